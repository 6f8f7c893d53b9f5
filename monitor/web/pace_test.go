package web

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// paced returns a client with the default spacing at the bubble's clock.
func paced(s site) *Client {
	return New(Options{Transport: s, Now: time.Now})
}

func TestSpacing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		at := map[string][]time.Time{}
		c := paced(func(r *http.Request) (*http.Response, error) {
			mu.Lock()
			at[r.URL.Host] = append(at[r.URL.Host], time.Now())
			mu.Unlock()
			return reply(200, "ok"), nil
		})
		began := time.Now()
		var wg sync.WaitGroup
		for i := range 10 {
			for _, host := range []string{"a.example", "b.example"} {
				wg.Go(func() {
					if _, err := c.Fetch(t.Context(), Request{URL: fmt.Sprintf("https://%s/%d", host, i)}); err != nil {
						t.Error(err)
					}
				})
			}
		}
		wg.Wait()
		for host, times := range at {
			if len(times) != 10 || !times[0].Equal(began) {
				t.Errorf("%s: %d requests, the first after %v", host, len(times), times[0].Sub(began))
			}
			for i := 1; i < len(times); i++ {
				if d := times[i].Sub(times[i-1]); d < defaultSpacing || d > defaultSpacing*6/5 {
					t.Errorf("%s: %v between two requests", host, d)
				}
			}
		}
	})
}

// A slow host has two requests running at most, however many are waiting.
func TestPerHost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		running, most := 0, 0
		c := paced(func(r *http.Request) (*http.Response, error) {
			mu.Lock()
			running++
			most = max(most, running)
			mu.Unlock()
			time.Sleep(12 * time.Second) // of the bubble's clock
			mu.Lock()
			running--
			mu.Unlock()
			return reply(200, "ok"), nil
		})
		var wg sync.WaitGroup
		for i := range 8 {
			wg.Go(func() {
				if _, err := c.Fetch(t.Context(), Request{URL: fmt.Sprintf("https://a.example/%d", i)}); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if most != 2 {
			t.Errorf("%d at once", most)
		}
	})
}

func TestNotBefore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		c := paced(fixed(200, "ok"))
		s, err := c.Fetch(t.Context(), Request{URL: "https://a.example/", NotBefore: began.Add(20 * time.Second)})
		if err != nil || time.Since(began) != 20*time.Second {
			t.Errorf("%v after %v", err, time.Since(began))
		}
		if d := time.Until(s.NextAllowed); d < defaultSpacing || d > defaultSpacing*6/5 {
			t.Errorf("next in %v", d)
		}
		// A far time is handed back at once rather than waited for.
		far := time.Now().Add(3 * time.Hour)
		before := time.Now()
		s, err = c.Fetch(t.Context(), Request{URL: "https://b.example/", NotBefore: far})
		if why(err) != TooSoon || !s.NextAllowed.Equal(far) || !time.Now().Equal(before) {
			t.Errorf("%+v, %v", s, err)
		}
	})
}

// With a recorded web's clock nothing is waited for.
func TestNoWaitWithoutSpacing(t *testing.T) {
	c := newTest(fixed(429, "", "Retry-After", "5"))
	for range 2 {
		_, _ = c.Fetch(t.Context(), Request{URL: "https://a.example/"})
	}
	s, err := c.Fetch(t.Context(), Request{URL: "https://a.example/"})
	if why(err) != TooSoon || !s.NextAllowed.Equal(start.Add(time.Minute)) {
		t.Errorf("%v, %v", s.NextAllowed, err)
	}
}

// After a 429 the whole host is left alone, for fetches under way too.
func TestRetryAfterHoldsTheHost(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		asked := 0
		c := paced(func(*http.Request) (*http.Response, error) {
			asked++
			return reply(429, "slow down", "Retry-After", "3600"), nil
		})
		var wg sync.WaitGroup
		for i := range 5 {
			wg.Go(func() {
				_, err := c.Fetch(t.Context(), Request{URL: fmt.Sprintf("https://a.example/%d", i)})
				var se *StatusError
				if !errors.As(err, &se) && why(err) != TooSoon {
					t.Errorf("got %v", err)
				}
			})
		}
		wg.Wait()
		if asked != 1 {
			t.Errorf("asked %d times", asked)
		}
		time.Sleep(time.Hour)
		if _, err := c.Fetch(t.Context(), Request{URL: "https://a.example/"}); why(err) != 0 {
			t.Errorf("after an hour: %v", err)
		}
	})
}

// Waiting ends with the context, and leaves the host usable.
func TestWaitCancelled(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := paced(fixed(200, "ok"))
		if _, err := c.Fetch(t.Context(), Request{URL: "https://a.example/1"}); err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		for range 3 {
			if _, err := c.Fetch(ctx, Request{URL: "https://a.example/2"}); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("got %v", err)
			}
		}
		if _, err := c.Fetch(t.Context(), Request{URL: "https://a.example/3"}); err != nil {
			t.Error(err)
		}
	})
}

// Two hosts that redirect to each other do not wait for each other for ever.
func TestCrossRedirects(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := New(Options{Now: time.Now, PerHost: 1, Transport: site(func(r *http.Request) (*http.Response, error) {
			time.Sleep(time.Second)
			if r.URL.Path == "/go" {
				other := map[string]string{"a.example": "b.example", "b.example": "a.example"}[r.URL.Host]
				return reply(302, "", "Location", "https://"+other+"/end"), nil
			}
			return reply(200, "ok"), nil
		})})
		var wg sync.WaitGroup
		for i := range 6 {
			wg.Go(func() {
				u := fmt.Sprintf("https://%c.example/go", "ab"[i%2])
				if _, err := c.Fetch(t.Context(), Request{URL: u}); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
	})
}

// Hosts that are no longer needed are forgotten.
func TestForget(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := paced(fixed(200, "ok"))
		for i := range manyHosts + 100 {
			if i == manyHosts {
				time.Sleep(time.Minute)
			}
			if _, err := c.Fetch(t.Context(), Request{URL: fmt.Sprintf("https://h%d.example/", i)}); err != nil {
				t.Fatal(err)
			}
		}
		if n := len(c.pace.hosts); n > 200 {
			t.Errorf("%d hosts are remembered", n)
		}
	})
}

package web

import (
	"context"
	"errors"
	"hash/fnv"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// pace keeps requests to one host apart, in this process.
type pace struct {
	spacing time.Duration
	longest time.Duration // wait before the turn is given back
	perHost int
	now     func() time.Time

	mu    sync.Mutex
	hosts map[string]*hostPace
}

type hostPace struct {
	slots chan struct{} // holds one element per running request
	next  time.Time     // when the next request may start
	users int           // running and waiting; under pace.mu
}

// manyHosts bounds the memory: beyond it, hosts that nobody uses and that may
// be asked again are forgotten.
const manyHosts = 4096

func newPace(spacing time.Duration, perHost int, now func() time.Time) *pace {
	p := &pace{spacing: spacing, perHost: perHost, now: now, hosts: map[string]*hostPace{}}
	if spacing > 0 {
		p.longest = spacing + maxWait
	}
	// Without spacing the clock may be a recorded one that does not move while
	// we wait: nothing is waited for.
	return p
}

// errTooSoon: the host may not be asked within pace.longest.
var errTooSoon = errors.New("too soon")

// turn is the right to ask one host now.
type turn struct {
	pace *pace
	host *hostPace
}

// enter waits until host may be asked and reserves the time after it. It
// returns the time at which the host may be asked next, also beside
// errTooSoon.
func (p *pace) enter(ctx context.Context, host, rawURL string, notBefore time.Time) (*turn, time.Time, error) {
	p.mu.Lock()
	h := p.hosts[host]
	if h == nil {
		p.forget()
		h = &hostPace{slots: make(chan struct{}, p.perHost)}
		p.hosts[host] = h
	}
	h.users++
	p.mu.Unlock()
	t := &turn{pace: p, host: h}

	select {
	case h.slots <- struct{}{}:
	case <-ctx.Done():
		p.mu.Lock()
		h.users--
		p.mu.Unlock()
		return nil, time.Time{}, ctx.Err()
	}
	for {
		p.mu.Lock()
		now := p.now()
		start := h.next
		if notBefore.After(start) {
			start = notBefore
		}
		wait := start.Sub(now)
		if wait <= 0 {
			h.next = now.Add(p.spacing + p.jitter(rawURL))
			next := h.next
			p.mu.Unlock()
			return t, next, nil
		}
		p.mu.Unlock()
		if wait > p.longest {
			t.leave()
			return nil, start, errTooSoon
		}
		// Another request may have taken the time, or the server may have
		// asked for more: look again after waiting.
		if err := sleep(ctx, wait); err != nil {
			t.leave()
			return nil, start, err
		}
	}
}

// hold keeps the host from being asked for d more, and returns its next time.
func (t *turn) hold(d time.Duration) time.Time {
	t.pace.mu.Lock()
	defer t.pace.mu.Unlock()
	if until := t.pace.now().Add(d); d > 0 && until.After(t.host.next) {
		t.host.next = until
	}
	return t.host.next
}

func (t *turn) leave() {
	<-t.host.slots
	t.pace.mu.Lock()
	t.host.users--
	t.pace.mu.Unlock()
}

// forget drops idle hosts; the caller holds p.mu.
func (p *pace) forget() {
	if len(p.hosts) < manyHosts {
		return
	}
	now := p.now()
	for name, h := range p.hosts {
		if h.users == 0 && !h.next.After(now) {
			delete(p.hosts, name)
		}
	}
}

// jitter spreads requests by up to a fifth of the spacing, the same for the
// same URL, so that a run can be repeated.
func (p *pace) jitter(rawURL string) time.Duration {
	if p.spacing < 5 {
		return 0
	}
	f := fnv.New64a()
	f.Write([]byte(rawURL))
	return time.Duration(f.Sum64() % uint64(p.spacing/5))
}

func sleep(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// maxRetryAfter bounds what a server may ask for; longer is a mistake or a way
// to be forgotten.
const maxRetryAfter = 24 * time.Hour

// retryAfter reads a Retry-After field, seconds or a date.
func retryAfter(v string, now time.Time) time.Duration {
	v = strings.TrimSpace(v)
	if v == "" {
		return 0
	}
	var d time.Duration
	if secs, err := strconv.ParseFloat(v, 64); err == nil {
		if !(secs > 0) {
			return 0
		}
		if secs > maxRetryAfter.Seconds() {
			return maxRetryAfter
		}
		d = time.Duration(secs * float64(time.Second))
	} else if at, err := http.ParseTime(v); err == nil {
		d = at.Sub(now)
	}
	return max(0, min(d, maxRetryAfter))
}

// backOff says for how long an answer keeps us from its host. Where the server
// gives no time: a minute when it is overloaded or says that we are too fast,
// half a minute after 403, which some send instead and many send for a single
// page.
func backOff(status int, asked time.Duration) time.Duration {
	switch status {
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		return max(asked, time.Minute)
	case http.StatusForbidden:
		return max(asked, 30*time.Second)
	}
	return 0
}

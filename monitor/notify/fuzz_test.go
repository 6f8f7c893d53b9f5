package notify

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"storywatch/monitor/digest"
)

// answering is a receiver that answers whatever it is told to.
type answering struct {
	code   int
	header string
	body   string
}

func (a answering) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{StatusCode: a.code, Header: http.Header{"Retry-After": {a.header}, "Location": {a.header}}, Body: io.NopCloser(strings.NewReader(a.body)), Request: r}, nil
}

// FuzzAnswer holds that nothing that a webhook receiver answers is taken for success but the 200s, sends the digest elsewhere, comes into an
// error but for its code, or delays longer than a day.
func FuzzAnswer(f *testing.F) {
	for _, h := range []string{"", "120", "1.5", "-3", "1e300", "NaN", "Inf", "Wed, 21 Oct 2065 07:28:00 GMT", "https://evil.example/"} {
		f.Add(503, h, "busy")
		f.Add(429, h, "slow down")
		f.Add(302, h, "")
	}
	f.Fuzz(func(t *testing.T, code int, header, body string) {
		if code < 200 || code > 999 {
			return // net/http hands no such code on
		}
		now := time.Date(2031, 5, 4, 6, 0, 0, 0, time.UTC)
		w, err := NewWebhook(WebhookConfig{URL: "https://hooks.example/in"}, answering{code, header, "M4RK " + body}, func() time.Time { return now })
		if err != nil {
			t.Fatal(err)
		}
		_, err = w.Send(context.Background(), digest.Message{ID: "1", JSON: []byte(`{}`)})
		if (err == nil) != (code < 300) {
			t.Fatalf("%d: %v", code, err)
		}
		var again *RetryAfter
		if errors.As(err, &again) && (again.Delay < 0 || again.Delay > maxRetryAfter) {
			t.Errorf("Retry-After %q is a delay of %v", header, again.Delay)
		}
		if err != nil && (strings.Contains(err.Error(), "M4RK") || len(err.Error()) > 400) {
			t.Errorf("the error holds the answer: %v", err)
		}
	})
}

package notify

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"

	"storywatch/monitor/digest"
)

var testSecret = "whsec_" + base64.StdEncoding.EncodeToString([]byte("twenty-four bytes of key"))

// transport answers requests without a network.
type transport func(*http.Request) (*http.Response, error)

func (f transport) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func newWebhook(t *testing.T, cfg WebhookConfig, rt http.RoundTripper, now func() time.Time) *Webhook {
	t.Helper()
	w, err := NewWebhook(cfg, rt, now)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func answer(code int, header http.Header) transport {
	return func(r *http.Request) (*http.Response, error) {
		if header == nil {
			header = http.Header{}
		}
		return &http.Response{StatusCode: code, Header: header, Body: io.NopCloser(strings.NewReader("secret answer")), Request: r}, nil
	}
}

// TestWebhookIsVerified checks our signature with the specification's own library, over a real connection.
func TestWebhookIsVerified(t *testing.T) {
	verifier, err := standardwebhooks.NewWebhook(testSecret)
	if err != nil {
		t.Fatal(err)
	}
	var ids, stamps, signatures []string
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		if err := verifier.Verify(body, r.Header); err != nil {
			t.Error(err)
		}
		if err := verifier.Verify(append(body, ' '), r.Header); err == nil {
			t.Error("an altered body passes")
		}
		if r.Method != http.MethodPost || r.Header.Get("Content-Type") != "application/json" || string(body) != string(testMessage().JSON) {
			t.Errorf("%s %q: %s", r.Method, r.Header.Get("Content-Type"), body)
		}
		ids = append(ids, r.Header.Get("webhook-id"))
		stamps = append(stamps, r.Header.Get("webhook-timestamp"))
		signatures = append(signatures, r.Header.Get("webhook-signature"))
		w.WriteHeader(http.StatusNoContent)
	}))
	defer server.Close()
	at := time.Now()
	w := newWebhook(t, WebhookConfig{URL: server.URL + "/hook", Secret: testSecret}, http.DefaultTransport, func() time.Time { at = at.Add(time.Second); return at })
	for range 2 {
		if _, err := w.Send(t.Context(), testMessage()); err != nil {
			t.Fatal(err)
		}
	}
	if ids[0] != ids[1] || ids[0] == "" {
		t.Errorf("attempts have the ids %v", ids)
	}
	if stamps[0] == stamps[1] || signatures[0] == signatures[1] {
		t.Errorf("attempts are not signed afresh: %v %v", stamps, signatures)
	}
}

// TestWebhookStatus goes through every status code that there may be.
func TestWebhookStatus(t *testing.T) {
	retried := map[int]bool{408: true, 409: true, 425: true, 429: true}
	for code := 200; code <= 599; code++ {
		w := newWebhook(t, WebhookConfig{URL: "https://hook.example/T0P/SECRET", Secret: testSecret}, answer(code, nil), time.Now)
		_, err := w.Send(t.Context(), testMessage())
		var permanent *Permanent
		var again *RetryAfter
		isPermanent := errors.As(err, &permanent)
		switch {
		case code <= 299:
			if err != nil {
				t.Errorf("%d: %v", code, err)
			}
			continue
		case err == nil:
			t.Errorf("%d is taken for success", code)
			continue
		case isPermanent != (code >= 400 && code <= 499 && !retried[code]):
			t.Errorf("%d: permanent is %v", code, isPermanent)
		case errors.As(err, &again):
			t.Errorf("%d: a delay of %v that nobody asked for", code, again.Delay)
		}
		if text := err.Error(); !strings.Contains(text, strconv.Itoa(code)) || strings.Contains(text, "SECRET") || strings.Contains(text, "answer ") ||
			strings.Contains(text, "secret") {
			t.Errorf("%d: error %q", code, text)
		}
	}
}

func TestWebhookRetryAfter(t *testing.T) {
	now := time.Date(2026, 3, 3, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		code  int
		value string
		want  time.Duration
		ok    bool
	}{
		{429, "120", 2 * time.Minute, true},
		{503, "0", 0, true},
		{429, "0.35", 350 * time.Millisecond, true},
		{503, "Tue, 03 Mar 2026 12:10:00 GMT", 10 * time.Minute, true},
		{503, "Tue, 03 Mar 2026 11:00:00 GMT", 0, true},
		{503, "99999999", maxRetryAfter, true},
		{503, "1e300", maxRetryAfter, true},
		{503, "NaN", 0, false},
		{503, "-5", 0, false},
		{503, "soon", 0, false},
		{500, "60", time.Minute, true},
	}
	for _, tt := range tests {
		w := newWebhook(t, WebhookConfig{URL: "https://hook.example"}, answer(tt.code, http.Header{"Retry-After": {tt.value}}), func() time.Time { return now })
		_, err := w.Send(t.Context(), testMessage())
		var again *RetryAfter
		if ok := errors.As(err, &again); ok != tt.ok || ok && again.Delay != tt.want {
			t.Errorf("%d %q: %v (%v), want %v", tt.code, tt.value, err, again, tt.want)
		}
	}
	// What is over is over: a delay does not make 410 worth another attempt.
	w := newWebhook(t, WebhookConfig{URL: "https://hook.example"}, answer(410, http.Header{"Retry-After": {"60"}}), time.Now)
	var permanent *Permanent
	if _, err := w.Send(t.Context(), testMessage()); !errors.As(err, &permanent) {
		t.Errorf("410: %v", err)
	}
}

func TestWebhookFollowsNoRedirect(t *testing.T) {
	for _, code := range []int{301, 302, 303, 307, 308} {
		n := 0
		w := newWebhook(t, WebhookConfig{URL: "https://hook.example", Secret: testSecret}, transport(func(r *http.Request) (*http.Response, error) {
			n++
			return answer(code, http.Header{"Location": {"http://169.254.169.254/latest/meta-data"}})(r)
		}), time.Now)
		if _, err := w.Send(t.Context(), testMessage()); err == nil || n != 1 {
			t.Errorf("%d: %v after %d requests", code, err, n)
		}
	}
}

func TestWebhookErrorsTellNoSecret(t *testing.T) {
	const address = "https://hooks.example/services/T1/B2/XYZZY"
	for _, cause := range []error{
		errors.New("dial tcp: lookup hooks.example: no such host"), errors.New("proxy refused " + address), errors.New("header " + testSecret + "\r\n\x1b[31m"),
		&net.OpError{Op: "dial", Err: errors.New("refused")},
	} {
		w := newWebhook(t, WebhookConfig{URL: address, Secret: testSecret}, transport(func(*http.Request) (*http.Response, error) { return nil, cause }), time.Now)
		_, err := w.Send(t.Context(), testMessage())
		if err == nil {
			t.Fatal("no error")
		}
		var permanent *Permanent
		if errors.As(err, &permanent) {
			t.Errorf("%v is permanent", err)
		}
		for e := err; e != nil; e = errors.Unwrap(e) {
			if text := e.Error(); strings.Contains(text, "XYZZY") || strings.Contains(text, testSecret) || strings.ContainsAny(text, "\r\n\x1b") {
				t.Errorf("error %q tells too much", text)
			}
		}
	}
}

func TestWebhookGivesUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hang := transport(func(r *http.Request) (*http.Response, error) {
			<-r.Context().Done()
			return nil, r.Context().Err()
		})
		w := newWebhook(t, WebhookConfig{URL: "https://hook.example"}, hang, time.Now)
		start := time.Now()
		if _, err := w.Send(t.Context(), testMessage()); !errors.Is(err, context.DeadlineExceeded) || time.Since(start) != webhookTimeout {
			t.Errorf("got %v after %v", err, time.Since(start))
		}
	})
}

// TestWebhookEndlessAnswer holds that an answer without an end does not keep the sender.
func TestWebhookEndlessAnswer(t *testing.T) {
	w := newWebhook(t, WebhookConfig{URL: "https://hook.example"}, transport(func(r *http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 200, Header: http.Header{}, Body: io.NopCloser(endless{}), Request: r}, nil
	}), time.Now)
	if _, err := w.Send(t.Context(), testMessage()); err != nil {
		t.Fatal(err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

func TestWebhookTemplates(t *testing.T) {
	d, _ := digest.Compose(nil, digest.Options{Receiver: "desk", Heartbeat: true, To: time.Date(2026, 3, 3, 12, 0, 0, 0, time.UTC)})
	m, err := d.Message("1")
	if err != nil {
		t.Fatal(err)
	}
	for template, keys := range map[string][]string{"slack": {"text", "blocks"}, "discord": {"content", "embeds", "allowed_mentions"}} {
		var got map[string]any
		w := newWebhook(t, WebhookConfig{URL: "https://hook.example", Template: template}, transport(func(r *http.Request) (*http.Response, error) {
			if err := json.NewDecoder(r.Body).Decode(&got); err != nil {
				t.Error(err)
			}
			if r.Header.Get("webhook-signature") != "" {
				t.Error("signed without a secret")
			}
			return answer(200, nil)(r)
		}), time.Now)
		if _, err := w.Send(t.Context(), m); err != nil {
			t.Fatal(err)
		}
		for _, k := range keys {
			if _, ok := got[k]; !ok {
				t.Errorf("%s: the body lacks %s: %v", template, k, got)
			}
		}
	}
	w := newWebhook(t, WebhookConfig{URL: "https://hook.example", Template: "slack"}, answer(200, nil), time.Now)
	var permanent *Permanent
	if _, err := w.Send(t.Context(), digest.Message{ID: "1", JSON: json.RawMessage("no digest")}); !errors.As(err, &permanent) {
		t.Errorf("a message that cannot be shaped: %v", err)
	}
}

func TestNewWebhookRefuses(t *testing.T) {
	for name, cfg := range map[string]WebhookConfig{
		"no address": {}, "another scheme": {URL: "ftp://x.example"}, "no host": {URL: "https:///x"}, "unreadable": {URL: "https://x.example/%zz"},
		"secret that is not base64": {URL: "https://x.example", Secret: "whsec_hunter2!"},
		"secret that is short":      {URL: "https://x.example", Secret: "whsec_aHVudGVyMg=="},
		"template":                  {URL: "https://x.example", Template: "teams"},
	} {
		if _, err := NewWebhook(cfg, nil, nil); err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("%s: %v", name, err)
		}
	}
}

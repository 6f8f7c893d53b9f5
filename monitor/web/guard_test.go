package web

import (
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"
)

func loopback(t *testing.T, h http.HandlerFunc) (*httptest.Server, *url.URL) {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	u, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	return s, u
}

func overNetwork(t *testing.T, allow ...string) *Client {
	t.Helper()
	return New(Options{UserAgent: "storywatch/test", Allow: allow, Spacing: -1, Now: func() time.Time { return start }})
}

// The guard holds at the dial, below the checks of the URL: a name that
// resolves to this machine is not dialled.
func TestGuardAtDial(t *testing.T) {
	hit := false
	s, u := loopback(t, func(http.ResponseWriter, *http.Request) { hit = true })
	for _, tt := range []struct {
		url  string
		want Why
	}{
		{s.URL, BadPort}, // the port is looked at first
		{"http://127.0.0.1:80/", PrivateAddress},
		{"http://localhost:80/", PrivateAddress},
		{"http://[::1]:443/", PrivateAddress},
		{"http://169.254.169.254/", PrivateAddress},
		{"http://168.63.129.16/", PrivateAddress},
	} {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, tt.url, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, err = GuardedTransport(nil).RoundTrip(req)
		if err == nil {
			t.Errorf("%s was dialled", tt.url)
			continue
		}
		if got := why(guardRefusal(req.URL, err)); got != tt.want {
			t.Errorf("%s: %v (%v), want %v", tt.url, got, err, tt.want)
		}
	}
	if hit {
		t.Error("the server was reached")
	}
	if _, err := overNetwork(t).Fetch(t.Context(), Request{URL: s.URL}); why(err) != PrivateAddress {
		t.Errorf("got %v", err)
	}
	// Allowing a host with another port does not help.
	if _, err := overNetwork(t, net.JoinHostPort(u.Hostname(), "1")).Fetch(t.Context(), Request{URL: s.URL}); why(err) == 0 {
		t.Errorf("got %v", err)
	}
}

func TestAllowedHost(t *testing.T) {
	t.Setenv("HTTP_PROXY", "http://127.0.0.1:1")
	t.Setenv("http_proxy", "http://127.0.0.1:1")
	s, u := loopback(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/away" {
			http.Redirect(w, r, "http://127.0.0.1:1/", http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", "text/plain")
		_, _ = io.WriteString(w, r.Header.Get("User-Agent"))
	})
	for _, allow := range []string{u.Host, u.Hostname() + ":*"} {
		snap, err := overNetwork(t, allow).Fetch(t.Context(), Request{URL: s.URL + "/feed"})
		if err != nil || string(snap.Body) != "storywatch/test" {
			t.Errorf("%s: %q, %v", allow, snap.Body, err)
		}
	}
	if _, err := overNetwork(t, u.Host).Fetch(t.Context(), Request{URL: s.URL + "/away"}); why(err) != PrivateAddress {
		t.Errorf("the way from an allowed host to another port: %v", err)
	}
}

// A server that announces more than it sends, over a real connection.
func TestLyingLength(t *testing.T) {
	s, u := loopback(t, func(w http.ResponseWriter, r *http.Request) {
		conn, buf, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		_, _ = buf.WriteString("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\nETag: \"x\"\r\n\r\n<rss>half")
		_ = buf.Flush()
	})
	snap, err := overNetwork(t, u.Host).Fetch(t.Context(), Request{URL: s.URL})
	if err == nil || string(snap.Body) != "<rss>half" || snap.ETag != "" || !strings.Contains(err.Error(), "9 bytes") {
		t.Errorf("%q, %v", snap.Body, err)
	}
}

// Headers without end do not fill the memory.
func TestEndlessHeaders(t *testing.T) {
	s, u := loopback(t, func(w http.ResponseWriter, r *http.Request) {
		conn, buf, err := http.NewResponseController(w).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		_, _ = buf.WriteString("HTTP/1.1 200 OK\r\n")
		for range 2000 {
			if _, err := buf.WriteString("X-A: " + strings.Repeat("a", 1000) + "\r\n"); err != nil {
				return
			}
		}
		_, _ = buf.WriteString("\r\n")
		_ = buf.Flush()
	})
	if _, err := overNetwork(t, u.Host).Fetch(t.Context(), Request{URL: s.URL}); err == nil {
		t.Error("2 MB of headers were taken")
	}
}

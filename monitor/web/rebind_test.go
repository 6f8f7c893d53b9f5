package web

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/net/dns/dnsmessage"
)

// names is a real DNS server whose one name has another address at every question.
type names struct {
	mu      sync.Mutex
	answers []string // left to give; the last one stays
	asked   int
}

func (n *names) next() netip.Addr {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.asked++
	a := n.answers[0]
	if len(n.answers) > 1 {
		n.answers = n.answers[1:]
	}
	return netip.MustParseAddr(a)
}

func (n *names) count() int {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.asked
}

// serve answers questions until the connection is closed.
func (n *names) serve(c net.PacketConn) {
	buf := make([]byte, 1500)
	for {
		size, from, err := c.ReadFrom(buf)
		if err != nil {
			return
		}
		var q dnsmessage.Message
		if q.Unpack(buf[:size]) != nil || len(q.Questions) != 1 {
			continue
		}
		r := dnsmessage.Message{Header: dnsmessage.Header{ID: q.ID, Response: true, RecursionAvailable: true}, Questions: q.Questions}
		if q.Questions[0].Type == dnsmessage.TypeA {
			r.Answers = []dnsmessage.Resource{{
				Header: dnsmessage.ResourceHeader{Name: q.Questions[0].Name, Type: dnsmessage.TypeA, Class: dnsmessage.ClassINET},
				Body:   &dnsmessage.AResource{A: n.next().As4()},
			}}
		}
		if packed, err := r.Pack(); err == nil {
			c.WriteTo(packed, from)
		}
	}
}

// resolveBy makes the process resolve names at the server while the test runs.
func resolveBy(t *testing.T, n *names) {
	t.Helper()
	c, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() { defer close(done); n.serve(c) }()
	before := net.DefaultResolver
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "udp", c.LocalAddr().String())
	}}
	t.Cleanup(func() {
		net.DefaultResolver = before
		c.Close()
		<-done
	})
}

// TestRebinding: a name that was public when somebody looked, and is private when it is dialled, is not dialled. Neither is one that has been
// private all along, whatever kind of private.
func TestRebinding(t *testing.T) {
	hit := false
	_, u := loopback(t, func(http.ResponseWriter, *http.Request) { hit = true })
	for _, private := range []string{"127.0.0.1", "127.8.8.8", "10.0.0.7", "172.16.3.4", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1"} {
		n := &names{answers: []string{"93.184.216.34", private}}
		resolveBy(t, n)
		first, err := net.DefaultResolver.LookupNetIP(t.Context(), "ip4", "rebound.example")
		if err != nil || len(first) != 1 || first[0].String() != "93.184.216.34" {
			t.Fatalf("the name resolves to %v, %v", first, err)
		}
		snap, err := overNetwork(t).Fetch(t.Context(), Request{URL: "http://rebound.example/feed"})
		if why(err) != PrivateAddress || len(snap.Body) > 0 || !strings.Contains(err.Error(), "rebound.example") {
			t.Errorf("%s: %q, %v; want a refusal that names the host", private, snap.Body, err)
		}
		if asked := n.count(); asked < 2 {
			t.Errorf("%s: the name was looked up %d times: it was not this test's address that was refused", private, asked)
		}
		// The transport that webhooks go through is the same.
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://rebound.example/hook", strings.NewReader("{}"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := GuardedTransport([]string{"other.example:*"}).RoundTrip(req); why(guardRefusal(req.URL, err)) != PrivateAddress {
			t.Errorf("%s: a webhook: %v", private, err)
		}
	}
	// What feeds.yaml allows is dialled by that very name, and by no other.
	n := &names{answers: []string{"127.0.0.1"}}
	resolveBy(t, n)
	for name, want := range map[string]bool{"office.example": true, "rebound.example": false} {
		hit = false
		_, err := overNetwork(t, "office.example:"+u.Port()).Fetch(t.Context(), Request{URL: "http://" + name + ":" + u.Port() + "/"})
		if hit != want || (err == nil) != want {
			t.Errorf("%s was reached: %v (%v), want %v", name, hit, err, want)
		}
	}
}

// TestNoProxy: a proxy would be told the names, and would be dialled in the place of the address that is checked.
func TestNoProxy(t *testing.T) {
	asked := false
	_, proxy := loopback(t, func(http.ResponseWriter, *http.Request) { asked = true })
	for _, name := range []string{"HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"} {
		t.Setenv(name, proxy.String())
	}
	transport := GuardedTransport([]string{proxy.Hostname() + ":*"})
	if transport.Proxy != nil {
		t.Error("the transport asks for a proxy")
	}
	resolveBy(t, &names{answers: []string{"10.0.0.7"}})
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://intranet.example/", nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := transport.RoundTrip(req); why(guardRefusal(req.URL, err)) != PrivateAddress {
		t.Errorf("behind a proxy: %v", err)
	}
	if asked {
		t.Error("the proxy was asked")
	}
}

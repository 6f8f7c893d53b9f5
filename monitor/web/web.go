// Package web fetches one URL politely and safely and returns a Snapshot.
//
// Polite: requests to one host are spaced and at most a few run at once,
// validators are sent, Retry-After is obeyed, the user agent says who asks.
// Safe: every hop of a redirect is checked before it is followed, private
// addresses are refused when they are dialled, and the decoded body, the
// compression ratio, the number of redirects and the time are bounded.
//
// A Client keeps per-host pacing in memory only; what must survive a restart
// comes in as Request.NotBefore and goes out as Snapshot.NextAllowed. The
// package does not retry: when to ask again is the caller's decision.
package web

import (
	"context"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"time"
)

// Limits that Options leaves open. The feed limit is what the feed parser can
// take without using more than a few hundred MB; the page limit is several
// times the largest article pages.
const (
	defaultFeedBytes = 4 << 20          // decoded bytes of a feed
	defaultPageBytes = 10 << 20         // decoded bytes of a page
	defaultTimeout   = 30 * time.Second // of one hop, headers and body
	defaultSpacing   = 5 * time.Second  // between requests to one host
	defaultPerHost   = 2                // requests to one host at once

	maxRedirects  = 5
	headerTimeout = 15 * time.Second // until the status line and headers are read
	errorBytes    = 64 << 10         // of the body of a refusal, enough to say what kind of page it is
	maxWait       = 15 * time.Second // beyond the spacing: longer, and Fetch gives the turn back
)

// Options says how a Client behaves; the zero value of each field but Now means
// the default that is named.
type Options struct {
	// UserAgent names the program and a contact address.
	UserAgent string
	// Transport performs one request; nil means GuardedTransport(Allow).
	Transport http.RoundTripper
	// Allow lists hosts that may have private addresses: "host" (ports 80 and
	// 443), "host:port" or "host:*".
	Allow []string
	// FeedBytes and PageBytes limit the decoded body: 4 MB and 10 MB.
	FeedBytes, PageBytes int64
	// Timeout bounds one hop of a fetch, waiting for the host's turn excluded:
	// 30 seconds.
	Timeout time.Duration
	// Spacing is the least time between two requests to one host: 5 seconds;
	// negative means none, and no waiting at all, for recorded webs.
	Spacing time.Duration
	// PerHost is how many requests to one host may run at once: 1 or 2, which
	// is the default.
	PerHost int
	// Now is the clock. Required.
	Now func() time.Time
}

// Client fetches. It is safe for concurrent use; nothing that it starts
// outlives a call, but for the idle connections of the transport.
type Client struct {
	opt   Options
	allow allowList
	pace  *pace
}

// New returns a Client. It panics when Options.Now is missing, which is a
// mistake of the program, not of the world.
func New(o Options) *Client {
	if o.Now == nil {
		panic("web: New needs Options.Now")
	}
	if o.Transport == nil {
		o.Transport = GuardedTransport(o.Allow)
	}
	if o.FeedBytes <= 0 {
		o.FeedBytes = defaultFeedBytes
	}
	if o.PageBytes <= 0 {
		o.PageBytes = defaultPageBytes
	}
	if o.Timeout <= 0 {
		o.Timeout = defaultTimeout
	}
	switch {
	case o.Spacing == 0:
		o.Spacing = defaultSpacing
	case o.Spacing < 0:
		o.Spacing = 0
	}
	if o.PerHost < 1 || o.PerHost > defaultPerHost {
		o.PerHost = defaultPerHost
	}
	if o.UserAgent == "" {
		o.UserAgent = "storywatch"
	}
	return &Client{opt: o, allow: parseAllow(o.Allow), pace: newPace(o.Spacing, o.PerHost, o.Now)}
}

// Request is one fetch.
type Request struct {
	URL string
	// Feed asks for a feed rather than a page: another Accept header, another
	// size limit.
	Feed bool
	// ETag and LastModified are the validators of the copy at hand, sent back
	// as the server gave them.
	ETag, LastModified string
	// NotBefore is the host's next allowed time as the database has it.
	NotBefore time.Time
}

// Snapshot is what came back. On an error it holds what was learned before.
type Snapshot struct {
	URL       string   // as asked for
	FinalURL  string   // after redirects
	Redirects []string // the addresses passed through, in order, FinalURL last
	// Moved is the new address when every hop was permanent (301 or 308) and
	// the last answer was good.
	Moved  string
	Status int
	// Header holds the few fields worth keeping; see keptHeaders.
	Header      http.Header
	Body        []byte // decoded from its content encoding, not from its charset
	ContentType string
	// ETag and LastModified are to be stored once the body has been used. On
	// 304 they are the server's or, where it gave none, those sent. Empty when
	// the body is not whole.
	ETag, LastModified string
	NotModified        bool
	FetchedAt          time.Time
	RetryAfter         time.Duration // capped at 24 hours; zero when not said
	NextAllowed        time.Time     // when the final host may be asked again
}

// keptHeaders are stored with a snapshot: what says how to read the body, how
// fresh it is, what the publisher asks for, and who refused.
var keptHeaders = []string{
	"Age", "Cache-Control", "Cf-Mitigated", "Content-Language", "Content-Location", "Content-Type",
	"Date", "Etag", "Expires", "Last-Modified", "Link", "Retry-After", "Server", "X-Robots-Tag",
}

// Fetch gets one URL, following up to five redirects. A status of 400 or more
// is a *StatusError, a breach of a limit or rule a *Refused; with both, and
// with a connection that broke inside the body, the Snapshot holds what came.
func (c *Client) Fetch(ctx context.Context, r Request) (Snapshot, error) {
	snap := Snapshot{URL: r.URL, FinalURL: r.URL}
	u, err := parseURL(r.URL)
	if err != nil {
		return snap, err
	}
	f := &fetch{client: c, req: r, snap: &snap, permanent: true, seen: map[string]int{}}
	// The error is always nil with nil options.
	f.jar, _ = cookiejar.New(nil)
	defer f.leave()
	for {
		next, err := f.hop(ctx, u)
		if err != nil || next == nil {
			return snap, err
		}
		if len(snap.Redirects) >= maxRedirects {
			return snap, refuse(TooManyRedirects, r.URL, fmt.Sprintf("more than %d redirects, the last to %s", maxRedirects, Redact(next.String())))
		}
		f.seen[u.String()]++
		if f.seen[next.String()] > f.cookies {
			return snap, refuse(RedirectLoop, r.URL, "it comes back to "+Redact(next.String()))
		}
		u = next
		snap.FinalURL = u.String()
		snap.Redirects = append(snap.Redirects, snap.FinalURL)
	}
}

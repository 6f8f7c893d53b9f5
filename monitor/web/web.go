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
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"time"
)

// Limits that Options leaves open. The feed limit is what the feed parser can
// take without using more than a few hundred MB; the page limit is several
// times the largest article pages.
const (
	DefaultFeedBytes = 4 << 20          // decoded bytes of a feed
	DefaultPageBytes = 10 << 20         // decoded bytes of a page
	DefaultTimeout   = 30 * time.Second // of one hop, headers and body
	DefaultSpacing   = 5 * time.Second  // between requests to one host
	DefaultPerHost   = 2                // requests to one host at once

	maxRedirects  = 5
	headerTimeout = 15 * time.Second // until the status line and headers are read
	errorBytes    = 64 << 10         // of the body of a refusal, enough to say what kind of page it is
	maxWait       = time.Minute      // longest wait for a host before Fetch gives the turn back
)

// Options says how a Client behaves; the zero value of each field but Now is
// usable.
type Options struct {
	// UserAgent names the program and a contact address.
	UserAgent string
	// Transport performs one request; nil means GuardedTransport(Allow).
	Transport http.RoundTripper
	// Allow lists hosts that may have private addresses: "host" (ports 80 and
	// 443), "host:port" or "host:*".
	Allow []string
	// FeedBytes and PageBytes limit the decoded body.
	FeedBytes, PageBytes int64
	// Timeout bounds one hop of a fetch, waiting for the host's turn excluded.
	Timeout time.Duration
	// Spacing is the least time between two requests to one host; negative
	// means none, for recorded webs.
	Spacing time.Duration
	// PerHost is how many requests to one host may run at once: 1 or 2.
	PerHost int
	// Now is the clock. Required.
	Now func() time.Time
}

// Client fetches. It is safe for concurrent use and starts no goroutines of
// its own that outlive a call.
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
		o.FeedBytes = DefaultFeedBytes
	}
	if o.PageBytes <= 0 {
		o.PageBytes = DefaultPageBytes
	}
	if o.Timeout <= 0 {
		o.Timeout = DefaultTimeout
	}
	switch {
	case o.Spacing == 0:
		o.Spacing = DefaultSpacing
	case o.Spacing < 0:
		o.Spacing = 0
	}
	if o.PerHost < 1 || o.PerHost > DefaultPerHost {
		o.PerHost = DefaultPerHost
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

// fetch is the state of one Fetch across its hops.
type fetch struct {
	client    *Client
	req       Request
	snap      *Snapshot
	jar       http.CookieJar
	permanent bool
	seen      map[string]int
	// cookies counts the hops that set a cookie: coming back to an address
	// once after each is how sites test for cookies, not a loop.
	cookies int
	turn    *turn
	host    string
}

// enter waits for the turn of u's host; a redirect within one host is part of
// the same turn. The old host is left first, so that two fetches that cross
// cannot wait for each other.
func (f *fetch) enter(ctx context.Context, u *url.URL) error {
	host := hostKey(u)
	if f.turn != nil && f.host == host {
		return nil
	}
	var notBefore time.Time
	if f.turn == nil {
		notBefore = f.req.NotBefore
	}
	f.leave()
	t, next, err := f.client.pace.enter(ctx, host, u.String(), notBefore)
	f.snap.NextAllowed = next
	if err != nil {
		if errors.Is(err, errTooSoon) {
			return refuse(TooSoon, u.String(), "its host is not to be asked before "+next.UTC().Format(time.RFC3339))
		}
		return fmt.Errorf("wait for %s: %w", host, err)
	}
	f.turn, f.host = t, host
	return nil
}

func (f *fetch) leave() {
	if f.turn != nil {
		f.turn.leave()
		f.turn = nil
	}
}

// hop performs one request. It returns the address to go on to, or nil when
// the Snapshot is complete.
func (f *fetch) hop(ctx context.Context, u *url.URL) (*url.URL, error) {
	c := f.client
	if err := c.allow.check(u); err != nil {
		return nil, err
	}
	if err := f.enter(ctx, u); err != nil {
		return nil, err
	}
	hopCtx, cancel := context.WithTimeoutCause(ctx, c.opt.Timeout, errSlow)
	defer cancel()
	hopCtx, stop := context.WithCancelCause(hopCtx)
	defer stop(nil)
	headers := time.AfterFunc(headerTimeout, func() { stop(errSlowHeaders) })
	defer headers.Stop()

	req, err := f.request(hopCtx, u)
	if err != nil {
		return nil, err
	}
	resp, err := c.opt.Transport.RoundTrip(req)
	if err != nil {
		return nil, transportError(ctx, hopCtx, u, err)
	}
	headers.Stop()
	// A body that ignores the context is freed by closing it.
	defer context.AfterFunc(hopCtx, func() { resp.Body.Close() })()
	defer resp.Body.Close()
	if set := resp.Cookies(); len(set) > 0 {
		f.jar.SetCookies(u, set)
		f.cookies++
	}
	if isRedirect(resp.StatusCode) && resp.Header.Get("Location") != "" {
		if resp.StatusCode != http.StatusMovedPermanently && resp.StatusCode != http.StatusPermanentRedirect {
			f.permanent = false
		}
		return redirectTarget(u, resp.Header.Get("Location"))
	}
	return nil, f.finish(ctx, hopCtx, u, resp)
}

func (f *fetch) request(ctx context.Context, u *url.URL) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u.String(), nil)
	if err != nil {
		return nil, refuse(BadURL, u.String(), "not a URL that can be asked for")
	}
	h := req.Header
	h.Set("User-Agent", f.client.opt.UserAgent)
	// Named here, the transport leaves decoding to us, where it is bounded.
	h.Set("Accept-Encoding", "gzip, deflate")
	if f.req.Feed {
		h.Set("Accept", "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5")
	} else {
		h.Set("Accept", "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5")
		h.Set("Accept-Language", "en, *;q=0.5")
	}
	if f.req.ETag != "" {
		h.Set("If-None-Match", f.req.ETag)
	}
	if f.req.LastModified != "" {
		h.Set("If-Modified-Since", f.req.LastModified)
	}
	for _, ck := range f.jar.Cookies(u) {
		req.AddCookie(ck)
	}
	return req, nil
}

// finish fills the Snapshot from an answer that is not a redirect.
func (f *fetch) finish(parent, ctx context.Context, u *url.URL, resp *http.Response) error {
	s := f.snap
	now := f.client.opt.Now()
	s.FetchedAt = now
	s.Status = resp.StatusCode
	s.ContentType = resp.Header.Get("Content-Type")
	s.Header = http.Header{}
	for _, k := range keptHeaders {
		if v := resp.Header.Values(k); len(v) > 0 {
			s.Header[k] = append([]string(nil), v...)
		}
	}
	s.RetryAfter = retryAfter(resp.Header.Get("Retry-After"), now)
	s.NextAllowed = f.turn.hold(backOff(resp.StatusCode, s.RetryAfter))

	if resp.StatusCode == http.StatusNotModified {
		return f.notModified(u, resp)
	}
	limit := f.client.opt.PageBytes
	if f.req.Feed {
		limit = f.client.opt.FeedBytes
	}
	bad := resp.StatusCode < 200 || resp.StatusCode > 299
	if bad {
		limit = errorBytes
	}
	body, err := readBody(resp, limit, bad)
	s.Body = body
	if bad {
		return &StatusError{Code: resp.StatusCode, RetryAfter: s.RetryAfter, URL: Redact(u.String())}
	}
	if err != nil {
		return bodyError(parent, ctx, u, len(body), err)
	}
	s.ETag, s.LastModified = resp.Header.Get("ETag"), resp.Header.Get("Last-Modified")
	if f.permanent && len(s.Redirects) > 0 {
		s.Moved = s.FinalURL
	}
	return nil
}

func (f *fetch) notModified(u *url.URL, resp *http.Response) error {
	s := f.snap
	if f.req.ETag == "" && f.req.LastModified == "" {
		return fmt.Errorf("fetch %s: the server answered \"not modified\" to a request without validators", Redact(u.String()))
	}
	s.NotModified = true
	s.ETag, s.LastModified = f.req.ETag, f.req.LastModified
	if v := resp.Header.Get("ETag"); v != "" {
		s.ETag = v
	}
	if v := resp.Header.Get("Last-Modified"); v != "" {
		s.LastModified = v
	}
	if f.permanent && len(s.Redirects) > 0 {
		s.Moved = s.FinalURL
	}
	return nil
}

func isRedirect(code int) bool {
	switch code {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return true
	}
	return false
}

func redirectTarget(from *url.URL, location string) (*url.URL, error) {
	ref, err := url.Parse(strings.TrimSpace(location))
	if err != nil || len(location) > maxURL {
		return nil, refuse(BadURL, from.String(), "it redirects to something that is not a URL, or one longer than 8 KB")
	}
	to := from.ResolveReference(ref)
	to.Fragment, to.RawFragment = "", ""
	if err := checkForm(to); err != nil {
		return nil, fmt.Errorf("follow redirect of %s: %w", Redact(from.String()), err)
	}
	return to, nil
}

// transportError says what went wrong before an answer came. The parent
// context tells our own timeouts from the caller's.
func transportError(parent, ctx context.Context, u *url.URL, err error) error {
	if r := timeoutRefusal(parent, ctx, u); r != nil {
		return r
	}
	if r := guardRefusal(u, err); r != nil {
		return r
	}
	return fmt.Errorf("fetch %s: %w", Redact(u.String()), err)
}

func bodyError(parent, ctx context.Context, u *url.URL, n int, err error) error {
	if r := timeoutRefusal(parent, ctx, u); r != nil {
		return r
	}
	var r *Refused
	if errors.As(err, &r) {
		r.URL = Redact(u.String())
		return r
	}
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("fetch %s: the connection ended inside the body, after %d bytes: %w", Redact(u.String()), n, err)
	}
	return fmt.Errorf("fetch %s: read body after %d bytes: %w", Redact(u.String()), n, err)
}

func timeoutRefusal(parent, ctx context.Context, u *url.URL) error {
	if parent.Err() != nil || ctx.Err() == nil {
		return nil
	}
	switch cause := context.Cause(ctx); {
	case errors.Is(cause, errSlowHeaders):
		return refuse(Slow, u.String(), "no answer within "+headerTimeout.String())
	case errors.Is(cause, errSlow):
		return refuse(Slow, u.String(), "the answer did not end in time")
	}
	return nil
}

package web

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

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

package web

import (
	"bytes"
	"compress/gzip"
	"io"
	"net/http"
	"testing"
	"time"
)

// played answers with what it is given.
type played struct {
	header http.Header
	body   []byte
}

func (p played) RoundTrip(r *http.Request) (*http.Response, error) {
	return &http.Response{
		StatusCode: 200, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: p.header.Clone(),
		Body: io.NopCloser(bytes.NewReader(p.body)), ContentLength: -1, Request: r,
	}, nil
}

// FuzzFetch holds that no answer, however it says it is encoded, panics, hangs, or gives a body beyond the limit, and that only the headers
// worth keeping are kept.
func FuzzFetch(f *testing.F) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	io.WriteString(z, "<rss><channel><title>packed</title></channel></rss>")
	z.Close()
	for _, e := range []string{"", "gzip", "br", "deflate", "zstd", "gzip, br", "identity", "x-gzip", "GZIP"} {
		f.Add(packed.Bytes(), e, "text/html; charset=utf-8", "3600")
		f.Add([]byte("<rss/>"), e, "", "Wed, 21 Oct 2065 07:28:00 GMT")
	}
	f.Fuzz(func(t *testing.T, body []byte, encoding, kind, retry string) {
		const limit = 1 << 16
		h := http.Header{"Content-Encoding": {encoding}, "Content-Type": {kind}, "Retry-After": {retry}, "Set-Cookie": {kind}, "X-Other": {kind}}
		c := New(Options{Transport: played{h, body}, Spacing: -1, PageBytes: limit, Now: func() time.Time { return start }})
		snap, err := c.Fetch(t.Context(), Request{URL: "https://site.example/"})
		if len(snap.Body) > limit {
			t.Errorf("a body of %d bytes", len(snap.Body))
		}
		if packed := bytes.HasPrefix(body, []byte{0x1f, 0x8b}); err == nil && encoding == "" && !packed && !bytes.Equal(snap.Body, body) && len(body) <= limit {
			t.Errorf("the body was changed: %q", snap.Body)
		}
		if snap.RetryAfter < 0 || snap.RetryAfter > 24*time.Hour {
			t.Errorf("Retry-After %q is %v", retry, snap.RetryAfter)
		}
		if snap.Header.Get("X-Other") != "" || snap.Header.Get("Set-Cookie") != "" {
			t.Errorf("headers kept: %v", snap.Header)
		}
	})
}

package web

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// site is a web in memory: one function answers every request.
type site func(*http.Request) (*http.Response, error)

func (s site) RoundTrip(r *http.Request) (*http.Response, error) {
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	return s(r)
}

func reply(code int, body string, header ...string) *http.Response {
	h := http.Header{}
	for i := 0; i+1 < len(header); i += 2 {
		h.Add(header[i], header[i+1])
	}
	return &http.Response{StatusCode: code, Header: h, Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body))}
}

func fixed(code int, body string, header ...string) site {
	return func(*http.Request) (*http.Response, error) { return reply(code, body, header...), nil }
}

var start = time.Date(2025, 11, 22, 10, 0, 0, 0, time.UTC)

// newTest returns a client over s without pacing, at a clock that stands still.
func newTest(s site, change ...func(*Options)) *Client {
	o := Options{UserAgent: "storywatch/test (+https://ops.example/bot)", Transport: s, Spacing: -1, Now: func() time.Time { return start }}
	for _, c := range change {
		c(&o)
	}
	return New(o)
}

func why(err error) Why {
	var r *Refused
	if errors.As(err, &r) {
		return r.Why
	}
	return 0
}

func TestFetch(t *testing.T) {
	var got http.Header
	c := newTest(func(r *http.Request) (*http.Response, error) {
		got = r.Header
		return reply(200, "<rss/>", "Content-Type", "text/xml; charset=utf-8", "ETag", `"a"`, "Last-Modified", "Sat, 22 Nov 2025 09:00:00 GMT",
			"Set-Cookie", "x=1", "X-Powered-By", "secrets", "Cache-Control", "max-age=60"), nil
	})
	s, err := c.Fetch(t.Context(), Request{URL: " https://Harbour.example/feed#top ", Feed: true, ETag: `W/"old"`, LastModified: "Fri, 21 Nov 2025 09:00:00 GMT"})
	if err != nil {
		t.Fatal(err)
	}
	if s.Status != 200 || string(s.Body) != "<rss/>" || s.ETag != `"a"` || s.LastModified == "" || s.ContentType != "text/xml; charset=utf-8" ||
		!s.FetchedAt.Equal(start) || s.Moved != "" || len(s.Redirects) != 0 || s.NotModified {
		t.Errorf("snapshot %+v", s)
	}
	if s.Header.Get("Cache-Control") != "max-age=60" || s.Header.Get("Set-Cookie") != "" || s.Header.Get("X-Powered-By") != "" {
		t.Errorf("kept header %v", s.Header)
	}
	for k, want := range map[string]string{
		"User-Agent": "storywatch/test (+https://ops.example/bot)", "If-None-Match": `W/"old"`,
		"If-Modified-Since": "Fri, 21 Nov 2025 09:00:00 GMT", "Accept-Encoding": "gzip, deflate",
	} {
		if got.Get(k) != want {
			t.Errorf("%s = %q, want %q", k, got.Get(k), want)
		}
	}
	if !strings.Contains(got.Get("Accept"), "atom") {
		t.Errorf("Accept = %q", got.Get("Accept"))
	}
}

func TestNotModified(t *testing.T) {
	c := newTest(fixed(304, "", "ETag", `"new"`))
	s, err := c.Fetch(t.Context(), Request{URL: "https://h.example/f", ETag: `"old"`, LastModified: "Fri, 21 Nov 2025 09:00:00 GMT"})
	if err != nil || !s.NotModified || s.ETag != `"new"` || s.LastModified != "Fri, 21 Nov 2025 09:00:00 GMT" || len(s.Body) != 0 {
		t.Errorf("%+v, %v", s, err)
	}
	if _, err := c.Fetch(t.Context(), Request{URL: "https://h.example/f"}); err == nil {
		t.Error("an answer of 304 to an unconditional request was taken")
	}
}

func TestStatusErrors(t *testing.T) {
	tests := []struct {
		code      int
		after     string
		wantAfter time.Duration
		wantHeld  time.Duration
	}{
		{404, "", 0, 0},
		{403, "", 0, 30 * time.Second},
		{429, "", 0, time.Minute},
		{429, "120", 2 * time.Minute, 2 * time.Minute},
		{503, "Sat, 22 Nov 2025 10:10:00 GMT", 10 * time.Minute, 10 * time.Minute},
		{503, "Sat, 22 Nov 2025 09:00:00 GMT", 0, time.Minute},
		{429, "999999999", 24 * time.Hour, 24 * time.Hour},
		{429, "1e300", 24 * time.Hour, 24 * time.Hour},
		{429, "-5", 0, time.Minute},
		{429, "NaN", 0, time.Minute},
		{429, "soon", 0, time.Minute},
		{500, "", 0, 0},
		{304 - 1, "", 0, 0}, // 303 that names no place
	}
	for _, tt := range tests {
		c := newTest(fixed(tt.code, strings.Repeat("Blocked. ", 20_000), "Retry-After", tt.after))
		s, err := c.Fetch(t.Context(), Request{URL: "https://h.example/a?token=abc"})
		var se *StatusError
		if !errors.As(err, &se) || se.Code != tt.code || se.RetryAfter != tt.wantAfter {
			t.Errorf("%d %q: %v", tt.code, tt.after, err)
			continue
		}
		if strings.Contains(err.Error(), "abc") {
			t.Errorf("a secret in %q", err)
		}
		if held := s.NextAllowed.Sub(start); held != tt.wantHeld || s.RetryAfter != tt.wantAfter {
			t.Errorf("%d %q: held for %v, want %v", tt.code, tt.after, held, tt.wantHeld)
		}
		if s.Status != tt.code || len(s.Body) != errorBytes || s.ETag != "" {
			t.Errorf("%d: body of %d bytes", tt.code, len(s.Body))
		}
	}
}

func pack(t *testing.T, encoding, s string) string {
	t.Helper()
	var b bytes.Buffer
	var w io.WriteCloser
	switch encoding {
	case "gzip":
		w = gzip.NewWriter(&b)
	case "zlib":
		w = zlib.NewWriter(&b)
	case "flate":
		w, _ = flate.NewWriter(&b, 9)
	}
	if _, err := io.WriteString(w, s); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestBodies(t *testing.T) {
	text := "<rss>" + strings.Repeat("some words ", 100) + "</rss>"
	gz := pack(t, "gzip", text)
	tests := []struct {
		name, body, encoding string
		want                 string
		why                  Why
	}{
		{"plain", text, "", text, 0},
		{"identity", text, "identity", text, 0},
		{"gzip", gz, "gzip", text, 0},
		{"x-gzip", gz, "X-GZIP", text, 0},
		{"gzip twice", pack(t, "gzip", gz), "gzip, gzip", text, 0},
		{"gzip thrice", pack(t, "gzip", pack(t, "gzip", gz)), "gzip, gzip, gzip", "", BadEncoding},
		{"zlib", pack(t, "zlib", text), "deflate", text, 0},
		{"bare deflate", pack(t, "flate", text), "deflate", text, 0},
		{"a file of gzip", gz, "", text, 0},
		{"not gzip at all", text, "gzip", text, 0},
		{"empty", "", "gzip", "", 0},
		{"two gzip members", gz + gz, "gzip", text + text, 0},
		{"brotli", "xx", "br", "", BadEncoding},
		{"broken gzip", gz[:20] + "\xff\xff\xff\xff" + gz[24:], "gzip", "", BadEncoding},
		{"not deflate", "\x07\x07\x07\x07", "deflate", "", BadEncoding},
		{"limit", strings.Repeat("x", 1<<20), "", strings.Repeat("x", 1<<20), 0},
		{"over the limit", strings.Repeat("x", 1<<20+1), "", "", TooLarge},
		{"over the limit when decoded", pack(t, "gzip", incompressible(1<<20+1)), "gzip", "", TooLarge},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := newTest(fixed(200, tt.body, "Content-Encoding", tt.encoding), func(o *Options) { o.PageBytes = 1 << 20 })
			s, err := c.Fetch(t.Context(), Request{URL: "https://h.example/"})
			if why(err) != tt.why || (err == nil) != (tt.why == 0) {
				t.Fatalf("error %v, want %v", err, tt.why)
			}
			if err == nil && string(s.Body) != tt.want {
				t.Errorf("%d bytes, want %d", len(s.Body), len(tt.want))
			}
		})
	}
}

// incompressible is text that gzip makes little of: the Weyl sequence of the
// golden ratio.
func incompressible(n int) string {
	b := make([]byte, n)
	x := uint64(1)
	for i := range b {
		x += 0x9e3779b97f4a7c15
		b[i] = byte((x ^ x>>29) * 0xbf58476d1ce4e5b9 >> 56)
	}
	return string(b)
}

func TestBomb(t *testing.T) {
	bomb := pack(t, "gzip", strings.Repeat("\x00", 32<<20))
	read := 0
	c := newTest(func(*http.Request) (*http.Response, error) {
		r := reply(200, "", "Content-Encoding", "gzip")
		r.Body = io.NopCloser(readerFunc(func(p []byte) (int, error) {
			n := copy(p, bomb[read:])
			read += n
			if n == 0 {
				return 0, io.EOF
			}
			return n, nil
		}))
		r.ContentLength = -1
		return r, nil
	}, func(o *Options) { o.PageBytes = 1 << 30 })
	if _, err := c.Fetch(t.Context(), Request{URL: "https://h.example/"}); why(err) != Bomb {
		t.Errorf("got %v", err)
	}
	if read > len(bomb)/4 {
		t.Errorf("%d of %d bytes were read", read, len(bomb))
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

// A body without end is left after the limit; one announced too large is not
// even begun.
func TestEndless(t *testing.T) {
	read := 0
	c := newTest(func(*http.Request) (*http.Response, error) {
		r := reply(200, "")
		r.ContentLength = -1
		r.Body = io.NopCloser(readerFunc(func(p []byte) (int, error) { read += len(p); return len(p), nil }))
		return r, nil
	})
	if _, err := c.Fetch(t.Context(), Request{URL: "https://h.example/", Feed: true}); why(err) != TooLarge || read > defaultFeedBytes+64<<10 {
		t.Errorf("%v after %d bytes", err, read)
	}
	c = newTest(func(*http.Request) (*http.Response, error) {
		r := reply(200, "")
		r.ContentLength = 200 << 20
		r.Body = io.NopCloser(readerFunc(func([]byte) (int, error) { t.Error("read"); return 0, io.EOF }))
		return r, nil
	})
	if _, err := c.Fetch(t.Context(), Request{URL: "https://h.example/"}); why(err) != TooLarge {
		t.Errorf("got %v", err)
	}
}

// What came before the connection broke is kept, its validators are not: the
// next request must not be answered with "not modified".
func TestCutOff(t *testing.T) {
	c := newTest(func(*http.Request) (*http.Response, error) {
		r := reply(200, "", "ETag", `"x"`)
		r.Body = io.NopCloser(io.MultiReader(strings.NewReader("<rss><item>"), readerFunc(func([]byte) (int, error) { return 0, io.ErrUnexpectedEOF })))
		return r, nil
	})
	s, err := c.Fetch(t.Context(), Request{URL: "https://h.example/"})
	if !errors.Is(err, io.ErrUnexpectedEOF) || string(s.Body) != "<rss><item>" || s.ETag != "" {
		t.Errorf("%+v, %v", s, err)
	}
}

func TestRedirects(t *testing.T) {
	const from = "https://a.example/old"
	hops := map[string]*struct {
		code int
		to   string
	}{}
	web := func(r *http.Request) (*http.Response, error) {
		if h := hops[r.URL.String()]; h != nil {
			return reply(h.code, "", "Location", h.to), nil
		}
		return reply(200, "end"), nil
	}
	tests := []struct {
		name  string
		hops  []string // "code from to"
		final string
		moved string
		why   Why
	}{
		{"permanent", []string{"301 " + from + " /new"}, "https://a.example/new", "https://a.example/new", 0},
		{"permanent twice, another host", []string{"308 " + from + " //b.example/x", "301 https://b.example/x ?y=1#z"}, "https://b.example/x?y=1", "https://b.example/x?y=1", 0},
		{"one hop is temporary", []string{"301 " + from + " /x", "302 https://a.example/x /y"}, "https://a.example/y", "", 0},
		{"see other", []string{"303 " + from + " /x"}, "https://a.example/x", "", 0},
		{"temporary", []string{"307 " + from + " /x"}, "https://a.example/x", "", 0},
		{"loop", []string{"301 " + from + " /x", "301 https://a.example/x /old"}, "", "", RedirectLoop},
		{"loop of one", []string{"302 " + from + " /old"}, "", "", RedirectLoop},
		{"too many", []string{
			"302 " + from + " /1", "302 https://a.example/1 /2", "302 https://a.example/2 /3", "302 https://a.example/3 /4",
			"302 https://a.example/4 /5", "302 https://a.example/5 /6",
		}, "", "", TooManyRedirects},
		{"to a file", []string{"301 " + from + " file:///etc/passwd"}, "", "", BadScheme},
		{"to loopback", []string{"301 " + from + " http://127.0.0.1/"}, "", "", PrivateAddress},
		{"to metadata", []string{"302 " + from + " http://169.254.169.254/latest/meta-data/"}, "", "", PrivateAddress},
		{"to IPv6 loopback", []string{"302 " + from + " http://[::1]/"}, "", "", PrivateAddress},
		{"to mapped loopback", []string{"302 " + from + " http://[::ffff:127.0.0.1]/"}, "", "", PrivateAddress},
		{"to a number", []string{"302 " + from + " http://2130706433/"}, "", "", PrivateAddress},
		{"to octal", []string{"302 " + from + " http://0177.0.0.1/"}, "", "", PrivateAddress},
		{"to hex", []string{"302 " + from + " http://0x7f.1/"}, "", "", PrivateAddress},
		{"to localhost", []string{"302 " + from + " http://localhost./"}, "", "", PrivateAddress},
		{"to an inner name", []string{"302 " + from + " http://metadata.google.internal/"}, "", "", PrivateAddress},
		{"with a password", []string{"302 " + from + " https://u:hunter2@b.example/"}, "", "", Credentials},
		{"to another port", []string{"302 " + from + " http://b.example:22/"}, "", "", BadPort},
		{"to nonsense", []string{"302 " + from + " http://%zz/"}, "", "", BadURL},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			clear(hops)
			for _, h := range tt.hops {
				var code int
				var src, dst string
				if _, err := fmt.Sscan(h, &code, &src, &dst); err != nil {
					t.Fatal(err)
				}
				hops[src] = &struct {
					code int
					to   string
				}{code, dst}
			}
			s, err := newTest(web).Fetch(t.Context(), Request{URL: from})
			if why(err) != tt.why || (err == nil) != (tt.why == 0) {
				t.Fatalf("error %v, want %v", err, tt.why)
			}
			if err != nil {
				if strings.Contains(err.Error(), "hunter2") {
					t.Errorf("a password in %q", err)
				}
				return
			}
			if s.FinalURL != tt.final || s.Moved != tt.moved || s.URL != from || len(s.Redirects) != len(tt.hops) || s.Redirects[len(s.Redirects)-1] != tt.final {
				t.Errorf("final %s, moved %q, through %v", s.FinalURL, s.Moved, s.Redirects)
			}
		})
	}
}

// Some sites set a cookie and send the reader back to where he came from.
func TestCookieBounce(t *testing.T) {
	c := newTest(func(r *http.Request) (*http.Response, error) {
		if _, err := r.Cookie("seen"); err == nil {
			return reply(200, "in"), nil
		}
		return reply(302, "", "Location", "/a", "Set-Cookie", "seen=1; Path=/"), nil
	})
	s, err := c.Fetch(t.Context(), Request{URL: "https://h.example/a"})
	if err != nil || string(s.Body) != "in" {
		t.Errorf("%+v, %v", s, err)
	}
	c = newTest(fixed(302, "", "Location", "/a", "Set-Cookie", "seen=1"))
	if _, err := c.Fetch(t.Context(), Request{URL: "https://h.example/a"}); err == nil || why(err) == 0 {
		t.Errorf("got %v", err)
	}
}

func TestAddresses(t *testing.T) {
	tests := []struct {
		url  string
		want Why
	}{
		{"https://h.example/", 0},
		{"http://h.example:80/", 0},
		{"http://h.example:443/", 0},
		{"http://93.184.216.34/", 0},
		{"http://[2606:2800:220:1::1]/", 0},
		{"", BadURL},
		{"h.example/feed", BadURL},
		{"https:///x", BadURL},
		{"http:h.example", BadURL},
		{"http://h.example/%zz", BadURL},
		{"ftp://h.example/", BadScheme},
		{"gopher://h.example/", BadScheme},
		{"javascript:alert(1)", BadScheme},
		{"file:///etc/passwd", BadScheme},
		{"https://me@h.example/", Credentials},
		{"http://10.0.0.1/", PrivateAddress},
		{"http://172.16.3.4/", PrivateAddress},
		{"http://192.168.1.1/", PrivateAddress},
		{"http://100.64.0.1/", PrivateAddress},
		{"http://168.63.129.16/", PrivateAddress},
		{"http://168.63.129.17/", 0},
		{"http://0.0.0.0/", PrivateAddress},
		{"http://224.0.0.1/", PrivateAddress},
		{"http://127.9.9.9/", PrivateAddress},
		{"http://[fe80::1%25eth0]/", PrivateAddress},
		{"http://[fd00::1]/", PrivateAddress},
		{"http://[64:ff9b::7f00:1]/", PrivateAddress},
		{"http://nas.local/", PrivateAddress},
		{"http://a.localhost/", PrivateAddress},
		{"http://127.1/", PrivateAddress},
		{"http://ｌocalhost/", PrivateAddress},
		{"http://１２７。0。0。1/", PrivateAddress},
		{"http://h.example:8080/", BadPort},
		// allowed by name
		{"http://nas.home.arpa/", 0},
		{"http://nas.home.arpa:81/", BadPort + 100},
		{"http://10.0.0.2:8080/", 0},
		{"http://[::1]:9/", 0},
		{"http://LOCALHOST:7/", 0},
	}
	for _, tt := range tests {
		c := newTest(fixed(200, "ok"), func(o *Options) { o.Allow = []string{"nas.home.arpa", "10.0.0.2:8080", "[::1]:*", "localhost:7"} })
		_, err := c.Fetch(t.Context(), Request{URL: tt.url})
		if tt.want > 100 {
			if why(err) == 0 {
				t.Errorf("%s: got %v, want a refusal", tt.url, err)
			}
		} else if why(err) != tt.want || (err == nil) != (tt.want == 0) {
			t.Errorf("%s: got %v, want %v", tt.url, err, tt.want)
		}
	}
}

func TestSlow(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		hang := site(func(r *http.Request) (*http.Response, error) { <-r.Context().Done(); return nil, r.Context().Err() })
		drip := site(func(r *http.Request) (*http.Response, error) {
			resp := reply(200, "")
			resp.ContentLength = -1
			resp.Body = io.NopCloser(readerFunc(func(p []byte) (int, error) {
				select {
				case <-time.After(5 * time.Second):
					p[0] = 'x'
					return 1, nil
				case <-r.Context().Done():
					return 0, r.Context().Err()
				}
			}))
			return resp, nil
		})
		// A body that hears of nothing but its own Close.
		deaf := site(func(*http.Request) (*http.Response, error) {
			pr, pw := io.Pipe()
			t.Cleanup(func() { pw.Close() })
			resp := reply(200, "")
			resp.ContentLength, resp.Body = -1, pr
			return resp, nil
		})
		for name, tt := range map[string]struct {
			s    site
			took time.Duration
		}{"headers": {hang, headerTimeout}, "body": {drip, defaultTimeout}, "deaf": {deaf, defaultTimeout}} {
			began := time.Now()
			c := newTest(tt.s, func(o *Options) { o.Now = time.Now })
			if _, err := c.Fetch(t.Context(), Request{URL: "https://h.example/"}); why(err) != Slow {
				t.Errorf("%s: got %v", name, err)
			}
			if took := time.Since(began); took != tt.took {
				t.Errorf("%s: took %v, want %v", name, took, tt.took)
			}
		}
		// The caller's own deadline is no fault of the site's.
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		c := newTest(hang, func(o *Options) { o.Now = time.Now })
		if _, err := c.Fetch(ctx, Request{URL: "https://h.example/"}); !errors.Is(err, context.DeadlineExceeded) || why(err) != 0 {
			t.Errorf("got %v", err)
		}
	})
}

func TestErrorsNameTheURL(t *testing.T) {
	c := newTest(func(*http.Request) (*http.Response, error) { return nil, errors.New("connection reset") })
	_, err := c.Fetch(t.Context(), Request{URL: "https://h.example/a?api_key=s3cret&id=4"})
	if err == nil || !strings.Contains(err.Error(), "https://h.example/a?api_key=redacted&id=4") || !strings.Contains(err.Error(), "connection reset") {
		t.Errorf("got %v", err)
	}
}

func TestRedact(t *testing.T) {
	tests := map[string]string{
		"https://u:pw@h.example/a?x=1":          "https://redacted@h.example/a?x=1",
		"https://h.example/?Token=a&b=c&SIG=d":  "https://h.example/?Token=redacted&b=c&SIG=redacted",
		"https://h.example/?access%5Ftoken=a#b": "https://h.example/?access%5Ftoken=redacted",
		"https://h.example/%zz?key=a":           "https://h.example/%zz…",
		"https://h.example/a\x1b[31m":           "https://h.example/a?[31m",
		"mailto:u:pw@h.example":                 "mailto:redacted",
		"":                                      "",
	}
	for in, want := range tests {
		if got := Redact(in); got != want {
			t.Errorf("Redact(%q) = %q, want %q", in, got, want)
		}
	}
	if got := Redact("https://h.example/" + strings.Repeat("é", 1000)); len(got) > 600 {
		t.Errorf("%d bytes", len(got))
	}
}

package main

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"storywatch/monitor/digest"
)

// role names, in the environment, what the test binary is to be instead of a test: a process of its own that a test can kill.
const role = "STORYWATCH_TEST_ROLE"

var roles = map[string]func() int{}

func TestMain(m *testing.M) {
	if play := roles[os.Getenv(role)]; play != nil {
		os.Exit(play())
	}
	os.Exit(m.Run())
}

// reply is what a site answers for one address at one time.
type reply struct {
	status int // 0 means 200
	kind   string
	body   string
	header map[string]string
	hang   bool // never answers
}

// site is a web in memory: each address is a function of the time, so that a story unfolds by itself.
type site struct {
	now   func() time.Time
	pages map[string]func(at time.Time) reply

	mu     sync.Mutex
	visits []visit
}

// visit is one request and how it was answered.
type visit struct {
	url, host string
	at        time.Time
	status    int
	agent     string
}

// RoundTrip answers as a well-behaved server does: with an ETag, and with 304 to who has the page already.
func (s *site) RoundTrip(r *http.Request) (*http.Response, error) {
	at := s.now()
	p := reply{status: http.StatusNotFound, kind: "text/html", body: "<title>Not found</title><p>There is nothing here.</p>"}
	if f := s.pages[r.URL.String()]; f != nil {
		p = f(at)
	}
	if p.status == 0 {
		p.status = http.StatusOK
	}
	tag := fmt.Sprintf(`"%x"`, sha256.Sum256([]byte(p.body)))
	h := http.Header{"Content-Type": {p.kind}}
	for k, v := range p.header {
		h.Set(k, v)
	}
	if p.status == http.StatusOK {
		h.Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			p.status, p.body = http.StatusNotModified, ""
		}
	}
	s.mu.Lock()
	s.visits = append(s.visits, visit{url: r.URL.String(), host: r.URL.Host, at: at, status: p.status, agent: r.UserAgent()})
	s.mu.Unlock()
	if p.hang {
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	return &http.Response{
		StatusCode: p.status, Status: http.StatusText(p.status), Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: h,
		Body: io.NopCloser(strings.NewReader(p.body)), ContentLength: int64(len(p.body)), Request: r,
	}, nil
}

// seen returns the visits to an address, or to a whole host, or all of them for "".
func (s *site) seen(where string) []visit {
	s.mu.Lock()
	defer s.mu.Unlock()
	var out []visit
	for _, v := range s.visits {
		if where == "" || v.url == where || v.host == where {
			out = append(out, v)
		}
	}
	return out
}

// item is one entry of a feed.
type item struct {
	link, title, summary string
	at                   time.Time
}

// rss is a feed of the items that have appeared by a time.
func rss(title string, at time.Time, items ...item) reply {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>%s</title>`, title)
	for _, i := range items {
		if i.at.After(at) {
			continue
		}
		fmt.Fprintf(&b, `<item><title>%s</title><link>%s</link><guid>%s</guid><description>%s</description><pubDate>%s</pubDate></item>`,
			i.title, i.link, i.link, i.summary, i.at.UTC().Format(time.RFC1123Z))
	}
	b.WriteString(`</channel></rss>`)
	return reply{kind: "application/rss+xml", body: b.String()}
}

// article is a page as publishers make them: a head with dates, navigation, the text, a footer.
func article(title string, at time.Time, paragraphs ...string) reply {
	stamp := at.UTC().Format(time.RFC3339)
	return reply{kind: "text/html; charset=utf-8", body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>` + title + `</title>` +
		`<meta property="og:type" content="article"><meta property="og:title" content="` + title + `">` +
		`<meta property="article:published_time" content="` + stamp + `"></head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>` +
		`<main><article><h1>` + title + `</h1><time datetime="` + stamp + `">` + stamp + `</time><p>` +
		strings.Join(paragraphs, "</p>\n<p>") + `</p></article></main><footer><p>All rights reserved.</p></footer></body></html>`}
}

// output is a stream that several goroutines write to.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// environment is the getenv of the tests' worlds.
func environment(name string) string {
	if name == "HOOK_SECRET" {
		return hookSecret
	}
	return ""
}

func put(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// told lists what a digest says, one line each, without times, places and numbers of rows: what must be told exactly once.
func told(d digest.Digest) []string {
	var out []string
	for _, c := range append(d.Corrections, d.Answers...) {
		out = append(out, fmt.Sprintf("answer %s: %s (%q, %q): %s", c.Question, c.What, c.Before, c.After, c.Evidence.Text))
	}
	for _, c := range d.Claims {
		out = append(out, "claim: "+c.Text)
	}
	for _, c := range d.Withdrawn {
		out = append(out, "withdrawn: "+c.Text)
	}
	for _, a := range d.Edits {
		for _, e := range a.Edits {
			line := "edit " + a.Title + ":"
			for _, w := range e.Words {
				line += " " + w.Op + w.Text
			}
			out = append(out, line)
		}
	}
	for _, list := range [][]digest.Line{d.Gone, d.FirstSight, d.Notices} {
		for _, l := range list {
			out = append(out, l.Outlet+": "+l.Text)
		}
	}
	return out
}

package monitor

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"html"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"storywatch/diffing/finding"
	"storywatch/monitor/config"
	"storywatch/monitor/web"
	"storywatch/store"
)

// morning is when the tests' stories begin.
var morning = time.Date(2026, 3, 3, 8, 0, 0, 0, time.UTC)

// sheet is what an address answers.
type sheet struct {
	status int // 0 means 200
	kind   string
	body   string
	header map[string]string
	to     string // Location
	err    error
}

// press is a web in memory.
type press struct {
	mu     sync.Mutex
	sheets map[string]sheet
	asked  map[string]int    // requests, by address
	etags  map[string]string // If-None-Match of the latest request, by address
	at     map[string][]time.Time
	now    func() time.Time
	mute   bool // gives no validators and honours none
	sticky bool // answers 304 whatever it has, to who sends a validator
}

// RoundTrip answers as a well-behaved server does: with an ETag, and with 304 to who has the page already.
func (p *press) RoundTrip(r *http.Request) (*http.Response, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	address := r.URL.String()
	p.asked[address]++
	p.etags[address] = r.Header.Get("If-None-Match")
	p.at[address] = append(p.at[address], p.now())
	s, ok := p.sheets[address]
	if !ok {
		s = sheet{status: 404, kind: "text/html", body: "<title>Not found</title><p>There is nothing here.</p>"}
	}
	if s.err != nil {
		return nil, s.err
	}
	if s.status == 0 {
		s.status = 200
	}
	h := http.Header{"Content-Type": {s.kind}}
	for k, v := range s.header {
		h.Set(k, v)
	}
	if s.to != "" {
		h.Set("Location", s.to)
	}
	tag := fmt.Sprintf(`"%x"`, sha256.Sum256([]byte(s.body)))
	if s.status == 200 && !p.mute {
		h.Set("Etag", tag)
		if got := r.Header.Get("If-None-Match"); got == tag || p.sticky && got != "" {
			s.status, s.body = 304, ""
		}
	}
	return &http.Response{
		StatusCode: s.status, Status: http.StatusText(s.status), Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: h,
		Body: io.NopCloser(strings.NewReader(s.body)), ContentLength: int64(len(s.body)), Request: r,
	}, nil
}

// desk is a monitor of a web in memory, on a clock that the test moves.
type desk struct {
	*press
	t     testing.TB
	db    *store.DB
	path  string
	cfg   config.Config
	m     *Monitor
	clock time.Time
	log   bytes.Buffer
}

const deskConfig = `
stories: [{name: story}]
schedule: {poll: "*/20 * * * *", zone: UTC}
feeds:
  - {outlet: Gull, url: "https://gull.example/rss", read: all}
  - {outlet: Echo, url: "https://echo.example/rss", read: all}
`

func newDesk(t testing.TB, yaml string) *desk {
	t.Helper()
	cfg, err := config.Parse("feeds.yaml", []byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	d := &desk{t: t, cfg: cfg, path: filepath.Join(t.TempDir(), "watch.db"), clock: morning}
	d.press = &press{sheets: map[string]sheet{}, asked: map[string]int{}, etags: map[string]string{}, at: map[string][]time.Time{}, now: d.now}
	if d.db, err = store.Open(context.Background(), d.path); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { d.db.Close() })
	for _, f := range cfg.Feeds {
		d.feed(f.URL)
	}
	d.start(-1)
	return d
}

func (d *desk) now() time.Time { return d.clock }

// start makes a new monitor on the same store, as a restart does.
func (d *desk) start(spacing time.Duration) {
	d.t.Helper()
	d.m = New(Options{
		Store: d.db, Config: d.cfg, Log: slog.New(slog.NewTextHandler(&d.log, nil)), Now: d.now, Command: "storywatch", Everything: true,
		Web: web.New(web.Options{Transport: d.press, Spacing: spacing, Now: d.now}),
	})
	if err := d.m.Prepare(context.Background()); err != nil {
		d.t.Fatal(err)
	}
}

// pass lets time go by in steps of five minutes, or of twenty when it is long, with a cycle after each.
func (d *desk) pass(long time.Duration) {
	d.t.Helper()
	step := 5 * time.Minute
	if long > 3*time.Hour {
		step = 20 * time.Minute
	}
	for end := d.clock.Add(long); d.clock.Before(end); {
		d.clock = d.clock.Add(min(step, end.Sub(d.clock)))
		d.cycle()
	}
}

func (d *desk) cycle() {
	d.t.Helper()
	if err := d.m.Cycle(context.Background()); err != nil {
		d.t.Fatalf("cycle at %s: %v", d.clock, err)
	}
}

// entry is one entry of a feed.
type entry struct{ guid, link, title, summary string }

// feed puts up a feed, newest entry first.
func (d *desk) feed(address string, entries ...entry) {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Feed</title>`)
	for _, e := range entries {
		b.WriteString("<item>")
		for _, x := range [][2]string{{"guid", e.guid}, {"link", e.link}, {"title", e.title}, {"description", e.summary}} {
			if x[1] != "" {
				fmt.Fprintf(&b, "<%s>%s</%s>", x[0], html.EscapeString(x[1]), x[0])
			}
		}
		b.WriteString("</item>")
	}
	b.WriteString("</channel></rss>")
	d.put(address, sheet{kind: "application/rss+xml", body: b.String()})
}

func (d *desk) put(address string, s sheet) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.sheets[address] = s
}

// paper is an article as its publisher has it.
type paper struct {
	title      string
	text       []string
	head       string // further elements of the head
	modified   time.Time
	before     string // what stands before the text, after it
	after      string
	paragraphs string // the whole text as HTML, in place of text
}

// html is the paper's page, as publishers make them.
func (p paper) html() string {
	stamps := ""
	if !p.modified.IsZero() {
		stamps = `<meta property="article:modified_time" content="` + p.modified.Format(time.RFC3339) + `">`
	}
	body := p.paragraphs
	if body == "" {
		for _, x := range p.text {
			if points, ok := strings.CutPrefix(x, "- "); ok {
				body += "<ul><li>" + strings.ReplaceAll(html.EscapeString(points), "\n- ", "</li><li>") + "</li></ul>\n"
				continue
			}
			body += "<p>" + html.EscapeString(x) + "</p>\n"
		}
	}
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>` + html.EscapeString(p.title) + ` | The Gull</title>` +
		`<meta property="og:type" content="article"><meta property="og:title" content="` + html.EscapeString(p.title) + `">` +
		`<meta property="article:published_time" content="2026-03-03T07:30:00Z">` + stamps + p.head +
		`</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><main><article><h1>` + html.EscapeString(p.title) + `</h1>` +
		p.before + body + p.after + `</article></main><footer><p>All rights reserved.</p></footer></body></html>`
}

func (d *desk) page(address string, p paper) {
	d.put(address, sheet{kind: "text/html; charset=utf-8", body: p.html()})
}

// articles are those with a history of their own, by id.
func (d *desk) articles() []store.Article {
	d.t.Helper()
	no := false
	all, err := d.db.Articles(context.Background(), store.ArticleFilter{Corpus: &no})
	if err != nil {
		d.t.Fatal(err)
	}
	all = slices.DeleteFunc(all, func(a store.Article) bool { return a.State == store.Merged })
	slices.SortFunc(all, func(x, y store.Article) int { return int(x.ID - y.ID) })
	return all
}

// one is the only article.
func (d *desk) one() store.Article {
	d.t.Helper()
	all := d.articles()
	if len(all) != 1 {
		d.t.Fatalf("%d articles, want one: %+v", len(all), all)
	}
	return all[0]
}

// article returns the article of an address.
func (d *desk) article(address string) store.Article {
	d.t.Helper()
	key, err := web.Normalize(address)
	if err != nil {
		d.t.Fatal(err)
	}
	a, err := d.db.ArticleByAlias(context.Background(), []store.Alias{{Kind: "url", Value: key}})
	if err != nil {
		d.t.Fatalf("%s: %v", address, err)
	}
	return a
}

func (d *desk) version(article int64, n int) store.Version {
	d.t.Helper()
	v, err := d.db.Version(context.Background(), article, n)
	if err != nil {
		d.t.Fatal(err)
	}
	return v
}

// found returns the findings after one, of some kinds or of all.
func (d *desk) found(after int64, kinds ...finding.Kind) []finding.Finding {
	d.t.Helper()
	all, err := d.db.Findings(context.Background(), store.FindingFilter{AfterID: after, Kinds: kinds})
	if err != nil {
		d.t.Fatal(err)
	}
	return all
}

// last is the id of the latest finding.
func (d *desk) last() int64 {
	d.t.Helper()
	all := d.found(0)
	if len(all) == 0 {
		return 0
	}
	return all[len(all)-1].ID
}

// say is a finding in one line, for messages.
func say(f finding.Finding) string {
	switch {
	case f.Edit != nil:
		s := fmt.Sprintf("edit %s %v", f.Edit.Op, f.Edit.Classes)
		if f.Edit.Old != nil {
			s += " - " + f.Edit.Old.Text
		}
		if f.Edit.New != nil {
			s += " + " + f.Edit.New.Text
		}
		return s
	case f.Verdict != nil:
		return fmt.Sprintf("%s %s: %s", f.Kind, f.Verdict.Novelty, f.Verdict.Sentence.Text)
	case f.Appearance != nil:
		return fmt.Sprintf("%s: %s", f.Kind, f.Appearance.Text)
	}
	return fmt.Sprintf("%s: %s", f.Kind, f.Text)
}

func sayAll(all []finding.Finding) string {
	var out []string
	for _, f := range all {
		out = append(out, say(f))
	}
	return strings.Join(out, "\n")
}

// spaced is a client that keeps the default distance between requests, on the timers' own clock.
func spaced(p *press) *web.Client {
	return web.New(web.Options{Transport: p, Now: time.Now})
}

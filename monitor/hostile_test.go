package monitor

import (
	"strings"
	"testing"
	"time"

	"storywatch/monitor/page"
)

// hostilePages are pages that are broken or mean no good, all with the same article in them. What is wanted is that its first and last
// paragraphs are read, unless the page is refused.
func hostilePages(p paper) map[string]sheet {
	plain := p.html()
	put := func(where, what string) string { return strings.Replace(plain, where, what+where, 1) }
	html := func(body string) sheet { return sheet{kind: "text/html; charset=utf-8", body: body} }
	ld := func(s string) string { return put("</head>", `<script type="application/ld+json">`+s+`</script>`) }
	return map[string]sheet{
		"10 MB of scripts and comments":    html(put("</body>", strings.Repeat("<!-- "+strings.Repeat("x", 1000)+" --><script>var a = 1;</script>", 9000))),
		"300,000 nested tags":              html(put("<nav>", strings.Repeat("<div>", 300_000))),
		"300,000 nested tags, after it":    html(put("</body>", strings.Repeat("<b><i>", 150_000))),
		"3 MB of <p>":                      html(put("</body>", strings.Repeat("<p>", 1_000_000))),
		"invalid nesting":                  html(strings.ReplaceAll(strings.ReplaceAll(plain, "<p>", "<b><p><i>"), "</p>", "</b></p></i>")),
		"a charset that lies":              {kind: "text/html; charset=iso-8859-1", body: plain},
		"no charset at all":                {kind: "text/html", body: strings.Replace(plain, `<meta charset="utf-8">`, "", 1)},
		"<base href> to another host":      html(put("<title>", `<base href="https://evil.example/x/">`)),
		"canonical of another site":        html(put("</head>", `<link rel="canonical" href="https://evil.example/theirs">`)),
		"canonical of another site, twice": html(put("</head>", `<link rel="canonical" href="//evil.example/a"><link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://evil.example/theirs">`)),
		"JSON-LD that is broken":           html(ld(`{"@type":"NewsArticle","headline":"x","articleBody":"`)),
		"JSON-LD that is an array":         html(ld(`[[],{"@type":"Organization","name":"Gull"},null,{"@type":["NewsArticle","Thing"],"headline":"` + p.title + `"},17]`)),
		"JSON-LD of another article":       html(ld(`{"@type":"NewsArticle","headline":"Another story altogether","url":"https://gull.example/other","articleBody":"` + strings.Repeat("Something else happened in another town and it has nothing to do with ferries. ", 20) + `"}`)),
		"JSON-LD 100,000 deep":             html(ld(strings.Repeat(`{"a":[`, 100_000))),
		"NUL bytes and control characters": html(strings.ReplaceAll(plain, " the ", " \x00the\x01 ")),
	}
}

// TestHostilePages reads each of them through the whole monitor: the article comes out, and no page takes the monitor with it.
func TestHostilePages(t *testing.T) {
	p := originals(t)[0]
	for name, s := range hostilePages(p) {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, deskConfig)
			d.put(ferry, s)
			d.feed(gullFeed, entry{link: ferry, title: p.title, summary: p.text[0]})
			d.pass(10 * time.Minute)
			a := d.one()
			if strings.Contains(a.LastError, "internal error") {
				t.Fatalf("the monitor made a mistake: %s", a.LastError)
			}
			if a.Versions != 1 {
				t.Fatalf("page kind %s: %s", a.Kind, a.LastError)
			}
			v := d.version(a.ID, 1)
			text := ""
			for _, b := range v.Blocks {
				text += b.Text + "\n"
			}
			if !strings.Contains(text, "ran aground on a sandbank") || !strings.Contains(text, "“one of several questions”") || strings.Contains(text, "another town") {
				t.Errorf("the text is\n%s", text)
			}
			if v.Title != p.title {
				t.Errorf("the title is %q", v.Title)
			}
			if strings.Contains(a.URL, "evil.example") {
				t.Errorf("the article's address is %s", a.URL)
			}
			d.page("https://evil.example/theirs", originals(t)[1])
			d.feed("https://echo.example/rss", entry{link: "https://evil.example/theirs", title: originals(t)[1].title})
			d.pass(time.Hour)
			if n := len(d.articles()); n != 2 {
				t.Errorf("%d articles, want 2: a page took another site's name", n)
			}
		})
	}
}

// TestRefusedPageLosesNothing holds that of a page beyond every bound the reason is kept and the good text stays; where another thing stands in
// its place for good, that is told.
func TestRefusedPageLosesNothing(t *testing.T) {
	p := originals(t)[0]
	for name, s := range map[string]struct {
		sheet
		told int
	}{
		"larger than 10 MB": {sheet{kind: "text/html", body: p.html() + strings.Repeat("x", 11<<20)}, 0},
		"no HTML at all":    {sheet{kind: "application/pdf", body: "%PDF-1.7 " + strings.Repeat("\x00\x01", 4000)}, 1},
	} {
		t.Run(name, func(t *testing.T) {
			d := follow(t, p)
			after := d.last()
			d.put(ferry, s.sheet)
			d.pass(2 * time.Hour)
			a := d.one()
			if a.Versions != 1 || a.LastError == "" || a.Kind == string(page.OK) || len(d.found(after)) != s.told {
				t.Errorf("%d versions, page kind %s: %s\n%s", a.Versions, a.Kind, a.LastError, sayAll(d.found(after)))
			}
		})
	}
}

// TestHostileFeeds holds that a broken feed costs what could be read of it nothing, and the feeds beside it neither.
func TestHostileFeeds(t *testing.T) {
	p := originals(t)[0]
	item := "<item><title>" + p.title + "</title><link>" + ferry + "</link></item>"
	for name, s := range map[string]struct {
		body string
		read int // entries that are to be read
	}{
		"10 MB of nested elements": {`<rss version="2.0"><channel>` + item + strings.Repeat("<a>", 3_400_000), 0},
		"3 MB of nested elements":  {`<rss version="2.0"><channel>` + item + strings.Repeat("<a>", 1_000_000), 1},
		"cut in the middle":        {`<rss version="2.0"><channel>` + item + `<item><title>Half`, 1},
		"not well-formed":          {`<rss version=2.0><channel>` + item + `<item><title>A & B</p></channel>`, 2},
		"entities that grow":       {`<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><rss version="2.0"><channel><title>&b;</title>` + item + `</channel></rss>`, 1},
		"a feed that is no feed":   {`{"hello": "world"}`, 0},
	} {
		t.Run(name, func(t *testing.T) {
			d := newDesk(t, deskConfig)
			d.page(ferry, p)
			d.put(gullFeed, sheet{kind: "application/rss+xml", body: s.body})
			d.page("https://echo.example/milk", originals(t)[1])
			d.feed("https://echo.example/rss", entry{link: "https://echo.example/milk", title: originals(t)[1].title})
			d.pass(10 * time.Minute)
			want := 1 + s.read
			if got := d.articles(); len(got) != want {
				t.Errorf("%d articles, want %d; the feed says %q", len(got), want, d.feedRow(gullFeed).LastError)
			}
			if f := d.feedRow(gullFeed); f.LastError == "" && name != "entities that grow" {
				t.Errorf("the feed has no complaint: %+v", f)
			}
		})
	}
}

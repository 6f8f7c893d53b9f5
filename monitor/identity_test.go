package monitor

import (
	"slices"
	"strings"
	"testing"
	"time"

	"storywatch/diffing/finding"
)

const (
	gullFeed = "https://gull.example/rss"
	ferry    = "https://gull.example/news/ferry-aground"
)

// churn is one way in which publishers change the names of what they publish.
type churn struct {
	name string
	want int // articles with a history of their own
	play func(d *desk, a, b paper)
}

// edited is a paper after a small change, so that a second look has something to store.
func edited(p paper) paper {
	p.text = append([]string{}, p.text...)
	p.text[1] += " The figures were given by the authorities late in the evening."
	return p
}

// churns are 12 cases in which one article must keep one history, and those in which different articles must not become one.
var churns = []churn{
	{"guid churn: a new guid with every poll", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		for _, guid := range []string{"g1", "g2", "g3"} {
			d.feed(gullFeed, entry{guid: guid, link: ferry, title: a.title})
			d.pass(time.Hour)
		}
	}},
	{"slug churn: the address changes, the guid stays, the old address redirects", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: "g1", link: ferry, title: a.title})
		d.pass(time.Hour)
		d.put(ferry, sheet{status: 301, to: ferry + "-updated"})
		d.page(ferry+"-updated", edited(a))
		d.feed(gullFeed, entry{guid: "g1", link: ferry + "-updated", title: a.title})
	}},
	{"slug churn: guid and address change, the old address is gone, the text stays", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: "g1", link: ferry, title: a.title})
		d.pass(time.Hour)
		d.put(ferry, sheet{status: 404})
		d.page("https://gull.example/2026/boat-on-the-rocks", a)
		d.feed(gullFeed, entry{guid: "g2", link: "https://gull.example/2026/boat-on-the-rocks", title: "A boat on the rocks"})
	}},
	{"slug churn: another headline, address and guid, an edited text, met before the redirect is", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: "g1", link: ferry, title: a.title})
		d.pass(time.Hour)
		d.put(ferry, sheet{status: 302, to: ferry + "-night"})
		b := edited(a)
		b.title, b.text = "Night on the sandbank", b.text[:4]
		d.page(ferry+"-night", b)
		d.feed(gullFeed, entry{guid: "g2", link: ferry + "-night", title: b.title})
	}},
	{"title change: the guid is made of the headline", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: a.title, link: ferry, title: a.title})
		d.pass(time.Hour)
		a = edited(a)
		a.title = "Nobody hurt badly in grounding"
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: a.title, link: ferry, title: a.title})
	}},
	{"http and https", 1, func(d *desk, a, _ paper) {
		plain := strings.Replace(ferry, "https", "http", 1)
		d.page(plain, a)
		d.page(ferry, edited(a))
		d.feed(gullFeed, entry{guid: plain, link: plain, title: a.title})
		d.pass(time.Hour)
		d.feed(gullFeed, entry{guid: ferry, link: ferry, title: a.title})
	}},
	{"AMP copy, named by the article and linked by the feed", 1, func(d *desk, a, _ paper) {
		a.head = `<link rel="canonical" href="` + ferry + `"><link rel="amphtml" href="https://amp.gull.example/cached/4711">`
		d.page(ferry, a)
		d.feed(gullFeed, entry{link: ferry, title: a.title})
		d.pass(time.Hour)
		b := edited(a)
		b.head = `<link rel="canonical" href="` + ferry + `">`
		d.page("https://amp.gull.example/cached/4711", b)
		d.page(ferry+"/amp", b)
		d.feed(gullFeed, entry{link: "https://amp.gull.example/cached/4711", title: a.title}, entry{link: ferry + "/amp", title: a.title})
	}},
	{"tracking parameters", 1, func(d *desk, a, _ paper) {
		for _, q := range []string{"?utm_source=rss&utm_medium=feed", "?at_medium=RSS&fbclid=abc", "#comments"} {
			d.page(strings.TrimSuffix(ferry+q, "#comments"), a)
			d.feed(gullFeed, entry{link: ferry + q, title: a.title})
			d.pass(time.Hour)
		}
	}},
	{"redirect: the feed links to a counter that leads to the article", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.put("https://clicks.example/r/981", sheet{status: 302, to: ferry})
		d.put("https://clicks.example/r/982", sheet{status: 302, to: ferry})
		d.feed(gullFeed, entry{link: "https://clicks.example/r/981", title: a.title})
		d.pass(time.Hour)
		d.feed(gullFeed, entry{link: "https://clicks.example/r/982", title: a.title}, entry{link: ferry, title: a.title})
	}},
	{"canonical address: section and number in the link", 1, func(d *desk, a, _ paper) {
		a.head = `<link rel="canonical" href="` + ferry + `">`
		d.page("https://gull.example/coast?id=77", a)
		d.feed(gullFeed, entry{link: "https://gull.example/coast?id=77", title: a.title})
		d.pass(time.Hour)
		b := edited(a)
		d.page("https://gull.example/front?id=77", b)
		d.page(ferry, b)
		d.feed(gullFeed, entry{link: "https://gull.example/front?id=77", title: a.title}, entry{link: ferry, title: a.title})
	}},
	{"www, upper case and default port", 1, func(d *desk, a, _ paper) {
		for _, link := range []string{ferry, "https://www.gull.example/news/ferry-aground", "https://GULL.example:443/news/ferry-aground"} {
			d.page(link, a)
			d.page(strings.ToLower(link), a)
			d.feed(gullFeed, entry{link: link, title: a.title})
			d.pass(time.Hour)
		}
	}},
	{"final slash and index page", 1, func(d *desk, a, _ paper) {
		for _, link := range []string{ferry, ferry + "/", ferry + "/index.html"} {
			d.page(link, a)
			d.feed(gullFeed, entry{link: link, title: a.title})
			d.pass(time.Hour)
		}
	}},
	{"A/B headlines: the feed and the page say one or the other", 1, func(d *desk, a, _ paper) {
		titles := []string{a.title, "Steering failed: ferry on a sandbank"}
		for i := range 6 {
			b := a
			b.title = titles[i%2]
			d.page(ferry, b)
			d.feed(gullFeed, entry{guid: "g1", link: ferry, title: b.title})
			d.pass(time.Hour)
		}
	}},

	{"apart: one guid for all entries", 2, func(d *desk, a, b paper) {
		d.page(ferry, a)
		d.page("https://gull.example/news/milk", b)
		d.feed(gullFeed, entry{guid: "1", link: ferry, title: a.title}, entry{guid: "1", link: "https://gull.example/news/milk", title: b.title})
		d.pass(time.Hour)
	}},
	{"apart: a guid that is given again to the next article", 2, func(d *desk, a, b paper) {
		d.page(ferry, a)
		d.page("https://gull.example/news/milk", b)
		d.feed(gullFeed, entry{guid: "top-story", link: ferry, title: a.title})
		d.pass(time.Hour)
		d.feed(gullFeed, entry{guid: "top-story", link: "https://gull.example/news/milk", title: b.title})
	}},
	{"apart: one link for all entries", 2, func(d *desk, a, b paper) {
		d.page("https://gull.example/live", a)
		d.feed(gullFeed, entry{guid: "1", link: "https://gull.example/live", title: a.title}, entry{guid: "2", link: "https://gull.example/live", title: b.title})
		d.pass(time.Hour)
	}},
	{"apart: every link is the front page, one entry at a time", 2, func(d *desk, a, b paper) {
		d.page("https://gull.example/", a)
		d.feed(gullFeed, entry{guid: "1", link: "https://gull.example/", title: a.title})
		d.pass(time.Hour)
		d.feed(gullFeed, entry{guid: "2", link: "https://gull.example/", title: b.title})
	}},
	{"apart: every page names the same address as its own", 2, func(d *desk, a, b paper) {
		a.head = `<link rel="canonical" href="` + ferry + `">`
		b.head = a.head
		d.page(ferry, a)
		d.page("https://gull.example/news/milk", b)
		d.feed(gullFeed, entry{link: ferry, title: a.title}, entry{link: "https://gull.example/news/milk", title: b.title})
		d.pass(time.Hour)
	}},
	{"apart: an address of another site as its own", 2, func(d *desk, a, b paper) {
		b.head = `<link rel="canonical" href="` + ferry + `">`
		d.page(ferry, a)
		d.page("https://echo.example/milk", b)
		d.feed(gullFeed, entry{link: ferry, title: a.title})
		d.feed("https://echo.example/rss", entry{link: "https://echo.example/milk", title: b.title})
		d.pass(time.Hour)
	}},
	{"apart: the same text at another outlet", 2, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.page("https://echo.example/ferry", a)
		d.feed(gullFeed, entry{guid: "1", link: ferry, title: a.title})
		d.feed("https://echo.example/rss", entry{guid: "1", link: "https://echo.example/ferry", title: a.title})
		d.pass(time.Hour)
	}},
}

// TestIdentity plays the ways in which names change through the whole monitor: an article has one history, whatever names it goes by.
func TestIdentity(t *testing.T) {
	papers := originals(t)
	one, forked, merged := 0, 0, 0
	for _, c := range slices.Concat(churns, moreChurns) {
		t.Run(c.name, func(t *testing.T) {
			d := newDesk(t, deskConfig)
			c.play(d, papers[0], papers[1])
			d.pass(8 * time.Hour)
			got := d.articles()
			if c.want == 1 {
				one++
			}
			if len(got) > c.want {
				forked++
			} else if len(got) < c.want {
				merged++
			}
			if len(got) != c.want {
				t.Errorf("%d articles, want %d\n%s", len(got), c.want, d.log.String())
			}
			for _, a := range got {
				if a.Versions == 0 && !headlineOnly(a.URL) {
					t.Errorf("%s was never read: %s", a.URL, a.LastError)
				}
			}
		})
	}
	t.Logf("identity: %d cases of one article, %d of different ones; %d histories forked, %d mixed up", one, len(churns)+len(moreChurns)-one, forked, merged)
	if one < 12 {
		t.Errorf("%d cases of one article, want 12", one)
	}
}

// TestEditedUnderNewAddress holds that an article that moved is compared with what it said before it moved.
func TestEditedUnderNewAddress(t *testing.T) {
	p := originals(t)[0]
	d := newDesk(t, deskConfig)
	d.page(ferry, p)
	d.feed(gullFeed, entry{guid: "1", link: ferry, title: p.title})
	d.pass(time.Hour)
	p.text[1] = strings.Replace(p.text[1], "Seven were treated", "Nine were treated", 1)
	d.put(ferry, sheet{status: 301, to: ferry + "-2"})
	d.page(ferry+"-2", p)
	d.feed(gullFeed, entry{guid: "2", link: ferry + "-2", title: p.title})
	after := d.last()
	d.pass(5 * time.Hour)
	a := d.one()
	if a.Versions != 2 || a.URL != ferry+"-2" {
		t.Errorf("%d versions at %s, want 2 at the new address\n%s", a.Versions, a.URL, d.log.String())
	}
	told := d.found(after, finding.Edit)
	if len(told) != 1 || !strings.Contains(say(told[0]), "Nine were treated") {
		t.Errorf("the edit is not told once:\n%s", sayAll(d.found(after)))
	}
	moved := d.found(after, finding.Gone)
	if len(moved) != 1 || !strings.Contains(moved[0].Text, "moved to "+ferry+"-2") || moved[0].Material {
		t.Errorf("want one minor finding that it moved, got:\n%s", sayAll(moved))
	}
}

// TestAddressGivenAway holds that an article whose address leads to another article now has moved away: its last text is kept and nothing of
// the other one becomes its version.
func TestAddressGivenAway(t *testing.T) {
	papers := originals(t)
	d := newDesk(t, deskConfig)
	d.page(ferry, papers[0])
	d.feed(gullFeed, entry{guid: "1", link: ferry, title: papers[0].title})
	d.pass(time.Hour)
	d.put(ferry, sheet{status: 302, to: "https://gull.example/news/milk"})
	d.page("https://gull.example/news/milk", papers[1])
	after := d.last()
	d.pass(5 * time.Hour)
	a := d.one()
	if a.Versions != 1 || a.State != "gone" || d.version(a.ID, 0).Title != papers[0].title {
		t.Errorf("%d versions, state %s\n%s", a.Versions, a.State, d.log.String())
	}
	told := d.found(after)
	if len(told) != 1 || told[0].Kind != finding.Gone || !strings.Contains(told[0].Text, "leads to another article") {
		t.Errorf("want one finding that it is gone, got:\n%s", sayAll(told))
	}
}

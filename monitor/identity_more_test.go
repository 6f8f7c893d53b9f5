package monitor

import (
	"strings"
	"testing"
	"time"

	"storywatch/diffing/finding"
)

const captain = "https://gull.example/2026/captain-blamed"

// rewritten is a paper after an edit that left two thirds of it.
func rewritten(p paper) paper {
	p.title = "Captain blamed for night on the sandbank"
	p.text = append([]string{"Investigators blamed the captain on Tuesday evening for leaving the bridge shortly before the ferry struck the bank."}, p.text[1:4]...)
	p.text = append(p.text, "A judge will hear the captain on Thursday. His lawyer said that he had been ill.")
	return p
}

// moreChurns are further cases, thought of by another hand.
var moreChurns = []churn{
	{"slug churn: the guid stays, headline, address and a third of the text change, the old address is gone", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: "post-4711", link: ferry, title: a.title})
		d.pass(time.Hour)
		d.put(ferry, sheet{status: 404})
		d.page(captain, rewritten(a))
		d.feed(gullFeed, entry{guid: "post-4711", link: captain, title: rewritten(a).title})
	}},
	{"slug churn: the same, the old address redirects", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: "post-4711", link: ferry, title: a.title})
		d.pass(time.Hour)
		d.put(ferry, sheet{status: 301, to: captain})
		d.page(captain, rewritten(a))
		d.feed(gullFeed, entry{guid: "post-4711", link: captain, title: rewritten(a).title})
	}},
	{"slug churn: the old address answers too, and names the new one as canonical", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: ferry, link: ferry, title: a.title})
		d.pass(time.Hour)
		b := rewritten(a)
		b.head = `<link rel="canonical" href="` + captain + `">`
		d.page(ferry, b)
		d.page(captain, b)
		d.pass(time.Hour)
		d.feed(gullFeed, entry{guid: captain, link: captain, title: b.title})
	}},
	{"a mobile host that names the article as canonical", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{link: ferry, title: a.title})
		d.pass(time.Hour)
		m := strings.Replace(ferry, "https://", "https://m.", 1)
		b := edited(a)
		b.head = `<link rel="canonical" href="` + ferry + `">`
		d.page(m, b)
		d.feed(gullFeed, entry{link: m, title: a.title})
	}},
	{"AMP copy at a cache of another host", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{link: ferry, title: a.title})
		d.pass(time.Hour)
		m := "https://gull-example.cdn.ampcache.example/c/s/gull.example/news/ferry-aground"
		b := edited(a)
		b.head = `<link rel="canonical" href="` + ferry + `">`
		d.page(m, b)
		d.feed(gullFeed, entry{link: m, title: a.title})
	}},
	{"parameters in another order and with campaigns", 1, func(d *desk, a, _ paper) {
		for _, q := range []string{"?id=7&lang=en", "?lang=en&id=7", "?id=7&lang=en&utm_campaign=x", "?id=7&lang=en&ref=rss", "?id=7&lang=en&cmp=rss_nav"} {
			d.page("https://gull.example/a"+q, a)
			d.feed(gullFeed, entry{link: "https://gull.example/a" + q, title: a.title})
			d.pass(time.Hour)
		}
	}},
	{"http and www that redirect", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.put("http://gull.example/news/ferry-aground", sheet{status: 301, to: ferry})
		d.put("http://www.gull.example/news/ferry-aground", sheet{status: 301, to: ferry})
		for _, l := range []string{"http://www.gull.example/news/ferry-aground", "http://gull.example/news/ferry-aground", ferry} {
			d.feed(gullFeed, entry{link: l, title: a.title})
			d.pass(time.Hour)
		}
	}},
	{"slug churn: no guid, the slug follows the headline", 1, func(d *desk, a, _ paper) {
		l1, l2 := "https://gull.example/news/4711-ferry-aground", "https://gull.example/news/4711-night-on-the-bank"
		d.page(l1, a)
		d.feed(gullFeed, entry{link: l1, title: a.title})
		d.pass(time.Hour)
		b := edited(a)
		b.title = "Night on the bank"
		d.page(l1, b)
		d.page(l2, b)
		d.feed(gullFeed, entry{link: l2, title: b.title})
	}},
	{"two entries of one article with other guids and headlines", 1, func(d *desk, a, _ paper) {
		d.page(ferry, a)
		d.feed(gullFeed, entry{guid: "1", link: ferry + "?at=a", title: a.title}, entry{guid: "x-1", link: ferry, title: "Night on the bank"})
		d.page(ferry+"?at=a", a)
	}},
	{"apart: a guid that is given again every day, with nearly the same headline", 2, func(d *desk, a, b paper) {
		a.title, b.title = "Morning briefing, Tuesday", "Morning briefing, Wednesday"
		d.page(ferry, a)
		d.page("https://gull.example/news/b2", b)
		d.feed(gullFeed, entry{guid: "brief", link: ferry, title: a.title})
		d.pass(24 * time.Hour)
		d.feed(gullFeed, entry{guid: "brief", link: "https://gull.example/news/b2", title: b.title})
	}},
	{"apart: one guid for entries with nearly the same headline", 2, func(d *desk, a, b paper) {
		a.title, b.title = "Ferry aground off Skarn Head", "Ferry aground off Skarn Head: what we know"
		d.page(ferry, a)
		d.page("https://gull.example/news/b2", b)
		d.feed(gullFeed, entry{guid: "0", link: ferry, title: a.title}, entry{guid: "0", link: "https://gull.example/news/b2", title: b.title})
	}},
}

// TestFollowsToNewAddress holds that an article whose address changes without a redirect is followed to where the feed names it now: it is not
// told as removed, and its next edit is seen.
func TestFollowsToNewAddress(t *testing.T) {
	p := originals(t)[0]
	d := newDesk(t, deskConfig)
	d.page(ferry, p)
	d.feed(gullFeed, entry{guid: "g1", link: ferry, title: p.title})
	d.pass(time.Hour)
	after := d.last()
	d.put(ferry, sheet{status: 404})
	d.page(captain, p)
	d.feed(gullFeed, entry{guid: "g2", link: captain, title: "A boat on the rocks"})
	d.pass(3 * time.Hour)
	d.page(captain, edited(p))
	d.pass(30 * time.Hour)
	if a := d.one(); a.URL != captain || a.Versions != 2 {
		t.Errorf("%d versions at %s, want 2 at the new address", a.Versions, a.URL)
	}
	told := d.found(after, finding.Gone)
	if len(told) != 1 || told[0].Material || !strings.Contains(told[0].Text, "moved to "+captain) {
		t.Errorf("want one minor finding that it moved:\n%s", sayAll(told))
	}
}

// TestCorrectedLink holds that an article whose first address never answered is read at the one that the feed gives later.
func TestCorrectedLink(t *testing.T) {
	p := originals(t)[0]
	d := newDesk(t, deskConfig)
	d.feed(gullFeed, entry{guid: "g1", link: ferry + "-typo", title: p.title})
	d.pass(time.Hour)
	d.page(ferry, p)
	d.feed(gullFeed, entry{guid: "g1", link: ferry, title: p.title})
	d.pass(26 * time.Hour)
	if a := d.one(); a.URL != ferry || a.Versions != 1 {
		t.Errorf("%d versions at %s (%s), want one at %s", a.Versions, a.URL, a.LastError, ferry)
	}
}

package monitor

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/diffing/finding"
	"storywatch/store"
)

func (d *desk) feedRow(address string) store.Feed {
	d.t.Helper()
	all, err := d.db.Feeds(context.Background())
	if err != nil {
		d.t.Fatal(err)
	}
	for _, f := range all {
		if f.URL == address {
			return f
		}
	}
	d.t.Fatalf("no feed %s", address)
	return store.Feed{}
}

// TestAutodiscovery holds that a web page given for a feed leads to the one feed that it names first, that its first sight is baseline, and
// that the page is asked no more.
func TestAutodiscovery(t *testing.T) {
	p := originals(t)[0]
	d := newDesk(t, deskConfig)
	d.put(gullFeed, sheet{kind: "text/html", body: `<html><head><title>The Gull</title><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml">` +
		`<link rel="alternate" type="application/atom+xml" href="/all.xml"><link rel="alternate" type="application/rss+xml" href="/sport.xml"></head><body>News</body></html>`})
	d.feed("https://gull.example/all.xml", entry{link: ferry, title: p.title})
	d.page(ferry, p)
	d.cycle()
	f := d.feedRow(gullFeed)
	if f.MovedTo != "https://gull.example/all.xml" || f.Failures != 0 || f.LastError != "" || f.FirstOK.IsZero() {
		t.Errorf("the feed after one cycle: %+v", f)
	}
	d.pass(3 * time.Hour)
	if a := d.one(); a.Versions != 1 || !a.FirstSight {
		t.Errorf("the article: %+v", a)
	}
	if d.asked[gullFeed] != 1 || d.asked["https://gull.example/sport.xml"]+d.asked["https://gull.example/comments.xml"] != 0 {
		t.Errorf("requests: %v", d.asked)
	}
}

// TestFeedThatBecomesAPage holds that a feed that once worked does not turn into another one, and that nothing is lost meanwhile.
func TestFeedThatBecomesAPage(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	d.put(gullFeed, sheet{status: 301, to: "https://gull.example/"})
	d.put("https://gull.example/", sheet{kind: "text/html", body: `<html><head><link rel="alternate" type="application/rss+xml" href="/all.xml"></head></html>`})
	d.pass(3 * time.Hour)
	f := d.feedRow(gullFeed)
	if f.MovedTo != "" || f.Failures == 0 || !strings.Contains(f.LastError, "it names these feeds: https://gull.example/all.xml") {
		t.Errorf("the feed: %+v", f)
	}
}

// TestLyingValidators holds that a server that answers 304 for ever is asked in full at least once a day.
func TestLyingValidators(t *testing.T) {
	papers := originals(t)
	d := follow(t, papers[0])
	d.sticky = true
	d.page("https://gull.example/news/milk", papers[1])
	d.feed(gullFeed, entry{guid: "2", link: "https://gull.example/news/milk", title: papers[1].title})
	d.pass(12 * time.Hour)
	if n := len(d.articles()); n != 1 {
		t.Fatalf("%d articles: the server did not lie", n)
	}
	d.pass(13 * time.Hour)
	if n := len(d.articles()); n != 2 {
		t.Errorf("%d articles after a day, want 2", n)
	}
}

// TestFeedMoved holds that a permanent redirect is followed for good once there is a feed at its end, and given up when that feed is dead.
func TestFeedMoved(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	const to = "https://gull.example/new.xml"
	d.put(gullFeed, sheet{status: 301, to: to})
	d.feed(to, entry{guid: "1", link: ferry, title: p.title})
	d.pass(2 * time.Hour)
	before := d.asked[gullFeed]
	d.pass(2 * time.Hour)
	if f := d.feedRow(gullFeed); f.MovedTo != to || f.Failures != 0 || d.asked[gullFeed] != before {
		t.Fatalf("the feed: %+v, asked %d times more", f, d.asked[gullFeed]-before)
	}
	d.put(to, sheet{status: 404})
	d.feed(gullFeed, entry{guid: "1", link: ferry, title: p.title})
	d.pass(12 * time.Hour)
	if f := d.feedRow(gullFeed); f.Failures != 0 || f.MovedTo != gullFeed {
		t.Errorf("it is back where it was, and: %+v", f)
	}
	if n := len(d.articles()); n != 1 {
		t.Errorf("%d articles", n)
	}
}

// TestFailingFeed holds that a feed that fails is slowed down and never dropped, that it is told once when it is broken and once when it is
// back, and that its return floods nobody.
func TestFailingFeed(t *testing.T) {
	papers := originals(t)
	d := newDesk(t, deskConfig)
	var entries []entry
	for i, p := range papers[:6] {
		link := fmt.Sprintf("https://gull.example/news/%d", i)
		d.page(link, p)
		entries = append(entries, entry{guid: fmt.Sprintf("a%d", i), link: link, title: p.title})
	}
	d.feed(gullFeed, entries...)
	d.pass(2 * time.Hour)
	after, articles := d.last(), len(d.articles())
	d.put(gullFeed, sheet{err: errors.New("no route to host")})
	asked := d.asked[gullFeed]
	d.pass(12 * time.Hour)
	first := d.asked[gullFeed] - asked
	d.pass(72 * time.Hour)
	rest := d.asked[gullFeed] - asked - first
	if first < 4 || rest < 3 || rest > 9 {
		t.Errorf("%d requests in 12 hours and %d in three days more: want it slowed down, not dropped", first, rest)
	}
	if told := d.found(after); len(told) != 1 || told[0].Kind != finding.Notice || !strings.Contains(told[0].Text, "has failed 4 times in a row") {
		t.Errorf("want one notice:\n%s", sayAll(told))
	}
	after = d.last()
	d.feed(gullFeed) // back, but empty: nothing is to be unlearned
	d.pass(30 * time.Hour)
	for i := range entries {
		entries[i].guid = fmt.Sprintf("b%d", i)
	}
	d.feed(gullFeed, entries...)
	d.pass(4 * time.Hour)
	told := d.found(after)
	if len(told) != 1 || told[0].Kind != finding.Notice || !strings.Contains(told[0].Text, "is back") {
		t.Errorf("want one notice that it is back and nothing else:\n%s", sayAll(told))
	}
	if n := len(d.articles()); n != articles {
		t.Errorf("%d articles, want the %d known before", n, articles)
	}
}

// TestFeedGoneForGood holds that a 410 is told at once and asked about once a day.
func TestFeedGoneForGood(t *testing.T) {
	d := follow(t, originals(t)[0])
	after := d.last()
	d.put(gullFeed, sheet{status: 410})
	asked := d.asked[gullFeed]
	d.pass(72 * time.Hour)
	if n := d.asked[gullFeed] - asked; n < 3 || n > 5 {
		t.Errorf("%d requests in three days", n)
	}
	told := d.found(after, finding.Notice)
	if len(told) != 1 || !strings.Contains(told[0].Text, "removed for good") {
		t.Errorf("want one notice:\n%s", sayAll(told))
	}
}

// TestGoogleNews holds that a link that leads nowhere but to an aggregator is judged by its headline, is not fetched, and says so.
func TestGoogleNews(t *testing.T) {
	d := newDesk(t, deskConfig)
	const link = "https://news.google.com/rss/articles/CBMiXkZha2U?oc=5"
	d.feed(gullFeed, entry{guid: "x", link: link, title: "Harbour master of Ulver, Dagny Stroud, arrested over 90,000 litres of fuel - The Gull"})
	d.pass(3 * time.Hour)
	a := d.one()
	if d.asked[link] != 0 || a.Kind != "headline only" || !strings.Contains(a.LastError, "only a headline") {
		t.Errorf("asked %d times, page kind %q: %s", d.asked[link], a.Kind, a.LastError)
	}
	if told := d.found(0); len(told) == 0 || !told[0].HeadlineOnly {
		t.Errorf("the headline is not told as such:\n%s", sayAll(told))
	}
}

// TestRobots holds that robots.txt is asked for once a day and host however many articles wait, and honoured for articles, whose headlines are
// judged instead.
func TestRobots(t *testing.T) {
	papers := originals(t)
	d := newDesk(t, deskConfig)
	d.put("https://gull.example/robots.txt", sheet{kind: "text/plain", body: "User-agent: *\nDisallow: /private/\n"})
	var entries []entry
	for i, p := range papers[:4] {
		link := fmt.Sprintf("https://gull.example/news/%d", i)
		d.page(link, p)
		entries = append(entries, entry{link: link, title: p.title})
	}
	private := entry{link: "https://gull.example/private/1", title: papers[4].title, summary: papers[4].text[0]}
	d.page(private.link, papers[4])
	d.feed(gullFeed, append(entries, private)...)
	d.pass(20 * time.Hour)
	if n := d.asked["https://gull.example/robots.txt"]; n != 1 {
		t.Errorf("robots.txt was asked for %d times in 20 hours", n)
	}
	a := d.article(private.link)
	if d.asked[private.link] != 0 || a.Kind != "robots" || a.Versions != 0 {
		t.Errorf("asked %d times, page kind %q", d.asked[private.link], a.Kind)
	}
	if !strings.Contains(sayAll(d.found(0)), "1.3 million clients") {
		t.Errorf("its headline was not judged:\n%s", sayAll(d.found(0)))
	}
	d.pass(8 * time.Hour)
	if n := d.asked["https://gull.example/robots.txt"]; n != 2 {
		t.Errorf("robots.txt was asked for %d times in 28 hours", n)
	}
}

// TestRobotsInTrouble holds that a site that cannot say what it allows is left alone for an hour, and its feed is not.
func TestRobotsInTrouble(t *testing.T) {
	p := originals(t)[0]
	d := newDesk(t, deskConfig)
	d.put("https://gull.example/robots.txt", sheet{status: 503})
	d.page(ferry, p)
	d.feed(gullFeed, entry{link: ferry, title: p.title})
	d.pass(50 * time.Minute)
	if d.asked[ferry] != 0 || d.asked["https://gull.example/robots.txt"] > 1 {
		t.Errorf("the page was asked for %d times, robots.txt %d times", d.asked[ferry], d.asked["https://gull.example/robots.txt"])
	}
	d.put("https://gull.example/robots.txt", sheet{status: 404})
	d.pass(4 * time.Hour)
	if a := d.one(); a.Versions != 1 {
		t.Errorf("not read afterwards: %+v", a)
	}
}

// TestCrawlDelay holds that a site's own distance between two requests is kept.
func TestCrawlDelay(t *testing.T) {
	papers := originals(t)
	d := newDesk(t, deskConfig)
	d.put("https://gull.example/robots.txt", sheet{kind: "text/plain", body: "User-agent: *\nCrawl-delay: 600\n"})
	var entries []entry
	for i, p := range papers[:3] {
		link := fmt.Sprintf("https://gull.example/news/%d", i)
		d.page(link, p)
		entries = append(entries, entry{link: link, title: p.title})
	}
	d.feed(gullFeed, entries...)
	d.pass(3 * time.Hour)
	var times []time.Time
	for _, e := range entries {
		if len(d.at[e.link]) == 0 {
			t.Errorf("%s was never read", e.link)
		}
		times = append(times, d.at[e.link]...)
	}
	for i, x := range times {
		for _, y := range times[:i] {
			if apart := x.Sub(y).Abs(); apart < 10*time.Minute && apart > 0 {
				t.Errorf("two requests %s apart", apart)
			}
		}
	}
}

// TestSpacingSurvivesRestart holds that requests to a host keep their distance across a restart, and that Retry-After does.
func TestSpacingSurvivesRestart(t *testing.T) {
	papers := originals(t)
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t, deskConfig)
		d.press.now = time.Now
		begin := func() {
			d.start(5 * time.Second)
			d.m.now = time.Now
			d.m.web = spaced(d.press)
			if err := d.db.MakeDue(context.Background(), time.Now()); err != nil {
				t.Fatal(err)
			}
		}
		d.clock = time.Now()
		begin()
		d.page(ferry, papers[0])
		d.feed(gullFeed, entry{link: ferry, title: papers[0].title})
		d.cycle()
		begin() // a restart right after the last request, and everything is due
		d.page("https://gull.example/news/milk", papers[1])
		d.feed(gullFeed, entry{link: "https://gull.example/news/milk", title: papers[1].title})
		d.cycle()
		var times []time.Time
		for address, at := range d.at {
			if strings.HasPrefix(address, "https://gull.example/") {
				times = append(times, at...)
			}
		}
		if len(times) < 5 {
			t.Errorf("%d requests, want two polls, robots.txt and two pages: %v", len(times), d.asked)
		}
		for i, x := range times {
			for _, y := range times[:i] {
				if apart := x.Sub(y).Abs(); apart < 5*time.Second {
					t.Errorf("two requests to one host %s apart", apart)
				}
			}
		}
	})
}

// TestUnbelievableDates holds that publishers' dates of 1970 and 2099 are not believed, neither in feeds nor on pages, and order nothing.
func TestUnbelievableDates(t *testing.T) {
	d := newDesk(t, deskConfig)
	for i, year := range []int{1970, 2099} {
		link := fmt.Sprintf("https://gull.example/news/%d", i)
		q := originals(t)[i]
		q.modified = time.Date(year, 1, 1, 0, 0, 1, 0, time.UTC)
		html := strings.Replace(q.html(), "2026-03-03T07:30:00Z", q.modified.Format(time.RFC3339), 1)
		d.put(link, sheet{kind: "text/html", body: html})
		d.put(gullFeed, sheet{kind: "application/rss+xml", body: fmt.Sprintf(`<rss version="2.0"><channel><title>x</title><item><link>%s</link><title>%s</title><pubDate>Thu, 01 Jan %d 00:00:01 GMT</pubDate></item></channel></rss>`, link, q.title, year)})
		d.pass(time.Hour)
		a := d.article(link)
		v := d.version(a.ID, 1)
		if !a.Published.IsZero() || !v.Published.IsZero() || !v.Modified.IsZero() {
			t.Errorf("%d is believed: article %s, version %s, modified %s", year, a.Published, v.Published, v.Modified)
		}
		if v.At.Year() != 2026 {
			t.Errorf("the version's own time is %s", v.At)
		}
	}
	if n := len(d.articles()); n != 2 {
		t.Errorf("%d articles", n)
	}
}

package monitor

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"storywatch/diffing/finding"
	"storywatch/monitor/page"
	"storywatch/store"
)

// follow puts up one article and reads it.
func follow(t *testing.T, p paper) *desk {
	t.Helper()
	d := newDesk(t, deskConfig)
	d.page(ferry, p)
	d.feed(gullFeed, entry{guid: "1", link: ferry, title: p.title})
	d.pass(30 * time.Minute)
	if a := d.one(); a.Versions != 1 {
		t.Fatalf("the article was not read: %+v", a)
	}
	return d
}

var walls = map[page.Kind]sheet{
	page.Paywall:  {status: 402, kind: "text/html", body: "<title>Subscribe</title><p>Subscribe to read on.</p>"},
	page.Login:    {status: 401, kind: "text/html", body: "<title>Log in</title><p>Please log in.</p>"},
	page.Blocked:  {status: 403, kind: "text/html", body: "<title>Access denied</title><p>You have been blocked.</p>"},
	page.Script:   {kind: "text/html", body: `<html><head><title>The Gull</title></head><body><div id="root"></div><script src="/app.js"></script><noscript>You need to enable JavaScript to run this app.</noscript></body></html>`},
	page.NotFound: {kind: "text/html", body: `<html><head><title>Page not found</title></head><body><h1>Page not found</h1><p>Sorry, we could not find what you were looking for.</p></body></html>`},
	page.Consent:  {kind: "text/html", body: `<html><head><title>Before you continue</title></head><body><div id="consent"><h1>We value your privacy</h1><p>We and our partners use cookies. <button>Accept all</button> <button>Reject all</button></p></div></body></html>`},
}

// TestOnlyArticlesBecomeVersions holds that nothing that stands in an article's place is stored as its text, and that the good text stays.
func TestOnlyArticlesBecomeVersions(t *testing.T) {
	p := originals(t)[0]
	for kind, wall := range walls {
		t.Run(string(kind), func(t *testing.T) {
			d := follow(t, p)
			after := d.last()
			d.put(ferry, wall)
			d.pass(6 * time.Hour)
			a := d.one()
			if a.Versions != 1 || a.Kind != string(kind) || d.version(a.ID, 0).Title != p.title || a.LastError == "" {
				t.Errorf("%d versions, page kind %s (%s)", a.Versions, a.Kind, a.LastError)
			}
			for _, f := range d.found(after) {
				if f.Kind != finding.Gone {
					t.Errorf("told: %s", say(f))
				}
			}
			d.page(ferry, p)
			d.pass(48 * time.Hour)
			if a := d.one(); a.Versions != 1 || a.Kind != "ok" || a.LastError != "" {
				t.Errorf("afterwards %d versions, page kind %s (%s)", a.Versions, a.Kind, a.LastError)
			}
		})
	}
}

// TestWallToldOnce holds that a wall before a followed article is told when a second look agrees, once, and its end too; a flicker is not.
func TestWallToldOnce(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	after := d.last()
	d.put(ferry, walls[page.Blocked])
	d.pass(16 * time.Minute)
	d.page(ferry, p)
	d.pass(2 * time.Hour)
	if told := d.found(after); len(told) > 0 {
		t.Fatalf("a flicker is told:\n%s", sayAll(told))
	}
	d.put(ferry, walls[page.Paywall])
	d.pass(12 * time.Hour)
	d.put(ferry, sheet{err: errors.New("connection refused")})
	d.pass(12 * time.Hour)
	d.put(ferry, walls[page.Paywall])
	d.pass(48 * time.Hour)
	if told := d.found(after); len(told) != 1 || !strings.Contains(told[0].Text, "can no longer be read") {
		t.Fatalf("want the wall told once:\n%s", sayAll(told))
	}
	after = d.last()
	d.page(ferry, p)
	d.pass(48 * time.Hour)
	if told := d.found(after); len(told) != 1 || !strings.Contains(told[0].Text, "can be read again") {
		t.Fatalf("want its end told once:\n%s", sayAll(told))
	}
}

// TestGone holds that a removal is told once with the last good text kept: a 404 when a second look agrees, a 410 at once; and that a page
// that is put back is told.
func TestGone(t *testing.T) {
	p := originals(t)[0]
	for _, status := range []int{404, 410, 451, 200} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			d := follow(t, p)
			after := d.last()
			gone := sheet{status: status, kind: "text/html", body: "<title>Gone</title>"}
			if status == 200 { // a page that says so in words
				gone = walls[page.NotFound]
			}
			d.put(ferry, gone)
			d.pass(20 * time.Minute)
			if told := d.found(after); (status == 404 || status == 200) && len(told) > 0 {
				t.Errorf("one 404 is told:\n%s", sayAll(told))
			}
			d.pass(40 * time.Hour)
			told := d.found(after)
			a := d.one()
			if len(told) != 1 || told[0].Kind != finding.Gone || !strings.Contains(told[0].Text, "was removed by Gull") || told[0].Version != 1 {
				t.Errorf("want one removal:\n%s", sayAll(told))
			}
			if a.State != store.GoneState || len(d.version(a.ID, 1).Blocks) != len(p.text) {
				t.Errorf("state %s, %d blocks kept", a.State, len(d.version(a.ID, 1).Blocks))
			}
			d.page(ferry, p)
			d.pass(30 * time.Hour)
			told = d.found(told[0].ID)
			if a := d.one(); a.State != store.Followed || len(told) != 1 || !strings.Contains(told[0].Text, "can be read again") {
				t.Errorf("put back: state %s\n%s", a.State, sayAll(told))
			}
		})
	}
}

// TestNewsFrontInPlace holds that a redirect to a section page is a removal.
func TestRedirectToSectionIsRemoval(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	after := d.last()
	d.put(ferry, sheet{status: 302, to: "https://gull.example/news"})
	front := p
	front.title, front.text = "News", []string{"All the news of the coast, every day.", "Weather and tides."}
	d.page("https://gull.example/news", front)
	d.pass(6 * time.Hour)
	told := d.found(after)
	if a := d.one(); a.Versions != 1 || a.State != store.GoneState || len(told) != 1 || told[0].Kind != finding.Gone {
		t.Errorf("%d versions, state %s, page %s\n%s", a.Versions, a.State, a.Kind, sayAll(told))
	}
}

// TestWalledScoop holds that what stands behind a wall is told by its headline and summary, marked so, again when the feed says something new,
// and not again when the page can be read.
func TestWalledScoop(t *testing.T) {
	d := newDesk(t, deskConfig)
	d.put(ferry, walls[page.Paywall])
	e := entry{guid: "1", link: ferry, title: "Harbour master of Ulver arrested over missing fuel", summary: "Police in Ulver arrested the harbour master, Dagny Stroud, on Monday over 90,000 litres of missing fuel."}
	d.feed(gullFeed, e)
	d.pass(time.Hour)
	first := d.found(0)
	if len(first) == 0 {
		t.Fatalf("the scoop is not told: %+v", d.one())
	}
	for _, f := range first {
		if !f.HeadlineOnly {
			t.Errorf("not marked as headline only: %s", say(f))
		}
	}
	d.pass(3 * time.Hour)
	if again := d.found(d.last()); len(again) > 0 || len(d.found(0)) != len(first) {
		t.Errorf("told again while the wall stands:\n%s", sayAll(d.found(0)))
	}
	after := d.last()
	e.title = "Harbour master of Ulver charged with theft of fuel"
	e.summary = "Prosecutors charged the harbour master of Ulver, Dagny Stroud, with the theft of 140,000 litres of fuel on Tuesday."
	d.feed(gullFeed, e)
	d.pass(12 * time.Hour)
	if told := d.found(after); len(told) == 0 || !told[0].HeadlineOnly {
		t.Errorf("the new headline of a walled article is not told:\n%s", sayAll(told))
	}
	after = d.last()
	d.page(ferry, paper{title: e.title, text: []string{
		e.summary, "Police in Ulver had arrested the harbour master, Dagny Stroud, on Monday over 90,000 litres of missing fuel.",
		"Her lawyer, Ewan Blythe, called the charge absurd and said that the pumps had never been calibrated.",
	}})
	d.pass(30 * time.Hour)
	if a := d.one(); a.Versions != 1 {
		t.Fatalf("the page was not read: %+v", a)
	}
	told := d.found(after)
	for _, f := range told {
		if f.Verdict != nil && strings.Contains(f.Verdict.Sentence.Text, "Prosecutors charged") || f.HeadlineOnly {
			t.Errorf("told twice: %s", say(f))
		}
	}
	if !strings.Contains(sayAll(told), "Ewan Blythe") {
		t.Errorf("what only the page says is not told:\n%s", sayAll(told))
	}
}

// TestSuspectPageIsHeldBack holds that a page that shrank with signs of a wall or of another extraction waits for a second look.
func TestSuspectPageIsHeldBack(t *testing.T) {
	p := originals(t)[0]
	other := originals(t)[1]
	for name, shrunk := range map[string]paper{
		"mostly another text":         {title: p.title, text: []string{p.text[0], other.text[1], other.text[2], other.text[3]}},
		"found elsewhere on the page": {title: p.title, paragraphs: `</article></main><div class="teaser-text"><div class="c"><p>` + strings.Join(p.text[:3], "</p><p>") + `</p></div></div><main><article>`},
	} {
		t.Run(name, func(t *testing.T) {
			long := p
			long.text = append(append([]string{}, p.text...), other.text[4:]...)
			d := follow(t, long)
			after := d.last()
			d.page(ferry, shrunk)
			d.pass(16 * time.Minute)
			a := d.one()
			if a.Versions != 1 || !Held(a) || !strings.Contains(a.LastError, "held back until a second check agrees") {
				t.Fatalf("%d versions, quarantine %q: %s", a.Versions, a.Quarantine, a.LastError)
			}
			d.page(ferry, long)
			d.pass(2 * time.Hour)
			if a := d.one(); a.Versions != 1 || a.Quarantine != "" || len(d.found(after)) > 0 {
				t.Errorf("after the slip: %d versions, quarantine %q, told:\n%s", a.Versions, a.Quarantine, sayAll(d.found(after)))
			}
			d.page(ferry, shrunk)
			d.pass(2 * time.Hour)
			if a := d.one(); a.Versions != 2 || a.Quarantine != "" || len(d.found(after)) == 0 {
				t.Errorf("after a second look: %d versions, quarantine %q, told:\n%s", a.Versions, a.Quarantine, sayAll(d.found(after)))
			}
		})
	}
}

// TestDeletionToldAtOnce holds that a page that merely lost sentences, the rest unchanged and in order, is no suspect: it is news.
func TestDeletionToldAtOnce(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	after := d.last()
	short := p
	short.text = p.text[:3]
	d.page(ferry, short)
	d.pass(16 * time.Minute)
	if a := d.one(); a.Versions != 2 || a.Quarantine != "" {
		t.Fatalf("%d versions, quarantine %q", a.Versions, a.Quarantine)
	}
	gone := 0
	for _, f := range d.found(after, finding.Edit) {
		if f.Edit.Op == "deleted" {
			gone++
		}
	}
	if gone < 5 {
		t.Errorf("%d deletions told:\n%s", gone, sayAll(d.found(after)))
	}
}

// TestSuspectPageThatNeverStandsStill holds that a page that says something else at each look is not held back for ever.
func TestSuspectPageThatNeverStandsStill(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	for i := range 40 {
		d.page(ferry, paper{title: p.title, text: []string{fmt.Sprintf("Today's number of the coast lottery is %d, and nobody has won it so far this year.", i), "Come again tomorrow for another number, says the lottery."}})
		d.pass(15 * time.Minute)
	}
	if a := d.one(); a.Versions < 2 {
		t.Errorf("%d versions after ten hours: %s", a.Versions, a.LastError)
	}
}

// TestBytesUnchanged holds that a page that comes back to the byte is not read again, though the server knows no validators.
func TestBytesUnchanged(t *testing.T) {
	p := originals(t)[0]
	d := newDesk(t, deskConfig)
	d.mute = true
	d.page(ferry, p)
	d.feed(gullFeed, entry{link: ferry, title: p.title})
	d.pass(3 * time.Hour)
	a := d.one()
	v, err := d.m.CheckArticle(context.Background(), a)
	if err != nil || v.Changed || len(v.Sentences) == 0 || v.Classes != nil || v.Page != page.OK {
		t.Errorf("visit %+v, %v", v, err)
	}
	if a.Versions != 1 || d.asked[ferry] < 8 {
		t.Errorf("%d versions after %d requests", a.Versions, d.asked[ferry])
	}
}

// TestFurnitureIsLearned holds that a block that stands on three other articles of its host is no text, and that learning it is no edit.
func TestFurnitureIsLearned(t *testing.T) {
	const box = "The Gull is read in forty countries. Tell a friend about it and both of you get a mug."
	papers := originals(t)
	d := newDesk(t, deskConfig)
	var entries []entry
	link := func(i int) string { return fmt.Sprintf("https://gull.example/news/%d", i) }
	for i, p := range papers[:5] {
		p.text = append(append([]string{}, p.text[:4]...), append([]string{box}, p.text[4:]...)...)
		papers[i] = p
		d.page(link(i), p)
		entries = append(entries, entry{link: link(i), title: p.title})
		d.feed(gullFeed, entries...)
		d.pass(25 * time.Minute)
	}
	has := func(i int) bool {
		a := d.article(link(i))
		for _, b := range d.version(a.ID, 0).Blocks {
			if b.Text == box {
				return true
			}
		}
		return false
	}
	for i, want := range []bool{true, true, true, false, false} {
		if has(i) != want {
			t.Errorf("article %d: the box is text: %v, want %v", i, has(i), want)
		}
	}
	after := d.last()
	first := papers[0]
	first.text = append([]string{}, first.text...)
	first.text[1] = strings.Replace(first.text[1], "two hours", "three hours", 1)
	d.page(link(0), first)
	d.pass(time.Hour)
	told := d.found(after)
	if len(told) == 0 || strings.Contains(sayAll(told), "mug") || has(0) {
		t.Errorf("learning the box is told as an edit, or the edit is not:\n%s", sayAll(told))
	}
}

// TestReextract holds that pages are read again when the extractor changes, and that nobody is told of it.
func TestReextract(t *testing.T) {
	p := originals(t)[0]
	p.after = `<p class="pitch">Support the lifeboats of Ulver with a gift: every crown helps to buy boots.</p>`
	d := follow(t, p)
	a := d.one()
	if n := len(d.version(a.ID, 1).Blocks); n != len(p.text)+1 {
		t.Fatalf("%d blocks, want the pitch among them", n)
	}
	if n, err := d.m.Reextract(context.Background()); n != 0 || err != nil {
		t.Errorf("nothing changed, and %d articles read differently (%v)", n, err)
	}
	after := d.last()
	d.cfg.Feeds[0].Selectors.Remove = []string{"p.pitch"} // another way to read the outlet's pages is another extractor
	d.start(-1)
	n, err := d.m.Reextract(context.Background())
	if err != nil || n != 1 {
		t.Fatalf("%d articles read differently (%v), want 1", n, err)
	}
	if v := d.version(a.ID, 0); v.N != 2 || len(v.Blocks) != len(p.text) || v.Snapshot != d.version(a.ID, 1).Snapshot {
		t.Errorf("version %d of snapshot %d with %d blocks", v.N, v.Snapshot, len(v.Blocks))
	}
	d.pass(3 * time.Hour)
	if told := d.found(after); len(told) > 0 {
		t.Errorf("told:\n%s", sayAll(told))
	}
	if n, err := d.m.Reextract(context.Background()); n != 0 || err != nil {
		t.Errorf("a second time %d articles read differently (%v)", n, err)
	}
	p.text = append([]string{}, p.text...)
	p.text[1] = strings.Replace(p.text[1], "Seven", "Nine", 1)
	d.page(ferry, p)
	d.pass(3 * time.Hour)
	if told := d.found(after, finding.Edit); len(told) != 1 || !strings.Contains(say(told[0]), "Nine were treated") {
		t.Errorf("the next edit is not told once:\n%s", sayAll(d.found(after)))
	}
}

// TestNewExtractorWithoutReextract holds that a page that changes after the extractor did is compared with what the new one makes of the old.
func TestNewExtractorWithoutReextract(t *testing.T) {
	p := originals(t)[0]
	p.after = `<p class="pitch">Support the lifeboats of Ulver with a gift: every crown helps to buy boots.</p>`
	d := follow(t, p)
	after := d.last()
	d.cfg.Feeds[0].Selectors.Remove = []string{"p.pitch"}
	d.start(-1)
	p.text = append([]string{}, p.text...)
	p.text[1] = strings.Replace(p.text[1], "Seven", "Nine", 1)
	d.page(ferry, p)
	d.pass(time.Hour)
	if told := d.found(after, finding.Edit); len(told) != 1 || !strings.Contains(say(told[0]), "Nine were treated") {
		t.Errorf("want one edit:\n%s", sayAll(d.found(after)))
	}
}

// TestSelectors holds that an outlet's selectors in the configuration say what the text is.
func TestSelectors(t *testing.T) {
	d := newDesk(t, `
stories: [{name: story}]
feeds:
  - {outlet: Gull, url: "https://gull.example/rss", read: all, selectors: {article: "div.odd", remove: [".aside"]}}
`)
	p := originals(t)[0]
	d.page(ferry, paper{title: p.title, paragraphs: `<p>` + strings.Join(originals(t)[1].text, "</p><p>") + `</p><div class="odd"><p>` + p.text[0] +
		`</p><p class="aside">This is an aside that nobody needs to read at all.</p><p>` + p.text[1] + `</p></div>`})
	d.feed(gullFeed, entry{link: ferry, title: p.title})
	d.pass(30 * time.Minute)
	v := d.version(d.one().ID, 1)
	if len(v.Blocks) != 2 || v.Blocks[0].Text != p.text[0] || v.Blocks[1].Text != p.text[1] {
		t.Errorf("the text is %+v", v.Blocks)
	}
}

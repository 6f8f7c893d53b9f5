package monitor

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/finding"
	"storywatch/store"
)

// TestHeadlineOnlyEdit holds that an edit of nothing but the headline is a version, and told (a hash of the text alone misses it).
func TestHeadlineOnlyEdit(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	p.title = "Ferry with 212 aboard rammed off Skarn Head"
	told := edits(d.change(p))
	if len(told) != 1 || !slices.Equal(told[0].Edit.Classes, []diffing.Class{diffing.Headline}) || d.one().Versions != 2 {
		t.Errorf("%d versions\n%s", d.one().Versions, sayAll(told))
	}
}

// TestFindingsCarryTheirEvidence holds that what is told stands word for word at the place in the version that it names, on both sides.
func TestFindingsCarryTheirEvidence(t *testing.T) {
	p := originals(t)[4]
	d := follow(t, p)
	next := p
	next.text = slices.Clone(p.text)
	next.text[0] = strings.Replace(next.text[0], "1.3 million clients", "1.9 million clients", 1)
	next.text[3] = strings.Replace(next.text[3], "What we knew was wrong, and that is on us.", "What we knew was not complete, and that is on us.", 1)
	next.text = append(next.text[:4:4], next.text[5:]...)
	next.text = append(next.text, "Orrel Bank closed eleven branches on Friday after clients queued around the block, witnesses said.")
	told := d.change(next)
	a := d.one()
	before, after := d.version(a.ID, 1), d.version(a.ID, 2)
	stands := func(s *diffing.Sentence, v store.Version) bool {
		return s == nil || s.Block < len(v.Blocks) && s.End <= len(v.Blocks[s.Block].Text) && v.Blocks[s.Block].Text[s.Start:s.End] == s.Text
	}
	kinds := map[finding.Kind]int{}
	for _, f := range told {
		kinds[f.Kind]++
		switch {
		case f.Edit != nil && (!stands(f.Edit.Old, before) || !stands(f.Edit.New, after)):
			t.Errorf("does not stand where it says: %s", say(f))
		case f.Verdict != nil && !stands(&f.Verdict.Sentence, after):
			t.Errorf("does not stand where it says: %s", say(f))
		case f.Verdict != nil && f.Verdict.Nearest != nil && f.Verdict.Nearest.Version == 1 && !strings.Contains(blockText(before), f.Verdict.Nearest.Text):
			t.Errorf("its nearest stands nowhere: %s", f.Verdict.Nearest.Text)
		}
		if f.Version != 2 || f.Article != a.ID {
			t.Errorf("tells of version %d of article %d: %s", f.Version, f.Article, say(f))
		}
	}
	if kinds[finding.Edit] < 3 || kinds[finding.Claim] < 1 {
		t.Errorf("want edits and claims:\n%s", sayAll(told))
	}
}

func blockText(v store.Version) string {
	var out []string
	for _, b := range v.Blocks {
		out = append(out, b.Text)
	}
	return strings.Join(out, "\n")
}

// TestValidators holds that the validators of the first fetch are sent with the second, also after a restart and after a 304.
func TestValidators(t *testing.T) {
	p := originals(t)[0]
	d := newDesk(t, deskConfig)
	d.page(ferry, p)
	d.feed(gullFeed, entry{link: ferry, title: p.title})
	d.cycle()
	for i := range 3 {
		d.start(-1)
		d.pass(25 * time.Minute)
		if d.etags[gullFeed] == "" || d.etags[ferry] == "" {
			t.Errorf("round %d: validators sent %q and %q", i, d.etags[gullFeed], d.etags[ferry])
		}
	}
}

// TestRetryAfterHoldsTheHost holds that a host that asks to be left alone is left alone as a whole, by its feed and its pages, and that this
// is no failure of the pages that waited.
func TestRetryAfterHoldsTheHost(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	d.put(gullFeed, sheet{status: 429, header: map[string]string{"Retry-After": "7200"}})
	d.pass(25 * time.Minute)
	asked, pages := d.asked[gullFeed], d.asked[ferry]
	d.pass(80 * time.Minute)
	if d.asked[gullFeed] != asked || d.asked[ferry] != pages {
		t.Errorf("asked %d times for the feed and %d times for a page within the two hours", d.asked[gullFeed]-asked, d.asked[ferry]-pages)
	}
	if a := d.one(); a.Failures != 0 || a.Kind != "ok" {
		t.Errorf("the page: %+v", a)
	}
	d.feed(gullFeed, entry{guid: "1", link: ferry, title: p.title})
	d.pass(2 * time.Hour)
	if d.asked[gullFeed] == asked || d.asked[ferry] == pages {
		t.Error("not asked again afterwards")
	}
}

// TestFailuresDoNotMarch holds that feeds that failed together are not tried together again for ever.
func TestFailuresDoNotMarch(t *testing.T) {
	d := newDesk(t, deskConfig)
	for failures := 1; failures < 9; failures++ {
		at := map[time.Time]bool{}
		for i := range 40 {
			f := store.Feed{URL: fmt.Sprintf("https://o%d.example/rss", i)}
			next := nextPoll(d.cfg, f, morning, failures, 0)
			if next.Sub(morning) > maxPollDelay+maxPollDelay/4 {
				t.Errorf("after %d failures left alone for %s", failures, next.Sub(morning))
			}
			at[next] = true
		}
		if len(at) < 30 {
			t.Errorf("after %d failures 40 feeds fall on %d times", failures, len(at))
		}
	}
}

// TestOwnClockOrders holds that publishers' dates decide nothing: an article that says it is older than another is not taken for the earlier.
func TestOwnClockOrders(t *testing.T) {
	p := originals(t)[0]
	d := follow(t, p)
	older := strings.Replace(p.html(), "2026-03-03T07:30:00Z", "2025-01-01T00:00:00Z", 1)
	d.put("https://echo.example/copy", sheet{kind: "text/html", body: older})
	d.feed("https://echo.example/rss", entry{link: "https://echo.example/copy", title: p.title})
	d.pass(time.Hour)
	first, second := d.article(ferry), d.article("https://echo.example/copy")
	if second.Published.Year() != 2025 || second.CopyOf != first.ID || first.CopyOf != 0 || second.FirstSeen.Before(first.FirstSeen) {
		t.Errorf("first %+v\nsecond %+v", first, second)
	}
}

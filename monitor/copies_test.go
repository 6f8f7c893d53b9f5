package monitor

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// pair is two texts of the set of wire copies: testdata/copies holds 30 copies and 30 independent reports, each with what makes it hard. The
// first 40 were written with the rule, the others by another hand before it had seen how the rule judges.
type pair struct {
	name, note    string
	copy          bool
	first, second paper
}

func readPairs(t testing.TB) []pair {
	t.Helper()
	names, err := filepath.Glob("testdata/copies/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []pair
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		head, second, ok := strings.Cut(string(data), "\n\n---\n\n")
		lines := strings.SplitN(head, "\n", 3)
		if !ok || len(lines) != 3 {
			t.Fatalf("%s is no pair", name)
		}
		out = append(out, pair{
			name: filepath.Base(name), copy: lines[0] == "pair: copy", note: strings.TrimPrefix(lines[1], "note: "),
			first: parsePaper(lines[2]), second: parsePaper(second),
		})
	}
	return out
}

func parsePaper(s string) paper {
	title, text, _ := strings.Cut(strings.TrimSpace(s), "\n\n")
	return paper{title: strings.TrimPrefix(title, "title: "), text: strings.Split(text, "\n\n")}
}

// originals are the different first texts of the pairs: articles for other tests.
func originals(t testing.TB) []paper {
	t.Helper()
	var out []paper
	seen := map[string]bool{}
	for _, p := range readPairs(t) {
		if key := p.first.title; !seen[key] && len(p.first.text) >= 6 {
			seen[key] = true
			out = append(out, p.first)
		}
	}
	return out
}

// f1 counts right and wrong answers.
type f1 struct{ hit, missed, wrong int }

func (f f1) score() float64 { return float64(2*f.hit) / float64(2*f.hit+f.missed+f.wrong) }

// TestCopiesInPairs reads 60 pairs of articles of two outlets through the whole monitor, each pair on its own.
func TestCopiesInPairs(t *testing.T) {
	pairs := readPairs(t)
	var f f1
	copies := 0
	for _, p := range pairs {
		d := newDesk(t, deskConfig)
		d.page("https://gull.example/first", p.first)
		d.feed("https://gull.example/rss", entry{link: "https://gull.example/first", title: p.first.title})
		d.cycle()
		d.page("https://echo.example/second", p.second)
		d.feed("https://echo.example/rss", entry{link: "https://echo.example/second", title: p.second.title})
		d.pass(time.Hour)
		first, second := d.article("https://gull.example/first"), d.article("https://echo.example/second")
		if first.Versions != 1 || second.Versions != 1 {
			t.Fatalf("%s: %d and %d versions, want one each (%s, %s)", p.name, first.Versions, second.Versions, first.LastError, second.LastError)
		}
		if p.copy {
			copies++
		}
		switch {
		case p.copy && second.CopyOf == first.ID:
			f.hit++
		case p.copy:
			f.missed++
			t.Logf("missed: %s, %s", p.name, p.note)
		case second.CopyOf != 0:
			f.wrong++
			t.Logf("wrong: %s, %s", p.name, p.note)
		}
	}
	t.Logf("wire copies, pair by pair: %d pairs, %d copies, F1 %.3f (%d found, %d missed, %d wrong)", len(pairs), copies, f.score(), f.hit, f.missed, f.wrong)
	if len(pairs) != 60 || copies != 30 || f.score() < 0.97 {
		t.Errorf("F1 is %.3f over %d pairs, want 0.97 over 60", f.score(), len(pairs))
	}
}

// TestCopiesTogether reads all the texts in one store, originals first: what one text shares with another must not lead to a third.
func TestCopiesTogether(t *testing.T) {
	yaml := "stories: [{name: story}]\nschedule: {poll: \"*/20 * * * *\", zone: UTC}\nfeeds:\n"
	pairs := readPairs(t)
	for i := range pairs {
		yaml += fmt.Sprintf("  - {outlet: Outlet %d, url: \"https://o%d.example/rss\", read: all}\n", i, i)
	}
	d := newDesk(t, yaml+"  - {outlet: Gull, url: \"https://gull.example/rss\", read: all}\n")
	var first []entry
	source := map[string]string{}
	for i, p := range originals(t) {
		link := fmt.Sprintf("https://gull.example/news/%d", i)
		d.page(link, p)
		first = append(first, entry{link: link, title: p.title})
		source[p.title] = link
	}
	d.feed("https://gull.example/rss", first...)
	d.pass(time.Hour)
	var f f1
	for i, p := range pairs {
		link := fmt.Sprintf("https://o%d.example/a", i)
		d.page(link, p.second)
		d.feed(fmt.Sprintf("https://o%d.example/rss", i), entry{link: link, title: p.second.title})
	}
	d.pass(time.Hour)
	for i, p := range pairs {
		want := source[p.first.title]
		if want == "" {
			want = source[p.second.title] // the short copy was first in its pair
		}
		got := d.article(fmt.Sprintf("https://o%d.example/a", i))
		switch {
		case p.copy && got.CopyOf == d.article(want).ID:
			f.hit++
		case p.copy:
			f.missed++
			t.Logf("missed: %s, %s", p.name, p.note)
		case got.CopyOf != 0:
			f.wrong++
			t.Logf("wrong: %s, %s", p.name, p.note)
		}
	}
	t.Logf("wire copies, all in one store: %d texts, F1 %.3f (%d found, %d missed, %d wrong)", len(pairs), f.score(), f.hit, f.missed, f.wrong)
	if f.score() < 0.97 {
		t.Errorf("F1 is %.3f, want 0.97", f.score())
	}
}

// TestOneParagraphOfALongReport holds that a copy of one paragraph is found though the long report's fingerprint may hold nothing of it.
func TestOneParagraphOfALongReport(t *testing.T) {
	long := paper{title: "The year on the coast"}
	for range 2 {
		for i, p := range originals(t) {
			for k, x := range p.text {
				if len(long.text)%2 == 1 {
					x += fmt.Sprintf(" That was remark %d on matter %d of the yearbook.", k, i)
				}
				long.text = append(long.text, x)
			}
		}
	}
	found := 0
	briefs := originals(t)[:8]
	for i, p := range briefs {
		d := newDesk(t, deskConfig)
		d.page("https://gull.example/yearbook", long)
		d.feed("https://gull.example/rss", entry{link: "https://gull.example/yearbook", title: long.title})
		d.cycle()
		link := fmt.Sprintf("https://echo.example/%d", i)
		d.page(link, paper{title: "In brief", text: p.text[:1]})
		d.feed("https://echo.example/rss", entry{link: link, title: "In brief"})
		d.pass(30 * time.Minute)
		if d.article(link).CopyOf != 0 {
			found++
		}
	}
	if found != len(briefs) {
		t.Errorf("%d of %d one-paragraph copies of a report of %d paragraphs found", found, len(briefs), len(long.text))
	}
}

// A short text that says who confirms a report takes its words from there and is no copy of it.
func TestConfirmationIsNoCopy(t *testing.T) {
	const said = "the navy of Andrell had offered the gunmen who hold the trawler Maid of Corrin two million dollars in cash for the release of its nine sailors"
	d := newDesk(t, deskConfig)
	d.page("https://gull.example/first", paper{title: "Navy offered gunmen cash for crew", text: []string{
		"A former officer told the Gull that " + said + ".", "The trawler has been held in the bay of Lusk since March.",
	}})
	d.feed("https://gull.example/rss", entry{link: "https://gull.example/first", title: "Navy offered gunmen cash for crew"})
	d.cycle()
	for slug, text := range map[string][]string{
		"confirmed": {"The minister of the navy, Tom Grieve, confirmed on Friday that " + said + ".", "The trawler has been held in the bay of Lusk since March."},
		"copied":    {"A former officer said that " + said + ".", "The trawler has been held in the bay of Lusk since March."},
	} {
		link := "https://echo.example/" + slug
		d.page(link, paper{title: "In brief", text: text})
		d.feed("https://echo.example/rss", entry{link: link, title: "In brief"})
		d.pass(30 * time.Minute)
		if got := d.article(link).CopyOf != 0; got != (slug == "copied") {
			t.Errorf("%s: a copy: %v", slug, got)
		}
	}
}

package monitor

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/finding"
)

// background is text around a sentence that a test changes.
var background = []string{
	"The palace has been silent about the affair since the weekend, and the two governments have exchanged notes through a third country.",
	"Members of the parliament's committee said that they would hear witnesses in private before the end of the month.",
	"The paper that broke the story keeps its copy of the recording in a bank, its editor said.",
}

func around(sentence string) []string {
	return []string{background[0], sentence + " " + background[1], background[2]}
}

// change puts up another text of the followed article and returns what is told of it.
func (d *desk) change(p paper) []finding.Finding {
	d.t.Helper()
	after, versions := d.last(), d.one().Versions
	d.page(ferry, p)
	d.pass(40 * time.Minute)
	if got := d.one().Versions; got > versions+1 {
		d.t.Errorf("one change made %d versions", got-versions)
	}
	return d.found(after)
}

func edits(all []finding.Finding) []finding.Finding {
	return slices.DeleteFunc(slices.Clone(all), func(f finding.Finding) bool { return f.Kind != finding.Edit })
}

// TestChangesThatOthersCallBoring replays the five pairs that the filter of another tracker threw away: each is told, with its class.
func TestChangesThatOthersCallBoring(t *testing.T) {
	for _, c := range []struct {
		old, new string
		class    diffing.Class
	}{
		{"An updated list of suspects names two aides.", "An updated list of suspects names Dravik and a customs unit.", diffing.Name},
		{"The transcript published by the Courier shows a second call.", "The transcript published by the Courier was confirmed authentic by the palace.", diffing.Modality},
		{"The envoy will travel to Tarn on December 2.", "The envoy will travel to Tarn on December 9.", diffing.Date},
		{"The call of 14 October lasted 5 minutes.", "The call of 29 October lasted 25 minutes.", diffing.Number},
		{"The visit is not confirmed.", "The visit is confirmed.", diffing.Modality},
	} {
		d := follow(t, paper{title: "What the recording says", text: around(c.old)})
		told := edits(d.change(paper{title: "What the recording says", text: around(c.new)}))
		if len(told) != 1 || !slices.Contains(told[0].Edit.Classes, c.class) || !told[0].Silent || !told[0].Material {
			t.Errorf("%s -> %s: want a silent edit of class %s, got\n%s", c.old, c.new, c.class, sayAll(told))
		}
	}
}

// TestEditsEndToEnd makes one change of each class to an article and looks at what is told.
func TestEditsEndToEnd(t *testing.T) {
	base := paper{title: "Dam gate jams above Corvane", text: []string{
		"A gate of the Corvane dam jammed on Monday and 1,300 people were moved out of the valley overnight, the county said. Nobody was hurt.",
		"The gate was last inspected by Plinth Consult in May. “We found nothing that worried us,” its director, Tavi Roon, said on Tuesday.",
		"The prosecutor, Dagny Ferro, may open an inquiry. She will decide after the engineers have reported.",
		"Divers went down twice and cleared branches from the sill. The lake stands four metres below the crest.",
	}}
	swap := func(old, new string) func(p *paper) {
		return func(p *paper) {
			for i := range p.text {
				p.text[i] = strings.Replace(p.text[i], old, new, 1)
			}
		}
	}
	for _, c := range []struct {
		name  string
		do    func(p *paper)
		op    diffing.Op
		class diffing.Class // empty: nothing is told
	}{
		{"number", swap("1,300 people", "1,700 people"), diffing.Altered, diffing.Number},
		{"date", swap("jammed on Monday", "jammed on Sunday"), diffing.Altered, diffing.Date},
		{"name", swap("Plinth Consult", "Orrin Engineers"), diffing.Altered, diffing.Name},
		{"quote", swap("We found nothing that worried us", "We found two things that worried us"), diffing.Altered, diffing.QuoteClass},
		{"attribution", swap("the county said", "the operator said"), diffing.Altered, diffing.Attribution},
		{"modality", swap("may open", "will open"), diffing.Altered, diffing.Modality},
		{"negation", swap("Nobody was hurt.", "Four people were hurt."), diffing.Altered, ""},
		{"deletion", swap(" Nobody was hurt.", ""), diffing.Deleted, diffing.Deletion},
		{"headline", func(p *paper) { p.title = "Dam gate jams, valley evacuated" }, diffing.Altered, diffing.Headline},
		{"correction note", func(p *paper) {
			p.text = append(p.text, "Correction: an earlier version of this article gave the wrong month of the inspection.")
		}, diffing.Added, diffing.Note},
		{"move", func(p *paper) { p.text[2], p.text[3] = p.text[3], p.text[2] }, "", ""},
		{"split", swap("jammed on Monday and 1,300 people were moved", "jammed on Monday. Some 1,300 people were moved"), "", ""},
		{"merge", swap("from the sill. The lake stands", "from the sill; the lake stands"), "", ""},
		{"style", swap("“We found nothing that worried us,”", "'We found nothing that worried us,'"), "", ""},
		{"misprint", swap("cleared branches", "cleared branchs"), "", ""},
		{"furniture", func(p *paper) { p.text = append(p.text, "1,204 comments") }, "", ""},
		{"time stamp", func(p *paper) { p.before = "<p>Updated 3 hours ago</p>" }, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := follow(t, base)
			next := base
			next.text = slices.Clone(base.text)
			c.do(&next)
			told := d.change(next)
			if c.op == "" {
				if len(told) > 0 {
					t.Errorf("told:\n%s", sayAll(told))
				}
				return
			}
			if c.class == "" { // told in one way or another
				if len(told) == 0 {
					t.Error("nothing is told")
				}
				return
			}
			if e := edits(told); len(e) != 1 || e[0].Edit.Op != c.op || !slices.Contains(e[0].Edit.Classes, c.class) {
				t.Errorf("want one edit, %s %s, got:\n%s", c.op, c.class, sayAll(told))
			}
		})
	}
}

// TestSilentEdits holds that an edit is silent while the page's own date stands still and no note owns up to it.
func TestSilentEdits(t *testing.T) {
	const old, new = "The call of 14 October lasted 5 minutes.", "The call of 14 October lasted 25 minutes."
	stamp := morning.Add(-time.Hour)
	for _, c := range []struct {
		name   string
		was    time.Time
		is     time.Time
		note   string
		silent bool
	}{
		{"no date on the page", time.Time{}, time.Time{}, "", true},
		{"the date stands still", stamp, stamp, "", true},
		{"the date moves", stamp, stamp.Add(90 * time.Minute), "", false},
		{"a note owns up", stamp, stamp, "Correction: this article first gave the wrong length of the call.", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := follow(t, paper{title: "What the recording says", text: around(old), modified: c.was})
			next := paper{title: "What the recording says", text: around(new), modified: c.is}
			if c.note != "" {
				next.text = append(next.text, c.note)
			}
			told := edits(d.change(next))
			if len(told) == 0 {
				t.Fatal("the edit is not told")
			}
			for _, f := range told {
				if f.Silent != c.silent {
					t.Errorf("silent: %v, want %v: %s", f.Silent, c.silent, say(f))
				}
			}
		})
	}
}

// TestRevert holds that A to B to A is told as going back, and that a page that flaps on is stored and told no more.
func TestRevert(t *testing.T) {
	a := paper{title: "What the recording says", text: around("The call of 14 October lasted 5 minutes.")}
	b := paper{title: "What the recording says", text: around("The call of 14 October lasted 25 minutes.")}
	d := follow(t, a)
	if told := edits(d.change(b)); len(told) != 1 || told[0].RevertsTo != 0 {
		t.Fatalf("A to B:\n%s", sayAll(told))
	}
	if told := edits(d.change(a)); len(told) != 1 || told[0].RevertsTo != 1 {
		t.Fatalf("B to A:\n%s", sayAll(told))
	}
	for i, p := range []paper{b, a, b, a} {
		if told := d.change(p); len(told) > 0 {
			t.Errorf("flap %d is told:\n%s", i+1, sayAll(told))
		}
	}
	if v := d.one().Versions; v != 7 {
		t.Errorf("%d versions are stored, want all 7", v)
	}
	c := paper{title: "What the recording says", text: around("The call of 14 October lasted 40 minutes.")}
	if told := edits(d.change(c)); len(told) != 1 {
		t.Errorf("a new text of a flapping page:\n%s", sayAll(told))
	}
}

// TestRevertOfDeletion holds that a sentence that was taken out and put back is told both times.
func TestRevertOfDeletion(t *testing.T) {
	a := paper{title: "What the recording says", text: around("The envoy, Oswin Dravik, met the customs chief in Tarn on 9 May.")}
	b := paper{title: "What the recording says", text: []string{background[0], background[1], background[2]}}
	d := follow(t, a)
	if told := edits(d.change(b)); len(told) != 1 || told[0].Edit.Op != diffing.Deleted {
		t.Fatalf("taken out:\n%s", sayAll(told))
	}
	told := edits(d.change(a))
	if len(told) != 1 || told[0].RevertsTo != 1 || told[0].Edit.New == nil || !strings.Contains(told[0].Edit.New.Text, "Dravik") {
		t.Errorf("put back:\n%s", sayAll(told))
	}
}

// post is one post of a live blog.
type post struct{ id, at, head, text string }

func liveBlog(posts ...post) paper {
	var b strings.Builder
	for _, p := range posts {
		fmt.Fprintf(&b, `<article class="live-post" id="%s"><time datetime="2026-03-03T%s:00Z">%s</time><h2>%s</h2><p>%s</p></article>`, p.id, p.at, p.at, p.head, p.text)
	}
	return paper{title: "Live: the count in Tarn", paragraphs: b.String(), head: `<script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Live: the count in Tarn"}</script>`}
}

// TestLiveBlog holds that a live blog is compared post by post: a new post is one change; another order and a cut at the end are none.
func TestLiveBlog(t *testing.T) {
	posts := []post{
		{"p4", "09:40", "Turnout", "Turnout in the county of Tarn was 61 per cent at nine in the morning, the electoral office said."},
		{"p3", "09:20", "Queues", "Queues of more than an hour formed before the school in Hembry, where one of two doors is stuck."},
		{"p2", "08:50", "The mayor votes", "The mayor, Ulla Brem, voted shortly before nine and said that she had slept badly."},
		{"p1", "08:00", "Doors open", "Polling stations opened at eight in all 42 villages of the county, one of them in a bus."},
	}
	d := follow(t, liveBlog(posts...))
	a := d.one()
	ids := map[string]bool{}
	for _, b := range d.version(a.ID, 1).Blocks {
		if b.Kind != diffing.Heading && (b.Post == "" || b.At.IsZero()) {
			t.Errorf("a block without post or time: %+v", b)
		}
		ids[b.Post] = true
	}
	if len(ids) != len(posts) {
		t.Fatalf("%d posts, want %d: %v", len(ids), len(posts), ids)
	}
	reversed := slices.Clone(posts)
	slices.Reverse(reversed)
	if told := d.change(liveBlog(reversed...)); len(told) > 0 {
		t.Errorf("another order is told:\n%s", sayAll(told))
	}
	if told := d.change(liveBlog(posts[:3]...)); len(told) > 0 {
		t.Errorf("the oldest post fell off, and that is told:\n%s", sayAll(told))
	}
	fresh := post{"p5", "10:05", "First result", "The village of Hembry gave Bo Aldane 212 votes and the mayor 190, its clerk announced."}
	told := d.change(liveBlog(append([]post{fresh}, posts[:3]...)...))
	if len(told) != 1 || !strings.Contains(say(told[0]), "Bo Aldane 212") {
		t.Errorf("a new post is not told as one change:\n%s", sayAll(told))
	}
	corrected := slices.Clone(posts[:3])
	corrected[0].text = strings.Replace(corrected[0].text, "61 per cent", "64 per cent", 1)
	told = edits(d.change(liveBlog(append([]post{fresh}, corrected...)...)))
	if len(told) != 1 || !slices.Contains(told[0].Edit.Classes, diffing.Number) {
		t.Errorf("an edit inside a post is not told as one:\n%s", sayAll(told))
	}
}

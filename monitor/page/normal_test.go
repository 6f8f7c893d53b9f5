package page

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestTextHashIgnoresHowTextIsSet holds that a text set in other characters is the same text, and that a changed one never is.
func TestTextHashIgnoresHowTextIsSet(t *testing.T) {
	base := []Block{{Text: `"It's over," he said - twice. The caf` + "\u00e9" + ` on Rue d'Or takes 3 million a year...`}, {Text: "Nothing more."}}
	want := TextHash(`The "end"`, base)
	for name, b := range map[string][]Block{
		"curly quotes":           {{Text: "“It’s over,” he said – twice. The café on Rue d’Or takes 3 million a year…"}, {Text: "Nothing more."}},
		"entities":               {{Text: "&ldquo;It&rsquo;s over,&rdquo; he said &mdash; twice. The caf&eacute; on Rue d&#39;Or takes 3&nbsp;million a year&hellip;"}, {Text: "Nothing more."}},
		"decomposed letters":     {{Text: "\"It's over,\" he said - twice. The cafe\u0301 on Rue d'Or takes 3 million a year..."}, {Text: "Nothing more."}},
		"soft hyphens and space": {{Text: " \"It's\u00a0over,\" he\u200b said -\n twice.\tThe café on Rue d'Or takes 3 mil\u00adlion a year... "}, {Text: "Nothing more."}},
		"one paragraph":          {{Text: base[0].Text + " Nothing more."}},
	} {
		if got := TextHash("The “end”", b); got != want {
			t.Errorf("%s: another hash: %q", name, normal(b[0].Text))
		}
	}
}

// TestNoEditIsBoring holds P1: edits that other monitors' noise filters call boring change the text here.
func TestNoEditIsBoring(t *testing.T) {
	for _, pair := range [][2]string{
		{"An updated list of suspects names two aides.", "An updated list of suspects names Halloran and an army unit."},
		{"The transcript published by Tidewatch shows the two in talks.", "The transcript published by Tidewatch was confirmed as genuine by the ministry."},
		{"He will travel to the capital on December 2.", "He will travel to the capital on December 9."},
		{"The call of 14 October lasted 5 minutes.", "The call of 29 October lasted 25 minutes."},
		{"The visit is not confirmed.", "The visit is confirmed."},
		{"Posted to the border in March, the unit has 40 men.", "Posted to the border in March, the unit has 400 men."},
		{"It was 3 hours ago that he was last seen.", "It was 9 hours ago that he was last seen."},
		{"Updated figures show 12 dead.", "Updated figures show 14 dead."},
		{"Read more books, the minister told pupils.", "Read fewer books, the minister told pupils."},
		{"Share prices fell by 3 percent.", "Share prices fell by 8 percent."},
		{"Follow the money, the judge said.", "Do not follow the money, the judge said."},
		{"By Friday, 300 homes had been searched.", "By Friday, 900 homes had been searched."},
	} {
		page := func(s string) Text {
			return Extract(Input{HTML: []byte(`<html><head><title>The visit</title></head><body><article><h1>The visit</h1><p>Officials in the capital spoke for the first time on Monday about what had been agreed.</p><p>` + s + `</p><p>The opposition said that it had been told of nothing and would ask for a debate.</p></article></body></html>`)})
		}
		one, two := page(pair[0]), page(pair[1])
		if len(one.Blocks) != 3 || one.Blocks[1].Text != pair[0] {
			t.Errorf("lost: %q", pair[0])
		}
		if TextHash(one.Title, one.Blocks) == TextHash(two.Title, two.Blocks) {
			t.Errorf("%q to %q changes nothing", pair[0], pair[1])
		}
	}
}

func TestShinglesFindCopies(t *testing.T) {
	articles := readArticles(t)
	likeness := func(a, b []uint64) float64 {
		both, union := 0, slices.Concat(a, b)
		slices.Sort(union)
		union = slices.Compact(union)
		union = union[:min(len(union), sketchSize)]
		for _, x := range union {
			if slices.Contains(a, x) && slices.Contains(b, x) {
				both++
			}
		}
		return float64(both) / float64(len(union))
	}
	for i, a := range articles {
		s := Shingles(a.Blocks)
		if len(s) > 64 || !slices.IsSorted(s) {
			t.Errorf("%s: %d hashes, sorted %v", a.Slug, len(s), slices.IsSorted(s))
		}
		var copied []Block
		for _, b := range a.Blocks[:len(a.Blocks)-1] { // another outlet's marks, its own heading, the tail cut
			if b.Kind == Heading {
				b.Text = "In other words"
			}
			b.Text = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", " - ", " – ").Replace(b.Text)
			copied = append(copied, b)
		}
		if l := likeness(s, Shingles(copied)); l < 0.6 {
			t.Errorf("%s: a copy is %.2f alike", a.Slug, l)
		}
		for j, b := range articles {
			if l := likeness(s, Shingles(b.Blocks)); i != j && l > 0.1 {
				t.Errorf("%s and %s are %.2f alike", a.Slug, b.Slug, l)
			}
		}
	}
}

func TestNormalIsStable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		once := fold(s)
		if fold(once) != once {
			t.Fatalf("fold(%q) = %q, again %q", s, once, fold(once))
		}
		if strings.ContainsAny(once, "\n\t\u00a0") || strings.HasPrefix(once, " ") || strings.HasSuffix(once, " ") {
			t.Fatalf("fold(%q) = %q", s, once)
		}
		blocks := []Block{{Kind: Paragraph, Text: s}}
		if got := Shingles(blocks); len(got) > 64 || !slices.Equal(got, Shingles(blocks)) {
			t.Fatalf("shingles of %q: %v", s, got)
		}
	})
}

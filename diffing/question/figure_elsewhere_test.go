package question

import (
	"testing"

	"storywatch/diffing/claim"
)

// A number that looks like a slip is believed once another outlet prints it too, and one in a line taken for known where the sentence that it was
// taken to repeat gave the old number.
func TestFiguresOfTwoOutlets(t *testing.T) {
	q := Question{ID: "q", Kind: Figure, Wording: "How much money is missing from the Orrin church fund?", Aliases: map[string][]string{"Orrin": {}}}
	a := New(q)
	hear := func(outlet string, label claim.Label, nearest, s string) float64 {
		t.Helper()
		v := say(t, label, s)
		if nearest != "" {
			v.Nearest = &claim.Appearance{Text: nearest}
		}
		a, _ = Update(q, a, Text{Outlet: outlet, At: published, Published: published, Corpus: len(a.Values) == 0, Verdicts: []claim.Verdict{v}})
		if len(a.Values) == 0 {
			t.Fatalf("nothing stands after %q", s)
		}
		return a.Values[0].Value
	}
	const first = "Some 340,000 florins are missing from the church fund of [l:Orrin]."
	for _, c := range []struct {
		outlet  string
		label   claim.Label
		nearest string
		line    string
		want    float64
	}{
		{"Tarn Post", claim.LabelNew, "", first, 340000},
		{"Tarn Post", claim.LabelNew, "", "The hole in the fund has grown from 340,000 to 3.4 million florins.", 340000},
		{"Tarn Post", claim.LabelNew, "", "The hole in the fund has grown from 340,000 to 3.4 million florins.", 340000},
		{"Marsk Gazette", claim.LabelNew, "", "Some 3.4 million florins are missing from the church fund.", 3400000},
		{"Marsk Gazette", claim.LabelKnown, "Some 3.4 million florins are missing from the church fund.", "Some 3.4 million florins are missing from the church fund.", 3400000},
		{"Marsk Gazette", claim.LabelKnown, "Some 3.4 million florins are missing from the church fund.", "Some 3.1 million florins are missing from the church fund.", 3100000},
		{"Marsk Gazette", claim.LabelKnown, "The fund was founded by the guild.", "Some 2.9 million florins are missing from the church fund.", 3100000},
	} {
		if got := hear(c.outlet, c.label, c.nearest, c.line); got != c.want {
			t.Errorf("%s: %q: got %v, want %v", c.outlet, c.line, got, c.want)
		}
	}
}

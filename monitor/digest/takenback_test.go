package digest

import (
	"slices"
	"strings"
	"testing"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
)

// TestTakenBack: what takes back something that the receiver was told stands above all else, whatever else it wants, and is the subject.
func TestTakenBack(t *testing.T) {
	gone := finding.Finding{
		ID: 91, Story: "vellmark", Kind: finding.Withdrawn, At: clock(3, 15, 1), Outlet: "Le Pont", URL: "https://lepont.example/steel", Silent: true,
		Appearance: &claim.Appearance{Outlet: "Le Pont", URL: "https://lepont.example/steel", Text: "The keys were handed over in May."},
	}
	note := editFinding(92, diffing.Edit{Op: diffing.Added, Classes: []diffing.Class{diffing.Note}, New: &diffing.Sentence{Text: "Correction: the steel came from Ostrau."}})
	note.Material, note.Silent = false, false
	dropped := editFinding(93, diffing.Edit{Op: diffing.Deleted, Classes: []diffing.Class{diffing.Deletion}, Old: &diffing.Sentence{Text: gone.Appearance.Text}})
	dropped.Outlet, dropped.URL = gone.Outlet, gone.URL
	all := append(bridge(), gone, note, dropped)

	o := bridgeOptions()
	o.Questions = []string{"reopening"} // a correction of what was told is told all the same
	d, _ := Compose(all, o)
	if len(d.TakenBack) != 0 || len(d.Corrected) != 0 {
		t.Errorf("what was never told is taken back: %+v %+v", d.TakenBack, d.Corrected)
	}
	o.TakesBack = map[int64]bool{91: true, 92: true}
	d, tell := Compose(all, o)
	if !tell || len(d.TakenBack) != 1 || d.TakenBack[0].Finding != 91 || !d.TakenBack[0].Silent || len(d.Corrected) != 1 || d.Corrected[0].Edits[0].Finding != 92 {
		t.Fatalf("taken back %+v, corrected %+v", d.TakenBack, d.Corrected)
	}
	for _, id := range []int64{91, 92} {
		if !slices.Contains(d.Findings, id) {
			t.Errorf("finding %d is not among those told: %v", id, d.Findings)
		}
	}
	text := d.Text(textWidth)
	top, rest, _ := strings.Cut(text, "Answers that changed")
	for _, want := range []string{"2 corrections", "Corrected: what you were told before", "> The keys were handed over in May.", "No longer in the article", "{+Correction: the steel came from Ostrau.+}"} {
		if !strings.Contains(top, want) {
			t.Errorf("above all else does not stand %q:\n%s", want, top)
		}
	}
	if strings.Contains(rest, "handed over") || strings.Contains(rest, "from Ostrau.") {
		t.Errorf("it is told a second time:\n%s", rest)
	}
	if want := "Corrected: Le Pont no longer says: The keys were handed over in May. — 2 corrections, "; !strings.HasPrefix(d.Subject, want) {
		t.Errorf("subject %q, want %q…", d.Subject, want)
	}
	o.TakesBack = map[int64]bool{93: true}
	if d, _ := Compose([]finding.Finding{dropped}, o); d.Subject != "Corrected: Le Pont no longer says: The keys were handed over in May." || len(d.Corrected) != 1 {
		t.Errorf("subject %q", d.Subject)
	}
	o.TakesBack = map[int64]bool{92: true}
	if d, _ := Compose([]finding.Finding{note}, o); d.Subject != "Corrected: Ostrau Post: Correction: the steel came from Ostrau." {
		t.Errorf("subject %q", d.Subject)
	}
}

// TestNoteIsNoNewClaim: what an outlet owns up to is told as a correction alone, even where it was judged to be a new claim.
func TestNoteIsNoNewClaim(t *testing.T) {
	const text = "An earlier version had the steel from Vell; it came from Ostrau."
	note := editFinding(92, diffing.Edit{Op: diffing.Added, Classes: []diffing.Class{diffing.Note}, New: &diffing.Sentence{Text: text}})
	c := claimFinding(94, note.Outlet, text, claim.Verdict{Novelty: claim.Update, Sentence: diffing.Sentence{Text: text}}, 0.9)
	o := bridgeOptions()
	o.TakesBack = map[int64]bool{92: true}
	d, _ := Compose([]finding.Finding{c, note}, o)
	if len(d.Corrected) != 1 || len(d.Claims) != 0 || !slices.Equal(d.Findings, []int64{92, 94}) {
		t.Errorf("corrected %+v, claims %+v, told %v", d.Corrected, d.Claims, d.Findings)
	}
	o.TakesBack = nil // nothing that was told is corrected: it is a new claim like others
	if d, _ := Compose([]finding.Finding{c, note}, o); len(d.Claims) != 1 {
		t.Errorf("the note is not told: %+v", d)
	}
}

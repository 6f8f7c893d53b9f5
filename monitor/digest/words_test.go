package digest

import (
	"strings"
	"testing"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
)

func TestAccordingTo(t *testing.T) {
	by := func(list ...claim.Attribution) []claim.Attribution { return list }
	for _, tt := range []struct {
		by   []claim.Attribution
		want string
	}{
		{nil, ""},
		{by(claim.Attribution{Source: "Ines Okafor", Text: "she"}), "Ines Okafor"},
		{by(claim.Attribution{Source: "Ines Okafor", Text: "The engineer Ines Okafor"}), "Ines Okafor"},
		{by(claim.Attribution{Source: "Roads Ministry", Text: "The Roads Ministry"}), "the Roads Ministry"},
		{by(claim.Attribution{Source: "Roads Ministry", Text: "both the mayor and the Roads Ministry"}), "the Roads Ministry"},
		{by(claim.Attribution{Source: "police spokesman", Text: "A police spokesman"}), "a police spokesman"},
		{by(claim.Attribution{Source: "Lantern", Text: "the Lantern", Outlet: true}), "The Lantern"},
		{by(claim.Attribution{Source: "Ostrau Post", Text: "The Ostrau Post", Outlet: true}), ""}, // which carries it
		{by(claim.Attribution{Source: "Lantern", Text: "The Lantern", Outlet: true}, claim.Attribution{Source: "two officials"}), "two officials, quoted by The Lantern"},
		{by(claim.Attribution{Source: "Ines Okafor"}, claim.Attribution{Source: "Roads Ministry", Text: "it"}), "Ines Okafor"},
		{by(claim.Attribution{}, claim.Attribution{Source: "Ines Okafor"}), "Ines Okafor"},
		{by(claim.Attribution{Source: "the publication of two inspection reports last Tuesday brought the minister"}), ""},
	} {
		if got := accordingTo(tt.by, "Ostrau Post"); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.by, got, tt.want)
		}
	}
}

func TestReason(t *testing.T) {
	v := claim.Verdict{
		Sentence: diffing.Sentence{Text: "In Ostrau the bridge was closed by ines okafor's successor, Jan de Witt."},
		Claim:    claim.Claim{Names: []claim.Mention{{Name: "Ines Okafor", Text: "Okafor"}}},
		Nearest:  &claim.Appearance{Text: "KALDENBRUCK (HW) - The ADAC warned of the bridge at McKinley Lock."},
	}
	for rule, want := range map[string]string{
		"adds to what is known":                        "adds to what is known",
		"number differs: 20 → 23":                      "number differs: 20 → 23",
		"name differs: adac → jan de witt":             "name differs: ADAC → Jan de Witt",
		"name differs: kaldenbruck → mckinley lock":    "name differs: Kaldenbruck → McKinley Lock",
		"names bank of ostrau":                         "names Bank of Ostrau",
		"a first step: resigned: okafor":               "a first step: resigned: Okafor",
		"date differs: 2026-03-02 → 2026-03-09":        "date differs: Monday 2 March → Monday 9 March",
		"names ostrauer":                               "names Ostrauer", // and not the beginning of another word
		"status differs: nothing of the kind → denied": "status differs: nothing of the kind → denied",
	} {
		v.Reason = rule
		if got := Reason(&v, 2026); got != want {
			t.Errorf("%q is told as %q, want %q", rule, got, want)
		}
	}
}

// TestSentence: a headline that ran into the line of date and author is quoted alone; a sentence that begins like its headline stays whole.
func TestSentence(t *testing.T) {
	for _, tt := range []struct{ text, title, want string }{
		{"Bridge to stay closed 26 November 2025 15:30 Ostrau desk", "Bridge to stay closed", "Bridge to stay closed"},
		{"Bridge to stay closed 26 November 2025 15:30 Ostrau desk", "Ostrau Post: Bridge to stay closed", "Bridge to stay closed"},
		{"Bridge to stay closed | Nov. 26, 2025", "Bridge to stay closed", "Bridge to stay closed"},
		{"Bridge to stay closed until 9 March 2026, the ministry says", "Bridge to stay closed", "Bridge to stay closed until 9 March 2026, the ministry says"},
		{"9 March 2026 is the day", "", "9 March 2026 is the day"},
	} {
		if got := sentence(tt.text, tt.title); got != tt.want {
			t.Errorf("%q under %q: %q, want %q", tt.text, tt.title, got, tt.want)
		}
	}
}

func TestSubjectSaysWhoSaysIt(t *testing.T) {
	for _, tt := range []struct {
		c    Change
		want string
	}{
		{Change{Question: "moscow-visit", What: "now confirmed (Tuesday 2 December), according to the Kremlin", By: "the Kremlin"}, "Moscow visit: Kremlin says confirmed (Tuesday 2 December)"},
		{Change{Question: "moscow-visit", What: "date now Tuesday", By: "the Kremlin"}, "Moscow visit: Kremlin says Tuesday"},
		{Change{Question: "visit", What: "now rumoured, according to two officials", By: "two officials"}, "Visit: Two officials say rumoured"},
		{Change{Question: "visit", What: "participants now A, B, C", Before: "A", By: "Harrow Wire"}, "Visit: Harrow Wire names B, C"},
		{Change{Question: "visit", What: "participants now A", Before: "A, B", By: "Harrow Wire"}, "Visit: participants now A, according to Harrow Wire"},
		{Change{Question: "points", What: "20 points, was 19", By: "Ines Okafor"}, "Points: Ines Okafor says 20 points, was 19"},
		{Change{Question: "points", What: "contested: 19 or 22 points", By: "Ines Okafor"}, "Points: contested: 19 or 22 points, according to Ines Okafor"},
		{Change{Question: "blamed", What: "Jan de Witt added: blamed, according to prosecutors", By: "prosecutors"}, "Blamed: Jan de Witt added: blamed, according to prosecutors"},
		{Change{Question: "ledgers", What: "17 ledgers, was 14", By: "the police"}, "Ledgers: Police say 17 ledgers, was 14"},
		{Change{Question: "visit", What: "date now Tuesday"}, "Visit: date now Tuesday"},
	} {
		if got := headline(tt.c); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.c, got, tt.want)
		}
	}
	// As much as stands in the specification: the news, who says so, and counts.
	d := Digest{
		Answers: []Change{{Question: "moscow-visit", What: "date now Tuesday", By: "the Kremlin"}}, Claims: make([]Claim, 3), Edits: []Article{{Edits: make([]Edit, 2)}},
	}
	if got, want := d.subject(), "Moscow visit: Kremlin says Tuesday — 3 new claims, 2 edits"; got != want {
		t.Errorf("subject %q, want %q", got, want)
	}
}

// TestAnswerIsSaidOnce: a change whose line would only repeat what stands after "Now" is told by the pair alone.
func TestAnswerIsSaidOnce(t *testing.T) {
	c := Change{Question: "visit", Wording: "Will they come?", What: "now confirmed (Tuesday), according to the Kremlin", Before: "planned", After: "confirmed (Tuesday)", By: "the Kremlin"}
	first := c
	first.Before, first.After, first.What = "", "planned", "now planned, according to the Kremlin"
	d := Digest{Stories: []string{"Visit"}, Answers: []Change{first, c}}
	want := `Will they come?
  Now planned, according to the Kremlin

  Before  planned
  Now     confirmed (Tuesday), according to the Kremlin
`
	if text := d.Text(textWidth); !strings.Contains(text, want) {
		t.Errorf("it says\n%s\nwant in it\n%s", text, want)
	}
}

// TestSourceWithoutAName: what means somebody only in its sentence does not stand outside of it; the outlet does.
func TestSourceWithoutAName(t *testing.T) {
	f := changeFinding(1, question.Change{
		Question: "reopening", What: "now confirmed (2026-03-05), according to her office", Before: "none", After: "confirmed (2026-03-05)",
		Evidence: evidence("Ostrau Post", "The minister will open the bridge on Thursday, her office said.", "her office", clock(3, 9, 0)),
	})
	d, _ := Compose([]finding.Finding{f}, bridgeOptions())
	if want := "Reopening: Ostrau Post says confirmed (Thursday 5 March)"; d.Subject != want {
		t.Errorf("subject %q, want %q", d.Subject, want)
	}
	if text := d.Text(textWidth); strings.Contains(text, "according to her") || !strings.Contains(text, "according to Ostrau Post") {
		t.Errorf("it says\n%s", text)
	}
}

package claim

import (
	"testing"
	"time"

	"storywatch/diffing"
)

func textOf(t *testing.T, sentences ...diffing.Sentence) (Document, []Claim) {
	t.Helper()
	for i := range sentences {
		sentences[i].Index, sentences[i].Block, sentences[i].End = i, i, len(sentences[i].Text)
		if sentences[i].Kind == "" {
			sentences[i].Kind = diffing.Paragraph
		}
	}
	d := Document{Outlet: "Vale Courier", Published: time.Date(2026, 3, 9, 9, 0, 0, 0, time.UTC), Sentences: sentences}
	reg := NewRegister(nil)
	reg.Learn(d)
	return d, Parse(d, reg)
}

func TestWriterIsHeard(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"So the board’s response is less about the weir than about the vote.", true},
		{"The real problem is trust, and only time will tell.", true},
		{"Whether you call that prudence or panic is a matter of taste.", true},
		{"The weir at Holm Vale was closed at noon on Monday.", false},
		{"Three engineers inspected the sluice.", false},
		{"“The real problem is trust, and only time will tell,” said Ada Holm.", false},
	} {
		_, claims := textOf(t, diffing.Sentence{Text: c.text})
		if got := hear(read(claims[0])).sum() > 0; got != c.want {
			t.Errorf("%q: the writer is heard: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestItemsThatAreLabels(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"Money: who pays for the weir", true},
		{"Money: the millers pay for the weir and the town for the lock", false},
		{"Ada Holm, head of the weir board in Holm Vale", true},
		{"Ada Holm, head of the weir board, has resigned", false},
	} {
		d, claims := textOf(t, diffing.Sentence{Text: "These were at the table on Monday:"}, diffing.Sentence{Text: c.text, Kind: diffing.Item})
		if got := notClaim(d.Sentences[1], read(claims[1])) != ""; got != c.want {
			t.Errorf("%q is a label: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestSameWordsFromAnotherMouth(t *testing.T) {
	d, claims := textOf(
		t,
		diffing.Sentence{Text: "Governor Maud Ostrander said the weir must stay where it is."},
		diffing.Sentence{Text: "Mayor Piet Rass said the weir must stay where it is."},
		diffing.Sentence{Text: "Ostrander said again that the weir must stay where it is."},
		diffing.Sentence{Text: "Some say the weir must stay where it is."},
	)
	for i, want := range []bool{false, true, false, false} {
		ctx := Context{Document: d, Index: i, Counts: map[string]int{}, Total: 1}
		r := read(claims[i])
		list := align(r, weigh(r, ctx), []Known{{Claim: claims[0]}}, nil)
		if got := newSpeaker(r, ctx, list); got != want {
			t.Errorf("%q has a new speaker: %v, want %v", claims[i].Text, got, want)
		}
	}
}

func TestListHeads(t *testing.T) {
	d, _ := textOf(
		t,
		diffing.Sentence{Text: "The board wants three things:"},
		diffing.Sentence{Text: "a new lock,", Kind: diffing.Item},
		diffing.Sentence{Text: "and Mayor Piet Rass: any deal must", Kind: diffing.Item},
		diffing.Sentence{Text: "keep the lock open.", Kind: diffing.Item},
		diffing.Sentence{Text: "The talks go on."},
	)
	for i, want := range []int{-1, 0, 0, 0, -1} {
		if got := listHead(Context{Document: d, Index: i}); got != want {
			t.Errorf("%q hangs on sentence %d, want %d", d.Sentences[i].Text, got, want)
		}
	}
}

func TestMonthFollowsFromItsDay(t *testing.T) {
	day := func(d int) time.Time { return time.Date(2026, 3, d, 0, 0, 0, 0, time.UTC) }
	month := unit{date: &Date{From: day(1), To: day(31)}}
	one := unit{date: &Date{From: day(9), To: day(9)}}
	if got := matchDates(&month, &one); got < 0.7 {
		t.Errorf("the month after its day matches %.1f", got)
	}
	if got := matchDates(&one, &month); got > 0.5 {
		t.Errorf("the day after its month matches %.1f, but it narrows", got)
	}
}

func TestAddressees(t *testing.T) {
	for text, want := range map[string]string{
		"Rass told a reporter that the lock is shut.":      "a reporter",
		"Rass said so in an interview with Vale Radio.":    "",
		"Rass told the board that the lock is shut.":       "",
		"Ostrander told state television the lock is shut": "state television",
	} {
		got := ""
		for _, s := range addressees(text) {
			got = text[s.Start:s.End]
		}
		if got != want {
			t.Errorf("%q was told to %q, want %q", text, got, want)
		}
	}
}

func TestQuotesHeld(t *testing.T) {
	_, claims := textOf(
		t,
		diffing.Sentence{Text: "Ada Holm called the weir “a crumbling liability”."},
		diffing.Sentence{Text: "The weir is “a crumbling liability”, said Holm, and the board “a circus of amateurs”."},
	)
	r := read(claims[1])
	ctx := Context{Counts: map[string]int{}, Total: 1}
	fresh, known := quotesHeld(r, align(r, weigh(r, ctx), []Known{{Claim: claims[0]}}, nil))
	if fresh != 1 || known != 1 {
		t.Errorf("%v fresh and %v known quotations, want 1 and 1", fresh, known)
	}
}

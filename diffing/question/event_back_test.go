package question

import (
	"testing"
	"time"

	"storywatch/diffing/claim"
)

// TestEventBack holds the steps that are one too many, beside those that are right. The texts are an hour apart, from Monday 11 May 2026 on.
func TestEventBack(t *testing.T) {
	q := Question{ID: "pier", Kind: Event, Wording: "When will the pier reopen?"}
	const plan = "The pier will reopen [d:2026-05-25:on Monday 25 May], the council said."
	for _, c := range []struct {
		name   string
		texts  [][]string
		want   Status
		date   string
		mended bool
	}{
		{name: "as many again", texts: [][]string{{plan}, {"The council has raised the number of tickets for the pier to 600, half as many again."}}, want: Planned, date: "2026-05-25"},
		{name: "came back positive", texts: [][]string{{plan}, {"A test of the planks of the pier came back positive."}}, want: Planned, date: "2026-05-25"},
		{name: "is back", texts: [][]string{{plan}, {"The pier has reopened, the council said."}}, want: Happened, date: "2026-05-11"},
		{name: "called off and tried again", texts: [][]string{{plan}, {"The council called off the reopening of the pier.", "It hopes to try again [d:2026-05-30:on 30 May]."}}, want: Postponed, date: "2026-05-30"},
		{name: "called off", texts: [][]string{{plan}, {"The council called off the reopening of the pier.", "The band was paid all the same."}}, want: Cancelled},
		{name: "taken for over", texts: [][]string{{"The pier may reopen [d:2026-05-25:on Monday 25 May], insiders say."}, {"The pier reopened [d:2026-05-11:on Monday], the council said."}, {"The council intends to reopen the pier [d:2026-05-25:on Monday 25 May]."}}, want: Planned, date: "2026-05-25", mended: true},
		{name: "an old plan told again", texts: [][]string{{plan}, {"The pier has reopened, the council said."}, {"known| The council intends to reopen the pier [d:2026-05-25:on Monday 25 May]."}}, want: Happened, date: "2026-05-11"},
	} {
		a, changes := tell(t, q, c.texts...)
		if a.Status != c.want || a.Date != c.date {
			t.Errorf("%s: %s %q, want %s %q", c.name, a.Status, a.Date, c.want, c.date)
		}
		last := changes[len(changes)-1]
		if c.mended != (len(last) > 0 && last[len(last)-1].Correction) {
			t.Errorf("%s: changes %+v", c.name, last)
		}
	}
	// A feed that is new brings texts of many days at once.
	late := New(q)
	for i, line := range []string{
		"The pier may reopen [d:2026-05-20:on Wednesday], insiders say.", "The pier will reopen [d:2026-05-20:on Wednesday], the council said.",
		"The pier reopened [d:2026-05-20:on Wednesday], the council said.",
	} {
		v := say(t, claim.LabelNew, line)
		late, _ = Update(q, late, Text{Outlet: "Tarn Post", At: published.AddDate(0, 1, 0), Published: published.AddDate(0, 0, 5*i), Verdicts: []claim.Verdict{v}})
	}
	if late.Status != Happened || late.Date != "2026-05-20" {
		t.Errorf("read a month later: %s %q, want happened on 2026-05-20", late.Status, late.Date)
	}
	a := Answer{State: []Memory{{Key: "status", Value: "planned", At: published}}}
	r := &eventRun{a: &a}
	if day := published.Format(time.DateOnly); r.unheardOf(day) || !r.unheardOf("2026-03-19") {
		t.Error("a day before anybody spoke of the event is taken for its day")
	}
}

package question

import (
	"slices"
	"strings"
	"testing"

	"storywatch/diffing/claim"
)

func TestRosterWeights(t *testing.T) {
	m := gates()[Roster]
	known := map[string]bool{"bias": true}
	for _, s := range signs {
		for _, where := range []string{"", " before the name", " behind the name", " in the sentence before", " in the headline"} {
			known[s.name+where] = true
		}
	}
	for _, n := range []string{
		"on the roster", "taken off before", "listed by the user", "full name", "opens the sentence", "an official", "tells it", "told by hearsay", "told by an official",
		"behind a preposition", "behind is", "behind what was done", "with an age", "in the headline", "opens the text", "a person", "a body", "of the matter", "new in the story",
		"new and charged with it", "new and looked into", "new and no teller", "on it and let go", "on it and let go by another", "on it and denies",
	} {
		known[n] = true
	}
	for _, head := range []string{"on", "off"} {
		if len(m.Heads[head]) < 20 || m.Limits[head] <= 0 || m.Limits[head] >= 1 {
			t.Errorf("head %q has %d weights and the limit %g", head, len(m.Heads[head]), m.Limits[head])
		}
		for n := range m.Heads[head] {
			if !known[n] {
				t.Errorf("head %q weighs %q, which nothing measures", head, n)
			}
		}
	}
}

func TestRosterMeasures(t *testing.T) {
	q := Question{ID: "q", Kind: Roster, Wording: "Who is suspected of leaking the harbour papers?", Aliases: map[string][]string{"Sten Varo": {"Varo"}}}
	on := Answer{Kind: Roster, Names: []Entry{{Name: "Ada Brandt", Named: true, Standing: in, Person: true}}}
	for _, c := range []struct{ line, name, has, hasNot string }{
		{"[p:Ada Brandt] was heard as a witness, the prosecutor said.", "Ada Brandt", "on it and let go; release behind the name", "new in the story; on it and denies"},
		{"Clerk [p:Pavel Orsk], 44, passed the papers on, insiders claimed.", "Pavel Orsk", "new and charged with it; with an age; of the matter; a person", "on the roster; listed by the user; an official"},
		{"The prosecutor, [p:Ines Holt], said that nobody had been charged.", "Ines Holt", "an official; tells it", "new and no teller"},
		{"The woman arrested over the papers is [p:Ines Holt], the Post has learnt.", "Ines Holt", "behind is; naming; custody before the name", "tells it; taken off before"},
		{"[p:Sten Varo] rejected the charge.", "Sten Varo", "listed by the user; opens the sentence; denial", "new in the story"},
	} {
		list := Candidates(q, on, Text{Outlet: "Tarn Post", Title: "Papers", Verdicts: []claim.Verdict{say(t, claim.LabelNew, c.line)}})
		k := slices.IndexFunc(list, func(x Candidate) bool { return x.Name == c.name })
		if k < 0 {
			t.Errorf("%s: no candidate %s", c.line, c.name)
			continue
		}
		for i, names := range []string{c.has, c.hasNot} {
			for n := range strings.SplitSeq(names, "; ") {
				if got := slices.ContainsFunc(list[k].Measures, func(m claim.Measure) bool { return m.Name == n }); got != (i == 0) {
					t.Errorf("%s: measure %q is %v", c.line, n, got)
				}
			}
		}
	}
	for _, line := range []string{"The Post has learnt it.", "[l:Tarnmouth] is cold.", "| none"} {
		for _, x := range Candidates(q, on, Text{Outlet: "Tarn Post", Verdicts: []claim.Verdict{say(t, claim.LabelNew, line)}}) {
			t.Errorf("%s: candidate %s", line, x.Name)
		}
	}
}

// learnedRun is a roster whose text the rules make nothing of.
func learnedRun(t *testing.T, wording, line string, names ...Entry) (Answer, []Change) {
	t.Helper()
	q := Question{ID: "q", Kind: Roster, Wording: wording}
	p := planOf(q)
	a := Answer{Kind: Roster, Names: names}
	r := &rosterRun{q: q, f: p.family, target: p.target, matter: p.matter, a: &a, t: Text{Outlet: "Tarn Post", At: published, Published: published, Verdicts: []claim.Verdict{say(t, claim.LabelNew, line)}}}
	r.learned()
	return a, r.changes
}

func TestRosterLearned(t *testing.T) {
	const leak, arrests = "Who is suspected of leaking the harbour papers?", "Who has been arrested over the harbour papers?"
	ada := Entry{Name: "Ada Brandt", Named: true, Standing: in, Person: true}
	woman := Entry{Name: "woman, 36", Standing: in, Person: true, Age: 36}
	for _, c := range []struct {
		wording, line string
		names         []Entry
		want          string
	}{
		{leak, "[p:Ada Brandt], the harbour clerk, is not suspected of anything, the prosecutor told us, and was heard as a witness.", []Entry{ada}, "Ada Brandt cleared: cleared"},
		{leak, "The town wants the prosecutor to say that nothing is held against [p:Ada Brandt].", []Entry{ada}, "Ada Brandt in"},
		{leak, "The woman questioned over the leak of the papers is [p:Ada Brandt], who keeps the harbour books, the Post has learnt.", []Entry{woman}, "Ada Brandt in"},
		{leak, "Harbour clerk [p:Ada Brandt] showed the papers to friends, insiders claimed last night.", nil, "Ada Brandt in: implicated"},
		{arrests, "Harbour clerk [p:Ada Brandt] showed the papers to friends, insiders claimed last night.", nil, ""},
		{leak, "None of the clerks, [p:Ada Brandt] among them, is suspected of having shown the papers.", nil, ""},
		{leak, "[p:Ada Brandt] likes herring.", nil, ""},
		{leak, "We have received many letters about [p:Ada Brandt] and her trumpet.", nil, ""},
	} {
		a, changes := learnedRun(t, c.wording, c.line, c.names...)
		if got := brief(a); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.line, got, c.want)
		}
		for _, x := range changes {
			if !strings.HasPrefix(x.Rule, "learned: ") || x.Evidence.Text == "" {
				t.Errorf("%s: rule %q, evidence %q", c.line, x.Rule, x.Evidence.Text)
			}
		}
	}
}

package question

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"storywatch/diffing/claim"
)

// The four questions of the shipped story, in sentences of our own.

func TestShippedPlanPoints(t *testing.T) {
	q := Question{ID: "plan-points", Kind: Figure, Wording: "How many points does the peace plan have?", Aliases: map[string][]string{"peace plan": {"the plan", "the draft"}}}
	a, changes := tell(t, q,
		[]string{"corpus| The peace plan has 28 points, according to people who have read it."},
		[]string{"After the talks the draft was trimmed from 28 points to 19, negotiators from both sides said."},
		[]string{"known| The 28-point plan caused an uproar when it was leaked."},
		[]string{"The 28-point plan was the work of two envoys, one of them said."})
	if got := brief(a); got != "value 19" {
		t.Errorf("got %q, want 19 points: %+v", got, changes)
	}
	if len(changes[2])+len(changes[3]) != 0 {
		t.Errorf("the overtaken number turned the answer back: %+v %+v", changes[2], changes[3])
	}
}

func TestShippedVisit(t *testing.T) {
	q := Question{ID: "moscow-visit", Kind: Event, Wording: "Will Witkoff visit Moscow, when, and with whom?", Aliases: map[string][]string{
		"Steve Witkoff": {"Witkoff"}, "Moscow": {"the Russian capital"}, "Vladimir Putin": {"Putin"}, "Dmitry Peskov": {"Peskov"}, "Jared Kushner": {"Kushner"},
	}}
	texts := [][]string{
		{"The Kremlin says there is a preliminary agreement that [p:Steve Witkoff] comes to [l:Moscow] [d:2026-05-18/2026-05-24:next week]."},
		{"[p:Dmitry Peskov] confirmed that [p:Steve Witkoff] will visit [l:Moscow] on [d:2026-05-19:Tuesday]."},
		{"[p:Jared Kushner] will travel to [l:Moscow] with [p:Steve Witkoff], the White House said."},
		{"known| The Kremlin speaks of a preliminary agreement that [p:Steve Witkoff] comes to [l:Moscow] [d:2026-05-18/2026-05-24:next week]."},
		{"[p:Steve Witkoff] met [p:Vladimir Putin] in [l:Moscow] for five hours."},
	}
	want := []string{"planned 2026-05-18/2026-05-24", "confirmed 2026-05-19", "confirmed 2026-05-19", "confirmed 2026-05-19", "happened 2026-05-11"}
	for n := range texts {
		a, _ := tell(t, q, texts[:n+1]...)
		if got := brief(a); got != want[n] {
			t.Errorf("after %d texts: got %q, want %q", n+1, got, want[n])
		}
		if n >= 2 && !slices.Contains(a.Who, "Jared Kushner") {
			t.Errorf("after %d texts: participants %v lack Kushner", n+1, a.Who)
		}
	}
}

func TestShippedSuspects(t *testing.T) {
	q := Question{ID: "leak-suspects", Kind: Roster, Wording: "Who is suspected of leaking the calls?", Aliases: map[string][]string{
		"CIA": nil, "Russia": {"the Kremlin"}, "Ukraine": {"Kyiv"}, "Kirill Dmitriev": {"Dmitriev"},
	}}
	a, _ := tell(t, q,
		[]string{"corpus| Suspicion has fallen on the CIA, a former officer said."},
		[]string{"A member of parliament named [p:Kirill Dmitriev] as a possible source of the leak."},
		[]string{"[p:Dmitriev] denied that he had leaked anything."},
		[]string{"The investigators have ruled out the CIA."})
	if got, want := brief(a), "CIA cleared: cleared; Kirill Dmitriev in: suspect denies"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestShippedDismissal(t *testing.T) {
	q := Question{ID: "dismissal", Kind: Roster, Wording: "Who calls for Witkoff's dismissal?", Aliases: map[string][]string{
		"Steve Witkoff": {"Witkoff", "the envoy"}, "Don Bacon": {"Bacon"},
	}}
	a, _ := tell(t, q,
		[]string{"Congressman [p:Don Bacon] said that [p:Witkoff] should be fired."},
		[]string{"[p:Thom Tillis] called for the envoy to be replaced.", "[p:Donald Trump] will not dismiss [p:Steve Witkoff]."},
		[]string{"[p:Don Bacon] no longer demands that [p:Witkoff] be fired."})
	var names []string
	for _, e := range a.Names {
		names = append(names, e.Name+" "+e.Standing)
	}
	if want := []string{"Don Bacon cleared", "Thom Tillis in"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestPublicShapes(t *testing.T) {
	for _, c := range []struct {
		a    Answer
		want string
	}{
		{New(Question{Kind: Roster}), `{"names":[]}`},
		{New(Question{Kind: Event}), `{"status":"none","date":"","who":[],"scope":"","format":"","denied_by":""}`},
		{New(Question{Kind: Figure}), `{"values":[]}`},
		{
			Answer{Kind: Roster, Names: []Entry{{Name: "Ina Holt", Named: true, Standing: "in", As: "charged", By: "police", Employer: "Orrel Bank", Rank: 7, Person: true}}},
			`{"names":[{"name":"Ina Holt","named":true,"standing":"in","denies":false,"as":"charged","by":"police","employer":"Orrel Bank"}]}`,
		},
		{
			Answer{Kind: Figure, Values: []Value{{Name: "dead", Value: 3, Unit: "people", By: "police", Suspect: "300 printed"}}},
			`{"values":[{"name":"dead","value":3,"unit":"people","by":"police","contested":false}]}`,
		},
	} {
		got, err := json.Marshal(c.a.Public())
		if err != nil || string(got) != c.want {
			t.Errorf("got %s, %v; want %s", got, err, c.want)
		}
		if c.a.String() == "" {
			t.Errorf("nothing to read for %s", c.want)
		}
	}
}

func TestAnswerSurvivesStorage(t *testing.T) {
	q := Question{ID: "toll", Kind: Figure, Wording: "How many people died in the Vale crash?"}
	a, _ := tell(t, q, []string{"Nine people died, police said."}, []string{"Ten people died, police said."})
	data, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var back Answer
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(a, back); d != "" {
		t.Error(d)
	}
}

func TestUpdateLeavesItsArguments(t *testing.T) {
	q := Question{ID: "q", Kind: Roster, Wording: "Who is being investigated over the losses at Orrel Bank?"}
	prev, _ := tell(t, q, []string{"[p:Ina Holt] was arrested."})
	kept, err := json.Marshal(prev)
	if err != nil {
		t.Fatal(err)
	}
	text := Text{At: published, Published: published, Verdicts: []claim.Verdict{say(t, claim.LabelNew, "[p:Ina Holt] was released without charge.")}}
	first, _ := Update(q, prev, text)
	second, _ := Update(q, prev, text)
	if d := cmp.Diff(first, second); d != "" {
		t.Errorf("the same text gave two answers: %s", d)
	}
	if now, _ := json.Marshal(prev); string(now) != string(kept) {
		t.Errorf("the answer before was changed: %s", now)
	}
}

func TestChangesCarryEvidence(t *testing.T) {
	q := Question{ID: "q", Kind: Roster, Wording: "Who is being investigated over the losses at Orrel Bank?"}
	_, changes := tell(t, q, []string{"The weather was fine.", "Police arrested [p:Ina Holt] on Monday."})
	if len(changes[0]) != 1 {
		t.Fatalf("got %+v, want one change", changes[0])
	}
	c := changes[0][0]
	if c.Question != "q" || c.Evidence.Index != 1 || c.Evidence.Outlet != "Tarn Post" || !strings.Contains(c.Evidence.Text, "Ina Holt") || c.Rule == "" || c.After == "" {
		t.Errorf("evidence is incomplete: %+v", c)
	}
}

func TestBears(t *testing.T) {
	known := map[string][]string{"Ada Brandt": {"Brandt"}, "Kellin": {}}
	for _, c := range []struct {
		q    Question
		line string
		want bool
	}{
		{Question{Kind: Figure, Wording: "How many people died in the Vale crash?"}, "Nine people died.", true},
		{Question{Kind: Figure, Wording: "How many people died in the Vale crash?"}, "The road was wet.", false},
		{Question{Kind: Event, Wording: "Will Brandt visit Kellin?", Aliases: known}, "[p:Ada Brandt] may visit [l:Kellin].", true},
		{Question{Kind: Event, Wording: "Will Brandt visit Kellin?", Aliases: known}, "[p:Ada Brandt] likes tea.", false},
		{Question{Kind: Roster, Wording: "Who is being investigated?"}, "[p:Ina Holt] was arrested.", true},
		{Question{Kind: Roster, Wording: "Who is being investigated?"}, "The bank opens at nine.", false},
	} {
		if got := c.q.Bears(say(t, claim.LabelNew, c.line)); got != c.want {
			t.Errorf("%q bears on %q: %v, want %v", c.line, c.q.Wording, got, c.want)
		}
	}
	if (Question{Kind: Figure, Wording: "How many people died?"}).Bears(say(t, claim.LabelNone, "Nine people died.")) {
		t.Error("a sentence that claims nothing bears on a question")
	}
}

func FuzzUpdate(f *testing.F) {
	f.Add("Two people were killed, police said.")
	f.Add("\"\u2019\u2014 the 44-year-old man, 3%% of  was \xff arrested")
	f.Add(strings.Repeat("one and two and three and a man were hurt and ", 40))
	questions := []Question{
		{ID: "a", Kind: Figure, Wording: "How many people were killed and how many hurt?"},
		{ID: "b", Kind: Event, Wording: "When will the vote be held?", Aliases: map[string][]string{"Tarn": {"the"}}},
		{ID: "c", Kind: Roster, Wording: "Who is suspected?", Aliases: map[string][]string{"police": nil}},
		{ID: "d", Kind: Roster, Wording: "Who calls for Holt's dismissal?"},
	}
	f.Fuzz(func(t *testing.T, text string) {
		v := claim.Verdict{Label: claim.LabelNew, Claim: claim.Claim{Text: text, Names: []claim.Mention{{Span: claim.Span{Start: 0, End: len(text) / 2}, Name: "X Y", Kind: claim.Person}}}}
		for _, q := range questions {
			a, _ := Update(q, New(q), Text{At: published, Published: published, Verdicts: []claim.Verdict{v, v}})
			if a.Kind != q.Kind {
				t.Fatalf("answer of kind %q to a question of kind %q", a.Kind, q.Kind)
			}
		}
	})
}

func BenchmarkUpdate(b *testing.B) {
	q := Question{ID: "q", Kind: Roster, Wording: "Who is being investigated over the losses at Orrel Bank?"}
	var text Text
	for range 50 {
		text.Verdicts = append(text.Verdicts, claim.Verdict{Label: claim.LabelNew, Claim: claim.Claim{
			Text: "The regulator said on Monday that it had found no trace of the money that Orrel Bank misses, which was lent to a company that nobody knows.",
		}})
	}
	for b.Loop() {
		Update(q, New(q), text)
	}
}

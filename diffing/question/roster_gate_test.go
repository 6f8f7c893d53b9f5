package question

import (
	"slices"
	"strings"
	"testing"

	"storywatch/diffing/claim"
)

func TestRosterWeights(t *testing.T) {
	m := gates()[Roster]
	classes := set("does suffers noun off more matter other")
	fixed := map[string]bool{"bias": true}
	for _, n := range []string{
		"taken off before", "listed by the user", "full name", "by pronoun", "by description", "opens the sentence", "an official", "tells it", "told by hearsay", "told by an official",
		"behind a preposition", "behind is", "with an age", "in the headline", "opens the text", "suits the wording", "does not suit the wording", "a person", "a body", "a place",
		"some other name", "called what is asked for", "also", "also near", "naming", "naming near", "naming and one is open", "undone", "undone before", "undone behind", "a voice",
		"harmed", "knows", "in office", "wished", "only asked or wished", "denies", "of another matter", "unreal", "negated", "nobody", "side clause", "said before", "in the baseline",
		"in the baseline and asked", "with members", "with other candidates", "joined by and", "a name was withheld", "withheld and naming", "withheld and behind is",
		"told more than once", "first name of the sentence", "new in the text", "new in the story", "met before and not on it", "new and asked", "new and suits",
		"new, asked, no teller, suits", "asked and suits", "asked and no teller", "asked, no teller, suits, full name", "asked and undone",
	} {
		fixed[n] = true
	}
	for c := range classes {
		for _, where := range []string{" in the sentence", " before the name", " close before", " behind the name", " close behind", " in the sentence before", " in the headline"} {
			fixed[c+where] = true
		}
		fixed["nearest to "+c], fixed["another is nearer to "+c] = true, true
	}
	for _, head := range []string{headBase, headOn, headOff} {
		if len(m.Heads[head]) < 100 || m.Limits[head] <= 0 || m.Limits[head] >= m.Limits[head+accused] || m.Limits[head+accused] >= 1 {
			t.Errorf("head %q has %d weights and the limits %g and %g", head, len(m.Heads[head]), m.Limits[head], m.Limits[head+accused])
		}
		for n := range m.Heads[head] {
			class, role, isRole := strings.Cut(n, ": ")
			word := strings.HasPrefix(n, WordBefore) || strings.HasPrefix(n, WordBehind)
			if !fixed[n] && !word && !(isRole && classes[class] && role != "") {
				t.Errorf("head %q weighs %q, which nothing measures", head, n)
			}
		}
	}
}

func TestRosterMeasures(t *testing.T) {
	q := Question{ID: "q", Kind: Roster, Wording: "Who is suspected of leaking the harbour papers?", Aliases: map[string][]string{"Sten Varo": {"Varo"}}}
	on := Answer{Kind: Roster, Names: []Entry{{Name: "Ada Brandt", Named: true, Standing: in, Person: true, Role: "clerk", Age: 36}}, State: []Memory{{Key: keyMet, Value: "Ada Brandt|Olaf Renn"}, {Key: keyWithheld}}}
	for _, c := range []struct{ line, name, has, hasNot string }{
		{"[p:Ada Brandt] is no longer a suspect, the prosecutor said.", "Ada Brandt", "off behind the name; undone; nearest to off", "new in the story; met before and not on it; by description"},
		{"The clerk was released without charge.", "Ada Brandt", "by description; off behind the name; undone behind", "new in the story; by pronoun"},
		{"Police arrested the pilot [p:Pavel Orsk], 44, on Monday.", "Pavel Orsk", "more: object; more before the name; with an age; new in the story; a person", "tells it; an official; met before and not on it; more: subject"},
		{"[p:Olaf Renn] arrested the pilot on Monday.", "Olaf Renn", "more: subject; met before and not on it", "more: object; more: of another; new in the story"},
		{"The prosecutor, [p:Ines Holt], said that nobody had been charged.", "Ines Holt", "an official; tells it; in office", "asked and no teller"},
		{"The woman arrested over the papers is [p:Ines Holt], the Post has learnt.", "Ines Holt", "behind is; withheld and behind is; matter before the name", "tells it; taken off before"},
		{"Her lawyer, [p:Mara Teel], spoke of the papers.", "Mara Teel", "a voice; new in the story", "asked and no teller; listed by the user"},
		{"[p:Sten Varo] rejected the charge.", "Sten Varo", "listed by the user; opens the sentence; denies", "new in the story"},
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
	for _, line := range []string{"The Post has learnt it.", "[l:Tarnmouth] is cold.", "| none", "The [b:Harbour Papers] are suspected to be false."} {
		for _, x := range Candidates(q, on, Text{Outlet: "Tarn Post", Verdicts: []claim.Verdict{say(t, claim.LabelNew, line)}}) {
			t.Errorf("%s: candidate %s", line, x.Name)
		}
	}
}

// TestRosterWants asks of wordings what sort of answer they want.
func TestRosterWants(t *testing.T) {
	for wording, want := range map[string]answerSort{
		"Who is suspected of the theft?":                          {person: true, body: true},
		"Whom do the families blame?":                             {person: true, body: true},
		"Which towns and villages are cut off by the snow?":       {place: true, noun: claim.Stem("towns")},
		"Which firms are bidding for the bridge?":                 {body: true, noun: claim.Stem("firms")},
		"Which countries have signed the pact?":                   {place: true, body: true, noun: claim.Stem("countries")},
		"Which ministers have resigned over the dam?":             {person: true, noun: claim.Stem("ministers")},
		"Which hospitals in the Tarn Valley are closed?":          {place: true, body: true, noun: claim.Stem("hospitals")},
		"Which riders and staff are implicated in the affair?":    {person: true, noun: claim.Stem("riders")},
		"Which medicines have been recalled over the impurities?": {place: true, body: true, noun: claim.Stem("medicines")},
	} {
		r := newRosterRun(planOf(Question{ID: "q", Kind: Roster, Wording: wording}), &Answer{}, Text{})
		if got := r.sortAsked(); got != want {
			t.Errorf("%s: got %+v, want %+v", wording, got, want)
		}
	}
}

// TestRosterSenses asks which senses a wording asks for, and what of a sentence belongs to them.
func TestRosterSenses(t *testing.T) {
	for _, c := range []struct{ wording, asked, line, has, hasNot string }{
		{"Who has been arrested over the raid?", "custody", "police picked up two men; a third was let go", "suffers; off", "does"},
		{"Which ministers have resigned over the dam?", "departure", "the minister handed in her notice; her deputy stays on", "does; noun; off", "suffers"},
		{"Which villages are cut off by the snow?", "affected", "the hamlet was marooned; the pass reopened at noon", "suffers; off", "does"},
		{"Who is standing for mayor of Tarn?", "contest", "the baker threw her hat into the ring and the miller pulled out", "does; off", "more"},
		{"Who is suspected of the theft?", "suspicion", "a guard has been charged", "more", "off"},
		{"Who has been arrested over the raid?", "custody", "the choir sang until noon", "", "suffers; does; noun; off; more"},
	} {
		asked, _ := askedSenses(strings.ToLower(c.wording))
		if !slices.ContainsFunc(asked, func(s sense) bool { return s.name == c.asked }) {
			t.Errorf("%s: does not ask for %s", c.wording, c.asked)
		}
		r := newRosterRun(planOf(Question{ID: "q", Kind: Roster, Wording: c.wording}), &Answer{}, Text{})
		hits := r.sensesIn(c.line)
		for i, list := range []string{c.has, c.hasNot} {
			for class := range strings.SplitSeq(list, "; ") {
				if got := slices.ContainsFunc(hits, func(h senseHit) bool { return h.class == class }); class != "" && got != (i == 0) {
					t.Errorf("%s | %s: class %q is %v", c.wording, c.line, class, got)
				}
			}
		}
	}
}

func TestWholeNames(t *testing.T) {
	for line, want := range map[string]string{
		"The [b:Harbour Pilots]' Guild joined on Monday.":        "Harbour Pilots' Guild",
		"[b:Tarnmouth Children]'s Hospital was hit as well.":     "Tarnmouth Children's Hospital",
		"[b:Harrow Dairies]' cheese was called back.":            "Harrow Dairies",
		"[p:Rosina Kuhl]'s Workers joined the strike on Monday.": "Rosina Kuhl",
	} {
		v := say(t, claim.LabelNew, line)
		if got := wholeNames(read(&v, nil)).names[0].name; got != want {
			t.Errorf("%s: got %q, want %q", line, got, want)
		}
	}
}

func TestRosterMemory(t *testing.T) {
	q := Question{ID: "q", Kind: Roster, Wording: "Who is suspected of leaking the harbour papers?"}
	text := func(lines ...string) Text {
		x := Text{Outlet: "Tarn Post", At: published}
		for _, l := range lines {
			x.Verdicts = append(x.Verdicts, say(t, claim.LabelNew, l))
		}
		return x
	}
	a := Remember(q, New(q), text("[p:Ada Brandt] keeps the harbour books."))
	if m := recall(a.State); !slices.Equal(m.met, []string{"Ada Brandt"}) || m.withheld {
		t.Errorf("after a name: %+v", m)
	}
	a = Remember(q, a, text("A clerk was arrested, whose name the police withheld.", "[p:Ada Brandt] sang."))
	if m := recall(a.State); !slices.Equal(m.met, []string{"Ada Brandt"}) || !m.withheld {
		t.Errorf("after a name withheld: %+v", m)
	}
}

// learnedRun is a roster that the learned part alone keeps, after a text.
func learnedRun(t *testing.T, wording string, lines []string, names ...Entry) (Answer, []Change) {
	t.Helper()
	q := Question{ID: "q", Kind: Roster, Wording: wording}
	x := Text{Outlet: "Tarn Post", At: published, Published: published}
	for _, l := range lines {
		x.Verdicts = append(x.Verdicts, say(t, claim.LabelNew, l))
	}
	return UpdateLearned(gates()[Roster], q, Answer{Kind: Roster, Names: names, State: []Memory{{Key: keyMet, Value: "Mara Teel"}}}, x)
}

func TestRosterLearned(t *testing.T) {
	const leak, bids, cut = "Who is suspected of leaking the harbour papers?", "Which firms are bidding for the harbour bridge?", "Which villages are cut off by the snow in the Tarn hills?"
	ada := Entry{Name: "Ada Brandt", Named: true, Standing: in, As: "suspected", Person: true, Role: "clerk"}
	woman := Entry{Name: "woman, 36", Standing: in, Person: true, Age: 36}
	stone := Entry{Name: "Harrow Stone", Named: true, Standing: in, As: "bidding"}
	for _, c := range []struct {
		wording, lines string
		names          []Entry
		want           string
	}{
		{leak, "Harbour clerk [p:Pavel Orsk] is now suspected as well of having leaked the papers, police said.", []Entry{ada}, "Ada Brandt in: suspected; Pavel Orsk in: implicated"},
		{leak, "[p:Pavel Orsk], the clerk's lawyer, said that he had not seen the papers.", []Entry{ada}, "Ada Brandt in: suspected"},
		{leak, "[p:Pavel Orsk] and [p:Ines Holt] suspect that the harbour's own guild is behind the leak of the papers.", []Entry{ada}, "Ada Brandt in: suspected"},
		{leak, "[p:Pavel Orsk] believes that a suspect for the leak of the papers sits in the guild.", []Entry{ada}, "Ada Brandt in: suspected"},
		{leak, "A member of a committee of the [b:Harbour Council] has named the guild as a possible source of the leaked papers.", []Entry{ada}, "Ada Brandt in: suspected"},
		{leak, "[p:Ada Brandt] is no longer suspected and has been cleared of leaking the papers, the prosecutor said.", []Entry{ada}, "Ada Brandt cleared: cleared"},
		{leak, "The town wants the prosecutor to say that nothing is held against [p:Ada Brandt].", []Entry{ada}, "Ada Brandt in: suspected"},
		{leak, "The woman arrested over the harbour papers is [p:Ines Holt], who keeps the harbour books, the Post has learnt.", []Entry{woman}, "Ines Holt in"},
		{bids, "A second firm, [b:Tessal Steel], has put in a bid for the harbour bridge as well.", []Entry{stone}, "Harrow Stone in: bidding; Tessal Steel in: on the list"},
		{bids, "[b:Harrow Stone] has withdrawn its bid and pulled out of the contest.", []Entry{stone}, "Harrow Stone cleared: cleared"},
		{bids, "Mayor [p:Ines Holt] likes herring.", []Entry{stone}, "Harrow Stone in: bidding"},
		{cut, "The village of [l:Upper Tarn] has been cut off as well since Monday.", nil, "Upper Tarn in: on the list"},
		{cut, "The mayor of [l:Lowmouth] sent bread.", nil, ""},
	} {
		a, changes := learnedRun(t, c.wording, strings.Split(c.lines, "|"), c.names...)
		if got := brief(a); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.lines, got, c.want)
		}
		for _, x := range changes {
			if !strings.HasPrefix(x.Rule, "learned: ") || x.Evidence.Text == "" {
				t.Errorf("%s: rule %q, evidence %q", c.lines, x.Rule, x.Evidence.Text)
			}
		}
	}
}

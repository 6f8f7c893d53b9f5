package question

import "testing"

// A journey is known by who travels and where to, whatever the verb; what is sent there without them, and meetings elsewhere, are none.
func TestEventJourneys(t *testing.T) {
	envoy := Question{ID: "q", Kind: Event, Wording: "Is the envoy, Ada Brandt, going to travel to Kellin or not, and on which day would that be?", Aliases: map[string][]string{"Ada Brandt": {"Brandt", "the judge", "the envoy"}}}
	bishop := Question{ID: "q", Kind: Event, Wording: "Will Bishop Lorne visit Saltmere, and when?", Aliases: map[string][]string{"Adrian Lorne": {"Lorne", "Bishop Lorne", "the bishop"}, "Saltmere": {}}}
	tenor := Question{ID: "q", Kind: Event, Wording: "When will the tenor Ivo Strand fly to Marle?", Aliases: map[string][]string{"Ivo Strand": {"Strand"}, "Marle": {}, "Lena Osk": {"Osk"}}}
	none := "The ministry said that nothing had been arranged."
	set := "The ministry confirmed that [p:Ada Brandt] will travel to [l:Kellin] on [d:2026-05-15:Friday]."
	for _, c := range []struct {
		name  string
		q     Question
		texts [][]string
		want  string
	}{
		{"a side wants to send", envoy, [][]string{{none}, {"[o:Velsany] wants to send its envoy, [p:Ada Brandt], to [l:Kellin] on [d:2026-05-08:Friday]."}}, "planned 2026-05-15"},
		{"told to proceed, with leave", envoy, [][]string{{none}, {"The minister has instructed [p:Ada Brandt] to proceed to [l:Kellin] on [d:2026-05-15:Friday 15 May], the government of [l:Ishk] having given its consent."}}, "confirmed 2026-05-15"},
		{"is to be sent", envoy, [][]string{{none}, {"The government is to dispatch [p:Ada Brandt] to [l:Kellin] on [d:2026-05-15:15 May]."}}, "planned 2026-05-15"},
		{"will cross", bishop, [][]string{{none}, {"The bishop will cross to [l:Saltmere] on [d:2026-05-15:15 May], the diocese said."}}, "planned 2026-05-15"},
		{"takes the ferry", bishop, [][]string{{none}, {"[p:Adrian Lorne:Lorne] will take the early ferry to [l:Saltmere] on [d:2026-05-15:15 May], the diocese said."}}, "planned 2026-05-15"},
		{"sees somebody there, in the present", tenor, [][]string{{"The agency confirmed that [p:Ivo Strand] will fly to [l:Marle] [d:2026-05-11/2026-05-15:this week]."}, {"The rehearsals were meant to be over before [p:Ivo Strand:Strand] sees [p:Lena Osk] in [l:Marle] on [d:2026-05-05:Tuesday]."}}, "confirmed 2026-05-12"},
		{"behind a kicker", envoy, [][]string{{"The ministry confirmed that [p:Ada Brandt] will travel to [l:Kellin] [d:2026-05-11/2026-05-15:this week]."}, {"Why it matters: The talks were meant to end before [p:Ada Brandt] sees the premier in [l:Kellin] on [d:2026-05-05:Tuesday]."}}, "confirmed 2026-05-12"},
		{"behind another kicker", bishop, [][]string{{none}, {"What to watch: [p:Adrian Lorne:Lorne] will travel to [l:Saltmere] on [d:2026-05-15:15 May], the diocese said."}}, "planned 2026-05-15"},
		{"the day that stands, told again", envoy, [][]string{{"The ministry confirmed that [p:Ada Brandt] will travel to [l:Kellin] on [d:2026-05-12:Tuesday]."}, {"KELLIN, May 11. /KNA/. [p:Pavel Orsk] will meet with special envoy [p:Ada Brandt] on [d:2026-05-12:Tuesday afternoon, May 12], palace spokesman [p:Jan Pohl] told reporters."}}, "confirmed 2026-05-12"},
		{"heads there, in the present", bishop, [][]string{{"The diocese confirmed that [p:Adrian Lorne] will visit [l:Saltmere] [d:2026-05-11/2026-05-15:this week]."}, {"[p:Adrian Lorne:Lorne] heads to [l:Saltmere] on [d:2026-05-07:Thursday]."}}, "confirmed 2026-05-14"},
		{"after all", envoy, [][]string{{set}, {"[p:Ada Brandt]'s trip to [l:Kellin] has been put off to [d:2026-05-18:Monday 18 May]."}, {"[p:Ada Brandt] is to go to [l:Kellin] on [d:2026-05-19:Tuesday 19 May] after all, the two governments agreed."}}, "confirmed 2026-05-19"},
		{"on again", bishop, [][]string{{"The diocese confirmed that [p:Adrian Lorne] will visit [l:Saltmere] on [d:2026-05-15:Friday]."}, {"[p:Adrian Lorne]'s visit to [l:Saltmere] has been put off."}, {"The visit of [p:Adrian Lorne] to [l:Saltmere] is on again and will be on [d:2026-05-20:20 May], the diocese said."}}, "confirmed 2026-05-20"},
		{"perhaps after all", envoy, [][]string{{set}, {"[p:Ada Brandt]'s trip to [l:Kellin] has been put off to [d:2026-05-18:Monday 18 May]."}, {"[p:Ada Brandt] may go to [l:Kellin] on [d:2026-05-18:Monday 18 May] after all, drivers say."}}, "postponed 2026-05-18"},
		{"a letter is sent", envoy, [][]string{{none}, {"[p:Ada Brandt] will send a letter to [l:Kellin] on [d:2026-05-15:15 May], the ministry said."}}, "none"},
		{"somebody else goes", envoy, [][]string{{none}, {"[p:Ada Brandt] said that [p:Jan Pohl] would go to [l:Kellin] on [d:2026-05-15:15 May]."}}, "none"},
		{"her deputy goes", envoy, [][]string{{none}, {"[p:Ada Brandt]'s deputy will go to [l:Kellin] on [d:2026-05-15:15 May], the ministry said."}}, "none"},
		{"from there", bishop, [][]string{{none}, {"The ferry from [l:Saltmere] will bring [p:Adrian Lorne:Lorne]'s mother on [d:2026-05-15:15 May]."}}, "none"},
		{"a meeting elsewhere, before the day", envoy, [][]string{
			{"The ministry confirmed that [p:Ada Brandt] will visit [l:Kellin] [d:2026-05-18/2026-05-20:in the first half of next week]."},
			{"[p:Jan Pohl], Harbour Office envoy [p:Ada Brandt] and [p:Ivo Strand] met a delegation for four hours on [d:2026-05-10:Sunday] at a golf club near [l:Marle]."},
		}, "confirmed 2026-05-18/2026-05-20"},
		{"less than is known", envoy, [][]string{
			{"[p:Ada Brandt] will come to [l:Kellin] [d:2026-05-18/2026-05-20:in the first half of next week], the premier said."},
			{"The palace has confirmed that [p:Ada Brandt] will travel to [l:Kellin] [d:2026-05-18/2026-05-24:next week]."},
		}, "confirmed 2026-05-18/2026-05-20"},
		{"more than is known", envoy, [][]string{
			{"[p:Ada Brandt] will come to [l:Kellin] [d:2026-05-18/2026-05-24:next week], the premier said."},
			{"The palace has confirmed that [p:Ada Brandt] will travel to [l:Kellin] on [d:2026-05-19:Tuesday 19 May]."},
		}, "confirmed 2026-05-19"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, changes := tell(t, c.q, c.texts...)
			if got := brief(a); got != c.want {
				t.Errorf(" got %q\nwant %q", got, c.want)
				for _, list := range changes {
					for _, x := range list {
						t.Logf("%s [%s] %s", x.What, x.Rule, x.Evidence.Text)
					}
				}
			}
		})
	}
}

// What a sentence says was done after the event is the end of the waiting, if those who were to do it did so.
func TestEventsAfterWhich(t *testing.T) {
	hearing := Question{ID: "q", Kind: Event, Wording: "Will the arbitrators hear the two sides, and if so on what day?"}
	visit := Question{ID: "q", Kind: Event, Wording: "Will Brandt visit Kellin, and when?", Aliases: map[string][]string{"Ada Brandt": {"Brandt"}, "Kellin": {}}}
	trial := Question{ID: "q", Kind: Event, Wording: "When will the appeal court hear the case of the Osk ferry?", Aliases: map[string][]string{"Osk ferry": {}}}
	sides := "The arbitrators will hear the two sides on [d:2026-05-11:Monday], the board said."
	for _, c := range []struct {
		q         Question
		set, line string
		want      string
	}{
		{hearing, sides, "After listening to both sides for six hours on [d:2026-05-11:Monday], the arbitrators told the city to pay.", "happened 2026-05-11"},
		{hearing, sides, "After hearing the two sides, the arbitrators awarded the drivers five per cent.", "happened 2026-05-11"},
		{visit, "[p:Ada Brandt] will visit [l:Kellin] on [d:2026-05-11:Monday], the ministry said.", "After visiting [l:Kellin] on [d:2026-05-11:Monday], [p:Ada Brandt] flew home.", "happened 2026-05-11"},
		{visit, "[p:Ada Brandt] will visit [l:Kellin] on [d:2026-05-11:Monday], the ministry said.", "Having visited [l:Kellin] in the morning, [p:Ada Brandt] flew home.", "happened 2026-05-11"},
		{trial, "The appeal court will hear the case of the [o:Osk ferry] on [d:2026-05-11:Monday], it said.", "After hearing the case of the [o:Osk ferry] on [d:2026-05-11:Monday], the appeal court reserved judgment.", "happened 2026-05-11"},
		{hearing, "The arbitrators will hear the two sides on [d:2026-05-14:Thursday], the board said.", "After hearing the two sides on [d:2026-05-14:Thursday], the arbitrators will decide within a week.", "confirmed 2026-05-14"},
		{hearing, "The arbitrators will hear the two sides on [d:2026-05-14:Thursday], the board said.", "After listening to a choir, the mayor told the crowd to go home.", "planned 2026-05-14"},
	} {
		a, _ := tell(t, c.q, []string{c.set}, []string{c.line})
		if got := brief(a); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.line, got, c.want)
		}
	}
}

// Whoever employs somebody, and whoever they saw before, takes no part in the event.
func TestEventWhoTakesPart(t *testing.T) {
	q := Question{ID: "q", Kind: Event, Wording: "Will Brandt visit Kellin, when, and with whom?", Aliases: map[string][]string{
		"Ada Brandt": {"Brandt"}, "Kellin": {}, "Pavel Orsk": {"Orsk"}, "Lena Osk": {"Osk"}, "Ivo Strand": {"Strand"}, "Harbour Office": {"the office"},
	}}
	for _, c := range []struct{ line, want string }{
		{"[b:Harbour Office] envoy [p:Ada Brandt] held talks with [p:Pavel Orsk] in [l:Kellin] [d:2026-05-11:today].", "Ada Brandt Pavel Orsk"},
		{"[p:Ada Brandt] held talks with [p:Pavel Orsk] in [l:Kellin] [d:2026-05-11:today], hours after she had lunched with [p:Ivo Strand].", "Ada Brandt Pavel Orsk"},
		{"[p:Ada Brandt] met [p:Pavel Orsk] in [l:Kellin] [d:2026-05-11:today] before [p:Lena Osk] spoke to the press.", "Ada Brandt Pavel Orsk"},
		{"[p:Ada Brandt] held talks with [p:Pavel Orsk] in [l:Kellin] [d:2026-05-11:today] while [p:Ivo Strand] was in the dock.", "Ada Brandt Pavel Orsk"},
		{"[p:Ada Brandt] and [p:Ivo Strand] held talks with [p:Pavel Orsk] in [l:Kellin] [d:2026-05-11:today].", "Ada Brandt Ivo Strand Pavel Orsk"},
		{"[p:Ada Brandt] held talks with [p:Pavel Orsk] in [l:Kellin] [d:2026-05-11:today] after a meeting with [p:Lena Osk] there.", "Ada Brandt Pavel Orsk Lena Osk"},
	} {
		a, _ := tell(t, q, []string{c.line})
		got := ""
		for i, w := range a.Who {
			if i > 0 {
				got += " "
			}
			got += w
		}
		if got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.line, got, c.want)
		}
	}
}

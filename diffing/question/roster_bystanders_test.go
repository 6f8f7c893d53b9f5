package question

import (
	"strings"
	"testing"
)

// Who stands beside suspects, and what is done with suspects, makes nobody one.
func TestRosterBesideSuspects(t *testing.T) {
	const leak = "Who is suspected of leaking the exam papers?"
	runGeneral(t, Roster, nil, []generalRow{
		{leak, "The paper named two suspects in the leak: [p:Ada Holm], who denies it, and [p:Ivo Strand].", "Ada Holm in: suspect denies; Ivo Strand in: suspect"},
		{leak, "Detectives have cleared two suspects: [p:Ada Holm] and [p:Ivo Strand].", ""},
		{leak, "Police ruled out two possible culprits: [p:Ada Holm] and [p:Ivo Strand].", ""},
		{leak, "The police released two suspects: [p:Ada Holm] and [p:Ivo Strand].", ""},
		{leak, "The police have freed two suspects: [p:Ada Holm] and [p:Ivo Strand].", ""},
		{leak, "Police questioned suspects at the home of the victim: [p:Ada Holm].", ""},
		{leak, "A novel on spies by an old hand: [p:Ada Holm].", ""},
		{leak, "Two lawyers represent the suspects: [p:Ada Holm] and [p:Ivo Strand].", ""},
	})
}

// Who asks for something else, or defends, wants nobody to go; and a call is taken back by who says so.
func TestRosterBesideCalls(t *testing.T) {
	const minister = "Who calls for minister Clara Voss to resign?"
	known := map[string][]string{"Clara Voss": {"Voss", "the minister"}}
	const call = "[p:Dora Kemp] said [p:Clara Voss] must resign. / "
	const in = "Dora Kemp in: says Clara Voss must resign"
	runGeneral(t, Roster, known, []generalRow{
		{minister, "[p:Dora Kemp] said that [p:Clara Voss] must clear the backlog.", ""},
		{minister, "[p:Dora Kemp] said that [p:Clara Voss] must surrender the documents.", ""},
		{minister, "[p:Dora Kemp] said that [p:Clara Voss] should move on to the next subject.", ""},
		{minister, "[p:Dora Kemp] said that [p:Clara Voss] must step back from the merger talks.", ""},
		{minister, "[p:Dora Kemp] said calls for [p:Clara Voss] to resign were absurd.", ""},
		{minister, "[p:Dora Kemp] said there was no reason why [p:Clara Voss] should resign.", ""},
		{minister, call + "[p:Dora Kemp] did not withdraw her call for [p:Clara Voss] to go.", in},
		{minister, call + "[p:Dora Kemp] said there was no way [p:Clara Voss] could carry on.", in},
		{minister, call + "[p:Dora Kemp] scoffed at the idea that the minister should stay on.", in},
	})
}

// A strike is over when it is said to be, and on where workers have stopped for its sake.
func TestRosterBesideStrikes(t *testing.T) {
	const hospitals, airports, schools, prisons = "Which hospitals and which unions are on strike in Orrin?", "Which airports are on strike?", "Which schools are on strike?", "Which prisons and unions are on strike?"
	const stopped = "Nurses at Mercy Hill downed tools at noon. / "
	runGeneral(t, Roster, nil, []generalRow{
		{hospitals, stopped + "Talks to end the strike at Mercy Hill collapsed.", "Mercy Hill in: on strike"},
		{hospitals, stopped + "The strike at Mercy Hill ends on Friday.", "Mercy Hill in: on strike"},
		{hospitals, stopped + "Nurses at Mercy Hill returned to the picket line after lunch.", "Mercy Hill in: on strike"},
		{hospitals, stopped + "Few nurses at Mercy Hill returned to work.", "Mercy Hill in: on strike"},
		{hospitals, "Doctors at Mercy Hill were on strike last year.", ""},
		{airports, "Pilots at Corran stopped flying to Mark Bay because of fog.", ""},
		{schools, "Ashdown has been closed since March for want of pupils.", ""},
		{prisons, "Prisoners at Greyfield went on hunger strike.", ""},
	})
}

// An endless sentence is read as far as anybody would.
func TestEventEndlessSentence(t *testing.T) {
	q := Question{ID: "q", Kind: Event, Wording: "Will the envoy, Clara Voss, travel to Kellin, and when?", Aliases: map[string][]string{"Clara Voss": {"Voss"}, "Kellin": {}}}
	for _, part := range []string{"Voss must resign and ", "[p:Clara Voss] goes to Kellin and "} {
		if a, _ := tell(t, q, []string{strings.Repeat(part, 2000)}); strings.HasPrefix(brief(a), "happened") {
			t.Errorf("%q gives %s", part, brief(a))
		}
	}
}

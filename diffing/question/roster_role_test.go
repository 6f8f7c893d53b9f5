package question

import "testing"

// What a roster asks for need be no crime; the wording says which class of words, and which sort of name.
func TestRosterRoles(t *testing.T) {
	const (
		race    = "Who is standing for governor of Lorn?"
		tender  = "Which firms are bidding for the Tarn tunnel?"
		flood   = "Which villages are cut off by the flood on the Selm?"
		leak    = "Which hospitals are affected by the records leak?"
		strike  = "Which unions have joined the strike at the Vale mill?"
		pact    = "Which countries have signed the Orrel pact?"
		envoys  = "Which countries have recalled their envoys from Marn?"
		foods   = "Which makers have had to recall toys over the paint scare?"
		benched = "Who has been suspended in the betting affair at Calder United?"
	)
	known := map[string][]string{"Tarn tunnel": {"the tunnel"}, "Selm": {}, "Calder United": {"the club"}}
	runGeneral(t, Roster, known, []generalRow{
		{race, "[p:Oda Lime] handed in her papers at the town hall on Friday.", "Oda Lime in: candidate"},
		{race, "The Greens have chosen [p:Oda Lime] as their candidate.", "Oda Lime in: candidate"},
		{race, "[p:Oda Lime] is considering whether to enter the race.", ""},
		{race, "[p:Oda Lime] handed in her papers. / [p:Oda Lime] told supporters that she was pulling out.", "Oda Lime cleared: withdrew"},
		{tender, "Two firms have put in offers, the ministry said. // They are [b:Norrow Civil] and the [b:Hask Group], a family business from [l:Osk].", "Norrow Civil in: named; Hask Group in: named"},
		{tender, "[b:Norrow Civil] has entered the race for the tunnel.", "Norrow Civil in: candidate"},
		{tender, "[b:Norrow Civil] has entered the race for the tunnel. / Its rival confirmed the withdrawal of [b:Norrow Civil].", "Norrow Civil cleared: withdrew"},
		{tender, "[b:Norrow Civil] may enter the race for the tunnel.", ""},
		{tender, "[p:Oda Lime], the minister, said that [b:Norrow Civil] had submitted a bid.", "Norrow Civil in: candidate"},
		{flood, "[l:Upper Marl] and [l:Dunn] can no longer be reached by road.", "Upper Marl in: affected; Dunn in: affected"},
		{flood, "[l:Upper Marl] was cut off. / [l:Upper Marl] has its road back.", "Upper Marl cleared: no longer affected"},
		{flood, "[l:Upper Marl] could be cut off by nightfall.", ""},
		{flood, "[l:Upper Marl] was not cut off.", ""},
		{flood, "The flood has turned [l:Dunn], a hamlet of 80 people, into an island.", "Dunn in: affected"},
		{leak, "[b:Mercy Hospital] is affected too, the ministry said.", "Mercy Hospital in: affected"},
		{strike, "The [b:Tugmen's Union] took its people out on Monday.", "Tugmen's Union in: joined"},
		{strike, "The [b:Clerks' Union] refused to join the strike.", ""},
		{strike, "The [b:Clerks' Union] joined the strike. / The clerks returned to their desks at noon.", "Clerks' Union cleared: left"},
		{pact, "[l:Orlond] put its signature to the pact on Friday.", "Orlond in: joined"},
		{pact, "[l:Orlond] would sign the pact if asked, its premier said.", ""},
		{envoys, "[l:Orlond] called back its envoy for talks.", "Orlond in: recalled"},
		{foods, "Wooden ducks are being called back by [b:Dorn Toys].", "Dorn Toys in: recalled"},
		{foods, "[b:Dorn Toys] is recalling its ducks. / The order against [b:Dorn Toys] has been lifted.", "Dorn Toys cleared: no longer"},
		{benched, "[p:Luc Ferran] may not train with the team until June.", "Luc Ferran in: suspended"},
		{benched, "[p:Luc Ferran] was suspended, [b:Tarn Radio] reported.", "Luc Ferran in: suspended"},
		{benched, "[p:Luc Ferran] was suspended. / [p:Luc Ferran] is back in training.", "Luc Ferran cleared: reinstated"},
	})
}

// Whose name was kept back is told by another text.
func TestRosterRevealed(t *testing.T) {
	const (
		tender  = "Which firms are bidding for the Tarn tunnel?"
		benched = "Who has been suspended in the betting affair at Calder United?"
	)
	runGeneral(t, Roster, map[string][]string{"Tarn tunnel": {"the tunnel"}, "Calder United": {"the club"}}, []generalRow{
		{tender, "The third bidder, hitherto secret, is [b:Norrow Civil], the ministry disclosed.", "Norrow Civil in: named"},
		{tender, "A contractor whose name was withheld has submitted a bid.", "(a contractor) in: candidate"},
		{tender, "A contractor whose name was withheld has submitted a bid. / The contractor is [b:Norrow Civil], the ministry said.", "Norrow Civil in: candidate"},
		{tender, "The engineer of the tunnel, hitherto in the dark, is praised by [b:Norrow Civil].", ""},
		{tender, "The secret of the tunnel is [b:Norrow Civil], he joked.", ""},
		{benched, "The second of the suspended players can now be identified as [p:Luc Ferran].", "Luc Ferran in: suspended"},
	})
}

func TestWantedNames(t *testing.T) {
	for wording, want := range map[string]wanted{
		"who is suspected of the theft?":                    {body: true, human: true},
		"which towns and villages are cut off?":             {noun: "town", place: true},
		"which companies and people are under inquiry?":     {noun: "company", body: true, human: true},
		"which officials have resigned?":                    {noun: "official", human: true},
		"which parties have joined the coalition?":          {noun: "party", body: true},
		"which medicines have been withdrawn?":              {noun: "medicine", place: true, body: true},
		"which of the two has been charged with the theft?": {body: true, human: true},
	} {
		if got := wantedOf(wording); got != want {
			t.Errorf("%q: got %+v, want %+v", wording, got, want)
		}
	}
}

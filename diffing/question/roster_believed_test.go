package question

import "testing"

// Suspicion in words that no single verb carries, and what ends it.
func TestRosterBelieved(t *testing.T) {
	const (
		heist = "Who is suspected of the Marle heist?"
		held  = "Who has been arrested over the Marle heist?"
		dam   = "Who is blamed for the Vale dam failure?"
		trial = "Who is on trial over the Orlow bank collapse?"
	)
	runGeneral(t, Roster, map[string][]string{"Vale": {}}, []generalRow{
		{heist, "Inspectors believe that [b:Hask Haulage] and its owner, [p:Ada Kerr], supplied the van.", "Hask Haulage in: suspect; Ada Kerr in: suspect"},
		{heist, "Inspectors believe that [p:Ada Kerr] heard the shots.", ""},
		{heist, "The trail leads to [p:Ada Kerr], a jeweller.", "Ada Kerr in: suspect"},
		{heist, "The trail along the river leads to the [b:Orme Inn].", ""},
		{heist, "[p:Ada Kerr] is a suspect. / [p:Ada Kerr] could not have been there, detectives said.", "Ada Kerr cleared: cleared"},
		{held, "[p:Ada Kerr] was arrested. / [p:Ada Kerr] was let go on Monday.", "Ada Kerr cleared: released"},
		{held, "[p:Ada Kerr] was arrested. / [p:Ada Kerr] was released on bail on Monday.", "Ada Kerr in: bailed"},
		{heist, "[p:Ada Kerr] was arrested. / [p:Ada Kerr] was let go on Monday and must report back in June.", "Ada Kerr in: arrested"},
		{dam, "The report says that [b:Hask Civil] skimped on steel.", "Hask Civil in: accused"},
		{trial, "A fourth defendant, [p:Ada Kerr], joined them in the dock.", "Ada Kerr in: on trial"},
		{trial, "[p:Ada Kerr] was questioned as a witness.", ""},
	})
}

// The first predicate of a wording says what it asks for, whatever else it speaks of.
func TestRoleFirst(t *testing.T) {
	for wording, want := range map[string]string{
		"which villages were evacuated over the suspected leak?": "hit",
		"who is suspected of the leak that shut the school?":     "",
		"who is standing for mayor?":                             "",
	} {
		got := ""
		if x := roleFirst(wording); x != nil {
			got = x.name
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", wording, got, want)
		}
	}
}

func TestRosterQuittingAndShortage(t *testing.T) {
	const (
		quit  = "Which ministers have resigned over the Orlow affair?"
		short = "Which medicines are in short supply in Orlond?"
		pull  = "Which medicines have been withdrawn from sale?"
		away  = "Who is missing after the Vale landslide?"
	)
	runGeneral(t, Roster, map[string][]string{"Orlond": {}, "Vale": {}}, []generalRow{
		{quit, "[p:Ada Kerr] has thrown in the towel.", "Ada Kerr in: resigned"},
		{quit, "[p:Ada Kerr] refuses to resign.", ""},
		{quit, "[p:Ada Kerr] resigned. / [p:Ada Kerr] took back her resignation.", "Ada Kerr cleared: stays"},
		{short, "Pharmacies have run out of [b:Nortal], a painkiller.", "Nortal in: scarce"},
		{short, "[b:Nortal] could become scarce.", ""},
		{short, "[b:Nortal] is scarce. / [b:Nortal] is available again.", "Nortal cleared: available"},
		{pull, "The agency pulled [b:Nortal] from the shelves.", "Nortal in: withdrawn"},
		{pull, "[b:Nortal] was withdrawn. / The ban on [b:Nortal] has been lifted.", "Nortal cleared: back on sale"},
		{away, "There is no trace of [p:Ada Kerr], a teacher.", "Ada Kerr in: missing"},
		{away, "There is no trace of [p:Ada Kerr], a teacher. / [p:Ada Kerr] was found alive.", "Ada Kerr cleared: found"},
	})
}

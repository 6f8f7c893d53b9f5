package question

import "testing"

// What an office for another sort of wrongdoing does, or an inquiry into one, puts nobody on.
func TestOtherAffair(t *testing.T) {
	const (
		leak   = "Who is suspected of leaking the Orrel papers?"
		fire   = "Who is suspected of setting fire to the Corn Hall?"
		dope   = "Who is suspected of drugging the favourites at Hexley races?"
		spying = "Who is suspected of betraying the route of the convoy?"
		grain  = "Who is suspected of taking bribes from Norrow Grain?"
	)
	runGeneral(t, Roster, nil, []generalRow{
		{leak, "In [l:Kellin], anti-corruption investigators on Friday searched the home of [p:Ada Brandt], the premier's chief of staff.", ""},
		{leak, "Officials suspect [b:Marn Signals] of leaking the papers. / In [b:Marn Signals]'s home town, anti-graft police raided the house of [p:Ada Brandt], a deputy.", "Marn Signals in: suspect"},
		{leak, "Two anti-graft agencies raided the flat of [p:Ada Brandt], the chief negotiator.", ""},
		{leak, "[p:Ada Brandt] was arrested as part of a kickback scandal in the energy trade.", ""},
		{leak, "Detectives of the national anti-corruption bureau questioned [p:Ada Brandt].", ""},
		{fire, "Tax inspectors arrested [p:Ada Brandt] on Monday.", ""},
		{dope, "The fraud squad has questioned [p:Ada Brandt], a banker.", ""},
		{spying, "[p:Ada Brandt] was charged by the anti-trust authority.", ""},
		{fire, "[p:Ada Brandt] was arrested in an inquiry into kickbacks at the harbour.", ""},
		{spying, "Traffic police detained [p:Ada Brandt], a clerk.", ""},
		{leak, "Detectives searched the home of [p:Ada Brandt], a clerk.", "Ada Brandt in: raided"},
		{leak, "Anti-corruption investigators arrested [p:Ada Brandt] over the leak of the papers.", "Ada Brandt in: arrested"},
		{leak, "The anti-corruption bureau is looking for whoever leaked the papers. // Anti-corruption investigators arrested [p:Ada Brandt], a clerk.", "Ada Brandt in: arrested"},
		{grain, "Anti-corruption investigators arrested [p:Ada Brandt], a clerk.", "Ada Brandt in: arrested"},
		{dope, "The drug squad arrested [p:Ada Brandt], a stable lad.", "Ada Brandt in: arrested"},
	})
}

// A body that its spokesman calls by its sort denies for itself.
func TestOwnOfficeDenies(t *testing.T) {
	const (
		leak = "Who is suspected of leaking the Orrel papers?"
		pier = "Who is blamed for the collapse of the Lantern Pier?"
	)
	known := map[string][]string{"OSB": {"Orrel Signals Bureau"}, "Piermont": {}, "Hask Bank": {}}
	on := "Two officials suspect that the [b:OSB] leaked the papers. / "
	runGeneral(t, Roster, known, []generalRow{
		{leak, on + "An [b:OSB] spokesperson said the agency \"did not provide this material to anyone\".", "OSB in: suspect denies"},
		{leak, on + "The bureau had never seen the papers, a spokesman for the [b:OSB] said.", "OSB in: suspect denies"},
		{leak, on + "The [b:OSB] said that its officers had not touched the papers.", "OSB in: suspect denies"},
		{leak, on + "\"Our people did not copy a line,\" the [b:OSB] said.", "OSB in: suspect denies"},
		{pier, "[b:Piermont] is blamed for the collapse by two foremen. / A [b:Piermont] spokeswoman said the company did not skip a single inspection.", "Piermont in: blamed denies"},
		{leak, on + "An [b:OSB] spokesperson said the agency did not comment on inquiries.", "OSB in: suspect"},
		{leak, on + "The agency did not act alone, said [p:Jan Pohl], a critic of the [b:OSB].", "OSB in: suspect"},
		{leak, on + "The ministry did not know of the papers, [p:Jan Pohl] said.", "OSB in: suspect"},
	})
}

// Whoever is the first to say a thing says it; a list of suspects is of suspects.
func TestFirstToSay(t *testing.T) {
	const (
		quit = "Who calls for Bishop Lorne to resign?"
		leak = "Who is suspected of leaking the Orrel papers?"
	)
	known := map[string][]string{"Adrian Lorne": {"Lorne", "the bishop"}, "Orrel intelligence": {"Orrellish intelligence"}, "Marn": {"the Marnish side"}, "Coastal Intelligence": {"a coastal service"}}
	for _, c := range []struct{ text, name string }{
		{"Canon [p:Ivo Strand] became the first churchman to say [p:Lorne] should step aside.", "Ivo Strand"},
		{"[p:Ada Holm] has become the third senator to say that [p:Lorne] must resign.", "Ada Holm"},
	} {
		a, _ := tell(t, Question{ID: "q", Kind: Roster, Wording: quit, Aliases: known}, []string{c.text})
		if len(a.Names) != 1 || a.Names[0].Name != c.name || a.Names[0].By != c.name && a.Names[0].By != "Tarn Post" {
			t.Errorf("%s: %s, by %+v", c.text, a.String(), a.Names)
		}
	}
	runGeneral(t, Roster, known, []generalRow{
		{leak, "The paper named three possible groups of leakers: a coastal service, [p:Ada Holm] and [b:Norrow Civil].", "Coastal Intelligence in: suspect; Ada Holm in: suspect; Norrow Civil in: suspect"},
		{leak, "The weekly named two possible groups of leakers: Orrellish intelligence operatives, and the Marnish side itself.", "Orrel intelligence in: suspect; Marn in: suspect"},
		{leak, "There are two suspects, the police say: [p:Ada Holm] and the clerk [p:Ivo Strand].", "Ada Holm in: suspect; Ivo Strand in: suspect"},
		{quit, "The paper named three possible sources of the leak: [p:Ada Holm], [p:Ivo Strand] and [b:Norrow Civil].", ""},
		{leak, "There are no suspects so far: [p:Ada Holm] was abroad.", ""},
	})
}

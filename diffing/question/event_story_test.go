package question

import "testing"

// Events told in other words than the question's, beside others of the same sort.
func TestEventStories(t *testing.T) {
	const (
		flights  = "When do flights from Ostra airport resume?"
		school   = "When will Hollin Lane School open its doors again?"
		members  = "When do the members of Teachers United vote on the pay offer?"
		concert  = "When does the Larkspur Quartet play in Hove Hall?"
		match    = "When will the cup final between Lorne City and Real Vasto be played?"
		tunnel   = "When is the Sild tunnel back in service?"
		families = "When can the families of Crake Row return to their houses?"
		ruling   = "When will the constitutional court rule on the Dorran pipeline?"
		budget   = "When does the senate vote on the Halloran budget?"
		debate   = "Will Mira Solenne and Otto Krag debate on television, and when?"
		phone    = "When does the Quill 9 phone go on sale?"
		water    = "When will tap water in Penhale be safe to drink again?"
		museum   = "When does the Arden Gallery reopen?"
		game     = "When will mining resume at the Tolva mine?"
		remains  = "When will Ezra Colm be buried?"
		invest   = "When do shareholders of Brightline Rail vote on the takeover?"
		deal     = "When will the fisheries agreement between Norvik and Salt Isles be signed?"
	)
	known := map[string][]string{
		"Ostra": {"the airport"}, "Hollin Lane School": {"the school"}, "Teachers United": {"the union"}, "Larkspur Quartet": {"the quartet"}, "Mira Solenne": {"Solenne"},
		"Otto Krag": {"Krag"}, "Arden Gallery": {"the gallery"}, "Ezra Colm": {"Colm"}, "Brightline Rail": {"Brightline"}, "Crake Row": {},
	}
	runGeneral(t, Event, known, []generalRow{
		{flights, "Planes will take off from [l:Ostra] again on [d:2026-05-14:Thursday], the airport said.", "planned 2026-05-14"},
		{flights, "Ferries from [l:Ostra] start running again on [d:2026-05-14:Thursday], the harbour master said.", "none"},
		{flights, "The airport of [l:Vey] will resume flights on [d:2026-05-14:Thursday].", "none"},
		{flights, "Passengers at [l:Ostra] must wait until [d:2026-05-16:Saturday] for a flight, the airport said.", "planned 2026-05-16"},
		{flights, "Flights from [l:Ostra] will resume on [d:2026-05-14:Thursday], the airport said. / Passengers at [l:Ostra] will have to do without flights until [d:2026-05-16:Saturday], the airport said.", "postponed 2026-05-16"},
		{flights, "Flights from [l:Ostra] will resume on [d:2026-05-14:Thursday], the airport said. / The first plane took off from [l:Ostra] on [d:2026-05-11:Monday], the first since the ash cloud.", "happened 2026-05-11"},

		{school, "Pupils are to be let back into Hollin Lane on [d:2026-05-18:Monday], the head said.", "planned 2026-05-18"},
		{school, "Another school, at [l:Marle], opens again on [d:2026-05-13:Wednesday].", "none"},
		{school, "Hollin Lane is back on [d:2026-05-18:Monday], parents in the playground are sure, but nobody at the council would say so.", "rumoured 2026-05-18"},
		{school, "Hollin Lane School will open its doors again on [d:2026-05-18:Monday], the head said. / Hollin Lane School is to close for good, the council has decided.", "cancelled"},

		{members, "Teachers will have their say on the pay offer on [d:2026-05-20:20 May], [b:Teachers United] said.", "planned 2026-05-20"},
		{members, "The offer will be put to members of [b:Teachers United] on [d:2026-05-20:20 May], its secretary said. / The ballot of Teachers United has been put back by a week, to [d:2026-05-27:27 May].", "postponed 2026-05-27"},
		{members, "Nurses, in another union, vote on their own offer on [d:2026-05-22:22 May].", "none"},

		{concert, "The [b:Larkspur Quartet] will play in Hove Hall on [d:2026-06-03:3 June], the promoter said. / The promoter has cancelled the concert of the [b:Larkspur Quartet].", "cancelled"},
		{concert, "The [b:Larkspur Quartet] will play in Hove Hall on [d:2026-06-03:3 June], the promoter said. / A reading in [l:Marle] on [d:2026-06-03:3 June] has been cancelled.", "planned 2026-06-03"},

		{match, "The cup final between Lorne City and Real Vasto will be played on [d:2026-05-23:23 May], the league said. / The final has been moved to [d:2026-05-24:24 May] because of the election.", "postponed 2026-05-24"},
		{match, "Lorne City meet [b:Atletico Mar] in the league on [d:2026-05-16:Saturday].", "none"},

		{tunnel, "Cars will be able to use the Sild tunnel again from [d:2026-05-29:29 May], the roads office said.", "planned 2026-05-29"},
		{tunnel, "The Sild tunnel will be back in service on [d:2026-05-29:29 May], the roads office said. / The Sild tunnel will open on [d:2026-06-05:5 June], a week later than planned, the roads office said.", "postponed 2026-06-05"},
		{tunnel, "The ferry at Sild is back in service from [d:2026-05-14:Thursday].", "none"},

		{families, "Residents of [l:Crake Row] will be allowed back on [d:2026-05-15:Friday], the fire chief said.", "planned 2026-05-15"},
		{families, "Residents of [l:Crake Row] will be allowed back on [d:2026-05-15:Friday], the fire chief said. / The people of [l:Crake Row] went back to their houses this morning.", "happened 2026-05-11"},
		{families, "The families of [l:Crake Row] were moved out on [d:2026-05-10:Sunday].", "none"},

		{ruling, "The constitutional court will rule on the Dorran pipeline on [d:2026-05-28:28 May], its registrar said.", "planned 2026-05-28"},
		{ruling, "The constitutional court will give its ruling on the press law on [d:2026-05-21:21 May].", "none"},

		{budget, "Senators vote on the Halloran budget on [d:2026-05-19:Tuesday], the speaker said. / It will definitely take place, and the debate on schools will have to wait until [d:2026-05-22:Friday], the speaker said.", "planned 2026-05-19"},
		{budget, "The corridors favour [d:2026-05-19:Tuesday] for the vote on the Halloran budget.", "rumoured 2026-05-19"},

		{debate, "[p:Mira Solenne] and [p:Otto Krag] will debate on television on [d:2026-05-17:Sunday], the broadcaster said.", "planned 2026-05-17"},

		{phone, "The Quill 9 will be in the shops on [d:2026-05-26:26 May], the maker said.", "planned 2026-05-26"},
		{water, "Penhale's water should be drinkable again by [d:2026-05-14:Thursday], the utility said.", "planned 2026-05-14"},

		{museum, "The [b:Arden Gallery] will reopen on [d:2026-06-01:1 June], its director vowed. / Volunteers reckon that the reopening of the [b:Arden Gallery] will be called off, which its director denies.", "planned 2026-06-01"},
		{museum, "The director swore that the [b:Arden Gallery] would stay shut until [d:2026-06-01:1 June].", "planned 2026-06-01"},

		{game, "The company means to restart work at the Tolva mine on [d:2026-06-15:15 June], its chairman said. / The company has abandoned the restart at Tolva announced for [d:2026-06-15:15 June].", "cancelled"},
		{game, "The company's other mine, at [l:Kerr], is to start up again on [d:2026-05-14:Thursday].", "none"},

		{remains, "[p:Ezra Colm] is to be laid to rest on [d:2026-05-15:Friday], his sister said. / The burial of a sailor on [d:2026-05-14:Thursday] has nothing to do with it.", "planned 2026-05-15"},
		{invest, "[b:Brightline Rail] will put the takeover to its shareholders on [d:2026-06-09:9 June], a notice said. / [b:Brightline Rail] has put off its shareholders' meeting to [d:2026-06-16:16 June].", "postponed 2026-06-16"},
		{invest, "[b:Orrel Trams]'s own investors vote on [d:2026-06-02:2 June].", "none"},
		{deal, "Norvik and Salt Isles will sign their fisheries agreement on [d:2026-06-12:12 June], both governments said. / A customs pact between Norvik and [l:Brae] will be signed there as well, on [d:2026-06-20:20 June].", "planned 2026-06-12"},
	})
}

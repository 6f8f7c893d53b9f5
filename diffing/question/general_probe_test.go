package question

import "testing"

// Two whole stories, a wreck and a kidnapping, told as outlets of every sort tell them.

func TestGeneralWreck(t *testing.T) {
	known := map[string][]string{"Marisol": {"the ferry", "the wreck"}, "Brandt Salvage": {"Brandt", "the salvage company"}, "Lorn Sound": {}, "Harbour Office": {"the office"}, "Ines Mott": {"Captain Mott", "the captain"}}
	const (
		raise   = "When will the wreck of the Marisol be raised?"
		search  = "When will the search for the passengers of the Marisol end?"
		inquiry = "When does the public inquiry into the sinking of the Marisol begin, and who chairs it?"
		service = "When will ferries sail between Lorn and Tarn again?"
		burial  = "When will the victims of the Marisol be buried?"
		report  = "When will the accident board publish its report on the Marisol?"
		divers  = "When will divers reach the Marisol?"
	)
	runGeneral(t, Event, known, []generalRow{
		{raise, "Crane drivers in [l:Lorn] say that the [b:Marisol] will be brought up this [d:2026-05-16:Saturday].", "rumoured 2026-05-16"},
		{raise, "The wreck of the [b:Marisol] will be raised on [d:2026-05-16:16 May] if the sea is calm, the [b:Harbour Office] said.", "planned 2026-05-16"},
		{raise, "[b:Brandt Salvage] plans to lift the [b:Marisol] on [d:2026-05-16:16 May].", "planned 2026-05-16"},
		{raise, "[b:Brandt Salvage] plans to lift the [b:Marisol] on [d:2026-05-16:16 May]. / [b:Brandt Salvage] has confirmed that the [b:Marisol] will be lifted on [d:2026-05-16:16 May].", "confirmed 2026-05-16"},
		{raise, "[b:Brandt Salvage] plans to lift the [b:Marisol] on [d:2026-05-16:16 May]. / The lifting of the ferry has been put off to [d:2026-05-18:18 May] because a chain broke.", "postponed 2026-05-18"},
		{raise, "[b:Brandt Salvage] plans to lift the [b:Marisol] on [d:2026-05-11:11 May]. / The [b:Marisol] broke the surface of [l:Lorn Sound] at noon on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{raise, "[b:Brandt Salvage] plans to lift the [b:Marisol] on [d:2026-05-11:11 May]. / The [b:Marisol] was raised on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{raise, "[b:Brandt Salvage] raised its prices on [d:2026-05-11:Monday].", "none"},
		{raise, "Relatives raised questions about the [b:Marisol] on [d:2026-05-11:Monday].", "none"},
		{search, "The search for the passengers of the [b:Marisol] will end on [d:2026-05-14:Thursday], the coastguard said.", "planned 2026-05-14"},
		{inquiry, "The public inquiry into the sinking of the [b:Marisol] will begin on [d:2026-06-02:2 June], the ministry said.", "planned 2026-06-02"},
		{inquiry, "The public inquiry into the sinking of the [b:Marisol] will begin on [d:2026-06-02:2 June], the ministry said. / The inquiry into the sinking of the [b:Marisol] opened on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{service, "Ferries between [l:Lorn] and [l:Tarn] will sail again from [d:2026-05-20:20 May], the company said.", "planned 2026-05-20"},
		{service, "Ferries between [l:Lorn] and [l:Tarn] will sail again from [d:2026-05-20:20 May], the company said. / Ferries are sailing again between [l:Lorn] and [l:Tarn].", "happened 2026-05-11"},
		{burial, "The victims of the [b:Marisol] will be buried on [d:2026-05-15:Friday], the parish said. / The funeral of the victims has been moved to [d:2026-05-16:Saturday].", "postponed 2026-05-16"},
		{report, "The accident board will publish its report on the [b:Marisol] on [d:2026-06-30:30 June]. / The board published its report on the [b:Marisol] on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{divers, "Divers will reach the [b:Marisol] on [d:2026-05-13:Wednesday], the navy said. / Divers reached the [b:Marisol] on [d:2026-05-11:Monday].", "happened 2026-05-11"},
	})
	const (
		dead  = "How many people died when the Marisol sank, and how many are missing?"
		aids  = "How many people were aboard the Marisol and how many were rescued?"
		depth = "How many metres down does the Marisol lie?"
	)
	runGeneral(t, Figure, known, []generalRow{
		{dead, "Twenty-three bodies have been recovered and 14 people are still missing, the coastguard said.", "dead 23; missing 14"},
		{dead, "Twenty-three people died. / Divers have brought up four more bodies. / The number of dead now stands at 29, the coastguard said.", "dead 29"},
		{dead, "Twenty-three people died and 14 are missing. / Two of the missing have turned up alive, so that 12 are still missing.", "dead 23; missing 12"},
		{aids, "There were 212 people aboard the [b:Marisol], the owner said. / According to the police 226 people were on board.", "aboard 226"},
		{aids, "There were 212 people on the ferry. / A total of 175 people were rescued.", "aboard 212; rescued 175"},
	})
	const blame = "Who is blamed for the sinking of the Marisol?"
	runGeneral(t, Roster, known, []generalRow{
		{blame, "The captain, [p:Ines Mott], is being held in [l:Tarn] on suspicion of manslaughter.", "Ines Mott in: arrested"},
		{blame, "Survivors accuse [b:Lorn Lines] of having let too many people aboard. / [b:Lorn Lines] says that it did nothing of the kind.", "Lorn Lines in: accused denies"},
		{blame, "Investigators have widened their inquiry to the shipyard [b:Kerr Yards].", "Kerr Yards in: under investigation"},
		{blame, "The helmsman, a man of 27, has been detained, police said. / Police named the helmsman as [p:Rufus Pell].", "Rufus Pell in: arrested"},
		{blame, "[p:Rufus Pell] was detained. / [p:Rufus Pell] was set free after two days, and the police say that he is not to blame.", "Rufus Pell cleared: no longer a suspect"},
		{blame, "The bow door was left open on the orders of the harbour pilot, [p:Tilda Marsh], crew members allege.", "Tilda Marsh in: accused"},
	})
}

func TestGeneralKidnapping(t *testing.T) {
	known := map[string][]string{"Ines Mott": {"Mott", "the heiress"}, "Lew Hart": {"Hart"}, "Red Dawn": {}, "Mott family": {"the family"}}
	const (
		ransom  = "What ransom is demanded for Ines Mott, and how much has been offered?"
		paid    = "How large is the ransom for Ines Mott?"
		hostage = "How many hostages has Red Dawn released and how many is it still holding?"
		mixed   = "What ransom do the hijackers of the Merle demand, and how many of the crew are still held?"
		records = "How many patient records were stolen in the attack on Orrin Hospital, and what ransom is demanded?"
		free    = "When will Ines Mott be freed?"
		swap    = "When will the prisoners be exchanged for Ines Mott, and where?"
	)
	runGeneral(t, Figure, known, []generalRow{
		{ransom, "The kidnappers demand five million shillings for [p:Ines Mott], police said. / The family has offered two million shillings.", "demanded 5000000; offered 2000000"},
		{ransom, "The kidnappers have raised their demand to eight million shillings, a mediator said.", "demanded 8000000"},
		{paid, "The ransom has been set at 3.5 million dinars. / The kidnappers have lowered the ransom to 2 million dinars.", "value 2000000"},
		{paid, "The ransom is 3.5 million dinars. / The ransom is 35 million dinars, according to the Lantern.", "value 3500000"},
		{mixed, "The hijackers demand 6 million crowns, the owner said. / Seventeen of the crew are still being held, the owner said.", "ransom 6000000; value 17"},
		{records, "The attackers stole 84,000 patient records from [b:Orrin Hospital]. / They want 300,000 ducats, the hospital said.", "value 84000; ransom 300000"},
		{records, "[b:Orrin Hospital] keeps 900,000 patient records.", ""},
		{hostage, "[b:Red Dawn] has let four hostages go and still holds nine, the army said.", "value 4; holding 9"},
	})
	runGeneral(t, Event, known, []generalRow{
		{free, "[p:Ines Mott] could be free by [d:2026-05-15:Friday], neighbours of the family say.", "rumoured 2026-05-15"},
		{free, "[p:Ines Mott] will be handed over on [d:2026-05-15:Friday], the mediator announced. / [p:Ines Mott] is free.", "happened 2026-05-11"},
		{free, "[p:Ines Mott] will be handed over on [d:2026-05-15:Friday], the mediator announced. / The handover has been delayed until [d:2026-05-17:Sunday].", "postponed 2026-05-17"},
		{swap, "The prisoners will be exchanged for [p:Ines Mott] on [d:2026-05-15:Friday], the ministry said. / The exchange of the prisoners took place on [d:2026-05-11:Monday].", "happened 2026-05-11"},
	})
}

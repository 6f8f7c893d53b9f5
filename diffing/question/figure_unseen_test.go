package question

import "testing"

// Stories of other fields again, told as different desks tell them.
func TestFiguresOfOtherFields(t *testing.T) {
	const (
		aboard  = "How many people were on the ferry Sanderling when it sank?"
		dead    = "How many people lost their lives in the sinking of the Sanderling?"
		toll    = "What is the death toll of the Pell Street collapse?"
		ransom  = "What ransom is being asked for the Merle's crew?"
		price   = "What is the asking price for the Harbour Mill?"
		bail    = "How much is Lew Hart's bail?"
		prize   = "How much prize money will the winner of the Tarn Regatta receive?"
		dam     = "How much water is left in the Osk reservoir?"
		delay   = "By how many months will the Vale tunnel be delayed?"
		tickets = "How many tickets have been sold for the Dorn farewell match?"
		votes   = "By how many votes does Edna Thorpe lead in Marsk?"
		visa    = "How many visas will Kesh grant to seasonal workers?"
		staff   = "How many teachers are off sick in Tarrow?"
		seals   = "How many seals have been found dead on the Lorne coast?"
		oil     = "How many barrels of oil have leaked from the Kesh pipeline?"
		tax     = "How high will the new tourist tax in Vale be?"
		camps   = "How many refugees have crossed into Belor?"
		sum     = "How much money is missing from the Orrin church fund?"
		power   = "How many households are still without power after the storm?"
		pay     = "What pay rise has been agreed for the Marsk nurses?"
		wolves  = "How many wolves may be shot in the Hask forest?"
		signs   = "How many people have signed the petition against the Rook Hill mast?"
	)
	known := map[string][]string{
		"Sanderling": {"the ferry"}, "Merle": {"the freighter"}, "Harbour Mill": {"the mill"}, "Lew Hart": {"Hart"}, "Edna Thorpe": {"Thorpe"}, "Kesh": {}, "Vale": {}, "Belor": {},
		"Pell Street": {}, "Tarn Regatta": {"the regatta"}, "Kesh Coastguard": {"the coastguard"},
	}
	runGeneral(t, Figure, known, []generalRow{
		{aboard, "The [b:Sanderling] was carrying 184 passengers and crew when it sank, its owner said. / The coastguard now believes that 197 people were aboard.", "value 197"},
		{aboard, "There were 184 people on the [b:Sanderling], its owner said. / The ferry is licensed for 250 people.", "value 184"},
		{dead, "Twelve people drowned when the [b:Sanderling] went down. / The disaster has claimed fifteen lives, the coastguard said.", "dead 15"},
		{dead, "Twelve people drowned when the [b:Sanderling] went down. / In 1987 the sister ship took 90 people with it.", "dead 12"},
		{dead, "Twelve people drowned when the [b:Sanderling] went down. / Divers brought up two more bodies, bringing the toll to 14.", "dead 14"},
		{dead, "Twelve people drowned when the [b:Sanderling] went down. / The coastguard lowered the toll to eleven, one passenger having been counted twice.", "dead 11"},
		{toll, "The collapse killed eight people. / A ninth victim, a girl of six, died in hospital.", "dead 9"},
		{toll, "The collapse killed eight people. / Rescuers fear that as many as 20 people may be dead.", "dead 8"},
		{toll, "The collapse killed eight people. / The toll stood at eleven by nightfall. / Eight people were killed in the collapse.", "dead 11"},
		{ransom, "The pirates are asking for two million dollars, the owner said. / The pirates have come down to 1.4 million dollars.", "value 1400000"},
		{ransom, "The pirates are asking for two million dollars, the owner said. / For the crew of another ship they were paid 900,000 dollars.", "value 2000000"},
		{ransom, "The pirates are asking for $2 million, the owner said. / They now want $2.6m, a broker said.", "value 2600000"},
		{price, "The [b:Harbour Mill] is for sale at 3.2 million crowns. / The asking price of the mill has been cut to 2.9 million crowns.", "value 2900000"},
		{bail, "A judge set bail for [p:Lew Hart] at 250,000 marks. / On appeal [p:Hart]'s bail was reduced to 180,000 marks.", "value 180000"},
		{prize, "The winner of the [b:Tarn Regatta] will receive 40,000 florins. / The prize has been raised to 55,000 florins.", "value 55000"},
		{prize, "The winner of the [b:Tarn Regatta] will receive 40,000 florins. / Entry costs 300 florins a boat.", "value 40000"},
		{delay, "The tunnel will open seven months late. / The tunnel will be delayed by eleven months, the road office said.", "value 11"},
		{tickets, "So far 21,000 tickets have been sold. / The club has now sold 26,500 tickets.", "value 26500"},
		{tickets, "So far 21,000 tickets have been sold. / The ground holds 34,000 people.", "value 21000"},
		{votes, "[p:Edna Thorpe] leads by 214 votes. / After the recount [p:Edna Thorpe]'s lead has shrunk to 96 votes.", "value 96"},
		{votes, "[p:Edna Thorpe] leads by 214 votes. / Some 400 ballots were spoilt.", "value 214"},
		{visa, "[l:Kesh] will grant 3,000 visas to seasonal workers. / Farmers had asked for 5,000 visas.", "value 3000"},
		{visa, "[l:Kesh] will grant 3,000 visas to seasonal workers. / The number of visas is to be raised to 4,200, the minister said.", "value 4200"},
		{staff, "Sixty teachers are off sick in [l:Tarrow]. / The number of teachers off sick has risen to 84.", "ill 84"},
		{seals, "Walkers have found 17 dead seals. / Wardens have counted 29 dead seals so far. / The number of dead seals has climbed to 41.", "dead 41"},
		{oil, "Some 4,000 barrels of oil have leaked from the pipeline. / The company put the leak at 4,000 barrels, but the ministry speaks of 9,000.", "value 4000; value (rival) 9000"},
		{oil, "Some 4,000 barrels of oil have leaked from the pipeline. / The pipeline carries 60,000 barrels a day.", "value 4000"},
		{tax, "The tourist tax in [l:Vale] will be 4 crowns a night. / The council has raised the tourist tax to 5 crowns a night.", "value 5"},
		{camps, "About 12,000 refugees have crossed into [l:Belor]. / Another 3,000 refugees crossed overnight.", "value 15000"},
		{camps, "About 12,000 refugees have crossed into [l:Belor]. / Camps have room for 20,000 refugees.", "value 12000"},
		{sum, "Some 90,000 ducats are missing from the fund. / Auditors found that 132,000 ducats had gone astray.", "value 132000"},
		{sum, "Some 90,000 ducats are missing from the fund. / The fund received 300,000 ducats last year.", "value 90000"},
		{power, "The storm has left 8,000 households without power. / By noon all but 1,200 households had been reconnected.", "value 1200"},
		{power, "The storm has left 8,000 households without power. / Power is back everywhere, and no household is without electricity any longer.", "value 0"},
		{power, "The storm has left 8,000 households without power. / Half the households have been reconnected.", "value 4000"},
		{pay, "The nurses wanted 9 per cent. / The nurses and the clinics have agreed on 6 per cent.", "decided 6"},
		{wolves, "Hunters may shoot 25 wolves in the forest. / A court has cut the number of wolves to 14.", "value 14"},
		{wolves, "Hunters may shoot 25 wolves in the forest. / Some 180 wolves live in the forest.", "value 25"},
		{signs, "More than 9,000 people have signed the petition. / The petition has drawn 11,300 signatures.", "value 11300"},
		{signs, "More than 9,000 people have signed the petition. / The petition needs 20,000 signatures.", "value 9000"},
	})
}

// Counts of people go by the noun beside the number, those who leave are taken away, and rivals keep their word.
func TestFiguresByTheirNoun(t *testing.T) {
	const (
		wreck  = "How many people died in the wreck of the Merle, how many are missing and how many were aboard?"
		held   = "How many of the Merle's crew are still held, and how much ransom is demanded for them?"
		ransom = "How much ransom is demanded for Ines Mott?"
	)
	known := map[string][]string{"Merle": {"the freighter"}, "Ines Mott": {"Mott"}}
	const told = "Six people died and 14 are missing, the coastguard said. // The owner said that 90 people had been aboard the [b:Merle]. / "
	runGeneral(t, Figure, known, []generalRow{
		{wreck, told + "Officers carried eleven crates of papers out of the owner's house.", "dead 6; missing 14; aboard 90"},
		{wreck, told + "Two of the four that the [b:Merle] carried were never inflated.", "dead 6; missing 14; aboard 90"},
		{wreck, told + "Trams stopped at nine this morning in memory of the dead.", "dead 6; missing 14; aboard 90"},
		{wreck, told + "The sounder gave no reading below ten metres.", "dead 6; missing 14; aboard 90"},
		{wreck, told + "Nobody is missing any longer.", "dead 6; missing 0; aboard 90"},
		{wreck, told + "One child in five on the island has lost a parent to the sea.", "dead 6; missing 14; aboard 90"},
		{wreck, told + "The governor, [p:Ada Holm], said that not 14 but 17 people are missing. // On board were found 93 persons, [p:Ada Holm] said.", "dead 6; missing 14; aboard 90; missing (rival) 17; aboard (rival) 93"},
		{held, "Nine sailors are still held. / The pirates have released two sailors.", "value 7"},
		{held, "Nine sailors are still held. / The pirates have released two sailors. / Two sailors were freed on Monday.", "value 7"},
		{held, "Nine sailors are still held. / The pirates have released two sailors. / Two more sailors were freed on Monday.", "value 5"},
		{held, "Nine sailors are still held. / The pirates have released two sailors. // Seven remain in their hands.", "value 7"},
		{held, "Nine sailors are still held. / The pirates released 17 sailors, the prefect said.", "value 9"},
		{held, "Nine sailors are still held. / The pirates have promised that two sailors will be released.", "value 9"},
		{held, "Nine sailors are still held. / The captors demand 600,000 dalers. / They have raised their demand to 950,000 dalers.", "value 9; ransom 950000"},
		{held, "Nine sailors are still held. / The captors demand 600,000 dalers. / The inland side demands 9 thousand tons a year, the coast offers 7 thousand.", "value 9; ransom 600000"},
		{ransom, "The gang wants 600,000 dalers. / [p:Ilse Strand] contradicted the minister, putting the demand at 700,000 dalers.", "value 600000; value (rival) 700000"},
		{ransom, "The gang wants 600,000 dalers. / [p:Ilse Strand] contradicted the minister, putting the demand at 700,000 dalers. / The two ended their dispute, saying jointly that the demand stood at 700,000 dalers.", "value 700000"},
		{ransom, "The gang wants 600,000 dalers. / The family's mill is worth 40,000 pelts to the trade.", "value 600000"},
	})
}

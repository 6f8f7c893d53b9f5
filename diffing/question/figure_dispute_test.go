package question

import "testing"

// Who says which number, and how a dispute about it ends.
func TestFiguresInDispute(t *testing.T) {
	const (
		march  = "How many people took part in the Belor march?"
		aboard = "How many people were aboard the Sanderling, and how many are missing?"
		dead   = "How many people have died in the Kesh floods?"
		ransom = "How much ransom is demanded for Ines Mott?"
		damage = "How much damage did the Osk fire cause?"
		jobs   = "How many jobs will go at Barrow Mills?"
		graves = "How many graves have been found at Rook Hill?"
		loss   = "How much money did Orrel Bank lose?"
		seats  = "How many seats does the Harvest Party have?"
		paid   = "How much ransom was paid for Ines Mott?"
		free   = "How many of the Merle's sailors are still held?"
		stolen = "How much was stolen from the Tarn mint?"
	)
	known := map[string][]string{
		"Sanderling": {"the ferry"}, "Kesh": {}, "Ines Mott": {"Mott"}, "Barrow Mills": {"Barrow"}, "Orrel Bank": {"the bank"}, "Harvest Party": {"the party"}, "Merle": {"the freighter"},
		"Tarn mint": {"the mint"},
	}
	runGeneral(t, Figure, known, []generalRow{
		{march, "There were 40,000 marchers, police said. / There were 90,000 marchers, however, the organisers said.", "value 40000; value (rival) 90000"},
		{march, "Some 40,000 people took part in the march, police said. / The organisers put the number at 90,000. / The organisers have conceded that 40,000 people took part.", "value 40000"},
		{aboard, "The owner says that 212 people were aboard. / Police say that 226 people were aboard, not 212 as the owner claims.", "aboard 212; aboard (rival) 226"},
		{aboard, "The owner says that 212 people were aboard. / Police say that 226 people were aboard, not 212 as the owner claims. / The owner admitted that 226 people were aboard after all.", "aboard 226"},
		{aboard, "There were 212 people aboard and 31 are missing, the coastguard said. / Nineteen of the missing were found on an islet, so that twelve are still missing.", "missing 12; aboard 212"},
		{aboard, "There were 212 people aboard and 31 are missing, the coastguard said. / No one is missing any longer, the coastguard said.", "missing 0; aboard 212"},
		{dead, "Sixteen people have died, the ministry said. / Nineteen people have died, the ministry said. / The floods have killed sixteen people.", "dead 19"},
		{dead, "Sixteen people have died, the ministry said. / The floods have killed 160 people, the Lantern reported.", "dead 16"},
		{dead, "Sixteen people have died, the ministry said. / Two of the dead were firemen.", "dead 16"},
		{dead, "Sixteen people have died, the ministry said. / Three more bodies were found overnight.", "dead 19"},
		{dead, "Sixteen people have died, the ministry said. / Floods in Marsk, the neighbouring province, have killed five people since spring.", "dead 16"},
		{ransom, "The kidnappers demand 800,000 marks for [p:Ines Mott]. / The family says that it can raise 300,000 marks.", "value 800000"},
		{ransom, "The kidnappers demand 800,000 marks for [p:Ines Mott]. / The gang now demands 1.2 million marks.", "value 1200000"},
		{ransom, "The kidnappers demand 800,000 marks for [p:Ines Mott]. / A note that asks for five million marks is a forgery, police said.", "value 800000"},
		{ransom, "The kidnappers demand 800,000 marks for [p:Ines Mott]. / The kidnappers have halved their demand.", "value 400000"},
		{ransom, "The kidnappers demand 800,000 marks for [p:Ines Mott]. / The kidnappers have dropped their demand for money altogether.", "value 800000"},
		{paid, "The family paid 450,000 marks for [p:Ines Mott], a friend said. / According to the prosecutor 600,000 marks were paid for [p:Ines Mott].", "value 600000"},
		{damage, "The fire caused damage of 3 million crowns, the insurer said. / The damage has been put at 4.5 million crowns by an assessor.", "value 4500000"},
		{damage, "The fire caused damage of 3 million crowns, the insurer said. / The roof alone cost 700,000 crowns.", "value 3000000"},
		{jobs, "About 500 jobs will go at [b:Barrow Mills], the company said. / The union fears that 900 jobs could go.", "jobs 500"},
		{jobs, "About 500 jobs will go at [b:Barrow Mills], the company said. / After talks with the union the company has cut the number of redundancies to 340.", "jobs 340"},
		{graves, "Diggers have found 31 graves. / The number was revised down to 29 after two turned out to be pits.", "value 29"},
		{loss, "[b:Orrel Bank] lost 70 million marks. / An audit has found that the bank lost 94 million marks.", "value 94000000"},
		{loss, "[b:Orrel Bank] lost 70 million marks. / The losses run to 94 million marks rather than 70 million, the auditors found.", "value 94000000"},
		{seats, "The [b:Harvest Party] has 31 seats. / A defection has cost the [b:Harvest Party] one of its 31 seats, leaving it with 30.", "value 30"},
		{free, "Seventeen sailors are still held, the owner said. / Five sailors came ashore on Monday; twelve remain in the pirates' hands.", "value 12"},
		{free, "Seventeen sailors are still held, the owner said. / The pirates have freed all but two of the sailors.", "value 2"},
		{graves, "Diggers have found 31 graves. / The list, read out in court, is made up of 33 graves found so far.", "value 33"},
		{stolen, "Thieves took 2 million florins from the [b:Tarn mint]. / The haul was in fact worth 2.7 million florins, the mint said.", "value 2700000"},
		{stolen, "Thieves took 2 million florins from the [b:Tarn mint]. / Police have recovered 300,000 florins.", "value 2000000"},
	})
}

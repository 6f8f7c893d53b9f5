package question

import "testing"

// The number that a sentence comes to, in units of every sort, and who stands by which.
func TestFiguresThatALineComesTo(t *testing.T) {
	const (
		fuel   = "How much fuel, in litres, has run out of the Orrin depot?"
		mumps  = "How many pupils in Tarrow have caught mumps?"
		barge  = "What does the Heron dredger cost?"
		mask   = "What is the stolen Sable mask worth?"
		bid    = "How much is the highest bid for Quill Foods?"
		slips  = "How many ballots have been declared invalid in Kesh?"
		crash  = "How many people died and how many were injured in the Vale crash?"
		fines  = "How high are the fines against the cement cartel altogether?"
		coup   = "How many officers have been detained in Belor?"
		swabs  = "How many samples have tested positive in the Dorn affair?"
		held   = "How many people are still held aboard the Merle?"
		trucks = "How many trucks are stuck at the Osk border?"
	)
	known := map[string][]string{"Quill Foods": {"Quill"}, "Merle": {"the freighter"}, "Heron": {}, "Sable mask": {"the mask"}, "Kesh": {}, "Tarrow": {}, "Belor": {}}
	runGeneral(t, Figure, known, []generalRow{
		{fuel, "A burst tank let out some 4,000 litres of diesel, the fire service said. / The fire service revised its estimate of the fuel to 5,500 litres.", "value 5500"},
		{fuel, "Some 4,000 litres have run out. / The depot holds 60,000 litres.", "value 4000"},
		{fuel, "Some 4,000 litres have run out. / Firemen have laid 300 metres of boom.", "value 4000"},
		{mumps, "Fourteen pupils have come down with mumps. / One pupil in six is not immunised, the school nurse said.", "ill 14"},
		{mumps, "Fourteen pupils have come down with mumps. / Three more pupils have caught mumps, making 17.", "ill 17"},
		{mumps, "Fourteen pupils have come down with mumps. / The number of pupils with mumps is up by half, to 21.", "ill 21"},
		{mumps, "Fourteen pupils have come down with mumps. / In the year 2009 some 70 cases were counted.", "ill 14"},
		{mumps, "Fourteen pupils have come down with mumps. / Two short of twenty are ill by the school's count.", "ill 18"},
		{mumps, "Fourteen pupils have come down with mumps. / A further two pupils fell ill, for a total of 16.", "ill 16"},
		{barge, "The dredger costs 30 million marks. / Another four million marks has been written into the budget, taking it to 34 million.", "value 34000000"},
		{barge, "The dredger costs 30 million marks. / The tug beside it, an 8 million mark affair, sails on Monday.", "value 30000000"},
		{mask, "The mask is put at 2 million marks by the museum. / Its case cost 90,000 marks.", "value 2000000"},
		{mask, "The mask is put at 2 million marks by the museum. / It was insured at 2.6 million marks.", "value 2600000"},
		{bid, "The highest bid for [b:Quill Foods] amounts to 900 million marks. / [b:Quill Foods] drags 200 million marks in debts behind it.", "value 900000000"},
		{bid, "The highest bid for [b:Quill Foods] amounts to 900 million marks. / The bid was misread, and the true sum is 700 million marks.", "value 700000000"},
		{slips, "The office declared 2,100 ballots invalid. / Another sack of ballots was thrown out, so that 2,900 ballots are void.", "value 2900"},
		{slips, "The ballot office declared 2,100 ballots invalid. / The ministry and the ballot office give different figures. // The ministry speaks of 3,300.", "value 2100; value (rival) 3300"},
		{slips, "The office declared 2,100 ballots invalid. / Two thousand six hundred is the number of invalid ballots on which both are agreed.", "value 2600"},
		{crash, "The crash killed four and injured 30. / Two people reported to a clinic later, and the tally of the injured is accordingly 32.", "dead 4; injured 32"},
		{crash, "The crash killed four and injured 30. / The crash has claimed a fifth life.", "dead 5; injured 30"},
		{crash, "The crash killed four and injured 30. / One more victim, the fifth, died in the night.", "dead 5; injured 30"},
		{crash, "The crash killed four and injured 30. / The driver begins a new life, his sixth in the village.", "dead 4; injured 30"},
		{fines, "The office imposed fines of 40 million marks in all. / One maker alone sold cement for 150 million marks last year.", "value 40000000"},
		{fines, "The office imposed fines of 40 million marks in all. / A fine of six million marks against the smallest is void. // That leaves the overall sum at 34 million.", "value 34000000"},
		{coup, "Fifty officers were detained. / Another 20 were picked up overnight, which brings those in detention to 70.", "arrested 70"},
		{coup, "Fifty officers were detained, the ministry said. / The number of officers in custody is 60, the ministry said. // The chief of staff, [p:Ada Holm], gave it as 44.", "arrested 60; arrested (rival) 44"},
		{swabs, "Five samples tested positive. / With one result struck out, the number of positive tests falls back to four.", "value 4"},
		{held, "Eleven people are held aboard. / Four men are believed to be holding the ship.", "value 11"},
		{held, "Eleven people are held aboard. / Two women and a boy were let off, cutting the number in captivity to eight.", "value 8"},
		{trucks, "Some 300 trucks are stuck at the border. / The queue of cars has grown to 900.", "value 300"},
	})
}

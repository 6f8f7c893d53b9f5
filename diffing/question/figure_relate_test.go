package question

import "testing"

// Numbers that a sentence tells only in relation to others: what is left, what has doubled, who stands by which count.
func TestFiguresInRelation(t *testing.T) {
	const (
		held    = "How many hostages are still held in the Tarn post office?"
		trapped = "How many divers are dead and how many are still trapped in the Osk caves?"
		stolen  = "How many panels of the Lorne altar are missing?"
		out     = "How many weavers are on strike at Marsk?"
		burnt   = "How many hectares have burned on Rook Hill?"
		reward  = "What reward is offered for information about the murder of Ines Mott?"
		against = "How many senators say they will vote against Ada Brandt?"
		backing = "How many senators support the Harbour Bill?"
		files   = "How many patients' files were stolen from Orrin Hospital?"
		price   = "How much did Calder United pay for Ilya Dorn?"
		jobs    = "How many jobs will be lost at Quill Foods?"
		sick    = "How many guests fell ill after the Vale banquet?"
		lost    = "How many people died and how many are missing in the Kesh landslide?"
	)
	known := map[string][]string{
		"Osk": {"the caves"}, "Ines Mott": {"Mott"}, "Ada Brandt": {"Brandt", "the premier"}, "Orrin Hospital": {"the hospital"}, "Calder United": {"Calder"},
		"Ilya Dorn": {"Dorn", "the striker"}, "Quill Foods": {"Quill"}, "Vale": {}, "Kesh": {},
	}
	runGeneral(t, Figure, known, []generalRow{
		{held, "Gunmen are holding 31 hostages in the post office, police said. / Nine hostages walked out at noon, which leaves 22 inside.", "value 22"},
		{held, "Gunmen are holding 31 hostages in the post office, police said. / All but six of the hostages have been freed.", "value 6"},
		{held, "Gunmen are holding 30 hostages in the post office, police said. / Half of the hostages were released at dawn.", "value 15"},
		{held, "Gunmen are holding 30 hostages in the post office, police said. / The last of the hostages were freed at midnight.", "value 0"},
		{held, "Gunmen are holding 30 hostages in the post office, police said. / All the hostages have been released unharmed.", "value 0"},
		{held, "Gunmen are holding 30 hostages in the post office, police said. / Half of the hostages' families have asked for a lawyer.", "value 30"},
		{held, "Gunmen are holding 30 hostages in the post office, police said. / All but two of the shops in the street have closed.", "value 30"},
		{held, "Gunmen are holding 30 hostages in the post office, police said. / The raid left 4 policemen with bruises.", "value 30"},
		{trapped, "A fall of rock killed two divers and trapped fourteen. / Five of their comrades remain below.", "dead 2; trapped 5"},
		{trapped, "A fall of rock killed two divers and trapped fourteen. / The bodies of three of the divers were found, raising the number of dead to five and leaving eleven to be reached.", "dead 5; trapped 11"},
		{trapped, "A fall of rock killed two divers and trapped fourteen. / The last fourteen divers were brought out alive, and nobody is underground any longer.", "dead 2; trapped 0"},
		{stolen, "Burglars made off with twelve panels of the altar. / A farmer found three of the panels, so that nine have yet to be recovered.", "missing 9"},
		{stolen, "Burglars made off with twelve panels of the altar. / Half of what had been missing is back, police said.", "missing 6"},
		{out, "The union puts the number of weavers on strike at 410. / Dyers have joined in, and the walkout has grown to 520.", "value 520"},
		{out, "The union puts the number of weavers on strike at 410. / Ninety of the strikers have gone back, which leaves 320 out.", "value 320"},
		{out, "The union puts the number of weavers on strike at 410. / Some 2,000 people work in the valley's mills.", "value 410"},
		{burnt, "The fire has burned 900 hectares on Rook Hill, the fire service said. / By dusk 1,300 hectares had been blackened.", "value 1300"},
		{burnt, "The fire has burned 900 hectares on Rook Hill, the fire service said. / The fire on Rook Hill has doubled in size.", "value 1800"},
		{burnt, "The fire has burned 900 hectares on Rook Hill, the fire service said. / The fire on Rook Hill has doubled in size. / The blaze on Rook Hill has doubled in size, the mayor said.", "value 1800"},
		{burnt, "The fire has burned 900 hectares on Rook Hill, the fire service said. / The fire on Rook Hill doubled in size to 1,750 hectares.", "value 1750"},
		{burnt, "The fire has burned 900 hectares on Rook Hill, the fire service said. / The number of campers in the valley has doubled.", "value 900"},
		{burnt, "The fire has burned 900 hectares on Rook Hill, the fire service said. / Near Dell another fire has burned 3,000 hectares.", "value 900"},
		{reward, "Police have put up a reward of 4,000 crowns for information about the murder. / The reward for help in finding the murderer of [p:Ines Mott] has been trebled.", "value 12000"},
		{reward, "Police have put up a reward of 4,000 crowns for information about the murder. / Her club has added 2,000 crowns to the sum on offer, so that 6,000 crowns now await whoever helps.", "value 6000"},
		{reward, "Police have put up a reward of 4,000 crowns for information about the murder. / In her purse there were 350 crowns.", "value 4000"},
		{against, "Forty senators have said that they will vote against [p:Ada Brandt]; fifty would suffice. / Five members crossed the floor, which takes to 45 the number of senators pledged to bring the premier down.", "value 45"},
		{against, "Forty senators have said that they will vote against [p:Ada Brandt]. / The ranks of those who want to oust the premier have thinned by four, to 36.", "value 36"},
		{against, "Forty senators have said that they will vote against [p:Ada Brandt]. / A motion on fishing was lost by 38 votes to 51.", "value 40"},
		{backing, "Twenty-six senators support the bill, its author said. / Thirty lawmakers now back the bill.", "value 30"},
		{backing, "Twenty-six senators support the bill, its author said. / Thirty-four votes are needed.", "value 26"},
		{files, "Hackers copied the files of 640,000 patients of [b:Orrin Hospital], its director said.", "value 640000"},
		{files, "Hackers copied the files of 640,000 patients of [b:Orrin Hospital], its director said. / The auditor, [p:Jan Pohl], told MPs that 900,000 patients have had their data stolen, not 640,000 as the hospital has it.", "value 640000; value (rival) 900000"},
		{files, "Hackers copied the files of 640,000 patients of [b:Orrin Hospital], its director said. / The doctors' union makes it 900,000 patients by its own count. / The number of patients whose data were stolen is 710,000, the hospital and the union said in a joint statement.", "value 710000"},
		{price, "[b:Calder United] paid 9 million marks for [p:Ilya Dorn]. / The price was higher than was told: in the contract, which this paper has seen, stand 11 million.", "value 11000000"},
		{price, "[b:Calder United] paid 9 million marks for [p:Ilya Dorn]. / The auditors put at 12.5 million marks the sum that [b:Calder United] paid for the striker, since a bonus of 1.5 million marks went through a second account.", "value 12500000"},
		{jobs, "Some 800 jobs will go at [b:Quill Foods], said its chief executive. / The union's own reckoning comes to 1,300 redundancies.", "jobs 800; jobs (rival) 1300"},
		{jobs, "Some 800 jobs will go at [b:Quill Foods], said its chief executive. / The merger of the two plants would cost 1,300 jobs, the union said. / The chief executive countered that he stood by 800.", "jobs 1300; jobs (rival) 800"},
		{jobs, "Some 800 jobs will go at [b:Quill Foods], said its chief executive. / [b:Quill Foods] shed 150 people at its mill last year.", "jobs 800"},
		{sick, "Thirty-eight guests fell ill after the banquet. / Three of the guests counted as ill had been drunk, the clinic said, correcting the total down to thirty-five.", "ill 35"},
		{sick, "Thirty-eight guests fell ill after the banquet. / Two dozen further cases were reported on Monday.", "ill 62"},
		{lost, "Seven people died and ten are missing. / Of those listed as missing all but three have turned up alive.", "dead 7; missing 3"},
		{lost, "Seven people died and ten are missing. / The slide has thus claimed nine lives, and four are still being sought.", "dead 9; missing 4"},
	})
}

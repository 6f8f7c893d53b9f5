package question

import "testing"

// What a line tells of some of those counted, and of another thing counted beside them.
func TestFiguresOfSome(t *testing.T) {
	const (
		graves  = "How many graves were opened at Saint Orm, and how many of them were robbed?"
		visas   = "How many visas did the Kest consulate sell, and how many of them have been revoked?"
		trucks  = "How many trucks are stuck at the Vell pass, and how many drivers have been brought down?"
		judges  = "How many judges have been suspended in Lorne, and how many have been reinstated?"
		ballots = "How many ballots were lost in Marrow East, and how many of them have been found?"
		beds    = "How many beds are to be cut at Ashby Hospital, and how many nurses will go?"
		eels    = "How many eels were found dead in the Tarn, and how many otters?"
		gold    = "How many gold bars were taken from the Orben mint, and how many of them have been melted down?"
		donors  = "How many donors gave to the Vale fund, and how much did they give?"
		houses  = "How many houses in Tarrow have cracks, and how many of them must be pulled down?"
		members = "How many members has the Reform League lost, and how many have joined?"
		shells  = "How many shells were found under Pier Four, and how many of these are still live?"
		crew    = "How many of the Petrel's crew have been rescued, and how many are still missing?"
		loans   = "How many loans did the Dorn bank write off, and how much were they worth?"
		letters = "How many threatening letters has the mayor of Vell received, and how many of them were signed?"
		bridges = "How many bridges in the Orm valley are closed, and how many of those have reopened?"
	)
	runGeneral(t, Figure, map[string][]string{}, []generalRow{
		{graves, "corpus| Vandals opened 40 graves at Saint Orm, and 12 of them were robbed, the police said. / The police now count 46 opened graves.", "value 46; robbed 12"},
		{graves, "corpus| Vandals opened 40 graves at Saint Orm, and 12 of them were robbed, the police said. / Fifteen of the graves had been robbed, the parish found.", "value 40; robbed 15"},
		{graves, "corpus| Vandals opened 40 graves at Saint Orm, and 12 of them were robbed, the police said. / The number of graves that were robbed has risen to 14.", "value 40; robbed 14"},
		{graves, "corpus| Vandals opened 40 graves at Saint Orm, and 12 of them were robbed, the police said. / The churchyard has 900 graves.", "value 40; robbed 12"},
		{visas, "corpus| The consulate in Kest sold at least 230 visas, of which 60 have been revoked, investigators said. / Another 35 visas were revoked on Monday, which makes 95.", "value 230; revoked 95"},
		{visas, "corpus| The consulate in Kest sold at least 230 visas, of which 60 have been revoked, investigators said. / Investigators have found that the consulate sold 310 visas.", "value 310; revoked 60"},
		{visas, "corpus| The consulate in Kest sold at least 230 visas, of which 60 have been revoked, investigators said. / All but 20 of the visas have now been revoked.", "value 230; revoked 210"},
		{trucks, "corpus| Some 80 trucks are stuck at the Vell pass and 25 drivers have been brought down. / The number of trucks stuck at the pass has grown to 120.", "value 120; brought 25"},
		{trucks, "corpus| Some 80 trucks are stuck at the Vell pass and 25 drivers have been brought down. / Soldiers have now brought 60 drivers down to the valley.", "value 80; brought 60"},
		{judges, "corpus| Eleven judges have been suspended in Lorne. / Four of them were reinstated on Tuesday.", "value 11; reinstated 4"},
		{judges, "corpus| Eleven judges have been suspended in Lorne. / Two more judges were suspended on Friday.", "value 13"},
		{judges, "corpus| Eleven judges have been suspended in Lorne. / Of the suspended judges, six are back in office.", "value 11; reinstated 6"},
		{ballots, "corpus| In Marrow East 1,400 ballots were lost. / Some 300 of the lost ballots have turned up in a cellar.", "value 1400; found 300"},
		{ballots, "corpus| In Marrow East 1,400 ballots were lost. / The ballots that have been found now number 520.", "value 1400; found 520"},
		{ballots, "corpus| In Marrow East 1,400 ballots were lost. / The electoral office put the number of lost ballots at 1,650.", "value 1650"},
		{beds, "corpus| Ashby Hospital is to cut 60 beds and 90 nurses will have to go. / The trust now plans to cut only 45 beds.", "value 45; go 90"},
		{beds, "corpus| Ashby Hospital is to cut 60 beds and 90 nurses will have to go. / The union says 110 nurses will lose their jobs.", "value 60; go 110"},
		{eels, "corpus| Wardens found 600 dead eels and four dead otters in the Tarn. / The number of dead eels has risen to 850 and that of otters to six.", "dead 850; otters 6"},
		{gold, "corpus| Robbers took 48 gold bars from the Orben mint. / At least nine of the bars have been melted down, the police believe.", "value 48; melted 9"},
		{gold, "corpus| Robbers took 48 gold bars from the Orben mint. / The mint corrected the number of bars taken to 52.", "value 52"},
		{houses, "corpus| Surveyors have found cracks in 75 houses in Tarrow. / Twelve of the houses must be pulled down, the council said.", "value 75; pulled 12"},
		{houses, "corpus| Surveyors have found cracks in 75 houses in Tarrow. / Cracks have now been found in 90 houses.", "value 90"},
		{members, "corpus| The Reform League has lost 3,000 members since May, and 400 have joined. / The league's losses have climbed to 4,200 members.", "value 4200; joined 400"},
		{shells, "corpus| Divers found 31 shells under Pier Four. / Seven of these are still live, the navy said.", "value 31; live 7"},
		{crew, "corpus| Nine of the Petrel's crew have been rescued and five are missing. / Two more sailors were pulled from the water alive, so that eleven have been rescued and three are missing.", "missing 3; rescued 11"},
		{letters, "corpus| The mayor of Vell has received 26 threatening letters, three of them signed. / The mayor's office has now counted 34 letters.", "value 34; signed 3"},
		{letters, "corpus| The mayor of Vell has received 26 threatening letters, three of them signed. / Five of the letters were signed, the prosecutor said, not three.", "value 26; signed 5"},
		{bridges, "corpus| Fourteen bridges in the Orm valley are closed. / Six of those have reopened to light traffic.", "value 14; reopened 6"},
		{bridges, "corpus| Fourteen bridges in the Orm valley are closed. / Six bridges reopened on Monday.", "value 14; reopened 6"},
		{donors, "corpus| Some 1,200 donors gave 90,000 crowns to the Vale fund. / By Friday 1,500 donors had given 130,000 crowns.", "value 1500; give 130000"},
		{loans, "corpus| The Dorn bank wrote off 38 loans worth 12 million crowns. / The auditors found that 44 loans, worth 15 million crowns, had been written off.", "value 44; worth 15000000"},
	})
}

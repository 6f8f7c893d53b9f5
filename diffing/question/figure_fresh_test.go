package question

import "testing"

// Stories told as blind writers tell them: two values in one wording, steps told by their size, two who do not agree.
func TestFiguresFresh(t *testing.T) {
	const (
		art     = "How many paintings were stolen from Hallow House and how many have been recovered?"
		cash    = "How much money was stolen from the Orben bank and how much has been recovered?"
		fine    = "How high is the fine proposed for Kelder Chemicals and how high the one decided?"
		slide   = "How many people were killed and how many are missing after the landslide at Vorr?"
		food    = "How many people have fallen ill after the wedding in Lesk, and how many of them are in hospital?"
		ward    = "How many patients have caught the ward infection at St Brice, and how many have died of it?"
		strike  = "How many drivers are on strike at Tolmer Buses?"
		jobs    = "How many jobs will go at the Ferrin shipyard?"
		leave   = "How many residents have had to leave their homes in Quay Street?"
		cover   = "How much will the repair of the Osmond tower cost?"
		fish    = "How many fish have died in Lake Arran?"
		school  = "How many schools are closed because of the snow?"
		seats   = "How many seats has the Reform List won in Sarn?"
		tests   = "How many horses have tested positive in the Dunmere affair?"
		escaped = "How many prisoners are still at large after the Gorm prison break?"
		rent    = "By how much will rents in Tallis rise according to the proposal and according to the decision?"
	)
	runGeneral(t, Figure, map[string][]string{}, []generalRow{
		// two values in one wording
		{art, "corpus| Thieves made off with 14 paintings from Hallow House on Sunday night, the police said. / Three of the pictures have turned up in a barn. / Another two came to light on Friday, which makes five.", "value 14; recovered 5"},
		{art, "corpus| Thieves made off with 14 paintings from Hallow House on Sunday night, the police said. / The museum has 300 paintings in its store.", "value 14"},
		{cash, "corpus| Robbers got away with 900,000 crowns from the Orben bank on Monday. / Divers have found 120,000 crowns of the loot in a canal. / The bank now puts its loss at 945,000 crowns.", "value 945000; recovered 120000"},
		{fine, "corpus| The regulator wants Kelder Chemicals to pay a fine of 40 million marks. / The council voted for 25 million marks on Tuesday.", "proposed 40000000; decided 25000000"},
		{fine, "corpus| The regulator proposes a fine of 40 million marks for Kelder Chemicals. / It has lowered its proposal by five million to 35 million marks.", "proposed 35000000"},
		{slide, "corpus| The landslide at Vorr killed four people and eleven are missing. / Two bodies were found in the night, which brings the number of dead to six. // Nine people are still being sought.", "dead 6; missing 9"},
		{slide, "corpus| The landslide at Vorr killed four people and eleven are missing. / A fifth victim has died of his injuries.", "dead 5; missing 11"},
		{food, "corpus| Eighteen guests of the wedding in Lesk were taken ill and five are in hospital, the health office said. / The number of patients has risen by nine to 27. // Seven are in Lesk General.", "ill 27; in hospital 7"},
		{food, "corpus| Eighteen guests of the wedding in Lesk were taken ill and five are in hospital, the health office said. / Three people are in hospital, two fewer than on Monday.", "ill 18; in hospital 3"},
		{ward, "corpus| Twelve patients have caught the infection at St Brice and two have died of it. / A woman of 80 became the third fatality.", "dead 3; ill 12"},
		{rent, "corpus| The cabinet proposes that rents in Tallis rise by 6 per cent. / Parliament approved a rise of 4 per cent.", "proposed 6; decided 4"},
		// steps told by their size
		{strike, "corpus| Some 400 drivers walked out at Tolmer Buses on Monday. / The depot at Ash joined the strike with 120 drivers, so that 520 are now out.", "value 520"},
		{strike, "corpus| Some 400 drivers walked out at Tolmer Buses on Monday. / A hundred went back to work on Friday, which leaves 300.", "value 300"},
		{jobs, "corpus| The Ferrin shipyard is to shed 250 jobs. / The yard will lose 40 jobs more than announced, 290 in all.", "jobs 290"},
		{jobs, "corpus| The Ferrin shipyard is to shed 250 jobs. / The number of jobs to go has doubled.", "jobs 500"},
		{leave, "corpus| Sixty residents had to leave their homes in Quay Street after a gas leak. / Another 25 residents were brought to safety in the night.", "evacuated 85"},
		{tests, "corpus| Four horses have tested positive in the Dunmere affair, the racing board said. / Two more positive results bring the total to six.", "value 6"},
		{escaped, "corpus| Nine prisoners broke out of Gorm prison on Saturday. / Five of them have been caught, which leaves four at large. / Only two are still on the run.", "value 2"},
		{fish, "corpus| About 3,000 dead fish have been collected from Lake Arran. / The ranger's count of the dead fish now stands at 5,200.", "dead 5200"},
		// a number of something else, an old or a rounded one
		{food, "corpus| Eighteen guests of the wedding in Lesk were taken ill and five are in hospital, the health office said. / In a normal year the county sees about 60 infections.", "ill 18; in hospital 5"},
		{leave, "corpus| Sixty residents had to leave their homes in Quay Street after a gas leak. / Forty residents can go back to their homes again.", "evacuated 60"},
		{cover, "corpus| The repair of the Osmond tower will cost 18.6 million crowns, the city said. / Tower guide Ida Prohl earns 28,000 crowns a year.", "value 18600000"},
		{cover, "corpus| The repair of the Osmond tower will cost 18.6 million crowns, the city said. / The tower, whose repair will cost nearly 19 million crowns, was built in 1912.", "value 18600000"},
		{school, "corpus| Snow has closed 212 schools. / More than 200 schools are closed because of the snow.", "value 212"},
		{seats, "corpus| The [b:Reform List] has won 31 seats in Sarn. / The [b:Farmers' Party] has 12 seats.", "value 31"},
		// two who do not agree, and who agree at last
		{school, "corpus| Snow has closed 212 schools, the ministry said. / The teachers' union called that into question and counts 260 closed schools.", "value 212; value (rival) 260"},
		{jobs, "corpus| The Ferrin shipyard is to shed 250 jobs, the company said. / Works council chief Nils Orm disputed that: he makes it 310.", "jobs 250; jobs (rival) 310"},
		{jobs, "corpus| The Ferrin shipyard is to shed 250 jobs, the company said. / The works council said that 310 jobs would go, contradicting the company, which speaks of 250.", "jobs 250; jobs (rival) 310"},
		{jobs, "corpus| The Ferrin shipyard is to shed 250 jobs, the company said. / The works council said that 310 jobs would go, contradicting the company, which speaks of 250. / Company and works council have compared their lists and both now speak of 280.", "jobs 280"},
		{strike, "corpus| Some 400 drivers walked out at Tolmer Buses on Monday, the union said. / The company, on the other hand, speaks of 320.", "value 400; value (rival) 320"},
		{strike, "corpus| Some 400 drivers walked out at Tolmer Buses on Monday, the union said. / The company, on the other hand, speaks of 320. / The company has withdrawn its lower figure, so that the union's 400 stands.", "value 400"},
		{strike, "corpus| Some 300 drivers walked out at Tolmer Buses on Monday, the union said. / The union now counts 400 drivers on strike. / The company, on the other hand, speaks of 320. / known| The union is said to have accepted 300 drivers on strike.", "value 400; value (rival) 320"},
		{school, "corpus| Snow has closed 212 schools, the ministry said. / A slip of the pen had crept in, the ministry said: the figure should read 221.", "value 221"},
	})
}

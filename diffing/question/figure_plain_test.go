package question

import "testing"

// Plain sentences of many fields, and what counts nothing that is asked for.
func TestFiguresPlain(t *testing.T) {
	const (
		homes  = "How many homes are without water in Brackley?"
		toll   = "How many people have been killed and how many injured in the Orm tunnel fire?"
		bribe  = "How much money is Councillor Ferrow said to have taken in bribes?"
		vases  = "How many vases were smashed at the Kell museum, and how many of them can be mended?"
		stolen = "How many cattle have been rustled from the Dray estate?"
		fined  = "How high is the fine for Tessel Airways?"
		crowd  = "How many people marched in Lorne on Sunday?"
		delay  = "How many flights were cancelled at Vell airport?"
		dams   = "How many dams are at risk in Ostrand?"
		price  = "What will the new Tarn ferry cost?"
		pris   = "How many prisoners took part in the Gorm riot, and how many guards were hurt?"
	)
	runGeneral(t, Figure, map[string][]string{"Tessel Airways": {"Tessel"}, "Kell Water": {"the utility"}}, []generalRow{
		{homes, "corpus| About 3,200 homes in Brackley have no water after a main burst. / The utility said 1,900 homes were still without water on Tuesday evening.", "value 1900"},
		{homes, "corpus| About 3,200 homes in Brackley have no water after a main burst. / Water is back in 1,200 homes, which leaves 2,000 dry.", "value 2000"},
		{homes, "corpus| About 3,200 homes in Brackley have no water after a main burst. / Volunteers have handed out 5,000 bottles.", "value 3200"},
		{toll, "corpus| Four people were killed and 19 injured in the Orm tunnel fire. / One of the injured has died in hospital, the clinic said.", "dead 5; injured 19"},
		{toll, "corpus| Four people were killed and 19 injured in the Orm tunnel fire. / Five people are now known to have died and 23 to have been hurt.", "dead 5; injured 23"},
		{toll, "corpus| Four people were killed and 19 injured in the Orm tunnel fire. / The fire of 1998 killed 31 people in the same tunnel.", "dead 4; injured 19"},
		{bribe, "corpus| [p:Ferrow] is said to have taken 400,000 marks in bribes. / Prosecutors now speak of 650,000 marks.", "value 650000"},
		{bribe, "corpus| [p:Ferrow] is said to have taken 400,000 marks in bribes. / Her house is worth 900,000 marks.", "value 400000"},
		{vases, "corpus| Thieves smashed 24 vases at the Kell museum, of which nine can be mended. / A restorer said that 14 of the vases could be mended after all.", "value 24; mended 14"},
		{vases, "corpus| Thieves smashed 24 vases at the Kell museum, of which nine can be mended. / The museum found five more smashed vases, bringing the total to 29.", "value 29; mended 9"},
		{stolen, "corpus| Rustlers have taken 80 cattle from the Dray estate. / Police recovered 30 of the animals on Monday.", "value 80"},
		{stolen, "corpus| Rustlers have taken 80 cattle from the Dray estate. / The total stands at 96 after a second raid.", "value 96"},
		{fined, "corpus| The regulator fined Tessel Airways 12 million crowns. / A court has halved the fine to six million crowns.", "value 6000000"},
		{fined, "corpus| The regulator fined Tessel Airways 12 million crowns. / Tessel will have to pay 9.5 million crowns, the appeals court ruled.", "value 9500000"},
		{fined, "corpus| The regulator fined Tessel Airways 12 million crowns. / The airline made a profit of 80 million crowns last year.", "value 12000000"},
		{crowd, "corpus| Police said 18,000 people marched in Lorne. / Police revised their estimate to 22,000 on Monday.", "value 22000"},
		{delay, "corpus| Vell airport cancelled 64 flights on Monday. / By evening the airport had cancelled 91 flights.", "value 91"},
		{delay, "corpus| Vell airport cancelled 64 flights on Monday. / Cancellations reached 130 on Tuesday.", "value 130"},
		{dams, "corpus| Eleven dams in Ostrand are at risk, inspectors said. / Inspectors have struck two dams off the list, which leaves nine.", "value 9"},
		{price, "corpus| The new Tarn ferry will cost 31 million crowns. / The bill for the ferry has grown by four million to 35 million crowns.", "value 35000000"},
		{price, "corpus| The new Tarn ferry will cost 31 million crowns. / The council set aside 2 million crowns for a new pier.", "value 31000000"},
		{pris, "corpus| Some 150 prisoners took part in the Gorm riot and six guards were hurt. / Eight guards were hurt, the union said.", "injured 8; took 150"},
		{pris, "corpus| Some 150 prisoners took part in the Gorm riot and six guards were hurt. / Gorm holds 700 prisoners.", "injured 6; took 150"},
	})
}

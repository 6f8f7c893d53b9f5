package question

import "testing"

// Parts of a whole, narrower sorts of people, and other ways of being out of one's home.
func TestFiguresOfSomeOfThem(t *testing.T) {
	const (
		homes   = "How many people are evacuated from their homes because of Mount Orrin?"
		camps   = "How many refugees have crossed into Belor?"
		strike  = "How many drivers are on strike at Tolmer Buses?"
		crash   = "How many people were injured in the Vale crash?"
		trucks  = "How many trucks have reached Kesh?"
		flooded = "How many people have been displaced by the Osk flood?"
	)
	known := map[string][]string{"Mount Orrin": {"Orrin", "the mountain"}, "Belor": {}, "Tolmer Buses": {}, "Kesh": {}, "Vale": {}, "Osk": {}}
	const (
		out   = "corpus| About 2,300 people were taken out of two villages below [l:Mount Orrin], officials said on Tuesday. / "
		wet   = "corpus| The flood has driven 900 people from their homes along the [l:Osk]. / "
		fled  = "corpus| About 12,000 refugees have crossed into [l:Belor]. / "
		idle  = "corpus| Some 400 drivers of [b:Tolmer Buses] walked out on Monday. / "
		cut   = "corpus| The [l:Vale] crash left 41 people injured. / "
		lorry = "corpus| Some 46 trucks have set out for [l:Kesh] and nine have reached it. / "
	)
	runGeneral(t, Figure, known, []generalRow{
		// of a whole, a part that is somewhere or does something
		{homes, out + "In Brannet the camp beds are filling: of the 2,300 people who were told to go, 640 are now in the sports hall and the schools.", "evacuated 2300"},
		{homes, out + "Of the 2,300 evacuated, 600 are staying with friends.", "evacuated 2300"},
		{camps, fled + "Of the 12,000 refugees who have crossed, 1,900 are sleeping in a stadium.", "value 12000"},
		{strike, idle + "Of the 400 drivers on strike, 60 stood at the depot gates this morning.", "value 400"},
		{crash, cut + "Of the 41 people who were injured, nine are still in hospital.", "injured 41"},
		{flooded, wet + "Of the 900 people displaced, 150 have been given rooms in hotels.", "evacuated 900"},
		{homes, out + "All 380 residents had left by five, bringing the number of people out of their homes to 2,680. // About 640 evacuees are housed in public buildings in Brannet.", "evacuated 2680"},
		{homes, out + "About 640 evacuees are housed in public buildings in Brannet, and the rest have found beds with family or friends.", "evacuated 2300"},
		{strike, idle + "By Tuesday 520 drivers were on strike. // Some 90 drivers on strike marched to the town hall.", "value 520"},
		{crash, cut + "The number of injured has risen to 47. // Eleven injured people were flown to Tarrow, and the others taken there by road.", "injured 47"},
		{crash, cut + "The number of injured is now 47. // It was later lowered to 45.", "injured 45"},
		// a narrower sort of people
		{homes, out + "Lessons for the 210 displaced pupils begin on Monday in a chapel.", "evacuated 2300"},
		{homes, out + "The 60 evacuated patients of the clinic are being looked after in Brannet.", "evacuated 2300"},
		{flooded, wet + "The 45 displaced pensioners of the almshouse are lodged with nuns.", "evacuated 900"},
		{flooded, wet + "About 1,100 residents are now displaced.", "evacuated 1100"},
		{flooded, wet + "Another 40 pensioners were evacuated in the night.", "evacuated 940"},
		// being out of one's home
		{homes, out + "All 380 residents had left by five, bringing the number of people out of their homes to 2,680.", "evacuated 2680"},
		{homes, out + "Some 2,680 people are out of their homes.", "evacuated 2680"},
		{homes, out + "There are now 2,680 people who cannot sleep at home.", "evacuated 2680"},
		{homes, out + "Some 1,130 people are still kept from their homes.", "evacuated 1130"},
		{homes, out + "Still barred from their homes are 1,130 people.", "evacuated 1130"},
		{homes, out + "That takes the total of those displaced to 2,940, the commander, [p:Joric Aldane], said.", "evacuated 2940"},
		{flooded, wet + "1,200 people are not yet back in their homes.", "evacuated 1200"},
	})
}

// Two who count give their numbers in one line; numbers that cannot be; sums got back.
func TestFiguresOfTwoSides(t *testing.T) {
	const (
		gap     = "How much money is missing from the Tarn Relief Trust, and how much has been recovered?"
		hole    = "How much money is missing from the Orrin church fund?"
		march   = "How many people marched in Kesh?"
		schools = "How many schools are closed in Tarrow because of the snow?"
		stolen  = "How many paintings were stolen from Hask House, and how many have been found?"
		oil     = "How many tonnes of oil have leaked from the Corvina?"
	)
	known := map[string][]string{"Tarn Relief Trust": {"the trust"}, "Vale Police": {"Tarn police"}, "Charities Board": {"the regulator"}, "Orrin": {}, "Kesh": {}, "Tarrow": {}, "Hask House": {}, "Corvina": {"the tanker"}}
	const (
		lost   = "corpus| Some 340,000 florins given to the [b:Tarn Relief Trust] cannot be accounted for, its trustees said on Monday. / "
		two    = lost + "The two sides differ on the size of the gap: 410,000 florins, says [b:Vale Police]; 365,000, says the [b:Charities Board]'s accountant. / "
		walked = "corpus| Some 40,000 people marched in [l:Kesh], police said. / "
		snowed = "corpus| Snow has closed 212 schools in [l:Tarrow], the ministry said. / "
		leaked = "corpus| Some 300 tonnes of oil have leaked from the tanker, the coastguard said. / "
	)
	runGeneral(t, Figure, known, []generalRow{
		// two sides' numbers in one line
		{gap, two, "value 410000; value (rival) 365000"},
		{gap, two + "The two sides still differ on the size of the gap: 402,000 florins, says [b:Vale Police]; 365,000, says the [b:Charities Board]'s accountant.", "value 402000; value (rival) 365000"},
		{gap, two + "The two sides still differ on the size of the gap: 402,000 florins, says [b:Vale Police]; 365,000, says the [b:Charities Board]'s accountant. / Mr Youl and Chief Inspector Hald have been through the ledgers side by side and told the inquiry that both now make it 388,000 florins.", "value 388000"},
		{gap, two + "On the amount the authorities lie 45,000 florins apart.", "value 410000; value (rival) 365000"},
		{gap, two + "The two estimates are 45,000 florins apart.", "value 410000; value (rival) 365000"},
		{gap, lost + "There are two estimates of the hole: 410,000 florins, according to [b:Vale Police]; 365,000, according to the [b:Charities Board].", "value 410000; value (rival) 365000"},
		{gap, lost + "[b:Vale Police] put the gap at 410,000 florins, the [b:Charities Board] at 365,000.", "value 410000; value (rival) 365000"},
		{march, walked + "The counts differ: 42,000 marchers, says the police; 65,000, says the union.", "value 42000; value (rival) 65000"},
		{schools, snowed + "The figures vary: 212 closed schools, says the ministry; 260, says the teachers' union.", "value 212; value (rival) 260"},
		{schools, snowed + "It is 212 closed schools if you ask the ministry and 260 if you ask the teachers' union.", "value 212; value (rival) 260"},
		// a nought or two too many
		{hole, "corpus| Some 340,000 florins are missing from the church fund of [l:Orrin]. / The hole has, according to police, meanwhile grown from 340,000 to 4.1 million florins.", "value 340000"},
		{hole, "corpus| Some 340,000 florins are missing from the church fund of [l:Orrin]. / The hole has, according to police, meanwhile grown from 340,000 to 610,000 florins.", "value 610000"},
		{oil, leaked + "The leak has grown from 300 to 3,600 tonnes.", "value 300"},
		{oil, leaked + "The leak has grown from 300 to 900 tonnes.", "value 900"},
		{hole, "corpus| Some 340,000 florins are missing from the church fund of [l:Orrin]. / The hole has grown from 340,000 to 4.1 million florins. / Correction: an earlier version of this article gave the sum as 4.1 million florins; it is 410,000.", "value 410000"},
		{hole, "corpus| Some 340,000 florins are missing from the church fund of [l:Orrin]. / The hole has grown from 340,000 to 4.1 million florins. / Correction: in an earlier version of this article the missing amount was given as 4.1 million florins; through an error in the translation it was misread, and 410 000 is meant.", "value 410000"},
		{hole, "corpus| Some 340,000 florins are missing from the church fund of [l:Orrin]. / The hole is put at 3.4 million florins. / Correction: 350,000 florins are missing, not 3.4 million as this page said.", "value 350000"},
		{oil, leaked + "Some 3,000 tonnes of oil have leaked from the tanker. / Clarification: we said earlier that 3,000 tonnes had leaked; the number is 310.", "value 310"},
		// some of it is back
		{gap, lost + "The inquiry was told that 38,000 florins of what was given has turned up in a savings book.", "value 340000; recovered 38000"},
		{gap, lost + "The missing sum is now put at 388,000 florins. // Of this, 52,000 has been got back, a second passbook having been handed in.", "value 388000; recovered 52000"},
		{gap, lost + "Of that, 12,000 florins had been traced to an account in Marsk.", "value 340000; recovered 12000"},
		{gap, lost + "So far 20,000 florins have been clawed back.", "value 340000; recovered 20000"},
		{gap, lost + "The treasurer has paid back 15,000 florins.", "value 340000; recovered 15000"},
		{stolen, "corpus| Thieves took 31 paintings from [l:Hask House]. / Of these, six have been got back.", "value 31; found 6"},
	})
}

// Prices offered, prices traded at, prices ruled on, and what something costs by the piece.
func TestFiguresOfOffers(t *testing.T) {
	const (
		offer = "What price per share is being offered for Marl Pumps?"
		ship  = "How much is being offered for the Merle?"
		pay   = "How many florins more a month are the Tarn nurses asking for, being offered and getting, and what does it cost the state a year?"
		cost  = "How much will the Vale tunnel cost?"
	)
	known := map[string][]string{"Marl Pumps": {"Marl", "the pump maker"}, "Craddoch Industries": {"Craddoch"}, "Takeover Panel": {"the Panel"}, "Merle": {"the freighter"}, "Tarn Nurses' Union": {"the union"}, "Hospitals Board": {"the board"}, "Vale": {}}
	const (
		bid   = "corpus| [b:Craddoch Industries] launched a bid for [b:Marl Pumps], offering 38.00 florins in cash for each share. / "
		two   = bid + "[b:Craddoch Industries] has raised its offer for [b:Marl Pumps] to 44.50 florins a share. / Chair [p:Augusta Skarrow] disputed the headline figure, saying that [b:Craddoch]'s terms let it deduct a dividend, so that holders would really get 43.20 florins a share. / "
		wage  = "corpus| The [b:Tarn Nurses' Union] wants every member to be paid 480 florins a month more, while the [b:Hospitals Board] has offered 210. / "
		talks = wage + "The text of a draft accord provides for 330 florins more a month from July. / "
	)
	runGeneral(t, Figure, known, []generalRow{
		// what a share was worth, and what it is traded at
		{offer, bid + "[b:Craddoch] answers that the shares had never before this summer been worth more than 33 florins.", "value 38"},
		{offer, bid + "[b:Marl] shares rose 3.1 percent to 42.90 florins in early trade.", "value 38"},
		{offer, bid + "The shares closed at 41.20 florins, above the bid.", "value 38"},
		{offer, bid + "The stock last changed hands at 40.10 florins.", "value 38"},
		{offer, bid + "A year ago the shares fetched 29 florins.", "value 38"},
		{offer, bid + "[b:Marl] traded 2 per cent higher at 41.80 florins on Monday.", "value 38"},
		{offer, bid + "[b:Craddoch Industries] has raised its offer for [b:Marl Pumps] to 44.50 florins a share.", "value 44.5"},
		{offer, bid + "Ketterlund made a firm offer of 47.00 florins a share for [b:Marl Pumps], topping [b:Craddoch Industries].", "value 47"},
		// a price that is only thought of
		{offer, bid + "The group is considering a price of about 42 florins a share, the people said.", "value 38; proposed 42"},
		{offer, bid + "In a letter the concern holds out 43.50 florins in cash per share, provided that its accountants may look into the books.", "value 38; proposed 43.5"},
		{offer, bid + "Pellworth could bid 45 florins a share, a broker said.", "value 38; proposed 45"},
		{offer, bid + "The group is considering a price of about 42 florins a share. / Ketterlund made a firm offer of 47.00 florins a share for [b:Marl Pumps].", "value 47"},
		{offer, bid + "Ketterlund sweetened its terms to 48.25 florins a share. // Together the two are working on a proposal at 49.00 florins, two people familiar with it said.", "value 48.25; proposed 49"},
		{offer, bid + "[b:Craddoch] would pay 41 florins for each share under the improved bid.", "value 41"},
		{ship, "corpus| A breaker's yard has offered 900,000 crowns for the [b:Merle]. / A museum is preparing an offer of 1.1 million crowns.", "value 900000; proposed 1100000"},
		{ship, "corpus| A breaker's yard has offered 900,000 crowns for the [b:Merle]. / The yard has raised its offer to 1.1 million crowns.", "value 1100000"},
		{offer, bid + "The group is considering a price of about 42 florins a share. // [b:Craddoch] came with a hostile offer of 38.00 florins in cash, worth 1.9 billion florins in all.", "value 38; proposed 42"},
		// an authority's word between two
		{offer, two, "value 44.5; value (rival) 43.2"},
		{offer, two + "[b:Craddoch Industries]' raised offer for [b:Marl Pumps] is worth 43.20 florins a share, not 44.50, the [b:Takeover Panel] has decided.", "value 43.2"},
		{offer, two + "The [b:Takeover Panel] ruled that the offer is worth 43.20 florins a share.", "value 43.2"},
		{offer, two + "The raised offer comes to 43.20 florins a share and not to 44.50, the [b:Takeover Panel] found on Thursday.", "value 43.2"},
		{offer, two + "The [b:Takeover Panel] has decided that the figure of 44.50 florins stands.", "value 44.5"},
		// what is asked, offered and got a month, and what it costs a year
		{pay, wage, "demanded 480; offered 210"},
		{pay, wage + "By the Treasury's rule of thumb the nurses' claim would cost some 240 million florins a year.", "demanded 480; offered 210"},
		{pay, talks, "demanded 480; offered 330"},
		{pay, talks + "The union has settled for 330 florins a month in the draft, having asked for 480.", "demanded 480; offered 330"},
		{pay, talks + "It would hand every nurse an extra 3,300 florins a month.", "demanded 480; offered 330"},
		{pay, talks + "It would hand every nurse an extra 345 florins a month.", "demanded 480; offered 345"},
		{pay, talks + "[p:Corin Dale], the finance minister, puts the draft at 190 million florins a year.", "demanded 480; offered 330; cost 190000000"},
		{pay, talks + "[p:Corin Dale], the finance minister, puts the draft at 190 million florins a year. // [p:Rosa Till], the health minister, puts it at 162 million and says he has added it up wrongly.", "demanded 480; offered 330; cost 190000000; cost (rival) 162000000"},
		{pay, talks + "[p:Corin Dale], the finance minister, puts the draft at 190 million florins a year. // [p:Rosa Till], the health minister, puts it at 162 million. / The two sums that ministers put on the accord differed by 28 million florins a year.", "demanded 480; offered 330; cost 190000000; cost (rival) 162000000"},
		{pay, talks + "[p:Corin Dale], the finance minister, puts the draft at 190 million florins a year. // [p:Rosa Till], the health minister, puts it at 162 million. / The National Audit Office put the cost at 198 million florins a year, a figure that both ministers said they accepted.", "demanded 480; offered 330; cost 198000000"},
		{pay, talks + "The nurses go back after their delegates accepted a second draft accord by 233 votes to 168. // The text provides for 365 florins more a month from July.", "demanded 480; offered 330; decided 365"},
		{pay, talks + "The nurses' delegates approved the deal on Sunday. // It gives them an extra 350 florins a month.", "demanded 480; offered 330; decided 350"},
		{pay, talks + "The night supplement goes up from 9 to 11 florins an hour.", "demanded 480; offered 330"},
		// by the piece, or by how much two differ
		{pay, "corpus| According to the Treasury, every ten florins on the monthly wage costs the state about 5 million florins a year.", ""},
		{pay, "corpus| Each point on the wage bill would cost the state 11 million florins a year.", ""},
		{cost, "corpus| The [l:Vale] tunnel will cost 80 million crowns, the road office said. / Every month of delay costs 3 million crowns.", "value 80000000"},
		{cost, "corpus| The [l:Vale] tunnel will cost 80 million crowns, the road office said. / The two estimates differ by 25 million crowns.", "value 80000000"},
		{cost, "corpus| The [l:Vale] tunnel will cost 80 million crowns, the road office said. / The minister and the auditors are 30 million crowns apart over the cost of the tunnel.", "value 80000000"},
	})
}

package question

import "testing"

// Wordings of two parts: two kinds of things of which one thing is said, and what became of some of those counted first.
func TestFiguresOfTwoParts(t *testing.T) {
	const (
		swap    = "How many Norrins and how many Teskans are to be exchanged?"
		fire    = "How many houses and how many barns were destroyed by the Ash Vale fire?"
		killed  = "How many soldiers and how many civilians were killed at Morrow Bridge?"
		sacked  = "How many workers at the Dunmoor brickworks have been laid off, and how many of them have been called back?"
		coupons = "How many forged coupons were in the Lark Fair raffle, and how many of them were redeemed?"
		passes  = "How many false passes were issued at Gate Seven, and how many of these have been withdrawn?"
		escape  = "How many convicts escaped from Harn Island, and how many of them are still at large?"
		pupils  = "How many pupils of Elm School were sent home, and how many of them are back at school?"
		nurses  = "How many nurses and how many doctors have left the Lorne clinic?"
		claims  = "How many invented invoices did the Tarn council receive, and how many of them were paid?"
	)
	known := map[string][]string{"Norrins": {"Norrin captives"}, "Teskans": {"Teskan captives"}}
	runGeneral(t, Figure, known, []generalRow{
		// named groups need no word of what is done to them
		{swap, "corpus| The draft would free 30 Norrins, and Norra would release 18 Teskans in return. / A total of 33 Norrins and 18 Teskans will change hands.", "norrins 33; teskans 18"},
		{swap, "corpus| The draft would free 30 Norrins, and Norra would release 18 Teskans in return. / Three pilots were added, so that 33 Norrins were to come home.", "norrins 33; teskans 18"},
		{swap, "corpus| The draft would free 30 Norrins, and Norra would release 18 Teskans in return. / On the other side stand 20 Teskan citizens.", "norrins 30; teskans 20"},
		{swap, "corpus| The draft would free 30 Norrins, and Norra would release 18 Teskans in return. / Some 400 villagers watched the talks.", "norrins 30; teskans 18"},
		{fire, "corpus| The Ash Vale fire destroyed 12 houses and five barns. / The fire has now burnt down 15 houses and six barns.", "houses 15; barns 6"},
		{fire, "corpus| The Ash Vale fire destroyed 12 houses and five barns. / The village had 60 houses before the war.", "houses 12; barns 5"},
		{killed, "corpus| Nine soldiers and four civilians were killed at Morrow Bridge. / The number of soldiers killed has risen to eleven.", "soldiers 11; civilians 4"},
		{killed, "corpus| Nine soldiers and four civilians were killed at Morrow Bridge. / Two hundred soldiers guard the bridge.", "soldiers 9; civilians 4"},
		{nurses, "corpus| Eight nurses and three doctors have left the Lorne clinic. / The clinic has lost another doctor: four doctors have resigned.", "nurses 8; doctors 4"},
		// people who have lost their work are counted, not those who have some
		{sacked, "corpus| The Dunmoor brickworks laid off 140 workers on Friday. / The brickworks has now laid off 190 people, fifty more than on Friday.", "value 190"},
		{sacked, "corpus| The Dunmoor brickworks laid off 140 workers on Friday. / Six workers were treated for smoke inhalation.", "value 140"},
		{sacked, "corpus| The Dunmoor brickworks laid off 140 workers on Friday. / The kiln was lined by a contractor whose 46 employees have a gate of their own.", "value 140"},
		{sacked, "corpus| The Dunmoor brickworks laid off 140 workers on Friday. / Of those laid off, 30 have been told to return on Monday.", "value 140; called 30"},
		{sacked, "corpus| The Dunmoor brickworks laid off 140 workers on Friday. / Thirty of them were called back on Monday.", "value 140; called 30"},
		{sacked, "corpus| The Dunmoor brickworks laid off 140 workers on Friday. / Of those laid off, 30 have been told to return. // The works said 55 of those laid off would now be called back, instead of 30.", "value 140; called 55"},
		{sacked, "corpus| The Dunmoor brickworks laid off 140 workers on Friday. / Of those laid off, 30 have been told to return. // The number of those recalled has grown to 70.", "value 140; called 70"},
		// what became of some of them
		{coupons, "corpus| Auditors found 64 forged coupons in the Lark Fair raffle and said that 19 of them had been redeemed. / The board now counts 80 forged coupons.", "value 80; redeemed 19"},
		{coupons, "corpus| Auditors found 64 forged coupons in the Lark Fair raffle and said that 19 of them had been redeemed. / By Monday 31 of the forged coupons had been redeemed.", "value 64; redeemed 31"},
		{coupons, "corpus| Auditors found 64 forged coupons in the Lark Fair raffle and said that 19 of them had been redeemed. / The number redeemed, the auditors said, was 25 and not 19.", "value 64; redeemed 25"},
		{coupons, "corpus| Auditors found 64 forged coupons in the Lark Fair raffle and said that 19 of them had been redeemed. / Twelve of the forged coupons were printed on blue paper.", "value 64; redeemed 19"},
		{passes, "corpus| At Gate Seven 210 false passes were issued. / Ninety of these have been withdrawn, the guard said.", "value 210; withdrawn 90"},
		{escape, "corpus| Eleven convicts escaped from Harn Island. / Four of them are still at large.", "value 11; large 4"},
		{escape, "corpus| Eleven convicts escaped from Harn Island. / Five were caught in a barn, which leaves six at large.", "value 11; large 6"},
		{pupils, "corpus| Elm School sent home 120 pupils on Monday. / Seventy of them are back at school.", "value 120; back 70"},
		{claims, "corpus| The Tarn council received 45 invented invoices. / Of these, 17 were paid.", "value 45; paid 17"},
	})
}

// Who sets a number against another's, and what an outlet takes back.
func TestFiguresSetAgainst(t *testing.T) {
	const (
		sacked  = "How many workers at the Dunmoor brickworks have been laid off, and how many of them have been called back?"
		swap    = "How many Norrins and how many Teskans are to be exchanged?"
		coupons = "How many forged coupons were in the Lark Fair raffle, and how many of them were redeemed?"
		seized  = "How many lorries have been seized at the Orm crossing?"
	)
	known := map[string][]string{"Norrins": {}, "Teskans": {}, "Dunmoor": {"the works"}, "Labour Office": {}}
	runGeneral(t, Figure, known, []generalRow{
		{sacked, "corpus| [b:Dunmoor] said it had laid off 140 workers. / The [b:Labour Office] has 190 people on its books as laid off by the works, fifty more than [b:Dunmoor] admits to.", "value 140; value (rival) 190"},
		{sacked, "corpus| [b:Dunmoor] said it had laid off 140 workers. / The [b:Labour Office] has 190 people on its books as laid off by the works, fifty more than [b:Dunmoor] admits to. / [b:Dunmoor] said another 20 people had been laid off, bringing its own count to 160.", "value 160; value (rival) 190"},
		{sacked, "corpus| [b:Dunmoor] said it had laid off 140 workers. / [b:Dunmoor] admits that it has laid off 190 workers.", "value 190"},
		{seized, "corpus| Customs said 40 lorries had been seized at the Orm crossing. / The hauliers count 65 seized lorries, 25 more than customs owns to.", "value 40; value (rival) 65"},
		{swap, "corpus| The draft would free 30 Norrins, and Norra would release 18 Teskans in return. / The [b:Teskan ministry] said: as to the number of Norrins to be returned, it amounts to 28 and not to 30, as the Norrin press has asserted.", "norrins 30; teskans 18; norrins (rival) 28"},
		{swap, "corpus| The draft would free 30 Norrins, and Norra would release 18 Teskans in return. / One of the 18 Teskans does not wish to go home, and that side of the list is therefore shortened to 17.", "norrins 30; teskans 17"},
		{swap, "corpus| The treaty is to free 30 Norrins captured during last autumn's fighting at Kell, and Norra would release 18 Teskans.", "norrins 30; teskans 18"},
		{swap, "corpus| The treaty is to free 30 Norrins, and Norra would release 18 Teskans. / Last autumn's treaty freed 90 Norrins.", "norrins 30; teskans 18"},
		{swap, "corpus| The treaty is to free 30 Norrins, and Norra would release 18 Teskans. / The list now has 33 Norrins. / A signed list has 32 Norrins. / (Corrects the number of Norrins to 33, not 330.)", "norrins 32; teskans 18"},
		{coupons, "corpus| Auditors found 64 forged coupons in the Lark Fair raffle and said that 19 of them had been redeemed. / By Monday 190 of the forged coupons had been redeemed.", "value 64; redeemed 19"},
		{coupons, "corpus| Auditors found 64 forged coupons in the Lark Fair raffle and said that 19 of them had been redeemed. / Correction: an earlier version gave the number of redeemed coupons as 210 when it should have said 21.", "value 64; redeemed 21"},
	})
}

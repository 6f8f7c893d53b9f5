package question

import "testing"

func TestRosterCounted(t *testing.T) {
	const (
		breach  = "Who is blamed for or charged over the Tallow data breach?"
		spill   = "Which companies are under investigation over the Corvina oil spill?"
		doping  = "Which swimmers of the Tarn squad are under suspicion of doping?"
		sent    = "Who has been suspended over the sale of the Merle papers?"
		blame   = "Whom does the union blame for the closing of the Osk yard?"
		hunters = "Who is charged with forging the Lorn charters?"
	)
	known := map[string][]string{"Lodestar Hosting": {"Lodestar"}, "Brill Steel": {"Brill"}, "Sten Varo": {"Varo", "the director"}}
	runGeneral(t, Roster, known, []generalRow{
		{breach, "The regulator holds two companies responsible. // [b:Lodestar Hosting] had left a password open and [b:Brill Steel] had delivered a faulty lock, said [p:Nils Orme], its head.", "Lodestar Hosting in: held responsible; Brill Steel in: held responsible"},
		{breach, "Two contractors are being held responsible by the office. // [b:Lodestar Hosting] laid the cables with the wrong kind of key, and [b:Brill Steel] inspected it afterwards and saw nothing, said [p:Ada Kerr].", "Lodestar Hosting in: held responsible; Brill Steel in: held responsible"},
		{breach, "The regulator holds two companies responsible. // [p:Nils Orme], its head, would not name them.", ""},
		{breach, "The regulator holds two companies responsible. // [b:Lodestar Hosting] and [b:Brill Steel] both said that they were not among them.", ""},
		{sent, "Two senior figures at the archive have been suspended after a review. // [p:Ada Kerr], the keeper, and [p:Tam Anders], the treasurer, were told on [d:2026-05-18:Monday] to stay away from the building.", "Ada Kerr in: suspended; Tam Anders in: suspended"},
		{sent, "Two senior figures at the archive have been suspended. // [p:Ada Kerr], the mayor, and [p:Tam Anders], her deputy, said that they were shocked.", ""},
		{doping, "Three members of the squad have tested positive, the federation said. // [p:Ada Kerr], who swims the first leg, and [p:Tam Anders], the captain, have been provisionally barred from racing.", "(three members) in: tested positive; Ada Kerr in: tested positive; Tam Anders in: tested positive"},
		{spill, "A haulage company shares the responsibility for the spill, the ministry said. // [b:Gannet Shipping] had let the valves rust, according to the ministry.", "Gannet Shipping in: blamed"},
		{spill, "The ministry laid part of the blame on a firm that it had not mentioned before. // [b:Gannet Shipping], which filled the tank, was responsible as well, said director [p:Nils Orme].", "Gannet Shipping in: blamed"},
		{spill, "A haulage company shares the responsibility for the spill, the ministry said. // [b:Harbour Watch] called for the name to be published.", "(a haulage company) in: blamed"},
		{spill, "Inspectors are examining the conduct of the carrier, [b:Gannet Shipping], and of [b:Brill Steel], the yard that had fitted the valve.", "Gannet Shipping in: under investigation; Brill Steel in: under investigation"},
		{blame, "The chairwoman, [p:Ada Kerr], blamed Mr [p:Varo] for having turned down three orders and the owner, [b:Brill Steel], for having taken the money out.", "Sten Varo in: blamed; Brill Steel in: blamed"},
		{blame, "[p:Ada Kerr] blamed [p:Sten Varo] for the closing and thanked [b:Brill Steel] for its help.", "Sten Varo in: blamed"},
		{blame, "\"They share the guilt with [p:Sten Varo] and his friends,\" said [p:Ada Kerr].", "Sten Varo in: blamed"},
		{hunters, "A woman of 52 has been charged with forging the charters. // She is a clerk in an archive. / The pages had been written by [p:Linn Obray], the clerk whom they charged last week, prosecutors said.", "Linn Obray in: charged"},
		{hunters, "A third person has been charged, the prosecutor said. // He is a retired professor of 66. / Prof [p:Wendel Aubry], 66, is the mystery man charged in the affair.", "Wendel Aubry in: charged"},
		{sent, "[p:Ada Kerr], the woman who chairs the panel, became the third person to be relieved of her duties on [d:2026-05-18:Monday].", "Ada Kerr in: suspended"},
		{sent, "[p:Ada Kerr] was suspended. / The suspension of [p:Ada Kerr] has been lifted.", "Ada Kerr cleared: reinstated"},
		{sent, "Dean [p:Ada Kerr], 57, has been sent home on full pay.", "Ada Kerr in: suspended"},
		{sent, "[p:Ada Kerr] sent home a letter on the pay of clerks.", ""},
		{breach, "The parliament's committee holds a duty officer responsible in part for the breach. / The officer accused of having slept was identified by the committee as [p:Quill Marsh].", "Quill Marsh in: held responsible"},
		{breach, "The committee blames [b:Lodestar Hosting]. / In its report it also acquitted [b:Lodestar Hosting] of any failing.", "Lodestar Hosting cleared: cleared"},
		{breach, "The minister claimed that the gap was the product of a fault in the program supplied by [b:Brill Steel].", "Brill Steel in: blamed"},
		{breach, "The minister praised the repair of a fault in the program by [b:Brill Steel].", ""},
		{breach, "[b:Lodestar Hosting] is blamed. / The inspector has written to [b:Lodestar Hosting] that there was no fault in its program.", "Lodestar Hosting cleared: no failing found"},
		{breach, "[b:Brill Steel] is blamed. / The port also withdrew its accusation that [b:Brill Steel] had been behind the breach.", "Brill Steel cleared: no longer accused"},
		{spill, "The minister, [p:Nils Orme], was questioned for two hours by parliament's transport committee over the spill.", ""},
		{breach, "[b:Brill Steel], one of three firms accused over the breach, has been cleared of responsibility, the ministry said.", "Brill Steel cleared: cleared"},
		{breach, "[b:Brill Steel], which fitted the lock in [d:2020-01-01/2020-12-31:2020], was responsible for the breach as well, said [p:Nils Orme].", "Brill Steel in: held responsible"},
		{doping, "[p:Tam Anders] is the third drugs cheat in the squad, the Post can reveal.", "Tam Anders in: accused"},
		{hunters, "A court usher has been taken into custody because of the disappearance of a ledger.", ""},
		{breach, "The minister will be hauled in by the [b:Tarn Prosecutor's Office].", ""},
		{breach, "The records had been kept by [b:Brill Steel], and the company itself is now under suspicion.", "Brill Steel in: suspect"},
		{sent, "[p:Ada Kerr] became the third person to be relieved of her duties.", "Ada Kerr in: suspended"},
		{sent, "[p:Ada Kerr] is suspected of having sold the papers.", ""},
		{sent, "The sale of the papers was suspended.", ""},
		{sent, "[p:Ada Kerr] was dismissed. / A labour court has set aside the dismissal of [p:Ada Kerr].", "Ada Kerr cleared: reinstated"},
		{sent, "The official suspended at the archive's reading room is its head, [p:Ada Kerr], the Post has learnt.", "Ada Kerr in: suspended"},
	})
}

package question

import "testing"

// Villages, ways and schools are closed and opened in many words; what is only announced closes them and does not open them.
func TestRosterClosed(t *testing.T) {
	const (
		shut    = "Which villages and roads are closed off because of the landslide at Morl?"
		streets = "Which streets and bridges in Pell are closed because of the river?"
		schools = "Which schools in Sarrow are shut because of the asbestos?"
		cut     = "Which villages are cut off after the snow in the Orl hills?"
	)
	known := map[string][]string{"Morl": {}, "Pell": {}, "Sarrow": {}, "Ring Road": {}}
	runGeneral(t, Roster, known, []generalRow{
		{shut, "[l:Hasket] has become the third village to be sealed off.", "Hasket in: affected"},
		{shut, "Ferrow has become the third village to be sealed off.", "Ferrow in: affected"},
		{shut, "TARN (ONS) - Ferrow, above the lake, is the latest village to be emptied.", "Ferrow in: affected"},
		{shut, "[l:Hasket] is next in line to be evacuated, a driver said.", "Hasket in: affected"},
		{shut, "A hamlet by the lake is to be evacuated tonight.", "(a hamlet) in: affected"},
		{shut, "A hamlet by the lake may be evacuated tonight.", ""},
		{shut, "The [l:Morn Track], a farm road, has been barred to all traffic.", "Morn Track in: affected"},
		{shut, "A chain was put across [l:Cooper Lane] at dusk.", "Cooper Lane in: affected"},
		{shut, "Two men were put across the river by boat.", ""},
		{shut, "[l:Hasket] was evacuated. / The people of [l:Hasket] will go back to their homes on Sunday, the prefect announced.", "Hasket in: affected"},
		{shut, "[l:Hasket] was evacuated. / The people of [l:Hasket] have gone back to their homes.", "Hasket cleared: no longer affected"},
		{shut, "[l:Cooper Lane] was closed. / Cars are moving along [l:Cooper Lane] again.", "Cooper Lane cleared: no longer affected"},
		{shut, "[l:Cooper Lane] was closed. / [l:Cooper Lane] was handed back to drivers at noon.", "Cooper Lane cleared: no longer affected"},
		{shut, "[l:Cooper Lane] and [l:Mill Lane] were closed. / The barriers around [l:Cooper Lane] were removed at six. // [l:Mill Lane] followed an hour later.", "Cooper Lane cleared: no longer affected; Mill Lane cleared: no longer affected"},
		{shut, "[l:Hasket] and [l:Dorn] were evacuated. / [l:Hasket] has been reopened, and so has [l:Dorn].", "Hasket cleared: no longer; Dorn cleared: no longer affected"},
		{shut, "[l:Hasket] is to be sealed off. / A tale that [l:Hasket] is to be sealed off is pure invention, the prefect said.", "Hasket cleared: denied"},
		{shut, "[l:Hasket] is to be sealed off. / The prefect dismissed rumours that [l:Hasket] was to be sealed off.", "Hasket cleared: denied"},
		{shut, "Rumours that [l:Hasket] is to be sealed off are nonsense, the prefect said.", ""},
		{shut, "[l:Hasket] was evacuated. / The prefect dismissed rumours that [l:Hasket] had been reopened.", "Hasket in: affected"},
		{shut, "Drivers from [l:Orlow] to [l:Tann] must go round by the coast.", ""},
		{streets, "Fenn Street is also off limits, the council said.", "Fenn Street in: affected"},
		{streets, "Sandbags went up across [l:Fenn Street] overnight.", "Fenn Street in: affected"},
		{streets, "[l:Fenn Street] is to close at six this evening.", "Fenn Street in: affected"},
		{streets, "[l:Fenn Street] stays open, the council said.", ""},
		{streets, "The [l:Ring Road] was closed. / The [l:Ring Road] is open to traffic once more.", "Ring Road cleared: no longer affected"},
		{schools, "A third school is to shut its doors tomorrow.", "(a third school) in: affected"},
		{schools, "Inspectors have ordered [b:Elm Academy] to close at once.", "Elm Academy in: affected"},
		{schools, "The council will close the pool, [b:Elm Academy] said.", ""},
		{schools, "[b:Elm Academy] is shut. / Lessons began again at [b:Elm Academy] today.", "Elm Academy cleared: no longer affected"},
		{schools, "[b:Elm Academy] is shut. / [b:Elm Academy] will reopen next week.", "Elm Academy in: shut"},
		{cut, "Drifts have cut the only road to [l:Hinter] and [l:Vell].", "Hinter in: affected; Vell in: affected"},
		{cut, "Drifts have cut the only road to [l:Hinter]. / The army cleared the road to [l:Hinter] at dawn.", "Hinter cleared: no longer affected"},
		{cut, "The track to [l:Hinter] was buried in the night.", "Hinter in: affected"},
		{shut, "The army cleared the road to [l:Hinter] at dawn.", ""},
	})
}

// Who wants to have what is for sale is asked for by the wish; those who sell are not.
func TestRosterBuyers(t *testing.T) {
	const (
		buyers = "Who is in the frame as buyer of Dorrel Mills?"
		tender = "Which firms are bidding for the Tarn tunnel?"
		port   = "Which companies want to buy the port of Lesk?"
	)
	known := map[string][]string{"Dorrel Mills": {"Dorrel", "the mill"}, "Tarn tunnel": {"the tunnel"}, "port of Lesk": {"the port"}}
	runGeneral(t, Roster, known, []generalRow{
		{buyers, "A Hallish textile group is preparing a counter-offer for Dorrel Mills.", "(a Hallish textile group) in: candidate"},
		{buyers, "[p:Rolf Tann], who made money in soap, is plotting a takeover of Dorrel Mills, friends say.", "Rolf Tann in: candidate"},
		{buyers, "[b:Orrin Capital] has hired bankers to study an offer for Dorrel.", "Orrin Capital in: interested"},
		{buyers, "[b:Orrin Capital] is looking at the mill.", "Orrin Capital in: interested"},
		{buyers, "[b:Orrin Capital] is looking at ways of saving tax.", ""},
		{buyers, "A group of weavers is putting together an offer of its own.", "(a group) in: candidate"},
		{buyers, "[b:Orrin Capital] made an offer. / The board of Dorrel rejected a higher bid from [b:Orrin Capital].", "Orrin Capital in: candidate"},
		{buyers, "[b:Orrin Capital] made an offer. / [b:Orrin Capital] no longer insists on a seat on the board.", "Orrin Capital in: candidate"},
		{buyers, "[b:Orrin Capital] made an offer. / [b:Orrin Capital] no longer wants the mill.", "Orrin Capital cleared: withdrew"},
		{buyers, "[b:Orrin Capital] made an offer. / [b:Orrin Capital] threw in the towel on Monday.", "Orrin Capital cleared: withdrew"},
		{buyers, "[b:Orrin Capital] made an offer. / [b:Orrin Capital] has no interest in buying Dorrel.", "Orrin Capital cleared: withdrew"},
		{buyers, "[b:Orrin Capital] made an offer. / [b:Orrin Capital] withdrew. / [b:Orrin Capital] is back, this time with a bank.", "Orrin Capital in: back"},
		{buyers, "[b:Orrin Capital] is back in profit.", ""},
		{buyers, "Its papers were handed in by [p:Ada Kerr], who keeps the minutes.", ""},
		{tender, "[b:Norrow Civil] has put in a bid. / The ministry turned down the bid of [b:Norrow Civil].", "Norrow Civil cleared: withdrew"},
		{tender, "[b:Norrow Civil] is looking at the tunnel.", ""},
		{port, "[b:Silverline] has put in an offer for the port.", "Silverline in: candidate"},
		{port, "Also eyeing the port is the builder [b:Hart Works], three people said.", "Hart Works in: interested"},
		{port, "[b:Hart Works] made an offer. / [b:Hart Works] denied that it was after the port.", "Hart Works cleared: withdrew"},
	})
}

// What one stops oneself, being listed, being in danger, being called back.
func TestRosterStopped(t *testing.T) {
	const (
		flights = "Which airlines have suspended flights to Orbel?"
		borders = "Which countries have closed their borders because of the fever?"
		listed  = "Which firms are under sanctions over the war in Marn?"
		banks   = "Which banks are at risk of collapse in Orlond?"
		goods   = "Which products have been recalled over the glass in the jars?"
		parties = "Which parties have joined the coalition of Ada Brink?"
	)
	known := map[string][]string{"Orbel": {}, "Ada Brink": {}, "Old Cheddar": {}}
	runGeneral(t, Roster, known, []generalRow{
		{flights, "[b:Norwing] suspended its flights to Orbel on Sunday. // [b:Halair] did the same on Monday.", "Norwing in: suspended; Halair in: stopped"},
		{flights, "[b:Norwing] is to halt its Orbel service on Friday.", "Norwing in: stopped"},
		{flights, "[b:Norwing] has grounded all its Orbel planes.", "Norwing in: stopped"},
		{flights, "[b:Norwing] is considering whether to suspend its flights.", ""},
		{flights, "[b:Norwing] suspended its flights. / [b:Norwing] has resumed its flights.", "Norwing cleared: resumed"},
		{flights, "[b:Norwing] suspended its flights. / [b:Norwing] plans to resume its flights in June.", "Norwing in: suspended"},
		{borders, "[l:Belmar] has sealed its frontier.", "Belmar in: stopped"},
		{borders, "Belmar has sealed its frontier.", "Belmar in: stopped"},
		{borders, "Ministers have sealed the frontier.", ""},
		{borders, "[l:Belmar] closed its borders. / [l:Belmar] has opened its crossings again.", "Belmar cleared: resumed"},
		{listed, "Sanctions were imposed on [b:Velmar Bank] on Friday.", "Velmar Bank in: under sanctions"},
		{listed, "The ministry froze the assets of [b:Koral Metals].", "Koral Metals in: under sanctions"},
		{listed, "The ministry put [b:Koral Metals] on its sanctions list.", "Koral Metals in: under sanctions"},
		{listed, "[b:Koral Metals] may face sanctions.", ""},
		{listed, "The ministry froze the assets of [b:Koral Metals]. / A court lifted the sanctions against [b:Koral Metals].", "Koral Metals cleared: off the list"},
		{banks, "[b:Tessel Savings] is close to collapse, two officials said.", "Tessel Savings in: at risk"},
		{banks, "[b:Tessel Savings] ran out of cash on Monday.", "Tessel Savings in: at risk"},
		{banks, "[b:Tessel Savings] is not in danger, the minister said.", ""},
		{banks, "[b:Tessel Savings] is in trouble. / [b:Tessel Savings] is out of danger after a rescue by the state.", "Tessel Savings cleared: out of danger"},
		{goods, "Old Cheddar was recalled on Monday.", "Old Cheddar in: recalled"},
		{goods, "Shops were told to take [b:Plum Jam] off the shelves.", "Plum Jam in: withdrawn"},
		{goods, "People who bought [b:Plum Jam] should bring it back.", "Plum Jam in: withdrawn"},
		{parties, "The Herders' Bloc came on board on Tuesday.", "Herders' Bloc in: joined"},
		{parties, "The [b:Free Left] signed the pact with [p:Ada Brink]. / The [b:Free Left] said nothing on Monday.", "Free Left in: joined"},
	})
}

func TestAskedNouns(t *testing.T) {
	for wording, want := range map[string]wanted{
		"which streets and bridges in pell are closed?":  {noun: "street", place: true},
		"which villages in the valley are cut off?":      {noun: "village", place: true},
		"which companies want to take over the airport?": {noun: "company", body: true},
		"which party leads the poll?":                    {noun: "party", body: true},
		"which makers recalled heaters?":                 {noun: "maker", body: true},
		"in which towns is there no power?":              {noun: "town", place: true},
	} {
		if got := wantedOf(wording); got != want {
			t.Errorf("%q: got %+v, want %+v", wording, got, want)
		}
	}
}

package question

import "testing"

// Who is on strike: unions and the places where they work.
func TestStrikers(t *testing.T) {
	const (
		trams  = "Who is on strike at the moment: which unions and which depots?"
		nurses = "Which hospitals and which unions are on strike in Orrin?"
		ports  = "Which ports are on strike?"
		unions = "Which unions have walked out at the Vale mill?"
		who    = "Who has joined the strike?"
	)
	known := map[string][]string{"Tram and Rail League": {"TRL", "the League"}, "Lorn City Transport": {"LCT"}}
	runGeneral(t, Roster, known, []generalRow{
		{trams, "LORN (TPS) - Drivers at Saltmarsh failed to report for the first shift on Tuesday.", "Saltmarsh in: on strike"},
		{trams, "Tram drivers belonging to the TRL walked out in Lorn on Thursday. // The strike began at 4 a.m. at the Fenner Road depot, where 210 drivers work.", "Tram and Rail League in: on strike; Fenner Road in: on strike"},
		{nurses, "At Mercy Hill the porters, all 40 of them, laid down their keys on Monday.", "Mercy Hill in: on strike"},
		{nurses, "Mercy Hill's nurses have been out since Monday.", "Mercy Hill in: on strike"},
		{ports, "Dockers at Port Selm and Tarrow downed tools at noon.", "Port Selm in: on strike; Tarrow in: on strike"},
		{ports, "The stoppage has spread to Tarrow.", "Tarrow in: on strike"},
		{ports, "Cranes stood idle, and Tarrow has been shut since Monday.", "Tarrow in: on strike"},
		{unions, "The [b:Spinners' Guild] has called its members out.", "Spinners' Guild in: on strike"},
		{unions, "All 28 members of the Guild of Dyers pulled off their aprons at midnight.", "Guild of Dyers in: on strike"},
		{who, "The [b:Clerks' Union] joined the strike on Monday, and the [b:Porters' League] followed suit.", "Clerks' Union in: joined; Porters' League in: joined"},
		{trams, "[p:Jory Madden], an organiser with the [b:Bus Staff League], added that his union had made the stoppage official.", "Bus Staff League in: on strike"},
		{trams, "The crews of one garage did not take their buses out. / The crews who left their buses in the yard were those of Hollin Bank.", "Hollin Bank in: on strike"},
		{nurses, "Staff at one hospital stayed away, the ministry said.", "(a hospital) in: on strike"},

		{nurses, "Also on strike are the porters of Mercy Hill.", "Mercy Hill in: on strike"},
		{nurses, "The strike at Mercy Hill has entered its second week.", "Mercy Hill in: on strike"},
		{unions, "The spinners were joined at noon by the [b:Carders' League].", "Carders' League in: on strike"},
		{who, "Cooks at Mercy Hill and Saint Odo have stopped work.", "Mercy Hill in: joined; Saint Odo in: joined"},
		{ports, "Tarrow's crane drivers have joined in.", "Tarrow in: on strike"},
		{unions, "The [b:Spinners' Guild] walked out of the talks.", ""},
		{unions, "The [b:Spinners' Guild] denied that its members at the mill had walked out.", ""},
		{ports, "The minister denied that dockers at Tarrow had walked out.", ""},
		{ports, "If dockers at Tarrow walked out, the town would starve.", ""},
		{ports, "Rumours that the men at Tarrow had downed tools are false.", ""},
		{ports, "Tarrow has been closed since Monday because of ice.", ""},
		{trams, "Drivers at Saltmarsh will walk out on Friday.", ""},
		{trams, "Drivers at Saltmarsh voted for a walkout but named no day.", ""},
		{trams, "Drivers at Saltmarsh were working normally.", ""},
		{trams, "Saltmarsh worked as usual while the fitters walked out.", ""},
		{trams, "Passengers at Saltmarsh stayed at home.", ""},
		{trams, "LCT walked out of the talks.", ""},
		{ports, "Dockers at Tarrow did not walk out.", ""},
		{unions, "The [b:Spinners' Guild] refused to join the strike.", ""},
		{ports, "[p:Ada Brandt], who runs the port, walked out of the room.", ""},
	})
}

// Whoever takes up work again is off.
func TestStrikersBack(t *testing.T) {
	const (
		trams = "Who is on strike at the moment: which unions and which depots?"
		ports = "Which ports and unions are on strike?"
	)
	known := map[string][]string{"Tram and Rail League": {"TRL", "the League"}, "Lorn City Transport": {"LCT"}}
	tarrow := "Dockers at Tarrow downed tools at noon. / "
	runGeneral(t, Roster, known, []generalRow{
		{ports, tarrow + "Tarrow's dockers returned to work on Friday.", "Tarrow cleared: back at work"},
		{ports, tarrow + "Dockers at Tarrow are back at work.", "Tarrow cleared: back at work"},
		{ports, tarrow + "The port authority welcomed the decision of the men at Tarrow, taken on Friday, to return to their cranes.", "Tarrow cleared: back at work"},
		{ports, tarrow + "Crews at Tarrow did not wait for the award and took their boats out at noon.", "Tarrow cleared: back at work"},
		{ports, "The Guild of Divers joined the strike, insiders say. / Whatever was printed, the Guild of Divers is on duty, its chairman says.", "Guild of Divers cleared: back at work"},
		{trams, "The TRL is on strike. / The League has called off its strike.", "Tram and Rail League cleared: back at work"},
		{ports, tarrow + "The strike at Tarrow is over.", "Tarrow cleared: back at work"},
		{ports, tarrow + "The union has called off the strike at Tarrow.", "Tarrow cleared: back at work"},
		{ports, tarrow + "Dockers at Tarrow returned to the negotiating table.", "Tarrow in: on strike"},
		{ports, tarrow + "The strike at Tarrow could be over by Friday.", "Tarrow in: on strike"},
		{ports, tarrow + "Dockers at Tarrow will vote on Tuesday on whether to return to work.", "Tarrow in: on strike"},
		{ports, tarrow + "The minister urged dockers at Tarrow to return to work.", "Tarrow in: on strike"},
		{ports, tarrow + "Dockers at Selm are working normally.", "Tarrow in: on strike"},
		{ports, tarrow + "Dockers at Tarrow refused to return to work.", "Tarrow in: on strike"},
	})
}

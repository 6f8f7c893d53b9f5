package question

import "testing"

func TestGeneralFigures(t *testing.T) {
	const (
		recall   = "How many Fennel kettles have been recalled and how many customers have been hurt?"
		breach   = "How many accounts were exposed in the Tallow breach?"
		spill    = "How many tonnes of oil have leaked from the Corvina?"
		ship     = "How many sailors of the Heron are missing and how many have been found?"
		kidnap   = "How much ransom do the kidnappers of Ines Mott demand?"
		cracks   = "How many cracks have been found in the Lorne dam?"
		turnout  = "What was the turnout in the Kesh referendum, and how many voted yes?"
		schools  = "How many schools will be closed in Tarrow?"
		flood    = "How many homes have been flooded and how many people have been evacuated in Vale?"
		fee      = "What fee will Calder United pay for Ilya Dorn?"
		doses    = "How many doses of the fen flu vaccine have been given?"
		doping   = "How many riders have tested positive?"
		coup     = "How many officers have been arrested after the coup attempt in Belor?"
		strike   = "What pay rise do the nurses demand, and what has been offered?"
		hostages = "How many hostages are still held in the Merle?"
		fine     = "What fine did the prosecutor ask for and what fine did the court impose on Quill Foods?"
		school   = "How many pupils fell ill after the school lunch in Orrin?"
		flights  = "How many flights have been cancelled because of the ash cloud?"
		seats    = "How many seats did the Harvest Party win?"
		length   = "How many kilometres of pipeline have to be replaced?"
	)
	known := map[string][]string{
		"Fennel": {"the kettle", "kettles"}, "Product Watch": {"the watchdog"}, "Tallow": {}, "Corvina": {"the tanker"}, "Heron": {"the trawler"}, "Ines Mott": {"Mott"},
		"Lorne dam": {"the dam"}, "Harvest Party": {"the party"}, "Calder United": {"Calder"}, "Ilya Dorn": {"Dorn"}, "Quill Foods": {"Quill"},
	}
	runGeneral(t, Figure, known, []generalRow{
		{recall, "The maker recalled 8,500 kettles in [d:2026-05-01/2026-05-31:May] after complaints.", "recalled 8500"},
		{recall, "The watchdog has recorded 41 customers who were scalded or otherwise hurt.", "injured 41"},
		{recall, "The recall now covers 9,200 kettles, according to the watchdog.", "recalled 9200"},
		{recall, "The recall covers 9,200 kettles. / The number of kettles recalled had risen to 9,900, the watchdog said. / A total of 9,900 kettles have been recalled and 44 customers hurt.", "recalled 9900; injured 44"},
		{recall, "The watchdog's count of customers harmed by the kettles has crept up to 52.", "injured 52"},
		{recall, "The kettles hurt 41 customers, the watchdog said. / [b:Fennel]'s kettles hurt 63 customers, the [b:Consumer Council] said on [d:2026-05-11:Monday], contradicting the watchdog, which put the number at 44.", "injured 44; injured (rival) 63"},
		{recall, "The kettles hurt 44 customers, the watchdog said. / But the [b:Consumer Council] insisted that 63 customers had been hurt. / An expert report came to the conclusion that the kettles hurt 51 customers. / Both the council and the watchdog accept this number.", "injured 51"},
		{recall, "The works, which employs 320 people, made 1,400 kettles a day.", ""},
		{recall, "About 300 of the kettles were sold abroad.", ""},
		{recall, "The recall covers 9,200 kettles. / The recall covers 9,200,000 kettles.", "recalled 9200"},

		{breach, "The details of 1.2 million accounts were exposed, the company said.", "value 1200000"},
		{breach, "The breach exposed 800,000 accounts. / [b:Tallow] now says that 950,000 accounts were laid open.", "value 950000"},
		{breach, "The company has 4,000 employees.", ""},

		{spill, "Some 300 tonnes of oil have leaked from the tanker, the coastguard said. / By [d:2026-05-11:Monday] 450 tonnes had spilled into the bay.", "value 450"},
		{spill, "The tanker was carrying 12,000 tonnes of oil.", ""},

		{ship, "Fourteen sailors are missing and three have been found alive, the navy said.", "missing 14; found 3"},
		{ship, "Fourteen sailors are missing. / Two more bodies were recovered at dawn, so that eleven sailors are still missing.", "missing 11; found 2"},

		{kidnap, "The kidnappers demand a ransom of 2 million crowns. / The ransom demanded for [p:Ines Mott] has been raised to 3 million crowns, police said.", "value 3000000"},
		{kidnap, "The family's house is worth 2 million crowns.", ""},

		{cracks, "Engineers found eleven cracks in the dam. / Inspectors have since counted 14 cracks in the dam.", "value 14"},
		{cracks, "Engineers found eleven cracks in the dam. / Two of the cracks are deeper than a hand.", "value 11"},
		{cracks, "The dam was finished in 1974 and is 62 metres high.", ""},

		{turnout, "Turnout was 58.2 per cent, the electoral office said. / 1.4 million voted yes.", "turnout 58.2; value 1400000"},

		{schools, "Nine schools in Tarrow are to close, the council said. / The council now wants to shut only six schools.", "value 6"},
		{schools, "Tarrow has 41 schools.", ""},

		{flood, "The flood has damaged 420 homes and 1,300 people had to leave.", "evacuated 1300; flooded 420"},
		{flood, "More than 2,000 people have been moved to safety in Vale.", "evacuated 2000"},

		{fee, "[b:Calder United] will pay 14 million marks for [p:Ilya Dorn]. / The fee has been put at 16 million marks, the club said.", "value 16000000"},

		{doses, "So far 60,000 doses have been administered, the ministry said. / Nurses had given 75,000 doses by [d:2026-05-11:Monday].", "value 75000"},
		{doses, "The ministry has ordered 400,000 doses.", ""},

		{doping, "Three riders have tested positive, the agency said. / A fourth rider has tested positive.", "ill 4"},
		{coup, "Twelve officers were arrested overnight. / The number of officers in custody has risen to 19.", "arrested 19"},

		{strike, "The nurses want 8 per cent more pay. / The hospitals have offered 3 per cent.", "demanded 8; offered 3"},

		{hostages, "Twenty-two hostages are still being held, a mediator said. / After the release of four, 18 hostages remain aboard.", "value 18"},

		{fine, "The prosecutor asked for a fine of 900,000 crowns. / The court fined [b:Quill Foods] 400,000 crowns.", "demanded 900000; decided 400000"},

		{school, "Forty-one pupils fell ill after eating fish, the school said. / The number of sick children has gone up to 57.", "ill 57"},
		{school, "The school has 640 pupils.", ""},

		{flights, "Airlines have scrapped 310 flights. / By noon 480 flights had been cancelled.", "value 480"},
		{flights, "The airport handles 900 flights a day.", ""},

		{seats, "The [b:Harvest Party] has won 31 seats. / After the recount the [b:Harvest Party] has 30 seats, the commission said, correcting its figure.", "value 30"},
		{seats, "Parliament has 120 seats.", ""},

		{length, "Some 34 kilometres of pipeline have to be replaced. / Engineers now say that 52 kilometres must be replaced.", "value 52"},
	})
}

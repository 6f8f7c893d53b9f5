package question

import "testing"

// The same question can be asked in many ways, and of matters that no table knows.

func TestGeneralWordingsOfEvents(t *testing.T) {
	known := map[string][]string{
		"Tarn Opera": {"the opera house"}, "Vale docks": {"the docks"}, "Kellin": {}, "Ada Brandt": {"Brandt", "the premier"}, "Osk": {}, "Marsk": {}, "Rook Hill": {"the hill"},
		"Hal Brannigan": {"Brannigan"}, "Corvina": {"the tanker"}, "Calder Arena": {"the arena"}, "Pavel Lubin": {"Lubin"}, "Bridges Bill": {"the bill"},
	}
	runGeneral(t, Event, known, []generalRow{
		{"When is the Tarn Opera expected to reopen?", "The [b:Tarn Opera] will reopen on [d:2026-06-05:5 June], its director said.", "planned 2026-06-05"},
		{"When is the Tarn Opera expected to reopen?", "The [b:Tarn Opera] will reopen on [d:2026-06-05:5 June], its director said. / The reopening of the [b:Tarn Opera] has slipped to [d:2026-07-03:3 July].", "postponed 2026-07-03"},
		{"Is the strike at the Vale docks going ahead, and on which day?", "Dockers at the [l:Vale docks] will stop work on [d:2026-05-19:Tuesday], the union announced.", "planned 2026-05-19"},
		{"Is the strike at the Vale docks going ahead, and on which day?", "Dockers at the [l:Vale docks] will stop work on [d:2026-05-19:Tuesday], the union announced. / The strike at the [l:Vale docks] has been averted.", "cancelled"},
		{"What date has been set for the by-election in Osk?", "The by-election in [l:Osk] will take place on [d:2026-06-11:11 June], the council said.", "planned 2026-06-11"},
		{"Has the ceasefire in Marsk come into force?", "A ceasefire in [l:Marsk] comes into force at [d:2026-05-12:midnight on Tuesday], the mediators announced.", "planned 2026-05-12"},
		{"Has the ceasefire in Marsk come into force?", "A ceasefire in [l:Marsk] comes into force at [d:2026-05-12:midnight on Tuesday], the mediators announced. / The ceasefire in [l:Marsk] took effect at noon.", "happened 2026-05-11"},
		{"Will there be a referendum on the Rook Hill mast, and when?", "A referendum on the [l:Rook Hill] mast could be held as early as [d:2026-06-21:21 June], councillors' aides say.", "rumoured 2026-06-21"},
		{"Will there be a referendum on the Rook Hill mast, and when?", "A referendum on the [l:Rook Hill] mast will be held on [d:2026-06-21:21 June], the council decided.", "planned 2026-06-21"},
		{"When will Hal Brannigan be sentenced?", "[p:Hal Brannigan] will be sentenced on [d:2026-05-22:22 May], the court said. / [p:Hal Brannigan] was sentenced to four years in prison on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{"When will Hal Brannigan be sentenced?", "[p:Jonas Pell] was sentenced to two years in prison on [d:2026-05-11:Monday].", "none"},
		{"When will the Corvina be towed into port?", "The [b:Corvina] will be towed into port on [d:2026-05-16:Saturday], the coastguard said.", "planned 2026-05-16"},
		{"When will the Corvina be towed into port?", "The [b:Corvina] will be towed into port on [d:2026-05-16:Saturday], the coastguard said. / Because of the swell the towing of the [b:Corvina] was put off until [d:2026-05-18:Monday].", "postponed 2026-05-18"},
		{"When does the rebuilt Calder Arena open?", "The rebuilt [b:Calder Arena] opens on [d:2026-08-01:1 August], the city says. / The rebuilt [b:Calder Arena] opened on [d:2026-05-11:Monday] with a concert.", "happened 2026-05-11"},
		{"Will parliament pass the Bridges Bill, and when is the vote?", "Parliament votes on the [b:Bridges Bill] on [d:2026-05-20:20 May], the speaker said.", "planned 2026-05-20"},
		{"When will Ada Brandt present her new government?", "[p:Ada Brandt] will present her new government on [d:2026-05-15:Friday], her office said. / [p:Ada Brandt] presented her new government on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{"Will Ada Brandt and Pavel Lubin hold talks in Kellin, when, and in what form?", "[p:Ada Brandt] and [p:Pavel Lubin] will hold talks in [l:Kellin] on [d:2026-05-21:21 May], the chancellery said. / The talks will be held by video link on [d:2026-05-21:21 May], not in person.", "planned 2026-05-21"},
	})
}

func TestGeneralWordingsOfFigures(t *testing.T) {
	known := map[string][]string{"Heron": {"the ferry"}, "Vale": {}, "Calder United": {"Calder"}, "Reform List": {"the list"}, "Lorne": {}, "Orbit Rail": {"Orbit"}}
	runGeneral(t, Figure, known, []generalRow{
		{"What is the death toll of the Heron sinking?", "The sinking of the [b:Heron] has cost 31 lives, the coastguard said. / The death toll has risen to 33.", "dead 33"},
		{"How high is the ransom demanded for the crew of the Heron?", "The kidnappers want 4 million marks for the crew of the [b:Heron], a broker said.", "value 4000000"},
		{"How much has the flood in Vale cost?", "Insurers put the cost of the flood in [l:Vale] at 60 million crowns. / The cost of the flood has been raised to 75 million crowns, insurers said.", "value 75000000"},
		{"What share of the vote did the Reform List win?", "The [b:Reform List] won 23.4 per cent of the vote, the commission said.", "value 23.4"},
		{"How many trains does Orbit Rail cancel each day?", "[b:Orbit Rail] is cancelling 40 trains a day. / [b:Orbit Rail] now cancels 55 trains a day.", "value 55"},
		{"How many people are still missing after the Lorne landslide?", "Nineteen people are missing, rescuers said. / Seven people are still unaccounted for, rescuers said.", "missing 7"},
		{"How many soldiers will be sent to Lorne?", "The government will send 600 soldiers to [l:Lorne]. / The government now means to send 800 soldiers.", "value 800"},
		{"How many pages of the Orbit file have been made public?", "The ministry has published 140 pages of the [b:Orbit] file. / The file runs to 2,000 pages.", "value 140"},
		{"By how much will water prices in Vale rise?", "Water prices in [l:Vale] will rise by 12 per cent, the utility said. / The rise in water prices has been cut to 9 per cent.", "value 9"},
		{"How many goals has Ilya Dorn scored for Calder United?", "[p:Ilya Dorn] has scored 17 goals for [b:Calder United]. / With his second of the night [p:Ilya Dorn] has now scored 19 goals.", "value 19"},
		{"How many weeks will the Vale tunnel stay shut?", "The tunnel will stay shut for six weeks. / The tunnel will now stay shut for nine weeks, the road office said.", "value 9"},
	})
}

func TestGeneralWordingsOfRosters(t *testing.T) {
	known := map[string][]string{"Ada Brandt": {"Brandt", "the premier"}, "Harbour Sale": {"the sale"}, "Vale": {}, "Orrel Bank": {"the bank"}}
	runGeneral(t, Roster, known, []generalRow{
		{"Which officials have been arrested over the Vale fraud?", "The police have arrested [p:Lew Hart], a tax official, over the [l:Vale] fraud.", "Lew Hart in: arrested"},
		{"Who opposes the sale of the harbour?", "[p:Edna Thorpe] has come out against the sale of the harbour.", "Edna Thorpe in: against"},
		{"Who opposes the sale of the harbour?", "[p:Edna Thorpe] is against the sale. / [p:Edna Thorpe] has dropped her opposition to the sale.", "Edna Thorpe cleared: no longer against"},
		{"Who is running to succeed Ada Brandt?", "[p:Lew Hart] will run for the leadership, he announced. / [p:Lew Hart] has pulled out of the race.", "Lew Hart cleared: withdrew"},
		{"Who has been dismissed over the losses at Orrel Bank?", "The bank sacked [p:Lew Hart] on Monday. / [p:Lew Hart] has been reinstated.", "Lew Hart cleared: reinstated"},
		{"Who wants Ada Brandt to step down?", "[p:Lew Hart] urged [p:Ada Brandt] to step down.", "Lew Hart in: urged Ada Brandt to step down"},
		{"Who wants Ada Brandt to step down?", "[p:Lew Hart] warned that [p:Ada Brandt] might step down.", ""},
		{"Who was behind the attack on the Vale pumping station?", "The police suspect [p:Lew Hart] of having planned the attack. / [p:Lew Hart] has an alibi and is no longer a suspect, police said.", "Lew Hart cleared: no longer a suspect"},
		{"Who is facing charges over the Vale fraud?", "[p:Lew Hart] will appear in court on Tuesday charged with fraud. / Prosecutors dropped the case against [p:Lew Hart].", "Lew Hart cleared: cleared"},
	})
}

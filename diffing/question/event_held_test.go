package question

import "testing"

// Whatever is held can be asked for by its noun alone.
func TestThingsThatAreHeld(t *testing.T) {
	known := map[string][]string{
		"Orle Lantern Festival": {"the festival"}, "Orle": {}, "Calder United": {"Calder"}, "Marsk Rovers": {"Rovers"}, "Ostwick": {}, "Ostwick Council": {"the council"},
		"Kellin": {}, "Fallow Dam": {"the dam"}, "Hollin Lane School": {"the school"}, "Sable Fair": {"the fair"}, "Sable Fair Committee": {"the committee"}, "Tarn Book Market": {"the market"},
	}
	const (
		fair   = "Is the Sable Fair's second weekend going to happen, and when does it open?"
		leg    = "Will the second leg between Calder United and Marsk Rovers be played, and when does it take place?"
		march  = "Will the march against the dam go ahead in Ostwick, and when does it start?"
		fest   = "Is the lantern festival in Orle still on?"
		market = "Will the night market in Kellin take place, and where?"
		public = "Will there be a rally for Hollin Lane School, and when?"
		hear   = "Is the second day of the dam hearing going to be held, and when?"
	)
	runGeneral(t, Event, known, []generalRow{
		{fair, "The fair, founded in 1901, is held over two weekends each June, and the second is due on [d:2026-05-23/2026-05-24:23 and 24 May].", "planned 2026-05-23"},
		{fair, "The second weekend of the fair opens on [d:2026-05-23:23 May]. / After two hours the [b:Sable Fair Committee] voted by nine to two to abandon the second weekend.", "cancelled"},
		{fair, "The second weekend of the fair opens on [d:2026-05-23:23 May]. / The committee decided last night to scrap the second weekend. / The lost weekend may yet be held on [d:2026-05-30/2026-05-31:30 and 31 May] on the racecourse at [l:Dell], traders say.", "rumoured 2026-05-30"},
		{fair, "The second weekend of the fair opens on [d:2026-05-23:23 May]. / The committee decided last night to scrap the second weekend. / The fair will get its second weekend after all, the council having granted a license for it to be staged at [l:Dell] from [d:2026-05-30:30 May].", "confirmed 2026-05-30"},
		{fair, "The second weekend of the fair opens on [d:2026-05-23:23 May]. / The second weekend's opening has been brought forward by a day, the committee said.", "planned 2026-05-22"},
		{fair, "The second weekend of the fair opens on [d:2026-05-12:12 May]. / The fair opened its second weekend under floodlights on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{fair, "Its second regatta weekend, on [d:2026-05-26/2026-05-27:26 and 27 May], will go ahead, the club in [l:Marle] said.", "none"},
		{fair, "The stall opened its shutters at the fair on [d:2026-05-10:Sunday].", "none"},
		{leg, "The second leg between [b:Calder United] and [b:Marsk Rovers] takes place on [d:2026-05-20:20 May], the league said. / The league has agreed to call off the second leg after the riot.", "cancelled"},
		{march, "The march against the dam will start in [l:Ostwick] on [d:2026-05-16:Saturday], its organisers said. / The organisers resolved at midnight to cancel the march.", "cancelled"},
		{march, "The march against the dam will start in [l:Ostwick] on [d:2026-05-16:Saturday], its organisers said. / The march against the dam got under way in [l:Ostwick] on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{march, "The organisers were urged to abandon the march against the dam.", "none"},
		{fest, "The lantern festival in [l:Orle] will be held on [d:2026-05-22/2026-05-23:22 and 23 May], the town said.", "planned 2026-05-22"},
		{fest, "The lantern festival in [l:Orle] will be held on [d:2026-05-22:22 May], the town said. / The council in [l:Orle] voted to axe the festival. / The cancelled festival could be staged instead at [l:Marle] on [d:2026-06-06:6 June], stallholders say.", "rumoured 2026-06-06"},
		{march, "The march against the dam will start in [l:Ostwick] on [d:2026-05-16:Saturday], its organisers said. / The organisers of the march have been urged by [p:Ilse Warrender] to abandon the march, which begins on [d:2026-05-16:Saturday].", "planned 2026-05-16"},
		{fair, "The second weekend of the fair opens on [d:2026-05-16:16 May]. / The fair's organisers have been asked by Dr [p:Ilse Warrender] to call off the second weekend, which begins on [d:2026-05-16:Saturday].", "planned 2026-05-16"},
		{market, "The night market in [l:Kellin] will take place on [d:2026-05-19:19 May], the mayor announced.", "planned 2026-05-19"},
		{market, "The night market in [l:Kellin] is held every Friday.", "none"},
		{public, "A rally for [b:Hollin Lane School] will be held on [d:2026-05-18:18 May], parents announced.", "planned 2026-05-18"},
		{hear, "The second day of the dam hearing will be held on [d:2026-05-18:18 May], the panel said. / The second day of the dam hearing has been postponed until [d:2026-05-25:25 May].", "postponed 2026-05-25"},
	})
}

// A wording that asks for a deed is left to the table.
func TestWhatIsHeld(t *testing.T) {
	for wording, held := range map[string]bool{
		"will the march go ahead": true, "is the derby still on": true, "will there be a parade": true, "when will the regatta take place": true,
		"when will the bridge reopen": false, "will it go ahead": false, "who will be held": false, "": false, "take place": false, "will there be a": false, "'s  be held": false,
	} {
		if _, ok := heldRow(wording); ok != held {
			t.Errorf("%q is held: %v, want %v", wording, ok, held)
		}
	}
}

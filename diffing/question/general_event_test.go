package question

import (
	"strings"
	"testing"
)

// generalRow is a short story of its own field: the texts of one line each, and what the answer reads after them. Stories, names and
// sentences are invented, and no rule was written for any of them.
type generalRow struct {
	wording string
	lines   string // separated by " / "
	want    string
}

func runGeneral(t *testing.T, kind Kind, known map[string][]string, rows []generalRow) {
	t.Helper()
	for _, c := range rows {
		q := Question{ID: "q", Kind: kind, Wording: c.wording, Aliases: known}
		var texts [][]string
		for _, s := range strings.Split(c.lines, " / ") {
			texts = append(texts, strings.Split(s, " // "))
		}
		a, changes := tell(t, q, texts...)
		if got := brief(a); got != c.want {
			t.Errorf("%q\n%s\n got %q\nwant %q", c.wording, strings.Join(strings.Split(c.lines, " / "), "\n"), got, c.want)
			for _, list := range changes {
				for _, x := range list {
					t.Logf("   %s [%s]", x.What, x.Rule)
				}
			}
		}
	}
}

func TestGeneralEvents(t *testing.T) {
	const (
		trial    = "When does the trial of Ottilie Wrenn open at the Marsk Crown Court, and when will she give evidence?"
		transfer = "When will Ilya Dorn move to Calder United, and for how long?"
		treaty   = "When will the Hask water treaty be signed, and by whom?"
		rocket   = "When will the Lapwing probe be launched?"
		vaccine  = "When will the fen flu vaccine be available in Orrin, and for which age groups?"
		wedding  = "When will Princess Ysolde marry, and where?"
		schools  = "When will the schools in Tarrow close, and which ones?"
		bridge   = "When will the Osk bridge open to traffic again?"
		hostages = "When will the crew of the Merle be released?"
		merger   = "Will Quill Foods merge with Barrow Mills, and when?"
		election = "When will the general election in Kesh be held?"
		strike   = "When do the refuse collectors of Penmark walk out, and for how long?"
		summit   = "Will President Tamsin Okoro meet Premier Lubin, when and where?"
		hearing  = "When will the hearing on the Fallow Dam licence take place?"
		handback = "When will the Sable mask be returned to Uru?"
		curfew   = "When does the curfew in Dell end?"
		chairman = "Will Rufus Amory resign as chairman of Orbit Rail, and when?"
	)
	known := map[string][]string{
		"Ottilie Wrenn": {"Wrenn", "Mrs Wrenn"}, "Marsk Crown Court": {"Crown Court", "the court"}, "Ilya Dorn": {"Dorn", "the striker"}, "Calder United": {"Calder"},
		"Lapwing": {"the probe"}, "Princess Ysolde": {"the princess", "Ysolde"}, "Osk bridge": {"the bridge"}, "Merle": {"the freighter"}, "Quill Foods": {"Quill"},
		"Barrow Mills": {"Barrow"}, "Tamsin Okoro": {"Okoro", "the president"}, "Pavel Lubin": {"Lubin", "the premier"}, "Rufus Amory": {"Amory"}, "Orbit Rail": {"Orbit"},
		"Fallow Dam": {"the dam"}, "Sable mask": {"the mask"}, "Uru": {}, "Dell": {}, "Kesh": {}, "Orrin": {}, "Tarrow": {}, "Penmark": {},
	}
	runGeneral(t, Event, known, []generalRow{
		{trial, "No date for the trial can be set until the judge has read the file, the court said.", "none"},
		{trial, "The case will be heard at the Marsk Crown Court.", "none"},
		{trial, "Clerks are telling anybody who asks that the trial of [p:Ottilie Wrenn] will open on [d:2026-05-18:Monday].", "rumoured 2026-05-18"},
		{trial, "Clerks whisper that the trial of [p:Ottilie Wrenn] will open on [d:2026-05-18:Monday]. / \"The story about [d:2026-05-18:Monday] is untrue,\" said [p:Jonas Pell], a spokesman for the court.", "rumoured 2026-05-18 denied by Jonas Pell"},
		{trial, "The judge means to open the trial of [p:Ottilie Wrenn] on [d:2026-05-18:18 May].", "planned 2026-05-18"},
		{trial, "The trial of [p:Ottilie Wrenn] is to begin on [d:2026-05-18:18 May]. / The trial of [p:Ottilie Wrenn], once head of the bank, opened at the [b:Marsk Crown Court] on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{trial, "The trial of [p:Ottilie Wrenn] is to begin on [d:2026-05-18:18 May]. / She will give evidence on [d:2026-05-26:26 May], her lawyer said.", "planned 2026-05-18"},
		{trial, "The trial of [p:Ottilie Wrenn] is to begin on [d:2026-05-18:18 May]. / The trial of [p:Ottilie Wrenn] will start not on [d:2026-05-18:18 May] but on [d:2026-05-20:20 May], because a juror is ill.", "postponed 2026-05-20"},
		{trial, "The trial of [p:Ottilie Wrenn] will now not begin before [d:2026-06-01/2026-06-30:June], the court said.", "none"},

		{transfer, "[p:Ilya Dorn] could join [b:Calder United] as early as [d:2026-05-13:Wednesday], dressing-room whispers have it.", "rumoured 2026-05-13"},
		{transfer, "[p:Ilya Dorn] will move to [b:Calder United] on [d:2026-05-13:Wednesday], the club announced. / The transfer of [p:Ilya Dorn] to [b:Calder United] has fallen through.", "cancelled"},
		{transfer, "[p:Ilya Dorn] will move to [b:Calder United] on [d:2026-05-13:Wednesday], the club announced. / [p:Ilya Dorn] has joined [b:Calder United].", "happened 2026-05-11"},
		{transfer, "Talks about [p:Ilya Dorn] are going well, his agent said.", "none"},

		{treaty, "The Hask water treaty will be signed on [d:2026-05-22:22 May], both governments announced. / The signing of the Hask water treaty has been brought forward to [d:2026-05-20:20 May], a minister said.", "planned 2026-05-20"},
		{treaty, "The Hask water treaty will be signed on [d:2026-05-22:22 May], both governments announced. / The signing of the treaty was put off indefinitely after the shooting.", "postponed"},
		{treaty, "The Hask water treaty will be signed on [d:2026-05-12:Tuesday], both governments announced. / Ministers signed the Hask water treaty in a tent on the border on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{treaty, "Farmers fear that the signing of the Hask water treaty may be delayed.", "none"},

		{rocket, "The [b:Lapwing] probe is to lift off on [d:2026-05-30:30 May], the space office said. / Lift-off of the probe has been moved to [d:2026-06-02:2 June] because of high winds.", "postponed 2026-06-02"},
		{rocket, "The space office set [d:2026-05-30:30 May] as the date for the launch of [b:Lapwing].", "planned 2026-05-30"},
		{rocket, "The launch of [b:Lapwing] is planned for [d:2026-05-30:30 May]. / The space office has given the launch of [b:Lapwing] on [d:2026-05-30:30 May] the green light.", "confirmed 2026-05-30"},

		{vaccine, "The fen flu vaccine will be available in [l:Orrin] from [d:2026-05-25:25 May], the health ministry said.", "planned 2026-05-25"},
		{vaccine, "The fen flu vaccine will be available in [l:Orrin] from [d:2026-05-12:Tuesday], the health ministry said. / The fen flu vaccine has been available in [l:Orrin] since [d:2026-05-11:this morning].", "happened 2026-05-11"},

		{wedding, "[p:Princess Ysolde] will marry on [d:2026-06-20:20 June], the palace announced.", "planned 2026-06-20"},
		{wedding, "[p:Princess Ysolde] is to wed on [d:2026-06-20:20 June], florists in the town say. / The palace denied that a date for the wedding had been chosen.", "rumoured 2026-06-20 denied by the palace"},

		{schools, "Schools in [l:Tarrow] will close on [d:2026-05-15:Friday], the council has decided.", "planned 2026-05-15"},
		{schools, "Schools in [l:Tarrow] will close on [d:2026-05-15:Friday], the council has decided. / The council has dropped its plan to close schools in [l:Tarrow].", "cancelled"},
		{schools, "Schools in [l:Tarrow] will close on [d:2026-05-15:Friday], the council has decided. / Pubs in [l:Morley] were closed on [d:2026-05-11:Monday] after a brawl.", "planned 2026-05-15"},

		{bridge, "The [l:Osk bridge] should be open to traffic by [d:2026-05-29:29 May], the roads agency said.", "planned 2026-05-29"},
		{bridge, "The [l:Osk bridge] will open again on [d:2026-05-12:Tuesday], the roads agency said. / Cars rolled over the [l:Osk bridge] again on [d:2026-05-11:Monday] for the first time since the flood.", "happened 2026-05-11"},
		{bridge, "The [l:Osk bridge] will open again on [d:2026-05-29:29 May], the roads agency said. / known| The [l:Osk bridge] will open again on [d:2026-05-22:22 May].", "planned 2026-05-29"},

		{hostages, "The crew of the [b:Merle] will be freed on [d:2026-05-14:Thursday], a person close to the talks said.", "rumoured 2026-05-14"},
		{hostages, "The crew of the [b:Merle] will be freed on [d:2026-05-14:Thursday], a person close to the talks said. / All eleven of the crew of the [b:Merle] have been set free.", "happened 2026-05-11"},
		{hostages, "The families demand that the crew of the [b:Merle] be released by [d:2026-05-14:Thursday].", "none"},

		{merger, "[b:Quill Foods] will merge with [b:Barrow Mills] on [d:2026-07-01:1 July], both boards said. / The merger of [b:Quill Foods] and [b:Barrow Mills] is off.", "cancelled"},
		{merger, "If the regulator agrees, [b:Quill Foods] would merge with [b:Barrow Mills].", "none"},

		{election, "The general election in [l:Kesh] will be held on [d:2026-06-14:14 June], the speaker said. / The general election in [l:Kesh] has been brought forward by a week to [d:2026-06-07:7 June].", "planned 2026-06-07"},
		{election, "The interior ministry has confirmed [d:2026-06-14:14 June] as the date of the general election in [l:Kesh].", "confirmed 2026-06-14"},
		{election, "Voters in [l:Morley] go to the polls on [d:2026-05-17:Sunday].", "none"},

		{strike, "Refuse collectors in [l:Penmark] will stop work for three days from [d:2026-05-20:20 May], their union said.", "planned 2026-05-20"},
		{strike, "Refuse collectors in [l:Penmark] will stop work from [d:2026-05-20:20 May], their union said. / The union has suspended the walkout in [l:Penmark] while talks go on.", "postponed"},

		{summit, "[p:Tamsin Okoro] and [p:Pavel Lubin] will meet in [l:Vey] on [d:2026-05-21:21 May], the presidency confirmed.", "confirmed 2026-05-21"},
		{summit, "[p:Tamsin Okoro] and [p:Pavel Lubin] sat down together in [l:Vey] on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{summit, "[p:Tamsin Okoro] will meet [p:Pavel Lubin] in [l:Vey] on [d:2026-05-21:21 May]. / The presidency said that [p:Okoro] would come before the premier leaves for the coast on [d:2026-05-20:Wednesday].", "planned 2026-05-21"},
		{summit, "[p:Tamsin Okoro] met the fishermen of [l:Vey] on [d:2026-05-11:Monday].", "none"},

		{hearing, "The hearing on the [l:Fallow Dam] licence, due on [d:2026-05-15:Friday], has been adjourned to [d:2026-05-29:29 May].", "postponed 2026-05-29"},
		{handback, "The [b:Sable mask] will go back to [l:Uru] in [d:2026-06-01/2026-06-30:June], the museum said.", "planned 2026-06"},
		{handback, "The [b:Sable mask] will go back to [l:Uru] in [d:2026-06-01/2026-06-30:June], the museum said. / The museum will not hand back the [b:Sable mask] to [l:Uru].", "cancelled"},
		{curfew, "The curfew in [l:Dell] ends on [d:2026-05-14:Thursday], the army says.", "planned 2026-05-14"},
		{chairman, "[p:Rufus Amory] will step down as chairman of [b:Orbit Rail] on [d:2026-05-31:31 May], the company said. / [p:Rufus Amory] has resigned.", "happened 2026-05-11"},
		{chairman, "[p:Rufus Amory] dismissed talk that he might resign.", "none"},
	})
}

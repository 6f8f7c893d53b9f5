package question

import "testing"

// The turns that an event takes: rumours without a voucher, days moved by so many days, what is brought forward, what is said of another day.
func TestEventTurns(t *testing.T) {
	const (
		vote   = "When does the Orrin assembly vote on the tram bill?"
		plant  = "When will the Skell steel works start up again?"
		hear   = "When will the inquest into the death of Lida Marr be held?"
		launch = "When will the Heron lander be launched?"
		visit  = "Will President Adair visit Belmora, and when?"
		strike = "When do the airport firefighters of Costa Lune walk out?"
		tower  = "When does the Glass Tower open to the public?"
	)
	known := map[string][]string{
		"Lida Marr": {"Marr"}, "Heron": {"the lander"}, "Joan Adair": {"Adair", "the president"}, "Belmora": {}, "Costa Lune": {}, "Glass Tower": {"the tower"}, "Skell": {"the works"},
	}
	runGeneral(t, Event, known, []generalRow{
		{vote, "The assembly will vote on the tram bill on [d:2026-05-20:20 May], its speaker said. / The vote on the tram bill has been put back by a week, the speaker said.", "postponed 2026-05-27"},
		{vote, "The assembly will vote on the tram bill on [d:2026-05-20:20 May], its speaker said. / The vote on the tram bill has been brought forward by two days, the speaker said.", "planned 2026-05-18"},
		{vote, "The assembly will vote on the tram bill on [d:2026-05-20:20 May], its speaker said. / The vote on the tram bill will now be held a day earlier, on [d:2026-05-19:19 May], the speaker said.", "planned 2026-05-19"},
		{vote, "The assembly will vote on the tram bill on [d:2026-05-20:20 May], its speaker said. / The vote on the tram bill has been put back by a week, the speaker said. / The vote on the tram bill has been postponed by a week because of the storm, the clerk said.", "postponed 2026-05-27"},
		{vote, "The assembly will vote on the tram bill on [d:2026-05-20:20 May], its speaker said. / The vote on the tram bill has been brought forward by two days, the speaker said. / The clerk said that the vote on the tram bill had been brought forward by two days.", "planned 2026-05-18"},
		{vote, "Bookmakers favour [d:2026-05-19:Tuesday] for the assembly's vote on the tram bill, though no order paper has been printed.", "rumoured 2026-05-19"},
		{vote, "The tram bill is going through committee, and the assembly voted on the harbour bill on [d:2026-05-11:Monday].", "none"},
		{vote, "The assembly of [l:Vey] votes on its budget on [d:2026-05-14:Thursday].", "none"},

		{plant, "Steel will be made at Skell again from [d:2026-05-25:25 May], the owner said.", "planned 2026-05-25"},
		{plant, "Steel will be made at Skell again from [d:2026-05-25:25 May], the owner said. / Talk of [d:2026-05-18:18 May] was baseless, a manager said.", "planned 2026-05-25"},
		{plant, "Skell will never make steel again, its owner has decided.", "none"},
		{plant, "Steel works at [l:Brae] were started up again on [d:2026-05-10:Sunday].", "none"},

		{hear, "The coroner will hold the inquest into the death of [p:Lida Marr] on [d:2026-06-04:4 June]. / The coroner has adjourned the inquest into the death of [p:Lida Marr] to the 18th of June.", "postponed 2026-06-18"},
		{hear, "An inquest into the death of a cyclist opens on [d:2026-05-13:Wednesday].", "none"},
		{hear, "The inquest into the death of [p:Lida Marr] opens on [d:2026-06-04:4 June], the coroner said. / The inquest got under way on [d:2026-05-11:Monday], weeks ahead of time.", "happened 2026-05-11"},

		{launch, "The [b:Heron] lander lifts off on [d:2026-05-19:Tuesday], the agency said. / The launch of the [b:Heron] has been scrubbed for the day because of wind.", "postponed"},
		{launch, "The [b:Heron] lander lifts off on [d:2026-05-19:Tuesday], the agency said. / A weather balloon was launched from the same field on [d:2026-05-11:Monday].", "planned 2026-05-19"},

		{visit, "[p:Joan Adair] will visit [l:Belmora] on [d:2026-05-16:Saturday], her office said. / [p:Joan Adair] has cancelled a dinner in [l:Vey].", "planned 2026-05-16"},
		{visit, "[p:Joan Adair] will visit [l:Belmora] on [d:2026-05-16:Saturday], her office said. / [p:Joan Adair] has called off her visit to [l:Belmora].", "cancelled"},
		{visit, "[p:Joan Adair] will visit [l:Belmora] on [d:2026-05-16:Saturday], her office said. / [p:Joan Adair] landed in [l:Belmora] on [d:2026-05-11:Monday], five days early.", "happened 2026-05-11"},

		{strike, "Firefighters at [l:Costa Lune] airport will down tools on [d:2026-05-22:22 May], their union said. / Baggage handlers at [l:Marle] walked out on [d:2026-05-11:Monday].", "planned 2026-05-22"},
		{strike, "Firefighters at [l:Costa Lune] airport will down tools on [d:2026-05-22:22 May], their union said. / The walkout is off, the union said.", "cancelled"},

		{tower, "The [b:Glass Tower] will open to the public on [d:2026-05-30:30 May], the owner said. / It is now certain that the [b:Glass Tower] will open on [d:2026-05-30:30 May], the owner said.", "confirmed 2026-05-30"},
		{tower, "The [b:Glass Tower] will open to the public on [d:2026-05-30:30 May], the owner said. / Visitors will have to wait until [d:2026-06-06:6 June] before they can enter the [b:Glass Tower].", "postponed 2026-06-06"},
	})
}

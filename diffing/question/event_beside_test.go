package question

import "testing"

// besideKnown are the names that the stories of these tests list.
var besideKnown = map[string][]string{
	"Karvel": {}, "Tolvane": {}, "Osk bridge": {"the bridge"}, "Lapwing": {"the probe"}, "Kesh": {}, "Merle": {"the freighter"},
	"Quill Foods": {"Quill"}, "Barrow Mills": {"Barrow"}, "Orrin": {}, "Hollin Museum": {"the museum"}, "Ilya Dorn": {"Dorn"}, "Calder United": {"Calder"},
	"Sild": {}, "Fallow Dam": {"the dam"}, "Orbis": {},
}

func TestAnotherThingBesideIt(t *testing.T) {
	const (
		mine   = "When will the Karvel mine reopen?"
		bridge = "When will the Osk bridge open to traffic again?"
		museum = "When will the Hollin Museum reopen?"
		ferry  = "When will the ferry to Sild sail again?"
		dam    = "When will the Fallow Dam be closed?"
	)
	runGeneral(t, Event, besideKnown, []generalRow{
		{mine, "The road to the [l:Karvel] mine will reopen on [d:2026-05-15:Friday].", "none"},
		{mine, "The school in [l:Karvel], near the mine, reopened on [d:2026-05-11:Monday].", "none"},
		{bridge, "The path leading to the [l:Osk bridge] will open again on [d:2026-05-15:Friday], the council said.", "none"},
		{museum, "The café next to the [b:Hollin Museum] reopened on [d:2026-05-11:Monday].", "none"},
		{museum, "A garden behind the museum will reopen on [d:2026-05-15:Friday], the city said.", "none"},
		{ferry, "The kiosk beside the ferry to [l:Sild] is to open again on [d:2026-05-15:Friday].", "none"},
		{dam, "The lane above the [l:Fallow Dam] will be closed on [d:2026-05-15:Friday], the council said.", "none"},

		{mine, "The [l:Karvel] mine, near the school, will reopen on [d:2026-05-15:Friday], its owner said.", "planned 2026-05-15"},
		{mine, "The mine near [l:Karvel] will reopen on [d:2026-05-15:Friday], its owner said.", "planned 2026-05-15"},
		{bridge, "Traffic to the [l:Osk bridge] will be let through again from [d:2026-05-15:Friday], when the bridge opens, the agency said.", "planned 2026-05-15"},
		{bridge, "The road over the [l:Osk bridge] will open again on [d:2026-05-15:Friday], the council said.", "planned 2026-05-15"},
		{museum, "The doors of the [b:Hollin Museum] will open again on [d:2026-05-15:Friday], its director said.", "planned 2026-05-15"},
		{ferry, "The boats to [l:Sild] will sail again on [d:2026-05-15:Friday], the harbour office said.", "planned 2026-05-15"},
	})
}

func TestCalledOffWithoutAPlan(t *testing.T) {
	const (
		bridge   = "When will the Osk bridge open to traffic again?"
		merger   = "When will the takeover of Barrow Mills be completed?"
		probe    = "When will Lapwing enter orbit?"
		transfer = "When will Ilya Dorn move to Calder United?"
		dam      = "When will the Fallow Dam be raised?"
		museum   = "When will the Hollin Museum reopen?"
	)
	runGeneral(t, Event, besideKnown, []generalRow{
		{bridge, "The [l:Osk bridge] will never open again; it is to be pulled down, the council decided.", "cancelled"},
		{museum, "The [b:Hollin Museum] will never reopen, its trustees said.", "cancelled"},
		{merger, "[b:Quill Foods] dropped its bid for [b:Barrow Mills] on [d:2026-05-11:Monday].", "cancelled"},
		{merger, "[b:Quill Foods] has withdrawn its offer for [b:Barrow Mills].", "cancelled"},
		{merger, "[b:Quill Foods] walked away from the takeover of [b:Barrow Mills].", "cancelled"},
		{probe, "[b:Orbis] gave up all attempts to bring [b:Lapwing] into orbit on [d:2026-05-11:Monday].", "cancelled"},
		{transfer, "[b:Calder United] has dropped its bid for [p:Ilya Dorn].", "cancelled"},

		{merger, "[b:Quill Foods] dropped its bid for the brewer Skald.", "none"},
		{merger, "[b:Barrow Mills] has dropped its lawsuit against the union.", "none"},
		{merger, "[b:Quill Foods] could drop its bid for [b:Barrow Mills], two bankers said.", "none"},
		{merger, "[b:Quill Foods] has not dropped its bid for [b:Barrow Mills].", "none"},
		{bridge, "Residents fear the [l:Osk bridge] will never open again.", "none"},
		{bridge, "The tram over the [l:Osk bridge] will never run again.", "none"},
		{museum, "The director of the [b:Hollin Museum] said she would never give up.", "none"},
	})
}

func TestDenialBesideAReport(t *testing.T) {
	const (
		mine    = "When will the Karvel mine reopen?"
		crew    = "When will the crew of the Merle be released?"
		merger  = "When will the takeover of Barrow Mills be completed?"
		probe   = "When will Lapwing enter orbit?"
		vote    = "When will the general election in Kesh be held?"
		vaccine = "When will the fen flu vaccine be available in Orrin?"
	)
	told := map[string]string{
		mine:    "The [l:Karvel] mine will reopen on [d:2026-05-22:22 May], people close to its owner said. / ",
		crew:    "The crew of the [b:Merle] will be freed on [d:2026-05-15:Friday], the [b:Lusk Courier] reported. / ",
		merger:  "[b:Quill Foods] will complete the takeover of [b:Barrow Mills] on [d:2026-06-01:1 June], three people with knowledge of the matter said. / ",
		probe:   "[b:Lapwing] is to try to enter orbit on [d:2026-05-21:21 May], two engineers said. / ",
		vote:    "The general election in [l:Kesh] will be held on [d:2026-06-14:14 June], sources in the party say. / ",
		vaccine: "The fen flu vaccine will be available in [l:Orrin] from [d:2026-05-25:25 May], insiders said. / ",
	}
	runGeneral(t, Event, besideKnown, []generalRow{
		{mine, told[mine] + "\"Nonsense,\" said the labour minister, [p:Joren Halda], when asked about a May reopening of the [l:Karvel] mine.", "rumoured 2026-05-22 denied by the labour minister"},
		{mine, told[mine] + "The labour ministry said no date had been set for reopening the [l:Karvel] mine and that the report was wrong.", "rumoured 2026-05-22 denied by the labour ministry"},
		{crew, told[crew] + "The navy of [l:Andria] dismissed the report that the crew would be freed on [d:2026-05-15:Friday].", "planned 2026-05-15 denied by the navy of andria"},
		{crew, told[crew] + "No release has been agreed, [l:Andria]'s interior minister [p:Sofia Rahn] said.", "planned 2026-05-15 denied by Sofia Rahn"},
		{merger, told[merger] + "[b:Barrow Mills] said reports of a takeover on [d:2026-06-01:1 June] were untrue.", "rumoured 2026-06-01 denied by Barrow Mills"},
		{probe, told[probe] + "[b:Orbis] denied that any attempt was planned for [d:2026-05-21:21 May].", "rumoured 2026-05-21 denied by Orbis"},
		{vote, told[vote] + "No election has been called, the interior ministry said.", "rumoured 2026-06-14 denied by the interior ministry"},
		{vaccine, told[vaccine] + "\"Rubbish,\" said the health minister, [p:Ada Vill], of the report that the vaccine would come in May.", "rumoured 2026-05-25 denied by the health minister"},
		{vaccine, told[vaccine] + "The health ministry denied that the vaccine would be available on [d:2026-05-25:25 May].", "rumoured 2026-05-25 denied by the health ministry"},

		{mine, told[mine] + "\"Nonsense,\" said the labour minister, [p:Joren Halda], when asked about a rise in taxes.", "rumoured 2026-05-22"},
		{crew, told[crew] + "No ransom has been paid, [l:Andria]'s interior minister [p:Sofia Rahn] said.", "planned 2026-05-15"},
		{merger, told[merger] + "[b:Barrow Mills] denied that it had dismissed its finance director.", "rumoured 2026-06-01"},
		{vote, told[vote] + "No election has been fairer, the ministry said.", "rumoured 2026-06-14"},
	})
}

package question

import "testing"

func TestEventSentences(t *testing.T) {
	const (
		vote    = "When will the Tarn run-off be held?"
		verdict = "When will the verdict in the Sorn trial be given?"
		strike  = "Will the tram drivers of Vale go on strike, and when?"
		merger  = "Will Orrel Bank and Marsk Bank merge?"
		visit   = "Will Chancellor Brandt visit Kellin, and when?"
		curfew  = "When will the curfew in Vale be lifted?"
		launch  = "When will the Petrel satellite be launched?"
	)
	known := map[string][]string{"Orrel Bank": {"Orrel"}, "Marsk Bank": {"Marsk"}, "Ada Brandt": {"Brandt", "the chancellor"}, "Kellin": {}, "Sorn": {}, "Petrel": {}}
	for _, c := range []struct {
		wording string
		lines   []string
		want    string
	}{
		{vote, []string{"The run-off could be held as early as [d:2026-05-24:24 May], party insiders say."}, "rumoured 2026-05-24"},
		{vote, []string{"The run-off will be held on [d:2026-05-31:31 May], the electoral commission said on [d:2026-05-11:Monday]."}, "planned 2026-05-31"},
		{vote, []string{"The run-off is due on [d:2026-05-31:31 May].", "The electoral commission confirmed that the run-off will take place on [d:2026-05-31:31 May]."}, "confirmed 2026-05-31"},
		{vote, []string{"The run-off is due on [d:2026-05-31:31 May].", "The run-off has been postponed by a week to [d:2026-06-07:7 June], the commission said."}, "postponed 2026-06-07"},
		{vote, []string{"The run-off is due on [d:2026-05-31:31 May].", "The run-off has been postponed to [d:2026-06-07:7 June], the commission said.", "known| The run-off is due on [d:2026-05-31:31 May]."}, "postponed 2026-06-07"},
		{vote, []string{"The run-off is due on [d:2026-05-31:31 May].", "The court has called off the run-off in Tarn."}, "cancelled"},
		{vote, []string{"The run-off is due on [d:2026-05-11:Monday].", "Voters in Tarn have gone to the polls; the run-off began at seven."}, "happened 2026-05-11"},
		{vote, []string{"Nobody would say when the run-off might be."}, "none"},
		{vote, []string{"The first round was held on [d:2026-04-12:12 April]."}, "none"},

		{verdict, []string{"The verdict is expected on [d:2026-05-22:22 May], the court said."}, "planned 2026-05-22"},
		{verdict, []string{"The verdict is expected on [d:2026-05-22:22 May].", "The jury found [p:Ilan Sorn] guilty on [d:2026-05-11:Monday]."}, "happened 2026-05-11"},
		{verdict, []string{"The verdict in the Sorn trial is expected on [d:2026-05-22:22 May].", "The judge put back the verdict until [d:2026-06-02:2 June] because a juror is ill."}, "postponed 2026-06-02"},

		{strike, []string{"Drivers may walk out next month, sources in the union told the Tarn Post."}, "rumoured"},
		{strike, []string{"Tram drivers will strike on [d:2026-05-18:18 May], the union said."}, "planned 2026-05-18"},
		{strike, []string{"Tram drivers will strike on [d:2026-05-18:18 May], the union said.", "The strike by tram drivers has been called off after a late deal."}, "cancelled"},
		{strike, []string{"Tram drivers will strike on [d:2026-05-12:Tuesday], the union said.", "Tram drivers have walked out across Vale."}, "happened 2026-05-11"},

		{merger, []string{"[b:Orrel Bank] and [b:Marsk Bank] are in talks about a merger, according to people familiar with the matter."}, "rumoured"},
		{merger, []string{"[b:Orrel Bank] and [b:Marsk Bank] are in talks about a merger, according to people familiar with the matter.", "[b:Marsk Bank] denied that any merger was planned."}, "rumoured denied by Marsk Bank"},
		{merger, []string{"[b:Orrel Bank] and [b:Marsk Bank] have agreed in principle to merge."}, "planned"},
		{merger, []string{"[b:Orrel Bank] and [b:Marsk Bank] have agreed in principle to merge.", "[b:Orrel Bank] and [b:Marsk Bank] confirmed on [d:2026-05-11:Monday] that they will merge in [d:2026-09-01/2026-09-30:September]."}, "confirmed 2026-09"},

		{visit, []string{"The palace says a preliminary agreement has been reached for [p:Ada Brandt] to visit [l:Kellin] [d:2026-05-18/2026-05-24:next week]."}, "planned 2026-05-18/2026-05-24"},
		{visit, []string{"[p:Ada Brandt] will visit [l:Kellin] [d:2026-05-18/2026-05-24:next week], the palace said.", "The palace confirmed that [p:Ada Brandt] will come to [l:Kellin] on [d:2026-05-19:Tuesday]."}, "confirmed 2026-05-19"},
		{visit, []string{"[p:Ada Brandt] will visit [l:Kellin] on [d:2026-05-11:Monday], the palace said.", "[p:Ada Brandt] arrived in [l:Kellin] this morning."}, "happened 2026-05-11"},
		{visit, []string{"[p:Oda Lime] will visit the seaside town of [l:Marn] on [d:2026-05-19:Tuesday]."}, "none"},

		{curfew, []string{"The curfew will be lifted on [d:2026-05-15:Friday], the governor said."}, "planned 2026-05-15"},
		{curfew, []string{"The curfew will be lifted on [d:2026-05-15:Friday], the governor said.", "The curfew was lifted at dawn."}, "happened 2026-05-11"},
		{curfew, []string{"The curfew will not be lifted before [d:2026-06-01:June], the governor said."}, "none"},

		{launch, []string{"The satellite Petrel is scheduled for launch on [d:2026-05-20:20 May]."}, "planned 2026-05-20"},
		{launch, []string{"The satellite Petrel is scheduled for launch on [d:2026-05-20:20 May].", "Engineers fear that the launch of Petrel could be delayed."}, "planned 2026-05-20"},
		{launch, []string{"The satellite Petrel is scheduled for launch on [d:2026-05-20:20 May].", "The launch of Petrel has slipped to [d:2026-05-27:27 May]."}, "postponed 2026-05-27"},
	} {
		q := Question{ID: "q", Kind: Event, Wording: c.wording, Aliases: known}
		var texts [][]string
		for _, s := range c.lines {
			texts = append(texts, []string{s})
		}
		a, _ := tell(t, q, texts...)
		if got := brief(a); got != c.want {
			t.Errorf("%q\n%q\n got %q\nwant %q", c.wording, c.lines, got, c.want)
		}
	}
}

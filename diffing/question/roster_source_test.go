package question

import "testing"

// Where something got out, on whose word, and what an inquiry asks.
func TestLetOut(t *testing.T) {
	const (
		calls = "Who might have leaked the envoys' taped phone calls?"
		route = "Who is suspected of betraying the route of the convoy?"
		exam  = "Who is suspected of selling the answers to the bar examination?"
		draft = "Who is suspected of leaking the draft treaty?"
	)
	known := map[string][]string{"Signals Bureau": {"the Bureau"}}
	norrow := "Investigators suspect [b:Norrow Telecom] of leaking the calls. / "
	brandt := "Two officials suspect [p:Ada Brandt] of leaking the calls. / "
	runGeneral(t, Roster, known, []generalRow{
		{calls, "Interior minister [p:Gorvin Palle] says the leak came from [l:Marn]'s own [b:Office of State Protection].", "Office of State Protection in: accused"},
		{calls, "[p:Jan Pohl] told a cheering hall that the tapes had been passed on by [p:Yorric Salle], who advises the minister.", "Yorric Salle in: suspect"},
		{calls, "He has since found himself a second target: at a rally in [l:Lomberis] on Saturday he told a cheering hall that the tapes had been passed on by [p:Yorric Salle], who advises the trade minister, writes his speeches and had, in Mr [p:Keddering]'s words, \"an insult to avenge\".", "Yorric Salle in: suspect"},
		{draft, "The draft came straight from [p:Ada Holm], two deputies said.", "Ada Holm in: accused"},
		{route, "[p:Jan Pohl] claimed that the route had been betrayed by [b:Hask Freight].", "Hask Freight in: suspect"},
		{exam, "The minister said that the answers had been sold by [p:Ada Holm].", "Ada Holm in: suspect"},
		{calls, "The magistrate has ordered [b:Norrow Telecom] to hand over its records and is examining whether one of its engineers could have copied the calls.", "Norrow Telecom in: under investigation"},
		{draft, "Detectives are trying to establish whether [p:Ada Holm] had seen the draft.", "Ada Holm in: under investigation"},
		{calls, "The paper asked whether the envoy would resign, and [p:Ada Holm] said no.", ""},
		{calls, "The news of the calls came from [l:Torvane] by train.", ""},
		{draft, "The draft was handed over to [p:Ada Holm], a clerk said.", ""},

		{calls, norrow + "For a week suspicion rested on [b:Norrow Telecom], until [p:Isaut Nava] wrote to the firm that it had nothing more to fear from her.", "Norrow Telecom cleared: cleared"},
		{calls, norrow + "[b:Norrow Telecom] was told by the court that it need fear nothing further.", "Norrow Telecom cleared: cleared"},
		{calls, norrow + "[b:Norrow Telecom] said that it had nothing to fear.", "Norrow Telecom in: suspect"},
		{calls, norrow + "Before that it had been the turn of [b:Hask]'s listeners, whom [p:Marn Keddle] blamed on the very first day.", "Norrow Telecom in: suspect"},
		{calls, brandt + "[p:Ada Brandt] has been cleared, the magistrate said. / [p:Ada Brandt], once second in command there, was a suspect for about a day.", "Ada Brandt cleared: cleared"},
		{calls, brandt + "[p:Ada Brandt] has been cleared, the magistrate said. / [p:Ada Brandt] was briefly under suspicion.", "Ada Brandt cleared: cleared"},
		{calls, brandt + "[p:Ada Brandt] has been cleared, the magistrate said. / Police have arrested [p:Ada Brandt] again.", "Ada Brandt in: arrested"},
	})
}

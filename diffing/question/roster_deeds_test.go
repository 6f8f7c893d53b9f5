package question

import "testing"

// What wordings ask for in the plain words of news: who is free, fined or on the board, what runs again, who has banned, signed or admitted it.
func TestRosterPlainDeeds(t *testing.T) {
	const (
		lines  = "Which tram lines are running again after the flood?"
		freed  = "Which of the sailors have been released?"
		grain  = "Which countries have banned Drovian grain?"
		pills  = "Which hospitals have banned the Orlin pills?"
		board  = "Who sits on the supervisory board of Norvik Gas?"
		hurt   = "Which players will miss the final through injury?"
		money  = "Who has admitted taking money from Halvard Timber?"
		letter = "Who has signed the letter against the dam?"
		fined  = "Which firms have been fined in the cement cartel?"
		backs  = "Which parties are backing the budget?"
		prize  = "Who is on the shortlist for the Orlan Prize?"
		towns  = "Which villages are shut because of the ash?"
	)
	known := map[string][]string{"Norvik Gas": {}, "Halvard Timber": {}}
	runGeneral(t, Roster, known, []generalRow{
		{lines, "Trams are moving again on the [l:Harbour Line].", "Harbour Line in: back in use"},
		{lines, "The [l:Harbour Line] will be open again on Friday.", ""},
		{lines, "The [l:Harbour Line] is still blocked, and the [l:Park Line] is open again.", "Park Line in: no longer affected"},
		{freed, "[p:Sam Otley] was set free on Monday because he is ill.", "Sam Otley in: freed"},
		{freed, "Two more are free: [p:Ben Coyle] and [p:Raf Tandy] were put ashore.", "Ben Coyle in: freed; Raf Tandy in: freed"},
		{freed, "The pirates refuse to let [p:Nils Arbo] go before the ransom is paid.", ""},
		{freed, "[p:Nils Arbo] was wounded in the raid.", ""},
		{grain, "[l:Merrow] no longer lets Drovian grain in.", "Merrow in: banned it"},
		{grain, "[l:Merrow] has banned Drovian grain. / [l:Merrow] lifted its ban on Thursday.", "Merrow cleared: no longer"},
		{grain, "[l:Merrow] banned eggs from [l:Vessen].", ""},
		{pills, "[b:Lindow Hospital] prohibited the Orlin pills on Friday.", "Lindow Hospital in: banned it"},
		{board, "The shareholders voted [p:Dario Kell] on to the board.", "Dario Kell in: has a seat"},
		{board, "[p:Dario Kell] took a seat on the board. / [p:Dario Kell] has left the board.", "Dario Kell cleared: left"},
		{board, "[p:Ivo Sorrel] turned down a seat on the board.", ""},
		{board, "[p:Lena Marl] joined the board of [b:Southern Steel].", ""},
		{hurt, "[p:Ward Eames] tore a muscle and will not play in the final.", "Ward Eames in: out"},
		{hurt, "[p:Piet Kray] is out. / [p:Piet Kray] is fit again.", "Piet Kray cleared: fit again"},
		{hurt, "[p:Jonas Hobb] has a cold but will play.", ""},
		{money, "[p:Ralf Bunt] has owned up to accepting money, the prosecutor said.", "Ralf Bunt in: admitted it"},
		{money, "[p:Ralf Bunt] owned up to it. / [p:Ralf Bunt] has retracted his confession.", "Ralf Bunt cleared: took it back"},
		{money, "[p:Ralf Bunt] admitted that he was tired.", ""},
		{letter, "[p:Mira Tove] put her name to the letter against the dam.", "Mira Tove in: joined"},
		{letter, "[p:Ulf Brandt] called the letter against the dam a joke.", ""},
		{fined, "[b:Norvik Lime] was ordered to pay a fine of 3 million florins.", "Norvik Lime in: fined"},
		{fined, "[b:Holm Stone] was fined two million. / A court has quashed the fine on [b:Holm Stone].", "Holm Stone cleared: cleared"},
		{backs, "The [b:Island Party] threw its weight behind the budget.", "Island Party in: for"},
		{backs, "The [b:Island Party] refused to back the budget.", ""},
		{backs, "The [b:Island Party] may back the budget.", ""},
		{towns, "[l:Torne] and [l:Vik] are shut. / The school in [l:Torne] is open.", "Torne in: affected; Vik in: affected"},
		{towns, "[l:Torne] and [l:Vik] are shut. / The library in [l:Torne] reopened, and so did the shops in [l:Vik].", "Torne in: affected; Vik in: affected"},
		{towns, "[l:Torne] and [l:Vik] are shut. / [l:Torne] is open again.", "Torne cleared: no longer affected; Vik in: affected"},
		{prize, "Three writers are on the shortlist: [p:Ada Brunn], [p:Petra Sand] and [p:Hugo Lind].", "Ada Brunn in: added to the list; Petra Sand in: added to the list; Hugo Lind in: added to the list"},
	})
}

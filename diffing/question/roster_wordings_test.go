package question

import "testing"

func TestRosterWordings(t *testing.T) {
	const (
		recall  = "Which makers have recalled their heaters?"
		fined   = "Who has been fined for dumping waste in the River Selm?"
		closed  = "Which mines in Orlond have been closed?"
		sued    = "Whom has the widow of Piet Garran sued?"
		barred  = "Which players are banned from the Calder Cup?"
		outage  = "Which hospitals have been hit by the outage?"
		board   = "Who has been appointed to the board of Tarn Steel?"
		infect  = "Which farms have cases of swine fever?"
		donors  = "Who has donated to the campaign of Mayor Trask?"
		signed  = "Which states have signed the Hask treaty?"
		heist   = "Who carried out the robbery of the Belmar mint?"
		sackedq = "Which ministers have been dismissed by President Okoro?"
	)
	known := map[string][]string{"Piet Garran": {"Garran"}, "River Selm": {}, "Tarn Steel": {}, "Calder Cup": {}, "Hask treaty": {}, "Belmar mint": {"the mint"}}
	runGeneral(t, Roster, known, []generalRow{
		{recall, "[b:Ventro Heating] has recalled 4,000 of its heaters.", "Ventro Heating in: recalled"},
		{recall, "Heaters made by [b:Ventro Heating] have been recalled.", "Ventro Heating in: recalled"},
		{recall, "[b:Ventro Heating] has not recalled any heaters.", ""},
		{fined, "[b:Selm Tannery] was fined two million for dumping dye in the river.", "Selm Tannery in: fined"},
		{fined, "The agency imposed a fine of two million on [b:Selm Tannery].", "Selm Tannery in: fined"},
		{fined, "[b:Selm Tannery] was fined two million. / A court has quashed the fine against [b:Selm Tannery].", "Selm Tannery cleared: cleared"},
		{closed, "The ministry has closed the [b:Vall Pit] after a gas alarm.", "Vall Pit in: closed"},
		{closed, "The [b:Vall Pit] was closed on Monday. / The [b:Vall Pit] has been reopened.", "Vall Pit cleared: no longer"},
		{sued, "The widow has sued the shipping line [b:Norrow Lines] for six million.", "Norrow Lines in: sued"},
		{barred, "[p:Luc Ferran] has been banned for three matches.", "Luc Ferran in: banned"},
		{barred, "The league banned [p:Luc Ferran] and [p:Ode Marl].", "Luc Ferran in: banned; Ode Marl in: banned"},
		{outage, "The outage hit [b:Mercy Hospital] at dawn.", "Mercy Hospital in: hit"},
		{outage, "[b:Mercy Hospital] was among those hit by the outage.", "Mercy Hospital in: hit"},
		{board, "[p:Ines Roth] has been appointed to the board.", "Ines Roth in: appointed"},
		{board, "Shareholders appointed [p:Ines Roth], a banker.", "Ines Roth in: appointed"},
		{infect, "Three cases were confirmed at [b:Ludde Farm].", "Ludde Farm in: affected"},
		{infect, "[b:Ludde Farm] has two cases of swine fever.", "Ludde Farm in: cases"},
		{donors, "[b:Halm Bank] donated 40,000 to the campaign.", "Halm Bank in: donated"},
		{signed, "[b:Orlond] signed the treaty on Friday.", "Orlond in: signed"},
		{heist, "Police say that the robbery was carried out by [p:Rolf Tann].", "Rolf Tann in: suspect"},
		{sackedq, "President [p:Ada Okoro] dismissed [p:Rolf Tann], the minister of mines.", "Rolf Tann in: dismissed"},
	})
}

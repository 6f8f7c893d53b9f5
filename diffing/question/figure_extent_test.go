package question

import "testing"

// What is measured is told with the unit that is asked for, of the thing and the place that are asked about.
func TestFigureExtents(t *testing.T) {
	const (
		late   = "By how long is the new airport delayed?"
		deep   = "At what depth does the wreck of the Orla lie?"
		fast   = "How fast was the express going when it left the rails?"
		river  = "How high is the river at Brenn?"
		quake  = "How strong was the quake that hit Osmere?"
		fares  = "By how much are bus fares going up?"
		clean  = "How much will it cost to clean the beaches?"
		prison = "How many years in prison did Erik Lahm get?"
		fines  = "How high are the fines against the cartel?"
	)
	known := map[string][]string{"Orla": {}, "Brenn": {}, "Osmere": {}, "Erik Lahm": {}}
	runGeneral(t, Figure, known, []generalRow{
		{late, "The airport is nine months late, the builders said.", "value 9"},
		{late, "The delay at the airport has grown to nine months. // Trains to the airport are 15 minutes late on average.", "value 9"},
		{late, "The runway of the airport is 3,200 metres long.", ""},
		{deep, "The wreck of the Orla lies at a depth of 104 metres.", "value 104"},
		{deep, "The trawler is 31 metres long.", ""},
		{fast, "The express was going at 131 kilometres an hour, the recorder shows.", "value 131"},
		{fast, "The limit in the curve is 80 kilometres an hour. // The express had six carriages.", ""},
		{river, "The river stood at 6.2 metres at Brenn. // The dykes are 8 metres high.", "value 6.2"},
		{river, "The level at Brenn has reached 6.9 metres. // At [l:Hask] the level was 5.1 metres.", "value 6.9"},
		{quake, "A quake of magnitude 6.1 hit Osmere. // At least 12 people died.", "value 6.1"},
		{quake, "The quake in Osmere struck at a depth of 10 kilometres.", ""},
		{fares, "Bus fares will rise by 7.5 percent, the council decided.", "value 7.5"},
		{clean, "It will cost 6 million euros to clean the beaches. // A new beach hotel will cost 40 million euros.", "value 6000000"},
		{clean, "It will cost 6 million euros to clean the beaches. // The tanker is worth 20 million euros.", "value 6000000"},
		{prison, "Erik Lahm was sentenced to 15 years in prison. // Prosecutors had asked for 20 years.", "value 15"},
		{fines, "The fines against the cartel come to 40 million euros.", "value 40000000"},
	})
}

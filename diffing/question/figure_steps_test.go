package question

import "testing"

// Steps of figures that go with others, of one more, of another side, and numbers that cannot be, each beside what looks like it.
func TestFigureStepsAndSlips(t *testing.T) {
	known := map[string][]string{
		"Food Office": {"the office"}, "Ardley": {}, "Harl Dam": {"the dam"}, "Works Office": {}, "Pell Bank": {"the bank"}, "Tarn": {},
	}
	const (
		cheese  = "How many samples of the cheese have tested positive, and from how many dairies?"
		cheeses = "corpus| Four samples from two dairies have tested positive, the [b:Food Office] said. / "
		homes   = "How many homes did the Tarn flood destroy, and how many people are missing?"
		home    = "corpus| The Tarn flood destroyed 140 homes, the [b:Works Office] said. Nine people are missing. / "
		atLarge = "How many of the prisoners who escaped from Ardley are still at large?"
		large   = "corpus| Seven prisoners are still at large, the [b:Works Office] said. / "
		wells   = "How many wells in Tarn have run dry?"
		money   = "How much money is missing at the Pell Bank?"
		sum     = "corpus| Some 40 million crowns are missing at the Pell Bank, the [b:Works Office] said. / "
	)
	runGeneral(t, Figure, known, []generalRow{
		{cheese, cheeses + "Five samples from two dairies are positive.", "value 5; dairies 2"},
		{cheese, cheeses + "A fifth sample has tested positive, the [b:Food Office] said.", "value 5; dairies 2"},
		{cheese, cheeses + "A ninth sample was lost in the post.", "value 4; dairies 2"},
		{cheese, cheeses + "A third dairy has delivered a sample that is positive.", "value 4; dairies 3"},
		{cheese, cheeses + "A third of the samples came by post.", "value 4; dairies 2"},
		{cheese, cheeses + "The office has inspected 19 dairies.", "value 4; dairies 2"},
		{cheese, cheeses + "[p:Ida Marr] of the laboratory at [l:Ardley] said that it had found seven positive samples, not four.", "value 4; dairies 2; value (rival) 7"},
		{cheese, cheeses + "The [b:Food Office] said that there were seven positive samples, not four.", "value 7; dairies 2"},
		{cheese, cheeses + "[p:Ida Marr] of the laboratory at [l:Ardley] said that it had found seven positive samples, not four. / The [b:Food Office] concedes that the laboratory's count was right.", "value 7; dairies 2"},

		{cheese, cheeses + "A fifth sample, from a third dairy, has tested positive. / The sample from the third dairy was clean on a second test, which leaves four positive samples from two dairies.", "value 4; dairies 2"},
		{cheese, cheeses + "A fifth sample has tested positive. / Four samples have tested positive, the Lantern writes.", "value 5; dairies 2"},

		{atLarge, large + "Two inmates say that he was seen with an envelope.", "value 7"},
		{atLarge, large + "Two prisoners are still at large, the [b:Works Office] said.", "value 2"},

		{homes, home + "The number of dead has risen to twelve.", "missing 9; destroy 140"},
		{homes, home + "That brings the number of dead to twelve, with seven people unaccounted for.", "missing 7; destroy 140"},
		{homes, home + "The flood destroyed 1.410 homes, the Lantern writes.", "missing 9; destroy 140"},
		{homes, home + "The flood destroyed 162 homes, the [b:Works Office] said.", "missing 9; destroy 162"},
		{homes, home + "Fewer than 150 homes were destroyed, a paper writes.", "missing 9; destroy 140"},
		{homes, home + "The number of homes destroyed has crept up to 150.", "missing 9; destroy 150"},
		{homes, home + "Another 300 homes were damaged.", "missing 9; destroy 140"},
		{homes, home + "One of the nine who were missing walked into a police station on Sunday.", "missing 8; destroy 140"},

		{wells, "corpus| The drought has left 70 wells in Tarn dry. Tarn has 260 wells.", "value 70"},
		{wells, "corpus| The drought has left 70 wells in Tarn dry. / Tarn has 1 400 wells.", "value 70"},
		{wells, "corpus| The drought has left 2,100 wells in Tarn dry. / Now 2 480 wells in Tarn are dry.", "value 2480"},
		{wells, "corpus| The drought has left 2,100 wells in Tarn dry. / Now 2.480 wells in Tarn are dry.", "value 2480"},

		{money, sum + "[p:Ida Marr], the auditor, puts the missing money at 52 million crowns, not the 40 million that the office gave.", "value 40000000; value (rival) 52000000"},
		{money, sum + "The missing money is now put at 52 million crowns, the [b:Works Office] said.", "value 52000000"},
		{money, sum + "The money missing at the bank comes to 4.1 billion crowns, the Lantern writes.", "value 40000000"},
		{money, sum + "The money missing is 12 million crowns above the last estimate.", "value 40000000"},
	})
}

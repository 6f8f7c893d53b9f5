package question

import "testing"

// What one side of a contest does to its own number leaves the other's alone, and what a line counts beside is no number of either.
func TestStepsOfOneSide(t *testing.T) {
	known := map[string][]string{
		"Brill Choir School": {"the school"}, "Candle": {"the survivors' group"}, "Fallow Dam": {"the dam"}, "Riverside Union": {"the union"}, "Vale Council": {"the council"},
		"Heron": {"the ferry"}, "Orrin": {}, "Stockmen": {},
	}
	const (
		victims = "How many victims of the abuse at the choir school are known, going by the diocese and going by the survivors' group?"
		first   = "The diocese puts the number of known victims at 14. // [b:Candle], the survivors' group, says that it has 31 victims on its list. / "
		homes   = "How many homes were flooded below the Fallow Dam?"
		wet     = "The council puts the number of flooded homes at 210. // [b:Riverside Union], which speaks for tenants, says that 260 homes were flooded. / "
		jobs    = "How many jobs will the merger cost?"
		cuts    = "The bank puts the number of jobs that the merger will cost at 400. // [b:Riverside Union] says that it will cost 650 jobs. / "
	)
	runGeneral(t, Figure, known, []generalRow{
		{victims, first + "The committee has accepted the motion, after 25 members signed it, thirteen more than the rules ask for.", "value 14; value (rival) 31"},
		{victims, first + "[b:Candle] has gone the other way this week, and its list is down to 28.", "value 14; value (rival) 28"},
		{victims, first + "Work on old papers has led to a further five persons being entered in the register of those known to have suffered, which now holds 19 names.", "value 19; value (rival) 31"},
		{victims, first + "The quarrel over numbers is at an end, since both sides found that together they held 35 different people, a total that the diocese and [b:Candle] each accepted.", "value 35"},
		{victims, first + "Correction: an earlier version of this interview said that [b:Candle] had recorded 310 cases; the figure is 31.", "value 14; value (rival) 31"},
		{victims, first + "Both agree on 22 victims, the diocese said.", "value 22"},
		{homes, wet + "The panel has accepted the plan, after 240 engineers looked at it.", "value 210; value (rival) 260"},
		{homes, wet + "[b:Riverside Union] now counts 245 flooded homes.", "value 210; value (rival) 245"},
		{homes, wet + "The council and [b:Riverside Union] have agreed on 231 flooded homes.", "value 231"},
		{jobs, cuts + "[b:Riverside Union] has raised its estimate to 700 jobs.", "jobs 400; jobs (rival) 700"},
		{jobs, cuts + "Both boards accepted the offer, which 500 managers had read.", "jobs 400; jobs (rival) 650"},
	})
}

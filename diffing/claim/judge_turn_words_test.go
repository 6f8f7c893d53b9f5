package claim

import (
	"strings"
	"testing"
)

// One turn of the same is known in whatever words it was told.
func TestJudgeKnowsTurnsInOtherWords(t *testing.T) {
	for _, tt := range [][2]string{
		{"The trawler has sunk.", "The trawler has gone down."},
		{"The rebel leader was captured in Lusk.", "The rebel leader was caught in Lusk."},
		{"The village of Orm has been destroyed.", "The village of Orm has been wiped out."},
		{"Two pupils were expelled.", "Two pupils were thrown out."},
		{"The dam has burst.", "The dam has given way."},
		{"The salvage was abandoned.", "The salvage was given up."},
		{"The league has annulled the result.", "The league has overturned the result."},
		{"The pumping was halted.", "The pumping was stopped."},
		{"The ransom has been paid.", "The ransom has been handed over."},
		{"The old mill was demolished.", "The old mill was pulled down."},
		{"The hackers' flat was raided.", "The hackers' flat was searched."},
		{"The strike has ended.", "The strike is over."},
	} {
		for _, pair := range [][2]string{tt, {tt[1], tt[0]}} {
			if v := judgeEdit(pair[0], pair[1]); v.Label == LabelNew {
				t.Errorf("%q after %q: %s, %s", pair[1], pair[0], v.Label, v.Reason)
			}
		}
	}
}

// A word of the family that tells no turn, or one of somebody else, makes none known.
func TestJudgeTakesNoOtherWordForTheTurn(t *testing.T) {
	for _, tt := range [][2]string{
		{"The general took the oath.", "The general was captured."},
		{"The general took a train.", "The general was captured."},
		{"The president took office in May.", "The president was captured."},
		{"The minister made clear that the mayor had lied.", "The mayor was acquitted."},
		{"The police seized the car of the suspect.", "The suspect was arrested."},
		{"The judge dismissed the complaint of the bank.", "The judge was ousted."},
		{"The president dropped by at the summit.", "The summit was cancelled."},
		{"The patient was taken to hospital.", "The patient was captured."},
		{"The accord was agreed in May.", "The accord has been ratified."},
	} {
		if v := judgeEdit(tt[0], tt[1]); v.Label != LabelNew {
			t.Errorf("%q after %q: %s, %s", tt[1], tt[0], v.Label, v.Reason)
		}
	}
}

// Musing is minor, a turn told in its words is not.
func TestJudgeMusingThatTellsATurn(t *testing.T) {
	const before = "The coup began on Monday.\nThe captain left the ferry.\nNobody knows the killer.\n"
	for _, text := range []string{"The real killer has been arrested.", "Crucially, the captain has confessed.", "The captain was sentenced to prison rather than a fine."} {
		if v := judgeAfter(before, text); v.Label != LabelNew {
			t.Errorf("%q: %s, %s", text, v.Label, v.Reason)
		}
	}
}

// A plain sentence tells a turn, or announces one, in whatever words.
func TestJudgeHearsTurnsInPhrases(t *testing.T) {
	const known = `The trawler ran on a rock off Lusk with nine men on board.
The old bridge at Orm has cracks in two of its piers.
The union and the company have talked for a week about the strike.
The lecturer had the only key to the safe.
The search for the boy went on for three days.
The examination in law was sold before it was held.
`
	for _, text := range []string{
		"The old bridge will be pulled down.",
		"The search has been called off.",
		"The boy was found alive.",
		"The strike is over.",
		"The lecturer has given himself up.",
		"The trawler has broken in two.",
		"The talks have broken down.",
		"The examination will be held again.",
		"The company has been wound up.",
		"The lecturer will stand down.",
	} {
		if v := judgeWithin(known, text, 2); v.Label != LabelNew || !strings.HasPrefix(v.Reason, "a turn") {
			t.Errorf("%q: %s, %s", text, v.Label, v.Reason)
		}
	}
	for _, text := range []string{
		"The old bridge may be pulled down.",
		"The search has not been called off.",
		"The union asked whether the strike is over.",
		"The lecturer is over 60 years old.",
		"If the boy is found alive, the village will dance.",
	} {
		if v := judgeWithin(known, text, 2); strings.HasPrefix(v.Reason, "a turn") {
			t.Errorf("%q: %s, %s", text, v.Label, v.Reason)
		}
	}
}

package claim

import (
	"strings"
	"testing"
)

// A turn is told however few words it takes and wherever it stands, unless it has been told of the same.
func TestJudgeTellsTurns(t *testing.T) {
	const before = `Basil Thorne, who leads the council, rejected calls for his resignation on Monday.
Three nurses fell ill at the hospital in Hollen and have recovered.
Seventeen people have died in the town of Brisk since March.
The Old Pier at Wenlow was closed after cracks were found in two of its piers.
The health office banned goat markets in the whole province.
The board of Valdane rejected the offer of Groet unanimously.
Two hikers have been rescued from the ridge.
`
	tests := []struct {
		text string
		turn bool
	}{
		{"Basil Thorne has resigned.", true},
		{"One of the three nurses has died.", true},
		{"The ban on goat markets has been lifted.", true},
		{"The Old Pier at Wenlow, which was closed after cracks were found in two of its piers, has collapsed.", true},
		{"Valdane has accepted the offer.", true},
		{"The captain of the council's boat was wounded in Brisk.", true},

		{"The two hikers were rescued.", false},
		{"The offer was rejected.", false},
		{"Basil Thorne has not resigned.", false},
		{"Basil Thorne may have resigned.", false},
		{"Has Basil Thorne resigned?", false},
		{"If the three nurses were released, the hospital would close.", false},
		{"A reporter asked whether the ban was lifted.", false},
		{"He has resigned.", false}, // of whom, another sentence says
	}
	for _, tt := range tests {
		v := judgeAfter(before, tt.text)
		told := strings.HasPrefix(v.Reason, "a turn") || strings.HasPrefix(v.Reason, "a first step")
		if told != tt.turn || told && v.Label != LabelNew {
			t.Errorf("%q: %s, %s", tt.text, v.Label, v.Reason)
		}
	}
}

// The contrary of what is known is new at any outlet, and what is said again after it is not.
func TestJudgeTellsContraries(t *testing.T) {
	const before = "The Holt family voted for the sale of the brewery.\nShares in Orvell fell by 4 percent.\nMara Crane sued the shipyard at Calder.\nOrvell said the signal might not have come from the probe.\n"
	tests := []struct{ text, reason string }{
		{"The Holt family voted against the sale of the brewery.", "turned: for → against"},
		{"Shares in Orvell rose by 4 percent.", "turned: fell → rose"},
		{"The shipyard at Calder sued Mara Crane.", "turned: exchanged"},
		{"Orvell said the signal had not come from the probe.", "status differs"},
	}
	for _, tt := range tests {
		if v := judgeAfter(before, tt.text); v.Label != LabelNew && v.Label != LabelMinor || !strings.HasPrefix(v.Reason, tt.reason) {
			t.Errorf("%q: %s, %s", tt.text, v.Label, v.Reason)
		}
	}
	if v := judgeAfter(before, "Mara Crane has sued the shipyard at Calder."); v.Label != LabelKnown {
		t.Errorf("the same in another order: %s, %s", v.Label, v.Reason)
	}
}

// A number that is held says nothing for what is done: a sum or a rounded figure makes no sentence known whose verb is another one.
func TestJudgeTellsWhatTheNumberHides(t *testing.T) {
	const before = `At least 38 people were injured in the blast at Ostry.
The factory at Calder employs 450 people.
Shares in Orvell fell by 4.2 percent.
The board expects to save 24 million crowns over four years.
FLOOD IN LUSK - POLICE.
Mara Holt (Labour) - 12,430 votes.
The clinic in Lusk opened on 4 May.
The clinic in Lusk was shut on 8 May.
`
	for _, text := range []string{
		"Nearly 40 people were killed in the blast at Ostry.",
		"Hundreds of people were killed at the factory at Calder.",
		"Shares in Orvell rose by more than 4 percent.",
		"The board expects to save 24 million crowns over three years.",
		"GUNMAN IN BRISK - POLICE.",
		"Iven Koss (Labour) - 12,430 votes.",
		"The clinic in Lusk ran out of water for four days.",
	} {
		if v := judgeAfter(before, text); v.Label == LabelKnown {
			t.Errorf("%q: %s, %s", text, v.Label, v.Reason)
		}
	}
}

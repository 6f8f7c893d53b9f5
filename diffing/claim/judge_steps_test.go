package claim

import (
	"strings"
	"testing"
)

func TestJudgeTellsFirstSteps(t *testing.T) {
	const before = "Engineer Pia Hallam, 41, was arrested on suspicion of negligence, police said.\nOdo Brennick, 52, a foreman, is being investigated by prosecutors over the aqueduct.\n"
	tests := []struct {
		name, text string
		first      bool
	}{
		{"charged after an arrest", "Prosecutors, for their part, have charged Pia Hallam over the aqueduct.", true},
		{"charged while investigated", "Prosecutors have charged Odo Brennick over the aqueduct.", true},
		{"the step is known of her", "Pia Hallam was arrested over the aqueduct.", false},
		{"he may be charged", "Odo Brennick may be charged over the aqueduct.", false},
		{"nobody is named", "An engineer was charged over the aqueduct.", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := judgeAfter(before, tt.text)
			if first := strings.HasPrefix(v.Reason, "a first step"); first != tt.first || first && v.Label != LabelNew {
				t.Errorf("%s: %s", v.Label, v.Reason)
			}
		})
	}
}

func TestJudgeComment(t *testing.T) {
	const before = "The council and the contractor have reached a provisional agreement to reopen the towpath on 20 May."
	comment := judgeAfter(before, "So the towpath is, in effect, a bargaining chip rather than a path.")
	claim := judgeAfter(before, "Odo Brennick said that 14 barges had sunk in the basin.")
	if comment.Label == LabelNew {
		t.Errorf("comment is %s: %s", comment.Label, comment.Reason)
	}
	if claim.Label != LabelNew {
		t.Errorf("claim is %s: %s", claim.Label, claim.Reason)
	}
}

func TestOwnFigureAfterMisprint(t *testing.T) {
	const before = "Across the county 61.4 per cent of registered voters took part, the clerk said.\nAll over the county 614 per cent of registered voters took part, the clerk said.\n"
	if v := judgeAfter(before, "All over the county 61.4 per cent of registered voters took part, the clerk said."); v.Label == LabelNew {
		t.Errorf("label %s: %s", v.Label, v.Reason)
	}
}

package diffing

import "testing"

// One word or two words in other places turn a sentence; the same words moved about, or others for them, do not.
func TestTurned(t *testing.T) {
	tests := []struct{ before, after, want string }{
		{"The family voted for the sale on Tuesday.", "The family voted against the sale on Tuesday.", "for → against"},
		{"The alarm went off before the roof fell in.", "The alarm went off after the roof fell in.", "before → after"},
		{"Shares in Orvell fell by 4 percent.", "Shares in Orvell rose by 4 percent.", "fell → rose"},
		{"The second strain is more dangerous than the first.", "The second strain is less dangerous than the first.", "more → less"},
		{"Mara Holt, the engineer, offered to resign.", "Mara Holt, the engineer, refused to resign.", "offered → refused"},
		{"The ship sailed to Lusk.", "The ship sailed from Lusk.", "to → from"},
		{"Turnout was above the average.", "Turnout was below the average.", "above → below"},
		{"Holt sued the yard at Calder on Tuesday.", "The yard at Calder sued Holt on Tuesday.", "exchanged: holt, yard at calder"},
		{"The ministry ordered the council to close the bridge.", "The council ordered the ministry to close the bridge.", "exchanged: ministry, council"},

		{"Holt sued the yard on Tuesday.", "On Tuesday Holt sued the yard.", ""},
		{"In Lusk the court sat on Friday.", "On Friday the court sat in Lusk.", ""},
		{"Holt and Crane left the board.", "Crane and Holt left the board.", ""},
		{"\"It is over,\" Holt said.", "Holt said: \"It is over.\"", ""},
		{"The vote went on for hours.", "Members spoke against each other in the vote.", ""},
		{"Shares rose after the talks, and fell before noon.", "Shares fell before noon, and rose after the talks.", ""},
		{"The bridge is closed.", "The bridge is closed to lorries.", ""},
		{"", "The bridge is closed.", ""},
		{"Holt said Crane had lied to the board.", "Crane said Holt had lied to the board.", "exchanged: holt, crane"},
		{"Holt was sued by Crane.", "Crane was sued by Holt.", "exchanged: holt, crane"},
		{"Mara Holt said the bridge at Lusk is closed.", "\"The bridge at Lusk is closed,\" said Mara Holt.", ""},
		{"The winner of the vote is Mara Holt.", "Mara Holt is the winner of the vote.", ""},
		{"Holt met Crane on the pier.", "Crane met Holt on the pier.", ""},
		{"Eleven of the crew survived.", "Eleven of the crew did not die.", ""},
		{"More than half voted for the plan.", "Less than half voted against the plan.", ""},
		{"Mara Holt bought the yard.", "Mara Holt sold the yard.", ""}, // to whom and from whom, the rest of the sentence says
	}
	for _, tt := range tests {
		if got := Turned(tt.before, tt.after); got != tt.want {
			t.Errorf("%q to %q: %q, want %q", tt.before, tt.after, got, tt.want)
		}
		if back := Turned(tt.after, tt.before); (back == "") != (tt.want == "") {
			t.Errorf("%q to %q: %q", tt.after, tt.before, back)
		}
	}
	if edits := Compare(Split([]Block{{Text: "The board voted for the sale."}}), Split([]Block{{Text: "The board voted against the sale."}})); len(edits) != 1 || edits[0].Boring() {
		t.Errorf("a vote that was turned round is told as %v", edits)
	}
}

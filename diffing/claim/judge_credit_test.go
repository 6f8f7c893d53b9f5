package claim

import "testing"

// TestCreditSaysNothing checks that a sentence under an agency's credit is the sentence without it, and that one is new that names the agency.
func TestCreditSaysNothing(t *testing.T) {
	for _, before := range []string{
		"Divers reached the flooded level of the Karvane mine and found a second gallery intact, rescuers said.",
		"Ingrid Veskin and the Greens opened talks on a coalition in Sellmark on Tuesday.",
		"A doctor was allowed on board the ferry Star of Corvane and treated two passengers, the navy said.",
		"Nine people in Orvik have caught Marl fever, its health office said on Wednesday.",
		"Grothe has hired two banks to raise money for a higher offer for the brewer Valtane.",
	} {
		for _, credit := range []string{
			"(Public Wire) ", "[North Sea Press] - ", "Public Wire — ", "By Public Wire - ", "OSTHAVEN (Public Wire) - ", "OSTHAVEN, March 4 (CPA) — ", "Osthaven (CPA) - ",
		} {
			if v := judgeAfter(before, credit+before); v.Label != LabelKnown {
				t.Errorf("%q is %s (%s)", credit+before, v.Label, v.Reason)
			}
		}
		if v := judgeAfter(before, before+" (Public Wire)"); v.Label == LabelNew {
			t.Errorf("%q is %s (%s)", v.Sentence.Text, v.Label, v.Reason)
		}
	}
	for _, text := range []string{
		"The Public Wire has dismissed its reporter at the Karvane mine.",
		"(Public Wire) Divers at the Karvane mine have found a third gallery, which is flooded.",
		"OSTHAVEN (Public Wire) - The Karvane mine will be closed for good, its owner Brennock said.",
	} {
		if v := judgeAfter("Divers reached the flooded level of the Karvane mine and found a second gallery intact, rescuers said.", text); v.Label != LabelNew && v.Label != LabelMinor {
			t.Errorf("%q is %s (%s)", text, v.Label, v.Reason)
		}
	}
}

package claim

import (
	"strings"
	"testing"
)

// plainClaims are short sentences without a name, number, date or quotation that a reader is owed all the same.
var plainClaims = []string{
	"Nobody has been arrested.",
	"No one was hurt.",
	"There were no survivors.",
	"No arrests have been made.",
	"The search has been called off.",
	"The driver has died.",
	"The minister has resigned.",
	"The strike is over.",
	"She denies everything.",
	"He pleaded not guilty.",
	"The motive is unclear.",
	"The cause is not known.",
	"The bridge stays shut.",
	"Schools will remain closed.",
	"The trial was adjourned.",
	"The ship never arrived.",
	"The talks collapsed overnight.",
	"His passport was withdrawn.",
	"Her lawyer has appealed.",
	"The verdict was unanimous.",
	"The road has reopened.",
	"Police found no weapon.",
	"The tapes were genuine.",
	"The letter was forged.",
	"The alarm did not sound.",
	"A second body was found in the water.",
	"An inquiry has been ordered.",
	"The envoy will not travel after all.",
	"The visit is off.",
	"The vote was postponed.",
	"Two of the three suspects have been released.",
	"The contractor disputes this.",
	"The gates were locked from the inside.",
	"All charges were dropped.",
	"The man has not been named.",
	"The water is safe to drink.",
	"The family was told first.",
	"Engineers had asked for repairs.",
	"The insurer refuses to pay.",
	"Divers recovered the recorder.",
	"The judge allowed the recording as evidence.",
	"The union called the offer an insult.",
	"The archive was not insured.",
	"Nothing was stolen.",
	"It was arson.",
	"The fire was started on purpose.",
	"The pilot survived.",
	"Traces of the poison were found in the tea.",
	"The suspect fled on foot.",
	"The witness refused to testify.",
}

// plainOthers are sentences of the same length that claim nothing.
var plainOthers = []string{
	"Read more on this story.",
	"What happens next?",
	"Here is what we know so far.",
	"This is a developing story.",
	"More to follow.",
	"Follow our live coverage here.",
	"The ministry did not respond to a request for comment.",
	"She could not be reached for comment.",
	"But who did it?",
	"Time will tell.",
	"It remains to be seen.",
	"So much for the theory.",
	"Sign up to our newsletter.",
	"Picture: Brindle Echo",
	"This article was updated to add a photograph.",
	"And that is the point.",
	"Let us begin with the facts.",
	"The full statement follows.",
	"Not so fast.",
	"Click here to subscribe.",
	"Do you know more?",
	"Contact our newsroom in confidence.",
	"Related articles",
	"Watch the video above.",
	"Why does it matter?",
	"In short, everything is possible.",
	"That is a good question.",
	"You can unsubscribe at any time.",
	"Our reporter is at the scene.",
	"Share this article.",
}

// judgeWithin judges a sentence that stands as a paragraph of its own, or at the end of one, in the middle of a report.
func judgeWithin(known, text string, at int) Verdict {
	report := []string{
		"The operator of the Tolwick aqueduct was fined 40,000 crowns on Friday over missing handrails, the labour court said.",
		"Judge Edda Quill ruled that the company had ignored two letters from the inspectorate.",
		"The company, Tolwick Waterways, said that it would study the ruling.",
		"Its chairman, Anton Reve, told reporters that the handrails had been ordered in March.",
	}
	lines := append(append(append([]string{}, report[:at]...), text), report[at:]...)
	reg := NewRegister(nil)
	candidates, counts := knownFrom(reg, known)
	d, claims := judgeText(reg, "", strings.Join(lines, "\n"), judgeDay)
	for i, c := range claims {
		if c.Text == text {
			return Judge(c, Context{Document: d, Index: i, Page: 2, Counts: counts, Total: len(candidates)}, candidates)
		}
	}
	return Verdict{Reason: "not a sentence of its own"}
}

func TestPlainSentences(t *testing.T) {
	report := func(at int) func(string) Verdict {
		return func(text string) Verdict { return judgeWithin(aqueduct, text, at) }
	}
	for _, c := range []struct {
		where string
		judge func(string) Verdict
	}{
		{"by itself", func(text string) Verdict { return judgeAfter(aqueduct, text) }},
		{"second of a report", report(1)},
		{"in the middle", report(2)},
		{"at the end", report(4)},
	} {
		for _, text := range plainClaims {
			if v := c.judge(text); v.Label != LabelNew && v.Label != LabelMinor {
				t.Errorf("%s: %q is %s (%.2f, %s)", c.where, text, v.Label, v.Score, v.Reason)
			}
		}
		for _, text := range plainOthers {
			if v := c.judge(text); v.Label != LabelNone {
				t.Errorf("%s: %q is %s (%.2f, %s)", c.where, text, v.Label, v.Score, v.Reason)
			}
		}
	}
}

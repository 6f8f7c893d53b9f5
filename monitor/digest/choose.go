package digest

import (
	"fmt"
	"slices"

	"storywatch/diffing"
	"storywatch/diffing/finding"
)

// chooser decides for one receiver, finding by finding, and holds what it needs for that in a form that is quick to ask.
type chooser struct {
	o         Options
	material  bool
	outlets   map[string]bool
	questions map[string]bool
}

func newChooser(o Options) chooser {
	return chooser{o: o, material: o.Importance != "minor", outlets: set(o.Outlets), questions: set(o.Questions)}
}

func set(list []string) map[string]bool {
	if len(list) == 0 {
		return nil
	}
	m := make(map[string]bool, len(list))
	for _, s := range list {
		m[s] = true
	}
	return m
}

// The reasons for which a finding is not told, as a digest counts them. Findings of other stories and notices to others are not counted.
const (
	whyMinor     = "minor, and only material ones are wanted"
	whyOutlets   = "their outlets are not wanted"
	whyQuestions = "they bear on no question that is wanted"
	whyLimit     = "one digest shows %d"
)

// refuse returns why a finding is not told, whether that is to be counted, or "" when it is told.
func (c *chooser) refuse(f *finding.Finding) (why string, counted bool) {
	if f.Kind == finding.Notice {
		if !c.o.Operator {
			return "notices go to the operator", false
		}
		return "", false
	}
	if c.o.Stories != nil {
		if _, ok := c.o.Stories[f.Story]; !ok && f.Story != "" {
			return fmt.Sprintf("the story %q is not wanted", f.Story), false
		}
	}
	if c.o.TakesBack[f.ID] {
		return "", false // who was told a thing is told that it is taken back
	}
	if c.outlets != nil && !c.outlets[outletOf(f)] {
		return whyOutlets, true
	}
	switch f.Kind {
	case finding.Answer:
		if f.Change == nil || c.questions != nil && !c.questions[f.Change.Question] {
			return whyQuestions, true
		}
		return "", false
	case finding.FirstSight, finding.Gone:
		return "", false
	}
	if c.questions != nil && !slices.ContainsFunc(f.Questions, func(q string) bool { return c.questions[q] }) {
		return whyQuestions, true
	}
	if c.material && !f.Material && f.Kind != finding.Corroborated && !owned(f) {
		return whyMinor, true
	}
	return "", false
}

// owned reports whether the finding is a correction note: what an outlet owns up to is told whatever its importance.
func owned(f *finding.Finding) bool {
	return f.Kind == finding.Edit && f.Edit != nil && slices.Contains(f.Edit.Classes, diffing.Note)
}

// outletOf is the outlet that a finding is about; the change of an answer belongs to the outlet of its evidence.
func outletOf(f *finding.Finding) string {
	switch {
	case f.Outlet != "":
		return f.Outlet
	case f.Change != nil:
		return f.Change.Evidence.Outlet
	case f.Appearance != nil:
		return f.Appearance.Outlet
	}
	return ""
}

// Why tells whether a finding is told to the receiver that the options describe, and the rule that says so. How many others there are in the
// same digest is not looked at: what is over the limit is counted in the digest itself.
func Why(f finding.Finding, o Options) (told bool, reason string) {
	c := newChooser(o)
	if !whole(&f) {
		return false, "it holds nothing that could be told"
	}
	if why, _ := c.refuse(&f); why != "" {
		return false, why
	}
	switch f.Kind {
	case finding.Answer:
		return true, "changes of answers are always told"
	case finding.FirstSight:
		return true, "the first reading of a feed is told as one line"
	case finding.Gone:
		return true, "articles that are gone are always told"
	case finding.Notice:
		return true, "this receiver is the operator"
	case finding.Corroborated:
		return true, "corroborations are counted, with their outlets"
	}
	switch {
	case owned(&f):
		return true, "corrections that outlets own up to are always told"
	case f.Material:
		return true, "it is material"
	}
	return true, "minor ones are wanted too"
}

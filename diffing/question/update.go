package question

import (
	"slices"

	"storywatch/diffing/claim"
)

// New is the answer to a question of which nothing is known yet.
func New(q Question) Answer {
	a := Answer{Kind: q.Kind}
	if q.Kind == Event {
		a.Status = None
	}
	return a
}

// Update returns the answer that stands after one text, with what changed in it, in the order of the text. prev is not modified. Only what
// was not said before moves an answer (and everything that the baseline says): repeated text, however prominent, never turns it back.
func Update(q Question, prev Answer, t Text) (Answer, []Change) {
	a := prev
	a.Names, a.Values, a.Who, a.State = slices.Clone(prev.Names), slices.Clone(prev.Values), slices.Clone(prev.Who), slices.Clone(prev.State)
	if a.Kind == "" {
		a = New(q)
	}
	p := planOf(q)
	switch q.Kind {
	case Roster:
		return updateRoster(gates()[Roster], p, a, t)
	case Event:
		return updateEvent(gates()[Event], p, a, t)
	case Figure:
		return updateFigure(p, a, t)
	}
	return a, nil
}

// Bears reports whether a sentence bears on the question, changed answer or not.
func (q Question) Bears(v claim.Verdict) bool {
	if v.Label == claim.LabelNone {
		return false
	}
	p := planOf(q)
	l := read(&v, p.names)
	switch q.Kind {
	case Roster:
		for _, x := range slices.Concat(p.family.on, p.family.off) {
			if x.re.MatchString(l.low) {
				return true
			}
		}
		return p.family.denial && denial.MatchString(l.low)
	case Event:
		r := eventRun{p: p}
		return r.about(l)
	case Figure:
		list := quantities(l, p.slots)
		r := figureRun{p: p}
		for k := range list {
			if _, _, ok := r.slotFor(l, list, k); ok {
				return true
			}
		}
	}
	return false
}

// change is a change with the sentence that it rests on.
func change(q Question, t Text, l line, what, before, after, rule, by string) Change {
	return Change{Question: q.ID, What: what, Before: before, After: after, Rule: rule, Evidence: Evidence{By: by, Appearance: claim.Appearance{
		Claim: l.v.Claim.ID, Article: t.Article, Version: t.Version, Index: l.v.Sentence.Index, Outlet: t.Outlet, URL: t.URL, At: t.At,
		Corpus: t.Corpus, Text: l.v.Claim.Text,
	}}}
}

package question

import (
	"regexp"
	"slices"
)

// Offers that are only thought of, beside the one that stands: a wording that asks what is offered is not answered by them, but a reader wants to
// know of them.

// mootedName is the name of such a value.
const mootedName = "proposed"

var (
	// mootedBefore leads up to a price that nobody has offered for good.
	mootedBefore = regexp.MustCompile(`\b(?:consider(?:s|ed|ing)|weigh(?:s|ed|ing)(?: up)?|mull(?:s|ed|ing)|ponder(?:s|ed|ing)|contemplat(?:es|ed|ing)|stud(?:ies|ied|ying)|explor(?:es|ed|ing)|discuss(?:es|ed|ing)|prepar(?:es|ed|ing)|work(?:s|ed|ing) on|think(?:s|ing)? (?:of|about)|toy(?:s|ed|ing) with|plan(?:s|ned|ning)? (?:an?|to)|intend(?:s|ed)? to|hop(?:es|ing) to|(?:could|may|might) (?:yet |still |well |soon |now |also )?(?:offer|bid|pay|raise|go|come|make|table|put|lift)|(?:ready|willing|prepared) to|float(?:s|ed|ing)|indicative|non-binding|hold(?:s|ing)? out|held out)\b[^;:"]{0,80}$`)
	// mootedAfter follows one.
	mootedAfter = regexp.MustCompile(`^[^.;]{0,60}\b(?:provided (?:that|its|it|the)|on condition that|conditional (?:on|up)|subject to (?:a look|due diligence|an? (?:inspection|examination)|looking|seeing|the books)|as a basis for talks)`)
	firmOffer   = whole(`firm(?:ly)?|formal(?:ly)?|binding|final|has (?:raised|offered|made|bid|increased|lifted|sweetened)|raised its`)
)

// mooted reports whether a line tells a price as one that is thought of, where a wording asks for the offer that stands.
func (r *figureRun) mooted(l line, x reading) bool {
	s := r.p.slots[x.slot]
	if len(r.p.slots) != 1 || s.unit != "money" || !offersAsk.MatchString(s.text) || r.t.Corpus || correctedNote(l) {
		return false
	}
	if now, known := r.current(x.slot); !known || now == x.value {
		return false
	}
	clause := l.low[clauseStart(l.low, x.start):x.start]
	return (mootedBefore.MatchString(clause) || mootedAfter.MatchString(l.low[x.end:])) && !firmOffer.MatchString(clause)
}

// takeMooted keeps such a price beside the offer that stands.
func (r *figureRun) takeMooted(l line, x reading) {
	const far = 3 // times by which the offers for one thing differ
	now, _ := r.current(x.slot)
	if r.weight == forward || times(x.value, now) > far || r.overtaken(mootedName, x.value) {
		return
	}
	s := r.p.slots[x.slot]
	s.name = mootedName
	if s.label == "" {
		s.label = currencyOf(l, x.quantity)
	}
	if slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Name == mootedName && v.Value == x.value }) {
		return
	}
	moved := r.moved[s.name]
	r.setBy(l, s, x.value, false, r.sayer(l))
	r.moved[s.name] = moved
}

// dropMooted forgets a price that was thought of once as much is offered for good.
func (r *figureRun) dropMooted(name string, value float64) {
	if name == mootedName || len(r.p.slots) != 1 {
		return
	}
	i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == mootedName })
	if i >= 0 && value >= r.a.Values[i].Value {
		r.a.State = remember(r.a.State, Memory{Key: mootedName, Value: number(r.a.Values[i].Value), By: r.a.Values[i].By, At: r.t.At, Over: true})
		r.a.Values = slices.Delete(slices.Clone(r.a.Values), i, i+1)
	}
}

package question

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"storywatch/diffing/claim"
)

// The heads of a figure's weights.
const (
	figureHead   = "changes"  // does a number become a value?
	besideHead   = "beside"   // does it, beside what the rules make of the text?
	contestHead  = "contests" // where it does: does the value that stood stand beside it?
	baselineHead = "baseline" // is a number of a baseline document a value?
	hopelessHead = "hopeless" // limit of the first or second head below which a number is none, whatever the rules make of it

	sureOfLess  = 0.7 // chance from which a toll is less than the one that stands though no word says that it fell
	mostLearned = 3   // values that one text may change by the learned reading
)

// updateFigureLearned answers by the learned reading alone.
func updateFigureLearned(m *claim.Model, p plan, a Answer, t Text) (Answer, []Change) {
	a.Values, a.State = slices.Clone(a.Values), slices.Clone(a.State)
	r := &figureRun{p: p, a: &a, t: t, moved: make(map[string]bool), told: make(map[int]bool), asked: -1}
	r.learned(m, p.likelihoods(m, a, t, nil), a)
	return a, r.changes
}

// updateFigureWith answers by the rules and the learned reading: first the rules, then, where the weights find hopeless what they took, the
// rules without it, then what the weights find likely.
func updateFigureWith(m *claim.Model, p plan, a Answer, t Text) (Answer, []Change) {
	r := p.ruled(a, t, nil)
	list := p.likelihoods(m, a, t, r)
	if never := hopeless(m, list, r, a); len(never) > 0 {
		r = p.ruled(a, t, never)
		list = p.likelihoods(m, a, t, r)
	}
	r.learned(m, list, a)
	return *r.a, r.changes
}

// likely is a number beside how likely it is a value.
type likely struct {
	Measured
	p float64
}

// likelihoods asks of every number of a text how likely it becomes a value; r is what the rules made of the text, nil where they are not asked.
func (p plan) likelihoods(m *claim.Model, a Answer, t Text, r *figureRun) []likely {
	head := figureHead
	if t.Corpus {
		head = baselineHead
	}
	var out []likely
	for _, x := range p.measureFigures(a, t) {
		z := logit(m.Heads[head], x.Measures)
		if w := m.Heads[baselineHead]; len(a.Values) == 0 && w != nil { // whoever knows nothing reads as at the beginning
			z = logit(w, x.Measures)
		}
		if w := m.Heads[besideHead]; r != nil && !t.Corpus && w != nil {
			z = logit(w, append(besideRules(r, a, x), claim.Measure{Name: "alone", Value: z}))
		}
		out = append(out, likely{x, 1 / (1 + math.Exp(-z))})
	}
	return out
}

// MeasureBeside measures what the rules make of the numbers that [MeasureFigures] measures, in the same order.
func MeasureBeside(q Question, prev Answer, t Text) [][]claim.Measure {
	p := planOf(q)
	r := p.ruled(prev, t, nil)
	var out [][]claim.Measure
	for _, x := range p.measureFigures(prev, t) {
		out = append(out, besideRules(r, prev, x))
	}
	return out
}

// besideRules measures what the rules made of a number: whether they took it, and what else they took.
func besideRules(r *figureRun, before Answer, x Measured) []claim.Measure {
	var out []claim.Measure
	is := func(name string, yes bool) {
		if yes {
			out = append(out, claim.Measure{Name: name, Value: 1})
		}
	}
	took, contested, moved, sided := false, false, false, false
	for _, v := range r.a.Values {
		if slices.ContainsFunc(before.Values, func(o Value) bool { return o.Name == v.Name && o.Value == v.Value }) {
			continue
		}
		took = took || v.Value == x.Value && !isRival(v)
		contested = contested || v.Value == x.Value && isRival(v)
		if x.slot >= 0 {
			moved = moved || v.Name == r.p.slots[x.slot].name && v.Value != x.Value
			sided = sided || v.Name == rivalName(r.p.slots[x.slot].name) && v.Value != x.Value
		}
	}
	here := slices.ContainsFunc(r.changes, func(c Change) bool { return c.Evidence.Index == x.line.v.Sentence.Index })
	is("rules take it", took)
	is("rules contest with it", contested)
	is("rules take another", !took && !contested && moved)
	is("rules contest with another", !took && !contested && sided)
	is("rules take another here", !took && !contested && here)
	is("rules are silent", len(r.changes) == 0)
	is("a step", x.step != 0)
	return out
}

// hopeless lists the numbers that the rules took and the weights find hopeless.
func hopeless(m *claim.Model, list []likely, r *figureRun, before Answer) []float64 {
	var out []float64
	for _, v := range r.a.Values {
		if isRival(v) || slices.ContainsFunc(before.Values, func(o Value) bool { return o.Value == v.Value }) {
			continue
		}
		best := -1.0
		for _, x := range list {
			if x.Value == v.Value {
				best = max(best, x.p)
			}
		}
		if best >= 0 && best < m.Limits[hopelessHead] && !r.t.Corpus {
			out = append(out, v.Value)
		}
	}
	return out
}

// learned takes the numbers of a text that the weights find likely, the likeliest first and each once.
func (r *figureRun) learned(m *claim.Model, list []likely, before Answer) {
	limit, head := m.Limits[figureHead], figureHead
	if m.Heads[besideHead] != nil {
		limit = m.Limits[besideHead]
	}
	if r.t.Corpus {
		limit, head = m.Limits[baselineHead], baselineHead
		if limit == 0 || len(before.Values)+len(r.a.Values) > 0 || len(r.p.slots) != 1 { // what the rules have read needs no help
			return
		}
	}
	list = slices.DeleteFunc(list, func(x likely) bool { return x.p < limit })
	slices.SortStableFunc(list, func(a, b likely) int { return cmp.Compare(b.p, a.p) })
	var taken, seen []float64
	for _, s := range r.a.State[min(len(before.State), len(r.a.State)):] { // what the rules took and gave up in this text
		if v, err := strconv.ParseFloat(s.Value, 64); s.Over && err == nil {
			seen = append(seen, v)
		}
	}
	for _, x := range list {
		if len(taken) == mostLearned {
			return
		}
		if x.step != 0 && slices.ContainsFunc(r.changes, func(c Change) bool { return c.Evidence.Index == x.line.v.Sentence.Index }) { // the rules have read what it adds to
			continue
		}
		if x.step != 0 && r.steppedBy(before, x) {
			continue
		}
		if slices.Contains(taken, x.Value) || slices.Contains(seen, x.Value) || slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Value == x.Value && !stood(before, v) }) {
			continue
		}
		taken = append(taken, x.Value)
		r.takeLearned(m, x, strongest(m.Heads[head], x.Measures))
	}
}

// steppedBy reports whether another value has moved by a number in this text: what is found is not stolen on top.
func (r *figureRun) steppedBy(before Answer, x likely) bool {
	return slices.ContainsFunc(r.a.Values, func(v Value) bool {
		i := slices.IndexFunc(before.Values, func(o Value) bool { return o.Name == v.Name })
		return i >= 0 && v.Name != x.name && fits(math.Abs(v.Value-before.Values[i].Value), x.quantity.value)
	})
}

// stood reports whether an answer has a value by its name.
func stood(a Answer, v Value) bool {
	return slices.ContainsFunc(a.Values, func(o Value) bool { return o.Name == v.Name && o.Value == v.Value })
}

// takeLearned gives a number to the value that it would take the place of, or sets it beside it, or as a new one.
func (r *figureRun) takeLearned(m *claim.Model, x likely, why string) {
	r.weight = full
	at, s, i := len(r.changes), x.fills(r), -1
	i = slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == s.name })
	if s.label == "" && x.unit == "money" {
		s.label = currencyOf(x.line, x.quantity)
	}
	var cur *Value
	if i >= 0 {
		cur = &r.a.Values[i]
		if r.t.Corpus { // a later document's value is read by the rules alone
			return
		}
	}
	if why := r.impossible(x.line, s, x.Value, cur, quantities(x.line, r.p.slots)); why != "" {
		r.flag(s, x.Value, why, i)
		return
	}
	against := chance(m.Heads[contestHead], x.Measures)
	contest := against > m.Limits[contestHead]
	if cur != nil && !correctedNote(x.line) && (rounded(x.Measured, cur.Value) || r.overtaken(s.name, x.Value) && x.line.v.Label == claim.LabelKnown ||
		x.Value < cur.Value && s.grows && !contest && x.p < sureOfLess && !lowers.MatchString(x.line.low) && !corrects.MatchString(x.line.low) && !settles.MatchString(x.line.low)) { // an older count, or round numbers
		return
	}
	rival := slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Name == rivalName(s.name) && v.Value == x.Value })
	if rival && !settles.MatchString(x.line.low) && !correctedNote(x.line) { // one side's number, told again
		return
	}
	if cur != nil && x.step == 0 && s.rest && x.Value > cur.Value && s.leaving(x.line, x.quantity) { // more have left than there were
		return
	}
	if cur != nil && r.movedHere(s.name, x.line) {
		return
	}
	if cur != nil && x.step == 0 && !rival && r.contradicts(x.line, quantities(x.line, r.p.slots), *cur, x.Value) {
		contest = true
	}
	mends := correctedNote(x.line) || corrects.MatchString(x.line.low) || r.setsRight(x.line, quantities(x.line, r.p.slots), s.name, x.Value)
	if cur != nil && x.step == 0 && r.overtaken(s.name, x.Value) && !rival && !mends && !downAgain.MatchString(x.line.low) && !settles.MatchString(x.line.low) { // an older count, told late
		if !r.whose(x.line, s.name, x.Value) {
			return
		}
		contest = true
	}
	if cur != nil && s.grows && x.step == 0 && x.Value < cur.Value && !mends && !contest && !lowers.MatchString(x.line.low) && !settles.MatchString(x.line.low) {
		if by := x.line.sayer(); by != "" && cur.By != "" && x.line.isOfficial() && !sameName(by, cur.By) && !r.nobodys(s.name, cur.Value) { // no toll falls on another's word
			contest = true
		}
	}
	if r.moved[s.name] && i >= 0 && !mends && (x.step != 0 || against < m.Limits[contestHead]/3) { // told in another way, or on the way
		return
	}
	switch {
	case r.moved[s.name] && mends && x.step == 0:
		r.set(x.line, s, x.Value, true)
	case (contest || r.moved[s.name]) && i >= 0 && !rival:
		r.contestOn(x.line, s, x.Value, r.sayer(x.line))
	default:
		r.set(x.line, s, x.Value, cur != nil && x.step == 0 && r.setsRight(x.line, quantities(x.line, r.p.slots), s.name, x.Value))
	}
	for k := at; k < len(r.changes); k++ {
		r.changes[k].Rule = "learned: speaks of the question's numbers as a change of one does (" + why + ")"
	}
}

// movedHere reports whether a value has been moved by a line already.
func (r *figureRun) movedHere(name string, l line) bool {
	return r.moved[name] && slices.ContainsFunc(r.changes, func(c Change) bool { return c.Evidence.Index == l.v.Sentence.Index && strings.HasPrefix(c.What, name) })
}

// fills is the slot that a number fills, made up where the value that it is near to has none.
func (x Measured) fills(r *figureRun) slot {
	if x.slot >= 0 {
		return r.p.slots[x.slot]
	}
	return slot{name: x.name, label: x.label}
}

// times is how many times one number is the other, from 1.
func times(a, b float64) float64 { return max(a/b, b/a) }

// rounded reports whether a number is another way of telling a value that stands: "some 300" for 310.
func rounded(x Measured, value float64) bool {
	const close = 1.08 // times by which round numbers differ from what they stand for
	before := x.line.low[:x.start]
	if fewerThan.MatchString(before) && x.Value >= value && times(x.Value, value) < 1.25 {
		return true
	}
	return x.step == 0 && times(x.Value, value) < close && (gateAbout.MatchString(before) || gateLeast.MatchString(before))
}

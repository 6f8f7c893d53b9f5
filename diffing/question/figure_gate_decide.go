package question

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// updateFigureLearned answers by the learned reading alone.
func updateFigureLearned(m *claim.Model, p plan, a Answer, t Text) (Answer, []Change) {
	a.Values = slices.Clone(a.Values)
	r := &figureRun{p: p, a: &a, t: t, moved: make(map[string]bool), told: make(map[int]bool), asked: -1}
	r.learned(m)
	return a, r.changes
}

const (
	figureHead  = "changes" // head of the weights: does a number become a value?
	mostLearned = 3         // values that one text may change by the learned reading
)

// learned takes the numbers of a text that the weights find likely, the likeliest first and each once.
func (r *figureRun) learned(m *claim.Model) {
	type scored struct {
		Measured
		p float64
	}
	r.byRule = maps.Clone(r.moved)
	var list []scored
	for _, x := range r.p.measureFigures(*r.a, r.t) {
		if p := chance(m.Heads[figureHead], x.Measures); p >= m.Limits[figureHead] {
			list = append(list, scored{x, p})
		}
	}
	slices.SortStableFunc(list, func(a, b scored) int { return cmp.Compare(b.p, a.p) })
	var taken []float64
	for _, x := range list {
		if len(taken) == mostLearned {
			return
		}
		if slices.Contains(taken, x.Value) {
			continue
		}
		taken = append(taken, x.Value)
		r.takeLearned(x.Measured, strongest(m.Heads[figureHead], x.Measures))
	}
}

// takeLearned gives a number to the value that it is nearest to, or beside it, or as a new one.
func (r *figureRun) takeLearned(x Measured, why string) {
	r.weight = full
	at := len(r.changes)
	s, i, ok := r.learnedSlot(x)
	if !ok || r.byRule[s.name] { // the rules have read it in this text
		return
	}
	var cur *Value
	if i >= 0 {
		cur = &r.a.Values[i]
	}
	if why := r.impossible(x.line, s, x.Value, cur, quantities(x.line, r.p.slots)); why != "" {
		r.flag(x.line, s, x.Value, why, i)
		return
	}
	if cur != nil && !correctedNote(x.line) && (x.Value < cur.Value && s.grows && !lowers.MatchString(x.line.low) && !corrects.MatchString(x.line.low) || rounded(x, cur.Value) || r.overtaken(s.name, x.Value) && x.line.v.Label == claim.LabelKnown) { // an older count, or round numbers
		return
	}
	contest := i >= 0 && !settles.MatchString(x.line.low) && !correctedNote(x.line) &&
		(disputes.MatchString(x.line.low) || differs.MatchString(claimsLives.ReplaceAllString(x.line.low, "")) && r.otherSayer(x.line, i) || r.moved[s.name])
	if contest {
		r.contestOn(x.line, s, x.Value, r.sayer(x.line))
	} else {
		r.set(x.line, s, x.Value, false)
	}
	for k := at; k < len(r.changes); k++ {
		r.changes[k].Rule = "learned: speaks of the question's numbers as a change of one does (" + why + ")"
	}
}

func (r *figureRun) otherSayer(l line, i int) bool {
	return l.sayer() != "" && r.a.Values[i].By != "" && !sameName(l.sayer(), r.a.Values[i].By)
}

// learnedSlot is the value that a number belongs to, and its place in the answer, -1 where it is new: the slot whose words stand beside the
// number, else the value that stands nearest in size, else one of which nothing is known yet.
func (r *figureRun) learnedSlot(x Measured) (s slot, at int, ok bool) {
	const reach = 4 // times by which two numbers of one thing differ
	place := func(name string) int {
		return slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == name })
	}
	beside := x.line.low[max(0, x.start-gateWindow):min(len(x.line.low), x.end+gateWindow)]
	best, near := -1, 0.0
	for i, v := range r.a.Values {
		if strings.HasSuffix(v.Name, rivalName("")) || v.Value <= 0 {
			continue
		}
		if f := times(v.Value, x.Value); f <= reach && (best < 0 || f < near) {
			best, near = i, f
		}
	}
	far := false // the words of a value stand beside the number, and it is none that the value could have become
	for _, filled := range []bool{true, false} {
		for _, s := range r.p.slots {
			i := place(s.name)
			if i >= 0 != filled || !s.takes(x.quantity) || !s.words.MatchString(beside) {
				continue
			}
			if !filled || times(r.a.Values[i].Value, x.Value) <= reach {
				return s, i, true
			}
			far = true
		}
	}
	if best >= 0 {
		for _, s := range r.p.slots {
			if s.name == r.a.Values[best].Name {
				return s, best, true
			}
		}
		return slot{name: r.a.Values[best].Name, label: r.a.Values[best].Unit}, best, true
	}
	for _, s := range r.p.slots {
		if !far && s.takes(x.quantity) && place(s.name) < 0 {
			return s, -1, true
		}
	}
	return slot{}, -1, false
}

// times is how many times one number is the other, from 1.
func times(a, b float64) float64 { return max(a/b, b/a) }

// rounded reports whether a number is another way of telling a value that stands: "some 300" for 310.
func rounded(x Measured, value float64) bool {
	const close = 1.08 // times by which round numbers differ from what they stand for
	before := x.line.low[:x.start]
	return times(x.Value, value) < close && (gateAbout.MatchString(before) || gateLeast.MatchString(before))
}

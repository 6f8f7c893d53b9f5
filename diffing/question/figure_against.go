package question

import (
	"regexp"
	"slices"
)

// Two numbers of which one stands already: who tells both sets the other against it, or says by how much it has changed.

// setAgainst stands between two numbers of one thing that two sides give.
var setAgainst = regexp.MustCompile(`\b(?:contradict\w*|disput\w+|whereas|while|unlike|challeng\w+|reject\w*|den(?:y|ies|ied|ying)|question\w*|but|against(?: [a-z']+){0,4} $|(?:more|higher|lower|fewer|less|rather|other) than)\b|\bnot (?:to |at |the |about |just |only |some )*$`)

// against keeps the number that a line sets against the one that stands for a rival, where the line does not say that the old one is past.
func (r *figureRun) against(l line, list []quantity, best map[int]reading) {
	for s, x := range r.p.slots {
		now, known := r.current(s)
		if !known || r.moved[x.name] || correctedNote(l) || settles.MatchString(l.low) {
			continue
		}
		for k := 0; k+1 < len(list); k++ {
			a, b := list[k], list[k+1]
			old, other := b, a
			if a.value == now {
				old, other = a, b
			}
			gap := l.low[a.end:b.start]
			if old.value != now || other.value == now || old.ordinal || other.ordinal || old.skip || other.skip || !r.alike(s, other, old) || !setAgainst.MatchString(gap) || overOld.MatchString(gap) {
				continue
			}
			if y, ok := best[s]; !ok || y.start != old.start && y.start != other.start {
				continue
			}
			if !x.canCount(headAfter(l.low[other.end:])) || !x.canCount(headAfter(l.low[old.end:])) {
				continue
			}
			r.told[s] = true
			r.contestAs(l, s, other.value, r.sayer(l))
			delete(best, s)
		}
	}
}

var (
	// isNot leads up to a number that somebody says is not so.
	isNot = regexp.MustCompile(`\b(?:not|isn't|never) (?:really |just |about )?$`)
	// isRather leads from it to the one that they say is.
	isRather = regexp.MustCompile(`\b(?:but|rather|it is|it's|is|was|makes it|leaves|comes to|at) (?:only |just |about |nearer |nearer to |closer to |more like |actually |really )*$`)
)

// refutes sets the number that somebody gives against the one that stands where they say that it is not that, in a sentence in which nothing else
// is read: "it is not 4.6: strip out the bonus, and what remains is 3.9".
func (r *figureRun) refutes(l line, list []quantity, best map[int]reading) {
	if len(best) > 0 || r.t.Corpus || r.weight != full || correctedNote(l) || settles.MatchString(l.low) || feared.MatchString(l.low) {
		return
	}
	for s, x := range r.p.slots {
		now, known := r.current(s)
		if !known || slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Name == x.name && l.sayer() != "" && sameName(v.By, l.sayer()) }) {
			continue
		}
		for k, a := range list {
			if a.value != now || a.ordinal || !isNot.MatchString(l.low[:a.start]) {
				continue
			}
			if head := headAfter(l.low[a.end:]); head != "" && !x.words.MatchString(head) { // it is not 28 years
				continue
			}
			for _, b := range list[k+1:] {
				if b.value == now || b.ordinal || b.more || headAfter(l.low[b.end:]) != "" || !isRather.MatchString(l.low[a.end:b.start]) || b.unit != "" && !x.takes(b) || !r.near(s, b.value) {
					continue
				}
				r.told[s] = true
				r.contestAs(l, s, b.value, r.sayer(l))
				return
			}
		}
	}
}

// alike reports whether two numbers can be counts of the same thing.
func (r *figureRun) alike(s int, a, b quantity) bool {
	return (a.unit == b.unit || a.unit == "" || b.unit == "") && r.near(s, a.value) && (r.p.slots[s].takes(a) || r.p.slots[s].takes(b))
}

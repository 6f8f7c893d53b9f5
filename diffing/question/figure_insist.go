package question

import (
	"regexp"
	"slices"
)

// What follows tells who holds to a number that another has overtaken, and who takes back one of their own.

var (
	// tellsAgain leads up to a number that somebody gives once more.
	tellsAgain = regexp.MustCompile(`\b(?:repeat(?:s|ed|ing)?|reiterat(?:es|ed|ing)|restat(?:es|ed|ing)|reaffirm(?:s|ed|ing)?|insist(?:s|ed|ing)?|maintain(?:s|ed|ing)?|still (?:says?|speaks?|gives?|puts?|counts?)|again (?:said|put|gave|spoke))\b[^.;"]{0,70}$`)
	// holdsGood follows a number that its own side calls right.
	holdsGood = regexp.MustCompile(`^(?: [a-z]+){0,2}? (?:was|is|were|remains?|remained|stands?|stood) (?:still )?(?:right|correct|accurate|valid|unchanged|good)\b`)
	// slipOwned are the words by which a count is owned to have been wrong.
	slipOwned = whole(`counted (?:twice|double)|double[- ]count\w*|misprint|(?:counted|listed|printed|given|put|entered|included|reported) (?:[a-z]+ ){0,2}?(?:by mistake|in error)|typing error|clerical (?:error|mistake|slip)`)
)

// insisted keeps a number that was given up beside the one that stands where somebody holds to it.
func (r *figureRun) insisted(l line, list []quantity, best map[int]reading) bool {
	for _, q := range list {
		if q.ordinal || l.isHearsay() {
			continue
		}
		holds := holdsTo.MatchString(l.low[:q.start]) && len(best) == 0
		if !holds && !tellsAgain.MatchString(l.low[:q.start]) && !holdsGood.MatchString(l.low[q.end:]) {
			continue
		}
		for s, x := range r.p.slots {
			if y, told := best[s]; told && y.start != q.start {
				continue
			}
			now, known := r.current(s)
			if known && x.takes(q) && now != q.value && r.overtaken(x.name, q.value) && r.weight != forward && (holds || r.whose(l, x.name, q.value)) {
				r.contestAs(l, s, q.value, r.sayer(l))
				return true
			}
		}
	}
	return false
}

// whose reports whether a number that was given up was that of the source of a line, and what stands is another's.
func (r *figureRun) whose(l line, name string, value float64) bool {
	by := l.sayer()
	i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == name })
	if by == "" || i < 0 || sameName(by, r.a.Values[i].By) {
		return false
	}
	return slices.ContainsFunc(r.a.State, func(m Memory) bool {
		return m.Over && m.Key == name && m.Value == number(value) && (sameName(m.By, by) || sharesWord(m.By, by))
	})
}

// setsRight reports whether a line takes back a number that was told before for the one that it gives: "44, not 46", "two had been counted
// twice".
func (r *figureRun) setsRight(l line, list []quantity, name string, value float64) bool {
	if slipOwned.MatchString(l.low) && !l.isHearsay() {
		return true
	}
	for k := 1; k < len(list); k++ {
		if old := list[k].value; list[k-1].value == value && notOther.MatchString(l.low[list[k-1].end:list[k].start]) {
			if r.overtaken(name, old) || slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Value == old && v.Name == name && sameName(v.By, l.sayer()) }) {
				return true
			}
		}
	}
	return false
}

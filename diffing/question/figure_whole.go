package question

import "regexp"

// A whole, told before the part of it that a wording asks for: "of the 46 trucks that set out, twelve reached the town".

var (
	ofWhole   = regexp.MustCompile(`(?:^|[.;:,"] |\b(?:said|says|and|but|that) )(?:out )?of (?:the|its|their|those|these|all|some|about|the total of|a total of)(?: (?:the|about|some|at least|more than|total))* $`)
	partStart = regexp.MustCompile(`, (?:only |just |at least |about |some |as many as |no more than |a mere |(?:[a-z]+ly) )*$`)
)

// partFollows is the slot that counts some of the things that a number is the whole of, where the part is the next number; -1 for none.
func (r *figureRun) partFollows(l line, list []quantity, k int) int {
	if k+1 >= len(list) || list[k+1].start < list[k].end || list[k].ordinal || list[k].unit != "" || list[k+1].unit != "" || !ofWhole.MatchString(l.low[:list[k].start]) {
		return -1
	}
	gap, after := l.low[list[k].end:list[k+1].start], l.low[list[k+1].end:]
	if !partStart.MatchString(gap) || headAfter(after) != "" || list[k+1].value > list[k].value {
		return -1
	}
	for s, x := range r.p.slots {
		if x.deed != nil && x.noun && !x.rest && !x.margin && x.words.MatchString(firstWords(gap, 4)) && !x.deed.MatchString(gap) {
			return s
		}
	}
	return -1
}

// inThe leads up to what a sentence tells, by a noun for the whole of it: "in the first evacuation of the siege, ".
var inThe = regexp.MustCompile(`(?:^|[.;"] )(?:(?:in|during|with|as part of|under) )(?:an?|the|its|their|this|what was (?:the|an?)) [^,;.]{0,70}, (?:about |some |at least |nearly |more than |over |up to )?$`)

// inDeed reports whether a number of people is set in a deed that the slot counts, told as a noun, and nothing else that is counted is said of
// them.
func (s slot) inDeed(l line, q quantity) bool {
	m := inThe.FindString(l.low[:q.start])
	d := s.words.FindString(m)
	if d == "" || !deedNoun.MatchString(d) {
		return false
	}
	after := clauseTo(l.low[q.end:])
	for _, c := range countsOf {
		if c.name != s.name && w(c.words).MatchString(after) {
			return false
		}
	}
	return true
}

// onlyCould follows a number of those who may yet do what a wording asks: "a fourth senator could break away".
var onlyCould = regexp.MustCompile(`^(?: [a-z'-]+){1,3} (?:could|may|might) (?:also |yet |still |soon |well |now )?(?:[a-z]+)\b`)

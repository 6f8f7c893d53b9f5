package question

import (
	"math"
	"regexp"
	"slices"
)

// What stands, told again in other numbers: rounded, or as a bound.

var (
	roundly   = regexp.MustCompile(`\b(?:about|around|some|roughly|nearly|almost|approximately|close to|just over|just under|well over|a good) $`)
	fewerThan = regexp.MustCompile(`\b(?:fewer than|less than|under|below|at most|no more than|not more than|not even) $`)
	atLeast   = regexp.MustCompile(`\b(?:at least|more than|over|upwards of|no fewer than|not less than|well over) $`)
)

// restates reports whether a number only tells roughly what stands: "some 11,000" where it is 10,800, "more than 14,000" where it is 14,200.
func restates(low string, x reading, now float64) bool {
	const (
		close  = 1.08 // times by which round numbers differ from what they stand for
		within = 1.25 // times by which a bound stays behind what it bounds
	)
	if !x.sure && !x.ordinal && now >= 3 && fewerThan.MatchString(low[:x.start]) && x.value >= now && times(x.value, now) < within { // "fewer than two hundred" where it is 184
		return true
	}
	if x.sure || x.more || x.ordinal || now < 20 || x.value <= 0 || unitRound(x.value) <= unitRound(now) {
		return false
	}
	before := low[:x.start]
	switch {
	case roundly.MatchString(before):
		return times(x.value, now) < close
	case atLeast.MatchString(before):
		return x.value < now && times(x.value, now) < within
	}
	return false
}

// otherThanNearest reports whether a line that was taken for known gives another number than what it was taken to repeat: the sentence nearest to
// it told a value that stood, and this one a number that never did.
func (r *figureRun) otherThanNearest(l line, s slot, x reading) bool {
	if l.v.Nearest == nil || x.more || x.ordinal || r.overtaken(s.name, x.value) || r.rivals(s.name, x.value) {
		return false
	}
	low, _ := fold(l.v.Nearest.Text)
	told := false
	for _, m := range numeral.FindAllStringSubmatchIndex(low, -1) {
		q, ok := valueAt(low, m)
		if !ok || q.ordinal {
			continue
		}
		if q.value == x.value {
			return false
		}
		told = told || r.overtaken(s.name, q.value) || slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Name == s.name && v.Value == q.value })
	}
	return told
}

// unitRound is the largest power of ten that divides a number.
func unitRound(v float64) float64 {
	unit := 1.0
	for v >= unit*10 && math.Mod(v, unit*10) == 0 {
		unit *= 10
	}
	return unit
}

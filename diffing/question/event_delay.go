package question

import (
	"regexp"
	"strings"
)

// What follows tells a delay from what is only said in the words of one.

// delay is where a line speaks of a delay, nil where it does not: what is put back in its place is there again.
func (r *eventRun) delay(low string) []int {
	m := putOff.FindStringIndex(low)
	if m != nil && onlySaysWhich(low, m) {
		return nil
	}
	if m != nil && strings.HasSuffix(low[m[0]:m[1]], "held over") && forHowLong.MatchString(low[m[1]:]) {
		return nil
	}
	if m != nil && strings.HasSuffix(low[m[0]:m[1]], "back") && inItsPlace.MatchString(low[m[1]:]) {
		return nil
	}
	return m
}

// onlySaysWhich reports whether what stands at a place is a participle that says of a noun which one is meant: "the suspended director", "the
// cancelled festival".
func onlySaysWhich(low string, m []int) bool {
	return strings.HasSuffix(low[m[0]:m[1]], "ed") && partOfNoun.MatchString(low[:m[0]]) && nounNext.MatchString(low[m[1]:])
}

var (
	// partOfNoun and nounNext stand around a participle that says of a noun which one is meant.
	partOfNoun = regexp.MustCompile(`(?:\b(?:the|an?|its|his|her|their|our|this|that)|'s) (?:(?:long|much|twice|once|already|recently|newly)[ -])?$`)
	nounNext   = regexp.MustCompile(`^ [a-z]+`)
)

// forHowLong follows what is held over a stretch of time, and not put off.
var forHowLong = regexp.MustCompile(`^ (?:an?|the|its|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+) (?:[a-z-]+ ){0,2}?(?:weekend|week|day|night|evening|month|year|hour)s?\b`)

var inItsPlace = regexp.MustCompile(`^ (?:in|into|inside|onto|above|behind|together|up|on (?:display|show|view|air|the (?:wall|air|market|rails|road|track|menu|stage)))\b`)

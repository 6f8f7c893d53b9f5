package question

import (
	"regexp"
	"slices"
	"strings"
)

// Which numbers of the same things are those that a wording asks for: one that only tells how many there are is not.

// manyBeside ties a part of a wording that says nothing of the things counted ("and from how many riders?") to the parts before it: a line must
// speak of their matter too.
func manyBeside(before []slot) *regexp.Regexp {
	var list []string
	for _, s := range before {
		for _, re := range []*regexp.Regexp{s.thing, s.deed, s.words} {
			if re != nil {
				list = append(list, re.String())
			}
		}
	}
	if len(list) == 0 {
		return nil
	}
	return regexp.MustCompile(strings.Join(list, "|"))
}

// verbOf finds the wording's own verb where no row of the table of deeds knows it.
func verbOf(verb string) *regexp.Regexp {
	if pattern := stemsOf(verb); pattern != "" {
		return regexp.MustCompile(`\b(?:` + pattern + `)`)
	}
	return nil
}

// belongs reports whether a line speaks of the matter of the numbers that a slot goes with.
func (s slot) belongs(l line, q quantity) bool {
	if s.beside == nil || s.beside.MatchString(l.low) || theyCome.MatchString(l.low[:q.start]) {
		return true
	}
	m := tally.FindString(l.low[:q.start])
	return m != "" && s.words.MatchString(m)
}

// onlyThereAre reports whether a number of the things that a slot counts says nothing of what the wording asks of them, and differs far too much
// from the one that stands to be a later state of it, or stands in the text that has just given one.
func (r *figureRun) onlyThereAre(l line, s slot, x reading, now float64) bool {
	const far = 2.5 // times by which it may differ where it is told after all
	if s.verb == nil || x.sure || x.left || s.verb.MatchString(l.low) || x.value <= 0 || now <= 0 {
		return false
	}
	return r.moved[s.name] || s.noun && times(x.value, now) > far && !tally.MatchString(l.low[:x.start])
}

// ofAnother reports whether a number is told as one of those that other wordings ask for: "the number of dead to eight", where only the missing
// are asked for.
func (p plan) ofAnother(l line, q quantity) bool {
	const reach = 60 // bytes before a number in which a total says of what it is
	after := firstWords(clauseTo(l.low[q.end:]), 2)
	before := l.low[max(0, q.start-reach):q.start]
	if m := sizeOf.FindString(before); m != "" {
		before = m
	} else {
		before = ""
	}
	for i, c := range countsOf[:len(countsOf)-1] {
		if slices.ContainsFunc(p.slots, func(s slot) bool { return s.name == c.name }) {
			continue
		}
		for _, text := range []string{after, before} {
			m := countWords[i].FindString(text)
			if m != "" && !slices.ContainsFunc(p.slots, func(s slot) bool { return s.words.MatchString(text) }) {
				return true
			}
		}
	}
	return false
}

var (
	// theyCome takes up what the line before was about: "they come from two dairies".
	theyCome = regexp.MustCompile(`^(?:they|these|those|all|all of them) (?:all )?(?:c[ao]me|originate|originated|stem|stemmed|were (?:taken|given|found|sent|used|bought|made)|are|belong|belonged|had been (?:taken|given|found)) (?:[a-z]+ )?$`)
	// sizeOf leads from what is counted to its number.
	sizeOf = regexp.MustCompile(`\b(?:(?:number|toll|total|count|tally) of|the) [^,;.]{0,40}\b(?:to|at|is|was) $|\bdeath toll\b[^,;.]{0,40} $`)
	// countWords are the words of the table of things counted, row by row.
	countWords = func() []*regexp.Regexp {
		var out []*regexp.Regexp
		for _, c := range countsOf {
			out = append(out, whole(c.words))
		}
		return out
	}()
)

// ofOtherStep reports whether a number is what another has become that is none of those that stand: "raised from 9 to 12 florins", where 480 does.
func (r *figureRun) ofOtherStep(l line, old, q quantity) bool {
	const apart = 1.5 // times by which an outlet's old number may differ from the one that stands
	if r.a == nil || len(r.a.Values) == 0 || old.ordinal || old.value <= 0 || !fromOld.MatchString(l.low[:old.start]) || !fromTo.MatchString(l.low[old.end:q.start]) {
		return false
	}
	return !slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Value > 0 && times(v.Value, old.value) < apart }) &&
		!slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Over && m.Value == number(old.value) })
}

// lessOrMore follows a number by which one differs from another: "90 florins above the last offer".
var lessOrMore = regexp.MustCompile(`^(?: [a-z-]+)? (?:has|have|had) come off the\b|^(?: (?:million|billion))?(?: [a-z-]+)? (?:above|below|(?:more|less|fewer|higher|lower) than|short of|over and above) (?:[a-z]+ (?:has|had|have)|the|its|his|her|their|what|that|those|on|in|a|an|first|last|before|earlier|previously|it|they|planned|expected|thought|known|believed)\b`)

// theySay follows a number of those who tell something: "two inmates say he was seen".
var theySay = regexp.MustCompile(`^(?: [a-z-]+){1,3} (?:say|said|told|claim|claimed|believe|testified|recalled|swear|swore|insist|insisted)\b`)

package question

import (
	"regexp"
	"slices"
	"strings"
)

// Numbers that a line tells only in relation to the one that stands: what is left of it, how many times as much it is, who stands by it.

// restAsk are the words of a wording that asks how many are left: they come down, to none in the end.
var restAsk = regexp.MustCompile(`\b(?:still|remain\w*|missing|unaccounted|trapped|stranded|stuck|held|captive|hostages?|on strike|at large|without|outstanding|left)\b`)

var (
	// ended is what ends being missing, held, trapped or out.
	ended = whole(`found|located|rescued|recovered|turned up|returned|freed|released|let go|set free|handed (?:over|back)|(?:brought|pulled|got|taken) (?:out|up|back|home|ashore|to (?:safety|shore|the surface))|reached|saved|back|(?:came|come) (?:out|up|home|back|ashore)|went (?:home|back)|gone (?:home|back)|accounted for|reconnected|reopened|walked (?:out|free)|escaped|resurfaced|restored`)
	// wished says that the end is wished for, feared or foretold.
	wished     = whole(`will|would|could|should|must|can|may|might|to be|demand\w*|want\w*|if|until|once|when|unless|promis\w*|hop(?:e|es|ed|ing)|calls? for|urg\w*|not|never|nearly|almost`)
	leavesSo   = regexp.MustCompile(`\b(?:leav(?:e|es|ing)|left) (?:(?:it|them|him|her|the [a-z]+) with )?(?:only |just |about |some |around )?$`)
	leavesWith = regexp.MustCompile(`\bleav(?:es|ing) (?:(?:it|them|him|her|the [a-z]+) with )?(?:only |just )?$`)
	thatLeaves = regexp.MustCompile(`\b(?:that|which|this) (?:leaves|left) (?:only |just |about |some )?$`)
	isLeft     = regexp.MustCompile(`^(?: [a-z-]+)?(?:[,.;]|$| (?:still|yet|to (?:be|go|find)|(?:that|who|which) (?:cannot|can't|can not|do not|don't|have not|haven't|are not|aren't|still|must|will not)|out|inside|unaccounted|missing|behind|underground|below|aboard|captive|trapped|held)\b)`)
	remains    = regexp.MustCompile(`^((?: [a-z'-]+){0,5}?) (?:(?:are|is|were) (?:now )?still\b|remain(?:s|ed)?\b|(?:have|has|had) (?:yet|still) to be\b|(?:are|is|were) (?:now |still )?(?:being sought|(?:yet )?to be (?:found|recovered|freed|reached|traced))\b)`)
	allBut     = regexp.MustCompile(`\ball (?:but|except|except for|bar) $`)
	nobodyIs   = regexp.MustCompile(`\b(?:nobody|no one|none(?: of (?:the|them|those|its|their)(?: [a-z-]+)?)?|no ([a-z]+))(?: is| are| remains?| was| were)?(?: still| now)? (underground|inside|aboard|below|out|[a-z-]+)\b`)
	theLast    = regexp.MustCompile(`\b(?:the (?:last|remaining)|all|every (?:single )?one)(?: of)?(?: (?:the|those|these|its|their))?(?: (?:last|remaining|missing))*((?: [a-z0-9,-]+){0,3}?)(?: of (?:the|them|those) ?[a-z-]*)? (?:have|has|had|were|was|are|is|came|walked|went|returned|turned)\b`)
	shareOf    = regexp.MustCompile(`\b(half|a third|one third|two thirds|two-thirds|a quarter|one quarter|three quarters|three-quarters) (?:of )?((?:what|the|them|those|these|its|their|all)\b(?: [a-z-]+){0,4}?) (?:have|has|had|were|was|are|is)\b`)
)

// takenOff is how much of a whole a word for a share takes away, in twelfths.
var takenOff = map[string]float64{"half": 6, "a third": 4, "one third": 4, "two thirds": 8, "two-thirds": 8, "a quarter": 3, "one quarter": 3, "three quarters": 9, "three-quarters": 9}

// anyOfThem are words for those counted that any wording's people or things can be called.
var anyOfThem = whole(`them|those|these|what|others|more|men|women|people|persons|comrades|colleagues|companions|workmates|shipmates|friends|pieces|items|things|souls`)

// ours reports whether a noun phrase means what a slot counts, or nothing else.
func (s slot) ours(phrase string) bool {
	phrase = strings.TrimSpace(phrase)
	if strings.Contains(phrase, "'") { // "the hostages' families"
		return false
	}
	return phrase == "" || anyOfThem.MatchString(phrase) || s.words.MatchString(phrase) || s.thing != nil && s.thing.MatchString(phrase)
}

// current is the value that stands for a slot.
func (r *figureRun) current(s int) (float64, bool) {
	i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == r.p.slots[s].name })
	if i < 0 {
		return 0, false
	}
	return r.a.Values[i].Value, true
}

// now is the value that stands for a slot where an answer is at hand.
func (r *figureRun) now(s int) (float64, bool) {
	if r.a == nil {
		return 0, false
	}
	return r.current(s)
}

// rest takes what a line says is left of those counted. It goes before what the line says of those who are no longer among them.
func (r *figureRun) rest(l line, list []quantity, best map[int]reading) {
	for i, s := range r.p.slots {
		if !s.rest {
			if k := slices.IndexFunc(list, func(q quantity) bool { return leavesWith.MatchString(l.low[:q.start]) }); k >= 0 && s.noun && (len(r.p.slots) == 1 || r.named(l) == i) && s.words.MatchString(l.low) &&
				isLeft.MatchString(l.low[list[k].end:]) {
				best[i] = reading{quantity: list[k], slot: i, sure: true, left: true}
			}
			continue
		}
		if other := r.named(l); other >= 0 && other != i && !(s.thing != nil && s.thing.MatchString(l.low)) { // "leaving 40 dry" in a line on wells
			continue
		}
		now, known := r.current(i)
		if x, ok := r.restTold(l, s, list, now); ok && (known || x.value > 0) {
			x.slot = i
			best[i] = x
			continue
		}
		if _, told := best[i]; told && !nobodyIs.MatchString(l.low) || !known || now == 0 {
			continue
		}
		if value, at, ok := restMeant(l, s, now); ok && (value != 0 || !r.partial(l, s)) {
			best[i] = reading{quantity: quantity{start: at, end: at, value: value}, slot: i, sure: true, left: true}
		}
	}
}

// partial reports whether a line speaks of another part of those counted as well: "all the women were freed".
func (r *figureRun) partial(l line, s slot) bool {
	return partly.MatchString(l.low) && s.rest
}

var partly = whole(`all (?:of )?(?:the |these |its |their )?(?:women|children|girls|boys|elderly|foreigners|wounded|injured|sick|foreign|bodies)|all (?:but|except|bar)`)

// restTold is the number that a line gives for those who are left.
func (r *figureRun) restTold(l line, s slot, list []quantity, now float64) (reading, bool) {
	for _, q := range list {
		before, after := l.low[:q.start], l.low[q.end:]
		if q.unit != "" || q.ordinal {
			continue
		}
		x := reading{quantity: q, sure: true, left: true}
		x.skip, x.more = false, false
		switch {
		case allBut.MatchString(before):
			if m := clauseTo(after); ended.MatchString(m) && !wished.MatchString(m) && s.ours(untilVerb(m)) {
				return x, true
			}
			if done := before[clauseStart(before, allBut.FindStringIndex(before)[0]):]; ended.MatchString(done) && !wished.MatchString(done) && s.ours(firstWords(after, 3)) {
				return x, true
			}
		case leavesSo.MatchString(before):
			if s.thing != nil && s.thing.MatchString(firstWords(after, 2)) || s.words.MatchString(firstWords(after, 3)) ||
				!strings.HasSuffix(strings.TrimSpace(before), "left") && (isLeft.MatchString(after) || inPlace.MatchString(firstWords(after, 3))) && (now == 0 || q.value <= now) {
				return x, true
			}
		default:
			if m := remains.FindStringSubmatch(after); m != nil && s.ours(m[1]) && (now == 0 || q.value <= now) {
				return x, true
			}
		}
	}
	return reading{}, false
}

// clauseTo is the rest of a clause.
func clauseTo(text string) string {
	if k := strings.IndexAny(text, ",;:."); k >= 0 {
		return text[:k]
	}
	return text
}

var verbAhead = regexp.MustCompile(` (?:have|has|had|were|was|are|is|came|turned|walked|went|returned)\b`)

// untilVerb is the noun phrase with which a text begins.
func untilVerb(text string) string {
	if m := verbAhead.FindStringIndex(text); m != nil {
		return text[:m[0]]
	}
	return text
}

// restMeant is what is left where a line says that all, or a share, are no longer among those counted.
func restMeant(l line, s slot, now float64) (value float64, at int, ok bool) {
	if m := nobodyIs.FindStringSubmatchIndex(l.low); m != nil {
		if noun := pick(l.low, m, 1); noun != "" && !s.ours(noun) {
			return 0, 0, false
		}
		if word := l.low[m[4]:m[5]]; s.words.MatchString(word) || s.deed != nil && s.deed.MatchString(word) || inPlace.MatchString(word) {
			return 0, m[0], true
		}
	}
	if m := shareOf.FindStringSubmatchIndex(l.low); m != nil {
		if clause := clauseTo(l.low[m[3]:]); ended.MatchString(clause) && !wished.MatchString(clause) && s.ours(l.low[m[4]:m[5]]) {
			left := now - now*takenOff[l.low[m[2]:m[3]]]/12
			return left, m[0], left == float64(int(left))
		}
	}
	for _, m := range theLast.FindAllStringSubmatchIndex(l.low, -1) {
		clause := clauseTo(l.low[m[0]:])
		if len(clause) < m[1]-m[0] || !ended.MatchString(l.low[m[3]:m[0]+len(clause)]) || wished.MatchString(clause) {
			continue
		}
		phrase := l.low[m[2]:m[3]]
		if n := numeral.FindStringSubmatchIndex(phrase); n != nil {
			if q, fine := valueAt(phrase, n); !fine || q.value != now {
				continue
			}
			phrase = phrase[n[1]:]
		}
		if s.ours(phrase) || s.label == "people" && s.name == "missing" && folkHead(strings.TrimSpace(phrase)+"s") {
			return 0, m[0], true
		}
	}
	return 0, 0, false
}

var inPlace = whole(`in the dark|without [a-z]+|cut off|offline|homeless|underground|inside|aboard|below|captive|missing|trapped`)

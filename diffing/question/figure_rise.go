package question

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// What follows keeps numbers apart that a wording's own unit or noun brings together: the rise that is offered and the one that is demanded, a
// rise and a share of people, what stands in a number of things and who spoke of them.

var (
	// riseAsk is a wording that asks by how much something goes up or down.
	riseAsk = w(`rise\b|raise\b|increase|pay deal|more pay|reduction|cut in|discount`)
	// offerAsk is a wording that asks what one side offers, wishAsk one that asks what the other wants.
	offerAsk = w(`offer|\bbid`)
	wishAsk  = w(`demand|claim|want|seek|sought|ask(?:s|ed|ing)? for|call(?:s|ed|ing)? for`)
	// shareOfThem follows a share of people or things.
	shareOfThem = regexp.MustCompile(`^ of (?:(?:the|all|its|their|our|those|these|his|her|every|each) )*((?:[a-z'-]+ ){0,3}?[a-z'-]+)`)
	// ofPay are what a rise can be a share of.
	ofPay = whole(`pay|payroll|salar(?:y|ies)|wages?|gross|basic|base|income|earnings|what|which|prices?|rates?|rents?|fares?|value|budget`)
	// wishBefore leads up to a number that somebody wants and nobody has offered.
	wishBefore = regexp.MustCompile(`\b(?:wants?|wanted|demand(?:s|ed|ing)?|claims? (?:of|for|is|was|(?:st(?:ood|ands?)) at)|(?:ask(?:s|ed|ing)?|h(?:olds?|eld|olding) out|call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|campaign(?:s|ed|ing)?|str(?:ikes?|uck|iking)|f(?:ights?|ought|ighting)) for|seek(?:s|ing)?|sought|insist(?:s|ed|ing)? on)\b(?: (?:[a-z'-]+|\d+))*? (?:(?:about|around|some|at least|nearly|more than|over|of|for) )*$`)
	// offeredThen takes a wish back on the way to a number.
	offeredThen = whole(`offer\w*|g[eo]t|given|gave|granted|propos\w*|put|received`)
)

// otherRise reports whether a number is a share of something where a wording asks for a rise, or is what one side wants where it asks what the
// other offers.
func (p plan) otherRise(l line, q quantity) bool {
	if len(p.slots) != 1 || p.slots[0].unit == "" {
		return false
	}
	text := p.slots[0].text
	if q.unit == "%" && riseAsk.MatchString(text) {
		if m := shareOfThem.FindStringSubmatch(l.low[q.end:]); m != nil && !ofPay.MatchString(m[0]) {
			return true
		}
	}
	if !offerAsk.MatchString(text) || wishAsk.MatchString(text) {
		return false
	}
	const reach = 70 // bytes from a wish to its number
	from := max(clauseStart(l.low, q.start), q.start-reach)
	m := wishBefore.FindString(l.low[from:q.start])
	return m != "" && !offeredThen.MatchString(m)
}

// ownRises drops from a line's numbers those that are no rise, or not the one that is asked for: of two shares of people the second often says
// no more than who they are.
func (p plan) ownRises(l line, list []quantity) []quantity {
	var out []quantity
	end := -1 // of the last share that was dropped
	for _, q := range list {
		if p.otherRise(l, q) || end >= 0 && q.unit == "%" && !ofPay.MatchString(l.low[end:q.start]) && !riseAsk.MatchString(l.low[end:q.start]) && !offerAsk.MatchString(l.low[end:q.start]) {
			end = q.end
			continue
		}
		out = append(out, q)
	}
	return out
}

// unitWords are words of a wording that only say in what it wants its answer.
var unitWords = whole(`per ?cent|percent(?:age)?s?|cent|points?`)

// ofMatter reports whether a line has a word of what a share is asked of, beside the unit itself.
func (s slot) ofMatter(low string) bool {
	return s.unit != "%" || s.words.MatchString(unitWords.ReplaceAllString(low, "~"))
}

// sortWords are the words of an ask before the noun that is counted.
func sortWords(a ask) []string {
	before, _, ok := strings.Cut(a.text, a.noun)
	if !ok || a.noun == "" {
		return nil
	}
	return strings.Fields(before)
}

// onlyTellsSort reports whether a noun means no more than the sort of what is counted: twelve telephones are no phone calls.
func (s slot) onlyTellsSort(noun string) bool {
	if noun == "" || s.unit != "" || len(s.sort) == 0 || s.words != nil && s.words.MatchString(noun) || s.thing != nil && s.thing.MatchString(noun) {
		return false
	}
	stem := claim.Stem(noun)
	have, counted := sensesOf(stem), sensesOf(claim.Stem(s.of))
	return slices.ContainsFunc(s.sort, func(word string) bool {
		own := claim.Stem(word)
		return own == stem || sensesShared(sensesOf(own), have) > sensesShared(counted, have)
	})
}

// sensesShared is how many senses two words share.
func sensesShared(a, b map[int]bool) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

// lostPoint reports whether a share looks like one that stands or is close to it, with its decimal point lost: 41 for 4.1, where 4.6 stands.
func (s slot) lostPoint(value, now float64) bool {
	const close = 1.35 // times by which the number meant may differ from the one that stands
	return s.unit == "%" && pointAsk.MatchString(s.text) && now != math.Trunc(now) && value == math.Trunc(value) && value >= 10 && times(value/10, now) < close
}

// pointAsk is a wording that asks for a share that does not grow tenfold between two reports, as that of the votes counted does.
var pointAsk = w(`rise\b|raise\b|increase|pay\b|interest|inflation|rate of|tax|offer|growth`)

// tellsOfAnother reports whether a text says of those whom the user lists by a common noun that they are those of another place, which it names at
// its head: "tram drivers in the port of Dorvela are back … city hall there said".
func (p plan) tellsOfAnother(t Text, known map[string]string) bool {
	if t.Corpus || !slices.ContainsFunc(t.Verdicts, func(v claim.Verdict) bool { return strings.Contains(v.Claim.Text, " there ") }) {
		return false
	}
	there := false
	for i := range t.Verdicts {
		l := read(&t.Verdicts[i], known)
		if i == 0 && !slices.ContainsFunc(l.names, func(m mention) bool { return !m.known && m.kind != claim.Person && m.kind != claim.Unnamed }) {
			return false
		}
		for _, m := range l.names {
			switch c := l.v.Claim.Text[l.back[min(m.start, len(l.back)-1)]:]; {
			case !m.known:
			case c != "" && (c[0] < 'a' || c[0] > 'z'): // somebody of the story by name
				return false
			case strings.HasPrefix(l.low[m.end:], " there "):
				there = true
			}
		}
	}
	return there
}

// theseMany reports whether a number is that of those who do something in a line, "in which the two discuss a tax", where only things are counted.
func theseMany(before, after string, q quantity, slots []slot) bool {
	if q.unit != "" || q.ordinal || q.value > 12 || !strings.HasSuffix(before, " the ") || headAfter(after) != "" {
		return false
	}
	m := bareWord.FindStringSubmatch(after)
	if m == nil || npEnd[m[1]] || helperVb[m[1]] || strings.HasSuffix(m[1], "ed") {
		return false
	}
	for _, s := range slots {
		if s.unit == "" && (s.of == "" || s.label == "people" || weakNoun[s.of] || folks(s.of) || s.words != nil && s.words.MatchString(m[1]) || s.deed != nil && s.deed.MatchString(m[1])) {
			return false
		}
	}
	return true
}

// bareWord is a word right after a number.
var bareWord = regexp.MustCompile(`^ ([a-z]{3,})\b`)

// deedBeside reports whether a slot's deed stands between a number and the things that it counts: "nine recorded calls".
func (s slot) deedBeside(after string) bool {
	if s.deed == nil || s.thing == nil {
		return false
	}
	words := strings.Fields(firstWords(after, 4))
	for i, word := range words {
		if i > 0 && s.thing.MatchString(word) {
			return s.deed.MatchString(strings.Join(words[:i], " "))
		}
	}
	return false
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// Steps told by how many have come on top: "another 60 flights were struck from the boards".

// onTop adds more of the same things to a value, whatever the line calls what was done to them, unless it is known to be something else.
func (r *figureRun) onTop(l line, list []quantity, best map[int]reading) {
	if len(best) > 0 || l.v.Label != claim.LabelNew || r.t.Corpus || feared.MatchString(l.low) || correctedNote(l) {
		return
	}
	for _, q := range list {
		if !q.more || !onTopOf.MatchString(l.low[max(0, q.start-20):q.start]) && !moreWord.MatchString(l.low[q.end:]) || wouldBe.MatchString(l.low) || q.skip || q.ordinal || otherMatter.MatchString(l.low[:q.start]) {
			continue
		}
		phrase := phraseAfter.FindString(moreWord.ReplaceAllString(l.low[q.end:], ""))
		for s, x := range r.p.slots {
			now, known := r.current(s)
			if !known || !x.takes(q) || q.value > 2*now || x.rest || x.margin || r.moved[x.name] || negatedBefore(l.low, q.start) {
				continue
			}
			if !x.moreOf(phrase) || r.otherAct(l, x, q) || !r.onlyOne(s, phrase) {
				continue
			}
			best[s] = reading{quantity: q, slot: s}
			return
		}
	}
}

var (
	onTopOf  = regexp.MustCompile(`\b(?:another|a further|further|additional|an extra|extra)(?: at least| about| some)? $`)
	moreWord = regexp.MustCompile(`^ (?:more|further|additional|others?)\b`)
	wouldBe  = whole(`will|would|wants?|hopes?|plans?|is to|are to`)
)

// moreOf reports whether a phrase names just what a slot counts: its own noun, or none at all.
func (s slot) moreOf(phrase string) bool {
	if s.thing == nil || weakNoun[s.of] && s.of != "people" {
		return false
	}
	return s.thing.MatchString(phrase) && (s.adds || s.grows || s.noun)
}

// onlyOne reports whether no other slot counts what a phrase names.
func (r *figureRun) onlyOne(s int, phrase string) bool {
	for o, x := range r.p.slots {
		if o != s && x.thing != nil && x.thing.MatchString(phrase) {
			return false
		}
	}
	return true
}

// otherAct reports whether a line says of things that something else was done to them than a slot asks for.
func (r *figureRun) otherAct(l line, x slot, q quantity) bool {
	clause := l.low[clauseStart(l.low, q.start):q.start] + clauseTo(l.low[q.end:])
	if x.deed != nil && x.deed.MatchString(clause) || x.deed == nil && x.words.MatchString(clause) && !x.noun {
		return false
	}
	if otherAfter.MatchString(l.low[q.end:]) || otherDeed.MatchString(l.low[max(0, q.start-60):q.start]) {
		return true
	}
	verb := ""
	if m := didAfter.FindStringSubmatch(clauseTo(l.low[q.end:])); m != nil {
		verb = m[1]
	}
	return slices.ContainsFunc(acts, func(a act) bool {
		return !strings.HasPrefix(a.wording, "find") && !w(a.wording).MatchString(x.text) && verb != "" && w(a.wording).MatchString(verb)
	}) || strings.Contains(clause, " if ")
}

// didAfter is what was done to things, or what they did.
var didAfter = regexp.MustCompile(`^(?: [a-z'-]+){0,5}? (?:have|has|had|were|was|are|is)(?: been| to be| being)? ([a-z-]+(?: [a-z]+)?)`)

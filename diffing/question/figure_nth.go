package question

import (
	"regexp"
	"strings"

	"storywatch/diffing/claim"
)

// Steps of one, told by the place of the last in the row ("a fifth sample") or without any number ("another child").

var (
	aNth     = regexp.MustCompile(`\b(?:an?|and|yet another|the|of a|its|their) $`)
	folkOne  = whole(`man|woman|person|boy|girl|child|baby|people|teenager|passenger|patient|resident|worker|victim|miner|climber|hiker|sailor|soldier|tourist|pensioner|pupil|student`)
	oneOnTop = regexp.MustCompile(`\b(?:another|one more|yet another|a further|an additional) `)
	toBeNth  = regexp.MustCompile(`^ to (?:be|have been) `)
	nthOf    = regexp.MustCompile(`^ of (?:the|those|these|its|their|his|her|all)\b`)
	// ofOrder are places in a row that count nothing: "a second time", "a third of".
	ofOrder = regexp.MustCompile(`^ (?:times?|of|day|week|month|year|round|place|night|attempt|phase|stage|half|quarter|wave|season|hand|thought|floor|opinion|test|look|version)\b`)
)

// nextNth reports whether an ordinal tells the next of what a slot counts.
func (r *figureRun) nextNth(l line, list []quantity, k, s int) bool {
	x, q := r.p.slots[s], list[k]
	if r.a == nil {
		return false
	}
	now, known := r.current(s)
	if !known || !q.ordinal || x.rest || x.margin || x.measure || x.unit != "" || !aNth.MatchString(l.low[:q.start]) || ofOrder.MatchString(l.low[q.end:]) {
		return false
	}
	switch q.value - now {
	case 1:
	case 2:
		if k == 0 || !list[k-1].ordinal || list[k-1].value != now+1 {
			return false
		}
	default:
		return false
	}
	phrase := firstWords(l.low[q.end:], 3)
	if toBeNth.MatchString(l.low[q.end:]) && x.thing != nil && x.deed != nil && x.noun {
		return x.deed.MatchString(clauseTo(l.low[q.end:])) && x.thing.MatchString(l.low[:q.start])
	}
	if x.thing != nil && x.noun {
		return x.thing.MatchString(phrase)
	}
	return folkOne.MatchString(phrase) && x.words.MatchString(clauseTo(l.low[q.end:]))
}

// anotherOne counts one more of the things asked for that a line tells without a number.
func (r *figureRun) anotherOne(l line, list []quantity, best map[int]reading) {
	if len(best) > 0 || l.v.Label != claim.LabelNew || r.t.Corpus || feared.MatchString(l.low) || correctedNote(l) || wouldBe.MatchString(l.low) {
		return
	}
	for _, m := range oneOnTop.FindAllStringIndex(l.low, -1) {
		after := l.low[m[1]:]
		phrase := firstWords(after, 2)
		if numeral.MatchString(firstWords(after, 1)) || negatedBefore(l.low, m[0]) || headAfter(" "+phrase) != "" || nthOf.MatchString(" "+after) {
			continue
		}
		for s, x := range r.p.slots {
			now, known := r.current(s)
			if !known || x.rest || x.margin || x.unit != "" || x.measure || !x.adds && !x.grows || r.moved[x.name] || x.name == "dead" || !x.belongs(l, quantity{start: m[0], end: m[1]}) {
				continue
			}
			own := x.thing != nil && x.thing.MatchString(phrase) || folks(x.of) && folkOne.MatchString(phrase)
			deed := x.deed
			if deed == nil {
				deed = x.words
			}
			if !own || !deed.MatchString(strings.TrimPrefix(clauseTo(after), phrase)) {
				continue
			}
			best[s] = reading{quantity: quantity{start: m[0], end: m[1], value: now + 1}, slot: s}
			return
		}
	}
}

package question

import (
	"regexp"
	"slices"
	"strings"
)

// Wordings of several parts: two kinds of things of which one thing is said ("how many houses and how many barns were destroyed"), and what
// became of some of those counted first.

// shared gives parts of a wording that leave out the verb the one of the part after them.
func shared(asked []ask) []ask {
	for i := len(asked) - 2; i >= 0; i-- {
		a, next := &asked[i], &asked[i+1]
		if a.verb == "" && next.verb != "" && a.noun != "" && next.noun != "" && a.noun != next.noun && !helps.MatchString(a.text) {
			a.verb, a.who, a.twin, next.twin = next.verb, next.who, true, true
			if _, said, ok := strings.Cut(next.text, next.noun); ok {
				a.text += said
			}
		}
	}
	return asked
}

// ofTwin is what a line must say of things that a wording counts beside others: nothing, where they are called by a name of their own.
func (p plan) ofTwin(a ask, deed *regexp.Regexp) *regexp.Regexp {
	if regexp.MustCompile(`[a-z] ` + strings.ToUpper(a.noun[:1]) + regexp.QuoteMeta(a.noun[1:]) + `\b`).MatchString(p.q.Wording) {
		return nil
	}
	for _, c := range countsOf {
		if w(c.wording).MatchString(a.verb) {
			return whole(c.words)
		}
	}
	return deed
}

// offWork reports whether an ask counts people who have lost their work: they are counted, not the jobs.
func (a ask) offWork() bool {
	return a.noun != "" && laidOff.MatchString(a.verb) && folks(a.noun)
}

// isBack reports whether an ask counts those that are where they were before: "how many of them are back at school".
func (a ask) isBack() bool { return backThere.MatchString(" " + a.text) }

var (
	laidOff   = whole(`laid off|stood down|made redundant`)
	backThere = regexp.MustCompile(`\b(?:are|is|were|was|been|be|gone|go|went|come|came) back\b`)
	isBackAt  = whole(`back (?:at|in|on|to|with|home)|return\w*|came back|come back|coming back|went back|go(?:ne|ing)? back|brought back`)
)

// ofPart reports whether a number of some of those that a slot counts is told as what another slot counts of them: "31 of the false tickets had
// been cashed", "90 of those laid off will be called back", "the number of cashed tickets as 31".
func (p plan) ofPart(s slot, l line, q quantity) bool {
	if p.ofOtherThing(l, q) || !p.byPiece(s, l, q) {
		return true
	}
	if s.part {
		return false
	}
	after, last, said := clauseTo(l.low[q.end:]), "", ""
	if at := s.words.FindAllStringIndex(l.low[:q.start], -1); len(at) > 0 {
		last, said = strings.TrimSpace(l.low[:at[len(at)-1][0]]), l.low[at[len(at)-1][1]:q.start]
	}
	for _, o := range p.slots {
		deed := o.deed
		if deed == nil {
			deed = o.words
		}
		if !o.part || o.name == s.name {
			continue
		}
		if (partOf.MatchString(after) || ofThoseBefore.MatchString(l.low[:q.start])) && deed.MatchString(after) || saidOfThem(last, said, deed) || strings.HasSuffix(endWord(last), "ed") && deed.MatchString(endWord(last)) {
			return true
		}
	}
	return false
}

// saidOfThem reports whether a total of the things counted is one of those of whom a deed is told: "the number of graves that were robbed is".
func saidOfThem(before, said string, deed *regexp.Regexp) bool {
	m := whoHave.FindString(said)
	at := deed.FindStringIndex(said[len(m):])
	return at != nil && at[0] == 0 && sizeHead.MatchString(before)
}

var (
	whoHave  = regexp.MustCompile(`^ (?:(?:that|which|who) )?(?:(?:have|has|had|were|was|are|is|been|being|now|already|since|so far) )*`)
	sizeHead = regexp.MustCompile(`\b(?:` + sizes + `) of (?:the |its |their |all )?(?:[a-z-]+ )?$|\b(?:` + sizes + `) of$`)
)

// allButSome takes what a line says of all but some of those counted: "all but 20 of the visas have been revoked", where 230 stand.
func (r *figureRun) allButSome(l line, list []quantity, best map[int]reading) {
	for _, q := range list {
		if q.ordinal || !allBut.MatchString(l.low[:q.start]) || wished.MatchString(clauseTo(l.low[q.end:])) {
			continue
		}
		for s, x := range r.p.slots {
			whole, ok := r.wholeOf(x)
			if deed := x.deed; ok && deed != nil && x.takes(q) && whole > q.value && deed.MatchString(clauseTo(l.low[q.end:])) {
				q.value, q.skip, q.more = whole-q.value, false, false
				best[s] = reading{quantity: q, slot: s, sure: true}
				return
			}
		}
	}
}

// wholeOf is the value of those of whom a slot counts some.
func (r *figureRun) wholeOf(s slot) (float64, bool) {
	i := slices.IndexFunc(r.p.slots, func(o slot) bool { return o.name == s.name })
	if !s.some || i < 1 || r.p.slots[i-1].unit != s.unit {
		return 0, false
	}
	return r.current(i - 1)
}

// countsPieces reports whether a wording counts things made of a stuff, not the stuff: "how many gold bars".
func countsPieces(asked []ask) bool {
	return len(asked) > 0 && asked[0].noun != "" && !measureWord.MatchString(asked[0].noun)
}

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
	if s.part {
		return false
	}
	after, last := clauseTo(l.low[q.end:]), ""
	if at := s.words.FindAllStringIndex(l.low[:q.start], -1); len(at) > 0 {
		last = strings.TrimSpace(l.low[:at[len(at)-1][0]])
	}
	for _, o := range p.slots {
		deed := o.deed
		if deed == nil {
			deed = o.words
		}
		if !o.part || o.name == s.name {
			continue
		}
		if partOf.MatchString(after) && deed.MatchString(after) || strings.HasSuffix(endWord(last), "ed") && deed.MatchString(endWord(last)) {
			return true
		}
	}
	return false
}

// wholeOf is the value of those of whom a slot counts some.
func (r *figureRun) wholeOf(s slot) (float64, bool) {
	i := slices.IndexFunc(r.p.slots, func(o slot) bool { return o.name == s.name })
	if !s.some || i < 1 || r.p.slots[i-1].unit != s.unit {
		return 0, false
	}
	return r.current(i - 1)
}

package question

import (
	"regexp"
	"strings"
)

// Numbers of some of those counted, told as such: they are no new count of all.

// thenSome stands between a whole and a part of it: "of the 2,300 people who were told to go, 640".
var thenSome = regexp.MustCompile(`^[^;:]*, (?:[a-z]+ly |only |just |at least |about |around |some |nearly |almost |more than |as many as |no more than |a mere |another )*$`)

// someOfWhole reports whether a number is of some of those that a slot counts, whose number the line gives right before: only what a slot asks
// of them makes the part its number.
func (r *figureRun) someOfWhole(l line, list []quantity, k, s int) bool {
	if k == 0 || r.a == nil {
		return false
	}
	all, q, x := list[k-1], list[k], r.p.slots[s]
	if all.end > q.start || all.ordinal || all.unit != q.unit || q.value >= all.value || !ofWhole.MatchString(l.low[:all.start]) {
		return false
	}
	gap := l.low[all.end:q.start]
	if !thenSome.MatchString(gap) {
		return false
	}
	if r.standsAt(s, all.value) {
		return true
	}
	switch {
	case x.deed != nil:
		return x.deed.MatchString(gap)
	case x.noun && x.thing != nil:
		return x.thing.MatchString(gap) && x.verb == nil
	}
	return x.words.MatchString(gap)
}

// anyFolk are words for people of no sort in particular.
var anyFolk = set("people persons residents inhabitants villagers evacuees victims casualties individuals others citizens souls locals islanders householders townspeople")

// ofASort reports whether a number is of one sort of those people of any sort whom a slot counts, told by the way: "lessons for the 210 displaced
// pupils". It cannot be a count of all where it is less than the one that stands.
func (s slot) ofASort(l line, q quantity, now float64) bool {
	if s.label != "people" || s.grows || q.unit != "" || q.ordinal || q.more || q.value >= now || !(s.of == "" || weakNoun[s.of] || anyFolk[s.of]) {
		return false
	}
	const few = 2 // times by which a sort told without an article must be fewer
	phrase := phraseAfter.FindString(l.low[q.end:])
	head := headAfter(l.low[q.end:])
	if head == "" || anyFolk[head] || head == s.of {
		return false
	}
	at := strings.Index(phrase, " "+head)
	m := s.words.FindStringIndex(phrase)
	if m == nil || m[0] > at || tally.MatchString(l.low[:q.start]) { // only what stands before the noun is by the way
		return false
	}
	return definite.MatchString(l.low[:q.start]) || q.value*few < now
}

var definite = regexp.MustCompile(`\b(?:the|these|those|its|their) (?:about |some |nearly |almost |roughly )?$`)

// theRest follows a number of some, the others of whom are told of too: "640 are housed in schools, and the rest with friends".
var theRest = regexp.MustCompile(`^[^.;"]*?(?:,| and| while) (?:(?:and|while|with) )?(?:the (?:rest|others|remainder|remaining)|most (?:of the )?others|everybody else|everyone else)\b`)

// isPart reports whether a number less than the one that stands is of some of those counted: the line speaks of the rest of them, or its text has
// just given the number of all, and nobody gives another.
func (r *figureRun) isPart(l line, s slot, x reading, cur Value) bool {
	if x.sure || x.left || x.value >= cur.Value || s.unit != "" || s.margin || s.rest {
		return false
	}
	if theRest.MatchString(l.low[x.end:]) {
		return true
	}
	other := l.sayer() != "" && cur.By != "" && !sameName(l.sayer(), cur.By)
	return r.moved[s.name] && !other && !differs.MatchString(l.low) && !movedWord.MatchString(l.low[max(0, x.start-60):min(len(l.low), x.end+12)])
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// canStand reports whether a name can be on the roster at all: not the matter that the question asks about, and no place.
func (r *rosterRun) canStand(l line, m mention) bool {
	low := r.asked()
	want := r.wanted()
	if want.noun != "" && !m.known && !want.stands(l, m) {
		return false
	}
	if m.kind == claim.Place && !m.known && want.noun == "" && !bodyName.MatchString(strings.ToLower(m.name)) || !namesOwner(r.q, low, m.name) && slices.ContainsFunc(r.target, func(t string) bool { return sameName(t, m.name) }) {
		return false
	}
	if r.f.accusing && isThing(r.q, m.name) || r.tellsPaper(l, m) || r.f.accusing && r.a.entry(m.name) < 0 && ownsBody.MatchString(l.low[m.end:]) {
		return false
	}
	if namesOwner(r.q, low, m.name) {
		return true
	}
	if words := nameWords(m.name); r.f.accusing && !ofThese.MatchString(low) && len(words) > 0 &&
		!slices.ContainsFunc(words, func(w string) bool { return len(wholeWords(low, w)) == 0 }) && r.a.entry(m.name) < 0 {
		return false
	}
	return true
}

// isThing reports whether a name that the user lists is of a thing or a site, which ends in a small letter, and of no body: "Larch Street mill".
func isThing(q Question, name string) bool {
	if _, listed := q.Aliases[name]; !listed {
		return false
	}
	words := strings.Fields(name)
	last := words[len(words)-1]
	return strings.ToLower(last) == last && !bodyish(last) && !collective.MatchString(last) && !holder.MatchString(last) && strings.ContainsAny(last[:1], "abcdefghijklmnopqrstuvwxyz")
}

// collective are words for those who act together that no other list has.
var collective = whole(`intelligence|staff|opposition|leadership|management|military|navy|army|side|militia|clergy|underworld`)

// thingListed reports whether a name that the user lists ends in a small letter: a site or a thing, which nobody arrests.
func (r *rosterRun) thingListed(name string) bool {
	if _, listed := r.q.Aliases[name]; !listed {
		return false
	}
	words := strings.Fields(name)
	last := words[len(words)-1]
	return strings.ContainsAny(last[:1], "abcdefghijklmnopqrstuvwxyz") && !personish(last)
}

// ownsBody follows a name that only says whose body or man is meant: "accused Orlay's signals agency", "Hale's driver was held".
var ownsBody = regexp.MustCompile(`^'s? (?:(?:former|then|own|long-time|chief|senior|deputy|[a-z-]+) ){0,3}(?:agency|service|services|intelligence|ministry|army|navy|police|government|company|firm|bank|subsidiary|arm|branch|unit|office|department|directorate|embassy|bureau|union|supplier|contractor|lawyer|solicitor|brother|sister|son|daughter|wife|husband|cousin|driver|secretary|aide|adviser|assistant|chief|head|director|manager|boss|spokes[a-z]+|employees?|workers?|staff)\b`)

// tellsPaper reports whether a name is the outlet's own, or that of another that only tells: "the Whistle can reveal".
func (r *rosterRun) tellsPaper(l line, m mention) bool {
	if m.kind == claim.Person || m.start == m.end || r.a.entry(m.name) >= 0 {
		return false
	}
	have := nameWords(r.t.Outlet)
	own := sameName(m.name, r.t.Outlet) || len(have) > 0 && len(nameWords(m.name)) == 1 && nameWords(m.name)[0] == have[len(have)-1]
	return own || paperTells.MatchString(l.low[m.end:]) || paperTold.MatchString(l.low[:m.start])
}

var (
	// paperTells follows the name of an outlet that has found something out.
	paperTells = regexp.MustCompile(`^,? (?:(?:can|could|may) (?:now |today |exclusively )?(?:reveal|disclose|report|confirm)|(?:has|have) (?:learn(?:t|ed)|seen|obtained|established)|understands|reported|reports)\b`)
	// paperTold leads up to the name of an outlet to which somebody spoke.
	paperTold = regexp.MustCompile(`\b(?:seen by|obtained by|(?:interview|interviews) with|readers of|leaked to|passed to|shown to) (?:the )?$`)
)

// namesOwner reports whether the wording uses a name that the user lists only to say whose thing it asks about: "the crash of Norvane flight 218",
// of a carrier. Whoever owns it can be an answer; what bears the name cannot ("the Perigon rocket", listed as "the rocket").
func namesOwner(q Question, low, name string) bool {
	forms, ok := q.Aliases[name]
	if !ok {
		return false
	}
	full, _ := fold(name)
	for _, at := range wholeWords(low, full) {
		next, _, _ := strings.Cut(strings.TrimPrefix(low[at+len(full):], " "), " ")
		if low[at+len(full):] == "" || low[at+len(full)] != ' ' || !plainWord.MatchString(next) || prepositions[next] || beForms[next] || haveForms[next] || joiners[next] || modals[next] {
			continue
		}
		for _, f := range forms {
			f, _ = fold(f)
			if bodyish(f) && !strings.Contains(f, strings.TrimRight(next, "?")) {
				return true
			}
		}
	}
	return false
}

// ofThese are wordings that name the candidates themselves.
var ofThese = whole(`which of`)

// seized are standings of people alone, or of whoever is held.
var seized = map[string]bool{"arrested": true, "remanded": true, "bailed": true, "questioned": true, "to be questioned": true, "interviewed under caution": true, "charged": true}

// holds reports whether a name is of a body that holds people, by its own words or by what the user lists for it.
func (r *rosterRun) holds(name string) bool {
	if holder.MatchString(strings.ToLower(name)) {
		return true
	}
	return slices.ContainsFunc(r.q.Aliases[name], func(form string) bool { return holder.MatchString(strings.ToLower(form)) })
}

// holder is a body that holds people and is not held.
var holder = whole(`police|prosecut(?:or|ors|ion)|prosecutor's|court|tribunal|constabulary|gendarmerie|gendarmes|detectives|investigators|(?:security|secret|intelligence|customs|investigation) (?:service|police|bureau|agency|office)|state security|counter-?intelligence|squad`)

func itoa(n int) string {
	return string(rune('0'+n/10)) + string(rune('0'+n%10))
}

// employsNext reports whether a name only says whose man the next one is: "the Orbit Rail driver X", "cider boss X".
func employsNext(l line, m mention) bool {
	for _, x := range l.names {
		if x.kind != claim.Person || x.start <= m.end+2 || x.start > m.end+40 {
			continue
		}
		words := strings.Fields(l.low[m.end:x.start])
		if g := l.low[m.end:x.start]; len(words) == 0 || len(words) > 2 || !strings.HasPrefix(g, " ") || strings.ContainsAny(g, ",;:.\"'()") {
			return false
		}
		if w := words[0]; len(words) == 2 && (strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || pastIrregular[w] || determiners[w] || prepositions[w] || joiners[w]) {
			return false
		}
		w := lastOf(words)
		return headsOf[w] || !strings.HasSuffix(w, "s") && personish(w)
	}
	return false
}

var headsOf = set(`boss chief tycoon magnate baron king queen supremo kingpin founder owner executive head chairman chairwoman chair president director`)

// occasion reports whether a name is of something that is held and of nobody who could be: "the fair is held over two weekends".
func occasion(name string) bool { return occasions[lastWord(name)] }

var occasions = set(`fair festival carnival parade procession regatta derby championship championships marathon tournament summit election referendum ceremony ball gala expo exhibition rally wedding funeral coronation conference games olympics auction market`)

// again says of somebody who was off that they are back.
var again = whole(`again|re-?arrested|once more|a second time|new evidence|reopened`)

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// canStand reports whether a name can be on the roster at all: not the matter that the question asks about, and no place.
func (r *rosterRun) canStand(l line, m mention) bool {
	low, _ := fold(r.q.Wording)
	if m.kind == claim.Place && !m.known || !namesOwner(r.q, low, m.name) && slices.ContainsFunc(r.target, func(t string) bool { return sameName(t, m.name) }) {
		return false
	}
	if m.kind == claim.Person && len(nameWords(m.name)) > 1 && whichBodies.MatchString(low) || m.kind == claim.Body && whichPeople.MatchString(low) {
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

var (
	// whichBodies are wordings that ask for firms and the like alone, whichPeople those that ask for people alone.
	whichBodies = regexp.MustCompile(`^which (?:[a-z-]+ )?(?:companies|firms|contractors|suppliers|businesses|banks|insurers|clubs|parties|makers|manufacturers|airlines|agencies|laboratories|farms|hospitals|schools|countries)\b [^?]*$`)
	whichPeople = regexp.MustCompile(`^which (?:[a-z-]+ )?(?:officials|officers|players|rowers|swimmers|runners|athletes|cyclists|riders|ministers|directors|managers|people|men|women|members|doctors|nurses|students|teachers|soldiers|politicians|judges|employees|workers)\b`)
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

// holder is a body that holds people and is not held.
var holder = whole(`police|prosecut(?:or|ors|ion)|prosecutor's|court|tribunal|constabulary|gendarmerie`)

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// wanted is which sort of name a wording asks for: "which villages", "which unions", "who".
type wanted struct {
	noun  string // of "which …", in the singular; empty for "who"
	place bool
	body  bool
	human bool
}

var (
	whichLead = regexp.MustCompile(`^(?:(?:in|at|on|to|from|of|by|for|with|against) )?(?:which|what|how many) (?:other |more )?`)
	// placeNouns are for what lies somewhere and has no voice of its own.
	placeNouns = set(`town village city district country state island street region province county community neighbourhood neighborhood valley settlement parish hamlet nation area
municipality place suburb quarter borough canton territory republic locality commune coast port beach river lake road bridge tunnel pass line square park reservoir dam forest`)
	// thingNouns are for what is neither a place nor a body, and has a name.
	thingNouns = set(`medicine drug vaccine product brand model book film song flight ship train vessel ferry aircraft plane horse dog breed wine cheese painting work title species event race match game show play`)
)

// singular is a noun without the ending of many.
func singular(w string) string {
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "xes"):
		return w[:len(w)-2]
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss"):
		return w[:len(w)-1]
	case w == "men" || w == "women":
		return w[:len(w)-2] + "an"
	}
	return w
}

// askedNouns are the nouns of "which …", in the singular: "which villages and roads in the valley are closed" asks for a village or a road.
func askedNouns(low string) []string {
	lead := whichLead.FindString(low)
	if lead == "" {
		return nil
	}
	var nouns, run []string
	many := func(w string) bool {
		return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || w == "people" || strings.HasSuffix(w, "men")
	}
	take := func() {
		if n := len(run); n > 0 {
			nouns = append(nouns, singular(run[n-1]))
		}
		run = nil
	}
	for _, w := range plainWord.FindAllString(low[len(lead):], -1) {
		n := len(run)
		switch {
		case w == "and" || w == "or":
			take()
			continue
		case n > 1 && determiners[w]: // "which party leads the poll"
			run = run[:n-1]
		case n > 0 && many(run[n-1]) && (strings.HasSuffix(w, "ed") || !many(w) && !prepositions[w]): // "which companies want to", "which makers recalled"
		case n > 1 && (determiners[w] || w == "to" || w == "for") && !many(run[n-1]) && many(run[n-2]):
			run = run[:n-1]
		case prepositions[w] || beForms[w] || haveForms[w] || modals[w] || relatives[w] || determiners[w]:
		default:
			run = append(run, w)
			continue
		}
		break // the noun is over
	}
	take()
	return nouns
}

// wantedOf reads off a wording, folded, which sort of name it asks for.
func wantedOf(low string) wanted {
	nouns := askedNouns(low)
	if len(nouns) == 0 || counts[nouns[0]] > 0 {
		return wanted{body: true, human: true}
	}
	w := sortOf(nouns[0])
	for _, n := range nouns[1:] {
		x := sortOf(n)
		w.place, w.body, w.human = w.place || x.place, w.body || x.body, w.human || x.human
	}
	return w
}

// sortOf is the sort of name that a noun asks for.
func sortOf(n string) wanted {
	w := wanted{noun: n}
	switch {
	case placeNouns[n]:
		w.place = true
		w.body = n == "port" || n == "country" || n == "state" || n == "nation" // a country acts as well
	case thingNouns[n]:
		w.place, w.body, w.human = true, true, false
	case n != "party" && personish(n) && !bodyish(n):
		w.human = true
	case n == "people" || n == "one" || gatePeople.MatchString(n) && !bodyish(n):
		w.human = true
	default:
		w.body = true
	}
	return w
}

// wanted is which sort of name the question asks for.
func (r *rosterRun) wanted() wanted {
	if r.want == (wanted{}) {
		r.want = wantedOf(r.asked())
	}
	return r.want
}

// stands reports whether a name of a line can be one that the wording asks for, as far as its sort goes.
func (w wanted) stands(l line, m mention) bool {
	lead := strings.TrimRight(l.low[:m.start], " ")
	word := strings.TrimRight(lead, ", ")
	word = word[strings.LastIndexAny(word, " ,\"(")+1:]
	low := strings.ToLower(m.name)
	bodily := bodyName.MatchString(low) || bodyWord.MatchString(low) || strings.Contains(m.name, "&") || w.noun != "" && len(wholeWords(low, w.noun)) > 0
	if m.kind == claim.Unnamed || m.end == m.start || notAName[low] {
		return false
	}
	switch {
	case w.human && w.body:
		return m.kind != claim.Place || bodily
	case w.human:
		return m.kind == claim.Person || m.kind == claim.Other && len(nameWords(m.name)) > 1 && !bodily
	case m.kind == claim.Person && ownPerson.MatchString(l.low[:m.start]):
		return false
	case addressed.MatchString(lead) || m.kind == claim.Person && (personish(word) && !bodyish(word) || namedAge.MatchString(l.low[m.end:])):
		return false
	case thingNouns[w.noun] && m.known && m.kind == claim.Person: // two words with a capital are soon taken for a person
		return true
	case thingNouns[w.noun] && m.kind == claim.Person:
		return !surnamed(l, m) && !itsOwn.MatchString(l.low[m.end:])
	case w.place && w.body && w.noun != "country" && w.noun != "state" && w.noun != "nation" && w.noun != "port":
		return m.kind != claim.Person || bodily
	case w.place:
		if bodily && m.kind == claim.Body && !placeNouns[lastWord(m.name)] {
			return false
		}
		return m.kind != claim.Person || atPlace.MatchString(l.low[:m.start]) || isPlaced.MatchString(l.low[m.end:]) || besidePlace(l, m)
	}
	switch m.kind {
	case claim.Place:
		return bodily || m.known && gateSites.MatchString(w.noun)
	case claim.Person: // two words with a capital are soon taken for a person
		return bodily || bodyish(word) || !itsOwn.MatchString(l.low[m.end:]) && !surnamed(l, m) && !(strings.HasPrefix(l.low[m.end:], "'s ") && followed(l, m))
	}
	return true
}

// ownPerson leads up to somebody who belongs to a body that the line has named: "and its owner, X".
var ownPerson = regexp.MustCompile(`\b(?:its|their) (?:[a-z-]+ ){0,2}[a-z-]+, $`)

var (
	atPlace  = regexp.MustCompile(`\b(?:in|of|from|to|at|for|near|around|through|into|reach|reached|village|town|hamlet|city|island) (?:the )?$`)
	isPlaced = regexp.MustCompile(`^,? (?:is|are|was|were|has|have|had|a (?:village|town|hamlet|city))\b`)
)

// besidePlace reports whether a name is joined by "and" to one that is a place's.
func besidePlace(l line, m mention) bool {
	return slices.ContainsFunc(l.names, func(x mention) bool {
		return x.kind == claim.Place && (x.start > m.end && joined(l.low[m.end:x.start]) || x.end < m.start && joined(l.low[x.end:m.start]))
	})
}

// surnamed reports whether a line speaks of somebody as people are spoken of: with an office before the name or a verb of saying behind it.
func surnamed(l line, m mention) bool {
	return officeBefore.MatchString(l.low[:m.start]) || officeAfter.MatchString(l.low[m.end:]) || tellsAfter.MatchString(l.low[m.end:]) || tellsBefore.MatchString(l.low[:m.start])
}

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
	whichNoun = regexp.MustCompile(`^(?:(?:in|at|on|to|from|of|by|for|with|against) )?(?:which|what|how many) (?:other |more )?((?:[a-z'-]+ ){0,3}?)([a-z-]+) (?:and ([a-z-]+) )?(?:is|are|was|were|has|have|had|will|would|do|does|did|can|could|may|must|[a-z]+(?:s|ed)) `)
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

// wantedOf reads off a wording, folded, which sort of name it asks for.
func wantedOf(low string) wanted {
	m := whichNoun.FindStringSubmatch(low)
	if m == nil || counts[m[2]] > 0 || m[2] == "them" {
		return wanted{body: true, human: true}
	}
	w := sortOf(singular(m[2]))
	if m[3] != "" {
		x := sortOf(singular(m[3]))
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
	case n == "people" || n == "one":
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
	word := lead[strings.LastIndexAny(lead, " ,\"(")+1:]
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
	case addressed.MatchString(lead) || m.kind == claim.Person && (personish(word) && !bodyish(word) || namedAge.MatchString(l.low[m.end:])):
		return false
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
		return bodily
	case claim.Person: // two words with a capital are soon taken for a person
		return bodily || bodyish(word) || !itsOwn.MatchString(l.low[m.end:]) && !surnamed(l, m) && !(strings.HasPrefix(l.low[m.end:], "'s ") && followed(l, m))
	}
	return true
}

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

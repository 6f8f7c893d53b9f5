package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// asPeople corrects the kind of a name that the words around it show to be a person's: it has an age, a form of address or a trade before it
// and a "her" behind it. "Operator" and "Register" are words for bodies as well, so the register of names cannot always tell.
func asPeople(l line) line {
	for i, m := range l.names {
		if m.known || m.kind != claim.Body && m.kind != claim.Other || len(nameWords(m.name)) < 2 || len(nameWords(m.name)) > 3 || bodyName.MatchString(strings.ToLower(m.name)) {
			continue
		}
		lead := strings.TrimRight(l.low[:m.start], " ")
		word := lead[strings.LastIndexAny(lead, " ,\"(")+1:]
		if strings.HasPrefix(m.name, "The ") || strings.HasSuffix(lead, " the") {
			continue
		}
		if namedAge.MatchString(l.low[m.end:]) || addressed.MatchString(lead) || personish(word) && itsOwn.MatchString(l.low[m.end:]) {
			l.names[i].kind = claim.Person
		}
	}
	return l
}

var (
	bodyName  = whole(`company|ltd|limited|inc|group|bank|trust|agency|council|club|union|party|ministry|office|bureau|board|hospital|school|college|university|institute|police|court|committee|commission|federation|league|society|association|services?|systems|holdings?|industries|partners|& sons|and sons|brothers|works|engineering|construction|shipping|marine|motors|airlines?|airways|energy|power|rail|foods?|dairy|dairies|farms?|laborator(?:y|ies)|press|times|post|news|gazette|tribune|herald|fc|united|city|rovers`)
	namedAge  = regexp.MustCompile(`^,? (?:aged )?\(?[1-9]\d\)?(?:[,.;]| (?:who|was|is|has|had|of|from)\b|$)`)
	addressed = regexp.MustCompile(`\b(?:mr|mrs|ms|miss|dr|sir|dame|prof|professor|captain|colonel|sergeant|sister|father)\.?$`)
	itsOwn    = whole(`his|her|he|she|him|himself|herself`)
)

// ageAfter takes an age after a noun in: "a mechanic of 31", "X, 29,", "a nurse aged 40".
func (p *phrase) ageAfter(ts []token, k int) int {
	num := func(j int) bool { return j < len(ts) && ts[j].name == nil && twoDigit.MatchString(ts[j].w) }
	ends := func(j int) bool { return j >= len(ts) || !content(ts, j) || ts[j].name != nil }
	n := 0
	switch {
	case k < len(ts) && ts[k].w == "of" && num(k+1) && (ends(k+2) || personish(p.head) && (opensVerb(ts[k+2].w) || strings.HasSuffix(ts[k+2].w, "ed"))):
		n = k + 2
	case k < len(ts) && (ts[k].w == "aged" || ts[k].w == ",") && num(k+1) && ends(k+2):
		n = k + 2
	case k+1 < len(ts) && ts[k].w == "," && ts[k+1].w == "aged" && num(k+2):
		n = k + 3
	default:
		return k
	}
	p.age, p.end = atoi(ts[n-1].w), ts[n-1].end
	if n+1 < len(ts) && ts[k].w == "," && ts[n].w == "," && ts[n+1].name == nil && opensVerb(ts[n+1].w) { // "a stable lad, 34, was led away"
		n++
	}
	return n
}

// setByName reports whether a description only says what somebody is who is named right before it: "X, 34, a stable lad, …".
func setByName(l line, m mention) bool {
	return slices.ContainsFunc(l.names, func(x mention) bool {
		return x.kind == claim.Person && x.end < m.start && ageOnly.MatchString(l.low[x.end:m.start])
	})
}

var ageOnly = regexp.MustCompile(`^, (?:aged )?\d\d, $|^ \(\d\d\), $|^, $`)

// opensVerb reports whether a word behind a comma can only begin a verb.
func opensVerb(w string) bool {
	return beForms[w] && w != "being" || haveForms[w] && w != "having" || modals[w] || plainVerbs[w] || pastIrregular[w]
}

// orders are what those of a religious order are called before their names.
var orders = set("sister brother father mother")

// capital reports whether the text has a capital at a place of the folded line.
func (l line) capital(at int) bool {
	if at >= len(l.back) || l.back[at] >= len(l.v.Claim.Text) {
		return false
	}
	c := l.v.Claim.Text[l.back[at]]
	return c >= 'A' && c <= 'Z'
}

func lastOf(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[len(list)-1]
}

// justNamed is the person whom the sentence before was about, where a description can mean nobody else.
func (r *rosterRun) justNamed(m mention) (mention, bool) {
	f := r.focus
	if !r.fresh || f.name == "" || f.kind != claim.Person || bodyNoun.MatchString(m.noun) {
		return mention{}, false
	}
	if e := r.a.entry(f.name); e >= 0 && r.a.Names[e].Age > 0 && m.age > 0 && r.a.Names[e].Age != m.age {
		return mention{}, false
	}
	f.age = m.age
	return f, true
}

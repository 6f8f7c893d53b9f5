package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	// hidden are the words by which a text says that it keeps a name back, or that a name had been kept back.
	hidden = whole(`whose (?:name|identity|sender)|(?:names?|identit(?:y|ies)) (?:was|were|is|are|has been|have been|had been|remains?|will be) (?:still )?(?:withheld|kept|not|disclosed|revealed|unknown)|declin(?:es|ed) to (?:name|identify)|not (?:yet |so far )*(?:been )?(?:named|identified|disclosed)|(?:un(?:named|identified|disclosed))|anonym(?:ous(?:ly)?|ity)|confidential(?:ity|ly)?|code ?names?|(?:in )?secret(?:ly)?|mystery|mysterious|hitherto|nameless|would not (?:say|name|identify)|kept (?:quiet|back|dark|secret|under wraps)|withheld|without naming|did not name|not public`)
	// told are those by which it says that now the name is known.
	shownNow = whole(`(?:be|been|was|were|is|are) (?:now |today |since |officially |publicly )*(?:named|identified|unmasked|disclosed|made public|revealed)|(?:names|named|identif(?:y|ies|ied)|reveal(?:s|ed)?|disclos(?:es|ed)|unmask(?:s|ed)|confirm(?:s|ed)) (?:the|its|his|her|their|that|who)|none other than|(?:has|have) a name|(?:its|his|her|their|the) names? (?:is|are|was)|had in mind|has emerged as|turn(?:s|ed) out to be|proved to be|who (?:the|it|he|she) [a-z ]{0,30}(?:is|was)\b|for the first time`)
	// nameLead is what stands right before a name that is told.
	nameLead = regexp.MustCompile(`(?:\b(?:is|are|was|were|be|as|than|namely|called)(?: none other than)?|:)(?: (?:the|an?|its|his|her|their))?(?: [a-z-]+){0,3}? ?$`)
	// behindOther tells that the name belongs to a verb or a preposition of its own: "was praised by X".
	behindOther = whole(`by|to|with|from|against|for|in|of|at|on|not|about|after|[a-z]+ed`)
	// isTheOne follows a name that is said to be the one spoken of.
	isTheOne    = regexp.MustCompile(`^(?:, [^,;.]{1,40},)? (?:[a-z]+ (?:on [a-z]+ )?that (?:it|he|she) )?(?:is|was|were|are|turned out to be|proved to be) (?:the|one of the|that) ([^.;,]{3,90})`)
	definiteOne = whole(`the|one of|it|he|she|they|who|second|third|fourth|fifth|last`)
	// inRole are nouns and participles for those in one of the roles.
	inRoleWords = whole(`bidders?|candidates?|contenders?|applicants?|suitors?|buyers?|members?|partners?|signator(?:y|ies)|suspects?|accused|arrested|detained|charged|suspended|barred|held|evacuated|affected|recalled|banned|suspected|investigated|blamed|responsible|defendants?|detainees?|prisoners?|strikers?|rivals?|parties|culprits?|leakers?`)
)

// reveal takes in whose name a line tells that had been kept back: "the fourth bidder, hitherto secret, is X"; "X was the manager whom the note
// had in mind". It fits a nameless one on the roster, or the line says itself that whoever is named is one of those asked for.
func (r *rosterRun) reveal(l line) {
	if r.weight != full || r.f.name == "demand" {
		return
	}
	said := hidden.MatchString(l.low) || shownNow.MatchString(l.low)
	var last mention
	for _, m := range l.names {
		if m.kind == claim.Unnamed || r.a.entry(m.name) >= 0 || !r.want.stands(l, m) || r.tellsPaper(l, m) || r.modifier(m) || r.asksOnly(m) || r.f.accusing && !r.canStand(l, m) || r.speaks(l, m) && !isTheOne.MatchString(l.low[m.end:]) || unreal(l.low, m.start) {
			continue
		}
		desc := ""
		start := clauseStartOf(l.low, m.start)
		lead := l.low[start:m.start]
		if at := nameLead.FindStringIndex(lead); at != nil && !behindOther.MatchString(lead[at[0]:]) && !negatedBefore(l.low, m.start) && definiteOne.MatchString(lead[:at[0]+1]) {
			desc = lead
		} else if x := isTheOne.FindStringSubmatch(l.low[m.end:]); x != nil && (hidden.MatchString(x[1]) || shownNow.MatchString(x[1])) {
			desc = x[1]
		} else if last.name != "" && nextInList(blank(l, last.end, m.start)) {
			desc = "and"
		}
		if desc == "" {
			continue
		}
		k := r.openAs(desc, m, said)
		switch {
		case k >= 0:
			r.christen(l, k, m)
		case desc == "and" || said && (inRoleWords.MatchString(desc) || r.want.noun != "" && slices.ContainsFunc(strings.Fields(desc), func(w string) bool { return singular(w) == r.want.noun })):
			r.add(l, Entry{Name: m.name, Named: true, As: "named", Rank: 2, Person: m.kind == claim.Person && r.want.human, Age: m.age})
		default:
			continue
		}
		last = m
	}
}

// clauseStartOf is where the sentence part begins that holds a place: behind the last semicolon or "and it".
func clauseStartOf(low string, pos int) int {
	return strings.LastIndexAny(low[:pos], ";") + 1
}

// openAs is the nameless one on the roster whom a description can mean, -1 for none: by its noun, or as the only one where the line says that
// a name is told.
func (r *rosterRun) openAs(desc string, m mention, said bool) int {
	out, many := -1, 0
	words := strings.Fields(desc)
	for i, e := range r.a.Names {
		if e.Named || e.Standing != in || e.Person && m.kind != claim.Person && m.kind != claim.Other || !e.Person && r.want.human && m.kind == claim.Person && !bodyish(lastWord(m.name)) {
			continue
		}
		many++
		if slices.ContainsFunc(strings.Fields(strings.ToLower(e.Name+" "+e.Role)), func(h string) bool {
			return len(h) > 3 && !weakWord[h] && !generic[h] && slices.ContainsFunc(words, func(w string) bool { return sameStem(w, h) })
		}) {
			return i
		}
		out = i
	}
	if many == 1 && said {
		return out
	}
	return -1
}

// christen gives a nameless one on the roster its name.
func (r *rosterRun) christen(l line, k int, m mention) {
	e := &r.a.Names[k]
	before, old := standingOf(*e), e.Name
	e.Name, e.Named, e.By = m.name, true, r.by(l)
	if m.age > 0 {
		e.Age = m.age
	}
	r.tell(l, old+" is "+e.Name, before, standingOf(*e), "unnamed entry named")
}

// nameless puts those on of whom a line says, beside others or alone, that they are in the role and that their name is kept back.
func (r *rosterRun) nameless(l line) {
	if r.g == nil || !hidden.MatchString(l.low) || r.weight != full {
		return
	}
	for i, p := range r.g.ps {
		if !r.g.is(i, nounPart) || p.name != nil || p.head == "" || !indefiniteDet(p.det) && !another.MatchString(p.det) || manyNoun(p) && p.head != "works" {
			continue
		}
		n := singular(p.head)
		fits := r.want.noun == n || r.want.human && personish(p.head) || r.want.body && (bodyish(p.head) || doerSuffix.MatchString(p.head)) || r.want.place && placeNouns[n] || p.word == "works"
		if !fits || officials.MatchString(p.head) || strings.Contains(p.head, "envelope") {
			continue
		}
		name := lowerLead(l.text(p.start, p.end))
		if slices.ContainsFunc(r.a.Names, func(e Entry) bool { return e.Name == name }) {
			continue
		}
		r.add(l, Entry{Name: name, As: "not named", Rank: 2, Person: personish(p.head) && !bodyish(p.head), Role: strings.Join(p.words, " ")})
	}
}

package question

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storywatch/diffing/claim"
)

// noAnswer reports whether whoever a line speaks of can be no answer to a question that asks for no crime, whatever the learned part counts: a
// place that only says where something leads, a thing that the user lists, one whose office is with those who sell, one of whom a tale is
// denied.
func (r *rosterRun) noAnswer(c Candidate) bool {
	l, m := c.line, c.at
	lead := l.low[:min(m.start, len(l.low))]
	switch {
	case plainThing(c.Name) && !r.want.place && !thingNouns[r.want.noun]:
		return true
	case r.want.place && r.role.name == hit.name && haven.MatchString(l.low):
		return true
	case untrueTale.MatchString(l.low) || deniedTale.MatchString(l.low):
		return true
	case r.want.place && m.kind != claim.Person && wayTo.MatchString(lead):
		return true
	case courted.MatchString(r.asked()) && r.role.name == contesting.name:
		return m.kind == claim.Person && (r.holdsOffice(m) || r.ofTarget(m.name))
	}
	return false
}

// plainThing reports whether a name is written small and is of no body: "the founders' rule".
func plainThing(name string) bool {
	words := strings.Fields(name)
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	first, _ := utf8.DecodeRuneInString(last)
	return strings.ToLower(last) == last && unicode.IsLetter(first) && !bodyish(last) && !personish(last) && !holder.MatchString(last)
}

var (
	// haven says that a line speaks of where those are who had to leave.
	haven = whole(`camp beds?|sports halls?|shelters?|sheltering|housed|put up in|taken in|reception cent(?:re|er)s?|staying with|sleeping in|found refuge`)
	// wayTo leads up to a place that only says where something leads, or lies.
	wayTo = regexp.MustCompile(`\b(?:from|to|towards|into|near|between|via|outside|beyond|through|behind|above|below) (?:the )?(?:[a-z]+ (?:and|to|or) )?$`)
	// yetToCome says that what a line tells of has not come yet.
	yetToCome = whole(`will|would|shall|(?:is|are) to|due to|set to|plans? to|planned|hop(?:es?|ing) to|expected|next (?:week|month|year)|tomorrow|not before|at the earliest`)
	// inAnOffice stands beside the name of whoever acts for a body.
	inAnOffice   = `(?:chief executive|chief|boss|head|chair(?:man|woman)?|president|directors?|finance director|spokes\w+|secretary|mayor|minister|leader|convener|adviser|lawyer|analyst|manager|founder|owner|shareholder|trader|banker|judge|justice|notary|organiser|treasurer)`
	officeLeadIn = regexp.MustCompile(`\b` + inAnOffice + `(?: (?:of|at|for) [^,;]{2,40}?)?,? $`)
	officeBehind = regexp.MustCompile(`^, (?:[1-9][0-9], )?(?:the |an? |its |who (?:is|chairs|heads|runs|leads|speaks for) )?(?:[a-z']+ ){0,4}?` + inAnOffice + `\b|^, (?:[1-9][0-9], )?who (?:chairs|heads|runs|leads|speaks for)`)
)

// holdsOffice reports whether the text, or what the user lists, calls a person by an office in some body.
func (r *rosterRun) holdsOffice(m mention) bool {
	if slices.ContainsFunc(r.q.Aliases[m.name], func(form string) bool {
		form, _ = fold(form)
		return officeWord.MatchString(form)
	}) {
		return true
	}
	for _, l := range r.read {
		for _, x := range l.names {
			if sameName(x.name, m.name) && (officeLeadIn.MatchString(l.low[:x.start]) || officeBehind.MatchString(l.low[x.end:])) {
				return true
			}
		}
	}
	return false
}

var officeWord = regexp.MustCompile(`\b` + inAnOffice + `\b`)

// ofTarget reports whether a person bears the name of what is for sale: one of the family that owns it.
func (r *rosterRun) ofTarget(name string) bool {
	last := lastWord(name)
	return len(last) > 3 && slices.ContainsFunc(r.target, func(t string) bool { return slices.Contains(nameWords(t), last) })
}

// inName reports whether words of a line are part of a name: the "left" of the Free Left.
func (l line) inName(m []int) bool {
	return slices.ContainsFunc(l.names, func(x mention) bool {
		return x.kind != claim.Unnamed && x.start <= m[0] && m[1] <= x.end && x.end > x.start
	})
}

var writtenIn = regexp.MustCompile(`^\p{Lu}[\p{Lu} ,.-]+ (?:\([^)]{2,30}\) )?[-–—] `)

var openerRun = regexp.MustCompile(`^(?:\p{Lu}[\p{Lu} ,.-]+ (?:\([^)]{2,30}\) )?[-–—] )?(?:The )?(\p{Lu}[\p{L}-]+(?:['’]s?)?(?: (?:of |the |and |& )?\p{Lu}[\p{L}-]+(?:['’]s?)?){0,4})`)

// withOpener mends the name that a line begins with, where the register could not tell it from a word with the capital of a sentence: one that
// news does not use is a name ("Dunmarrow was sealed off"), and what goes on with a capital is all one ("Market Street", "Farmers' Bloc").
func withOpener(l line) line {
	if at := writtenIn.FindStringIndex(l.v.Claim.Text); at != nil { // where a report was written says nothing of the place
		l.names = slices.DeleteFunc(slices.Clone(l.names), func(m mention) bool {
			return m.kind != claim.Unnamed && m.start < len(l.back) && l.back[m.start] < at[1]
		})
	}
	text := l.v.Claim.Text
	at := openerRun.FindStringSubmatchIndex(text)
	if at == nil {
		return l
	}
	run := strings.TrimRight(text[at[2]:at[3]], "'’")
	paired := false
	for _, m := range l.names { // "Mellis and Toyland have stopped": two names
		if k := strings.Index(run, " and "); k > 0 && m.kind != claim.Unnamed && m.start < len(l.back) && l.back[m.start] == at[2]+k+len(" and ") && !strings.Contains(run[:k], " ") && len(nameWords(m.name)) == 1 {
			run, paired = run[:k], true
			break
		}
	}
	words := strings.Fields(run)
	first, _ := fold(words[0])
	if strings.HasSuffix(words[len(words)-1], "'s") || strings.HasSuffix(words[len(words)-1], "’s") {
		run = run[:strings.LastIndexAny(run, "'’")]
	}
	if len(words) == 1 && (!paired && !singleVerb.MatchString(text[at[2]+len(run):]) || claim.Familiar(strings.TrimSuffix(first, "'s")) || unicode.IsUpper(rune(run[1])) || !paired && plainEnding.MatchString(first)) || notAName[first] {
		return l
	}
	start, end := -1, -1
	for i := range l.back {
		if start < 0 && l.back[i] == at[2] {
			start = i
		}
		if l.back[i] == at[2]+len(run) {
			end = i
			break
		}
	}
	if start < 0 || end <= start {
		return l
	}
	for i, m := range l.names {
		if m.kind == claim.Unnamed || m.start >= end || m.end <= start {
			continue
		}
		if len(words) == 1 || m.start == start || m.end != end || !m.known && len(nameWords(m.name)) > 1 || prefixed.MatchString(l.low[start:m.start]) {
			return l
		}
		if sameName(m.name, run) { // a title or a word before a name that is known
			return l
		}
		l.names[i] = mention{start: start, end: end, name: bare(run), kind: m.kind}
		return l
	}
	if prefixed.MatchString(l.low[start:end]) {
		return l
	}
	l.names = settle(append(l.names, mention{start: start, end: end, name: bare(run), kind: claim.Other}))
	return l
}

var (
	// plainEnding ends words that begin a line and are seldom names; singleVerb follows one that is a single thing.
	plainEnding = regexp.MustCompile(`(?:s|ing|ed|ly)$`)
	singleVerb  = regexp.MustCompile(`^(?:,|['’]s| (?:also |now |too |later )?(?:is|was|has|had|will|would|became|becomes|may|can|must|remains|stays|left|[a-z]+ed)\b)`)
)

// prefixed are words that stand with a capital before a name at the head of a line and are none of it.
var prefixed = regexp.MustCompile(`^(?:[a-z]+ly|but|and|when|while|after|before|since|because|for|in|at|on|from|with|if|as|though|although|both|even|only|then|now|yesterday|meanwhile|neither|nor|also|so|there|here|today|tonight|by|to|near|unlike|like|despite|mr|mrs|ms|dr|prof|president|minister|premier|mayor|prefect|commander|judge|justice|captain|chancellor|senator|tycoon|chief|father|sister|brother) `)

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	// clauseCut begins a further clause.
	clauseCut = regexp.MustCompile(`[;:] |, (?:and|but|so|while|whereas|although|though|because|since|after|before|as|which|who|where|when|if|unless|provided|by which time|whose)\b| (?:while|whereas|although|though|because|but|provided that|since) `)
	// contrast is an aside that says what is not meant.
	contrast = regexp.MustCompile(`,? (?:as opposed to|unlike|in contrast to|not to be confused with|rather than|other than) [^,;.]*`)
)

// clausesOf cuts a folded sentence into its clauses, each as its two ends. What only says what is not meant is blanked out in text first,
// byte for byte.
func clausesOf(low string) (text string, spans [][2]int) {
	text = contrast.ReplaceAllStringFunc(low, func(s string) string { return strings.Repeat(" ", len(s)) })
	start := 0
	for _, m := range clauseCut.FindAllStringIndex(text, -1) {
		if m[0] > start {
			spans = append(spans, [2]int{start, m[0]})
			start = m[0]
		}
	}
	return text, append(spans, [2]int{start, len(text)})
}

// clauseAt is the clause that holds a place.
func clauseAt(low string, pos int) [2]int {
	_, spans := clausesOf(low)
	for _, s := range spans {
		if pos < s[1] {
			return s
		}
	}
	return spans[len(spans)-1]
}

// inOtherWords reports whether a clause speaks of the event by what befalls it: the thing or people that the wording asks about, and a word of
// what is asked, with a day to come or the news that a day has moved.
func (r *eventRun) inOtherWords(l line) bool {
	text, spans := clausesOf(r.unnamed(l))
	ahead := r.ahead(l)
	for _, s := range spans {
		part := text[s[0]:s[1]]
		moved := putOff.MatchString(part) || calledOff.MatchString(part) || r.p.event.again && neverAgain.MatchString(part)
		cue := r.p.event.strong.MatchString(part) || r.p.event.again && useCue.MatchString(part) || r.p.event.weak.MatchString(part) && r.wholly(part)
		if !cue && !moved || r.otherThing(l, text, s) {
			continue
		}
		if len(ahead) == 0 && !moved && !r.p.event.done.MatchString(part) {
			continue
		}
		if r.themeIn(l, text, s, moved && !cue) {
			return true
		}
	}
	return false
}

// wholly reports whether a stretch leaves no doubt of what it speaks: both the noun and the name that the wording asks about stand in it, two of
// its nouns, or the name with its noun left out.
func (r *eventRun) wholly(part string) bool {
	th := r.p.event.theme
	any, _ := th.marked(part)
	for _, name := range th.mark {
		for _, at := range wholeWords(part, name) {
			if leftOut.MatchString(part[at+len(name):]) {
				return true
			}
		}
	}
	heads := th.head.FindAllString(part, -1)
	slices.Sort(heads)
	return any && len(heads) > 0 || len(slices.Compact(heads)) > 1
}

// leftOut follows an owner where what is theirs need not be said again: "Ostwick's would meet".
var leftOut = regexp.MustCompile(`^'s? (?:will|would|is|are|was|were|has|have|had|may|might|could|must)\b`)

// themeIn reports whether a clause names what the event befalls: its noun, one of its names where it stands for the whole, or whoever has to
// do without it.
func (r *eventRun) themeIn(l line, text string, s [2]int, asSubject bool) bool {
	th, part := r.p.event.theme, text[s[0]:s[1]]
	if asSubject { // what is put off must be what is asked about: its subject or object
		m := putOff.FindStringIndex(part)
		if m == nil {
			m = calledOff.FindStringIndex(part)
		}
		if m == nil {
			m = neverAgain.FindStringIndex(part)
		}
		if th.asEvent(ofVerb(part, m)) {
			return true
		}
		part = part[max(0, m[0]-60):min(len(part), m[1]+40)]
	}
	any, alone := th.marked(part)
	if alone || th.head.MatchString(part) && (any || !r.marksOthers(l, s)) {
		return true
	}
	if m := doWithout.FindStringIndex(part); m != nil && (any || th.head.MatchString(l.low)) {
		return true
	}
	return slices.ContainsFunc(l.names, func(m mention) bool {
		return m.start >= s[0] && m.end <= s[1] && slices.Contains(r.p.target, m.name) && !ofPlace.MatchString(text[:m.start]) && !nounFollows(text[m.end:])
	})
}

// marksOthers reports whether a clause names a place or body unknown to the question, and none that it asks about.
func (r *eventRun) marksOthers(l line, s [2]int) bool {
	by := l.sayer()
	return slices.ContainsFunc(l.names, func(m mention) bool {
		place := m.kind == claim.Place || m.kind == claim.Other && locative.MatchString(l.low[:m.start])
		return m.start >= s[0] && m.end <= s[1] && place && !m.known && m.name != by && !r.p.speaksOf(m.name) && !dateline(l, m)
	})
}

func dateline(l line, m mention) bool {
	return m.start == 0 && strings.HasPrefix(strings.TrimLeft(l.low[m.end:], " "), "(")
}

// doWithout is what those who use a thing do until it is back.
var doWithout = whole(`(?:do|make do|cope|manage|go|live|get by) without|(?:have|has|had|must|need|needs) (?:to )?wait|closed until|shut until|out of (?:service|action|use) until|off(?:line)? until|waiting`)

// otherRow are the words by which a text sets another thing of the same sort off from the one that the story is about.
const otherRow = `\b(?:other|another|(?:an? )?unrelated|separate|different|neighbou?ring|rival|(?:its|their|his|her) own|own|last (?:year|month|week)'s) (?:[a-z-]+ ){0,2}`

var (
	notOurs  = regexp.MustCompile(`\b(?:nothing to do with|no (?:connection|link|bearing)|unconnected|unrelated|unaffected|not (?:be )?(?:affected|touched)|untouched|not part of|regardless|as (?:normal|usual|announced))\b`)
	afterOwn = regexp.MustCompile(`\b(?:stoppage|strike|walkout|hearing|trial|vote|election|show|exhibition|treaty|deal|match|meeting|visit) of (?:its|their|his|her) own\b`)
)

// otherThing reports whether a clause speaks of another thing of the same sort: "the other mine", "the tax office's own portal", "a pact with
// the islands", "the service for a fireman".
func (r *eventRun) otherThing(l line, text string, s [2]int) bool {
	part := text[s[0]:s[1]]
	if notOurs.MatchString(part) || afterOwn.MatchString(part) {
		return true
	}
	ev := r.p.event
	any, alone := ev.theme.marked(part)
	if any && !alone && (qualifier(ev, part) || !r.last && r.otherAt(part)) && !ev.theme.head.MatchString(text) && !itOrThey.MatchString(part) {
		return true
	}
	if !alone && len(ev.theme.mark) > 0 && r.otherMatter(part) {
		return true
	}
	if !any && ev.otherwise.MatchString(part) || r.otherPair(part) || ev.onlyToo.MatchString(part) {
		return true
	}
	if !any && len(ev.theme.mark) > 0 && (ev.oneOf.MatchString(part) || otherTrade(ev.theme, part)) {
		return true
	}
	for _, m := range append(ev.theme.head.FindAllStringIndex(part, -1), ev.held.FindAllStringIndex(part, -1)...) {
		lead, tail := part[:m[0]], part[m[1]:]
		if ofAnother.MatchString(tail) && !any && !ev.theme.head.MatchString(tail[:min(len(tail), 30)]) {
			return true
		}
		if ev.theme.startsWith(strings.TrimLeft(tail, " ,")) { // "Calvora's envoy Perran Oldacre" is the one who is named
			continue
		}
		for _, n := range l.names { // "Dunmark's own investors"
			if n.end-s[0] < 0 || n.end-s[0] > len(lead) || n.start < s[0] || r.p.speaksOf(n.name) || n.known && n.kind == claim.Other {
				continue
			}
			if gap := lead[n.end-s[0]:]; ofTheirs.MatchString(gap) {
				return true
			}
		}
	}
	return false
}

// tradeFirst is the plural of a trade at the head of a clause.
var tradeFirst = regexp.MustCompile(`^[ ,]*(?:and |but )?(?:the )?([a-z]+) `)

// otherTrade reports whether a clause is headed by people of another trade than those whom the wording asks about.
func otherTrade(th theme, part string) bool {
	m := tradeFirst.FindStringSubmatch(part)
	return m != nil && strings.HasSuffix(m[1], "s") && trades.MatchString(th.words) && trades.MatchString(m[1]) && !th.head.MatchString(m[1])
}

// trades are those who work under a name of their own.
var trades = whole(`dockers?|drivers?|nurses?|miners?|teachers?|pilots?|signallers?|doctors?|firefighters?|postmen|farmers?|bakers?|bus drivers|cleaners?|porters?|collectors?|handlers?|railwaymen|seamen|sailors?|actors?|musicians?|players?|students?|lecturers?|printers?|welders?|cabin crew|conductors?`)

// elsewhereAt is a thing of which a clause says at its head that it is at a place: "the ferry at Sild".
var elsewhereAt = regexp.MustCompile(`^[ ,]*(?:(?:and|but) )?(?:the |an? )?(?:[a-z-]+ ){1,2}(?:out )?(?:at|of|from|in|near|to) [a-z]`)

// otherAt reports whether a clause is headed by a thing that is only at or of one of the wording's names, and is not the event itself.
func (r *eventRun) otherAt(part string) bool {
	m := elsewhereAt.FindString(part)
	if words := strings.Fields(strings.Trim(m, " ,")); m == "" || notHead[words[0]] {
		return false
	}
	return !r.p.event.cue.MatchString(m) && !r.p.event.theme.head.MatchString(m) && !peopleOf.MatchString(m)
}

// peopleOf are those of a place, who stand for it: "the people of Sild".
var peopleOf = whole(`people|residents|inhabitants|citizens|families|voters|townspeople|villagers`)

// ofVerb is the stretch in which a verb's matter stands: its subject in the passive, or where there is nobody else to do it, else its object.
func ofVerb(low string, at []int) string {
	const reach = 70 // bytes between a verb and its subject or object
	lead, tail := low[max(0, at[0]-reach, clauseAt(low, at[0])[0]):at[0]], low[at[1]:min(len(low), at[1]+reach)]
	if inPassive.MatchString(lead) || noObject.MatchString(low[at[0]:at[1]]) || noObject.MatchString(tail) {
		return lead
	}
	return tail
}

var (
	inPassive = regexp.MustCompile(`\b(?:be|been|being|is|are|was|were|gets?|got)(?: (?:[a-z]+ly|now|again|also|since|already|to be))* $`)
	noObject  = regexp.MustCompile(`^(?:slip|[a-z]+ back to\b| (?:to|until|by|from|on|for|again|because|after)\b|[.,;]|$)`)
)

// notHead are words before "of" or "at" that head no clause as a thing.
var notHead = set("because instead out ahead most many all some none one each both half part in on at from by with after before until since as back")

// matterOf is what a decision, a talk or an inquiry is on.
var matterOf = regexp.MustCompile(`^ (?:on|over|about|into|against) (?:the|an?|its|his|her|their) ([a-z-]+)(?: ([a-z-]+))?`)

// hasMatter are deeds that are on, over or about something, as a return is not: "back on the quays" says where.
var hasMatter = regexp.MustCompile(`^(?:vot|rul|decid|decision|debat|talk|negotiat|meet|hear|inquest|inquir|trial|verdict|sentenc|judg|sign|agree|testi|gi?ave? evidence|report|deal|treat|referend|ballot|poll|strike|walk)`)

// otherMatter reports whether a clause without any of the wording's names gives the event another matter: "its ruling on the press law".
func (r *eventRun) otherMatter(part string) bool {
	for _, m := range r.p.event.strong.FindAllStringIndex(part, -1) {
		x := matterOf.FindStringSubmatch(part[m[1]:])
		if x == nil || !hasMatter.MatchString(part[m[0]:m[1]]) {
			continue
		}
		if r.p.event.theme.head.MatchString(x[0]) {
			if x[2] == "" || r.content(x[1]) || !r.content(x[2]) || describes.MatchString(x[1]) {
				continue
			}
			return true // "the harbour bill", not "the tram bill"
		}
		ours := slices.ContainsFunc(x[1:], r.content)
		if !ours {
			return true
		}
	}
	return false
}

// content reports whether a word is one of the wording's own.
func (r *eventRun) content(word string) bool {
	return word != "" && slices.Contains(r.p.content, claim.Stem(word))
}

// describes are words that say what sort of thing is meant and not which.
var describes = regexp.MustCompile(`(?:al|ed|ing|ive|ous|ic|able|ible|ent|ant|ary|ish|ful|less)$|^(?:new|old|draft|whole|final|same|main|big|long|bitter|so-called|hated)$`)

var itOrThey = whole(`it|its|they|their|he|she`)

// qualifier reports whether one of the wording's names only says which of other things is meant: "Korvath station".
func qualifier(ev happening, part string) bool {
	return slices.ContainsFunc(ev.theme.mark, func(name string) bool {
		return slices.ContainsFunc(wholeWords(part, name), func(at int) bool {
			tail := part[at+len(name):]
			rest, theirs := strings.CutPrefix(tail, "'s")
			return nounFollows(tail) && !(theirs && ev.cue.MatchString(firstWords(rest, 2)))
		})
	})
}

var pairOf = regexp.MustCompile(`\bbetween ([^,;.]{2,40}?) and ([^,;.]{2,40}?)(?:$|[,;.]| (?:will|would|is|was|are|has|had|on|in|at|over|to)\b)`)

// otherPair reports whether a clause speaks of something between one of those whom the wording names and somebody else.
func (r *eventRun) otherPair(part string) bool {
	th := r.p.event.theme
	for _, m := range pairOf.FindAllStringSubmatch(part, -1) {
		a, _ := th.marked(m[1])
		b, _ := th.marked(m[2])
		if a != b && len(th.mark) > 1 {
			return true
		}
	}
	return false
}

// otherOnly reports whether every clause of a line that has the event's own words speaks of another thing.
func (r *eventRun) otherOnly(l line) bool {
	text, spans := clausesOf(l.low)
	found := false
	for _, s := range spans {
		if !r.p.event.cue.MatchString(text[s[0]:s[1]]) {
			continue
		}
		if found = true; !r.otherThing(l, text, s) {
			return false
		}
	}
	return found
}

var (
	// ofAnother is a complement that says of whom or what: "for a fireman", "of glazed tiles".
	ofAnother = regexp.MustCompile(`^ (?:of|for|on|about) (?:an? [a-z]+|(?:[a-z]+ed|[a-z]+en|new|old) [a-z]+s)\b`)
	// ofTheirs stands between an owner and what is theirs.
	ofTheirs = regexp.MustCompile(`^'s? (?:(?:own|next|first|new|annual|[a-z]+al) )*$`)
)

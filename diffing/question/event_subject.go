package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// What follows reads who or what a sentence is about from its grammar: a sentence whose subject is something else, and which only mentions the
// event or tells of the like of it, leaves the event alone.

var (
	// mainVerb begins a predicate.
	mainVerb = regexp.MustCompile(` (?:is|are|was|were|has|have|had|will|would|shall|may|might|could|can|must|should|does|do|did|goes|went|comes|came|begins?|began|said|says?|told|tells?|claims?|believes?|expects?|thinks?|hopes?|wants?|insists?|reports?|[a-z]{2,}ed)\b`)
	// whichDoes is a clause that says of what stands before it which one is meant.
	whichDoes = regexp.MustCompile(` (?:that|which|who) (?:[a-z]+ )?$`)
	// besideIt leads from what a subject is to what it is about, for or against.
	besideIt = regexp.MustCompile(` (?:on|about|against|over|behind|for|that|which|who|after|before|because of)\b`)
	// carriers are nouns whose fate is that of the event which they are for or on.
	carriers = whole(`operations?|plans?|preparations?|dates?|days?|times?|hour|arrangements?|proposals?|orders?|decisions?|approval|permission|consent|work|works|talks|hopes?|deadline|starts?|timetable|schedule|attempts?|bids?|bans?|notice|agreement|deal|target|go-ahead|repeat|repetition|second|next|first|new|final|last|obstacles?|hurdles?|doubts?|rumou?rs?|reports?|talk|speculation|stor(?:y|ies)|countdown|delays?|postponement|cancellation|opposition|challenges?|lawsuits?|injunction|ruling|rulings|those|all|everything|nothing|none|nobody|both|one|no|it|this|that|they|he|she|who|what|there|we|i|you`)
	// leadAdverb is what may stand before a subject: a dateline, a day, a link.
	leadAdverb = regexp.MustCompile(`^(?:[a-z~ .]{2,30} \([a-z0-9 ]+\) - |[a-z~ ]{2,30}, \d{1,2} [a-z]+\.? ?-+ |(?:but|and|so|yet|meanwhile|however|now|then|also),? |(?:on|in|by|at|from) [a-z0-9 ]{2,25}, )+`)
	// subjectHelp stands between a subject and its verb.
	subjectHelp = regexp.MustCompile(`(?:(?: |^)(?:is|are|was|were|be|been|being|has|have|had|will|would|shall|may|might|could|can|must|should|does|do|did|to|not|never|now|also|again|then|already|finally|expected|due|set|likely|scheduled|going|planned))+ ?$`)
)

// subjectOf is what stands before a verb at a place as its subject, empty where that is no noun phrase.
func (l line) subjectOf(low string, pos int) string {
	s := clauseAt(low, pos)
	part := low[s[0]:max(s[0], pos)]
	if k := saidThat.FindAllStringIndex(part, -1); k != nil {
		part = part[k[len(k)-1][1]:]
	}
	part = strings.TrimLeft(part, " ,;:\"")
	part = part[len(leadAdverb.FindString(part)):]
	part = strings.TrimSpace(subjectHelp.ReplaceAllString(part, ""))
	if m := mainVerb.FindStringIndex(part); m != nil || len(strings.Fields(part)) > 12 {
		return ""
	}
	return part
}

// subjectLead begins a full noun phrase; a bare plural or a pronoun is none.
var subjectLead = regexp.MustCompile(`^(?:the|an?|his|her|its|their|our|another|two|three|four|five|six|[a-z]+'s) [a-z~]`)

// foreignSubject reports whether a line tells the event's own verb of another thing than the question's, which it does not speak of at all:
// "the public library will close on Sunday".
func (r *eventRun) foreignSubject(l line) bool {
	said := 0 // where what is said begins
	if k := saidThat.FindAllStringIndex(l.low, -1); k != nil {
		said = k[len(k)-1][1]
	}
	if r.ofTarget(l) || r.p.event.this.MatchString(l.low) || slices.ContainsFunc(l.names, func(m mention) bool { return m.known && m.start >= said }) {
		return false
	}
	known := slices.ContainsFunc(l.names, func(m mention) bool { return m.known })
	low := r.unnamed(l)
	if any, _ := r.p.event.theme.marked(low); any || r.p.event.theme.head.MatchString(low) {
		return false
	}
	found := false
	for _, m := range slices.Concat(r.p.event.verb.FindAllStringIndex(low, -1), toBeDone.FindAllStringIndex(low, 1)) {
		np := l.subjectOf(low, m[0])
		if !subjectLead.MatchString(np) || official.MatchString(np) || r.isEvent(l, np) || strings.HasPrefix(np, "the ") && (known || eventNoun.MatchString(np)) {
			return false
		}
		found = true
	}
	return found
}

// toBeDone begins a predicate of what is to come.
var toBeDone = regexp.MustCompile(`\b(?:will|shall|is to|are to) (?:now |again |also )?[a-z]+`)

// onlyMentions reports whether a line speaks of something that is about the event, for or against it, and says nothing of the event itself: "a
// petition against the launch has 4,000 names".
func (r *eventRun) onlyMentions(l line) bool {
	low := l.low[len(leadAdverb.FindString(l.low)):]
	at := mainVerb.FindStringIndex(low)
	for at != nil && whichDoes.MatchString(low[:at[0]]+" ") { // the verb of "the papers that led to it"
		next := mainVerb.FindStringIndex(low[at[1]:])
		if next == nil {
			return false
		}
		at = []int{at[1] + next[0], at[1] + next[1]}
	}
	if at == nil {
		return false
	}
	subject, rest := low[:at[0]], low[at[0]:]
	cut := besideIt.FindStringIndex(subject)
	if cut == nil || strings.ContainsAny(subject, ",;:\"") {
		return false
	}
	head, beside := subject[:cut[0]], subject[cut[1]:]
	if carriers.MatchString(head) || r.touched1(head) || !r.touched1(beside) || official.MatchString(head) || strings.HasPrefix(head, "on ") {
		return false
	}
	if slices.ContainsFunc(l.names, func(m mention) bool {
		return m.known && m.end <= len(l.low)-len(low)+len(head) || m.kind == claim.Person && m.end <= len(l.low)-len(low)+len(head)
	}) {
		return false
	}
	return !r.touched1(rest) && !anyThing.MatchString(rest)
}

// anyThing are words that may go back to the event in a predicate.
var anyThing = whole(`it|this|that|them|everything|all|said|says|told`)

// touched1 reports whether a stretch holds a word of the event, or of what it befalls.
func (r *eventRun) touched1(part string) bool {
	return r.p.event.cue.MatchString(part) || r.p.event.theme.touches(part)
}

// bareOwn reports whether a line speaks of the event by its noun alone, and names nobody and nothing that is not the question's, where one of
// those whom the user lists acts or speaks in it: "the navy has confirmed a launch on Saturday".
func (r *eventRun) bareOwn(l line) bool {
	if r.a == nil || rank[r.a.Status] == 0 || !r.p.event.bare.MatchString(l.low) || r.p.event.otherwise.MatchString(l.low) || r.p.event.onlyToo.MatchString(l.low) {
		return false
	}
	known, by := false, l.sayer()
	for _, m := range l.names {
		switch {
		case m.rival:
			return false
		case m.known:
			known = true
		case m.kind == claim.Unnamed || m.name == by || r.p.speaksOf(m.name) || dateline(l, m) || theirOffice.MatchString(l.low[m.end:]):
		default:
			return false
		}
	}
	if known {
		return true
	}
	return r.official(l) && (r.standsIn(l) || disowned.MatchString(l.low) || calledOff.MatchString(l.low) || r.noneYet(l))
}

// theirOffice follows a country or a body where it only says whose somebody in office is: "Andria's interior minister".
var theirOffice = regexp.MustCompile(`^'s (?:[a-z-]+ ){0,3}?(?:` + offices + `|government|ministry|army|navy|police)\b`)

// namesAnother reports whether a name shares a word with what a wording asks about, and is that of another sort of thing: the Harvest Fair is
// not the Harvest Draw.
func (p plan) namesAnother(name string) bool {
	words := nameWords(name)
	if len(words) < 2 || official.MatchString(strings.ToLower(name)) {
		return false
	}
	wording, _ := fold(p.q.Wording)
	last := words[len(words)-1]
	return len(wholeWords(wording, last)) == 0 && slices.ContainsFunc(p.target, func(t string) bool {
		own := nameWords(t)
		return len(own) > 1 && own[0] == words[0] && own[len(own)-1] != last
	})
}

// besideOnly reports whether a line names the event, and what it befalls, only as what something else is about or near, or comes before: "the
// survey published a booklet about the launch".
func (r *eventRun) besideOnly(l line) bool {
	if !r.touched1(l.low) {
		return false
	}
	low := []byte(l.low)
	for _, m := range beside.FindAllStringIndex(l.low, -1) {
		end := len(l.low)
		if k := besideEnd.FindStringIndex(l.low[m[1]:]); k != nil {
			end = m[1] + k[0]
		}
		for i := m[0]; i < end; i++ {
			low[i] = '~'
		}
	}
	for _, m := range l.names { // whoever acts
		if m.name == l.sayer() {
			for i := m.start; i < min(m.end, len(low)); i++ {
				low[i] = '~'
			}
		}
	}
	return !r.touched1(string(low))
}

var (
	beside    = regexp.MustCompile(`\b(?:about|concerning|regarding|against|near|hours before|before|ahead of|on the eve of) (?:the |an? |his |her |its |their )?`)
	besideEnd = regexp.MustCompile(`[,;:.]|` + mainVerb.String())
)

// partLater reports whether a line gives the day that stands and a later one beside it without a word of a move: the first and a later part.
func (r *eventRun) partLater(l line) bool {
	return len(l.dates) > 1 && r.standsIn(l) && !putOff.MatchString(l.low) && !byMove.MatchString(l.low)
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// What follows keeps what befalls something else in the neighbourhood of an event from moving the event: another thing that is put off or
// called off, another object of the event's own verb, another year.

var (
	// headEnd ends the head of a noun phrase: what follows only says which, where or until when.
	headEnd = regexp.MustCompile(` (?:of|at|on|about|into|to|for|against|over|in|with|between|by|near|until|till|from|because|after|before|that|which|who|so|as|under)\b|[,;.]`)
	// anyEvent are words by which a text may call any event or its beginning.
	anyEvent = whole(`it|this|that|they|them|both|move|plans?|deal|date|day|decision|agreement|event|timetable|start|beginning|opening|return|resumption|attempt|operation|session|proceedings|launch|performance|service|everything|all`)
	// delayOfIt is a noun of delay with what is delayed.
	delayOfIt = regexp.MustCompile(`^s? (?:of|to|in|for) `)
)

// putsOffOther reports whether what a line calls off or puts off at a place is another thing than the event.
func (r *eventRun) putsOffOther(l line, at []int) bool {
	if verb := l.low[at[0]:at[1]]; strings.Contains(verb, " ") && (anyEvent.MatchString(verb) || r.p.event.held.MatchString(verb)) { // "dropped its plan"
		return false
	}
	phrase := ofVerb(l.low, at)
	if strings.HasSuffix(l.low[at[0]:at[1]], " no") { // "there will be no cameras in the trial"
		return !r.noneOf(l.low[at[1]:])
	}
	if strings.HasSuffix(l.low[:at[0]], phrase) && phrase != "" {
		phrase = inPassive.ReplaceAllString(phrase, "")
		if k := strings.LastIndex(phrase, " - "); k >= 0 {
			phrase = phrase[k+3:]
		}
		if k := saidThat.FindAllStringIndex(phrase, -1); k != nil {
			phrase = phrase[k[len(k)-1][1]:]
		}
	} else if m := delayOfIt.FindString(phrase); m != "" {
		phrase = phrase[len(m):]
	}
	head := strings.TrimSpace(phrase)
	if m := headEnd.FindStringIndex(head); m != nil {
		head = head[:m[0]]
	}
	if m := objectEnd.FindStringIndex(head + " "); m != nil && !strings.HasSuffix(l.low[:at[0]], phrase) { // "abandoned the coalition voted against it"
		head = head[:m[0]]
	}
	if words := strings.Fields(head); len(words) == 0 || !nounPhrase.MatchString(head) {
		return false
	}
	if _, whose, ok := strings.Cut(phrase, " of "); ok && strings.HasPrefix(strings.TrimSpace(phrase), head+" of ") { // "the ballot of the teachers"
		if m := headEnd.FindStringIndex(whose); m != nil {
			whose = whose[:m[0]]
		}
		if r.isEvent(l, whose) {
			return false
		}
	}
	if r.otherEvent(head) && !r.p.event.cue.MatchString(head) {
		return true
	}
	return !r.isEvent(l, head)
}

var (
	// objectEnd ends an object by the verb of the sentence that holds it.
	objectEnd  = regexp.MustCompile(` (?:[a-z]{2,}ed|said|went|is|are|was|were|has|have|had|will|would) $`)
	nounPhrase = regexp.MustCompile(`^(?:the|an?|his|her|its|their|this|that|[a-z]+'s?) `)
	saidThat   = regexp.MustCompile(`\b(?:said|says|announced|reported|told [a-z ]{1,20}|confirmed)(?: that)? `)
)

// noneOf reports whether a stretch behind "no" begins by a noun of the event: "new round of the talks".
func (r *eventRun) noneOf(tail string) bool {
	head := strings.TrimSpace(tail)
	of := ""
	if m := headEnd.FindStringIndex(head); m != nil {
		if rest, ok := strings.CutPrefix(head[m[0]:], " of "); ok && roundOf.MatchString(head[:m[0]]) {
			of = firstWords(rest, 3)
		}
		head = head[:m[0]]
	}
	ev := r.p.event
	isIt := func(s string) bool {
		return s != "" && (ev.held.MatchString(s) || ev.cue.MatchString(s) || ev.theme.ofEvent && ev.theme.head.MatchString(s))
	}
	return isIt(head) || isIt(of)
}

// roundOf are nouns that stand for the event of which they are one.
var roundOf = regexp.MustCompile(`\b(?:round|start|beginning|repeat|resumption|question|end|date|form|kind|sort)$`)

// isEvent reports whether a phrase names the event, what it befalls or those whose deed it is.
func (r *eventRun) isEvent(l line, phrase string) bool {
	ev := r.p.event
	any, _ := ev.theme.marked(phrase)
	if any && strings.Contains(phrase, "'s ") && !ev.cue.MatchString(phrase) { // "the mayor's visit" is no opening
		any = anyEvent.MatchString(phrase)
	}
	if any || ev.cue.MatchString(phrase) || ev.theme.head.MatchString(phrase) || anyEvent.MatchString(phrase) || eventNoun.MatchString(phrase) && ev.theme.ofEvent {
		return true
	}
	return slices.ContainsFunc(l.names, func(m mention) bool {
		return slices.Contains(r.p.target, m.name) && m.end <= len(l.low) && strings.Contains(phrase, strings.TrimSuffix(l.low[m.start:m.end], "'s")) && !r.ownsOther(l.low[m.end:])
	})
}

// object is the noun that a verb is done to.
var object = regexp.MustCompile(`^(?: to| into)? (?:an?|the|his|her|its|their) ((?:[a-z-]+ )?[a-z-]+)`)

// doesOther reports whether the event's own verb is done to another thing: "will open a playground near the bridge".
func (r *eventRun) doesOther(l line) bool {
	found := false
	for _, m := range r.p.event.cue.FindAllStringIndex(l.low, -1) {
		x := object.FindStringSubmatch(l.low[m[1]:])
		if x == nil || r.isEvent(l, x[0]) || aWhile.MatchString(x[1]) {
			return false
		}
		found = true
	}
	return found
}

var aWhile = regexp.MustCompile(`\b(?:day|week|fortnight|month|morning|afternoon|evening|night|time|public|country|world|road|air|market|grid|court|judge|witness|stand|dock|street|streets|polls)s?\b`)

// bygone reports whether a line speaks of another year.
func (r *eventRun) bygone(l line) bool {
	if !strings.ContainsAny(l.low, "12") {
		return false
	}
	for _, y := range years.FindAllString(l.low, -1) {
		if atoi(y) < r.day().Year() && len(r.ahead(l)) == 0 {
			return true
		}
	}
	return false
}

var years = regexp.MustCompile(`\b(?:1[5-9]\d\d|20\d\d)\b`)

// subjectOther reports whether the person who stands right before the event's verb is none whom the question knows: "the former governor, Emil
// Stern, will testify".
func (r *eventRun) subjectOther(l line) bool {
	cue := r.p.event.cue.FindStringIndex(l.low)
	if cue == nil || len(r.p.event.actor) == 0 {
		return false
	}
	last := -1
	for i, m := range l.names {
		if m.end <= cue[0] && m.kind != claim.Unnamed {
			last = i
		}
	}
	if last < 0 {
		return false
	}
	const reach = 30 // bytes between a subject and its verb
	m := l.names[last]
	return m.kind == claim.Person && !m.known && m.name != l.sayer() && cue[0]-m.end < reach && !strings.HasSuffix(l.low[:m.start], " and ") && !whoseOf.MatchString(l.low[:m.start])
}

// deed reports whether a line has a word of the event, and more than that something is so again.
func (r *eventRun) deed(l line) bool {
	if r.p.event.strong.MatchString(l.low) || r.p.event.weak.MatchString(l.low) || putOff.MatchString(l.low) || laterThan.MatchString(l.low) || forwards.MatchString(l.low) || r.p.event.this.MatchString(l.low) || r.goesThere(l) {
		return true
	}
	return r.p.event.again && slices.ContainsFunc(useCue.FindAllString(l.low, -1), func(s string) bool { return s != "again" })
}

// abroad reports whether a place that the question does not know stands close to the event's words: the same sort of thing somewhere else.
func (r *eventRun) abroad(l line) bool {
	const reach = 40 // bytes
	for _, m := range r.p.event.strong.FindAllStringIndex(l.low, -1) {
		for _, n := range l.names {
			dateline := n.start == 0 && strings.HasPrefix(strings.TrimLeft(l.low[n.end:], " "), "(")
			place := n.kind == claim.Place || n.kind != claim.Unnamed && !n.known && locative.MatchString(l.low[:n.start])
			if place && !dateline && !r.p.speaksOf(n.name) && n.start < m[1]+reach && n.end > m[0]-reach {
				return true
			}
		}
	}
	return false
}

var locative = regexp.MustCompile(`\b(?:around|in|near|at|outside) $`)

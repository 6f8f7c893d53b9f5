package question

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// statusOf is the status that a line gives the event, none where it gives no status.
func (r *eventRun) statusOf(l line) (Status, string) {
	if r.notThatDay(l) {
		return Postponed, "said not to be on the day that was set"
	}
	for _, m := range calledOff.FindAllStringIndex(l.low, -1) {
		if onlySaysWhich(l.low, m) || negatedBefore(l.low, m[0]) || hypothetical(l.low, m[0]) || !r.near(l, m) || r.putsOffOther(l, m) || r.bygone(l) {
			continue
		}
		if tillThen.MatchString(l.low[m[1]:]) && len(r.ahead(l)) > 0 {
			return Postponed, "said to be called off until a later day"
		}
		return Cancelled, "said to be called off"
	}
	if r.givesItUp(l) || r.neverAtAll(l) {
		return Cancelled, "said to be given up"
	}
	if m := flatNot.FindStringIndex(l.low); m != nil && rank[r.a.Status] > 1 && !notSooner(l.low) && !hypothetical(l.low, m[0]) && r.near(l, m) {
		return Cancelled, "said not to be"
	}
	if r.happened(l) {
		return Happened, "said to have happened"
	}
	if m := r.delay(l.low); m != nil && !negatedBefore(l.low, m[0]) && !hypothetical(l.low, m[0]) && r.near(l, m) && !r.putsOffOther(l, m) && !r.bygone(l) {
		return Postponed, "said to be put off"
	}
	if r.later(l) {
		return Postponed, "said to be later than was planned"
	}
	if fearedOff(l.low) && len(r.ahead(l)) == 0 {
		return "", ""
	}
	if r.refused(l) || r.forGood(l) {
		return Cancelled, "said not to come about"
	}
	ahead := sealed.MatchString(l.low) || future.MatchString(l.low) || mayBe.MatchString(l.low) || len(r.ahead(l)) > 0
	if unsaid.MatchString(l.low) || noDate.MatchString(l.low) || strings.HasPrefix(l.low, "if ") || strings.HasPrefix(l.low, "should ") || wouldIf.MatchString(l.low) {
		return "", ""
	}
	if r.wonders(l.low) && !confirms.MatchString(l.low) {
		return "", ""
	}
	if wish.MatchString(convened.ReplaceAllString(l.low, "~")) && !r.meansTo(l) && !(dueBy.MatchString(l.low) && len(r.ahead(l)) > 0 && l.sayer() != "") && !sure.MatchString(l.low) && !r.hearsay(l) && !mayBe.MatchString(l.low) {
		return "", ""
	}
	if m := notBut.FindStringIndex(l.low); m != nil && rank[r.a.Status] >= 2 && len(r.ahead(l)) > 0 {
		return Postponed, "said to be on another date"
	}
	if notSooner(l.low) {
		if rank[r.a.Status] > 0 && len(r.ahead(l)) > 0 {
			return Postponed, "said not to be before a later date"
		}
		return "", ""
	}
	negated := negated(l.low, r.p.event.verb)
	switch {
	case !ahead || negated || !r.named(l):
		return "", ""
	case (confirms.MatchString(l.low) || r.certain(l) || r.goesAhead(l) || r.onAfterAll(l)) && r.named(l) && !notYet.MatchString(l.low) && !r.hearsay(l):
		return Confirmed, "confirmed"
	case r.hearsay(l) || l.bystander() || onlyWould(l.low) && !r.official(l) || mayBe.MatchString(l.low) && !r.official(l):
		return Rumoured, "said by no authority"
	case mayBe.MatchString(l.low) && !future.MatchString(l.low):
		return Rumoured, "said to be possible"
	case r.p.event.whenOnly && len(r.ahead(l)) == 0 && !firm.MatchString(l.low): // when is asked, and not said
		return "", ""
	case r.soft || r.p.event.cue.MatchString(l.low):
		return Planned, "announced"
	}
	return "", ""
}

// named reports whether a line names the event or refers back to it.
func (r *eventRun) named(l line) bool {
	return r.soft || r.p.event.cue.MatchString(l.low) || backTo.MatchString(l.low) || r.last && itFirst.MatchString(l.low)
}

// itFirst heads a sentence that goes on about the event.
var itFirst = regexp.MustCompile(`^(?:but |and |yet |so )?(?:it|this|that|both) (?:will|would|is|was|has|had|can|could|may|might|should|must|takes|goes|comes|begins|starts|opens)\b`)

// fearedOff reports whether all that a line says of a delay or an end is that there may be one.
func fearedOff(low string) bool {
	for _, re := range []*regexp.Regexp{putOff, calledOff, givesUp} {
		if m := re.FindStringIndex(low); m != nil && hypothetical(low, m[0]) {
			return true
		}
	}
	return false
}

// refusal leads up to what somebody will not do.
var refusal = regexp.MustCompile(`\b(?:(?:will|would|shall|is|are) (?:now )?(?:not|never)(?: (?:now|be|to))*|won't(?: be)?|refus(?:es|ed) to|decided not to|no longer (?:wants?|plans?|intends?) to) $`)

// refused reports whether a line says that what was to come will not: by the event's own verb, and not only "before" or "until" a date.
func (r *eventRun) refused(l line) bool {
	if r.a == nil || rank[r.a.Status] < 1 || r.hearsay(l) || notSooner(l.low) {
		return false
	}
	deeds := r.p.event.verb.FindAllStringIndex(l.low, -1)
	if r.ofTarget(l) || r.p.event.theme.touches(l.low) {
		deeds = append(deeds, r.p.event.weak.FindAllStringIndex(l.low, -1)...)
	}
	for _, m := range deeds {
		if refusal.MatchString(l.low[:m[0]]) && len(r.ahead(l)) == 0 {
			return true
		}
	}
	return false
}

// notSooner reports whether a line says of something that it will not be before a day; who appears before a court does so at any time.
func notSooner(low string) bool {
	return notBefore.MatchString(beforeBench.ReplaceAllString(beforeWhom.ReplaceAllString(low, "to "), "to "))
}

// ownClause is a further clause up to its verb, with a subject of its own.
var ownClause = regexp.MustCompile(`, (?:and|but|while|with|after|as) (?:[0-9a-z-]+ ){1,4}(?:was|were|is|are|has been|have been|had been) (?:[a-z]+ly )?$`)

var itWord = whole(`it`)

// near reports whether the event's words, or a reference to it, stand close to a place: what is put off must be the event.
func (r *eventRun) near(l line, at []int) bool {
	const reach = 70 // bytes between a subject or object and its verb
	from := max(0, at[0]-reach)
	if k := ownClause.FindStringIndex(l.low[from:at[0]]); k != nil { // "…, and 64 flights were cancelled" has a subject of its own
		from += k[0]
	}
	part := l.low[from:min(len(l.low), at[1]+reach/2)]
	if r.p.event.strong.MatchString(part) || r.p.event.weak.MatchString(part) {
		return true
	}
	if strings.Contains(l.low[at[0]:at[1]], "plan") && r.p.event.theme.touches(l.low[at[1]:]) { // "dropped its plans to bring home the hostages"
		return true
	}
	if ev := r.p.event; schedule.MatchString(l.low[at[0]:at[1]]) {
		if ev.theme.asEvent(ofVerb(l.low, at)) {
			return true
		}
	}
	return r.a != nil && r.a.Status != None && (r.p.event.this.MatchString(part) || r.last && (r.refersBack(part) || itWord.MatchString(part) && !r.namedFirst(l, at)))
}

// refersBack reports whether a stretch goes back to the event by a noun that can be said of it: "the trip" is no salvage.
func (r *eventRun) refersBack(part string) bool {
	return slices.ContainsFunc(backTo.FindAllString(part, -1), func(s string) bool {
		noun := s[strings.LastIndexByte(s, ' ')+1:]
		return r.ownNoun(noun) || ofAny.MatchString(noun)
	})
}

// ofAny are nouns by which a text may go back to an event of any sort.
var ofAny = whole(`everything|move|plans?|deal|date|decision|agreement|event|timetable`)

// schedule are the verbs that are said of events alone, so that whatever they are said of is one.
var schedule = regexp.MustCompile(`^(?:postpon|put|reschedul|deferred|defers|moved|pushed|cancel|call|scrapped|axed|slipped)`)

// unsaid is a source that says nothing.
var unsaid = regexp.MustCompile(`^(?:nobody|no one) (?:would|could|can|will)\b|\b(?:would|did|could|will) not (?:say|comment|be drawn|discuss|be reached|reply|respond)|declined to (?:say|comment)|refused to (?:say|comment)`)

// onlyWould reports whether nothing but "would" speaks of the future: what others say is to come.
func onlyWould(low string) bool {
	return strings.Contains(low, " would ") && !future.MatchString(strings.ReplaceAll(low, " would ", " "))
}

// wouldIf is what comes about on a condition only.
var wouldIf = regexp.MustCompile(`\bwould\b[^.;]{0,60}\b(?:(?:only )?if|unless)\b`)

// hypothetical reports whether a place stands after "if", "may" or "could": a delay that is feared is none.
var hypotheticalBefore = regexp.MustCompile(`\b(?:if|may|might|could|would be|unless|fears? (?:of|that)|risk(?:s|ed)?|threat(?:s|ened|ens)? (?:of|to)|whether|calls? (?:for|to)|demand\w*|urged?|asked|wants?|sought|request\w*|propos\w+ to|appeal\w* (?:for|to))\b[^,;.]{0,40}$`)

func hypothetical(low string, pos int) bool { return hypotheticalBefore.MatchString(low[:pos]) }

func negated(low string, ev *regexp.Regexp) bool {
	all := ev.FindAllStringIndex(low, -1)
	for _, m := range all {
		if !negatedBefore(low, m[0]) {
			return false
		}
	}
	return len(all) > 0
}

var (
	notDone = regexp.MustCompile(`\b(?:to|be|will|would|not|never|is|are|until|before|once|when|if|after|since|should|could|may|might|must|can|cannot|due|last|who|which)(?: (?:be|have|been|fully|also|only))? $`)
	helper  = regexp.MustCompile(`\b(?:has|have|had)(?: (?:now|just|finally|already|since|also|at last|officially|formally))* (?:been )?$`)
)

// happened reports whether a line says that the event has taken place.
func (r *eventRun) happened(l line) bool {
	if slices.ContainsFunc(r.ahead(l), func(d dated) bool { return d.From.After(r.day()) }) || r.longAgo(l) {
		return false
	}
	names, words := r.p.aboutIt(l)
	for _, m := range r.p.event.done.FindAllStringIndex(l.low, -1) {
		lead := l.low[:m[0]]
		if negatedBefore(l.low, m[0]) || hypothetical(l.low, m[0]) || notDone.MatchString(lead) {
			continue
		}
		if r.p.event.patient && !r.done(l, m) {
			continue
		}
		if names+words > 0 || r.p.event.this.MatchString(l.low) || helper.MatchString(lead) && r.last {
			return true
		}
	}
	known := 0
	for _, m := range l.names {
		if m.known {
			known++
		}
	}
	if r.afterDoing(l) {
		return true
	}
	if m := r.p.event.going.FindStringIndex(l.low); m != nil && names+words > 0 && !negatedBefore(l.low, m[0]) {
		return true
	}
	if m := r.p.event.weak.FindStringIndex(l.low); m != nil && names > 0 && known > 1 && !r.tooSoon(l) && pastForm.MatchString(l.low[m[0]:m[1]]) &&
		!notDone.MatchString(l.low[:m[0]]) && !negatedBefore(l.low, m[0]) {
		return true
	}
	if r.p.event.again && names+words > 0 && firstSince.MatchString(l.low) && !closedBack.MatchString(l.low) {
		return true
	}
	if m := underWay.FindStringIndex(l.low); m != nil && !negatedBefore(l.low, m[0]) && !notDone.MatchString(l.low[:m[0]]) {
		for _, n := range r.p.event.held.FindAllStringIndex(l.low[:m[0]], -1) {
			if saysOf(l.low[n[1]:m[0]]) {
				return true
			}
		}
	}
	return false
}

// done reports whether a past form tells of what was to be done to the question's own matter: in the passive, or with that for its object.
func (r *eventRun) done(l line, m []int) bool {
	if !pastDeed.MatchString(l.low[m[0]:m[1]]) || toBe.MatchString(l.low[:m[0]]) {
		return true
	}
	const reach = 40 // bytes between a verb and its object
	rest := l.low[m[1]:min(len(l.low), m[1]+reach)]
	if k := notObject.FindStringIndex(rest); k != nil {
		rest = rest[:k[0]]
	}
	for _, x := range l.names {
		if x.start >= m[1] && x.start < m[1]+len(rest) && slices.Contains(r.p.target, x.name) {
			return true
		}
	}
	return r.p.matter != nil && r.p.matter.MatchString(rest) || rest == "" || aPronoun.MatchString(rest) || strings.HasPrefix(rest, " it") || strings.HasPrefix(rest, " them")
}

var (
	pastDeed  = regexp.MustCompile(`^[a-z]+(?:ed|t|k|n)$`)
	notObject = regexp.MustCompile(`[,;:."]| (?:about|of|over|against|with|for|in|on|at|to|that|after|before) `)
)

// firstSince tells the return of something by who used it: "cars crossed the bridge for the first time since".
var firstSince = regexp.MustCompile(`\b(?:for the first time (?:since|in)|the first (?:[a-z-]+ ){0,3}(?:since|to (?:cross|board|leave|arrive|use|enter|land|dock)))\b`)

var aSide = regexp.MustCompile(`, (?:[^,]{1,80}),`)

// saysOf reports whether what stands between a noun and a verb leaves the noun its subject.
func saysOf(gap string) bool {
	const most = 60 // bytes, asides left out
	gap = aSide.ReplaceAllString(gap, "")
	return len(gap) < most && !strings.ContainsAny(gap, ";:\"") && !finite.MatchString(gap)
}

var pastForm = regexp.MustCompile(`^(?:met|arrived|received|hosted|welcomed|sat down|held|began|started|opened|closed|ordered|completed|delivered|returned|announced|reached|gave|went|left|came|ended|ceased|rolled|flown|stopped|dropped|resumed)`)

// ahead lists a line's dates that lie after the text's day, when it was said left out.
func (r *eventRun) ahead(l line) []dated {
	var out []dated
	day := r.day()
	for _, d := range l.dates {
		if !d.To.Before(day) && (!r.whenSaid(l.low[:d.start]) || asDate.MatchString(l.low[d.end:])) && (d.From.After(day) || d.To.After(day) || d.Clock != "") {
			out = append(out, d)
		}
	}
	return out
}

// longAgo reports whether every date of a line lies more than a fortnight before the text: background, not news of the event.
func (r *eventRun) longAgo(l line) bool {
	limit := r.day().AddDate(0, 0, -14)
	for _, d := range l.dates {
		if !d.To.Before(limit) {
			return false
		}
	}
	return len(l.dates) > 0
}

// day is the day from which the text speaks, in its own zone: that of its publication.
func (r *eventRun) day() time.Time {
	at := r.t.Published
	if at.IsZero() || r.t.Version > 1 && !r.t.Corpus && r.t.At.After(at) { // a later version speaks from the day on which it was seen
		at = r.t.At
	}
	y, m, d := at.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

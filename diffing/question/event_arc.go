package question

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/claim"
)

// What follows reads the turns of an event from grammar and from the calendar, where no word of the table tells them: a day that lies behind
// the one that was announced, a deed told as done on the day on which it was due, a return told by "again".

// reread is the second reading of a line that the first has made nothing of.
func (r *eventRun) reread(l line) {
	if r.wonders(l.low) || unsaid.MatchString(l.low) || r.longAgo(l) {
		return
	}
	cue := r.matter(l)
	if !cue && !r.thing(l) || r.doesOther(l) || closesIt.MatchString(l.low) && !r.isEvent(l, closesIt.FindString(l.low)) {
		return
	}
	if r.weight != full {
		// A day that no text has named yet is news however much of the line was taken for known.
		if date := r.movedTo(l); cue && rank[r.a.Status] >= rank[Planned] && rank[r.a.Status] < rank[Happened] && r.a.Status != Cancelled && date != "" {
			r.move(l, Postponed, date, "said to be on a later day")
		}
		return
	}
	if r.a.Status != Happened && r.a.Status != Cancelled {
		if date := r.movedTo(l); date != "" && (cue || r.standsIn(l) || notBefore.MatchString(l.low)) {
			r.move(l, Postponed, date, "said to be on a later day")
			return
		}
	}
	if cue && r.a.Status != Happened && r.doneAgain(l) {
		r.move(l, Happened, r.dateOf(l, Happened), "said to be as it was again")
		return
	}
	if r.a.Status != Happened && r.onTheDay(l) {
		r.move(l, Happened, r.dateOf(l, Happened), "told as done on the day that was set")
	}
}

// wondered is what is asked, wished for or told of another possible world.
var wondered = regexp.MustCompile(`^"?(?:if|whether|should|had|were|when|how|why|what) |\b(?:(?:know|known|clear|say|see|seen|ask|asked|asks|asking|unclear|wonders?|wondered|doubts?|doubted|question|debate|on|about|of|over|uncertain|discuss\w*|argue) whether|anybody's guess|anyone's guess|remains? (?:unclear|open|to be seen|uncertain)|not (?:yet )?(?:known|clear)|demand(?:s|ed|ing)? (?:that|to)|hop(?:es|ed) that|wish(?:es|ed)?|would have|should have|could have|had (?:been )?(?:hoped|feared)|fears? that)\b`)

// matter reports whether a line speaks of what the event befalls, or goes on about the event, and of no other such thing.
func (r *eventRun) matter(l line) bool {
	if r.rivalThing(l) || r.anotherActs(l) {
		return false
	}
	text, spans := clausesOf(r.unnamed(l))
	th := r.p.event.theme
	other := false // what a clause says after one about another thing goes on about that
	for _, s := range spans {
		part := text[s[0]:s[1]]
		if r.otherEvent(part) || r.otherThing(l, text, s) || r.strange(l, s) && !r.ofTarget(l) {
			other = true
			continue
		}
		cue := r.p.event.cue.MatchString(part) || r.p.event.again && useCue.MatchString(part)
		any, _ := th.marked(part)
		if other && !any {
			continue
		}
		near := any || th.head.MatchString(part) || r.inSpan(l, s) || r.p.event.strong.MatchString(part) || r.p.event.again && useCue.MatchString(part)
		if cue && near && (any || r.standsIn(l) || th.head.MatchString(text) || r.ofTarget(l)) || r.last && cue && itself.MatchString(part) {
			return true
		}
	}
	return false
}

// thing reports whether a line names what the event befalls, for itself, and neither another such thing nor another event.
func (r *eventRun) thing(l line) bool {
	if r.rivalThing(l) || r.anotherActs(l) || r.wrongPlace(l) || r.otherEvent(l.low) {
		return false
	}
	text, spans := clausesOf(r.unnamed(l))
	for _, s := range spans {
		if r.otherThing(l, text, s) || r.strange(l, s) && !r.ofTarget(l) {
			return false
		}
	}
	_, alone := r.p.event.theme.marked(text)
	return alone || r.ofTarget(l) || r.p.event.heads.MatchString(text)
}

// standsIn reports whether a line names the day that stands.
func (r *eventRun) standsIn(l line) bool { return slices.ContainsFunc(l.dates, r.stands) }

// ofTarget reports whether a line names what the wording names, for itself and not only as the owner of something else.
func (r *eventRun) ofTarget(l line) bool {
	by := l.sayer()
	return slices.ContainsFunc(l.names, func(m mention) bool {
		return m.name != by && slices.Contains(r.p.target, m.name) && !r.ownsOther(l.low[m.end:])
	})
}

// whatIsOwned is what belongs to somebody: "'s former driver".
var whatIsOwned = regexp.MustCompile(`^'s? ((?:[a-z-]+ ){0,3}?[a-z-]+)\b`)

// ownsOther reports whether what follows a name makes it the mere owner of another thing or person than the event.
func (r *eventRun) ownsOther(tail string) bool {
	m := whatIsOwned.FindStringSubmatch(tail)
	return m != nil && !r.p.event.cue.MatchString(m[0]) && !r.p.event.theme.head.MatchString(m[0]) && (nounFollows(tail) || closeTo.MatchString(m[1]))
}

// closeTo are those who belong to somebody and are not that somebody.
var closeTo = whole(`deputy|deputies|wife|widow|husband|partner|sons?|daughters?|brothers?|sisters?|father|mother|parents|famil(?:y|ies)|lawyers?|aides?|ally|allies|predecessor|successor|rivals?|party|team|staff|assistant|secretary|friends?`)

// unnamed is a line in which names that are none of the question's are blanked out with the common nouns that belong to them, byte for byte:
// "the Toll House Museum" and "the Ardel power station" are not the museum and the station.
func (r *eventRun) unnamed(l line) string {
	low := []byte(l.low)
	for _, n := range l.names {
		if n.known || n.kind == claim.Unnamed || n.kind == claim.Person || r.p.speaksOf(n.name) && !n.rival && !r.p.namesAnother(n.name) {
			continue
		}
		end := n.end
		for _, m := range r.p.event.theme.head.FindAllStringIndex(l.low[n.end:], 2) {
			if gap := l.low[end : n.end+m[0]]; gap == " " || gap == "" {
				end = n.end + m[1]
			}
		}
		for i := n.start; i < min(end, len(low)); i++ {
			low[i] = '~'
		}
	}
	return string(low)
}

// seatedElsewhere reports whether a line puts what it speaks of at a place that is none of the question's: "tram drivers in Marle".
func (r *eventRun) seatedElsewhere(l line) bool {
	for _, m := range r.p.event.theme.head.FindAllStringIndex(l.low, -1) {
		for _, n := range l.names {
			place := n.kind == claim.Place || n.kind == claim.Other && locative.MatchString(l.low[:n.start])
			if n.start > m[1] && place && !n.known && !r.p.speaksOf(n.name) && toWhere.MatchString(l.low[m[1]:n.start]) && !seat.MatchString(l.low[m[0]:n.end]) {
				return true
			}
		}
	}
	return false
}

// toWhere stands between a thing and the place that it is at or goes to.
var toWhere = regexp.MustCompile(`^,? (?:of|at|in|near|to|from|for|outside) (?:the )?$`)

// rivalThing reports whether the only thing of its sort that a line names is another than the question's: "the Toll House Museum".
func (r *eventRun) rivalThing(l line) bool {
	th := r.p.event.theme
	if r.ofTarget(l) {
		return false
	}
	if r.seatedElsewhere(l) {
		return true
	}
	masked := r.unnamed(l)
	if any, _ := th.marked(masked); any {
		return false
	}
	return masked != l.low && th.head.MatchString(l.low) && !th.head.MatchString(masked) ||
		slices.ContainsFunc(l.names, func(m mention) bool { return m.rival && m.name != l.sayer() })
}

// anotherActs reports whether the deed that a wording asks about is told of somebody else.
func (r *eventRun) anotherActs(l line) bool {
	if r.subjectOther(l) || r.foreignSubject(l) || r.onlyMentions(l) || r.besideThing(l) {
		return true
	}
	if len(r.p.event.actor) == 0 || r.acts(l) {
		return false
	}
	if slices.ContainsFunc(l.names, func(m mention) bool { return slices.Contains(r.p.event.actor, m.name) && r.ownsOther(l.low[m.end:]) }) {
		return true // "the governor's deputy gave evidence"
	}
	by := l.sayer()
	cue := r.p.event.cue.FindStringIndex(l.low)
	return cue != nil && slices.ContainsFunc(l.names, func(m mention) bool {
		return m.kind == claim.Person && m.end < cue[0] && m.name != by && !r.p.speaksOf(m.name) && !whoseOf.MatchString(l.low[:m.start]) && !strings.HasPrefix(l.low[m.end:], "'s ")
	})
}

var (
	// byMove are the words by which texts give a later day for something that has one.
	byMove = whole(`later|longer|instead(?: of)?|rather than|not (?:on|before|until|from|for|in)|no (?:sooner|earlier) than|only (?:on|from|in)|not (?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|not\b[^,;.]{1,60}\bbut|until|till|put (?:back|off)|delay\w*|postpon\w+|defer\w*|adjourn\w*|mov(?:e|es|ed|ing)|push\w*|shift\w*|transfer(?:s|red)?|slip\w*|carried over|held over|(?:more|further) (?:days?|weeks?)|(?:days?|weeks?) more|another (?:day|week|fortnight|month)|extra (?:day|week)s?|now|new (?:date|day|time)|resched\w+|rearrang\w+|re-?set|from \w+ to|must wait|has to wait|have to wait|to wait|patien(?:t|ce)|called off|stays?|stayed|remains?`)
	// oneOfMore tells a further part of what takes place: "the upper floor", "the second round".
	oneOfMore = regexp.MustCompile(`\b(?:second|third|further|next|remaining|rest of|full|upper|last|final|other|also|then|followed|follow|after that|as well|too|phase|stage)\b`)
	// nextTime is the time after another, and no further part.
	nextTime = regexp.MustCompile(`\bnext (?:day|morning|afternoon|evening|night|week|month|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b`)
	// sooner is the contrary of a delay.
	sooner = whole(`brought forward|br(?:ing(?:s|ing)?|ought) [a-z' -]{1,70} forward|earlier than|sooner than|ahead of (?:time|schedule|plan)|days? early|weeks? early`)
)

// movedTo is the day behind the one that stands to which a line puts the event, empty where it puts it to none.
func (r *eventRun) movedTo(l line) string {
	if rank[r.a.Status] < rank[Planned] || r.hearsay(l) || len(r.a.Date) < len(time.DateOnly) || sooner.MatchString(l.low) || strings.Contains(r.a.Date, "/") {
		return ""
	}
	if m := byMove.FindStringIndex(l.low); m == nil || hypothetical(l.low, m[0]) {
		return ""
	}
	if onCondition.MatchString(l.low) || mayBe.MatchString(l.low) && !r.official(l) {
		return ""
	}
	date := r.dateOf(l, Postponed)
	if !r.behind(date) || r.wasGivenUp(date) {
		return ""
	}
	return date
}

// behind reports whether a day lies behind the one that stands, and not so far that it would be another occasion.
func (r *eventRun) behind(date string) bool {
	const day, farOff = len(time.DateOnly), 60 * 24 * time.Hour
	if len(date) < day || len(r.a.Date) < day || strings.Contains(date+r.a.Date, "/") {
		return false
	}
	from, err := time.Parse(time.DateOnly, r.a.Date[:day])
	to, err2 := time.Parse(time.DateOnly, date[:day])
	return err == nil && err2 == nil && to.After(from) && to.Sub(from) <= farOff
}

// tillThen follows what is called off only until another day: "called off until Tuesday".
var tillThen = regexp.MustCompile(`^[^.;]{0,20}\b(?:until|till) `)

// itsDay reports whether a line goes on about the event by naming its day and what sort of thing it is: "the visit on Thursday", told of nobody
// and nowhere else.
func (r *eventRun) itsDay(l line) bool {
	if r.a == nil || rank[r.a.Status] < rank[Planned] || r.others(l) || r.abroad(l) || r.otherEvent(l.low) || r.otherOnly(l) {
		return false
	}
	return r.p.event.this.MatchString(l.low) && (r.standsIn(l) || putOff.MatchString(l.low) || calledOff.MatchString(l.low)) && !slices.ContainsFunc(l.names, func(m mention) bool {
		return !m.known && m.kind != claim.Unnamed && m.name != l.sayer() && !dateline(l, m)
	})
}

// wrongPlace reports whether the deed is told of another place than the one that the wording asks about: "visited the port of Marle".
func (r *eventRun) wrongPlace(l line) bool {
	if slices.ContainsFunc(r.p.event.there, func(place string) bool { return len(wholeWords(l.low, place)) > 0 }) {
		return false
	}
	venue, strange := false, false
	for _, m := range l.names {
		switch {
		case m.known && slices.Contains(r.p.target, m.name) && r.p.venue(m.name):
			return false
		case m.kind == claim.Place && !m.known && !r.p.speaksOf(m.name) && !dateline(l, m) && doneAt.MatchString(l.low[:m.start]):
			strange = true
		}
	}
	for _, name := range r.p.target {
		venue = venue || r.p.venue(name)
	}
	strange = strange || venue && r.goesElsewhere(l)
	return venue && strange && len(r.p.event.actor) > 0 && !r.standsIn(l)
}

// doneAt leads up to the place at which something is done.
var doneAt = regexp.MustCompile(`\b(?:visit(?:s|ed|ing)?|to|in|at|near|reach(?:es|ed)?|outside) (?:the |a )?(?:[a-z]+'s )?$`)

// certain reports whether a line says that a day is fixed, or that whoever has to let it be has done so.
func (r *eventRun) certain(l line) bool {
	if len(r.ahead(l)) == 0 && !r.standsIn(l) {
		return false
	}
	m := settled.FindStringIndex(l.low)
	if m == nil {
		m = r.givenNotice(l)
	}
	return m != nil && !negatedBefore(l.low, m[0]) && !hypothetical(l.low, m[0]) && !unsettled.MatchString(l.low)
}

var (
	settled = whole(`now that (?:[a-z'-]+ ){1,7}(?:has|have) (?:been )?(?:now |finally |at last )?(?:given|let|come|won|met|[a-z]{2,}ed)|definite(?:ly)?|(?:a|the|its|his|her|their) (?:firm|final|definitive) (?:date|day|time)|settled|certain(?:ty)?|(?:tests?|inspection|trials?|checks?|ballot) (?:was|were|has been|have been|is|are) (?:passed|successful|over)|passed (?:the|its|a|an|all) (?:[a-z]+ )?(?:tests?|inspection|checks?|gate)|for certain|for sure|beyond doubt|(?:a|the) (?:date|day|time|timetable) (?:has|have|is) (?:now |finally |at last )?(?:been )?(?:fixed|set|settled|agreed|named)|(?:gave|given|gives|granted|got|received|granting|giving|has|have) (?:[a-z']+ ){0,4}?(?:approval|consent|permission|blessing|clearance|assent|nod|licen[cs]e|permit|go-ahead|all-clear)|(?:approval|consent|permission|clearance|assent|safe passage|go-ahead|licen[cs]e|permit) (?:has been |was |is |came )?(?:given|granted|obtained|through|received|secured|in place)|cleared (?:the [a-z' -]{3,40} )?(?:to|for)|cleared the way|(?:last|final|only) (?:[a-z]+ )?(?:hurdle|obstacle|condition|objection|hitch|doubt|question|barrier|appeal|challenge)s?|(?:has|have|had|was|were|been|is) (?:now |finally |duly |formally )?signed|signed (?:the|an?) [a-z]+|declared (?:it |the [a-z]+ )?(?:safe|fit|ready)|as planned|as announced|ban (?:has been |was |is )?(?:now )?lifted|lifted (?:its|the|a) (?:ban|embargo|order)|issued (?:the|a|its) (?:permit|licence|certificate)|is (?:now )?fixed|it is fixed|nothing (?:now )?stands in the way|sealed the|rubber-stamped|ratified|authori[sz]ed|green-lit|gave the green light`)
	// unsettled takes certainty back.
	unsettled = regexp.MustCompile(`\b(?:not (?:yet )?(?:been )?(?:signed|certain|definite|fixed|given|granted|cleared|settled)|unsigned|far from|(?:last|final|only) (?:[a-z]+ )?(?:hurdle|obstacle|condition|objection|question)s? (?:is|are|remains?|to be)|still (?:has|have|needs?|must|to)|must (?:still|first)|subject to|provided|pending|awaiting|if (?:the|it|he|she|they)|until (?:the|it|he|she|they)|provisional\w*|preliminary|in principle|tentative\w*|unless)\b`)
)

// wasGivenUp reports whether a day stood before and was replaced.
func (r *eventRun) wasGivenUp(date string) bool {
	return slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == "date" && m.Over && sameDay(m.Value, date) })
}

// sameDay reports whether two dates, as answers hold them, are of one day.
func sameDay(a, b string) bool {
	const day = len(time.DateOnly)
	return a == b || len(a) >= day && len(b) >= day && a[:day] == b[:day] && !strings.Contains(a+b, "/")
}

var onCondition = regexp.MustCompile(`\b(?:would|could|might) (?:have to )?(?:be )?(?:put|delay|postpon|mov|push|slip)`)

// backAgain tells that something is as it was: a finite verb of the present or the past and "again" or "back".
var backAgain = regexp.MustCompile(`\b(?:(?:is|are) [a-z]+ing (?:[a-z~'-]+ ){0,6}?again|(?:has|have) been [a-z]+ing\b[^.;,]{0,50}\bsince (?:this|dawn|midnight|noon|today|early|six|seven|eight|nine|ten|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:is|are|has been|have been|was|were|had been) (?:now |once |at last |finally )*(?:[a-z]+ ){0,2}?(?:again|back)|[a-z]+(?:ed|an|ew|ent|ame|ook|ot|ung) (?:[a-z'"~-]+ ){0,6}?(?:again|back)|(?:is|are|was|were|has|have|has been|have been) (?:now |finally )?(?:re-?opened|resumed|restarted|restored)|returned to (?:service|use|duty|normal|(?:its|their|the) (?:usual |old )?(?:place|stage|screen|air|shelves|rails|road))|again [a-z]+(?:ed|an|ew|ent|ame|ook)|(?:has|have) (?:[a-z]+ ){1,5}again|(?:was|were|has been|have been|been) (?:let|allowed|put|brought|switched) (?:[a-z]+ )?(?:back|in|home)|back in (?:use|service|business|operation)|for the first time (?:since|in)|the first (?:[a-z-]+ ){1,3}(?:since))\b`)

// toCome leads up to a verb of what is not yet so.
var toCome = regexp.MustCompile(`\b(?:will|would|shall|should|could|can|may|might|must|to|be|not|never|until|before|once|when|if|after|'ll|due|hopes?|plans?|expected|wants?|since)\b[^,;.]*$`)

// doneAgain reports whether a line says that what was to come back is back.
func (r *eventRun) doneAgain(l line) bool {
	if !r.p.event.again || r.hearsay(l) || slices.ContainsFunc(r.ahead(l), func(d dated) bool { return d.From.After(r.day()) }) {
		return false
	}
	for _, m := range backAgain.FindAllStringIndex(l.low, -1) {
		s := clauseAt(l.low, m[0])
		lead := l.low[s[0]:max(s[0], m[0])]
		if !toCome.MatchString(lead) && !negatedBefore(l.low, m[0]) && !strings.Contains(l.low[m[0]:m[1]], " not ") && !closedBack.MatchString(l.low[m[0]:m[1]]) && !otherAgain.MatchString(l.low[m[0]:]) && !reported.MatchString(lead) {
			return true
		}
	}
	return false
}

// closedBack is what "again" says of the contrary.
var closedBack = regexp.MustCompile(`\b(?:clos|shut|stop|fail|postpon|delay|put (?:off|back)|cancel|halt|suspend|broke|said|told|ask|warn|push|set back|held back|cut|refus|den(?:y|ied)|adjourn|moved)`)

// otherAgain is "again" and "back" of a comparison or a result: "half as many again", "came back positive".
var otherAgain = regexp.MustCompile(`^[^.;,]{0,80}?\b(?:(?:as|so) (?:many|much|big|large|long|high|far|often) (?:again|back)|back (?:positive|negative|clean|clear|empty|to (?:haunt|earth))|(?:there |here |once |time )and again|again and again)\b`)

// reported leads up to what somebody has only been told.
var reported = regexp.MustCompile(`\b(?:if|whether|told|promised|asked|wanted|hoped|planned|said (?:that )?(?:it|he|she|they) (?:had|would))\b[^,;.]*$`)

// firstOf tells a beginning by whoever comes first.
var firstOf = regexp.MustCompile(`(?:^|, |\) - |: )(?:the )?first (?:[a-z-]+ ){1,4}?(?:[a-z]+(?:ed|t|ft|me|nt|ok|de|w|ll)|were|was) `)

// onTheDay reports whether a line tells a deed of the event's as done, on the day that was set for it or right after.
func (r *eventRun) onTheDay(l line) bool {
	if rank[r.a.Status] < rank[Planned] || r.a.Status == Cancelled || len(r.a.Date) < len(time.DateOnly) || r.hearsay(l) {
		return false
	}
	due, err := time.Parse(time.DateOnly, r.a.Date[:len(time.DateOnly)])
	const late = 3 * 24 * time.Hour // a text may come out some days after
	if err != nil || r.day().Before(due) || r.day().Sub(due) > late || len(r.ahead(l)) > 0 && r.ahead(l)[0].From.After(r.day()) {
		return false
	}
	for _, d := range l.dates {
		if d.From.Equal(d.To) && d.From.Before(due) && !r.whenSaid(l.low[:d.start]) && !sinceThen.MatchString(l.low[:d.start]) {
			return false
		}
	}
	return firstOf.MatchString(l.low)
}

// sinceThen leads up to a day that only measures how long something has taken.
var sinceThen = regexp.MustCompile(`\b(?:since|after|from|planned for|set for|due on|of) (?:the )?$`)

// meansTo reports whether what a line calls a wish is the intention of those with whom it lies: "the union wants to restart the race on Thursday".
func (r *eventRun) meansTo(l line) bool {
	m := wantsTo.FindStringIndex(l.low)
	if m == nil || len(r.ahead(l)) == 0 || r.hearsay(l) {
		return false
	}
	s := clauseAt(l.low, m[0])
	subject := l.low[s[0]:m[0]]
	if meansToSend.MatchString(l.low) && r.goesThere(l) {
		return true
	}
	return runsIt.MatchString(subject) || official.MatchString(subject) || slices.ContainsFunc(l.names, func(n mention) bool { return n.known && n.start >= s[0] && n.end <= m[0] })
}

// runsIt are those with whom it lies when something takes place, beside the authorities of every question.
var runsIt = whole(`speaker|registrar|organi[sz]ers?|club|league|union|team|producers?|promoters?|publishers?|makers?|carriers?|managers?|bishop|abbot|rector|headteacher|conductor|captain|crew|foundation|society|partners|sides|governments|parties|mediators?|conciliators?|negotiators?|hosts`)

var wantsTo = regexp.MustCompile(`\bwants? to `)

// goesAhead reports whether a line says of what has been planned that it will go ahead.
func (r *eventRun) goesAhead(l line) bool {
	m := ahead.FindStringIndex(l.low)
	return m != nil && rank[r.a.Status] >= rank[Planned] && !negatedBefore(l.low, m[0]) && !hypothetical(l.low, m[0]) && !unsettled.MatchString(l.low)
}

var ahead = regexp.MustCompile(`\b(?:will|is to|are to|goes|is going|can|may now|to) (?:now )?(?:go )?ahead\b`)

// nearing reports whether a line gives a day that lies ahead of its own.
func (r *eventRun) nearing(l line) bool {
	return slices.ContainsFunc(r.ahead(l), func(d dated) bool { return d.From.After(r.day()) })
}

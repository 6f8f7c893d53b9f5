package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// What follows knows a journey that a wording asks about by its grammar: whoever is to travel, any verb of going or sending, and the place. Texts
// have more such verbs than stand alone for a visit: "proceed to", "send its envoy to", "see the premier in".

var (
	// goes are the verbs of whoever goes somewhere.
	goes = whole(`go|goes|going|gone|went|com(?:e|es|ing)|came|proceed(?:s|ed|ing)?|cross(?:es|ed|ing)?|travel(?:s|led|ling)?|journey(?:s|ed|ing)?|mak(?:e|es|ing) (?:his|her|its|their|the|an?) (?:way|journey|trip|crossing)|set(?:s|ting)? (?:off|out)|leav(?:e|es|ing)|depart(?:s|ing)?|fly|flies|flying|head(?:s|ed|ing)?|driv(?:e|es|ing)|sail(?:s|ing)?|tak(?:e|es|ing) (?:an?|the) (?:[a-z]+ )?(?:plane|train|flight|ferry|boat|bus)|bound|due|expected|return(?:s|ing)?|arriv(?:e|es|ing)|land(?:s|ing)?|be (?:sent|dispatched|despatched|flown|driven|taken|received|welcomed)|sent|dispatched|despatched`)
	// sees are the verbs of whoever meets somebody at a place.
	sees = whole(`see|sees|seeing|meet|meets|meeting|talk(?:s|ing)? (?:to|with)|sit(?:s|ting)? down with|call(?:s|ing)? on|be received by`)
	// sends are the verbs of whoever sends another.
	sends = whole(`send|sends|sending|dispatch|dispatches|dispatching|despatch|despatches|despatching|fly|flies|flying|bring|brings|bringing`)
	// moves are the verbs by which a wording asks for a journey.
	moves = whole(`fly|go|come|travel|head|sail|visit|drive|return`)
	// thither leads up to the place to which somebody goes, thereAt to that at which somebody is met.
	thither = regexp.MustCompile(`\b(?:to|into|for|over to|across to|in|at) (?:the )?$`)
	thereAt = regexp.MustCompile(`\b(?:in|at) (?:the )?$`)
	// journeyEnd ends a stretch in which a verb has its place.
	journeyEnd = regexp.MustCompile(`[;:"]| (?:but|while|whereas|because|although|though|after|before|until|and then|who|which) |\bfrom (?:the )?$`)
)

// goals are the places of a wording's journey: "travel to Torvane", "visit Moscow", with what else the user calls them.
func (p plan) goals() []string {
	var out []string
	low, _ := fold(p.q.Wording)
	for _, m := range properWord.FindAllStringIndex(p.q.Wording, -1) {
		lead, _ := fold(p.q.Wording[:m[0]])
		name, _ := fold(p.q.Wording[m[0]:m[1]])
		who := p.names[name]
		if leadsToPlace.MatchString(lead) && (who == "" || p.venue(who)) && strings.Contains(low, name) {
			out = append(out, name)
		}
	}
	for _, form := range sortedKeys(p.names) {
		if p.venue(p.names[form]) && !slices.Contains(out, form) {
			out = append(out, form)
		}
	}
	return out
}

// journeys reports whether a wording asks for a journey or visit of somebody's.
func (p plan) journeys(low string) bool {
	return w(kindsOfEvent[alwaysMeant].wording).MatchString(low)
}

// goesThere reports whether a line says of whoever the wording asks about that they go, or are sent, to its place, or meet somebody there.
func (r *eventRun) goesThere(l line) bool {
	_, ok := r.journey(l)
	return ok
}

// journey is the stretch of a line from the verb of a journey to its place.
func (r *eventRun) journey(l line) ([2]int, bool) {
	if len(r.p.event.there) == 0 || len(r.p.event.movers) == 0 {
		return [2]int{}, false
	}
	const reach = 90 // bytes from a verb to its place
	for _, place := range r.p.event.there {
		for _, at := range wholeWords(l.low, place) {
			lead := l.low[:at]
			if !thither.MatchString(lead) || nounFollows(l.low[at+len(place):]) {
				continue
			}
			from := max(0, at-reach)
			if k := journeyEnd.FindAllStringIndex(lead[from:], -1); k != nil {
				from += k[len(k)-1][1]
			}
			if v, ok := r.verbOfJourney(l, from, at); ok {
				return [2]int{v, at + len(place)}, true
			}
		}
	}
	return [2]int{}, false
}

// verbOfJourney is the place of the verb by which one of those whom the wording asks about gets to what stands at the end of a stretch.
func (r *eventRun) verbOfJourney(l line, from, to int) (int, bool) {
	verbs := goes.FindAllStringIndex(l.low[from:to], -1)
	if thereAt.MatchString(l.low[:to]) {
		verbs = append(verbs, sees.FindAllStringIndex(l.low[from:to], -1)...)
	}
	for _, m := range l.names {
		if !slices.Contains(r.p.event.movers, m.name) || r.ownsOther(l.low[m.end:]) || strings.HasPrefix(l.low[m.end:], "'s ") || m.start >= to {
			continue
		}
		for _, v := range sends.FindAllStringIndex(l.low[from:to], -1) { // whoever is sent stands between the verb and the place
			if from+v[1] <= m.start {
				return from + v[0], true
			}
		}
		for _, v := range verbs {
			if at := from + v[0]; m.end <= at && !r.otherBetween(l, m.end, at) && !negatedBefore(l.low, at) {
				return at, true
			}
		}
	}
	return 0, false
}

// otherBetween reports whether somebody else than those whom the wording asks about stands between two places of a line, and not beside them.
func (r *eventRun) otherBetween(l line, from, to int) bool {
	return slices.ContainsFunc(l.names, func(n mention) bool {
		return n.start >= from && n.end <= to && n.kind != claim.Place && !slices.Contains(r.p.event.movers, n.name) && !besideThem.MatchString(l.low[from:n.start])
	}) || saidThat.MatchString(l.low[from:to])
}

// besideThem leads from one of two subjects to the other.
var besideThem = regexp.MustCompile(`^(?:,| and| with| or)[^.;:"]{0,40}$`)

// dayOfJourney reports whether a day is told of the journey right before it: "before the two see the premier in Marle on Tuesday".
func (r *eventRun) dayOfJourney(l line, d dated) bool {
	const near = 12 // bytes between the place and its day
	j, ok := r.journey(l)
	return ok && d.start >= j[1] && d.start-j[1] < near
}

// goesOn reports whether a day is that of a journey told in the present, which lies ahead whatever else the line tells of the past.
func (r *eventRun) goesOn(l line, d dated) bool {
	j, ok := r.journey(l)
	return ok && r.dayOfJourney(l, d) && inPresent.MatchString(l.low[j[0]:]) && !notPresent.MatchString(l.low[:j[0]])
}

var (
	inPresent  = regexp.MustCompile(`^(?:sees?|meets?|goe?s?|comes?|leaves?|departs?|fl(?:y|ies)|travels?|heads?|arrives?|sails?|drives?|returns?|cross(?:es)?|proceeds?|calls? on|sits? down with)\b`)
	notPresent = regexp.MustCompile(`\b(?:to|did|didn't|not|had|was|were) $`)
	// plainAside is an aside that says who or what somebody is.
	plainAside = regexp.MustCompile(`, ((?:[a-z.'~-]+ ){0,5}[a-z.'~-]+),`)
)

// withoutAsides leaves asides without a verb out of a stretch: "wants to send its envoy, Ada Brandt, to".
func (r *eventRun) withoutAsides(lead string) string {
	return plainAside.ReplaceAllStringFunc(lead, func(s string) string {
		if finite.MatchString(s) || anyPast.MatchString(s) || inForce.MatchString(strings.Trim(s, " ,")) {
			return s
		}
		return ""
	})
}

// onlyTitle reports whether a name only says whose somebody is that a line names right after it: "Harbour Office envoy Ada Brandt".
func (r *eventRun) onlyTitle(l line, m mention) bool {
	if m.kind == claim.Person {
		return false
	}
	return slices.ContainsFunc(l.names, func(n mention) bool {
		return n.kind == claim.Person && n.start > m.end && n.name != m.name && titleGap.MatchString(l.low[m.end:n.start])
	})
}

// titleGap stands between a body and the one whom it employs.
var titleGap = regexp.MustCompile(`^ (?:[a-z-]+ ){1,4}$`)

// besideEvent reports whether a name stands in a clause that says what went before the event or after it, in no word of which it is told: "after
// the two had lunched with Ivo Strand".
func (r *eventRun) besideEvent(l line, m mention) bool {
	from, to := -1, len(l.low)
	for _, c := range timeClause.FindAllStringSubmatchIndex(l.low, -1) {
		if c[2] <= m.start {
			from = c[2]
		} else {
			to = min(to, c[2])
		}
	}
	if from < 0 || !r.p.event.cue.MatchString(l.low[:from]) {
		return false
	}
	part := l.low[from:to]
	return !r.p.event.strong.MatchString(part) && !r.p.event.weak.MatchString(part) && (finite.MatchString(part) || anyPast.MatchString(part))
}

// timeClause begins a clause of time behind another.
var timeClause = regexp.MustCompile(`,? (?:(?:hours|minutes|days|shortly|just|soon) )?(after|before|while|when|since) `)

// withThose adds to those who take part whoever the rules found beside them.
func (r *eventRun) withThose(who []string) []string {
	out := slices.Clone(who)
	for _, name := range r.a.Who {
		if !slices.ContainsFunc(out, func(s string) bool { return sameName(s, name) }) {
			out = append(out, name)
		}
	}
	return out
}

// goesLater reports whether a line gives a day to come for the journey itself: whatever else it tells as done is not that.
func (r *eventRun) goesLater(l line) bool {
	return slices.ContainsFunc(l.dates, func(d dated) bool { return d.From.After(r.day()) && r.dayOfJourney(l, d) })
}

// meansToSend is the intention of a side to send somebody of its own.
var meansToSend = regexp.MustCompile(`\b(?:wants?|plans?|intends?|means|proposes?) to (?:send|dispatch|despatch|fly) (?:its|his|her|their|an?|the)\b`)

// afterAll says that what had been put off or denied is to be.
var afterAll = whole(`after all|back on|on again|nevertheless|in spite of everything|despite everything`)

// onAfterAll reports whether a line says of an event that was put off, called off or denied that it is to be after all, on a day that it gives.
func (r *eventRun) onAfterAll(l line) bool {
	off := r.a.Status == Postponed || r.a.Status == Cancelled || r.a.DeniedBy != "" && rank[r.a.Status] >= rank[Planned]
	m := afterAll.FindStringIndex(l.low)
	return off && m != nil && len(r.ahead(l)) > 0 && !unsettled.MatchString(l.low) && !mayBe.MatchString(l.low) && !negatedBefore(l.low, m[0]) && !hypothetical(l.low, m[0]) && !stepUnsure.MatchString(l.low)
}

// tooSoon reports whether the day from which a text speaks lies before that which stands, and the line does not name the event's place: those who
// are to meet there have met before, elsewhere.
func (r *eventRun) tooSoon(l line) bool {
	if rank[r.a.Status] < rank[Planned] || len(r.a.Date) < len("2006-01-02") || sooner.MatchString(l.low) {
		return false
	}
	if r.day().Format("2006-01-02") >= r.a.Date[:len("2006-01-02")] {
		return false
	}
	return !slices.ContainsFunc(r.p.event.there, func(place string) bool { return len(wholeWords(l.low, place)) > 0 })
}

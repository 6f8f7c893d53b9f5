package question

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/claim"
)

// eventTurn is what a sentence may turn an event to: a status, or with none another day. Each has a head of the weights of its own.
type eventTurn struct {
	head   string
	status Status
}

var eventTurns = []eventTurn{
	{"rumoured", Rumoured}, {"planned", Planned}, {"confirmed", Confirmed}, {"postponed", Postponed}, {"cancelled", Cancelled}, {"happened", Happened}, {"day", ""},
}

// EventTurns names the heads of the weights of events.
func EventTurns() []string {
	var out []string
	for _, t := range eventTurns {
		out = append(out, t.head)
	}
	return out
}

// EventMayTurn reports whether an event of a status may turn to what a head stands for.
func EventMayTurn(from Status, head string) bool {
	return slices.ContainsFunc(eventTurns, func(t eventTurn) bool { return t.head == head && t.feasible(from) })
}

// feasible reports whether an event that has come so far may take the turn.
func (t eventTurn) feasible(from Status) bool {
	to := t.status
	switch from {
	case "", None:
		return to == Rumoured || to == Planned || to == Confirmed
	case Rumoured:
		return to != Rumoured && to != Postponed
	case Planned:
		return to != Rumoured && to != Planned
	case Confirmed, Postponed:
		return to != Rumoured && to != Planned && to != from
	case Cancelled:
		return to == Planned || to == Confirmed
	}
	return false
}

// stepTo is the step that a line makes towards a status, with its day; none where the day forbids it.
func (b *eventBearing) stepTo(l line, to Status) (eventStep, bool) {
	cur := b.r.a
	ahead := b.openDays(l)
	switch to {
	case Happened:
		return b.cameAbout(l)
	case Cancelled:
		return eventStep{Cancelled, "", "called off"}, true
	case Postponed:
		day := b.newDay(l, ahead)
		if day == "" && b.current != "" {
			day = b.r.movedBy(l)
		}
		if day == "" && b.tellsDayThatStands(l, ahead) {
			return eventStep{}, false
		}
		return eventStep{Postponed, day, "put off"}, true
	case "":
		day := b.newDay(l, ahead)
		if day == "" && b.current != "" {
			day = b.r.movedBy(l)
		}
		return eventStep{cur.Status, day, "given another day"}, day != ""
	}
	if to == Rumoured && l.isOfficial() && !b.r.hearsay(l) && !stepUnsure.MatchString(l.low) {
		to = Planned // an authority says so
	}
	if to != Rumoured && (stepDenied.MatchString(l.low) || disowned.MatchString(l.low) || outright.MatchString(l.low)) && !stepNotBut.MatchString(l.low) {
		return eventStep{}, false
	}
	if to == Confirmed && provided.MatchString(l.low) {
		return eventStep{}, false
	}
	s := eventStep{status: to, rule: map[Status]string{Rumoured: "said by no authority", Planned: "said to be planned", Confirmed: "said for certain"}[to]}
	if i := slices.IndexFunc(ahead, b.r.stands); i >= 0 {
		if s.date = cur.Date; strings.HasPrefix(format(ahead[i]), s.date) || ahead[i].Clock != "" { // with the hour that it gives
			s.date = format(ahead[i])
		}
	} else if len(ahead) > 0 {
		s.date = format(narrowed(l.low, b.likeliest(l, ahead)))
		const farOff = 60 // days behind the one that stands, from which it is another occasion
		if b.current != "" && s.date > b.within(farOff) {
			return eventStep{}, false
		}
	}
	return s, true
}

// tellsDayThatStands reports whether a line gives the day that stands as one to come, and no other, without a word of its being put off or not so.
func (b *eventBearing) tellsDayThatStands(l line, ahead []dated) bool {
	return slices.ContainsFunc(ahead, b.r.stands) && future.MatchString(l.low) && !stepPut.MatchString(l.low) && !putOff.MatchString(l.low) && !stepOff.MatchString(l.low) &&
		!calledOff.MatchString(l.low) && !stepDenied.MatchString(l.low) && !b.r.notThatDay(l) && !wasMeant.MatchString(l.low) && !laterThan.MatchString(l.low) && !stepNotBut.MatchString(l.low)
}

// provided makes what is said hang on something that has not come about.
var provided = regexp.MustCompile(`\b(?:provided that|provided (?:the|its|his|her|their|it|he|she|they)|on condition that|as long as|subject to|unless|pending|if (?:the|its|his|her|their|it|he|she|they|all|[a-z]+s) )`)

// openDays are the days to come of a line that are its event's: not when something was said, nor a day that is compared with.
func (b *eventBearing) openDays(l line) []dated {
	ahead, _ := b.daysOf(l)
	days := len(ahead)
	return slices.DeleteFunc(ahead, func(d dated) bool { return b.otherDate(l, d, days) })
}

// likeliest is the day of several that a line most likely means: the first part's, else a single day, else the first.
func (b *eventBearing) likeliest(l line, ahead []dated) dated {
	if k := slices.IndexFunc(ahead, func(d dated) bool { return firstPartOf.MatchString(l.low[:d.start]) }); k > 0 {
		return ahead[k]
	}
	if k := slices.IndexFunc(ahead, func(d dated) bool { return d.From.Equal(d.To) && !insteadOf.MatchString(l.low[:d.start]) }); k >= 0 {
		return ahead[k]
	}
	return ahead[0]
}

// newDay is the day that takes the place of the one that stands: led up to by "to" or "until", else the first other one, a later one before an
// earlier one; empty where a line gives none.
func (b *eventBearing) newDay(l line, ahead []dated) string {
	fresh := slices.DeleteFunc(slices.Clone(ahead), func(d dated) bool {
		return d.From.Format(time.DateOnly) == b.current || !d.From.Equal(d.To) && b.current != "" && b.current >= d.From.Format(time.DateOnly) && b.current <= d.To.Format(time.DateOnly) ||
			insteadOf.MatchString(l.low[:d.start])
	})
	if len(fresh) == 0 {
		return ""
	}
	for _, d := range fresh {
		if toThen.MatchString(l.low[:d.start]) && !givenUp.MatchString(l.low[:d.start]) {
			return format(narrowed(l.low, d))
		}
	}
	for _, d := range fresh {
		if d.From.Format(time.DateOnly) > b.current && !givenUp.MatchString(l.low[:d.start]) {
			return format(narrowed(l.low, d))
		}
	}
	return format(narrowed(l.low, fresh[0]))
}

// cameAbout is the step by which an event has come about, on the day that the line gives, else on the day that stands, else on the text's. A
// day that still lies ahead forbids it, unless the line says that it came sooner.
func (b *eventBearing) cameAbout(l line) (eventStep, bool) {
	day := b.r.day()
	today := day.Format(time.DateOnly)
	recent := b.recentDays(l)
	if b.r.longAgo(l) || b.r.hourAhead() || b.r.goesLater(l) {
		return eventStep{}, false
	}
	if b.current >= today && (b.hourToCome(l) || stillAhead.MatchString(l.low) || b.current == today && !anyPast.MatchString(l.low)) {
		return eventStep{}, false
	}
	switch {
	case len(recent) > 0 && b.current != "" && slices.Max(recent) < b.current && !stepSooner.MatchString(l.low): // what was done the day before is something else
		return eventStep{}, false
	case b.current != "" && b.current <= today:
		if len(recent) > 0 && !slices.Contains(recent, b.current) && b.current < today && strings.Compare(recent[0], b.current) > 0 {
			return eventStep{Happened, recent[0], "has come about"}, true
		}
		return eventStep{Happened, b.current, "has come about"}, true
	case len(recent) > 0:
		return eventStep{Happened, recent[0], "has come about"}, true
	}
	return eventStep{Happened, today, "has come about"}, true
}

// recentDays are the days of a line that are the text's own or among the six before, that of what was said left out where there is another.
func (b *eventBearing) recentDays(l line) []string {
	var out []string
	day := b.r.day()
	for _, d := range l.dates {
		if d.From.After(day) || d.From.Before(day.AddDate(0, 0, -6)) || !d.From.Equal(d.To) || b.r.whenSaid(l.low[:d.start]) && len(l.dates) > 1 {
			continue
		}
		out = append(out, d.From.Format(time.DateOnly))
	}
	return out
}

// EventTurnMeasures returns, for each sentence of a text, what the heads see that ask to what it turns an event: for learning them.
func EventTurnMeasures(q Question, prev Answer, t Text) [][]claim.Measure {
	return eachLine(q, prev, t, (*eventBearing).measureTurn)
}

// The limits of those heads: the chance from which a sentence turns the answer, and that of the step from which there is no way back.
const (
	turnHead     = "turns"
	atLeastHead  = "baseline least"
	happenedHead = "happened"
)

// turned takes the likeliest step of a text by the heads that ask to what it turns the event: where neither the rules nor the head that asks
// whether a sentence changes the answer find any.
func (r *eventRun) turned(m *claim.Model) {
	if r.t.Corpus {
		return
	}
	lines := r.lines()
	b := r.bearing(lines)
	at, best, rule, limit := -1, eventStep{}, "", m.Limits[turnHead]
	for i, l := range lines {
		x := b.measureTurn(i, l)
		r.weight = weigh(r.t, l.v)
		if r.weight == none || questionSentence(l.low) || denialPast(l.low) || r.disowns(l) || r.rivalThing(l) || r.anotherActs(l) || r.wrongPlace(l) || r.otherOnly(l) {
			continue
		}
		for _, to := range eventTurns {
			if early := to.status == Rumoured || to.status == Planned || to.status == Confirmed; !to.feasible(r.a.Status) || early && r.otherEvent(l.low) && !r.touched1(l.low) {
				continue // another event's day
			}
			c := chance(m.Heads[to.head], x)
			if r.weight == forward {
				c = float64(c * 0.9)
			}
			if c <= limit || to.status == Happened && c <= m.Limits[happenedHead] {
				continue
			}
			if s, ok := b.stepTo(l, to.status); ok && !r.givenUp(l, s) && !r.ofAnother(l, to.status) && !(to.status == Happened && r.besideOnly(l)) {
				at, best, rule, limit = i, s, "learned: "+s.rule+" ("+strongest(m.Heads[to.head], x)+")", c
			}
		}
	}
	if at >= 0 {
		r.take(lines[at], best, rule)
	}
}

// ofAnother reports whether a line puts off, calls off or does another thing than the event, or takes back at once what it tells.
func (r *eventRun) ofAnother(l line, to Status) bool {
	if r.doesOther(l) || deniedAtOnce.MatchString(l.low) || r.anotherSubject(l) {
		return true
	}
	if to != Postponed && to != Cancelled {
		return false
	}
	at := putOff.FindStringIndex(l.low)
	if at == nil {
		at = calledOff.FindStringIndex(l.low)
	}
	return at != nil && r.putsOffOther(l, at)
}

// anotherSubject reports whether a line tells of a deed that is somebody's own, and its subject is a common noun that is none of the wording's:
// "the dam keeper will be heard on Monday".
func (r *eventRun) anotherSubject(l line) bool {
	if len(r.p.event.actor) == 0 || r.acts(l) {
		return false
	}
	m := commonSubject.FindStringSubmatch(l.low)
	if m == nil || r.isEvent(l, m[1]) || anyEvent.MatchString(m[2]) || slices.ContainsFunc(l.names, func(n mention) bool { return n.known && n.start < len(m[0]) }) {
		return false
	}
	return !strings.Contains(strings.ToLower(r.p.q.Wording), m[2])
}

// commonSubject is a subject at the head of a sentence that is no name.
var commonSubject = regexp.MustCompile(`^((?:the|an?|his|her|its|their|another) (?:[a-z-]+ ){0,2}?([a-z-]+))(?:, [^,]{3,60},)? (?:will|would|is|was|are|were|has|have|may|might|could|must|shall|should)\b`)

// speaksAhead is how likely a line of the baseline speaks of the event as one to come.
func speaksAhead(m *claim.Model, x []claim.Measure) float64 {
	most := 0.0
	for _, t := range eventTurns {
		if t.status != "" && t.feasible(None) {
			most = max(most, chance(m.Heads[t.head], x))
		}
	}
	return most
}

package question

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/claim"
)

// rank orders the statuses by how far the event has come.
var rank = map[Status]int{"": 0, None: 0, Rumoured: 1, Planned: 2, Confirmed: 3, Postponed: 3, Cancelled: 3, Happened: 4}

// eventRun is one text's way through an event.
type eventRun struct {
	p       plan
	a       *Answer
	t       Text
	changes []Change
	weight  weight // of the sentence in hand
	last    bool   // the sentence before was about the event
	soft    bool   // the sentence in hand is about the event without a word for it
	opened  bool   // a sentence before in the text was about the event
	raised  bool   // the text has taken the event as far as a plan
	told    bool   // a sentence of the text speaks of what the event befalls by name and noun
	touched bool   // the sentence before has one of its words
	unsure  bool   // the sentence in hand, or the one after it, says that nobody answers for it
}

func updateEvent(m *claim.Model, p plan, a Answer, t Text) (Answer, []Change) {
	if a.Status == Happened {
		return afterEnd(m, p, a, t)
	}
	return eventStepOf(m, p, a, t)
}

// eventStepOf takes one text in, whatever it makes of an event that has happened.
func eventStepOf(m *claim.Model, p plan, a Answer, t Text) (Answer, []Change) {
	r := &eventRun{p: p, a: &a, t: t}
	if a.Status == "" {
		a.Status = None
	}
	before := a
	known := r.known()
	if p.elsewhere(t, known) {
		return a, nil
	}
	r.told = slices.ContainsFunc(t.Verdicts, func(v claim.Verdict) bool {
		low, _ := fold(clip(v.Claim.Text))
		return r.wholly(low)
	})
	for i := range t.Verdicts {
		v := &t.Verdicts[i]
		l := r.plainly(r.ours(read(v, known)))
		l.dates = r.redated(l)
		l.dates = slices.DeleteFunc(l.dates, func(d dated) bool { return d.From.IsZero() }) // "at midnight", of no day that can be told
		about := r.about(l)
		r.soft = !about && !r.rivalThing(l) && !r.anotherActs(l) && !r.wrongPlace(l) && (r.softly(l) || r.goesThere(l))
		about = about || r.soft || r.nearing(l) && !r.wrongPlace(l) && !idle.MatchString(l.low) && r.matter(l)
		r.unsure = r.unvouched(l, i)
		r.weight = weigh(t, v)
		if before := len(r.changes); r.weight != none && !questionSentence(l.low) && !denialPast(l.low) {
			disowned := (about || r.answered(l)) && r.disowns(l)
			switch {
			case disowned:
				r.disown(l)
			case about:
				r.step(l)
			}
			if r.opened && len(r.changes) == before {
				r.denyTold(l)
			}
			if len(r.changes) == before && !disowned {
				r.reread(l)
			}
		}
		r.last = about
		r.opened = r.opened || about
		r.touched = r.p.event.theme.touches(l.low)
	}
	*r.a, r.changes = r.weighed(m, p, before, t)
	r.tryAgain(before)
	return *r.a, r.changes
}

var backTo = whole(`everything|(?:the|that|such a) (?:visit|trip|talks|meeting|move|plan|deal|date|vote|decision|agreement|event|ceremony|launch|strike|hearing|verdict|ruling|trial|return|restart|reopening)|no (?:date|plans?|decision|timetable|agreement)`)

var itself = whole(`(?:it|everything|this|that|the (?:visit|trip|talks|meeting|move|plan|deal|date|vote|decision|agreement|event|ceremony|launch|strike|hearing|verdict|ruling|trial|return|restart|reopening|sailings?|services?|delay|postponement|session|appearance|testimony|signing|transfer|wedding|handover|release|vaccinations?|closure|opening|match|game|summit|move))\b`)

// about reports whether a line is about the event, and not about another of the same sort.
func (r *eventRun) about(l line) bool {
	if r.rivalThing(l) || r.anotherActs(l) || r.wrongPlace(l) {
		return false
	}
	return r.spokenOf(l) && !r.otherOnly(l) || r.inOtherWords(l) || r.itsDay(l) || r.a != nil && r.givesItUp(l)
}

// spokenOf reports whether a line has the event's words beside its own names or words, or refers back to it.
func (r *eventRun) spokenOf(l line) bool {
	names, words := r.p.aboutIt(l)
	known, by := 0, l.sayer()
	for _, m := range l.names {
		if m.known && m.name != by {
			known++
		}
	}
	if naysay.MatchString(l.low) && r.ofReport(l) || r.p.event.again && names+words > 0 && firstSince.MatchString(l.low) {
		return true
	}
	if r.bareOwn(l) {
		return true
	}
	if itFirst.MatchString(l.low) && !r.last && !r.touched && names+words == 0 { // "it" is something else
		return false
	}
	switch {
	case r.lostOne(l):
		return true
	case r.strong(l):
		if names == 0 && known == 0 && (r.abroad(l) || slices.ContainsFunc(l.names, func(m mention) bool { return m.rival })) {
			return false
		}
		if len(r.p.event.actor) > 0 && !r.acts(l) && !(r.last && (itself.MatchString(l.low) || pronoun.MatchString(l.low))) && !(words > 1 && !r.p.event.verb.MatchString(l.low)) && !(r.p.event.plain && r.p.event.this.MatchString(l.low) && !r.others(l)) {
			return false
		}
		return names+words > 0 || r.last || r.p.event.plain || r.p.event.this.MatchString(l.low) && (known > 0 || !r.others(l))
	case r.p.event.weak.MatchString(l.low):
		return names > 0 && (known > 1 || words > 0) || words > 1
	}
	return r.last && (itself.MatchString(l.low) || len(l.dates) > 0 || tookPart.MatchString(l.low))
}

// acts reports whether a line names one of those whose deed the event is.
func (r *eventRun) acts(l line) bool {
	return slices.ContainsFunc(l.names, func(m mention) bool {
		return slices.Contains(r.p.event.actor, m.name) && !r.ownsOther(l.low[m.end:])
	})
}

// strong reports whether a line has the event's own words, and not as somebody else's event: "the premier's visit to the White House".
func (r *eventRun) strong(l line) bool {
	for _, m := range r.p.event.strong.FindAllStringIndex(l.low, -1) {
		foreign := ballot.MatchString(l.low[m[0]:]) || harmed.MatchString(l.low[max(0, m[0]-60):m[0]]) || aside.MatchString(l.low[max(0, m[0]-40):m[0]]) && !r.p.event.verb.MatchString(l.low[m[0]:m[1]])
		for _, n := range l.names {
			own := slices.Contains(r.p.target, n.name)
			if m[0]-n.end == 3 && l.low[n.end:m[0]] == "'s " && !own && n.kind != claim.Other {
				foreign = true
			}
			if gap := n.start - m[1]; gap > 0 && gap < 9 && !own && !r.p.event.verb.MatchString(l.low[m[0]:m[1]]) && toPlace.MatchString(l.low[m[1]:n.start]) && len(r.p.target) > 0 && n.kind == claim.Place {
				foreign = true
			}
		}
		if !foreign {
			return true
		}
	}
	return false
}

// aside leads up to a noun that only says when or where something else takes place: "since the election".
var aside = regexp.MustCompile(`\b(?:(?:before|after|since|during|despite|until) (?:(?:the|a|an|this|last|its|his|her|their|[a-z]+'s) )?|(?:in|at) (?:the|a|an|this|last|its|his|her|their|[a-z]+'s) )(?:[a-z-]+ )?$`)

// harmed leads up to an event that something else is said to be about to hurt: "is to undermine the Ukraine talks".
var harmed = regexp.MustCompile(`\b(?:undermin|disrupt|to wreck|wrecked|wrecking|derail|hinder|hamper|endanger|threaten|overshadow|spoil|sabotag|torpedo|jeopardi[sz]|influenc|complicat|harm|discredit)[a-z]* (?:the |any |all |these |those |this |that |our |their |[a-z]+'s )?(?:[a-z-]+ ){0,2}$`)

// ballot is a vote that somebody casts, not the vote that is held.
var ballot = regexp.MustCompile(`^vot(?:e|es|ed|ing) (?:for|against|in favou?r)\b`)

var toPlace = regexp.MustCompile(`^ (?:to|of|at) (?:the )?$`)

// others reports whether a line names people whom the question does not know.
func (r *eventRun) others(l line) bool {
	return slices.ContainsFunc(l.names, func(m mention) bool { return m.kind == claim.Person && !m.known })
}

// step takes one sentence in.
func (r *eventRun) step(l line) {
	next, rule := r.statusOf(l)
	if r.weight == forward {
		if next != Cancelled && next != Postponed && rank[next] > rank[r.a.Status] {
			if date := r.dateOf(l, next); !r.stale(l, next, date) && (rank[next] > 1 || date != "") {
				r.move(l, next, date, rule)
			}
			return
		}
		if !strings.Contains(l.low, "without") { // who else takes part may follow from what is known, and still be new to the answer
			r.joiners(l)
		}
		return
	}
	if r.deny(l, next) {
		return
	}
	date := r.dateOf(l, next)
	if next == Postponed && len(date) >= len("2006-01-02") && date < r.a.Date { // an earlier day is no delay
		next = ""
	}
	if r.stale(l, next, date) {
		if next != Cancelled && next != Happened {
			return
		}
		date = ""
	}
	if next != "" && r.may(l, next) {
		r.move(l, next, date, rule)
		return
	}
	r.redate(l, next, date)
	r.joiners(l)
}

// tookPart names participants of what was spoken of before: "the aide took part himself, as did the banker".
var tookPart = regexp.MustCompile(`\b(?:took|takes|taking) part\b|\battended\b|\bsat in\b|\b(?:was|were) (?:also )?(?:present|there)\b`)

// may reports whether the status may become next: forward, or off course; hearsay never undoes what was announced.
func (r *eventRun) may(l line, next Status) bool {
	cur := r.a.Status
	switch {
	case next == cur || cur == Happened:
		return false
	case next == Cancelled || next == Postponed:
		if r.hearsay(l) || cur == Cancelled || deniedAtOnce.MatchString(l.low) {
			return false
		}
		return cur != None || next == Cancelled || len(l.dates) > 0
	case cur == Cancelled:
		return next == Happened || backOn.MatchString(l.low) && next != Rumoured || next == Confirmed || r.raisedAnew(l)
	case cur == Postponed:
		return next == Happened || next == Confirmed
	}
	return rank[next] > rank[cur]
}

// deniedAtOnce is a side clause by which a text takes back what it has just told: "which the museum denies".
var deniedAtOnce = regexp.MustCompile(`, (?:which|but|though|something) [^.;]{2,50} (?:den(?:y|ies|ied)|dismiss(?:es|ed)?|reject(?:s|ed)?)\b`)

// move gives the event a new status, with what else the sentence says.
func (r *eventRun) move(l line, next Status, date, rule string) {
	if next == Happened && r.unheardOf(date) {
		return
	}
	before := r.a.where()
	old := r.a.Date
	if date == "" && next == Happened {
		date = r.happenedOn()
	}
	if next != Postponed && within(old, date) { // less than is known
		date = old
	}
	if date != "" && date != old && next != Cancelled {
		r.note("date", old, l)
		r.a.Date = date
	}
	if next == Cancelled || next == Postponed && date == "" { // a day that was given up is no answer
		r.note("date", old, l)
		r.a.Date = ""
	}
	r.raised = r.raised || rank[next] >= rank[Planned]
	r.note("status", string(r.a.Status), l)
	r.a.Status = next
	r.a.By = l.sayer()
	if r.a.By == "" {
		r.a.By = r.t.Outlet
	}
	if next != Rumoured && next != Postponed && !r.hearsay(l) { // the denial has yielded
		r.a.DeniedBy = ""
	}
	if next != Cancelled && next != Postponed {
		for _, name := range r.actors(l) {
			if !slices.ContainsFunc(r.a.Who, func(s string) bool { return sameName(s, name) }) {
				r.a.Who = append(slices.Clone(r.a.Who), name)
			}
		}
	}
	if f := inPerson.FindString(l.low); f != "" {
		r.a.Format = f
	}
	r.changes = append(r.changes, change(r.p.q, r.t, l, "now "+r.a.where()+", according to "+r.a.By, before, r.a.where(), rule, r.a.By))
}

// happenedOn is the day of an event that a text says has happened without saying when: the day that was set, if it has come, else the text's.
func (r *eventRun) happenedOn() string {
	day := r.day().Format(time.DateOnly)
	if len(r.a.Date) >= len(day) && r.a.Date[:len(day)] <= day && !strings.Contains(r.a.Date, "/") {
		return r.a.Date[:len(day)]
	}
	return day
}

// redate sets, moves or narrows the date of an event whose status stands.
func (r *eventRun) redate(l line, next Status, date string) {
	cur := r.a.Status
	if date == "" || date == r.a.Date || cur == None || cur == Happened || cur == Cancelled {
		return
	}
	if strings.HasPrefix(date, r.day().Format(time.DateOnly)) && strings.HasPrefix(r.a.Date, date[:len(time.DateOnly)]) && next == "" && stepPast.MatchString(l.low) && !stepAhead.MatchString(l.low) { // told of the very day as done
		return
	}
	if r.a.Date == "" && !r.strong(l) && next == "" || unsaid.MatchString(l.low) || next == "" && wish.MatchString(l.low) {
		return
	}
	if next == "" && !r.p.event.strong.MatchString(l.low) && !strings.HasPrefix(date, r.a.Date) {
		return
	}
	if r.a.Date != "" && (r.doesOther(l) || !r.deed(l) && !r.last && !strings.HasPrefix(date, r.a.Date)) {
		return
	}
	if r.behind(date) && (r.p.event.strong.MatchString(l.low) || r.deed(l) && r.matter(l)) && !sooner.MatchString(l.low) && (next == Planned || next == Confirmed) && rank[cur] >= rank[Planned] && !oneOfMore.MatchString(nextTime.ReplaceAllString(l.low, "~")) && !r.partLater(l) {
		r.move(l, Postponed, date, "said to be on a later day")
		return
	}
	if rank[next] < rank[cur] && !(next == Planned && (l.isOfficial() || strings.HasPrefix(date, r.a.Date) || within(date, r.a.Date))) && !(cur == Postponed && next != Rumoured) && !((next == "" || next == Planned) && forwards.MatchString(l.low)) {
		if next != "" || !strings.HasPrefix(date, r.a.Date) {
			return
		}
	}
	vaguer := strings.Contains(date, "/") && !strings.Contains(r.a.Date, "/") || len(date) == 7 && len(r.a.Date) > 7
	if strings.HasPrefix(r.a.Date, date) || within(r.a.Date, date) || r.a.Date != "" && vaguer && !backOn.MatchString(l.low) { // less than is known
		return
	}
	if r.a.Date != "" && date < r.a.Date && !sooner.MatchString(l.low) && !forwards.MatchString(l.low) && !r.standsIn(l) && !r.official(l) { // an earlier day, for which nobody answers
		return
	}
	before := r.a.where()
	r.note("date", r.a.Date, l)
	r.a.Date = date
	r.changes = append(r.changes, change(r.p.q, r.t, l, "date now "+date, before, r.a.where(), "date set or moved", r.sayer(l)))
}

func (r *eventRun) sayer(l line) string {
	if s := l.sayer(); s != "" {
		return s
	}
	return r.t.Outlet
}

// joiners adds participants that a sentence names as such.
func (r *eventRun) joiners(l line) {
	at := withPeers.FindStringIndex(l.low)
	if at == nil || r.a.Status == None || r.a.Status == Cancelled || !(r.strong(l) || itself.MatchString(l.low) || r.last && tookPart.MatchString(l.low)) || r.abroad(l) {
		return
	}
	before := strings.Join(r.a.Who, ", ")
	leaves := strings.Contains(l.low[at[0]:at[1]], "without")
	for _, m := range l.names {
		if m.kind == claim.Place || m.kind == claim.Unnamed || m.kind == claim.Other && !m.known || r.p.venue(m.name) || l.sayer() == m.name || m.kind == claim.Body && !m.known {
			continue
		}
		has := slices.IndexFunc(r.a.Who, func(s string) bool { return sameName(s, m.name) })
		switch {
		case has < 0 && !leaves:
			r.a.Who = append(slices.Clone(r.a.Who), m.name)
		case has >= 0 && leaves && m.start > at[0]:
			r.a.Who = slices.Delete(slices.Clone(r.a.Who), has, has+1)
		}
	}
	if after := strings.Join(r.a.Who, ", "); after != before {
		r.changes = append(r.changes, change(r.p.q, r.t, l, "participants now "+after, before, after, "participants named", r.sayer(l)))
	}
}

// whoseOf leads up to a name that only says whose or where somebody is: "head of Verrin".
var whoseOf = regexp.MustCompile(`\b(?:of|from|for|at|by|over|about|into|against|on|after) (?:the )?$`)

// aboutWhat leads up to what it is about: "strike over the viaduct".
var aboutWhat = regexp.MustCompile(`\b(?:over|about|against) (?:the )?$`)

// perhaps introduces whoever may come and may not.
var perhaps = regexp.MustCompile(`\b(?:perhaps|possibly|maybe|probably|and [a-z' -]{0,60} (?:may|might|could))\b`)

// decides follows whoever lets an event come to pass or not, and takes no part in it.
var decides = regexp.MustCompile(`^,? (?:has |have |had )?(?:approved|confirmed|announced|ordered|ruled|rejected|allowed|authori[sz]ed|suspended|postponed|told|said)\b`)

// actors lists the people and bodies that a sentence names as taking part, beside the event's own places: not whoever says so, nor whose
// envoy somebody is.
func (r *eventRun) actors(l line) []string {
	var out []string
	by, unsure := l.sayer(), len(l.low)
	if m := perhaps.FindStringIndex(l.low); m != nil {
		unsure = m[0]
	}
	for _, m := range l.names {
		if m.start >= unsure || m.name == by || m.name == r.t.Outlet || m.rival || whoseOf.MatchString(l.low[:m.start]) && (!slices.Contains(r.p.target, m.name) || aboutWhat.MatchString(l.low[:m.start])) || decides.MatchString(l.low[m.end:]) || m.kind == claim.Other && len(r.p.target) == 1 && r.p.target[0] == m.name || strings.HasPrefix(l.low[m.end:], "'s ") || r.p.venue(m.name) || m.start == 0 && strings.HasPrefix(l.low[m.end:], " (") {
			continue
		}
		if r.onlyTitle(l, m) || r.besideEvent(l, m) {
			continue
		}
		if m.kind == claim.Place || m.kind == claim.Unnamed || m.kind == claim.Other && !m.known || slices.Contains(out, m.name) || r.p.event.strong.MatchString(strings.ToLower(m.name)) {
			continue
		}
		out = append(out, m.name)
	}
	return out
}

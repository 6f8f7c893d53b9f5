package question

import (
	"slices"
	"time"

	"storywatch/diffing/claim"
)

// EventMeasures returns, for each sentence of a text, what the weights see of it beside an event question and the answer that stood: for
// learning them.
func EventMeasures(q Question, prev Answer, t Text) [][]claim.Measure {
	return eachLine(q, prev, t, (*eventBearing).measure)
}

// eachLine measures every sentence of a text in one way.
func eachLine(q Question, prev Answer, t Text, measure func(*eventBearing, int, line) []claim.Measure) [][]claim.Measure {
	r := &eventRun{p: planOf(q), a: &prev, t: t}
	lines := r.lines()
	b := r.bearing(lines)
	out := make([][]claim.Measure, len(lines))
	for i, l := range lines {
		out[i] = measure(b, i, l)
	}
	return out
}

// lines reads a text's sentences.
func (r *eventRun) lines() []line {
	known := r.known()
	out := make([]line, len(r.t.Verdicts))
	for i := range r.t.Verdicts {
		l := r.plainly(r.ours(read(&r.t.Verdicts[i], known)))
		l.dates = r.redated(l)
		l.dates = slices.DeleteFunc(l.dates, func(d dated) bool { return d.From.IsZero() })
		out[i] = l
	}
	return out
}

// updateEventLearned takes one text in by what was learned alone.
func updateEventLearned(m *claim.Model, p plan, prev Answer, t Text) (Answer, []Change) {
	a := prev
	a.Who, a.State = slices.Clone(prev.Who), slices.Clone(prev.State)
	if a.Status == "" {
		a.Status = None
	}
	r := &eventRun{p: p, a: &a, t: t}
	r.learned(m)
	return a, r.changes
}

// weighed is what a text makes of an answer in the end. What was learned speaks first, since it knows no words of any one story and reads
// stories that nobody tuned for better than the rules do. The rules speak where it finds nothing, or finds its step in the sentence on which
// theirs rests, unless it holds theirs for hopeless. In the baseline it makes no step of its own.
func (r *eventRun) weighed(m *claim.Model, p plan, before Answer, t Text) (Answer, []Change) {
	a, changes := updateEventLearned(m, p, before, t)
	moved := r.a.Status != before.Status || r.a.Date != before.Date || r.a.DeniedBy != before.DeniedBy
	if fuller := r.a.Status == a.Status && a.Status == Postponed && a.Date == "" && r.a.Date != ""; fuller { // they found its new day, too
		return *r.a, r.changes
	}
	if len(changes) > 0 && !r.restOn(changes) || moved && r.hopeless(m, before) {
		if len(changes) > 0 && len(r.changes) > 0 && a.Status == Happened && a.Status == r.a.Status && a.Date == r.a.Date { // two sentences tell of it, and theirs says who was there
			a.Who = r.withThose(a.Who)
		}
		return r.orTurned(m, before, a, changes)
	}
	return r.orTurned(m, before, *r.a, r.changes)
}

// orTurned is what was found of a text, and where nothing was found, what the heads find that ask to what a sentence turns the event.
func (r *eventRun) orTurned(m *claim.Model, before, a Answer, changes []Change) (Answer, []Change) {
	if len(changes) > 0 || len(m.Heads[eventTurns[0].head]) == 0 {
		return a, changes
	}
	next := before
	next.Who, next.State = slices.Clone(before.Who), slices.Clone(before.State)
	x := &eventRun{p: r.p, a: &next, t: r.t}
	x.turned(m)
	return next, x.changes
}

// restOn reports whether what the rules found last rests on the sentence in which what was learned finds its step: what a sentence says, they
// read more closely.
func (r *eventRun) restOn(learned []Change) bool {
	own := slices.DeleteFunc(slices.Clone(r.changes), func(c Change) bool { return c.Rule == "participants named" })
	return len(own) > 0 && own[len(own)-1].Evidence.Index == learned[0].Evidence.Index && own[len(own)-1].Evidence.Text == learned[0].Evidence.Text
}

// hopeless reports whether what the rules found in a text is none of its question's, by what was learned: what ends the waiting must speak of
// the event.
func (r *eventRun) hopeless(m *claim.Model, before Answer) bool {
	least := 0.0 // chance below which a sentence does not speak of the question
	early := before.Date > r.day().Format(time.DateOnly)
	switch {
	case r.t.Corpus:
		return r.idle(m, before)
	case r.a.Status != Happened:
		return false
	case rank[before.Status] < rank[Planned]:
		least = 0.25
	case early:
		least = 0.05
	}
	// What came last decides.
	rests := slices.DeleteFunc(slices.Clone(r.changes), func(c Change) bool { return c.Rule == "participants named" })
	rests = rests[max(0, len(rests)-1):]
	q := &eventRun{p: r.p, a: &before, t: r.t}
	lines := q.lines()
	b := q.bearing(lines)
	for i, l := range lines {
		c := max(chance(m.Heads[changeHead], b.measure(i, l)), chance(m.Heads[string(Happened)], b.measureTurn(i, l)))
		limit := least
		if b.days(l).recent > 0 { // dated news of the day speaks of it sooner than a look back does
			limit = min(limit, 0.05)
		}
		if restsOn(rests, l) && (c >= limit || early && q.saysDone(l)) {
			return false
		}
	}
	return true
}

// idle reports whether nothing on which the rules rest in a text of the corpus looks as if it spoke of the event as one to come: the corpus is
// what the user knew when asking.
func (r *eventRun) idle(m *claim.Model, before Answer) bool {
	q := &eventRun{p: r.p, a: &before, t: r.t}
	lines := q.lines()
	b := q.bearing(lines)
	for i, l := range lines {
		if restsOn(r.changes, l) && (speaksAhead(m, b.measureTurn(i, l)) >= m.Limits[atLeastHead] || q.setsDay(l)) {
			return false
		}
	}
	return true
}

// setsDay reports whether a line gives what the wording names a day to come, in the event's own words.
func (r *eventRun) setsDay(l line) bool {
	names, words := r.p.aboutIt(l)
	return names+words > 1 && len(r.ahead(l)) > 0 && r.p.event.strong.MatchString(l.low) && future.MatchString(l.low) && !r.hearsay(l) && !r.abroad(l) && !negated(l.low, r.p.event.verb)
}

// saysDone reports whether a line says of what the wording names, in the event's own words, that it has been done.
func (r *eventRun) saysDone(l line) bool {
	return r.p.event.done.MatchString(l.low) && r.ofTarget(l) && r.spokenOf(l) && !r.abroad(l)
}

// restsOn reports whether one of a list of changes rests on a line.
func restsOn(list []Change, l line) bool {
	return slices.ContainsFunc(list, func(x Change) bool {
		return x.Evidence.Index == l.v.Sentence.Index && x.Evidence.Text == l.v.Claim.Text
	})
}

// learned changes the answer by the sentence of a text that most looks as if it did, if any does; and by one more that gives its day or hour.
func (r *eventRun) learned(m *claim.Model) {
	if r.t.Corpus {
		return
	}
	lines := r.lines()
	w, limit := m.Heads[changeHead], m.Limits[changeHead]
	at, step, why := r.best(lines, w, limit)
	if at < 0 {
		return
	}
	r.take(lines[at], step, "learned: "+step.rule+" ("+strongest(w, why)+")")
	if r.a.Status != Postponed || r.a.Date != "" {
		return
	}
	if at, step, why = r.best(lines, w, limit); at >= 0 && step.status == Postponed { // its new day stands in another sentence
		r.take(lines[at], step, "learned: "+step.rule+" ("+strongest(w, why)+")")
	}
}

// changeHead is the head of the weights that asks whether a sentence changes the answer.
const changeHead = "changes"

// best is the line of a text that most looks as if it changed the answer, and what it would change it to; -1 where none reaches the limit.
func (r *eventRun) best(lines []line, w map[string]float64, limit float64) (at int, step eventStep, why []claim.Measure) {
	b := r.bearing(lines)
	at = -1
	for i, l := range lines {
		x := b.measure(i, l)
		r.weight = weigh(r.t, l.v)
		if r.weight == none || questionSentence(l.low) {
			continue
		}
		s, ok := b.decide(l)
		if !ok || r.givenUp(l, s) || r.anotherSubject(l) {
			continue
		}
		c := chance(w, x)
		if r.weight == forward {
			c = float64(c * 0.9)
		}
		if c > limit {
			at, step, why, limit = i, s, x, c
		}
	}
	return at, step, why
}

// givenUp reports whether a line repeats a day that was given up, without a word of a move: what is told late; or only tells of those who ask
// that the event be called off.
func (r *eventRun) givenUp(l line, s eventStep) bool {
	if s.status == Cancelled && urgedOff.MatchString(l.low) { // asked for, and not done
		return true
	}
	if s.date == "" || s.status == Happened || r.a.Date == "" && s.status == Confirmed || stepPut.MatchString(l.low) || stepNotBut.MatchString(l.low) || backOn.MatchString(l.low) {
		return false
	}
	return slices.ContainsFunc(r.a.State, func(m Memory) bool {
		return m.Key == "date" && m.Over && len(m.Value) >= 10 && len(s.date) >= 10 && m.Value[:10] == s.date[:10]
	})
}

// take gives the event what a learned step says.
func (r *eventRun) take(l line, s eventStep, rule string) {
	if s.status != r.a.Status {
		r.move(l, s.status, s.date, rule)
		return
	}
	before := r.a.where()
	r.note("date", r.a.Date, l)
	r.a.Date = s.date
	r.changes = append(r.changes, change(r.p.q, r.t, l, "date now "+s.date, before, r.a.where(), rule, r.sayer(l)))
}

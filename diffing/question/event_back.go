package question

import (
	"regexp"
	"slices"
	"time"

	"storywatch/diffing/claim"
)

// What follows takes a step back that was one too many: an event that was taken for over and is told to lie ahead, one that was called off
// and is to be tried again, and a day on which nobody had heard of it yet.

// afterEnd is [updateEvent] of an answer that says that the event has happened. Where it was said to have happened before its day, or out of
// the blue, and a text tells anew of a day to come, it had not: the text is read as if that step had never been taken. What an old plan
// repeats is no news, and changes nothing.
func afterEnd(m *claim.Model, p plan, a Answer, t Text) (Answer, []Change) {
	out, changes := eventStepOf(m, p, a, t)
	was := beforeEnd(a)
	early := len(was.Date) >= len(time.DateOnly) && len(a.Date) >= len(time.DateOnly) && a.Date[:len(time.DateOnly)] < was.Date[:len(time.DateOnly)]
	if t.Corpus || len(changes) > 0 || !early && rank[was.Status] >= rank[Planned] {
		return out, changes
	}
	again, steps := eventStepOf(m, p, was, t)
	r := &eventRun{p: p, a: &again, t: t}
	today := r.day().Format(time.DateOnly)
	if rank[again.Status] < rank[Planned] || again.Status == Happened || again.Status == Cancelled || len(again.Date) < len(time.DateOnly) || again.Date[:len(time.DateOnly)] <= today {
		return out, changes
	}
	fresh := slices.ContainsFunc(steps, func(c Change) bool {
		return slices.ContainsFunc(t.Verdicts, func(v claim.Verdict) bool {
			return v.Sentence.Index == c.Evidence.Index && v.Claim.Text == c.Evidence.Text && weigh(t, &v) == full
		})
	})
	if !fresh {
		return out, changes
	}
	last := steps[len(steps)-1]
	last.Before, last.Correction, last.Rule = a.where(), true, last.Rule+"; it had been taken for over"
	return again, []Change{last}
}

// beforeEnd is the answer that stood before the one that says that the event has happened, as far as it is remembered.
func beforeEnd(a Answer) Answer {
	was := a
	was.Status, was.Date, was.Who, was.State = None, "", slices.Clone(a.Who), slices.Clone(a.State)
	var status, date time.Time
	for _, m := range a.State {
		switch {
		case m.Key == "status" && !m.At.Before(status):
			was.Status, status = Status(m.Value), m.At
		case m.Key == "date" && m.Value != a.Date && !m.At.Before(date):
			was.Date, date = m.Value, m.At
		}
	}
	return was
}

// retry says that what was called off is to be tried again.
var retry = regexp.MustCompile(`\b(?:(?:try|tr(?:ies|ied)|attempt(?:ed)?) (?:it )?(?:again|anew|once more)|(?:new|second|next|another|fresh|later) (?:attempt|try|go|date|day|start|bid)|instead|(?:now |provisionally |tentatively )(?:pencill?ed in|planned|set|due|the (?:aim|target|day|date|plan))|(?:in|tak(?:es?|ing)) its (?:place|stead)|re-?schedul\w*|re-?arrang\w*|rebook\w*|retr(?:y|ied))\b`)

// tryAgain makes a postponement of what the text called off, where one of the next sentences says on which day it is to be tried again.
func (r *eventRun) tryAgain(before Answer) {
	const reach = 2 // sentences
	if r.a.Status != Cancelled || before.Status == Cancelled || len(r.changes) == 0 {
		return
	}
	at := r.changes[len(r.changes)-1].Evidence.Index
	lines := r.lines()
	for i := at; i >= 0 && i < len(lines) && i <= at+reach; i++ {
		l := lines[i]
		if questionSentence(l.low) || !retry.MatchString(l.low) || r.otherEvent(l.low) || weigh(r.t, l.v) == none {
			continue
		}
		for _, d := range l.dates {
			if d.From.After(r.day()) && format(d) > before.Date {
				r.move(l, Postponed, format(d), "called off, and to be tried again")
				return
			}
		}
	}
}

// unheardOf reports whether a day lies before any text spoke of the event as one to come.
func (r *eventRun) unheardOf(date string) bool {
	if len(date) < len(time.DateOnly) {
		return false
	}
	first := ""
	for _, m := range r.a.State {
		if m.Key != "status" && m.Key != "date" {
			continue
		}
		if day := m.At.Format(time.DateOnly); first == "" || day < first {
			first = day
		}
	}
	return first != "" && date[:len(time.DateOnly)] < first
}

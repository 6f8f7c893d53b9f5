package question

import (
	"regexp"
	"slices"
	"strings"
)

// What follows tells another thing that lies beside what the event befalls, or leads to it, from a part of it: "the road to the mine" may open
// long before the mine does.

var (
	// liesBy follows a thing that is told by what it lies beside.
	liesBy = regexp.MustCompile(`,? (?:near|next to|beside|behind|opposite|outside|close to|not far from|alongside|in front of|above|below|beneath|around|overlooking|facing|adjoining) `)
	// leadsTo follows a way that is told by where it leads.
	leadsTo = regexp.MustCompile(` (?:(?:leading|running|going|up|down|out) )?to `)
	// whereAt follows a thing that is told by where it is.
	whereAt = regexp.MustCompile(` (?:in|at|of|from|on) `)
)

// besideThing reports whether a line tells the event's verb of a thing that only lies beside what the event befalls, or leads to it.
func (r *eventRun) besideThing(l line) bool {
	found := false
	verbs := r.p.event.strong.FindAllStringIndex(l.low, -1)
	if r.p.event.again {
		verbs = append(verbs, useCue.FindAllStringIndex(l.low, -1)...)
	}
	for _, m := range verbs {
		np := l.subjectOf(l.low, m[0])
		if np == "" || slices.ContainsFunc(verbs, func(o []int) bool { return o[0] < m[0] && m[0] <= o[1]+1 }) { // the second word of "open again"
			continue
		}
		if !r.onlyBeside(np) {
			return false
		}
		found = true
	}
	return found
}

// onlyBeside reports whether a noun phrase is of a thing that is told by what the event befalls, beside which it lies or to which it leads.
func (r *eventRun) onlyBeside(np string) bool {
	if !subjectLead.MatchString(np) {
		return false
	}
	cut := liesBy.FindStringIndex(np)
	if cut == nil && r.p.event.again && !r.asksWhereTo() {
		cut = leadsTo.FindStringIndex(np)
	}
	if cut == nil || !r.p.event.theme.touches(np[cut[0]:]) {
		return false
	}
	head := np[:cut[0]]
	if m := whereAt.FindStringIndex(head); m != nil {
		head = head[:m[0]]
	}
	return !r.touched1(head) && !carriers.MatchString(head) && !anyEvent.MatchString(head) && !eventNoun.MatchString(head)
}

// asksWhereTo reports whether a wording tells what the event befalls by where it goes: "the ferry to Sild".
func (r *eventRun) asksWhereTo() bool {
	wording, _ := fold(r.p.q.Wording)
	return slices.ContainsFunc(r.p.event.theme.mark, func(name string) bool {
		return strings.Contains(wording, " to "+name) || strings.Contains(wording, " to the "+name)
	})
}

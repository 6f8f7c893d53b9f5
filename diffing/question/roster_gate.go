package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// learned lets the learned part speak where the rules have found nothing in a text: its surest candidate over the limit is put on or off. The
// head "on" of the weights asks whether a sentence puts the one it names on the roster, "off" whether it takes them off.
func (r *rosterRun) learned() {
	m := gates()[Roster]
	if !r.f.accusing || r.t.Corpus || len(r.changes) > 0 {
		return
	}
	best, top, head := Candidate{}, 0.0, ""
	for _, c := range r.candidates() {
		name := "on"
		if e := r.a.entry(c.Name); e >= 0 {
			if name = "off"; r.a.Names[e].Standing != in {
				continue
			}
		}
		if p := chance(m.Heads[name], c.Measures) - m.Limits[name]; p > top && !r.idle(c, name == "off") {
			best, top, head = c, p, name
		}
	}
	if head == "" {
		return
	}
	rule := "learned: " + strongest(m.Heads[head], best.Measures)
	l := best.line
	if head == "off" {
		e := &r.a.Names[r.a.entry(best.Name)]
		before := standingOf(*e)
		e.Standing, e.As, e.By = cleared, "cleared", r.by(l)
		r.tell(l, e.Name+" cleared: "+e.As, before, standingOf(*e), rule)
		return
	}
	if k := r.openFor(best); k >= 0 {
		e := &r.a.Names[k]
		before, old := standingOf(*e), e.Name
		e.Name, e.Named, e.By = best.Name, true, r.by(l)
		r.tell(l, old+" is "+e.Name, before, standingOf(*e), rule)
		return
	}
	e := Entry{Name: best.Name, Named: true, Standing: in, As: "implicated", Rank: 1, By: r.by(l), Since: r.t.At, Person: best.at.kind == claim.Person, Role: roleOf(l, best.Name)}
	r.a.Names = append(r.a.Names, e)
	r.tell(l, e.Name+" added: "+describe(e), "", standingOf(e), rule)
}

// idle reports whether a sentence says of a candidate what can move nobody: of another time or matter, under a condition, asked for, denied,
// or less than the wording asks for.
func (r *rosterRun) idle(c Candidate, off bool) bool {
	l := c.line
	lead := l.low[:c.at.start]
	if elsewhereCase.MatchString(l.low) || elsewhere(l, r.t) || unreal(l.low, c.at.start) || strings.HasPrefix(l.low, "if ") || strings.HasPrefix(l.low, "were ") {
		return true
	}
	if off {
		return wishedFor.MatchString(lead) || r.speaks(l, c.at) || ownSide.MatchString(l.low) && !judging.MatchString(strings.ToLower(l.sayer()))
	}
	has := func(name string) bool {
		return slices.ContainsFunc(c.Measures, func(m claim.Measure) bool { return m.Name == name })
	}
	if !has("custody") && !has("inquiry") && !has("sanction") && !has("naming") && !has("of the matter") && !l.isHearsay() && l.sayer() == "" { // "received" alone charges nobody
		return true
	}
	return r.f.least > 0 || noSubject.MatchString(l.low) || sideClause.MatchString(l.low) || negatedBefore(l.low, c.at.start)
}

var (
	wishedFor  = whole(`wants?|wanted|demand(?:s|ed)?|call(?:s|ed)? (?:on|for)|urg(?:es|ed)|asks?|asked|hopes?|hoped|should|must|ought`)
	sideClause = regexp.MustCompile(`^(?:at a time when|while|although|though|like|unlike|just as|ever since) `)
)

// openFor is the one nameless person on the roster whose name a sentence tells, -1 for none.
func (r *rosterRun) openFor(c Candidate) int {
	tells := slices.ContainsFunc(c.Measures, func(m claim.Measure) bool { return m.Name == "naming" || m.Name == "behind is" })
	if !tells || c.at.kind != claim.Person {
		return -1
	}
	out := -1
	for i, e := range r.a.Names {
		if e.Named || !e.Person || e.Standing != in {
			continue
		}
		if out >= 0 {
			return -1
		}
		out = i
	}
	return out
}

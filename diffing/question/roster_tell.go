package question

import (
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// look remembers who was spoken of, for the pronouns of the next sentence: of persons and of bodies the first, those on the roster before
// others.
func (r *rosterRun) look(l line) {
	var person, body mention
	ranked := func(m mention) bool {
		return slices.ContainsFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name })
	}
	set := func(to *mention, m mention) {
		if to.name == "" || ranked(m) && !ranked(*to) {
			*to = m
		}
	}
	for _, m := range l.names {
		if m.kind == claim.Place || m.kind == claim.Unnamed && m.count > 1 {
			continue
		}
		if m.kind == claim.Unnamed {
			i := slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name || m.age > 0 && e.Age == m.age })
			if i < 0 {
				continue
			}
			m.name, m.kind = r.a.Names[i].Name, entryKind(r.a.Names[i])
		} else if i := r.a.entry(m.name); i >= 0 {
			m.name, m.kind, m.known = r.a.Names[i].Name, entryKind(r.a.Names[i]), true
		} else if dependent(l.low, m) || r.f.accusing && (!r.canStand(l, m) || r.speaksFor(m)) {
			continue
		}
		if m.kind == claim.Person || m.kind == claim.Unnamed {
			set(&person, m)
		} else {
			set(&body, m)
		}
	}
	r.fresh = person.name != "" || body.name != ""
	if person.name != "" {
		r.focus = person
		r.focus.start, r.focus.end = 0, 0 // no place in any other line
	}
	if body.name != "" {
		r.body = body
		r.body.start, r.body.end = 0, 0
	}
}

func (r *rosterRun) by(l line) string {
	s := r.accuser
	if s == "" {
		s = l.sayer()
	}
	if s == "" || sameName(s, r.t.Outlet) {
		return r.t.Outlet
	}
	return s
}

// tell records a change with its evidence.
func (r *rosterRun) tell(l line, what, before, after, rule string) {
	r.changes = append(r.changes, change(r.q, r.t, l, what, before, after, rule, r.by(l)))
}

// standing is an entry in a few words, without according to whom: every change says that for itself.
func standingOf(e Entry) string {
	e.By = ""
	return describe(e)
}

// describe is an entry in a few words.
func describe(e Entry) string {
	s := e.Standing
	if s == "" {
		s = in
	}
	if e.As != "" {
		s = e.As
	}
	if e.Standing == cleared && !strings.Contains(s, "cleared") {
		s = "cleared, " + s
	}
	if e.Employer != "" {
		s += ", of " + e.Employer
	}
	if e.Denies {
		s += ", denies it"
	}
	if e.By != "" && !sameName(e.By, e.Name) {
		s += ", according to " + e.By
	}
	return s
}

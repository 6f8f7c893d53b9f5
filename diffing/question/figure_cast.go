package question

import (
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// The people of a story: a later text that names none of the wording's words can be told by them to be on the same matter.

const mostCast = 40 // people kept; a story's background names fewer

// castOf are the people whom a line names in full.
func castOf(l line) []string {
	var out []string
	for _, m := range l.names {
		if m.kind == claim.Person && strings.Contains(m.name, " ") {
			out = append(out, m.name)
		}
	}
	return out
}

// keepCast notes the people of the background.
func (r *figureRun) keepCast(l line) {
	kept := 0
	for _, m := range r.a.State {
		if m.Key == "cast" {
			kept++
		}
	}
	for _, name := range castOf(l) {
		if kept < mostCast {
			r.a.State = remember(r.a.State, Memory{Key: "cast", Value: name, At: r.t.At})
			kept++
		}
	}
}

// aboutCast reports whether a text names one of the story's people and tells of such numbers as are asked for.
func (r *figureRun) aboutCast(known map[string]string) bool {
	met, sized := false, false
	for i := range r.t.Verdicts {
		l := read(&r.t.Verdicts[i], known)
		sized = sized || themeWord.MatchString(l.low) || slices.ContainsFunc(r.p.slots, func(s slot) bool { return s.words.MatchString(l.low) })
		met = met || slices.ContainsFunc(castOf(l), func(name string) bool {
			return slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == "cast" && m.Value == name })
		})
	}
	return met && sized
}

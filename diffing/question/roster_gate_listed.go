package question

import (
	"strings"

	"storywatch/diffing/claim"
)

// Listed is the entry of a name that is known to be on a roster, or off it, with what texts call its bearer: for judging a text by an answer
// that a person has written down.
func Listed(name string, on bool, texts []Text) Entry {
	e := Entry{Name: name, Named: true, Standing: cleared, Person: len(nameWords(name)) == 2}
	if on {
		e.Standing = in
	}
	for _, t := range texts {
		for i := range t.Verdicts {
			l := asPeople(read(&t.Verdicts[i], nil))
			for _, m := range l.names {
				if !sameName(m.name, name) || len(nameWords(m.name)) < len(nameWords(name)) {
					continue
				}
				e.Person = m.kind == claim.Person || e.Person && m.kind == claim.Other
				if e.Age == 0 && ageBehind.MatchString(l.low[m.end:]) {
					e.Age = atoi(ageBehind.FindString(l.low[m.end:]))
				}
				for _, w := range strings.Fields(roleOf(l, m.name)) {
					if !strings.Contains(e.Role, w) && len(e.Role) < 60 {
						e.Role = strings.TrimSpace(e.Role + " " + w)
					}
				}
			}
		}
	}
	return e
}

package question

import (
	"regexp"
	"slices"
	"strings"
)

// rosterMemory is what the learned part of a roster must know of earlier texts.
type rosterMemory struct {
	met      []string // names that they told
	withheld bool     // one of them said that it keeps a name to itself, and none has told it since
}

// The keys under which an answer's state keeps it.
const (
	keyMet      = "met"
	keyWithheld = "withheld"
)

const mostMet = 300 // names; a long story forgets the first of them

// withholds are the words of a text that does not tell a name which it could.
var withholds = regexp.MustCompile(`\b(?:not (?:be )?(?:nam|identif|disclos|reveal|publish|made public)\w*|(?:declin|refus)\w+ to (?:say (?:who|which)|name|identify|give|disclose|reveal)|without (?:naming|giving|saying (?:who|which))|with(?:held|hold\w*|held)|unnamed|unidentified|anonym\w+|(?:names?|identit(?:y|ies)) (?:\w+ ){0,3}(?:kept|held|withheld|secret|not|until|later)|(?:kept?|keep\w*) (?:\w+ ){0,3}(?:secret|to (?:itself|himself|herself|themselves)|quiet)|not (?:to )?say (?:who|which)|neither name|nothing but (?:his|her|its)|code[ -]name\w*|mystery|whose (?:name|identity)|forbidden publication)`)

func recall(state []Memory) rosterMemory {
	m := rosterMemory{}
	for _, x := range state {
		switch x.Key {
		case keyMet:
			m.met = strings.Split(x.Value, "|")
		case keyWithheld:
			m.withheld = true
		}
	}
	return m
}

// remember notes in the answer's state which names the text in hand tells, and whether it keeps one to itself.
func (r *rosterRun) remember() {
	m := recall(r.a.State)
	if r.read == nil {
		known := aliases(r.q, *r.a)
		for i := range r.t.Verdicts {
			r.read = append(r.read, wholeNames(asPeople(read(&r.t.Verdicts[i], known))))
		}
	}
	for _, l := range r.read {
		for _, x := range l.names {
			if r.candidate(l, x) && !slices.ContainsFunc(m.met, func(n string) bool { return sameName(n, x.name) }) {
				m.met = append(m.met, x.name)
			}
		}
		m.withheld = m.withheld || withholds.MatchString(l.low)
	}
	m.met = m.met[max(0, len(m.met)-mostMet):]
	r.a.State = nil
	if len(m.met) > 0 {
		r.a.State = append(r.a.State, Memory{Key: keyMet, Value: strings.Join(m.met, "|"), At: r.t.At})
	}
	if m.withheld {
		r.a.State = append(r.a.State, Memory{Key: keyWithheld, At: r.t.At})
	}
}

// Remember returns an answer with what its state must hold after a text, its roster as it is.
func Remember(q Question, prev Answer, t Text) Answer {
	a := prev
	r := newRosterRun(planOf(q), &a, t)
	r.remember()
	return a
}

package question

import (
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// What somebody did, or had no hand in, in the line's own words.
var (
	leading  = set("lead organise organize mastermind orchestrate plan commit stage plot hatch order instigate finance engineer execute perpetrate carry mount")
	leadPast = map[string]string{"led": "lead", "leading": "lead", "planned": "plan", "planning": "plan", "plotted": "plot", "committed": "commit", "carried": "carry", "carrying": "carry"}
	crimes   = set(`raid raids attack attacks robbery heist theft burglary seizure hijack hijacking kidnap kidnapping abduction murder murders killing killings arson fire blaze bombing
ambush coup plot conspiracy fraud scam scheme swindle forgery cartel leak breach hack sabotage poisoning smuggling ring gang operation break-in assault shooting crime crimes`)
	held = set("believe believed think thought say said allege alleged claim claimed suspect suspected understand understood convinced assume assumed stated told according")
)

// leadsVerb reports whether a verb says that somebody was at the head of something.
func leadsVerb(p phrase) bool {
	w := p.base
	if b := leadPast[p.word]; b != "" {
		w = b
	}
	if strings.HasSuffix(w, "ed") {
		w = strings.TrimSuffix(w, "d")
		if !leading[w] {
			w = strings.TrimSuffix(w, "e")
		}
	}
	return leading[w]
}

// doneBy lists whom a line holds to have led the crime: "police believe that the raid was led by X", "X is said to have organised the theft".
func (g grammar) doneBy(v int) []deed {
	p := g.ps[v]
	if p.negative || p.mayOrMay || !leadsVerb(p) {
		return nil
	}
	said := slices.ContainsFunc(g.ps, func(x phrase) bool { return x.part == verbPart && (held[x.base] || held[x.word]) }) || g.l.sayer() != ""
	if !said {
		return nil
	}
	d := deed{by: -1, start: p.start, end: p.end, verb: g.wordStart(p), as: "suspect", rank: 4}
	if p.passive || p.participle {
		s := g.subject(v)
		if p.participle && !p.passive && g.is(v-1, nounPart) {
			s = v - 1
		}
		n := g.agentOf(v)
		if n < 0 || s < 0 || !crimes[g.ps[s].head] {
			return nil
		}
		d.who, d.end = g.listed(n), g.ps[n].end
		return []deed{d}
	}
	o, s := g.object(v), g.subject(v)
	if o < 0 || s < 0 || !crimes[g.ps[o].head] || officials.MatchString(g.ps[s].head) || !g.named(s) && !g.person(s) {
		return nil
	}
	d.who = g.heads(s)
	return []deed{d}
}

// apart lists who a line says, in the outlet's own words, had nothing to do with it.
func (g grammar) apart(v int) []deed {
	p := g.ps[v]
	if !haveForms[p.word] || p.mayOrMay || p.infinitive || g.l.sayer() != "" || strings.Contains(g.l.low, `"`) {
		return nil
	}
	o := g.object(v)
	if o < 0 || !(g.ps[o].word == "nothing" && strings.HasPrefix(strings.TrimLeft(g.l.low[g.ps[o].end:], " "), "to do with")) {
		return nil
	}
	s := g.subject(v)
	if s < 0 || !g.named(s) || g.ps[s].name.kind == claim.Place {
		return nil
	}
	return []deed{{who: g.heads(s), by: -1, start: p.start, end: g.ps[o].end + len(" to do with"), as: "cleared", off: true}}
}

// onlyDescribed is the one whom a line that names no person has as its subject: "A woman in a red coat was filmed". The next line may say "her".
func (r *rosterRun) onlyDescribed(l line) personSaid {
	if r.g == nil || slices.ContainsFunc(l.names, func(m mention) bool { return m.kind == claim.Person }) {
		return personSaid{}
	}
	for v := range r.g.ps {
		if !r.g.finite(v) {
			continue
		}
		s := r.g.subject(v)
		if s < 0 || r.g.named(s) || !indefiniteDet(r.g.ps[s].det) || !human(r.g.ps[s]) || officials.MatchString(r.g.ps[s].head) && !blamable[r.g.ps[s].head] {
			return personSaid{}
		}
		return r.g.whoIs(s)
	}
	return personSaid{}
}

// fitsPronoun reports whether a pronoun can mean somebody described.
func fitsPronoun(p personSaid, pro string) bool {
	return !(Entry{Role: strings.Join(p.words, " ")}).otherSex(personSaid{pronoun: pro})
}

// namesPersonBefore reports whether a person is named before a place of the line.
func (g grammar) namesPersonBefore(at int) bool {
	return slices.ContainsFunc(g.ps, func(x phrase) bool { return x.name != nil && x.name.kind == claim.Person && x.start < at })
}

// underName joins whom a passive speaks of with the name behind its "as": "the man held was brought before a judge as X".
func (g grammar) underName(v int) {
	s := g.subject(v)
	if s < 0 || g.named(s) || g.ps[s].det != "the" || !human(g.ps[s]) {
		return
	}
	for k := v + 1; k+1 < len(g.ps) && k < v+6; k++ {
		switch {
		case g.is(k, prepPart) && g.ps[k].word == "as" && g.is(k+1, nounPart):
			if g.named(k+1) && g.ps[k+1].name.kind == claim.Person {
				g.union(s, k+1)
			}
			return
		case !g.is(k, prepPart) && !g.is(k, nounPart):
			return
		}
	}
}

// onlyPerson reports whether a line names no other person than the one at i, so that a pronoun can mean nobody else.
func (g grammar) onlyPerson(i int) bool {
	for k, p := range g.ps {
		if p.name != nil && p.name.kind == claim.Person && g.same[k] != g.same[i] && !sameName(p.name.name, g.nameOf(g.same[i])) {
			return false
		}
	}
	return g.named(i) || g.nameOf(g.same[i]) != ""
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// Candidate is somebody of whom a sentence of a text speaks and who could be on the roster of a question, with what is measured of them there.
type Candidate struct {
	Sentence int // position in the text
	Name     string
	On       bool // on the roster before the text
	Measures []claim.Measure

	line line
	at   mention
	link string // how the sentence speaks of them: "" by name, "pronoun", "description"
}

// Candidates lists those of whom a text speaks in what it says anew, with their measures, for the answer that stood before the text. The
// learned part of a roster decides by them; the program that learns it counts them.
func Candidates(q Question, prev Answer, t Text) []Candidate {
	a := prev
	a.Names = slices.Clone(prev.Names)
	return newRosterRun(planOf(q), &a, t).candidates()
}

func newRosterRun(p plan, a *Answer, t Text) *rosterRun {
	return &rosterRun{q: p.q, f: p.family, target: p.target, matter: p.matter, a: a, t: t, content: p.content}
}

// candidates lists those of whom the text in hand speaks in what it says anew.
func (r *rosterRun) candidates() []Candidate {
	var out []Candidate
	title, _ := fold(r.t.Title)
	known := aliases(r.q, *r.a)
	var seen []string
	mem := recall(r.a.State)
	sc := rosterScene{title: title, withheld: mem.withheld, met: mem.met, times: map[string]int{}}
	sc.told = r.t.Corpus || len(mem.met) > 0
	if r.t.Corpus { // its documents all tell of the same days
		sc.met = nil
	}
	sc.inTitle = r.sensesIn(title)
	sc.openEntry = slices.ContainsFunc(r.a.Names, func(e Entry) bool { return !e.Named && e.Standing == in })
	var person, body mention
	r.read = make([]line, len(r.t.Verdicts))
	for i := range r.t.Verdicts {
		r.read[i] = wholeNames(asPeople(read(&r.t.Verdicts[i], known)))
		for _, m := range r.read[i].names {
			sc.times[lastWord(m.name)]++
		}
	}
	for i, l := range r.read {
		sc.l, sc.i, sc.weight = l, i, weigh(r.t, l.v)
		hits := r.sensesIn(l.low)
		sc.hits = hits
		if sc.weight != none && !questionSentence(l.low) {
			sc.g, sc.says = l.grammar(), r.saysOf(sc)
			for _, c := range r.spokenOf(sc, person, body) {
				fresh := !slices.ContainsFunc(seen, func(n string) bool { return sameName(n, c.Name) })
				c.Measures = r.measure(sc, c, fresh)
				out = append(out, c)
			}
		}
		person, body = r.lastSpoken(l, person, body)
		for _, m := range l.names {
			seen = append(seen, m.name)
		}
		sc.prev, sc.before = l.low, hits
	}
	return out
}

// spokenOf are the candidates of a sentence: by name, by a pronoun or by a description.
func (r *rosterRun) spokenOf(sc rosterScene, person, body mention) []Candidate {
	l := sc.l
	var out []Candidate
	put := func(m mention, link string) {
		k := r.a.entry(m.name)
		if slices.ContainsFunc(out, func(c Candidate) bool { return sameName(c.Name, m.name) }) {
			return
		}
		c := Candidate{Sentence: sc.i, Name: m.name, On: k >= 0 && r.a.Names[k].Standing == in, line: l, at: m, link: link}
		if k >= 0 {
			c.Name = r.a.Names[k].Name
		}
		out = append(out, c)
	}
	firstPerson, firstBody := len(l.low), len(l.low)
	for _, m := range l.names {
		if m.kind == claim.Person {
			firstPerson = min(firstPerson, m.start)
		} else if m.kind != claim.Unnamed {
			firstBody = min(firstBody, m.start)
		}
		if r.candidate(l, m) {
			put(m, "")
		}
	}
	if at := anyPro.FindStringIndex(l.low); at != nil && at[0] < firstPerson && person.name != "" {
		m := person
		m.start, m.end = at[0], at[1]
		put(m, "pronoun")
	}
	if at := bodyPro.FindStringIndex(l.low); at != nil && at[0] < firstBody && body.name != "" {
		m := body
		m.start, m.end = at[0], at[1]
		put(m, "pronoun")
	}
	for i, p := range sc.g.ps {
		if p.part != nounPart || p.name != nil || p.head == "" && p.age == 0 {
			continue
		}
		who := sc.g.whoIs(i)
		if who.name.name != "" {
			continue
		}
		if k := r.match(who, false); k >= 0 && r.a.Names[k].Named && r.a.Names[k].Standing == in {
			e := r.a.Names[k]
			put(mention{start: p.start, end: p.end, name: e.Name, kind: entryKind(e), known: true}, "description")
		}
	}
	return out
}

// lastSpoken are the person and the body that the next sentence's pronouns mean.
func (r *rosterRun) lastSpoken(l line, person, body mention) (mention, mention) {
	var p, b mention
	for _, m := range l.names {
		if !r.candidate(l, m) {
			continue
		}
		if k := r.a.entry(m.name); k >= 0 {
			m.name = r.a.Names[k].Name
		}
		if m.kind == claim.Person || m.known && m.kind == claim.Other && len(nameWords(m.name)) == 2 {
			if p.name == "" {
				p = m
			}
		} else if b.name == "" {
			b = m
		}
	}
	if p.name == "" && anyPro.MatchString(l.low) {
		p = person
	}
	if b.name == "" && bodyPro.MatchString(l.low) {
		b = body
	}
	return p, b
}

// candidate reports whether a name could be an answer at all.
func (r *rosterRun) candidate(l line, m mention) bool {
	if m.kind == claim.Unnamed || sameName(m.name, r.t.Outlet) || len(nameWords(m.name)) == 0 {
		return false
	}
	on := r.a.entry(m.name) >= 0
	low, _ := fold(r.q.Wording)
	if !on && !namesOwner(r.q, low, m.name) && slices.ContainsFunc(r.target, func(t string) bool { return sameName(t, m.name) }) {
		return false
	}
	if words := nameWords(m.name); !on && !namesOwner(r.q, low, m.name) && !ofThese.MatchString(low) && !slices.ContainsFunc(words, func(w string) bool { return len(wholeWords(low, w)) == 0 }) {
		return false // what the wording itself speaks of
	}
	if m.kind == claim.Place && !on && !r.sortAsked().place {
		return false
	}
	if words := nameWords(r.t.Outlet); len(words) > 0 && strings.EqualFold(m.name, words[len(words)-1]) { // "the Ledger has learnt"
		return false
	}
	if on || m.known || len(nameWords(m.name)) > 1 {
		return true
	}
	return m.kind == claim.Body || r.sortAsked().place && m.kind != claim.Person || strings.ToUpper(m.name) == m.name && len(m.name) > 1
}

// wholeNames mends names that the register cuts at an apostrophe: "Harbour Pilots' Guild", "Hexley Children's Hospital".
func wholeNames(l line) line {
	for i := 0; i < len(l.names); i++ {
		m := l.names[i]
		if m.known || m.kind == claim.Unnamed {
			continue
		}
		at := groupOwner.FindStringIndex(l.low[m.start:])
		if at == nil || at[1] < m.end-m.start || at[1] > m.end-m.start+3 {
			continue
		}
		rest := capitalRun.FindString(l.v.Claim.Text[min(l.back[m.start+at[1]], len(l.v.Claim.Text)):])
		if rest == "" {
			continue
		}
		end := min(m.start+at[1]+len(rest), len(l.low))
		l.names[i].end, l.names[i].kind = end, claim.Body
		l.names[i].name = bare(l.text(m.start, end))
		for i+1 < len(l.names) && l.names[i+1].start < end {
			l.names = slices.Delete(l.names, i+1, i+2)
		}
	}
	return l
}

var (
	groupOwner = regexp.MustCompile(`^(?:[a-z-]+ ){0,3}(?:[a-z-]{3,}s'|children's|st [a-z]+'s|[a-z]*men's|people's) `)
	capitalRun = regexp.MustCompile(`^\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2}`)
)

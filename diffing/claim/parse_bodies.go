package claim

import "slices"

// lastBody returns the body that a noun at token i, "" for a pronoun, means: the last one whose name or description has the noun, else the
// last one that the noun fits.
func (p *docParser) lastBody(s *sentence, i int, noun string) string {
	for k := len(s.names) - 1; k >= 0; k-- {
		m := s.names[k]
		if m.Kind == Body && m.to <= i && fitsBody(p.bodyWords(m.Name), noun) {
			return m.Name
		}
	}
	for k := len(p.bodies) - 1; k >= 0; k-- {
		if noun != "" && calledBy(p.bodies[k].words, noun) {
			return p.bodies[k].name
		}
	}
	for k := len(p.bodies) - 1; k >= 0; k-- {
		if b := p.bodies[k]; fitsBody(b.words, noun) && (noun != "" || s.index-b.at <= 2) {
			return b.name
		}
	}
	return ""
}

// bodyWords returns the folded words of a body's name and role.
func (p *docParser) bodyWords(name string) map[string]bool {
	out := map[string]bool{}
	for _, w := range Words(name) {
		out[w] = true
	}
	if n := p.r.names[name]; n != nil {
		for _, w := range Words(n.Role) {
			out[w] = true
		}
	}
	return out
}

// fitsBody reports whether a body with those words can be called by a noun.
func fitsBody(words map[string]bool, noun string) bool {
	has := func(list ...string) bool {
		return slices.ContainsFunc(list, func(w string) bool { return words[w] })
	}
	public := has("police", "constabulary", "ministry", "department", "government", "council", "court", "board", "trust", "agency", "authority", "commission", "parliament", "army", "hospital", "infirmary", "university", "centre", "center", "office", "service", "union", "party", "federation")
	outlet := has("news", "outlet", "courier", "press", "gazette", "herald", "times", "telegraph", "journal", "radio", "tv")
	switch noun {
	case "":
		return !outlet
	case "company", "firm", "contractor", "supplier", "manufacturer", "maker", "operator", "business", "retailer", "airline", "startup", "giant":
		return !public && !outlet
	case "force":
		return has("police", "constabulary", "force")
	case "newspaper", "paper", "tabloid", "broadcaster", "magazine", "website":
		return outlet
	case "ministry", "department", "agency", "watchdog", "regulator", "authority":
		return public && !outlet && has("ministry", "department", "agency", "board", "authority", "commission")
	case "body", "organisation", "organization", "institution":
		return !outlet
	}
	return calledBy(words, noun)
}

// sameBodies are nouns that one body can go by.
var sameBodies = [][]string{
	{"hospital", "infirmary", "clinic"},
	{"police", "constabulary", "force"},
	{"court", "tribunal"},
	{"airline", "airways", "airlines"},
	{"newspaper", "paper", "tabloid", "courier", "gazette", "herald", "times", "post"},
	{"university", "college", "institute", "school"},
	{"company", "firm", "business"},
	{"regulator", "watchdog", "inspectorate"},
	{"charity", "foundation"},
	{"parliament", "assembly"},
	{"board", "panel", "commission", "committee", "tribunal"},
}

// calledBy reports whether a noun, or one that goes for the same, is among a body's words.
func calledBy(words map[string]bool, noun string) bool {
	if words[noun] {
		return true
	}
	for _, group := range sameBodies {
		if slices.Contains(group, noun) && slices.ContainsFunc(group, func(w string) bool { return words[w] }) {
			return true
		}
	}
	return false
}

// note remembers whom and what a sentence spoke of, for the sentences behind it.
func (p *docParser) note(s *sentence, sources []foundSource) {
	rank := 0
	p.noteLead(s, sources)
	for _, m := range s.names {
		switch m.Kind {
		case Person, Unnamed:
			p.notePerson(s, m, rank)
			rank++
		case Body:
			if p.ownOutlet(m.Name) {
				continue
			}
			p.bodies = slices.DeleteFunc(p.bodies, func(b *body) bool { return b.name == m.Name })
			b := &body{name: m.Name, words: p.bodyWords(m.Name), at: s.index}
			for _, w := range Words(m.Role) {
				b.words[w] = true
			}
			p.bodies = append(p.bodies, b)
		}
	}
	for _, a := range s.about { // whoever a pronoun stands for stays in mind
		if q := p.person(a.name); q != nil && q.at < s.index {
			p.people = slices.DeleteFunc(p.people, func(x *person) bool { return x == q })
			q.at, q.first = s.index, rank
			if a.from < 3 {
				q.first = -1
			}
			rank++
			p.people = append(p.people, q)
		}
	}
	const remembered = 64
	p.people = p.people[max(0, len(p.people)-remembered):]
	p.bodies = p.bodies[max(0, len(p.bodies)-remembered):]
}

// noteLead remembers the source with which a sentence leads ("Hask said the ramp was safe"): the next sentence's "he" is rather that person
// than anyone the content names.
func (p *docParser) noteLead(s *sentence, sources []foundSource) {
	if len(sources) == 0 && s.firstPerson() < 0 && p.leadAt == s.index-1 {
		p.leadAt = s.index // nobody else came up: whoever spoke still does
		return
	}
	p.lead, p.unnamed, p.crowd, p.leadAt = "", "", s.firstPerson() >= 0, s.index
	for _, f := range sources {
		if f.Outlet || f.to == 0 {
			continue
		}
		leads := f.from < f.cue && s.tok(f.cue+1).kind != punctToken
		isPerson := slices.ContainsFunc(s.names, func(m foundName) bool { return m.Name == f.Source && m.Kind == Person }) || p.person(f.Source) != nil
		switch {
		case isPerson && leads:
			p.lead = f.Source
		case !isPerson && slices.ContainsFunc(s.toks[f.from:f.to], func(t token) bool { return isPersonNoun(t.low) && !t.upper }) && (leads || s.firstPerson() < 0):
			p.unnamed = f.Source
		}
	}
}

// firstPerson returns the index of the first name of a person, -1 without one.
func (s *sentence) firstPerson() int {
	return slices.IndexFunc(s.names, func(m foundName) bool { return m.Kind == Person || m.Kind == Unnamed })
}

func (p *docParser) notePerson(s *sentence, m foundName, rank int) {
	q := p.person(m.Name)
	if q == nil {
		q = &person{name: m.Name, kind: m.Kind, role: map[string]bool{}}
		if n := p.r.names[m.Name]; n != nil {
			q.addRole(n.Role)
		}
	} else {
		if q.at == s.index && len(p.people) > 0 && p.people[len(p.people)-1] == q {
			rank = q.first
		}
		p.people = slices.DeleteFunc(p.people, func(x *person) bool { return x == q })
	}
	q.addRole(m.Role)
	if g := s.genderAround(m); q.gender == 0 {
		q.gender = g
	}
	if q.gender == 0 {
		q.gender = s.genders[m.Name]
	}
	if m.titleFrom >= 0 && q.gender == 0 {
		q.gender = genderOfNoun(s.toks[m.titleFrom].low)
	}
	if e := (evidence{}); q.age == 0 && s.tok(m.to).kind == punctToken && s.ageAt(m.to+1, &e) {
		q.age = e.age
	}
	for _, n := range s.numbers { // "Voss, who is 29"
		if n.Of == ageOf && q.age == 0 && n.from > m.to && n.from <= m.to+4 && s.tok(n.from-2).is("who") {
			q.age = int(n.Value)
		}
	}
	if m.Kind == Unnamed {
		for _, n := range s.numbers {
			if n.from >= m.from && n.to <= m.to && n.Of == ageOf {
				q.age = int(n.Value)
			}
		}
		q.addRole(m.Text)
	}
	q.at, q.first = s.index, rank
	p.people = append(p.people, q)
}

// addRole remembers the nouns that describe a person.
func (q *person) addRole(role string) {
	for _, w := range Words(role) {
		if !IsStop(w) {
			q.role[Stem(w)] = true
			if g := genderOfNoun(w); q.gender == 0 {
				q.gender = g
			}
		}
	}
}

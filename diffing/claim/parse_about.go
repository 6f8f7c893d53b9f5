package claim

import (
	"slices"
	"strings"
)

var (
	maleWords = lowerSet(`mr sir lord king prince father dad grandfather husband son brother uncle nephew boy man gentleman schoolboy
		businessman chairman spokesman policeman fireman fisherman salesman congressman widower dad-of-one dad-of-two father-of-two duke baron he him his`)
	femaleWords = lowerSet(`mrs ms miss lady dame queen princess mother mum gran grandmother wife daughter sister aunt niece girl woman
		schoolgirl businesswoman chairwoman spokeswoman policewoman congresswoman widow actress mum-of-one mum-of-two mother-of-two duchess
		baroness she her hers`)
)

func genderOfNoun(w string) byte {
	switch {
	case maleWords[w]:
		return 'm'
	case femaleWords[w]:
		return 'f'
	}
	return 0
}

// findAbout resolves the pronouns and descriptions of a sentence to what the document has spoken of.
func (p *docParser) findAbout(s *sentence) {
	for i, t := range s.toks {
		if t.kind != wordToken || s.taken[i] {
			continue
		}
		switch {
		case t.is("he", "him", "his", "himself"):
			p.refer(s, i, i+1, p.antecedent(s, i, 'm'))
		case t.is("she", "her", "hers", "herself"):
			p.refer(s, i, i+1, p.antecedent(s, i, 'f'))
		case t.is("its", "it"):
			p.refer(s, i, i+1, p.itself(s, i))
		case t.is("the", "this", "that") && !s.insideName(i):
			p.describe(s, i)
		}
	}
}

// itself returns the body that "it" or "its" at token i means: one named before in the sentence, or at the sentence's beginning the one
// that the sentence before spoke of.
func (p *docParser) itself(s *sentence, i int) string {
	acts := cueClass(s.tok(i+1).low) != "" || s.tok(i+1).is("has", "had", "would", "will", "was", "could") || s.toks[i].is("its")
	if !acts {
		return ""
	}
	for k := len(s.names) - 1; k >= 0; k-- {
		if m := s.names[k]; m.Kind == Body && m.to <= i && !p.ownOutlet(m.Name) {
			return m.Name
		}
	}
	for _, a := range s.about {
		if a.to <= i && !a.possessive && p.isBody(a.name) {
			return a.name
		}
	}
	if i > 2 || s.toks[i].is("it") && cueClass(s.tok(i+1).low) == "" {
		return ""
	}
	for k := len(p.bodies) - 1; k >= 0 && s.index-p.bodies[k].at <= 1; k-- {
		return p.bodies[k].name
	}
	return ""
}

func (p *docParser) isBody(name string) bool {
	return slices.ContainsFunc(p.bodies, func(b *body) bool { return b.name == name })
}

// refer notes that the tokens from..to stand for a name.
func (p *docParser) refer(s *sentence, from, to int, name string) {
	if name != "" {
		t := s.toks[from]
		owns := t.is("his", "hers", "its") || t.is("her") && s.tok(from+1).kind == wordToken && !IsStop(s.tok(from+1).low)
		s.about = append(s.about, reference{name: name, from: from, to: to, possessive: owns})
	}
}

// antecedent returns whom a pronoun at token i stands for. Someone named before it in its sentence comes first, the subject before others
// and a mere source last; then the people of the sentences before. A pronoun that speaks itself ("she said") is rather the last speaker.
func (p *docParser) antecedent(s *sentence, i int, gender byte) string {
	speaks := cueClass(s.tok(i+1).low) != "" || s.tok(i+1).is("also", "later", "then") && cueClass(s.tok(i+2).low) != "" || cueClass(s.tok(i-1).low) != ""
	if cueClass(s.tok(i-1).low) != "" && i > 1 && !s.tok(i-2).upper && isPersonNoun(s.tok(i-2).low) && !s.quotedBefore(i) {
		return "" // "an official said he believed": nobody with a name
	}
	fits := func(name string) bool {
		q := p.person(name)
		return q == nil || q.gender == 0 || q.gender == gender
	}
	if !speaks || !s.quotedBefore(i) {
		for _, source := range []bool{false, true} {
			for _, m := range s.names {
				if m.to <= i && (m.Kind == Person || m.Kind == Unnamed) && s.speaksAt(m) == source && fits(m.Name) && s.fitsHere(m, gender) && !s.ownsPronoun(m, i) {
					p.learnGender(s, m.Name, gender)
					return m.Name
				}
			}
		}
	}
	if p.leadAt == s.index-1 && (i < 2 || speaks) {
		if q := p.person(p.lead); q != nil && (q.gender == 0 || q.gender == gender) {
			q.gender = gender
			return p.lead
		}
		if p.lead == "" && p.unnamed != "" && (speaks || !p.crowd) {
			if p.isBody(p.unnamed) {
				return p.unnamed
			}
			return ""
		}
	}
	if speaks && len(p.speaker) > 0 {
		name := p.speaker[len(p.speaker)-1].Source
		if q := p.person(name); q != nil && (q.gender == 0 || q.gender == gender) {
			q.gender = gender
			return name
		}
	}
	var best *person
	for k := len(p.people) - 1; k >= 0; k-- {
		q := p.people[k]
		if q.gender != 0 && q.gender != gender {
			continue
		}
		if best == nil || q.at == best.at && q.first < best.first {
			best = q
		}
		if q.at < best.at {
			break
		}
	}
	if best == nil {
		return ""
	}
	best.gender = gender
	return best.name
}

// quotedBefore reports whether a quotation ends before token i: then "she said" is whoever spoke of late, not someone inside the quotation.
func (s *sentence) quotedBefore(i int) bool {
	return slices.ContainsFunc(s.quotes, func(q Span) bool { return q.End <= s.toks[i].start })
}

// speaksAt reports whether a name is the subject of a verb of saying.
func (s *sentence) speaksAt(m foundName) bool {
	return m.to < len(s.toks) && (cueClass(s.toks[m.to].low) != "" || s.toks[m.to].text == "," && cueClass(s.tok(m.to+1).low) != "")
}

// fitsHere checks a name's gender against the titles and nouns around it in this sentence.
func (s *sentence) fitsHere(m foundName, gender byte) bool {
	g := s.genderAround(m)
	return g == 0 || g == gender
}

// genderAround reads the gender that the words before and behind a name give it.
func (s *sentence) genderAround(m foundName) byte {
	for k := m.from - 1; k >= 0 && m.from-k <= 3; k-- {
		if s.toks[k].kind == punctToken && s.toks[k].text != "." {
			break
		}
		if g := genderOfNoun(s.toks[k].low); g != 0 && !isPronoun(s.toks[k].low) && !s.toks[k].is("his", "her") && !s.toks[k].poss {
			return g
		}
	}
	if m.Kind == Unnamed {
		for k := m.from; k < m.to; k++ {
			if g := genderOfNoun(s.toks[k].low); g != 0 {
				return g
			}
		}
		return 0
	}
	if s.tok(m.to).text == "," {
		end := s.appositionEnd(m.to + 1)
		if end > m.to+1 {
			if head := s.headNoun(m.to+1, end); head >= 0 {
				return genderOfNoun(s.toks[head].low)
			}
		}
	}
	return 0
}

// ownsPronoun reports whether a possessive pronoun at token i stands in the apposition of that very name: "his solicitor, Ambrose Quill".
func (s *sentence) ownsPronoun(m foundName, i int) bool {
	return s.tok(i).is("his", "her") && m.from == i+3 && s.tok(i+2).text == ","
}

func (p *docParser) person(name string) *person {
	for i := len(p.people) - 1; i >= 0; i-- {
		if p.people[i].name == name {
			return p.people[i]
		}
	}
	return nil
}

func (p *docParser) learnGender(s *sentence, name string, gender byte) {
	if s.genders == nil {
		s.genders = map[string]byte{}
	}
	s.genders[name] = gender
	if q := p.person(name); q != nil && q.gender == 0 {
		q.gender = gender
	}
}

// aged returns the last person of that age; gender 0 fits anyone.
func (p *docParser) aged(age int, gender byte) *person {
	for i := len(p.people) - 1; i >= 0; i-- {
		q := p.people[i]
		if q.age == age && (gender == 0 || q.gender == 0 || q.gender == gender) {
			return q
		}
	}
	return nil
}

// describe resolves "the company", "the 44-year-old", "the engineer" at token i.
func (p *docParser) describe(s *sentence, i int) {
	for j := i + 1; j < len(s.toks) && j <= i+4; j++ {
		t := s.toks[j]
		if t.kind != wordToken || IsStop(t.low) || s.insideName(j) || slices.ContainsFunc(s.names, func(m foundName) bool { return m.from == j && m.Kind != Unnamed }) {
			return
		}
		next := s.tok(j + 1)
		if slices.ContainsFunc(s.names, func(m foundName) bool { return m.from == j+1 }) && next.upper && !t.poss {
			return // "the contractor Sentrelle": the name itself follows
		}
		noun := next.kind == punctToken || IsStop(next.low) || cueClass(next.low) != "" || strings.HasSuffix(next.low, "ed") || irregularPast(next.low) || t.poss ||
			next.kind == wordToken && !isCommon(next.low) || strings.HasSuffix(next.low, "s") && !plural(next.low)
		if !noun && !strings.HasSuffix(next.low, "s") {
			continue
		}
		switch {
		case hasClass("bodynoun", t.low):
			if name := p.lastBody(s, i, t.low); name != "" {
				s.about = append(s.about, reference{name: name, from: i, to: j + 1, possessive: t.poss})
				return
			}
		case isPersonNoun(t.low):
			if name := p.described(s, i, j); name != "" {
				s.about = append(s.about, reference{name: name, from: i, to: j + 1, possessive: t.poss})
				return
			}
		}
	}
}

// described returns whom "the envoy" or "the man" means, with the article at token i and the noun at token j: the last one with that role,
// an unnamed person for "the man". What stands between must belong to the role where the noun is an office: the prime minister is not any
// minister.
func (p *docParser) described(s *sentence, i, j int) string {
	noun := s.toks[j].low
	stem := Stem(noun)
	for k := len(p.people) - 1; k >= 0; k-- {
		q := p.people[k]
		fits := q.role[stem]
		for m := i + 1; m < j && fits && hasClass("title", noun); m++ {
			fits = q.role[Stem(s.toks[m].low)]
		}
		if fits {
			return q.name
		}
	}
	if noun == "man" || noun == "woman" || noun == "boy" || noun == "girl" || noun == "suspect" {
		for k := len(p.people) - 1; k >= 0; k-- {
			q := p.people[k]
			if q.kind == Unnamed && (noun == "suspect" || q.gender == 0 || q.gender == genderOfNoun(noun)) {
				return q.name
			}
		}
	}
	return ""
}

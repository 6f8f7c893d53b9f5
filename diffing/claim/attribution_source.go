package claim

import (
	"cmp"
	"slices"
	"strings"
)

// source says who the tokens from..to are: the person or body named there, what a pronoun or description stands for, or the words.
func (p *docParser) source(s *sentence, from, to int) (foundSource, bool) {
	from, to = s.trimSource(from, to)
	if from >= to {
		return foundSource{}, false
	}
	f := foundSource{from: from, to: to}
	f.Text = s.text[s.toks[from].start:s.toks[to-1].end]
	words := lows(s.toks[from:to])
	named, ok := s.sourceName(from, to)
	plain := false
	switch {
	case ok:
		f.Source = named.Name
	case s.referent(from, to) != "":
		f.Source = s.referent(from, to)
	case len(words) == 1 && isPronoun(words[0]):
		return foundSource{}, false
	case slices.Contains(words, "spokesman") || slices.Contains(words, "spokeswoman") || slices.Contains(words, "spokesperson"):
		f.Source = cmp.Or(p.spokesBody(s, from), p.plainSource(s, from, to))
	default:
		f.Source, plain = p.plainSource(s, from, to), true
	}
	if plain && !sourceWords(words) {
		return foundSource{}, false
	}
	f.Outlet = p.isOutlet(f.Source, words)
	f.Official = !f.Outlet && p.isOfficial(f.Source, words, ok)
	return f, true
}

// plainSource is a source that no name stands for: its words without article.
func (p *docParser) plainSource(s *sentence, from, to int) string {
	for from < to-1 && s.toks[from].is("a", "an", "the") {
		from++
	}
	return s.text[s.toks[from].start:s.toks[to-1].end]
}

// sourceWords reports whether words can be a source at all: they hold a noun that is neither a time nor a place.
func sourceWords(words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return isPersonNoun(w) || plural(w) && (isPersonNoun(strings.TrimSuffix(w, "s")) || sayingThings[w]) || hasClass("bodynoun", w) || hasClass("body", w) || w == "one" || w == "police" || w == "some" || w == "many" ||
			w == "others" || w == "family" || w == "couple" || w == "crew" || w == "several" || cues()["official"][w] || cues()["unofficial"][w] || w == "most" || w == "report" || w == "transcript" ||
			w == "statement" || w == "study" || w == "document" || w == "survey" || w == "poll" || w == "indictment" || small[w] > 0
	})
}

// sayingThings are plural nouns, no people, that say something.
var sayingThings = lowerSet(`sources documents records reports figures authorities sides families officials researchers relatives media outlets
	people data services emails messages letters minutes filings papers companies agencies parties unions studies statements accounts
	transcripts files groups charities`)

func isPronoun(w string) bool {
	switch w {
	case "he", "she", "they", "it", "we", "i", "you", "who", "this", "that", "him", "her", "them", "us", "me":
		return true
	}
	return false
}

// trimSource takes off what leads to a source without belonging to it: "In a statement", commas, quotation marks.
func (s *sentence) trimSource(from, to int) (int, int) {
	for from < to && (s.toks[from].kind == punctToken || s.taken[from]) {
		from++
	}
	for to > from && s.toks[to-1].kind == punctToken {
		to--
	}
	if from < to-1 && s.toks[from].is("he", "she", "they", "it", "we", "i", "you", "who") {
		to = from + 1
	}
	if from < to && s.toks[from].is("in", "on", "at", "after", "during", "by", "speaking", "with", "from", "under", "late", "early", "last", "earlier") {
		for _, m := range s.names {
			if m.to == to && m.from > from {
				return m.roleFrom(s), to
			}
		}
		for k := to - 1; k > from; k-- { // "At the cordon police said"
			if s.toks[k].is("police", "officials", "he", "she", "they") && k == to-1 {
				return k, to
			}
		}
	}
	return from, to
}

// roleFrom returns the token at which a name's titles begin.
func (m foundName) roleFrom(s *sentence) int {
	if m.titleFrom >= 0 && m.titleFrom < m.from {
		return m.titleFrom
	}
	return m.from
}

// sourceName returns the name that is the head of a source: a person, else a body, else a country; possessives ("Vekkel's lawyer") and
// names behind prepositions ("an engineer with Lumeric") are not the head, but the body that a spokesman speaks for is.
func (s *sentence) sourceName(from, to int) (foundName, bool) {
	var best foundName
	rank := 0
	speaks := slices.ContainsFunc(s.toks[from:to], func(t token) bool {
		return t.is("spokesman", "spokeswoman", "spokesperson", "statement", "spokesmen")
	})
	for _, m := range s.names {
		if m.from < from || m.to > to {
			continue
		}
		headed := !s.toks[m.to-1].poss && !s.behindPreposition(m, from)
		n := 0
		switch {
		case m.Kind == Person && headed && !s.qualifies(m, to):
			n = 5
		case m.Kind == Unnamed && headed:
			n = 4
		case m.Kind == Body && (headed && !s.qualifies(m, to) || speaks):
			n = 3
		case m.Kind == Other && headed && !s.qualifies(m, to):
			n = 2
		case m.Kind == Place && m.to == to && headed:
			n = 1
		}
		if n > rank {
			best, rank = m, n
		}
	}
	return best, rank > 0
}

// qualifies reports whether a name is followed by a noun inside the source: "Lumeric engineers", "a Trust insider".
func (s *sentence) qualifies(m foundName, to int) bool {
	return m.to < to && s.toks[m.to].kind == wordToken && !s.toks[m.to].is("in", "on", "of", "has", "also", "chief", "and", "at", "for")
}

// behindPreposition reports whether a name hangs on a preposition inside the source, which begins at from.
func (s *sentence) behindPreposition(m foundName, from int) bool {
	for k := m.roleFrom(s) - 1; k >= from && m.from-k < 6; k-- {
		t := s.toks[k]
		if t.text == "," {
			return false
		}
		if t.is("with", "from", "of", "for", "at", "in", "inside", "to", "within", "near", "on", "by", "against") {
			return true
		}
		if t.is("and") {
			return false
		}
	}
	return false
}

// referent returns the name that a pronoun or description at the tokens from..to stands for.
func (s *sentence) referent(from, to int) string {
	for _, a := range s.about {
		if a.from >= from && a.to <= to && (a.from == from || s.toks[from].is("the", "a", "its", "his", "her")) && !a.possessive {
			return a.name
		}
	}
	return ""
}

// spokesBody is the body that the unnamed spokesman at token from speaks for: the one that the text spoke of last. His or her spokesman
// speaks for a person.
func (p *docParser) spokesBody(s *sentence, from int) string {
	if s.toks[from].is("his", "her") {
		for _, a := range s.about {
			if a.from == from {
				return a.name
			}
		}
		return ""
	}
	for k := len(s.names) - 1; k >= 0; k-- {
		if m := s.names[k]; m.Kind == Body && m.to <= from && !p.ownOutlet(m.Name) {
			return m.Name
		}
	}
	if len(p.bodies) == 0 {
		return ""
	}
	return p.bodies[len(p.bodies)-1].name
}

// isOutlet reports whether a source is a news outlet.
func (p *docParser) isOutlet(name string, words []string) bool {
	if n, ok := p.r.Resolve(name); ok {
		if n.Role == outletRole || n.Kind == Body && slices.ContainsFunc(Words(n.Role), func(w string) bool {
			return w == "newspaper" || w == "tabloid" || w == "broadcaster" || w == "daily" || w == "news" || w == "magazine"
		}) {
			return true
		}
		if n.Kind == Person {
			return false
		}
	}
	key := nameKey(name)
	if hasClass("outlet", key) || hasClass("outlet", "the "+key) || p.ownOutlet(name) {
		return true
	}
	fields := strings.Fields(key)
	if len(fields) == 0 {
		return false
	}
	last := fields[len(fields)-1]
	if len(fields) > 1 && hasClass("outlethead", last) && !isCommonRole(last) {
		return true
	}
	return len(words) < 4 && slices.ContainsFunc(words, func(w string) bool { return w == "newspaper" || w == "tabloid" || w == "paper" || w == "broadcaster" })
}

// isCommonRole are last words of outlets' names that other bodies and people have too.
func isCommonRole(w string) bool {
	return w == "agency" || w == "reporter" || w == "star" || w == "independent"
}

// isOfficial reports whether a source answers for an authority or for a body.
func (p *docParser) isOfficial(name string, words []string, named bool) bool {
	official, unofficial := false, false
	look := func(list []string) {
		for _, w := range list {
			official = official || cues()["official"][w]
			unofficial = unofficial || cues()["unofficial"][w]
		}
	}
	look(words)
	if unofficial {
		return false
	}
	n, ok := p.r.Resolve(name)
	switch {
	case ok && n.Kind == Person:
		role := Words(n.Role)
		unofficial = slices.ContainsFunc(role, func(w string) bool {
			return w == "former" || w == "ex" || w == "retired" || w == "solicitor" || w == "lawyer"
		})
		if unofficial {
			return official && !slices.Contains(role, "lawyer") && !slices.Contains(role, "solicitor")
		}
		look(role)
	case ok && n.Kind == Body:
		return true
	case ok && n.Kind == Place && named:
		return true // "Moscow denied"
	}
	if named {
		look(Words(name))
	}
	return official
}

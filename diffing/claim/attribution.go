package claim

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

//go:embed data/cues.txt
var cuesData string

var cues = sync.OnceValue(func() map[string]map[string]bool {
	m := map[string]map[string]bool{}
	for _, f := range listFields(cuesData) {
		if m[f[0]] == nil {
			m[f[0]] = map[string]bool{}
		}
		for _, w := range f[1:] {
			m[f[0]][w] = true
		}
	}
	return m
})

// cueClass returns what the source of a cue verb commits to, "" for words that are no cue.
func cueClass(low string) string {
	for _, class := range []string{"say", "confirm", "deny", "claim", "ask", "decline"} {
		if cues()[class][low] {
			return class
		}
	}
	return ""
}

// foundSource is an attribution with the tokens of its source and of its cue.
type foundSource struct {
	Attribution
	from, to int
	cue      int
	class    string
}

// findSources returns who is said to say what the sentence says, outermost first.
func (p *docParser) findSources(s *sentence) []foundSource {
	var out []foundSource
	for i := 0; i < len(s.toks); i++ {
		t := s.toks[i]
		if t.kind != wordToken || s.quoted[i] && !s.allQuoted || t.upper && i > 0 && !s.opens(i) || !s.plainVerb(i) {
			continue
		}
		switch class := cueClass(t.low); {
		case t.is("according") && s.tok(i+1).is("to"):
			out = append(out, p.rightSource(s, i+2, i, "according to")...)
		case t.is("quoted", "cited", "quotes", "cites", "quoting", "citing"):
			out = append(out, p.quoting(s, i)...)
		case t.is("reportedly", "allegedly", "apparently", "supposedly"):
			out = append(out, foundSource{Attribution: Attribution{Cue: t.low}, from: i, to: i, cue: i, class: "claim"})
		case t.is("ruled", "rules", "ruling") && s.tok(i+1).is("out"):
			out = append(out, p.activeSource(s, i, "deny")...)
		case t.is("called", "calls", "call") && s.tok(i+1).is("for", "on"):
			if s.verbAt(i) {
				out = append(out, p.activeSource(s, i, "ask")...)
			}
		case t.is("called", "calls", "branded", "labelled", "labeled", "dubbed", "termed") && s.quoteBehind(i):
			out = append(out, p.activeSource(s, i, "say")...)
		case participles[t.low] != "" && s.tok(i-1).is("and") || participles[t.low] != "" && s.tok(i-1).text == ",":
			if from, to, ok := s.leadSubject(i); ok {
				if f, ok := p.source(s, from, to); ok {
					f.Cue, f.cue, f.class = t.low, i, participles[t.low]
					out = append(out, f)
				}
			}
		case t.is("think", "thinks") && s.tok(i+1).is("tank", "tanks"):
		case s.passive(i):
			out = append(out, p.passiveSource(s, i)...)
		case class != "":
			out = append(out, p.activeSource(s, i, class)...)
		}
	}
	return outermost(out)
}

// nounCues are cues that are as often nouns: "the demands", "new claims".
var nounCues = lowerSet(`demands claims reports hopes fears doubts promises states estimates notes report claim demand estimate dispute appeal appeals
	deny threatens complains rules hints repeats promise hope fear suspect deal call calls`)

// plainVerb reports whether token i, where it could be a noun, is a verb: a name, a pronoun or a noun for people or bodies stands before it.
func (s *sentence) plainVerb(i int) bool {
	if !nounCues[s.toks[i].low] {
		return true
	}
	prev := s.tok(i - 1)
	return slices.ContainsFunc(s.names, func(m foundName) bool { return m.to == i && !prev.poss }) || isPronoun(prev.low) || prev.is("also", "now") ||
		!prev.poss && !prev.upper && (isPersonNoun(prev.low) || isPersonNoun(strings.TrimSuffix(prev.low, "s")) || hasClass("bodynoun", prev.low) || prev.is("police", "officials")) ||
		adverbToken(prev)
}

// adverbToken goes by the ending.
func adverbToken(t token) bool {
	return t.kind == wordToken && !t.upper && strings.HasSuffix(t.low, "ly") && !t.is("family", "assembly", "supply", "reply", "ally", "bully", "rally", "anomaly", "monopoly", "fly", "belly")
}

// outermost drops repeated sources and puts outlets that quote someone first.
func outermost(list []foundSource) []foundSource {
	var out []foundSource
	for _, f := range list {
		same := slices.ContainsFunc(out, func(g foundSource) bool { return g.Source == f.Source && (f.Source != "" || g.Cue == f.Cue) })
		if !same {
			out = append(out, f)
		}
	}
	slices.SortStableFunc(out, func(a, b foundSource) int { return b2i(b.Outlet) - b2i(a.Outlet) })
	return out
}

// passive reports whether the verb at token i is in the passive: "is said to", "was named by".
func (s *sentence) passive(i int) bool {
	if !cues()["passive"][s.toks[i].low] && !s.toks[i].is("believed", "thought", "understood", "suspected", "feared", "rumoured", "rumored") {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-3; k-- {
		t := s.toks[k]
		if t.is("is", "are", "was", "were", "been", "being", "be") {
			return true
		}
		if t.kind != wordToken || !IsStop(t.low) && !adverbToken(t) {
			return s.toks[i].low != "said" && s.tok(i+1).is("by")
		}
	}
	return s.toks[i].low != "said" && s.tok(i+1).is("by")
}

// passiveSource reads the source of a passive: the one behind "by", nobody in "is said to".
func (p *docParser) passiveSource(s *sentence, i int) []foundSource {
	if s.tok(i + 1).is("by") {
		return p.rightSource(s, i+2, i, s.toks[i].low+" by")
	}
	if s.toks[i].is("named", "identified", "described", "quoted", "published", "announced", "confirmed", "revealed") {
		for k := i + 2; k < len(s.toks) && k < i+8 && s.toks[k].kind != punctToken && !s.toks[k].is("to", "and"); k++ {
			if s.toks[k].is("by") {
				return p.rightSource(s, k+1, i, s.toks[i].low+" by")
			}
		}
		return nil
	}
	if !s.tok(i+1).is("to", "that") {
		return nil
	}
	cue := s.toks[i-1].low + " " + s.toks[i].low
	return []foundSource{{Attribution: Attribution{Cue: cue}, from: i, to: i, cue: i, class: "claim"}}
}

// activeSource reads the subject of the cue verb at token v, and the outlet that it spoke to.
func (p *docParser) activeSource(s *sentence, v int, class string) []foundSource {
	from, to, ok := s.inverted(v)
	if !ok {
		from, to, ok = s.subject(v)
	}
	if !ok {
		return nil
	}
	f, ok := p.source(s, from, to)
	if !ok {
		return nil
	}
	f.Cue, f.cue, f.class = s.toks[v].low, v, class
	if s.toks[v].is("ruled", "rules") {
		f.Cue += " out"
	}
	out := []foundSource{f}
	if s.toks[v].is("told", "tells") {
		end := s.rightEnd(v + 1)
		if o, ok := p.source(s, v+1, end); ok && o.Outlet && !p.ownOutlet(o.Source) {
			o.Cue, o.cue, o.class = s.toks[v].low, v, "say"
			out = append(out, o)
		}
	}
	return out
}

// participles are cues that hang on the subject of the sentence: "Hask backed her, saying that …".
var participles = map[string]string{
	"saying": "say", "adding": "say", "arguing": "say", "warning": "say", "insisting": "say", "claiming": "claim", "noting": "say",
	"suggesting": "claim", "confirming": "confirm", "denying": "deny", "stressing": "say", "telling": "say", "alleging": "claim", "urging": "ask",
}

// quoteBehind reports whether a quotation begins within reach behind token i: `called the charges "baseless"`.
func (s *sentence) quoteBehind(i int) bool {
	for k := i + 1; k < len(s.toks) && k < i+12; k++ {
		if s.quoted[k] {
			return !s.quoted[i]
		}
	}
	return false
}

// verbAt reports whether "call" or "calls" at token i is a verb: behind a name, a pronoun, an auxiliary or a plural.
func (s *sentence) verbAt(i int) bool {
	prev := s.tok(i - 1)
	return s.toks[i].is("called") || slices.ContainsFunc(s.names, func(m foundName) bool { return m.to == i }) || isPronoun(prev.low) ||
		prev.is("has", "have", "had", "will", "also", "now", "to", "and") || plural(prev.low) && s.toks[i].is("call")
}

// leadSubject returns the subject with which the sentence of token i begins, up to its first verb.
func (s *sentence) leadSubject(i int) (int, int, bool) {
	start := 0
	if s.toks[0].is("according", "in", "on", "after", "during", "at", "for", "by", "with", "as", "when", "while", "since", "before", "despite", "amid", "under", "earlier", "asked") {
		for start < i && s.toks[start].text != "," {
			start++
		}
		start++
	}
	k := start
	for k < i && k < start+16 {
		t := s.toks[k]
		if s.taken[k] || k > start && (t.kind == punctToken && t.text != "." && t.text != "'" || t.is("is", "was", "are", "were", "has", "had", "have", "will", "would", "also", "did", "could", "who", "which", "that") ||
			!s.insideName(k) && !t.upper && (cueClass(t.low) != "" || strings.HasSuffix(t.low, "ed") || irregularPast(t.low))) {
			break
		}
		k++
	}
	if k <= start || s.toks[start].kind == punctToken || s.quoted[start] {
		return 0, 0, false
	}
	return start, k, true
}

// ownOutlet reports whether a name is the outlet that publishes the document.
func (p *docParser) ownOutlet(name string) bool {
	own := nameKey(p.d.Outlet)
	return own != "" && (nameKey(name) == own || strings.HasSuffix(own, " "+nameKey(name)))
}

// quoting reads "X quoted Y as saying" and "citing Y".
func (p *docParser) quoting(s *sentence, i int) []foundSource {
	var out []foundSource
	if from, to, ok := s.subject(i); ok && !strings.HasSuffix(s.toks[i].low, "ing") {
		if f, ok := p.source(s, from, to); ok {
			f.Cue, f.cue, f.class = s.toks[i].low, i, "say"
			out = append(out, f)
		}
	}
	return append(out, p.rightSource(s, i+1, i, s.toks[i].low)...)
}

// rightSource reads a source that begins at token i, behind its cue.
func (p *docParser) rightSource(s *sentence, i, cue int, text string) []foundSource {
	end := s.rightApposed(i)
	f, ok := p.source(s, i, end)
	if !ok {
		return nil
	}
	f.Cue, f.cue, f.class = text, cue, "say"
	if head := s.toks[cue].low; cueClass(head) != "" {
		f.class = cueClass(head)
	}
	return []foundSource{f}
}

// rightEnd returns the token past the noun phrase that begins at token i.
func (s *sentence) rightEnd(i int) int {
	const longest = 16
	j := i
	for ; j < len(s.toks) && j < i+longest; j++ {
		t := s.toks[j]
		if t.kind == punctToken && t.text != "." && t.text != "'" && t.text != "’" && t.text != "&" || t.text == "." && !(j > i && hasClass("title", s.toks[j-1].low)) {
			break
		}
		if j > i && (t.is("that", "who", "which", "as", "when", "after", "before", "while", "because", "if", "whether", "it", "he", "she", "they", "there", "was", "were", "is", "are", "had", "has", "will", "would") ||
			s.taken[j] || t.is("in", "on", "at", "during", "by", "to") && !s.insideName(j) && !s.toks[j-1].is("close", "briefed", "leader", "adviser", "ambassador", "secretary", "envoy")) {
			break
		}
	}
	return j
}

// insideName reports whether token i stands inside a name.
func (s *sentence) insideName(i int) bool {
	return slices.ContainsFunc(s.names, func(m foundName) bool { return m.from < i && i < m.to })
}

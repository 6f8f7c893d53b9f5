package question

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"storywatch/diffing/claim"
)

// What follows keeps numbers of another thing, of another's deed or by another measure from being taken for what a wording asks: the next probe's
// cost, the seats that a rival won, the price of the whole firm where that of a share is asked.

var (
	// askedDoer leads up to the name of those whose deed or cost a wording asks for.
	askedDoer = regexp.MustCompile(`\b(?:has|have|had|did|does|do|will|would)(?: the| its)? $`)
	// atRival leads up to a name that is no subject.
	atRival = regexp.MustCompile(`\b(?:of|in|at|from|to|against|over|than|by|for|with|and|on|near|beat|beating|defeated) (?:the |its )?$`)
	// itsRival is somebody who stands against the one whom a text is about.
	itsRival = regexp.MustCompile(`^[^a-z]*(?:its|their|the|his|her) (?:[a-z]+ )?(?:rivals?|opponents?|competitors?|challengers?)\b`)
	// pieceAsk is a wording that asks for a price or a rate by the piece.
	pieceAsk = regexp.MustCompile(`\b(?:per|each|every|for an?|an?|apiece) (?:[a-z~'-]+ ){0,3}?(shares?|tickets?|barrels?|tonnes?|tons?|litres?|kilos?|copy|bottles?|loa[fv]e?s?|seats?|metres?|acres?|hectares?|bushels?|ounces?)\b`)
	// namedNoun is a noun with the name that tells which one is meant, in a wording or in a text.
	namedNoun = regexp.MustCompile(`(\p{Lu}[\p{L}-]+)(?: \p{Lu}[\p{L}-]+)* ([a-z]{3,})\b`)
	// otherSort leads up to the noun of another thing of the same sort.
	otherSort = `\b(?:next|other|another|second|previous|earlier|later|sister|successor|neighbou?ring|rival|older|newer|future|planned|first|last|former) (?:[a-z-]+ )?`
	// describedOnly follows a number of some of a set of whom the line says no more than who they are: "nineteen of the hostages are passengers".
	describedOnly = regexp.MustCompile(`^ of (?:the|those|these|its|their|them)\b(?: (?:[0-9]+|[a-z-]+)){0,2}? (?:are|were|is|was|come|came|had been) (?:(?:[a-z-]+ )?(?:passengers|crew|women|men|children|girls|boys|teenagers|pupils|students|tourists|foreigners|foreign|locals|citizens|nationals|members|[a-z]+(?:ers|ors|ists|ants|ees))|from|under|over|aged|between)\b(?: [a-z]+ \d+| and|[,.;]|$| (?:of|in|and|the|a)\b)`)
)

// ofOtherThing reports whether a line gives a number of another thing than the wording's, or of what somebody else did.
func (p plan) ofOtherThing(l line, q quantity) bool {
	return describedOnly.MatchString(l.low[q.end:]) || p.otherDoer(l, q) || p.otherNamed(l) || p.otherRise(l, q)
}

// asked is what a figure's wording says of whom and what it asks, by name.
type asked struct {
	doers  []string       // whose deed or cost it is
	things []namedThing   // nouns with the names that tell which is meant
	piece  *regexp.Regexp // finds a price by the piece, nil where the wording asks for none
}

// namedThing is a noun that a wording's name tells: "Tarn fever".
type namedThing struct {
	mark, noun string
	other      *regexp.Regexp // another such thing
}

// namesAsked reads a figure's wording.
func namesAsked(p plan) asked {
	var out asked
	for _, m := range properWord.FindAllStringIndex(p.q.Wording, -1) {
		if lead, _ := fold(p.q.Wording[:m[0]]); askedDoer.MatchString(lead) {
			out.doers = append(out.doers, p.q.Wording[m[0]:m[1]])
		}
	}
	for _, m := range namedNoun.FindAllStringSubmatch(p.q.Wording, -1) {
		mark, noun := strings.ToLower(m[1]), m[2]
		if !asking[mark] && !asking[noun] && !p.slotNoun(noun) {
			out.things = append(out.things, namedThing{mark, noun, regexp.MustCompile(otherSort + regexp.QuoteMeta(noun) + `\b`)})
		}
	}
	low, _ := fold(p.q.Wording)
	if m := pieceAsk.FindStringSubmatch(low); m != nil {
		noun := regexp.QuoteMeta(strings.TrimSuffix(m[1], "s"))
		out.piece = regexp.MustCompile(`\b(?:per|an?|each|every|apiece|for|of|the) (?:[a-z-]+ ){0,2}?` + noun + `s?\b|\b` + noun + ` price|\bapiece\b|a-` + noun)
	}
	return out
}

// otherDoer reports whether the clause of a number has another body for its subject than the one whose deed the wording asks for.
func (p plan) otherDoer(l line, q quantity) bool {
	if len(p.asked.doers) == 0 {
		return false
	}
	from := clauseStart(l.low, q.start)
	clause := l.low[from:q.end] + clauseTo(l.low[q.end:])
	for _, d := range p.asked.doers {
		for _, w := range nameWords(d) {
			if len(w) > 3 && strings.Contains(clause, w) {
				return false
			}
		}
	}
	by := l.sayer()
	found := itsRival.MatchString(l.low[from:q.start])
	for _, m := range l.names {
		if m.end > q.start || m.start < from || m.name == by || m.kind == claim.Person && !strings.HasSuffix(l.low[:m.start], " the ") || m.kind == claim.Place || m.kind == claim.Unnamed || strings.HasPrefix(l.low[m.end:], "'s ") || atRival.MatchString(l.low[:m.start]) {
			continue
		}
		if m.known && slices.Contains(p.target, m.name) || slices.ContainsFunc(p.asked.doers, func(d string) bool { return shareWord(m.name, d) }) {
			return false
		}
		found = !m.known
	}
	return found
}

// shareWord reports whether two names have a longer word in common.
func shareWord(a, b string) bool {
	have := nameWords(b)
	return slices.ContainsFunc(nameWords(a), func(w string) bool { return len(w) > 3 && slices.Contains(have, w) })
}

// otherNamed reports whether a line speaks of another thing of the sort that the wording names: another fever than Tarn fever, the agency's next
// probe.
func (p plan) otherNamed(l line) bool {
	text := l.v.Claim.Text
	for _, t := range p.asked.things {
		if len(wholeWords(l.low, t.noun)) == 0 || len(wholeWords(l.low, t.mark)) > 0 {
			continue
		}
		if t.other.MatchString(l.low) {
			return true
		}
		if slices.ContainsFunc(l.names, func(n mention) bool { return n.known && slices.Contains(p.target, n.name) }) {
			continue
		}
		for _, o := range namedNoun.FindAllStringSubmatchIndex(text, -1) {
			word := strings.ToLower(text[o[2]:o[3]])
			if text[o[4]:o[5]] == t.noun && o[0] > 0 && !asking[word] && !claim.IsStop(word) && !notAName[word] {
				return true
			}
		}
	}
	return false
}

// slotNoun reports whether a noun is what a slot counts, or one of its words: of those another one is one more.
func (p plan) slotNoun(noun string) bool {
	return slices.ContainsFunc(p.slots, func(s slot) bool { return s.of == noun || s.words != nil && s.noun && s.words.MatchString(noun) })
}

// byPiece reports whether a sum is told by the piece where a wording asks for that.
func (p plan) byPiece(s slot, l line, q quantity) bool {
	if s.unit != "money" || p.asked.piece == nil {
		return true
	}
	const (
		dear  = 100_000 // no piece of what is sold by the piece costs so much: it is the price of the whole
		reach = 60      // bytes on either side of a sum in which a line says of what piece it is the price
	)
	if q.value < dear {
		return true
	}
	return p.asked.piece.MatchString(l.low[max(0, q.start-reach):q.start]) || p.asked.piece.MatchString(l.low[q.end:min(len(l.low), q.end+reach)])
}

// byItsPrice reports whether a sum can be what a wording asks for that wants a price by the piece.
func (p plan) byItsPrice(l line, q quantity) bool {
	return p.asked.piece == nil || q.unit != "money" || slices.ContainsFunc(p.slots, func(s slot) bool { return p.byPiece(s, l, q) })
}

// wholeOfThem stands between a number of some and that of the whole.
var wholeOfThem = regexp.MustCompile(`^ (?:out )?of (?:the |its |their )?(?:total of |all )?$`)

// fixedSet are things of which there are as many as there are: trucks come and go, the seats of a parliament do not.
var fixedSet = whole(`seats?|mandates?|delegates?|wards?|constituenc(?:y|ies)|districts?|provinces?|members|deputies|councillors|directors|jurors|judges`)

// noteWhole remembers of how many a slot counts some: "58 of the 120 seats".
func (r *figureRun) noteWhole(l line, list []quantity) {
	for k := 0; k+1 < len(list); k++ {
		a, b := list[k], list[k+1]
		if a.unit != "" || b.unit != "" || a.ordinal || b.ordinal || b.value <= a.value || b.start < a.end || !wholeOfThem.MatchString(l.low[a.end:b.start]) {
			continue
		}
		for i, s := range r.p.slots {
			if fixedSet.MatchString(s.of) && s.noun && !s.grows && r.standsAt(i, a.value) && whole(forms(s.of)).MatchString(firstWords(l.low[b.end:], 1)) {
				r.a.State = remember(r.a.State, Memory{Key: "whole " + s.name, Value: number(b.value), By: l.sayer(), At: r.t.At})
			}
		}
	}
}

// moreThanWhole reports whether a number is more than all there are of what a slot counts, and of how many.
func (r *figureRun) moreThanWhole(s slot, value float64) (string, bool) {
	for _, m := range r.a.State {
		if b, err := strconv.ParseFloat(m.Value, 64); err == nil && m.Key == "whole "+s.name && value > b {
			return m.Value, true
		}
	}
	return "", false
}

package claim

import (
	"slices"
	"strings"
	"sync"

	"storywatch/diffing"
)

// reading is a claim prepared for comparison.
type reading struct {
	claim   Claim
	units   []unit
	stems   []string // every stem of the sentence in order, stop words included
	words   []string // every folded word in order
	low     string   // the words joined by blanks
	about   []string // folded names that pronouns and descriptions stand for
	steps   steps
	negated bool
	exact   string    // the words, joined: equal for sentences that differ in punctuation alone
	words2  []bagWord // see bag
	pairs   []uint64  // see wordPairs
	voice   *heard    // see hear
	sources []string  // folded names of who says it
	sorted  []string  // the stems, sorted
	length  float64   // squared length of the bag
	keySet  []string  // every key of its units, sorted
	total   float64   // sum of the units' weights

	placedWords []placedWord // see placed
	placedStems []string
}

// maxUnits bounds the work on endless sentences: what follows is not compared.
const maxUnits = 96

// maxTokens bounds the words of a sentence that are read at all.
const maxTokens = 600

// tokenLists are used again from reading to reading, which keep no token.
var tokenLists = sync.Pool{New: func() any { return new([]token) }}

// read prepares a claim.
func read(c Claim) *reading { return readWith(c, nil) }

// readWith prepares a claim with what a memo remembers of words and names; nil is allowed.
func readWith(c Claim, m *Memo) *reading {
	r := &reading{claim: c, negated: c.Negated}
	scratch := tokenLists.Get().(*[]token)
	defer tokenLists.Put(scratch)
	text := diffing.BlankCredit(c.Text)
	toks := appendTokens((*scratch)[:0], clip(text))
	*scratch = toks
	if len(toks) > maxTokens {
		toks = toks[:maxTokens]
	}
	r.stems, r.words = make([]string, 0, len(toks)), make([]string, 0, len(toks))
	r.units = make([]unit, 0, 4+len(toks)*2/3)
	spans := taken(c)
	source := sourceSpans(c)
	place := datelineEnd(text) // says where it was written
	if place > 0 {
		source = append(source, Span{0, place})
	}
	source = append(source, addressees(c.Text)...)
	r.addNames(c, text, source, m)
	r.addNumbers(c)
	r.addDates(c, place)
	r.addOrdinals(toks, spans)
	r.addTerms(c, toks, spans, source, m)
	slices.SortStableFunc(r.units, func(a, b unit) int { return a.start - b.start })
	if len(r.units) > maxUnits {
		r.units = r.units[:maxUnits]
	}
	for _, n := range c.About {
		r.about = append(r.about, m.name(n, true).text)
	}
	for i := range r.units {
		r.total += r.units[i].weight
	}
	for _, a := range c.By {
		if a.Source != "" {
			r.sources = append(r.sources, m.name(a.Source, true).text)
		}
	}
	r.sorted = slices.Clone(r.stems)
	slices.Sort(r.sorted)
	// A headline in capitals ("MAYOR RESIGNS - OFFICIAL") has no dateline to leave out, nor has "NATO-led".
	if place > 0 && (text[place-1] != ' ' || shoutedText(text)) {
		place = 0
	}
	r.exact = strings.Join(r.stems[min(len(r.stems), stemsBefore(toks, place)):], " ")
	r.low = strings.Join(r.words, " ")
	r.steps = readSteps(slices.DeleteFunc(slices.Clone(r.words), isDeterminer))
	return r
}

// stemsBefore counts the stems of the tokens before an offset.
func stemsBefore(toks []token, at int) int {
	n := 0
	for _, t := range toks {
		if t.start >= at {
			break
		}
		if t.kind != punctToken {
			n += len(t.parts())
		}
	}
	return n
}

// clip cuts a sentence to the bytes that maxTokens words can fill.
func clip(s string) string {
	const most = maxTokens * 12
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "")
}

// taken returns the spans that names, numbers and dates occupy, in order.
func taken(c Claim) []Span {
	var spans []Span
	for _, m := range c.Names {
		if m.Kind != Unnamed {
			spans = append(spans, m.Span)
		}
	}
	for _, n := range c.Numbers {
		spans = append(spans, n.Span)
	}
	for _, d := range c.Dates {
		spans = append(spans, d.Span)
	}
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	return spans
}

func inside(spans []Span, at int) bool {
	for _, s := range spans {
		if at >= s.Start && at < s.End {
			return true
		}
	}
	return false
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// The learned reading of figures: every number of a text is measured, and weights learned from labelled streams say how likely it becomes
// a value of the answer. No measure knows a word of one story.

// Measured is one number of a text as the learned reading sees it.
type Measured struct {
	Index    int // of its sentence in the text's verdicts
	Value    float64
	Measures []claim.Measure

	line  line
	start int    // of the number, in the folded sentence
	part  int    // of the wording that it is nearest to
	slot  int    // of the plan that it would fill, -1 where it is near to a value of no slot
	at    int    // place of the value in the answer that it would take the place of, -1 where it would be new
	name  string // of that value, and its unit
	label string
	step  int // 1 where the value is one that stands with the number added, -1 where it is taken away
	quantity
}

// Stands reports whether a value stands that the number would take the place of, or stand beside.
func (m Measured) Stands() bool { return m.at >= 0 }

// figureAsk is one part of a figure's wording: "how much money is missing", "how many were hurt".
type figureAsk struct {
	low    string
	words  []string       // stems of its content, without names
	senses []map[int]bool // of each word, what it can stand for
	noun   []string       // stems of what it counts, as far as it says so
	unit   string         // "money", "%", or empty for a count
	rate   bool           // "a month", "each"
	folk   bool           // counts people
	anyone bool           // whoever they are
}

var (
	demandCut = regexp.MustCompile(`\b(?:how (?:many|much|large|high|big|far|long|deep)\b|(?:what|which)\b)`)
	rateAny   = regexp.MustCompile(`\b(?:a|an|per|each|every) (?:day|week|month|year|night|hour|minute|person|head|shift|season|holder|family|household|pupil|patient)\b|\beach\b|\bapiece\b|\b(?:daily|weekly|monthly|yearly|annual(?:ly)?)\b`)
	shareOnly = w(`per ?cent|percentage|share|turnout|proportion|rate`)
)

// demands splits a figure's wording into what it asks for.
func (p plan) demands() []figureAsk {
	low, _ := fold(p.q.Wording)
	heads := demandCut.FindAllStringIndex(low, -1)
	var out []figureAsk
	for i, h := range heads {
		start, end := h[0], len(low)
		if i == 0 {
			start = 0
		}
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		if part := low[start:end]; len(p.contentOf(part)) > 0 || len(heads) == 1 {
			out = append(out, p.demandOf(part))
		}
	}
	if len(out) == 0 {
		out = append(out, p.demandOf(low))
	}
	for i := range out { // "how many were killed and how many injured": the second counts what the first does
		if i > 0 && len(out[i].noun) == 0 && out[i].unit == "" {
			out[i].noun, out[i].folk, out[i].anyone = out[i-1].noun, out[i-1].folk, out[i-1].anyone
		}
	}
	return out
}

func (p plan) demandOf(part string) figureAsk {
	d := figureAsk{low: part, rate: rateAny.MatchString(part)}
	d.words = slices.Compact(p.contentOf(part))
	many := strings.Contains(part, "how many")
	switch {
	case manyCoinsAnywhere.MatchString(part), !many && moneyAsk.MatchString(part):
		d.unit = "money"
	case !many && shareOnly.MatchString(part):
		d.unit = "%"
	}
	for _, a := range asksOf(part) {
		if a.noun != "" && d.unit == "" {
			d.folk, d.anyone = d.folk || folks(a.noun), d.anyone || weakNoun[a.noun]
			for _, n := range strings.Split(kinOf(a.noun), "|") {
				if words := strings.Fields(n); len(words) == 1 {
					d.noun = append(d.noun, claim.Stem(n))
				}
			}
		}
	}
	if len(d.noun) == 0 && d.unit == "" && w(countsOf[0].wording).MatchString(part) { // "the death toll"
		d.folk, d.anyone = true, true
	}
	for _, word := range d.words {
		d.senses = append(d.senses, sensesOf(word))
	}
	return d
}

var manyCoinsAnywhere = regexp.MustCompile(`\bhow many (?:more |of the )?(?:[a-z]+ )?(?:` + coins + `)\b`)

func sensesOf(stem string) map[int]bool {
	out := make(map[int]bool)
	for _, s := range claim.Senses(stem) {
		out[s] = true
	}
	return out
}

// wordBag is the stems of a stretch of text and what they can stand for.
type wordBag struct {
	stems  map[string]bool
	senses map[int]bool
}

func bagOf(text string) wordBag {
	b := wordBag{make(map[string]bool), make(map[int]bool)}
	for _, word := range plainWord.FindAllString(text, -1) {
		if claim.IsStop(word) {
			continue
		}
		s := claim.Stem(strings.TrimSuffix(word, "'s"))
		b.stems[s] = true
		for _, x := range claim.Senses(s) {
			b.senses[x] = true
		}
	}
	return b
}

// share is which part of a demand's words a stretch of text holds: said, and meant as well as said.
func (d figureAsk) share(b wordBag) (said, meant float64) {
	if len(d.words) == 0 {
		return 0, 0
	}
	for i, word := range d.words {
		switch {
		case b.stems[word]:
			said++
			meant++
		case overlaps(d.senses[i], b.senses):
			meant++
		}
	}
	n := float64(len(d.words) + 1) // a part of a word or two is soon held
	return said / n, meant / n
}

// means reports whether a noun can stand for what a demand counts, or for another word of it.
func (d figureAsk) means(noun string) bool {
	stem := claim.Stem(noun)
	have := sensesOf(stem)
	for i, word := range d.words {
		if word == stem || overlaps(d.senses[i], have) {
			return true
		}
	}
	return false
}

func overlaps(a, b map[int]bool) bool {
	for k := range a {
		if b[k] {
			return true
		}
	}
	return false
}

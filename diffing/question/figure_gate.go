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
	start int // of the number, in the folded sentence
	part  int // of the wording that it is nearest to
	quantity
}

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

// MeasureFigures measures the numbers of a text that could become values of a figure's answer, in the order of the text: those that stand
// already, dates, ages and times are none.
func MeasureFigures(q Question, prev Answer, t Text) []Measured {
	p := planOf(q)
	return p.measureFigures(prev, t)
}

func (p plan) measureFigures(a Answer, t Text) []Measured {
	known := aliases(p.q, a)
	m := figureMeasuring{p: p, a: a, t: t, asked: p.demands(), said: make(map[float64]int)}
	m.title, _ = fold(t.Title)
	m.titleBag = bagOf(m.title)
	var lines []line
	var lists [][]quantity
	for i := range t.Verdicts {
		l := read(&t.Verdicts[i], known)
		list := quantities(l, p.slots)
		for k := range list {
			list[k].more = moreBefore.MatchString(l.low[max(0, list[k].start-48):list[k].start]) || moreAfter.MatchString(l.low[list[k].end:])
			m.said[list[k].value]++
		}
		lines, lists = append(lines, l), append(lists, list)
	}
	var out []Measured
	for i, l := range lines {
		m.begin(l)
		if l.v.Label != claim.LabelNone && !questionSentence(l.low) && !elsewhere(l, t) {
			for k, q := range lists[i] {
				if !q.skip && !q.more && q.value > 0 && !m.stands(q.value) {
					out = append(out, m.number(i, l, lists[i], k))
				}
			}
		}
		m.leave(l, lists[i])
	}
	return out
}

// figureMeasuring is one text's way through the measuring of its numbers.
type figureMeasuring struct {
	p        plan
	a        Answer
	t        Text
	asked    []figureAsk
	said     map[float64]int
	title    string
	titleBag wordBag
	bag      wordBag // of the sentence in hand
	before   []float64
	beside   bool // the sentence before gave a value that stands
	numbers  bool // the sentence before gave numbers
}

func (m *figureMeasuring) begin(l line) { m.bag = bagOf(l.low) }

// leave keeps what the next sentence needs to know of this one.
func (m *figureMeasuring) leave(l line, list []quantity) {
	m.before = m.before[:0]
	for _, d := range m.asked {
		_, meant := d.share(m.bag)
		m.before = append(m.before, meant)
	}
	m.beside = slices.ContainsFunc(list, func(q quantity) bool { return m.stands(q.value) })
	m.numbers = len(list) > 0
}

func (m *figureMeasuring) stands(value float64) bool {
	return slices.ContainsFunc(m.a.Values, func(v Value) bool { return v.Value == value })
}

// nearest is how many times a number differs from the value that stands nearest to it; 0 where none stands.
func (m *figureMeasuring) nearest(value float64) float64 {
	out := 0.0
	for _, v := range m.a.Values {
		if v.Value > 0 && value > 0 {
			if r := times(v.Value, value); out == 0 || r < out {
				out = r
			}
		}
	}
	return out
}

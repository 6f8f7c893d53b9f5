package claim

import (
	"math"
	"slices"
	"strings"

	"storywatch/diffing"
)

// Memo keeps what was worked out about claims, words and names that come again and again, in one text and from text to text. It is no part of
// the result: a judgement with and without one is the same. Not for use by several goroutines at once.
type Memo struct {
	readings map[memoKey]*reading
	words    map[string]*lexeme
	names    map[asNamed]unit

	page       *diffing.Sentence // of which pageStyle tells
	pageLength int
	pageStyle  pageStyle
}

// How much a Memo holds: readings of some 8 kB, words and names of some 300 bytes.
const (
	maxReadings = 1_024
	maxLexemes  = 32_768
	maxNames    = 8_192
)

// NewMemo returns an empty Memo.
func NewMemo() *Memo {
	return &Memo{readings: map[memoKey]*reading{}, words: map[string]*lexeme{}, names: map[asNamed]unit{}}
}

func (m *Memo) read(c Claim) *reading {
	if m == nil {
		return finish(read(c))
	}
	key := keyOf(c)
	if r, ok := m.readings[key]; ok {
		return r
	}
	if len(m.readings) >= maxReadings {
		clear(m.readings)
	}
	r := finish(readWith(c, m))
	m.readings[key] = r
	return r
}

// Keys is the same as the function [Keys], and keeps what it worked out for Judge.
func (m *Memo) Keys(c Claim) []string { return m.read(c).keys() }

// lexeme is a word with what is known of it wherever it stands.
type lexeme struct {
	stem       string
	stop       bool
	determiner bool
	head       bool // begins a phrase of the concept table
	term       unit // as a content word by itself
}

func newLexeme(word string) *lexeme {
	x := &lexeme{stem: Stem(word), stop: IsStop(word), determiner: isDeterminer(word)}
	lex := concepts()
	x.head = lex.heads[x.stem]
	x.term = newTerm(x.stem, lex.words[x.stem], endsLikeAdverb(word))
	return x
}

// word looks up a folded word.
func (m *Memo) word(w string) *lexeme {
	if m == nil {
		return newLexeme(w)
	}
	if x, ok := m.words[w]; ok {
		return x
	}
	if len(m.words) >= maxLexemes {
		clear(m.words)
	}
	w = strings.Clone(w) // may be cut from a text, which would be kept for it
	x := newLexeme(w)
	m.words[w] = x
	return x
}

// asNamed is a name with whether it is a person's, which has more keys.
type asNamed struct {
	name   string
	person bool
}

// name looks up a name as a unit.
func (m *Memo) name(n string, person bool) unit {
	if m == nil {
		return newName(n, person)
	}
	if u, ok := m.names[asNamed{n, person}]; ok {
		return u
	}
	if len(m.names) >= maxNames {
		clear(m.names)
	}
	n = strings.Clone(n)
	u := newName(n, person)
	m.names[asNamed{n, person}] = u
	return u
}

// memoKey tells claims apart: the text, and a hash of what was resolved outside it.
type memoKey struct {
	text string
	rest uint64
}

func keyOf(c Claim) memoKey {
	h := hasher(hashStart)
	for _, d := range c.Dates {
		h.number(1)
		h.number(uint64(d.From.Unix()))
		h.number(uint64(d.To.Unix()))
		h.text(d.Clock)
	}
	for _, n := range c.Names {
		h.number(2)
		h.number(uint64(n.Start))
		h.text(n.Name)
		h.text(string(n.Kind))
	}
	for _, n := range c.About {
		h.number(3)
		h.text(n)
	}
	for _, n := range c.Numbers {
		h.number(4)
		h.number(math.Float64bits(n.Value))
		h.text(n.Unit)
		h.text(n.Of)
	}
	for _, a := range c.By {
		h.number(5)
		h.text(a.Source)
		h.text(a.Text)
	}
	for _, q := range c.Quotes {
		h.number(6)
		h.number(uint64(q.Start)<<32 | uint64(q.End))
	}
	h.text(string(c.Modality))
	if c.Negated {
		h.number(7)
	}
	return memoKey{c.Text, uint64(h)}
}

// hashStart is the offset basis of FNV-1a.
const hashStart = 14695981039346656037

// hasher is FNV-1a, over whole numbers at a time.
type hasher uint64

func (h *hasher) number(n uint64) { *h = (*h ^ hasher(n)) * 1099511628211 }

func (h *hasher) text(s string) {
	for i := range len(s) {
		*h = (*h ^ hasher(s[i])) * 1099511628211
	}
	h.number(uint64(len(s)))
}

func finish(r *reading) *reading {
	n := 0
	for i := range r.units {
		n += len(r.units[i].keys)
	}
	r.keySet = make([]string, 0, n)
	for i := range r.units {
		r.keySet = append(r.keySet, r.units[i].keys...)
	}
	slices.Sort(r.keySet)
	r.keySet = slices.Compact(r.keySet)
	return r
}

// holds reports whether a unit of the reading has the key.
func (r *reading) holds(key string) bool {
	_, ok := slices.BinarySearch(r.keySet, key)
	return ok
}

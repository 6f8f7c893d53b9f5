package claim

import (
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
)

// Document is a text to be understood: its sentences with what is needed to resolve names and dates in them.
type Document struct {
	Title     string
	Outlet    string
	Published time.Time // in the outlet's zone where that is known; zero when unknown
	Sentences []diffing.Sentence

	scanned []sentence // what Scan found, nil without it
}

// Scan returns the document with its sentences cut into tokens, quotations, dates and numbers, which takes no names. Learn and Parse do so by
// themselves; for a document that goes through several of them it is done once.
func (d Document) Scan() Document {
	if d.scanned != nil {
		return d
	}
	d.scanned = make([]sentence, len(d.Sentences))
	small, plain := smallText(d.Sentences), plainStarts(d.Sentences)
	open, mention := false, time.Time{} // a quotation goes on; the last single day spoken of
	for i, in := range d.Sentences {
		if i > 0 && in.Post != d.Sentences[i-1].Post {
			mention = time.Time{}
		}
		if i == 0 || in.Block != d.Sentences[i-1].Block {
			open = false
		}
		s := sentence{scan: newScan(in, small, plain), inQuote: open}
		at := d.Published
		if !in.At.IsZero() {
			at = in.At
			if !d.Published.IsZero() {
				at = at.In(d.Published.Location())
			}
		}
		s.clock = newClock(at)
		s.clock.mention = mention
		s.quotes, open = findQuotes(s.text, open)
		s.quoted, s.allQuoted, s.mostlyQuoted = markQuoted(s.toks, s.quotes)
		s.taken = make([]bool, len(s.toks))
		s.dates = s.findDates(&s.clock, s.taken)
		mention = s.clock.mention
		s.numbers = s.findNumbers(s.taken)
		d.scanned[i] = s
	}
	return d
}

// Parse says what each sentence of a document claims, one claim a sentence, in the same order. Pronouns and descriptions are resolved
// within the document, names through the register, which is left as it is: call Learn first so that it knows the document's names. A time
// of day without a date becomes a Date whose From and To are zero.
func Parse(d Document, r *Register) []Claim {
	d = d.Scan()
	p := &docParser{d: d, r: r}
	out := make([]Claim, len(d.Sentences))
	for i, s := range d.Sentences {
		if i > 0 && s.Post != d.Sentences[i-1].Post {
			p.people = nil // a post was written for itself: its pronouns do not reach back
		}
		if i == 0 || s.Block != d.Sentences[i-1].Block {
			p.newBlock()
		}
		out[i] = p.parse(s, d.scanned[i])
		p.carry(out, i)
		p.follow(out, i)
	}
	return out
}

// docParser is what a document has spoken of so far.
type docParser struct {
	d       Document
	r       *Register
	people  []*person // in the order of their last mention
	bodies  []*body   // likewise
	speaker []Attribution
	lead    string // whom the sentence before quoted first of all, as its subject
	unnamed string // what the unnamed speaker of the sentence before stands for ("a spokesman": the body), with leadAt
	leadAt  int
	crowd   bool   // that sentence also named people
	waiting []int  // sentences of the block that are all quotation and wait for a speaker
	leadIn  *Claim // the sentence that a list hangs on, while the list goes on
}

// person is someone whom the document has spoken of.
type person struct {
	name   string
	gender byte // 'm', 'f' or 0
	age    int
	role   map[string]bool // stems of the nouns that describe them
	first  int             // rank within their last sentence: 0 was its first person
	at     int             // index of that sentence
	kind   NameKind
}

// body is an organisation that the document has spoken of.
type body struct {
	name  string
	words map[string]bool // folded words of its name and role
	at    int
}

// sentence is one sentence while it is being parsed.
type sentence struct {
	*scan
	clock        clock
	taken        []bool // tokens that belong to dates
	quotes       []Span
	quoted       []bool
	inQuote      bool // begins within a quotation
	allQuoted    bool // nothing but quotation
	mostlyQuoted bool
	dates        []foundDate
	numbers      []foundNumber
	names        []foundName
	about        []reference
	genders      map[string]byte // what pronouns tell of people named in the sentence
}

// foundName is a mention with its tokens.
type foundName struct {
	Mention
	from, to  int
	titleFrom int // first token of its titles, -1 without them
}

// reference is a pronoun or description that stands for a name.
type reference struct {
	name       string
	from, to   int
	possessive bool
}

func (p *docParser) newBlock() {
	p.speaker, p.waiting = nil, nil
}

// parse reads one sentence, of which s is what was found without names.
func (p *docParser) parse(in diffing.Sentence, scanned sentence) Claim {
	s := &scanned
	p.findNames(s)
	p.findAbout(s)
	sources := p.findSources(s)
	if len(sources) == 0 && (s.allQuoted || s.inQuote) {
		sources = p.sameSpeaker()
	}
	p.note(s, sources)
	return p.claim(s, in, sources)
}

// sameSpeaker returns the sources of a quotation that goes on from the sentence before.
func (p *docParser) sameSpeaker() []foundSource {
	var out []foundSource
	for _, a := range p.speaker {
		out = append(out, foundSource{Attribution: a, class: "say"})
	}
	return out
}

// claim puts together what was found.
func (p *docParser) claim(s *sentence, in diffing.Sentence, sources []foundSource) Claim {
	c := Claim{Text: in.Text, Quotes: s.quotes, Modality: s.modality(sources), Negated: s.negated()}
	for _, m := range s.names {
		c.Names = append(c.Names, m.Mention)
	}
	for _, n := range s.numbers {
		c.Numbers = append(c.Numbers, n.Number)
	}
	for _, d := range s.dates {
		c.Dates = append(c.Dates, d.Date)
	}
	for _, f := range sources {
		c.By = append(c.By, f.Attribution)
	}
	for _, a := range s.about {
		if a.name != "" && !slices.Contains(c.About, a.name) {
			c.About = append(c.About, a.name)
		}
	}
	c.Terms = s.terms()
	return c
}

// terms returns the stems of a sentence's content words in order, names, numbers and dates left out.
func (s *sentence) terms() []string {
	skip := slices.Clone(s.taken)
	for _, m := range s.names {
		for k := m.from; k < m.to; k++ {
			skip[k] = true
		}
	}
	for _, n := range s.numbers {
		skip[n.from] = true
		for k := n.from; k < n.to; k++ {
			_, numeral := small[s.toks[k].low]
			skip[k] = s.toks[k].kind != wordToken || numeral || scales[s.toks[k].low] > 0 || units[s.toks[k].low] != ""
		}
		skip[n.from] = skip[n.from] || s.toks[n.from].kind == numberToken
	}
	var out, parts []string
	for i, t := range s.toks {
		if skip[i] || t.kind != wordToken || IsStop(t.low) {
			continue
		}
		parts = t.appendParts(parts[:0])
		for _, w := range parts {
			if !IsStop(w) && small[w] == 0 && w != "" {
				out = append(out, Stem(w))
			}
		}
	}
	return out
}

// carry hands a quotation's speaker on to the sentences of the block that go on with it, and back to those that waited for it.
func (p *docParser) carry(out []Claim, i int) {
	c := out[i]
	quotation := len(c.Quotes) > 0
	switch {
	case len(c.By) > 0 && quotation:
		for _, k := range p.waiting {
			out[k].By = slices.Clone(c.By)
		}
		p.waiting = nil
		p.speaker = slices.Clone(c.By)
	case len(c.By) > 0:
		p.waiting, p.speaker = nil, slices.Clone(c.By)
	case quotation && coversWords(c):
		p.waiting = append(p.waiting, i)
	default:
		p.waiting, p.speaker = nil, nil
	}
}

// coversWords reports whether a claim's quotations hold all its words.
func coversWords(c Claim) bool {
	inside := 0
	for _, q := range c.Quotes {
		inside += q.End - q.Start
	}
	return inside*10 >= len(strings.TrimSpace(c.Text))*8
}

package claim

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Match is what the user says a story is about: phrases or names, found in any case.
type Match struct {
	All  []string // every one must occur
	Any  []string // at least one must occur
	None []string // none may occur
}

func (m Match) empty() bool { return len(m.All)+len(m.Any)+len(m.None) == 0 }

// Topic is what a story is about: names and words learned from its corpus, or the user's match.
type Topic struct {
	match Match
	names map[string]float64 // folded name → how surely it stands for the story, 0..1
	words map[string]float64 // word of such a name → the same, for shortened forms
	terms map[string]float64 // key of a content word → weight
	norm  float64            // what a sentence in the thick of the story scores on terms
	reg   *Register
	docs  int
}

// Relevance says whether a text is about the story, and why.
type Relevance struct {
	Relevant bool
	Score    float64 // 0..1, larger is surer
	Reason   string
}

// LearnTopic learns what a story is about. With neither documents nor a match everything is relevant.
func LearnTopic(docs []Document, m Match) *Topic {
	t := &Topic{match: m, names: map[string]float64{}, words: map[string]float64{}, terms: map[string]float64{}, reg: NewRegister(nil), docs: len(docs)}
	for _, d := range docs {
		t.reg.Learn(d)
	}
	tally := topicTally{docs: map[string]int{}, sentences: map[string]int{}, place: map[string]bool{}, terms: map[string]int{}}
	for _, d := range docs {
		tally.add(d, t.reg)
	}
	t.weigh(tally)
	return t
}

// topicTally counts what the corpus speaks of.
type topicTally struct {
	docs, sentences map[string]int // by folded name
	place           map[string]bool
	terms           map[string]int // sentences by key
	total           int
}

func (y *topicTally) add(d Document, reg *Register) {
	outlet := foldName(d.Outlet)
	here := map[string]bool{}
	for _, c := range Parse(d, reg) {
		y.total++
		r := read(c)
		inSentence := map[string]bool{}
		for _, m := range c.Names {
			n := foldName(m.Name)
			if m.Kind == Unnamed || n == "" || n == outlet {
				continue
			}
			if m.Kind == Place {
				y.place[n] = true
			}
			inSentence[n], here[n] = true, true
		}
		for n := range inSentence {
			y.sentences[n]++
		}
		for _, u := range r.units {
			if u.kind == termUnit && !u.source && u.weight > 0.3 {
				for _, k := range u.keys {
					y.terms[k]++
				}
			}
		}
	}
	for n := range here {
		y.docs[n]++
	}
}

// weigh turns counts into weights. A name in every document is the story's own; a name in one of several is near it. Places stand for
// themselves first, so they weigh less unless every document has them.
func (t *Topic) weigh(y topicTally) {
	for n, df := range y.docs {
		w := 0.45
		if t.docs > 1 && df > 1 || t.docs == 1 && y.sentences[n] > 1 {
			w = 0.8
		}
		if y.place[n] {
			w *= 0.6
			if df == t.docs && t.docs > 1 {
				w = 0.7
			}
		}
		t.names[n] = w
		for _, part := range strings.Fields(n) {
			if len(part) > 3 && background()[Stem(part)] == 0 && len(concepts().words[Stem(part)]) == 0 {
				t.words[part] = max(t.words[part], float64(0.8*w))
			}
		}
	}
	for k, n := range y.terms {
		if n > 1 || y.total < 20 {
			t.terms[k] = math.Sqrt(float64(n) / float64(max(1, y.total)))
		}
	}
	t.norm = 0.6
}

// open reports whether the topic takes everything.
func (t *Topic) open() bool { return t == nil || t.docs == 0 && t.match.empty() }

// anchor says how surely one sentence speaks of the story: by names, and by words.
func (t *Topic) anchor(c Claim) (names, terms float64, found []string) {
	for _, m := range c.Names {
		n := foldName(m.Name)
		w, ok := t.names[n]
		if !ok {
			for _, part := range strings.Fields(n) {
				w = max(w, t.words[part])
			}
			if known := strings.Fields(n); len(known) > 1 { // a longer name that shares a word is a cousin at best
				w *= 0.4
			}
		}
		if w > 0 && !slices.Contains(found, n) {
			found = append(found, n)
			names += w
		}
	}
	for _, n := range c.About {
		if w := t.names[foldName(n)]; w > 0 {
			names = max(names, float64(0.8*w))
		}
	}
	r := read(c)
	for _, u := range r.units {
		if u.kind != termUnit {
			continue
		}
		best := 0.0
		for _, k := range u.keys {
			best = max(best, t.terms[k])
		}
		terms += float64(best * u.weight)
	}
	return names, terms / max(t.norm, 0.1), found
}

// Entry says whether a feed's entry is worth reading: yes, unless its title and summary are clearly about something else.
func (t *Topic) Entry(title, summary string) Relevance {
	if t.open() {
		return Relevance{true, 1, "no topic was given: everything is read"}
	}
	low := foldedText(title + " . " + summary)
	for _, p := range t.match.None {
		if holdsPhrase(low, p) {
			return Relevance{false, 0, fmt.Sprintf("the entry says %q", p)}
		}
	}
	for _, p := range slices.Concat(t.match.Any, t.match.All) {
		if holdsPhrase(low, p) {
			return Relevance{true, 1, fmt.Sprintf("the entry says %q", p)}
		}
	}
	if t.docs == 0 {
		if len(strings.Fields(low)) < 12 {
			return Relevance{true, 0.3, "too few words to tell"}
		}
		return Relevance{false, 0, "the entry says nothing that is asked for"}
	}
	return t.entryByCorpus(title, summary)
}

func (t *Topic) entryByCorpus(title, summary string) Relevance {
	d := bareDocument(title, summary)
	var names, terms float64
	units := 0
	for _, c := range Parse(d, t.reg) {
		n, w, _ := t.anchor(c)
		names, terms, units = names+n, terms+w, units+len(c.Names)+len(read(c).units)
	}
	score := math.Min(1, names+terms/2)
	switch {
	case names > 0:
		return Relevance{true, round4(score), "names of the story"}
	case terms > 0.15:
		return Relevance{true, round4(score), "words of the story"}
	case units < 5:
		return Relevance{true, round4(score), "too few words to tell"}
	}
	return Relevance{false, round4(score), "neither a name nor a word of the story"}
}

// Text says whether a whole text is about the story. claims are the text's, one a sentence.
func (t *Topic) Text(d Document, claims []Claim) Relevance {
	if t.open() {
		return Relevance{true, 1, "no topic was given: everything is relevant"}
	}
	if !t.match.empty() {
		return t.byMatch(d)
	}
	return t.byCorpus(d, claims)
}

func (t *Topic) byMatch(d Document) Relevance {
	low := foldedText(d.Title)
	for _, s := range d.Sentences {
		low += foldedText(s.Text)
	}
	for _, p := range t.match.None {
		if holdsPhrase(low, p) {
			return Relevance{false, 0, fmt.Sprintf("says %q", p)}
		}
	}
	for _, p := range t.match.All {
		if !holdsPhrase(low, p) {
			return Relevance{false, 0, fmt.Sprintf("does not say %q", p)}
		}
	}
	if len(t.match.Any) == 0 {
		return Relevance{true, 1, "says all that is asked for"}
	}
	for _, p := range t.match.Any {
		if holdsPhrase(low, p) {
			return Relevance{true, 1, fmt.Sprintf("says %q", p)}
		}
	}
	return Relevance{false, 0, "says nothing that is asked for"}
}

// byCorpus weighs how many sentences stand on the story's names and words. Look-alikes share places and words, and may hold a sentence
// of the story; what they lack is the story's own people and bodies, sentence after sentence.
func (t *Topic) byCorpus(d Document, claims []Claim) Relevance {
	var share, total float64
	distinct := map[string]float64{}
	anchored := 0
	carried := false
	for i, c := range claims {
		names, terms, found := t.anchor(c)
		for _, f := range found {
			distinct[f] = max(distinct[f], names)
		}
		v := math.Min(1, names) * (0.6 + float64(0.4*math.Min(1, terms)))
		if v < 0.2 && carried { // goes on about the sentence before
			v = math.Max(v, 0.25*math.Min(1, terms))
		}
		carried = v >= 0.35
		if v >= 0.35 {
			anchored++
		}
		w := 1.0
		if i < 2 {
			w = 1.5
		}
		total += w
		share += float64(w * v)
	}
	if total == 0 {
		return Relevance{false, 0, "no text"}
	}
	share /= total
	own := 0
	for n := range distinct {
		if t.names[n] >= 0.4 {
			own++
		}
	}
	ok := share >= 0.18 && anchored >= min(2, len(claims)) && own >= min(2, len(claims))
	reason := fmt.Sprintf("%d of %d sentences stand on names of the story (%d different)", anchored, len(claims), own)
	return Relevance{ok, round4(math.Min(1, share*2)), reason}
}

func bareDocument(title, summary string) Document {
	d := Document{Title: title}
	for _, s := range []string{title, summary} {
		if s = strings.TrimSpace(s); s != "" {
			d.Sentences = append(d.Sentences, sentenceNumbered(s, len(d.Sentences)))
		}
	}
	return d
}

// foldedText is a text's words between blanks, so that whole phrases are found in it.
func foldedText(s string) string { return " " + strings.Join(Words(s), " ") + " " }

func holdsPhrase(low, phrase string) bool {
	p := strings.Join(Words(phrase), " ")
	return p != "" && strings.Contains(low, " "+p+" ")
}

func round4(x float64) float64 { return math.Round(x*1e4) / 1e4 }

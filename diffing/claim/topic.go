package claim

import (
	"cmp"
	"fmt"
	"maps"
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
	core  map[string]float64 // key of a word that the story turns on → weight
	tally topicTally
	reg   *Register
	docs  int // corpus documents
	echo  *echoes
	memo  *Memo // not of Entry, which may be asked by several goroutines

	outlets map[string]bool     // folded names of the outlets that have written about it
	places  map[string]bool     // words of names of places alone
	asked   map[string]NameKind // folded names that the user's questions name
}

// Relevance says whether a text is about the story, and why.
type Relevance struct {
	Relevant bool
	Score    float64 // 0..1, larger is surer
	Reason   string
}

// LearnTopic learns what a story is about. With neither documents nor a match everything is relevant.
func LearnTopic(docs []Document, m Match) *Topic {
	t := &Topic{match: m, reg: NewRegister(nil), docs: len(docs), echo: &echoes{byKey: map[string][]int{}}, memo: NewMemo(), outlets: map[string]bool{}}
	t.tally = topicTally{docs: map[string]float64{}, sentences: map[string]float64{}, where: map[string]float64{}, kind: map[string]NameKind{}, terms: map[string]float64{}, core: newCoreTally()}
	docs = slices.Clone(docs)
	for i, d := range docs {
		d = d.Scan()
		docs[i] = d
		t.reg.Learn(d)
		if d.Outlet != "" {
			t.outlets[foldName(d.Outlet)] = true
		}
	}
	for _, d := range docs {
		claims := Parse(d, t.reg)
		t.tally.add(d, claims, 1, t.memo)
		t.echo.add(claims, t.memo)
	}
	t.weigh()
	return t
}

// Add teaches the topic a text that was found relevant: stories grow names and words that their corpus does not have. Such a text counts
// half of a corpus document. Without a corpus the topic stays as it is. claims are the text's, one a sentence.
func (t *Topic) Add(d Document, claims []Claim) {
	if t.open() || t.docs == 0 {
		return
	}
	t.reg.Learn(d)
	if d.Outlet != "" {
		t.outlets[foldName(d.Outlet)] = true
	}
	t.tally.add(d, claims, 0.5, t.memo)
	t.echo.add(claims, t.memo)
	t.weigh()
}

// topicTally counts what the corpus speaks of.
type topicTally struct {
	docs, sentences, where map[string]float64 // by folded name; where: sentences that have it as the scene
	kind                   map[string]NameKind
	terms                  map[string]float64 // sentences by key
	core                   coreTally
	total                  float64
	texts                  float64
}

func (y *topicTally) add(d Document, claims []Claim, share float64, memo *Memo) {
	outlet := foldName(d.Outlet)
	here := map[string]bool{}
	y.texts += share
	for _, c := range claims {
		y.total += share
		inSentence := map[string]bool{}
		for _, m := range c.Names {
			n := foldName(m.Name)
			if m.Kind == Unnamed || n == "" || n == outlet || inDateline(c, m) {
				continue
			}
			if m.Kind != Other || y.kind[n] == "" {
				y.kind[n] = m.Kind
			}
			if !inSentence[n] {
				inSentence[n] = true
				y.sentences[n] += share
				if isWhere(c, m) {
					y.where[n] += share
				}
			}
			if !here[n] {
				here[n] = true
				y.docs[n] += share
			}
		}
		for _, u := range memo.read(c).units {
			if u.kind == termUnit && !u.source && u.weight > 0.3 {
				for _, k := range u.keys {
					y.terms[k] += share
				}
			}
		}
	}
	y.core.add(d, claims, share, y.kind, memo)
}

// weigh turns counts into weights. A name in most documents is the story's own; a name in one of several is near it. Places stand for
// themselves first, so they weigh less unless most documents have them.
func (t *Topic) weigh() {
	t.names, t.words, t.terms, t.places = map[string]float64{}, map[string]float64{}, map[string]float64{}, map[string]bool{}
	y := &t.tally
	known := slices.Collect(maps.Keys(y.docs))
	for n := range t.asked {
		if _, ok := y.docs[n]; !ok {
			known = append(known, n)
		}
	}
	slices.Sort(known)
	for _, n := range known {
		docs, w := y.docs[n], 0.45
		switch {
		case docs >= 0.6*y.texts && y.texts >= 2:
			w = 1
		case docs >= 2 || docs >= 1 && y.sentences[n] >= 2:
			w = 0.8
		case docs < 1 && y.sentences[n] < 1:
			w = 0.3
		}
		kind := y.kind[n]
		if k, ok := t.asked[n]; ok {
			w, kind = max(w, fromAsked), cmp.Or(kind, k)
		}
		if kind == Place && w < 1 {
			w *= 0.4
		}
		t.names[n] = w
		for part := range strings.FieldsSeq(n) {
			if len(part) > 3 && background()[Stem(part)] == 0 && len(concepts().words[Stem(part)]) == 0 {
				if _, ok := t.words[part]; !ok {
					t.places[part] = true
				}
				t.places[part] = t.places[part] && t.isPlace(n)
				t.words[part] = max(t.words[part], float64(0.8*w))
			}
		}
	}
	t.core = y.core.pick(y.texts)
	for k, n := range y.terms {
		if n > 1 || y.total < 20 {
			t.terms[k] = math.Min(1, math.Sqrt(6*n/max(1, y.total)))
		}
	}
}

// Learns reports whether the topic goes by what texts say: without a corpus it looks at none of their claims.
func (t *Topic) Learns() bool { return t != nil && t.docs > 0 }

// open reports whether the topic takes everything.
func (t *Topic) open() bool { return t == nil || t.docs == 0 && t.match.empty() }

// Entry says whether a feed's entry is worth reading: yes, unless its title and summary are clearly about something else, which takes somebody
// whom the story does not know.
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
	var names, terms, odd float64
	units := 0
	for i, c := range Parse(d, t.reg) {
		s := t.sentence(d, c, map[string]bool{}, map[string]float64{}, false)
		names += s.own + s.place
		odd += s.odd
		if i == 0 && strings.TrimSpace(title) != "" {
			odd += s.odd // a headline's stranger is what the text is about
		}
		r := read(c)
		for i := range r.units {
			terms += float64(r.units[i].weight * t.term(&r.units[i]))
		}
		units += len(r.units)
	}
	score := math.Min(1, names+terms/2)
	switch {
	case names > 0:
		return Relevance{true, round4(score), "names of the story"}
	case terms > 0.15:
		return Relevance{true, round4(score), "words of the story"}
	case units < 5:
		return Relevance{true, round4(score), "too few words to tell"}
	case odd < 2: // "Is the Prime Minister on her way?" over what only a text that names her can tell
		return Relevance{true, round4(score), "no strangers to speak of: only the text can tell"}
	}
	return Relevance{false, round4(score), "strangers' names, and neither a name nor a word of the story"}
}

// Text says whether a whole text is about the story. claims are the text's, one a sentence.
func (t *Topic) Text(d Document, claims []Claim) Relevance {
	if t.open() {
		return Relevance{true, 1, "no topic was given: everything is relevant"}
	}
	tongue := textTongue(d.Sentences)
	if !t.match.empty() {
		rel := t.byMatch(d)
		if tongue != "" {
			rel.Reason += "; the text is " + inTongue(tongue)
		}
		return rel
	}
	if tongue != "" {
		return t.byNames(d, tongue)
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

// term says how much a content word belongs to the story, 0..1.
func (t *Topic) term(u *unit) float64 {
	best := 0.0
	for _, k := range u.keys {
		best = max(best, t.terms[k])
	}
	return best
}

// Measures returns what the topic sees of a text, by name, for learning the weights and for explaining.
func (t *Topic) Measures(d Document, claims []Claim) []Measure {
	f := t.figures(d, claims)
	return t.measures(&f)
}

func (t *Topic) measures(f *textFigures) []Measure {
	thin, odd, leadOdd := t.thin(), f.odd*math.Max(0.25, 1-float64(1.5*f.own)), math.Min(2, f.leadOdd)/2
	coreLead, given := math.Min(1, f.core.lead/2), math.Min(1, f.core.given)
	named := thin * float64(min(1, f.near.names)) // strangers are to be expected only where somebody of the story's own is there too
	return []Measure{
		{"own", f.own},
		{"place", f.place},
		{"odd", odd},
		{"lead odd", leadOdd},
		{"words", f.words},
		{"echo", f.echo},
		{"plain", f.plain},
		{"said", math.Min(0.5, math.Log1p(float64(len(t.echo.list))/50)/4)},
		{"apart", math.Min(2, f.apart) / 2},
		{"people", float64(min(4, f.people)) / 4},
		{"nameless", f.nameless},
		{"bygone", f.bygone},
		{"recap", flag(f.recap)},
		{"core lead", coreLead},
		{"aside", f.aside()},
		{"given", given},
		{"brought in", math.Min(1, f.core.new)},
		{"names", math.Log1p(float64(f.near.names)) / 2},
		{"rare", math.Log1p(f.near.rare) / 2},
		{"met", f.near.met()},
		{"odd bare", f.near.oddBare},
		{"nobody", f.nameless * (1 - f.near.met())},
		{"thin", thin},
		{"thin odd", named * odd},
		{"thin lead odd", named * leadOdd},
		{"thin core lead", named * coreLead},
		{"thin given", named * given},
	}
}

// topicWeights say what each measure of a text is worth, fitted by "learn topic" on labelled streams, small stories and small articles, each
// with all of its baseline and with little of it. "said" makes up for what a story that has said much covers by chance, "thin" and what goes
// with it for what a text says that a story of few sentences could not know.
var topicWeights = map[string]float64{
	"apart":          -3.79,
	"aside":          -4.06,
	"bias":           -4.34,
	"brought in":     -1.39,
	"bygone":         -1.26,
	"core lead":      1.12,
	"echo":           1.84,
	"given":          1.29,
	"lead odd":       -2.38,
	"met":            0.02,
	"nameless":       0.74,
	"names":          1.59,
	"nobody":         -0.93,
	"odd":            -0.58,
	"odd bare":       -0.43,
	"own":            2.21,
	"people":         3.06,
	"place":          1.69,
	"plain":          1.43,
	"rare":           1.31,
	"recap":          5.33,
	"said":           -4.99,
	"thin":           5.61,
	"thin core lead": -0.32,
	"thin given":     -0.37,
	"thin lead odd":  1.39,
	"thin odd":       0.34,
	"words":          2.19,
}

// aloneWeight is what strangers count more in a text without any name of the story. It is set by hand: the streams have next to no look-alikes of
// a story that has said as little as this is for.
const aloneWeight = 2

// terseAllowance is what flashes, bulletins and tickers are forgiven: in three lines there is no room for the names and words that tell a long text.
// It is given where they meet the story and speak of few strangers, and set by hand on the labelled streams of such texts, none of whose look-alikes
// it lets in.
const terseAllowance = 2

// byCorpus weighs how many sentences stand on the story's names and words. Look-alikes share places and words, and may hold a sentence
// of the story; what they lack is the story's own people and bodies, sentence after sentence, and what they have is strangers.
func (t *Topic) byCorpus(d Document, claims []Claim) Relevance {
	if len(claims) == 0 {
		return Relevance{false, 0, "no text"}
	}
	f := t.figures(d, claims)
	z := topicWeights["bias"]
	for _, m := range t.measures(&f) {
		z += float64(topicWeights[m.Name] * m.Value)
	}
	if f.near.names == 0 { // strangers alone, however like the story's their matter is
		z -= float64(aloneWeight * f.odd)
	}
	if f.near.met() >= 1 && f.odd < 0.3 && styleOf(d.Sentences).terse {
		z += terseAllowance
	}
	score := 1 / (1 + math.Exp(-z))
	reason := fmt.Sprintf("%d of %d sentences stand on names of the story (%d different), %.0f%% on strange names; the story says %.0f%% of it", f.anchored, f.total, f.people, 100*f.odd, 100*f.echo)
	return Relevance{score >= 0.5, round4(score), reason}
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

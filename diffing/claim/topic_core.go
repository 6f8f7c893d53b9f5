package claim

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
)

// The core of a story is what it turns on: the words and things that its headlines and texts come back to (the dam, the gate, the flood), as
// against its people and bodies, who do much else besides. A report on the quarterly results of the dam's owner has its names and nothing of
// its core; a report on another dam has its core and speaks of it as something new.

// maxCore bounds the words of a story's core.
const maxCore = 24

// sameSense is what another word for a word of the core counts beside the word itself ("the bridge" for "the viaduct"), and fromCore how much
// of the core that word must be.
const (
	sameSense = 0.6
	fromCore  = 0.2
)

// coreTally counts what the core is picked from, by stem or, for the name of a thing, by "n:" and the name.
type coreTally struct {
	sentences, texts, titles map[string]float64
	rarity                   map[string]float64 // how much the word says; only what stands as a word or a thing in a sentence has it
	speaks                   map[string]bool    // names by "n:" that are heard: bodies, whatever they were taken for
}

func newCoreTally() coreTally {
	return coreTally{map[string]float64{}, map[string]float64{}, map[string]float64{}, map[string]float64{}, map[string]bool{}}
}

// add counts a text's words. kind says what the story's names stand for.
func (y *coreTally) add(d Document, claims []Claim, share float64, kind map[string]NameKind, memo *Memo) {
	all := map[string]bool{}
	for _, c := range claims {
		here := map[string]bool{}
		r := memo.read(c)
		for i := range r.units {
			u := &r.units[i]
			switch {
			case u.kind == nameUnit && u.source:
				y.speaks["n:"+u.text] = true
			case u.kind == termUnit && (u.source || u.weight <= 0.3):
				continue
			}
			for _, k := range coreWords(u, kind) {
				here[k], all[k] = true, true
				if u.kind == termUnit || strings.HasPrefix(k, "n:") {
					y.rarity[k] = max(y.rarity[k], math.Min(1, u.weight))
				}
			}
		}
		for k := range here {
			y.sentences[k] += share
		}
	}
	for k := range all {
		y.texts[k] += share
	}
	if d.Title == "" {
		return
	}
	head := map[string]bool{}
	r := memo.read(Claim{Text: d.Title})
	for i := range r.units {
		for _, k := range coreWords(&r.units[i], kind) {
			head[k] = true
		}
	}
	for k := range head {
		y.titles[k] += share
	}
}

// coreWords are the stem of a content word or phrase; for a name the words of it, since "Cawder Dam" speaks of a dam, and for that of a thing
// the name too. What people and bodies are called says nothing of what a text is about.
func coreWords(u *unit, kind map[string]NameKind) []string {
	switch {
	case u.kind == termUnit:
		return []string{u.text}
	case u.kind != nameUnit || u.person || len(u.words) == 0 || kind[u.text] == Person || kind[u.text] == Body:
		return nil
	}
	if last := u.words[len(u.words)-1]; hasClass("body", last) || hasClass("bodynoun", last) {
		return nil
	}
	if kind[u.text] == Other {
		return append([]string{"n:" + u.text}, u.stems...)
	}
	return u.stems
}

// pick returns the words of the core with their weights, the first of them 1: those of most texts and of many sentences, those of headlines
// before others, rare words before common ones.
func (y *coreTally) pick(texts float64) map[string]float64 {
	type word struct {
		key string
		w   float64
	}
	var list []word
	for k, n := range y.sentences {
		if y.speaks[k] || y.rarity[k] == 0 {
			continue
		}
		titled := 1 + math.Min(1, y.titles[k]/max(1, texts))
		list = append(list, word{k, y.rarity[k] * math.Log1p(n) * y.texts[k] / max(1, texts) * titled})
	}
	slices.SortFunc(list, func(a, b word) int { return cmp.Or(cmp.Compare(b.w, a.w), cmp.Compare(a.key, b.key)) })
	core := map[string]float64{}
	lex := concepts()
	for _, x := range list[:min(maxCore, len(list))] {
		w := x.w / list[0].w
		core[x.key] = w
		if w < fromCore {
			continue
		}
		for _, id := range lex.words[x.key] {
			key := "=" + lex.names[id]
			core[key] = max(core[key], float64(sameSense*w))
		}
	}
	return core
}

// coreKey returns under which key a word is of the core: its own, or that of a sense that it shares with a word of the core; "" for none.
func (t *Topic) coreKey(word string) string {
	if t.core[word] > 0 {
		return word
	}
	lex := concepts()
	for _, id := range lex.words[word] {
		if key := "=" + lex.names[id]; t.core[key] > 0 {
			return key
		}
	}
	return ""
}

// coreFigures is how far a text is about the core of the story.
type coreFigures struct {
	lead  float64 // weight of the core's words in the headline and the first two sentences
	share float64 // share of the other sentences than one that have a weighty word of it: one may be a mention in passing
	given float64 // weight of the words that the beginning speaks of as known: "the dam", "Lumilac"
	new   float64 // weight of those that it brings in: "a dam", "the dam of Lake Orsk"
}

// aside says how far a text has the story's own names without its core: its people and bodies in another matter. Where many of them meet the
// matter is the story's, whatever the words.
func (f *textFigures) aside() float64 {
	few := math.Max(0, 1-float64(max(0, f.people-1))/3)
	return math.Min(1, f.own/0.3) * (1 - math.Min(1, f.core.lead/0.5)) * (1 - math.Min(1, f.core.share/0.3)) * few
}

func (t *Topic) coreOf(d Document, claims []Claim) coreFigures {
	var f coreFigures
	lead, met := map[string]bool{}, map[string]bool{}
	if d.Title != "" {
		t.noteCore(t.memo.read(Claim{Text: d.Title}), lead)
	}
	sentences := 0
	for i, c := range claims {
		r := t.memo.read(c)
		here := map[string]bool{}
		if t.noteCore(r, here) >= 0.2 {
			sentences++
		}
		if i < 2 {
			for k := range here {
				lead[k] = true
			}
		}
		if i < 3 {
			t.givenOf(&f, d, c, r, met)
		}
	}
	f.share = float64(max(0, sentences-1)) / float64(max(1, len(claims)-1))
	list := make([]float64, 0, len(lead))
	for k := range lead {
		list = append(list, t.core[k])
	}
	slices.Sort(list) // the same sum every time
	for _, w := range list {
		f.lead += w
	}
	return f
}

// noteCore puts the keys of a sentence's core words into a set and returns the most that one of them weighs.
func (t *Topic) noteCore(r *reading, into map[string]bool) float64 {
	most := 0.0
	for i := range r.units {
		for _, k := range coreWords(&r.units[i], t.tally.kind) {
			if k = t.coreKey(k); k != "" {
				into[k] = true
				most = max(most, t.core[k])
			}
		}
	}
	return most
}

// givenOf adds what a sentence speaks of as known and what it brings in, each word at its first mention.
func (t *Topic) givenOf(f *coreFigures, d Document, c Claim, r *reading, met map[string]bool) {
	var strangers []Mention
	for _, m := range c.Names {
		if n := foldName(m.Name); m.Kind != Unnamed && n != "" && !t.isOutlet(n, d.Outlet, c, m) && t.standingOf(m).odd > 0 {
			strangers = append(strangers, m)
		}
	}
	for i := range r.units {
		u := &r.units[i]
		key := "n:" + u.text
		if u.kind == termUnit {
			key = t.coreKey(u.text)
		}
		w := t.core[key]
		if w == 0 || met[key] || u.kind != termUnit && u.kind != nameUnit {
			continue
		}
		met[key] = true
		article := byte('d')
		if u.kind == termUnit {
			article = articleBefore(c.Text[:u.start])
		}
		switch {
		case article == 'i', article == 'd' && slices.ContainsFunc(strangers, func(m Mention) bool { return belongsTo(c.Text, u.start, m) }):
			f.new += w
		case article == 'd':
			f.given += w
		}
	}
}

// articleBefore tells what a noun phrase begins with, going back from its noun: 'd' the, its, the town's; 'i' a, another, two; 0 neither.
func articleBefore(text string) byte {
	toks := tokens(text[max(0, len(text)-60):])
	for i := len(toks) - 1; i >= max(0, len(toks)-4); i-- {
		t := toks[i]
		switch {
		case t.kind == punctToken:
			return 0
		case t.poss || t.is("the", "this", "that", "these", "those", "its", "their", "his", "her", "our"):
			return 'd'
		case t.is("a", "an", "another", "one", "two", "three", "some", "any", "no") || t.kind == numberToken:
			return 'i'
		case IsStop(t.low):
			return 0
		}
	}
	return 0
}

// ofWhom finds what joins a noun to the name behind it: "the dam of Lake Orsk", "the old bridge at Lisk".
var ofWhom = regexp.MustCompile(`^[\p{L}'’-]+( [\p{Ll}'’-]+)? (of|in|at|on|near|off|from|outside) (the )?$`)

// belongsTo reports whether the noun at a place in a text is one of, in or at what a name stands for, or its own: "Lisk's old bridge".
func belongsTo(text string, noun int, m Mention) bool {
	if m.Start > noun {
		return m.Start-noun < 50 && ofWhom.MatchString(text[noun:m.Start])
	}
	return m.End < noun && noun-m.End < 25 && (strings.HasPrefix(text[m.End:], "'s ") || strings.HasPrefix(text[m.End:], "’s "))
}

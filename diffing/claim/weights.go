package claim

import (
	_ "embed"
	"encoding/json"
	"strconv"
	"strings"
	"sync"
)

// The tables that the judging stands on are data: what they hold and where it comes from stands in their first lines, and `tools/learn`
// writes the learned ones anew.
var (
	//go:embed weights/concepts.txt
	conceptData string
	//go:embed weights/places.txt
	placeData string
	//go:embed weights/light.txt
	lightData string
	//go:embed weights/background.txt
	backgroundData string
	//go:embed weights/model.json
	modelData []byte
)

// maxPhrase is the longest phrase of the concept table, in words; longer ones would be cut.
const maxPhrase = 5

// lexicon is the concept table made ready for look-up.
type lexicon struct {
	names   []string         // concept by number
	words   map[string][]int // stem → concepts
	phrases map[string][]int // stems joined by blanks → concepts
	heads   map[string]bool  // first stems of phrases
}

// concepts reads the concept table once.
var concepts = sync.OnceValue(func() *lexicon {
	l := &lexicon{words: map[string][]int{}, phrases: map[string][]int{}, heads: map[string]bool{}}
	for line := range strings.Lines(conceptData) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		name, rest, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		id := len(l.names)
		l.names = append(l.names, strings.ReplaceAll(name, " ", "-"))
		for entry := range strings.SplitSeq(rest, ",") {
			l.add(entry, id)
		}
	}
	return l
})

func (l *lexicon) add(entry string, id int) {
	var stems []string
	for _, w := range Words(entry) {
		if !isDeterminer(w) {
			stems = append(stems, Stem(w))
		}
	}
	switch {
	case len(stems) == 0 || len(stems) > maxPhrase:
	case len(stems) == 1:
		l.words[stems[0]] = appendNew(l.words[stems[0]], id)
	default:
		key := strings.Join(stems, " ")
		l.phrases[key] = appendNew(l.phrases[key], id)
		l.heads[stems[0]] = true
	}
}

func appendNew(list []int, id int) []int {
	for _, x := range list {
		if x == id {
			return list
		}
	}
	return append(list, id)
}

// isDeterminer reports whether a word is left out of phrases: "lost their lives" is found as "lost lives".
func isDeterminer(w string) bool {
	switch w {
	case "a", "an", "the", "his", "her", "its", "their", "our", "your", "my":
		return true
	}
	return false
}

// lightStems are the stems that say little by themselves.
var lightStems = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for line := range strings.Lines(lightData) {
		line, _, _ = strings.Cut(line, "#")
		for w := range strings.FieldsSeq(line) {
			m[Stem(w)] = true
		}
	}
	return m
})

// actors maps names of a state, its people, capital and seat of power to the state's plain name.
var actors = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(placeData) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		state, rest, ok := strings.Cut(line, ":")
		if !ok {
			continue
		}
		m[state] = state
		for n := range strings.SplitSeq(rest, ",") {
			m[strings.TrimSpace(n)] = state
		}
	}
	return m
})

// background holds how common a stem is in news at large, 0 (rare) to 1 (in every other sentence), from the median over the topics of
// the sentences that it was counted in. A stem that is absent is rare.
var background = sync.OnceValue(func() map[string]float64 {
	m := map[string]float64{}
	for line := range strings.Lines(backgroundData) {
		stem, rest, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if v, err := strconv.ParseFloat(rest, 64); ok && err == nil {
			m[stem] = v
		}
	}
	return m
})

// Model is a set of logistic regressions on named measures, written by tools/learn.
type Model struct {
	About  string                        `json:"about"`
	Heads  map[string]map[string]float64 `json:"heads"`  // head → measure → weight; "bias" is the constant
	Limits map[string]float64            `json:"limits"` // decision limits by head
}

var models = sync.OnceValue(func() *Model {
	m := &Model{}
	if err := json.Unmarshal(modelData, m); err != nil {
		panic("claim: embedded model: " + err.Error())
	}
	return m
})

package diffing

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// vouching are the stems of the verbs by which somebody stands by what another one reported, or does not.
var vouching = func() map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields("confirmed admitted acknowledged conceded corroborated verified denied disputed rejected dismissed") {
		out[english.Stem(w, true)] = true
	}
	return out
}()

// vouchWords is how many words a text has at most that says little but that somebody stands by a report.
const vouchWords = 80

// Vouches reports whether a short text says that somebody confirms or denies what an earlier one reports, which says nothing of the kind: however
// many of its words it takes from there, it is no copy.
func Vouches(text, earlier []Sentence) bool {
	mine := spoken(text)
	if len(mine) > vouchWords {
		return false
	}
	found := map[string]bool{}
	for i, w := range mine {
		if s := english.Stem(w.text, true); i > 0 && !w.quoted && vouching[s] {
			found[s] = true
		}
	}
	if len(found) == 0 {
		return false
	}
	for _, w := range spoken(earlier) {
		delete(found, english.Stem(w.text, true))
	}
	return len(found) > 0
}

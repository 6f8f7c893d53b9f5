package diffing

import (
	"slices"
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"
)

// changed is what differs between two readings.
type changed struct {
	number, date, name, modal, source bool
	added, removed                    int  // words of content that only one side has
	unnamed                           bool // a name went that the new version has nowhere, none came, and the rest of the sentence stands
}

// changed compares two readings.
func (c *classifier) changed(a, b reading) changed {
	var out changed
	gone, come := without(a.numbers, b.numbers), without(b.numbers, a.numbers)
	// A number beside the ones that stood differs too; and so do two that changed places.
	out.number = len(come) > 0 && (len(gone) > 0 || len(a.numbers) > 0 || a.vague && !b.vague) ||
		len(come)+len(gone) == 0 && !slices.Equal(a.numbers, b.numbers) && slices.Equal(a.content, b.content)
	out.count(out.number, gone, come)
	gone, come = without(a.dates, b.dates), without(b.dates, a.dates)
	out.date = len(come) > 0 && len(gone) > 0
	out.count(out.date, gone, come)

	gone, come = c.unmisprint(without(a.names, b.names), without(b.names, a.names))
	out.name = len(come) > 0
	out.unnamed = len(come) == 0 && slices.ContainsFunc(gone, func(n string) bool { return !c.stays[n] }) &&
		len(a.content)-len(missing(a.content, b.content)) >= 3
	out.count(out.name, gone, come)

	gone, come = without(a.modals, b.modals), without(b.modals, a.modals)
	out.modal = len(gone)+len(come) > 0
	gone, come = without(a.sources, b.sources), without(b.sources, a.sources)
	gone, come = c.unmisprint(gone, come)
	out.source = len(gone) > 0 && len(come) > 0 && hasCue(a) && hasCue(b) || hasCue(a) != hasCue(b)

	gone, come = c.unmisprint(missing(a.content, b.content), missing(b.content, a.content))
	gone, come = missing(meanings(gone), meanings(b.content)), missing(meanings(come), meanings(a.content))
	out.removed += len(gone)
	out.added += len(come)
	return out
}

// count adds what no class of its own has told to the words added and removed.
func (x *changed) count(told bool, gone, come []string) {
	if !told {
		x.removed += len(gone)
		x.added += len(come)
	}
}

func hasCue(r reading) bool {
	return slices.ContainsFunc(r.sources, func(s string) bool { return strings.HasPrefix(s, "cue ") })
}

// without lists what a has beyond b, counting repetitions.
func without(a, b []string) []string {
	left := make(map[string]int)
	for _, s := range b {
		left[s]++
	}
	var out []string
	for _, s := range a {
		if left[s]--; left[s] < 0 {
			out = append(out, s)
		}
	}
	return out
}

// missing lists what a has and b has not, however often.
func missing(a, b []string) []string {
	seen := make(map[string]bool, len(b))
	for _, s := range b {
		seen[s] = true
	}
	var out []string
	for _, s := range a {
		if !seen[s] {
			out, seen[s] = append(out, s), true
		}
	}
	return out
}

// meanings maps content words to what they have in common with their synonyms and inflections.
func meanings(list []string) []string {
	out := make([]string, len(list))
	for i, w := range list {
		if g, ok := synonyms[w]; ok {
			out[i] = "=" + g
		} else {
			out[i] = w
		}
	}
	return out
}

// unmisprint leaves out the pairs that are one word, inflected or misspelt on one side.
func (c *classifier) unmisprint(gone, come []string) ([]string, []string) {
	const most = 2500 // pairs; sentences that differ in more were written anew
	if len(gone)*len(come) > most {
		return gone, come
	}
	come = slices.Clone(come)
	var left []string
	for _, g := range gone {
		k := slices.IndexFunc(come, func(w string) bool { return c.sameWord(g, w) })
		if k < 0 {
			left = append(left, g)
			continue
		}
		come = slices.Delete(come, k, k+1)
	}
	return left, come
}

// alike reports whether two runs of words differ in misprints and inflections alone.
func (c *classifier) alike(a, b []string) bool {
	gone, come := c.unmisprint(without(a, b), without(b, a))
	return len(gone)+len(come) == 0 && len(a) == len(b)
}

// sameWord reports whether two words are forms of one, or one a misprint of the other. A swap of letters, or one letter too many or too few,
// is a misprint; one letter for another is one only in a long word, or where the other form is used elsewhere and this one is not: "fired"
// and "hired" are two words.
func (c *classifier) sameWord(a, b string) bool {
	if english.Stem(a, true) == english.Stem(b, true) {
		return true
	}
	ra, rb := []rune(a), []rune(b)
	short := min(len(ra), len(rb))
	if short < 4 || numberWords[a] > 0 || numberWords[b] > 0 || opposed(a, b) || ra[0] != rb[0] && short < 7 {
		return false
	}
	name := c.lower[a] == 0 && c.lower[b] == 0
	switch d, swap := distance(ra, rb); {
	case d == 1 && swap:
		return true
	case d == 1 && len(ra) != len(rb):
		return !name || c.misspelt(a, b)
	case d == 1:
		return short >= 7 && !name
	case d == 2:
		return short >= 9 && !name
	}
	return false
}

// misspelt reports whether of two names that differ by a letter too many or too few one is no name of its own: it lacks a letter of a word that
// names are made of ("Casulty Bureau"), or of a name that the texts use elsewhere, while it stands there once itself.
func (c *classifier) misspelt(a, b string) bool {
	const letters = 5 // in shorter names one letter makes another name
	if len(a) < letters || len(b) < letters {
		return false
	}
	return commonNouns[a] != commonNouns[b] || nounEnd.MatchString(a) != nounEnd.MatchString(b) || c.upper[a] == 1 && c.upper[b] > 2 || c.upper[b] == 1 && c.upper[a] > 2
}

// mend returns the old sentence with the words set right that differ from a word of the new one by a swap of letters, whatever sort of word
// it is: a misprinted month or number is a misprint still.
func mend(before, after string) string {
	old, fresh := wordsOf(before), wordsOf(after)
	gone, come := missing(old, fresh), missing(fresh, old)
	const most = 2500 // pairs
	if len(gone)*len(come) == 0 || len(gone)*len(come) > most {
		return before
	}
	for _, g := range gone {
		for _, c := range come {
			a, b := []rune(g), []rune(c)
			d, swap := distance(a, b)
			dateOrNumber := len(b) >= 5 && (dateWords[c] != "" || numberWords[c] > 0) && dateWords[g] == "" && numberWords[g] == 0
			if len(a) >= 4 && d == 1 && (swap && unicode.IsLetter(a[0]) || dateOrNumber) {
				before = replaceWord(before, g, c)
			}
		}
	}
	return before
}

// replaceWord puts one word in the place of another, wherever it stands and keeping a capital.
func replaceWord(text, old, fresh string) string {
	var out strings.Builder
	for _, t := range tokens(foldText(text)) {
		if strings.ToLower(t) != old {
			out.WriteString(t)
			continue
		}
		if r := []rune(t); unicode.IsUpper(r[0]) {
			f := []rune(fresh)
			f[0] = unicode.ToUpper(f[0])
			out.WriteString(string(f))
			continue
		}
		out.WriteString(fresh)
	}
	return out.String()
}

// opposed reports whether one word is the other with a prefix that turns its sense.
func opposed(a, b string) bool {
	for _, p := range []string{"un", "in", "im", "ir", "il", "dis", "non", "mis", "re", "de", "a"} {
		if a == p+b || b == p+a {
			return true
		}
	}
	return false
}

// distance is the Damerau-Levenshtein distance of two words, and whether it is a single swap of neighbours.
func distance(a, b []rune) (int, bool) {
	two, one := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range one {
		one[j] = j
	}
	swap := false
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(one[j]+1, row[j-1]+1, one[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] && a[i-1] != a[i-2] && two[j-2]+1 < row[j] {
				row[j], swap = two[j-2]+1, true
			}
		}
		two, one = one, row
	}
	return one[len(b)], swap && one[len(b)] == 1
}

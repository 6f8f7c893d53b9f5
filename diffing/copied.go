package diffing

import (
	"strings"
	"unicode"
)

// Copied returns the share, 0 to 1, of the four-word runs of text that also stand in earlier. Marks and letter case do not count, so that a
// copy with other quotation marks is still one. A text of fewer than 40 words is too short to tell and gives 0.
func Copied(text, earlier []Sentence) float64 {
	mine := runs(text)
	if len(mine) < 37 {
		return 0
	}
	theirs := make(map[string]bool, len(earlier)*20)
	for _, r := range runs(earlier) {
		theirs[r] = true
	}
	n := 0
	for _, r := range mine {
		if theirs[r] {
			n++
		}
	}
	return float64(n) / float64(len(mine))
}

// runs are the overlapping four-word runs of a text's body, headings left out.
func runs(sentences []Sentence) []string {
	var words []string
	for _, s := range sentences {
		if s.Kind == Heading {
			continue
		}
		words = append(words, strings.FieldsFunc(strings.ToLower(s.Text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })...)
	}
	var out []string
	for i := 0; i+4 <= len(words); i++ {
		out = append(out, strings.Join(words[i:i+4], " "))
	}
	return out
}

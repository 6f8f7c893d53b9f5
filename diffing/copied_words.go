package diffing

import (
	"strings"
	"unicode"
)

// copyRun is how many words in a row two texts must share for these words to count as copied.
const copyRun = 4

// tooFewWords is how few words a text may have outside quotation marks and still be told from one that was written anew.
const tooFewWords = 12

// CopiedWords returns the share, 0 to 1, of a text's words outside quotation marks that it took from an earlier text in runs of four and
// more. Quotations are left out since reports written by different people share them; marks, letter case and headings do not count. A text
// that has fewer than 12 such words is too short to tell and gives 0.
func CopiedWords(text, earlier []Sentence) float64 {
	mine, theirs := spoken(text), spoken(earlier)
	known := make(map[string]bool, len(theirs))
	for i := 0; i+copyRun <= len(theirs); i++ {
		known[runAt(theirs, i)] = true
	}
	covered := make([]bool, len(mine))
	for i := 0; i+copyRun <= len(mine); i++ {
		if known[runAt(mine, i)] {
			for k := range copyRun {
				covered[i+k] = true
			}
		}
	}
	all, copied := 0, 0
	for i, w := range mine {
		if w.quoted {
			continue
		}
		all++
		if covered[i] {
			copied++
		}
	}
	if all < tooFewWords {
		return 0
	}
	return float64(copied) / float64(all)
}

// spokenWord is a word of a text, and whether it stands between quotation marks.
type spokenWord struct {
	text   string
	quoted bool
}

func runAt(words []spokenWord, i int) string {
	var b strings.Builder
	for _, w := range words[i : i+copyRun] {
		b.WriteString(w.text)
		b.WriteByte(' ')
	}
	return b.String()
}

// spoken lists the words of a text's body. A quotation ends with its paragraph at the latest.
func spoken(sentences []Sentence) []spokenWord {
	var out []spokenWord
	quoted, block := false, -1
	for _, s := range sentences {
		if s.Kind == Heading {
			continue
		}
		if s.Block != block {
			quoted, block = false, s.Block
		}
		r := []rune(foldText(s.Text))
		start := -1
		for i := 0; i <= len(r); i++ {
			if i < len(r) && (unicode.IsLetter(r[i]) || unicode.IsDigit(r[i]) || apostrophe(r, i)) {
				if start < 0 {
					start = i
				}
				continue
			}
			if start >= 0 {
				word := strings.Map(func(c rune) rune {
					if c == '\'' {
						return -1
					}
					return unicode.ToLower(c)
				}, string(r[start:i]))
				out, start = append(out, spokenWord{word, quoted}), -1
			}
			if i < len(r) && (r[i] == '"' || r[i] == '\'') {
				quoted = !quoted
			}
		}
	}
	return out
}

// apostrophe tells whether a mark stands inside a word.
func apostrophe(r []rune, i int) bool {
	return r[i] == '\'' && i > 0 && i+1 < len(r) && unicode.IsLetter(r[i-1]) && unicode.IsLetter(r[i+1])
}

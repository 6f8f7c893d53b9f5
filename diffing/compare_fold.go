package diffing

import (
	"strings"
	"unicode"
)

// foldRune maps typographic variants to one plain form. A negative result drops the rune.
func foldRune(r rune) rune {
	switch r {
	case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '`', '\u00b4':
		return '\''
	case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb', '\u2033':
		return '"'
	case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212':
		return '-'
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff':
		return -1
	}
	if unicode.IsSpace(r) {
		return ' '
	}
	return r
}

// foldText gives quotes, dashes and white space their plain forms, so that pages that differ in typography alone compare equal.
func foldText(s string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(strings.Map(foldRune, s), "\u2026", "...")), " ")
}

// contractions are undone before comparing: "didn't" and "did not" are one form of words. The possessive 's stays: it may be either.
var contractions = strings.NewReplacer("can't", "can not", "cannot", "can not", "won't", "will not", "shan't", "shall not",
	"n't", " not", "'re ", " are ", "'ll ", " will ", "'ve ", " have ", "'m ", " am ")

// styleKey is a text without anything that a change of house style touches: case, quotes' shape, dashes, hyphens, spacing, commas, full
// stops, contractions. Two sentences with one key say the same in the same words. Points between digits, signs and question marks stay.
func styleKey(s string) string {
	r := []rune(contractions.Replace(strings.ToLower(foldText(s)) + " "))
	at := func(i int) rune {
		if i < 0 || i >= len(r) {
			return ' '
		}
		return r[i]
	}
	var b strings.Builder
	for i, c := range r {
		between := unicode.IsDigit(at(i-1)) && unicode.IsDigit(at(i+1))
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsMark(c), c == '?', unicode.IsSymbol(c), c == '%':
			b.WriteRune(c)
		case (c == '.' || c == ':' || c == '/' || c == '-') && between:
			b.WriteRune(c)
		case c == '-' && unicode.IsDigit(at(i+1)) && at(i-1) == ' ' && !unicode.IsLetter(at(i-2)):
			b.WriteRune(c)
		case c == ' ' && between:
			b.WriteRune(c)
		}
	}
	return b.String()
}

// tokens cuts a text into words, numbers, runs of space, and single other runes. Joined, they give the text back.
func tokens(s string) []string {
	var out []string
	r := []rune(s)
	for i := 0; i < len(r); {
		j := i + 1
		switch {
		case isWordRune(r[i]):
			for j < len(r) && (isWordRune(r[j]) || j+1 < len(r) && isWordRune(r[j+1]) && joins(r[j-1], r[j], r[j+1])) {
				j++
			}
		case unicode.IsSpace(r[i]):
			for j < len(r) && unicode.IsSpace(r[j]) {
				j++
			}
		}
		out = append(out, string(r[i:j]))
		i = j
	}
	return out
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// joins reports whether a rune between two word runes belongs to one token: an apostrophe in a word, a point, comma or colon in a number.
func joins(before, r, after rune) bool {
	switch foldRune(r) {
	case '\'':
		return unicode.IsLetter(before) && unicode.IsLetter(after)
	case '.', ',', ':':
		return unicode.IsDigit(before) && unicode.IsDigit(after)
	case -1:
		return true
	}
	return false
}

// foldToken is the form in which tokens are compared: typography folded, contractions kept, case kept.
func foldToken(t string) string {
	f := strings.Map(foldRune, t)
	if strings.TrimSpace(f) == "" && t != "" {
		return " "
	}
	return f
}

// wordsOf lists the lower-case words and numbers of a text, without possessive endings.
func wordsOf(s string) []string {
	var out []string
	for _, t := range tokens(contractions.Replace(foldText(s) + " ")) {
		if r := []rune(t); isWordRune(r[0]) {
			out = append(out, strings.TrimSuffix(strings.ToLower(t), "'s"))
		}
	}
	return out
}

package claim

import (
	"unicode"
	"unicode/utf8"
)

// findQuotes returns the spans of direct speech in a text, marks left out, and whether a quotation is still open at its end. open tells
// that one was open at its beginning. Apostrophes are no marks: a single mark opens only behind a space and closes only before one.
func findQuotes(text string, open bool) ([]Span, bool) {
	var out []Span
	start := -1
	var mark rune
	if open {
		start, mark = 0, '"'
	}
	prev := ' '
	for i, r := range text {
		size := utf8.RuneLen(r)
		if size < 0 {
			size = 1
		}
		next, _ := utf8.DecodeRuneInString(text[min(i+size, len(text)):])
		switch {
		case start < 0 && opensQuote(r, prev, next, text[min(i+size, len(text)):]):
			start, mark = i+size, quoteMark(r)
		case start >= 0 && mark == '\'' && prev == 's' && unicode.IsSpace(next) && closesFirst(text[min(i+size, len(text)):]):
			// a possessive inside the quotation
		case start >= 0 && closesQuote(r, mark, prev, next):
			if i > start {
				out = append(out, Span{start, i})
			}
			start = -1
		}
		prev = r
	}
	if start >= 0 && start < len(text) && mark == '"' {
		return append(out, Span{start, len(text)}), true
	}
	return out, false
}

// quoteMark folds the marks of one style.
func quoteMark(r rune) rune {
	switch r {
	case '‘', '\'', '‚':
		return '\''
	case '«', '»':
		return '»'
	}
	return '"'
}

func opensQuote(r, prev, next rune, rest string) bool {
	switch r {
	case '“', '«', '„':
		return true
	case '"':
		return next != 0 && !unicode.IsSpace(next)
	case '‘', '\'', '‚':
		if unicode.IsLetter(prev) || unicode.IsDigit(prev) || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
			return false
		}
		return closesLater(rest)
	}
	return false
}

// quoteReach is how far a single mark may stand from the one that closes it.
const quoteReach = 600

// closesFirst reports whether, of the single marks that follow, one that closes comes before one that opens.
func closesFirst(rest string) bool {
	prev := ' '
	for i, r := range rest[:min(len(rest), quoteReach)] {
		if quoteMark(r) == '\'' || r == '’' {
			next, _ := utf8.DecodeRuneInString(rest[i+utf8.RuneLen(r):])
			if unicode.IsSpace(prev) && unicode.IsLetter(next) {
				return false
			}
			if closesQuote(r, '\'', prev, next) {
				return true
			}
		}
		prev = r
	}
	return false
}

// closesLater reports whether a single mark that closes follows.
func closesLater(rest string) bool {
	prev := ' '
	for i, r := range rest[:min(len(rest), quoteReach)] {
		if r == '\'' || r == '’' {
			next, _ := utf8.DecodeRuneInString(rest[i+utf8.RuneLen(r):])
			if closesQuote(r, '\'', prev, next) {
				return true
			}
		}
		prev = r
	}
	return false
}

func closesQuote(r, mark, prev, next rune) bool {
	switch mark {
	case '"':
		return r == '”' || r == '"' || r == '“' && !unicode.IsSpace(prev) && prev != 0 && !unicode.IsLetter(next)
	case '»':
		return r == '»' || r == '«'
	}
	if r != '\'' && r != '’' || unicode.IsSpace(prev) {
		return false
	}
	after := unicode.IsLetter(next) || unicode.IsDigit(next)
	// behind an s the mark may be a possessive: it closes only where the sentence pauses
	if prev == 's' && !after {
		return next == utf8.RuneError || next == '.' || next == ',' || next == '?' || next == '!' || next == ';' || next == ')' || unicode.IsSpace(next)
	}
	return !after
}

// markQuoted says for each token whether it stands in one of the spans, and whether all words or most of them do.
func markQuoted(toks []token, quotes []Span) (quoted []bool, all, most bool) {
	quoted = make([]bool, len(toks))
	words, inside, q := 0, 0, 0
	for i, t := range toks {
		for q < len(quotes) && quotes[q].End <= t.start {
			q++
		}
		if q < len(quotes) && t.start >= quotes[q].Start {
			quoted[i] = true
		}
		if t.kind != punctToken {
			words++
			if quoted[i] {
				inside++
			}
		}
	}
	return quoted, words > 0 && inside == words, inside*2 > words
}

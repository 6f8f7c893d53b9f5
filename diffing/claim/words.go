package claim

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
	"golang.org/x/text/unicode/norm"
)

//go:embed data/stop.txt
var stopData string

//go:embed data/irregular.txt
var irregularData string

//go:embed data/spelling.txt
var spellingData string

// wordList reads the words of an embedded list: one or more a line, "#" starts a comment.
func wordList(data string) map[string]bool {
	set := map[string]bool{}
	for _, f := range listFields(data) {
		set[f[0]] = true
		for _, w := range f[1:] {
			set[w] = true
		}
	}
	return set
}

// listFields returns the fields of every line of an embedded list that is neither empty nor a comment.
func listFields(data string) [][]string {
	var out [][]string
	for line := range strings.Lines(data) {
		line, _, _ = strings.Cut(line, "#")
		if f := strings.Fields(line); len(f) > 0 {
			out = append(out, f)
		}
	}
	return out
}

var stopWords = sync.OnceValue(func() map[string]bool { return wordList(stopData) })

// IsStop reports whether a word carries no content of its own: articles, pronouns, prepositions, auxiliaries and plain reporting verbs.
func IsStop(word string) bool {
	return stopWords()[foldWord(word)]
}

// irregulars maps inflected forms that no suffix rule undoes to their base ("held" to "hold").
var irregulars = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for _, f := range listFields(irregularData) {
		for _, w := range f[1:] {
			m[w] = f[0]
		}
	}
	return m
})

// spellings maps British spellings to American ones: whole words, and stems marked by a trailing "-".
var spellings = sync.OnceValue(func() (s struct {
	words    map[string]string
	stems    [][2]string
	keepsIse map[string]bool
},
) {
	s.words, s.keepsIse = map[string]string{}, map[string]bool{}
	for _, f := range listFields(spellingData) {
		switch {
		case f[0] == "ise":
			for _, w := range f[1:] {
				s.keepsIse[w] = true
			}
		case strings.HasSuffix(f[0], "-"):
			s.stems = append(s.stems, [2]string{strings.TrimSuffix(f[0], "-"), strings.TrimSuffix(f[1], "-")})
		default:
			s.words[f[0]] = f[1]
		}
	}
	return s
})

// Stem folds a word and returns its stem, the same for British and American spellings, for regular inflections and for the irregular ones
// of common words. Words of other languages come back folded, at worst shortened.
func Stem(word string) string {
	w := foldWord(word)
	if len(w) < 3 || !isLetters(w) {
		return w
	}
	if base, ok := irregulars()[w]; ok {
		w = base
	}
	w = american(w)
	if len(w) > 40 { // no English word: a run of letters without spaces
		return w
	}
	return english.Stem(w, true)
}

// american rewrites a folded British spelling.
func american(w string) string {
	s := spellings()
	if us, ok := s.words[w]; ok {
		return us
	}
	for _, p := range s.stems {
		if strings.HasPrefix(w, p[0]) {
			return p[1] + w[len(p[0]):]
		}
	}
	for _, end := range []string{"ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations"} {
		if root, ok := strings.CutSuffix(w, end); ok && len(root) >= 3 && !s.keepsIse[root+"ise"] {
			return root + "iz" + end[2:]
		}
	}
	return w
}

func isLetters(w string) bool {
	for _, r := range w {
		if !unicode.IsLetter(r) && r != '\'' {
			return false
		}
	}
	return true
}

// foldWord lower-cases a word, takes accents off Latin letters, straightens apostrophes and drops a possessive ending.
func foldWord(w string) string {
	plain := true
	for i := 0; i < len(w); i++ {
		if c := w[i]; c >= 0x80 || c >= 'A' && c <= 'Z' || c == '\'' {
			plain = false
			break
		}
	}
	if plain {
		return w
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(w)) {
		switch {
		case r == '’' || r == '‘' || r == '`' || r == 'ʼ':
			b.WriteByte('\'')
		case r == 'ß':
			b.WriteString("ss")
		case r == 'ø':
			b.WriteByte('o')
		case r == 'ł':
			b.WriteByte('l')
		case r == 'đ' || r == 'ð':
			b.WriteByte('d')
		case r == 'æ':
			b.WriteString("ae")
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		default:
			b.WriteRune(r)
		}
	}
	s := b.String()
	if base, ok := strings.CutSuffix(s, "'s"); ok && base != "" {
		return base
	}
	return strings.TrimRight(s, "'")
}

// joined are the prefixes that writers set with or without a hyphen: "co-operate" and "cooperate" are one word.
var joined = map[string]bool{"co": true, "re": true, "pre": true, "e": true, "un": true, "mid": true, "multi": true, "anti": true, "over": true, "under": true, "sub": true, "non": true}

// Words returns the folded words and numbers of a text in order: lower case, without accents, possessives and punctuation, "2,000" as
// "2000", hyphenated words in their parts unless the first part is a prefix that is also written joined.
func Words(text string) []string {
	var out []string
	for _, t := range tokens(text) {
		if t.kind != punctToken {
			out = t.appendParts(out)
		}
	}
	return out
}

type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	punctToken
)

// token is a word, a number with what is glued to it ("6am", "28-point", "$1.5bn"), or one punctuation mark.
type token struct {
	text       string // as it stands
	low        string // folded
	start, end int    // byte offsets in the sentence
	kind       tokenKind
	poss       bool // ends in a possessive 's or s'
	upper      bool // starts with a capital letter
	caps       bool // two letters or more, all of them capital
	space      bool // white space before it
}

// is reports whether the token is one of the folded words.
func (t token) is(words ...string) bool {
	for _, w := range words {
		if t.low == w {
			return true
		}
	}
	return false
}

// parts returns the folded words that a token stands for.
func (t token) parts() []string { return t.appendParts(nil) }

// appendParts adds the folded words that a token stands for to a list.
func (t token) appendParts(out []string) []string {
	if t.kind == numberToken && !strings.ContainsAny(t.low, "-–") {
		return append(out, strings.ReplaceAll(t.low, ",", ""))
	}
	low := strings.ReplaceAll(t.low, ".", "")
	if !strings.Contains(low, "-") {
		return append(out, low)
	}
	fields := strings.FieldsFunc(low, func(r rune) bool { return r == '-' })
	if len(fields) == 2 && joined[fields[0]] {
		return append(out, fields[0]+fields[1])
	}
	for _, f := range fields {
		out = append(out, strings.ReplaceAll(f, ",", ""))
	}
	return out
}

// runeTable is a text's runes with their byte offsets; its room is used again for the next text.
type runeTable struct {
	runes   []rune
	offsets []int
}

var tokenScratch = sync.Pool{New: func() any { return &runeTable{} }}

// tokens cuts a text into tokens in one pass.
func tokens(text string) []token { return appendTokens(make([]token, 0, len(text)/5+1), text) }

// appendTokens adds a text's tokens to a list.
func appendTokens(out []token, text string) []token {
	scratch := tokenScratch.Get().(*runeTable)
	defer tokenScratch.Put(scratch)
	runes, offsets := scratch.runes[:0], scratch.offsets[:0]
	for i, r := range text {
		runes, offsets = append(runes, r), append(offsets, i)
	}
	offsets = append(offsets, len(text))
	scratch.runes, scratch.offsets = runes, offsets
	space := true
	for i := 0; i < len(runes); {
		r := runes[i]
		if unicode.IsSpace(r) || isFormat(r) {
			space, i = space || unicode.IsSpace(r), i+1
			continue
		}
		j := i + 1
		if isWordRune(r) {
			j = wordEnd(runes, i)
		}
		out = append(out, newToken(text[offsets[i]:offsets[j]], runes[i:j], offsets[i]))
		out[len(out)-1].space = space
		space, i = false, j
	}
	return out
}

// newToken makes a token of a stretch of text, whose runes are rs.
func newToken(text string, rs []rune, start int) token {
	t := token{text: text, start: start, end: start + len(text)}
	switch {
	case rs[0] == utf8.RuneError: // the bytes may be no character at all
		t.kind, t.low = punctToken, string(utf8.RuneError)
		return t
	case !isWordRune(rs[0]):
		t.kind, t.low = punctToken, straight(text)
		return t
	case unicode.IsDigit(rs[0]):
		t.kind = numberToken
	}
	t.low = foldWord(text)
	last := rs[len(rs)-1]
	t.poss = len(rs) > 2 && (last == 's' || last == 'S') && isApostrophe(rs[len(rs)-2]) || isApostrophe(last)
	t.upper = unicode.IsUpper(rs[0])
	letters := 0
	t.caps = true
	for _, r := range rs {
		if isApostrophe(r) { // the possessive s is small even after capitals
			break
		}
		if unicode.IsLetter(r) {
			letters++
			t.caps = t.caps && unicode.IsUpper(r)
		}
	}
	t.caps = t.caps && letters > 1
	return t
}

// straight folds typographic quotation marks and dashes.
func straight(s string) string {
	switch s {
	case "“", "”", "„", "«", "»", "″":
		return `"`
	case "‘", "’", "`", "‚", "‛":
		return "'"
	case "–", "—", "―", "−":
		return "–"
	}
	return s
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r > unicode.MaxLatin1 && unicode.Is(unicode.Mn, r)
}

// isFormat reports whether a character is invisible: a soft hyphen, a mark of direction.
func isFormat(r rune) bool { return r >= utf8.RuneSelf && unicode.Is(unicode.Cf, r) }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// wordEnd returns the index past the word that starts at i. A word may hold apostrophes and hyphens between letters, separators between
// digits, an ampersand between capitals, and the dots of an acronym.
func wordEnd(rs []rune, i int) int {
	j := i + 1
	for j < len(rs) {
		r := rs[j]
		next := j+1 < len(rs) && isWordRune(rs[j+1])
		switch {
		case isWordRune(r) || isFormat(r) && next:
		case (isApostrophe(r) || r == '-' || r == '‐' || r == '‑') && next:
		case (r == '.' || r == ',' || r == ':') && next && unicode.IsDigit(rs[j-1]) && unicode.IsDigit(rs[j+1]):
		case r == '–' && next && unicode.IsDigit(rs[j-1]) && unicode.IsDigit(rs[j+1]):
		case r == '&' && next && unicode.IsUpper(rs[j-1]) && unicode.IsUpper(rs[j+1]):
		case r == '.' && acronymDot(rs, i, j):
		default:
			return j
		}
		j++
	}
	return j
}

// acronymDot reports whether the dot at j belongs to a word of single letters and dots that began at i: "U.S.", "a.m.".
func acronymDot(rs []rune, i, j int) bool {
	if !unicode.IsLetter(rs[j-1]) || j-1 > i && rs[j-2] != '.' {
		return false
	}
	if j-1 > i { // a later letter of the acronym: the closing dot counts too
		return true
	}
	return j+2 < len(rs) && unicode.IsLetter(rs[j+1]) && rs[j+2] == '.'
}

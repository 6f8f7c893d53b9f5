package diffing

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/sentences"
)

// Split cuts blocks into sentences. A heading is one sentence. In the other blocks the boundaries of Unicode's text segmentation are
// taken as candidates; those that an abbreviation, an initial, a number, an ellipsis or an open bracket explains are dropped, and those
// that it cannot see (list markers inside a paragraph, a missing space after the stop) are added. Time is linear in the text's length.
func Split(blocks []Block) []Sentence {
	var out []Sentence
	for i, b := range blocks {
		text, offset := unescape(b.Text)
		ends := []int{len(text)}
		if b.Kind != Heading {
			ends = sentenceEnds(text)
		}
		last := 0
		for _, e := range ends {
			start, end := trimSpace(text, last, e)
			last = e
			if start == end {
				continue
			}
			out = append(out, Sentence{
				Text: strings.Join(strings.Fields(text[start:end]), " "), Index: len(out), Block: i,
				Start: offset(start), End: offset(end), Kind: b.Kind, Post: b.Post, At: b.At,
			})
		}
	}
	return out
}

// unescape undoes what careless programs leave of JSON in a text (a backslash before a quotation mark, "\\n" for a line break) and returns
// the function that leads an offset in the result back to the text. A text with a Windows path in it is left alone.
func unescape(text string) (string, func(int) int) {
	same := func(i int) int { return i }
	if !strings.Contains(text, `\"`) && !strings.Contains(text, `\n`) || strings.Contains(text, `:\`) {
		return text, same
	}
	var b strings.Builder
	var shifts []int // offsets in the result behind which one byte more of the text was dropped
	for i := 0; i < len(text); i++ {
		if text[i] == '\\' && i+1 < len(text) && (text[i+1] == '"' || text[i+1] == 'n') {
			i++
			shifts = append(shifts, b.Len())
			if text[i] == 'n' {
				b.WriteByte('\n')
				continue
			}
		}
		b.WriteByte(text[i])
	}
	return b.String(), func(i int) int {
		n, _ := slices.BinarySearch(shifts, i)
		return i + n
	}
}

// sentenceEnds returns the byte offsets at which a text's sentences end, in order; the last is the text's length.
func sentenceEnds(text string) []int {
	s := &splitter{text: text, cuts: make(map[int]bool)}
	s.stops = strings.ContainsAny(text, ".?!")
	pos := 0
	for seg := sentences.FromString(text); seg.Next(); {
		pos += len(seg.Value())
		s.cuts[pos] = true
	}
	s.addGlued()
	s.addNumbers()
	s.addEllipses()
	if s.small = withoutCapitals(text); s.small {
		s.addSmall()
	}
	s.dropBracketed()
	s.markLists()
	s.dropCredited()
	at := make([]int, 0, len(s.cuts))
	for i := range s.cuts {
		if i > 0 && i < len(text) {
			at = append(at, i)
		}
	}
	slices.Sort(at)
	var ends []int
	last, gap := 0, 0
	for _, i := range at {
		if i <= gap { // within white space that was passed already
			continue
		}
		if gap = i; !s.items[i] && !s.marks[i] {
			gap += len(text[i:]) - len(strings.TrimLeftFunc(text[i:], unicode.IsSpace))
			i = gap
		}
		for last < i {
			r, size := utf8.DecodeRuneInString(text[last:])
			if !unicode.IsSpace(r) {
				break
			}
			last += size
		}
		if cut, ok := s.keep(last, i); ok && cut > last {
			ends = append(ends, cut)
			last = cut
		}
	}
	return append(ends, len(text))
}

// dropCredited drops the candidates in what an agency's text begins with: the place, the day and the agency belong to the sentence behind them.
func (s *splitter) dropCredited() {
	_, end := creditAt(s.text)
	for i := 1; i <= end; i++ {
		delete(s.cuts, i)
	}
}

// splitter holds one text while it is being cut.
type splitter struct {
	text  string
	cuts  map[int]bool // candidates: byte offsets at which a sentence may begin
	items map[int]bool // candidates that begin a list item: always kept
	marks map[int]bool // candidates just behind a list marker: never kept
	stops bool         // the text has stops at all
	small bool         // the text has no capitals
	alnum int          // no letter or digit between the beginning of the sentence and this offset
}

// trimSpace narrows a span to what is not white space.
func trimSpace(text string, start, end int) (int, int) {
	s := text[start:end]
	left := strings.TrimLeftFunc(s, unicode.IsSpace)
	start += len(s) - len(left)
	return start, start + len(strings.TrimRightFunc(left, unicode.IsSpace))
}

// keep decides on the candidate at i, the sentence having begun at last, and returns where to cut.
func (s *splitter) keep(last, i int) (int, bool) {
	if s.items[i] {
		return i, true
	}
	if s.marks[i] {
		return i, false
	}
	start, end := trimSpace(s.text, last, i)
	opens := end-start <= lookBehind // the whole sentence so far is in view
	left := s.text[start:end]
	if !opens {
		left = strings.ToValidUTF8(s.text[end-lookBehind:end], "")
	}
	right := strings.TrimLeftFunc(s.text[i:min(len(s.text), i+lookAhead)], ignorable)
	if left == "" || right == "" || !s.hasAlnum(start, end) {
		return i, false
	}
	if gap := s.text[end:i]; strings.ContainsAny(gap, "\n\r\u2028\u2029\u0085") {
		return i, s.keepLine(left, right, gap)
	}
	core := strings.TrimRightFunc(left, closingRune)
	quoted := strings.ContainsAny(left[len(core):], "\"'”’»")
	stop, size := utf8.DecodeLastRuneInString(core)
	if s.small && !startsUpper(right) {
		if end == i {
			return i, false
		}
		return i, keepSmall(left, core, right, opens)
	}
	switch {
	case stop == '…' || strings.HasSuffix(core, ".."):
		return i, s.keepEllipsis(left, core, right)
	case strings.HasSuffix(core, ". ."):
		return s.spacedEllipsis(end-len(left), core, i)
	case stop == '.' && !quoted:
		return i, s.keepStop(core[:len(core)-size], right, opens)
	case !startsUpper(right) && stop != '.' && unicode.IsLower(firstRune(right)): // a name that ends in "!"
		return i, false
	case stop == '?' || stop == '!' || stop == '.':
		return i, !quoted || stop == '.' || !quoteSpeaker(right)
	}
	return i, true
}

// lookBehind is how many bytes of the sentence so far the rules may read: what they ask for stands near its end.
const lookBehind = 400

// lookAhead is how many bytes behind a boundary the rules may read: enough for a name with titleStops and a verb.
const lookAhead = 160

// keepLine decides on a line break: text pasted from a page or a PDF is wrapped, a list is not.
func (s *splitter) keepLine(left, right, gap string) bool {
	r, _ := utf8.DecodeRuneInString(right)
	if strings.Count(gap, "\n") > 1 {
		return true
	}
	if unicode.IsLower(r) {
		return !s.stops || s.small && strings.ContainsRune(".?!", finalRune(strings.TrimRightFunc(left, closingRune)))
	}
	const wrapped = 50 // a line this long that ends in mid-sentence was wrapped, a heading is shorter
	core := strings.TrimRightFunc(left, closingRune)
	line := core[strings.LastIndexByte(core, '\n')+1:]
	return len(line) < wrapped || strings.ContainsRune(".?!…:", finalRune(core))
}

// keepEllipsis decides on "…" and "..": they end a sentence when they are set to the word before and a capital follows, otherwise only
// before a word that begins sentences. Square brackets mark an omission by an editor, which ends nothing.
func (s *splitter) keepEllipsis(left, core, right string) bool {
	if strings.HasPrefix(left[len(core):], "]") {
		return false
	}
	word := strings.TrimRight(core, ".…")
	next := firstWord(right)
	if !startsUpper(right) {
		return false
	}
	return !strings.HasSuffix(word, " ") || sentenceStarters[strings.ToLower(next)]
}

// spacedEllipsis decides on ". . ." as some style books set it. With a stop of its own glued to the last word the sentence ends there and
// the dots open the next one.
func (s *splitter) spacedEllipsis(start int, core string, i int) (int, bool) {
	head := strings.TrimRight(core, ". ")
	dots := core[len(head):]
	if dots == ". . . ." {
		return start + len(head) + 1, true
	}
	return i, true
}

func closingRune(r rune) bool {
	return strings.ContainsRune("\"'”’»)]}\\*_", r) || ignorable(r)
}

// ignorable are white space and marks of writing direction.
func ignorable(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) }

// hasAlnum reports whether a letter or digit stands between two offsets. The offsets asked for never go back.
func (s *splitter) hasAlnum(start, end int) bool {
	if s.alnum < start {
		s.alnum = start
	}
	for s.alnum < end {
		r, size := utf8.DecodeRuneInString(s.text[s.alnum:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
		s.alnum += size
	}
	return false
}

func finalRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«([*_ "))
	return unicode.IsUpper(r)
}

// firstWord returns the letters that a text begins with, opening quotes and brackets passed over.
func firstWord(s string) string {
	s = strings.TrimLeft(s, "\"'“‘«([*_ ")
	if i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }); i >= 0 {
		return s[:i]
	}
	return s
}

package diffing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// addGlued adds candidates where the space after a stop is missing: "It closed.Nobody left." Addresses on the net are left alone.
func (s *splitter) addGlued() {
	start := 0
	for start < len(s.text) {
		end := strings.IndexFunc(s.text[start:], unicode.IsSpace)
		if end < 0 {
			end = len(s.text) - start
		}
		if end > 0 {
			s.glued(start, s.text[start:start+end])
		}
		start += end
		_, size := utf8.DecodeRuneInString(s.text[start:])
		start += size
	}
}

// glued adds the candidates inside one run without white space.
func (s *splitter) glued(offset int, run string) {
	if strings.ContainsAny(run, "@/") || strings.HasPrefix(run, "www.") {
		return
	}
	for i := 0; i < len(run); i++ {
		if !strings.ContainsRune(".?!", rune(run[i])) || i == 0 {
			continue
		}
		before := finalRune(run[:i])
		j := i + 1
		if q := strings.TrimLeft(run[j:], "\"”’"); len(q) < len(run)-j && len(run)-j-len(q) <= len("”") {
			j = len(run) - len(q)
		}
		first, size := utf8.DecodeRuneInString(run[j:])
		second, _ := utf8.DecodeRuneInString(run[j+size:])
		if (unicode.IsLower(before) || unicode.IsDigit(before)) && unicode.IsUpper(first) && (unicode.IsLower(second) || j+size == len(run)) {
			s.cuts[offset+j] = true
		}
	}
}

// addNumbers adds candidates before a sentence that begins with a number, which Unicode takes for the end of an abbreviation: "He left. 12
// people died."
func (s *splitter) addNumbers() {
	for i := 2; i < len(s.text); i++ {
		if s.text[i] < '0' || s.text[i] > '9' || s.text[i-1] != ' ' {
			continue
		}
		before := strings.TrimRightFunc(s.text[max(0, i-8):i], closingRune)
		if strings.ContainsRune(".?!", finalRune(before)) {
			s.cuts[i] = true
		}
	}
}

// addEllipses adds candidates behind "…", which Unicode does not count among the stops.
func (s *splitter) addEllipses() {
	for i := 0; i < len(s.text); {
		j := strings.Index(s.text[i:], "…")
		if j < 0 {
			return
		}
		i += j + len("…")
		rest := s.text[i:min(len(s.text), i+8)]
		closed := strings.TrimLeftFunc(rest, closingRune)
		if len(closed) < len(rest) && startsUpper(closed) {
			s.cuts[i+len(rest)-len(closed)] = true
		}
	}
}

// bracketLimit is how long a bracket may be whose sentences stay inside the sentence around it.
const bracketLimit = 400

// dropBracketed drops the candidates inside brackets that opened in mid-sentence.
func (s *splitter) dropBracketed() {
	open, depth, inside := -1, 0, false
	for i := 0; i < len(s.text); i++ {
		switch s.text[i] {
		case '(', '[':
			if depth == 0 {
				before := strings.TrimRightFunc(s.text[max(0, i-8):i], closingRune)
				inside = before != "" && !strings.ContainsRune(".?!…", finalRune(before))
				open = i
			}
			depth++
		case ')', ']':
			if depth == 0 {
				continue
			}
			if depth--; depth == 0 && inside && i-open <= bracketLimit {
				for k := open + 1; k <= i; k++ {
					delete(s.cuts, k)
				}
			}
		}
		if depth > 0 && i-open > bracketLimit { // never closed: an emoticon, a typing error
			depth = 0
		}
	}
}

const bulletRunes = "•⁃◦▪‣●"

// listMark is a list marker inside a text.
type listMark struct {
	start, end int // from the bullet or number to past the space behind it
	value      int
	style      string // what stands around the value: ".", ")", ".)", with the bullet before it
}

// markLists finds lists that run on inside a paragraph: "1. Stay calm 2. Leave". A list begins where a sentence could and counts upwards.
func (s *splitter) markLists() {
	if r, size := utf8.DecodeRuneInString(s.text); strings.ContainsRune(bulletRunes, r) {
		s.cutBefore(" " + s.text[:size] + " ")
	}
	var chain []listMark
	flush := func() {
		if len(chain) > 1 {
			if s.items == nil {
				s.items, s.marks = map[int]bool{}, map[int]bool{}
			}
			for _, m := range chain {
				s.items[m.start], s.cuts[m.start] = true, true
				s.marks[m.end] = true
			}
		}
		chain = chain[:0]
	}
	for i := 0; i < len(s.text); {
		m, ok := markAt(s.text, i)
		switch {
		case !ok:
		case len(chain) > 0 && m.style == chain[len(chain)-1].style && m.value == chain[len(chain)-1].value+1:
			chain = append(chain, m)
		case len(chain) == 0 || m.value == 1 && opensList(s.text[:i]):
			if opensList(s.text[:i]) {
				flush()
				chain = append(chain, m)
			}
		}
		next := strings.IndexFunc(s.text[i:], unicode.IsSpace)
		if next < 0 {
			break
		}
		i += next
		_, size := utf8.DecodeRuneInString(s.text[i:])
		i += size
	}
	flush()
}

// cutBefore begins an item at every bullet that stands between spaces.
func (s *splitter) cutBefore(bullet string) {
	for i := 0; ; {
		j := strings.Index(s.text[i:], bullet)
		if j < 0 {
			return
		}
		i += j + 1
		if s.items == nil {
			s.items, s.marks = map[int]bool{}, map[int]bool{}
		}
		s.items[i], s.cuts[i] = true, true
	}
}

// opensList reports whether a list can begin behind a text: at its start or after a stop or colon.
func opensList(before string) bool {
	before = strings.TrimRightFunc(before[max(0, len(before)-8):], closingRune)
	return before == "" || strings.ContainsRune(".?!:;…", finalRune(before))
}

// markAt reads the list marker that begins at i, where a word begins.
func markAt(text string, i int) (listMark, bool) {
	m := listMark{start: i}
	j := i
	if r, size := utf8.DecodeRuneInString(text[j:]); strings.ContainsRune(bulletRunes, r) {
		m.style = string(r)
		j += size
		for j < len(text) && text[j] == ' ' {
			j++
		}
	}
	k := j
	for k < len(text) && k-j < 3 && text[k] >= '0' && text[k] <= '9' {
		m.value = m.value*10 + int(text[k]-'0')
		k++
	}
	if k == j && k < len(text) && text[k] >= 'a' && text[k] <= 'z' {
		m.value, m.style = int(text[k]-'a')+1, m.style+"a"
		k++
	}
	end := k
	for end < len(text) && end-k < 2 && (text[end] == '.' || text[end] == ')') {
		end++
	}
	if k == j || end == k || end >= len(text) || text[end] != ' ' {
		return m, false
	}
	m.style += text[k:end]
	m.end = end + 1
	return m, startsUpper(text[m.end:min(len(text), m.end+8)]) || strings.Contains(m.style, ")")
}

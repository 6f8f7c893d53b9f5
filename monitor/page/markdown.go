package page

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// markdown reads a text line by line. Plain text is Markdown without marks, so one reader does for both.
type markdown struct {
	lines   []string
	refs    map[string]bool // footnotes and link targets that the text defines
	wrapped bool            // lines are broken at a width, so that a paragraph is several lines
	out     []Block
	open    []string // lines of the paragraph being read
	kind    string
	depth   int // indentation of the list item being read; -1 outside lists
}

var (
	refLine     = regexp.MustCompile(`^\s{0,3}\[(\^?[^\]]{1,60})\]:\s*(\S.*)$`)
	headingLine = regexp.MustCompile(`^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$`)
	itemLine    = regexp.MustCompile(`^(\s*)(?:[*+•‣▪·–-]|\d{1,3}[.)])\s+(\S.*)$`)
	quoteLine   = regexp.MustCompile(`^\s*(?:>\s?)+(.*)$`)
	ruleLine    = regexp.MustCompile(`^\s*(?:[-*_]\s*){3,}$|^\s*={3,}\s*$`)
	fenceLine   = regexp.MustCompile("^\\s*(?:```|~~~)")
	tableRule   = regexp.MustCompile(`^\s*\|?[\s:|-]+\|[\s:|-]*$`)
	linkOnly    = regexp.MustCompile(`^(?:\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|<?https?://\S+>?)[\s.,;]*$`)
)

func newMarkdown(s string) *markdown {
	m := &markdown{refs: map[string]bool{}, depth: -1}
	for _, l := range strings.Split(s, "\n") {
		if d := refLine.FindStringSubmatch(l); d != nil && (strings.HasPrefix(d[1], "^") || isAddress(d[2])) {
			m.refs[d[1]] = true
			continue
		}
		m.lines = append(m.lines, l)
	}
	m.wrapped = isWrapped(m.lines)
	return m
}

func isAddress(s string) bool {
	s = strings.TrimLeft(s, "<")
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "/") || strings.HasPrefix(s, "www.")
}

// isWrapped says whether lines were broken at a width: most lines that have another right below them stop in the middle of a sentence.
func isWrapped(lines []string) bool {
	pairs, cut := 0, 0
	for i := 0; i+1 < len(lines); i++ {
		if plainLine(lines[i]) && plainLine(lines[i+1]) {
			pairs++
			l := strings.TrimSpace(lines[i])
			if n := utf8.RuneCountInString(l); n >= 40 && n <= 160 && !endsSentence(l) {
				cut++
			}
		}
	}
	return pairs > 0 && cut*2 >= pairs
}

func plainLine(l string) bool {
	return strings.TrimSpace(l) != "" && !headingLine.MatchString(l) && !itemLine.MatchString(l) && !quoteLine.MatchString(l) &&
		!ruleLine.MatchString(l) && !strings.HasPrefix(strings.TrimSpace(l), "|")
}

func (m *markdown) blocks() []Block {
	for i, l := range m.lines {
		m.line(i, l)
	}
	m.close()
	return m.out
}

func (m *markdown) line(i int, l string) {
	if strings.TrimSpace(l) == "" || fenceLine.MatchString(l) {
		m.close()
		return
	}
	if ruleLine.MatchString(l) {
		if len(m.open) == 1 && m.kind == Paragraph && strings.Trim(l, " =-") == "" && !strings.Contains(strings.TrimSpace(l), " ") {
			m.kind = Heading // underlined
		}
		m.close()
		return
	}
	if h := headingLine.FindStringSubmatch(l); h != nil {
		m.close()
		m.add(Heading, h[1])
		m.depth = -1
		return
	}
	if q := quoteLine.FindStringSubmatch(l); q != nil {
		if m.kind != Quote || strings.TrimSpace(q[1]) == "" {
			m.close()
		}
		m.kind = Quote
		m.open = append(m.open, q[1])
		return
	}
	if it := itemLine.FindStringSubmatch(l); it != nil && !m.continues(l) {
		m.close()
		m.kind, m.depth = Item, len(it[1])
		m.open = append(m.open, it[2])
		return
	}
	m.plain(i, l)
}

// continues says whether a line that looks like a list item is the middle of a wrapped paragraph, such as one that begins with a dash or
// "14. " by chance.
func (m *markdown) continues(l string) bool {
	if !m.wrapped || len(m.open) == 0 || m.kind != Paragraph {
		return false
	}
	t := strings.TrimSpace(l)
	return strings.HasPrefix(t, "–") || strings.HasPrefix(t, "- ") && !endsSentence(m.open[len(m.open)-1]) && len(m.open[len(m.open)-1]) > 40
}

func (m *markdown) plain(i int, l string) {
	t := strings.TrimSpace(l)
	if strings.HasPrefix(t, "|") && strings.Count(t, "|") >= 2 {
		m.close()
		if !tableRule.MatchString(t) {
			m.add(Item, strings.Join(strings.FieldsFunc(t, func(r rune) bool { return r == '|' }), " "))
		}
		return
	}
	indented := len(l) - len(strings.TrimLeft(l, " \t"))
	switch {
	case len(m.open) > 0 && (m.wrapped || m.kind == Quote || m.kind == Item && indented > m.depth):
		m.open = append(m.open, t)
		return
	case len(m.open) > 0:
		m.close()
	}
	if indented == 0 {
		m.depth = -1
	}
	if m.headed(i, t) {
		m.add(Heading, t)
		return
	}
	m.kind = Paragraph
	m.open = append(m.open, t)
}

// headed recognises a heading without a mark: a short line in title case or capitals, without a full stop, with text below it.
func (m *markdown) headed(i int, t string) bool {
	if utf8.RuneCountInString(t) > 90 || m.wrapped && i+1 < len(m.lines) && strings.TrimSpace(m.lines[i+1]) != "" {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(t)
	if strings.ContainsRune(`.!:;,…"”`, last) || last == utf8.RuneError {
		return false
	}
	below := ""
	for _, l := range m.lines[i+1:] {
		if below = strings.TrimSpace(l); below != "" {
			break
		}
	}
	if utf8.RuneCountInString(below) < 40 && !itemLine.MatchString(below) && !quoteLine.MatchString(below) {
		return false
	}
	capital, small, words := 0, 0, strings.Fields(t)
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, `“"'‘(`))
		switch {
		case unicode.IsUpper(r) || unicode.IsDigit(r):
			capital++
		case utf8.RuneCountInString(w) > 3:
			small++
		}
	}
	return len(words) >= 2 && len(words) <= 12 && capital >= 2 && capital > 2*small
}

// close ends the paragraph being read.
func (m *markdown) close() {
	if len(m.open) > 0 {
		m.add(m.kind, strings.Join(m.open, " "))
	}
	m.open, m.kind = nil, ""
}

func (m *markdown) add(kind, s string) {
	source := strings.TrimSpace(s)
	s = m.inline(source)
	if s == "" || !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return
	}
	switch {
	case kind == Heading:
	case linkOnly.MatchString(source) || isPromotion(s):
		kind = Promotion
	case correctionText.MatchString(s):
		kind = Correction
	}
	m.out = append(m.out, Block{Kind: kind, Text: s})
}

var (
	imageMark  = regexp.MustCompile(`!\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])`)
	parenLinks = regexp.MustCompile(`\s*\((?:\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])[\s,;]*(?:and )?)+\)`)
	inlineLink = regexp.MustCompile(`\[([^\]]*)\]\([^)\s]*(?:\s+"[^"]*")?\)`)
	refLink    = regexp.MustCompile(`\[([^\]]+)\]\[([^\]]*)\]`)
	markLink   = regexp.MustCompile(`\s?\[(\^?[^\]\s]{1,30})\]`)
	autoLink   = regexp.MustCompile(`<(https?://[^>\s]+|[\w.+-]+@[\w.-]+)>`)
	tagMark    = regexp.MustCompile(`</?(?:[a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>`)
	escapeMark = regexp.MustCompile(`\\([\\*_{}\[\]()#+.!~>|-]|` + "`" + `)`)
)

// inline takes the marks out of a paragraph.
func (m *markdown) inline(s string) string {
	s = imageMark.ReplaceAllString(s, "")
	s = parenLinks.ReplaceAllString(s, "")
	s = inlineLink.ReplaceAllString(s, "$1")
	s = refLink.ReplaceAllStringFunc(s, func(l string) string {
		g := refLink.FindStringSubmatch(l)
		if m.refs[g[2]] || g[2] == "" && m.refs[g[1]] {
			return g[1]
		}
		return l
	})
	s = markLink.ReplaceAllStringFunc(s, func(l string) string {
		if g := markLink.FindStringSubmatch(l); m.refs[g[1]] {
			return ""
		}
		return l
	})
	s = autoLink.ReplaceAllString(s, "$1")
	s = tagMark.ReplaceAllString(s, " ")
	s = unmark(s)
	s = escapeMark.ReplaceAllString(s, "$1")
	return fold(html.UnescapeString(s))
}

// unmark takes out the marks of emphasis and code that come in pairs, by the rule that an opening mark has no blank after it and a closing
// one none before it. A lone mark, such as in a word made unprintable, stays.
func unmark(s string) string {
	type run struct{ at, n int } // marks still open: where, how many
	r := []rune(s)
	gone := make([]bool, len(r))
	var open []run
	for i := 0; i < len(r); {
		c := r[i]
		if c == '\\' {
			i += 2
			continue
		}
		if c != '*' && c != '_' && c != '`' && c != '~' {
			i++
			continue
		}
		j := i
		for j < len(r) && r[j] == c {
			j++
		}
		opens, closes := flanks(r, i, j)
		n := j - i
		if c == '~' && n != 2 {
			opens, closes = false, false
		}
		for closes && n > 0 {
			k := len(open) - 1
			for k >= 0 && r[open[k].at] != c {
				k--
			}
			if k < 0 {
				break
			}
			m := min(n, open[k].n)
			for x := range m {
				gone[open[k].at+open[k].n-1-x] = true
				gone[j-n+x] = true
			}
			n -= m
			open[k].n -= m
			open = open[:k+1]
			if open[k].n == 0 {
				open = open[:k]
			}
		}
		if opens && n > 0 {
			open = append(open, run{j - n, n})
		}
		i = j
	}
	var b strings.Builder
	for i, c := range r {
		if !gone[i] {
			b.WriteRune(c)
		}
	}
	return b.String()
}

// flanks says whether the marks r[i:j] can open and can close emphasis.
func flanks(r []rune, i, j int) (opens, closes bool) {
	before, after := ' ', ' '
	if i > 0 {
		before = r[i-1]
	}
	if j < len(r) {
		after = r[j]
	}
	space := unicode.IsSpace
	punct := func(c rune) bool { return unicode.IsPunct(c) || unicode.IsSymbol(c) }
	left := !space(after) && (!punct(after) || space(before) || punct(before))
	right := !space(before) && (!punct(before) || space(after) || punct(after))
	if r[i] == '_' {
		return left && !right, right && !left
	}
	return left, right
}

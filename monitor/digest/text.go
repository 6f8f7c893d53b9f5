package digest

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// minWidth is the narrowest text that is laid out; below it nothing would be readable.
const minWidth = 40

// Text is the digest for a terminal or the text part of a mail: lines of at most so many columns, but for addresses, which are not broken.
// Quoted sentences start with ">", changed words are marked [-taken out-]{+put in+}.
func (d Digest) Text(columns int) string {
	t := printer{columns: max(columns, minWidth)}
	p := d.page()
	t.wrap("", "", p.Title)
	t.line(strings.Repeat("═", min(t.columns, columnsOf(p.Title))))
	t.wrap("", "", p.Period)
	t.wrap("", "", p.Summary)
	for _, s := range p.Sections {
		t.line("")
		t.line("")
		t.wrap("", "", s.Title)
		t.line(strings.Repeat("─", min(t.columns, columnsOf(s.Title))))
		for i, it := range s.Items {
			if i > 0 || it.Parts[0].Kind != partPlain || it.Number > 0 {
				t.line("")
			}
			t.item(it)
		}
	}
	return t.String()
}

// printer writes wrapped lines.
type printer struct {
	strings.Builder
	columns int
}

func (t *printer) line(s string) {
	t.WriteString(strings.ReplaceAll(strings.TrimRight(s, " "), noBreak, " "))
	t.WriteByte('\n')
}

func (t *printer) item(it item) {
	first, rest := "  ", "  "
	if it.Number > 0 {
		first, rest = fmt.Sprintf("%3d ", it.Number), "    "
	}
	labels := 0
	for _, p := range it.Parts {
		if p.Kind == partPair || p.Kind == partEdit {
			labels = max(labels, min(columnsOf(p.Label), 16))
		}
	}
	for i, p := range it.Parts {
		lead := first
		first = rest
		switch p.Kind {
		case partHead:
			t.wrap("", "", p.Text)
		case partPlain:
			if p.Apart {
				t.line("")
			}
			t.wrap(lead, rest, p.Text)
		case partMeta:
			t.wrap(lead, rest, p.Text)
		case partLink:
			t.line(lead + p.Text)
		case partQuote:
			if i > 0 && it.Parts[i-1].Kind != partHead {
				t.line("")
			}
			t.wrap(lead+"> ", rest+"> ", p.Text)
		case partNear:
			indent := rest + strings.Repeat(" ", labels+2)
			t.wrap(indent+"> ", indent+"> ", p.Text)
		case partPair:
			if p.Apart {
				t.line("")
			}
			t.labelled(rest, labels, p.Label, p.Text)
		case partEdit:
			if i > 0 && it.Parts[i-1].Kind != partEdit {
				t.line("")
			}
			t.labelled(rest, labels, p.Label, marked(p.Words))
		}
	}
}

// labelled writes a label and, beside it, a wrapped text.
func (t *printer) labelled(indent string, labels int, label, text string) {
	if n := columnsOf(label); n > labels {
		t.wrap(indent, indent, label)
		label = strings.Repeat(" ", labels)
	} else {
		label += strings.Repeat(" ", labels-n)
	}
	t.wrap(indent+label+"  ", indent+strings.Repeat(" ", labels+2), text)
}

// marked is an edited sentence with its changed words marked.
func marked(words []Word) string {
	var b strings.Builder
	for _, w := range words {
		switch w.Op {
		case "-":
			b.WriteString("[-" + w.Text + "-]")
		case "+":
			b.WriteString("{+" + w.Text + "+}")
		default:
			b.WriteString(w.Text)
		}
	}
	return b.String()
}

// wrap writes text in lines that start with first and then rest. Words wider than a line are cut, wide scripts are broken anywhere.
func (t *printer) wrap(first, rest, text string) {
	line, used := first, columnsOf(first)
	empty := true // nothing but the indent stands in the line
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == ' ' }) {
		for _, piece := range pieces(word, t.columns-columnsOf(rest)) {
			w := columnsOf(piece.text)
			gap := 0
			if piece.spaced && !empty {
				gap = 1
			}
			if !empty && used+gap+w > t.columns {
				t.line(line)
				line, used, empty, gap = rest, columnsOf(rest), true, 0
			}
			line += strings.Repeat(" ", gap) + piece.text
			used, empty = used+gap+w, false
		}
	}
	t.line(line)
}

// piece is a part of a word that stays together.
type piece struct {
	text   string
	spaced bool // a space stands before it
}

// pieces breaks a word where a line may end in it: around wide characters, and anywhere when it is wider than a line.
func pieces(word string, columns int) []piece {
	if len(word) <= columns && isASCII(word) {
		return []piece{{word, true}}
	}
	columns = max(columns, 2)
	var out []piece
	var b strings.Builder
	used := 0
	flush := func() {
		if b.Len() > 0 {
			out = append(out, piece{b.String(), len(out) == 0})
			b.Reset()
			used = 0
		}
	}
	for _, r := range word {
		w := runeColumns(r)
		if w == 2 || used+w > columns {
			// A closing mark stays with the character before it.
			if !unicode.In(r, unicode.Pe, unicode.Pf, unicode.Po) || used+w > columns {
				flush()
			}
		}
		b.WriteRune(r)
		used += w
	}
	flush()
	return out
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// columnsOf is how many columns of a terminal text takes.
func columnsOf(s string) int {
	if isASCII(s) {
		return len(s)
	}
	n := 0
	for _, r := range s {
		n += runeColumns(r)
	}
	return n
}

func runeColumns(r rune) int {
	if r < 0x300 {
		return 1
	}
	if unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

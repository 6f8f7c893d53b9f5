package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// inlineTags do not end a paragraph. Everything else does.
var inlineTags = set(`a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp
	small span strike strong sub sup time tt u var wbr img picture amp-img blink center-inline custom-inline`)

// neverText are elements whose content a reader does not see, or that hold controls.
var neverText = set(`script style noscript template svg math iframe object embed applet audio video canvas map select option datalist
	textarea input button progress meter head link meta title frameset frame noframes dialog menu`)

// block is a piece of the page between two paragraph breaks, with what is needed to judge it.
type block struct {
	node   *html.Node // the innermost element that holds all of it
	tag    string     // p, h1..h6, li, blockquote, pre, dt, dd, td, figcaption, or ""
	text   string
	runes  int
	link   int      // runes inside links
	strong int      // runes set in bold
	chrome string   // why it is furniture, "" while it is not
	notice string   // "consent" or "wall": the site speaks to its reader, whatever element it does so in
	lines  []string // the lines that single breaks part it into, where there are several
	ruled  bool     // a rule is drawn above it
	size   int      // the largest type that any of it is set in, in the seven sizes of old: 3 is a page's own
}

// prose is how many runes of running text the block has: none where it is short or mostly links.
func (b *block) prose() int {
	own := b.runes - b.link
	if b.tag != "" && b.tag[0] == 'h' && len(b.tag) == 2 {
		return 0
	}
	if b.notice != "" || own < 25 || b.link*2 > b.runes {
		return 0
	}
	if b.excerpt() {
		return own / 4
	}
	if own < 80 && !endsSentence(b.text) {
		return own / 4
	}
	return own
}

// excerpt says whether the block breaks off, as teasers do and as the last paragraph before a wall does.
func (b *block) excerpt() bool {
	return b.runes < 400 && (strings.HasSuffix(b.text, "...") || strings.HasSuffix(b.text, "…") || strings.HasSuffix(b.text, "[…]"))
}

func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»)] `)
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;。！？", r)
}

// span is a range of block indices, from..to (exclusive).
type span struct{ from, to int }

// tree is a page cut into blocks.
type tree struct {
	doc    *html.Node
	blocks []*block
	spans  map[*html.Node]span // the blocks below each element
	nodes  []*html.Node        // the elements of spans in document order
}

type segmenter struct {
	tree
	buf       strings.Builder
	runes     int
	link      int
	strong    int
	inLink    int
	inStrong  int
	breaks    int // line breaks since the last text
	gap       bool
	ruled     bool // a rule was drawn since the last block
	container []*html.Node
	tags      []string
	inRow     bool // in a table row that is read as one line
	size      int  // of the type in use
	largest   int  // type in the block
}

// segment cuts a document into blocks.
func segment(doc *html.Node) *tree {
	s := &segmenter{tree: tree{doc: doc, spans: map[*html.Node]span{}}, size: ownType}
	s.container = append(s.container, doc)
	s.tags = append(s.tags, "")
	s.walk(doc)
	s.flush()
	return &s.tree
}

func (s *segmenter) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		s.write(n.Data)
		return
	case html.ElementNode:
	default:
		s.children(n)
		return
	}
	switch {
	case len(s.blocks) >= maxBlocks || neverText[n.Data]: // the rest of a page beyond the cap is lost
		return
	case n.Data == "br":
		s.br()
		return
	case n.Data == "hr":
		s.flush()
		s.ruled = true
		return
	}
	if inlineTags[n.Data] {
		s.inline(n)
		return
	}
	if s.inRow && is(n, "td", "th") {
		s.gap = true
		s.children(n)
		s.gap = true
		return
	}
	if n.Data == "tr" && isDataRow(n) {
		s.inRow = true
		defer func() { s.inRow = false }()
	}
	s.flush()
	from := len(s.blocks)
	s.nodes = append(s.nodes, n)
	s.container = append(s.container, n)
	defer func(size int) { s.size = size }(s.size)
	s.size = typeOf(n, s.size)
	tag := s.tags[len(s.tags)-1]
	switch n.Data {
	case "p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "blockquote", "pre", "dt", "dd", "td", "th", "figcaption":
		tag = blockTag(tag, n.Data)
	}
	s.tags = append(s.tags, tag)
	if n.Data != "pre" || !s.preformatted(n) {
		s.children(n)
	}
	s.flush()
	s.container = s.container[:len(s.container)-1]
	s.tags = s.tags[:len(s.tags)-1]
	s.spans[n] = span{from, len(s.blocks)}
}

// isDataRow says whether a table row holds figures rather than the page's layout: several short cells without paragraphs of their own.
func isDataRow(n *html.Node) bool {
	cells, whole := 0, true
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		cells++
		if !is(c, "td", "th") || find(c, func(d *html.Node) bool { return d != c && !inlineTags[d.Data] }) != nil || len(textOf(c)) > 160 {
			whole = false
		}
	}
	return whole && cells >= 2
}

// blockTag is the tag of a block inside another: a paragraph in a list item or a quotation is part of that.
func blockTag(outer, inner string) string {
	if inner == "p" && (outer == "li" || outer == "blockquote" || outer == "figcaption") {
		return outer
	}
	return inner
}

func (s *segmenter) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.walk(c)
	}
}

func (s *segmenter) inline(n *html.Node) {
	if inlineNoise(n) {
		s.gap = true
		return
	}
	from := len(s.blocks)
	s.nodes = append(s.nodes, n)
	switch n.Data {
	case "a":
		if attr(n, "href") != "" {
			s.inLink++
			defer func() { s.inLink-- }()
		}
	case "b", "strong":
		s.inStrong++
		defer func() { s.inStrong-- }()
	}
	defer func(size int) { s.size = size }(s.size)
	s.size = typeOf(n, s.size)
	s.children(n)
	if len(s.blocks) > from { // it held whole blocks, such as a link around a card
		s.spans[n] = span{from, len(s.blocks)}
	}
}

// inlineNoise says whether an inline element is there for something else than being read in its paragraph.
func inlineNoise(n *html.Node) bool {
	if hasAttr(n, "hidden") {
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class":
			for _, w := range strings.Fields(a.Val) {
				w = strings.ToLower(w)
				if inlineNoiseClass[w] || strings.HasSuffix(w, "caption") || strings.HasSuffix(w, "credit") {
					return true
				}
			}
		case "style":
			if hiddenStyle(a.Val) {
				return true
			}
		}
	}
	return false
}

var inlineNoiseClass = set(`sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only u-visually-hidden offscreen
	tooltip tooltiptext footnote-ref mw-editsection ad adslot ad-slot advert share-count comment-count credit photo-credit`)

func hiddenStyle(v string) bool {
	v = strings.ToLower(strings.ReplaceAll(v, " ", ""))
	return strings.Contains(v, "display:none") || strings.Contains(v, "visibility:hidden")
}

func (s *segmenter) br() {
	s.breaks++
	s.gap = true
	if s.breaks >= 2 {
		s.flush()
	} else if s.buf.Len() > 0 {
		s.buf.WriteByte('\n')
	}
}

// write adds text to the current block, white space folded.
func (s *segmenter) write(t string) {
	for _, r := range t {
		if s.buf.Len() > maxBlock {
			s.flush()
		}
		if unicode.IsSpace(r) {
			s.gap = true
			continue
		}
		if invisible(r) {
			continue
		}
		if s.gap && s.buf.Len() > 0 {
			s.buf.WriteByte(' ')
			s.runes++
			if s.inLink > 0 && s.link > 0 {
				s.link++
			}
			if s.inStrong > 0 && s.strong > 0 {
				s.strong++
			}
		}
		s.gap, s.breaks = false, 0
		s.largest = max(s.largest, s.size)
		s.buf.WriteRune(r)
		s.runes++
		if s.inLink > 0 {
			s.link++
		}
		if s.inStrong > 0 {
			s.strong++
		}
	}
}

// flush ends the current block.
func (s *segmenter) flush() {
	raw := s.buf.String()
	link, strong, largest := s.link, s.strong, s.largest
	s.buf.Reset()
	s.runes, s.link, s.strong, s.largest, s.gap, s.breaks = 0, 0, 0, 0, false, 0
	for _, line := range splitLines(raw) {
		text := fold(line)
		n := utf8.RuneCountInString(text)
		if n == 0 || len(s.blocks) >= maxBlocks {
			continue
		}
		s.blocks = append(s.blocks, &block{
			node: s.container[len(s.container)-1], tag: s.tags[len(s.tags)-1],
			text: text, runes: n, link: min(link, n), strong: min(strong, n), lines: shortLines(line), ruled: s.ruled, size: largest,
		})
		link, strong, s.ruled = 0, 0, false
	}
}

// splitLines parts a block at its single line breaks where the lines are paragraphs: at least three, most of them long and whole.
func splitLines(raw string) []string {
	if !strings.Contains(raw, "\n") {
		return []string{raw}
	}
	lines := strings.Split(raw, "\n")
	whole := 0
	for _, l := range lines {
		l = fold(l)
		if len(l) >= 80 && endsSentence(l) {
			whole++
		}
	}
	if len(lines) >= 2 && whole*3 >= len(lines)*2 {
		return lines
	}
	return []string{raw}
}

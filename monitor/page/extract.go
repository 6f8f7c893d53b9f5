package page

import (
	"bytes"
	"net/url"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Extract reads a page. It never panics and never fails: a page that holds no article says so in its Kind.
func Extract(in Input) Text {
	if binary(in.HTML) {
		return Text{Kind: Empty, Reason: "binary data, not a page"}
	}
	p := newPage(in)
	p.readBody()
	p.settle()
	return p.out
}

// binary says whether bytes are no text at all: among the first kilobyte there are many that no text has, and no tag. Null bytes are left out,
// since UTF-16 is full of them.
func binary(b []byte) bool {
	b = bytes.ToLower(bytes.ReplaceAll(b[:min(len(b), 1024)], []byte{0}, nil))
	for _, tag := range []string{"<!doctype", "<html", "<head", "<body", "<title", "<meta", "<div", "<p"} {
		if bytes.Contains(b, []byte(tag)) {
			return false
		}
	}
	control := 0
	for _, c := range b {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			control++
		}
	}
	return control*25 > len(b)
}

// page is one extraction under way.
type page struct {
	in   Input
	doc  *html.Node
	head metadata
	ld   linked
	addr *url.URL // where the page was found
	tree *tree
	out  Text

	noticed notices
}

func newPage(in Input) *page {
	p := &page{in: in, doc: parse(decode(in.HTML, in.ContentType))}
	address := in.FinalURL
	if address == "" {
		address = in.URL
	}
	p.addr, _ = url.Parse(address)
	if p.addr == nil {
		p.addr = &url.URL{}
	}
	p.head = readHead(p.doc)
	p.out.URL = p.canonical(p.head.canonical)
	if p.out.URL == "" {
		p.out.URL = p.canonical(p.head.meta["og:url"])
	}
	if p.out.URL == "" {
		p.out.URL = address
	}
	p.out.AMP = p.resolve(p.head.amp)
	titles := append([]string{p.head.title, p.head.meta["og:title"]}, p.head.h1...)
	p.ld = readLinked(p.head.scripts, []string{address, in.URL, p.out.URL}, titles)
	return p
}

// resolve makes a reference absolute against the address that answered. A base element that names another site is not believed.
func (p *page) resolve(ref string) string {
	ref = strings.TrimSpace(ref)
	if ref == "" {
		return ""
	}
	base := p.addr
	if b, err := p.addr.Parse(p.head.base); err == nil && p.head.base != "" && site(b.Hostname()) == site(p.addr.Hostname()) {
		base = b
	}
	u, err := base.Parse(ref)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.User != nil {
		return ""
	}
	u.Fragment = ""
	return u.String()
}

// canonical resolves a canonical link and believes it on the page's own site only, and not when it names the front page.
func (p *page) canonical(ref string) string {
	s := p.resolve(ref)
	if s == "" {
		return ""
	}
	if p.addr.Host == "" { // a saved page: there is nothing to hold it against
		return s
	}
	u, err := url.Parse(s)
	if err != nil || site(u.Hostname()) != site(p.addr.Hostname()) {
		return ""
	}
	if (u.Path == "" || u.Path == "/") && u.RawQuery == "" && len(p.addr.Path) > 1 {
		return ""
	}
	return s
}

// readBody finds the article's text.
func (p *page) readBody() {
	body := p.applySelectors()
	p.out.Title = first(p.titleRule(), p.title())
	p.noticed = notices{article: p.callsItselfArticle(), known: map[string]Kind{}}
	p.tree = segment(p.doc)
	p.tree.markReaders()
	p.tree.markLetters()
	p.tree.markCards(p.addr, p.tree.prose(span{0, len(p.tree.blocks)}))
	p.tree.markNotices()
	p.tree.markChrome(p.out.Title)
	switch posts := p.livePosts(); {
	case len(body) > 0:
		p.out.Path = "rules"
		p.out.Blocks = p.ruled(body)
	case posts != nil:
		p.out.Path = "posts in " + place(posts[0].Parent)
		p.out.Blocks = p.readLive(posts)
	default:
		p.out.Blocks = p.article()
	}
	p.supplement()
	p.correct()
	p.dropFurniture()
}

func (p *page) titleRule() string {
	if p.in.Selectors == nil {
		return ""
	}
	return p.selected(p.in.Selectors.Title)
}

// ruled is the text of the elements that the outlet's own rules name.
func (p *page) ruled(body []*html.Node) []Block {
	var blocks []*block
	for _, n := range body {
		if sp, ok := p.tree.spans[n]; ok {
			for _, b := range p.tree.blocks[sp.from:sp.to] {
				if b.chrome != "" && !p.tree.chromeInside(b.node, n) {
					b.chrome = ""
				}
				blocks = append(blocks, b)
			}
		}
	}
	strike(blocks, p.out.Title, p.byline(), p.description())
	return emit(blocks)
}

// article is the text of an ordinary page.
func (p *page) article() []Block {
	blocks := p.tree.blocks
	strikeOtherArticles(p.tree, p.doc, p.out.Title)
	p.out.Path = "page"
	if root := p.tree.body(); root != nil {
		p.out.Path = place(root)
		sp := p.tree.spans[root]
		blocks = append(p.tree.lead(sp.from, p.out.Title), blocks[sp.from:sp.to]...)
	}
	strike(blocks, p.out.Title, p.byline(), p.description())
	p.strikeBoxes(blocks)
	p.strikeStrangers(blocks)
	strikePostbag(blocks)
	p.strikeTail(blocks)
	if p.strikeRemarks(blocks) {
		p.strikeTail(blocks)
	}
	strikeEmptyHeadings(blocks)
	if reconcile(p.tree, blocks, func() []bool { return p.tree.vote(p.doc, p.addr) }) {
		p.out.Path += ", trimmed"
	}
	return emit(blocks)
}

// place names an element by its tag and what it calls itself, without the numbers that change from page to page.
func place(n *html.Node) string {
	name := n.Data
	if c := firstClass(n); c != "" {
		name += "." + c
	} else if id := attr(n, "id"); id != "" && !strings.ContainsAny(id, "0123456789 ") {
		name += "#" + id
	}
	return name
}

// Sizes in runes for taking the text from structured or script data: what the page shows must be next to nothing, or plainly a part of a
// longer text there.
const (
	shownNothing = 250
	linkedEnough = 400
	linkedTimes  = 2
)

// supplement takes the text from the page's data where the page itself does not show it.
func (p *page) supplement() {
	shown := size(p.out.Blocks)
	if p.out.Live && len(p.ld.posts) > 0 && shown < shownNothing {
		if b := linkedPosts(p.ld.posts); size(b) > shown {
			p.out.Blocks, p.out.Path = b, "structured data"
		}
		return
	}
	if p.ld.live && len(p.ld.posts) > 0 && shown < shownNothing {
		p.out.Live = true
		p.out.Blocks, p.out.Path = linkedPosts(p.ld.posts), "structured data"
		return
	}
	if b := textBlocks(p.ld.body); size(b) >= linkedEnough && (shown < shownNothing || size(b) > linkedTimes*shown && contained(p.out.Blocks, p.ld.body)) {
		p.out.Blocks, p.out.Path = p.tidy(b), "structured data"
		return
	}
	if shown < shownNothing && len(p.head.states) > 0 {
		if b := stateBlocks(p.head.states, p.out.Title); size(b) >= linkedEnough && size(b) > linkedTimes*shown {
			p.out.Blocks, p.out.Path = p.tidy(b), "script data"
		}
	}
}

// tidy strikes from a text out of a page's data what its wording and its place at the end show to be none: such a text has no elements.
func (p *page) tidy(text []Block) []Block {
	home := &html.Node{Type: html.ElementNode, Data: "div"}
	blocks := make([]*block, len(text))
	for i, b := range text {
		tag := "p"
		if b.Kind == Heading {
			tag = "h2"
		}
		blocks[i] = &block{node: &html.Node{Type: html.ElementNode, Data: tag, Parent: home}, tag: tag, text: b.Text, runes: utf8.RuneCountInString(b.Text), size: ownType}
	}
	strike(blocks, p.out.Title, p.byline(), "")
	p.strikeTail(blocks)
	var out []Block
	for i, b := range blocks {
		if b.chrome == "" {
			out = append(out, text[i])
		}
	}
	return out
}

func size(blocks []Block) int {
	n := 0
	for _, b := range blocks {
		if b.Kind != Heading {
			n += utf8.RuneCountInString(b.Text)
		}
	}
	return n
}

// contained says whether most of a text's blocks stand in a longer one.
func contained(blocks []Block, long string) bool {
	key := votingKey(long)
	in, all := 0, 0
	for _, b := range blocks {
		k := votingKey(b.Text)
		k = k[:min(len(k), 120)]
		all++
		if k != "" && strings.Contains(key, k) {
			in++
		}
	}
	return all > 0 && in*3 >= all*2
}

// correct adds the correction notes that stand outside the body: those of the article's element, and of structured data.
func (p *page) correct() {
	have := map[string]bool{}
	noted := p.tree.corrections()
	for i, b := range p.out.Blocks {
		have[votingKey(b.Text)] = true
		if b.Kind == Paragraph && noted[b.Text] {
			p.out.Blocks[i].Kind = Correction
		}
	}
	add := func(s string) {
		if k := votingKey(s); k != "" && !have[k] && len(p.out.Blocks) > 0 {
			have[k] = true
			p.out.Blocks = append(p.out.Blocks, Block{Kind: Correction, Text: s})
		}
	}
	for _, b := range p.tree.blocks {
		if b.chrome == "comments" || b.chrome == "comment" || b.chrome == "card" || b.link*2 > b.runes || b.runes > 1500 || b.runes < 30 {
			continue
		}
		if correctionText.MatchString(b.text) || correctionElement(b.node) && endsSentence(b.text) {
			add(b.text)
		}
	}
	for _, s := range p.ld.notes[:min(len(p.ld.notes), maxNotes)] {
		add(s)
	}
}

// corrections are the texts that stand in an element that calls itself a correction, gathered once: a page may have many alike.
func (t *tree) corrections() map[string]bool {
	out := map[string]bool{}
	for _, b := range t.blocks {
		if correctionElement(b.node) {
			out[b.text] = true
		}
	}
	return out
}

// correctionElement says whether an element or one of the two around it calls itself a correction.
func correctionElement(n *html.Node) bool {
	for range 3 {
		if n == nil || n.Type != html.ElementNode || is(n, "body", "html", "article", "main") {
			return false
		}
		for _, w := range names(n) {
			if correctionWords[w] {
				return true
			}
		}
		n = n.Parent
	}
	return false
}

// furnitureRunes is the longest block that is believed to be furniture because other pages of the host have it: outlets repeat whole
// paragraphs of background too, and those are text.
const furnitureRunes = 300

// dropFurniture takes out the blocks known to repeat on the host, unless they are most of the text.
func (p *page) dropFurniture() {
	if p.in.Furniture == nil {
		return
	}
	var kept []Block
	for _, b := range p.out.Blocks {
		if b.Kind == Correction || utf8.RuneCountInString(b.Text) > furnitureRunes || !p.in.Furniture(blockHash(b)) {
			kept = append(kept, b)
		}
	}
	if size(kept)*2 >= size(p.out.Blocks) {
		p.out.Blocks = kept
	}
}

// settle fills in the rest of what the page says.
func (p *page) settle() {
	m := p.head.meta
	p.out.Kind, p.out.Reason = p.classify()
	p.dropOffers()
	p.out.Live = p.out.Live || p.ld.live
	p.out.Published, p.out.Modified = p.dates()
	p.out.Byline = p.byline()
	if p.in.Selectors != nil {
		p.out.Byline = first(cleanByline(p.selected(p.in.Selectors.Byline)), p.out.Byline)
	}
	p.out.Site = first(m["og:site_name"], p.ld.site, m["application-name"])
	p.out.Lang = p.language()
	for _, b := range p.out.Blocks {
		p.out.Hashes = append(p.out.Hashes, blockHash(b))
		if b.Kind == Correction {
			p.out.Corrections = append(p.out.Corrections, b.Text)
		}
	}
}

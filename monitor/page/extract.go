package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// Extract reads a page. It never panics and never fails: a page that holds no article says so in its Kind.
func Extract(in Input) Text {
	p := newPage(in)
	p.readBody()
	p.settle()
	return p.out
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
	p.out.Title = p.title()
	p.tree = segment(p.doc)
	p.tree.markReaders()
	p.tree.markCards(p.addr, p.tree.prose(span{0, len(p.tree.blocks)}))
	p.tree.markChrome()
	blocks := p.tree.blocks
	if root := p.tree.body(); root != nil {
		sp := p.tree.spans[root]
		blocks = blocks[sp.from:sp.to]
	}
	strike(blocks, p.out.Title, p.byline())
	p.out.Blocks = emit(blocks)
}

// settle fills in the rest of what the page says.
func (p *page) settle() {
	m := p.head.meta
	p.out.Kind = OK
	p.out.Live = p.ld.live
	p.out.Published, p.out.Modified = p.dates()
	p.out.Byline = p.byline()
	p.out.Site = first(m["og:site_name"], p.ld.site, m["application-name"])
	p.out.Lang = p.language()
	for _, b := range p.out.Blocks {
		p.out.Hashes = append(p.out.Hashes, blockHash(b))
		if b.Kind == Correction {
			p.out.Corrections = append(p.out.Corrections, b.Text)
		}
	}
}

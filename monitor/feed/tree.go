package feed

import (
	"fmt"
	"maps"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// Bounds on the tree. gofeed descends into nested elements by recursion, and a
// stack that overflows cannot be recovered from: real feeds stay below 30. The
// largest real feeds have some ten thousand elements.
const (
	maxDepth = 200
	maxNodes = 300_000
	maxAttrs = 100 // of one element; more are dropped
	// maxSpaces bounds the namespaces in force; large feeds declare some
	// twenty.
	maxSpaces = 100
)

// node is an element or, without a name, a piece of text with its entities
// decoded. Names are lower case, with the prefix that is usual for their
// namespace, whatever the document calls it.
type node struct {
	name   string
	raw    string // the name as the document has it
	text   string
	attrs  []html.Attribute
	kids   []*node
	parent *node
}

// tree is a document. truncated says that it ended inside the element endsIn.
type tree struct {
	top       *node // unnamed, holds the roots
	truncated bool
	endsIn    string
}

// readTree reads XML as leniently as browsers read HTML, with their own
// tokenizer: stray characters are text, end tags that match nothing are
// dropped, elements that are left open are closed.
func readTree(doc string) (*tree, error) {
	doc, entities := cutDoctype(doc)
	b := &builder{tree: &tree{top: &node{}}, entities: entities, spaces: make([]map[string]string, 1, 16)}
	b.cur = b.tree.top
	for range maxRestarts {
		rest, inside, err := b.read(doc)
		if err != nil {
			return nil, err
		}
		if rest == "" {
			return b.finish(inside), nil
		}
		doc = rest
	}
	return b.finish(true), nil
}

// maxRestarts bounds how often reading begins anew behind a CDATA section
// that was not ended, since each time the rest is looked at again.
const maxRestarts = 20

// read takes doc in. It returns where to go on when a CDATA section swallowed
// what follows it, and whether doc ended inside a tag.
func (b *builder) read(doc string) (rest string, insideTag bool, err error) {
	z := html.NewTokenizer(strings.NewReader(doc))
	z.AllowCDATA(true)
	pos := 0
	for {
		tt := z.Next()
		raw := string(z.Raw())
		pos += len(raw)
		switch tt {
		case html.ErrorToken:
			return "", len(raw) > 0, nil
		case html.TextToken:
			if n := b.swallowed(raw); n > 0 {
				b.addText(raw[:n] + "]]>")
				return doc[pos-len(raw)+n:], false, nil
			}
			b.addText(raw)
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			n := &node{name: string(name)}
			for more {
				var k, v []byte
				k, v, more = z.TagAttr()
				if len(n.attrs) < maxAttrs {
					n.attrs = append(n.attrs, html.Attribute{Key: string(k), Val: string(v)})
				}
			}
			// In a feed <title> and <script> are elements like any other.
			z.NextIsNotRawText()
			if err := b.open(n, strings.HasSuffix(raw, "/>")); err != nil {
				return "", false, err
			}
		case html.EndTagToken:
			name, _ := z.TagName()
			b.close(string(name))
		}
	}
}

// swallowed tells a CDATA section without its end: it runs to the end of the
// document or into the next section, over the end tag of its own element. It
// returns where that tag begins, 0 for other text.
func (b *builder) swallowed(raw string) int {
	inner, ok := strings.CutPrefix(raw, "<![CDATA[")
	if !ok || b.cur.raw == "" {
		return 0
	}
	end := indexEndTag(inner, b.cur.raw)
	next := strings.Index(inner, "<![CDATA[")
	if end < 0 || strings.HasSuffix(inner, "]]>") && (next < 0 || next < end) {
		return 0
	}
	return len(raw) - len(inner) + end
}

// indexEndTag finds the first end tag of that name, in any case, -1 without.
func indexEndTag(s, name string) int {
	for i := 0; ; i += 2 {
		j := strings.Index(s[i:], "</")
		if j < 0 {
			return -1
		}
		i += j
		if tail := s[i+2:]; len(tail) >= len(name) && strings.EqualFold(tail[:len(name)], name) {
			return i
		}
	}
}

type builder struct {
	tree     *tree
	cur      *node
	depth    int
	nodes    int
	spaces   []map[string]string // by depth: prefix to namespace, as it holds inside
	entities map[string]string
	unclosed bool // the last text was a CDATA section without its end
}

func (b *builder) open(n *node, selfClosing bool) error {
	n.raw = n.name
	n.name = canonicalName(b.cur, n, declaredSpaces(b.spaces[b.depth], n.attrs))
	b.closeImplied(n)
	if b.nodes++; b.nodes > maxNodes {
		return fmt.Errorf("%w: more than %d elements", ErrTooLarge, maxNodes)
	}
	if b.depth >= maxDepth {
		return fmt.Errorf("%w: more than %d levels", ErrTooDeep, maxDepth)
	}
	n.parent = b.cur
	b.cur.kids = append(b.cur.kids, n)
	if !selfClosing {
		b.spaces = append(b.spaces[:b.depth+1], declaredSpaces(b.spaces[b.depth], n.attrs))
		b.cur = n
		b.depth++
	}
	return nil
}

// childless elements hold text only; anything that opens inside one shows
// that its end tag is missing.
var childless = map[string]bool{"link": true, "guid": true, "pubdate": true, "id": true, "updated": true, "published": true, "dc:date": true}

// fieldOnly are names that mean a field of an entry wherever they stand: HTML
// has no such elements, so a title around one was left open.
var fieldOnly = map[string]bool{"guid": true, "pubdate": true, "description": true, "dc:date": true, "dc:creator": true, "content:encoded": true}

func holdsFields(n *node) bool { return n.name == "item" || n.name == "channel" }

// closeImplied closes what a new element shows to be over: an entry begins
// where another one, or a field of it, was left open.
func (b *builder) closeImplied(n *node) {
	for childless[b.cur.name] {
		b.up()
	}
	if fieldOnly[n.name] {
		for p := b.cur; p.parent != nil; p = p.parent {
			if (p.name == "title" || p.name == "description") && holdsFields(p.parent) {
				for b.cur != p.parent {
					b.up()
				}
				break
			}
		}
	}
	if n.name != "item" && n.name != "entry" {
		return
	}
	for p := b.cur; p != nil; p = p.parent {
		if p.name != n.name {
			continue
		}
		for b.cur != p {
			b.up()
		}
		b.up()
		return
	}
}

func (b *builder) up() {
	b.cur = b.cur.parent
	b.depth--
}

func (b *builder) close(name string) {
	for p := b.cur; p.parent != nil; p = p.parent {
		if p.raw != name {
			continue
		}
		for b.cur != p {
			b.up()
		}
		b.up()
		return
	}
}

func (b *builder) addText(raw string) {
	var text string
	if rest, ok := strings.CutPrefix(raw, "<![CDATA["); ok {
		text, ok = strings.CutSuffix(rest, "]]>")
		b.unclosed = !ok
	} else {
		text = decodeEntities(raw, b.entities)
	}
	if text == "" {
		return
	}
	b.cur.kids = append(b.cur.kids, &node{text: text, parent: b.cur})
}

// finish closes the tree at the end of the input. An entry that was cut inside
// a field is taken out: half an address or half a sentence is worse than none.
// One that merely lacks its end tag stays.
func (b *builder) finish(insideTag bool) *tree {
	t := b.tree
	if b.cur == t.top && !insideTag {
		return t
	}
	t.truncated, t.endsIn = true, b.cur.name
	for p := b.cur; p != nil; p = p.parent {
		if (p.name == "item" || p.name == "entry") && (p != b.cur || insideTag || b.unclosed) && p.parent != nil {
			p.parent.kids = p.parent.kids[:len(p.parent.kids)-1]
			break
		}
	}
	return t
}

// attr returns the value of the attribute, "" without it.
func (n *node) attr(key string) string {
	for _, a := range n.attrs {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// namespaces gives the usual prefix for the vocabularies that are read. The
// core ones have none.
var namespaces = map[string]string{
	"http://www.w3.org/2005/atom":                    "atom",
	"http://purl.org/atom/ns#":                       "atom",
	"http://purl.org/rss/1.0/":                       "rss",
	"http://purl.org/net/rss1.1#":                    "rss",
	"http://my.netscape.com/rdf/simple/0.9/":         "rss",
	"http://channel.netscape.com/rdf/simple/0.9/":    "rss",
	"http://backend.userland.com/rss2":               "rss",
	"http://blogs.law.harvard.edu/tech/rss":          "rss",
	"http://www.w3.org/1999/02/22-rdf-syntax-ns#":    "rdf",
	"http://purl.org/dc/elements/1.1/":               "dc",
	"http://purl.org/dc/terms/":                      "dcterms",
	"http://purl.org/rss/1.0/modules/content/":       "content",
	"http://www.w3.org/1999/xhtml":                   "xhtml",
	"http://www.itunes.com/dtds/podcast-1.0.dtd":     "itunes",
	"http://search.yahoo.com/mrss":                   "media",
	"http://search.yahoo.com/mrss/":                  "media",
	"http://rssnamespace.org/feedburner/ext/1.0":     "feedburner",
	"http://purl.org/rss/1.0/modules/syndication/":   "sy",
	"http://www.w3.org/2000/01/rdf-schema#":          "rdfs",
	"http://purl.org/rss/1.0/modules/image/":         "image",
	"http://www.w3.org/2003/01/geo/wgs84_pos#":       "geo",
	"http://backend.userland.com/creativecommonsrss": "cc",
}

// canonicalName gives n's name with the usual prefix. Elements of the core
// vocabularies are bare; Atom's are only where the document is Atom, so that
// an atom:link inside RSS is not taken for the RSS link.
func canonicalName(parent, n *node, spaces map[string]string) string {
	prefix, local, found := strings.Cut(n.name, ":")
	if !found {
		prefix, local = "", n.name
	}
	usual, known := namespaces[strings.ToLower(strings.TrimSpace(spaces[prefix]))]
	switch {
	case !known && prefix == "":
		return local
	case !known:
		usual = prefix
	case prefix == "" && usual != "atom":
		// A bare element whose default namespace is an extension's: meant as
		// what it says when it stands in a feed's own place.
		if usual == "xhtml" {
			return local
		}
		usual = map[string]string{"rss": "", "rdf": ""}[usual]
	}
	switch usual {
	case "", "rss":
		return local
	case "atom":
		if local == "feed" || prefix == "" || insideAtom(parent) {
			return local
		}
	case "rdf":
		if local == "rdf" {
			return local
		}
	}
	return usual + ":" + local
}

// declaredSpaces adds the namespaces that attrs declare to those in force,
// which it leaves as they are.
func declaredSpaces(outer map[string]string, attrs []html.Attribute) map[string]string {
	spaces, own := outer, false
	for _, a := range attrs {
		prefix, ok := strings.CutPrefix(a.Key, "xmlns")
		if !ok || prefix != "" && prefix[0] != ':' || len(spaces) >= maxSpaces {
			continue
		}
		if !own {
			spaces, own = make(map[string]string, len(outer)+1), true
			maps.Copy(spaces, outer)
		}
		spaces[strings.TrimPrefix(prefix, ":")] = a.Val
	}
	return spaces
}

func insideAtom(n *node) bool {
	for ; n != nil; n = n.parent {
		switch n.name {
		case "feed":
			return true
		case "rss", "rdf", "channel":
			return false
		}
	}
	return false
}

var entityDecl = regexp.MustCompile(`<!ENTITY\s+([A-Za-z_][\w.-]*)\s+(?:"([^"]{0,1000})"|'([^']{0,1000})')\s*>`)

// cutDoctype removes the document type and returns the entities that it
// declares, as they stand: one that names another is not expanded further, so
// nothing grows.
func cutDoctype(doc string) (string, map[string]string) {
	start := len(doc) - len(beforeRoot.ReplaceAllString(doc, ""))
	if len(doc)-start < 9 || !strings.EqualFold(doc[start:start+9], "<!DOCTYPE") {
		return doc, nil
	}
	rest := doc[start:]
	end := strings.IndexByte(rest, '>')
	if open := strings.IndexByte(rest, '['); open >= 0 && (end < 0 || open < end) {
		if i := strings.Index(rest[open:], "]>"); i >= 0 {
			end = open + i + 1
		} else if loc := subsetEnd.FindStringIndex(rest[open:]); loc != nil {
			end = open + loc[1] - 1
		}
	}
	if end < 0 {
		return doc, nil
	}
	entities := map[string]string{}
	for _, m := range entityDecl.FindAllStringSubmatch(rest[:end+1], 64) {
		if _, dup := entities[m[1]]; !dup {
			entities[m[1]] = decodeEntities(m[2]+m[3], nil)
		}
	}
	return doc[:start] + rest[end+1:], entities
}

var (
	// beforeRoot is what may stand before a document type.
	beforeRoot = regexp.MustCompile(`^(?s:\s|<!--.*?-->|<\?.*?\?>)*`)
	subsetEnd  = regexp.MustCompile(`\]\s*>`)
)

package feed

import (
	"fmt"
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
	bound     error // the bound at which reading stopped, nil when there was none
}

// readTree reads XML as leniently as browsers read HTML, with their own
// tokenizer: stray characters are text, end tags that match nothing are
// dropped, elements that are left open are closed. At a bound it stops and
// keeps what stands before it.
func readTree(doc string) *tree {
	doc, entities := cutDoctype(doc)
	b := &builder{tree: &tree{top: &node{}}, entities: entities, spaces: make([]map[string]string, 1, 16)}
	b.cur = b.tree.top
	for range maxRestarts {
		rest, inside, err := b.read(doc)
		if err != nil {
			t := b.finish(true)
			t.bound = err
			return t
		}
		if rest == "" {
			return b.finish(inside)
		}
		doc = rest
	}
	return b.finish(true)
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
	if n.name == "link" && b.cur.name == "title" && holdsFields(b.cur.parent) { // not in a description, where it may be HTML
		b.up()
	}
	if n.name != "item" && n.name != "entry" {
		return
	}
	for p := b.cur; p.parent != nil; p = p.parent { // a field of the channel that was left open
		if (p.name == "title" || p.name == "description") && p.parent.name == "channel" {
			for b.cur != p.parent {
				b.up()
			}
			return
		}
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

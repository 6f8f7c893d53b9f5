package feed

import (
	"fmt"
	"net/url"
	"strings"
)

// canonical writes the tree in the form that gofeed reads most faithfully, RSS
// 2.0 (it rewrites Atom's ids, for one). Text is plain, there is one element
// per field, addresses are resolved against xml:base; what is not used is left
// out.
func canonical(t *tree, base *url.URL) (string, error) {
	root := t.root()
	if root == nil {
		return "", t.complaint()
	}
	w := &writer{docBase: base}
	w.b.WriteString(rssOpen)
	if root.name == "feed" {
		w.atom(root)
	} else {
		w.rss(root)
	}
	w.b.WriteString(rssClose)
	return w.b.String(), nil
}

// root finds the feed's own root: the first one that is not too deep, for
// feeds that come wrapped in an envelope.
func (t *tree) root() *node {
	level := t.top.kids
	for depth := 0; depth < 5 && len(level) > 0; depth++ {
		var next []*node
		for _, n := range level {
			switch n.name {
			case "rss", "rdf", "feed", "channel":
				return n
			case "html", "head", "body":
				return nil
			}
			next = append(next, n.kids...)
		}
		level = next
	}
	return nil
}

func (t *tree) complaint() error {
	for _, n := range t.top.kids {
		switch n.name {
		case "":
		case "html", "head", "body", "title", "meta", "link", "script", "div", "p":
			return ErrHTML
		default:
			return fmt.Errorf("%w: its root element is <%s>", ErrNotFeed, clip(n.name))
		}
	}
	if t.truncated {
		return fmt.Errorf("%w before the first element", ErrTruncated)
	}
	return fmt.Errorf("%w: it has no elements", ErrNotFeed)
}

type writer struct {
	b       strings.Builder
	docBase *url.URL
}

const (
	rssOpen  = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>`
	rssClose = `</channel></rss>`
)

func (w *writer) rss(root *node) {
	channel := root
	if c := root.child("channel"); c != nil {
		channel = c
	}
	w.field("title", first(channel.text1("title"), channel.text1("dc:title"), channel.text1("atom:title")))
	w.field("link", w.rssLink(channel))
	w.field("language", first(channel.text1("language"), channel.text1("dc:language"), channel.attr("xml:lang"), root.attr("xml:lang")))
	for _, holder := range []*node{channel, root} {
		for _, n := range holder.kids {
			if n.name == "item" || n.name == "entry" {
				w.rssItem(n)
			}
		}
		if channel == root {
			break
		}
	}
	// Feeds with one channel per section exist.
	for _, n := range root.kids {
		if n.name != "channel" || n == channel {
			continue
		}
		for _, it := range n.kids {
			if it.name == "item" {
				w.rssItem(it)
			}
		}
	}
}

func (w *writer) rssItem(n *node) {
	w.b.WriteString("<item>")
	w.field("title", first(n.text1("title"), n.text1("dc:title"), n.text1("atom:title"), n.text1("media:title")))
	id := first(n.flat("guid"), n.flat("atom:id"), n.flat("id"), n.attr("rdf:about"), n.flat("dc:identifier"))
	link := w.rssLink(n)
	if link == "" {
		link = w.guidLink(n, id)
	}
	w.field("link", link)
	w.field("guid", id)
	w.field("description", first(n.text1("description", "summary"), n.text1("dc:description"), n.text1("atom:summary"),
		n.text1("abstract"), n.text1("itunes:summary")))
	w.field("content:encoded", first(n.text1("content:encoded"), n.text1("atom:content"), n.text1("content"),
		n.text1("fullitem"), n.text1("body"), n.text1("xhtml:body"), n.text1("xhtml:div")))
	w.field("author", first(n.flat("author"), n.flat("managingeditor")))
	w.field("dc:creator", first(n.flat("dc:creator"), n.flat("dc:author"), n.flat("itunes:author"), n.flat("atom:author")))
	w.field("pubDate", isoDate(first(n.flat("pubdate"), n.flat("dcterms:issued"), n.flat("atom:published"), n.flat("published"), n.flat("dcterms:created"))))
	w.field("dc:date", isoDate(n.flat("dc:date")))
	w.field("atom:updated", isoDate(first(n.flat("dcterms:modified"), n.flat("atom:updated"), n.flat("updated"),
		n.flat("lastbuilddate"), n.flat("modified"), n.attr("lastmod"))))
	w.b.WriteString("</item>")
}

// rssLink picks the address of a channel or item: the element's text, its
// href (some write RSS links as Atom's), an embedded Atom link, CDF's
// attribute.
func (w *writer) rssLink(n *node) string {
	for _, name := range []string{"link", "atom:link", "rss:link"} {
		for _, k := range n.kids {
			if k.name != name {
				continue
			}
			if s := cleanURL(k.allText()); s != "" {
				return w.resolve(k, s)
			}
			if rel := strings.ToLower(k.attr("rel")); rel == "" || rel == "alternate" {
				if s := k.attr("href"); s != "" {
					return w.resolve(k, s)
				}
			}
		}
	}
	for _, k := range n.kids {
		if k.name == "a" && k.attr("href") != "" { // CDF
			return w.resolve(k, k.attr("href"))
		}
	}
	if s := n.attr("href"); s != "" {
		return w.resolve(n, s)
	}
	return ""
}

// guidLink takes the guid for the link where it says that it is one, and where
// it is an address and does not say.
func (w *writer) guidLink(n *node, id string) string {
	if g := n.child("guid"); g != nil {
		if strings.EqualFold(strings.TrimSpace(g.attr("ispermalink")), "false") {
			return ""
		}
	}
	low := strings.ToLower(id)
	if strings.HasPrefix(low, "http://") || strings.HasPrefix(low, "https://") {
		return id
	}
	return ""
}

func (w *writer) atom(root *node) {
	w.field("title", first(root.construct("title"), root.text1("dc:title")))
	w.field("link", w.atomLink(root))
	w.field("language", first(root.attr("xml:lang"), root.flat("dc:language"), root.flat("language")))
	for _, n := range root.kids {
		if n.name == "entry" || n.name == "item" {
			w.entry(n)
		}
	}
}

func (w *writer) entry(n *node) {
	w.b.WriteString("<item>")
	w.field("title", first(n.construct("title"), n.text1("dc:title"), n.text1("media:title")))
	w.field("guid", first(n.flat("id"), n.flat("guid")))
	w.field("link", w.atomLink(n))
	w.field("description", first(n.construct("summary"), n.text1("description")))
	w.field("content:encoded", first(n.construct("content"), n.text1("content:encoded")))
	author := n.flat("dc:creator")
	if a := n.child("author"); a != nil {
		author = first(a.flat("name"), a.flat("email"), oneLine(a.allText()), author)
	}
	w.field("dc:creator", author)
	w.field("pubDate", isoDate(first(n.flat("published"), n.flat("issued"), n.flat("pubdate"), n.flat("dcterms:issued"), n.flat("created"))))
	w.field("atom:updated", isoDate(first(n.flat("updated"), n.flat("modified"), n.flat("dcterms:modified"), n.flat("dc:date"))))
	w.b.WriteString("</item>")
}

// atomLink picks the alternate link, a page rather than another
// representation where there are several.
func (w *writer) atomLink(n *node) string {
	best, bestScore := "", 0
	for _, k := range n.kids {
		if k.name != "link" {
			continue
		}
		rel := strings.TrimPrefix(strings.ToLower(strings.TrimSpace(k.attr("rel"))), "http://www.iana.org/assignments/relation/")
		if rel != "" && rel != "alternate" {
			continue
		}
		href := k.attr("href")
		if href == "" {
			href = cleanURL(k.allText())
		}
		if href == "" {
			continue
		}
		score := 1
		switch kind := strings.ToLower(k.attr("type")); {
		case strings.HasPrefix(kind, "text/html"), strings.HasPrefix(kind, "application/xhtml"):
			score = 3
		case kind == "":
			score = 2
		}
		if score > bestScore {
			best, bestScore = w.resolve(k, href), score
		}
	}
	return best
}

// resolve makes ref absolute where an xml:base says against what; without one
// that is settled once the feed's own link is known.
func (w *writer) resolve(n *node, ref string) string {
	var bases []string
	for ; n != nil; n = n.parent {
		b := n.attr("xml:base")
		if b == "" && (n.name == "channel" || n.name == "item") {
			b = n.attr("base") // CDF
		}
		if b != "" {
			bases = append(bases, b)
		}
	}
	if len(bases) == 0 {
		return cleanURL(ref)
	}
	base := w.docBase
	for i := len(bases) - 1; i >= 0; i-- {
		u, err := url.Parse(cleanURL(bases[i]))
		switch {
		case err != nil:
		case base == nil || base.Host == "":
			base = u
		default:
			base = base.ResolveReference(u)
		}
	}
	return resolve(base, ref)
}

func (w *writer) field(name, value string) {
	if value == "" {
		return
	}
	w.b.WriteString("<" + name + ">")
	w.escape(value)
	w.b.WriteString("</" + name + ">")
}

// escape writes s as character data, without the characters that XML forbids.
func (w *writer) escape(s string) {
	for _, r := range s {
		switch {
		case r == '&':
			w.b.WriteString("&amp;")
		case r == '<':
			w.b.WriteString("&lt;")
		case r == '>':
			w.b.WriteString("&gt;")
		case r == '"':
			w.b.WriteString("&#34;")
		case r == '\r', r < 0x20 && r != '\n' && r != '\t', r == 0xfffe, r == 0xffff:
		default:
			w.b.WriteRune(r)
		}
	}
}

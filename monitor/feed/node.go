package feed

import (
	"encoding/base64"
	"slices"
	"strings"
	"unicode/utf8"
)

func (n *node) child(name string) *node {
	for _, k := range n.kids {
		if k.name == name {
			return k
		}
	}
	return nil
}

// flat is the text of the first child of that name that has any, on one line.
func (n *node) flat(name string) string {
	for _, k := range n.kids {
		if k.name == name {
			if s := oneLine(k.allText()); s != "" {
				return s
			}
		}
	}
	return ""
}

// text1 is the plain text of the first child of one of these names that has
// any, where the content is HTML: RSS does not say, and readers take it for
// HTML.
func (n *node) text1(names ...string) string {
	for _, k := range n.kids {
		if !slices.Contains(names, k.name) {
			continue
		}
		s := ""
		if kind := k.attr("type"); kind != "" || k.attr("mode") != "" {
			s = k.constructText()
		} else {
			s = plain(k.html(false))
		}
		if s != "" {
			return s
		}
	}
	return ""
}

// construct is the plain text of an Atom text construct.
func (n *node) construct(name string) string {
	for _, k := range n.kids {
		if k.name == name {
			if s := k.constructText(); s != "" {
				return s
			}
		}
	}
	return ""
}

func (n *node) constructText() string {
	kind, mode := strings.ToLower(strings.TrimSpace(n.attr("type"))), strings.ToLower(n.attr("mode"))
	inline := n.hasElement()
	switch {
	case mode == "base64" || mode == "" && kind != "" && !textual(kind) && !inline:
		packed := strings.Join(strings.Fields(n.allText()), "")
		if raw, err := base64.StdEncoding.DecodeString(packed); err == nil && utf8.Valid(raw) {
			if strings.Contains(kind, "html") || strings.Contains(kind, "xml") || strings.Contains(string(raw), "</") {
				return plain(string(raw))
			}
			return lines(string(raw))
		}
		return lines(n.allText())
	case inline, kind == "xhtml", mode == "xml" && strings.Contains(kind, "html"), strings.HasSuffix(kind, "xhtml+xml") && mode != "escaped":
		return plain(n.html(mode != "escaped"))
	case strings.Contains(kind, "html"):
		return plain(n.allText())
	}
	// Text: what looks like an element is text. A reference that is left, on
	// the other hand, was always escaped once too often.
	return lines(decodeEntities(n.allText(), nil))
}

func textual(kind string) bool {
	return kind == "text" || kind == "html" || kind == "xhtml" || strings.HasPrefix(kind, "text/") ||
		strings.HasSuffix(kind, "+xml") || strings.HasSuffix(kind, "/xml")
}

func (n *node) hasElement() bool {
	for _, k := range n.kids {
		if k.name != "" {
			return true
		}
	}
	return false
}

func (n *node) allText() string {
	if n.name == "" && len(n.kids) == 0 {
		return n.text
	}
	var b strings.Builder
	n.writeText(&b)
	return b.String()
}

func (n *node) writeText(b *strings.Builder) {
	b.WriteString(n.text)
	for _, k := range n.kids {
		k.writeText(b)
	}
}

// html writes the content as an HTML fragment. Text beside inline elements is
// itself markup in RSS and escaped in Atom.
func (n *node) html(escapeText bool) string {
	var b strings.Builder
	n.writeHTML(&b, escapeText)
	return b.String()
}

func (n *node) writeHTML(b *strings.Builder, escapeText bool) {
	for _, k := range n.kids {
		if k.name == "" {
			if escapeText {
				b.WriteString(strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(k.text))
			} else {
				b.WriteString(k.text)
			}
			continue
		}
		name := k.name[strings.LastIndexByte(k.name, ':')+1:]
		b.WriteString("<" + name + ">")
		k.writeHTML(b, escapeText)
		b.WriteString("</" + name + ">")
	}
}

func first(values ...string) string {
	for _, v := range values {
		if v != "" {
			return v
		}
	}
	return ""
}

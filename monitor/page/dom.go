package page

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/htmlindex"
)

// decode turns a page's bytes into UTF-8. The bytes are believed before the labels: text that is valid UTF-8 with characters beyond
// ASCII is UTF-8 whatever the header says, for no other encoding looks like that by chance.
func decode(data []byte, contentType string) []byte {
	if len(data) > maxHTML {
		data = data[:maxHTML]
	}
	if rest, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf")); ok {
		return bytes.ToValidUTF8(rest, []byte("\uFFFD"))
	}
	_, name, _ := charset.DetermineEncoding(head(data, 4096), contentType)
	wide := strings.HasPrefix(name, "utf-16") || name == "iso-2022-jp"
	good, bad := countUTF8(data)
	if !wide && (bad == 0 || good > 4*bad) {
		return bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	if name == "utf-8" { // the label says UTF-8 and the bytes are not
		name = "windows-1252"
	}
	enc, err := htmlindex.Get(name)
	if err != nil {
		return bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return bytes.ToValidUTF8(data, []byte("\uFFFD"))
	}
	return out
}

func head(b []byte, n int) []byte { return b[:min(n, len(b))] }

// countUTF8 counts the multi-byte characters and the invalid bytes of data.
func countUTF8(data []byte) (good, bad int) {
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good, bad
}

// parse never fails: a document that the parser refuses for its nesting is flattened first.
func parse(data []byte) *html.Node {
	doc, err := html.Parse(bytes.NewReader(data))
	if err == nil {
		return doc
	}
	doc, err = html.Parse(bytes.NewReader(flatten(data)))
	if err == nil {
		return doc
	}
	doc, err = html.Parse(bytes.NewReader(stripTags(data)))
	if err == nil {
		return doc
	}
	return &html.Node{Type: html.DocumentNode}
}

var voidTags = set("area base br col embed hr img input link meta param source track wbr")

// flatten drops the start tags beyond a depth, and as many end tags, so that the rest of the page can be parsed.
func flatten(data []byte) []byte {
	var out bytes.Buffer
	z := html.NewTokenizer(bytes.NewReader(data))
	var open []string
	dropped := map[string]int{}
	for {
		switch z.Next() {
		case html.ErrorToken:
			return out.Bytes()
		case html.StartTagToken:
			raw := z.Raw()
			b, _ := z.TagName()
			name := string(b)
			if voidTags[name] {
				out.Write(raw)
			} else if len(open) >= maxDepth/2 {
				dropped[name]++
			} else {
				open = append(open, name)
				out.Write(raw)
			}
		case html.EndTagToken:
			raw := z.Raw()
			b, _ := z.TagName()
			name := string(b)
			if dropped[name] > 0 {
				dropped[name]--
				continue
			}
			for i := len(open) - 1; i >= 0; i-- {
				if open[i] == name {
					open = open[:i]
					break
				}
			}
			out.Write(raw)
		default:
			out.Write(z.Raw())
		}
	}
}

// stripTags keeps the paragraphs and headings of a page and no other tag.
func stripTags(data []byte) []byte {
	keep := set("p h1 h2 h3 li br title script style")
	var out bytes.Buffer
	z := html.NewTokenizer(bytes.NewReader(data))
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			return out.Bytes()
		}
		raw := z.Raw()
		if tt == html.StartTagToken || tt == html.EndTagToken || tt == html.SelfClosingTagToken {
			b, _ := z.TagName()
			if !keep[string(b)] {
				out.WriteByte(' ')
				continue
			}
		}
		out.Write(raw)
	}
}

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

func is(n *html.Node, tags ...string) bool {
	if n == nil || n.Type != html.ElementNode {
		return false
	}
	for _, t := range tags {
		if n.Data == t {
			return true
		}
	}
	return false
}

// below says whether n is, or lies in, an element with one of the tags.
func below(n *html.Node, tags ...string) bool {
	for ; n != nil; n = n.Parent {
		if is(n, tags...) {
			return true
		}
	}
	return false
}

// each calls f for n and everything below it, in document order, until f returns false for a node: then its children are left out.
func each(n *html.Node, f func(*html.Node) bool) {
	if !f(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, f)
	}
}

// find returns the first element below n, or n, that f accepts.
func find(n *html.Node, f func(*html.Node) bool) *html.Node {
	var got *html.Node
	each(n, func(c *html.Node) bool {
		if got == nil && c.Type == html.ElementNode && f(c) {
			got = c
		}
		return got == nil
	})
	return got
}

// textOf is the text below n with white space folded.
func textOf(n *html.Node) string {
	var b strings.Builder
	each(n, func(c *html.Node) bool {
		if is(c, "script", "style", "noscript", "template") {
			return false
		}
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		} else if c.Type == html.ElementNode && !inlineTags[c.Data] {
			b.WriteByte(' ')
		}
		return b.Len() < maxBlock
	})
	return fold(b.String())
}

// names are the lower-case words that an element calls itself by in class, id, role and the like: "story__relatedLinks" gives story,
// related, links. A custom element's tag counts too.
func names(n *html.Node) []string {
	var out []string
	if strings.Contains(n.Data, "-") {
		out = splitName(out, n.Data)
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "data-component", "data-testid", "data-module", "data-type", "aria-label":
			if len(a.Val) < 600 {
				out = splitName(out, a.Val)
			}
		}
	}
	return out
}

func splitName(out []string, s string) []string {
	start, prevLower := -1, false
	for i, r := range s {
		letter := unicode.IsLetter(r)
		if start >= 0 && (!letter || (unicode.IsUpper(r) && prevLower)) {
			out = append(out, strings.ToLower(s[start:i]))
			start = -1
		}
		if letter && start < 0 {
			start = i
		}
		prevLower = unicode.IsLower(r)
	}
	if start >= 0 {
		out = append(out, strings.ToLower(s[start:]))
	}
	return out
}

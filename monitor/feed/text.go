package feed

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// decodeEntities replaces the references in s: those of XML and HTML, numeric
// ones, and those declared in the document. A reference without its semicolon
// stays, so that "?a=1&copy=2" in an address survives.
func decodeEntities(s string, declared map[string]string) string {
	if !strings.Contains(s, "&") {
		return s
	}
	var b strings.Builder
	for {
		amp := strings.IndexByte(s, '&')
		if amp < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:amp])
		s = s[amp:]
		end := referenceEnd(s)
		if end == 0 {
			b.WriteByte('&')
			s = s[1:]
			continue
		}
		ref := s[:end]
		if v, ok := declared[ref[1:end-1]]; ok {
			b.WriteString(v)
		} else if dec := html.UnescapeString(ref); dec != html.UnescapeString(ref[:end-1])+";" {
			b.WriteString(dec)
		} else {
			b.WriteString(ref)
		}
		s = s[end:]
	}
}

// referenceEnd returns the length of the reference that s begins with, 0 when
// it does not begin with one. The longest name in HTML has 31 letters.
func referenceEnd(s string) int {
	for i := 1; i < len(s) && i < 40; i++ {
		switch c := s[i]; {
		case c == ';':
			if i > 1 {
				return i + 1
			}
			return 0
		case c == '#' && i == 1, c == '_', c == '.', c == '-',
			'0' <= c && c <= '9', 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		default:
			return 0
		}
	}
	return 0
}

// blocks are the elements that a browser puts on lines of their own.
var blocks = map[string]bool{
	"address": true, "article": true, "aside": true, "blockquote": true, "br": true, "dd": true, "div": true, "dl": true,
	"dt": true, "figcaption": true, "figure": true, "footer": true, "h1": true, "h2": true, "h3": true, "h4": true,
	"h5": true, "h6": true, "header": true, "hr": true, "li": true, "main": true, "nav": true, "ol": true, "p": true,
	"pre": true, "section": true, "table": true, "tr": true, "ul": true,
}

// unread are the elements whose text a reader does not see.
var unread = map[string]bool{"script": true, "style": true, "template": true, "iframe": true, "noscript": true, "object": true}

// plain returns the text of an HTML fragment as a reader sees it: one line per
// block, spaces collapsed, no markup.
func plain(fragment string) string {
	if !strings.ContainsAny(fragment, "<&") {
		return lines(fragment)
	}
	z := html.NewTokenizer(strings.NewReader(bareDeclaration(fragment)))
	z.AllowCDATA(true)
	var b strings.Builder
	skip := "" // the unread element we are in
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			return lines(b.String())
		}
		if tt == html.TextToken {
			if skip == "" {
				text := string(z.Raw())
				if inner, ok := strings.CutPrefix(text, "<![CDATA["); ok {
					text = strings.TrimSuffix(inner, "]]>")
				}
				writeInline(&b, decodeEntities(text, nil))
			}
			continue
		}
		if tt != html.StartTagToken && tt != html.EndTagToken && tt != html.SelfClosingTagToken {
			continue
		}
		raw, _ := z.TagName()
		name := string(raw)
		switch {
		case skip != "":
			if tt == html.EndTagToken && name == skip {
				skip = ""
			}
		case unread[name] && tt == html.StartTagToken:
			skip = name
		case blocks[name]:
			b.WriteByte('\n')
		case name == "td" || name == "th":
			b.WriteByte(' ')
		}
		if name == "title" || name == "textarea" || name == "plaintext" || name == "xmp" {
			z.NextIsNotRawText()
		}
	}
}

// bareDeclaration escapes each "<!" that begins neither a comment nor a
// section nor a document type: an author who writes it means it, and a
// tokenizer would swallow what follows.
func bareDeclaration(s string) string {
	if !strings.Contains(s, "<!") {
		return s
	}
	var b strings.Builder
	for {
		i := strings.Index(s, "<!")
		if i < 0 {
			b.WriteString(s)
			return b.String()
		}
		b.WriteString(s[:i])
		s = s[i:]
		if strings.HasPrefix(s, "<!--") || strings.HasPrefix(s, "<![CDATA[") || doctype.MatchString(s) {
			b.WriteString("<!")
		} else {
			b.WriteString("&lt;!")
		}
		s = s[2:]
	}
}

var doctype = regexp.MustCompile(`^(?i:<!DOCTYPE\s[^<>]{1,500}>)`)

// writeInline writes text with its line breaks as spaces: in HTML only
// elements break lines.
func writeInline(b *strings.Builder, s string) {
	b.WriteString(strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, s))
}

// lines collapses the spaces in s, keeping line breaks between non-empty lines.
func lines(s string) string {
	var out []string
	for l := range strings.SplitSeq(s, "\n") {
		if l = oneLine(l); l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

// oneLine collapses all white space and drops characters that show nothing.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		switch r {
		case '\u00ad', '\u200b', '\ufeff', '\u2060':
			return -1
		}
		if unicode.IsControl(r) && !unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

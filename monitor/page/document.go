package page

import (
	"bytes"
	"errors"
	"path"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// Doc is a corpus document.
type Doc struct {
	Title       string
	Outlet      string // as the front matter or the page names it; may be empty
	URL         string
	Byline      string
	Description string // the front matter's or page's summary; not part of the text
	Published   time.Time
	Blocks      []Block
}

// Errors of Document.
var (
	ErrNotText = errors.New("not a text document")
	ErrNoText  = errors.New("no text in document")
)

// Document reads a corpus file: HTML, Markdown with or without front matter, or plain text with a paragraph to a line or paragraphs parted
// by blank lines. The name is used for its suffix only. Every sentence is kept in order; lines that advertise are kept as blocks of kind
// Promotion; reference marks, link targets and emphasis marks go. The error is ErrNotText or ErrNoText.
func Document(name string, data []byte) (Doc, error) {
	if bytes.HasPrefix(data, []byte("%PDF")) || bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.IndexByte(head(data, 8000), 0) >= 0 && !utf16BOM(data) {
		return Doc{}, ErrNotText
	}
	var d Doc
	if isHTML(name, data) {
		d = htmlDocument(data)
	} else {
		d = textDocument(string(decode(data, "")))
	}
	if len(d.Blocks) == 0 {
		return d, ErrNoText
	}
	return d, nil
}

func utf16BOM(data []byte) bool {
	return bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff})
}

var htmlStart = regexp.MustCompile(`(?is)^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|article|div|p|h1)\b`)

func isHTML(name string, data []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return htmlStart.Match(head(data, 2000))
}

func htmlDocument(data []byte) Doc {
	t := Extract(Input{HTML: data})
	d := Doc{Title: t.Title, Outlet: t.Site, URL: t.URL, Byline: t.Byline, Published: t.Published, Blocks: t.Blocks}
	if len(d.Blocks) == 0 { // a fragment, or a page that is no article: all of its text
		tree := segment(parse(decode(data, "")))
		for _, b := range tree.blocks {
			d.Blocks = append(d.Blocks, Block{Kind: kindOf(b), Text: b.text})
		}
	}
	return d
}

func textDocument(s string) Doc {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n").Replace(s)
	var d Doc
	s = d.frontMatter(s)
	s = d.stamp(s)
	m := newMarkdown(s)
	d.Blocks = m.blocks()
	if d.Title == "" && len(d.Blocks) > 1 && d.Blocks[0].Kind == Heading {
		d.Title = d.Blocks[0].Text
	}
	return d
}

// frontMatter reads a leading block of "key: value" lines between lines of dashes, and returns what follows it.
func (d *Doc) frontMatter(s string) string {
	trimmed := strings.TrimLeft(s, " \n\t\ufeff")
	if !strings.HasPrefix(trimmed, "---") {
		return s
	}
	first, rest, ok := strings.Cut(trimmed, "\n")
	if !ok || strings.Trim(first, "- \t") != "" {
		return s
	}
	lines := strings.Split(rest, "\n")
	end := -1
	for i, l := range lines {
		l = strings.TrimRight(l, " \t")
		if l == "---" || l == "..." {
			end = i
			break
		}
		if i > 100 || l != "" && l[0] != ' ' && l[0] != '\t' && l[0] != '-' && l[0] != '#' && !strings.Contains(l, ":") {
			return s
		}
	}
	if end < 0 {
		return s
	}
	for _, l := range lines[:end] {
		key, value, ok := strings.Cut(l, ":")
		if !ok || strings.HasPrefix(l, " ") {
			continue
		}
		d.set(strings.ToLower(strings.TrimSpace(key)), unquote(value))
	}
	return strings.Join(lines[end+1:], "\n")
}

func (d *Doc) set(key, value string) {
	if value == "" {
		return
	}
	switch key {
	case "title", "headline":
		d.Title = fold(value)
	case "source", "outlet", "publisher", "site":
		d.Outlet = fold(value)
	case "url", "link", "canonical", "canonical_url", "permalink":
		d.URL = value
	case "author", "authors", "byline", "by":
		d.Byline = cleanByline(strings.Trim(value, "[]"))
	case "description", "summary", "excerpt":
		d.Description = fold(value)
	case "published", "date", "datepublished", "pubdate":
		if t := parseTime(value); !t.IsZero() {
			d.Published = t
		}
	}
}

func unquote(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		q := s[0]
		s = s[1 : len(s)-1]
		if q == '"' {
			return strings.NewReplacer(`\"`, `"`, `\\`, `\`).Replace(s)
		}
		return strings.ReplaceAll(s, "''", "'")
	}
	return s
}

// leadingStamp is a date before the first word, on the same line or its own: "date 2025-11-27 LONDON—", "Published: 3 May 2026".
var leadingStamp = regexp.MustCompile(`(?i)^\s*(?:(?:date|published|publication date)\s*:?\s*)?(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z| ?[+-]\d\d:?\d\d)?)?)[ \t]*(?:\n|\s+)`)

func (d *Doc) stamp(s string) string {
	m := leadingStamp.FindStringSubmatchIndex(s)
	if m == nil {
		return s
	}
	rest := s[m[1]:]
	labelled := strings.TrimSpace(s[:m[2]]) != ""
	if !labelled && !strings.Contains(s[m[3]:m[1]], "\n") {
		return s // a sentence may begin with a date
	}
	t := parseTime(s[m[2]:m[3]])
	if t.IsZero() {
		return s
	}
	if d.Published.IsZero() {
		d.Published = t
	}
	return rest
}

var promoVerb = regexp.MustCompile(`(?i)^(?:\W{0,3})(?:discover|find|stay|get|download|subscribe|sign up|follow|join|click|check out|catch|explore|obtain|browse|visit|tap|enjoy|unlock|support|become|don['’]t miss|never miss|for (?:more|the latest|all the latest)|want|looking for|read all|keep up|be the first)\b`)

var promoThings = regexp.MustCompile(`(?i)\b(?:latest|news|updates?|updated|newsletters?|app|inbox|trends?|alerts?|channels?|subscriptions?|subscribers?|insights?|opinions?|curated|for you|whatsapp|telegram|facebook|instagram|twitter|youtube|podcasts?|premium|membership|best of|top of|in one place|breaking|headlines|stories|coverage|notifications?|exclusive|free trial|e-?paper)\b`)

// labelPromo is a pointer to another article.
var labelPromo = regexp.MustCompile(`(?i)^\W{0,3}(?:also read|read also|also see|see also|read more|read next|must read|also watch|watch now|recommended|related(?: stor(?:y|ies)| articles?| news)?|more on this|don['’]t miss)\s*[:|–—-]`)

// isPromotion recognises a line that advertises the outlet: an invitation in the imperative with at least two of the things outlets offer,
// or a pointer to another article. A line with a quotation in it is none.
func isPromotion(s string) bool {
	if utf8.RuneCountInString(s) > 400 {
		return false
	}
	if labelPromo.MatchString(s) {
		return true
	}
	if !promoVerb.MatchString(s) || strings.ContainsAny(s, "“”\"") {
		return false
	}
	seen := map[string]bool{}
	for _, w := range promoThings.FindAllString(s, -1) {
		seen[strings.ToLower(w)] = true
	}
	return len(seen) >= 2
}

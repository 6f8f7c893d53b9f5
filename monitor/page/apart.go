package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// What stands inside the article's element and is set apart from its text by its place alone, on pages whose class names say nothing: captions,
// boxes that text flows around, share prices, and readers' letters below a rule.

// captionRunes is the longest text that is a caption by its place alone.
const captionRunes = 160

// isCaption says whether a block is an image's caption by its place: the only text of an element, or of the one around it, that holds an image;
// or by its words, which are also the image's description. The images found are remembered: many blocks share an element.
func isCaption(b *block, images map[*html.Node]*html.Node) bool {
	if b.runes > 2*captionRunes || isHeading(b) || b.tag == "li" || b.tag == "blockquote" {
		return false
	}
	box := b.node
	for up := 0; up < 2 && box != nil && !is(box, "article", "main", "body") && (!is(box, "td") || floats(tableOf(box))); up++ {
		img, known := images[box]
		if !known {
			img = find(box, isImage)
			images[box] = img
		}
		if img != nil {
			alt := fold(attr(img, "alt"))
			return textOf(box) == b.text && (!is(b.node, "p") && b.runes <= captionRunes || box != b.node && b.runes <= captionRunes || alt != "" && normal(alt) == normal(b.text))
		}
		box = box.Parent
	}
	return false
}

// isImage says whether an element shows a picture: an image, or an empty element that a style or a script paints one on.
func isImage(n *html.Node) bool {
	return is(n, "img", "picture", "amp-img") || strings.Contains(attr(n, "style"), "url(") ||
		slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return imageData[a.Key] }) && textOf(n) == ""
}

// imageData are attributes that tell a script which picture to paint.
var imageData = set("data-src data-srcset data-img data-image data-bg data-background data-lazy data-photo")

// floatRunes is the longest text that is a box beside the text, and not the text, by its place alone.
const floatRunes = 240

// isFloat says whether a block stands in a small table that the text flows around.
func isFloat(b *block) bool {
	t := tableOf(b.node)
	return b.runes <= floatRunes && floats(t) && utf8.RuneCountInString(textOf(t)) <= floatRunes
}

// floats says whether a table stands at one side of another one's cell.
func floats(table *html.Node) bool {
	if table == nil {
		return false
	}
	side := strings.ToLower(attr(table, "align"))
	return (side == "left" || side == "right") && tableOf(table.Parent) != nil
}

// tableOf is the innermost table around a node, nil where there is none.
func tableOf(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if is(n, "table") {
			return n
		}
	}
	return nil
}

// ticker is the price of a share or the state of an index, set among the paragraphs.
var ticker = regexp.MustCompile(`^\p{Lu}[\p{Lu}\d.]{1,7}\s+\d[\d.,]*(?:\s*[-+−–]?\s?\d[\d.,]*\s?%?)?$`)

// isHeadlineAndStamp says whether a block is the headline with no more than a date and an agency's name after it, parted by a line break; or with a
// line on the author and at most a question or a heading between the two.
func isHeadlineAndStamp(b *block, head, author string) bool {
	if len(b.lines) < 2 || head == "" {
		return false
	}
	if own := normal(b.lines[0]); own != head && (len(strings.Fields(own)) < 3 || !strings.HasSuffix(head, own)) {
		return false
	}
	rest := strings.Join(b.lines[1:], " ")
	if utf8.RuneCountInString(rest) < 80 && !endsSentence(rest) {
		return true
	}
	if last := len(b.lines) - 1; last <= 2 {
		between := strings.Join(b.lines[1:last], "")
		ok, strong, posted := creditLine(b.lines[last:], author)
		return ok && (strong || posted) && utf8.RuneCountInString(between) <= 120 && (strings.HasSuffix(between, "?") || !endsSentence(between))
	}
	return false
}

// shortLines lists the lines that single breaks part a block into; nil where there is one, or where they are too many for letters.
func shortLines(raw string) []string {
	const most = 200 // lines
	if n := strings.Count(raw, "\n"); n == 0 || n > most {
		return nil
	}
	var out []string
	for _, l := range strings.Split(raw, "\n") {
		if l = fold(l); l != "" {
			out = append(out, l)
		}
	}
	return out
}

// isHeadMatter says whether a block above the text is a run of short lines without a sentence: author, date, counter, links for printing.
func isHeadMatter(b *block) bool {
	if len(b.lines) < 2 {
		return false
	}
	for _, l := range b.lines {
		if utf8.RuneCountInString(l) > 120 || endsSentence(l) {
			return false
		}
	}
	return true
}

// isTools says whether a block is a strip of links for doing something with the page, with bars between them: print, send, a count of readers.
func isTools(b *block) bool {
	if b.link == 0 || endsSentence(b.text) || b.runes > 200 {
		return false
	}
	parts := strings.FieldsFunc(b.text, func(r rune) bool { return r == '|' || r == '·' || r == '•' || r == '¦' })
	for _, p := range parts {
		if len(strings.Fields(p)) > 5 {
			return false
		}
	}
	return len(parts) > 1 && b.link*3 >= b.runes
}

// isTeaser says whether a block is the title of another page with a label before it, in an element that is no paragraph.
func isTeaser(b *block) bool {
	return b.link*2 > b.runes && !is(b.node, "p", "li", "td", "blockquote") && b.tag != "li" && !isHeading(b) && b.runes < 160 && !endsSentence(b.text)
}

// isLabelledLink says whether a paragraph is a label with a colon and then a link to its end, in whatever language: a pointer to another page.
func isLabelledLink(b *block) bool {
	i := strings.IndexByte(b.text, ':')
	if i < 0 || i > 40 || b.link == 0 || endsSentence(b.text) || b.tag == "li" || b.tag == "blockquote" || isHeading(b) || b.runes > 200 {
		return false
	}
	title := strings.TrimSpace(b.text[i+1:])
	rest := utf8.RuneCountInString(title)
	return rest >= 16 && len(strings.Fields(title)) >= 3 && !strings.Contains(title, "@") && b.link >= rest-2 && !strings.Contains(b.text, "://")
}

// readLabel begins a pointer to another article.
var readLabel = regexp.MustCompile(`(?i)^\W{0,3}(?:read (?:also|more|next|on)|also read|see also|also see|more on this|related|don['’]t miss|lees ook|lire aussi|lesen sie auch|lee también|leggi anche|leia também|czytaj też|czytaj także|zobacz także|läs också|les også|læs også|lue myös|olvassa el|čtěte také|citește și|okuyun)\W{0,3}`)

// isLabelledTitle says whether a paragraph is a label in bold that points to another article, and that one's title without a link.
func isLabelledTitle(b *block) bool {
	m := readLabel.FindString(b.text)
	if m == "" || b.runes > 160 || endsSentence(b.text) || b.strong == 0 {
		return false
	}
	label := utf8.RuneCountInString(strings.TrimSpace(m))
	return b.strong >= label-2 && b.strong <= label+1
}

package page

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
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

// isHeadlineAndStamp says whether a block is the headline with no more than a date and an agency's name after it, parted by a line break.
func isHeadlineAndStamp(b *block, head string) bool {
	if len(b.lines) < 2 || head == "" {
		return false
	}
	if own := normal(b.lines[0]); own != head && (len(strings.Fields(own)) < 3 || !strings.HasSuffix(head, own)) {
		return false
	}
	rest := strings.Join(b.lines[1:], " ")
	return utf8.RuneCountInString(rest) < 80 && !endsSentence(rest)
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

// readersTitle heads what readers wrote. "What people say", "Views of the public" and a bare "Discussion" head sections of articles, too, and are
// left alone.
var readersTitle = regexp.MustCompile(`(?i)^\W*(?:(?:\d+ )?(?:(?:readers?|visitors?|users?|your|our readers)['’]?s? (?:comments?|letters?|opinions?|views?|posts?|reactions?|responses?|write|wrote|forum)` +
	`|(?:comments?|opinions?|letters?|reactions?|views?|posts?) (?:of|by|from) (?:our |the )?(?:readers?|visitors?|users?)|guest ?book|comments?(?: section)?|letters? (?:to the editor|page)` +
	`|what (?:you|our readers|readers) (?:say|said|think|thought|write|wrote|are saying)|from (?:our|the) (?:letter ?box|mail ?bag|post ?bag|readers)|(?:they|you|readers) (?:write|wrote) to us|have your say)\W{0,3}(?:\d*|\(\s*(?:\d+|no|none|one|two|three)\b[\p{L}\s]{0,20}\))` +
	`|(?:the )?(?:conversation|discussion)\W{1,3}\d+\)?)\W*$`)

// markLetters marks what stands below a readers' title, to the end of the element that the title is in or to the next title of its rank. The
// text that the page is about stands before it.
func (t *tree) markLetters() {
	for i, b := range t.blocks {
		title := b.text
		if len(b.lines) > 1 {
			title = b.lines[0]
		}
		if utf8.RuneCountInString(title) > 60 || b.chrome != "" || !readersTitle.MatchString(title) || !isHeading(b) && b.strong == 0 && !b.ruled {
			continue
		}
		home := b.node
		if isHeading(b) || is(home, "p", "b", "strong", "font", "td") && textOf(home) == b.text {
			home = home.Parent
		}
		for is(home, "tr", "tbody") && textOf(home) == b.text { // a row of its own, the letters in the rows below
			home = home.Parent
		}
		sp, ok := t.spans[home]
		if !ok || t.prose(span{0, i}) < t.prose(span{i, sp.to}) {
			continue
		}
		for k := i; k < sp.to; k++ {
			x := t.blocks[k]
			if k > i && (isHeading(x) && isHeading(b) && x.tag <= b.tag || correctionText.MatchString(x.text)) {
				break
			}
			if x.chrome == "" {
				x.chrome = "comments"
			}
		}
	}
}

// letter is a line that begins with who wrote it.
var letter = regexp.MustCompile(`^([^:!?]{1,30}):\s+\S`)

// strikeLetters removes what readers wrote below a rule at the end of the text: perhaps a title, then nothing but lines that each begin with
// another name, none of which the text knows. An interview comes back to the same names, and introduces them.
func strikeLetters(blocks []*block) {
	for i, b := range blocks {
		if !b.ruled || b.chrome != "" || i == 0 {
			continue
		}
		end := i + 1
		for end < len(blocks) && blocks[end].node == b.node && !blocks[end].ruled {
			end++
		}
		if end < len(blocks) && within(blocks[end].node, b.node) {
			continue // the text goes on below
		}
		if areLetters(linesOf(blocks[i:end]), blocks[:i]) {
			for _, x := range blocks[i:end] {
				if x.chrome == "" {
					x.chrome = "comments"
				}
			}
		}
	}
}

func linesOf(blocks []*block) []string {
	var out []string
	for _, b := range blocks {
		if len(b.lines) > 0 {
			out = append(out, b.lines...)
		} else {
			out = append(out, b.text)
		}
	}
	return out
}

// areLetters says whether lines are letters to the page whose text stands before them.
func areLetters(lines []string, before []*block) bool {
	if len(lines) > 1 && !letter.MatchString(lines[0]) && !endsSentence(lines[0]) && utf8.RuneCountInString(lines[0]) <= 60 {
		lines = lines[1:]
	}
	var text strings.Builder
	for _, b := range before {
		if b.chrome == "" {
			text.WriteString(normal(b.text) + "\n")
		}
	}
	seen := map[string]bool{}
	for _, l := range lines {
		m := letter.FindStringSubmatch(l)
		if m == nil {
			return false
		}
		name := normal(m[1])
		first, _ := utf8.DecodeRuneInString(m[1])
		if seen[name] || len(strings.Fields(name)) > 3 || !unicode.IsUpper(first) || strings.Contains(text.String(), name) {
			return false
		}
		seen[name] = true
	}
	return len(lines) > 0
}

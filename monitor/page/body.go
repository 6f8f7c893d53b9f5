package page

import (
	"math"
	"strings"

	"golang.org/x/net/html"
)

// bodyWords among an element's names say that it holds the article; twice as good in pairs such as "article body".
var bodyWords = set("article story post entry news body content text copy main page artikel beitrag contenu corps texto cuerpo corpo")

// favour is how much an element's own description speaks for its being the article's body.
func favour(n *html.Node) float64 {
	if strings.Contains(attr(n, "itemprop"), "articleBody") || strings.Contains(attr(n, "property"), "articleBody") {
		return 1.6
	}
	f := 1.0
	switch n.Data {
	case "article":
		f = 1.25
	case "main":
		f = 1.1
	case "section":
		f = 1.02
	case "body", "html":
		f = 0.9
	}
	hits := 0
	seen := map[string]bool{}
	for _, w := range names(n) {
		w = strings.TrimPrefix(w, "js")
		if w == "articlebody" || w == "storybody" || w == "storytext" || w == "bodycopy" || w == "articletext" || w == "bodytext" {
			hits += 2
		} else if bodyWords[w] && !seen[w] {
			hits++
		}
		seen[w] = true
	}
	return f * (1 + 0.08*math.Min(float64(hits), 3))
}

// neverBody are elements that hold one paragraph, not an article.
var neverBody = set("p h1 h2 h3 h4 h5 h6 li dt dd tr ul ol figure header footer nav aside")

// body returns the element that most likely holds the article and nothing else: the one with the most prose, weighed by how little else
// there is in it. nil when the page has no prose.
func (t *tree) body() *html.Node {
	n := len(t.blocks)
	prose, all := make([]float64, n+1), make([]float64, n+1)
	for i, b := range t.blocks {
		prose[i+1], all[i+1] = prose[i], all[i]
		if b.chrome != "" {
			continue
		}
		p := float64(b.prose())
		prose[i+1] += p
		other := float64(b.runes) - p
		if b.excerpt() {
			other /= 4
		}
		if b.link*2 > b.runes {
			other *= 1.5
		}
		all[i+1] += p + math.Max(other, 0)
	}
	var best *html.Node
	bestScore := 0.0
	for _, e := range t.nodes {
		sp, ok := t.spans[e]
		if !ok || sp.from == sp.to || inlineTags[e.Data] || neverBody[e.Data] {
			continue
		}
		p, a := prose[sp.to]-prose[sp.from], all[sp.to]-all[sp.from]
		if p < 1 {
			continue
		}
		density := p / a
		score := p * density * density * favour(e)
		if score >= bestScore {
			best, bestScore = e, score
		}
	}
	return best
}

// lead finds what stands between the headline and the body and belongs to the article: whole paragraphs that are no furniture.
func (t *tree) lead(from int, title string) []*block {
	head := normal(title)
	if head == "" {
		return nil
	}
	start := -1
	for i, b := range t.blocks[:from] {
		if normal(b.text) == head && (isHeading(b) || b.chrome == "") {
			start = i
		}
	}
	if start < 0 || from-start > 40 {
		return nil
	}
	var out []*block
	for _, b := range t.blocks[start+1 : from] {
		if b.chrome == "" && b.prose() >= 100 && endsSentence(b.text) && !b.excerpt() {
			out = append(out, b)
		}
	}
	if len(out) > 3 {
		return nil // so much text is something else
	}
	return out
}

// within reports whether n is root or below it.
func within(n, root *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == root {
			return true
		}
	}
	return false
}

// strike marks the blocks of a body that are furniture by their wording, links or place.
func strike(blocks []*block, title, byline, description string) {
	head, by := normal(title), normal(byline)
	images := map[*html.Node]*html.Node{}                 // the first image in an element, once it was looked for
	for _, b := range blocks[:headlineAt(blocks, head)] { // what stands above the headline is the section's name and the like
		if b.chrome == "" && b.runes < 80 && !endsSentence(b.text) {
			b.chrome = "label"
		}
	}
	above := credits{author: by}
	prose, untouched := 0, true // of what is left above a block; untouched says that nothing there is text: short lines are labels, names and dates
	for i, b := range blocks {
		early := prose < earlyProse
		switch {
		case b.chrome != "":
		case b.tag == "h1" || (head != "" && b.runes < 300 && normal(b.text) == head && !isSentence(b)):
			b.chrome = "headline"
		case correctionText.MatchString(b.text):
		case early && isHeadlineAndStamp(b, head, by):
			b.chrome = "headline"
		case untouched && isHeadMatter(b):
			b.chrome = "label"
		case isCaption(b, images):
			b.chrome = "caption"
		case isFloat(b):
			b.chrome = "aside"
		case isTools(b):
			b.chrome = "tools"
		case isTeaser(b), isLabelledLink(b), isLabelledTitle(b):
			b.chrome = "link"
		case ticker.MatchString(b.text):
			b.chrome = "ticker"
		case isStamp(b.text):
			b.chrome = "stamp"
		case isPromotion(b.text):
			b.chrome = "promotion"
		case b.runes < 260 && isFurniture(b.text):
			b.chrome = "wording"
		case isSponsor(b):
			b.chrome = "promotion"
		case early && (isByline(b.text) || by != "" && b.runes <= creditRunes && normal(byPrefix.ReplaceAllString(b.text, "")) == by || above.strikes(b, i)):
			b.chrome = "byline"
		case untouched && isStandfirst(b, description):
			b.chrome = "standfirst"
		case untouched && b.runes < 80 && b.tag != "li" && !isHeading(b) && (!endsSentence(b.text) || strings.HasSuffix(b.text, ":")):
			b.chrome = "label"
		case allLink(b) && b.tag != "blockquote", b.link*2 > b.runes && b.tag != "li" && pointer.MatchString(b.text):
			b.chrome = "link"
		}
		if b.chrome == "" {
			p := b.prose()
			prose += p
			untouched = untouched && p == 0 && !isHeading(b) && b.tag != "li"
		}
	}
	above.settle(blocks)
	strikePointers(blocks)
	markLinkedHeadings(blocks)
	strikeLinkLists(blocks)
	strikeEntries(blocks)
	strikeLetters(blocks)
	strikeLettersPage(blocks)
	strikeCopies(blocks)
	strikeEmptyHeadings(blocks)
}

// isSentence says whether a paragraph is a whole sentence with its full stop: a headline set once more has none, a text whose first sentence became
// the headline does.
func isSentence(b *block) bool {
	text := strings.TrimRight(b.text, "\"”’»")
	return b.tag == "p" && strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "..") && strings.Count(text, " ") >= 4
}

// headlineAt is the index of the block that is the headline among the first blocks, 0 when there is none.
func headlineAt(blocks []*block, head string) int {
	for i, b := range blocks[:min(len(blocks), 20)] {
		if b.tag == "h1" || head != "" && b.runes < 300 && normal(b.text) == head {
			return i
		}
	}
	return 0
}

// earlyProse is how much prose may stand above what is still the head of a page.
const earlyProse = 200

// isStandfirst says whether a block at the top is the summary that the page's description repeats, and no sentence of the text.
func isStandfirst(b *block, description string) bool {
	return description != "" && b.runes < 250 && !endsSentence(b.text) && normal(b.text) == normal(description)
}

// allLink says whether a block is nothing but a link: a teaser set among the paragraphs.
func allLink(b *block) bool {
	return b.link > 0 && b.link*10 >= b.runes*9
}

// duplicateRunes is the length from which a second copy of a block is a copy and no coincidence.
const duplicateRunes = 60

// strikeCopies removes blocks that repeat an earlier one word for word: pull quotes, a second copy for print.
func strikeCopies(blocks []*block) {
	seen := map[string]bool{}
	for _, b := range blocks {
		if b.chrome != "" || b.runes < duplicateRunes {
			continue
		}
		k := normal(b.text)
		if seen[k] {
			b.chrome = "copy"
		}
		seen[k] = true
	}
}

// strikeOtherArticles removes the articles that follow this one on a page that goes on for ever: elements with a headline of their own that
// is not this page's, where another element has that.
func strikeOtherArticles(t *tree, root *html.Node, title string) {
	head := normal(title)
	if head == "" || root == nil {
		return
	}
	var own, other []*html.Node
	each(root, func(n *html.Node) bool {
		if !is(n, "article") && !strings.Contains(attr(n, "itemtype"), "Article") || n == root {
			return true
		}
		h := find(n, func(c *html.Node) bool { return is(c, "h1", "h2") })
		if h == nil {
			return true
		}
		if likeHeadline(normal(textOf(h)), head) {
			own = append(own, n)
		} else if is(h, "h1") {
			other = append(other, n)
		}
		return false
	})
	if len(own) == 0 {
		return
	}
	for _, n := range other {
		sp := t.spans[n]
		for _, b := range t.blocks[sp.from:sp.to] {
			if b.chrome == "" {
				b.chrome = "other article"
			}
		}
	}
}

// strikeLinkLists removes lists whose items are mostly links.
func strikeLinkLists(blocks []*block) {
	for i := 0; i < len(blocks); {
		if blocks[i].tag != "li" {
			i++
			continue
		}
		j, all, link := i, 0, 0
		for j < len(blocks) && blocks[j].tag == "li" && listOf(blocks[j].node) == listOf(blocks[i].node) {
			all += blocks[j].runes
			link += blocks[j].link
			j++
		}
		if link*10 >= all*6 {
			for _, b := range blocks[i:j] {
				if b.chrome == "" {
					b.chrome = "links"
				}
			}
		}
		i = j
	}
}

func listOf(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if is(n, "ul", "ol", "menu", "dl") {
			return n
		}
	}
	return nil
}

func isHeading(b *block) bool {
	return len(b.tag) == 2 && b.tag[0] == 'h' && b.tag[1] >= '1' && b.tag[1] <= '6'
}

// strikeEmptyHeadings removes headings whose section was furniture: nothing is left below them.
func strikeEmptyHeadings(blocks []*block) {
	next, gap := (*block)(nil), false // the block that is left after this one; whether something struck lies between
	for i := len(blocks) - 1; i >= 0; i-- {
		b := blocks[i]
		if b.chrome != "" {
			gap = true
			continue
		}
		if isHeading(b) && (next == nil || gap && isHeading(next) && next.tag[1] <= b.tag[1]) {
			b.chrome = "empty"
			gap = true
			continue
		}
		next, gap = b, false
	}
}

// emit turns the blocks that are left into the article's blocks.
func emit(blocks []*block) []Block {
	var out []Block
	for _, b := range blocks {
		if b.chrome != "" {
			continue
		}
		out = append(out, Block{Kind: kindOf(b), Text: b.text})
	}
	return out
}

func kindOf(b *block) string {
	switch {
	case correctionText.MatchString(b.text) && b.runes < 900:
		return Correction
	case isHeading(b):
		return Heading
	case b.tag == "li" || b.tag == "dd" || b.tag == "dt":
		return Item
	case b.tag == "blockquote":
		return Quote
	case b.strong == b.runes && b.runes < 90 && !endsSentence(b.text):
		return Heading
	}
	return Paragraph
}

// strikePointers removes the titles of other articles below a label in a list of terms, such as "See also".
func strikePointers(blocks []*block) {
	under := false
	for _, b := range blocks {
		switch {
		case b.tag == "dt":
			under = b.chrome == "wording"
		case b.tag != "dd":
			under = false
		case under && b.chrome == "" && b.runes < 160 && !endsSentence(b.text):
			b.chrome = "link"
		}
	}
}

package page

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// littleText is the length in runes below which a text with a wall's words after it is a teaser.
const littleText = 600

// meter finds how many of a number of free articles were read: "You have read 2 of 3 free articles this month".
var meter = regexp.MustCompile(`(?i)\b(?:read|used|viewed|opened)?\s*(\d+|one|two|three|four|five)\s+(?:of|out of|/)\s+(?:your\s+|the\s+)?(\d+|two|three|four|five|six|ten)\s+(?:free|complimentary|monthly)?\s*articles`)

// unspent takes out the meters that have not run out: they stand under articles that are whole.
func unspent(text string) string {
	return meter.ReplaceAllStringFunc(text, func(s string) string {
		m := meter.FindStringSubmatch(s)
		if count(m[1]) < count(m[2]) {
			return ""
		}
		return s
	})
}

// count reads a small number in figures or words; 0 where it is none.
func count(s string) int {
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	return map[string]int{"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}[strings.ToLower(s)]
}

// walled recognises a paywall or a registration wall below a teaser. Several signs must come together, since each also occurs on free
// articles.
func (p *page) walled(e evidence) (Kind, string) {
	if e.real >= sureArticle {
		return "", ""
	}
	e.after = unspent(e.after)
	near := e.after[:min(len(e.after), 500)]
	phrase := first(wallPhrase.FindString(e.after), readOn.FindString(e.after))
	offer := groups(payGroups, near) > 0 || e.about[Paywall]+e.about[Login] > 0
	little := e.real < littleText
	if phrase == "" && !(e.cut && (p.ld.walled || offer && little)) && !(p.ld.walled && little && p.hasWallElement()) {
		return "", ""
	}
	var signs []string
	structural := 0 // signs that are no words
	sign := func(is bool, what string) {
		if is {
			structural++
			signs = append(signs, what)
		}
	}
	strong := strongWall.MatchString(near) || readOn.MatchString(near) && offer
	if phrase != "" {
		signs = append(signs, fmt.Sprintf("%q after the text", fold(phrase)))
	}
	sign(e.cut, "the text breaks off")
	tier := p.head.meta["article:content_tier"]
	sign(p.ld.walled || strings.EqualFold(tier, "locked") || strings.EqualFold(tier, "metered"), "not free by its metadata")
	sign(phrase != "" && p.inWallElement(phrase), "in a wall's element")
	switch {
	case e.cut && p.ld.walled, structural >= 2, structural == 1 && strong:
	case p.ld.walled && little && p.hasWallElement():
		signs = append(signs, "a wall's element after little text")
	case e.cut && readOn.MatchString(near) && little:
		signs = append(signs, "speaks of the rest")
	case e.cut && offer && little:
		signs = append(signs, "an offer after it")
	case readOn.MatchString(near) && offer && little:
		signs = append(signs, "an offer after little text")
	case structural == 1 && wallPhrase.MatchString(near) && little:
	case strong && little && accountPhrase.MatchString(near):
		signs = append(signs, "asks for an account after little text")
	default:
		return "", ""
	}
	if loginOnly(e.after) {
		return Login, strings.Join(signs, ", ")
	}
	return Paywall, strings.Join(signs, ", ")
}

var payWord = regexp.MustCompile(`(?i)subscri|\bpay\b|\bprice|[$€£]\s?\d|per (?:month|week|year)|\bplan\b|trial|premium|\babo\b|abonn|offer|membership`)

// loginOnly says whether a wall asks for an account and not for money.
func loginOnly(s string) bool {
	return loginPhrase.MatchString(s) && !payWord.MatchString(s)
}

// inWallElement says whether a phrase stands in an element that calls itself a wall.
func (p *page) inWallElement(phrase string) bool {
	for _, b := range p.tree.blocks {
		if !strings.Contains(b.text, phrase) || margin(b) {
			continue
		}
		for n, up := b.node, 0; n != nil && up < 4 && !is(n, "article", "main", "body"); n, up = n.Parent, up+1 {
			for _, w := range names(n) {
				if wallWords[w] {
					return true
				}
			}
		}
	}
	return false
}

// hasWallElement says whether any element of the page calls itself a wall outright.
func (p *page) hasWallElement() bool {
	return find(p.doc, func(n *html.Node) bool {
		for _, w := range names(n) {
			switch w {
			case "paywall", "regwall", "subwall", "paygate", "subscriber", "subscribers", "piano":
				return true
			}
		}
		return hasAttr(n, "data-paywall")
	}) != nil
}

var wallWords = set("paywall regwall registrationwall registration gate gateway piano metered meter barrier premium subwall wall locked lock paygate offer")

// wallTail is how much text may still follow a wall's notice for it to end the article: an offer's lines, not a paragraph.
const wallTail = 150

// terminalWall is the index of the first block that speaks of subscriptions or accounts with next to no text after it, else of the block after
// the last one that is text.
func (p *page) terminalWall(kept map[string]bool) int {
	blocks := p.tree.blocks
	last, first := -1, len(blocks)
	for i, b := range blocks {
		if kept[b.text] {
			last = i
			first = min(first, i)
		}
	}
	at, tail := last+1, 0
	for i := last; i > first; i-- {
		b := blocks[i]
		if kept[b.text] {
			tail += b.runes
		}
		if tail > wallTail {
			break
		}
		if margin(b) {
			continue
		}
		if b.notice == "wall" || p.offers(b.text) || b.runes < 300 && wallPhrase.MatchString(b.text) && !reported.MatchString(b.text) {
			at = i
		}
	}
	return at
}

// after is the text of the blocks from an index on, up to the page's footer.
func (p *page) after(at int) string {
	var out strings.Builder
	for _, b := range p.tree.blocks[at:] {
		if margin(b) || allLink(b) && (b.tag == "li" || isHeading(b)) {
			continue
		}
		out.WriteString(b.text)
		out.WriteByte('\n')
		if out.Len() > 1200 {
			break
		}
	}
	return out.String()
}

// margin says whether a block stands in the site's frame, where every page has it, or is not shown.
func margin(b *block) bool {
	switch b.chrome {
	case "footer", "contentinfo", "nav", "hidden", "header", "card":
		return true
	}
	return below(b.node, "footer", "nav")
}

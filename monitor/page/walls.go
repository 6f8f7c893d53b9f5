package page

import (
	"fmt"
	"regexp"
	"strings"
)

// walled recognises a paywall or a registration wall below a teaser. Several signs must come together, since each also occurs on free
// articles.
func (p *page) walled(e evidence) (Kind, string) {
	if e.real >= sureArticle {
		return "", ""
	}
	score := 0
	var signs []string
	add := func(n int, sign string) {
		score += n
		signs = append(signs, sign)
	}
	phrase := wallPhrase.FindString(e.after)
	near := e.after[:min(len(e.after), 500)]
	switch {
	case phrase != "" && wallPhrase.MatchString(near):
		add(2, fmt.Sprintf("%q after the text", fold(phrase)))
	case phrase != "":
		add(1, fmt.Sprintf("%q further down", fold(phrase)))
	}
	if phrase != "" && accountPhrase.MatchString(near) {
		add(1, "asks for an account")
	}
	if e.cut {
		add(1, "the text breaks off")
	}
	if p.ld.walled || strings.EqualFold(p.head.meta["article:content_tier"], "locked") || strings.EqualFold(p.head.meta["article:content_tier"], "metered") {
		add(1, "not free by its metadata")
	}
	if phrase != "" && p.inWallElement(phrase) {
		add(1, "a wall's element")
	}
	if phrase != "" && e.real < 300 {
		add(1, "little text")
	}
	if phrase == "" && !(e.cut && p.ld.walled) || score < 3 && !(e.cut && p.ld.walled) {
		return "", ""
	}
	if loginOnly(e.after) {
		return Login, strings.Join(signs, ", ")
	}
	return Paywall, strings.Join(signs, ", ")
}

var payWord = regexp.MustCompile(`(?i)subscri|\bpay\b|\bprice|[$€£]\s?\d|per (?:month|week|year)|\bplan\b|trial|premium|\babo\b|abonn|offer|member`)

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
		if b.notice == "wall" || b.runes < 300 && wallPhrase.MatchString(b.text) && !reported.MatchString(b.text) {
			at = i
		}
	}
	return at
}

// after is the text of the blocks from an index on, up to the page's footer.
func (p *page) after(at int) string {
	var out strings.Builder
	for _, b := range p.tree.blocks[at:] {
		if margin(b) {
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
	for n := b.node; n != nil; n = n.Parent {
		if is(n, "footer", "nav") {
			return true
		}
	}
	return false
}

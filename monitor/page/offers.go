package page

import "golang.org/x/net/html"

// boxLine is the longest line, in runes, that goes with an offer when it stands in a box with one.
const boxLine = 100

// strikeBoxes removes the boxes among the paragraphs that offer subscriptions, accounts or newsletters, where their elements do not say so: a
// box is an element beside the one that holds most of the text.
func (p *page) strikeBoxes(blocks []*block) {
	mass := map[*html.Node]int{}
	var home *html.Node
	for _, b := range blocks {
		if b.chrome != "" || b.node.Parent == nil {
			continue
		}
		mass[b.node.Parent] += b.prose()
		if home == nil || mass[b.node.Parent] > mass[home] {
			home = b.node.Parent
		}
	}
	boxed := map[*html.Node]bool{} // elements with an offer in them
	for _, b := range blocks {
		box := b.node.Parent
		if box == home || box == nil || within(home, box) {
			continue
		}
		switch {
		case b.chrome == "" && b.tag != "li" && !isHeading(b) && (p.notice(b.text) == Paywall || p.notice(b.text) == Login):
			b.chrome = "offer"
			boxed[box] = true
		case b.chrome == "wording" || b.chrome == "promotion" || b.chrome == "wall" || b.chrome == "consent":
			boxed[box] = true
		}
	}
	for _, b := range blocks {
		if box := b.node.Parent; b.chrome == "" && b.tag != "li" && boxed[box] && mass[box] < 2*boxLine && b.runes < boxLine {
			b.chrome = "offer"
		}
	}
}

// dropOffers takes out the offers of subscriptions that stand after the last paragraph of a short text, where an element's own words were not
// believed because it holds so much of the page.
func (p *page) dropOffers() {
	if p.out.Kind != OK || p.noticed.long || p.out.Path == "rules" {
		return
	}
	n := len(p.out.Blocks)
	for n > 1 {
		b := p.out.Blocks[n-1]
		if b.Kind == Correction || b.Kind != Heading && (!p.offers(b.Text) && p.notice(b.Text) != Consent || p.onTopic(b.Text) > 0) {
			break
		}
		n--
	}
	if size(p.out.Blocks[:n]) > 0 {
		p.out.Blocks = p.out.Blocks[:n]
	}
}

package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// keyTitle heads the key points of a live blog.
var keyTitle = regexp.MustCompile(`(?i)^\W*(?:(?:the |our )?(?:key|main|latest|top|essential) (?:points?|events?|moments?|developments?|facts?|take-?aways?|updates?|lines?|news)|what (?:we know|you need to know|you should know|to know|has happened|happened|happened today|is happening)(?: so far| today| now)*|(?:a |the )?summary(?: so far)?|at a glance|in brief|in short|the (?:day|story|night|evening|situation) (?:so far|at a glance|in brief)|so far(?: today)?|(?:the )?(?:essentials|highlights|basics|state of play)|pinned(?: post| update)?|das wichtigste\b.{0,30}|l['’]essentiel|lo (?:más importante|esencial)|in sintesi|najważniejsze)\W*$`)

// Bounds on key points.
const (
	keyRunes = 2500 // the longest list of them, with its title
	maxKeys  = 20   // titles looked at
)

// keyPoints are the blocks of a live blog's key points, wherever on the page they stand: what a title of theirs heads in its element, and lists
// of links to the posts below.
func (p *page) keyPoints(posts []*html.Node) map[*block]bool {
	t := p.tree
	out := map[*block]bool{}
	inPost := make([]bool, len(t.blocks))
	ids := map[string]bool{}
	for _, n := range posts {
		sp := t.spans[n]
		for i := sp.from; i < sp.to; i++ {
			inPost[i] = true
		}
		if id := postID(n); id != "" {
			ids["#"+id] = true
		}
	}
	titles := 0
	for i, b := range t.blocks {
		if inPost[i] || b.runes > 60 || b.chrome == "comments" || !keyTitle.MatchString(b.text) {
			continue
		}
		if titles++; titles > maxKeys {
			break
		}
		home := b.node.Parent
		for home != nil && textOf(home) == b.text { // the title has an element of its own
			home = home.Parent
		}
		sp, ok := t.spans[home]
		if inlineTags[b.node.Data] || b.node.Data == "div" && len(t.blocks) > i && textOf(b.node) != b.text {
			sp, ok = t.spans[b.node]
		}
		if !ok || sp.from > i {
			continue
		}
		sum := 0
		end := i + 1
		for end < sp.to && !inPost[end] && !(isHeading(b) && isHeading(t.blocks[end])) {
			sum += t.blocks[end].runes
			end++
		}
		if sum > keyRunes {
			continue
		}
		for _, x := range t.blocks[i:end] {
			out[x] = true
		}
	}
	for _, n := range t.nodes {
		if sp := t.spans[n]; namesKeys(n) && t.runes(sp) <= keyRunes {
			for i := sp.from; i < sp.to; i++ {
				if !inPost[i] && t.blocks[i].chrome != "comments" {
					out[t.blocks[i]] = true
				}
			}
		}
	}
	for i, b := range t.blocks {
		if !inPost[i] && allLink(b) && (b.tag == "li" || b.tag == "dd") && b.runes >= 20 && anchors(b.node, ids) {
			out[b] = true
		}
	}
	return out
}

// anchors says whether an element's first link leads to one of the places on this page.
func anchors(n *html.Node, ids map[string]bool) bool {
	a := find(n, func(c *html.Node) bool { return is(c, "a") && attr(c, "href") != "" })
	return a != nil && ids[strings.TrimSpace(attr(a, "href"))]
}

// keyClock is the time before a key point that is the link to its post.
var keyClock = regexp.MustCompile(`(?i)^\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?\W{0,3}\s+`)

// aboveText is what stands above a live blog's posts, and its key points wherever they stand.
func (p *page) aboveText(posts []*html.Node, key map[*block]bool) []Block {
	t := p.tree
	take := map[*block]bool{}
	for _, b := range t.above(t.spans[posts[0]].from, p.out.Title) {
		take[b] = true
	}
	var blocks []*block
	for _, b := range t.blocks {
		if key[b] {
			b.chrome, b.text = "", keyClock.ReplaceAllString(b.text, "")
		}
		if take[b] || key[b] {
			blocks = append(blocks, b)
		}
	}
	strike(blocks, p.out.Title, p.byline(), p.description())
	for _, b := range blocks {
		if key[b] && keptKey[b.chrome] {
			b.chrome = ""
		}
	}
	return emit(blocks)
}

// keptKey are the reasons that strike a block in a text and not among key points: points are links, short, and no sentences.
var keptKey = set("link links label standfirst caption")

// namesKeys says whether an element calls itself a list of key points.
func namesKeys(n *html.Node) bool {
	own := map[string]bool{}
	for _, w := range names(n) {
		own[w] = true
	}
	return own["keypoints"] || own["keyevents"] || own["key"] && (own["points"] || own["events"] || own["moments"] || own["facts"])
}

// runes is the length of a range of blocks.
func (t *tree) runes(sp span) int {
	n := 0
	for _, b := range t.blocks[sp.from:sp.to] {
		if n += b.runes; n > keyRunes {
			break
		}
	}
	return n
}

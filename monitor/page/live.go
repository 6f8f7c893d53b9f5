package page

import (
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"
)

var (
	livePath  = regexp.MustCompile(`(?i)(?:^|[/_-])(?:live|liveblog|live-?blog|live-?updates?|as-it-happened|latest-updates|minute-by-minute|liveticker)(?:[/_.-]|$)`)
	liveTitle = regexp.MustCompile(`(?i)\b(?:live(?: updates?| blog|:)|as it happened|latest updates|live)\b`)
	clockText = regexp.MustCompile(`(?i)^\D{0,12}\d{1,2}[:.]\d\d(?:\s*(?:[ap]\.?m\.?|[A-Z]{2,4}))?\b`)
)

// livePosts returns the elements that are a live blog's posts, in page order, or nil when the page is none. A page is one when it says so (in
// its address, headline, structured data or an element's name) and has two or more siblings of one make with a time or identity of their own.
func (p *page) livePosts() []*html.Node {
	told := p.ld.live || livePath.MatchString(p.addr.Path) || liveTitle.MatchString(p.out.Title)
	var best []*html.Node
	for _, parent := range p.tree.nodes {
		sp, ok := p.tree.spans[parent]
		if !ok || sp.to-sp.from < 2 {
			continue
		}
		groups := map[string][]*html.Node{}
		var order []string
		for c := parent.FirstChild; c != nil; c = c.NextSibling {
			if s, ok := p.tree.spans[c]; !ok || s.from == s.to || inlineTags[c.Data] || is(c, "p", "nav", "aside", "footer") {
				continue
			}
			k := c.Data + " " + firstClass(c)
			if groups[k] == nil {
				order = append(order, k)
			}
			groups[k] = append(groups[k], c)
		}
		for _, k := range order {
			if g := p.posts(groups[k], told); len(g) > len(best) {
				best = g
			}
		}
	}
	if len(best) < 2 {
		return nil
	}
	if all := p.alike(best[0], told); len(all) > len(best) {
		return all
	}
	return best
}

// posts returns those of a group that are posts, when most of the group are.
func (p *page) posts(group []*html.Node, told bool) []*html.Node {
	if len(group) < 2 {
		return nil
	}
	var out []*html.Node
	ids := map[string]bool{}
	for _, n := range group {
		if id := postID(n); p.isPost(n, told) && (id == "" || !ids[id]) {
			ids[id] = true
			out = append(out, n)
		}
	}
	if len(out)*10 < len(group)*6 {
		return nil
	}
	return out
}

// isPost says whether an element is a live blog's post by its names, identity and time.
func (p *page) isPost(n *html.Node, told bool) bool {
	id, timed := postID(n), p.postTimed(n)
	if id == "" && !timed || p.tree.readersOnly(p.tree.spans[n]) || p.tree.isCard(n, p.addr) {
		return false
	}
	live, post := false, is(n, "article")
	for _, w := range names(n) {
		switch w {
		case "live", "liveblog", "lb", "liveblogpost", "livepost", "liveupdate":
			live = true
		case "post", "entry", "update", "block", "item", "event", "key":
			post = true
		case "comment", "comments", "card", "teaser", "related":
			return false
		}
	}
	return live && (told || timed || id != "") || told && post && timed
}

// alike are all elements of a page that are of one make with a post and posts themselves: a blog may part them by day.
func (p *page) alike(post *html.Node, told bool) []*html.Node {
	var out []*html.Node
	for _, n := range p.tree.nodes {
		if sp := p.tree.spans[n]; n.Data != post.Data || firstClass(n) != firstClass(post) || sp.from == sp.to || !p.isPost(n, told) {
			continue
		}
		if len(out) > 0 && within(n, out[len(out)-1]) {
			continue
		}
		out = append(out, n)
	}
	return out
}

func (t *tree) readersOnly(sp span) bool {
	for _, b := range t.blocks[sp.from:sp.to] {
		if b.chrome != "comments" && b.chrome != "comment" {
			return false
		}
	}
	return true
}

// postTimed says whether an element shows a time of its own near its beginning or end.
func (p *page) postTimed(n *html.Node) bool {
	if find(n, func(c *html.Node) bool { return c.Data == "time" }) != nil {
		return true
	}
	sp := p.tree.spans[n]
	for i, b := range p.tree.blocks[sp.from:sp.to] {
		if i < 4 && b.runes < 40 && (clockText.MatchString(b.text) || isStamp(b.text)) {
			return true
		}
	}
	return false
}

// postID is the identity that a post's element carries.
func postID(n *html.Node) string {
	for range 3 { // through elements that only wrap another
		if id := ownID(n); id != "" {
			return id
		}
		only := onlyChild(n)
		if only == nil {
			break
		}
		n = only
	}
	if a := find(n, func(c *html.Node) bool { return c.Data == "a" && (attr(c, "name") != "" || attr(c, "id") != "") }); a != nil {
		return first(attr(a, "id"), attr(a, "name"))
	}
	return ""
}

// onlyChild is an element's one child, nil when it has more or none.
func onlyChild(n *html.Node) *html.Node {
	var only *html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.ElementNode && only == nil:
			only = c
		case c.Type == html.ElementNode, c.Type == html.TextNode && fold(c.Data) != "":
			return nil
		}
	}
	return only
}

func ownID(n *html.Node) string {
	for _, key := range []string{"id", "data-post-id", "data-entry-id", "data-block-id", "data-update-id", "data-id", "data-key", "data-urn"} {
		if v := strings.TrimSpace(attr(n, key)); v != "" && len(v) < 120 {
			return v
		}
	}
	return ""
}

// readLive turns a live blog into blocks: what stands above the posts (the key points), then each post's with its identity and time.
func (p *page) readLive(posts []*html.Node) []Block {
	p.out.Live = true
	t := p.tree
	key := p.keyPoints(posts)
	out := p.aboveText(posts, key)
	var all []*block
	for _, n := range posts {
		sp := t.spans[n]
		blocks := t.blocks[sp.from:sp.to]
		for _, b := range blocks { // a post is no furniture, whatever surrounds it calls itself
			if b.chrome != "" && !t.chromeInside(b.node, n) {
				b.chrome = ""
			}
		}
		for i, b := range blocks {
			if b.chrome == "" && i < 4 && (isByline(b.text) || clockText.MatchString(b.text) && b.runes < 40) {
				b.chrome = "post"
			}
		}
		strike(blocks, p.out.Title, "", "")
		all = append(all, blocks...)
	}
	p.strikeStrangers(all)
	for _, n := range posts {
		sp := t.spans[n]
		blocks := t.blocks[sp.from:sp.to]
		strikeEmptyHeadings(blocks)
		id, at := p.identify(n, blocks)
		for _, b := range emit(blocks) {
			b.Post, b.At = id, at
			out = append(out, b)
		}
	}
	return out
}

// chromeInside says whether an element between n and root describes itself as furniture.
func (t *tree) chromeInside(n, root *html.Node) bool {
	for ; n != nil && n != root; n = n.Parent {
		if tier, _ := hint(n); tier != notChrome && n.Data != "header" { // a post's header holds its heading
			return true
		}
	}
	return false
}

// above are the blocks between the headline and the first post that are text: lists of key points, a summary.
func (t *tree) above(from int, title string) []*block {
	start := 0
	head := normal(title)
	for i, b := range t.blocks[:from] {
		if normal(b.text) == head || b.tag == "h1" {
			start = i + 1
		}
	}
	var out []*block
	for _, b := range t.blocks[start:from] {
		if b.chrome == "" && (b.prose() > 0 || isHeading(b) || b.tag == "li") {
			out = append(out, b)
		}
	}
	return out
}

// identify finds a post's identity and time: its element's, or those that structured data gives to the post of that name.
func (p *page) identify(n *html.Node, blocks []*block) (id string, at time.Time) {
	id = postID(n)
	if e := find(n, func(c *html.Node) bool { return c.Data == "time" && attr(c, "datetime") != "" }); e != nil {
		at = parseTime(attr(e, "datetime"))
	}
	heading, body := "", ""
	for _, b := range blocks {
		if b.chrome != "" {
			continue
		}
		if isHeading(b) && heading == "" {
			heading = normal(b.text)
		} else if body == "" {
			body = normal(b.text)
		}
	}
	for _, l := range p.ld.posts {
		same := id != "" && l.id == id || heading != "" && normal(l.headline) == heading || len(body) > 40 && strings.HasPrefix(normal(l.body), body)
		if same {
			if id == "" {
				id = l.id
			}
			if at.IsZero() {
				at = l.at
			}
			break
		}
	}
	if id == "" && !at.IsZero() {
		id = at.UTC().Format(time.RFC3339)
	}
	if id == "" {
		id = "post-" + blockHash(Block{Text: heading + " " + body})[:8]
	}
	return id, at
}

// linkedPosts are a live blog's posts from structured data, for a page that shows none.
func linkedPosts(posts []livePost) []Block {
	var out []Block
	for _, l := range posts {
		id := l.id
		if id == "" && !l.at.IsZero() {
			id = l.at.UTC().Format(time.RFC3339)
		}
		if l.headline != "" {
			out = append(out, Block{Kind: Heading, Text: l.headline, Post: id, At: l.at})
		}
		for _, b := range textBlocks(l.body) {
			b.Post, b.At = id, l.at
			out = append(out, b)
		}
	}
	return out
}

// textBlocks cuts a text at its line breaks.
func textBlocks(s string) []Block {
	var out []Block
	for _, line := range strings.Split(s, "\n") {
		if line = fold(line); line == "" || isStamp(line) {
			continue
		}
		kind := Paragraph
		if correctionText.MatchString(line) {
			kind = Correction
		}
		out = append(out, Block{Kind: kind, Text: line})
	}
	return out
}

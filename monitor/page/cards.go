package page

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// markCards marks teasers: three or more siblings of one make that each begin with a link to another page. Posts of a live blog are of one
// make too, but their headings lead nowhere else.
func (t *tree) markCards(addr *url.URL, total int) {
	for _, parent := range t.nodes {
		sp, ok := t.spans[parent]
		if !ok || sp.to-sp.from < 3 {
			continue
		}
		groups := map[string][]*html.Node{}
		var order []string
		for c := parent.FirstChild; c != nil; c = c.NextSibling {
			if c.Type != html.ElementNode || inlineTags[c.Data] && c.Data != "a" || is(c, "p", "h1", "h2", "h3", "h4", "br", "tr", "td", "tbody") {
				continue
			}
			if s, ok := t.spans[c]; !ok || s.from == s.to {
				continue
			}
			k := c.Data + " " + firstClass(c)
			if groups[k] == nil {
				order = append(order, k)
			}
			groups[k] = append(groups[k], c)
		}
		for _, k := range order {
			t.markGroup(groups[k], addr, total)
		}
	}
}

func (t *tree) markGroup(g []*html.Node, addr *url.URL, total int) {
	if len(g) < 3 {
		return
	}
	cards := 0
	for _, c := range g {
		if t.isCard(c, addr) {
			cards++
		}
	}
	if cards*10 < len(g)*7 {
		return
	}
	for _, c := range g {
		sp := t.spans[c]
		if mass := t.prose(sp); mass > 1200 && mass*3 > total {
			continue // an article that happens to stand among its teasers
		}
		for _, b := range t.blocks[sp.from:sp.to] {
			if b.chrome == "" {
				b.chrome = "card"
			}
		}
	}
}

// firstClass is the word by which siblings are recognised as of one make.
func firstClass(n *html.Node) string {
	v := attr(n, "class")
	f := strings.Fields(v[:min(len(v), 600)])
	if len(f) == 0 {
		return ""
	}
	return f[0]
}

// isCard says whether an element is a teaser: little text, and its heading or its first block is a link to another page.
func (t *tree) isCard(n *html.Node, addr *url.URL) bool {
	sp := t.spans[n]
	if t.prose(sp) > 700 {
		return false
	}
	blocks := t.blocks[sp.from:sp.to]
	linked := false
	for i, b := range blocks {
		if allLink(b) && (isHeading(b) || i < 3) {
			linked = true
			break
		}
	}
	if !linked {
		return false
	}
	return find(n, func(c *html.Node) bool { return c.Data == "a" && leadsAway(attr(c, "href"), addr) }) != nil ||
		n.Parent != nil && is(n, "a") && leadsAway(attr(n, "href"), addr)
}

// leadsAway says whether a link names another page than this one.
func leadsAway(href string, addr *url.URL) bool {
	href = strings.TrimSpace(href)
	if href == "" || href[0] == '#' || strings.HasPrefix(href, "javascript:") || strings.HasPrefix(href, "mailto:") {
		return false
	}
	u, err := addr.Parse(href)
	if err != nil {
		return false
	}
	own, path := strings.ToLower(strings.TrimSuffix(addr.Path, "/")), strings.ToLower(strings.TrimSuffix(u.Path, "/"))
	if u.Host != addr.Host {
		return true
	}
	return path != own && (own == "" || !strings.HasPrefix(path, own+"/")) // a post's own address lies below its page's
}

// markLinkedHeadings marks teasers that are no elements of their own: headings that are links to other pages, each with what follows it, where
// there are at least two of them.
func markLinkedHeadings(blocks []*block) {
	var at []int
	for i, b := range blocks {
		if b.chrome == "" && isHeading(b) && b.tag != "h1" && allLink(b) {
			at = append(at, i)
		}
	}
	if len(at) < 2 {
		return
	}
	for k, i := range at {
		end := len(blocks)
		if k+1 < len(at) {
			end = at[k+1]
		}
		card := blocks[i].node.Parent
		for j := i; j < end; j++ {
			b := blocks[j]
			if j > i && (isHeading(b) || !within(b.node, card) || b.prose() > 500) {
				break
			}
			if b.chrome == "" {
				b.chrome = "card"
			}
		}
	}
}

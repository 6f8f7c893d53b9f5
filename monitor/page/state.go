package page

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Bounds on reading a script's data.
const (
	maxStateDepth = 40
	maxStateNodes = 200_000
	stateProse    = 400 // runes of prose below which a script's data holds no article
)

// stateNode is a value of a script's data with the prose in and below it.
type stateNode struct {
	key   string   // the name it goes by in its object
	own   []string // for a string: its paragraphs
	short []string // for a string without prose: its lines, which may be headings or items
	kids  []*stateNode
	mass  int
	title bool // holds a string like the page's headline
}

// stateBlocks looks in a page's script data for the article: the value that holds most of the prose, below the object that names the
// headline where there is one. nil when there is none.
func stateBlocks(states []string, title string) []Block {
	head := normal(title)
	var best []Block
	bestMass := stateProse - 1
	for _, s := range states {
		for _, v := range decodeLoose(s) {
			left := maxStateNodes
			n := measureState(v, head, 0, &left)
			if n == nil {
				continue
			}
			n = narrow(n)
			if n.mass > bestMass {
				if b := n.blocks(); len(b) > 0 {
					best, bestMass = b, n.mass
				}
			}
		}
	}
	return best
}

func measureState(v any, head string, depth int, left *int) *stateNode {
	*left--
	if *left < 0 || depth > maxStateDepth {
		return nil
	}
	switch v := v.(type) {
	case string:
		return measureString(v, head)
	case []any:
		n := &stateNode{}
		for _, e := range v {
			n.add(measureState(e, head, depth+1, left))
		}
		return n.kept()
	case map[string]any:
		n := &stateNode{}
		aside := typedAside(v)
		for _, k := range slices.Sorted(maps.Keys(v)) {
			c := measureState(v[k], head, depth+1, left)
			if c == nil || !c.title && namesAside(k) {
				continue
			}
			c.key = k
			n.add(c)
		}
		if aside && !n.title {
			return nil
		}
		return n.kept()
	}
	return nil
}

func (n *stateNode) add(c *stateNode) {
	if c != nil {
		n.kids = append(n.kids, c)
		n.mass += c.mass
		n.title = n.title || c.title
	}
}

func (n *stateNode) kept() *stateNode {
	if n.mass == 0 && !n.title && n.short == nil && n.kids == nil {
		return nil
	}
	return n
}

// measureString reads a string as paragraphs: markup is parsed, addresses and code are no prose.
func measureString(s, head string) *stateNode {
	if len(s) < 2 || len(s) > maxLD {
		return nil
	}
	n := &stateNode{}
	if len(s) < 400 && head != "" && alikeTitle(head, normal(s)) {
		n.title = true
	}
	if strings.HasPrefix(s, "http") || strings.HasPrefix(s, "{") || strings.Contains(s, "function(") {
		return n.kept()
	}
	for _, line := range strings.Split(ldText(s), "\n") {
		line = fold(line)
		if r := utf8.RuneCountInString(line); r >= 40 && endsSentence(line) && strings.Count(line, " ") >= 5 {
			n.own = append(n.own, line)
			n.mass += r
		} else if r >= 2 && r <= 300 {
			n.short = append(n.short, line)
		}
	}
	if n.mass > 0 { // lines among the paragraphs of one text belong to it
		n.own, n.short = nil, nil
		for _, line := range strings.Split(ldText(s), "\n") {
			if line = fold(line); line != "" {
				n.own = append(n.own, line)
			}
		}
	}
	return n.kept()
}

// narrow descends while one child holds most of the prose, or the headline together with much of it.
func narrow(n *stateNode) *stateNode {
	for {
		var next *stateNode
		for _, c := range n.kids {
			if c.mass*100 >= n.mass*85 || c.title && c.mass >= stateProse && c.mass*4 >= n.mass && n.named() > 1 {
				if next == nil || c.mass > next.mass {
					next = c
				}
			}
		}
		if next == nil || next.own != nil {
			if next != nil {
				return next
			}
			return n.heaviest()
		}
		n = next
	}
}

// named counts the children that hold prose.
func (n *stateNode) named() int {
	c := 0
	for _, k := range n.kids {
		if k.mass > 0 {
			c++
		}
	}
	return c
}

// heaviest returns the child that holds more than all others together, else n.
func (n *stateNode) heaviest() *stateNode {
	for _, c := range n.kids {
		if c.mass*2 > n.mass && len(c.kids) > 1 {
			return c
		}
	}
	return n
}

// blocks are the paragraphs in and below n, in order, with the short strings that go by the same names as those with prose.
func (n *stateNode) blocks() []Block {
	keys := map[string]bool{}
	n.each(func(c *stateNode) {
		if c.own != nil && c.key != "" {
			keys[c.key] = true
		}
	})
	var out []Block
	seen := map[string]bool{}
	n.each(func(c *stateNode) {
		lines := c.own
		if lines == nil && keys[c.key] {
			lines = c.short
		}
		for _, s := range lines {
			if !seen[s] {
				seen[s] = true
				out = append(out, textBlocks(html.UnescapeString(s))...)
			}
		}
	})
	return out
}

func (n *stateNode) each(f func(*stateNode)) {
	f(n)
	for _, c := range n.kids {
		c.each(f)
	}
}

// asides are the names that data gives to what stands around a text and is none of it.
var asides = set(`comment comments replies responses discussion promo promos promotion ad ads advert advertisement sponsored related recommended
	recommendations teaser teasers caption captions credit credits newsletter newsletters bio pullquote infobox factbox poll share sharing cta widget
	donation donations appeal weather footer sidebar trending readmore image images figure picture photo photos gallery video videos embed tweet tags
	cookies consent ticker copyright`)

// namesAside says whether a key of a script's data names what is no part of the text.
func namesAside(key string) bool {
	if len(key) > 40 {
		return false
	}
	own := splitName(nil, key)
	for _, w := range own {
		switch w {
		case "text", "body", "content", "article", "story", "paragraph", "paragraphs", "main":
			return false
		}
	}
	return slices.ContainsFunc(own, func(w string) bool { return asides[w] }) || slices.Equal(own, []string{"pull", "quote"}) || slices.Equal(own, []string{"most", "read"})
}

// typedAside says whether an object of a script's data calls itself by such a name.
func typedAside(m map[string]any) bool {
	for _, k := range []string{"type", "kind", "_type", "__typename", "blockType", "component", "role"} {
		if v, ok := m[k].(string); ok && namesAside(v) {
			return true
		}
	}
	return false
}

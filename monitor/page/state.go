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
	own   []string // for a string: its paragraphs
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
		for _, k := range slices.Sorted(maps.Keys(v)) {
			n.add(measureState(v[k], head, depth+1, left))
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
	if n.mass == 0 && !n.title {
		return nil
	}
	return n
}

// measureString reads a string as paragraphs: markup is parsed, addresses and code are no prose.
func measureString(s, head string) *stateNode {
	if len(s) < 12 || len(s) > maxLD {
		return nil
	}
	n := &stateNode{}
	if len(s) < 400 && head != "" && alikeTitle(head, normal(s)) {
		n.title = true
	}
	if !strings.Contains(s, " ") || strings.HasPrefix(s, "http") || strings.HasPrefix(s, "{") || strings.Contains(s, "function(") {
		return n.kept()
	}
	for _, line := range strings.Split(ldText(s), "\n") {
		line = fold(line)
		if r := utf8.RuneCountInString(line); r >= 40 && endsSentence(line) && strings.Count(line, " ") >= 5 {
			n.own = append(n.own, line)
			n.mass += r
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

func (n *stateNode) blocks() []Block {
	var out []Block
	seen := map[string]bool{}
	var visit func(*stateNode)
	visit = func(n *stateNode) {
		for _, s := range n.own {
			if !seen[s] {
				seen[s] = true
				out = append(out, textBlocks(html.UnescapeString(s))...)
			}
		}
		for _, c := range n.kids {
			visit(c)
		}
	}
	visit(n)
	return out
}

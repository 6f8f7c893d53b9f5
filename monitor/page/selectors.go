package page

import (
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// pick returns the elements that any of the selectors match, in page order, none inside another.
func pick(doc *html.Node, selectors []string) []*html.Node {
	var compiled []cascadia.SelectorGroup
	for _, s := range selectors {
		if sel, err := cascadia.ParseGroup(s); err == nil {
			compiled = append(compiled, sel)
		}
	}
	if len(compiled) == 0 {
		return nil
	}
	var out []*html.Node
	each(doc, func(n *html.Node) bool {
		if n.Type != html.ElementNode {
			return true
		}
		for _, sel := range compiled {
			if sel.Match(n) {
				out = append(out, n)
				return false
			}
		}
		return true
	})
	return out
}

// applySelectors takes out what the outlet's rules say is never text, and returns the body they name, nil when they name none.
func (p *page) applySelectors() []*html.Node {
	s := p.in.Selectors
	if s == nil {
		return nil
	}
	for _, n := range pick(p.doc, s.Remove) {
		if n.Parent != nil {
			n.Parent.RemoveChild(n)
		}
	}
	return pick(p.doc, s.Body)
}

// selected is the text of the first element that the selectors match.
func (p *page) selected(selectors []string) string {
	for _, n := range pick(p.doc, selectors) {
		if t := textOf(n); t != "" {
			return t
		}
	}
	return ""
}

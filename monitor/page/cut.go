package page

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// isShell says whether scripts would fill the page: an empty root element, a notice to switch scripts on, or much script beside little text.
func (p *page) isShell(e evidence) bool {
	if len(e.visible) > 1500 {
		return false
	}
	scripts, size := 0, 0
	shell := false
	each(p.doc, func(n *html.Node) bool {
		switch {
		case is(n, "script"):
			scripts++
			if n.FirstChild != nil {
				size += len(n.FirstChild.Data)
			}
		case is(n, "noscript") && n.FirstChild != nil && scriptPhrase.MatchString(n.FirstChild.Data):
			shell = true
		case is(n, "div", "main", "section", "app-root"):
			switch strings.ToLower(attr(n, "id")) {
			case "root", "app", "__next", "__nuxt", "react-root", "main-root", "svelte", "gatsby", "___gatsby", "app-root":
				shell = true
			}
		}
		return true
	})
	return shell || scripts >= 2 || size > 2000
}

var (
	closers = regexp.MustCompile(`(?i)</(?:html|body)\s*>`)
	openers = regexp.MustCompile(`(?i)<(?:html|body)[\s>]`)
)

// truncated says why the document seems to end in the middle; "" when it does not.
func (p *page) truncated() string {
	data := p.in.HTML
	if len(data) > maxHTML {
		return "" // cut by us, and long enough
	}
	if len(data) == 0 || closers.Match(data) || !openers.Match(head(data, 4096)) {
		return ""
	}
	z := html.NewTokenizer(bytes.NewReader(data))
	open := 0
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			break
		}
		if tt != html.StartTagToken && tt != html.EndTagToken {
			continue
		}
		b, _ := z.TagName()
		switch string(b) {
		case "article", "main", "div", "section":
			if tt == html.StartTagToken {
				open++
			} else if open > 0 {
				open--
			}
		}
	}
	if lt, gt := bytes.LastIndexByte(data, '<'), bytes.LastIndexByte(data, '>'); lt > gt {
		return "the document ends inside a tag"
	}
	if open >= 1 {
		return fmt.Sprintf("the document ends with %d elements open", open)
	}
	if n := len(p.out.Blocks); n > 0 && !endsSentence(p.out.Blocks[n-1].Text) {
		return "the document ends inside a sentence"
	}
	return ""
}

package feed

import (
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// Discover lists the feeds that a web page names in its <link
// rel="alternate"> elements, absolute, in the page's order, without
// repetitions. Feeds of comments come last: they are rarely meant.
func Discover(page []byte, baseURL string) []string {
	base, err := url.Parse(baseURL)
	if err != nil {
		base = &url.URL{}
	}
	z := html.NewTokenizer(strings.NewReader(decode(page, "")))
	var found, comments []string
	seen := map[string]bool{}
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			return append(found, comments...)
		}
		if tt != html.StartTagToken && tt != html.SelfClosingTagToken {
			continue
		}
		t := z.Token()
		n := &node{attrs: t.Attr}
		switch t.Data {
		case "base":
			if u, err := base.Parse(strings.TrimSpace(n.attr("href"))); err == nil && n.attr("href") != "" {
				base = u
			}
		case "link":
			href := cleanURL(n.attr("href"))
			if href == "" || !namesFeed(n) {
				continue
			}
			u, err := base.Parse(href)
			if err != nil || u.Scheme != "http" && u.Scheme != "https" || seen[u.String()] {
				continue
			}
			seen[u.String()] = true
			if strings.Contains(strings.ToLower(n.attr("title")+u.Path), "comment") {
				comments = append(comments, u.String())
			} else {
				found = append(found, u.String())
			}
		}
	}
}

func namesFeed(n *node) bool {
	rels := strings.Fields(strings.ToLower(n.attr("rel")))
	alternate := false
	for _, r := range rels {
		if r == "alternate" {
			alternate = true
		}
		if r == "feed" {
			return true
		}
	}
	if !alternate {
		return false
	}
	kind, _, _ := strings.Cut(strings.ToLower(n.attr("type")), ";")
	switch strings.TrimSpace(kind) {
	case "application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "text/rss+xml", "text/atom+xml":
		return true
	case "application/json":
		return strings.Contains(strings.ToLower(n.attr("href")), "feed")
	}
	return false
}

package feed

import (
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"github.com/mmcdole/gofeed"
	gojson "github.com/mmcdole/gofeed/json"
)

// parseJSON reads a JSON Feed. One that is cut off is closed after its last
// whole item.
func parseJSON(text string, base *url.URL) (Feed, error) {
	whole := text
	items, depth := scanJSON(text)
	if depth > maxDepth {
		return Feed{}, fmt.Errorf("%w: more than %d levels", ErrTooDeep, maxDepth)
	}
	cut := !json.Valid([]byte(text))
	if cut {
		if items < 0 {
			return Feed{}, fmt.Errorf("%w: neither JSON nor XML, beginning %q", ErrNotFeed, clip(text))
		}
		whole = text[:items] + "]}"
	}
	p := gofeed.NewParser()
	p.KeepOriginalFeed = true
	// Longer than the part that gofeed looks at, a document is told by its
	// first character alone, so the order of its members does not matter.
	gf, err := p.ParseString(whole)
	if err != nil {
		return Feed{}, fmt.Errorf("%w: %w", ErrNotFeed, err)
	}
	orig, _ := gf.OriginalFeed().(*gojson.Feed)
	if orig == nil || !strings.Contains(orig.Version, "jsonfeed") && len(orig.Items) == 0 {
		return Feed{}, fmt.Errorf("%w: JSON without a JSON Feed's version or items", ErrNotFeed)
	}
	for i, it := range gf.Items {
		if it == nil || i >= len(orig.Items) || orig.Items[i] == nil {
			continue
		}
		// Only content_html is markup; title, summary and content_text are
		// text.
		o := orig.Items[i]
		it.Description = lines(o.Summary)
		it.Content = lines(o.ContentText)
		if o.ContentHTML != "" {
			it.Content = plain(o.ContentHTML)
		}
		if it.Link == "" {
			it.Link = first(o.ExternalURL, httpOnly(o.ID))
		}
	}
	f := fromGofeed(gf, base)
	if cut {
		return f, fmt.Errorf("%w or broken; whole entries read: %d", ErrTruncated, len(f.Entries))
	}
	return f, nil
}

func httpOnly(s string) string {
	if strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") {
		return s
	}
	return ""
}

// scanJSON returns the end of the last whole object in the top-level "items"
// array, or of the opening bracket when there is none yet, -1 without the
// array; and how deep the document nests.
func scanJSON(s string) (items, deepest int) {
	items = -1
	depth, inItems := 0, false
	key := ""
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '"':
			end := stringEnd(s, i)
			if end < 0 {
				return items, deepest
			}
			if depth == 1 {
				key = s[i+1 : end]
			}
			i = end
		case '{', '[':
			depth++
			deepest = max(deepest, depth)
			if depth == 2 && s[i] == '[' && key == "items" {
				inItems, items = true, i+1
			}
		case '}', ']':
			depth--
			if depth == 2 && inItems && s[i] == '}' {
				items = i + 1
			}
			if depth == 1 && s[i] == ']' {
				inItems = false
			}
		}
	}
	return items, deepest
}

// stringEnd returns the place of the quote that ends the string begun at i.
func stringEnd(s string, i int) int {
	for i++; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i
		}
	}
	return -1
}

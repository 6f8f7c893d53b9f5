package page

import (
	"net/url"
	"slices"
	"strings"
	"testing"
)

// TestReconcile holds when a vote trims the text: only where the library found the same article, and only before and after it.
func TestReconcile(t *testing.T) {
	sentence := "The dam held through the night, the water board said, and nobody in the valley was hurt. "
	var html strings.Builder
	for range 12 {
		html.WriteString("<p>" + sentence + "</p>")
	}
	for name, c := range map[string]struct {
		votes string // one letter a paragraph: v for a vote
		kept  int
	}{
		"agrees on most":                  {"vvvvvvvvvvv-", 12},
		"leaves a tail out":               {"vvvvvvvv----", 8},
		"leaves the ends and a piece out": {"--vv-vvvv---", 7},
		"found something else":            {"-----------v", 12},
		"has no answer":                   {"------------", 12},
	} {
		tree := segment(parse([]byte(html.String())))
		trimmed := reconcile(tree, tree.blocks, func() []bool {
			var votes []bool
			for _, v := range c.votes {
				votes = append(votes, v == 'v')
			}
			return votes
		})
		if kept := len(emit(tree.blocks)); kept != c.kept || trimmed != (c.kept < 12) {
			t.Errorf("%s: %d paragraphs kept, trimmed %v, want %d", name, kept, trimmed, c.kept)
		}
	}
}

// TestVote asks the library itself: it knows the article's paragraphs from the page's frame, and leaves the page as it was.
func TestVote(t *testing.T) {
	a := readArticles(t)[0]
	doc := parse(newVisit(a).render(t, "testdata/templates/wordpress.html"))
	tree := segment(doc)
	votes := tree.vote(doc, &url.URL{Scheme: "https", Host: "echo.example", Path: "/a"})
	if len(votes) != len(tree.blocks) {
		t.Fatalf("%d votes for %d blocks", len(votes), len(tree.blocks))
	}
	var texts []string
	for i, b := range tree.blocks {
		if votes[i] {
			texts = append(texts, b.text)
		}
	}
	if !slices.Contains(texts, a.Blocks[0].Text) || slices.Contains(texts, "Leave a Reply") || len(segment(doc).blocks) != len(tree.blocks) {
		t.Errorf("votes for %q", texts)
	}
}

package page

import (
	"net/url"
	"strings"

	"github.com/markusmobius/go-htmldate"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// vote asks the extraction library which of the tree's blocks are the article. The library's own text is one line without structure, so
// its answer is read as votes on our blocks: nil when it has none.
func (t *tree) vote(doc *html.Node, addr *url.URL) (votes []bool) {
	defer func() {
		if recover() != nil { // the library is not ours to trust with any input
			votes = nil
		}
	}()
	size, elements := 0, 0
	for _, b := range t.blocks {
		size += b.runes
	}
	each(doc, func(n *html.Node) bool {
		if n.Type == html.ElementNode {
			elements++
		}
		return elements <= maxLibrary
	})
	if elements > maxLibrary || size > maxVoting {
		return nil
	}
	result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
		OriginalURL:      addr,
		EnableFallback:   true,
		ExcludeComments:  true,
		HtmlDateOverride: &htmldate.Result{}, // its date finder is slow, and we read dates ourselves
	})
	if err != nil || result == nil || result.ContentNode == nil {
		return nil
	}
	chosen := segment(result.ContentNode)
	whole := map[string]bool{}
	var all strings.Builder
	for _, b := range chosen.blocks {
		k := votingKey(b.text)
		whole[k] = true
		all.WriteString(k)
	}
	text := all.String()
	votes = make([]bool, len(t.blocks))
	for i, b := range t.blocks {
		k := votingKey(b.text)
		votes[i] = whole[k] || len(k) >= 24 && strings.Contains(text, k)
	}
	return votes
}

// votingKey is a text without anything but letters and digits.
func votingKey(s string) string {
	return strings.Join(foldedWords(s), "")
}

// When the library's vote counts. Below voteSize runes its answer says nothing about an article.
const (
	voteSize  = 400
	voteAgree = 0.80 // of its text must be ours, for it to have found the same article
	voteOver  = 0.75 // of ours must be its, or we have taken in something that is no article
)

// reconcile asks for the library's vote and, where it found the same article without a good part of what we took, trims what we took to the
// stretch that both agree on. Within that stretch our own judgement stands, and the library never adds anything. It reports whether it trimmed.
func reconcile(t *tree, blocks []*block, vote func() []bool) bool {
	own := 0
	for _, b := range blocks {
		if b.chrome == "" {
			own += b.runes
		}
	}
	if own < voteSize {
		return false
	}
	votes := vote()
	if votes == nil {
		return false
	}
	voted := map[*block]bool{}
	library, both := 0, 0
	for i, b := range t.blocks {
		if votes[i] {
			voted[b] = true
			library += b.runes
		}
	}
	for _, b := range blocks {
		if b.chrome == "" && voted[b] {
			both += b.runes
		}
	}
	if library < voteSize || float64(both) < voteAgree*float64(library) || float64(both) > voteOver*float64(own) {
		return false
	}
	first, last := len(blocks), -1
	for i, b := range blocks {
		if b.chrome == "" && voted[b] {
			first, last = min(first, i), i
		}
	}
	for i, b := range blocks {
		if b.chrome == "" && (i < first || i > last) {
			b.chrome = "vote"
		}
	}
	return true
}

package page

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Bounds on looking for pull quotes and posts.
const (
	maxPulls    = 60  // blocks that may be pull quotes
	pullRunes   = 320 // the longest of them
	pullPosting = 300 // paragraphs that one word is looked for in
	pullShare   = 0.8 // of its words must stand in one paragraph
)

// strikePulls removes pull quotes: strangers and quotations of which nearly every word stands in one paragraph of the text, if not in that order.
func strikePulls(blocks []*block, r run, boxes map[*block]*box) {
	var pulls []int
	for i, b := range blocks {
		if b.chrome == "" && !isHeading(b) && b.runes <= pullRunes && i > r.first && b.tag != "li" && (!r.owns(b) || b.tag == "blockquote") && len(pulls) < maxPulls {
			pulls = append(pulls, i)
		}
	}
	if len(pulls) == 0 {
		return
	}
	in := map[string][]int{} // the paragraphs that have a word
	for i, b := range blocks {
		if b.chrome != "" || !r.owns(b) || b.tag == "blockquote" {
			continue
		}
		for w := range stems(b.text) {
			if len(in[w]) < pullPosting {
				in[w] = append(in[w], i)
			}
		}
	}
	for _, i := range pulls {
		b := blocks[i]
		own := stems(b.text)
		hits := map[int]int{}
		for w := range own {
			for _, k := range in[w] {
				if k != i {
					hits[k]++
				}
			}
		}
		for k, n := range hits {
			if float64(n) < pullShare*float64(len(own)) || len(own) < 8 && !strings.Contains(votingKey(blocks[k].text), votingKey(b.text)) || blocks[k].runes < b.runes {
				continue
			}
			b.chrome = "pull quote"
			if x := boxes[b]; x != nil && !x.own { // with its speaker's name
				for j := max(i-2, 0); j < min(i+3, len(blocks)); j++ {
					if o := blocks[j]; o.chrome == "" && boxes[o] == x && o.runes <= 80 && !endsSentence(o.text) && !isHeading(o) {
						o.chrome = "pull quote"
					}
				}
			}
			break
		}
	}
}

// stems are the different words of a text, each by its first letters.
func stems(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range foldedWords(s) {
		r := []rune(w)
		out[string(r[:min(len(r), stem)])] = true
	}
	return out
}

// postedBy is the line that says who posted something on a network, and when.
var postedBy = regexp.MustCompile(`(?:^|[\s(—–-])@(\w{2,30})\b`)

// postRunes is the longest post set into a text, with its frame.
const postRunes = 700

// announces ends or makes up a paragraph that tells of the post below it.
var announces = words(`tweet\pL*`, `posted`, `post`, `wrote`, `writes`, `on (?:twitter|x|facebook|instagram|telegram|mastodon|bluesky|tiktok|weibo)`)

// strikePosts removes posts of networks set into the text: elements without a paragraph of the text that name a handle in a line of their own. A
// post by somebody whom the text names, or that it speaks of, is a part of it.
func strikePosts(blocks []*block, r run, boxes map[*block]*box) {
	type post struct{ by, handle string }
	posts := map[*html.Node]post{}
	for _, b := range blocks {
		if x := boxes[b]; x != nil && !x.own && x.runes <= postRunes && b.runes <= 140 && !endsSentence(b.text) {
			if m := postedBy.FindStringSubmatchIndex(b.text); m != nil {
				posts[x.node] = post{strings.Trim(b.text[:m[0]], " —–-(@"), b.text[m[2]:m[3]]}
			}
		}
	}
	if len(posts) == 0 || len(posts) > maxPulls {
		return
	}
	var text strings.Builder
	for _, b := range blocks {
		if r.owns(b) || boxes[b] == nil {
			text.WriteString(b.text + "\n")
		}
	}
	known := text.String()
	before := ""
	for _, b := range blocks {
		x := boxes[b]
		if x == nil {
			if b.chrome == "" {
				before = b.text
			}
			continue
		}
		by, ok := posts[x.node]
		if !ok {
			continue
		}
		named := strings.Contains(known, by.handle)
		for _, w := range strings.Fields(by.by) {
			named = named || utf8.RuneCountInString(w) >= 3 && strings.Contains(known, w)
		}
		if named || strings.HasSuffix(before, ":") || announces.MatchString(before) {
			delete(posts, x.node)
		} else if b.chrome == "" {
			b.chrome = "post"
		}
	}
}

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
)

// smallTexts measures the small articles of one file ("== corpus|on|off: title" before each, one sentence a line) against their story as its
// baseline tells it, once with all of the baseline and once with its first document alone.
func smallTexts(path string) ([]topicText, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	type article struct {
		kind string
		doc  claim.Document
	}
	var articles []article
	for part := range strings.SplitSeq(strings.TrimPrefix(string(data), "== "), "\n== ") {
		head, text, _ := strings.Cut(part, "\n")
		kind, title, _ := strings.Cut(head, ": ")
		var blocks []diffing.Block
		for line := range strings.Lines(strings.TrimSpace(text)) {
			blocks = append(blocks, diffing.Block{Kind: diffing.Paragraph, Text: strings.TrimSpace(line)})
		}
		day := time.Date(2026, time.March, 5, 9, 0, 0, 0, time.UTC)
		articles = append(articles, article{kind, claim.Document{Title: title, Outlet: "Brindle Echo", Published: day, Sentences: diffing.Split(blocks)}})
	}
	var out []topicText
	for _, most := range []int{len(articles), 1} {
		var corpus []claim.Document
		for _, a := range articles {
			if a.kind == "corpus" && len(corpus) < most {
				corpus = append(corpus, a.doc)
			}
		}
		topic := claim.LearnTopic(corpus, claim.Match{})
		reg := claim.NewRegister(nil)
		for _, d := range corpus {
			reg.Learn(d)
		}
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		for i, a := range articles {
			if a.kind == "corpus" {
				continue
			}
			own := claim.NewRegister(reg.Names())
			own.Learn(a.doc)
			x := topicText{story: name, from: name, kind: fmt.Sprintf("articles %d", min(most, 2)), seq: i, title: a.doc.Title, version: 1}
			x.sample = sample{x: topic.Measures(a.doc, claim.Parse(a.doc, own)), y: a.kind == "on", weight: smallWeight, group: name}
			out = append(out, x)
		}
	}
	return out, nil
}

// smallWeight is what a small article counts, more than one of a stream: they are few, and half of them are the look-alikes that a short
// baseline tells worst.
const smallWeight = 1.6

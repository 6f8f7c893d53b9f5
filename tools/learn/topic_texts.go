package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"golang.org/x/sync/errgroup"

	"storywatch/diffing/claim"
	"storywatch/monitor/config"
)

// topicText is one text as the head for relevance sees it.
type topicText struct {
	sample
	story   string // whose topic judged it
	from    string // the stream it comes from
	kind    string // how much of the story its topic knew: see topicCases
	seq     int
	title   string
	version int
}

// topicCase is a story as some user might have it: with this much of its baseline, with or without questions.
type topicCase struct {
	story, from, kind string
	corpus            []claim.Document
	questions         []claim.UserQuestion
	items             []item
	relevant          func(seq int) bool
	teach             bool    // texts that bear on the story are learned from, as in a replay
	weight            float64 // of one text
}

// shortTexts is how many sentences the shortest baselines have, and the texts that are judged by them.
const shortTexts = 7

// topicCases are the cases of one story: its whole baseline; each document of it alone ("thin"); the beginning of each ("short"); always with
// the questions and without.
func topicCases(s *stream, questions []claim.UserQuestion) []topicCase {
	relevant := func(seq int) bool { return s.relevant[seq] }
	var out []topicCase
	for _, q := range [][]claim.UserQuestion{questions, nil} {
		base := topicCase{story: s.name, from: s.name, questions: q, items: s.items, relevant: relevant, teach: true}
		name := func(kind string) string {
			if q == nil {
				return kind + " unasked"
			}
			return kind
		}
		whole := base
		whole.kind, whole.corpus, whole.weight = name("full"), s.corpus, 0.5
		if len(s.corpus) == 1 && len(s.corpus[0].Sentences) <= 2*shortTexts {
			whole.kind, whole.weight = name("small"), 0.3
			still := whole
			still.kind, still.teach = name("small untaught"), false
			out = append(out, whole, still)
			continue
		}
		out = append(out, whole)
		for i := range s.corpus {
			thin := base
			thin.kind, thin.corpus, thin.weight = name("thin"), s.corpus[i:i+1], 0.15
			still := thin
			still.kind, still.teach = name("thin untaught"), false
			short := base
			short.kind, short.corpus, short.items, short.weight = name("short"), []claim.Document{cut(s.corpus[i], i)}, nil, 0.15
			for n, it := range s.items {
				if it.Version > 1 {
					continue
				}
				if len(it.Body) > shortTexts+1 {
					it.Body = it.Body[:shortTexts+n%3-1]
				}
				short.items = append(short.items, it)
			}
			out = append(out, thin, still, short)
		}
	}
	return out
}

// cut is a document's beginning.
func cut(d claim.Document, n int) claim.Document {
	d.Sentences = d.Sentences[:min(len(d.Sentences), shortTexts+n%3-1)]
	return d
}

// crossCase has a story judge the texts of another, none of which bears on it.
func crossCase(s, o *stream, questions []claim.UserQuestion, corpus []claim.Document, kind string, weight float64) topicCase {
	c := topicCase{story: s.name, from: o.name, kind: kind, corpus: corpus, questions: questions, relevant: func(int) bool { return false }, weight: weight}
	for _, it := range o.items {
		if it.Version == 1 {
			c.items = append(c.items, it)
		}
	}
	return c
}

// texts measures the texts of a case in order.
func (c topicCase) texts() []topicText {
	var listed []claim.Name
	for _, q := range c.questions {
		for _, n := range q.Names {
			listed = append(listed, claim.Name{Name: n})
		}
	}
	topic := claim.LearnTopic(c.corpus, claim.Match{})
	topic.Ask(c.questions)
	reg := claim.NewRegister(listed)
	for _, d := range c.corpus {
		reg.Learn(d)
	}
	var out []topicText
	for _, it := range c.items {
		d := it.document()
		if len(d.Sentences) == 0 {
			continue
		}
		own := claim.NewRegister(reg.Names()) // a text about something else teaches the story no names
		own.Learn(d)
		claims := claim.Parse(d, own)
		x := topicText{story: c.story, from: c.from, kind: c.kind, seq: it.Seq, title: it.Title, version: it.Version}
		x.sample = sample{x: topic.Measures(d, claims), y: c.relevant(it.Seq), weight: c.weight, group: c.story}
		if it.Version > 1 {
			x.weight *= 0.2
		}
		if !x.y && c.story == c.from {
			x.weight *= 2
		}
		out = append(out, x)
		if x.y && c.teach {
			topic.Add(d, claims)
			reg = own
		}
	}
	return out
}

// measureCases measures the texts of many cases, in their order.
func measureCases(cases []topicCase) []topicText {
	lists := make([][]topicText, len(cases))
	var g errgroup.Group
	g.SetLimit(runtime.NumCPU())
	for i, c := range cases {
		g.Go(func() error {
			lists[i] = c.texts()
			return nil
		})
	}
	_ = g.Wait() // they cannot fail
	return slices.Concat(lists...)
}

// userQuestions reads a story's questions as its topic takes them.
func userQuestions(dir string) ([]claim.UserQuestion, error) {
	b, err := os.ReadFile(filepath.Join(dir, "watches.yaml"))
	if err != nil {
		return nil, fmt.Errorf("read questions: %w", err)
	}
	c, err := config.Parse("watches.yaml", b)
	if err != nil {
		return nil, fmt.Errorf("read questions of %s: %w", dir, err)
	}
	var out []claim.UserQuestion
	for _, q := range c.Stories[0].Questions {
		out = append(out, claim.UserQuestion{Wording: q.Wording, Names: slices.Sorted(maps.Keys(q.Aliases))})
	}
	return out, nil
}

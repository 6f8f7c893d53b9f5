package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
)

// trecLine is one sentence of a temporal summarisation stream.
type trecLine struct {
	Topic    string   `json:"topic"`
	I        int      `json:"i"`
	Time     int64    `json:"time"`
	Text     string   `json:"text"`
	Nuggets  []string `json:"nuggets"`
	Label    string   `json:"label"`
	ExactDup bool     `json:"exact_dup"`
}

func readTrec(path string) ([]trecLine, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("open sentences: %w", err)
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return nil, fmt.Errorf("open %s: %w", path, err)
		}
	}
	var out []trecLine
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var l trecLine
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("read line of %s: %w", path, err)
		}
		out = append(out, l)
	}
	return out, lines.Err()
}

// joinTokens undoes the tokenisation of the files: brackets, quotation marks and punctuation go back to where a writer sets them.
func joinTokens(s string) string {
	if !strings.Contains(s, " ") {
		return s
	}
	return tokenMarks.Replace(s)
}

var tokenMarks = strings.NewReplacer("-LRB- ", "(", " -RRB-", ")", "-LSB- ", "[", " -RSB-", "]", "`` ", "“", " ''", "”", "` ", "‘", " 's", "'s", " n't", "n't", " 're", "'re", " 'll", "'ll", " 've", "'ve",
	" 'm", "'m", " 'd", "'d", " ,", ",", " .", ".", " ;", ";", " :", ":", " !", "!", " ?", "?", " %", "%", "$ ", "$")

// trecSamples turns the fact-bearing sentences into samples, each compared with the fact-bearing ones before it in its topic.
func trecSamples(lines []trecLine) (samples []sample, dup []bool) {
	var x *index
	var reg *claim.Register
	topic := ""
	var memo *claim.Memo
	for _, l := range lines {
		if l.Label == "OFF" {
			continue
		}
		if l.Topic != topic {
			topic, x, reg = l.Topic, newIndex(), claim.NewRegister(nil)
			memo = claim.NewMemo()
		}
		l.Text = joinTokens(l.Text)
		at := time.Unix(l.Time, 0).UTC()
		d := claim.Document{Published: at, Sentences: []diffing.Sentence{{Text: l.Text, End: len(l.Text), Kind: diffing.Paragraph}}}
		reg.Learn(d)
		c := claim.Parse(d, reg)[0]
		ctx := claim.Context{Document: d, Counts: x.counts, Total: len(x.known), Bare: true, Memo: memo}
		m := claim.Measures(c, ctx, x.candidates(claim.Keys(c), 64))
		samples = append(samples, sample{x: m["bare"], y: l.Label == "NOVEL", weight: 1, group: l.Topic})
		dup = append(dup, l.ExactDup)
		x.add(claim.Known{Claim: c, First: claim.Appearance{Article: int64(l.I) + 1, Version: 1, At: at, Text: l.Text}})
	}
	return samples, dup
}

// writeBackground counts in how many sentences of each topic a stem stands and prints the median over the topics.
func writeBackground(out io.Writer, lines []trecLine) {
	count := map[string]map[string]int{}
	total := map[string]int{}
	for _, l := range lines {
		if l.ExactDup || len(l.Text) > 1200 {
			continue
		}
		total[l.Topic]++
		seen := map[string]bool{}
		for _, w := range claim.Words(l.Text) {
			s := claim.Stem(w)
			if seen[s] || strings.ContainsAny(s, "0123456789") || len(s) < 2 {
				continue
			}
			seen[s] = true
			if count[s] == nil {
				count[s] = map[string]int{}
			}
			count[s][l.Topic]++
		}
	}
	topics := make([]string, 0, len(total))
	for t := range total {
		topics = append(topics, t)
	}
	slices.Sort(topics)
	stems := make([]string, 0, len(count))
	for s := range count {
		stems = append(stems, s)
	}
	slices.Sort(stems)
	fmt.Fprintln(out, "# How common a stem is in news at large: median over topics of its share of sentences. Counted by tools/learn in trec-ts 2013.")
	for _, s := range stems {
		var shares []float64
		for _, t := range topics {
			shares = append(shares, float64(count[s][t])/float64(total[t]))
		}
		slices.Sort(shares)
		if m := shares[len(shares)/2]; m >= 0.0012 {
			fmt.Fprintf(out, "%s\t%.4f\n", s, m)
		}
	}
}

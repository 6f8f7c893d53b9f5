package replay

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
)

// JudgedSentence is one sentence of a labelled news stream that comes without its texts, with the score it was given.
type JudgedSentence struct {
	Topic string  `json:"topic"`
	I     int     `json:"i"`
	Score float64 `json:"score"`
	Label string  `json:"label"` // NOVEL or KNOWN, as labelled
	New   bool    `json:"new"`   // what the engine called it: a score of 0.5 and more
	Dup   bool    `json:"exact_dup"`
}

// JudgeSentences judges a file of labelled single sentences in stream order, each against the ones before it in its topic that bear on it.
// Sentences labelled OFF are not judged; how many of them went by tells how dense the stream is. The files are those derived from the TREC
// Temporal Summarization tracks.
func JudgeSentences(data []byte) ([]JudgedSentence, error) {
	var out []JudgedSentence
	var idx *claimIndex
	var register *claim.Register
	var memo *claim.Memo
	var stream claim.Density
	topic := ""
	dec := json.NewDecoder(bytes.NewReader(data))
	for dec.More() {
		var l struct {
			Topic    string `json:"topic"`
			I        int    `json:"i"`
			Time     int64  `json:"time"`
			Text     string `json:"text"`
			Label    string `json:"label"`
			ExactDup bool   `json:"exact_dup"`
		}
		if err := dec.Decode(&l); err != nil {
			return nil, fmt.Errorf("read sentence %d: %w", len(out)+1, err)
		}
		if idx == nil || l.Topic != topic {
			topic, idx, register, memo = l.Topic, newClaimIndex(), claim.NewRegister(nil), claim.NewMemo()
			stream = claim.Density{}
		}
		if l.Label == "OFF" {
			stream.Passed++
			continue
		}
		sentence := untokenize(l.Text)
		at := time.Unix(l.Time, 0).UTC()
		doc := claim.Document{Published: at, Sentences: []diffing.Sentence{{Text: sentence, End: len(sentence), Kind: diffing.Paragraph}}}
		register.Learn(doc)
		c := claim.Parse(doc, register)[0]
		keys := claim.Keys(c)
		v := claim.Judge(c, claim.Context{Document: doc, Counts: idx.counts, Total: len(idx.known), Bare: true, Memo: memo}, idx.candidates(keys, 64))
		score, isNew := stream.Weigh(v.Score)
		stream.Bearing++
		out = append(out, JudgedSentence{Topic: l.Topic, I: l.I, Score: score, Label: l.Label, New: isNew, Dup: l.ExactDup})
		idx.add(claim.Known{Claim: c, First: claim.Appearance{Article: int64(l.I) + 1, Version: 1, At: at, Text: sentence}}, keys)
	}
	return out, nil
}

var tokenMarks = strings.NewReplacer("-LRB- ", "(", " -RRB-", ")", "-LSB- ", "[", " -RSB-", "]", "`` ", "“", " ''", "”", "` ", "‘", " 's", "'s", " n't", "n't",
	" 're", "'re", " 'll", "'ll", " 've", "'ve", " 'm", "'m", " 'd", "'d", " ,", ",", " .", ".", " ;", ";", " :", ":", " !", "!", " ?", "?", " %", "%", "$ ", "$")

// untokenize puts brackets, quotation marks and punctuation back to where a writer sets them.
func untokenize(s string) string { return tokenMarks.Replace(s) }

// SentenceFigures says how well scores separate new sentences from known ones: the area under the curve, and F1 of the label new as the mean
// over topics, over all and without exact copies.
func SentenceFigures(judged []JudgedSentence) []Figure {
	fresh := slices.DeleteFunc(slices.Clone(judged), func(j JudgedSentence) bool { return j.Dup })
	return []Figure{
		{"auc", areaUnderCurve(judged), fmt.Sprintf("%d sentences", len(judged))},
		{"mean_f1", meanF1(judged), "mean over topics"},
		{"auc_no_copies", areaUnderCurve(fresh), fmt.Sprintf("%d sentences", len(fresh))},
		{"mean_f1_no_copies", meanF1(fresh), "mean over topics"},
	}
}

// areaUnderCurve is the chance that a new sentence scores higher than a known one, ties counting half.
func areaUnderCurve(list []JudgedSentence) float64 {
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b JudgedSentence) int { return cmp.Compare(a.Score, b.Score) })
	var rank, pos, neg float64
	for i := 0; i < len(list); {
		j := i
		for j < len(list) && list[j].Score == list[i].Score {
			j++
		}
		mid := float64(i+j+1) / 2
		for _, s := range list[i:j] {
			if s.Label == "NOVEL" {
				rank += mid
				pos++
			} else {
				neg++
			}
		}
		i = j
	}
	if pos == 0 || neg == 0 {
		return 0
	}
	return (rank - pos*(pos+1)/2) / (pos * neg)
}

func meanF1(list []JudgedSentence) float64 {
	topics := map[string]*counts{}
	var names []string
	for _, s := range list {
		if topics[s.Topic] == nil {
			topics[s.Topic] = &counts{}
			names = append(names, s.Topic)
		}
		topics[s.Topic].add(tally(s.New, s.Label == "NOVEL"))
	}
	sum := 0.
	for _, n := range names {
		sum += topics[n].f1()
	}
	return sum / float64(max(1, len(names)))
}

// claimIndex finds known claims by shared keys in memory, as the store does: rare keys count most.
type claimIndex struct {
	known  []claim.Known
	byKey  map[string][]int
	counts map[string]int
}

func newClaimIndex() *claimIndex {
	return &claimIndex{byKey: map[string][]int{}, counts: map[string]int{}}
}

func (x *claimIndex) add(k claim.Known, keys []string) {
	for _, key := range keys {
		x.byKey[key] = append(x.byKey[key], len(x.known))
		x.counts[key]++
	}
	x.known = append(x.known, k)
}

func (x *claimIndex) candidates(keys []string, limit int) []claim.Known {
	score := map[int]float64{}
	for _, key := range keys {
		w := math.Log(1 + float64(len(x.known))/float64(1+x.counts[key]))
		for _, n := range x.byKey[key] {
			score[n] += w
		}
	}
	ids := make([]int, 0, len(score))
	for id := range score {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int) int { return cmp.Or(cmp.Compare(score[b], score[a]), cmp.Compare(a, b)) })
	out := make([]claim.Known, 0, limit)
	for _, id := range ids[:min(limit, len(ids))] {
		out = append(out, x.known[id])
	}
	return out
}

package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"storywatch/diffing/claim"
)

// streamHeads are the heads of the model that are learned from labelled streams.
var streamHeads = []string{
	"novel", "material", "claim", "kind added", "kind detail", "kind update", "kind contradicts", "near",
	claim.TerseHead("novel"), claim.TerseHead("material"),
}

// limits are the decision limits of the heads that are learned from streams, chosen by the figures that leave-one-out gives: "shown" is the
// limit of "novel" for a sentence that known claims hold word by word, "told" that of the score.
var limits = map[string]float64{"claim": 0.3, "novel": 0.18, "shown": 0.45, "material": 0.22, "told": 0.58}

// penalties weigh the distance of a head's weights to the expected ones, chosen likewise.
var penalties = map[string]float64{"novel": 1.5, "material": 10, "claim": 1, "near": 5, "kind": 1.5, "bare": barePenalty}

// penaltyOf answers with the penalty of a head; all heads of the kind share one.
func penaltyOf(head string) float64 {
	head, _, _ = strings.Cut(strings.TrimPrefix(head, claim.TerseHead("")), " ")
	return penalties[head]
}

// streamModel learns the heads from the samples of every stream but one; leave none out with "".
func streamModel(samples map[string][]sample, but string) *claim.Model {
	m := &claim.Model{Heads: map[string]map[string]float64{}, Limits: map[string]float64{}}
	for k, v := range limits {
		m.Limits[k] = v
	}
	for _, head := range streamHeads {
		var train []sample
		for _, s := range samples[head] {
			if s.group != but {
				train = append(train, s)
			}
		}
		m.Heads[head] = fit(train, penaltyOf(head), priorOf(head))
	}
	return m
}

// leaveOneOut judges every stream, rules and all, by weights that were learned from the other streams alone. That is the figure to choose
// measures, penalties and limits by: what a stream's own labels add to its figure, no other story will see.
func leaveOneOut(dirs []string, o options, verbose bool) error {
	samples, err := streamSamples(dirs)
	if err != nil {
		return err
	}
	var all tally
	for _, dir := range dirs {
		s, err := readStream(dir)
		if err != nil {
			return err
		}
		o.model, o.modelOf = nil, nil
		if s.name == seedStory { // each document by weights from the others
			of := map[int]*claim.Model{}
			for _, it := range s.items {
				of[it.Seq] = streamModel(samples, groupOf(s, it.Seq))
			}
			o.modelOf = func(seq int) *claim.Model { return of[seq] }
		} else {
			o.model = streamModel(samples, s.name)
		}
		one := replayTally(s, o, &all, verbose)
		one.print(os.Stdout, s.name)
	}
	all.print(os.Stdout, "pooled")
	return nil
}

// groupOf names what is left out with an item of a stream: the whole stream, or of the seeds the one document, since they are all of one story.
func groupOf(s *stream, seq int) string {
	if s.name == seedStory {
		return fmt.Sprintf("%s %d", seedStory, seq)
	}
	return s.name
}

// replayTally replays one stream and counts it, in all as well.
func replayTally(s *stream, o options, all *tally, verbose bool) tally {
	var one tally
	replay(s, o, func(j judged) {
		one.add(s, j)
		all.add(s, j)
		if verbose && !j.same {
			printSentence(s, j)
		}
	}, func(it item, r claim.Relevance) {
		one.relevance(s, it, r)
		all.relevance(s, it, r)
		if verbose {
			printItem(os.Stdout, s, it, r)
		}
	})
	return one
}

func printItem(out io.Writer, s *stream, it item, r claim.Relevance) {
	fmt.Fprintf(out, "## %d relevant %v (gold %v) %.3f %s | %s\n", it.Seq, r.Relevant, s.relevant[it.Seq], r.Score, r.Reason, it.Title)
}

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
)

// How the heads of an event's weights are learned. The limits were chosen by the figures that leaving out gives.
const (
	eventPenalty = 5.0
	eventRare    = 5.0 // what a sentence that turns the answer counts beside one that does not
	changesRare  = 20.0
	changesPen   = 10.0
)

// readEvents reads the events of a labelled stream or a small story.
func readEvents(dir string) ([]*asked, error) {
	if isStory(dir) {
		return readStory(dir, question.Event)
	}
	a, err := readAsked(dir, question.Event)
	if err != nil {
		return nil, err
	}
	return []*asked{a}, nil
}

// changesSamples are the sentences of labelled streams, each beside the answer that the labels give before its item: whether it changes it.
func changesSamples(a *asked) []sample {
	if len(a.steps) == 0 {
		return nil
	}
	var out []sample
	for _, t := range a.texts {
		for i, x := range question.EventMeasures(a.q, eventAnswer(a.before(t.seq)), t.text) {
			if t.text.Verdicts[i].Label == claim.LabelNone {
				continue
			}
			s := sample{x: x, weight: 1, group: a.name}
			if step := a.steps[t.ids[i]]; step != nil {
				if s.y = eventChanges(step); !s.y { // a detail of the answer: neither the one nor the other
					continue
				}
				s.weight = changesRare
			}
			out = append(out, s)
		}
	}
	return out
}

// eventLearner measures every text once, and fits the heads on the stories that are asked for.
func eventLearner(list []*asked) func(with func(name string) bool) *claim.Model {
	samples, texts := map[*asked][]sample{}, map[*asked][]*eventText{}
	for _, a := range list {
		samples[a], texts[a] = changesSamples(a), eventTexts(a)
	}
	return func(with func(name string) bool) *claim.Model {
		var train []sample
		var all []*eventText
		for _, a := range list {
			if with(a.name) {
				train, all = append(train, samples[a]...), append(all, texts[a]...)
			}
		}
		m := &claim.Model{
			About:  "learned by tools/learn questions -kind event from labelled streams and stories",
			Limits: map[string]float64{"changes": 0.8, "turns": 0.7, "happened": 0.8, "baseline least": 0.2},
		}
		m.Heads = eventHeads(all)
		m.Heads["changes"] = fit(train, changesPen, nil)
		return m
	}
}

// learnEvents prints what rules and learned reading reach together on each story by weights from the others, a part of the stories at a time,
// and writes the weights from all to target.
func learnEvents(out io.Writer, dirs []string, target string, verbose bool) error {
	var list []*asked
	for _, dir := range dirs {
		stories, err := readEvents(dir)
		if err != nil {
			return err
		}
		list = append(list, stories...)
	}
	learn := eventLearner(list)
	if target == "" || verbose {
		judgeEvents(out, list, learn, verbose)
	}
	if target == "" {
		return nil
	}
	b, err := json.MarshalIndent(learn(func(string) bool { return true }), "", " ")
	if err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return os.WriteFile(target, append(b, '\n'), 0o644)
}

func judgeEvents(out io.Writer, list []*asked, learn func(with func(string) bool) *claim.Model, verbose bool) {
	const most = 10 // parts, each answered by weights from the others
	var names []string
	for _, a := range list {
		if !slices.Contains(names, a.name) {
			names = append(names, a.name)
		}
	}
	parts := min(most, len(names))
	models := make([]*claim.Model, parts)
	for i := range models {
		models[i] = learn(func(name string) bool { return slices.Index(names, name)%parts != i })
	}
	sums := map[string]*answerTally{}
	for _, a := range list {
		m := models[slices.Index(names, a.name)%parts]
		tell := io.Discard
		if verbose {
			tell = out
		}
		var one answerTally
		scoreEvent(a, a.run(m, tell), &one)
		one.print(out, a.name)
		for _, k := range []string{"all", kindOfStory(a)} {
			if sums[k] == nil {
				sums[k] = &answerTally{}
			}
			sums[k].add(one)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(sums)) {
		sums[k].print(out, "left out, "+k)
	}
}

// kindOfStory says what a question's texts are labelled like.
func kindOfStory(a *asked) string {
	switch {
	case a.unseen:
		return "stories with steps"
	case len(a.steps) == 0:
		return "stories"
	}
	return "streams"
}

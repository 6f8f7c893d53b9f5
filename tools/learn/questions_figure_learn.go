package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
)

// figureHead is how one head of a figure's weights is learned.
type figureHead struct {
	name    string
	penalty float64
	limit   float64            // chosen by the figures that leave-one-out gives
	prior   map[string]float64 // weights that one would set by hand, towards which the penalty pulls
}

// figureRare is what a number whose own sentence is labelled as giving the value counts beside the others.
const figureRare = 3

var figureHeads = []figureHead{
	{name: "changes", penalty: 4, limit: 0.5, prior: figurePrior},
	{name: "baseline", penalty: 3, limit: 0.5, prior: figurePrior},
	{name: "beside", penalty: 5, limit: 0.55},
	{name: "contests", penalty: 5, limit: 0.45, prior: contestPrior},
	{name: "hopeless", limit: 0.01}, // a limit of the first head, no head
}

// figurePrior are the weights of measures whose sense is plain and whose samples are few.
var figurePrior = map[string]float64{
	"other noun": -1, "other unit": -1.5, "noun as asked": 0.7, "noun like it": 0.4, "given up": -1, "about": -0.2, "hyphen": -0.7, "ten times": -0.5, "below three": -0.5, "stands as the rival": -1, "led up to: asking": -1.5, "slot by size alone": -1, "slot's deed not said": -0.3, "slot's deed said": 0.2, "hearsay": -0.3, "rate not asked": -0.5, "rate not told": -0.2,
}

// contestPrior says the same of what sets one number against another.
var contestPrior = map[string]float64{
	"disputes": 1, "contradicts": 0.7, "differs": 0.5, "another said it before": 1, "settles": -1, "corrects": -0.7, "moves": -0.3, "stands as the rival": -2,
}

// figureSamples are the numbers of a question's texts as each head sees them, each beside the answer that the labels give before its text.
// A number is right where its sentence is labelled as giving it, or where its text gives it and another sentence of the text is so labelled.
func figureSamples(a *asked) map[string][]sample {
	out := map[string][]sample{}
	var given []question.Memory
	for _, t := range append(a.baseTexts(), a.texts...) {
		head, prev := "changes", figureAnswerOf(a, a.before(t.seq))
		if prev.State = given; t.text.Corpus {
			head, prev = "baseline", question.New(a.q)
		}
		due := a.due(t)
		beside := question.MeasureBeside(a.q, prev, t.text)
		for k, m := range question.MeasureFigures(a.q, prev, t.text) {
			s := sample{x: m.Measures, weight: 1, group: a.name}
			contest, yes := due[m.Value]
			if s.y = yes; yes && !t.text.Corpus {
				s.weight = figureRare
				if len(a.steps) > 0 && !slices.Contains(stepValues(a.steps[t.ids[m.Index]]), m.Value) {
					s.weight = 1
				}
				if m.Stands() {
					out["contests"] = append(out["contests"], sample{x: m.Measures, weight: 1, group: a.name, y: contest})
				}
			}
			out[head] = append(out[head], s)
			if !t.text.Corpus {
				// Where a story is one that the rules were written on, what they make of it says too much.
				out["beside"] = append(out["beside"], sample{x: beside[k], weight: 1, group: a.name, y: s.y})
			}
		}
		given = a.given(given, t)
	}
	return out
}

// figureModel learns every head from all stories but one; leave none out with "".
func figureModel(all map[string][]sample, but string) *claim.Model {
	m := &claim.Model{About: "learned by tools/learn questions -kind figure from labelled streams and stories", Heads: map[string]map[string]float64{}, Limits: map[string]float64{}}
	for _, h := range figureHeads {
		m.Limits[h.name] = h.limit
		var train []sample
		for _, x := range all[h.name] {
			if x.group != but {
				train = append(train, x)
			}
		}
		if h.penalty > 0 && len(train) > 0 {
			m.Heads[h.name] = fit(train, h.penalty, h.prior)
		}
	}
	return m
}

// learnFigures prints what rules and learned reading reach together on each story by weights from the others, at several limits, and writes
// the weights from all to target.
func learnFigures(out io.Writer, dirs []string, target string, verbose bool) error {
	var list []*asked
	all := map[string][]sample{}
	models := map[string]*claim.Model{}
	for _, dir := range dirs {
		stories, err := readFigures(dir)
		if err != nil {
			return err
		}
		for _, a := range stories {
			list = append(list, a)
			for head, s := range figureSamples(a) {
				all[head] = append(all[head], s...)
			}
		}
	}
	stacked := all["beside"]
	delete(all, "beside")
	for _, a := range list {
		if models[a.name] == nil {
			models[a.name] = figureModel(all, a.name)
		}
	}
	unseen := map[string]bool{}
	for _, a := range list {
		unseen[a.name] = a.unseen
	}
	for i, x := range all["changes"] { // what the first head thinks of a number of a story that it has not seen
		stacked[i].x = append(stacked[i].x, claim.Measure{Name: "alone", Value: logit(models[x.group].Heads["changes"], x.x)})
	}
	stacked = slices.DeleteFunc(stacked, func(x sample) bool { return !unseen[x.group] })
	all["beside"] = stacked
	for _, a := range list {
		models[a.name].Heads["beside"] = figureModel(map[string][]sample{"beside": stacked}, a.name).Heads["beside"]
	}
	own := figureHeads[2].limit
	for _, limit := range []float64{own} {
		var sum answerTally
		for _, a := range list {
			models[a.name].Limits["beside"] = limit
			tell := io.Discard
			if limit == own && verbose {
				tell = out
			}
			var one answerTally
			scoreFigure(a, a.run(models[a.name], tell), &one, tell)
			if sum.add(one); limit == own {
				one.print(out, a.name)
			}
		}
		sum.print(out, fmt.Sprintf("left out %.2f", limit))
	}
	if target == "" {
		return nil
	}
	b, err := json.MarshalIndent(figureModel(all, ""), "", " ")
	if err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return os.WriteFile(target, append(b, '\n'), 0o644)
}

package main

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"storywatch/diffing/question"
)

// figureValues are the numbers of a figure's labelled answer by name.
func figureValues(g map[string]any) (names []string, values map[string]float64) {
	values = map[string]float64{}
	for k := range g {
		if k == "note" || strings.HasSuffix(k, "_by") {
			continue
		}
		if v, ok := labelNumber(fmt.Sprint(g[k])); ok {
			names = append(names, k)
			values[k] = v
		}
	}
	slices.Sort(names)
	return names, values
}

var labelled = regexp.MustCompile(`-?\d+(?:\.\d+)?`)

// labelNumber is the first number of a field, as the scorer reads it.
func labelNumber(s string) (float64, bool) {
	v, err := strconv.ParseFloat(labelled.FindString(strings.ReplaceAll(s, ",", "")), 64)
	return v, err == nil
}

// figureAnswer is a figure's labelled answer as the engine keeps it.
func figureAnswer(g map[string]any) question.Answer {
	a := question.Answer{Kind: question.Figure}
	names, values := figureValues(g)
	for _, k := range names {
		v := question.Value{Name: k, Value: values[k]}
		if strings.HasPrefix(k, "contested") {
			v.Name, v.Contested = k+" (rival)", true
		}
		a.Values = append(a.Values, v)
	}
	return a
}

// figurePrior are the weights of measures whose sense is plain and whose samples are few.
var figurePrior = map[string]float64{
	"other noun": -1, "other unit": -1.5, "noun as asked": 0.7, "noun like it": 0.4, "given up": -1, "past": -1, "about": -0.2, "hyphen": -0.7, "ten times": -0.5, "below three": -0.5, "hearsay": -0.3, "rate not asked": -0.5, "rate not told": -0.2,
}

// figureSamples are the numbers of a stream as the learned part sees them, each beside the answer that the labels give before its item. A
// number is right where its sentence is labelled as giving it, or where its text gives it and another sentence of the text is so labelled.
func figureSamples(a *asked, les lesson) []sample {
	var out []sample
	var given []question.Memory
	for _, t := range a.texts {
		prev := les.answer(a.before(t.seq))
		prev.State = given
		due := map[float64]bool{}
		for _, id := range t.ids {
			for _, v := range stepValues(a.steps[id]) {
				due[v] = true
			}
		}
		if len(a.steps) == 0 { // a small story: the answers alone are labelled
			for _, v := range les.answer(a.gold[t.seq]).Values {
				due[v.Value] = true
			}
		}
		for _, m := range question.MeasureFigures(a.q, prev, t.text) {
			s := sample{x: m.Measures, weight: 1, group: a.name}
			if due[m.Value] {
				s.y, s.weight = true, les.rare
				if len(a.steps) > 0 && !slices.Contains(stepValues(a.steps[t.ids[m.Index]]), m.Value) {
					s.weight = 1
				}
			}
			out = append(out, s)
		}
		for _, v := range prev.Values { // what the text takes the place of
			if !slices.ContainsFunc(les.answer(a.gold[t.seq]).Values, func(x question.Value) bool { return x.Value == v.Value }) {
				given = append(given, question.Memory{Key: v.Name, Value: strconv.FormatFloat(v.Value, 'f', -1, 64), Over: true})
			}
		}
	}
	return out
}

func stepValues(step map[string]string) []float64 {
	var out []float64
	for k, s := range step {
		if v, ok := labelNumber(s); ok && k != "note" && !strings.HasSuffix(k, "_by") && k != "by" {
			out = append(out, v)
		}
	}
	slices.Sort(out)
	return out
}

// scoreFigure counts as the streams' scorer does: values that appear, whatever their names, and items that change.
func scoreFigure(a *asked, got map[int]question.Answer, t *answerTally) {
	cur := figureAnswer(a.gold[0])
	_, before := figureValues(a.gold[0])
	for seq := 1; ; seq++ {
		g, ok := a.gold[seq]
		if !ok {
			return
		}
		next, met := got[seq]
		if !met {
			next = cur
		}
		names, values := figureValues(g)
		var due []float64
		for _, k := range names {
			if v, ok := before[k]; !ok || v != values[k] {
				due = append(due, values[k])
			}
		}
		changed := len(next.Values) != len(cur.Values)
		t.due += len(due)
		for _, v := range next.Values {
			if slices.ContainsFunc(cur.Values, func(x question.Value) bool { return x.Name == v.Name && x.Value == v.Value }) {
				continue
			}
			changed = true
			t.told++
			if i := slices.Index(due, v.Value); i >= 0 {
				t.right++
				due = slices.Delete(due, i, i+1)
			}
		}
		t.alarms += count(changed)
		t.wanted += count(a.want[seq])
		t.rang += count(changed && a.want[seq])
		before, cur = values, next
	}
}

func count(b bool) int {
	if b {
		return 1
	}
	return 0
}

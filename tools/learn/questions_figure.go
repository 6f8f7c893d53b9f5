package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
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

// readFigures reads the figures of a labelled stream or a small story.
func readFigures(dir string) ([]*asked, error) {
	if isStory(dir) {
		return readStory(dir, question.Figure)
	}
	a, err := readAsked(dir, question.Figure)
	if err != nil {
		return nil, err
	}
	return []*asked{a}, nil
}

// figureAnswerOf is a labelled answer with the names that the engine gives the values: the same, or those of the same place in the wording.
func figureAnswerOf(a *asked, g map[string]any) question.Answer {
	out := figureAnswer(g)
	slots := question.FigureNames(a.q)
	var loose []string // of the labels, those that are no slot's
	for _, k := range a.keys() {
		if !slices.Contains(slots, k) {
			loose = append(loose, k)
		}
	}
	var free []string // slots that no label names
	for _, s := range slots {
		if !slices.Contains(a.keys(), s) {
			free = append(free, s)
		}
	}
	main := ""
	for i, v := range out.Values {
		if k := slices.Index(loose, v.Name); k >= 0 && k < len(free) {
			out.Values[i].Name = free[k]
		}
		if !v.Contested && main == "" {
			main = out.Values[i].Name
		}
	}
	for i, v := range out.Values {
		if v.Contested {
			out.Values[i].Name = cmp.Or(main, "value") + " (rival)"
		}
	}
	return out
}

// keys are the names of a question's labelled values in the order in which the labels first have them, rivals aside.
func (a *asked) keys() []string {
	var out []string
	for _, seq := range slices.Sorted(maps.Keys(a.gold)) {
		names, _ := figureValues(a.gold[seq])
		for _, k := range names {
			if !strings.HasPrefix(k, "contested") && !slices.Contains(out, k) {
				out = append(out, k)
			}
		}
	}
	return out
}

// due are the values that the labels give a text, each with whether it stands beside one that stood.
func (a *asked) due(t askedText) map[float64]bool {
	due, old := map[float64]bool{}, map[string]float64{}
	_, now := figureValues(a.gold[t.seq])
	if !t.text.Corpus {
		_, old = figureValues(a.before(t.seq))
	}
	for k, v := range now {
		if o, ok := old[k]; !ok || o != v {
			due[v] = strings.HasPrefix(k, "contested")
		}
	}
	return due
}

// given adds to the values that were given up those that a text takes the place of.
func (a *asked) given(before []question.Memory, t askedText) []question.Memory {
	if t.text.Corpus {
		return nil
	}
	_, now := figureValues(a.gold[t.seq])
	_, old := figureValues(a.before(t.seq))
	out := slices.Clone(before)
	for _, k := range slices.Sorted(maps.Keys(old)) {
		if !slices.Contains(slices.Collect(maps.Values(now)), old[k]) {
			out = append(out, question.Memory{Key: k, Value: strconv.FormatFloat(old[k], 'f', -1, 64), Over: true})
		}
	}
	return out
}

// baseTexts are the baseline documents as texts before the first.
func (a *asked) baseTexts() []askedText {
	var out []askedText
	for _, t := range a.base {
		out = append(out, askedText{text: t})
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
func scoreFigure(a *asked, got map[int]question.Answer, t *answerTally, tell io.Writer) {
	cur := got[0]
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
		var extra []float64
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
			} else {
				extra = append(extra, v.Value)
			}
		}
		if len(due)+len(extra) > 0 {
			fmt.Fprintf(tell, "  %s %d: not told %v, told wrongly %v\n", a.name, seq, due, extra)
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

package main

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"os"
	"slices"
	"strings"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
)

// rosterLimits are what a name must reach in its surest sentence, chosen by the figures that leave-one-out gives on stories and by those of
// rules and learned part together: seldom wrong matters more than seldom silent. Where the wording asks for the accused, the rules find most
// and the learned part must be surer.
var rosterLimits = map[string]float64{"base": 0.4, "base accused": 0.9, "on": 0.4, "on accused": 0.65, "off": 0.35, "off accused": 0.85}

// rosterHeads are what is learned: who is on a roster at first, who is put on it, and who is taken off.
var rosterHeads = []string{"base", "on", "off"}

const rosterPenalty = 10

// rosterSample is one candidate of a labelled text.
type rosterSample struct {
	sample
	head, name, text string
	seq, sentence    int
	due              bool // the text changes the standing of the name
	labelled         bool // and it is known by which sentence
	here             bool // by this one
}

// group is the story, the item and the name of a sample: one question that the learned part answers.
func (x rosterSample) question() string {
	return fmt.Sprintf("%s\x00%d\x00%s\x00%s", x.group, x.seq, x.head, x.name)
}

// rosterSamples are the candidates of a story, each text read with the answer that the labels give before it; those of the baseline with an
// empty one.
func rosterSamples(s *rosterStory) []rosterSample {
	var out []rosterSample
	memory := question.Answer{Kind: question.Roster}
	for _, t := range s.Base {
		out = append(out, textSamples(s, rosterText{Text: t}, memory, rosterStep{On: s.First.In})...)
		memory = question.Remember(s.Q, memory, t)
	}
	state, texts := s.First, slices.Clone(s.Base)
	for _, t := range s.Texts {
		due := rosterStep{On: lacking(t.After.In, state.In), Off: lacking(t.After.Off, state.Off)}
		prev := state.answer(texts)
		prev.State = memory.State
		out = append(out, textSamples(s, t, prev, due)...)
		memory = question.Remember(s.Q, memory, t.Text)
		state, texts = t.After, append(texts, t.Text)
	}
	return out
}

func textSamples(s *rosterStory, t rosterText, prev question.Answer, due rosterStep) []rosterSample {
	var out []rosterSample
	for _, c := range question.Candidates(s.Q, prev, t.Text) {
		x := rosterSample{
			sample: sample{x: c.Measures, weight: 1, group: s.Name}, head: "on", name: c.Name, text: t.Text.Verdicts[c.Sentence].Claim.Text,
			seq: t.Seq, sentence: c.Sentence, labelled: len(t.Steps) > 0,
		}
		list, here := due.On, t.Steps[c.Sentence].On
		if t.Text.Corpus {
			x.head = "base"
		}
		if c.On {
			x.head, list, here = "off", due.Off, t.Steps[c.Sentence].Off
		}
		is := func(n string) bool { return oneName(n, c.Name) }
		x.due, x.here = slices.ContainsFunc(list, is), slices.ContainsFunc(here, is)
		out = append(out, x)
	}
	return out
}

// oneName reports whether two names can be one: the words of the one are among the other's.
func oneName(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) > 0 && !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// rosterHead learns one head. Where no label says by which sentence a name's standing changes,
// it learns first from all that speak of it, then from the one that it then finds likeliest.
func rosterHead(all []rosterSample, head string) map[string]float64 {
	var train []sample
	unsure := map[string][]rosterSample{}
	var order []string
	for _, x := range all {
		switch {
		case x.head != head && (head != "base" || x.head != "on"): // what puts somebody on puts them on at first, too
		case x.due && !x.labelled:
			if unsure[x.question()] == nil {
				order = append(order, x.question())
			}
			unsure[x.question()] = append(unsure[x.question()], x)
		case x.due && !x.here: // says the same as the labelled sentence, or nothing
		default:
			x.y = x.here
			train = append(train, x.sample)
		}
	}
	first := slices.Clone(train)
	for _, q := range order {
		for _, x := range unsure[q] {
			x.y = true
			first = append(first, x.sample)
		}
	}
	w := fit(first, rosterPenalty, nil)
	for _, q := range order {
		best, top := rosterSample{}, -1.0
		for _, x := range unsure[q] {
			if p := predict(w, x.x); p > top {
				best, top = x, p
			}
		}
		best.y = true
		train = append(train, best.sample)
	}
	return fit(train, rosterPenalty, nil)
}

// rosterStories is how many stories must hold a word for it to be learned from: words of the matter of a few stories are left out.
const rosterStories = 12

// commonOnly leaves out the measures of words that are not in many stories.
func commonOnly(all []rosterSample) []rosterSample {
	in := map[string]map[string]bool{}
	word := func(n string) bool {
		return strings.HasPrefix(n, question.WordBefore) || strings.HasPrefix(n, question.WordBehind)
	}
	for _, x := range all {
		for _, m := range x.x {
			if word(m.Name) {
				if in[m.Name] == nil {
					in[m.Name] = map[string]bool{}
				}
				in[m.Name][x.group] = true
			}
		}
	}
	out := slices.Clone(all)
	for i := range out {
		out[i].x = slices.DeleteFunc(slices.Clone(out[i].x), func(m claim.Measure) bool { return word(m.Name) && len(in[m.Name]) < rosterStories })
	}
	return out
}

// rosterModel learns all heads from every part of the stories but one; -1 leaves none out.
func rosterModel(all []rosterSample, but int) *claim.Model {
	all = commonOnly(slices.DeleteFunc(slices.Clone(all), func(x rosterSample) bool { return rosterPart(x.group) == but }))
	m := &claim.Model{About: "learned by tools/learn questions -kind roster from labelled streams and small stories", Heads: map[string]map[string]float64{}, Limits: rosterLimits}
	for _, head := range rosterHeads {
		m.Heads[head] = rosterHead(all, head)
	}
	return m
}

// rosterParts is into how many parts the stories are dealt, so that each is judged by weights from the others.
const rosterParts = 8

// rosterPart is the part of a story.
func rosterPart(name string) int {
	h := fnv.New32a()
	h.Write([]byte(name))
	return int(h.Sum32() % rosterParts)
}

// rosterAnswer is what the learned part makes of one name in one text.
type rosterAnswer struct {
	rosterSample
	p float64
}

// learnRosters prints how well each part's rosters are told by weights from the others, and writes the weights from all to target.
func learnRosters(out io.Writer, dirs []string, target string, verbose bool) error {
	var all []rosterSample
	for _, dir := range dirs {
		s, err := readRoster(dir)
		if err != nil {
			return err
		}
		all = append(all, rosterSamples(s)...)
	}
	byHead := map[string][]rosterAnswer{}
	for part := range rosterParts {
		m := rosterModel(all, part)
		at := map[string]int{}
		for _, x := range all {
			if rosterPart(x.group) != part {
				continue
			}
			p := predict(m.Heads[x.head], x.x)
			k, met := at[x.head+x.question()]
			if !met {
				at[x.head+x.question()] = len(byHead[x.head])
				byHead[x.head] = append(byHead[x.head], rosterAnswer{x, p})
			} else if p > byHead[x.head][k].p {
				byHead[x.head][k] = rosterAnswer{x, p}
			}
		}
	}
	for _, head := range rosterHeads {
		printRoster(out, head, byHead[head], verbose)
	}
	if target == "" {
		return nil
	}
	b, err := json.MarshalIndent(rosterModel(all, -1), "", " ")
	if err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return os.WriteFile(target, append(b, '\n'), 0o644)
}

func printRoster(out io.Writer, head string, list []rosterAnswer, verbose bool) {
	slices.SortStableFunc(list, func(a, b rosterAnswer) int { return compareDown(a.p, b.p) })
	right, said, due, precision := 0, 0, 0, 0.0
	for i, x := range list {
		if x.due {
			due++
			precision += float64(due) / float64(i+1)
		}
		if x.p > rosterLimits[head] {
			said++
			if x.due {
				right++
			}
		}
		if verbose && (x.p > rosterLimits[head] || x.due) {
			fmt.Fprintf(out, "  %-3s %.2f %v %s %d %s | %s\n", head, x.p, x.due, x.group, x.seq, x.name, x.text)
		}
	}
	fmt.Fprintf(out, "%-3s of %d names in texts: AP %.3f, at %.2f P %d/%d R %d/%d\n", head, len(list), precision/float64(max(1, due)), rosterLimits[head], right, said, right, due)
}

func compareDown(a, b float64) int {
	switch {
	case a > b:
		return -1
	case a < b:
		return 1
	}
	return 0
}

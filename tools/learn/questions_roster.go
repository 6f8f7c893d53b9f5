package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
	"storywatch/monitor/config"
)

// rosterLimits are what a candidate must reach, chosen by the figures that leave-one-out gives: seldom wrong matters more than seldom silent,
// since the learned part only speaks where the rules say nothing.
var rosterLimits = map[string]float64{"on": 0.35, "off": 0.45}

const rosterPenalty = 3

// rosterSample is one candidate of a labelled stream.
type rosterSample struct {
	sample
	head, id, name, text string
}

// rosterStep is what a label says of a roster: who is put on, named or taken off.
type rosterStep struct{ on, off []string }

func rosterSteps(dir, id string) (map[string]rosterStep, error) {
	rows, err := table(filepath.Join(dir, "gold.tsv"))
	if err != nil {
		return nil, err
	}
	out := map[string]rosterStep{}
	for _, r := range rows {
		if r["watch_change"] != "1" {
			continue
		}
		step := rosterStep{}
		for part := range strings.SplitSeq(r["expected"], " ;; ") {
			q, rest, _ := strings.Cut(part, ":")
			who, _, _ := strings.Cut(strings.TrimSpace(rest), "|")
			old, named, renamed := strings.Cut(who, "=>")
			switch {
			case strings.TrimSpace(q) != id || who == "":
			case renamed:
				step.on = append(step.on, named)
			case strings.Contains(old, "(unnamed)"):
			case strings.HasPrefix(who, "+"):
				step.on = append(step.on, who[1:])
			case strings.HasPrefix(who, "-"):
				step.off = append(step.off, who[1:])
			}
		}
		if len(step.on)+len(step.off) > 0 {
			out[r["sentence_id"]] = step
		}
	}
	return out, nil
}

// rosterOf is a stream's question for a roster.
func rosterOf(dir string) (question.Question, error) {
	path := filepath.Join(dir, "watches.yaml")
	b, err := os.ReadFile(path)
	if err != nil {
		return question.Question{}, fmt.Errorf("read questions: %w", err)
	}
	c, err := config.Parse(path, b)
	if err != nil {
		return question.Question{}, err
	}
	for _, s := range c.Stories {
		for _, q := range s.Questions {
			if q.Kind == string(question.Roster) {
				return question.Question{ID: q.ID, Kind: question.Roster, Wording: q.Wording, Aliases: q.Aliases}, nil
			}
		}
	}
	return question.Question{}, fmt.Errorf("no question for a roster in %s", path)
}

// rosterAtFirst is the roster that the labels give for the baseline.
func rosterAtFirst(dir string, q question.Question) (question.Answer, error) {
	answer := question.New(q)
	b, err := os.ReadFile(filepath.Join(dir, "states.json"))
	if err != nil {
		return answer, fmt.Errorf("read answers: %w", err)
	}
	var states []struct {
		State map[string]map[string]any `json:"state"`
	}
	if err := json.Unmarshal(b, &states); err != nil {
		return answer, fmt.Errorf("read answers of %s: %w", dir, err)
	}
	if len(states) == 0 {
		return answer, nil
	}
	for _, n := range slices.Sorted(maps.Keys(states[0].State[q.ID])) {
		if fields, ok := states[0].State[q.ID][n].(map[string]any); ok && !strings.Contains(n, "(unnamed)") {
			e := question.Entry{Name: n, Named: true, Standing: "in", Person: len(strings.Fields(n)) == 2}
			if fields["status"] != "on" {
				e.Standing = "cleared"
			}
			answer.Names = append(answer.Names, e)
		}
	}
	return answer, nil
}

// rosterSamples are the candidates of a stream, each text read with the answer that the labels give before it.
func rosterSamples(dir string) ([]rosterSample, error) {
	s, err := readStream(dir)
	if err != nil {
		return nil, err
	}
	q, err := rosterOf(dir)
	if err != nil {
		return nil, err
	}
	steps, err := rosterSteps(dir, q.ID)
	if err != nil {
		return nil, err
	}
	var out []rosterSample
	answer, err := rosterAtFirst(dir, q)
	if err != nil {
		return nil, err
	}
	var t question.Text
	var ids []string
	flush := func() {
		out = append(out, rosterText(s, q, answer, t, ids, steps)...)
		for _, id := range ids {
			for _, n := range steps[id].on {
				answer.Names = append(answer.Names, question.Entry{Name: n, Named: true, Standing: "in", Person: len(strings.Fields(n)) == 2})
			}
			for _, n := range steps[id].off {
				k := slices.IndexFunc(answer.Names, func(e question.Entry) bool { return e.Name == n })
				if k < 0 {
					k = len(answer.Names)
					answer.Names = append(answer.Names, question.Entry{Name: n, Named: true})
				}
				answer.Names[k].Standing = "cleared"
			}
		}
		t, ids = question.Text{}, nil
	}
	replay(s, options{}, func(j judged) {
		t.Verdicts, ids = append(t.Verdicts, j.verdict), append(ids, j.id)
	}, func(it item, _ claim.Relevance) {
		flush()
		t = question.Text{Title: it.Title, Outlet: it.Outlet, URL: it.URL, Version: it.Version, At: it.Time, Published: it.Published}
	})
	flush()
	return out, nil
}

func rosterText(s *stream, q question.Question, answer question.Answer, t question.Text, ids []string, steps map[string]rosterStep) []rosterSample {
	var out []rosterSample
	for _, c := range question.Candidates(q, answer, t) {
		id := ids[c.Sentence]
		x := rosterSample{sample: sample{x: c.Measures, weight: 1, group: s.name}, head: "on", id: id, name: c.Name, text: s.texts[id]}
		list := steps[id].on
		if slices.ContainsFunc(answer.Names, func(e question.Entry) bool { return e.Standing == "in" && oneName(e.Name, c.Name) }) {
			x.head, list = "off", steps[id].off
		}
		x.y = slices.ContainsFunc(list, func(n string) bool { return oneName(n, c.Name) })
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

// rosterModel learns both heads from every stream but one; leave none out with "".
func rosterModel(all []rosterSample, but string) *claim.Model {
	m := &claim.Model{About: "learned by tools/learn questions -kind roster from labelled streams", Heads: map[string]map[string]float64{}, Limits: rosterLimits}
	for _, head := range []string{"on", "off"} {
		var train []sample
		for _, x := range all {
			if x.head == head && x.group != but {
				train = append(train, x.sample)
			}
		}
		m.Heads[head] = fit(train, rosterPenalty, nil)
	}
	return m
}

// learnRosters prints how well each stream's roster is told by weights from the others, and writes the weights from all to target.
func learnRosters(out io.Writer, dirs []string, target string, verbose bool) error {
	var all []rosterSample
	var names []string
	for _, dir := range dirs {
		list, err := rosterSamples(dir)
		if err != nil {
			return err
		}
		names = append(names, filepath.Base(dir))
		all = append(all, list...)
	}
	type told struct {
		rosterSample
		p float64
	}
	byHead := map[string][]told{}
	for _, name := range names {
		m := rosterModel(all, name)
		for _, x := range all {
			if x.group == name {
				byHead[x.head] = append(byHead[x.head], told{x, predict(m.Heads[x.head], x.x)})
			}
		}
	}
	for _, head := range []string{"on", "off"} {
		list := byHead[head]
		slices.SortStableFunc(list, func(a, b told) int { return compareDown(a.p, b.p) })
		right, said, due, precision := 0, 0, 0, 0.0
		for i, x := range list {
			if x.y {
				due++
				precision += float64(due) / float64(i+1)
			}
			if x.p > rosterLimits[head] {
				said++
				if x.y {
					right++
				}
			}
			if verbose && (x.p > rosterLimits[head] || x.y) {
				fmt.Fprintf(out, "  %-3s %.2f %v %s %s | %s\n", head, x.p, x.y, x.id, x.name, x.text)
			}
		}
		fmt.Fprintf(out, "%-3s of %d candidates: AP %.3f, at %.2f P %d/%d R %d/%d\n", head, len(list), precision/float64(max(1, due)), rosterLimits[head], right, said, right, due)
	}
	if target == "" {
		return nil
	}
	b, err := json.MarshalIndent(rosterModel(all, ""), "", " ")
	if err != nil {
		return fmt.Errorf("write weights: %w", err)
	}
	return os.WriteFile(target, append(b, '\n'), 0o644)
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

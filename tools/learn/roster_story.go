package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
	"storywatch/monitor/config"
)

// rosterStory is a labelled stream or small story beside its question for a roster.
type rosterStory struct {
	Name  string
	Q     question.Question
	Base  []question.Text // what the engine knows at first
	First rosterState     // and whom the labels list then
	Texts []rosterText
}

// rosterText is one item with what its labels say of the roster.
type rosterText struct {
	Seq   int
	Text  question.Text
	IDs   []string
	Steps map[int]rosterStep // by sentence, where the sentences are labelled
	After rosterState        // the roster after it
}

// rosterState is a labelled roster: the names on it, and those taken off.
type rosterState struct {
	In, Off []string
	Open    int // how many on it have no name
}

// rosterStep is what a sentence changes: who is put on or named, and who is taken off.
type rosterStep struct{ On, Off []string }

// rosterQuestion is the question for a roster of a folder.
func rosterQuestion(dir string) (question.Question, error) {
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

// readRoster replays a labelled stream or a small story.
func readRoster(dir string) (*rosterStory, error) {
	q, err := rosterQuestion(dir)
	if err != nil {
		return nil, err
	}
	out := &rosterStory{Name: filepath.Base(dir), Q: q}
	var s *stream
	var states map[int]rosterState
	steps := map[string]rosterStep{}
	if isStory(dir) {
		s = &stream{name: out.Name, gold: map[string]gold{}, relevant: map[int]bool{}, texts: map[string]string{}}
		if err = s.readCorpus(dir); err == nil {
			err = s.readArticles(dir)
		}
		if err == nil {
			states, err = storyStates(dir, q.ID)
		}
		if err == nil {
			err = storySteps(dir, q.ID, s, steps)
		}
		for _, it := range s.items {
			s.relevant[it.Seq] = true
		}
	} else if s, err = readStream(dir); err == nil {
		if states, err = streamStates(dir, q.ID); err == nil {
			err = streamSteps(dir, q.ID, steps)
		}
	}
	if err != nil {
		return nil, err
	}
	out.First = states[0]
	out.replay(s, states, steps)
	return out, nil
}

// replay judges the sentences and gathers them into texts with their labels.
func (r *rosterStory) replay(s *stream, states map[int]rosterState, steps map[string]rosterStep) {
	for _, d := range s.corpus {
		r.Base = append(r.Base, baseText(s, d))
	}
	var t *rosterText
	state := r.First
	flush := func() {
		if t == nil {
			return
		}
		if x, ok := states[t.Seq]; ok {
			state = x
		}
		t.After = state
		if len(t.IDs) > 0 {
			r.Texts = append(r.Texts, *t)
		}
	}
	replay(s, options{gold: true}, func(j judged) {
		if step, ok := steps[j.id]; ok {
			t.Steps[len(t.IDs)] = step
		}
		t.Text.Verdicts, t.IDs = append(t.Text.Verdicts, j.verdict), append(t.IDs, j.id)
	}, func(it item, _ claim.Relevance) {
		flush()
		t = &rosterText{Seq: it.Seq, Steps: map[int]rosterStep{}, Text: question.Text{Title: it.Title, Outlet: it.Outlet, URL: it.URL, Version: it.Version, At: it.Time, Published: it.Published}}
	})
	flush()
}

// baseText is a document of the baseline as the engine reads it.
func baseText(s *stream, d claim.Document) question.Text {
	reg := claim.NewRegister(nil)
	for _, x := range s.corpus {
		reg.Learn(x)
	}
	t := question.Text{Title: d.Title, Outlet: d.Outlet, Corpus: true, At: d.Published, Published: d.Published}
	for i, c := range claim.Parse(d, reg) {
		t.Verdicts = append(t.Verdicts, claim.Verdict{Label: claim.LabelKnown, Claim: c, Sentence: d.Sentences[i]})
	}
	return t
}

// storyStates are the rosters of expected.json, unnamed members left out.
func storyStates(dir, id string) (map[int]rosterState, error) {
	b, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	var states []struct {
		Seq     int                        `json:"seq"`
		Answers map[string]json.RawMessage `json:"answers"`
	}
	if err := json.Unmarshal(b, &states); err != nil {
		return nil, fmt.Errorf("read answers of %s: %w", dir, err)
	}
	out := map[int]rosterState{}
	for _, st := range states {
		var x struct {
			In, Cleared []string
			Unnamed     int
		}
		if err := json.Unmarshal(st.Answers[id], &x); err != nil {
			return nil, fmt.Errorf("read answers of %s: %w", dir, err)
		}
		out[st.Seq] = rosterState{In: named(x.In), Off: named(x.Cleared), Open: x.Unnamed}
	}
	return out, nil
}

func named(list []string) []string {
	return slices.DeleteFunc(list, func(n string) bool { return strings.Contains(n, "unnamed") })
}

// storySteps finds the sentences of steps.tsv, which not every small story has, in its articles.
func storySteps(dir, id string, s *stream, steps map[string]rosterStep) error {
	path := filepath.Join(dir, "steps.tsv")
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return fmt.Errorf("read steps: %w", err)
	}
	for row := range strings.Lines(string(b)) {
		f := strings.Split(strings.TrimRight(row, "\r\n"), "\t")
		if len(f) < 4 || f[1] != id || strings.Contains(f[3], "unnamed") {
			continue
		}
		seq, err := strconv.Atoi(f[0])
		if err != nil {
			return fmt.Errorf("read steps of %s: %w", dir, err)
		}
		for _, it := range s.items {
			for _, x := range it.Body {
				if it.Seq != seq || !strings.Contains(strings.Join(strings.Fields(f[2]), " "), x.Text) && !strings.Contains(x.Text, strings.Join(strings.Fields(f[2]), " ")) {
					continue
				}
				step := steps[x.ID]
				switch who := f[3][1:]; f[3][0] {
				case '+', '=':
					step.On = append(step.On, who)
				case '-':
					step.Off = append(step.Off, who)
				}
				steps[x.ID] = step
			}
		}
	}
	return nil
}

// streamStates are the rosters of states.json.
func streamStates(dir, id string) (map[int]rosterState, error) {
	b, err := os.ReadFile(filepath.Join(dir, "states.json"))
	if err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	var states []struct {
		Seq   int                       `json:"seq"`
		State map[string]map[string]any `json:"state"`
	}
	if err := json.Unmarshal(b, &states); err != nil {
		return nil, fmt.Errorf("read answers of %s: %w", dir, err)
	}
	out := map[int]rosterState{}
	for _, st := range states {
		x := rosterState{}
		for _, n := range slices.Sorted(maps.Keys(st.State[id])) {
			fields, ok := st.State[id][n].(map[string]any)
			switch {
			case !ok:
			case strings.Contains(n, "(unnamed)"):
				if fields["status"] == "on" {
					x.Open++
				}
			case fields["status"] == "on":
				x.In = append(x.In, n)
			default:
				x.Off = append(x.Off, n)
			}
		}
		out[st.Seq] = x
	}
	return out, nil
}

// streamSteps are the changes that gold.tsv gives by sentence.
func streamSteps(dir, id string, steps map[string]rosterStep) error {
	rows, err := table(filepath.Join(dir, "gold.tsv"))
	if err != nil {
		return err
	}
	for _, r := range rows {
		if r["watch_change"] != "1" {
			continue
		}
		step := rosterStep{}
		for part := range strings.SplitSeq(r["expected"], " ;; ") {
			q, rest, _ := strings.Cut(part, ":")
			who, _, _ := strings.Cut(strings.TrimSpace(rest), "|")
			old, to, renamed := strings.Cut(who, "=>")
			switch {
			case strings.TrimSpace(q) != id || who == "":
			case renamed:
				step.On = append(step.On, to)
			case strings.Contains(old, "(unnamed)"):
			case strings.HasPrefix(who, "+"):
				step.On = append(step.On, who[1:])
			case strings.HasPrefix(who, "-"):
				step.Off = append(step.Off, who[1:])
			}
		}
		if len(step.On)+len(step.Off) > 0 {
			steps[r["sentence_id"]] = step
		}
	}
	return nil
}

// answer is a labelled roster as the engine keeps it, with what the texts so far call its members.
func (s rosterState) answer(texts []question.Text) question.Answer {
	a := question.Answer{Kind: question.Roster}
	for _, n := range s.In {
		a.Names = append(a.Names, question.Listed(n, true, texts))
	}
	for _, n := range s.Off {
		a.Names = append(a.Names, question.Listed(n, false, texts))
	}
	for range s.Open {
		a.Names = append(a.Names, question.Entry{Name: "somebody", Standing: "in", Person: true})
	}
	return a
}

// lacking are the names of a list that another lacks.
func lacking(list, other []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(n string) bool {
		return slices.ContainsFunc(other, func(o string) bool { return oneName(n, o) })
	})
}

package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"storywatch/diffing/claim"
	"storywatch/diffing/question"
	"storywatch/monitor/config"
)

// asked is a labelled stream beside one of its questions.
type asked struct {
	name  string
	q     question.Question
	gold  map[int]map[string]any       // the answer after each item, as the stream lists it
	steps map[string]map[string]string // by sentence: what the answer becomes, where it changes
	want  map[int]bool                 // items with such a sentence
	texts []askedText
	// unseen says that no rule was written on it: a small story with steps.tsv.
	unseen bool
	base   []question.Text // the baseline documents, every sentence new
}

// askedText is one item as the engine reads it, with the ids of its sentences.
type askedText struct {
	seq  int
	text question.Text
	ids  []string
}

// readAsked replays a stream and puts its labels beside its question of a kind. A stream has at most one question of a kind.
func readAsked(dir string, kind question.Kind) (*asked, error) {
	s, err := readStream(dir)
	if err != nil {
		return nil, err
	}
	a := &asked{name: s.name, gold: map[int]map[string]any{}, steps: map[string]map[string]string{}, want: map[int]bool{}}
	b, err := os.ReadFile(filepath.Join(dir, "watches.yaml"))
	if err != nil {
		return nil, fmt.Errorf("read questions: %w", err)
	}
	c, err := config.Parse("watches.yaml", b)
	if err != nil {
		return nil, fmt.Errorf("read questions of %s: %w", s.name, err)
	}
	for _, q := range c.Stories[0].Questions {
		if q.Kind == string(kind) {
			a.q = question.Question{ID: q.ID, Kind: kind, Wording: q.Wording, Aliases: q.Aliases}
		}
	}
	if a.q.ID == "" {
		return nil, fmt.Errorf("read questions of %s: none is a %s", s.name, kind)
	}
	if err := a.readStates(dir); err != nil {
		return nil, err
	}
	if err := a.readSteps(dir); err != nil {
		return nil, err
	}
	a.replay(s, options{})
	return a, nil
}

// replayAll judges a small story, whose texts all bear on it.
func (a *asked) replayAll(s *stream) {
	for _, it := range s.items {
		s.relevant[it.Seq] = true
	}
	a.replay(s, options{gold: true})
}

func (a *asked) readStates(dir string) error {
	b, err := os.ReadFile(filepath.Join(dir, "states.json"))
	if err != nil {
		return fmt.Errorf("read answers: %w", err)
	}
	var states []struct {
		Seq   int                       `json:"seq"`
		State map[string]map[string]any `json:"state"`
	}
	if err := json.Unmarshal(b, &states); err != nil {
		return fmt.Errorf("read answers of %s: %w", a.name, err)
	}
	for _, st := range states {
		a.gold[st.Seq] = st.State[a.q.ID]
	}
	return nil
}

func (a *asked) readSteps(dir string) error {
	rows, err := table(filepath.Join(dir, "gold.tsv"))
	if err != nil {
		return err
	}
	for _, r := range rows {
		if r["watch_change"] != "1" {
			continue
		}
		for part := range strings.SplitSeq(r["expected"], " ;; ") {
			id, rest, _ := strings.Cut(part, ":")
			if strings.TrimSpace(id) != a.q.ID {
				continue
			}
			step := map[string]string{}
			for field := range strings.SplitSeq(rest, "|") {
				k, v, _ := strings.Cut(strings.TrimSpace(field), "=")
				step[k] = v
			}
			a.steps[r["sentence_id"]] = step
		}
	}
	return nil
}

// replay judges the stream's sentences and gathers them into texts.
func (a *asked) replay(s *stream, o options) {
	a.baseline(s)
	var verdicts []claim.Verdict
	var ids []string
	article := map[string]int64{}
	next := 0
	flush := func() {
		if len(ids) == 0 {
			return
		}
		it := s.items[next]
		next++
		if article[it.URL] == 0 {
			article[it.URL] = int64(len(article) + 1)
		}
		a.texts = append(a.texts, askedText{seq: it.Seq, ids: ids, text: question.Text{
			Title: it.Title, Outlet: it.Outlet, URL: it.URL, Article: article[it.URL], Version: it.Version, At: it.Time, Published: it.Published, Verdicts: verdicts,
		}})
		verdicts, ids = nil, nil
	}
	replay(s, o, func(j judged) {
		if a.steps[j.id] != nil {
			a.want[j.seq] = true
		}
		verdicts, ids = append(verdicts, j.verdict), append(ids, j.id)
	}, func(it item, _ claim.Relevance) {
		flush()
		for next < len(s.items) && s.items[next].Seq != it.Seq {
			next++
		}
	})
	flush()
}

// baseline reads the baseline documents in order of their dates.
func (a *asked) baseline(s *stream) {
	reg := claim.NewRegister(nil)
	docs := slices.Clone(s.corpus)
	slices.SortStableFunc(docs, func(x, y claim.Document) int { return x.Published.Compare(y.Published) })
	for _, d := range docs {
		reg.Learn(d)
		t := question.Text{Title: d.Title, Outlet: d.Outlet, Corpus: true, At: d.Published, Published: d.Published}
		for i, c := range claim.Parse(d, reg) {
			t.Verdicts = append(t.Verdicts, claim.Verdict{Label: claim.LabelNew, Novelty: claim.Added, Claim: c, Sentence: d.Sentences[i]})
		}
		a.base = append(a.base, t)
	}
}

// before is what the labels say that the answer was before an item.
func (a *asked) before(seq int) map[string]any {
	for seq--; seq >= 0; seq-- {
		if g, ok := a.gold[seq]; ok {
			return g
		}
	}
	return nil
}

// answerTally counts what was answered against the labels.
type answerTally struct {
	right, told, due int // steps of the answer
	dates, dated     int
	rang, alarms     int // items at which the answer changed rightly, and at all
	wanted           int
}

func (t *answerTally) add(o answerTally) {
	t.right, t.told, t.due = t.right+o.right, t.told+o.told, t.due+o.due
	t.dates, t.dated = t.dates+o.dates, t.dated+o.dated
	t.rang, t.alarms, t.wanted = t.rang+o.rang, t.alarms+o.alarms, t.wanted+o.wanted
}

func (t answerTally) print(out io.Writer, name string) {
	f := func(tp, p, r int) float64 { return 2 * float64(tp) / float64(max(1, p+r)) }
	fmt.Fprintf(out, "%-12s F1 %.3f (P %d/%d R %d/%d) date %d/%d alarm %.3f (P %d/%d R %d/%d)\n", name, f(t.right, t.told, t.due), t.right, t.told, t.right, t.due,
		t.dates, t.dated, f(t.rang, t.alarms, t.wanted), t.rang, t.alarms, t.rang, t.wanted)
}

// run answers a question from the baseline to the end.
func (a *asked) run(m *claim.Model, tell io.Writer) map[int]question.Answer {
	got := map[int]question.Answer{}
	cur := question.New(a.q)
	for _, t := range append(a.baseTexts(), a.texts...) {
		next, changes := question.UpdateWith(m, a.q, cur, t.text)
		for _, c := range changes {
			fmt.Fprintf(tell, "  %s %d %s -> %s | %s | %s\n", a.name, t.seq, c.Before, c.After, c.Rule, c.Evidence.Text)
		}
		cur = next
		got[t.seq] = cur
	}
	return got
}

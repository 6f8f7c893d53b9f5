package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/question"
	"storywatch/monitor/config"
)

// A small story is a folder with corpus/*.md, stream/*.md, watches.yaml and expected.json, which holds the answers after each article; its
// sentences have no labels.

// expectedAnswer is one answer of expected.json, of a figure or an event.
type expectedAnswer struct {
	Values    map[string]*float64 `json:"values"`
	Contested []*float64          `json:"contested"`
	Status    string              `json:"status"`
	Date      string              `json:"date"`
	DeniedBy  string              `json:"denied_by"`
}

// isStory reports whether a folder is a small story.
func isStory(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, "expected.json"))
	return err == nil
}

// readStory replays a small story and puts the expected answers beside each of its questions of a kind.
func readStory(dir string, kind question.Kind) ([]*asked, error) {
	s := &stream{name: filepath.Base(dir), gold: map[string]gold{}, relevant: map[int]bool{}, texts: map[string]string{}}
	if err := s.readCorpus(dir); err != nil {
		return nil, err
	}
	if err := s.readArticles(dir); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(filepath.Join(dir, "watches.yaml"))
	if err != nil {
		return nil, fmt.Errorf("read questions: %w", err)
	}
	c, err := config.Parse("watches.yaml", b)
	if err != nil {
		return nil, fmt.Errorf("read questions of %s: %w", s.name, err)
	}
	if b, err = os.ReadFile(filepath.Join(dir, "expected.json")); err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	var states []struct {
		Seq     int                        `json:"seq"`
		Answers map[string]json.RawMessage `json:"answers"`
	}
	if err := json.Unmarshal(b, &states); err != nil {
		return nil, fmt.Errorf("read answers of %s: %w", s.name, err)
	}
	var out []*asked
	for _, q := range c.Stories[0].Questions {
		if q.Kind != string(kind) {
			continue
		}
		a := &asked{name: s.name, q: question.Question{ID: q.ID, Kind: kind, Wording: q.Wording, Aliases: q.Aliases}, gold: map[int]map[string]any{}, steps: map[string]map[string]string{}, want: map[int]bool{}}
		for _, st := range states {
			var x expectedAnswer
			if err := json.Unmarshal(st.Answers[q.ID], &x); err != nil {
				return nil, fmt.Errorf("read answers of %s: %w", s.name, err)
			}
			a.gold[st.Seq] = x.fields()
		}
		for seq := range a.gold {
			a.want[seq] = seq > 0 && fmt.Sprint(a.gold[seq]) != fmt.Sprint(a.before(seq))
		}
		if err := a.readStorySteps(dir, s); err != nil {
			return nil, err
		}
		a.replayAll(s)
		out = append(out, a)
	}
	return out, nil
}

// readStorySteps reads which sentences change the answer, where the story says so (steps.tsv).
func (a *asked) readStorySteps(dir string, s *stream) error {
	rows, err := table(filepath.Join(dir, "steps.tsv"))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	a.unseen = true
	for _, r := range rows {
		if r["question"] != a.q.ID {
			continue
		}
		for _, it := range s.items {
			for _, x := range it.Body {
				if strconv.Itoa(it.Seq) == r["seq"] && x.Text == r["sentence"] {
					if a.steps[x.ID] == nil {
						a.steps[x.ID] = map[string]string{}
					}
					fields(r["change"], a.steps[x.ID])
				}
			}
		}
	}
	return nil
}

// fields reads what a sentence changes: of a figure one value, of an event perhaps its status and its day.
func fields(change string, into map[string]string) {
	if k, v, ok := strings.Cut(change, "denied_by="); ok {
		into["denied_by"], change = strings.TrimSpace(v), k
	}
	if !strings.HasPrefix(change, "status=") && !strings.HasPrefix(change, "date=") {
		if k, v, ok := strings.Cut(change, "="); ok {
			into[k] = v
		}
		return
	}
	for field := range strings.FieldsSeq(change) {
		if k, v, ok := strings.Cut(field, "="); ok {
			into[k] = v
		}
	}
}

// fields are the answer as labelled streams list it.
func (x expectedAnswer) fields() map[string]any {
	out := map[string]any{}
	if x.Status != "" {
		out["status"], out["date"], out["denied_by"] = x.Status, x.Date, x.DeniedBy
		return out
	}
	for k, v := range x.Values {
		if v != nil {
			out[k] = strconv.FormatFloat(*v, 'f', -1, 64)
		}
	}
	for i, v := range x.Contested {
		if v != nil {
			out["contested"+strconv.Itoa(i)] = strconv.FormatFloat(*v, 'f', -1, 64)
		}
	}
	return out
}

// readArticles reads a small story's articles in the order of their file names.
func (s *stream) readArticles(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "stream", "*.md"))
	if err != nil {
		return fmt.Errorf("list articles: %w", err)
	}
	slices.Sort(files)
	for n, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return fmt.Errorf("read article: %w", err)
		}
		it := item{Seq: n + 1, Version: 1}
		head, body, _ := strings.Cut(strings.TrimPrefix(string(b), "---\n"), "\n---\n")
		for l := range strings.Lines(head) {
			k, v, _ := strings.Cut(strings.TrimSpace(l), ": ")
			switch v = strings.Trim(v, `"`); k {
			case "title":
				it.Title = v
			case "source":
				it.Outlet = v
			case "url":
				it.URL = v
			case "published":
				it.Published, _ = time.Parse(time.RFC3339, v)
			}
		}
		it.Time = it.Published
		var blocks []diffing.Block
		for p := range strings.SplitSeq(body, "\n\n") {
			if p = strings.Join(strings.Fields(p), " "); p != "" {
				blocks = append(blocks, diffing.Block{Kind: diffing.Paragraph, Text: p})
			}
		}
		for i, x := range diffing.Split(blocks) {
			it.Body = append(it.Body, bodySentence{ID: fmt.Sprintf("%s-%d-%d", s.name, n+1, i), P: x.Block, Text: x.Text})
		}
		s.items = append(s.items, it)
	}
	return nil
}

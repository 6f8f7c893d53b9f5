package replay

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
)

// gold is what people labelled in a stream.
type gold struct {
	sentences []goldSentence
	corpus    map[string]string // text of the baseline's sentences, by id
	items     map[int]map[string]string
	version   map[int]int
	states    []goldState
	kinds     []questionKind // in the order of watches.yaml
	wanted    map[change]bool
}

// goldSentence is one labelled sentence of a stream.
type goldSentence struct {
	seq                 int
	id, text            string
	label, kind, ref    string
	altLabels, altKinds string
}

type questionKind struct{ id, kind string }

// change is "the answer to this question changes with this item".
type change struct {
	seq      int
	question string
}

type goldState struct {
	Seq   int                       `json:"seq"`
	State map[string]map[string]any `json:"state"`
}

// HasGold tells whether a stream folder carries labels.
func HasGold(fsys fs.FS) bool {
	_, err := fs.Stat(fsys, "gold.tsv")
	return err == nil
}

func readGold(fsys fs.FS) (*gold, error) {
	g := &gold{corpus: map[string]string{}, items: map[int]map[string]string{}, version: map[int]int{}, wanted: map[change]bool{}}
	rows, err := readTSV(fsys, "gold.tsv")
	if err != nil {
		return nil, err
	}
	labels := map[string]map[string]string{}
	for _, r := range rows {
		labels[r["sentence_id"]] = r
	}
	alternatives := map[string]map[string]string{}
	if rows, err = readTSV(fsys, "alt.tsv"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, r := range rows {
		alternatives[r["sentence_id"]] = r
	}
	if err := g.readItems(fsys, labels, alternatives); err != nil {
		return nil, err
	}
	if rows, err = readTSV(fsys, "corpus/sentences.tsv"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	for _, r := range rows {
		g.corpus[r["sentence_id"]] = r["text"]
	}
	if rows, err = readTSV(fsys, "items.tsv"); err != nil {
		return nil, err
	}
	for _, r := range rows {
		var seq int
		if _, err := fmt.Sscan(r["seq"], &seq); err != nil {
			return nil, fmt.Errorf("items.tsv: %w", err)
		}
		g.items[seq] = r
	}
	return g, g.readQuestions(fsys)
}

func (g *gold) readItems(fsys fs.FS, labels, alternatives map[string]map[string]string) error {
	entries, err := fs.ReadDir(fsys, "stream")
	if err != nil {
		return fmt.Errorf("read stream: %w", err)
	}
	for _, e := range entries {
		if path.Ext(e.Name()) != ".json" {
			continue
		}
		data, err := fs.ReadFile(fsys, "stream/"+e.Name())
		if err != nil {
			return fmt.Errorf("read stream: %w", err)
		}
		var it struct {
			Seq, Version int
			Body         []struct{ ID, Text string }
		}
		if err := json.Unmarshal(data, &it); err != nil {
			return fmt.Errorf("stream/%s: %w", e.Name(), err)
		}
		g.version[it.Seq] = it.Version
		for _, s := range it.Body {
			l, alt := labels[s.ID], alternatives[s.ID]
			g.sentences = append(g.sentences, goldSentence{
				seq: it.Seq, id: s.ID, text: s.Text, label: l["label"], kind: l["kind"], ref: l["ref"],
				altLabels: alt["accepted_labels"], altKinds: alt["accepted_kinds"],
			})
			if l["watch_change"] == "1" {
				for part := range strings.SplitSeq(l["expected"], " ;; ") {
					q, _, _ := strings.Cut(part, ":")
					g.wanted[change{it.Seq, strings.TrimSpace(q)}] = true
				}
			}
		}
	}
	return nil
}

var watchLine = regexp.MustCompile(`(?m)^\s*-?\s*(id|kind): (\S+)`)

func (g *gold) readQuestions(fsys fs.FS) error {
	data, err := fs.ReadFile(fsys, "watches.yaml")
	if err != nil {
		return fmt.Errorf("read questions: %w", err)
	}
	for _, m := range watchLine.FindAllStringSubmatch(string(data), -1) {
		if m[1] == "id" {
			g.kinds = append(g.kinds, questionKind{id: m[2]})
		} else if len(g.kinds) > 0 {
			g.kinds[len(g.kinds)-1].kind = m[2]
		}
	}
	if data, err = fs.ReadFile(fsys, "states.json"); err != nil {
		return fmt.Errorf("read states: %w", err)
	}
	if err := json.Unmarshal(data, &g.states); err != nil {
		return fmt.Errorf("states.json: %w", err)
	}
	return nil
}

// clear is 1 for a sentence that is clearly new, 0 for one that clearly is not, -1 for one that is left out.
func (s goldSentence) clear() int {
	alt := func(words ...string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s.altLabels, w) })
	}
	switch {
	case s.label == "new" && !alt("known", "none", "minor"):
		return 1
	case (s.label == "known" || s.label == "none") && !alt("new", "minor"):
		return 0
	}
	return -1
}

// readTSV reads a table with a heading row; a quotation mark is a character like any other.
func readTSV(fsys fs.FS, name string) ([]map[string]string, error) {
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	lines := strings.Split(strings.ReplaceAll(string(data), "\r\n", "\n"), "\n")
	head := strings.Split(lines[0], "\t")
	var out []map[string]string
	for _, line := range lines[1:] {
		if line == "" {
			continue
		}
		row := map[string]string{}
		for i, cell := range strings.Split(line, "\t") {
			if i < len(head) {
				row[head[i]] = cell
			}
		}
		out = append(out, row)
	}
	return out, nil
}

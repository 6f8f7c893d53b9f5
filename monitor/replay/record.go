package replay

import (
	"bytes"
	"encoding/json"
	"fmt"

	"storywatch/diffing/claim"
)

// Record is one line of a replay's JSON output: a sentence with its verdict, an item, or an answer.
type Record struct {
	Type     string
	Seq      int
	URL      string
	Version  int
	Index    int
	Text     string
	Label    string
	Kind     string // added, detail, update, contradicts, or empty
	Score    float64
	Nearest  *Nearest
	Reason   string
	Relevant bool
	Page     string
	CopyOf   *int // item of the article that it is a copy of
	Changes  []string
	Question string
	Changed  bool
	Answer   any
}

// Nearest is the closest thing known before a sentence.
type Nearest struct {
	Text string `json:"text"`
	URL  string `json:"url"`
}

func (r *Record) judge(v claim.Verdict) {
	r.Label, r.Score, r.Reason = string(v.Label), v.Score, v.Reason
	switch v.Novelty {
	case claim.Added, claim.Detail, claim.Update, claim.Contradicts:
		if v.Label == claim.LabelNew || v.Label == claim.LabelMinor {
			r.Kind = string(v.Novelty)
		}
	case claim.Reasserted:
		r.Kind = string(claim.Update)
	}
	if v.Nearest != nil {
		r.Nearest = &Nearest{Text: v.Nearest.Text, URL: v.Nearest.URL}
	}
}

// MarshalJSON writes the fields that belong to the record's type, always all of them.
func (r Record) MarshalJSON() ([]byte, error) {
	switch r.Type {
	case "sentence":
		return marshal(struct {
			Type    string   `json:"type"`
			Seq     int      `json:"seq"`
			URL     string   `json:"url"`
			Version int      `json:"version"`
			Index   int      `json:"index"`
			Text    string   `json:"text"`
			Label   string   `json:"label"`
			Kind    string   `json:"kind"`
			Score   score    `json:"score"`
			Nearest *Nearest `json:"nearest"`
			Reason  string   `json:"reason"`
		}{r.Type, r.Seq, r.URL, r.Version, r.Index, r.Text, r.Label, r.Kind, score(r.Score), r.Nearest, r.Reason})
	case "item":
		changes := r.Changes
		if changes == nil {
			changes = []string{}
		}
		return marshal(struct {
			Type     string   `json:"type"`
			Seq      int      `json:"seq"`
			Relevant bool     `json:"relevant"`
			Page     string   `json:"page"`
			CopyOf   *int     `json:"copy_of"`
			Changes  []string `json:"changes"`
			Reason   string   `json:"reason"`
		}{r.Type, r.Seq, r.Relevant, r.Page, r.CopyOf, changes, r.Reason})
	case "answer":
		return marshal(struct {
			Type     string `json:"type"`
			Seq      int    `json:"seq"`
			Question string `json:"question"`
			Changed  bool   `json:"changed"`
			Answer   any    `json:"answer"`
		}{r.Type, r.Seq, r.Question, r.Changed, r.Answer})
	}
	return nil, fmt.Errorf("no such record type: %q", r.Type)
}

// score prints with four decimals, the same on every machine.
type score float64

func (s score) MarshalJSON() ([]byte, error) { return fmt.Appendf(nil, "%.4f", float64(s)), nil }

// marshal is json.Marshal without the escaping of <, > and &: the text is for reading, not for a web page.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimRight(b.Bytes(), "\n"), nil
}

func encode(v any) (string, error) {
	b, err := marshal(v)
	return string(b), err
}

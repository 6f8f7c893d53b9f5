package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
)

// item is one page of a labelled stream, as far as learning needs it.
type item struct {
	Seq         int            `json:"seq"`
	Time        time.Time      `json:"time"`
	Outlet      string         `json:"outlet"`
	URL         string         `json:"url"`
	Title       string         `json:"title"`
	Description string         `json:"description"`
	Version     int            `json:"version"`
	Published   time.Time      `json:"published"`
	Body        []bodySentence `json:"body"`
}

// bodySentence is one sentence of a page as the stream lists it.
type bodySentence struct {
	ID   string `json:"id"`
	P    int    `json:"p"`
	Text string `json:"text"`
	Kind string `json:"kind"` // of the block, where the file says so
}

// gold is the labelling of one sentence.
type gold struct {
	label, kind, ref, altLabels, altKinds string
}

type stream struct {
	name     string
	corpus   []claim.Document
	items    []item
	gold     map[string]gold
	relevant map[int]bool
	texts    map[string]string // every sentence by id

	terse     bool
	explainer bool // long analysis of an affair, of a folder named "explainers"
}

func table(path string) ([]map[string]string, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read table: %w", err)
	}
	return rowsOf(string(b)), nil
}

func readStream(dir string) (*stream, error) {
	if _, err := os.Stat(filepath.Join(dir, seedOrder[0]+".txt")); err == nil {
		return readSeeds(dir)
	}
	s := &stream{name: filepath.Base(dir), gold: map[string]gold{}, relevant: map[int]bool{}, texts: map[string]string{}}
	s.terse = filepath.Base(filepath.Dir(filepath.Clean(dir))) == "terse"
	s.explainer = filepath.Base(filepath.Dir(filepath.Clean(dir))) == "explainers"
	rows, err := table(filepath.Join(dir, "gold.tsv"))
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		s.gold[r["sentence_id"]] = gold{label: r["label"], kind: r["kind"], ref: r["ref"]}
	}
	if rows, err = table(filepath.Join(dir, "alt.tsv")); err == nil {
		for _, r := range rows {
			g := s.gold[r["sentence_id"]]
			g.altLabels, g.altKinds = r["accepted_labels"], r["accepted_kinds"]
			s.gold[r["sentence_id"]] = g
		}
	}
	if rows, err = table(filepath.Join(dir, "items.tsv")); err != nil {
		return nil, err
	}
	for _, r := range rows {
		var n int
		fmt.Sscan(r["seq"], &n)
		s.relevant[n] = r["relevant"] == "yes"
	}
	if rows, err = table(filepath.Join(dir, "corpus", "sentences.tsv")); err == nil {
		for _, r := range rows {
			s.texts[r["sentence_id"]] = r["text"]
		}
	}
	if err := s.readCorpus(dir); err != nil {
		return nil, err
	}
	return s, s.readItems(dir)
}

func (s *stream) readCorpus(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "corpus", "*.md"))
	if err != nil {
		return fmt.Errorf("list corpus: %w", err)
	}
	slices.Sort(files)
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return fmt.Errorf("read corpus: %w", err)
		}
		d := claim.Document{}
		text := string(b)
		if rest, ok := strings.CutPrefix(text, "---\n"); ok {
			head, body, _ := strings.Cut(rest, "\n---\n")
			text = body
			for l := range strings.Lines(head) {
				k, v, _ := strings.Cut(strings.TrimSpace(l), ": ")
				v = strings.Trim(v, `"`)
				switch k {
				case "title":
					d.Title = v
				case "source":
					d.Outlet = v
				case "published":
					d.Published, _ = time.Parse(time.RFC3339, v)
				}
			}
		}
		var blocks []diffing.Block
		for p := range strings.SplitSeq(text, "\n\n") {
			if p = strings.Join(strings.Fields(p), " "); p != "" {
				blocks = append(blocks, diffing.Block{Kind: diffing.Paragraph, Text: p})
			}
		}
		d.Sentences = diffing.Split(blocks)
		s.corpus = append(s.corpus, d)
	}
	return nil
}

func (s *stream) readItems(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "stream", "*.json"))
	if err != nil {
		return fmt.Errorf("list stream: %w", err)
	}
	slices.Sort(files)
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return fmt.Errorf("read item: %w", err)
		}
		var it item
		if err := json.Unmarshal(b, &it); err != nil {
			return fmt.Errorf("read %s: %w", f, err)
		}
		for _, x := range it.Body {
			s.texts[x.ID] = x.Text
		}
		s.items = append(s.items, it)
	}
	return nil
}

func (it item) document() claim.Document {
	d := claim.Document{Title: it.Title, Outlet: it.Outlet, Published: it.Time}
	for i, b := range it.Body {
		kind := diffing.Kind(b.Kind)
		if kind == "" {
			kind = diffing.Paragraph
		}
		d.Sentences = append(d.Sentences, diffing.Sentence{Text: strings.Join(strings.Fields(b.Text), " "), Index: i, Block: b.P, End: len(b.Text), Kind: kind})
	}
	return d
}

// judged is one sentence of a replay beside its label.
type judged struct {
	id       string
	seq      int
	first    bool // first version of its page
	same     bool // unchanged from the version before
	page     int64
	verdict  claim.Verdict
	gold     gold
	measures map[string][]claim.Measure
	near     []claim.Neighbour
	explain  string
}

// options say how a stream is replayed.
type options struct {
	gold    bool                       // take from the labels which items bear on the story
	measure bool                       // gather what the model sees
	model   *claim.Model               // nil: the one that is shipped
	modelOf func(seq int) *claim.Model // another one for every item, where it is set
}

// replay judges a stream's sentences in order, as the monitor does.
func replay(s *stream, o options, out func(judged), relevance func(it item, r claim.Relevance)) {
	x, reg := newIndex(), claim.NewRegister(nil)
	for _, d := range s.corpus {
		reg.Learn(d)
	}
	topic := claim.LearnTopic(s.corpus, claim.Match{})
	article := int64(0)
	for _, d := range s.corpus {
		article++
		for i, c := range claim.Parse(d, reg) {
			x.add(claim.Known{Claim: c, First: claim.Appearance{Article: article, Version: 1, Index: i, Outlet: d.Outlet, At: d.Published, Corpus: true, Text: c.Text}})
		}
	}
	pages := map[string]int64{}
	last := map[string][]diffing.Sentence{}
	kept := map[string]map[string]claim.Verdict{}
	for _, it := range s.items {
		d := it.document()
		reg.Learn(d)
		claims := claim.Parse(d, reg)
		rel := topic.Text(d, claims)
		if e := topic.Entry(it.Title, it.Description); !e.Relevant {
			rel = e
		}
		relevance(it, rel)
		if o.gold {
			rel.Relevant = s.relevant[it.Seq]
		}
		if pages[it.URL] == 0 {
			article++
			pages[it.URL] = article
		}
		r := judging{s: s, it: it, d: d, claims: claims, x: x, topic: topic, page: pages[it.URL], relevant: rel.Relevant, model: o.model, measure: o.measure}
		if o.modelOf != nil {
			r.model = o.modelOf(it.Seq)
		}
		r.judge(last[it.URL], kept[it.URL], out)
		if rel.Relevant {
			topic.Add(d, claims)
		}
		last[it.URL], kept[it.URL] = d.Sentences, r.verdicts
	}
}

// run is the judging of one item.
type judging struct {
	s        *stream
	it       item
	d        claim.Document
	claims   []claim.Claim
	x        *index
	topic    *claim.Topic
	page     int64
	relevant bool
	model    *claim.Model
	measure  bool
	verdicts map[string]claim.Verdict
}

func (r *judging) judge(before []diffing.Sentence, kept map[string]claim.Verdict, out func(judged)) {
	r.verdicts = map[string]claim.Verdict{}
	memo := claim.NewMemo()
	altered := map[int]*claim.Known{}
	if before != nil {
		for _, e := range diffing.Compare(before, r.d.Sentences) {
			if e.Op == diffing.Altered {
				altered[e.New.Index] = &claim.Known{Claim: kept[e.Old.Text].Claim, First: claim.Appearance{Article: r.page, Version: r.it.Version - 1, Index: e.Old.Index, Text: e.Old.Text}}
			}
		}
	}
	var own []claim.Known
	var trail []float64
	for i, c := range r.claims {
		j := judged{id: r.it.Body[i].ID, seq: r.it.Seq, page: r.page, first: r.it.Version == 1, gold: r.s.gold[r.it.Body[i].ID]}
		old, unchanged := kept[c.Text]
		switch {
		case !r.relevant:
			j.verdict = claim.Verdict{Label: claim.LabelNone, Claim: c, Reason: "text is about something else"}
		case unchanged:
			j.same, j.verdict = true, old
			if old.Label != claim.LabelNone {
				j.verdict.Label, j.verdict.Novelty, j.verdict.Score, j.verdict.Reason = claim.LabelKnown, claim.Repeated, 0.005, "unchanged from the version before"
				j.verdict.Nearest = &claim.Appearance{Text: c.Text}
			}
		default:
			ctx := claim.Context{Document: r.d, Index: i, Page: r.page, Counts: r.x.counts, Total: len(r.x.known), Topic: r.topic, Altered: altered[i], Memo: memo, Model: r.model, Trail: trail}
			cands := append(r.x.candidates(claim.Keys(c), 64), own...)
			j.verdict = claim.Judge(c, ctx, cands)
			if r.measure {
				j.measures = claim.Measures(c, ctx, cands)
				j.near = claim.Neighbours(c, ctx, cands)
			}
			j.explain = claim.Explain(c, ctx, cands)
		}
		r.verdicts[c.Text] = j.verdict
		if open := j.verdict.Open; r.relevant && !unchanged {
			trail = append(trail, open)
		} else {
			trail = append(trail, -1)
		}
		if r.relevant && !j.same && j.verdict.Label != claim.LabelNone {
			own = append(own, claim.Known{Claim: c, First: claim.Appearance{Article: r.page, Version: r.it.Version, Index: i, Outlet: r.it.Outlet, At: r.it.Time, Text: c.Text}})
		}
		out(j)
	}
	for _, k := range own {
		r.x.add(k)
	}
}

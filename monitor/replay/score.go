package replay

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"slices"
	"strings"
)

// Score gathers the figures of one stream, or of several pooled. The figures are those of the labelled streams' own script:
//
//	extracted    share of labelled sentences found among the judged ones
//	new_f1       F1 of the label new over sentences that are clearly new or clearly not; a judged sentence called new that is no labelled
//	             sentence counts against precision
//	new_f1_first the same over first versions only
//	new_ap       average precision of the sentences' score
//	nearest_hit  known sentences, judged known, whose nearest text is the labelled reference or says it in most of its words
//	kind_acc     kind, over sentences both call new
//	alarm_f1     per item and question: did the answer change?
//	roster_f1, event_f1, figure_f1, event_date: what changed in the answers
//	relevant_f1, offtopic_rec, copies_f1, changes_f1: items
type Score struct {
	found, sentences          int
	all, first                counts
	scored                    []scoredRow
	hit, hitOf, kind, kindOf  int
	alarm                     counts
	roster, event, figure     counts
	date, dateOf              int
	relevant, copies, changes counts
	off, offOf                int
}

// counts are the right ones among what was called and what is there.
type counts struct{ right, called, there int }

func (c *counts) add(d counts) {
	c.right += d.right
	c.called += d.called
	c.there += d.there
}

func (c counts) f1() float64 {
	if c.right == 0 {
		return 0
	}
	return float64(2*c.right) / float64(c.called+c.there)
}

type scoredRow struct {
	isNew bool
	score float64
}

// Figure is one line of a score.
type Figure struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Note  string  `json:"note"`
}

// ScoreStream compares the records of a replay with the labels of its stream.
func ScoreStream(fsys fs.FS, records []Record) (*Score, error) {
	g, err := readGold(fsys)
	if err != nil {
		return nil, err
	}
	s := &Score{}
	s.scoreSentences(g, records)
	s.scoreAnswers(g, records)
	s.scoreItems(g, records)
	return s, nil
}

// Add pools another stream's counts into s.
func (s *Score) Add(o *Score) {
	s.found += o.found
	s.sentences += o.sentences
	s.all.add(o.all)
	s.first.add(o.first)
	s.scored = append(s.scored, o.scored...)
	s.hit, s.hitOf, s.kind, s.kindOf = s.hit+o.hit, s.hitOf+o.hitOf, s.kind+o.kind, s.kindOf+o.kindOf
	s.alarm.add(o.alarm)
	s.roster.add(o.roster)
	s.event.add(o.event)
	s.figure.add(o.figure)
	s.date, s.dateOf = s.date+o.date, s.dateOf+o.dateOf
	s.relevant.add(o.relevant)
	s.copies.add(o.copies)
	s.changes.add(o.changes)
	s.off, s.offOf = s.off+o.off, s.offOf+o.offOf
}

// judgedRow is one labelled sentence with what was judged of it.
type judgedRow struct {
	goldSentence
	mine   string
	score  float64
	record *Record
}

func (s *Score) scoreSentences(g *gold, records []Record) {
	type judged struct {
		words  []string
		record *Record
	}
	by, texts := map[int][]judged{}, map[int][][]string{}
	for i := range records {
		if r := &records[i]; r.Type == "sentence" {
			by[r.Seq] = append(by[r.Seq], judged{fold(r.Text), r})
		}
	}
	var rows []judgedRow
	text := maps.Clone(g.corpus)
	for _, x := range g.sentences {
		text[x.id] = x.text
		words := fold(x.text)
		texts[x.seq] = append(texts[x.seq], words)
		row := judgedRow{goldSentence: x, mine: "none"}
		rank := map[string]int{"new": 3, "minor": 2, "known": 1}
		for _, j := range by[x.seq] {
			if likeness(words, j.words) < .6 {
				continue
			}
			if row.record == nil {
				row.record = j.record
			}
			if rank[j.record.Label] > rank[row.mine] { // a sentence split in two is new where a part is
				row.mine = j.record.Label
			}
			row.score = max(row.score, j.record.Score)
		}
		if row.record != nil {
			s.found++
		}
		s.sentences++
		rows = append(rows, row)
	}
	for seq, list := range by {
		for _, j := range list {
			if j.record.Label != "new" || len(j.words) < 3 || texts[seq] == nil {
				continue
			}
			if !slices.ContainsFunc(texts[seq], func(t []string) bool { return likeness(j.words, t) >= .6 }) {
				s.all.called++
				if g.version[seq] == 1 {
					s.first.called++
				}
			}
		}
	}
	for _, r := range rows {
		s.scoreSentence(r, g.version[r.seq] == 1, text)
	}
}

func (s *Score) scoreSentence(r judgedRow, first bool, text map[string]string) {
	if y := r.clear(); y >= 0 {
		c := counts{there: y}
		if r.mine == "new" {
			c.called, c.right = 1, y
		}
		s.all.add(c)
		if first {
			s.first.add(c)
		}
		s.scored = append(s.scored, scoredRow{y == 1, r.score})
	}
	if ref, ok := text[r.ref]; ok && r.label == "known" && r.mine == "known" {
		s.hitOf++
		if r.record != nil && r.record.Nearest != nil {
			near := fold(r.record.Nearest.Text)
			if len(near) > 0 && (likeness(near, fold(ref)) >= .5 || likeness(near, fold(r.text)) >= .6) {
				s.hit++
			}
		}
	}
	if r.mine == "new" && r.label == "new" && r.record != nil {
		s.kindOf++
		kind := r.record.Kind
		if kind == r.kind || strings.Contains(r.altKinds, cmp.Or(kind, "-")) {
			s.kind++
		}
	}
}

func (s *Score) scoreItems(g *gold, records []Record) {
	mine := map[int]*Record{}
	for i := range records {
		if records[i].Type == "item" {
			mine[records[i].Seq] = &records[i]
		}
	}
	for seq, meta := range g.items {
		r := mine[seq]
		relevant, copied := r != nil && r.Relevant, r != nil && r.CopyOf != nil
		s.relevant.add(tally(relevant, meta["relevant"] == "yes"))
		if meta["relevant"] != "yes" {
			s.offOf++
			if !relevant {
				s.off++
			}
		}
		s.copies.add(tally(copied, meta["syndicated_of"] != ""))
		var classes []string
		if r != nil && (g.version[seq] > 1) {
			classes = r.Changes
		}
		want := strings.FieldsFunc(meta["change_class"], func(c rune) bool { return c == ',' })
		c := counts{called: len(classes), there: len(want)}
		for _, x := range classes {
			if slices.Contains(want, x) {
				c.right++
			}
		}
		s.changes.add(c)
	}
}

func tally(called, there bool) counts {
	var c counts
	if called {
		c.called = 1
	}
	if there {
		c.there = 1
	}
	if called && there {
		c.right = 1
	}
	return c
}

// averagePrecision of the sentences' scores, larger first; ties in the order of the stream.
func averagePrecision(rows []scoredRow) float64 {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b scoredRow) int { return cmp.Compare(b.score, a.score) })
	right, sum := 0, 0.
	for k, r := range rows {
		if r.isNew {
			right++
			sum += float64(right) / float64(k+1)
		}
	}
	return sum / float64(max(1, right))
}

// Figures returns the score's lines in a fixed order.
func (s *Score) Figures() []Figure {
	share := func(a, b int) float64 { return float64(a) / float64(max(1, b)) }
	f1 := func(name string, c counts) Figure {
		return Figure{name, c.f1(), fmt.Sprintf("P %d/%d R %d/%d", c.right, c.called, c.right, c.there)}
	}
	return []Figure{
		{"extracted", share(s.found, s.sentences), fmt.Sprintf("%d/%d", s.found, s.sentences)},
		f1("new_f1", s.all), f1("new_f1_first", s.first),
		{"new_ap", averagePrecision(s.scored), fmt.Sprintf("%d scored", len(s.scored))},
		{"nearest_hit", share(s.hit, s.hitOf), fmt.Sprintf("%d/%d", s.hit, s.hitOf)},
		{"kind_acc", share(s.kind, s.kindOf), fmt.Sprintf("%d/%d", s.kind, s.kindOf)},
		f1("alarm_f1", s.alarm), f1("roster_f1", s.roster), f1("event_f1", s.event), f1("figure_f1", s.figure),
		{"event_date", share(s.date, s.dateOf), fmt.Sprintf("%d/%d", s.date, s.dateOf)},
		f1("relevant_f1", s.relevant),
		{"offtopic_rec", share(s.off, s.offOf), fmt.Sprintf("%d/%d", s.off, s.offOf)},
		f1("copies_f1", s.copies), f1("changes_f1", s.changes),
	}
}

// Print writes the figures, one a line.
func (s *Score) Print(w io.Writer) {
	for _, f := range s.Figures() {
		fmt.Fprintf(w, "%-12s %.3f  %s\n", f.Name, f.Value, f.Note)
	}
}

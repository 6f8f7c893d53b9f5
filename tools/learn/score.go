package main

import (
	"fmt"
	"io"
	"strings"

	"storywatch/diffing/claim"
)

// tally gathers the figures of one or more streams.
type tally struct {
	tp, called, gold    int // new
	ftp, fcalled, fgold int // new, first versions
	near, known         int
	kind, both          int
	rel, relMine, relOK int
	off, offOK          int
	minor, minorOK      int
	none, noneOK        int
	scores              []scored
}

// truth is 1 clearly new, 0 clearly not, -1 left out, as the streams' script has it.
func truth(g gold) int {
	switch {
	case g.label == "new" && !strings.Contains(g.altLabels, "known") && !strings.Contains(g.altLabels, "none") && !strings.Contains(g.altLabels, "minor"):
		return 1
	case (g.label == "known" || g.label == "none") && !strings.Contains(g.altLabels, "new") && !strings.Contains(g.altLabels, "minor"):
		return 0
	}
	return -1
}

func (t *tally) add(s *stream, j judged) {
	mine := j.verdict.Label == claim.LabelNew
	if y := truth(j.gold); y >= 0 {
		n, first := 0, 0
		if mine {
			n = 1
		}
		if j.first {
			first = 1
		}
		t.tp += y * n
		t.called += n
		t.gold += y
		t.ftp += y * n * first
		t.fcalled += n * first
		t.fgold += y * first
		t.scores = append(t.scores, scored{j.verdict.Score, y == 1, s.name})
	}
	if j.gold.label == "known" && j.verdict.Label == claim.LabelKnown {
		t.known++
		if j.verdict.Nearest != nil && nearHit(j.verdict.Nearest.Text, s.texts[j.gold.ref], s.texts[j.id]) {
			t.near++
		}
	}
	if mine && j.gold.label == "new" {
		t.both++
		if string(j.verdict.Novelty) == j.gold.kind || strings.Contains(j.gold.altKinds, string(j.verdict.Novelty)) {
			t.kind++
		}
	}
	if j.gold.label == "minor" {
		t.minor++
		if j.verdict.Label == claim.LabelMinor {
			t.minorOK++
		}
	}
	if j.gold.label == "none" {
		t.none++
		if j.verdict.Label == claim.LabelNone {
			t.noneOK++
		}
	}
}

func nearHit(near, ref, text string) bool {
	return near != "" && (alike(claim.Words(near), claim.Words(ref)) >= .5 || alike(claim.Words(near), claim.Words(text)) >= .6)
}

// alike is the script's likeness of two texts: Dice's coefficient on word pairs, or containment.
func alike(a, b []string) float64 {
	pairs := func(w []string) map[string]int {
		m := map[string]int{}
		for i := 0; i+1 < len(w); i++ {
			m[w[i]+" "+w[i+1]]++
		}
		return m
	}
	x, y := pairs(a), pairs(b)
	shared, total := 0, 0
	for k, n := range x {
		shared += min(n, y[k])
		total += n
	}
	for _, n := range y {
		total += n
	}
	dice := 2 * float64(shared) / float64(max(1, total))
	m := min(len(a), len(b))
	if m < 4 {
		return dice
	}
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	in := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			in++
		}
	}
	if v := float64(in) / float64(m); v > .9 {
		return max(dice, .9*v)
	}
	return dice
}

func (t *tally) relevance(s *stream, it item, r claim.Relevance) {
	if s.relevant[it.Seq] {
		t.rel++
	} else {
		t.off++
	}
	if r.Relevant {
		t.relMine++
	}
	if r.Relevant && s.relevant[it.Seq] {
		t.relOK++
	}
	if !r.Relevant && !s.relevant[it.Seq] {
		t.offOK++
	}
}

func f1(tp, called, gold int) float64 {
	return 2 * float64(tp) / float64(max(1, called+gold))
}

func (t *tally) print(out io.Writer, name string) {
	fmt.Fprintf(out, "%-10s new_f1 %.3f (P %d/%d R %d/%d) first %.3f AUC %.3f near %.3f (%d/%d) kind %.3f (%d/%d) relevant %.3f off %d/%d minor %d/%d none %d/%d\n", name,
		f1(t.tp, t.called, t.gold), t.tp, t.called, t.tp, t.gold, f1(t.ftp, t.fcalled, t.fgold), auc(t.scores),
		float64(t.near)/float64(max(1, t.known)), t.near, t.known, float64(t.kind)/float64(max(1, t.both)), t.kind, t.both,
		f1(t.relOK, t.relMine, t.rel), t.offOK, t.off, t.minorOK, t.minor, t.noneOK, t.none)
}

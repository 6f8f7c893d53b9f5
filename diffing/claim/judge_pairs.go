package claim

import (
	"math"
	"slices"
)

// pairMeasures describes how far known claims hold what a sentence says two things at a time. Single words of it may be scattered over the
// whole story; what is said together has been said before only where it stood together.
func pairMeasures(r *reading, list []alignment, weights []float64) []Measure {
	all, close := pairCover(r, list, weights)
	raw := rawOf(r, list)
	fresh, known := quotesHeld(r, list)
	return []Measure{
		{"together", all},
		{"together close", close},
		{"open pairs", math.Log1p(float64((1 - close) * float64(min(30, len(r.units)))))},
		{"word pairs", raw.pairUnion},
		{"word pairs best", raw.pairBest},
		{"words union", raw.union},
		{"words open", math.Log1p(raw.fresh)},
		{"fresh quotes", fresh},
		{"known quotes", known},
	}
}

// pairCover is the share of the pairs of the sentence's units that stand together in some known claim, of all pairs and of those at most
// three units apart.
func pairCover(r *reading, list []alignment, weights []float64) (all, close float64) {
	var total, got, totalClose, gotClose float64
	n := min(len(r.units), 32)
	for i := range n {
		for j := i + 1; j < n; j++ {
			w := math.Sqrt(weights[i] * weights[j])
			best := 0.0
			for k := range list {
				m := list[k].match
				best = max(best, min(m[i], m[j]))
			}
			total += w
			got += float64(w * best)
			if j-i <= 3 {
				totalClose += w
				gotClose += float64(w * best)
			}
		}
	}
	if total > 0 {
		all = got / total
	}
	if totalClose > 0 {
		close = gotClose / totalClose
	}
	return all, close
}

// quotesHeld counts the quotations of a sentence, up to two, whose words stand in no known claim, and those whose words stand in one.
func quotesHeld(r *reading, list []alignment) (fresh, known float64) {
	for _, q := range r.claim.Quotes {
		if q.Start < 0 || q.End > len(r.claim.Text) || q.Start >= q.End {
			continue
		}
		var stems []string
		for _, w := range Words(clip(r.claim.Text[q.Start:q.End])) {
			if !IsStop(w) {
				stems = append(stems, Stem(w))
			}
		}
		if len(stems) == 0 {
			continue
		}
		best := 0.0
		for _, a := range list {
			n := 0
			for _, s := range stems {
				if _, ok := slices.BinarySearch(a.read.sorted, s); ok {
					n++
				}
			}
			best = max(best, float64(n)/float64(len(stems)))
		}
		switch {
		case best < 0.5:
			fresh++
		case best > 0.79:
			known++
		}
	}
	return min(2, fresh), min(2, known)
}

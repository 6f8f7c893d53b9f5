package main

import (
	"storywatch/diffing/claim"
)

// nearSamples turns one repeated sentence into comparisons of the known claims that its label calls the nearest with each of the others:
// the difference of their measures is a sample, and its reverse the opposite one, so that the constant stays nought.
func nearSamples(group string, list []claim.Neighbour, hit func(text string) bool) []sample {
	var hits, others [][]claim.Measure
	for _, n := range list {
		if hit(n.Known.Claim.Text) {
			hits = append(hits, n.Measures)
		} else {
			others = append(others, n.Measures)
		}
	}
	var out []sample
	w := 1 / float64(max(1, len(hits)*min(len(others), 8)))
	for _, h := range hits {
		for i, o := range others {
			if i == 8 {
				break
			}
			x, y := make([]claim.Measure, len(h)), make([]claim.Measure, len(h))
			for k := range h {
				d := h[k].Value - o[k].Value
				x[k], y[k] = claim.Measure{Name: h[k].Name, Value: d}, claim.Measure{Name: h[k].Name, Value: -d}
			}
			out = append(out, sample{x: x, y: true, weight: w, group: group}, sample{x: y, weight: w, group: group})
		}
	}
	return out
}

package claim

import (
	"math"
	"slices"
)

// Neighbour is a known claim that a sentence was compared with, and how near it stands.
type Neighbour struct {
	Known    *Known
	Measures []Measure
}

// Neighbours lists the known claims that Judge compares a sentence with and what it measures of each to pick the nearest. For learning
// the weights.
func Neighbours(c Claim, ctx Context, candidates []Known) []Neighbour {
	if ctx.Altered != nil {
		candidates = append([]Known{*ctx.Altered}, candidates...)
	}
	r := ctx.Memo.read(c)
	weights := weigh(r, ctx)
	list := align(r, weights, candidates, ctx.Memo)
	out := make([]Neighbour, len(list))
	for i, ms := range nearMeasures(r, ctx, list, weights) {
		out[i] = Neighbour{list[i].known, ms}
	}
	return out
}

// maxNear bounds how many of the best candidates may be the nearest.
const maxNear = 12

// nearestOf picks the known claim that a reader would call the same. The head of the model that does so was learned from the references
// of labelled streams: it goes by how much of the sentence is there, not by its rarest word alone.
func nearestOf(r *reading, ctx Context, list []alignment, weights []float64) int {
	best, top := 0, math.Inf(-1)
	list = list[:min(len(list), maxNear)]
	w := ctx.model().Heads["near"]
	for i, ms := range nearMeasures(r, ctx, list, weights) {
		z := 0.0
		for _, m := range ms {
			z += float64(w[m.Name] * m.Value)
		}
		if list[i].score >= 3 { // word for word
			z += 1000
		}
		if z > top+1e-9 {
			best, top = i, z
		}
	}
	return best
}

// nearMeasures describes how near each known claim stands to a sentence.
func nearMeasures(r *reading, ctx Context, list []alignment, weights []float64) [][]Measure {
	out := make([][]Measure, len(list))
	var total float64
	for _, w := range weights {
		total += math.Sqrt(w)
	}
	firm := r.steps.firm()
	for i := range list {
		a := &list[i]
		flat := 0.0
		for j, w := range weights {
			flat += float64(math.Sqrt(w) * a.match[j])
		}
		out[i] = []Measure{
			{"flat cover", flat / max(total, 1e-9)},
			{"cover", a.cover},
			{"reverse", a.reverse},
			{"words same", sameWords(r, a.read)},
			{"same page", flag(samePage(ctx, a.known))},
			{"superseded", flag(a.known.Superseded)},
			{"same polarity", flag(r.negated == a.read.negated)},
			{"same steps", flag(firm&a.read.steps != 0)},
			{"missing steps", flag(firm&^a.read.steps != 0)},
			{"same modality", flag(r.claim.Modality == a.read.claim.Modality)},
			{"longer", math.Log(float64(1+len(a.read.units)) / float64(1+len(r.units)))},
			{"telling number", tellingNumber(r, a)},
			{"names cover", coverOf(r, weights, a, nameUnit)},
			{"numbers cover", coverOf(r, weights, a, numberUnit)},
			{"number clash", numberClash(r, a)},
			{"age", sinceSaid(ctx, a.known)},
			{"pairs", pairsHeld(r, a.read)},
			{"quote", flag(len(r.claim.Quotes) > 0 && len(a.read.claim.Quotes) > 0)},
		}
	}
	return out
}

// tellingNumber is 1 where a known claim has a number of the sentence that is rare by itself: no dozen, no small count.
func tellingNumber(r *reading, a *alignment) float64 {
	for i := range r.units {
		if u := &r.units[i]; u.kind == numberUnit && a.match[i] >= 0.95 && (u.number.Value > 12 || u.number.Value != math.Floor(u.number.Value)) {
			return 1
		}
	}
	return 0
}

// numberClash is 1 where a sentence and a known claim both count something and have no number in common.
func numberClash(r *reading, a *alignment) float64 {
	counts := false
	for i := range r.units {
		if r.units[i].kind == numberUnit {
			if a.match[i] >= 0.95 {
				return 0
			}
			counts = true
		}
	}
	return flag(counts && len(a.read.claim.Numbers) > 0)
}

// sinceSaid is how long ago a claim was first made: 0 for now, 1 for an hour, some 5 for a day, 7 for a week, in doublings of hours.
func sinceSaid(ctx Context, k *Known) float64 {
	if k == nil || k.First.At.IsZero() || ctx.Document.Published.IsZero() {
		return 4
	}
	return math.Min(8, math.Log2(1+math.Max(0, ctx.Document.Published.Sub(k.First.At).Hours())))
}

// coverOf is the share of a sentence's units of one kind that a known claim has, 0 where the sentence has none.
func coverOf(r *reading, weights []float64, a *alignment, kind unitKind) float64 {
	var total, got float64
	for i, w := range weights {
		if r.units[i].kind == kind {
			total += w
			got += float64(w * a.match[i])
		}
	}
	return got / max(total, 1e-9)
}

// pairsHeld is the share of a sentence's neighbouring words that stand side by side in a known one, too.
func pairsHeld(r, k *reading) float64 {
	pairs := wordPairs(r)
	n := samePairs(pairs, wordPairs(k), nil)
	return float64(n) / float64(max(1, len(pairs)))
}

// sameSource reports whether two sentences have a source in common.
func sameSource(r, k *reading) bool {
	for _, a := range r.claim.By {
		if slices.ContainsFunc(k.claim.By, func(b Attribution) bool { return a.Source != "" && foldName(a.Source) == foldName(b.Source) }) {
			return true
		}
	}
	return false
}

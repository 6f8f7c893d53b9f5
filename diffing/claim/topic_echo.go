package claim

import (
	"cmp"
	"slices"
)

// echoes holds the story's own sentences, to see how far a text says what they say even where it names nobody.
type echoes struct {
	list  []*reading
	byKey map[string][]int
}

// maxEchoes bounds the sentences that are kept; a story that has said so much is known well enough.
const maxEchoes = 3000

func (e *echoes) add(claims []Claim) {
	for _, c := range claims {
		if len(e.list) >= maxEchoes {
			return
		}
		r := finish(read(c))
		for _, k := range r.keySet {
			e.byKey[k] = append(e.byKey[k], len(e.list))
		}
		e.list = append(e.list, r)
	}
}

// mean is how far the story's sentences cover a text's, sentence by sentence, each by the one that covers most; plain is the same for what
// is no name.
func (e *echoes) mean(claims []Claim) (all, plain float64) {
	var sum, total, plainSum, plainTotal float64
	for _, c := range claims {
		r := finish(read(c))
		if len(r.units) < 3 {
			continue
		}
		cover, bare, weight := e.best(r)
		sum += float64(r.total * cover)
		total += r.total
		plainSum += float64(weight * bare)
		plainTotal += weight
	}
	return sum / max(total, 1e-9), plainSum / max(plainTotal, 1e-9)
}

func (e *echoes) best(r *reading) (cover, plain, plainWeight float64) {
	weights := make([]float64, len(r.units))
	score := map[int]float64{}
	for i, u := range r.units {
		weights[i] = u.weight
		if u.kind == termUnit {
			plainWeight += u.weight
		}
		for _, k := range u.keys {
			for _, n := range e.byKey[k] {
				score[n] += u.weight / float64(4+len(e.byKey[k]))
			}
		}
	}
	ids := make([]int, 0, len(score))
	for n := range score {
		ids = append(ids, n)
	}
	slices.SortFunc(ids, func(a, b int) int {
		if c := cmp.Compare(score[b], score[a]); c != 0 {
			return c
		}
		return cmp.Compare(a, b)
	})
	for _, n := range ids[:min(10, len(ids))] {
		a := alignment{known: &Known{}, read: e.list[n]}
		a.measure(r, weights)
		cover = max(cover, a.cover)
		sum := 0.0
		for i, m := range a.match {
			if r.units[i].kind == termUnit {
				sum += float64(weights[i] * m)
			}
		}
		plain = max(plain, sum/max(plainWeight, 1e-9))
	}
	return cover, plain, plainWeight
}

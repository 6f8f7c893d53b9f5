package claim

import "slices"

// echoes holds the story's own sentences, to see how far a text says what they say even where it names nobody.
type echoes struct {
	list  []*reading
	byKey map[string][]int
	score []float64 // by place in list, zero between two sentences
}

// maxEchoes bounds the sentences that are kept; a story that has said so much is known well enough.
const maxEchoes = 3000

// echoReach bounds how many sentences are looked up under one key, the latest: a key that so many have tells little.
const echoReach = 400

func (e *echoes) add(claims []Claim, memo *Memo) {
	for _, c := range claims {
		if len(e.list) >= maxEchoes {
			return
		}
		r := memo.read(c)
		for _, k := range r.keySet {
			e.byKey[k] = append(e.byKey[k], len(e.list))
		}
		e.list = append(e.list, r)
	}
}

// mean is how far the story's sentences cover a text's, sentence by sentence, each by the one that covers most; plain is the same for what
// is no name.
func (e *echoes) mean(claims []Claim, memo *Memo) (all, plain float64) {
	var sum, total, plainSum, plainTotal float64
	for _, c := range claims {
		r := memo.read(c)
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
	if len(e.score) < len(e.list) {
		e.score = make([]float64, maxEchoes)
	}
	var met []int
	for i, u := range r.units {
		weights[i] = u.weight
		if u.kind == termUnit {
			plainWeight += u.weight
		}
		for _, k := range u.keys {
			list := e.byKey[k]
			for _, n := range list[max(0, len(list)-echoReach):] {
				if e.score[n] == 0 {
					met = append(met, n)
				}
				e.score[n] += u.weight / float64(4+len(list))
			}
		}
	}
	for _, n := range e.top(met) {
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

// top returns the ten of the sentences met that score most, the earlier first where they tie, and clears the scores.
func (e *echoes) top(met []int) []int {
	best := make([]int, 0, 11)
	for _, n := range met {
		at := len(best)
		for at > 0 && (e.score[n] > e.score[best[at-1]] || e.score[n] == e.score[best[at-1]] && n < best[at-1]) {
			at--
		}
		if at < 10 {
			best = slices.Insert(best, at, n)
			best = best[:min(10, len(best))]
		}
	}
	for _, n := range met {
		e.score[n] = 0
	}
	return best
}

package claim

import (
	"math"
	"slices"
	"time"
)

// bareMeasures describes a sentence of which only the stream is known, not the text that it stood in: how much is known at all (early in
// a story most is new), how many known claims are like it, how old they are, and how many of its words were never seen.
func bareMeasures(r *reading, ctx Context, list []alignment, weights []float64) []Measure {
	ms := novelMeasures(r, ctx, place{}, list, weights)
	var second, third, like, cos, age, doc float64
	for i, a := range list {
		switch i {
		case 1:
			second = a.cover
		case 2:
			third = a.cover
		}
		if a.cover > 0.5 {
			like++
		}
		cos = max(cos, cosine(r, a.read))
	}
	if len(list) > 0 {
		at := list[0].known.First.At
		if d := ctx.Document.Published.Sub(at); d > 0 {
			age = math.Log1p(d.Hours())
		}
		if d := ctx.Document.Published.Sub(at); d < time.Minute {
			doc = 1
		}
	}
	raw := rawOf(r, list)
	var storyAge, sinceLast float64
	for i, a := range list {
		hours := math.Log1p(math.Max(0, ctx.Document.Published.Sub(a.known.First.At).Hours()))
		storyAge = max(storyAge, hours)
		if i == 0 || hours < sinceLast {
			sinceLast = hours
		}
	}
	return slices.Concat(ms, []Measure{
		{"known so far", math.Log1p(float64(ctx.Total)) / 7},
		{"known so far sq", math.Log1p(float64(ctx.Total)) * math.Log1p(float64(ctx.Total)) / 49},
		{"exact", flag(len(list) > 0 && list[0].read.exact == r.exact)},
		{"candidates", float64(len(list)) / maxAligned},
		{"words", math.Log1p(float64(len(r.words))) / 5},
		{"second", second},
		{"third", third},
		{"like", math.Log1p(like)},
		{"cosine", cos},
		{"cosine sq", cos * cos},
		{"age", age / 5},
		{"same minute", doc},
		{"units", math.Log1p(float64(len(r.units))) / 4},
		{"unseen count", math.Log1p(unseenCount(r, ctx))},
		{"rare keys", math.Log1p(rareCount(r, ctx))},
		{"keys per claim", math.Log1p(float64(len(ctx.Counts))/float64(ctx.Total+1)) / 4},
		{"story age", storyAge / 5},
		{"since last", sinceLast / 3},
		{"log raw new", math.Log(0.05 + raw.fresh/float64(1+len(r.words)))},
		{"raw best sq", raw.best * raw.best},
		{"raw union sq", raw.union * raw.union},
		{"pair union sq", raw.pairUnion * raw.pairUnion},
		{"union x known", raw.union * math.Log1p(float64(ctx.Total)) / 7},
		{"cos x known", cos * math.Log1p(float64(ctx.Total)) / 7},
		{"raw best", raw.best},
		{"raw union", raw.union},
		{"pair best", raw.pairBest},
		{"pair union", raw.pairUnion},
		{"raw new", math.Log1p(raw.fresh)},
		{"top five", raw.top5},
		{"cover known", list0cover(list) * math.Log1p(float64(ctx.Total)) / 7},
	})
}

// judgeBare decides on a sentence that is known to bear on the story and comes without its text: new or known, nothing else.
func judgeBare(v *Verdict, r *reading, ctx Context, list []alignment, weights []float64) {
	p := ctx.predict("bare", bareMeasures(r, ctx, list, weights))
	v.Score, v.Label, v.Novelty, v.Reason = round4(p), LabelKnown, Repeated, "known in other words"
	if len(list) > 0 {
		near := &list[nearestOf(r, ctx, list, weights)]
		first := near.known.First
		first.Text = near.known.Claim.Text
		v.Nearest = &first
		if near.read.exact == r.exact {
			v.Reason = "word for word as before"
		}
	}
	if p >= ctx.limit("bare", 0.25) {
		v.Label, v.Material = LabelNew, true
		v.Novelty = kindOf(ctx, kindMeasures(r, ctx, place{}, list, weights, novelMeasures(r, ctx, place{}, list, weights)))
		v.Reason = kindReason(v.Novelty, len(list) > 0 && list[0].cover > 0.2)
	}
}

func list0cover(list []alignment) float64 {
	if len(list) == 0 {
		return 0
	}
	return list[0].cover
}

func unseenCount(r *reading, ctx Context) float64 {
	n := 0.0
	for i := range r.units {
		if !seen(&r.units[i], ctx) {
			n += r.units[i].weight
		}
	}
	return n
}

// rareCount counts the units that at most two known claims have.
func rareCount(r *reading, ctx Context) float64 {
	n := 0.0
	for i := range r.units {
		df := 0
		for _, k := range r.units[i].keys {
			df = max(df, ctx.Counts[k])
		}
		if df > 0 && df <= 2 {
			n++
		}
	}
	return n
}

// cosine is the cosine of two sentences' words, each weighed by its rarity.
func cosine(r, k *reading) float64 {
	a, b := r.bag(), k.bag()
	dot := 0.0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].stem < b[j].stem:
			i++
		case a[i].stem > b[j].stem:
			j++
		default:
			dot += float64(a[i].weight * b[j].weight)
			i++
			j++
		}
	}
	if dot == 0 {
		return 0
	}
	return dot / math.Sqrt(float64(r.length*k.length))
}

type bagWord struct {
	stem   string
	weight float64
}

// bag returns the sentence's stems with their weights, sorted; stop words left out.
func (r *reading) bag() []bagWord {
	if r.words2 != nil || len(r.stems) == 0 {
		return r.words2
	}
	stems := r.sorted
	r.words2 = []bagWord{}
	for i := 0; i < len(stems); {
		j := i
		for j < len(stems) && stems[j] == stems[i] {
			j++
		}
		if !IsStop(stems[i]) {
			w := float64(rarity(stems[i]) * math.Sqrt(float64(j-i)))
			r.words2 = append(r.words2, bagWord{stems[i], w})
			r.length += float64(w * w)
		}
		i = j
	}
	return r.words2
}

// raw holds how far known sentences have the very words of a sentence.
type rawShares struct {
	best, union, pairBest, pairUnion, fresh, top5 float64
}

func rawOf(r *reading, list []alignment) rawShares {
	bag := r.bag()
	var total float64
	for _, b := range bag {
		total += b.weight
	}
	var out rawShares
	have := make([]bool, len(bag))
	pairs := wordPairs(r)
	pairHave := make([]bool, len(pairs))
	var cosines []float64
	for _, a := range list {
		other := a.read.bag()
		sum := 0.0
		for i, j := 0, 0; i < len(bag) && j < len(other); {
			switch {
			case bag[i].stem < other[j].stem:
				i++
			case bag[i].stem > other[j].stem:
				j++
			default:
				sum += bag[i].weight
				have[i] = true
				i++
				j++
			}
		}
		if total > 0 {
			out.best = max(out.best, sum/total)
		}
		n := samePairs(pairs, wordPairs(a.read), pairHave)
		if len(pairs) > 0 {
			out.pairBest = max(out.pairBest, float64(n)/float64(len(pairs)))
		}
		cosines = append(cosines, cosine(r, a.read))
	}
	for i, b := range bag {
		if have[i] {
			out.union += b.weight
		} else {
			out.fresh += b.weight
		}
	}
	if total > 0 {
		out.union /= total
	}
	n := 0
	for _, have := range pairHave {
		if have {
			n++
		}
	}
	if len(pairs) > 0 {
		out.pairUnion = float64(n) / float64(len(pairs))
	}
	slices.Sort(cosines)
	for i := range min(5, len(cosines)) {
		out.top5 += cosines[len(cosines)-1-i] / 5
	}
	return out
}

// samePairs counts the pairs of a sentence that another one has, both sorted, and marks them in have where it is given.
func samePairs(pairs, theirs []uint64, have []bool) int {
	n := 0
	for i, j := 0, 0; i < len(pairs) && j < len(theirs); {
		switch {
		case pairs[i] < theirs[j]:
			i++
		case pairs[i] > theirs[j]:
			j++
		default: // the same pair may come again on this side
			if have != nil {
				have[i] = true
			}
			n++
			i++
		}
	}
	return n
}

// wordPairs are the neighbouring words of a sentence, each pair as its hash, sorted.
func wordPairs(r *reading) []uint64 {
	if r.pairs == nil {
		r.pairs = make([]uint64, 0, max(0, len(r.stems)-1))
		for i := 0; i+1 < len(r.stems); i++ {
			h := hasher(hashStart)
			h.text(r.stems[i])
			h.text(r.stems[i+1])
			r.pairs = append(r.pairs, uint64(h))
		}
		slices.Sort(r.pairs)
	}
	return r.pairs
}

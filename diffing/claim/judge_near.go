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

// nearestOf picks the known claim that a reader would call the same. The head of the model that does so was learned from the references
// of labelled streams: it goes by how much of the sentence is there, not by its rarest word alone.
func nearestOf(r *reading, ctx Context, list []alignment, weights []float64) int {
	best, top := 0, math.Inf(-1)
	for i, ms := range nearMeasures(r, ctx, list, weights) {
		z := 0.0
		w := ctx.model().Heads["near"]
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
	said, repeated := repeats(list)
	before := beforeIt(ctx)
	back := flag(len(r.words) > 0 && startsBack(r.words[0]))
	for i := range list {
		a := &list[i]
		var flat, total, named, names, counted, counts, worded, terms, rare, rares float64
		for j, w := range weights {
			p := math.Sqrt(w)
			total += p
			flat += float64(p * a.match[j])
			switch r.units[j].kind {
			case nameUnit:
				names++
				named += a.match[j]
			case numberUnit, dateUnit:
				counts++
				counted += a.match[j]
			case termUnit:
				terms += p
				worded += float64(p * a.match[j])
			}
			rares += float64(w * w)
			rare += float64(w * w * a.match[j])
		}
		share := func(x, of float64) float64 {
			if of == 0 {
				return 0
			}
			return x / of
		}
		var hours float64
		if !ctx.Document.Published.IsZero() && !a.known.First.At.IsZero() {
			hours = math.Max(0, ctx.Document.Published.Sub(a.known.First.At).Hours())
		}
		context := 0.0
		if before != nil {
			context = before.coveredBy(a.read)
		}
		out[i] = []Measure{
			{"context", context},
			{"context back", context * back},
			{"context few", context / float64(1+len(r.units))},
			{"flat cover", share(flat, total)},
			{"cover", a.cover},
			{"rare cover", share(rare, rares)},
			{"reverse", a.reverse},
			{"words same", sameWords(r, a.read)},
			{"cosine", cosine(r, a.read)},
			{"names", share(named, names)},
			{"numbers", share(counted, counts)},
			{"terms", share(worded, terms)},
			{"same page", flag(samePage(ctx, a.known))},
			{"corpus", flag(a.known.First.Corpus)},
			{"age", math.Log1p(hours) / 5},
			{"superseded", flag(a.known.Superseded)},
			{"same polarity", flag(r.negated == a.read.negated)},
			{"same steps", flag(r.steps.firm() != 0 && r.steps.firm()&a.read.steps != 0)},
			{"missing steps", flag(r.steps.firm()&^a.read.steps != 0)},
			{"same modality", flag(r.claim.Modality == a.read.claim.Modality)},
			{"longer", math.Log(float64(1+len(a.read.units)) / float64(1+len(r.units)))},
			{"lead", flag(a.known.First.Index == 0)},
			{"place", math.Log1p(float64(a.known.First.Index)) / 3},
			{"altered", flag(ctx.Altered != nil && a.known.First.Text == ctx.Altered.First.Text)},
			{"mismatch", flag(mismatch(r, *a) != "")},
			{"other number", flag(numberConflict(r, *a) != "")},
			{"quote", flag(len(r.claim.Quotes) > 0 && len(a.read.claim.Quotes) > 0)},
			{"repeats", said[i]},
			{"repeated", repeated[i]},
			{"same source", flag(sameSource(r, a.read))},
		}
	}
	return out
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

// maxRepeats bounds how many of the nearest claims are compared with each other.
const maxRepeats = 8

// repeats says of each of the best candidates how far an earlier one among them says it already, and how far it is said again by later
// ones: a reader points to where a thing was said first, not to its copies.
func repeats(list []alignment) (said, repeated []float64) {
	said, repeated = make([]float64, len(list)), make([]float64, len(list))
	for i := range min(maxRepeats, len(list)) {
		for j := range min(maxRepeats, len(list)) {
			if i == j || !earlier(list[j].known.First, list[i].known.First) {
				continue
			}
			c := list[i].read.coveredBy(list[j].read)
			said[i] = max(said[i], c)
			repeated[j] = max(repeated[j], c)
		}
	}
	return said, repeated
}

// earlier orders appearances by time, then by where they stand.
func earlier(a, b Appearance) bool {
	if !a.At.Equal(b.At) {
		return a.At.Before(b.At)
	}
	if a.Article != b.Article {
		return a.Article < b.Article
	}
	return a.Index < b.Index
}

// coveredBy is the share of what a sentence says that another says, by the weights that its words have in news at large.
func (r *reading) coveredBy(k *reading) float64 {
	if r.total == 0 {
		return 0
	}
	got := 0.0
	for i := range r.units {
		best := 0.0
		for j := range k.units {
			best = max(best, matchUnits(&r.units[i], &k.units[j]))
		}
		got += float64(r.units[i].weight * best)
	}
	return got / r.total
}

// beforeIt is the sentence before this one on its page, nil where there is none.
func beforeIt(ctx Context) *reading {
	if i := ctx.Index - 1; i >= 0 && i < len(ctx.Document.Sentences) {
		return ctx.Memo.read(Claim{Text: ctx.Document.Sentences[i].Text})
	}
	return nil
}

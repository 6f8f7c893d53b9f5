package main

import (
	"cmp"
	"math"
	"slices"

	"storywatch/diffing/claim"
)

// index finds known claims by shared keys, as the store does: rarest keys count most.
type index struct {
	known  []claim.Known
	byKey  map[string][]int
	counts map[string]int
}

func newIndex() *index {
	return &index{byKey: map[string][]int{}, counts: map[string]int{}}
}

func (x *index) add(k claim.Known) {
	n := len(x.known)
	x.known = append(x.known, k)
	for _, key := range claim.Keys(k.Claim) {
		x.byKey[key] = append(x.byKey[key], n)
		x.counts[key]++
	}
}

func (x *index) candidates(keys []string, limit int) []claim.Known {
	score := map[int]float64{}
	for _, key := range keys {
		w := math.Log(1 + float64(len(x.known))/float64(1+x.counts[key]))
		for _, n := range x.byKey[key] {
			score[n] += w
		}
	}
	ids := make([]int, 0, len(score))
	for id := range score {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b int) int {
		if c := cmp.Compare(score[b], score[a]); c != 0 {
			return c
		}
		return cmp.Compare(a, b)
	})
	if len(ids) > limit {
		ids = ids[:limit]
	}
	out := make([]claim.Known, len(ids))
	for i, id := range ids {
		out[i] = x.known[id]
	}
	return out
}

package diffing

import (
	"slices"
	"sort"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Bounds and thresholds of the sentence match. Similarity is the weighted share of words that two sentences have in common, 0 to 1.
const (
	maxSequence   = 25_000_000 // product of sentence counts above which order is found by rank alone
	maxOverlap    = 20_000_000 // word meetings counted before frequent words are left out
	rareWord      = 40         // a word in at most so many sentences always counts
	similarFar    = 0.5        // altered, wherever it stands
	similarNear   = 0.3        // altered, when both stand between the same unchanged sentences
	similarJoined = 0.8        // split or merged: the halves together must say nearly all of the whole
	maxGap        = 10_000     // pairs looked at for splits and merges between two unchanged sentences
)

// unit is a sentence prepared for comparison.
type unit struct {
	*Sentence
	key    string
	bag    map[string]float64
	weight float64
	to     int // position of its counterpart, -1 while it has none
	gap    int // how many unchanged sentences stand before it
	fixed  bool
	joined int // 1 + position in the other text of the sentence it was split off from or merged into
}

func prepare(list []Sentence) []unit {
	out := make([]unit, len(list))
	for i := range list {
		s := list[i]
		u := unit{Sentence: &s, key: styleKey(BlankCredit(s.Text)), bag: make(map[string]float64), to: -1}
		for _, w := range wordsOf(s.Text) {
			x := 1.0
			if stopWords[w] {
				x = 0.3
			}
			u.bag[w] += x
			u.weight += x
		}
		out[i] = u
	}
	return out
}

// matchEqual pairs sentences that say the same in the same words. Those in order are fixed; the others are moves.
func matchEqual(old, new []unit) {
	key := func(u unit) string { return u.Post + "\x00" + u.key }
	inBoth := shared(old, new, key)
	pick := func(list []unit) (at []int, keys []string) {
		for i, u := range list {
			if inBoth[key(u)] {
				at, keys = append(at, i), append(keys, key(u))
			}
		}
		return at, keys
	}
	atOld, keyOld := pick(old)
	atNew, keyNew := pick(new)
	if len(keyOld)*len(keyNew) <= maxSequence {
		i, j := 0, 0
		runeDiff(keyOld, keyNew, func(op diffmatchpatch.Operation, n int) {
			switch op {
			case diffmatchpatch.DiffEqual:
				for k := range n {
					fix(old, new, atOld[i+k], atNew[j+k])
				}
				i, j = i+n, j+n
			case diffmatchpatch.DiffDelete:
				i += n
			case diffmatchpatch.DiffInsert:
				j += n
			}
		})
	} else {
		fixByRank(old, new, key)
	}
	pairRest(old, new, key)
	pairRest(old, new, func(u unit) string { return u.key })
	for _, list := range [][]unit{old, new} {
		n := 0
		for i := range list {
			list[i].gap = n
			if list[i].fixed {
				n++
			}
		}
	}
}

func shared(old, new []unit, key func(unit) string) map[string]bool {
	in := make(map[string]bool, len(old))
	for _, u := range old {
		in[key(u)] = true
	}
	both := make(map[string]bool)
	for _, u := range new {
		if in[key(u)] {
			both[key(u)] = true
		}
	}
	return both
}

func fix(old, new []unit, i, j int) {
	old[i].to, new[j].to, old[i].fixed, new[j].fixed = j, i, true, true
}

// fixByRank fixes a longest increasing run of the pairs that are made by each key's order of occurrence; for texts too long to compare as
// sequences.
func fixByRank(old, new []unit, key func(unit) string) {
	seats := make(map[string][]int)
	for j, u := range new {
		seats[key(u)] = append(seats[key(u)], j)
	}
	var pairs [][2]int
	for i, u := range old {
		if s := seats[key(u)]; len(s) > 0 {
			pairs = append(pairs, [2]int{i, s[0]})
			seats[key(u)] = s[1:]
		}
	}
	tails := []int{} // positions in pairs that end the best run of each length
	prev := make([]int, len(pairs))
	for p := range pairs {
		k := sort.Search(len(tails), func(k int) bool { return pairs[tails[k]][1] >= pairs[p][1] })
		prev[p] = -1
		if k > 0 {
			prev[p] = tails[k-1]
		}
		if k == len(tails) {
			tails = append(tails, p)
		} else {
			tails[k] = p
		}
	}
	if len(tails) == 0 {
		return
	}
	for p := tails[len(tails)-1]; p >= 0; p = prev[p] {
		fix(old, new, pairs[p][0], pairs[p][1])
	}
}

// pairRest pairs what is still alone by key, in order of occurrence.
func pairRest(old, new []unit, key func(unit) string) {
	seats := make(map[string][]int)
	for j, u := range new {
		if u.to < 0 {
			seats[key(u)] = append(seats[key(u)], j)
		}
	}
	for i, u := range old {
		if s := seats[key(u)]; u.to < 0 && len(s) > 0 {
			old[i].to, new[s[0]].to = s[0], i
			seats[key(u)] = s[1:]
		}
	}
}

// overlap is the similarity of two bags of words.
func overlap(a, b map[string]float64, total float64) float64 {
	if total == 0 {
		return 0
	}
	if len(b) < len(a) {
		a, b = b, a
	}
	var both float64
	for _, w := range sortedWords(a) {
		both += min(a[w], b[w])
	}
	return 2 * both / total
}

func sortedWords(m map[string]float64) []string {
	out := make([]string, 0, len(m))
	for w := range m {
		out = append(out, w)
	}
	slices.Sort(out)
	return out
}

// merge adds up two bags.
func merge(a, b map[string]float64) map[string]float64 {
	out := make(map[string]float64, len(a)+len(b))
	for w, x := range a {
		out[w] += x
	}
	for w, x := range b {
		out[w] += x
	}
	return out
}

// matchJoined finds sentences of one text that stand as two neighbours in the other. whole and parts are the two texts; the first of the
// two neighbours becomes the counterpart and the second is marked as joined to it.
func matchJoined(whole, parts []unit) {
	byGap := make(map[int][]int)
	for j := 0; j+1 < len(parts); j++ {
		if parts[j].to < 0 && parts[j+1].to < 0 && parts[j].gap == parts[j+1].gap && parts[j].Post == parts[j+1].Post {
			byGap[parts[j].gap] = append(byGap[parts[j].gap], j)
		}
	}
	spent := make(map[int]int)
	for i := range whole {
		w := &whole[i]
		places := byGap[w.gap]
		if w.to >= 0 || w.joined > 0 || spent[w.gap]+len(places) > maxGap {
			continue
		}
		spent[w.gap] += len(places)
		for _, j := range places {
			a, b := &parts[j], &parts[j+1]
			if a.to >= 0 || b.to >= 0 || a.joined > 0 || b.joined > 0 || w.Post != a.Post {
				continue
			}
			s := overlap(w.bag, merge(a.bag, b.bag), w.weight+a.weight+b.weight)
			alone := max(overlap(w.bag, a.bag, w.weight+a.weight), overlap(w.bag, b.bag, w.weight+b.weight))
			if s >= similarJoined && s > alone+0.05 {
				w.to, a.to, b.joined = j, i, i+1
				break
			}
		}
	}
}

// likeness is a candidate pair of an altered sentence.
type likeness struct {
	i, j  int
	score float64
}

// matchSimilar pairs what is still alone by the words in common, best first. Posts of a live blog keep to themselves.
func matchSimilar(old, new []unit) {
	seats := make(map[string][]int)
	cost := 0
	for i, u := range old {
		if u.to < 0 && u.joined == 0 {
			for _, w := range sortedWords(u.bag) {
				seats[w] = append(seats[w], i)
			}
		}
	}
	for _, u := range new {
		if u.to < 0 && u.joined == 0 {
			for w := range u.bag {
				cost += len(seats[w])
			}
		}
	}
	var found []likeness
	for j, u := range new {
		if u.to >= 0 || u.joined > 0 {
			continue
		}
		both := make(map[int]float64)
		for _, w := range sortedWords(u.bag) {
			if cost > maxOverlap && len(seats[w]) > rareWord {
				continue
			}
			for _, i := range seats[w] {
				both[i] += min(old[i].bag[w], u.bag[w])
			}
		}
		found = append(found, likely(old, new, j, both)...)
	}
	slices.SortFunc(found, func(a, b likeness) int {
		switch {
		case a.score != b.score:
			return sign(b.score - a.score)
		case a.j != b.j:
			return a.j - b.j
		}
		return a.i - b.i
	})
	for _, c := range found {
		if old[c.i].to < 0 && new[c.j].to < 0 {
			old[c.i].to, new[c.j].to = c.j, c.i
		}
	}
}

// likely lists the counterparts that one new sentence may have.
func likely(old, new []unit, j int, both map[int]float64) []likeness {
	var out []likeness
	n := new[j]
	for i, x := range both {
		o := old[i]
		if o.Post != n.Post || o.weight+n.weight == 0 {
			continue
		}
		score := 2 * x / (o.weight + n.weight)
		near := o.gap == n.gap
		if score < similarNear || !near && score < similarFar {
			continue
		}
		if near {
			score += 0.2
		}
		out = append(out, likeness{i, j, score})
	}
	return out
}

func sign(x float64) int {
	switch {
	case x < 0:
		return -1
	case x > 0:
		return 1
	}
	return 0
}

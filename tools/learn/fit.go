package main

import (
	"fmt"
	"math"
	"slices"

	"storywatch/diffing/claim"
)

// sample is one sentence as a head of the model sees it.
type sample struct {
	x      []claim.Measure
	y      bool
	weight float64
	group  string // stream or topic, for cross-validation
}

// expected holds, for heads with few samples, the weights that one would set by hand; the penalty pulls towards them instead of towards
// zero, so that a measure that the samples say nothing about keeps its plain sense.
var expected = map[string]map[string]float64{
	"novel": {
		"cover": -1.5, "union": -1.5, "union linked": -2, "words same": -0.5, "near copy": -1, "open weight": 0.8, "gap names": 0.25, "unseen names": 0.4, "open numbers": 0.5,
		"gap numbers": 0.3, "open dates": 0.4, "unseen share": 0.8, "unseen terms": 0.5, "background": -0.5, "fresh": 0.4, "by": 0.3, "by official": 0.3, "position in text": -0.8, "lead": 0.4,
		"step near": 0.2, "step near event": 0.3, "step near person": 0.5, "step post": 0.4, "count moved": 0.6, "number nowhere": 0.6, "moved on near": 0.5, "altered held": -1.5, "moved on": 1, "denied": 0.2, "happened": 0.1, "other number": 0.6, "quote known": -1, "old date": -0.3, "future date": 0.3, "reader": -0.3, "rhetoric": -0.5, "no comment": -0.5, "ends colon": -0.5, "vague": -0.7, "comment": -0.7, "only words": -0.7, "voice alone": -0.7, "voice bare": -0.5, "hangs on voice": -0.6, "meta": -0.5, "word pairs": -2, "words union": -1, "words open": 0.6, "hangs on": 1.5, "before near": 0.5, "new speaker": 0.7, "together": -0.7, "introduces": -0.8,
	},
	"near":             {"flat cover": 4, "reverse": 1},
	"claim":            {"vague": -1, "solid": 0.7, "by": 0.8, "numbers": 0.5, "dates": 0.4, "quote": 0.4, "very short": -0.8, "short": -0.5, "rhetoric": -1, "reader": -0.5, "there is": -0.5, "no comment": -0.5, "step": 0.5, "ends colon": -0.7},
	"bare":             {"known so far": -4, "cosine": -3, "raw union": -2, "pair union": -1, "union linked": -1.5, "cover": -1, "unseen share": 1, "exact": -1.5, "length": 1, "numbers": 0.2, "names": 0.1, "mostly quote": -0.4, "first person": -0.4, "reader": -0.3},
	"kind added":       {"cover": -1.5, "linked": -1, "unseen names": 0.4, "by": 0.4, "opens paragraph": 0.4, "unseen share": 1, "altered": -1, "nothing like it": 0.5, "aside": 1, "no longer": -0.5},
	"kind detail":      {"cover": 1, "linked": 0.8, "previous cover": 1, "same page": 0.5, "pronoun start": 0.6, "any step": -0.6, "denial": -0.8, "altered": -0.5, "fresh": -0.4, "opens paragraph": -0.4, "lead": -0.7, "identifies": 2, "rumour": 0.3, "refuses": -0.4},
	"kind update":      {"event step": 1, "person step": 1, "post step": 1, "toll": 0.8, "other number": 0.8, "fresh": 0.6, "date of day": 0.4, "lead": 0.8, "denial": -0.6, "altered figure": -0.5, "may": -0.3, "no longer": 1, "misprint": -1, "refuses": -0.4},
	"kind contradicts": {"denial near": 1, "stand step": 0.5, "denial": 0.6, "other polarity": 0.8, "altered figure": 1.5, "negated": 0.6, "other date": 0.3, "refuses": 0.6, "refuses near": 0.5, "misprint": 2.5, "rival": 0.5, "other source": 0.3},
	"material":         {"colour": -1.2, "official": 0.5, "mostly quote": -0.7, "quote share": -0.5, "firm step": 0.5, "first person": -0.4, "by official": 0.3, "names": 0.2, "numbers": 0.2, "lead": 0.5, "pronoun start": -0.3, "short": -0.2},
}

// priorOf answers with the expected weights of a head; the heads for terse texts share those of the others.
func priorOf(head string) map[string]float64 {
	for name, w := range expected {
		if head == name || head == claim.TerseHead(name) {
			return w
		}
	}
	return nil
}

// fit learns one logistic regression by Newton's method with an L2 penalty on the distance to the expected weights, on everything but
// the constant. The same samples give the same weights on any machine.
func fit(samples []sample, penalty float64, prior map[string]float64) map[string]float64 {
	names := []string{"bias"}
	at := map[string]int{"bias": 0}
	for _, s := range samples {
		for _, m := range s.x {
			if _, ok := at[m.Name]; !ok {
				at[m.Name] = len(names)
				names = append(names, m.Name)
			}
		}
	}
	d := len(names)
	w := make([]float64, d)
	for i, n := range names {
		w[i] = prior[n]
	}
	row := make([]float64, d)
	var set []int // what is not zero in it
	for range 30 {
		grad := make([]float64, d)
		hess := make([][]float64, d)
		for i := range hess {
			hess[i] = make([]float64, d)
			p := penalty
			if i == 0 {
				p = 1e-6
			}
			hess[i][i] = p
			grad[i] = -float64(p * (w[i] - prior[names[i]]))
		}
		for _, s := range samples {
			clear(row)
			row[0] = 1
			for _, m := range s.x {
				row[at[m.Name]] = m.Value
			}
			z := 0.0
			for i := range row {
				z += float64(row[i] * w[i])
			}
			p := 1 / (1 + math.Exp(-z))
			y := 0.0
			if s.y {
				y = 1
			}
			g, h := s.weight*(y-p), s.weight*p*(1-p)
			set = set[:0]
			for i := range row {
				if row[i] != 0 {
					set = append(set, i)
				}
			}
			for _, i := range set {
				grad[i] += float64(g * row[i])
				for _, j := range set {
					hess[i][j] += float64(h * row[i] * row[j])
				}
			}
		}
		step := solve(hess, grad)
		// Newton's step overshoots where the curve is flat: halve it until it pays.
		before, scale, size := loss(samples, at, w, prior, names, penalty), 1.0, 0.0
		next := make([]float64, d)
		for range 30 {
			for i := range w {
				next[i] = w[i] + float64(scale*step[i])
			}
			if loss(samples, at, next, prior, names, penalty) <= before {
				break
			}
			scale /= 2
		}
		for i := range w {
			size += math.Abs(next[i] - w[i])
		}
		copy(w, next)
		if size < 1e-6 {
			break
		}
	}
	out := map[string]float64{}
	for i, n := range names {
		out[n] = math.Round(w[i]*1e4) / 1e4
	}
	return out
}

// loss is what fit makes small: the weighted log loss and the penalty.
func loss(samples []sample, at map[string]int, w []float64, prior map[string]float64, names []string, penalty float64) float64 {
	sum := 0.0
	for _, s := range samples {
		z := w[0]
		for _, m := range s.x {
			z += float64(w[at[m.Name]] * m.Value)
		}
		if s.y {
			z = -z
		}
		sum += float64(s.weight * (max(z, 0) + math.Log1p(math.Exp(-math.Abs(z)))))
	}
	for i, n := range names {
		if i > 0 {
			sum += penalty / 2 * float64((w[i]-prior[n])*(w[i]-prior[n]))
		}
	}
	return sum
}

// solve answers with x in a·x = b by Gaussian elimination with pivoting.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for c := range n {
		p := c
		for r := c + 1; r < n; r++ {
			if math.Abs(a[r][c]) > math.Abs(a[p][c]) {
				p = r
			}
		}
		a[c], a[p] = a[p], a[c]
		b[c], b[p] = b[p], b[c]
		if a[c][c] == 0 {
			continue
		}
		for r := c + 1; r < n; r++ {
			f := a[r][c] / a[c][c]
			if f == 0 {
				continue
			}
			for k := c; k < n; k++ {
				a[r][k] -= float64(f * a[c][k])
			}
			b[r] -= float64(f * b[c])
		}
	}
	x := make([]float64, n)
	for r := n - 1; r >= 0; r-- {
		s := b[r]
		for k := r + 1; k < n; k++ {
			s -= float64(a[r][k] * x[k])
		}
		if a[r][r] != 0 {
			x[r] = s / a[r][r]
		}
	}
	return x
}

func predict(w map[string]float64, x []claim.Measure) float64 {
	return 1 / (1 + math.Exp(-logit(w, x)))
}

// logit is a prediction before it is brought between nought and one.
func logit(w map[string]float64, x []claim.Measure) float64 {
	z := w["bias"]
	for _, m := range x {
		z += float64(w[m.Name] * m.Value)
	}
	return z
}

// scored is a prediction beside the truth.
type scored struct {
	p     float64
	y     bool
	group string
}

// auc is the chance that a positive is scored above a negative.
func auc(list []scored) float64 {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b scored) int {
		if a.p < b.p {
			return -1
		} else if a.p > b.p {
			return 1
		}
		return 0
	})
	var rank, pos, neg float64
	for i := 0; i < len(list); {
		j := i
		for j < len(list) && list[j].p == list[i].p {
			j++
		}
		mid := float64(i+j+1) / 2
		for _, s := range list[i:j] {
			if s.y {
				rank += mid
				pos++
			} else {
				neg++
			}
		}
		i = j
	}
	if pos == 0 || neg == 0 {
		return 0
	}
	return (rank - pos*(pos+1)/2) / (pos * neg)
}

// fAt is the F1 at a limit.
func fAt(list []scored, limit float64) float64 {
	var tp, fp, fn float64
	for _, s := range list {
		switch {
		case s.p >= limit && s.y:
			tp++
		case s.p >= limit:
			fp++
		case s.y:
			fn++
		}
	}
	if tp == 0 {
		return 0
	}
	return 2 * tp / (2*tp + fp + fn)
}

// meanF is the mean over groups of F1 at one limit.
func meanF(list []scored, limit float64) float64 {
	groups := map[string][]scored{}
	var names []string
	for _, s := range list {
		if groups[s.group] == nil {
			names = append(names, s.group)
		}
		groups[s.group] = append(groups[s.group], s)
	}
	sum := 0.0
	for _, n := range names {
		sum += fAt(groups[n], limit)
	}
	return sum / float64(max(1, len(names)))
}

// bestLimit picks the limit with the best mean F1.
func bestLimit(list []scored) (limit, f float64) {
	for l := 0.02; l < 0.98; l += 0.01 {
		if v := meanF(list, l); v > f {
			limit, f = l, v
		}
	}
	return math.Round(limit*100) / 100, f
}

// crossFit scores every sample by a model that has not seen its group.
func crossFit(samples []sample, penalty float64, prior map[string]float64) []scored {
	groups := []string{}
	for _, s := range samples {
		if !slices.Contains(groups, s.group) {
			groups = append(groups, s.group)
		}
	}
	var out []scored
	for _, g := range groups {
		var train []sample
		for _, s := range samples {
			if s.group != g {
				train = append(train, s)
			}
		}
		w := fit(train, penalty, prior)
		for _, s := range samples {
			if s.group == g && s.weight >= 1 {
				out = append(out, scored{predict(w, s.x), s.y, s.group})
			}
		}
	}
	return out
}

func describe(list []scored) string {
	l, f := bestLimit(list)
	return fmt.Sprintf("AUC %.3f, best mean F %.3f at %.2f, n %d", auc(list), f, l, len(list))
}

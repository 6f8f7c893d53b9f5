package claim

import (
	"cmp"
	"math"
	"slices"
	"time"
)

// alignment says how far one known claim says what a sentence says.
type alignment struct {
	known   *Known
	read    *reading
	match   []float64 // by unit of the sentence: how well the known claim has it, 0..1
	cover   float64   // share of what the sentence says that the known claim says
	reverse float64   // share of what the known claim says that the sentence says
	score   float64   // orders candidates
	who     described

	follows  string // from what the numbers of the sentence follow that no claim has
	turn     bool   // it tells the turn of the sentence in other words
	reversed bool   // it says what a known part leaves over
}

// maxAligned bounds how many candidates are aligned word by word, after a cheap look at shared keys.
const maxAligned = 24

// align compares a sentence with its candidates, best first. weights are the sentence's unit weights in the light of the story.
func align(r *reading, weights []float64, candidates []Known, memo *Memo) []alignment {
	type rough struct {
		at    int
		read  *reading
		score float64
	}
	roughs := make([]rough, 0, len(candidates))
	for i := range candidates {
		k := memo.read(candidates[i].Claim)
		if s := shared(r, k, weights); s > 0 || r.exact == k.exact {
			roughs = append(roughs, rough{i, k, s})
		}
	}
	slices.SortStableFunc(roughs, func(a, b rough) int { return cmp.Compare(b.score, a.score) })
	if len(roughs) > maxAligned {
		roughs = roughs[:maxAligned]
	}
	out := make([]alignment, 0, len(roughs))
	who := described{}
	who.add(r, memo)
	for _, ro := range roughs {
		who.add(ro.read, memo)
	}
	for _, ro := range roughs {
		a := alignment{known: &candidates[ro.at], read: ro.read, who: who}
		a.measure(r, weights)
		out = append(out, a)
	}
	matchTurns(r, out, weights)
	slices.SortStableFunc(out, func(a, b alignment) int { return cmp.Compare(b.score, a.score) })
	return out
}

// shared sums the weights of the sentence's units that the other reading has a key of.
func shared(r, k *reading, weights []float64) float64 {
	sum := 0.0
	for i, u := range r.units {
		for _, key := range u.keys {
			if k.holds(key) {
				sum += weights[i]
				break
			}
		}
	}
	return sum / (1 + 0.15*math.Sqrt(float64(len(k.units))))
}

func (a *alignment) measure(r *reading, weights []float64) {
	k := a.read
	a.match = make([]float64, len(r.units))
	back := make([]float64, len(k.units))
	for i := range r.units {
		u := &r.units[i]
		for j := range k.units {
			v := &k.units[j]
			if u.strangeTo(v) {
				continue
			}
			m := matchUnits(u, v)
			if m < 0.5 && a.who.means(u, v) {
				m = 0.6
			}
			if m > a.match[i] {
				a.match[i] = m
			}
			if m > back[j] {
				back[j] = m
			}
		}
		if u.kind == nameUnit && a.match[i] < 0.7 && (slices.Contains(k.about, u.text) || slices.Contains(k.sources, u.text)) {
			a.match[i] = 0.7
		}
		if u.kind == dateUnit && a.match[i] < 0.6 && dayOf(a.known.First.At, *u.date) {
			a.match[i] = 0.6
		}
	}
	for j := range k.units {
		if v := &k.units[j]; v.kind == nameUnit && back[j] < 0.7 && slices.Contains(r.about, v.text) {
			back[j] = 0.7
		}
	}
	got := 0.0
	for j := range k.units {
		got += float64(k.units[j].weight * back[j])
	}
	if k.total > 0 {
		a.reverse = got / k.total
	}
	a.recount(weights)
	if r.exact == k.exact {
		a.cover, a.reverse, a.score = 1, 1, 3
	}
}

// recount sums up what the known claim says of the sentence.
func (a *alignment) recount(weights []float64) {
	var total, got float64
	for i, w := range weights {
		total += w
		got += float64(w * a.match[i])
	}
	a.cover = 0
	if total > 0 {
		a.cover = got / total
	}
	a.score = a.cover + 0.2*a.reverse
}

// dayOf reports whether a date means the day on which something was seen: "on Tuesday" beside a report of that Tuesday's "today".
func dayOf(at time.Time, d Date) bool {
	if at.IsZero() || d.Clock != "" {
		return false
	}
	y, m, day := at.Date()
	return time.Date(y, m, day, 0, 0, 0, 0, time.UTC).Equal(d.From)
}

// strangeTo tells at a glance that two content words cannot match: they begin differently and have no concept in common.
func (u *unit) strangeTo(v *unit) bool {
	return u.kind == termUnit && v.kind == termUnit && u.head != v.head && u.about&v.about == 0
}

// matchUnits says how far unit b says what unit a says.
func matchUnits(a, b *unit) float64 {
	switch {
	case a.kind == termUnit && b.kind == termUnit:
		return matchTerms(a, b)
	case a.kind == nameUnit && b.kind == nameUnit:
		return matchNames(a, b)
	case a.kind == numberUnit && b.kind == numberUnit:
		return matchNumbers(a, b)
	case a.kind == dateUnit && b.kind == dateUnit:
		return matchDates(a, b)
	case a.kind == termUnit && b.kind == nameUnit:
		return termInName(a, b)
	case a.kind == nameUnit && b.kind == termUnit:
		return termInName(b, a)
	}
	return 0
}

func matchTerms(a, b *unit) float64 {
	if a.text == b.text {
		return 1
	}
	for _, x := range a.concepts {
		for _, y := range b.concepts {
			if x == y {
				return 0.85
			}
		}
	}
	p := commonPrefix(a.text, b.text)
	if p < 2 { // neither an ending nor a slip of the pen apart
		return 0
	}
	if p >= 5 && 10*p >= 7*max(len(a.text), len(b.text)) {
		return 0.7
	} else if p >= 4 && ending(a.text[p:]) && ending(b.text[p:]) {
		return 0.7
	}
	if misspelt(a.text, b.text) {
		return 0.9
	}
	return 0
}

// ending reports whether what follows a common beginning is an ending that keeps the sense: leak, leaker, leakage.
func ending(s string) bool {
	switch s {
	case "", "e", "er", "or", "ed", "ag", "al", "ment", "ion", "ation", "ant", "ent", "anc", "enc", "iv", "ist", "i", "y", "ship", "less", "ful", "ness", "ous", "ic", "abl", "ibl", "ee", "eri", "ori":
		return true
	}
	return false
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

func matchNames(a, b *unit) float64 {
	if a.text == b.text {
		return 1
	}
	if misspelt(a.text, b.text) {
		return 0.95
	}
	shared := 0
	for _, w := range a.words {
		if len(w) > 2 && slices.ContainsFunc(b.words, func(v string) bool { return v == w || misspelt(v, w) }) {
			shared++
		}
	}
	switch {
	case shared == 0:
		return 0
	case shared == len(a.words) || shared == len(b.words):
		if a.person || b.person { // a surname alone
			return 0.9
		}
		return 0.75
	}
	return 0.25
}

// termInName compares "the trust" with "Pellhaven Harbour Trust".
func termInName(t, n *unit) float64 {
	for i, w := range n.words {
		if len(w) > 3 && (w == t.text || n.stems[i] == t.text) {
			return 0.6
		}
	}
	return 0
}

func matchDates(a, b *unit) float64 {
	x, y := *a.date, *b.date
	if x.From.IsZero() || y.From.IsZero() { // a time of day alone
		return matchClocks(x, y)
	}
	if x.From.Year() != y.From.Year() && x.From.Month() == y.From.Month() && x.From.Day() == y.From.Day() && (!namesYear(x) || !namesYear(y)) { // the year was guessed
		y.From, y.To = x.From, x.To
	}
	if x.From.Equal(y.From) && lastDay(x).Equal(lastDay(y)) {
		if x.Clock == y.Clock {
			return 1
		}
		if x.Clock == "" || y.Clock == "" {
			return 0.8
		}
		return 0.2
	}
	if !x.From.After(lastDay(y)) && !y.From.After(lastDay(x)) {
		mine, theirs := spanDays(x), spanDays(y)
		if mine <= 31 && theirs < mine && !x.From.After(y.From) && !lastDay(x).Before(lastDay(y)) { // "in October" follows from the day
			return 0.8
		}
		if 20*min(mine, theirs) < max(mine, theirs) { // a day and its year
			return 0.3
		}
		return 0.6
	}
	return 0
}

// namesYear reports whether the words of a date give its year.
func namesYear(d Date) bool {
	digits := 0
	for i := range len(d.Text) {
		if d.Text[i] < '0' || d.Text[i] > '9' {
			digits = 0
			continue
		}
		if digits++; digits == 4 {
			return true
		}
	}
	return false
}

// spanDays is how many days a date takes.
func spanDays(d Date) float64 { return lastDay(d).Sub(d.From).Hours()/24 + 1 }

func lastDay(d Date) time.Time {
	if d.To.IsZero() {
		return d.From
	}
	return d.To
}

// union greedily joins up to three alignments and returns what they cover together, with their number. Each further claim must add at
// least a fifteenth of what the sentence says, or nothing is gained by joining.
//
// With linked, a claim may join only when it speaks of something telling that is covered already: a person, a number, a rare word. Scraps
// of unrelated sentences say nothing together.
func union(weights []float64, list []alignment, linked bool) (match []float64, cover float64, used int) {
	var total float64
	for _, w := range weights {
		total += w
	}
	match = make([]float64, len(weights))
	if total == 0 {
		return match, 0, 0
	}
	for used < 3 {
		best, gain := -1, 0.0
		for i := range list {
			g, tie := 0.0, 0.0
			for j, m := range list[i].match {
				if m > match[j] {
					g += float64(weights[j] * (m - match[j]))
				}
				tie += float64(weights[j] * min(m, match[j]))
			}
			if linked && used > 0 && tie < 0.5 {
				continue
			}
			if g > gain+1e-9 {
				best, gain = i, g
			}
		}
		if best < 0 || used > 0 && gain < total/15 {
			break
		}
		for j, m := range list[best].match {
			match[j] = max(match[j], m)
		}
		cover += gain / total
		used++
	}
	return match, cover, used
}

package claim

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"storywatch/diffing"
)

// fact is a number that a known claim has.
type fact struct {
	*unit
	at int // its alignment
}

// following looks for what the numbers of a sentence that no known claim has follow from: sums, differences, shares and lengths of time of what
// known claims near it have.
type following struct {
	r       *reading
	ctx     Context
	list    []alignment
	low     string
	facts   []fact
	days    []fact
	why     []string
	reverse bool // it says what is left when a known part is taken away
}

// Bounds on what is put together: far claims and many numbers meet by chance.
const (
	followCover = 0.1
	followFacts = 24
	followNear  = 12
)

// aligned aligns a sentence with its candidates, and takes as said what follows from them.
func aligned(r *reading, ctx Context, weights []float64, candidates []Known) []alignment {
	list := align(r, weights, candidates, ctx.Memo)
	if len(list) == 0 || list[0].read.exact == r.exact {
		return list
	}
	if pos := placeOf(ctx); pos.lead && len(ctx.Document.Sentences) > 1 { // what a report leads with is news, whatever its figures follow from
		return list
	}
	f := following{r: r, ctx: ctx, list: list}
	f.read(weights)
	return f.list
}

func (f *following) read(weights []float64) {
	open := 0
	for i := range f.r.units {
		if u := &f.r.units[i]; u.kind == numberUnit && u.weight >= 0.5 && !f.held(i) {
			open++
		}
	}
	if open > 1 { // figures that move together are a new count
		return
	}
	for i := range f.r.units {
		u := &f.r.units[i]
		if u.kind != numberUnit && u.kind != dateUnit || f.held(i) || u.weight < 0.5 {
			continue
		}
		if f.low == "" {
			f.low = " " + f.r.low + " "
			f.gather()
		}
		var ops []int
		var why string
		if u.kind == dateUnit {
			why, ops = f.clock(u)
		} else {
			why, ops = f.number(u)
		}
		if why == "" {
			continue
		}
		f.why = append(f.why, why)
		for k := range f.list {
			if m := &f.list[k].match[i]; slices.Contains(ops, k) {
				*m = max(*m, 0.8)
			} else if f.list[k].cover > 0.35 { // stands against no number there
				*m = max(*m, 0.5)
			}
		}
	}
	if len(f.why) == 0 {
		return
	}
	for k := range f.list {
		f.list[k].follows, f.list[k].reversed = strings.Join(f.why, ", "), f.reverse
		f.list[k].recount(weights)
	}
	slices.SortStableFunc(f.list, func(a, b alignment) int { return cmp.Compare(b.score, a.score) })
}

// held reports whether a known claim near has the unit.
func (f *following) held(i int) bool {
	return slices.ContainsFunc(f.list, func(a alignment) bool { return a.match[i] >= 0.7 && a.cover >= followCover })
}

func (f *following) gather() {
	for k := range f.list[:min(followNear, len(f.list))] {
		a := &f.list[k]
		if a.cover < followCover || samePage(f.ctx, a.known) { // what follows from the news is part of it
			continue
		}
		for j := range a.read.units {
			switch v := &a.read.units[j]; {
			case v.kind == numberUnit && len(f.facts) < followFacts && v.number.Value > 0 && v.number.Of != ageOf && !v.vague():
				f.facts = append(f.facts, fact{v, k})
			case v.kind == dateUnit && len(f.days) < followFacts:
				f.days = append(f.days, fact{v, k})
			}
		}
	}
}

// gives reports whether a value is what the number says, exactly or rounded.
func (u *unit) gives(v float64) bool {
	return math.Abs(u.number.Value-v) < 1e-9*math.Max(1, v) || u.extent.holds(v)
}

// number tries the ways in which a number can follow, the surest first.
func (f *following) number(u *unit) (string, []int) {
	if u.vague() { // any of them would hold something
		return f.rounded(u)
	}
	for _, rule := range []func(*unit) (string, []int){f.rounded, f.part, f.lengthOfTime, f.rest, f.difference, f.sum, f.portion} {
		if why, ops := rule(u); why != "" {
			return why, ops
		}
	}
	return "", nil
}

// rounded finds the exact number behind a rounded one where the noun that is counted is another one: "hundreds of jobs" where 450 people work.
func (f *following) rounded(u *unit) (string, []int) {
	if !u.extent.loose || u.number.Unit != "" {
		return "", nil
	}
	for _, x := range f.facts {
		if x.number.Unit == "" && f.list[x.at].cover > 0.25 && hoursOf(x.unit) == 0 && hoursOf(u) == 0 && u.extent.holds(x.number.Value) && alike(u, x.unit) && !f.otherwise(u, x) {
			return "rounded: " + plainNumber(*x.number), []int{x.at}
		}
	}
	return "", nil
}

// otherwise reports whether what a number counts has been counted otherwise, so that it cannot be the rounder form of a number of something kindred.
func (f *following) otherwise(u *unit, x fact) bool {
	return u.number.Of != "" && u.number.Of != x.number.Of && slices.ContainsFunc(f.facts, func(y fact) bool {
		return y.at != x.at && y.number.Of == u.number.Of && y.number.Unit == "" && !u.extent.holds(y.number.Value) && f.list[y.at].cover > 0.25
	})
}

// alike reports whether two numbers may count the same: one has no noun, or both count people.
func alike(u, v *unit) bool {
	if u.number.Unit != v.number.Unit {
		return false
	}
	return sameCount(u, v) || u.number.Unit == "" && (u.number.Of == "" || v.number.Of == "" || countsPeople(u) && countsPeople(v))
}

// kindred names the concepts of other people that are counted.
var kindred = map[string]bool{"kidnap": true, "employ": true, "crew": true, "passenger": true}

// countsPeople reports whether a number counts people, living or dead, or their posts.
func countsPeople(u *unit) bool {
	for _, id := range u.ofs {
		if name := concepts().names[id]; countedPeople[name] || kindred[name] {
			return true
		}
	}
	switch u.number.Of {
	case "":
		return false
	case "case", "infect", "life", "live", "soul":
		return true
	}
	return isPersonNoun(u.number.Of)
}

// of reports whether the claim of a fact speaks of what the number counts.
func (f *following) of(u *unit, x fact) bool {
	if u.number.Unit != x.number.Unit && u.number.Unit != shareUnit && u.number.Unit != "%" {
		return false
	}
	if alike(u, x.unit) {
		return true
	}
	of := u.number.Of
	return of != "" && hours[of] == 0 && (f.list[x.at].read.holds("t:"+of) || slices.ContainsFunc(u.ofs, func(id int) bool { return f.list[x.at].read.holds("t:=" + concepts().names[id]) }))
}

// restWords say that a part has been taken away.
var restWords = []string{" still ", " remaining ", " remain ", " remains ", " remained ", " left ", " missing ", " outside ", " others ", " other ", " rest ", " elsewhere ", " stayed ", " stay ", " without ", " unaccounted ", " not ", " yet to ", " keep ", " by others ", " survived "}

// sumWords say that parts are put together.
var sumWords = []string{" together ", " altogether ", " combined ", " in all ", " all told ", " in total ", " between them ", " jointly "}

// gapWords compare two numbers.
var gapWords = []string{" behind ", " ahead ", " short of ", " lead ", " margin ", " gap ", " difference ", " more than ", " fewer than ", " less than ", " longer than ", " higher than ", " lower than "}

// addedWords say that a number comes on top of another one.
var addedWords = []string{" more ", " further ", " another ", " additional ", " extra ", " rise ", " rose ", " increase ", " risen ", " up "}

// against reports whether the sentence speaks of what a known claim leaves over.
func (f *following) against(k *reading) bool {
	return f.r.negated && !k.negated || containsAny(f.low, restWords) && !containsAny(" "+k.low+" ", restWords)
}

// rest is what remains of a number when a part is taken away: in one claim, or a part that another claim has of the same.
func (f *following) rest(u *unit) (string, []int) {
	for _, a := range f.facts {
		for _, b := range f.facts {
			if a.unit == b.unit || a.number.Value <= b.number.Value || a.extent.loose || b.extent.loose || !u.gives(a.number.Value-b.number.Value) || a.number.Unit != u.number.Unit || b.number.Unit != u.number.Unit {
				continue
			}
			one := a.at == b.at
			noun := u.number.Of != "" || b.number.Of != "" || holdsNumber(f.r, a.number.Value) // a bare number may count anything
			near := one && noun && a.number.Of != "" && (f.of(u, a) || f.of(u, b)) || !one && f.r.negated && !u.extent.loose && b.number.Value > 1 && f.of(u, a) && f.of(u, b) && alike(a.unit, b.unit)
			if hoursOf(a.unit) > 0 || hoursOf(b.unit) > 0 || !near {
				continue
			}
			if k := f.list[b.at].read; !f.against(k) && !(one && k.negated && !f.r.negated) {
				continue
			}
			f.reverse = true
			return follows(a.number.Value, "-", b.number.Value, a.number.Value-b.number.Value), []int{a.at, b.at}
		}
	}
	return "", nil
}

func follows(a float64, sign string, b, is float64) string {
	return fmt.Sprintf("follows: %s %s %s = %s", plain(a), sign, plain(b), plain(is))
}

func plain(v float64) string { return plainNumber(Number{Value: math.Round(v*1000) / 1000}) }

// difference is how far two numbers of the same thing lie apart, where the sentence compares; what came on top of a count that has been told is
// no news either.
func (f *following) difference(u *unit) (string, []int) {
	added := containsAny(f.low, addedWords)
	if !added && !containsAny(f.low, gapWords) {
		return "", nil
	}
	for _, a := range f.facts {
		for _, b := range f.facts {
			if a.number.Value <= b.number.Value || !u.gives(a.number.Value-b.number.Value) || u.number.Unit != a.number.Unit || u.number.Unit != b.number.Unit || a.extent.loose || b.extent.loose {
				continue
			}
			if !f.of(u, a) || !f.of(u, b) || !alike(a.unit, b.unit) || hoursOf(a.unit) > 0 {
				continue
			}
			if added && !(f.onOneMatter(a.at, b.at) && f.later(a.at, b.at)) {
				continue
			}
			return follows(a.number.Value, "-", b.number.Value, a.number.Value-b.number.Value), []int{a.at, b.at}
		}
	}
	return "", nil
}

// onOneMatter reports whether the sentence and two known claims have something in common besides the noun that is counted.
func (f *following) onOneMatter(a, b int) bool {
	for i := range f.r.units {
		u := &f.r.units[i]
		if u.kind == termUnit && u.weight > 0.3 && f.list[a].match[i] >= 0.7 && f.list[b].match[i] >= 0.7 {
			return true
		}
	}
	return false
}

// later reports whether a known claim was seen after another one.
func (f *following) later(a, b int) bool {
	x, y := f.list[a].known.First, f.list[b].known.First
	return x.At.After(y.At) || x.At.Equal(y.At) && x.Article == y.Article && x.Index > y.Index
}

// onTop reports whether a known number comes on top of another one: "eight more bodies".
func (f *following) onTop(x fact) bool {
	text := f.list[x.at].known.Claim.Text
	if x.number.Start < 0 || x.number.End > len(text) || x.number.Start > x.number.End {
		return false
	}
	before, behind := strings.ToLower(text[max(0, x.number.Start-16):x.number.Start]), strings.ToLower(text[x.number.End:min(len(text), x.number.End+12)])
	for _, w := range []string{"another ", "further ", "additional "} {
		if strings.HasSuffix(before, w) {
			return true
		}
	}
	for _, w := range []string{" more ", " further ", " additional ", " other "} {
		if strings.HasPrefix(behind, w) && !strings.HasPrefix(behind, " more than") {
			return true
		}
	}
	return false
}

// sum is what two numbers of the same thing make together, where the sentence puts them together or one of them comes on top of the other.
func (f *following) sum(u *unit) (string, []int) {
	together := containsAny(f.low, sumWords)
	for _, a := range f.facts {
		for _, b := range f.facts {
			is := a.number.Value + b.number.Value
			if a.unit == b.unit || u.number.Value != is && !u.extent.holds(is) || a.number.Unit != u.number.Unit || b.number.Unit != u.number.Unit || a.extent.loose || b.extent.loose || hoursOf(u) > 0 {
				continue
			}
			if !f.of(u, a) || !f.of(u, b) || !alike(a.unit, b.unit) {
				continue
			}
			switch {
			case together && a.number.Value >= b.number.Value && (a.at == b.at || sameCount(u, a.unit) && sameCount(u, b.unit)):
			case f.onTop(b) && !f.onTop(a) && f.later(b.at, a.at) && !f.counted(a, b) && f.sharesMatter(a.at):
			default:
				continue
			}
			return follows(a.number.Value, "+", b.number.Value, is), []int{a.at, b.at}
		}
	}
	return "", nil
}

// counted reports whether what comes on top has been counted in already: the count without it is known as well, or a higher one from before.
func (f *following) counted(a, b fact) bool {
	return slices.ContainsFunc(f.facts, func(c fact) bool {
		v := c.number.Value
		return c.unit != a.unit && c.unit != b.unit && alike(c.unit, a.unit) && (v == a.number.Value-b.number.Value || v > a.number.Value && v < a.number.Value+b.number.Value && sameCount(c.unit, a.unit) && !f.later(c.at, b.at))
	})
}

// sharesMatter reports whether the sentence has something in common with a known claim.
func (f *following) sharesMatter(a int) bool { return f.onOneMatter(a, a) }

// judgeFollowing makes known what says nothing but what follows.
func (d *decision) judgeFollowing(r *reading, ctx Context, list []alignment, weights []float64) {
	if !d.isNovel || d.none || len(list) == 0 || placeOf(ctx).lead && placeOf(ctx).document && len(ctx.Document.Sentences) > 1 {
		return
	}
	why, reversed := list[0].follows, list[0].reversed
	if why == "" {
		why = rounding(r, list)
	}
	if why == "" {
		return
	}
	match, cover, _ := union(weights, list, false)
	open := openUnits(r, ctx, weights, match)
	near := max(list[0].cover, cover-0.15)
	if open.names+open.numbers+open.dates > 0 || open.unseenNames > 0 || near < 0.5 || open.terms > 3 || newSpeaker(r, ctx, list) || r.claim.Modality == Denied || r.claim.Modality == RuledOut {
		return
	}
	if diffing.Turned(list[0].read.claim.Text, r.claim.Text) != "" || strings.HasPrefix(d.reason, "a turn") || strings.HasPrefix(d.reason, turnedReason) {
		return
	}
	if openTurn(r, match) {
		return
	}
	if !reversed && r.negated != list[0].read.negated || r.steps.fresh(stepsNear(list)).firm() != 0 || movedOnNear(r, list) {
		return
	}
	d.isNovel, d.novel, d.reason = false, math.Min(d.novel, 0.4), why
}

// rounding says of which known number a number of the sentence is a rounder form, or the same in other units.
func rounding(r *reading, list []alignment) string {
	for i := range r.units {
		u := &r.units[i]
		if u.kind != numberUnit {
			continue
		}
		for k := range list {
			a := &list[k]
			if a.match[i] < 0.7 || a.cover < 0.35 {
				continue
			}
			for j := range a.read.units {
				v := &a.read.units[j]
				if v.kind != numberUnit || matchNumbers(u, v) < 0.7 || v.number.Value == u.number.Value {
					continue
				}
				if u.extent.loose {
					return "rounded: " + plainNumber(*v.number)
				}
				return "follows: the same as " + strings.TrimSpace(plainNumber(*v.number)+" "+v.number.Of)
			}
		}
	}
	return ""
}

// openTurn reports whether a sentence has a verb that tells a turn and that no known claim has.
func openTurn(r *reading, match []float64) bool {
	for i := range r.units {
		if u := &r.units[i]; u.kind == termUnit && match[i] < 0.5 && u.text != Stem("paid") && turnStems[u.text] {
			return true
		}
	}
	return false
}

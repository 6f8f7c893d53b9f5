package question

import (
	"regexp"
	"slices"
	"strings"
)

// The first value of a slot, where no rule has read one: the number of the background that best fits what the wording asks for. What comes
// later is read against it, so that a likely first value is better than none.

// baseline gives every slot that has no value yet the number of the text's lines that fits it best, if one fits well.
func (r *figureRun) baseline(lines []line) {
	asked, headline := r.p.demands(), r.headline()
	units := make(map[string]int)
	for _, l := range lines {
		for _, q := range quantities(l, r.p.slots) {
			units[q.unit]++
		}
	}
	for s, x := range r.p.slots {
		if r.stands(x.name) || x.margin || x.measure && len(asked) > 1 {
			continue
		}
		var best fit
		for i, l := range lines {
			list := quantities(l, r.p.slots)
			for k := range list {
				f, ok := r.fits(l, list, k, s, asked)
				if !ok {
					continue
				}
				switch {
				case i == 0: // the first sentence is on the matter, whatever it dates
					f.score++
				case r.longAgo(l):
					f.score -= 2
				case i < 3:
					f.score += 0.5
				}
				if slices.Contains(headline, f.value) {
					f.score++
				}
				if f.unit != "" && units[f.unit] == 1 && len(r.p.slots) == 1 { // the text's only sum or share
					f.score++
				}
				if f.score > best.score {
					best = f
				}
			}
		}
		if best.score < r.enough(s) || r.impossible(best.line, x, best.value, nil, nil) != "" {
			continue
		}
		if x.unit == "money" && x.label == "" {
			x.label = currencyOf(best.line, best.quantity)
		}
		r.set(best.line, x, best.value, false)
	}
}

// headline are the numbers of the text's title.
func (r *figureRun) headline() []float64 {
	low, _ := fold(r.t.Title)
	var out []float64
	for _, m := range numeral.FindAllStringSubmatchIndex(low, -1) {
		if q, ok := valueAt(low, m); ok && !q.ordinal {
			out = append(out, q.value)
		}
	}
	return out
}

// fit is a number with how well it answers one part of a wording.
type fit struct {
	line
	quantity
	score float64
}

// enough is how well a number must fit: where others are asked for beside it, it must be told by its own words.
func (r *figureRun) enough(s int) float64 {
	if len(r.p.slots) > 1 {
		return 5.5
	}
	if r.p.slots[s].unit != "" {
		return 3.5
	}
	return 4
}

var (
	// partOfThose says that a number is a part of those whom a wording may count: "took 24 of its passengers".
	partOfThose = regexp.MustCompile(`^ of (?:the|those|these|its|his|her|their|our) (?:\d[\d,.]* |[a-z-]+ ){0,2}?([a-z]+)\b`)
	perPiece    = regexp.MustCompile(`\b(?:per|each|apiece)\b`)
	// forEach follows a sum that is paid or earned by the piece.
	forEach = regexp.MustCompile(`^ ?(?:million |billion )?(?:[a-z]+ )?(?:a|an|per|each|every) (?:day|week|month|year|night|hour|minute|person|head|shift|season|piece|copy|ticket|litre|tonne|kilo|barrel)\b|^ ?(?:[a-z]+ )?(?:each|apiece|monthly|daily|a-?year)\b`)
)

// justBefore is all that can stand between a deed and a number that is its object.
var justBefore = regexp.MustCompile(`^(?: (?:out|off|up|down|away|back|about|around|some|at least|nearly|more than|over|only|a total of))* $`)

// longAgo reports whether a line is dated before the story began.
func (r *figureRun) longAgo(l line) bool {
	const story = 21 // days that a story in its first text looks back on
	at := r.t.Published
	if at.IsZero() {
		at = r.t.At
	}
	return slices.ContainsFunc(l.dates, func(d dated) bool { return !d.To.IsZero() && d.To.Before(at.AddDate(0, 0, -story)) })
}

// fits measures how well a number answers what a slot asks for.
func (r *figureRun) fits(l line, list []quantity, k, s int, asked []figureAsk) (fit, bool) {
	q, x := list[k], r.p.slots[s]
	before, after := l.low[:q.start], l.low[q.end:]
	f := fit{line: l, quantity: q}
	part := partOfThose.FindStringSubmatch(after)
	if ofThose.MatchString(before) && len(list) > 1 || q.ordinal || q.more || q.skip && part == nil || !x.takes(q) || !x.belongs(l, q) || q.value <= 0 || forEach.MatchString(after) && !(len(r.p.slots) == 1 && slices.ContainsFunc(asked, func(d figureAsk) bool { return d.rate || perPiece.MatchString(d.low) })) || otherSum.MatchString(before) || otherMatter.MatchString(before) || r.p.ofOtherThing(l, q) || !r.p.byPiece(x, l, q) {
		return f, false
	}
	head := headAfter(after)
	if part != nil {
		head = part[1]
	}
	phrase := firstWords(after, 3)
	if part != nil {
		phrase = part[0]
	}
	deed := x.deed
	if deed == nil {
		deed = x.words
	}
	clause := l.low[clauseStart(l.low, q.start):q.end] + clauseTo(after)
	does := deed.MatchString(clause) && (x.deed != nil || !x.noun)
	switch {
	case x.measure && x.words.MatchString(firstWords(after, 2)):
		f.score += 3
	case q.unit != "":
		f.score += 2
		if x.exact != nil && x.exact.MatchString(clause) {
			f.score++
		}
	case x.thing != nil && x.thing.MatchString(phrase) && x.canCount(head):
		f.score += 3
	case (x.label == "people" && folks(x.of) || weakNoun[x.of]) && head != "" && folkHead(head):
		f.score += 2
	case head == "" && does:
		f.score++
	default:
		return f, false
	}
	if does {
		f.score += 1.5
		if at := deed.FindAllStringIndex(before, -1); head == "" && len(at) > 0 && justBefore.MatchString(before[at[len(at)-1][1]:]) { // "struck out 1,200"
			f.score++
		}
	}
	if m := otherDeed.FindString(before); m != "" && !x.asks(m) && !(x.deed != nil && x.deed.MatchString(m)) && !x.deedBeside(after) || otherAfter.MatchString(after) {
		f.score -= 2
	}
	bag, most := bagOf(l.low), 0.0
	for _, d := range asked {
		if _, meant := d.share(bag); meant > most {
			most = meant
		}
	}
	f.score += 3 * most
	if l.bystander() || strings.Contains(before, `"`) {
		f.score--
	}
	for _, v := range r.a.Values { // another slot's number
		if v.Value == q.value && v.Name != x.name {
			return f, false
		}
	}
	return f, true
}

package question

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// contest keeps a rival figure beside the one that stands.
func (r *figureRun) contest(l line, x reading) {
	r.contestAs(l, x.slot, x.value, r.sayer(l))
}

// sayer is who gives a line's numbers, the outlet where it does not say.
func (r *figureRun) sayer(l line) string {
	if s := l.sayer(); s != "" {
		return s
	}
	return r.t.Outlet
}

func (r *figureRun) contestAs(l line, slot int, value float64, by string) {
	r.contestOn(l, r.p.slots[slot], value, by)
}

func (r *figureRun) contestOn(l line, s slot, value float64, by string) {
	i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == s.name })
	const most = 12 // times by which two who count one thing differ
	if i >= 0 && r.a.Values[i].Value >= fewToSlip && value > 0 && times(r.a.Values[i].Value, value) > most {
		return
	}
	if i < 0 || r.a.Values[i].Value == value || r.weight == forward || slices.Contains(r.never, value) {
		return
	}
	k := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == rivalName(s.name) })
	if k >= 0 && r.a.Values[k].Value == value {
		return
	}
	rival := Value{Name: rivalName(s.name), Value: value, Unit: r.a.Values[i].Unit, By: by, Contested: true}
	r.a.Values[i].Contested = true
	r.rival = by
	if k >= 0 {
		r.a.Values[k] = rival
	} else {
		r.a.Values = append(r.a.Values, rival)
	}
	before := spoken(r.a.Values[i].Value)
	r.tell(l, rival.titled("contested: "+before+" or "+rival.amount()), before, before+" or "+rival.amount(), "rival official figure", by, false)
}

var (
	spokeOf = regexp.MustCompile(`\b(?:(?:spoke|speaks) (?:however |now |instead |meanwhile |(?:at|on|in) (?:the )?[a-z]+ )?of|(?:arriv|com)(?:es|ed|e) (?:out )?at|came (?:out )?(?:at|to)|(?:put|puts|putting|gave|gives|giving|ha[sd]|reckons|estimates|estimated) (?:it|them|this|the (?:number|figure|total|toll|count|cost|damage|bill|price|crowd|attendance|strength|size|dead|injured|missing|loss(?:es)?|haul|hole|debt|demand|offer)|those [a-z]+(?: [a-z]+)?) (?:at|as)|(?:does|do|did|will|would) not go beyond|(?:gave|gives|counted|counts?|reported|reports))(?: (?:about|around|some|only|just|at least|nearly|more than|meanwhile|now|so far|however|instead))* $`)
	turning = regexp.MustCompile(`(?:,| -)? ?\b(?:while|but|whereas|though|although|contradict(?:ing|s|ed)|against|unlike|disputing|however|(?:more|higher|lower|fewer|less) than)\b `)
)

// totalTo leads up to the number to which others were added: "eight more brought the total to".
var totalTo = regexp.MustCompile(`\b(?:br(?:ing|ings|ought|inging)|t(?:ake|akes|aking|ook)|rais(?:es|ed|ing)|lift(?:s|ed|ing)?|push(?:es|ed|ing)?|put(?:s|ting)?|making|for) (?:the|its|their|a) (?:new |overall |combined |running )?(?:total|number|count|toll|figure|tally|sum|list)(?: [a-z-]+){0,4}? (?:to|at|of|up to) (?:about |around |some |at least |nearly )?$`)

// newTotal takes a total for the number of a slot where the line gives it after the number that was added.
func (r *figureRun) newTotal(l line, list []quantity, best map[int]reading) {
	for _, q := range list {
		if q.unit == "%" || !totalTo.MatchString(l.low[:q.start]) {
			continue
		}
		for s := range r.p.slots {
			if x, ok := best[s]; ok && x.end <= q.start && x.value <= q.value && (r.p.slots[s].unit == q.unit) {
				x.quantity = q
				x.more, x.left = false, true
				best[s] = x
				return
			}
		}
	}
}

// named is the one slot whose words a line holds, -1 where it holds none or several's.
func (r *figureRun) named(l line) int {
	out := -1
	for s, x := range r.p.slots {
		if x.words.MatchString(l.low) {
			if out >= 0 {
				return -1
			}
			out = s
		}
	}
	return out
}

// likely is the slot that a number without words of its own must mean: the one asked about, unless another's value is far closer.
func (r *figureRun) likely(asked int, value float64) int {
	const reach = 4 // times by which two counts of one thing can differ
	fits := func(s int) bool {
		i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == r.p.slots[s].name })
		return i >= 0 && value > 0 && r.a.Values[i].Value <= float64(value*reach) && value <= float64(r.a.Values[i].Value*reach)
	}
	if asked >= 0 && fits(asked) {
		return asked
	}
	for s := range r.p.slots {
		if fits(s) {
			return s
		}
	}
	return asked
}

// otherCount takes the second of two numbers of a sentence, or of two sentences, for what somebody else makes of the first: "police said that
// five had died, while the hospital spoke of four".
func (r *figureRun) otherCount(l line, list []quantity, best map[int]reading) {
	slot := r.asked
	for s := range r.p.slots {
		if _, ok := best[s]; ok {
			slot = s
		}
	}
	r.asked = -1
	if len(best) == 1 {
		r.asked = slot
	}
	for _, q := range list {
		if only := r.named(l); len(best) == 0 && only >= 0 {
			slot = only
		} else if len(best) == 0 && q.unit == "" {
			slot = r.likely(slot, q.value)
		}
		if slot < 0 {
			return
		}
		cue := spokeOf.FindStringIndex(l.low[:q.start])
		if x, ok := best[slot]; q.unit == "%" || cue == nil || atFirst.MatchString(l.low[:q.start]) || q.skip && !strings.Contains(l.low[cue[0]:cue[1]], "put") || ok && x.start >= q.start {
			continue
		}
		from := 0
		if t := turning.FindAllStringIndex(l.low[:cue[0]], -1); len(t) > 0 {
			from = t[len(t)-1][1]
		} else if len(best) > 0 {
			continue
		}
		by := l.party1(from, cue[0]-1)
		if by == "" {
			by = l.party(cue[0])
		}
		if by == "" && r.t.Outlet != l.sayer() {
			by = l.sayer()
		}
		i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == r.p.slots[slot].name })
		if x, ok := best[slot]; by != "" && (ok || i >= 0 && r.a.Values[i].Value != q.value) {
			s := r.p.slots[slot]
			switch {
			case !ok && r.disputed && i >= 0 && !r.moved[s.name] && !sameName(by, r.a.Values[i].By):
			case !ok && from == 0 && !r.moved[s.name]: // nobody is set against anybody: a count like any other
				r.asked = slot
				r.take(l, reading{quantity: q, slot: slot}, list)
				return
			case ok && i >= 0 && sameName(by, r.a.Values[i].By): // the one whose word stands has moved too, and somebody else differs
				if r.a.Values[i].Value != q.value {
					r.setBy(l, s, q.value, false, by)
				}
				r.contestAs(l, slot, x.value, r.sayer(l))
				delete(best, slot)
				return
			case ok:
				r.take(l, x, list)
				delete(best, slot)
				if k := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == s.name }); k >= 0 && r.a.Values[k].Value != x.value && r.weight == full {
					r.setBy(l, s, x.value, false, r.sayer(l))
				}
			}
			r.contestAs(l, slot, q.value, by)
		}
		return
	}
}

// settle ends a contest when an authority comes down on the value that stands.
func (r *figureRun) settle(l line, i int) {
	v := &r.a.Values[i]
	if !v.Contested || !settles.MatchString(l.low) || !l.isOfficial() && (!yields.MatchString(l.low) || l.isHearsay()) {
		return
	}
	r.endContest(l, i, l.sayer())
}

// endContest lets the value that stands stand alone.
func (r *figureRun) endContest(l line, i int, by string) {
	v := &r.a.Values[i]
	v.Contested, v.By = false, by
	name := v.Name
	k := slices.IndexFunc(r.a.Values, func(x Value) bool { return x.Name == rivalName(name) })
	before := number(v.Value)
	if k >= 0 {
		before += " or " + number(r.a.Values[k].Value)
		r.a.Values = slices.Delete(r.a.Values, k, k+1)
	}
	value := number(r.a.Values[slices.IndexFunc(r.a.Values, func(x Value) bool { return x.Name == name })].Value)
	r.tell(l, Value{Name: name}.titled("settled: "+value), before, value, "contest settled", by, false)
}

var (
	aboard = regexp.MustCompile(`^ (?:[a-z-]+ ){0,3}?(?:aboard|on board|registered voters|eligible voters|on the electoral roll)\b`)
	ofAll  = regexp.MustCompile(`^ (?:out )?of (?:the |a total of |some |about )?$`)
)

// bound remembers the largest number that there can be of what is counted: people aboard, registered voters.
func (r *figureRun) bound(l line, list []quantity) {
	for _, q := range list {
		if q.unit == "" && aboard.MatchString(l.low[q.end:]) {
			r.a.State = remember(r.a.State, Memory{Key: "bound", Value: number(q.value), By: l.sayer(), At: r.t.At})
		}
	}
}

// impossible says why a value cannot be, empty if it can.
func (r *figureRun) impossible(l line, s slot, value float64, cur *Value, list []quantity) string {
	const (
		leap = 20  // a toll that grows so many times between two reports is more likely a slip than news
		many = 100 // from here on even an authority's is
	)
	if s.unit == "%" && value > 100 {
		return "more than 100 per cent"
	}
	if cur != nil && s.lostPoint(value, cur.Value) && !correctedNote(l) {
		return "ten times the " + number(value/10) + " that is close to the " + number(cur.Value) + " known"
	}
	for k, q := range list {
		if q.value == value && k+1 < len(list) && ofAll.MatchString(l.low[q.end:list[k+1].start]) && list[k+1].value < value {
			return "more than the whole of " + number(list[k+1].value)
		}
	}
	for _, m := range r.a.State {
		if b, err := strconv.ParseFloat(m.Value, 64); m.Key == "bound" && err == nil && (s.grows || s.label == "people" && s.deed == nil && s.name != "value") && value > b {
			return "more than the " + m.Value + " that there were"
		}
	}
	if all, ok := r.moreThanWhole(s, value); ok {
		return "more than the " + all + " that there are"
	}
	elsewhere := r.printedElsewhere(s.name, value)
	if cur != nil && !elsewhere && cur.Value >= 10 && (s.unit == "" || s.unit == "money") && !s.margin {
		if value == float64(cur.Value*10) { // a nought too many
			return "ten times the " + number(cur.Value) + " known"
		}
		for _, slip := range []float64{100, 1000, 1e6} { // a comma or a unit too many
			if times := float64(cur.Value * slip); value > times/1.3 && value < times*1.3 {
				return "some " + number(slip) + " times the " + number(cur.Value) + " known"
			}
		}
	}
	if k := slices.IndexFunc(list, func(q quantity) bool { return q.value == value }); k >= 0 && cur != nil && value > cur.Value && leavesBefore.MatchString(l.low[:list[k].start]) {
		return "more than the " + number(cur.Value) + " of whom some are gone"
	}
	if whole, ok := r.wholeOf(s); ok && value > whole && !slices.ContainsFunc(list, func(q quantity) bool { return q.value >= value && q.value != value }) {
		return "more than the " + number(whole) + " of whom they are some"
	}
	if why := r.moreThanIll(s, value, list); why != "" {
		return why
	}
	if cur != nil && !elsewhere {
		if why := r.slipped(l, s, value, cur.Value, list); why != "" {
			return why
		}
	}
	if s.grows && cur != nil && !elsewhere && cur.Value >= 2 && value >= float64(cur.Value*leap) && (!l.isOfficial() || cur.Value >= many) {
		return "many times the " + number(cur.Value) + " known"
	}
	return ""
}

// leavesBefore leads up to what is left of a number after some of it has gone.
var leavesBefore = regexp.MustCompile(`\bleav(?:es|ing) (?:only |just |about |some |still )?$`)

// keptLives is what those do who have not died: "owe their lives to", "fled for their lives".
var keptLives = regexp.MustCompile(`\b(?:ow(?:es?|ed|ing)|sav(?:es?|ed|ing)|risk(?:s|ed|ing)?|fear(?:s|ed|ing)?|fled|ran|run(?:ning)?|fight(?:s|ing)?|fought|escap(?:e|es|ed|ing)|got away|rebuil[dt](?:ing)?|chang(?:e|es|ed|ing)|put(?:ting)?) (?:for |with |back )?(?:their|his|her|our|its|[\w,]+) (?:own )?(?:lives|life)\b`)

// alive is a line in which the lives of those who are alive are blanked out, byte for byte: they are not counted among the lost.
func alive(l line) line {
	for _, m := range keptLives.FindAllStringIndex(l.low, -1) {
		at := m[0] + strings.LastIndexByte(l.low[m[0]:m[1]], ' ') + 1
		l.low = l.low[:at] + strings.Repeat("~", m[1]-at) + l.low[m[1]:]
	}
	return l
}

// moreThanIll says why a number of dead or of those in hospital cannot be where the ill are counted too: as many dead as ill, or more people in
// hospital than are ill and than the line counts of anything.
func (r *figureRun) moreThanIll(s slot, value float64, list []quantity) string {
	i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == "ill" })
	if i < 0 {
		return ""
	}
	ill := r.a.Values[i].Value
	inHospital := s.name == "in hospital" && value > ill && !slices.ContainsFunc(list, func(q quantity) bool { return q.value > value })
	if s.name == "dead" && value >= ill || inHospital {
		return "as many as the " + number(ill) + " who fell ill, or more"
	}
	return ""
}

// flag marks a value that cannot be beside the one that stands, and keeps who printed it. The answer has not changed, so that this is no change.
func (r *figureRun) flag(s slot, value float64, why string, i int) {
	key := "suspect " + s.name
	if slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == key && m.Value == number(value) }) {
		return
	}
	r.a.State = remember(r.a.State, Memory{Key: key, Value: number(value), By: r.t.Outlet, At: r.t.At})
	if i >= 0 {
		r.a.Values[i].Suspect = fmt.Sprintf("%s printed: %s", number(value), why)
	}
}

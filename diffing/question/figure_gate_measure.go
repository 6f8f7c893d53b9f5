package question

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

const gateWindow = 64 // bytes on either side of a number that say what it counts

// number measures one number of a sentence, as told or as a step from the value that stands, and appends it where it can fill a slot. Measures
// that are nought are left out.
func (m *figureMeasuring) number(out []Measured, i, k, step int) []Measured {
	l, list := m.lines[i], m.lists[i]
	q := list[k]
	s, at, ok := m.slotOf(l, list, k, step)
	if !ok {
		return out
	}
	x := Measured{Index: i, Value: q.value, line: l, start: q.start, slot: s, at: at, step: step, quantity: q}
	if at >= 0 {
		x.name, x.label = m.a.Values[at].Name, m.a.Values[at].Unit
	}
	if len(m.a.Values) == 0 && !m.t.Corpus && (m.unsaid(x) || feared.MatchString(l.low) || possesses.MatchString(l.low[:q.start])) { // a first value must be told as such
		return out
	}
	if step != 0 {
		if at < 0 || s >= 0 && m.p.slots[s].margin {
			return out
		}
		if x.Value = m.a.Values[at].Value + float64(step)*q.value; x.Value <= 0 || m.stands(x.Value) {
			return out
		}
	}
	add := func(name string, v float64) {
		if v != 0 {
			x.Measures = append(x.Measures, claim.Measure{Name: name, Value: v})
		}
	}
	is := func(name string, yes bool) bool {
		if yes {
			add(name, 1)
		}
		return yes
	}
	if m.a.Values == nil && m.t.Corpus {
		is("nothing known", true)
	}
	bear, near, unit, noun := m.bearing(i, q, &x, add, is)
	close, beside := m.standing(i, k, x, add, is)
	m.wording(l, list, k, add, is)
	m.place(i, l, q, add, is)
	m.cues(l, q, x, add, is)

	if q.unit == "" && !q.ordinal && m.asked[x.part].unit == "" {
		word := wordRight.FindStringSubmatch(l.low[q.end:])
		is("things of another sort", noun == 0 && word != nil && headAfter(l.low[q.end:]) == word[1])
	}
	fresh := btof(l.v.Label == claim.LabelNew)
	add("bears, near a value", float64(bear*close))
	add("bears, new", float64(bear*fresh))
	add("words beside, new", float64(near*fresh))
	add("unit, near a value", float64(unit*close))
	add("unit, new", float64(unit*fresh))
	add("noun, near a value", float64(noun*close))
	add("noun, new", float64(noun*fresh))
	add("words beside, unit", float64(near*unit))
	add("near a value, new", float64(close*fresh))
	add("old value beside, new", float64(beside*fresh))
	return append(out, x)
}

func btof(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// bearing measures how far a number is one that the wording asks for, by the part of the wording that fits best.
func (m *figureMeasuring) bearing(i int, q quantity, out *Measured, add func(string, float64), is func(string, bool) bool) (bear, near, unit, noun float64) {
	l := m.lines[i]
	window := bagOf(l.low[max(0, q.start-gateWindow):q.start] + " " + l.low[q.end:min(len(l.low), q.end+gateWindow)])
	head := bagOf(phraseAfter.FindString(l.low[q.end:]))
	plural := headAfter(l.low[q.end:])
	type fit struct{ said, meant, near, nearMeant, title, before, noun, alike, folk, unit, rate, total float64 }
	var best fit
	for n, d := range m.asked {
		var f fit
		f.said, f.meant = d.share(m.bags[i])
		f.near, f.nearMeant = d.share(window)
		_, f.title = d.share(m.titleBag)
		if i > 0 {
			_, f.before = d.share(m.bags[i-1])
		}
		f.unit = btof(d.unit == q.unit)
		f.noun = btof(slices.ContainsFunc(d.noun, func(s string) bool { return head.stems[s] }))
		f.alike = btof(f.noun == 0 && plural != "" && d.means(plural))
		f.folk = btof(f.noun == 0 && d.folk && plural != "" && folkHead(plural) && (weakNoun[plural] || d.anyone))
		f.rate = btof(d.rate == rateAny.MatchString(l.low[q.end:min(len(l.low), q.end+gateWindow)]))
		f.total = f.said + f.meant + f.near + 2*f.nearMeant + f.before/2 + 2*f.noun + f.alike + f.folk + 2*f.unit + f.rate/2
		if n == 0 || f.total > best.total {
			best, out.part = f, n
		}
	}
	d := m.asked[out.part]
	add("words said", best.said)
	add("words meant", best.meant)
	add("words beside", best.near)
	add("words meant beside", best.nearMeant)
	own := bagOf(figureClause(l.low, q))
	saidHere, meantHere := d.share(own)
	add("words in its clause", saidHere)
	add("words meant in its clause", meantHere)
	add("words in the title", best.title)
	add("words before", best.before)
	is("unit as asked", best.unit > 0)
	is("other unit", best.unit == 0)
	is("noun as asked", best.noun > 0)
	is("noun like it", best.alike > 0)
	is("people as asked", best.folk > 0 && d.anyone)
	is("people and no more", best.folk > 0 && !d.anyone)
	other := best.noun == 0 && best.folk == 0 && best.alike == 0 && plural != "" && q.unit == "" && d.unit == ""
	is("other noun", other)
	is("no noun", plural == "" && q.unit == "")
	is("rate asked and told", best.rate > 0 && d.rate)
	is("rate not asked", best.rate == 0 && !d.rate)
	is("rate not told", best.rate == 0 && d.rate)
	is("sentence bears most", m.shares[i] > 0 && m.shares[i] == slices.Max(m.shares))
	is("alone of its unit", best.unit > 0 && m.units[q.unit] == 1)
	names := 0
	for _, n := range l.names {
		if slices.Contains(m.p.target, n.name) {
			names++
		}
	}
	add("names said", math.Min(1, float64(names)/math.Max(1, float64(len(m.p.target)))))
	is("a known name", slices.ContainsFunc(l.names, func(n mention) bool { return n.known }))
	if out.slot >= 0 {
		is("slot by size alone", len(m.p.slots) > 1 && slotGap(m.p.slots[out.slot], l, m.lists[i], slices.Index(m.lists[i], q)) >= gateWindow)
		gap := slotGap(m.p.slots[out.slot], l, m.lists[i], slices.Index(m.lists[i], q))
		is("slot's words near", gap < 24)
		is("slot's words about", gap >= 24 && gap < gateWindow)
		is("slot's deed said", m.p.slots[out.slot].deed != nil && m.p.slots[out.slot].deed.MatchString(l.low))
		is("slot's deed not said", m.unsaid(*out))
	}
	return math.Max(best.meant, best.nearMeant), best.nearMeant, best.unit, math.Max(best.noun, math.Max(best.alike, best.folk))
}

// possesses leads up to a number of what somebody has anyway.
var possesses = ledUpBy(`has|have|had|keeps?|employs?|owns?|handles?|runs?|holds?|counts`)

// unsaid reports whether a sentence lacks the deed that the wording asks about.
func (m *figureMeasuring) unsaid(x Measured) bool {
	return x.slot >= 0 && m.p.slots[x.slot].deed != nil && !m.p.slots[x.slot].deed.MatchString(x.line.low)
}

// clauseOf is the clause in which a number stands.
func figureClause(low string, q quantity) string {
	from, to := 0, len(low)
	for _, c := range numberClause.FindAllStringIndex(low, -1) {
		if c[1] <= q.start {
			from = c[1]
		}
		if c[0] >= q.end && c[0] < to {
			to = c[0]
		}
	}
	return low[from:to]
}

var numberClause = regexp.MustCompile(`[;:"]| - |, (?:and|but|while|so|as|since|which|who|where|of (?:whom|which|them)|after|because|when|with) | (?:while|whereas|because|but|after|before|since|although|though|until) `)

// standing measures how a number stands to the values of the answer.
func (m *figureMeasuring) standing(i, k int, x Measured, add func(string, float64), is func(string, bool) bool) (close, beside float64) {
	list := m.lists[i]
	is("no value stands", len(m.a.Values) == 0)
	is("slot is empty", x.at < 0 && len(m.a.Values) > 0)
	if is("stands as the rival", slices.ContainsFunc(m.a.Values, func(v Value) bool { return isRival(v) && v.Value == x.Value })) {
		is("stands as the rival, settled", settles.MatchString(x.line.low) || corrects.MatchString(x.line.low))
	}
	beside = btof(slices.ContainsFunc(list, func(q quantity) bool { return m.stands(q.value) }))
	is("old value beside", beside > 0)
	is("old value before", i > 0 && slices.ContainsFunc(m.lists[i-1], func(q quantity) bool { return m.stands(q.value) }))
	is("numbers before", i > 0 && len(m.lists[i-1]) > 0)
	is("a contest stands", slices.ContainsFunc(m.a.Values, isRival))
	is("given up", slices.ContainsFunc(m.a.State, func(s Memory) bool { return s.Over && s.Value == number(x.Value) }))
	if x.at < 0 {
		add("large", math.Min(1, math.Log10(x.Value)/6))
		return 0, beside
	}
	cur := m.a.Values[x.at].Value
	r := times(cur, x.Value)
	is("within a quarter", r < 1.25)
	is("within twice", r < 2)
	is("within four times", r < 4)
	is("within ten times", r < 10)
	is("far from all", r >= 20)
	is("ten times", r > 9.5 && r < 10.5)
	larger, near := x.Value > cur, x.line.low[max(0, x.start-gateWindow):min(len(x.line.low), x.end+gateWindow/2)]
	is("larger", larger)
	up, down := figureCues[0].re.MatchString(near), figureCues[1].re.MatchString(near)
	is("larger and rises", larger && up && !down)
	is("larger and falls", larger && down && !up)
	is("smaller and falls", !larger && down && !up)
	is("smaller and rises", !larger && up && !down)
	is("larger, within twice", larger && r < 2)
	is("finer than what stands", x.step == 0 && finer(x.Value, cur))
	is("rounder than what stands", x.step == 0 && finer(cur, x.Value))
	is("step fits", x.step == 0 && slices.ContainsFunc(list, func(q quantity) bool {
		return times(cur, x.Value) < times(cur, q.value) && q.value > 0 && (fits(cur+q.value, x.Value) || fits(cur-q.value, x.Value))
	}))
	is("step fits before", x.step == 0 && i > 0 && slices.ContainsFunc(m.lists[i-1], func(q quantity) bool {
		return q.value != x.Value && q.value > 1 && (fits(cur+q.value, x.Value) || fits(cur-q.value, x.Value))
	}))
	is("a step itself", x.step == 0 && slices.ContainsFunc(list, func(q quantity) bool {
		return q.value != x.Value && x.Value < cur && (fits(cur+x.Value, q.value) || fits(cur-x.Value, q.value))
	}))
	is("one more than stands", x.Value == cur+1)
	is("cut into parts", x.step == 0 && x.Value < cur && slices.ContainsFunc(list, func(q quantity) bool { return q.value != x.Value && fits(cur, q.value+x.Value) }))
	if x.step != 0 {
		is("step up", x.step > 0)
		is("step down", x.step < 0)
		is("step on top", x.more)
		is("step as large", x.quantity.value >= cur)
		is("step up to half", x.quantity.value <= cur/2)
		is("step by", strings.HasSuffix(x.line.low[:x.start], " by "))
		is("step with a total", slices.ContainsFunc(list, func(q quantity) bool { return fits(q.value, x.Value) }))
		is("step of another", strings.HasSuffix(x.line.low[:x.start], "another "))
		is("step the way of the words", x.step > 0 && up && !down || x.step < 0 && down && !up)
		is("step against the words", x.step > 0 && down && !up || x.step < 0 && up && !down)
		for _, c := range stepCues {
			is("step: "+c.name, c.re.MatchString(x.line.low))
		}
	}
	if r < 4 {
		close = 1
	}
	return close, beside
}

// fits reports whether two numbers are one, but for the rounding of fractions.
func fits(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(math.Abs(a), math.Abs(b)) }

// finer reports whether a number is told more finely than another: 438,500 and 400,000.
func finer(a, b float64) bool {
	return b >= 100 && digits(a) > digits(b)
}

// digits counts the digits of a number before its closing noughts.
func digits(v float64) int {
	return len(strings.TrimRight(strings.Replace(number(v), ".", "", 1), "0"))
}

// wording measures the words right before and after a number, and the numbers beside it.
func (m *figureMeasuring) wording(l line, list []quantity, k int, add func(string, float64), is func(string, bool) bool) {
	q := list[k]
	before, after := l.low[:q.start], l.low[q.end:]
	is("ordinal", q.ordinal)
	is("ordinal of the count", q.ordinal && (ordinalWord.MatchString(after) || nthEnds.MatchString(after)))
	is("more", q.more)
	is("set aside", q.skip)
	is("below three", q.value < 3 && q.unit == "")
	is("below thirteen", q.value < 13 && q.unit == "")
	if word := wordLeft.FindStringSubmatch(before); word != nil && beforeWords[word[1]] {
		is("before: "+word[1], true)
	}
	if word := wordRight.FindStringSubmatch(after); word != nil && afterWords[word[1]] {
		is("after: "+word[1], true)
	}
	is("about", gateAbout.MatchString(before))
	is("at least", gateLeast.MatchString(before))
	is("hyphen", strings.HasPrefix(after, "-"))
	is("opens", q.start < 3)
	is("clause ends", endsHere.MatchString(after))
	is("rate follows", rateOf.MatchString(after))
	add("numbers beside", math.Min(3, float64(len(list)-1))/3)
	is("first of several", k == 0 && len(list) > 1)
	is("last of several", k == len(list)-1 && len(list) > 1)
	is("compared", gateCompared.MatchString(after))
	is("comes to", gateTotal.MatchString(before))
	is("bottom line", comesTo.MatchString(before))
	is("new total", totalTo.MatchString(before))
	is("running total", tally.MatchString(before))
	is("other matter", otherMatter.MatchString(before))
	is("only there", onlyThere.MatchString(after))
	is("of those", ofThose.MatchString(before))
	is("counts as", spokeOf.MatchString(before))
	is("another sum", otherSum.MatchString(before))
	for _, c := range leadCues {
		is("led up to: "+c.name, c.re.MatchString(before))
	}
	is("round", q.value >= 1000 && digits(q.value) == 1 || q.value < 1000 && q.value >= 20 && math.Mod(q.value, 10) == 0)
}

var (
	// ofThoseBefore leads up to a number of some of those told of before: "of the injured, 32".
	ofThoseBefore = regexp.MustCompile(`\b(?:of|among) (?:the|those|these|its|their|all) [a-z0-9, -]{2,30}, (?:some |about |at least )?$`)
	wordLeft      = regexp.MustCompile(`([a-z]+) $`)
	wordRight     = regexp.MustCompile(`^(?: |-)([a-z]+)`)
	// The words of grammar and of counting that stand beside numbers.
	beforeWords = set("to by at of the those these a an in on than with for from and or but as is are was were be been has have had it now only not all just exactly its his her their another other further some up down over under until between that puts makes making counts says said into number numbers numbered reads least then still already")
	afterWords  = set("of a an the per in on at by to for from with and or more fewer less other others further are is was were have has had be who whom which that as after since when while so now not instead rather but each in about around ago altogether still will would could may")
)

// place measures where a sentence stands and what the judging thought of it.
func (m *figureMeasuring) place(i int, l line, q quantity, add func(string, float64), is func(string, bool) bool) {
	if !m.t.Corpus {
		is("new", l.v.Label == claim.LabelNew)
		is("known", l.v.Label == claim.LabelKnown)
		add("score", l.v.Score)
		is("an update", l.v.Novelty == claim.Update)
		is("contradicts", l.v.Novelty == claim.Contradicts)
		is("a detail", l.v.Novelty == claim.Detail)
	}
	is("text of something else", m.nothing)
	is("first sentence", i == 0)
	is("first three", i < 3)
	is("in the title", strings.Contains(m.title, l.low[q.start:q.end]) && q.value > 2)
	is("told again", m.said[q.value] > 1)
	is("official", l.isOfficial())
	is("hearsay", l.isHearsay())
	is("sourced", l.sayer() != "")
	is("corrected later", m.correctedLater(i, q))
	is("like one before", m.likeBefore(i, q))
	is("may be", l.v.Claim.Modality == claim.May)
	is("planned", l.v.Claim.Modality == claim.Planned)
	is("asked for", l.v.Claim.Modality == claim.Asked)
	is("another said it before", m.at(q) >= 0 && l.sayer() != "" && m.a.Values[m.at(q)].By != "" && !sameName(l.sayer(), m.a.Values[m.at(q)].By))
}

// correctedLater reports whether a later sentence of the text corrects something and gives a number like this one.
func (m *figureMeasuring) correctedLater(i int, q quantity) bool {
	for j := i + 1; j < len(m.lines); j++ {
		if l := m.lines[j]; (corrects.MatchString(l.low) || noteLead.MatchString(l.low)) && slices.ContainsFunc(m.lists[j], func(x quantity) bool { return almostSame(x, q) }) {
			return true
		}
	}
	return false
}

// likeBefore reports whether an earlier sentence of the text gives another number like this one.
func (m *figureMeasuring) likeBefore(i int, q quantity) bool {
	for j := range i {
		if slices.ContainsFunc(m.lists[j], func(x quantity) bool { return almostSame(x, q) }) {
			return true
		}
	}
	return false
}

// almostSame reports whether two numbers are so close that the one may be the other corrected.
func almostSame(a, b quantity) bool {
	const close = 1.2 // times by which a misprint mostly differs
	return a.unit == b.unit && a.value != b.value && a.value > 0 && times(a.value, b.value) < close
}

// at is the place of the value that is nearest to a number in size, -1 where none stands.
func (m *figureMeasuring) at(q quantity) int {
	best := -1
	for i, v := range m.a.Values {
		if v.Value > 0 && q.value > 0 && (best < 0 || times(v.Value, q.value) < times(m.a.Values[best].Value, q.value)) {
			best = i
		}
	}
	return best
}

// cues measures the classes of words in a sentence that tell what becomes of numbers, beside the number and elsewhere.
func (m *figureMeasuring) cues(l line, q quantity, x Measured, add func(string, float64), is func(string, bool) bool) {
	near := l.low[max(0, q.start-gateWindow):min(len(l.low), q.end+gateWindow/2)]
	for _, c := range figureCues {
		if is(c.name, c.re.MatchString(l.low)) {
			is(c.name+", beside", c.re.MatchString(near))
		}
	}
}

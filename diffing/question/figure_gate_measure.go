package question

import (
	"math"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

const gateWindow = 64 // bytes on either side of a number that say what it counts

// number measures one number of a sentence. Measures that are nought are left out.
func (m *figureMeasuring) number(i int, l line, list []quantity, k int) Measured {
	q := list[k]
	out := Measured{Index: i, Value: q.value, line: l, start: q.start, quantity: q}
	add := func(name string, v float64) {
		if v != 0 {
			out.Measures = append(out.Measures, claim.Measure{Name: name, Value: v})
		}
	}
	is := func(name string, yes bool) bool {
		if yes {
			add(name, 1)
		}
		return yes
	}
	bear, near, unit, noun := m.bearing(l, q, &out, add, is)
	alike := unit > 0 && (noun > 0 || q.unit != "" || headAfter(l.low[q.end:]) == "") // what could be a state of a value that stands
	close, beside := m.standing(list, q, alike, add, is)
	m.wording(l, list, k, add, is)
	m.place(i, l, q, add, is)
	m.cues(l, q, add, is)

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
	return out
}

func btof(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// bearing measures how far a number is one that the wording asks for, by the part of the wording that fits best.
func (m *figureMeasuring) bearing(l line, q quantity, out *Measured, add func(string, float64), is func(string, bool) bool) (bear, near, unit, noun float64) {
	window := bagOf(l.low[max(0, q.start-gateWindow):q.start] + " " + l.low[q.end:min(len(l.low), q.end+gateWindow)])
	head := bagOf(phraseAfter.FindString(l.low[q.end:]))
	plural := headAfter(l.low[q.end:])
	type fit struct{ said, meant, near, nearMeant, title, before, noun, alike, folk, unit, rate, total float64 }
	var best fit
	for n, d := range m.asked {
		var f fit
		f.said, f.meant = d.share(m.bag)
		f.near, f.nearMeant = d.share(window)
		_, f.title = d.share(m.titleBag)
		if n < len(m.before) {
			f.before = m.before[n]
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
	add("words in the title", best.title)
	add("words before", best.before)
	is("unit as asked", best.unit > 0)
	is("other unit", best.unit == 0)
	is("noun as asked", best.noun > 0)
	is("noun like it", best.alike > 0)
	is("people as asked", best.folk > 0 && d.anyone)
	is("people and no more", best.folk > 0 && !d.anyone)
	is("other noun", best.noun == 0 && best.folk == 0 && best.alike == 0 && plural != "" && q.unit == "" && d.unit == "")
	is("no noun", plural == "" && q.unit == "")
	is("rate asked and told", best.rate > 0 && d.rate)
	is("rate not asked", best.rate == 0 && !d.rate)
	is("rate not told", best.rate == 0 && d.rate)
	names := 0
	for _, n := range l.names {
		if slices.Contains(m.p.target, n.name) {
			names++
		}
	}
	add("names said", math.Min(1, float64(names)/math.Max(1, float64(len(m.p.target)))))
	is("a known name", slices.ContainsFunc(l.names, func(n mention) bool { return n.known }))
	return math.Max(best.meant, best.nearMeant), best.nearMeant, best.unit, math.Max(best.noun, math.Max(best.alike, best.folk))
}

// standing measures how a number stands to the values of the answer.
func (m *figureMeasuring) standing(list []quantity, q quantity, alike bool, add func(string, float64), is func(string, bool) bool) (close, beside float64) {
	r := m.nearest(q.value)
	is("no value stands", len(m.a.Values) == 0)
	if r > 0 && alike {
		is("within a quarter", r < 1.25)
		is("within twice", r < 2)
		is("within four times", r < 4)
		is("far from all", r >= 20)
		is("ten times", r > 9.5 && r < 10.5)
		if r < 4 {
			close = 1
		}
	}
	beside = btof(slices.ContainsFunc(list, func(x quantity) bool { return m.stands(x.value) }))
	is("old value beside", beside > 0)
	is("old value before", m.beside)
	is("numbers before", m.numbers)
	is("a contest stands", slices.ContainsFunc(m.a.Values, func(v Value) bool { return strings.HasSuffix(v.Name, rivalName("")) }))
	is("given up", slices.ContainsFunc(m.a.State, func(x Memory) bool { return x.Over && x.Value == number(q.value) }))
	return close, beside
}

// wording measures the words right before and after a number, and the numbers beside it.
func (m *figureMeasuring) wording(l line, list []quantity, k int, add func(string, float64), is func(string, bool) bool) {
	q := list[k]
	before, after := l.low[:q.start], l.low[q.end:]
	is("ordinal", q.ordinal)
	is("more", q.more)
	is("below three", q.value < 3 && q.unit == "")
	is("below thirteen", q.value < 13 && q.unit == "")
	is("to", strings.HasSuffix(before, " to "))
	is("by", strings.HasSuffix(before, " by "))
	is("at", strings.HasSuffix(before, " at "))
	is("of", strings.HasSuffix(before, " of "))
	is("the", strings.HasSuffix(before, " the ") || strings.HasSuffix(before, " those "))
	is("a", strings.HasSuffix(before, " a "))
	is("about", gateAbout.MatchString(before))
	is("at least", gateLeast.MatchString(before))
	is("up to", strings.HasSuffix(before, "up to "))
	is("hyphen", strings.HasPrefix(after, "-"))
	is("opens", q.start < 3)
	is("part of", strings.HasPrefix(after, " of "))
	is("clause ends", endsHere.MatchString(after))
	is("rate follows", rateOf.MatchString(after))
	add("numbers beside", math.Min(3, float64(len(list)-1))/3)
	is("first of several", k == 0 && len(list) > 1)
	is("compared", gateCompared.MatchString(after))
	is("comes to", gateTotal.MatchString(before))
}

// place measures where a sentence stands and what the judging thought of it.
func (m *figureMeasuring) place(i int, l line, q quantity, add func(string, float64), is func(string, bool) bool) {
	is("new", l.v.Label == claim.LabelNew)
	is("known", l.v.Label == claim.LabelKnown)
	add("score", l.v.Score)
	is("first sentence", i == 0)
	is("first three", i < 3)
	is("in the title", strings.Contains(m.title, l.low[q.start:q.end]) && q.value > 2)
	is("told again", m.said[q.value] > 1)
	is("official", l.isOfficial())
	is("hearsay", l.isHearsay())
	is("sourced", l.sayer() != "")
	is("past", elsewhere(l, m.t))
}

// cues measures the classes of words in a sentence that tell what becomes of numbers.
func (m *figureMeasuring) cues(l line, q quantity, add func(string, float64), is func(string, bool) bool) {
	for _, c := range figureCues {
		is(c.name, c.re.MatchString(l.low))
	}
}

package claim

import (
	"strings"
	"time"
)

type tense uint8

const (
	untold tense = iota
	past
	future
)

// futureWords announce what is to come when they stand before a date in its clause; futureHeads do so with "to" and a verb behind them.
var (
	futureWords = lowerSet(`will shall would could may might should won't 'll upcoming planned scheduled due expected`)
	futureHeads = lowerSet(`due expected scheduled set agreed plans plan planned hopes hope hoped wants want aims aim ready likely poised hoping
		planning intends intend going is are am be able needs need has have invited asked told deadline date back`)
	// scheduled are verbs whose present tense tells what is arranged: "the fair opens on Friday".
	scheduled = lowerSet(`begins starts opens reopens leaves returns closes meets resumes votes faces hosts ends launches arrives departs visits travels`)
	// shifters are verbs that move a date: with "to" or "until" the day lies ahead although the verb is past.
	shifters = lowerSet(`put postponed delayed moved pushed deferred adjourned extended brought rescheduled suspended closed shut remanded cancelled`)
)

// tense tells whether the date at token i lies behind or ahead, by the nearest verb of its clause to the left, then to the right.
func (sc *scan) tense(i int) tense {
	prev := sc.tok(i - 1)
	switch {
	case prev.is("since"), prev.is("on") && sc.tok(i-2).is("since"):
		return past
	case prev.is("until", "till", "by", "before") || prev.is("to", "for", "from") && sc.followsShift(i):
		return future
	}
	if sc.ofDeadline(i) {
		return future
	}
	for j := i - 1; j >= 0 && i-j < clauseReach && !clauseBreak(sc.toks[j]); j-- {
		if t := sc.verbTense(j); t != untold {
			return t
		}
	}
	for j := i + 1; j < len(sc.toks) && j-i < clauseReach && !clauseBreak(sc.toks[j]); j++ {
		if t := sc.verbTense(j); t != untold {
			return t
		}
	}
	return untold
}

// ofDeadline reports whether the date at token i is that of a deadline, which lies ahead though somebody has set it: "set a deadline of noon on
// Thursday".
func (sc *scan) ofDeadline(i int) bool {
	for j := i - 1; j >= 0 && i-j < 6 && !clauseBreak(sc.toks[j]); j-- {
		switch t := sc.toks[j]; {
		case t.is("deadline", "ultimatum"):
			return !sc.tok(j+1).is("passed", "expired", "ended", "ran", "was", "had")
		case t.kind != numberToken && !IsStop(t.low) && !t.is("noon", "midnight", "midday", "am", "pm", "o'clock"):
			return false
		}
	}
	return false
}

// clauseReach is how many words of a clause are searched for its verb.
const clauseReach = 40

// followsShift reports whether a verb that moves a date stands within reach before token i.
func (sc *scan) followsShift(i int) bool {
	for j := i - 1; j >= 0 && i-j < 10; j-- {
		if shifters[sc.toks[j].low] {
			return true
		}
	}
	return false
}

func clauseBreak(t token) bool {
	return t.kind == punctToken && t.text != "" && strings.Contains(`,;:–"`, t.low) || t.is("that", "but", "because", "while", "which", "who", "although")
}

// verbTense tells what token j says about time, as far as it is a verb.
func (sc *scan) verbTense(j int) tense {
	t := sc.toks[j]
	if t.kind != wordToken {
		return untold
	}
	switch {
	case t.is("was", "were", "had", "did", "didn't", "wasn't", "weren't"):
		return past
	case t.is("to") && j > 0 && sc.tok(j+1).kind == wordToken && !sc.tok(j+1).upper && !IsStop(sc.tok(j+1).low):
		head := sc.tok(j - 1)
		if futureHeads[head.low] || t.is("to") && strings.HasSuffix(head.low, "s") && speech[head.low] {
			return future
		}
		return untold
	case scheduled[t.low]:
		return future
	case futureWords[t.low]:
		if t.is("expected", "due", "planned", "scheduled") && sc.tok(j-1).is("had", "was", "were", "than", "as") && !sc.tok(j-1).is("was", "were") {
			return past
		}
		return future
	case t.is("said", "told"):
		return past
	case strings.HasSuffix(t.low, "ed") && len(t.low) > 4 || irregularPast(t.low):
		for k := j - 1; k >= 0 && k >= j-3; k-- {
			switch p := sc.toks[k]; {
			case p.is("will", "to", "shall", "would", "may", "might", "should", "could"):
				return future
			case p.is("is", "are", "being") && !sc.tok(k+1).is("said", "believed", "thought", "understood", "reported"):
				return future
			case p.is("was", "were", "has", "have", "had", "been"):
				return past
			case p.kind != wordToken:
				return past
			}
		}
		return past
	}
	return untold
}

// irregularPast reports whether a folded word is an irregular past form.
func irregularPast(low string) bool {
	base, ok := irregulars()[low]
	return ok && base != low && !strings.HasSuffix(low, "s") && !strings.HasSuffix(low, "n") || low == "taken" || low == "given" || low == "seen"
}

// partOfMonth reads "early March", "mid-February", "the first week of April", "the end of June 2026".
func (sc *scan) partOfMonth(i int, c *clock) (foundDate, bool) {
	first, last, j := 0, 0, i
	switch t := sc.tok(i); {
	case strings.HasPrefix(t.low, "mid-"):
		if m := monthNumbers[strings.TrimPrefix(t.low, "mid-")]; m > 0 {
			return sc.monthPart(i, i+1, m, 10, 20, c)
		}
		return foundDate{}, false
	case t.is("early", "mid", "late"):
		parts := map[string][2]int{"early": {1, 10}, "mid": {10, 20}, "late": {20, 31}}[t.low]
		first, last, j = parts[0], parts[1], i+1
	case t.is("beginning", "start", "end", "middle") && sc.tok(i+1).is("of"):
		parts := map[string][2]int{"beginning": {1, 7}, "start": {1, 7}, "middle": {10, 20}, "end": {24, 31}}[t.low]
		first, last, j = parts[0], parts[1], i+2
	case t.is("first", "second", "third", "last") && sc.tok(i+1).is("week", "half") && sc.tok(i+2).is("of", "in"):
		if sc.tok(i + 1).is("week") {
			parts := map[string][2]int{"first": {1, 7}, "second": {8, 14}, "third": {15, 21}, "last": {24, 31}}[t.low]
			first, last = parts[0], parts[1]
		} else {
			parts := map[string][2]int{"first": {1, 15}, "second": {16, 31}}[t.low]
			first, last = parts[0], parts[1]
		}
		j = i + 3
	}
	m, ok := monthNumbers[sc.tok(j).low]
	if first == 0 || !ok || !sc.tok(j).upper {
		return foundDate{}, false
	}
	return sc.monthPart(i, j+1, m, first, last, c)
}

func (sc *scan) monthPart(from, to, month, first, last int, c *clock) (foundDate, bool) {
	year, end := sc.yearBehind(to)
	if year == 0 {
		if !c.known() {
			return foundDate{}, false
		}
		year = sc.monthYear(from, c, month)
	}
	a, _ := day(year, month, first)
	z, ok := day(year, month, last)
	if !ok {
		z, _ = day(year, month, 1)
		z = z.AddDate(0, 1, -1)
	}
	return span(from, end, a, z)
}

// holiday reads the feasts that news dates by: Easter and its days, Christmas, New Year.
func (sc *scan) holiday(i int, c *clock) (foundDate, bool) {
	t, next := sc.tok(i), sc.tok(i+1)
	if !t.upper || !c.known() {
		return foundDate{}, false
	}
	choose := func(to int, in func(year int) time.Time) (foundDate, bool) {
		at := in(c.day.Year())
		then := sc.tense(i)
		switch {
		case at.Before(c.day.AddDate(0, 0, -150)) || at.Before(c.day) && then == future:
			at = in(c.day.Year() + 1)
		case at.After(c.day.AddDate(0, 0, 215)) || at.After(c.day.AddDate(0, 0, 30)) && then == past && sc.tok(i-1).is("at", "over", "last"):
			at = in(c.day.Year() - 1)
		}
		return span(i, to, at, at)
	}
	fixed := func(month time.Month, d int) func(int) time.Time {
		return func(y int) time.Time { return time.Date(y, month, d, 0, 0, 0, 0, time.UTC) }
	}
	feast := func(days int) func(int) time.Time {
		return func(y int) time.Time { return easter(y).AddDate(0, 0, days) }
	}
	switch {
	case t.is("easter") && next.is("monday"):
		return choose(i+2, feast(1))
	case t.is("easter") && next.is("sunday"):
		return choose(i+2, feast(0))
	case t.is("easter") && !(next.upper && !next.is("day")):
		return choose(i+1, feast(0))
	case t.is("good") && next.is("friday"):
		return choose(i+2, feast(-2))
	case t.is("palm") && next.is("sunday"):
		return choose(i+2, feast(-7))
	case t.is("ash") && next.is("wednesday"):
		return choose(i+2, feast(-46))
	case t.is("whit") && next.is("monday"), t.is("pentecost"):
		return choose(i+1+b2i(t.is("whit")), feast(49+b2i(t.is("whit"))))
	case t.is("christmas") && next.is("eve"):
		return choose(i+2, fixed(time.December, 24))
	case t.is("christmas"):
		return choose(i+1+b2i(next.is("day")), fixed(time.December, 25))
	case t.is("boxing") && next.is("day"):
		return choose(i+2, fixed(time.December, 26))
	case t.is("new") && next.low == "year" && sc.tok(i+2).is("eve"):
		return choose(i+3, fixed(time.December, 31))
	case t.is("new") && next.low == "year" && (next.upper || next.poss):
		return choose(i+2+b2i(sc.tok(i+2).is("day")), fixed(time.January, 1))
	}
	return foundDate{}, false
}

// easter returns Easter Sunday of the western churches, by the rule of Gauss as corrected for all Gregorian years (Meeus, Jones, Butcher).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(year, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// season reads "last autumn", "this summer", "in the spring of 2024"; seasons are those of the northern half of the world.
func (sc *scan) season(i int, c *clock) (foundDate, bool) {
	month := func(t token) int {
		return map[string]int{"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[t.low]
	}
	t, next := sc.tok(i), sc.tok(i+1)
	period := func(to, year, m int) (foundDate, bool) {
		a, _ := day(year, m, 1)
		return span(i, to, a, a.AddDate(0, 3, -1))
	}
	if m := month(t); m > 0 && next.is("of", "in") && yearNumber(sc.tok(i+2)) > 0 {
		return period(i+3, yearNumber(sc.tok(i+2)), m)
	}
	m := month(next)
	if m == 0 || !t.is("last", "this", "next") || !c.known() {
		return foundDate{}, false
	}
	year := c.day.Year()
	begin, _ := day(year, m, 1)
	end := begin.AddDate(0, 3, -1)
	switch {
	case t.is("last") && !end.Before(c.day):
		year--
	case t.is("next") && !begin.After(c.day):
		year++
	case t.is("this") && m == 12 && c.day.Month() < 3:
		year--
	}
	return period(i+2, year, m)
}

package claim

import (
	"strings"
	"time"
)

// weekdayDate reads a weekday: "on Tuesday", "late on Sunday", "this Saturday", "next Monday", "last Friday", "a week on Saturday",
// "Saturday week". Without a word that says so, the tense around it tells whether the day is past or to come.
func (sc *scan) weekdayDate(i int, c *clock) (foundDate, bool) {
	if d, ok := sc.weekOn(i, c); ok {
		return d, ok
	}
	j := i
	lead := ""
	if sc.tok(j).is("this", "next", "last", "coming") {
		lead = sc.tok(j).low
		j++
		if sc.tok(j).is("coming") {
			j++
		}
	}
	wd, ok := weekdays[sc.tok(j).low]
	t := sc.tok(j)
	if !ok || !t.upper || len(t.low) < 4 || !c.known() || sc.properDay(j) {
		return foundDate{}, false
	}
	from := i
	end := j + 1
	if lead == "" && sc.tok(i-1).is("early", "late") {
		from = i - 1
	} else if lead == "" && sc.tok(i-1).is("on") {
		from = i - 1
	}
	if sc.tok(end).is("morning", "afternoon", "evening", "night", "lunchtime", "teatime") {
		end++
	}
	offset := (wd - int(c.day.Weekday()) + 7) % 7 // days until that weekday
	at := c.day.AddDate(0, 0, offset)
	back := at
	if offset > 0 {
		back = at.AddDate(0, 0, -7)
	}
	switch {
	case lead == "last":
		at = back
		if offset == 0 {
			at = at.AddDate(0, 0, -7)
		}
	case lead == "next":
		at = nextWeek(c.day, wd)
	case lead == "this" || lead == "coming":
		if sc.tense(j) == past && !strings.Contains(lead, "coming") && back.After(c.day.AddDate(0, 0, -3)) {
			at = back
		}
	case sc.tok(end).is("week"):
		at, end = at.AddDate(0, 0, 7), end+1
	case sc.tense(j) != future:
		at = back
	}
	return span(from, end, at, at)
}

// nextWeek returns the day of the week that follows the one of the given day; weeks begin on Monday.
func nextWeek(from time.Time, weekday int) time.Time {
	monday := from.AddDate(0, 0, -((int(from.Weekday()) + 6) % 7))
	return monday.AddDate(0, 0, 7+(weekday+6)%7)
}

// properDay reports whether the weekday at token i is part of a name: "Sunday Times", "Good Friday".
func (sc *scan) properDay(i int) bool {
	return sc.tok(i+1).upper && hasClass("outlethead", sc.tok(i+1).low) || sc.tok(i-1).is("good", "black", "easter", "ash", "palm", "shrove", "bloody") && sc.tok(i-1).upper
}

// weekOn reads "a week on Saturday", "a week tomorrow", "two weeks today".
func (sc *scan) weekOn(i int, c *clock) (foundDate, bool) {
	n := 0
	switch {
	case sc.tok(i).is("a", "one") && sc.tok(i+1).is("week"):
		n = 1
	case sc.tok(i).is("two") && sc.tok(i+1).is("weeks"), sc.tok(i).is("a") && sc.tok(i+1).is("fortnight"):
		n = 2
	}
	if n == 0 || !c.known() {
		return foundDate{}, false
	}
	j := i + 2
	if sc.tok(j).is("on", "from") {
		j++
	}
	var at time.Time
	switch wd, isDay := weekdays[sc.tok(j).low]; {
	case sc.tok(j).is("today"):
		at = c.day
	case sc.tok(j).is("tomorrow"):
		at = c.day.AddDate(0, 0, 1)
	case isDay && sc.tok(j).upper && j > i+2:
		at = c.day.AddDate(0, 0, (wd-int(c.day.Weekday())+7)%7)
	default:
		return foundDate{}, false
	}
	at = at.AddDate(0, 0, 7*n)
	return span(i, j+1, at, at)
}

// nearDay reads "today", "last night", "tomorrow morning", "overnight", "the following day", "that day".
func (sc *scan) nearDay(i int, c *clock) (foundDate, bool) {
	t, next := sc.tok(i), sc.tok(i+1)
	if sc.quotedTitle(i) || !c.known() {
		return foundDate{}, false
	}
	at := func(days, to int) (foundDate, bool) {
		if sc.tok(to).is("morning", "afternoon", "evening", "night", "lunchtime") {
			to++
		}
		d := c.day.AddDate(0, 0, days)
		return span(i, to, d, d)
	}
	after := func(days, to int) (foundDate, bool) {
		if c.mention.IsZero() {
			return foundDate{}, false
		}
		d := c.mention.AddDate(0, 0, days)
		if d.After(c.day) && sc.tense(i) == past { // a day ahead was named before: another day is meant
			return foundDate{}, false
		}
		return span(i, to, d, d)
	}
	switch {
	case t.is("today", "tonight"):
		return at(0, i+1)
	case t.is("this") && next.is("morning", "afternoon", "evening", "lunchtime"):
		return at(0, i+2)
	case t.is("yesterday"):
		return at(-1, i+1)
	case t.is("last") && next.is("night", "evening"):
		return at(-1, i+2)
	case t.is("tomorrow"):
		return at(1, i+1)
	case t.is("overnight") && !(next.kind == wordToken && !IsStop(next.low)):
		return span(i, i+1, c.day.AddDate(0, 0, -1), c.day)
	case t.is("the") && next.is("day") && sc.tok(i+2).is("before", "after") && sc.tok(i+3).is("yesterday", "tomorrow"):
		return at(map[string]int{"yesterday": -2, "tomorrow": 2}[sc.tok(i+3).low], i+4)
	case t.is("the") && next.is("following", "next") && sc.tok(i+2).is("day", "morning", "evening", "night"):
		return after(1, i+3)
	case t.is("the") && next.is("previous", "preceding") && sc.tok(i+2).is("day", "evening", "night"):
		return after(-1, i+3)
	case t.is("a") && next.is("day") && sc.tok(i+2).is("earlier", "before"):
		return after(-1, i+3)
	case t.is("a") && next.is("day") && sc.tok(i+2).is("later", "after") && !sc.tok(i+3).is("than"):
		return after(1, i+3)
	case t.is("that") && next.is("day", "evening", "night", "morning"), t.is("the") && next.is("same") && sc.tok(i+2).is("day", "evening", "night", "morning"):
		return after(0, i+2+b2i(t.is("the")))
	}
	return foundDate{}, false
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// quotedTitle reports whether token i is a capitalised word in mid-sentence: "the Today programme".
func (sc *scan) quotedTitle(i int) bool { return sc.tok(i).upper && !sc.opens(i) && !sc.loud }

// nearPeriod reads "this week", "next month", "last year", "the weekend", "earlier this week".
func (sc *scan) nearPeriod(i int, c *clock) (foundDate, bool) {
	t, next := sc.tok(i), sc.tok(i+1)
	if !c.known() || !t.is("this", "next", "last", "the", "coming", "past") {
		return foundDate{}, false
	}
	n := map[string]int{"next": 1, "coming": 1, "last": -1, "past": -1}[t.low]
	switch {
	case next.is("weekend"):
		return sc.weekend(i, c)
	case t.is("the"):
		return foundDate{}, false
	case next.is("week"):
		monday := c.day.AddDate(0, 0, -((int(c.day.Weekday())+6)%7)+7*n)
		return span(i, i+2, monday, monday.AddDate(0, 0, 6))
	case next.is("month"):
		first := time.Date(c.day.Year(), c.day.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return span(i, i+2, first, first.AddDate(0, 1, -1))
	case next.is("year"):
		first := time.Date(c.day.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC)
		return span(i, i+2, first, first.AddDate(1, 0, -1))
	}
	return foundDate{}, false
}

func (sc *scan) weekend(i int, c *clock) (foundDate, bool) {
	saturday := c.day.AddDate(0, 0, (6-int(c.day.Weekday())+7)%7)
	if c.day.Weekday() == time.Sunday {
		saturday = c.day.AddDate(0, 0, -1)
	}
	before := saturday
	if saturday.After(c.day) {
		before = saturday.AddDate(0, 0, -7)
	}
	switch {
	case sc.tok(i).is("last", "past"):
		if before.Equal(saturday) {
			before = before.AddDate(0, 0, -7)
		}
		saturday = before
	case sc.tok(i).is("next"):
		saturday = nextWeek(c.day, 6)
	case sc.tok(i).is("the") && sc.tense(i) == past:
		saturday = before
	}
	return span(i, i+2, saturday, saturday.AddDate(0, 0, 1))
}

// distance reads "three days ago", "two weeks later", "in five days".
func (sc *scan) distance(i int, c *clock) (foundDate, bool) {
	j, in := i, false
	if sc.tok(j).is("in") {
		j, in = j+1, true
	}
	n := 0
	switch t := sc.tok(j); {
	case t.kind == numberToken && len(t.low) <= 3:
		n = atoi(t.low)
	case t.is("a", "an"):
		n = 1
	default:
		n = int(small[t.low])
	}
	unit := sc.tok(j + 1).low
	dir := 0
	switch end := sc.tok(j + 2); {
	case in && sc.tok(j+2).is("time"):
		dir = 1
	case in && !end.is("ago", "later", "earlier") && sc.tense(i) == future && (end.kind == punctToken || IsStop(end.low)):
		return sc.shifted(i, j+2, c.day, n, unit)
	case end.is("ago"):
		return sc.shifted(i, j+3, c.day, -n, unit)
	case end.is("later"):
		dir = 1
	case end.is("earlier"):
		dir = -1
	}
	if n < 1 || dir == 0 {
		return foundDate{}, false
	}
	base := c.mention
	if in {
		base = c.day
	}
	return sc.shifted(i, j+3, base, dir*n, unit)
}

// shifted returns the day or period that lies n units from a day: a day for days and weeks, a month or year for the others.
func (sc *scan) shifted(from, to int, base time.Time, n int, unit string) (foundDate, bool) {
	if base.IsZero() || n == 0 || n < -2000 || n > 2000 {
		return foundDate{}, false
	}
	switch strings.TrimSuffix(unit, "s") {
	case "day":
		d := base.AddDate(0, 0, n)
		return span(from, to, d, d)
	case "week":
		d := base.AddDate(0, 0, 7*n)
		return span(from, to, d.AddDate(0, 0, -2), d.AddDate(0, 0, 2))
	case "fortnight":
		d := base.AddDate(0, 0, 14*n)
		return span(from, to, d.AddDate(0, 0, -2), d.AddDate(0, 0, 2))
	case "month":
		d := time.Date(base.Year(), base.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
		return span(from, to, d, d.AddDate(0, 1, -1))
	case "year":
		d := time.Date(base.Year()+n, 1, 1, 0, 0, 0, 0, time.UTC)
		return span(from, to, d, d.AddDate(1, 0, -1))
	}
	return foundDate{}, false
}

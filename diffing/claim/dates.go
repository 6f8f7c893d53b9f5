package claim

import (
	"strings"
	"time"
)

// foundDate is a date with the tokens that it takes.
type foundDate struct {
	Date
	from, to int
}

// clock is what dates are resolved against.
type clock struct {
	day     time.Time // day of publication, midnight UTC of the date in the outlet's zone; zero when unknown
	hour    int       // of publication: before noon "last night" is the night before
	mention time.Time // the day that the text spoke of last, for "the following day"
}

func newClock(at time.Time) clock {
	if at.IsZero() {
		return clock{}
	}
	y, m, d := at.Date()
	return clock{day: time.Date(y, m, d, 0, 0, 0, 0, time.UTC), hour: at.Hour()}
}

func (c clock) known() bool { return !c.day.IsZero() }

// findDates returns the dates of a sentence in order, each resolved as far as the clock allows, and marks their tokens.
func (sc *scan) findDates(c *clock, taken []bool) []foundDate {
	var out []foundDate
	for i := 0; i < len(sc.toks); {
		d, ok := sc.dateAt(i, c)
		if !ok || d.to <= i {
			i++
			continue
		}
		d.Start, d.End = sc.toks[d.from].start, sc.toks[d.to-1].end
		d.Text = sc.text[d.Start:d.End]
		if !d.From.IsZero() && d.From.Equal(d.To) {
			c.mention = d.From
		}
		for k := d.from; k < d.to; k++ {
			taken[k] = true
		}
		out = append(out, d)
		i = d.to
	}
	return sc.addClocks(out, taken)
}

// dateAt reads the date that begins at token i.
func (sc *scan) dateAt(i int, c *clock) (foundDate, bool) {
	for _, rule := range []func(*scan, int, *clock) (foundDate, bool){
		(*scan).numericDate, (*scan).dayMonth, (*scan).weekdayDate, (*scan).partOfMonth, (*scan).nearDay, (*scan).nearPeriod, (*scan).distance,
		(*scan).holiday, (*scan).season, (*scan).monthAlone, (*scan).yearAlone,
	} {
		if d, ok := rule(sc, i, c); ok {
			return d, true
		}
	}
	return foundDate{}, false
}

func (sc *scan) tok(i int) token {
	if i < 0 || i >= len(sc.toks) {
		return token{kind: punctToken}
	}
	return sc.toks[i]
}

func span(from, to int, first, last time.Time) (foundDate, bool) {
	return foundDate{Date: Date{From: first, To: last}, from: from, to: to}, true
}

func day(y, m, d int) (time.Time, bool) {
	if m < 1 || m > 12 || d < 1 || d > 31 || y < 1 || y > 9999 {
		return time.Time{}, false
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, t.Day() == d
}

// numericDate reads "2026-03-14", "14.03.2026" and "14/3/2026"; where day and month can be mistaken the order is day first, as outside the
// United States.
func (sc *scan) numericDate(i int, _ *clock) (foundDate, bool) {
	t := sc.toks[i]
	if t.kind != numberToken {
		return foundDate{}, false
	}
	parts := strings.FieldsFunc(t.low, func(r rune) bool { return r == '-' || r == '.' })
	end := i + 1
	if len(parts) == 1 && sc.tok(i+1).text == "/" && sc.tok(i+3).text == "/" && sc.tok(i+2).kind == numberToken && sc.tok(i+4).kind == numberToken {
		parts = []string{t.low, sc.tok(i + 2).low, sc.tok(i + 4).low}
		end = i + 5
	}
	if len(parts) != 3 {
		return foundDate{}, false
	}
	a, b, last := atoi(parts[0]), atoi(parts[1]), atoi(parts[2])
	var at time.Time
	ok := false
	switch {
	case len(parts[0]) == 4:
		at, ok = day(a, b, last)
	case len(parts[2]) == 4 && b > 12:
		at, ok = day(last, a, b)
	case len(parts[2]) == 4:
		at, ok = day(last, b, a)
	}
	if !ok {
		return foundDate{}, false
	}
	return span(i, end, at, at)
}

// dayNumber reads a day of the month: "14", "14th", "14-15", and returns its first and last day.
func dayNumber(t token) (first, last int, ok bool) {
	if t.kind != numberToken {
		return 0, 0, false
	}
	head, tail, isRange := strings.Cut(strings.ReplaceAll(t.low, "–", "-"), "-")
	read := func(s string) int {
		for _, end := range []string{"st", "nd", "rd", "th"} {
			s = strings.TrimSuffix(s, end)
		}
		if len(s) > 2 {
			return -1
		}
		return atoi(s)
	}
	first = read(head)
	last = first
	if isRange {
		last = read(tail)
	}
	return first, last, first >= 1 && last >= first && last <= 31
}

// overtaken is how many days a date without a year may lie on the wrong side of publication for its tense: what an outlet repeats after the
// day has passed still means that day, not the one a year on.
const overtaken = 60

// dayMonth reads "14 March", "the 14th of March 2026", "March 14-15, 2026", "Saturday 14 March", "Saturday, March 14", "14 and 15 March".
func (sc *scan) dayMonth(i int, c *clock) (foundDate, bool) {
	j := i
	weekday := -1
	if w, ok := weekdays[sc.tok(j).low]; ok && sc.tok(j).upper {
		weekday = w
		j++
		if sc.tok(j).text == "." || sc.tok(j).text == "," {
			j++
		}
		if sc.tok(j).is("the") {
			j++
		}
	}
	first, last, month, end, ok := sc.dayThenMonth(j)
	if !ok {
		first, last, month, end, ok = sc.monthThenDay(j)
	}
	if !ok {
		return foundDate{}, false
	}
	year, end := sc.yearBehind(end)
	if year == 0 {
		year = nearYear(c, month, first, weekday)
		if at, ok := day(year, month, first); ok && weekday < 0 {
			switch then := sc.tense(i); {
			case then == future && at.Before(c.day.AddDate(0, 0, -overtaken)):
				year++
			case then == past && at.After(c.day.AddDate(0, 0, overtaken)):
				year--
			}
		}
	}
	if year == 0 {
		return foundDate{}, false
	}
	from, ok1 := day(year, month, first)
	to, ok2 := day(year, month, last)
	if !ok1 || !ok2 {
		return foundDate{}, false
	}
	return span(i, end, from, to)
}

func (sc *scan) dayThenMonth(j int) (first, last, month, end int, ok bool) {
	first, last, ok = dayNumber(sc.tok(j))
	if !ok {
		return
	}
	j++
	if l, _, two := dayNumber(sc.tok(j + 1)); two && (sc.tok(j).is("and", "to", "or") || sc.tok(j).low == "–" || sc.tok(j).low == "-") && l > first {
		last = l
		j += 2
	}
	if sc.tok(j).is("of") {
		j++
	}
	month, ok = monthNumbers[sc.tok(j).low]
	return first, last, month, j + 1, ok && sc.tok(j).upper
}

func (sc *scan) monthThenDay(j int) (first, last, month, end int, ok bool) {
	month, ok = monthNumbers[sc.tok(j).low]
	if !ok || !sc.tok(j).upper {
		return 0, 0, 0, 0, false
	}
	j++
	if sc.tok(j).text == "." {
		j++
	}
	if sc.tok(j).is("the") {
		j++
	}
	first, last, ok = dayNumber(sc.tok(j))
	if !ok || sc.countsPeople(j+1) {
		return 0, 0, 0, 0, false
	}
	j++
	if l, _, two := dayNumber(sc.tok(j + 1)); two && (sc.tok(j).is("and", "to", "or") || sc.tok(j).low == "–" || sc.tok(j).low == "-") && l > first {
		last = l
		j += 2
	}
	return first, last, month, j, true
}

// countsPeople reports whether a number before token i counts what follows instead of naming a day: "in March 20 people died".
func (sc *scan) countsPeople(i int) bool {
	t := sc.tok(i)
	return t.kind == wordToken && plural(t.low) && !t.upper || scales[t.low] > 0 && len(t.low) > 2
}

// yearBehind reads a year at token i, behind a comma or not.
func (sc *scan) yearBehind(i int) (int, int) {
	j := i
	if sc.tok(j).text == "," || sc.tok(j).is("in") {
		j++
	}
	if y := yearNumber(sc.tok(j)); y > 0 && !sc.countsPeople(j+1) {
		return y, j + 1
	}
	return 0, i
}

func yearNumber(t token) int {
	if t.kind == numberToken && len(t.low) == 4 && len(strings.TrimSuffix(t.text, "s")) == 4 {
		if y := atoi(t.low); y >= 1500 && y <= 2199 {
			return y
		}
	}
	return 0
}

// nearYear returns the year in which a day of the month lies nearest to the publication; the weekday decides where one is given.
func nearYear(c *clock, month, d, weekday int) int {
	if !c.known() {
		return 0
	}
	best, distance := 0, time.Duration(1<<62)
	for y := c.day.Year() - 1; y <= c.day.Year()+1; y++ {
		t, ok := day(y, month, d)
		if !ok {
			continue
		}
		gap := t.Sub(c.day).Abs()
		if weekday >= 0 && int(t.Weekday()) != weekday {
			gap += 300 * 24 * time.Hour
		}
		if gap < distance {
			best, distance = y, gap
		}
	}
	return best
}

// monthAlone reads a month that stands alone: "in March", "since March 2024".
func (sc *scan) monthAlone(i int, c *clock) (foundDate, bool) {
	month, ok := monthNumbers[sc.toks[i].low]
	if !ok || !sc.toks[i].upper || len(sc.toks[i].low) < 3 {
		return foundDate{}, false
	}
	year, end := sc.yearBehind(i + 1)
	if sc.tok(i + 1).is("in") {
		year, end = 0, i+1
	}
	prev := sc.tok(i - 1)
	if year == 0 && !prev.is("in", "since", "until", "till", "by", "of", "from", "to", "last", "next", "this", "before", "after", "during", "early", "late", "mid", "through", "and", "each", "every") {
		if sc.toks[i].is("may", "march", "april", "june", "august", "sun", "mar", "jan") || len(sc.toks[i].low) < 4 {
			return foundDate{}, false
		}
	}
	from := i
	if year == 0 {
		if !c.known() {
			return foundDate{}, false
		}
		year = c.day.Year()
		at, _ := day(year, month, 1)
		switch {
		case prev.is("last"):
			from = i - 1
			if at.AddDate(0, 1, 0).After(c.day) {
				year--
			}
		case prev.is("next"):
			from = i - 1
			if !at.After(c.day) {
				year++
			}
		default:
			year = sc.monthYear(i, c, month)
		}
	}
	at, ok := day(year, month, 1)
	if !ok {
		return foundDate{}, false
	}
	return span(from, end, at, at.AddDate(0, 1, -1))
}

// monthYear chooses the year of a bare month by the tense of the words around it, the nearest one where they do not tell.
func (sc *scan) monthYear(i int, c *clock, month int) int {
	year := nearYear(c, month, 15, -1)
	at, _ := day(year, month, 1)
	switch sc.tense(i) {
	case future:
		if at.AddDate(0, 1, -1).Before(c.day.AddDate(0, 0, -overtaken/2)) {
			year++
		}
	case past:
		if at.After(c.day.AddDate(0, 0, overtaken/2)) {
			year--
		}
	}
	return year
}

// yearAlone reads a year that stands alone: "in 1974", "the 2024 report".
func (sc *scan) yearAlone(i int, _ *clock) (foundDate, bool) {
	y := yearNumber(sc.toks[i])
	if y < 1900 && !(y > 0 && sc.tok(i-1).is("in", "since", "of")) || y == 0 || sc.countsPeople(i+1) || units[sc.tok(i+1).low] != "" || currencies[sc.tok(i-1).text] != "" {
		return foundDate{}, false
	}
	if sc.tok(i-1).is("about", "some", "around", "than", "nearly", "almost", "no") {
		return foundDate{}, false
	}
	from, _ := day(y, 1, 1)
	to, _ := day(y, 12, 31)
	return span(i, i+1, from, to)
}

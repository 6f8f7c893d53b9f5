package claim

import (
	"fmt"
	"strings"
)

// foundClock is a time of day with the tokens that it takes.
type foundClock struct {
	text     string // "07:15"
	from, to int
}

// addClocks finds the times of day and gives each to the date beside it, or to the only date of the sentence; a time without a date becomes
// a Date of its own whose From and To are zero.
func (sc *scan) addClocks(dates []foundDate, taken []bool) []foundDate {
	for i := 0; i < len(sc.toks); {
		cl, ok := sc.clockAt(i)
		if !ok || taken[i] {
			i++
			continue
		}
		for k := cl.from; k < cl.to; k++ {
			taken[k] = true
		}
		if d := sc.dateBeside(dates, cl); d >= 0 {
			dates[d].Clock = cl.text
		} else {
			date := Date{Clock: cl.text, Span: Span{sc.toks[cl.from].start, sc.toks[cl.to-1].end}}
			date.Text = sc.text[date.Start:date.End]
			at := len(dates)
			for at > 0 && dates[at-1].from > cl.from {
				at--
			}
			dates = append(dates, foundDate{})
			copy(dates[at+1:], dates[at:])
			dates[at] = foundDate{Date: date, from: cl.from, to: cl.to}
		}
		i = cl.to
	}
	return dates
}

// dateBeside returns the date that a time of day belongs to, -1 without one: the one within four words, else the only single day.
func (sc *scan) dateBeside(dates []foundDate, cl foundClock) int {
	best, distance := -1, 5
	for k, d := range dates {
		if d.Clock != "" || d.From.IsZero() || !d.From.Equal(d.To) {
			continue
		}
		gap := d.from - cl.to
		if d.to <= cl.from {
			gap = cl.from - d.to
		}
		if gap < distance {
			best, distance = k, gap
		}
	}
	return best
}

// clockAt reads the time of day that begins at token i.
func (sc *scan) clockAt(i int) (foundClock, bool) {
	t := sc.toks[i]
	switch {
	case t.is("noon", "midday") && !sc.tok(i+1).is("prayers"):
		return foundClock{"12:00", i, i + 1}, true
	case t.is("midnight"):
		return foundClock{"00:00", i, i + 1}, true
	case t.kind == numberToken:
		return sc.digitalClock(i)
	case t.kind == wordToken:
		return sc.spokenClock(i)
	}
	return foundClock{}, false
}

// digitalClock reads "7.15", "07:15", "6am", "9.40 p.m.", "0715 GMT".
func (sc *scan) digitalClock(i int) (foundClock, bool) {
	low := sc.toks[i].low
	end := i + 1
	half := ""
	for _, suffix := range []string{"a.m.", "p.m.", "a.m", "p.m", "am", "pm"} {
		if rest, ok := strings.CutSuffix(low, suffix); ok {
			low, half = rest, suffix[:1]
			break
		}
	}
	if half == "" {
		if m := strings.ReplaceAll(sc.tok(end).low, ".", ""); m == "am" || m == "pm" {
			half = m[:1]
			end++
		}
	}
	sep := strings.IndexAny(low, ":.")
	hour, minute := low, "00"
	if sep >= 0 {
		hour, minute = low[:sep], low[sep+1:]
	} else if len(low) == 4 && sc.tok(end).is("gmt", "utc", "hours", "hrs", "cet", "cest", "bst") {
		hour, minute, half = low[:2], low[2:], "x"
	}
	h, m := atoi(hour), atoi(minute)
	if len(hour) == 0 || len(hour) > 2 || len(minute) != 2 || h < 0 || h > 24 || m < 0 || m > 59 {
		return foundClock{}, false
	}
	if half == "" {
		if sep < 0 || low[sep] == '.' && !sc.clockLead(i, end) || low[sep] == ':' && sc.tok(i-1).is("by") {
			return foundClock{}, false
		}
		half = sc.partOfDay(end)
	}
	return sc.clockOf(h, m, half, i, end), true
}

// clockLead reports whether the words around a number with a dot make it a time of day instead of a decimal.
func (sc *scan) clockLead(i, end int) bool {
	if !sc.tok(i-1).is("at", "about", "around", "before", "after", "until", "till", "by", "since", "from", "the", "to", "between", "and") {
		return false
	}
	next := sc.tok(end)
	if next.text == "%" || units[next.low] != "" || scales[next.low] > 0 || plural(next.low) {
		return false
	}
	return sc.tok(i-1).is("at", "before", "until", "till", "since") || next.is("in", "on", "tomorrow", "today", "this", "yesterday") || sc.tok(i-2).is("at", "before", "after") && sc.tok(i-1).is("about", "around", "the")
}

// partOfDay reads "in the morning", "tomorrow evening" or "on Sunday night" behind a time.
func (sc *scan) partOfDay(end int) string {
	for k := end; k < end+4; k++ {
		switch {
		case sc.tok(k).is("morning"):
			return "a"
		case sc.tok(k).is("afternoon", "evening", "night", "tonight"):
			return "p"
		case sc.tok(k).kind == punctToken:
			return ""
		}
	}
	return ""
}

func (sc *scan) clockOf(h, m int, half string, from, to int) foundClock {
	switch {
	case half == "p" && h < 12:
		h += 12
	case half == "a" && h == 12, h == 24:
		h = 0
	}
	return foundClock{fmt.Sprintf("%02d:%02d", h, m), from, to}
}

// spokenClock reads "four o'clock in the afternoon", "half past six", "quarter to nine".
func (sc *scan) spokenClock(i int) (foundClock, bool) {
	t := sc.toks[i]
	hourAt := func(k int) int {
		if n := sc.tok(k); n.kind == numberToken && len(n.low) <= 2 {
			return atoi(n.low)
		}
		if v := int(small[sc.tok(k).low]); v >= 1 && v <= 12 {
			return v
		}
		return -1
	}
	if sc.tok(i + 1).is("o'clock") {
		if h := hourAt(i); h > 0 {
			return sc.clockOf(h, 0, sc.partOfDay(i+2), i, i+2), true
		}
	}
	shift := 0
	switch {
	case t.is("half") && sc.tok(i+1).is("past"):
		shift = 30
	case t.is("quarter") && sc.tok(i+1).is("past"):
		shift = 15
	case t.is("quarter") && sc.tok(i+1).is("to"):
		shift = -15
	}
	h := hourAt(i + 2)
	if shift == 0 || h < 1 || h > 12 {
		return foundClock{}, false
	}
	if sc.tok(i+3).is("o'clock", "am", "pm") {
		half := sc.tok(i + 3).low[:1]
		if half == "o" {
			half = sc.partOfDay(i + 4)
		}
		m := h*60 + shift
		return sc.clockOf(m/60, m%60, half, i, i+4), true
	}
	m := h*60 + shift
	return sc.clockOf(m/60, m%60, sc.partOfDay(i+3), i, i+3), true
}

package digest

import (
	"regexp"
	"strings"
	"time"
)

// isoDate finds the dates of an answer: a month, a day, a day with its time of day, a range of days.
var isoDate = regexp.MustCompile(`\b\d{4}-\d{2}(?:-\d{2}(?:/\d{4}-\d{2}-\d{2}| \d{2}:\d{2})?)?\b`)

// PlainDates puts the dates of an answer, which are kept as 2006-01, 2006-01-02, 2006-01-02 15:04 or 2006-01-02/2006-01-05, into words. The
// year is left out where it is the one given.
func PlainDates(s string, year int) string {
	return isoDate.ReplaceAllStringFunc(s, func(match string) string {
		if month, err := time.Parse("2006-01", match); err == nil {
			return month.Format("January") + yearOf(month, year)
		}
		if moment, err := time.Parse("2006-01-02 15:04", match); err == nil {
			return day(moment, year) + moment.Format(", 15:04")
		}
		first, last, isRange := strings.Cut(match, "/")
		from, err := time.Parse(time.DateOnly, first)
		if err != nil {
			return match
		}
		if !isRange {
			return day(from, year)
		}
		to, err := time.Parse(time.DateOnly, last)
		switch {
		case err != nil:
			return match
		case from.Year() != to.Year():
			return from.Format("2 January 2006") + " to " + to.Format("2 January 2006")
		case from.Month() != to.Month():
			return from.Format("2 January") + " to " + to.Format("2 January") + yearOf(to, year)
		}
		return from.Format("2") + " to " + to.Format("2 January") + yearOf(to, year)
	})
}

func day(t time.Time, year int) string { return t.Format("Monday 2 January") + yearOf(t, year) }

func yearOf(t time.Time, year int) string {
	if t.Year() == year {
		return ""
	}
	return t.Format(" 2006")
}

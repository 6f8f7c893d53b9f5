package feed

import (
	"strings"
	"time"
)

// zones are abbreviations that gofeed reads as UTC, in all forms of a date or in
// some. Those with several meanings have that of most feeds that use them.
var zones = map[string]string{
	"EST": "-0500", "EDT": "-0400", "CST": "-0600", "CDT": "-0500", "MST": "-0700", "MDT": "-0600", "PST": "-0800", "PDT": "-0700",
	"BST": "+0100", "CET": "+0100", "CEST": "+0200", "EET": "+0200", "EEST": "+0300", "WEST": "+0100", "IST": "+0530",
	"MSK": "+0300", "MSD": "+0400", "SAST": "+0200", "JST": "+0900", "KST": "+0900", "HKT": "+0800", "SGT": "+0800",
	"PKT": "+0500", "EAT": "+0300", "WAT": "+0100", "AEST": "+1000", "AEDT": "+1100", "ACST": "+0930", "AWST": "+0800",
	"NZST": "+1200", "NZDT": "+1300", "AKST": "-0900", "AKDT": "-0800", "HST": "-1000", "TRT": "+0300", "IDT": "+0300",
}

// isoDate writes out what gofeed would misread in a date: the zone's
// abbreviation.
func isoDate(s string) string {
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		if offset, ok := zones[strings.ToUpper(s[i+1:])]; ok {
			return s[:i+1] + offset
		}
	}
	return s
}

// layouts are forms that occur in feeds and that gofeed does not know.
var layouts = []string{
	"2006-01-02T15:04:05", "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05.999999999-0700",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05Z07:00", "2006-01-02 15:04:05", "2006-01-02 15:04",
	"2006-01-02T15:04", "2006-01-02", "20060102T15:04:05Z07:00", "20060102T150405Z07:00", "20060102", "2006-01", "2006",
	"2 January 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05", "2 Jan 2006 15:04", "2 Jan 2006",
	"2 Jan 2006 15:04 -0700", "2 Jan 06 15:04 -0700", "2006-01-02T15:04:05 -0700", "2006/01/02 15:04:05", "2006/01/02 15:04", "2006/01/02",
	"2 January 2006", "January 2, 2006", "Jan 2, 2006 15:04:05", "January 2, 2006 3:04 PM", "Jan 2, 2006",
	"2 Jan 06 15:04:05 -0700", "2 Jan 06 15:04:05 MST", "2 Jan 06 15:04", "2 Jan 06",
	"02.01.2006 15:04:05", "02.01.2006 15:04", "02.01.2006",
}

// date takes gofeed's reading or, without one, tries a few forms more. The
// weekday says nothing and is often wrong or in another language.
func date(parsed *time.Time, raw string) time.Time {
	if parsed != nil {
		return parsed.UTC()
	}
	raw = strings.Join(strings.Fields(raw), " ")
	if raw == "" {
		return time.Time{}
	}
	tries := []string{raw}
	if _, rest, ok := strings.Cut(raw, ", "); ok {
		tries = append(tries, rest)
	}
	if _, rest, ok := strings.Cut(raw, " "); ok {
		tries = append(tries, rest)
	}
	for _, s := range tries {
		s = strings.TrimSuffix(strings.TrimSuffix(s, " GMT"), " UTC")
		for _, l := range layouts {
			if t, err := time.Parse(l, s); err == nil {
				return t.UTC()
			}
		}
	}
	return time.Time{}
}

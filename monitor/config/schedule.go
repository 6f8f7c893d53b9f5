package config

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/robfig/cron/v3"
)

// minEvery is the shortest "@every": cron turns anything below a second into one, and a feed polled oftener than this is not polled politely.
const minEvery = time.Minute

// reference is the instant from which a schedule must fire at all. Any instant does: what never fires, never fires.
var reference = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// PollSchedule is the schedule of the feeds that have none of their own.
func (c Config) PollSchedule() cron.Schedule { return mustSchedule(c.Schedule.Poll, c.Schedule.Zone) }

// FeedSchedule is the schedule of one feed, its own or that of all.
func (c Config) FeedSchedule(f Feed) cron.Schedule {
	if f.Schedule != "" {
		return mustSchedule(f.Schedule, c.Schedule.Zone)
	}
	return c.PollSchedule()
}

// DigestSchedule is when a receiver's digests are due, in its own zone; nil when it is told at once.
func (c Config) DigestSchedule(r Receiver) cron.Schedule {
	zone := r.Zone
	if zone == "" {
		zone = c.Schedule.Zone
	}
	switch r.Every {
	case "":
		return mustSchedule(c.Schedule.Digest, zone)
	case atOnce:
		return nil
	}
	s, err := parseEvery(r.Every, mustZone(zone))
	if err != nil {
		return mustSchedule(defaultDigest, zone) // unreachable: Parse refuses what parseEvery refuses
	}
	return s
}

// Location is the time zone of the receiver, or of the schedule where it has none.
func (c Config) Location(r Receiver) *time.Location {
	if r.Zone != "" {
		return mustZone(r.Zone)
	}
	return mustZone(c.Schedule.Zone)
}

// QuietUntil tells when the receiver's quiet hours end, if t lies in them.
func (c Config) QuietUntil(r Receiver, t time.Time) (time.Time, bool) {
	from, to, err := parseQuiet(r.Quiet)
	if r.Quiet == "" || err != nil {
		return time.Time{}, false
	}
	loc := c.Location(r)
	local := t.In(loc)
	now := local.Hour()*60 + local.Minute()
	inside := from <= now && now < to
	if from > to {
		inside = now >= from || now < to
	}
	if !inside {
		return time.Time{}, false
	}
	day := local.Day()
	if now >= to {
		day++
	}
	end := wallTime(time.Date(local.Year(), local.Month(), day, to/60, to%60, 0, 0, time.UTC), loc)
	if !end.After(t) { // the clocks are set back over the end: it has passed once already
		end = t.Add(time.Minute)
	}
	return end, true
}

const atOnce = "at once"

// ParseSchedule reads a cron expression of five fields, one of the named ones, or "@every" with at least a minute. Times mean the zone's.
//
// The clock changes twice a year: a schedule that names hours ("30 2 * * *") runs exactly once a day all the same, an hour later when its
// hour is skipped and the first time when its hour comes twice; one that runs every hour keeps its distance in elapsed time.
func ParseSchedule(expr string, loc *time.Location) (s cron.Schedule, err error) {
	expr = strings.TrimSpace(expr)
	switch {
	case expr == "":
		return nil, errors.New("is empty; write a cron expression such as */15 * * * *")
	case strings.HasPrefix(expr, "TZ=") || strings.HasPrefix(expr, "CRON_TZ="):
		return nil, errors.New("a zone inside a cron expression is not taken; use the key zone")
	}
	// The cron library panics on some malformed expressions.
	defer func() {
		if r := recover(); r != nil {
			s, err = nil, fmt.Errorf("%q is not a cron expression; write five fields such as */15 * * * *", expr)
		}
	}()
	if text, ok := strings.CutPrefix(expr, "@every "); ok {
		every, err := ParseDuration(text)
		if err != nil {
			return nil, err
		}
		if every < minEvery {
			return nil, fmt.Errorf("%q is oftener than once a minute; write at least @every 1m", expr)
		}
		return cron.Every(every), nil
	}
	parsed, err := cron.ParseStandard(expr)
	if err != nil {
		return nil, fmt.Errorf("%q is not a cron expression (%s); write five fields such as */15 * * * *, Sunday is 0", expr, err)
	}
	if err := checkSteps(expr); err != nil {
		return nil, err
	}
	spec, ok := parsed.(*cron.SpecSchedule)
	if !ok {
		return parsed, nil
	}
	spec.Location = time.UTC
	if spec.Next(reference).IsZero() {
		return nil, fmt.Errorf("%q never happens; there is no such day", expr)
	}
	const everyHour = 1<<24 - 1
	if spec.Hour&everyHour == everyHour {
		spec.Location = loc
		return spec, nil
	}
	return &wallSchedule{spec: spec, loc: loc}, nil
}

// checkSteps refuses steps larger than their field, which the cron library reads as "once".
func checkSteps(expr string) error {
	if strings.HasPrefix(expr, "@") {
		return nil
	}
	for i, field := range strings.Fields(expr) {
		most := []int{59, 23, 31, 12, 6}[i]
		for part := range strings.SplitSeq(field, ",") {
			if _, step, ok := strings.Cut(part, "/"); ok {
				if n, err := strconv.Atoi(step); err == nil && n > most {
					return fmt.Errorf("%q counts in steps of %d where %d is the most there is; write a smaller step", expr, n, most)
				}
			}
			if part == "" {
				return fmt.Errorf("%q has an empty place beside a comma; remove the comma", expr)
			}
		}
	}
	return nil
}

// wallSchedule runs at times of the wall clock, once each, whatever the clock changes do.
type wallSchedule struct {
	spec *cron.SpecSchedule // in UTC: it is asked about wall clock times
	loc  *time.Location
}

// Next returns the next time after t.
func (w *wallSchedule) Next(t time.Time) time.Time {
	local := t.In(w.loc)
	wall := time.Date(local.Year(), local.Month(), local.Day(), local.Hour(), local.Minute(), local.Second(), local.Nanosecond(), time.UTC)
	// A time may map to an instant at or before t while the clocks go back; the hours after it do not. Clock changes are hours, not days.
	wall = wall.Add(-3 * time.Hour)
	for {
		if wall = w.spec.Next(wall); wall.IsZero() {
			return wall
		}
		if at := wallTime(wall, w.loc); at.After(t) {
			return at.In(t.Location())
		}
	}
}

// wallTime is the first instant at which the clocks of the zone show the time that wall shows in UTC; where the clocks skip that time, it is
// as long after the change as the time is after the start of the gap.
func wallTime(wall time.Time, loc *time.Location) time.Time {
	_, before := wall.Add(-24 * time.Hour).In(loc).Zone()
	_, after := wall.Add(24 * time.Hour).In(loc).Zone()
	var first time.Time
	for _, offset := range []int{before, after} {
		at := wall.Add(-time.Duration(offset) * time.Second)
		local := at.In(loc)
		if local.Hour() == wall.Hour() && local.Minute() == wall.Minute() && local.Day() == wall.Day() && (first.IsZero() || at.Before(first)) {
			first = at
		}
	}
	if first.IsZero() {
		first = wall.Add(-time.Duration(before) * time.Second)
	}
	return first.In(loc)
}

// interval runs at equal distances counted from midnight of the zone.
type interval struct {
	every time.Duration
	loc   *time.Location
}

// Next returns the next time after t.
func (i interval) Next(t time.Time) time.Time {
	local := t.In(i.loc)
	midnight := wallTime(time.Date(local.Year(), local.Month(), local.Day(), 0, 0, 0, 0, time.UTC), i.loc)
	tomorrow := wallTime(time.Date(local.Year(), local.Month(), local.Day()+1, 0, 0, 0, 0, time.UTC), i.loc)
	next := midnight.Add((t.Sub(midnight)/i.every + 1) * i.every)
	if next.After(tomorrow) {
		next = tomorrow
	}
	return next.In(t.Location())
}

// parseEvery reads a receiver's cadence other than "at once": an interval of one minute to a day, or a cron expression.
func parseEvery(text string, loc *time.Location) (cron.Schedule, error) {
	if every, err := ParseDuration(text); err == nil {
		switch {
		case every < minEvery:
			return nil, fmt.Errorf("%q is oftener than once a minute; write \"at once\" or a longer interval", text)
		case every > 24*time.Hour:
			return nil, fmt.Errorf("%q is longer than a day; write a cron expression such as 0 7 * * 1", text)
		}
		return interval{every: every, loc: loc}, nil
	}
	if !strings.HasPrefix(text, "@") && len(strings.Fields(text)) != 5 {
		return nil, fmt.Errorf("%q is neither \"at once\", an interval such as 2h, nor a cron expression of five fields; write one of them", text)
	}
	return ParseSchedule(text, loc)
}

// parseQuiet reads "22:00-07:00" as minutes of the day.
func parseQuiet(text string) (from, to int, err error) {
	a, b, ok := strings.Cut(text, "-")
	start, err1 := time.Parse("15:04", strings.TrimSpace(a))
	end, err2 := time.Parse("15:04", strings.TrimSpace(b))
	if !ok || err1 != nil || err2 != nil {
		return 0, 0, fmt.Errorf("%q is not a time of day; write for example 22:00-07:00", text)
	}
	from, to = start.Hour()*60+start.Minute(), end.Hour()*60+end.Minute()
	if from == to {
		return 0, 0, fmt.Errorf("%q starts and ends at the same time; leave it out for none", text)
	}
	return from, to, nil
}

// parseZone finds an IANA zone. "Local" is refused: the same file must mean the same on every machine.
func parseZone(name string) (*time.Location, error) {
	if name == "" || strings.EqualFold(name, "local") {
		return nil, fmt.Errorf("%q is not a time zone; write an IANA name such as Europe/Berlin", name)
	}
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, fmt.Errorf("%q is not a time zone; write an IANA name such as Europe/Berlin or UTC", name)
	}
	return loc, nil
}

// mustZone is parseZone for a name that Parse has accepted; anything else is UTC.
func mustZone(name string) *time.Location {
	loc, err := parseZone(name)
	if err != nil {
		return time.UTC
	}
	return loc
}

// mustSchedule is ParseSchedule for an expression that Parse has accepted. A Config that was put together by hand with a wrong one gets the
// default instead of a panic.
func mustSchedule(expr, zone string) cron.Schedule {
	s, err := ParseSchedule(expr, mustZone(zone))
	if err != nil {
		s, _ = ParseSchedule(defaultPoll, time.UTC)
	}
	return s
}

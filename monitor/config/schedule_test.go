package config

import (
	"strings"
	"testing"
	"time"

	"github.com/robfig/cron/v3"
	"pgregory.net/rapid"
)

func zone(t *testing.T, name string) *time.Location {
	t.Helper()
	loc, err := parseZone(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

// runs lists when a schedule runs after from, up to to.
func runs(s cron.Schedule, from, to time.Time) []time.Time {
	var out []time.Time
	for t := s.Next(from); !t.IsZero() && !t.After(to) && len(out) < 200; t = s.Next(t) {
		out = append(out, t)
	}
	return out
}

// TestClockChanges holds what runs on the days on which clocks change in 2026: once a day means once, and an hour means an hour.
func TestClockChanges(t *testing.T) {
	tests := []struct {
		zone, day, expr, want string
	}{
		// New York: 02:00 becomes 03:00 on 8 March; 02:00 becomes 01:00 on 1 November.
		{"America/New_York", "2026-03-08", "30 2 * * *", "03:30-04"},
		{"America/New_York", "2026-03-08", "0 7 * * *", "07:00-04"},
		{"America/New_York", "2026-03-08", "0 0,2,3,4 * * *", "00:00-05 03:00-04 04:00-04"},
		{"America/New_York", "2026-11-01", "30 1 * * *", "01:30-04"},
		{"America/New_York", "2026-11-01", "0 0,1,2 * * *", "00:00-04 01:00-04 02:00-05"},
		{"America/New_York", "2026-11-01", "0 7 * * *", "07:00-05"},
		// Berlin: 02:00 becomes 03:00 on 29 March; 03:00 becomes 02:00 on 25 October.
		{"Europe/Berlin", "2026-03-29", "15 2 * * *", "03:15+02"},
		{"Europe/Berlin", "2026-10-25", "15 2 * * *", "02:15+02"},
		{"Europe/Berlin", "2026-10-25", "0 7,13,19 * * *", "07:00+01 13:00+01 19:00+01"},
		// Sydney: 03:00 becomes 02:00 on 5 April; 02:00 becomes 03:00 on 4 October.
		{"Australia/Sydney", "2026-04-05", "45 2 * * *", "02:45+11"},
		{"Australia/Sydney", "2026-10-04", "45 2 * * *", "03:45+11"},
		// Beirut: midnight itself is skipped on 29 March.
		{"Asia/Beirut", "2026-03-29", "0 0 * * *", "01:00+03"},
		// Every hour keeps its distance: 23 and 25 runs.
		{"America/New_York", "2026-03-08", "0 * * * *", "23 runs"},
		{"America/New_York", "2026-11-01", "0 * * * *", "25 runs"},
		{"Europe/Berlin", "2026-10-25", "*/30 * * * *", "50 runs"},
	}
	for _, tt := range tests {
		loc := zone(t, tt.zone)
		s, err := ParseSchedule(tt.expr, loc)
		if err != nil {
			t.Fatal(err)
		}
		day, err := time.ParseInLocation("2006-01-02", tt.day, loc)
		if err != nil {
			t.Fatal(err)
		}
		next := time.Date(day.Year(), day.Month(), day.Day()+1, 0, 0, 0, 0, loc)
		list := runs(s, day.Add(-time.Second), next.Add(-time.Second))
		var got []string
		for _, at := range list {
			got = append(got, at.In(loc).Format("15:04-07"))
		}
		text := strings.Join(got, " ")
		if strings.HasSuffix(tt.want, "runs") {
			text = time.Duration(len(list)).String()[:2] + " runs"
		}
		if text != tt.want {
			t.Errorf("%s %s %q: %s, want %s", tt.zone, tt.day, tt.expr, text, tt.want)
		}
	}
}

// TestScheduleProperties asks random schedules at random times of the years around clock changes.
func TestScheduleProperties(t *testing.T) {
	zones := []string{"UTC", "America/New_York", "Europe/Berlin", "Australia/Sydney", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns"}
	exprs := []string{"0 7,13,19 * * *", "30 2 * * *", "0 0 * * *", "*/15 * * * *", "59 23 * * 0", "0 12 1 * *", "@daily", "@every 7m", "*/20 1-3 * * *"}
	rapid.Check(t, func(t *rapid.T) {
		loc := mustZone(rapid.SampledFrom(zones).Draw(t, "zone"))
		s, err := ParseSchedule(rapid.SampledFrom(exprs).Draw(t, "expr"), loc)
		if err != nil {
			t.Fatal(err)
		}
		at := time.Unix(rapid.Int64Range(1735689600, 1830297600).Draw(t, "at"), 0)
		next := s.Next(at)
		if !next.After(at) || next.Sub(at) > 32*24*time.Hour {
			t.Fatalf("after %v comes %v", at.In(loc), next.In(loc))
		}
		// A later question never gets an earlier answer, and any question before the answer gets that answer or an earlier one.
		between := at.Add(time.Duration(rapid.Int64Range(0, int64(next.Sub(at)-1)).Draw(t, "between")))
		if again := s.Next(between); !again.After(between) {
			t.Fatalf("after %v comes %v", between.In(loc), again.In(loc))
		} else if _, fixed := s.(cron.ConstantDelaySchedule); !fixed && !again.Equal(next) {
			t.Fatalf("after %v comes %v, but after %v comes %v", at.In(loc), next.In(loc), between.In(loc), again.In(loc))
		}
	})
}

func TestDigestSchedule(t *testing.T) {
	c := Config{Schedule: Schedule{Poll: "* * * * *", Digest: "0 7 * * *", Zone: "Europe/Berlin"}}
	from := time.Date(2026, 3, 3, 12, 34, 56, 0, time.UTC)
	tests := []struct {
		r    Receiver
		want string
	}{
		{Receiver{}, "2026-03-04T06:00:00Z"},
		{Receiver{Zone: "America/New_York"}, "2026-03-04T12:00:00Z"},
		{Receiver{Every: "2h"}, "2026-03-03T13:00:00Z"},                                  // 14:00 in Berlin
		{Receiver{Every: "2h", Zone: "Asia/Kathmandu"}, "2026-03-03T14:15:00Z"},          // 20:00 there
		{Receiver{Every: "90m"}, "2026-03-03T14:00:00Z"},                                 // 15:00 in Berlin
		{Receiver{Every: "24h", Zone: "UTC"}, "2026-03-04T00:00:00Z"},                    // midnight
		{Receiver{Every: "7h", Zone: "UTC"}, "2026-03-03T14:00:00Z"},                     // 0, 7, 14, 21
		{Receiver{Every: "0 9 * * 1", Zone: "Australia/Sydney"}, "2026-03-08T22:00:00Z"}, // Monday 9:00 there
	}
	for _, tt := range tests {
		s := c.DigestSchedule(tt.r)
		if s == nil {
			t.Errorf("%+v: no schedule", tt.r)
			continue
		}
		if got := s.Next(from).UTC().Format(time.RFC3339); got != tt.want {
			t.Errorf("%+v: %s, want %s", tt.r, got, tt.want)
		}
	}
	if c.DigestSchedule(Receiver{Every: "at once"}) != nil {
		t.Error("at once has a schedule")
	}
	// Intervals start anew at midnight, also on the days that have 23 and 25 hours.
	berlin := zone(t, "Europe/Berlin")
	s := c.DigestSchedule(Receiver{Every: "5h"})
	for day, want := range map[int]string{28: "05 10 15 20 00", 29: "06 11 16 21 00"} {
		midnight := time.Date(2026, 3, day, 0, 0, 0, 0, berlin)
		var hours []string
		for _, at := range runs(s, midnight, time.Date(2026, 3, day+1, 0, 0, 0, 0, berlin)) {
			hours = append(hours, at.In(berlin).Format("15"))
		}
		if got := strings.Join(hours, " "); got != want {
			t.Errorf("%d March: %s, want %s", day, got, want)
		}
	}
}

func TestFeedSchedule(t *testing.T) {
	c := Config{Schedule: Schedule{Poll: "*/15 * * * *", Zone: "UTC"}}
	from := time.Date(2026, 3, 3, 12, 34, 56, 0, time.UTC)
	if got := c.FeedSchedule(Feed{}).Next(from); got.Minute() != 45 {
		t.Errorf("next poll at %v", got)
	}
	if got := c.FeedSchedule(Feed{Schedule: "@hourly"}).Next(from); got.Minute() != 0 || got.Hour() != 13 {
		t.Errorf("next poll at %v", got)
	}
}

func TestQuietUntil(t *testing.T) {
	c := Config{Schedule: Schedule{Zone: "Europe/Berlin"}}
	tests := []struct {
		quiet, zone, at, until string // until is empty outside quiet hours
	}{
		{"22:00-07:00", "", "2026-03-03T20:59:59Z", ""},
		{"22:00-07:00", "", "2026-03-03T21:00:00Z", "2026-03-04T06:00:00Z"},
		{"22:00-07:00", "", "2026-03-04T05:59:59Z", "2026-03-04T06:00:00Z"},
		{"22:00-07:00", "", "2026-03-04T06:00:00Z", ""},
		{"22:00-07:00", "America/New_York", "2026-03-04T06:00:00Z", "2026-03-04T12:00:00Z"},
		{"12:00-14:00", "UTC", "2026-03-04T13:00:00Z", "2026-03-04T14:00:00Z"},
		{"12:00-14:00", "UTC", "2026-03-04T14:00:00Z", ""},
		{"", "", "2026-03-04T02:00:00Z", ""},
		// The night on which clocks go forward ends at 7:00 all the same; an end that is skipped comes an hour later.
		{"22:00-07:00", "", "2026-03-28T22:00:00Z", "2026-03-29T05:00:00Z"},
		{"22:00-02:30", "", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z"},
		// And where the end comes twice, it has ended at the first.
		{"22:00-02:30", "", "2026-10-25T00:10:00Z", "2026-10-25T00:30:00Z"},
	}
	for _, tt := range tests {
		at, err := time.Parse(time.RFC3339, tt.at)
		if err != nil {
			t.Fatal(err)
		}
		until, quiet := c.QuietUntil(Receiver{Quiet: tt.quiet, Zone: tt.zone}, at)
		got := ""
		if quiet {
			got = until.UTC().Format(time.RFC3339)
		}
		if got != tt.until {
			t.Errorf("%q %s at %s: until %q, want %q", tt.quiet, tt.zone, tt.at, got, tt.until)
		}
	}
	// In the hour that comes twice, the end is always ahead: nothing waits for a time that has passed.
	r := Receiver{Quiet: "22:00-02:30"}
	for m := range 180 {
		at := time.Date(2026, 10, 24, 23, 0, 0, 0, time.UTC).Add(time.Duration(m) * time.Minute)
		if until, quiet := c.QuietUntil(r, at); quiet && !until.After(at) {
			t.Errorf("at %v quiet until %v", at, until)
		}
	}
}

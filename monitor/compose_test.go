package monitor_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/diffing/finding"
	"storywatch/monitor"
	"storywatch/monitor/digest"
	"storywatch/store"
)

// at is a scene whose clock shows a time when its bubble begins, with one receiver that takes everything.
func at(t testing.TB, clock time.Time, receiver string) (*scene, *kept) {
	t.Helper()
	var k *kept
	s := newScene(t, receiver, time.Until(clock), func(now func() time.Time) map[string]monitor.Sender {
		k = &kept{now: now}
		return map[string]monitor.Sender{"desk": k}
	})
	return s, k
}

// TestClocksChange lets the monitor live through both changes of the clocks in three cities, with news every twenty minutes. On each day the
// digests come at their hours by the wall clock, each once, and every finding stands in exactly one.
func TestClocksChange(t *testing.T) {
	for zone, days := range map[string][2]string{
		"America/New_York": {"2026-03-08", "2026-11-01"}, "Europe/Berlin": {"2026-03-29", "2026-10-25"}, "Australia/Sydney": {"2026-10-04", "2026-04-05"},
	} {
		for i, day := range days {
			t.Run(day+" "+zone, func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					loc, err := time.LoadLocation(zone)
					if err != nil {
						t.Fatal(err)
					}
					change, err := time.ParseInLocation(time.DateOnly, day, loc)
					if err != nil {
						t.Fatal(err)
					}
					s, k := at(t, change.AddDate(0, 0, -1), `  - {name: desk, command: [note], every: "30 2,7,19 * * *", zone: `+zone+"}\n")
					s.run()
					var ids []int64
					for end := change.AddDate(0, 0, 2); s.now().Before(end.Add(-20 * time.Minute)); {
						ids = append(ids, s.news())
						time.Sleep(20 * time.Minute)
					}
					time.Sleep(3 * time.Hour) // over the first digest of the day after
					s.stop()
					s.toldOnce("desk", ids)
					hours := map[string][]string{}
					for _, a := range k.got {
						local := a.at.In(loc)
						hours[local.Format(time.DateOnly)] = append(hours[local.Format(time.DateOnly)], local.Truncate(5*time.Minute).Format("15:04"))
					}
					night := "02:30"
					if i == 0 {
						night = "03:30" // 02:30 is left out
					}
					want := map[string][]string{}
					for n, list := range [][]string{{"02:30", "07:30", "19:30"}, {night, "07:30", "19:30"}, {"02:30", "07:30", "19:30"}, {"02:30"}} {
						want[change.AddDate(0, 0, n-1).Format(time.DateOnly)] = list
					}
					if !maps.EqualFunc(hours, want, slices.Equal) {
						t.Errorf("digests came at %v, want %v", hours, want)
					}
				})
			})
		}
	}
}

// TestClockSetBackAndAsleep: an hour that comes twice brings no digest twice, and the digests that were slept through become one.
func TestClockSetBackAndAsleep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Date(2026, 6, 1, 5, 0, 0, 0, time.UTC)
		s, k := at(t, begin, "  - {name: desk, command: [note]}\n")
		s.run()
		var ids []int64
		until := func(day, hour int) {
			for end := time.Date(2026, 6, day, hour, 0, 0, 0, time.UTC); s.now().Before(end); {
				time.Sleep(10 * time.Minute) // never at the minute of a digest
				ids = append(ids, s.news())
				time.Sleep(5 * time.Minute)
			}
		}
		until(1, 8) // 7:00
		s.shift -= time.Hour
		until(1, 14) // 7:00 comes a second time, then 13:00
		s.shift += 48 * time.Hour
		until(3, 20) // three slept through and that of 13:00 are one; 19:00
		s.stop()
		s.toldOnce("desk", ids[:len(ids)-4])
		var when []string
		for _, a := range k.got {
			when = append(when, a.at.Truncate(2*time.Minute).Format("2 15:04"))
		}
		if want := []string{"1 07:00", "1 13:00", "3 14:00", "3 19:00"}; !slices.Equal(when, want) {
			t.Errorf("digests came at %v, want %v", when, want)
		}
	})
}

// TestToldAtOnceIsNotToldAgain: what went out at once is left out of the next digest, and the cursor passes it; and so is the claim that was
// its evidence, which went out with it.
func TestToldAtOnceIsNotToldAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		s, k := at(t, time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC), "  - {name: desk, command: [note], at_once: true}\n")
		s.run()
		first := s.news()
		change := answer(1, s.now())
		evidence, minor := claimNumber(70, s.now()), claimNumber(71, s.now())
		evidence.Verdict.Sentence.Text = change.Change.Evidence.Text
		minor.Material, minor.Verdict.Material = false, false
		minor.Verdict.Sentence.Text = change.Change.Evidence.Text
		ids, err := s.db.AddFindings(t.Context(), []finding.Finding{evidence, change, minor})
		if err != nil {
			t.Fatal(err)
		}
		time.Sleep(2 * time.Minute)
		if len(k.got) != 1 || !strings.Contains(k.got[0].msg.Text, "Sluices shut: 1") || strings.Contains(k.got[0].msg.Text, "Left out") {
			t.Errorf("at once came %d messages, want the changed answer", len(k.got))
		}
		second := s.news()
		time.Sleep(6 * time.Hour)
		s.stop()
		list := s.deliveries("desk")
		if len(list) != 2 || !slices.Equal(list[0].Findings, ids[:2]) || !slices.Equal(list[1].Findings, []int64{first, second}) {
			t.Errorf("deliveries %+v", list)
		}
		if text := k.got[len(k.got)-1].msg.Text; strings.Contains(text, "sluices were shut") || !strings.Contains(text, "Crew 2 closed") {
			t.Errorf("the next digest says\n%s", text)
		}
	})
}

// failing is a sender that refuses until it is told not to.
type failing struct {
	kept
	works bool
	tried []time.Time
}

func (f *failing) Send(ctx context.Context, m digest.Message) (string, error) {
	f.tried = append(f.tried, f.now())
	if !f.works {
		return "", errors.New("not now")
	}
	return f.kept.Send(ctx, m)
}

// TestQuietHours: what happens in them is told when they end, in one digest, changes of answers that are told at once included; and what
// failed before them is not tried again in them, whatever its back-off says.
func TestQuietHours(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var f *failing
		s := newScene(t, "  - {name: desk, command: [note], every: at once, at_once: true, quiet: \"22:00-06:30\", zone: Europe/Berlin}\n",
			time.Until(time.Date(2026, 6, 1, 19, 0, 0, 0, time.UTC)), func(now func() time.Time) map[string]monitor.Sender { // 21:00 in Berlin
				f = &failing{kept: kept{now: now}}
				return map[string]monitor.Sender{"desk": f}
			})
		s.run()
		first := s.news()
		time.Sleep(2 * time.Hour)
		second := s.news()
		time.Sleep(2 * time.Hour)
		ids, err := s.db.AddFindings(t.Context(), []finding.Finding{answer(1, s.now())})
		if err != nil {
			t.Fatal(err)
		}
		f.works = true
		time.Sleep(10 * time.Hour)
		s.stop()
		if n := len(f.tried); n < 5 {
			t.Errorf("it was tried %d times before", n)
		}
		begin, end := time.Date(2026, 6, 1, 20, 0, 0, 0, time.UTC), time.Date(2026, 6, 2, 4, 30, 0, 0, time.UTC)
		for _, at := range f.tried {
			if !at.Before(begin) && at.Before(end) {
				t.Errorf("tried at %v, in the quiet hours", at)
			}
		}
		if len(f.got) != 2 || f.got[0].at.Sub(end) > time.Minute || f.got[1].at.Sub(end) > time.Minute {
			t.Errorf("%d messages, want two when the quiet hours end", len(f.got))
		}
		s.toldOnce("desk", append([]int64{first, second}, ids...))
		if n := strings.Count(s.log.String(), "level=ERROR"); n > 0 {
			t.Errorf("errors:\n%s", s.log)
		}
	})
}

// TestHeartbeat: with nothing to tell, only the receiver that asked for it gets a digest, at its hours; a receiver that is added later is told
// what comes from then on.
func TestHeartbeat(t *testing.T) {
	var k map[string]*kept
	s := newScene(t, "  - {name: beat, command: [note], heartbeat: true}\n  - {name: still, command: [note]}\n", 0, func(now func() time.Time) map[string]monitor.Sender {
		k = map[string]*kept{"beat": {now: now}, "still": {now: now}}
		return map[string]monitor.Sender{"beat": k["beat"], "still": k["still"]}
	})
	s.shift = time.Until(time.Date(2026, 6, 1, 6, 0, 0, 0, time.UTC))
	if err := s.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	for hour := range 24 { // the feed's first reading says nothing
		if err := s.m.Cycle(t.Context()); err != nil {
			t.Fatal(err)
		}
		if hour == 20 {
			s.news()
		}
		s.shift += time.Hour
	}
	if len(k["beat"].got) != 3 || len(k["still"].got) != 0 {
		t.Fatalf("%d and %d messages, want three heartbeats and nothing", len(k["beat"].got), len(k["still"].got))
	}
	for _, a := range k["beat"].got {
		if a.msg.Subject != "Nothing new: The Alder Weir" || !strings.Contains(a.msg.Text, "Nothing new.") {
			t.Errorf("a heartbeat says %q:\n%s", a.msg.Subject, a.msg.Text)
		}
	}
	// A new receiver starts now.
	s.rebuild(s.db, "  - {name: late, command: [note], every: at once}\n")
	if err := s.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	after := s.news()
	if err := s.m.Cycle(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.toldOnce("late", []int64{after})
}

// TestFarBehind: a receiver that was away for more than one digest can hold is told of everything, in several digests.
func TestFarBehind(t *testing.T) {
	s, k := at(t, time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC), "  - {name: desk, command: [note], every: at once}\n")
	if err := s.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	var batch []finding.Finding
	for i := range 10_300 {
		batch = append(batch, claimNumber(i+1, s.now()))
	}
	if _, err := s.db.AddFindings(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if err := s.m.Compose(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := s.m.Send(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if len(k.got) != 2 {
		t.Fatalf("%d digests, want 2", len(k.got))
	}
	for i, want := range []string{"9940 more new claims: one digest shows 60.", "240 more new claims: one digest shows 60."} {
		if text := strings.Join(strings.Fields(k.got[i].msg.Text), " "); !strings.Contains(text, want) || !strings.Contains(text, "storywatch findings --left-out --receiver desk n") {
			t.Errorf("digest %d does not say %q with the command that shows the rest:\n%s", i+1, want, text)
		}
	}
}

// counting takes everything and only counts.
type counting struct{ n atomic.Int64 }

func (c *counting) Send(context.Context, digest.Message) (string, error) { c.n.Add(1); return "", nil }

// BenchmarkCompose is 10,000 findings for 500 receivers, the store included: reading, composing, and keeping 500 deliveries. It must stay
// below 10 s and 200 MB.
func BenchmarkCompose(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		s := crowded(b, 500, 10_000)
		runtime.GC()
		var peak atomic.Uint64
		done := make(chan struct{})
		go func() { // samples the heap while it is composed
			var m runtime.MemStats
			for {
				select {
				case <-done:
					return
				case <-time.After(20 * time.Millisecond):
					runtime.ReadMemStats(&m)
					peak.Store(max(peak.Load(), m.Sys-m.HeapReleased))
				}
			}
		}()
		b.StartTimer()
		if err := s.m.Compose(b.Context()); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		close(done)
		b.ReportMetric(float64(peak.Load())/1e6, "MB-peak")
		if n := len(s.deliveries("")); n != 500 {
			b.Fatalf("%d deliveries", n)
		}
		b.StartTimer()
	}
}

// crowded is a scene with so many receivers and findings waiting for them.
func crowded(t testing.TB, receivers, findings int) *scene {
	t.Helper()
	var list strings.Builder
	names := make(map[string]monitor.Sender)
	for i := range receivers {
		name := fmt.Sprintf("r%d", i)
		importance := []string{"material", "minor"}[i%2]
		fmt.Fprintf(&list, "  - {name: %s, command: [note], every: at once, importance: %s}\n", name, importance)
		names[name] = &counting{}
	}
	s := newScene(t, list.String(), 0, func(func() time.Time) map[string]monitor.Sender { return names })
	if err := s.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	batch := make([]finding.Finding, findings)
	for i := range batch {
		f := claimNumber(i+1, s.now())
		near := *f.Verdict
		near.Sentence.Text = strings.Repeat(near.Sentence.Text+" ", 2)
		f.Verdict, f.Material = &near, i%3 == 0
		if i%50 == 0 {
			f = answer(i+1, s.now())
		}
		batch[i] = f
	}
	if _, err := s.db.AddFindings(t.Context(), batch); err != nil {
		t.Fatal(err)
	}
	return s
}

// TestManyReceivers composes for many at once and tells each of them everything once.
func TestManyReceivers(t *testing.T) {
	s := crowded(t, 40, 300)
	for range 2 {
		if err := s.m.Compose(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := s.m.Send(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	all, err := s.db.Deliveries(t.Context(), store.DeliveryFilter{State: store.Sent})
	if err != nil || len(all) != 40 {
		t.Errorf("%d deliveries were sent, %v, want 40", len(all), err)
	}
}

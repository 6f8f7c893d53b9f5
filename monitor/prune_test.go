package monitor_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/diffing/finding"
	"storywatch/monitor"
	"storywatch/store"
)

// TestDaemonHoldsItsBounds lets the monitor run for six days with a digest every four hours and a bound of two days: once a day what is
// older loses its message, and nothing else. The record of every delivery stays, and the chain of hashes holds.
func TestDaemonHoldsItsBounds(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const day = 24 * time.Hour
		s, _ := at(t, time.Date(2026, 6, 1, 8, 0, 0, 0, time.UTC), "  - {name: desk, command: [note], every: 4h}\nkeep: {age: 2d}\n")
		s.run()
		time.Sleep(30 * time.Minute) // between two digests
		for range 6 * 6 {
			s.news()
			time.Sleep(4 * time.Hour)
		}
		time.Sleep(2 * time.Hour)
		s.stop()
		list := s.deliveries("desk")
		if len(list) != 36 {
			t.Fatalf("%d deliveries", len(list))
		}
		taken := map[time.Time]int{}
		for _, d := range list {
			age := s.now().Sub(d.Created)
			switch {
			case age > 3*day && d.Pruned.IsZero():
				t.Errorf("delivery %d is %v old and whole", d.ID, age)
			case !d.Pruned.IsZero() && d.Pruned.Sub(d.Created) < 2*day:
				t.Errorf("delivery %d lost its message after %v", d.ID, d.Pruned.Sub(d.Created))
			}
			if !d.Pruned.IsZero() {
				taken[d.Pruned]++
			}
			if d.State != store.Sent || len(d.Findings) == 0 {
				t.Errorf("the record of delivery %d: %+v", d.ID, d)
			}
		}
		if len(taken) < 3 || len(taken) > 4 {
			t.Errorf("it pruned %d times, want once a day: %v", len(taken), taken)
		}
		if problems, err := s.db.Verify(t.Context()); err != nil || len(problems) > 0 {
			t.Errorf("verify: %q, %v", problems, err)
		}
	})
}

// TestBoundOfSize: while messages are all that is too much, the database stays within a day's growth of its bound; when findings alone are
// more, which are never taken away, the operator hears of it, once a week.
func TestBoundOfSize(t *testing.T) {
	const bound = 1_500_000
	var k *kept
	receivers := "  - {name: ops, command: [note], every: at once, operator: true}\n"
	for i := range 6 {
		receivers += fmt.Sprintf("  - {name: r%d, command: [note], every: at once}\n", i)
	}
	s := newScene(t, receivers+"keep: {age: forever, size: 1.5MB}\n", 0, func(now func() time.Time) map[string]monitor.Sender {
		k = &kept{now: now}
		senders := map[string]monitor.Sender{"ops": k}
		for i := range 6 {
			senders[fmt.Sprint("r", i)] = &kept{now: now}
		}
		return senders
	})
	if err := s.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	var sizes []int64
	day := func(cycles, findings int) {
		t.Helper()
		for range cycles {
			var batch []finding.Finding
			for i := range findings {
				f := claimNumber(i+1, s.now())
				s.found++
				f.Verdict.Sentence.Text = fmt.Sprintf("Gate %d: %x.", i, noise(uint64(s.found)))
				batch = append(batch, f)
			}
			if _, err := s.db.AddFindings(t.Context(), batch); err != nil {
				t.Fatal(err)
			}
			if err := s.m.Cycle(t.Context()); err != nil {
				t.Fatal(err)
			}
			s.shift += 24 * time.Hour / time.Duration(cycles)
		}
		p, err := s.db.Prunable(t.Context(), store.PruneBounds{})
		if err != nil {
			t.Fatal(err)
		}
		sizes = append(sizes, p.Used)
	}
	said := func() (n int) {
		for _, a := range k.got {
			if strings.Contains(strings.Join(strings.Fields(a.msg.Text), " "), "more than the 1 MB of keep.size in feeds.yaml") {
				n++
			}
		}
		return n
	}
	for range 6 {
		day(24, 1)
	}
	if most := slices.Max(sizes); most < bound*8/10 || most > bound+500_000 {
		t.Errorf("it used at most %d: %v", most, sizes)
	}
	if all, whole := len(s.deliveries("")), s.whole(); whole == all || whole < all/10 || said() != 0 {
		t.Errorf("%d of %d messages are left, the operator heard of it %d times", whole, all, said())
	}
	day(1, 2000)
	for range 15 {
		day(1, 1)
	}
	if n := said(); sizes[len(sizes)-1] < bound || n < 2 || n > 3 {
		t.Errorf("the operator heard %d times that it is full, want once a week: %v", n, sizes)
	}
}

// whole counts the deliveries that have their messages.
func (s *scene) whole() int {
	n := 0
	for _, d := range s.deliveries("") {
		if d.Pruned.IsZero() {
			n++
		}
	}
	return n
}

// noise is data that does not compress.
func noise(n uint64) []byte {
	var b []byte
	for range 200 {
		n = n*6364136223846793005 + 1442695040888963407
		b = append(b, byte(n>>56))
	}
	return b
}

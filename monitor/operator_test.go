package monitor_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/digest"
	"storywatch/monitor/notify"
	"storywatch/store"
)

// answering is a sender that always answers the same.
type answering struct {
	err error
	n   int
}

func (a *answering) Send(context.Context, digest.Message) (string, error) {
	a.n++
	return "", a.err
}

// TestOperatorWhoCannotBeReached: that a digest did not reach the operator, or not all of its addresses, makes no further digest to the
// operator, which would not reach it either.
func TestOperatorWhoCannotBeReached(t *testing.T) {
	for name, answer := range map[string]error{
		"gone": &notify.Permanent{Err: errors.New("answered 410")}, "half": &notify.Partial{Refused: []string{"nobody@newsroom.example"}, Err: errors.New("550")},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ops := &answering{err: answer}
				s := newScene(t, "  - {name: ops, command: [note], every: at once, operator: true}\n", 0, func(func() time.Time) map[string]monitor.Sender {
					return map[string]monitor.Sender{"ops": ops}
				})
				s.run()
				s.news()
				time.Sleep(6 * time.Hour)
				s.stop()
				if ops.n != 1 || len(s.deliveries("ops")) != 1 {
					t.Errorf("the operator was tried %d times with %d digests, want once", ops.n, len(s.deliveries("ops")))
				}
				if !strings.Contains(s.log.String(), "delivery to the operator") {
					t.Errorf("the log does not tell of it:\n%s", s.log)
				}
			})
		})
	}
}

// TestReceiverThatLeft: what was on its way to a receiver that left the configuration is dropped, and the operator hears of it.
func TestReceiverThatLeft(t *testing.T) {
	ops := &kept{}
	s := newScene(t, "  - {name: desk, command: [note], every: at once}\n", 0, func(now func() time.Time) map[string]monitor.Sender {
		ops.now = now
		return map[string]monitor.Sender{"desk": &answering{err: errors.New("not now")}}
	})
	if err := s.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.news()
	if err := s.m.Cycle(t.Context()); err != nil {
		t.Fatal(err)
	}
	cfg, err := config.Parse("feeds.yaml", []byte(head+"  - {name: ops, command: [note], every: at once, operator: true}\n"))
	if err != nil {
		t.Fatal(err)
	}
	s.m = s.monitor(cfg, map[string]monitor.Sender{"ops": ops})
	if err := s.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	s.shift += time.Hour
	for range 2 {
		if err := s.m.Cycle(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if d := s.deliveries("desk"); len(d) != 1 || d[0].State != store.Dropped {
		t.Errorf("deliveries %+v", d)
	}
	if len(ops.got) != 1 || !strings.Contains(strings.Join(strings.Fields(ops.got[0].msg.Text), " "), "desk was dropped: the receiver is no longer in the configuration") {
		t.Errorf("the operator was told %+v", ops.got)
	}
}

// TestAwayForDays: a receiver that cannot be reached for two and a half days, and is told at once, comes back to a handful of messages, not to
// one for every finding; each finding stands in exactly one.
func TestAwayForDays(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var f *failing
		s := newScene(t, "  - {name: desk, command: [note], every: at once}\n", 0, func(now func() time.Time) map[string]monitor.Sender {
			f = &failing{kept: kept{now: now}}
			return map[string]monitor.Sender{"desk": f}
		})
		s.run()
		var ids []int64
		for range 60 {
			ids = append(ids, s.news())
			time.Sleep(time.Hour)
		}
		f.works = true
		time.Sleep(7 * time.Hour)
		s.stop()
		if n := len(f.got); n != 4 {
			t.Errorf("%d messages came, want three that waited and one with the rest", n)
		}
		s.toldOnce("desk", ids)
	})
}

// TestClockThatWasWrong: a clock that stood two years ahead and is put right again keeps nothing back for two years.
func TestClockThatWasWrong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var f *failing
		s := newScene(t, "  - {name: desk, command: [note]}\n", time.Until(time.Date(2028, 6, 1, 6, 0, 0, 0, time.UTC)), func(now func() time.Time) map[string]monitor.Sender {
			f = &failing{kept: kept{now: now}}
			return map[string]monitor.Sender{"desk": f}
		})
		s.run()
		first := s.news()
		time.Sleep(2 * time.Hour) // a digest at 7:00, which fails
		s.shift -= 2 * 365 * 24 * time.Hour
		f.works = true
		second := s.news()
		time.Sleep(24 * time.Hour)
		s.stop()
		if len(f.tried) < 2 || len(f.got) != 2 {
			t.Errorf("%d messages came, want two", len(f.got))
		}
		s.toldOnce("desk", []int64{first, second})
	})
}

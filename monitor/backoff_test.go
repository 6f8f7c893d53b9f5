package monitor

import (
	"errors"
	"testing"
	"time"

	"storywatch/diffing/finding"
)

// TestBrokenFeedIsToldSoon holds that a feed that breaks is told within two hours, whatever its schedule, and a flicker not at all.
func TestBrokenFeedIsToldSoon(t *testing.T) {
	for _, schedule := range []string{"*/20 * * * *", "0 * * * *", "0 6 * * *"} {
		d := newDesk(t, "stories: [{name: story}]\nschedule: {poll: \""+schedule+"\", zone: UTC}\nfeeds:\n  - {outlet: Gull, url: \""+gullFeed+"\", read: all}\n")
		d.feed(gullFeed)
		d.pass(25 * time.Hour)
		after := d.last()
		down := sheet{err: errors.New("no route to host")}
		d.put(gullFeed, down)
		for range 60 { // until the next poll by the schedule has failed
			d.pass(30 * time.Minute)
			if f := d.feedRow(gullFeed); f.Failures > 0 {
				break
			}
		}
		if told := d.found(after); schedule == "0 6 * * *" && len(told) != 0 {
			t.Errorf("%s: told after one failure:\n%s", schedule, sayAll(told))
		}
		d.pass(2 * time.Hour)
		if told := d.found(after); len(told) != 1 || told[0].Kind != finding.Notice {
			t.Errorf("%s: want one notice within two hours:\n%s", schedule, sayAll(told))
		}
	}
}

// TestPostponedCheckIsNoCheck holds that a check that was put off because the host is to be left alone changes nothing but its time: an article
// that failed before does not look healthy for it.
func TestPostponedCheckIsNoCheck(t *testing.T) {
	d := follow(t, originals(t)[0])
	d.put(ferry, sheet{status: 500})
	d.pass(time.Hour)
	before := d.one()
	if before.Failures == 0 {
		t.Fatalf("the page does not fail: %+v", before)
	}
	d.put(gullFeed, sheet{status: 429, header: map[string]string{"Retry-After": "36000"}})
	d.pass(8 * time.Hour)
	after := d.one()
	if after.Failures < before.Failures || after.LastError == "" {
		t.Errorf("failures %d, then %d (%q)", before.Failures, after.Failures, after.LastError)
	}
	if after.NextCheck.Before(d.clock) {
		t.Errorf("the next check was not put off: %s", after.NextCheck)
	}
}

package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/store"
)

// oneFeed is a configuration of one feed, with receivers.
func oneFeed(feed, receivers string) string {
	return `
contact: https://storywatch.example/contact
stories: [{name: tarnbeck, match: {any: [Tarnbeck]}, corpus: "CORPUS"}]
schedule: {poll: "*/15 * * * *", digest: "0 7,13,19 * * *", zone: Europe/Berlin}
feeds: [{outlet: Fell Observer, url: "` + feed + `"}]
receivers:
` + receivers
}

const (
	observer = "https://observer.example/rss"
	desk     = `  - {name: desk, email: {to: [desk@newsroom.example], from: watch@newsroom.example, server: "localhost:25", tls: none}}
`
	wire = `  - {name: wire, webhook: {url: "https://hooks.example/wire", secret: {env: HOOK_SECRET}}, every: at once}
`
)

// bulletins is the web of one feed with one article at each of the times given: number 1 says "1 pumps", and so on.
func bulletins(feed string, times ...time.Time) map[string]func(time.Time) reply {
	pages := map[string]func(time.Time) reply{}
	var items []item
	for i, at := range times {
		link := fmt.Sprintf("https://observer.example/bulletin-%d", i+1)
		title := fmt.Sprintf("Bulletin %d on the Tarnbeck dam", i+1)
		items = append(items, item{link, title, "The county reports.", at})
		pages[link] = still(article(title, at, fmt.Sprintf("The county said that crew %d had brought %d pumps to the Tarnbeck dam.", i+1, 20+i)))
	}
	pages[feed] = func(at time.Time) reply { return rss("Fell Observer", at, items...) }
	return pages
}

// pumps returns which bulletins each of the texts tells as claims.
func pumps(texts ...string) [][]int {
	var out [][]int
	for _, text := range texts {
		text = claimsIn(text)
		var in []int
		for n := 1; n < 10; n++ {
			if strings.Contains(text, fmt.Sprintf("crew %d had brought %d pumps", n, 19+n)) {
				in = append(in, n)
			}
		}
		out = append(out, in)
	}
	return out
}

// mailed returns the text of each mail to an address.
func (d *daemon) mailed(to string) []string {
	d.t.Helper()
	var out []string
	for _, l := range d.letters(to) {
		_, _, text := l.read(d.t)
		out = append(out, text)
	}
	return out
}

func (d *daemon) mustTell(to string, want ...[]int) {
	d.t.Helper()
	if got := pumps(d.mailed(to)...); !slices.EqualFunc(got, want, slices.Equal) {
		d.t.Errorf("%s was told of the bulletins %v, want %v\n%s", to, got, want, d.log)
	}
}

func TestReload(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const second = "https://second.example/rss"
		start := clockTime(10, 0)
		pages := bulletins(observer, start.Add(-time.Hour), start.Add(30*time.Minute), start.Add(100*time.Minute))
		pages[second] = pages[observer]
		d := newDaemon(t, oneFeed(observer, wire), start, pages)
		d.start()
		d.until(start.Add(40 * time.Minute))

		d.configure(strings.Replace(oneFeed(observer, wire), `poll: "*/15 * * * *"`, `pol: "*/15 * * * *", digest_at: "25 * * * *"`, 1))
		d.hup <- syscall.SIGHUP
		d.until(start.Add(55 * time.Minute))
		log := d.log.String()
		if !strings.Contains(log, "configuration refused") || !strings.Contains(log, "pol") || !strings.Contains(log, "digest_at") {
			t.Errorf("the log does not list the mistakes:\n%s", log)
		}
		if n := len(d.web.seen(observer)); n != 4 { // 10:00, :15, :30, :45
			t.Errorf("after a wrong configuration, %d visits, want the old schedule's 4", n)
		}

		d.configure(oneFeed(second, wire+desk))
		d.hup <- syscall.SIGHUP
		d.until(start.Add(59 * time.Minute))
		if n := len(d.web.seen(second)); n != 1 {
			t.Errorf("the new feed was visited %d times, want at once", n)
		}
		if !strings.Contains(d.log.String(), "configuration reloaded") {
			t.Errorf("the log does not say that it was reloaded:\n%s", d.log)
		}
		d.until(start.Add(4 * time.Hour))
		if n := len(d.web.seen(observer)); n != 4 {
			t.Errorf("the feed that was taken out was visited %d times, want 4", n)
		}
		// A new receiver starts now, and with the configuration's digest hours.
		d.mustTell("desk", []int{3})
		d.stop()
	})
}

// TestAsleep: while a laptop sleeps its clock goes on and its timers stand still. The digests that it slept through become one.
func TestAsleep(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(18, 0)
		d := newDaemon(t, oneFeed(observer, desk), start, bulletins(observer, start.Add(-time.Hour), clockTime(20, 0), clockTime(36, 0), clockTime(60, 0)))
		d.start()
		d.until(clockTime(21, 0)) // the second bulletin came after the day's last digest
		d.mustTell("desk", nil)   // one line for the first sight
		d.jump(48 * time.Hour)
		d.until(clockTime(48+21, 3))
		d.mustTell("desk", nil, []int{2, 3, 4})
		d.until(clockTime(72+20, 0))
		d.mustTell("desk", nil, []int{2, 3, 4})
		d.stop()
	})
}

// TestClockSetBack: an hour that comes twice brings no digest twice, and the watch goes on.
func TestClockSetBack(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(11, 0)
		d := newDaemon(t, oneFeed(observer, desk), start, bulletins(observer, start.Add(-time.Hour), clockTime(12, 0), clockTime(13, 10), clockTime(15, 0)))
		d.start()
		d.until(clockTime(13, 50))
		d.mustTell("desk", []int{2})
		d.jump(-time.Hour)
		d.until(clockTime(18, 50)) // the clock shows 13:00 a second time
		d.mustTell("desk", []int{2})
		d.until(clockTime(19, 10))
		d.mustTell("desk", []int{2}, []int{3, 4})
		d.stop()
	})
}

// TestOneRunOnly: a second run or poll on a database says who holds it; what only reads works beside it.
func TestOneRunOnly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(10, 0)
		d := newDaemon(t, oneFeed(observer, desk), start, bulletins(observer, start.Add(-time.Hour)))
		d.start()
		d.until(start.Add(10 * time.Minute))
		before := len(d.web.seen(""))
		for _, command := range []string{"run", "poll"} {
			var out output
			if code := run(t.Context(), d.world(&out, command)); code != exitHeld {
				t.Errorf("a second %s ended with %d, want %d", command, code, exitHeld)
			}
			for _, want := range []string{"is in use by run, process ", "since 2 Dec 2025 09:00:00 UTC", "--data"} {
				if !strings.Contains(out.String(), want) {
					t.Errorf("a second %s does not say %q: %s", command, want, out.String())
				}
			}
		}
		if n := len(d.web.seen("")); n != before {
			t.Errorf("the second ones fetched %d pages", n-before)
		}
		var out output
		if code := run(t.Context(), d.world(&out, "status")); code != exitOK || !strings.Contains(out.String(), "run, process") {
			t.Errorf("status beside the daemon ended with %d: %s", code, out.String())
		}
		d.stop()
		out = output{}
		if code := run(t.Context(), d.world(&out, "poll")); code != exitOK {
			t.Errorf("a poll after the end ended with %d: %s", code, out.String())
		}
	})
}

// TestEndInTheMiddleOfAFetch: what was under way is as if it had not begun.
func TestEndInTheMiddleOfAFetch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(10, 0)
		pages := bulletins(observer, start.Add(-time.Hour))
		feed, hangs := pages[observer], true
		pages[observer] = func(at time.Time) reply {
			r := feed(at)
			r.hang = hangs
			return r
		}
		d := newDaemon(t, oneFeed(observer, desk), start, pages)
		d.start()
		d.until(start.Add(7 * time.Second))
		if n := len(d.web.seen(observer)); n != 1 {
			t.Fatalf("%d fetches are under way, want 1", n)
		}
		d.stop()
		feeds, err := d.open().Feeds(t.Context())
		if err != nil || len(feeds) != 1 || feeds[0].Failures != 0 || feeds[0].LastError != "" || feeds[0].NextPoll.After(d.now()) {
			t.Errorf("the feed is left as %+v, %v; want it due and blameless", feeds, err)
		}
		hangs = false
		d.start()
		d.until(start.Add(time.Minute))
		if n := len(d.web.seen("https://observer.example/bulletin-1")); n != 1 {
			t.Errorf("after the next start the article was read %d times, want once", n)
		}
		d.stop()
	})
}

// TestEndInTheMiddleOfASending: the message stays pending, and comes again under the same name.
func TestEndInTheMiddleOfASending(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(10, 0)
		d := newDaemon(t, oneFeed(observer, wire), start, bulletins(observer, start.Add(-time.Hour)))
		hangs := true
		d.hook.answer = func(string, time.Time) reply { return reply{hang: hangs} }
		d.start()
		d.until(start.Add(20 * time.Second))
		d.stop()
		pending, err := d.open().Deliveries(context.Background(), store.DeliveryFilter{State: store.Pending})
		if err != nil || len(pending) != 1 || pending[0].Attempts != 0 {
			t.Fatalf("pending are %+v, %v; want the delivery, without an attempt", pending, err)
		}
		hangs = false
		d.start()
		d.until(start.Add(time.Minute))
		d.stop()
		calls := d.hook.taken(t)
		if len(calls) != 2 || calls[0].id != calls[1].id || calls[0].body != calls[1].body {
			t.Errorf("%d calls came, want the same one twice: %+v", len(calls), calls)
		}
	})
}

package main

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/diffing/finding"
	"storywatch/store"
)

const dayConfig = `
contact: https://storywatch.example/contact
stories:
  - name: tarnbeck
    match: {any: [Tarnbeck]}
    corpus: "CORPUS"
    questions:
      - {id: blame, kind: roster, question: "Who is suspected over the Tarnbeck dam?", aliases: {"Harrow Civil Works": [Harrow]}}
schedule: {poll: "*/15 * * * *", digest: "0 7,13,19 * * *", zone: Europe/Berlin}
feeds:
  - {outlet: Fell Observer, url: "https://observer.example/rss"}
  - {outlet: Valley Post, url: "https://valley.example/feed"}
  - {outlet: East Courier, url: "https://courier.example/rss"}
  - {outlet: Busy News, url: "https://busy.example/world"}
  - {outlet: Busy News, url: "https://busy.example/sport"}
  - {outlet: Hill Gazette, url: "https://hill.example/atom"}
receivers:
  - {name: desk, email: {to: [desk@newsroom.example], from: watch@newsroom.example, server: "localhost:25", tls: none}}
  - {name: york, email: {to: [york@newsroom.example], from: watch@newsroom.example, server: "localhost:25", tls: none}, zone: America/New_York}
  - {name: wire, webhook: {url: "https://hooks.example/wire", secret: {env: HOOK_SECRET}}, every: at once}
  - {name: ops, email: {to: [ops@newsroom.example], from: watch@newsroom.example, server: "localhost:25", tls: none}, outlets: [Hill Gazette], every: at once, operator: true}
`

// What happens on the day of the story, in Berlin.
var (
	midnight   = clockTime(0, 0)
	searched   = clockTime(8, 20) // an article appears
	named      = clockTime(9, 5)  // another one, behind a wall
	busy       = clockTime(10, 0) // a host asks to be left alone for two hours
	edited     = clockTime(10, 40)
	returning  = clockTime(11, 10) // an article appears that will be removed
	down       = clockTime(12, 0)  // a feed fails
	meanwhile  = clockTime(13, 0)  // and carries an article that nobody can see
	removed    = clockTime(15, 30)
	up         = clockTime(16, 0)
	nextDay    = clockTime(24, 0)
	dayAfter   = clockTime(48, 0)
	longBefore = clockTime(-20, 0)
)

func still(r reply) func(time.Time) reply { return func(time.Time) reply { return r } }

// dayWeb is the web of the day.
func dayWeb() map[string]func(time.Time) reply {
	files := func(n string) reply {
		return article("Police search office of Tarnbeck dam contractor", searched,
			"Police searched the office of Harrow Civil Works in Highgarth on Tuesday and took away "+n+" boxes of files about the Tarnbeck dam.",
			"Detective Inspector Orla Fenwick said that the firm was suspected of having used a weaker steel than the plans for the sluice gate named.")
	}
	wall := article("Tarnbeck dam: minister Idris Vane was warned in May", named,
		"The minister for water was warned of the Tarnbeck dam in May, letters show.",
		`<span class="paywall">Subscribe to continue reading. Subscribers have full access for 1 pound a week.</span>`)
	wall.body = strings.Replace(wall.body, "</head>", `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",`+
		`"headline":"Tarnbeck dam: minister Idris Vane was warned in May","isAccessibleForFree":false}</script></head>`, 1)
	var retry sync.Once
	calm := func(at time.Time) reply {
		r := rss("Busy News", at)
		if !at.Before(busy) {
			retry.Do(func() {
				r = reply{status: http.StatusTooManyRequests, header: map[string]string{"Retry-After": "7200"}}
			})
		}
		return r
	}
	return map[string]func(time.Time) reply{
		"https://observer.example/rss": func(at time.Time) reply {
			return rss("Fell Observer", at,
				item{"https://observer.example/water", "Water behind Tarnbeck dam lowered", "Engineers work at the Tarnbeck dam.", longBefore},
				item{"https://observer.example/gate", "Police search office of Tarnbeck dam contractor", "Files were taken.", searched})
		},
		"https://observer.example/water": still(article("Water behind Tarnbeck dam lowered", longBefore,
			"Engineers lowered the water behind the Tarnbeck dam by two metres on Monday, Skelder Water said.")),
		"https://observer.example/gate": func(at time.Time) reply {
			if at.Before(edited) {
				return files("31")
			}
			return files("58")
		},
		"https://valley.example/feed": func(at time.Time) reply {
			return rss("Valley Post", at,
				item{"https://valley.example/warned", "Tarnbeck dam: minister Idris Vane was warned in May", "Letters show that the minister knew of the Tarnbeck dam's cracks.", named},
				item{"https://valley.example/return", "Tarnbeck residents may return on 9 December", "Skelder Water names a day.", returning})
		},
		"https://valley.example/warned": still(wall),
		"https://valley.example/return": func(at time.Time) reply {
			if !at.Before(removed) {
				return reply{status: http.StatusNotFound, kind: "text/html", body: "<title>Not found</title><p>This page does not exist.</p>"}
			}
			return article("Tarnbeck residents may return on 9 December", returning,
				"Residents of Lower Tarnbeck may return to their homes on 9 December, Skelder Water's director Una Brackley said on Tuesday.",
				"She said that the repair of the Tarnbeck dam would cost 4.2 million pounds.")
		},
		"https://courier.example/rss": func(at time.Time) reply {
			if !at.Before(down) && at.Before(up) {
				return reply{status: http.StatusInternalServerError, kind: "text/plain", body: "out of order"}
			}
			return rss("East Courier", at,
				item{"https://courier.example/army", "Army sends pumps to Tarnbeck dam", "Soldiers help at the Tarnbeck dam.", meanwhile})
		},
		"https://courier.example/army": still(article("Army sends pumps to Tarnbeck dam", meanwhile,
			"The army has sent 12 pumps and 80 soldiers to the Tarnbeck dam, Captain Joss Aldery said on Tuesday.")),
		"https://busy.example/world": calm,
		"https://busy.example/sport": calm,
		"https://hill.example/atom":  func(at time.Time) reply { return rss("Hill Gazette", at) },
	}
}

// TestDay lets the daemon run for two days. On the first, the story unfolds and the web misbehaves; on the second, nothing happens.
func TestDay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDaemon(t, dayConfig, midnight, dayWeb())
		d.start()
		d.until(busy.Add(time.Hour))
		d.checkPatience()
		d.until(nextDay)
		d.checkPolls()
		d.checkManners()
		d.checkRechecks()
		d.until(clockTime(24+8, 0))
		calls, letters := len(d.hook.taken(t)), len(d.mail.letters())
		d.checkHours()
		d.checkOperator()
		d.checkTold()
		d.until(dayAfter)
		if a, b := len(d.hook.taken(t)), len(d.mail.letters()); a != calls || b != letters {
			t.Errorf("on a day without news %d webhooks and %d mails were sent", a-calls, b-letters)
		}
		d.stop()
	})
}

// checkPolls holds the feeds' visits against their schedule: every quarter of an hour, with a jitter of at most two minutes, and without the
// body when nothing is new.
func (d *daemon) checkPolls() {
	d.t.Helper()
	for url, full := range map[string]int{"https://observer.example/rss": 2, "https://valley.example/feed": 3, "https://hill.example/atom": 1} {
		visits := d.web.seen(url)
		if len(visits) != 96 {
			d.t.Errorf("%s was visited %d times, want 96", url, len(visits))
		}
		bodies := 0
		for i, v := range visits {
			if v.status == http.StatusOK {
				bodies++
			}
			if late := v.at.Sub(midnight.Add(time.Duration(i) * 15 * time.Minute)); late < 0 || late > 3*time.Minute {
				d.t.Errorf("visit %d of %s was at %s", i, url, v.at.In(berlin).Format(time.TimeOnly))
			}
		}
		if bodies != full {
			d.t.Errorf("%s was read %d times, want %d; the rest is \"not modified\"", url, bodies, full)
		}
	}
}

// checkManners looks at what a host sees: requests at least 5 seconds apart, a name and an address, and none while it wants to be left alone.
func (d *daemon) checkManners() {
	d.t.Helper()
	last := map[string]visit{}
	for _, v := range d.web.seen("") {
		if was, ok := last[v.host]; ok && v.at.Sub(was.at) < 5*time.Second {
			d.t.Errorf("%s was asked for %s, and %v later for %s", v.host, was.url, v.at.Sub(was.at), v.url)
		}
		last[v.host] = v
		if !strings.Contains(v.agent, "https://storywatch.example/contact") {
			d.t.Errorf("%s was asked by %q", v.url, v.agent)
		}
	}
	var refused time.Time
	after := 0
	for _, v := range d.web.seen("busy.example") {
		switch {
		case v.status == http.StatusTooManyRequests:
			refused = v.at
		case !refused.IsZero():
			after++
			if v.at.Sub(refused) < 2*time.Hour {
				d.t.Errorf("%s was visited %v after it asked for two hours", v.url, v.at.Sub(refused))
			}
		}
	}
	if refused.IsZero() || after < 80 {
		d.t.Errorf("the busy host was visited %d times after it had asked to be left alone", after)
	}
}

// checkPatience: of two feeds of a host that wants to be left alone, only the one that was told so has failed.
func (d *daemon) checkPatience() {
	d.t.Helper()
	feeds, err := d.open().Feeds(d.t.Context())
	if err != nil {
		d.t.Fatal(err)
	}
	failures := 0
	for _, f := range feeds {
		failures += f.Failures
		if f.Outlet == "Busy News" && f.NextPoll.Sub(busy) < 2*time.Hour {
			d.t.Errorf("%s, whose host asked for two hours, is due at %s", f.URL, f.NextPoll.In(berlin).Format(time.TimeOnly))
		}
	}
	if failures != 1 {
		d.t.Errorf("%d failures are counted, want that of the feed that was refused", failures)
	}
}

// checkRechecks holds the visits of an article against the table: every quarter of an hour for three hours after the last change, then every
// hour, each with a jitter of at most an eighth; and none once it is gone.
func (d *daemon) checkRechecks() {
	d.t.Helper()
	visits := d.web.seen("https://observer.example/gate")
	if len(visits) < 30 {
		d.t.Fatalf("the article was read %d times\n%s", len(visits), d.log)
	}
	change := visits[0].at
	for i, v := range visits[1:] {
		gap, want := v.at.Sub(visits[i].at), 15*time.Minute
		if visits[i].at.Sub(change) >= 3*time.Hour {
			want = time.Hour
		}
		if gap < want || gap > want*9/8+time.Minute {
			d.t.Errorf("the article was read at %s and %v later, want %v", visits[i].at.In(berlin).Format(time.TimeOnly), gap, want)
		}
		if change.Before(edited) && !v.at.Before(edited) {
			change = v.at
		}
	}
	gone := 0
	for _, v := range d.web.seen("https://valley.example/return") {
		if v.status == http.StatusNotFound {
			gone++
		}
	}
	if gone != 2 {
		d.t.Errorf("the removed article was asked for %d times, want twice: to see it, and to be sure", gone)
	}
}

// checkHours: digests come at their hours, each in its receiver's zone, and only when there is something to tell.
func (d *daemon) checkHours() {
	d.t.Helper()
	for to, want := range map[string][]int{
		"desk": {7, 13, 19},
		"york": {1, 13, 19}, // 19, 7 and 13 o'clock there
	} {
		var got []int
		for _, l := range d.letters(to) {
			hour := l.at.Round(time.Hour)
			if late := l.at.Sub(hour); late < 0 || late > 2*time.Minute {
				d.t.Errorf("%s got a digest at %s", to, l.at.In(berlin).Format(time.DateTime))
			}
			got = append(got, int(hour.Sub(midnight).Hours()))
		}
		if !slices.Equal(got, want) {
			d.t.Errorf("%s got digests at the hours %v, want %v", to, got, want)
		}
	}
}

// checkOperator: one notice that a feed is broken, one that it is back; a host that asked for patience is no broken feed.
func (d *daemon) checkOperator() {
	d.t.Helper()
	var notices []string
	for _, l := range d.letters("ops") {
		if _, _, text := l.read(d.t); strings.Contains(text, "For the operator") {
			notices = append(notices, text)
		}
	}
	if len(notices) != 2 || !strings.Contains(notices[0], "East Courier has failed 4 times in a row") || !strings.Contains(notices[1], "East Courier is back") {
		d.t.Errorf("the operator was told %q", notices)
	}
}

// checkTold: everything that was found is told to everyone who wants it, once, and the events of the day are among it.
func (d *daemon) checkTold() {
	d.t.Helper()
	db := d.open()
	findings, err := db.Findings(d.t.Context(), store.FindingFilter{})
	if err != nil {
		d.t.Fatal(err)
	}
	rows := map[string][]int64{}
	for _, f := range findings {
		in, err := db.DeliveriesOf(d.t.Context(), f.ID)
		if err != nil {
			d.t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, v := range in {
			if seen[v.Receiver] {
				d.t.Errorf("%s was told finding %d twice", v.Receiver, f.ID)
			}
			seen[v.Receiver] = true
			rows[v.Receiver] = append(rows[v.Receiver], f.ID)
		}
		if f.Kind == finding.Claim && f.Material && !seen["desk"] {
			d.t.Errorf("the desk was never told %q", f.Verdict.Sentence.Text)
		}
	}
	for _, r := range []string{"york", "wire"} {
		if !slices.Equal(rows[r], rows["desk"]) {
			d.t.Errorf("%s was told %v, and the desk %v", r, rows[r], rows["desk"])
		}
	}
	lines := map[string]int{}
	for _, c := range d.hook.taken(d.t) {
		for _, l := range told(c.digest) {
			lines[l]++
		}
	}
	for l, n := range lines {
		if n > 1 {
			d.t.Errorf("the webhook receiver was told %d times: %s", n, l)
		}
	}
	all := strings.Join(slices.Sorted(maps.Keys(lines)), "\n")
	for _, want := range []string{
		"took away 31 boxes",             // the article
		"-31 +58",                        // its silent edit
		"minister Idris Vane was warned", // the headline before the wall
		"may return to their homes on 9 December",
		"was removed by Valley Post",
		"12 pumps and 80 soldiers", // what was published while the feed was down
		"Harrow Civil Works added",
	} {
		if !strings.Contains(all, want) {
			d.t.Errorf("nobody was told %q, but\n%s", want, all)
		}
	}
}

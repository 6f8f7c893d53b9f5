package monitor

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"time"

	"storywatch/monitor/config"
	"storywatch/store"
)

// Published rates that the simulation of re-checks is made of.
const (
	// Body texts that change within a week (GDELT Global Difference Graph, 88 million articles).
	changedInWeek = 0.1785
	// Share of a week's edits that come within the first day (the same).
	editsInDay = 0.81
	// Versions per article that changes (NewsEdits, 4.6 million versions of 1.3 million articles).
	versionsPerArticle = 3.6
)

// Assumptions, where nothing is published.
const (
	firstEdits  = time.Hour // within the first day edits thin out as 1/(t + this)
	feedDelay   = 10 * time.Minute
	simArticles = 100_000
	month       = 30 * 24 * time.Hour
	week        = 7 * 24 * time.Hour
	day         = 24 * time.Hour
)

// RecheckFigures says what a table of re-checks costs and catches.
type RecheckFigures struct {
	Name     string        `json:"name"`
	Requests float64       `json:"requests_per_article"` // within 30 days
	First    float64       `json:"requests_first_day"`
	Own      float64       `json:"edits_caught"`       // share of edits that are met as a version of their own
	Seen     float64       `json:"articles_caught"`    // share of the articles that changed of which the change is met
	Day      float64       `json:"edits_caught_day"`   // share of the edits of the first day met as a version of their own
	Delay    time.Duration `json:"median_delay_nanos"` // from an edit to the check that meets it
}

// SimulateRecheck plays 100,000 articles with the published rates of edits against a table of re-checks, and against those of two other
// trackers and two plain ones for comparison. It depends on nothing but its argument.
func SimulateRecheck(steps []config.RecheckStep) []RecheckFigures {
	articles := simulatedEdits()
	h := time.Hour
	plain := func(every time.Duration) func(a store.Article, now time.Time, checks int) (time.Time, bool) {
		return func(a store.Article, now time.Time, _ int) (time.Time, bool) {
			return now.Add(every), now.Sub(a.FirstSeen) < week
		}
	}
	table := func(steps []config.RecheckStep) func(a store.Article, now time.Time, checks int) (time.Time, bool) {
		return func(a store.Article, now time.Time, _ int) (time.Time, bool) { return nextCheck(steps, a, now) }
	}
	return []RecheckFigures{
		simulate("this table", articles, table(steps)),
		simulate("newsdiffs: by time since the last change, to 30 days", articles, table([]config.RecheckStep{
			{Younger: 3 * h, Every: 15 * time.Minute}, {Younger: day, Every: h}, {Younger: week, Every: 3 * h}, {Younger: month, Every: 72 * h},
		})),
		simulate("News Sniffer: 30 minutes, 1.2 times longer each time", articles, func(a store.Article, now time.Time, checks int) (time.Time, bool) {
			return now.Add(time.Duration(float64(30*time.Minute) * math.Pow(1.2, float64(checks)))), now.Sub(a.FirstSeen) < 40*day
		}),
		simulate("every hour for a week", articles, plain(h)),
		simulate("once a day for a week", articles, plain(day)),
	}
}

// simulated is an article and the times of its edits after its publication, in order.
type simulated struct {
	url   string
	edits []time.Duration
}

// simulatedEdits spreads edits over the articles as the rates say: how many change, how often, and when.
func simulatedEdits() []simulated {
	seed := splitmix(1)
	r := &seed
	out := make([]simulated, simArticles)
	for i := range out {
		out[i].url = fmt.Sprintf("https://host%d.example/%d", i%97, i)
		if r.next() >= changedInWeek {
			continue
		}
		// An article that changes has one edit and, each with the same chance, further ones: 2.6 on average.
		const more = 1 - 1/(versionsPerArticle-1)
		for {
			out[i].edits = append(out[i].edits, editTime(r.next(), r.next()))
			if r.next() >= more {
				break
			}
		}
		slices.SortFunc(out[i].edits, cmp.Compare)
	}
	return out
}

// editTime is when an edit comes: within the first day thinning out, then evenly over the rest of the week.
func editTime(when, where float64) time.Duration {
	if when < editsInDay {
		t0 := float64(firstEdits)
		return time.Duration(t0*math.Pow(1+float64(day)/t0, where) - t0)
	}
	return day + time.Duration(where*float64(week-day))
}

// simulate re-reads every article by a plan until it ends or a month has passed.
func simulate(name string, articles []simulated, plan func(a store.Article, now time.Time, checks int) (time.Time, bool)) RecheckFigures {
	f := RecheckFigures{Name: name}
	published := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	var edits, own, early, earlyOwn, changed, seen int
	var delays []time.Duration
	for _, x := range articles {
		a := store.Article{URL: x.url, FirstSeen: published.Add(feedDelay)}
		now, unchanged := a.FirstSeen, 0
		met := 0 // edits that the checks so far came after
		for met < len(x.edits) && x.edits[met] <= feedDelay {
			met++ // part of the first version
		}
		first := met
		if len(x.edits) > first {
			changed++
		}
		for {
			next, ok := plan(a, now, unchanged)
			if !ok || next.Sub(published) > month {
				break
			}
			now = next
			unchanged++
			f.Requests++
			if now.Sub(published) <= day {
				f.First++
			}
			from := met
			for met < len(x.edits) && x.edits[met] <= now.Sub(published) {
				met++
			}
			if met > from { // the last of them is a version; those before it were never seen
				own++
				if x.edits[met-1] <= day {
					earlyOwn++
				}
				delays = append(delays, now.Sub(published)-x.edits[met-1])
				a.LastChange, unchanged = now, 0
			}
		}
		edits += len(x.edits) - first
		for _, e := range x.edits[first:] {
			if e <= day {
				early++
			}
		}
		if len(x.edits) > first && met == len(x.edits) {
			seen++
		}
	}
	n := float64(len(articles))
	slices.Sort(delays)
	f.Requests, f.First = f.Requests/n, f.First/n
	f.Own, f.Seen, f.Day = float64(own)/float64(edits), float64(seen)/float64(changed), float64(earlyOwn)/float64(early)
	f.Delay = delays[len(delays)/2].Round(time.Minute)
	return f
}

// splitmix is a small generator of numbers that look random and are the same everywhere.
type splitmix uint64

// next returns a number from 0 up to 1.
func (s *splitmix) next() float64 {
	*s += 0x9e3779b97f4a7c15
	x := uint64(*s)
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	x ^= x >> 31
	return float64(x>>11) / (1 << 53)
}

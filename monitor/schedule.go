package monitor

import (
	"hash/fnv"
	"time"

	"storywatch/monitor/config"
	"storywatch/store"
)

// jitter returns a share of span that is fixed for a key, so that what failed together is not tried together again.
func jitter(key string, span time.Duration) time.Duration {
	h := fnv.New64a()
	h.Write([]byte(key))
	return time.Duration(h.Sum64() % uint64(span+1))
}

// maxPollDelay is the longest a failing feed is left alone. Feeds are slowed down, never given up.
const maxPollDelay = 24 * time.Hour

// firstPollRetry is how long after its first failure a feed is tried again; the wait doubles with each further one.
const firstPollRetry = 10 * time.Minute

// nextPoll returns when to visit a feed again: the next tick of its schedule plus a jitter of at most two minutes. A feed that fails is tried
// again after 10, 20 and 40 minutes whatever its schedule, so that it is known within an hour and a half whether it is broken; from then on
// by its schedule, but ever more seldom, at last once a day. What its host asked for goes before.
func nextPoll(cfg config.Config, f store.Feed, now time.Time, failures int, retryAfter time.Duration) time.Time {
	next := cfg.FeedSchedule(config.Feed{Schedule: f.Schedule}).Next(now)
	if next.IsZero() {
		next = now.Add(maxPollDelay)
	}
	next = next.Add(jitter(f.URL, 2*time.Minute))
	if failures > 0 {
		delay := maxPollDelay
		if failures <= 8 {
			delay = min(delay, firstPollRetry<<(failures-1))
		}
		retry := now.Add(delay + jitter(f.URL+now.Format(time.DateOnly), delay/8))
		if failures < brokenAfter {
			next = retry
		} else {
			next = later(next, retry)
		}
	}
	return later(next, now.Add(retryAfter))
}

func later(a, b time.Time) time.Time {
	if b.After(a) {
		return b
	}
	return a
}

// nextCheck returns when to re-read an article: what is young or changed lately often, the rest seldom, by the table of the configuration. The
// second result is false when the article is old enough to be left alone.
func nextCheck(steps []config.RecheckStep, a store.Article, now time.Time) (time.Time, bool) {
	since := now.Sub(later(a.FirstSeen, a.LastChange))
	for _, s := range steps {
		if since < s.Younger {
			return now.Add(s.Every + jitter(a.URL, s.Every/8)), true
		}
	}
	return time.Time{}, false
}

// checkRetry is how long to wait after a check that got no article: it doubles from ten minutes to a day.
func checkRetry(failures int) time.Duration {
	if failures >= 8 {
		return 24 * time.Hour
	}
	return min(10*time.Minute<<max(failures-1, 0), 24*time.Hour)
}

// sendRetry returns the wait before the next attempt at a delivery: one minute, doubling to six hours.
func sendRetry(attempts int) time.Duration {
	if attempts >= 10 {
		return 6 * time.Hour
	}
	return min(time.Minute<<max(attempts-1, 0), 6*time.Hour)
}

// sendFor is how long a delivery is tried before it is dropped.
const sendFor = 72 * time.Hour

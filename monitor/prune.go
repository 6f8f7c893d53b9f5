package monitor

import (
	"context"
	"fmt"
	"time"

	"storywatch/diffing/finding"
	"storywatch/monitor/config"
	"storywatch/store"
)

const (
	// pruneEvery is how often the database is brought within the bounds of the configuration.
	pruneEvery = 24 * time.Hour
	// sayFullEvery is how often the operator is told that this cannot be done: nobody acts on it every day.
	sayFullEvery = 7 * 24 * time.Hour
)

// The chores of pruning, as the store knows them.
const (
	chorePrune = "prune"
	choreFull  = "prune full"
)

// PruneBounds are the bounds of the configuration at a time.
func PruneBounds(keep config.Keep, now time.Time) store.PruneBounds {
	b := store.PruneBounds{MaxBytes: int64(keep.Size)}
	if keep.Age > 0 {
		b.Before = now.Add(-keep.Age)
	}
	return b
}

// pruneDue takes away what is beyond the bounds of the configuration, once a day.
func (m *Monitor) pruneDue(ctx context.Context) error {
	now := m.now()
	b := PruneBounds(m.cfg.Keep, now)
	if b == (store.PruneBounds{}) {
		return nil
	}
	done, err := m.db.ChoreDone(ctx, chorePrune)
	if err != nil || within(now, done, pruneEvery) {
		return err
	}
	p, err := m.db.Prune(ctx, b, now)
	if err != nil {
		return err
	}
	if len(p.Items) > 0 {
		m.log.Info("pruned", "things", len(p.Items), "bytes", p.Bytes, "used", p.Used)
	}
	if b.MaxBytes > 0 && p.Used > b.MaxBytes {
		if err := m.tellFull(ctx, now, p.Used, b.MaxBytes); err != nil {
			return err
		}
	}
	return m.db.FinishChore(ctx, chorePrune, now)
}

// tellFull tells the operator that what may be taken away is not enough.
func (m *Monitor) tellFull(ctx context.Context, now time.Time, used, bound int64) error {
	m.log.Warn("the database is larger than keep.size, and the rest of it is evidence", "used", used, "bound", bound)
	told, err := m.db.ChoreDone(ctx, choreFull)
	if err != nil || within(now, told, sayFullEvery) {
		return err
	}
	return m.db.FinishChore(ctx, choreFull, now, finding.Finding{
		Kind: finding.Notice, At: now, Material: true,
		Text: fmt.Sprintf("The database uses %d MB, more than the %d MB of keep.size in feeds.yaml. What is left are texts, claims and the pages that they "+
			"rest on, which are never taken away: raise keep.size, or start a new database for a new story.", used/1e6, bound/1e6),
	})
}

// within reports whether something was done less than so long ago; a clock that was set back does not count as such.
func within(now, done time.Time, span time.Duration) bool {
	return !done.IsZero() && !now.Before(done) && now.Sub(done) < span
}

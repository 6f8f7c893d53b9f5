// Package monitor runs cycles: what is due is fetched, recorded, compared, judged, composed into digests, sent.
//
// A [Monitor] is put together by [New] from the parts it orders about: the store, the web client, the senders, the configuration. One call
// of [Monitor.Cycle] does everything that is due now and returns; [Monitor.Run] repeats it until its context ends. Between two cycles the
// monitor remembers nothing: every step finds its work in the store and leaves its result there in one transaction, so that a process
// killed at any instant carries on where it was.
//
// The steps, in the order of a cycle: feeds that are due are polled (poll.go), articles that are due are checked (check.go), a changed text
// becomes a version and is judged for each story (judge.go), unread findings become one delivery per receiver (compose.go), deliveries are
// sent (send.go), and once a day what is beyond the bounds of the configuration is taken away (prune.go). Failures of the world — a feed
// that is down, a page behind a wall, a mail server that refuses — are rows in the store; only failures of the program itself come back as
// errors.
package monitor

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"golang.org/x/sync/singleflight"

	"storywatch/diffing/claim"
	"storywatch/monitor/config"
	"storywatch/monitor/digest"
	"storywatch/monitor/web"
	"storywatch/store"
)

// Sender delivers one message. It returns the headers that went with it, one a line and without secrets; and nil when the receiver has taken
// it, an error when it may be tried again, and an error that matches notify.Permanent when trying again is no use.
type Sender interface {
	Send(ctx context.Context, m digest.Message) (headers string, err error)
}

// Options are the parts a monitor is made of. All but Senders are required.
type Options struct {
	Store   *store.DB
	Web     *web.Client
	Config  config.Config
	Senders map[string]Sender // by the receiver's name in the configuration
	Log     *slog.Logger
	Now     func() time.Time
	// Command is how the user calls this program on this database, for the hints in digests: "storywatch --data x.db".
	Command string
	// Everything makes new receivers start with the first finding instead of with the next one (the demo, replays).
	Everything bool
}

// Monitor does one round of work at a time.
type Monitor struct {
	db         *store.DB
	web        *web.Client
	cfg        config.Config
	senders    map[string]Sender
	log        *slog.Logger
	now        func() time.Time
	command    string
	topicMemos map[string]topicMemo
	memo       *claim.Memo // of words, names and claims met before; texts are judged one at a time
	everything bool
	hosts      sync.Mutex         // held while a host's row is changed
	asking     singleflight.Group // robots.txt, by host
	out        *outbox            // what is being sent
}

// New returns a monitor of these parts. It starts nothing.
func New(o Options) *Monitor {
	return &Monitor{
		db: o.Store, web: o.Web, cfg: o.Config, senders: o.Senders, log: o.Log, now: o.Now, command: o.Command, everything: o.Everything,
		out: newOutbox(),
	}
}

// batch is how many fetches are under way at once, and how many bodies are held in memory before they are recorded.
const batch = 16

// Prepare brings the store in line with the configuration: feeds that came or went, receivers that are new.
func (m *Monitor) Prepare(ctx context.Context) error {
	now := m.now()
	feeds := make([]store.Feed, 0, len(m.cfg.Feeds))
	for _, f := range m.cfg.Feeds {
		feeds = append(feeds, store.Feed{URL: f.URL, Outlet: f.Outlet, ReadAll: f.ReadAll, Schedule: f.Schedule})
	}
	if err := m.db.SyncFeeds(ctx, feeds, now); err != nil {
		return fmt.Errorf("take over feeds: %w", err)
	}
	for _, r := range m.cfg.Receivers {
		if _, err := m.db.EnsureReceiver(ctx, r.Name, now, m.everything); err != nil {
			return fmt.Errorf("take over receiver %s: %w", r.Name, err)
		}
	}
	return nil
}

// Cycle does everything that is due now, once. It returns the failures of the program; those of the world are in the store.
func (m *Monitor) Cycle(ctx context.Context) error { return m.cycle(ctx, m.Send) }

func (m *Monitor) cycle(ctx context.Context, send func(context.Context) error) error {
	var errs []error
	for _, step := range []func(context.Context) error{m.pollDue, m.checkDue, m.Compose, send, m.pruneDue} {
		err := step(ctx)
		if err != nil {
			errs = append(errs, err)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		// Whatever came next would fail in the same way: it is said once, and all that was left undone is found again by the next cycle.
		var unusable *store.UnusableError
		if errors.As(err, &unusable) {
			return unusable
		}
	}
	return errors.Join(errs...)
}

// maxSleep bounds the wait between two cycles, so that a clock that jumps or a laptop that slept is noticed.
const maxSleep = time.Minute

// Run repeats cycles until ctx ends, sleeping until the next thing is due. A configuration received on reload replaces the current one
// between two cycles. It returns nil on a clean end.
func (m *Monitor) Run(ctx context.Context, reload <-chan Reload) error {
	if err := m.Prepare(ctx); err != nil {
		return err
	}
	defer m.out.wait(0)
	trouble, prepared := "", true
	for {
		var err error
		if !prepared {
			err = m.Prepare(ctx)
			prepared = err == nil
		}
		if err == nil {
			err = m.cycle(ctx, m.sendAwhile)
		}
		if ctx.Err() != nil {
			return nil
		}
		trouble = m.report(err, trouble)
		wait := time.NewTimer(m.untilDue(ctx))
		select {
		case <-ctx.Done():
			wait.Stop()
			return nil
		case r := <-reload:
			wait.Stop()
			m.cfg, m.senders = r.Config, r.Senders
			m.topicMemos = nil // match and questions may be others
			prepared = false
			m.log.Info("configuration reloaded", "feeds", len(r.Config.Feeds), "receivers", len(r.Config.Receivers))
		case <-wait.C:
		}
	}
}

// report logs the failure of a cycle, once while it stays the same, and its end. It returns what to compare the next one with.
func (m *Monitor) report(err error, before string) string {
	switch {
	case err != nil && err.Error() == before:
	case err != nil:
		m.log.Error("cycle", "error", err)
		return err.Error()
	case before != "":
		m.log.Info("cycles work again")
		return ""
	}
	return before
}

// Reload is a new configuration with the senders that belong to it.
type Reload struct {
	Config  config.Config
	Senders map[string]Sender
}

// untilDue returns how long to sleep: until the next due row, at least a second, at most maxSleep.
func (m *Monitor) untilDue(ctx context.Context) time.Duration {
	now := m.now()
	next, err := m.db.NextDue(ctx)
	if err != nil || next.IsZero() {
		return maxSleep
	}
	if tick, ok := m.NextDigest(ctx); ok && tick.Before(next) {
		next = tick
	}
	return min(max(next.Sub(now), time.Second), maxSleep)
}

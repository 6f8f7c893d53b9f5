package monitor

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sort"
	"time"

	"storywatch/diffing/finding"
	"storywatch/monitor/config"
	"storywatch/monitor/digest"
	"storywatch/store"
)

// unreadLimit is how many findings one digest may be about. What is beyond it makes the next one.
const unreadLimit = 10000

// Compose turns each receiver's unread findings into one pending delivery, where its schedule says that it is time.
func (m *Monitor) Compose(ctx context.Context) error {
	now := m.now()
	cursors, err := m.cursors(ctx, now)
	if err != nil {
		return err
	}
	type task struct {
		receiver config.Receiver
		cursor   store.Cursor
		compose  func(context.Context, config.Receiver, store.Cursor, *unread, time.Time) error
	}
	var tasks []task
	for _, r := range m.cfg.Receivers {
		cursor := cursors[r.Name]
		if _, quiet := m.cfg.QuietUntil(r, now); quiet {
			continue
		}
		switch {
		case !m.digestDue(r, cursor).After(now):
			tasks = append(tasks, task{r, cursor, m.compose})
		case r.AtOnce:
			tasks = append(tasks, task{r, cursor, m.composeAtOnce})
		}
	}
	// Many receivers are told of the same findings: they are read once.
	shared := &unread{db: m.db}
	for i, t := range tasks {
		if i == 0 || t.cursor.Finding < shared.after {
			shared.after = t.cursor.Finding
		}
	}
	var errs []error
	for _, t := range tasks {
		if err := t.compose(ctx, t.receiver, t.cursor, shared, now); err != nil {
			errs = append(errs, fmt.Errorf("compose for %s: %w", t.receiver.Name, err))
		}
	}
	return errors.Join(errs...)
}

// ComposeNow composes for one receiver whatever its schedule says, and sends.
func (m *Monitor) ComposeNow(ctx context.Context, receiver string) error {
	for _, r := range m.cfg.Receivers {
		if r.Name != receiver {
			continue
		}
		now := m.now()
		cursor, err := m.db.EnsureReceiver(ctx, r.Name, now, m.everything)
		if err != nil {
			return err
		}
		if err := m.compose(ctx, r, cursor, &unread{db: m.db, after: cursor.Finding}, now); err != nil {
			return fmt.Errorf("compose for %s: %w", r.Name, err)
		}
	}
	return m.Send(ctx)
}

// cursors returns how far each receiver of the configuration has been told, by name; one never seen before is taken over.
func (m *Monitor) cursors(ctx context.Context, now time.Time) (map[string]store.Cursor, error) {
	known, err := m.db.Receivers(ctx)
	if err != nil {
		return nil, err
	}
	cursors := make(map[string]store.Cursor, len(known))
	for _, c := range known {
		cursors[c.Receiver] = c
	}
	for _, r := range m.cfg.Receivers {
		if _, ok := cursors[r.Name]; ok {
			continue
		}
		if cursors[r.Name], err = m.db.EnsureReceiver(ctx, r.Name, now, m.everything); err != nil {
			return nil, err
		}
	}
	return cursors, nil
}

// unread is what the receivers of one round have not been told, read once for all of them.
type unread struct {
	db       *store.DB
	after    int64 // the lowest cursor of them
	read     bool
	findings []finding.Finding
}

// of returns a receiver's unread findings, in order, at most unreadLimit, and the last that they and those told at once reach to. They are
// shared with the other receivers and are not changed.
func (u *unread) of(ctx context.Context, receiver string, cursor int64) (list []finding.Finding, to int64, err error) {
	if !u.read {
		found, err := u.db.Findings(ctx, store.FindingFilter{AfterID: u.after, Limit: unreadLimit + 1})
		if err != nil {
			return nil, cursor, err
		}
		u.findings, u.read = found, true
	}
	if len(u.findings) > unreadLimit { // one of them is so far behind that sharing would not do
		list, err := u.db.Unread(ctx, receiver, unreadLimit)
		if len(list) > 0 {
			cursor = list[len(list)-1].ID
		}
		return list, cursor, err
	}
	from := sort.Search(len(u.findings), func(i int) bool { return u.findings[i].ID > cursor })
	mine := u.findings[from:]
	if len(mine) == 0 {
		return nil, cursor, nil
	}
	to = mine[len(mine)-1].ID
	told, err := u.db.Told(ctx, receiver, cursor)
	if err != nil || len(told) == 0 {
		return mine, to, err
	}
	for _, f := range mine {
		if _, found := slices.BinarySearch(told, f.ID); !found {
			list = append(list, f)
		}
	}
	return list, to, nil
}

// digestDue is the first time of a receiver's schedule after its last digest. Missed times merge into one. The zero time means at once.
func (m *Monitor) digestDue(r config.Receiver, c store.Cursor) time.Time {
	s := m.cfg.DigestSchedule(r)
	if s == nil {
		return time.Time{}
	}
	return s.Next(later(c.Created, c.LastDigest))
}

// compose tells a receiver everything after its cursor and moves the cursor, in one transaction.
func (m *Monitor) compose(ctx context.Context, r config.Receiver, cursor store.Cursor, shared *unread, now time.Time) error {
	unread, to, err := shared.of(ctx, r.Name, cursor.Finding)
	if err != nil {
		return err
	}
	c := store.Composition{Receiver: r.Name, FromCursor: cursor.Finding, ToCursor: to, At: now}
	if c.Delivery, err = m.delivery(r, cursor, unread, now); err != nil {
		return err
	}
	if c.Delivery == nil && len(unread) == 0 && m.cfg.DigestSchedule(r) == nil {
		return nil // told at once, and there is nothing: no time to note
	}
	_, err = m.db.Compose(ctx, c)
	return err
}

// composeAtOnce tells changes of answers without waiting for the next digest, which then leaves them out.
func (m *Monitor) composeAtOnce(ctx context.Context, r config.Receiver, cursor store.Cursor, shared *unread, now time.Time) error {
	all, _, err := shared.of(ctx, r.Name, cursor.Finding)
	if err != nil {
		return err
	}
	var changes []finding.Finding
	for _, f := range all {
		if f.Kind == finding.Answer {
			changes = append(changes, f)
		}
	}
	if len(changes) == 0 {
		return nil
	}
	r.Heartbeat = false
	c := store.Composition{Receiver: r.Name, FromCursor: cursor.Finding, ToCursor: cursor.Finding, At: now, AtOnce: true}
	if c.Delivery, err = m.delivery(r, cursor, changes, now); err != nil || c.Delivery == nil {
		return err
	}
	_, err = m.db.Compose(ctx, c)
	return err
}

// delivery composes the digest of some findings, or nil when there is nothing in them for this receiver.
func (m *Monitor) delivery(r config.Receiver, cursor store.Cursor, unread []finding.Finding, now time.Time) (*store.Delivery, error) {
	d, tell := digest.Compose(unread, m.DigestOptions(r, later(cursor.Created, cursor.LastDigest), now))
	if !tell {
		return nil, nil
	}
	msg, err := d.Message(identity(r.Name, d.Findings, now))
	if err != nil {
		return nil, err
	}
	body, err := json.Marshal(msg)
	if err != nil {
		return nil, fmt.Errorf("encode message: %w", err)
	}
	return &store.Delivery{Receiver: r.Name, MessageID: msg.ID, Subject: msg.Subject, Message: body, Created: now, NextAttempt: now, Findings: d.Findings}, nil
}

// DigestOptions are what a receiver's digests are made with.
func (m *Monitor) DigestOptions(r config.Receiver, from, to time.Time) digest.Options {
	o := digest.Options{
		Receiver: r.Name, Stories: map[string]digest.StoryInfo{}, Zone: m.cfg.Location(r), From: from, To: to,
		MaxFindings: m.cfg.Limits.Findings, Importance: r.Importance, Outlets: r.Outlets, Questions: r.Questions, Heartbeat: r.Heartbeat,
		Operator: r.Operator, Command: m.command + " history",
	}
	for _, s := range m.cfg.Stories {
		if len(r.Story) == 0 || slices.Contains(r.Story, s.Name) {
			o.Stories[s.Name] = digest.StoryInfo{Title: s.Title, Questions: Questions(s)}
		}
	}
	return o
}

// identity is the fixed name of a digest: what it tells, to whom, and when. The same digest composed again after a crash gets the same one.
func identity(receiver string, findings []int64, at time.Time) string {
	h := sha256.New()
	h.Write([]byte(receiver))
	for _, id := range append([]int64{at.UnixMilli()}, findings...) {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(id)))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// NextDigest returns the next time at which some receiver's digest is due, and whether any is: a receiver that is told at once has no such time.
func (m *Monitor) NextDigest(ctx context.Context) (time.Time, bool) {
	var next time.Time
	cursors, err := m.cursors(ctx, m.now())
	if err != nil {
		return next, false // the cycle that follows meets the same trouble and reports it
	}
	for _, r := range m.cfg.Receivers {
		due := m.digestDue(r, cursors[r.Name])
		if until, quiet := m.cfg.QuietUntil(r, due); quiet && !due.IsZero() {
			due = until
		}
		if !due.IsZero() && (next.IsZero() || due.Before(next)) {
			next = due
		}
	}
	return next, !next.IsZero()
}

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
	var errs []error
	for _, r := range m.cfg.Receivers {
		if err := m.composeDue(ctx, r); err != nil {
			errs = append(errs, fmt.Errorf("compose for %s: %w", r.Name, err))
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
		cursor, err := m.db.EnsureReceiver(ctx, r.Name, m.now(), m.everything)
		if err != nil {
			return err
		}
		if err := m.compose(ctx, r, cursor, m.now()); err != nil {
			return fmt.Errorf("compose for %s: %w", r.Name, err)
		}
	}
	return m.Send(ctx)
}

func (m *Monitor) composeDue(ctx context.Context, r config.Receiver) error {
	now := m.now()
	cursor, err := m.db.EnsureReceiver(ctx, r.Name, now, m.everything)
	if err != nil {
		return err
	}
	if _, quiet := m.cfg.QuietUntil(r, now); quiet {
		return nil
	}
	if due := m.digestDue(r, cursor); !due.After(now) {
		return m.compose(ctx, r, cursor, now)
	}
	if r.AtOnce {
		return m.composeAtOnce(ctx, r, cursor, now)
	}
	return nil
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
func (m *Monitor) compose(ctx context.Context, r config.Receiver, cursor store.Cursor, now time.Time) error {
	unread, err := m.db.Unread(ctx, r.Name, unreadLimit)
	if err != nil {
		return err
	}
	to := cursor.Finding
	for _, f := range unread {
		to = max(to, f.ID)
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
func (m *Monitor) composeAtOnce(ctx context.Context, r config.Receiver, cursor store.Cursor, now time.Time) error {
	unread, err := m.db.Unread(ctx, r.Name, unreadLimit)
	if err != nil {
		return err
	}
	unread = slices.DeleteFunc(unread, func(f finding.Finding) bool { return f.Kind != finding.Answer })
	if len(unread) == 0 {
		return nil
	}
	r.Heartbeat = false
	c := store.Composition{Receiver: r.Name, FromCursor: cursor.Finding, ToCursor: cursor.Finding, At: now, AtOnce: true}
	if c.Delivery, err = m.delivery(r, cursor, unread, now); err != nil || c.Delivery == nil {
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
	for _, r := range m.cfg.Receivers {
		cursor, err := m.db.EnsureReceiver(ctx, r.Name, m.now(), m.everything)
		if err != nil {
			continue // the cycle that follows meets the same trouble and reports it
		}
		due := m.digestDue(r, cursor)
		if until, quiet := m.cfg.QuietUntil(r, due); quiet && !due.IsZero() {
			due = until
		}
		if !due.IsZero() && (next.IsZero() || due.Before(next)) {
			next = due
		}
	}
	return next, !next.IsZero()
}

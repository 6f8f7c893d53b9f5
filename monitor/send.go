package monitor

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"storywatch/diffing/finding"
	"storywatch/monitor/digest"
	"storywatch/monitor/notify"
	"storywatch/store"
)

// sendLimit bounds one attempt, so that a receiver that hangs holds up the cycle no longer than this.
const sendLimit = 45 * time.Second

// Send tries every delivery whose time has come. Receivers are served side by side, each in the order of its digests: one that hangs or
// refuses delays no other.
func (m *Monitor) Send(ctx context.Context) error {
	due, err := m.db.DueDeliveries(ctx, m.now(), 1000)
	if err != nil {
		return fmt.Errorf("find due deliveries: %w", err)
	}
	byReceiver := map[string][]store.Delivery{}
	for _, d := range due {
		byReceiver[d.Receiver] = append(byReceiver[d.Receiver], d)
	}
	var g errgroup.Group
	g.SetLimit(64)
	for receiver, list := range byReceiver {
		g.Go(func() error {
			for _, d := range list {
				ok, err := m.send(ctx, receiver, d)
				if err != nil {
					return fmt.Errorf("deliver %d to %s: %w", d.ID, receiver, err)
				}
				if !ok || ctx.Err() != nil {
					return nil // what comes after it waits, so that digests arrive in order
				}
			}
			return nil
		})
	}
	return g.Wait()
}

// send makes one attempt and writes down what came of it.
func (m *Monitor) send(ctx context.Context, receiver string, d store.Delivery) (ok bool, err error) {
	sender, known := m.senders[receiver]
	if !known {
		const why = "the receiver is no longer in the configuration"
		return true, m.db.RecordAttempt(ctx, d.ID, store.Attempt{At: m.now(), Detail: why}, store.Dropped, time.Time{}, why)
	}
	var msg digest.Message
	if err := json.Unmarshal(d.Message, &msg); err != nil {
		return false, fmt.Errorf("decode stored message: %w", err)
	}
	attempt, cancel := context.WithTimeout(ctx, sendLimit)
	defer cancel()
	sendErr := sender.Send(attempt, msg)
	now := m.now()
	if sendErr == nil {
		m.log.Info("delivered", "receiver", receiver, "delivery", d.ID, "subject", d.Subject)
		return true, m.db.RecordAttempt(ctx, d.ID, store.Attempt{At: now, OK: true, Detail: "accepted"}, store.Sent, time.Time{}, "")
	}
	var partial *notify.Partial
	if errors.As(sendErr, &partial) {
		// Some addresses have it: sending again would repeat it to them.
		return true, m.db.RecordAttempt(ctx, d.ID, store.Attempt{At: now, OK: true, Detail: sendErr.Error()}, store.Sent, time.Time{}, sendErr.Error(),
			finding.Finding{Kind: finding.Notice, At: now, Material: true, Text: fmt.Sprintf("Digest d%d (%q) to %s was %s.", d.ID, d.Subject, receiver, sendErr)})
	}
	if ctx.Err() != nil {
		return false, nil // shutting down: the delivery stays pending, and carries the same identity when it is sent again
	}
	m.log.Warn("delivery", "receiver", receiver, "delivery", d.ID, "attempt", d.Attempts+1, "error", sendErr)
	return false, m.recordFailure(ctx, receiver, d, now, sendErr)
}

// recordFailure plans the next attempt, or drops the delivery and says so to the operator.
func (m *Monitor) recordFailure(ctx context.Context, receiver string, d store.Delivery, now time.Time, sendErr error) error {
	wait := sendRetry(d.Attempts + 1)
	var permanent *notify.Permanent
	var again *notify.RetryAfter
	if errors.As(sendErr, &again) {
		wait = max(wait, again.Delay)
	}
	a := store.Attempt{At: now, Detail: sendErr.Error()}
	next := now.Add(wait)
	expired := next.After(d.Created.Add(sendFor))
	if !errors.As(sendErr, &permanent) && !expired {
		return m.db.RecordAttempt(ctx, d.ID, a, store.Pending, next, sendErr.Error())
	}
	reason := sendErr.Error()
	if expired {
		reason = fmt.Sprintf("given up after %d attempts in three days: %s", d.Attempts+1, reason)
	}
	return m.db.RecordAttempt(ctx, d.ID, a, store.Dropped, time.Time{}, reason, finding.Finding{
		Kind: finding.Notice, At: now, Material: true,
		Text: fmt.Sprintf("Digest d%d (%q) could not be delivered to %s and was dropped: %s. See `%s deliveries show d%d`; `deliveries retry d%d` sends it again.",
			d.ID, d.Subject, receiver, sendErr, m.command, d.ID, d.ID),
	})
}

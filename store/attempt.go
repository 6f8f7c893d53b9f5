package store

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"storywatch/diffing/finding"
)

// RecordAttempt keeps one try at sending a delivery and what follows from it: Sent, Pending with the time of the next try, or Dropped with
// the reason. Notices to the operator are kept in the same transaction.
//
// A delivery that was dropped by hand while it was being sent stays dropped, unless it did leave the house; one that was sent stays sent.
func (db *DB) RecordAttempt(ctx context.Context, id int64, a Attempt, state DeliveryState, next time.Time, reason string, notices ...finding.Finding) error {
	err := db.update(ctx, "RecordAttempt", func(t *tx) error {
		d, err := t.delivery(id)
		if err != nil {
			return err
		}
		_, err = t.exec(`INSERT INTO attempt (delivery, n, at, ok, detail, sent) VALUES (?, ?, ?, ?, ?, ?)`,
			id, d.Attempts+1, a.At.UnixMilli(), a.OK, a.Detail, a.Sent)
		if err != nil {
			return err
		}
		if _, err := t.exec(`UPDATE delivery SET attempts = attempts + 1 WHERE id = ?`, id); err != nil {
			return err
		}
		if d.State == Pending || state == Sent && d.State != Sent {
			if err := t.setDelivery(id, state, next, reason, a.At); err != nil {
				return err
			}
		}
		notices = slices.Clone(notices)
		for i := range notices {
			notices[i].At = orElse(notices[i].At, a.At)
		}
		_, err = t.addFindings(notices)
		return err
	})
	if err != nil {
		return fmt.Errorf("record attempt at delivery %d: %w", id, err)
	}
	return nil
}

// setDelivery changes how far a delivery is; next counts only while it is pending, sent only when it is sent.
func (t *tx) setDelivery(id int64, state DeliveryState, next time.Time, reason string, sent time.Time) error {
	if state != Pending {
		next = time.Time{}
	} else if next.IsZero() {
		return errors.New("pending without a time for the next attempt")
	}
	if state != Sent {
		sent = time.Time{}
	}
	_, err := t.exec(`UPDATE delivery SET state = ?, next_attempt = ?, reason = ?, sent_at = ? WHERE id = ?`, state, ms(next), reason, ms(sent), id)
	return err
}

// RetryDelivery makes a delivery that is pending or dropped due at now. One that was sent is left alone, with ErrConflict.
func (db *DB) RetryDelivery(ctx context.Context, id int64, now time.Time) error {
	err := db.update(ctx, "RetryDelivery", func(t *tx) error {
		d, err := t.delivery(id)
		if err != nil {
			return err
		}
		switch {
		case d.State == Sent:
			return fmt.Errorf("it was sent already: %w", ErrConflict)
		case !d.Pruned.IsZero():
			return fmt.Errorf("its message was pruned: %w", ErrConflict)
		}
		return t.setDelivery(id, Pending, now, d.Reason, time.Time{})
	})
	if err != nil {
		return fmt.Errorf("retry delivery %d: %w", id, err)
	}
	return nil
}

// PostponeDeliveries lets what is pending for a receiver wait until a time at least.
func (db *DB) PostponeDeliveries(ctx context.Context, receiver string, until time.Time) error {
	err := db.update(ctx, "PostponeDeliveries", func(t *tx) error {
		_, err := t.exec(`UPDATE delivery SET next_attempt = ?1 WHERE receiver = ?2 AND state = ?3 AND next_attempt < ?1`, until.UnixMilli(), receiver, Pending)
		return err
	})
	if err != nil {
		return fmt.Errorf("postpone deliveries to %s: %w", receiver, err)
	}
	return nil
}

// DropDelivery gives up a pending delivery at now, for a reason. One that is not pending is left alone, with ErrConflict.
func (db *DB) DropDelivery(ctx context.Context, id int64, reason string, now time.Time) error {
	err := db.update(ctx, "DropDelivery", func(t *tx) error {
		d, err := t.delivery(id)
		if err != nil {
			return err
		}
		if d.State != Pending {
			return fmt.Errorf("it is %s: %w", d.State, ErrConflict)
		}
		return t.setDelivery(id, Dropped, time.Time{}, reason, time.Time{})
	})
	if err != nil {
		return fmt.Errorf("drop delivery %d: %w", id, err)
	}
	return nil
}

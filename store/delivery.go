package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"storywatch/diffing/finding"
)

// EnsureReceiver returns a receiver's cursor. A receiver never seen before starts after the last finding there is, so that it is told what
// comes from now on, or before the first one when fromStart is set.
func (db *DB) EnsureReceiver(ctx context.Context, name string, now time.Time, fromStart bool) (c Cursor, err error) {
	// A receiver that is known is only read: a daemon asks for all of them every minute.
	err = db.view(ctx, func(t *tx) error {
		c, err = t.cursor(name)
		return err
	})
	if err == nil {
		return c, nil
	}
	if !errors.Is(err, ErrNotFound) {
		return Cursor{}, fmt.Errorf("look up receiver %s: %w", name, err)
	}
	err = db.update(ctx, "EnsureReceiver", func(t *tx) error {
		_, err := t.exec(`INSERT INTO receiver (name, finding, created)
			SELECT ?, CASE WHEN ? THEN 0 ELSE coalesce(max(id), 0) END, ? FROM finding WHERE true ON CONFLICT (name) DO NOTHING`,
			name, fromStart, now.UnixMilli())
		if err != nil {
			return err
		}
		c, err = t.cursor(name)
		return err
	})
	if err != nil {
		return Cursor{}, fmt.Errorf("add receiver %s: %w", name, err)
	}
	return c, nil
}

func (t *tx) cursor(receiver string) (Cursor, error) {
	c := Cursor{Receiver: receiver}
	found, err := t.get(`SELECT finding, created, last_digest FROM receiver WHERE name = ?`, []any{receiver},
		&c.Finding, instant{&c.Created}, instant{&c.LastDigest})
	if err == nil && !found {
		err = ErrNotFound
	}
	return c, err
}

// Receivers returns every receiver that ever was, by name; one that left the configuration keeps its cursor.
func (db *DB) Receivers(ctx context.Context) (cursors []Cursor, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT name, finding, created, last_digest FROM receiver ORDER BY name`, nil, func(rows *sql.Rows) error {
			var c Cursor
			err := rows.Scan(&c.Receiver, &c.Finding, instant{&c.Created}, instant{&c.LastDigest})
			cursors = append(cursors, c)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read receivers: %w", err)
	}
	return cursors, nil
}

// Unread returns the findings after a receiver's cursor that it was not told at once already, in order; limit 0 is all of them.
func (db *DB) Unread(ctx context.Context, receiver string, limit int) (findings []finding.Finding, err error) {
	err = db.view(ctx, func(t *tx) error {
		c, err := t.cursor(receiver)
		if err != nil {
			return err
		}
		findings, err = t.findings(`SELECT f.id, f.data FROM finding f WHERE f.id > ?
			AND NOT EXISTS (SELECT 1 FROM told WHERE told.receiver = ? AND told.finding = f.id) ORDER BY f.id LIMIT ?`,
			c.Finding, receiver, upTo(limit))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read unread findings of %s: %w", receiver, err)
	}
	return findings, nil
}

// Told returns the findings after a cursor that a receiver was told already, at once, ascending.
func (db *DB) Told(ctx context.Context, receiver string, after int64) (ids []int64, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT finding FROM told WHERE receiver = ? AND finding > ? ORDER BY finding`, []any{receiver, after}, func(rows *sql.Rows) error {
			var id int64
			err := rows.Scan(&id)
			ids = append(ids, id)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read what %s was told: %w", receiver, err)
	}
	return ids, nil
}

// ToldOf returns the claims and changes of answers from an article that a receiver was told of, in a delivery that was not dropped.
func (db *DB) ToldOf(ctx context.Context, receiver string, article int64) (findings []finding.Finding, err error) {
	err = db.view(ctx, func(t *tx) error {
		findings, err = t.findings(`SELECT f.id, f.data FROM finding f JOIN told ON told.receiver = ? AND told.finding = f.id
			JOIN delivery d ON d.id = told.delivery AND d.state <> ? WHERE f.article = ? AND f.kind IN (?, ?) ORDER BY f.id`,
			receiver, Dropped, article, finding.Claim, finding.Answer)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read what %s was told of article %d: %w", receiver, article, err)
	}
	return findings, nil
}

var errNoIdentity = errors.New("delivery has no message id")

// Compose keeps a decision on what a receiver is told: the delivery, pending, with its findings, and the cursor, in one transaction. It
// returns the delivery's id, 0 when there is nothing to tell. With ToCursor equal to FromCursor the cursor stays. The regular time
// (Cursor.LastDigest) is noted unless the composition is AtOnce.
//
// ErrConflict says that the cursor has moved since, or that a finding was told to this receiver already.
func (db *DB) Compose(ctx context.Context, c Composition) (id int64, err error) {
	err = db.update(ctx, "Compose", func(t *tx) error {
		rows, err := t.exec(`UPDATE receiver SET finding = ?, last_digest = CASE WHEN ? THEN last_digest ELSE ? END WHERE name = ? AND finding = ?`,
			c.ToCursor, c.AtOnce, ms(c.At), c.Receiver, c.FromCursor)
		if err != nil {
			return err
		}
		if rows == 0 || c.ToCursor < c.FromCursor {
			return ErrConflict
		}
		if c.Delivery == nil {
			return nil
		}
		id, err = t.addDelivery(c)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("compose for %s: %w", c.Receiver, err)
	}
	return id, nil
}

func (t *tx) addDelivery(c Composition) (int64, error) {
	d := c.Delivery
	if d.MessageID == "" {
		return 0, errNoIdentity
	}
	id, err := t.insert(`INSERT INTO delivery (receiver, message_id, subject, message, state, created, next_attempt) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		c.Receiver, d.MessageID, d.Subject, t.db.pack(d.Message), Pending, orElse(d.Created, c.At).UnixMilli(),
		orElse(d.NextAttempt, c.At).UnixMilli())
	if err != nil {
		return 0, err
	}
	if err := t.link("delivery", id); err != nil {
		return 0, err
	}
	for _, f := range d.Findings {
		rows, err := t.exec(`INSERT INTO told (receiver, finding, delivery) VALUES (?, ?, ?) ON CONFLICT (receiver, finding) DO NOTHING`,
			c.Receiver, f, id)
		if err != nil {
			return 0, err
		}
		if rows == 0 {
			return 0, fmt.Errorf("finding %d was told already: %w", f, ErrConflict)
		}
	}
	return id, nil
}

const deliveryColumns = `d.id, d.receiver, d.message_id, d.subject, d.state, d.created, d.next_attempt, d.attempts, d.reason, d.sent_at, d.pruned`

// deliveries reads deliveries with the ids of their findings, and with their messages when asked to.
func (t *tx) deliveries(messages bool, where string, args ...any) (list []Delivery, err error) {
	message := `NULL`
	if messages {
		message = `d.message`
	}
	err = t.each(`SELECT `+deliveryColumns+`, `+message+` FROM delivery d `+where, args, func(rows *sql.Rows) error {
		var d Delivery
		var packed []byte
		err := rows.Scan(&d.ID, &d.Receiver, &d.MessageID, &d.Subject, &d.State, instant{&d.Created}, instant{&d.NextAttempt},
			&d.Attempts, &d.Reason, instant{&d.SentAt}, instant{&d.Pruned}, &packed)
		if err == nil && messages && d.Pruned.IsZero() {
			d.Message, err = t.db.unpack(packed)
		}
		list = append(list, d)
		return err
	})
	if err != nil {
		return nil, err
	}
	for i := range list {
		err := t.each(`SELECT finding FROM told WHERE delivery = ? ORDER BY finding`, []any{list[i].ID}, func(rows *sql.Rows) error {
			var f int64
			err := rows.Scan(&f)
			list[i].Findings = append(list[i].Findings, f)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return list, nil
}

func (t *tx) delivery(id int64) (Delivery, error) {
	found, err := t.deliveries(true, `WHERE d.id = ?`, id)
	if err != nil {
		return Delivery{}, err
	}
	if len(found) == 0 {
		return Delivery{}, ErrNotFound
	}
	return found[0], nil
}

// Waiting counts the deliveries to each receiver that failed and wait for another attempt.
func (db *DB) Waiting(ctx context.Context) (waiting map[string]int, err error) {
	waiting = map[string]int{}
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT receiver, count(*) FROM delivery WHERE next_attempt IS NOT NULL AND attempts > 0 GROUP BY receiver`, nil, func(rows *sql.Rows) error {
			var receiver string
			var n int
			err := rows.Scan(&receiver, &n)
			waiting[receiver] = n
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("count waiting deliveries: %w", err)
	}
	return waiting, nil
}

// farOff is later than any next attempt is ever put off to: what stands so far ahead was noted by a clock that was wrong.
const farOff = 7 * 24 * time.Hour

// DueDeliveries returns the pending deliveries whose next attempt is at or before now, without their messages, the longest due first; limit
// 0 is all of them. So are those whose next attempt is more than a week ahead.
func (db *DB) DueDeliveries(ctx context.Context, now time.Time, limit int) (due []Delivery, err error) {
	err = db.view(ctx, func(t *tx) error {
		due, err = t.deliveries(false, `WHERE d.next_attempt IS NOT NULL AND (d.next_attempt <= ?1 OR d.next_attempt > ?2) ORDER BY d.next_attempt, d.id LIMIT ?3`,
			now.UnixMilli(), now.Add(farOff).UnixMilli(), upTo(limit))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read due deliveries: %w", err)
	}
	return due, nil
}

// Deliveries returns the deliveries that f chooses, without their messages, the newest first.
func (db *DB) Deliveries(ctx context.Context, f DeliveryFilter) (list []Delivery, err error) {
	err = db.view(ctx, func(t *tx) error {
		list, err = t.deliveries(false, `WHERE (?1 = '' OR d.receiver = ?1) AND (?2 = '' OR d.state = ?2) ORDER BY d.id DESC LIMIT ?3`,
			f.Receiver, f.State, upTo(f.Limit))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read deliveries: %w", err)
	}
	return list, nil
}

// Delivery returns a delivery with its message and its attempts, first one first, or ErrNotFound.
func (db *DB) Delivery(ctx context.Context, id int64) (d Delivery, attempts []Attempt, err error) {
	err = db.view(ctx, func(t *tx) error {
		if d, err = t.delivery(id); err != nil {
			return err
		}
		return t.each(`SELECT at, ok, detail, sent FROM attempt WHERE delivery = ? ORDER BY n`, []any{id}, func(rows *sql.Rows) error {
			var a Attempt
			err := rows.Scan(instant{&a.At}, &a.OK, &a.Detail, &a.Sent)
			attempts = append(attempts, a)
			return err
		})
	})
	if err != nil {
		return Delivery{}, nil, fmt.Errorf("read delivery %d: %w", id, err)
	}
	return d, attempts, nil
}

// DeliveriesOf returns the deliveries that tell a finding, without their messages, oldest first.
func (db *DB) DeliveriesOf(ctx context.Context, findingID int64) (list []Delivery, err error) {
	err = db.view(ctx, func(t *tx) error {
		list, err = t.deliveries(false, `WHERE d.id IN (SELECT delivery FROM told WHERE finding = ?) ORDER BY d.id`, findingID)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read deliveries of finding %d: %w", findingID, err)
	}
	return list, nil
}

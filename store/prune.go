package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// PruneBounds says what is kept. A zero bound bounds nothing.
type PruneBounds struct {
	Before   time.Time // take away what is older than this
	MaxBytes int64     // and then the oldest, until the database uses no more than this
}

// Prunable is one thing that prune may take away: a page as it was fetched, or the message of a delivery that is sent or dropped.
type Prunable struct {
	Kind  string // "page" or "message"
	ID    int64  // of the stored page or the delivery
	At    time.Time
	Bytes int64  // that it takes in the database
	Name  string // address or subject
}

// Pruned is what prune took away, or would.
type Pruned struct {
	Items    []Prunable // oldest first
	Bytes    int64      // of all of them
	Evidence int64      // bytes of pages that stay because a claim or a finding rests on them, or because they are the latest of their article
	Used     int64      // bytes that the database uses, afterwards
}

// evidence selects the stored pages that stay whatever their age: those that a version was read from, when the version's article carries a
// claim or a finding, and those of the latest version of every article, from which an improved extractor starts. What may go is the rest:
// pages that were fetched again and said the same, walls, pages about something else.
const evidence = `SELECT s.body FROM version v JOIN snapshot s ON s.id = v.snapshot JOIN article a ON a.id = v.article
	WHERE v.n = a.versions OR EXISTS (SELECT 1 FROM appearance p WHERE p.article = a.id) OR EXISTS (SELECT 1 FROM finding f WHERE f.article = a.id)`

// prunable selects what may go, oldest first. A page counts as old as the last time it was fetched.
const prunable = `SELECT * FROM (
	SELECT 'page' AS kind, b.id AS id, max(s.fetched_at) AS at, length(b.data) AS bytes, min(s.url) AS name
		FROM body b JOIN snapshot s ON s.body = b.id WHERE b.pruned IS NULL AND b.id NOT IN (` + evidence + `) GROUP BY b.id
	UNION ALL
	SELECT 'message', id, created, length(message), subject FROM delivery WHERE state <> 'pending' AND pruned IS NULL
	) ORDER BY at, kind, id`

// emptyBody and emptyMessage put a row in the place of one that holds a page or a message. An UPDATE would leave the room that it gives back
// inside a page of the file, where no later row may go; a row that is replaced is taken out first, and pages that become nearly empty are
// put together.
const (
	emptyBody    = `REPLACE INTO body (id, sha256, size, data, pruned, stored) SELECT id, sha256, size, x'', ?, stored FROM body WHERE id = ?`
	emptyMessage = `REPLACE INTO delivery (id, receiver, message_id, subject, message, state, created, next_attempt, attempts, reason, sent_at, pruned)
		SELECT id, receiver, message_id, subject, x'', state, created, next_attempt, attempts, reason, sent_at, ? FROM delivery WHERE id = ?`
)

// pruneBatch is how many things are taken away in one transaction, so that a running daemon never waits long for its turn.
const pruneBatch = 200

// Prunable returns what Prune would take away, and takes nothing.
func (db *DB) Prunable(ctx context.Context, b PruneBounds) (p Pruned, err error) {
	err = db.view(ctx, func(t *tx) error {
		p, err = t.prunable(b, 0)
		if err == nil {
			p.Used -= p.Bytes
		}
		return err
	})
	if err != nil {
		return Pruned{}, fmt.Errorf("find what to prune: %w", err)
	}
	return p, nil
}

// Prune takes away what is beyond the bounds, oldest first, at now. It takes pages as they were fetched and messages that were sent or
// dropped; texts, claims, findings and the record of every delivery stay, and so does every page that evidence rests on: when that alone is
// more than MaxBytes, Used says so. The hashes of what is gone stay in the chain. The file keeps its size until [DB.Compact]; the room is
// used again.
func (db *DB) Prune(ctx context.Context, b PruneBounds, now time.Time) (all Pruned, err error) {
	for {
		var batch Pruned
		err := db.update(ctx, "Prune", func(t *tx) error {
			if batch, err = t.prunable(b, pruneBatch); err != nil {
				return err
			}
			for _, p := range batch.Items {
				query := emptyBody
				if p.Kind == "message" {
					query = emptyMessage
				}
				if _, err := t.exec(query, now.UnixMilli(), p.ID); err != nil {
					return err
				}
			}
			batch.Used, err = t.used()
			return err
		})
		if err != nil {
			return all, fmt.Errorf("prune: %w", err)
		}
		all.Items = append(all.Items, batch.Items...)
		all.Bytes += batch.Bytes
		all.Used, all.Evidence = batch.Used, batch.Evidence
		if len(batch.Items) == 0 {
			return all, nil
		}
	}
}

// prunable chooses what is beyond the bounds, at most so many; limit 0 is all. Used is what is used before anything is taken.
func (t *tx) prunable(b PruneBounds, limit int) (p Pruned, err error) {
	if p.Used, err = t.used(); err != nil {
		return p, err
	}
	_, err = t.get(`SELECT coalesce(sum(length(data)), 0) FROM body WHERE id IN (`+evidence+`)`, nil, &p.Evidence)
	if err != nil {
		return p, err
	}
	// What may go is what is oldest, so that the first of them are the ones that go first.
	err = t.each(prunable+` LIMIT ?`, []any{upTo(limit)}, func(rows *sql.Rows) error {
		var i Prunable
		if err := rows.Scan(&i.Kind, &i.ID, instant{&i.At}, &i.Bytes, &i.Name); err != nil {
			return err
		}
		old := i.At.Before(b.Before)
		large := b.MaxBytes > 0 && p.Used-p.Bytes > b.MaxBytes
		if old || large {
			p.Items = append(p.Items, i)
			p.Bytes += i.Bytes
		}
		return nil
	})
	return p, err
}

// used is how many bytes of the file hold anything.
func (t *tx) used() (bytes int64, err error) {
	_, err = t.get(`SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, pragma_freelist_count, pragma_page_size`, nil, &bytes)
	return bytes, err
}

// Compact makes the file as small as what it holds. It writes the whole file anew, and nothing else can be written meanwhile.
func (db *DB) Compact(ctx context.Context) error {
	if db.w == nil {
		return fmt.Errorf("compact database: %s was opened for reading only", db.path)
	}
	for _, statement := range []string{`VACUUM`, `PRAGMA wal_checkpoint(TRUNCATE)`} {
		if _, err := db.w.ExecContext(ctx, statement); err != nil {
			return fmt.Errorf("compact database: %w", explain(err, db.path))
		}
	}
	return nil
}

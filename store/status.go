package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// Status returns the store in figures.
func (db *DB) Status(ctx context.Context) (s Status, err error) {
	err = db.view(ctx, func(t *tx) error {
		_, err := t.get(`SELECT (SELECT count(*) FROM feed WHERE active = 1), (SELECT count(*) FROM feed WHERE active = 1 AND broken_since IS NOT NULL),
			(SELECT count(*) FROM feed WHERE active = 1 AND (failures > 0 OR last_error <> '')),
			(SELECT count(*) FROM article WHERE corpus = 0), (SELECT count(*) FROM article WHERE corpus = 0 AND state = ?),
			(SELECT count(*) FROM version), (SELECT count(*) FROM snapshot), (SELECT coalesce(sum(claims), 0) FROM story),
			(SELECT count(*) FROM finding), (SELECT count(*) FROM delivery WHERE state = ?), (SELECT count(*) FROM delivery WHERE state = ?),
			(SELECT count(*) FROM delivery WHERE state = ?),
			(SELECT max(last_poll) FROM feed), (SELECT max(last_change) FROM article WHERE corpus = 0),
			(SELECT page_count * page_size FROM pragma_page_count, pragma_page_size), (SELECT max(version_id) FROM schema_version)`,
			[]any{Followed, Pending, Dropped, Sent}, &s.Feeds, &s.FeedsBroken, &s.FeedsFailing, &s.Articles, &s.Followed, &s.Versions, &s.Snapshots, &s.Claims,
			&s.Findings, &s.Pending, &s.Dropped, &s.Sent, instant{&s.LastPoll}, instant{&s.LastChange}, &s.Bytes, &s.SchemaVersion)
		return err
	})
	if err != nil {
		return Status{}, fmt.Errorf("read status: %w", err)
	}
	return s, nil
}

// Backup writes a consistent copy of the database to file, beside a running writer. It refuses to overwrite, and leaves nothing behind
// when it fails.
func (db *DB) Backup(ctx context.Context, file string) (err error) {
	file, err = filepath.Abs(file)
	if err != nil {
		return fmt.Errorf("back up database: %w", err)
	}
	out, err := os.OpenFile(file, os.O_RDWR|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return fmt.Errorf("back up database: %w", err)
	}
	defer func() {
		err = errors.Join(err, out.Close())
		if err != nil {
			err = fmt.Errorf("back up database: %w", errors.Join(err, os.Remove(file)))
		}
	}()
	if err := db.copyTo(ctx, file); err != nil {
		return explain(err, file)
	}
	return out.Sync()
}

// copyTo copies over a connection of its own: one that may only query refuses to, and the writer's would stop all writing meanwhile.
func (db *DB) copyTo(ctx context.Context, file string) error {
	r, err := sql.Open("sqlite", dsn(db.path, map[string][]string{"mode": {"ro"}, "_busy_timeout": {busyTimeout}}))
	if err != nil {
		return err
	}
	_, err = r.ExecContext(ctx, `VACUUM INTO ?`, file)
	return errors.Join(err, r.Close())
}

// Verify reads the whole database and returns what is wrong with it, in words; nothing when all is well.
func (db *DB) Verify(ctx context.Context) (problems []string, err error) {
	note := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	err = db.view(ctx, func(t *tx) error {
		err := t.each(`SELECT integrity_check FROM pragma_integrity_check`, nil, func(rows *sql.Rows) error {
			var line string
			err := rows.Scan(&line)
			if line != "ok" {
				note("%s", line)
			}
			return err
		})
		if err != nil {
			return err
		}
		err = t.each(`SELECT "table", coalesce(rowid, 0), parent FROM pragma_foreign_key_check`, nil, func(rows *sql.Rows) error {
			var table, parent string
			var id int64
			err := rows.Scan(&table, &id, &parent)
			note("%s %d points to a row of %s that is not there", table, id, parent)
			return err
		})
		if err != nil {
			return err
		}
		if err := t.verifyBodies(note); err != nil {
			return err
		}
		if err := t.verifyPacked(note); err != nil {
			return err
		}
		if err := t.verifyChain(note); err != nil {
			return err
		}
		if err := t.verifyIndex(note); err != nil {
			return err
		}
		return t.verifyCounts(note)
	})
	if err != nil {
		return problems, fmt.Errorf("verify database: %w", err)
	}
	return problems, nil
}

func (t *tx) verifyBodies(note func(string, ...any)) error {
	return t.each(`SELECT id, sha256, size, data, stored FROM body WHERE pruned IS NULL`, nil, func(rows *sql.Rows) error {
		var id int64
		var size int
		var sha, data, stored []byte
		if err := rows.Scan(&id, &sha, &size, &data, &stored); err != nil {
			return err
		}
		body, err := t.db.unpack(data)
		sum, packedSum := sha256.Sum256(body), sha256.Sum256(data)
		switch {
		case err != nil:
			note("body %d: %v", id, err)
		case len(body) != size || !bytes.Equal(sum[:], sha):
			note("body %d does not have the SHA-256 that it was stored under", id)
		case !bytes.Equal(packedSum[:], stored):
			note("body %d was changed after it was stored", id)
		}
		return nil
	})
}

// packed names the columns that hold compressed JSON or messages.
var packed = []struct{ what, query string }{
	{"version", `SELECT id, blocks FROM version`},
	{"judgement", `SELECT rowid, verdicts FROM judgement`},
	{"finding", `SELECT id, data FROM finding`},
	{"answer", `SELECT rowid, data FROM answer`},
	{"answer step", `SELECT id, answer FROM answer_step`},
	{"change", `SELECT id, change FROM answer_step`},
	{"delivery", `SELECT id, message FROM delivery WHERE pruned IS NULL`},
}

func (t *tx) verifyPacked(note func(string, ...any)) error {
	for _, p := range packed {
		err := t.each(p.query, nil, func(rows *sql.Rows) error {
			var id int64
			var data []byte
			if err := rows.Scan(&id, &data); err != nil {
				return err
			}
			if _, err := t.db.unpack(data); err != nil {
				note("%s %d: %v", p.what, id, err)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// verifyIndex compares the inverted index with its counts.
func (t *tx) verifyIndex(note func(string, ...any)) error {
	found := make(map[int64]int)
	last := make(map[int64]int64)
	err := t.each(`SELECT key, chunk, claims FROM claim_key ORDER BY key, chunk`, nil, func(rows *sql.Rows) error {
		var key, chunk int64
		var claims []byte
		if err := rows.Scan(&key, &chunk, &claims); err != nil {
			return err
		}
		ordered := true
		err := eachPosting(claims, func(id int64) {
			ordered = ordered && id > last[key]
			last[key] = id
			found[key]++
		})
		if err != nil {
			note("key %d chunk %d: %v", key, chunk, err)
		}
		if !ordered {
			note("key %d chunk %d: claims out of order", key, chunk)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return t.each(`SELECT id, n FROM key_count`, nil, func(rows *sql.Rows) error {
		var key int64
		var n int
		err := rows.Scan(&key, &n)
		if found[key] != n {
			note("key %d has %d claims in the index, not %d", key, found[key], n)
		}
		return err
	})
}

// counts names the columns that sum up what other rows say, each with the rows that disagree.
var counts = []struct{ what, query string }{
	{"count of claims of story", `SELECT s.id FROM story s WHERE claims <> (SELECT count(*) FROM claim c WHERE c.story = s.id)`},
	{"count of places of claim", `SELECT c.id FROM claim c WHERE places <> (SELECT count(*) FROM appearance p WHERE p.claim = c.id)
		OR standing <> (SELECT count(*) FROM appearance p WHERE p.claim = c.id AND p.withdrawn_at IS NULL)`},
	{"first appearance of claim", `SELECT c.id FROM claim c WHERE first IS NOT (SELECT min(p.id) FROM appearance p WHERE p.claim = c.id)`},
	{"count of outlets of claim", `SELECT c.id FROM claim c WHERE outlets <> (SELECT count(*) FROM claim_outlet o WHERE o.claim = c.id)`},
	{"count of versions of article", `SELECT a.id FROM article a WHERE versions <> (SELECT count(*) FROM version v WHERE v.article = a.id)`},
}

func (t *tx) verifyCounts(note func(string, ...any)) error {
	for _, c := range counts {
		err := t.each(c.query, nil, func(rows *sql.Rows) error {
			var id int64
			err := rows.Scan(&id)
			note("%s %d is wrong", c.what, id)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

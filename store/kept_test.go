package store

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"testing"
)

// TestKeptStatements: a statement that a transaction prepared serves the next one, with other values, after an error and after a change of
// the schema, and two of one text at a time do not meet.
func TestKeptStatements(t *testing.T) {
	path := filepath.Join(t.TempDir(), "kept.db")
	path, err := prepare(path)
	ok(t, err)
	pool, err := openKeeping(writerDSN(path))
	ok(t, err)
	defer pool.Close()
	pool.SetMaxOpenConns(1)
	_, err = pool.Exec(`CREATE TABLE pier (id INTEGER PRIMARY KEY, name TEXT UNIQUE)`)
	ok(t, err)

	in := func(f func(*sql.Tx)) {
		t.Helper()
		tx, err := pool.Begin()
		ok(t, err)
		defer tx.Rollback()
		f(tx)
		ok(t, tx.Commit())
	}
	add := func(tx *sql.Tx, name string) error {
		s, err := tx.Prepare(`INSERT INTO pier (name) VALUES (?)`)
		ok(t, err)
		_, err = s.Exec(name)
		return err
	}
	for i := range 3 {
		in(func(tx *sql.Tx) { ok(t, add(tx, fmt.Sprint("pier ", i))) })
	}
	in(func(tx *sql.Tx) {
		if add(tx, "pier 0") == nil {
			t.Error("a second pier of one name")
		}
	})
	in(func(tx *sql.Tx) { ok(t, add(tx, "pier 3")) })
	_, err = pool.Exec(`ALTER TABLE pier ADD COLUMN length INTEGER DEFAULT 7`)
	ok(t, err)

	const query = `SELECT id FROM pier WHERE id > ? ORDER BY id`
	in(func(tx *sql.Tx) {
		seen := ""
		outer, err := tx.Prepare(query)
		ok(t, err)
		rows, err := outer.Query(2)
		ok(t, err)
		for rows.Next() {
			var id, next int
			ok(t, rows.Scan(&id))
			inner, err := tx.Prepare(query)
			ok(t, err)
			if err := inner.QueryRow(id).Scan(&next); err != nil && err != sql.ErrNoRows {
				t.Fatal(err)
			}
			seen += fmt.Sprint(id, " ", next, ";")
		}
		ok(t, rows.Close())
		if seen != "3 4;4 0;" {
			t.Errorf("seen %q", seen)
		}
	})
	in(func(tx *sql.Tx) { // what was left in the middle begins anew
		s, err := tx.Prepare(query)
		ok(t, err)
		rows, err := s.Query(0)
		ok(t, err)
		rows.Next()
		ok(t, rows.Close())
	})
	in(func(tx *sql.Tx) {
		s, err := tx.Prepare(query)
		ok(t, err)
		var id int
		ok(t, s.QueryRow(0).Scan(&id))
		if id != 1 {
			t.Errorf("the first is %d", id)
		}
	})
	c, err := pool.Conn(t.Context())
	ok(t, err)
	defer c.Close()
	ok(t, c.Raw(func(raw any) error {
		if n := len(raw.(*keptConn).idle); n != 2 {
			t.Errorf("%d statements are kept, want 2", n)
		}
		return nil
	}))
}

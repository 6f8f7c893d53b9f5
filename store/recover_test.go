package store

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// halfMade is a database file as a process leaves it that is killed in a transaction before the file became a WAL database: with a journal
// that must be rolled back.
func halfMade(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "half.db")
	w := must(sql.Open("sqlite", path+"?_pragma=cache_size(1)"))(t)
	w.SetMaxOpenConns(1)
	defer w.Close()
	tx := must(w.Begin())(t)
	defer tx.Rollback()
	// More pages than the cache holds: some are written, and the journal before them.
	must(tx.Exec(`CREATE TABLE t (x)`))(t)
	must(tx.Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200) INSERT INTO t SELECT randomblob(4000) FROM n`))(t)
	left := filepath.Join(t.TempDir(), "watch.db")
	for _, suffix := range []string{"", "-journal"} {
		data := must(os.ReadFile(path + suffix))(t)
		if err := os.WriteFile(left+suffix, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return left
}

func TestOpenRollsBackAHalfMadeFile(t *testing.T) {
	path := halfMade(t)
	if _, err := OpenReadOnly(t.Context(), path); err == nil || !strings.Contains(err.Error(), "which mends it") {
		t.Errorf("to a reader: %v; want what mends it", err)
	}
	db, err := Open(t.Context(), path)
	if err != nil {
		t.Fatalf("to the next start: %v", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if problems := must(openAt(t, path).Verify(t.Context()))(t); len(problems) != 0 {
		t.Errorf("afterwards: %q", problems)
	}
}

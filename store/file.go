package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// busyTimeout is how long a statement waits for another process's write, in milliseconds: far longer than any of our transactions.
const busyTimeout = "10000"

// prepare makes the folder and the file of the database where they are missing, for the owner alone, and returns the absolute path.
func prepare(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("open database: %w", err)
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", fmt.Errorf("create folder for database: %w: name another place with --data", err)
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	switch {
	case err == nil:
		return path, f.Close()
	case errors.Is(err, fs.ErrPermission):
		return "", fmt.Errorf("open database: %w: make the file and its folder writable for this user, or name another place with --data", err)
	default:
		return "", fmt.Errorf("open database: %w: name a file with --data", err)
	}
}

// existing returns the absolute path of a database file that must exist.
func existing(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("open database: %w", err)
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", fmt.Errorf("open database: no database at %s yet: start \"storywatch run\" or \"storywatch poll\" first, or name its place with --data", path)
	case err != nil:
		return "", fmt.Errorf("open database: %w: name a file with --data", err)
	case info.IsDir():
		return "", fmt.Errorf("open database: %s is a folder: name a file with --data", path)
	}
	return path, nil
}

// dsn builds a file: URI, which is the only form in which SQLite honours mode. A path with '?', '#', '%' or spaces comes out escaped.
func dsn(path string, params url.Values) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") {
		path = "/" + path // C:/… must become file:///C:/…
	}
	u := url.URL{Scheme: "file", Path: path, RawQuery: params.Encode()}
	return u.String()
}

// writerDSN asks for transactions that take the write lock when they begin: one that reads first and writes later would fail with "busy"
// whatever the timeout, as soon as a second process wrote in between. FULL costs one fsync per transaction; see the package comment.
func writerDSN(path string) string {
	return dsn(path, url.Values{
		"mode":          {"rw"},
		"_busy_timeout": {busyTimeout},
		"_foreign_keys": {"1"},
		"_journal_mode": {"WAL"},
		"_synchronous":  {"FULL"},
		"_txlock":       {"immediate"},
		"_dqs":          {"0"},
		"_pragma":       {"cache_size(-32768)", "temp_store(MEMORY)"},
	})
}

func readerDSN(path string) string {
	return dsn(path, url.Values{
		"mode":          {"ro"},
		"_busy_timeout": {busyTimeout},
		"_query_only":   {"1"},
		"_dqs":          {"0"},
		"_pragma":       {"cache_size(-8192)", "temp_store(MEMORY)"},
	})
}

// recovered is inspect for who may write: a process that was killed before the file became a WAL database has left a journal that only a
// writer can roll back.
func recovered(ctx context.Context, path string) (int64, error) {
	found, err := inspect(ctx, path)
	var se *sqlite.Error
	if !errors.As(err, &se) || se.Code() != sqlite3.SQLITE_READONLY_ROLLBACK {
		return found, err
	}
	w, err := sql.Open("sqlite", dsn(path, url.Values{"mode": {"rw"}, "_busy_timeout": {busyTimeout}}))
	if err != nil {
		return 0, fmt.Errorf("open database: %w", err)
	}
	defer w.Close()
	var tables int
	if err := w.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master`).Scan(&tables); err != nil {
		return 0, fmt.Errorf("roll back what was left half done: %w", explain(err, path))
	}
	return inspect(ctx, path)
}

// inspect reads which schema the file has, without changing anything in it, and refuses what is not ours or is newer. An empty file has
// schema 0.
func inspect(ctx context.Context, path string) (int64, error) {
	r, err := sql.Open("sqlite", readerDSN(path))
	if err != nil {
		return 0, fmt.Errorf("open database: %w", err)
	}
	defer r.Close()
	var tables, ours int
	err = r.QueryRowContext(ctx, `SELECT count(*), count(*) FILTER (WHERE name = 'schema_version') FROM sqlite_master WHERE type = 'table'`).Scan(&tables, &ours)
	if err != nil {
		return 0, fmt.Errorf("open database: %w", explain(err, path))
	}
	if ours == 0 {
		if tables > 0 {
			return 0, fmt.Errorf("open database: %s is another program's database: name another file with --data", path)
		}
		return 0, nil
	}
	var found int64
	if err := r.QueryRowContext(ctx, `SELECT coalesce(max(version_id), 0) FROM schema_version`).Scan(&found); err != nil {
		return 0, fmt.Errorf("open database: %w", explain(err, path))
	}
	if found > schemaVersion {
		return 0, fmt.Errorf("open database: %s has schema %d, written by a newer storywatch; this one knows schema %d: "+
			"upgrade storywatch, or name another file with --data", path, found, schemaVersion)
	}
	return found, nil
}

// explain adds to an error of SQLite what a person can do about it.
func explain(err error, path string) error {
	var se *sqlite.Error
	var done *UnusableError
	if !errors.As(err, &se) || errors.As(err, &done) {
		return err
	}
	var hint string
	if se.Code() == sqlite3.SQLITE_READONLY_ROLLBACK {
		return &UnusableError{Path: path, Hint: `was left half made when its first start was cut short: start "storywatch run" or "storywatch poll" once, which mends it`, Err: err}
	}
	switch se.Code() & 0xff {
	case sqlite3.SQLITE_NOTADB:
		hint = "is not a database: name another file with --data"
	case sqlite3.SQLITE_CORRUPT:
		hint = "is damaged: keep a copy of it, and go back to the last backup"
	case sqlite3.SQLITE_CANTOPEN:
		hint = "cannot be opened: its folder must exist and be writable for this user; or name another place with --data"
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM:
		hint = "cannot be written: make the file and its folder writable for this user, or name another place with --data"
	case sqlite3.SQLITE_FULL:
		hint = "has no room: free space on its disk; nothing is lost, and storywatch carries on by itself"
	case sqlite3.SQLITE_IOERR:
		hint = "cannot be read or written: check its disk"
	case sqlite3.SQLITE_BUSY:
		hint = "is held by another program that does not let go: end it and try again"
	default:
		return err
	}
	return &UnusableError{Path: path, Hint: hint, Err: err}
}

// UnusableError says that the database file itself cannot be read or written now, and what a person can do about it. Whatever is tried next
// fails in the same way until that is done.
type UnusableError struct {
	Path, Hint string
	Err        error
}

// Error is one line for a person.
func (e *UnusableError) Error() string { return fmt.Sprintf("%s %s (%v)", e.Path, e.Hint, e.Err) }

// Unwrap returns what SQLite said.
func (e *UnusableError) Unwrap() error { return e.Err }

package store

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

// rawDB opens the file as any SQLite program would.
func rawDB(t *testing.T, path string) *sql.DB {
	t.Helper()
	raw, err := sql.Open("sqlite", dsn(path, map[string][]string{"mode": {"rwc"}}))
	ok(t, err)
	t.Cleanup(func() { raw.Close() })
	return raw
}

// refused checks that opening failed with a message that holds all words.
func refused(t *testing.T, db *DB, err error, words ...string) {
	t.Helper()
	if err == nil {
		db.Close()
		t.Fatal("it was opened")
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("message %q does not say %q", err, w)
		}
	}
}

func TestOpenMakesFileForOwnerAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a new folder", "what? 100% #1.db")
	db := openAt(t, path)
	ok(t, db.SyncFeeds(t.Context(), []Feed{{URL: "https://courier.example/rss"}}, start))
	if runtime.GOOS == "windows" {
		return // modes mean nothing there; folders in the profile are private
	}
	for name, want := range map[string]fs.FileMode{filepath.Dir(path): 0o700, path: 0o600, path + "-wal": 0o600, path + "-shm": 0o600} {
		info, err := os.Stat(name)
		ok(t, err)
		if info.Mode().Perm() != want {
			t.Errorf("%s has mode %v, want %v", name, info.Mode().Perm(), want)
		}
	}
}

func TestOpenSetsPragmas(t *testing.T) {
	db := open(t)
	for pragma, want := range map[string]string{"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "busy_timeout": "10000"} {
		var got string
		ok(t, db.w.QueryRow("PRAGMA "+pragma).Scan(&got))
		if got != want {
			t.Errorf("%s is %s, want %s", pragma, got, want)
		}
	}
	if _, err := db.r.Exec(`DELETE FROM feed`); err == nil {
		t.Error("a reading connection wrote")
	}
}

func TestOpenAgainKeepsEverything(t *testing.T) {
	path := filepath.Join(t.TempDir(), "watch.db")
	db, err := Open(t.Context(), path)
	ok(t, err)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	ok(t, db.Close())
	db = openAt(t, path)
	same(t, "article", must(db.Article(t.Context(), a.ID))(t), a)
}

func TestOpenRefusesNewerSchema(t *testing.T) {
	path := filepath.Join(t.TempDir(), "watch.db")
	db, err := Open(t.Context(), path)
	ok(t, err)
	ok(t, db.Close())
	raw := rawDB(t, path)
	_, err = raw.Exec(`INSERT INTO schema_version (version_id, is_applied) VALUES (941, 1)`)
	ok(t, err)
	before, err := os.ReadFile(path)
	ok(t, err)
	db, err = Open(t.Context(), path)
	refused(t, db, err, "schema 941", "knows schema 3", "upgrade storywatch", "--data")
	db, err = OpenReadOnly(t.Context(), path)
	refused(t, db, err, "schema 941", "upgrade storywatch")
	after, err := os.ReadFile(path)
	ok(t, err)
	if string(before) != string(after) {
		t.Error("the refused file was changed")
	}
}

func TestOpenRefusesWhatIsNotOurs(t *testing.T) {
	dir := t.TempDir()
	text := filepath.Join(dir, "notes.txt")
	ok(t, os.WriteFile(text, []byte(strings.Repeat("a shopping list, not a database\n", 40)), 0o600))
	db, err := Open(t.Context(), text)
	refused(t, db, err, text, "is not a database", "--data")
	db, err = OpenReadOnly(t.Context(), text)
	refused(t, db, err, text, "is not a database", "--data")

	other := filepath.Join(dir, "other.db")
	_, err = rawDB(t, other).Exec(`CREATE TABLE recipe (id INTEGER PRIMARY KEY, name TEXT)`)
	ok(t, err)
	db, err = Open(t.Context(), other)
	refused(t, db, err, other, "another program's database", "--data")

	db, err = Open(t.Context(), dir)
	refused(t, db, err, dir, "--data")
	db, err = OpenReadOnly(t.Context(), dir)
	refused(t, db, err, dir, "is a folder", "--data")
	db, err = Open(t.Context(), filepath.Join(text, "watch.db"))
	refused(t, db, err, text, "create folder", "--data")
}

func TestOpenReadOnlyNeedsTheFileAndItsSchema(t *testing.T) {
	path := filepath.Join(t.TempDir(), "watch.db")
	db, err := OpenReadOnly(t.Context(), path)
	refused(t, db, err, "no database at "+path, "storywatch run")
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Error("reading created the file")
	}
	ok(t, os.WriteFile(path, nil, 0o600))
	db, err = OpenReadOnly(t.Context(), path)
	refused(t, db, err, "schema 0", "reads schema 3", "up to date")
}

func TestReadOnlyBesideWriter(t *testing.T) {
	w := open(t)
	r, err := OpenReadOnly(t.Context(), w.Path())
	ok(t, err)
	defer r.Close()
	a := article(t, w, "Quay Courier", "https://courier.example/pier")
	same(t, "article", must(r.Article(t.Context(), a.ID))(t), a)
	if err := r.SaveHost(t.Context(), Host{Name: "courier.example"}); err == nil || !strings.Contains(err.Error(), "for reading only") {
		t.Errorf("write: %v, want a refusal", err)
	}
}

func TestReadOnlyFileIsExplained(t *testing.T) {
	w := open(t)
	raw, err := sql.Open("sqlite", dsn(w.Path(), map[string][]string{"mode": {"ro"}}))
	ok(t, err)
	defer raw.Close()
	_, err = raw.Exec(`DELETE FROM feed`)
	if err = explain(err, w.Path()); err == nil || !strings.Contains(err.Error(), "writable for this user, or name another place with --data") {
		t.Errorf("got %v", err)
	}
}

func TestReadOnlyFolderIsExplained(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "locked")
	ok(t, os.Mkdir(dir, 0o500))
	t.Cleanup(func() { os.Chmod(dir, 0o700) })
	db, err := Open(t.Context(), filepath.Join(dir, "watch.db"))
	if err == nil { // for the administrator a mode is no obstacle
		ok(t, db.Close())
		return
	}
	refused(t, db, err, dir, "writable for this user", "--data")
}

func TestSeveralOpenNewFileAtOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "watch.db")
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			db, err := Open(context.Background(), path)
			if err != nil {
				t.Error(err)
				return
			}
			if err := db.Close(); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	openAt(t, path)
}

func TestTrace(t *testing.T) {
	var events []string
	db := open(t, WithTrace(func(e string) { events = append(events, e) }))
	ok(t, db.SyncFeeds(t.Context(), nil, start))
	must(db.Feeds(t.Context()))(t)
	if _, err := db.RecordPoll(t.Context(), Poll{Feed: 9, NextPoll: at(1)}); !errors.Is(err, ErrNotFound) {
		t.Errorf("poll of no feed: %v", err)
	}
	same(t, "events", events, []string{"begin SyncFeeds", "commit SyncFeeds", "committed SyncFeeds", "begin RecordPoll"})
}

func TestCancelledWriteLeavesNothing(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stop := func(e string) {
		if e == "commit SyncFeeds" {
			cancel()
		}
	}
	db := open(t, WithTrace(stop))
	if err := db.SyncFeeds(ctx, []Feed{{URL: "https://courier.example/rss"}}, start); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want it cancelled", err)
	}
	same(t, "feeds", must(db.Feeds(t.Context()))(t), nil)
	ok(t, db.SyncFeeds(t.Context(), []Feed{{URL: "https://courier.example/rss"}}, start))
}

// The daemon's loops are tested in a bubble of time of their own; nothing in the store may wait for anything outside of it.
func TestOpenInBubble(t *testing.T) {
	path := filepath.Join(t.TempDir(), "watch.db")
	synctest.Test(t, func(t *testing.T) {
		db, err := Open(t.Context(), path)
		ok(t, err)
		a := article(t, db, "Quay Courier", "https://courier.example/pier")
		for day := range 3 {
			time.Sleep(24 * time.Hour)
			record(t, db, check(a, time.Now(), says(0, strings.Repeat("Again. ", day+1), "again")))
		}
		known, _, _, err := db.Candidates(t.Context(), story, []string{"again"}, 9)
		ok(t, err)
		same(t, "candidates", len(known), 3)
		ok(t, db.Close())
	})
}

package monitor_test

import (
	"database/sql"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/store"
)

// faulty is a scene of three receivers with something to tell.
type faulty struct {
	*scene
	ids  []int64
	path string
}

const three = `  - {name: a, command: [note], every: at once}
  - {name: b, command: [note], every: at once}
  - {name: c, command: [note], every: at once}
`

func newFaulty(t *testing.T) *faulty {
	t.Helper()
	f := &faulty{scene: newScene(t, three, 0, func(now func() time.Time) map[string]monitor.Sender {
		return map[string]monitor.Sender{"a": &kept{now: now}, "b": &kept{now: now}, "c": &kept{now: now}}
	})}
	f.path = f.db.Path()
	if err := f.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	for range 20 {
		f.ids = append(f.ids, f.news())
	}
	return f
}

// raw opens the file as any SQLite program would.
func raw(t *testing.T, path string) *sql.DB {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_busy_timeout=0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	return db
}

// fails checks that a cycle fails with one line for a person, whatever else fails in the same way, and that composing was undone whole.
func (f *faulty) fails(words ...string) {
	f.t.Helper()
	err := f.m.Cycle(f.t.Context())
	var unusable *store.UnusableError
	if !errors.As(err, &unusable) {
		f.t.Fatalf("the cycle ended with %v", err)
	}
	if said := err.Error(); strings.Contains(said, "\n") || len(said) > 400 {
		f.t.Errorf("that is no clear message: %q", said)
	}
	for _, w := range append(words, f.path) {
		if !strings.Contains(err.Error(), w) {
			f.t.Errorf("the message %q does not say %q", err, w)
		}
	}
}

// mended checks that everything is told, once, now that the cause is gone.
func (f *faulty) mended() {
	f.t.Helper()
	if err := f.m.Cycle(f.t.Context()); err != nil {
		f.t.Fatalf("mended: %v", err)
	}
	for _, name := range []string{"a", "b", "c"} {
		f.toldOnce(name, f.ids)
		for _, d := range f.deliveries(name) {
			if d.State != store.Sent {
				f.t.Errorf("delivery %d to %s is %s", d.ID, name, d.State)
			}
		}
	}
	problems, err := f.db.Verify(f.t.Context())
	if err != nil || len(problems) > 0 {
		f.t.Errorf("verify: %q, %v", problems, err)
	}
}

// reopen closes the database and opens it again with other options.
func (f *faulty) reopen(opts ...store.Option) {
	f.t.Helper()
	f.db.Close()
	db, err := store.Open(f.t.Context(), f.path, opts...)
	if err != nil {
		f.t.Fatal(err)
	}
	f.t.Cleanup(func() { db.Close() })
	f.rebuild(db, three)
}

// rebuild puts the monitor together over another database.
func (s *scene) rebuild(db *store.DB, receivers string) {
	s.t.Helper()
	cfg, err := config.Parse("feeds.yaml", []byte(head+receivers))
	if err != nil {
		s.t.Fatal(err)
	}
	senders := map[string]monitor.Sender{}
	for _, r := range cfg.Receivers {
		senders[r.Name] = &kept{now: s.now}
	}
	s.db = db
	s.m = s.monitor(cfg, senders)
}

// TestFullDisk: there is room for one receiver's delivery and not for the others'.
func TestFullDisk(t *testing.T) {
	f := newFaulty(t)
	var pages int
	if err := raw(t, f.path).QueryRow(`SELECT page_count FROM pragma_page_count`).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	f.reopen(store.WithPragma(fmt.Sprintf("max_page_count = %d", pages+2)))
	f.fails("has no room", "free space on its disk")
	f.reopen()
	f.mended()
}

// TestReadOnlyDisk: what the daemon holds open turns read-only.
func TestReadOnlyDisk(t *testing.T) {
	f := newFaulty(t)
	f.reopen(store.WithPragma("query_only = 1"))
	f.fails("cannot be written", "writable for this user")
	f.reopen()
	f.mended()
}

// TestLockedInTheMiddle: another program takes the database between two receivers and does not let go.
func TestLockedInTheMiddle(t *testing.T) {
	f := newFaulty(t)
	other := raw(t, f.path)
	other.SetMaxOpenConns(1)
	composed := 0
	f.reopen(store.WithPragma("busy_timeout = 20"), store.WithTrace(func(event string) {
		if event == "begin Compose" {
			if composed++; composed == 2 {
				if _, err := other.Exec(`BEGIN IMMEDIATE`); err != nil {
					t.Error(err)
				}
			}
		}
	}))
	f.fails("held by another program", "end it and try again")
	if n := len(f.deliveries("")); n != 1 {
		t.Errorf("%d deliveries are kept, want that before the lock", n)
	}
	if _, err := other.Exec(`ROLLBACK`); err != nil {
		t.Fatal(err)
	}
	f.mended()
}

// TestCorruptedPage: a page of the findings goes bad between the discovery and the digest. The file is put right again from a copy.
func TestCorruptedPage(t *testing.T) {
	f := newFaulty(t)
	db := raw(t, f.path)
	var page, size int64
	if err := db.QueryRow(`SELECT rootpage, page_size FROM sqlite_master, pragma_page_size WHERE name = 'finding'`).Scan(&page, &size); err != nil {
		t.Fatal(err)
	}
	f.db.Close() // everything is in the one file now
	if _, err := db.Exec(`PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		t.Fatal(err)
	}
	good, err := os.ReadFile(f.path)
	if err != nil {
		t.Fatal(err)
	}
	bad := append([]byte(nil), good...)
	for i := (page - 1) * size; i < page*size; i++ {
		bad[i] = 0xA5
	}
	write := func(data []byte) {
		t.Helper()
		if err := os.WriteFile(f.path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		for _, rest := range []string{"-wal", "-shm"} {
			os.Remove(f.path + rest)
		}
	}
	db.Close()
	write(bad)
	f.reopen()
	f.fails("is damaged", "go back to the last backup")
	problems, err := f.db.Verify(t.Context())
	if err == nil && len(problems) == 0 {
		t.Error("verify finds nothing")
	}
	f.db.Close()
	write(good)
	f.reopen()
	f.mended()
}

// TestTroubleIsLoggedOnce: a daemon on a full disk says so once, and once more when it works again.
func TestTroubleIsLoggedOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		f := newFaulty(t)
		held := raw(t, f.path)
		held.SetMaxOpenConns(1)
		f.reopen(store.WithPragma("busy_timeout = 1"))
		f.run()
		late := f.news()
		if _, err := held.Exec(`BEGIN IMMEDIATE`); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Hour)
		if _, err := held.Exec(`ROLLBACK`); err != nil {
			t.Fatal(err)
		}
		time.Sleep(5 * time.Minute)
		f.stop()
		if n := strings.Count(f.log.String(), "level=ERROR"); n != 1 {
			t.Errorf("%d errors are logged, want 1:\n%s", n, f.log)
		}
		if !strings.Contains(f.log.String(), "held by another program") || !strings.Contains(f.log.String(), "cycles work again") {
			t.Errorf("the log does not say what was wrong and that it is over:\n%s", f.log)
		}
		for _, name := range []string{"a", "b", "c"} {
			f.toldOnce(name, append(f.ids, late))
		}
	})
}

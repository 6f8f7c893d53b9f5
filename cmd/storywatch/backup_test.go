package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

// TestBackupAndRestore copies the database beside a running daemon, in the middle of its day, and lets another daemon carry on from the copy:
// it knows what the first one knew, tells nobody again what they were told, and goes on from there.
func TestBackupAndRestore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := clockTime(10, 0)
		d := newDaemon(t, oneFeed(observer, wire+desk), start, bulletins(observer, start.Add(-time.Hour), clockTime(11, 0), clockTime(12, 0), clockTime(15, 0)))
		d.start()
		d.until(clockTime(12, 40))
		copied := filepath.Join(d.folder, "copy.db")
		say := func(database string, args ...string) string {
			t.Helper()
			var out output
			w := d.world(&out, args...)
			w.args[len(w.args)-1] = database
			if code := run(t.Context(), w); code != exitOK {
				t.Fatalf("%s ended with %d: %s", args[0], code, out.String())
			}
			return out.String()
		}
		original := filepath.Join(d.folder, "watch.db")
		if said := say(original, "backup", copied); !strings.Contains(said, "Copied to "+copied) {
			t.Errorf("backup says %s", said)
		}
		if info, err := os.Stat(copied); err != nil || info.Mode().Perm() != 0o600 {
			t.Errorf("the copy has mode %v, %v", info.Mode(), err)
		}
		commands := [][]string{{"verify"}, {"history", "--json"}, {"claims", "--json"}, {"deliveries", "--json"}, {"deliveries", "show", "d1", "--json"}, {"show", "a1", "--json"}}
		for _, c := range commands {
			if was, is := say(original, c...), say(copied, c...); was != is || len(is) < 40 {
				t.Errorf("%v says of the copy\n%s\nwant\n%s", c, is, was)
			}
		}
		d.until(clockTime(12, 50))
		d.stop()
		before := len(d.hook.taken(t))

		// The first machine is lost; the copy is put in its place.
		for _, suffix := range []string{"-wal", "-shm"} {
			os.Remove(original + suffix)
		}
		if err := os.Rename(copied, original); err != nil {
			t.Fatal(err)
		}
		d.start()
		d.until(clockTime(20, 0))
		d.stop()
		d.mustTell("desk", []int{2, 3}, []int{4})
		calls := d.hook.taken(t)
		if len(calls) != before+1 {
			t.Errorf("the webhook was called %d times before and %d in all, want one more", before, len(calls))
		}
		ids := map[string]bool{}
		for _, c := range calls {
			if ids[c.id] {
				t.Errorf("message %s came twice", c.id)
			}
			ids[c.id] = true
		}
		if said := say(original, "verify"); !strings.Contains(said, "Everything is as it was stored.") {
			t.Error(said)
		}
	})
}

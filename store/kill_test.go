package store

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The test binary becomes the victim of a kill test when this variable names where it dies.
const killAt, killPath = "STORE_TEST_KILL_AT", "STORE_TEST_KILL_PATH"

func TestMain(m *testing.M) {
	if event := os.Getenv(killAt); event != "" {
		fmt.Fprintln(os.Stderr, victim(context.Background(), event, os.Getenv(killPath)))
		os.Exit(1) // it was to be killed
	}
	os.Exit(m.Run())
}

// victim records one poll, check, composition and attempt, and kills its own process at an event.
func victim(ctx context.Context, event, path string) error {
	die := func(e string) {
		if e == event {
			if p, err := os.FindProcess(os.Getpid()); err == nil {
				p.Kill()
			}
			select {} // the signal ends this
		}
	}
	db, err := Open(ctx, path, WithTrace(die))
	if err != nil {
		return err
	}
	if err := db.SyncFeeds(ctx, []Feed{{URL: courierFeed, Outlet: "Quay Courier"}}, start); err != nil {
		return err
	}
	admitted, err := db.RecordPoll(ctx, Poll{Feed: 1, At: at(1), NextPoll: at(60), Entries: []Entry{{URL: "https://courier.example/pier", Admitted: true}}})
	if err != nil {
		return err
	}
	if _, err := db.EnsureReceiver(ctx, "desk", start, false); err != nil {
		return err
	}
	if _, err := db.RecordCheck(ctx, check(admitted[0], at(2), says(0, "Twenty piles are cracked.", "pile"))); err != nil {
		return err
	}
	id, err := db.Compose(ctx, Composition{Receiver: "desk", At: at(3), Delivery: &Delivery{MessageID: "<1@watch.example>", Message: []byte("x")}})
	if err != nil {
		return err
	}
	return db.RecordAttempt(ctx, id, Attempt{At: at(4), OK: true}, Sent, at(4), "")
}

// stage is how much of the victim's work is found, as its number of finished transactions.
func stage(t *testing.T, db *DB) int {
	t.Helper()
	s := must(db.Status(t.Context()))(t)
	receivers := must(db.Receivers(t.Context()))(t)
	return s.Feeds + s.Articles + len(receivers) + s.Versions + s.Pending + 2*s.Sent
}

func TestKilledProcessLeavesWholeTransactions(t *testing.T) {
	methods := []string{"SyncFeeds", "RecordPoll", "EnsureReceiver", "RecordCheck", "Compose", "RecordAttempt"}
	for done, method := range methods {
		for when, want := range map[string]int{"begin": done, "commit": done, "committed": done + 1} {
			t.Run(when+" "+method, func(t *testing.T) {
				path := filepath.Join(t.TempDir(), "watch.db")
				cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
				cmd.Env = append(os.Environ(), killAt+"="+when+" "+method, killPath+"="+path)
				out, err := cmd.CombinedOutput()
				if err == nil || strings.TrimSpace(string(out)) != "" {
					t.Fatalf("the process was not killed: %v, %s", err, out)
				}
				if got := stage(t, openAt(t, path)); got != want {
					t.Errorf("%d transactions are found, want %d", got, want)
				}
			})
		}
	}
}

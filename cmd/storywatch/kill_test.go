//go:build unix

package main

import (
	"context"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"strconv"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

var (
	killRounds = flag.Int("kill.rounds", 1, "kill the process at every transaction and network write this `NUMBER` of times; 1 leaves some of the first day out")
	killRest   = flag.Bool("kill.rest", false, "of the first round, kill only at what a run with -kill.rounds=1 leaves out")
	killRandom = flag.Int("kill.random", 0, "kill the process at this `NUMBER` of random instants")
	killSeed   = flag.Uint64("kill.seed", uint64(time.Now().UnixNano()), "draw the random instants from this `SEED`")
)

// What the process that is to be killed is told, in its environment.
const (
	killFolder = "STORYWATCH_TEST_KILL_FOLDER" // with feeds.yaml and the database
	killDay    = "STORYWATCH_TEST_KILL_DAY"    // of the story, see killSite
	killAt     = "STORYWATCH_TEST_KILL_AT"     // the event at which it dies, see witness
	killAfter  = "STORYWATCH_TEST_KILL_AFTER"  // or the time, since it started
)

func init() { roles["victim"] = victim }

// victim is one `poll` in a process of its own. It prints each event as it happens, and dies at the one that it is told.
func victim() int {
	if after, err := time.ParseDuration(os.Getenv(killAfter)); err == nil {
		time.AfterFunc(after, die)
	}
	day, err := strconv.Atoi(os.Getenv(killDay))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return exitUsage
	}
	w := &witness{at: os.Getenv(killAt), out: os.Stdout, count: map[string]int{}}
	began := time.Now()
	code := run(context.Background(), killWorld(os.Getenv(killFolder), day, 0, w))
	fmt.Println(lived, time.Since(began))
	return code
}

// lived is what the process says when it was not killed, with the time it took.
const lived = "lived"

func die() {
	syscall.Kill(os.Getpid(), syscall.SIGKILL)
	select {} // the signal ends this
}

// witness counts the events of a process, kind by kind: "commit RecordPoll 2" is the second of its kind, whatever else happens beside it.
type witness struct {
	at    string
	out   io.Writer
	mu    sync.Mutex
	count map[string]int
}

func (w *witness) event(kind string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.count[kind]++
	event := fmt.Sprintf("%s %d", kind, w.count[kind])
	if event == w.at {
		die()
	}
	fmt.Fprintln(w.out, event)
}

// witnessedWeb is a transport that tells of every request.
type witnessedWeb struct {
	http.RoundTripper
	witness *witness
	what    string
}

func (t witnessedWeb) RoundTrip(r *http.Request) (*http.Response, error) {
	name := t.what
	if name == "fetch" {
		name += " " + r.URL.String()
	}
	t.witness.event("before " + name)
	resp, err := t.RoundTripper.RoundTrip(r)
	t.witness.event("after " + name)
	return resp, err
}

// witnessedConn is a connection that tells of every write.
type witnessedConn struct {
	net.Conn
	witness *witness
	what    string
}

func (c witnessedConn) Write(p []byte) (int, error) {
	c.witness.event("before write to " + c.what)
	n, err := c.Conn.Write(p)
	c.witness.event("after write to " + c.what)
	return n, err
}

func witnessedDial(w *witness, what string) func(context.Context, string, string) (net.Conn, error) {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		c, err := new(net.Dialer).DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return witnessedConn{c, w, what}, nil
	}
}

// TestKilledPollLosesNothing kills a real process at every transaction and network write of a poll, on the day when all feeds are new and on
// the day after, and lets the next poll carry on. Whatever was under way, every receiver is told everything, once, and what reaches it twice
// says so by its name.
func TestKilledPollLosesNothing(t *testing.T) {
	var before past
	for day := range 2 {
		reference := newScene(t, before)
		events, took := reference.poll(day, "", "")
		want := reference.outcome()
		if len(want.rows["desk"]) == 0 || len(want.received) == 0 || want.repeats != 0 {
			t.Fatalf("day %d: nothing to compare with, or repeats without a kill: %+v", day, want)
		}
		t.Logf("day %d: %d events, told: %q", day, len(events), want.received)
		t.Run(fmt.Sprintf("day %d", day), func(t *testing.T) {
			killEverywhere(t, day, before, events, want)
			killAnywhere(t, day, before, took, want)
		})
		before = reference.past()
	}
}

// killEverywhere kills at each event in turn.
func killEverywhere(t *testing.T, day int, before past, events []string, want outcome) {
	for round := range *killRounds {
		for i, event := range events {
			if testing.Short() && i%8 != 0 {
				continue
			}
			switch first := day != 0 || inFirst(event); {
			case *killRounds == 1 && !*killRest && !first, *killRest && round == 0 && first:
				continue
			}
			t.Run(fmt.Sprintf("%d %s", round, event), func(t *testing.T) {
				t.Parallel()
				s := newScene(t, before)
				s.poll(day, event, "")
				s.carryOn(day)
				got := s.outcome()
				s.compare(got, want)
				// Between the answer of the receiver and the note of it, a repetition cannot be avoided: it must be seen, or this test sees nothing.
				if event == "commit RecordAttempt 2" && got.repeats != 1 {
					t.Errorf("%d messages came twice, want 1", got.repeats)
				}
			})
		}
	}
}

// inFirst chooses a third of the events, the same ones in whatever order they come.
func inFirst(event string) bool {
	h := fnv.New32a()
	io.WriteString(h, event)
	return h.Sum32()%3 == 0
}

// killAnywhere kills at random instants of a poll that takes about so long.
func killAnywhere(t *testing.T, day int, before past, took time.Duration, want outcome) {
	n := (*killRandom + day) / 2 // both days together make the number
	if n == 0 {
		return
	}
	t.Logf("day %d: %d random instants in %v; the same ones again: -kill.random=%d -kill.seed=%d", day, n, took, *killRandom, *killSeed)
	random := rand.New(rand.NewPCG(*killSeed, uint64(day)))
	var outlived atomic.Int64
	t.Cleanup(func() {
		t.Logf("day %d: %d were killed; %d had been done before their instant came, and were killed earlier", day, n, outlived.Load())
	})
	for i := range n {
		after := time.Duration(random.Int64N(int64(took * 3 / 2))) // with others beside it, it takes longer
		t.Run(fmt.Sprintf("random %d", i), func(t *testing.T) {
			t.Parallel()
			s := newScene(t, before)
			for {
				_, took := s.poll(day, "", after.String())
				if took == 0 {
					break
				}
				outlived.Add(1)
				after = after * 2 / 3
				s = newScene(t, before)
			}
			s.carryOn(day)
			s.compare(s.outcome(), want)
		})
	}
}

package main

import (
	"context"
	"crypto/x509"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/monitor/memnet"
	"storywatch/store"
)

// clock is the world's clock in a bubble: the bubble's own, at a date of the story, and perhaps ahead of the timers, as after a sleep.
type clock struct {
	mu    sync.Mutex
	shift time.Duration
}

func newClock(start time.Time) *clock { return &clock{shift: time.Until(start)} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return time.Now().Add(c.shift)
}

// jump sets the clock ahead, or back, while no timer notices.
func (c *clock) jump(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.shift += d
}

// until lets everything happen that happens before a time.
func (c *clock) until(at time.Time) {
	time.Sleep(at.Sub(c.now()))
	synctest.Wait()
}

// daemon is a `run` in a bubble with its web and its receivers.
type daemon struct {
	*clock
	t      *testing.T
	folder string
	web    *site
	hook   *hook
	post   *memnet.Listener
	mail   *mailbox
	dial   func(ctx context.Context, network, address string) (net.Conn, error)
	roots  *x509.CertPool
	log    *output
	hup    chan os.Signal
	end    context.CancelFunc
	ended  chan int
}

// newDaemon prepares the world; start starts the program in it.
func newDaemon(t *testing.T, config string, start time.Time, pages map[string]func(time.Time) reply) *daemon {
	t.Helper()
	d := &daemon{clock: newClock(start), t: t, folder: t.TempDir(), post: memnet.New(), log: &output{}}
	d.web, d.hook = &site{now: d.now, pages: pages}, &hook{now: d.now}
	d.mail, d.dial = newMailbox(t, d.post, d.now), d.post.Dial
	d.configure(config)
	return d
}

func (d *daemon) configure(config string) {
	d.t.Helper()
	corpus, err := filepath.Abs("testdata/kill/corpus")
	if err != nil {
		d.t.Fatal(err)
	}
	put(d.t, d.folder, "feeds.yaml", strings.ReplaceAll(config, "CORPUS", corpus))
}

func (d *daemon) world(stderr *output, args ...string) world {
	return world{
		args:   append(args, "--config", filepath.Join(d.folder, "feeds.yaml"), "--data", filepath.Join(d.folder, "watch.db")),
		getenv: environment, stdin: strings.NewReader(""), stdout: stderr, stderr: stderr, now: d.now, command: "storywatch",
		web: d.web, hooks: d.hook, dial: d.dial, roots: d.roots, signals: d.hup,
	}
}

func (d *daemon) start() {
	ctx, cancel := context.WithCancel(context.Background())
	d.end, d.ended, d.hup = cancel, make(chan int, 1), make(chan os.Signal)
	w := d.world(d.log, "run")
	go func() { d.ended <- run(ctx, w) }()
}

// stop ends the program as SIGTERM does; it must end well, within a moment.
func (d *daemon) stop() {
	d.t.Helper()
	at := d.now()
	d.end()
	if code := <-d.ended; code != exitOK {
		d.t.Errorf("run ended with %d:\n%s", code, d.log)
	}
	if took := d.now().Sub(at); took > time.Second {
		d.t.Errorf("the end took %v", took)
	}
	if !strings.Contains(d.log.String(), "msg=stopped") {
		d.t.Errorf("the log does not say that it stopped:\n%s", d.log)
	}
}

// open opens the database beside the daemon, and closes it with the test.
func (d *daemon) open() *store.DB {
	d.t.Helper()
	db, err := store.OpenReadOnly(d.t.Context(), filepath.Join(d.folder, "watch.db"))
	if err != nil {
		d.t.Fatal(err)
	}
	d.t.Cleanup(func() { db.Close() })
	return db
}

// letters returns the mails to one address.
func (d *daemon) letters(to string) []letter {
	return slices.DeleteFunc(d.mail.letters(), func(l letter) bool { return l.to != to+"@newsroom.example" })
}

var berlin = mustZone("Europe/Berlin")

func mustZone(name string) *time.Location {
	z, err := time.LoadLocation(name)
	if err != nil {
		panic(err)
	}
	return z
}

// clockTime is an hour of the day of the story, in Berlin; 31:00 is seven in the morning after.
func clockTime(hour, minute int) time.Time {
	return time.Date(2025, 12, 2, hour, minute, 0, 0, berlin)
}

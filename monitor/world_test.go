package monitor_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/digest"
	"storywatch/monitor/web"
	"storywatch/store"
)

// head is a configuration without receivers, whose feed is read once a year.
const head = `
contact: https://newsroom.example/monitor
stories: [{name: weir, title: The Alder Weir, match: {any: [Alder Weir]}}]
feeds: [{outlet: Valley Echo, url: "https://echo.example/rss"}]
schedule: {poll: "0 0 1 1 *", digest: "0 7,13,19 * * *", zone: UTC}
receivers:
`

// quietWeb answers every request with an empty feed.
type quietWeb struct{}

func (quietWeb) RoundTrip(r *http.Request) (*http.Response, error) {
	const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Valley Echo</title></channel></rss>`
	return &http.Response{
		StatusCode: 200, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1, Header: http.Header{"Content-Type": {"application/rss+xml"}},
		Body: io.NopCloser(strings.NewReader(feed)), Request: r,
	}, nil
}

// scene is a monitor with a store in a file and receivers of the test's own.
type scene struct {
	t       testing.TB
	db      *store.DB
	m       *monitor.Monitor
	log     *output
	shift   time.Duration // of the monitor's clock against the timers
	found   int
	stopped chan error
	end     context.CancelFunc
}

// output is a log that several goroutines write to.
type output struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.b.String()
}

// newScene puts a monitor together. senders is called with the clock that it has.
func newScene(t testing.TB, receivers string, shift time.Duration, senders func(now func() time.Time) map[string]monitor.Sender, opts ...store.Option) *scene {
	t.Helper()
	cfg, err := config.Parse("feeds.yaml", []byte(head+receivers))
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "watch.db"), opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	s := &scene{t: t, db: db, log: &output{}, shift: shift}
	s.m = s.monitor(cfg, senders(s.now))
	return s
}

// monitor puts a monitor together over the scene's store.
func (s *scene) monitor(cfg config.Config, senders map[string]monitor.Sender) *monitor.Monitor {
	return monitor.New(monitor.Options{
		Store: s.db, Config: cfg, Senders: senders, Log: slog.New(slog.NewTextHandler(s.log, nil)), Now: s.now, Command: "storywatch",
		Web: web.New(web.Options{Transport: quietWeb{}, Spacing: -1, Now: s.now}),
	})
}

func (s *scene) now() time.Time { return time.Now().Add(s.shift) }

// run starts the monitor; stop ends it.
func (s *scene) run() {
	ctx, cancel := context.WithCancel(context.Background())
	s.end, s.stopped = cancel, make(chan error, 1)
	go func() { s.stopped <- s.m.Run(ctx, nil) }()
	synctest.Wait()
}

func (s *scene) stop() {
	s.t.Helper()
	s.end()
	if err := <-s.stopped; err != nil {
		s.t.Errorf("run ended with %v\n%s", err, s.log)
	}
}

// news adds a finding that says its number and returns it.
func (s *scene) news() int64 {
	s.t.Helper()
	s.found++
	ids, err := s.db.AddFindings(s.t.Context(), []finding.Finding{claimNumber(s.found, s.now())})
	if err != nil {
		s.t.Fatal(err)
	}
	return ids[0]
}

func claimNumber(n int, at time.Time) finding.Finding {
	text := fmt.Sprintf("Crew %d closed sluice %d at the Alder Weir, the county said.", n, n+100)
	return finding.Finding{
		Story: "weir", Kind: finding.Claim, At: at, Outlet: "Valley Echo", URL: fmt.Sprintf("https://echo.example/%d", n), Title: fmt.Sprintf("Sluice %d", n),
		Material: true, Score: 0.9, Verdict: &claim.Verdict{
			Sentence: diffing.Sentence{Text: text}, Label: claim.LabelNew, Novelty: claim.Added, Material: true, Score: 0.9, Reason: "nothing near",
		},
	}
}

// deliveries returns all deliveries to a receiver, oldest first.
func (s *scene) deliveries(receiver string) []store.Delivery {
	s.t.Helper()
	list, err := s.db.Deliveries(context.Background(), store.DeliveryFilter{Receiver: receiver})
	if err != nil {
		s.t.Fatal(err)
	}
	slices.Reverse(list)
	return list
}

// toldOnce checks that every finding stands in exactly one delivery to a receiver.
func (s *scene) toldOnce(receiver string, ids []int64) {
	s.t.Helper()
	var told []int64
	for _, d := range s.deliveries(receiver) {
		told = append(told, d.Findings...)
	}
	slices.Sort(told)
	if !slices.Equal(told, ids) {
		s.t.Errorf("%s was told %v, want %v", receiver, told, ids)
	}
}

// kept is a sender that takes everything and remembers when.
type kept struct {
	now func() time.Time
	mu  sync.Mutex
	got []arrival
}

type arrival struct {
	at  time.Time
	msg digest.Message
}

func (k *kept) Send(_ context.Context, m digest.Message) (string, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.got = append(k.got, arrival{k.now(), m})
	return "x-test: kept", nil
}

// answer is a change of the answer to a question.
func answer(n int, at time.Time) finding.Finding {
	text := fmt.Sprintf("The county said %d sluices were shut.", n)
	return finding.Finding{
		Story: "weir", Kind: finding.Answer, At: at, Outlet: "Valley Echo", URL: fmt.Sprintf("https://echo.example/%d", n), Material: true,
		Change: &question.Change{
			Question: "sluices", What: fmt.Sprintf("sluices shut: %d", n), After: fmt.Sprintf("%d sluices", n),
			Evidence: question.Evidence{Appearance: claim.Appearance{Text: text, Outlet: "Valley Echo", URL: fmt.Sprintf("https://echo.example/%d", n), At: at}},
		},
	}
}

//go:build unix

package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"storywatch/diffing/finding"
	"storywatch/store"
)

// killStart is when the story of the kill test begins. Its second day comes before what was learned on the first is a day old: robots.txt is
// still known, and feeds are asked for what is new only.
var killStart = time.Date(2025, 12, 2, 9, 0, 0, 0, time.UTC)

const killDayLength = 20 * time.Hour

// killWorld is the world of one poll on a day of the story, so long after that day's first try.
func killWorld(folder string, day int, later time.Duration, w *witness) world {
	began := time.Now()
	now := func() time.Time { return killStart.Add(time.Duration(day)*killDayLength + later + time.Since(began)) }
	return world{
		args:   []string{"poll", "--config", filepath.Join(folder, "feeds.yaml"), "--data", filepath.Join(folder, "watch.db")},
		getenv: environment, stdin: strings.NewReader(""), stdout: io.Discard, stderr: os.Stderr, now: now, command: "storywatch",
		web:   witnessedWeb{killSite(day, now), w, "fetch"},
		hooks: witnessedWeb{&http.Transport{DialContext: witnessedDial(w, "hook"), DisableKeepAlives: true}, w, "post to hook"},
		dial:  witnessedDial(w, "mail server"), trace: w.event,
	}
}

// killSite is the web on a day of the story. On day 0 every feed is seen for the first time; on day 1 there are two new articles, one of the
// old ones was edited, and one feed stands still.
func killSite(day int, now func() time.Time) *site {
	first := killStart.Add(-time.Hour)
	second := killStart.Add(killDayLength - time.Hour)
	gate := []string{
		"Engineers lowered the water behind the Tarnbeck dam by two metres on Monday, Skelder Water said.",
		"The company said that 340 residents of Lower Tarnbeck had left their homes and were staying with friends or in the school at Highgarth.",
	}
	if day > 0 {
		gate[1] = "The company said that 415 residents of Lower Tarnbeck had left their homes and were staying with friends or in the school at Highgarth."
	}
	pages := map[string]reply{
		"https://observer.example/rss": rss("Fell Observer", now(),
			item{"https://observer.example/water", "Water behind Tarnbeck dam lowered", "Engineers work at the Tarnbeck dam.", first},
			item{"https://observer.example/gate", "Police search office of Tarnbeck dam contractor", "Files were taken.", second}),
		"https://observer.example/water": article("Water behind Tarnbeck dam lowered", first, gate...),
		"https://observer.example/gate": article("Police search office of Tarnbeck dam contractor", second,
			"Police searched the office of Harrow Civil Works in Highgarth on Wednesday and took away 31 boxes of files about the Tarnbeck dam.",
			"Detective Inspector Orla Fenwick said that the firm was suspected of having used a weaker steel than the plans for the sluice gate named.",
			"Harrow Civil Works denied that and said that it had kept to the plans for the dam."),
		"https://valley.example/feed": rss("Valley Post", now(),
			item{"https://valley.example/school", "Tarnbeck school turned into shelter", "The school takes in residents.", first},
			item{"https://valley.example/return", "Tarnbeck residents may return on 9 December", "Skelder Water names a day.", second}),
		"https://valley.example/school": article("Tarnbeck school turned into shelter", first,
			"The school at Highgarth has been turned into a shelter for people from below the Tarnbeck dam, the county said on Monday.",
			"The army has sent 60 camp beds and two field kitchens to the school, said Captain Joss Aldery."),
		"https://valley.example/return": article("Tarnbeck residents may return on 9 December", second,
			"Residents of Lower Tarnbeck may return to their homes on 9 December, Skelder Water's director Una Brackley said on Wednesday.",
			"She said that the repair of the Tarnbeck dam would cost 4.2 million pounds."),
		"https://hill.example/atom":  rss("Hill Gazette", now(), item{"https://hill.example/sheep", "Sheep fair at Oxmoor", "Prices rise.", first}),
		"https://hill.example/sheep": article("Sheep fair at Oxmoor", first, "The autumn sheep fair at Oxmoor drew 900 visitors on Sunday, its organisers said."),
	}
	s := &site{now: now, pages: map[string]func(time.Time) reply{}}
	for url, r := range pages {
		s.pages[url] = func(time.Time) reply { return r }
	}
	return s
}

const killConfig = `
contact: https://storywatch.example/contact
stories:
  - name: tarnbeck
    match: {any: [Tarnbeck]}
    corpus: %[1]q
    questions:
      - {id: blame, kind: roster, question: "Who is suspected over the Tarnbeck dam?", aliases: {"Harrow Civil Works": [Harrow]}}
      - {id: return, kind: event, question: "When may the residents of Lower Tarnbeck return?"}
feeds:
  - {outlet: Fell Observer, url: "https://observer.example/rss"}
  - {outlet: Valley Post, url: "https://valley.example/feed"}
  - {outlet: Hill Gazette, url: "https://hill.example/atom"}
allow: [127.0.0.1]
limits: {host_gap: 1ms}
receivers:
  - name: desk
    email: {to: [desk@newsroom.example], from: storywatch@newsroom.example, server: "%[2]s", tls: none}
    every: at once
    importance: minor
  - name: wire
    webhook: {url: "%[3]s", secret: {env: HOOK_SECRET}}
    every: at once
    importance: minor
    operator: true
`

// scene is one database with its receivers, which outlive the process that is killed.
type scene struct {
	t      *testing.T
	folder string
	mail   *mailbox
	hook   *hook
	told   int64 // the last delivery of the days before
}

// past is what the days before left: a database, nil before the first day, and the number of its last delivery.
type past struct {
	database []byte
	told     int64
}

// newScene makes receivers of its own, and a database as the past left it.
func newScene(t *testing.T, before past) *scene {
	t.Helper()
	s := &scene{t: t, folder: t.TempDir(), hook: &hook{now: time.Now}, told: before.told}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s.mail = newMailbox(t, l, time.Now)
	server := httptest.NewServer(s.hook)
	t.Cleanup(server.Close)
	corpus, err := filepath.Abs("testdata/kill/corpus")
	if err != nil {
		t.Fatal(err)
	}
	put(t, s.folder, "feeds.yaml", fmt.Sprintf(killConfig, corpus, l.Addr(), server.URL))
	if before.database != nil {
		put(t, s.folder, "watch.db", string(before.database))
	}
	return s
}

// poll runs the victim on a day and returns the events that it told of, and how long it took when it was not killed. With at and after empty
// it must end by itself.
func (s *scene) poll(day int, at, after string) (events []string, took time.Duration) {
	s.t.Helper()
	cmd := exec.CommandContext(s.t.Context(), os.Args[0], "-test.run=^$")
	var out, problems bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &problems
	cmd.Env = append(os.Environ(), role+"=victim", killFolder+"="+s.folder, killDay+"="+strconv.Itoa(day), killAt+"="+at, killAfter+"="+after,
		"GOGC=off", "GOMEMLIMIT=512MiB") // it lives for a moment, and half of that would go into collecting what its start leaves
	err := cmd.Run()
	var exit *exec.ExitError
	killed := errors.As(err, &exit) && exit.Sys().(syscall.WaitStatus).Signal() == syscall.SIGKILL
	if problems.Len() > 0 || at != "" && !killed || after == "" && at == "" && err != nil || err != nil && !killed {
		s.t.Fatalf("the process that was to be killed at %q or after %q ended with %v\n%s", at, after, err, &problems)
	}
	for lines := bufio.NewScanner(&out); lines.Scan(); {
		if text, ok := strings.CutPrefix(lines.Text(), lived+" "); ok {
			if took, err = time.ParseDuration(text); err != nil {
				s.t.Fatal(err)
			}
			continue
		}
		events = append(events, lines.Text())
	}
	return events, took
}

// carryOn polls again, in this process and ten minutes later, as the user's next cycle does.
func (s *scene) carryOn(day int) {
	s.t.Helper()
	w := &witness{out: io.Discard, count: map[string]int{}}
	if code := run(s.t.Context(), killWorld(s.folder, day, 10*time.Minute, w)); code != exitOK {
		s.t.Fatalf("the next poll ended with %d", code)
	}
}

// past is what the scene leaves to the day after it.
func (s *scene) past() past {
	s.t.Helper()
	data, err := os.ReadFile(filepath.Join(s.folder, "watch.db"))
	if err != nil {
		s.t.Fatal(err)
	}
	return past{database: data, told: int64(len(s.mail.letters()) + len(s.hook.taken(s.t)))}
}

// outcome is what a story came to: what each receiver was told, as the database and as the receivers have it.
type outcome struct {
	rows     map[string][]string // by receiver
	received []string
	repeats  int // messages that came more than once
}

// outcome checks what must hold of every database and its receivers, killed or not, and returns what is to be compared.
func (s *scene) outcome() outcome {
	s.t.Helper()
	s.verify()
	db, err := store.OpenReadOnly(s.t.Context(), filepath.Join(s.folder, "watch.db"))
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close()
	o := outcome{rows: map[string][]string{}}
	findings, err := db.Findings(s.t.Context(), store.FindingFilter{})
	if err != nil {
		s.t.Fatal(err)
	}
	for _, f := range findings {
		if f.Kind == finding.Notice {
			s.t.Errorf("the operator was told: %s", f.Text)
		}
		in, err := db.DeliveriesOf(s.t.Context(), f.ID)
		if err != nil {
			s.t.Fatal(err)
		}
		for _, d := range in {
			if d.ID <= s.told {
				continue
			}
			o.rows[d.Receiver] = append(o.rows[d.Receiver], row(f))
		}
	}
	for _, rows := range o.rows {
		slices.Sort(rows)
	}
	sent := s.deliveries(db)
	letters := s.letters(&o, sent["desk"])
	o.received = s.calls(&o, sent["wire"], letters)
	return o
}

// verify runs the command of that name.
func (s *scene) verify() {
	s.t.Helper()
	var out output
	w := killWorld(s.folder, 0, 0, &witness{out: io.Discard, count: map[string]int{}})
	w.args, w.stdout, w.stderr = []string{"verify", "--data", filepath.Join(s.folder, "watch.db")}, &out, &out
	if code := run(s.t.Context(), w); code != exitOK {
		s.t.Errorf("verify ended with %d: %s", code, out.String())
	}
}

// row says what a finding tells, without numbers that depend on the order in which things were stored.
func row(f finding.Finding) string {
	parts := []string{string(f.Kind), f.URL, f.Text}
	switch {
	case f.Change != nil:
		parts = append(parts, f.Change.Question, f.Change.What, f.Change.Before, f.Change.After)
	case f.Verdict != nil:
		parts = append(parts, f.Verdict.Sentence.Text)
	case f.Appearance != nil:
		parts = append(parts, f.Appearance.Text)
	case f.Edit != nil:
		parts = append(parts, fmt.Sprint(f.Edit.Words))
	}
	return strings.Join(parts, " | ")
}

// deliveries returns the identities of what was sent to each receiver; nothing may be left.
func (s *scene) deliveries(db *store.DB) map[string][]string {
	s.t.Helper()
	all, err := db.Deliveries(s.t.Context(), store.DeliveryFilter{})
	if err != nil {
		s.t.Fatal(err)
	}
	sent := map[string][]string{}
	for _, d := range all {
		if d.ID <= s.told {
			continue
		}
		if d.State != store.Sent {
			s.t.Errorf("delivery %d to %s is %s: %s", d.ID, d.Receiver, d.State, d.Reason)
		}
		sent[d.Receiver] = append(sent[d.Receiver], d.MessageID)
	}
	return sent
}

// letters returns the text of each mail by its identity. One that came twice must be the same to the byte.
func (s *scene) letters(o *outcome, sent []string) map[string]string {
	s.t.Helper()
	raw, texts := map[string]string{}, map[string]string{}
	for _, l := range s.mail.letters() {
		id, _, text := l.read(s.t)
		if was, again := raw[id]; again {
			o.repeats++
			if was != l.raw {
				s.t.Errorf("two mails under the name %s:\n%s\n%s", id, was, l.raw)
			}
		}
		raw[id], texts[id] = l.raw, text
	}
	var want []string
	for _, id := range sent {
		want = append(want, "<"+id+"@newsroom.example>")
	}
	if got := slices.Sorted(maps.Keys(raw)); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
		s.t.Errorf("mails %q arrived, and %q were sent by the database", got, want)
	}
	return texts
}

// calls returns what the webhook receiver was told. Each claim of it must stand in exactly one mail too.
func (s *scene) calls(o *outcome, sent []string, letters map[string]string) []string {
	s.t.Helper()
	bodies := map[string]string{}
	var all []string
	for _, c := range s.hook.taken(s.t) {
		if was, again := bodies[c.id]; again {
			o.repeats++
			if was != c.body {
				s.t.Errorf("two bodies under the name %s:\n%s\n%s", c.id, was, c.body)
			}
			continue
		}
		bodies[c.id] = c.body
		all = append(all, told(c.digest)...)
		for _, claim := range c.digest.Claims {
			in := 0
			for _, text := range letters {
				in += strings.Count(claimsIn(text), oneLine(claim.Text))
			}
			if in != 1 {
				s.t.Errorf("the claim %q stands in the mails %d times", claim.Text, in)
			}
		}
	}
	if got := slices.Sorted(maps.Keys(bodies)); !slices.Equal(got, slices.Sorted(slices.Values(sent))) {
		s.t.Errorf("webhooks %q arrived, and %q were sent by the database", got, sent)
	}
	slices.Sort(all)
	return all
}

// compare holds an outcome against that of the process that was not killed.
func (s *scene) compare(got, want outcome) {
	s.t.Helper()
	for receiver, rows := range want.rows {
		if !slices.Equal(got.rows[receiver], rows) {
			s.t.Errorf("%s was told\n%s\nwant\n%s", receiver, strings.Join(got.rows[receiver], "\n"), strings.Join(rows, "\n"))
		}
	}
	if !slices.Equal(got.received, want.received) {
		s.t.Errorf("the webhook receiver got\n%s\nwant\n%s", strings.Join(got.received, "\n"), strings.Join(want.received, "\n"))
	}
}

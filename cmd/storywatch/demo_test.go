package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"storywatch"
	"storywatch/monitor/digest"
	"storywatch/monitor/replay"
)

// demoed is one demo: what it printed, the digests that it sent, and its database, for the commands that it names.
type demoed struct {
	data    string
	printed string
	digests []digest.Digest
}

// noNetwork is the web of a program that must not use it.
type noNetwork struct{ t *testing.T }

func (n noNetwork) RoundTrip(r *http.Request) (*http.Response, error) {
	n.t.Errorf("it asked the network for %s", r.URL)
	return nil, errors.New("no network")
}

// command runs the program on a demo's database and returns what it printed.
func (d *demoed) command(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(t.Context(), world{
		args: append(args, "--data", d.data), getenv: environment, stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr,
		now: func() time.Time { return time.Date(2026, 1, 5, 9, 0, 0, 0, time.UTC) }, web: noNetwork{t}, hooks: noNetwork{t}, command: "storywatch",
	})
	if code != 0 {
		t.Fatalf("storywatch %s ended with %d:\n%s", strings.Join(args, " "), code, stderr.String())
	}
	return stdout.String()
}

// runDemo runs the demo on a new database and reads back what it sent.
func runDemo(t *testing.T, data string) *demoed {
	t.Helper()
	d := &demoed{data: data}
	d.printed = d.command(t, "demo")
	var list []deliveryJSON
	decode(t, d.command(t, "deliveries", "--json", "--limit", "1000"), &list)
	slices.Reverse(list) // oldest first
	for _, sent := range list {
		var show struct {
			Message digest.Message `json:"message"`
		}
		decode(t, d.command(t, "deliveries", "show", sent.ID, "--json"), &show)
		var one digest.Digest
		decode(t, string(show.Message.JSON), &one)
		if !strings.Contains(d.printed, show.Message.Text) {
			t.Errorf("the demo did not print %s, %q", sent.ID, sent.Subject)
		}
		d.digests = append(d.digests, one)
	}
	return d
}

func decode(t *testing.T, text string, v any) {
	t.Helper()
	if err := json.Unmarshal([]byte(text), v); err != nil {
		t.Fatalf("%v in %.200s", err, text)
	}
}

// answers are the changes of one question that a demo told, in order.
func (d *demoed) answers(id string) []digest.Change {
	var out []digest.Change
	for _, g := range d.digests {
		for _, c := range slices.Concat(g.Corrections, g.Answers) {
			if c.Question == id {
				out = append(out, c)
			}
		}
	}
	return out
}

// edited returns the edits of the article with this address.
func (d *demoed) edited(address string) []digest.Article {
	var out []digest.Article
	for _, g := range d.digests {
		for _, a := range g.Edits {
			if a.URL == address {
				out = append(out, a)
			}
		}
	}
	return out
}

func TestDemo(t *testing.T) {
	dir := t.TempDir()
	d := runDemo(t, filepath.Join(dir, "demo1.db"))
	// Names of one length: the digests hold one, and their lines are broken by it.
	t.Run("same twice", func(t *testing.T) { checkSame(t, d, runDemo(t, filepath.Join(dir, "demo2.db"))) })
	t.Run("names commands that work", d.checkNext)
	t.Run("tells what it promises", d.checkPromises)
	t.Run("leaves out", d.checkLeftOut)
	t.Run("what README.md shows", d.checkReadmeDigest)
	t.Run("what README.md says to type", d.checkReadmeTable)
}

func checkSame(t *testing.T, first, second *demoed) {
	if a, b := strings.ReplaceAll(first.printed, first.data, "DB"), strings.ReplaceAll(second.printed, second.data, "DB"); a != b {
		t.Errorf("two demos differ:\n%s", diffLine(a, b))
	}
}

// checkNext types what the demo says to type next.
func (d *demoed) checkNext(t *testing.T) {
	_, next, _ := strings.Cut(d.printed, "Look around in its database:\n")
	typed := 0
	for line := range strings.Lines(next) {
		args, ok := strings.CutPrefix(strings.TrimSpace(line), "storywatch --data "+d.data+" ")
		if !ok {
			continue
		}
		typed++
		if d.command(t, strings.Fields(args)...) == "" {
			t.Errorf("%q prints nothing", args)
		}
	}
	if typed != 3 {
		t.Errorf("the demo names %d commands to go on with:\n%s", typed, next)
	}
}

// diffLine is the first line in which two texts differ.
func diffLine(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range min(len(x), len(y)) {
		if x[i] != y[i] {
			return "- " + x[i] + "\n+ " + y[i]
		}
	}
	return "one of them is longer"
}

const (
	atlantic = "https://www.atlanticcourier.example/world/the-envoy-the-aide-and-the-missing-leaker"
	pocket   = "https://amp.pocketherald.example/s/kushner-to-join-witkoff-in-moscow"
)

func (d *demoed) checkPromises(t *testing.T) {
	t.Run("edited article", func(t *testing.T) {
		if !slices.ContainsFunc(d.edited(atlantic), func(a digest.Article) bool {
			return slices.ContainsFunc(a.Edits, func(e digest.Edit) bool {
				return slices.Contains(e.Words, digest.Word{Op: "-", Text: "12"}) && slices.Contains(e.Words, digest.Word{Op: "+", Text: "14"})
			})
		}) {
			t.Error("the date that The Atlantic Courier changed is not shown")
		}
	})
	t.Run("correction", func(t *testing.T) {
		for _, a := range d.edited(atlantic) {
			if a.Silent {
				t.Error("the article that owns up to its change is called silent")
			}
		}
		for _, g := range d.digests {
			for _, a := range g.Corrected {
				if a.URL == atlantic && strings.HasPrefix(g.Subject, "Corrected: The Atlantic Courier: ") && strings.Contains(g.Subject, "An earlier version dated") {
					return
				}
			}
		}
		t.Error("that The Atlantic Courier corrects what was told of it does not stand above all else")
	})
	t.Run("silent edit", func(t *testing.T) {
		edits := d.edited(pocket)
		if len(edits) != 1 || !edits[0].Silent || !slices.ContainsFunc(edits[0].Edits, func(e digest.Edit) bool { return slices.Contains(e.Classes, "number") }) {
			t.Errorf("the count that Pocket Herald put right without a word: %+v", edits)
		}
	})
	t.Run("visit", func(t *testing.T) { d.checkVisit(t) })
	t.Run("suspect added", func(t *testing.T) {
		if !slices.ContainsFunc(d.answers("leak-suspects"), func(c digest.Change) bool { return strings.Contains(c.What, "MI6 added") }) {
			t.Error("nobody was told that MI6 is suspected")
		}
	})
	t.Run("suspect denied", func(t *testing.T) {
		if !slices.ContainsFunc(d.answers("leak-suspects"), func(c digest.Change) bool { return strings.Contains(c.What, "Ukraine denies") }) {
			t.Error("nobody was told that Ukraine denies it")
		}
	})
}

// checkVisit follows the visit to Moscow: planned in the baseline, then the day, the companion, and that it came to pass, each told; a
// step is never taken back.
func (d *demoed) checkVisit(t *testing.T) {
	var seen []string
	var told strings.Builder
	for _, c := range d.answers("moscow-visit") {
		told.WriteString(c.What + "\n" + c.After + "\n")
		for _, status := range []string{"planned", "confirmed", "happened", "postponed", "cancelled"} {
			if strings.HasPrefix(c.After, status) && !slices.Contains(seen, status) {
				seen = append(seen, status)
			}
		}
	}
	if !slices.Equal(seen, []string{"planned", "confirmed", "happened"}) {
		t.Errorf("the visit went %q", seen)
	}
	for _, want := range []string{"2 December", "Steve Witkoff", "Jared Kushner"} {
		if !strings.Contains(told.String(), want) {
			t.Errorf("no digest says of the visit %q:\n%s", want, told.String())
		}
	}
	var answers []struct {
		Answer struct {
			Status       string   `json:"status"`
			Date         string   `json:"date"`
			Participants []string `json:"who"`
		} `json:"answer"`
		Steps []stepJSON `json:"steps"`
	}
	decode(t, d.command(t, "answers", "moscow-visit", "--json"), &answers)
	a := answers[0].Answer
	if a.Status != "happened" || a.Date != "2025-12-02" || !slices.Contains(a.Participants, "Steve Witkoff") || !slices.Contains(a.Participants, "Jared Kushner") {
		t.Errorf("at the end the visit is %+v", a)
	}
	if first := answers[0].Steps[0].Change; !strings.HasPrefix(first.After, "planned") || !first.Evidence.Corpus {
		t.Errorf("the first step is %+v", first)
	}
}

func labelRows(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := storywatch.Demo.ReadFile("testdata/demo/" + name)
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(bytes.NewReader(data))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = '\t', true, -1
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows[1:]
}

// checkLeftOut holds that nothing is told of what is about something else, and no claim of a wire copy or of a rewrite is new.
func (d *demoed) checkLeftOut(t *testing.T) {
	sub, err := fs.Sub(storywatch.Demo, "testdata/demo")
	if err != nil {
		t.Fatal(err)
	}
	stream, err := replay.Load(sub)
	if err != nil {
		t.Fatal(err)
	}
	rows := labelRows(t, "items.tsv")
	if len(rows) != len(stream.Items) {
		t.Fatalf("%d labels of %d visits", len(rows), len(stream.Items))
	}
	printed, copies, others := oneLine(strings.ReplaceAll(d.printed, "> ", "")), 0, 0
	for i, it := range stream.Items {
		switch about, copyOf := rows[i][1] == "yes", rows[i][2]; {
		case !about:
			others++
			if strings.Contains(printed, it.URL) || strings.Contains(printed, it.Title) {
				t.Errorf("%q is about something else, and a digest names it", it.Title)
			}
		case copyOf != "" || strings.HasPrefix(rows[i][4], "Nothing new:") && !slices.ContainsFunc(stream.Items[:i], func(x replay.Item) bool { return x.URL == it.URL }):
			copies++
			for _, g := range d.digests {
				for _, c := range g.Claims {
					if c.URL == it.URL {
						t.Errorf("%q says nothing new, and this is told as new: %q", it.Title, c.Text)
					}
				}
			}
		}
	}
	if others != 2 || copies < 2 {
		t.Errorf("the stream has %d visits about something else and %d copies and rewrites", others, copies)
	}
}

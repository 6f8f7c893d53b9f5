package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// publicStreams are the labelled streams whose figures the project publishes.
func publicStreams(t *testing.T) []string {
	t.Helper()
	dirs, err := filepath.Glob("../../testdata/streams/*/gold.tsv")
	if err != nil || len(dirs) < 2 {
		t.Fatalf("labelled streams: %q, %v", dirs, err)
	}
	for i := range dirs {
		dirs[i] = filepath.Dir(dirs[i])
	}
	return dirs
}

// outputOf runs a command and returns what it printed.
func outputOf(t *testing.T, args ...string) []byte {
	t.Helper()
	var out, errs bytes.Buffer
	code := run(t.Context(), world{
		args: args, getenv: func(string) string { return "" }, stdin: strings.NewReader(""), stdout: &out, stderr: &errs, now: time.Now,
	})
	if code != 0 {
		t.Fatalf("%v: exit code %d: %s", args, code, errs.String())
	}
	return out.Bytes()
}

// recordsFolder names, in the environment, a folder in which TestPublicStreams leaves what it replayed, for who compares it with another run.
const recordsFolder = "STORYWATCH_TEST_RECORDS"

// TestPublicStreams replays every public stream once, and holds each decision and the pooled figures.
func TestPublicStreams(t *testing.T) {
	dirs := publicStreams(t)
	records := os.Getenv(recordsFolder)
	if records == "" {
		records = t.TempDir()
	}
	var scores []scoreJSON
	if err := json.Unmarshal(outputOf(t, append([]string{"eval", "--json", "--records", records}, dirs...)...), &scores); err != nil {
		t.Fatal(err)
	}
	for _, dir := range dirs {
		t.Run(filepath.Base(dir), func(t *testing.T) { checkRecorded(t, dir, records) })
	}
	t.Run("replay", func(t *testing.T) { // prints the same
		if got := outputOf(t, "replay", "--json", dirs[0]); !bytes.Equal(got, replayed(t, records, dirs[0])) {
			t.Errorf("replay and eval differ on %s", dirs[0])
		}
	})
	t.Run("figures", func(t *testing.T) { checkFigures(t, scores) })
}

// replayed is what eval left of a stream.
func replayed(t *testing.T, records, dir string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(records, filepath.Base(dir)+".jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// checkRecorded holds every decision on a public stream: a change of one must be seen, and taken with -update.
func checkRecorded(t *testing.T, dir, records string) {
	golden := filepath.Join(dir, "replay.golden")
	got := compact(t, replayed(t, records, dir))
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	mine, theirs := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range min(len(mine), len(theirs)) {
		if mine[i] != theirs[i] {
			t.Fatalf("line %d is\n%s\nwas\n%s", i+1, mine[i], theirs[i])
		}
	}
	if len(mine) != len(theirs) {
		t.Errorf("%d lines, were %d", len(mine), len(theirs))
	}
}

// compact reduces a replay to a line per record: what was decided, and a hash of the whole line, so that no byte changes unseen.
func compact(t *testing.T, replayed []byte) string {
	t.Helper()
	var b strings.Builder
	lines := bufio.NewScanner(bytes.NewReader(replayed))
	lines.Buffer(nil, 1<<22)
	for lines.Scan() {
		var r struct {
			Type, Label, Kind, Question string
			Seq, Version, Index         int
			Relevant, Changed           bool
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		h := fnv.New32a()
		h.Write(lines.Bytes())
		switch r.Type {
		case "sentence":
			fmt.Fprintf(&b, "%d.%d %s %s", r.Seq, r.Index, r.Label, r.Kind)
		case "item":
			fmt.Fprintf(&b, "%d item relevant=%v", r.Seq, r.Relevant)
		default:
			fmt.Fprintf(&b, "%d %s %s changed=%v", r.Seq, r.Type, r.Question, r.Changed)
		}
		fmt.Fprintf(&b, " %08x\n", h.Sum32())
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// figuresFile holds what `storywatch eval testdata/streams/*` printed when it was last found good.
const figuresFile = "../../testdata/figures.txt"

// checkFigures fails when a pooled figure falls by more than its slack below the recorded one; -update records the present ones.
func checkFigures(t *testing.T, scores []scoreJSON) {
	if *update {
		if err := os.WriteFile(figuresFile, outputOf(t, append([]string{"eval"}, publicStreams(t)...)...), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	recorded := pooledFigures(t)
	for name, slack := range map[string]float64{"new_f1": 0.02, "new_f1_first": 0.03, "alarm_f1": 0.02, "relevant_f1": 0.02} {
		was, ok := recorded[name]
		if !ok {
			t.Fatalf("%s has no pooled %s", figuresFile, name)
		}
		if now := figureOf(t, scores, "pooled", name); now < was-slack {
			t.Errorf("pooled %s is %.3f, was %.3f", name, now, was)
		}
	}
}

func pooledFigures(t *testing.T) map[string]float64 {
	t.Helper()
	text, err := os.ReadFile(figuresFile)
	if err != nil {
		t.Fatal(err)
	}
	_, pooled, ok := strings.Cut(string(text), "\npooled\n")
	if !ok {
		t.Fatalf("%s has no pooled figures", figuresFile)
	}
	out := map[string]float64{}
	for line := range strings.Lines(pooled) {
		var name string
		var v float64
		if n, _ := fmt.Sscan(line, &name, &v); n == 2 {
			out[name] = v
		}
	}
	return out
}

func figureOf(t *testing.T, scores []scoreJSON, stream, name string) float64 {
	t.Helper()
	for _, s := range scores {
		if s.Stream != stream {
			continue
		}
		for _, f := range s.Figures {
			if f.Name == name {
				return f.Value
			}
		}
	}
	t.Fatalf("no %s of %s among %v", name, stream, scores)
	return 0
}

package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/spf13/cobra"

	"storywatch/monitor/config"
	"storywatch/monitor/digest"
)

// top is the folder of the README, seen from this package.
const top = "../.."

func readme(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(top, "README.md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// fenced returns the code blocks of a language in a Markdown text.
func fenced(text, language string) []string {
	var out []string
	for _, m := range regexp.MustCompile("(?ms)^```"+language+"\n(.*?)^```$").FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}

// tableUnder returns the cells of the first table after a text.
func tableUnder(t *testing.T, text, after string) [][]string {
	t.Helper()
	_, rest, ok := strings.Cut(text, after)
	if !ok {
		t.Fatalf("README.md does not say %q", after)
	}
	var rows [][]string
	body := false // below the line under the heading
	for line := range strings.Lines(rest) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "|--"):
			body = true
			continue
		case !strings.HasPrefix(line, "|") && body:
			return rows
		case !body:
			continue
		}
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		rows = append(rows, cells)
	}
	t.Fatalf("no table with something after it under %q", after)
	return nil
}

// quoted finds what stands in backticks.
var quoted = regexp.MustCompile("`([^`]+)`")

// readmeConfig writes the example of feeds.yaml into a folder, with what it names beside it.
func readmeConfig(t *testing.T) (dir, file string) {
	t.Helper()
	dir = t.TempDir()
	blocks := fenced(readme(t), "yaml")
	if len(blocks) != 1 {
		t.Fatalf("README.md has %d examples of feeds.yaml", len(blocks))
	}
	const secret = "/run/secrets/hook"
	if !strings.Contains(blocks[0], secret) {
		t.Fatalf("the example names no secret in %s", secret)
	}
	text := strings.ReplaceAll(blocks[0], secret, put(t, dir, "hook", hookSecret+"\n"))
	for _, folder := range []string{"baseline", "notes"} {
		if err := os.Mkdir(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	put(t, dir, "notes/one.md", "# A note\n\nThe quay was rebuilt in 1998.\n")
	put(t, dir, "report.md", "# A report\n\nThe ferry burned for nine hours.\n")
	return dir, put(t, dir, "feeds.yaml", text)
}

// readmeRun runs the program as somebody does who reads the README: in that folder, with the secrets set and no network.
func readmeRun(t *testing.T, dir string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	t.Chdir(dir)
	var out, errs bytes.Buffer
	code = run(t.Context(), world{
		args: args, stdin: strings.NewReader(""), stdout: &out, stderr: &errs, now: time.Now, command: "storywatch",
		web: &site{now: time.Now}, hooks: noNetwork{t},
		getenv: func(name string) string {
			return map[string]string{"SMTP_PASSWORD": "open sesame", "HOME": dir}[name]
		},
	})
	return code, out.String(), errs.String()
}

func TestReadmeConfigIsRight(t *testing.T) {
	dir, file := readmeConfig(t)
	code, stdout, stderr := readmeRun(t, dir, "config", "check", "--config", file)
	if code != 0 || !strings.Contains(stdout, "1 story, 1 question, 2 feeds, 2 receivers") {
		t.Errorf("config check of the README's example ended with %d: %s%s", code, stdout, stderr)
	}
}

// TestReadmeShellBlocks runs what the README's code blocks tell the reader to type. What cannot run here is looked at instead; a line that
// this test does not know fails it.
func TestReadmeShellBlocks(t *testing.T) {
	data := filepath.Join(t.TempDir(), "x.db")
	known := map[string]func(t *testing.T){
		"go run ./cmd/storywatch demo": func(t *testing.T) { // the demo itself is run by TestDemo
			if _, err := os.Stat(filepath.Join(top, "cmd/storywatch/main.go")); err != nil {
				t.Error(err)
			}
		},
		"go test ./...":               func(*testing.T) {}, // this is it
		"go install ./cmd/storywatch": func(*testing.T) {}, // so it compiles
		"storywatch run":              func(t *testing.T) { runAnHour(t, "run", "--data", data) },
		"storywatch poll":             func(t *testing.T) { runAnHour(t, "poll", "--data", data) },
		"docker build -t storywatch . && docker run -v storywatch:/data storywatch": func(t *testing.T) {
			data, err := os.ReadFile(filepath.Join(top, "Dockerfile"))
			if err != nil || !strings.Contains(string(data), "/data") {
				t.Errorf("the Dockerfile keeps nothing in /data: %v", err)
			}
		},
	}
	missing := maps.Clone(known)
	for _, block := range fenced(readme(t), "sh") {
		for line := range strings.Lines(block) {
			command, _, _ := strings.Cut(line, "#")
			if command = strings.TrimSpace(command); command == "" {
				continue
			}
			check, ok := known[command]
			if !ok {
				t.Errorf("README.md tells the reader to type %q, and nothing tries it", command)
				continue
			}
			delete(missing, command)
			t.Run(command, check)
		}
	}
	for command := range missing {
		t.Errorf("README.md no longer says %q", command)
	}
}

// runAnHour runs the program with what is built into it, on a web where nothing answers well, and interrupts it after an hour.
func runAnHour(t *testing.T, args ...string) {
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		defer cancel()
		var out output
		code := run(ctx, world{
			args: args, getenv: environment, stdin: strings.NewReader(""), stdout: &out, stderr: &out, now: time.Now, web: &site{now: time.Now},
			hooks: noNetwork{t}, command: "storywatch",
		})
		if code != 0 {
			t.Errorf("storywatch %s ended with %d: %s", args[0], code, out.String())
		}
	})
}

// shortStream is a folder with the beginning of the demo's stream.
func shortStream(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join(top, "testdata/demo"))); err != nil {
		t.Fatal(err)
	}
	visits, err := filepath.Glob(filepath.Join(dir, "stream", "*.json"))
	if err != nil || len(visits) < 4 {
		t.Fatalf("%d visits: %v", len(visits), err)
	}
	for _, v := range visits[3:] {
		if err := os.Remove(v); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// checkReadmeTable runs every command of the README's table on the demo's database with the README's configuration: whatever it finds or
// not, it must not be a mistake in usage.
func (d *demoed) checkReadmeTable(t *testing.T) {
	dir, file := readmeConfig(t)
	words := strings.NewReplacer("FILE", filepath.Join(dir, "backup.db"), "> feeds.yaml", "", "https://…", "", "DIR", shortStream(t))
	tried := 0
	for _, row := range tableUnder(t, readme(t), "| you want to | type |") {
		for i, m := range quoted.FindAllStringSubmatch(row[1], -1) {
			args := strings.Fields(words.Replace(strings.TrimPrefix(m[1], "storywatch ")))
			if i == 0 && !strings.HasPrefix(m[1], "storywatch ") {
				t.Errorf("the first command of a row is typed with the program's name: %q", m[1])
			}
			switch args[0] {
			case "replay", "eval", "config": // the first two go by what the stream brings along
			default:
				args = append(args, "--data", d.data, "--config", file)
			}
			tried++
			t.Run(m[1], func(t *testing.T) {
				if code, _, stderr := readmeRun(t, dir, args...); code != exitOK && code != exitNothing {
					t.Errorf("storywatch %s ended with %d: %s", strings.Join(args, " "), code, stderr)
				}
			})
		}
	}
	if tried < 20 {
		t.Errorf("the table has %d commands only", tried)
	}
}

func TestReadmeRecheckTableIsTheDefault(t *testing.T) { // which the README sends to docs/versions.md for
	const place = "docs/versions.md"
	if !strings.Contains(readme(t), "("+place+")") {
		t.Errorf("README.md does not lead to %s", place)
	}
	docs, err := os.ReadFile(filepath.Join(top, place))
	if err != nil {
		t.Fatal(err)
	}
	cfg, err := config.Parse("none", []byte("watches: []\n"))
	if err != nil {
		t.Fatal(err)
	}
	inWords := func(d time.Duration) string {
		for _, u := range []struct {
			unit time.Duration
			name string
		}{{24 * time.Hour, "day"}, {time.Hour, "hour"}, {time.Minute, "minute"}} {
			if d%u.unit == 0 {
				return plural(int(d/u.unit), u.name, u.name+"s")
			}
		}
		return d.String()
	}
	var want [][]string
	for _, s := range cfg.Recheck {
		want = append(want, []string{inWords(s.Younger), inWords(s.Every)})
	}
	got := tableUnder(t, string(docs), "| younger than | read every |")
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%s says %v, the defaults are %v", place, got, want)
	}
}

// TestReadmeNamesThePackages holds that the table names every package of the program, and nothing else. In a row, what follows the first
// name is its neighbour.
func TestReadmeNamesThePackages(t *testing.T) {
	var named []string
	for _, row := range tableUnder(t, readme(t), "## Where things are") {
		parent := ""
		for i, m := range quoted.FindAllStringSubmatch(row[0], -1) {
			name := m[1]
			if i == 0 {
				parent = name[:max(strings.LastIndexByte(name, '/'), 0)]
			} else if parent != "" {
				name = parent + "/" + name
			}
			named = append(named, name)
		}
	}
	there := map[string]bool{}
	err := fs.WalkDir(os.DirFS(top), ".", func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && (e.Name() == "testdata" || e.Name() == "tools" || strings.HasPrefix(e.Name(), ".") && path != ".") {
			return fs.SkipDir
		}
		if dir := filepath.ToSlash(filepath.Dir(path)); strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go") && dir != "." {
			there[dir] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(named)
	if want := slices.Sorted(maps.Keys(there)); !slices.Equal(named, want) {
		t.Errorf("README.md names the packages\n%q, there are\n%q", named, want)
	}
}

// TestReadmeNamesTheCommands holds that every command of the program has its place in the README.
func TestReadmeNamesTheCommands(t *testing.T) {
	text := readme(t)
	app := &app{}
	for _, c := range app.root().Commands() {
		if c.Name() == "help" || c.Name() == "completion" || c.Name() == "inspect" {
			continue
		}
		if !mentions(text, c) {
			t.Errorf("README.md does not mention %s", c.Name())
		}
	}
}

func mentions(text string, c *cobra.Command) bool {
	return regexp.MustCompile("(?:`|storywatch )" + c.Name() + `\b`).MatchString(text)
}

// checkReadmeDigest holds that the digest in the README is one that the demo prints; -update puts a new one there, about the visit to
// Moscow on the day that it got its date.
func (d *demoed) checkReadmeDigest(t *testing.T) {
	text := readme(t)
	blocks := fenced(text, "text")
	if len(blocks) != 1 {
		t.Fatalf("README.md has %d digests", len(blocks))
	}
	if *update {
		shown := d.excerpt(t)
		text = strings.Replace(text, "```text\n"+blocks[0]+"```", "```text\n"+shown+"```", 1)
		if err := os.WriteFile(filepath.Join(top, "README.md"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		blocks[0] = shown
	}
	if !strings.Contains(d.printed, blocks[0]) {
		t.Errorf("the demo does not print the digest of README.md; `go test ./cmd/storywatch -run TestDemo -update` puts the present one there:\n%s", d.excerpt(t))
	}
	if n := strings.Count(blocks[0], "\n"); n > 25 {
		t.Errorf("the digest in README.md has %d lines", n)
	}
}

// excerpt is the beginning of the digest that told the day of the visit to Moscow: whole paragraphs, 25 lines at most.
func (d *demoed) excerpt(t *testing.T) string {
	t.Helper()
	i := slices.IndexFunc(d.digests, func(g digest.Digest) bool {
		return slices.ContainsFunc(g.Answers, func(c digest.Change) bool {
			return c.Question == "moscow-visit" && strings.Contains(c.After, "2 December")
		})
	})
	if i < 0 {
		t.Fatal("no digest tells the day of the visit to Moscow")
	}
	_, rest, ok := strings.Cut(d.printed, d.digests[i].Subject)
	if !ok {
		t.Fatalf("the demo did not print %q", d.digests[i].Subject)
	}
	lines := strings.SplitAfter(rest, "\n")[3:] // without the line under the subject and an empty one
	n := min(25, len(lines))
	for n > 0 && strings.TrimSpace(lines[n]) != "" {
		n--
	}
	return strings.TrimRight(strings.Join(lines[:n], ""), "\n") + "\n"
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestScripts runs the stories of testdata/script. Each is a day or more of a monitor's life: the script owns the clock and the web, and
// every command line runs the whole program in this process. See the commands in scriptCommands; -update rewrites what cmp compares.
func TestScripts(t *testing.T) {
	testscript.RunT(scriptT{t}, testscript.Params{
		Dir:           "testdata/script",
		UpdateScripts: *update, ContinueOnError: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("XDG_DATA_HOME", "")
			env.Setenv("HOOK_SECRET", hookSecret)
			env.Values[stageKey{}] = newStage(env.T().(scriptT).T)
			return nil
		},
		Cmds: scriptCommands(),
	})
}

// scriptT lets the commands of a script reach the *testing.T of its subtest, which a bubble of synctest needs. The scripts run one after
// the other: a command changes the process's working directory to the script's.
type scriptT struct{ *testing.T }

func (t scriptT) Run(name string, f func(testscript.T)) {
	t.T.Run(name, func(t *testing.T) { f(scriptT{t}) })
}

func (t scriptT) Parallel() {}

func (t scriptT) Verbose() bool { return testing.Verbose() }

type stageKey struct{}

// stage is the world of one script, from its first line to its last.
type stage struct {
	t     *testing.T
	now   time.Time // when the next command starts
	web   *scriptWeb
	hooks *scriptHooks
	post  *scriptPost
	code  int // of the last storywatch
}

// update rewrites golden parts of the scripts and of the README.
var update = flag.Bool("update", false, "rewrite golden files: the expected output in testdata/script, the digest in README.md")

func newStage(t *testing.T) *stage {
	return &stage{
		t: t, now: time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC),
		web: &scriptWeb{pages: map[string]scriptPage{}}, hooks: &scriptHooks{}, post: &scriptPost{},
	}
}

func scriptCommands() map[string]func(ts *testscript.TestScript, neg bool, args []string) {
	plain := func(name string, f func(s *stage, ts *testscript.TestScript, args []string) error) func(*testscript.TestScript, bool, []string) {
		return func(ts *testscript.TestScript, neg bool, args []string) {
			if neg {
				ts.Fatalf("! %s is not supported", name)
			}
			ts.Check(f(ts.Value(stageKey{}).(*stage), ts, args))
		}
	}
	commands := map[string]func(*testscript.TestScript, bool, []string){
		// storywatch ARGS…: runs the program; it must succeed, or fail after a !.
		"storywatch": func(ts *testscript.TestScript, neg bool, args []string) {
			s := ts.Value(stageKey{}).(*stage)
			s.run(ts, time.Time{}, args)
			if neg == (s.code == 0) {
				ts.Fatalf("storywatch %s ended with %d", strings.Join(args, " "), s.code)
			}
		},
	}
	for name, f := range map[string]func(*stage, *testscript.TestScript, []string) error{
		"until": (*stage).until, "exit": (*stage).exit, "at": (*stage).at, "web": (*stage).layWeb, "requests": (*stage).requests,
		"mail": (*stage).mail, "mailserver": (*stage).mailServer, "hooks": (*stage).printHooks, "hookserver": (*stage).hookServer,
		"lock": (*stage).lock, "sql": (*stage).sql, "json": (*stage).json,
	} {
		commands[name] = plain(name, f)
	}
	return commands
}

// at TIME: what time it is when the next command starts. Time passes while a command waits, as it does for a host's turn.
func (s *stage) at(_ *testscript.TestScript, args []string) error {
	if len(args) != 1 {
		return fmt.Errorf("usage: at TIME")
	}
	t, err := time.Parse(time.RFC3339, args[0])
	s.now = t
	return err
}

// exit N: the last storywatch ended with this code.
func (s *stage) exit(_ *testscript.TestScript, args []string) error {
	if len(args) != 1 || args[0] != strconv.Itoa(s.code) {
		return fmt.Errorf("the exit code is %d, not %s", s.code, strings.Join(args, " "))
	}
	return nil
}

// until TIME storywatch ARGS…: runs the program, which should be the daemon, and interrupts it when the clock shows TIME. It must end
// cleanly, and not by itself.
func (s *stage) until(ts *testscript.TestScript, args []string) error {
	if len(args) < 3 || args[1] != "storywatch" {
		return fmt.Errorf("usage: until TIME storywatch ARGS…")
	}
	end, err := time.Parse(time.RFC3339, args[0])
	if err != nil {
		return err
	}
	s.run(ts, end, args[2:])
	if s.code != 0 {
		return fmt.Errorf("storywatch %s ended with %d", strings.Join(args[2:], " "), s.code)
	}
	if s.now.Before(end) {
		return fmt.Errorf("it ended by itself at %s", s.now.Format(time.RFC3339))
	}
	return nil
}

// run calls the program in a bubble whose clock starts at s.now, so that its pauses between requests take no time.
func (s *stage) run(ts *testscript.TestScript, end time.Time, args []string) {
	old, err := os.Getwd()
	ts.Check(err)
	ts.Check(os.Chdir(ts.MkAbs(".")))
	defer os.Chdir(old)
	var stdout, stderr bytes.Buffer
	synctest.Test(s.t, func(t *testing.T) {
		shift := time.Until(s.now)
		now := func() time.Time { return time.Now().Add(shift) }
		ctx, stop := context.WithCancel(context.Background())
		defer stop()
		if !end.IsZero() {
			defer time.AfterFunc(end.Sub(s.now), stop).Stop()
		}
		s.web.now, s.hooks.now = now, now
		post := s.post.open(now)
		s.code = run(ctx, world{
			args: args, getenv: ts.Getenv, stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, now: now, web: s.web,
			hooks: s.hooks, dial: post.dial, command: "storywatch",
		})
		post.close()
		s.now = now()
	})
	_, err = ts.Stdout().Write(stdout.Bytes())
	ts.Check(err)
	_, err = ts.Stderr().Write(stderr.Bytes())
	ts.Check(err)
}

// json KEY…: what the last command printed is one JSON value with these keys: of the object, or of the first object in the list.
func (s *stage) json(ts *testscript.TestScript, args []string) error {
	var v any
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &v); err != nil {
		return err
	}
	if list, ok := v.([]any); ok {
		if len(list) == 0 {
			return fmt.Errorf("the list is empty")
		}
		v = list[0]
	}
	object, _ := v.(map[string]any)
	for _, key := range args {
		if _, ok := object[key]; !ok {
			return fmt.Errorf("no %q among %q", key, slices.Sorted(maps.Keys(object)))
		}
	}
	return nil
}

// web DIR…: the files below DIR are the web from now on, DIR/host/path at https://host/path, on top of what was laid out before. An empty
// file takes its address away.
func (s *stage) layWeb(ts *testscript.TestScript, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("usage: web DIR…")
	}
	for _, dir := range args {
		dir = ts.MkAbs(dir)
		err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			data, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			name, err := filepath.Rel(dir, path)
			if err != nil {
				return err
			}
			if len(data) == 0 {
				delete(s.web.pages, filepath.ToSlash(name))
				return nil
			}
			s.web.pages[filepath.ToSlash(name)], err = parsePage(data)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// requests: prints what was asked for since it was last called: when, what, with which validators, and the answer's status.
func (s *stage) requests(ts *testscript.TestScript, _ []string) error {
	s.web.mu.Lock()
	defer s.web.mu.Unlock()
	fmt.Fprintf(ts.Stdout(), "user agent: %s\n", s.web.agent)
	for _, line := range s.web.asked {
		fmt.Fprintln(ts.Stdout(), line)
	}
	s.web.asked = nil
	return nil
}

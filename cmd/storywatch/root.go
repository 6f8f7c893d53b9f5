package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/spf13/cobra"

	"storywatch/monitor/config"
	"storywatch/store"
)

// Exit codes, documented in doc.go.
const (
	exitOK          = 0
	exitError       = 1
	exitUsage       = 2
	exitNothing     = 3
	exitHeld        = 4
	exitInterrupted = 130
)

// exitError carries an exit code with an error.
type codeError struct {
	code int
	err  error
}

func (e codeError) Error() string { return e.err.Error() }
func (e codeError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error {
	return codeError{exitUsage, fmt.Errorf(format, args...)}
}

func nothing(format string, args ...any) error {
	return codeError{exitNothing, fmt.Errorf(format, args...)}
}

// app is one run of the program: its world and the flags that every command has.
type app struct {
	world
	data    string
	config  string
	json    bool
	noColor bool
	verbose bool
}

// run is the program.
func run(ctx context.Context, w world) int {
	a := &app{world: w}
	root := a.root()
	root.SetArgs(w.args)
	root.SetIn(w.stdin)
	root.SetOut(w.stdout)
	root.SetErr(w.stderr)
	err := root.ExecuteContext(ctx)
	if err == nil {
		return exitOK
	}
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		fmt.Fprintln(w.stderr, "storywatch: stopped before everything was done; nothing is lost, the next run or poll carries on")
		return exitError
	}
	fmt.Fprintf(w.stderr, "storywatch: %s\n", err)
	var code codeError
	var held *store.HeldError
	var complaints config.Complaints
	switch {
	case errors.As(err, &code):
		return code.code
	case errors.As(err, &held):
		return exitHeld
	case errors.As(err, &complaints):
		return exitUsage
	}
	return exitError
}

const longHelp = `storywatch tracks how a developing story evolves. It polls RSS, Atom and JSON feeds, reads the articles they point to, keeps every
version, and tells you what nobody had reported before: new claims with their evidence, changes of the answers to your questions, and
edits that were made silently.

  storywatch demo                     see it work: ten days of a story in a few seconds, no network
  storywatch run                      watch the story of feeds.yaml until stopped
  storywatch answers                  what is known on your questions now
  storywatch history                  the articles followed and how often they changed
  storywatch diff a12                 what changed in article a12

Everything story-specific is in feeds.yaml and the baseline corpus. Without --config the built-in ones are used.`

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "storywatch",
		Short:         "Watch how a developing story evolves, and hear of every new claim",
		Long:          longHelp,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          subcommand,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	f := root.PersistentFlags()
	f.StringVar(&a.data, "data", "", "database `FILE` (default: storywatch.db in the platform's data folder)")
	f.StringVar(&a.config, "config", "", "`FILE` to use instead of the built-in feeds.yaml")
	f.BoolVar(&a.json, "json", false, "print JSON instead of tables")
	f.BoolVar(&a.noColor, "no-color", false, "no colour, even on a terminal (also: NO_COLOR)")
	f.BoolVarP(&a.verbose, "verbose", "v", false, "log every step to standard error")
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usagef("%s\nTry: %s --help", err, c.CommandPath())
	})
	root.AddGroup(&cobra.Group{ID: "watch", Title: "Watching:"}, &cobra.Group{ID: "read", Title: "Reading what is known:"},
		&cobra.Group{ID: "care", Title: "Looking after it:"}, &cobra.Group{ID: "test", Title: "Trying and measuring:"})
	add := func(group string, commands ...*cobra.Command) {
		for _, c := range commands {
			c.GroupID = group
			switch {
			case c.HasSubCommands():
				c.Args = subcommand
			case c.Args != nil:
				c.Args = usageArgs(c.Args)
			}
			root.AddCommand(c)
		}
	}
	add("watch", a.demoCommand(), a.runCommand(), a.pollCommand(), a.corpusCommand(), a.configCommand())
	add("read", a.answersCommand(), a.claimsCommand(), a.findingsCommand(), a.historyCommand(), a.showCommand(), a.diffCommand(), a.whyCommand(), a.digestCommand())
	add("care", a.statusCommand(), a.feedsCommand(), a.deliveriesCommand(), a.backupCommand(), a.verifyCommand(), a.pruneCommand(), a.reextractCommand())
	add("test", a.replayCommand(), a.evalCommand(), a.recheckCommand(), a.inspectCommand())
	root.SetHelpCommandGroupID("test")
	root.SetCompletionCommandGroupID("test")
	return root
}

// subcommand refuses a word that is none of a command's own commands, with those that come near.
func subcommand(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	c.SuggestionsMinimumDistance = 2
	hint := "Try: " + c.CommandPath() + " --help"
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "Did you mean: " + c.CommandPath() + " " + strings.Join(near, ", ")
	}
	return usagef("there is no command %q\n%s", c.CommandPath()+" "+args[0], hint)
}

// atLeastOne refuses a --limit that would show nothing.
func atLeastOne(limit int) error {
	if limit < 1 {
		return usagef("--limit %d: it is a number from 1 up", limit)
	}
	return nil
}

// usageArgs makes wrong arguments a mistake of usage, with the line that shows the right ones.
func usageArgs(check cobra.PositionalArgs) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if err := check(c, args); err != nil {
			return usagef("%s\nUsage: %s", err, c.UseLine())
		}
		return nil
	}
}

// dataPath is the database file: --data, or storywatch.db in the platform's data folder.
func (a *app) dataPath() (string, error) {
	if a.data != "" {
		return a.data, nil
	}
	dir, err := a.dataFolder()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "storywatch.db"), nil
}

func (a *app) dataFolder() (string, error) {
	home := a.getenv("HOME")
	switch {
	case a.getenv("XDG_DATA_HOME") != "":
		return filepath.Join(a.getenv("XDG_DATA_HOME"), "storywatch"), nil
	case runtime.GOOS == "windows" && a.getenv("LocalAppData") != "":
		return filepath.Join(a.getenv("LocalAppData"), "storywatch"), nil
	case runtime.GOOS == "darwin" && home != "":
		return filepath.Join(home, "Library", "Application Support", "storywatch"), nil
	case home != "":
		return filepath.Join(home, ".local", "share", "storywatch"), nil
	}
	return "", usagef("no data folder: neither HOME nor XDG_DATA_HOME is set; name a database with --data FILE")
}

// open opens the database for reading, beside a running daemon.
func (a *app) open(ctx context.Context) (*store.DB, error) {
	path, err := a.dataPath()
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("there is no database at %s yet: `%s run` or `%s poll` makes one, --data FILE names another", path, a.command, a.command)
	}
	return store.OpenReadOnly(ctx, path)
}

// openWrite opens the database for the one process that writes articles: run, poll or corpus add. The caller calls close.
func (a *app) openWrite(ctx context.Context, who string) (db *store.DB, closeAll func(), err error) {
	path, err := a.dataPath()
	if err != nil {
		return nil, nil, err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, nil, fmt.Errorf("make the data folder: %w; name another place with --data FILE", err)
	}
	release, err := store.Lock(path, fmt.Sprintf("%s, process %d, since %s", who, os.Getpid(), a.now().UTC().Format("2 Jan 2006 15:04:05 UTC")))
	if err != nil {
		return nil, nil, err
	}
	var opts []store.Option
	if a.trace != nil {
		opts = append(opts, store.WithTrace(a.trace))
	}
	db, err = store.Open(ctx, path, opts...)
	if err != nil {
		release()
		return nil, nil, err
	}
	return db, func() { db.Close(); release() }, nil
}

func (a *app) logger() *slog.Logger {
	level := slog.LevelWarn
	if a.verbose {
		level = slog.LevelInfo
	}
	return slog.New(slog.NewTextHandler(a.stderr, &slog.HandlerOptions{Level: level}))
}

// invocation is how the user called the program, as it should stand in hints.
func invocation(arg0 string) string {
	if strings.Contains(filepath.ToSlash(arg0), "/go-build") {
		return "go run ./cmd/storywatch"
	}
	return filepath.Base(arg0)
}

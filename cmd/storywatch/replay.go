package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/replay"
	"storywatch/store"
)

func (a *app) replayCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "replay DIR",
		Short: "Run the whole monitor over a recorded stream, on the stream's own clock",
		Long: `Plays a recorded stream, a folder with stream/ and perhaps corpus/ in it, through the whole monitor: without network, into a temporary
database unless --data names one. Nothing built in is used: the questions come from --config, DIR/feeds.yaml or DIR/watches.yaml, the
baseline from DIR/corpus. With --json it prints one line for each sentence, item and answer. The same stream gives the same output.`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error { return a.replay(c.Context(), args[0]) },
	}
}

// streamConfig finds the configuration that a stream is replayed with.
func (a *app) streamConfig(dir string) (config.Config, error) {
	names := []string{filepath.Join(dir, "feeds.yaml"), filepath.Join(dir, "watches.yaml")}
	if a.config != "" {
		names = []string{a.config}
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) && a.config == "" {
			continue
		}
		if err != nil {
			return config.Config{}, usagef("read configuration: %w", err)
		}
		return config.Parse(name, data)
	}
	return config.Parse("no configuration", []byte("watches: []\n"))
}

func (a *app) replay(ctx context.Context, dir string) error {
	stream, err := replay.Load(os.DirFS(dir))
	if err != nil {
		return usagef("%s: %w", dir, err)
	}
	w := bufio.NewWriter(a.stdout)
	emit := recordLines(w)
	if !a.json {
		emit = a.summary(w)
	}
	if err := a.replayInto(ctx, dir, stream, emit); err != nil {
		return err
	}
	return w.Flush()
}

// recordLines writes records as JSON, one a line.
func recordLines(w io.Writer) func(replay.Record) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return func(r replay.Record) error { return out.Encode(r) }
}

// replayInto plays a stream into --data, or into a temporary database.
func (a *app) replayInto(ctx context.Context, dir string, stream replay.Stream, emit func(replay.Record) error) error {
	cfg, err := a.streamConfig(dir)
	if err != nil {
		return err
	}
	cfg.Receivers = nil
	files, err := monitor.ReadFiles(os.DirFS(dir), "corpus")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	path := a.data
	if path == "" {
		tmp, err := os.MkdirTemp("", "storywatch-replay-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(tmp)
		path = filepath.Join(tmp, "replay.db")
	} else if _, err := os.Stat(path); err == nil {
		return usagef("%s exists already; a replay starts from an empty database: name another file with --data", path)
	}
	db, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	defer db.Close()
	log := slog.New(slog.DiscardHandler)
	if a.verbose {
		log = a.logger()
	}
	return replay.Run(ctx, stream, replay.Options{Store: db, Config: cfg, Corpus: files, Log: log, Emit: emit, Command: a.command})
}

// summary prints a replay for people: what each item brought.
func (a *app) summary(w *bufio.Writer) func(replay.Record) error {
	counts := map[string]int{}
	return func(r replay.Record) error {
		switch r.Type {
		case "sentence":
			counts[r.Label]++
			if r.Label == "new" {
				fmt.Fprintf(w, "  new %-11s %.2f  %s\n", r.Kind, r.Score, r.Text)
			}
		case "item":
			what := "not about the story"
			if r.Relevant {
				what = fmt.Sprintf("%d new, %d minor, %d known, %d none", counts["new"], counts["minor"], counts["known"], counts["none"])
			}
			if r.Page != "ok" {
				what = "page: " + r.Page
			}
			if r.CopyOf != nil {
				what += fmt.Sprintf("; a copy of item %d", *r.CopyOf)
			}
			if len(r.Changes) > 0 {
				what += "; changes: " + strings.Join(r.Changes, ", ")
			}
			fmt.Fprintf(w, "item %d: %s\n\n", r.Seq, what)
			clear(counts)
		case "answer":
			if r.Changed {
				text, err := json.Marshal(r.Answer)
				if err != nil {
					return err
				}
				fmt.Fprintf(w, "  answer to %s: %s\n", r.Question, text)
			}
		}
		return nil
	}
}

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"
	"golang.org/x/sync/errgroup"

	"storywatch/monitor/replay"
)

func (a *app) evalCommand() *cobra.Command {
	var format, records string
	c := &cobra.Command{
		Use:   "eval DIR…|FILE…",
		Short: "Score the monitor against labelled streams, one by one and pooled",
		Long: `Replays labelled streams, side by side, and compares what the monitor decided with what people labelled. With --format trec it reads files of labelled single
sentences instead (one JSON object a line: topic, i, time, text, label NOVEL, KNOWN or OFF, exact_dup), judges those that bear on their topic
in order, and prints how well their scores separate what is new; with --json one scored line per sentence. --format pages compares the text
extracted from saved pages (DIR/html, DIR/ground-truth.json) with the articles that people cut out of them, --format feeds the entries of
feeds with what a comment "Expect:" in them says.`,
		Example: `  storywatch eval testdata/streams/*
  storywatch eval --format trec --json sentences.jsonl.gz`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			switch format {
			case "streams":
				return a.evalStreams(c.Context(), args, records)
			case "trec":
				return a.evalSentences(args)
			case "pages":
				return a.evalPages(args)
			case "feeds":
				return a.evalFeeds(args)
			}
			return usagef("no format %q: there are streams, trec, pages and feeds", format)
		},
	}
	c.Flags().StringVar(&format, "format", "streams", "what the arguments are: `FORMAT` streams, trec, pages or feeds")
	c.Flags().StringVar(&records, "records", "", "with streams: keep what replay --json prints of each in `DIR`/NAME.jsonl")
	return c
}

// scoreJSON is the score of one stream, or of all pooled, in JSON output.
type scoreJSON struct {
	Stream  string          `json:"stream"`
	Figures []replay.Figure `json:"figures"`
}

func (a *app) evalStreams(ctx context.Context, dirs []string, records string) error {
	if records != "" {
		for i, dir := range dirs {
			if slices.ContainsFunc(dirs[:i], func(d string) bool { return streamName(d) == streamName(dir) }) {
				return usagef("two streams are called %s: their records would be one file", streamName(dir))
			}
		}
		if err := os.MkdirAll(records, 0o700); err != nil {
			return fmt.Errorf("make the folder for the records: %w", err)
		}
	}
	scores, err := a.scoreStreams(ctx, dirs, records)
	if err != nil {
		return err
	}
	var pooled replay.Score
	out := []scoreJSON{}
	for i, s := range scores {
		pooled.Add(s)
		out = append(out, scoreJSON{streamName(dirs[i]), s.Figures()})
		if !a.json {
			fmt.Fprintf(a.stdout, "%s\n", out[i].Stream)
			s.Print(a.stdout)
			fmt.Fprintln(a.stdout)
		}
	}
	if len(dirs) > 1 {
		out = append(out, scoreJSON{"pooled", pooled.Figures()})
		if !a.json {
			fmt.Fprintln(a.stdout, "pooled")
			pooled.Print(a.stdout)
		}
	}
	if a.json {
		return a.printJSON(out)
	}
	return nil
}

func streamName(dir string) string { return filepath.Base(filepath.Clean(dir)) }

// scoreStreams replays streams side by side, one for each processor; each has a monitor and a database of its own.
func (a *app) scoreStreams(ctx context.Context, dirs []string, records string) ([]*replay.Score, error) {
	scores := make([]*replay.Score, len(dirs))
	g, ctx := errgroup.WithContext(ctx)
	atOnce := runtime.GOMAXPROCS(0)
	if a.data != "" || a.verbose { // one database, or one log
		atOnce = 1
	}
	g.SetLimit(atOnce)
	for i, dir := range dirs {
		g.Go(func() (err error) {
			scores[i], err = a.scoreStream(ctx, dir, records)
			return err
		})
	}
	return scores, g.Wait()
}

// scoreStream replays one stream and compares it with its labels. In the folder records, unless it is "", it leaves what `replay --json` prints.
func (a *app) scoreStream(ctx context.Context, dir, records string) (*replay.Score, error) {
	fsys := os.DirFS(dir)
	if !replay.HasGold(fsys) {
		return nil, usagef("%s is no labelled stream: it has no gold.tsv", dir)
	}
	stream, err := replay.Load(fsys)
	if err != nil {
		return nil, usagef("%s: %w", dir, err)
	}
	var list []replay.Record
	var lines bytes.Buffer
	line := recordLines(&lines)
	err = a.replayInto(ctx, dir, stream, func(r replay.Record) error {
		list = append(list, r)
		return line(r)
	})
	if err != nil {
		return nil, err
	}
	if records != "" {
		if err := os.WriteFile(filepath.Join(records, streamName(dir)+".jsonl"), lines.Bytes(), 0o600); err != nil {
			return nil, fmt.Errorf("keep the records: %w", err)
		}
	}
	s, err := replay.ScoreStream(fsys, list)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", dir, err)
	}
	return s, nil
}

func (a *app) evalSentences(files []string) error {
	enc := json.NewEncoder(a.stdout)
	for _, name := range files {
		data, err := readMaybeGzip(name)
		if err != nil {
			return usagef("%w", err)
		}
		judged, err := replay.JudgeSentences(data)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if a.json {
			for _, j := range judged {
				if err := enc.Encode(j); err != nil {
					return err
				}
			}
			continue
		}
		fmt.Fprintln(a.stdout, filepath.Base(name))
		for _, f := range replay.SentenceFigures(judged) {
			fmt.Fprintf(a.stdout, "%-22s %.3f  %s\n", f.Name, f.Value, f.Note)
		}
	}
	return nil
}

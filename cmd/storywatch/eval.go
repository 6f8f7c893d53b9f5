package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"storywatch/monitor/replay"
)

func (a *app) evalCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "eval DIR…|FILE…",
		Short: "Score the monitor against labelled streams, one by one and pooled",
		Long: `Replays labelled streams and compares what the monitor decided with what people labelled. With --format trec it reads files of labelled single
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
				return a.evalStreams(c.Context(), args)
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
	return c
}

// scoreJSON is the score of one stream, or of all pooled, in JSON output.
type scoreJSON struct {
	Stream  string          `json:"stream"`
	Figures []replay.Figure `json:"figures"`
}

func (a *app) evalStreams(ctx context.Context, dirs []string) error {
	var pooled replay.Score
	out := []scoreJSON{}
	for _, dir := range dirs {
		fsys := os.DirFS(dir)
		if !replay.HasGold(fsys) {
			return usagef("%s is no labelled stream: it has no gold.tsv", dir)
		}
		stream, err := replay.Load(fsys)
		if err != nil {
			return usagef("%s: %w", dir, err)
		}
		var records []replay.Record
		err = a.replayInto(ctx, dir, stream, func(r replay.Record) error { records = append(records, r); return nil })
		if err != nil {
			return err
		}
		s, err := replay.ScoreStream(fsys, records)
		if err != nil {
			return fmt.Errorf("%s: %w", dir, err)
		}
		pooled.Add(s)
		out = append(out, scoreJSON{filepath.Base(filepath.Clean(dir)), s.Figures()})
		if !a.json {
			fmt.Fprintf(a.stdout, "%s\n", out[len(out)-1].Stream)
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

package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/digest"
	"storywatch/store"
)

func (a *app) pruneCommand() *cobra.Command {
	var age, size string
	var dry, compact bool
	c := &cobra.Command{
		Use:   "prune",
		Short: "Take old pages and sent messages out of the database, within bounds of age and size",
		Long: `Takes away pages as they were fetched and messages that were sent or dropped: those older than --older-than, and then the oldest until the
database uses no more than --max-size; with neither, the bounds of keep in feeds.yaml, which run and poll hold once a day. Texts, claims, findings, answers and the record of every delivery stay, and so does every page that a
claim or a finding rests on, and the latest of each article. The hashes of what is gone stay, so that verify still vouches for the rest.

The file keeps its size, and the room is used again; --compact makes the file smaller, and must not be used beside a running daemon.`,
		Example: `  storywatch prune --dry-run
  storywatch prune --older-than 90d --dry-run
  storywatch prune --older-than 90d --max-size 500MB
  storywatch prune --max-size 500MB --compact`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			b, err := a.bounds(age, size)
			if err != nil {
				return err
			}
			return a.prune(c.Context(), b, dry, compact)
		},
	}
	c.Flags().StringVar(&age, "older-than", "", "take away what is older than this `AGE`, such as 90d or 12w")
	c.Flags().StringVar(&size, "max-size", "", "take away the oldest until no more than this `SIZE` is used, such as 500MB or 2GB")
	c.Flags().BoolVar(&dry, "dry-run", false, "only print what would go")
	c.Flags().BoolVar(&compact, "compact", false, "make the file smaller afterwards")
	return c
}

// bounds reads the two flags; with neither the bounds of the configuration are meant, within which the monitor keeps the database itself.
func (a *app) bounds(age, size string) (b store.PruneBounds, err error) {
	if age == "" && size == "" {
		cfg, err := a.loadConfig()
		if err != nil {
			return b, err
		}
		if b = monitor.PruneBounds(cfg.Keep, a.now()); b == (store.PruneBounds{}) {
			return b, usagef("the configuration keeps everything for ever: say what to keep with --older-than 90d, --max-size 500MB, or both")
		}
		return b, nil
	}
	if age != "" {
		length, err := config.ParseDuration(age)
		if err != nil {
			return b, usagef("--older-than %w", err)
		}
		b.Before = a.now().Add(-length)
	}
	if size != "" {
		n, err := config.ParseBytes(size)
		if err != nil {
			return b, usagef("--max-size %w", err)
		}
		b.MaxBytes = int64(n)
	}
	return b, nil
}

func (a *app) prune(ctx context.Context, b store.PruneBounds, dry, compact bool) error {
	check, err := a.open(ctx) // says what is wrong when there is no database
	if err != nil {
		return err
	}
	defer check.Close()
	if dry {
		plan, err := check.Prunable(ctx, b)
		if err != nil {
			return err
		}
		return a.printPruned(plan, b, true)
	}
	path, err := a.dataPath()
	if err != nil {
		return err
	}
	if compact {
		release, err := store.Lock(path, "prune --compact")
		if err != nil {
			return err
		}
		defer release()
	}
	db, err := store.Open(ctx, path)
	if err != nil {
		return err
	}
	done, err := db.Prune(ctx, b, a.now())
	if err == nil && compact {
		check.Close() // a reader would keep the file from shrinking
		err = db.Compact(ctx)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	return a.printPruned(done, b, false)
}

// shownPruned is how many of the things that would go are listed one by one.
const shownPruned = 40

func (a *app) printPruned(p store.Pruned, b store.PruneBounds, dry bool) error {
	if a.json {
		items := []map[string]any{}
		for _, i := range p.Items {
			items = append(items, map[string]any{"kind": i.Kind, "id": i.ID, "at": i.At, "bytes": i.Bytes, "name": i.Name})
		}
		return a.printJSON(map[string]any{"dry_run": dry, "items": items, "bytes": p.Bytes, "evidence_bytes": p.Evidence, "used_bytes": p.Used})
	}
	if dry {
		var rows [][]string
		for _, i := range p.Items[:min(len(p.Items), shownPruned)] {
			rows = append(rows, []string{when(i.At, a.zone()), i.Kind, megabytes(i.Bytes), digest.Clean(i.Name)})
		}
		if len(rows) > 0 {
			a.printTable(a.stdout, []column{{name: "last seen"}, {name: "what"}, {name: "size", right: true}, {name: "address or subject", grow: true}}, rows)
			if more := len(p.Items) - len(rows); more > 0 {
				fmt.Fprintf(a.stdout, "… and %d more (--json lists all)\n", more)
			}
			fmt.Fprintln(a.stdout)
		}
	}
	pages := 0
	for _, i := range p.Items {
		if i.Kind == "page" {
			pages++
		}
	}
	went, uses := "Took away", "It uses"
	if dry {
		went, uses = "Would take away", "It would use about"
	}
	fmt.Fprintf(a.stdout, "%s %s and %s, %s. %s %s; %s of pages stay as evidence.\n", went, plural(pages, "page", "pages"),
		plural(len(p.Items)-pages, "message", "messages"), megabytes(p.Bytes), uses, megabytes(p.Used), megabytes(p.Evidence))
	if b.MaxBytes > 0 && p.Used > b.MaxBytes {
		fmt.Fprintf(a.stdout, "That is more than %s: the rest is texts, claims and pages that evidence rests on, which are never taken away.\n", megabytes(b.MaxBytes))
	}
	return nil
}

func megabytes(n int64) string {
	if n > 0 && n < 1e5 {
		return fmt.Sprintf("%.1f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}

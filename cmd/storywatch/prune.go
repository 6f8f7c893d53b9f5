package main

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

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
database uses no more than --max-size. Texts, claims, findings, answers and the record of every delivery stay, and so does every page that a
claim or a finding rests on, and the latest of each article. The hashes of what is gone stay, so that verify still vouches for the rest.

The file keeps its size, and the room is used again; --compact makes the file smaller, and must not be used beside a running daemon.`,
		Example: `  storywatch prune --older-than 90d --dry-run
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

// bounds reads the two flags; one of them must be given.
func (a *app) bounds(age, size string) (b store.PruneBounds, err error) {
	if age == "" && size == "" {
		return b, usagef("say what to keep: --older-than 90d, --max-size 500MB, or both")
	}
	if age != "" {
		length, err := parseAge(age)
		if err != nil {
			return b, err
		}
		b.Before = a.now().Add(-length)
	}
	if size != "" {
		if b.MaxBytes, err = parseSize(size); err != nil {
			return b, err
		}
	}
	return b, nil
}

// parseAge reads days, weeks and Go's durations.
func parseAge(text string) (time.Duration, error) {
	for unit, length := range map[string]time.Duration{"d": 24 * time.Hour, "w": 7 * 24 * time.Hour} {
		if number, ok := strings.CutSuffix(text, unit); ok {
			if n, err := strconv.Atoi(number); err == nil && n > 0 && n <= 36500 {
				return time.Duration(n) * length, nil
			}
		}
	}
	length, err := time.ParseDuration(text)
	if err != nil || length <= 0 {
		return 0, usagef("--older-than %s: write for example 90d, 12w or 36h", text)
	}
	return length, nil
}

// parseSize reads a number of bytes with a unit: kB, MB, GB, TB.
func parseSize(text string) (int64, error) {
	upper := strings.ToUpper(strings.ReplaceAll(text, " ", ""))
	for i, unit := range []string{"KB", "MB", "GB", "TB", "B"} {
		number, ok := strings.CutSuffix(upper, unit)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(number, 64)
		factor := math.Pow(1000, float64((i+1)%5))
		if err != nil || !(n > 0) || n*factor > 1e15 || n*factor < 1 {
			break
		}
		return int64(n * factor), nil
	}
	return 0, usagef("--max-size %s: write for example 500MB or 2GB", text)
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

func megabytes(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }

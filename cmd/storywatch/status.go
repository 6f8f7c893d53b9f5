package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"storywatch/monitor"
	"storywatch/monitor/digest"
	"storywatch/store"
)

func (a *app) statusCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "status",
		Short: "Say how the monitor is: who runs, what is stored, what is stuck",
		Long:  "Prints the state of the database. It exits with 1 when something needs attention (broken feeds, deliveries dropped or stuck), for health checks.",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return a.status(c.Context()) },
	}
}

func (a *app) status(ctx context.Context) error {
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	s, err := db.Status(ctx)
	if err != nil {
		return err
	}
	path, err := a.dataPath()
	if err != nil {
		return err
	}
	holder := "nobody; `" + a.command + " run` starts watching"
	release, lockErr := store.Lock(path, "status")
	var held *store.HeldError
	switch {
	case errors.As(lockErr, &held):
		holder = held.Holder
	case lockErr == nil:
		release()
	}
	if a.json {
		return a.printJSON(map[string]any{"database": path, "holder": holder, "status": s})
	}
	zone := a.zone()
	size := "?"
	if st, err := os.Stat(path); err == nil {
		size = fmt.Sprintf("%.1f MB", float64(st.Size())/1e6)
	}
	for _, row := range [][2]string{
		{"database", path + ", " + size + ", schema " + strconv.Itoa(s.SchemaVersion)},
		{"watching", holder},
		{"last poll", when(s.LastPoll, zone)},
		{"last change", when(s.LastChange, zone)},
		{"feeds", fmt.Sprintf("%d, %d of them failing, %d broken for long", s.Feeds, s.FeedsFailing, s.FeedsBroken)},
		{"articles", fmt.Sprintf("%d, %d of them followed", s.Articles, s.Followed)},
		{"versions", fmt.Sprintf("%d from %s", s.Versions, plural(s.Snapshots, "snapshot", "snapshots"))},
		{"claims", strconv.Itoa(s.Claims)},
		{"findings", strconv.Itoa(s.Findings)},
		{"deliveries", fmt.Sprintf("%d sent, %d pending, %d dropped", s.Sent, s.Pending, s.Dropped)},
	} {
		fmt.Fprintf(a.stdout, "%-12s %s\n", row[0], digest.Clean(row[1]))
	}
	if s.FeedsBroken > 0 || s.Dropped > 0 {
		return fmt.Errorf("something needs attention: see `%s feeds` and `%s deliveries`", a.command, a.command)
	}
	return nil
}

func (a *app) feedsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "feeds",
		Short: "List the feeds: when last read, what went wrong, when next",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return a.feeds(c.Context()) },
	}
}

// feedJSON is one feed in JSON output.
type feedJSON struct {
	ID       string    `json:"id"`
	Outlet   string    `json:"outlet"`
	URL      string    `json:"url"`
	Status   int       `json:"status"`
	Failures int       `json:"failures"`
	Problem  string    `json:"problem,omitempty"`
	MovedTo  string    `json:"moved_to,omitempty"`
	LastPoll time.Time `json:"last_poll,omitzero"`
	NextPoll time.Time `json:"next_poll,omitzero"`
	Active   bool      `json:"active"`
	HeldBack int       `json:"held_back,omitempty"` // pages that wait for a second check
}

// heldBack counts the suspect pages that wait for a second check, by feed.
func heldBack(ctx context.Context, db *store.DB) (map[int64]int, error) {
	no := false
	articles, err := db.Articles(ctx, store.ArticleFilter{Corpus: &no})
	if err != nil {
		return nil, err
	}
	out := map[int64]int{}
	for _, x := range articles {
		if monitor.Held(x) {
			out[x.Feed]++
		}
	}
	return out, nil
}

// movedTo is where a feed is read when that is not the address of the configuration.
func movedTo(f store.Feed) string {
	if f.MovedTo == f.URL {
		return ""
	}
	return f.MovedTo
}

func (a *app) feeds(ctx context.Context) error {
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	found, err := db.Feeds(ctx)
	if err != nil {
		return err
	}
	held, err := heldBack(ctx, db)
	if err != nil {
		return err
	}
	out := []feedJSON{}
	for _, f := range found {
		out = append(out, feedJSON{
			HeldBack: held[f.ID],
			ID:       id("f", f.ID), Outlet: f.Outlet, URL: f.URL, Status: f.LastStatus, Failures: f.Failures, Problem: f.LastError,
			MovedTo: movedTo(f), LastPoll: f.LastPoll, NextPoll: f.NextPoll, Active: f.Active,
		})
	}
	if a.json {
		return a.printJSON(out)
	}
	if len(out) == 0 {
		return nothing("no feed yet; `%s poll` takes them over from the configuration", a.command)
	}
	zone := a.zone()
	var rows [][]string
	for _, f := range out {
		state := "ok"
		switch {
		case !f.Active:
			state = "no longer configured"
		case f.LastPoll.IsZero():
			state = "not polled yet"
		case f.Problem != "":
			state = f.Problem
			if f.Failures > 1 {
				state = fmt.Sprintf("%d failures: %s", f.Failures, f.Problem)
			}
		}
		switch {
		case f.MovedTo != "" && f.Problem != "":
			state += "; read from " + f.MovedTo + " instead of the address in feeds.yaml"
		case f.MovedTo != "":
			state += "; moved to " + f.MovedTo + ": put that address into feeds.yaml"
		}
		if f.HeldBack > 0 {
			state += "; held back until a second check agrees: " + plural(f.HeldBack, "page", "pages")
		}
		rows = append(rows, []string{f.ID, f.Outlet, when(f.LastPoll, zone), when(f.NextPoll, zone), state})
	}
	a.printTable(a.stdout, []column{{name: "id"}, {name: "outlet"}, {name: "last poll"}, {name: "next poll"}, {name: "state", grow: true}}, rows)
	return nil
}

func (a *app) backupCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the database to FILE, beside a running daemon",
		Long:  "Makes a consistent copy of the database. To go back to it, stop the daemon and start it with --data FILE, or put the copy in the place of the old file.",
		Args:  cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			db, err := a.open(c.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			if err := db.Backup(c.Context(), args[0]); err != nil {
				return err
			}
			fmt.Fprintf(a.stdout, "Copied to %s.\n", args[0])
			return nil
		},
	}
}

func (a *app) verifyCommand() *cobra.Command {
	var head string
	c := &cobra.Command{
		Use:   "verify",
		Short: "Check the database: structure, references, and every stored byte against its hash",
		Long: `Reads the whole database. Snapshots, versions and deliveries are linked by a chain of hashes; a byte that was changed since is named. The
last line is the head of the chain: kept somewhere else, and given to a later verify with --head, it proves that nothing up to there was
changed, taken out or slipped in, even by someone who made the chain again.`,
		Example: "  storywatch verify\n  storywatch verify --head 1203:9f2c…",
		Args:    cobra.NoArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return a.verify(c.Context(), head) },
	}
	c.Flags().StringVar(&head, "head", "", "the `HEAD` that an earlier verify printed")
	return c
}

func (a *app) verify(ctx context.Context, head string) error {
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	problems, err := db.Verify(ctx)
	if err != nil {
		return err
	}
	problem, err := checkHead(ctx, db, head)
	if err != nil {
		return err
	}
	if problem != "" {
		problems = append(problems, problem)
	}
	if a.json {
		if problems == nil {
			problems = []string{}
		}
		if err := a.printJSON(problems); err != nil {
			return err
		}
	}
	if len(problems) > 0 {
		for _, p := range problems {
			fmt.Fprintln(a.stderr, digest.Clean(p))
		}
		return fmt.Errorf("the database is damaged: restore a backup, or keep this file and start a new one with --data")
	}
	if a.json {
		return nil
	}
	rows, now, err := db.ChainHead(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "Everything is as it was stored.\nHead of the chain: %d:%s\n", rows, now)
	return nil
}

// checkHead compares a head that was printed earlier with the chain, and says what is wrong.
func checkHead(ctx context.Context, db *store.DB, head string) (problem string, err error) {
	if head == "" {
		return "", nil
	}
	row, want, ok := strings.Cut(head, ":")
	n, err := strconv.ParseInt(row, 10, 64)
	if err != nil || !ok || len(want) != 64 {
		return "", usagef("--head %s: it looks like 1203:9f2c…, as verify printed it", head)
	}
	link, err := db.ChainLink(ctx, n)
	if errors.Is(err, store.ErrNotFound) {
		return fmt.Sprintf("the chain of hashes has fewer rows than the %d it had: its end was taken out", n), nil
	}
	if err == nil && link != want {
		return fmt.Sprintf("the chain of hashes is another one up to its row %d: it was made again", n), nil
	}
	return "", err
}

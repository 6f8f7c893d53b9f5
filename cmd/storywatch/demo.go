package main

import (
	"context"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"storywatch"
	"storywatch/diffing"
	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/notify"
	"storywatch/monitor/replay"
	"storywatch/store"
)

func (a *app) demoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: "See it work: replay ten days of the shipped story, without network",
		Long: `Replays a recorded stream about the leaked Witkoff calls, 25 November to 4 December 2025, through the very monitor that run runs, and
prints the digests that you would have received. Nothing is fetched and nothing is sent. The database is kept, so that you can look around.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.demo(c.Context()) },
	}
}

func (a *app) demo(ctx context.Context) error {
	cfg, err := config.Parse("feeds.yaml (built in)", storywatch.Feeds)
	if err != nil {
		return err
	}
	path := a.data
	if path == "" {
		dir, err := a.dataFolder()
		if err != nil {
			return err
		}
		path = filepath.Join(dir, "demo.db")
	}
	if err := freshDemo(path, a.data != ""); err != nil {
		return err
	}
	a.data = path
	db, closeAll, err := a.openWrite(ctx, "demo")
	if err != nil {
		return err
	}
	defer closeAll()
	sub, err := fs.Sub(storywatch.Demo, "testdata/demo")
	if err != nil {
		return err
	}
	stream, err := replay.Load(sub)
	if err != nil {
		return err
	}
	files, err := monitor.ReadFiles(storywatch.Corpora, "testdata/corpus/"+cfg.Stories[0].Corpus)
	if err != nil {
		return err
	}
	cfg.Receivers = []config.Receiver{{Name: standardOutput, Zone: cfg.Schedule.Zone, Importance: "material"}}
	err = replay.Run(ctx, stream, replay.Options{
		Store: db, Config: cfg, Corpus: files, Log: slog.New(slog.DiscardHandler), Admit: true,
		Command: a.command + " --data " + shellQuote(path), Senders: map[string]monitor.Sender{standardOutput: notify.NewWriter(a.stdout)},
	})
	if err != nil {
		return err
	}
	return a.demoNext(ctx, db, path)
}

// freshDemo clears away the database of an earlier demo. A file that the user named is never overwritten.
func freshDemo(path string, named bool) error {
	if _, err := os.Stat(path); err != nil {
		return nil
	}
	if named {
		return usagef("%s exists already; the demo starts from an empty database: name another file with --data", path)
	}
	for _, suffix := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(path + suffix); err != nil && !os.IsNotExist(err) {
			return fmt.Errorf("clear the database of the last demo: %w", err)
		}
	}
	return nil
}

// demoNext says what to type next, on the demo's own database, with an article that has something to show.
func (a *app) demoNext(ctx context.Context, db *store.DB, path string) error {
	articles, err := db.Articles(ctx, store.ArticleFilter{})
	if err != nil {
		return err
	}
	changed, best := "a1", 0
	for _, x := range articles {
		if x.Versions < 2 || x.Corpus {
			continue
		}
		n, err := tellingEdits(ctx, db, x)
		if err != nil {
			return err
		}
		if n > best {
			changed, best = id("a", x.ID), n
		}
	}
	s, err := db.Status(ctx)
	if err != nil {
		return err
	}
	cmd := a.command + " --data " + shellQuote(path)
	fmt.Fprintf(a.stdout, `That was the demo: %s, %s, %s, in %s.

Look around in its database:
  %s history
  %s answers leak-suspects
  %s diff %s

Watch the story for real:
  %s run
`, plural(s.Articles, "article", "articles"), plural(s.Versions, "version", "versions"), plural(s.Claims, "claim", "claims"),
		plural(s.Sent, "digest", "digests"), cmd, cmd, cmd, changed, a.command)
	return nil
}

// shellQuote quotes a path for a shell where it needs it.
func shellQuote(s string) string {
	if strings.ContainsAny(s, " \t'\"$&;()") {
		return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
	}
	return s
}

// tellingEdits counts the edits between an article's last two versions that a reader would want to see marked: sentences altered in substance.
func tellingEdits(ctx context.Context, db *store.DB, x store.Article) (int, error) {
	old, err := db.Version(ctx, x.ID, x.Versions-1)
	if err != nil {
		return 0, err
	}
	now, err := db.Version(ctx, x.ID, x.Versions)
	if err != nil {
		return 0, err
	}
	n := 0
	for _, e := range diffing.Compare(diffing.Split(old.Blocks), diffing.Split(now.Blocks)) {
		if e.Op == diffing.Altered && !e.Boring() {
			n++
		}
	}
	return n, nil
}

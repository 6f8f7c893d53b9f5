package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/spf13/cobra"

	"storywatch/monitor"
)

func (a *app) runCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "run",
		Short: "Watch until stopped: poll, compare, tell",
		Long: `Runs the monitor: polls the feeds on their schedule, re-reads articles, and sends digests, until it is interrupted or gets SIGTERM (a second
one ends it at once). SIGHUP reads the configuration again; one with mistakes is refused, its mistakes are logged, and the old one stays.
With no receiver in the configuration, digests go to standard output. Only one run or poll works on a database at a time; every other
command may be used beside it.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.watch(c.Context(), true) },
	}
}

func (a *app) pollCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "poll",
		Short: "Do one cycle and stop: for cron, or to try a configuration",
		Long: `Polls every feed once (one that has been failing only when it is due again), reads the articles that are due, composes and sends digests. With no receiver in the configuration the
digest is printed at the end, whatever the schedule says.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.watch(c.Context(), false) },
	}
}

func (a *app) watch(ctx context.Context, forever bool) error {
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	who := "poll"
	log := a.logger()
	if forever {
		who = "run"
		log = slog.New(slog.NewTextHandler(a.stderr, nil))
	}
	warnOfSecrets(log, cfg)
	a.warnOfBaselines(log, cfg)
	unnamed := len(cfg.Receivers) == 0
	senders, err := a.senders(&cfg, a.stdout)
	if err != nil {
		return err
	}
	db, closeAll, err := a.openWrite(ctx, who)
	if err != nil {
		return err
	}
	defer closeAll()
	m := a.newMonitor(db, cfg, senders, log)
	if err := a.syncCorpora(ctx, m, cfg); err != nil {
		if ctx.Err() != nil {
			return nil
		}
		log.Warn("corpus", "error", err)
	}
	if forever {
		reload := make(chan monitor.Reload)
		go a.reloads(ctx, log, reload) // ends with ctx
		log.Info("watching", "stories", len(cfg.Stories), "feeds", len(cfg.Feeds), "receivers", len(cfg.Receivers))
		err := m.Run(ctx, reload)
		log.Info("stopped")
		return err
	}
	if err := m.Prepare(ctx); err != nil {
		return err
	}
	if err := db.MakeDue(ctx, a.now()); err != nil {
		return err
	}
	if err := m.Cycle(ctx); err != nil && !errors.Is(err, context.Canceled) {
		return err
	}
	if unnamed {
		return m.ComposeNow(ctx, standardOutput)
	}
	return nil
}

// reloads reads the configuration again at every SIGHUP and hands it over when it is right.
func (a *app) reloads(ctx context.Context, log *slog.Logger, reload chan<- monitor.Reload) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-a.signals:
		}
		next, err := a.reloaded()
		if err != nil {
			log.Error("configuration refused, the old one stays", "mistakes", err.Error())
			continue
		}
		warnOfSecrets(log, next.Config)
		select {
		case reload <- next:
		case <-ctx.Done():
			return
		}
	}
}

func (a *app) reloaded() (monitor.Reload, error) {
	cfg, err := a.loadConfig()
	if err != nil {
		return monitor.Reload{}, err
	}
	senders, err := a.senders(&cfg, a.stdout)
	if err != nil {
		return monitor.Reload{}, fmt.Errorf("build receivers: %w", err)
	}
	return monitor.Reload{Config: cfg, Senders: senders}, nil
}

package main

import (
	"fmt"
	"runtime/debug"

	"github.com/spf13/cobra"

	"storywatch"
	"storywatch/monitor/digest"
)

func (a *app) configCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "config",
		Short: "Check feeds.yaml, or print the built-in one to start from",
		Example: `  storywatch config print > feeds.yaml
  storywatch config check --config feeds.yaml`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	c.AddCommand(
		&cobra.Command{
			Use: "check", Short: "List every mistake in the configuration, with its line", Args: usageArgs(cobra.NoArgs),
			RunE: func(*cobra.Command, []string) error { return a.configCheck() },
		},
		&cobra.Command{
			Use: "print", Short: "Print the built-in feeds.yaml", Args: usageArgs(cobra.NoArgs),
			RunE: func(*cobra.Command, []string) error { _, err := a.stdout.Write(storywatch.Feeds); return err },
		},
		&cobra.Command{
			Use: "schema", Short: "Print the JSON schema of the webhook's body", Args: usageArgs(cobra.NoArgs),
			RunE: func(*cobra.Command, []string) error {
				_, err := fmt.Fprintf(a.stdout, "%s\n", digest.Schema())
				return err
			},
		},
	)
	return c
}

func (a *app) configCheck() error {
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	if len(cfg.Stories) == 0 || len(cfg.Feeds) == 0 {
		return usagef("%s: it names %s and %s: there would be nothing to watch; `%s config print` shows a whole one", a.config,
			plural(len(cfg.Stories), "story", "stories"), plural(len(cfg.Feeds), "feed", "feeds"), a.command)
	}
	receivers := "no receiver (digests go to standard output)"
	if len(cfg.Receivers) > 0 {
		receivers = plural(len(cfg.Receivers), "receiver", "receivers")
	}
	if _, err := a.senders(&cfg, a.stdout); err != nil {
		return err
	}
	questions := 0
	for _, s := range cfg.Stories {
		questions += len(s.Questions)
		if _, err := a.corpusFiles(s); err != nil {
			return err
		}
	}
	thin, err := a.thinBaselines(cfg)
	if err != nil {
		return err
	}
	for _, w := range append(openSecrets(cfg), thin...) {
		fmt.Fprintf(a.stderr, "Warning: %s\n", w)
	}
	if a.json {
		return a.printJSON(map[string]any{"right": true, "stories": len(cfg.Stories), "questions": questions, "feeds": len(cfg.Feeds), "receivers": len(cfg.Receivers)})
	}
	fmt.Fprintf(a.stdout, "The configuration is right: %s, %s, %s, %s.\n", plural(len(cfg.Stories), "story", "stories"),
		plural(questions, "question", "questions"), plural(len(cfg.Feeds), "feed", "feeds"), receivers)
	return nil
}

// version is the module's version, or the commit it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "devel"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return s.Value[:12]
		}
	}
	return "devel"
}

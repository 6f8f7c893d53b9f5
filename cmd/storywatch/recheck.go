package main

import (
	"fmt"
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"storywatch/monitor"
	"storywatch/monitor/config"
)

func (a *app) recheckCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "recheck",
		Short: "Say what re-reading articles by the table in feeds.yaml costs and catches",
		Long: `Plays 100,000 articles against the table recheck of feeds.yaml and, for comparison, against those of other trackers. The articles are edited at
the published rates: 17.85 % change within a week, 81 % of the edits come within the first day (GDELT), an article that changes has 3.6
versions (NewsEdits). An edit counts as caught when it is met as a version of its own; of two edits between two checks only the later is.`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.recheck() },
	}
}

func (a *app) recheck() error {
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	figures := monitor.SimulateRecheck(cfg.Recheck)
	if a.json {
		return a.printJSON(map[string]any{"table": tableJSON(cfg.Recheck), "figures": figures})
	}
	for _, s := range cfg.Recheck {
		fmt.Fprintf(a.stdout, "changed less than %s ago: every %s\n", span(s.Younger), span(s.Every))
	}
	fmt.Fprintln(a.stdout)
	percent := func(x float64) string { return fmt.Sprintf("%.1f %%", 100*x) }
	var rows [][]string
	for _, f := range figures {
		rows = append(rows, []string{
			f.Name, strconv.FormatFloat(f.Requests, 'f', 1, 64), strconv.FormatFloat(f.First, 'f', 1, 64),
			percent(f.Own), percent(f.Day), percent(f.Seen), span(f.Delay),
		})
	}
	a.printTable(a.stdout, []column{
		{name: "table", grow: true},
		{name: "requests", right: true},
		{name: "first day", right: true},
		{name: "edits caught", right: true},
		{name: "of day 1", right: true},
		{name: "last text", right: true},
		{name: "median delay", right: true},
	}, rows)
	fmt.Fprintln(a.stdout, "\nrequests: for each article in 30 days, most of them conditional. last text: articles whose last text was met.")
	return nil
}

// recheckJSON is one step of the table in JSON output.
type recheckJSON struct {
	Younger string `json:"younger"`
	Every   string `json:"every"`
}

func tableJSON(steps []config.RecheckStep) []recheckJSON {
	out := make([]recheckJSON, 0, len(steps))
	for _, s := range steps {
		out = append(out, recheckJSON{s.Younger.String(), s.Every.String()})
	}
	return out
}

// span is a duration in its largest unit.
func span(d time.Duration) string {
	switch {
	case d >= 48*time.Hour && d%(24*time.Hour) == 0:
		return plural(int(d/(24*time.Hour)), "day", "days")
	case d >= time.Hour && d%time.Hour == 0:
		return plural(int(d/time.Hour), "hour", "hours")
	}
	return plural(int(d/time.Minute), "minute", "minutes")
}

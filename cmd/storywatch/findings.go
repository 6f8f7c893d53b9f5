package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"storywatch/diffing/finding"
	"storywatch/monitor/digest"
	"storywatch/store"
)

func (a *app) findingsCommand() *cobra.Command {
	var receiver, kind string
	var leftOut bool
	var limit int
	c := &cobra.Command{
		Use:   "findings [FROM..TO]",
		Short: "List what was found worth telling, and with --receiver what one receiver was told of it or not",
		Long: `Lists claims, changes of answers, edits and notices, the newest first. FROM..TO are ids, as digests give them for what they left out:
n12..n57. With --receiver each line says in which delivery it was told, or why it was not. ` + "`why n12`" + ` says more about one.`,
		Example: `  storywatch findings
  storywatch findings --kind edit
  storywatch findings --receiver desk n12..n57
  storywatch findings --left-out --receiver desk`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f := store.FindingFilter{Newest: true}
			if len(args) > 0 {
				if err := parseRange(args[0], &f); err != nil {
					return err
				}
			}
			if kind != "" {
				if !slices.Contains(kinds, finding.Kind(kind)) {
					return usagef("--kind %s: it is one of %s", kind, joinKinds())
				}
				f.Kinds = []finding.Kind{finding.Kind(kind)}
			}
			if leftOut && receiver == "" {
				return usagef("--left-out: say of whom with --receiver")
			}
			if err := atLeastOne(limit); err != nil {
				return err
			}
			return a.findings(c.Context(), f, receiver, leftOut, limit)
		},
	}
	c.Flags().StringVar(&receiver, "receiver", "", "say what this `RECEIVER` was told, and why not")
	c.Flags().StringVar(&kind, "kind", "", "only of this `KIND`: "+joinKinds())
	c.Flags().BoolVar(&leftOut, "left-out", false, "only what the receiver was not told")
	c.Flags().IntVar(&limit, "limit", 100, "at most this `NUMBER`")
	return c
}

var kinds = []finding.Kind{
	finding.Answer, finding.Claim, finding.Withdrawn, finding.Edit, finding.Gone, finding.FirstSight, finding.Notice, finding.Corroborated,
}

func joinKinds() string {
	var names []string
	for _, k := range kinds {
		names = append(names, string(k))
	}
	return strings.Join(names, ", ")
}

// parseRange reads n12..n57, or one id alone.
func parseRange(text string, f *store.FindingFilter) error {
	first, last, isRange := strings.Cut(text, "..")
	if !isRange {
		last = first
	}
	from, err := parseID("n", "finding", first)
	if err != nil {
		return err
	}
	if f.UptoID, err = parseID("n", "finding", last); err != nil {
		return err
	}
	if f.UptoID < from {
		return usagef("%s: the first id is the smaller one", text)
	}
	f.AfterID = from - 1
	return nil
}

// findingJSON is one finding in JSON output.
type findingJSON struct {
	ID       string    `json:"id"`
	Kind     string    `json:"kind"`
	Story    string    `json:"story,omitempty"`
	At       time.Time `json:"at"`
	Outlet   string    `json:"outlet,omitempty"`
	URL      string    `json:"url,omitempty"`
	Text     string    `json:"text"`
	Material bool      `json:"material"`
	Told     *bool     `json:"told,omitempty"` // with a receiver only
	Reason   string    `json:"reason,omitempty"`
}

func (a *app) findings(ctx context.Context, f store.FindingFilter, receiver string, leftOut bool, limit int) error {
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	if !leftOut {
		f.Limit = limit + 1
	}
	list, err := db.Findings(ctx, f)
	if err != nil {
		return err
	}
	slices.Reverse(list) // the newest first
	var who *audience
	if receiver != "" {
		if who, err = a.audience(ctx, db); err != nil {
			return err
		}
	}
	out, more := []findingJSON{}, false
	for _, x := range list {
		row := findingJSON{
			ID: id("n", x.ID), Kind: string(x.Kind), Story: x.Story, At: x.At, Outlet: cmp.Or(x.Outlet, outletOf(x)), URL: x.URL, Text: summary(x, a.now().Year()), Material: x.Material,
		}
		if who != nil {
			told, err := who.of(ctx, x, receiver)
			if err != nil {
				return err
			}
			row.Told, row.Reason = &told[0].Told, told[0].Reason
		}
		if leftOut && (*row.Told || !counted(x, who.options[receiver])) {
			continue
		}
		if more = len(out) == limit; more {
			break
		}
		out = append(out, row)
	}
	if a.json {
		return a.printJSON(out)
	}
	if len(out) == 0 {
		return nothing("no such finding")
	}
	a.printFindings(out, receiver)
	if more {
		fmt.Fprintf(a.stdout, "\nThere are more: --limit %d.\n", limit*2)
	}
	return nil
}

// counted reports whether a digest counts a finding among what it left out: not notices to somebody else, nor what belongs to other stories.
func counted(f finding.Finding, o digest.Options) bool {
	if f.Kind == finding.Notice {
		return o.Operator
	}
	_, wanted := o.Stories[f.Story]
	return wanted
}

func (a *app) printFindings(list []findingJSON, receiver string) {
	zone := a.zone()
	columns := []column{{name: "id"}, {name: "found"}, {name: "kind"}, {name: "outlet"}, {name: "what", grow: true}}
	if receiver != "" {
		columns = append(columns, column{name: "to " + receiver, grow: true})
	}
	var rows [][]string
	for _, f := range list {
		row := []string{f.ID, when(f.At, zone), f.Kind, f.Outlet, f.Text}
		if receiver != "" {
			row = append(row, f.Reason)
		}
		rows = append(rows, row)
	}
	a.printTable(a.stdout, columns, rows)
}

func outletOf(f finding.Finding) string {
	switch {
	case f.Change != nil:
		return f.Change.Evidence.Outlet
	case f.Appearance != nil:
		return f.Appearance.Outlet
	}
	return ""
}

// summary is what a finding says, in a line; the year is left out of its dates.
func summary(f finding.Finding, year int) string {
	switch {
	case f.Verdict != nil:
		return f.Verdict.Sentence.Text
	case f.Change != nil:
		return f.Change.Question + ": " + digest.PlainDates(f.Change.What, year)
	case f.Appearance != nil:
		return f.Appearance.Text
	case f.Edit != nil && f.Edit.New != nil:
		return f.Edit.New.Text
	case f.Edit != nil && f.Edit.Old != nil:
		return f.Edit.Old.Text
	}
	return f.Text
}

// audience answers who was told of a finding and who was not.
type audience struct {
	a       *app
	db      *store.DB
	names   []string
	cursors map[string]store.Cursor
	options map[string]digest.Options
}

func (a *app) audience(ctx context.Context, db *store.DB) (*audience, error) {
	cfg, err := a.loadConfig()
	if err != nil {
		return nil, err
	}
	if _, err := a.senders(&cfg, a.stdout); err != nil {
		return nil, err
	}
	cursors, err := db.Receivers(ctx)
	if err != nil {
		return nil, err
	}
	who := &audience{a: a, db: db, cursors: map[string]store.Cursor{}, options: map[string]digest.Options{}}
	for _, c := range cursors {
		who.cursors[c.Receiver] = c
	}
	m := a.newMonitor(db, cfg, nil, a.logger())
	for _, r := range cfg.Receivers {
		who.names = append(who.names, r.Name)
		who.options[r.Name] = m.DigestOptions(r, time.Time{}, time.Time{})
	}
	return who, nil
}

// of says who was told of a finding, or was not and why: one receiver, or all of them that there are or were.
func (who *audience) of(ctx context.Context, f finding.Finding, receiver string) ([]toldJSON, error) {
	sent, err := who.db.DeliveriesOf(ctx, f.ID)
	if err != nil {
		return nil, err
	}
	out := []toldJSON{}
	told := map[string]bool{}
	for _, d := range sent {
		told[d.Receiver] = true
		if receiver == "" || receiver == d.Receiver {
			out = append(out, toldJSON{Receiver: d.Receiver, Told: true, Reason: fmt.Sprintf("told with %s (%s)", id("d", d.ID), d.State)})
		}
	}
	for _, name := range who.names {
		if !told[name] && (receiver == "" || receiver == name) {
			out = append(out, toldJSON{Receiver: name, Reason: who.whyNot(f, name)})
		}
	}
	if receiver != "" && len(out) == 0 {
		if _, was := who.cursors[receiver]; !was {
			return nil, usagef("the configuration has no receiver %q", receiver)
		}
		out = append(out, toldJSON{Receiver: receiver, Reason: "not told: the receiver is no longer in the configuration"})
	}
	return out, nil
}

// whyNot says why a receiver has not been told of a finding.
func (who *audience) whyNot(f finding.Finding, receiver string) string {
	would, reason := digest.Why(f, who.options[receiver])
	c, known := who.cursors[receiver]
	switch {
	case !known:
		return "not told: this receiver is new, it starts with the next run"
	case !would:
		return "not told: " + reason
	case f.ID > c.Finding:
		return "not told yet: it comes with the next digest"
	case f.At.Before(c.Created):
		return "not told: it was found before this receiver was added"
	}
	return "not told: counted in a digest that had no room for it"
}

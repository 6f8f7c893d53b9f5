package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/digest"
	"storywatch/store"
)

func (a *app) whyCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "why FINDING [RECEIVER]",
		Short: "Say which rule made a finding, and why a receiver was told of it or not",
		Long: `Prints the rule that decided, the sentence with the nearest thing known before, and to whom it was delivered. FINDING is an id such as n31
(digests and webhooks carry the number), or ARTICLE:SENTENCE as in a12:4 for any sentence of an article's latest version.`,
		Example: "  storywatch why n31\n  storywatch why n31 desk\n  storywatch why a12:4",
		Args:    cobra.RangeArgs(1, 2),
		RunE: func(c *cobra.Command, args []string) error {
			receiver := ""
			if len(args) > 1 {
				receiver = args[1]
			}
			return a.why(c.Context(), args[0], receiver)
		},
	}
}

func (a *app) why(ctx context.Context, arg, receiver string) error {
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	if article, sentence, ok := strings.Cut(arg, ":"); ok && !strings.Contains(arg, "://") {
		return a.whySentence(ctx, db, article, sentence)
	}
	n, err := parseID("n", "finding", arg)
	if err != nil {
		return err
	}
	f, err := db.Finding(ctx, n)
	if err != nil {
		return a.notFound(err, "no finding %s", arg)
	}
	told, err := a.toldTo(ctx, db, f, receiver)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(map[string]any{"finding": f, "receivers": told})
	}
	fmt.Fprintf(a.stdout, "%s  %s, %s\n", id("n", f.ID), f.Kind, when(f.At, a.zone()))
	switch {
	case f.Verdict != nil:
		a.printVerdict(*f.Verdict)
	case f.Change != nil:
		a.line("change", f.Change.What)
		a.line("rule", f.Change.Rule)
		a.line("evidence", f.Change.Evidence.Text)
		a.line("outlet", f.Change.Evidence.Outlet)
	case f.Edit != nil:
		a.line("edit", string(f.Edit.Op)+" ("+joinClasses(f.Edit.Classes)+")")
		a.line("words", a.marked(*f.Edit))
	case f.Appearance != nil:
		a.line("withdrawn", f.Appearance.Text)
	default:
		a.line("text", f.Text)
	}
	if f.Article != 0 {
		a.line("article", id("a", f.Article)+" "+f.Outlet+" "+f.URL)
	}
	for _, t := range told {
		a.line(t.Receiver, t.Reason)
	}
	return nil
}

// line prints one name and value, wrapped.
func (a *app) line(name, value string) {
	if value == "" {
		return
	}
	wrapped := strings.ReplaceAll(wrap(digest.Clean(value), max(a.width()-14, 20)), "\n", "\n              ")
	fmt.Fprintf(a.stdout, "%-12s  %s\n", name, wrapped)
}

func (a *app) printVerdict(v claim.Verdict) {
	a.line("sentence", v.Sentence.Text)
	novelty := string(v.Novelty)
	if novelty == "" {
		novelty = "no claim"
	}
	a.line("verdict", fmt.Sprintf("%s (%s), score %.4f", v.Label, novelty, v.Score))
	a.line("rule", v.Reason)
	if n := v.Nearest; n != nil {
		where := n.Outlet + ", " + when(n.At, a.zone())
		if n.Corpus {
			where += ", baseline"
		}
		a.line("nearest", n.Text)
		a.line("known from", fmt.Sprintf("%s, %s version %d, sentence %d", where, id("a", n.Article), n.Version, n.Index))
	}
}

// toldJSON says whether one receiver was told of a finding, and why.
type toldJSON struct {
	Receiver string `json:"receiver"`
	Told     bool   `json:"told"`
	Reason   string `json:"reason"`
}

func (a *app) toldTo(ctx context.Context, db *store.DB, f finding.Finding, receiver string) ([]toldJSON, error) {
	sent, err := db.DeliveriesOf(ctx, f.ID)
	if err != nil {
		return nil, err
	}
	out := []toldJSON{}
	by := map[string]bool{}
	for _, d := range sent {
		by[d.Receiver] = true
		if receiver == "" || receiver == d.Receiver {
			out = append(out, toldJSON{Receiver: d.Receiver, Told: true, Reason: fmt.Sprintf("told with %s (%s)", id("d", d.ID), d.State)})
		}
	}
	cfg, err := a.loadConfig()
	if err != nil {
		return nil, err
	}
	if _, err := a.senders(&cfg, a.stdout); err != nil {
		return nil, err
	}
	for _, r := range cfg.Receivers {
		if by[r.Name] || receiver != "" && receiver != r.Name {
			continue
		}
		reason, err := a.whyNot(ctx, db, cfg, r, f)
		if err != nil {
			return nil, err
		}
		out = append(out, toldJSON{Receiver: r.Name, Reason: reason})
	}
	if receiver != "" && len(out) == 0 {
		return nil, usagef("the configuration has no receiver %q", receiver)
	}
	return out, nil
}

// whyNot says why a receiver has not been told of a finding.
func (a *app) whyNot(ctx context.Context, db *store.DB, cfg config.Config, r config.Receiver, f finding.Finding) (string, error) {
	cursors, err := db.Receivers(ctx)
	if err != nil {
		return "", err
	}
	m := a.newMonitor(db, cfg, nil, a.logger())
	would, reason := digest.Why(f, m.DigestOptions(r, f.At, f.At))
	for _, c := range cursors {
		if c.Receiver != r.Name {
			continue
		}
		switch {
		case !would:
			return "not told: " + reason, nil
		case f.ID > c.Finding:
			return "not told yet: it comes with the next digest", nil
		case f.At.Before(c.Created):
			return "not told: it was found before this receiver was added", nil
		}
		return "not told: counted in a digest that had no room for it, or told there as part of another finding", nil
	}
	return "not told: this receiver is new, it starts with the next run", nil
}

func (a *app) whySentence(ctx context.Context, db *store.DB, article, sentence string) error {
	x, err := a.findArticle(ctx, db, article)
	if err != nil {
		return err
	}
	n, err := parseID("", "sentence", sentence)
	if sentence == "0" {
		n, err = 0, nil
	}
	if err != nil {
		return err
	}
	stories, err := db.ArticleStories(ctx, x.ID)
	if err != nil {
		return err
	}
	out := map[string]claim.Verdict{}
	for _, s := range stories {
		verdicts, err := db.Verdicts(ctx, x.ID, s.Version, s.Story)
		if err != nil {
			return a.notFound(err, "%s has not been judged", article)
		}
		if int(n) >= len(verdicts) {
			return usagef("%s has sentences 0 to %d", article, len(verdicts)-1)
		}
		out[s.Story] = verdicts[n]
	}
	if a.json {
		return a.printJSON(out)
	}
	for _, s := range stories {
		a.line("story", s.Story)
		a.printVerdict(out[s.Story])
	}
	return nil
}

func (a *app) digestCommand() *cobra.Command {
	var preview, html string
	c := &cobra.Command{
		Use:   "digest --preview RECEIVER",
		Short: "Show what a receiver's next digest would say now; nothing is sent",
		Example: `  storywatch digest --preview desk
  storywatch digest --preview desk --html preview.html
  storywatch digest --preview desk --json`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.preview(c.Context(), preview, html) },
	}
	c.Flags().StringVar(&preview, "preview", "", "the `RECEIVER` (default: the first, or standard output)")
	c.Flags().StringVar(&html, "html", "", "write the HTML part to this `FILE`")
	return c
}

func (a *app) preview(ctx context.Context, receiver, html string) error {
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	if _, err := a.senders(&cfg, a.stdout); err != nil {
		return err
	}
	m := a.newMonitor(db, cfg, nil, a.logger())
	for _, r := range cfg.Receivers {
		if receiver != "" && r.Name != receiver {
			continue
		}
		return a.printPreview(ctx, db, m, r, html)
	}
	return usagef("the configuration has no receiver %q", receiver)
}

func (a *app) printPreview(ctx context.Context, db *store.DB, m *monitor.Monitor, r config.Receiver, html string) error {
	unread, err := db.Unread(ctx, r.Name, 0)
	if err != nil {
		return a.notFound(err, "receiver %s is new to this database: `%s run` or `poll` takes it over, and it is told what comes after that", r.Name, a.command)
	}
	now := a.now()
	d, tell := digest.Compose(unread, m.DigestOptions(r, now, now))
	if !tell {
		return nothing("nothing to tell %s now", r.Name)
	}
	msg, err := d.Message("preview")
	if err != nil {
		return err
	}
	if html != "" {
		if err := writeFile(html, []byte(msg.HTML)); err != nil {
			return err
		}
		fmt.Fprintf(a.stdout, "Written to %s.\n", html)
		return nil
	}
	if a.json {
		return a.printJSON(d)
	}
	fmt.Fprintf(a.stdout, "Subject: %s\n\n%s", msg.Subject, msg.Text)
	return nil
}

package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"storywatch/diffing/claim"
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
(digests show it beside a claim, ` + "`findings`" + ` lists all), or ARTICLE:SENTENCE as in a12:4 for any sentence of an article's latest version.`,
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
	who, err := a.audience(ctx, db)
	if err != nil {
		return err
	}
	told, err := who.of(ctx, f, receiver)
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
		a.line("change", digest.PlainDates(f.Change.What, a.now().Year()))
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
	a.line("rule", digest.Reason(&v, a.now().Year()))
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
	senders, err := a.senders(&cfg, a.stdout)
	if err != nil {
		return err
	}
	m := a.newMonitor(db, cfg, senders, a.logger())
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
	cursors, err := db.Receivers(ctx)
	if err != nil {
		return err
	}
	at := slices.IndexFunc(cursors, func(c store.Cursor) bool { return c.Receiver == r.Name })
	if at < 0 {
		return nothing("receiver %s is new to this database", r.Name)
	}
	d, tell, err := m.Digest(ctx, r, cursors[at], unread, a.now())
	if err != nil {
		return err
	}
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

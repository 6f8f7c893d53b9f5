package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jedib0t/go-pretty/v6/text"
	"github.com/spf13/cobra"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/monitor"
	"storywatch/monitor/digest"
	"storywatch/store"
)

func (a *app) historyCommand() *cobra.Command {
	var f store.ArticleFilter
	var all, corpus bool
	c := &cobra.Command{
		Use:   "history",
		Short: "List the articles followed, newest first, and how often they changed",
		Example: `  storywatch history
  storywatch history --outlet "The Guardian" --limit 20
  storywatch history --all            # also articles about something else, and what stands behind walls`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.history(c.Context(), f, all, corpus) },
	}
	c.Flags().StringVar(&f.Outlet, "outlet", "", "only articles of this `OUTLET`")
	c.Flags().StringVar(&f.Story, "story", "", "only articles of this `STORY`")
	c.Flags().IntVar(&f.Limit, "limit", 50, "at most this `NUMBER` of articles")
	c.Flags().BoolVar(&all, "all", false, "also articles that turned out to be about something else")
	c.Flags().BoolVar(&corpus, "corpus", false, "the baseline documents instead")
	return c
}

// articleJSON is one article in JSON output.
type articleJSON struct {
	ID        string    `json:"id"`
	Outlet    string    `json:"outlet"`
	Title     string    `json:"title"`
	URL       string    `json:"url"`
	State     string    `json:"state"`
	Page      string    `json:"page"`
	Versions  int       `json:"versions"`
	CopyOf    string    `json:"copy_of,omitempty"`
	HeldBack  bool      `json:"held_back,omitempty"` // a suspect page waits for a second check
	Published time.Time `json:"published,omitzero"`
	FirstSeen time.Time `json:"first_seen"`
	Changed   time.Time `json:"last_changed,omitzero"`
	Checked   time.Time `json:"last_checked,omitzero"`
	Next      time.Time `json:"next_check,omitzero"`
	Problem   string    `json:"problem,omitempty"`
}

func articleOut(x store.Article) articleJSON {
	out := articleJSON{
		ID: id("a", x.ID), Outlet: x.Outlet, Title: title(x), URL: x.URL, State: string(x.State), Page: x.Kind, Versions: x.Versions,
		Published: x.Published, FirstSeen: x.FirstSeen, Changed: x.LastChange, Checked: x.LastCheck, Next: x.NextCheck, Problem: x.LastError,
	}
	if x.CopyOf != 0 {
		out.CopyOf = id("a", x.CopyOf)
	}
	out.HeldBack = monitor.Held(x)
	return out
}

// title is what an article is called: by its page, else by its feed; an entry without a title goes by what it says.
func title(x store.Article) string {
	return cmp.Or(x.Title, x.EntryTitle, x.EntrySummary, "(no title)")
}

func (a *app) history(ctx context.Context, f store.ArticleFilter, all, corpus bool) error {
	if err := errors.Join(atLeastOne(f.Limit), a.knownStory(f.Story)); err != nil {
		return err
	}
	db, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	limit := f.Limit
	f.Corpus, f.Limit = &corpus, 0
	found, err := db.Articles(ctx, f)
	if err != nil {
		return err
	}
	out := []articleJSON{}
	hidden := 0
	for _, x := range found {
		if x.State == store.Merged && !all {
			continue
		}
		if x.State == store.Irrelevant && !all {
			hidden++
			continue
		}
		out = append(out, articleOut(x))
	}
	more := max(0, len(out)-limit)
	out = out[:min(limit, len(out))]
	if a.json {
		return a.printJSON(out)
	}
	if len(out) == 0 {
		return nothing("no article yet; `%s poll` fetches the feeds once", a.command)
	}
	zone := a.zone()
	var rows [][]string
	for _, x := range out {
		note := x.State
		if x.Page != "ok" && x.Page != "" && x.Page != x.State {
			note += ", " + x.Page
		}
		if x.CopyOf != "" {
			note = "copy of " + x.CopyOf
		}
		if x.HeldBack {
			note += ", held back"
		}
		rows = append(rows, []string{x.ID, when(x.FirstSeen, zone), strconv.Itoa(x.Versions), x.Outlet, x.Title, note})
	}
	a.printTable(a.stdout, []column{{name: "id"}, {name: "first seen"}, {name: "versions", right: true}, {name: "outlet"}, {name: "title", grow: true}, {name: "state"}}, rows)
	if more > 0 {
		fmt.Fprintf(a.stdout, "\n%d more: --limit %d shows them.\n", more, limit+more)
	}
	if hidden > 0 {
		fmt.Fprintf(a.stdout, "\n%s about something else left out: --all shows them.\n", plural(hidden, "article", "articles"))
	}
	return nil
}

// zone is the zone of the configuration, for printing times; UTC when the configuration cannot be read.
func (a *app) zone() *time.Location {
	cfg, err := a.loadConfig()
	if err != nil {
		return time.UTC
	}
	if z, err := time.LoadLocation(cfg.Schedule.Zone); err == nil {
		return z
	}
	return time.UTC
}

func (a *app) showCommand() *cobra.Command {
	var n int
	c := &cobra.Command{
		Use:     "show ARTICLE",
		Short:   "Print an article's text as stored, each sentence with its verdict",
		Example: "  storywatch show a12\n  storywatch show a12 --version 2",
		Args:    cobra.ExactArgs(1),
		RunE:    func(c *cobra.Command, args []string) error { return a.show(c.Context(), args[0], n) },
	}
	c.Flags().IntVar(&n, "version", 0, "this version `NUMBER` instead of the latest")
	return c
}

func (a *app) show(ctx context.Context, arg string, n int) error {
	db, x, err := a.openArticle(ctx, arg)
	if err != nil {
		return err
	}
	defer db.Close()
	if x.Versions == 0 {
		return nothing("%s has no readable version: %s", id("a", x.ID), x.LastError)
	}
	v, err := db.Version(ctx, x.ID, n)
	if err != nil {
		return a.notFound(err, "version %d of %s: it has %s", n, id("a", x.ID), plural(x.Versions, "version", "versions"))
	}
	stories, err := db.ArticleStories(ctx, x.ID)
	if err != nil {
		return err
	}
	verdicts := map[string][]claim.Verdict{}
	for _, s := range stories {
		if verdicts[s.Story], err = db.Verdicts(ctx, x.ID, v.N, s.Story); err != nil {
			return err
		}
	}
	if a.json {
		return a.printJSON(map[string]any{
			"article": articleOut(x), "version": v.N, "at": v.At, "title": v.Title, "byline": v.Byline,
			"published": v.Published, "modified": v.Modified, "blocks": v.Blocks, "stories": stories, "verdicts": verdicts,
		})
	}
	zone := a.zone()
	clean := digest.Clean
	fmt.Fprintf(a.stdout, "%s\n%s\n", a.paint(text.Bold, clean(v.Title)), clean(x.URL))
	fmt.Fprintf(a.stdout, "%s, version %d of %d, stored %s", clean(x.Outlet), v.N, x.Versions, when(v.At, zone))
	if !v.Published.IsZero() {
		fmt.Fprintf(a.stdout, "; published %s", when(v.Published, zone))
	}
	fmt.Fprintln(a.stdout)
	for _, s := range stories {
		fmt.Fprintf(a.stdout, "%s: %s (%s)\n", clean(s.Story), map[bool]string{true: "about the story", false: "about something else"}[s.Relevant], clean(s.Reason))
	}
	var first []claim.Verdict
	if len(stories) > 0 {
		first = verdicts[stories[0].Story]
	}
	block := -1
	for i, s := range diffing.Split(v.Blocks) {
		if s.Block != block {
			block = s.Block
			fmt.Fprintln(a.stdout)
		}
		mark := "     "
		if i < len(first) {
			mark = a.label(first[i].Label)
		}
		for k, line := range strings.Split(wrap(clean(s.Text), a.width()-7), "\n") {
			if k > 0 {
				mark = "     "
			}
			fmt.Fprintf(a.stdout, "%s  %s\n", mark, strings.TrimRight(line, " "))
		}
	}
	return nil
}

// label prints a verdict's label in five columns.
func (a *app) label(l claim.Label) string {
	s := fmt.Sprintf("%-5s", l)
	switch l {
	case claim.LabelNew:
		return a.paint(text.FgGreen, s)
	case claim.LabelNone:
		return "     "
	}
	return s
}

// openArticle opens the database and finds the article that a short id or an address names.
func (a *app) openArticle(ctx context.Context, arg string) (*store.DB, store.Article, error) {
	db, err := a.open(ctx)
	if err != nil {
		return nil, store.Article{}, err
	}
	x, err := a.findArticle(ctx, db, arg)
	if err != nil {
		db.Close()
		return nil, store.Article{}, err
	}
	return db, x, nil
}

func (a *app) diffCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "diff ARTICLE [N M]",
		Short: "Show what changed in an article, between its last two versions or any two",
		Long: `Shows the edits between two versions of an article: sentences added, deleted, altered and moved, with the words that changed marked
[-gone-] and {+new+}. What a reader would not call a change (white space, quotation marks, the page's furniture) is not shown.`,
		Example: "  storywatch diff a12\n  storywatch diff a12 1 3",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 3 {
				return fmt.Errorf("diff takes an article, and no or two version numbers")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.diff(c.Context(), args) },
	}
}

func (a *app) diff(ctx context.Context, args []string) error {
	db, x, err := a.openArticle(ctx, args[0])
	if err != nil {
		return err
	}
	defer db.Close()
	from, to := x.Versions-1, x.Versions
	if len(args) == 3 {
		var err1, err2 error
		from, err1 = strconv.Atoi(args[1])
		to, err2 = strconv.Atoi(args[2])
		if err1 != nil || err2 != nil || from < 1 || to < 1 {
			return usagef("versions are numbers from 1 to %d", x.Versions)
		}
	}
	if x.Versions < 2 {
		return nothing("%s has %s: nothing to compare", id("a", x.ID), plural(x.Versions, "version", "versions"))
	}
	old, err := db.Version(ctx, x.ID, from)
	if err != nil {
		return a.notFound(err, "version %d of %s: it has %d", from, id("a", x.ID), x.Versions)
	}
	now, err := db.Version(ctx, x.ID, to)
	if err != nil {
		return a.notFound(err, "version %d of %s: it has %d", to, id("a", x.ID), x.Versions)
	}
	edits := diffing.Compare(diffing.Split(old.Blocks), diffing.Split(now.Blocks))
	if e, ok := diffing.CompareTitles(old.Title, now.Title); ok {
		edits = append([]diffing.Edit{e}, edits...)
	}
	if a.json {
		if edits == nil {
			edits = []diffing.Edit{}
		}
		return a.printJSON(map[string]any{"article": articleOut(x), "from": from, "to": to, "classes": diffing.Classes(edits), "edits": edits})
	}
	zone := a.zone()
	fmt.Fprintf(a.stdout, "%s\n%s, version %d (%s) to %d (%s)\n", a.paint(text.Bold, digest.Clean(now.Title)), digest.Clean(x.Outlet), from, when(old.At, zone), to, when(now.At, zone))
	if !now.Modified.After(old.Modified) && slices.ContainsFunc(edits, func(e diffing.Edit) bool { return !e.Boring() }) && !slices.Contains(diffing.Classes(edits), string(diffing.Note)) {
		fmt.Fprintln(a.stdout, "The page's own date did not move: a silent edit.")
	}
	telling := slices.DeleteFunc(slices.Clone(edits), diffing.Edit.Boring)
	if len(telling) == 0 {
		fmt.Fprintln(a.stdout, "\nNo change that a reader would see.")
	}
	for _, e := range telling {
		fmt.Fprintf(a.stdout, "\n%s (%s)\n", e.Op, joinClasses(e.Classes))
		fmt.Fprintln(a.stdout, indent(wrap(a.marked(e), a.width()-2), "  "))
	}
	if n := len(edits) - len(telling); n > 0 {
		fmt.Fprintf(a.stdout, "\n%s of style, place or furniture left out; --json has them.\n", plural(n, "step", "steps"))
	}
	return nil
}

func joinClasses(c []diffing.Class) string {
	s := make([]string, len(c))
	for i := range c {
		s[i] = string(c[i])
	}
	return strings.Join(s, ", ")
}

// marked is an edit with its changed words marked, in colour too where there is colour.
func (a *app) marked(e diffing.Edit) string {
	gone := func(s string) string { return a.paint(text.FgRed, "[-"+s+"-]") }
	added := func(s string) string { return a.paint(text.FgGreen, "{+"+s+"+}") }
	switch {
	case e.Op == diffing.Moved:
		return digest.Clean(e.New.Text)
	case e.Old == nil && e.New != nil && len(e.Words) == 0:
		return added(digest.Clean(e.New.Text))
	case e.New == nil && e.Old != nil && len(e.Words) == 0:
		return gone(digest.Clean(e.Old.Text))
	}
	var b strings.Builder
	for i, w := range e.Words {
		if i > 0 && !strings.HasSuffix(b.String(), " ") {
			b.WriteByte(' ')
		}
		t := strings.TrimSpace(digest.Clean(w.Text))
		switch w.Op {
		case "-":
			t = gone(t)
		case "+":
			t = added(t)
		}
		b.WriteString(t)
	}
	return b.String()
}

func indent(s, by string) string { return by + strings.ReplaceAll(s, "\n", "\n"+by) }

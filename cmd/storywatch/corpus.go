package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"storywatch/monitor"
	"storywatch/monitor/config"
	"storywatch/monitor/page"
	"storywatch/monitor/web"
)

func (a *app) corpusCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "corpus",
		Short: "The baseline: what was known before, and is not news",
		Long: `The corpus of a story is a folder of documents: plain text, Markdown with or without front matter, HTML. What they say is known before, and
never told as new. Front matter may hold title, source (the outlet), url and published.`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	var story string
	add := &cobra.Command{
		Use:   "add FILE|DIR|URL…",
		Short: "Copy documents into a story's corpus and take in what they say",
		Example: `  storywatch corpus add report.md notes/
  storywatch corpus add https://news.example/explainer`,
		Args: usageArgs(cobra.MinimumNArgs(1)),
		RunE: func(c *cobra.Command, args []string) error { return a.corpusAdd(c.Context(), story, args) },
	}
	list := &cobra.Command{
		Use: "list", Short: "List the baseline documents", Args: usageArgs(cobra.NoArgs),
		RunE: func(c *cobra.Command, _ []string) error { return a.corpusList(c.Context(), story) },
	}
	for _, x := range []*cobra.Command{add, list} {
		x.Flags().StringVar(&story, "story", "", "of this `STORY` (default: the first of the configuration)")
	}
	c.AddCommand(add, list)
	return c
}

func (a *app) corpusStory(cfg config.Config, name string) (config.Story, error) {
	for _, s := range cfg.Stories {
		if name == "" || s.Name == name {
			return s, nil
		}
	}
	return config.Story{}, usagef("the configuration has no story %q", name)
}

func (a *app) corpusAdd(ctx context.Context, story string, args []string) error {
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	s, err := a.corpusStory(cfg, story)
	if err != nil {
		return err
	}
	var files []monitor.File
	for _, arg := range args {
		found, err := a.documents(ctx, cfg, arg)
		if err != nil {
			return err
		}
		files = append(files, found...)
	}
	if len(files) == 0 {
		return nothing("no .txt, .md or .html file in %s", strings.Join(args, ", "))
	}
	for _, f := range files { // everything is read before anything is copied
		if _, err := page.Document(f.Name, f.Data); err != nil {
			return fmt.Errorf("%s: %w; nothing was added", f.Name, err)
		}
	}
	db, closeAll, err := a.openWrite(ctx, "corpus add")
	if err != nil {
		return err
	}
	defer closeAll()
	folder, err := a.addedFolder(s)
	if err != nil {
		return err
	}
	if err := copyInto(folder, files); err != nil {
		return err
	}
	m := a.newMonitor(db, cfg, nil, a.logger())
	all, err := a.corpusFiles(s)
	if err != nil {
		return err
	}
	n, err := m.SyncCorpus(ctx, s.Name, all)
	if err != nil {
		return err
	}
	if a.json {
		return a.printJSON(map[string]any{"story": s.Name, "folder": folder, "documents": len(files), "new": n})
	}
	fmt.Fprintf(a.stdout, "%s in %s, %s new to the database; they are known before from now on.\n", plural(len(files), "document", "documents"), folder, strconv.Itoa(n))
	return nil
}

// documents reads what one argument of corpus add names.
func (a *app) documents(ctx context.Context, cfg config.Config, arg string) ([]monitor.File, error) {
	if strings.HasPrefix(arg, "http://") || strings.HasPrefix(arg, "https://") {
		f, err := a.fetchDocument(ctx, cfg, arg)
		return []monitor.File{f}, err
	}
	st, err := os.Stat(arg)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, usagef("%s does not exist", arg)
	}
	if err != nil {
		return nil, err
	}
	if st.IsDir() {
		return monitor.ReadFiles(os.DirFS(arg), ".")
	}
	switch strings.ToLower(filepath.Ext(arg)) {
	case ".txt", ".md", ".html", ".htm":
	default:
		return nil, usagef("%s: only .txt, .md and .html documents can be read", arg)
	}
	data, err := os.ReadFile(arg)
	return []monitor.File{{Name: filepath.Base(arg), Data: data}}, err
}

func (a *app) fetchDocument(ctx context.Context, cfg config.Config, address string) (monitor.File, error) {
	snap, err := web.New(a.webOptions(cfg)).Fetch(ctx, web.Request{URL: address})
	if err != nil {
		return monitor.File{}, err
	}
	t := page.Extract(page.Input{HTML: snap.Body, ContentType: snap.ContentType, URL: address, FinalURL: snap.FinalURL, Status: snap.Status})
	if t.Kind != page.OK {
		return monitor.File{}, fmt.Errorf("%s is no article that could be read (%s: %s); save its text to a file and add that", address, t.Kind, t.Reason)
	}
	u, _ := url.Parse(address)
	name := strings.Trim(strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '-'
	}, strings.ToLower(u.Hostname()+"-"+strings.TrimSuffix(path.Base(u.Path), path.Ext(u.Path)))), "-")
	return monitor.File{Name: name + ".md", Data: markdown(t, address, u.Hostname())}, nil
}

// markdown writes an extracted article as a corpus document.
func markdown(t page.Text, address, host string) []byte {
	var b bytes.Buffer
	outlet := t.Site
	if outlet == "" {
		outlet = host
	}
	fmt.Fprintf(&b, "---\ntitle: %q\nsource: %q\nurl: %s\n", t.Title, outlet, address)
	if !t.Published.IsZero() {
		fmt.Fprintf(&b, "published: %s\n", t.Published.Format(time.RFC3339))
	}
	b.WriteString("---\n")
	for _, x := range t.Blocks {
		mark := map[string]string{"heading": "## ", "item": "- ", "quote": "> "}[x.Kind]
		fmt.Fprintf(&b, "\n%s%s\n", mark, x.Text)
	}
	return b.Bytes()
}

// copyInto copies documents into a corpus folder. A document that is there already is left alone; another one of the same name gets a
// number, nothing is overwritten.
func copyInto(folder string, files []monitor.File) error {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("make the corpus folder: %w", err)
	}
	there := map[string]bool{}
	old, err := monitor.ReadFiles(os.DirFS(folder), ".")
	if err != nil {
		return err
	}
	for _, f := range old {
		there[digestOf(f.Data)] = true
	}
	for _, f := range files {
		if there[digestOf(f.Data)] {
			continue
		}
		there[digestOf(f.Data)] = true
		name, ext := strings.TrimSuffix(f.Name, filepath.Ext(f.Name)), filepath.Ext(f.Name)
		for n := 1; ; n++ {
			target := filepath.Join(folder, name+ext)
			if n > 1 {
				target = filepath.Join(folder, fmt.Sprintf("%s-%d%s", name, n, ext))
			}
			w, err := os.OpenFile(target, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
			if errors.Is(err, fs.ErrExist) {
				continue
			}
			if err != nil {
				return fmt.Errorf("copy into the corpus: %w", err)
			}
			_, err = w.Write(f.Data)
			if err := errors.Join(err, w.Close()); err != nil {
				return fmt.Errorf("copy into the corpus: %w", err)
			}
			break
		}
	}
	return nil
}

func digestOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func (a *app) corpusList(ctx context.Context, story string) error {
	cfg, err := a.loadConfig()
	if err != nil {
		return err
	}
	s, err := a.corpusStory(cfg, story)
	if err != nil {
		return err
	}
	files, err := a.corpusFiles(s)
	if err != nil {
		return err
	}
	taken := map[string]int64{}
	if db, err := a.open(ctx); err == nil {
		defer db.Close()
		if taken, err = db.CorpusHashes(ctx, s.Name); err != nil {
			return err
		}
	}
	type documentJSON struct {
		Name      string    `json:"name"`
		Title     string    `json:"title"`
		Outlet    string    `json:"outlet"`
		URL       string    `json:"url"`
		Published time.Time `json:"published,omitzero"`
		Article   string    `json:"article,omitempty"`
		Problem   string    `json:"problem,omitempty"`
	}
	out := []documentJSON{}
	for _, f := range files {
		j := documentJSON{Name: f.Name}
		d, err := page.Document(f.Name, f.Data)
		if err != nil {
			j.Problem = err.Error()
		}
		j.Title, j.Outlet, j.URL, j.Published = d.Title, d.Outlet, d.URL, d.Published
		if n := taken[digestOf(f.Data)]; n != 0 {
			j.Article = id("a", n)
		}
		out = append(out, j)
	}
	if a.json {
		return a.printJSON(out)
	}
	if len(out) == 0 {
		return nothing("story %s has no baseline; `%s corpus add FILE` gives it one", s.Name, a.command)
	}
	zone := a.zone()
	var rows [][]string
	for _, d := range out {
		state := d.Article
		switch {
		case d.Problem != "":
			state = d.Problem
		case state == "":
			state = "taken in by the next run"
		}
		rows = append(rows, []string{d.Name, when(d.Published, zone), d.Outlet, d.Title, state})
	}
	a.printTable(a.stdout, []column{{name: "document"}, {name: "published"}, {name: "outlet"}, {name: "title", grow: true}, {name: "article"}}, rows)
	return nil
}

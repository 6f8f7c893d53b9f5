package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"storywatch/diffing"
	"storywatch/monitor/feed"
	"storywatch/monitor/page"
)

func (a *app) inspectCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "inspect",
		Short: "Show what the monitor makes of a feed, a page or a text file",
		Args:  cobra.NoArgs,
		RunE:  func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	add := func(use, short string, one func(name string, data []byte) (any, error)) {
		c.AddCommand(&cobra.Command{
			Use: use + " FILE…", Short: short, Args: usageArgs(cobra.MinimumNArgs(1)),
			RunE: func(_ *cobra.Command, args []string) error { return a.inspect(args, one) },
		})
	}
	add("page", "The article on a saved web page: kind, title, dates, paragraphs", inspectPage)
	add("feed", "The entries of a saved feed", inspectFeed)
	add("sentences", "The sentences of a document", inspectSentences)
	return c
}

// inspect prints one JSON object a line, in the order of the files; a file that cannot be read gives an object with its error.
func (a *app) inspect(files []string, one func(string, []byte) (any, error)) error {
	out := json.NewEncoder(a.stdout)
	out.SetEscapeHTML(false)
	if !a.json {
		out.SetIndent("", "  ")
	}
	for _, name := range files {
		data, err := readMaybeGzip(name)
		var v any
		if err == nil {
			v, err = one(strings.TrimSuffix(filepath.Base(name), ".gz"), data)
		}
		if err != nil && v == nil {
			v = map[string]string{"file": name, "error": err.Error()}
		}
		if err := out.Encode(v); err != nil {
			return err
		}
	}
	return nil
}

// inspectLimit bounds what a file may unpack to.
const inspectLimit = 64 << 20

func readMaybeGzip(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	if err != nil || !bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		return data, err
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("unpack %s: %w", name, err)
	}
	data, err = io.ReadAll(io.LimitReader(z, inspectLimit))
	if err != nil {
		return nil, fmt.Errorf("unpack %s: %w", name, err)
	}
	return data, nil
}

func inspectPage(name string, data []byte) (any, error) {
	t := page.Extract(page.Input{HTML: data, Status: 200})
	if len(data) == 0 || t.Kind == page.Empty && strings.HasPrefix(t.Reason, "binary") {
		return nil, fmt.Errorf("read page %s: %s", name, map[bool]string{true: "empty file", false: t.Reason}[len(data) == 0])
	}
	out := struct {
		File       string   `json:"file"`
		URL        string   `json:"url"`
		Kind       string   `json:"kind"`
		Reason     string   `json:"reason,omitempty"`
		Title      string   `json:"title"`
		Byline     string   `json:"byline"`
		Published  string   `json:"published"`
		Modified   string   `json:"modified"`
		Paragraphs []string `json:"paragraphs"`
		Text       string   `json:"text"`
	}{
		File: name, URL: t.URL, Kind: string(t.Kind), Reason: t.Reason, Title: t.Title, Byline: t.Byline, Published: stamp(t.Published),
		Modified: stamp(t.Modified), Paragraphs: []string{},
	}
	for _, b := range t.Blocks {
		out.Paragraphs = append(out.Paragraphs, b.Text)
	}
	out.Text = strings.Join(out.Paragraphs, "\n")
	return out, nil
}

func stamp(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

func inspectFeed(name string, data []byte) (any, error) {
	type entryJSON struct {
		ID        string `json:"id"`
		Link      string `json:"link"`
		Title     string `json:"title"`
		Published string `json:"published"`
		Updated   string `json:"updated"`
		Summary   string `json:"summary"`
	}
	f, err := feed.Parse(data, "", "")
	out := struct {
		File    string      `json:"file"`
		Title   string      `json:"title"`
		Link    string      `json:"link"`
		Entries []entryJSON `json:"entries"`
		Error   string      `json:"error,omitempty"`
	}{File: name, Title: f.Title, Link: f.Link, Entries: []entryJSON{}}
	if err != nil {
		out.Error = err.Error()
	}
	for _, e := range f.Entries {
		out.Entries = append(out.Entries, entryJSON{ID: e.ID, Link: e.Link, Title: e.Title, Published: stamp(e.Published), Updated: stamp(e.Updated), Summary: e.Summary})
	}
	return out, nil
}

func inspectSentences(name string, data []byte) (any, error) {
	var blocks []diffing.Block
	if text := strings.TrimSpace(string(data)); filepath.Ext(name) == ".txt" && !strings.Contains(text, "\n\n") {
		blocks = []diffing.Block{{Kind: diffing.Paragraph, Text: text}} // one paragraph, taken as it stands: what looks like a list is part of it
	} else {
		d, err := page.Document(name, data)
		if err != nil {
			return nil, err
		}
		for _, b := range d.Blocks {
			blocks = append(blocks, diffing.Block{Kind: diffing.Kind(b.Kind), Text: b.Text, Post: b.Post, At: b.At})
		}
	}
	out := struct {
		File      string   `json:"file"`
		Sentences []string `json:"sentences"`
	}{File: name, Sentences: []string{}}
	for _, s := range diffing.Split(blocks) {
		out.Sentences = append(out.Sentences, s.Text)
	}
	return out, nil
}

package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// inspected runs inspect on files and returns its objects, one for each line.
func inspected(t *testing.T, what string, files ...string) []map[string]any {
	t.Helper()
	var out bytes.Buffer
	code := run(context.Background(), world{
		args: append([]string{"inspect", what, "--json"}, files...), command: "storywatch", getenv: func(string) string { return "" },
		stdin: strings.NewReader(""), stdout: &out, stderr: io.Discard, now: time.Now,
	})
	if code != exitOK {
		t.Fatalf("exit code %d", code)
	}
	var list []map[string]any
	for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
		var v map[string]any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		list = append(list, v)
	}
	return list
}

// gzipped packs a file and returns the name of the packed one.
func gzipped(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return put(t, filepath.Dir(name), filepath.Base(name)+".gz", b.String())
}

func TestInspectPage(t *testing.T) {
	dir := t.TempDir()
	one := put(t, dir, "one.html", strings.Replace(article("Ledgers found in a barn", time.Date(2026, 3, 2, 7, 30, 0, 0, time.UTC),
		"Nine of the ledgers that were stolen in Ostrand were found in a barn on Sunday, the police said.", "The barn belongs to nobody, according to the land register."+
			" A dog found them.").body, "</head>", `<link rel="canonical" href="https://post.example/barn"><meta name="author" content="Ada Quill"></head>`, 1))
	cut := put(t, dir, "cut.html.gz", "\x1f\x8b\x08\x00half")
	noise := put(t, dir, "noise.html", strings.Repeat("\x01\x02\xfe\x07", 1000))
	empty := put(t, dir, "empty.html", "")
	got := inspected(t, "page", gzipped(t, one), cut, one, noise, empty, filepath.Join(dir, "missing.html"))
	if len(got) != 6 {
		t.Fatalf("%d lines for 6 files", len(got))
	}
	for _, i := range []int{0, 2} {
		x := got[i]
		for field, want := range map[string]string{
			"url": "https://post.example/barn", "kind": "ok", "title": "Ledgers found in a barn", "byline": "Ada Quill",
			"published": "2026-03-02T07:30:00Z", "modified": "",
		} {
			if x[field] != want {
				t.Errorf("line %d: %s is %q, want %q", i, field, x[field], want)
			}
		}
		paragraphs, _ := x["paragraphs"].([]any)
		if text, _ := x["text"].(string); len(paragraphs) != 2 || !strings.HasPrefix(text, "Nine of the ledgers") || !strings.HasSuffix(text, "A dog found them.") {
			t.Errorf("line %d: paragraphs %q, text %q", i, paragraphs, text)
		}
	}
	for _, i := range []int{1, 3, 4, 5} {
		if s, _ := got[i]["error"].(string); s == "" {
			t.Errorf("line %d: a broken file without an error: %v", i, got[i])
		}
	}
}

func TestInspectFeed(t *testing.T) {
	dir := t.TempDir()
	atom := put(t, dir, "atom.xml", `<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><link href="https://post.example/"/><entry><id>tag:1</id><title>Ledgers &amp; barns</title>`+
		`<link href="https://post.example/barn"/><published>2026-03-02T07:30:00Z</published><updated>2026-03-02T08:00:00Z</updated><summary>Nine of them.</summary></entry></feed>`)
	half := put(t, dir, "half.xml", `<rss version="2.0"><channel><title>Half</title><item><title>Whole</title><link>https://post.example/1</link></item><item><title>Ha`)
	page := put(t, dir, "page.html", "<html><title>No feed</title></html>")
	got := inspected(t, "feed", gzipped(t, atom), half, page)
	if len(got) != 3 {
		t.Fatalf("%d lines for 3 files", len(got))
	}
	if got[0]["title"] != "Post" || got[0]["link"] != "https://post.example/" || got[0]["error"] != nil {
		t.Errorf("the feed: %v", got[0])
	}
	entries, _ := got[0]["entries"].([]any)
	if len(entries) != 1 {
		t.Fatalf("entries: %v", entries)
	}
	e, _ := entries[0].(map[string]any)
	want := map[string]any{
		"id": "tag:1", "link": "https://post.example/barn", "title": "Ledgers & barns", "published": "2026-03-02T07:30:00Z",
		"updated": "2026-03-02T08:00:00Z", "summary": "Nine of them.",
	}
	if !maps.Equal(e, want) {
		t.Errorf("the entry is %v, want %v", e, want)
	}
	if list, _ := got[1]["entries"].([]any); len(list) != 1 || got[1]["error"] == nil {
		t.Errorf("half a feed: %v", got[1])
	}
	if got[2]["error"] == nil || !slices.Contains(slices.Collect(maps.Keys(got[2])), "entries") {
		t.Errorf("no feed: %v", got[2])
	}
}

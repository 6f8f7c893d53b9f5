package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func evaluated(t *testing.T, format, dir string) (string, int) {
	t.Helper()
	var out bytes.Buffer
	code := run(context.Background(), world{
		args: []string{"eval", "--format", format, dir}, command: "storywatch", getenv: func(string) string { return "" },
		stdin: strings.NewReader(""), stdout: &out, stderr: io.Discard, now: time.Now,
	})
	return out.String(), code
}

func TestEvalPages(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "html"), 0o700); err != nil {
		t.Fatal(err)
	}
	text := []string{"Nine of the ledgers that were stolen in Ostrand were found in a barn on Sunday, the police said.", "The barn belongs to nobody, according to the land register."}
	put(t, filepath.Join(dir, "html"), "a.html", article("Ledgers found", time.Date(2026, 3, 2, 7, 30, 0, 0, time.UTC), text...).body)
	truth := map[string]any{"a": map[string]string{"articleBody": strings.Join(text, "\n"), "url": "https://post.example/a"}}
	write := func() {
		data, err := json.Marshal(truth)
		if err != nil {
			t.Fatal(err)
		}
		put(t, dir, "ground-truth.json", string(data))
	}
	write()
	if out, code := evaluated(t, "pages", dir); code != exitOK || !strings.Contains(out, "1 page, F1 1.0000, precision 1.0000, recall 1.0000") {
		t.Errorf("exit code %d: %s", code, out)
	}
	truth["a"] = map[string]string{"articleBody": text[0] + " Nobody has said why they were left there, or who had carried them in at night.", "url": "https://post.example/a"}
	write()
	if out, _ := evaluated(t, "pages", dir); strings.Contains(out, "F1 1.0000") || strings.Contains(out, "F1 0.0000") {
		t.Errorf("half an article scores %s", out)
	}
}

func TestEvalFeeds(t *testing.T) {
	dir := t.TempDir()
	feed := func(expect, title string) string {
		return "<!--\nDescription: a title\nExpect:      not bozo and " + expect + "\n-->\n<rss version=\"2.0\"><channel><title>x</title><item><title>" + title + "</title></item></channel></rss>"
	}
	put(t, dir, "good.xml", feed(`entries[0]['title'] == u'Nine \u2013 ledgers'`, "Nine – ledgers"))
	put(t, dir, "bad.xml", feed(`entries[0]['title'] == 'Ten'`, "Nine"))
	put(t, dir, "other.xml", feed(`entries[0]['enclosures'][0]['href'] == 'x'`, "Nine"))
	if out, code := evaluated(t, "feeds", dir); code != exitOK || !strings.Contains(out, "3 feeds read, 1 of 2 expectations met (50.0 %)") {
		t.Errorf("exit code %d: %s", code, out)
	}
	if _, code := evaluated(t, "feeds", t.TempDir()); code != exitUsage {
		t.Errorf("an empty folder gives exit code %d", code)
	}
}

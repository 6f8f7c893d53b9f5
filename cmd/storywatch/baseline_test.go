package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestThinBaseline: who gives a story too little to tell its articles by reads so where the configuration is checked.
func TestThinBaseline(t *testing.T) {
	const long = "The lock at Merrow has jammed. "
	tests := []struct {
		name, match string
		sentences   int
		want        string
	}{
		{"short", "", 7, "has no match and a baseline of 7 sentences only: articles that bear on it may be missed; give it match"},
		{"long enough", "", enoughBaseline, ""},
		{"short, but with match", "    match: {any: [lock]}\n", 7, ""},
		{"nothing", "", 0, "has neither match nor a baseline: every article is taken for it; give it match"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			dir := t.TempDir()
			if err := os.Mkdir(filepath.Join(dir, "lore"), 0o700); err != nil {
				t.Fatal(err)
			}
			if tt.sentences > 0 {
				if err := os.WriteFile(filepath.Join(dir, "lore", "1.txt"), []byte(strings.Repeat(long, tt.sentences)), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			file := filepath.Join(dir, "feeds.yaml")
			text := "stories:\n  - name: lock\n    title: The lock\n    corpus: lore\n" + tt.match + "feeds:\n  - {outlet: Bell, url: \"https://bell.example/feed\"}\n"
			if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			code, stdout, stderr := readmeRun(t, dir, "config", "check", "--config", file)
			if code != 0 || strings.Contains(stderr, "Warning") != (tt.want != "") || !strings.Contains(stderr, tt.want) {
				t.Errorf("config check ended with %d: %s%s", code, stdout, stderr)
			}
			if tt.want != "" && strings.Count(stderr, "\n") != 1 {
				t.Errorf("more than a line: %q", stderr)
			}
		})
	}
}

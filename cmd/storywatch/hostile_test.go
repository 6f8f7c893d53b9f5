package main

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
	"unicode"
)

// hostile is what a site may put into any text, as it may be written in XML and HTML.
var hostile = []string{
	"\x1b]0;title\a\x1b[2J\x1b[31mred\x1b[0m Tarnbeck", "&#x1b;[2J&#x9b;31m Tarnbeck", "&#x202e;gnp.exe&#x202c; Tarnbeck &#x2066;x&#x2069;",
	"zero&#x200b;width&#xad; &#xfeff;Tarnbeck", "&lt;script&gt;alert(1)&lt;/script&gt; Tarnbeck", "../../../../etc/passwd Tarnbeck", "Tarnbeck\r\nBcc: all@example.org",
	"C:\\Tarnbeck\\..\\x.exe", "Tarnbeck\x00\x08\x7f\u0085\u2028dam", strings.Repeat("Tarnbeck", 300),
}

// TestHostileTextsOnTheTerminal: whatever a site calls its feed, its articles and itself, no command prints a character that acts, and no
// file appears that is named after any of it.
func TestHostileTextsOnTheTerminal(t *testing.T) {
	for i, text := range hostile {
		synctest.Test(t, func(t *testing.T) {
			start := clockTime(10, 0)
			link := "https://observer.example/bulletin-1"
			version := func(n string) reply {
				r := article(text, start.Add(-time.Hour), "The county said that crew "+n+" had brought 20 pumps to the Tarnbeck dam.", text+" was said by "+text+", who counted "+n+" pumps.")
				r.body = strings.ReplaceAll(r.body, `<html lang="en">`, `<html lang="`+strings.ReplaceAll(text, `"`, "")+`"><meta name="author" content="`+strings.ReplaceAll(text, `"`, "")+`">`)
				return r
			}
			pages := map[string]func(time.Time) reply{
				observer: func(at time.Time) reply { return rss(text, at, item{link, text, text, start.Add(-time.Hour)}) },
				link: func(at time.Time) reply {
					if at.After(start.Add(20 * time.Minute)) {
						return version("7")
					}
					return version("3")
				},
			}
			d := newDaemon(t, oneFeed(observer, wire+desk), start, pages)
			var out output
			for _, at := range []time.Duration{0, 30 * time.Minute} {
				d.until(start.Add(at))
				if code := run(t.Context(), d.world(&out, "poll", "--verbose")); code != exitOK {
					t.Fatalf("poll ended with %d: %s", code, out.String())
				}
			}
			html := filepath.Join(d.folder, "preview.html")
			for _, args := range [][]string{
				{"history"},
				{"show", "a1"},
				{"show", "a2"},
				{"diff", "a1"},
				{"diff", "a2"},
				{"claims"},
				{"findings"},
				{"findings", "--receiver", "desk"},
				{"answers"},
				{"feeds"},
				{"status"},
				{"deliveries"},
				{"deliveries", "show", "d1"},
				{"why", "n1"},
				{"why", "n2"},
				{"why", "a1:0"},
				{"why", "a2:0"},
				{"digest", "--preview", "desk"},
				{"digest", "--preview", "desk", "--html", html},
				{"prune", "--older-than", "1m", "--dry-run"},
				{"verify"},
			} {
				run(t.Context(), d.world(&out, args...))
			}
			if !strings.Contains(out.String(), "Tarnbeck") {
				t.Errorf("%d: nothing of it was printed: %s", i, out.String())
			}
			for line := range strings.Lines(out.String()) {
				if at := strings.IndexFunc(strings.TrimSuffix(line, "\n"), acts); at >= 0 {
					t.Errorf("%d: a line holds %q: %q", i, []rune(line[at:])[0], line)
				}
			}
			mustHoldOnly(t, d.folder, "feeds.yaml", "watch.db", "watch.db-wal", "watch.db-shm", "watch.db.lock", "preview.html")
		})
	}
}

// acts reports whether a character does something to a terminal or hides something from a reader.
func acts(r rune) bool {
	return unicode.IsControl(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x200b || r == 0xad || r == 0xfeff || r == 0x2028 || r == 0x2029
}

// mustHoldOnly checks which files are in a folder.
func mustHoldOnly(t *testing.T, folder string, names ...string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || path == folder {
			return err
		}
		for _, n := range names {
			if e.Name() == n {
				return nil
			}
		}
		t.Errorf("a file appeared: %s", path)
		return nil
	})
	if err != nil {
		t.Error(err)
	}
}

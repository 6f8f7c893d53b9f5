package main

import (
	"encoding/json"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"storywatch/monitor/feed"
	"storywatch/monitor/page"
)

// pageScore is how much of a page's article was extracted, in runs of four words.
type pageScore struct {
	File      string  `json:"file"`
	Kind      string  `json:"kind"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// evalPages reads folders with ground-truth.json ({"name": {"articleBody", "url"}}) and html/name.html, gzipped or not, and prints the mean
// F1 of the extracted texts, or with --json one line for each page.
func (a *app) evalPages(dirs []string) error {
	enc := json.NewEncoder(a.stdout)
	for _, dir := range dirs {
		data, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
		if err != nil {
			return usagef("%s: %w", dir, err)
		}
		var truth map[string]struct {
			ArticleBody string `json:"articleBody"`
			URL         string `json:"url"`
		}
		if err := json.Unmarshal(data, &truth); err != nil {
			return usagef("%s/ground-truth.json: %w", dir, err)
		}
		names, err := filepath.Glob(filepath.Join(dir, "html", "*.html*"))
		if err != nil {
			return err
		}
		var f1, precision, recall float64
		n := 0
		for _, name := range names {
			want, ok := truth[strings.TrimSuffix(strings.TrimSuffix(filepath.Base(name), ".gz"), ".html")]
			if !ok {
				continue
			}
			body, err := readMaybeGzip(name)
			if err != nil {
				return err
			}
			t := page.Extract(page.Input{HTML: body, URL: want.URL})
			var text []string
			for _, b := range t.Blocks {
				text = append(text, b.Text)
			}
			s := scorePage(want.ArticleBody, strings.Join(text, "\n"))
			s.File, s.Kind = filepath.Base(name), string(t.Kind)
			n, f1, precision, recall = n+1, f1+s.F1, precision+s.Precision, recall+s.Recall
			if a.json {
				if err := enc.Encode(s); err != nil {
					return err
				}
			}
		}
		if n == 0 {
			return usagef("%s: no page of html/ stands in ground-truth.json", dir)
		}
		if !a.json {
			all := float64(n)
			fmt.Fprintf(a.stdout, "%s: %s, F1 %.4f, precision %.4f, recall %.4f\n", dir, plural(n, "page", "pages"), f1/all, precision/all, recall/all)
		}
	}
	return nil
}

var pageWord = regexp.MustCompile(`[\p{L}\p{N}_]+`)

// shingles counts the runs of four words of a text.
func shingles(text string) map[string]int {
	words := pageWord.FindAllString(text, -1)
	out := map[string]int{}
	for i := 0; i+4 <= max(len(words), 4) && len(words) > 0; i++ {
		out[strings.Join(words[i:min(i+4, len(words))], " ")]++
	}
	return out
}

func scorePage(want, got string) pageScore {
	truth, found := shingles(want), shingles(got)
	both, all, mine := 0, 0, 0
	for s, n := range truth {
		both += min(n, found[s])
		all += n
	}
	for _, n := range found {
		mine += n
	}
	s := pageScore{Precision: share(both, mine), Recall: share(both, all)}
	if s.Precision+s.Recall > 0 {
		s.F1 = 2 * s.Precision * s.Recall / (s.Precision + s.Recall)
	}
	return s
}

func share(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return float64(n) / float64(of)
}

// expectation is a line "Expect:" of a feed about a field that storywatch uses.
var expectation = regexp.MustCompile(`Expect:\s+not bozo and (feed|entries\[(\d+)\])\['(title|link|id|guid|summary|description|published_parsed|updated_parsed)(?:_detail'\]\['value)?'\] == (.+)`)

var pythonTuple = regexp.MustCompile(`^\((\d+), (\d+), (\d+), (\d+), (\d+), (\d+)`)

// evalFeeds reads folders of feeds that begin with a comment "Expect:", and prints how many of the expectations on fields that storywatch uses
// are met, or with --json one line for each.
func (a *app) evalFeeds(dirs []string) error {
	enc := json.NewEncoder(a.stdout)
	for _, dir := range dirs {
		files, checked, met := 0, 0, 0
		err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || !strings.Contains(name, ".xml") {
				return err
			}
			data, err := readMaybeGzip(name)
			if err != nil {
				return err
			}
			files++
			m := expectation.FindSubmatch(data)
			f, ferr := feed.Parse(data, "", "")
			if m == nil {
				return nil
			}
			want, ok := pythonValue(strings.TrimSpace(string(m[4])))
			got, known := fieldOf(f, string(m[1]), string(m[2]), string(m[3]))
			if !ok || !known {
				return nil
			}
			checked++
			same := ferr == nil && (got == want || got == asText(want))
			if same {
				met++
			}
			if a.json {
				return enc.Encode(map[string]any{"file": name, "field": string(m[1]) + " " + string(m[3]), "want": want, "got": got, "met": same})
			}
			return nil
		})
		if err != nil {
			return usagef("%s: %w", dir, err)
		}
		if checked == 0 {
			return usagef("%s: no feed here says what it expects of a field that is used", dir)
		}
		if !a.json {
			fmt.Fprintf(a.stdout, "%s: %s read, %d of %d expectations met (%.1f %%)\n", dir, plural(files, "feed", "feeds"), met, checked, 100*share(met, checked))
		}
	}
	return nil
}

var (
	lineBreak = regexp.MustCompile(`<br\s*/?>`)
	markup    = regexp.MustCompile(`<[^>]*>`)
	escapes   = regexp.MustCompile(`\\(u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)`)
)

// pythonValue reads a string or a time as those lines write them.
func pythonValue(s string) (string, bool) {
	if m := pythonTuple.FindStringSubmatch(s); m != nil {
		var n [6]int
		for i := range n {
			n[i], _ = strconv.Atoi(m[i+1])
		}
		return time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC).Format(time.RFC3339), true
	}
	s = strings.TrimPrefix(s, "u")
	if long := `"""`; len(s) >= 6 && strings.HasPrefix(s, long) && strings.HasSuffix(s, long) {
		return folded(s[3 : len(s)-3]), true
	}
	if len(s) < 2 || s[0] != s[len(s)-1] || s[0] != '\'' && s[0] != '"' || strings.Contains(s[1:len(s)-1], " and ") && strings.Contains(s, "==") {
		return "", false
	}
	s = escapes.ReplaceAllStringFunc(s[1:len(s)-1], func(e string) string {
		switch e[1] {
		case 'u', 'x':
			n, err := strconv.ParseUint(e[2:], 16, 32)
			if err == nil {
				return string(rune(n))
			}
		case 'n':
			return "\n"
		}
		return e[1:]
	})
	return folded(s), true
}

// asText is a text without markup, entities and double spaces.
func asText(s string) string {
	return folded(html.UnescapeString(markup.ReplaceAllString(lineBreak.ReplaceAllString(s, " "), "")))
}

func folded(s string) string { return strings.Join(strings.Fields(s), " ") }

// fieldOf returns one field of a feed or of one of its entries as text.
func fieldOf(f feed.Feed, where, index, field string) (string, bool) {
	if where == "feed" {
		switch field {
		case "title":
			return folded(f.Title), true
		case "link":
			return f.Link, true
		}
		return "", false
	}
	i, err := strconv.Atoi(index)
	if err != nil || i >= len(f.Entries) {
		return "", err == nil
	}
	e := f.Entries[i]
	switch field {
	case "title":
		return folded(e.Title), true
	case "link":
		return e.Link, true
	case "id", "guid":
		return e.ID, true
	case "summary", "description":
		return folded(e.Summary), true
	case "published_parsed":
		return e.Published.UTC().Format(time.RFC3339), true
	case "updated_parsed":
		return e.Updated.UTC().Format(time.RFC3339), true
	}
	return "", false
}

package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"text/template"
	"time"
)

// article is a text of testdata/articles.
type article struct {
	Title, Byline, Published, Modified, Slug string
	Blocks                                   []Block
}

func readArticles(t testing.TB) []article {
	t.Helper()
	var out []article
	for _, f := range files(t, "testdata/articles/*.txt") {
		out = append(out, parseArticle(t, string(read(t, f))))
	}
	return out
}

func parseArticle(t testing.TB, s string) article {
	t.Helper()
	var a article
	for i, part := range strings.Split(strings.TrimSpace(s), "\n\n") {
		if i == 0 {
			for _, l := range strings.Split(part, "\n") {
				k, v, _ := strings.Cut(l, ": ")
				switch k {
				case "title":
					a.Title = v
				case "byline":
					a.Byline = v
				case "published":
					a.Published = v
				case "modified":
					a.Modified = v
				case "slug":
					a.Slug = v
				default:
					t.Fatalf("unknown key %q", k)
				}
			}
			continue
		}
		for _, l := range strings.Split(part, "\n") {
			b := Block{Kind: Paragraph, Text: l}
			for mark, kind := range map[string]string{"## ": Heading, "- ": Item, "> ": Quote, "! ": Correction} {
				if rest, ok := strings.CutPrefix(l, mark); ok {
					b = Block{Kind: kind, Text: rest}
				}
			}
			a.Blocks = append(a.Blocks, b)
		}
	}
	return a
}

// visit is an article with what changes between two visits of its page.
type visit struct {
	article
	Day, Relative, Stamp, ID string
	Shares, Views, Comments  int
	Related, Tags, Remarks   []string
	Ad, Credit, Ticker, Box  string
	Entities, Markup         bool // the text's characters, or the marks around them, are written another way
}

func newVisit(a article) visit {
	return visit{
		article: a, Day: "5 February 2026", Relative: "2 hours ago", Stamp: a.Modified, ID: "48213", Shares: 85, Views: 1204, Comments: 3,
		Related: []string{"Harbour pilots accept new rota", "Snow expected above 600 metres", "Why the town clock runs backwards", "Choir wins in Grisk"},
		Tags:    []string{"Roads", "Council", "Safety"},
		Remarks: []string{"My cousin works there and she says five people were hurt and nobody will admit it.", "About time. I wrote to them in 2019."},
		Ad:      "Boots, half price until Sunday.", Credit: "Photograph: E. Marsh", Ticker: "Almer 14 C, light rain",
	}
}

// Plain is the article's text as one string with line breaks, as structured data carries it.
func (v visit) Plain() string {
	var b strings.Builder
	for _, x := range v.Blocks {
		b.WriteString(x.Text + "\n\n")
	}
	return b.String()
}

// render fills a template.
func (v visit) render(t testing.TB, name string) []byte {
	t.Helper()
	tmpl, err := template.New(filepath.Base(name)).Funcs(template.FuncMap{
		"esc": v.esc, "json": func(s string) (string, error) { b, err := json.Marshal(s); return string(b), err },
		"body": func(_ visit, pairs ...string) string { return v.body(0, len(v.Blocks), pairs) },
		"part": func(_ visit, from, to int, p string) string {
			return v.body(from, min(to, len(v.Blocks)), []string{"p", p})
		},
	}).ParseFiles(name)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := tmpl.Execute(&b, v); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func (v visit) esc(s string) string {
	s = html.EscapeString(s)
	if v.Entities {
		s = strings.NewReplacer("“", "&ldquo;", "”", "&#8221;", "’", "&rsquo;", "&#39;", "&rsquo;", "&#34;", "&quot;", " p.m.", "&nbsp;p.m.", "million", "mil&shy;lion").Replace(s)
	}
	return s
}

// text is a block's text as markup.
func (v visit) text(s string) string {
	s = v.esc(s)
	if v.Markup {
		if i := strings.LastIndexByte(s, ' '); i > 0 && !strings.ContainsAny(s, "&") {
			s = "\n\t<span class=\"x\">" + s[:i] + "</span><!-- v2 -->\n  " + s[i+1:] + " "
		}
		if i := strings.Index(s, " the "); i > 0 && !strings.Contains(s[:i], "&") {
			s = s[:i] + " <a href=\"/topic/the\">the</a> " + s[i+5:]
		}
	}
	return s
}

// body renders the blocks from..to with the formats given as pairs of key and format.
func (v visit) body(from, to int, pairs []string) string {
	f := map[string]string{
		"p": "<p>%s</p>", "h": "<h2>%s</h2>", "ul": "<ul>%s</ul>", "li": "<li>%s</li>",
		"q": "<blockquote><p>%s</p></blockquote>", "c": "<p class=\"correction\">%s</p>",
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		f[pairs[i]] = pairs[i+1]
	}
	if f["first"] == "" {
		f["first"] = f["p"]
	}
	var b strings.Builder
	paragraphs := 0
	for i := from; i < to; i++ {
		x := v.Blocks[i]
		switch x.Kind {
		case Heading:
			fmt.Fprintf(&b, f["h"], v.text(x.Text))
		case Item:
			var items strings.Builder
			for ; i < to && v.Blocks[i].Kind == Item; i++ {
				fmt.Fprintf(&items, f["li"], v.text(v.Blocks[i].Text))
			}
			i--
			fmt.Fprintf(&b, f["ul"], items.String())
		case Quote:
			fmt.Fprintf(&b, f["q"], v.text(x.Text))
		case Correction:
			fmt.Fprintf(&b, f["c"], v.text(x.Text))
		default:
			key := "p"
			if paragraphs == 0 && from == 0 {
				key = "first"
			}
			fmt.Fprintf(&b, f[key], v.text(x.Text))
			paragraphs++
			b.WriteString(f[fmt.Sprint("after", paragraphs)])
			if paragraphs == 3 {
				b.WriteString(v.Box)
			}
		}
		if v.Markup {
			b.WriteString("\n\n   ")
		} else {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// same compares an extraction with the article: the texts, in order, and nothing else.
func (a article) same(got []Block) string {
	for i := range max(len(got), len(a.Blocks)) {
		switch {
		case i >= len(got):
			return fmt.Sprintf("missing from block %d: %.90q", i, a.Blocks[i].Text)
		case i >= len(a.Blocks):
			return fmt.Sprintf("too much from block %d: %.90q", i, got[i].Text)
		case normal(got[i].Text) != normal(a.Blocks[i].Text):
			return fmt.Sprintf("block %d: got %.120q, want %.90q", i, got[i].Text, a.Blocks[i].Text)
		}
	}
	return ""
}

func files(t testing.TB, pattern string) []string {
	t.Helper()
	f, err := filepath.Glob(pattern)
	if err != nil || len(f) == 0 {
		t.Fatalf("no files match %s: %v", pattern, err)
	}
	return f
}

func read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func mustTime(t testing.TB, s string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, s)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

package page

import (
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// flat are the templates whose markup does not tell a heading, an item, a quotation or a correction from a paragraph.
var flat = set("line-breaks.html tables.html shell-next.html shell-linked.html tabloid.html nextdata.html")

// TestTemplates fills every template with every article and reads it back: the same blocks in the same order, the headline and the author.
func TestTemplates(t *testing.T) {
	articles := readArticles(t)
	templates := files(t, "testdata/templates/*.html")
	if len(templates) < 20 {
		t.Fatalf("%d templates, want at least 20", len(templates))
	}
	for _, name := range templates {
		for _, a := range articles {
			base := filepath.Base(name)
			t.Run(strings.TrimSuffix(base, ".html")+"/"+a.Slug, func(t *testing.T) {
				got := Extract(Input{HTML: newVisit(a).render(t, name), URL: "https://" + strings.TrimSuffix(base, ".html") + ".example/a/" + a.Slug, Status: 200})
				if got.Kind != OK {
					t.Errorf("kind %s (%s), want ok", got.Kind, got.Reason)
				}
				if normal(got.Title) != normal(a.Title) {
					t.Errorf("title %q, want %q", got.Title, a.Title)
				}
				if diff := a.same(got.Blocks); diff != "" {
					t.Error(diff)
				} else if !flat[base] {
					for i, b := range got.Blocks {
						if b.Kind != a.Blocks[i].Kind {
							t.Errorf("block %d is a %s, want %s: %.60q", i, b.Kind, a.Blocks[i].Kind, b.Text)
						}
					}
				}
				if len(got.Hashes) != len(got.Blocks) {
					t.Errorf("%d hashes for %d blocks", len(got.Hashes), len(got.Blocks))
				}
			})
		}
	}
}

// TestMetadata reads author and dates from the templates that give them in a form a program can read.
func TestMetadata(t *testing.T) {
	a := readArticles(t)[0]
	for _, name := range []string{"agency", "wordpress", "broadsheet", "amp", "shell-linked", "microdata"} {
		got := Extract(Input{HTML: newVisit(a).render(t, "testdata/templates/"+name+".html"), URL: "https://x.example/a"})
		if got.Byline != a.Byline {
			t.Errorf("%s: byline %q, want %q", name, got.Byline, a.Byline)
		}
		if !got.Published.Equal(mustTime(t, a.Published)) || !got.Modified.Equal(mustTime(t, a.Modified)) {
			t.Errorf("%s: published %v, modified %v", name, got.Published.Format(time.RFC3339), got.Modified.Format(time.RFC3339))
		}
	}
}

package page

import (
	"bytes"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

type wall struct {
	name string
	want Kind
	in   Input
}

func readWalls(t testing.TB) []wall {
	t.Helper()
	var out []wall
	for _, f := range files(t, "testdata/walls/*.txt") {
		head, body, _ := bytes.Cut(read(t, f), []byte("\n\n"))
		w := wall{name: strings.TrimSuffix(filepath.Base(f), ".txt"), in: Input{HTML: body, URL: "https://news.example/news/dam"}}
		for _, l := range strings.Split(string(head), "\n") {
			k, v, _ := strings.Cut(l, ":")
			switch v = strings.TrimSpace(v); k {
			case "kind":
				w.want = Kind(v)
			case "final":
				w.in.FinalURL = v
			case "status":
				w.in.Status, _ = strconv.Atoi(v)
			}
		}
		out = append(out, w)
	}
	return out
}

// TestWalls holds that none of 10 classes of 5 pages that stand in an article's place is taken for one, and that each is told for what it is.
func TestWalls(t *testing.T) {
	walls := readWalls(t)
	if len(walls) != 50 {
		t.Errorf("%d walls, want 50", len(walls))
	}
	taken := 0
	for _, w := range walls {
		got := Extract(w.in)
		if got.Kind == OK {
			taken++
			t.Errorf("%s: taken for an article (%s): %+v", w.name, got.Reason, got.Blocks)
		} else if got.Kind != w.want {
			t.Errorf("%s: kind %s (%s), want %s", w.name, got.Kind, got.Reason, w.want)
		}
		if got.Reason == "" {
			t.Errorf("%s: no reason given", w.name)
		}
	}
	t.Logf("walls: %d of %d taken for articles", taken, len(walls))
}

// TestBriefs holds that fifty short articles, some of them about cookies, accounts and robots, are not refused on pages whose margins carry
// the words of walls.
func TestBriefs(t *testing.T) {
	briefs := strings.Split(strings.TrimSpace(string(read(t, "testdata/briefs.txt"))), "\n\n")
	if len(briefs) != 50 {
		t.Errorf("%d briefs, want 50", len(briefs))
	}
	refused := map[int]bool{}
	for i, text := range briefs {
		words := strings.Fields(text)
		a := article{Title: strings.TrimRight(strings.Join(words[:min(7, len(words))], " "), ".,"), Byline: "Wanda Pell", Published: "2026-03-01T08:00:00Z", Modified: "2026-03-01T08:00:00Z", Slug: "brief", Blocks: []Block{{Kind: Paragraph, Text: text}}}
		for _, name := range []string{"metered-free", "broadsheet", "wordpress", "press-release", "sidebar-facts", "agency"} {
			got := Extract(Input{HTML: newVisit(a).render(t, "testdata/templates/"+name+".html"), URL: "https://news.example/a/brief", Status: 200})
			if got.Kind != OK {
				refused[i] = true
				t.Errorf("%s: %s (%s): %q", name, got.Kind, got.Reason, text)
			}
			if diff := a.same(got.Blocks); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
	}
	t.Logf("briefs: %d of %d refused", len(refused), len(briefs))
}

// TestRedirects holds what an address that leads elsewhere means.
func TestRedirects(t *testing.T) {
	a := readArticles(t)[0]
	page := newVisit(a).render(t, "testdata/templates/agency.html")
	listing := []byte(`<html><head><title>News</title></head><body><main><h1>News</h1><ul><li><a href="/1">One thing</a></li><li><a href="/2">And another</a></li></ul></main></body></html>`)
	for _, c := range []struct {
		from, to string
		html     []byte
		want     Kind
	}{
		{"https://n.example/news/2026/bridge", "https://n.example/", page, Gone},
		{"https://n.example/news/2026/bridge", "https://n.example/news/", listing, Gone},
		{"https://n.example/news/2026/bridge", "https://n.example/news/2026/bridge-reopens", page, OK},
		{"http://n.example/bridge?utm_source=x", "https://www.n.example/bridge", page, OK},
		{"https://n.example/news/bridge", "https://n.example/subscribe?from=bridge", page, Paywall},
		{"https://n.example/news/bridge", "https://login.n.example/signin", page, Login},
	} {
		if got := Extract(Input{HTML: c.html, URL: c.from, FinalURL: c.to, Status: 200}); got.Kind != c.want {
			t.Errorf("%s to %s: %s (%s), want %s", c.from, c.to, got.Kind, got.Reason, c.want)
		}
	}
}

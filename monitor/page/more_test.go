package page

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The sets of this file were written after the rules that they test, by another hand, and half of them before it had read those: walls in a
// dozen languages and without the usual words, briefs about what walls speak of, and pages of the makes of well-known publishing systems.

// TestMoreWalls holds that none of the further walls is taken for an article, and that those that are plain enough are told for what they are.
func TestMoreWalls(t *testing.T) {
	all, taken := 0, 0
	for _, f := range files(t, "testdata/morewalls/*.txt") {
		for i, part := range strings.Split(string(read(t, f)), "%% ")[1:] {
			want, html, _ := strings.Cut(part, "\n")
			all++
			got := Extract(Input{HTML: []byte(strings.TrimSpace(html)), URL: "https://news.example/news/story", Status: 200})
			switch {
			case got.Kind == OK:
				taken++
				t.Errorf("%s %d: taken for an article (%s): %+v", filepath.Base(f), i+1, got.Reason, got.Blocks)
			case want != "any" && got.Kind != Kind(want):
				t.Errorf("%s %d: kind %s (%s), want %s", filepath.Base(f), i+1, got.Kind, got.Reason, want)
			}
		}
	}
	t.Logf("more walls: %d of %d taken for articles", taken, all)
	if all < 140 {
		t.Errorf("%d walls, want at least 140", all)
	}
}

// TestFreePages holds that short articles are not refused for the offers, letters and links that stand below them.
func TestFreePages(t *testing.T) {
	for i, part := range strings.Split(string(read(t, "testdata/freepages.txt")), "%% ok\n")[1:] {
		if got := Extract(Input{HTML: []byte(strings.TrimSpace(part)), URL: "https://news.example/news/story", Status: 200}); got.Kind != OK {
			t.Errorf("page %d: %s (%s)", i+1, got.Kind, got.Reason)
		}
	}
}

// TestMoreBriefs holds that short articles about money, accounts, consent and missing pages are articles, on pages that say so and on pages
// that say nothing about themselves, in several languages.
func TestMoreBriefs(t *testing.T) {
	briefs := strings.Split(strings.TrimSpace(string(read(t, "testdata/morebriefs.txt"))), "\n\n")
	refused := 0
	for _, text := range briefs {
		words := strings.Fields(text)
		a := article{Title: strings.TrimRight(strings.Join(words[:min(7, len(words))], " "), ".,"), Byline: "Wanda Pell", Published: "2026-03-01T08:00:00Z", Modified: "2026-03-01T08:00:00Z", Slug: "brief", Blocks: []Block{{Kind: Paragraph, Text: text}}}
		for _, name := range []string{"metered-free", "broadsheet", "wordpress", "press-release", "sidebar-facts", "agency", "support-box", "bare"} {
			got := Extract(Input{HTML: newVisit(a).render(t, "testdata/templates/"+name+".html"), URL: "https://news.example/a/brief", Status: 200})
			if got.Kind != OK {
				refused++
				t.Errorf("%s: %s (%s): %q", name, got.Kind, got.Reason, text)
			} else if diff := a.same(got.Blocks); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
		}
	}
	t.Logf("more briefs: %d of %d refused", refused, 8*len(briefs))
}

// sitePage is a page of testdata/noise with two values for each part that changes while the article stands still.
type sitePage struct {
	name, html    string
	keys          []string
	first, second map[string]string
	text          []string
}

func readSitePages(t *testing.T) []sitePage {
	t.Helper()
	var out []sitePage
	for _, f := range files(t, "testdata/noise/*.txt") {
		parts := strings.SplitN(strings.TrimSpace(string(read(t, f))), "\n\n", 3)
		if len(parts) != 3 {
			t.Fatalf("%s: %d parts, want 3", f, len(parts))
		}
		p := sitePage{name: strings.TrimSuffix(filepath.Base(f), ".txt"), html: parts[1], first: map[string]string{}, second: map[string]string{}, text: strings.Split(parts[2], "\n")}
		for _, l := range strings.Split(parts[0], "\n") {
			k, v, _ := strings.Cut(l, ":")
			v = strings.TrimSpace(v)
			if !slices.Contains(p.keys, k) {
				p.keys = append(p.keys, k)
				p.first[k] = v
			} else {
				p.second[k] = v
			}
		}
		out = append(out, p)
	}
	return out
}

// render fills the page with its first values, but for one that is given.
func (p sitePage) render(key, value string) Input {
	html := p.html
	for _, k := range p.keys {
		v := p.first[k]
		if k == key {
			v = value
		}
		html = strings.ReplaceAll(html, "{{"+k+"}}", v)
	}
	return Input{HTML: []byte(html), URL: "https://" + p.name + ".example/a/lock", Status: 200}
}

// TestMoreNoise visits pages of a dozen makes twice, with one thing changed that is not the article, and once with the article changed.
func TestMoreNoise(t *testing.T) {
	visits, reported, lost := 0, 0, 0
	for _, p := range readSitePages(t) {
		base := Extract(p.render("", ""))
		var got []string
		for _, b := range base.Blocks {
			if b.Kind != Heading {
				got = append(got, b.Text)
			}
		}
		if base.Kind != OK || !slices.Equal(got, p.text) {
			t.Errorf("%s: %s (%s), text %q, want %q", p.name, base.Kind, base.Reason, got, p.text)
		}
		for _, k := range p.keys {
			visits++
			next := Extract(p.render(k, p.second[k]))
			if TextHash(base.Title, base.Blocks) != TextHash(next.Title, next.Blocks) {
				reported++
				t.Errorf("%s, %s: a change is seen where there is none: %+v", p.name, k, next.Blocks)
			}
		}
		edited := p
		last := p.text[len(p.text)-1]
		edited.html = strings.ReplaceAll(p.html, last, last+" Nobody was hurt.")
		if after := Extract(edited.render("", "")); TextHash(base.Title, base.Blocks) == TextHash(after.Title, after.Blocks) {
			lost++
			t.Errorf("%s: an edit is not seen", p.name)
		}
	}
	t.Logf("more noise: %d visits, %d boring changes reported, %d edits lost", visits, reported, lost)
	if visits < 70 {
		t.Errorf("%d visits, want at least 70", visits)
	}
}

// TestLiveBlogBegins holds that a live blog was published when it began, not when its newest post was, however its times are given.
func TestLiveBlogBegins(t *testing.T) {
	post := func(clock, text string) string {
		return `<article class="live-post" id="p` + clock[:2] + `"><time datetime="2026-05-01T` + clock + `:00Z">` + clock + `</time><p>` + text + `</p></article>`
	}
	posts := post("10:00", "Orth says that she will name successors on Monday.") + post("09:00", "Trade minister Oda Finn has resigned as well.") + post("08:00", "Farm minister Kaj Brell has resigned.")
	for name, head := range map[string]string{
		"times of posts": "",
		"coverage":       `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Two ministers quit – live","coverageStartTime":"2026-05-01T08:00:00Z",,"liveBlogUpdate":[]}</script>`,
	} {
		got := Extract(Input{HTML: []byte(`<html><head><title>Two ministers quit – live</title>` + head + `</head><body><main><h1>Two ministers quit – live</h1>` + posts + `</main></body></html>`), URL: "https://x.example/live/ministers"})
		if want := mustTime(t, "2026-05-01T08:00:00Z"); !got.Live || !got.Published.Equal(want) {
			t.Errorf("%s: live %v, published %s, want %s", name, got.Live, got.Published, want)
		}
	}
}

// TestLinesOfPages holds which lines among the paragraphs are the page's own and which only begin like them.
func TestLinesOfPages(t *testing.T) {
	for _, own := range []string{
		"Last updated 5 mins ago by Ada Quill", "Updated: 2 hours ago", "This article is more than 2 years old", "This story is developing and will be updated.",
		"Listen · 4 min", "1.2K", "Join the conversation", "Image caption, The lock at Holm", "Getty Images", "Topics: Ports | Holm", "Got a tip? Write to the desk.",
		"Trending now", "Weather: Holm 7 °C, rain", "Vote: should the gate be replaced?", "Skip past newsletter promotion", "204 people are reading this now",
		"This page has been read 8,211 times.", "Rating: 4.5/5 (18 votes cast)", "You might also like", "Lesen Sie auch: Brücke neun Tage zu", "Lu 1204 fois",
		"Обновлено: 6 апреля 2026, 14:20", "9 881 просмотр", "Czytaj także: Most zamknięty", "Hace 5 minutos", "Mis à jour le 6 avril 2026 à 14h20",
	} {
		if !isFurniture(own) && !isStamp(own) {
			t.Errorf("taken for text: %q", own)
		}
	}
	for _, text := range []string{
		"Updated figures published 2 hours ago show 14 dead.", "Updated 2 hours ago, the list now names Dmitriev.", "This story is developing into a crisis for the cabinet, ministers said.",
		"204 people are reading the letter that the minister left, at a rate of 20 an hour, the library said.", "Trending now are recordings of the call, the company said.",
		"Reuters reported on Friday that the envoy would travel to Moscow.", "Read 41 times by the censor, the letter was never sent.", "More people died on Friday than in the whole of March.",
		"Listen to this, the envoy said, and hung up.", "Votes: 141 for, 98 against, the speaker read out at midnight.", "Vues d’avion, les digues semblent intactes.",
		"По теме плотины министр говорить отказался.", "Werbung für die Partei war am Wahltag verboten.", "Lee también negó haber firmado el contrato.",
	} {
		if isFurniture(text) || isStamp(text) {
			t.Errorf("taken for the page's: %q", text)
		}
	}
}

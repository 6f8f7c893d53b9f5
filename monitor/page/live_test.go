package page

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// livePage writes a live blog with posts numbered from newest to oldest, in one of three makes.
func livePage(kind string, newest, oldest int) []byte {
	var posts strings.Builder
	var linked []string
	for n := newest; n >= oldest; n-- {
		at := time.Date(2026, 3, 4, 8, 0, 0, 0, time.UTC).Add(time.Duration(n) * 13 * time.Minute)
		body := fmt.Sprintf("Ward %d reports that %d boxes have been opened and counted. The rest are on their way by boat.", n, 10*n)
		switch kind {
		case "articles":
			fmt.Fprintf(&posts, `<article class="post" id="block-%d"><header><time datetime="%s">%d minutes ago</time><h2>Ward %d counted</h2><span class="author">By Mina Roe</span></header><p>%s</p><div class="share-post">Share</div></article>`, n, at.Format(time.RFC3339), 100-n, n, body)
		case "divs":
			fmt.Fprintf(&posts, `<div class="lb-entry" data-entry-id="e%d"><div class="lb-clock">%s</div><h3>Ward %d counted</h3><div class="lb-copy"><p>%s</p></div></div>`, n, at.Format("15.04"), n, body)
		case "days": // parted by day, each post wrapped
			if n == 4 {
				posts.WriteString(`</section><section class="day"><h2>Tuesday</h2>`)
			}
			fmt.Fprintf(&posts, `<div class="liveblog-item"><div data-block-id="b%d"><p class="time"><time datetime="%s">%s</time></p><h3>Ward %d counted</h3><p>%s</p></div></div><div class="ad">Boots</div>`, n, at.Format(time.RFC3339), at.Format("15:04"), n, body)
		case "list":
			fmt.Fprintf(&posts, `<li class="live-update" id="u%d"><span class="when"><time datetime="%s">%s</time></span><h4>Ward %d counted</h4><p>%s</p><a href="#u%d">Link to this update</a></li>`, n, at.Format(time.RFC3339), at.Format("15:04"), n, body, n)
		}
		linked = append(linked, fmt.Sprintf(`{"@type":"BlogPosting","@id":"https://count.example/live/election#block-%d","headline":"Ward %d counted","datePublished":"%s","articleBody":"%s"}`, n, n, at.Format(time.RFC3339), body))
	}
	open, close := "<section>", "</section>"
	if kind == "list" {
		open, close = "<ol>", "</ol>"
	}
	if kind == "shell" {
		return []byte(`<html><head><title>Election night: live updates</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"LiveBlogPosting","headline":"Election night: live updates","url":"https://count.example/live/election","liveBlogUpdate":[` + strings.Join(linked, ",") + `]}</script></head><body><div id="app"></div><script src="a.js"></script></body></html>`)
	}
	return []byte(`<html lang="en"><head><title>Election night: live updates | Count</title></head><body><nav><a href="/">Count</a></nav><main>
<div class="live-top"><span class="badge">LIVE</span><h1>Election night: live updates</h1><p>Last updated 20.15</p></div>
<section class="key-points"><h2>Key points</h2><ul><li>Turnout was 61 percent, the electoral office said.</li><li>The mayor has conceded defeat.</li></ul></section>
` + open + posts.String() + close + `<button>Load more</button></main><aside><h2>More</h2><ul><li><a href="/r">How the count works</a></li></ul></aside></body></html>`)
}

func TestLiveBlogs(t *testing.T) {
	for _, kind := range []string{"articles", "divs", "list", "days", "shell"} {
		t.Run(kind, func(t *testing.T) {
			got := Extract(Input{HTML: livePage(kind, 6, 1), URL: "https://count.example/live/election"})
			if got.Kind != OK || !got.Live {
				t.Fatalf("kind %s (%s), live %v", got.Kind, got.Reason, got.Live)
			}
			ids := map[string]int{}
			var order []string
			for _, b := range got.Blocks {
				if b.Post == "" {
					if kind == "shell" {
						t.Errorf("block outside of any post: %q", b.Text)
					}
					continue
				}
				if ids[b.Post] == 0 {
					order = append(order, b.Post)
				}
				ids[b.Post]++
				if kind != "divs" && b.At.IsZero() {
					t.Errorf("post %s has no time", b.Post)
				}
			}
			if len(order) != 6 {
				t.Fatalf("posts %v, want 6", order)
			}
			for i, id := range order {
				if !strings.HasSuffix(id, fmt.Sprint(6-i)) || ids[id] != 2 {
					t.Errorf("post %d is %s with %d blocks, want heading and paragraph of %d", i, id, ids[id], 6-i)
				}
			}
			if kind != "shell" {
				if len(got.Blocks) < 3 || got.Blocks[1].Kind != Item || got.Blocks[1].Post != "" {
					t.Errorf("key points not kept above the posts: %+v", got.Blocks[:min(3, len(got.Blocks))])
				}
			}
			for _, b := range got.Blocks {
				if isStamp(b.Text) || strings.Contains(b.Text, "Mina Roe") || strings.Contains(b.Text, "Share") || strings.Contains(b.Text, "Link to") {
					t.Errorf("furniture in a post: %q", b.Text)
				}
			}
		})
	}
}

// TestLivePostsKeepTheirIdentity adds a post and drops the oldest: every post that is on both pages has the same identity, time and text.
func TestLivePostsKeepTheirIdentity(t *testing.T) {
	for _, kind := range []string{"articles", "divs", "list", "days", "shell"} {
		one := Extract(Input{HTML: livePage(kind, 6, 1), URL: "https://count.example/live/election"})
		two := Extract(Input{HTML: livePage(kind, 7, 3), URL: "https://count.example/live/election"})
		before := map[string]string{}
		for _, b := range one.Blocks {
			before[b.Post] += b.At.String() + b.Text
		}
		after := map[string]string{}
		for _, b := range two.Blocks {
			after[b.Post] += b.At.String() + b.Text
		}
		shared := 0
		for id, text := range after {
			if id == "" || before[id] == "" {
				continue
			}
			shared++
			if before[id] != text {
				t.Errorf("%s: post %s changed from %q to %q", kind, id, before[id], text)
			}
		}
		if shared != 4 {
			t.Errorf("%s: %d posts in common, want 4", kind, shared)
		}
	}
}

// TestTeasersAreNoPosts holds that a page of teasers, each an element of one make with a time, is no live blog.
func TestTeasersAreNoPosts(t *testing.T) {
	a := readArticles(t)[0]
	var cards strings.Builder
	for i := range 6 {
		fmt.Fprintf(&cards, `<article class="post" id="c%d"><h3><a href="/news/%d">Other story number %d</a></h3><time datetime="2026-03-04T08:0%d:00Z">8:0%d</time><p>What happened there, in one line of text.</p></article>`, i, i, i, i, i)
	}
	page := []byte(`<html><head><title>` + a.Title + `</title></head><body><main><div class="body"><h1>` + a.Title + `</h1>` + newVisit(a).body(0, len(a.Blocks), nil) + `</div><div class="live-stream">` + cards.String() + `</div></main></body></html>`)
	got := Extract(Input{HTML: page, URL: "https://weir.example/live/news/bridge"})
	if got.Live {
		t.Error("taken for a live blog")
	}
	if diff := a.same(got.Blocks); diff != "" {
		t.Error(diff)
	}
}

// TestKeyPoints puts a live blog's key points into every place where they stand, in every form that they take.
func TestKeyPoints(t *testing.T) {
	posts := `<div class="posts"><article class="post" id="p3"><time datetime="2026-03-04T10:00:00Z">10:00</time><h2>Ward 3</h2><p>Ward 3 reports that 30 boxes have been opened and counted so far.</p></article><article class="post" id="p2"><time datetime="2026-03-04T09:00:00Z">09:00</time><h2>Ward 2</h2><p>Ward 2 reports that 20 boxes have been opened and counted so far.</p></article></div>`
	for _, kp := range []string{
		`<ul class="key"><li><a href="#p3">Turnout was 61 percent, the office said.</a></li><li><a href="#p2">The mayor has conceded defeat.</a></li></ul>`,
		`<aside class="summary"><h2>Key points</h2><ul><li>Turnout was 61 percent, the office said.</li><li>The mayor has conceded defeat.</li></ul></aside>`,
		`<aside><h2>What we know so far</h2><ul><li>Turnout was 61 percent, the office said.</li><li>The mayor has conceded defeat.</li></ul></aside>`,
		`<div class="key-events"><h3>Key events</h3><ol><li><a href="#p3"><time>10:00</time> Turnout was 61 percent, the office said</a></li><li><a href="#p2">The mayor has conceded defeat</a></li></ol></div>`,
		`<div class="lb-sum"><b>Summary</b><p>Turnout was 61 percent, the office said.</p><p>The mayor has conceded defeat.</p></div>`,
		`<header><h2>At a glance</h2><ul><li>Turnout was 61 percent, the office said.</li><li>The mayor has conceded defeat.</li></ul></header>`,
		`<div class="pinned"><div class="label">Pinned</div><ul><li>Turnout was 61 percent, the office said.</li><li>The mayor has conceded defeat.</li></ul></div>`,
		`<div class="kp"><p>Key points</p><div class="k">Turnout was 61 percent, the office said.</div><div class="k">The mayor has conceded defeat.</div></div>`,
		`<section class="sidebar"><h2>Key points</h2><ul><li>Turnout was 61 percent, the office said.</li><li>The mayor has conceded defeat.</li></ul></section>`,
		`<details open><summary>Key points</summary><ul><li>Turnout was 61 percent</li><li>The mayor has conceded defeat</li></ul></details>`,
		`<dl class="key-points"><dt>Turnout</dt><dd>Turnout was 61 percent</dd><dt>Mayor</dt><dd>The mayor has conceded defeat</dd></dl>`,
	} {
		for _, tmpl := range []string{"top", "main", "after", "art", "header"} {
			h := ""
			switch tmpl {
			case "top":
				h = `<h1>Election night: live updates</h1>` + kp + posts
			case "main":
				h = `<main><div class="head"><h1>Election night: live updates</h1><p>Last updated 20.15</p></div>` + kp + posts + `</main>`
			case "after":
				h = `<main><h1>Election night: live updates</h1>` + posts + kp + `</main>`
			case "art":
				h = `<article class="liveblog"><h1>Election night: live updates</h1><p>Counting goes on in all the wards of the town of Weir tonight.</p>` + kp + posts + `</article>`
			case "header":
				h = `<main>` + kp + `<h1>Election night: live updates</h1>` + posts + `</main>`
			}
			got := Extract(Input{HTML: []byte(`<html><head><title>Election night: live updates | Count</title></head><body>` + h + `</body></html>`), URL: "https://count.example/live/election"})
			s := ""
			for _, b := range got.Blocks {
				s += b.Text + " / "
			}
			if !got.Live || !strings.Contains(s, "61 percent") || !strings.Contains(s, "conceded") {
				t.Errorf("%v %s | %.90s => %s", got.Live, tmpl, kp, s)
			}
		}
	}
}

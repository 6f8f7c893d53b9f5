package page

import (
	"fmt"
	"testing"
)

// TestKindsByWording tells pages apart that say the same things in other places: under a text, around it, instead of it.
func TestKindsByWording(t *testing.T) {
	top := func(ti, x string) string {
		return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>` + ti + `</title>` + x + `</head><body>`
	}
	art := `<meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Harbour fire: two held","datePublished":"2026-03-01T10:00:00Z","isAccessibleForFree":%s}</script>`
	p1 := `<p>Two men were arrested on Monday over the fire at the harbour in which eleven people were injured, police said.</p>`
	p2 := `<p>The men, aged 31 and 44, worked for a contractor that had been testing the alarms on the day before the fire broke out in the departure hall, according to two people with knowledge of the inquiry.</p>`
	p3 := `<p>Prosecutors have until Thursday to bring charges. The harbour remains closed, and ferries leave from the northern pier.</p>`
	cases := []struct {
		n, want, html, final string
		st                   int
	}{
		{"free w offers", "ok", top("Harbour fire: two held | X", fmt.Sprintf(art, "true")) + `<article><h1>Harbour fire: two held</h1>` + p1 + p2 + p3 + `</article><div class="subscribe"><h3>Get unlimited access</h3><p>Subscribe from 3 a month. Already a subscriber? Sign in</p></div></body></html>`, "", 200},
		{"free w newsletter gate modal", "ok", top("Harbour fire: two held | X", fmt.Sprintf(art, "true")) + `<article><h1>Harbour fire: two held</h1>` + p1 + p2 + `</article><div class="modal" style="display:none"><p>Subscribe to continue reading this article. Log in.</p></div></body></html>`, "", 200},
		{"paywall fade", "paywall", top("Harbour fire: two held | X", fmt.Sprintf(art, "false")) + `<article><h1>Harbour fire: two held</h1><div class="article-body">` + p1 + `<p class="fade">The men, aged 31 and 44, worked for a contractor that had been testing</p></div><div class="subscription-required"><h2>This article is for subscribers</h2><a>Subscribe now</a><a>Log in</a></div></article></body></html>`, "", 200},
		{"paywall 2 paras no LD", "paywall", top("Harbour fire: two held | X", "") + `<article><h1>Harbour fire: two held</h1><div class="article-body">` + p1 + p2 + `</div><div class="paywall-overlay"><h2>Continue reading with a subscription</h2><p>From 2 a week. Cancel any time.</p><p>Already subscribed? Sign in.</p></div></article></body></html>`, "", 200},
		{"paywall LD only", "paywall", top("Harbour fire: two held | X", fmt.Sprintf(art, "false")) + `<article><h1>Harbour fire: two held</h1><div class="article-body">` + p1 + `<p>The men, aged 31 and 44, …</p></div></article></body></html>`, "", 200},
		{"register", "login", top("Harbour fire: two held | X", "") + `<article><h1>Harbour fire: two held</h1><div class="article-body">` + p1 + `</div><div class="regwall"><h2>Create a free account to continue reading</h2><p>It is free and takes a minute. Already have an account? Log in.</p></div></article></body></html>`, "", 200},
		{"limit page", "paywall", top("X", "") + `<div class="c"><h1>You’ve reached your article limit</h1><p>You have read all 3 of your free articles this month. Subscribe for unlimited access.</p></div></body></html>`, "", 200},
		{"consent short", "consent", top("X", "") + `<div><h1>We care about your privacy</h1><p>We and our 800 partners keep cookies on your device and read them, to learn what you like and to use your personal data.</p><button>I accept</button></div></body></html>`, "", 200},
		{"consent two sentences", "consent", top("Portal", "") + `<div><h2>Bevor Sie fortfahren</h2><p>Before you continue. This site uses cookies. Click accept to agree to the use of cookies and to personalised ads, or reject.</p></div></body></html>`, "", 200},
		{"guarded", "block", top("Access denied | x.example", "") + `<h1>Error 1020</h1><h2>Access denied</h2><p>Why? The site is guarded by a security service, and that service did not like what it saw.</p></body></html>`, "", 200},
		{"bare block", "block", top("", "") + `<p>Sorry, you have been blocked</p><p>You are unable to access this site.</p></body></html>`, "", 200},
		{"403 with a script", "block", top("x.example", "") + `<p id="cmsg">Please enable JS and disable any ad blocker</p><script src="c.js"></script></body></html>`, "", 403},
		{"press and hold", "block", top("Verify", "") + `<h1>Press &amp; Hold to confirm you are a human (and not a bot).</h1></body></html>`, "", 200},
		{"s404 a", "soft-404", top("Page Not Found", "") + `<h1>404</h1><p>Uh-oh! The page you were looking for does not exist.</p></body></html>`, "", 200},
		{"s404 b", "soft-404", top("The Courier", `<meta property="og:type" content="website">`) + `<main><h1>We couldn’t find that page</h1><p>It may have moved, or you may have typed the address incorrectly.</p><h2>Popular now</h2><ul><li><a href="/a">Something about boats</a></li><li><a href="/b">Something else</a></li></ul></main></body></html>`, "", 200},
		{"s404 c", "soft-404", top("Courier", "") + `<main><h1>This article has been removed</h1><p>The article you requested is no longer available for legal or contractual reasons.</p></main></body></html>`, "", 200},
		{"shell", "script", top("Courier", `<meta property="og:type" content="article">`) + `<div id="root"></div><noscript>Please enable JavaScript to view this page.</noscript><script src="/a.js"></script></body></html>`, "", 200},
		{"shell2", "script", top("Courier", "") + `<div id="app">Loading…</div><script src="/a.js"></script><script src="/b.js"></script></body></html>`, "", 200},
		{"shell nav", "script", top("Courier", "") + `<header><nav><a href="/">Home</a><a href="/w">World</a></nav></header><div id="main-content"></div><footer>© 2026</footer><script src="/a.js"></script><script src="/b.js"></script></body></html>`, "", 200},
		{"geo", "geo-block", top("Unavailable", "") + `<h1>Sorry, this content is not available in your location.</h1></body></html>`, "", 200},
		{"geo2", "geo-block", top("Courier", "") + `<p>We’re sorry. For legal reasons this website is not accessible from the European Union.</p></body></html>`, "", 200},
		{"geo3", "geo-block", top("Not available", "") + `<h1>Not available in your country</h1><p>Due to rights restrictions, this page cannot be viewed from where you are.</p></body></html>`, "", 200},
		{"geo451", "geo-block", top("451", "") + `<h1>Unavailable For Legal Reasons</h1><p>This site does not serve readers in your region.</p></body></html>`, "", 451},
		{"login2", "login", top("Courier", "") + `<h1>Welcome back</h1><form><input name=u><input type=password><button>Sign in</button></form></body></html>`, "", 200},
		{"login3", "login", top("Courier members", "") + `<h1>Members area</h1><p>Please log in to view this article.</p></body></html>`, "", 200},
		{"trunc", "truncated", top("Harbour fire", "") + `<article><h1>Harbour fire</h1>` + p1 + p2 + `<p>Prosecutors have until Thurs`, "", 200},
		{"trunc2", "truncated", top("Harbour fire", "") + `<div class="x"><h1>Harbour fire</h1>` + p1 + p2 + p3, "", 200},
		{"trunc3 mid script", "truncated", top("Harbour fire", "") + `<article><h1>Harbour fire</h1>` + p1 + p2 + `<script>var a = {b:`, "", 200},
		{"trunc4 head only", "truncated", `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour fire</title><meta property="og:type" content="article"><meta proper`, "", 200},
		{"plain ok", "ok", `<html><head><title>Harbour fire</title></head><body><h1>Harbour fire</h1>` + p1 + p2 + `</body></html>`, "", 200},
		{"plain ok no closers", "ok", `<html><head><title>Harbour fire</title></head><body><h1>Harbour fire</h1>` + p1 + p2, "", 200},
		{"ok login form in header", "ok", top("Harbour fire", "") + `<header><form><input type=password><button>Log in</button></form><a>Forgot password?</a></header><h1>Harbour fire</h1>` + p1 + `</body></html>`, "", 200},
		{"gone page", "gone", top("x", "") + `</body></html>`, "", 410},
		{"section redirect", "gone", top("World news", "") + `<main><h1>World</h1><div class="t"><h3><a href="/a">Something</a></h3><p>Some teaser text that says a little about what happened there on Monday.</p></div><div class="t"><h3><a href="/b">Else</a></h3><p>Some teaser text that says a little about what happened there on Monday.</p></div></main></body></html>`, "https://x.example/news/", 200},
		{"empty 200", "empty", "", "", 200},
	}

	for _, c := range cases {
		got := Extract(Input{HTML: []byte(c.html), URL: "https://x.example/news/harbour-fire", FinalURL: c.final, Status: c.st})
		if got.Kind != Kind(c.want) {
			t.Errorf("%s: %s (%s), want %s", c.n, got.Kind, got.Reason, c.want)
		}
	}
}

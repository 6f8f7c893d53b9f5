package web

import (
	"strings"
	"testing"
	"time"
)

const agent = "storywatch/1.0 (+https://ops.example/bot)"

func TestRobots(t *testing.T) {
	tests := []struct {
		name, body, path string
		want             bool
	}{
		{"empty file", "", "/a", true},
		{"page instead", "<!DOCTYPE html><html><body>Disallow: /</body></html>", "/a", true},
		{"all forbidden", "User-agent: *\nDisallow: /", "/a", false},
		{"nothing forbidden", "User-agent: *\nDisallow:", "/a", true},
		{"prefix", "User-agent: *\nDisallow: /private", "/privateer", false},
		{"beside the prefix", "User-agent: *\nDisallow: /private/", "/private", true},
		{"our own group wins", "User-agent: *\nDisallow: /\n\nUser-agent: StoryWatch\nDisallow: /x", "/a", true},
		{"our own group forbids", "User-agent: storywatch/2\nDisallow: /x\nUser-agent: *\nAllow: /", "/x", false},
		{"another's group", "User-agent: otherbot\nDisallow: /", "/a", true},
		{"a longer name is another", "User-agent: storywatch-news\nDisallow: /", "/a", true},
		{"several names", "User-agent: otherbot\nUser-agent: storywatch\n\nDisallow: /x", "/x", false},
		{"two groups for one name", "User-agent: *\nDisallow: /a\nUser-agent: b\nDisallow: /\nUser-agent: *\nDisallow: /c", "/c", false},
		{"longest wins", "User-agent: *\nDisallow: /news\nAllow: /news/open", "/news/open/1", true},
		{"longest wins, in any order", "User-agent: *\nAllow: /news\nDisallow: /news/closed", "/news/closed/1", false},
		{"a tie allows", "User-agent: *\nDisallow: /news\nAllow: /news", "/news", true},
		{"star", "User-agent: *\nDisallow: /*/print", "/news/1/print", false},
		{"star in the middle of nothing", "User-agent: *\nDisallow: /*/print", "/print", true},
		{"leading star", "User-agent: *\nDisallow: *.pdf", "/a/b.pdf?x", false},
		{"end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf", false},
		{"not at the end", "User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x=1", true},
		{"end without star", "User-agent: *\nDisallow: /$", "/", false},
		{"only the front page", "User-agent: *\nDisallow: /$", "/a", true},
		{"query", "User-agent: *\nDisallow: /*?share=", "/a?share=1", false},
		{"escaped rule", "User-agent: *\nDisallow: /%70rivate", "/private/1", false},
		{"escaped path", "User-agent: *\nDisallow: /private", "/%70rivate/1", false},
		{"escaped slash is another character", "User-agent: *\nDisallow: /a%2Fb", "/a/b", true},
		{"other letters", "User-agent: *\nDisallow: /café", "/caf%c3%a9", false},
		{"rule before any agent", "Disallow: /\nUser-agent: *\nDisallow: /x", "/a", true},
		{"comments, spaces, case", "uSeR-aGeNt : * # all\n  DISALLOW:/x # here\n", "/x", false},
		{"mark and carriage returns", "\ufeffUser-agent: *\rDisallow: /x\r", "/x", false},
		{"sitemap between", "User-agent: *\nSitemap: https://h.example/s.xml\nDisallow: /x", "/x", false},
		{"crawl delay ends the names", "User-agent: *\nCrawl-delay: 1\nUser-agent: b\nDisallow: /", "/a", true},
		{"no slash", "User-agent: *\nDisallow: private", "/private", false},
		{"robots.txt itself", "User-agent: *\nDisallow: /", "/robots.txt", true},
		{"whole address", "User-agent: *\nDisallow: /x?y", "https://h.example/x?y=1", false},
		{"empty path", "User-agent: *\nDisallow: /", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := ParseRobots(200, []byte(tt.body)).Allowed(agent, tt.path); got != tt.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestRobotsStatus(t *testing.T) {
	body := []byte("User-agent: *\nDisallow: /")
	for status, want := range map[int]struct{ allowed, unavailable bool }{
		200: {false, false}, 404: {true, false}, 410: {true, false}, 401: {true, false}, 403: {true, false},
		429: {false, true}, 500: {false, true}, 503: {false, true}, 0: {false, true}, 301: {false, true},
	} {
		r := ParseRobots(status, body)
		if r.Allowed(agent, "/a") != want.allowed || r.Unavailable() != want.unavailable {
			t.Errorf("%d: allowed %v, unavailable %v", status, r.Allowed(agent, "/a"), r.Unavailable())
		}
	}
}

func TestCrawlDelay(t *testing.T) {
	r := ParseRobots(200, []byte("User-agent: *\nCrawl-delay: 2.5\nUser-agent: slow\nCrawl-delay: 999999\nUser-agent: odd\nCrawl-delay: -1\nUser-agent: storywatch\nCrawl-delay: 10\nDisallow: /x"))
	for name, want := range map[string]time.Duration{agent: 10 * time.Second, "Else/1": 2500 * time.Millisecond, "slow": time.Hour, "odd": 0} {
		if got := r.CrawlDelay(name); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// A file of any size costs little, and a rule that the limit cuts does not
// become a broader one.
func TestRobotsLarge(t *testing.T) {
	body := "User-agent: *\n" + strings.Repeat("Disallow: /"+strings.Repeat("*a", 500)+"$\n", 2000) + "Disallow: /late"
	r := ParseRobots(200, []byte(body))
	if !r.Allowed(agent, "/late") {
		t.Error("read beyond the limit")
	}
	cut := "User-agent: *\n#" + strings.Repeat("x", robotsBytes-len("User-agent: *\n#\nDisallow: /")) + "\nDisallow: /private/x"
	if !ParseRobots(200, []byte(cut)).Allowed(agent, "/a") {
		t.Error("half a rule was obeyed")
	}
}

func FuzzRobots(f *testing.F) {
	for _, s := range []string{"User-agent: *\nDisallow: /a*b$\nAllow: /", "Disallow: /", "user-agent:x\n\nuser-agent: *\rcrawl-delay: 1e9", "User-agent: *\nDisallow: /%zz%2f%41"} {
		f.Add(s, "/a/b?c=%41")
	}
	f.Fuzz(func(t *testing.T, body, path string) {
		r := ParseRobots(200, []byte(body))
		if !r.Allowed(agent, "/robots.txt") {
			t.Error("robots.txt is not allowed")
		}
		// Line ends and a mark are no part of the rules.
		crlf := ParseRobots(200, []byte("\ufeff"+strings.ReplaceAll(body, "\n", "\r\n")))
		if len(body) < robotsBytes/2 && !strings.HasPrefix(body, "\ufeff") && crlf.Allowed(agent, path) != r.Allowed(agent, path) {
			t.Error("line ends make a difference")
		}
		if d := r.CrawlDelay(agent); d < 0 || d > maxCrawlDelay {
			t.Errorf("delay %v", d)
		}
		// Forbidding everything else in our own group leaves nothing.
		all := ParseRobots(200, []byte("User-agent: storywatch\nDisallow: /\n"))
		if all.Allowed(agent, path) && robotsPath(path) != "/robots.txt" {
			t.Errorf("%q is allowed", path)
		}
	})
}

func BenchmarkRobots(b *testing.B) {
	body := []byte("User-agent: *\n" + strings.Repeat("Disallow: /*a*b*c*d*e*f$\n", 21000))
	r := ParseRobots(200, body)
	path := "/" + strings.Repeat("abcde", 100)
	for b.Loop() {
		r.Allowed(agent, path)
	}
}

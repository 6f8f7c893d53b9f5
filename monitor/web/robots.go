package web

import (
	"bytes"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// robotsBytes is how much of a robots.txt is read; RFC 9309 asks for at least
// 500 KB.
const robotsBytes = 512 << 10

// maxCrawlDelay bounds what a site may ask for between two requests.
const maxCrawlDelay = time.Hour

// Robots answers what a site's robots.txt allows. The zero value allows all.
type Robots struct {
	unavailable bool
	groups      []robotsGroup
}

type robotsGroup struct {
	agents []string // lower case product tokens, or "*"
	rules  []robotsRule
	delay  time.Duration
}

type robotsRule struct {
	allow   bool
	pattern string // escaped in one way, see escape
}

// ParseRobots reads the answer to a request for robots.txt. A server that
// cannot say (429, 5xx, or status 0 for no answer at all) allows nothing for
// now; one that has no such file (other 4xx) allows all. What cannot be
// understood is skipped: a rule before any user-agent line, an HTML page.
func ParseRobots(status int, body []byte) Robots {
	switch {
	case status >= 200 && status < 300:
	case status >= 400 && status < 500 && status != 429:
		return Robots{}
	default:
		return Robots{unavailable: true}
	}
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	if len(body) > robotsBytes {
		body = body[:robotsBytes]
		// The last line may be cut, and half a rule means something else.
		if i := bytes.LastIndexAny(body, "\r\n"); i >= 0 {
			body = body[:i]
		}
	}
	var r Robots
	inAgents := false
	for line := range strings.FieldsFuncSeq(string(body), func(c rune) bool { return c == '\n' || c == '\r' }) {
		line, _, _ = strings.Cut(line, "#")
		key, value, found := strings.Cut(line, ":")
		if !found {
			continue
		}
		key, value = strings.ToLower(strings.TrimSpace(key)), strings.TrimSpace(value)
		if key == "user-agent" || key == "useragent" {
			if !inAgents {
				r.groups = append(r.groups, robotsGroup{})
			}
			inAgents = true
			g := &r.groups[len(r.groups)-1]
			g.agents = append(g.agents, productToken(value))
			continue
		}
		switch key {
		case "allow", "disallow", "crawl-delay":
			inAgents = false
			if len(r.groups) > 0 {
				r.groups[len(r.groups)-1].add(key, value)
			}
		}
		// Other lines (sitemap, host) belong to no group and end none.
	}
	return r
}

func (g *robotsGroup) add(key, value string) {
	if key == "crawl-delay" {
		if secs, err := strconv.ParseFloat(value, 64); err == nil && secs > 0 {
			g.delay = time.Duration(min(secs, maxCrawlDelay.Seconds()) * float64(time.Second))
		}
		return
	}
	if value == "" {
		return // "Disallow:" with nothing forbids nothing
	}
	if value[0] != '/' && value[0] != '*' {
		value = "/" + value
	}
	g.rules = append(g.rules, robotsRule{allow: key == "allow", pattern: escape(value, pathKeep+"?*$[]|")})
}

// Unavailable reports whether the site could not say what it allows; it should
// be asked again soon rather than in a day.
func (r Robots) Unavailable() bool { return r.unavailable }

// Allowed reports whether userAgent, a full User-Agent line or its product
// token, may fetch path: an escaped path with its query, or a whole URL. The
// longest pattern that matches decides, of two equally long ones the one that
// allows (RFC 9309, 2.2.2). robots.txt itself is always allowed.
func (r Robots) Allowed(userAgent, path string) bool {
	path = robotsPath(path)
	if path == "/robots.txt" {
		return true
	}
	if r.unavailable {
		return false
	}
	allowed, longest := true, -1
	for _, g := range r.groupsFor(userAgent) {
		for _, rule := range g.rules {
			n := len(rule.pattern)
			if n < longest || n == longest && !rule.allow {
				continue
			}
			if matchPattern(rule.pattern, path) {
				allowed, longest = rule.allow, n
			}
		}
	}
	return allowed
}

// CrawlDelay is the least time between two requests that the site asks of
// userAgent; zero when it does not say, at most an hour.
func (r Robots) CrawlDelay(userAgent string) time.Duration {
	var d time.Duration
	for _, g := range r.groupsFor(userAgent) {
		d = max(d, g.delay)
	}
	return d
}

// groupsFor returns the groups that name userAgent or, when none does, those
// for everyone. Several groups for one agent count as one.
func (r Robots) groupsFor(userAgent string) []robotsGroup {
	token := productToken(userAgent)
	for _, want := range []string{token, "*"} {
		var found []robotsGroup
		for _, g := range r.groups {
			for _, a := range g.agents {
				if a == want {
					found = append(found, g)
					break
				}
			}
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// productToken is the name in "Name/1.0 (comment)", lower case.
func productToken(userAgent string) string {
	s := strings.ToLower(strings.TrimSpace(userAgent))
	if i := strings.IndexAny(s, "/ \t("); i >= 0 {
		s = s[:i]
	}
	return s
}

func robotsPath(path string) string {
	if strings.Contains(path, "://") && !strings.HasPrefix(path, "/") {
		if u, err := url.Parse(path); err == nil {
			path = u.EscapedPath()
			if u.RawQuery != "" {
				path += "?" + u.RawQuery
			}
		}
	}
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	return escape(path, pathKeep+"?*$[]|")
}

// matchPattern reports whether pattern, with * for any run and a final $ for
// the end, matches path from its start. Taking each piece at its first place
// suffices, so the time is bounded by the product of both lengths.
func matchPattern(pattern, path string) bool {
	pattern, anchored := strings.CutSuffix(pattern, "$")
	first, rest, star := strings.Cut(pattern, "*")
	if !strings.HasPrefix(path, first) {
		return false
	}
	path = path[len(first):]
	if !star {
		return !anchored || path == ""
	}
	for {
		piece, more, star := strings.Cut(rest, "*")
		if !star && anchored {
			return strings.HasSuffix(path, piece)
		}
		i := strings.Index(path, piece)
		if i < 0 {
			return false
		}
		if !star {
			return true
		}
		path, rest = path[i+len(piece):], more
	}
}

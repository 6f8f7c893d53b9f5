package page

import (
	"net/url"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// head is what the page says about itself outside the article.
type metadata struct {
	meta      map[string]string // by lower-case name, property or itemprop; the first wins
	canonical string
	amp       string
	title     string // the title element
	h1        []string
	h2        []string // the first few, for pages whose headline is no h1
	lang      string
	base      string
	scripts   []string // JSON-LD
	states    []string // other JSON that may carry the article
	times     []pageTime
	byline    string
	refresh   string
}

type pageTime struct {
	at       time.Time
	modified bool
	early    bool // marked as the publication's
}

var (
	stateID     = regexp.MustCompile(`(?i)^(?:__NEXT_DATA__|__NUXT_DATA__|__APOLLO_STATE__|__PRELOADED_STATE__|__INITIAL_STATE__|.*(?:state|data|props|fusion|payload).*)$`)
	stateAssign = regexp.MustCompile(`^\s*(?:window\.|self\.|var |let |const )?[\w.$\[\]"']{2,60}\s*=\s*([{\[])`)
)

// readHead collects the metadata of a page in one walk.
func readHead(doc *html.Node) metadata {
	m := metadata{meta: map[string]string{}}
	each(doc, func(n *html.Node) bool {
		if n.Type != html.ElementNode {
			return true
		}
		switch n.Data {
		case "html":
			m.lang = fold(attr(n, "lang"))
		case "base":
			m.base = strings.TrimSpace(attr(n, "href"))
		case "title":
			if m.title == "" && (n.Parent == nil || n.Parent.Data != "svg") {
				m.title = textOf(n)
			}
		case "meta":
			m.addMeta(n)
		case "link":
			m.addLink(n)
		case "script":
			m.addScript(n)
			return false
		case "h1":
			if len(m.h1) < 10 {
				m.h1 = append(m.h1, textOf(n))
			}
		case "h2":
			if len(m.h2) < 5 {
				m.h2 = append(m.h2, textOf(n))
			}
		case "time":
			m.addTime(n)
		}
		if v := attr(n, "itemprop"); v != "" && n.Data != "meta" {
			m.addItemprop(n, v)
		}
		if m.byline == "" && len(n.Attr) > 0 && isBylineElement(n) {
			m.byline = cleanByline(textOf(n))
		}
		return true
	})
	return m
}

func (m *metadata) put(key, value string) {
	key, value = strings.ToLower(strings.TrimSpace(key)), fold(html.UnescapeString(value))
	if key != "" && value != "" && m.meta[key] == "" && len(m.meta) < 500 && len(value) < 8000 {
		m.meta[key] = value
	}
}

func (m *metadata) addMeta(n *html.Node) {
	v := attr(n, "content")
	for _, k := range []string{"property", "name", "itemprop"} {
		if a := attr(n, k); a != "" {
			m.put(a, v)
		}
	}
	if strings.EqualFold(attr(n, "http-equiv"), "refresh") {
		m.refresh = v
	}
}

func (m *metadata) addLink(n *html.Node) {
	for _, rel := range strings.Fields(strings.ToLower(attr(n, "rel"))) {
		switch href := strings.TrimSpace(attr(n, "href")); {
		case rel == "canonical" && m.canonical == "":
			m.canonical = href
		case rel == "amphtml" && m.amp == "":
			m.amp = href
		}
	}
}

func (m *metadata) addScript(n *html.Node) {
	if n.FirstChild == nil {
		return
	}
	data := n.FirstChild.Data
	kind := strings.ToLower(attr(n, "type"))
	switch {
	case strings.Contains(kind, "ld+json"):
		m.scripts = append(m.scripts, data)
	case len(data) < 200 || len(m.states) >= 40:
	case strings.Contains(kind, "json") || stateID.MatchString(attr(n, "id")):
		m.states = append(m.states, data)
	case len(data) > 1000 && stateAssign.MatchString(data[:min(len(data), 200)]):
		i := strings.IndexByte(data, '=')
		m.states = append(m.states, data[i+1:])
	}
}

func (m *metadata) addTime(n *html.Node) {
	if len(m.times) >= 50 {
		return
	}
	at := parseTime(attr(n, "datetime"))
	if at.IsZero() {
		return
	}
	words := strings.ToLower(attr(n, "class") + " " + attr(n, "itemprop") + " " + attr(n, "pubdate"))
	around := ""
	if p := n.Parent; p != nil {
		words += " " + strings.ToLower(attr(p, "class"))
		if t := textOf(p); len(t) < 200 {
			around = strings.ToLower(t)
		}
	}
	t := pageTime{at: at}
	t.modified = strings.Contains(words, "modif") || strings.Contains(words, "updated") || strings.HasPrefix(around, "updated") ||
		strings.HasPrefix(around, "last updated") || strings.HasPrefix(around, "last modified")
	t.early = !t.modified && (strings.Contains(words, "publi") || strings.Contains(words, "posted"))
	m.times = append(m.times, t)
}

func (m *metadata) addItemprop(n *html.Node, prop string) {
	switch strings.ToLower(prop) {
	case "datepublished", "datemodified":
		v := attr(n, "datetime")
		if v == "" {
			v = attr(n, "content")
		}
		if v == "" {
			v = textOf(n)
		}
		m.put(prop, v)
	case "headline":
		m.put(prop, textOf(n))
	case "author":
		if m.byline == "" {
			if name := find(n, func(c *html.Node) bool { return c != n && attr(c, "itemprop") == "name" }); name != nil {
				if v := attr(name, "content"); v != "" {
					m.byline = cleanByline(v)
				} else {
					m.byline = cleanByline(textOf(name))
				}
			} else if v := textOf(n); len(v) < 120 {
				m.byline = cleanByline(v)
			}
		}
	}
}

// isBylineElement recognises the element that prints the authors.
func isBylineElement(n *html.Node) bool {
	if is(n, "body", "html", "meta", "link", "script", "img", "input", "form", "article", "main") {
		return false
	}
	if is(n, "a") && attr(n, "rel") == "author" {
		return len(textOf(n)) > 2
	}
	hit := false
	for _, w := range names(n) {
		switch w {
		case "byline", "bylines", "by":
			hit = true
		case "comment", "comments", "related", "teaser", "card":
			return false
		}
	}
	if !hit {
		return false
	}
	t := textOf(n)
	return len(t) > 4 && len(t) < 160
}

var (
	byPrefix   = regexp.MustCompile(`(?i)^(?:written |reported |posted |story |words )?by:?\s+`)
	bylineTail = regexp.MustCompile(`(?i)\s*(?:[|•·,–—-]\s*)?(?:(?:published|updated|posted)\b.*|\d{1,2}[:.]\d\d.*|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,4}.*|@\w+.*)$`)
)

func cleanByline(s string) string {
	s = byPrefix.ReplaceAllString(fold(s), "")
	s = bylineTail.ReplaceAllString(s, "")
	s = strings.Trim(s, " ,|•·–—-")
	if len(s) > 160 {
		return ""
	}
	return s
}

// earliest and latest are the years between which a date is believed. The web has no article from before; a date far ahead is a mistake or
// a trick. Callers who know the time of the fetch can judge more narrowly.
const earliest, latest = 1991, 2060

var timeLayouts = []string{
	time.RFC3339Nano, time.RFC3339, "2006-01-02T15:04:05.000Z0700", "2006-01-02T15:04:05Z0700", "2006-01-02T15:04Z07:00",
	"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05 MST", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02", "20060102T150405Z", "2006/01/02 15:04:05", "2006/01/02",
	time.RFC1123Z, time.RFC1123, time.RFC850, time.RFC822Z, time.RFC822, time.ANSIC, time.UnixDate,
	"Mon, 2 Jan 2006 15:04:05 -0700", "Mon Jan 2 2006 15:04:05 GMT-0700", "January 2, 2006 3:04 PM", "January 2, 2006", "Jan 2, 2006",
	"2 January 2006 15:04", "2 January 2006", "2 Jan 2006", "Monday, January 2, 2006", "Monday 2 January 2006", "Monday, 2 January 2006",
}

// parseTime reads a date as pages write them; zero when it cannot or will not be believed. A time without a zone is taken as UTC.
func parseTime(s string) time.Time {
	s = strings.TrimSpace(fold(s))
	if len(s) < 8 || len(s) > 60 {
		return time.Time{}
	}
	for _, l := range timeLayouts {
		t, err := time.Parse(l, s)
		if err != nil {
			continue
		}
		if y := t.Year(); y < earliest || y > latest {
			return time.Time{}
		}
		return t
	}
	return time.Time{}
}

// samePage says whether two addresses name one page: scheme, www, trailing slash, query and fragment aside.
func samePage(a, b string) bool {
	u, err1 := url.Parse(strings.TrimSpace(a))
	v, err2 := url.Parse(strings.TrimSpace(b))
	if err1 != nil || err2 != nil {
		return false
	}
	trim := func(u *url.URL) string {
		return strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(u.EscapedPath()), "/"), "/amp")
	}
	return site(u.Hostname()) == site(v.Hostname()) && trim(u) == trim(v)
}

// site is the part of a host name that its owner registered, as near as can be told without a list of suffixes.
func site(host string) string {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	parts := strings.Split(host, ".")
	n := 2
	if len(parts) >= 3 && len(parts[len(parts)-1]) == 2 && len(parts[len(parts)-2]) <= 3 {
		n = 3 // example.co.uk
	}
	return strings.Join(parts[max(0, len(parts)-n):], ".")
}

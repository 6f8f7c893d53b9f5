package page

import (
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// linked is what structured data says about the article.
type linked struct {
	found       bool
	headline    string
	description string
	authors     []string
	published   time.Time
	modified    time.Time
	body        string
	site        string
	lang        string
	live        bool
	walled      bool // isAccessibleForFree is false
	posts       []livePost
	notes       []string // correction notes
}

type livePost struct {
	id, headline, body string
	at                 time.Time
}

var articleTypes = set(`newsarticle article reportagenewsarticle analysisnewsarticle opinionnewsarticle backgroundnewsarticle
	reviewnewsarticle askpublicnewsarticle liveblogposting blogposting socialmediaposting techarticle scholarlyarticle report
	advertisercontentarticle satiricalarticle`)

// ldWalk visits the objects of decoded structured data: arrays, @graph and nested objects, in a stable order of importance.
type ldWalk struct {
	left  int
	nodes []map[string]any
}

func (w *ldWalk) visit(v any, depth int) {
	if w.left <= 0 || depth > 12 {
		return
	}
	w.left--
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			w.visit(e, depth+1)
		}
	case map[string]any:
		if len(ldTypes(v)) > 0 {
			w.nodes = append(w.nodes, v)
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item", "about"} {
			if e, ok := v[key]; ok {
				w.visit(e, depth+1)
			}
		}
	}
}

func ldTypes(m map[string]any) []string {
	var out []string
	for _, s := range ldStrings(m["@type"]) {
		s = strings.ToLower(s)
		if i := strings.LastIndexAny(s, "/#:"); i >= 0 {
			s = s[i+1:]
		}
		out = append(out, s)
	}
	return out
}

// ldStrings reads a string, a list of them, or objects with a name or address.
func ldStrings(v any) []string {
	switch v := v.(type) {
	case string:
		if s := fold(html.UnescapeString(v)); s != "" {
			return []string{s}
		}
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, ldStrings(e)...)
			if len(out) > 50 {
				break
			}
		}
		return out
	case map[string]any:
		for _, key := range []string{"name", "@id", "url", "@value"} {
			if s := ldStrings(v[key]); len(s) > 0 {
				return s[:1]
			}
		}
	}
	return nil
}

func ldFirst(v any) string {
	if s := ldStrings(v); len(s) > 0 {
		return s[0]
	}
	return ""
}

// readLinked reads the page's JSON-LD and picks the object about this article: one that claims another address and another headline is
// about something else.
func readLinked(scripts []string, addresses []string, titles []string) linked {
	w := ldWalk{left: maxLDNodes}
	size := 0
	for _, s := range scripts {
		if size += len(s); size > maxLD {
			break
		}
		for _, v := range decodeLoose(s) {
			w.visit(v, 0)
		}
	}
	var best linked
	score := 0
	for _, m := range w.nodes {
		kind := articleKind(m)
		if kind == "" {
			continue
		}
		fit := fits(m, addresses, titles)
		if fit > score {
			best, score = readArticle(m, kind), fit
		}
	}
	return best
}

func articleKind(m map[string]any) string {
	for _, t := range ldTypes(m) {
		if articleTypes[t] {
			return t
		}
	}
	return ""
}

// fits says how well an object fits the page: 0 when it is about another article.
func fits(m map[string]any, addresses, titles []string) int {
	fit := 1
	claimed := false
	for _, key := range []string{"mainEntityOfPage", "url", "@id"} {
		for _, s := range ldURLs(m[key]) {
			if !strings.HasPrefix(s, "http") {
				continue
			}
			claimed = true
			for _, a := range addresses {
				if samePage(s, a) {
					fit = 4
				}
			}
		}
	}
	headline := normal(ldFirst(m["headline"]))
	if headline == "" {
		headline = normal(ldFirst(m["name"]))
	}
	for _, t := range titles {
		if headline != "" && alikeTitle(headline, normal(t)) {
			fit += 2
			break
		}
	}
	if claimed && fit == 1 {
		return 0
	}
	if ldFirst(m["articleBody"]) != "" || m["liveBlogUpdate"] != nil {
		fit++
	}
	return fit * 2
}

func ldURLs(v any) []string {
	if m, ok := v.(map[string]any); ok {
		return append(ldStrings(m["@id"]), ldStrings(m["url"])...)
	}
	return ldStrings(v)
}

// alikeTitle says whether two headlines are the same but for a site's name or a cut at the end.
func alikeTitle(a, b string) bool {
	a, b = strings.ToLower(a), strings.ToLower(b)
	if a == "" || b == "" {
		return false
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) >= 12 && strings.Contains(b, a) || a == b
}

func readArticle(m map[string]any, kind string) linked {
	l := linked{
		found: true, headline: ldFirst(m["headline"]), description: ldFirst(m["description"]), authors: ldAuthors(m["author"]), body: ldText(m["articleBody"]),
		published: parseTime(ldFirst(m["datePublished"])), modified: parseTime(ldFirst(m["dateModified"])),
		site: ldFirst(m["publisher"]), lang: ldFirst(m["inLanguage"]), live: kind == "liveblogposting",
	}
	switch v := m["isAccessibleForFree"].(type) {
	case bool:
		l.walled = !v
	case string:
		l.walled = strings.EqualFold(strings.TrimSpace(v), "false")
	}
	for _, key := range []string{"correction", "correctionNote"} {
		l.notes = append(l.notes, ldNotes(m[key])...)
	}
	updates, ok := m["liveBlogUpdate"].([]any)
	if one, is := m["liveBlogUpdate"].(map[string]any); is {
		updates, ok = []any{one}, true
	}
	if ok {
		l.live = true
		l.published = firstTime(l.published, parseTime(ldFirst(m["coverageStartTime"])))
		for _, u := range updates {
			if e, is := u.(map[string]any); is && len(l.posts) < 2000 {
				l.posts = append(l.posts, livePost{
					id: ldPostID(e), headline: ldFirst(e["headline"]), body: ldText(e["articleBody"]),
					at: parseTime(ldFirst(e["datePublished"])),
				})
			}
		}
	}
	return l
}

func ldPostID(e map[string]any) string {
	for _, key := range []string{"@id", "identifier", "url"} {
		s := ldFirst(e[key])
		if i := strings.LastIndexAny(s, "#/="); i >= 0 && i < len(s)-1 {
			s = s[i+1:]
		}
		if s != "" {
			return s
		}
	}
	return ""
}

func ldNotes(v any) []string {
	switch v := v.(type) {
	case string:
		return ldStrings(v)
	case []any:
		var out []string
		for _, e := range v {
			out = append(out, ldNotes(e)...)
		}
		return out
	case map[string]any:
		for _, key := range []string{"text", "description", "name"} {
			if s := ldFirst(v[key]); s != "" {
				return []string{s}
			}
		}
	}
	return nil
}

func ldAuthors(v any) []string {
	var out []string
	add := func(s string) {
		if s != "" && !strings.HasPrefix(s, "http") && len(s) < 120 && len(out) < 12 {
			out = append(out, s)
		}
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			for _, s := range ldAuthors(e) {
				add(s)
			}
		}
	case map[string]any:
		add(ldFirst(v["name"]))
	default:
		add(ldFirst(v))
	}
	return out
}

// ldText reads a text with its line breaks, which ldStrings would fold. Markup in it is taken out.
func ldText(v any) string {
	s, ok := v.(string)
	if !ok {
		if l, is := v.([]any); is {
			var parts []string
			for _, e := range l {
				parts = append(parts, ldText(e))
			}
			return strings.Join(parts, "\n")
		}
		return ""
	}
	s = html.UnescapeString(s)
	if strings.Contains(s, "</") || strings.Contains(s, "<br") || strings.Contains(s, "<p>") {
		t := segment(parse([]byte(s)))
		var lines []string
		for _, b := range t.blocks {
			lines = append(lines, b.text)
		}
		return strings.Join(lines, "\n")
	}
	return s
}

// decodeLoose decodes JSON as pages write it: in comments, with raw line breaks inside strings, several values in a row, or a trailing
// semicolon. What cannot be read is left out.
func decodeLoose(s string) []any {
	s = strings.TrimSpace(s)
	for _, cut := range []string{"<!--", "//<![CDATA[", "/*<![CDATA[*/", "<![CDATA["} {
		s = strings.TrimSpace(strings.TrimPrefix(s, cut))
	}
	for _, cut := range []string{"-->", "//]]>", "/*]]>*/", "]]>", ";"} {
		s = strings.TrimSpace(strings.TrimSuffix(s, cut))
	}
	if out, ok := decodeAll(s); ok {
		return out
	}
	out, _ := decodeAll(mendStrings(s))
	return out
}

func decodeAll(s string) (out []any, ok bool) {
	d := json.NewDecoder(strings.NewReader(s))
	for len(out) < 100 {
		var v any
		if err := d.Decode(&v); err != nil {
			return out, len(out) > 0 && !d.More()
		}
		out = append(out, v)
	}
	return out, true
}

// mendStrings escapes control characters inside JSON strings and drops commas before a closing bracket or another comma.
func mendStrings(s string) string {
	var b strings.Builder
	inside, escaped := false, false
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case escaped:
			escaped = false
		case inside && c == '\\':
			escaped = true
		case c == '"':
			inside = !inside
		case inside && c < ' ':
			b.WriteString(`\n`)
			continue
		case !inside && c == ',':
			rest := strings.TrimLeft(s[i+1:], " \t\r\n")
			if rest != "" && (rest[0] == ']' || rest[0] == '}' || rest[0] == ',') {
				continue
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

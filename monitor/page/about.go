package page

import (
	"strings"
	"time"

	"github.com/abadojack/whatlanggo"
)

func first(values ...string) string {
	for _, v := range values {
		if v = fold(v); v != "" {
			return v
		}
	}
	return ""
}

// title is the headline. The heading on the page goes before the metadata, which is written for search engines, where the two agree that
// they are about one thing; the site's name is cut off the title element.
func (p *page) title() string {
	m := p.head.meta
	told := first(p.ld.headline, m["og:title"], m["twitter:title"], m["headline"], m["title"])
	if h := p.headingInTitle(); h != "" {
		return h
	}
	for _, h := range p.head.h1 {
		if h == "" || len(h) > 400 {
			continue
		}
		if told == "" && p.head.title == "" {
			return h
		}
		if likeHeadline(h, told) || likeHeadline(h, cutSite(p.head.title, m["og:site_name"])) {
			return h
		}
	}
	if told != "" {
		return cutSite(told, m["og:site_name"])
	}
	if t := cutSite(p.head.title, m["og:site_name"]); t != "" {
		return t
	}
	for _, h := range p.head.h1 {
		if h != "" {
			return h
		}
	}
	return ""
}

// titleMarks part the headline from the site's name in a title element.
var titleMarks = []string{" | ", " – ", " — ", " - ", " « ", " » ", " :: ", " · "}

// headingInTitle is the heading of the page with which its title element begins, before the site's name.
func (p *page) headingInTitle() string {
	for _, list := range [][]string{p.head.h1, p.head.h2} {
		for _, h := range list {
			for _, mark := range titleMarks {
				if h != "" && strings.HasPrefix(p.head.title, h+mark) {
					return h
				}
			}
		}
	}
	return ""
}

// likeHeadline says whether two titles share most of the shorter one's words.
func likeHeadline(a, b string) bool {
	x, y := foldedWords(a), foldedWords(b)
	if len(x) > len(y) {
		x, y = y, x
	}
	if len(x) == 0 {
		return false
	}
	in := map[string]bool{}
	for _, w := range y {
		in[w] = true
	}
	hit := 0
	for _, w := range x {
		if in[w] {
			hit++
		}
	}
	return len(x) >= 2 && hit*3 >= len(x)*2
}

// cutSite cuts the site's name off a title: " | Name", " - Name". The longest part is the headline.
func cutSite(title, name string) string {
	title = fold(title)
	for _, sep := range titleMarks {
		i := strings.LastIndex(title, sep)
		if i <= 0 {
			continue
		}
		left, right := title[:i], title[i+len(sep):]
		if name != "" && strings.EqualFold(fold(right), fold(name)) || len(right) < len(left)/2 && len(strings.Fields(right)) <= 4 {
			return fold(left)
		}
	}
	return title
}

// dates are when the article says it was published and last changed. Structured data and metadata go before what is printed.
func (p *page) dates() (published, modified time.Time) {
	m := p.head.meta
	published = firstTime(p.ld.published, parseTime(m["article:published_time"]), parseTime(m["datepublished"]),
		parseTime(m["article:published"]), parseTime(m["og:published_time"]), parseTime(m["date"]), parseTime(m["pubdate"]),
		parseTime(m["publishdate"]), parseTime(m["publish-date"]), parseTime(m["parsely-pub-date"]), parseTime(m["sailthru.date"]),
		parseTime(m["dc.date.issued"]), parseTime(m["dcterms.created"]), parseTime(m["dc.date"]))
	modified = firstTime(p.ld.modified, parseTime(m["article:modified_time"]), parseTime(m["datemodified"]), parseTime(m["og:updated_time"]),
		parseTime(m["last-modified"]), parseTime(m["dcterms.modified"]), parseTime(m["lastmod"]))
	if p.out.Live || p.ld.live { // the times on the page are its posts': the first of them is the blog's beginning, wherever it stands
		for _, t := range p.head.times {
			if !t.modified && (published.IsZero() || t.at.Before(published)) {
				published = t.at
			}
		}
		return published, modified
	}
	for _, t := range p.head.times {
		if t.modified && modified.IsZero() {
			modified = t.at
		}
		if t.early && published.IsZero() {
			published = t.at
		}
	}
	if published.IsZero() {
		for _, t := range p.head.times {
			if !t.modified {
				published = t.at
				break
			}
		}
	}
	if !modified.IsZero() && modified.Before(published) {
		modified = published
	}
	return published, modified
}

func firstTime(times ...time.Time) time.Time {
	for _, t := range times {
		if !t.IsZero() {
			return t
		}
	}
	return time.Time{}
}

func (p *page) byline() string {
	m := p.head.meta
	if a := strings.Join(p.ld.authors, ", "); a != "" {
		return cleanByline(a)
	}
	for _, key := range []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"} {
		if v := cleanByline(m[key]); v != "" && !strings.Contains(v, "://") && !strings.HasPrefix(v, "@") {
			return v
		}
	}
	if p.head.byline != "" || p.tree == nil {
		return p.head.byline
	}
	for _, b := range p.tree.blocks[:min(len(p.tree.blocks), bylineReach)] { // a line of its own above the text
		if strings.HasPrefix(b.text, "By ") && isByline(b.text) {
			return cleanByline(b.text)
		}
	}
	return ""
}

// bylineReach is how many blocks of a page are looked at for the line that names its author.
const bylineReach = 60

// description is the page's summary of itself.
func (p *page) description() string {
	return first(p.ld.description, p.head.meta["og:description"], p.head.meta["description"])
}

// language is the page's own word for it; where it says nothing, the text is asked, if there is enough of it.
func (p *page) language() string {
	m := p.head.meta
	l := first(p.head.lang, p.ld.lang, m["og:locale"], m["language"], m["content-language"], m["dc.language"])
	l = strings.ReplaceAll(l, "_", "-")
	if len(l) >= 2 && len(l) <= 12 && !strings.Contains(l, " ") {
		return l
	}
	var b strings.Builder
	for _, x := range p.out.Blocks {
		b.WriteString(x.Text)
		b.WriteByte(' ')
		if b.Len() > 4000 {
			break
		}
	}
	if b.Len() < 200 {
		return ""
	}
	info := whatlanggo.Detect(b.String())
	if !info.IsReliable() {
		return ""
	}
	return info.Lang.Iso6391()
}

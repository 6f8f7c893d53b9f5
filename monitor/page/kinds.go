package page

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Sizes in runes by which pages are told apart.
const (
	sureArticle  = 1500 // so much text is an article, whatever else the page says
	plainArticle = 250  // so much text is an article on a page that does not call itself one
	longArticle  = 6000 // so much that its notices need not be read
	briefArticle = 40   // so much is a brief, on a page that calls itself an article
)

// evidence is what is known about a page when its kind is decided.
type evidence struct {
	real    int          // runes of text that is no wall's wording
	wall    int          // runes of blocks that are
	article bool         // the page calls itself an article
	visible string       // the page's visible text outside navigation, capped
	rest    string       // the same without the headline and what is text
	after   string       // what follows the body
	cut     bool         // the last paragraph breaks off
	about   map[Kind]int // runes of the notices shown on the page, by what they are about
}

// classify decides the kind of page and gives the reason.
func (p *page) classify() (Kind, string) {
	if k, why := p.byStatus(); k != "" {
		return k, why
	}
	if k, why := p.byAddress(); k != "" {
		return k, why
	}
	e := p.evidence()
	if e.real < briefArticle && p.consents() > 0 && !blockPhrase.MatchString(e.visible) {
		return Consent, "a consent notice and no article"
	}
	if k, why := p.walled(e); k != "" {
		return k, why
	}
	if e.real >= briefArticle && e.article || e.real >= plainArticle {
		if why := p.truncated(); why != "" {
			return Truncated, why
		}
	}
	switch {
	case e.real >= sureArticle:
		return OK, "an article's length of text"
	case e.real >= briefArticle && e.article && !p.missing(e) && !p.addresses(e):
		return OK, "calls itself an article and has text"
	}
	if k, why := p.refused(e); k != "" {
		return k, why
	}
	switch {
	case e.real >= plainArticle, e.real >= briefArticle && p.out.Title != "" && !p.addresses(e):
		return OK, "has text"
	case p.truncated() != "":
		return Truncated, p.truncated()
	case p.isShell(e):
		return Script, "next to no text, and scripts that would bring it"
	}
	return Empty, fmt.Sprintf("%d characters of text", e.real)
}

func (p *page) byStatus() (Kind, string) {
	why := fmt.Sprintf("status %d", p.in.Status)
	switch s := p.in.Status; {
	case s == 0 || s >= 200 && s < 300:
		return "", ""
	case s == 451:
		if geoPhrase.MatchString(p.visible()) {
			return GeoBlock, why
		}
		return Gone, why
	case s == 404 || s == 410:
		return Gone, why
	case s == 402:
		return Paywall, why
	case s == 401 || s == 407:
		return Login, why
	case s == 403:
		if v := p.visible(); wallPhrase.MatchString(v) && !blockPhrase.MatchString(v) {
			return Paywall, why
		} else if geoPhrase.MatchString(v) {
			return GeoBlock, why
		}
		return Blocked, why
	case s >= 400:
		return Blocked, why
	}
	return "", ""
}

// byAddress judges by where the request was led.
func (p *page) byAddress() (Kind, string) {
	asked, err := url.Parse(p.in.URL)
	if err != nil || p.in.FinalURL == "" || p.in.URL == "" || samePage(p.in.URL, p.in.FinalURL) {
		return "", ""
	}
	why := "led to " + p.addr.Host + p.addr.Path
	away := !strings.EqualFold(asked.Host, p.addr.Host)
	switch {
	case away && consentHost.MatchString(p.addr.Host) || consentPath.MatchString(p.addr.Path):
		return Consent, why
	case loginPath.MatchString(p.addr.Path):
		return Login, why
	case payPath.MatchString(p.addr.Path):
		return Paywall, why
	}
	if site(asked.Hostname()) != site(p.addr.Hostname()) {
		return "", ""
	}
	from, to := segments(asked.Path), segments(p.addr.Path)
	if len(to) == 0 && len(from) > 0 {
		return Gone, "led to the front page"
	}
	if len(to) < len(from) && !p.callsItselfArticle() && isPrefix(to, from) {
		return Gone, "led to a section page"
	}
	return "", ""
}

func segments(path string) []string {
	return strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
}

func isPrefix(a, b []string) bool {
	for i := range a {
		if !strings.EqualFold(a[i], b[i]) {
			return false
		}
	}
	return true
}

// callsItselfArticle says whether the page's metadata says that it is an article.
func (p *page) callsItselfArticle() bool {
	m := p.head.meta
	return p.ld.found || strings.HasPrefix(strings.ToLower(m["og:type"]), "article") || m["article:published_time"] != "" ||
		m["datepublished"] != "" || find(p.doc, func(n *html.Node) bool {
		return n.Data == "article" || strings.Contains(attr(n, "itemtype"), "Article") || strings.Contains(attr(n, "itemprop"), "articleBody")
	}) != nil
}

// visible is the page's text outside navigation, menus and what is hidden, capped.
func (p *page) visible() string {
	var b strings.Builder
	b.WriteString(p.head.title)
	for _, x := range p.tree.blocks {
		if x.chrome == "nav" || x.chrome == "hidden" || x.chrome == "navigation" || x.chrome == "menu" {
			continue
		}
		b.WriteString("\n")
		b.WriteString(x.text)
		if b.Len() > 20_000 {
			break
		}
	}
	return b.String()
}

func (p *page) evidence() evidence {
	e := evidence{article: p.callsItselfArticle(), visible: p.visible(), about: map[Kind]int{}}
	p.noticed.long = size(p.out.Blocks) > longArticle
	kept := map[string]bool{}
	for _, b := range p.out.Blocks {
		if b.Kind != Heading {
			kept[b.Text] = true
		}
	}
	at := p.terminalWall(kept)
	e.after = p.after(at)
	beyond := map[string]bool{}
	for _, b := range p.tree.blocks[at:] {
		beyond[b.text] = true
	}
	lastKept := ""
	for _, b := range p.out.Blocks {
		n := utf8.RuneCountInString(b.Text)
		switch {
		case b.Kind == Heading || beyond[b.Text]:
		case p.notice(b.Text) != "":
			e.wall += n
		default:
			e.real += n
			lastKept = b.Text
		}
	}
	e.rest = p.rest(kept, e.about)
	if e.real < plainArticle {
		p.concede(&e)
	}
	if e.real < briefArticle {
		e.rest = e.visible
	}
	e.cut = strings.HasSuffix(lastKept, "…") || strings.HasSuffix(lastKept, "...")
	return e
}

// rest is the page's visible text without the headline and the article's text: the words of a wall are looked for there.
func (p *page) rest(kept map[string]bool, about map[Kind]int) string {
	var out strings.Builder
	head := normal(p.out.Title)
	for _, b := range p.tree.blocks {
		if margin(b) {
			continue
		}
		topic := p.notice(b.text)
		if kept[b.text] && topic == "" || normal(b.text) == head && b.runes > 40 {
			continue
		}
		about[topic] += b.runes
		out.WriteString(b.text)
		out.WriteByte('\n')
		if out.Len() > 20_000 {
			break
		}
	}
	return out.String()
}

// missing says whether the page is one that says that there is no page.
func (p *page) missing(e evidence) bool {
	if e.real >= 600 {
		return false
	}
	titled := missingTitled(p.out.Title) || missingTitled(cutSite(p.head.title, p.head.meta["og:site_name"]))
	for _, h := range p.head.h1 {
		titled = titled || missingTitled(h)
	}
	said := missingPhrase.MatchString(e.rest) || e.about[NotFound] > 0
	for _, b := range p.out.Blocks {
		said = said || missingPhrase.MatchString(b.Text) && address.MatchString(b.Text)
	}
	return titled && (said || !e.article)
}

// refused recognises the pages that stand in an article's place.
func (p *page) refused(e evidence) (Kind, string) {
	quote := func(re *regexp.Regexp) string {
		return fmt.Sprintf("%q", fold(re.FindString(p.head.title+"\n"+e.rest)))
	}
	titled := missingTitled(p.out.Title) || missingTitled(p.head.title)
	switch {
	case e.real >= plainArticle && !titled:
		return "", ""
	case (blockPhrase.MatchString(e.rest) || blockTitle.MatchString(p.head.title)) && e.real < plainArticle && !titled:
		return Blocked, quote(blockPhrase)
	case geoPhrase.MatchString(e.rest):
		return GeoBlock, quote(geoPhrase)
	case p.missing(e), missingPhrase.MatchString(e.rest) && !e.article && e.real < plainArticle:
		return NotFound, fmt.Sprintf("headed %q", first(p.out.Title, p.head.title))
	case p.consents() > 0 && e.wall > e.real, p.consents() > 1 && !e.article:
		return Consent, "a consent notice and no article"
	case wallPhrase.MatchString(e.rest) && !loginOnly(e.rest) && e.real < briefArticle:
		return Paywall, quote(wallPhrase)
	case (loginPhrase.MatchString(e.rest) || p.hasPassword()) && e.real < plainArticle:
		return Login, "asks for an account"
	case scriptPhrase.MatchString(e.rest) && e.real < plainArticle:
		return Script, quote(scriptPhrase)
	}
	return p.worded(e)
}

// consents counts the blocks that are worded as a consent notice and are shown.
func (p *page) consents() int {
	n := 0
	for _, b := range p.tree.blocks {
		if !margin(b) && isConsentText(b.text) {
			n++
		}
	}
	return n
}

// hasPassword says whether the page asks for a password elsewhere than in its frame.
func (p *page) hasPassword() bool {
	return find(p.doc, func(n *html.Node) bool {
		return n.Data == "input" && strings.EqualFold(attr(n, "type"), "password") && !below(n, "header", "nav", "footer")
	}) != nil
}

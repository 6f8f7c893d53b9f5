package page

import (
	"bytes"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// Sizes in runes by which pages are told apart.
const (
	sureArticle  = 1500 // so much text is an article, whatever else the page says
	plainArticle = 250  // so much text is an article on a page that does not call itself one
	briefArticle = 40   // so much is a brief, on a page that calls itself an article
)

// A wall is recognised by what it says, but only where the text is missing: the same words stand in the margins of free articles.
var (
	wallPhrase = regexp.MustCompile(`(?i)(?:` + strings.Join([]string{
		`(?:subscribe|sign up|register|log ?in|sign ?in|join|pay|upgrade)\b.{0,60}\bto (?:continue|keep|finish|read|unlock|access|view|see|get full|enjoy unlimited)\b`,
		`to (?:continue|keep|finish) reading\b`, `(?:continue|keep) reading (?:with|for|by|this article with)\b`,
		`(?:read|view|access|unlock|see) (?:the|this) (?:full|whole|entire|rest|complete|premium|article|story)\b.{0,60}(?:subscri|sign|log|member|register|premium|plan|trial)`,
		`to read the (?:full|rest|whole|entire)\b`, `(?:this|the) (?:article|story|content|post|page) is (?:only |exclusively |reserved )?(?:available )?(?:for|to) (?:\w+ ){0,3}(?:subscribers|members|registered)`,
		`(?:subscribers?|members?)[ -]only`, `(?:exclusive|exclusively|only|reserved) (?:to|for) (?:our )?(?:\w+ )?(?:subscribers|members)`,
		`(?:reached|used|read) (?:your|all(?: of)? your|the|\w+ of your) .{0,30}(?:limit|free articles|complimentary articles|articles? this month)`,
		`(?:article|articles|stories) (?:left|remaining) this (?:month|week)`, `unlock (?:this|the|full|unlimited|all)`, `get (?:full|unlimited|instant) access`,
		`unlimited (?:digital )?access`, `subscription (?:is )?required`, `start your (?:free )?trial`, `choose (?:your|a) (?:plan|subscription)`,
		`(?:weiterlesen|jetzt) mit .{0,30}(?:abo|plus)\b`, `r[ée]serv[ée]e? (?:aux|à nos) abonn[ée]s`, `(?:contenido|art[íi]culo) (?:exclusivo )?(?:solo )?para suscriptores`,
	}, "|") + `)`)
	accountPhrase = regexp.MustCompile(`(?i)(?:already (?:a |an )?(?:subscriber|member|registered)|have an account\?|log ?in|sign ?in|create (?:a|an|your) (?:free )?account|register (?:for free|now)|free account|forgot(?:ten)? (?:your )?password|your (?:e-?mail|password))`)
	loginPhrase   = regexp.MustCompile(`(?i)(?:(?:please )?(?:log|sign) ?in (?:to|or|with|below|first)|(?:must|need to|have to) (?:be (?:logged|signed) in|log in|sign in|register)|(?:create|register|sign up).{0,30}\b(?:free )?account\b|login required|forgot(?:ten)? (?:your )?password)`)
	blockPhrase   = regexp.MustCompile(`(?i)(?:checking (?:your browser|if the site connection)|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human)|(?:not|aren['’]t) a robot|unusual (?:traffic|activity)|automated (?:access|requests|queries|traffic)|access (?:to this page )?(?:has been |is )?(?:denied|blocked|restricted)|enable javascript and cookies to continue|captcha|ray id|reference (?:id|#|number)\W|request (?:has been |was )?blocked|you have been blocked|pardon our interruption|security (?:check|service|verification)|ddos|too many requests|bot (?:detection|protection)|just a moment|attention required|performance (?:&|and) security by)`)
	missingTitle  = regexp.MustCompile(`(?i)^\W*(?:(?:error\W*)?(?:404|410)\b.*|(?:http )?error 404.*|(?:the )?(?:page|article|story|content|document|file|url)(?: you .{0,40})? (?:is |was |can(?:not|['’]t) be |could not be |has |does |no longer ).{0,30}(?:found|exist|available|removed|moved|missing|there).*|(?:page|article|story|content|document) (?:not found|unavailable|missing|removed|does not exist).*|not found|nothing (?:was )?found.*|no results.*|oops\b.{0,60}|(?:we['’]re |we are )?sorry\b.{0,80}|whoops.{0,60}|.{0,40}\b(?:404|page not found)\W*)$`)
	missingPhrase = regexp.MustCompile(`(?i)(?:(?:page|article|story|content|url|address|link) (?:that )?(?:you(?:['’]re| are| were| have)?|was|is) .{0,40}(?:looking for|requested|trying to (?:reach|view|access|find)|followed|clicked|entered|typed)|(?:page|article|story|content) (?:has been|was|may have been|might have been|is) (?:re)?moved|(?:page|article|story|content) (?:can(?:not|['’]t)|could(?: not|n['’]t)) be found|(?:can(?:not|['’]t)|could(?: not|n['’]t)|unable to) find (?:the|that|this|what|any) (?:page|article|story|content|you)|(?:page|article|story|content|it) (?:no longer exists|does(?: not|n['’]t) exist|(?:is )?no longer available)|error 404|404 (?:error|not found|page)|page not found|try (?:a |the )?search|return to (?:the )?home ?page|back to (?:the )?home ?page)`)
	geoPhrase     = regexp.MustCompile(`(?i)(?:(?:not|un)(?:currently )?\s?(?:available|accessible) (?:in|to|for|from) (?:(?:visitors|readers|users|people|most) (?:in|from|of)? ?)?(?:your|this|the|most|certain|some) (?:european )?(?:country|countries|region|location|area|territory|european|eu\b)|(?:your|this) (?:country|region|location|territory) .{0,60}(?:not|un|restrict|block)|(?:european (?:union|economic area)|\bEEA\b|\bGDPR\b|general data protection).{0,160}(?:unavailable|not (?:currently )?(?:available|able|accessible|grant)|cannot|unable|block|restrict)|(?:unavailable|cannot (?:grant|provide|offer)|unable to|not available|block(?:ed|ing)?|restrict(?:ed|s)?).{0,160}(?:european (?:union|economic area)|\bEEA\b|\bGDPR\b|in europe|your (?:country|region|location))|(?:geo-?(?:blocked|restricted)|legal reasons|licen[cs]ing (?:restrictions|reasons)).{0,100}(?:country|region|location|unavailable)?)`)
	scriptPhrase  = regexp.MustCompile(`(?i)(?:(?:enable|turn on|activate|requires?|needs?|without) java ?script|java ?script (?:is )?(?:disabled|required|not enabled|must be)|loading(?: the (?:article|page|app))?\s*(?:\.\.\.|…)|browser (?:is )?(?:not supported|out of date|unsupported))`)
	consentHost   = regexp.MustCompile(`(?i)(?:^|\.)(?:consent|privacy|cmp|guce|choices|cookies?|gdpr|myprivacy|privacy-?mgmt|datenschutz)[.-]`)
	consentPath   = regexp.MustCompile(`(?i)/(?:consent|cookie-?(?:wall|consent)|collectconsent|privacy-?gate|gdpr|cmp)(?:[/?.]|$)`)
	loginPath     = regexp.MustCompile(`(?i)/(?:log-?in|sign-?in|sso|auth|accounts?|register|registration|signup)(?:[/?.]|$)`)
	payPath       = regexp.MustCompile(`(?i)/(?:subscribe|subscription|subscriptions|paywall|offers?|checkout|join|membership)(?:[/?.]|$)`)
	consentTerm   = regexp.MustCompile(`(?i)cookies?\b|\bconsent|\bpartners?\b|personal (?:data|information)|personali[sz]ed|\bprivacy\b|\bpreferences\b|\bsettings\b|\bchoices\b|\bvendors?\b|legitimate interest|third[ -]part|\btracking\b|\bTCF\b|\bIAB\b|\bdevice\b|\baccept\b|\bagree\b|\breject\b|\badvertis`)
	voice         = regexp.MustCompile(`(?i)\b(?:we|our|us)\b`)
	address       = regexp.MustCompile(`(?i)\b(?:you|your)\b`)
)

// isConsentText says whether a block is the wording of a consent notice: the site speaks to the reader of several of the things that such
// notices are about. An article on cookies does not say "you" and "we" of them.
func isConsentText(s string) bool {
	seen := map[string]bool{}
	for _, m := range consentTerm.FindAllString(s, -1) {
		seen[strings.ToLower(strings.TrimSuffix(m, "s"))] = true
	}
	return len(seen) >= 2 && (voice.MatchString(s) && address.MatchString(s) || len(seen) >= 4) || len(seen) >= 1 && len(s) < 60 && cookieLabel.MatchString(s)
}

var cookieLabel = regexp.MustCompile(`(?i)^\W*(?:(?:accept|reject|allow|manage|we use|this (?:web)?site uses|we value|your|about|use of) .{0,30}(?:cookies?|privacy|consent|choices|preferences)\b.{0,20}|cookies?(?: settings| policy| notice)?|privacy (?:settings|policy|notice|overview))$`)

// evidence is what is known about a page when its kind is decided.
type evidence struct {
	real    int    // runes of text that is no wall's wording
	wall    int    // runes of blocks that are
	article bool   // the page calls itself an article
	visible string // the page's visible text outside navigation, capped
	after   string // what follows the body
	cut     bool   // the last paragraph breaks off
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
	case e.real >= briefArticle && e.article && !p.missing(e):
		return OK, "calls itself an article and has text"
	}
	if k, why := p.refused(e); k != "" {
		return k, why
	}
	switch {
	case e.real >= plainArticle, e.real >= briefArticle && p.out.Title != "":
		return OK, "has text"
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
	e := evidence{article: p.callsItselfArticle()}
	lastKept := ""
	for _, b := range p.out.Blocks {
		n := len([]rune(b.Text))
		switch {
		case b.Kind == Heading:
		case isConsentText(b.Text) || isWallText(b.Text):
			e.wall += n
		default:
			e.real += n
			lastKept = b.Text
		}
	}
	e.visible = p.visible()
	e.after = p.after(lastKept)
	e.cut = strings.HasSuffix(lastKept, "…") || strings.HasSuffix(lastKept, "...")
	return e
}

// isWallText says whether a short block is the wording of a wall.
func isWallText(s string) bool {
	return len(s) < 400 && address.MatchString(s) && (wallPhrase.MatchString(s) || loginPhrase.MatchString(s)) ||
		len(s) < 500 && (blockPhrase.MatchString(s) && (address.MatchString(s) || len(s) < 120) || geoPhrase.MatchString(s) && (address.MatchString(s) || voice.MatchString(s)) || scriptPhrase.MatchString(s) && len(s) < 200)
}

// after is the text of the blocks that follow the body's last one, up to the page's footer.
func (p *page) after(last string) string {
	at := -1
	for i, b := range p.tree.blocks {
		if b.text == last && last != "" {
			at = i
		}
	}
	var out strings.Builder
	for _, b := range p.tree.blocks[at+1:] {
		if b.chrome == "footer" || b.chrome == "contentinfo" || b.chrome == "nav" || b.chrome == "hidden" || b.chrome == "header" {
			continue
		}
		out.WriteString(b.text)
		out.WriteByte('\n')
		if out.Len() > 1200 {
			break
		}
	}
	return out.String()
}

// walled recognises a paywall or a registration wall below a teaser. Several signs must come together, since each also occurs on free
// articles.
func (p *page) walled(e evidence) (Kind, string) {
	if e.real >= sureArticle {
		return "", ""
	}
	score := 0
	var signs []string
	add := func(n int, sign string) {
		score += n
		signs = append(signs, sign)
	}
	phrase := wallPhrase.FindString(e.after)
	near := e.after[:min(len(e.after), 500)]
	switch {
	case phrase != "" && wallPhrase.MatchString(near):
		add(2, fmt.Sprintf("%q after the text", fold(phrase)))
	case phrase != "":
		add(1, fmt.Sprintf("%q further down", fold(phrase)))
	}
	if phrase != "" && accountPhrase.MatchString(near) {
		add(1, "asks for an account")
	}
	if e.cut {
		add(1, "the text breaks off")
	}
	if p.ld.walled || strings.EqualFold(p.head.meta["article:content_tier"], "locked") || strings.EqualFold(p.head.meta["article:content_tier"], "metered") {
		add(1, "not free by its metadata")
	}
	if phrase != "" && p.hasWallElement() {
		add(1, "a wall's element")
	}
	if phrase != "" && e.real < 300 {
		add(1, "little text")
	}
	if phrase == "" && !(e.cut && p.ld.walled) || score < 3 && !(e.cut && p.ld.walled) {
		return "", ""
	}
	if loginOnly(e.after) {
		return Login, strings.Join(signs, ", ")
	}
	return Paywall, strings.Join(signs, ", ")
}

var payWord = regexp.MustCompile(`(?i)subscri|\bpay\b|\bprice|[$€£]\s?\d|per (?:month|week|year)|\bplan\b|trial|premium|\babo\b|abonn|offer|member`)

// loginOnly says whether a wall asks for an account and not for money.
func loginOnly(s string) bool {
	return loginPhrase.MatchString(s) && !payWord.MatchString(s)
}

// hasWallElement looks for an element that calls itself a wall and is shown.
func (p *page) hasWallElement() bool {
	return find(p.doc, func(n *html.Node) bool {
		if hasAttr(n, "hidden") || hiddenStyle(attr(n, "style")) || is(n, "script", "link", "meta", "body", "html") {
			return false
		}
		for _, w := range names(n) {
			switch w {
			case "paywall", "regwall", "registrationwall", "gate", "gateway", "piano", "metered", "meter", "barrier", "premium", "subwall", "wall", "locked", "paygate":
				return true
			}
		}
		return false
	}) != nil
}

// missing says whether the page is one that says that there is no page.
func (p *page) missing(e evidence) bool {
	if e.real >= 600 {
		return false
	}
	titled := missingTitle.MatchString(p.out.Title) || missingTitle.MatchString(cutSite(p.head.title, p.head.meta["og:site_name"]))
	for _, h := range p.head.h1 {
		titled = titled || missingTitle.MatchString(h)
	}
	return titled && (missingPhrase.MatchString(e.visible) || !p.ld.found)
}

// refused recognises the pages that stand in an article's place.
func (p *page) refused(e evidence) (Kind, string) {
	quote := func(re *regexp.Regexp) string { return fmt.Sprintf("%q", fold(re.FindString(e.visible))) }
	consent := 0
	for _, b := range p.tree.blocks {
		if b.chrome != "hidden" && isConsentText(b.text) {
			consent++
		}
	}
	titled := missingTitle.MatchString(p.out.Title) || missingTitle.MatchString(p.head.title)
	switch {
	case e.real >= plainArticle && !titled:
		return "", ""
	case blockPhrase.MatchString(e.visible) && e.real < plainArticle && !titled:
		return Blocked, quote(blockPhrase)
	case geoPhrase.MatchString(e.visible):
		return GeoBlock, quote(geoPhrase)
	case p.missing(e), missingPhrase.MatchString(e.visible) && !e.article && e.real < plainArticle:
		return NotFound, fmt.Sprintf("headed %q", first(p.out.Title, p.head.title))
	case consent >= 1 && (e.wall > e.real || e.real < briefArticle):
		return Consent, "a consent notice and no article"
	case wallPhrase.MatchString(e.visible) && !loginOnly(e.visible) && e.real < briefArticle:
		return Paywall, quote(wallPhrase)
	case (loginPhrase.MatchString(e.visible) || p.hasPassword()) && e.real < plainArticle:
		return Login, "asks for an account"
	case scriptPhrase.MatchString(e.visible) && e.real < plainArticle:
		return Script, quote(scriptPhrase)
	}
	return "", ""
}

func (p *page) hasPassword() bool {
	return find(p.doc, func(n *html.Node) bool { return n.Data == "input" && strings.EqualFold(attr(n, "type"), "password") }) != nil
}

// isShell says whether scripts would fill the page: an empty root element, a notice to switch scripts on, or much script beside little text.
func (p *page) isShell(e evidence) bool {
	if len(e.visible) > 1500 {
		return false
	}
	scripts, size := 0, 0
	shell := false
	each(p.doc, func(n *html.Node) bool {
		switch {
		case is(n, "script"):
			scripts++
			if n.FirstChild != nil {
				size += len(n.FirstChild.Data)
			}
		case is(n, "noscript") && n.FirstChild != nil && scriptPhrase.MatchString(n.FirstChild.Data):
			shell = true
		case is(n, "div", "main", "section", "app-root"):
			switch strings.ToLower(attr(n, "id")) {
			case "root", "app", "__next", "__nuxt", "react-root", "main-root", "svelte", "gatsby", "___gatsby", "app-root":
				shell = true
			}
		}
		return true
	})
	return shell || scripts >= 2 || size > 2000
}

var closers = regexp.MustCompile(`(?i)</(?:html|body)\s*>`)
var openers = regexp.MustCompile(`(?i)<(?:html|body)[\s>]`)

// truncated says why the document seems to end in the middle; "" when it does not.
func (p *page) truncated() string {
	data := p.in.HTML
	if len(data) > maxHTML {
		return "" // cut by us, and long enough
	}
	if len(data) == 0 || closers.Match(data) || !openers.Match(head(data, 4096)) {
		return ""
	}
	z := html.NewTokenizer(bytes.NewReader(data))
	open := 0
	for {
		tt := z.Next()
		if tt == html.ErrorToken {
			break
		}
		if tt != html.StartTagToken && tt != html.EndTagToken {
			continue
		}
		b, _ := z.TagName()
		switch string(b) {
		case "article", "main", "div", "section":
			if tt == html.StartTagToken {
				open++
			} else if open > 0 {
				open--
			}
		}
	}
	if lt, gt := bytes.LastIndexByte(data, '<'), bytes.LastIndexByte(data, '>'); lt > gt {
		return "the document ends inside a tag"
	}
	if open >= 1 {
		return fmt.Sprintf("the document ends with %d elements open", open)
	}
	if n := len(p.out.Blocks); n > 0 && !endsSentence(p.out.Blocks[n-1].Text) {
		return "the document ends inside a sentence"
	}
	return ""
}

package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// noticeTopic says what a short text is about that speaks to the page's reader and not of the world: one of the kinds of wall, "" when it is
// neither or is quoted or reported. On pages that call themselves articles more is asked for, since articles are about such things too.
func noticeTopic(s string, article bool) Kind {
	if isConsentText(s) {
		return Consent
	}
	if len(s) > 700 || told(s) {
		return ""
	}
	to := speaks.MatchString(s)
	self := to || thisPage.MatchString(s)
	own := self || !article
	pay := groups(payGroups, s)
	switch {
	case (self || len(s) < 40) && (blockPhrase.MatchString(s) || robotWords.MatchString(s)):
		return Blocked
	case own && (geoPhrase.MatchString(s) || regionWords.MatchString(s)):
		return GeoBlock
	case len(s) < 400 && self && (missingWords.MatchString(s) || missingPhrase.MatchString(s)):
		return NotFound
	case len(s) < 250 && (self && strings.Contains(strings.ToLower(s), "javascript") || own && scriptPhrase.MatchString(s)):
		return Script
	case own && loginOnly(s), len(s) < 300 && to && accountWords.MatchString(s) && groups(payGroups, s) == 1:
		return Login
	case len(s) < 400 && (readOn.MatchString(s) && (own || pay > 0) || wallPhrase.MatchString(s) && own), pay >= 2 && (to || offers.MatchString(s) || thisPage.MatchString(s)):
		return Paywall
	}
	return ""
}

// offers says whether a text of the page speaks of subscriptions or accounts, if only in passing: to be believed where no text comes after it.
func (p *page) offers(s string) bool {
	if k := p.notice(s); k == Paywall || k == Login {
		return true
	}
	return len(s) < 250 && !told(s) && p.onTopic(s) == 0 && (readOn.MatchString(s) || offers.MatchString(s) && groups(payGroups, s) > 0)
}

// told says whether a text quotes or reports somebody: then it is about the world. The label of a button in quotation marks is no quotation.
func told(s string) bool {
	return saying.MatchString(s) || longQuote.MatchString(s) || reportedAbroad.MatchString(s)
}

var (
	saying    = words(`said|says|told|according to`)
	longQuote = regexp.MustCompile(`["“„«][^"“”„«»]{24,}["”“»]`)
)

// notices remembers what was found about a page's texts.
type notices struct {
	article bool
	long    bool // the page has so much text that no notice on it matters
	known   map[string]Kind
	head    map[string]bool // the headline's words
}

// notice is noticeTopic for a text of the page.
func (p *page) notice(s string) Kind {
	if p.noticed.long {
		if isConsentText(s) {
			return Consent
		}
		return ""
	}
	k, ok := p.noticed.known[s]
	if !ok {
		k = noticeTopic(s, p.noticed.article)
		if k != "" && p.onTopic(s) >= 2 && !readOn.MatchString(s) && (p.noticed.article || k != Login) {
			k = "" // the article is about such things
		}
		p.noticed.known[s] = k
	}
	return k
}

// stem is how many letters of a word must be the same for it to be the same word in another form.
const stem = 5

// onTopic counts the words of the headline that a text has too. Words that walls use are left out.
func (p *page) onTopic(s string) int {
	if p.noticed.head == nil {
		p.noticed.head = map[string]bool{}
		if noticeTopic(p.out.Title, p.noticed.article) != "" {
			return 0 // the headline is a wall's itself
		}
		for _, w := range foldedWords(p.out.Title) {
			if r := []rune(w); len(r) >= 4 && !wallVocabulary.MatchString(w) && groups(payGroups, w)+groups(consentGroups, w) == 0 {
				p.noticed.head[string(r[:min(len(r), stem)])] = true
			}
		}
	}
	seen := map[string]bool{}
	for _, w := range foldedWords(s) {
		r := []rune(w)
		if k := string(r[:min(len(r), stem)]); p.noticed.head[k] {
			seen[k] = true
		}
	}
	return len(seen)
}

// wallVocabulary are words that say nothing about what an article is about.
var wallVocabulary = words(`crowns?|euros?|dollars?|pounds?|weeks?|months?|years?|page|pages|article|articles|story|stories|content|site|website|access|denied|found|error|news|read|reader|readers|reading|your|this|that|with|from|please|welcome|sorry|browser|robot|human|javascript|available|unavailable|country|region|continue|seite|artikel|seiten|leser|lesen|contenu|lire|página|contenido|pagina|strona|artykuł|страница|материал`)

// missingTitled says whether a headline says that there is no page.
func missingTitled(s string) bool { return missingTitle.MatchString(s) || missingHead.MatchString(s) }

// concede takes for a wall's what is no notice by itself but stands beside one, is about the same and speaks to the reader too.
func (p *page) concede(e *evidence) {
	for _, b := range p.out.Blocks {
		to := speaks.MatchString(b.Text) || offers.MatchString(b.Text)
		if n := utf8.RuneCountInString(b.Text); b.Kind != Heading && to && !told(b.Text) && n <= e.real && p.notice(b.Text) == "" && p.onTopic(b.Text) < 2 &&
			(e.about[Consent] > 0 && groups(consentGroups, b.Text) > 0 || e.about[Paywall]+e.about[Login] > 0 && groups(payGroups, b.Text) > 0) {
			e.real, e.wall = e.real-n, e.wall+n
		}
	}
}

// worded is the kind that most of a page's notices are about, where they are all that it says.
func (p *page) worded(e evidence) (Kind, string) {
	if e.real >= briefArticle && !p.addresses(e) {
		return "", ""
	}
	best := Kind("")
	for _, k := range []Kind{Blocked, Consent, Paywall, Login, GeoBlock, NotFound, Script} {
		if e.about[k] > e.about[best] || best == "" && e.about[k] > 0 {
			best = k
		}
	}
	if best == "" && e.real >= briefArticle {
		return p.wanted()
	}
	return best, "speaks to its reader, and has no article"
}

// wanted is the kind of a page that speaks to its reader in words that are not plain enough for a notice: what it wants most.
func (p *page) wanted() (Kind, string) {
	var text strings.Builder
	for _, b := range p.out.Blocks {
		text.WriteString(b.Text + "\n")
	}
	const why = "speaks to its reader, and not of what its headline says"
	s := text.String()
	switch consent, pay := groups(consentGroups, s), groups(payGroups, s); {
	case consent > pay:
		return Consent, why
	case pay == 1 && accountWords.MatchString(s):
		return Login, why
	case pay > 0:
		return Paywall, why
	}
	return Empty, why
}

// addresses says whether a page with little text speaks to its reader of other things than its headline: such pages are the site's own, whatever
// they want. Where they call themselves articles they must have the words of walls as well.
func (p *page) addresses(e evidence) bool {
	if e.real >= plainArticle {
		return false
	}
	to, wants := false, 0
	for _, b := range p.out.Blocks {
		if b.Kind != Heading && p.onTopic(b.Text) > 0 {
			return false
		}
		if told(b.Text) {
			continue
		}
		to = to || speaks.MatchString(b.Text)
		wants = max(wants, groups(payGroups, b.Text), groups(consentGroups, b.Text))
	}
	if e.article && len(p.noticed.head) < 2 { // nothing to hold the text against
		return false
	}
	return wants > 0 || to && !e.article
}

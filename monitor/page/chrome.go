package page

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
)

// How sure an element's own words make us that it is furniture.
const (
	notChrome = iota
	maybe     // unless it holds a good part of the page's prose
	surely    // unless it holds nearly all of it
	readers   // what readers wrote: however much of it there is, unless it holds the headline
)

var surelyWords = set(`breadcrumb breadcrumbs cookie cookies consent gdpr cmp onetrust outbrain taboola
	newsletter newsletters navbar nav navigation sharedaddy addthis addtoany recirc recirculation jp sharebar sharetools complementary
	contentinfo pagination mpu adslot trending`)

var maybeWords = set(`menu sidebar footer comment related recommended recommendation recommendations promo promos promoted sponsor
	sponsored advert advertisement advertising ads ad subscribe subscription signup share sharing shares social popup modal overlay
	toolbar pager colophon caption captions credit credits byline bylines tags tag taglist popular teaser teasers readmore widget rail masthead
	topbar login register copyright disclaimer puff ckb video vid player gallery carousel slideshow ticker banner support donate donation button buttons btn cta
	poll quiz author bio meta timestamp dateline standfirst dek deck subtitle strapline kicker eyebrow trust also
	more viewed read recommend infobox promobox callout aside upsell marketing app download print email follow hashtag topics keywords
	rating stamp toc legal pullquote hidden hide weather forecast appeal donations`)

// phrases are pairs of neighbouring words that are furniture where the single words are not.
var maybePhrases = []string{
	"most viewed", "most read", "most popular", "read next", "up next", "you may", "more from", "also on", "see also", "further reading",
	"post meta", "pull quote", "entry meta", "article meta", "posted on", "cat links", "tag links", "author info", "author box", "about author",
	"key terms", "sign up", "article tools", "story tools", "editors picks", "top stories", "latest news", "article footer", "read more",
	"code block", "embedded content", "entry footer", "recent posts", "recent articles", "load more", "user actions", "back top",
	"fact box", "facts box", "info box", "box facts", "key facts", "primary image", "lead image", "hero image", "main image",
}

// harmless undo a word: with one of these among its names an element is not judged by the other.
var harmless = map[string]map[string]bool{
	"widget":  set("elementor text wp"),
	"video":   set("article story body content"),
	"ad":      set("body content"),
	"read":    set("article body content text story"),
	"more":    set("article body content text"),
	"tag":     set("body content article post hentry"), // a post's own element names its tags
	"author":  set("body content"),
	"meta":    set("body"),
	"app":     set("root main body content article"),
	"print":   set("article body content section"),
	"email":   set("article body content"),
	"social":  set("embed twitter quote article body"),
	"share":   set("article body content"),
	"weather": storyTopic, "forecast": storyTopic, "appeal": storyTopic, "donations": storyTopic, // a post's own element may name its section
	"also":   set("article body"),
	"banner": set("article body content"),
}

var storyTopic = set("article story body content post hentry category tag section page text entry")

// correctionWords mark an editor's note that must be kept wherever it stands.
var correctionWords = set("correction corrections clarification clarifications amendment erratum")

// hint says how an element describes itself.
func hint(n *html.Node) (int, string) {
	switch n.Data {
	case "nav":
		return surely, "nav"
	case "figcaption":
		return surely, "caption"
	case "aside":
		return maybe, "aside"
	case "footer":
		return maybe, "footer"
	case "header":
		return maybe, "header"
	case "figure":
		return maybe, "figure"
	case "form", "fieldset", "label", "address":
		return maybe, n.Data
	case "body", "html", "main":
		return notChrome, ""
	case "article":
		for _, w := range names(n) {
			switch w {
			case "related", "teaser", "promo", "card", "recommended", "sponsored", "recirc":
				return maybe, w
			case "comment":
				return readers, w
			}
		}
		return notChrome, ""
	}
	if hasAttr(n, "hidden") || hiddenStyle(attr(n, "style")) || attr(n, "aria-hidden") == "true" {
		return maybe, "hidden"
	}
	switch attr(n, "role") {
	case "navigation", "banner", "contentinfo", "complementary", "dialog", "alertdialog", "search", "menu", "toolbar":
		return maybe, attr(n, "role")
	}
	if tier, word := hintProperty(n); tier != notChrome {
		return tier, word
	}
	switch strings.ToLower(attr(n, "itemprop")) {
	case "author", "keywords", "mainentityofpage", "datepublished", "datecreated", "datemodified", "image", "publisher", "logo", "caption", "creator":
		return maybe, "itemprop"
	case "comment":
		return readers, "comment"
	}
	tier, word := hintNames(names(n))
	if word == "video" || word == "social" {
		if find(n, func(c *html.Node) bool { return c.Data == "blockquote" }) != nil {
			return notChrome, "" // a quoted post
		}
	}
	return tier, word
}

func hintNames(words []string) (int, string) {
	own := map[string]bool{}
	for _, w := range words {
		own[w] = true
		if correctionWords[w] {
			return notChrome, ""
		}
	}
	if anyOf(readersAbroad, own) || (own["reader"] || own["readers"]) && anyOf(readersSay, own) {
		return readers, "comments"
	}
	if own["pull"] && !own["left"] && !own["right"] && len(words) <= 4 {
		return maybe, "pull"
	}
	if own["comments"] || own["cmts"] || own["cmnts"] || own["disqus"] || own["commentlist"] || own["comment"] && (own["list"] || own["item"] || own["content"] || len(words) <= 2) {
		return readers, "comments"
	}
	for _, w := range words {
		if surelyWords[w] || surelyAbroad[w] {
			return surely, w
		}
	}
	for _, w := range words {
		if maybeWords[w] && !anyOf(own, harmless[w]) || maybeAbroad[w] {
			return maybe, w
		}
	}
	joined := " " + strings.Join(words, " ") + " "
	for _, p := range maybePhrases {
		if strings.Contains(joined, " "+p+" ") {
			return maybe, p
		}
	}
	return notChrome, ""
}

func anyOf(own, others map[string]bool) bool {
	for w := range others {
		if own[w] {
			return true
		}
	}
	return false
}

// Shares of the page's prose that an element may hold and still be furniture.
const (
	maybeShare  = 0.30
	tagShare    = 0.60 // for elements whose tag says it, not only a class
	surelyShare = 0.85
	ruleShare   = 0.50 // of all elements that one word strikes: beyond it the word means something else on this page
)

// A home outweighed so far by an element outside it is no home.
const (
	homeTimes = 3
	homeRunes = 1500
)

// struck is an element that is furniture by its own words.
type struck struct {
	n    *html.Node
	sp   span
	tier int
	word string
	mass int
}

// markChrome marks the blocks of furniture elements. An element that holds a good part of the page's prose is spared, since names mislead; but
// where the page says which element the article is, only what lies inside or around that one is.
func (t *tree) markChrome(title string) {
	total := t.prose(span{0, len(t.blocks)})
	home := t.home(title)
	homeMass := 0
	if home != nil {
		homeMass = t.prose(t.spans[home])
	}
	var strikes []struck
	byWord := map[string]int{}
	end := 0
	for _, n := range t.nodes {
		sp, ok := t.spans[n]
		if !ok || sp.from == sp.to || sp.to <= end && sp.from < end {
			continue
		}
		tier, word := hint(n)
		if tier == notChrome || tier == readers {
			continue
		}
		s := struck{n, sp, tier, word, t.prose(sp)}
		if home != nil && !within(n, home) && !within(home, n) && !(s.mass > homeRunes && s.mass > homeTimes*homeMass) {
			t.mark(sp, word)
			end = sp.to
			continue
		}
		if home != nil && within(home, n) || t.spared(s, total) {
			continue
		}
		strikes = append(strikes, s)
		byWord[word] += s.mass
		end = sp.to
	}
	for _, s := range strikes {
		if s.tier == surely || float64(byWord[s.word]) <= s.limit(ruleShare)*float64(total) {
			t.mark(s.sp, s.word)
		}
	}
	for _, b := range t.blocks {
		if b.chrome == "" {
			b.chrome = b.notice
		}
	}
}

// spared says whether an element holds too much of the page's prose to be what it calls itself.
func (t *tree) spared(s struck, total int) bool {
	limit := maybeShare
	switch {
	case s.tier == surely:
		limit = surelyShare
	case s.word == "hidden" && t.repeats(s.sp):
		return false
	case s.n.Data == "aside" || s.n.Data == "footer":
		limit = tagShare
	}
	return float64(s.mass) > limit*float64(total)
}

// limit is the share of the page's prose that all elements struck by one word may hold.
func (s struck) limit(share float64) float64 {
	if s.n.Data == "aside" || s.n.Data == "footer" || s.word == "hidden" {
		return surelyShare
	}
	return share
}

func (t *tree) mark(sp span, why string) {
	for _, b := range t.blocks[sp.from:sp.to] {
		if b.chrome == "" {
			b.chrome = why
		}
	}
}

// home is the element that the page itself declares to be the article: its declared body, else the article element around the headline, else
// the element after the headline whose names say so twice ("article body") and that holds the most prose. nil when there is none.
func (t *tree) home(title string) *html.Node {
	head := normal(title)
	at := -1
	for i, b := range t.blocks {
		if isHeading(b) && head != "" && normal(b.text) == head {
			at = i
			break
		}
	}
	var best *html.Node
	bestRank, bestMass := 0, 0
	for _, n := range t.nodes {
		sp, ok := t.spans[n]
		if !ok || sp.from == sp.to || inlineTags[n.Data] || neverBody[n.Data] || is(n, "body", "html", "main") {
			continue
		}
		rank := 0
		switch {
		case strings.Contains(attr(n, "itemprop"), "articleBody"):
			rank = 3
		case is(n, "article") && at >= sp.from && at < sp.to:
			rank = 2
		case at >= 0 && sp.to > at && favour(n) >= 1.16 && !is(n, "article"):
			rank = 1
		}
		if rank == 0 || t.insideHint(n) {
			continue
		}
		if mass := t.prose(sp); mass >= 25 && (rank > bestRank || rank == bestRank && mass > bestMass) {
			best, bestRank, bestMass = n, rank, mass
		}
	}
	return best
}

// insideHint says whether an element or one around it describes itself as furniture.
func (t *tree) insideHint(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.Type == html.ElementNode {
			if tier, _ := hint(n); tier != notChrome {
				return true
			}
		}
	}
	return false
}

// repeats says whether most of a range's text stands elsewhere on the page too, as in a copy for print.
func (t *tree) repeats(sp span) bool {
	outside := map[string]bool{}
	for i, b := range t.blocks {
		if (i < sp.from || i >= sp.to) && b.chrome == "" {
			outside[b.text] = true
		}
	}
	twice, all := 0, 0
	for _, b := range t.blocks[sp.from:sp.to] {
		all += b.runes
		if outside[b.text] {
			twice += b.runes
		}
	}
	return all > 0 && twice*10 >= all*7
}

// markReaders marks readers' comments first, since there may be more of them than of the article.
func (t *tree) markReaders() {
	for _, n := range t.nodes {
		sp, ok := t.spans[n]
		if !ok || sp.from == sp.to || is(n, "article", "main") {
			continue
		}
		if tier, word := hint(n); tier == readers && !holdsHeadline(n) {
			for _, b := range t.blocks[sp.from:sp.to] {
				b.chrome = word
			}
		}
	}
}

// holdsHeadline says whether the page's headline or its declared body lies in an element.
func holdsHeadline(n *html.Node) bool {
	return find(n, func(c *html.Node) bool { return c.Data == "h1" || strings.Contains(attr(c, "itemprop"), "articleBody") }) != nil
}

// prose is the running text of a range of blocks that are not furniture.
func (t *tree) prose(sp span) int {
	sum := 0
	for _, b := range t.blocks[sp.from:sp.to] {
		if b.chrome == "" {
			sum += b.prose()
		}
	}
	return sum
}

// furnitureText are whole blocks that are furniture by their wording. They are anchored at both ends or at a label, and never looked for
// inside a sentence: an "updated list of suspects" is news.
var furnitureText = regexp.MustCompile(`(?i)^(?:` + strings.Join([]string{
	`(?:read|see|watch|listen|hear)\s+(?:more|also|next|now|the full \w+)\s*(?:[:|»>-].*)?`,
	`(?:also read|also see|see also|related|recommended|more|don['’]t miss|must read|read|watch|listen|trending|up next|opinion|explainer|photos?|pictures|video)\s*:.{0,200}`,
	`(?:related|recommended|trending|more) (?:articles?|stor(?:y|ies)|coverage|topics|news|links|content|posts|reading|videos?)\W*`,
	`advertisement|ad|sponsored(?: content)?|promoted|article continues (?:below|after).{0,40}|story continues (?:below|after).{0,40}|(?:continue|scroll)(?: down)?(?: reading| for more)?\W{0,3}|scroll (?:down )?(?:to|for) .{0,40}`,
	`share(?: this)?(?: (?:article|story|post|on .{0,30}|with .{0,30}))?\W*|copy link|print(?: this)?|email(?: this)?|save|comments?(?: \(?\d+\)?)?|\d[\d.,k]* (?:shares?|comments?|views?|likes?)|be the first to comment\W*|leave a (?:comment|reply)|advertise with us|back to top|skip to .{0,40}|load more.{0,30}|view comments.{0,10}|view gallery.{0,20}|loading\W*|next|previous|close|menu|search|image|photo|video|live|breaking|updated|tags?(?:\s*:.{0,200})?`,
	`\d+ ?(?:min|minute|minutes|hours?|days?|weeks?|months?)(?: (?:read|ago|reading time))\W*|reading time.{0,20}`,
	`(?:follow|like|join|find) us (?:on|at) .{0,120}|follow .{0,60} on (?:twitter|facebook|instagram|x|whatsapp|linkedin).{0,80}`,
	`(?:sign up|subscribe|register)(?: (?:here|now|today|for|to|free))?\b.{0,160}(?:newsletters?|inbox|alerts?|e-?mails?|updates|briefing|podcast).{0,120}`,
	`get .{0,80}(?:newsletter|in your inbox|to your inbox|straight to your).{0,120}`,
	`(?:©|\(c\)|copyright (?:\d{4}|©|\(c\)|by)).{0,200}|all rights reserved.{0,60}|.{0,120}all rights reserved\W*`,
	`(?:photo|photograph|image|picture|credit|source|photo credit|image credit|foto|fot\.|bild|illustration|graphic|video)s?\s*(?::|courtesy).{0,120}`,
	`(?:(?:file )?(?:photo|photograph|image|picture|pic|illustration|graphic|video)s?|photography|words)(?: (?:taken|lent|supplied|provided))? by (?:(?-i:\p{Lu}[\pL'’.-]*)|and|for|of|the|via|from|in|de|van|von|a reader|the author|our reader|me|staff|[,;/&| ])+\W*`,
	`(?:pictured|above|below|left|right|main (?:picture|image)|inset|top|bottom|in the picture|from left)\s*:.{0,240}`,
	`.{0,240}[.!?…”"]\s+(?:\(?(?:file )?(?:photo|photograph|picture|image|pic|foto|fot|bild|credit|illustration|graphic|drawing|map)s?\.?\s*(?::|courtesy|/|©|by (?-i:\p{Lu}|a reader|the author|me\b|our\b))).{0,80}`,
	`.{0,240}[/(](?:file(?: photo| picture| image)?|handout|pool|archives?|courtesy photo|contributed|supplied|submitted)\W*`,
	`.{0,240}/(?-i:File Photo|Handout|Pool)\b[^.!?]{0,40}`,
	`click (?:here|to) .{0,120}|tap (?:here|to) .{0,80}`,
	`support (?:local|our|independent|quality) (?:news|journalism|reporting)\W.{0,200}`,
	`our standards\s*:.{0,160}`,
	`you (?:might|may)(?: also)? (?:like|enjoy|be interested in)\W*|(?:recommended|more|picked) for you\W*|what to read next|in case you missed it|from (?:our partners|around the web)|around the web|(?:most|top) (?:read|viewed|popular|shared)(?: \w+)?`,
	`\d[\d.,]*k? (?:people|readers|users|others|visitors|viewers|are)\b.{0,30}(?:reading|watching|viewing|online|here)(?: this)?(?: \w+)?(?: now| right now)?\W*|\d[\d.,]*k? (?:watching|reading|online)(?: now)?`,
	`(?:(?:this )?(?:page|article|story|post|text) (?:has been |was )?)?(?:read|viewed|visited|opened|shared)\W{1,3}\d[\d.,]* times?\W*|(?:hits|views|reads|page ?views|visits|votes|shares|(?:average )?rating)\s*[:=]?\s*\d.{0,40}`,
	`text size|advert|filed under\W*|don['’]t miss\b.{0,250}|want more .{0,60}\?|like this (?:story|article)\?.{0,60}|also on \S{1,40}\b.{0,160}`,
	`.{0,240}\((?:image|photo|picture|pic|credit|photograph|getty|reuters|afp|file photo)s?\s*[:/].{0,60}\)|.{0,200}[/.(](?:getty|getty images|reuters|afp|shutterstock|ap)\)?`,
}, "|") + `)$`)

// correctionText recognises the notice by which an outlet owns up to a change.
var correctionText = regexp.MustCompile(`(?i)^\W{0,3}(?:(?:correction|corrections|clarification|editor['’]?s['’]? note|erratum|errata|corrigendum|rectification|amendment|apology|setting the record straight|for the record|sprostowanie|berichtigung|korrektur|richtigstellung|rectificatif|fe de erratas|rettifica|rectificatie|rättelse|rettelse|update \(.{1,40}\)|corrected)\b.{0,40}[:—–-]\s*\S|(?:this|the) (?:article|story|report|piece|post|headline|version|page)\b.{0,60}\b(?:was|has been|were|is)\b.{0,30}\b(?:amended|corrected|updated to correct|changed to correct|edited to correct|clarified|removed|retracted)\b|an? (?:earlier|previous|original) version of (?:this|the) (?:article|story|report|piece|post|headline|page)\b|(?:this|the) (?:article|story|report|piece|post) (?:originally|previously|incorrectly|wrongly|initially) (?:said|stated|reported|gave|named)\b|we (?:originally|previously|incorrectly|wrongly) (?:said|stated|reported|named)|in (?:the|an?|our) (?:first|earlier|previous|original|printed) version of (?:this|the) (?:article|story|report|piece|post|headline|page)\b)`)

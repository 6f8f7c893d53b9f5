package page

import (
	"regexp"
	"strings"
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
	// strongWall speaks of reading this very article on; wallPhrase also matches a site's general offers.
	strongWall    = regexp.MustCompile(`(?i)(?:\b(?:continue|keep|finish) reading\b|\b(?:read|view|access|unlock|see|get) (?:the|this) (?:full|whole|entire|rest|complete|article|story)\b|(?:this|the) (?:article|story|content|post|page) is (?:only |exclusively |reserved )?(?:available )?(?:for|to) |reached (?:your|the) .{0,30}limit|(?:used|read) all (?:of )?your|for subscribers only|\bto read (?:on|more of this)\b)`)
	accountPhrase = regexp.MustCompile(`(?i)(?:already (?:a |an )?(?:subscriber|member|registered)|have an account\?|log ?in|sign ?in|create (?:a|an|your) (?:free )?account|register (?:for free|now)|free account|forgot(?:ten)? (?:your )?password|your (?:e-?mail|password))`)
	loginPhrase   = regexp.MustCompile(`(?i)(?:(?:please )?(?:log|sign) ?in (?:to|or|with|below|first)|(?:must|need to|have to) (?:be (?:logged|signed) in|log in|sign in|register)|(?:create|register|sign up).{0,30}\b(?:free )?account\b|login required|forgot(?:ten)? (?:your )?password)`)
	blockPhrase   = regexp.MustCompile(`(?i)(?:checking (?:your browser|if the site connection)|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:robot|human)|(?:not|aren['’]t) a robot|unusual (?:traffic|activity)|automated (?:access|requests|queries|traffic)|access (?:to this page )?(?:has been |is )?(?:denied|blocked|restricted)|enable javascript and cookies to continue|captcha|ray id|reference (?:id|#|number)\W|request (?:has been |was )?blocked|you have been blocked|pardon our interruption|security (?:check|service|verification)|ddos|too many requests|bot (?:detection|protection)|just a moment|attention required|performance (?:&|and) security by)`)
	missingTitle  = regexp.MustCompile(`(?i)^\W*(?:(?:error\W*)?(?:404|410)\b.*|(?:http )?error 404.*|(?:the )?(?:page|article|story|content|document|file|url)(?: you .{0,40})? (?:is |was |can(?:not|['’]t) be |could not be |has |does |no longer ).{0,30}(?:found|exist|available|removed|moved|missing|there).*|(?:page|article|story|content|document) (?:not found|unavailable|missing|removed|does not exist).*|not found|nothing (?:was )?found.*|no results.*|oops\b.{0,60}|(?:we['’]re |we are )?sorry\b.{0,80}|whoops.{0,60}|.{0,40}\b(?:404|page not found)\W*)$`)
	missingPhrase = regexp.MustCompile(`(?i)(?:(?:page|article|story|content|url|address|link) (?:that )?(?:you(?:['’]re| are| were| have)?|was|is) .{0,40}(?:looking for|requested|trying to (?:reach|view|access|find)|followed|clicked|entered|typed)|(?:page|article|story|content) (?:has been|was|may have been|might have been|is) (?:re)?moved|(?:page|article|story|content) (?:can(?:not|['’]t)|could(?: not|n['’]t)) be found|(?:can(?:not|['’]t)|could(?: not|n['’]t)|unable to) find (?:the|that|this|what|any) (?:page|article|story|content|you)|(?:page|article|story|content|it) (?:no longer exists|does(?: not|n['’]t) exist|(?:is )?no longer available)|error 404|404 (?:error|not found|page)|page not found|try (?:a |the )?search|return to (?:the )?home ?page|back to (?:the )?home ?page)`)
	geoPhrase     = regexp.MustCompile(`(?i)(?:(?:not|un)(?:currently )?\s?(?:available|accessible) (?:in|to|for|from) (?:(?:visitors|readers|users|people|most) (?:in|from|of)? ?)?(?:your|this|the|most|certain|some) (?:european )?(?:country|countries|region|location|area|territory|european|eu\b)|(?:your|this) (?:country|region|location|territory) .{0,60}(?:not|un|restrict|block)|(?:european (?:union|economic area)|\bEEA\b|\bGDPR\b|general data protection).{0,160}(?:unavailable|not (?:currently )?(?:available|able|accessible|grant)|cannot|unable|block|restrict)|(?:unavailable|cannot (?:grant|provide|offer)|unable to|not available|block(?:ed|ing)?|restrict(?:ed|s)?).{0,160}(?:european (?:union|economic area)|\bEEA\b|\bGDPR\b|in europe|your (?:country|region|location))|(?:geo-?(?:blocked|restricted)|legal reasons|licen[cs]ing (?:restrictions|reasons)).{0,100}(?:country|region|location|unavailable)?)`)
	blockTitle    = regexp.MustCompile(`(?i)^\W*(?:just a moment|attention required|access (?:to this page )?(?:has been |is )?denied|pardon our interruption|(?:403 )?forbidden|request blocked|security (?:check|verification)|are you (?:a )?(?:robot|human)|too many requests|verify|(?:5\d\d )?service (?:temporarily )?unavailable|(?:5\d\d )?internal server error|(?:5\d\d )?bad gateway|(?:5\d\d )?gateway time-?out|(?:under|down for|site) maintenance)`)
	scriptPhrase  = regexp.MustCompile(`(?i)(?:(?:enable|turn on|activate|requires?|needs?|without) java ?script|java ?script (?:is )?(?:disabled|required|not enabled|must be)|loading(?: the (?:article|page|app))?\s*(?:\.\.\.|…)|browser (?:is )?(?:not supported|out of date|unsupported))`)
	consentHost   = regexp.MustCompile(`(?i)(?:^|\.)(?:consent|privacy|cmp|guce|choices|cookies?|gdpr|myprivacy|privacy-?mgmt|datenschutz)[.-]`)
	consentPath   = regexp.MustCompile(`(?i)/(?:consent|cookie-?(?:wall|consent)|collectconsent|privacy-?gate|gdpr|cmp)(?:[/?.]|$)`)
	loginPath     = regexp.MustCompile(`(?i)/(?:log-?in|sign-?in|sso|auth|accounts?|register|registration|signup)(?:[/?.]|$)`)
	payPath       = regexp.MustCompile(`(?i)/(?:subscribe|subscription|subscriptions|paywall|offers?|checkout|join|membership)(?:[/?.]|$)`)
	consentTerm   = regexp.MustCompile(`(?i)cookies?\b|\bconsent|\bpartners?\b|personal (?:data|information)|personali[sz]ed|\bprivacy\b|\bpreferences\b|\bsettings\b|\bchoices\b|\bvendors?\b|legitimate interest|similar technolog|\bmeasur|\bbrowsing\b|\bstore\b|third[ -]part|\btracking\b|\bTCF\b|\bIAB\b|\bdevice\b|\baccept\b|\bagree\b|\breject\b|\badvertis`)
	voice         = regexp.MustCompile(`(?i)\b(?:we|our|us)\b`)
	address       = regexp.MustCompile(`(?i)\b(?:you|your)\b`)
)

// isConsentText says whether a block is the wording of a consent notice: the site speaks to the reader of several of the things that such
// notices are about. An article on cookies does not say "you" and "we" of them.
func isConsentText(s string) bool {
	if len(s) > 1000 || !mayConsent(s) {
		return false
	}
	seen := map[string]bool{}
	for _, m := range consentTerm.FindAllString(s, -1) {
		seen[strings.ToLower(strings.TrimSuffix(m, "s"))] = true
	}
	we, you := voice.MatchString(s), address.MatchString(s)
	if len(seen) >= 2 && we && you || len(seen) >= 3 && (we || you) || len(seen) >= 1 && len(s) < 60 && cookieLabel.MatchString(s) {
		return true
	}
	n := groups(consentGroups, s)
	return n >= 3 && (speaks.MatchString(s) || thisPage.MatchString(s))
}

var cookieLabel = regexp.MustCompile(`(?i)^\W*(?:(?:accept|reject|allow|manage|we use|this (?:web)?site uses|we value|your|about|use of) .{0,30}(?:cookies?|privacy|consent|choices|preferences)\b.{0,20}|cookies?(?: settings| policy| notice)?|privacy (?:settings|policy|notice|overview))$`)

// wallStart begins a line that speaks to the reader of a subscription or an account.
var wallStart = regexp.MustCompile(`(?i)^\W*(?:subscribe|sign|log|register|join|unlock|get|start|choose|continue|keep|read|already|this (?:article|story|content)|to (?:read|continue|keep)|unlimited|only \d|create|become)\b`)

var reported = regexp.MustCompile(`(?i)["“”«]|\b(?:said|says|told|according to)\b`)

// markNotices marks the short blocks by which a page speaks to its reader of subscriptions and consent. What is quoted or reported is text.
func (t *tree) markNotices() {
	for _, b := range t.blocks {
		if b.runes > 450 || reported.MatchString(b.text) {
			continue
		}
		switch {
		case isConsentText(b.text):
			b.notice = "consent"
		case b.runes < 300 && wallPhrase.MatchString(b.text) && (address.MatchString(b.text) || wallStart.MatchString(b.text)):
			b.notice = "wall"
		}
	}
}

package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// What stands below the last paragraph and speaks of the page, its writer and its readers. It is made as the paragraphs are, more often than not, so
// that only its place and its wording tell.

// Reach of the tail.
const (
	tailRunes = 360 // the longest block that is one of the tail's
	maxTail   = 60  // blocks looked at
	tailReach = 8   // blocks from the end in which a note on the author is looked for
)

var (
	// writerIs says what somebody is or does who writes.
	writerIs = regexp.MustCompile(`^\W{0,3}((?:\p{Lu}[\pL'’.-]+ ){1,4})(?:\(.{1,40}\) )?(?:(?i:is|was|has been|works as|worked as) (?i:an?|the|our|one of|a former|co-|editor|chief|head|deputy|senior|staff|professor|director|currently|also)[^.!?]{0,80}\b(?i:reporters?|correspondent|editor|columnist|journalist|writer|writes|author|contributor|contributes|photographer|photojournalist|fellow|professor|lecturer|founder|co-founder|director|analyst|historian|novelist|researcher|critic|producer|trainee|intern|freelance|freelancer|blogger|broadcaster|report(?:s|ing)|newsroom|bureau|desk)\b` +
		`|(?i:has )?(?i:been )?(?i:covers?|covered|covering|reports?|reported|reporting|writes|written|wrote|edits|edited|joined|studied|photographs|walked|has walked)\b[^.!?]{0,100}\b(?i:for|since|from|on|about|at|with|in|of)\b)`)
	// ofTheTrade finds one who writes for a living: others may be told of at the end of a text for the first time.
	ofTheTrade = words(`(?:reporter|correspondent|columnist|journalist|contributor|freelancer?|staff writer|contributing \pL+|photojournalist|(?:news|city|chief|deputy|managing|features|sports|foreign|political|night) (?:editor|reporter)|intern|trainee)s?`,
		`(?:has )?(?:covers?|covered|covering) (?:the )?\pL+(?: \pL+){0,4} (?:for|since)`, `(?:writes|reports|has written|has reported|contributes) (?:for|about|on|from|regularly|weekly|here|to)`)
	// writerReach says how to reach one who writes.
	writerReach = regexp.MustCompile(`(?i)\bcan be (?:reached|contacted|followed|e-?mailed) (?:at|by|on|via|through|under|here)\b|\bcan be found (?:on (?:twitter|x|facebook|instagram)|at @|@)|^\W*(?:follow|contact|e-?mail|reach|write to|message|tweet) (?:him|her|them|me|us|(?:the )?(?:author|writer|reporter|correspondent|editor|newsroom|desk)|(?-i:\p{Lu}\pL+(?: \p{Lu}\pL+)?)) ?(?:at|on|:|via|by|with)\b|^\W*(?:e-?mail|contact|twitter|x|mail|tel|telephone|phone)\s*:\s*\S+$|^\W*(?:on twitter|on x|e-?mail)?\W*@\w{2,30}\W*$|^\W*[\w.+-]+@[\w.-]+\.\w+\W*$|\b(?:his|her|their) (?:latest |new |most recent |first )?(?:book|novel|memoir|podcast|newsletter)\b.{0,120}\b(?:published|out|is|appears|called)\b`)
	// houseRule says by what rules a page is made, who pays for it and where to complain.
	houseRule = regexp.MustCompile(`(?i)\b(?:code of (?:conduct|practice|ethics)|editorial (?:code|standards|guidelines|charter|policy|policies|independence|control)|press (?:council|complaints|panel|standards|ombudsman)|(?:standards|complaints|press|media) (?:panel|council|organisation|organization|authority|commission|ombudsman|board)|readers['’] editor|corrections? (?:page|policy|column)|comment(?:s|ing)? (?:policy|rules|guidelines)|terms (?:of use|and conditions)|privacy (?:policy|notice)|(?:creative commons|open|free) licen[cs]e|under licen[cs]e|copyright (?:notice|holder|owner)|republish\pL*)\b` +
		`|\b(?:pays? for|funds?|funded by|supports?|supported by|sponsors?|made possible by|underwritten by|produced (?:with|by|in)|in partnership with|part of (?:a|the|our) (?:series|project))\b.{0,60}\b(?:this|our|the) (?:reporter|reporting|coverage|journalis[mt]\pL*|article|story|series|project|correspondent|position|post|desk|column)\b|\bno (?:say|influence|role|control)\b.{0,40}\b(?:work|reporting|content|coverage|article|story|writes|editorial)\b` +
		`|\bthis (?:article|story|report|piece|interview|column|essay|text|dispatch|item)\b.{0,20}\b(?:is|was|has been|were|first|originally|also)\b.{0,30}\b(?:published|appeared|appears|produced|supported|funded|translated|adapted|written|generated|part of|compiled|commissioned|free|open|shared|distributed|available|brought)\b`)
	// ownPage finds a page's word for its own people and things.
	ownPage = words(`our (?:reporters?|journalists?|journalism|reporting|editors?|staff|paper|readers?|stories|coverage|standards|code|team|correspondents?|supporters|members|subscribers|mailing list|newsletter|app|archive|shop)`,
		`this (?:reporter|newspaper|newsletter|website|site|bulletin|blog|mailing list|list|page|e-?mail|letter|article|story)`, `(?:more|anything|know|heard|seen|tips?|information|questions?|views?|thoughts?) (?:about|on|for|regarding) (?:this|the) (?:story|article|piece|column|report)`, `to (?:complain|comment|respond|reply|report an error|leave this list|unsubscribe|subscribe|advertise)`, `subscri\pL+ (?:here|now|today|to|from)`, `unsubscribe`, `(?:notice|noticed|spot|spotted|see|seen|found) an? (?:mistake|error)`, `tip us`, `editor:`, `thank(?:s| you) for (?:reading|your)`, `see you (?:next|on|tomorrow)`, `(?:back|again) next (?:week|month|monday|friday)`)
)

// strikeTail removes the end of a page that speaks of itself: from the last block upwards, as far as there is nothing else.
func (p *page) strikeTail(blocks []*block) {
	var at []int
	prose := 0
	for i, b := range blocks {
		if b.chrome == "" {
			at = append(at, i)
			prose += b.prose()
		}
	}
	if prose < shortRun/2 {
		return
	}
	p.strikeOtherNews(blocks, at, prose)
	var text strings.Builder
	for _, i := range at {
		text.WriteString(blocks[i].text + "\n")
	}
	known := text.String()
	by := normal(p.byline())
	left := prose
	for k := len(at) - 1; k > 0 && k > len(at)-maxTail; k-- {
		b := blocks[at[k]]
		if b.chrome != "" || correctionText.MatchString(b.text) || correctionElement(b.node) {
			continue
		}
		if !p.tailLine(b, known, by) || (left-b.prose())*2 < prose {
			break
		}
		left -= b.prose()
		b.chrome = "tail"
	}
	for k := len(at) - 1; k > 0 && k >= len(at)-tailReach && by != ""; k-- { // a note on the author above other things
		b := blocks[at[k]]
		if m := writerIs.FindStringSubmatch(b.text); b.chrome == "" && m != nil && b.runes <= tailRunes && strings.Contains(by, normal(m[1])) {
			b.chrome = "tail"
		}
	}
}

// tailLine says whether a block at the end speaks of the page, its writer or its readers.
func (p *page) tailLine(b *block, known, by string) bool {
	if b.runes > tailRunes || isHeading(b) || b.tag == "li" && b.prose() > 0 || b.tag == "blockquote" || told(b.text) {
		return false
	}
	if p.isHouse(b.text) {
		return true
	}
	if ok, strong, _ := isCredit(b, by); ok && strong {
		return true
	}
	if m := writerIs.FindStringSubmatch(b.text); m != nil {
		name := strings.TrimSpace(m[1])
		if i := strings.LastIndexByte(name, ' '); i > 0 || by != "" && strings.Contains(by, normal(name)) {
			if by != "" && strings.Contains(by, normal(name)) {
				return true
			}
			apart := is(onlyChild(b.node), "em", "i", "small") || p.namesSite(b.text)
			return (apart || ofTheTrade.MatchString(b.text)) && strings.Count(known, name[i+1:]) == strings.Count(b.text, name[i+1:])
		}
	}
	if p.onTopic(b.text) >= 2 {
		return false
	}
	return writerReach.MatchString(b.text) || houseRule.MatchString(b.text) && (ownPage.MatchString(b.text) || thisPage.MatchString(b.text) || p.namesSite(b.text) || ourVoice.MatchString(b.text)) || ownPage.MatchString(b.text) && (ourVoice.MatchString(b.text) || address.MatchString(b.text) || p.namesSite(b.text) || b.runes < 160) || asksForMoney(b.text)
}

// siteName is the name that the site goes by, folded; "" where the page does not say.
func (p *page) siteName() string {
	if name := first(p.head.meta["og:site_name"], p.ld.site); name != "" {
		return fold(name)
	}
	t := p.head.title
	for _, mark := range titleMarks {
		if i := strings.LastIndex(t, mark); i >= 0 && utf8.RuneCountInString(t[i+len(mark):]) <= 40 {
			return fold(t[i+len(mark):])
		}
	}
	return ""
}

// namesSite says whether a text names the site that it stands on.
func (p *page) namesSite(s string) bool {
	name := p.siteName()
	if len(name) < 4 {
		return false
	}
	if strings.Contains(s, name) {
		return true
	}
	last := name[strings.LastIndexByte(name, ' ')+1:] // "the Dispatch"
	return len(last) >= 4 && strings.Contains(s, "the "+last) || len(last) >= 4 && strings.Contains(s, "The "+last)
}

// otherNews heads what a page tells besides, below the text.
var otherNews = regexp.MustCompile(`(?i)^\W*(?:(?:in|and in) other news|(?:also|elsewhere) (?:today|this week|in (?:the|our) (?:news|paper|post|letter|issue)|on (?:the|this|our) (?:site|pages))|(?:more|other|latest|local|today['’]s) (?:news|stories|headlines)(?: in brief)?|(?:news )?in brief|briefly|news briefs|short news|shorts|notices|small ads|classifieds?|coming up|what['’]s on|diary|births,? (?:marriages|deaths).{0,30}|about (?:the|this|our) (?:author|writer|reporter|correspondent|columnist|journalist|photographer|paper|newsletter)s?)\W*$`)

// strikeOtherNews removes what follows the title of other news, where that title stands in the last third of the page's prose.
func (p *page) strikeOtherNews(blocks []*block, at []int, prose int) {
	sum := 0
	for k, i := range at {
		b := blocks[i]
		if sum*3 >= prose*2 && b.runes <= 60 && (isHeading(b) || b.strong == b.runes || b.ruled) && otherNews.MatchString(b.text) {
			for _, j := range at[k:] {
				x := blocks[j]
				if j > i && isHeading(x) && isHeading(b) && x.tag <= b.tag {
					return
				}
				if !correctionText.MatchString(x.text) {
					x.chrome = "other news"
				}
			}
			return
		}
		sum += b.prose()
	}
}

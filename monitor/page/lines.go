package page

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// pageMarks are whole lines by which a page speaks of its copies, its parts and its neighbours. Anchored at both ends.
var pageMarks = regexp.MustCompile(`(?i)^[^\pL\pN]{0,3}(?:` + strings.Join([]string{
	`share (?:this|it|the (?:article|story|page))\s*[:–—-].{0,140}|share or save\b.{0,60}|copy (?:the|this) (?:short )?(?:link|address)\b.{0,80}`,
	`(?:newer|older|previous|next|earlier|later) (?:post|article|story|item|entry|message|page|letter|issue)s?(?:\s*[:–—»>«<-].{0,160})?`,
	`(?:advertisement|advert|ad|sponsored(?: (?:content|post|message|link))?|promoted|promotion|paid (?:post|content|for)|partner content|commercial|house ad)\s*[:|–—-]\s*\S.{0,180}`,
	`(?:reklama|werbung|anzeige|publicité|publicidad|pubblicità|publicidade|advertentie|реклама|annons|annonce|annonse|mainos)\s*[:|–—-]\s*\S.{0,180}`,
	`(?:podziel się|udostępnij|teilen|partager|compartir|condividi|compartilhar|delen|поделиться|dela|del)\s*[:(].{0,80}`,
	`forward this (?:e-?mail |letter |page |article |story )?(?:on )?to (?:a friend|someone|anyone|your)\b.{0,80}|(?:view|read|open) this (?:e-?mail|letter|message) (?:in|on)\b.{0,120}|(?:trouble|problems|difficult(?:y|ies)) (?:reading|viewing|seeing)\b.{0,40}\?.{0,160}`,
	`(?:this|the) (?:print-?out|printed (?:page|copy|version)|copy|print) (?:is|was|may)\b.{0,30}\b(?:personal|private|own|printed|made|copied|passed)\b.{0,100}|find this (?:page|article|story|text)\b.{0,20}\b(?:at|on|under)\b.{0,140}`,
	`(?:printed|print-?out made|print version|saved|page (?:made|printed|generated|served|last made))\b[^.!?]{0,40}\d{1,2}[:.]\d\d.{0,40}|(?:links|addresses|notes|references|sources) (?:in|to|for|on) this (?:article|story|page|text)\b.{0,200}|(?:original )?(?:url|address|permalink|short ?link|source address)\s*:\s*\S.{0,160}`,
	`\[[^\]]{0,160}\b(?:picture|photo|photograph|image|video|graphic|map|chart|advert|advertisement|illustration|gallery|audio)s?\b[^\]]{0,160}\]`,
	`send (?:this )?to a friend.{0,60}|(?:text|words|story|report)(?: and (?:photos?|pictures?))?\s*:\s*(?-i:\p{Lu}[\pL'’.-]+(?: \p{Lu}[\pL'’.-]+){1,3}).{0,60}`,
	`issue (?:no\.? ?|number |#)?\d+\b[^.!?]{0,80}|(?:vol(?:ume)?|no)\.? \d+,? (?:no\.?|issue|number)[^.!?]{0,60}|page \d+ of \d+|page \d+|continued (?:on|from) page \d+|\d+ of \d+`,
	`follow (?:us|the \pL+(?: \pL+)?|our \pL+(?: \pL+)?) (?:on|for)\b.{0,120}`,
	`(?:(?:the |today['’]s |local |\pL+ )?(?:weather|forecast)|(?:sea|water|air|river) (?:temperature|level|quality)|(?:high|low) (?:tide|water)|tides?|pollen(?: count)?|sunrise|sunset|uv index|lighting-?up(?: time)?|traffic)(?: (?:now|today|tonight|tomorrow|in \pL+|at \pL+(?: \pL+)?))?\s*:.{0,100}`,
	`(?-i:\p{Lu})[\pL '’-]{1,30}(?: now| today| tonight)?\W{1,3}[−-]?\d{1,2} ?°\s?[CF]?\b(?:[,;] [^.!?]{0,40})?`,
	`(?:\d[\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten) (?:people|readers|users|visitors|others) (?:have |has )?(?:shared|liked|voted|recommended|saved|bookmarked|commented|reacted|read|seen|found)\b.{0,50}|(?:shared|liked|read|seen|viewed|recommended|saved|opened|voted|printed|mailed|e-?mailed|forwarded) (?:by )?\d[\d.,]*k?(?: (?:times?|people|readers|users|visitors|others))?|(?:reader|readers['’]?) (?:responses|replies|comments|votes|rating)\b.{0,60}\d.{0,20}`,
	`best viewed (?:in|with|at|on)\b.{0,60}|you are (?:here|visitor)\b.{0,100}|(?:this page |page )?last (?:made|changed|built|modified|edited|revised)\b.{0,100}|sign (?:the|our) guest ?book|proudly (?:powered|printed|made)\b.{0,80}|(?:written|designed|built|coded|maintained|hosted)(?:, \pL+)* (?:and \pL+ (?:\pL+ )?)?by\b.{0,60}`,
	`\(?(?:name|names) (?:and address(?:es)? )?(?:withheld|supplied|changed)\b.{0,40}\)?|this (?:correspondence|thread|discussion|topic|poll|vote) (?:is|was|has been) (?:now )?(?:closed|locked|moderated).{0,60}|comments (?:are|were|have been) (?:now )?(?:closed|moderated|turned off|switched off|disabled|off).{0,100}`,
	`\pL[\pL &'’.-]{1,40}? ?(?:\d[\d.,]*\s?(?:p|pence|pts|points)?\s*)?(?:[▲▼△▽↑↓]|[+−–-] ?\d[\d.,]* ?%).{0,30}|(?:shares|stock|markets?|share price|closing price|index)\s*:.{0,100}`,
}, "|") + `)[^\pL\pN)]*$`)

// isPlainMark says whether a line is a mark of the page and not of the story.
func isPlainMark(s string) bool {
	return utf8.RuneCountInString(s) <= 260 && pageMarks.MatchString(s)
}

// decoration frames a line that shouts: three or more of one mark at both ends.
var decoration = regexp.MustCompile(`^(?:\*{3,}|\+{3,}|-{3,}|={3,}|~{3,}|#{3,}|>{3,}|!{3,}|•{3,})\s*\pL.*(?:\*{3,}|\+{3,}|-{3,}|={3,}|~{3,}|#{3,}|<{3,}|!{3,}|•{3,})$`)

// decorated says whether a line is set between rows of stars or the like, as announcements are on pages of old.
func decorated(s string) bool {
	return utf8.RuneCountInString(s) <= 160 && decoration.MatchString(s) && !told(s)
}

// The parts of an appeal for money: what is asked for, how much it is or what it keeps going, and whom it speaks to.
var (
	appealAsk    = words(`support(?:er|ers|ing)?`, `donat\pL+`, `contribut\pL+`, `chip in|pitch in`, `buy (?:me|us) a coffee`, `tip jar`, `become a (?:member|supporter|friend|patron|subscriber)`, `reader-(?:funded|supported)`, `rel(?:y|ies) on|depends? on`, `wesprzyj\pL*`, `unterstütz\pL+`, `soutene\pL+|soutenir`, `apoya|apóy\pL+`, `sostieni|sostene\pL+`, `if you (?:like|enjoy|enjoyed|value|read|can)`, `enjoying`, `a (?:small )?gift`, `readers? pay|paid for by (?:its|our) readers`, `no (?:owner|shareholders|paywall)`, `free to read`, `help (?:us|me|keep)`)
	appealAmount = regexp.MustCompile(`(?i)[£$€¥]\s?\d|\d+ ?(?:pounds|euros?|dollars|crowns|pence|cents|zł)|\b(?:pounds?|euros?|dollars?|crowns?|zlotys|złotych) (?:a|per|each) (?:week|month|year|day)|\b(?:as little as|from as little|the price of|public money|donation page|a cup of)\b|\bkeeps?\b.{0,40}\b(?:going|free|alive|open|independent|running|afloat)\b|\b(?:journalism|reporting|newsroom|newsletter|coffee|readers like you|our readers|its readers|paywall|button)\b`)
	appealPlea   = words(`(?:help|support|join|fund|back) (?:us|them|the (?:paper|site|newsroom))`, `donate`, `chip in`, `become a (?:member|supporter|friend|patron)`, `wesprzyj nas`)
	appealTo     = words(`you|your|yours`, `nas|nam`, `sie|uns`, `vous|nous`, `usted|nos`)
)

// appealStart begins an appeal that stands among the paragraphs of the text; people in a story speak of gifts and of money, too.
var appealStart = regexp.MustCompile(`(?i)^\W{0,3}(?:if you|enjoy|please\b|support|help (?:us|me|keep)|become an?\b|donate|chip in|pitch in|buy (?:me|us)|like what|love (?:this|our|the)|we (?:rely|depend) on (?:readers|you)|this (?:site|blog|paper|newsletter|page)|wesprzyj|unterstütz|soutenez|apoya|sostieni)`)

// isAppeal says whether a text asks its reader for money for the page.
func isAppeal(s string) bool { return appealStart.MatchString(s) && asksForMoney(s) }

// asksForMoney says the same of a text in a box of its own.
func asksForMoney(s string) bool {
	return utf8.RuneCountInString(s) <= 360 && !told(s) && appealAmount.MatchString(s) && appealAsk.MatchString(s) && (appealPlea.MatchString(s) ||
		appealTo.MatchString(s) && (ourVoice.MatchString(s) || ownVoice.MatchString(s)))
}

// ourVoice finds those who make a page; "US" is no word of theirs.
var ourVoice = regexp.MustCompile(`\b(?:[Ww]e|[Oo]ur|us)\b`)

// ownVoice finds one who writes a page alone, and the page's word for itself.
var ownVoice = words(`me|my`, `nas|nasz\pL*`, `uns\pL*`, `(?:this|the) (?:site|blog|paper|page|newsletter|letter)`, `keeps? the`)

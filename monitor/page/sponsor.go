package page

import "regexp"

// sponsorRunes is the longest line of a sponsor.
const sponsorRunes = 200

// sponsorLine is a line by which a page says that what follows is paid for: a label with a colon, or the whole line. It is about the page ("our
// sponsor", "this letter"), never about a sponsor of the story ("Sponsor: the Trust paid ...", "the sponsor of the bill").
var sponsorLine = regexp.MustCompile(`^[^\pL\pN]{0,3}(?:` +
	`(?i:(?:(?:and now )?(?:an? )?(?:short |quick )?(?:word|message|note|line|letter) from|from|brought to you by|presented by) (?:our|today['’]s|this (?:week|month|letter|page|issue)['’]s) (?:(?:kind|main|good|generous|proud|headline|commercial) )?(?:sponsors?|advertisers?|patrons?|partners?)): ?\S.{0,160}` +
	`|FROM OUR (?:SPONSORS?|ADVERTISERS?|PARTNERS?) ?[–—-] ?\S.{0,160}` +
	`|(?i:advertorial|paid (?:content|post|message|promotion)|sponsored (?:content|post|message|link)|partner content|sponsor['’]?s?['’]? message): ?\S.{0,160}` +
	`|(?i:(?:this|today['’]s|our) (?:page|letter|newsletter|edition|issue|bulletin|column|podcast|episode) (?:is|comes to you) (?:brought to you|made possible|sponsored|presented) by) \pL[^.!?]{1,100}\.?` +
	`|(?i:brought to you by) \p{Lu}[^.!?]{1,100}` +
	`)$`)

// isSponsor says whether a block is a line of a sponsor: entries of lists, quotations and what somebody tells are none.
func isSponsor(b *block) bool {
	switch b.tag {
	case "li", "dt", "dd", "blockquote":
		return false
	}
	return b.runes <= sponsorRunes && sponsorLine.MatchString(b.text) && !told(b.text)
}

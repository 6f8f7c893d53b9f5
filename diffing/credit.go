package diffing

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Agencies' copy comes with the agency's credit in the text, and each outlet sets it in its own way: "(Public Wire) Divers …", "Public Wire -
// Divers …", "By Public Wire | Divers …", "PELLHAVEN, March 4 (Public Wire) - Divers …", "… she said. (Public Wire)". It says whose text it is
// and nothing of what happened.

const (
	creditName = `\p{Lu}[\p{L}\d&.'’]*(?:(?: (?:of|and|the|de|la))?[ -]\p{Lu}[\p{L}\d&.'’]*){0,4}`
	// creditHouse ends in what news houses are called: without brackets around it nothing else tells a credit from a name.
	creditHouse = `(?:(?:\p{Lu}[\p{L}\d&.'’]*[ -]){0,3}(?i:wire|wires|newswire|agency|press|presse|news|service|newsroom|reuters|bloomberg|novosti|desk)(?: (?i:association|agency|service|network|staff))?|AP|AFP|dpa|DPA|UPI|PA|TASS|EFE|ANSA)`
	creditDash  = `\s*[-–—|]{1,2}\s*`
	creditDay   = `(?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+)(?:,? \d{4})?`
)

// Credits at a text's beginning. What the first group holds is the credit; the place in capitals before it stays. A sentence must begin behind it.
var leadCredits = []*regexp.Regexp{
	regexp.MustCompile(`^([(\[](?:` + creditName + `\s*[,/|]\s*)?(?:` + creditHouse + `|\p{Lu}{2,6})(?:\s*[,/|]\s*` + creditName + `)?[)\]](?:\s*[-–—:|])?\s*)["'“‘\p{Lu}\d]`),
	regexp.MustCompile(`^(` + creditHouse + creditDash + `)["'“‘\p{Lu}\d]`),
	regexp.MustCompile(`^((?:By|BY) (?:` + creditName + `, )?` + creditHouse + `(?:` + creditDash + `|\s+))["'“‘\p{Lu}\d]`),
	regexp.MustCompile(`^\p{Lu}[\p{Lu} .'’-]{1,40}(?:, (?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}[\p{L}.]+))??(?:\s*[-–—])?(,?\s*(?:[(\[]` + creditName + `[)\]]|` + creditHouse + `))` + creditDash + `["'“‘\p{Lu}\d]`),
	regexp.MustCompile(`^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}(?:, (?:\p{Lu}\p{Ll}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}[\p{L}.]+))?\s*[(\[](?:` + creditHouse + `|\p{Lu}{2,6})[)\]]\s*[-–—|]\s*)["'“‘\p{Lu}\d]`),
	// "MOSCOW. Dec 1 (Interfax) - …", "MOSCOW, December 1. /TASS/. …", "NEW DELHI [India], December 1 (ANI): …"
	regexp.MustCompile(`^\p{Lu}[\p{Lu} '’-]{1,40}(?: \[\p{Lu}[\p{L} ]{1,20}\])?(?:[,.] ` + creditDay + `)\.?\s*((?:[(\[]` + creditName + `[)\]]\s*(?:[-–—|]{1,2}|:)|/` + creditName + `/\.?)\s*)["'“‘\p{Lu}\d]`),
	// "Moscow, December 1 (ANI): …", "Moscow, 1 December - RIA Novosti. …"
	regexp.MustCompile(`^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,3}(?: \[\p{Lu}[\p{L} ]{1,20}\])?, ` + creditDay + `((?:\s*[(\[](?:` + creditHouse + `|\p{Lu}{2,6})[)\]]\s*(?:[-–—|]{1,2}|:)|` + creditDash + creditHouse + `\.|\.?\s*/` + creditName + `/\.?)\s*)["'“‘\p{Lu}\d]`),
	// "Dec 1 (Reuters) - …"
	regexp.MustCompile(`^(` + creditDay + `\s*[(\[](?:` + creditHouse + `|\p{Lu}{2,6})[)\]]` + creditDash + `)["'“‘\p{Lu}\d]`),
}

// endCredit is a credit behind a text's last stop.
var endCredit = regexp.MustCompile(`[.!?"”’]\s*((?:[(\[]` + creditHouse + `[)\]]|[-–—|]\s*` + creditHouse + `)\.?)\s*$`)

// creditReach is how many bytes at either end of a text may hold a credit.
const creditReach = 110

// datedBracket is a day in brackets, which is no credit.
var datedBracket = regexp.MustCompile(`^[(\[](?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^[(\[](?:January|February|March|April|May|June|July|August|September|October|November|December)`)

// BlankCredit returns a text with the credit of a news agency at its beginning or end turned into blanks, so that offsets stay what they are.
func BlankCredit(text string) string {
	start, end := creditAt(text)
	if start < end {
		text = text[:start] + strings.Repeat(" ", end-start) + text[end:]
	}
	tail := max(0, len(text)-creditReach)
	if !marked(text[tail:]) {
		return text
	}
	for tail > 0 && tail < len(text) && !utf8.RuneStart(text[tail]) {
		tail++
	}
	if m := endCredit.FindStringSubmatchIndex(text[tail:]); m != nil {
		start, end := tail+m[2], tail+m[3]
		text = text[:start] + strings.Repeat(" ", end-start) + text[end:]
	}
	return text
}

// loneCredit is a credit that stands by itself.
var loneCredit = regexp.MustCompile(`^(?:[(\[]` + creditName + `(?:\s*[,/|]\s*` + creditName + `)?[)\]]|(?:By |BY |– |— |- )?` + creditHouse + `)\.?$`)

// IsCredit reports whether a sentence is nothing but the credit of a news agency.
func IsCredit(text string) bool {
	return len(text) <= creditReach && !strings.HasPrefix(text, "The ") && !datedBracket.MatchString(text) && loneCredit.MatchString(text)
}

// marked reports whether a text has a mark that sets a credit apart.
func marked(s string) bool {
	return strings.ContainsAny(s, "([–—|") || strings.Contains(s, " - ") || strings.Contains(s, " /")
}

// creditAt returns where the credit at a text's beginning stands; two equal offsets where there is none.
func creditAt(text string) (start, end int) {
	head := text[:min(len(text), creditReach)]
	if !marked(head) && !strings.HasPrefix(head, "By ") && !strings.HasPrefix(head, "BY ") || datedBracket.MatchString(head) {
		return 0, 0
	}
	for _, re := range leadCredits {
		if m := re.FindStringSubmatchIndex(head); m != nil {
			return m[2], m[3]
		}
	}
	return 0, 0
}

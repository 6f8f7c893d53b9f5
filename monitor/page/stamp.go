package page

import (
	"regexp"
	"strings"
	"unicode"
)

var stampWords = set(`published posted updated update last first modified created date time on at by the of gmt utc bst cet cest est edt
	cst cdt mst mdt pst pdt ist jst aest msk am pm noon midnight a m p et pt ct local st nd rd th h min mins minute minutes hour hours day
	days week weeks ago today yesterday read just now
	monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
	january february march april may june july august september october november december
	jan feb mar apr jun jul aug sep sept oct nov dec`)

// isStamp says whether a block is a date or time and nothing else, with or without a label such as "Updated". A sentence that begins with
// such a word is none: every word must be one of a stamp's.
func isStamp(s string) bool {
	if len(s) > 120 {
		return false
	}
	digit := false
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(words) == 0 {
		return !strings.ContainsFunc(s, unicode.IsLetter)
	}
	for _, w := range words {
		num := strings.TrimLeft(w, "0123456789")
		if num != w {
			digit = true
		}
		if num != "" && !stampWords[num] {
			return false
		}
	}
	return digit || len(words) <= 2 && (words[0] == "published" || words[0] == "updated" || words[0] == "posted")
}

var bylineText = regexp.MustCompile(`^(?i:(?:written |reported |posted |story |words |edited )?by:?)\s+\p{Lu}[^.!?]{1,140}$`)

// isByline says whether a block names the author: "By" and capitalised names, no sentence.
func isByline(s string) bool {
	if len(s) > 160 || !bylineText.MatchString(s) {
		return false
	}
	lower := 0
	for _, w := range strings.Fields(s)[1:] {
		if r := []rune(w)[0]; unicode.IsLower(r) && w != "and" && w != "in" && w != "for" && w != "of" && w != "de" && w != "van" && w != "von" {
			lower++
		}
	}
	return lower <= 1
}

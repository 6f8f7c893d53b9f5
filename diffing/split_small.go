package diffing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text without capitals begins its sentences small: there a stop ends one unless an abbreviation explains it. Elsewhere a small letter behind
// a stop says that the sentence goes on.

// smallWords is how many words a text must have for its missing capitals to tell.
const smallWords = 5

// capitalsPer is one in how many words may begin with a capital all the same, such as "UN" and "I".
const capitalsPer = 12

// withoutCapitals reports whether a text is written in small letters: it begins with one, none of its stops has a capital behind it, and next
// to no word has one.
func withoutCapitals(text string) bool {
	first := strings.IndexFunc(text, unicode.IsLetter)
	if first < 0 || !unicode.IsLower(firstRune(text[first:])) {
		return false
	}
	words, capitals, stopped := 0, 0, false
	for w := range strings.FieldsSeq(text) {
		core := strings.TrimLeftFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		if r := firstRune(core); unicode.IsUpper(r) {
			if stopped && core != "I" && !strings.HasPrefix(core, "I'") && !dottedAcronym(strings.TrimRight(core, ".,")) {
				return false
			}
			capitals++
		}
		words++
		stopped = strings.ContainsRune(".?!", finalRune(strings.TrimRightFunc(w, closingRune)))
	}
	return words >= smallWords && capitals*capitalsPer <= words
}

// addSmall adds candidates before the small letters behind stops.
func (s *splitter) addSmall() {
	for i := 0; i < len(s.text); {
		j := strings.IndexFunc(s.text[i:], unicode.IsSpace)
		if j < 0 {
			return
		}
		i += j
		gap := len(s.text[i:]) - len(strings.TrimLeftFunc(s.text[i:], unicode.IsSpace))
		before := strings.TrimRightFunc(s.text[max(0, i-8):i], closingRune)
		if i += gap; strings.ContainsRune(".?!", finalRune(before)) {
			s.cuts[i] = true
		}
	}
}

// goOn are the words among sentenceStarters that as well go on with a sentence behind an abbreviation: "at 9 a.m. on Tuesday".
var goOn = lowerSet(`in on at by for from with as and or nor if when while after before since until because although though who where which
	during under over according without among between about to did does is are was were has have had will would can could should may might
	today yesterday tomorrow last next earlier later one two three four five six seven eight nine ten people officials even only also`)

// keepSmall decides on a candidate in a text without capitals, where left ends in the stop and core is left without what closes quotations and
// brackets; opens tells that left goes back to the sentence's beginning.
func keepSmall(left, core, right string, opens bool) bool {
	stop, size := utf8.DecodeLastRuneInString(core)
	quoted := strings.ContainsAny(left[len(core):], "\"'”’»")
	if stop != '.' {
		return !quoted || !smallSpeaker(right)
	}
	if strings.HasSuffix(core, "..") || strings.HasSuffix(core, ". .") {
		return false // a pause or an end: only a capital could tell
	}
	if quoted {
		return true
	}
	body := core[:len(core)-size]
	word := body[strings.LastIndexFunc(body, func(r rune) bool { return ignorable(r) || strings.ContainsRune("(\"'“‘[", r) })+1:]
	low, next := strings.ToLower(word), strings.ToLower(firstWord(right))
	begins := sentenceStarters[next] && !goOn[next]
	switch {
	case word == "":
		return true
	case opens && len(body) == len(word) && listNumber(word):
		return false
	case titleStops[low] || innerStops[low]:
		return false
	case startsDigit(right) && (numberStops[low] || monthStops[low]):
		return false
	case low == "no":
		return true
	case eitherStops[low], low == "etc", utf8.RuneCountInString(word) == 1 && !startsDigit(word), low == "a.m" || low == "p.m",
		dottedAcronym(strings.ToUpper(word)):
		return begins
	}
	return true
}

// smallSpeaker reports whether a text without capitals goes on with who said the quoted question: `"why now?" mr hask asked.`
func smallSpeaker(right string) bool {
	if opensQuoted(right) {
		return false
	}
	for i, f := range strings.Fields(right) {
		if i == 5 {
			return false
		}
		if sayingVerbs[strings.Trim(f, ".,:;")] {
			return true
		}
	}
	return false
}

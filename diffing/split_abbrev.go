package diffing

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

func lowerSet(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// Abbreviations by what their stop can mean. All are compared in lower case, without the last stop.
var (
	// titleStops stand before a name: their stop never ends a sentence.
	titleStops = lowerSet(`mr mrs ms mx dr prof gen sen rep reps sens gov lt col capt sgt maj cmdr cdr adm rev hon det insp supt const pc cpl pvt pte
		pres messrs mme mlle fr msgr br supt asst assoc dep atty ald cllr amb brig ret sig dott ing`)
	// places stand before a name or after one: their stop ends a sentence before a word that begins sentences.
	eitherStops = lowerSet(`st ste mt ft inc co corp ltd plc llc llp bros cos jr sr esq ave blvd rd hwy sq dept est assn univ bldg apt
		gmbh ag nv sa pty intl natl govt dist no. vs`)
	// numberStops stand before a number.
	numberStops = lowerSet(`no nos p pp fig figs vol vols ch sec sect art arts para paras n° nr eq approx ca c ext tel op`)
	// monthStops stand before a day.
	monthStops = lowerSet(`jan feb mar apr jun jul aug sep sept oct nov dec`)
	// innerStops never end a sentence.
	innerStops = lowerSet(`e.g i.e cf viz v vs al approx ca incl esp resp aka a.k.a`)
)

// sentenceStarters are the words that begin English sentences and hardly ever stand in the middle of a name.
var sentenceStarters = lowerSet(`the a an this that these those it he she they we you i his her their its our my your in on at by for from with as but
	and or nor if when while after before since until because although though however meanwhile then there here what who why how where
	which whether some many most several all both each every no not now yet so just only even one two three four five six seven eight nine
	ten also another other such once during under over according last next earlier later mr mrs ms dr asked instead still despite without
	among between about more people to do did does is are was were has have had will would can could should may might let please did
	today yesterday tomorrow nobody everyone someone nothing everything something police officials thousands hundreds dozens`)

// keepStop decides on a stop after left (which ends without it), with right behind the gap; opens tells that left goes back to the
// sentence's beginning.
func (s *splitter) keepStop(left, right string, opens bool) bool {
	cut := strings.LastIndexFunc(left, func(r rune) bool { return ignorable(r) || strings.ContainsRune("(\"'“‘[", r) })
	word, before := left[cut+1:], ""
	if cut >= 0 {
		_, size := utf8.DecodeRuneInString(left[cut:])
		word = left[cut+size:]
		before = strings.TrimRightFunc(left[:cut], ignorable)
	}
	if word == "" {
		return true
	}
	low := strings.ToLower(word)
	next := strings.ToLower(firstWord(right))
	starts := sentenceStarters[next] && startsUpper(right)
	digit := startsDigit(right)
	switch {
	case before == "" && opens && listNumber(word): // "1. The first", "a. The first"
		return false
	case titleStops[low] && startsUpper(word):
		return false
	case innerStops[low]:
		return false
	case low == "a.m" || low == "p.m" || low == "am" && digit || low == "pm" && digit:
		return keepClock(before, right, next)
	case monthStops[low] && startsUpper(word):
		return !digit
	case numberStops[low] && digit:
		return false
	case eitherStops[low]:
		return starts
	case low == "etc":
		return startsUpper(right)
	case utf8.RuneCountInString(word) == 1 && startsUpper(word):
		return keepInitial(word, before, right, starts)
	case dottedAcronym(word):
		return starts
	}
	return true
}

// keepClock decides on the stop of "9 a.m.": before a day or a time zone the sentence goes on, and so it does when all that stands before
// is the hour with its preposition.
func keepClock(before, right, next string) bool {
	if !startsUpper(right) && !strings.ContainsAny(right[:1], "\"'") {
		return false
	}
	switch next {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "eastern", "central", "pacific", "gmt", "utc", "est",
		"edt", "et", "pst", "pdt", "pt", "ct", "cet", "cest", "bst", "ist", "local", "moscow":
		return false
	}
	return len(strings.Fields(before)) > 3 || strings.ContainsRune(before, ',')
}

// keepInitial decides on the stop of a single capital letter. A person's initial stands behind a capital; "you and I." and "plan B." do not
// go on with a name.
func keepInitial(word, before, right string, starts bool) bool {
	fields := strings.Fields(before)
	if word == "I" && len(fields) > 0 && !startsUpper(fields[len(fields)-1]) {
		return true
	}
	if strings.HasPrefix(right, "I.") || strings.HasPrefix(right, "A.") { // more initials, not words
		return false
	}
	return starts && len(fields) > 0
}

// dottedAcronym reports whether a word is capital letters with stops between them, the last stop taken off: "U.S", "Ph.D".
func dottedAcronym(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	for part := range strings.SplitSeq(word, ".") {
		if n := utf8.RuneCountInString(part); n == 0 || n > 2 || !startsUpper(part) {
			return false
		}
	}
	return true
}

// listNumber reports whether a word can number a list item.
func listNumber(word string) bool {
	if len(word) == 1 && (unicode.IsLower(rune(word[0])) || unicode.IsUpper(rune(word[0])) && word != "I") {
		return true
	}
	if len(word) > 3 || word == "" {
		return false
	}
	return strings.IndexFunc(word, func(r rune) bool { return !unicode.IsDigit(r) }) < 0
}

func startsDigit(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}

// sayingVerbs are the verbs that follow a quotation with its speaker.
var sayingVerbs = lowerSet(`said says asked asks added replied wrote shouted cried told tweeted posted insisted wondered demanded joked quipped warned
	exclaimed yelled recalled explained continued declared answered`)

// quoteSpeaker reports whether a text goes on with a speaker and a verb of sayingVerbs, as behind a quoted question: `"Why now?" Mr Hask asked.`
func quoteSpeaker(right string) bool {
	if opensQuoted(right) {
		return false
	}
	fields := strings.Fields(right)
	for i, f := range fields[:min(len(fields), 6)] {
		if i > 0 && sayingVerbs[strings.ToLower(strings.Trim(f, ".,:;"))] {
			return true
		}
		if !startsUpper(f) && !titleStops[strings.Trim(strings.ToLower(f), ".")] || sentenceStarters[strings.ToLower(f)] && !titleStops[strings.Trim(strings.ToLower(f), ".")] {
			return false
		}
		if strings.ContainsAny(f, "?!;:") {
			return false
		}
	}
	return false
}

// opensQuoted reports whether a text begins with a quotation mark.
func opensQuoted(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("\"“‘'", first)
}

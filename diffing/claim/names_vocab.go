package claim

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed data/vocabulary.txt
var vocabularyData string

//go:embed data/places.txt
var placesData string

//go:embed data/common.txt
var commonData string

// vocabulary is what is known of words before any text is read.
type vocabulary struct {
	class   map[string]map[string]bool // by key of data/vocabulary.txt: folded words and phrases
	country map[string]string          // folded country, adjective or people to the country
	common  map[string]bool            // stems that news writes in lower case
}

var vocab = sync.OnceValue(func() *vocabulary {
	v := &vocabulary{class: map[string]map[string]bool{}, country: map[string]string{}, common: map[string]bool{}}
	for _, f := range listFields(vocabularyData) {
		if v.class[f[0]] == nil {
			v.class[f[0]] = map[string]bool{}
		}
		for _, w := range f[1:] {
			v.class[f[0]][strings.ReplaceAll(w, "_", " ")] = true
		}
	}
	for _, f := range listFields(placesData) {
		name := strings.ReplaceAll(f[0], "_", " ")
		v.country[strings.ToLower(name)] = name
		for _, w := range f[1:] {
			v.country[strings.ReplaceAll(w, "_", " ")] = name
		}
	}
	for w := range wordList(commonData) {
		v.common[Stem(w)] = true
	}
	for _, key := range []string{"person", "bodynoun", "placenoun"} {
		for w := range v.class[key] {
			v.common[Stem(w)] = true
		}
	}
	return v
})

// hasClass reports whether a folded word or phrase is of a class of the vocabulary.
func hasClass(key, low string) bool { return vocab().class[key][low] }

// commonEndings are endings of words that are no names, when they stand where any word has a capital.
var commonEndings = []string{"ed", "ing", "ings", "tion", "tions", "ment", "ments", "ness", "ers", "ors", "ists", "ians", "ly", "ists", "ages", "ures", "ities", "ants", "ents", "ees", "eers", "wards", "ives", "less", "ful", "ous", "able", "ible"}

// isCommon reports whether a folded word is an ordinary word of news English, by the learned list or by its ending.
func isCommon(low string) bool {
	if IsStop(low) || vocab().common[Stem(low)] {
		return true
	}
	if strings.Contains(low, "-") {
		for _, p := range strings.Split(low, "-") {
			if !isCommon(p) && p != "" {
				return false
			}
		}
		return true
	}
	return false
}

// looksCommon is isCommon for words that may have been missed when the list was learned: it also goes by the ending.
func looksCommon(low string) bool {
	if isCommon(low) {
		return true
	}
	for _, e := range commonEndings {
		if len(low) > len(e)+3 && strings.HasSuffix(low, e) {
			return true
		}
	}
	return false
}

var personEndings = []string{"er", "or", "ist", "man", "woman", "ian", "eer", "ant", "ee", "master", "ologist", "wright", "smith", "herd", "monger", "maid", "wife", "logue", "grapher", "person", "year-old"}

// isPersonNoun reports whether a folded word describes a person: "engineer", "harbourmaster".
func isPersonNoun(low string) bool {
	if hasClass("person", low) {
		return true
	}
	if _, nation := country(low); nation || len(low) < 5 || hasClass("noperson", low) || strings.HasPrefix(low, "pro-") || strings.HasPrefix(low, "anti-") {
		return false
	}
	for _, e := range personEndings {
		if strings.HasSuffix(low, e) {
			return true
		}
	}
	return false
}

// country returns the country that a folded word or phrase stands for.
func country(low string) (string, bool) {
	c, ok := vocab().country[strings.TrimSuffix(low, ".")]
	return c, ok
}

// weekdays and monthNumbers are shared by names, which must not be days, and dates.
var weekdays = map[string]int{
	"sunday": 0, "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
	"sun": 0, "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5, "sat": 6,
}

var monthNumbers = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
	"october": 10, "november": 11, "december": 12, "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9,
	"oct": 10, "nov": 11, "dec": 12,
}

package question

import (
	"regexp"
	"slices"
	"strings"
)

// Amounts of what is weighed and measured, and the words for falling ill.

// stuff is what a wording measures and does not count: "how much oil".
const stuff = `oil|crude|fuel|petrol|diesel|kerosene|gas|methane|water|sewage|acid|ammonia|chemicals?|effluent|waste|rubbish|ash|lava|mud|rain|rainfall|snow|snowfall|land|forest|woodland|farmland|grain|wheat|rice|maize|barley|flour|sugar|salt|food|meat|milk|fish|timber|wood|coal|ore|sand|gravel|steel|copper|gold|silver|uranium|plutonium|ivory|cocaine|heroin|cannabis|tobacco|explosives?|power|electricity|energy|plastic|cement|concrete|wine|beer|cargo|ice|peat|soil|rock|vaccine|blood`

// measures are the units that it is told in.
const measures = `tonnes?|tons?|kilos?|kilograms?|kg|grams?|litres?|liters?|gallons?|barrels?|bushels?|pounds? of|ounces?|cubic (?:metres?|meters?|kilometres?|feet)|square (?:kilomet(?:re|er)s?|met(?:re|er)s?|miles?)|hectares?|acres?|millimet(?:re|er)s?|centimet(?:re|er)s?|met(?:re|er)s?|kilomet(?:re|er)s?|degrees?|inches|megawatts?|gigawatts?|kilowatts?|truckloads?|tankfuls?|bottles?`

var (
	measureAsk  = regexp.MustCompile(`\bhow (?:much|many) (?:more |of the |of its )?(?:[a-z]+ )?(?:` + stuff + `)\b|\b(?:in|of) (?:` + measures + `)\b|\bhow many (?:` + measures + `) of\b`)
	priced      = w(`prices?|costs?|bills?|rates?|worth|pay|tax(?:es)?|fees?|subsid\w*|money|charges?|debts?|fines?`)
	measureWord = regexp.MustCompile(`\b(?:` + measures + `)\b`)
	catches     = regexp.MustCompile(`\bcaught\b`)
	areCaught   = regexp.MustCompile(`\b(?:been|were|was|are|is|being) (?:[a-z]+ )?caught\b`) // and nobody is ill
	diseaseOf   = regexp.MustCompile(`\b(?:caught|contracted|down with|ill with|sick with|infected with|diagnosed with|cases of) (?:the )?([a-z]+(?: [a-z]+)?)`)
)

// disease are the words for those who have what a wording asks about: "children with measles", "positive tests".
func disease(wording string) string {
	out := `|(?:laid|struck) (?:low|down)|positive (?:tests?|results?|samples?)|tests? (?:\w+ )?positive|positives?`
	if m := diseaseOf.FindStringSubmatch(wording); m != nil {
		out += `|with (?:the )?` + regexp.QuoteMeta(m[1]) + `|` + regexp.QuoteMeta(m[1]) + ` (?:patients?|sufferers?|victims?)|ha(?:ve|d|s) ` + regexp.QuoteMeta(m[1])
	}
	return out
}

// Terms of imprisonment are counted in years.
var (
	jailAsk   = regexp.MustCompile(`\b(?:prison|jail|sentences?|how many years|how long a term)\b`)
	inYears   = regexp.MustCompile(`^(?: |-)years?\b(?:$|[^ -]| (?:in|behind|of|for|at|and|to|on|by|after|was|were|instead|with|from)\b|-?(?:long )?(?:prison|jail|sentence|term))`)
	jailWords = map[string]string{
		"decided":  `|sentenced?|jailed|g[ai]ven?|gave|handed (?:down|him|her|them)|got|gets|receiv(?:ed|es)|condemned|in (?:prison|jail)|behind bars|prison (?:sentence|term)|(?:cut|reduced|raised|increased|lowered|upheld)`,
		"demanded": `|call(?:s|ed|ing) for|recommend\w*|urg(?:ed|es)`,
		"proposed": `|ask(?:s|ed|ing)? (?:\w+ ){0,3}for|call(?:s|ed|ing) for|demand\w*`,
	}
)

// measured is the slot for an amount of stuff: its number stands before a unit of measure, one and the same from then on.
func measured(asked []ask, low string, p plan) slot {
	s := slot{name: "value", noun: true, measure: true, text: low, words: measureWord}
	verb := low
	if len(asked) > 0 {
		s.text, verb = asked[0].text, asked[0].verb
	}
	s.deed, s.lasting = deedOf(verb)
	if m := measureWord.FindString(low); m != "" {
		s.label = strings.TrimSuffix(m, " of")
		s.words = regexp.MustCompile(`\b(?:` + forms(s.label) + `)\b`)
	}
	s.adds = s.deed != nil && pastAsk.MatchString(s.text)
	return s
}

// sameMeasure reports whether a number's unit is the one in which the value that stands was told.
func (s slot) sameMeasure(after, unit string) bool {
	m := measureWord.FindString(after)
	return !s.measure || unit == "" || m == "" || strings.TrimSuffix(unit, "s") == strings.TrimSuffix(strings.TrimSuffix(m, " of"), "s")
}

var (
	coin    = regexp.MustCompile(`^ ?(?:million |billion |thousand |bn |mn |m )?((?:[a-z]+ )?(?:` + coins + `))\b`)
	symbols = map[string]string{"$": "dollars", "€": "euros", "£": "pounds", "¥": "yen"}
)

// currencyOf is the currency in which a sum is told, in the plural; empty where it is not said.
func currencyOf(l line, q quantity) string {
	for _, s := range sortedKeys(symbols) {
		if strings.HasPrefix(l.low[q.start:], s) {
			return symbols[s]
		}
	}
	m := coin.FindStringSubmatch(l.low[q.end:])
	if m == nil {
		return ""
	}
	words := strings.Fields(m[1])
	if last := words[len(words)-1]; !strings.HasSuffix(last, "s") && q.value != 1 && !slices.Contains([]string{"yen", "yuan", "kroner", "kronor", "lira"}, last) {
		words[len(words)-1] = last + "s"
	}
	return words[len(words)-1]
}

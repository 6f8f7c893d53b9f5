package question

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// slot is one value that a figure question asks for.
type slot struct {
	name    string
	words   *regexp.Regexp // words that say a number is this value
	unit    string         // "%" or "money" where only such numbers can be it
	noun    bool           // the words are the thing counted and stand close to the number
	grows   bool           // a toll: it falls only when it is corrected
	lasting bool           // falls only where the line says that it does
	margin  bool           // a lead: only numbers by which somebody leads can be it
	label   string         // unit shown: "people", "points"
	adds    bool           // "two more" come on top
	measure bool           // an amount of stuff, in one unit of measure
	deed    *regexp.Regexp // what the line must say of the things counted, nil where their number is all that is asked
	doer    *regexp.Regexp // who does the deed, nil where the wording does not say
	exact   *regexp.Regexp // of a sum: the words for such a sum, without the matter it is about; nil where the wording has none
	rate    bool           // the wording asks how many there are in a time
	of      string         // what the wording counts: "riders"
	thing   *regexp.Regexp // its forms and other words for the same
	rest    bool           // the wording asks how many are left
	text    string         // the part of the wording that asks for it
}

// countOf is a row of the table of things counted: how a wording asks for them, and how texts speak of them.
type countOf struct{ name, wording, words, label string }

var countsOf = []countOf{
	{"dead", `kill|\bdie|dead|death|fatal|lost their lives|toll`, `killed|killing|kills|kill|dead|died|dies|dying|deaths?|fatalities|fatality|lost (?:their|his|her) li(?:ves|fe)|lives|perished|bodies|victims?|toll|drowned|succumbed`, "people"},
	{"injured", `injur|hurt|wound|harm`, `injured|injuring|injures|injuries|hurts?|wounded|wounding|harm(?:ed|s|ing)?|in hospital|hospitali[sz]ed|scalded|burned|burnt|maimed`, "people"},
	{"missing", `missing|unaccounted`, `missing|unaccounted|(?:being|still) sought|(?:yet )?to be (?:found|recovered|traced)|search(?:es|ing)? for(?: the)?(?: (?:remaining|last|other|missing))*|without a trace`, "people"},
	{"ill", `\bill\b|sick|infect|cases|poison|tested positive|contracted|come down with|gone down with|caught|laid low|diagnosed`, `ill|sick|sickened|infected|infections?|cases?|poisoned|affected|diagnosed|tested positive|fallen ill|fell ill|contracted|caught|(?:come|came|gone|went) down with|taken (?:ill|sick)|(?:have|has|had|with|show(?:s|ed|ing)?|develop(?:ed|s)?|suffer(?:s|ed|ing)?) (?:from )?(?:[a-z]+ )?symptoms|struck down|made ill`, "people"},
	{"in hospital", `in hospital|to hospital|hospitali[sz]|admitted`, `in hospital|hospitali[sz]ed|admitted|admissions?|(?:in|at|to) (?:the )?(?:[a-z.'-]+ ){1,3}(?:general|infirmary|hospital|clinic|medical cent(?:re|er))|hospital beds?|intensive care`, "people"},
	{"arrested", `arrest|detain`, `arrested|arrests?|detained|held|in custody`, "people"},
	{"charged", `charged`, `charged|indicted|charges`, "people"},
	{"evacuated", `evacuat|displaced|homeless|(?:left|leave|fled|flee|abandon\w*) their (?:homes|houses|flats)|forced out|moved? out\b|driven (?:out|from)`, `evacuat\w+|displaced|homeless|evacuees|mov(?:ed|ing) (?:out|to (?:safety|shelters?|higher ground|camps?|halls?|hotels|relatives))|(?:in|to|into) shelters|(?:brought|taken) to safety|(?:left|leave|leaving|fled|flee) their homes|(?:had|have|told|ordered) to (?:leave|move out)|driven from their homes|fled`, "people"},
	{"rescued", `rescu`, `rescued|saved|pulled (?:out|alive)|alive|brought (?:\w+ ){0,3}to (?:the surface|safety|shore)|to (?:the surface|safety)|survivors?|survived`, "people"},
	{"jobs", `jobs?\b|redundan|laid off|layoffs|posts`, `jobs?|redundanc(?:y|ies)|posts|positions|laid off|layoffs|workers|employees`, "jobs"},
}

// stages are values that a wording tells apart by how far they have come.
var stages = []countOf{
	{"proposed", `propos|recommend|suggest`, `propos\w+|recommend\w*|suggest\w*|sought|seek(?:s|ing)?|ask(?:s|ed|ing)? for|request\w*|wants?|plans?|planned|draft\w*|put forward`, ""},
	{"demanded", `sought|seek|request|demand|ask(?:ed|ing)? for|want|claim`, `sought|seek(?:s|ing)?|request\w*|demand\w*|ask(?:s|ed|ing)? (?:\w+ ){0,3}for|want(?:s|ed)?|claim(?:s|ed)?|hold(?:s|ing)? out for`, ""},
	{"paid", `\bpaid|\bpay\b`, `paid|pays?|paying|handed over|transferred|payment`, ""},
	{"offered", `offer`, `offer\w*|propos\w+`, ""},
	{"decided", `deci[ds]|impos|final|agree|award|adopt|set by|fixed|settled|approv|enact|passed`, `deci[ds]\w+|impos\w+|grant(?:s|ed)|vot(?:es|ed)(?: (?:for|on|through))?|pass(?:es|ed)|enact\w*|endors\w*|order\w*|ruled|fined|settl\w+|fixed|final\w*|agree\w*|award\w*|adopt\w*|approv\w*|set`, ""},
}

// sumsOf are the words for sums of money that a wording can ask for.
var sumsOf = []countOf{
	{"missing", `missing|unaccounted|vanish|disappear|shortfall|hole`, `missing|unaccounted|accounted|astray|hole|gap|shortfall|vanished|disappeared|embezzled|siphoned|losses`, ""},
	{"cost", `cost|price|bill|budget|spend`, `costs?|price|bill|budget|spend\w*|spent|worth`, ""},
	{"fine", `fine|penalty`, `fine[sd]?|penalty|penalties`, ""},
	{"debt", `debt|owe`, `debts?|owe[sd]?|owing|liabilities`, ""},
	{"loss", `loss|lose|lost`, `loss(?:es)?|lost|lose[sd]?|deficit`, ""},
	{"award", `compensation|damages|settle|payout|award`, `compensation|damages|settle\w*|pay-?outs?|awards?|awarded`, ""},
	{"price", `\bpay\b|\bpaid\b|fee\b`, `price|fee|sum|amount|shell\w* out|fork\w* out|splash\w*|part(?:ed|ing)? with|hand(?:ed|ing) over|transferr\w+|changed hands`, ""},
	{"stolen", `stol|robb|taken\b|\btake\b|\btook\b`, `stole\w*|took|taken|made off|haul|loot\w*|theft|robb\w+|booty|(?:got|gets?|went|getting|gotten) away with|(?:escaped|fled|left|vanished|walked (?:out|off)|disappeared) with|carried off|netted|pocketed`, ""},
	{"worth", `worth|valu`, `worth|value[sd]?|valuation|insured|estimated|apprais\w*|priced|assessed|(?:is|are|was|were) put`, ""},
	{"offer", `\boffers?\b|\bbids?\b`, `offer\w*|bids?|bidding|tender\w*|would pay|proposal`, ""},
	{"recovered", `recover|retriev|returned|repaid|paid back|got back`, `recover\w*|found|return\w*|retriev\w*|turned up|c[ao]me to light|paid back|repaid|brought back|handed back|seized|secured|traced`, ""},
	{"raised", `raise|donat|fund`, `raised|donated|donations|fund|collected|pledged`, ""},
}

var (
	moneyAsk  = w(`how much (?:money|will|does|did|was|is|has|have)|cost|fine\b|price|compensation|worth|damages|budget|bill|debt|pay(?:ment|out)?|losses|ransom|bounty|reward|\bsum\b|amount|salary|salaries|bonus|fees?\b|how high|euros?|dollars?|pounds?|crowns?|how much`)
	shareAsk  = w(`per ?cent|percentage|share|turnout|proportion|what margin|lead\b|rate`)
	marginAsk = w(`leads?\b|leading|margin|ahead|separat|majority|difference|gap\b|behind`)
	margins   = whole(`lead(?:s|ing)?|led|ahead|margins?|majority|advantage|separat\w+|differen\w+|gap|behind|trail\w*|narrow\w*|edge|won by|win by|winner by|victory`)
	weakNoun  = set("people persons men women children residents patients passengers workers others times crew staff personnel crewmen troops")
)

// amount is the unit of a slot that takes a share as well as a sum: a rise can be told as either.
const amount = "amount"

var (
	raiseAsk = w(`rise\b|raise\b|increase|pay deal|more pay|wage`)
	// payAsNoun is pay as what is earned, not handed over.
	payAsNoun = regexp.MustCompile(`\b(?:(?:more|much) pay|(?:in|of) pay|pay (?:rise|raise|increase|deal|offer|claim|demand))\b`)
	sumAsk    = w(`euros?|dollars?|pounds?|crowns?|francs?|percent|per cent`)
)

// manyCoins asks for a sum by the number of its coins.
var manyCoins = regexp.MustCompile(`^\W*(?:(?:in|by|at|for|to|of) )?how many (?:more |of the )?(?:[a-z]+ )?(?:` + coins + `)\b`)

// slotsIn finds the values that a part of a wording asks for; content are the stems of its words.
func slotsIn(low string, content []string, p plan) []slot {
	var out []slot
	money := moneyAsk.MatchString(low) && (!strings.Contains(low, "how many") || manyCoins.MatchString(low))
	asked := asksOf(low)
	parts := []ask{{text: low}} // what the rows of the table are looked for in
	if len(asked) > 0 {
		parts = asked
	}
	told := make([]bool, len(parts)) // an ask that a row of the table knows
	for _, c := range countsOf {
		for i, part := range parts {
			if money || !w(c.wording).MatchString(part.text) || slices.ContainsFunc(out, func(s slot) bool { return s.name == c.name }) {
				continue
			}
			if c.name == "ill" && (catches.MatchString(part.text) && !folks(part.noun) || areCaught.MatchString(part.text)) { // fish are caught, and nobody is ill
				continue
			}
			told[i] = true
			if c.name == "missing" && !folks(part.noun) {
				c.words += takenWords
			}
			if c.name == "ill" {
				c.words += disease(part.text)
			}
			out = append(out, slot{
				name: c.name, words: w(`(?:` + c.words + `)\b`), label: c.label, of: part.noun, thing: p.thing(part.noun),
				grows: c.name == "dead" || c.name == "ill", adds: c.name != "missing" && c.name != "jobs", rest: c.name == "missing",
			})
		}
	}
	unit, label := "", ""
	switch {
	case measureAsk.MatchString(low) && !priced.MatchString(low):
		return append(out, measured(asked, low, p))
	case shareAsk.MatchString(low):
		unit, label = "%", "%"
	case raiseAsk.MatchString(low) && !sumAsk.MatchString(low):
		unit = amount
	case money:
		unit = "money"
	}
	var staged []slot
	if jailAsk.MatchString(low) && unit == "" && len(asked) == 0 {
		unit, label = "years", "years"
	}
	if unit == "" && !strings.Contains(low, "how many") {
		unit = "any"
	}
	for _, c := range stages {
		if w(c.wording).MatchString(low) && !(c.name == "paid" && payAsNoun.MatchString(low)) {
			if unit == "years" {
				c.words += jailWords[c.name]
			}
			s := slot{name: c.name, text: low, words: w(`(?:` + c.words + `)\b`), unit: unit, label: label}
			if len(asked) > 0 && unit == "" {
				s.of, s.thing = asked[0].noun, p.thing(asked[0].noun)
			}
			staged = append(staged, s)
		}
	}
	if len(staged) > 1 || len(staged) == 1 && staged[0].name == "decided" && payAsNoun.MatchString(low) {
		return append(out, staged...)
	}
	if unit == "any" {
		unit = ""
	}
	out = append(out, deedSlots(asked, told, out, low, p)...)
	if len(out) == 0 && (unit != "" || len(content) > 0) {
		pattern, exact := stems(content), ""
		if strings.Contains(low, "turnout") {
			pattern += "|voted|took part"
		}
		for _, m := range sumsOf {
			if unit == "money" && w(m.wording).MatchString(low) {
				exact += "|" + m.words
			}
		}
		for _, c := range stages {
			if unit == "money" && w(c.wording).MatchString(low) {
				exact += "|" + c.words
			}
		}
		if unit == "years" {
			pattern += jailWords["decided"]
		}
		pattern += exact
		if pattern = strings.Trim(pattern, "|"); pattern == "" {
			pattern = `\x00`
		}
		out = append(out, slot{name: "value", unit: unit, label: label, text: low, words: regexp.MustCompile(`\b(?:` + pattern + `)`)})
		if exact != "" {
			out[len(out)-1].exact = whole(exact[1:] + "|" + sizes + `|demand\w*|reward|bounty|ransom|prize|bail|salary|wage|grant|loan|subsidy|tax|fares?|rent`)
		}
	}
	return out
}

// forms are the singular and the plural of a noun.
func forms(noun string) string {
	one := strings.TrimSuffix(noun, "s")
	if strings.HasSuffix(noun, "ies") {
		one = strings.TrimSuffix(noun, "ies") + "y"
	}
	return regexp.QuoteMeta(one) + "|" + regexp.QuoteMeta(noun)
}

func covered(slots []slot, noun string) bool {
	for _, s := range slots {
		if s.words.MatchString(noun) {
			return true
		}
	}
	return false
}

// quantity is a number in a line; offsets are into the folded text.
type quantity struct {
	start, end int
	value      float64
	ordinal    bool
	unit       string // "%", "money", or empty for a count
	more       bool   // "two more": comes on top of what was known
	skip       bool   // counts nothing that is asked for, but ends the words of the number before
}

var (
	numeral = regexp.MustCompile(`(?:([$€£¥])\s?)?\b(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(st|nd|rd|th)\b)?(?:[ -]?(hundred|thousand|million|billion|trillion|bn|mn|m|k)\b)?(?:\s?(%|per ?cent\b|percent\b|percentage points\b))?` +
		`|\b((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|(?:two|three|four|five|six) dozen|three score|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:half )?a dozen|a score|no one|nobody|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b(?:[ -](hundred|thousand|million|billion)\b)?(?:\s?(%|per ?cent\b|percent\b))?`)
	currency   = regexp.MustCompile(`^ ?(?:million |billion |thousand |bn |mn |m )?(?:[a-z]+ )?(?:` + coins + `)\b`)
	notCount   = regexp.MustCompile(`^(?:-year-old|-day|-week|-month|-hour|-minute|-metre|-mile|-km|(?: |-)(?:years?|days?|weeks?|months?|hours?|minutes?|seconds?|km|kilomet|met(?:re|er)s?|miles?|feet|foot|tonnes?|tons?|kg|kph|mph|degrees?|a\.?m\b|p\.?m\b|am\b|pm\b|o'clock|st |nd |rd |th |january|february|march\b|april|may |june|july|august\b|september|october|november|december|years|times))`)
	partOf     = regexp.MustCompile(`^ (?:of (?:the|those|these|them|whom|which|its|his|her|their|our)\b)`)
	thatDied   = regexp.MustCompile(`^ of (?:them|whom) (?:have |has |had )?(?:since |now |already )?(?:died|dead|were killed|was killed)\b`)
	ageOf      = regexp.MustCompile(`\b(?:boy|girl|man|woman|child|baby|son|daughter|pupil|toddler) of $`)
	unsure     = regexp.MustCompile(`^ (?:disputed|suspected|possible|alleged|feared|unconfirmed|contested|probable) `)
	lead       = regexp.MustCompile(`\b(?:aged|age|january|february|march|april|may|june|july|august|september|october|november|december|at about|number|no\.|item|article|section|route|page|channel|ward|room|gate|platform|flight|version|apollo|covid-|from|instead of|rather than|not|than) $`)
	theyNumber = regexp.MustCompile(`\b(?:now|they|dead|missing|injured|wounded|sick|ill|who|which|[a-z]{3,}s) number $`)
	boundOf    = regexp.MustCompile(`\b(?:under|below|fewer than|less than|at most|not even) $`)
	theOne     = regexp.MustCompile(`\b(?:the|this|that|each|every|any|which) (?:[a-z]+ )?$`)
	moreThan   = regexp.MustCompile(`\b(?:more|less|fewer|no fewer|no less) than $`)
	ageComma   = regexp.MustCompile(`^(?:,|\.|$| who\b|\))`)
)

var wordValue = map[string]float64{
	"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
	"thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
	"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"a dozen": 12, "half a dozen": 6, "two dozen": 24, "three dozen": 36, "four dozen": 48, "five dozen": 60, "six dozen": 72, "a score": 20, "three score": 60,
	"no one": 0, "nobody": 0, "first": -1,
	"second": -2, "third": -3, "fourth": -4, "fifth": -5, "sixth": -6, "seventh": -7, "eighth": -8, "ninth": -9, "tenth": -10, "eleventh": -11,
	"twelfth": -12,
}

// coins are the units of money that texts of the world, and of its stories, reckon in.
const coins = `euros?|dollars?|pounds?|crowns?|francs?|kroner|kronor|kroons?|korunas?|rubles?|roubles?|yen|yuan|won|baht|ringgit|rupees?|rupiahs?|takas?|pesos?|pesetas?|reals?|reais|marks?|markkas?|florins?|guilders?|gulden|ducats?|thalers?|talers?|lira|liras?|lire|livres?|dinars?|dirhams?|riyals?|rials?|shekels?|shillings?|schillings?|zlot(?:y|ys|ies)|forints?|leva|lei|denars?|drachmas?|escudos?|sovereigns?|guineas?|doubloons?|sequins?|scudi|rand|naira|cedis?|birr|somoni|tenge|manats?|hryvnias?|cents?|pence`

var scale = map[string]float64{"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}

// quantities lists the numbers of a line that can be an answer: no dates, ages, durations, distances, times of day or parts of a whole.
func quantities(l line, slots []slot) []quantity {
	var out []quantity
	for _, m := range numeral.FindAllStringSubmatchIndex(l.low, -1) {
		q, ok := valueAt(l.low, m)
		if !ok {
			continue
		}
		if q.unit == "" && inYears.MatchString(l.low[q.end:]) && slices.ContainsFunc(slots, func(s slot) bool { return s.unit == "years" }) {
			q.unit = "years"
			out = append(out, q)
			continue
		}
		if excluded(l, q, slots) {
			q.skip = true
			out = append(out, q)
			continue
		}
		if n := len(out); n > 0 && inWords(l.low, out[n-1], q) {
			out[n-1].value, out[n-1].end, out[n-1].unit = out[n-1].value+q.value, q.end, q.unit
			continue
		}
		if n := len(out); n > 0 && !out[n-1].skip && sumGap.MatchString(l.low[out[n-1].end:q.start]) && people.MatchString(l.low[q.end:]) {
			out[n-1].value, out[n-1].end = out[n-1].value+q.value, q.end // "two women and three men"
			continue
		}
		if m := shortOf.FindStringSubmatch(l.low[:q.start]); m != nil && len(out) > 0 && q.value > out[len(out)-1].value { // "one short of twenty"
			q.start, q.value = out[len(out)-1].start, q.value-out[len(out)-1].value
			out = out[:len(out)-1]
		}
		if m := plusOne.FindString(l.low[q.end:]); m != "" && !q.ordinal {
			q.value, q.end = q.value+1, q.end+len(m) // "two women and a man"
		}
		out = append(out, q)
	}
	if slices.ContainsFunc(slots, func(s slot) bool { return s.unit == "money" }) { // "3 million obols", whatever they are
		for i := range out {
			if m := inCoin.FindStringSubmatch(l.low[out[i].start:]); m != nil && out[i].unit == "" && !notCoin[m[1]] {
				out[i].unit = "money"
			}
		}
	}
	if !slices.ContainsFunc(slots, func(s slot) bool { return s.unit != "money" }) { // "in the contract stand 11 million"
		for i := range out {
			if out[i].unit == "" && bareSum.MatchString(l.low[out[i].start:]) {
				out[i].unit = "money"
			}
		}
	}
	if slices.ContainsFunc(out, func(q quantity) bool { return q.unit == "money" }) {
		for i := range out { // "63 million marks were missing; the figure is 61 million"
			if out[i].unit == "" && out[i].value >= 1000 && headAfter(l.low[out[i].end:]) == "" {
				out[i].unit = "money"
			}
		}
	}
	if slices.ContainsFunc(slots, func(s slot) bool { return s.unit == "money" }) {
		coined(l.low, out)
	}
	return out
}

// otherSum leads up to a sum that somebody has or gets, whatever the wording's other words beside it.
var otherSum = regexp.MustCompile(`\b(?:receiv(?:es?|ed)|earn(?:s|ed)|turns? over|turned over|valued at|insured for|inherited|borrowed|an? (?:[a-z]+ )?(?:bonus|instalment|installment|deposit|down payment|advance|commission|envelope|bribe|tip|salary|wage|tranche|loan|grant|budget|turnover|profit) of) (?:about |around |some |only |nearly |more than |over |up to |at least |an? |another )?$`)

var (
	inCoin  = regexp.MustCompile(`^[^ ]+ (?:million|billion) ([a-z]+s)\b`)
	bareSum = regexp.MustCompile(`^[^ ]+ (?:million|billion|m|bn)(?:[,.;:]|$| (?:for|on|from|by|was|had|instead|rather|and|but|to|in all|altogether|already|more)\b)`)
	notCoin = set("people persons votes voters tonnes tons litres barrels bottles homes houses jobs passengers visitors users accounts customers patients children pupils workers tourists residents citizens pages documents copies doses times years miles kilometres hectares acres trees birds animals shares others")
	people  = regexp.MustCompile(`^ (?:[a-z-]+ )?(?:wo)?(?:men|man)\b|^ (?:[a-z-]+ )?(?:children|child|boys?|girls?|teenagers?|babies|baby|infants?|adults?)\b`)
	sumGap  = regexp.MustCompile(`^ (?:[a-z-]+ )?(?:men|women|man|woman|children|child|boys?|girls?|teenagers?|babies|adults?)(?:,| and)(?: and)? $`)
	shortOf = regexp.MustCompile(`(?:^| )[a-z0-9-]+ (?:[a-z]+ )?(?:short of|shy of) $`)
	plusOne = regexp.MustCompile(`^ (?:men|women|children|boys|girls|teenagers|adults) and an? (?:man|woman|child|boy|girl|teenager|baby|infant)\b`)
)

func valueAt(low string, m []int) (quantity, bool) {
	q := quantity{start: m[0], end: m[1]}
	digits, word := pick(low, m, 2), pick(low, m, 6)
	if digits != "" {
		v, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
		if err != nil {
			return q, false
		}
		q.value, q.ordinal = v, pick(low, m, 3) != ""
	} else {
		for _, part := range strings.Split(word, "-") {
			q.value += wordValue[part]
		}
		if q.value < 0 {
			q.value, q.ordinal = -q.value, true
		}
	}
	if s := pick(low, m, 4, 7); s != "" {
		q.value = float64(q.value * scale[s])
	}
	switch {
	case pick(low, m, 5, 8) != "":
		q.unit = "%"
	case pick(low, m, 1) != "" || currency.MatchString(low[m[1]:]):
		q.unit = "money"
	}
	return q, true
}

var (
	moreBefore = regexp.MustCompile(`\b(?:another|a further|further|additional|an additional|an extra)(?: at least| about)? $`)
	moreAfter  = regexp.MustCompile(`^ (?:more|further|additional|new) `)
	dayNumber  = regexp.MustCompile(`(?:january|february|march|april|may|june|july|august|september|october|november|december) $`)
	clockTime  = regexp.MustCompile(`\b(?:at|by|from|until|about|around|before|after|shortly before|shortly after) $`)
	hour       = regexp.MustCompile(`^\d{1,2}[.:]\d\d$`)
)

// excluded reports whether a number counts nothing that a question asks for; it also notes numbers that come on top of others.
func excluded(l line, q quantity, slots []slot) bool {
	const near = 48 // bytes on either side that can say what a number counts
	before, after := l.low[max(0, q.start-near):q.start], l.low[q.end:min(len(l.low), q.end+near)]
	for _, d := range l.dates {
		if q.start >= d.start && q.end <= d.end {
			return true
		}
	}
	text := l.low[q.start:q.end]
	if q.unit == "%" && boundOf.MatchString(before) && !strings.Contains(before, "just ") { // "under 30 per cent" is no count
		return true
	}
	if text == "one" && theOne.MatchString(before) { // "the injured one"
		return true
	}
	if noCount(before, l.low[q.end:], q) {
		return true
	}
	unit := notCount.MatchString(after) && !slices.ContainsFunc(slots, func(s slot) bool { // years count where years are asked for
		return s.noun && s.words.MatchString(after[:min(len(after), 12)])
	})
	switch {
	case moreThan.MatchString(before) && !unit:
		return false
	case unit, q.unit != "%" && partOf.MatchString(after) && !thatDied.MatchString(after) && !slices.ContainsFunc(slots, func(s slot) bool {
		return s.deed != nil && s.of != "" && ((s.noun && s.words.MatchString(firstWords(after, 4)) || !s.noun && s.thing != nil && s.thing.MatchString(firstWords(after, 4))) && s.deed.MatchString(after) ||
			!s.rest && s.thing != nil && s.thing.MatchString(firstWords(after, 4)) && s.deed.MatchString(before[max(0, len(before)-24):])) // "seventeen of the crew are held"
	}), ageOf.MatchString(before), unsure.MatchString(after), lead.MatchString(before) && !theyNumber.MatchString(before), dayNumber.MatchString(before):
		return true
	case q.unit == "" && len(text) == 4 && q.value >= 1900 && q.value < 2100 && !strings.Contains(text, ","): // a year
		return true
	case hour.MatchString(text) && clockTime.MatchString(before):
		return true
	case strings.HasSuffix(before, ", ") && q.value < 110 && q.unit == "" && ageComma.MatchString(after) && !q.ordinal: // "Marchetane, 61, "
		return true
	case strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")"):
		return true
	}
	return false
}

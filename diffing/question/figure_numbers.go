package question

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The numbers of a line, and which of them count nothing that a question asks for.

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
	numeral = regexp.MustCompile(`(?:([$€£¥])\s?)?\b(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?: \d{3})+\b|\d{1,3}(?:\.\d{3})+\b|\d+(?:\.\d+)?)(?:\s?(st|nd|rd|th)\b)?(?:[ -]?(hundred|thousand|million|billion|trillion|bn|mn|m|k)\b)?(?:\s?(%|per ?cent\b|percent\b|percentage points\b))?` +
		`|\b((?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)|(?:two|three|four|five|six) dozen|three score|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:half )?a dozen|a score|no one|nobody|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\b(?:[ -](hundred|thousand|million|billion)\b)?(?:\s?(%|per ?cent\b|percent\b))?` +
		`|\b(half a|a|another) (hundred|thousand|million|billion)\b`)
	currency   = regexp.MustCompile(`^ ?(?:million |billion |thousand |bn |mn |m )?(?:[a-z]+ )?(?:` + coins + `)\b`)
	notCount   = regexp.MustCompile(`^(?:-year-old|-day|-week|-month|-hour|-minute|-metre|-mile|-km|(?: |-)(?:years?|days?|weeks?|months?|hours?|minutes?|seconds?|km|kilomet|met(?:re|er)s?|miles?|feet|foot|tonnes?|tons?|kg|kph|mph|degrees?|a\.?m\b|p\.?m\b|am\b|pm\b|o'clock|st |nd |rd |th |january|february|march\b|april|may |june|july|august\b|september|october|november|december|years|times))`)
	partOf     = regexp.MustCompile(`^ (?:of (?:the|those|these|them|whom|which|its|his|her|their|our)\b)`)
	thatDied   = regexp.MustCompile(`^ of (?:them|whom) (?:have |has |had )?(?:since |now |already )?(?:died|dead|were killed|was killed)\b`)
	ofThem     = regexp.MustCompile(`^ of (?:them|these|those|the [a-z]+)\b`)
	ageOf      = regexp.MustCompile(`\b(?:boy|girl|man|woman|child|baby|son|daughter|pupil|toddler) of $`)
	someoneOf  = regexp.MustCompile(`\ban? (?:[a-z-]+ )?([a-z-]+) of $`)
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
		if q.unit == "" && asExtent(l.low, q, slots) {
			q.unit = extentUnit
			out = append(out, q)
			continue
		}
		if isAside(l.low, q, slots) {
			q.unit, q.skip = asideUnit, true
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
			if out[i].unit == "" && headAfter(l.low[out[i].end:]) == "" && (out[i].value >= 1000 || besideSum(l.low, out[i], out)) {
				out[i].unit = "money"
			}
		}
	}
	if slices.ContainsFunc(slots, func(s slot) bool { return s.unit == "money" }) {
		coined(l.low, out)
	}
	return scaled(out, slots)
}

// sumBefore leads up to a sum of whose coin the line speaks elsewhere: "wants 480 florins, while the board has offered 210".
var sumBefore = regexp.MustCompile(`\b(?:offer(?:s|ed|ing)?|propos(?:es|ed|ing)|pa(?:id|ys?|ying)|g[ai]v(?:e|es|ing)|demand(?:s|ed|ing)?|want(?:s|ed|ing)?|bids?|bidding|to|at|for|of|was|is|not|only|just|got|gets?) $`)

// besideSum reports whether a bare number is a sum in the coin of another of the line.
func besideSum(low string, q quantity, all []quantity) bool {
	const reach = 4 // times by which two sums of one matter differ
	return !q.skip && !q.ordinal && q.value >= 10 && endsHere.MatchString(low[q.end:]) && sumBefore.MatchString(low[:q.start]) && !atHour(low[:q.start], low[q.end:], q) &&
		slices.ContainsFunc(all, func(o quantity) bool { return o.unit == "money" && o.value > 0 && times(o.value, q.value) <= reach })
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

// andHalf is what goes on after a whole number: "six and a half years".
var andHalf = regexp.MustCompile(`^ and a (half|quarter)\b(?: (hundred|thousand|million|billion)\b)?`)

func valueAt(low string, m []int) (quantity, bool) {
	q := quantity{start: m[0], end: m[1]}
	digits, word := pick(low, m, 2), pick(low, m, 6)
	if digits != "" {
		if inGroups.MatchString(digits) && pick(low, m, 4) == "" { // "1.840" and "14 000", as much of the world writes thousands
			digits = strings.NewReplacer(".", "", " ", "").Replace(digits)
		}
		v, err := strconv.ParseFloat(strings.NewReplacer(",", "", " ", "").Replace(digits), 64)
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
	if many := pick(low, m, 9); many != "" { // "a hundred", "half a million"
		q.value = 1
		if many == "half a" {
			q.value = 0.5
		}
	}
	if half := andHalf.FindStringSubmatch(low[m[1]:]); half != nil && pick(low, m, 4, 7, 10) == "" && !q.ordinal { // "two and a half million"
		q.value, q.end = q.value+map[string]float64{"half": 0.5, "quarter": 0.25}[half[1]], m[1]+len(half[0])
		if half[2] != "" {
			q.value = float64(q.value * scale[half[2]])
		}
	}
	if s := pick(low, m, 4, 7, 10); s != "" {
		q.value = whole1000(float64(q.value * scale[s]))
	}
	switch {
	case pick(low, m, 5, 8) != "":
		q.unit = "%"
	case pick(low, m, 1) != "" || currency.MatchString(low[q.end:]):
		q.unit = "money"
	}
	return q, true
}

// whole1000 rounds what a fraction of millions comes to: 4.1 million is 4,100,000, though no binary fraction is 4.1.
func whole1000(v float64) float64 { return math.Round(v*1000) / 1000 }

// inGroups is a number whose thousands are set off by dots or spaces.
var inGroups = regexp.MustCompile(`^[1-9]\d{0,2}(?:(?:\.\d{3})+|(?: \d{3})+)$`)

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
	if strings.HasSuffix(before, "from ") && !fromTo.MatchString(after) && slices.ContainsFunc(slots, func(s slot) bool {
		return s.beside != nil && s.thing != nil && s.thing.MatchString(firstWords(after, 3))
	}) { // "samples from three riders"
		return false
	}
	if q.ordinal && strings.HasSuffix(before, "a ") && strings.HasPrefix(after, " of ") { // "a tenth of"
		return true
	}
	if m := someoneOf.FindStringSubmatch(before); m != nil && q.value >= 12 && q.value < 110 && q.unit == "" && ageComma.MatchString(after) && folkHead(m[1]+"s") { // "a driver of 52"
		return true
	}
	if q.unit == "%" && boundOf.MatchString(before) && !strings.Contains(before, "just ") { // "under 30 per cent" is no count
		return true
	}
	if text == "one" && theOne.MatchString(before) { // "the injured one"
		return true
	}
	if noCount(before, l.low[q.end:], q) || theseMany(before, l.low[q.end:], q, slots) {
		return true
	}
	unit := notCount.MatchString(moreWord.ReplaceAllString(after, "")) && !slices.ContainsFunc(slots, func(s slot) bool { // years count where years are asked for
		return s.noun && s.words.MatchString(after[:min(len(after), 12)])
	})
	switch {
	case moreThan.MatchString(before) && !unit:
		return false
	case unit, q.unit != "%" && partOf.MatchString(after) && !thatDied.MatchString(after) && !slices.ContainsFunc(slots, func(s slot) bool {
		return s.deed != nil && s.of != "" && ((s.noun && s.words.MatchString(firstWords(after, 4)) || !s.noun && s.thing != nil && s.thing.MatchString(firstWords(after, 4))) && s.deed.MatchString(after) ||
			!s.rest && s.thing != nil && s.thing.MatchString(firstWords(after, 4)) && s.deed.MatchString(before[max(0, len(before)-24):]) ||
			ofThem.MatchString(after) && (s.deed.MatchString(before[max(0, len(before)-24):]) || !s.noun && s.deed.MatchString(clauseTo(after)))) // "seventeen of the crew are held"
	}), ageOf.MatchString(before), unsure.MatchString(after), lead.MatchString(before) && !theyNumber.MatchString(before), dayNumber.MatchString(before):
		return true
	case q.unit == "" && len(text) == 4 && q.value >= 1900 && q.value < 2100 && !strings.Contains(text, ","): // a year
		return true
	case q.unit == "" && q.value < 25 && hour.MatchString(text) && clockTime.MatchString(before):
		return true
	case strings.HasSuffix(before, ", ") && q.value < 110 && q.unit == "" && ageComma.MatchString(after) && !q.ordinal: // "Marchetane, 61, "
		return true
	case strings.HasSuffix(before, "(") && strings.HasPrefix(after, ")"):
		return true
	}
	return false
}

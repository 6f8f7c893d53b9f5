package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// What a number counts is said by the noun after it. A number of crates is none of people, whatever the line's verb.

var (
	phraseAfter = regexp.MustCompile(`^(?: [a-z][a-z'-]*){1,4}`)
	phraseStop  = set(`said says say tells told but while as if when where than since until till because before during among against between without within
through about around out up down off away back again alone today yesterday tomorrow tonight last next remains remains was has reports adds`)
	pluralNot = regexp.MustCompile(`(?:ss|us|is|'s)$`)
	folkHeads = set(`people persons men women children boys girls kids babies infants toddlers twins adults youths youngsters teenagers teens souls crew staff troops police personnel others
hostages captives recruits suspects inmates detainees natives relatives detectives nurses nationals criminals officials individuals cadets pilots guests athletes colleagues comrades brothers
sisters daughters sons fathers mothers parents cousins friends apprentices novices monks nuns brides pupils victims casualties fatalities survivors bodies corpses dead lives cases infections
deaths names graves villagers sailors executives conscripts militants rebels extras scouts aides envoys diplomats clerics chiefs heads`)
	notFolk = set(`containers papers newspapers computers trailers boulders trawlers freighters tankers steamers helicopters towers letters orders posters borders shoulders chambers numbers
quarters meters metres litres liters kilometers centimeters doors floors sectors reactors tractors motors sensors errors factors documents apartments tenements agreements departments
instruments incidents accidents events cents garments plants restaurants grants warrants elephants rivers dinners covers layers corners trackers lockers barriers counters printers servers chapters
offers papers winters summers wonders fingers ladders hangars monitors mirrors tumours tumors colours harbours comments statements payments shipments elements moments segments currents patents
tents continents ingredients standards awards records cards boards yards guards' wards hazards pieces`)
)

// headAfter is the plural noun with which the phrase after a number ends; empty where the number stands without a noun.
func headAfter(after string) string {
	for _, word := range strings.Fields(phraseAfter.FindString(after)) {
		switch {
		case npEnd[word] || phraseStop[word]:
			return ""
		case manyEnd[word] || folkHeads[word]:
			return word
		case len(word) > 3 && strings.HasSuffix(word, "s") && !pluralNot.MatchString(word):
			return word
		}
	}
	return ""
}

// folkHead reports whether a plural noun can mean people.
func folkHead(noun string) bool {
	if notFolk[noun] {
		return false
	}
	return folkHeads[noun] || folks(noun)
}

// canCount reports whether a slot counts what a noun means. Only slots that count people tell by the noun alone that it cannot.
func (s slot) canCount(noun string) bool {
	if s.onlyTellsSort(noun) {
		return false
	}
	if s.isStage() && s.thing != nil && noun != "" { // "19 seats" are no ministries
		return s.thing.MatchString(noun) || s.words.MatchString(noun)
	}
	if noun == "" || s.unit != "" || s.label != "people" && !weakNoun[s.of] {
		return true
	}
	return folkHead(noun) || s.words.MatchString(noun) || s.thing != nil && s.thing.MatchString(noun) || s.deed != nil && s.deed.MatchString(noun)
}

var (
	// ofThose leads up to a number of a set that was told of before: "two of the four".
	ofThose = regexp.MustCompile(`\bof (?:the|those|these|its|their) $`)
	// ratio is a share told in words: "one child in five", "six in every ten".
	ratio    = regexp.MustCompile(`^(?: [a-z]+)? in (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|2|3|4|5|6|7|8|9|10|20|100|1,?000|a hundred|a thousand)\b`)
	ratioEnd = regexp.MustCompile(`\b(?:one|two|three|four|five|six|seven|eight|nine|\d)(?: [a-z]+)? (?:in|out of) (?:every )?$`)
	// hourAfter follows an hour in words: "at nine this morning".
	hourAfter = regexp.MustCompile(`^ (?:this (?:morning|afternoon|evening)|tonight|sharp|yesterday|tomorrow|last night|in the (?:morning|afternoon|evening)|o'clock)\b`)
	// ballot is the outcome of a vote, which counts none of those voted on.
	ballotBefore = regexp.MustCompile(`\bby (?:\d[\d,]*|[a-z-]+) votes? to $`)
	// hourBefore leads up to an hour that a day or a part of one goes before: "tomorrow at ten".
	hourBefore = regexp.MustCompile(`\b(?:tomorrow|today|tonight|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|afternoon|evening|night|noon|midnight|week|daily|weekdays|weekends|(?:january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2})?),? (?:at|from|by|until|till|before|after|shortly after|shortly before) (?:about |around |half past )?$`)
	hourLead   = regexp.MustCompile(`\b(?:at|by|from|until|till|since|before|after|past|to) (?:about |around |half past |shortly after |shortly before )?$`)
	standsAt   = regexp.MustCompile(`\b(?:st(?:ood|ands?)|remain(?:s|ed)?|put|toll|number|total|count|tally|figure|estimated|unchanged|steady|r(?:ose|isen|ises)|climbed|grown|reached|up|down|fallen|fell|jumped) (?:at|to|by) $`)
)

// noCount reports whether a number that stands without a noun is an hour, a share in words, or a set told of before.
func noCount(before, after string, q quantity) bool {
	if q.unit != "" || q.ordinal {
		return false
	}
	if ratio.MatchString(after) && !notCount.MatchString(after[len(ratio.FindString(after)):]) && headAfter(after[len(ratio.FindString(after)):]) == "" {
		return true
	}
	if ballotBefore.MatchString(before) {
		return true
	}
	if ratioEnd.MatchString(before) && headAfter(after) == "" && q.value <= 1000 {
		return true
	}
	return atHour(before, after, q) || q.value <= 24 && hourAfter.MatchString(after) && hourLead.MatchString(before) && !standsAt.MatchString(before)
}

// atHour reports whether a number is the hour of a day that is named before it.
func atHour(before, after string, q quantity) bool {
	return q.value <= 12 && q.unit == "" && !q.ordinal && hourBefore.MatchString(before) && headAfter(after) == "" && endsHere.MatchString(after)
}

// moneyCue are words beside which a large number with the name of no thing known is a sum, whatever its coin is called.
var moneyCue = whole(`pay|pays|paid|paying|payments?|costs?|costing|prices?|priced|ransom|fine[sd]?|demand(?:s|ed|ing)?|want(?:s|ed)?|worth|bids?|bidding|offer(?:s|ed|ing)?|fees?|budget|bills?|debts?|owe[sd]?|sum|amount|ask(?:s|ed|ing)? (?:for|price)|money|cash|reward|bounty|bribe[sd]?|fund(?:s|ed|ing)?|loans?|salary|earn(?:s|ed)?|spen[dt]\w*|damages?|loss(?:es)?|award(?:s|ed)?|compensat\w*|stole\w*|valu(?:e|es|ed|ation)|insur\w*|invest\w*|donat\w*|tax\w*|grants?|subsid\w*|deficit|shortfall|hole|embezzl\w*|penalt(?:y|ies)|bail|prize|turnover|profits?|exchange for`)

// ofThisSum takes up a sum of which a line tells a part: "of this, 52,000 has been got back".
var ofThisSum = regexp.MustCompile(`(?:^|[;,:"-] |\band )of (?:this|that|it|which|these|those|the (?:[a-z]+ )?(?:money|sum|amount|total|cash|loot|haul|funds?|debts?|loss(?:es)?)),? (?:about |some |only |at least |nearly |more than |over )*`)

// coined gives the unit of money to large numbers of coins that no list knows ("600,000 dalers"), and to those that stand alone, in a line
// that speaks of money.
func coined(low string, list []quantity) {
	const least = 1000 // numbers below are as often days or people
	ofSum := ofThisSum.FindStringIndex(low)
	if ofSum == nil && !moneyCue.MatchString(low) {
		return
	}
	otherLarge := slices.ContainsFunc(list, func(q quantity) bool { // "9 thousand tons, not 7 thousand"
		head := headAfter(low[q.end:])
		return q.unit == "" && q.value >= least && head != "" && !coinLike(head)
	})
	for i, q := range list {
		if q.unit != "" || q.ordinal || q.skip || q.value < least {
			continue
		}
		after := low[q.end:]
		head := headAfter(after)
		if head == "" && (endsHere.MatchString(after) || ofSum != nil && q.start >= ofSum[1] && helpsOn.MatchString(after)) && !otherLarge || head != "" && strings.HasPrefix(after, " "+head) && coinLike(head) {
			list[i].unit = "money"
		}
	}
}

// coinLike reports whether a plural noun could be the name of a coin: news of the world knows no such word.
func coinLike(noun string) bool {
	return !notCoin[noun] && !things.MatchString(noun) && !claim.Familiar(noun)
}

// things are nouns that stories count by thousands, no coin is called and no list of common words need hold.
var things = regexp.MustCompile(`^(?:[a-z]*(?:ships|boats|cars|works|houses|birds|books|fish|trees|lings|watts|grams|litres|liters|metres|meters|bytes|units|tonnes|tons|men|women)|kettles|pelts|wolves|boulders|trawlers|grenades|visas|eels|vouchers|signatures|pills|tablets|kilos|hectares|jabs|vials|pylons|turbines|beehives|hives|saplings|vines|hens|geese|ducks|ewes|lambs|calves|bales|sacks|kegs|casks|pails|furlongs|acres|fathoms|pebbles)$`)

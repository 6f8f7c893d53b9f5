package question

import (
	"regexp"
	"slices"
)

// Numbers that look like what a wording asks for and are something else: what the market pays where an offer is asked for, what each of something
// costs, by how much two differ, what never was.

// asideUnit is the unit of such numbers. No slot takes it.
const asideUnit = "aside"

var (
	offersAsk = regexp.MustCompile(`\b(?:offer|bid|tender)`)
	// traded leads up to what shares are bought and sold for.
	traded = regexp.MustCompile(`\b(?:shares?|stock)\b[^;:"]{0,80}\b(?:rose|risen|fell|fallen|dropped|slipped|slid|gained|lost|jumped|climbed|closed|ended|opened|stood|trad(?:ed?|es|ing)|changed hands|(?:last|little|barely) (?:changed|at)|unchanged|worth|fetch(?:ed|es)?|cost|were at|was at|quoted|touched|hit|reached|soared|surged|leapt|sank)\b[^;:"]{0,60}$|\b(?:traded|trading|closed|closing)\b[^;:,."]{0,40}\bat $`)
	// bidBetween leads up to what is offered, after what the shares did: "shares rose when it lifted its bid to".
	bidBetween = regexp.MustCompile(`\b(?:shares?|stock)\b[^;:"]{0,120}\b(?:when|after|as|and)\b[^;:"]{0,60}\b(?:offer(?:s|ed)?|bids?|raised|lifted)\b[^;:"]{0,40}$`)
	// never leads up to what has not been reached.
	never = regexp.MustCompile(`\bnever\b[^;:"]{0,80}\b(?:more|higher|less|fewer|lower|better) than $`)
	// forEvery leads up to what each of something costs or brings: "every ten florins on the wage costs the state".
	forEvery = regexp.MustCompile(`(?:^|[,;:"] (?:and |but )?|\bthat |- )(?:for )?(?:every|each) (?:[a-z0-9.,'-]+ ){1,10}?(?:costs?|adds?|brings?|means?|saves?|yields?|takes?|eats?|is worth|sets?)\b[^;:"]{0,60}$|\b(?:every|each)(?: extra| further| additional)? $`)
	everyAsk = regexp.MustCompile(`\b(?:each|every|per|a piece|apiece)\b`)
	// differBy and isApart stand before and after a number by which two differ.
	differBy = regexp.MustCompile(`\b(?:differ(?:s|ed|ing)? by|(?:difference|discrepancy|gulf) (?:is|was|of|comes? to|came to)|diverg(?:e|es|ed|ing) by) (?:about |around |some |nearly |more than |almost |only |just )?$`)
	isApart  = regexp.MustCompile(`^(?: (?:million|billion|thousand))?(?: [a-z]+)?(?: [a-z]+)? apart\b`)
)

// isAside reports whether a number is none that a wording can ask for.
func isAside(low string, q quantity, slots []slot) bool {
	if q.unit != "money" && q.unit != "" {
		return false
	}
	before, after := low[:q.start], low[q.end:]
	asks := func(re *regexp.Regexp) bool {
		return slices.ContainsFunc(slots, func(s slot) bool { return re.MatchString(s.text) })
	}
	switch {
	case never.MatchString(before):
		return true
	case q.unit == "money" && traded.MatchString(before) && !bidBetween.MatchString(before):
		return asks(offersAsk)
	case q.unit == "money" && forEvery.MatchString(before):
		return !asks(everyAsk)
	case differBy.MatchString(before), isApart.MatchString(after):
		return !slices.ContainsFunc(slots, func(s slot) bool { return s.margin })
	}
	return false
}

package question

import (
	"regexp"
	"slices"
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
	extent  *extentOf      // what is measured, nil for none
	deed    *regexp.Regexp // what the line must say of the things counted, nil where their number is all that is asked
	doer    *regexp.Regexp // who does the deed, nil where the wording does not say
	exact   *regexp.Regexp // of a sum: the words for such a sum, without the matter it is about; nil where the wording has none
	rate    bool           // the wording asks how many there are in a time
	of      string         // what the wording counts: "riders"
	thing   *regexp.Regexp // its forms and other words for the same
	rest    bool           // the wording asks how many are left
	verb    *regexp.Regexp // the wording's own verb, where no row knows it, or its words for the sum; nil where it has none
	beside  *regexp.Regexp // the matter of the parts of the wording that this one only goes with, nil where it stands by itself
	part    bool           // counts some of those that another part of the wording counts
	some    bool           // and cannot be more than those
	sort    []string       // the words right before what is counted, which say of what sort it is: "phone" calls
	text    string         // the part of the wording that asks for it
	in      string         // "million" where the wording asks for a number of millions
	period  string         // how often the sum is paid, where the wording asks for sums of several periods: "month"
	scale   float64        // and how many that is, 0 where it does not
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
	{"evacuated", `evacuat|displaced|homeless|(?:left|leave|fled|flee|abandon\w*) their (?:homes|houses|flats)|forced out|moved? out\b|driven (?:out|from)`, `evacuat\w+|displaced|homeless|evacuees|mov(?:ed|ing) (?:out|to (?:safety|shelters?|higher ground|camps?|halls?|hotels|relatives))|(?:in|to|into) shelters|(?:brought|taken) to safety|(?:left|leave|leaving|fled|flee) their homes|(?:had|have|told|ordered) to (?:leave|move out)|driven from their homes|fled|(?:taken|brought|driven|flown|bussed|bused|ferried|led|carried|lifted|shipped|walked|got|let) out|airlifted|evacuations?|` + notAtHome, "people"},
	{"rescued", `rescu`, `rescued|saved|pulled (?:out|alive)|alive|brought (?:\w+ ){0,3}to (?:the surface|safety|shore)|to (?:the surface|safety)|survivors?|survived`, "people"},
	{"jobs", `jobs?\b|redundan|laid off|layoffs|posts`, `jobs?|redundanc(?:y|ies)|posts|positions|laid off|layoffs|workers|employees`, "jobs"},
}

// notAtHome are the ways in which texts say of people that they are not, or may not be, in their homes.
const notAtHome = `(?:kept|barred|shut|locked|cut off|away|out|absent|driven|forced|turned) (?:out )?(?:of|from) (?:their|his|her) (?:own )?(?:homes?|houses|villages?|farms)|(?:cannot|can't|may not|must not|(?:not|never) (?:yet )?(?:been )?(?:able|allowed|free|permitted) to|unable to|forbidden to) (?:yet |still )?(?:sleep at|live at|(?:go|get|come|return)(?: back)?(?: to)?|be at) (?:their )?(?:homes?|houses)|not (?:yet )?(?:back|again) (?:at home|home|in their (?:own )?(?:homes?|houses|beds))|(?:living|sleeping|lodged|housed|staying) away from home`

// stages are values that a wording tells apart by how far they have come.
var stages = []countOf{
	{"proposed", `propos|recommend|suggest`, `propos\w+|recommend\w*|suggest\w*|sought|seek(?:s|ing)?|ask(?:s|ed|ing)? for|request\w*|wants?|plans?|planned|draft\w*|put forward`, ""},
	{"demanded", `sought|seek|request|demand|ask(?:ed|ing)? for|want|claim`, `sought|seek(?:s|ing)?|request\w*|demand\w*|ask(?:s|ed|ing)? (?:[a-z]+ ){1,6}?to (?:fine|pay|sentence|jail|award|order|impose)|ask(?:s|ed|ing)? (?:\w+ ){0,3}for|want(?:s|ed)?|claim(?:s|ed)?|hold(?:s|ing)? out for`, ""},
	{"paid", `\bpaid|\bpay\b`, `paid|pays?|paying|handed over|transferred|payment`, ""},
	{"offered", `offer`, `offer\w*|propos\w+`, ""},
	{"decided", `deci[ds]|impos|final|agree|award|adopt|set by|fixed|settled|approv|enact|passed|\bget(?:s|ting)?\b|\bgot\b`, `deci[ds]\w+|impos\w+|grant(?:s|ed)|vot(?:es|ed)(?: (?:for|on|through))?|pass(?:es|ed)|enact\w*|endors\w*|order\w*|ruled|fined|settl\w+|fixed|final\w*|agree\w*|award\w*|adopt\w*|approv\w*|set`, ""},
}

// sumsOf are the words for sums of money that a wording can ask for.
var sumsOf = []countOf{
	{"missing", `missing|unaccounted|vanish|disappear|shortfall|hole`, `missing|unaccounted|accounted|astray|hole|gap|shortfall|vanished|disappeared|embezzled|siphoned|losses`, ""},
	{"cost", `cost|price|bill|budget|spend`, `costs?|price|bill|budget|spend\w*|spent`, ""},
	{"fine", `fine|penalty`, `fine[sd]?|penalty|penalties|(?:(?:have|has|had|ordered|told|sentenced|obliged|required|condemned) to|must|shall) pay`, ""},
	{"debt", `debt|owe`, `debts?|owe[sd]?|owing|liabilities`, ""},
	{"loss", `loss|lose|lost`, `loss(?:es)?|lost|lose[sd]?|deficit`, ""},
	{"award", `compensation|damages|settle|payout|award`, `compensation|damages|settle\w*|pay-?outs?|awards?|awarded|(?:(?:have|has|had|ordered|told|sentenced|obliged|required|condemned) to|must|shall) pay`, ""},
	{"price", `\bpay\b|\bpaid\b|fee\b`, `price|fee|sum|amount|shell\w* out|fork\w* out|splash\w*|part(?:ed|ing)? with|hand(?:ed|ing) over|transferr\w+|changed hands`, ""},
	{"stolen", `stol|robb|taken\b|\btake\b|\btook\b`, `stole\w*|took|taken|made off|haul|loot\w*|theft|robb\w+|booty|(?:got|gets?|went|getting|gotten) away with|(?:escaped|fled|left|vanished|walked (?:out|off)|disappeared) with|carried off|netted|pocketed`, ""},
	{"worth", `worth|valu`, `worth|value[sd]?|valuation|insured|estimated|apprais\w*|priced|assessed|(?:is|are|was|were) put`, ""},
	{"offer", `\boffers?\b|\bbids?\b`, `offer\w*|bids?|bidding|tender\w*|would pay|proposal`, ""},
	{"recovered", `recover|retriev|returned|repaid|paid back|g[eo]t(?:ten)? back`, `recover\w*|found|return\w*|retriev\w*|turned up|(?:c[ao]me|comes?|br(?:ought|ings?)) to light|(?:paid|got|gotten|won|clawed|brought|handed|given|gave|bought|come|came|put|sent) back|repaid|handed in|reclaimed|recouped|refunded|reimbursed|resurfaced|salvaged|seized|secured|traced`, ""},
	{"profit", `profit|\bgain|\bearn`, `profit(?:s|ed)?|gain(?:s|ed)?|earn(?:s|ed|ing|ings)?|pocket(?:s|ed)?|cleared|netted|made|makes?|making|yield(?:s|ed)?|br(?:ought|ings?) in`, ""},
	{"given", `\bg[ai]ven?\b|\bpledge`, `g[ai]v(?:e|es|en|ing)|received|collected|donated|donations|pledge[sd]?|raised`, ""},
	{"raised", `raise|donat|fund`, `raised|donated|donations|fund|collected|pledged`, ""},
}

var (
	moneyAsk  = w(`how much (?:money|will|does|did|was|is|has|have)|cost|fine\b|price|compensation|worth|damages|budget|bill|debt|pay(?:ment|out)?|losses|ransom|bounty|reward|\bsum\b|amount|salary|salaries|bonus|fees?\b|how high|euros?|dollars?|pounds?|crowns?|how much`)
	shareAsk  = w(`how much of (?:the|its|their) (?:[a-z]+ )?(?:harvest|crops?|country|city|town|land|forests?|island|territory|region|population)\b|per ?cent|percentage|share of|what share|large a share|stake|turnout|proportion|what margin|lead\b|rate`)
	marginAsk = w(`leads?\b|leading|margin|ahead|separat|majority|difference|gap\b|behind`)
	margins   = whole(`lead(?:s|ing)?|led|ahead|margins?|majority|advantage|separat\w+|differen\w+|gap|behind|trail\w*|narrow\w*|edge|won by|win by|winner by|victory`)
	weakNoun  = set("people persons men women children residents patients passengers workers others times crew staff personnel crewmen troops")
)

// amount is the unit of a slot that takes a share as well as a sum: a rise can be told as either.
const amount = "amount"

var (
	raiseAsk = w(`rise\b|raise\b|rising\b|(?:going|goes?|gone|went) up\b|increase|pay deal|more pay|wage`)
	// payAsNoun is pay as what is earned, not handed over.
	payAsNoun = regexp.MustCompile(`\b(?:(?:more|much) pay|(?:in|of) pay|pay (?:rise|raise|increase|deal|offer|claim|demand))\b`)
	sumAsk    = w(`euros?|dollars?|pounds?|crowns?|francs?|percent|per cent`)
)

// manyCoins asks for a sum by the number of its coins.
var manyCoins = regexp.MustCompile(`^\W*(?:(?:in|by|at|for|to|of) )?how many (?:more |of the )?(?:[a-z]+ )?(?:` + coins + `)\b`)

// slotsIn finds the values that a part of a wording asks for; content are the stems of its words.
func slotsIn(low string, content []string, p plan) []slot {
	var out []slot
	if x := extentAsked(low); x != nil && !strings.Contains(low, "how many") && !strings.Contains(low, "how much") {
		return append(out, extentSlot(x, low, content))
	}
	money := moneyAsk.MatchString(low) && (!strings.Contains(low, "how many") || manyCoins.MatchString(low))
	asked := asksOf(low)
	parts := []ask{{text: low}} // what the rows of the table are looked for in
	if len(asked) > 0 {
		parts = asked
	}
	told := make([]bool, len(parts)) // an ask that a row of the table knows
	for _, c := range countsOf {
		for i, part := range parts {
			if money || part.twin || c.name == "jobs" && part.offWork() || !w(c.wording).MatchString(part.text) || slices.ContainsFunc(out, func(s slot) bool { return s.name == c.name }) {
				continue
			}
			if c.name == "ill" && (catches.MatchString(part.text) && !folks(part.noun) || areCaught.MatchString(part.text)) { // fish are caught, and nobody is ill
				continue
			}
			if c.name == "ill" && part.noun != "" && !folks(part.noun) && !folkHead(part.noun) && !w(c.words).MatchString(part.noun) { // samples that tested positive
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
				part: part.part, some: part.some, name: c.name, words: w(`(?:` + c.words + `)\b`), label: c.label, of: part.noun, thing: p.thing(part.noun),
				grows: c.name == "dead" || c.name == "ill", adds: c.name != "missing" && c.name != "jobs", rest: c.name == "missing",
			})
		}
	}
	unit, label := "", ""
	switch {
	case measureAsk.MatchString(low) && !countsPieces(asked) && !priced.MatchString(low):
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
		var sum *regexp.Regexp
		for _, m := range sumsOf {
			if unit == "money" && w(m.wording).MatchString(low) {
				if sum == nil {
					sum = w(m.words)
				}
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
		out = append(out, slot{name: "value", unit: unit, label: label, text: low, verb: sum, words: regexp.MustCompile(`\b(?:` + pattern + `)`)})
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

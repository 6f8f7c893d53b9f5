package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// extentUnit marks numbers that stand with a unit in which the wording asks: metres of depth, months of delay.
const extentUnit = "extent"

// extentOf is a row of the table of what is measured: how a wording asks for it, the unit that stands behind the number, and the words by which
// texts speak of it.
type extentOf struct {
	wording *regexp.Regexp
	unit    *regexp.Regexp // behind the number; nil where it stands before it
	lead    *regexp.Regexp // before the number
	words   string
}

const lengths = `(?:kilomet(?:re|er)s?|met(?:re|er)s?|centimet(?:re|er)s?|km|cm|miles?|feet|foot|fathoms|yards?|m)`

var extents = []extentOf{
	{w(`how deep|(?:at|to) what depth|what depth|what is the depth`), regexp.MustCompile(`^[ -]?` + lengths + `\b(?: (?:deep|down|below|under|beneath|of water|,|\.|$))?`), nil, `depth|deep|lies?\b|lying|found|rests?\b|seabed|bottom|below`},
	{w(`how high|how tall|(?:what|which) (?:height|level)|what is the (?:height|level)`), regexp.MustCompile(`^[ -]?` + lengths + `\b`), nil, `height|levels?\b|st[ao]nds?\b|stood|reach|ris[ei]|rose|crest|peak|fell|fallen`},
	{w(`how far|what distance`), regexp.MustCompile(`^[ -]?` + lengths + `\b`), nil, `advanc|cover|distance|mov(?:e|ed)|spread|drift|travel|flow|away|from`},
	{w(`how fast|(?:at )?what speed|what is the speed`), regexp.MustCompile(`^ ?(?:kilomet(?:re|er)s? (?:an|per) hour|miles (?:an|per) hour|km/h|kph|mph|knots)\b`), nil, `going|travel|speed|doing|moving|driv|flying`},
	{w(`how (?:strong|powerful|big|violent) (?:was|is) the (?:[a-z]+ )?(?:earth)?quake|(?:earth)?quake's magnitude|what magnitude|magnitude of`), nil, regexp.MustCompile(`\bmagnitude (?:of |was |is |at |to |put at |now |revised to |as |by )*$|\bmagnitude (?:[a-z']+ ){1,6}(?:to|at|of|was|is) $`), `magnitude|quake|measured`},
	{w(`how (?:hot|cold|warm)|what (?:temperature|is the temperature)`), regexp.MustCompile(`^ ?(?:degrees?|°)`), nil, `temperature|degrees|heat|hot|cold|warm|measured`},
	{w(`how heavy|what weight|what is the weight`), regexp.MustCompile(`^ ?(?:tonnes?|tons?|kilos?|kilograms?|kg|pounds)\b`), nil, `weigh|heavy`},
	{w(`how long (?:is|was|has|have|will|are|were|does|do|must)\b|by how long|how late|for how long`), regexp.MustCompile(`^[ -]?(?:minutes?|hours?|days?|weeks?|months?|years?)\b`), nil, `delay|late\b|later|behind|longer|overdue|held up`},
}

// noExtent are words of wordings that ask for sums and counts in the same words: "how high are the fines".
var noExtent = w(`fines?|rewards?|ransom|bids?|offers?|debts?|bills?|costs?|prices?|sums?|tolls?|number|salar|tax|wages?|fees?|rents?|damage|loss(?:es)?|share|turnout|votes?|in prison|jail|sentence`)

// extentAsked is the row of what is measured that a wording asks for, nil for none.
func extentAsked(low string) *extentOf {
	if noExtent.MatchString(low) {
		return nil
	}
	for i := range extents {
		if extents[i].wording.MatchString(low) {
			return &extents[i]
		}
	}
	return nil
}

// extentSlot is the slot for what is measured.
func extentSlot(x *extentOf, low string, content []string) slot {
	pattern := stems(slices.DeleteFunc(slices.Clone(content), func(s string) bool { return dimension[s] }))
	if pattern != "" {
		pattern += "|"
	}
	return slot{name: "value", unit: extentUnit, text: low, extent: x, words: regexp.MustCompile(`\b(?:` + pattern + x.words + `)`)}
}

// dimension are the words of wordings for how far something reaches, which texts put behind any number of that sort: "8 metres high".
var dimension = set("high deep tall far long fast strong hot cold warm heavy late big")

// asExtent reports whether a number stands with the unit in which one of the slots asks.
func asExtent(low string, q quantity, slots []slot) bool {
	return slices.ContainsFunc(slots, func(s slot) bool {
		if s.extent == nil {
			return false
		}
		if s.extent.lead != nil {
			return s.extent.lead.MatchString(low[max(0, q.start-60):q.start])
		}
		return s.extent.unit.MatchString(low[q.end:])
	})
}

var (
	// ownLimit leads up to what is allowed, usual, planned or was so elsewhere, and not what is: "the limit is 80 kilometres an hour".
	ownLimit = regexp.MustCompile(`\b(?:limit|maximum|may|can|could|normal|normally|usual|usually|average|on average|record|expects?|expected|forecasts?|peak of|in \d{4}|at most|up to|allowed|cost|costs|withstand|designed for|built for)\b[^.;]{0,40}$`)
	// ofItself follows a number that tells the size of a thing: "a wall 2 kilometres long", "8 metres high".
	ofItself = regexp.MustCompile(`^[ -]?[a-z]+ (?:long|high|wide|tall|thick|old|off|from|away|hot)\b`)
	// farFrom follows a number that is where a place lies, or how far from another number: "51 degrees north", "12 degrees warmer".
	farFrom   = regexp.MustCompile(`^ ?(?:degrees?|°)c? (?:north|south|east|west|warmer|colder|cooler|hotter|more|less|above|below)\b`)
	onAverage = regexp.MustCompile(`^[^.;,]{0,30}\bon average\b`)
	inPlaceOf = regexp.MustCompile(`\b(?:at|in|near|off|upstream at|downstream at) (?:the )?$`)
)

// elsewhereMeasured reports whether a number is no answer to what is measured: a limit, the size of another thing, or of another place.
func (r *figureRun) elsewhereMeasured(x slot, l line, q quantity) bool {
	start := clauseStart(l.low, q.start)
	left := l.low[start:q.start]
	if x.extent == nil {
		return x.unit == "money" && x.ofOtherThing(left) || (x.unit == "years" && x.name == "value" || x.of == "years" && !x.isStage()) && (soughtYears.MatchString(left) || anotherGot.MatchString(left))
	}
	if ownLimit.MatchString(left) {
		return true
	}
	if onAverage.MatchString(l.low[q.end:]) || farFrom.MatchString(l.low[q.end:]) {
		return true
	}
	if m := ofItself.FindString(l.low[q.end:]); m != "" && !strings.Contains(x.text, m[strings.LastIndexByte(m, ' ')+1:]) && !x.extent.wording.MatchString("how "+m[strings.LastIndexByte(m, ' ')+1:]) {
		return true
	}
	end := q.end
	if k := strings.IndexAny(l.low[q.end:], ",;."); k >= 0 {
		end += k
	} else {
		end = len(l.low)
	}
	other := false
	for _, m := range l.names {
		if m.start < start || m.end > end || m.kind == claim.Person || m.kind == claim.Unnamed {
			continue
		}
		if len(wholeWords(x.text, strings.ToLower(m.name))) > 0 {
			return false
		}
		other = other || inPlaceOf.MatchString(l.low[:m.start])
	}
	return other && placeAsked.MatchString(x.text)
}

// placeAsked recognises a wording that asks for one place.
var placeAsked = regexp.MustCompile(`\b(?:at|in|near|off) (?:the )?[a-z]+ ?\??$`)

var (
	// soughtYears leads up to a term that was only asked for, anotherGot to that of somebody else.
	soughtYears = regexp.MustCompile(`\b(?:ask(?:s|ed|ing)? for|sought|seek(?:s|ing)?|demand(?:s|ed|ing)?|call(?:s|ed|ing) for|urg(?:es|ed)|faces?|faced|facing|carr(?:y|ies)|up to|maximum(?: of)?) [^.;]{0,30}$`)
	anotherGot  = regexp.MustCompile(`\ban? [a-z]+ (?:who|that) [^.;,]{0,20}$`)
	// newThing begins a clause with a thing that has not been spoken of, and its price.
	newThing = regexp.MustCompile(`^ ?(?:an?|another) (?:[a-z-]+ ){0,3}?([a-z-]+) (?:will |would |could |may |is to |are to )?(?:costs?|is priced|sells?|goes)\b`)
)

// ofOtherThing reports whether a price is told of a thing that the wording does not ask about: "a new hotel will cost".
func (x slot) ofOtherThing(left string) bool {
	m := newThing.FindStringSubmatch(left)
	return m != nil && costAsked.MatchString(x.text) && !strings.Contains(x.text, shortStem(m[1]))
}

var costAsked = w(`costs?\b|price`)

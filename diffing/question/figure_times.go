package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// themes are words for the matter itself, of whose size a number without a noun of its own tells.
const themes = `fire|blaze|wildfire|flames|spill|slick|leak|flood|outbreak|epidemic|strike|stoppage|walk-?out|protest|march|crowd|reward|bounty|price|ransom|fee|bill|cost|damage|fine|penalty|demand|offer|hole|gap|shortfall|debt|losses|toll|number|total|tally|figure|count|sum|amount|list|ranks|recall|search|majority|lead|margin`

var (
	themeWord = whole(themes)
	takers    = whole(`kidnappers|captors|abductors|pirates|hijackers|gunmen|gang|rebels|militants|hackers|attackers|extortionists|blackmailers|sellers?|vendors?`)
	// times is a step told as a multiple, and what it multiplies by.
	timesWord = regexp.MustCompile(`\b(doubl(?:ed|es|ing)|trebl(?:ed|es|ing)|tripl(?:ed|es|ing)|quadrupl(?:ed|es|ing)|halv(?:ed|es|ing))\b`)
	// changedTo leads up to what a matter has come to.
	changedTo = regexp.MustCompile(`\b(?:(?:is|are|was|were|now) (?:up|down)|gr[eo]wn?|ris(?:en|es|ing)|rose|swell\w*|swollen|climb(?:ed|s|ing)|(?:go(?:ne|es)?|went) up|increased?|doubled|trebled|thinned|shr[aiu]nk|fallen|fell|drop(?:ped|s)|dwindled|c[oa]me down|cut|raised?|reduced|expand(?:ed|s)|widened|lift(?:ed|s)|lower(?:ed|s)|correct(?:ed|ing|s)|revis(?:ed|ing|es)|spread|tak(?:en|es|ing)|took|br(?:ought|inging|ings))\b[^;.]{0,80}\b(?:to|at) (?:about |around |some |nearly |almost |over |more than |at least |just )*$`)
	// totalAfter follows a number that stands before what it counts: "takes to 45 the number of".
	totalAfter  = regexp.MustCompile(`^(?: [a-z]+)? the (?:(?:total|overall|full|final) )?(?:number|total|toll|count|tally|figure|sum|amount|price|cost|fee|fine|ransom|reward|bill|damage|loss(?:es)?|debt)\b`)
	totalBefore = regexp.MustCompile(`\b(?:tak(?:es|ing|en|e)|took|br(?:ings?|ought|inging)|rais(?:es|ed|ing)|lift(?:s|ed|ing)|push(?:es|ed|ing)|put(?:s|ting)?|set(?:s|ting)?|estimat(?:es|ed|ing)|reckon(?:s|ed)?) (?:to|at) (?:about |around |some |nearly |more than )?$`)
	otherMatter = regexp.MustCompile(`\b(?:another|a (?:second|separate|different|similar|smaller|neighbouring|rival)|an (?:unrelated|earlier|older)) (?:[a-z]+ )?(?:` + themes + `|ship|ferry|boat|plane|train|mine|pit|bank|firm|company|club|town|village|valley|hospital|school|plant|factory|crash|quake|earthquake|storm|attack|bomb|explosion|landslide|disaster|accident|merger|deal)\b[^,;]*$`)
)

// newMatter begins a line on a matter that the text brings up: "a fire in the Osk tunnel killed 12".
var newMatter = regexp.MustCompile(`^(?:[^,]{0,30} - )?an? (?:[a-z]+ )?(?:` + themes + `|crash|collision|quake|earthquake|storm|attack|bomb|explosion|blast|landslide|avalanche|disaster|accident|collapse|shooting|shipwreck|stampede|raid|theft|robbery|kidnapping|hijacking) (?:in|at|on|near|off|outside|aboard) `)

// another reports whether a line tells of a matter of the same sort somewhere else, once the answer is known.
func (r *figureRun) another(l line) bool {
	if len(r.a.Values) == 0 || !newMatter.MatchString(l.low) {
		return false
	}
	return !slices.ContainsFunc(sortedKeys(r.p.names), func(form string) bool {
		return slices.ContainsFunc(wholeWords(l.low, form), func(at int) bool { // "the Osk tunnel" is not "the tunnel"
			return strings.Contains(form, " ") || strings.HasSuffix(l.low[:at], "the ") || r.p.names[form] != "" && strings.EqualFold(r.p.names[form], form)
		})
	})
}

// factors are the multiples by the first letters of their words.
var factors = map[string]float64{"doub": 2, "treb": 3, "trip": 3, "quad": 4, "halv": 0.5}

// multiple is a step that a line tells as a multiple of what stood.
type multiple struct {
	line
	weight weight
	slot   int
	factor float64
}

// sized is the one slot whose matter a stretch of a line names, by its own words or as such; -1 where it names none or several's.
func (r *figureRun) sized(text string) int {
	for s, x := range r.p.slots {
		if x.words.MatchString(text) {
			return s
		}
	}
	for s, x := range r.p.slots {
		if x.deed != nil && x.deed.MatchString(text) {
			return s
		}
	}
	if len(r.p.slots) == 1 && (themeWord.MatchString(text) || r.p.slots[0].unit == "money" && takers.MatchString(text)) {
		return 0
	}
	return -1
}

// total takes a number that stands beside a word for a total, where the matter is clear from the line and no number of it has been taken.
func (r *figureRun) total(l line, list []quantity, best map[int]reading) {
	for _, q := range list {
		before, after := l.low[:q.start], l.low[q.end:]
		if q.ordinal || otherMatter.MatchString(before) {
			continue
		}
		slot := -1
		sure := false
		switch {
		case totalBefore.MatchString(before) && totalAfter.MatchString(after):
			if slot, sure = r.sized(after), true; slot < 0 && len(r.p.slots) == 1 {
				slot = 0
			}
		case changedTo.MatchString(before) && (endsHere.MatchString(after) || q.unit != "" || r.countedIn(after)):
			from := clauseStart(l.low, q.start)
			if m := changedTo.FindStringIndex(before); m != nil && m[0] < from {
				from = 0
			}
			if slot = r.matterOf(l.low[from:q.start]); slot < 0 && themeWord.MatchString(l.low[from:q.start]) {
				slot = r.furthest(q)
			}
		}
		if slot < 0 || !r.p.slots[slot].takes(q) || q.skip && !sure || r.p.ofPart(r.p.slots[slot], l, q) {
			continue
		}
		if x, told := best[slot]; told && !(sure && x.start != q.start) {
			continue
		}
		q.more, q.skip = false, false
		best[slot] = reading{quantity: q, slot: slot, sure: true}
	}
}

// matterOf is the slot of whose matter a clause speaks: by a word for its size beside its own words, or by such a word alone where only one
// value is asked for.
func (r *figureRun) matterOf(clause string) int {
	if !themeWord.MatchString(clause) && !takers.MatchString(clause) {
		return -1
	}
	return r.sized(clause)
}

// furthest is the slot of which a step without words of its own must be: the only one that takes such numbers, or, of several stages of one
// matter, the last that has been reached.
func (r *figureRun) furthest(q quantity) int {
	out := -1
	for s, x := range r.p.slots {
		if q.unit == "" || !x.takes(q) && x.unit != "any" || !r.stands(x.name) {
			continue
		}
		if out >= 0 && !isStage(x.name) {
			return -1
		}
		out = s
	}
	if out >= 0 && r.near(out, q.value) {
		return out
	}
	return -1
}

// isStage reports whether a name is that of a stage, in the order in which stages are reached.
func isStage(name string) bool {
	return slices.ContainsFunc(stages, func(c countOf) bool { return c.name == name })
}

var endsHere = regexp.MustCompile(`^(?:[,.;:"]|$| (?:as|since|by|on|after|over|and|in|this|overnight|from|today|yesterday)\b)`)

// takes reports whether a number is of the sort that a slot asks for.
func (s slot) takes(q quantity) bool {
	return s.unit == q.unit || (s.unit == "any" || s.unit == amount) && q.unit != "" && q.unit != asideUnit
}

// foretell notes a step that a line tells as a multiple; it is taken at the end of the text, which mostly gives the number itself.
func (r *figureRun) foretell(l line, best map[int]reading) {
	m := timesWord.FindStringIndex(l.low)
	if m == nil || l.v.Label != claim.LabelNew || r.t.Corpus || feared.MatchString(l.low) || otherMatter.MatchString(l.low[:m[0]]) || negatedBefore(l.low, m[0]) {
		return
	}
	subject := l.low[clauseStart(l.low, m[0]):m[0]]
	slot := -1
	if active := ownTheme.FindString(l.low[m[1]:]); active != "" {
		subject = active
	} else if otherObject.MatchString(l.low[m[1]:]) {
		return
	}
	if of := ofOthers.FindString(subject); themeWord.MatchString(subject) && (of == "" || r.oneOfOurs(of)) {
		slot = r.sized(subject)
	}
	if slot < 0 || strings.Contains(subject, " by ") || priceWord.MatchString(subject) && r.p.slots[slot].unit == "" {
		return
	}
	if x, told := best[slot]; told && x.start > m[0] {
		return
	}
	r.multiples = append(r.multiples, multiple{l, r.weight, slot, factors[l.low[m[0]:m[0]+4]]})
}

// oneOfOurs reports whether a phrase names what one of the slots counts.
func (r *figureRun) oneOfOurs(phrase string) bool {
	return slices.ContainsFunc(r.p.slots, func(s slot) bool { return s.words.MatchString(phrase) || s.thing != nil && s.thing.MatchString(phrase) })
}

// ownTheme is the matter that somebody has doubled or halved: "have halved their demand".
var ownTheme = regexp.MustCompile(`^ (?:its|their|his|her|the) (?:[a-z]+ )?(?:` + themes + `)\b`)

// priceWord is a size in money, which no count of people or things is.
var priceWord = whole(`price|prices|cost|costs|bill|fee|fees|fare|fares|rent|rents|wage|wages|pay|salary|salaries|budget|ransom`)

// otherObject is something else that somebody has doubled or halved: "halved its asking price".
var otherObject = regexp.MustCompile(`^ (?:its|their|his|her|our|the|a|an|this|that|these|those) (?:[a-z-]+ ){0,3}[a-z-]+`)

// ofOthers is a number of things that a wording does not ask for: a noun that follows "number of" is the thing counted.
var ofOthers = regexp.MustCompile(`\b(?:number|total|count|amount|list) of [a-z]+`)

// multiply takes the steps told as multiples where the text gave no number. A multiple that has led to what stands is the same one, told
// again.
func (r *figureRun) multiply() {
	for _, m := range r.multiples {
		s := r.p.slots[m.slot]
		now, known := r.current(m.slot)
		key := "multiple of " + s.name
		again := slices.ContainsFunc(r.a.State, func(x Memory) bool { return x.Key == key && x.Value == number(now) })
		if !known || again || r.moved[s.name] || r.told[m.slot] && !m.base(now) || now == 0 {
			continue
		}
		value := float64(now * m.factor)
		r.a.State = remember(r.a.State, Memory{Key: key, Value: number(value), By: r.sayer(m.line), At: r.t.At})
		r.weight = m.weight
		r.set(m.line, s, value, false)
	}
}

// base reports whether a line gives the number that it multiplies.
func (m multiple) base(now float64) bool {
	for _, n := range numeral.FindAllStringSubmatchIndex(m.low, -1) {
		if q, ok := valueAt(m.low, n); ok && q.value == now {
			return true
		}
	}
	return false
}

var (
	// holdsTo leads up to a number on which somebody insists against another.
	holdsTo = regexp.MustCompile(`\b(?:st(?:and|ands|ood|anding) by|st(?:ick|icks|uck|icking) (?:to|with|by)|h(?:old|olds|eld) (?:to|fast to)|ke(?:eps?|pt) to|stay(?:s|ed)? with|adher(?:es?|ed) to|insist(?:s|ed)? on|maintain(?:s|ed)?)(?: (?:its|his|her|their|the|our|a|that|count|figure|estimate|number|total|toll|of|about|some|only))* $`)
	// ownCount are the words for what somebody reckons against others.
	ownCount = whole(`(?:its|their|his|her|our|[a-z]+'s?) own (?:reckoning|count|tally|estimates?|figures?|calculations?|list|survey|sums|numbers)|by (?:its|their|his|her|our) (?:own )?(?:reckoning|count|estimate|registers?|records|books|log|roll|tally|figures|arithmetic|sums)|counter-?estimate|rival (?:count|figure|estimate)|(?:more|fewer|less) than (?:the |that of the )?(?:[a-z]+ )?(?:board|ministry|police|government|company|authorit(?:y|ies)|council|agency|office|commission|hospital|official (?:count|figure|number|toll)|owner|operator|organi[sz]ers|union)`)
	// notAsSaid takes up another's number to deny it: "not 640,000 as the hospital has it".
	notAsSaid = regexp.MustCompile(`\bnot (?:(?:to|at|of) )?(?:the |about |just |only |some )?(?:[\d.,]+ ?)?(?:[a-z-]+ ){0,4}?(?:[\d.,]+)?(?:[a-z-]+)?,? ?(?:as|that|which) (?:the |its |his |her )?(?:[a-z-]+ ){1,4}?(?:has it|had it|says?|said|(?:has |have |had )?(?:asserted|stated|written|alleged|insisted)|asserts?|claim(?:s|ed)?|maintain(?:s|ed)?|gives?|gave|puts? it|told|reported|announced|found|counted|would have it)\b`)
)

// countedIn reports whether a text begins with what the one slot counts.
func (r *figureRun) countedIn(after string) bool {
	return len(r.p.slots) == 1 && r.p.slots[0].thing != nil && r.p.slots[0].thing.MatchString(firstWords(after, 1))
}

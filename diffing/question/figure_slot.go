package question

import (
	"regexp"
	"slices"
	"strings"
)

// slotFor is the value that a number gives, by the nearest words that say so: after it in the same clause, or shortly before it.
func (r *figureRun) slotFor(l line, list []quantity, k int) (slot, far int, ok bool) {
	q := list[k]
	if q.skip || onlyCould.MatchString(l.low[q.end:]) && r.a != nil || lessOrMore.MatchString(l.low[q.end:]) || onlyThere.MatchString(l.low[q.end:]) || noLonger.MatchString(l.low[q.end:]) || len(list) > 1 && r.p.gaveFirst(l.low[:q.start]) || otherMatter.MatchString(l.low[:q.start]) {
		return 0, 0, false
	}
	if k > 0 && !list[k-1].ordinal && ofItsOwn.MatchString(l.low[list[k-1].end:q.start]) && !r.anyStands(q.value) { // "two of its nine works"
		return 0, 0, false
	}
	if k > 0 && r.ofOtherStep(l, list[k-1], q) {
		return 0, 0, false
	}
	if r.partFollows(l, list, k) >= 0 {
		return 0, 0, false
	}
	if k > 0 {
		if s := r.partFollows(l, list, k-1); s >= 0 && !q.ordinal {
			return s, 20, r.p.slots[s].deed.MatchString(clauseTo(l.low[q.end:]))
		}
	}
	stop := len(l.low)
	if k+1 < len(list) {
		stop = list[k+1].start
		if ofItsOwn.MatchString(l.low[q.end:stop]) {
			if stop = len(l.low); k+2 < len(list) {
				stop = list[k+2].start
			}
		}
	}
	start := 0
	if k > 0 {
		start = list[k-1].end
	}
	const window = 70 // bytes in which a number's own words stand
	right := l.low[q.end:min(stop, q.end+window)]
	if cut := clauseEnd.FindStringIndex(right); cut != nil {
		if cut[0] < 24 && whoWere.MatchString(right[cut[0]:]) { // "41 customers who were scalded"
			if next := clauseEnd.FindStringIndex(right[cut[1]:]); next != nil {
				right = right[:cut[1]+next[0]]
			}
		} else {
			right = right[:cut[0]]
		}
	}
	left := l.low[max(start, q.start-window):q.start]
	head := ""
	if q.value != 1 {
		head = headAfter(l.low[q.end:])
	}
	far = window
	for s, x := range r.p.slots {
		if x.unit == amount && q.unit == "" || x.unit != "" && x.unit != amount && q.unit != x.unit || x.unit == "" && q.unit != "" || q.ordinal && !ordinalOf(x, right) && !r.nextNth(l, list, k, s) && !(theNth.MatchString(l.low[:q.start]) && nthEnds.MatchString(l.low[q.end:])) {
			continue
		}
		if !x.canCount(head) || head == "" && x.unit == "" && ofThose.MatchString(l.low[:q.start]) && !x.words.MatchString(firstWords(l.low[q.end:], 2)) {
			continue
		}
		if r.elsewhereMeasured(x, l, q) || !x.belongs(l, q) || r.p.ofPart(x, l, q) || x.noun && r.countsOther(s, l.low[q.end:]) {
			continue
		}
		if r.someOfWhole(l, list, k, s) || r.p.otherPeriod(x, l, q) || r.ofClaim(x, l, q) {
			continue
		}
		if now, known := r.now(s); known && x.ofASort(l, q, now) {
			continue
		}
		if x.name == "injured" && stillThere.MatchString(l.low[q.end:]) { // those in hospital still are fewer than were hurt
			continue
		}
		if x.rest && (holdsThem.MatchString(l.low[q.end:]) || holdNow.MatchString(l.low[q.end:])) || !x.sameMeasure(l.low[q.end:], r.unitOf(x.name)) || x.name != "missing" && x.leaving(l, q) {
			continue
		}
		if m := otherSum.FindString(l.low[:q.start]); m != "" && x.unit == "money" && !x.askedOf(m) && !x.words.MatchString(m) {
			continue
		}
		if m := outOf.FindStringIndex(l.low[q.end:]); m != nil && k+1 < len(list) && q.end+m[1] == list[k+1].start && list[k+1].value > q.value && r.a != nil && r.standsAt(s, list[k+1].value) { // "24 are safe out of the 46"
			continue
		}
		if x.margin && !margins.MatchString(l.low) && !strings.HasSuffix(left, " by ") {
			continue
		}
		if x.name == "missing" && (foundAgain.MatchString(right) || foundBefore.MatchString(l.low[clauseStart(l.low, q.start):q.start]) && !tally.MatchString(left)) || !x.tellsDeed(l, q, left, r.stands(x.name)) && !(q.ordinal && x.noun && !wouldBe.MatchString(l.low) && r.nextNth(l, list, k, s)) {
			continue
		}
		if q.ordinal && x.grows && theNth.MatchString(l.low[:q.start]) && nthEnds.MatchString(l.low[q.end:]) && (x.words.MatchString(l.low[max(0, q.start-50):q.start]) || x.name == "dead" && strings.HasPrefix(l.low[q.end:], " to ")) { // "one more death, the ninth,"
			slot, far, ok = s, 1, true
		}
		if q.ordinal && theNth.MatchString(l.low[:q.start]) && toBeNth.MatchString(l.low[q.end:]) && r.nextNth(l, list, k, s) {
			slot, far, ok = s, 1, true
		}
		if q.ordinal && x.name == "dead" && lifeLost.MatchString(right) { // "claimed an eighth life"
			slot, far, ok = s, 0, true
		}
		if gap, yes := x.elided(right); yes && gap < far {
			slot, far, ok = s, gap, true
		}
		if m := x.words.FindStringIndex(right); m != nil {
			limit := far
			if gap := right[:m[0]]; counted.MatchString(right[m[0]:]) { // the thing counted stands beside its number
				if strings.Contains(gap, ",") || without0.MatchString(gap) {
					continue
				}
				limit = min(limit, 30)
			}
			if x.noun {
				limit = min(limit, 28)
			}
			if m[0] < limit && !(x.noun && verbGap.MatchString(right[:m[0]])) {
				slot, far, ok = s, m[0], true
			}
		}
		for _, m := range x.words.FindAllStringIndex(left, -1) {
			gap := left[m[1]:]
			if gap == " " && counted.MatchString(left[m[0]:]) { // "of the deaths one …"
				continue
			}
			if x.name != "missing" && wereFound.MatchString(gap) { // "on board were found 146 persons"
				gap = " "
			}
			if len(gap) < far && bridge.MatchString(gap) && (x.noun || !strings.Contains(gap, ",")) {
				slot, far, ok = s, len(gap), true
			}
		}
		if !ok && x.unit == "" && !x.noun && !x.rest && !q.ordinal && head != "" && folkHead(head) && x.inDeed(l, q) {
			slot, far, ok = s, window-10, true
		}
		if m := tally.FindString(l.low[max(start, q.start-2*window):q.start]); m != "" && x.words.MatchString(m) && far > 10 {
			slot, far, ok = s, 10, true
		}
		if x.unit != "" && !ok && x.words.MatchString(l.low) && (x.exact == nil || x.exact.MatchString(l.low) || r.a == nil || r.similar(s, q.value)) && (r.a == nil || x.ofMatter(l.low) || r.similar(s, q.value)) { // money and shares: the sentence is about it
			slot, far, ok = s, window-1, true
		}
	}
	return slot, far, ok
}

var stillThere = regexp.MustCompile(`^(?: [a-z]+){0,3}? (?:remain(?:s|ed)?|(?:are|is|were|was) still|stay(?:s|ed)?|(?:are|were) kept) (?:being treated )?(?:in|at) (?:the |a )?(?:hospital|clinic|intensive care)(?:[ ,.;]|$)`)

// noLonger follows a number of those who were counted and are not any more: "5,300 homes can be entered again".
var noLonger = regexp.MustCompile(`^(?: [a-z'-]+){1,3}? (?:(?:can|may|could|(?:are|were|have been) (?:able|allowed|free) to) [^,.;]{0,50}\bagain\b|(?:(?:are|were|have|need|must|is|has) )?no longer\b)`)

// onlyThere says of a number that it counts a part: "450 in Varn alone".
var onlyThere = regexp.MustCompile(`^[^,.;:]{0,50}\balone\b`)

// atFirst leads up to a number that somebody gave before and gives no longer.
var atFirst = regexp.MustCompile(`\b(?:first|originally|initially|at first|earlier|previously|wrongly|mistakenly|erroneously|had) (?:spoke|spoken|said|put|gave|given|reported|told|estimated|counted|announced|stated|claimed|believed|thought)\b[^,;]{0,40}$`)

// gaveFirst reports whether a number is one that somebody gave before; what is given, counted or believed where a wording asks for that is none.
func (p plan) gaveFirst(before string) bool {
	m := atFirst.FindString(before)
	return m != "" && !slices.ContainsFunc(p.slots, func(s slot) bool {
		return strings.HasPrefix(m, "had ") && s.words.MatchString(strings.TrimPrefix(m, "had ")) && !s.noun
	})
}

var wereFound = regexp.MustCompile(`^ (?:there )?(?:are|is|was|were|have been|had been) (?:found|counted|registered|recorded|noted) $`)

// similar reports whether a sum in a line on the matter, not of such sums, is close to the one that stands, or is the first.
func (r *figureRun) similar(s int, value float64) bool {
	const reach = 2 // times by which it may differ
	now, known := r.current(s)
	return !known || now <= float64(value*reach) && value <= float64(now*reach)
}

// outOf follows a part of a whole that is told after it.
var outOf = regexp.MustCompile(`^[^,.;]{0,40} out of (?:the |all |a total of )*`)

// ofItsOwn stands between a part and the whole that somebody has.
var ofItsOwn = regexp.MustCompile(`^(?: out)? of (?:its|their|his|her) (?:own )?$`)

// anyStands reports whether a number is a value that stands.
func (r *figureRun) anyStands(value float64) bool {
	return r.a != nil && slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Value == value })
}

// standsAt reports whether a slot's value is known to be a number.
func (r *figureRun) standsAt(s int, value float64) bool {
	now, known := r.current(s)
	return known && now == value
}

// unitOf is the unit in which the value that stands was told.
func (r *figureRun) unitOf(name string) string {
	if r.a != nil {
		for _, v := range r.a.Values {
			if v.Name == name {
				return v.Unit
			}
		}
	}
	return ""
}

// stands reports whether a value of that name is known.
func (r *figureRun) stands(name string) bool {
	return r.a != nil && slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Name == name })
}

// counted are nouns that say what a number counts, as verbs do from further off.
var (
	counted  = regexp.MustCompile(`^(?:cases?|deaths?|victims?|fatalit|infections?|bodies|lives|jobs?|arrests?|survivors?)\b`)
	without0 = whole(`without|no`)
)

// foundAgain is what ends being missing: "the bodies of four missing miners were found".
var foundAgain = whole(`found|located|rescued|recovered|identified|turned up|returned`)

// foundBefore leads up to a number of those found.
var foundBefore = regexp.MustCompile(`\b(?:found|c[ao]me (?:across|upon)|recover(?:ed|s)|discover(?:ed|s)|spotted|seiz(?:ed|es)|stumbled (?:on|upon|across)|retrieved|dug up|returned|brought (?:back|home|in)|handed (?:in|back)|t(?:urned|racked) (?:up|down))\b[^,;]*$`)

// tally introduces a running total: "the number of cases in Tarn has climbed to".
var tally = regexp.MustCompile(`\b(?:numbers?|total|tally|toll|count|figure|deaths?|cases|casualties)\b[^,;.]{0,110}(?:, (?:it|this|that|they|[a-z ]{2,40} sa(?:id|ys)|sa(?:id|ys) [a-z ]{2,40}),?[^,;.]{0,30})?\b(?:to|at|is|was|now|constitutes?|totals?|equals?|amounts? to|comes? to|reached|hit|passed|topped|exceeds|exceeded|as) (?:about |at least |nearly |more than |around |some )?$`)

var clauseEnd = regexp.MustCompile(`[;:"]| (?:while|whereas|but|after|when|who|which|because|among|including|one of|some of|most of) `)

var whoWere = regexp.MustCompile(`^ (?:who|which) (?:were|was|had|have|are) `)

// ordinalOf reports whether an ordinal counts up a slot: "the third victim".
func ordinalOf(s slot, right string) bool {
	return s.grows && (ordinalWord.MatchString(right) || s.of != "" && whole(forms(s.of)).MatchString(firstWords(right, 2)))
}

var (
	theNth  = regexp.MustCompile(`, (?:the|its|her|his|their) $`)
	nthEnds = regexp.MustCompile(`^(?: so far| in all| since [a-z]+)?[,.;]|^ to (?:die|perish|succumb|lose (?:his|her|their) li(?:fe|ves)|be killed)\b`)
)

var lifeLost = regexp.MustCompile(`^ life(?:[,.;]|$| (?:in|at|on|when)\b)`)

var ordinalWord = regexp.MustCompile(`^ (?:has|had|was) (?:since |now )?(?:died|been killed|killed|perished)\b|^ (?:[a-z-]+ )?(?:victim|death|fatality|life|person|case|patient|man|woman|child|resident|miner|worker|passenger|soldier)\b`)

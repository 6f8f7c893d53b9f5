package question

import (
	"regexp"
	"slices"
	"strings"
)

// The bottom line of a sentence: a number that it comes to, often without the noun that is counted ("which brings those in detention to 85",
// "making 19", "the true sum is 2.1 billion").

const (
	sizes = `sum|number|total|tally|figure|count|toll|amount|quantity|volume|estimate|price|bill|cost|value|haul|score|roll|list`
	// putAt is what somebody does who says how much something is.
	putAt   = `(?:put|set|giv|plac|estimat|reckon|assess|calculat|quot)(?:s|es?|ed|ing|ting)? (?:it|them|(?:the|its|his|her|their|this|that|those) [^,.;:0-9]{1,70}) (?:at|as)|(?:is|are|was|were|been) (?:now |officially )?(?:put|set|given|estimated|reckoned|assessed) [^.;:]{0,40}\\b(?:at|as)`
	roughly = `(?:[a-z]+ly |thus |therefore |hence |now |about |around |some |almost |at least |more than |over |just |only |well |nearer |closer to |as many as |as much as |altogether |in all )*`
)

var (
	comesTo = regexp.MustCompile(`\b(?:making|(?:br(?:ing|ings|inging|ought)|tak(?:e|es|ing|en)|took|push(?:es|ed|ing)?|lift(?:s|ed|ing)?|rais(?:e|es|ed|ing)|swell(?:s|ed|ing)?|cut(?:s|ting)?|reduc(?:es|ed|ing)|leav(?:es|ing)|carr(?:ies|ied|ying)|driv(?:es|ing)|drove|revis(?:es|ed|ing)) (?:it|them|this|that|(?:those|the|this|that|its|their|his|her) [^,.;:]{1,70}) (?:up |down |back )?(?:to|at)` +
		`|for a (?:new |running |grand |combined )?total of|(?:the|that|this|its|their|whose|official|latest|overall) (?:[a-z-]+ ){0,3}(?:` + sizes + `)\b[^,.;:]{0,60} (?:is|was|st(?:ands|ood) at|reach(?:es|ed)|com(?:es|e|ing) to|came to|amount(?:s|ed) to|r(?:uns|an) to|hits?|has (?:passed|reached|hit|topped))|(?:dead|missing|injured|[a-z]+s) (?:now )?(?:number|total)|(?:dead|missing|injured|[a-z]+s) (?:have |had )?(?:now |already )?(?:reached|hit|passed|topped|totalled|numbered)|(?:dead|missing|injured|[a-z]+s) (?:have |has |had )?(?:mounted|climbed|risen|rose|jumped|soared|swelled|doubled|trebled|tripled|halved|shrunk|dropped|fallen|fell) (?:[a-z]+ ){0,4}to|(?:which|that|this) makes(?: it)?|ma(?:kes?|de) it|numbered|(?:` + sizes + `)\b[^.;]{0,80}[:,] (?:there (?:are|were)|it (?:is|was))|(?:` + sizes + `|side|group|half|party)\b[^,.;]{0,40} (?:is|are|was|were|been) (?:[a-z]+ )?(?:shortened|cut|reduced|trimmed|whittled|raised|lifted|lengthened|extended|increased|brought) (?:down |up |back )?to|should (?:read|have (?:read|been|said))|(?:now|today|currently) (?:counts?|lists?|holds?|contains?|numbers?|records?|runs? to|stretches to|speaks? of|knows? of|reckons? (?:with|on))|reckon(?:s|ed|ing)? with|` + putAt + `|arriv(?:es|ed|ing) at|settl(?:es|ed|ing) (?:on|at)|agree(?:d|s)? (?:on|upon)) ` + roughly + `$`)
	// onlyMaybe leads up to a number that is foretold, feared or wished for.
	onlyMaybe  = whole(`feared|fears|could|may|might|would|if|predict\w*|projected|should|until|once|hop(?:es|ed|ing)|wants? to|plans? to|threat\w*`)
	isNumber   = regexp.MustCompile(`^[^.;]{0,90}\b(?:is|was|are|were) (?:now )?(?:the|what) (?:[a-z]+ )?(?:number|total|sum|count|figure|tally|toll)\b`)
	inAll      = regexp.MustCompile(`^(?: [a-z]+)? (?:in all|altogether|all told|in total)\b`)
	areNow     = regexp.MustCompile(`^(?: of them)? (?:are|is|were|have|stand) now\b|^(?: [a-z-]+)? (?:by now|so far)\b|^ now\b`)
	bookAfter  = regexp.MustCompile(`^(?: [a-z]+)? (?:in|on) (?:its|his|her|their) (?:own )?(?:log|books?|lists?|records?|registers?|files?|rolls?|notes|accounts)\b`)
	bookBefore = regexp.MustCompile(`\b(?:has|have|had|lists?|counts?|counted|shows?|got) (?:about |around |some |only |at least )?$`)
	shouldRead = regexp.MustCompile(`\bshould (?:read|have)\b`)
	nextClause = regexp.MustCompile(`, (?:and|so that|so|which|with|but) `)
)

// bottomLine takes the number that a sentence comes to over one that it names on the way. What somebody speaks of may be set against
// somebody else's number and is left for a later look.
func (r *figureRun) bottomLine(l line, list []quantity, best map[int]reading, late bool) {
	for k, q := range list {
		before, after := l.low[:q.start], l.low[q.end:]
		m := comesTo.FindStringIndex(before)
		if inAll.MatchString(after) || q.start > 0 && areNow.MatchString(after) || inBooks(before, after) {
			m = []int{len(before), len(before)}
		}
		if q.ordinal || q.unit == "" && hour.MatchString(l.low[q.start:q.end]) || atHour(before, after, q) || m == nil && !(q.start < 3 && isNumber.MatchString(after)) || otherMatter.MatchString(before) || onlyMaybe.MatchString(shouldRead.ReplaceAllString(before, "")) || !late && spokeOf.MatchString(before) {
			continue
		}
		if r.p.ofAnother(l, q) || lessOrMore.MatchString(after) {
			continue
		}
		head := headAfter(after)
		if q.unit != "" || measureWord.MatchString(head) || entered.MatchString(head) && lists.MatchString(before) {
			head = ""
		}
		s := r.bottomSlot(l, q, m, head)
		if s < 0 || !r.p.slots[s].takes(q) || q.unit == "" && q.skip && rateOrSpan(after) || r.someOfWhole(l, list, k, s) || r.p.otherPeriod(r.p.slots[s], l, q) {
			continue
		}
		if x, ok := best[s]; ok && x.start == q.start {
			x.sure, x.more = true, false
			best[s] = x
			continue
		}
		q.more, q.skip = false, false
		best[s] = reading{quantity: q, slot: s, sure: true, left: m == nil || isStep.MatchString(before[m[0]:])}
	}
	r.sides(list, best)
}

var (
	// entered are what a list holds, whatever it lists.
	entered = whole(`names|entries|lines|cases`)
	lists   = whole(`lists?|registers?|rolls?|records?|files?|books?|index|catalogues?|inventory`)
)

// inBooks reports whether a number is what somebody has in a list: "the union has 4,500 on its books".
func inBooks(before, after string) bool {
	return bookBefore.MatchString(before) && bookAfter.MatchString(after)
}

// isStep are the verbs that tell a total as a step, not as another count.
var isStep = regexp.MustCompile(`^(?:making|br[io]|ta?o?k|push|lift|rais|swell|cut|reduc|leav|carr|dr[io]v|for a)`)

// sides takes a sum or share of which no word says what it is, in a text that tells of a dispute about the one that is asked for.
func (r *figureRun) sides(list []quantity, best map[int]reading) {
	if !r.disputed || len(best) > 0 {
		return
	}
	for _, q := range list {
		if q.unit == "" || q.skip {
			continue
		}
		for s, x := range r.p.slots {
			if x.takes(q) && r.near(s, q.value) {
				best[s] = reading{quantity: q, slot: s}
				return
			}
		}
	}
}

func rateOrSpan(after string) bool { return notCount.MatchString(after) || rateOf.MatchString(after) }

// bottomSlot is the slot of a bottom line: the one whose words stand in its clause; else the only one, or the one spoken of before, where the
// number could be a later state of what stands.
func (r *figureRun) bottomSlot(l line, q quantity, m []int, head string) int {
	from := clauseStart(l.low, q.start)
	if m != nil {
		from = min(from, m[0])
		if cut := nextClause.FindAllStringIndex(l.low[:m[0]], -1); len(cut) > 0 {
			from = max(from, cut[len(cut)-1][1])
		}
	}
	clause := l.low[from:q.start] + " " + clauseTo(l.low[q.end:])
	found := -1
	for s, x := range r.p.slots {
		if x.takes(q) && !r.p.ofPart(x, l, q) && x.words.MatchString(clause) && x.canCount(head) && !(x.noun && x.deed != nil && !x.deed.MatchString(l.low) && !r.near(s, q.value)) {
			if found >= 0 {
				return -1
			}
			found = s
		}
	}
	if only := r.named(l); found < 0 && head == "" && only >= 0 && r.p.slots[only].takes(q) && r.near(only, q.value) {
		return only
	}
	if deed := r.deedIn(clause, q); found < 0 && head == "" && deed >= 0 {
		return deed
	}
	if found >= 0 || head != "" || ofNoun.MatchString(clause) {
		return found
	}
	if len(r.p.slots) == 1 && r.near(0, q.value) {
		return 0
	}
	if r.asked >= 0 && r.near(r.asked, q.value) {
		return r.asked
	}
	return -1
}

// deedIn is the one slot whose deed stands in a clause as a noun: "cancellations had mounted to".
func (r *figureRun) deedIn(clause string, q quantity) int {
	found := -1
	for s, x := range r.p.slots {
		if x.deed == nil || !x.takes(q) || !r.near(s, q.value) {
			continue
		}
		if m := x.deed.FindString(clause); m != "" && deedNoun.MatchString(m) {
			if found >= 0 {
				return -1
			}
			found = s
		}
	}
	return found
}

var deedNoun = regexp.MustCompile(`(?:ions?|ments?|ures?|als|ings?|ances?|ages?|outs?|thefts?|losses|arrests?|sales|recalls?)$`)

// ofNoun is a total of things that the line names: none of the question's, where its words are not among them.
var ofNoun = regexp.MustCompile(`\b(?:` + sizes + `) of [a-z]`)

// near reports whether a number could be a later state of the value that stands.
func (r *figureRun) near(s int, value float64) bool {
	const reach = 4 // times by which a count grows or shrinks between two reports
	now, known := r.current(s)
	return known && value > 0 && now <= float64(value*reach) && value <= float64(now*reach)
}

var (
	// inDispute says that those who count do not agree.
	inDispute = whole(`disputes?|at odds|disagree\w*|(?:different|differing|conflicting|rival|diverging|contradictory) (?:counts?|figures?|numbers?|totals?|estimates?|tallies|versions|accounts)|differ|cannot agree|could not agree|discrepancy|quarrel\w*|at loggerheads|contradict\w*`)
	// holdsThem is what captors do, who are none of those held.
	holdsThem = regexp.MustCompile(`^(?: [a-z-]+){0,3}? (?:(?:are|were|is|was) )?(?:(?:thought|believed|said|known|reported) to be )?(?:holding|guarding|keeping|detaining|occupying|manning)\b`)
	holdNow   = regexp.MustCompile(`^(?: [a-z-]+){0,2}? hold (?:the|them|their|its)\b`)
)

// dispute notes that a line tells of a dispute: numbers that follow in the text are sides of it.
func (r *figureRun) dispute(l line) {
	if inDispute.MatchString(l.low) && !settles.MatchString(l.low) && slices.ContainsFunc(r.p.slots, func(s slot) bool {
		return s.words.MatchString(l.low) || s.thing != nil && s.thing.MatchString(l.low) || strings.Contains(l.low, "how many") || strings.Contains(l.low, "how much") || themeWord.MatchString(l.low)
	}) {
		r.disputed = true
	}
}

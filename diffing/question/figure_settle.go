package question

import (
	"regexp"
	"slices"
	"strings"
)

// The end of a contest: one side gives in, or both come to a number together.

var (
	together = whole(`joint|jointly|both|common|agreed|agree|compared|reconciled|accept(?:s|ed)? (?:it|that|this|(?:the|its|his|her|their) (?:[a-z-]+ ){0,2}(?:` + sizes + `))|panel|arbitrat\w*|settl\w*|between them`)
	givesIn  = regexp.MustCompile(`\b(?:withdr\w+|retract\w*|(?:taken?|took|takes) back|g[ai]v(?:e|es|en) up|abandon\w*|dropp?(?:ed|s)|conced\w+|admit\w*|corrected) (?:its|his|her|their|the) (?:own )?(?:[a-z]+ )?(?:number|figure|count|estimate|claim|total|tally|sum|list|objections?|challenge|complaint|protest|resistance|opposition|reservations?)\b|\baccept(?:s|ed)? (?:the|its|his|her|their) (?:[a-z]+ )?(?:count|figure|number|tally|total|estimate)\b`)
	// ruled is what somebody does who decides between two.
	ruled = whole(`ruled|rules|ruling|decided|decides|decision|found|finds|held|determined|concluded|adjudicated|upheld|upholds|verdict`)
	// judges are those who do.
	judges = whole(`courts?|judges?|tribunal|panel|ombudsman|regulator|auditors?|auditor-general|audit office|commission(?:er)?|inquiry|watchdog|arbitrat\w*|mediator|supervisor|authority|board|committee|inspectorate|referee|umpire|jury|registrar|notary|coroner`)
	stands = regexp.MustCompile(`^(?: [a-z]+)? (?:stands?|holds|is right|was right|is correct|applies|it is|remains?)\b`)
)

// anybody are nouns for whoever is counted, and for what a list of them holds.
var anybody = whole(`people|persons|men|women|children|ones|names|entries|cases|individuals|different|separate|distinct`)

// settleUp ends a contest by a number that a line gives for what both sides have come to, or for the side that is left.
func (r *figureRun) settleUp(l line, list []quantity, best map[int]reading) {
	joint, gave, judge := together.MatchString(l.low), givesIn.MatchString(l.low), l.judge()
	if !joint && !gave && judge == "" || l.isHearsay() || onlyMaybe.MatchString(l.low) {
		return
	}
	for s, x := range r.p.slots {
		i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == x.name && v.Contested })
		k := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == rivalName(x.name) })
		if i < 0 || k < 0 || r.moved[x.name] {
			continue
		}
		now, other := r.a.Values[i].Value, r.a.Values[k].Value
		for _, q := range list {
			if q.ordinal || q.skip || !(x.takes(q) || q.unit == "" && x.unit == "money") || !x.canCount(headAfter(l.low[q.end:])) || r.countsOther(s, l.low[q.end:]) {
				continue
			}
			side := q.value == now || q.value == other
			if head := headAfter(l.low[q.end:]); !side && q.unit == "" && head != "" && !x.words.MatchString(firstWords(l.low[q.end:], 3)) && !(x.thing != nil && x.thing.MatchString(firstWords(l.low[q.end:], 3))) && !anybody.MatchString(head) && !x.words.MatchString(l.low) { // "43 members signed it"
				continue
			}
			if !side && (r.weight == forward || r.overtaken(x.name, q.value)) { // an old number told again settles nothing
				continue
			}
			if side && judge != "" && r.weight == full && !r.isSide(judge, i, k) && !notOld.MatchString(l.low[:q.start]) && !notOther.MatchString(l.low[:q.start]) {
				gave = true
			}
			if side && !(gave || stands.MatchString(l.low[q.end:])) || !side && (!joint || x.unit == "" && headAfter(l.low[q.end:]) == "" && !r.speaksOf(l, s) || times(q.value, now) > 2 && times(q.value, other) > 2) {
				continue
			}
			if y, ok := best[s]; ok && y.start != q.start {
				continue
			}
			delete(best, s)
			r.told[s] = true
			if q.value != now {
				r.setBy(l, x, q.value, false, r.sayer(l))
				return
			}
			r.endContest(l, i, r.sayer(l))
			return
		}
	}
}

// judge is who decides something in a line, empty where nobody does whose office it could be.
func (l line) judge() string {
	for _, m := range ruled.FindAllStringIndex(l.low, -1) {
		if by := l.party(m[0]); judges.MatchString(strings.ToLower(by)) {
			return by
		}
		if k := strings.LastIndex(l.low[:m[0]], ", "); k >= 0 && strings.Count(l.low[k:m[0]], " ") < 9 { // "…, the panel has decided"
			if by := l.text(k+len(", "), m[0]); judges.MatchString(strings.ToLower(by)) {
				return strings.TrimSpace(helpers.ReplaceAllString(" "+by, ""))
			}
		}
	}
	return ""
}

// isSide reports whether a source is one of the two that a contest is between.
func (r *figureRun) isSide(by string, sides ...int) bool {
	return slices.ContainsFunc(sides, func(i int) bool {
		own := r.a.Values[i].By
		return own != "" && (sameName(by, own) || sharesWord(by, own))
	})
}

// speaksOf reports whether a line speaks of a slot's matter, or only one value is asked for.
func (r *figureRun) speaksOf(l line, s int) bool {
	return len(r.p.slots) == 1 || r.named(l) == s
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// Numbers that a line sets beside each other: the one that stood and the one that stands now, a count and the share that it makes.

var (
	// overOld stands between a new number and the one that it replaces; notOld says that somebody denies the old one.
	overOld = regexp.MustCompile(`^(?: [a-z'-]+){0,4}?(?:,| -)? \(?(?:up from|down from|compared (?:with|to)|against|from|after|instead of|rather than|where|up on|(?:more|fewer|less|higher|lower) than|and (?:no longer|not)|not|no longer)(?: (?:the|an?|its|his|earlier|previous|about|some|around|initial|original|first|only|just|earlier reported|previously reported))* $`)
	notOld  = regexp.MustCompile(`\b(?:not|no longer) (?:the |about |some |just |only )?$`)
	butNew  = regexp.MustCompile(`^(?: [a-z'-]+){0,3}?,? but (?:rather |only |in fact |actually |about |some |at least )*$`)
	fromTo  = regexp.MustCompile(`^(?: [a-z'-]+){0,3}? (?:to|now) (?:about |some |around |nearly )*$`)
	fromOld = regexp.MustCompile(`\bfrom (?:about |some |the |an? |around |earlier |previous )*$`)
	thatIs  = regexp.MustCompile(`^(?: [a-z'-]+){0,3}?(?:,| -)? \(?(?:or|which is|that is|equal to|equivalent to|amounting to|a share of|for a share of|some|about)?(?: about| some| just over| just under| roughly)? ?$`)
)

// paired finds numbers set beside the value that stands: whatever the line calls them, they are of the same thing.
func (r *figureRun) paired(l line, list []quantity, best map[int]reading) {
	for k := 0; k+1 < len(list); k++ {
		a, b := list[k], list[k+1]
		if b.start < a.end || a.ordinal || b.ordinal {
			continue
		}
		gap := l.low[a.end:b.start]
		fresh, old, denied := a, b, false
		switch {
		case overOld.MatchString(gap):
			denied = strings.HasSuffix(strings.TrimSpace(gap), "not")
		case butNew.MatchString(gap) && notOld.MatchString(l.low[:a.start]):
			fresh, old, denied = b, a, true
		case fromTo.MatchString(gap) && fromOld.MatchString(l.low[:a.start]):
			fresh, old = b, a
		default:
			continue
		}
		s := r.standing(fresh, old)
		if s >= 0 && (r.p.slots[s].beside != nil && strings.TrimSpace(gap) != "" && strings.HasSuffix(gap, " from ") && !upOrDown.MatchString(gap) || r.countsOther(s, l.low[fresh.end:])) { // "five samples from three riders"
			continue
		}
		if s < 0 || !r.p.slots[s].canCount(headAfter(l.low[fresh.end:])) {
			continue
		}
		if x, ok := best[s]; ok && x.start != old.start {
			continue
		}
		fresh.skip, fresh.more = false, false
		x := reading{quantity: fresh, slot: s, sure: true}
		if now, _ := r.current(s); denied && now != fresh.value && !r.moved[r.p.slots[s].name] && r.otherSays(l, s, fresh.start) {
			r.contest(l, x)
			delete(best, s)
			continue
		}
		best[s] = x
	}
}

var upOrDown = whole(`up|down|risen|rise|rose|fallen|fell|increase|drop`)

// countsOther reports whether a number stands before what another slot counts.
func (r *figureRun) countsOther(s int, after string) bool {
	phrase := firstWords(after, 2)
	own := r.p.slots[s]
	return slices.ContainsFunc(r.p.slots, func(o slot) bool {
		return o.name != own.name && o.noun && o.thing != nil && o.thing.MatchString(phrase) && !(own.thing != nil && own.thing.MatchString(phrase)) && !own.words.MatchString(phrase)
	})
}

// otherSays reports whether a line gives a number on another's word than the one that stands.
func (r *figureRun) otherSays(l line, s, at int) bool {
	by := l.sayer()
	if cue := spokeOf.FindStringIndex(l.low[:at]); by == "" && cue != nil {
		by = l.party(cue[0])
	}
	for _, v := range r.a.Values {
		if v.Name == r.p.slots[s].name {
			return by != "" && v.By != "" && !sameName(by, v.By) && !correctedNote(l)
		}
	}
	return false
}

// standing is the one slot of which an old number of a line is the value, and of which the fresh one could be.
func (r *figureRun) standing(fresh, old quantity) int {
	found := -1
	for s, x := range r.p.slots {
		if now, known := r.current(s); known && now == old.value && now >= 3 && r.near(s, fresh.value) && (x.takes(fresh) || x.takes(old)) {
			if found >= 0 {
				return -1
			}
			found = s
		}
	}
	return found
}

// besides is what somebody else is said to count, in a clause that leaves out the verb: "police counted 30,000 visitors, the organisers 45,000".
var besides = regexp.MustCompile(`^(?: [a-z'-]+){0,3}, (?:while |and |but |whereas )?(?:the |its |their )?((?:[a-z'-]+ ){1,4}?)(?:only |about |some |around |at least |as many as )?$`)

// alsoAt is another side's number after the first's: "the office putting the number at 312 and the doctors at 540".
var alsoAt = regexp.MustCompile(`^(?: [a-z'-]+){0,2},? (?:and|while|but|whereas) ((?:[a-z'-]+ ){1,6})(?:at|of|as) (?:only |about |some |around |at least )*$`)

// elliptic finds a rival count whose verb is left out.
func (r *figureRun) elliptic(l line, list []quantity, best map[int]reading) (rival []sided) {
	for s := range r.p.slots {
		x, ok := best[s]
		if !ok {
			continue
		}
		for _, q := range list {
			if q.start <= x.end || q.unit != x.unit || q.skip || q.ordinal || headAfter(l.low[q.end:]) != "" && headAfter(l.low[q.end:]) != headAfter(l.low[x.end:]) {
				continue
			}
			m := alsoAt.FindStringSubmatchIndex(l.low[x.end:q.start])
			if m != nil && spokeOf.MatchString(l.low[:x.start]) {
				rival = append(rival, sided{reading{quantity: q, slot: s}, strings.TrimSpace(l.text(x.end+m[2], x.end+m[3]-1))})
				continue
			}
			m = besides.FindStringSubmatchIndex(l.low[x.end:q.start])
			if m == nil || !official.MatchString(l.low[x.end+m[2]:x.end+m[3]]) && !l.namedIn(x.end+m[2], x.end+m[3]) || !endsHere.MatchString(l.low[q.end:]) && headAfter(l.low[q.end:]) == "" {
				continue
			}
			rival = append(rival, sided{reading{quantity: q, slot: s}, strings.TrimSpace(l.text(x.end+m[2], x.end+m[3]-1))})
		}
	}
	return rival
}

// sided is a number and whose it is.
type sided struct {
	reading
	by string
}

func (l line) namedIn(start, end int) bool {
	for _, m := range l.names {
		if m.start >= start && m.end <= end {
			return true
		}
	}
	return false
}

// difference is a step told by how much it is: "twelve turbines fewer than planned".
var difference = regexp.MustCompile(`^(?: [a-z-]+){0,2}? (fewer|less|more) than (?:planned|before|previously|originally|expected|announced|intended|thought|first|at first|so far|was (?:planned|thought|reported|announced)|had been|the (?:plan|original|first|previous|earlier))\b`)

// differ takes a step told by its size alone, where the line gives no number of what stands now.
func (r *figureRun) differ(l line, list []quantity, best map[int]reading) {
	for _, q := range list {
		m := difference.FindStringSubmatch(l.low[q.end:])
		if m == nil || q.ordinal || len(list) > 1 || l.v.Label != claim.LabelNew || r.t.Corpus {
			continue
		}
		for s, x := range r.p.slots {
			now, known := r.current(s)
			if !known || !x.takes(q) || q.value >= now || !x.words.MatchString(l.low) && len(r.p.slots) > 1 || !x.canCount(headAfter(l.low[q.end:])) {
				continue
			}
			if x.noun && !x.words.MatchString(l.low) {
				continue
			}
			q.value, q.more = now-q.value, false
			if m[1] == "more" {
				q.value = 2*now - q.value
			}
			best[s] = reading{quantity: q, slot: s, sure: true, left: true}
			return
		}
	}
}

// shares takes the share beside a count that the line has given: "41,200 votes, or 38.4 per cent".
func (r *figureRun) shares(l line, list []quantity, best map[int]reading) {
	for s, x := range r.p.slots {
		if _, told := best[s]; told || x.unit != "%" {
			continue
		}
		for k := 0; k+1 < len(list); k++ {
			if list[k+1].unit != "%" || !thatIs.MatchString(l.low[list[k].end:list[k+1].start]) {
				continue
			}
			for o := range r.p.slots {
				if y, ok := best[o]; ok && o != s && y.start == list[k].start {
					best[s] = reading{quantity: list[k+1], slot: s, sure: true}
				}
			}
		}
	}
}

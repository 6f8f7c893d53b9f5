package question

import (
	"regexp"
	"strings"
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
		if s < 0 || !r.p.slots[s].canCount(headAfter(l.low[fresh.end:])) {
			continue
		}
		if x, ok := best[s]; ok && x.start != old.start {
			continue
		}
		fresh.skip, fresh.more = false, false
		x := reading{quantity: fresh, slot: s, sure: true}
		if now, _ := r.current(s); denied && now != fresh.value && !r.moved[r.p.slots[s].name] && r.otherSays(l, s) {
			r.contest(l, x)
			delete(best, s)
			continue
		}
		best[s] = x
	}
}

// otherSays reports whether a line gives a number on another's word than the one that stands.
func (r *figureRun) otherSays(l line, s int) bool {
	by := l.sayer()
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

package question

import (
	"slices"
	"strings"
)

// Numbers so far from the one that stands that a slip of the pen, or another thing, is likelier than news.

const (
	slipLow, slipHigh = 8, 15 // times by which a number with a nought too many, or misheard, differs
	wild              = 20    // times from which no count has moved unless it is a toll in its first days
	unsourcedWild     = 5     // the same on nobody's word
	fewToSlip         = 5     // values below can grow many times over in a day
)

// printedElsewhere reports whether a number that looked like a slip was given by another outlet too, and so is none.
func (r *figureRun) printedElsewhere(name string, value float64) bool {
	return slices.ContainsFunc(r.a.State, func(m Memory) bool {
		return m.Key == "suspect "+name && m.Value == number(value) && m.By != "" && !strings.EqualFold(m.By, r.t.Outlet)
	})
}

// tenfold says that a number has indeed grown so many times.
var tenfold = whole(`tenfold|ten-?fold|ten times|(?:eight|nine|eleven|twelve|dozen) times|times (?:as|more|what|the)|exploded|multiplied|soared|skyrocketed|tenth`)

// slipped says why a number cannot be a later state of the one that stands, empty where it can. A line that names the old number beside the new
// one knows what it says, but for a nought; numbers of people may indeed grow so fast where an authority says so.
func (r *figureRun) slipped(l line, s slot, value, now float64, list []quantity) string {
	if now < fewToSlip || value <= 0 || s.margin || s.unit == "%" || correctedNote(l) {
		return ""
	}
	toll := s.grows && now < 4*fewToSlip
	if slices.ContainsFunc(list, func(q quantity) bool { return q.value == now }) {
		if ratio := value / now; ratio >= slipLow && (ratio <= slipHigh || s.unit == "money") && now >= 4*fewToSlip && !(s.label == "people" && l.isOfficial()) && !tenfold.MatchString(l.low) {
			return "many times the " + number(now) + " that the line gives beside it"
		}
		return ""
	}
	if value > now {
		switch ratio := value / now; {
		case ratio >= slipLow && ratio <= slipHigh && !(toll && l.isOfficial()):
			return "some ten times the " + number(now) + " known"
		case ratio > wild && !s.grows:
			return "many times the " + number(now) + " known"
		case ratio >= unsourcedWild && !toll && (l.sayer() == "" && !r.nobodys(s.name, now) || l.isHearsay()):
			return "many times the " + number(now) + " known, on nobody's word"
		}
		return ""
	}
	if s.grows && now/value >= slipLow && !lowers.MatchString(l.low) && !corrects.MatchString(l.low) {
		return "a small part of the " + number(now) + " known"
	}
	if !s.rest && !s.grows && now/value >= slipLow && s.name != "in hospital" && s.name != "evacuated" && !fallen.MatchString(l.low) && !corrects.MatchString(l.low) {
		return "a small part of the " + number(now) + " known"
	}
	return ""
}

// fallen are the verbs by which a line says that a number has come down.
var fallen = whole(`fell|fallen|falls|dropped|drops|shrunk|shrank|shrinks|dwindled|plunged|plummeted|sank|down to|only|all but|just|reduced|cut to|lowered`)

// suspect reports whether a number was printed that could not be.
func (r *figureRun) suspect(name string, value float64) bool {
	return slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == "suspect "+name && m.Value == number(value) })
}

// mended takes the number that an outlet gives in the place of one that it printed wrongly: of the two of its note the one that was not flagged.
func (r *figureRun) mended(l line, list []quantity, best map[int]reading) {
	if !correctedNote(l) && !takenBack.MatchString(l.low) {
		return
	}
	for s, x := range r.p.slots {
		var right []quantity
		wrong := false
		for _, q := range list {
			switch {
			case r.suspect(x.name, q.value):
				wrong = true
			case !q.ordinal && (x.takes(q) || q.unit == "" && x.unit == "money") && r.near(s, q.value):
				right = append(right, q)
			}
		}
		if wrong && len(right) == 1 {
			right[0].skip, right[0].more = false, false
			best[s] = reading{quantity: right[0], slot: s, sure: true}
		}
	}
}

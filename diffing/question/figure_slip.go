package question

import "slices"

// Numbers so far from the one that stands that a slip of the pen, or another thing, is likelier than news.

const (
	slipLow, slipHigh = 8, 15 // times by which a number with a nought too many, or misheard, differs
	wild              = 20    // times from which no count has moved unless it is a toll in its first days
	unsourcedWild     = 5     // the same on nobody's word
	fewToSlip         = 5     // values below can grow many times over in a day
)

// slipped says why a number cannot be a later state of the one that stands, empty where it can. A line that names the old number beside the new
// one knows what it says.
func (r *figureRun) slipped(l line, s slot, value, now float64, list []quantity) string {
	if now < fewToSlip || value <= 0 || s.margin || s.unit == "%" || correctedNote(l) || slices.ContainsFunc(list, func(q quantity) bool { return q.value == now }) {
		return ""
	}
	toll := s.grows && now < 4*fewToSlip
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
	if !s.rest && !s.grows && now/value >= slipLow && s.name != "in hospital" && s.name != "evacuated" && !fallen.MatchString(l.low) && !corrects.MatchString(l.low) {
		return "a small part of the " + number(now) + " known"
	}
	return ""
}

// fallen are the verbs by which a line says that a number has come down.
var fallen = whole(`fell|fallen|falls|dropped|drops|shrunk|shrank|shrinks|dwindled|plunged|plummeted|sank|down to|only|all but|just|reduced|cut to|lowered`)

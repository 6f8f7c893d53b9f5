package question

import (
	"regexp"
	"strings"
)

// partOf reports whether a line speaks of one thing in a place where the places themselves are asked for: the school in a village that is open
// does not open the village.
func (r *rosterRun) partOf(l line, m mention) bool {
	at := thingIn.FindStringSubmatch(l.low[:min(m.start, len(l.low))])
	return at != nil && r.role.state && !strings.Contains(r.asked(), singular(at[1])) && (r.want.place || placed.MatchString(r.want.noun))
}

var (
	thingIn = regexp.MustCompile(`\b(schools?|shops?|museum|library|church|hotels?|bakery|offices?|counter|market|bank|pub|restaurants?|pool|baths?|park|theatre|cinema|stadium|station|caf[eé]|exhibition|hospital|surgery|pharmacy|supermarket|factory|mill|zoo|branch|desk|terminal|festival|fair) (?:in|at|of|near|outside) (?:the )?(?:(?:town|village|city|port|district) of )?$`)
	placed  = w(`airport|port|station|harbour|resort|camp|zone|border|crossing`)
)

package question

import (
	"regexp"
	"strings"

	"storywatch/diffing/claim"
)

// countRole notes that a line says how many are in the role without naming them: "Two firms have put in offers: X and Y", "… . They are X and Y".
func (r *rosterRun) countRole(l line) {
	m := countedOnes.FindStringIndex(l.low)
	if m == nil || len(r.changes) > 0 && r.changes[len(r.changes)-1].Evidence.Text == l.v.Claim.Text {
		return
	}
	r.roleCounted = r.lines
	if k := strings.LastIndex(l.low, ":"); k > m[1] {
		r.enterAll(l, k+1)
	}
}

// nameRole takes on those whom the line after a counted group names: "They are X and Y".
func (r *rosterRun) nameRole(l line) {
	if r.roleCounted == 0 || r.roleCounted != r.lines-1 {
		return
	}
	if m := theyAre.FindStringIndex(l.low); m != nil {
		r.enterAll(l, m[1])
	} else if m := theyAreOnly.FindStringIndex(l.low); m != nil {
		r.enterAll(l, m[1])
	}
}

var (
	countedOnes = whole(`(?:two|three|four|five|six|seven|eight|nine|ten|several|both|all|some|a number of) (?:[a-z-]+ ){0,3}?[a-z]+s|those`)
	theyAreOnly = regexp.MustCompile(`^(?:they|these|those|the (?:[a-z]+ ){1,3}) (?:are|were|include|included|comprise)\b`)
)

// enterAll takes on the names of a list that begins at a place.
func (r *rosterRun) enterAll(l line, pos int) {
	var last mention
	for _, m := range l.names {
		if m.start < pos || m.kind == claim.Unnamed || !r.want.stands(l, m) || r.modifier(m) || r.asksOnly(m) || placeBefore.MatchString(l.low[:m.start]) && !r.want.place {
			continue
		}
		if last.name != "" && !itemGap.MatchString(blank(l, last.end, m.start)) {
			break
		}
		r.enterRole(l, "named", m)
		last = m
	}
}

// itemGap is what may stand between two items of such a list, each with a clause of its own.
var itemGap = regexp.MustCompile(`^(?:, (?:which|who|whose|an?|the|of|from|in|[0-9]+)\b[^;.]*)?,? ?(?:and |;)?[^;.]{0,40}$`)

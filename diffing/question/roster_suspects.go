package question

import (
	"regexp"
	"strings"
)

// thinksSo follows the name of one who suspects, says or thinks something, with those who do so beside them.
var thinksSo = regexp.MustCompile(`^(?:,[^,]{1,60},)?(?: and (?:[a-z'’.-]+ ){1,4}?| )(?:also |now |both |all |himself |herself |themselves )?(?:(?:suspects?|believes?|thinks?|fears?|argues?|claims?|alleges?|suggests?|speculates?) (?:that |the |an? |it |them |him |her |foul )|` +
	`(?:has|have|had) (?:named|accused|blamed|suspected|pointed|identified|suggested|claimed|alleged)\b|(?:accuses|blames?|points? (?:the finger|to|at)|faults|speculates? about|theori[sz]es?)\b|(?:suspected|believed|thought|feared|argued|claimed|alleged|suggested|speculated|reasoned) that\b)`)

// accuses reports whether whoever stands at a place in a line is not the one suspected there: the one who suspects somebody, or the body to which
// the one who says so belongs ("a member of the Duma's committee has named…").
func accuses(l line, m mention) bool {
	if m.end <= len(l.low) && thinksSo.MatchString(l.low[m.end:]) {
		return true
	}
	name := strings.ToLower(m.name)
	if m.end <= len(l.low) && m.start < m.end {
		name = l.low[m.start:m.end]
	}
	said := strings.ToLower(l.sayer())
	return len(name) > 2 && strings.Contains(" "+said+" ", " "+name) && !sameName(said, name) && belongsTo.MatchString(said)
}

// belongsTo joins a teller to the body that they are of.
var belongsTo = regexp.MustCompile(`\b(?:of|at|in|for|from|with)\b`)

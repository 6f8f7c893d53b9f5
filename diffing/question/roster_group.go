package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	// oneFound says that one of those who did it is no longer nameless.
	oneFound = regexp.MustCompile(`\b(?:one|another|two|both|the (?:first|second|third|other)) of (?:the |those |them)?(?:[a-z-]+ ){0,4}?(?:men|women|suspects|gunmen|attackers|accomplices|thieves|raiders|robbers|burglars|kidnappers|hijackers|hackers|culprits|arsonists|killers|bombers|smugglers|detainees|accused|arrested|detained|held)\b[^.;]{0,50}\b(?:identified|named|known|recognised|recognized|unmasked)\b`)
	// heIs leads up to a name right after such a sentence.
	heIs = regexp.MustCompile(`^(?:he|she|it|his name|her name) (?:is|was) (?:[a-z-]+ ){0,3}$`)
	// theFirms leads up to the names of those whom the sentence before counted: "The firms are X, Y and Z".
	theFirms = regexp.MustCompile(`^(?:the (?:[a-z-]+ )?(?:firms|companies|businesses|groups|banks|clubs|teams|men|women|officials|[a-z]+s)(?: (?:concerned|involved|in question|accused|fined|named))?|they) (?:are|were) $`)
	// foundOut is what an authority says of those whom it has found out.
	foundOut = whole(`found|fined|fines|accus(?:es|ed)|charg(?:es|ed)|alleg(?:es|ed)|suspect(?:s|ed)|investigat(?:es|ed|ing)|ruled|concluded|blam(?:es|ed)`)
	counting = whole(`two|three|four|five|six|seven|eight|nine|ten|several`)
)

// unmasked takes on those of a nameless group who get a name: in the sentence that says so, or right after it.
func (r *rosterRun) unmasked(l line) {
	if !r.f.accusing {
		return
	}
	find := oneFound.FindStringIndex(l.low)
	add := func(m mention, as string, rank int) {
		if m.kind != claim.Place && m.kind != claim.Unnamed && (m.known || len(nameWords(m.name)) > 1) && r.a.entry(m.name) < 0 && r.canStand(l, m) && !r.speaks(l, m) {
			r.add(l, Entry{Name: m.name, Named: true, As: as, Rank: rank, Person: m.kind == claim.Person || as == "suspect", Age: m.age})
		}
	}
	for _, m := range l.names {
		lead := l.low[:m.start]
		switch {
		case find != nil && m.start >= find[1] && strings.TrimSpace(l.low[find[1]:m.start]) == "as", r.maskOff > 0 && r.maskOff == r.lines-1 && heIs.MatchString(lead):
			add(m, "suspect", 4)
			find = nil
		case r.counted > 0 && r.counted == r.lines-1 && r.group.left == 0 && theFirms.MatchString(lead):
			for _, x := range l.names {
				if x.start == m.start || x.start > m.start && onlyNames.MatchString(blank(l, m.end, x.start)) {
					add(x, "accused", 1)
				}
			}
		}
	}
	if counting.MatchString(l.low) && foundOut.MatchString(l.low) && judging.MatchString(l.low) && r.matter != nil && r.matter.MatchString(l.low) {
		r.counted = r.lines
	}
}

// onlyNames is what may stand between the names of a list, once the names themselves are left out.
var onlyNames = regexp.MustCompile(`^(?:[ ,&]|\band\b)*$`)

// blank is a stretch of a line without the names in it.
func blank(l line, start, end int) string {
	var b strings.Builder
	for _, m := range l.names {
		if m.start >= start && m.end <= end {
			b.WriteString(l.low[start:m.start])
			start = m.end
		}
	}
	b.WriteString(l.low[start:end])
	return b.String()
}

// items are the names that head the parts of a list behind a colon, each of which may have a clause of its own: "X, who drew it, and the firm of Y".
func (g grammar) items(k, count int) []int {
	var out []int
	for i := k; i < len(g.ps) && len(out) < count; i++ {
		if !g.is(i, nounPart) || i > k && !g.is(i-1, andPart) && !(g.is(i-1, commaPart) && g.named(i)) {
			continue
		}
		n := g.last(i)
		for !g.named(n) && g.is(n+1, prepPart) && g.ps[n+1].word == "of" && g.is(n+2, nounPart) {
			n = g.last(n + 2)
		}
		if g.named(n) && g.ps[n].name.kind != claim.Place {
			out = append(out, n)
		}
	}
	return out
}

// members are the names of a group that its line lists: "three men: X, Y and Z", "two directors, X and Y".
func (g grammar) members(i int, p personSaid) []int {
	if p.name.name != "" || p.count < 2 {
		return nil
	}
	for k := i + 1; k < len(g.ps); k++ {
		if !g.is(k, colonPart) && !(g.is(k, commaPart) && k < i+5) || !g.is(k+1, nounPart) || !g.named(k+1) && !g.is(k+1, colonPart) {
			continue
		}
		if list := g.items(k+1, p.count); g.is(k, colonPart) && len(list) == p.count {
			return list
		}
		if list := g.listed(k + 1); len(list) > 1 && !slices.ContainsFunc(list, func(n int) bool { return !g.named(n) }) {
			return list
		}
	}
	return nil
}

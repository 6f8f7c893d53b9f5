package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	employedBy = regexp.MustCompile(`\b(?:(?:` + personNouns + `|works?|worked|working|employed|employee|employees|consultant|contracted|team leader|manager|head of [a-z]+) (?:with|at|for|by|of|from)|(?:his|her) (?:former )?employers?,?|led|leads|ran|runs|heads?) (?:the )?$`)
	someFirm   = regexp.MustCompile(`\bemployed by (an? [a-z -]+?(?:company|firm|agency|contractor|group|bank))\b`)
)

// employers fills in for whom the one on the roster works, where the sentence says so.
func (r *rosterRun) employers(l line) {
	var body string
	at := -1 // where the body stands when only its place says that it employs someone
	for _, m := range l.names {
		if m.kind == claim.Person || m.kind == claim.Place || m.kind == claim.Unnamed {
			continue
		}
		possessive := strings.HasPrefix(l.low[m.end:], "'s ") && nounWord.MatchString(l.low[m.end:min(len(l.low), m.end+40)])
		beside := nounWord.MatchString(firstWords(l.low[m.end:], 2)) && !strings.HasPrefix(l.low[m.end:], ",")
		if employedBy.MatchString(l.low[:m.start]) || possessive || beside {
			if body = m.name; !employedBy.MatchString(l.low[:m.start]) {
				at = m.end
			}
			break
		}
	}
	described := false
	if body == "" {
		if m := someFirm.FindStringSubmatch(l.low); m != nil {
			body, described = m[1], true
		}
	}
	if body == "" {
		return
	}
	i := r.who(l)
	if at >= 0 && i >= 0 && !slices.ContainsFunc(l.names, func(m mention) bool {
		return m.start >= at && m.start-at < 50 && (m.name == r.a.Names[i].Name || sameName(m.name, r.a.Names[i].Name))
	}) {
		return
	}
	if i < 0 || r.a.Names[i].Standing == cleared || !r.a.Names[i].Person || sameName(r.a.Names[i].Name, body) {
		return
	}
	e := &r.a.Names[i]
	vague := strings.HasPrefix(e.Employer, "a ") || strings.HasPrefix(e.Employer, "an ")
	if e.Employer != "" && (!vague || described) {
		return
	}
	before := standingOf(*e)
	e.Employer = body
	if !slices.ContainsFunc(r.changes, func(c Change) bool { return strings.Contains(c.What, e.Name) && c.Evidence.Text == l.v.Claim.Text }) {
		r.tell(l, e.Name+" works for "+body, before, standingOf(*e), "employer named")
	}
}

func firstWords(s string, n int) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(n, len(f))], " ")
}

// who is the entry that a sentence is about: one it names, or the one last spoken of.
func (r *rosterRun) who(l line) int {
	for _, m := range l.names {
		if m.kind == claim.Body || dependent(l.low, m) {
			continue
		}
		for i, e := range r.a.Names {
			if e.Person && (e.Name == m.name || e.Named && sameName(e.Name, m.name) && m.kind != claim.Unnamed || m.age > 0 && e.Age == m.age) {
				return i
			}
		}
	}
	if m, ok := r.meant(l.low); ok {
		return slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name })
	}
	return -1
}

// deny marks the ones who deny, for themselves or through a lawyer or a spokesman.
func (r *rosterRun) deny(l line) {
	m := denial.FindStringIndex(l.low)
	if m == nil && len(r.quoted(l)) > 0 { // whoever is on the roster and says that something was not so denies it
		m = flatNo.FindStringIndex(l.low)
	}
	if m == nil || unsaid.MatchString(l.low) || admits.MatchString(l.low) || deniedBail.MatchString(l.low) {
		return
	}
	if hearsay.MatchString(strings.ToLower(l.sayer())) { // friends may call them innocent; it is not their own word
		return
	}
	var who []int
	mark := func(name string) {
		i := r.a.entry(name)
		if i < 0 {
			i = slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == name })
		}
		if i >= 0 && !slices.Contains(who, i) {
			who = append(who, i)
		}
	}
	speaker := false
	for _, x := range l.names {
		if x.start < m[0] && (x.kind != claim.Place || x.known) && (!dependent(l.low, x) || strings.HasPrefix(l.low[x.end:], "'s") || voice.MatchString(l.low[:x.start])) {
			speaker = true
			mark(x.name)
		}
	}
	for _, x := range r.quoted(l) {
		mark(x.name)
	}
	if len(who) == 0 && (voice.MatchString(l.low) || !speaker) {
		if x, ok := r.meant(l.low); ok {
			mark(x.name)
		} else if voice.MatchString(l.low) && r.focus.known {
			mark(r.focus.name)
		}
	}
	for _, i := range who {
		e := &r.a.Names[i]
		if e.Denies || e.Standing == cleared {
			continue
		}
		before := standingOf(*e)
		e.Denies = true
		r.tell(l, e.Name+" denies it", before, standingOf(*e), "denial by the one concerned")
	}
}

var (
	flatNo     = whole(`(?:did|does|do|had|has|have|was|were) (?:not|never|neither)|didn't|wasn't|hadn't|never|knew nothing`)
	admits     = whole(`not deny|did not deny|neither confirm nor deny|neither confirmed nor denied|nor den(?:y|ied)|refused to deny`)
	deniedBail = whole(`denied (?:bail|entry|access|permission|a visa|medical)`)
)

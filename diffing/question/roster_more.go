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
		if m.kind == claim.Person || m.kind == claim.Place || m.kind == claim.Unnamed || landOnly(l, m) {
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
	if i < 0 || !r.a.Names[i].Person || sameName(r.a.Names[i].Name, body) {
		return
	}
	if r.a.Names[i].Standing == cleared { // no news, but it tells whom "the Board's engineer" means
		if r.a.Names[i].Employer == "" && slices.ContainsFunc(l.names, func(m mention) bool { return sameName(m.name, r.a.Names[i].Name) && m.end < len(l.low)/2 }) {
			r.a.Names[i].Employer = body
		}
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
		m = r.ownNo(l)
	}
	if m == nil || r.ofSomethingElse(l, m) || unsaid.MatchString(l.low) || admits.MatchString(l.low) || deniedBail.MatchString(l.low) {
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

// ownNo is where a line says that the speaker did not: the subject of the denial is who speaks, or a pronoun.
func (r *rosterRun) ownNo(l line) []int {
	for _, m := range flatNo.FindAllStringIndex(l.low, -1) {
		lead := strings.Fields(l.low[max(0, m[0]-40):m[0]])
		lead = lead[max(0, len(lead)-4):]
		own := slices.ContainsFunc(lead, func(w string) bool { return selfWord[strings.Trim(w, "\"',.")] })
		for _, x := range r.quoted(l) {
			own = own || slices.Contains(lead, lastWord(x.name))
		}
		own = own || ownOffice.MatchString(l.low[:m[0]]) && r.bodySpeaks(l)
		if own && !concedes.MatchString(l.low[m[1]:]) {
			return m
		}
	}
	return nil
}

// bodySpeaks reports whether a body on the roster speaks in a line, itself or by somebody who speaks for it.
func (r *rosterRun) bodySpeaks(l line) bool {
	return slices.ContainsFunc(r.quoted(l), func(x mention) bool {
		k := r.a.entry(x.name)
		return k >= 0 && !r.a.Names[k].Person
	})
}

// ownOffice leads up to what a body did not do, which it calls by its sort: "the agency did not".
var ownOffice = regexp.MustCompile(`\b(?:the|his|her|its|their|our) (?:[a-z]+ )?(?:agency|service|bureau|office|company|firm|ministry|department|group|bank|club|party|union|board|council|commission|organi[sz]ation|institute|hospital|school|university|court|government|embassy|consulate|mission|team|force|unit|paper|newspaper|staff|people|officers|employees) "?$`)

// ofSomethingElse reports whether somebody denies how a thing is, which says nothing of what they did: "denies that it is a wish-list".
func (r *rosterRun) ofSomethingElse(l line, m []int) bool {
	if !thatItIs.MatchString(l.low[m[1]:]) {
		return false
	}
	for _, x := range r.quoted(l) {
		return x.kind == claim.Person // a body may be "it"
	}
	for _, x := range l.names {
		if x.end <= m[0] && !dependent(l.low, x) && x.kind != claim.Person {
			return false
		}
	}
	return true
}

var (
	selfWord = set("he she it they i we himself herself itself themselves who")
	concedes = regexp.MustCompile(`^ (?:dispute|deny|denied|doubt|contest|rule out|comment|say|reply|respond|answer|know|want|accept)\b`)
	thatItIs = regexp.MustCompile(`^ (?:that )?(?:it(?:'s| is| was| has| had)|there (?:is|was)|the [a-z-]+ (?:is|was|has|had)) `)
)

var (
	flatNo     = whole(`(?:did|does|do|had|has|have|was|were) (?:not|never|neither)|didn't|wasn't|hadn't|never|knew nothing`)
	admits     = whole(`not deny|did not deny|neither confirm nor deny|neither confirmed nor denied|nor den(?:y|ied)|refused to deny`)
	deniedBail = whole(`denied (?:bail|entry|access|permission|a visa|medical)`)
)

var (
	admission = whole(`admit(?:s|ted)?|acknowledg(?:es|ed)|conced(?:es|ed)|own(?:s|ed) up|confess(?:es|ed)?|withdr(?:ew|awn) (?:its|his|her|their) denial|no longer den(?:y|ies)`)
	oldDenial = whole(`(?:which|who|having) (?:had )?(?:so far |until now |at first |long |always |first |previously )*(?:denied|rejected|denying|dismissed)|after (?:first )?denying|withdr(?:ew|awn) (?:its|his|her|their) denial|contrary to (?:its|his|her|their) (?:earlier )?denials?`)
	itsWord   = whole(`said|says|told|stated|statement|wrote|admit(?:s|ted)?|acknowledg(?:es|ed)|conced(?:es|ed)`)
)

// admit lifts the denial of somebody on the roster who gives it up. Whoever is asked about in a question of suspicion and owns up is put on it.
func (r *rosterRun) admit(l line) {
	m := oldDenial.FindStringIndex(l.low)
	owns := admission.FindStringIndex(l.low)
	if m == nil && owns == nil || m != nil && owns == nil && !itsWord.MatchString(l.low[m[1]:]) || owns != nil && negatedBefore(l.low, owns[0]) {
		return
	}
	at := m
	if at == nil {
		at = owns
	}
	i := -1
	for _, x := range l.names {
		if x.end <= at[0]+1 && x.kind != claim.Unnamed && !dependent(l.low, x) {
			if k := r.a.entry(x.name); k >= 0 {
				i = k
			} else if m != nil && x.known && i < 0 && !slices.Contains(r.target, x.name) {
				r.add(l, Entry{Name: x.name, Named: true, As: admits0, Rank: 4, Person: x.kind == claim.Person, By: x.name})
				return
			}
		}
	}
	if i < 0 || !r.a.Names[i].Denies || r.a.Names[i].Standing == cleared {
		return
	}
	e := &r.a.Names[i]
	before := standingOf(*e)
	if e.Denies = false; e.Rank < 5 { // what a court or the police did stays what they are on for
		e.As = admits0
	}
	r.tell(l, e.Name+" no longer denies it", before, standingOf(*e), "denial given up")
}

// admits0 is the standing of those who own up.
const admits0 = "admits it"

var (
	noSubject = regexp.MustCompile(`^(?:neither|none of|no one|nobody|not one|not a single|no) `)
	noLimit   = regexp.MustCompile(`^no (?:fewer|less|more|sooner|later|longer|doubt|wonder)\b`)
	newHalf   = regexp.MustCompile(`[;:]| but | while | whereas | although |, (?:and|so) `)
)

// nobodyDid reports whether the clause around a place denies its own subject: "neither X nor any of his friends has been charged".
func nobodyDid(low string, pos int) bool {
	start := 0
	for _, m := range newHalf.FindAllStringIndex(low[:pos], -1) {
		start = m[1]
	}
	clause := strings.TrimLeft(low[start:pos], " \"'")
	return noSubject.MatchString(clause) && !noLimit.MatchString(clause)
}

// listedRole is what the user's own names call somebody: "inspector" of "inspector of the Bridges Office".
func listedRole(q Question, name string) string {
	var out []string
	for _, form := range q.Aliases[name] {
		low, _ := fold(form)
		if low != form && !strings.Contains(low, " of ") { // a name, not a description
			continue
		}
		low = strings.TrimPrefix(low, "the ")
		if k := strings.Index(low, " of "); k > 0 {
			low = low[:k]
		}
		if words := strings.Fields(low); len(words) > 0 {
			out = append(out, words[len(words)-1])
		}
	}
	return strings.Join(out, " ")
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// roleAsked is the class of roles that a wording asks for, nil where it is none of those.
func roleAsked(low string) *role {
	var out *role
	first := len(low)
	for i := range roles { // the predicate stands before what it is about
		if m := roles[i].wording.FindStringIndex(low); m != nil && m[0] < first {
			out, first = &roles[i], m[0]
		}
	}
	return out
}

// keptOutAt is where [keptOut] stands among the roles.
var keptOutAt = slices.IndexFunc(roles, func(x role) bool { return x.name == keptOut.name })

// roleFirst is the class of roles that a wording asks for where its words come before any of suspicion: "which villages were evacuated over the
// suspected leak".
func roleFirst(low string) *role {
	s := suspicion.wording.FindStringIndex(low)
	x := roleAsked(low)
	if x == nil || s == nil || x.wording.FindStringIndex(low)[0] >= s[0] {
		return nil
	}
	return x
}

// takeRole takes in what a line says of the role that the question asks for: by the words of its class, and by those of any list.
func (r *rosterRun) takeRole(l line) {
	if r.role == nil || r.f.accusing && r.f.name != "sanction" {
		return
	}
	if r.g == nil {
		g := l.grammar()
		r.g = &g
	}
	var gone []string
	for _, list := range [][]roleCue{r.role.off, offList} {
		for _, c := range list {
			for _, m := range c.re.FindAllStringIndex(l.low, -1) {
				if l.inName(m) || c.link && !asksCut.MatchString(r.asked()) || !r.plainly(l, m, true) || r.ofOther(l, m) || r.spurned(l.low[m[0]:m[1]]) {
					continue
				}
				for _, x := range r.holders(l, c, m, true) {
					if r.partOf(l, x) {
						continue
					}
					gone = append(gone, x.name)
					r.leaveRole(l, c.as, x)
					r.turned = turn{true, c.as, r.lines, m[1]}
				}
			}
		}
	}
	entered := false
	for _, list := range [][]roleCue{r.role.on, onList} {
		for _, c := range list {
			for _, m := range c.re.FindAllStringIndex(l.low, -1) {
				if l.inName(m) || c.link && !asksCut.MatchString(r.asked()) || !r.plainly(l, m, false) || elsewhere(l.around(m), r.t) || c.wish && !r.wishes(l, m) || r.ofOther(l, m) {
					continue
				}
				entered = true
				who := r.holders(l, c, m, false)
				if c.as == "back" {
					who = slices.DeleteFunc(who, func(x mention) bool { i := r.a.entry(x.name); return i < 0 || r.a.Names[i].Standing != cleared })
					entered = entered && len(who) > 0
				}
				for _, x := range who {
					if !slices.ContainsFunc(gone, func(n string) bool { return sameName(n, x.name) }) {
						r.enterRole(l, c.as, x)
						r.turned = turn{false, c.as, r.lines, m[1]}
					}
				}
				if len(who) == 0 && c.as != "back" {
					r.namelessAt(l, c, m)
				}
			}
		}
	}
	if entered && len(gone) == 0 {
		r.nameless(l)
		r.countRole(l)
	}
	r.nameRole(l)
	r.turnAlike(l)
}

// holders are those of whom words at a place of a line speak.
func (r *rosterRun) holders(l line, c roleCue, m []int, off bool) []mention {
	fits := func(x mention) bool {
		known := r.a.entry(x.name) >= 0
		if off && known {
			return true
		}
		return r.want.stands(l, x) && !r.modifier(x) && !r.tellsPaper(l, x) && (known || !r.asksOnly(x)) && (known || x.known || len(nameWords(x.name)) > 1 || r.want.place || r.want.body && !r.want.human)
	}
	if c.side == after {
		if toBe.MatchString(l.low[:m[0]]) && !endsOpen.MatchString(l.low[m[0]:m[1]]) { // "has been suspended over …"
			return nil
		}
		if itsBefore.MatchString(l.low[:m[0]]) && strings.HasSuffix(l.low[m[0]:m[1]], " by") { // "its papers were handed in by X": who handed them in acts for it
			return r.lastHolders(l, m[0], fits)
		}
		out := r.behindWords(l, m[1], fits)
		if len(out) > 0 && c.tail != nil && !c.tail.MatchString(l.low[out[len(out)-1].end:]) {
			return nil
		}
		return out
	}
	out := r.beforeWords(l, m[0], fits)
	if len(out) == 0 && !off {
		out = r.listedAfter(l, m[1], fits)
	}
	return out
}

// asksCut recognises a wording that asks for what cannot be reached.
var asksCut = w(`cut off|isolated|stranded|marooned|unreachable|reached|without (?:a )?road`)

var itsBefore = regexp.MustCompile(`\b(?:its|their|his|her) (?:[a-z]+ )?$`)

// endsOpen is the end of words that lead up to a name even in the passive.
var endsOpen = regexp.MustCompile(`(?:of|by|from|for|to|on|that of|is|are|was|were|with|[,:])$`)

// asksOnly reports whether the wording names somebody, whom it asks about and not for.
func (r *rosterRun) asksOnly(m mention) bool {
	return !namesOwner(r.q, r.asked(), m.name) && slices.ContainsFunc(r.target, func(t string) bool { return sameName(t, m.name) }) ||
		len(wholeWords(r.asked(), strings.ToLower(m.name))) > 0
}

// behindWords are the names that follow a place closely.
func (r *rosterRun) behindWords(l line, pos int, fits func(mention) bool) []mention {
	const reach = 70 // bytes
	var out []mention
	if m := aPronounHere.FindStringIndex(l.low[pos:]); m != nil {
		return r.lastHolders(l, pos, fits)
	}
	for _, m := range l.names {
		if m.start < pos || m.kind == claim.Unnamed {
			continue
		}
		if len(out) > 0 {
			if !nextInList(blank(l, out[len(out)-1].end, m.start)) || saidBy.MatchString(l.low[m.end:]) {
				break
			}
			if fits(m) {
				out = append(out, m)
			}
			continue
		}
		gap := l.low[pos:m.start]
		if len(gap) > reach || strings.ContainsAny(gap, ";:\"") || stopsClause.MatchString(gap) {
			return nil
		}
		if saidBy.MatchString(l.low[m.end:]) {
			return nil
		}
		if fits(m) && !(strings.HasPrefix(l.low[m.end:], "'s ") && followed(l, m)) {
			out = append(out, m)
		}
	}
	return out
}

var (
	aPronounHere = regexp.MustCompile(`^ ?(?:him|her|it|them)\b(?: [a-z]*ed\b| was| were| has| had| have| is| are|[,.]|$)`)
	stopsClause  = regexp.MustCompile(` (?:but|while|whereas|although|because|when|after|before|said|says|told|who|that (?:is|was|had|has)) `)
	saidBy       = regexp.MustCompile(`^,? (?:said|says|told|added|announced|confirmed|disclosed|reported)\b`)
	listGap      = regexp.MustCompile(`^(?:,|,? and|,? as well as|,? along with|,? together with|,? alongside|,? plus|,? or|,? but also| nor)(?: (?:by|in|at|of|from|for|that of|those of))?(?: (?:the|a|an|its|his|her|their|both|also))?(?: [a-z-]+){0,3},? $`)
	clauseEdge   = regexp.MustCompile(`[;:"]| but | while | whereas | although | because | when | after | before | until |, and (?:[a-z]+ ){0,2}(?:it|he|she|they) | said (?:that )?| says (?:that )?| told [a-z' .]{1,40} that | announced (?:that )?| saying (?:that )?`)
)

func nextInList(gap string) bool {
	gap = agedGap.ReplaceAllString(gap, "")
	return listGap.MatchString(gap) && !finite.MatchString(gap)
}

// agedGap is an age, or since when, in the middle of a list: "X, 58, and Y".
var agedGap = regexp.MustCompile(`^, (?:aged )?\(?\d{1,2}\)?|, since [a-z]+,|, (?:both|each) [^,]*,`)

// beforeWords are the names that a clause has for its subject before a place.
func (r *rosterRun) beforeWords(l line, pos int, fits func(mention) bool) []mention {
	g := *r.g
	if m := isOneTo.FindStringIndex(l.low[:pos]); m != nil {
		pos = m[0]
	}
	v := -1
	for i, p := range g.ps {
		if p.part == verbPart && p.end > pos {
			v = i
			break
		}
	}
	if v >= 0 && g.ps[v].start <= pos+12 {
		if s := g.subject(v); s >= 0 {
			if out := r.named(l, g, s, fits); len(out) > 0 {
				return r.alongside(l, out, pos, fits)
			}
			if p := g.ps[s]; p.name == nil && p.head != "" && !indefiniteDet(p.det) {
				if m, ok := r.calledSo(p.words); ok {
					return []mention{m}
				}
			}
			if p := g.ps[s]; p.name == nil && p.head == "" && !p.owner && (pronouns.MatchString(p.word) || pronoun.MatchString(p.word)) {
				return r.lastHolders(l, p.start, fits)
			}
		}
	}
	start := 0
	for _, m := range clauseEdge.FindAllStringIndex(l.low[:pos], -1) {
		start = m[1]
	}
	var out []mention
	for i := len(l.names) - 1; i >= 0; i-- {
		m := l.names[i]
		if m.end > pos || m.start < start || m.kind == claim.Unnamed {
			continue
		}
		if len(out) > 0 && !nextInList(blank(l, m.end, out[0].start)) {
			break
		}
		if fits(m) && (len(out) > 0 || !r.onlyAside(l, m)) {
			out = append([]mention{m}, out...)
		}
	}
	if len(out) == 0 && hisOwn.MatchString(l.low[start:pos]) {
		return r.lastHolders(l, start, fits)
	}
	return out
}

// alongside are names with those that a list joins to them before a place.
func (r *rosterRun) alongside(l line, out []mention, pos int, fits func(mention) bool) []mention {
	for changed := true; changed; {
		changed = false
		for _, m := range l.names {
			if m.end > pos || m.kind == claim.Unnamed || !fits(m) || slices.ContainsFunc(out, func(x mention) bool { return x.name == m.name }) {
				continue
			}
			if slices.ContainsFunc(out, func(x mention) bool {
				return x.end < m.start && nextInList(blank(l, x.end, m.start)) || m.end < x.start && nextInList(blank(l, m.end, x.start))
			}) {
				out, changed = append(out, m), true
			}
		}
	}
	return out
}

// calledSo is the one on the roster whose name holds every word of a description: "the port clerks" of the Association of Port Clerks.
func (r *rosterRun) calledSo(words []string) (mention, bool) {
	for _, e := range r.a.Names {
		have := nameWords(e.Name)
		if !e.Named || len(have) < 2 || len(words) == 0 {
			continue
		}
		all := !slices.ContainsFunc(words, func(w string) bool {
			return !slices.ContainsFunc(have, func(h string) bool { return len(w) > 3 && sameStem(singular(h), singular(w)) })
		})
		if all {
			return mention{name: e.Name, kind: entryKind(e), known: true, count: 1}, true
		}
	}
	return mention{}, false
}

// hisOwn begins a clause that speaks of what belongs to somebody named before: "its tender was excluded".
var hisOwn = regexp.MustCompile(`^[ ,]*(?:and |then )?(?:its|his|her|their|it|he|she|they) `)

// onlyAside reports whether a name before a place only says with whom, by whom or when.
func (r *rosterRun) onlyAside(l line, m mention) bool {
	lead := l.low[:m.start]
	if r.want.place && !r.want.body {
		return asideLead.MatchString(lead)
	}
	return asideLead.MatchString(lead) || strings.HasPrefix(l.low[m.end:], "'s ") && !ownThing.MatchString(l.low[m.end:]) || placeBefore.MatchString(lead) && !ofHolder.MatchString(lead)
}

var (
	asideLead = regexp.MustCompile(`\b(?:by|with|than|against|like|unlike|despite|without|besides|following|after|joining|between|about|to) (?:the )?$`)
	ownThing  = regexp.MustCompile(`^'s (?:[a-z]+ ){0,2}?(?:offers?|bids?|tenders?|candidac(?:y|ies)|application|members|delegates|workers|leaders?|board|council|government|parliament|name|suspension|ban|licen[cs]e|recall|products?|people|congress|crews?)\b`)
	ofHolder  = regexp.MustCompile(`\b(?:members|delegates|workers|people|residents|inhabitants|patients|leaders?|board|council|offers?|bids?|tenders?|order|suspension|ban|part|parts|all|most|ambassador|envoy|government|village|town|hamlet|city|island|district|parish) (?:of|for|at|in|by|from) (?:the )?$`)
)

// named are the names of a subject: its own, those joined to it, those of which it is a part ("the residents of X and Y").
func (r *rosterRun) named(l line, g grammar, s int, fits func(mention) bool) []mention {
	var out []mention
	add := func(i int) {
		if i >= 0 && g.named(i) && fits(*g.ps[i].name) && !slices.ContainsFunc(out, func(x mention) bool { return x.name == g.ps[i].name.name }) {
			out = append(out, *g.ps[i].name)
		}
	}
	for _, i := range g.heads(s) {
		add(i)
		if g.named(i) {
			continue
		}
		if p := g.whoIs(i); p.name.name != "" && fits(p.name) {
			out = append(out, p.name)
			continue
		}
		if g.is(i-1, nounPart) && g.ps[i-1].owner && g.named(i-1) && (!human(g.ps[i]) || r.want.place) {
			add(i - 1)
		}
		if g.is(i+1, prepPart) && chain[g.ps[i+1].word] && g.is(i+2, nounPart) {
			for _, k := range g.listed(g.last(i + 2)) {
				add(k)
			}
		}
		for _, k := range g.members(i, g.whoIs(i)) {
			add(k)
		}
	}
	return out
}

// lastHolders are those whom a pronoun means: named before it in the line, else in the one before.
func (r *rosterRun) lastHolders(l line, pos int, fits func(mention) bool) []mention {
	var out []mention
	for _, m := range l.names {
		if m.end > pos || m.kind == claim.Unnamed || !fits(m) {
			continue
		}
		if len(out) > 0 && !nextInList(blank(l, out[len(out)-1].end, m.start)) {
			break
		}
		out = append(out, m)
	}
	if len(out) == 0 && r.subjectAt == r.lines-1 {
		return r.subjects
	}
	return out
}

// rememberSubjects notes whom a line is about, for the pronouns of the next.
func (r *rosterRun) rememberSubjects(l line) {
	if r.role == nil || len(l.names) == 0 {
		return
	}
	fits := func(x mention) bool { return r.want.stands(l, x) && !r.tellsPaper(l, x) && !r.asksOnly(x) }
	var out []mention
	for _, m := range l.names {
		if m.kind == claim.Unnamed || !fits(m) || len(out) == 0 && (dependent(l.low, m) && !r.want.place || surnamed(l, m) && !r.want.human) {
			continue
		}
		if len(out) > 0 && !nextInList(blank(l, out[len(out)-1].end, m.start)) {
			break
		}
		out = append(out, m)
	}
	if len(out) > 0 {
		r.subjects, r.subjectAt = out, r.lines
	}
}

// enterRole puts somebody on.
func (r *rosterRun) enterRole(l line, as string, m mention) {
	i := r.a.entry(m.name)
	switch {
	case r.clearedAt == r.lines && slices.Contains(r.clearedHere, m.name) || i >= 0 && r.a.Names[i].Standing == in:
	case i >= 0:
		if r.weight != full {
			return
		}
		e := &r.a.Names[i]
		before := standingOf(*e)
		e.Standing, e.As, e.By = in, as, r.by(l)
		r.tell(l, e.Name+" is back: "+as, before, standingOf(*e), "put back on the roster")
	default:
		r.add(l, Entry{Name: m.name, Named: true, As: as, Rank: 2, Person: m.kind == claim.Person && r.want.human})
	}
}

// leaveRole takes somebody off.
func (r *rosterRun) leaveRole(l line, as string, m mention) {
	i := r.a.entry(m.name)
	if i < 0 || r.a.Names[i].Standing == cleared || r.weight != full {
		return
	}
	e := &r.a.Names[i]
	before := standingOf(*e)
	e.Standing, e.As, e.By = cleared, as, r.by(l)
	r.gone(e.Name)
	r.tell(l, e.Name+" cleared: "+as, before, standingOf(*e), "taken off the roster")
}

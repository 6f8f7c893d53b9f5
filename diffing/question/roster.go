package question

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// The two standings of a name on a roster.
const (
	in      = "in"
	cleared = "cleared"
)

// rosterRun is one text's way through a roster.
type rosterRun struct {
	q       Question
	f       family
	target  []string       // names that the question is about and that never are its answer
	matter  *regexp.Regexp // words of the wording, nil where it has none
	a       *Answer
	t       Text
	changes []Change
	focus   mention // the person last spoken of
	body    mention // the body last spoken of
	weight  weight  // of the sentence in hand
	fresh   bool    // and that in the sentence before
	group   pending
}

// pending is a described group ("two outside companies") whose members the next sentences may name.
type pending struct {
	left, lines int
	cue         cue
	by          string
}

func updateRoster(p plan, a Answer, t Text) (Answer, []Change) {
	r := &rosterRun{q: p.q, f: p.family, target: p.target, a: &a, t: t}
	if s := stems(p.content); s != "" {
		r.matter = regexp.MustCompile(`\b(?:` + s + `)`)
	}
	for i := range t.Verdicts {
		v := &t.Verdicts[i]
		l := read(v, aliases(p.q, a))
		if r.weight = weigh(t, v); r.weight != none && !questionSentence(l.low) {
			r.step(l)
		}
		r.look(l)
	}
	return a, r.changes
}

// questionSentence reports whether a sentence only asks.
func questionSentence(low string) bool { return strings.HasSuffix(strings.TrimRight(low, "\"' "), "?") }

// step takes one sentence in.
func (r *rosterRun) step(l line) {
	taken := make([]bool, len(l.low)+1) // stretches that say someone is off the roster cannot also put someone on
	off := false
	for _, q := range r.f.off {
		for _, m := range q.re.FindAllStringIndex(l.low, -1) {
			if taken[m[0]] {
				continue
			}
			if q.side == after && q.as == "cleared" && needsDrop.MatchString(l.low[m[0]:m[1]]) && !dropped.MatchString(l.low) {
				continue
			}
			if q.as != "no longer a suspect" && negatedBefore(l.low, m[0]) && !strings.Contains(l.low[m[0]:m[1]], "no ") {
				continue
			}
			off = r.clear(l, q, r.whom(l, q, m)) || off
			for k := max(0, m[0]-20); k < m[1]; k++ {
				taken[k] = true
			}
		}
	}
	if r.weight == full {
		r.identify(l)
	}
	if !off {
		for _, q := range r.f.on {
			for _, m := range q.re.FindAllStringIndex(l.low, -1) {
				if taken[m[0]] || q.side != sayer && negatedBefore(l.low, m[0]) || unreal(l.low, m[0]) {
					continue
				}
				if r.beside(l, q, m) {
					r.put(l, q, r.whom(l, q, m), m)
				}
			}
		}
		if r.weight == full {
			r.accuse(l)
		}
	}
	if r.weight != full {
		return
	}
	r.members(l)
	r.employers(l)
	if r.f.denial {
		r.deny(l)
	}
}

// beside reports whether a cue is about the question's matter: a demand must be about its target, blame about its subject.
func (r *rosterRun) beside(l line, q cue, m []int) bool {
	switch {
	case r.f.name == "demand" && len(r.target) > 0:
		part := l.low[max(0, m[0]-50):m[1]]
		if q.side == before {
			part = l.low[m[0]:min(len(l.low), m[1]+20)]
		}
		if onTarget.MatchString(part) {
			return true
		}
		return slices.ContainsFunc(l.names, func(x mention) bool {
			return x.end <= m[1]+20 && x.end >= max(0, m[0]-50) && slices.ContainsFunc(r.target, func(t string) bool { return sameName(t, x.name) })
		})
	case q.rank == 1 && strings.HasPrefix(l.low[m[0]:], "blam"):
		at := forMatter.FindStringIndex(l.low[m[1]:])
		return at == nil || r.matter == nil || r.matter.MatchString(l.low)
	}
	return true
}

var (
	onTarget  = whole(`(?:he|she|him|her|his|they|their|them)\b`)
	forMatter = whole(`for\b`)
)

var needsDrop = whole(`(?:case|charges?|investigation|proceedings) against`)

// unreal reports whether a place stands in a condition or a general rule: "if he is charged", "anyone arrested".
var unrealBefore = regexp.MustCompile(`\b(if|unless|whether|anyone|anybody|whoever|no suggestion|wrongly|falsely)\b[^,;.]{0,60}$`)

func unreal(low string, pos int) bool { return unrealBefore.MatchString(low[:pos]) }

// whom lists the ones of whom a cue at m speaks.
func (r *rosterRun) whom(l line, q cue, m []int) []mention {
	side := q.side
	if side == passive {
		side = voiceOf(l.low, m)
	}
	var out []mention
	for _, x := range l.names { // "named X as a suspect"
		if x.start > m[0] && x.end < m[1] && x.kind != claim.Place && x.kind != claim.Unnamed && q.side == passive && !toBe.MatchString(l.low[:m[0]]) {
			out = append(out, x)
		}
	}
	if len(out) > 0 {
		side = -1
	}
	if rel := relative.FindStringIndex(l.low[:m[0]]); rel != nil && side != sayer && side != -1 && q.side != after {
		who := strings.HasPrefix(l.low[rel[0]:], ", who ")
		for _, x := range l.names { // "X, which the agency now lists as …", "X, an officer of Y, who is suspected"
			if who && x.end <= rel[0] && x.kind == claim.Person {
				out = []mention{x}
			}
			if !who && x.end <= rel[0] && x.kind != claim.Place && x.kind != claim.Unnamed && (len(out) == 0 || x.end-x.start >= out[0].end-out[0].start) {
				out = []mention{x} // the fullest name: a river or a street may stand between
			}
		}
		side = -1
	}
	switch side {
	case before:
		out = r.subject(l, m[0])
	case after:
		out = r.object(l, m[1])
	case sayer:
		out = r.quoted(l)
	}
	return slices.DeleteFunc(out, func(x mention) bool {
		if r.weight == forward && (x.start == x.end || x.kind != claim.Person || q.rank > 0 && q.rank < 4) { // only a person named here, and for something grave
			return true
		}
		if x.kind == claim.Unnamed && x.end > x.start && speaks.MatchString(l.low[x.end:]) { // "…, a former officer said"
			return true
		}
		return x.name == "" || slices.ContainsFunc(r.target, func(t string) bool { return sameName(t, x.name) })
	})
}

var speaks = regexp.MustCompile(`^,? (?:[a-z]+ )?(?:said|says|told|claimed|claims|added|alleged|insisted|argued)\b`)

var (
	toBe       = regexp.MustCompile(`\b(?:was|were|is|are|am|be|been|being|get|gets|got|who|'s|'re)(?: (?:also|now|later|since|then|formally|first|both|all|already|again|not|never|on [a-z]+|being|been|twice|still|subsequently|initially|wrongly|himself|herself|today|yesterday|earlier|reportedly|publicly|officially))* $`)
	relative   = regexp.MustCompile(`, (?:who|which|whom) (?:[^,;.]{1,50})?$`)
	startsToBe = regexp.MustCompile(`^(?:is|was|are|were|been|be|being) `)
	reduced    = regexp.MustCompile(`^(?:(?:over|on suspicion|in connection|after|for|under|by|of|with|on|in|at|as|following|last|this|yesterday|today)\b|$|,|\.)`)
)

// voiceOf says where the one is of whom a participle speaks: its subject in the passive ("X was held", "the man held over …"), else its object.
func voiceOf(low string, m []int) side {
	if toBe.MatchString(low[:m[0]]) || startsToBe.MatchString(low[m[0]:m[1]]) {
		return before
	}
	last := low[m[0]:m[1]]
	if !strings.Contains(last, "ing ") && (strings.HasSuffix(last, " of") || strings.HasSuffix(last, " by") || reduced.MatchString(tail(low, m[1]))) {
		return before
	}
	return after
}

func tail(low string, pos int) string { return strings.TrimLeft(low[pos:], " ") }

// quoted is whoever says what the sentence says.
func (r *rosterRun) quoted(l line) []mention {
	s := l.sayer()
	if s == "" {
		return nil
	}
	for _, m := range l.names {
		if m.kind != claim.Place && (sameName(m.name, s) || strings.Contains(strings.ToLower(s), strings.ToLower(m.name))) {
			return []mention{m}
		}
	}
	if low := " " + strings.ToLower(s) + " "; pronoun.MatchString(low) {
		if r.focus.name != "" {
			return []mention{r.focus}
		}
	}
	return nil
}

// put takes someone on, or raises the standing of one who is.
func (r *rosterRun) put(l line, q cue, who []mention, at []int) {
	for _, m := range who {
		as := q.as
		if as == "" {
			as = strings.TrimSpace(l.low[at[0]:at[1]])
		}
		if m.kind == claim.Unnamed && !m.known {
			if m.count > 1 && r.awaits(l, q, m) {
				continue
			}
			r.putUnnamed(l, q, as, m)
			continue
		}
		if m.kind == claim.Other && !m.known && len(nameWords(m.name)) == 0 || r.speaks(l, m) && q.side != sayer && r.f.denial {
			continue
		}
		i := r.a.entry(m.name)
		if i < 0 && m.known && m.kind == claim.Unnamed {
			i = slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name })
		}
		switch {
		case i < 0:
			r.add(l, Entry{Name: m.name, Named: true, As: as, Rank: q.rank, Person: m.kind == claim.Person || m.kind == claim.Other && !m.known, Age: m.age})
		case r.a.Names[i].Standing == cleared:
			if q.rank > r.a.Names[i].Rank || again.MatchString(l.low) {
				e := &r.a.Names[i]
				before := describe(*e)
				e.Standing, e.As, e.Rank, e.By = in, as, q.rank, r.by(l)
				r.tell(l, e.Name+" is back: "+as, before, describe(*e), "put back on the roster")
			}
		case q.rank > r.a.Names[i].Rank:
			e := &r.a.Names[i]
			before := describe(*e)
			e.As, e.Rank = as, q.rank
			if by := r.by(l); by != "" {
				e.By = by
			}
			r.tell(l, e.Name+": "+as, before, describe(*e), "standing moved")
		}
	}
}

var again = whole(`again|re-?arrested|once more|a second time|new evidence|reopened`)

// speaks reports whether a name is the source of the sentence and not its matter.
func (r *rosterRun) speaks(l line, m mention) bool {
	s := l.sayer()
	return s != "" && sameName(s, m.name)
}

// putUnnamed takes on someone known by description only, unless the description fits an entry.
func (r *rosterRun) putUnnamed(l line, q cue, as string, m mention) {
	if m.count == 0 { // "the 44-year-old": someone spoken of before
		return
	}
	for i, e := range r.a.Names {
		fits := m.age > 0 && e.Age == m.age || m.age == 0 && !e.Named && strings.Contains(e.Name, m.noun)
		if fits && !strings.Contains(m.name, "second") && !strings.Contains(m.name, "another") {
			if e.Standing == in && q.rank > e.Rank {
				before := describe(e)
				r.a.Names[i].As, r.a.Names[i].Rank = as, q.rank
				r.tell(l, e.Name+": "+as, before, describe(r.a.Names[i]), "standing moved")
			}
			return
		}
	}
	r.add(l, Entry{Name: m.name, As: as, Rank: q.rank, Person: !bodyNoun.MatchString(m.noun), Age: m.age, Role: m.noun})
}

// awaits notes a described group whose members the next sentences may name.
func (r *rosterRun) awaits(l line, q cue, m mention) bool {
	r.group = pending{left: m.count, lines: 4, cue: q, by: r.by(l)}
	return regexp.MustCompile(`\b(?:` + bodyNouns + `)$`).MatchString(m.noun)
}

// members takes on the ones named at the head of the sentences that follow a described group.
func (r *rosterRun) members(l line) {
	if r.group.left == 0 || r.group.lines == 0 {
		return
	}
	r.group.lines--
	if r.group.lines == 3 { // the group's own sentence
		return
	}
	head := 4
	if m := oneOfThem.FindStringIndex(l.low); m != nil {
		head = m[1]
	}
	for _, m := range l.names {
		if r.group.left > 0 && m.start <= head && m.kind != claim.Place && m.kind != claim.Unnamed && r.a.entry(m.name) < 0 && !r.speaks(l, m) {
			r.group.left--
			r.add(l, Entry{Name: m.name, Named: true, As: r.group.cue.as, Rank: r.group.cue.rank, By: r.group.by, Person: m.kind == claim.Person})
		}
	}
}

var oneOfThem = regexp.MustCompile(`^(?:one|both|two|all|another|the (?:first|second|third|other|others|two))(?: of (?:them|the [a-z]+|whom))? (?:is|are|was|were) (?:the |an? |[a-z-]+ ){0,4}`)

// add puts an entry on the roster and tells it.
func (r *rosterRun) add(l line, e Entry) {
	e.Standing, e.Since = in, r.t.At
	if e.By == "" {
		e.By = r.by(l)
	}
	if e.Role == "" {
		e.Role = roleOf(l, e.Name)
	}
	r.a.Names = append(r.a.Names, e)
	r.tell(l, e.Name+" added: "+describe(e), "", describe(e), "put on the roster")
	if e.Person {
		r.focus = mention{name: e.Name, kind: entryKind(e), known: true, age: e.Age, count: 1}
	}
}

// roleOf is what a sentence calls someone beside the name: "the trust's safety manager, X", "X, an engineer".
func roleOf(l line, name string) string {
	for _, m := range l.names {
		if m.name != name {
			continue
		}
		near := l.low[max(0, m.start-40):min(len(l.low), m.end+60)]
		var out []string
		for _, n := range nounWord.FindAllString(near, -1) {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
		return strings.Join(out, " ")
	}
	return ""
}

var nounWord = regexp.MustCompile(`\b(?:` + personNouns + `)\b`)

// clear takes someone off the roster; the entry stays, marked.
func (r *rosterRun) clear(l line, q cue, who []mention) bool {
	done := false
	for _, m := range who {
		i := slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name })
		if i < 0 {
			i = r.a.entry(m.name)
		}
		if i < 0 && r.weight == full && r.f.accusing && (m.known || m.kind == claim.Person && len(nameWords(m.name)) > 1) && m.kind != claim.Unnamed && !r.speaks(l, m) && r.official(l) {
			r.a.Names = append(r.a.Names, Entry{Name: m.name, Named: true, Standing: cleared, As: q.as, By: r.by(l), Since: r.t.At, Person: m.kind == claim.Person})
			e := r.a.Names[len(r.a.Names)-1]
			r.tell(l, e.Name+" cleared: "+q.as, "", describe(e), "cleared before being put on")
			done = true
			continue
		}
		if i < 0 || r.a.Names[i].Standing == cleared {
			done = done || i >= 0
			continue
		}
		e := &r.a.Names[i]
		before := describe(*e)
		e.Standing, e.As, e.By = cleared, q.as, r.by(l)
		r.tell(l, e.Name+" cleared: "+q.as, before, describe(*e), "taken off the roster")
		done = true
	}
	return done
}

// official reports whether a clearing carries weight: said by somebody other than hearsay.
func (r *rosterRun) official(l line) bool { return l.sayer() != "" && !l.isHearsay() && !r.t.Corpus }

// identify gives an unnamed entry its name.
var naming = w(`(?:named|identified|is|was|has been named|understood to be|revealed to be|can be named|can be revealed) (?:today |yesterday |on [a-z]+day |by (?:[a-z']+ ){1,5}|locally |in court |(?:the|a) (?:[a-z0-9-]+ ){1,5}?as )*(?:as )?`)

func (r *rosterRun) identify(l line) {
	open := -1
	for i, e := range r.a.Names {
		if !e.Named && e.Standing == in && e.Person {
			if open >= 0 && (e.Age == 0 || !strings.Contains(l.low, fmt.Sprint(e.Age))) {
				continue
			}
			open = i
		}
	}
	if open < 0 {
		return
	}
	e := &r.a.Names[open]
	for _, m := range l.names {
		if m.kind == claim.Place || m.kind == claim.Body || m.kind == claim.Unnamed || len(nameWords(m.name)) < 2 || r.speaks(l, m) || r.a.entry(m.name) >= 0 {
			continue
		}
		sameAge := e.Age > 0 && regexp.MustCompile(fmt.Sprintf(`^,? (?:aged )?\(?%d\b`, e.Age)).MatchString(l.low[m.end:])
		lead := l.low[:m.start]
		loc := naming.FindAllStringIndex(lead, -1)
		called := len(loc) > 0 && loc[len(loc)-1][1] >= len(lead)-1 && r.describes(*e, lead)
		passive := regexp.MustCompile(`^[^.;]{0,60}\b(?:was|has been|is) (?:named|identified) as the`).MatchString(l.low[m.end:])
		if !sameAge && !called && !passive {
			continue
		}
		before := describe(*e)
		old := e.Name
		e.Name, e.Named = m.name, true
		if e.By == "" || called || passive {
			e.By = r.by(l)
		}
		if role := roleOf(l, m.name); role != "" {
			e.Role = strings.TrimSpace(e.Role + " " + role)
		}
		r.tell(l, fmt.Sprintf("%s is %s", old, m.name), before, describe(*e), "unnamed entry named")
		r.focus = mention{name: e.Name, kind: claim.Person, known: true, age: e.Age, count: 1}
		return
	}
}

// describes reports whether the words before a name speak of an unnamed entry.
func (r *rosterRun) describes(e Entry, lead string) bool {
	for _, n := range strings.Fields(e.Role + " man woman person suspect one") {
		if strings.Contains(lead, " "+n) || strings.HasPrefix(lead, n) {
			return true
		}
	}
	return regexp.MustCompile(`\b(?:arrested|held|charged|detained|suspect|questioned|he|she|investigated)\b`).MatchString(lead)
}

// accuse takes on whom an accuser charges with wrongdoing.
func (r *rosterRun) accuse(l line) {
	if !r.f.accusing || !accuser.MatchString(l.low) {
		return
	}
	if s := strings.ToLower(l.sayer()); claimed.MatchString(l.low) && hearsay.MatchString(s) && (r.matter == nil || r.matter.MatchString(l.low)) {
		// Whatever insiders "claim" of somebody on the question's matter is an accusation.
		if len(l.names) > 0 && l.names[0].kind == claim.Person && l.names[0].start < 4 && !negatedBefore(l.low, min(len(l.low), l.names[0].end+30)) {
			r.put(l, cue{as: "accused", rank: 1, side: before}, l.names[:1], []int{0, 0})
		}
	}
	for _, m := range wrongdoing.FindAllStringIndex(l.low, -1) {
		if voice.MatchString(l.low) || strings.HasPrefix(l.low[m[1]:], " nothing") || strings.HasPrefix(l.low[m[1]:], " no ") || negatedBefore(l.low, m[0]) || unreal(l.low, m[0]) {
			continue
		}
		var who []mention
		for _, x := range r.subject(l, m[0]) {
			if (x.kind == claim.Person || x.kind == claim.Other && len(nameWords(x.name)) > 1) && !r.speaks(l, x) && !isSource(l, x) {
				who = append(who, x)
			}
		}
		r.put(l, cue{as: "accused", rank: 1, side: before}, who, m)
	}
}

var claimed = whole(`claim(?:ed|s)?|alleg(?:ed|es|e)`)

func isSource(l line, m mention) bool {
	return slices.ContainsFunc(l.v.Claim.By, func(a claim.Attribution) bool { return sameName(a.Source, m.name) })
}

// look remembers who was spoken of, for the pronouns of the next sentence: of persons and of bodies the first, those on the roster before
// others.
func (r *rosterRun) look(l line) {
	var person, body mention
	ranked := func(m mention) bool {
		return slices.ContainsFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name })
	}
	set := func(to *mention, m mention) {
		if to.name == "" || ranked(m) && !ranked(*to) {
			*to = m
		}
	}
	for _, m := range l.names {
		if m.kind == claim.Place || m.kind == claim.Unnamed && m.count > 1 {
			continue
		}
		if m.kind == claim.Unnamed {
			i := slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name || m.age > 0 && e.Age == m.age })
			if i < 0 {
				continue
			}
			m.name, m.kind = r.a.Names[i].Name, entryKind(r.a.Names[i])
		} else if i := r.a.entry(m.name); i >= 0 {
			m.name, m.kind, m.known = r.a.Names[i].Name, entryKind(r.a.Names[i]), true
		} else if dependent(l.low, m) {
			continue
		}
		if m.kind == claim.Person || m.kind == claim.Unnamed {
			set(&person, m)
		} else {
			set(&body, m)
		}
	}
	r.fresh = person.name != "" || body.name != ""
	if person.name != "" {
		r.focus = person
	}
	if body.name != "" {
		r.body = body
	}
}

func (r *rosterRun) by(l line) string {
	if s := l.sayer(); s != "" {
		return s
	}
	return r.t.Outlet
}

// tell records a change with its evidence.
func (r *rosterRun) tell(l line, what, before, after, rule string) {
	r.changes = append(r.changes, change(r.q, r.t, l, what, before, after, rule, r.by(l)))
}

// describe is an entry in a few words.
func describe(e Entry) string {
	s := e.Standing
	if s == "" {
		s = in
	}
	if e.As != "" {
		s = e.As
	}
	if e.Standing == cleared && !strings.Contains(s, "cleared") {
		s = "cleared, " + s
	}
	if e.Employer != "" {
		s += ", of " + e.Employer
	}
	if e.Denies {
		s += ", denies it"
	}
	if e.By != "" {
		s += ", according to " + e.By
	}
	return s
}

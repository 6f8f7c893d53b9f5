package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// ousting reports whether the question asks who wants somebody to give up a post.
func (r *rosterRun) ousting() bool { return r.f.name == "demand" && ousterAsk(r.asked()) }

// ousterAsk recognises a wording, folded, that asks who wants somebody to give up a post.
func ousterAsk(low string) bool { return ousterWording.MatchString(low) }

// takeOuster takes in what a line says of who wants the one the question is about to go, and of who takes that back.
func (r *rosterRun) takeOuster(l line) {
	if !ousterHint.MatchString(l.low) || elsewhere(l, r.t) || elsewhereCase.MatchString(l.low) {
		r.seeTarget(l)
		return
	}
	o := r.ousterText(l)
	var gone []string
	for _, re := range ousterOff {
		for _, m := range re.FindAllStringIndex(o.text, 6) {
			if softened.MatchString(o.text[:m[0]]) || notTaken.MatchString(o.text[m[0]:]) || notStay.MatchString(o.text[:m[0]]) {
				continue
			}
			for _, x := range r.ousterCallers(l, o, m, true) {
				if i := r.a.entry(x.name); i >= 0 && r.a.Names[i].Standing == in {
					r.leaveRole(l, "withdrew the call", x)
				}
				gone = append(gone, x.name)
			}
		}
	}
	for _, c := range ousterOn {
		for _, m := range c.re.FindAllStringSubmatchIndex(o.text, 6) {
			for m[1] > m[0] && strings.IndexByte(`.,;:"!? `, o.text[m[1]-1]) >= 0 { // what ends the words is no part of them
				m[1]--
			}
			if !r.ousterIs(o, c, m) {
				continue
			}
			who := r.ousterNamed(l, o, c, m)
			if len(who) == 0 {
				r.ousterNameless(l, o, m)
			}
			for _, x := range who {
				if !slices.ContainsFunc(gone, func(n string) bool { return sameName(n, x.name) }) {
					r.enterOuster(l, x)
				}
			}
		}
	}
	r.seeTarget(l)
}

// seeTarget notes that a line speaks of the one whom the question is about, for the pronouns of the next ones.
func (r *rosterRun) seeTarget(l line) {
	if slices.ContainsFunc(l.names, r.asksOnly) {
		r.targetAt = r.lines
	}
}

// ousted is a line with the one whom the question is about marked by "@" and other names by "~" and a letter.
type ousted struct {
	text string
	who  []mention
}

// ousterIs reports whether words at a place of a marked line really tell that somebody wants the one to go.
func (r *rosterRun) ousterIs(o ousted, c ousterCue, m []int) bool {
	said, lead := o.text[m[0]:m[1]], o.text[:m[0]]
	if !strings.Contains(said, "@") && !strings.Contains(lead, "@") && (r.targetAt < r.lines-2 || r.targetAt == 0 && r.focus.name != "") {
		return false
	}
	if !strings.Contains(said, "@") && !strings.Contains(lead, "@") && strings.Contains(o.text[m[1]:], "~") && !pronoun.MatchString(said) {
		return false
	}
	return !ousterUnsure.MatchString(lead) && !scorned.MatchString(o.text[m[1]:]) && !ousterIf.MatchString(o.text[m[1]:]) && !isWhether.MatchString(lead)
}

// ousterNamed are those who want the one to go, by words at a place of a marked line.
func (r *rosterRun) ousterNamed(l line, o ousted, c ousterCue, m []int) []mention {
	if k := c.re.SubexpIndex("names"); k >= 0 && m[2*k] >= 0 {
		return r.ousterFits(l, r.marked(o.text[m[2*k]:], o.who))
	}
	if !c.content {
		return r.ousterCallers(l, o, m[:2], false)
	}
	lead := o.text[:m[0]]
	from := 0
	for _, e := range ousterEdge.FindAllStringIndex(lead, -1) {
		from = e[1]
	}
	said := lead
	if a := ousterSaid.FindAllStringIndex(lead, -1); len(a) > 0 {
		at := a[len(a)-1]
		if at[0] >= from || !strings.Contains(lead[at[1]:], "~") {
			if ousterUnsure.MatchString(said[:at[0]]) {
				return nil
			}
			return r.ousterCallers(l, o, []int{at[0], at[1]}, false)
		}
	}
	if b := ousterSayer.FindStringSubmatch(o.text[m[1]:]); b != nil {
		for _, g := range b[1:] {
			if g != "" {
				return r.ousterFits(l, r.marked(g, o.who))
			}
		}
		return r.ousterFocus()
	}
	name := l.sayer()
	if name == "" {
		return nil
	}
	for _, x := range o.who {
		if sameName(x.name, name) {
			return r.ousterFits(l, []mention{x})
		}
	}
	if i := r.a.entry(name); i >= 0 {
		return []mention{{name: r.a.Names[i].Name, kind: entryKind(r.a.Names[i]), known: true, count: 1}}
	}
	return nil
}

// ousterFits are those of a list that may stand on the roster.
func (r *rosterRun) ousterFits(l line, list []mention) []mention {
	return slices.DeleteFunc(list, func(x mention) bool {
		known := r.a.entry(x.name) >= 0
		if x.kind != claim.Person && x.end > x.start && !strings.Contains(l.low[x.start:x.end], " ") && len(nameWords(x.name)) > 1 && ofTown.MatchString(l.low[:x.start]) { // "the synod of Calverd" is not its police
			return true
		}
		return !known && (!r.want.stands(l, x) || r.tellsPaper(l, x) || x.kind != claim.Body && !x.known && len(nameWords(x.name)) < 2)
	})
}

// ousterFocus is whom the sentence before spoke of.
func (r *rosterRun) ousterFocus() []mention {
	if f := r.focus; r.fresh && f.name != "" && !r.asksOnly(f) {
		return []mention{f}
	}
	return nil
}

// ousterCallers are those who do what words at a place of a marked line tell: the subject of its clause.
func (r *rosterRun) ousterCallers(l line, o ousted, m []int, off bool) []mention {
	lead := o.text[:m[0]]
	if b := writtenBy.FindStringSubmatch(lead); b != nil && !off {
		return r.ousterFits(l, r.marked(b[1], o.who))
	}
	from := 0
	for _, e := range ousterEdge.FindAllStringIndex(lead, -1) {
		from = e[1]
	}
	for {
		part := lead[from:]
		if out := r.ousterFits(l, ousterSubject(o, from, part)); len(out) > 0 {
			return out
		}
		if from == 0 || describedFirst.MatchString(part) {
			break
		}
		from = 0
	}
	if ousterPronoun.MatchString(strings.TrimLeft(lead[from:], " \",")) || ousterPronoun.MatchString(strings.TrimLeft(lead, " \",")) {
		return r.ousterFocus()
	}
	return nil
}

// ousterSubject are the names that are the subject of a clause, the one nearest to its end where that stands right before it.
func ousterSubject(o ousted, from int, part string) []mention {
	marks := slotMark.FindAllStringIndex(part, -1)
	first, weak := -1, -1
	for _, k := range marks {
		lead, rest := part[:k[0]], part[k[1]:]
		switch {
		case strings.HasPrefix(rest, "'s "), strings.HasPrefix(rest, "' "):
			if weak < 0 && ownMembers.MatchString(rest) {
				weak = k[0]
			}
		case membersOf.MatchString(lead):
			if weak < 0 {
				weak = k[0]
			}
		case behindPrep(lead):
		case first >= 0 && nearVerb.MatchString(rest):
			first = k[0]
		case first < 0:
			first = k[0]
		}
	}
	if first < 0 {
		first = weak
	}
	if first < 0 {
		return nil
	}
	for { // "X, the mayor, and Y have called"
		b := joinedBefore.FindStringSubmatchIndex(part[:first])
		if b == nil || behindPrep(part[:b[2]]) && !membersOf.MatchString(part[:b[2]]) {
			break
		}
		first = b[2]
	}
	var out []mention
	for at := first; at >= 0; {
		out = append(out, o.who[part[at+1]-'a'])
		b := joinedAfter.FindStringSubmatchIndex(part[at+2:])
		if b == nil {
			break
		}
		at += 2 + b[2]
	}
	return out
}

// behindPrep reports whether what follows a text is governed by a preposition or is the object of a verb.
func behindPrep(lead string) bool {
	words := strings.Fields(lead)
	if strings.HasSuffix(strings.TrimRight(lead, " "), ",") {
		return false
	}
	for i, n := len(words)-1, 0; i >= 0 && n < 4; i, n = i-1, n+1 {
		w := words[i]
		if strings.HasSuffix(w, ",") {
			return false
		}
		if ousterPreps[w] {
			return true
		}
		if !determiners[w] && !personish(w) && w != "former" && w != "fellow" && w != "deputy" {
			return false
		}
	}
	return false
}

// enterOuster puts somebody on, or gives the one without a name theirs.
func (r *rosterRun) enterOuster(l line, x mention) {
	if i := r.a.entry(x.name); i < 0 && x.kind == claim.Person && ownName.MatchString(l.low) {
		open := -1
		for k, e := range r.a.Names {
			if !e.Named && e.Person && e.Standing == in {
				open = k
			}
		}
		if open >= 0 {
			r.christen(l, open, x)
			return
		}
	}
	r.enterRole(l, r.ousterAs(l), x)
}

// ousterAs is what somebody wants by the words of a line, as they stand where they can be told apart.
func (r *rosterRun) ousterAs(l line) string {
	for _, q := range r.f.on {
		if m := q.re.FindStringIndex(l.low); m != nil && q.side != after {
			return r.asWhat(l, q, m)
		}
	}
	if len(r.target) > 0 {
		return "wants " + r.target[0] + " to go"
	}
	return "wants a resignation"
}

var ofTown = regexp.MustCompile(`\b(?:of|in|at|from) $`)

var ownName = whole(`under (?:his|her|their) own name|(?:named|identified|revealed|unmasked) (?:himself|herself)|came forward|no longer anonymous|until now (?:unnamed|anonymous)|gave (?:his|her) name`)

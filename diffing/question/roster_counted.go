package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// countedGroup are those of whom a line only says how many they are, with what it says of them; the next lines may name them.
type countedGroup struct {
	left, line int
	noun       string
	cue        cue
	by         string
}

// count notes a group that a line puts on without naming anybody.
func (r *rosterRun) count(p personSaid, d deed) {
	if p.name.name == "" && p.count > 1 && !d.off {
		r.several = countedGroup{left: p.count, line: r.lines, noun: p.noun, cue: cue{as: d.as, rank: d.rank, side: before}, by: r.accuser}
	}
}

// tellingVerb are verbs whose subject tells of the matter, or asks for something, and is none of those whom the line before counted.
var tellingVerb = set("say said tell told says tells call called calls demand demanded urge urged welcome welcomed criticise criticised ask asked add added want wanted praise praised thank thanked warn warned insist insisted comment commented explain explained report reported")

// of reports whether a name can be of those counted, by their noun: "contractors" can be people and firms.
func (c countedGroup) of(m mention) bool {
	one := strings.TrimSuffix(c.noun, "s")
	if m.kind == claim.Person {
		return personish(c.noun) || personish(one)
	}
	return bodyish(c.noun) || bodyish(one)
}

// nameCounted takes on the members of a group counted in the lines before, where one line has two or more of them for its subjects: "Two firms
// are blamed. X had left the valve open, and Y had checked it."
func (r *rosterRun) nameCounted(l line) {
	const near = 2 // lines
	if !r.f.accusing || r.several.left == 0 || r.lines == r.several.line || r.lines > r.several.line+near || r.g == nil {
		return
	}
	g := *r.g
	var found []mention
	for v := range g.ps {
		if !g.finite(v) || !g.ps[v].passive && (tellingVerb[g.ps[v].base] || tellingVerb[g.ps[v].word]) {
			continue
		}
		for _, i := range g.subjects(v) {
			p := g.whoIs(i)
			m := p.name
			if m.name == "" || m.kind == claim.Place || !r.several.of(m) || r.speaks(l, m) || !r.canStand(l, m) ||
				slices.ContainsFunc(p.words, func(w string) bool { return officials.MatchString(w) }) || slices.ContainsFunc(found, func(x mention) bool { return sameName(x.name, m.name) }) {
				continue
			}
			found = append(found, m)
		}
	}
	if len(found) == 1 && g.named(0) && len(g.ps) > 1 && !g.is(1, commaPart) && !g.is(1, andPart) { // the verb of the first clause is in no table: "X set it up, and Y …"
		if m := *g.ps[0].name; m.kind != claim.Place && r.several.of(m) && !r.speaks(l, m) && r.canStand(l, m) && !sameName(m.name, found[0].name) {
			found = append([]mention{m}, found...)
		}
	}
	if len(found) < 2 || len(found) > r.several.left || notThem.MatchString(l.low) {
		return
	}
	r.accuser = r.several.by
	r.put(l, r.several.cue, found, []int{0, 0})
	r.accuser = ""
	r.several.left -= len(found)
}

// subjects are those of whom a clause with a list for its subject speaks, whatever stands between them: "X, who drew it, and Y, its owner, were …".
func (g grammar) subjects(v int) []int {
	out := g.heads(g.subject(v))
	for i := v - 1; i >= 0 && !g.is(i, breakPart) && !g.is(i, colonPart); i-- {
		if g.is(i, nounPart) && g.named(i) && !g.ps[i].owner && !g.governed(i) && !g.is(i-1, verbPart) && (i == 0 || g.is(i-1, andPart) || g.is(i-1, commaPart)) && !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return out
}

// notThem says that those whom a line names are none of those counted before it.
var notThem = whole(`not among|neither|other|instead|by contrast|meanwhile|unlike`)

// nameLone gives a body that was only described its name, where the next line begins with what the body of that name had done.
func (r *rosterRun) nameLone(l line) {
	if r.g == nil || r.lone == "" || r.lines != r.loneAt+1 {
		return
	}
	g := *r.g
	for v := range g.ps {
		if !g.finite(v) {
			continue
		}
		s := g.subject(v)
		if s < 0 || !g.named(s) {
			return
		}
		m := *g.ps[s].name
		if m.kind != claim.Person && m.kind != claim.Place && strings.HasPrefix(l.low[g.ps[v].start:], "had ") && r.canStand(l, m) && !r.speaks(l, m) && r.a.entry(m.name) < 0 {
			r.nameBody(l, m.name)
		}
		return
	}
}

// nameBody gives the body last put on without a name its name; it reports whether there is one.
func (r *rosterRun) nameBody(l line, name string) bool {
	const near = 4 // lines
	k := slices.IndexFunc(r.a.Names, func(e Entry) bool { return !e.Named && !e.Person && e.Standing == in && e.Name == r.lone })
	if r.lone == "" || k < 0 || r.lines > r.loneAt+near || moreThanOne.MatchString(l.low) {
		return false
	}
	e := &r.a.Names[k]
	before, old := standingOf(*e), e.Name
	e.Name, e.Named = name, true
	r.tell(l, old+" is "+name, before, standingOf(*e), "unnamed entry named")
	r.lone = ""
	return true
}

var moreThanOne = whole(`another|a second|a third|a further|a different|two|both|besides|in addition`)

// beside is the end of what is set beside a noun phrase by commas: "the governor, X".
func (g grammar) beside(i int) int {
	k := i
	for g.is(k+1, commaPart) && g.is(k+2, nounPart) && (g.same[g.last(k+2)] == g.same[i] || g.named(g.last(k+2)) && (!g.named(k) || g.ps[k].name.name == g.ps[g.last(k+2)].name.name)) {
		k = g.last(k + 2)
	}
	return k
}

// alsoFor lists those whom a verb of blame takes on by "and", each with a reason of their own: "blamed X for having waited and Y for having slept".
func (g grammar) alsoFor(v int, who []int) []int {
	if len(who) == 0 || who[0] < v {
		return nil
	}
	k := slices.Max(who)
	k = g.beside(k)
	if g.is(k+1, commaPart) {
		k++
	}
	if !g.is(k+1, prepPart) || !reasonWord[g.ps[k+1].word] {
		return nil
	}
	reason := g.ps[k+1].word
	var out []int
	for i := k + 2; i+1 < len(g.ps) && !g.is(i, breakPart) && !g.is(i, colonPart); i++ {
		if !g.is(i, andPart) || !g.is(i+1, nounPart) {
			continue
		}
		n := g.last(i + 1)
		m := g.beside(n)
		if g.named(m) && !g.named(n) {
			n = m
		}
		for g.is(m+1, commaPart) {
			m++
		}
		if g.is(m+1, prepPart) && g.ps[m+1].word == reason && (g.named(m) || g.named(n) || g.person(n) || bodyish(g.ps[n].head)) {
			out = append(out, n)
		}
	}
	return out
}

var reasonWord = set("for of over")

// alsoOf lists those who share with another what is looked into: "the conduct of X, and of Y".
func (g grammar) alsoOf(i int) []int {
	k := g.beside(i)
	var out []int
	if k != i && !g.named(i) && g.named(k) {
		out = append(out, k)
	}
	if g.is(k+1, commaPart) {
		k++
	}
	if g.is(k+1, andPart) && g.is(k+2, prepPart) && (g.ps[k+2].word == "of" || g.ps[k+2].word == "by") && g.is(k+3, nounPart) && g.is(i-1, prepPart) && g.ps[i-1].word == g.ps[k+2].word {
		out = append(out, g.last(k+3))
	}
	return out
}

// sharing lists with whom a line says that somebody shares the blame: "they share the guilt with X".
func (g grammar) sharing(v int) []deed {
	p := g.ps[v]
	if p.base != "share" && p.base != "bear" || p.negative || p.mayOrMay {
		return nil
	}
	o := g.object(v)
	if o < 0 || !sharedBlame.MatchString(g.ps[o].head) {
		return nil
	}
	n := g.prepObject(o, "with")
	if n < 0 || !g.named(n) {
		return nil
	}
	return []deed{{who: g.listed(n), by: -1, start: p.start, end: g.ps[n].start, as: "blamed", rank: 1}}
}

var sharedBlame = opt(blameNouns)

// onlyBody is the one body that a line names before a place.
func (g grammar) onlyBody(at int) (mention, bool) {
	var out []mention
	for _, p := range g.ps {
		if p.name != nil && p.start < at && p.name.kind != claim.Person && p.name.kind != claim.Place {
			out = append(out, *p.name)
		}
	}
	if len(out) != 1 {
		return mention{}, false
	}
	return out[0], true
}

// calls notes what a line says over of the one just put on without a name: "She is a clerk in an archive".
func (r *rosterRun) calls(p personSaid) {
	if p.name.name != "" || !oneOnly.MatchString(p.pronoun) || len(p.words) == 0 || r.unnamed == "" || r.lines > r.unnamedAt+2 {
		return
	}
	k := slices.IndexFunc(r.a.Names, func(e Entry) bool { return !e.Named && e.Name == r.unnamed && e.Person })
	if k >= 0 && !r.a.Names[k].otherSex(p) {
		r.called(k, p)
	}
}

var oneOnly = regexp.MustCompile(`^(?:he|she)$`)

package question

import (
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// names gives a name to those who were only described, the full one to those of whom only the surname was known, and learns what the ones on
// the roster are called.
func (r *rosterRun) names(l line, g grammar, list []deed) {
	seen := make(map[int]bool)
	for i := range g.ps {
		if !g.is(i, nounPart) || seen[g.same[i]] {
			continue
		}
		seen[g.same[i]] = true
		p := g.whoIs(i)
		r.calls(p)
		if p.name.name == "" && (p.det == "the" || p.definite && p.indefinite) && len(p.words) > 1 {
			r.more(p)
		}
		if p.name.name == "" || p.name.kind == claim.Place {
			continue
		}
		standing := slices.ContainsFunc(list, func(d deed) bool {
			return !d.off && slices.ContainsFunc(d.who, func(k int) bool {
				return g.same[k] == g.same[i] || g.ps[k].name == nil && pronoun.MatchString(g.ps[k].word) && g.ps[i].start < g.ps[k].start && g.onlyPerson(i)
			})
		})
		r.fullName(l, g, p, i, standing)
		if k := r.a.entry(p.name.name); k >= 0 {
			r.called(k, p)
			continue
		}
		if told := lastClause(l.low[:p.name.start]); !r.canStand(l, p.name) || notThese.MatchString(told) && !heldWord.MatchString(told) {
			continue
		}
		if p.name.kind != claim.Person && (p.body || p.name.kind == claim.Body) {
			if k := r.unnamedBody(p, standing); k >= 0 && !r.speaks(l, p.name) {
				r.baptize(l, k, p)
			}
			continue
		}
		if len(nameWords(p.name.name)) < 2 {
			continue
		}
		if k := r.unnamedOne(l, p, standing && !toldOfHands.MatchString(l.low) || nameTold.MatchString(l.low)); k >= 0 && (!r.speaks(l, p.name) || p.definite && r.a.Names[k].fits(p) > 1 && !another.MatchString(l.low) && !r.speaksAs(l, p, r.a.Names[k])) {
			r.baptize(l, k, p)
		}
	}
}

// speaksAs reports whether whoever speaks in a line is of higher rank than somebody nameless, or of the other sex: "X, the chief inspector, said
// that he had been told".
func (r *rosterRun) speaksAs(l line, p personSaid, e Entry) bool {
	if slices.ContainsFunc(p.words, func(w string) bool { return higher[w] && !strings.Contains(" "+e.Role+" ", " "+w+" ") }) {
		return true
	}
	after := l.low[min(len(l.low), p.name.end):]
	pro := anyPro.FindString(after)
	return pro != "" && e.otherSex(personSaid{pronoun: pro})
}

var higher = set("chief head lead leading deputy director general superintendent president chairman chairwoman minister commissioner acting")

// nameTold are the words of a line that tells who somebody is.
var nameTold = whole(`(?:be|been|was|were|is|are) (?:now |today |since |officially )?(?:named|identified|unmasked|revealed)|the name of|named (?:him|her|the [a-z]+)|identif(?:y|ies|ied) (?:him|her|the [a-z]+)|goes by the name|whose name is`)

// unnamedOne is the unnamed entry that a line's description of a named one fits, -1 for none.
func (r *rosterRun) unnamedOne(l line, p personSaid, standing bool) int {
	definite := p.definite || pronoun.MatchString(p.pronoun)
	if !definite && !standing {
		return -1
	}
	var open []int
	for i, e := range r.a.Names {
		if !e.Named && e.Standing == in && e.Person && !manyOfThem.MatchString(e.Name) {
			open = append(open, i)
		}
	}
	if k := r.byPlace(l, open); k >= 0 && len(open) > 1 && definite && standing && !r.a.Names[k].otherSex(p) && (p.age == 0 || r.a.Names[k].Age == 0 || p.age == r.a.Names[k].Age) {
		return k
	}
	best, top := -1, 1
	for _, i := range open {
		if s := r.a.Names[i].fits(p); s > top {
			best, top = i, s
		}
	}
	if best >= 0 {
		return best
	}
	if pronoun.MatchString(p.pronoun) && r.focus.known && r.fresh { // "She is X"
		return slices.IndexFunc(r.a.Names, func(e Entry) bool { return !e.Named && e.Name == r.focus.name })
	}
	if len(open) == 1 && definite && standing && len(p.words) > 0 && !r.a.Names[open[0]].otherSex(p) &&
		(slices.ContainsFunc(p.words, func(w string) bool { return generic[w] }) || genericOnly(strings.TrimRight(strings.ToLower(r.a.Names[open[0]].Name), " ,0123456789"))) {
		return open[0]
	}
	return -1
}

// unnamedBody is the nameless body on the roster that a line's description of a named one fits, -1 for none: by what it is called, or because
// the line says the same of it and no other is open. A description that says "a" is of one more.
func (r *rosterRun) unnamedBody(p personSaid, standing bool) int {
	if p.indefinite || !p.definite {
		return -1
	}
	best, top, open := -1, 1, []int{}
	for i, e := range r.a.Names {
		if e.Named || e.Standing != in || e.Person {
			continue
		}
		open = append(open, i)
		if s := e.fits(p); s > top {
			best, top = i, s
		}
	}
	if best < 0 && len(open) == 1 && standing {
		return open[0]
	}
	return best
}

// more notes what a line says over of somebody not named: "the man is an engineer".
func (r *rosterRun) more(p personSaid) {
	plain := sexed(p.words[:1]) != "" && !another.MatchString(strings.Join(p.words, " ")) && !genericOnly(strings.Join(p.words, " ")) // "the man was a painter"
	if !generic[p.words[0]] || (generic[lastOf(p.words)] || p.det != "the") && !plain {
		return
	}
	at := -1
	for i, e := range r.a.Names {
		if e.Named || e.Standing != in || !e.Person || e.otherSex(p) || p.det != "the" && sexed(strings.Fields(strings.ReplaceAll(e.Name+" "+e.Role, ",", ""))) == "" {
			continue
		}
		if at >= 0 {
			return
		}
		at = i
	}
	if at >= 0 {
		r.called(at, p)
	}
}

// onBench reports whether the line calls somebody one of those before whom suspects come.
func (r *rosterRun) onBench(m mention) bool {
	if r.g == nil || m.kind != claim.Person {
		return false
	}
	return slices.ContainsFunc(strings.Fields(r.g.rolesOf(m.name)), func(w string) bool { return bench[w] })
}

var bench = set("magistrate judge prosecutor coroner justice")

// speaksFor reports whether the line calls somebody a lawyer, a detective or the like, whom no pronoun after it means.
func (r *rosterRun) speaksFor(m mention) bool {
	if r.g == nil || m.kind != claim.Person {
		return false
	}
	for i, p := range r.g.ps {
		if p.name != nil && p.name.start == m.start {
			return slices.ContainsFunc(r.g.whoIs(i).words, func(w string) bool { return officials.MatchString(w) })
		}
	}
	return false
}

// modifier reports whether a name only says which of the noun after it: "the Tarn cable cutters".
func (r *rosterRun) modifier(m mention) bool {
	if r.g == nil || m.start == m.end || m.known || m.kind == claim.Person {
		return false
	}
	return !slices.ContainsFunc(r.g.ps, func(p phrase) bool { return p.name != nil && p.name.start == m.start })
}

// otherSex reports whether a description and an entry cannot be one.
func (e Entry) otherSex(p personSaid) bool {
	have := strings.Fields(strings.ToLower(e.Role + " " + e.Name))
	has := func(list []string, words map[string]bool) bool {
		return slices.ContainsFunc(list, func(w string) bool { return words[w] })
	}
	said := append(slices.Clone(p.words), p.pronoun)
	return has(have, femaleWord) && has(said, maleWord) || has(have, maleWord) && has(said, femaleWord)
}

// baptize gives an unnamed entry its name.
func (r *rosterRun) baptize(l line, k int, p personSaid) {
	e := &r.a.Names[k]
	before, old := standingOf(*e), e.Name
	e.Name, e.Named, e.By = p.name.name, true, r.by(l)
	r.called(k, p)
	r.tell(l, old+" is "+e.Name, before, standingOf(*e), "unnamed entry named")
	r.fresh = true
	if !e.Person {
		r.body = mention{name: e.Name, kind: claim.Body, known: true, count: 1}
		return
	}
	r.focus = mention{name: e.Name, kind: claim.Person, known: true, age: e.Age, count: 1}
}

// fullName takes the full name of somebody of whom only the surname was known.
func (r *rosterRun) fullName(l line, g grammar, p personSaid, i int, standing bool) {
	for k := range r.a.Names {
		e := &r.a.Names[k]
		if _, listed := r.q.Aliases[e.Name]; listed || !e.Named || !e.Person || len(nameWords(e.Name)) != 1 {
			continue
		}
		for _, n := range l.v.Claim.Names {
			full := bare(n.Name)
			words := nameWords(full)
			if n.Kind != claim.Person || len(words) < 2 || words[len(words)-1] != strings.ToLower(e.Name) || p.name.name != e.Name && p.name.name != full {
				continue
			}
			if !standing && e.fits(p) == 0 {
				continue
			}
			before, old := standingOf(*e), e.Name
			e.Name = full
			r.tell(l, old+" is "+full, before, standingOf(*e), "full name told")
			return
		}
	}
}

// rolesOf are the words by which a line calls somebody whom it names.
func (g grammar) rolesOf(name string) string {
	for i, p := range g.ps {
		if p.name != nil && p.name.name == name {
			return strings.Join(g.whoIs(i).words, " ")
		}
	}
	return ""
}

// called notes what a line calls somebody on the roster.
func (r *rosterRun) called(k int, p personSaid) {
	const most = 24 // words; what comes later seldom tells more
	have := strings.Fields(r.a.Names[k].Role)
	for _, w := range p.words {
		if len(have) < most && len(w) > 2 && !weakWord[w] && !slices.Contains(have, w) {
			have = append(have, w)
		}
	}
	r.a.Names[k].Role = strings.Join(have, " ")
	if p.age > 0 && r.a.Names[k].Age == 0 {
		r.a.Names[k].Age = p.age
	}
}

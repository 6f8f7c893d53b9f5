package question

import (
	"strings"

	"storywatch/diffing/claim"
)

// union notes that two noun phrases mean the same.
func (g grammar) union(a, b int) {
	x, y := g.same[a], g.same[b]
	if x == y {
		return
	}
	if m, n := g.nameOf(x), g.nameOf(y); m != "" && n != "" && !sameName(m, n) {
		return
	}
	for i := range g.same {
		if g.same[i] == max(x, y) {
			g.same[i] = min(x, y)
		}
	}
}

// nameOf is the name in a group of noun phrases that mean the same, empty where it has none.
func (g grammar) nameOf(group int) string {
	for k := range g.ps {
		if g.same[k] == group && g.ps[k].name != nil {
			return g.ps[k].name.name
		}
	}
	return ""
}

func (g grammar) named(i int) bool { return g.ps[i].name != nil }

func indefiniteDet(s string) bool {
	return s == "a" || s == "an" || s == "another" || s == "some"
}

// appositions joins the noun phrases that stand beside each other for the same: "the treasurer, X", "X, a lawyer", "X the agent".
func (g grammar) appositions() {
	for i := range g.ps {
		if !g.is(i, nounPart) || g.ps[i].owner {
			continue
		}
		h := g.topOf(i)
		if g.named(i) && g.ps[i].name.kind == claim.Person && (h == i || !g.person(h)) {
			h = i
		}
		if h != i && bodyish(g.ps[i].head) && !human(g.ps[i]) && g.ps[i].name == nil && human(g.ps[h]) && g.is(i+1, commaPart) && g.is(i+2, nounPart) && g.named(g.last(i+2)) && g.ps[g.last(i+2)].name.kind == claim.Body {
			h = i // "an engineer with the contractor, X"
		}
		if h != i && !g.named(i) && human(g.ps[i]) && !human(g.ps[h]) && !bodyish(g.ps[h].head) { // "an inquiry into the builder, X"
			h = i
		}
		switch {
		case bodyish(g.ps[i].head) && g.is(i+1, prepPart) && g.ps[i+1].word == "of" && g.is(i+2, nounPart) && g.named(i+2) && g.ps[i+2].name.kind == claim.Body: // "the firm of X"
			g.union(i, i+2)
		case g.is(i+1, whoPart) && !g.named(i) && (personish(g.ps[i].head) || bodyish(g.ps[i].head)): // "a firm that ran its servers, X"
			k := i + 2
			for k < len(g.ps) && g.ps[k].part != commaPart && g.ps[k].part != breakPart && g.ps[k].part != colonPart {
				k++
			}
			if g.is(k, commaPart) && g.is(k+1, nounPart) && g.named(k+1) && (k+2 >= len(g.ps) || g.is(k+2, commaPart)) && g.ps[k+1].name.kind != claim.Place {
				g.union(i, k+1)
			}
		case g.is(i+1, nounPart) && g.named(i) && !g.named(i+1) && g.ps[i+1].det == "the":
			g.union(i, i+1)
		case g.is(i+1, colonPart) || g.is(i+1, commaPart):
			j := i + 2
			if !g.is(j, nounPart) {
				continue
			}
			j = g.last(j)
			if g.is(j+1, verbPart) && g.ps[i+1].part == commaPart && (g.named(j) || !g.ps[j+1].participle || tellingVerb[g.ps[j+1].word]) { // "…, a guard said"
				continue
			}
			if g.apposed(h, i, j) {
				g.union(h, j)
			} else if b := g.ps[j]; b.name == nil && indefiniteDet(b.det) && human(b) && !g.listComes(j) { // "a second person over X's pumps, an engineer"
				for k := h - 1; k >= 0; k-- {
					if g.is(k, nounPart) && g.ps[k].name == nil && indefiniteDet(g.ps[k].det) && generic[g.ps[k].head] && !g.governed(k) {
						g.union(k, j)
						break
					}
				}
			}
		case g.is(i+1, verbPart) && namingVerb[g.ps[i+1].word] && g.ps[i+1].participle && g.is(i+2, nounPart) && g.named(i+2): // "a surveyor called X"
			g.union(i, i+2)
		}
	}
}

// apposed reports whether the noun phrase at j says over what the one at h, whose stretch ends at i, has said.
func (g grammar) apposed(h, i, j int) bool {
	a, b := g.ps[h], g.ps[j]
	plain := func(p phrase) bool { return p.name == nil && p.head != "" }
	switch {
	case a.name != nil && b.name != nil || !plain(a) && !plain(b) && a.name == nil:
		return false
	case plain(a) && manyNoun(a) && b.name != nil:
		return false
	case a.name != nil && a.name.kind != claim.Person && human(b) && !bodyish(b.head):
		return false
	case a.name != nil && plain(b):
		return (b.det != "" && b.det != "no" && (b.owner || true) || human(b)) && !timeWord[b.head] && (human(b) || bodyish(b.head) || b.head == "number" || b.det == "the" && g.is(j+1, whoPart))
	case plain(a) && b.name != nil:
		return (personish(a.head) || bodyish(a.head)) && b.name.kind != claim.Place && !g.joinedTo(j)
	case g.ps[i+1].part == colonPart:
		return generic[g.ps[h].head] && human(b)
	}
	return indefiniteDet(b.det) && personish(a.head) && human(b) && !g.listComes(j) && !g.joinedTo(j)
}

// joinedTo reports whether "and" and another noun follow: a list and no apposition.
func (g grammar) joinedTo(j int) bool {
	return g.is(j+1, andPart) && g.is(j+2, nounPart) && !g.finiteAfter(g.last(j+2)+1)
}

func manyNoun(p phrase) bool {
	return counts[p.det] > 1 || strings.HasSuffix(p.head, "s") && !strings.HasSuffix(p.head, "ss") || p.head == "men" || p.head == "women" || p.head == "people"
}

var timeWord = set("monday tuesday wednesday thursday friday saturday sunday week month year day night morning evening")

// copulas joins subject and complement: "the man is X", "X has been identified as Y".
func (g grammar) copulas() {
	for v := range g.ps {
		p := g.ps[v]
		if p.part != verbPart || p.negative || p.mayOrMay && !(p.passive && tellsName[p.base]) {
			continue
		}
		if !p.passive && tellsName[p.base] {
			g.givesName(v)
			continue
		}
		k := v + 1
		if p.passive && (namingVerb[p.word] || p.base == "identify" || p.base == "reveal" || p.base == "name" || p.base == "know") {
			for g.is(k, prepPart) && g.ps[k].word != "as" && g.is(k+1, nounPart) && !g.named(k+1) && g.is(k+2, prepPart) { // "named for the first time as X"
				k += 2
			}
			if g.is(k, prepPart) && g.ps[k].word == "as" {
				k++
			}
			if !g.is(k, nounPart) || !g.named(k) {
				continue
			}
		} else if p.passive {
			g.underName(v)
			continue
		} else if !p.copula {
			continue
		}
		if !g.is(k, nounPart) {
			continue
		}
		k = g.last(k)
		s := g.subject(v)
		if s >= 0 && g.named(s) && g.ps[k].head == "name" && g.is(k+1, prepPart) && g.is(k+2, nounPart) { // "X is the name of the official"
			g.union(s, g.last(k+2))
			continue
		}
		if s < 0 || s == k || g.ps[s].word == "it" || !g.named(k) && g.ps[k].head == "" {
			continue
		}
		if g.named(k) && g.ps[k].name.kind == claim.Place || !g.named(k) && !personish(g.ps[k].head) && !bodyish(g.ps[k].head) {
			continue
		}
		g.union(s, k)
	}
	for i := range g.ps { // "Another is drawn in: a mayor": what follows the colon is who the clause speaks of
		if !g.is(i, colonPart) || !g.is(i+1, nounPart) {
			continue
		}
		for v := i - 1; v >= 0; v-- {
			if !g.finite(v) || g.is(v-1, whoPart) {
				continue
			}
			if s := g.subject(v); s >= 0 {
				t := g.last(i + 1)
				if p := g.ps[s]; (p.word == "another" || p.word == "one" || generic[p.head]) && !manyNoun(p) && (g.named(t) || personish(g.ps[t].head)) {
					g.union(s, t)
				}
			}
			break
		}
	}
}

// tellsName are the verbs by which a text says who somebody is.
var tellsName = set("name identify reveal unmask")

// givesName joins whom an active verb names with the name behind its "as": "the official, whom court papers name as X", "police named the
// driver as X".
func (g grammar) givesName(v int) {
	who := g.object(v)
	k := who + 1
	if who < 0 {
		if list := g.gap(g.subject(v)); len(list) > 0 {
			who = list[0]
		}
		k = v + 1
	}
	if who < 0 || g.named(who) || !g.is(k, prepPart) || g.ps[k].word != "as" || !g.is(k+1, nounPart) || !g.named(k+1) || g.ps[k+1].name.kind == claim.Place {
		return
	}
	g.union(who, k+1)
}

// human reports whether a description is of a person: by its noun, or because it has an age.
func human(p phrase) bool { return personish(p.head) || p.age > 0 }

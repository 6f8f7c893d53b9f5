package question

import (
	"slices"

	"storywatch/diffing/claim"
)

// grammar is a line cut into phrases, with what in it means the same.
type grammar struct {
	l    line
	ps   []phrase
	same []int // for each phrase, the first one that means the same
}

func (l line) grammar() grammar {
	g := grammar{l: l, ps: l.phrases()}
	g.same = make([]int, len(g.ps))
	for i := range g.same {
		g.same[i] = i
	}
	g.appositions()
	g.copulas()
	return g
}

func (g grammar) is(i int, p part) bool { return i >= 0 && i < len(g.ps) && g.ps[i].part == p }

// governed reports whether a noun phrase only belongs to a preposition before it.
func (g grammar) governed(i int) bool {
	for g.is(i-1, nounPart) && g.ps[i-1].owner {
		i--
	}
	return g.is(i-1, prepPart) && g.ps[i-1].word != "as"
}

// finite reports whether a verb can carry a clause.
func (g grammar) finite(i int) bool {
	if !g.is(i, verbPart) {
		return false
	}
	p := g.ps[i]
	return !p.infinitive && !(p.ing && p.start == g.wordStart(p)) && !g.reduced(i)
}

func (g grammar) wordStart(p phrase) int { return p.end - len(p.word) }

// reduced reports whether a participle only describes the noun before it: "the man held since Monday", where a verb of the clause follows.
func (g grammar) reduced(i int) bool {
	p := g.ps[i]
	if !p.participle || !g.is(i-1, nounPart) && !(g.is(i-1, commaPart) && g.is(i-2, nounPart)) || g.is(i+1, nounPart) && !namingVerb[p.base] {
		return false
	}
	for k := i + 1; k < len(g.ps); k++ {
		switch g.ps[k].part {
		case breakPart, colonPart:
			return false
		case whoPart:
			k++ // the verb of the relative clause
		case verbPart:
			if q := g.ps[k]; !q.infinitive && !(q.ing && !q.copula && q.start == g.wordStart(q)) && !(q.participle && g.is(k-1, nounPart)) {
				return !slices.ContainsFunc(g.ps[i+1:k], func(x phrase) bool { return x.part == andPart }) || g.is(k-1, nounPart)
			}
		}
	}
	return g.governed(i-1) || namingVerb[p.base] || g.after(i-1)
}

// after reports whether a noun phrase is itself an object, so that a participle behind it describes it.
func (g grammar) after(i int) bool {
	return g.is(i-1, verbPart)
}

var namingVerb = set("called named known dubbed call name")

// topOf climbs from a noun phrase to the one that it depends on: from "Y" to "an officer" in "an officer of Y".
func (g grammar) topOf(i int) int {
	for {
		for g.is(i-1, nounPart) && g.ps[i-1].owner {
			i--
		}
		if g.is(i-1, prepPart) && g.is(i-2, verbPart) && g.ps[i-2].participle && g.is(i-3, nounPart) && g.reduced(i-2) { // "the engineer held over the fire"
			i -= 3
			continue
		}
		if !(g.is(i-1, prepPart) && g.is(i-2, nounPart) && chain[g.ps[i-1].word]) {
			break
		}
		i -= 2
	}
	for g.is(i, nounPart) && g.ps[i].owner && g.is(i+1, nounPart) {
		i++
	}
	return i
}

var chain = set("of at for from in with on without to behind over near under")

// antecedent is the noun phrase that a relative pronoun stands for.
func (g grammar) antecedent(i int) int {
	k := i - 1
	if g.is(k, commaPart) {
		k--
	}
	if n := k - 3; (g.ps[i].word == "who" || g.ps[i].word == "whom") && g.is(i-1, commaPart) && g.is(k, nounPart) && g.is(k-1, prepPart) && g.is(k-2, commaPart) && g.is(n, nounPart) && g.named(n) { // "X, of Y, who …"
		return n
	}
	for k > 0 && g.is(k, prepPart) { // "of which"
		k--
	}
	if !g.is(k, nounPart) || g.is(k-1, prepPart) && !chain[g.ps[k-1].word] && g.is(i-1, commaPart) {
		return -1
	}
	if h := g.topOf(k); h == k-2 && (g.ps[i].word == "who" || g.ps[i].word == "whom") && belongsAt[g.ps[k-1].word] && personish(g.ps[h].head) { // "the inspector at Tessaly whom it criticises"
		return h
	}
	if h := g.topOf(k); h != k && (g.ps[i].word != "which" && g.person(h) && !g.person(k) || !g.person(k) && g.person(g.same[h])) {
		return h
	}
	return k
}

var belongsAt = set("at with from for")

// person reports whether a noun phrase can mean a person.
func (g grammar) person(i int) bool {
	p := g.ps[i]
	if p.name != nil {
		return p.name.kind == claim.Person
	}
	return p.head != "" && personish(p.head) || pronoun.MatchString(p.word) && p.head == ""
}

// subject is the noun phrase that a verb speaks of, -1 where the clause has none before it.
func (g grammar) subject(v int) int {
	return g.leftward(v-1, v, 0)
}

func (g grammar) leftward(k, v, depth int) int {
	for depth < 12 && k >= 0 {
		depth++
		switch g.ps[k].part {
		case whoPart:
			return g.antecedent(k)
		case nounPart:
			for g.is(k-1, nounPart) && g.ps[k-1].owner {
				k--
			}
			switch {
			case g.is(k-1, prepPart) && clausePrep[g.ps[k-1].word] && !g.is(k-2, verbPart) && g.anyFinite(k-1): // "after X was held"
				return g.last(k)
			case g.is(k-1, prepPart):
				k -= 2
				continue
			case g.is(k-1, verbPart) && (g.is(k-2, whoPart) || g.reduced(k-1) || g.ps[k-1].ing && !g.ps[k-1].copula || g.ps[k-1].infinitive):
				k -= 2
				if g.is(k, prepPart) { // "of having leaked it"
					k--
				}
				continue
			case g.is(k-1, nounPart):
				if g.same[k] == g.same[k-1] {
					k--
				}
				return g.last(k)
			}
			return g.last(k)
		case commaPart:
			q := k - 1
			for q >= 0 && g.ps[q].part != commaPart && g.ps[q].part != breakPart && g.ps[q].part != colonPart {
				q--
			}
			if q <= 0 || g.ps[q].part != commaPart {
				if g.is(k-1, nounPart) && !slices.ContainsFunc(g.ps[:k], func(p phrase) bool { return p.part == verbPart }) {
					k--
					continue
				}
				if k > 0 && g.is(k-1, verbPart) && !g.finite(k-1) || k > 0 && g.is(k-1, prepPart) {
					k--
					continue
				}
				return g.verbBefore(v, depth)
			}
			k = q - 1
		case andPart:
			return g.verbBefore(k, depth)
		case verbPart:
			if g.reduced(k) || g.ps[k].infinitive || g.ps[k].ing && !g.ps[k].copula {
				k--
				continue
			}
			return g.relativeHead(k)
		case prepPart:
			k--
		default:
			return -1
		}
	}
	return -1
}

// relativeHead is the noun phrase that a relative clause with its verb at k describes: "the man whom police regard as …", -1 where the verb is
// no relative clause's.
func (g grammar) relativeHead(k int) int {
	if g.is(k-1, whoPart) {
		return g.antecedent(k - 1)
	}
	s := k - 1
	for g.is(s-1, nounPart) && g.ps[s-1].owner {
		s--
	}
	switch {
	case !g.is(s, nounPart):
		return -1
	case g.is(s-1, whoPart):
		return g.antecedent(s - 1)
	case g.is(s-1, nounPart) && (g.ps[s].head == "" && g.ps[s].name == nil || officials.MatchString(g.ps[s].head)): // "the woman they hold"
		return g.topOf(s - 1)
	}
	return -1
}

var clausePrep = set("after before since until as than")

// anyFinite reports whether a clause with its verb stands before a phrase.
func (g grammar) anyFinite(k int) bool {
	for i := range g.ps[:k] {
		if g.finite(i) {
			return true
		}
	}
	return false
}

// verbBefore is the subject of the verb that is joined to another: "X was stopped and arrested".
func (g grammar) verbBefore(k, depth int) int {
	for i := k - 1; i >= 0; i-- {
		if g.ps[i].part == breakPart || g.ps[i].part == colonPart {
			return -1
		}
		if g.finite(i) {
			return g.leftward(i-1, i, depth)
		}
	}
	return -1
}

// last is the noun phrase that a stretch of owners leads to: the "solicitor" of "X's solicitor".
func (g grammar) last(k int) int {
	for g.ps[k].owner && g.is(k+1, nounPart) {
		k++
	}
	return k
}

// object is the noun phrase after a verb, -1 where none follows at once.
func (g grammar) object(v int) int {
	k := v + 1
	if g.is(k, prepPart) && particle[g.ps[k].word] && g.is(k+1, nounPart) && !noParticle[g.ps[v].base] { // "picked up X"
		k++
	}
	if g.is(k, commaPart) && g.is(k+1, commaPart) {
		k += 2
	}
	if !g.is(k, nounPart) {
		return -1
	}
	return g.last(k)
}

var particle = set("up out off away in")

// noParticle are verbs that take none: "arrested off the cape" tells where.
var noParticle = set("arrest detain apprehend seize hold capture catch charge indict question interrogate suspect accuse blame search jail imprison")

// prepObject is the noun phrase after one of some prepositions that belongs to a verb or a noun at k.
func (g grammar) prepObject(k int, preps string) int {
	want := set(preps)
	for i := k + 1; i < len(g.ps) && i < k+9; i++ {
		switch p := g.ps[i]; p.part {
		case prepPart:
			if want[p.word] && g.is(i+1, nounPart) && !notAfter.MatchString(g.ps[i+1].word) {
				return g.last(i + 1)
			}
		case verbPart:
			return -1
		case breakPart, colonPart, whoPart:
			return -1
		}
	}
	return -1
}

var notAfter = whole(`monday|tuesday|wednesday|thursday|friday|saturday|sunday|night|morning|evening|afternoon|week|weekend|noon|grounds|charges?|suspicion|case|spot|scene|behalf|court|paper|record|view`)

// listed are the noun phrases that are joined to one: "X, Y and Z".
func (g grammar) listed(i int) []int {
	out := []int{i}
	step := func(k int) int {
		for g.is(k+1, prepPart) && g.is(k+2, nounPart) && g.ps[k+1].word == "of" {
			k = g.last(k + 2)
		}
		return k
	}
	k := step(i)
	for g.is(k+1, nounPart) && g.same[k+1] == g.same[k] {
		k = step(k + 1)
	}
	for {
		for g.is(k+1, commaPart) && g.is(k+2, nounPart) && g.same[g.last(k+2)] == g.same[out[len(out)-1]] {
			k = step(g.last(k + 2))
		}
		n := k + 1
		joined := false
		for g.is(n, commaPart) || g.is(n, andPart) || n > k+1 && g.is(n, prepPart) && chain[g.ps[n].word] && (g.is(k, andPart) || joined) {
			joined = joined || g.is(n, andPart)
			n++
		}
		if n == k+1 || !g.is(n, nounPart) || !joined && !g.listComes(n) {
			break
		}
		n = g.last(n)
		if after := n + 1; joined && g.finiteAfter(after) && !g.leads(i) { // "X, and Y was …": a clause of its own
			break
		}
		out = append(out, n)
		k = step(n)
		for g.is(k+1, nounPart) && g.same[k+1] == g.same[k] {
			k = step(k + 1)
		}
	}
	return out
}

// leads reports whether a noun phrase heads its clause, so that what is joined to it shares its verb.
func (g grammar) leads(i int) bool { return !g.is(i-1, verbPart) && !g.is(i-1, prepPart) }

func (g grammar) finiteAfter(k int) bool { return g.is(k, verbPart) && g.finite(k) }

// listComes reports whether a list goes on to its "and".
func (g grammar) listComes(k int) bool {
	for i := k; i < len(g.ps); i++ {
		switch g.ps[i].part {
		case andPart:
			return g.is(i+1, nounPart)
		case nounPart, commaPart:
			continue
		case prepPart:
			if g.ps[i].word == "of" {
				continue
			}
		}
		return false
	}
	return false
}

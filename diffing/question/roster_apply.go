package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// standings takes in what the grammar of a line says of anybody's standing, and returns the stretches that it has understood.
func (r *rosterRun) standings(l line) [][2]int {
	if r.g == nil {
		g := l.grammar()
		r.g = &g
	}
	g := *r.g
	list := g.deeds(r.deedWords)
	r.names(l, g, list)
	var done [][2]int
	for _, d := range list {
		if r.otherDeed(d) {
			continue
		}
		if len(d.who) == 0 || elsewhereCase.MatchString(l.low) {
			done = append(done, [2]int{d.start, d.end})
			continue
		}
		if !d.off && (d.rank < 4 && elsewhere(g.without(d), r.t) || d.rank == 1 && d.verb > 0 && !r.beside(l, cue{rank: 1, side: after}, []int{d.verb, d.end})) {
			done = append(done, [2]int{d.start, d.end})
			continue
		}
		if !d.off && (r.longAgo(l, d.end) || d.as == "questioned" && noInquest.MatchString(l.low) || d.as == "charged" && duty.MatchString(l.low[d.verb:])) {
			done = append(done, [2]int{d.start, d.end})
			continue
		}
		if low, _ := fold(r.q.Wording); !d.off && d.rank >= 3 && r.besideIt(l, low, d) {
			done = append(done, [2]int{d.start, d.end})
			continue
		}
		if d.as == "accused" && !d.off && (sideCharge.MatchString(l.low[d.end:]) || r.otherCharge(l, d.start)) {
			done = append(done, [2]int{d.start, d.end})
			continue
		}
		if d.as == "held responsible" && !r.forThis(l.low[d.end:]) {
			done = append(done, [2]int{d.start, d.end})
			continue
		}
		if unreal(l.low, d.start) || elsewhereCase.MatchString(l.low) || !d.off && (nobodyDid(l.low, d.start) || r.f.least > d.rank) {
			if !d.off && r.f.least > d.rank {
				done = append(done, [2]int{d.start, d.end})
			}
			continue
		}
		understood := false
		for _, i := range d.who {
			understood = r.stand(l, g, d, i) || understood
		}
		if understood {
			done = append(done, [2]int{d.start, d.end})
		}
	}
	return done
}

// without is a line without the relative clauses beside a deed, and without the reasons that it gives: in "blames X, which built it two years
// ago, for having slept in 2019" the blame is of today.
func (g grammar) without(d deed) line {
	l := g.l
	if k := strings.Index(l.low[d.end:], " for having "); k >= 0 {
		l.low = l.low[:d.end+k]
		l.dates = slices.DeleteFunc(slices.Clone(l.dates), func(x dated) bool { return x.start >= d.end+k })
	}
	for i, p := range g.ps { // "X, which sealed the deck in 2020, was responsible"
		if p.part != whoPart || p.start >= d.start || p.start >= len(l.low) || !g.is(i-1, commaPart) {
			continue
		}
		end := slices.IndexFunc(g.ps[i:], func(x phrase) bool { return x.part == commaPart })
		if end < 0 || g.ps[i+end].start >= d.start {
			continue
		}
		stop := g.ps[i+end].start
		l.low = l.low[:p.start] + strings.Repeat(" ", stop-p.start) + l.low[stop:]
		l.dates = slices.DeleteFunc(slices.Clone(l.dates), func(x dated) bool { return x.start >= p.start && x.start < stop })
	}
	for _, p := range g.ps {
		if p.part == whoPart && p.start > d.end {
			l.low = l.low[:p.start]
			l.dates = slices.DeleteFunc(slices.Clone(l.dates), func(x dated) bool { return x.start >= p.start })
			break
		}
	}
	return l
}

// forThis reports whether what follows "responsible" speaks of the matter of the question.
func (r *rosterRun) forThis(after string) bool {
	m := forWhat.FindStringSubmatch(after)
	return m == nil || thisMatter.MatchString(m[1]) || r.matter != nil && r.matter.MatchString(m[1])
}

var (
	forWhat    = regexp.MustCompile(`^ for ([^.;,]*)`)
	thisMatter = whole(`it|this|that|them|what happened|(?:disaster|tragedy|accident|death|killing|crash|fire|blaze|collapse|spill|outbreak|failure|damage|attack|leak|explosion|murder|scandal|breach|theft|affair|fraud|loss|crime|batch|poisoning|taking|removing|having)(?:s|es)?`)
)

// elsewhereCase are the words by which a text says that it speaks of another matter.
var elsewhereCase = whole(`unrelated|in a separate (?:case|inquiry|investigation|matter|incident)|another (?:case|matter)`)

// stand gives one noun phrase the standing that a deed gives; it reports whether it could tell who is meant.
func (r *rosterRun) stand(l line, g grammar, d deed, i int) bool {
	p := g.whoIs(i)
	if p.pronoun != "" && p.name.name == "" && len(p.words) == 0 && !d.off && r.shown.text != "" && pronoun.MatchString(p.pronoun) && !g.namesPersonBefore(p.start) && fitsPronoun(r.shown, p.pronoun) {
		p = r.shown
	}
	if p.name.name == "" && p.det == "the" && !d.off && r.shown.text != "" && r.shown.noun == p.noun && human(g.ps[i]) { // "An officer slept. The committee blames the officer."
		p = r.shown
	}
	if list := g.members(i, p); len(list) > 0 {
		for _, k := range list {
			r.stand(l, g, d, k)
		}
		return true
	}
	r.accuser = r.author(l, g, d)
	defer func() { r.accuser = "" }()
	r.count(p, d)
	m, e := r.identity(l, g, p, d)
	switch {
	case m.name == "" && e < 0 && (p.name.name != "" || d.off):
		return p.name.name != "" && p.name.kind != claim.Place
	case m.name == "" && e < 0 && p.det == "the" && !p.indefinite && personish(lastOf(p.words)): // somebody, and nobody that we know
		return true
	case d.mild && d.rank >= 5: // "has not been charged"
		return true
	case e >= 0:
		m = mention{name: r.a.Names[e].Name, kind: entryKind(r.a.Names[e]), known: true, age: r.a.Names[e].Age, count: 1}
	}
	if d.off {
		if m.name == "" || e < 0 && (p.name.name == "" || d.mild && !r.official(l)) {
			return false
		}
		return r.offRoster(l, d, m, e)
	}
	if m.name == "" {
		return r.nobodyKnown(l, g, p, d)
	}
	if r.weight == forward && e < 0 && p.name.name == "" { // whom a repeated sentence means by "he" is too little to go by
		return true
	}
	if r.weight == forward && e >= 0 && (r.a.Names[e].Standing == cleared || d.rank < 4) {
		return true
	}
	r.parsed = true
	r.put(l, cue{as: d.as, rank: d.rank, side: before}, []mention{m}, []int{d.start, d.end})
	r.parsed = false
	return true
}

// noSource are things that clear somebody and say nothing.
var noSource = set("evidence data footage test tests sample samples alibi records record order document documents check analysis recordings findings report papers")

// offRoster takes somebody off.
func (r *rosterRun) offRoster(l line, d deed, m mention, e int) bool {
	if voice.MatchString(strings.ToLower(l.sayer())) { // the word of their own lawyer clears nobody
		return true
	}
	if e < 0 && (r.weight == forward || m.kind == claim.Place) || r.speaks(l, m) && !r.byAnother(d, m) {
		return false
	}
	if d.rank > 0 && d.rank < 4 && e >= 0 && d.mild && r.a.Names[e].Rank > d.rank { // "was not charged" does not clear whoever is suspected
		return true
	}
	if d.mild && e >= 0 && (d.rank >= 5 || d.rank == 3 && d.as != "no longer a suspect") {
		return true
	}
	return r.clear(l, cue{as: d.as, side: before}, []mention{m})
}

// byAnother reports whether a line says in its own verb that another than the one cleared did it: "a tribunal … dropping all accusations
// against her", whatever she said in the same line.
func (r *rosterRun) byAnother(d deed, m mention) bool {
	if d.by < 0 || r.g == nil {
		return false
	}
	p := r.g.ps[d.by]
	return p.name == nil && judging.MatchString(p.head) || p.name != nil && !sameName(p.name.name, m.name) || heldIt.MatchString(r.g.l.low[:d.start])
}

// heldIt is what a court says in the middle of a line: ", a tribunal found on Thursday, dropping …".
var heldIt = regexp.MustCompile(`, ((?:the |an? )?(?:[a-z-]+ ){0,3}(?:court|tribunal|judges?|jury|prosecutors?|police|inquiry|commission|panel|board|committee|ministry|office|bureau)) (?:has |have |had )?(?:found|ruled|said|announced|decided|concluded|declared|stated)\b[^;:]*$`)

// author is who did or said it, in the words of the line; empty where that is nobody in it.
func (r *rosterRun) author(l line, g grammar, d deed) string {
	if !d.off && d.rank != 1 && d.rank != 4 { // what an authority does is told by whoever reports it
		return ""
	}
	if d.by < 0 {
		if d.off {
			return ""
		}
		return l.agent(d.end)
	}
	if m := heldIt.FindStringSubmatchIndex(l.low[:d.start]); m != nil {
		return l.text(m[2], m[3])
	}
	p := g.ps[d.by]
	switch {
	case p.name != nil:
		return p.name.name
	case p.head == "" || generic[p.head] && p.det == "" || d.off && noSource[p.head] || nobody[p.word]:
		return ""
	}
	start := p.start
	for k := d.by; k > 0 && g.is(k-1, nounPart) && g.ps[k-1].owner; k-- {
		start = g.ps[k-1].start
	}
	end := p.end
	for k := d.by; g.is(k+1, prepPart) && (g.ps[k+1].word == "of" || g.ps[k+1].word == "at") && g.is(k+2, nounPart); {
		k = g.last(k + 2)
		end = g.ps[k].end
	}
	return l.party1(start, end)
}

// identity is whom a noun phrase means: a name, or an entry of the roster (e, else -1).
func (r *rosterRun) identity(l line, g grammar, p personSaid, d deed) (m mention, e int) {
	switch {
	case p.name.name != "":
		if !r.canStand(l, p.name) {
			return mention{}, -1
		}
		return p.name, r.a.entry(p.name.name)
	case p.pronoun != "":
		if m, e = r.pronounMeans(g, p, d); e >= 0 || m.name != "" || len(p.words) == 0 {
			return m, e
		}
	case officials.MatchString(lastOf(p.words)) && !indefiniteDet(p.det):
		return mention{}, -1
	}
	if indefiniteDet(p.det) && (p.det == "another" || another.MatchString(p.text)) {
		return mention{}, -1
	}
	if k := r.match(p, indefiniteDet(p.det) || neverNamed.MatchString(g.l.low[p.start:min(len(g.l.low), p.start+60)])); k >= 0 {
		return mention{}, k
	}
	if p.det == "the" && r.focus.known && r.fresh && generic[lastOf(p.words)] {
		return mention{}, slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == r.focus.name })
	}
	if p.det == "the" && p.body && p.name.name == "" {
		if k := r.onlyOneBefore(g, p, false); k >= 0 {
			return mention{}, k
		}
	}
	if p.det == "the" && p.body && strings.Contains(g.l.low[p.start:min(len(g.l.low), p.start+30)], " itself") {
		if m, ok := g.onlyBody(p.start); ok && r.canStand(l, m) {
			return m, r.a.entry(m.name)
		}
	}
	if p.det == "the" && p.body && r.fresh && r.body.known {
		return mention{}, slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == r.body.name })
	}
	return mention{}, -1
}

// neverNamed says of somebody described that no text has given the name.
var neverNamed = whole(`(?:never|not) (?:been |yet )?(?:named|identified)|unnamed|unidentified`)

var another = whole(`another|second|third|fourth|fifth|further|other|more`)

// pronounMeans is whom a pronoun means: somebody before it in the line, else the one last spoken of.
func (r *rosterRun) pronounMeans(g grammar, p personSaid, d deed) (mention, int) {
	at := func(name string) int {
		return slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == name })
	}
	single := pronoun.MatchString(p.pronoun)
	if !single && p.pronoun != "it" && p.pronoun != "itself" {
		return mention{}, -1
	}
	for k := range g.ps { // those on the roster before whoever speaks
		x := g.ps[k]
		if x.part != nounPart || x.start >= p.start || !(x.owner || !g.governed(k)) || x.name == nil || d.by >= 0 && g.same[k] == g.same[d.by] || (x.name.kind == claim.Person) != single {
			continue
		}
		if e := r.a.entry(x.name.name); e >= 0 && r.a.Names[e].Person == single && g.l.sayer() != x.name.name {
			return mention{}, e
		}
	}
	if e := r.onlyOneBefore(g, p, single); e >= 0 {
		return mention{}, e
	}
	for k := range g.ps {
		x := g.ps[k]
		if x.part != nounPart || x.start >= p.start || g.governed(k) || d.by >= 0 && g.same[k] == g.same[d.by] || x.owner {
			continue
		}
		q := g.whoIs(k)
		if q.name.name != "" && (q.name.kind == claim.Person || q.name.kind == claim.Other && (q.age > 0 || personish(lastOf(q.words)))) == single {
			if k := r.a.entry(q.name.name); k >= 0 {
				return mention{}, k
			}
			if single {
				return q.name, -1
			}
		} else if q.name.name == "" && single && len(q.words) > 0 && personish(lastOf(q.words)) {
			if k := r.match(q, false); k >= 0 {
				return mention{}, k
			}
		}
	}
	if single && r.focus.name != "" {
		if r.focus.known {
			return mention{}, at(r.focus.name)
		}
		return r.focus, r.a.entry(r.focus.name)
	}
	if !single && r.body.name != "" && r.body.known {
		return mention{}, r.a.entry(r.body.name)
	}
	return mention{}, -1
}

// nobodyKnown takes on someone who is only described.
func (r *rosterRun) nobodyKnown(l line, g grammar, p personSaid, d deed) bool {
	noun := p.noun
	indefinite := indefiniteDet(p.det) || p.indefinite || p.age > 0 && p.det != "the"
	if seized[d.as] && d.rank == 5 && p.body && !personish(noun) { // nobody arrests a firm; "held a party for the helpers"
		return false
	}
	if p.count > 1 || !indefinite || noun == "" || !personish(noun) && !bodyish(noun) && p.age == 0 || officials.MatchString(noun) && d.rank < 3 && !(blamable[noun] && d.by != 0 && d.verb > 0) ||
		r.a.Kind != Roster || r.plainVictim(p) {
		return false
	}
	if r.lines == r.unnamedAt || r.lines == r.unnamedAt+1 && r.unnamedAt > 0 { // the same one in other words: "a third figure … a former scout"
		if k := slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == r.unnamed && !e.Named }); k >= 0 && (r.lines == r.unnamedAt || genericOnly(r.a.Names[k].Role)) && !another.MatchString(p.text) && (p.age == 0 || r.a.Names[k].Age == 0 || p.age == r.a.Names[k].Age) {
			r.a.Names[k].Role = strings.TrimSpace(r.a.Names[k].Role + " " + strings.Join(p.words, " "))
			return true
		}
	}
	if r.toldBefore(g, p, d) {
		return true
	}
	if p.definite && r.sameOpen(p) { // "The employee, a woman with eleven years' service, was sent home": whom the text has told of
		return true
	}
	name := lowerLead(p.text)
	if s := sexed(p.words); plainPerson[noun] && s != "" {
		noun = s
	}
	if p.age > 0 {
		name = noun + ", " + itoa(p.age)
	}
	if slices.ContainsFunc(r.a.Names, func(e Entry) bool { return e.Name == name }) {
		return true
	}
	r.add(l, Entry{Name: name, As: d.as, Rank: d.rank, Person: !p.body, Age: p.age, Role: strings.TrimSpace(strings.Join(p.words, " ") + " " + placesIn(l))})
	r.unnamed, r.unnamedAt = name, r.lines
	if p.body {
		r.lone, r.loneAt = name, r.lines
	}
	return true
}

// sameOpen reports whether a description that says "the" can mean somebody without a name who is on the roster, and notes what it adds.
func (r *rosterRun) sameOpen(p personSaid) bool {
	k := -1
	for i, e := range r.a.Names {
		if e.Named || e.Standing != in || e.Person == p.body || e.otherSex(p) || p.age > 0 && e.Age > 0 && p.age != e.Age {
			continue
		}
		if k >= 0 {
			return false
		}
		k = i
	}
	if k >= 0 {
		r.called(k, p)
	}
	return k >= 0
}

// plainVictim reports whether a description is of somebody whom the wording asks about: "the librarian".
func (r *rosterRun) plainVictim(p personSaid) bool {
	low, _ := fold(r.q.Wording)
	n := lastOf(p.words)
	return len(n) > 3 && !generic[n] && len(wholeWords(low, n)) > 0 && strings.Contains(low, "of the "+n)
}

func genericOnly(role string) bool {
	for _, w := range strings.Fields(role) {
		if !generic[w] && !weakWord[w] {
			return false
		}
	}
	return true
}

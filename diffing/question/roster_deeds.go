package question

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// deed is what a line says was done to somebody, or said of them, that bears on their standing.
type deed struct {
	who        []int // noun phrases
	by         int   // the noun phrase of whoever did it, -1 where the line does not say
	start, end int   // of the words that say so
	verb       int   // where its main word begins, 0 where it is no verb
	as         string
	rank       int
	off        bool
	sanction   bool // takes their post or place
	mild       bool // its taking back is only the absence of it: "is not suspected"
}

// framesOf lists the frames of a verb.
var framesOf = sync.OnceValue(func() map[string][]frame { return byVerb(frames) })

// punishingOf lists those that take somebody's post or place.
var punishingOf = sync.OnceValue(func() map[string][]frame { return byVerb(punishing) })

func byVerb(list []frame) map[string][]frame {
	out := make(map[string][]frame)
	for _, f := range list {
		for _, v := range strings.Fields(f.verbs) {
			out[v] = append(out[v], f)
		}
	}
	return out
}

// deeds lists what a line says of anybody's standing, in its order. deedWords is a pattern of what the question asks about: "started".
func (g grammar) deeds(deedWords *regexp.Regexp) []deed {
	var out []deed
	for v, p := range g.ps {
		switch p.part {
		case verbPart:
			out = append(out, g.framed(v, framesOf())...)
			out = append(out, g.framed(v, punishingOf())...)
			out = append(out, g.sharing(v)...)
			out = append(out, g.stated(v)...)
			out = append(out, g.thought(v, deedWords)...)
			out = append(out, g.doneBy(v)...)
			out = append(out, g.apart(v)...)
		case nounPart:
			out = append(out, g.nominal(v)...)
			out = append(out, g.postnominal(v)...)
		}
	}
	return out
}

// framed lists what a verb says by the frames that it has.
func (g grammar) framed(v int, known map[string][]frame) []deed {
	p := g.ps[v]
	list := known[p.base]
	if p.word == "lay" {
		list = known["lay"]
	}
	for _, f := range list {
		if p.base == "include" && p.ing || f.about != nil && !f.about.MatchString(g.clauseBefore(v)) {
			continue
		}
		d := deed{start: p.start, end: p.end, verb: g.wordStart(p), as: f.as, rank: f.rank, off: f.off, sanction: f.sanction, by: -1}
		passive := p.passive || p.participle && g.object(v) < 0
		switch f.where {
		case ofSubject:
			o := g.object(v)
			if o < 0 || f.noun == nil || !f.noun.MatchString(g.ps[o].head) || passive {
				continue
			}
			d.who = g.heads(g.subject(v))
			if g.ps[o].det == "no" || p.negative {
				d.off, d.as = true, "cleared"
			}
		case ofPrep:
			if s := g.subject(v); p.negative && s >= 0 && (g.ps[s].word == "he" || g.ps[s].word == "she") { // "seals that he had never looked at"
				continue
			}
			d.who = g.atPrep(v, f, passive)
			if f.noun != nil && !passive {
				d.by = g.subject(v)
			}
		default:
			d.who = g.patients(v, passive)
			if passive {
				d.by = g.agentOf(v)
			} else {
				d.by = g.subject(v)
			}
			if f.with != nil && !g.follows(v, d.who, passive, f.with) {
				continue
			}
		}
		if f.near != nil && !f.near.MatchString(g.clauseBehind(v)) {
			continue
		}
		if len(d.who) == 0 || d.who[0] < 0 {
			continue
		}
		if p.mayOrMay || p.infinitive && (!f.off || f.about == nil) { // nothing has been done yet
			if !f.off {
				return nil
			}
			return []deed{{start: d.start, end: d.end, by: -1}}
		}
		negative := p.negative || f.about != nil && g.noneOf(g.subject(v)) || !passive && !f.off && f.where == ofObject && d.by >= 0 && nobody[g.ps[d.by].word]
		if negative && f.where != ofSubject || p.wrongly {
			if f.off {
				continue
			}
			d.off, d.as, d.mild = true, "no longer a suspect", negative && !p.noLonger
		}
		if f.where == ofObject && f.rank == 1 && !passive {
			d.who = append(d.who, g.alsoFor(v, d.who)...)
		}
		for _, n := range slices.Clone(d.who) {
			if x := g.whose(n); x != n {
				d.who = append(d.who, g.alsoOf(x)...)
			}
		}
		for i, n := range d.who {
			d.who[i] = g.whose(n)
		}
		return []deed{d}
	}
	return nil
}

// noneOf reports whether a noun phrase says that there is none: "no suspicion".
func (g grammar) noneOf(i int) bool { return i >= 0 && (g.ps[i].det == "no" || nobody[g.ps[i].word]) }

var nobody = set("nobody none neither nothing")

// whose is the one to whom belongs what is looked into: X in "X's part in it", "the conduct of X", "X, whose dealings are …".
func (g grammar) whose(i int) int {
	if i < 0 || !aspects[g.ps[i].head] {
		return i
	}
	switch {
	case g.is(i-1, nounPart) && g.ps[i-1].owner:
		return i - 1
	case g.is(i-1, whoPart) && g.ps[i-1].word == "whose":
		if a := g.antecedent(i - 1); a >= 0 {
			return a
		}
	case g.is(i+1, prepPart) && (g.ps[i+1].word == "of" || g.ps[i+1].word == "by") && g.is(i+2, nounPart):
		return g.last(i + 2)
	case g.is(i+1, verbPart) && g.ps[i+1].participle && g.is(i+2, prepPart) && g.ps[i+2].word == "by" && g.is(i+3, nounPart): // "the part played by X"
		return g.last(i + 3)
	}
	return i
}

var aspects = set("part role conduct dealings actions action work activities behaviour behavior involvement affairs trades trading business handling decisions record past finances accounts phone home house flat office offices links ties connection connections movements books papers ledgers bids contracts tenders transactions deals loans purchases sales")

// heads is a noun phrase with those joined to it, whether they stand before it or after.
func (g grammar) heads(i int) []int {
	if i < 0 {
		return nil
	}
	for n := 0; n < 6; n++ { // the subject was met from behind: go to the first of its list
		k := i - 1
		for g.is(k, andPart) || g.is(k, commaPart) {
			k--
		}
		if k == i-1 || !g.is(k, nounPart) || !slices.Contains(g.listed(k), i) {
			break
		}
		i = k
	}
	return g.listed(i)
}

// patients are those to whom a verb does what it says.
func (g grammar) patients(v int, passive bool) []int {
	if passive {
		if p := g.ps[v]; p.participle && g.is(v-1, nounPart) {
			if g.is(v-2, whoPart) { // "the delay, which X blamed on …"
				return g.gap(v - 1)
			}
			return g.heads(g.topOf(v - 1))
		}
		return g.heads(g.subject(v))
	}
	if o := g.object(v); o >= 0 {
		return g.listed(o)
	}
	s := g.subject(v)
	return g.gap(s)
}

// gap is whom a relative clause without an object means: "the woman they hold", "the man whom police arrested".
func (g grammar) gap(s int) []int {
	switch {
	case s > 0 && g.is(s-1, whoPart):
		if a := g.antecedent(s - 1); a >= 0 {
			return []int{a}
		}
	case s > 0 && g.is(s-1, nounPart) && !g.ps[s-1].owner:
		return []int{g.topOf(s - 1)}
	}
	return nil
}

// atPrep are those whom a preposition adds to a verb, or to the verb and its noun.
func (g grammar) atPrep(v int, f frame, passive bool) []int {
	if f.noun != nil {
		o := g.object(v)
		if passive {
			o = g.subject(v)
		}
		if o < 0 || !f.noun.MatchString(g.ps[o].word) {
			return nil
		}
		from := o
		if passive {
			if n := g.prepObject(o, f.prep); n >= 0 && n < v {
				return g.listed(n)
			}
			from = v
		}
		if n := g.prepObject(from, f.prep); n >= 0 {
			return g.listed(n)
		}
		return nil
	}
	k := v + 1
	for g.is(k, commaPart) || g.is(k, prepPart) && !set(f.prep)[g.ps[k].word] && g.is(k+1, nounPart) && howLong.MatchString(g.l.low[g.ps[k].start:g.ps[k+1].end]) {
		if g.is(k, prepPart) {
			k++
		}
		k++
	}
	if !g.is(k, prepPart) || !set(f.prep)[g.ps[k].word] {
		return nil
	}
	switch {
	case g.is(k+1, nounPart):
		return g.listed(g.last(k + 1))
	case passive:
		return g.heads(g.subject(v))
	}
	return g.gap(g.subject(v))
}

// howLong is when, for how long or in what way something is done, which can stand between a verb and its preposition.
var howLong = regexp.MustCompile(`^(?:at (?:length|last|once|first|some length)|under caution|in (?:private|person|turn|detail|depth|recent [a-z]+|the (?:morning|afternoon|evening|night)|[a-z]+ (?:days|weeks|months))|for (?:the (?:first|second|third) time|(?:several |many |some |[a-z0-9]+ )?(?:hours?|minutes|days|weeks|months|years))|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:night|morning|evening|afternoon))?|by (?:phone|telephone|appointment|video link)|since [a-z]+|during the [a-z]+|over (?:the )?(?:weekend|several [a-z]+))$`)

// agentOf is the noun phrase after "by" behind a passive.
func (g grammar) agentOf(v int) int {
	for i := v + 1; i < len(g.ps) && i < v+5; i++ {
		if g.is(i, prepPart) && g.ps[i].word == "by" && g.is(i+1, nounPart) {
			if n := g.last(i + 1); g.named(n) || personish(g.ps[n].head) || bodyish(g.ps[n].head) || officials.MatchString(g.ps[n].head) {
				return n
			}
			return -1
		}
		if !g.is(i, prepPart) && !g.is(i, nounPart) {
			break
		}
	}
	return -1
}

var leadingAside = regexp.MustCompile(`^(?:[ ,]|(?:also|now|still|yesterday|today|then|meanwhile|too|on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:night|morning|evening|afternoon))?|last night|this morning)\b)+`)

// follows reports whether a pattern stands behind a verb and its object.
func (g grammar) follows(v int, who []int, passive bool, with *regexp.Regexp) bool {
	trim := func(s string) string { return leadingAside.ReplaceAllString(s, "") }
	after := g.l.low[g.ps[v].end:]
	if with.MatchString(trim(after)) {
		return true
	}
	for k, n := v, 0; passive && n < 2 && g.is(k+1, prepPart) && g.is(k+2, nounPart); n++ { // "was added by the board to the list"
		k = g.last(k + 2)
		if with.MatchString(trim(g.l.low[g.ps[k].end:])) {
			return true
		}
	}
	if passive || len(who) == 0 {
		return false
	}
	k := slices.Max(who)
	if k < v { // the object stands before: "the man whom police regard as …"
		return false
	}
	for g.is(k+1, commaPart) && g.is(k+2, nounPart) && g.same[g.last(k+2)] == g.same[k] { // an apposition
		k = g.last(k + 2)
	}
	for g.is(k+1, prepPart) && g.ps[k+1].word == "of" && g.is(k+2, nounPart) {
		k = g.last(k + 2)
	}
	after = g.l.low[g.ps[k].end:]
	for n := 0; n < 3; n++ {
		if with.MatchString(trim(after)) {
			return true
		}
		c := strings.Index(after, ", ")
		if c < 0 {
			break
		}
		after = after[c+2:]
	}
	return false
}

// clauseBehind is a verb with what stands behind it in its clause.
func (g grammar) clauseBehind(v int) string {
	k := v
	for k+1 < len(g.ps) && g.ps[k+1].part != breakPart && g.ps[k+1].part != colonPart {
		k++
	}
	return g.l.low[g.ps[v].start:g.ps[k].end]
}

// clauseBefore is what stands before a verb in its clause.
func (g grammar) clauseBefore(v int) string {
	k := v
	for k > 0 && g.ps[k-1].part != breakPart && g.ps[k-1].part != colonPart {
		k--
	}
	return g.l.low[g.ps[k].start:g.ps[v].start]
}

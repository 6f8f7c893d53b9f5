package question

import (
	"regexp"
	"strings"
)

// stated lists what a verb of being says: "X is under suspicion", "also on the list is X".
func (g grammar) stated(v int) []deed {
	p := g.ps[v]
	if !p.copula && !p.passive || p.mayOrMay || p.infinitive {
		return nil
	}
	after := g.l.low[p.end:]
	if p.passive { // "is mixed up in": a participle that no frame has
		after = g.l.low[g.wordStart(p):]
	}
	s := g.subject(v)
	after = strings.TrimLeft(after, " ,")
	for _, x := range states {
		if m := x.re.FindStringIndex(after); m != nil && s >= 0 {
			d := deed{who: g.heads(s), by: -1, start: p.start, end: len(g.l.low) - len(after) + m[1], as: x.as, rank: x.rank, off: x.off}
			if p.negative || noneOf.MatchString(after[m[1]:]) {
				if x.off && !p.noLonger {
					continue
				}
				d.off, d.as, d.mild = true, "no longer a suspect", !p.noLonger && x.as != "held responsible"
			}
			return []deed{d}
		}
	}
	o := g.object(v)
	if s >= 0 || o < 0 || p.negative || !p.copula {
		return nil
	}
	k := v // turned round: the state heads the clause
	for k > 0 && g.ps[k-1].part != breakPart && g.ps[k-1].part != colonPart {
		k--
	}
	head := strings.TrimLeft(leadWord.ReplaceAllString(g.l.low[g.clauseAt(k):p.start], ""), " ")
	for _, x := range states {
		if m := x.re.FindStringIndex(head); m != nil && x.rank != 0 {
			return []deed{{who: g.listed(o), by: -1, start: g.ps[k].start, end: p.end, as: x.as, rank: x.rank}}
		}
	}
	return nil
}

var noneOf = regexp.MustCompile(`^ (?:for|of|in) (?:none|nothing|no )`)

var leadWord = regexp.MustCompile(`^(?:and|but|so) `)

// clauseAt is where the clause that begins with phrase k begins in the line, with the adverbs before it.
func (g grammar) clauseAt(k int) int {
	if k == 0 {
		return 0
	}
	return g.ps[k-1].end
}

// thought lists whom a line holds to have done it: "X is thought to have started the fire".
func (g grammar) thought(v int, deedWords *regexp.Regexp) []deed {
	p := g.ps[v]
	if !p.passive || p.negative || !thinking[p.base] || !g.is(v+1, verbPart) || !g.ps[v+1].infinitive {
		return nil
	}
	after := g.l.low[g.ps[v+1].start:min(len(g.l.low), g.ps[v+1].end+30)]
	if p.base == "fear" && !culpritAfter.MatchString(after) { // "feared to be the man who drowned"
		return nil
	}
	if !behindIt.MatchString(after) && !culpritAfter.MatchString(after) && (deedWords == nil || !deedWords.MatchString(after)) {
		return nil
	}
	who := g.heads(g.subject(v))
	if len(who) == 0 {
		return nil
	}
	return []deed{{who: who, by: -1, start: p.start, end: g.ps[v+1].end, as: "suspect", rank: 4}}
}

var (
	thinking = set("think believe say allege understand report suspect know fear rumour")
	// culpritAfter is what somebody is held to be who did it.
	culpritAfter = regexp.MustCompile(`^to (?:be|have been) (?:the |an? |one of the )(?:[a-z'-]+ ){0,2}?(?:culprits?|source|leaker|mole|traitor|arsonist|fire-?raiser|thief|killer|murderer|fraudster|swindler|forger|cheat|mastermind|brains|ringleader|hacker|poisoner|saboteur|spy|informant|go-between|conspirator|plotter)\b`)
	behindIt     = regexp.MustCompile(`^to (?:be|have been) (?:behind|responsible|the (?:culprit|source|leaker|cause|man|woman|person)|involved)|^to have (?:` + deeds + `)\b`)
)

// nominal lists what a noun says: "the arrest of X", "X's arrest".
func (g grammar) nominal(k int) []deed {
	p := g.ps[k]
	if p.det == "no" || p.owner {
		return nil
	}
	for _, n := range nominals {
		if !set(n.nouns)[p.head] || p.head == "search" && lostOnes.MatchString(g.l.low) { // rescuers search for those who are lost
			continue
		}
		d := deed{by: -1, start: p.start, end: p.end, as: n.as, rank: n.rank}
		switch {
		case g.is(k+1, prepPart) && set(n.preps)[g.ps[k+1].word] && g.is(k+2, nounPart):
			d.who = g.listed(g.last(k + 2))
			d.end = g.ps[k+1].end
		case n.rank >= 5 && g.is(k-1, nounPart) && g.ps[k-1].owner:
			d.who = []int{k - 1}
		default:
			continue
		}
		if g.undone(k) {
			d.who = nil
		}
		return []deed{d}
	}
	return nil
}

// lostOnes are the words of a search for somebody who is lost.
var lostOnes = whole(`missing|trapped|rescuers?|rescue|divers?|rubble|survivors?|debris|alive|buried|lost|wreck(?:age)?|avalanche|ruins|who (?:was|were) (?:in|on|aboard|inside|under)|called off|drowned|dogs`)

// undone reports whether what a noun speaks of is called off, asked for or feared: "dropped the case against X", "demanded the arrest of X".
func (g grammar) undone(k int) bool {
	return undoing.MatchString(g.l.low[max(0, g.ps[k].start-30):g.ps[k].start]) || closed.MatchString(g.l.low[g.ps[k].end:])
}

var (
	undoing = whole(`drop(?:s|ped|ping)?|withdr(?:ew|awn|aws?)|clos(?:ed|es|ing)|shelv(?:ed|es)|abandon(?:s|ed)|end(?:s|ed)|quash(?:ed|es)|demand(?:s|ed|ing)?|call(?:s|ed|ing)? for|urg(?:e|es|ed)|want(?:s|ed)|fear(?:s|ed)?|avoid(?:s|ed)?|rul(?:ed|es) out|if|no|without|discontinued`)
	closed  = whole(`(?:has|have|had|was|were|is|are) (?:been |now been |now )?(?:dropped|closed|withdrawn|shelved|abandoned|quashed|discontinued|dismissed|thrown out)`)
)

// postnominal lists those whom a state behind them describes: "the adviser under suspicion".
func (g grammar) postnominal(k int) []deed {
	if !g.is(k+1, prepPart) || g.ps[k].owner || !(g.person(k) || g.named(k) || personish(g.ps[k].head) || bodyish(g.ps[k].head)) || g.ps[k].det == "no" || g.ps[k].det == "any" {
		return nil
	}
	after := strings.TrimLeft(g.l.low[g.ps[k].end:], " ")
	for _, x := range states {
		if m := x.re.FindStringIndex(after); m != nil && x.rank > 2 && strings.HasPrefix(after, g.ps[k+1].word) {
			return []deed{{who: []int{k}, by: -1, start: g.ps[k+1].start, end: g.ps[k].end + m[1] + 1, as: x.as, rank: x.rank}}
		}
	}
	return nil
}

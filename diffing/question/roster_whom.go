package question

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"storywatch/diffing/claim"
)

// beside reports whether a cue is about the question's matter: a demand must be about its target, blame about its subject.
func (r *rosterRun) beside(l line, q cue, m []int) bool {
	switch {
	case r.f.name == "demand" && len(r.target) > 0:
		if strings.HasPrefix(l.low[m[0]:], "tell") || strings.HasPrefix(l.low[m[0]:], "told") { // "told the envoy to quit", not "told us that he would go"
			if !toldTo.MatchString(l.low[m[0]:m[1]]) {
				return false
			}
		}
		if othersCalls.MatchString(l.low[:m[0]]) && nounCall.MatchString(l.low[m[0]:]) {
			return false
		}
		if q.side == sayer && noOne.MatchString(l.low[:m[0]]) {
			return false
		}
		part := l.low[max(0, m[0]-50):m[1]]
		if q.side == before {
			part = l.low[m[0]:min(len(l.low), m[1]+20)]
		}
		if onTarget.MatchString(part) {
			return true
		}
		return slices.ContainsFunc(l.names, func(x mention) bool {
			return !contrasted.MatchString(l.low[:x.start]) && x.end <= m[1]+20 && x.end >= max(0, m[0]-50) && slices.ContainsFunc(r.target, func(t string) bool { return sameName(t, x.name) })
		})
	case q.as == "under investigation" && victimOf.MatchString(l.low[m[0]:min(len(l.low), m[1]+20)]), q.as == "questioned" && noInquest.MatchString(l.low):
		return false
	case q.know:
		return r.saidToKnow(l, m)
	case q.rank == 1 && q.as == "blamed" && !strings.HasPrefix(l.low[m[0]:], "blam") && !strings.Contains(l.low[m[0]:m[1]], " at the "): // what something came of: of the matter, and somebody found it out
		return (r.matter != nil && r.matter.MatchString(l.low) || thisMatter.MatchString(l.low)) && (judging.MatchString(l.low) || l.isOfficial() || r.t.Corpus && l.sayer() != "")
	case q.rank == 1 && infinitive.MatchString(l.low[:m[0]]): // "to blame the weather is absurd"
		return false
	case q.rank == 1 && strings.HasPrefix(l.low[m[0]:], "blam"):
		at := forMatter.FindStringIndex(l.low[m[1]:])
		if at == nil || r.matter == nil {
			return true
		}
		blame := l.low[m[1]+at[1]:] // what for
		if k := strings.IndexAny(blame, ",;.\""); k >= 0 {
			blame = blame[:k]
		}
		return r.matter.MatchString(blame) || strings.HasPrefix(blame, " having ") || r.onMatter(blame) || forThis.MatchString(blame) || blamedFirst.MatchString(l.low[:m[0]]) && r.matter.MatchString(l.low)
	case q.rank == 4 && q.side == after && strings.HasPrefix(l.low[m[0]:], "suspect"):
		return !ofThings.MatchString(l.low[m[1]:])
	}
	return true
}

// onMatter reports whether a stretch holds a word of the wording in another form: "the closing" of "the closure".
func (r *rosterRun) onMatter(s string) bool {
	return slices.ContainsFunc(plainWord.FindAllString(s, -1), func(word string) bool { return slices.Contains(r.content, claim.Stem(word)) })
}

var (
	// contrasted leads up to whoever is not meant: "the leaker, not the envoy, be fired".
	contrasted = regexp.MustCompile(`\b(?:not|rather than|instead of|never)(?: that)? (?:the )?$`)
	// forThis is a short word for what everybody has been speaking of.
	forThis     = regexp.MustCompile(`^ (?:it|this|that|what (?:had )?happened|everything|(?:the|this|that) (?:disaster|accident|affair|scandal|crash|fire|failure|deaths?|outbreak|tragedy|delay|loss(?:es)?|leak|blunder|mess|fiasco))\b`)
	blamedFirst = regexp.MustCompile(`\b(?:is|are|was|were|been|being) (?:widely |also |now |partly |publicly )?$`)
	// ofThings follows "suspect" where what is suspected is how a thing is, and nobody: "suspect the plan was skewed".
	ofThings = regexp.MustCompile(`^ ?(?:the |a |an |this |that |his |her |its |their )?(?:[a-z0-9-]+ ){1,3}(?:was|were|is|are|had|has|would|will|may|might) (?:[a-z]+ly )?(?:[a-z]+ed (?:towards?|to|by|for|in|at|with|from)|too|very|meant|in|on|at|part|no|a|an|not)\b`)
)

var infinitive = regexp.MustCompile(`(?:^|[,;:"] ?|\b(?:that|and|but) )to $`)

var (
	onTarget  = whole(`(?:he|she|him|her|his|they|their|them)\b`)
	forMatter = whole(`for\b`)
)

var needsDrop = whole(`(?:case|charges?|investigation|proceedings|suspicions?|allegations?|accusations?) against|suspension of`)

// unreal reports whether a place stands in a condition or a general rule: "if he is charged", "anyone arrested".
var unrealBefore = regexp.MustCompile(`\b(if|unless|whether|anyone|anybody|whoever|no suggestion|wrongly|falsely|(?:would|could|did|does|do|will|can) not (?:say|confirm|comment on)|cannot (?:say|confirm)|(?:neither|nor) confirm(?:ed|s)?|(?:refus|declin)(?:ed|es|ing) to (?:say|confirm|discuss|comment on))\b[^,;.]{0,60}$`)

func unreal(low string, pos int) bool { return unrealBefore.MatchString(low[:pos]) }

// whom lists the ones of whom a cue at m speaks.
func (r *rosterRun) whom(l line, q cue, m []int) []mention {
	side := q.side
	switch {
	case side == passive:
		side = voiceOf(l.low, m)
	case side == after && oneParticiple.MatchString(l.low[m[0]:m[1]]) && toBe.MatchString(l.low[:m[0]]): // "was hauled out of bed by X"
		side = before
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
				if k := len(out); k > 0 && joined(l.low[out[k-1].end:x.start]) { // "X and his cousin, Y, who …"
					out = append(out, x)
				} else {
					out = []mention{x}
				}
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
	if r.f.name == "demand" && side == before { // a member of a body is not the body
		out = slices.DeleteFunc(out, func(x mention) bool { return memberOf.MatchString(l.low[:x.start]) })
	}
	return slices.DeleteFunc(out, func(x mention) bool {
		if r.weight == forward && (x.start == x.end || x.kind != claim.Person && !(x.known && x.kind != claim.Unnamed && q.rank == 3) || q.rank > 0 && q.rank < 3) { // only a person named here, and for something grave
			return true
		}
		if x.kind == claim.Unnamed && x.end > x.start && speaks.MatchString(l.low[x.end:]) { // "…, a former officer said"
			return true
		}
		if x.end > x.start && !x.known && x.kind != claim.Unnamed && !capital(l.text(x.start, x.end)) { // a thing that goes by a name
			return true
		}
		return x.name == "" || x.kind == claim.Person && !x.known && r.asksAbout(x) || slices.ContainsFunc(r.target, func(t string) bool { return sameName(t, x.name) })
	})
}

// capital reports whether a text holds a capital letter.
func capital(s string) bool { return strings.ContainsFunc(s, unicode.IsUpper) }

// asksAbout reports whether the wording itself names somebody, whom it asks about and not for.
func (r *rosterRun) asksAbout(m mention) bool {
	low, _ := fold(r.q.Wording)
	name, _ := fold(bare(m.name))
	return len(nameWords(name)) > 1 && len(wholeWords(low, name)) > 0
}

var (
	toldTo = regexp.MustCompile(`^(?:tells?|told) (?:[a-z]+ ){1,4}(?:that )?(?:to|it is time|it was time|(?:he|she|they) (?:must|should))\b`)
	// othersCalls leads up to a demand that somebody else makes: "rejected calls for …", "despite demands that …".
	othersCalls = regexp.MustCompile(`\b(?:reject|dismiss|resist|ignor|def[iy]|rebuff|shrug|brush|oppos|fac|sham|weather|surviv|criticis|criticiz|answer|hear|heard|quash|snub|amid|despite|after|against|over|of|follow|prompt|trigger|spark|brought|avoid|with|to|on|by|from|about)[a-z]* (?:off |aside |down )?(?:the |all |any |more |growing |new |fresh |those |these |mounting |[a-z]+'s )*$`)
	noOne       = regexp.MustCompile(`\b(?:nobody|no one|no reason why|never said)(?: [a-z]+){0,3} $`)
	nounCall    = regexp.MustCompile(`^(?:calls?|demands?|calling|demanding) `)
)

var memberOf = regexp.MustCompile(`\b(?:members?|mps?|deputy|deputies|senators?|delegates?|representatives?) (?:of|in|from) (?:the )?$`)

var speaks = regexp.MustCompile(`^,? (?:(?:also|later|has|have|had|then|already|once|recently|now|openly|publicly) )?(?:said|says|told|claimed|claims|added|alleged|insisted|argued)\b`)

var (
	toBe       = regexp.MustCompile(`\b(?:was|were|is|are|am|be|been|being|get|gets|got|who|'s|'re)(?: (?:also|now|later|since|then|formally|first|both|all|already|again|not|never|on [a-z]+|being|been|twice|still|subsequently|initially|wrongly|himself|herself|today|yesterday|earlier|reportedly|publicly|officially))* $`)
	relative   = regexp.MustCompile(`, (?:who|which|whom) (?:[^,;:."]{1,50})?$`)
	startsToBe = regexp.MustCompile(`^(?:is|was|are|were|been|be|being) `)
	reduced    = regexp.MustCompile(`^(?:(?:over|on suspicion|in connection|after|for|under|by|of|with|on|in|at|as|following|last|this|yesterday|today|off|near|outside|inside|across|along|around|aboard|beside)\b|$|,|\.)`)
)

// voiceOf says where the one is of whom a participle speaks: its subject in the passive ("X was held", "the man held over …"), else its object.
func voiceOf(low string, m []int) side {
	if toBe.MatchString(low[:m[0]]) || startsToBe.MatchString(low[m[0]:m[1]]) {
		return before
	}
	last := low[m[0]:m[1]]
	if !strings.Contains(last, "ing ") && (boundWith.MatchString(last) || strings.HasSuffix(last, " of") || strings.HasSuffix(last, " by") || reduced.MatchString(tail(low, m[1]))) {
		return before
	}
	return after
}

// oneParticiple is a past participle alone.
var oneParticiple = regexp.MustCompile(`^[a-z]+ed$`)

// boundWith ends a participle that has no object between itself and what it is for: "charged with".
var boundWith = regexp.MustCompile(`^(?:formally )?(?:charged|arrested|held|indicted|suspended|detained) (?:with|over|in|on|under|after|for)$`)

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

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

const admitting = `(?:has |have |had )?(?:confirmed|admitted|acknowledged|conceded|revealed|disclosed|said|announced|told [a-z ]{2,30})`

// slotsNamed are the forms of words that give somebody who was only described a name; "desc" is what they are described as.
var slotsNamed = []slotForm{
	wordsOf("", 0, `the (?P<desc>[a-z][^~;:,]{1,90}?)(?: in question)?,? `+isNamed+` @`),
	wordsOf("", 0, `^(?P<desc>his|her|its)(?: full| real)? name(?:, [^~;:.]{3,40},)? (?:is|was) @`),
	wordsOf("specific", 0, `the (?P<desc>[a-z][a-z' -]{2,50}?), @,`),
	wordsOf("", 0, `behind (?:the )?(?P<desc>initials?|pseudonym|alias|mask|screen|code ?name|letters?|nickname)\b[^;:~]{0,30} (?:is|was|hides|hid|stands|stood|lay|lies) @`),
	wordsOf("", 0, `@ `+admitting+` (?:that )?(?:he|she|it) (?:is|was|had been) (?:the|one of the|that) (?P<desc>[^~;:,.]{2,80})`),
	wordsOf("", 0, `(?:lawyers?|solicitors?|counsel|family|wife|husband|mother|father|brother|sister|parents|employers?|friends|union) (?:of|for) @ `+admitting+` (?:that )?(?:he|she|it) (?:is|was|had been) (?:the|one of the|that) (?P<desc>[^~;:,.]{2,80})`),
	wordsOf("", 0, `(?:lawyers?|solicitors?|counsel|family|wife|husband|mother|father|brother|sister|parents|employers?|friends|union) (?:of|for) @, the (?P<desc>[^~;:,.]{2,60}?\b(?:`+heldNow+`)\b[^~;:,.]{0,40})`),
	wordsOf("", 0, `names? of the (?P<desc>[^~;:,.]{2,60}?) (?:is|was|has|had)\b[^~;,.]{0,40}?[:;,]? @`),
	wordsOf("", 0, `(?:identif(?:y|ies|ied)|named?|names|unmask(?:s|ed)?|g[ai]ve[s]?|describe[sd]?) (?P<desc>him|her|it|the [a-z' -]{2,50}?) as @`),
	wordsOf("", 0, `it (?:is|was) @ (?:that|who|whom) (?P<desc>[^~;:,.]{0,60}?\b(?:`+heldNow+`)\b[^~;:,.]{0,40})`),
	wordsOf("", 0, `@,? (?:is|was) the (?P<desc>[^~;:,.]{2,60}?\b(?:`+heldNow+`|(?:whom|that|which|who) [a-z ]{2,30}(?:not|never|refused to|declined to|without) [a-z ]{0,20}(?:name|naming|identify|named|identified))\b)`),
}

var (
	// notThese are those who are named and are on no roster of the suspected: by what they are, or by what befell them.
	notThese = whole(`victims?|dead|killed|injured|wounded|rescued|survivors?|witness(?:es)?|missing|lawyers?|solicitors?|spokes[a-z]+|judges?|prosecutors?|successor|replacement|acting|interim|new|winner|heroes|hero|next|patients?|hostages?|children|brought up|pulled out|saved`)
	befell   = whole(`killed|died|injured|wounded|rescued|missing|dead|saved|freed|drowned|buried|brought (?:up|out)|pulled out|trapped|taken to hospital`)
	// whatBefell begins what is told of the one described: "man | questioned by prosecutors".
	whatBefell = regexp.MustCompile(`\b(?:` + heldNow + `|who|whom|that|which)\b.*$`)
	// saysItIs joins a name with somebody described whom the line before told of.
	saysItIs = regexp.MustCompile(`~([a-z]) ` + admitting + ` (?:that )?(?:he|she|it) (?:is|was|had been) ~([a-z])`)
	// nameBeside and heldBeside set a name beside somebody described of whom the line says that they are held: "X, the lad under arrest".
	nameBeside = regexp.MustCompile(`~([a-z]), ~([a-z]) (?:` + heldNow + `)\b`)
	heldBeside = regexp.MustCompile(`~([a-z]) (?:` + heldNow + `)(?: [a-z' -]{2,40})?, ~([a-z])(?:[,.]|$)`)
	// byWord are the standings that words of slotsNamed give where nobody is open for the name.
	byWord = []struct {
		re   *regexp.Regexp
		as   string
		rank int
	}{
		{whole(`charged|indicted|in the dock`), "charged", 7},
		{whole(`remanded|jailed`), "remanded", 6},
		{whole(`arrested|detained|held|under arrest|under guard|in (?:police )?custody|in the cells|behind bars|led away|taken away|picked up`), "arrested", 5},
		{whole(`under suspicion`), "suspect", 4},
		{whole(`sought|on the run`), "wanted", 4},
		{whole(`under investigation|questioned|interrogated`), "questioned", 3},
		{whole(`suspended|sent home`), "suspended", 2},
		{whole(`accused`), "accused", 1},
	}
	heldWord = whole(heldNow)
	// endsHeld is a description that ends with what befell somebody, and says of nobody that they did it: "lad led away on Monday".
	endsHeld = regexp.MustCompile(`^[a-z' -]{2,40} (?:` + heldNow + `)(?: (?:on|since|over|at|in|by|after|from|last) [a-z' -]+)?$`)
	// anybodyAt are words for anybody, or for any firm.
	anybodyAt = whole(`man|woman|person|suspect|one|him|her|his|its|official|employee|figure|individual|culprit|accused|detainee|prisoner|defendant|initials?|pseudonym|alias|mask|screen|code ?name|letters?|nickname`)
	anyFirmAt = whole(`firm|company|business|it|supplier|contractor|maker|manufacturer|producer|one|group|agency|operator`)
)

// swapped turns round who is who in what a pattern found.
func swapped(found [][]string) [][]string {
	for i, m := range found {
		found[i] = []string{m[0], m[2], m[1]}
	}
	return found
}

// nameSlots gives those who were only described the names that forms of words tell, and puts on whom one names by what befell them.
func (r *rosterRun) nameSlots(l line, list []slotted) {
	if r.weight != full || r.f.name == "sanction" && !r.f.accusing || negatedName.MatchString(l.low) {
		return
	}
	for _, s := range list {
		for _, m := range slices.Concat(saysItIs.FindAllStringSubmatch(s.text, -1), nameBeside.FindAllStringSubmatch(s.text, -1), swapped(heldBeside.FindAllStringSubmatch(s.text, -1))) {
			a, b := int(m[1][0]-'a'), int(m[2][0]-'a')
			if a < len(s.who) && s.who[a].entry < 0 && (r.speaks(l, s.who[a].name) || r.speaksFor(s.who[a].name) || s.who[a].name.kind == claim.Place || r.asksOnly(s.who[a].name)) {
				continue
			}
			if a < len(s.who) && b < len(s.who) && s.who[a].entry < 0 && s.who[b].entry >= 0 && !r.a.Names[s.who[b].entry].Named && r.a.entry(s.who[a].name.name) < 0 {
				r.christen(l, s.who[b].entry, s.who[a].name)
			}
		}
	}
	for _, f := range slotsNamed {
		for _, s := range list {
			var group *Entry // several who were put on as one: "two supervisors"
			for _, x := range s.fit(f) {
				p := s.who[x.slot]
				if p.entry >= 0 || unreal(s.text, x.start) || notThese.MatchString(whatBefell.ReplaceAllString(x.desc, "")) || befell.MatchString(x.desc) || kinTells.MatchString(l.low) || p.name.kind == claim.Place || r.asksOnly(p.name) || r.speaksFor(p.name) && !heldWord.MatchString(x.desc) {
					continue
				}
				if r.a.entry(p.name.name) >= 0 {
					continue
				}
				if f.as == "specific" && (sharedWords(x.desc, r.a.Names) < 2 && !endsHeld.MatchString(x.desc) || r.speaksFor(p.name) && !heldWord.MatchString(x.desc)) {
					continue
				}
				if group != nil && manyOfThem.MatchString(group.Name) {
					r.add(l, Entry{Name: p.name.name, Named: true, As: group.As, Rank: group.Rank, Person: p.name.kind == claim.Person, By: group.By})
					continue
				}
				if k := r.openSlot(x.desc, p.name); k >= 0 {
					was := r.a.Names[k]
					group = &was
					r.christen(l, k, p.name)
					r.a.Names[k].Person = p.name.kind == claim.Person || r.a.Names[k].Person && p.name.kind != claim.Body
					continue
				}
				r.putByWord(l, x.desc, p.name)
			}
		}
	}
}

// manyOfThem opens what several are called who were put on as one.
var manyOfThem = regexp.MustCompile(`^(?:the )?(?:two|three|four|five|six|seven|eight|both|several|[2-8]) `)

// sharedWords is the most words, besides those that are of anybody, that a description shares with somebody nameless.
func sharedWords(desc string, names []Entry) int {
	most := 0
	for _, e := range names {
		n := 0
		for _, h := range strings.Fields(strings.ToLower(e.Role)) {
			if !e.Named && e.Standing == in && len(h) > 2 && !weakWord[h] && !generic[h] && slices.ContainsFunc(strings.Fields(desc), func(w string) bool { return sameStem(w, h) }) {
				n++
			}
		}
		most = max(most, n)
	}
	return most
}

// negatedName are words by which a line says that a name is not told, or not the right one.
var negatedName = whole(`(?:is|was) not the (?:man|woman|person|one)|wrongly (?:named|identified)|misidentified|falsely (?:named|identified)`)

// putByWord puts somebody on whom a line names by what befell them: "the inspector suspended on Sunday is X".
func (r *rosterRun) putByWord(l line, desc string, m mention) {
	if m.kind != claim.Person || !heldWord.MatchString(desc) || len(nameWords(m.name)) < 2 {
		return
	}
	for _, b := range byWord {
		if b.re.MatchString(desc) && b.rank >= r.f.least {
			r.parsed = true
			r.put(l, cue{as: b.as, rank: b.rank, side: before}, []mention{m}, []int{0, 0})
			r.parsed = false
			return
		}
	}
}

var (
	// whoDid begins what somebody described did, or what was done to them.
	whoDid    = whole(`who|whom|that|which`)
	badlyDone = whole(badly)
)

// otherTale reports whether a description tells of somebody, in a clause of its own, nothing that bears on the question: "the man who was given the
// prize".
func (r *rosterRun) otherTale(desc string) bool {
	for _, bears := range []*regexp.Regexp{heldWord, judging, badlyDone, thisMatter, shownNow, hidden, r.matter} {
		if bears != nil && bears.MatchString(desc) {
			return false
		}
	}
	return whoDid.MatchString(desc)
}

// openSlot is the nameless one on the roster whom a description means, -1 for none: by what the texts call them, or as the only one of the
// sort where the description is of anybody.
func (r *rosterRun) openSlot(desc string, m mention) int {
	words := strings.Fields(strings.Trim(desc, " ,."))
	only, many, best, top := -1, 0, -1, 0
	for i, e := range r.a.Names {
		trade := tradeName.MatchString(e.Name) || tradeName.MatchString(e.Role)
		if e.Named || e.Standing != in || e.otherSex(personSaid{words: words}) {
			continue
		}
		if e.Person && m.kind != claim.Person && m.kind != claim.Other && !trade || !e.Person && m.kind == claim.Person && !trade {
			continue
		}
		if !trade || m.kind != claim.Person {
			many++
			only = i
		}
		score := 0
		for _, h := range strings.FieldsFunc(strings.ToLower(e.Name+" "+e.Role), func(c rune) bool { return c == ' ' || c == ',' }) {
			if len(h) > 2 && !weakWord[h] && !generic[h] && slices.ContainsFunc(words, func(w string) bool { return sameStem(w, h) }) {
				score++
			}
		}
		if e.Age > 0 && strings.Contains(desc, itoa(e.Age)) {
			score += 2
		}
		if score > top {
			best, top = i, score
		}
	}
	if top < 2 && r.otherTale(desc) {
		return -1
	}
	anybody := anybodyAt.MatchString(desc)
	if m.kind != claim.Person {
		anybody = anyFirmAt.MatchString(desc)
	}
	switch {
	case top > 0:
		return best
	case many == 1 && (anybody || heldWord.MatchString(desc) && genericOnly(strings.TrimRight(strings.ToLower(r.a.Names[only].Name), " ,0123456789"))):
		return only
	}
	return -1
}

package question

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"

	"storywatch/diffing/claim"
)

// plan is what a question's wording asks for, in terms that a text can be searched for.
type plan struct {
	q       Question
	names   map[string]string // folded form to canonical name, without what the answer adds
	target  []string          // names that the wording itself speaks of
	content []string          // stems of the wording's other words
	matter  *regexp.Regexp    // finds them, nil where there are none
	family  family            // roster
	event   happening         // event
	slots   []slot            // figure
	asked   asked             // figure
}

// plans keeps the interpretation of every wording met, since it is asked for sentence by sentence and depends on the question alone.
var plans sync.Map // string to plan

func planOf(q Question) plan {
	var key strings.Builder
	fmt.Fprintf(&key, "%s\x00%s\x00%s", q.ID, q.Kind, q.Wording)
	for _, name := range sortedKeys(q.Aliases) {
		fmt.Fprintf(&key, "\x00%s\x01%s", name, strings.Join(q.Aliases[name], "\x01"))
	}
	if p, ok := plans.Load(key.String()); ok {
		return p.(plan)
	}
	p := interpret(q)
	plans.Store(key.String(), p)
	return p
}

// asking are words of a wording that say nothing of its matter.
var asking = set(`who whom whose which what when where why how many much is are was were be been being has have had do does did will would shall
should can could the a an of in on at by for to from with into over about and or it its their his her there people person persons anyone
far so now yet next any names named come comes go goes back take place happen first again than that this`)

func interpret(q Question) plan {
	low, _ := fold(q.Wording)
	p := plan{q: q, names: aliases(q, Answer{})}
	rest := low
	byLength := sortedKeys(p.names)
	slices.SortStableFunc(byLength, func(a, b string) int { return len(b) - len(a) })
	for _, form := range byLength {
		if len(wholeWords(low, form)) > 0 {
			if !slices.Contains(p.target, p.names[form]) {
				p.target = append(p.target, p.names[form])
			}
			rest = strings.ReplaceAll(rest, form, " ")
		}
	}
	p.content = contentOf(rest)
	if q.Kind == Event {
		holders, _ := p.holders(low)
		for _, who := range holders {
			if !slices.Contains(p.target, who) {
				p.target = append(p.target, who)
			}
		}
	}
	switch q.Kind {
	case Roster:
		p.family = familyOf(low, p)
	case Event:
		p.event = happeningOf(mainAsk(low), p)
		p.content = slices.DeleteFunc(p.content, func(s string) bool { // the event's own words do not say which event
			return p.event.strong.MatchString(s) || p.event.weak.MatchString(s) || p.event.strong.MatchString(s+"e")
		})
	case Figure:
		p.slots = byPeriod(inUnit(low, slotsOf(low, p)))
		p.asked = namesAsked(p)
	}
	if s := stems(p.content); s != "" {
		p.matter = regexp.MustCompile(`\b(?:` + s + `)`)
	}
	return p
}

var plainWord = regexp.MustCompile(`[a-z][a-z'-]+`)

// contentOf are the stems of a wording's words, those left out that only ask.
func contentOf(text string) []string {
	var out []string
	for _, word := range plainWord.FindAllString(text, -1) {
		if !asking[word] {
			out = append(out, claim.Stem(strings.TrimSuffix(word, "'s")))
		}
	}
	return out
}

var (
	asks = w(`call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|wants?\b|press(?:es|ed|ing) for`)
	// wantsSelf is what one wants to do oneself: "wants to buy it" demands nothing of anybody.
	wantsSelf = w(`wants? to [a-z]+`)
	backers   = w(`back(?:s|ed|ing)?\b|support|endors|favou?r|agree`)
	foes      = w(`oppos|against|object|reject|criticis|criticiz|boycott|condemn`)
	leaving   = w(leave)
)

// familyOf finds the role that a roster question asks for.
func familyOf(low string, p plan) family {
	switch {
	case ousterAsk(low):
		return demand(leave)
	case asks.MatchString(wantsSelf.ReplaceAllString(low, "")):
		object := leave
		if at := asks.FindStringIndex(low); !leaving.MatchString(low[at[1]:]) {
			object = stems(p.content[min(len(p.content), 1):])
		}
		return demand(object)
	case halting.wording.MatchString(low): // "have suspended flights" asks for what one stops oneself
		return plainRole(p)
	case imposed.MatchString(low) && !leftOffice.MatchString(low) && (!suspicion.wording.MatchString(low) || roleFirst(low) == &roles[keptOutAt]):
		return sanctioned
	case departed.wording.MatchString(low):
		return departed
	case knowledge.MatchString(low):
		return knowing
	case roleFirst(low) != nil && !standing.wording.MatchString(low):
		return plainRole(p)
	case roleFirst(low) == nil && (suspicion.wording.MatchString(low) || allegedly.MatchString(low)):
		f := suspicion
		f.least = leastAsked(low)
		if blaming.MatchString(low) {
			f.on = slices.Concat(f.on, causing)
		}
		return f
	case standing.wording.MatchString(low):
		return standing
	case rolePrecedes(low, foes) || rolePrecedes(low, backers): // "have signed the letter against" asks who signed
		return plainRole(p)
	case foes.MatchString(low):
		return stance("against", againstWords, forWords)
	case backers.MatchString(low):
		return stance("for", forWords, againstWords)
	}
	return plainRole(p)
}

// rolePrecedes reports whether a wording has words of a role before those of a stance.
func rolePrecedes(low string, stance *regexp.Regexp) bool {
	at, x := stance.FindStringIndex(low), roleAsked(low)
	return at != nil && x != nil && x.wording.FindStringIndex(low)[0] < at[0]
}

// blaming recognises a question for whoever caused a harm.
var blaming = w(`blam|responsib|fault|caus|source of|culprit|to answer for`)

// stems makes a pattern that finds words by their stems.
func stems(list []string) string {
	var out []string
	for _, s := range list {
		if len(s) > 2 {
			out = append(out, regexp.QuoteMeta(s)+`[a-z]*`)
		}
	}
	return strings.Join(out, "|")
}

// venue reports whether the wording asks about a name as the place of its event: "visit Moscow", "held in Tarn".
func (p plan) venue(name string) bool {
	text, _ := fold(p.q.Wording)
	for _, form := range sortedKeys(p.names) {
		if p.names[form] != name {
			continue
		}
		for _, at := range wholeWords(text, form) {
			if leadsToPlace.MatchString(text[:at]) {
				return true
			}
		}
	}
	return false
}

var leadsToPlace = regexp.MustCompile(`\b(?:visit|to|in|at|from|reach|leave|near|before) (?:the |a )?(?:[a-z]+'s )?$`)

// speaksOf reports whether the wording or one of the names that the user listed holds a word of a name.
func (p plan) speaksOf(name string) bool {
	text, _ := fold(p.q.Wording)
	for _, form := range sortedKeys(p.names) {
		text += " " + form
	}
	return slices.ContainsFunc(nameWords(name), func(w string) bool { return len(wholeWords(text, w)) > 0 })
}

// aboutIt reports whether a line speaks of the question's own matter: a name or a word of the wording.
func (p plan) aboutIt(l line) (names, words int) {
	by := l.sayer()
	for _, m := range l.names {
		if slices.Contains(p.target, m.name) && m.name != by {
			names++
		}
	}
	have := make(map[string]bool)
	for _, t := range l.v.Claim.Terms {
		have[t] = true
	}
	for _, t := range regexp.MustCompile(`[a-z]+`).FindAllString(l.low, -1) {
		have[claim.Stem(t)] = true
	}
	for _, s := range p.content {
		if have[s] {
			words++
		}
	}
	return names, words
}

// elsewhere reports whether a text of some length names nothing and nobody that the question speaks of or lists: whatever it says in the
// question's words, it says of something else.
func (p plan) elsewhere(t Text, known map[string]string) bool {
	const short = 5 // sentences of a text that may leave its matter to its headline
	if t.Corpus || len(t.Verdicts) < short {
		return false
	}
	forms := sortedKeys(known)
	touches := func(s string) bool {
		low, _ := fold(clip(s))
		if p.matter != nil && p.matter.MatchString(low) || p.q.Kind == Event && p.event.theme.touches(low) {
			return true
		}
		return slices.ContainsFunc(forms, func(form string) bool { return len(wholeWords(low, form)) > 0 })
	}
	if touches(t.Title) {
		return false
	}
	return !slices.ContainsFunc(t.Verdicts, func(v claim.Verdict) bool { return touches(v.Claim.Text) })
}

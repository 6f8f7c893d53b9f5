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
	family  family            // roster
	event   happening         // event
	slots   []slot            // figure
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
	for _, word := range regexp.MustCompile(`[a-z][a-z'-]+`).FindAllString(rest, -1) {
		if !asking[word] {
			p.content = append(p.content, claim.Stem(strings.TrimSuffix(word, "'s")))
		}
	}
	switch q.Kind {
	case Roster:
		p.family = familyOf(low, p)
	case Event:
		p.event = happeningOf(low, p)
		p.content = slices.DeleteFunc(p.content, func(s string) bool { // the event's own words do not say which event
			return p.event.strong.MatchString(s) || p.event.weak.MatchString(s) || p.event.strong.MatchString(s+"e")
		})
	case Figure:
		p.slots = slotsOf(low, p)
	}
	return p
}

var (
	asks    = w(`call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|wants?|press(?:es|ed|ing) for`)
	backers = w(`back(?:s|ed|ing)?\b|support|endors|favou?r|agree`)
	foes    = w(`oppos|against|object|reject|criticis|criticiz|boycott|condemn`)
	leaving = w(leave)
)

// familyOf finds the role that a roster question asks for.
func familyOf(low string, p plan) family {
	switch {
	case asks.MatchString(low):
		object := leave
		if at := asks.FindStringIndex(low); !leaving.MatchString(low[at[1]:]) {
			object = stems(p.content[min(len(p.content), 1):])
		}
		return demand(object)
	case departed.wording.MatchString(low):
		return departed
	case suspicion.wording.MatchString(low):
		return suspicion
	case standing.wording.MatchString(low):
		return standing
	case foes.MatchString(low):
		return stance("against", againstWords, forWords)
	case backers.MatchString(low):
		return stance("for", forWords, againstWords)
	}
	return plainRole(p)
}

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

// plainRole is the role of a question in words that no table knows: whoever stands as subject of them, or as object where they are passive.
func plainRole(p plan) family {
	pattern := stems(p.content)
	if pattern == "" {
		return family{name: "none"}
	}
	return family{
		name: "plain",
		on:   []cue{{regexp.MustCompile(`\b(?:` + pattern + `)`), passive, "", 2}},
		off: []cue{{
			regexp.MustCompile(`\b(?:no longer|withdrew|withdrawn from|pulled out|dropped out|reversed|not)\b[^.;,]{0,30}?(?:` + pattern + `)?`),
			before, "no longer", 0,
		}},
	}
}

// happening is an event as texts speak of it.
type happening struct {
	strong *regexp.Regexp // words that are the event
	weak   *regexp.Regexp // words that are it only beside its names
	done   *regexp.Regexp // past forms
	held   *regexp.Regexp // nouns that take place
	plain  bool           // its words are said of little else
	verb   *regexp.Regexp // the verbs among the strong words
	going  *regexp.Regexp // under way: "are in talks"
	this   *regexp.Regexp // a reference back: "the visit"
}

// kindOfEvent is a row of the table of events: the words in a wording, plain verb forms, past forms, nouns, and verbs too common to stand alone.
type kindOfEvent struct {
	wording, verb, past, noun, common string
	everyday                          bool // said of so much else that only the event's own names tell it
}

var kindsOfEvent = []kindOfEvent{
	{`recount`, `recount|count again`, `recounted|counted again`, `recounts?|recounting`, `begin|began|start|started|order|ordered|complete|completed`, false},
	{
		`verdict|ruling|judg|sentenc|decid|decision|\brule`,
		`rule|deliver (?:its|a|the|his|her) (?:verdict|ruling|judge?ment|decision)|decide|sentence`,
		`ruled|found (?:[a-z]+ ){0,3}(?:guilty|not guilty|liable)|convicted|acquitted|sentenced|decided|handed down|delivered its`,
		`verdicts?|rulings?|judge?ments?|decisions?|sentenc(?:e|ing)`, `deliver|delivered|return|returned|announce|announced|reach|reached|give|gave`, false,
	},
	{
		`reopen|re-open|resum|restart|come back|go(?:es)? back|back (?:on|in)\b|put back|on (?:display|show|air)\b|running again|restor`,
		`reopen|re-open|resume|restart|open again|run again|sail again|be back|go back|put (?:\w+ )?back|return to service|board|restore`,
		`reopened|re-opened|resumed|restarted|opened again|is back|are back|went back|was put back|were put back|restored|up and running`,
		`reopening|re-opening|resumption|restart|return`, `return|open|come back|bring back|start|sail`, true,
	},
	{
		`visit|travel|trip|meet|summit|talks|go to|arrive|fly`,
		`visit|travel|hold talks`, `visited|travelled to|traveled to|held talks|flew to|arrived in|landed in|touched down`,
		`visits?|trips?|talks|meetings?|summit`, `meet|met|talked for|come|arrive|arrived|fly|go|head|receive|received|host|hosted|welcomed|sat down|due|expected|bound|dispatched|sent`, true,
	},
	{
		`\bvote|election|poll|referend|ballot|run-?off`,
		`vote|go to the polls`, `voted|survived (?:the |a |his |her )?(?:[a-z-]+ ){0,2}(?:vote|ballot)|(?:won|lost) (?:the|a|his|her) (?:[a-z-]+ ){0,2}(?:vote|ballot)|went to the polls|polls (?:have )?(?:opened|closed)|polling stations (?:have )?(?:opened|closed)`,
		`votes?|elections?|poll|polls|referendum|run-?off|by-election|polling|second round`, `hold|held`, true,
	},
	{
		`strike|walk ?out|stoppage|industrial action`,
		`strike|walk out|stop work|down tools`, `walked out|struck|downed tools|went on strike|stopped work|are on strike|is on strike`,
		`strikes?|walk-?outs?|stoppages?|industrial action|picket`, `begin|began`, false,
	},
	{
		`trial|hearing|inquest|testif|testimony|give evidence|appear|appeal`,
		`testify|give evidence|go on trial|take the stand|be heard|appear`, `testified|gave evidence|went on trial|took the stand|appeared|was heard`,
		`trial|hearings?|inquest|testimony|appeal`, `begin|began|start|started|open|opened|resume|resumed`, false,
	},
	{
		`merg|takeover|take over|acqui|buy|sale|sell|deal|agreement|contract|treaty|sign`,
		`merge|take over|acquire|buy|sign|complete the (?:sale|deal|merger)|sell`, `merged|took over|acquired|bought|signed|completed|sold`,
		`mergers?|takeover|acquisition|sale|deals?|agreement|contract|treaty|signing|bid`, `close|closed|complete|agree|agreed|go through|went through`, true,
	},
	{
		`resign|step down|quit|leave office|stand down`, `resign|step down|quit|stand down|leave office`,
		`resigned|stepped down|quit|stood down|left office`, `resignation|departure|exit`, `go|leave|left`, false,
	},
	{
		`launch|releas|publish|go on sale|roll ?out|unveil|report`, `launch|release|publish|go on sale|roll out|unveil|go live`,
		`launched|released|published|went on sale|rolled out|unveiled|went live|lifted off|blasted off|took off|left the (?:launch ?)?pad`, `launch|release|publication|roll-?out|unveiling|report|lift-?off`, `start|started|come out|came out`, true,
	},
	{
		`lift|\bend|eas(?:e|ing)|relax|expire|curfew|lockdown|quarantine|\bban\b|boil|emergency`,
		`lift|end|ease|relax|expire|let (?:\w+ ){0,2}?out|be let out|be allowed out|be allowed to leave|be free to leave`,
		`lifted|ended|eased|relaxed|expired|were let out|was let out|been let out|allowed out|allowed to leave|free to leave`,
		`lifting|easing|end of|relaxation|expiry`, `drop|dropped|stop|stopped|raise|raised|open|opened|goes up|come down`, false,
	},
	{`clos|shut`, `close|shut|shut down`, `closed|shut|shut down`, `closure|shutdown|closing`, `end|ended|cease|ceased`, true},
	{`vaccin|inocul|jabs?`, `vaccinate|inoculate`, `vaccinated|inoculated|jabs (?:have )?beg[au]n`, `vaccinations?|vaccines?|inoculations?|jabs?|doses`, `begin|began|start|started|arrive|arrived|roll out|rolled out`, false},
	{`ceasefire|truce|armistice`, `take effect|come into force|cease fire`, `took effect|came into force|fell silent`, `ceasefire|cease-fire|truce|armistice`, `begin|began|hold|start|started|agree|agreed`, false},
	{`evacuat|go home|return home|move back`, `evacuate|return home|move back|go home`, `evacuated|returned home|moved back|went home`, `evacuation|return`, `return|returned|leave|left`, false},
	{`extradit|deport|transfer|hand(?:ed)? over`, `extradite|deport|transfer|hand over|be handed over`, `extradited|deported|transferred|handed over|was flown`, `extradition|deportation|transfer|handover`, `fly|flown|arrive|arrived`, false},
	{`inaugurat|sworn in|take office|coronation|opening|\bopen\b|\bbegin|\bstart`, `open|take office|be sworn in|inaugurate|begin|start`, `opened|took office|sworn in|inaugurated|began|begun|started`, `inauguration|opening|swearing-in|start|beginning`, `go ahead|went ahead`, true},
}

// rowsOf are the rows of the table that a wording means: the one it names first, but a recount of ballots is a recount, a verdict in a trial a
// verdict, and talks that resume are both.
func rowsOf(low string) []kindOfEvent {
	first, at := -1, len(low)
	for i, k := range kindsOfEvent {
		m := w(k.wording).FindStringIndex(low)
		if m == nil {
			continue
		}
		if i < alwaysMeant {
			first = i
			break
		}
		if m[0] < at {
			first, at = i, m[0]
		}
	}
	if first < 0 {
		return nil
	}
	rows := []kindOfEvent{kindsOfEvent[first]}
	if visits := kindsOfEvent[alwaysMeant]; first < alwaysMeant && w(visits.wording).MatchString(low) {
		rows = append(rows, visits)
	}
	return rows
}

// alwaysMeant is the number of rows at the head of the table that are meant wherever a wording holds their words; visits and talks come next.
const alwaysMeant = 3

// happeningOf finds the event that a wording asks about; a wording in words that no row knows is searched for by its own.
func happeningOf(low string, p plan) happening {
	rows := rowsOf(low)
	if len(rows) == 0 {
		s := stems(p.content)
		if s == "" {
			s = `\x00`
		}
		rows = []kindOfEvent{{"", s, s, s, `\x00`, false}}
	}
	join := func(part func(kindOfEvent) string) string {
		var out []string
		for _, k := range rows {
			out = append(out, part(k))
		}
		return strings.Join(out, "|")
	}
	verb, past := join(func(k kindOfEvent) string { return k.verb }), join(func(k kindOfEvent) string { return k.past })
	noun, common := join(func(k kindOfEvent) string { return k.noun }), join(func(k kindOfEvent) string { return k.common })
	return happening{
		plain:  !slices.ContainsFunc(rows, func(k kindOfEvent) bool { return k.everyday }),
		strong: regexp.MustCompile(`\b(?:(?:` + verb + `)(?:s|es|ing|ed)?|` + past + `|` + noun + `)\b`),
		weak:   regexp.MustCompile(`\b(?:` + common + `)(?:s|es|ing)?\b`),
		done:   regexp.MustCompile(`\b(?:` + past + `)\b`),
		held:   regexp.MustCompile(`\b(?:` + noun + `)\b`),
		verb:   regexp.MustCompile(`\b(?:(?:` + verb + `)(?:s|es|ing|ed)?|` + past + `)\b`),
		going:  regexp.MustCompile(`\b(?:is|are|was|were) (?:now |still |already |currently )*(?:in|holding|having|on) (?:a |the )?(?:` + noun + `)\b`),
		this:   regexp.MustCompile(`\b(?:the|this|that|their|his|her|its) (?:[a-z-]+ ){0,2}?(?:` + noun + `)\b`),
	}
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

var leadsToPlace = regexp.MustCompile(`\b(?:visit|to|in|at|from|reach|leave|near) (?:the )?$`)

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

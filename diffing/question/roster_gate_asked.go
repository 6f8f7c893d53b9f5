package question

import (
	"regexp"
	"slices"

	"storywatch/diffing/claim"
)

// askedSenses are the senses that a wording asks for, and those that say more than it.
func askedSenses(low string) (asked, more []sense) {
	for _, s := range senses {
		if s.asks.MatchString(low) {
			asked = append(asked, s)
		}
	}
	for _, s := range senses {
		for _, a := range asked {
			if slices.Contains(a.harder, s.name) && !slices.ContainsFunc(asked, func(x sense) bool { return x.name == s.name }) && !slices.ContainsFunc(more, func(x sense) bool { return x.name == s.name }) {
				more = append(more, s)
			}
		}
	}
	return asked, more
}

func (r *rosterRun) sensesIn(low string) []senseHit {
	if r.askedBy == nil {
		text, _ := fold(r.q.Wording)
		r.askedBy, r.askedMore = askedSenses(text)
		if r.askedBy == nil {
			r.askedBy = []sense{}
		}
	}
	var out []senseHit
	find := func(re *regexp.Regexp, class string) {
		if re == nil {
			return
		}
		for _, m := range re.FindAllStringIndex(low, -1) {
			out = append(out, senseHit{m[0], m[1], class})
		}
	}
	for _, s := range r.askedBy {
		find(s.does, "does")
		find(s.suffers, "suffers")
		find(s.noun, "noun")
		find(s.off, "off")
	}
	for _, s := range r.askedMore {
		find(s.suffers, "more")
		find(s.noun, "more")
	}
	if len(r.askedBy) == 0 {
		find(gateUndoes, "off")
	}
	find(r.matter, "matter")
	return out
}

// answerSort is what sort of answer a wording asks for.
type answerSort struct {
	person, body, place bool
	noun                string // stem of the noun after "which"
}

var (
	gateWhich  = regexp.MustCompile(`\bwhich (?:of the )?(?:[a-z-]+ )??([a-z-]+?s?)(?: and ([a-z-]+))?(?: in| of| at| on| along| around| near| from| have| has| are| is| were| was| had| do| does| did| will| would| the| must)\b`)
	gatePlaces = w(`town|village|place|district|valley|island|city|cities|area|region|street|suburb|parish|communit|municipalit|quarter|neighbourhood|settlement|hamlet|count(?:y|ies)|countr|state|nation|province|port|harbour|beach|road|route|site|station|resort|camp|zone|constituenc|ward`)
	gateSites  = w(`plant|school|hospital|farm|laborator|clinic|factor|mill|works|museum|galler|mine|prison|universit|college|airport|hotel|theatre|librar|abbatoir|depot|warehouse|dam|bridge|reactor|branch|shop|store|restaurant|baker|canteen|nurser|home`)
	gateBodies = w(`compan|firm|contractor|supplier|business|bank|insurer|club|part(?:y|ies)\b|maker|manufacturer|airline|agenc|producer|union|team|group|organi[sz]ation|developer|bidder|operator|builder|consorti|fund|chain|brand|retailer|publisher|broadcaster|countr|state|nation|government`)
	gatePeople = w(`people|person|man\b|men\b|wom[ae]n|official|officer|player|rower|swimmer|runner|athlete|cyclist|rider|minister|director|manager|member|doctor|nurse|student|teacher|soldier|politician|judge|employee|worker|negotiator|candidate|prisoner|hostage|driver|pilot|actor|artist|singer|lawmaker|senator|councillor|staff|bishop|diplomat|envoy`)
)

// sortAsked is the sort of answer that the question asks for.
func (r *rosterRun) sortAsked() answerSort {
	if r.wish != nil {
		return *r.wish
	}
	low, _ := fold(r.q.Wording)
	x := answerSort{}
	m := gateWhich.FindStringSubmatch(low)
	if m == nil {
		x.person, x.body = true, true
	} else {
		noun := m[1] + " " + m[2]
		x.noun = claim.Stem(m[1])
		x.place = gatePlaces.MatchString(noun) || gateSites.MatchString(noun)
		x.body = gateBodies.MatchString(noun) || gateSites.MatchString(noun)
		x.person = gatePeople.MatchString(noun)
		if !x.place && !x.body && !x.person {
			x.place, x.body = true, true
		}
	}
	r.wish = &x
	return x
}

// suits reports whether a name is of the sort that the wording asks for.
func (w answerSort) suits(m mention) bool {
	switch m.kind {
	case claim.Person:
		return w.person
	case claim.Body:
		return w.body
	case claim.Place:
		return w.place
	}
	return true
}

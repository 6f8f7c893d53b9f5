package question

import (
	"regexp"
	"slices"
	"strings"
)

// What follows reads a wording that asks about somebody by an office, where the user lists by name who holds it: "the head of the Relief
// Mission" is the Orla Finch who is listed as "chief commissioner of the Relief Mission".

// officeIn leads up to the body whose office somebody holds.
var officeIn = regexp.MustCompile(`\b((?:[a-z-]+ ){0,2}(?:` + offices + `|leader|boss|commander|premier|king|queen|patriarch|bishop|abbot|pope|founder|owner|conductor|chief executive|manager|captain|coach|rector|envoy|champion|singer)) of (?:the |its )?$`)

// holdersOf are those whom the user lists as holders of an office of a body: canonical names, sorted.
func (p plan) holdersOf(body string) []string {
	var out []string
	for _, form := range sortedKeys(p.names) {
		who := p.names[form]
		if who == body || slices.Contains(out, who) {
			continue
		}
		for _, own := range sortedKeys(p.names) {
			if p.names[own] == body && strings.HasSuffix(form, own) && officeIn.MatchString(form[:len(form)-len(own)]) {
				out = append(out, who)
				break
			}
		}
	}
	return out
}

// holders are those whom a wording asks about by their office, beside the names that it holds itself, and the bodies that it names for that.
func (p plan) holders(low string) (out, bodies []string) {
	for _, form := range sortedKeys(p.names) {
		for _, at := range wholeWords(low, form) {
			if list := p.holdersOf(p.names[form]); len(list) > 0 && officeIn.MatchString(low[:at]) {
				out, bodies = append(out, list...), append(bodies, p.names[form])
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out), bodies
}

// titles are the offices by which texts may speak of those whom the user lists with the body that is theirs: "the chief commissioner".
func (p plan) titles() map[string]string {
	out := map[string]string{}
	for _, who := range p.target {
		for _, alias := range p.q.Aliases[who] {
			low, _ := fold(alias)
			if k := strings.LastIndex(low, " of "); k > 0 && officeIn.MatchString(low[:k]+" of ") && strings.Contains(low[:k], " ") {
				title := strings.TrimPrefix(low[:k], "the ")
				out["the "+title] = who
			}
		}
	}
	return out
}

// known are the forms by which texts name what a question and its answer speak of.
func (r *eventRun) known() map[string]string {
	out := aliases(r.p.q, *r.a)
	for form, who := range r.p.titles() {
		if _, ok := out[form]; !ok {
			out[form] = who
		}
	}
	return out
}

// nobodyOfIt reports whether a line names none of those whose deed the event is, nothing of what it befalls, and goes on about nobody.
func (r *eventRun) nobodyOfIt(l line) bool {
	return len(r.p.event.actor) > 0 && !r.acts(l) && !r.touched1(l.low) && !goesOn.MatchString(l.low)
}

var (
	// someOf is a subject that only says of which body some speak: "two members of the alliance say".
	someOf = regexp.MustCompile(`^(?:but |and )?(?:(?:at least )?(?:two|three|four|five|six|several|some|a few|a number|a couple|a handful|many)(?: of)?(?: its| the)? (?:[a-z-]+ ){1,3}|people |those |others |members )(?:of|in|at|close to|around|near|inside|within|from|with|who)\b[^,;"]{0,80}?\b(?:say|said|tell|told|believe|think|expect|hint|hinted|claim|insist|reckon)\b`)
	// noneIs leads up to the event that there is none of.
	noneIs = regexp.MustCompile(`\bthere (?:is|was|are|were|has been|have been|will be|would be) (?:[a-z]+ly )?no (?:such )?(?:[a-z-]+ ){0,2}?$`)
)

// noneOfIt is where a line says that there is no such event, nil where it does not.
func (r *eventRun) noneOfIt(low string) []int {
	for _, m := range r.p.event.held.FindAllStringIndex(low, -1) {
		if at := noneIs.FindStringIndex(low[:m[0]]); at != nil {
			return []int{at[0], m[1]}
		}
	}
	return nil
}

var (
	// toCapital is a word with a capital that somebody is to be in or to go to.
	toCapital = regexp.MustCompile(`\b(?:in|to|into) (\p{Lu}[\p{L}-]{3,})`)
	notPlace  = regexp.MustCompile(`^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|Parliament|Congress)$`)
	// saidAt leads up to the place where something was said.
	saidAt = regexp.MustCompile(`\b(?:said|says|told|tells|announced|reporters|statement|speaking|spoke|briefing|conference)\b[^,;]{0,30}$`)
	// theVenue is the place of an event without its name.
	theVenue = whole(`there|here|th(?:e|at|is) (?:[a-z]+ )?(?:town|city|village|island|capital|port|country|region|valley|province|camp)`)
)

// goesElsewhere reports whether a line puts somebody at a place that is none of the question's, whatever a name there is taken for.
func (r *eventRun) goesElsewhere(l line) bool {
	text := l.v.Claim.Text
	if theVenue.MatchString(l.low) {
		return false
	}
	found := false
	for _, m := range toCapital.FindAllStringSubmatchIndex(text, -1) {
		name := text[m[2]:m[3]]
		if r.p.speaksOf(name) {
			return false
		}
		found = found || !notPlace.MatchString(name) && !saidAt.MatchString(strings.ToLower(text[:m[0]]))
	}
	return found
}

// namedFirst reports whether a line is headed by a name of something else, to which an "it" in it goes back: "Brightway is out of it, the judge
// said in an order that struck it off his list".
func (r *eventRun) namedFirst(l line, at []int) bool {
	return slices.ContainsFunc(l.names, func(m mention) bool {
		return m.start <= len("the ") && m.end < at[0] && m.name != l.sayer() && !slices.Contains(r.p.target, m.name) && !r.p.speaksOf(m.name) && !dateline(l, m)
	})
}

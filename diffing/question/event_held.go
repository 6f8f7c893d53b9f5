package question

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

// What follows reads wordings that ask of something by its noun alone whether it comes about: "Is the second weekend of the fair going to
// happen?", "Will the march go ahead?". The noun is the event, whatever it is, and its verbs are those that are said of any event.

var (
	// comesAbout is what a wording asks of such a noun.
	comesAbout = regexp.MustCompile(`\b(?:tak(?:e|es|ing) place|happen(?:s|ing)?|go(?:es|ing)? ahead|be (?:held|staged|put on)|(?:being|to be) held|come off|still on)\b`)
	// thereIs asks for it the other way round: "will there be a march".
	thereIs = regexp.MustCompile(`^(?:will|is|are|was|can) there (?:still |now |ever |going to |to )*(?:be )?(?:an? |any |another |the )`)
	// asksFirst and auxLast stand around the noun.
	asksFirst = regexp.MustCompile(`^(?:(?:when|where|whether|if|and|on|what|which|day|date|will|is|are|does|do|did|can|could|has|have|shall|may|would|the|an?|this|next|year's) )+`)
	auxLast   = regexp.MustCompile(`(?: (?:still|going|to|be|is|are|will|due|set|likely|now|yet|able|expected|ever|really|actually|also|meant|planned|supposed|scheduled))+ ?$`)
	// nounEnds is what says of a noun where, when or against what.
	nounEnds = regexp.MustCompile(` (?:of|at|on|in|into|to|for|against|over|with|between|by|near|through|from|about|outside|that|which|who|this|next|planned|called) |[,;.?]`)
	// aPart are nouns that only say which part of something is meant, and are said of much else: only what stands before them tells them.
	aPart = whole(`weekends?|weeks?|days?|nights?|evenings?|mornings?|afternoons?|halves|half|legs?|rounds?|sessions?|stages?|parts?|times?|instal?lments?`)
	// whichPart sets a part off from the others.
	whichPart = whole(`first|second|third|fourth|fifth|sixth|last|final|opening|closing|other|remaining|middle|missing|next`)
)

// calledOffOnes are participles by which texts speak of a part that has been called off.
const calledOffOnes = `lost|missing|missed|cancelled|canceled|abandoned|scrapped|postponed|delayed`

// heldRow is the row of an event that a wording names by a noun and asks whether it comes about; ok is false for other wordings.
func heldRow(low string) (row kindOfEvent, ok bool) {
	part := ""
	if m := comesAbout.FindStringIndex(low); m != nil {
		part = asksFirst.ReplaceAllString(low[:m[0]], "")
	} else if m := thereIs.FindStringIndex(low); m != nil {
		part = low[m[1]:]
	}
	part = strings.TrimSpace(part)
	if m := nounEnds.FindStringIndex(part + " "); m != nil {
		part = part[:min(m[0], len(part))]
	}
	part = strings.TrimSpace(auxLast.ReplaceAllString(part+" ", ""))
	if k := strings.LastIndex(part, "'s "); k >= 0 {
		part = part[k+3:]
	}
	words := strings.Fields(part)
	if len(words) == 0 || !smallWordOnly.MatchString(part) || asking[words[len(words)-1]] {
		return row, false
	}
	noun := nounOf(words)
	return kindOfEvent{
		"held", `take place|go ahead|be held|be staged|be put on|be run|be played`,
		`took place|went ahead|(?:was|were|been) (?:held|staged|played|put on)|got under ?way|(?:opened|began|started|held|staged) (?:its|their|the|his|her) (?:` + noun + `)`,
		noun, `open|opening|happen|host|stage|staged|hold|held|move|moved|start|begin|run|play|played`, true,
	}, true
}

// nounOf is the pattern of the noun at the end of a phrase, with the words that texts use for it.
func nounOf(words []string) string {
	last := words[len(words)-1]
	if aPart.MatchString(last) {
		part := strings.TrimSuffix(last, "s")
		which := calledOffOnes
		if k := slices.IndexFunc(words, whichPart.MatchString); k >= 0 && k < len(words)-1 {
			nth := words[k]
			which += "|" + nth
			return `(?:` + which + `) ` + regexp.QuoteMeta(part) + `s?|` + regexp.QuoteMeta(part) + `s? [^.;]{0,50}?\bthe ` + nth + ` (?:is|was|will|would|may|might|could|should|has|had)`
		}
		return `(?:` + which + `|` + strings.Join(words, " ") + `) ` + regexp.QuoteMeta(part) + `s?`
	}
	return regexp.QuoteMeta(strings.TrimSuffix(last, "s")) + `(?:s|es)?`
}

// theLost leads up to the noun of an event by which a text goes back to one that was called off or put off: "the lost weekend".
var theLost = regexp.MustCompile(`\b(?:the|this|that|its|their|his|her) (?:` + calledOffOnes + `)(?: [a-z-]+){0,2}$`)

// lostOne reports whether a line goes back to the event as the one that did not take place, wherever it is to take place instead.
func (r *eventRun) lostOne(l line) bool {
	if r.a == nil || r.a.Status != Cancelled && r.a.Status != Postponed {
		return false
	}
	return slices.ContainsFunc(r.p.event.held.FindAllStringIndex(l.low, -1), func(m []int) bool {
		return theLost.MatchString(strings.TrimSuffix(l.low[:m[0]], " ")) || theLost.MatchString(firstWords(l.low[m[0]:m[1]], 1)) || theLost.MatchString(l.low[:m[0]]+firstWords(l.low[m[0]:m[1]], 1))
	})
}

// bothDays are two days that follow one another, on which something takes place: it begins on the first.
var bothDays = regexp.MustCompile(`(?i)\d(?:st|nd|rd|th)? and (?:the )?\d`)

// weekdayBefore is a day given by its number before another with the month: "Saturday 19 and Sunday 20 September".
var weekdayBefore = regexp.MustCompile(`\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?(\d{1,2})(?:st|nd|rd|th)?,? and (?:on )?$`)

// fromFirst reads two days on which something takes place as the first of them.
func (l line) fromFirst(d dated) dated {
	const most = 3 * 24 * time.Hour // of what is held on one occasion
	if !d.From.Equal(d.To) && d.To.Sub(d.From) <= most && bothDays.MatchString(d.Text) {
		d.To = d.From
	}
	if m := weekdayBefore.FindStringSubmatch(l.low[:d.start]); m != nil && d.From.Equal(d.To) {
		if n := d.From.Day() - atoi(m[1]); n > 0 && time.Duration(n)*24*time.Hour <= most {
			d.From = d.From.AddDate(0, 0, -n)
			d.To = d.From
		}
	}
	return d
}

// everyTime leads up to a time that comes round again: "each September".
var everyTime = regexp.MustCompile(`\b(?:each|every) $`)

// broughtUp are the words by which texts bring up again, on another day or elsewhere, what has been called off.
var broughtUp = whole(`yet|after all|instead|in place of|in lieu of|to replace|replacement|still|again|anew|a new|another|alternative|reviv\w+|resurrect\w+|rescu\w+|sav(?:e|ed|ing)|restor\w+|revers\w+|reinstat\w+|overturn\w+|` + calledOffOnes)

// raisedAnew reports whether a line gives an event that was called off a day to come, other than the one that was given up, and says that it is
// the same event.
func (r *eventRun) raisedAnew(l line) bool {
	if !broughtUp.MatchString(l.low) || !r.p.event.strong.MatchString(l.low) && !r.p.event.theme.touches(l.low) {
		return false
	}
	date := r.dateOf(l, Planned)
	return date != "" && len(r.ahead(l)) > 0 && !r.wasGivenUp(date) && !r.otherOnly(l)
}

// asksHeld reports whether a question asks of a noun whether it comes about.
func asksHeld(low string) bool {
	_, ok := heldRow(low)
	return ok
}

// urgedOff is what somebody is asked to call off, and has not called off.
var urgedOff = regexp.MustCompile(`\b(?:urg(?:ed|es|ing)|ask(?:ed|s|ing)|call(?:ed|s|ing)? on|press(?:ed|es|ing)|begg(?:ed|ing)|implor(?:ed|es|ing)|appeal(?:ed|s|ing)|advis(?:ed|es|ing)|pleaded|petition(?:ed|ing)|lobb(?:ied|ying)|wants?|wanted) (?:[a-z.'-]+ ){0,8}?to (?:abandon|cancel|call off|scrap|drop|axe|ditch|give up)\b`)

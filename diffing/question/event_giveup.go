package question

import "regexp"

// What follows reads the end of an event that nobody had announced: what was only tried, offered or asked about is given up.

var (
	// givesUp is the giving up of an undertaking, with its noun; whose it is follows, or is told elsewhere in the line.
	givesUp = regexp.MustCompile(`\b(?:drop(?:s|ped)?|withdr(?:aws?|ew|awn)|abandon(?:s|ed)?|scrap(?:s|ped)?|ditch(?:es|ed)?|g[ai]ve[ns]? up(?: on)?|walk(?:s|ed)? away from|pull(?:s|ed)? out of|called off|calls off|retract(?:s|ed)?) (?:all |any |every |its |the |their |his |her |an? |further |[a-z]+'s |hostile |planned |proposed |own |new |improved |original |[a-z0-9.]+(?:bn|m|-[a-z]+) )*(bids?|offers?|attempts?|efforts?|plans?|proposals?|project|quest|approach|takeover|merger|purchase|application|candidacy|pursuit|idea|deal)\b`)
	// ofWhich follows an undertaking with what it is for.
	ofWhich = regexp.MustCompile(`^ (?:worth [a-z0-9. ]+? )?(?:for|to|of|on|at|over|with) ([^;]+)`)
	// neverTo leads up to a verb of what will never be.
	neverTo = regexp.MustCompile(`\b(?:will|would|shall|is to|are to) never(?: again)?(?: be)? $`)
	// dreads is what people only fear, hope or swear.
	dreads = whole(`fear(?:s|ed)?|worr(?:y|ies|ied)|dread(?:s|ed)?|think|thinks|thought|believe[sd]?|suspect(?:s|ed)?|hope[sd]?|swear[s]?|swore|wonder(?:s|ed)?|if|whether|as if|threat(?:en(?:s|ed)?)?|warn(?:s|ed)?`)
)

// givesItUp reports whether a line says that the undertaking which the event is, or by which it was to come about, is given up.
func (r *eventRun) givesItUp(l line) bool {
	m := givesUp.FindStringSubmatchIndex(l.low)
	if m == nil || r.hearsay(l) || negatedBefore(l.low, m[0]) || hypothetical(l.low, m[0]) || mayBe.MatchString(l.low[:m[0]]) || dreads.MatchString(l.low[:m[0]]) || r.bygone(l) {
		return false
	}
	noun := l.low[m[2]:m[3]]
	if x := ofWhich.FindStringSubmatch(l.low[m[3]:]); x != nil {
		return r.p.event.theme.touches(x[1]) && (r.wholly(x[1]) || r.p.event.cue.MatchString(noun+" "+x[1]) || r.p.event.held.MatchString(noun) || byBid.MatchString(noun) && !otherHead.MatchString(x[1]) && (r.p.event.unlisted || byOffer.MatchString(r.p.q.Wording)))
	}
	return r.p.event.held.MatchString(noun) && (r.ofTarget(l) || r.p.event.theme.touches(l.low))
}

var (
	byBid = whole(`bids?|offers?|approach|pursuit|purchase`)
	// byOffer are wordings of what comes about by an offer.
	byOffer = whole(`takeover|take over|acqui\w+|buy|bought|sale|sell|sold|merg\w+|join|move|transfer(?:red)?|sign|signing|purchase|deal`)
)

// neverAtAll reports whether a line says of what the event befalls, by the event's own verb, that it never will.
func (r *eventRun) neverAtAll(l line) bool {
	for _, m := range r.p.event.verb.FindAllStringIndex(l.low, -1) {
		at := neverTo.FindStringIndex(l.low[:m[0]])
		if at == nil || r.hearsay(l) || l.bystander() || dreads.MatchString(l.low[:at[0]]) || mayBe.MatchString(l.low[:at[0]]) {
			continue
		}
		np := l.subjectOf(l.low, at[0])
		if k := headEnd.FindStringIndex(np); k != nil {
			np = np[:k[0]]
		}
		if any, _ := r.p.event.theme.marked(np); any || r.p.event.theme.head.MatchString(np) {
			return true
		}
	}
	return false
}

// otherHead finds another thing of the one that is bid for: "a warehouse of Barrow Mills".
var otherHead = regexp.MustCompile(`^ ?(?:an?|one|two|three|some) [a-z]+ (?:of|in|at|from)\b`)

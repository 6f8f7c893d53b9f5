package question

import (
	"regexp"
	"slices"
	"strings"
)

// What follows tells a sentence that only says of the talk of an event that there is nothing in it, however it names the day: such a sentence
// makes nothing planned. And it tells a denial that is news from one that is taken back or was given before.

var (
	// ofTalk are nouns for what others say of an event.
	ofTalk = whole(`talk|reports?|rumou?rs?|claims?|stor(?:y|ies)|speculation|suggestions?|tales?|inventions?|gossip|whispers?|allegations?|account|article|notion|idea|chatter|tittle-tattle|headlines?|coverage`)
	// emptyTalk is what is said of them.
	emptyTalk = whole(`fantas(?:y|ies)|inventions?|invented|fiction|fictitious|nonsense|rubbish|untrue|false|wrong|baseless|unfounded|incorrect|inaccurate|premature|guesswork|speculation|speculative|fairy ?tales?|made up|hot air|wishful thinking|wide of the mark|without (?:any )?(?:foundation|basis|substance|truth)|no (?:truth|basis|substance|foundation)|not a (?:grain|word|shred|jot|hint)|not (?:true|correct|right|accurate|so)|absurd|ludicrous|mischief|gossip|den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|reject(?:s|ed)?|refut(?:es|ed)|rebuff(?:s|ed)|contradict(?:s|ed)|scotch(?:es|ed)|quash(?:es|ed)|laugh(?:s|ed) (?:off|at)|brush(?:es|ed) (?:aside|off)|pour(?:s|ed) (?:cold water|scorn)|wav(?:es|ed) (?:aside|away|off)|shrug(?:s|ged) off|scoff(?:s|ed) at`)
	// bareNo is a no that needs no verb: "the same answer as yesterday: not this week".
	bareNo = regexp.MustCompile(`(?:[:;-]|,|\b(?:answer(?:s|ed)?|reply|replies|replied|says?|said|is|was)(?: still| only| simply)?,?) "?(?:no[.!"]*$|no, |never[.!"]*$|(?:certainly |definitely )?not (?:(?:this|next|on|in|before|by|at) )?(?:yet|now|so|then|soon|today|tomorrow|tonight|any time soon|a chance|week|month|weekend|year|(?:mon|tues|wednes|thurs|fri|satur|sun)day|true)\b[^,;]{0,20}$)`)
	// noSuch is what an authority says where there is nothing to tell, whatever else it says of the event.
	noSuch = whole(`no (?:intention|plans?|wish|desire|thought) (?:of|to|for)|ha(?:s|ve|d) not been (?:agreed|arranged|decided|settled|planned|set|fixed|discussed|approved|ordered)|no (?:such )?(?:date|day|time|decision|timetable|visit|trip|talks|delivery|meeting|agreement|arrangement|order|request) (?:has|had|have|was|is) (?:yet )?(?:been )?[a-z]+|kn(?:ew|ows?) (?:of no|nothing|of none)|promised nobody|(?:planned|agreed|decided|arranged|ordered|scheduled) nothing|nothing (?:of (?:ours|the (?:kind|sort)) )?[a-z' ]{0,30}?(?:has been|had been|is|was) [a-z]+|(?:is|are|was|were) staying put|not a (?:grain|word|shred|jot|hint) of (?:it|truth)`)
	// afterAllElse goes on to what there will be.
	afterAllElse = regexp.MustCompile(`\b(?:but|however|yet|though|although|until|before|only)\b`)
	// askedOn leads up to what somebody is asked about.
	askedOn = regexp.MustCompile(`^(?:asked|questioned|pressed|quizzed|challenged) (?:about|on|over|whether|if|when)\b`)
	// nothingYet is the answer that tells nothing but that nothing is so.
	nothingYet = whole(`nothing (?:has been|had been|is|was) [a-z]+|no (?:date|day|decision|plans?|timetable|such (?:plan|date|decision))\b|kn(?:ew|ows?) (?:of no|nothing)|too (?:early|soon)|premature`)
	// takesBack is a denial, or what somebody said before, that is taken back.
	takesBack = regexp.MustCompile(`\b(?:withdr[ae]wn?|withdraws|withdrawing|retract(?:s|ed|ing)?|takes? back|took back|taken back|taking back|revers(?:es|ed)|abandon(?:s|ed)|drop(?:s|ped)|back(?:s|ed) (?:away|down) from|went back on|gone back on|corrected|apologi[sz]ed for|regretted|regrets) (?:[a-z0-9'-]+ ){0,4}?(?:denials?|dementi|rebuttals?|disclaimers?|dismissals?|assurances?)\b|\b(?:denials?|rebuttals?) (?:of [^,;.]{3,60} )?(?:has|have|had|was|were|is|are) (?:now |since |been )*(?:withdrawn|retracted|taken back|dropped|revised)\b`)
	// beforeNow is a denial of which a side clause says that it was given before.
	beforeNow = regexp.MustCompile(`, (?:which|who) (?:had |(?:only |just )?(?:yesterday|this morning|earlier|last [a-z]+|on [a-z]+day|as late as [a-z ]+|[a-z]+ (?:days?|weeks?|hours?) (?:ago|before)) )[^,]*\b(?:den(?:y|ied)|call(?:ed)?|dismiss(?:ed)?|reject(?:ed)?|ruled|said|laughed|described|brand(?:ed)?)\b[^,]*,`)
)

// denialPast reports whether a line takes a denial back or tells of one that was given before: neither moves the event, nor denies it anew.
func denialPast(low string) bool {
	return takesBack.MatchString(low) || beforeNow.MatchString(low) || saidOnce.MatchString(low)
}

// saidOnce tells what somebody kept saying up to now: "as late as Thursday her people were swearing that there would be no trip".
var saidOnce = regexp.MustCompile(`\b(?:was|were|had been) (?:still |all |yet |just )?(?:swearing|saying|denying|insisting|telling|claiming|maintaining|assuring|promising|adamant)\b[^.;]*\bwould\b|^(?:as late as|only|until) (?:last |yesterday|on |this )[^,;]*\b(?:said|swore|denied|insisted|told|claimed|maintained|assured)\b[^.;]*\bwould\b`)

// disowns reports whether a line says of the event, or of the talk of it, that there is nothing in it, and no more than that.
func (r *eventRun) disowns(l line) bool {
	if rank[r.a.Status] > rank[Planned] || r.a.Status == Cancelled || denialPast(l.low) || notBut.MatchString(l.low) || insteadTail.MatchString(l.low) || !r.touched1(l.low) && !r.last && !r.standsIn(l) {
		return false
	}
	switch {
	case ownDefence.MatchString(l.low):
		return false
	case bareNo.MatchString(l.low) && !confirms.MatchString(l.low):
		return true
	case askedOn.MatchString(l.low) && nothingYet.MatchString(l.low):
		return true
	}
	if at := noSuch.FindStringIndex(l.low); at != nil && rank[r.a.Status] < rank[Planned] && r.official(l) && !confirms.MatchString(l.low) && !afterAllElse.MatchString(l.low[at[1]:]) {
		return true
	}
	if r.flatlyNo(l) || r.deniesIt(l) || r.noneYet(l) {
		return true
	}
	talk := ofTalk.FindStringIndex(l.low)
	if talk == nil {
		return false
	}
	for _, m := range emptyTalk.FindAllStringIndex(l.low, -1) {
		if m[0] != talk[0] && !negatedBefore(l.low, m[0]) {
			return true
		}
	}
	return false
}

// disown takes a line that [eventRun.disowns] holds for a denial as one, where somebody answers for it.
func (r *eventRun) disown(l line) {
	by := r.denier(l)
	if r.weight != full || r.raised || r.a.Status != Rumoured && r.a.Status != Planned || r.hearsay(l) || r.otherDay(l) || by == r.t.Outlet && !r.sourced(l) {
		return
	}
	if r.a.Status == Planned && (!r.official(l) && !official.MatchString(strings.ToLower(by)) || !r.standsIn(l) && !r.noneYet(l) && !r.deniesIt(l) && !r.flatlyNo(l) && !plainReport.MatchString(l.low)) { // a plan is denied by those with whom it lies, and by its own words
		return
	}
	r.denied(l, by)
}

// sourced reports whether a line names or describes somebody who can answer a question about the event.
func (r *eventRun) sourced(l line) bool {
	if official.MatchString(l.low) {
		return true
	}
	for _, m := range l.names {
		if m.known && !r.p.venue(m.name) {
			return true
		}
	}
	return false
}

var (
	// quotedNo heads a sentence by the one word that somebody has for what they are asked about: "Nonsense," said the minister.
	quotedNo = regexp.MustCompile(`^"(?:(?:that|this|it)(?: is|'s| was) )?(?:(?:absolute|complete|total|utter|utterly|pure|sheer|simply|all|a|an|just) )*(?:nonsense|rubbish|untrue|false|wrong|inventions?|fiction|fantas(?:y|ies)|fairy ?tales?|guesswork|speculation|gossip|hot air|not true|not so|no|lies|a lie|made up|absurd|ludicrous)[,.!]*"`)
	// denies is a denial with what is denied.
	denies = regexp.MustCompile(`\bden(?:y|ies|ied|ying)\b([^;"]*)`)
	// notSet follows a noun of which there is none, however it is to come about.
	notSet = regexp.MustCompile(`^(?: (?:of|for|to|in|on|with) [^,;.]{2,50}?)? (?:ha(?:s|ve|d)|is|are|was|were) (?:(?:yet|so far|even|ever) )?(?:being |been )?(?:agreed|arranged|decided|settled|planned|set|fixed|discussed|approved|ordered|called|scheduled|announced|in sight|imminent|due|under (?:way|discussion)|on the (?:table|agenda|cards)|foreseen|expected|prepared|booked)\b`)
	// noOf leads up to a noun of which there is none.
	noOf = regexp.MustCompile(`\bno (?:(?:such|further|early|new|quick|second) )?$`)
)

// plainReport are nouns for what was told of an event, and for nothing else.
var plainReport = whole(`reports?|rumou?rs?|talk|stor(?:y|ies)|speculation|suggestions?`)

// flatlyNo reports whether somebody has nothing but a word of contempt for what a line says they were asked about: the event.
func (r *eventRun) flatlyNo(l line) bool {
	m := quotedNo.FindStringIndex(l.low)
	return m != nil && r.touched1(l.low[m[1]:])
}

// deniesIt reports whether what a line says somebody denies is the event.
func (r *eventRun) deniesIt(l line) bool {
	m := denies.FindStringSubmatchIndex(l.low)
	if m == nil || negatedBefore(l.low, m[0]) || hypothetical(l.low, m[0]) {
		return false
	}
	what := l.low[m[2]:m[3]]
	if r.otherThing(l, l.low, [2]int{m[2], m[3]}) {
		return false
	}
	day := r.dayIn(l, m[2], m[3])
	return r.p.event.cue.MatchString(what) && (day || r.p.event.theme.touches(what)) || day && anyEvent.MatchString(what)
}

// answered reports whether a line can be an answer to what was reported of the event though it does not name it in full: it gives the day that
// stands, has the event's noun, or names what it befalls.
func (r *eventRun) answered(l line) bool {
	if r.a.Status != Rumoured && r.a.Status != Planned || r.rivalThing(l) || r.subjectOther(l) || r.wrongPlace(l) || r.otherOnly(l) {
		return false
	}
	return r.bareOwn(l) || r.p.event.theme.touches(l.low) && (r.p.event.cue.MatchString(l.low) || reportNoun.MatchString(l.low)) || r.standsIn(l) && denies.MatchString(l.low)
}

// dayIn reports whether the day that stands is named in a stretch of a line.
func (r *eventRun) dayIn(l line, from, to int) bool {
	return slices.ContainsFunc(l.dates, func(d dated) bool { return d.start >= from && d.end <= to && r.stands(d) })
}

// noneYet reports whether a line says of the event, by its own noun, that there is none in sight: "no release has been agreed".
func (r *eventRun) noneYet(l line) bool {
	for _, m := range r.p.event.held.FindAllStringIndex(l.low, -1) {
		if noOf.MatchString(l.low[:m[0]]) && notSet.MatchString(l.low[m[1]:]) && !afterAllElse.MatchString(l.low[m[1]:]) {
			return true
		}
	}
	return false
}

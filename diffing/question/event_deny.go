package question

import (
	"regexp"
	"slices"
	"strings"
	"time"
)

var (
	// outright are the verbs of a denial.
	outright = whole(`den(?:y|ies|ied|ying)|dismiss(?:es|ed|ing)?|reject(?:s|ed|ing)?|refut(?:es|ed)|rebuff(?:s|ed)|contradict(?:s|ed)|scotch(?:es|ed)|quash(?:es|ed)`)
	// disowned is what those who are asked about a report say of it, without a word of the event itself.
	disowned  = whole(`no (?:[a-z]+ ){0,2}?(?:date|day|time|decision|plans?|timetable|contract|order|agreement|request|invitation|journey|trip|appointment|arrangement|notice|application|such [a-z]+|truth|basis|talk)\b|nothing (?:has been|had been|is|was|to)|(?:approved|decided|signed|agreed|arranged|ordered|planned|promised|said) nothing|kn(?:ew|ows?) (?:of no|nothing)|not (?:correct|true|right|the case|so|aware|accurate|planning|on the (?:table|agenda|cards))|(?:in)?accurate|untrue|incorrect|nonsense|invented|invention|fiction|fantas(?:y|ies)|fairy ?tales?|made up|guess(?:es|ing|work)?|speculati(?:on|ve)|premature|wishful thinking|wide of the mark|off the mark|ahead of (?:itself|themselves|events)|too (?:early|soon)|hot air|rubbish|(?:is|are|was|were) not (?:now )?[a-z]+ing\b`)
	toSpeakOf = regexp.MustCompile(`^ to [a-z]+ (?:of|about|on) (?:[a-z'-]+ ?){1,4}`)
	inWhose   = regexp.MustCompile(`^in (the [a-z' -]{3,50}?),? (?:this|the|that|these|such|it|they) `)
	byItself  = regexp.MustCompile(`^(the [a-z' -]{3,50}?)(?:, (?:though|however|for its part|meanwhile),)? (?:was|were) having none of it`)
)

// ownDefence is what the accused say of themselves: no word about an event.
var ownDefence = regexp.MustCompile(`\bden(?:y|ies|ied|ying) (?:any |all |the |his |her |their )?(?:wrongdoing|guilt|involvement|charges?|accusations?|allegations?|liability|responsibility|blame|knowledge|knowing|having|being|part|theft|bribery|fraud|murder|negligence|manslaughter)\b`)

// denyTold takes what an authority says of a report that the same text has just told, where its words are those of any denial.
func (r *eventRun) denyTold(l line) {
	if ownDefence.MatchString(l.low) {
		return
	}
	if r.weight != full || r.raised || r.a.Status != Rumoured && r.a.Status != Planned || r.hearsay(l) || len(r.ahead(l)) > 0 && !r.standsIn(l) {
		return
	}
	at := outright.FindStringIndex(l.low)
	if at == nil {
		at = disowned.FindStringIndex(l.low)
	}
	if at == nil {
		return
	}
	if m := toSpeakOf.FindString(l.low[at[1]:]); m != "" && !r.p.event.cue.MatchString(m) && !r.p.event.theme.head.MatchString(m) { // "premature to speak of a deal" leaves the visit alone
		return
	}
	if by := r.denier(l); by != r.t.Outlet && (r.official(l) || official.MatchString(by)) {
		r.denied(l, by)
	}
}

// denier is whom a denial comes from.
func (r *eventRun) denier(l line) string {
	for _, re := range []*regexp.Regexp{inWhose, byItself} {
		if m := re.FindStringSubmatch(l.low); m != nil {
			return m[1]
		}
	}
	return r.sayer(l)
}

// denied notes who denies, once.
func (r *eventRun) denied(l line, by string) {
	if r.a.DeniedBy == by || r.a.DeniedBy != "" && sameName(r.a.DeniedBy, by) {
		return
	}
	r.a.DeniedBy = by
	r.changes = append(r.changes, change(r.p.q, r.t, l, "denied by "+by, "", "denied by "+by, "official denial", by))
}

// deny notes an official denial beside a rumour or a plan; it stands until one of the two yields.
func (r *eventRun) deny(l line, next Status) bool {
	at := naysay.FindStringIndex(ownDefence.ReplaceAllString(l.low, ""))
	if at == nil && rank[r.a.Status] < rank[Confirmed] && (next != Cancelled || r.a.Status == Rumoured) { // there will be none of what was planned
		at = r.noneOfIt(l.low)
	}
	if at == nil && r.a.Status == Rumoured {
		at = noneDid.FindStringIndex(l.low)
	}
	if at == nil && r.a.Status == Rumoured {
		at = flatNot.FindStringIndex(l.low)
	}
	if at != nil && afterDenials.MatchString(l.low[:at[0]]) { // "after rejecting the rumours for days" says what is so now
		return false
	}
	if at == nil || !r.near(l, at) && !r.ofReport(l) && !r.deniesThat(l.low[at[1]:]) || next == Happened || next == Postponed || confirms.MatchString(l.low) && !naysay.MatchString(l.low) {
		return false
	}
	if r.hearsay(l) || r.a.Status != Rumoured && r.a.Status != Planned {
		return r.a.Status == None
	}
	if r.otherDay(l) || r.raised && !outright.MatchString(l.low) {
		return true
	}
	r.denied(l, r.denier(l))
	return true
}

// afterDenials leads up to denials that are over.
var afterDenials = regexp.MustCompile(`\b(?:after|having|despite|until now|following)(?: (?:first|earlier|previously|repeatedly|initially|(?:days|weeks|months) of))* $`)

// talkOf is what talk is about.
var talkOf = regexp.MustCompile(`\b(?:talk|reports?|rumou?rs?|claims?|stor(?:y|ies)|speculation|suggestions?) (?:about|of|over|on|that) (.*)`)

// noneDid is what an authority says of a plan that nobody has.
var noneDid = regexp.MustCompile(`\b(?:nobody|no one|none of us|not one of us|no-one)(?: (?:here|at|in|on|of) [a-z' -]{2,30}?)? (?:ha(?:s|ve|d) )?(?:ever )?(?:planned|plans|arranged|agreed|fixed|set|decided|ordered|scheduled|booked|heard|proposed|spoken|thought|asked for|invited|knows|knew|is planning|is preparing|was planning)\b`)

// deniesThat reports whether what follows a denial is a clause that tells of the event as one to come: "that the ship would be launched".
func (r *eventRun) deniesThat(tail string) bool {
	return thatWill.MatchString(tail) && r.p.event.strong.MatchString(thatWill.FindString(tail))
}

var thatWill = regexp.MustCompile(`^ (?:that|it|he|she|they)\b[^,;.]*\b(?:would|will|was to|is to|were to|are to|was going to|were going to|was due|were due|was planning|were planning|planned|plans)\b[^,;.]*`)

// reportNoun is what is denied where not the event but talk of it is called untrue.
var reportNoun = whole(`talk|reports?|rumou?rs?|claims?|stor(?:y|ies)|speculation|suggestions?|date`)

// ofReport reports whether a line calls untrue what was said of the event: the talk of it, beside the day that was named or right after it.
func (r *eventRun) ofReport(l line) bool {
	if r.a == nil || r.a.Status != Rumoured && r.a.Status != Planned || !reportNoun.MatchString(l.low) {
		return false
	}
	if m := talkOf.FindStringSubmatch(l.low); m != nil && !r.touched1(m[1]) && !r.standsIn(l) && !anyEvent.MatchString(m[1]) && !itself.MatchString(m[1]) { // talk of something else
		return false
	}
	if slices.ContainsFunc(l.names, func(m mention) bool { return m.known }) { // somebody to the matter says so
		return true
	}
	return r.last || slices.ContainsFunc(l.dates, func(d dated) bool { return r.a.Date != "" && strings.HasPrefix(r.a.Date, d.From.Format(time.DateOnly)) })
}

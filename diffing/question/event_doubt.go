package question

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/claim"
)

var (
	// murmured are the words for what goes round without anyone to answer for it, beside those that hold for every question.
	murmured = whole(`murmur\w*|mutter\w*|(?:makes?|making|made|do(?:es)?|doing|did|went|go(?:es|ing)?) (?:the|its) rounds?|bears? no (?:name|signature)|unsigned|whisper\w*|(?:it is|it was|was|is|are) being said|in (?:chat|parents' chat) groups?|will tell you|where the story began|bandied about|mooted|touted|floated|chatter|rumou?r mill|swears? (?:that|to (?:us|me))|(?:the )?(?:corridors|bookmakers|bookies|markets|pundits|betting) (?:favou?rs?|ha(?:s|ve)|points?|tips?|puts?)|(?:they|locals|regulars) are sure|it is (?:being )?(?:said|given for|whispered|thought|believed|assumed)|being talked of|guess(?:es|ed|ing)?|(?:are|is) being told|if you believe|(?:has|have|had) it from|tell (?:one another|each other)|word (?:in|around|from|at|along|among) (?:the )?[a-z]+|[a-z]+ talk (?:at|in|is|has)|talk (?:at|among)|is penciled in|in the air|without naming (?:a|any|its|his|her) sources?|hearsay|(?:is|are|was|were) (?:widely )?(?:believed|said|thought|reported|rumoured) to|in the (?:offing|works|pipeline)|on the cards|let slip|(?:it is|is|are) (?:being )?alleged|(?:has|have) learn(?:ed|t) that|can reveal|[a-z]+ understands\b|on (?:his|her|its|their) way out|days (?:[a-z]+ ){0,6}are numbered|toying with|(?:lawyers|observers|analysts|diplomats|insiders|watchers|commentators|experts) (?:now )?(?:expect|believe|reckon|think|say)`)
	// noVoucher says, of what was said just before, that nobody answers for it.
	noVoucher = regexp.MustCompile(`^(?:but |and |though |yet )?(?:(?:this is )?(?:not|nothing) (?:is |was |yet )?official|(?:nobody|no one|none)\b[^.;]{0,40}\b(?:sa(?:y|ys|id)|tell|told|confirm\w*|vouch\w*|knew|know|knows|put (?:a|his|her|their) name)|officials? [^.;]{0,40}shrug\w*|(?:from )?the [a-z' -]{3,30} (?:nobody|has not|have not|would not|had not|did not)\b|(?:we|it) could not (?:be )?(?:confirm|verif|check)\w*|there was no (?:word|confirmation)|take (?:it|this|that) with)|\b(?:though|but|although) (?:nobody|no one|none|no (?:motion|order|notice|decision|official|announcement|confirmation))\b`)
)

// hearsay reports whether no authority stands behind a line.
func (r *eventRun) hearsay(l line) bool {
	if l.sayer() == "" { // those whom the wording asks about are no source for being spoken of
		l.low = r.p.event.theme.head.ReplaceAllStringFunc(l.low, func(s string) string { return strings.Repeat("~", len(s)) })
	}
	l.low = refutedTalk.ReplaceAllStringFunc(l.low, func(s string) string { return strings.Repeat("~", len(s)) })
	return l.isHearsay() || r.unsure || murmured.MatchString(l.low) || someOf.MatchString(l.low)
}

// refutedTalk is talk that somebody calls untrue: whoever does so passes none on.
var refutedTalk = regexp.MustCompile(`\b(?:reject|dismiss|den(?:y|ied|ies)|scotch|quash|refut|rebuff|contradict|wav|brush|laugh|shrug|scoff|rubbish|play)[a-z]*(?: (?:aside|away|off|down|at|all|any|the|such|these|those|this|its|earlier|recent|persistent|new|fresh|press|media|newspaper)){0,4} (?:rumou?rs?|talk|gossip|speculation|whispers?|reports?|stor(?:y|ies)|suggestions?|claims?)\b`)

// pledged is what an authority binds itself to, without a word of saying.
var pledged = regexp.MustCompile(`\b(?:director|minister|mayor|governor|president|chair(?:man|woman)?|chief|head|spokes(?:man|woman|person)|board|council|government|company|union|court|commission|agency|club|trust|owners?|organi[sz]ers?|manager|secretary|judge) (?:[a-z]+ ){0,3}(?:vow(?:s|ed)|sw(?:ears|ore)|promis(?:es|ed)|pledg(?:es|ed)|insist(?:s|ed)|decid(?:es|ed)|undertook|undertakes|guarantee(?:s|d))\b`)

// official reports whether an authority stands behind a line.
func (r *eventRun) official(l line) bool {
	return l.isOfficial() || pledged.MatchString(l.low) || r.partySays(l)
}

// partySays reports whether a line is the word of one whom the user lists, or of those with whom it lies when something takes place.
func (r *eventRun) partySays(l line) bool {
	s, ok := strings.CutPrefix(strings.ToLower(l.sayer()), "the ")
	if !ok || hearsay.MatchString(s) {
		return false
	}
	return runsIt.MatchString(s) || slices.ContainsFunc(l.names, func(m mention) bool { return m.known && strings.EqualFold(m.name, s) })
}

// ours drops from a line's names the common nouns that the user lists for a thing where the text speaks of another such: "another school",
// "the airport of Vey".
func (r *eventRun) ours(l line) line {
	l.names = slices.DeleteFunc(l.names, func(m mention) bool {
		if !m.known || m.start >= len(l.back) {
			return false
		}
		if c := l.v.Claim.Text[l.back[m.start]:]; c == "" || c[0] < 'a' || c[0] > 'z' {
			return false
		}
		if anotherBefore.MatchString(l.low[:m.start]) {
			return true
		}
		return slices.ContainsFunc(l.names, func(o mention) bool {
			return o.start > m.end && o.name != m.name && (o.kind == claim.Place || o.kind == claim.Other) && !r.p.speaksOf(o.name) && ofWhere.MatchString(l.low[m.end:o.start])
		})
	})
	return l
}

var (
	anotherBefore = regexp.MustCompile(`\b(?:another|other|an?|different|neighbou?ring|its own|their own|one) (?:[a-z-]+ ){0,1}$`)
	ofWhere       = regexp.MustCompile(`^,? (?:of|at|in|near) (?:the )?$`)
)

// unvouched reports whether the sentence in hand, or the one after it in the same text, says that nobody answers for it.
func (r *eventRun) unvouched(l line, i int) bool {
	if sideDoubt.MatchString(l.low) {
		return true
	}
	if i+1 >= len(r.t.Verdicts) || l.isOfficial() {
		return false
	}
	next := r.t.Verdicts[i+1]
	low, _ := fold(clip(next.Claim.Text))
	return noVoucher.MatchString(low) && len(next.Claim.Dates) == 0
}

// sideDoubt is a clause that takes the voucher away from its own sentence.
var sideDoubt = regexp.MustCompile(`, (?:though|but|although) (?:nobody|no one|none|no (?:motion|order|notice|official|announcement|confirmation))\b`)

// otherDay reports whether a line calls untrue the talk of a day that is not the one that stands: what has been given up already.
func (r *eventRun) otherDay(l line) bool {
	if r.a.Date == "" || len(l.dates) == 0 || !reportNoun.MatchString(l.low) {
		return false
	}
	day, err := time.Parse(time.DateOnly, r.a.Date[:min(len(r.a.Date), len(time.DateOnly))])
	if err != nil {
		return false
	}
	for _, d := range l.dates {
		same := !day.Before(d.From) && !day.After(d.To)
		if named := strings.Contains(strings.ToLower(d.Text), strings.ToLower(day.Weekday().String())); same || named {
			return false
		}
	}
	return true
}

var laterThan = whole(`later than|(?:an? |\w+ )(?:days?|weeks?|fortnight|months?) (?:late|later)|delay of|slip(?:s|ped|ping)?|shifted|(?:days?|weeks?|fortnight|months?) longer|wait (?:an?|\w+) (?:more |further |extra )?(?:days?|weeks?|fortnight|months?)|(?:is|are|will) now (?:to )?(?:be |take )|move the [a-z' -]{3,40} (?:to|from)`)

// later reports whether a line gives a day behind the one that was announced, as a delay or as the end of a wait.
func (r *eventRun) later(l line) bool {
	if r.a == nil || rank[r.a.Status] < 2 || r.a.Status == Happened || r.a.Status == Cancelled || len(r.a.Date) < len(time.DateOnly) || r.hearsay(l) {
		return false
	}
	if r.doesOther(l) {
		return false
	}
	w := untilDay.FindStringIndex(l.low)
	wait := r.p.event.again && w != nil && !hypothetical(l.low, w[0]) && !(closesIt.MatchString(l.low) && !r.isEvent(l, closesIt.FindString(l.low)))
	if m := laterThan.FindStringIndex(l.low); !wait && (m == nil || negatedBefore(l.low, m[0]) || hypothetical(l.low, m[0])) {
		return false
	}
	for _, d := range r.ahead(l) {
		if d.From.Format(time.DateOnly) > r.a.Date[:len(time.DateOnly)] {
			return true
		}
	}
	return false
}

// closesIt is a closing with what is closed.
var closesIt = regexp.MustCompile(`\b(?:closed|closes|shut|sealed) (?:the|an?|its|his|her|their) (?:[a-z-]+ )?[a-z-]+`)

// untilDay says how long something stays closed or away.
var untilDay = regexp.MustCompile(`\b(?:without|wait|closed|shut|away|out of (?:service|action|use)|suspended|barred|sealed)\b[^.;]{0,40}\buntil\b`)

// forGood reports whether a line says that what was to come back never will.
func (r *eventRun) forGood(l line) bool {
	return r.a != nil && r.p.event.again && rank[r.a.Status] > 0 && !r.hearsay(l) && neverAgain.MatchString(l.low)
}

var neverAgain = whole(`(?:will|would|is|are) (?:not|never) (?:to )?[a-z]+ again|never again|(?:clos|shut)(?:e|es|ed|ing)? (?:[a-z]+ ){0,4}?(?:for good|for ever|forever|permanently)`)

// notOn denies what is to be, up to the day on which it will not be.
var notOn = regexp.MustCompile(`\b(?:(?:will|would|shall|is|are|can|could|does|do)(?: now| therefore)? (?:not|no longer)|won't|isn't|aren't|can't|cannot|not to)\b[^.;:]*$`)

// notThatDay reports whether a line says of the event that it will not be on the day that stands, and not that it will never be.
func (r *eventRun) notThatDay(l line) bool {
	if r.a == nil || rank[r.a.Status] < rank[Planned] || r.a.Status == Cancelled || r.a.Status == Happened || r.hearsay(l) || notEver.MatchString(l.low) || !r.touched1(l.low) && !r.last {
		return false
	}
	for _, d := range l.dates {
		if m := ofDay.FindString(l.low[d.end:]); m != "" && r.stands(d) && strings.HasSuffix(l.low[:d.end], "'s") && r.touched1(m) { // "Wednesday's ceremony will not take place"
			return true
		}
		if dayOff.MatchString(l.low[d.end:]) && r.stands(d) {
			return true
		}
		if m := noneAhead.FindStringIndex(l.low[:d.start]); m != nil && r.stands(d) && !hypothetical(l.low, m[0]) && r.noneOf(l.low[m[1]:]) {
			return true
		}
		at := notOn.FindStringIndex(l.low[:d.start])
		if at == nil || !r.stands(d) || hypothetical(l.low, at[0]) || r.whenSaid(l.low[:d.start]) {
			continue
		}
		if np := l.subjectOf(l.low, at[0]); subjectLead.MatchString(np) && !official.MatchString(np) && !r.isEvent(l, np) {
			continue
		}
		part := l.low[at[0]:d.start]
		if r.p.event.verb.MatchString(part) || r.p.event.weak.MatchString(part) || heldThen.MatchString(part) {
			return true
		}
	}
	return false
}

// noneAhead leads up to what there will not be.
var noneAhead = regexp.MustCompile(`\bthere (?:will|would|can|is to|are to) (?:now |therefore )?be no `)

// dayOff follows a day that is given up: "Saturday is off".
var dayOff = regexp.MustCompile(`^ (?:(?:is|was) (?:now |therefore )?(?:off|out|gone|dead|out of the question|no longer (?:on|possible|feasible))|(?:has been|was|is|had been) (?:now |therefore )?(?:ruled out|dropped|given up|abandoned))\b`)

// ofDay follows a day's own event where that will not be.
var ofDay = regexp.MustCompile(`^ (?:[a-z-]+ ){1,3}(?:will|would|is|can|could)(?: now| therefore)? (?:not|no longer) (?:now )?(?:be held|go ahead|take place|going ahead|taking place|happen|proceed)\b`)

var (
	notEver  = whole(`after all|ever|never|at all|cancel\w*|call(?:ed|s|ing)? off|for good|or (?:at )?any (?:other )?(?:time|day)|nor`)
	heldThen = whole(`be|go ahead|take place|taking place|happen|going ahead|proceed|come off`)
)

package question

import (
	"regexp"
	"slices"
	"time"
)

// eventStep is what a sentence that changes the answer changes it to.
type eventStep struct {
	status Status
	date   string
	rule   string
}

var (
	stepUnsure  = whole(`provided|provisional\w*|subject to|unless|in principle|draft|still (?:has|have|to)|prelimin\w+|outline|pending|awaits?|plans?|planned|planning|intends?|hop(?:es?|ed|ing) to|proposes?|proposed|pencil\w*|tentativ\w+|if|aims?|sounded out|wants? to|would like|may|might|could|not (?:yet )?(?:been )?(?:confirmed|signed|approved)`)
	conditional = whole(`provided|subject to|unless|if|in principle|plans?|hop(?:es?|ed|ing)|may|might|could`)
	stepFirm    = whole(`confirm(?:s|ed|ing)?|definite(?:ly)?|finali[sz]ed|final|signed|consented|approved|gave its consent|given (?:its|their|the) (?:consent|go-ahead)|green light|go-ahead|gone through|it is on|no longer a plan|settled|order(?:ed|s)|ruled|accepted|ratified|ha(?:s|ve) set|fixed|official(?:ly)?|certain|agreed on|set in stone|will have to|must|gazetted|voted to|summoned|cleared`)
	stepPut     = whole(`postpon\w*|delay(?:ed|s)?|put (?:[a-z']+ ){0,6}(?:off|back)|mov(?:ed|es) (?:back|to|from)|push(?:ed|es) (?:back|to)|adjourn\w*|resched\w*|deferred|slip(?:ped|s)|later than|(?:will|must) have to wait|not before|held over|instead of|shelved|suspended|on hold`)
	stepOff     = whole(`cancel(?:led|ed|s|lation)?|call(?:ed|s|ing)? off|scrap(?:ped|s)|abandon(?:ed|s)?|dropped|rejected|quashed|annulled|will (?:now )?(?:not|never) (?:now )?(?:take|go|come|be|happen)|is off|there (?:will|would) be no|no longer|withdrawn|collapsed|fell through|ruled out`)
	stepAhead   = whole(`will|would|shall|is to|are to|due|may|might|could|going to|plans?|planned|expected|tomorrow|'ll|should|must`)
	stepPast    = whole(`has|have|had|was|were|began|met|took|went|came|rose|left|sat|held|stood|gave|opened|arrived|walked|spoke|got|drew|saw|ran|swam|flew|cast|won|set off|\w{3,}ed`)
	stepSooner  = regexp.MustCompile(`\b(?:brought .{0,60}forward|bring(?:s|ing)? .{0,60}forward|earlier than|sooner than|ahead of (?:schedule|time|plan)|(?:days?|weeks?) (?:early|sooner|earlier)|already on)\b`)
	stepNotBut  = regexp.MustCompile(`\bnot (?:from|on|until|till|this|before|in)?\b.{0,60}\bbut\b|\binstead of\b|\brather than\b|\bfrom .{3,40} (?:to|until) (?:the )?(?:following )?(?:mon|tues|wednes|thurs|fri|satur|sun)day`)
	// stepOther tells a further part of the event, or what follows on it.
	stepOther = whole(`another|second|third|rest|remain(?:s|ing|der)|others?|further|follow(?:s|ed|ing)?|afterwards|next (?:stage|step|round|session|phase)|then|later stage|also`)
	// givenUp leads up to the day that had been set.
	givenUp = regexp.MustCompile(`\b(?:set|due|planned|scheduled|meant|fixed|arranged|expected|billed|originally|previously|announced|agreed|instead of|rather than|than|not|from)(?: to [a-z]+| to be [a-z]+)?(?: for| on| from| until| to (?:begin|start|open|take place) on)? (?:on |the )?$`)
	// stepDenied says that it is not so.
	stepDenied = regexp.MustCompile(`\b(?:there(?:'s| is| was| are| has been) (?:no|neither|nothing)|no (?:[a-z-]+ ){1,3}(?:will|would|is|are|has|have|had|was|were)|(?:is|are|will|would|does|do|has|have|did|was|were) not|isn't|aren't|won't|wouldn't|hasn't|haven't|didn't|doesn't|nobody|no one|nothing|den(?:y|ies|ied)|false|untrue)\b`)
	// late compares with what had been promised: what is "a day later than planned" has come about.
	late        = regexp.MustCompile(`\b(?:later|instead of) than [a-z ]{0,20}(?:promised|planned|expected|announced|scheduled|due|hoped|advertised|billed|intended|confirmed|set|said|meant|foreseen|thought|fixed|agreed|wanted|stated|arranged|first|originally)\b|, (?:[a-z0-9-]+ ){0,3}(?:late|behind schedule)\b`)
	firstPartOf = regexp.MustCompile(`\b(?:first|beginning|starting|from|start)\b[a-z ,]{0,12}$`)
	toThen      = regexp.MustCompile(`\b(?:to|until|till|now|instead|for|but (?:from|on|until|for|in)?)(?: on)? (?:the )?$`)
)

// decide says what a sentence that changes the answer changes it to, none if it cannot be told.
func (b *eventBearing) decide(l line) (eventStep, bool) {
	cur := b.r.a.Status
	if r := b.r; cur == Happened || denialPast(l.low) || r.disowns(l) || r.rivalThing(l) || r.anotherActs(l) || r.wrongPlace(l) || r.otherOnly(l) {
		return eventStep{}, false
	}
	if m := onAccount.FindStringIndex(l.low); m != nil && !b.r.p.event.theme.touches(l.low[:m[0]]) && !b.r.p.event.strong.MatchString(l.low[:m[0]]) && b.r.p.event.theme.touches(l.low[m[1]:]) {
		return eventStep{}, false // another thing, of which the event or what it befalls is the cause
	}
	ahead, _ := b.daysOf(l)
	days := len(ahead)
	ahead = slices.DeleteFunc(ahead, func(d dated) bool { return b.otherDate(l, d, days) })
	hedge := b.r.hearsay(l) || l.bystander() || gateHedge.MatchString(l.low) && !l.isOfficial() && !confirms.MatchString(l.low)
	if s, ok := b.over(l, ahead, hedge); ok {
		return s, true
	}
	if s, ok := b.moved(l, ahead, hedge); ok {
		return s, true
	}
	if len(ahead) == 0 || stepDenied.MatchString(l.low) && !stepNotBut.MatchString(l.low) {
		return eventStep{}, false
	}
	return b.toCome(l, ahead, hedge)
}

var onAccount = whole(`because of|owing to|due to|on account of|in view of|thanks to`)

// otherDate reports whether a day of a line is not that of what it says: when it was said, or when something else comes about.
func (b *eventBearing) otherDate(l line, d dated, days int) bool {
	lead, tail := l.low[:d.start], l.low[d.end:]
	return days > 1 && b.r.whenSaid(lead) && !asDate.MatchString(tail) || otherTime.MatchString(beforeBench.ReplaceAllString(beforeWhom.ReplaceAllString(lead, "to "), "to ")) || thanTail.MatchString(tail)
}

// moved is a step off course: sooner, put off or called off.
func (b *eventBearing) moved(l line, ahead []dated, hedge bool) (eventStep, bool) {
	cur := b.r.a.Status
	if rank[cur] < rank[Planned] || cur == Cancelled || hedge {
		return eventStep{}, false
	}
	fresh := slices.DeleteFunc(slices.Clone(ahead), func(d dated) bool { return d.From.Format(time.DateOnly) == b.current })
	if stepSooner.MatchString(l.low) && len(fresh) > 0 {
		first := slices.MinFunc(fresh, func(x, y dated) int { return x.From.Compare(y.From) })
		return eventStep{cur, format(first), "its day brought forward"}, true
	}
	later := slices.DeleteFunc(slices.Clone(fresh), func(d dated) bool {
		return d.From.Format(time.DateOnly) < b.current || bareWeekday.MatchString(d.Text) && fromThen.MatchString(l.low[:d.start]) && b.r.wasGivenUp(d.From.AddDate(0, 0, -7).Format(time.DateOnly))
	})
	if b.r.notThatDay(l) {
		return eventStep{Postponed, lastDay(later), "said not to be on the day that was set"}, true
	}
	if b.r.endsIt(l) && !slices.ContainsFunc(later, func(d dated) bool {
		return toThen.MatchString(l.low[:d.start]) && !givenUp.MatchString(l.low[:d.start])
	}) && !stepPut.MatchString(l.low) {
		return eventStep{Cancelled, "", "called off"}, true
	}
	put := stepPut.MatchString(late.ReplaceAllString(l.low, ""))
	if (put || stepNotBut.MatchString(l.low)) && (len(later) > 0 || len(fresh) == 0 && cur != Postponed) {
		return eventStep{Postponed, lastDay(later), "put off"}, true
	}
	return eventStep{}, false
}

// endsIt reports whether a line has a word for the end of something that is not another thing than the event: "rejected a bid and called the
// shareholders to a vote" ends no vote.
func (r *eventRun) endsIt(l line) bool {
	return slices.ContainsFunc(stepOff.FindAllStringIndex(l.low, -1), func(at []int) bool { return !r.putsOffOther(l, at) })
}

// hourAhead reports whether the hour that stands has not struck when the text appears.
func (r *eventRun) hourAhead() bool {
	return len(r.a.Date) == len("2006-01-02 15:04") && r.a.Date > r.clock().Format("2006-01-02 15:04")
}

// clockSlack is how far the clock on the wall may be ahead of a text whose time is given in UTC alone: as far as in most of Europe and Africa.
const clockSlack = 3 * time.Hour

// clock is what the clock shows where a text appears: in the zone that it is dated in, and where that says nothing, the latest that it may be.
func (r *eventRun) clock() time.Time {
	at := r.t.Published
	if at.IsZero() || r.t.Version > 1 && r.t.At.After(at) {
		at = r.t.At
		if !r.t.Published.IsZero() {
			at = at.In(r.t.Published.Location())
		}
	}
	if _, offset := at.Zone(); offset == 0 {
		at = at.Add(clockSlack)
	}
	return at
}

func lastDay(list []dated) string {
	if len(list) == 0 {
		return ""
	}
	return format(list[len(list)-1])
}

// over is the end of the waiting: the event has come about.
func (b *eventBearing) over(l line, ahead []dated, hedge bool) (eventStep, bool) {
	day := b.r.day()
	today := day.Format(time.DateOnly)
	if rank[b.r.a.Status] < 1 || b.r.a.Status == Cancelled && !b.r.saysDone(l) || hedge || b.current > today {
		return eventStep{}, false
	}
	if b.r.longAgo(l) || b.r.hourAhead() || b.r.besideOnly(l) || b.r.nobodyOfIt(l) { // background, or the morning of the day
		return eventStep{}, false
	}
	if slices.ContainsFunc(ahead, func(d dated) bool { return d.From.After(day) }) || !stepPast.MatchString(l.low) || stepAhead.MatchString(l.low) {
		return eventStep{}, false
	}
	if stepPut.MatchString(late.ReplaceAllString(l.low, "")) || calledOff.MatchString(l.low) || stepDenied.MatchString(l.low) {
		return eventStep{}, false
	}
	var recent []string
	for _, d := range l.dates {
		if at := d.From.Format(time.DateOnly); at <= today && !d.From.Before(day.AddDate(0, 0, -2)) {
			recent = append(recent, at)
		}
	}
	date := today
	switch {
	case b.current != "" && (len(recent) == 0 || slices.Contains(recent, b.current)):
		date = b.current
	case len(recent) > 0 && b.current != "" && slices.Max(recent) < b.current && !stepSooner.MatchString(l.low): // what was done the day before is something else
		return eventStep{}, false
	case len(recent) > 0:
		date = recent[0]
	case b.current == "":
		return eventStep{}, false
	}
	return eventStep{Happened, date, "has come about"}, true
}

// toCome is a step on the way to the event, with its day.
func (b *eventBearing) toCome(l line, ahead []dated, hedge bool) (eventStep, bool) {
	if b.isPast(l, ahead) {
		return eventStep{}, false
	}
	cur, d := b.r.a.Status, ahead[0]
	if k := slices.IndexFunc(ahead, func(d dated) bool { return firstPartOf.MatchString(l.low[:d.start]) }); k > 0 {
		d = ahead[k]
	}
	date, at := format(d), d.From.Format(time.DateOnly)
	firm, unsure := stepFirm.MatchString(l.low), stepUnsure.MatchString(l.low)
	switch {
	case cur == None || cur == "":
		switch {
		case notBefore.MatchString(l.low):
		case hedge && (b.own(l) || b.r.p.event.theme.touches(l.low)):
			return eventStep{Rumoured, date, "said by no authority"}, true
		case (l.isOfficial() || l.sayer() != "" || firm) && !hedge && b.r.spokenOf(l): // a bare statement of what is to be is as likely to be of something else
			return eventStep{Planned, date, "said to be planned"}, true
		}
		return eventStep{}, false
	case hedge || cur == Rumoured && !b.own(l) && !b.r.p.event.theme.touches(l.low) && !b.r.soft && !b.r.standsIn(l):
		return eventStep{}, false
	case cur == Rumoured && firm && !unsure:
		return eventStep{Confirmed, date, "said for certain"}, true
	case cur == Cancelled && firm && !conditional.MatchString(l.low):
		return eventStep{Confirmed, date, "said to be on again"}, true
	case cur == Rumoured || cur == Cancelled:
		return eventStep{Planned, date, "said to be planned"}, true
	case cur != Confirmed && firm && !unsure && (at == b.current || b.current == "" || !stepOther.MatchString(l.low)):
		return eventStep{Confirmed, date, "said for certain"}, true
	case at == b.current || stepOther.MatchString(l.low) || !b.own(l):
		return eventStep{}, false
	case b.current == "":
		return eventStep{cur, date, "given its day"}, true
	case at > b.current && cur != Postponed && (firm || l.isOfficial() || l.sayer() != "") && b.r.spokenOf(l) && at <= b.within(45):
		return eventStep{Postponed, date, "said to be on a later day"}, true
	case (firm || l.isOfficial() || l.sayer() != "") && b.r.spokenOf(l):
		return eventStep{cur, date, "given another day"}, true
	}
	return eventStep{}, false
}

// own reports whether a line has a word of the event itself, not only of those whom it concerns.
func (b *eventBearing) own(l line) bool {
	return b.r.p.event.cue.MatchString(l.low)
}

// within is the day a number of days after the one that stands.
func (b *eventBearing) within(days int) string {
	at, err := time.Parse(time.DateOnly, b.current)
	if err != nil {
		return ""
	}
	return at.AddDate(0, 0, days).Format(time.DateOnly)
}

// beforeBench is a "before" of those who judge, not of time.
var beforeBench = regexp.MustCompile(`\bbefore (?:an? |the |its |their )?(?:[a-z]+ )?(?:judges?|courts?|panel|committee|tribunal|magistrates?|bench|parliament|council|board|inquiry)\b`)

// isPast reports whether a line tells of nothing but what has been: its days are none after the text's own, and no word of it looks ahead.
func (b *eventBearing) isPast(l line, ahead []dated) bool {
	return stepPast.MatchString(l.low) && !stepAhead.MatchString(l.low) && !slices.ContainsFunc(ahead, func(d dated) bool { return d.From.After(b.r.day()) || d.Clock != "" })
}

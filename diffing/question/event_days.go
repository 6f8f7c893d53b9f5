package question

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/claim"
)

var (
	ordinalWords = map[string]int{
		"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11,
		"twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
		"twentieth": 20, "twenty-first": 21, "twenty-second": 22, "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26,
		"twenty-seventh": 27, "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
	}
	monthsByName = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
	// dayOfMonth is a day given by its place in the month: "the sixteenth of May", "from the 7th to the 14th".
	dayOfMonth = regexp.MustCompile(`\bthe ((?:twenty|thirty)-[a-z]+|[a-z]+(?:st|nd|rd|th)|second|third|\d{1,2}(?:st|nd|rd|th))(?: (?:day )?of (` + strings.Join(monthsByName, "|") + `|m~y)|(?: day)? of (?:the|this) month)?\b`)
	// notDay follows an ordinal that counts something else: "the second round".
	notDay  = regexp.MustCompile(`^ (?:[a-z]+)`)
	dayTail = regexp.MustCompile(`^ (?:to (?:the|\d)|(?:and|or|but|at|in|as|because|after|with|when|instead|for|by|is|was|will|would|has|from|until)\b|-)`)
	// onDay leads up to a day given without its month.
	onDay = regexp.MustCompile(`\b(?:on|by|from|until|till|to|for|before|after|since|between|and|or|not|but|than|day,|is|be|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) $`)
	// inForce is a verb of the present or the future; gone one of the past.
	inForce = regexp.MustCompile(`\b(?:is|are|will|would|could|can|may|might|shall|should|must|be|due|(?:plans|hopes|wants|intends|aims|set|expected|agreed|meant|scheduled|ordered|told|asked|decided|needs?|has|have|about|ready) to|(?:has|have|had) (?:now |since )?(?:fixed|set|chosen|named|settled on|picked|booked|rebooked|agreed on)|opens?|reopens?|starts?|begins?|returns?|resumes?|goes? ahead|takes? place|talk|speculation|favou?rs?)\b[^,;]*$`)
	gone    = regexp.MustCompile(`\b(?:was|were|had|said|told|last|(?:to|may|might|could|must|should|would|will) have)\b[^,;]*$`)
)

// redated reads the dates of a line as the event's: a weekday behind a verb of the future lies ahead, and days given by their place in the
// month are added.
func (r *eventRun) redated(l line) []dated {
	out := slices.DeleteFunc(slices.Clone(l.dates), func(d dated) bool {
		return comparing.MatchString(d.Text+" "+firstWords(l.low[d.end:], 2)) || everyTime.MatchString(l.low[:d.start])
	})
	for i, d := range out {
		out[i] = l.fromFirst(d)
	}
	day := r.day()
	for i, d := range out {
		if m := ofWeek.FindString(l.low[d.end:]); m != "" && bareWeekday.MatchString(d.Text) {
			week := day.AddDate(0, 0, 7-(int(day.Weekday())+6)%7) // the next Monday
			at := week.AddDate(0, 0, (int(d.From.Weekday())+6)%7)
			out[i].From, out[i].To = at, at
			continue
		}
		if at := d.From.AddDate(0, 0, -7); wasMeant.MatchString(l.low[:d.start]) && bareWeekday.MatchString(d.Text) && !at.After(day) && d.From.After(day) && r.a != nil && r.wasGivenUp(at.Format(time.DateOnly)) {
			out[i].From, out[i].To = at, at // the day that was given up, and not that of the week after
			continue
		}
		if at := d.From.AddDate(0, 0, -7); d.From.After(day) && at.Before(day) && bareWeekday.MatchString(d.Text) && r.stands(dated{Date: claim.Date{From: at, To: at}}) && r.pastClause(l, d) {
			out[i].From, out[i].To = at, at // what took place on Monday did so on the Monday that had been set
			continue
		}
		if r.stands(d) && d.From.Before(day) && r.pastClause(l, d) {
			continue
		}
		if d.From.IsZero() || !d.From.Equal(d.To) || !d.From.Before(day) || d.From.Before(day.AddDate(0, 0, -6)) || !bareWeekday.MatchString(d.Text) {
			continue
		}
		s := clauseAt(l.low, d.start)
		lead := onlyDay.ReplaceAllString(l.low[s[0]:max(s[0], d.start)], " on ")
		if at, ok := r.announced(d); ok && (!r.whenSaid(lead) || asDate.MatchString(l.low[d.end:]) || asSubject(l, d)) { // the day that has been named, and not the one before it
			out[i].From, out[i].To = at, at
			continue
		}
		if asSubject(l, d) && !gone.MatchString(saidLast.ReplaceAllString(lead, "")) || r.presently(l, s, d) {
			out[i].From, out[i].To = d.From.AddDate(0, 0, 7), d.To.AddDate(0, 0, 7)
			continue
		}
		lead = r.withoutAsides(lead)
		if r.goesOn(l, d) {
			out[i].From, out[i].To = d.From.AddDate(0, 0, 7), d.To.AddDate(0, 0, 7)
			continue
		}
		if !strings.HasSuffix(d.Text, "s") && (inForce.MatchString(lead) || tillDay.MatchString(lead)) && !gone.MatchString(lead) && !r.whenSaid(lead) {
			out[i].From, out[i].To = d.From.AddDate(0, 0, 7), d.To.AddDate(0, 0, 7)
		}
	}
	for _, m := range dayOfMonth.FindAllStringSubmatchIndex(l.low, -1) {
		tail := l.low[m[1]:]
		if notDay.MatchString(tail) && !dayTail.MatchString(tail) {
			continue
		}
		if m[4] < 0 && !strings.Contains(l.low[m[0]:m[1]], " day") && !onDay.MatchString(l.low[:m[0]]) { // "the second was the goat"
			continue
		}
		i := slices.IndexFunc(out, func(d dated) bool { return d.start < m[1] && m[0] < d.end })
		if i >= 0 && (out[i].From.Equal(out[i].To) || m[4] < 0) {
			continue
		}
		at := r.nthDay(l.low[m[2]:m[3]], pick(l.low, m, 2), out, m[0])
		if at.IsZero() {
			continue
		}
		d := dated{m[0], m[1], claim.Date{From: at, To: at, Text: l.low[m[0]:m[1]]}}
		if i >= 0 {
			out[i] = d
			continue
		}
		out = append(out, d)
	}
	slices.SortStableFunc(out, func(a, b dated) int { return a.start - b.start })
	return out
}

var (
	shiftBy  = regexp.MustCompile(`\b(?:by|for) (an?|[a-z]+|\d{1,2}) (day|week|fortnight|month)s?\b`)
	laterBy  = regexp.MustCompile(`\b(an?|[a-z]+|\d{1,2}) (day|week|fortnight|month)s? later than\b`)
	delayOf  = regexp.MustCompile(`\bdelay of (an?|[a-z]+|\d{1,2}) (day|week|fortnight|month)s?\b`)
	forwards = whole(`brought forward|br(?:ing(?:s|ing)?|ought) [a-z' -]{1,70} forward|moved (?:up|forward)|earlier|advanced`)
)

// movedBy is the day that follows where a line only says by how much the day that stands has been moved: "put back by a week".
func (r *eventRun) movedBy(l line) string {
	if r.a == nil || r.a.Status == Happened || r.a.Status == Cancelled || r.hearsay(l) {
		return ""
	}
	day, err := time.Parse(time.DateOnly, r.a.Date)
	back := putOff.FindStringIndex(l.low)
	ahead := forwards.MatchString(l.low)
	m := shiftBy.FindStringSubmatch(l.low)
	if m == nil {
		m = delayOf.FindStringSubmatch(l.low)
	}
	if m == nil {
		m = laterBy.FindStringSubmatch(l.low)
	}
	if err != nil || m == nil || back == nil && !ahead || back != nil && (negatedBefore(l.low, back[0]) || hypothetical(l.low, back[0])) {
		return ""
	}
	if r.movedBefore(back != nil) && !onceMore.MatchString(l.low) { // the same move, told again
		return ""
	}
	n := atoi(m[1])
	if c, ok := counts[m[1]]; ok && n == 0 {
		n = c
	}
	days := map[string]int{"day": 1, "week": 7, "fortnight": 14}[m[2]] * n
	switch {
	case n == 0:
		return ""
	case back == nil:
		n, days = -n, -days
	}
	if m[2] == "month" {
		return day.AddDate(0, n, 0).Format(time.DateOnly)
	}
	return day.AddDate(0, 0, days).Format(time.DateOnly)
}

var onceMore = whole(`again|further|another|more|second|third`)

// movedBefore reports whether the day that stands is already the outcome of a move, back or forward.
func (r *eventRun) movedBefore(back bool) bool {
	if back {
		return r.a.Status == Postponed
	}
	return slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == "date" && m.Over && m.Value > r.a.Date })
}

// pastClause reports whether a clause that names a day tells of the past and of nothing to come.
func (r *eventRun) pastClause(l line, d dated) bool {
	s := clauseAt(l.low, d.start)
	part := l.low[s[0]:max(s[0], d.start)]
	return (anyPast.MatchString(part) || morePast.MatchString(part)) && !stepAhead.MatchString(part) && !r.whenSaid(part)
}

// wasMeant leads up to a day that had been set.
var wasMeant = regexp.MustCompile(`\b(?:was|were|had been) (?:[a-z]+ )?(?:due|meant|supposed|set|scheduled|planned|to have)\b[^,;]*$`)

// ofWeek follows a weekday of the week after this one.
var ofWeek = regexp.MustCompile(`^ of (?:the )?(?:next|following|coming) week\b`)

// tillDay leads to the day to which something is put off.
var tillDay = regexp.MustCompile(`\b(?:to|until|till|as (?:early|soon) as|perhaps|possibly|maybe|probably)(?: on)? $`)

// onlyDay sets a day off as an aside: "two days late, on".
var onlyDay = regexp.MustCompile(`, (?:now )?on $`)

// announced is the day to come that stands, where a bare weekday names it.
func (r *eventRun) announced(d dated) (time.Time, bool) {
	if r.a == nil || rank[r.a.Status] == 0 || r.a.Status == Happened || len(r.a.Date) < len(time.DateOnly) || strings.Contains(r.a.Date, "/") {
		return time.Time{}, false
	}
	at, err := time.Parse(time.DateOnly, r.a.Date[:len(time.DateOnly)])
	ahead := at.Sub(d.From)
	return at, err == nil && at.Weekday() == d.From.Weekday() && ahead > 0 && ahead <= 7*24*time.Hour
}

var bareWeekday = regexp.MustCompile(`(?i)^(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s|’s)?(?: (?:morning|afternoon|evening|night|lunchtime))?$`)

// beingSo follows what is so or will be, and not the day on which something was said: "said Tuesday was now firm".
var beingSo = regexp.MustCompile(`^ (?:was|is) (?:now |still |thus )?(?:firm|fixed|definite|certain|settled|confirmed|final|the (?:date|day)|on\b|off\b|out\b|too (?:early|soon))|^ (?:will|would|could|can|may|might|remains?|stands?|holds?)\b|^ (?:(?:is|was|being|has been) (?:now |instead |provisionally |tentatively )*|(?:now|instead|provisionally|tentatively) )(?:pencill?ed in|planned|foreseen|earmarked|targeted|fixed|chosen|named|proposed|favoured|mooted|the (?:new |next |earliest |likely )*(?:day|date|aim|target|plan|goal))\b|^ (?:as the (?:new|next) (?:day|date|target)|in its (?:place|stead)|instead\b|the new (?:day|date|target|aim))`)

// asSubject reports whether a weekday is itself what is spoken of.
func asSubject(l line, d dated) bool {
	tail := l.low[d.end:]
	if strings.HasSuffix(strings.ToLower(d.Text), "s") { // "Friday's ceremony was now definite"
		tail = oneWord.ReplaceAllString(tail, "")
	}
	return beingSo.MatchString(tail)
}

// saidBehind is whoever says what stands before it.
var saidBehind = regexp.MustCompile(`^,"? (?:[a-z.'~-]+ ){1,7}?(?:said|says|announced|confirmed|told|added|ruled|reported|wrote|insisted)\b`)

// saidLast ends a stretch by whoever says what follows.
var saidLast = regexp.MustCompile(`\b(?:said|says|confirmed|announced|added)(?: that)? $`)

var oneWord = regexp.MustCompile(`^ [a-z-]+`)

var anyPast = whole(`was|were|had|did|has|have|been|said|told|went|came|took|met|began|gave|left|held|sat|stood|rose|fell|saw|found|made|got|put|ran|won|lost|sent|spoke|wrote|led|paid|built|brought|broke|drew|flew|kept|set|hit|let|cut|beat|[a-z]{2,}ed|last|ago|earlier`)

// morePast are further past forms that no ending tells; the weights were learned without them.
var morePast = whole(`slept|woke|felt|knew|bought|sold|caught|drank|ate|wore|rang|sang|swam|threw|grew|heard|became|chose|shook|struck|swore|wept|shone|dug|bore|drove|rode|lay`)

// movedTo leads up to the day to which something goes.
var movedTo = regexp.MustCompile(`\b(?:(?:mov|push|put|switch|shift|postpon|delay|adjourn|reschedul|slip|defer|rebook|transferr?)[a-z]*|put (?:off|back))\b[^.;,]{0,60}?\b(?:to|until|till)(?: the)? $|\bnot\b[^.;]{1,90}\bbut(?: on| from)? $`)

// presently reports whether the clause of a weekday has no form of the past, so that the day lies ahead: "drivers walk out at four on Wednesday".
// Of an event that nothing is known of, a bare present tells too little: "a copy goes on display on Friday".
func (r *eventRun) presently(l line, clause [2]int, d dated) bool {
	if r.a == nil || rank[r.a.Status] == 0 {
		return false
	}
	from := clause[0]
	if k := strings.LastIndex(l.low[from:max(from, d.start)], ", "); k > 0 {
		from += k
	}
	part := l.low[from:min(clause[1], len(l.low))]
	if m := saidBehind.FindStringIndex(l.low[min(d.end, len(l.low)):]); m != nil && d.end+m[0] < from+len(part) { // who says so, and when
		part = l.low[from : d.end+m[0]]
	}
	if movedTo.MatchString(l.low[:d.start]) {
		return true
	}
	return !anyPast.MatchString(part) && !morePast.MatchString(part) && !strings.HasSuffix(d.Text, "days") && !r.whenSaid(l.low[clause[0]:max(clause[0], d.start)]) && len(strings.Fields(part)) > 3
}

// nthDay is a day of a month: of the one named, else of the month of a day named before it in the sentence, else the next to come.
func (r *eventRun) nthDay(word, month string, before []dated, pos int) time.Time {
	n := ordinalWords[word]
	if n == 0 {
		n = atoi(word)
	}
	if n < 1 || n > 31 {
		return time.Time{}
	}
	base := r.day()
	if month != "" {
		k := slices.Index(monthsByName, strings.ReplaceAll(month, "~", "a")) + 1
		at := time.Date(base.Year(), time.Month(k), n, 0, 0, 0, 0, time.UTC)
		if at.Before(base.AddDate(0, -6, 0)) {
			at = at.AddDate(1, 0, 0)
		}
		return inMonth(at, n)
	}
	for _, d := range before {
		if d.end <= pos && !d.From.IsZero() && d.From.After(base) {
			base = d.From.AddDate(0, 0, 1-d.From.Day())
		}
	}
	at := time.Date(base.Year(), base.Month(), n, 0, 0, 0, 0, time.UTC)
	if at.Before(r.day()) {
		at = time.Date(base.Year(), base.Month()+1, n, 0, 0, 0, 0, time.UTC)
	}
	return inMonth(at, n)
}

// inMonth is a day, or none if its month has no such day.
func inMonth(at time.Time, n int) time.Time {
	if at.Day() != n {
		return time.Time{}
	}
	return at
}

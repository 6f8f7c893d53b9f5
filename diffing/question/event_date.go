package question

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"
)

var (
	insteadOf = regexp.MustCompile(`\b(?:instead of|rather than|not (?:on|from|until|in|for)|not|originally|initially|previously|than|was due on|had been (?:due|set|planned|scheduled)(?: for| on)?|after) (?:on |for )?$`)
	otherTime = regexp.MustCompile(`\b(?:before|after|since|until|when|while|ahead of|as soon as|following|once) (?:[a-z'-]+ ){2,8}?(?:on |at |in |for )?$`)
	// beforeWhom is a "before" of place, not of time.
	beforeWhom = regexp.MustCompile(`\b(?:appear\w*|speak\w*|testif\w+|evidence|brought|stand\w*|haul\w*|summon\w*|plead\w*) before `)
	partWord   = regexp.MustCompile(`\b(early|(?:the )?first half of|start of|beginning of|late|later|(?:the )?second half of|end of) (?:in )?$`)
	firstPart  = regexp.MustCompile(`early|first|start|beginning`)
	// asDate follows a date that is itself what was said: "confirmed 14 June as the date".
	asDate    = regexp.MustCompile(`^ (?:as|for) (?:the|its|his|her|their|a) `)
	untilWhen = regexp.MustCompile(`\b(?:to|until|till|for) (?:the )?$`)
	wasDue    = regexp.MustCompile(`\b(?:due|planned|scheduled|set|fixed|meant|originally)(?: (?:for|on|to be on|to open on|to begin on|to start on))? $`)
	todayWord = regexp.MustCompile(`(?i)\b(?:today|tonight|this)\b`)
	pushedTo  = regexp.MustCompile(`\b(?:by|to|until|till|for|now on|on|in) (?:the )?$`)
)

// dateOf is the date that a line gives the event for a status, empty where it gives none.
func (r *eventRun) dateOf(l line, next Status) string {
	var best *dated
	score := -1
	text, spans := clausesOf(l.low)
	own := r.ownClauses(l, text, spans)
	for i := range l.dates {
		d := &l.dates[i]
		lead := l.low[:d.start]
		if r.whenSaid(lead) && !asDate.MatchString(l.low[d.end:]) {
			continue
		}
		if thanTail.MatchString(l.low[d.end:]) {
			continue
		}
		s := 1
		if len(own) > 0 && r.otherSubject(text, spans, own, d.start) && !(next == Postponed && newAim.MatchString(clauseLead(text, spans, d.start))) {
			s -= 5
		}
		if next == Postponed {
			switch cue := putOff.FindStringIndex(lead); {
			case untilWhen.MatchString(lead) && cue != nil:
				s += 3
			case wasDue.MatchString(lead):
				s -= 4
			}
			if r.stands(*d) {
				s -= 6
			}
		}
		if fromThen.MatchString(lead) && putOff.MatchString(lead) && len(l.dates) > 1 {
			continue
		}
		if insteadOf.MatchString(lead) || strings.HasPrefix(strings.TrimLeft(l.low[d.end:], " "), "to ") && d.From.Equal(d.To) {
			s = -2
		}
		past := !d.To.After(r.day()) && d.Clock == "" && !todayWord.MatchString(d.Text)
		if past != (next == Happened) && !(next == Happened && !d.From.After(r.day())) {
			s -= 6
		}
		if otherTime.MatchString(beforeWhom.ReplaceAllString(lead, "to ")) && !r.dayOfJourney(l, *d) {
			s -= 4 // "before the premier leaves on Thursday" dates something else
		}
		if pushedTo.MatchString(lead) {
			s++
		}
		if d.From.Equal(d.To) {
			s++
		}
		if m := r.p.event.strong.FindAllStringIndex(lead, -1); m != nil {
			s++
			if d.start-m[len(m)-1][1] < 45 {
				s++
			}
		}
		if s > score {
			best, score = d, s
		}
	}
	if best == nil || score < 0 {
		return r.movedBy(l)
	}
	return format(narrowed(l.low, *best))
}

// newAim is said of the day that takes the place of another.
var newAim = regexp.MustCompile(`\b(?:aim\w*|now|instead|hop(?:es|ing)|target\w*|look(?:s|ing) (?:at|to)|speaks? of|eye(?:s|ing)|everything|expects?|will go|goes)\b`)

// clauseLead is the clause that holds a place, up to it.
func clauseLead(text string, spans [][2]int, pos int) string {
	for _, s := range spans {
		if pos < s[1] {
			return text[s[0]:max(s[0], pos)]
		}
	}
	return ""
}

// fromThen leads up to the day that was given up.
var fromThen = regexp.MustCompile(`\bfrom (?:the )?$`)

// thanTail follows a stretch of time that only compares: "a day earlier than planned".
var thanTail = regexp.MustCompile(`^ (?:[a-z]+ )?than\b`)

// ownClauses are the clauses of a line that have a word of the event, or go on about it.
func (r *eventRun) ownClauses(l line, text string, spans [][2]int) []int {
	var out []int
	for i, s := range spans {
		part := text[s[0]:s[1]]
		if r.p.event.cue.MatchString(part) || r.last && i == 0 && itFirst.MatchString(part) {
			out = append(out, i)
		}
	}
	return out
}

// newSubject begins a clause that goes on about something else.
var newSubject = regexp.MustCompile(`^(?:[;:]|,? (?:and|but|while|whereas|because|since|as|after|before|although|though|when|where|so))[ ,]+(?:the|an?|its|his|her|their|[a-z]+'s|[a-z]+) (?:[a-z'-]+ ){0,4}?(?:is|are|was|were|has|have|had|will|would|can|could|may|must|[a-z]+ed)\b`)

// otherSubject reports whether the clause that holds a place has a subject of its own and no word of the event.
func (r *eventRun) otherSubject(text string, spans [][2]int, own []int, pos int) bool {
	for i, s := range spans {
		if pos >= s[1] {
			continue
		}
		return !slices.Contains(own, i) && newSubject.MatchString(text[s[0]:s[1]])
	}
	return false
}

// whenSaid reports whether a stretch leads up to the day on which something was said, not to the day of what was said: "said on", not "said
// that they would meet on".
func (r *eventRun) whenSaid(lead string) bool {
	m := speaking.FindString(lead)
	if m == "" || whatSaid.MatchString(m) {
		return false
	}
	k := strings.Index(m, " to ")
	return k < 0 || !r.p.event.cue.MatchString(m[k:])
}

var whatSaid = regexp.MustCompile(`\b(?:that|will|would|shall|could|may|might|should|must|is|are|was|were|be)\b`)

// narrowed is the part of a week or month that the words before it pick out.
func narrowed(low string, d dated) dated {
	days := int(d.To.Sub(d.From).Hours()/24) + 1
	m := partWord.FindStringSubmatch(low[:d.start])
	if m == nil || days < 7 {
		return d
	}
	half := days / 2
	if days == 7 {
		half = 3
	}
	if firstPart.MatchString(m[1]) {
		d.To = d.From.AddDate(0, 0, half-1)
	} else {
		d.From = d.From.AddDate(0, 0, half)
	}
	return d
}

// format writes a date as answers hold it: a day, with the time of day where it is given, a month, or a range.
func format(d dated) string {
	day := d.From.Format(time.DateOnly)
	switch {
	case d.From.Equal(d.To) || d.To.IsZero():
		if d.Clock != "" {
			return day + " " + d.Clock
		}
		return day
	case d.From.Day() == 1 && d.From.AddDate(0, 1, -1).Equal(d.To):
		return d.From.Format("2006-01")
	}
	return day + "/" + d.To.Format(time.DateOnly)
}

// within reports whether one period, as answers hold it, lies inside another.
func within(inner, outer string) bool {
	from, to, ok := strings.Cut(outer, "/")
	first, last, _ := strings.Cut(inner, "/")
	if last == "" {
		last = first
	}
	return ok && inner != "" && from <= first && last <= to
}

// stale reports whether a line repeats what has been overtaken: a date that was given up, without a word of its being back.
func (r *eventRun) stale(l line, next Status, date string) bool {
	if date == "" || next == Postponed || rank[next] > rank[r.a.Status] || backOn.MatchString(l.low) {
		return false
	}
	if r.a.Date == "" && next == Confirmed { // put off to no day, and on again
		return false
	}
	return slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == "date" && m.Over && sameDay(m.Value, date) }) && !sameDay(date, r.a.Date) && next != Happened
}

// note keeps a value that has been overtaken, with the day of the text that did so: when it was said, not when it was read, since a feed that
// is new brings the texts of many days at once.
func (r *eventRun) note(key, value string, l line) {
	if value == "" || value == string(None) {
		return
	}
	r.a.State = remember(r.a.State, Memory{Key: key, Value: value, By: r.sayer(l), At: r.day(), Over: true})
}

// remember keeps the memory of an answer short: one entry a value.
func remember(state []Memory, m Memory) []Memory {
	const most = 200
	for i, x := range state {
		if x.Key == m.Key && x.Value == m.Value {
			state = slices.Clone(state)
			state[i].Over = m.Over
			return state
		}
	}
	state = append(slices.Clone(state), m)
	if len(state) > most {
		state = state[len(state)-most:]
	}
	return state
}

// where is the state of an event in a few words.
func (a Answer) where() string {
	s := string(a.Status)
	if s == "" {
		s = string(None)
	}
	if a.Date != "" {
		s += fmt.Sprintf(" (%s)", a.Date)
	}
	if a.DeniedBy != "" {
		s += ", denied by " + a.DeniedBy
	}
	return strings.TrimSpace(s)
}

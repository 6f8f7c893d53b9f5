package question

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/claim"
)

// rank orders the statuses by how far the event has come.
var rank = map[Status]int{"": 0, None: 0, Rumoured: 1, Planned: 2, Confirmed: 3, Postponed: 3, Cancelled: 3, Happened: 4}

// eventRun is one text's way through an event.
type eventRun struct {
	p       plan
	a       *Answer
	t       Text
	changes []Change
	weight  weight // of the sentence in hand
	last    bool   // the sentence before was about the event
}

func updateEvent(p plan, a Answer, t Text) (Answer, []Change) {
	r := &eventRun{p: p, a: &a, t: t}
	if a.Status == "" {
		a.Status = None
	}
	known := aliases(p.q, a)
	for i := range t.Verdicts {
		v := &t.Verdicts[i]
		l := read(v, known)
		about := r.about(l)
		if r.weight = weigh(t, v); about && r.weight != none && !questionSentence(l.low) {
			r.step(l)
		}
		r.last = about
	}
	return a, r.changes
}

var backTo = whole(`it|(?:the|that|such a) (?:visit|trip|talks|meeting|move|plan|deal|date|vote|decision|agreement|event|ceremony|launch|strike|hearing|verdict|ruling|trial|return|restart|reopening)|no (?:date|plans?|decision|timetable|agreement)`)

var itself = whole(`(?:it|this|that|the (?:visit|trip|talks|meeting|move|plan|deal|date|vote|decision|agreement|event|ceremony|launch|strike|hearing|verdict|ruling|trial|return|restart|reopening|sailings?|services?|delay|postponement))\b`)

// about reports whether a line is about the event: the event's words beside its own names or words, or a reference back to it.
func (r *eventRun) about(l line) bool {
	names, words := r.p.aboutIt(l)
	known := 0
	for _, m := range l.names {
		if m.known {
			known++
		}
	}
	switch {
	case r.strong(l):
		return names+words > 0 || r.last || r.p.event.plain || r.p.event.this.MatchString(l.low) && (known > 0 || !r.others(l))
	case r.p.event.weak.MatchString(l.low):
		return names > 0 && (known > 1 || words > 0) || words > 1
	}
	return r.last && (itself.MatchString(l.low) || len(l.dates) > 0)
}

// strong reports whether a line has the event's own words, and not as somebody else's event: "the premier's visit to the White House".
func (r *eventRun) strong(l line) bool {
	for _, m := range r.p.event.strong.FindAllStringIndex(l.low, -1) {
		foreign := ballot.MatchString(l.low[m[0]:])
		for _, n := range l.names {
			own := slices.Contains(r.p.target, n.name)
			if m[0]-n.end == 3 && l.low[n.end:m[0]] == "'s " && !own && n.kind != claim.Other {
				foreign = true
			}
			if gap := n.start - m[1]; gap > 0 && gap < 9 && !own && toPlace.MatchString(l.low[m[1]:n.start]) && len(r.p.target) > 0 && n.kind == claim.Place {
				foreign = true
			}
		}
		if !foreign {
			return true
		}
	}
	return false
}

// ballot is a vote that somebody casts, not the vote that is held.
var ballot = regexp.MustCompile(`^vot(?:e|es|ed|ing) (?:for|against|in favou?r)\b`)

var toPlace = regexp.MustCompile(`^ (?:to|of|at) (?:the )?$`)

// others reports whether a line names people whom the question does not know.
func (r *eventRun) others(l line) bool {
	return slices.ContainsFunc(l.names, func(m mention) bool { return m.kind == claim.Person && !m.known })
}

var (
	calledOff = whole(`cancel(?:s|led|ed|ling)|call(?:ed|s|ing)? (?:it |the [a-z]+ )?off|scrapped|axed|pulled (?:the|its|a|his|her)|there (?:will|would) be no|abandon(?:s|ed)|(?:will|would|does|is|are) (?:now )?not (?:now )?(?:be )?(?:take place|taking place|go(?:ing)? ahead|happen|be held|proceed|held|coming|visit|travel)|won't (?:take place|go ahead|happen|be held|come|visit|travel)|no longer (?:be )?(?:take place|taking place|go(?:ing)? ahead|happen|planned|visit|come)|drop(?:s|ped) (?:its |the |his |her |their )?plans?|pull(?:s|ed) out of|(?:is|are|was) (?:now )?off|averted|collapsed|fell through|fallen through|dead in the water`)
	putOff    = whole(`postpon(?:e|es|ed|ing|ement)|put (?:back|off)|delay(?:s|ed|ing)?|deferred|defers|push(?:es|ed) back|reschedul(?:e|es|ed|ing)|adjourn(?:s|ed)|held up|slipped (?:back |to )|moved (?:back )?(?:from|to|until)|pushed (?:to|until|into)|on hold`)
	confirms  = whole(`confirm(?:s|ed|ing|ation)?|signed off|approv(?:ed|es|al)|green light|go-ahead|given the nod|finali[sz]ed|formally (?:announced?|set|agreed?|called|scheduled)|officially (?:announced?|set|agreed?|called|scheduled)|it(?:'s| is) official|definitely`)
	sealed    = whole(`signed off|approved|approves|given the nod|green light|go-ahead|finali[sz]ed`)
	wish      = whole(`(?:asked|asks|asking|called|calls|calling|pressed|pressing|appeal(?:s|ed|ing)?|petition(?:s|ed|ing)?|lobby(?:ing)?|lobbied|campaign(?:s|ed|ing)?) (?:\w+ ){0,6}?(?:for|to)|demand(?:s|ed|ing)?|urg(?:es|ed|ing)|wants?|wanted|would like|should|ought`)
	sure      = whole(`will|agreed|confirmed|announced|decided|scheduled|set for|due`)
	notBut    = whole(`not (?:on|from|until|in|this|for)\b[^.;]{0,40}?\bbut`)
	notBefore = whole(`not (?:now )?(?:\w+ ){0,3}(?:before|until)|no (?:earlier|sooner) than`)
	notYet    = whole(`not (?:yet )?(?:been )?(?:confirm|approv|sign|final)\w*|unconfirmed|to be confirmed|(?:declined|refused|unable|yet) to confirm|(?:would|could|did|can) (?:not|neither) confirm|neither confirm\w*|awaiting (?:approval|confirmation)|needs? (?:\w+ ){0,3}approval|subject to (?:\w+ ){0,3}approval|if (?:\w+ ){0,4}(?:approv|confirm)|(?:is|are|was|were|being) (?:still )?planned|plans? (?:for|to)|preliminary|in principle|provisional|tentative`)
	future    = whole(`will|would|shall|'ll|is to|are to|due|schedul(?:e|ed)|set (?:to|for)|expect(?:s|ed)?|plan(?:s|ned|ning)?|intend(?:s|ed)?|aim(?:s|ed|ing)?|hop(?:es|ed|ing)|agree(?:d|s)?|agreement|fixed for|pencilled in|penciled in|going to|about to|preparing|prepar(?:es|ed|ations)|announced?|deal|called for|ordered for|to be`)
	mayBe     = whole(`may|might|could|possibl[ey]|rumou?rs?|rumou?red|speculation|reportedly|considering|mulling|weighing|under discussion|in talks|hints?|hinted|understood to|tipped`)
	underWay  = whole(`took place|taken place|(?:is|are|was|were|got|gets) under ?way|went ahead|(?:has|have) (?:now |just |finally )?(?:begun|started|ended|finished|concluded|taken place|gone ahead)|began|started|ended|concluded|wrapped up|is taking place|are taking place|was held|were held|lasted|broke up`)
	naysay    = whole(`den(?:y|ies|ied)|no (?:such )?(?:visit|trip|talks?|meeting|date|plans?|decision|agreement|deal|vote|timetable|strike|sale|merger|bid|launch|discussions?|negotiations?|\w+ing)\b[^.;]{0,30}?\b(?:exists?|has been|have been|had been|is|are|was|were|planned|set|fixed|made|taken|scheduled|agreed|on the (?:table|agenda))|not (?:true|planned|scheduled|planning|on the agenda|in the diary)|nothing (?:has been |had been |is |was )?(?:decided|agreed|planned|scheduled|signed)|premature|ruled? out|no plans|untrue|pure (?:speculation|invention)|guess(?:ing|work)|false report`)
	backOn    = whole(`back on|revived|reinstated|will (?:now )?(?:go ahead|take place) after all|after all|new date|resurrected`)
	withPeers = whole(`(?:took|take|takes|taking) part|attended|(?:was|were) (?:also )?(?:present|there)|sat in|accompanied by|joined by|along(?:side| with)|together with|will (?:also )?(?:attend|join|travel|take part|be present|be there)|delegation|flanked by|with him|with her|without`)
	speaking  = regexp.MustCompile(`\b(?:said|says|told|announced|reported|added|wrote|statement|spokes\w+|speaking|claimed|confirmed|denied|agreed|disclosed|revealed)\b(?: [a-z']+){0,4}? (?:on |early |late |early on |late on |last |in a statement )*$`)
	inPerson  = whole(`in person|face to face|by video(?: ?link)?|by telephone|by phone|online|remotely|behind closed doors|virtually`)
)

// statusOf is the status that a line gives the event, none where it gives no status.
func (r *eventRun) statusOf(l line) (Status, string) {
	if m := calledOff.FindStringIndex(l.low); m != nil && !negatedBefore(l.low, m[0]) && !hypothetical(l.low, m[0]) && r.near(l, m) {
		return Cancelled, "said to be called off"
	}
	if r.happened(l) {
		return Happened, "said to have happened"
	}
	if m := putOff.FindStringIndex(l.low); m != nil && !negatedBefore(l.low, m[0]) && !hypothetical(l.low, m[0]) && r.near(l, m) {
		return Postponed, "said to be put off"
	}
	ahead := sealed.MatchString(l.low) || future.MatchString(l.low) || mayBe.MatchString(l.low) || len(r.ahead(l)) > 0
	if unsaid.MatchString(l.low) {
		return "", ""
	}
	if wish.MatchString(l.low) && !sure.MatchString(l.low) && !l.isHearsay() && !mayBe.MatchString(l.low) {
		return "", ""
	}
	if m := notBut.FindStringIndex(l.low); m != nil && rank[r.a.Status] >= 2 && len(r.ahead(l)) > 0 {
		return Postponed, "said to be on another date"
	}
	if notBefore.MatchString(l.low) {
		if rank[r.a.Status] > 0 && len(r.ahead(l)) > 0 {
			return Postponed, "said not to be before a later date"
		}
		return "", ""
	}
	negated := negated(l.low, r.p.event.verb)
	switch {
	case !ahead || negated:
		return "", ""
	case confirms.MatchString(l.low) && r.named(l) && !notYet.MatchString(l.low) && !l.isHearsay():
		return Confirmed, "confirmed"
	case l.isHearsay() || l.bystander() || onlyWould(l.low) && !l.isOfficial() || mayBe.MatchString(l.low) && !l.isOfficial():
		return Rumoured, "said by no authority"
	case mayBe.MatchString(l.low) && !future.MatchString(l.low):
		return Rumoured, "said to be possible"
	case r.p.event.strong.MatchString(l.low) || r.p.event.weak.MatchString(l.low):
		return Planned, "announced"
	}
	return "", ""
}

// named reports whether a line names the event or refers back to it.
func (r *eventRun) named(l line) bool {
	return r.p.event.strong.MatchString(l.low) || r.p.event.weak.MatchString(l.low) || backTo.MatchString(l.low)
}

// near reports whether the event's words, or a reference to it, stand close to a place: what is put off must be the event.
func (r *eventRun) near(l line, at []int) bool {
	const reach = 70 // bytes between a subject or object and its verb
	part := l.low[max(0, at[0]-reach):min(len(l.low), at[1]+reach/2)]
	if r.p.event.strong.MatchString(part) || r.p.event.weak.MatchString(part) {
		return true
	}
	return r.a != nil && r.a.Status != None && (r.p.event.this.MatchString(part) || r.last && backTo.MatchString(part))
}

// unsaid is a source that says nothing.
var unsaid = regexp.MustCompile(`^(?:nobody|no one) (?:would|could|can|will)\b|\b(?:would|did|could|will) not (?:say|comment|be drawn|discuss|be reached|reply|respond)|declined to (?:say|comment)|refused to (?:say|comment)`)

// onlyWould reports whether nothing but "would" speaks of the future: what others say is to come.
func onlyWould(low string) bool {
	return strings.Contains(low, " would ") && !future.MatchString(strings.ReplaceAll(low, " would ", " "))
}

// hypothetical reports whether a place stands after "if", "may" or "could": a delay that is feared is none.
var hypotheticalBefore = regexp.MustCompile(`\b(?:if|may|might|could|would be|unless|fears? (?:of|that)|risk(?:s|ed)?|threat(?:s|ened|ens)? (?:of|to)|whether|calls? (?:for|to)|demand\w*|urged?|asked|wants?|sought|request\w*|propos\w+ to|appeal\w* (?:for|to))\b[^,;.]{0,40}$`)

func hypothetical(low string, pos int) bool { return hypotheticalBefore.MatchString(low[:pos]) }

func negated(low string, ev *regexp.Regexp) bool {
	all := ev.FindAllStringIndex(low, -1)
	for _, m := range all {
		if !negatedBefore(low, m[0]) {
			return false
		}
	}
	return len(all) > 0
}

var (
	notDone = regexp.MustCompile(`\b(?:to|be|will|would|not|never|is|are|until|before|once|when|if|after|since|should|could|may|might|must|can|cannot|due|last|who|which)(?: (?:be|have|been|fully|also|only))? $`)
	helper  = regexp.MustCompile(`\b(?:has|have|had)(?: (?:now|just|finally|already|since|also|at last|officially|formally))* (?:been )?$`)
)

// happened reports whether a line says that the event has taken place.
func (r *eventRun) happened(l line) bool {
	if slices.ContainsFunc(r.ahead(l), func(d dated) bool { return d.From.After(r.day()) }) || r.longAgo(l) {
		return false
	}
	names, words := r.p.aboutIt(l)
	for _, m := range r.p.event.done.FindAllStringIndex(l.low, -1) {
		lead := l.low[:m[0]]
		if negatedBefore(l.low, m[0]) || hypothetical(l.low, m[0]) || notDone.MatchString(lead) {
			continue
		}
		if names+words > 0 || r.p.event.this.MatchString(l.low) || helper.MatchString(lead) && r.last {
			return true
		}
	}
	known := 0
	for _, m := range l.names {
		if m.known {
			known++
		}
	}
	if m := r.p.event.going.FindStringIndex(l.low); m != nil && names+words > 0 && !negatedBefore(l.low, m[0]) {
		return true
	}
	if m := r.p.event.weak.FindStringIndex(l.low); m != nil && names > 0 && known > 1 && pastForm.MatchString(l.low[m[0]:m[1]]) &&
		!notDone.MatchString(l.low[:m[0]]) && !negatedBefore(l.low, m[0]) {
		return true
	}
	if m := underWay.FindStringIndex(l.low); m != nil && !negatedBefore(l.low, m[0]) && !notDone.MatchString(l.low[:m[0]]) {
		if n := r.p.event.held.FindStringIndex(l.low); n != nil && n[0] < m[0] && m[0]-n[1] < 60 {
			return true
		}
	}
	return false
}

var pastForm = regexp.MustCompile(`^(?:met|arrived|received|hosted|welcomed|sat down|held|began|started|opened|closed|ordered|completed|delivered|returned|announced|reached|gave|went|left|came|ended|ceased|rolled|flown|stopped|dropped|resumed)`)

// ahead lists a line's dates that lie after the text's day, when it was said left out.
func (r *eventRun) ahead(l line) []dated {
	var out []dated
	day := r.day()
	for _, d := range l.dates {
		if !d.To.Before(day) && !speaking.MatchString(l.low[:d.start]) && (d.From.After(day) || d.To.After(day) || d.Clock != "") {
			out = append(out, d)
		}
	}
	return out
}

// longAgo reports whether every date of a line lies more than a fortnight before the text: background, not news of the event.
func (r *eventRun) longAgo(l line) bool {
	limit := r.day().AddDate(0, 0, -14)
	for _, d := range l.dates {
		if !d.To.Before(limit) {
			return false
		}
	}
	return len(l.dates) > 0
}

// day is the day on which the text was published, in its own zone.
func (r *eventRun) day() time.Time {
	at := r.t.Published
	if at.IsZero() {
		at = r.t.At
	}
	y, m, d := at.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// step takes one sentence in.
func (r *eventRun) step(l line) {
	next, rule := r.statusOf(l)
	if r.weight == forward {
		if next != Cancelled && next != Postponed && rank[next] > rank[r.a.Status] && rank[next] > 1 {
			if date := r.dateOf(l, next); !r.stale(l, next, date) {
				r.move(l, next, date, rule)
			}
		}
		return
	}
	if r.deny(l, next) {
		return
	}
	date := r.dateOf(l, next)
	if r.stale(l, next, date) {
		if next != Cancelled && next != Happened {
			return
		}
		date = ""
	}
	if next != "" && r.may(l, next) {
		r.move(l, next, date, rule)
		return
	}
	r.redate(l, next, date)
	r.joiners(l)
}

// may reports whether the status may become next: forward, or off course; hearsay never undoes what was announced.
func (r *eventRun) may(l line, next Status) bool {
	cur := r.a.Status
	switch {
	case next == cur || cur == Happened:
		return false
	case next == Cancelled || next == Postponed:
		if l.isHearsay() && rank[cur] >= 2 || cur == Cancelled {
			return false
		}
		return cur != None || next == Cancelled || len(l.dates) > 0
	case cur == Cancelled:
		return next == Happened || backOn.MatchString(l.low) && next != Rumoured || next == Confirmed
	case cur == Postponed:
		return next == Happened || next == Confirmed
	}
	return rank[next] > rank[cur]
}

// move gives the event a new status, with what else the sentence says.
func (r *eventRun) move(l line, next Status, date, rule string) {
	before := r.a.where()
	old := r.a.Date
	if date == "" && next == Happened {
		date = r.happenedOn()
	}
	if date != "" && date != old && next != Cancelled {
		r.note("date", old, l)
		r.a.Date = date
	}
	if next == Cancelled {
		r.note("date", old, l)
		r.a.Date = ""
	}
	r.note("status", string(r.a.Status), l)
	r.a.Status = next
	r.a.By = l.sayer()
	if r.a.By == "" {
		r.a.By = r.t.Outlet
	}
	if next != Rumoured && next != Postponed && !l.isHearsay() { // the denial has yielded
		r.a.DeniedBy = ""
	}
	if who := r.actors(l); len(who) > 0 && (len(r.a.Who) == 0 || next == Planned || next == Confirmed) {
		r.a.Who = who
	}
	if f := inPerson.FindString(l.low); f != "" {
		r.a.Format = f
	}
	r.changes = append(r.changes, change(r.p.q, r.t, l, "now "+r.a.where()+", according to "+r.a.By, before, r.a.where(), rule, r.a.By))
}

// happenedOn is the day of an event that a text says has happened without saying when: the day that was set, if it has come, else the text's.
func (r *eventRun) happenedOn() string {
	day := r.day().Format(time.DateOnly)
	if len(r.a.Date) >= len(day) && r.a.Date[:len(day)] <= day && !strings.Contains(r.a.Date, "/") {
		return r.a.Date[:len(day)]
	}
	return day
}

// redate sets, moves or narrows the date of an event whose status stands.
func (r *eventRun) redate(l line, next Status, date string) {
	cur := r.a.Status
	if date == "" || date == r.a.Date || cur == None || cur == Happened || cur == Cancelled {
		return
	}
	if r.a.Date == "" && !r.strong(l) || unsaid.MatchString(l.low) || next == "" && wish.MatchString(l.low) {
		return
	}
	if next == "" && !r.p.event.strong.MatchString(l.low) && !strings.HasPrefix(date, r.a.Date) {
		return
	}
	if rank[next] < rank[cur] && !(next == Planned && (l.isOfficial() || strings.HasPrefix(date, r.a.Date))) && !(cur == Postponed && next != Rumoured) {
		if next != "" || !strings.HasPrefix(date, r.a.Date) {
			return
		}
	}
	vaguer := strings.Contains(date, "/") && !strings.Contains(r.a.Date, "/") || len(date) == 7 && len(r.a.Date) > 7
	if strings.HasPrefix(r.a.Date, date) || r.a.Date != "" && vaguer && !backOn.MatchString(l.low) { // less than is known
		return
	}
	before := r.a.where()
	r.note("date", r.a.Date, l)
	r.a.Date = date
	r.changes = append(r.changes, change(r.p.q, r.t, l, "date now "+date, before, r.a.where(), "date set or moved", r.sayer(l)))
}

func (r *eventRun) sayer(l line) string {
	if s := l.sayer(); s != "" {
		return s
	}
	return r.t.Outlet
}

// joiners adds participants that a sentence names as such.
func (r *eventRun) joiners(l line) {
	at := withPeers.FindStringIndex(l.low)
	if at == nil || r.a.Status == None || r.a.Status == Cancelled || !(r.p.event.strong.MatchString(l.low) || itself.MatchString(l.low)) {
		return
	}
	before := strings.Join(r.a.Who, ", ")
	leaves := strings.Contains(l.low[at[0]:at[1]], "without")
	for _, m := range l.names {
		if m.kind == claim.Place || m.kind == claim.Unnamed || m.kind == claim.Other && !m.known || slices.Contains(r.p.target, m.name) || l.sayer() == m.name {
			continue
		}
		has := slices.IndexFunc(r.a.Who, func(s string) bool { return sameName(s, m.name) })
		switch {
		case has < 0 && !leaves:
			r.a.Who = append(slices.Clone(r.a.Who), m.name)
		case has >= 0 && leaves && m.start > at[0]:
			r.a.Who = slices.Delete(slices.Clone(r.a.Who), has, has+1)
		}
	}
	if after := strings.Join(r.a.Who, ", "); after != before {
		r.changes = append(r.changes, change(r.p.q, r.t, l, "participants now "+after, before, after, "participants named", r.sayer(l)))
	}
}

// deny notes an official denial beside a rumour or a plan; it stands until one of the two yields.
func (r *eventRun) deny(l line, next Status) bool {
	at := naysay.FindStringIndex(l.low)
	if at == nil || !r.near(l, at) || next == Happened || next == Postponed || confirms.MatchString(l.low) && !naysay.MatchString(l.low) {
		return false
	}
	if l.isHearsay() || r.a.Status != Rumoured && r.a.Status != Planned {
		return r.a.Status == None
	}
	by := r.sayer(l)
	if r.a.DeniedBy == by {
		return true
	}
	r.a.DeniedBy = by
	r.changes = append(r.changes, change(r.p.q, r.t, l, "denied by "+by, "", "denied by "+by, "official denial", by))
	return true
}

// actors lists the people and bodies that a sentence names beside the event's own names of places.
func (r *eventRun) actors(l line) []string {
	var out []string
	for _, m := range l.names {
		if m.kind == claim.Place || m.kind == claim.Unnamed || m.kind == claim.Other && !m.known || slices.Contains(out, m.name) {
			continue
		}
		out = append(out, m.name)
	}
	return out
}

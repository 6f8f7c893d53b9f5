package question

import (
	"regexp"
	"slices"
	"strings"
)

// A line that sets two counts side by side, each with who gives it: "410,000 florins, says the police; 365,000, says the board's accountant",
// "the police put it at 410,000, the board at 365,000".

var (
	// byAfter follows a number with who gives it.
	byAfter = regexp.MustCompile(`^(?: [a-z'-]+){0,4}?,? \(?(?:says?|said|according to|if (?:you|one) (?:asks?|believes?|listens? to|trusts?)|in the (?:view|reckoning|estimate|count|eyes|books|words) of|by the (?:count|reckoning|estimate|books) of|reckons?|think|insists?|maintains?) (?:the |its |their )?([^;,()0-9]{3,60}?)\)?(?:[;,.)]| and | while | but | whereas |$)`)
	// inBrackets follows a number with who gives it in brackets.
	inBrackets = regexp.MustCompile(`^(?: [a-z'-]+){0,4}? \((?:the )?([^()0-9]{3,40})\)`)
	// putsIt are the verbs with which somebody gives a number of his own.
	putsIt = `(?:says?|said|puts?|ha(?:s|d|ve)|makes?|made|sp(?:eaks?|oke) of|reckons?|reckoned|counts?|counted|looks? for|estimates?|estimated|comes? to|came to|arrives? at|arrived at|thinks?|believes?|insists? on|talks? of|talked of)`
	// byBefore leads up to the first number with who gives it.
	byBefore = regexp.MustCompile(`\b` + putsIt + `(?: (?:now|still|today))?(?: (?:it|them|that|there|the [a-z' -]{3,60}))?(?: (?:at|is|are|was|were|to be|as|that))*(?: (?:only|about|some|around|just|nearly|at least|more than))* $`)
	// nextBy stands between the first number and the second with who gives the second.
	nextBy = regexp.MustCompile(`^(?: [a-z'-]+){0,4}?(?:[,;]| and| while| but| whereas) (?:(?:and|while|but|whereas|though) )?(?:the |its |their )?((?:[a-z'.-]+ ){1,7}?)(?:` + putsIt + `(?: (?:now|still))?(?: (?:it|them|the [a-z]+))? )?(?:(?:at|of|for|on|to|as|is|was|that it is|only|about|some|around|just) )*$`)
)

// sideCount is one of two numbers of a line, and whose it is.
type sideCount struct {
	quantity
	by string
}

// givenBy is who a stretch of a line names, empty where it names nobody who could count.
func (l line) givenBy(start, end int) string {
	for _, m := range l.names {
		if m.start >= start && m.end <= end+1 {
			return m.name
		}
	}
	if text := strings.TrimSpace(l.low[start:end]); official.MatchString(text) || counters.MatchString(text) {
		return strings.TrimSpace(l.text(start, end))
	}
	return ""
}

// counters are those besides the authorities who count.
var counters = whole(`unions?|accountants?|auditors?|trustees|firms?|makers?|clubs?|organi[sz]ers|doctors|wardens|scientists|experts|charit(?:y|ies)|campaigners|opposition|rescuers|relatives|lawyers?|engineers|insurers?|investigators|villagers|strikers|management|employers|association|institute|universit(?:y|ies)|museum|bank|regulator`)

// twoSides finds the two numbers of a line that two sides give of what a slot counts.
func (r *figureRun) twoSides(l line, list []quantity, s int) (a, b sideCount, ok bool) {
	x := r.p.slots[s]
	var own []quantity
	for _, q := range list {
		if !q.skip && !q.ordinal && (x.takes(q) || q.unit == "" && x.unit == "money" && q.value >= 1000) {
			own = append(own, q)
		}
	}
	if len(own) != 2 || own[0].value == own[1].value || times(own[0].value, own[1].value) > 4 || !r.near(s, own[0].value) || !r.near(s, own[1].value) {
		return a, b, false
	}
	a.quantity, b.quantity = own[0], own[1]
	gap, after := l.low[a.end:b.start], l.low[b.end:]
	for _, re := range []*regexp.Regexp{byAfter, inBrackets} {
		m, n := re.FindStringSubmatchIndex(gap), re.FindStringSubmatchIndex(after)
		if m != nil && n != nil {
			a.by, b.by = l.givenBy(a.end+m[2], a.end+m[3]), l.givenBy(b.end+n[2], b.end+n[3])
		}
	}
	if m, n := byBefore.FindStringIndex(l.low[:a.start]), nextBy.FindStringSubmatchIndex(gap); a.by == "" && m != nil && n != nil {
		a.by, b.by = l.party(m[0]), l.givenBy(a.end+n[2], a.end+n[3])
	}
	return a, b, a.by != "" && b.by != "" && !sameName(a.by, b.by)
}

// takeSides takes the numbers of two sides, and reports whether the line has them: whoever's word stood, or the first of two others, gives the value, and the other one differs.
func (r *figureRun) takeSides(l line, list []quantity, best map[int]reading) bool {
	if r.weight == forward || r.t.Corpus || correctedNote(l) || l.isHearsay() || together.MatchString(l.low) {
		return false
	}
	for s, x := range r.p.slots {
		now, known := r.current(s)
		if !known || x.doer != nil || x.margin || x.isStage() || r.moved[x.name] {
			continue
		}
		a, b, ok := r.twoSides(l, list, s)
		if !ok || !x.words.MatchString(l.low) && !themeWord.MatchString(l.low) && !(x.thing != nil && x.thing.MatchString(l.low)) && len(r.p.slots) > 1 {
			continue
		}
		if first := best[s]; first.start != a.start && first.start != b.start && first.end > 0 {
			continue
		}
		if r.secondStands(x.name, a, b, now) {
			a, b = b, a
		}
		if r.impossible(l, x, a.value, nil, list) != "" || r.impossible(l, x, b.value, nil, list) != "" {
			continue
		}
		r.told[s] = true
		if a.value != now {
			r.setBy(l, x, a.value, false, a.by)
		}
		r.contestAs(l, s, b.value, b.by)
		return true
	}
	return false
}

// secondStands reports whether it is the second of two sides whose word or number stands.
func (r *figureRun) secondStands(name string, a, b sideCount, now float64) bool {
	by := func(name string) (string, float64) {
		i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == name })
		if i < 0 {
			return "", 0
		}
		return r.a.Values[i].By, r.a.Values[i].Value
	}
	same := func(x, y string) bool { return x != "" && y != "" && (sameName(x, y) || sharesWord(x, y)) }
	own, _ := by(name)
	rival, other := by(rivalName(name))
	switch {
	case same(a.by, own) != same(b.by, own):
		return same(b.by, own)
	case same(a.by, rival) != same(b.by, rival):
		return same(a.by, rival)
	case a.value == now || b.value == now:
		return b.value == now
	}
	return other != 0 && a.value == other
}

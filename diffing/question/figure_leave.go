package question

import (
	"regexp"
	"slices"

	"storywatch/diffing/claim"
)

// Those who leave the number that is asked for: "the gang freed two hostages" is no count of those held, but takes two away.

var (
	// freedThem leads up to a number of those who have left; outAfter follows one.
	freedThem = regexp.MustCompile(`\b(?:free(?:d|s|ing)|releas(?:e[sd]?|ing)|let(?:s|ting)? (?:go|out|off)?|rescu(?:e[sd]?|ing)|sav(?:e[sd]|ing)|found|locat(?:e[sd]|ing)|recover(?:s|ed|ing)|hand(?:s|ed|ing) (?:over|back)|(?:release|rescue|freeing|liberation|escape|return|recovery|exchange|handover) of|br(?:ing|ings|inging|ought) (?:out|up|home|ashore)|pull(?:ed|ing) (?:out|clear)|put ashore)(?: (?:another|a further|the|about|some|at least|only|just|all))* $`)
	outAfter  = regexp.MustCompile(`^(?: [a-z'~-]+){0,12}? (?:(?:(?:have|has|had|were|was|are|is|been|being|got|could be) )+(?:[a-z]+ly )?(?:since |now |also |already )?(?:been )?(?:free\b|` + leaveWords + `)|` + leaveWords + `|(?:got|walked|go(?:es)?|went|set|is|are|were) (?:free|home|out)|c[ao]me (?:ashore|home|out|back)|turned up|escaped|climbed out|reached (?:the surface|safety|shore|land|home))\b`)
)

const leaveWords = `freed|released|walked in(?:to [a-z ]+)?|reappeared|let go|let out|rescued|saved|found(?: alive| dead)?|recovered|located|handed over|handed back|exchanged|brought (?:out|up|home|ashore|back)|pulled out|set free|put ashore|taken off|allowed (?:to (?:go|leave|disembark)|out|ashore|home)|rowed ashore|flown (?:out|home)|brought to (?:the surface|safety|shore)|taken to safety|pulled (?:up|clear)|winched (?:up|out|to safety)|airlifted|evacuated|reconnected|reopened|returned`

// someOfMissing follows a number of those who were counted.
var someOfMissing = regexp.MustCompile(`^ of (?:the|those) (?:[a-z0-9]+ )?(?:who (?:were|are|had been) |people |men )?(?:(?:still |reported |listed (?:as )?)?missing|unaccounted for)\b`)

// leaving reports whether a number is of those who have left what the slot counts.
func (s slot) leaving(l line, q quantity) bool {
	if !s.rest || q.unit != "" || q.ordinal {
		return false
	}
	from := clauseStart(l.low, q.start)
	clause := l.low[from:q.end] + clauseTo(l.low[q.end:])
	if wished.MatchString(clause) || remains.MatchString(l.low[q.end:]) {
		return false
	}
	return freedThem.MatchString(l.low[from:q.start]) || outAfter.MatchString(clauseTo(l.low[q.end:]))
}

// departure is a number of those who have left, told by a line.
type departure struct {
	line
	weight weight
	slot   int
	value  float64
	more   bool
	all    bool // nobody is left
}

// everyOne leads up to a number of all there were.
var everyOne = regexp.MustCompile(`\ball (?:of |the |of the |its )?$`)

// depart notes who has left; it is taken at the end of the text, which mostly says how many remain.
func (r *figureRun) depart(l line, list []quantity) {
	for s, x := range r.p.slots {
		for _, q := range list {
			if ofThose.MatchString(l.low[:q.start]) {
				continue
			}
			if k := someOfMissing.FindStringSubmatch(l.low[q.end:]); k != nil { // "one of the three who were missing walked into"
				q.skip = false
			}
			head := headAfter(l.low[q.end:])
			if q.skip && !q.more || !x.leaving(l, q) || head != "" && !x.ours(head) && !folkHead(head) || l.v.Label != claim.LabelNew || r.t.Corpus || correctedNote(l) {
				continue
			}
			if x.name == "missing" && !x.words.MatchString(l.low) || head == "" && !x.words.MatchString(l.low) && !(x.thing != nil && x.thing.MatchString(l.low)) {
				continue
			}
			r.departures = append(r.departures, departure{l, r.weight, s, q.value, q.more, everyOne.MatchString(l.low[:q.start])})
			break
		}
	}
}

// subtract takes those away who have left, where the text does not say how many remain. The same number told again within the story is the
// same departure, unless the line says that these are others.
func (r *figureRun) subtract() {
	for _, d := range r.departures {
		s := r.p.slots[d.slot]
		now, known := r.current(d.slot)
		key := "left " + s.name
		again := slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == key && m.Value == number(d.value) })
		if r.moved[s.name] && !again { // the text says itself what remains
			r.a.State = remember(r.a.State, Memory{Key: key, Value: number(d.value), By: r.sayer(d.line), At: r.t.At})
		}
		if !known || r.moved[s.name] || r.told[d.slot] || again && !d.more {
			continue
		}
		if d.value > now && !d.all {
			i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == s.name })
			r.flag(s, d.value, "more than the "+number(now)+" that there were", i)
			continue
		}
		r.a.State = remember(r.a.State, Memory{Key: key, Value: number(d.value), By: r.sayer(d.line), At: r.t.At})
		r.weight = d.weight
		if d.all && times(d.value, now) < 2 { // whoever counts otherwise, none are left
			d.value = now
		}
		r.set(d.line, s, now-d.value, false)
	}
}

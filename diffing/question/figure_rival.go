package question

import (
	"regexp"
	"slices"
	"strings"
)

// Who gives another number than the one that stands: a later count, or somebody who says that it is wrong.

var (
	// saidWrong says of a number that somebody else gave that it is not right.
	saidWrong = regexp.MustCompile(`\b(?:figure|number|count|total|toll|tally|estimate|sum)s?\b(?: [a-z'-]+){0,6}? (?:is|are|was|were) (?:[a-z]+ )?(?:wrong|false|mistaken|incorrect|too (?:low|high|small|large)|out of date|an understatement|nonsense)\b|\bleft out\b|\bthe (?:true|real|actual) (?:[a-z]+ )?(?:number|figure|total|toll|count|sum|extent|cost)\b`)
	// ownMends says that whoever gave a number has corrected it.
	ownMends = regexp.MustCompile(`\b(?:corrected|clarified|revis(?:ed|es|ing)|amended|rais(?:ed|es|ing)|lower(?:ed|s|ing)|apologi[sz]ed|retracted|withdrew|misprint|slip|mixed up|mistaken|counted twice|double[- ]count\w*)\b`)
	notOther = regexp.MustCompile(`, (?:and )?not (?:the |about |some |just )*$|\b(?:and not|rather than|instead of) (?:the |about |some )*$`)
)

// contradicts reports whether a line gives its number against the one that stands, on another's word.
func (r *figureRun) contradicts(l line, list []quantity, cur Value, value float64) bool {
	if correctedNote(l) || l.isHearsay() || ownMends.MatchString(l.low) || settles.MatchString(l.low) || r.t.Corpus {
		return false
	}
	by := l.sayer()
	if by == "" || cur.By != "" && sameName(by, cur.By) || !l.isOfficial() && !l.namedSayer(by) {
		return false
	}
	if notAsSaid.MatchString(l.low) || ownCount.MatchString(l.low) || saidWrong.MatchString(l.low) || disputes.MatchString(l.low) {
		return true
	}
	if r.nobodys(cur.Name, cur.Value) || cur.By == "" {
		return false
	}
	for k := 1; k < len(list); k++ {
		if list[k-1].value == value && list[k].value == cur.Value && notOther.MatchString(l.low[list[k-1].end:list[k].start]) {
			return true
		}
	}
	return false
}

// staysContested reports whether a new value is only a step of the side whose word stood, and the other side still differs.
func (r *figureRun) staysContested(l line, s slot, old Value, value float64, correction bool, by string) bool {
	k := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == rivalName(s.name) })
	if k < 0 || correction || by == "" || !sameName(by, old.By) && !(!l.speaksFor(r.a.Values[k].By) && addedOn.MatchString(l.low)) || settles.MatchString(l.low) || together.MatchString(l.low) {
		return false
	}
	rival := r.a.Values[k].Value
	return rival != value && (rival > value) == (rival > old.Value)
}

// addedOn tells a number as the one that stood with some more: nobody has given in.
var addedOn = regexp.MustCompile(`\b(?:(?:a )?further|another|additional|extra) [a-z0-9-]+|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|a dozen) (?:more|others)\b`)

// thirdParty reports whether a line gives its number on the word of an authority that is neither side of a contest, or of the side that has
// given another.
func (r *figureRun) thirdParty(l line, s slot) bool {
	k := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == rivalName(s.name) })
	return k >= 0 && r.a.Values[k].By != "" && l.isOfficial() && l.sayer() != "" && !sameName(l.sayer(), r.a.Values[k].By) && !sharesWord(l.sayer(), r.a.Values[k].By) && r.weight == full
}

// sharesWord reports whether two sources have a word in common: a laboratory and its director may speak with one voice.
func sharesWord(a, b string) bool {
	have := strings.Fields(strings.ToLower(b))
	return slices.ContainsFunc(strings.Fields(strings.ToLower(a)), func(word string) bool { return len(word) > 3 && slices.Contains(have, word) })
}

// rivals reports whether a number is the one that stands beside a value.
func (r *figureRun) rivals(name string, value float64) bool {
	return slices.ContainsFunc(r.a.Values, func(v Value) bool { return v.Name == rivalName(name) && v.Value == value })
}

// namedSayer reports whether a source is somebody named in the line, or a body.
func (l line) namedSayer(by string) bool {
	return slices.ContainsFunc(l.names, func(m mention) bool { return sameName(m.name, by) })
}

// conceded says that one side owns the other to have been right all along, with no number.
var conceded = regexp.MustCompile(`\b(?:conced\w+|admit\w*|acknowledg\w*|accept\w*|agree[sd]?|grant(?:s|ed)|confess\w*)\b[^.;]{0,30}?\b([a-z' .-]{2,40}?)(?:'s|s') (?:[a-z]+ )?(?:count|figure|number|total|tally|estimate|version|sum|reckoning) (?:is|was|were|has been|had been) (?:[a-z]+ )?(?:right|correct|accurate|the right one|nearer the truth)\b`)

// concede ends a contest by the word of one of its sides.
func (r *figureRun) concede(l line) {
	m := conceded.FindStringSubmatch(l.low)
	if m == nil || l.isHearsay() || r.weight != full {
		return
	}
	for s, x := range r.p.slots {
		i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == x.name && v.Contested })
		k := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == rivalName(x.name) })
		if i < 0 || k < 0 {
			continue
		}
		winner := " " + strings.TrimSpace(m[1])
		words := strings.Fields(winner)
		last := words[len(words)-1]
		by := strings.ToLower(r.a.Values[i].By)
		if by != "" && strings.Contains(" "+by+" ", " "+last+" ") || r.a.Values[k].By != "" && sameName(l.sayer(), r.a.Values[k].By) {
			r.endContest(l, i, r.sayer(l))
		} else {
			r.setBy(l, r.p.slots[s], r.a.Values[k].Value, false, r.sayer(l))
		}
		r.told[s] = true
		return
	}
}

// ofRival is the side of a contest whose number differs, where a line that gives a number names that side and not the one whose number stands:
// "the survivors' list is down to 33".
func (r *figureRun) ofRival(l line, s slot, cur Value) string {
	k := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == rivalName(s.name) })
	if k < 0 || settles.MatchString(l.low) || together.MatchString(l.low) || givesIn.MatchString(l.low) {
		return ""
	}
	by := r.a.Values[k].By
	if !l.speaksFor(by) || l.speaksFor(cur.By) || sameName(by, cur.By) {
		return ""
	}
	return by
}

// speaksFor reports whether a line names a source, or says that it is its.
func (l line) speaksFor(by string) bool {
	return by != "" && (slices.ContainsFunc(l.names, func(m mention) bool { return sameName(m.name, by) }) || sameName(l.sayer(), by))
}

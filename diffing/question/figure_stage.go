package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// Wordings that ask for sums by the month and by the year, and for what is asked, offered and got: which of them a sum is that a line tells by
// its period, or as what a paper provides for.

// period is how often a sum is paid, in a wording and after a number.
var (
	periodWord  = regexp.MustCompile(`\b(?:a|an|per|each|every) (hour|night|day|week|month|year)\b|\b(hour|night|dai|week|month|year|annual)ly\b|\b(?:month|annual|year)ly\b`)
	periodAfter = regexp.MustCompile(`^(?: (?:million|billion|thousand))?(?: [a-z-]+){0,3}? (?:(?:a|an|per|each|every) (hour|night|day|week|month|year)\b|(dai|week|month|year|annual)ly\b)`)
)

func periodIn(m []string) string {
	for _, p := range m[min(1, len(m)):] {
		switch p {
		case "":
		case "dai":
			return "day"
		case "annual":
			return "year"
		default:
			return p
		}
	}
	return ""
}

// byPeriod tells the slots of a wording apart by how often their sums are paid, where it asks for sums of different periods.
func byPeriod(slots []slot) []slot {
	var all []string
	for i, s := range slots {
		slots[i].period = periodIn(periodWord.FindStringSubmatch(s.text))
		if p := slots[i].period; p != "" && !slices.Contains(all, p) {
			all = append(all, p)
		}
	}
	if len(all) < 2 {
		for i := range slots {
			slots[i].period = ""
		}
	}
	return slots
}

// otherPeriod reports whether a sum is told by another period than a slot asks for, one that another slot asks for.
func (p plan) otherPeriod(s slot, l line, q quantity) bool {
	told := periodIn(periodAfter.FindStringSubmatch(l.low[q.end:]))
	return told != "" && s.period != "" && told != s.period && slices.ContainsFunc(p.slots, func(o slot) bool { return o.period == told })
}

// putsAt leads up to what somebody reckons something will come to.
var putsAt = regexp.MustCompile(`\b(?:put|set|estimat|reckon|assess|calculat|quot)(?:s|es?|ed|ing|ting)? [^,.;:0-9]{2,60} (?:at|as) (?:about |around |some |nearly |almost |at least |more than |over |only |just )*$`)

// periodic takes a sum whose period only one slot asks for, where somebody puts the matter at it.
func (r *figureRun) periodic(l line, list []quantity, best map[int]reading) {
	for _, q := range list {
		told := periodIn(periodAfter.FindStringSubmatch(l.low[q.end:]))
		if told == "" || q.skip || !putsAt.MatchString(l.low[:q.start]) || lessOrMore.MatchString(l.low[q.end:]) {
			continue
		}
		for s, x := range r.p.slots {
			if _, taken := best[s]; !taken && x.period == told && x.takes(q) && !slices.ContainsFunc(r.p.slots, func(o slot) bool { return o.name != x.name && o.period == told }) {
				best[s] = reading{quantity: q, slot: s, sure: true}
			}
		}
	}
}

var (
	// provides leads up to what a paper gives those whom it is about.
	provides = regexp.MustCompile(`\b(?:text|draft|accord|agreement|deal|settlement|compromise|plan|package|paper|document|contract|terms|proposal|award|it|which|that|this)\b[^,;:."]{0,40}? (?:provid(?:es?|ed|ing) for|provid(?:es|ed)|allows for|lays? down|stipulates?|stipulated|foresees?|sets? out|gives?|gave|grants?|granted|promis(?:es|ed)|awards?|hands?|brings?|brought|(?:would|will) (?:provide(?: for)?|give|bring|hand|grant|award|mean|get))(?: (?:them|all|each of them|the [a-z' -]{3,40}|(?:each|every|all)(?: [a-z]+){0,3}|members|staff|workers|nurses|an?|an extra|extra|another|about|some|from|for))* $`)
	// nowAccepted says in a text that a paper is no mere draft.
	nowAccepted = regexp.MustCompile(`\b(?:accepted|adopted|approved|ratified|signed|endorsed|voted for|backed|passed|agreed to|said yes to|in force|took effect|binding)\b[^.;]{0,40}\b(?:accord|agreement|deal|settlement|compromise|package|offer|draft|terms|contract|text|plan)\b|\b(?:accord|agreement|deal|settlement|compromise|package|offer|draft|terms|contract|text|plan)\b[^.;]{0,40}\b(?:was|has been|have been|were|been|is) (?:[a-z]+ )?(?:accepted|adopted|approved|ratified|signed|endorsed|passed|backed)\b`)
	// stillDraft says in a line that something is a draft still.
	stillDraft = regexp.MustCompile(`\b(?:draft|provisional(?:ly)?|tentative(?:ly)?|subject to|in principle|would|if|provided (?:that )?(?:the )?(?:union|members|delegates))\b`)
)

// provided takes what a paper provides for: for what was decided where the text tells of its acceptance, else for what is offered or proposed.
func (r *figureRun) provided(l line, list []quantity, best map[int]reading) {
	draft := r.stage("offered", "proposed")
	final := r.stage("decided")
	if draft < 0 && final < 0 || r.t.Corpus {
		return
	}
	if x, ok := best[final]; ok && draft >= 0 && stillDraft.MatchString(l.low) && !r.accepted() { // "it has settled for 330 in the draft"
		x.slot = draft
		best[draft] = x
		delete(best, final)
	}
	for _, q := range list {
		if q.skip || q.ordinal || !provides.MatchString(l.low[:q.start]) || !r.nearStages(q.value) {
			continue
		}
		s := final
		if draft >= 0 && (final < 0 || !r.accepted()) {
			s = draft
		}
		if x := r.p.slots[s]; !x.takes(q) || r.p.otherPeriod(x, l, q) || !x.canCount(headAfter(l.low[q.end:])) {
			continue
		}
		for o, y := range best {
			if y.start == q.start && r.p.slots[o].isStage() {
				delete(best, o)
			}
		}
		q.more = false
		best[s] = reading{quantity: q, slot: s, sure: true}
		return
	}
}

// stage is the first slot of one of these names, -1 for none; only several stages of one thing are such.
func (r *figureRun) stage(names ...string) int {
	for _, n := range names {
		if i := slices.IndexFunc(r.p.slots, func(s slot) bool { return s.name == n && s.unit != "years" }); i >= 0 {
			return i
		}
	}
	return -1
}

// nearStages reports whether a number could be a later state of one of the stages.
func (r *figureRun) nearStages(value float64) bool {
	return slices.ContainsFunc(r.p.slots, func(s slot) bool {
		i := slices.IndexFunc(r.p.slots, func(o slot) bool { return o.name == s.name })
		return s.isStage() && r.near(i, value)
	})
}

// accepted reports whether the text tells that a paper was accepted.
func (r *figureRun) accepted() bool {
	return slices.ContainsFunc(r.t.Verdicts, func(v claim.Verdict) bool {
		low := strings.ToLower(v.Claim.Text)
		m := nowAccepted.FindStringIndex(low)
		return m != nil && !negatedBefore(low, m[0]) && !onlyMaybe.MatchString(low[:m[0]])
	})
}

// claimWould says what a demand would come to if it were met.
var claimWould = regexp.MustCompile(`\b(?:claims?|demands?|wish(?:es)?|wants?|(?:asks?|asking|calls?|calling) for)\b[^;:"]{0,60}\bwould\b[^;:"]{0,40}$`)

// ofClaim reports whether a sum is only what a demand would cost, where the wording asks for what is asked and got, and what it costs.
func (r *figureRun) ofClaim(x slot, l line, q quantity) bool {
	return !x.isStage() && slices.ContainsFunc(r.p.slots, slot.isStage) && claimWould.MatchString(l.low[:q.start])
}

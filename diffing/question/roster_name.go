package question

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// identify gives an unnamed entry its name.
var naming = w(`(?:named|identified|is|was|has been named|understood to be|revealed to be|can be named|can be revealed) (?:today |yesterday |on [a-z]+day |by (?:[a-z']+ ){1,5}|locally |in court |(?:the|a) (?:[a-z0-9-]+ ){1,5}?as )*(?:as )?`)

func (r *rosterRun) identify(l line) {
	var open []int
	for i, e := range r.a.Names {
		if !e.Named && e.Standing == in && e.Person && !manyOfThem.MatchString(e.Name) {
			open = append(open, i)
		}
	}
	if k := r.byPlace(l, open); k >= 0 { // "the man arrested in the port"
		open = []int{k}
	}
	for _, i := range open {
		if r.identifyAs(l, i) {
			return
		}
	}
}

// identifyAs gives one unnamed entry the name that a line gives it, if it does.
func (r *rosterRun) identifyAs(l line, open int) bool {
	e := &r.a.Names[open]
	for _, m := range l.names {
		if m.kind == claim.Place || m.kind == claim.Body || m.kind == claim.Unnamed || len(nameWords(m.name)) < 2 || r.speaks(l, m) || r.a.entry(m.name) >= 0 {
			continue
		}
		after := l.low[m.end:]
		sameAge := e.Age > 0 && regexp.MustCompile(fmt.Sprintf(`^,? (?:aged )?\(?%d\b`, e.Age)).MatchString(after)
		otherAge := e.Age > 0 && !sameAge && ageAfter.MatchString(after)
		if e.otherSex(personSaid{words: strings.Fields(strings.Trim(l.low[:m.start], " ,"))}) && !sameAge {
			continue
		}
		lead := l.low[:m.start]
		loc := naming.FindAllStringIndex(lead, -1)
		called := len(loc) > 0 && loc[len(loc)-1][1] >= len(lead)-1 && r.describes(*e, lead) && !otherAge
		passive := calledThe.MatchString(after) && !otherAge
		if strings.HasPrefix(after, "'s ") || called && !sameAge && (notThese.MatchString(lastClause(lead)) || r.otherTale(lastClause(lead))) { // "the man killed was named as X"
			continue
		}
		if !sameAge && !called && !passive && !(r.inRole(l, *e, after) && !otherAge) {
			continue
		}
		before := standingOf(*e)
		old := e.Name
		e.Name, e.Named = m.name, true
		if e.By == "" || called || passive {
			e.By = r.by(l)
		}
		if role := roleOf(l, m.name); role != "" {
			e.Role = strings.TrimSpace(e.Role + " " + role)
		}
		r.tell(l, fmt.Sprintf("%s is %s", old, m.name), before, standingOf(*e), "unnamed entry named")
		r.focus = mention{name: e.Name, kind: claim.Person, known: true, age: e.Age, count: 1}
		return true
	}
	return false
}

// lastClause is what stands in a lead behind its last comma or semicolon.
func lastClause(lead string) string { return lead[strings.LastIndexAny(lead, ",;:")+1:] }

var (
	calledThe = regexp.MustCompile(`^[^.;]{0,60}\b(?:was|has been|is) (?:named|identified) as the`)
	ageAfter  = regexp.MustCompile(`^,? (?:aged )?\(?\d\d\b`)
)

// inRole reports whether what follows a name calls it what the unnamed entry is called, in a line that says the same of it: "X, the plumber
// who fitted the boiler, is under arrest".
func (r *rosterRun) inRole(l line, e Entry, after string) bool {
	for _, word := range strings.Fields(e.Role) {
		if len(word) < 4 || vagueRole[word] || !regexp.MustCompile(`^, the (?:[a-z-]+ ){0,3}?`+regexp.QuoteMeta(word)+`\b`).MatchString(after) {
			continue
		}
		for _, q := range r.f.on {
			if m := q.re.FindStringIndex(after); m != nil && q.rank >= min(e.Rank, 3) {
				return true
			}
		}
	}
	return false
}

// vagueRole are words that describe too many to tell who is meant.
var vagueRole = set("person people member official man woman suspect employee worker resident")

// describes reports whether the words before a name speak of an unnamed entry.
func (r *rosterRun) describes(e Entry, lead string) bool {
	for _, n := range strings.Fields(e.Role + " man woman person suspect one") {
		if strings.Contains(lead, " "+n) || strings.HasPrefix(lead, n) {
			return true
		}
	}
	return regexp.MustCompile(`\b(?:arrested|held|charged|detained|suspect|questioned|he|she|investigated)\b`).MatchString(lead)
}

// accuse takes on whom an accuser charges with wrongdoing.
func (r *rosterRun) accuse(l line) {
	if !r.f.accusing || r.f.name == "sanction" || !accuser.MatchString(l.low) && !(blaming.MatchString(r.asked()) && judging.MatchString(strings.ToLower(l.sayer()))) {
		return
	}
	if s := strings.ToLower(l.sayer()); claimed.MatchString(l.low) && (hearsay.MatchString(s) || loudClaims.MatchString(l.low)) && (r.matter == nil || r.matter.MatchString(l.low) || favour.MatchString(l.low) || shameful.MatchString(l.low)) {
		// Whatever insiders "claim" of somebody on the question's matter is an accusation.
		if len(l.names) > 0 && l.names[0].kind == claim.Person && l.names[0].start < 40 && !finite.MatchString(l.low[:l.names[0].start]) && !negatedBefore(l.low, min(len(l.low), l.names[0].end+30)) {
			r.put(l, cue{as: "accused", rank: 1, side: before}, l.names[:1], []int{0, 0})
		}
	}
	for _, m := range wrongdoing.FindAllStringIndex(l.low, -1) {
		if toBe.MatchString(l.low[:m[0]]) && !strings.HasPrefix(l.low[m[0]:], "was ") && !strings.HasPrefix(l.low[m[0]:], "had ") { // "the call was leaked" charges no call
			continue
		}
		if voice.MatchString(l.low) || strings.HasPrefix(l.low[m[1]:], " nothing") || strings.HasPrefix(l.low[m[1]:], " no ") || negatedBefore(l.low, m[0]) || unreal(l.low, m[0]) {
			continue
		}
		var who []mention
		for _, x := range r.subject(l, m[0]) {
			if (x.kind == claim.Person || x.kind == claim.Other && len(nameWords(x.name)) > 1 || x.kind == claim.Body && (judging.MatchString(strings.ToLower(l.sayer())) || blaming.MatchString(r.asked()))) && !r.speaks(l, x) && !isSource(l, x) {
				who = append(who, x)
			}
		}
		r.put(l, cue{as: "accused", rank: 1, side: before}, who, m)
	}
}

// favour is what nobody should have taken.
var favour = whole(`(?:took|taken|accepted|received|pocketed|was given|got) (?:\w+ ){0,3}?(?:money|cash|bribes?|gifts?|free|holidays?|payments?|crowns|euros|dollars|pounds|envelopes?)|(?:was|were) (?:secretly )?(?:paid|treated|bribed|bought|put up)`)

// shameful is what insiders tell of somebody whom they mean to blame: neglect, a motive, a secret.
var shameful = whole(`flogged|nicked|pinched|swiped|trousered|fiddled|fleeced|conned|duped|nobbled|looted|torched|bought (?:the |a |an |some )?(?:[a-z]+ )?(?:poisons?|drugs?|sedatives?|petrol|explosives?|rope|weapons?|gun|acid|mask|gloves|burner|one-way)|asleep|snoozing|dozing|dozed off|nodded off|sleeping|drunk|boozing|drinking|tipsy|hungover|high on|texting|on (?:his|her) phone|absent|skived|bunked off|ignored|ignoring|botched|bungled|skipped|cut corners|cutting corners|forgot|left (?:it |the \w+ )?(?:unlocked|open|unattended)|debts?|owed|owes|broke|bankrupt|grudge|revenge|vendetta|jilted|gambl(?:ed|ing)|affair with|secret(?:ly)?|knew|lied|hid|hidden|switched off|deleted|shredded|wiped|leaked|stole|stolen|sold|slipped|smuggled|tipped off|opened|unlocked|disabled|tampered|forged|faked|plotted|bragged|boasted|threatened|vowed|helped|paid|met|phoned|rang|bribed?|pocketed|cash|cheated|rigged|poisoned|spiked|doctored|swapped|planted|to hide|cover(?:ed)? up`)

// loudClaims are claims that nobody puts a name to.
var loudClaims = whole(`(?:claims?|allegations?|reports?|whispers|rumours?|revelations|leaks?|messages?|e-?mails?) (?:[a-z]+ ){0,3}(?:suggest(?:s|ed)?|claim(?:s|ed)?|alleg(?:es|ed)|sa(?:ys|id)|reveal(?:s|ed)?)|it (?:is|was|has been) (?:claimed|alleged)`)

var claimed = whole(`claim(?:ed|s)?|alleg(?:ed|es|e)|suggest(?:ed|s)?|reveal(?:ed|s)?|whisper(?:ed)?`)

func isSource(l line, m mention) bool {
	return slices.ContainsFunc(l.v.Claim.By, func(a claim.Attribution) bool { return sameName(a.Source, m.name) })
}

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// The two standings of a name on a roster.
const (
	in      = "in"
	cleared = "cleared"
)

// rosterRun is one text's way through a roster.
type rosterRun struct {
	q       Question
	f       family
	target  []string       // names that the question is about and that never are its answer
	matter  *regexp.Regexp // words of the wording, nil where it has none
	a       *Answer
	t       Text
	changes []Change
	focus   mention // the person last spoken of
	body    mention // the body last spoken of
	weight  weight  // of the sentence in hand
	fresh   bool    // and that in the sentence before
	told    string  // who said what the sentences before said
	accuser string  // who accuses in the clause in hand, where it says so
	group   pending
	several countedGroup
	lone    string // the body last put on without a name
	loneAt  int    // and in which sentence

	g           *grammar       // of the line in hand
	wording     string         // folded
	content     []string       // stems of the wording
	deedWords   *regexp.Regexp // what somebody is thought to have done, by the wording
	lines       int            // sentences met
	unnamed     string         // the one last put on without a name
	unnamedAt   int            // and in which sentence
	maskOff     int            // the sentence that said that one of a group has been identified, 0 for none
	counted     int            // the sentence that counted those whom the question asks for
	sanction    bool           // the question asks for those who lost their post or place
	clearedHere []string       // whom the sentence in hand took off
	clearedAt   int            // and which one that was
	parsed      bool           // who is meant was told by the grammar of the line
	objects     *regexp.Regexp // what the wording's deed is done to, by its words
	role        *role          // the class of roles that is asked for, nil for suspicion and the like
	want        wanted         // which sort of name is asked for
	roleCounted int            // the sentence that counted those in the role
	turned      turn           // how somebody came into the role or out of it last
	subjects    []mention      // whom the sentence before was about
	subjectAt   int            // and which one that was
	read        []line         // the sentences of the text, as the learned part reads them
	wish        *answerSort    // what sort of answer the wording asks for, as the learned part reads it
	askedBy     []sense        // by which senses
	askedMore   []sense        // and those that say more
	targetAt    int            // which sentence last spoke of the one whom the question is about
	shown       personSaid     // the one whom the sentence before only describes, where it names nobody
}

// pending is a described group ("two outside companies") whose members the next sentences may name.
type pending struct {
	left, lines int
	cue         cue
	by          string
}

func updateRoster(m *claim.Model, p plan, a Answer, t Text) (Answer, []Change) {
	r := newRosterRun(p, &a, t)
	r.sanction = sanctions.MatchString(r.asked())
	r.want = wantedOf(r.asked())
	if slices.Contains([]string{"candidacy", "plain", "departure", "sanction", "none"}, r.f.name) {
		r.role = roleAsked(r.asked())
	}
	if s := stems(p.content); s != "" {
		r.deedWords = regexp.MustCompile(`^to (?:have |be )(?:been )?(?:[a-z]+ )?(?:` + s + `)`)
	}
	strike, ouster := r.striking(), r.ousting()
	judged := r.judgeNames(m)
	for i := range t.Verdicts {
		v := &t.Verdicts[i]
		l := asPeople(read(v, aliases(p.q, a)))
		if r.role != nil && !r.f.accusing {
			l = withOpener(l)
		}
		r.lines++
		r.g = nil
		if r.weight = weigh(t, v); r.weight != none && !questionSentence(l.low) && !r.otherAffair(l) {
			switch {
			case strike:
				r.takeStrike(l)
			case ouster:
				r.takeOuster(l)
			case r.role == nil || r.f.accusing || !r.denyTale(l):
				r.step(l)
				r.takeRole(l)
				r.reveal(l)
			}
		}
		r.rememberSubjects(l)
		if oneFound.MatchString(l.low) { // it may claim nothing by itself
			r.maskOff = r.lines
		}
		r.look(l)
		r.shown = r.onlyDescribed(l)
		if s := l.sayer(); s != "" && !pronounOnly[strings.ToLower(s)] {
			r.told = s
		}
	}
	if !strike {
		r.learned(m, judged)
	}
	r.remember()
	r.dropPassing()
	return a, r.changes
}

// asked is the wording, folded.
func (r *rosterRun) asked() string {
	if r.wording == "" {
		r.wording, _ = fold(r.q.Wording)
	}
	return r.wording
}

// stance reports whether the question asks who is for something or against it: who may come to be is not.
func (r *rosterRun) stance() bool { return r.f.name == "for" || r.f.name == "against" }

// questionSentence reports whether a sentence only asks.
func questionSentence(low string) bool { return strings.HasSuffix(strings.TrimRight(low, "\"' "), "?") }

// step takes one sentence in.
func (r *rosterRun) step(l line) {
	taken := make([]bool, len(l.low)+1) // stretches that say someone is off the roster cannot also put someone on
	off := false
	var forms []slotted
	if r.f.accusing {
		g := l.grammar()
		r.g = &g
		forms = r.slots(l)
		off = r.clearSlots(l, forms, true)
		for _, s := range r.standings(l) {
			for k := max(0, s[0]-1); k < min(s[1], len(taken)); k++ {
				taken[k] = true
			}
		}
	}
	for _, q := range r.f.off {
		for _, m := range q.re.FindAllStringIndex(l.low, -1) {
			if taken[m[0]] || taken[max(m[0], m[1]-1)] {
				continue
			}
			if q.side == after && (q.as == "cleared" || q.as == "reinstated") && needsDrop.MatchString(l.low[m[0]:m[1]]) && !dropped.MatchString(l.low) {
				continue
			}
			if q.as != "no longer a suspect" && negatedBefore(l.low, m[0]) && !strings.Contains(l.low[m[0]:m[1]], "no ") {
				continue
			}
			if q.as == "cleared" && ruledOutDoing.MatchString(l.low[m[0]:]) { // "ruled out freeing X"
				continue
			}
			who := r.whom(l, q, m)
			if len(who) == 0 && q.as == "reinstated" && q.side == after { // "has been reinstated"
				continue
			}
			r.accuser = l.clearer(q, m)
			if r.role != nil {
				who = slices.DeleteFunc(slices.Clone(who), func(m mention) bool { return r.partOf(l, m) })
			}
			off = r.clear(l, q, who) || off
			r.accuser = ""
			for k := max(0, m[0]-20); k < m[1]; k++ {
				taken[k] = true
			}
		}
	}
	off = r.exonerate(l, taken) || off
	off = r.clearSlots(l, forms, false) || off
	if r.weight == full {
		r.introduced(l)
		r.identify(l)
		r.nameSlots(l, forms)
	}
	if !off {
		for _, q := range r.f.on {
			for _, m := range q.re.FindAllStringIndex(l.low, -1) {
				if q.rank < r.f.least || taken[m[0]] || taken[max(m[0], m[1]-1)] || q.side != sayer && (negatedBefore(l.low, m[0]) || nobodyDid(l.low, m[0]) || r.stance() && onlyMay.MatchString(l.low[:m[0]])) || unreal(l.low, m[0]) || q.as == "accused" && r.otherCharge(l, m[0]) {
					continue
				}
				if r.beside(l, q, m) && !(q.rank < 4 && elsewhere(l, r.t)) && (r.role == nil || r.f.accusing || r.plainly(l, m, false)) {
					r.accuser = r.accuserOf(l, q, m)
					who := r.whom(l, q, m)
					if r.role != nil && !r.f.accusing {
						who = slices.DeleteFunc(who, func(x mention) bool { return r.a.entry(x.name) < 0 && x.kind != claim.Unnamed && !r.want.stands(l, x) })
					}
					r.put(l, q, who, m)
					r.accuser = ""
				}
			}
		}
		if r.weight == full {
			r.accuse(l)
			r.believe(l)
			r.blamesMaker(l)
			r.putSlots(l, forms)
			r.putDoer(l, forms)
			r.gossip(l, forms)
			r.suspectsListed(l)
		}
	}
	if r.weight != full {
		return
	}
	r.members(l)
	r.nameCounted(l)
	r.nameLone(l)
	r.unmasked(l)
	r.employers(l)
	if r.f.denial {
		r.deny(l)
		r.admit(l)
	}
}

// put takes someone on, or raises the standing of one who is.
func (r *rosterRun) put(l line, q cue, who []mention, at []int) {
	as := r.asWhat(l, q, at)
	if len(who) == 0 && r.f.name == "demand" && q.side == before {
		r.putParty(l, q, as, at)
	}
	if len(who) == 0 && r.f.accusing && q.rank == 1 && q.side != before {
		r.putBody(l, q, as, at)
	}
	for _, m := range who {
		if r.f.accusing && (isThing(r.q, m.name) || m.end > m.start && r.a.entry(m.name) < 0 && employsNext(l, m) || m.end > m.start && at[0] > m.end && r.a.entry(m.name) < 0 && ownerOfWhom.MatchString(l.low[min(m.end, len(l.low)):])) {
			continue
		}
		if r.clearedAt == r.lines && slices.Contains(r.clearedHere, m.name) && !again.MatchString(l.low) { // "X, one of the firms accused, has been cleared"
			continue
		}
		if (seized[q.as] || q.as == "accused" && !asksFailing.MatchString(r.asked())) && m.kind != claim.Person && m.kind != claim.Unnamed && r.holds(m.name) { // nobody arrests the prosecutors
			continue
		}
		if seized[q.as] && (occasion(m.name) || q.as != "charged" && m.kind != claim.Person && r.thingListed(m.name)) {
			continue
		}
		if m.kind == claim.Unnamed && !m.known && m.count == 0 { // "the 39-year-old": the one just spoken of
			if f, ok := r.justNamed(m); ok {
				m = f
			}
		}
		if m.kind == claim.Unnamed && !m.known && m.count == 1 && setByName(l, m) {
			continue
		}
		if m.kind == claim.Unnamed && !m.known {
			if m.count > 1 && (r.awaits(l, q, m) || len(r.a.Names) >= m.count && !bodyNoun.MatchString(m.noun)) { // "two people": those who are on it
				continue
			}
			r.putUnnamed(l, q, as, m)
			continue
		}
		if q.as == "suspended" && m.kind != claim.Person && !(m.kind == claim.Unnamed && !bodyNoun.MatchString(m.noun)) {
			continue // production is suspended, and services
		}
		if m.kind == claim.Other && !m.known && len(nameWords(m.name)) == 0 || r.speaks(l, m) && q.side != sayer && r.f.denial && !r.parsed || !r.parsed && r.f.accusing && !(m.known && r.a.entry(m.name) >= 0) && (q.rank < 5 && r.onBench(m) || m.kind != claim.Place && !r.canStand(l, m) || r.modifier(m)) {
			continue
		}
		i := r.a.entry(m.name)
		if i < 0 && m.known && m.kind == claim.Unnamed {
			i = slices.IndexFunc(r.a.Names, func(e Entry) bool { return e.Name == m.name })
		}
		switch {
		case i < 0 && m.kind != claim.Person && m.kind != claim.Unnamed && r.nameBody(l, m.name):
		case i < 0:
			r.add(l, Entry{Name: m.name, Named: true, As: as, Rank: q.rank, Person: m.kind == claim.Person || m.kind == claim.Other && !m.known, Age: m.age})
		case r.a.Names[i].Standing == cleared:
			if r.f.accusing && wasOnly.MatchString(l.low) && !again.MatchString(l.low) {
				continue
			}
			if q.rank > r.a.Names[i].Rank || again.MatchString(l.low) {
				e := &r.a.Names[i]
				before := standingOf(*e)
				e.Standing, e.As, e.Rank, e.By = in, as, q.rank, r.by(l)
				r.tell(l, e.Name+" is back: "+as, before, standingOf(*e), "put back on the roster")
			}
		case q.rank > r.a.Names[i].Rank:
			e := &r.a.Names[i]
			before := standingOf(*e)
			e.As, e.Rank = as, q.rank
			if by := r.by(l); by != "" {
				e.By = by
			}
			r.tell(l, e.Name+": "+as, before, standingOf(*e), "standing moved")
		}
	}
}

// speaks reports whether a name is the source of the sentence and not its matter.
func (r *rosterRun) speaks(l line, m mention) bool {
	s := l.sayer()
	return s != "" && sameName(s, m.name)
}

// putUnnamed takes on someone known by description only, unless the description fits an entry.
func (r *rosterRun) putUnnamed(l line, q cue, as string, m mention) {
	if m.count == 0 { // "the 44-year-old": someone spoken of before
		return
	}
	for i, e := range r.a.Names {
		fits := m.age > 0 && e.Age == m.age || m.age == 0 && !e.Named && len(wholeWords(strings.ToLower(e.Name), m.noun)) > 0 && alike(e.Name, l.belonging(m))
		if fits && !strings.Contains(m.name, "second") && !strings.Contains(m.name, "another") {
			if e.Standing == in && q.rank > e.Rank {
				before := standingOf(e)
				r.a.Names[i].As, r.a.Names[i].Rank = as, q.rank
				r.tell(l, e.Name+": "+as, before, standingOf(r.a.Names[i]), "standing moved")
			}
			return
		}
	}
	role := m.noun
	if t := titled.FindStringSubmatch(l.low[:m.start]); t != nil { // "the helmsman, a man of 27"
		role += " " + t[2]
		if t[1] == "the" && r.sameOpen(personSaid{words: strings.Fields(role), age: m.age, body: bodyNoun.MatchString(m.noun)}) {
			return
		}
	}
	if bodyNoun.MatchString(m.noun) && m.count == 1 {
		r.lone, r.loneAt = l.belonging(m), r.lines
	}
	r.add(l, Entry{Name: l.belonging(m), As: as, Rank: q.rank, Person: !bodyNoun.MatchString(m.noun), Age: m.age, Role: strings.TrimSpace(role + " " + placesIn(l))})
}

// titled is a description that another follows in apposition.
var titled = regexp.MustCompile(`\b(the|an?|its|one) ((?:[a-z-]+ ){0,2}?[a-z]+), $`)

// awaits notes a described group whose members the next sentences may name.
func (r *rosterRun) awaits(l line, q cue, m mention) bool {
	r.several = countedGroup{left: m.count, line: r.lines, noun: m.noun, cue: cue{as: q.as, rank: q.rank, side: before}, by: r.by(l)}
	r.group = pending{left: m.count, lines: 4, cue: q, by: r.by(l)}
	return regexp.MustCompile(`\b(?:` + bodyNouns + `)$`).MatchString(m.noun)
}

// members takes on the ones named at the head of the sentences that follow a described group.
func (r *rosterRun) members(l line) {
	if r.group.left == 0 || r.group.lines == 0 {
		return
	}
	r.group.lines--
	if r.group.lines == 3 { // the group's own sentence
		return
	}
	for _, at := range memberAt(l.low) {
		for _, m := range l.names {
			if r.group.left > 0 && m.start >= at[0] && m.start <= at[1] && m.kind != claim.Place && m.kind != claim.Unnamed && r.a.entry(m.name) < 0 && !r.speaks(l, m) {
				r.group.left--
				r.add(l, Entry{Name: m.name, Named: true, As: r.group.cue.as, Rank: r.group.cue.rank, By: r.group.by, Person: m.kind == claim.Person})
			}
		}
	}
}

// memberAt lists where a line can name the members of a group: at its head, after "one is", after "the other,", and all behind "they are".
func memberAt(low string) [][2]int {
	out := [][2]int{{0, 4}}
	for _, m := range oneOfThem.FindAllStringIndex(low, -1) {
		out = append(out, [2]int(m))
	}
	if m := theyAre.FindStringIndex(low); m != nil {
		out = append(out, [2]int{m[1], len(low)})
	}
	return out
}

// theyAre leads up to the names of a whole group.
var theyAre = regexp.MustCompile(`^(?:the (?:[a-z-]+ ){1,6}|they |both |all (?:of them )?)(?:are|were|have been (?:named|identified) as|(?:were|are) (?:named|identified) as) `)

var oneOfThem = regexp.MustCompile(`(?:^|[;,] (?:and )?|and )(?:one|both|two|all|another|the (?:first|second|third|other|others|two))(?: of (?:them|the [a-z]+|whom))?(?:,| (?:is|are|was|were)) (?:the |an? |[a-z-]+ ){0,4}`)

// add puts an entry on the roster and tells it.
func (r *rosterRun) add(l line, e Entry) {
	e.Standing, e.Since = in, r.t.At
	if e.By == "" {
		e.By = r.by(l)
	}
	if e.Role == "" && r.g != nil {
		e.Role = strings.TrimSpace(r.g.rolesOf(e.Name) + " " + listedRole(r.q, e.Name))
	} else if e.Role == "" {
		e.Role = strings.TrimSpace(roleOf(l, e.Name) + " " + listedRole(r.q, e.Name))
	}
	r.a.Names = append(r.a.Names, e)
	r.tell(l, e.Name+" added: "+describe(e), "", standingOf(e), "put on the roster")
	if e.Person {
		r.focus = mention{name: e.Name, kind: entryKind(e), known: true, age: e.Age, count: 1}
	}
}

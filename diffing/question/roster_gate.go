package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// The heads of the weights of rosters: whether a sentence puts the one it speaks of on the roster, and whether it takes a member off; the
// baseline, which tells how things came to stand, has a head of its own.
const (
	headBase = "base"
	headOn   = "on"
	headOff  = "off"

	accused = " accused" // added to a head: its limit where the wording asks for the accused
)

// judgedName is what the learned part makes of a name in a text: the sentence that says most for it, and how far that is over the limit.
type judgedName struct {
	Candidate
	head  string
	p     float64
	limit float64
}

// silent are the roles of which the learned part has seen no labels.
var silent = map[string]bool{"demand": true, "for": true, "against": true}

// idle reports whether a sentence says of a candidate what can put nobody on: nothing in the senses that are asked for, of another time or
// matter, in a side clause, denied or under a condition.
func (r *rosterRun) idle(c Candidate) bool {
	has := func(names ...string) bool {
		return slices.ContainsFunc(c.Measures, func(m claim.Measure) bool { return slices.Contains(names, m.Name) })
	}
	asked := has("does in the sentence", "suffers in the sentence", "noun in the sentence", "does in the sentence before", "suffers in the sentence before", "noun in the sentence before")
	said := asked || r.f.least == 0 && has("more in the sentence", "matter in the sentence", "matter in the sentence before")
	l := c.line
	if r.role != nil && !r.f.accusing && (r.noAnswer(c) || r.role.unlearned() && !r.cuedNear(c, r.role.on, onList, r.f.on)) {
		return true
	}
	if praises.MatchString(l.low[:c.at.start]) {
		return true
	}
	if r.f.accusing && (r.otherAffair(l) || r.namesSaved(c) || r.otherCharge(l, 0) || kinTells.MatchString(l.low) || accuses(l, c.at)) {
		return true
	}
	if r.f.accusing && (has("suffers: subject", "more: subject") && !has("suffers: passive subject", "suffers: object", "more: passive subject", "more: object", "behind is") || dutyOnly.MatchString(l.low) ||
		has("off behind the name") && has("nearest to off")) { // the accuser, and the one who is not a suspect
		return true
	}
	return silent[r.f.name] || !said && !has("withheld and naming") || has("of another matter", "unreal", "nobody", "side clause", "negated") ||
		strings.HasPrefix(l.low, "if ") || strings.HasPrefix(l.low, "were ")
}

// unlearned reports whether the learned part has seen no labels of a role: there it may only add to what the role's own words say.
func (x *role) unlearned() bool {
	return slices.Contains([]string{revived.name, freed.name, banning.name, confessing.name, sidelined.name, seated.name}, x.name)
}

// cuedNear reports whether the sentence of a candidate, or the one before it, has any of the words by which one comes into the role, or out of it.
func (r *rosterRun) cuedNear(c Candidate, own, list []roleCue, more []cue) bool {
	for k := c.Sentence; k >= max(0, c.Sentence-1); k-- {
		low := c.line.low
		if k < c.Sentence {
			if k >= len(r.read) {
				continue
			}
			low = r.read[k].low
		}
		if cued(own, low) || cued(list, low) || r.role.wording.MatchString(low) || slices.ContainsFunc(more, func(x cue) bool { return x.re.MatchString(low) }) {
			return true
		}
	}
	return false
}

// praises leads up to those whom somebody praises or thanks.
var praises = regexp.MustCompile(`\b(?:prais(?:es|ed|ing)|thank(?:s|ed|ing)|commend(?:s|ed)|congratulat(?:es|ed)|paid tribute to) [^.;:]{0,40}$`)

// theirNames opens a line that names those of whom the line before spoke.
var theirNames = regexp.MustCompile(`^(?:the(?:ir|y)|both|all|the (?:two|three|four|pair|men|women|others))\b[^.;]{0,40}?(?:\bnames? |\b(?:are|were) (?:named|identified) as\b|\bare\b)`)

// namesSaved reports whether a line names those whom the lines before it told of as saved, hurt or dead.
func (r *rosterRun) namesSaved(c Candidate) bool {
	if !theirNames.MatchString(c.line.low) {
		return false
	}
	for k := c.Sentence - 1; k >= max(0, c.Sentence-4) && k < len(r.read); k-- {
		if savedOrHurt.MatchString(r.read[k].low) {
			return true
		}
	}
	return false
}

// savedOrHurt are words for what befalls those to whom a disaster happens.
var savedOrHurt = whole(`rescued|brought (?:up|out|to the surface|ashore|down|home)|pulled (?:out|from|clear)|freed from|dug out|lifted out|alive|safe|saved|survivors?|survived|winched|hauled up|injured|wounded|hospital|dead|died|killed|bodies|body|missing|trapped|victims?`)

// staysOn reports whether a sentence cannot take a member off: it is their own word or their side's, a wish, or leaves them on bail, or the
// rules have found in it whom it takes off.
func (r *rosterRun) staysOn(c Candidate) bool {
	l := c.line
	if r.role != nil && !r.f.accusing && (r.role.unlearned() && !r.cuedNear(c, r.role.off, offList, r.f.off) || r.partOf(l, c.at) || r.role.state && yetToCome.MatchString(l.low) || r.spurned(l.low) || untrueTale.MatchString(l.low) || deniedTale.MatchString(l.low)) {
		return true
	}
	return r.speaks(l, c.at) || wishedFor.MatchString(l.low) || onBail.MatchString(l.low) || ownSide.MatchString(l.low) && !judging.MatchString(strings.ToLower(l.sayer())) ||
		r.f.accusing && slices.ContainsFunc(r.changes, func(x Change) bool {
			return x.Evidence.Text == l.v.Claim.Text && strings.Contains(x.What, " cleared") && !strings.HasPrefix(x.Rule, "learned")
		})
}

var (
	wishedFor = whole(`wants?|wanted|demand(?:s|ed)?|call(?:s|ed)? (?:on|for)|urg(?:es|ed)|asks?|asked|hopes?|hoped|should|must|ought`)
	dutyOnly  = whole(`responsible for (?:\d+|running|operating|maintaining|managing|supervising|overseeing|looking after|(?:about|some|all|more than) \w+)`)
	onBail    = whole(`on (?:police )?bail|against bail|bailed`)
)

// judgeNames asks of every name of the text in hand, for the answer before it, whether the text puts it on the roster or takes it off. Of
// several sentences on one name the surest speaks.
func (r *rosterRun) judgeNames(m *claim.Model) []judgedName {
	var out []judgedName
	for _, c := range r.candidates() {
		x := judgedName{Candidate: c, head: headOn}
		switch {
		case c.On:
			x.head = headOff
		case r.t.Corpus:
			x.head = headBase
		}
		x.p, x.limit = chance(m.Heads[x.head], c.Measures), m.Limits[x.head]
		if r.f.accusing { // here the rules find most, and are seldom wrong
			x.limit = m.Limits[x.head+accused]
		}
		k := slices.IndexFunc(out, func(o judgedName) bool { return o.head == x.head && sameName(o.Name, x.Name) })
		switch {
		case k < 0:
			out = append(out, x)
		case x.p > out[k].p:
			out[k] = x
		}
	}
	return out
}

// learned lets the learned part speak of those of whom the rules have said nothing in a text: whoever is over the limit is put on or taken
// off.
func (r *rosterRun) learned(m *claim.Model, names []judgedName) {
	for _, c := range names {
		if c.p <= c.limit || c.head == headOff && (r.t.Corpus || r.staysOn(c.Candidate)) || c.head != headOff && r.idle(c.Candidate) {
			continue
		}
		rule := "learned: " + strongest(m.Heads[c.head], slices.DeleteFunc(slices.Clone(c.Measures), isWord))
		k := r.a.entry(c.Name)
		switch {
		case c.head == headOff:
			if k >= 0 && r.a.Names[k].Standing == in {
				e := &r.a.Names[k]
				before := standingOf(*e)
				e.Standing, e.As, e.By = cleared, "cleared", r.by(c.line)
				r.tell(c.line, e.Name+" cleared: "+e.As, before, standingOf(*e), rule)
			}
		case k >= 0: // on it, or taken off: what was said of those once on it is said again and again
		default:
			r.putLearned(c, rule)
		}
	}
}

// putLearned puts a new name on the roster, or gives it to the one nameless entry that the sentence names.
func (r *rosterRun) putLearned(c judgedName, rule string) {
	l := c.line
	if k := r.openFor(c.Candidate); k >= 0 {
		e := &r.a.Names[k]
		before, old := standingOf(*e), e.Name
		e.Name, e.Named, e.By = c.Name, true, r.by(l)
		r.tell(l, old+" is "+e.Name, before, standingOf(*e), rule)
		return
	}
	e := Entry{Name: c.Name, Named: true, Standing: in, As: r.asLearned(), Rank: 1, By: r.by(l), Since: r.t.At, Person: c.at.kind == claim.Person, Role: roleOf(l, c.Name)}
	if ageBehind.MatchString(l.low[min(len(l.low), c.at.end):]) {
		e.Age = atoi(ageBehind.FindString(l.low[c.at.end:]))
	}
	r.a.Names = append(r.a.Names, e)
	r.tell(l, e.Name+" added: "+describe(e), "", standingOf(e), rule)
}

// asLearned is what the one whom the learned part puts on is called, where nothing more is known.
func (r *rosterRun) asLearned() string {
	if r.f.accusing {
		return "implicated"
	}
	return "on the list"
}

// sideClause opens a sentence that tells what is known in passing.
var sideClause = regexp.MustCompile(`^(?:at a time when|while|although|though|like|unlike|just as|ever since) `)

var (
	// kinTells is said of victims: it is their family that names them.
	kinTells = regexp.MustCompile(`\b(?:family|relatives|widow|parents|friends|colleagues) (?:has |have )?(?:named|identified)\b`)
	// tradeName describes a business by its trade, which texts call by the words for people.
	tradeName = whole(`suppliers?|contractors?|subcontractors?|importers?|exporters?|producers?|manufacturers?|makers?|distributors?|operators?|carriers?|growers?|retailers?|wholesalers?|bidders?|lenders?|insurers?|publishers?|broadcasters?`)
)

// openFor is the one nameless entry on the roster whose name a sentence tells, -1 for none.
func (r *rosterRun) openFor(c Candidate) int {
	tells := slices.ContainsFunc(c.Measures, func(m claim.Measure) bool {
		return m.Name == "naming" || m.Name == "behind is" || m.Name == "other: is"
	})
	if !tells || toldOfHands.MatchString(c.line.low) || c.at.kind == claim.Person && kinTells.MatchString(c.line.low) {
		return -1
	}
	out := -1
	for i, e := range r.a.Names {
		if e.Named || e.Standing != in || e.Person != (c.at.kind == claim.Person) || c.at.kind == claim.Person && tradeName.MatchString(e.Name) {
			continue
		}
		if out >= 0 {
			return -1
		}
		out = i
	}
	return out
}

func updateRosterLearned(m *claim.Model, p plan, prev Answer, t Text) (Answer, []Change) {
	a := prev
	a.Names = slices.Clone(prev.Names)
	r := newRosterRun(p, &a, t)
	r.learned(m, r.judgeNames(m))
	r.remember()
	return a, r.changes
}

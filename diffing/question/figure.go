package question

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"storywatch/diffing"
	"storywatch/diffing/claim"
)

// figureRun is one text's way through a figure.
type figureRun struct {
	p       plan
	a       *Answer
	t       Text
	changes []Change
	weight  weight          // of the sentence in hand
	moved   map[string]bool // slots that this text has moved
	never   []float64       // numbers that the learned reading finds hopeless
	asked   int             // slot of which the sentence before spoke, -1 for none
	rival   string          // who has contested a value in this text

	disputed bool // the text tells of a dispute about the numbers

	told      map[int]bool // slots of which the text gives a number
	multiples []multiple   // steps told as multiples, to be taken at the end of the text

	departures []departure // who has left those counted, to be taken away at the end of the text
}

// updateFigure answers by the rules, and by the learned reading beside them.
func updateFigure(p plan, a Answer, t Text) (Answer, []Change) {
	return updateFigureWith(gates()[Figure], p, a, t)
}

// ruled answers by the rules alone; the numbers of never are not taken, whatever they say.
func (p plan) ruled(a Answer, t Text, never []float64) *figureRun {
	a.Values, a.State = slices.Clone(a.Values), slices.Clone(a.State)
	r := &figureRun{p: p, a: &a, t: t, moved: make(map[string]bool), told: make(map[int]bool), asked: -1, never: never}
	known := aliases(p.q, a)
	if p.tellsOfAnother(t, known) || p.elsewhere(t, known) && !r.aboutCast(known) {
		return r
	}
	var lines []line
	for i := range t.Verdicts {
		v := &t.Verdicts[i]
		if r.weight = weigh(t, v); r.weight == none {
			continue
		}
		if l := alive(read(v, known)); !questionSentence(l.low) && !elsewhere(l, t) {
			lines = append(lines, l)
			r.step(l)
			if t.Corpus {
				r.keepCast(l)
			}
		}
	}
	r.multiply()
	r.subtract()
	if t.Corpus {
		r.baseline(lines)
	}
	return r
}

// reading is a number taken for a slot.
type reading struct {
	quantity
	slot int
	far  int
	noun bool
	left bool // told as what is left, or as what others were added to: a step, not another count
	sure bool // told as what is left or as a total: no part of those counted
}

// untrue says that what a line tells is not so.
var untrue = regexp.MustCompile(`\b(?:is|are|was|were|as|be) (?:a |an |the )?(?:[a-z]+ )?(?:forger(?:y|ies)|forged|fakes?|faked|hoax|untrue|nonsense|invention|invented|false|without foundation|fabricated)\b`)

// step takes one sentence in.
func (r *figureRun) step(l line) {
	if untrue.MatchString(l.low) || r.another(l) {
		return
	}
	before := len(r.changes)
	list := r.p.ownRises(l, quantities(l, r.p.slots))
	for i := range list {
		list[i].more = strings.HasPrefix(l.low[list[i].start:], "another ") || moreBefore.MatchString(l.low[max(0, list[i].start-48):list[i].start]) || moreAfter.MatchString(l.low[list[i].end:])
	}
	r.bound(l, list)
	best := make(map[int]reading)
	var rival []reading
	for k, q := range list {
		s, far, ok := r.slotFor(l, list, k)
		if !ok {
			continue
		}
		x := reading{quantity: q, slot: s, far: far, noun: r.p.slots[s].noun}
		if y, back := instead(l, list, k); back { // what an outlet takes back is no value, what it puts in its place is one
			if y.unit != q.unit || y.skip {
				continue
			}
			x.quantity, x.sure = y, true
		}
		old, taken := best[s]
		switch {
		case !taken:
			best[s] = x
		case old.value == x.value:
		case corrects.MatchString(l.low): // what was wrong is told first
			best[s] = x
		case between.MatchString(l.low[old.end:x.start]): // "from 28 to 19", "28 points, now 19"
			best[s] = x
		case apart.MatchString(l.low[old.end:x.start]):
			rival = append(rival, x)
		case x.far < old.far:
			best[s] = x
		}
	}
	r.dispute(l)
	if r.takeSides(l, list, best) {
		return
	}
	r.paired(l, list, best)
	r.against(l, list, best)
	r.refutes(l, list, best)
	r.shares(l, list, best)
	r.newTotal(l, list, best)
	r.total(l, list, best)
	r.bottomLine(l, list, best, false)
	r.rest(l, list, best)
	r.allButSome(l, list, best)
	r.otherCount(l, list, best)
	r.differ(l, list, best)
	if len(best) == 0 && len(r.changes) == before {
		r.bottomLine(l, list, best, true)
	}
	r.mended(l, list, best)
	r.periodic(l, list, best)
	r.provided(l, list, best)
	sides := r.elliptic(l, list, best)
	r.onTop(l, list, best)
	r.oneMore(l, best)
	r.anotherOne(l, list, best)
	r.concede(l)
	r.foretell(l, best)
	r.depart(l, list)
	if r.insisted(l, list, best) {
		return
	}
	r.settleUp(l, list, best)
	for s := range r.p.slots {
		if x, ok := best[s]; ok {
			if now, _ := r.current(s); r.weight == full || now != x.value { // background tells what stood before
				r.told[s] = true
			}
			if r.mooted(l, x) {
				r.takeMooted(l, x)
				continue
			}
			r.take(l, x, list)
		}
	}
	r.noteWhole(l, list)
	for _, x := range rival {
		r.contest(l, x)
	}
	for _, x := range sides {
		r.contestAs(l, x.slot, x.value, x.by)
	}
}

// someone is a death told without a number.
var someone = regexp.MustCompile(`\b(?:(?:one|another) of (?:the|those|these|its|their) (?:[a-z0-9-]+ ){0,3}?(?:injured|wounded|hurt|survivors|rescued|patients|casualties|victims|burned|sick)|(?:an?|another|one more) (?:[a-z0-9-]+ ){0,5}?(?:man|woman|boy|girl|child|baby|person|patient|passenger|victim|teenager|pensioner|resident|worker|driver|firefighter|soldier|student|nurse|doctor|pilot|fisherman|farmer))\b[^.;"]{0,90}?\b(?:has died|died|was killed|succumbed|lost (?:his|her) life)\b`)

// oneMore counts a death that a sentence tells without giving a total, once a text.
func (r *figureRun) oneMore(l line, best map[int]reading) {
	m := someone.FindStringIndex(l.low)
	if m == nil || l.v.Label != claim.LabelNew || r.t.Corpus || negatedBefore(l.low, m[0]) || feared.MatchString(l.low) {
		return
	}
	for s, x := range r.p.slots {
		if _, told := best[s]; told || x.name != "dead" || r.moved[x.name] {
			continue
		}
		now := 0.0
		if i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == x.name }); i >= 0 {
			now = r.a.Values[i].Value
		}
		best[s] = reading{quantity: quantity{start: m[0], end: m[1], value: now + 1}, slot: s}
	}
}

// take sets or moves a value.
func (r *figureRun) take(l line, x reading, list []quantity) {
	if len(list) == 1 && takenBack.MatchString(l.low[:x.start]) || x.noun && theySay.MatchString(l.low[x.end:]) {
		return
	}
	s := r.p.slots[x.slot]
	if r.weight == forward && r.otherThanNearest(l, s, x) {
		r.weight = full
		defer func() { r.weight = forward }()
	}
	i := slices.IndexFunc(r.a.Values, func(v Value) bool { return v.Name == s.name })
	value := x.value
	switch {
	case s.unit == amount && x.unit == "%":
		s.label = "%"
	case x.unit == "money" && s.label == "":
		s.label = currencyOf(l, x.quantity)
	case s.measure && s.label == "":
		s.label = strings.TrimSuffix(measureWord.FindString(l.low[x.end:]), " of")
	}
	if x.more && (s.grows || s.adds || addedTo.MatchString(l.low)) && i >= 0 && !x.ordinal {
		key := "added to " + s.name
		now := number(r.a.Values[i].Value)
		if r.weight == forward || slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == key && m.Value == number(value)+" to "+now }) {
			return // what was added already is told again
		}
		value += r.a.Values[i].Value
		r.a.State = remember(r.a.State, Memory{Key: key, Value: number(x.value) + " to " + number(value), By: l.sayer(), At: r.t.At})
	}
	if x.more && (i < 0 && s.grows || i >= 0 && !s.grows && !s.adds && !addedTo.MatchString(l.low)) && !x.ordinal { // "four further transfers" are no total
		return
	}
	if r.weight == forward && (i < 0 || value <= r.a.Values[i].Value && s.grows || !s.grows && len(r.moved) == 0 && !(s.rest && i >= 0 && value < r.a.Values[i].Value && !r.overtaken(s.name, value))) {
		return
	}
	correction := correctedNote(l) || s.grows && lowers.MatchString(l.low) || corrects.MatchString(l.low) && !notAsSaid.MatchString(l.low) || r.setsRight(l, list, s.name, value)
	switch {
	case s.grows && (feared.MatchString(timesAsMany.ReplaceAllString(near(l.low, x), "")) || strings.HasPrefix(upTo.FindString(near(l.low, x)), "up")) && !l.isOfficial():
		return
	case i >= 0 && fearsFor.MatchString(l.low[:x.start]) && !x.left:
		return
	case i < 0:
		if why := r.impossible(l, s, value, nil, list); why != "" {
			r.flag(s, value, why, -1)
			return
		}
		r.set(l, s, value, correction)
		return
	case r.a.Values[i].Value == value:
		r.settle(l, i)
		return
	}
	cur := r.a.Values[i]
	if correctedNote(l) && r.overtaken(s.name, value) && !slices.ContainsFunc(list, func(q quantity) bool { return q.value == cur.Value }) { // an outlet mends an old text
		return
	}
	if r.onlyThereAre(l, s, x, cur.Value) {
		return
	}
	if restates(l.low, x, cur.Value) && !correction || r.isPart(l, s, x, cur) && !correction {
		return
	}
	if r.weight == forward && r.overtaken(s.name, value) || r.rival != "" && cur.Contested && r.rivals(s.name, value) && !correctedNote(l) && !settles.MatchString(l.low) { // background, and a dispute told on
		return
	}
	if cur.Contested && r.weight == forward { // repeating one side settles nothing
		return
	}
	if cur.Contested && !correction && !r.thirdParty(l, s) && !settles.MatchString(l.low) && r.rivals(s.name, value) {
		return
	}
	if x.noun && !x.sure && !s.grows && value < cur.Value && someOfThem.MatchString(l.low[x.end:]) && !correction { // "two members of the panel resigned"
		return
	}
	if x.noun && !x.sure && !s.margin && !s.grows && value*3 < cur.Value && !correction && !downWord.MatchString(l.low) && !l.isOfficial() { // so few are some of them
		return
	}
	if s.unit == "money" && value*3 < cur.Value && !correction && !x.sure && !downWord.MatchString(l.low) && !settles.MatchString(l.low) { // another sum, of which the line speaks beside
		return
	}
	if value == 0 && cur.Value > 0 && !correction && !x.sure { // "a ward where nobody has fallen ill"
		return
	}
	if x.noun && strings.HasPrefix(l.low[x.end:], "-") && !downWord.MatchString(l.low) && !correction { // "the 28-point plan" names it, no more
		return
	}
	if r.overtaken(s.name, value) && !correction && !(value < cur.Value && l.v.Label == claim.LabelNew && downAgain.MatchString(l.low)) && l.v.Claim.Modality != claim.Confirmed {
		return
	}
	if why := r.impossible(l, s, value, &cur, list); why != "" {
		r.flag(s, value, why, i)
		return
	}
	if by := r.ofRival(l, s, cur); by != "" && r.weight == full { // the other side takes a step
		r.contestAs(l, x.slot, value, by)
		return
	}
	if !r.moved[s.name] && r.contradicts(l, list, cur, value) {
		r.contest(l, x)
		return
	}
	against := !x.left && differs.MatchString(claimsLives.ReplaceAllString(l.low, "")) || l.v.Novelty == claim.Contradicts && value < cur.Value // a higher count is mostly a later one
	other := l.sayer() != "" && cur.By != "" && !sameName(l.sayer(), cur.By) && !(r.nobodys(s.name, cur.Value) && !differs.MatchString(putAlone.ReplaceAllString(l.low, "")))
	if m := notAsSaid.FindStringIndex(l.low); m != nil && !correctedNote(l) && !r.moved[s.name] { // whoever is contradicted is no source
		own := l
		own.low = l.low[:m[0]]
		if by := own.sayer(); by == "" || !sameName(by, cur.By) {
			r.contestAs(l, x.slot, value, cmp.Or(by, r.sayer(l)))
			return
		}
	}
	if r.disputed && other && !correction && !settles.MatchString(l.low) && !r.moved[s.name] && r.near(x.slot, value) {
		r.contest(l, x)
		return
	}
	rests := thanTheySay.MatchString(l.low) && l.sayer() != "" // whose number is less is not who gives this one
	if m := disputes.FindStringIndex(l.low); m != nil && (l.sayer() == "" || other || rests) && !isSaid.MatchString(strings.TrimSpace(l.low[:m[0]])) && !correction && !settles.MatchString(l.low) && (!r.moved[s.name] || other) {
		by := l.sayer()
		if rests {
			by = ""
		}
		r.contestAs(l, x.slot, value, cmp.Or(by, l.party1(len(cityLead.FindString(l.low)), m[0]-1), r.sayer(l)))
		return
	}
	if other && r.rival != "" && !correction && !r.moved[s.name] && sameName(l.sayer(), r.rival) { // whoever differs on one number differs on the other
		r.contest(l, x)
		return
	}
	switch {
	case other && !correction && !settles.MatchString(l.low) && !r.moved[s.name] && claimsSo.MatchString(claimsLives.ReplaceAllString(l.low, "")):
		r.contest(l, x)
		return
	case (other || l.sayer() == "") && !correctedNote(l) && !settles.MatchString(l.low) && ownCount.MatchString(l.low) && !r.moved[s.name]:
		r.contest(l, x)
		return
	case r.moved[s.name] && other && l.isOfficial() && !correction && !settles.MatchString(l.low): // two officials in one text
		r.contest(l, x)
		return
	case s.lasting && !x.sure && value < cur.Value && !correction && !movedWord.MatchString(l.low[max(0, x.start-60):min(len(l.low), x.end+12)]) && !(l.isOfficial() && other):
		return
	case s.grows && value < cur.Value && !correction && !(x.sure && thatLeaves.MatchString(l.low[:x.start])):
		if other && l.isOfficial() && against {
			r.contest(l, x)
		}
		return
	case other && l.isOfficial() && !correction && against && !settles.MatchString(l.low) && !r.moved[s.name],
		other && r.counts(l, s, x, cur, list) && !correction && !settles.MatchString(l.low):
		r.contest(l, x)
		return
	}
	r.set(l, s, value, correction)
}

// nobodys reports whether a value stands on an outlet's word alone: an authority that gives another does not deny anybody's.
func (r *figureRun) nobodys(name string, value float64) bool {
	return slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Key == "nobody's "+name && m.Value == number(value) })
}

// correctedNote reports whether a line is a note by which an outlet corrects itself.
func correctedNote(l line) bool {
	return l.v.Sentence.Kind == diffing.Correction || noteLead.MatchString(l.low)
}

// counts reports whether somebody known by name or office counts otherwise, rather than tells a step: from a number that was given up long
// ago ("from 28 to 22", where 19 stands), or without a word of anything having moved.
func (r *figureRun) counts(l line, s slot, x reading, cur Value, list []quantity) bool {
	by := l.sayer()
	named := slices.ContainsFunc(l.names, func(m mention) bool { return m.kind == claim.Person && sameName(m.name, by) })
	if s.grows || x.sure || x.left || s.lasting && x.value > cur.Value || !x.noun || s.margin || x.more || !named && !l.isOfficial() || l.isHearsay() {
		return false
	}
	for _, q := range list {
		if q.end <= x.start && q.value != cur.Value && r.overtaken(s.name, q.value) && downWord.MatchString(l.low) {
			return true
		}
	}
	return !movedWord.MatchString(l.low[max(0, x.start-60):min(len(l.low), x.end+12)])
}

// near is the stretch of a line around a number.
func near(low string, x reading) string { return low[max(0, x.start-30):min(len(low), x.end+30)] }

// overtaken reports whether a value stood once and was given up.
func (r *figureRun) overtaken(name string, value float64) bool {
	return slices.ContainsFunc(r.a.State, func(m Memory) bool { return m.Over && m.Key == name && m.Value == number(value) })
}

func number(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// set makes a value stand, the one before overtaken.
func (r *figureRun) set(l line, s slot, value float64, correction bool) {
	r.setBy(l, s, value, correction, r.sayer(l))
}

// setBy makes a value stand on somebody's word.
func (r *figureRun) setBy(l line, s slot, value float64, correction bool, by string) {
	if slices.Contains(r.never, value) {
		return
	}
	v := Value{Name: s.name, Value: value, Unit: s.unitLabel(), By: by}
	if l.sayer() == "" && !someSay.MatchString(l.low) {
		r.a.State = remember(r.a.State, Memory{Key: "nobody's " + s.name, Value: number(value), At: r.t.At})
	}
	r.moved[s.name] = true
	i := slices.IndexFunc(r.a.Values, func(x Value) bool { return x.Name == s.name })
	if i < 0 {
		r.a.Values = append(r.a.Values, v)
		r.tell(l, v.titled(v.amount()), "", v.amount(), "value set", by, false)
		return
	}
	old := r.a.Values[i]
	r.a.State = remember(r.a.State, Memory{Key: s.name, Value: number(old.Value), By: old.By, At: r.t.At, Over: true})
	r.a.Values[i] = v // a value given after a contest ends it
	if r.staysContested(l, s, old, value, correction, by) {
		r.a.Values[i].Contested = true
		r.tell(l, v.titled(v.amount()+", was "+spoken(old.Value)), spoken(old.Value), v.amount(), "value moved", by, false)
		return
	}
	for _, x := range r.a.Values {
		if x.Name == rivalName(s.name) && x.Value != value {
			r.a.State = remember(r.a.State, Memory{Key: s.name, Value: number(x.Value), By: x.By, At: r.t.At, Over: true})
		}
	}
	r.a.Values = slices.DeleteFunc(r.a.Values, func(x Value) bool { return x.Name == rivalName(s.name) })
	r.dropMooted(s.name, value)
	rule := "value moved"
	if correction {
		rule = "value corrected"
	}
	r.tell(l, v.titled(v.amount()+", was "+spoken(old.Value)), spoken(old.Value), v.amount(), rule, by, correction)
}

func rivalName(name string) string { return name + " (rival)" }

func (r *figureRun) tell(l line, what, before, after, rule, by string, correction bool) {
	c := change(r.p.q, r.t, l, what, before, after, rule, by)
	c.Correction = correction
	r.changes = append(r.changes, c)
}

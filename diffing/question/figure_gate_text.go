package question

import (
	"regexp"
	"slices"
	"strings"
)

// MeasureFigures measures the numbers of a text that could become values of a figure's answer, in the order of the text: those that stand
// already are none. Where a sentence says that a number comes on top of one that stands, or off it, their sum or difference is measured too.
func MeasureFigures(q Question, prev Answer, t Text) []Measured {
	return planOf(q).measureFigures(prev, t)
}

// FigureNames are the names that a figure's values have, in the order of its wording.
func FigureNames(q Question) []string {
	var out []string
	for _, s := range planOf(q).slots {
		out = append(out, s.name)
	}
	return out
}

// figureMeasuring is one text's way through the measuring of its numbers.
type figureMeasuring struct {
	p        plan
	a        Answer
	t        Text
	asked    []figureAsk
	lines    []line
	lists    [][]quantity
	bags     []wordBag
	shares   []float64 // of each sentence: how much of what is asked for it holds
	said     map[float64]int
	units    map[string]int // numbers of the text by their unit
	title    string
	titleBag wordBag
	nothing  bool // that the question speaks of is in the text
}

func (p plan) measureFigures(a Answer, t Text) []Measured {
	known := aliases(p.q, a)
	if p.tellsOfAnother(t, known) {
		return nil
	}
	m := figureMeasuring{p: p, a: a, t: t, asked: p.demands(), said: make(map[float64]int), units: make(map[string]int)}
	m.title, _ = fold(t.Title)
	m.titleBag = bagOf(m.title)
	m.nothing = p.elsewhere(t, known)
	for i := range t.Verdicts {
		m.read(alive(read(&t.Verdicts[i], known)))
	}
	var out []Measured
	for i, l := range m.lines {
		if weigh(t, l.v) == none || questionSentence(l.low) || elsewhere(l, t) || toldBefore.MatchString(l.low) {
			continue
		}
		for k, q := range m.lists[i] {
			if m.p.ofAnother(l, q) || m.p.ofOtherThing(l, q) || !m.p.byItsPrice(l, q) || lessOrMore.MatchString(l.low[q.end:]) {
				continue
			}
			if q.value <= 0 || atFirst.MatchString(l.low[:q.start]) || onlyThere.MatchString(l.low[q.end:]) || takenBack.MatchString(l.low[:q.start]) || fearsFor.MatchString(l.low[:q.start]) || roomFor.MatchString(l.low[:q.start]) || ofThoseBefore.MatchString(l.low[:q.start]) || k > 0 && wholeOf.MatchString(l.low[m.lists[i][k-1].end:q.start]) {
				continue
			}
			if !q.more && !m.stands(q.value) {
				out = m.number(out, i, k, 0)
			}
			if !q.skip && !q.ordinal && len(a.Values) > 0 && !changedInto.MatchString(l.low[:q.start]) {
				by := stepBy.MatchString(l.low[:q.start])
				if q.more || by || onTop.MatchString(l.low) {
					out = m.number(out, i, k, 1)
				}
				if by || takenAway.MatchString(l.low) {
					out = m.number(out, i, k, -1)
				}
			}
		}
	}
	return out
}

// read takes a sentence in, before any of its numbers is measured.
func (m *figureMeasuring) read(l line) {
	list := quantities(l, m.p.slots)
	for k := range list {
		list[k].more = moreBefore.MatchString(l.low[max(0, list[k].start-48):list[k].start]) || moreAfter.MatchString(l.low[list[k].end:])
		m.said[list[k].value]++
		if !list[k].skip {
			m.units[list[k].unit]++
		}
	}
	bag, most := bagOf(l.low), 0.0
	for _, d := range m.asked {
		_, meant := d.share(bag)
		most = max(most, meant)
	}
	m.lines, m.lists, m.bags, m.shares = append(m.lines, l), append(m.lists, list), append(m.bags, bag), append(m.shares, most)
}

// stands reports whether a value stands, rivals aside.
func (m *figureMeasuring) stands(value float64) bool {
	return slices.ContainsFunc(m.a.Values, func(v Value) bool { return v.Value == value && !isRival(v) })
}

func isRival(v Value) bool { return strings.HasSuffix(v.Name, rivalName("")) }

var (
	// onTop says that a number may come on top of another.
	onTop = whole(`another|more|further|additional|extra|also|too|as well|besides|joined|added|adding|add|plus|higher|dearer|on top`)
	// roomFor leads up to a number that there could be.
	roomFor = ledUpBy(`(?:room|space|capacity|beds|places|berths|seats|licen[cs]e|built|designed|enough|insured) (?:for|of|to)`)
	// wholeOf stands between a part and its whole: "three of the 412".
	wholeOf = regexp.MustCompile(`^(?: out)? of (?:the |its |their |all |some |about )?$`)
	// stepBy leads up to a number by which another has changed.
	stepBy = regexp.MustCompile(`\bby (?:about |some |another |at least |around )?$`)
	// changedInto leads up to a number to which another has changed: it is no step, whatever else the line says.
	changedInto = regexp.MustCompile(`\b(?:to|at) (?:about |around |some |nearly |almost |over |more than |at least |just )?$`)
	// toldBefore says that somebody said it at an earlier time.
	toldBefore = regexp.MustCompile(`\b(?:said|reported|announced|wrote|estimated|counted|thought) (?:it |that )?(?:last (?:week|month|year|spring|summer|autumn|winter)|(?:a|one|two|three|some|several) (?:days?|weeks?|months?) ago|at the time|back then|earlier this (?:week|month|year))\W*$`)
	// takenAway says that a number may come off another.
	takenAway = whole(`fewer|less|lower|cheaper|freed|released|escaped|slipped away|got away|turned up|recovered|returned|found|went home|gone home|discharged|struck (?:off|out)|withdr[ae]w\w*|left|removed|dropped|back`)
)

// slotOf is the slot that a number of a sentence would fill, and the place of its value in the answer, -1 where it is new: the slot whose words
// stand nearest to the number, else the value that is nearest in size, else a slot of which nothing is known yet.
func (m *figureMeasuring) slotOf(l line, list []quantity, k, step int) (which, at int, ok bool) {
	const reach = 4 // times by which two numbers of one thing differ
	q := list[k]
	place := func(s int) int {
		return slices.IndexFunc(m.a.Values, func(v Value) bool { return v.Name == m.p.slots[s].name })
	}
	head := ""
	if q.value != 1 {
		head = headAfter(l.low[q.end:])
	}
	near, best, far := gateWindow, -1, false
	for s, x := range m.p.slots {
		if !x.takes(q) || !x.canCount(head) || !x.belongs(l, q) || m.p.ofPart(x, l, q) || m.p.otherPeriod(x, l, q) || x.margin && !margins.MatchString(l.low) && !stepBy.MatchString(l.low[:q.start]) {
			continue
		}
		d := slotGap(x, l, list, k)
		i := place(s)
		if d >= near || step == 0 && len(m.p.slots) > 1 && i >= 0 && times(m.a.Values[i].Value, q.value) > reach {
			far = far || d < gateWindow
			continue
		}
		near, best = d, s
	}
	if best >= 0 {
		return best, place(best), true
	}
	most := 0.0
	at = -1
	for i, v := range m.a.Values {
		if isRival(v) || v.Value <= 0 {
			continue
		}
		if f := times(v.Value, q.value); f <= reach && (at < 0 || f < most) {
			at, most = i, f
		}
	}
	if at >= 0 && slices.ContainsFunc(m.p.slots, func(x slot) bool { return x.name == m.a.Values[at].Name && !x.canCount(head) }) {
		return -1, -1, false
	}
	if at >= 0 {
		name := m.a.Values[at].Name
		return slices.IndexFunc(m.p.slots, func(x slot) bool { return x.name == name }), at, true
	}
	for s, x := range m.p.slots {
		if i := place(s); !far && x.takes(q) && x.canCount(head) && (i < 0 || len(m.p.slots) == 1) {
			return s, i, true
		}
	}
	return -1, -1, false
}

// slotGap is how many bytes stand between a number and the nearest of a slot's words; another number on the way counts as many more.
func slotGap(s slot, l line, list []quantity, k int) int {
	const (
		before = 6  // words after a number are more often its own than those before it
		across = 40 // for another number on the way
	)
	q := list[k]
	best := gateWindow
	from, to := max(0, q.start-gateWindow), min(len(l.low), q.end+gateWindow)
	for _, w := range s.words.FindAllStringIndex(l.low[from:to], -1) {
		d := from + w[0] - q.end
		if from+w[1] <= q.start {
			d = q.start - from - w[1] + before
		}
		for j, o := range list {
			if j != k && (o.start >= q.end && o.end <= from+w[0] || o.end <= q.start && o.start >= from+w[1]) {
				d += across
			}
		}
		best = min(best, max(0, d))
	}
	return best
}

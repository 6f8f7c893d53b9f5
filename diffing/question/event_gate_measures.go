package question

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/claim"
)

// wordingOf is what a sentence can have in common with an event question, in stems.
type wordingOf struct {
	theme  []string // what is to happen and to what
	senses [][]int  // of each of theme
	names  []string // words of the wording's names
	listed []string // words of the names that the user lists, without those
}

func eventWording(q Question) wordingOf {
	var w wordingOf
	for i, m := range properWord.FindAllStringIndex(q.Wording, -1) {
		name := q.Wording[m[0]:m[1]]
		if i == 0 && m[0] == 0 { // the capital of the sentence
			_, name, _ = strings.Cut(name, " ")
		}
		w.names = appendStems(w.names, name, nil)
	}
	w.theme = appendStems(nil, q.Wording, w.names)
	for _, s := range w.theme {
		w.senses = append(w.senses, claim.Senses(s))
	}
	for _, name := range sortedKeys(q.Aliases) {
		w.listed = appendStems(w.listed, name, w.names)
		for _, alias := range q.Aliases[name] {
			w.listed = appendStems(w.listed, alias, w.names)
		}
	}
	return w
}

// appendStems adds the stems of a text's words that say something, those of another list left out.
func appendStems(list []string, text string, but []string) []string {
	low, _ := fold(text)
	for _, word := range lowWord.FindAllString(low, -1) {
		if len(word) < 3 || asking[word] || claim.IsStop(word) {
			continue
		}
		if s := claim.Stem(word); !slices.Contains(but, s) && !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

var lowWord = regexp.MustCompile(`[a-z]+`)

// share is the part of a list that stands in another.
func share(of, in []string) float64 {
	if len(of) == 0 {
		return 0
	}
	n := 0
	for _, s := range of {
		if slices.Contains(in, s) {
			n++
		}
	}
	return float64(n) / float64(len(of))
}

// sameMatter is the part of the wording's theme that stems hold, by themselves or by a word of the same sense.
func (w wordingOf) sameMatter(stems []string) float64 {
	if len(w.theme) == 0 {
		return 0
	}
	senses := map[int]bool{}
	for _, s := range stems {
		for _, id := range claim.Senses(s) {
			senses[id] = true
		}
	}
	n := 0
	for i, s := range w.theme {
		if slices.Contains(stems, s) || slices.ContainsFunc(w.senses[i], func(id int) bool { return senses[id] }) {
			n++
		}
	}
	return float64(n) / float64(len(w.theme))
}

// goesOn heads a sentence that goes on about something.
var goesOn = regexp.MustCompile(`^(?:but |and |so |yet )?(?:he|she|it|they|that|this|both|the [a-z]+)\b`)

// The classes of words by which a sentence may move an event, as measures: wide, since the weights decide.
var (
	gateHedge = regexp.MustCompile(`\b(?:sources?|insiders?|rumou?rs?|word (?:is|has|among)|talk|reportedly|it is said|ha(?:ve|s) been told|asked to|tipped|understood|believed|whisper\w*|they say|say they|may|might|could|possibly|perhaps|as early as)\b`)
	gateFirm  = regexp.MustCompile(`\b(?:confirm\w*|definite\w*|final\w*|consent\w*|approv\w*|signed|agreed|official\w*|announc\w*|fixed|certain|settled|green light|go ahead|ruled|order(?:ed|s)?|decided|will|has set)\b`)
	gatePlan  = regexp.MustCompile(`\b(?:plan\w*|in principle|draft|prelimin\w*|provision\w*|subject to|provided|hop(?:es?|ed|ing)|intend\w*|aim\w*|propos\w*|due|schedul\w*|expected|outline|pencil\w*|tentativ\w*|if)\b`)
	gatePut   = regexp.MustCompile(`\b(?:postpon\w*|delay\w*|put (?:off|back)|mov(?:ed|e|es|ing)|push\w*|later|instead|adjourn\w*|not before|until|resched\w*|deferred|slip\w*|wait|held up|no longer)\b`)
	gateOff   = regexp.MustCompile(`\b(?:cancel\w*|called off|scrapp\w*|abandon\w*|dropped|reject\w*|will not|won't|quash\w*|annul\w*|void|off)\b`)
	gateDone  = regexp.MustCompile(`\b(?:\w+ed|met|began|took|went|came|rose|left|sat|held|stood|gave|opened|arrived|walked|spoke|has been|have been|were|was)\b`)
	gateDeny  = regexp.MustCompile(`\b(?:den(?:y|ies|ied)|no date|not true|dismiss\w*|nothing|untrue|neither|no meeting|no plans?|none)\b`)
	gateMore  = regexp.MustCompile(`\b(?:another|second|third|next stage|rest|remain(?:s|ing|der)|others?|further|follow(?:s|ed|ing)?|afterwards|then|later stage|next step|also)\b`)
)

// plainCues are classes of words that weigh alone.
var plainCues = []struct {
	name string
	re   *regexp.Regexp
}{
	{"if or my", idle},
	{"wish", wish},
	{"put off", putOff},
	{"called off", calledOff},
	{"future", future},
	{"may be", mayBe},
	{"sure", sure},
	{"naysay", naysay},
	{"asks", regexp.MustCompile(`\?["' ]*$`)},
	{"said aloud", regexp.MustCompile(`^"`)},
}

// eventBearing are the measures of one text beside an event question.
type eventBearing struct {
	r       *eventRun
	w       wordingOf
	title   float64 // share of the theme in the headline
	text    float64 // and in the text
	bears   float64 // how far the sentence before speaks of the question
	dated   float64 // the same, where it has a day ahead
	current string  // the day that stands
	most    float64 // how far the sentence of the text that speaks most of the question does
}

func (r *eventRun) bearing(lines []line) *eventBearing {
	b := &eventBearing{r: r, w: eventWording(r.p.q)}
	var all []string
	for _, l := range lines {
		all = appendStems(all, l.low, nil)
		stems := appendStems(nil, l.low, nil)
		b.most = max(b.most, share(b.w.theme, stems)+b.w.sameMatter(stems)+share(b.w.names, stems))
	}
	b.title = share(b.w.theme, appendStems(nil, r.t.Title, nil))
	b.text = share(b.w.theme, all)
	if len(r.a.Date) >= len(time.DateOnly) {
		b.current = r.a.Date[:len(time.DateOnly)]
	}
	return b
}

// daysOf sorts a line's days into those to come and those that have been, the day of the text among the latter unless it has an hour.
func (b *eventBearing) daysOf(l line) (ahead, past []dated) {
	day := b.r.day()
	for _, d := range l.dates {
		if d.From.After(day) || !d.To.Before(day) && d.Clock != "" {
			ahead = append(ahead, d)
		}
		if !d.From.After(day) {
			past = append(past, d)
		}
	}
	return ahead, past
}

// measure lists everything that the weights see of a line. Every name is listed for every line.
func (b *eventBearing) measure(i int, l line) []claim.Measure {
	var out []claim.Measure
	add := func(name string, v float64) { out = append(out, claim.Measure{Name: name, Value: v}) }
	stems := appendStems(nil, l.low, nil)
	th := b.r.p.event.theme
	marked, _ := th.marked(l.low)
	touch := one(th.head.MatchString(l.low))
	theme, sense := share(b.w.theme, stems), b.w.sameMatter(stems)
	bears := max(theme, float64(0.8*sense), float64(0.5*touch), float64(0.5*one(marked)))
	add("theme", theme)
	add("theme or its like", sense)
	add("a theme word", one(theme > 0))
	add("names", share(b.w.names, stems))
	add("a listed word", one(slices.ContainsFunc(b.w.listed, func(s string) bool { return slices.Contains(stems, s) })))
	add("what it befalls", touch)
	add("a name of the wording", one(marked))
	add("theme in headline", b.title)
	add("theme in text", b.text)
	add("sentence before bears", b.bears)
	add("sentence before dated", b.dated)
	add("goes on", one(goesOn.MatchString(l.low)))
	d := b.days(l)
	for _, m := range d.list() {
		add(m.Name, m.Value)
	}
	c := cuesOf(l)
	for _, m := range c.list() {
		add(m.Name, m.Value)
	}
	for _, x := range plainCues {
		add(x.name, one(x.re.MatchString(l.low)))
	}
	b.place(i, l, add)
	b.products(i, l, bears, d, c, add)
	b.bears, b.dated = bears, float64(bears*one(d.ahead > 0))
	return out
}

// place are the measures of what was said of the sentence, who says it, and how far the event had come.
func (b *eventBearing) place(i int, l line, add func(string, float64)) {
	cur, day := b.r.a.Status, b.r.day().Format(time.DateOnly)
	add("new", one(l.v.Label == claim.LabelNew))
	add("minor", one(l.v.Label == claim.LabelMinor))
	add("known", one(l.v.Label == claim.LabelKnown))
	add("score", l.v.Score)
	add("first", one(i == 0))
	add("near top", one(i < 3))
	add("hearsay", one(l.isHearsay()))
	add("official", one(l.isOfficial()))
	add("bystander", one(l.bystander()))
	add("sourced", one(l.sayer() != ""))
	add("another thing", one(b.r.rivalThing(l)))
	add("another acts", one(b.r.anotherActs(l)))
	add("wrong place", one(b.r.wrongPlace(l)))
	add("other things only", one(b.r.otherOnly(l)))
	add("rumoured", one(rank[cur] >= 1))
	add("at least planned", one(rank[cur] >= 2))
	add("at least confirmed", one(rank[cur] >= 3))
	add("happened", one(rank[cur] >= 4))
	add("postponed", one(cur == Postponed))
	add("due", one(b.current != "" && b.current <= day))
}

// products are the measures that weigh only where a line speaks of the question.
func (b *eventBearing) products(i int, l line, bears float64, d eventDays, c eventCues, add func(string, float64)) {
	cur := rank[b.r.a.Status]
	ahead := one(d.ahead > 0)
	due := one(b.current != "" && b.current <= b.r.day().Format(time.DateOnly))
	product := func(name string, list ...float64) {
		v := bears
		for _, x := range list {
			v = float64(v * x)
		}
		add("bears, "+name, v)
	}
	product("day ahead", ahead)
	add("bears not, day ahead", float64((1-min(1, bears))*ahead))
	product("single day ahead", d.single)
	product("put off, later", c.put, d.later)
	product("firm, same day", c.firm, d.same)
	product("firm, first day", c.firm, d.first)
	product("plan, day ahead", c.plan, ahead)
	product("hedge, day ahead", c.hedge, ahead)
	product("done, due", c.done, due, 1-ahead)
	product("done, planned", c.done, one(cur >= 2))
	product("off", c.off)
	product("later", d.later)
	product("earlier", d.earlier)
	product("same day", d.same)
	product("first day", d.first)
	product("nothing known, day ahead", one(cur == 0), ahead)
	product("rumoured, day ahead", one(cur == 1), ahead)
	product("planned, day ahead", one(cur == 2), ahead)
	product("confirmed, day ahead", one(cur >= 3), ahead)
	product("official, day ahead", one(l.isOfficial()), ahead)
	product("first, day ahead", one(i == 0), ahead)
	product("first", one(i == 0))
	product("confirms", c.confirms)
	product("hedge, nothing known", c.hedge, one(cur == 0))
	product("one of more, later", c.more, d.later)
	add("before dated, day ahead, put off", float64(b.dated*float64(ahead*c.put)))
}

// eventDays is how the days of a line stand to the one that the answer holds.
type eventDays struct {
	ahead                       int
	same, later, earlier, first float64
	recent, clock, past, single float64
}

func (b *eventBearing) days(l line) eventDays {
	ahead, past := b.daysOf(l)
	d := eventDays{ahead: len(ahead), first: one(len(ahead) > 0 && b.current == ""), past: one(len(past) > 0)}
	near := b.r.day().AddDate(0, 0, -2)
	for _, x := range ahead {
		switch at := x.From.Format(time.DateOnly); {
		case b.current == "":
		case at == b.current:
			d.same = 1
		case at > b.current:
			d.later = 1
		default:
			d.earlier = 1
		}
		if x.Clock != "" {
			d.clock = 1
		}
		if x.From.Equal(x.To) {
			d.single = 1
		}
	}
	for _, x := range past {
		if !x.From.Before(near) {
			d.recent = 1
		}
	}
	return d
}

func (d eventDays) list() []claim.Measure {
	return []claim.Measure{
		{Name: "days ahead", Value: float64(min(2, d.ahead))},
		{Name: "same day", Value: d.same},
		{Name: "later day", Value: d.later},
		{Name: "earlier day", Value: d.earlier},
		{Name: "first day", Value: d.first},
		{Name: "recent day", Value: d.recent},
		{Name: "hour ahead", Value: d.clock},
		{Name: "past day", Value: d.past},
		{Name: "single day", Value: d.single},
	}
}

// eventCues are the classes of words that a line holds.
type eventCues struct{ hedge, firm, plan, put, off, done, deny, more, confirms float64 }

func cuesOf(l line) eventCues {
	has := func(re *regexp.Regexp) float64 { return one(re.MatchString(l.low)) }
	return eventCues{
		hedge: has(gateHedge), firm: has(gateFirm), plan: has(gatePlan), put: has(gatePut), off: has(gateOff), done: has(gateDone), deny: has(gateDeny),
		more: has(gateMore), confirms: has(confirms),
	}
}

func (c eventCues) list() []claim.Measure {
	return []claim.Measure{
		{Name: "words of hearsay", Value: c.hedge},
		{Name: "words of decision", Value: c.firm},
		{Name: "words of a plan", Value: c.plan},
		{Name: "words of delay", Value: c.put},
		{Name: "words of an end", Value: c.off},
		{Name: "past forms", Value: c.done},
		{Name: "words of denial", Value: c.deny},
		{Name: "words of more to come", Value: c.more},
		{Name: "confirms", Value: c.confirms},
	}
}

func one(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

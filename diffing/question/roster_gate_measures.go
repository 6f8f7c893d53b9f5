package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	officeBefore = regexp.MustCompile(`\b(?:inspector|prosecutor|judge|minister|spokes\w+|lawyer|solicitor|counsel|superintendent|commissioner|mayor|reporter|professor|correspondent|magistrate|coroner),? (?:\w+ )?$`)
	officeAfter  = regexp.MustCompile(`^,? (?:the |a |an |its |his |her )?(?:[a-z']+ ){0,3}(?:inspector|prosecutor|judge|minister|spokes\w+|lawyer|solicitor|counsel|superintendent|commissioner|mayor|reporter|professor|correspondent|magistrate|coroner)\b`)
	tellsAfter   = regexp.MustCompile(`^[^.;]{0,40}\b(?:said|says|told|added|replied|wrote|explained|confirmed|announced|recalled|joked)\b`)
	tellsBefore  = regexp.MustCompile(`\b(?:said|told|added|replied|according to|asked) (?:[a-z'-]+,? ){0,6}$`)
	placeBefore  = regexp.MustCompile(`\b(?:of|in|at|from|to|near) (?:the )?$`)
	isBefore     = regexp.MustCompile(`\b(?:is|are|was|as|be) (?:its |the |her |his )?(?:[a-z]+,? ){0,3}$`)
	ageBehind    = regexp.MustCompile(`^,? (?:aged )?[1-9]\d\b`)
	anyPro       = regexp.MustCompile(`\b(?:he|she|him|her|his)\b`)
	bodyPro      = regexp.MustCompile(`\b(?:it|its|(?:the|this|that) (?:company|firm|group|body|party|town|village|country|hospital|school|bank|club|plant|factory|maker|union|agency|dairy|supplier|contractor|operator|airline))\b`)
)

// rosterScene is a sentence in which candidates are measured.
type rosterScene struct {
	l         line
	g         grammar
	i         int    // position in the text
	prev      string // the sentence before
	title     string
	hits      []senseHit
	before    []senseHit // of the sentence before
	inTitle   []senseHit
	openEntry bool           // somebody without a name is on the roster
	withheld  bool           // a text said that it keeps a name to itself
	told      bool           // there are earlier texts
	met       []string       // names that earlier texts told
	times     map[string]int // how often this one tells a name, by its last word
	weight    weight
	says      []string // what the whole sentence says, for all candidates
}

// senseHit is a word of one of the senses that the wording asks for.
type senseHit struct {
	start, end int
	class      string // "does", "suffers", "noun", "off"
}

// Measures of a single word begin with these, and go on with its stem; only those of common words are worth learning.
const (
	WordBefore = "word before: "
	WordBehind = "word behind: "
)

const nearWords = 7 // words of the clause on each side of the name

// isWord reports whether a measure is of a single word, which by itself tells people little.
func isWord(m claim.Measure) bool {
	return strings.HasPrefix(m.Name, WordBefore) || strings.HasPrefix(m.Name, WordBehind)
}

// clauseOf are the ends of the clause that holds a mention.
func clauseOf(low string, m mention) (int, int) {
	from, to := clauseStart(low, m.start), len(low)
	if at := clauseBreak.FindStringIndex(low[m.end:]); at != nil {
		to = m.end + at[0]
	}
	return from, to
}

// measuring gathers what is measured of one candidate in a sentence.
type measuring struct {
	r             *rosterRun
	sc            rosterScene
	c             Candidate
	start, end    int    // of the name, in the folded text
	before, after string // it
	out           []claim.Measure
	seen          map[string]bool
}

func (x *measuring) add(name string, yes bool) bool {
	if yes && !x.seen[name] {
		x.seen[name] = true
		x.out = append(x.out, claim.Measure{Name: name, Value: 1})
	}
	return yes
}

// asked reports whether the sentence has a word of what the wording asks for.
func (x *measuring) asked() bool {
	return x.seen["does in the sentence"] || x.seen["suffers in the sentence"] || x.seen["noun in the sentence"]
}

// measure is what the learned part sees of a candidate in a sentence; fresh says that the text has not named them before.
func (r *rosterRun) measure(sc rosterScene, c Candidate, fresh bool) []claim.Measure {
	const near = 60 // bytes on each side of the name
	low := sc.l.low
	x := &measuring{r: r, sc: sc, c: c, start: min(c.at.start, len(low)), end: min(c.at.end, len(low)), seen: map[string]bool{}}
	x.before, x.after = low[max(0, x.start-near):x.start], low[x.end:min(len(low), x.end+near)]
	from, to := clauseOf(low, c.at)
	x.senses(from, to)
	r.measureRoles(sc, c.at, x.add)
	x.words(low[from:x.start], low[x.end:max(x.end, to)])
	for _, name := range sc.says {
		x.add(name, true)
	}
	x.place(low[from:x.start])
	suits := x.sort()
	x.company()
	x.story(fresh, suits)
	return x.out
}

// saysOf are the measures of a whole sentence.
func (r *rosterRun) saysOf(sc rosterScene) []string {
	var out []string
	low := sc.l.low
	add := func(name string, yes bool) {
		if yes {
			out = append(out, name)
		}
	}
	add("told by hearsay", sc.l.isHearsay())
	add("told by an official", sc.l.isOfficial())
	add("opens the text", sc.i == 0)
	add("also", gateAlso.MatchString(low))
	add("naming", gateNames.MatchString(low))
	add("undone", gateUndoes.MatchString(low))
	add("only asked or wished", gateWish.MatchString(low))
	add("denies", denial.MatchString(low))
	add("of another matter", elsewhereCase.MatchString(low) || elsewhere(sc.l, r.t))
	add("nobody", noSubject.MatchString(low))
	add("side clause", sideClause.MatchString(low))
	add("said before", sc.weight == forward)
	add("in the baseline", r.t.Corpus)
	add("a name was withheld", sc.withheld)
	return out
}

// senses measures where words of the senses asked for stand.
func (x *measuring) senses(from, to int) {
	const close = 25 // bytes
	for _, h := range x.sc.hits {
		x.add(h.class+" in the sentence", true)
		switch {
		case h.end <= x.start && h.start >= from:
			x.add(h.class+" before the name", true)
			x.add(h.class+" close before", x.start-h.end < close)
		case h.start >= x.end && h.end <= to:
			x.add(h.class+" behind the name", true)
			x.add(h.class+" close behind", h.start-x.end < close)
		}
	}
	for _, h := range x.sc.before {
		x.add(h.class+" in the sentence before", true)
	}
	for _, h := range x.sc.inTitle {
		x.add(h.class+" in the headline", true)
	}
	for _, class := range []string{"does", "suffers", "noun", "off"} {
		if near, met := nearest(x.sc, class, x.start, x.end); met {
			x.add("nearest to "+class, near)
			x.add("another is nearer to "+class, !near)
		}
	}
}

// words measures the words of the clause next to the name.
func (x *measuring) words(lead, rest string) {
	l, r := plainWord.FindAllString(lead, -1), plainWord.FindAllString(rest, -1)
	for _, w := range l[max(0, len(l)-nearWords):] {
		x.add(WordBefore+claim.Stem(w), true)
	}
	for _, w := range r[:min(nearWords, len(r))] {
		x.add(WordBehind+claim.Stem(w), true)
	}
}

// place measures how the name stands in the sentence and what is said next to it.
func (x *measuring) place(lead string) {
	low := x.sc.l.low
	around := low[max(0, x.start-40):x.start] + "~" + low[x.end:min(len(low), x.end+50)]
	x.add("by "+x.c.link, x.c.link != "")
	x.add("opens the sentence", x.start < 4)
	x.add("an official", officeBefore.MatchString(x.before) || officeAfter.MatchString(x.after))
	x.add("tells it", x.r.speaks(x.sc.l, x.c.at) || tellsAfter.MatchString(x.after) || tellsBefore.MatchString(x.before))
	x.add("behind a preposition", placeBefore.MatchString(x.before))
	x.add("behind is", isBefore.MatchString(x.before))
	x.add("with an age", ageBehind.MatchString(x.after))
	x.add("also near", gateAlso.MatchString(around))
	x.add("naming near", gateNames.MatchString(around))
	x.add("undone before", gateUndoes.MatchString(x.before))
	x.add("undone behind", gateUndoes.MatchString(x.after))
	x.add("a voice", gateVoice.MatchString(around))
	x.add("harmed", gateHarmed.MatchString(around))
	x.add("knows", gateKnows.MatchString(around))
	x.add("in office", gateOffice.MatchString(around))
	x.add("wished", gateWish.MatchString(lead))
	x.add("unreal", unreal(low, x.start))
	x.add("negated", negatedBefore(low, x.start))
	x.add("joined by and", strings.HasSuffix(x.before, " and ") || strings.HasPrefix(x.after, " and ") || strings.HasPrefix(x.after, ", ") && strings.HasSuffix(x.before, ", "))
	x.add("in the headline", slices.ContainsFunc(nameWords(x.c.Name), func(w string) bool { return len(w) > 3 && strings.Contains(x.sc.title, w) }))
}

// sort measures what sort of name it is, and reports whether it is of the sort asked for.
func (x *measuring) sort() bool {
	m, w := x.c.at, x.r.sortAsked()
	x.add("full name", len(nameWords(x.c.Name)) > 1)
	suits := x.add("suits the wording", w.suits(m))
	x.add("does not suit the wording", !suits)
	x.add("a person", m.kind == claim.Person)
	x.add("a body", m.kind == claim.Body)
	x.add("a place", m.kind == claim.Place)
	x.add("some other name", m.kind == claim.Other && !m.known)
	beside := strings.ToLower(x.c.Name) + " " + x.before[max(0, len(x.before)-24):] + " " + x.after[:min(len(x.after), 16)]
	x.add("called what is asked for", w.noun != "" && slices.ContainsFunc(plainWord.FindAllString(beside, -1), func(n string) bool { return claim.Stem(strings.TrimSuffix(n, "'s")) == w.noun }))
	return suits
}

// company measures who else the sentence names.
func (x *measuring) company() {
	first, others, members := true, false, false
	for _, o := range x.sc.l.names {
		if sameName(o.name, x.c.Name) || o.kind == claim.Unnamed {
			continue
		}
		first = first && (o.kind == claim.Place || o.start >= x.start)
		if e := x.r.a.entry(o.name); e >= 0 && x.r.a.Names[e].Standing == in {
			members = true
		} else if x.r.candidate(x.sc.l, o) {
			others = true
		}
	}
	x.add("with members", members)
	x.add("with other candidates", others)
	x.add("first name of the sentence", first)
}

// story measures how the name stands to the roster and to what was told before, and what several measures say together.
func (x *measuring) story(fresh, suits bool) {
	k := x.r.a.entry(x.c.Name)
	x.add("taken off before", k >= 0 && x.r.a.Names[k].Standing == cleared)
	_, listed := x.r.q.Aliases[x.c.Name]
	x.add("listed by the user", listed)
	x.add("told more than once", x.sc.times[lastWord(x.c.Name)] > 1)
	stranger := x.sc.told && k < 0 && !listed && !slices.ContainsFunc(x.sc.met, func(n string) bool { return sameName(n, x.c.Name) })
	open, is := x.sc.withheld || x.sc.openEntry, x.seen["behind is"] || x.seen["other: is"]
	x.add("naming and one is open", x.sc.openEntry && x.seen["naming"])
	x.add("withheld and naming", open && (is || x.seen["naming"]))
	x.add("withheld and behind is", open && is)
	x.add("new in the text", fresh)
	x.add("new in the story", stranger)
	x.add("met before and not on it", x.sc.told && k < 0 && !stranger)
	asked := x.asked()
	aside := x.seen["an official"] || x.seen["tells it"] || x.seen["a voice"] || x.seen["harmed"]
	x.add("in the baseline and asked", x.r.t.Corpus && asked)
	x.add("new and asked", stranger && asked)
	x.add("new and suits", stranger && suits)
	x.add("new, asked, no teller, suits", stranger && asked && suits && !aside)
	x.add("asked and suits", asked && suits)
	x.add("asked and no teller", asked && !aside)
	x.add("asked, no teller, suits, full name", asked && !aside && suits && x.seen["full name"])
	x.add("asked and undone", asked && x.seen["undone"])
}

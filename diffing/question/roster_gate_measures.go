package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// Candidate is somebody whom a sentence of a text names and who could be on the roster of a question, with what is measured of them there.
type Candidate struct {
	Sentence int // position in the text
	Name     string
	Measures []claim.Measure

	line line
	at   mention
}

// Candidates lists those whom a text names in what it says anew, with their measures, for the answer that stood before the text. The learned
// part of a roster decides by them; the program that learns it counts them.
func Candidates(q Question, prev Answer, t Text) []Candidate {
	a := prev
	a.Names = slices.Clone(prev.Names)
	p := planOf(q)
	r := &rosterRun{q: q, f: p.family, target: p.target, matter: p.matter, a: &a, t: t, content: p.content}
	return r.candidates()
}

// sign is a class of words by which texts speak of those under suspicion. It is looked for in the sentence, close before the name, close
// behind it, in the sentence before, and in the headline.
type sign struct {
	name string
	re   *regexp.Regexp
}

var signs = []sign{
	{"custody", w(`arrest|detain|custody|remand|charg|indict|held\b|in court|prosecut|jail|prison|bail`)},
	{"inquiry", w(`question|interview|investigat|inquir|probe|suspect|suspicion|search|summon|grill|quiz|haul|look(?:ed|ing|s)? (?:at|into)|examin|scrutin`)},
	{"charge", w(`accus|blam|alleg|claim|fault|responsib|knew\b|told of|shown\b|handed|received|insiders?\b|guilt|negligen|criticis`)},
	{"sanction", w(`suspend|dismiss|sack|remov|relieved|resign|fired\b|banned|barred`)},
	{"release", w(`clear|no longer|witness|not (?:a |under |being )?(?:suspect|investigat|accus)|dropp|withdr|lifted|exonerat|absolv|acquit|no (?:fault|evidence|further|failing|trace)|set aside|in error|nothing|closed|ruled out|apologis|reinstat`)},
	{"denial", w(`den(?:y|ied|ies)|reject|insist|lawyer|solicitor|innocent`)},
	{"naming", w(`named|identified|has (?:learnt|learned)|can (?:reveal|disclose|be named)|established`)},
}

var (
	officeBefore = regexp.MustCompile(`\b(?:inspector|prosecutor|judge|minister|spokes\w+|lawyer|solicitor|counsel|superintendent|commissioner|mayor|reporter|professor|correspondent|magistrate|coroner),? (?:\w+ )?$`)
	officeAfter  = regexp.MustCompile(`^,? (?:the |a |an |its |his |her )?(?:[a-z']+ ){0,3}(?:inspector|prosecutor|judge|minister|spokes\w+|lawyer|solicitor|counsel|superintendent|commissioner|mayor|reporter|professor|correspondent|magistrate|coroner)\b`)
	tellsAfter   = regexp.MustCompile(`^[^.;]{0,40}\b(?:said|says|told|added|replied|wrote)\b`)
	tellsBefore  = regexp.MustCompile(`\b(?:said|told|added|replied) (?:[a-z]+ ){0,3}$`)
	placeBefore  = regexp.MustCompile(`\b(?:of|in|at|from|to|near) (?:the )?$`)
	isBefore     = regexp.MustCompile(`\bis (?:its |the |her |his )?(?:[a-z]+,? ){0,2}$`)
	doneBefore   = regexp.MustCompile(`(?:ed|against|on|by) (?:[a-z]+ ){0,3}$`)
	ageBehind    = regexp.MustCompile(`^,? [1-9]\d\b`)
)

// candidates lists those whom the text in hand names in what it says anew.
func (r *rosterRun) candidates() []Candidate {
	var out []Candidate
	title, _ := fold(r.t.Title)
	known := aliases(r.q, *r.a)
	var seen []string
	prev := ""
	for i := range r.t.Verdicts {
		v := &r.t.Verdicts[i]
		l := asPeople(read(v, known))
		if weigh(r.t, v) == full && !questionSentence(l.low) {
			var here []string
			for _, m := range l.names {
				if !r.candidate(l, m) || slices.ContainsFunc(here, func(n string) bool { return sameName(n, m.name) }) {
					continue
				}
				here = append(here, m.name)
				fresh := !slices.ContainsFunc(seen, func(n string) bool { return sameName(n, m.name) })
				out = append(out, Candidate{Sentence: i, Name: m.name, line: l, at: m, Measures: r.measure(l, m, i, prev, title, fresh)})
			}
		}
		for _, m := range l.names {
			seen = append(seen, m.name)
		}
		prev = l.low
	}
	return out
}

// candidate reports whether a name could be an answer at all.
func (r *rosterRun) candidate(l line, m mention) bool {
	if m.kind == claim.Place || m.kind == claim.Unnamed || !r.canStand(l, m) || sameName(m.name, r.t.Outlet) || len(nameWords(m.name)) == 0 {
		return false
	}
	if words := nameWords(r.t.Outlet); len(words) > 0 && strings.EqualFold(m.name, words[len(words)-1]) { // "the Ledger has learnt"
		return false
	}
	return m.known || len(nameWords(m.name)) > 1 || r.a.entry(m.name) >= 0
}

// measure is what the learned part sees of a name in a sentence.
func (r *rosterRun) measure(l line, m mention, i int, prev, title string, fresh bool) []claim.Measure {
	const near = 60 // bytes on each side of the name
	before, after := l.low[max(0, m.start-near):m.start], l.low[m.end:min(len(l.low), m.end+near)]
	var out []claim.Measure
	add := func(name string, yes bool) bool {
		if yes {
			out = append(out, claim.Measure{Name: name, Value: 1})
		}
		return yes
	}
	has := map[string]bool{}
	for _, s := range signs {
		has[s.name] = add(s.name, s.re.MatchString(l.low))
		add(s.name+" before the name", s.re.MatchString(before))
		add(s.name+" behind the name", s.re.MatchString(after))
		add(s.name+" in the sentence before", s.re.MatchString(prev))
		add(s.name+" in the headline", s.re.MatchString(title))
	}
	k := r.a.entry(m.name)
	on := add("on the roster", k >= 0 && r.a.Names[k].Standing == in)
	add("taken off before", k >= 0 && r.a.Names[k].Standing == cleared)
	_, listed := r.q.Aliases[m.name]
	add("listed by the user", listed)
	full := add("full name", len(nameWords(m.name)) > 1)
	add("opens the sentence", m.start < 4)
	office := add("an official", officeBefore.MatchString(before) || officeAfter.MatchString(after))
	tells := add("tells it", r.speaks(l, m) || tellsAfter.MatchString(after) || tellsBefore.MatchString(before))
	add("told by hearsay", l.isHearsay())
	add("told by an official", l.isOfficial())
	add("behind a preposition", placeBefore.MatchString(before))
	add("behind is", isBefore.MatchString(before))
	add("behind what was done", doneBefore.MatchString(before))
	add("with an age", ageBehind.MatchString(after))
	add("in the headline", slices.ContainsFunc(nameWords(m.name), func(w string) bool { return len(w) > 3 && strings.Contains(title, w) }))
	add("opens the text", i == 0)
	add("a person", m.kind == claim.Person)
	add("a body", m.kind == claim.Body)
	add("of the matter", r.matter != nil && r.matter.MatchString(l.low))
	stranger := fresh && k < 0 && !listed
	add("new in the story", stranger)
	add("new and charged with it", stranger && has["charge"])
	add("new and looked into", stranger && has["inquiry"])
	add("new and no teller", stranger && full && !office && !tells)
	add("on it and let go", on && has["release"])
	add("on it and let go by another", on && has["release"] && !tells)
	add("on it and denies", on && has["denial"])
	return out
}

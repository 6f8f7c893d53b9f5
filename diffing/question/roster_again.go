package question

import (
	"regexp"
	"slices"
	"strings"
)

// blamable are officials who are as often blamed as they blame.
var blamable = set("inspector officer auditor judge officers inspectors guard")

// toldBefore reports whether somebody described without a name is one who is on the roster already, called by less: another outlet's "a crew
// member has been detained" is the officer held since Monday. Who is new is called another, a second, or by a trade that nobody has.
func (r *rosterRun) toldBefore(g grammar, p personSaid, d deed) bool {
	if p.body || p.det == "another" || another.MatchString(p.text) || anew.MatchString(g.l.low[max(0, p.start-30):min(len(g.l.low), d.end+20)]) {
		return false
	}
	plain := genericOnly(strings.Join(p.words, " ")) || colourless[p.noun]
	found := 0
	for _, e := range r.a.Names {
		if !e.Person || e.Standing != in || e.otherSex(p) || p.age > 0 && e.Age != p.age || e.Rank < min(d.rank, 3) && r.weight == full {
			continue
		}
		if employer := e.Employer; plain || r.weight == forward && p.age == 0 || e.fits(p) > 1 || employer != "" && strings.Contains(strings.ToLower(p.text), strings.ToLower(employer)) {
			found++
		}
	}
	return found > 0
}

// anew are words by which a text says that there is one more.
var anew = whole(`also|another|second|third|fourth|fifth|sixth|further|new|one more|too|as well|widen(?:s|ed)|joined`)

// colourless are nouns that tell little more of somebody than that they belong there.
var colourless = set("member employee worker crewman colleague local resident insider staffer official aide executive manager officer")

// onlyOneBefore is the one on the roster, person or body, whom a line names before a pronoun or a "the firm", where there is one alone who is
// not its source.
func (r *rosterRun) onlyOneBefore(g grammar, p personSaid, person bool) int {
	out := -1
	for _, x := range g.ps {
		if x.part != nounPart || x.start >= p.start || x.name == nil || x.name.name == g.l.sayer() {
			continue
		}
		e := r.a.entry(x.name.name)
		if e < 0 || r.a.Names[e].Person != person && (person || !r.a.Names[e].calledBody() && r.a.Names[e].Person) {
			continue
		}
		if out >= 0 && out != e {
			return -1
		}
		out = e
	}
	return out
}

// longAgo reports whether what a text says was done was done in a year long past: "who was detained in 2018".
func (r *rosterRun) longAgo(l line, end int) bool {
	const near = 60 // bytes behind the words
	at := r.t.Published
	if at.IsZero() {
		at = r.t.At
	}
	tail := l.low[end:min(len(l.low), end+near)]
	if k := strings.IndexAny(tail, ",;"); k >= 0 {
		tail = tail[:k]
	}
	return slices.ContainsFunc(yearWord.FindAllStringSubmatch(tail, -1), func(m []string) bool {
		return !strings.HasPrefix(m[0], "since") && atoi(m[1]) < at.Year()-1
	})
}

var (
	// noInquest are questions that nobody need fear.
	noInquest = whole(`in an interview|by (?:readers|listeners|callers|students|delegates|reporters|journalists|mps|lawmakers|viewers|pupils|fans|shareholders)|by (?:the )?(?:[a-z]+'s )?(?:\w+ ){0,2}(?:committee|parliament|deputies|councillors|assembly|senators)|about (?:his|her|their) (?:plans|views|future|books?|work|career|hopes)`)
	// duty is what somebody is charged with who has done nothing.
	duty = regexp.MustCompile(`^charged with (?:emotion|energy|feeling|the task|the job|running|leading|overseeing|finding|drawing|organi[sz]ing|restoring|ensuring|investigating|reviewing|protecting|rebuilding|negotiating|making sure|looking after)\b`)
	// victimOf is what is investigated of somebody to whom it was done.
	victimOf = whole(`(?:claims?|complaints?|deaths?|murders?|killings?|disappearance|kidnapping|abduction|poisoning|shooting|stabbing|theft|loss|injuries) (?:of|by|from)`)
)

// dropPassing forgets those whom one text names first as questioned and then as a witness: they never were on the roster.
func (r *rosterRun) dropPassing() {
	for i := len(r.a.Names) - 1; i >= 0; i-- {
		e := r.a.Names[i]
		added := func(c Change) bool { return c.Before == "" && strings.HasPrefix(c.What, e.Name+" added: ") }
		if e.Standing == cleared && e.As == "witness, not a suspect" && slices.ContainsFunc(r.changes, added) {
			r.a.Names = slices.Delete(r.a.Names, i, i+1)
			r.changes = slices.DeleteFunc(r.changes, func(c Change) bool {
				return strings.HasPrefix(c.What, e.Name+" ") || strings.HasPrefix(c.What, e.Name+":")
			})
		}
	}
}

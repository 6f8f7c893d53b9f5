package question

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"storywatch/diffing/claim"
)

// slotForm is a form of words with a place for a name, by which a text puts somebody on a roster, takes them off, or names them. In a pattern "@"
// is the place; what a text calls somebody may stand before a name, so that "against @" fits "against the night watchman, X".
type slotForm struct {
	re   func() *regexp.Regexp // compiled when it is first asked for
	need func() []string       // stretches of which a line that it fits holds one
	as   string
	rank int
	// who must tell it
	told teller
	// which wordings ask for it, nil for all of suspicion
	asks *regexp.Regexp
	// first is true where the words of a charge stand in the form, which nothing may read before it: "will not charge @"
	first bool
	// of is true where what belongs to the one is meant: "@'s house"
	of bool
}

// teller is who must stand behind a line for a form of words to count.
type teller int

const (
	byAny  teller = iota
	quoted        // somebody is quoted
	judged        // somebody whose business it is to find out
)

const (
	slotLead = ` (?P<lead>(?:(?:the |an? |its |his |her |their |one |both )?(?:[a-z'-]+ ){0,5}?(?:[a-z'-]+, )?)?)~(?P<slot>[a-z])`
	// aVerb begins what the one before it did.
	aVerb    = `is|are|was|were|has|have|had|will|would|must|may|might|could|can|did|does|[a-z]{3,}ed|let|set|left|took|gave|sold|sent|hid|put|held|kept|stole|ran|knew|got|threw|went|saw|fell|came|became|faces|owns|keeps|holds|remains|denies`
	slotTail = `(?:(?:,|,? and|,? as well as) (?:[a-z'-]+ ){0,3}~[a-z])*`
)

// wordsOf makes a form; see slotForm for its pattern.
func wordsOf(as string, rank int, pattern string) slotForm {
	of := strings.Contains(pattern, "@'s") || strings.Contains(pattern, "@(?:'s)?")
	if rest, ok := strings.CutPrefix(pattern, "@"); ok {
		pattern = `~(?P<slot>[a-z])` + rest
	} else {
		if !of {
			pattern = strings.ReplaceAll(pattern, " @ ", " @"+slotTail+" ")
		}
		pattern = `\b` + strings.ReplaceAll(pattern, " @", slotLead)
	}
	return slotForm{
		re:   sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(pattern) }),
		need: sync.OnceValue(func() []string { return needs(pattern) }),
		as:   as, rank: rank, of: of,
	}
}

func (f slotForm) by(t teller) slotForm {
	f.told = t
	return f
}

func (f slotForm) early() slotForm {
	f.first = true
	return f
}

func (f slotForm) asked(wording *regexp.Regexp) slotForm {
	f.asks = wording
	return f
}

// slotted is a line with a letter in the place of each one who is on the roster or could be, and without what is set beside them.
type slotted struct {
	text string
	who  []suspectAt
}

// found is where a form of words fits a line.
type found struct {
	slot, start, end int
	desc             string
}

var (
	courtesy  = regexp.MustCompile(`\b(?:mr|mrs|ms|miss|dr|sir|lord|lady|father|sister|brother) ~`)
	ageBeside = regexp.MustCompile(`(~[a-z]),? \(?(?:aged |a )?\d\d\)?(,|\b)`)
	setBeside = regexp.MustCompile(`(~[a-z]), (?:an? |the |who |which |whose |whom |its |his |her |their |formerly |once |until |of |also |aged |one of )[^~,;:"]{1,90}, `)
	// asideComma is the comma between one who is set beside what they are called, or whose age was, and their verb: "a fundraising agency, ~a, is".
	asideComma = regexp.MustCompile(`(^|, |: |\bthat )(~[a-z]), (` + aVerb + `)\b`)
	asideAge   = regexp.MustCompile(`(~[a-z]), (?:aged )?\d\d, (` + aVerb + `)\b`)
	offTheLine = regexp.MustCompile(`,? ?\b(?:(?:late |early )?on (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:night|morning|evening|afternoon))?|last (?:night|week|month)|this (?:morning|week|afternoon|evening)|yesterday|today|tonight|also|now|then|too|formally|officially|publicly|finally|meanwhile|however|already|immediately|promptly|subsequently|apparently|reportedly|allegedly|quietly|at last|in the end|itself|himself|herself|themselves)\b,?`)
	spaces     = regexp.MustCompile(` {2,}`)
	// listBehind and listBefore are the others of a list: "~a, ~b and ~c".
	listBehind = regexp.MustCompile(`^(?:(?:,| and| as well as| along with| together with|, and) (?:[a-z'-]+ ){0,3}~[a-z])+`)
	listBefore = regexp.MustCompile(`(?:~[a-z](?:,|,? and|,? or) )+(?:[a-z'-]+ ){0,3}$`)
	slotLetter = regexp.MustCompile(`~[a-z]`)
	// governs ends what stands before a name that only belongs to something else: "a friend of ~a".
	governs = regexp.MustCompile(`\b(?:of|for|by|with|to|from|at|in|on|against|about|near|than|like|unlike|not|without|besides|beside|behind|under|over|after|before) (?:the |an? |his |her |its |their )?(?:[a-z'-]+ ){0,2}$`)
)

// slots makes the two forms of a line that forms of words are tried on: as it stands, and without ages, appositions and adverbs.
func (r *rosterRun) slots(l line) []slotted {
	if r.g == nil {
		return nil
	}
	who := r.slotNames(l)
	if len(who) == 0 {
		return nil
	}
	var b strings.Builder
	last := 0
	for i, x := range who {
		b.WriteString(l.low[last:x.start])
		b.WriteString("~" + string(rune('a'+i)))
		last = x.end
	}
	b.WriteString(l.low[last:])
	full := courtesy.ReplaceAllString(b.String(), "~")
	short := ageBeside.ReplaceAllString(asideAge.ReplaceAllString(offTheLine.ReplaceAllString(full, ""), "$1 $2"), "$1$2")
	for range 2 {
		short = setBeside.ReplaceAllString(short, "$1 ")
	}
	short = asideComma.ReplaceAllString(short, "$1$2 $3")
	short = strings.TrimLeft(spaces.ReplaceAllString(short, " "), " ")
	if short == full {
		return []slotted{{full, who}}
	}
	return []slotted{{short, who}, {full, who}}
}

// slotNames are those of whom a line speaks who are on the roster or could be, in their order.
func (r *rosterRun) slotNames(l line) []suspectAt {
	const most = 20 // letters
	list := slices.DeleteFunc(r.suspectsIn(l), func(x suspectAt) bool {
		return x.entry < 0 && landOnly(l, x.name) || x.entry >= 0 && titleOfNext(l, x) || x.name.name != "" && employsNext(l, x.name)
	})
	for i, x := range list {
		if x.name.name != "" {
			list[i].start, list[i].end = x.name.start, x.name.end
		}
	}
	for _, m := range l.names {
		e := r.a.entry(m.name)
		if e < 0 && landOnly(l, m) {
			continue
		}
		if m.kind != claim.Unnamed && m.start < m.end && !employsNext(l, m) && (e >= 0 || m.kind != claim.Place && r.canStand(l, m)) {
			list = append(list, suspectAt{m.start, m.end, e, m})
		}
	}
	slices.SortStableFunc(list, func(a, b suspectAt) int { return a.start - b.start })
	var out []suspectAt
	for _, x := range list {
		if t := strings.TrimRight(l.low[x.start:x.end], " "); strings.HasSuffix(t, "'s") {
			x.end = x.start + len(t) - len("'s")
		}
		if x.end > x.start && len(out) < most && (len(out) == 0 || x.start >= out[len(out)-1].end) {
			out = append(out, x)
		}
	}
	return out
}

// ofTheLand follows a word that says which country's: "the Kellish parliament".
var ofTheLand = regexp.MustCompile(`^ (?:parliament|government|side|army|navy|ministry|embassy|mission|deputy|minister|senate|people|capital|border|police|press|public|citizens?|official|officer|lawmaker)\b`)

// landOnly reports whether a word that a longer name begins with only says which country's: "the Kellish parliament" is no Kellish Writers' Union.
func landOnly(l line, m mention) bool {
	return m.kind != claim.Person && m.start < m.end && m.end <= len(l.low) && ofTheLand.MatchString(l.low[m.end:]) && len(strings.Fields(l.low[m.start:m.end])) < len(strings.Fields(m.name))
}

// titleOfNext reports whether a description is the office of a person whose name follows it: "the deputy of the island parliament X".
func titleOfNext(l line, x suspectAt) bool {
	return x.name.name == "" && slices.ContainsFunc(l.names, func(m mention) bool {
		return m.kind == claim.Person && m.start > x.end && inBody.MatchString(l.low[x.end:m.start])
	})
}

// inBody is what stands between an office and the name of who holds it.
var inBody = regexp.MustCompile(`^ ?(?:of|for|in|at) (?:the |an? |its |his |her )?(?:[a-z'-]+ ){1,4}$`)

// manyBehind is a plural right behind a name that ends a form: "against the ~a cable cutters".
var manyBehind = regexp.MustCompile(`^ (?:[a-z-]+ )?[a-z]{3,}[^s\W]s\b`)

// fit lists where a form of words fits a line, once for each whom it means.
func (s slotted) fit(f slotForm) []found {
	if !holdsOne(s.text, f.need()) {
		return nil
	}
	var out []found
	re := f.re()
	at, lead, desc := re.SubexpIndex("slot"), re.SubexpIndex("lead"), re.SubexpIndex("desc")
	for _, m := range re.FindAllStringSubmatchIndex(s.text, -1) {
		start, end := m[2*at]-1, m[2*at+1]
		if !f.of && strings.HasPrefix(s.text[end:], "'s") {
			continue
		}
		if lead < 0 && governs.MatchString(s.text[:start]) && !inTheView.MatchString(s.text[:start]) && !listBefore.MatchString(s.text[:start]) {
			continue
		}
		x := found{int(s.text[end-1] - 'a'), m[0], m[1], ""}
		if m[1] == end && x.slot < len(s.who) && !s.who[x.slot].name.known && s.who[x.slot].entry < 0 && s.who[x.slot].name.kind != claim.Person && manyBehind.MatchString(s.text[end:]) {
			continue
		}
		if lead >= 0 && !titleOnly(s.text[m[2*lead]:m[2*lead+1]]) {
			continue
		}
		if desc > 0 {
			x.desc = s.text[m[2*desc]:m[2*desc+1]]
		}
		out = append(out, x)
		more := listBehind.FindString(s.text[end:])
		if lead < 0 {
			more = listBefore.FindString(s.text[:start])
		} else if more != "" && clauseBehind.MatchString(s.text[end+len(more):]) && !slices.Contains([]string{"", "."}, s.text[end+len(more):]) { // "arrested ~a and ~b fled"
			more = ""
		}
		for _, k := range slotLetter.FindAllString(more, -1) {
			x.slot = int(k[1] - 'a')
			out = append(out, x)
		}
	}
	return slices.DeleteFunc(out, func(x found) bool { return x.slot >= len(s.who) })
}

// clauseBehind is what follows a list whose last member begins a clause of its own.
var clauseBehind = regexp.MustCompile(`^ (?:is|are|was|were|has|have|had|will|would|said|says|told|denied|denies|[a-z]+ed|went|ran|fled|took|gave)\b`)

// titleOnly reports whether what stands before a name is only what the one is called.
func titleOnly(lead string) bool {
	if strings.Contains(lead, "'s ") && !strings.HasSuffix(lead, ", ") { // "the brother's X" is nobody, "the bank's auditor, X" is
		lead = lead[strings.LastIndex(lead, "'s ")+len("'s "):]
	}
	beside := strings.HasSuffix(lead, ", ")
	for _, w := range strings.Fields(strings.ReplaceAll(lead, ",", "")) {
		switch {
		case w == "of" && (beside || officeLead.MatchString(lead)):
		case prepositions[w], joiners[w], relatives[w], beForms[w], haveForms[w], modals[w], w == "that", w == "said", w == "if":
			return false
		}
	}
	return true
}

// officeLead is an office in a body right before a name: "the deputy of the island parliament ~a".
var officeLead = regexp.MustCompile(`^(?:the |an? )?(?:[a-z-]+ ){0,2}?(?:deputy|member|head|chief|director|secretary|president|chairman|chairwoman|chair|leader|mayor|governor|owner|manager|clerk|minister|representative|delegate|employee|official) of (?:the |an? )?(?:[a-z'-]+ ){0,3}?(?:parliament|council|ministry|senate|assembly|chamber|party|union|bank|company|firm|office|agency|board|committee|commission|court|institute|academy|university|club|league|federation|department|bureau|yard|port|town|city) $`)

// mentionOf is the name of one whom a slot means.
func (r *rosterRun) mentionOf(x suspectAt) mention {
	if x.entry >= 0 {
		return mention{name: r.a.Names[x.entry].Name, kind: entryKind(r.a.Names[x.entry]), known: true, count: 1, age: r.a.Names[x.entry].Age}
	}
	return x.name
}

// tells reports whether a line is told by whom a form of words must be told by.
func (r *rosterRun) tells(l line, f slotForm) bool {
	switch f.told {
	case quoted:
		return l.sayer() != "" || saidSo.MatchString(l.low) || l.isOfficial() || finds.MatchString(l.low) || inTheView.MatchString(l.low)
	case judged:
		return judging.MatchString(notJudging.ReplaceAllString(l.low, "")) || l.isOfficial()
	}
	return true
}

// telling is tells for one line and many forms, each kind of teller looked for once.
func (r *rosterRun) telling(l line) func(slotForm) bool {
	var known, told [judged + 1]bool
	return func(f slotForm) bool {
		if !known[f.told] {
			known[f.told], told[f.told] = true, r.tells(l, f)
		}
		return told[f.told]
	}
}

var (
	allSlotsOn  = slices.Concat(slotsOn, slotsOnMore, slotsTaken, slotsAlone, slotsPlain, slotsSource)
	allSlotsOff = slices.Concat(slotsOff, slotsOver, slotsFearless)
)

// saidSo ends a line with who says so, by verbs that are rarer than "said".
var saidSo = regexp.MustCompile(`, (?:the |an? |his |her |its |their )?[a-z' -]{2,40} (?:asserts|asserted|asserting|maintains|maintained|contends|contended|declares|declared|affirms|affirmed|avers|averred|believes?|believed|reckons?|reckoned|suspects?|suspected|alleges?|alleged|claims?|claimed|says?|writes?|wrote|finds?|concludes?|concluded|notes?|noted|argues?|argued)(?: (?:on [a-z]+|today|yesterday|tonight|here))?[.]?$`)

// finds are verbs of those who look for the cause of a thing.
var finds = whole(`found|finds|concluded|concludes|established|confirmed|confirms|blames?|blamed|accuses?|accused|alleges?|alleged|insists?|insisted`)

// inTheView says whose opinion a line gives.
var inTheView = whole(`(?:is|are|was|were) (?:said|alleged|believed|reported|thought|understood) to|in (?:the |his |her |their |its )?(?:[a-z]+ ){0,3}?[a-z]+(?:'s?)? (?:view|opinion|eyes|judge?ment|words|book)`)

// putSlots takes in what forms of words with a place for a name say puts somebody on.
func (r *rosterRun) putSlots(l line, list []slotted) {
	if r.weight != full || r.f.name == "sanction" || elsewhereCase.MatchString(l.low) || elsewhere(l, r.t) {
		return
	}
	tells := r.telling(l)
	for _, f := range allSlotsOn {
		if r.f.least > f.rank || f.asks != nil && !f.asks.MatchString(r.asked()) || !tells(f) {
			continue
		}
		for _, s := range list {
			got := slices.DeleteFunc(s.fit(f), func(x found) bool {
				return unreal(s.text, x.start) || f.as == "searched" && robbers.MatchString(s.text) || f.rank < 3 && negatedBefore(s.text, x.start) || slotHarmed.MatchString(nearSlot(s.text, x)) && f.rank < 5
			})
			if len(got) == 0 {
				continue
			}
			var who []mention
			for _, x := range got {
				m := r.mentionOf(s.who[x.slot])
				if m.name != "" && !r.speaks(l, m) && !r.asksOnly(m) && !r.speaksFor(m) && !(m.kind == claim.Person && r.onBench(m)) {
					who = append(who, m)
				}
			}
			r.parsed = true
			r.put(l, cue{as: f.as, rank: f.rank, side: before}, who, []int{0, 0})
			r.parsed = false
			break
		}
	}
}

// robbers are those who take things away and ask nobody.
var robbers = whole(`thie(?:f|ves)|burglars?|robbers?|intruders?|looters?|raiders|vandals|firefighters?|firemen|volunteers|removal men|break-in|burgl(?:ed|ary)`)

// nearSlot is the stretch around a fit, in which a word for those who were slotHarmed says that the one is none of the suspects.
func nearSlot(s string, x found) string { return s[max(0, x.start-20):min(len(s), x.end+40)] }

var slotHarmed = whole(`victims?|witness(?:es)?|bereaved|survivors?|the (?:dead|missing|injured|wounded|late)|who (?:died|was killed|was injured|is missing)|rescued|hostages?`)

// clearSlots takes off those of whom a form of words says that nothing is held against them any more; it reports whether it took anybody.
func (r *rosterRun) clearSlots(l line, list []slotted, first bool) bool {
	said := strings.ToLower(l.sayer())
	if r.weight != full || r.t.Corpus || elsewhereCase.MatchString(l.low) || ownSide.MatchString(said) || voice.MatchString(said) || ownSide.MatchString(l.low) && !judging.MatchString(said) {
		return false
	}
	done := false
	tells := r.telling(l)
	for _, f := range allSlotsOff {
		if f.first != first || !tells(f) || f.told != byAny && l.isHearsay() {
			continue
		}
		for _, s := range list {
			for _, x := range s.fit(f) {
				p := s.who[x.slot]
				if p.entry < 0 || unreal(s.text, x.start) || askedFor.MatchString(s.text[:x.start]) || refused.MatchString(s.text[:x.start]) || stillOpen.MatchString(offBail.ReplaceAllString(s.text[x.end:], "")) || wishedFor.MatchString(s.text[:x.start]) {
					continue
				}
				m := r.mentionOf(p)
				if r.speaks(l, m) || r.a.Names[p.entry].Standing != in {
					continue
				}
				done = r.clear(l, cue{as: f.as, side: before}, []mention{m}) || done
			}
		}
	}
	return done
}

// refused leads up to what somebody did not do, or has not done yet.
var refused = regexp.MustCompile(`\b(?:refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|fail(?:s|ed) to|(?:has|have|had|is|are) yet to|not|never|no one has|nobody has|cannot|too early to|unable to|rul(?:ed|es) out|before|until|trying to|tried to|try to|hopes? to|hoping to|may|might|could|would have to) (?:[a-z]+ ){0,3}$`)

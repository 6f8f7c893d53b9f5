package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// turn is how somebody came into a role or out of it, for those of whom the text says that they did the same.
type turn struct {
	off  bool
	as   string
	line int // 0 for none
	end  int // where its words end in that line
}

var (
	// didAlike follows those who did what others did before them: "X followed an hour later", "X did the same".
	didAlike = regexp.MustCompile(`^,? (?:(?:has|have|had|was|were|is|are) )?(?:now |also |soon |later |quickly |then )*(?:follow(?:s|ed|ing)?(?: (?:suit|it|them|him|her|its example|their example|the same path|a?n? ?(?:day|hour|week|few|little|short|minutes?|moments?|two|three|four|five|six|[0-9]+)\b[^.;,]*|on [a-z]+|at [a-z0-9]+|soon after|shortly after(?:wards)?|later|behind|hours later|days later|in (?:the|its|their) [a-z]+))?(?:$|[.,;]| and )|(?:did|do|does|done) (?:so|likewise|the same)\b)`)
	// soDid leads up to them: "so did X", "the same goes for X".
	soDid = regexp.MustCompile(`\b(?:(?:so|as) (?:did|does|has|have|had|was|were|is|are|do)|the same (?:goes|went|holds|is true|was true|applies|applied) (?:for|of|to)|(?:followed|joined) by) (?:the )?$`)
)

// turnAlike takes in who did as those did of whom the line before spoke, or the clause before in the same line.
func (r *rosterRun) turnAlike(l line) {
	t := r.turned
	if t.line == 0 || r.lines > t.line+1 || r.weight != full {
		return
	}
	from := 0
	if t.line == r.lines {
		from = t.end
	}
	fits := func(x mention) bool {
		known := r.a.entry(x.name) >= 0
		return x.kind != claim.Unnamed && (t.off && known || !t.off && r.want.stands(l, x) && !r.modifier(x) && (known || !r.asksOnly(x)))
	}
	var last mention
	for _, m := range l.names {
		if m.start < from || !fits(m) {
			continue
		}
		alike := soDid.MatchString(l.low[:m.start]) || last.name != "" && nextInList(blank(l, last.end, m.start))
		if at := didAlike.FindStringIndex(l.low[m.end:]); at != nil && !negatedBefore(l.low, m.end+at[1]) {
			alike = true
			for _, x := range r.alongside(l, []mention{m}, m.end, fits) {
				r.takeTurn(l, t, x)
			}
		}
		if alike && !unreal(l.low, m.start) {
			r.takeTurn(l, t, m)
			last = m
		}
	}
}

func (r *rosterRun) takeTurn(l line, t turn, m mention) {
	r.turned = turn{t.off, t.as, r.lines, m.end}
	if t.off {
		r.leaveRole(l, t.as, m)
	} else {
		r.enterRole(l, t.as, m)
	}
}

const (
	untruth = `(?:(?:pure|sheer|complete|utter|total|plain|an?) )*"?(?:inventions?|invented|false|falsehoods?|untrue|nonsense|rubbish|wrong|made up|fiction|fantasy|fabricat(?:ed|ion)|baseless|groundless|unfounded|without foundation|a lie|lies|a myth|moonshine|tosh|not true|nothing of the (?:kind|sort)|no truth)\b`
	tales   = `(?:tales?|reports?|claims?|stor(?:y|ies)|rumou?rs?|talk|word|suggestions?|speculation|gossip|news|assertions?|allegations?)`
)

// untrueTale is what a line calls untrue that others tell; deniedTale opens it.
var (
	untrueTale = regexp.MustCompile(`\b` + tales + ` (?:that|of|about|by which|according to which) ([^;]*?)\b(?:is|are|was|were|as|to be) ` + untruth)
	deniedTale = regexp.MustCompile(`\b(?:(?:den(?:ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|rubbish(?:ed|es)|quash(?:ed|es)|scotch(?:ed|es)|knock(?:ed|s) down|refut(?:ed|es)|laugh(?:ed|s) off|contradict(?:ed|s)) (?:(?:an?|the|all|any|as [a-z]+|earlier|newspaper|press|media|persistent|widespread) )*(?:[a-z]+ )?` + tales + `|no truth (?:in|to) (?:(?:an?|the|all|any|earlier|newspaper|press|media) )*` + tales + `) (?:that|of|about) ([^;]*)`)
)

// denyTale takes those off of whom a line says that it is not so what others told of them; it reports whether the line is of such a tale.
func (r *rosterRun) denyTale(l line) bool {
	at := untrueTale.FindStringSubmatchIndex(l.low)
	if at == nil {
		at = deniedTale.FindStringSubmatchIndex(l.low)
	}
	if at == nil {
		return false
	}
	if !r.plainTale(l.low[at[2]:at[3]]) {
		return r.ofRole(l.low[at[2]:at[3]])
	}
	for _, m := range l.names {
		if m.start >= at[2] && m.end <= at[3] && r.a.entry(m.name) >= 0 {
			r.leaveRole(l, "denied", m)
		}
	}
	return true
}

// plainTale reports whether what a tale tells is somebody's role, and no end of it.
func (r *rosterRun) plainTale(what string) bool {
	return !cued(r.role.off, what) && (cued(r.role.on, what) || r.role.wording.MatchString(what))
}

// ofRole reports whether a tale is of somebody's role at all, or of the end of it.
func (r *rosterRun) ofRole(what string) bool { return cued(r.role.off, what) || cued(r.role.on, what) }

func cued(list []roleCue, what string) bool {
	return slices.ContainsFunc(list, func(c roleCue) bool { return c.re.MatchString(what) })
}

// namelessAt takes on the one without a name to whom words of a role apply: "a village on the east bank is to be sealed off".
func (r *rosterRun) namelessAt(l line, c roleCue, m []int) {
	if r.weight != full || c.side != before || r.g == nil {
		return
	}
	g := *r.g
	v := slices.IndexFunc(g.ps, func(p phrase) bool { return p.part == verbPart && p.end > m[0] })
	if v < 0 || g.ps[v].start > m[0]+12 {
		return
	}
	s := g.subject(v)
	if s < 0 || g.governed(s) { // "a group of captains is putting together"
		s = slices.IndexFunc(g.ps, func(p phrase) bool { return p.part == nounPart })
	}
	if s < 0 || g.ps[s].start > m[0] {
		return
	}
	p := g.ps[s]
	if p.name != nil || p.head == "" || p.owner || !indefiniteDet(p.det) && !another.MatchString(p.det) || manyNoun(p) || !r.soughtNoun(p.head) {
		return
	}
	name := lowerLead(l.text(p.start, p.end))
	for _, e := range r.a.Names {
		if e.Name == name || !e.Named && e.Standing == in && p.det != "another" && !another.MatchString(name) && slices.Contains(strings.Fields(e.Name), p.head) {
			return
		}
	}
	r.add(l, Entry{Name: name, As: c.as, Rank: 2, Person: personish(p.head) && !bodyish(p.head), Role: strings.TrimSpace(strings.Join(p.words, " ") + " " + g.whereOf(s))})
}

// soughtNoun reports whether a noun is of the sort that the wording asks for.
func (r *rosterRun) soughtNoun(head string) bool {
	n := singular(head)
	return !officials.MatchString(head) && (r.want.noun == n || r.want.human && personish(head) && !tellers.MatchString(head) || r.want.body && !r.want.place && bodyish(head) || r.want.place && placeNouns[n])
}

var tellers = whole(`sources?|spokes\w+|insiders?|witness(?:es)?|residents?|neighbou?rs?|readers?|friends?|analysts?|experts?|critics?|observers?|lawyers?|reporters?`)

// whereOf are the words of the phrases that hang on a noun: "a village on the east bank".
func (g grammar) whereOf(i int) string {
	var out []string
	for k := i; g.is(k+1, prepPart) && g.is(k+2, nounPart); {
		k = g.last(k + 2)
		out = append(out, g.ps[k].words...)
	}
	return strings.Join(out, " ")
}

var (
	// courted recognises a wording that asks who wants to have what is for sale: there a wish counts, and a refusal of the first offer ends nothing.
	courted = w(`buyers?\b|suitors?\b|buy\b|take over|takeover|acquire|in the frame|interested in`)
	refuses = whole(`reject(?:s|ed|ing)?|turn(?:s|ed)? down|rebuff(?:s|ed)?|spurn(?:s|ed)?|refus(?:es|ed)`)
	forSale = whole(`it|company|firm|business|concern|bids?|offers?|takeover|purchase|sale|buying|buy|stake|shares|club|works|maker|group|brewery|airline|bank|line|chain|house|plant|paper|mill|port|airport`)
)

// spurned reports whether words only say that those who are courted do not want the one: the bidder goes on all the same.
func (r *rosterRun) spurned(text string) bool {
	return r.role.name == contesting.name && courted.MatchString(r.asked()) && refuses.MatchString(text)
}

// wishes reports whether a line speaks, behind words at a place, of having what the question asks about.
func (r *rosterRun) wishes(l line, m []int) bool {
	const near = 70 // bytes
	if !courted.MatchString(r.asked()) {
		return false
	}
	part := l.low[m[0]:min(len(l.low), m[1]+near)]
	if k := strings.IndexAny(part[m[1]-m[0]:], ";:"); k >= 0 {
		part = part[:m[1]-m[0]+k]
	}
	return forSale.MatchString(part) || slices.ContainsFunc(l.names, func(x mention) bool {
		return x.start >= m[0] && x.start < m[0]+len(part) && slices.Contains(r.target, x.name)
	})
}

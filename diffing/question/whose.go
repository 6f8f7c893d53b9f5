package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	leadIn    = regexp.MustCompile(`^(?:(?:and|but|so|yet|meanwhile|however|even|now|then|still|later|separately|earlier|in (?:[a-z]+ )?(?:[a-z]+)),? )+`)
	helpers   = regexp.MustCompile(`(?:[, ]+(?:has|have|had|is|are|was|were|also|now|then|all|both|too|been|already|already|openly|publicly|again|repeatedly|formally|each|jointly|since|later|quickly|do|does|did|will|would|to|quick))+[, ]*$`)
	theyIn    = regexp.MustCompile(`^in ((?:the |a )?[a-z' -]{3,30}?),? they$`)
	ofSomeone = regexp.MustCompile(`^(?:his|her|their|its|whose)\b`)
	onlyWho   = regexp.MustCompile(`^(?:it|he|she|they|we|i|you|who|which|that|this|these|those|one|some|others|many|nobody|everyone|everybody|anyone|people|there|what|as|to|if|for)\b(?: (?:say|says|said|who|that))?$`)
	clauseIn  = regexp.MustCompile(`\b(?:said|says|told|that|which|who|because|when|while|after|before|if|will|would|could|should|is|are|was|were|has|have|had|by|over)\b`)
)

// party is the noun phrase that stands before a verb at pos, as it reads in the sentence; empty where there is none or only a pronoun.
func (l line) party(pos int) string {
	start := clauseStart(l.low, pos)
	if k := strings.LastIndexAny(l.low[start:pos], "(;:"); k >= 0 {
		start += k + 1
	}
	for _, and := range []string{" and ", ", and "} { // "X did this, and Y accused Z"
		if k := strings.LastIndex(l.low[start:pos], and); k > 0 && finite.MatchString(l.low[start:start+k]) && strings.Contains(l.low[start:start+k], " ") {
			start += k + len(and)
		}
	}
	for start < pos && strings.HasPrefix(l.low[start:], " ") {
		start++
	}
	part := l.low[start:pos]
	if m := theyIn.FindStringSubmatchIndex(strings.TrimRight(part, " ")); m != nil {
		return l.party1(start+m[2], start+m[3])
	}
	if m := leadIn.FindString(part); m != "" && len(m) < len(part) {
		start += len(m)
		part = part[len(m):]
	}
	if m := helpers.FindStringIndex(" " + part); m != nil {
		part = part[:max(0, m[0]-1)]
	}
	return l.party1(start, start+len(strings.TrimRight(part, " ,")))
}

// party1 is a stretch as a noun phrase, empty where it is none: the canonical name where it is a name.
func (l line) party1(start, end int) string {
	if end <= start {
		return ""
	}
	if cut := actsOn.FindStringIndex(l.low[start:end]); cut != nil && cut[0] > 0 { // "the prosecutor withdrew the": up to the verb
		end = start + cut[0]
	}
	part := l.low[start:end]
	head := part // what stands before an appositive
	if k := strings.Index(part, ", "); k > 0 {
		head = part[:k]
	}
	words := strings.Fields(head)
	if len(words) == 0 || len(words) > 12 || onlyWho.MatchString(part) || ofSomeone.MatchString(part) || clauseIn.MatchString(head) {
		return ""
	}
	for _, m := range l.names {
		if m.start <= start+len("the ") && m.end >= start+len(head) && m.kind != claim.Unnamed {
			return m.name
		}
	}
	named := slices.ContainsFunc(l.names, func(m mention) bool { return m.start >= start && m.end <= end && m.kind == claim.Person })
	if head != part && named {
		for _, m := range l.names { // "the environment minister, X, accused"
			if m.kind == claim.Person && m.start == start+len(head)+len(", ") {
				return m.name
			}
		}
		return l.text(start, start+len(head))
	}
	if len(words) == 1 && bareArticle[words[0]] {
		return ""
	}
	text := l.text(start, start+len(head))
	if strings.Trim(l.low[:start], " \"") == "" && !slices.ContainsFunc(l.names, func(m mention) bool { return m.start == start }) {
		return strings.ToLower(text[:1]) + text[1:]
	}
	return lowerLead(text)
}

var actsOn = regexp.MustCompile(` (?:withdrew|dropped|lifted|closed|abandoned|discontinued|dismissed|quashed|retracted|took back|has |have |had )(?: .*)?$`)

var bareArticle = set("the a an this that one some others his her its their")

// lowerLead gives a description that heads a sentence the small letter that it has elsewhere.
func lowerLead(s string) string {
	first, _, _ := strings.Cut(strings.ToLower(s), " ")
	if !leads[first] {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

var leads = set("a an the another some one two three four five several many other others former senior high top leading most all both various his her its their our few")

var (
	byWhom    = regexp.MustCompile(`\bby ((?:[a-z0-9'-]+ ?){1,9})`)
	byOther   = regexp.MustCompile(`^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:end|time|middle)|(?:his|her|its|their) own|\d|name|mistake|then|now|saying|[a-z]+ing\b)`)
	endOfWhom = regexp.MustCompile(` (?:who|which|that|for|over|of having|as|on|in|after|when|because|to|said|says|with|yesterday|today|last|at)\b.*$`)
)

// agent is whom a passive names: "blamed … by two former foremen, who say …".
func (l line) agent(pos int) string {
	m := byWhom.FindStringSubmatchIndex(l.low[pos:])
	if m == nil || strings.ContainsAny(l.low[pos:pos+m[0]], ".;:\"") || byOther.MatchString(l.low[pos+m[2]:]) {
		return ""
	}
	start, end := pos+m[2], pos+m[3]
	if cut := endOfWhom.FindStringIndex(l.low[start:end]); cut != nil {
		end = start + cut[0]
	}
	return l.party1(start, start+len(strings.TrimRight(l.low[start:end], " ")))
}

// accuserOf is who accuses, suspects or names, where the sentence says so in the verb itself; empty otherwise.
func (r *rosterRun) accuserOf(l line, q cue, m []int) string {
	if q.side == sayer || !r.f.denial || q.rank != 1 && q.rank != 4 {
		return ""
	}
	if owned.MatchString(l.low[max(0, m[0]-24):m[1]]) {
		return r.told
	}
	verb := strings.TrimSpace(l.low[m[0]:m[1]])
	inside := slices.ContainsFunc(l.names, func(x mention) bool { return x.start > m[0] && x.end < m[1] })
	passiveForm := q.side == before || q.side == passive && voiceOf(l.low, m) == before && (!inside || toBe.MatchString(l.low[:m[0]]))
	switch {
	case passiveForm:
		return l.agent(m[0])
	case !activeVerb.MatchString(verb):
		return ""
	}
	return l.party(m[0])
}

var (
	owned      = regexp.MustCompile(`\b(?:his|her|their) (?:own )?(?:main |prime |chief |likeliest |only )?suspects? (?:is|are)`)
	activeVerb = regexp.MustCompile(`^(?:(?:was|were|is|are) quick|suspects?$|suspects? that|suspected|accus|blam|implicat|point|quick|laid|puts?\b|named|names|identified|identifies|described|regards?|considers?|treats|lists?|lays|cited|fingers?)`)
)

// asWhat is the standing that a cue gives, in the words of the text where the cue has none of its own.
func (r *rosterRun) asWhat(l line, q cue, at []int) string {
	text := l.low[at[0]:at[1]]
	switch {
	case q.as == "accused" && strings.HasPrefix(text, "blam"):
		return "blamed"
	case q.as == "accused" && strings.HasPrefix(text, "implicat"):
		return "implicated"
	case q.as != "":
		return q.as
	}
	if q.side != sayer {
		return l.text(at[0], at[1])
	}
	const most = 40 // bytes of a subject that a reader takes in
	start := clauseStart(l.low, at[0])
	if at[0]-start > most {
		start = at[0]
	}
	said := l.text(start, at[1])
	if i := slices.IndexFunc(l.names, func(m mention) bool { return m.start == start }); i < 0 && len(said) > 0 && !strings.HasPrefix(said, "I ") {
		said = strings.ToLower(said[:1]) + said[1:]
	}
	return "says " + said
}

// alike reports whether two descriptions can be of one: they belong to the same, or one of them says to nobody.
func alike(a, b string) bool {
	part := func(s string) string {
		_, of, _ := strings.Cut(strings.ToLower(s), " of ")
		return of
	}
	return part(a) == part(b) || part(a) == "" || part(b) == ""
}

// putParty takes on those who ask for something and are not named: "other Democrats", "a member of the committee".
func (r *rosterRun) putParty(l line, q cue, as string, at []int) {
	name := l.party(at[0])
	low := strings.ToLower(name)
	if name == "" || r.weight != full || vagueParty.MatchString(low) || !somebody.MatchString(low) {
		return
	}
	for _, e := range r.a.Names {
		if strings.EqualFold(e.Name, name) {
			return
		}
	}
	r.add(l, Entry{Name: name, As: as, Rank: q.rank, By: r.reporter(l, name), Person: false})
}

// theBody is an authority or company that is accused without a name: "accused the weather service of …".
var theBody = regexp.MustCompile(`^ ?(the (?:[a-z-]+ ){0,3}?(?:service|agency|authority|authorities|government|council|ministry|operators?|owners?|company|firm|contractors?|builders?|army|police|board|department|office|union|club|federation|manufacturer|supplier|airline|bank|hospital|school|church))\b(?: (?:of|for)\b|[.,]|$)`)

// putBody takes on a body that is accused and called by what it is.
func (r *rosterRun) putBody(l line, q cue, as string, at []int) {
	m := theBody.FindStringSubmatch(l.low[at[1]:])
	if m == nil || r.weight != full || slices.ContainsFunc(r.a.Names, func(e Entry) bool { return strings.EqualFold(e.Name, m[1]) }) {
		return
	}
	r.add(l, Entry{Name: m[1], As: as, Rank: q.rank})
}

// reporter is who says what a sentence says of somebody, who must not be that somebody.
func (r *rosterRun) reporter(l line, name string) string {
	if s := r.by(l); !sameName(s, name) && !strings.Contains(strings.ToLower(name), strings.ToLower(s)) {
		return s
	}
	return r.t.Outlet
}

var (
	vagueParty = regexp.MustCompile(`\b(?:people|public|voices|calls|demands|pressure|critics|many|more|everyone|nobody|users|readers|internet)\b`)
	somebody   = regexp.MustCompile(`\b(?:(?:` + personNouns + `|member|activist|campaigner|protester|demonstrator|shareholder|investor|creditor|victim|parent|senator|deputy|representative|delegate|veteran|expert|backbencher|democrat|republican|conservative|liberal|socialist|green|survivor|player|fan|mayor|governor|leader|academic|professor|author|artist|athlete|rider|tenant|commuter|passenger|neighbour|councilwoman|councilman)s?|mps|families|unions?|opposition|lawmakers|relatives|deputies|secretaries)\b`)
)

var ofWhat = regexp.MustCompile(`^ (?:of|from|at|in) (?:the |an? |its |their )?(?:[a-z-]+ ){0,2}?$`)

// belonging is a description with the body or place that it belongs to: "a rogue member of an American agency".
func (l line) belonging(m mention) string {
	for _, x := range l.names {
		if m.age == 0 && x.start > m.end && ofWhat.MatchString(l.low[m.end:x.start]) {
			end := x.end
			if adjective(l, x) {
				end += 1 + len(firstWords(l.low[end:], 1))
			}
			return lowerLead(l.text(m.start, end))
		}
	}
	if of := ofThe.FindString(l.low[m.end:]); of != "" && m.noun == "member" {
		return m.name + of
	}
	return m.name
}

var ofThe = regexp.MustCompile(`^ of (?:the|its|their) [a-z-]+`)

var (
	hisClause = regexp.MustCompile(`^(?:that )?(?:he|she) `)
	itsClause = regexp.MustCompile(`^(?:that )?(?:it|they) `)
)

// itself is the speaker whom the pronoun of a clause means, where roles are taken by saying so; whoever is suspected is another.
func (r *rosterRun) itself(l line, start, pos int) (mention, bool) {
	if start == 0 || r.f.denial {
		return mention{}, false
	}
	part := l.low[start:pos]
	for _, m := range r.quoted(l) {
		if m.end <= start && m.end > m.start && (m.kind == claim.Person && hisClause.MatchString(part) || m.kind != claim.Person && itsClause.MatchString(part)) {
			return m, true
		}
	}
	return mention{}, false
}

// clearer is who clears somebody, where the sentence says so in the verb itself.
func (l line) clearer(q cue, m []int) string {
	switch {
	case q.side == before:
		return ""
	case q.side == passive && voiceOf(l.low, m) == before:
		return l.agent(m[1])
	}
	return l.party(m[0])
}

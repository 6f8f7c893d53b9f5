package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var isSaid = regexp.MustCompile(`\b(?:is|are|was|were|be|been|being)$`)

var (
	// passiveBy is a clause in the passive that was taken for a source, and in it whom it names.
	passiveBy = regexp.MustCompile(`\b(?:is|are|was|were|been|being) [a-z]+ed\b.* by ((?:the |an? )?[A-Za-z][^,]{2,60})$`)
	// clauseLike is a clause that was taken for a source: no noun phrase holds these verbs.
	clauseLike = regexp.MustCompile(`\b(?:is|are|was|were|had been|has been|have been|will|would|shall|plans? to|intends? to|hopes? to|wants?|wanted|brought|took|gave)\b`)
	// cameTo follows a name that was taken for a source with the verb behind it: "X became the first senator".
	cameTo = regexp.MustCompile(`^,? (?:(?:has|have|had|also|now|then|this|last|on|week|[a-z]+day) )*(?:became|become|becomes|joined|joins|went|goes|turned|emerged|rose|stood|broke|came|followed)\b`)
)

// comparing is a comparison that was taken for a source.
var comparing = regexp.MustCompile(`\b(?:later|sooner|earlier|longer|more|less|fewer|higher|lower) than\b`)

var pronounOnly = set("it he she they we i who this that")

var (
	cueTail  = regexp.MustCompile(`(?:,|"|,") ?((?:[a-z0-9.'&-]+ ){0,8}?[a-z0-9.'&-]+) (?:said|says|say|added|adds|claimed|claims|claim|told|tells|tell|confirmed|confirms|announced|announces|reported|reports|insisted|insists|repeated|repeats|reiterated|reiterates|reaffirmed|stated|states|estimated|estimates|argued|warned|warns|maintained|maintains|wrote|believes|believe|thinks|suspects|found|finds|concluded|concludes|ruled|established|determined)\b`)
	cueHead  = regexp.MustCompile(`^(?:but |and |however, |meanwhile, |later, |separately, )?((?:[a-z0-9.'&-]+,? ){0,9}?[a-z0-9.'&-]+),? (?:have |has |had )?(?:said|says|say|added|adds|claimed|claims|claim|told|tells|tell|confirmed|confirms|announced|announces|reported|reports|insisted|insists|repeated|repeats|reiterated|reiterates|reaffirmed|stated|states|estimated|estimates|argued|warned|warns|maintained|maintains|believes|believe|thinks|wrote|denied|denies|rejected|rejects|dismissed|put|puts|gave|gives|agreed|agree|found|accepted|concluded)\b`)
	cueAfter = regexp.MustCompile(`"[, ]*(?:said|says|wrote|[a-z]+ed|[a-z]+ing) ((?:[a-z0-9.'&-]+ ?){1,6})`)
	cueInv   = regexp.MustCompile(`, (?:says|said|say|claims|claimed|alleges|alleged|insists|warns|argues|adds) ((?:the|an?|its|his|her|their|one) (?:[a-z0-9.'&-]+ ?){1,7})(?:[.,;]|$)`)
	cueAsper = regexp.MustCompile(`according to ((?:[a-z0-9.'&-]+ ?){1,8})`)
)

// sayerCues are what precedes or follows a source, the surest first.
var sayerCues = []sieved{sieve(cueAsper), sieve(cueAfter), sieve(cueTail), sieve(cueInv), sieve(cueHead)}

// sayer is who a sentence says it has it from, as well as can be told.
func (l line) sayer() string {
	for i := len(l.v.Claim.By) - 1; i >= 0; i-- {
		a := l.v.Claim.By[i]
		if i > 0 && l.aside(a.Text) { // "…, the court said, after doctors promised": the outer one tells it
			continue
		}
		s := a.Source
		switch low := strings.ToLower(a.Text); {
		case s == "" || a.Outlet && strings.HasPrefix(low, "the ") && sameName(a.Text, s):
			s = a.Text
		case strings.EqualFold(low, "the "+s) || strings.HasPrefix(low, "a "+strings.ToLower(s)) || strings.HasPrefix(low, "an "+strings.ToLower(s)):
			s = a.Text
		}
		if !a.Outlet {
			s = lowerLead(s)
		}
		if s == "Police" {
			s = "police"
		}
		if m := passiveBy.FindStringSubmatch(s); m != nil { // "X is blamed for the fire by two foremen"
			return m[1]
		}
		if n, ok := l.cameToSay(s); ok {
			return n
		}
		if !clauseLike.MatchString(s) || slices.ContainsFunc(l.names, func(m mention) bool { return m.name == a.Source }) {
			return s
		}
	}
	for _, re := range sayerCues {
		if m := re.FindStringSubmatchIndex(l.low); m != nil {
			for _, n := range l.names {
				if isSaid.MatchString(l.low[m[2]:m[3]]) {
					break
				}
				if n.start >= m[2] && n.end <= m[3]+1 && n.kind != claim.Unnamed && !(n.kind == claim.Place && whereOnly.MatchString(l.low[m[2]:n.start])) && !l.onlyWhose(n, m[2]) {
					return n.name
				}
			}
			s := strings.Trim(l.low[m[2]:m[3]], " ,.\"")
			if comparing.MatchString(s) { // ", two days later than it had confirmed"
				continue
			}
			if isSaid.MatchString(s) { // "X is said to …" is nobody's word
				continue
			}
			if pronounOnly[s] {
				return ""
			}
			return s
		}
	}
	return ""
}

// cameToSay is the name at the head of what was taken for a source, where a verb of its own follows: "X became the first senator to say".
func (l line) cameToSay(source string) (string, bool) {
	low, _ := fold(source)
	for _, n := range l.names {
		if n.kind == claim.Unnamed || n.end <= n.start {
			continue
		}
		if k := strings.Index(low, l.low[n.start:n.end]); k >= 0 && k < 30 && !finite.MatchString(low[:k]) && cameTo.MatchString(low[k+n.end-n.start:]) {
			return n.name, true
		}
	}
	return "", false
}

// sideLead leads up to the subject of a side clause of reason or time.
var sideLead = regexp.MustCompile(`, (?:after|because|since|although|though|before|once|even though|now that) (?:the |an? |its |his |her |their )?(?:[a-z]+ )?$`)

// onlyWhose reports whether a name in the phrase of a source, which begins at a place, only says of whom: "the navy of Andria", "Andria's minister".
func (l line) onlyWhose(n mention, from int) bool {
	if n.kind == claim.Person {
		return false
	}
	lead := l.low[from:n.start]
	return ofWhom.MatchString(lead) && official.MatchString(lead) || theirOffice.MatchString(l.low[n.end:])
}

// ofWhom leads up to a name that says of whom or what somebody is.
var ofWhom = regexp.MustCompile(`[a-z]+ of (?:the )?$`)

// aside reports whether somebody speaks in a line only in a side clause of reason or time.
func (l line) aside(text string) bool {
	low, _ := fold(text)
	at := strings.LastIndex(l.low, low)
	return low != "" && at > 0 && sideLead.MatchString(l.low[:at])
}

// official and hearsay sort sources; hearsay is what no authority stands behind.
var (
	official = regexp.MustCompile(`\b(spokes(man|woman|person|people)|minist(er|ry)|governments?|police|constabulary|court|judge|prosecut|commission|council|officials?|president|presidency|kremlin|white house|palace|chief|director|authorit|agency|mayor|governor|board|committee|trust|statement|chair|secretary|regulator|organisers?|organizers?|federation|union|hospital|company|airline|operator|owner|army|navy|coastguard|air force|military|department|office|parliament|detective|inspector|superintendent|coroner|commissioner|ambassador|captain|harbourmaster|returning officer|elect(ion|oral)|both sides|parties have|confirmed)`)
	hearsay  = regexp.MustCompile(`\b(rumou?r|sources?|insiders?|traders?|reportedly|people familiar|people (close|with)|speculation|understood to|unconfirmed|whisper|gossip|tipped|said to be|people briefed|person briefed|residents|neighbours|witnesses|locals|shopkeepers|fans|have been told|media reports?|newspaper reports?|local (media|reports)|leaks?|leaked|allies|friends|colleagues|on condition of anonymity|(?:two|three|four|five|several|some) (?:people|persons|officials|aides|employees|members)|not authorised|not authorized|who asked not to be named|may|might|could)\b`)
)

// isOfficial reports whether an authority or a party to the matter stands behind a sentence; hearsay about officials is hearsay.
func (l line) isOfficial() bool {
	for _, a := range l.v.Claim.By {
		if a.Official {
			return true
		}
	}
	s := strings.ToLower(l.sayer())
	if s == "" {
		return false
	}
	if hearsay.MatchString(s) {
		return false
	}
	if official.MatchString(s) {
		return true
	}
	for _, n := range l.names {
		if strings.EqualFold(n.name, s) && (n.known || inOffice.MatchString(l.low[:n.start]) || itsOffice.MatchString(l.low[n.end:])) {
			return true
		}
	}
	return false
}

// whereOnly leads up to a place that only says where a source is: "crane drivers in Lorn".
var whereOnly = regexp.MustCompile(`\b(?:in|at|on|near|outside|around) (?:the )?$`)

// offices are words for those who hold one, as they stand beside a name.
const offices = `minister|governor|mayor|director|commissioner|comptroller(?:-general)?|controller|auditor(?:-general)?|ombudsman|examiner|registrar|coroner|prosecutor|judge|president|chair(?:man|woman)?|chief(?: executive)?|head|secretary|spokes(?:man|woman|person)|superintendent|inspector|captain|colonel|general|professor|ambassador|treasurer|attorney-general`

var (
	inOffice  = regexp.MustCompile(`\b(?:` + offices + `)(?: (?:of|for|at) (?:the )?[a-z' -]{2,40})?,? $`)
	itsOffice = regexp.MustCompile(`^, (?:the|its|their|a|an)? ?(?:[a-z'-]+ ){0,4}?(?:` + offices + `)\b`)
)

var indefinite = regexp.MustCompile(`^(?:an?|one|two|three|four|five|six|several|some|many|a few|a number of|a group of|dozens of) `)

// bystander reports whether a line's source is described, not named, and no authority: "three soldiers at the gate".
func (l line) bystander() bool {
	s := l.sayer()
	return indefinite.MatchString(strings.ToLower(s)) && !l.isOfficial() && !official.MatchString(strings.ToLower(s))
}

func (l line) isHearsay() bool {
	s := strings.ToLower(l.sayer())
	if whispered.MatchString(l.low) {
		return true
	}
	if s != "" {
		return hearsay.MatchString(s) || folk(s) || nameless.MatchString(l.low)
	}
	return unsourced.MatchString(l.low)
}

// whispered are the words for what goes from mouth to mouth.
var whispered = whole(`tell(?:s|ing)? any(?:one|body)|whisper\w*|gossip\w*|word (?:is|has it|on the)|talk (?:is|has it|in the)|rumou?rs?|(?:has|have) it that|doing the rounds|grapevine|(?:swears?|reckons?|bets?) that|hearsay|the buzz`)

var (
	folkWord  = regexp.MustCompile(`(?:ers|ors|ists|men|women|ees|ants|ians|ents|ards|staff|folk|neighbours|neighbors|locals|fans|pals|mates|clerks|guards|cooks|chefs|nurses|monks|priests|hands|crew|regulars|kin)$`)
	authority = regexp.MustCompile(`(?:ministers|commissioners|prosecutors|organi[sz]ers|investigators|inspectors|regulators|directors|governors|managers|officers|owners|operators|leaders|mediators|negotiators|doctors|engineers|employers|lawyers|solicitors|councillors|presidents|governments|parliaments|auditors|scientists|experts|economists|surveyors|researchers|members|lawmakers|makers|carriers|insurers|suppliers|administrators|trustees|parents|defenders|agents|bankers|brokers|partners|departments|settlements|agreements|documents|statements|papers|letters|orders)$`)
	ofFolk    = regexp.MustCompile(` (?:of|in|at|on|from|with|for|close|near|outside|inside|who|familiar) .*$`)
)

// folk reports whether a source is people of some trade or place who speak for nobody: "ushers", "florists in the town".
func folk(s string) bool {
	s = strings.TrimSpace(ofFolk.ReplaceAllString(s, ""))
	for _, article := range []string{"the ", "a ", "an ", "his ", "her ", "its ", "their ", "our "} {
		if strings.HasPrefix(s, article) {
			return false
		}
	}
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	last := words[len(words)-1]
	return folkWord.MatchString(last) && !authority.MatchString(last)
}

// unsourced are the words of hearsay in a line that gives no source.
var unsourced = whole(`rumou?r\w*|sources?|insiders?|traders?|reportedly|people familiar|people (?:close|with)|speculation|understood to|unconfirmed|tipped|said to be|(?:people|person) briefed|residents|neighbours|shopkeepers|have been told|(?:media|newspaper|local) reports?|leaks?|leaked|on condition of anonymity|may|might|could`)

// nameless are the words by which a text says that its source stays in the dark, whatever the source's office.
var nameless = regexp.MustCompile(`\b(?:on condition of anonymity|not authori[sz]ed to|asked not to be named|(?:have|has|had) been told|on the record|speak publicly|people familiar|rumou?rs?|speculation)\b`)

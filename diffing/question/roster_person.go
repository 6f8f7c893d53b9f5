package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// generic are nouns that say of somebody no more than that.
var generic = set("man woman person suspect figure someone one people member individual other politician culprit official employee worker defendant he she him her")

var (
	doerSuffix = regexp.MustCompile(`(?:[bcdfghjklmnprstvwxz]er|ier|eer|ator|itor|ctor|utor|isor|visor|ssor|ist|ian|man|woman|ant|ster|ess|nik|yst|ologist|master|keeper|-in-law)$`)
	notDoer    = set(`matter order number paper letter answer water river danger power tower shower weather summer winter december september october november quarter
murder corner border computer shelter helicopter transfer offer error motor factor sector corridor mirror tender disaster counter centre center plaster cover chamber chapter register
dinner supper finger shoulder order leader-board hamper semester theater charter filter meter ladder leather timber lumber member-state newsletter headquarter barrier pier printer
container trailer tanker carrier steamer freighter cruiser frontier crater boiler poster poker container server router folder fever liver
restaurant instant constant want plant grant warrant elephant pollutant pennant business process access success witness illness address mess press progress congress weakness darkness fitness wilderness stress happiness distress loss princess
list exist resist mist twist fist wrist dentist-chair cordon human german roman italian russian american syrian ukrainian austrian norwegian asian african european other another later earlier former latter order
over under never ever after together altogether however whether rather either neither further per super proper upper lower outer inner longer larger smaller bigger higher greater older younger better worse`)
	officials = regexp.MustCompile(`^(?:police|policem[ae]n|detectives?|prosecutors?|judges?|magistrates?|investigators?|gendarmes?|courts?|auditors?|inspectors?|regulators?|coroners?|officers?|agents|reporters?|journalists?|lawyers?|solicitors?|barristers?|witness(?:es)?|victims?|spokes\w+|ombudsman|correspondent|neighbours?|relatives?|families|family|wife|husband|mother|father|brother|sister)$`)
)

// doers are nouns for people by what they do or are which no ending gives away.
var doers = set(`magistrate judge advocate delegate candidate associate inmate surveyor purveyor mayor head deputy guide monk nun priest rabbi imam mate regular dean bishop abbot coach star hero fan model widow widower heir heiress peer
spy purser steward warden butler maid intern apprentice cadet recruit sergeant corporal lieutenant major colonel general admiral consul envoy attache bureaucrat acrobat athlete gymnast
jockey umpire referee midwife landlady landlord spouse twin orphan refugee migrant student tenant lodger usher groom fireman firefighter medic paramedic vet bouncer tout croupier
bookie clown juggler playboy socialite tycoon mogul magnate aristocrat baron count countess duke duchess knight squire sailor tailor author actor actress sculptor poet novelist
curator conductor soloist chorister diva drummer pilot co-pilot navigator stoker stevedore docker miner rigger diver swimmer rower cyclist skier runner sprinter climber rider goalkeeper
striker captain skipper bosun helmsman mechanic plumber welder roofer carpenter mason joiner smith locksmith blacksmith goldsmith jeweller baker cook barista waiter waitress barman
barmaid bartender hairdresser barber cleaner janitor caretaker gardener forester gamekeeper ranger shepherd herdsman beekeeper fisherman trapper poacher thief burglar robber smuggler
gangster hitman arsonist forger fraudster hacker leaker whistleblower informant informer fixer middleman go-between lobbyist donor backer investor financier auctioneer antiquary valuer
assessor examiner invigilator professor lecturer scholar pupil schoolboy schoolgirl graduate dropout postgraduate scientist researcher chemist physicist biologist virologist vintner brewer
distiller grocer fishmonger greengrocer trader wholesaler hotelier innkeeper publican postman postmaster postmistress courier cabbie chauffeur trucker lorry-driver tram-driver conductor
stationmaster signalman pointsman controller dispatcher clerk typist secretary receptionist archivist librarian registrar notary scrivener bailiff constable marshal guard jailer warder`)

// personish reports whether a noun can be one for a person.
func personish(noun string) bool {
	if noun == "" || notDoer[noun] {
		return false
	}
	one := strings.TrimSuffix(noun, "s")
	return nounWord.MatchString(noun) && len(nounWord.FindString(noun)) == len(noun) || nounWord.MatchString(one) && len(nounWord.FindString(one)) == len(one) ||
		generic[noun] || generic[one] || noun == "men" || noun == "women" || noun == "mayor" || noun == "agent" || noun == "scout" || noun == "courier" || noun == "thief" ||
		doers[noun] || doers[one] || noun == "nurse" || noun == "porter" || noun == "witness" || doerSuffix.MatchString(one) && !notDoer[one]
}

var bodyWord = whole(`company|companies|firm|group|bank|agency|club|party|supplier|contractor|bureau|haulier|manufacturer|maker|builder|operator|owner|airline|hospital|laboratory|lab|subcontractor|dealer|insurer|utility|consortium|foundry|dairy|farm|mill|shipyard|brewery|studio|school|council|ministry|army|union|federation|authority|service|office|works|consultancy|yard|developer|carrier|broker|refinery|plant|business|chain|retailer|producer|organisation|organization|institute|charity|trust|association|department|ministry|directorate|division|bakery|brewer|practice|clinic|tannery|undertaking|enterprise|outfit|store|shop|hotel|restaurant|startup|conglomerate|publisher|newspaper|network|league|cooperative|co-operative`)

func bodyish(noun string) bool { return bodyWord.MatchString(noun) }

// personSaid is somebody of whom a line speaks, as far as it says who.
type personSaid struct {
	name       mention  // of a name; its name is empty where there is none
	pronoun    string   // "he"
	words      []string // what the line calls them
	det        string   // of the first description
	text       string   // the description as it stands
	noun       string   // and its noun
	indefinite bool     // one says "a"
	definite   bool     // one of the descriptions says "the"
	body       bool     // a body, not a person
	age        int
	count      int
	start      int
	owner      string // to whom the description says they belong
}

// whoIs gathers what a line says of the one whom a noun phrase means.
func (g grammar) whoIs(i int) personSaid {
	p := personSaid{start: g.ps[i].start, count: 1}
	for k := range g.ps {
		if g.same[k] != g.same[i] || g.ps[k].part != nounPart {
			continue
		}
		x := g.ps[k]
		if x.age > 0 {
			p.age = x.age
		}
		switch {
		case x.name != nil:
			if p.name.name == "" || p.name.kind != claim.Person && x.name.kind == claim.Person {
				p.name = *x.name
			}
			p.words = append(p.words, x.words...)
		case x.head != "":
			if p.text == "" || generic[p.words[len(p.words)-1]] && !generic[x.head] && indefiniteDet(x.det) {
				p.text, p.det, p.noun = g.l.text(x.start, g.descriptionEnd(k)), x.det, x.head
			}
			p.indefinite = p.indefinite || indefiniteDet(x.det)
			p.definite = p.definite || x.det == "the"
			p.words = append(p.words, g.describing(k)...)
			if g.is(k-1, nounPart) && g.ps[k-1].owner && g.ps[k-1].name != nil {
				p.owner = g.ps[k-1].name.name
			}
			p.words = append(p.words, x.words...)
			if bodyish(x.head) && !personish(x.head) {
				p.body = true
			}
			if c := counts[x.det]; c > 1 {
				p.count = c
			} else if manyNoun(x) {
				p.count = 2
			}
		default:
			if p.pronoun == "" {
				p.pronoun = x.word
			}
		}
	}
	if p.name.name == "" && p.definite && !indefiniteDet(p.det) {
		p.det = "the"
	}
	return p
}

// descriptionEnd is where a description ends that a reader would quote: with what "of" or "at" adds to it.
func (g grammar) descriptionEnd(k int) int {
	end := g.ps[k].end
	if g.is(k+1, prepPart) && (g.ps[k+1].word == "of" || g.ps[k+1].word == "at" || g.ps[k+1].word == "with") && g.is(k+2, nounPart) {
		end = g.ps[g.last(k+2)].end
	}
	return end
}

// describing are the words that follow a description and belong to it: "limp" of "the man with a limp".
func (g grammar) describing(k int) []string {
	var out []string
	for i := k + 1; i+1 < len(g.ps) && g.is(i, prepPart) && chain[g.ps[i].word] && g.is(i+1, nounPart); i += 2 {
		j := g.last(i + 1)
		for n := i + 1; n <= j; n++ {
			out = append(out, g.ps[n].words...)
		}
		i += j - (i + 1)
	}
	return out
}

// sameStem reports whether two words are of one stem: "west", "western".
func sameStem(a, b string) bool {
	if a == b || claim.Stem(a) == claim.Stem(b) {
		return true
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n >= 5 && n >= min(len(a), len(b))-2 || n >= 4 && n == min(len(a), len(b)) && len(a)+len(b) < 2*n+5
}

// fits says how well a description fits an entry: 0 not at all; a noun that is more than "man" tells most.
func (e Entry) fits(p personSaid) int {
	have := strings.Fields(strings.ToLower(e.Role))
	if !e.Named {
		have = append(have, strings.FieldsFunc(strings.ToLower(e.Name), func(r rune) bool { return r == ' ' || r == ',' })...)
	}
	female := slices.ContainsFunc(have, func(w string) bool { return femaleWord[w] })
	male := slices.ContainsFunc(have, func(w string) bool { return maleWord[w] })
	score := 0
	if p.owner != "" && e.Employer != "" { // "the Board's engineer"
		if !sameName(p.owner, e.Employer) {
			return 0
		}
		score = 2
	}
	var seen []string
	for _, w := range append(slices.Clone(p.words), p.pronoun) {
		if w == "" || slices.Contains(seen, w) {
			continue
		}
		seen = append(seen, w)
		if female && maleWord[w] || male && femaleWord[w] {
			return 0
		}
		if generic[w] || weakWord[w] || len(w) < 3 {
			continue
		}
		if slices.ContainsFunc(have, func(h string) bool { return !generic[h] && sameStem(h, w) }) {
			score += 2
		}
	}
	if p.age > 0 && e.Age > 0 {
		if p.age != e.Age {
			return 0
		}
		score += 4
	}
	return score
}

var (
	femaleWord = set("woman girl she her herself mother wife sister daughter businesswoman actress")
	maleWord   = set("man boy he him himself father husband brother son businessman")
	weakWord   = set("former new old young local senior junior second third fourth first unnamed unidentified main prime chief other more ex-colleague own top leading own last only")
)

// calledBody reports whether the texts call an entry a firm or the like, and never a person.
func (e Entry) calledBody() bool {
	words := strings.Fields(e.Role)
	return slices.ContainsFunc(words, bodyish) && !slices.ContainsFunc(words, func(w string) bool { return personish(w) && !bodyish(w) })
}

// match is the entry that a description means, -1 for none.
func (r *rosterRun) match(p personSaid, unnamedOnly bool) int {
	best, top := -1, 1
	for i, e := range r.a.Names {
		if unnamedOnly && e.Named || e.Named && bodyish(lastWord(e.Name)) && !p.body || e.Named && e.Employer == "" && !e.Person && !p.body || !e.Person && !p.body && len(p.words) > 0 && !slices.ContainsFunc(p.words, bodyish) {
			continue
		}
		if !p.body && personish(lastOf(p.words)) && e.calledBody() { // "the engineer" is not the engineering firm
			continue
		}
		if s := e.fits(p); s > top || s == top && s > 1 && best >= 0 && r.a.Names[best].Standing == cleared {
			best, top = i, s
		}
	}
	return best
}

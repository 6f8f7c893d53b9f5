package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// field is a sort of wrongdoing that offices and inquiries of its own look into.
type field struct {
	office *regexp.Regexp // what such investigators are called
	crime  *regexp.Regexp // what they look into
	fits   *regexp.Regexp // a wording that asks for something of the sort
}

const (
	lawOffices = `(?:police|prosecutors?|prosecution|investigators?|detectives?|officers?|agents|agenc(?:y|ies)|squads?|units?|bureaus?|body|bodies|watchdogs?|scandals?|affair|schemes?|charges?|allegations?|suspicions?|inspectors?|inspectorate|officials?|authority|authorities|commission|office|court|judge|magistrate|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probes?|raids?|cases?|crackdown)`
	probes     = `(?:inquir(?:y|ies)|enquir(?:y|ies)|investigations?|probes?|case|charges?|proceedings|trial|suspicion|allegations?)`
)

func inField(office, crime, fits string) field {
	return field{
		office: regexp.MustCompile(`\b(?:` + office + `)[ -](?:[a-z]+ )?` + lawOffices + `\b`),
		crime:  regexp.MustCompile(`\b` + probes + ` (?:into|of|on|over|about|for|concerning) (?:an? |the |his |her |its |their |alleged |suspected )*(?:[a-z-]+ ){0,3}?(?:` + crime + `)`),
		fits:   w(fits),
	}
}

const aboutMoney = `brib|corrupt|graft|kickback|money|funds?\b|embezzl|fraud|swindl|florin|dollar|euro|crown|contract|tender|bid\b|award|rigg|fix|launder|tax|sponsor|donat|pay(?:s|ing|ment)|paid|bank|cash|savings|looted|took|taken|taking|sold|selling|insider|scam|cheat|price|procure|purchas|expens|subsid|misus|profit|shares|account`

// lawFields are sorts of wrongdoing that have little to do with each other.
var lawFields = []field{
	inField(`anti-?(?:corruption|graft|bribery|fraud)|(?:corruption|graft|bribery|kickbacks?|embezzlement|fraud|financial crimes?|money[- ]laundering|economic crimes?)`, `corruption|graft|bribe|bribery|kickbacks?|embezzlement|money[- ]laundering|fraud|procurement|misappropriation`, aboutMoney),
	inField(`(?:inland )?(?:tax|revenue|customs)`, `tax|taxes|customs|duties|VAT|vat|undeclared`, aboutMoney+`|custom|smuggl|import|export|duty|cigarette|contraband|cargo|shipment`),
	inField(`(?:anti-?)?(?:drugs?|narcotics)|vice`, `drugs?|narcotics|cocaine|heroin|cannabis|brothels?`, `drug|dop|narcot|smuggl|cocaine|heroin|traffick|poison|overdose|medicine|pharma|vice|prostitut`),
	inField(`traffic|(?:drink|drunk)[- ]driving`, `(?:drink|drunk)[- ]driving|speeding|dangerous driving|hit-and-run`, `driv|crash|collision|accident|ran over|run over|road|car\b|hit-and-run|vehicle|coach|lorry|bus\b`),
	inField(`anti-?trust|competition|cartel`, `price[- ]fixing|cartels?|anti-?trust`, aboutMoney+`|cartel|monopol|compet|trust`),
	inField(`immigration|border`, `visas?|illegal immigration|people[- ]smuggling|trafficking`, `visa|immigra|border|smuggl|traffick|refugee|asylum|passport|migrant|escape|flee|fled`),
	inField(`homicide|murder`, `murder|killing|homicide|manslaughter|death of`, `murder|kill|death|died|dead|shot|shoot|stab|poison|collapse|fire|sink|crash|kidnap|attack|bomb|blast|explo`),
	inField(`environmental?|fisheries|wildlife`, `illegal (?:dumping|fishing|logging)|poaching`, `pollut|spill|dump|fish|poach|environ|contamin|waste|chemical|toxic|water|river|algae|fire|slick|wildlife`),
	inField(`labou?r|employment|equality`, `harassment|bullying|sexual|unpaid wages`, `harass|bully|abus|sexual|wage|safety|accident|fail|negle|collapse|fire|mine`),
}

// enforced are the deeds of an authority: whoever they befall is in trouble, if not always over what the wording asks about.
var enforced = w(`search(?:ed|es|ing)?\b|raid|arrest|detain|held\b|hold(?:s|ing)?\b|question|charg|indict|summon|suspect|investigat|seiz|prosecut|custody|handcuff|trial|convict|accus|suspicion|inquir|probe|bail|remand|warrant|notice of`)

// otherAffair reports whether a line tells what an authority of another field did, or what an inquiry of another field is about: an
// anti-corruption bureau that searches a home says nothing of who leaked the papers. Whatever the line itself, or another of its text that
// names the same field, ties to the matter of the question belongs to it.
func (r *rosterRun) otherAffair(l line) bool {
	if !r.f.accusing || asksFailing.MatchString(r.asked()) || r.matter == nil || !enforced.MatchString(l.low) || r.tied(l.low) || r.namesEntry(l) {
		return false
	}
	for _, f := range lawFields {
		if f.fits.MatchString(r.asked()) {
			continue
		}
		re := f.office
		if !re.MatchString(l.low) {
			if re = f.crime; !re.MatchString(l.low) {
				continue
			}
		}
		if !r.fieldTied(f) {
			return true
		}
	}
	return false
}

// namesEntry reports whether a line is of anybody on the roster: a person, or what it does not name only to say whose or where.
func (r *rosterRun) namesEntry(l line) bool {
	return slices.ContainsFunc(l.names, func(m mention) bool {
		k := r.a.entry(m.name)
		return m.kind != claim.Unnamed && k >= 0 && (r.a.Names[k].Person || !dependent(l.low, m))
	})
}

// fieldTied reports whether a line of the text ties a field to the matter of the question.
func (r *rosterRun) fieldTied(f field) bool {
	for _, l := range r.read {
		if (f.office.MatchString(l.low) || f.crime.MatchString(l.low)) && r.tied(l.low) {
			return true
		}
	}
	return false
}

// tied reports whether a line names the matter of the question, other than by the words for suspicion.
func (r *rosterRun) tied(low string) bool {
	for _, at := range r.matter.FindAllStringIndex(low, -1) {
		if !suspicionWord.MatchString(low[at[0]:]) {
			return true
		}
	}
	return thisAffair.MatchString(low)
}

var (
	suspicionWord = regexp.MustCompile(`^(?:suspect|suspici|investigat|accus|blam|charg|arrest|question|prob|inquir|search|held|hold|case|called|tak(?:e|ing)\b|names?\b|named)`)
	thisAffair    = whole(`(?:in connection with|over|about) (?:it|this|that|the (?:affair|matter|leak|scandal|theft|fire|crash|attack))|the (?:leak|leaker|affair)`)
)

// suspectsAhead leads up to a list of those who are suspected: "named three possible groups of leakers: X, Y and Z".
var suspectsAhead = regexp.MustCompile(`\b(?:suspects|culprits|perpetrators|leakers|moles|spies|thieves|arsonists|hackers|forgers|saboteurs|killers|poisoners|traitors|informants|(?:possible|likely|potential|suspected) (?:sources|origins|authors|offenders|leaks))\b([^.;:"]{0,60}): `)

// suspectsListed takes on those of whom a line makes a list.
func (r *rosterRun) suspectsListed(l line) {
	if !r.f.accusing || r.f.name == "sanction" || r.f.least > 4 || !strings.Contains(l.low, ": ") {
		return
	}
	at := suspectsAhead.FindStringSubmatchIndex(l.low)
	if at == nil || !listsThem.MatchString(l.low[:at[0]]) || listedAside.MatchString(l.low[at[2]:at[3]]) || negatedBefore(l.low, at[0]) || unreal(l.low, at[0]) || elsewhereCase.MatchString(l.low) {
		return
	}
	var who []mention
	for _, m := range l.names {
		if m.start < at[1] || m.kind == claim.Unnamed {
			continue
		}
		gap := l.low[at[1]:m.start]
		if len(who) > 0 {
			gap = l.low[who[len(who)-1].end:m.start]
			if !listItem.MatchString(gap) {
				break
			}
		} else if !listOpens.MatchString(gap) {
			break
		}
		if !r.canStand(l, m) || r.modifier(m) || r.speaks(l, m) {
			continue
		}
		who = append(who, m)
	}
	r.parsed = true
	r.put(l, cue{as: "suspect", rank: 4, side: before}, who, []int{at[0], at[1]})
	r.parsed = false
}

var (
	listsThem   = regexp.MustCompile(`(?:\b(?:nam(?:es|ed|ing)|list(?:s|ed|ing)?|identif(?:y|ies|ied)|ha(?:s|ve|d)|g[ai]ves?|with|(?:there|these|here) (?:is|are|were))|^) (?:(?:as|the|its|their|main|chief|prime|other|possible|groups?|sorts?|of|sets?|one|two|three|four|five|six|seven|eight|nine|ten|several|some|more|new|[0-9]+) )*$|^$`)
	listedAside = regexp.MustCompile(`\b(?:by|and|at|of the) `)
	listOpens   = regexp.MustCompile(`^(?:the |an? |former |ex-|[a-z]+(?:er|or|ant|ist|man|ian) )*$`)
	listItem    = regexp.MustCompile(`^(?: [a-z-]+){0,3}(?:, [^,;.:]{0,40})?(?:,|,? and|,? or) (?:the |an? |his |her |its )?(?:[a-z-]+ ){0,2}$`)
)

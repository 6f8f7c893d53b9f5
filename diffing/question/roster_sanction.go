package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// sanctions recognises a question for those whose post or place was taken from them.
var sanctions = w(`suspended|dismissed|sacked|fired\b|removed from|relieved of|expelled|barred|banned|stripped of|struck off|stood down|sent home`)

// imposed recognises a question that asks for nothing else.
var imposed = w(`(?:has|have|had|is|are|was|were|been) (?:been )?(?:suspended|dismissed|sacked|fired\b|relieved|sent home)`)

// leftOffice recognises one that asks for those who went of themselves as well.
var leftOffice = w(`resign|quit|left\b|stepped|stood down`)

// sanctioned is the role of those who were suspended, dismissed or sent home; suspicion alone puts nobody in it.
var sanctioned = family{
	name: "sanction", denial: true, accusing: true,
	on: []cue{
		c("suspended", 2, before, becomes+`(?:suspended|sent home|relieved of|barred|banned|dismissed|sacked|fired|removed|ousted)`),
		c("suspended", 2, passive, `suspended\b|(?:placed|put|sent) on (?:\w+ )?leave|sent home (?:on|over|pending|after|with|in)\b|relieved of`),
		c("dismissed", 4, passive, `sacked|dismissed (?:as|from|over|for|after|by|on)\b|fired (?:as|from|over|for|after|by)\b|ousted|removed (?:as|from)|struck off|expelled`),
		c("dismissed", 4, before, `(?:has|have|had) been (?:dismissed|fired|removed|expelled)`),
		c("resigned", 3, before, `(?:has |have |had )?(?:resigned|stepped (?:down|aside)|stood down) (?:over|after|in the wake|because|amid|following)`),
	},
	off: slices.Concat(suspicion.off, departed.off),
}

const itsOwnPost = `(?:his|her|their|its|the|all|any) (?:\w+ ){0,2}(?:posts?|duties|duty|offices?|functions|command|job|position|role|chair|seat|responsibilities)`

// punishing are the frames of verbs that take somebody's post or place; they count where the question asks for that.
var punishing = []frame{
	{verbs: "suspend", as: "suspended", rank: 3},
	{verbs: "relieve strip", with: opt(`^of ` + itsOwnPost), as: "suspended", rank: 3},
	{verbs: "send", with: opt(`^home (?:on|over|pending|after|in|with|without|until|by|from|last|this|for)`), as: "suspended", rank: 3},
	{verbs: "place put", with: opt(`^on (?:\w+ )?(?:leave|gardening leave|administrative leave)`), as: "suspended", rank: 3},
	{verbs: "bar ban exclude", with: opt(`^from (?:the |its |his |her |their |all |any )?(?:\w+ )?(?:campus|building|premises|site|grounds?|offices?|club|competition|racing|playing|training|duty|work|practice|practising|council|parliament|ward|hospital|school)`), as: "suspended", rank: 3},
	{verbs: "tell order", with: opt(`^(?:on \w+ (?:night |morning |evening )?|last night |yesterday )?(?:to (?:stay away|stay (?:at )?home|clear (?:his|her|their) desks?|hand in (?:his|her|their) (?:keys?|pass|badge))|not to (?:come|return|report) )`), as: "suspended", rank: 3},
	{verbs: "sack fire dismiss oust", as: "dismissed", rank: 4},
	{verbs: "remove", with: opt(`^(?:as|from) (?:` + itsOwnPost + `|\w+)`), as: "dismissed", rank: 4},
	{verbs: "strike", with: opt(`^off`), as: "dismissed", rank: 4},
}

func init() {
	for i := range punishing {
		punishing[i].sanction = true
	}
}

const sanctionNouns = `suspensions?|dismissals?|sackings?|removals?|expulsions?|exclusions?|bans?|disqualifications?`

// restored are the ways of saying that what was taken was given back.
var restored = []exoneration{
	exo("reinstated", after, false, `(?:set(?:s|ting)? aside|overturn(?:s|ed|ing)?|quash(?:es|ed|ing)?|lift(?:s|ed|ing)?|revers(?:es|ed|ing)|annul(?:s|led)|revok(?:es|ed)|struck down|(?:threw|thrown) out|withdr(?:ew|awn)|rescind(?:s|ed)|cancel(?:s|led)|end(?:s|ed)) (?:the|its|his|her|their) (?:\w+ ){0,2}?(?:`+sanctionNouns+`) (?:of|on|against|imposed on)\b`),
	exo("reinstated", passive, false, `(?:`+sanctionNouns+`) (?:of|on|against)\b[^;.]{2,60}? (?:has|have|had|was|were|is|are)(?: been| now| since)* (?:lifted|set aside|overturned|quashed|reversed|revoked|annulled|withdrawn|rescinded|cancelled|ended|declared (?:void|unlawful|unfair|invalid))`),
	exo("reinstated", before, false, `(?:gets?|got|given|regain(?:s|ed)|won) (?:back )?(?:his|her|their) (?:old )?(?:job|post|seat|place|licen[cs]e)s? back\b|(?:is|are|was|were|be) (?:allowed )?back (?:at|in) (?:work|(?:his|her|their) (?:post|job|office))|(?:may|can|to) return to (?:work|duty|(?:his|her|their) (?:post|job|duties))|(?:ought|should) never (?:to )?have been (?:suspended|dismissed|sacked|named)|(?:was|had been|were) named in error|(?:was|had|were) never (?:been )?(?:suspended|dismissed|sacked)`),
	exo("no longer accused", after, false, `(?:withdr(?:ew|awn|aws|awing)|retract(?:s|ed|ing)?|(?:took|taken|takes) back|dropp(?:ed|ing)|recant(?:s|ed)|abandon(?:s|ed)) (?:its|his|her|their|the|an?|all|every) (?:\w+ )?(?:accusations?|claims?|allegations?|charges?|suggestions?|statement|assertion) that\b`),
	exo("no longer accused", passive, false, `(?:took|taken|takes|taking) back (?:what|all that|everything)(?: that)? (?:it|he|she|they) (?:had|has|have) (?:said|claimed|alleged|written)`),
	exo("no failing found", passive, true, `(?:there (?:is|was|had been)|found|finds|has|had|shows?|showed) no (?:\w+ )?(?:faults?|defects?|flaws?|errors?|failings?|fail(?:ure|ings)|bugs?|weakness) (?:\w+ )?(?:in|with|on)\b`),
}

// asksSanction reports whether a deed is none that the question asks for.
func (r *rosterRun) otherDeed(d deed) bool {
	return d.sanction && !r.sanction || r.f.name == "sanction" && !d.sanction && !d.off && d.rank < 5
}

// besideIt reports whether somebody is held for what happened beside the matter of the question: contempt of the court that hears it, the
// disappearance of a paper from its files.
func (r *rosterRun) besideIt(l line, wording string, d deed) bool {
	m := sideOffence.FindStringSubmatch(l.low[d.end:])
	return m != nil && !strings.Contains(wording, m[1]) && !(m[1] == "disappearance" && goneMissing.MatchString(wording)) && (r.matter == nil || !r.matter.MatchString(m[0]))
}

// goneMissing is a wording of something, or somebody, that is gone.
var goneMissing = w(`theft|thie[fv]|stol|steal|robb|missing|kidnap|abduct|disappear|vanish|murder|kill|raid|heist|loot|smuggl|escape|lost|loss`)

var sideOffence = regexp.MustCompile(`^[^.;]{0,40}?(?:because of|over|for|after|in connection with|on suspicion of) (?:the |a |an |his |her |their )?(?:[a-z]+ ){0,2}?(disappearance|contempt|perjury|heckling|disturbance|trespass|scuffle|brawl|speeding|outburst|threat|obstruct)[a-z]*\b`)

// supplied are participles that lead up to the maker of a thing.
var (
	supplied = regexp.MustCompile(`\b(?:supplied|made|built|delivered|installed|written|designed|fitted|provided|maintained|manufactured|produced|developed|sold|serviced|run|operated|packed|bottled|laid|checked) by (?:the |its |their )?(?:[a-z-]+ ){0,3}?$`)
	faulty   = whole(`faults?|defects?|flaws?|errors?|bugs?|weakness(?:es)?|failures?|failed|faulty|defective|leaks?|leaking|cracks?|cracked|contaminated|tainted|mistakes?|poor|bad|wrong`)
	cameOf   = whole(`product of|result of|consequence of|caused by|due to|because of|down to|owing to|blam(?:es|ed)|trac(?:es|ed)|attribut(?:es|ed)|the fault of|stem(?:s|med) from|put(?:s)? it down|lies? (?:in|with)|lay (?:in|with)|came from`)
	putRight = whole(`repair(?:s|ed|ing)?|replac(?:e|es|ed|ing|ement)|mend(?:s|ed|ing)?|fix(?:es|ed|ing)?|without|no|not|never`)
	newBlame = regexp.MustCompile(`[;:"]| but | while | whereas `)
)

// blamesMaker takes on the maker of what somebody says failed: "was the product of a fault in the program supplied by X".
func (r *rosterRun) blamesMaker(l line) {
	if r.weight != full || !r.f.accusing || r.f.name == "sanction" || l.sayer() == "" && !l.isOfficial() || elsewhereCase.MatchString(l.low) {
		return
	}
	for _, m := range l.names {
		lead := l.low[:m.start]
		if k := newBlame.FindAllStringIndex(lead, -1); k != nil {
			lead = lead[k[len(k)-1][1]:]
		}
		at := cameOf.FindStringIndex(lead)
		if at == nil || m.kind == claim.Place || m.kind == claim.Unnamed || !supplied.MatchString(lead) || !faulty.MatchString(lead[at[1]:]) || putRight.MatchString(lead) || !r.canStand(l, m) || r.speaks(l, m) || r.a.entry(m.name) >= 0 {
			continue
		}
		r.put(l, cue{as: "blamed", rank: 1, side: before}, []mention{m}, []int{m.start, m.end})
	}
}

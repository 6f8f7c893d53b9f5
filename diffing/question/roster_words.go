package question

import (
	"regexp"
	"slices"
)

// side says where the one stands of whom a cue speaks.
type side int

const (
	before  side = iota // the subject: "X is a suspect"
	after               // the object: "suspicion fell on X"
	passive             // a participle: the subject of a passive, the object of an active verb
	sayer               // whoever is quoted
)

// cue is a form of words that puts someone on a roster, takes them off, or moves their standing.
type cue struct {
	re   *regexp.Regexp
	side side
	as   string // standing that it gives, empty to keep the words of the text
	rank int    // how far it goes: a weaker cue never replaces what a stronger one said
	know bool   // says that somebody knew or kept silent, which only counts on the question's matter and on somebody's word
}

func c(as string, rank int, s side, pattern string) cue {
	return cue{re: regexp.MustCompile(`\b(?:` + pattern + `)`), side: s, as: as, rank: rank}
}

// family is a role that a roster question can ask for, with the words by which texts put someone in it.
type family struct {
	name     string
	wording  *regexp.Regexp // recognises the question
	on, off  []cue
	denial   bool // members may deny
	accusing bool // an unproved charge of wrongdoing by whoever speaks puts its subject on
	least    int  // the weakest standing that the wording asks for: whoever is asked to be arrested is not on for being questioned
}

// whole makes a pattern of whole words.
func whole(pattern string) *regexp.Regexp {
	return regexp.MustCompile(`\b(?:` + pattern + `)\b`)
}

// w makes a pattern of words by their beginnings.
func w(pattern string) *regexp.Regexp { return regexp.MustCompile(`\b(?:` + pattern + `)`) }

// suspicion is the role of those who are looked at, held or charged by an authority, or blamed by anyone.
var suspicion = family{
	name:     "suspicion",
	wording:  w(`fined\b|penali[sz]ed|carried out|masterminded|suspect|investigat|blam|accus|suspicion|scrutin|charg|arrest|implicat|prosecut|prob(e|ing|ed)\b|responsible|on trial|indict|detain|in custody|leaked|leaking|leaker|behind the|questioned|held over|named in|faces? (trial|charges)|wanted|culprit|perpetrator|at fault|mixed up|(?:thought|believed|said|alleged|understood|reported) to (?:have|be)\b`),
	denial:   true,
	accusing: true,
	on: slices.Concat(turnedOut, []cue{
		c("convicted", 9, passive, `convicted|found guilty|jailed`),
		c("convicted", 9, before, `pleaded guilty|admitted (?:manslaughter|murder|fraud|theft|the (?:charge|offence)|charges?)`),
		c("on trial", 8, before, `(?:went|goes|go|is|are|put|stand|stands|stood) on trial|stand(?:s|ing)? trial|will be tried`),
		c("charged", 7, passive, `(?:formally )?charged (?:with|over|in|on|by|after|for|under|jointly)|charged\b|indicted`),
		c("charged", 7, before, `fac(?:es?|ing) (?:\w+ ){0,3}charges?|(?:appeared|appears?|is due|are due) in (?:court|the dock)`),
		c("charged", 7, after, `(?:brought|filed|laid|pressed) (?:\w+ ){0,2}charges? against|charges against|charges? (?:of [a-z ]{2,30}? )?(?:were|was|have been|has been|are) (?:filed|brought|laid|pressed|preferred|levelled) (?:on [a-z]+ |yesterday |today )?against`),
		c("bailed", 6, passive, `bailed|(?:released|freed|out) (?:\w+ )?on (?:\w+ )?bail|on bail|granted bail|released under investigation|released pending|freed pending`),
		c("remanded", 6, passive, `remanded|(?:kept|held|keep) in (?:custody|jail|prison|detention)|jailed pending|in pre-trial detention|placed under house arrest|put under house arrest`),
		c("arrested", 5, passive, `arrested|under arrest|detained|taken into custody|collared|picked up by|held (?:in [a-z' -]{2,30}? )?(?:over\b|on suspicion|in custody|by police|by detectives|for questioning|in connection|in a|after|at|under)|in custody|seized by (?:police|officers|agents)`),
		c("arrested", 5, after, `arrest of|detention of|arrest warrants? (?:has been |have been |was |were )?(?:issued )?(?:for|against)`),
		c("suspect", 4, passive, `(?:named|treated|identified|described|regarded|considered|listed|declared|designated|confirmed|mentioned|cited|floated|seen|put forward|lists?|listed|names|regards|treats|considers)\b[^.;]{0,60}?\b(?:as|as being|among) (?:an? |the |one of the |another |their )?(?:\w+ ){0,2}(?:suspects?|culprits?|leaker|source|cause|person of interest|perpetrator|defendant)`),
		c("suspect", 4, before, `(?:is|are|was|were|became|becomes?|remains?|now) (?:now )?(?:also )?(?:an? |the |one of (?:the )?|among the )?(?:\w+ ){0,2}(?:suspects?|person of interest|culprit|defendant)`),
		c("suspect", 4, passive, `suspected|under suspicion|come under suspicion|fallen under suspicion`),
		c("suspect", 4, after, `suspicion (?:has |had )?(?:f[ae]ll(?:en|s)?|turn(?:s|ed)|shift(?:s|ed)|cent(?:re|er)s|centred|centered|now falls) (?:on|upon|to)|suspects? (?:that )?|finger (?:of suspicion )?(?:is |was )?(?:at|to)|fingers? at|suspects are|suspects include`),
		c("confessed", 5, before, `confessed(?: to (?:the|having|it|(?:police|detectives|officers|investigators|prosecutors)|(?:open|set|start|steal|tak|sell|leak|kill|murder|poison|sink|light|cut|forg|copy|plant|rig|fix|drug|loosen)[a-z]*ing)\b|$|[.,]| (?:in|on|after|under) )`),
		c("under investigation", 3, before, `(?:is|are|was|were|been|being|now|come|came|placed|put) (?:also |now |formally )?under (?:criminal |formal |active |police |internal )?(?:investigation|scrutiny|inquiry)|(?:is|are|become|became) (?:the )?(?:subject|target|focus) of (?:an? |the )?(?:\w+ ){0,2}(?:investigation|inquiry|probe)|fac(?:es?|ing) (?:an? )?(?:\w+ ){0,2}(?:investigation|inquiry|probe)`),
		c("under investigation", 3, after, `(?:looking|looks|looked) into the (?:part|role|conduct|dealings|actions|work|activities) (?:played )?(?:by|of)|(?:opened|launched|started|begun|began|widened|extended) (?:an? |its |the |their )?(?:\w+ ){0,3}(?:investigation|inquiry|probe|case|proceedings) (?:in)?(?:to|against|of)|(?:investigation|inquiry|probe|proceedings) (?:in)?(?:to|against) (?:the )?(?:conduct|role|dealings|actions|work|affairs) of|widen(?:s|ed|ing)? (?:\w+ ){0,3}to (?:include|cover|take in)|extended (?:\w+ ){0,3}to (?:include|cover)|(?:concentrating|focus(?:s?ing|ed|es)?|focussed|centred|centered) on (?:the work of |the role of |the conduct of )?|(?:looking (?:closely )?(?:into|at)|examining|investigating|probing) (?:(?:the|a|an) )?(?:\w+ ){0,3}?(?:of|by|at|into)?`),
		c("under investigation", 3, passive, `investigated|probed|scrutinised|scrutinized`),
		c("interviewed under caution", 3, passive, `(?:interviewed|questioned|spoken to) under caution|interviewed as a suspect|questioned as a suspect`),
		c("to be questioned", 2, before, `fac(?:es?|ing) (?:a |an |more |further |fresh )?(?:grilling|questioning|questions|interrogation|quizzing|interview)|(?:(?:is|are|was|were) )?(?:expected|due|likely|set|to) (?:to )?be (?:re-?)?(?:(?:hauled|called|brought|pulled) in|quizzed|questioned|interviewed|summoned|charged|arrested|interrogated|grilled)|will be (?:quizzed|questioned|charged|arrested|interrogated|summoned)|(?:may|could|might) (?:be|face) (?:\w+ ){0,2}(?:charged|charges|arrested|arrest|prosecution|questioned|quizzed)|wanted for questioning|sought by (?:police|detectives)|wanted by`),
		c("to be questioned", 2, after, `haul(?:s|ed|ing)?\b|(?:set|due|expected|likely|preparing|about|ready|plan(?:s|ning)?) to (?:question|grill|quiz|interview|interrogate|arrest|charge|summon)|wants? to (?:question|speak to|interview|arrest|charge)|hop(?:e|es|ing) to (?:question|interview)`),
		c("questioned", 3, passive, `(?:taken|brought|hauled) in (?:for questioning|by police)|helping (?:police|detectives|investigators) with|questioned|quizzed|interrogated|grilled|interviewed by (?:police|detectives|investigators|prosecutors)|summoned (?:by|to) (?:the )?(?:police|prosecutors?|detectives|investigators|magistrates?)`),
		c("suspended", 2, passive, `suspended (?:on suspicion|over|after|pending|from (?:duty|work|office|his|her)|as|for|by)\b|suspended\b|(?:placed|put|sent) on (?:paid |unpaid |forced )?leave|sent home (?:on|over|pending)`),
		c("raided", 3, after, `(?:search|raid)(?:ed|es|ing)? (?:the )?(?:homes?|houses?|flats?|offices?|premises|headquarters|properties|farms?|clinics?|works|factory|plant|laborator(?:y|ies)|warehouses?|yards?|ships?) of`),
		c("raided", 3, passive, `raided|searched by (?:the )?(?:[a-z]+ )?(?:police|detectives|officers|investigators|inspectors|prosecutors|gendarmes|agents|customs|constables)`),
		c("suspect", 4, before, `(?:may|might|could|must) (?:well |also |even )?have (?:had a hand in|been behind|been involved in|played a part in|`+deeds+`)\b|(?:is|are|was|were) (?:reported|said|believed|thought|alleged|understood|suspected) to (?:have (?:`+deeds+`)\b|be (?:behind|responsible for|the source of))`),
		c("suspect", 4, after, `(?:main|prime|chief|likeliest|only|other) suspects? (?:is|are)|capable of (?:doing )?(?:this|it|that),?|(?:first|second|third|fourth|other|another|one) (?:theory|possibility) is|(?:was|were|is|are) quick to point to|point(?:s|ed|ing)? (?:squarely |directly )?at`),
		c("wanted", 4, after, `arrest warrants? (?:is|are) (?:out|in force) (?:for|against)|(?:hunting|hunts?|hunted)(?: for)?|manhunt for`),
		c("tested positive", 4, before, `(?:after|following|over|because of|for) (?:a|an|his|her|two|returning a) (?:\w+ )?positive (?:\w+ )?tests?|tested positive|(?:has |have |had )?failed (?:a|an|the|his|her|their|two) (?:\w+ ){0,2}tests?|returned an? (?:positive|adverse)`),
		c("accused", 1, passive, `accused of|accused by|accused|blamed|implicated|denounced as`),
		c("accused", 1, after, `on (?:the )?(?:orders?|instructions?) of|at the behest of|accus(?:e|es|ing)\b|blam(?:e|es|ing)\b|blam\w+ (?:\w+ ){1,5}?(?:on|upon)\b|implicat(?:es|ing)|point(?:s|ed|ing) (?:the|a) finger (?:squarely |directly )?at|laid the blame (?:\w+ ){0,2}(?:on|at)|put the blame on|puts? the blame on|(?:responsibility|fault|blame|guilt) (?:for [a-z ]+ )?(?:lies|lay|rests|falls|fell) (?:squarely |entirely |solely |mainly |wholly )?(?:with|on|at the door of)|complaints? (?:was |were |has been |filed |lodged )*against|allegations against|lawsuit against|sued|suing`),
		c("accused", 1, before, `(?:was|were|is|are|may have been|might have been|could have been|must have been|likely) (?:likely |probably |possibly )?(?:behind (?:the|it|this)|to blame|responsible for|the (?:likely |probable |most likely )?(?:source|leaker|culprit))`),
	}),
	off: []cue{
		c("witness, not a suspect", 0, passive, `(?:interviewed|treated|questioned|heard|regarded|considered|spoken to|being) (?:\w+ ){0,2}?(?:only |merely |purely |solely )?as a witness|(?:is|was|are|were) (?:only |merely |purely )?(?:an? )?witness`),
		c("no longer a suspect", 0, before, `(?:is|are|was|were|being) (?:no longer|not|never|not now|not being) (?:now )?(?:an? |being |treated as |considered |regarded as |under )?(?:\w+ ){0,2}(?:suspects?|suspected|suspicion|under investigation|investigation|investigated|accused)|not a suspect|"?no longer (?:of interest|being sought|sought|wanted|needed by)|"?no longer (?:a )?(?:suspect|person of interest|under investigation|being investigated)|(?:is|was|are|were) not to blame|is not (?:being )?(?:investigated|accused|suspected|blamed)`),
		c("cleared", 0, passive, `cleared|exonerated|acquitted|found not guilty|vindicated|absolved|ruled out|eliminated from|excluded from|dropped from the (?:inquiry|investigation|list)|removed from the list`),
		c("cleared", 0, after, `(?:ruled|ruling|rules) out|dropped (?:the |all |its )?(?:\w+ )?(?:charges?|case|investigation|inquiry|proceedings|complaint|lawsuit|accusations?) (?:against|into)|(?:withdrew|withdrawn|retracted|took back) (?:\w+ ){0,3}(?:accusations?|allegations?|claims?|complaint)s? (?:against|about)|apologi[sz]ed to|(?:case|charges?|investigation|proceedings|suspicions?|allegations?|accusations?) against`),
		c("no longer a suspect", 0, after, `found nothing (?:against|to (?:connect|link|tie|implicate))|found no (?:link|evidence|trace|connection|fault|proof)\b[^.;]{0,30}?\b(?:between|against|with|to|on|of)|no longer (?:lists?|regards?|treats?|considers?|sees?|names?|suspects?|investigat\w+|looking at|blames?)|nothing (?:connects|connected|links|linked|ties|tied|implicates|points to)|no evidence (?:against|linking|connecting|that)|not (?:connected|linked|tied) to`),
		c("no longer a suspect", 0, after, `(?:nobody|no one) (?:is |was |now |any longer )*(?:suspect(?:s|ed|ing)?|investigat\w+|after|accus\w+|blam\w+|looking (?:at|into)|charg\w+)|(?:has|have|had) nothing to do with(?: the [a-z' -]{0,40},)?`),
		c("reinstated", 0, after, `lift(?:s|ed)? the suspension of|reinstat(?:ed|es|ing)|suspension of`),
		c("reinstated", 0, passive, `reinstated`),
		c("witness, not a suspect", 0, before, `(?:has |have |had )?(?:given|gave|made|giving|helped|helping|helps|assisted|assisting|assists|appeared|appears) [^,.;]{0,40}\bas a witness`),
		c("no longer accused", 0, before, `walk(?:s|ed) free|(?:is|was|left|leaves|leave) [a-z ]{0,45}?a free (?:man|woman)|unfit to (?:stand trial|plead)`),
		c("had no part in it", 0, before, `had (?:certainly )?no (?:interest|part|hand|role|involvement) in`),
		c("no further action", 0, before, `(?:would |will |to )?face no (?:further|more) action|no further action|released without charge|freed without charge|in the clear|off the hook|charges? (?:\w+ ){0,4}(?:were|was|have been|has been|had been) (?:dropped|withdrawn|dismissed|quashed)|(?:case|proceedings|investigation) (?:\w+ ){0,4}(?:was|has been|were|have been) (?:dropped|closed|dismissed|discontinued)`),
	},
}

// least is the weakest standing that a wording of arrests, charges or verdicts alone asks for; 0 where it asks for suspicion of any sort.
func leastAsked(low string) int {
	if anySuspicion.MatchString(low) {
		return 0
	}
	for _, x := range askedStages {
		if x.re.MatchString(low) {
			return x.rank
		}
	}
	return 0
}

var (
	anySuspicion = w(`suspect|suspicion|investigat|blam|accus|responsible|implicat|prob(?:e|ing|ed)\b|scrutin|question|wanted|sought|named|culprit|perpetrator|at fault|mixed up|behind|leak|thought|believed|said to|alleged|faces?`)
	askedStages  = []cue{c("", 5, before, `arrest|detain|in custody|held`), c("", 6, before, `fined\b|penali[sz]ed`), c("", 7, before, `charg|indict|prosecut`), c("", 8, before, `on trial`), c("", 9, before, `convict|jailed|found guilty`)}
)

// deeds are participles of what suspects are held to have done; the wording's own verb is not needed beside them.
const deeds = `leaked|intercepted|caused|planted|passed on|poisoned|killed|stolen|sabotaged|started the|set the|tampered|forged|bribed|doped|hacked|covered up|embezzled`

// exceptions are words inside a cue's sentence which take the cue back: a case "dropped" is no charge.
var dropped = whole(`dropped|lifted|removed|dispelled|gone|allayed|withdrawn|withdrew|dismissed|closed|quashed|discontinued|retracted|collapsed|thrown out`)

// wrongdoing is what an accuser says that someone did; with an accuser, its subject is accused.
var wrongdoing = whole(`(?:took|taken) part in|colluded|conspired|plotted|masterminded|agreed to fix|fixed prices|overcharged|knew (?:that|of|about)|ignored|covered up|cover(?:ed|ing)? it up|bribed|took bribes|pocketed|lied|falsified|forged|tampered|doctored|destroyed|shredded|concealed|hid|turned a blind eye|misled|deceived|stole|embezzled|siphoned|diverted|leaked|rigged|stuffed|sabotaged|ordered (?:the|staff|them|him|her)|signed off|initialled|backdated|failed (?:to|in)|neglected (?:to|his|her|its|their)|overlooked|omitted to|skimped|cut corners|botched|was told (?:of|about|that)|tipped off|passed on|sold|had been warned`)

var accuser = whole(`claim(?:ed|s)?|alleg(?:ed|es|edly)|accus(?:ed|es)|insiders?|whistle-?blowers?|according to|told (?:the|us|this)|suggested|believes?|said (?:he|she|they) (?:believed|suspected)`)

// demand builds the role of those who ask for something to be done; object is what they ask for, as a pattern.
func demand(object string) family {
	if object == "" {
		object = `\w+`
	}
	ask := `(?:call(?:s|ed|ing)?|push(?:es|ed|ing)?|press(?:es|ed|ing)?|clamou?r(?:s|ed|ing)?|campaign(?:s|ed|ing)?) for|call(?:s|ed|ing)? (?:up)?on|(?:tells?|told)|ask(?:s|ed|ing)? (?:[a-z']+ ){1,4}to|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing)|want(?:s|ed)?|su(?:ed|es|ing) for|petition(?:s|ed|ing)? for|(?:backs?|backed|support(?:s|ed)?|join(?:s|ed|ing)?|echo(?:es|ed)?|add(?:s|ed)? (?:his|her|its|their) (?:voice|name) to|signed) (?:\w+ ){0,3}(?:calls?|demands?|petition|motion|letter)s?(?: for)?`
	return family{
		name: "demand",
		on: []cue{
			c("", 2, before, `(?:`+ask+`)\b[^.;"]{0,60}?[ "'](?:`+object+`)`),
			c("", 2, after, `(?:calls?|demands?) (?:came |grew |were made )?(?:from|by|led by)`),
			c("", 2, sayer, `(?:should|must|ought to|needs? to|has to|have to|had to|cannot stay|can't stay|time for|time to|time)\b[^.;]{0,40}?[ "'](?:`+object+`)`),
			c("", 2, sayer, `(?:`+object+`)[a-z]* (?:is|was) (?:the only|long overdue|overdue|inevitable|necessary)`),
		},
		off: []cue{
			c("withdrew the call", 0, before, `(?:withdrew|withdrawn|withdraws|drop(?:s|ped)|abandon(?:s|ed)|retract(?:s|ed)|no longer|took back|rowed back|backed (?:down|away)|reversed|climbed down|stopped short of)\b[^.;]{0,50}?\b(?:calls?|demands?|calling|demanding|petition|`+object+`)`),
		},
	}
}

// leave is what is asked for when someone is to lose an office.
const leave = `resign|dismiss|sack|fire[ds]?\b|firing|step(?:s|ped|ping)? (?:down|aside)|stand(?:s|ing)? down|quit|remov|replac|oust|go\b|gone\b|going\b|leave|impeach|recall|suspen|head\b|heads\b|out\b|step aside|be let go`

// stands is a role that is taken by saying so or by being chosen: candidates, bidders.
var standing = family{
	name:    "candidacy",
	wording: w(`candidates?|standing|stands? for|runn?ing (?:for|to)|to succeed|successor|leadership race|in the running|contest|nominat|bidd?(?:ing|ers?)?\b|in the race|takes? part|taking part`),
	on: []cue{
		c("candidate", 2, before, `(?:will|would|to|is|are) (?:\w+ )?(?:run(?:ning)?|stand(?:ing)?|contest(?:ing)?|bid(?:ding)?) (?:for|in|as|again|against|on)|(?:announc\w+|declar\w+|launch\w+|confirm\w+|submitt?\w*|fil\w+|regist\w+|enter\w+|join\w*|made|makes|tabled|lodged) (?:\w+ ){0,4}(?:candidacy|candidature|campaign|bid|papers|race|contest|nomination|ticket|offer)|throw\w* (?:his|her|its) hat|threw (?:his|her|its) hat|is a candidate`),
		c("candidate", 2, passive, `nominated|selected as|chosen as|picked as|adopted as|named as (?:the )?(?:\w+ ){0,2}candidate|registered as`),
	},
	off: []cue{
		c("withdrew", 0, before, `(?:withdr\w+|pull\w* out|drop\w* out|stood (?:down|aside)|step\w* aside|ruled (?:himself|herself|itself|themselves) out|end\w* (?:his|her|its) (?:campaign|bid|candidacy)|will not (?:run|stand|contest|bid)|would not (?:run|stand|contest|bid)|quit the race|abandon\w* (?:his|her|its) (?:campaign|bid|candidacy|offer))`),
		c("disqualified", 0, passive, `disqualified|deselected|barred from (?:standing|running)|struck off|ruled out`),
	},
}

// departed is the role of those who lost or gave up an office.
var departed = family{
	name:    "departure",
	wording: w(`(?:has|have|had) (?:been )?(?:resigned|quit|left|sacked|dismissed|fired|suspended|removed|stepped)|lost (?:his|her|their) (?:jobs?|posts?)|resigned|stepped down`),
	on: []cue{
		c("resigned", 3, before, `(?:has |have |had )?(?:resigned|resigns|quit|quits|stepped (?:down|aside)|stood down|stands down|steps down|handed in (?:his|her) (?:notice|resignation)|tendered (?:his|her) resignation|left (?:his|her|the) (?:post|job|company|board|party))`),
		c("dismissed", 4, passive, `sacked|dismissed|fired|ousted|removed (?:as|from)|suspended|relieved of|voted out|placed on leave|put on leave`),
		c("resigned", 3, after, `resignation of|departure of|dismissal of|suspension of`),
	},
	off: []cue{
		c("reinstated", 0, passive, `reinstated|reappointed|restored|returned to (?:his|her|work|the post)`),
		c("stays", 0, before, `(?:withdrew|withdrawn) (?:his|her) resignation|will stay|will not resign|refus\w+ to (?:resign|quit|step)|remains? in (?:post|office|the job)`),
	},
}

// stance builds the role of those who are for or against something.
func stance(as string, on, off string) family {
	return family{
		name: as,
		on:   []cue{c(as, 2, before, on), c(as, 2, sayer, `(?:i|we) (?:will |shall |do |fully |strongly )?(?:`+on+`)`)},
		off: []cue{
			c("no longer "+as, 0, before, `(?:no longer|does not|do not|will not|would not)\b[^.;]{0,20}?\b(?:`+on+`)|(?:withdrew|withdrawn|withdraws|drop(?:s|ped)|abandon(?:s|ed)|lift(?:s|ed)|gave up|given up|end(?:s|ed)) (?:\w+ ){0,2}(?:support|backing|opposition|objections?|resistance|boycott)|turn(?:s|ed) (?:its|his|her|their) backs? on|switched sides|changed (?:sides|its mind|his mind|her mind|their minds?)|reversed (?:its|his|her|their)`),
			c("no longer "+as, 0, before, off),
		},
	}
}

const (
	forWords     = `back(?:s|ed|ing)?\b|support(?:s|ed|ing)?|endors(?:e|es|ed|ing)|favou?r(?:s|ed|ing)?|vot(?:e|ed|ing|es) (?:for|in favou?r)|welcom(?:e|ed|es)|agree[ds]? to|accept(?:s|ed)?|sign(?:s|ed)? up|join(?:s|ed)|(?:threw|throws?|thrown|put) (?:its|his|her|their) (?:full |whole )?weight behind|c[ao]mes? out for|(?:is|are|came) on board|(?:gave|gives?|given|lent|lends?) (?:its|his|her|their) (?:support|blessing|backing)`
	againstWords = `oppos(?:e|es|ed|ing)|reject(?:s|ed|ing)?|object(?:s|ed|ing)? to|vot(?:e|ed|ing|es) against|condemn(?:s|ed)?|criticis(?:e|es|ed)|criticiz(?:e|es|ed)|c[ao]mes? out against|speaks? out against|spoke out against|campaign(?:s|ed|ing)? against|is against|are against|boycott(?:s|ed|ing)?|refus(?:e|es|ed) to|(?:withh[oe]ld|den(?:y|ies|ied)) (?:its|his|her|their) support|c[ao]me out against`
)

// denial is a member's own word against it.
var denial = whole(`reject(?:s|ed|ing)? (?:all |any |the |every )?(?:blame|charges?)|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)? (?:\w+ ){0,3}(?:suggestions?|claims?|allegations?|accusations?|charges?|idea|reports?|responsibility)|reject(?:s|ed) (?:it|this|that|them|any part)\b|refut(?:es|ed)|dismiss(?:es|ed) (?:\w+ ){0,3}(?:claims?|allegations?|accusations?|suggestions?|reports?)|no responsibility|not responsible|did nothing (?:wrong|to)|done nothing wrong|innocen(?:t|ce)|not guilty|had nothing to do with|has nothing to do with|nothing to do with (?:it|the|this)|nothing of the (?:kind|sort)|no part in|played no (?:part|role)|bore no|bears no|not to blame|was not (?:him|her|us|involved|behind)|never (?:leaked|took|knew|touched|signed|paid|met|received)|baseless|unfounded|untrue|fabricat\w+|smears?|completely false|entirely false|protest(?:s|ed) (?:his|her|their) innocence|did no such thing|no wrongdoing|any wrongdoing|(?:claims?|allegations?|accusations?|suggestions?|reports?|story|stories)\b[^.;]{0,70}?\b(?:was|were|is|are) (?:\w+ )?(?:false|untrue|wrong|nonsense|invented|lies|a lie)|withdraw(?:s|n)? (?:his|her|their) (?:guilty )?(?:plea|confession|admission)|withdrew (?:his|her|their) (?:guilty )?(?:plea|confession|admission)|never (?:been|had|kept|used|sold|seen|held|happened)`)

// voice are those who deny for somebody else.
var voice = whole(`(?:his|her|their|its|the) (?:solicitor|lawyer|lawyers|attorney|barrister|counsel|legal team|spokesman|spokeswoman|spokesperson|representative|agent|wife|husband|family|office|union)|[a-z]+'s? (?:solicitors?|lawyers?|attorneys?|barristers?|counsel|legal team)|(?:lawyers?|solicitors?|attorneys?|counsel|a spokes(?:man|woman|person)|barristers?) (?:for|of)`)

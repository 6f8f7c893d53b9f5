package question

import "regexp"

// turnedOut are ways of saying that somebody came under suspicion or into custody which no single verb carries.
var turnedOut = []cue{
	c("blamed", 1, after, `(?:laid|lay|lays|laying|put) (?:\w+ ){0,3}?at the (?:door|feet) of`),
	c("suspended", 2, passive, `(?:provisionally |temporarily |immediately )?(?:banned|barred|disqualified|excluded|expelled|stood down|sent home|removed from (?:his|her|their) (?:post|duties|office)) (?:over|pending|amid|after|on suspicion)\b`),
	c("under investigation", 3, after, `(?:proceedings|action|case|complaint|inquiry|investigation|file|lawsuit) (?:has |have |had |was |were |is |are )?(?:now )?(?:been )?(?:being )?(?:instituted|opened|launched|initiated|started|begun|brought|commenced|filed|lodged|prepared|taken) (?:against|into|on)\b`),
	c("to be questioned", 2, before, `(?:must|has to|have to|is to|are to|will|due to|ordered to|told to) (?:now )?(?:appear|answer|explain (?:himself|herself|itself|themselves)|report) (?:before|to|in front of) (?:the |a |an |its |their )?(?:[\w-]+ ){0,3}?(?:disciplinary|ethics|conduct|misconduct)\b`),
	c("under investigation", 3, passive, `stripped of (?:his|her|their) (?:parliamentary |diplomatic )?immunity`),
	c("under investigation", 3, before, `(?:lost|lose|loses|waived) (?:\w+ )?(?:parliamentary |diplomatic )?immunity`),
	c("under investigation", 3, after, `(?:lift(?:s|ed|ing)?|waiv(?:e|es|ed|ing)|strip(?:s|ped)?) (?:of )?the (?:\w+ )?immunity of`),
	c("suspended", 2, before, becomes+`(?:suspended|sent home|relieved of|barred|banned)`),
	c("dismissed", 2, before, becomes+`(?:dismissed|sacked|fired|removed|ousted)`),
	c("arrested", 5, before, becomes+`(?:arrested|detained|held|taken (?:in|into)|picked up|apprehended|jailed|locked up|seized|caught)`),
	c("charged", 7, before, becomes+`(?:charged|indicted|prosecuted|put on trial|tried)`),
	c("questioned", 3, before, becomes+`(?:questioned|interviewed|quizzed|interrogated|summoned)`),
	c("suspect", 4, before, becomes+`(?:named|identified|suspected|blamed|accused|investigated|implicated)`),
	c("arrested", 5, before, `(?:spent|spends|spending|passed|faces?|facing) (?:(?:the|a|his|her|another|last|(?:first|second|third|fourth)) )?(?:\w+ )?(?:night|nights|day|days|weekend) (?:in|at) (?:(?:a|the|police) )?(?:cells?|custody|jail|police station|detention|lock-up|police custody|police cells?)`),
	c("under investigation", 3, after, `(?:investigations?|inquir(?:y|ies)|proceedings|probes?) (?:is|are|was|were) (?:now |also )?(?:under way|underway|running|pending|in progress|continuing|being conducted|going on) (?:against|into|of)\b`),
	c("accused", 1, after, `(?:turn(?:s|ed)|vent(?:s|ed)|direct(?:s|ed)|unleash(?:es|ed)|took out) (?:their|its|his|her) (?:anger|fury|ire|wrath|rage|criticism|reproach(?:es)?) (?:on|at|against|towards)\b`),
	c("suspect", 4, after, `among (?:the |those )(?:[a-z]+ ){0,3}?(?:thought|believed|suspected|alleged|accused|blamed|under suspicion|under investigation|investigated)\b[^.;,]{0,60}? (?:is|are|was|were)\b`),
	c("suspect", 4, before, `(?:(?:may|might|could|must) (?:well |also )?have|(?:is|are|was|were) (?:now |also )?(?:thought|believed|suspected|alleged|understood) to have) (?:`+parts+`)\b`),
	c("on trial", 8, before, `(?:took|takes|taken) (?:his|her|their) (?:place|seat) in the dock|join(?:s|ed) [a-z ]{1,20}in the dock|(?:faces?|facing) (?:the )?(?:judges|jury)`),
	c("on trial", 8, after, `trial of\b`),
	c("to be questioned", 2, before, `(?:must|has to|have to|will have to|is to) (?:now )?(?:explain (?:himself|herself|itself|themselves)) (?:to|before) (?:the )?(?:prosecutors?|police|investigators|detectives|inquiry|court|magistrates?|commission)`),
	c("under investigation", 3, after, `(?:inquir(?:y|ies)|investigations?|probe|net|dragnet|circle) (?:has |have )?(?:now |also )?(?:extends?|extended|spreads?|reach(?:es|ed)|stretch(?:es|ed)|clos(?:es|ed) in) (?:to|on|into)\b|(?:prosecutors|police|investigators|detectives|inspectors) (?:have |has |had )?(?:now |also )?turn(?:ed|ing)? (?:their|its|his|her) attention to`),
	c("charged", 7, after, `indictment (?:now |also )?(?:names|lists|covers)\b`),
	c("suspect", 4, after, `(?:trail|tracks?|traces?|clues?|scent|threads?) (?:now |all )?(?:leads?|led|points?|pointed) (?:straight |back )?to\b|(?:no longer|not|cannot) rule out that`),
	c("searched", 3, after, `(?:police|officers|detectives|investigators|agents|gendarmes|inspectors|constables)\b[^.;]{0,80}? (?:belonging to|owned by|rented by|registered to|in the name of)\b`),
	c("told to hand over records", 3, before, `(?:was|were|has been|have been) (?:told|ordered|instructed|required|compelled) (?:on [a-z]+ |yesterday |last [a-z]+ )?to (?:surrender|hand over|produce|give up|turn over) (?:its|his|her|their)\b`),
	c("arrested", 5, after, `(?:handcuffs|cuffs) (?:\w+ )?(?:clicked|closed|snapped|went|were (?:put|placed|slapped))(?: shut| round| around)? on`),
	c("arrested", 5, before, `(?:gave|has given|handed|turned) (?:himself|herself|itself|themselves) (?:up|in)\b`),
	c("suspect", 4, before, `(?:has|have|had|given|granted|acquired|holds?|enjoys?) (?:now )?(?:the )?(?:formal |official |procedural )?status of (?:an? )?(?:\w+ )?(?:suspect|accused|defendant|person under investigation)`),
	c("suspect", 4, before, `(?:told|informed|notified) (?:on \w+ |yesterday |today |officially |formally )?that (?:he|she|it|they) (?:is|was|are|were|has become|had become) (?:now )?(?:formally |officially |being )?(?:an? |the |treated as (?:an? |the )?|regarded as (?:an? |the )?)?(?:\w+ )?(?:suspects?|suspected|under suspicion|under investigation|accused)`),
	c("under investigation", 3, before, `(?:relieved|stripped|deprived) of (?:his|her|their) (?:passports?|travel documents?)|(?:had|has had|have had) to (?:hand in|hand over|surrender|give up) (?:his|her|their) passports?|(?:barred|banned|prevented|forbidden|stopped) (?:from leaving|to leave) the (?:country|island|city|town|republic|province)|(?:ordered|told) not to leave`),
	c("under investigation", 3, before, `(?:is|are|was|were|has become|have become|remains?) (?:now )?(?:the |a )?(?:main |chief |new |latest |central |prime )?(?:focus|target|subject|object|centre|center) of (?:the |an? |their )?(?:\w+ ){0,2}(?:investigations?|inquir(?:y|ies)|probe|hunt|attention|suspicions?)`),
	c("to be questioned", 2, before, `(?:(?:is|are|was|were) (?:due|set|expected|likely|about|going)|will|must|faces?|facing|awaits?) (?:to )?(?:be |being )?(?:hauled|called|brought|pulled|taken|dragged|carted) (?:in|before|off|over the coals|up before)\b|(?:will|must|is to|has to|have to) (?:have to )?(?:answer|face) (?:\w+ ){0,3}questions|(?:has|have) been called in|(?:will|to) be asked to (?:explain|account)`),
}

// believed leads up to whom an authority holds to have had a part in it.
var believed = regexp.MustCompile(`\b(?:police|detectives|investigators|inspectors|prosecutors|officers|gendarmes) (?:now |also |have come to )?(?:believe|think|suspect|assume|are convinced|are sure|are certain) (?:that )?(?:it was )?`)

// hadAPart follows the names of those who did something that brought the harm about.
var hadAPart = regexp.MustCompile(`^[^.;:]{0,50}?\b(?:had |has |have |may have |was the one who |were the ones who )?(?:` + parts + `)\b`)

// believe takes on those of whom an authority believes that they had a part in it: "detectives believe that X and his firm, Y, supplied the van".
func (r *rosterRun) believe(l line) {
	m := believed.FindStringIndex(l.low)
	if m == nil || !r.f.accusing || r.f.least > 4 || r.f.name == "sanction" || unreal(l.low, m[0]) || negatedBefore(l.low, m[1]) {
		return
	}
	fits := func(x mention) bool { return r.canStand(l, x) && !r.modifier(x) && !r.speaks(l, x) }
	who := r.behindWords(l, m[1], fits)
	if len(who) > 0 && who[0].start-m[1] < 30 && hadAPart.MatchString(l.low[who[len(who)-1].end:]) && !negatedBefore(l.low, min(len(l.low), who[len(who)-1].end+30)) {
		r.put(l, cue{as: "suspect", rank: 4, side: after}, who, m)
	}
}

// causing is how a text says that something came of what somebody made or did, which a question of blame asks for.
var causing = []cue{
	c("blamed", 1, after, `(?:trac(?:ed|es|ing)|track(?:ed|s|ing)|attribut(?:ed|es|ing)|ascrib(?:ed|es|ing)|link(?:ed|s|ing)|pinned|put(?:s)? down|connect(?:ed|s|ing)) (?:it |them |this |back |(?:the|this|most|all|both|many|its) (?:[a-z-]+ ){1,6}?)?(?:back )?(?:to|on|with)\b`),
	c("blamed", 1, before, `(?:caus(?:ed|es)|trigger(?:ed|s)|set off|led to|contributed to|brought about|sparked) (?:the|this|it|them)\b`),
	c("blamed", 1, after, `(?:finds?|found) fault with|(?:is|are|was) (?:hard|harsh|scathing|severe) (?:on|about|towards)`),
	c("blamed", 1, before, `(?:is|are|was|were|be|been) (?:\w+ly )?(?:the |a )?(?:most )?(?:likely |probable |main |chief |real |suspected |confirmed |actual |sole |only |possible )*(?:sources?|cause|origin|culprits?)\b`),
	c("blamed", 1, after, `(?:came|comes|stemmed|originated|spread|escaped|leaked) from (?:the )?(?:[a-z-]+ ){0,4}?(?:of|at|made by|run by|from)?\b`),
}

// parts are participles of what somebody can do to bring a harm about, whatever the harm is.
const parts = `let|provided|supplied|lent|hidden|driven|helped|aided|opened|sold|passed on|handed|paid|wielded|planned|ordered|set|started|lit|sparked|triggered|caused|contributed|released|poured|dumped|discharged|spilled|allowed|tipped|tampered|fired|organi[sz]ed|staged|arranged|smuggled|financed|instigated|slipped|copied|forged`

// becomes leads up to what somebody is the first, or the latest, to whom it happens.
const becomes = `(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|only|newest|\d+(?:st|nd|rd|th)) (?:\w+ ){0,3}to (?:be|have been) (?:\w+ly )?`

package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

var (
	// gossips are those who tell a paper what they will put no name to, with what they tell.
	gossips = whole(`(?:insiders?|sources?|pals?|workmates?|team-?mates?|co-?workers?|colleagues?|whistle-?blowers?|informants?|moles?|friends?|chums?|tipsters?|neighbours?|regulars|locals|ex-[a-z]+|(?:former|sacked|disgruntled|jilted|angry|furious|bitter|embittered|fuming|seething|livid|outraged) [a-z-]+|former (?:colleagues?|staff|employees?|workers?|aides?|partners?)|staff|employees|workers|[a-z]+ insiders?)(?: (?:close to|at|in|inside|from|with|who|on|of|familiar)\b[^,.;"]{0,50})?,? (?:have |has |had )?(?:last night |yesterday |today |exclusively )?(?:claim(?:s|ed)?|alleg(?:es?|ed)|whisper(?:s|ed)?|reveal(?:s|ed)?|told|confided|dished|blabbed|blurted|spilled|leaked|swears?|swore|insist(?:s|ed)?|sa(?:y|ys|id))`)
	// printed is what an outlet tells as its own find, or an accuser as a charge.
	printed = whole(`can (?:now |exclusively |today )?reveal|allegedly|(?:prosecutors?|police|investigators|detectives|the indictment|the charge sheet|court papers|court documents|the state|the prosecution|the inquiry) (?:have |has )?(?:allege[sd]?|claim(?:s|ed)?|contend(?:s|ed)?|believe[sd]?|say that|says that)`)
	// rumoured is what nobody in particular claims, and suspecting what an authority holds to be so.
	rumoured   = whole(`it (?:is|was|has been) (?:claimed|alleged|whispered|rumoured)|(?:claims?|allegations?|rumours?|whispers) that`)
	suspecting = whole(`(?:cops|police|detectives|investigators|prosecutors|officers|agents|gendarmes) (?:now |also )?(?:reckon|suspect|are (?:now )?(?:convinced|certain|sure)|allege|contend)(?: that)?`)
	// strictly is what a union, a minister or a report says in blame.
	strictly = whole(`(?:ordered|used|bought|fitted|supplied|installed|sent|chose|poured|loaded|gave) the wrong [a-z]+|locked|blocked|chained|barred the|neglected|skimped|ignored|disregarded|silenced|muted|disabled|switched (?:[a-z]+ ){0,3}off|turned (?:[a-z]+ ){0,3}off|shut (?:[a-z]+ ){0,2}off|overrode|overruled|bypassed|falsified|forged|hid|hidden|concealed|cover(?:ed)? (?:it )?up|buried|binned|shredded|deleted|suppressed|withheld|lied|misled|cheated|cut corners|cut costs|botched|bungled|delayed (?:the )?(?:repairs?|maintenance|inspections?)|sat on|kept (?:it )?(?:quiet|silent|secret)|knew (?:of|about|that|and|for|all along)|did nothing (?:about|to)|looked (?:away|the other way)|look the other way|turned a blind eye|signed (?:it |them |the [a-z]+ )?off|waved (?:it |them )?through|rubber-stamped|bribed|took bribes|tampered|sabotaged|leaked|poisoned|set fire|dumped|used (?:cheap|rotten|substandard|banned|faulty)|built (?:it |the [a-z]+ )?badly|(?:failed|let down) (?:its|his|her|their|the) (?:workers|staff|passengers|patients|customers|miners|people|public|town|residents|families|duty|duties|crew|savers|children|pupils|tenants)|failed to (?:act|check|warn|inspect|repair|report|stop|close|maintain|fix|notice|heed|follow|install|train|tell|pass on|withdraw|respond|clean|test|spot|prevent|replace|service|secure|lock)|put (?:profits?|money|savings) (?:before|above|ahead)`)
	// papersWord are verbs of an outlet that accuses.
	papersWord = whole(`claim(?:s|ed)?|alleg(?:es|ed)|report(?:s|ed)|says|said|reveal(?:s|ed)|writes?|wrote`)
	// subjectAndVerb is what somebody named at the head of what is told is said to have done.
	subjectAndVerb = regexp.MustCompile(`(?:^|\bthat |\bhow |: )(?P<lead>(?:[a-z'-]+,? ){0,9}?)~(?P<slot>[a-z]) (?P<verb>(?:(?:had|has|have) )?(?:(?:also|then|often|twice|once|even|only|just|repeatedly|secretly|deliberately|knowingly|[a-z]+ly) )*(?P<main>[a-z]+)\b(?P<rest>[^.;]*))`)
	pastIrregular  = set(`let set lit left took gave sold sent hid put cut slept ran kept stole shut drove drank met rang built bought got threw tore wrote forgot fell went sat stuck swung rode dug sank blew bent broke bit burnt did made spent overrode withheld undid drew stood swept shook`)
	// goodDeed are verbs of those who did what they could, or to whom it happened.
	goodDeed = set(`saved rescued warned begged raised tried helped pulled pleaded called alerted complained died survived escaped wept cried won wanted denied resigned retired fought carried urged demanded asked feared worried suffered collapsed vanished disappeared arrived joined married loved returned visited thanked praised welcomed criticised criticized blamed accused attacked believed hoped expected noticed spotted discovered reported phoned objected protested worked lived dreamed died mourned prayed promised agreed appeared remained stayed showed proved offered feared needed deserved said told added
insisted described recalled testified refused declined declared announced confirmed explained stressed wished moved turned learned learnt received studied graduated played scored finished trained led stepped waited stood went sat got met did made`)
	// passiveBlame is what somebody is said to have been who is to blame.
	passiveBlame = regexp.MustCompile(`^(?:(?:was|were|is|has been|had been) (?:[a-z]+ )?(?:asleep|drunk|drinking|boozing|snoring|partying|gaming|gambling|smoking|sleeping|skiving|high|absent|snoozing|dozing|texting|paid|bribed|bought|warned|told|tipped off|given (?:cash|money|gifts?|free|a bribe)|(?:seen|spotted|caught|filmed|overheard) (?:with|carrying|leaving|pouring|running|slipping|creeping|entering|near|at the|in the|by the|inside|outside)|behind|in debt|broke|in on it|on the take|the (?:man|woman|one|person|firm|company|boss|figure|brains|mastermind|culprit|mole) (?:who|that|behind|which)|on (?:his|her) phone|the (?:only|last|sole)(?: one| person| man| woman| [a-z]+)? (?:to (?:leave|lock|touch|handle|hold|use|enter|open)|with|who (?:had|held|knew|could|left)))|` + aloneHad + `|(?:had|has|stood to|stands to) (?:[a-z]+ ){0,2}?(?:thousands|money|cash|a fortune|a packet|bets?|pots) (?:on|riding|staked)\b|(?:stood|stands) to (?:gain|win|make|inherit|profit|pocket)\b|(?:had|nursed|bore|held) (?:a |an |huge |massive |old |secret )*(?:grudge|debts?|motive|score to settle|axe to grind|affair|row with|gambling)\b|knew\b|had known\b|ignored\b)`)
	// aloneHad is what nobody else had who could have done it.
	aloneHad = `(?:alone |secretly )?(?:had|held|kept|carried|owned|possessed|has|holds|keeps|carries) (?:the |a |an |her |his )?(?:only|sole|one|other|spare|master|duplicate|second|last)(?: [a-z]+){0,2}? (?:keys?|codes?|passwords?|cards?|combination|access|seals?|fobs?|pass|set of keys|login|stamp)\b`
	praised  = whole(`hero|heroine|heroic|brave|tragic|victims?|heartbroken|beloved|devoted|grieving|widow(?:er)?|orphan|survivors?|rescuers?|mourn[a-z]*|late|lawyers?|solicitors?|spokes[a-z]+|prosecutors?|detectives?|judge|reporter|witness`)
	// goodEnd are words for what is told in somebody's praise, or of a race.
	goodEnd = whole(`blew the whistle|sav(?:ed|ing)|rescu(?:ed|ing)|lives|hero(?:ic)?|record|fastest|won|stage|goals?|helped|helping|warned|thank(?:s|ed)?|medal|victory|comfort(?:ed)?|safety|(?:got|led|brought|let|carried|took) [^.;]{1,30} out|out alive`)
	didNot  = regexp.MustCompile(`^(?:(?:had|has|have|did|does|was|were|is) )?(?:not|never|neither)\b|^(?:had|has|have|did|was|were) no\b`)
)

// gossip takes on those of whom nameless people, an outlet or a prosecutor tell that they did what brought the harm about.
func (r *rosterRun) gossip(l line, list []slotted) {
	if r.weight != full || r.f.name == "sanction" || elsewhereCase.MatchString(l.low) || elsewhere(l, r.t) || voice.MatchString(strings.ReplaceAll(l.low, "the union", "")) {
		return
	}
	loud := gossips.MatchString(l.low) || rumoured.MatchString(l.low) || suspecting.MatchString(l.low) || l.isHearsay() && claimed.MatchString(l.low)
	blames := asksBlame.MatchString(r.asked()) && (l.sayer() != "" || saidAfter.MatchString(l.low) || saidSo.MatchString(l.low))
	told := loud || printed.MatchString(l.low) || r.paperAccuses(l) || r.bodyAccuses(l)
	if !told && !blames {
		return
	}
	slot, lead, main, rest, verb := subjectAndVerb.SubexpIndex("slot"), subjectAndVerb.SubexpIndex("lead"), subjectAndVerb.SubexpIndex("main"), subjectAndVerb.SubexpIndex("rest"), subjectAndVerb.SubexpIndex("verb")
	for _, s := range list {
		for _, m := range subjectAndVerb.FindAllStringSubmatch(s.text, -1) {
			k := int(m[slot][0] - 'a')
			if k >= len(s.who) || praised.MatchString(m[lead]) || goodEnd.MatchString(m[verb]) || !titleOnly(m[lead]) || didNot.MatchString(m[verb]) {
				continue
			}
			bad := passiveBlame.MatchString(m[verb])
			if w := m[main]; !bad && (strings.HasSuffix(w, "ed") || pastIrregular[w] || loud && strings.HasSuffix(w, "s") && shameful.MatchString(w)) {
				did := w + m[rest]
				known := shameful.MatchString(did) || wrongdoing.MatchString(did) || wrongly.MatchString(did)
				known = known || loud && r.asksFor(w)
				bad = strictly.MatchString(did) || (loud || printed.MatchString(l.low)) && wrongly.MatchString(did) || loud && shameful.MatchString(did) || loud && !goodDeed[w] && (known || claimed.MatchString(l.low)) || told && known && !goodDeed[w]
			}
			who := r.mentionOf(s.who[k])
			if !bad || who.name == "" || r.speaks(l, who) || r.speaksFor(who) || r.onBench(who) || r.asksOnly(who) || r.inquires(l, who) {
				continue
			}
			r.parsed = true
			r.put(l, cue{as: "accused", rank: 1, side: before}, []mention{who}, []int{0, 0})
			r.parsed = false
			return
		}
	}
}

// asksFor reports whether a verb is the wording's own word for what was done: "drugged".
func (r *rosterRun) asksFor(verb string) bool {
	return slices.ContainsFunc(r.content, func(s string) bool { return len(s) > 2 && !aboutSuspicion[s] && claim.Stem(verb) == s })
}

// paperAccuses reports whether a line has an outlet, and nobody it speaks to, for its source.
func (r *rosterRun) paperAccuses(l line) bool {
	return slices.ContainsFunc(l.v.Claim.By, func(a claim.Attribution) bool { return a.Outlet && papersWord.MatchString(strings.ToLower(a.Cue)) })
}

// bodyAccuses reports whether a line gives the word of a body: a union, a paper, a club.
func (r *rosterRun) bodyAccuses(l line) bool {
	s := l.sayer()
	return s != "" && papersWord.MatchString(l.low) && slices.ContainsFunc(l.names, func(m mention) bool {
		return m.kind != claim.Person && m.kind != claim.Place && m.kind != claim.Unnamed && sameName(m.name, s)
	})
}

// saidAfter is who says it, with the verb before the name.
var saidAfter = regexp.MustCompile(`, (?:says|said|claims?|claimed|alleges|alleged|insists|insisted) (?:the |an? )?[a-z]`)

// wrongly is what nobody should have done, by its verb alone.
var wrongly = regexp.MustCompile(`^(?:` + badly + `)\b`)

// inquires reports whether the line calls somebody the head of an inquiry, a minister or the like, of whom insiders tell much.
func (r *rosterRun) inquires(l line, m mention) bool {
	return m.end > m.start && officeOf.MatchString(l.low[max(0, m.start-40):m.start])
}

var officeOf = regexp.MustCompile(`\b(?:prosecutor|judge|detective|coroner|king|queen|prince|princess),? $`)

// roleOf is what a sentence calls someone beside the name: "the trust's safety manager, X", "X, an engineer".
func roleOf(l line, name string) string {
	for _, m := range l.names {
		if m.name != name {
			continue
		}
		near := l.low[max(0, m.start-40):min(len(l.low), m.end+60)]
		var out []string
		for _, n := range nounWord.FindAllString(near, -1) {
			if !slices.Contains(out, n) {
				out = append(out, n)
			}
		}
		return strings.Join(out, " ")
	}
	return ""
}

var nounWord = regexp.MustCompile(`\b(?:` + personNouns + `)\b`)

// sideCharge is what people accuse each other of when they quarrel over a matter that neither brought about.
var sideCharge = regexp.MustCompile(`^[^.;]{0,40}? of (?:lying|inventing|making (?:it|things|this) up|smearing|slandering|slander|defamation|libel|hounding|harassing|bullying|dragging (?:its|his|her|their) feet|playing (?:politics|games|to)|exploiting|hypocrisy|exaggerating|scaremongering|grandstanding|opportunism|bias|partiality|meddling|interfering|interference|a witch-hunt|cowardice|bad faith|breaking (?:its|his|her|their) (?:word|promise)|scapegoating|panic(?:king)?|hysteria|insulting|disrespect|arrogance)\b`)

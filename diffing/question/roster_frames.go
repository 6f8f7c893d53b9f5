package question

import (
	"regexp"
	"slices"
	"strings"
)

// place says where in a frame the one stands of whom it speaks.
type place int

const (
	ofObject  place = iota // the object of the verb, the subject of its passive: "arrested X", "X was arrested"
	ofPrep                 // after a preposition: "looked into X"
	ofSubject              // the subject: "X faces charges"
)

// frame is a verb, with what stands beside it, by which a text puts someone under suspicion, or takes them out of it.
type frame struct {
	verbs string         // in their base forms
	where place          //
	noun  *regexp.Regexp // the object must have one of these as its noun: "point the finger at"
	prep  string         // prepositions, of ofPrep
	with  *regexp.Regexp // what must stand in the sentence after the verb
	about *regexp.Regexp // what the subject must be: "suspicion fell on"
	near  *regexp.Regexp // what must stand anywhere in the clause behind the verb: "spoke at length, under caution, to"
	as    string
	rank  int
	off   bool

	sanction bool // takes somebody's post or place
}

func opt(pattern string) *regexp.Regexp {
	if pattern == "" {
		return nil
	}
	return regexp.MustCompile(`\b(?:` + pattern + `)\b`)
}

const (
	inquiryNouns = `circle|scope|inquiry|inquiries|enquiry|enquiries|investigations?|probe|list|case|hunt|search|roster|net|dragnet|proceedings`
	notices      = `notices?|summons(?:es)?|writs?|subpoenas?|court orders?|enforcement orders?`
	blameNouns   = `blame|responsibility|fault|guilt|liability`
	cautioned    = `under caution|after being cautioned|with (?:a|the) (?:customary |usual )(?:caution|warning)|as an? (?:\w+ )?(?:suspects?|accused|defendants?)`
	culprits     = `suspects?|culprits?|leaker|source|perpetrators?|person of interest|persons of interest|defendants?|ringleader|mastermind|responsible|answerable|accountable|liable|to blame|at fault|guilty|behind|the (?:man|woman|person|one|people|company|firm) (?:who|that|which|behind|responsible)`
)

var frames = []frame{
	{verbs: "treat regard consider hear interview question see summon call quiz examine", with: opt(`^(?:\w+ )?as (?:an? )?(?:mere |simple |only |potential )?witness`), as: "witness, not a suspect", off: true},
	{verbs: "arrest detain apprehend nab collar nick", as: "arrested", rank: 5},
	{verbs: "pick round haul", with: opt(`^(?:up|in|from|before|off|away|out|over)`), as: "arrested", rank: 5},
	{verbs: "lock", with: opt(`^(?:up|away)`), as: "arrested", rank: 5},
	{verbs: "lead march drag take bundle escort whisk", with: opt(`^(?:(?:away|off|out|in)\b[^.;]{0,60}?\b(?:in|by|for|into) (?:handcuffs|cuffs|(?:police|detectives|officers|gendarmes|agents)|questioning|custody|a (?:police|waiting) )|(?:from|out of) [^.;]{1,50}? in (?:handcuffs|cuffs|chains|shackles)|into (?:police )?custody|to (?:the |a )?(?:police station|cells)|(?:from|out of) (?:his|her|their|its|an?|the) [a-z' -]{3,30} by (?:the |a )?(?:[a-z-]+ ){0,3}(?:police|detectives|officers|agents|gendarmes|investigators|unit|squad|bureau|service|office|marshals))`), as: "arrested", rank: 5},
	{verbs: "lead march drag take bundle escort whisk", with: opt(`^(?:away|off|in)`), about: opt(`police|detectives|officers|gendarmes|agents|cops|marshals|constables`), as: "arrested", rank: 5},
	{verbs: "fetch pull rouse", with: opt(`^(?:from|out of) (?:his|her|their|an?|the) [a-z' -]{3,30} by (?:the |a )?(?:[a-z-]+ ){0,3}(?:police|detectives|officers|agents|gendarmes|investigators|unit|squad|bureau|marshals)`), as: "arrested", rank: 5},
	{verbs: "handcuff cuff jail imprison incarcerate", as: "arrested", rank: 5},
	{verbs: "seize capture catch grab", about: opt(`police|detectives|officers|gendarmes|agents|troops|customs|marshals|guards`), as: "arrested", rank: 5},
	{verbs: "order", with: opt(`^(?:to be (?:\w+ )?(?:held|detained|remanded|kept|jailed|arrested|locked up)|held|detained|into custody)`), as: "arrested", rank: 5},
	{verbs: "place put", with: opt(`^(?:under (?:\w+ )?arrest|in (?:\w+ )?(?:custody|detention)|behind bars)`), as: "arrested", rank: 5},
	{verbs: "place put", with: opt(`^under (?:\w+ )?(?:investigation|inquiry|suspicion)`), as: "under investigation", rank: 3},
	{verbs: "name identify", with: opt(`^as (?:the |an? |one of the )?(?:\w+ ){0,2}?(?:man|woman|person|men|women|people|one|driver|\w+er|\w+or)\b[^.;,]{0,40}\b(?:want(?:ed)?\b|wish to|would like to (?:speak|talk|see)|sought|looking for|hunting|seeking|keen to|trying to trace)`), as: "wanted", rank: 4},
	{verbs: "make", with: opt(`^(?:an? |the |its |their )?(?:\w+ ){0,2}?(?:suspects?|defendants?|person of interest|subject of (?:an? |the )?(?:\w+ )?(?:investigation|inquiry))`), as: "suspect", rank: 4},
	{verbs: "keep", with: opt(`^(?:in (?:police )?(?:custody|detention)|in a (?:police )?cell|under arrest|behind bars)`), as: "arrested", rank: 5},
	{verbs: "interview question", with: opt(`^(?:under caution|as an? (?:\w+ )?suspect)`), as: "interviewed under caution", rank: 3},
	{verbs: "hear see interview question meet", near: opt(cautioned), as: "interviewed under caution", rank: 3},
	{verbs: "speak talk", where: ofPrep, prep: "to with", near: opt(cautioned), as: "interviewed under caution", rank: 3},
	{verbs: "hold", with: opt(`^(?:under (?:suspicion|arrest|guard)|over|on suspicion|in custody|in connection|in a cell|for (?:questioning|the)|by (?:police|detectives|officers|gendarmes)|since|pending)`), as: "arrested", rank: 5},
	{verbs: "hold", about: opt(`police|detectives|officers|gendarmes|investigators|cops|constabulary|troops|soldiers|customs|marshals|prosecutors|authorities`), as: "arrested", rank: 5},
	{verbs: "charge indict", as: "charged", rank: 7},
	{verbs: "suspend", with: opt(`^(?:on suspicion|over (?:the|its|his|her)|for allegedly|amid|(?:as|while) (?:the )?(?:police|detectives|investigators|officials|prosecutors|inspectors|inquiry|investigation|security [a-z]+) )`), as: "suspended", rank: 3},
	{verbs: "convict", as: "convicted", rank: 9},
	{verbs: "remand", as: "remanded", rank: 6},
	{verbs: "suspect", as: "suspect", rank: 4},
	{verbs: "investigate probe examine scrutinise scrutinize", as: "under investigation", rank: 3},
	{verbs: "question quiz interrogate grill", as: "questioned", rank: 3},
	{verbs: "want seek hunt", with: opt(`^(?:as (?:an? |the )?(?:\w+ )?suspect|for (?:the|questioning)|over|in connection|by (?:police|detectives|interpol))`), as: "wanted", rank: 4},
	{verbs: "accuse denounce incriminate reproach", as: "accused", rank: 1},
	{verbs: "blame", where: ofPrep, prep: "on upon", noun: opt(`.*`), as: "blamed", rank: 1},
	{verbs: "blame", as: "blamed", rank: 1},
	{verbs: "fault", as: "blamed", rank: 1},
	{verbs: "implicate", as: "implicated", rank: 1},
	{verbs: "drag draw pull suck embroil entangle ensnare", with: opt(`^in(?:to)?`), as: "implicated", rank: 1},
	{verbs: "hold deem judge", with: opt(`^(?:to be )?(?:\w+ )?(?:responsible|accountable|answerable|liable|culpable|to blame)`), as: "held responsible", rank: 1},
	{verbs: "name identify regard treat describe consider list cite designate declare view brand call see pinpoint finger", with: opt(`^(?:as |to be |among )?(?:being |having been )?(?:among |one of )?(?:an? |the |its |their |his |her )?(?:\w+ ){0,2}?(?:` + culprits + `)`), as: "suspect", rank: 4},
	{verbs: "add", with: opt(`^to\b[^.;]{0,40}\b(?:list|suspects|companies|firms|those|names|people|accused|culprits)`), as: "named", rank: 3},
	{verbs: "look inquire enquire delve", where: ofPrep, prep: "at into", as: "under investigation", rank: 3},
	{verbs: "look search hunt", where: ofPrep, prep: "for", about: opt(`police|detectives|officers|investigators|gendarmes|guard|they|agents|constabulary|force|authorities`), as: "wanted", rank: 4},
	{verbs: "point", where: ofPrep, prep: "at to", noun: opt(`fingers?`), as: "accused", rank: 1},
	{verbs: "point", where: ofPrep, prep: "at to", about: opt(`fingers?|evidence|signs?|clues?|traces?|tracks?|everything|suspicions?`), as: "accused", rank: 1},
	{verbs: "fine penalise penalize sanction", as: "fined", rank: 6},
	{verbs: "impose levy slap inflict", where: ofPrep, prep: "on upon", noun: opt(`fines?|penalty|penalties|sanctions?`), as: "fined", rank: 6},
	{verbs: "serve issue hit slap", where: ofPrep, prep: "on to against", noun: opt(notices), as: "served with a notice", rank: 3},
	{verbs: "serve hit slap issue", with: opt(`^with (?:an? |the )?(?:[\w-]+ ){0,3}?(?:` + notices + `)`), as: "served with a notice", rank: 3},
	{verbs: "prosecute", as: "prosecuted", rank: 7},
	{verbs: "hold", where: ofPrep, prep: "against", as: "accused", rank: 1},
	{verbs: "criticise criticize censure rebuke reprimand", as: "criticised", rank: 1},
	{verbs: "sue", as: "sued", rank: 2},
	{verbs: "lay put pin place heap pile shift", where: ofPrep, prep: "on upon at with", noun: opt(blameNouns + `|it`), as: "blamed", rank: 1},
	{verbs: "cast throw", where: ofPrep, prep: "on upon over", noun: opt(`suspicion|doubt`), as: "suspect", rank: 4},
	{verbs: "fall turn shift centre center focus settle alight land", where: ofPrep, prep: "on upon to", about: opt(`suspicions?|attention|spotlight|finger|eyes|inquiry|enquiry|investigation|investigators|police|detectives`), as: "suspect", rank: 4},
	{verbs: "rest lie fall attach", where: ofPrep, prep: "with on at upon to", about: opt(blameNouns), as: "blamed", rank: 1},
	{verbs: "rest lie hang", where: ofPrep, prep: "on upon over", about: opt(`suspicions?`), as: "suspect", rank: 4},
	{verbs: "open launch start begin order", where: ofPrep, prep: "of into against", noun: opt(inquiryNouns), as: "under investigation", rank: 3},
	{verbs: "widen broaden extend expand stretch", where: ofPrep, prep: "to", noun: opt(inquiryNouns), as: "under investigation", rank: 3},
	{verbs: "include cover embrace encompass", as: "under investigation", rank: 3, about: opt(`inquiry|enquiry|investigation|probe|list|suspects|accused`)},
	{verbs: "face", where: ofSubject, noun: opt(`charges?|trial|prosecution|indictment`), as: "charged", rank: 7},
	{verbs: "bear carry share shoulder", where: ofSubject, noun: opt(blameNouns), as: "blamed", rank: 1},

	{verbs: "clear exonerate absolve acquit vindicate exculpate", as: "cleared", off: true},
	{verbs: "eliminate drop remove strike exclude delete cross scratch take discount rule dismiss", with: opt(`^(?:from|off|out)\b[^.;]{0,40}\b(?:` + inquiryNouns + `|suspects?|accused|it)`), as: "cleared", off: true},
	{verbs: "release free send let discharge", with: opt(`^[^.;,]{0,40}\bwithout (?:charge|charges|caution|being charged)`), as: "no further action", off: true},
	{verbs: "drop withdraw close discontinue shelve abandon end retract quash halt stop terminate scrap ditch cancel annul void rescind revoke", where: ofPrep, prep: "against into of over", noun: opt(`case|charges?|counts?|fines?|penalty|investigation|inquiry|enquiry|probe|proceedings|criticism|accusations?|allegations?|complaint|claims?|suspicions?`), as: "cleared", off: true},
	{verbs: "drop withdraw end quash cancel annul void rescind revoke lift overturn scrap remit reverse", where: ofPrep, prep: "on upon", noun: opt(`fines?|penalty|penalties`), as: "cleared", off: true},
	{verbs: "lift", where: ofPrep, prep: "from against", noun: opt(`suspicions?|cloud`), as: "cleared", off: true},
	{verbs: "tie link connect bind", about: opt(`nothing|no evidence|no proof|no trace`), as: "no longer a suspect", off: true, with: opt(`^(?:to|with)`)},
}

// nominal is a noun by which a text speaks of somebody in a role: "the arrest of X".
type nominal struct {
	nouns, preps string
	as           string
	rank         int
}

var nominals = []nominal{
	{"arrest detention capture", "of", "arrested", 5},
	{"indictment prosecution", "of", "charged", 7},
	{"case", "against", "under investigation", 3},
	{"inquiry enquiry investigation probe", "of into against", "under investigation", 3},
	{"hunt search manhunt warrant warrants", "for against", "wanted", 4},
	{"fine fines penalty penalties", "on against for", "fined", 6},
}

// state is what may be said of somebody after "is", behind a name, or, turned round, before "is".
type state struct {
	re   *regexp.Regexp
	as   string
	rank int
	off  bool
}

func st(as string, rank int, pattern string) state {
	return state{regexp.MustCompile(`^(?:(?:also|now|still|again|too|again|meanwhile|even|both|then|instead|,) )*(?:` + pattern + `)\b`), as, rank, rank == 0}
}

var states = []state{
	st("no longer a suspect", 0, `of no (?:further|more|longer) (?:interest|concern)|no longer (?:an? |the )?(?:\w+ )?(?:suspects?|suspected|under|wanted|sought|of interest|accused|blamed|investigated|being|in the frame|in custody)`),
	st("cleared", 0, `out of (?:the |it\b|this )(?:\w+ )?(?:affair|case|inquiry|enquiry|investigation|frame|scandal)|out of it|in the clear|off the hook|(?:above|beyond|free (?:of|from)) (?:all |any )?(?:suspicion|blame|guilt)|not to blame|blameless`),
	st("witness, not a suspect", 0, `(?:only |merely |purely |just )?(?:an? )?witness`),
	st("suspect", 4, `under (?:\w+ )?(?:suspicion|a cloud)|on (?:the|a|its|their|his|her) (?:\w+ )?list of (?:\w+ )?suspects|among (?:the|those|its|their) (?:\w+ )?suspects|(?:the |a |an |one of the |their |another )?(?:\w+ ){0,2}?(?:suspects?|culprits?|person of interest)`),
	st("under investigation", 3, `under (?:\w+ )?(?:investigation|scrutiny|inquiry|enquiry|examination)|in (?:the |its |their |his |her |[a-z' -]{3,30}(?:'s|s') )(?:\w+ )?(?:sights|frame|crosshairs)`),
	st("arrested", 5, `under arrest|in (?:handcuffs|cuffs|shackles)|in (?:\w+ )?(?:custody|detention)|in (?:a|the|his|her) (?:\w+ )?cells?|behind bars|in police hands|in the (?:hands|custody|keeping) of (?:the )?(?:[a-z]+ )?(?:police|detectives|investigators|authorities|unit|bureau)|on remand|among (?:the|those) (?:people |men |women )?(?:arrested|detained|held)`),
	st("on trial", 8, `on trial|in the dock`),
	st("wanted", 4, `on the run|on the wanted list`),
	st("implicated", 1, `(?:mixed up|caught up|embroiled|entangled|tangled up|implicated) in`),
	st("held responsible", 1, `(?:(?:just |equally |as |partly |jointly |chiefly |mainly |largely |solely |every bit as )*guilty of (?:the|it|this|that|what)|(?:just |equally |as |partly |jointly |chiefly |mainly |largely |solely )*(?:responsible|answerable|accountable|to blame|at fault)|responsible|answerable|accountable|culpable|liable|to blame|at fault)`),
	st("accused", 1, `(?:the |another )(?:\w+ ){0,2}?(?:drugs? |dope |doping )?(?:cheat|thief|killer|forger|mole|traitor|arsonist|hacker|fraudster|swindler|poisoner|saboteur|smuggler|bomber|kidnapper|bagman|crook|ringleader)`),
	st("accused", 1, `accused of|accused by`),
	st("among the accused", 1, `among (?:the|those) (?:people |men |women |companies |firms )?(?:accused|blamed|named|implicated)`),
}

// form is what a word is of a verb.
type form struct {
	base                   string
	bare, third, part, ing bool
}

var verbForms = inflect()

func verbForm(w string) form { return verbForms[w] }

// irregular are past forms and doubled consonants of the frames' verbs.
var irregular = map[string]string{
	"held": "hold", "kept": "keep", "sought": "seek", "drawn": "draw", "drew": "draw", "saw": "see", "seen": "see", "lay": "lie", "laid": "lay", "lain": "lie",
	"pinned": "pin", "hung": "hang", "slapped": "slap", "made": "make", "caught": "catch", "grabbed": "grab", "dragged": "drag", "dragging": "drag", "cuffed": "cuff", "slapping": "slap", "thrown": "throw", "threw": "throw", "fell": "fall", "fallen": "fall", "began": "begin", "begun": "begin", "bore": "bear", "borne": "bear",
	"dropped": "drop", "dropping": "drop", "stopped": "stop", "stopping": "stop", "scrapped": "scrap", "annulled": "annul", "cancelled": "cancel", "struck": "strike", "stricken": "strike", "took": "take", "taken": "take", "freed": "free", "sent": "send", "withdrew": "withdraw",
	"withdrawn": "withdraw", "nabbed": "nab", "acquitted": "acquit", "quizzed": "quiz", "quizzing": "quiz", "lying": "lie", "bound": "bind", "heard": "hear", "thought": "think", "spoke": "speak", "spoken": "speak", "met": "meet",
	"understood": "understand", "said": "say", "put": "put", "cast": "cast", "let": "let", "led": "lead", "known": "know", "pinning": "pin", "letting": "let", "putting": "put",
}

func inflect() map[string]form {
	out := make(map[string]form)
	put := func(w string, f form) {
		old := out[w]
		out[w] = form{f.base, f.bare || old.bare, f.third || old.third, f.part || old.part, f.ing || old.ing}
	}
	var bases []string
	for _, f := range slices.Concat(frames, punishing) {
		bases = append(bases, strings.Fields(f.verbs)...)
	}
	bases = append(bases, "think", "believe", "say", "allege", "understand", "report", "know", "reveal", "unmask", "fear", "rumour")
	for _, b := range bases {
		stem := strings.TrimSuffix(b, "e")
		put(b, form{base: b, bare: true})
		put(stem+"ed", form{base: b, part: true})
		put(stem+"ing", form{base: b, ing: true})
		if b == "free" {
			put("freeing", form{base: b, ing: true})
		}
		end := "s"
		if strings.HasSuffix(b, "s") || strings.HasSuffix(b, "ch") || strings.HasSuffix(b, "sh") {
			end = "es"
		}
		put(b+end, form{base: b, third: true})
	}
	for w, b := range irregular {
		put(w, form{base: b, part: !strings.HasSuffix(w, "ing"), ing: strings.HasSuffix(w, "ing")})
	}
	return out
}

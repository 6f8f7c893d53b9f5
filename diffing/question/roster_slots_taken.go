package question

const (
	carriedOff = `(?:` + took + `|took|taken|takes|taking|carried|carries|carrying|removed|removes|removing|hauled|collected|fetched|gathered|wheeled|loaded)(?: away| off| out| up)?`
	papers     = `(?:` + belongings + `|boxes|crates|bags|sacks|bundles|folders|binders|paperwork|invoices|receipts|ledgers?|material|evidence|samples|data|contracts|correspondence|e-?mails|tapes|hard drives|equipment)`
	// conduct is what of somebody is looked into.
	conduct   = `(?:conduct|dealings|role|part|work|affairs|actions|decisions|accounts|books|papers|ledgers?|records|movements|whereabouts|bets|betting|bids?|contracts?|tenders?|deliver(?:y|ies)|invoices|fees|payments|transfers|trades|trading|sales|purchases|loans|matches|games|results|activities|ties|links|finances|methods|practices|business|handling|e-?mails|phone records|correspondence|expenses|travel|certificates|inspections|repairs|welds|designs|calculations)`
	lookedAt  = `(?:looked (?:into|at)|examined|scrutini[sz]ed|checked|investigated|gone (?:through|over)|reviewed|probed|sifted|studied|combed through|questioned|queried|audited|under (?:[a-z]+ )?(?:scrutiny|investigation|examination|review|suspicion|inquiry)|in question|part of (?:the|its|their|that|an?) (?:[a-z]+ )?(?:inquir(?:y|ies)|investigations?|probe|case)|covered by (?:the|its|their) (?:[a-z]+ )?(?:inquiry|investigation|probe))`
	lookingAt = `(?:looking (?:into|at)|examining|scrutini[sz]ing|checking|investigating|going (?:through|over)|reviewing|probing|sifting(?: through)?|studying|combing through|auditing|querying|questioning)`
	lookAt    = `(?:look(?:s|ed)?(?: hard| again| closely| once more)? (?:into|at)|` + lookingAt + `|examine[sd]?|scrutini[sz]e[sd]?|check(?:s|ed)?|go(?:es)? (?:through|over)|went (?:through|over)|review(?:s|ed)?|probe[sd]?|study|studies|studied|comb(?:s|ed)? through|audit(?:s|ed)?)`
)

// slotsAlone are those by which somebody alone could have done it.
var slotsAlone = []slotForm{
	wordsOf("accused", 1, `(?:only|one|sole) (?:other )?(?:person|man|woman|one|people|member|official|employee|firm|company|[a-z]+(?:er|or|ist|man|ant|ee)) (?:with|who had|who has|who held|who holds|who knew|who could|who kept|to have|to hold|to know|holding|having) (?:an? |the |its |any )?(?:[a-z]+ ){0,3}?(?:keys?|codes?|passwords?|cards?|combination|access|seals?|fobs?|pass|login|stamp|way in|chance|opportunity|motive|means)\b[^.;~]{0,40} (?:is|was) @`).by(quoted),
	wordsOf("accused", 1, `(?:nobody|no one|none) (?:else )?(?:but|except|other than|apart from|besides|save|than) @ (?:had|has|held|knew|knows|kept|could have|owned|holds) (?:[a-z]+ ){0,3}?(?:keys?|codes?|passwords?|cards?|combination|access|seals?|fobs?|pass|login|stamp|way in|chance|opportunity|motive|means|done it|been there|got in)\b`).by(quoted),
}

// slotsPlain are those of plain reports: files that are opened, passports handed in, names that come up.
var slotsPlain = []slotForm{
	wordsOf("under investigation", 3, `(?:opened|opens|open|started|begun|keeps?|compiled) (?:a |an |its |the |their )?(?:[a-z]+ )?(?:files?|dossiers?) on @`).by(judged),
	wordsOf("suspect", 4, `@ (?:was|were|has been|have been|is|are) (?:called in|summoned|heard|questioned|interviewed|taken in|cited|registered|listed|named|treated)\b[^.;~]{0,60} as (?:an? |the )?(?:formal |official |main )?(?:suspect|accused|defendant)s?\b`),
	wordsOf("under investigation", 3, `(?:what|which) (?:part|role) @ (?:played|had|has had|took|may have played|might have played|plays)\b`).by(judged),
	wordsOf("named", 1, `names? of @ (?:has|have|had) (?:now |also )?(?:come up|surfaced|cropped up|fallen|emerged) (?:in|during)\b`),
	wordsOf("named", 1, `@'s name (?:has|had)? ?(?:now |also )?(?:come up|came up|surfaced|cropped up|fallen|emerged) (?:in|during)\b`),
	wordsOf("under investigation", 3, `@ (?:must|has to|have to|had to|was told to|was ordered to|will have to) (?:hand in|hand over|surrender|give up|deposit) (?:his|her|their) passports?\b`),
	wordsOf("suspect", 4, `(?:detectives|police|investigators|prosecutors|magistrates?|inspectors|officers|gendarmes)\b[^.;~]{0,20} (?:believe|think|suspect|are convinced|are sure|are certain|assume|allege)[^.;~]{0,50} (?:was|were|had been) (?:[a-z]+ly )?(?:scuttled|sunk|set|lit|started|planted|stolen|taken|sold|forged|copied|swapped|leaked|passed|poisoned|drugged|killed|murdered|shot|stabbed|sabotaged|loosened|cut|opened|drilled|hacked|rigged|fixed|tampered with|written|sent|ordered|planned|paid for|organi[sz]ed|carried out|committed|done|caused|placed|removed|emptied|hidden) by @`),
	wordsOf("wanted", 4, `@ [^.;~]{0,60}\bwarrant (?:is|has been|was) (?:out|issued)\b[^.;~]{0,20} for (?:him|her|them|it)\b`),
	wordsOf("accused", 1, `(?:colleagues|workers|staff|neighbours|witnesses|insiders|employees|guards|members|officials|residents|survivors|parents) (?:have |has |had )?(?:pointed|point) (?:to|at) @`),
}

// slotsTaken are the forms of words by which somebody's papers are taken away, or what somebody did is gone through.
var slotsTaken = []slotForm{
	wordsOf("searched", 3, carriedOff+` (?:[a-z0-9-]+ ){0,6}?`+papers+`\b[^.;~]{0,30}? (?:from|out of) @`).by(judged),
	wordsOf("searched", 3, carriedOff+` (?:the |all |its |[a-z]+ ){0,3}?`+papers+` (?:of|kept by|held by|belonging to) @`).by(judged),
	wordsOf("searched", 3, `(?:left|leaving|came out of|coming out of|emerged from|drove away from) @ (?:carrying |with )(?:[a-z0-9-]+ ){0,5}?`+papers+`\b`).by(judged),
	wordsOf("searched", 3, papers+` (?:was|were|has been|have been|had been) `+carriedOff+` (?:from|out of)(?: [a-z ]{0,30} (?:of|at))? @`).by(judged),
	wordsOf("shut", 3, `(?:shut|closed|sealed|padlocked|sealed off|stopped work at)(?: down)? (?:all |both |the )?(?:[a-z]+ ){0,2}?(?:`+premises+`|kitchens) of @`).by(judged),
	wordsOf("shut", 3, `@'s (?:[a-z]+ ){0,2}?(?:`+premises+`|kitchens) (?:was|were|has been|have been) (?:shut|closed|sealed)(?: down| off)? by\b`).by(judged),
	wordsOf("under investigation", 3, `@ (?:(?:is|are|was|were|has become|have become|joins|has joined|joined|has been added to|was added to|counts|figures) )?(?:one of |among )?(?:the |those |several |[a-z]+ )(?:[a-z]+ ){0,3}?whose (?:[a-z]+ ){0,3}?`+conduct+`(?: [a-z]+){0,5}? (?:is|are|was|were|has been|have been)(?: being)? `+lookedAt+`\b`),
	wordsOf("under investigation", 3, `@ (?:is|are|was|were|joins|has joined|joined) (?:one of |among )?(?:the |those |several |[a-z]+ )(?:[a-z]+ ){0,3}?whose (?:[a-z]+ ){0,2}?`+conduct+` (?:the |~[a-z] |[a-z]+ ){1,4}?(?:is|are|was|were) `+lookingAt+`\b`).by(judged),
	wordsOf("under investigation", 3, `(?:among|one of) (?:the |those )?(?:[a-z]+ ){0,3}?whose (?:[a-z]+ ){0,3}?`+conduct+`\b[^.;~]{0,20}? (?:is|are)(?: being)? `+lookedAt+`\b[^.;~]{0,20}? (?:is|are) @`),
	wordsOf("under investigation", 3, `@'s (?:[a-z]+ ){0,2}?`+conduct+`(?: in it| in the [a-z]+)? (?:is|are|was|were|has|have)(?: become| been| being)? `+lookedAt+`\b`).by(judged),
	wordsOf("under investigation", 3, lookAt+` (?:the |all |every |both |[a-z0-9]+ ){0,4}?`+conduct+` (?:of|by|at|run by|refereed by|signed by|made by|kept by|awarded to|played by|handled by|done by|involving|with) @`).by(judged),
}

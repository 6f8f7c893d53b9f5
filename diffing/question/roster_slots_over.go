package question

const (
	// anyWord is a word or a name that a form passes over.
	anyWord = `(?:(?:[a-z'-]+|~[a-z](?:'s)?) )`
	listOf  = `(?:list|lists|inquiry|investigation|inquiries|probe|roll)`
)

// slotsOver are further forms that take somebody off, of other courts and other Englishes.
var slotsOver = []slotForm{
	wordsOf("no further action", 0, `(?:declin(?:es|ed|ing) to|refus(?:es|ed|ing) to|opt(?:s|ed) not to) (?:indict|prosecute|charge|try|press charges against|proceed against) @`).early(),
	wordsOf("no further action", 0, `(?:directed|ruled|ordered|recommended|decided|advised) that @ (?:should |must |will |would )?(?:not be (?:charged|prosecuted|tried|indicted)|be (?:freed|released|set free|discharged))`).early(),
	wordsOf("cleared", 0, `@ (?:walked|walks|strode|emerged|came|went|stepped)(?: free)? (?:out of|from|out) [^~;]{0,40}(?:after|because|when|as|once) [^~;]{0,40}(?:thrown out|dropped|dismissed|collapsed|withdrawn|quashed)`).early(),
	wordsOf("cleared", 0, `@ (?:was|were|has been|have been|is) (?:discharged|let off|absolved|exculpated) (?:by|after|because|when|for lack|for want|without)\b`),
	wordsOf("cleared", 0, `(?:clean chit|clean bill of health|clean bill|all-clear|clean slate) (?:to|for) @`),
	wordsOf("cleared", 0, `satisfied (?:that |with )?@(?:'s)? (?:told|has told|had told|was telling|is telling|spoke|gave|account|story|explanation|alibi|was not|had not|did not|had no|played no|could not)\b`).by(judged),
	wordsOf("cleared", 0, `(?:another|someone|somebody|a different|the real|the actual|the true) (?:[a-z]+ )?(?:has |have |had )?(?:confessed|admitted|owned up)\b[^~;]{0,40}(?:,|\band|\bso|\bwhich) (?:[a-z]+ )?@`),
	wordsOf("cleared", 0, `(?:which|that|this|and so|thereby) (?:clears|cleared|clearing|exonerates|exonerated|frees|vindicates) @`),
	wordsOf("cleared", 0, `(?:is|was|are|were|has|have|with) no(?: longer)?(?: any)? (?:[a-z]+ )?(?:suspicion|case|charges?|evidence|grounds?|doubts?) (?:[a-z]+ )?(?:against|about|over|to hold|to suspect|for holding) @`).by(judged),
	wordsOf("no longer a suspect", 0, `(?:nor|neither) (?:is|are|was|were) @ (?:[a-z]+ ){0,3}?(?:suspects?|suspected|accused|under suspicion|under investigation|to blame|wanted|sought|involved|implicated)\b`),
	wordsOf("cleared", 0, `(?:suspicions?|accusations?|allegations?|charges?|claims?|blame) (?:that|which) (?:fell|had fallen|was laid|was levelled|were levelled|rested|was cast|hung|was put) (?:on|against|at|over) @ (?:was|were|has been|have been|proved|turned out)(?: to be)? (?:[a-z]+ly )?`+notTrue+`\b`),
	wordsOf("cleared", 0, `suspicions? that @ [^.;~]{0,60} (?:has|have|had|was|were|could) not (?:been |be )?(?:confirmed|borne out|substantiated|proved|proven)\b`),
	wordsOf("cleared", 0, `suspicions? that @ [^.;~]{0,60} (?:was|were|proved|turned out)(?: to be)? (?:[a-z]+ly )?`+notTrue+`\b`),
	wordsOf("cleared", 0, `@'s (?:acquittal|exoneration|vindication) `),
	wordsOf("cleared", 0, `@'s release (?:came|followed|comes|follows)\b[^.;~]{0,60}(?:\bnot\b|\bno\b|another|clear|someone)`),
	// an outlet takes back what it wrote
	wordsOf("no longer accused", 0, `(?:said|says|say|is|are|was|were) sorry (?:to|for what it (?:had )?(?:said|wrote|written|printed) (?:about|of)) @`),
	wordsOf("no longer accused", 0, `apologi[sz](?:e|es|ed|ing) for `+anyWord+`{1,3}?`+stories+` (?:about|on|against|that|accusing|naming) @`),
	wordsOf("no longer accused", 0, `(?:got|had|named|picked|printed|pictured|accused|blamed) the wrong (?:man|woman|person|name|company|firm|driver|doctor)\b[^.;~]{0,20}[:;,] @`),
	wordsOf("no longer accused", 0, `(?:removed|deleted|dropped|struck|cut|taken out) (?:all |every |any |the )?(?:mentions?|references?|allusions?) (?:of|to) @`),
	wordsOf("no longer accused", 0, `@ (?:was|did|had|is|does|were) not\b[^~;]{0,30}\b(?:sorry|apologi[sz]e|regret)`),
	wordsOf("no longer accused", 0, `(?:nothing|no truth|not a word of truth|little truth|no substance) (?:in|to|behind) `+anyWord+`{1,4}?`+stories+` (?:about|on|against|that|naming) @`).by(judged),
	wordsOf("no longer accused", 0, `(?:dismiss|reject|refut|rubbish|brand|describ|call|disprov|den)(?:ed|es|s|ied|ies) `+anyWord+`{1,4}?`+stories+` (?:about|on|that|against|of|naming) @ [^.;]{0,50}(?:invented|false|untrue|nonsense|fiction|fantasy|rubbish|wrong|baseless|made up|fabricated|fabrication|lies|a lie)\b`).by(judged),
	// lists, attention, samples
	wordsOf("no longer a suspect", 0, `@ (?:is|are|was|were|has been|have been|comes?|came|has come|dropped) off `+anyWord+`{1,4}?`+listOf+`\b`),
	wordsOf("no longer a suspect", 0, `(?:attention|suspicion|focus|spotlight|inquiry) (?:has |have |had )?(?:shifted|moved|turned|swung|drifted) (?:away )?from @`),
	wordsOf("no longer a suspect", 0, `(?:shifted|moved|turned|taken|took) (?:their|its|his|her) (?:attention|suspicion|eyes?|focus) (?:away |off )?(?:from )?@ (?:to|on|towards|and|after|since)\b`),
	wordsOf("reinstated", 0, `(?:lift(?:ed|s)|withdr(?:ew|awn)|cancel(?:led|s)|revok(?:ed|es)|rescind(?:ed|s)|end(?:ed|s)) (?:its|the|his|her|their|all) (?:ban|suspension|sanctions?|restrictions|order|notice|sales ban|export ban|freeze) (?:on|of|against|imposed on) @`),
	wordsOf("cleared", 0, `no case for @ to answer\b`),
	// what an authority says to what a paper had told
	wordsOf("no longer a suspect", 0, refuting+` [^.;~]{0,50}?(?:that|how|about|of) @ (?:is|was|were|are|had been|has been|might be|could be|being|as) `+suspectedOf+`\b`).by(judged).early(),
	wordsOf("no longer a suspect", 0, `(?:nobody|no one|none)\b[^.;~]{0,40}? (?:had|has|have|put|held|takes|took)(?: ever)?(?: had)? @ (?:in mind|in (?:its|their|our|his|her) sights|under suspicion|on (?:a|the|its|their) [a-z ]{0,20}list|for (?:a|the) (?:culprit|thief|suspect|[a-z]+er))`).by(judged),
	wordsOf("no longer of interest", 0, `@ (?:does|do|did|has|have) (?:not|never|no longer) (?:interest(?:ed)?|concern(?:ed)?) (?:us|the (?:police|detectives|inquiry|investigators|prosecutors))\b`),
	wordsOf("cleared", 0, `it (?:was|is) not @ (?:who|that|which)\b`).by(judged),
	wordsOf("cleared", 0, `against @ (?:nothing|no)\b[^.;~]{0,30} (?:is|are|was|remains?) (?:pending|open|outstanding|left|held|brought)`),
	wordsOf("cleared", 0, `nothing (?:more |further |else |at all )?(?:is|was|can be|could be) (?:being )?held against @`),
	wordsOf("no further action", 0, `@ (?:[a-z]+ ){0,6}?(?:will|would) (?:hear|be troubled|be bothered|have) (?:no (?:more|further)|nothing (?:more|further))\b`).early(),
}

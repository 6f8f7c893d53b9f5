package question

// quitting is to lose or give up an office.
var quitting = role{
	name:    "departure",
	wording: w(`resign|quit\b|stepped (?:down|aside)|stood down|left (?:office|the (?:cabinet|government|board|party|company|post))|lost (?:his|her|their) (?:jobs?|posts?|seats?)|leaving\b`),
	on: []roleCue{
		ro("resigned", before, `resign(?:s|ed)|quits?|(?:stepp(?:ed|ing)|steps|stood|stands?|standing|bow(?:ed|s|ing)) (?:down|aside|out)|hand(?:s|ed) (?:in|over) (?:his|her|their) (?:notice|resignation|badge|seals|portfolio)|(?:tender|offer|submit|announc|confirm)(?:s|ed|es|ted)? (?:his|her|their) (?:resignation|departure)|(?:gave|gives|given|giving) up (?:his|her|their|the) (?:[a-z]+ ){0,2}?(?:posts?|jobs?|portfolio|seats?|office|chair|role|position|mandate|ministry)|clear(?:s|ed) (?:his|her|their) desks?|(?:threw|thrown|throws) in the towel|(?:is|are) (?:going|gone|out|leaving|stepping down|standing down)|follow(?:s|ed) (?:him|her|them|suit)|(?:has|have|had) gone|left (?:the|his|her|their) (?:[a-z]+ ){0,2}?(?:cabinet|government|board|post|office|job|council|party|ministry|service)|relinquish(?:es|ed)|vacat(?:es|ed)`),
		ro("dismissed", before, isNow+`(?:dismissed|sacked|fired|removed|ousted|forced out|relieved of|dropped|pushed out)`),
		ro("resigned", after, `(?:resignations?|departure|dismissal|removal|sacking) of|(?:sack(?:s|ed)|fired|dismiss(?:es|ed)|oust(?:s|ed)|forced out|got rid of|parted with|(?:step|stepp|walk)(?:s|ed) (?:down|out) (?:together|along) with)`),
	},
	off: []roleCue{
		ro("stays", before, `(?:took|takes|taken|taking) back (?:his|her|their) (?:resignation|notice)|withdr(?:ew|awn|aws?) (?:his|her|their) (?:resignation|notice)|(?:talked|persuaded|coaxed) (?:into staying|to stay|out of it|out of (?:resigning|going))|(?:will|is to|has agreed to|agreed to|decided to) (?:stay|remain|carry on)|(?:stays|stayed|remains|remained) (?:on|in (?:post|office|the (?:job|post|cabinet)))|reinstated|reappointed|`+isNow+`back (?:in|at)|return(?:s|ed) to (?:the|his|her|their) (?:[a-z]+ ){0,2}?(?:post|job|office|cabinet|desk|government)`),
		ro("stays", after, `(?:rejected|refused|declined|did not accept|turned down) the resignation of|reinstat(?:es|ed)|reappoint(?:s|ed)`),
		rt("stays", `asked|called|brought|took|taken|invited`, `back (?:in|into|to)`),
	},
}

// scarce is to be hard to come by.
var scarce = role{
	name:    "shortage",
	state:   true,
	wording: w(`short (?:of|supply)|shortage|scarce|r[au]n(?:ning)? (?:out|low|short)|unavailable|out of stock|rationed|(?:is|are) (?:full|overflowing|overcrowded)\b`),
	on: []roleCue{
		ro("scarce", before, isNow+`(?:scarce|short|in short supply|out of stock|sold out|unavailable|hard to (?:find|get|come by)|rationed|exhausted|used up|not to be had|running (?:low|out|short))|(?:ran|run|runs) (?:out|low|short)`),
		ro("short", before, `(?:has|have|had) no (?:[a-z]+ ){0,2}?(?:left|more)|(?:has|have) not a single [a-z]+ left|`+isNow+`(?:full|turning away|at (?:its|their) limit|bursting|overflowing|overwhelmed|at capacity)`),
		ro("scarce", after, `(?:run|ran|runs|running) (?:out|low|short) of|(?:suppl(?:y|ies)|stocks?|shortages?|lack|reserves) of|short of|ration(?:s|ed|ing)`),
	},
	off: []roleCue{
		ro("available", before, `(?:is|are|was|were) (?:admitting|taking|accepting|serving|selling|treating) [a-z ]{0,30}?again|(?:has|have) (?:[a-z0-9-]+ ){0,2}(?:beds?|places?|room|stock) (?:free|again|to spare)`),
		ro("available", before, isNow+`(?:available|back in stock|plentiful|back on the shelves|restocked|to be had)|(?:no longer|not) (?:scarce|short|in short supply|rationed)`),
		rt("available", `(?:deliver(?:y|ies)|consignments?|shipments?|suppl(?:y|ies)|stocks|production) of`, `arrived|resumed|restored|came|landed|again|enough|replenished`),
		ro("available", after, `(?:end of|end to|ended) the shortage of`),
	},
}

// pulledOff is to be taken off the market.
var pulledOff = role{
	name:    "withdrawal",
	state:   true,
	wording: w(`(?:been|is|are|was|were) (?:withdrawn|recalled|banned|pulled|taken off|called back|outlawed)`),
	on: []roleCue{
		ro("withdrawn", before, isNow+`(?:withdrawn|recalled|banned|pulled|taken off|called back|outlawed|prohibited|off the (?:market|shelves))|(?:may|can|must|will) (?:no longer|not) be (?:sold|used|prescribed|given|served|flown|driven|bought)`),
		rt("withdrawn", `(?:take|takes|took|taking|taken|remov(?:e|es|ed|ing)|pull(?:s|ed|ing)?|clear(?:s|ed|ing)?)`, `(?:off|from) (?:the |its |their |all )?(?:[a-z]+ )?(?:shelves|market|menus?|sale|shops|stores|libraries|schools|classrooms|shelf)`),
		rt("withdrawn", `who (?:have |had |has )?(?:bought|own|purchased|eaten|received|have)`, `(?:should|must|(?:are|were) (?:asked|told|advised|urged|warned)) (?:to |not to )?(?:bring|return|throw|destroy|stop|eat|use|drink|take)`),
		ro("withdrawn", after, `(?:(?:forbidden|forbade|forbids|outlawed|stopped|halted|prohibited) the (?:use|sale|reading|teaching|showing) of|call(?:s|ed|ing) in(?: its| their| the)?)`),
		ro("withdrawn", after, `(?:withdr(?:ew|aws?|awing)|pull(?:s|ed|ing)|bann?(?:s|ed|ing)|recall(?:s|ed|ing)|outlaw(?:s|ed)|prohibit(?:s|ed)|(?:stopped|halted|suspended|forbade) the (?:sale|use|licen[cs]e) of|calls? back|called back|(?:took|takes))|(?:recall|withdrawal|ban) (?:of|on)`),
	},
	off: []roleCue{
		ro("back on sale", before, `back (?:on|in) (?:sale|the shelves|the market|shops|use)|(?:may|can) (?:again |once more )?be (?:sold|used|prescribed|bought)(?: again)?|`+isNow+`(?:approved|allowed|permitted|cleared|licensed|readmitted)`),
		rt("back on sale", `(?:may|can) (?:now )?(?:read|buy|use|eat|sell|drink|prescribe|watch|borrow|order)`, `again|once more`),
		rt("back on sale", `(?:tests?|checks?|samples?) (?:on|of|from)`, `clean|clear|negative|harmless`),
		rt("back on sale", `(?:ban|recall|order|prohibition) (?:of|on|against)`, `lifted|overturned|withdrawn|cancelled|ended|revoked`),
		ro("back on sale", after, `(?:lift(?:s|ed)|overturn(?:s|ed)|end(?:s|ed)|cancel(?:s|led)) the (?:ban|recall|order) (?:of|on|against)|(?:readmit(?:s|ted)|approved|cleared)`),
	},
}

// lost is to be missing.
var lost = role{
	name:    "missing",
	wording: w(`missing|unaccounted|disappeared|vanished`),
	on: []roleCue{
		ro("missing", before, isNow+`(?:missing|unaccounted for|reported missing|feared dead|lost)|(?:has|have|had) (?:disappeared|vanished)|disappeared|vanished|(?:has|have) not been (?:seen|heard of|found)`),
		ro("missing", after, `no (?:trace|sign|word|news) of|(?:search(?:es|ed|ing)?|looking|hunt(?:ing)?) for`),
	},
	off: []roleCue{
		ro("found", before, isNow+`(?:found|rescued|safe|located|traced|recovered|picked up|alive)|turned up|came home|walked (?:in|out)|(?:has|have) (?:returned|turned up|come home)`),
		ro("found", after, `(?:found|rescued|located|recovered|picked up|body of|bodies of|remains of)`),
	},
}

package question

const (
	// premises are what police search and what they take away.
	premises   = `homes?|houses?|flats?|apartments?|villa|cottage|office|offices|premises|headquarters|studio|surgery|clinic|practice|warehouse|yard|plant|factory|workshop|farm|boat|yacht|cars?|vans?|lorr(?:y|ies)|cabin|garage|locker|safe|desk|shop|depot|store|farmhouse|cell|bank|laborator(?:y|ies)|works|mill|bakery|kitchen`
	belongings = `computers?|laptops?|phones?|telephones?|mobile|passports?|(?:bank )?accounts?|assets|files|papers|records|books|documents|servers?|hard (?:drive|disk)s?|diar(?:y|ies)|letters|notebooks?|tablet|keys`
	took       = `seiz(?:e|es|ed|ing)|confiscat(?:e|es|ed|ing)|impound(?:s|ed|ing)?|fro(?:ze|zen)|freez(?:e|es|ing)|copied`
	heldNow    = `arrested|detained|held|suspended|charged|questioned|accused|sought|sent home|indicted|jailed|remanded|interrogated|under (?:arrest|suspicion|investigation|guard)|in (?:police )?custody|in the cells|behind bars|in the dock|led away|taken away|taken in|picked up|on the run|interviewed|cautioned|(?:seen|heard|visited|spoken to) (?:by (?:the )?(?:[a-z]+ )?(?:police|detectives|officers|investigators|prosecutors|inspectors)|under caution)|(?:police|detectives|officers|investigators|prosecutors|inspectors|they) (?:are |have |had )?(?:since )?(?:hold|holding|detained|arrested|took|picked|saw|seen|heard|visited|spoke (?:to|with)|spoken (?:to|with))`
	isNamed    = `(?:is|was|are|were|has been named as|have been named as|has been identified as|have been identified as|was named as|were named as|was identified as|were identified as|turns? out to be|turned out to be|proves to be|proved to be|is understood to be|is believed to be|can be named as|can be revealed as|goes by the name of|go by the names of|is known as|answers to the name of)(?: called| named| none other than)?`
	// badly are verbs of what nobody may do, or should have left.
	badly = `started|set|lit|caused|triggered|sparked|planted|poisoned|killed|stole|leaked|sold|copied|forged|passed on|passed|handed over|handed|gave away|slipped|sent|smuggled|opened|unlocked|switched off|turned off|shut off|disabled|silenced|muted|deleted|wiped|shredded|tampered|ordered|planned|plotted|organi[sz]ed|paid|bribed|hid|let|supplied|provided|drove|fired|threw|dumped|poured|cut|loosened|removed|swapped|doctored|rigged|ignored|signed off|tipped off`
)

var (
	asksBlame  = w(`blam|accus|responsible|at fault|held to account|criticis|culprit|cause|source`)
	asksPosts  = w(`suspen|dismiss|sack|disciplin|investigat|accus|suspect`)
	asksLeak   = w(`leak|pass(?:ed|ing)|hand(?:ed|ing)|gave|given|mole\b|betray|sold|selling`)
	asksFines  = w(`fined\b|penali[sz]ed`)
	asksNamed  = w(`named\b|mentioned`)
	asksBribes = w(`brib|corrupt|money|paid|took|taken|favour|fraud|embezzl|kickback`)
)

const (
	papersThere = `(?:papers?|cables?|documents?|files?|memos?|memorand[a-z]+|e-?mails?|records?|recordings?|reports?|messages?|letters?|secrets|information|material|cop(?:y|ies)|minutes|transcripts?|tapes?|photographs|pictures|plans?|data|lists?|dispatches|minutes|accounts|ledger)`
	handedOn    = `(?:passed|handed|given|conveyed|supplied|sent|delivered|leaked|transmitted|forwarded|provided|slipped|fed|sold|betrayed|disclosed)(?: on| over| out)?`
	thePress    = `(?:newspapers?|papers?|press|reporters?|journalists?|media|editors?|weekly|magazine|broadcasters?|website|public|enemy|other side|outside|foreign (?:power|agents?|service|state|country|embassy)|spies|rivals?|competitors?)`
)

// slotsOn are the forms of words that put somebody on.
var slotsOn = []slotForm{
	wordsOf("searched", 3, `(?:`+took+`) (?:the |all |[a-z]+ ){0,3}?(?:`+belongings+`) of @`).by(judged),
	wordsOf("to be questioned", 2, `@ (?:is|was|are|were) (?:one of|among) (?:the )?(?:[a-z]+ ){1,3}?(?:whom |that |who )?(?:the |~[a-z] |[a-z]+ ){1,4}?(?:wants?|wanted|hopes?|hoped|would like|wish(?:es)?|(?:is|are) (?:keen|anxious|trying)) to (?:speak|talk|question|interview|hear|trace)\b`),
	wordsOf("suspect", 4, papersThere+` (?:was|were|had been|has been|have been) (?:[a-z]+ly )?`+handedOn+` to (?:the |an? |this |its |~[a-z] |[a-z]+ ){0,3}?`+thePress+` by @`).by(quoted).asked(asksLeak),
	wordsOf("suspect", 4, `@ (?:had |has |may have |must have |allegedly )?`+handedOn+` (?:the |these |those |secret |[a-z]+ ){1,3}?`+papersThere+` to (?:the |an? |this |its |~[a-z] |[a-z]+ ){0,3}?`+thePress+`\b`).by(quoted).asked(asksLeak),
	wordsOf("arrested", 5, `(?:order(?:ed|s|ing)|rul(?:ed|es)|direct(?:ed|s)|decid(?:ed|es)|decreed) that @ (?:must |should |is to |was to )?(?:be|remain|stay) (?:held|detained|remanded|kept|jailed|locked|in custody|behind bars|placed under|under (?:house )?arrest)`),
	wordsOf("arrested", 5, `@ (?:gave|has given|handed|has handed|turned|has turned) (?:himself|herself|themselves) (?:up|in|over)\b`),
	wordsOf("arrested", 5, `(?:stopped|intercepted|halted|cornered|tracked down|picked out|recognised|overpowered|caught) @ [^;:~]{0,60}(?:handed|turned|delivered) (?:him|her|them) over`),
	wordsOf("arrested", 5, `(?:first|second|third|fourth|another|latest|further|fresh) arrest\b[^.;~]{0,40}?(?:that of|it was|being) @`),
	wordsOf("arrested", 5, `@ (?:was|were|has been|have been|is|are) (?:booked (?:on|for|over)|bundled into|carted off|run to ground|lifted by|rounded up|scooped up|bailed to|freed on bail|released on bail)`),
	wordsOf("arrested", 5, `(?:the|those|all|both) (?:[a-z]+ ){0,3}?(?:arrested|detained|in custody|behind bars|rounded up|picked up)(?: (?:men|women|people|pair|duo|trio|officers|[a-z]+s))?(?: [^~;:,.]{1,30}?)? (?:are|were|have been)(?: (?:named|identified))?(?: as| by [a-z ]+ as)? @`),
	wordsOf("charged", 7, `(?:indictment|charge sheet|bill of indictment|criminal complaint|summons) (?:\w+ )?(?:against|of|lists|names|naming|accuses|mentions|includes) @`),
	wordsOf("charged", 7, `(?:laid|lays|preferred|proffered|pressed|brought|filed|levelled|lodged|pursued|announced|approved) (?:[a-z]+ ){0,3}?charges?(?: of [a-z' -]{2,50}?)? (?:against|on) @`),
	wordsOf("charged", 7, `@ (?:has |had )?(?:pleaded|pleads|entered a plea of|entered pleas of) (?:not guilty|innocent|no contest|guilty)`),
	wordsOf("charged", 7, `@ (?:is|are|was|were|will|has|have) (?:to be|be|been) (?:prosecuted|put on trial|sent for trial|committed for trial|brought to (?:court|trial))`),
	wordsOf("charged", 7, `@ (?:must|will|is to|are to|has to) (?:answer (?:for|to)\b[^.;~]{1,50}(?:in|before) (?:the |a )?(?:court|judges?|jury|tribunal|magistrates?)|go on trial|stand in the dock)`),
	wordsOf("suspect", 4, `(?:name|man|woman|person|firm|company|suspect)s? (?:at|on) the (?:top|head) of [^.;,~]{0,40}list (?:is|was|are) @`),
	wordsOf("suspect", 4, `(?:top|head|first) (?:of|on) (?:the |their )?(?:[a-z']+ ){0,2}(?:list|suspects) (?:is|was|are|comes|stands) @`),
	wordsOf("suspect", 4, `(?:has|have|had) (?:their|its|an|his|her) eyes? (?:firmly |squarely |fixed )?on @`),
	wordsOf("suspect", 4, `turn(?:ed|s|ing)? (?:their|its|his|her) (?:attention|gaze|eyes|sights|focus|torch(?:es)?) (?:on|to|towards|upon) @`).by(judged),
	wordsOf("suspect", 4, `it (?:was|is|had been) @ (?:who|that|which) (?:had |has )?(?:started|set|lit|caused|triggered|sparked|planted|poisoned|killed|stole|leaked|sold|copied|forged|passed|handed|gave away|slipped|smuggled|switched off|turned off|disabled|silenced|muted|deleted|wiped|shredded|tampered|plotted|bribed|hid|ignored|signed off|tipped off)\b`).by(quoted),
	wordsOf("suspect", 4, `(?:theory|assumption|hypothesis|premise|thinking|suspicion|belief) (?:is )?that @ (?:may have |might have |had |has )?(?:`+badly+`)\b`),
	wordsOf("suspect", 4, `(?:begun|started|was begun|was started|was lit|was set|was laid|was caused|was planted|was sent|was leaked|was carried out|was organi[sz]ed|was planned) by @`).by(judged),
	wordsOf("suspect", 4, `@ (?:was|were|has been|had been) caught (?:red-handed|in the act|trying to|with|carrying|stealing|hiding|burning|shredding|deleting)`),
	wordsOf("suspect", 4, `(?:order(?:ed|s)|summon(?:ed|s)|direct(?:ed|s)|call(?:ed|s)) @ to (?:appear|testify|speak|report|be heard|answer)[^.;~]{0,40} as (?:an? )?(?:[a-z]+ )?(?:suspect|accused|defendant)`),
	wordsOf("to be questioned", 2, `(?:police|detectives|officers|investigators|gendarmes)\b[^.;~]{0,30}(?:keen|anxious|trying|hoping|seeking|want|wants|wanting|looking|appealed for help) to (?:trace|track down|speak to|talk to|interview|question) @`),
	wordsOf("to be questioned", 2, `(?:police|detectives|officers|investigators|prosecutors|inspectors|gendarmes)\b[^.;~]{0,30}(?:want|wants|wanted|are keen|are trying|trying|seeking|hope|hoping) to (?:know|find out|learn|establish|understand|hear) why @ `),
	wordsOf("under investigation", 3, `@ (?:is|are|was|were|has come|have come|came|has been placed|was placed) under (?:[a-z]+ )?(?:investigation|suspicion|scrutiny|examination|inquiry)\b`),
	wordsOf("searched", 3, `@'s (?:[a-z]+ ){0,2}?(?:`+premises+`) (?:was|were|has been|have been|is being|are being) (?:searched|raided|turned upside down|combed|swept|turned over|gone through|taken apart)`),
	wordsOf("searched", 3, `@'s (?:[a-z]+ ){0,2}?(?:`+belongings+`) (?:was|were|has been|have been) (?:seized|confiscated|frozen|impounded|taken away|copied)`),
	wordsOf("searched", 3, `(?:search(?:ed|es|ing)?|raid(?:ed|s|ing)?|comb(?:ed|s|ing)? through|went through|swept|swept through|swooped on|descended on|turned over|knocked (?:at|on)|hammered (?:at|on)|burst into|forced (?:their|its) way into|stormed|turned up at|arrived at|entered) @'s (?:[a-z]+ ){0,3}?(?:`+premises+`|door)\b`).by(judged),
	wordsOf("searched", 3, `(?:search(?:es)?|raids?|swoop) (?:of|on|at) @'s (?:[a-z]+ ){0,2}?(?:`+premises+`)\b`),
	wordsOf("searched", 3, `(?:search(?:es)?|raids?|swoop) (?:of|on|at) (?:[a-z]+ ){0,4}?(?:`+premises+`) (?:of|belonging to|owned by|rented by) @`),
	wordsOf("searched", 3, `(?:search(?:ed|es|ing)?|raid(?:ed|s|ing)?|comb(?:ed|s|ing)? through|went through|swept|swooped on|turned over|burst into|stormed) (?:[a-z]+ ){0,5}?(?:`+premises+`) (?:of|at|belonging to|owned by|used by|rented by) @`).by(judged),
	wordsOf("searched", 3, `(?:`+premises+`) (?:of|at|belonging to|owned by|rented by) @ (?:was|were|has been|have been|is being|are being) (?:searched|raided|turned upside down|combed|swept|turned over)`),
	wordsOf("searched", 3, `(?:`+belongings+`) (?:of|belonging to) @ (?:was|were|has been|have been) (?:seized|confiscated|frozen|impounded|taken away|copied)`),
	wordsOf("searched", 3, `(?:`+took+`) @'s (?:[a-z]+ ){0,2}?(?:`+belongings+`)\b`),
	wordsOf("searched", 3, `(?:`+took+`|took|taken|carried|removed|hauled) (?:away |off |out )?(?:[a-z0-9-]+ ){1,6}?(?:of [a-z]+ )?from (?:the )?(?:[a-z]+ ){0,2}?(?:`+premises+`) of @`).by(judged),
	wordsOf("searched", 3, `(?:`+took+`|took|taken|carried|removed|hauled) (?:away |off |out )?(?:[a-z0-9-]+ ){1,6}?(?:of [a-z]+ )?from @'s (?:[a-z]+ ){0,2}?(?:`+premises+`)\b`).by(judged),
	wordsOf("suspended", 2, `@ (?:was|were|has been|have been|is|are) (?:stood down|stood aside|benched|sidelined|taken off (?:duty|active duty|the case|the air)|(?:stripped|deprived) of (?:his|her|their|its) (?:[a-z]+ ){0,2}?(?:pass|post|badge|duties|rank|office|licen[cs]e|powers|command|keys|title)|told (?:not to|to stay (?:away|at home)|to clear)[^.;~]{0,40} (?:pending|while|until|during|over|amid)|asked to (?:step|stand) (?:aside|down|back))`),
	wordsOf("suspended", 2, `@ (?:has |have |had )?(?:stepped|steps|stood|stands|will step|will stand|is stepping|is standing|is to step) (?:aside|back|down) (?:until|pending|while|during|for the duration|over|amid)\b`),
	wordsOf("held responsible", 1, `@ (?:is|was|were|are|stands|stood) (?:clearly |solely |partly |entirely |squarely |mainly |chiefly |largely )?(?:at fault|to blame|in the wrong|the (?:culprit|guilty party|villain)|negligent|culpable)\b`).by(quoted),
	wordsOf("held responsible", 1, `@ (?:must|will|should|has to|have to|had to|is going to|ought to) (?:pay for (?:this|it|what|the)|pay dearly|answer for|be held (?:responsible|accountable|liable|to account)|(?:bear|take|carry|shoulder|accept) (?:the |full |all |some of the )*(?:responsibility|blame)|be brought to (?:justice|book))`).by(quoted),
	wordsOf("accused", 1, `(?:man|woman|person|people|firm|company|brains|one|figure|mind|pair|duo|hand|driver|culprit) behind (?:the|this|it)\b[^~;:,.]{0,40} (?:is|was|are|were) @`).by(quoted),
	wordsOf("accused", 1, `@ (?:is|was) the (?:man|woman|person|one|firm|company|[a-z]+) (?:who|that|which) (?:had |has )?(?:left|forgot|failed|`+badly+`)\b`).by(quoted),
	wordsOf("blamed", 1, `(?:down to|due to|owing to|the fault of|the work of|the doing of|thanks to|because of|caused by)(?: (?:bad|shoddy|poor|careless|sloppy|faulty|slipshod) [a-z]+ (?:by|at|of))? @[."]*$`).by(quoted).asked(asksBlame),
	wordsOf("blamed", 1, `(?:down to|the fault of|the work of|the doing of|(?:bad|shoddy|poor|careless|sloppy|faulty|slipshod) (?:work|welding|maintenance|design|workmanship|planning|management|cleaning|hygiene) (?:by|at|of)) @`).by(quoted).asked(asksBlame),
	wordsOf("accused", 1, `(?:rounded on|laid into|tore into|lashed out at|hit out at|let fly at|railed against|took aim at|rounded angrily on) @`).asked(asksBlame),
	wordsOf("held responsible", 1, `(?:guilty party|culprit|villain|guilty|one to blame|those to blame|blame|fault) (?:has a name|have a name|is|are|was)[:,]? @`).by(quoted),
	wordsOf("accused", 1, `@ (?:has|have|had) (?:blood on (?:its|his|her|their) hands|(?:a lot|much|plenty|everything) to answer for|(?:\w+ )?questions to answer|a case to answer|(?:let|failed) (?:us|them|everyone|everybody|the (?:people|public|town|country|city|families|passengers|patients|customers|public)))`).by(quoted),
	wordsOf("blamed", 1, `(?:fault|blame|responsibility|guilt|negligence|mistake|failure|liability) (?:is|was|were|lies|lay|rests|falls|belongs)(?: [a-z]+ly)?(?: with| on| to| all)? @(?:'s)?,? (?:alone|and nobody else|and no one else)`).by(quoted),
	wordsOf("blamed", 1, `(?:report|inquiry|review|audit|commission|panel|findings|study|letter|memo|dossier|investigation) (?:[a-z]+ )?(?:singles? out|singled out|(?:is|was) (?:scathing|damning|critical|sharply critical|severe|harsh|unsparing) (?:about|of|on|towards)|points? (?:the finger )?(?:to|at)) @`),
	wordsOf("held responsible", 1, `(?:found|finds|held|ruled|judged|deemed|declared|concluded)(?: that)? @ (?:was |is |were |to be |to have been )?(?:[a-z]+ly )?(?:liable|negligent|at fault|responsible|in breach|culpable|to blame|in the wrong|guilty)`),
	wordsOf("blamed", 1, `(?:salmonella|bacteri[a-z]+|germs?|poison|toxin|virus|strain|contamination|infection|outbreak|leak|spill|fire|blaze|fault|pollution|explosion|breach|cracks?|mistake|error|documents?|files|papers|money|weapons?|explosives?) (?:had |has |have )?(?:c[ao]me|comes|stemmed|originated|spread|escaped|started|began|begun|arose) (?:from|at|with) @`).by(judged).asked(asksBlame),
	wordsOf("blamed", 1, `(?:contaminated|tainted|faulty|defective|cracked|substandard|poisoned|infected|fake|forged|flawed|rotten|mislabelled|doctored|brittle) (?:[a-z-]+ ){1,4}?(?:was|were|had been|has been|came|is|are) (?:[a-z]+ly )?(?:[a-z]+ed by|made by|sold by|from|built by|the work of) @`).by(quoted).asked(asksBlame),
	wordsOf("accused", 1, `@ (?:had |has |is (?:said|alleged|believed|thought|reported) to have )?(?:took|taken|accepted|received|pocketed|banked|demanded|been paid|been given) [^.;:]{0,50}?(?:money|cash|bribes?|payments?|gifts?|kickbacks?|backhanders?|envelopes?|yacht|watch|villa|holidays?|\d[\d,.]* [a-z]+)\b`).by(quoted).asked(asksBribes),
	wordsOf("accused", 1, `(?:ledger|books|list|records?|accounts|documents|papers|notebook|diary|files|e-?mails|messages|statements) (?:shows?|records?|lists?|reveals?|documents?|mentions?) (?:[a-z0-9,.]+ ){0,5}?(?:payments?|transfers?|sums?|gifts?|money|cash|crowns|euros|dollars|pounds)\b[^.;~]{0,30} to @`).asked(asksBribes),
	wordsOf("named", 1, `@ (?:figures?|appears?|features?|is listed|is named|is mentioned|crops up|turns up) (?:[a-z]+ly )?(?:in|on|among) (?:the|a|its|their) (?:[a-z-]+ ){0,2}?(?:ledger|indictment|charge sheet|notebook|dossier|black book|payroll|list of (?:suspects|those|names))\b`),
}

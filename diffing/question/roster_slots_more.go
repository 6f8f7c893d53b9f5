package question

const (
	lawmen   = `(?:police|cops|detectives|investigators|prosecutors|officers|agents|inspectors|gendarmes|magistrates?|authorities|customs|marshals|troopers|gardai|constables)`
	actions  = `(?:suits?|lawsuits?|cases?|complaints?|proceedings|actions?|claims?|petitions?|fir|writs?|charges?|summons|accusation)`
	failings = `(?:negligence|failings?|failures?|mistakes?|errors?|blunders?|shortcomings|carelessness|greed|recklessness|incompetence|omissions?|lapses|neglect|sloppiness|penny-pinching|cost-cutting|shoddy (?:work|maintenance))`
)

// slotsOnMore are further forms, of other courts and other Englishes.
var slotsOnMore = []slotForm{
	wordsOf("fined", 6, `@ (?:has|have|had|must|is|are|was|were|will)(?: been)?(?: have)?(?: ordered| told| made| condemned| sentenced)?(?: to)? pay (?:(?:an?|the|its|their) (?:[a-z-]+ ){0,2}?(?:fine|penalty)\b|[^.;~]{1,40}? (?:for (?:its|his|her|their) (?:part|role|share)|in (?:fines|penalties))\b)`).asked(asksFines),
	wordsOf("named", 3, `nam(?:es|ed|e) @ (?:as (?:one|part)|among|alongside|in the)\b`).asked(asksNamed),
	wordsOf("named", 3, `@ (?:has|have|had|is|are|was|were)(?: also| now)?(?: been)? (?:named|part of|drawn into|mentioned) (?:in|by|the|as)\b`).asked(asksNamed),
	wordsOf("suspect", 4, `(?:zeroed in|homed in|zoomed in|closing in|closed in|settled|concentrat(?:ing|ed)|trained (?:their|its) sights|focus(?:s?ed|s?ing)|fixed) on @`),
	wordsOf("suspect", 4, `@ (?:has |have |had )?(?:emerged|surfaced|been singled out|been pinpointed|been flagged|been picked out) as (?:the |an? |one of the |another )?(?:[a-z]+ ){0,2}?(?:suspects?|culprit|leaker|source|target|focus)\b`),
	wordsOf("suspect", 4, `(?:clues?|evidence|trail|traces?|tracks?|signs|everything|all|roads?|leads|threads?) (?:all |now )?(?:leads?|led|points?|pointed) (?:straight |back |squarely |firmly |only |directly )?(?:to|at|towards) @`),
	wordsOf("arrested", 5, ``+lawmen+` (?:have |has |had )?(?:booked|nicked|lifted|hauled in|rounded up|collared|pinched|run in|netted|cornered) @`),
	wordsOf("under investigation", 3, actions+` (?:has |have |had |was |were |is )?(?:been |being )?(?:lodged|filed|registered|opened|brought|issued|started|begun|drawn up|launched|submitted|taken out) (?:[a-z]+ ){0,3}?(?:against|naming) @`),
	wordsOf("sued", 2, `(?:filed|lodged|brought|registered|launched|taken|started|opened|submitted|begun|files|brings) (?:a |an |the |legal |civil |criminal |class |class-action |fresh |new |their |joint )*`+actions+` (?:for [a-z ]{2,30} )?against @`),
	wordsOf("served with a notice", 3, `@ (?:is|are|was|were|has been|have been) (?:issued|served|handed|sent|slapped|hit) (?:with )?(?:a |an |the )?(?:[a-z]+ ){0,2}?(?:notices?|summons(?:es)?|subpoenas?|writs?|court orders?|warrants?|target letter)\b`),
	wordsOf("served with a notice", 3, `(?:notices?|summons(?:es)?|subpoenas?|writs?|target letters?) (?:has |have |had |was |were )?(?:been )?(?:gone out|went out|issued|sent|served|delivered|handed)(?: out)? (?:to|on|against|for) @`),
	wordsOf("under investigation", 3, `(?:demanded|requested|subpoenaed|sought|called for|asked for|obtained|requisitioned) (?:all )?(?:the )?(?:[a-z-]+ ){0,2}?(?:e-?mails|records|files|accounts|documents|books|papers|computers|correspondence|logs|invoices) (?:of|from|held by|kept by) @`).by(judged),
	wordsOf("told to hand over records", 3, `@ (?:has|have|was|were|had)(?: been)? (?:ordered|told|required|instructed|directed|compelled) to (?:hand over|produce|surrender|turn over|supply|open|disclose|deliver|present|give up) (?:its|his|her|their|all)\b`),
	wordsOf("under investigation", 3, `files? (?:on|about|against|concerning) @ (?:has|have|was|were|is|are)(?: been)? (?:sent|passed|forwarded|submitted|going|handed) (?:on )?to\b`),
	wordsOf("charged", 7, `@ (?:was|were|has been|have been|is|are|had been) (?:refused|denied|granted) bail\b`),
	wordsOf("charged", 7, `bail (?:for|of) @ (?:was|has|is)\b`),
	wordsOf("charged", 7, `@ (?:was|were|has been|have been|is to be|will be) (?:arraigned|chargesheeted|charge-sheeted|committed for trial|bound over|brought to book|hauled (?:up )?before|produced before|brought before (?:a|the) (?:[a-z]+ )?(?:magistrate|judge|court)|sent for trial)`),
	wordsOf("under investigation", 3, `@ (?:is|are|was|were|now) facing (?:an? |the |possible |criminal |further )*(?:lawsuits?|suit|inquiry|probe|investigation|prosecution|charges?|trial|disciplinary|proceedings|jail|prison)\b`),
	wordsOf("suspended", 2, `@ (?:is|was|has been|remains|are|were|have been) (?:put |placed )?on (?:gardening|paid|unpaid|administrative|forced|compulsory|enforced|special) leave`),
	wordsOf("suspended", 2, `(?:voted|decided|moved|agreed|resolved|opted|chose) to (?:suspend|dismiss|sack|fire|remove|oust|expel) @`).asked(asksPosts),
	wordsOf("suspended", 2, `@ (?:was|were|has been|have been) (?:escorted|marched|frogmarched|walked|shown) (?:from|out of|off) (?:the|its|his|her|their) (?:[a-z]+ )?(?:building|premises|offices?|site|campus|station|headquarters|bank|works|factory|plant)`),
	wordsOf("suspended", 2, `@ (?:has|have|had) had (?:his|her|their|its) (?:[a-z]+ ){0,2}?(?:pass|badge|licen[cs]e|passport|keys|accounts?|phone|computer|assets|immunity|powers|access)s? (?:taken away|revoked|withdrawn|suspended|confiscated|seized|frozen|cancelled|removed|lifted)`),
	wordsOf("suspended", 2, `(?:after|following|since|despite|over|protest(?:ed|s)? (?:at|against)|news of) @'s (?:suspension|dismissal|sacking)\b`).asked(asksPosts),
	wordsOf("searched", 3, `(?:carried|taken|hauled|removed|brought|driven) (?:out |away |off )?(?:of |from )@'s (?:[a-z]+ ){0,2}?(?:`+premises+`)\b`),
	wordsOf("searched", 3, `(?:carried|taken|hauled|removed|brought|driven) (?:out |away |off )?(?:of|from) (?:the )?(?:[a-z]+ ){0,2}?(?:`+premises+`) of @`),
	wordsOf("searched", 3, lawmen+`\b[^.;~]{0,40}(?:hours|day|night|morning|warrant|warrants|van|vans|dawn|arrived|turned up|descended)\b[^.;~]{0,20}(?:at|in|inside|on|to) @'s (?:[a-z]+ ){0,2}?(?:`+premises+`)\b`),
	wordsOf("searched", 3, lawmen+`\b[^.;~]{0,40}(?:hours|day|night|morning|warrant|warrants|van|vans|dawn|arrived|turned up|descended)\b[^.;~]{0,20}(?:at|in|inside|on|to) (?:the )?(?:[a-z]+ ){0,2}?(?:`+premises+`) of @`),
	wordsOf("searched", 3, `(?:search )?warrants? (?:was|were|has been|have been) (?:executed|served|carried out|used) (?:at|on|against) (?:the )?(?:[a-z]+ ){0,2}?(?:`+premises+`) of @`),
	wordsOf("searched", 3, `(?:search )?warrants? (?:was|were|has been|have been) (?:executed|served|carried out|used) (?:at|on|against) @'s (?:[a-z]+ ){0,2}?(?:`+premises+`)\b`),
	wordsOf("held responsible", 1, `@ (?:has|have|had) only (?:itself|himself|herself|themselves) to (?:blame|thank)`),
	wordsOf("blamed", 1, failings+` (?:by|at|on the part of|inside|within) @`).by(quoted).asked(asksBlame),
	wordsOf("blamed", 1, `(?:lays? bare|laid bare|exposes?|exposed|reveals?|revealed|catalogues?|catalogued|lists|listed|uncovers?|uncovered|finds?|found|details?|detailed|chronicles?) (?:an? |the |many |grave |serious |repeated |[a-z]+ of )*`+failings+` (?:by|at|on the part of|of|inside|within) @`).asked(asksBlame),
	wordsOf("blamed", 1, `put(?:s)? @ in the (?:firing line|dock|frame|spotlight|crosshairs)`),
	wordsOf("searched", 3, `(?:carried out|conducted|mounted|made) (?:a |an |several |two |dawn )*(?:search(?:es)?|raids?) (?:at|of|on) @`).by(judged),
	wordsOf("searched", 3, `(?:has|have|had) (?:had )?the (?:`+premises+`) of @ (?:searched|raided)`).by(judged),
	wordsOf("suspended", 2, `@ (?:was|were|has been|have been) relieved of (?:his|her|their|its) [^.;~]{1,30}(?:while|pending|during|until|over|amid)\b`),
	wordsOf("under investigation", 3, `@ (?:has been|have been|was|were) (?:placed|put) under (?:judicial|court|police|electronic) (?:supervision|surveillance|control|monitoring)`),
	wordsOf("wanted", 4, `warrants? (?:has|have|was|were)(?: been)? (?:issued|put out|granted|signed|sworn out) (?:for|against) @`),
	wordsOf("wanted", 4, `(?:interpol\b[^.;~]{0,30} notice|red notice|wanted notice|arrest notice) (?:for|against|on) @`),
	wordsOf("under investigation", 3, `@ (?:has|have|had) (?:come|moved|fallen) (?:into|under|within) (?:the )?(?:[a-z']+ ){0,2}?(?:view|sights|spotlight|scrutiny|suspicion)\b`).by(judged),
}

package question

import "regexp"

const (
	// goesOne is the one who is to go, in a marked line.
	goesOne = `(?:@|\b(?:he|him|she|her|they|them)\b)`
	ofOne   = `(?:@'s?|\b(?:his|her|their)\b)`
	goEnd   = `(?:$|[.,;:"!?]| (?:by|before|now|at|immediately|for good|and|after|over|because|too|quietly|today|tonight|this|next|straight|without|sooner|as|soon|while|unless|if|or)\b)`
	office  = `(?:[a-z-]+ ){0,2}?(?:office|post|job|chair|seat|place|position|role|duties|mandate|command|captaincy|presidency|chairmanship|leadership|crown|ring|keys?|badge|chain|mitre|gavel|whistle|armband|reins|desk|mayoralty|portfolio|title)`
	// toGo is what one is asked to do who is to give up a post.
	toGo    = `(?:resign|quit|depart|(?:go|leave)` + goEnd + `|leave ` + office + `|step (?:down|aside)|step back` + goEnd + `|stand (?:down|aside|back)|make (?:way|room)|give way|move aside|move on` + goEnd + `|bow out|retire|pack (?:his|her|their) (?:[a-z]+ )?(?:bags?|things|trunks?|cases?|suitcase)|(?:hand (?:back|in|over)|lay down|give (?:up|back)|relinquish|vacate|surrender|clear|abandon|put down|turn in|return) (?:(?:his|her|their|the) )?` + office + `|(?:re)?consider (?:his|her|their|[a-z]+ own) (?:own )?(?:position|future|place)|reflect on (?:his|her|their) (?:position|future)|do the (?:decent|honou?rable|right) thing|fall on (?:his|her|their) sword|throw in the towel|call it a day|draw the (?:consequences|conclusions?)|take (?:his|her|their) (?:leave|hat)|hang up (?:his|her|their) [a-z]+|be (?:gone|out|off|(?:[a-z]+ )?(?:sacked|fired|dismissed|removed|ousted|replaced|deposed|recalled|impeached|relieved|stripped|voted out|forced out|shown the door|let go|made to (?:go|leave|resign)|told to go|got rid of|kicked out|thrown out|stood down|suspended)))`
	wentOff = `(?:resigned|quit|went|left|departed|retired|stepped (?:down|aside)|stood (?:down|aside)|made way|gave way|moved on|bowed out|packed (?:his|her|their) [a-z]+|cleared (?:his|her|their) [a-z]+|handed (?:back|in|over) [a-z]+|laid down [a-z]+|gave up [a-z]+|(?:was|were) (?:gone|out|sacked|fired|dismissed|removed|ousted|replaced))`
	goneBy  = `(?:gone|resigned|left|quit|stepped (?:down|aside)|stood (?:down|aside)|departed|made way|been (?:sacked|fired|dismissed|removed|ousted|replaced|gone))`
	goState = `(?:out|gone|off|removed|sacked|fired|dismissed|ousted|replaced|deposed|away|shown the door|kicked out|voted out|recalled)`
	goNoun  = `(?:resignation|departure|dismissal|removal|ouster|ousting|sacking|head|exit|scalp|impeachment|recall|replacement|deposition|firing|going|stepping down|standing down)`
	takeOff = `(?:dismiss|sack|fire|remove|replace|oust|depose|recall|get rid of|part (?:company|ways) with|impeach|unseat|show the door to|expel|suspend|relieve)`
	trust   = `(?:confidence|trust|faith|support|backing)`
	urging  = `(?:urg(?:es?|ed|ing)|ask(?:s|ed|ing)?|tell(?:s|ing)?|told|advis(?:es?|ed|ing)|beg(?:s|ged|ging)?|invit(?:es?|ed|ing)|implor(?:es?|ed|ing)|order(?:s|ed|ing)?|command(?:s|ed|ing)?|warn(?:s|ed|ing)?|wish(?:es|ed)|want(?:s|ed|ing)?|would (?:like|prefer|rather)|would love|expects?|need(?:s|ed)?|lik(?:es?|ing)|petition(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|implor(?:es?|ed|ing)|challeng(?:es?|ed|ing)|pressed|pleads? with|pleaded with|instruct(?:s|ed|ing)?)`
	soon    = `(?:(?:now|also|immediately|at once|simply|just|really|surely|therefore|instead|finally|all|both|either|forthwith|perhaps|swiftly|then|today|too|honou?rably) )*`
)

// ousterWording is what a wording is like that asks who wants somebody to give up a post.
var ousterWording = regexp.MustCompile(`\b(?:(?:says?|said|saying|thinks?|think|believes?|believed|feels?|argues?|argued|insists?|insisted|agrees?|agreed) [^?]{1,80}? (?:should|must|ought to|has to|have to|needs to|cannot stay|can't stay)\b ?(?:` + soon + toGo + `\b|$|\?)` +
	`|(?:call(?:s|ed|ing)?|push(?:es|ed|ing)?|press(?:es|ed|ing)?|campaign(?:s|ed|ing)?|clamou?r(?:s|ed|ing)?) (?:for|on|upon) [^?]{1,80}?(?: to ` + soon + toGo + `|[ '](?:s )?` + goNoun + `\b)|(?:call(?:s|ed|ing)? for|ask(?:s|ed|ing)? for|demand(?:s|ed|ing)?|wants?|wanted|seeks?|sought|seeking) (?:the )?` + goNoun + `\b` +
	`|` + urging + ` [^?]{1,80}? (?:to ` + soon + toGo + `|` + goState + `(?:$|\?|,| and| or))|(?:demand(?:s|ed|ing)?|wants?|wanted|seek(?:s|ing)?|sought) [^?]{1,80}?[ '](?:s )?(?:resignation|dismissal|removal|ouster|departure|sacking)\b|(?:lost|losing) (?:all |any )?(?:confidence|trust|faith) in\b|(?:has|have|had) no (?:more )?(?:confidence|trust|faith) in\b)`)

// ousterHint is a word that any line has that tells of such a wish.
var ousterHint = w(`resign|quit|go\b|gone|out\b|off\b|leav|left\b|went\b|depart|step|stand|stood|make (?:way|room)|made|way\b|mov|bow|retir|pack|hand|la(?:y|id) down|giv|gave|vacat|surrender|clear|consider|reflect|right thing|decent|honou?rable|sword|towel|call|demand|sack|fire|dismiss|remov|oust|replac|depos|recall|impeach|reliev|vot|confidence|trust|faith|support|back|time\b|stay|remain|continue|untenable|position|carry|t(?:ook|ake)|withdr|retract|mind\b|unsaid|ahead of|no longer|never|den(?:y|ies)|regret|apolog|signature|name\b|wrong|drop|at no time|head\b|scalp|exit|urg|want|ask|tell|told|join|sign|letter|finish|see out|serve`)

// ousterCue is a form of words by which somebody wants another to go.
type ousterCue struct {
	re      *regexp.Regexp
	content bool // it is what somebody says, and not that they say it
}

func oc(content bool, pattern string) ousterCue {
	return ousterCue{regexp.MustCompile(pattern), content}
}

var ousterOn = []ousterCue{
	oc(false, `\b(?:call(?:s|ed|ing)?|press(?:es|ed|ing)?|push(?:es|ed|ing)?|appeal(?:s|ed|ing)?|plead(?:s|ed|ing)?|campaign(?:s|ed|ing)?|clamou?r(?:s|ed|ing)?|vot(?:es|ed|ing)) (?:again |once more |publicly |openly |now |yesterday |today |on [a-z]+day )?(?:on |upon |for |to )`+goesOne+`(?:,[^,;~]{1,60},)? to `+soon+toGo),
	oc(false, `\b`+urging+` (?:that )?`+goesOne+`(?:,[^,;~]{1,60},)? (?:to |(?:should |must )?(?:now )?(?:he |she )?)`+soon+toGo),
	oc(false, `\b(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|propos(?:es|ed|ing)|recommend(?:s|ed|ing)?|mov(?:es|ed)|request(?:s|ed)?|resolv(?:es|ed)|vot(?:es|ed)) (?:that )?`+goesOne+` (?:should |must |ought to )?`+soon+toGo),
	oc(false, `\b(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|insist(?:s|ed|ing)? on|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|campaign(?:s|ed|ing)? for|petition(?:s|ed|ing)? for|ask(?:s|ed|ing)? for|vot(?:es|ed|ing) for) (?:the |an? )?`+ofOne+`? ?(?:[a-z]+ )?`+goNoun+` of `+goesOne),
	oc(false, `\b(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|insist(?:s|ed|ing)? on|press(?:es|ed|ing)? for|push(?:es|ed|ing)? for|campaign(?:s|ed|ing)? for|petition(?:s|ed|ing)? for|ask(?:s|ed|ing)? for|vot(?:es|ed|ing) for) `+ofOne+` (?:[a-z]+ )?`+goNoun+`\b`),
	oc(false, `\b(?:want(?:s|ed|ing)?|would (?:like|prefer|rather|love)|wish(?:es|ed)?|long(?:s|ed)?|long(?:s|ed)?) (?:to (?:see |have |get )?)?`+goesOne+` (?:[a-z]+ )?(?:to be )?`+goState+`\b`),
	oc(false, `\b(?:want(?:s|ed)?|would like|would be glad|hop(?:es|ed)) to (?:see the back of|get rid of|be rid of|force out|oust|remove|unseat|depose|dismiss|sack|see off|drive out|vote out) `+goesOne),
	oc(false, `@ (?:whom |that |who )?(?:~[a-z]|he|she|they|it) (?:now |also |so |badly )*(?:wants?|wanted|would like) (?:to see )?(?:to be )?`+goState+`\b`),
	oc(false, `\b(?:lost|losing|loses|run out of|withdrawn|withdrew|withdraws) (?:all |any |its |his |her |their |what |every |the )*(?:[a-z]+ )?`+trust+` (?:[a-z]+ ){0,2}?(?:in|from|for) `+goesOne),
	oc(false, `\b(?:no longer (?:has|have|had)|(?:has|have|had) no (?:more |further )?|(?:do|does|did) not (?:now )?have|(?:declar|express|voic)(?:es|ed) (?:its |their |his |her )?no) ?(?:any )?(?:confidence|trust|faith) in `+goesOne),
	oc(false, `\b(?:tabled|tables|signed|signs|moved|moves|proposed|submitted|lodged|filed|backed|backs|supported|voted (?:for|in favou?r of)|handed in|passed|adopted|carried|called for|(?:put|puts|added) (?:his|her|its|their) (?:name|signature)s? to) (?:an? |the |its |their |his |her )?(?:[a-z]+ )?(?:motion|letter|vote|declaration|petition|resolution) of (?:no[ -]confidence|mistrust|censure) (?:in|against) `+goesOne),
	oc(false, `\bvot(?:es|ed) (?:no[ -]confidence in|`+goesOne+` out of|to (?:remove|sack|dismiss|oust|depose|replace|recall|impeach|ask @ to|be rid of)) ?`+`@?`),
	oc(false, `\b(?:join(?:s|ed|ing)?|echo(?:es|ed|ing)?|back(?:s|ed|ing)?|support(?:s|ed|ing)?|add(?:s|ed|ing)? (?:his|her|its|their) (?:voice|name|weight|signature)s? to|sid(?:es?|ed|ing) with|(?:came|come|comes) (?:down|out) (?:[^.;~@]{1,40} )?(?:on the side|in favou?r) of|lent (?:his|her|its|their) (?:voice|name|weight) to|took up|swelled) (?:[a-z]+ ){0,3}?(?:those|calls?|demands?|chorus|campaign|petition|clamou?r|ranks|camp|letter|motion|list|appeals?|critics|voices|demand)\b[^.;~]{0,60}?(?:\bresign[a-z]*|`+goNoun+`\b|\bgone\b|\bgo\b|step (?:down|aside)|stand (?:down|aside)|\bquit\b|\bout\b|\bleave\b|consider (?:his|her|their) position)`),
	oc(true, goesOne+`(?:,[^,;~]{1,60},| (?:is|was|had|has) [^.;,~]{1,40}? and)? (?:[a-z]+ly )?(?:should|must|ought to|has to|had to|have to|needs to|needed to|can only|had better|would do well to|owes it to [^,;.~]{2,40}? to) `+soon+toGo),
	oc(true, goesOne+`,? (?:should|ought to) (?:really |long ago |already |by now )?have `+goneBy+`\b`),
	oc(true, goesOne+` (?:[a-z]+ )?(?:cannot|can't|can no longer|could no longer|could not|must not|should not|mustn't|shouldn't|ought not to|has no right to) (?:[a-z]+ly )?(?:stay|remain|continue|carry on|go on|lead|survive|keep (?:his|her|their) [a-z]+|hold on|hang on|cling|serve (?:as|on|out|another)|be allowed to (?:stay|remain|continue|carry on))\b(?: silent| quiet| away)?`),
	oc(true, `\btime (?:(?:has|had) come )?(?:for `+goesOne+` |that `+goesOne+` |`+goesOne+` )?(?:to `+soon+toGo+`|(?:should )?`+wentOff+`\b)`),
	oc(true, `(?:`+ofOne+` (?:position|place|leadership|authority|tenure|situation) |`+goesOne+` )(?:is|was|had become|has become|is now|was now|had been|seems|looked|became) (?:now |simply |quite |wholly |completely )*(?:untenable|impossible to defend|no longer tenable|indefensible|unfit (?:for|to)|not fit (?:for|to)|no longer fit|no longer the right)`),
	oc(true, ofOne+` time (?:is|was|has|had) (?:up|over|run out|passed)\b`),
	oc(true, goesOne+` (?:has|have|had) (?:now |also |long |already )?(?:lost|forfeited|squandered|used up|exhausted) (?:my|our|his|her|its|their|all|every|any|the [a-z]+'s?) (?:[a-z]+ ){0,2}?`+trust),
	oc(true, `\b(?:there (?:is|was) no|no) (?:other |honou?rable )?(?:way|course|choice|option|alternative) (?:but|left but|than|except) (?:for `+goesOne+` )?to `+toGo),
	oc(false, `\b`+urging+` [^.;:@]{2,50}? (?:to|should|must) `+soon+takeOff+` `+goesOne),
	oc(false, `\b(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing)?) (?:that )?[^.;:@]{2,50}? (?:should |must )?`+takeOff+` `+goesOne),
	oc(true, `\b(?:should|must|ought to|has to|had to|have to|needs to) `+soon+takeOff+` `+goesOne),
	oc(false, goesOne+` (?:(?:has|have|had) )?(?:been |was |were )(?:[a-z]+ )?(?:told|asked|urged|called (?:on|upon)|advised|ordered|invited|pressed|implored) by (?:the |its |his |her )?(?:[a-z-]+ ){0,2}?(?P<names>~[a-z][^.;]*?) to `+soon+toGo),
	oc(false, `\b(?:those|people|members|voices|critics) (?:who|that) (?:want|demand|seek|say|think|believe|insist|call)[a-z]* [^.;~]{0,20}@[^.;~]{0,40}? (?:now |also |already )*(?:includes?|included|are|were) (?:now |also )?(?:the )?(?:[a-z-]+ ){0,2}?(?P<names>~[a-z].*)`),
	oc(false, goesOne+` (?:(?:has|have|had) (?:now |also )?lost|no longer (?:has|have|had|enjoys?|enjoyed|commands?|commanded)) the (?:full )?`+trust+` of (?:the |its |his |her )?(?P<names>~[a-z].*)`),
	oc(false, `\b(?:calls?|demands?|appeals?|pressure|voices?) (?:for `+goesOne+` to `+toGo+`[a-z]* |for `+ofOne+` `+goNoun+` )?(?:came |come |has come |have come |were made )?(?:from|by|led by) (?:the )?(?:[a-z-]+ ){0,2}?(?P<names>~[a-z][^.;]*?)(?:(?: for `+goesOne+` to `+toGo+`| for `+ofOne+` `+goNoun+`).*|$)`),
}

const goAfter = `[^.;]{0,80}?(?:@|` + goNoun + `\b|\b(?:resign|go\b|gone|quit|leave|step (?:down|aside)|stand down|letter|petition|motion))`

// ousterOff are forms of words by which somebody takes the wish back, or says that it never was theirs.
var ousterOff = []*regexp.Regexp{
	w(`(?:(?:took|takes|taken|taking|take) (?:it |that |this |them |everything |all )*back\b|unsa(?:id|ys)|recant(?:s|ed|ing)?|retract(?:s|ed|ing)?|backtrack(?:s|ed|ing)?|row(?:s|ed|ing)? back|back-?pedal(?:s|led)?|back(?:s|ed|ing)? (?:down|away|off)|climb(?:s|ed|ing)? down|u-turn|chang(?:es|ed|ing) (?:his|her|its|their) (?:minds?|tune|position|stance)|th(?:ought|inks) better of|thought again|second thoughts|(?:got|gone|been|went) (?:too far|ahead of (?:him|her|it|them)sel(?:f|ves))|sp(?:oke|oken) (?:too soon|out of turn|in haste)|eat(?:s|en)? (?:his|her|their) words|ate (?:his|her|their) words|(?:was|were|had been) wrong (?:to|about @)|revers(?:es|ed) (?:its|his|her|their|course))`),
	w(`(?:withdr(?:ew|awn|aws|awing)|drop(?:s|ped|ping)?|abandon(?:s|ed)|remov(?:es|ed)|str(?:ikes|uck)|tak(?:es|en)|took|revok(?:es|ed)|disown(?:s|ed)|rescind(?:s|ed)|scrubbed|eras(?:es|ed)) (?:his|her|its|their|the) (?:[a-z]+ ){0,2}?(?:calls?|demands?|names?|signatures?|letter|motion|remarks?|words|statement|petition|opposition|appeal)\b`),
	w(`no longer (?:thinks?|believes?|says?|wants?|calls?|calling|called|seeks?|seeking|supports?|backs?|insists?|demands?|asks?|asking|pressing|thought|believed|wanted|demanded|sought)\b` + goAfter),
	regexp.MustCompile(`\b(?:regret(?:s|ted|ting)?|apologi[sz](?:es|ed|ing) (?:to @|for)|sorry (?:for|that)) (?:having |ever )?(?:call|demand|sign|ask|said|saying|urg|his (?:call|words|remark)|her (?:call|words|remark)|its (?:call|letter)|their (?:call|letter)|the (?:call|letter|demand))`),
	regexp.MustCompile(`\b(?:now|again|once more|after all) (?:backs?|supports?|stands? (?:by|behind)|has (?:full |every )?confidence in|(?:thinks|believes|says|wants)(?: that)?) ` + goesOne + `(?: (?:should|must|to|can|may|ought to) (?:be allowed to )?(?:stay|remain|carry on|continue|keep)|[.,;]|$| and| after| until)`),
	regexp.MustCompile(`\b(?:asked for|asks for|wants) (?:his|her|its|their) (?:names?|signatures?) (?:to be )?(?:taken off|removed|struck|off)|\b(?:has|have|had) (?:had )?(?:his|her|its|their) (?:names?|signatures?) (?:removed|taken off|struck|deleted|scratched)`),
	regexp.MustCompile(`\b(?:never|at no (?:time|point)|not once|(?:did|had|has|have) not|denie[sd]|denying|den(?:y|ies) that)(?: [a-z]+){0,3}? (?:called|calling|call|sought|seek|seeking|said|say|saying|asked|ask|wanted|want|demanded|demand|urged|urge|told|tell|signed|sign|signing|put (?:his|her|its|their) names?)\b` + goAfter),
	regexp.MustCompile(goesOne + ` (?:should|must|ought to|can|could|might) (?:now |well |after all )?(?:be allowed to |be left to )?(?:stay (?:on|in|put|after|until)|remain (?:in|as|until|at)|carry on|keep (?:his|her|their) |(?:finish|see out|serve out|complete) (?:his|her|their|the) )`),
}

var (
	ousterEdge = regexp.MustCompile(`[;:]| but | while | whereas | although | though `)
	// ousterSaid are verbs of saying and of thinking, and things that say something.
	ousterSaid  = regexp.MustCompile(`\b(?:said|says|say|saying|tell(?:s|ing)?|told|believ(?:es?|ed|ing)|think(?:s|ing)?|thought|argu(?:es?|ed|ing)|insist(?:s|ed|ing)?|declar(?:es?|ed|ing)|wr(?:ote|ites?|iting|itten)|add(?:s|ed|ing)?|agree(?:s|d|ing)?|stat(?:es?|ed|ing)|ma(?:de|kes?|king) (?:it )?(?:clear|plain)|of the (?:view|opinion)|convinced|feel(?:s)?|felt|conclud(?:es?|ed|ing)|announc(?:es?|ed|ing)|warn(?:s|ed|ing)?|suggest(?:s|ed|ing)?|maintain(?:s|ed)?|repeat(?:s|ed|ing)?|tweet(?:s|ed)|post(?:s|ed)|call(?:s|ed)? it)\b`)
	ousterSayer = regexp.MustCompile(`^[^~;]{0,60}?(?:,"?|"|\bas) (?:(?:said|says|say|wrote|writes|added|told [a-z ]{2,30}|argued|insisted|declared|put it) (?:[a-z-]+ ){0,4}?(~[a-z])|(?:according to|in the (?:words|opinion|view|eyes) of) (?:[a-z-]+ ){0,4}?(~[a-z])|(?:the )?(?:[a-z-]+ ){0,3}?(~[a-z](?:,? (?:and )?~[a-z])*)(?:,[^~;]{1,60},)? (?:said|says|say|wrote|writes|added|argued|insisted|told|declared|put it)\b|(?:he|she|they|it) (?:said|says|added|wrote|told|insisted)\b)`)
	// ousterUnsure leads up to what nobody has said yet, or what is said against it.
	ousterUnsure   = regexp.MustCompile(`\b(?:not|never|nobody|no one|none|neither|nor|refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|stop(?:s|ped|ping) short of|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|resist(?:s|ed|ing)?|rebuff(?:s|ed)|fend(?:s|ed|ing) off|shrugg(?:ed|ing) off|brush(?:ed|es|ing) (?:aside|off)|def(?:ied|ies|ying)|ignor(?:ed|es|ing)|despite|amid|would|will|could|may|might|if|whether|unless|yet to|about to|ready to|threat(?:en)?(?:s|ed|ening)? to|plans? to|expected to|set to|likely to|consider(?:s|ed|ing)?|without|against|rather than|instead of|condemn(?:s|ed|ing)?|criticis(?:es|ed|ing)|oppos(?:es|ed|ing)|den(?:y|ies|ied|ying)|no longer|urged not to|pressed to|ballot on|vot(?:e|ing) on|debate on|rumou?rs? that|den(?:ies|ied) that|first to|fac(?:es|ed|ing)|untrue that|false that|too early to|wrong to|rul(?:es|ed|ing) out) (?:(?:also|only|just|now|to|be|have|been|an?|the|any|all|yet|so|ever|personally|publicly|openly|growing|repeated|renewed|that|those|go(?:ing)? (?:so|as) far as to|say|said|says|saying|call|calls|it|was|is|should|must) )*$`)
	isWhether      = regexp.MustCompile(`\b(?:whether|if|unless|no (?:reason|grounds|need|cause) (?:why|that|for)|asked why|asked when|on condition that|suppose|supposing|provided) [^;:"]{0,30}$`)
	ousterIf       = regexp.MustCompile(`^[^.;,]{0,40}?,? (?:if|unless|should the|provided|once the|were (?:he|she) to)\b`)
	scorned        = regexp.MustCompile(`^ (?:were|was|are|is) (?:[a-z]+ly )?(?:an? )?(?:absurd|wrong|misguided|premature|nonsense|unfair|unjust|ridiculous|mistake|witch|distraction|baseless|without)`)
	notTaken       = regexp.MustCompile(`^(?:never|not once|at no \w+|did not|had not|has not|have not)(?: [a-z]+)? (?:withdr|t[ao]k|drop|retract|abandon|recant|regret|disown|rescind|chang)`)
	notStay        = regexp.MustCompile(`\b(?:no way(?: that)?|how|why|(?:idea|notion|suggestion|thought) that|reason (?:why|that))(?: the| that)? $`)
	softened       = regexp.MustCompile(`\b(?:refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|will not|would not|did not|does not|has not|have not|had not|nor|never|if|whether|urged(?: [a-z~]+)? to|asked(?: [a-z~]+)? to|told(?: [a-z~]+)? to|may|might|could|would) (?:have |be )?$`)
	writtenBy      = regexp.MustCompile(`\b(?:(?:signed|backed|supported|written|drafted|tabled|moved|sent|published|endorsed|issued|organi[sz]ed) by|(?:letter|petition|statement|motion|appeal|message|note|declaration|call) (?:from|by|of)) (?:the |all |both )?(?:[a-z0-9-]+ ){0,3}?(?:, )?(~[a-z][^;:]*)$`)
	membersOf      = regexp.MustCompile(`\b(?:committee|board|members|executive|council|leadership|branch(?:es)?|delegates|majority|captains?|faculty|staff|players|teachers|parents|management|directors|trustees|governors|chapter|senate|synod|caucus|group|congress|fans|supporters|workers|pupils|students|alumni|shareholders|leaders?) (?:of|at|from|in) (?:the )?$`)
	ownMembers     = regexp.MustCompile(`^'s? (?:[a-z-]+ ){0,3}?(?:committee|board|members|executive|council|leadership|branch(?:es)?|delegates|faculty|staff|players|teachers|parents|management|directors|trustees|governors|chapter|senate|caucus|congress|fans|supporters|workers|pupils|students|leaders)\b`)
	nearVerb       = regexp.MustCompile(`^(?: \(\d\d\))?(?:,[^~;]{1,90},)? ?(?:(?:has|have|had|also|now|too|then|later|today|yesterday|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday|again|publicly|openly|himself|herself|itself|was|is|yesterday|last|night|this|week|morning) ?)*(?:,)? ?$`)
	joinedBefore   = regexp.MustCompile(`(~[a-z])(?:, [^~,;]{1,60})?(?:,| and|, and| as well as|, and also) (?:the )?(?:[a-z-]+ ){0,3}$`)
	joinedAfter    = regexp.MustCompile(`^(?:, [^~,;]{1,60})?(?:,| and|, and| as well as) (?:the )?(?:[a-z-]+ ){0,3}(~[a-z])`)
	describedFirst = regexp.MustCompile(`^ ?(?:the|an?|one|some|several|many|most|other|others|critics|people|all|two|three|four|five) `)
	ousterPronoun  = regexp.MustCompile(`^(?:(?:and|then|now|yesterday|later|on [a-z]+day|instead|so),? )?(?:he|she|they|it)\b`)
	ousterPreps    = set(`of by with in to for at from than after against on about over under near like unlike between into behind towards toward around outside told asked called urged met joined succeeded replaced blamed accused as until`)
)

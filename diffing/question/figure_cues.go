package question

import "regexp"

// The words by which a line corrects, disputes, settles or fears a number.

var (
	between = whole(`to|now|into|became|becoming|instead|corrected`)
	apart   = whole(`while|whereas|but|though|although|however|put(?:s)? (?:it|the)|disput\w+|against`)
	bridge  = regexp.MustCompile(`^(?:[ ,:-]|to|at|of|is|was|were|are|has|have|had|be|been|being|stood|stands?|standing|rose|risen|rises|reached|reaches|by|about|around|roughly|nearly|almost|more than|at least|over|under|up|climbed|climbs|jumped|grew|grown|now|people|persons|a|an|another|some|the|total|only|just|down|cut|reduced|trimmed|revised|pared|raised|fell|fallen|dropped|slimmed|shortened|number|figure|count|put|set|fixed|as many as|fewer than|from|between|men|women|children|all|including|said|would|will)+$`)
)

var (
	corrects = whole(`correct(?:ed|ion|s|ing)?|revis(?:ed|ing|ion)|amended|wrong(?:ly)?|mistake(?:nly)?|miscount\w*|error|misstated|not \w+ as|instead of|rather than|lowered|withdr\w+|duplicate|double-count\w*|recount\w*|reclassified`)
	// lowers says of a toll, which otherwise only grows, that it has come down.
	lowers   = whole(`struck (?:out|off)|(?:fall|falls|fell|fallen|drops?|dropped|falling|back) (?:back )?to|down to|brought down|came down|comes down`)
	claimsSo = regexp.MustCompile(`\bclaim(?:s|ed|ing)\b|\b(?:they|to|who|and|[a-z]+s) claim (?:that|there|it|to|the)\b`)
	noteLead = regexp.MustCompile(`^[(\[]?(?:correct(?:ion|s|ed|ing)|clarif(?:ication|ies|ied|ying)|rectification|erratum)\b|\bas (?:we|this (?:paper|page|site|programme)) (?:reported|said|stated|wrote|had it)`)
	addedTo  = regexp.MustCompile(`\b(?:has|have|had|been|being|were|was|are|is|will be) (?:also |now |since )?added to (?:the|its|their) (?:list|plan|total|order|recall|programme|number)`)
	differs  = whole(`but|however|although|disput\w+|disagree\w*|contradict\w*|differ\w*|rival|put(?:s|ting)? (?:the|it|that)|insist\w*|claim\w*|only|contrary|reject\w*|higher than|lower than|at odds|no(?:t)? more than|at most|merely|on the other hand|(?:by|in) contrast|(?:real|true|actual) (?:number|toll|figure|total|count|cost|sum|extent)`)
	// putAlone is the plainest way to give a number, and denies nobody's where an outlet alone stands for it.
	putAlone = regexp.MustCompile(`\bput(?:s|ting)? (?:the|it|that)\b`)
	// someSay is what the source of a number does whom no words of speech introduce: "the organisers spoke of 45,000".
	someSay = regexp.MustCompile(`\b(?:sp(?:oke|eaks?) of|estimat(?:es?|ed)|counted|counts?|reckons?|reckoned|gives?|gave|reports?|reported)\b`)
	settles = wordsBut{whole(`c[oa]mes? round to|bow(?:s|ed) to|fell into line|back(?:s|ed) down|withdr[ae]w\w* (?:its|his|her|their) (?:count|figure|number|estimate|claim|total)|agreed|settled|confirmed|final|definitive|both|reconciled|accepted|joint|jointly|resolved|gave way|vindicated|(?:was|were|had been|been|is) right|(?:end(?:ed|s|ing)|settl(?:ed|es|ing)|buried|over) (?:[a-z]+ ){0,4}(?:dispute|quarrel|row|argument|disagreement|squabble|confusion|uncertainty|hatchet)|(?:dispute|quarrel|row|argument|disagreement) (?:[a-z]+ ){0,6}(?:is|was|has been|ended) (?:over|settled|ended|resolved)|acknowledge[sd]?|concede[sd]?|admit(?:s|ted)?|after all`), notSettled}
	yields  = whole(`c[oa]mes? round to|bow(?:s|ed) to|fell into line|back(?:s|ed) down|withdr[ae]w\w* (?:its|his|her|their) (?:count|figure|number|estimate|claim|total)|acknowledge[sd]?|concede[sd]?|admit(?:s|ted)?|accepted|after all`)
	feared  = whole(`feared|fears|could|may|might|as many as|at risk|possibly|potentially|would|if|expected|estimate[sd]?|predict\w*|projected|should`)
	// downAgain says that a number has come down, be it to one that stood before.
	downAgain = regexp.MustCompile(`\b(?:which|that|this) leaves\b|\bleaving\b|\b(?:back|down) to\b|\b(?:falls?|fell|drops?|dropped) (?:back |again )?to\b`)
	// timesAsMany compares, and fears nothing.
	timesAsMany = regexp.MustCompile(`\b(?:twice|half|three times|four times|five times|ten times|nearly|almost) as many as\b`)
	upTo        = regexp.MustCompile(`\b(?:(?:gone|go|goes|went|crept|climbed|risen|rose|shot|ticked|jumped|edged|moved|brought|is|now|are|stands?) )?up to\b`)
	downWord    = whole(`down (?:to|from)|fell|fallen|cut|reduced|trimmed|pared|slimmed|shortened|now|revised|fewer|dropped|shrunk|shrank|lowered|from`)
)

// notSettled is what sounds like the end of a dispute and is none: "54 more than the company admits to", "has not confirmed".
var notSettled = regexp.MustCompile(`\bthan (?:the |its |their |his |her )?[a-z' -]{2,40} (?:admit(?:s|ted)?|acknowledge[sd]?|concede[sd]?|accepted|confirmed|agreed)\b|\b(?:not|never|nor|refus(?:es|ed|ing) to|declin(?:es|ed|ing) to|yet to|without) (?:yet |been |be |have |fully )*(?:confirm\w*|agree\w*|settl\w*|accept\w*|admit\w*|acknowledg\w*|conced\w*|resolv\w*|reconcil\w*)`)

// wordsBut finds words where they do not stand in a phrase of another sense.
type wordsBut struct{ words, but *regexp.Regexp }

func (w wordsBut) MatchString(s string) bool {
	return w.words.MatchString(s) && (!w.but.MatchString(s) || w.words.MatchString(w.but.ReplaceAllString(s, " ")))
}

// takenBack introduces what a correction note quotes from the text that it corrects: "an earlier version of this article said that 17 …".
var takenBack = regexp.MustCompile(`\b(?:earlier|previous|original|first) (?:version|edition|report|article|story|headline)\b.{0,40}\b(?:said|stated|gave|put|reported|wrote|had|misstated|misreported)\b`)

// mendedBy leads from a number that an outlet takes back to the one that is right.
var mendedBy = regexp.MustCompile(`\b(?:when|whereas|while|but|should|correct|right|actual|true|instead|rather|in fact|not)\b`)

// instead is the number with which an outlet mends the one that it takes back.
func instead(l line, list []quantity, k int) (quantity, bool) {
	if k+1 >= len(list) || !takenBack.MatchString(l.low[:list[k].start]) || !mendedBy.MatchString(l.low[list[k].end:list[k+1].start]) {
		return quantity{}, false
	}
	return list[k+1], true
}

// disputes is what somebody does who gives another number than somebody else.
var disputes = whole(`contradict(?:s|ed|ing)|disputes|disputing|disput(?:es|ed) (?:the|his|her|its|their|that|this)|challeng(?:es|ed|ing) (?:the|his|her|its|their|that|this)|at odds with|on the other hand|(?:by|in) contrast|(?:call(?:s|ed|ing)?|br(?:ings?|ought)|thr(?:ows?|ew)) (?:[a-z]+ ){0,6}?into (?:question|doubt)|cast(?:s|ing)? doubt (?:on|over)|object(?:s|ed|ing)|counter(?:s|ed)|(?:far |many |rather )?(?:more|fewer|less|higher|lower) [^,.;]{0,50}than (?:the |its |their |his |her )?[a-z' -]{2,40} (?:admits?|says?|claims?|has|have|counts?|believes?|makes? out|lets? on|would have it|owns?|acknowledges?|concedes?|reports?)`)

// thanTheySay ends a line with whose number another is set against.
var thanTheySay = regexp.MustCompile(`\b(?:more|fewer|less|higher|lower) [^,.;]{0,50}than (?:the |its |their |his |her )?[a-z' -]{2,40} (?:admits?|says?|claims?|has|have|counts?|believes?|makes? out|lets? on|would have it|owns?|acknowledges?|concedes?|reports?|gives?|puts?)(?: (?:to|up to|it|at|out))*[.;]?$`)

// cityLead is the place and agency before a report's first sentence.
var cityLead = regexp.MustCompile(`^[a-z .,'-]{2,40}(?:\([a-z /]+\) )?- `)

// claimsLives is what a disaster does, and no claim.
var claimsLives = regexp.MustCompile(`\bclaim(?:s|ed|ing)? (?:(?:the|at least|about|another|some|an?|its|his) )*(?:lives of )?[\w,-]+ (?:more )?(?:lives|life|victims?|people)\b`)

var movedWord = whole(`now|new|newly|latest|since|cut|raised|raises|lifted|increased|reduced|trimmed|revised|amended|down|up|rose|risen|fell|fallen|dropped|grew|grown|added|adds|removed|left out|off the|another|more|further|has become|became|agreed|final|finally|changed|expanded|extended|shortened|slimmed|from`)

// someOfThem follows a number of those counted who did something, which is no count of all.
var someOfThem = regexp.MustCompile(`^ [a-z-]+ (?:of (?:the|its|their) [a-z-]+ )?(?:have |had )?(?:resigned|left|quit|voted|abstained|said|walked|stayed|agreed|objected|refused|disagreed)\b`)

// fearsFor leads up to a number of which somebody is only afraid.
var fearsFor = regexp.MustCompile(`\b(?:fears?|feared|afraid|at worst|worst case)\b[^,;]*$`)

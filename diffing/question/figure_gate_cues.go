package question

import "regexp"

var (
	gateAbout    = regexp.MustCompile(`\b(?:about|around|some|roughly|nearly|almost|approximately|close to|just over|just under) $`)
	gateLeast    = regexp.MustCompile(`\b(?:at least|more than|over|no fewer than|not less than|as many as) $`)
	gateCompared = regexp.MustCompile(`^[^.;]{0,40}(?:, | -)(?:up|down|compared|against|not|rather|instead|more than|less than|fewer than|half|a (?:third|quarter|fifth)|twice|from)\b`)
	gateTotal    = regexp.MustCompile(`\b(?:total|number|count|toll|figure|sum|amount|claim|demand|offer|cost|bill|it|them|price|damage|loss|tally)\b[^,;.]{0,40}(?:\b(?:to|at|is|was|now|of|reached|as)|stands at|put at) (?:about |at least |up to |now )?$`)
)

// figureCues are the classes of words that tell what becomes of a number.
var figureCues = []struct {
	name string
	re   interface{ MatchString(string) bool }
}{
	{"rises", whole(`ro(?:se|sen)|rises?|risen|rising|climb\w*|grown?|grew|increas\w*|rais\w*|lift\w*|expand\w*|jump\w*|up from|swell\w*|swollen|add(?:s|ed|ing)|higher|gone up|went up|widen\w*|br(?:ings?|inging|ought) the|taking the`)},
	{"falls", whole(`fall(?:s|en|ing)?|fell|drop\w*|cut|reduc\w*|lower\w*|down|trim\w*|shr[iau]nk\w*|decreas\w*|fewer|narrow\w*|halv\w*|pared|came down|scal(?:ed|ing) (?:back|down)|softened`)},
	{"corrects", corrects},
	{"differs", differs},
	{"disputes", disputes},
	{"settles", settles},
	{"moves", movedWord},
	{"of all", whole(`total|number|toll|figure|sum|amount|count|tally|altogether|overall|in all`)},
	{"plans", whole(`propos\w*|plans?|planned|offer\w*|demand\w*|ask\w*|seek\w*|sought|want\w*|recommend\w*|draft|would|request\w*|claim\w*`)},
	{"decides", whole(`decid\w*|decision|agreed|agreement|rul(?:ed|ing)|order(?:ed|s)|award\w*|approv\w*|adopt\w*|settl\w*|final\w*|will (?:get|receive|be paid|pay|have)|provides? for|fixed|signed`)},
	{"fears", feared},
	{"found", whole(`found|counted|confirm\w*|audit\w*|report\w*|established|showed|shows|survey\w*|inquiry|check\w*|examin\w*|recount\w*`)},
	{"each", whole(`each|apiece|per (?:head|person|household|family)|every`)},
	{"some of them", whole(`of (?:whom|them|which|these|those)|among them|including|others?`)},
	{"earlier", whole(`last (?:week|month|year|spring|summer|autumn|winter)|earlier|previous\w*|ago|in (?:19|20)\d\d|had been|used to|first thought`)},
	{"now", whole(`now|today|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|tonight|this (?:morning|afternoon|evening)|yesterday`)},
	{"quoted", regexp.MustCompile(`"`)},
	{"if", whole(`if|whether|unless|could|may|might`)},
	{"puts it", whole(`puts?|putting|speaks? of|spoke of|estimat\w*|reckon\w*|says? (?:it|that|there)`)},
}

// stepCues are the classes of words that tell whether a number comes on top of another or off it.
var stepCues = []struct {
	name string
	re   *regexp.Regexp
}{
	{"joined", whole(`join(?:s|ed|ing)?|also|too|as well|besides|add(?:s|ed|ing)?|include[sd]?`)},
	{"freed", whole(`free[sd]?|freed|releas\w*|escap\w*|slipped away|got away|let go|went home|gone home|discharged`)},
	{"found again", whole(`turned up|recovered|returned|found|located|traced|handed (?:in|back)|surfaced`)},
	{"struck out", whole(`struck (?:off|out)|removed|withdr[ae]w\w*|dropped|taken off`)},
	{"fewer", whole(`fewer|less|lower|cheaper|down|short of`)},
	{"of them", whole(`of (?:whom|them|which|these|those)|among them|including`)},
	{"in all", whole(`in all|altogether|total|brings?|brought|makes?|making|leaves|leaving`)},
}

// leadCues are the classes of verbs right before a number.
var leadCues = []struct {
	name string
	re   *regexp.Regexp
}{
	{"stating", ledUpBy(`show(?:s|ed|n)?|gives?|gave|f(?:i|ou)nds?|count(?:s|ed)?|report(?:s|ed)?|regist\w+|record(?:s|ed)?|list(?:s|ed)?|confirm(?:s|ed)?|number(?:s|ed)?|total(?:s|led)?|(?:stand|stood|stands|put|puts|estimated|given|fixed|set) at|reach(?:es|ed)?|reckons? with|made it|makes it|ha[sd] it at|spoke of|speaks of|as|there (?:are|were)|identified`)},
	{"moving", ledUpBy(`(?:risen|rose|rises|climbed|grown|grew|up|down|fallen|fell|dropped|cut|raised|revised|increased|lowered|reduced|trimmed|corrected|brought|taken|went|gone|amended|moved) (?:[a-z]+ ){0,3}to`)},
	{"leaving", ledUpBy(`leav(?:es|ing)|left|remain(?:s|ed)?|still`)},
	{"making", ledUpBy(`mak(?:es|ing)|made|totall?ing|in all|altogether|bring(?:s|ing) [a-z ]{2,40} to`)},
	{"deciding", ledUpBy(`decid(?:ed|es) on|granted|agreed(?: on)?|approved|awarded|ordered|fixed|settled (?:on|for|at)|allowed|imposed|(?:will|would) (?:get|be|pay|receive|cost)`)},
	{"doing", ledUpBy(`took|taken|lost|killed|injured|hurt|stole|stolen|destroyed|cost|affected|freed|rescued|arrested|released|seized|missing|dead`)},
	{"asking", ledUpBy(`(?:ask(?:s|ed|ing)?|call(?:s|ed|ing)?|hop(?:es|ed|ing)|look(?:s|ed|ing)?) for|want(?:s|ed)?|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|propos(?:es|ed|ing)`)},
	{"limiting", ledUpBy(`some of|not|than|from|of the|each|every|up to|a further|another|other|the first|the last|the other|instead of|rather than|not more than`)},
}

// ledUpBy is a pattern of words that stand before a number with at most an adverb between.
func ledUpBy(words string) *regexp.Regexp {
	return regexp.MustCompile(`\b(?:` + words + `) (?:(?:about|around|some|roughly|nearly|almost|only|just|exactly|now|already|at least|more than|over|altogether|a total of) ){0,2}$`)
}

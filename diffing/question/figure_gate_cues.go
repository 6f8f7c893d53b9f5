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
	re   *regexp.Regexp
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

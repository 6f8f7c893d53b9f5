package question

import (
	"regexp"
	"strings"

	"storywatch/diffing/claim"
)

// What somebody is accused of: where the wording asks for those suspected of one deed, a charge of something else puts nobody on.
var (
	accusing = regexp.MustCompile(`\baccus(?:e|es|ed|ing)\b`)
	// whoBeside is what a line adds on whoever accuses.
	whoBeside = regexp.MustCompile(`, (?:who|which|whose|an?|the) [^,;]{1,90},`)
	// ofCharge finds what an accusation is of, behind its verb: what somebody does, in the accuser's words or in plain ones.
	ofCharge = regexp.MustCompile(`^[^.;:]{0,90}? of ("[^.;]*|[a-z]+ing\b[^.;]*)`)
	// chargeEnds is where what somebody is accused of ends and what they did about it begins.
	chargeEnds = regexp.MustCompile(`,? (?:and|but) (?:(?:he|she|it|they) )?(?:denie[sd]|deny|has|have|had|was|were|is|are|said|says|called|rejects?|rejected|left|refused)\b`)
	gerunds    = regexp.MustCompile(`\b(?:having|taking|removing|it|this|that|them)\b`)
	// pronounCharge is a charge that only points back at what everybody has been speaking of.
	pronounCharge = regexp.MustCompile(`^"?(?:[a-z]+ing )?(?:it|this|that|so)(?: (?:all|out|off|up|through|about|on|together))*[."]*$`)
	// asksFailing recognises the wordings that ask for blame of any sort, where every failing counts.
	asksFailing = w(`blam|responsib|at fault|fault\b|critici|failing|negligen|account|known? (?:of|about)|knew|conceal|cover|caus|mismanag|misconduct|abus`)
	// grave are words for a deed that brings somebody before a judge, in the forms that follow "of".
	grave = w(`taking (?:money|cash|gifts|bribes|payments|part)|pocket|accepting (?:money|cash|gifts|payments)|kickback|corrupt|leak|pass(?:ing|ed)|hand(?:ing|ed) (?:over|on|out|them|it|the|secret|papers|documents|files|copies)|handing|giving (?:away|them|it|the|secret|papers|documents|files|copies)|sell(?:ing)?|sold|steal|stole|theft|forg|fak(?:e|ing)|falsif|false|fraud|swindl|brib|rig|fix(?:ing|ed)|tamper|manipulat|doctor(?:ing|ed)|sabotag|kill|murder|manslaughter|poison|set(?:ting)? (?:it|fire|the)|start(?:ing|ed) (?:it|the)|light(?:ing)? (?:it|the)|lit\b|arson|incit|plot|conspir|mastermind|orchestrat|order(?:ing|ed) (?:it|the|a|his|her)|organi[sz]|plann(?:ing|ed)|instigat|financ|helping|help(?:ed)? (?:to|him|her|them|it)|assist|aid(?:ing|ed)|abett|shelter|harbour|spy|spies|espion|betray|treason|terror|hack|plant(?:ing|ed) (?:it|the|a|evidence|bombs?|explosives)|smuggl|kidnap|abduct|embezzl|launder|dop(?:e|ing)|cheat|collu|cover(?:ing|ed)? |conceal|hid(?:ing|den)|destroy|delet|shred|involve|complicit|taking part|t[oa](?:ken|king) part|(?:a |any |had a |having a )(?:hand|part|role) in|behind|being (?:the |a |an |one of )|acting as|crimes?\b|wrongdoing|tip(?:ping|ped) off|slip(?:ping|ped)|intercept|copy(?:ing)?|copied|sign(?:ing|ed)|negligen|caus(?:ing|ed)|knowing|knew|ignor|fail(?:ing|ed|ure)|neglect|playing a|pay(?:ing)? (?:him|her|them|for|a|the)|paid (?:him|her|them|for|the)`)
)

// otherCharge reports whether a line accuses somebody, at or behind a place, of what the wording does not ask about: "accused her of hunting
// clerks", where it asks who leaked the papers. What an authority accuses of, and what somebody is said to have done before, counts in any words.
func (r *rosterRun) otherCharge(l line, from int) bool {
	if asksFailing.MatchString(r.asked()) || len(r.content) == 0 {
		return false
	}
	from = max(0, min(from, len(l.low)))
	if k := strings.LastIndexByte(l.low[:from], ' '); k >= 0 {
		from = k
	}
	at := accusing.FindStringIndex(l.low[from:])
	if at == nil || judging.MatchString(notJudging.ReplaceAllString(whoBeside.ReplaceAllString(l.low[:from+at[0]], " "), "")) {
		return false
	}
	m := ofCharge.FindStringSubmatch(l.low[from+at[0]:])
	if m == nil {
		return false
	}
	what := m[1]
	if at := chargeEnds.FindStringIndex(what); at != nil {
		what = what[:at[0]]
	}
	if pronounCharge.MatchString(what) || thisMatter.MatchString(gerunds.ReplaceAllString(what, "")) || strings.HasPrefix(what, "having ") || grave.MatchString(what) || r.matter != nil && r.matter.MatchString(what) {
		return false
	}
	for _, word := range plainWord.FindAllString(what, -1) {
		for _, c := range r.content {
			if sameStem(word, c) || claim.Stem(word) == c {
				return false
			}
		}
	}
	return true
}

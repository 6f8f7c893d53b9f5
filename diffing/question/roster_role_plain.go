package question

import (
	"regexp"
	"slices"
	"strings"
)

// around is the part of a line about a place, between the commas beside it: a year in another part is of something else.
func (l line) around(m []int) line {
	start, end := strings.LastIndexAny(l.low[:m[0]], ",;")+1, len(l.low)
	if k := strings.IndexAny(l.low[m[1]:], ",;"); k >= 0 {
		end = m[1] + k
	}
	l.low = strings.Repeat(" ", start) + l.low[start:end]
	l.dates = slices.DeleteFunc(slices.Clone(l.dates), func(x dated) bool { return x.start < start || x.start >= end })
	return l
}

var (
	// onlyMay leads up to what has not come about: "may be suspended", "refused to sign".
	onlyMay = regexp.MustCompile(`\b(?:may|might|could|would|should|if|whether|unless|until|likely to|consider(?:s|ed|ing)?|threat(?:s|en|ens|ened|ening)?(?: to)?|hop(?:e|es|ing) to|asked (?:to|for)|asks? for|urged(?: [a-z]+)? to|urg(?:es|ing)|invited (?:to|by)|refus(?:es|ed|ing) to|declin(?:es|ed) to|called (?:on|for)|calls for|demand(?:s|ed|ing)?(?: the)?|not yet|ready to|free to|thinking of|mulling|weighing|in talks|rumou?red to|fail(?:s|ed) to|ruled out|deni(?:es|ed)|rather than|instead of|without|before|risk(?:s|ed)? being|fears? of|against|avoid(?:s|ed)?|about to|plans? to|wants? to|expected to|due to|to) (?:be |being |have been |have |face |the |an? )?(?:[a-z]+ly )?$`)
	// intends are those of its words that are enough where an intention counts.
	intends = regexp.MustCompile(`\b(?:plans?|wants?|means?|intends?|decided|resolved|is|are|agreed|hop(?:es|ing|e)|has|have|had) to (?:be )?$`)
	// announced leads up to the end of a state that has not come yet: "residents will go back to their homes".
	announced = regexp.MustCompile(`\b(?:will|would|shall|(?:is|are) to|to be|due to|set to|expected to|plans? to|hop(?:es?|ing) to|may be able to|when|once|until|before|without) (?:be )?(?:[a-z]+ ){0,3}$`)
	// isOneTo leads up to what makes somebody one more of many: "has become the fourth bank to sign".
	isOneTo = regexp.MustCompile(`\b(?:is|was|are|were|became|becomes?|(?:has|have|had) (?:now |also )?become) (?:now |also |thus )?(?:the |an? )?(?:latest|newest|next|last|first|only|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[0-9]+th)(?: [a-z-]+){1,4}? to (?:be |have |have been )?$`)
	guessed = whole(`rumou?r(?:s|ed)?|reportedly|speculation|it is said|gossip|linked (?:with|to)|said to be (?:considering|mulling|weighing|thinking)`)
)

// plainly reports whether words at a place of a line say what is, and not what may be or is not.
func (r *rosterRun) plainly(l line, m []int, off bool) bool {
	lead := l.low[:m[0]]
	text := l.low[m[0]:m[1]]
	if negatedBefore(l.low, m[0]) || unreal(l.low, m[0]) || elsewhereCase.MatchString(l.low) {
		return false
	}
	if (off && r.role.state || !off && r.role.back) && announced.MatchString(lead) {
		return false
	}
	if k := onlyMay.FindStringIndex(lead); k != nil && !strings.HasPrefix(text, "will ") && !(r.role.may && !off && intends.MatchString(lead)) && !isOneTo.MatchString(lead) {
		had := strings.HasSuffix(strings.TrimRight(lead, " "), " to") && regexp.MustCompile(`\b(?:had|has|have|told|ordered|instructed|forced|required|obliged) to (?:be )?$`).MatchString(lead)
		if !had {
			return false
		}
	}
	return !guessed.MatchString(l.low) || !off && courted.MatchString(r.asked())
}

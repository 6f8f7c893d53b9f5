package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// revived is to be back in use after something came over one: lines that run again, schools that are open again. What ends a [hit] puts one
// on, what begins it takes one off.
var revived = role{
	name:    "restored",
	back:    true,
	wording: w(`(?:running|open|working|operating|flying|sailing|selling|in (?:use|service|operation)|on air|trading)(?: [a-z]+)? again\b|(?:have|has) (?:re-?opened|resumed|restarted)|(?:been|is|are) (?:re-?opened|restored)|back (?:in (?:service|operation|use)|to normal|open)\b|(?:is|are) back\b`),
	on: slices.Concat(hit.off, []roleCue{
		ro("back in use", before, `(?:is|are|was|were|has been|have been) (?:back )?(?:running|moving|working|operating|flying|open|in (?:service|use|operation))`),
		ro("back in use", after, `(?:trains?|trams?|buses|ferries|traffic|services?|ships?|boats|planes|flights|water|power) (?:(?:is|are|was|were|has been|have been) )?(?:now )?(?:running|moving|flowing|flying|sailing)(?: once more| again)? (?:on|over|along|to|from|at|in|through)`),
		ro("back in use", after, `(?:trains?|trams?|buses|ferries|traffic|services?|flights) (?:on|over|along|to|from|at|through)`).behind(`resumed|restarted|restored|running|returned`),
		ro("back in use", after, `ran again on|first (?:trains?|trams?|buses|flights?|boats?|ferr(?:y|ies)) (?:ran|left|went|crossed|sailed|took off) (?:again )?(?:on|over|along|from)`),
	}),
	off: slices.Concat(hit.on, []roleCue{
		ro("closed again", after, `(?:clos(?:es|ed)|shut(?:s)?|block(?:s|ed)|halt(?:s|ed)|suspend(?:s|ed))(?: (?:the|its|all))?`),
	}),
}

// freed is to be let go by those who held one.
var freed = role{
	name:    "freed",
	wording: w(`(?:been|were|was|are|is|being) (?:released|freed|set free|let (?:go|out)|liberated|ransomed)\b|(?:let go|let out|freed|released|set free)\?`),
	on: []roleCue{
		ro("freed", before, isNow+`(?:released|freed|set free|let (?:go|out|off)|liberated|ransomed|free|allowed (?:home|to (?:go|leave))|put ashore|handed over|bought free|exchanged)|(?:walked|came|went|gone|walks) free|(?:has|have|had) (?:regained|won|got|got back) (?:his|her|their) (?:freedom|liberty)|(?:has|have) come home`),
		ro("freed", after, `releas(?:es|ed|ing)|free(?:s|d|ing)|set(?:s|ting)? free|let(?:s|ting)? go(?: of)?|liberat(?:es|ed)|release of|freeing of|(?:is|are|was|were) (?:now )?(?:free|freed|released)(?: again| as well| too)?:`),
		rt("freed", `let|lets|letting|set|sets|setting`, `go|free|leave|out`),
	},
	off: []roleCue{
		ro("held again", before, isNow+`(?:recaptured|re-?arrested|retaken|caught again|seized again|held again|back in (?:custody|captivity|prison|jail))`),
		ro("held again", after, `recaptur(?:es|ed)|re-?arrest(?:s|ed)|retook|seized again`),
	},
}

const bans = `(?:bans?|embargo(?:es)?|prohibitions?|restrictions?|boycotts?|import stops?)`

// banning is to forbid something oneself, as countries and schools do.
var banning = role{
	name:    "ban",
	object:  true,
	wording: w(`(?:have|has|had) (?:now |also |so far |already )?(?:banned|barred|prohibited|outlawed|forbidden|embargoed|restricted)\b|(?:are|is) (?:banning|barring|prohibiting)\b`),
	on: []roleCue{
		ro("banned it", before, `(?:(?:has|have|had|will|is|are) )?`+now+`(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)?|prohibit(?:s|ed|ing)?|outlaw(?:s|ed|ing)?|forb(?:ids?|ade|idden)|embargo(?:es|ed)|turn(?:s|ed) away)|(?:impos|decre|declar|introduc|announc)(?:es?|ed|ing) (?:an?|its own|their own) (?:[a-z]+ )?`+bans+`|(?:no longer|will not|does not|do not) (?:lets?|allows?|admits?|buys?|accepts?|imports?|takes?|sells?|uses?|permits?)|(?:clos(?:es|ed|ing)|shut(?:s|ting)?) (?:its|their) (?:borders?|ports?|markets?|doors?|shops?) to|stop(?:s|ped|ping)? (?:buying|importing|accepting|taking|selling|admitting)|follow(?:s|ed|ing)? suit`),
		ro("banned it", after, bans+` (?:imposed |declared |announced |decreed )?by`),
		ro("banned it", after, `^(?:[^,;.]{2,20}, )?no [^,;.]{2,40}? (?:may|can|must|will)(?: any longer)? (?:enter|come into|go into|be (?:sold|imported|shipped|brought|landed)(?: in| into| to| at)?|cross into|be used in)`),
		rt("banned it", bans+` in`, `in force|takes? effect|took effect|came into force|began|applies`),
	},
	off: []roleCue{
		ro("no longer", before, `(?:lift(?:s|ed|ing)?|end(?:s|ed|ing)?|drop(?:s|ped|ping)?|revers(?:es?|ed|ing)|cancel(?:s|led|ling)?|withdr(?:aws?|ew|awn)|revok(?:es?|ed)|scrap(?:s|ped)?|rescind(?:s|ed)|overturn(?:s|ed)|relax(?:es|ed)) (?:its|the|their|his|her) (?:[a-z-]+ ){0,2}?`+bans+`|(?:lets|allows|admits|buys|imports|accepts|sells|permits|(?:is|are) (?:buying|importing|letting|accepting|selling)) (?:[a-z-]+ ){0,5}?(?:again|once more)`),
		ro("no longer", after, `(?:lifted|ended|dropped|reversed|cancelled) the (?:[a-z-]+ )?`+bans+` (?:in|by)`),
		rt("no longer", bans+` (?:in|by|imposed by)`, `lifted|ended|dropped|reversed|cancelled|withdrawn|revoked|scrapped|overturned|expired`),
	},
}

// confessing is to say of oneself that one did it.
var confessing = role{
	name:    "confession",
	object:  true,
	wording: w(`(?:have|has|had) (?:now |also |so far |already )?(?:admitted|confessed|owned up|acknowledged|conceded|pleaded guilty|come clean)\b`),
	on: []roleCue{
		ro("admitted it", before, `(?:(?:has|have|had) )?`+now+`(?:admit(?:s|ted|ting)?|confess(?:es|ed|ing)?|own(?:s|ed|ing)? up|conced(?:es?|ed|ing)|acknowledg(?:es?|ed|ing)|plead(?:s|ed)? guilty|c[ao]mes? clean|made a (?:full )?confession)`),
		ro("admitted it", after, `(?:confession|admission|guilty plea) (?:by|of|from)`),
	},
	off: []roleCue{
		ro("took it back", before, `(?:retract(?:s|ed|ing)?|withdr(?:aws?|ew|awn)|t(?:akes?|ook|aken) back|recant(?:s|ed|ing)?|revok(?:es?|ed)|disown(?:s|ed)) (?:his|her|their|its|the) (?:[a-z-]+ )?(?:confession|admission|statement|plea|words)|recant(?:s|ed)`),
	},
}

// sidelined is to be missing from a match for an injury.
var sidelined = role{
	name:    "sidelined",
	wording: w(`(?:will |to |likely to )?miss (?:the|this|next|saturday|sunday|a|his|her|their)\b|(?:is|are) (?:injured|unfit|sidelined|unavailable)|through injury|out of (?:the|saturday's|sunday's) (?:[a-z]+ )?(?:final|match|game|squad|race|tour|tournament)`),
	on: []roleCue{
		ro("out", before, isNow+`(?:injured|hurt|out\b|ruled out|unavailable|sidelined|unfit|not (?:fit|available))|(?:will|is to|are to|has to|have to|is set to|must) miss|(?:will|can|could) not (?:now )?(?:play|start|ride|race|run|take part|be fit)|cannot (?:play|start|ride|race)`),
		ro("out", after, `(?:be|go|play|do|manage|make do|cope) without|ruled? out|(?:has|have) lost`),
	},
	off: []roleCue{
		ro("fit again", before, isNow+`(?:fit|available|recovered|back (?:in (?:training|the (?:squad|team|side)))|passed fit|cleared to play)|(?:can|will|may|is to|are to) (?:now )?(?:play|start|ride|race)|(?:has|have) (?:fully )?(?:recovered|shaken off)`),
		ro("fit again", after, `pass(?:es|ed) fit|recall(?:s|ed)`),
	},
}

const (
	chambers = `(?:[a-z]+ ){0,3}?(?:boards?|panel|committee|council|jury|commission|bench|tribunal|inquiry|cabinet|team)`
	seats    = `(?:seats?|places?|chairs?|posts?)`
)

// seated is to have a seat on a body: a board, a jury, a commission.
var seated = role{
	name:    "seat",
	own:     regexp.MustCompile(`\b(?:board|panel|committee|council|jury|commission|bench|tribunal|cabinet|team) (?:of|at|for) (?:the )?$`),
	wording: w(`sits? (?:on|in)\b|sitting (?:on|in)\b|makes? up the\b|(?:is|are) (?:still |now )?on the ` + chambers + `\b`),
	on: []roleCue{
		ro("has a seat", before, `(?:joins?|joined|joining) (?:the|its|their) `+chambers+`|(?:takes?|took|taken|taking)(?: up| over)? (?:an?|his|her|their|the|its) (?:[a-z]+ )?`+seats+`|takes? it over|(?:sits?|sat|serves?|served) on|`+isNow+`(?:on|an? (?:[a-z]+ )?member of|part of) (?:the|its) `+chambers+`|`+isNow+`(?:elected|voted|appointed|named|co-opted|called|nominated|sworn in|made)(?: (?:a |as (?:a )?)?(?:[a-z]+ )?member)?(?: of| to| on to| onto) (?:the|its) `+chambers),
		rt("has a seat", `elect(?:s|ed)|vot(?:es|ed)|appoint(?:s|ed)|nam(?:es|ed)|co-opt(?:s|ed)|call(?:s|ed)|add(?:s|ed)|made|sen[dt]s?`, `(?:to|on to|onto|a (?:[a-z]+ )?member of) (?:the|its|their) `+chambers),
		ro("has a seat", after, chambers+`\b[^,;.]{0,40}? (?:is (?:now )?made up of|consists of|is composed of|comprises|(?:now )?includes)|members (?:of (?:the|its) `+chambers+` )?(?:[^,;.]{0,30}? )?(?:are|include)|(?:new|third|fourth|fifth) member (?:of the [a-z]+ )?is`),
	},
	off: []roleCue{
		ro("left", before, `(?:(?:has|have|had|will) )?`+now+`(?:le(?:ft|aves?|aving)|quits?|resign(?:s|ed)|stepp?(?:s|ed|ing) (?:down|aside)|stood down|retire[sd]|g(?:ave|ives?|iven) up (?:his|her|their|its) `+seats+`|vacat(?:es|ed)|lost (?:his|her|their) `+seats+`)|`+isNow+`(?:voted off|removed|dismissed|expelled|ousted|off the|no longer (?:on|a member))`),
		ro("left", after, `(?:voted off|removed|dismissed|expelled|ousted|resignation of|departure of)`),
		rt("left", `vot(?:es|ed)|t(?:ook|akes?|aken)|remov(?:es|ed)`, `off (?:the|its) `+chambers),
	},
}

// objectOf are the words of a wording behind those of the role: what is banned, what is admitted.
func (r *rosterRun) objectWords() *regexp.Regexp {
	if r.objects == nil {
		at := r.role.wording.FindStringIndex(r.asked())
		var list []string
		for _, word := range plainWord.FindAllString(r.asked()[at[1]:], -1) {
			if !asking[word] && !prepositions[word] && len(word) > 2 {
				list = append(list, regexp.QuoteMeta(shortStem(word)))
			}
		}
		if len(list) == 0 {
			list = []string{`.`}
		}
		r.objects = regexp.MustCompile(`\b(?:` + strings.Join(list, "|") + `)`)
	}
	return r.objects
}

// shortStem is the beginning that the forms of a word share: "taking" and "took" have none, "grain" and "grains" have.
func shortStem(word string) string {
	word = strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "'")
	for _, end := range []string{"ing", "ies", "ed", "es", "s"} {
		if strings.HasSuffix(word, end) && len(word)-len(end) > 2 {
			return strings.TrimSuffix(word, end)
		}
	}
	return word
}

// byNoun are words of a role that speak of the deed by its noun and leave its object to what was said before.
var byNoun = regexp.MustCompile(`\b(?:` + bans + `|follow(?:s|ed|ing)? suit|confess(?:es|ed|ing|ion)|admission|own(?:s|ed|ing)? up|clean|guilty)\b`)

// ofOther reports whether words of a role at a place are of something else than the wording asks about: another thing that is banned, the
// board of another company.
func (r *rosterRun) ofOther(l line, m []int) bool {
	if r.role.object && !byNoun.MatchString(l.low[m[0]:m[1]]) && !r.objectWords().MatchString(l.low) {
		return true
	}
	if r.role.own == nil {
		return false
	}
	return slices.ContainsFunc(l.names, func(x mention) bool {
		return x.start >= m[0] && x.start < m[1]+40 && r.role.own.MatchString(l.low[:x.start]) && !r.asksOnly(x)
	})
}

// listedAfter are the names of a list that a colon opens behind words of a role: "five writers are on the shortlist: …".
func (r *rosterRun) listedAfter(l line, pos int, fits func(mention) bool) []mention {
	const reach = 80 // bytes
	k := strings.IndexAny(l.low[pos:], ":;.")
	if k < 0 || k > reach || l.low[pos+k] != ':' {
		return nil
	}
	var out []mention
	for _, x := range l.names {
		if x.start < pos+k || x.kind == claim.Unnamed || !fits(x) {
			continue
		}
		if len(out) == 0 && x.start > pos+k+40 || len(out) > 0 && !nextInList(blank(l, out[len(out)-1].end, x.start)) {
			break
		}
		out = append(out, x)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

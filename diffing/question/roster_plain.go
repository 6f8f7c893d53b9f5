package question

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"storywatch/diffing/claim"
)

// plainRole is the role of a question in words that no table knows. Where the wording has a verb of its own, that verb is followed: its
// subject where the question asks for it ("Which makers have recalled …?"), the one to whom it is done where it is passive or asks "whom".
// Where it has none ("Which farms have cases of …?"), whoever stands by its words counts.
func plainRole(p plan) family {
	low, _ := fold(p.q.Wording)
	content := p.content
	switch x := roleAsked(low); {
	case x != nil && x.unlearned(): // its own words say who is in it
		return family{name: "plain"}
	case x != nil:
		content = ownWords(p)
	}
	pattern := stems(content)
	if pattern == "" {
		return family{name: "none"}
	}
	if noun := askedNoun.FindStringSubmatch(low); noun != nil {
		return nounRole(stems([]string{claim.Stem(noun[1])}))
	}
	on := []cue{{re: regexp.MustCompile(`\b(?:` + pattern + `)`), side: passive, rank: 2}}
	verb, side := rosterVerb(low)
	switch {
	case verb != "":
		on = []cue{{re: regexp.MustCompile(`\b(?:` + verb + `)\b`), side: side, rank: 2}}
		pattern = verb
	case len(content) > 1:
		things := stems(content[1:]) // the first word only says what sort of thing is asked for
		if things == "" {
			break
		}
		on[0].re = regexp.MustCompile(`\b(?:` + things + `)`)
		on = append(on, cue{re: regexp.MustCompile(`\b(?:` + things + `) (?:[a-z]+ ){0,4}?at\b`), side: after, as: "affected", rank: 2})
	}
	return family{
		name: "plain",
		on:   on,
		off: []cue{{
			re: regexp.MustCompile(`\b(?:(?:no longer|reversed|not)\b[^.;,]{0,30}?\b(?:` + pattern + `)|withdrew|withdrawn from|pulled out|dropped out)`),
			as: "no longer",
		}, {
			re:   regexp.MustCompile(`\b(?:reopened|reinstated|exempted)\b`),
			side: passive, as: "no longer",
		}},
	}
}

// ownWords are the stems of the words by which a wording may find who is asked for: not those of the names in it, nor those that only join.
func ownWords(p plan) []string {
	named := make(map[string]bool)
	for i, w := range strings.Fields(p.q.Wording) {
		if w = strings.Trim(w, "?,.;:'\""); i > 0 && w != "" && unicode.IsUpper([]rune(w)[0]) {
			low, _ := fold(w)
			named[claim.Stem(strings.TrimSuffix(low, "'s"))] = true
		}
	}
	return slices.DeleteFunc(slices.Clone(p.content), func(s string) bool { return named[s] || prepositions[s] })
}

var (
	askedPassive = regexp.MustCompile(`\b(?:is|are|was|were|been|be|being) ([a-z]+)\b`)
	askedActive  = regexp.MustCompile(`\b(?:has|have|had) ([a-z]+)\b`)
	askedWhom    = regexp.MustCompile(`^whom (?:has|have|had|did|does|do) .*? ([a-z]+)\?$`)
	askedForm    = regexp.MustCompile(`^(?:[a-z]{2,}ed|[a-z]{2,}en|hit|shut|cut|won|lost|built|sold|bought|sent|left|held|made|paid|hurt|met|sunk|run)$`)
)

// askedNoun finds the noun by which a wording asks who somebody is: "Who are the hijackers of the ship?"
var askedNoun = regexp.MustCompile(`^who (?:is|are|was|were) (?:the|a|an|among the|one of the) ([a-z]+(?:[eo]rs?|ists?|ants?|ents?|ees?|ians?|irs?|ots?|sons?|men|man|ews?|ings?|victims?|members?)) (?:of|in|on|at|aboard|behind|to)\b`)

// nounRole is the role of those who are called something: in its own words alone, since whoever speaks with hijackers is none.
func nounRole(noun string) family {
	named := `(?:also |now |named as |identified as |said to be )?(?:(?:one|two|three|four) of |among |part of )?(?:(?:the|a|an|his|her|their) )?(?:[a-z]+ )?(?:` + noun + `)`
	return family{
		name: "plain",
		on: []cue{
			{re: regexp.MustCompile(`\b(?:is|are|was|were) ` + named), side: before, as: "one of them", rank: 2},
			{re: regexp.MustCompile(`\b(?:(?:one|another|two|three|some|leader|head) of )?the (?:[a-z]+ )?(?:` + noun + `)\b(?: [a-z]+){0,4}? (?:is|are|was|were)\b`), side: after, as: "one of them", rank: 2},
		},
		off: []cue{{
			re:   regexp.MustCompile(`\b(?:(?:is|are|was|were) (?:not|never|no|neither)|no longer|nor)\b[^.;,]{0,30}?\b(?:` + noun + `)`),
			side: before, as: "not one of them",
		}},
	}
}

// rosterVerb is the verb by which a wording asks, in all its forms, and where the ones stand whom it asks for.
func rosterVerb(low string) (pattern string, where side) {
	for _, x := range []struct {
		re    *regexp.Regexp
		where side
	}{{askedWhom, passive}, {askedPassive, passive}, {askedActive, before}} {
		if m := x.re.FindStringSubmatch(low); m != nil && askedForm.MatchString(m[1]) {
			if len(m[1]) < 5 {
				return m[1], x.where
			}
			return regexp.QuoteMeta(claim.Stem(m[1])) + `(?:e|ed|es|s|ing|en)?|` + m[1], x.where
		}
	}
	return "", passive
}

package question

import (
	"regexp"
	"strings"

	"storywatch/diffing/claim"
)

const (
	personNouns = `man|woman|boy|girl|teenager|person|suspect|official|employee|aide|officer|executive|manager|director|minister|soldier|worker|student|nurse|doctor|engineer|driver|contractor|adviser|advisor|banker|trader|accountant|lawyer|politician|councillor|clerk|guard|pilot|captain|teacher|priest|farmer|technician|scientist|consultant|auditor|treasurer|brother|sister|son|daughter|wife|husband|relative|resident|citizen|national|businessman|businesswoman|hacker|inspector|secretary|chairman|boss|chief|founder|owner|supervisor|analyst|broker|dealer|colleague|deputy|assistant|pharmacist|surgeon|cook|chef|butcher|baker|caretaker|electrician|foreman|youth|pensioner|lad|lass|groom|jockey|printer|signalman|porter|accomplice|insider|staffer|lawmaker|mp|member`
	bodyNouns   = `company|companies|firm|firms|agency|agencies|contractors|businesses|organisations|organizations|parties|groups|banks|farms|suppliers|manufacturers|laboratories|clubs|services`
)

var (
	agedNoun = regexp.MustCompile(`\b(?:(an?|the|another|(?:an?|the) (?:second|third|fourth|further)) )(?:[a-z-]+ ){0,3}?(` + personNouns + `)(?:, aged|,| aged in (?:his|her) (?:early |mid-|late )?| aged) ?(\d{1,2})(?:s\b|\b)`)
	group    = regexp.MustCompile(`\b(an?|another|two|three|four|five|six|seven|eight|nine|ten|several|(?:an?) (?:second|third|fourth|further)) (?:[a-z'-]+ ){0,3}?((?:` + personNouns + `)s?|men|women|people|persons|(?:` + bodyNouns + `))\b`)
)

var spread = regexp.MustCompile(` (?:from|of|by|to|in|at|for|with|on|the|that|who|and|or|about|against|his|her|its|their|'s) `)

var counts = map[string]int{"a": 1, "an": 1, "another": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "several": 3}

var (
	agedOne   = regexp.MustCompile(`\b(?:(an?|the|another|(?:an?|the) (?:second|third|fourth|further)) (?:[a-z-]+ ){0,2}?)?(\d{1,3})-year-old((?: [a-z-]+){0,4})`)
	agedOf    = regexp.MustCompile(`\b(an?|the|another) (?:[a-z-]+ ){0,2}?(` + personNouns + `) of (\d\d)\b`)
	agedAfter = regexp.MustCompile(`\b(an?|another|an? (?:second|third|fourth|further)) (?:[a-z-]+ ){0,3}?([a-z]+), (?:aged )?(\d\d)(?:,|$| who\b| has\b| was\b| had\b)`)
	notNoun   = set("from of by to in at for with on over after before under near and or but that who whom whose which when while as is was are were be been has have had will would said says told named called known whose the a an his her their its also now not")
)

// trade is the noun of what follows an age: "plumber" in "29-year-old plumber held over"; whatever he does for a living, a word is enough.
func trade(after string) (noun string, length int) {
	for i, word := range strings.Fields(after) {
		if notNoun[word] || i > 0 && (strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing") || word == "held" || word == "found") {
			break
		}
		noun = word
		length += len(word) + 1
	}
	return noun, length
}

// described finds people and bodies who are not named: "a 44-year-old man", "a second man, aged 38", "two outside companies".
func described(low string) []mention {
	var out []mention
	aged := func(start, end int, det, noun, age string) {
		x := mention{start: start, end: end, kind: claim.Unnamed, count: 1, noun: noun, age: atoi(age), name: noun + ", " + age}
		if det == "the" {
			x.count = 0
		}
		out = append(out, x)
	}
	for _, m := range agedOne.FindAllStringSubmatchIndex(low, -1) {
		noun, length := trade(low[m[6]:m[7]])
		if noun == "" && pick(low, m, 1) != "the" {
			continue
		}
		if noun == "" {
			noun = "person"
		}
		aged(m[0], m[6]+length, pick(low, m, 1), noun, pick(low, m, 2))
	}
	for _, m := range agedNoun.FindAllStringSubmatchIndex(low, -1) {
		aged(m[0], m[1], pick(low, m, 1), pick(low, m, 2), pick(low, m, 3))
	}
	for _, m := range agedOf.FindAllStringSubmatchIndex(low, -1) {
		aged(m[0], m[1], pick(low, m, 1), pick(low, m, 2), pick(low, m, 3))
	}
	for _, m := range agedAfter.FindAllStringSubmatchIndex(low, -1) {
		aged(m[0], m[7], pick(low, m, 1), pick(low, m, 2), pick(low, m, 3))
	}
	for _, m := range group.FindAllStringSubmatchIndex(low, -1) {
		if spread.MatchString(low[m[0]:m[1]]) { // "a letter from the agency" describes no agency
			continue
		}
		det, noun := low[m[2]:m[3]], low[m[4]:m[5]]
		n := 1
		if c, ok := counts[det]; ok {
			n = c
		}
		name := strings.TrimSpace(low[m[0]:m[1]])
		out = append(out, mention{start: m[0], end: m[1], kind: claim.Unnamed, count: n, noun: noun, name: name})
	}
	return out
}

package question

import (
	"regexp"
	"slices"
	"strconv"
)

// Lines that tell of another time than that of the story.

// elsewhere reports whether a line looks back at another time: "in 1911 a fire killed nine".
func elsewhere(l line, t Text) bool {
	at := t.Published
	if at.IsZero() {
		at = t.At
	}
	if spanOfYears.MatchString(l.low) { // "in 38 instalments between 2017 and 2023"
		return false
	}
	if typical.MatchString(l.low) || lookBack.MatchString(l.low) && !alsoNow.MatchString(l.low) && !thenTaken.MatchString(l.low) {
		return true
	}
	beside := append(runSince.FindAllStringIndex(l.low, -1), lifeOf.FindAllStringIndex(l.low, -1)...)
	for _, d := range l.dates {
		if slices.ContainsFunc(beside, func(m []int) bool { return d.start >= m[0] && d.end <= m[1] }) {
			continue
		}
		if !d.To.IsZero() && d.To.Before(at.AddDate(0, -10, 0)) {
			return true
		}
	}
	for _, y := range yearWord.FindAllStringSubmatch(lifeOf.ReplaceAllString(runSince.ReplaceAllString(l.low, ""), ""), -1) {
		if n, err := strconv.Atoi(y[1]); err == nil && n < at.Year()-1 {
			return true
		}
	}
	return false
}

var (
	// lookBack are the words for another time than that of the story.
	lookBack = regexp.MustCompile(`\b(?:last (?:year|month|spring|summer|autumn|winter|season)'s|(?:[a-z]+|\d+) years (?:ago|earlier|before)|(?:a|one) (?:year|decade|generation|century) (?:ago|earlier|before)|(?:years|decades|centuries) ago)\b`)
	alsoNow  = whole(`now|today|since|still|so far|yesterday|tonight|overnight|this (?:week|morning|afternoon|evening)`)
)

// thenTaken dates only how those of whom a line foretells something came to be counted: "would free 38 men captured in last autumn's fighting".
var thenTaken = regexp.MustCompile(`\b(?:will|would|shall|can|could|should|must|may|might|(?:is|are|was|were|due|agreed) to) (?:be )?[a-z]+ (?:[a-z0-9,.'-]+ ){1,6}?(?:who (?:were|had been) )?[a-z]+(?:ed|en|ght) (?:in|on|at|during|since|after|by|near|from|off) [^,.;]{0,30}\blast (?:year|month|spring|summer|autumn|winter|season)'s\b`)

// typical begins what is so as a rule: "in a normal year the county sees 60 cases".
var typical = regexp.MustCompile(`\b(?:in|on) an? (?:normal|average|typical|usual|ordinary|good|bad|busy|quiet) (?:year|month|week|day|night|season|winter|summer|spring|autumn|weekend)\b`)

var spanOfYears = regexp.MustCompile(`\b(?:between|from) (?:[a-z]+ )?(?:19|20)\d\d (?:and|to|until|till) `)

// runSince begins a time that is not over: "bribes of 2 million have been paid since 2022".
var runSince = regexp.MustCompile(`\b(?:has|have) (?:[a-z]+ )?been [^.;]*\bsince (?:[a-z]+ )?(?:19|20)\d\d\b`)

// lifeOf says beside the matter when somebody lived or something was made: "paintings sold as the work of Aurel Bast, who died in 1931".
var lifeOf = regexp.MustCompile(`(?:, (?:who|which) (?:was |had )?|\b)(?:died|born|built|founded|painted|opened|launched|bought|written|signed) (?:[a-z]+ ){0,3}?in (?:18|19|20)\d\d\b`)

var yearWord = regexp.MustCompile(`\b(?:in|since|of) (?:the year |early |late |[a-z]+ )?((?:18|19|20)\d\d)\b`)

package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a page says below its text of the rules of its house, who may read it and who owns it. Whole sentences are known by their form, and a block
// is one of these only where each of its sentences is: what a house has done, or what others do, is news.

// Words of the sentences below.
const (
	houseNoun = `(?:codes?|standards|principles|guidelines|charter|accuracy|independence|fairness|impartiality|press (?:panel|council|board|commission))`
	putRight  = `(?:corrected|put right|acknowledged|set right)`
	promptly  = `(?:promptly|quickly|openly|here|online|below|at once|without delay|on this page|as soon as possible)`
)

// houseRunes is the longest block about a house.
const houseRunes = 300

var (
	// houseLine are sentences about a house, whoever's it is.
	houseLine = regexp.MustCompile(`(?i)^[^\pL\pN]*(?:` + strings.Join([]string{
		`(?:(?:significant|serious|factual|material) (?:errors|mistakes|inaccuracies)(?: of fact)?|(?:all )?(?:errors|mistakes|inaccuracies) of fact) (?:are|will be) (?:always )?` + putRight + `(?: ` + promptly + `)?`,
		`(?:all )?(?:errors|mistakes|inaccuracies) (?:are|will be) (?:always )?(?:(?:promptly|openly) ` + putRight + `|` + putRight + ` ` + promptly + `)`,
		`(?:corrections|complaints)(?: and (?:clarifications|complaints|corrections))? (?:are (?:published|printed|listed|found)|appear|(?:may|can|should) be (?:sent|addressed|made|found|read)|go|to)(?: (?:to|on|at|by|with))? (?:(?:the|our) (?:readers['’] )?(?:editors?|newsroom|news ?desk|corrections page)|(?:the|our) readers['’] ombudsman|this page|here)`,
		`nothing (?:here|on this page|in this (?:letter|column|bulletin|newsletter)|on these pages) is (?:investment |financial |legal |medical )?advice(?: of any kind)?`,
		`(?:we print letters as (?:we get them|they come|received)|letters may be (?:edited|shortened|cut)(?: (?:for|and) \pL+(?: (?:and|or) \pL+)?)?)`,
		`(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) (?:free )?(?:articles?|stories|story|reports|texts|pages|reads) (?:free )?(?:a|per|every|each) (?:day|week|month|year)(?: (?:are |is )?free)? (?:for|to) (?:all |our )?(?:(?:registered|signed-in|logged-in) )?(?:readers|users|visitors|members)`,
		`registered (?:readers|users|visitors) (?:may |can )?(?:read|get|have|see) (?:more|all|\d{1,2}|two|three|five|ten)(?: (?:articles|stories|pages))?(?: (?:a|per|each) (?:day|week|month))?`,
		`(?:please )?(?:read|see|find|consult|more on|more about) (?:our|this (?:paper|site|newspaper)['’]s) (?:(?:editorial|corrections?|complaints|full|own|and|ethics) )*(?:code(?: of (?:practice|conduct|ethics))?|standards|principles|guidelines|charter|policy|house rules)(?: (?:here|online|on our site|in full))?`,
		`we (?:correct|put right|fix) (?:(?:significant|serious|factual|all|our|any) )*(?:errors|mistakes) (?:promptly|quickly|openly|as soon as (?:possible|we can)|when we see them)`,
		`we welcome (?:all |your )?corrections(?: from (?:our )?readers)?`,
		`written permission is (?:needed|required) (?:to|for) (?:reprint|reproduce|republish|copy|quote|reproduction|republication|reuse)(?: (?:this|our|any|all|the|of|from|part|parts|article|articles|text|texts|page|pages|site|material|content|stories|story|reports|or)){0,5}`,
		`(?:no )?re(?:prints|production|publication|use)(?: (?:only )?(?:by|with|without|in whole or in part|of any part|not|is|are|permitted|allowed|prohibited|forbidden|written|prior|our|the|permission|consent|of|owner|only))+`,
	}, "|") + `)[^\pL\pN]*$`)
	// houseDeed is what a site says of itself behind its name: a present, of rules and errors.
	houseDeed = regexp.MustCompile(`(?i)^(?:['’]s? (?:journalists|reporters|editors|staff|reporting|journalism) )?(?:(?:and its (?:journalists|reporters|editors|staff|writers) )?(?:is|are) (?:bound by|committed to|guided by|edited under|published under|a member of|regulated by|answerable to)|(?:and its (?:journalists|reporters|editors|staff|writers) )?(?:follows?|adheres? to|abides? by|subscribes? to|stands? by|keeps? to|works? (?:to|under))) (?:[\pL'’-]+ ){0,6}` + houseNoun + `(?:,? (?:and|of|for|in|to|its|the|our|all|reporting|work|practice|conduct|ethics|editors|` + houseNoun + `))*$` +
		`|^(?:always )?(?:corrects|puts right|fixes) (?:(?:all|any|its) )?(?:(?:significant|serious|factual|material) (?:errors|mistakes|inaccuracies)|(?:errors|mistakes|inaccuracies) of fact|(?:errors|mistakes|inaccuracies) ` + promptly + `)(?: ` + promptly + `)?$`)
	// houseRead points to a site's rules by its name.
	houseRead = regexp.MustCompile(`(?i)^[^\pL\pN]*(?:please )?(?:read|see|find|consult|more on|more about) (?:the )?$`)
	houseBook = regexp.MustCompile(`(?i)^(?:['’]s?)? (?:(?:editorial|corrections?|complaints|full|own|and|ethics) )*(?:code(?: of (?:practice|conduct|ethics))?|standards|principles|guidelines|charter|policy|house rules)(?: (?:here|online|in full))?$`)
	// ownerMark is the mark of an owner.
	ownerMark = regexp.MustCompile(`(?i)^[^\pL\pN]*(?:(?:(?-i:\p{Lu})[^ ©]{0,20} |and |of |the |by |& ){0,7}(?:©|\(c\) ?(?:19|20)\d\d)|copyright(?: (?:by|notice))?,? ?(?:©|\(c\)|(?:19|20)\d\d)|.{0,60}\b(?:19|20)\d\d,? all rights reserved|all rights reserved)[^!?"“”«»]{0,120}$`)
)

// markTells are words by which a sentence with a mark of an owner tells something.
var markTells = words(`was|were|has|have|had|sold|to|against`)

// isHouse says whether a block is about the house that the page is of, in each of its sentences.
func (p *page) isHouse(s string) bool {
	if utf8.RuneCountInString(s) > houseRunes || told(s) || correctionText.MatchString(s) || p.onTopic(s) > 1 {
		return false
	}
	parts := sentencesOf(s)
	own := false
	for _, part := range parts {
		switch {
		case houseLine.MatchString(part), ownerMark.MatchString(part) && !markTells.MatchString(part), p.ruledBy(part):
			own = true
		case !isFurniture(part):
			return false
		}
	}
	return own
}

// ruledBy says whether a sentence is what the site says of its own rules, by its own name.
func (p *page) ruledBy(s string) bool {
	s = strings.TrimRight(s, " .!")
	for _, name := range p.ownNames() {
		i := strings.Index(s, name)
		if i < 0 {
			continue
		}
		before, after := s[:i], s[i+len(name):]
		switch before {
		case "", "The ", "At ", "At the ":
			if houseDeed.MatchString(strings.TrimLeft(after, ", ")) {
				return true
			}
		}
		if len(before) <= 40 && houseRead.MatchString(before) && houseBook.MatchString(after) {
			return true
		}
	}
	return false
}

// ownNames are the names by which a site may speak of itself: its name, without its first word, the last word, and its initials.
func (p *page) ownNames() []string {
	name := p.siteName()
	if utf8.RuneCountInString(name) < 4 {
		return nil
	}
	out := []string{name}
	fields := strings.Fields(name)
	if len(fields) > 1 {
		out = append(out, strings.Join(fields[1:], " "))
	}
	if last := fields[len(fields)-1]; len(last) >= 4 && len(fields) > 2 {
		out = append(out, last)
	}
	if a := initials(fields); a != "" {
		out = append(out, a)
	}
	return out
}

// initials are the capitals that words begin with, "" where they are fewer than three.
func initials(words []string) string {
	var out []rune
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsUpper(r) {
			out = append(out, r)
		}
	}
	if len(out) < 3 {
		return ""
	}
	return string(out)
}

// sentenceEnd parts the sentences of a short text.
var sentenceEnd = regexp.MustCompile(`[.!?]["”’)]?\s+`)

func sentencesOf(s string) []string {
	var out []string
	at := 0
	for _, m := range sentenceEnd.FindAllStringIndex(s, -1) {
		out = append(out, strings.TrimSpace(s[at:m[1]]))
		at = m[1]
	}
	if part := strings.TrimSpace(s[at:]); part != "" {
		out = append(out, part)
	}
	return out
}

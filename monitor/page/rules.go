package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a page says below its text of its maker's rules, and of who may read and copy it.

var (
	// houseLine are whole sentences about the rules of a house, whoever's it is: believed at the end of a page only.
	houseLine = regexp.MustCompile(`(?i)^\W*(?:` + strings.Join([]string{
		`(?:please |you can |learn more:? )?(?:read|see|find|consult|view|here is|about|more on|more about)\b.{0,40}\b(?:code|standards|principles|guidelines|charter|house rules|corrections policy|values|ethics)\b.{0,60}`,
		`(?:we (?:aim|try|want) to )?(?:(?:significant|serious|factual|all|any|our|material|known) )*(?:errors|mistakes|inaccuracies)(?: of fact| in our \pL+)? (?:are|will be|get) (?:always )?(?:promptly |quickly |openly )?(?:corrected|put right|fixed|acknowledged|set right|rectified)(?: (?:promptly|quickly|openly|here|online|as soon|at once|without delay|on page|on this page|in the next|by the editors?)\b.{0,60})?`,
		`(?:corrections|complaints)(?: and (?:clarifications|complaints|corrections))? (?:are|appear|may be|can be|should be|go|to)\b.{0,40}\b(?:page|here|editor|editors|desk|ombudsman|online|below|sent|found|council)\b.{0,40}`,
		`(?:nothing (?:here|in (?:this|these) \pL+|on this \pL+|above|you read here)|this (?:letter|page|column|bulletin|text|note)|these (?:letters|pages|notes)) (?:is|are|constitutes?|should be (?:read|taken) as) (?:not |no |to be taken as |investment |financial |legal |medical )*(?:advice|an? (?:recommendation|offer)|recommendations?)\b.{0,60}`,
		`we print letters\b.{0,60}|letters (?:are|may be) (?:printed|edited|shortened|cut)\b.{0,80}`,
		`(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|a few|some) (?:free )?(?:articles?|stories|story|reports?|texts|pages|reads) (?:free )?(?:a|per|every|each|in a) (?:day|week|month|year)\b.{0,70}`,
		`(?:registered|subscribed|logged-in|signed-in) (?:readers|users|visitors) (?:may |can )?(?:read|get|have|see|enjoy)\b.{0,80}`,
		`.{0,50}\bfree (?:for|to) (?:all )?(?:registered|subscribing|logged-in) (?:readers|users|visitors)`,
	}, "|") + `)\W*$`)
	// houseWords are what the rules of a house are about.
	houseWords = words(`codes?`, `standards?`, `accura\pL+`, `independen\pL+`, `errors?`, `mistakes?`, `corrections?`, `complain\pL*`, `principles`, `charter`, `guidelines`, `rules`, `polic(?:y|ies)`, `fair(?:ness|ly)?`, `impartial\pL*`, `ethics`, `ethical`, `council`, `regulator`, `ombudsman`, `trust`, `unbiased`, `owners?`, `owned`, `editors?`, `artificial intelligence|AI`, `warrant\pL*`, `responsib\pL+`, `liab\pL+`, `licen[cs]\pL+`, `reprint\pL*`, `republish\pL*`, `copy|copied`, `permission`, `rights`)
	// selfVerb is what a house does by its rules: a present, or what holds always. What it has done is news.
	selfVerb = regexp.MustCompile(`^(?:['’]s? (?:\pL+ ){0,3})?(?:is|are|corrects?|puts?|holds?|follows?|adheres?|abides?|aims?|strives?|welcomes?|accepts?|takes?|uses?|does|reserves?|belongs?|checks?|subscribes?|works?|keeps?|strictly|always|never|promptly|publishes|prints|stands?|respects?|observes?|regrets|acknowledges|complies|code|standards|editors|journalists|reporters|reports|reporting|journalism|newsroom|principles|charter|policy|rules)\b`)
	// copyright is the mark of an owner.
	copyright = regexp.MustCompile(`(?i)©|\(c\) ?(?:19|20)\d\d|(?:19|20)\d\d ?\(c\)|\bcopyright(?: by)? ?(?:©|\(c\)|(?:19|20)\d\d)|\bcopyright (?:reserved|protected)\b|\ball rights reserved\b`)
)

// copyrightRunes is the longest block that a mark of ownership makes one of the page's own.
const copyrightRunes = 300

// isHouse says whether a block is about the rules of the house, its owner and its readers, in each of its sentences.
func (p *page) isHouse(s string) bool {
	if utf8.RuneCountInString(s) > tailRunes || told(s) || correctionText.MatchString(s) {
		return false
	}
	own := false
	for _, part := range sentences(s) {
		switch {
		case houseLine.MatchString(part), p.ruledBy(part):
			own = true
		case copyright.MatchString(part), isStamp(part):
			own = true
		case !isFurniture(part):
			return false
		default:
			own = true
		}
	}
	return own && p.onTopic(s) < 2
}

// ruledBy says whether a sentence is what the site says of its own rules.
func (p *page) ruledBy(s string) bool {
	if !houseWords.MatchString(s) {
		return false
	}
	rest, ok := s, false
	for _, name := range p.ownNames() {
		for _, article := range []string{"", "The ", "At the ", "At ", "All ", "Every "} {
			if tail, found := strings.CutPrefix(s, article+name); found && !ok {
				rest, ok = strings.TrimLeft(tail, ", "), true
			}
		}
	}
	return ok && selfVerb.MatchString(rest)
}

// ownNames are the names by which a site may speak of itself, the longest first: its name, the last word of that, and its initials.
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
	if a := initials(name); a != "" {
		out = append(out, a)
	}
	return out
}

// initials are the capitals that a name's words begin with, "" where they are fewer than three.
func initials(name string) string {
	var out []rune
	for _, w := range strings.Fields(name) {
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

func sentences(s string) []string {
	var out []string
	at := 0
	for _, m := range sentenceEnd.FindAllStringIndex(s, -1) {
		if part := strings.TrimSpace(s[at:m[1]]); part != "" {
			out = append(out, part)
		}
		at = m[1]
	}
	if part := strings.TrimSpace(s[at:]); part != "" {
		out = append(out, part)
	}
	return out
}

// isOwned says whether a short block bears a mark of ownership.
func isOwned(b *block) bool {
	return b.runes <= copyrightRunes && copyright.MatchString(b.text) && !isHeading(b)
}

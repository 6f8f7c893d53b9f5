package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"storywatch/diffing"
)

// scan is one sentence cut into tokens, with the runs of capitalised words that can be names.
type scan struct {
	text  string
	toks  []token
	runs  []nameRun
	loud  bool // in capitals, or capitalised throughout as headings are: capitals tell nothing
	index int

	caseless bool            // set in capitals or without any, and given those that its words show
	plain    map[string]bool // words that begin a sentence of the text and stand in it in small letters too, never with a capital within a sentence
}

// nameRun is a run of tokens that can be a name.
type nameRun struct {
	from, to int    // tokens
	text     string // as it stands, without a closing possessive
	title    string // the titles before it, as they stand: "Detective Superintendent"
	titleAt  int    // first token of the titles; equal to from without them
	acronym  string // the abbreviation set behind it in brackets
	first    bool   // begins the sentence, where any word has a capital
}

func (n nameRun) single() bool { return n.to-n.from == 1 }

// newScan cuts a sentence; small tells that its text is written without capitals.
func newScan(s diffing.Sentence, small bool, plain map[string]bool) *scan {
	text := s.Text
	if plain := diffing.BlankCredit(text); strings.HasPrefix(plain, " ") { // who sold the text is no part of what it says, and what follows begins a sentence
		text = plain
	}
	if len(text) > maxText { // an endless sentence: what it says is beyond any reader anyway
		text = strings.ToValidUTF8(text[:maxText], "")
	}
	sc := &scan{text: text, toks: tokens(text), index: s.Index, plain: plain}
	shouted := shouts(sc.toks)
	sc.loud = s.Kind == diffing.Heading || shouted || small || titleCased(sc.toks)
	switch {
	case !shouted && !small:
		sc.findRuns()
	case s.Kind != diffing.Heading:
		sc.recase()
		sc.findRuns()
		sc.caseless = true
	}
	return sc
}

// plainStarts finds the words that begin sentences and that the same text writes small elsewhere: "Tram drivers", where others speak of trams.
func plainStarts(list []diffing.Sentence) map[string]bool {
	starts := map[string]bool{}
	for _, s := range list {
		if w, _, _ := strings.Cut(strings.TrimLeft(s.Text[:min(len(s.Text), 40)], "\"'“‘( "), " "); w != "" && unicode.IsUpper(firstRune(w)) {
			starts[strings.ToLower(w)] = false
		}
	}
	capital := map[string]bool{}
	for _, s := range list {
		text := s.Text[:min(len(s.Text), maxText)]
		first := true
		for w := range strings.FieldsSeq(text) {
			bare := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
			if _, ok := starts[strings.ToLower(bare)]; ok && bare != "" {
				if unicode.IsLower(firstRune(bare)) {
					starts[bare] = true
				} else if !first && s.Kind != diffing.Heading {
					capital[strings.ToLower(bare)] = true
				}
			}
			first = strings.ContainsAny(w[len(w)-1:], `.?!:"'`) || strings.HasSuffix(w, "”") || strings.HasSuffix(w, "’")
		}
	}
	for w, small := range starts {
		if !small || capital[w] {
			delete(starts, w)
		}
	}
	return starts
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// maxText is how many bytes of a sentence are looked at: some 10,000 words.
const maxText = 60_000

// shouts reports whether nearly all words begin with a capital.
func shouts(toks []token) bool {
	words, caps := 0, 0
	for _, t := range toks {
		if t.kind == wordToken && len(t.text) > 1 {
			words++
			if t.caps {
				caps++
			}
		}
	}
	return words >= 3 && caps*10 >= words*7
}

// titleCased reports whether a sentence is set like a headline, with capitals on plain words.
func titleCased(toks []token) bool {
	plain, words := 0, 0
	for i, t := range toks {
		if t.kind != wordToken || IsStop(t.low) || i == 0 {
			continue
		}
		words++
		if t.upper && isCommon(t.low) && !hasClass("body", t.low) && !hasClass("place", t.low) && !hasClass("title", t.low) {
			plain++
		}
	}
	return plain >= 4 && plain*3 >= words*2
}

// opens reports whether a sentence, a quotation or a list item begins at token i.
func (sc *scan) opens(i int) bool {
	for i--; i >= 0; i-- {
		t := sc.toks[i]
		switch {
		case t.kind != punctToken:
			return false
		case t.low == ":" || t.low == "•" || t.low == `"` || t.low == "'" || t.low == "*" || t.low == "?" || t.low == "!" || t.low == ".":
			continue
		case t.low == "–" || t.low == "-":
			return i > 0 && (sc.toks[i-1].low == ")" || i < 4 && sc.toks[i-1].caps) // a dateline
		default:
			return false
		}
	}
	return true
}

// nameWord reports whether token i can be a word of a name.
func (sc *scan) nameWord(i int) bool {
	if i < 0 || i >= len(sc.toks) {
		return false
	}
	t := sc.toks[i]
	if t.kind != wordToken || !t.upper && !innerCapital(t.text) || compound(t) {
		return false
	}
	if t.is("easter", "christmas", "ramadan", "hanukkah", "halloween", "thanksgiving") {
		return sc.bareCapital(i-1) || sc.bareCapital(i+1)
	}
	if _, day := weekdays[t.low]; day && len(t.low) > 3 {
		return i+1 < len(sc.toks) && sc.toks[i+1].upper && hasClass("outlethead", sc.toks[i+1].low)
	}
	if _, month := monthNumbers[t.low]; month && t.low != "may" && t.low != "march" && t.low != "april" && t.low != "june" && t.low != "august" {
		return false
	}
	if _, month := monthNumbers[t.low]; month { // a month, unless a first or last name stands beside it
		return sc.bareCapital(i-1) || sc.bareCapital(i+1)
	}
	return !IsStop(t.low) || hasClass("title", t.low) || t.caps && len(t.text) > 1 && !t.is("it", "us", "i", "who", "not") || t.is("us") && t.caps
}

// bareCapital reports whether token i is a capitalised word that is neither a stop word nor a day nor a month.
func (sc *scan) bareCapital(i int) bool {
	if i < 0 || i >= len(sc.toks) {
		return false
	}
	t := sc.toks[i]
	if t.kind != wordToken || !t.upper || IsStop(t.low) {
		return false
	}
	_, day := weekdays[t.low]
	_, month := monthNumbers[t.low]
	return !day && !month
}

// innerCapital reports whether a word that begins small is a name with its article: "al-Hakim".
func innerCapital(s string) bool {
	head, rest, ok := strings.Cut(s, "-")
	return ok && (head == "al" || head == "el" || head == "as" || head == "ad" || head == "ash" || head == "an" || head == "ibn") && strings.IndexFunc(rest, unicode.IsUpper) == 0
}

// compound reports whether a capitalised word is a name only in part: "Russia-leaning", "Non-EU", and the codes that parties set behind
// names, "R-NE", "D-Calif.".
func compound(t token) bool {
	if !strings.Contains(t.text, "-") || !t.upper {
		return false
	}
	parts := strings.Split(t.text, "-")
	last := parts[len(parts)-1]
	if len(parts) == 2 && len(parts[0]) == 1 && len(last) == 2 && strings.ToUpper(last) == last {
		return true
	}
	if len(parts) == 2 && len(last) <= 5 && !t.poss && (parts[0] == "R" || parts[0] == "D" || parts[0] == "I") { // "R-Neb."
		return true
	}
	switch strings.ToLower(parts[0]) {
	case "non", "anti", "pro", "ex", "post", "pre", "mid", "trans", "then":
		return true
	}
	return strings.ToLower(last) == last && isCommon(strings.ToLower(trimPossessive(last)))
}

// findRuns fills the sentence's runs.
func (sc *scan) findRuns() {
	for i := 0; i < len(sc.toks); {
		if !sc.nameWord(i) {
			i++
			continue
		}
		first := sc.opens(i)
		if first && sc.skipFirst(i) {
			i++
			continue
		}
		j := sc.extend(i)
		sc.addRuns(i, j, first)
		i = j
	}
}

// skipFirst reports whether the word that begins a sentence at i is an ordinary word there, not part of a name.
func (sc *scan) skipFirst(i int) bool {
	t := sc.toks[i]
	next := sc.nameWord(i+1) && !t.poss
	if sc.fixedPhrase(i) {
		return false
	}
	if _, ok := country(t.low); ok || t.caps && len(t.text) <= 6 && !isCommon(t.low) && !strings.HasSuffix(t.low, "ed") {
		return false
	}
	if next && (hasClass("title", t.low) || hasClass("namehead", t.low) || isPersonNoun(t.low)) {
		return false
	}
	if sc.dotTitle(i) {
		return false
	}
	if next {
		return isCommon(t.low) && !(monthName(t.low) && !isCommon(sc.toks[i+1].low))
	}
	if i+2 < len(sc.toks) && sc.toks[i+1].is("of") && sc.nameWord(i+2) && (hasClass("body", t.low) || hasClass("place", t.low)) {
		return false
	}
	return looksCommon(t.low) || sc.plain[t.low]
}

// fixedPhrase reports whether a well-known name of several words begins at token i: "White House", "Sky News".
func (sc *scan) fixedPhrase(i int) bool {
	for n := 2; n <= 3 && i+n <= len(sc.toks); n++ {
		low := strings.Join(lows(sc.toks[i:i+n]), " ")
		if hasClass("title", low) && sc.nameWord(i+n-1) && sc.nameWord(i+n) {
			return true
		}
		if _, ok := country(low); ok || hasClass("metonym", low) || hasClass("outlet", low) {
			return true
		}
	}
	return false
}

// dotTitle reports whether token i is an abbreviated title with its stop and a name behind: "Mr. Hask".
func (sc *scan) dotTitle(i int) bool {
	return hasClass("title", sc.toks[i].low) && i+2 < len(sc.toks) && sc.toks[i+1].text == "." && sc.nameWord(i+2)
}

// pairs are the halves of names of bodies that hold an "and" between plain nouns.
var pairs = map[string]string{
	"fire": "rescue", "food": "drug", "health": "safety", "trade": "industry", "law": "order", "search": "rescue",
	"arts": "sciences", "research": "development", "science": "technology", "harbours": "railways", "roads": "bridges", "energy": "climate",
	"fish": "wildlife", "births": "deaths", "housing": "communities", "courts": "tribunals", "revenue": "customs", "customs": "border",
	"disease": "prevention", "rights": "freedoms", "medicines": "healthcare", "markets": "competition", "competition": "markets",
	"oceanic": "atmospheric", "aeronautics": "space", "securities": "exchange", "water": "sanitation", "oil": "gas", "banking": "finance",
}

// officeHeads are words of bodies and places that go on with "of" or "for" and a name.
var officeHeads = lowerSet(`ministry bank university board house isle gulf bay church republic city department office court chamber council
	institute college academy archdiocese diocese port university bureau league association society confederation federation union centre
	center agency committee commission sea strait cape lord bishop organisation organization duchy district region state province
	guild fellowship brotherhood sisterhood alliance front movement party coalition foundation museum`)

func lowerSet(words string) map[string]bool { return wordList(words) }

// extend returns the token past the run that begins at i.
func (sc *scan) extend(i int) int {
	j := i + 1
	for j < len(sc.toks) {
		prev, t := sc.toks[j-1], sc.toks[j]
		switch {
		case prev.poss && !sc.joinsPossessive(i, j):
			return j
		case sc.nameWord(j) && t.space:
			j++
		case t.text == "." && !t.space && sc.nameWord(j+1) && (utf8Len(prev.text) == 1 || hasClass("title", prev.low) || prev.low == "st"):
			j += 2
		case t.is("plc", "ltd", "llc", "gmbh") && t.space:
			return j + 1
		case t.text == "&" && sc.nameWord(j+1):
			j += 2
		case hasClass("particle", t.low) && sc.nameWord(j+1) && sc.toks[j+1].space && !t.is("st"):
			j += 2
		case t.is("de", "van", "von") && j+2 < len(sc.toks) && sc.toks[j+1].is("la", "der", "den", "los") && sc.nameWord(j+2):
			j += 3
		case t.is("of") && prev.is("secretary", "minister") && sc.nameWord(j+1):
			j += 2
		case t.low == "'" && !t.space && strings.HasSuffix(prev.low, "s") && sc.nameWord(j+1) && (hasClass("place", sc.toks[j+1].low) || hasClass("body", sc.toks[j+1].low)):
			j += 2
		case t.is("of", "for") && officeHeads[prev.low] && sc.nameWord(j+1):
			j += 2
		case t.is("of", "for") && officeHeads[prev.low] && j+2 < len(sc.toks) && sc.toks[j+1].is("the") && sc.nameWord(j+2):
			j += 3
		case t.is("and") && sc.nameWord(j+1) && pairs[prev.low] == sc.toks[j+1].low:
			j += 2
		case t.is("and") && sc.nameWord(j+1) && sc.bodyAround(i, j):
			j += 2
		default:
			return j
		}
	}
	return j
}

// unionHeads are what bodies are called whose members work in two trades.
var unionHeads = lowerSet(`union guild fellowship league association federation brotherhood sisterhood society alliance`)

// bodyAround reports whether the "and" at j joins two plain nouns of one body's name: "the Harbours and Railways Safety Board", "the Rail and Tram
// Fellowship". Of two bodies, "the Treasury and Home Office", the first is one by itself.
func (sc *scan) bodyAround(i, j int) bool {
	if j-i != 1 || i == 0 || !sc.toks[i-1].is("the") || sc.toks[i].caps || sc.toks[i].poss {
		return false
	}
	end := j + 2
	for sc.nameWord(end) && !sc.toks[end-1].poss || end < len(sc.toks) && sc.toks[end-1].poss && unionHeads[sc.toks[end].low] && sc.toks[end].upper {
		end++
	}
	head, first := sc.toks[end-1].low, sc.toks[i].low
	if isCommon(first) && isCommon(sc.toks[j+1].low) {
		return hasClass("body", head)
	}
	_, state := country(first)
	return unionHeads[head] && end > j+2 && looksCommon(first) && !state && !hasClass("body", first) && !hasClass("metonym", first) && !hasClass("outlet", first)
}

// joinsPossessive reports whether the possessive before j belongs to a name that goes on: "St Brennoc's Infirmary", "King's College".
func (sc *scan) joinsPossessive(i, j int) bool {
	if !sc.nameWord(j) || !sc.toks[j].space {
		return false
	}
	head := sc.toks[j].low
	if !hasClass("body", head) && !hasClass("place", head) && !hasClass("outlethead", head) {
		return false
	}
	if _, ok := country(sc.toks[j-1].low); ok {
		return false
	}
	if head == "office" || head == "department" {
		return hasClass("title", sc.toks[j-1].low)
	}
	return sc.toks[i].is("st", "saint", "king", "queen", "king's", "children", "women", "men", "people", "mariners") || unionHeads[head] && strings.HasSuffix(sc.toks[j-1].low, "men") ||
		strings.HasSuffix(sc.toks[j-1].text, "'") || strings.HasSuffix(sc.toks[j-1].text, "’")
}

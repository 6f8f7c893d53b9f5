package claim

import (
	"slices"
	"strings"
)

// evidence is what the surroundings of a name say about what it names.
type evidence struct {
	person, body, place float64
	role                string // a description of the person or body
	age                 int
	strong              bool // it is a name, wherever it stands in its sentence
	count               int
}

func (e *evidence) add(o evidence) {
	e.person += o.person
	e.body += o.body
	e.place += o.place
	e.count += o.count
	e.strong = e.strong || o.strong
	if e.age == 0 {
		e.age = o.age
	}
	if len(o.role) > len(e.role) {
		e.role = o.role
	}
}

// kind is the best supported kind, Other without support.
func (e evidence) kind() NameKind {
	switch best := max(e.person, e.body, e.place); {
	case best < 1:
		return Other
	case best == e.person:
		return Person
	case best == e.body:
		return Body
	default:
		return Place
	}
}

// politeTitles say nothing about what a person does.
var politeTitles = lowerSet("mr mrs ms miss mx dr sir dame prof")

// speech are verbs that only people and bodies are subjects of.
var speech = lowerSet(`said says told tells added insisted claimed argued warned denied confirmed announced admitted replied wrote tweeted
	asked refused declined rejected accused reported believes thinks wants hopes knew met resigned died married plans`)

// weigh gathers the evidence around one run.
func (sc *scan) weigh(run nameRun) evidence {
	e := evidence{count: 1, strong: !run.first}
	words := lows(sc.toks[run.from:run.to])
	low := strings.Join(words, " ")
	sc.weighWords(run, words, &e)
	if _, ok := country(low); ok || hasClass("metonym", low) {
		e.strong = true
		if ok {
			e.place += 5
		} else {
			e.body += 5
		}
	}
	if run.title != "" {
		e.person, e.strong = e.person+4, true
		if !politeTitles[strings.ToLower(strings.Trim(run.title, ". "))] {
			e.role = run.title
		}
	}
	if run.acronym != "" {
		e.body, e.strong = e.body+3, true
	}
	sc.weighBefore(run, &e)
	sc.weighAfter(run, &e)
	return e
}

// weighWords weighs the words of the name itself.
func (sc *scan) weighWords(run nameRun, words []string, e *evidence) {
	whole := strings.Join(words, " ")
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return hasClass("particle", w) && w != "st" || w == "." })
	if len(words) == 0 {
		return
	}
	last, n := words[len(words)-1], len(words)
	isBody := n > 1 && hasClass("body", last) || n > 2 && slices.ContainsFunc(words[:n-1], func(w string) bool { return hasClass("body", w) })
	switch {
	case isBody || n > 1 && hasClass("outlethead", last) && !hasClass("place", last) || hasClass("outlet", whole) || hasClass("outlet", "the "+whole):
		e.body += 3
	case n > 1 && (hasClass("place", last) || hasClass("place", words[0]) && !isPersonNoun(words[0])):
		e.place += 3
	case n > 1 && (words[0] == "daily" || words[0] == "sunday" || words[0] == "evening" || words[0] == "morning"):
		e.body += 2
	case n > 1 && hasClass("namehead", words[0]):
		e.place++
	case run.single() && sc.toks[run.from].caps && len(words[0]) < 7:
		e.body += 1.5
		e.strong = e.strong || !isCommon(words[0])
	case n == 1 && hasClass("city", words[0]):
		e.place, e.strong = e.place+4, true
	case n == 2 || n == 3:
		e.person += 1.2
		if slices.ContainsFunc(words, isCommon) {
			e.person -= 0.5
		}
	}
}

// weighBefore weighs what stands to the left: a preposition of place, a description, the dateline's position.
func (sc *scan) weighBefore(run nameRun, e *evidence) {
	if run.titleAt == 0 {
		if run.to < len(sc.toks) && sc.dateline(run) {
			e.place, e.strong = e.place+4, true
		}
		return
	}
	prev := sc.toks[run.titleAt-1]
	switch {
	case prev.is("in"):
		e.place += 1.5
	case prev.is("near", "around", "outside", "across", "into", "off"):
		e.place++
	case prev.is("at", "from", "to", "on", "via", "towards", "toward"):
		e.place += 0.6
	case prev.is("the"):
		e.person--
		e.body += 0.1
	case prev.is("and") && sc.placeBefore(run.titleAt-1):
		e.place++
	case prev.is("by"):
		e.person += 0.3
	case prev.text == "," && run.titleAt > 1 && isPersonNoun(sc.toks[run.titleAt-2].low) && run.to < len(sc.toks) && sc.toks[run.to].text == ",":
		e.person, e.strong = e.person+2, true
	case prev.text == "–" || prev.text == "-":
	case prev.is("of") && run.titleAt > 1 && hasClass("placenoun", sc.toks[run.titleAt-2].low):
		e.place += 3
	}
	if prev.kind != wordToken || prev.upper || prev.poss || IsStop(prev.low) || !prev.space && run.titleAt > 1 {
		return
	}
	start := run.titleAt - 1
	for start > 0 && run.titleAt-start < 4 && describes(sc.toks[start-1]) {
		start--
	}
	if start > 0 && sc.toks[start-1].upper && sc.opens(start-1) && isCommon(sc.toks[start-1].low) && !IsStop(sc.toks[start-1].low) {
		start-- // "Chief executive Jonah Mirsky"
	}
	desc := sc.text[sc.toks[start].start:prev.end]
	switch {
	case hasClass("bodynoun", prev.low):
		e.body, e.role = e.body+4, desc
	case isPersonNoun(prev.low):
		e.person, e.role = e.person+3, desc
	case hasClass("placenoun", prev.low):
		e.place += 2
	}
}

// placeBefore reports whether a name that its words show to be a place ends before token i.
func (sc *scan) placeBefore(i int) bool {
	for _, r := range sc.runs {
		if r.to == i {
			var e evidence
			sc.weighWords(r, lows(sc.toks[r.from:r.to]), &e)
			return e.place >= 1
		}
	}
	return false
}

// describes reports whether a word before a noun can belong to its description: lower case, no stop word, no verb form in -ed.
func describes(t token) bool {
	return t.kind == wordToken && !t.upper && !t.poss && !IsStop(t.low) && !speech[t.low] && !strings.HasSuffix(t.low, "ed") && !strings.HasSuffix(t.low, "ly")
}

// dateline reports whether a run is the place of a dateline: "PELLHAVEN (CPA) -", "LONDON—".
func (sc *scan) dateline(run nameRun) bool {
	i := run.to
	if sc.toks[i].text == "," { // "LYNDON, Ohio (CPA) -"
		i += 2
	}
	if i+3 < len(sc.toks) && sc.toks[i].text == "(" && sc.toks[i+2].text == ")" {
		i += 3
	}
	return i < len(sc.toks) && (sc.toks[i].low == "–" || sc.toks[i].low == "-") && sc.toks[run.from].caps
}

// weighAfter weighs what stands to the right: an age, a relative clause, a verb of speech, an apposition.
func (sc *scan) weighAfter(run nameRun, e *evidence) {
	i := run.to
	if run.acronym != "" {
		i += 3
	}
	if i >= len(sc.toks) {
		return
	}
	next := sc.toks[i]
	possessive := sc.toks[run.to-1].poss
	switch {
	case possessive:
		e.body += 0.2
		if next.is("board", "shares", "share", "staff", "employees", "headquarters", "accounts", "profits", "owner", "owners", "customers", "founder", "ceo", "parent") {
			e.body += 1.5
		}
		if e.role == "" && i+1 < len(sc.toks) && hasClass("place", next.low) {
			e.place += 0.5
		}
		return
	case speech[next.low]:
		e.person += 0.6
		e.body += 0.5
		e.strong = true
		return
	case (next.text == "," || next.text == "(") && sc.ageAt(i+1, e):
		e.person, e.strong = e.person+4, true
		return
	case hasClass("placenoun", next.low):
		e.place += 1.5
		return
	case hasClass("bodynoun", next.low):
		e.body++
		return
	}
	if next.text == "," && i+1 < len(sc.toks) {
		sc.weighApposition(i+1, e)
	}
}

// ageAt reads an age that follows a name at token i: "44," or "aged 44".
func (sc *scan) ageAt(i int, e *evidence) bool {
	if i < len(sc.toks) && sc.toks[i].is("aged") {
		i++
	}
	if i >= len(sc.toks) || sc.toks[i].kind != numberToken || len(sc.toks[i].text) > 3 || strings.ContainsAny(sc.toks[i].text, ".,:-") {
		return false
	}
	age := atoi(sc.toks[i].text)
	if age < 1 || age > 120 || i+1 < len(sc.toks) && !strings.Contains(",.;)–", sc.toks[i+1].low) {
		return false
	}
	e.age = age
	return true
}

// weighApposition weighs the description that follows a name and its comma at token i: "the lead inspector for …", "a public body".
func (sc *scan) weighApposition(i int, e *evidence) {
	t := sc.toks[i]
	switch {
	case t.is("who", "whose", "whom"):
		e.person += 1.5
		e.strong = true
		return
	case t.is("which"):
		e.strong = true
		e.body += 1
		e.place += 0.3
		e.person--
		return
	}
	if sc.ageAt(i, &evidence{}) {
		i += 2
	}
	end := sc.appositionEnd(i)
	if end <= i || i >= len(sc.toks) {
		return
	}
	head := sc.headNoun(i, end)
	if head < 0 {
		return
	}
	desc := strings.TrimSpace(sc.text[sc.toks[i].start:sc.toks[end-1].end])
	for _, article := range []string{"the ", "a ", "an ", "its ", "his ", "her ", "their "} {
		desc = strings.TrimPrefix(desc, article)
	}
	low := sc.toks[head].low
	switch {
	case hasClass("bodynoun", low) || hasClass("body", low) && !isPersonNoun(low):
		e.body, e.role = e.body+3, desc
	case hasClass("placenoun", low):
		e.place += 3
	case e.body >= 3: // "the newspaper Kronan, the minister, …": a list, not a description
	case isPersonNoun(low) || hasClass("title", low):
		e.person, e.role, e.strong = e.person+3, desc, true
	}
}

// appositionEnd returns the token past an apposition that begins at i, i itself where none does: it begins with an article, a possessive or
// a noun for people, holds no verb of speech, and ends at a comma or the sentence's end.
func (sc *scan) appositionEnd(i int) int {
	const longest = 14
	if i >= len(sc.toks) {
		return i
	}
	t := sc.toks[i]
	if !t.is("a", "an", "the", "his", "her", "its", "their") && !t.poss && !isPersonNoun(t.low) && !hasClass("title", t.low) &&
		!(i+1 < len(sc.toks) && (t.poss || describes(t) && isPersonNoun(sc.toks[i+1].low))) {
		return i
	}
	for j := i; j < len(sc.toks) && j-i < longest; j++ {
		u := sc.toks[j]
		switch {
		case u.kind == punctToken && strings.Contains(",.;:–()", u.low) && u.low != "":
			return j
		case speech[u.low] && j > i, u.is("is", "was", "are", "were", "has", "had", "have", "will"):
			return i
		}
	}
	return i
}

// headNoun returns the token that a description is about: the last noun before the first preposition, relative pronoun or participle clause.
func (sc *scan) headNoun(i, end int) int {
	head := -1
	for j := i; j < end; j++ {
		t := sc.toks[j]
		if t.kind != wordToken || t.poss {
			continue
		}
		if t.is("of", "for", "in", "at", "with", "from", "on", "who", "which", "that", "and", "to", "by", "based", "whose", "near") {
			if head >= 0 {
				return head
			}
			continue
		}
		if !IsStop(t.low) {
			head = j
		}
	}
	return head
}

func atoi(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i] < '0' || s[i] > '9' || n > 1e8 {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

package question

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"storywatch/diffing/claim"
)

// nameWords are the words of a name without forms of address.
func nameWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(bare(s)), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '-' })
}

// sameName reports whether two names can be one: the words of one are all among the other's ("Vekkel" and "Dorian Vekkel").
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) > len(y) || len(x) == len(y) && len(y[0]) == 1 {
		x, y = y, x
	}
	if len(x) == 1 && len(y) > 1 && x[0] != y[len(y)-1] && x[0] != y[0] {
		return false
	}
	for _, w := range x {
		initial := len(w) == 1 && x[len(x)-1] == y[len(y)-1] && slices.ContainsFunc(y[:len(y)-1], func(o string) bool { return strings.HasPrefix(o, w) }) // "D. Vekkel"
		if !initial && !slices.Contains(y, w) {
			return false
		}
	}
	return true
}

// aliases maps every form that the question and its answer know of a name, in lower case, to the canonical name.
func aliases(q Question, a Answer) map[string]string {
	out := make(map[string]string)
	put := func(form, name string) {
		form, _ = fold(form)
		form = strings.TrimPrefix(form, "the ")
		if len(form) > 1 && !notAName[form] {
			if _, ok := out[form]; !ok {
				out[form] = name
			}
		}
	}
	for _, name := range sortedKeys(q.Aliases) {
		put(name, name)
	}
	for _, name := range sortedKeys(q.Aliases) {
		for _, form := range q.Aliases[name] {
			put(form, name)
		}
	}
	for _, e := range a.Names {
		if !e.Named {
			continue
		}
		put(e.Name, e.Name)
		if words := nameWords(e.Name); len(words) > 1 && len(words[len(words)-1]) > 3 && e.Person {
			put(words[len(words)-1], e.Name)
		}
	}
	return out
}

// entry is the position of a name on the roster, -1 if it is not on it.
func (a *Answer) entry(name string) int {
	exact := slices.IndexFunc(a.Names, func(e Entry) bool { return e.Named && strings.EqualFold(e.Name, name) })
	if exact >= 0 {
		return exact
	}
	return slices.IndexFunc(a.Names, func(e Entry) bool { return e.Named && sameName(e.Name, name) })
}

// subject lists whom the clause before a place is about: the names that head it, joined by "and", or whom its pronoun or description means.
func (r *rosterRun) subject(l line, pos int) []mention {
	start := clauseStart(l.low, pos)
	var heads, owners []mention
	for _, m := range l.names {
		if m.start < start || m.end > pos || m.kind == claim.Place && !m.known || m.kind == claim.Other && !m.known && m.start == 0 && len(nameWords(m.name)) == 1 {
			continue
		}
		if !dependent(l.low, m) {
			heads = append(heads, m)
		} else if (m.kind == claim.Body || m.known && m.kind == claim.Other) && fromWord.MatchString(l.low[:m.start]) {
			owners = append(owners, m)
		}
	}
	if len(heads) == 0 && len(owners) > 0 && !pronoun.MatchString(l.low[start:owners[0].start]) { // "milk from Harrow Dairies is …"
		if _, ok := r.meant(l.low[start:pos]); !ok {
			heads = owners[len(owners)-1:]
		}
	}
	for n := len(heads); n > 1; n = len(heads) { // "X attended Y and was …": Y is an object
		gap := l.low[heads[n-2].end:heads[n-1].start]
		if auxOnly.MatchString(l.low[heads[n-1].end:pos]) && finite.MatchString(gap) { // "both agreed that the bribes X is accused of taking"
			heads = heads[n-1:]
			break
		}
		if !finite.MatchString(gap) || newClause.MatchString(gap) {
			break
		}
		heads = heads[:n-1]
	}
	if n := len(heads); n > 0 && heads[n-1].kind != claim.Unnamed && ofBody.MatchString(l.low[heads[n-1].end:]) { // "the Lumeric man"
		for _, e := range r.a.Names {
			if e.Person && e.Employer != "" && sameName(e.Employer, heads[n-1].name) {
				return []mention{{name: e.Name, kind: entryKind(e), known: true, age: e.Age, count: 1}}
			}
		}
		return nil
	}
	if n := len(heads); n > 0 {
		// "X, an engineer, was …": a described person beside a name describes it.
		last := heads[n-1]
		if last.kind == claim.Unnamed && last.age > 0 && n > 1 && heads[n-2].kind == claim.Unnamed && heads[n-2].age == 0 && apposed(l.low[heads[n-2].end:last.start]) {
			return r.resolve(l, heads[n-1:], pos) // "a second person, an engineer aged 39, was …"
		}
		if last.kind == claim.Unnamed && n > 1 && heads[n-2].kind != claim.Unnamed && apposed(l.low[heads[n-2].end:last.start]) {
			last, heads = heads[n-2], heads[:n-1]
			n--
		}
		if k := ownSubject.FindAllStringIndex(l.low[last.end:pos], -1); k != nil && last.end <= pos { // "X pointed out that one call was held over …"
			if m, ok := r.meant(head(l.low[last.end+k[len(k)-1][0] : pos])); ok && r.a.entry(m.name) >= 0 {
				return []mention{m}
			}
			return nil
		}
		out := []mention{last}
		for i := n - 2; i >= 0 && joined(l.low[heads[i].end:heads[i+1].start]); i-- {
			out = append([]mention{heads[i]}, out...)
		}
		if out[0].kind == claim.Unnamed && len(out) > 1 && out[1].kind != claim.Unnamed && apposed(l.low[out[0].end:out[1].start]) {
			out = out[1:] // "two directors, X and Y, were …"
		}
		return r.resolve(l, out, pos)
	}
	if m, ok := r.restated(l, start, pos); ok {
		return []mention{m}
	}
	if m, ok := r.itself(l, start, pos); ok { // "the League said it would …"
		return []mention{m}
	}
	if m, ok := r.ownBody(l, start, pos); ok { // "the X leader said his party would …"
		return []mention{m}
	}
	if start > 0 && plural.MatchString(head(l.low[start:pos])) { // "41 members said they would …": not the one spoken of before
		for i := len(l.names) - 1; i >= 0; i-- {
			if m := l.names[i]; m.end <= start && m.kind != claim.Place && !dependent(l.low, m) {
				return []mention{m}
			}
		}
		return nil
	}
	if m, ok := r.heBefore(l, start, pos); ok {
		return []mention{m}
	}
	if m, ok := r.meant(head(l.low[start:pos])); ok {
		return []mention{m}
	}
	if start > 0 { // "X said he was innocent": the pronoun's clause has no name of its own
		if m, ok := r.meant(head(l.low[max(0, start-1):pos])); ok {
			return []mention{m}
		}
	}
	return nil
}

var (
	finite    = regexp.MustCompile(`\b(?:[a-z]{2,}ed|was|were|is|are|has|had|have|met|told|left|went|came|gave|took|made|said|sent|paid|ran|saw|got|held|led|wrote|will|would)\b`)
	newClause = regexp.MustCompile(`(?:\band|\bbut|,|\bthat|\bsaid|\bsays|;) (?:the |a |an |his |her |its )?$`)
)

// ownSubject begins a clause that has a thing or somebody else for its subject.
var ownSubject = regexp.MustCompile(`\b(?:that|how|why|where|whether) (?:(?:at least|only|even|all|both|just|nearly|about|some of) )?(?:the|a|an|one|two|three|four|some|many|no|every|each|any|this|these|those|such|his|her|its|their|other) [a-z]`)

// auxOnly is what may stand between a subject and its participle.
var auxOnly = regexp.MustCompile(`^ (?:(?:has|have|had|is|was|were|are|been|being|also|now|then|both|all|already|first|later|since) )*$`)

var (
	plural   = regexp.MustCompile(`^(?:that )?they\b`)
	hisParty = regexp.MustCompile(`\b(?:his|her|their) (?:own )?(?:party|group|union|bloc|faction|government|country|movement|league|company|club)\b`)
)

// ownBody is the body for which someone speaks: "the League's leader said his party would …".
func (r *rosterRun) ownBody(l line, start, pos int) (mention, bool) {
	if !hisParty.MatchString(l.low[start:pos]) {
		return mention{}, false
	}
	for _, m := range l.names {
		if m.end <= start && m.kind == claim.Body {
			return m, true
		}
	}
	return mention{}, false
}

// dependent reports whether a name only says whose, where or with whom: after a preposition, or possessive.
func dependent(low string, m mention) bool {
	if strings.HasPrefix(low[m.end:], "'s ") || strings.HasPrefix(low[m.end:], "' ") {
		return true
	}
	if pairAfter.MatchString(low[:m.start]) { // "with input from both X and Y"
		return true
	}
	if partOfBody.MatchString(low[:m.start]) { // the branch of a union speaks as the union
		return false
	}
	words := strings.Fields(turnForm.ReplaceAllString(low[:m.start], ""))
	for k := len(words) - 1; k >= 0 && k >= len(words)-5; k-- {
		switch words[k] {
		case "of", "with", "for", "at", "from", "by", "in", "to", "on", "against", "near", "over", "inside", "outside", "between", "about", "into", "under", "than":
			return true
		case "and", "or", "but", "that", "who", "which", "as", "said", "says", "-":
			return false
		}
		if strings.ContainsAny(words[k], ",;:\"().") || finite.MatchString(words[k]) {
			return false
		}
	}
	return false
}

var pairAfter = regexp.MustCompile(`\b(?:from|between|with) (?:both )?(?:the )?[a-z-]+ and (?:the )?$`)

var partOfBody = regexp.MustCompile(`\b(?:branch|wing|section|leadership|board|council|members?|chapter|arm|supporters|parts?|majority) of (?:the )?$`)

var fromWord = regexp.MustCompile(`\b(?:from|by) (?:the )?$`)

func apposed(gap string) bool {
	gap = strings.TrimSpace(gap)
	return gap == "" || gap == "," || gap == ", the" || gap == ", a" || gap == ", an"
}

// listed is what may stand between two names of a list: "X and the auditor Y".
var listed = regexp.MustCompile(`^(?:,| and|, and| as well as|, along with|, together with)(?: the| a| an| his| her| its| their)?(?: (?:former|late|chief|senior|deputy|then|[a-z-]+(?:er|or|ant|ist|man|woman|ian|ent|ef|al|or|ty|nt)|company|firm|group|bank|agency|club|brothers|sisters|business|shop|[a-z]+-in-law|brother|sister|cousin|wife|husband|son|daughter),?)* $`)

func joined(gap string) bool {
	gap = agedGap.ReplaceAllString(gap, "")
	if listed.MatchString(gap) {
		return true
	}
	switch strings.TrimSpace(gap) {
	case ",", "and", ", and", "&", "as well as", "or", "and the", ", the", "along with", "together with", ", on", "and on", ", on the", "and on the", ", at", "and at", "and to":
		return true
	}
	return false
}

// ofBody is a description that follows the body to which somebody belongs.
var ofBody = regexp.MustCompile(`^ (?:[a-z-]+ )?(?:` + personNouns + `)\b`)

// qualifies reports whether a body only says to whom the person named after it belongs: "the Lumeric engineer X".
func qualifies(l line, m mention) bool {
	return (m.kind != claim.Person || ofBody.MatchString(l.low[m.end:])) && slices.ContainsFunc(l.names, func(o mention) bool {
		return o.start > m.end && (o.kind == claim.Person || o.kind == claim.Other && len(nameWords(o.name)) > 1) && betweenWords.MatchString(l.low[m.end:o.start]) && !smallWord.MatchString(l.low[m.end:o.start])
	})
}

// adjective reports whether the name of a place only qualifies the noun after it: "British intelligence".
func adjective(l line, m mention) bool {
	next := strings.TrimPrefix(l.low[m.end:], " ")
	return m.kind == claim.Place && !m.known && l.low[m.start:m.end] != strings.ToLower(m.name) && !strings.HasSuffix(l.low[:m.end], "s") &&
		next != l.low[m.end:] && next != "" && next[0] >= 'a' && next[0] <= 'z' && !smallWord.MatchString(firstWords(next, 1))
}

var smallWord = whole(`of|over|for|in|at|on|by|to|with|from|about|after|before|against|the|a|an|and|or|that|who|as|is|was|are|were`)

var betweenWords = regexp.MustCompile(`^ (?:[a-z-]+ ){1,3}$`)

// followed reports whether a possessive name is followed closely by another name, which it only qualifies.
func followed(l line, m mention) bool {
	return slices.ContainsFunc(l.names, func(o mention) bool { return o.start > m.end && o.start-m.end < 40 })
}

// resolve turns descriptions into the entries that they mean, where that is plain.
func (r *rosterRun) resolve(l line, in []mention, pos int) []mention {
	for i, m := range in {
		if m.kind != claim.Unnamed {
			continue
		}
		for _, e := range r.a.Names {
			if m.age > 0 && e.Age == m.age && e.Person {
				in[i].name, in[i].known, in[i].kind = e.Name, true, entryKind(e)
				break
			}
		}
	}
	return in
}

func entryKind(e Entry) claim.NameKind {
	switch {
	case !e.Named:
		return claim.Unnamed
	case e.Person:
		return claim.Person
	}
	return claim.Body
}

var (
	pronoun  = whole(`he|she|him|her|his|who\b`)
	pronouns = whole(`they|them|it|its|their|both`)
	theNoun  = whole(`the (?:[a-z0-9'-]+ ){0,4}?(` + personNouns + `|company|firm|contractor|group|bank|agency|club|party|supplier)\b`)
)

// meant is the one whom a pronoun or a description ("the engineer") in a stretch of text means: on the roster by role, or last spoken of.
func (r *rosterRun) meant(part string) (mention, bool) {
	asMention := func(e Entry) (mention, bool) {
		return mention{name: e.Name, kind: entryKind(e), known: true, age: e.Age, count: 1}, true
	}
	for _, m := range theNoun.FindAllStringSubmatch(part, -1) {
		noun := m[1]
		var found []Entry
		for _, e := range r.a.Names {
			if bodyNoun.MatchString(noun) && !e.Person || slices.Contains(strings.Fields(e.Role), noun) && e.Person && !e.calledBody() {
				found = append(found, e)
			}
		}
		if len(found) > 1 { // the last spoken of, or the last put on who still is
			for _, e := range found {
				if e.Name == r.focus.name || e.Name == r.body.name {
					return asMention(e)
				}
			}
			for _, e := range found { // "the Board's engineer"
				if words := nameWords(e.Employer); len(words) > 0 && len(wholeWords(part, words[len(words)-1])) > 0 {
					return asMention(e)
				}
			}
			found = slices.DeleteFunc(found, func(e Entry) bool { return e.Standing == cleared })
		}
		if len(found) > 0 && e0(found).Person || len(found) == 1 {
			return asMention(found[len(found)-1])
		}
		if r.fresh { // the one just spoken of, in other words
			if bodyNoun.MatchString(noun) && r.body.known {
				return r.body, true
			}
			if !bodyNoun.MatchString(noun) && r.focus.known {
				return r.focus, true
			}
		}
	}
	for _, e := range r.a.Names { // by a trade that only this story knows: "the plumber"
		for _, word := range strings.Fields(e.Role) {
			if e.Person && len(word) > 3 && !nounWord.MatchString(word) && theOneCalled(part, word) {
				return asMention(e)
			}
		}
	}
	if r.focus.name != "" && pronoun.MatchString(part) {
		return r.focus, true
	}
	if m := pronouns.FindString(part); r.body.name != "" && m != "" && m != "both" {
		return r.body, true
	}
	return mention{}, false
}

// theOneCalled reports whether a text speaks of "the …" with a word for its noun: "the port's tally inspector".
func theOneCalled(part, word string) bool {
	for _, at := range wholeWords(part, word) {
		lead := strings.Fields(part[:at])
		if slices.Contains(lead[max(0, len(lead)-5):], "the") {
			return true
		}
	}
	return false
}

// head is the beginning of a clause, where its subject stands: up to its sixth word.
func head(clause string) string {
	words := strings.Fields(strings.TrimLeft(clause, " \"',"))
	return strings.Join(words[:min(6, len(words))], " ") + " "
}

func e0(list []Entry) Entry { return list[0] }

var bodyNoun = whole(`company|firm|group|bank|agency|club|party|supplier|contractor`)

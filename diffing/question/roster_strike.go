package question

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storywatch/diffing/claim"
)

// striking reports whether the question asks who is on strike.
func (r *rosterRun) striking() bool { return !r.f.accusing && strikeAsk.MatchString(r.asked()) }

// strikeText is a line with its names marked by letters, which the forms of words for strikes are matched against.
func (r *rosterRun) strikeText(l line) (string, []mention) {
	names := slices.DeleteFunc(slices.Clone(l.names), func(m mention) bool {
		return m.kind == claim.Unnamed || m.end <= m.start || !capitalAt(l, m.start) && !m.known
	})
	names = append(names, r.capitals(l, names)...)
	slices.SortFunc(names, func(a, b mention) int { return a.start - b.start })
	for i := 0; i+1 < len(names); i++ { // "the Guild of Traffic Controllers" is one name
		m, n := names[i], names[i+1]
		if gap := l.low[min(m.end, n.start):n.start]; !m.known && (gap == " of " || gap == " of the " || gap == " for ") && unionName.MatchString(lastWord(m.name)) {
			names[i] = mention{start: m.start, end: n.end, name: bare(l.text(m.start, n.end)), kind: claim.Body}
			names = slices.Delete(names, i+1, i+2)
			i--
		}
	}
	var b strings.Builder
	var who []mention
	last := 0
	for _, m := range names {
		if m.start < last || len(who) == 26 || m.end > len(l.low) {
			continue
		}
		b.WriteString(strings.ReplaceAll(l.low[last:m.start], "~", "-"))
		b.WriteByte('~')
		b.WriteByte(byte('a' + len(who)))
		last = m.end
		if strings.HasSuffix(l.low[m.start:m.end], "'s") {
			last = m.end - 2
		}
		who = append(who, m)
	}
	b.WriteString(strings.ReplaceAll(l.low[last:], "~", "-"))
	text := b.String()
	if k := strings.Index(text, " - "); k > 0 && writtenIn.MatchString(l.v.Claim.Text) { // where a report was written says nothing of the place
		text = text[k+3:]
	}
	return text, who
}

// capitalAt reports whether the sentence has a capital letter at a place of the folded line.
func capitalAt(l line, at int) bool {
	if at >= len(l.back) || l.back[at] >= len(l.v.Claim.Text) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(l.v.Claim.Text[l.back[at]:])
	return unicode.IsUpper(c)
}

// capitals are runs of words with capitals that no name of a line covers: depots and garages are in no register.
func (r *rosterRun) capitals(l line, have []mention) []mention {
	var out []mention
	for i := 0; i < len(l.low); i++ {
		if !capitalAt(l, i) || i > 0 && !(l.low[i-1] == ' ' || l.low[i-1] == '"' || l.low[i-1] == '(') || slices.ContainsFunc(have, func(m mention) bool { return i >= m.start && i < m.end }) {
			continue
		}
		if first := openWord.FindString(l.low); i == 0 && (claim.Familiar(first) || plainEnding.MatchString(first) || prefixed.MatchString(first+" ")) {
			i = max(len(first)-1, 0)
			continue
		}
		end := i
		for {
			for end < len(l.low) && (l.low[end] >= 'a' && l.low[end] <= 'z' || l.low[end] == '-' || l.low[end] >= 0x80) {
				end++
			}
			if end+1 >= len(l.low) || l.low[end] != ' ' || !capitalAt(l, end+1) || slices.ContainsFunc(have, func(m mention) bool { return end+1 >= m.start && end+1 < m.end }) {
				break
			}
			end++
		}
		name := l.text(i, end)
		opens := i > 1 && (l.low[i-1] == '"' || strings.ContainsRune("-:.\"", rune(l.low[i-2])))
		if low := strings.ToLower(name); end-i > 2 && !notAName[low] && !(opens && !strings.Contains(name, " ") && claim.Familiar(low)) {
			out = append(out, mention{start: i, end: end, name: bare(name), kind: claim.Other})
		}
		i = end
	}
	return out
}

var openWord = regexp.MustCompile(`^[a-z-]+`)

// takeStrike takes in what a line says of who stopped work and who took it up again.
func (r *rosterRun) takeStrike(l line) {
	if elsewhere(l, r.t) || elsewhereCase.MatchString(l.low) || untrueTale.MatchString(l.low) {
		return
	}
	text, who := r.strikeText(l)
	var gone []string
	for _, c := range strikesOff {
		for _, m := range c.re.FindAllStringIndex(text, -1) {
			if peopleOut.MatchString(text[m[0]:m[1]]) || !r.strikeIs(text, m, true) {
				continue
			}
			for _, x := range r.strikeHolders(l, text, who, c, m, true) {
				gone = append(gone, x.name)
				was := r.weight
				if r.mistakenForKnown(l) {
					r.weight = full
				}
				r.leaveRole(l, r.strikeAs(true), x)
				r.weight = was
			}
		}
	}
	for _, x := range r.ownersOf(text, strikeOver, who, true) {
		gone = append(gone, x.name)
		r.leaveRole(l, r.strikeAs(true), x)
	}
	for _, x := range r.ownersOf(text, strikeGoesOn, who, false) {
		if r.mayStrike(l, x) {
			r.enterStrike(l, text, x)
		}
	}
	for _, c := range strikesOn {
		for _, m := range c.re.FindAllStringIndex(text, -1) {
			if !r.strikeIs(text, m, false) {
				continue
			}
			for _, x := range r.strikeHolders(l, text, who, c, m, false) {
				if !slices.ContainsFunc(gone, func(n string) bool { return sameName(n, x.name) }) {
					r.enterStrike(l, text, x)
				}
			}
		}
	}
	if m := withUnion.FindStringSubmatch(text); m != nil && len(r.changes) > 0 {
		if x := who[m[1][1]-'a']; unionName.MatchString(strings.ToLower(x.name)) && r.mayStrike(l, x) {
			r.enterStrike(l, text, x)
		}
	}
}

// mistakenForKnown reports whether the closest thing that was known before a line says of nobody that they work again: what the line says of
// somebody who came on since was then never told.
func (r *rosterRun) mistakenForKnown(l line) bool {
	if l.v.Nearest == nil || r.weight != forward {
		return false
	}
	low, _ := fold(clip(l.v.Nearest.Text))
	return !slices.ContainsFunc(strikesOff, func(c strikeCue) bool {
		m := c.re.FindStringIndex(low)
		return m != nil && r.strikeIs(low, m, true)
	})
}

// strikeIs reports whether words at a place of a marked line tell what is, and nothing that may be.
func (r *rosterRun) strikeIs(text string, m []int, off bool) bool {
	at := m[0]
	if at < len(text) && (text[at] == ' ' || text[at] == '"' || text[at] == '(') {
		at++
	}
	lead := text[:at]
	own := lead // "did not wait and took their boats out" denies the first verb alone
	if k := strings.LastIndex(lead, " and "); k >= 0 {
		own = lead[k:]
	}
	not := negatedBefore(own, len(own))
	if off && decided.MatchString(lead) {
		return !not
	}
	if c := text[at:m[1]]; leftTalks.MatchString(text[m[1]:]) || backToTalk.MatchString(c) || backToTalk.MatchString(c+nextWord(text[m[1]:])) || taleOf.MatchString(lead) {
		return false
	}
	if stillTries.MatchString(lead) || onlyNotAll.MatchString(text) && off || !off && noStrike.MatchString(text) {
		return false
	}
	if willDo.MatchString(lead) || not && !onlyNot.MatchString(lead) || unreal(text, at) || onlySoon.MatchString(text[m[1]:]) {
		return false
	}
	return !onlyMay.MatchString(lead)
}

var (
	// decided leads up to a step that those concerned have settled on: "the decision of the crews to".
	decided    = regexp.MustCompile(`\b(?:decision|vote|resolution|agreement|choice) (?:of|by|at) [^.;]{3,90} to $|\b(?:decided|agreed|chose|resolved|opted) to $`)
	endsSoon   = regexp.MustCompile(`^ (?:on [a-z]+day|next|tomorrow|in [a-z]+)\b`)
	stillTries = regexp.MustCompile(`\b(?:talks|efforts?|attempts?|bid|hopes?|moves?|plans?|pleas?|calls?) (?:to|of|on|for|about) [a-z]+ (?:the |an? )?$`)
	onlyNotAll = regexp.MustCompile(`(?:^|[,;] )(?:only )?(?:few|hardly any|barely|scarcely) `)
	noStrike   = regexp.MustCompile(`\bto (?:fight|help|watch|rescue|escape|flee)\b|\b(?:protest|campaign|march|rally) against the (?:motorway|road|war|law)\b|\bhunger[ -]strikes?\b|\b(?:last year|(?:years?|decades?) ago)\b|\b(?:because of|owing to|due to|for want of) (?:the |an? )?(?:[a-z]+ )?(?:fog|storms?|snow|ice|fire|floods?|pupils|measles|illness|power)\b`)
	willDo     = regexp.MustCompile(`\b(?:will|would|shall|could|may|might|should|must|can|if|whether|unless|to|not yet|threat(?:en)?(?:s|ed|ening)? to|about to|due to|ready to|before|point of|ballot(?:s|ed)? on|vot(?:e|ed|ing) (?:on|for|to)) (?:also |now |all |then |be |have |an? |the )*$`)
	onlyNot    = regexp.MustCompile(`\bnot only (?:[a-z]+ )?$`)
	onlySoon   = regexp.MustCompile(`^ (?:next (?:week|month)|tomorrow|if\b|unless\b)`)
)

// nextWord is the word that a text goes on with.
func nextWord(text string) string {
	if words := strings.Fields(text); len(words) > 0 && strings.HasPrefix(text, " ") {
		return " " + strings.Trim(words[0], ",.;")
	}
	return ""
}

// strikeHolders are those of whom words at a place of a marked line speak.
func (r *rosterRun) strikeHolders(l line, text string, who []mention, c strikeCue, m []int, off bool) []mention {
	keep := func(list []mention) []mention {
		return slices.DeleteFunc(list, func(x mention) bool {
			union := unionName.MatchString(strings.ToLower(x.name))
			if c.site && !c.behind && r.a.entry(x.name) < 0 && otherCause.MatchString(text) {
				return true
			}
			return c.union && !union || c.site && union && !x.known || !(r.a.entry(x.name) >= 0) && !r.mayStrike(l, x)
		})
	}
	if c.behind {
		if b := behindOne.FindStringSubmatchIndex(text[m[1]:]); b != nil {
			return keep(r.marked(text[m[1]+b[2]:], who))
		}
		return nil
	}
	from := 0
	for _, e := range strikeEdge.FindAllStringIndex(text[:m[0]], -1) {
		from = e[1]
	}
	part := text[from:m[0]] + " "
	if out := keep(r.strikersIn(l, part, who)); len(out) > 0 {
		return out
	}
	if c.union {
		for i := len(who) - 1; i >= 0; i-- { // "X of the League added that his union had …"; "their union, the League, is …"
			if theirUnion.MatchString(part) || strings.Contains(part, "union, ") {
				if out := keep([]mention{who[i]}); len(out) > 0 {
					return out
				}
			}
		}
		return nil
	}
	if s := theStrikers.FindStringSubmatch(part); s != nil {
		if x, ok := r.calledSo(strings.Fields(s[1])); ok {
			return []mention{x}
		}
	}
	if h := headSubject.FindStringSubmatch(text[:m[0]]); h != nil && coordinate.MatchString(part) { // "X lost patience and has been shut since"
		return keep([]mention{who[h[1][1]-'a']})
	}
	if !off {
		r.namelessStrike(l, part)
	}
	return nil
}

// ownersOf are those of whose strike a marked line says something.
func (r *rosterRun) ownersOf(text string, re *regexp.Regexp, who []mention, off bool) []mention {
	var out []mention
	for _, m := range re.FindAllStringSubmatchIndex(text, -1) {
		if !r.strikeIs(text, m, off) || off && strings.HasSuffix(text[m[0]:m[1]], " ends") && endsSoon.MatchString(text[m[1]:]) {
			continue
		}
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 {
				out = append(out, r.marked(text[m[i]:], who)...)
			}
		}
	}
	return out
}

// strikersIn are those who work at, or belong to, what the names of a clause stand for; the last of them counts.
func (r *rosterRun) strikersIn(l line, part string, who []mention) []mention {
	best, at := []mention(nil), -1
	for _, re := range []*regexp.Regexp{ofStrikers, atStrikers, ownStrikers} {
		names, whoAt := re.SubexpIndex("names"), re.SubexpIndex("who")
		for _, m := range re.FindAllStringSubmatchIndex(part, -1) {
			if m[2*names] < at || notStrikers.MatchString(part[m[2*whoAt]:m[2*whoAt+1]]) {
				continue
			}
			if p := re.SubexpIndex("prep"); p >= 0 && part[m[2*p]:m[2*p+1]] == "in" && !gatePlaces.MatchString(r.asked()) {
				continue
			}
			best, at = r.marked(part[m[2*names]:], who), m[2*names]
		}
	}
	if at >= 0 {
		return best
	}
	if m := bareSubject.FindStringSubmatchIndex(part); m != nil {
		k := bareSubject.SubexpIndex("names")
		list := r.marked(part[m[2*k]:], who)
		for i := m[2*k] - 1; i > 0; { // "X and Y walked out"
			j := strings.LastIndexByte(part[:i], '~')
			if j < 0 || !slotRun.MatchString(part[j:]) || len(slotRun.FindString(part[j:])) <= m[2*k]-j {
				break
			}
			list, i = r.marked(part[j:], who), j
		}
		return slices.DeleteFunc(list, func(x mention) bool { return x.kind == claim.Person && !unionName.MatchString(strings.ToLower(x.name)) })
	}
	return nil
}

// marked are the names of a list that a marked text begins with.
func (r *rosterRun) marked(text string, who []mention) []mention {
	var out []mention
	for _, m := range slotMark.FindAllStringSubmatch(slotRun.FindString(text), -1) {
		if k := int(m[1][0] - 'a'); k < len(who) {
			out = append(out, who[k])
		}
	}
	return out
}

// mayStrike reports whether a name can be one that the wording asks for: a union, or a place where people work.
func (r *rosterRun) mayStrike(l line, m mention) bool {
	if r.asksOnly(m) && r.a.entry(m.name) < 0 || sameName(m.name, r.t.Outlet) || notAName[strings.ToLower(m.name)] {
		return false
	}
	low := strings.ToLower(m.name)
	behind := strings.TrimPrefix(l.low[min(m.end, len(l.low)):], " ")
	switch {
	case unionName.MatchString(low):
		return askUnions.MatchString(r.asked())
	case !askSites.MatchString(r.asked()) && !whoAsk.MatchString(r.asked()):
		return false
	case m.known && r.a.entry(m.name) < 0 && m.kind != claim.Place && !siteStart.MatchString(behind): // whoever the user lists beside the unions is the other side
		return !askSites.MatchString(r.asked())
	}
	return true
}

var (
	whoAsk    = regexp.MustCompile(`^(?:who|whose|which (?:groups|workers|staff))\b`)
	siteStart = regexp.MustCompile(`^` + sites + `\b`)
)

// enterStrike puts somebody on, or gives the one place without a name its name.
func (r *rosterRun) enterStrike(l line, text string, x mention) {
	if i := r.a.entry(x.name); i < 0 && !unionName.MatchString(strings.ToLower(x.name)) && !oneMore.MatchString(text) {
		open := -1
		for k, e := range r.a.Names {
			if !e.Named && e.Standing == in {
				if open >= 0 {
					open = -2
					break
				}
				open = k
			}
		}
		if open >= 0 && r.sameSite(text, r.a.Names[open].Role) {
			r.christen(l, open, x)
			return
		}
	}
	r.enterRole(l, r.strikeAs(false), x)
}

// strikeAs is what those are called who stop work, or take it up again, in the words of the question.
func (r *rosterRun) strikeAs(off bool) string {
	joined := strings.Contains(r.asked(), " join")
	switch {
	case joined && off:
		return "left"
	case joined:
		return "joined"
	case off:
		return "back at work"
	}
	return "on strike"
}

var oneMore = whole(`second|third|fourth|another|also|too|as well|joined|next|followed|one more|in addition`)

// sameSite reports whether a line speaks of what the place without a name was called, or of those who work there, by the same word.
func (r *rosterRun) sameSite(text, role string) bool {
	for _, word := range strings.Fields(role) {
		if len(word) > 3 && len(wholeWords(text, word))+len(wholeWords(text, singular(word)))+len(wholeWords(text, word+"s")) > 0 {
			return true
		}
	}
	return false
}

// namelessStrike takes on a place that a clause does not name: "the crews of one garage did not turn up".
func (r *rosterRun) namelessStrike(l line, part string) {
	m := namelessOne.FindStringSubmatch(part)
	if m == nil || r.weight != full || !askSites.MatchString(r.asked()) {
		return
	}
	what := m[namelessOne.SubexpIndex("what")] + m[namelessOne.SubexpIndex("that")]
	words := strings.Fields(what)
	if slices.ContainsFunc(r.a.Names, func(e Entry) bool {
		return !e.Named && e.Standing == in && slices.Contains(strings.Fields(e.Role), singular(lastOf(words)))
	}) && words[0] != "another" {
		return
	}
	name := strings.Replace(strings.Replace(what, "one of the ", "a ", 1), "one ", "a ", 1)
	name = strings.TrimSuffix(name, lastOf(words)) + singular(lastOf(words))
	r.add(l, Entry{Name: name, As: r.strikeAs(false), Rank: 2, Role: singular(lastOf(words)) + " " + lastOf(strings.Fields(m[namelessOne.SubexpIndex("who")]))})
}

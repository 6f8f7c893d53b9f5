package claim

import (
	"slices"
	"strconv"
	"strings"
)

// findNames fills the names of a sentence: capitalised runs, unnamed people with their age, and known names in small letters.
func (p *docParser) findNames(s *sentence) {
	used := slices.Clone(s.taken)
	if s.caseless { // what is known by name first: of the others only their words tell
		p.findKnown(s, used)
	}
	if !s.loud || s.caseless {
		for _, run := range s.runs {
			if anyTrue(used[run.from:run.to]) {
				continue
			}
			for _, m := range p.resolveRun(s, run) {
				for k := m.from; k < m.to; k++ {
					used[k] = true
				}
				s.names = append(s.names, m)
			}
		}
	}
	if !s.caseless {
		p.findKnown(s, used)
	}
	p.findUnnamed(s)
	slices.SortStableFunc(s.names, func(a, b foundName) int { return a.from - b.from })
}

func anyTrue(list []bool) bool { return slices.Contains(list, true) }

// resolveRun says what a capitalised run names; nothing when it is a plain word.
func (p *docParser) resolveRun(s *sentence, run nameRun) []foundName {
	e := s.weigh(run)
	m := foundName{from: run.from, to: run.to, titleFrom: -1}
	if run.titleAt < run.from {
		m.titleFrom = run.titleAt
	}
	m.Span = Span{s.toks[run.from].start, s.toks[run.from].start + len(run.text)}
	m.Text, m.Role = run.text, e.role
	key := nameKey(run.text)
	if prev := run.titleAt - 1; prev >= 0 && run.title == "" && s.toks[prev].upper && s.opens(prev) && s.toks[run.from].space { // a plain word that begins a known name
		if n, ok := p.choose(foldWord(s.toks[prev].text)+" "+key, false); ok && len(p.r.index[foldWord(s.toks[prev].text)+" "+key]) > 0 {
			m.from, m.Start = prev, s.toks[prev].start
			m.Text, m.Name, m.Kind = s.text[m.Start:m.End], n.Name, n.Kind
			return []foundName{m}
		}
	}
	nation, isNation := country(key)
	if isNation && len(p.r.index[key]) == 0 {
		m.Name, m.Kind = nation, Place
		return []foundName{m}
	}
	if n, ok := p.choose(key, run.title != ""); ok {
		m.Name, m.Kind = n.Name, n.Kind
		if m.Kind == Other {
			m.Kind = e.kind()
		}
		return []foundName{m}
	}
	if both := p.hyphenPair(s, run); both != nil {
		return both
	}
	if two := p.twoPeople(s, run); two != nil {
		return two
	}
	if run.single() && (isCommon(key) || run.first && looksCommon(key) || hasClass("title", key)) {
		return nil
	}
	if run.first && run.single() && !e.strong {
		return nil
	}
	m.Name, m.Kind = plainName(run.text), e.kind()
	return []foundName{m}
}

// choose returns the entry that a folded name stands for; among several the one that the document spoke of last.
func (p *docParser) choose(key string, titled bool) (Name, bool) {
	found := p.r.lookup(key)
	if titled {
		if people := p.r.only(found, Person); len(people) > 0 {
			found = people
		}
	}
	if len(found) == 1 {
		return *p.r.names[found[0]], true
	}
	for i := len(p.people) - 1; i >= 0; i-- {
		if slices.Contains(found, p.people[i].name) {
			return *p.r.names[p.people[i].name], true
		}
	}
	for i := len(p.bodies) - 1; i >= 0; i-- {
		if slices.Contains(found, p.bodies[i].name) {
			return *p.r.names[p.bodies[i].name], true
		}
	}
	return Name{}, false
}

// hyphenPair reads two names joined by a hyphen, as in "a Hask-Venmore meeting": both must be known.
func (p *docParser) hyphenPair(s *sentence, run nameRun) []foundName {
	left, right, ok := strings.Cut(run.text, "-")
	if !ok || !run.single() {
		return nil
	}
	a, okA := p.choose(nameKey(left), false)
	b, okB := p.choose(nameKey(right), false)
	if !okA || !okB {
		return nil
	}
	start := s.toks[run.from].start
	mid := start + len(left)
	return []foundName{
		{Mention: Mention{Span: Span{start, mid}, Text: left, Name: a.Name, Kind: a.Kind}, from: run.from, to: run.to, titleFrom: -1},
		{Mention: Mention{Span: Span{mid + 1, mid + 1 + len(right)}, Text: right, Name: b.Name, Kind: b.Kind}, from: run.from, to: run.to, titleFrom: -1},
	}
}

// twoPeople reads two surnames that stand side by side: "Hask told Venmore Ildeson would go".
func (p *docParser) twoPeople(s *sentence, run nameRun) []foundName {
	if run.to-run.from != 2 {
		return nil
	}
	var out []foundName
	for k := run.from; k < run.to; k++ {
		t := s.toks[k]
		name := p.r.surnamed(strings.Join(t.parts(), " "))
		if name == "" {
			return nil
		}
		text := trimPossessive(t.text)
		out = append(out, foundName{
			from: k, to: k + 1, titleFrom: -1,
			Mention: Mention{Span: Span{t.start, t.start + len(text)}, Text: text, Name: name, Kind: Person},
		})
	}
	return out
}

// longestName is how many words of a name in small letters are looked up.
const longestName = 6

// findKnown finds known names that stand in small letters, or in a sentence whose capitals tell nothing: "the harbour trust". A single word
// needs an article before it, and to be meant: the document spoke of its name, or the user listed it, or only one name has it.
func (p *docParser) findKnown(s *sentence, used []bool) {
	words := s.folded()
	for i := 0; i < len(s.toks); i++ {
		if used[i] || s.toks[i].kind == punctToken || IsStop(s.toks[i].low) {
			continue
		}
		longest := 0
		if words.at[i] < len(words.list) {
			longest = p.r.heads[words.list[words.at[i]]]
		}
		if longest == 0 {
			continue
		}
		for n := min(longestName, len(s.toks)-i); n > 0; n-- {
			if words.at[i+n]-words.at[i] > longest {
				continue
			}
			if anyTrue(used[i:i+n]) || hasPunct(s.toks[i:i+n]) {
				continue
			}
			name, ok := p.knownAt(s, i, n, strings.Join(words.list[words.at[i]:words.at[i+n]], " "))
			if !ok {
				continue
			}
			end := s.toks[i+n-1].end
			text := trimPossessive(s.text[s.toks[i].start:end])
			s.names = append(s.names, foundName{
				from: i, to: i + n, titleFrom: -1,
				Mention: Mention{Span: Span{s.toks[i].start, s.toks[i].start + len(text)}, Text: text, Name: name.Name, Kind: name.Kind},
			})
			for k := i; k < i+n; k++ {
				used[k] = true
			}
			break
		}
	}
}

func hasPunct(toks []token) bool {
	return slices.ContainsFunc(toks, func(t token) bool { return t.kind == punctToken })
}

// foldedWords is the folded words of a sentence, with where each token's begin.
type foldedWords struct {
	list []string
	at   []int // by token, and one more for the end
}

func (s *sentence) folded() foldedWords {
	w := foldedWords{make([]string, 0, len(s.toks)+4), make([]int, 0, len(s.toks)+1)}
	for _, t := range s.toks {
		w.at = append(w.at, len(w.list))
		w.list = t.appendParts(w.list)
	}
	w.at = append(w.at, len(w.list))
	return w
}

// knownAt returns the entry that the n tokens from i name, whose words make the key.
func (p *docParser) knownAt(s *sentence, i, n int, key string) (Name, bool) {
	prev := s.tok(i - 1)
	definite := prev.is("the", "this", "that")
	if found := p.r.index[key]; len(found) > 0 {
		name, ok := p.choose(key, false)
		if ok && (n > 1 || s.loud || name.User || definite && p.spokenOf(name.Name)) {
			return name, true
		}
		return Name{}, false
	}
	if len(p.r.parts[key]) == 0 || hasClass("title", key) {
		return Name{}, false
	}
	name, ok := p.choose(key, false)
	if !ok || name.Kind == Person && !s.loud {
		return Name{}, false
	}
	if n > 1 || s.loud && !isCommon(key) {
		return name, true
	}
	if !definite || neverAlone[key] || !hasClass("body", key) && !hasClass("place", key) {
		return Name{}, false
	}
	next := s.tok(i + 1)
	if next.kind == wordToken && !IsStop(next.low) && (isPersonNoun(next.low) || hasClass("body", next.low) && !next.upper) && !s.toks[i].poss {
		return name, name.Kind == Body // "the trust chairman" still names the trust
	}
	return name, p.spokenOf(name.Name) || len(p.r.parts[key]) == 1 && name.Kind == Body && !anyBody[key]
}

// anyBody are last words of names that mean their body only once it was named.
var anyBody = lowerSet(`company firm group agency service services union party court office department organisation organization team fund
	council committee commission board university hospital bank club school college government parliament congress senate assembly army navy
	force network society association federation league institute academy press news authority administration`)

// neverAlone are last words of names that in small letters are plain words.
var neverAlone = lowerSet(`news press radio television tv media times post journal lines systems industries holdings partners works engineering
	construction communications energy motors capital insurance foods house front forum watch guard command solutions services records exchange
	publishing fabrication consulting logistics shipping electronics software chemicals steel mining technologies labs courts rescue
	laboratory dynamics analytics robotics diagnostics therapeutics echo mail star standard mirror sun express row close point east west north south plains
	mine gate mill dam reef falls cross`)

// spokenOf reports whether the document has named a name.
func (p *docParser) spokenOf(name string) bool {
	for _, b := range p.bodies {
		if b.name == name {
			return true
		}
	}
	return slices.ContainsFunc(p.people, func(q *person) bool { return q.name == name })
}

// findUnnamed finds people who are described by their age instead of a name: "a 44-year-old man", "a second man, aged 38", "a woman in her
// thirties". Where the document has named someone of that age, the description is theirs.
func (p *docParser) findUnnamed(s *sentence) {
	for k := range s.numbers {
		n := &s.numbers[k]
		if n.Of != ageOf || n.Value < 1 || n.Value > 120 {
			continue
		}
		age := int(n.Value)
		from, to, noun, ok := s.described(n.from, n.to)
		if !ok {
			continue
		}
		if q := p.aged(age, genderOfNoun(noun)); q != nil && s.tok(from).low != "a" && s.tok(from).low != "an" || q != nil && q.kind == Unnamed {
			s.about = append(s.about, reference{name: q.name, from: from, to: to})
			if q.kind == Unnamed {
				s.addUnnamed(q.name, from, to)
			}
			continue
		}
		if q := p.lastOfNoAge(s, genderOfNoun(noun)); q != nil && s.tok(from).is("the") {
			q.age = age
			s.about = append(s.about, reference{name: q.name, from: from, to: to})
			continue
		}
		s.addUnnamed(noun+", "+strconv.Itoa(age)+" (unnamed)", from, to)
	}
}

// lastOfNoAge returns the person whom the text spoke of last, when it named only that one and told no age: "Marlowe was heard. The
// 47-year-old wept."
func (p *docParser) lastOfNoAge(s *sentence, gender byte) *person {
	var found *person
	for _, q := range p.people {
		if s.index-q.at > 2 {
			continue
		}
		if found != nil {
			return nil
		}
		found = q
	}
	if found == nil || found.age != 0 || found.kind != Person || gender != 0 && found.gender != 0 && found.gender != gender {
		return nil
	}
	return found
}

func (s *sentence) addUnnamed(name string, from, to int) {
	m := foundName{from: from, to: to, titleFrom: -1}
	m.Span = Span{s.toks[from].start, s.toks[to-1].end}
	m.Text, m.Name, m.Kind = s.text[m.Start:m.End], name, Unnamed
	s.names = append(s.names, m)
}

// described returns the tokens of the description that an age belongs to, with its noun; nothing when the age is that of a name.
func (s *sentence) described(from, to int) (int, int, string, bool) {
	if strings.Contains(s.toks[from].low, "year-old") { // "a 44-year-old local man"
		start := from
		if s.tok(from-1).is("a", "an", "the", "another", "this", "that", "second", "third") {
			start--
		}
		if s.tok(start-1).text == "," && s.personBefore(start-1) {
			return 0, 0, "", false
		}
		noun, end := "person", to
		for k := to; k < len(s.toks) && k < to+4; k++ {
			t := s.toks[k]
			if t.kind != wordToken || t.upper || IsStop(t.low) {
				break
			}
			if isPersonNoun(t.low) {
				noun, end = t.low, k+1
				break
			}
		}
		if s.nameWord(end) && s.tok(end).space && !s.tok(end-1).poss {
			return 0, 0, "", false
		}
		return start, end, plainNoun(noun), true
	}
	k := from - 1
	if s.tok(k).is("aged", "age") {
		k--
	}
	if s.tok(k).text == "," || s.tok(k).text == "(" {
		k--
	}
	t := s.tok(k)
	if t.kind != wordToken || t.upper || !isPersonNoun(t.low) || k == from-1 && !s.tok(from-1).is("aged") {
		return 0, 0, "", false
	}
	start := k
	for start > 0 && k-start < 4 && describes(s.toks[start-1]) {
		start--
	}
	if !s.tok(start-1).is("a", "an", "another", "one", "the", "second", "third") {
		return 0, 0, "", false
	}
	return start - 1, to, plainNoun(t.low), true
}

// personBefore reports whether a name stands right before token i.
func (s *sentence) personBefore(i int) bool {
	return slices.ContainsFunc(s.names, func(m foundName) bool { return m.to == i && m.Kind != Place })
}

// plainNoun reduces a noun for a person to the one under which reports agree: "motorist, 44" and "man, 44" are likely one.
func plainNoun(noun string) string {
	switch genderOfNoun(noun) {
	case 'm':
		if noun == "boy" || noun == "schoolboy" || noun == "teenager" {
			return "boy"
		}
		return "man"
	case 'f':
		if noun == "girl" || noun == "schoolgirl" {
			return "girl"
		}
		return "woman"
	}
	return noun
}

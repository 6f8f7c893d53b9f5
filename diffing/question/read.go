package question

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"storywatch/diffing/claim"
)

// line is one sentence prepared for matching: folded to lower case with plain quotes and dashes, its names marked in it.
type line struct {
	low   string
	back  []int // for each byte of low, its place in the sentence
	names []mention
	v     *claim.Verdict
	dates []dated
}

// mention is a name or a description of people in a line; offsets are into the folded text.
type mention struct {
	start, end int
	name       string // canonical
	kind       claim.NameKind
	known      bool // the user or the answer lists it
	rival      bool // of the same sort as one that is listed, and not it: another town's court
	age        int
	count      int    // of a described group: "two companies"
	noun       string // what is described: "man", "engineer"
}

// dated is a date in a line; offsets are into the folded text.
type dated struct {
	start, end int
	claim.Date
}

// fold lowers a sentence and gives quotes, dashes and spaces their plain forms. at maps each byte of the sentence to its place in the result.
func fold(s string) (low string, at []int) {
	var b strings.Builder
	at = make([]int, len(s)+1)
	for i, r := range s {
		for k := i; k < len(s) && (k == i || !utf8Start(s[k])); k++ {
			at[k] = b.Len()
		}
		switch r {
		case '\u2018', '\u2019', '\u02bc':
			r = '\''
		case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb':
			r = '"'
		case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212':
			r = '-'
		case '\u2014', '\u2015':
			b.WriteString(" -")
			r = ' '
		}
		if unicode.IsSpace(r) {
			r = ' '
		}
		b.WriteRune(unicode.ToLower(r))
	}
	at[len(s)] = b.Len()
	return b.String(), at
}

func utf8Start(c byte) bool { return c&0xC0 != 0x80 }

// clip bounds the work on one sentence; what is longer was never split properly.
func clip(s string) string {
	const most = 1500 // bytes; the longest sentences of newspapers have some 800
	if len(s) <= most {
		return s
	}
	n := most
	for n > 0 && !utf8Start(s[n]) {
		n--
	}
	return s[:n]
}

// title is a form of address or rank before a name, which no canonical name keeps.
var title = regexp.MustCompile(`^(?:(?:mr|mrs|ms|miss|mx|dr|sir|dame|lord|lady|prof|professor|rev|capt|captain|col|colonel|gen|general|lt|lieutenant|maj|major|sgt|sergeant|cllr|councillor|sen|senator|rep|congressman|congresswoman|president|prime|minister|chancellor|secretary|of|state|judge|justice|inspector|chief|detective|det|superintendent|supt|constable|commander|king|queen|prince|princess|governor|mayor|ambassador|envoy|special|foreign|defence|deputy|vice|former|backbencher|canon|bishop|archbishop|premier|mp|speaker|coach|banker|republican|democrat|democratic|us|u\.s\.)\.? )+`)

// bare strips forms of address, the article and the possessive from a name as it stands.
func bare(name string) string {
	name = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSpace(name), "'s"), "’s")
	low := strings.ToLower(name)
	if t := title.FindString(low); t != "" && len(t) < len(name) && len(low) == len(name) {
		if rest := name[len(t):]; rest != "" && unicode.IsUpper([]rune(rest)[0]) {
			name = rest
		}
	}
	if len(name) > 4 && strings.EqualFold(name[:4], "the ") {
		name = name[4:]
	}
	return name
}

// read prepares a sentence. known maps folded names and aliases to canonical names.
func read(v *claim.Verdict, known map[string]string) line {
	low, at := fold(clip(v.Claim.Text))
	l := line{low: low, v: v, back: make([]int, len(low)+1)}
	for i := len(at) - 1; i >= 0; i-- {
		l.back[at[i]] = i
	}
	for i := 1; i < len(l.back); i++ { // a dash is longer once folded
		l.back[i] = max(l.back[i], l.back[i-1])
	}
	place := func(s claim.Span) (int, int) {
		return at[min(max(s.Start, 0), len(at)-1)], at[min(max(s.End, 0), len(at)-1)]
	}
	for _, d := range v.Claim.Dates {
		if d.End >= len(at) || d.Start < 0 || d.Start > d.End {
			continue
		}
		s, e := place(d.Span)
		l.dates = append(l.dates, dated{s, e, d})
		// The month must not be taken for the verb.
		l.low = l.low[:s] + strings.ReplaceAll(l.low[s:e], "may", "m~y") + l.low[e:]
	}
	var found []mention
	for _, alias := range sortedKeys(known) {
		for _, p := range wholeWords(l.low, alias) {
			if article := strings.HasSuffix(l.low[:p], " a ") || strings.HasSuffix(l.low[:p], " an "); article && !strings.Contains(alias, " ") { // "a police station" is not the police
				continue
			}
			found = append(found, mention{start: p, end: p + len(alias), name: known[alias], kind: claim.Other, known: true})
		}
	}
	for _, n := range v.Claim.Names {
		if n.Kind == claim.Unnamed || n.End >= len(at) || n.Start < 0 || n.Start >= n.End {
			continue
		}
		s, e := place(n.Span)
		m := mention{start: s, end: e, name: bare(n.Name), kind: n.Kind}
		if c, ok := known[strings.ToLower(bare(n.Text))]; ok {
			m.name, m.known = c, true
		} else if c, ok := known[strings.ToLower(m.name)]; ok {
			m.name, m.known = c, true
		} else if c := shorter(m.name, known); c != "" && m.kind != claim.Place {
			m.name, m.known = c, true
		}
		if notAName[strings.ToLower(m.name)] {
			continue
		}
		m.rival = !m.known && m.kind != claim.Person && namesake(m.name, known)
		found = append(found, m)
	}
	found = slices.DeleteFunc(found, func(a mention) bool { // "the envoy Bruno Kask" is not the envoy whom the user lists
		return a.known && !capital(l.text(a.start, a.end)) && slices.ContainsFunc(found, func(b mention) bool {
			return b.kind != claim.Place && b.start == a.end+1 && capital(l.text(b.start, b.end)) && !sameName(a.name, b.name) && len(nameWords(b.name)) > 1
		})
	})
	l.names = settle(append(found, described(l.low)...))
	for i, d := range l.dates { // the number of "Kestrel 5" is no day: "the launch of Kestrel 5 to 18 March"
		for _, m := range l.names {
			if m.start < d.start && d.start < m.end && m.end < d.end {
				l.dates[i].start, l.dates[i].From = m.end, d.To
			}
		}
	}
	return l
}

// namesake reports whether a name is of the same sort as a known one and yet another's: its last words are the same, its first are not.
func namesake(name string, known map[string]string) bool {
	have := nameWords(name)
	if len(have) < 2 {
		return false
	}
	for _, form := range sortedKeys(known) {
		c := nameWords(known[form])
		if len(c) > 1 && c[len(c)-1] == have[len(have)-1] && c[0] != have[0] && !sameName(name, known[form]) {
			return true
		}
	}
	return false
}

// text is a stretch of the sentence as it stands, given its place in the folded text, to the end of the word that it ends in.
func (l line) text(start, end int) string {
	for end < len(l.low) && !edge(l.low, end) {
		end++
	}
	return strings.Trim(l.v.Claim.Text[l.back[start]:min(l.back[end], len(l.v.Claim.Text))], " ,;:\"“”‘’'")
}

// shorter is the one canonical name all of whose words a fuller name holds: "Sorn" for "Ilan Sorn".
func shorter(name string, known map[string]string) string {
	out := ""
	have := nameWords(name)
	for _, form := range sortedKeys(known) {
		c := known[form]
		if c == out || !slices.Contains(have, lastWord(c)) || !sameName(c, name) {
			continue
		}
		if out != "" {
			return ""
		}
		out = c
	}
	return out
}

func lastWord(name string) string {
	words := nameWords(name)
	if len(words) == 0 {
		return ""
	}
	return words[len(words)-1]
}

// notAName lists capitalised words that are calendar or address and never a member of anything.
var notAName = set("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i mr mrs ms dr")

func set(list string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}

func sortedKeys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// wholeWords lists where a phrase stands in a text as whole words.
func wholeWords(text, phrase string) []int {
	var out []int
	if phrase == "" {
		return nil
	}
	for from := 0; ; {
		p := strings.Index(text[from:], phrase)
		if p < 0 {
			return out
		}
		p += from
		if edge(text, p-1) && edge(text, p+len(phrase)) {
			out = append(out, p)
		}
		from = p + len(phrase)
	}
}

func edge(text string, p int) bool {
	if p < 0 || p >= len(text) {
		return true
	}
	c := text[p]
	return c < 0x80 && !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
}

// settle sorts mentions and keeps the longest of those that overlap; of equal ones the known.
func settle(in []mention) []mention {
	slices.SortStableFunc(in, func(a, b mention) int {
		if d := (b.end - b.start) - (a.end - a.start); d != 0 {
			return d
		}
		if a.known != b.known {
			if a.known {
				return -1
			}
			return 1
		}
		return a.start - b.start
	})
	var out []mention
	for _, m := range in {
		i := slices.IndexFunc(out, func(o mention) bool { return m.start < o.end && o.start < m.end })
		if i < 0 {
			out = append(out, m)
		} else if out[i].kind == claim.Other {
			out[i].kind = m.kind
		}
	}
	slices.SortFunc(out, func(a, b mention) int { return a.start - b.start })
	return out
}

func pick(s string, m []int, groups ...int) string {
	for _, g := range groups {
		if m[2*g] >= 0 {
			return s[m[2*g]:m[2*g+1]]
		}
	}
	return ""
}

func atoi(s string) int {
	n := 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			n = n*10 + int(r-'0')
		}
	}
	return n
}

// weight is how far a sentence may move an answer.
type weight int

const (
	none    weight = iota // claims nothing on the story
	forward               // taken for known: it may take an answer a step on, never back or aside
	full                  // the baseline, and what was not said before
)

// weigh says how far a sentence may move an answer. What is repeated never turns it back; but a step that no text has told yet was at best
// mistaken for known, and missing it is worse.
func weigh(t Text, v *claim.Verdict) weight {
	switch {
	case readerSays(v.Claim.Text):
		return none
	case v.Label == claim.LabelNew || v.Label == claim.LabelMinor || v.Novelty == claim.Reasserted:
		return full
	case v.Label == claim.LabelKnown && t.Corpus:
		return full
	case v.Label == claim.LabelKnown:
		return forward
	}
	return none
}

// negatedBefore reports whether a negation stands in the few words before a place, in the same clause.
func negatedBefore(low string, pos int) bool {
	from := max(0, pos-32)
	part := low[from:pos]
	if k := strings.LastIndexAny(part, ",;:\""); k >= 0 {
		part = part[k:]
	}
	for _, w := range strings.Fields(part) {
		switch w = strings.Trim(w, ".,'\""); w {
		case "not", "no", "never", "nobody", "neither", "nor", "without", "none", "cannot":
			return true
		}
		if strings.HasSuffix(w, "n't") {
			return true
		}
	}
	return strings.HasPrefix(low, "no one") && from == 0 || strings.Contains(part, "no one")
}

// clauseStart is where the clause that holds a place begins.
var clauseBreak = regexp.MustCompile(`[;:]|, ?"|^"| but | while | whereas | although | because | when | if | said (?:that )?| says (?:that )?| say (?:that )?| told [a-z .]+ that | after | before | until | - `)

func clauseStart(low string, pos int) int {
	start := 0
	for _, m := range clauseBreak.FindAllStringIndex(low[:pos], -1) {
		if strings.HasPrefix(low[m[0]:], " said ") && isSaid.MatchString(low[:m[0]]) { // "X is said to have …" is one clause
			continue
		}
		start = m[1]
	}
	return start
}

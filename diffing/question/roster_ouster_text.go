package question

import (
	"regexp"
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// ousterText marks the names of a line.
func (r *rosterRun) ousterText(l line) ousted {
	var o ousted
	var b strings.Builder
	last := 0
	for _, m := range l.names {
		if m.start < last || m.end <= m.start || m.end > len(l.low) || m.kind == claim.Unnamed || len(o.who) == 26 {
			continue
		}
		b.WriteString(ousterPlain.Replace(l.low[last:m.start]))
		last = m.end
		if strings.HasSuffix(l.low[m.start:m.end], "'s") {
			last = m.end - 2
		}
		if r.asksOnly(m) {
			b.WriteByte('@')
			continue
		}
		b.WriteByte('~')
		b.WriteByte(byte('a' + len(o.who)))
		o.who = append(o.who, m)
	}
	b.WriteString(ousterPlain.Replace(l.low[last:]))
	o.text = b.String()
	if k := strings.Index(o.text, " - "); k > 0 && ousterDateline.MatchString(l.v.Claim.Text) { // where a report was written says nothing of who calls
		o.text = o.text[k+3:]
	}
	for _, n := range r.offices() { // "a bishop who ought to have left"
		o.text = strings.NewReplacer(" a "+n+" who ", " @ ", " an "+n+" who ", " @ ", " any "+n+" who ", " @ ").Replace(o.text)
	}
	o.text = inQuotes.ReplaceAllString(o.text, "$1 ")
	o.text = titledOne.ReplaceAllStringFunc(o.text, withoutTitle)
	o.text = strings.ReplaceAll(o.text, "@ @", "@")
	return o
}

var (
	inQuotes       = regexp.MustCompile(`([a-z@]) ["']`)
	ousterDateline = regexp.MustCompile(`^\p{Lu}{2,}[\p{Lu} .'-]*(?:, [\p{L}\d .,]{2,40})? (?:\([^)]{2,30}\) )?[-–—] `)
	titledOne      = regexp.MustCompile(`(?:[a-z-]+ ){1,4}@(?: who )?`)
)

// withoutTitle leaves out what is set before the one: "the scandal-hit bishop @" and "a bishop who" are "@".
func withoutTitle(s string) string {
	if s, ok := strings.CutSuffix(s, " who "); ok {
		for _, lead := range []string{" a @", " any @", " an @"} {
			if rest, ok := strings.CutSuffix(" "+s, lead); ok {
				return strings.TrimPrefix(rest+" @ ", " ")
			}
		}
		return withoutTitle(s) + " who "
	}
	words := strings.Fields(s)
	words = words[:len(words)-1]
	for n := len(words); n > 0; n-- {
		if w := words[n-1]; w != "the" && w != "our" && !personish(w) && !strings.Contains(w, "-") && !besieged[w] {
			break
		}
		words = words[:n-1]
	}
	return strings.Join(append(words, "@"), " ")
}

var besieged = set(`embattled disgraced beleaguered troubled besieged controversial former under-fire president mr mrs ms dr sir dame reverend bishop archbishop dean mayor`)

var ousterPlain = strings.NewReplacer("~", "-", "@", "-")

// offices are what the one whom the question is about may be called by: "the bishop" gives "bishop".
func (r *rosterRun) offices() []string {
	var out []string
	for _, t := range r.target {
		for _, a := range r.q.Aliases[t] {
			if low := strings.ToLower(a); strings.HasPrefix(low, "the ") && strings.Count(low, " ") == 1 {
				out = append(out, low[4:])
			}
		}
	}
	return out
}

// ousterNameless takes on somebody whom a line only describes, and a group that it speaks of as known: "the rural deans of the diocese".
func (r *rosterRun) ousterNameless(l line, o ousted, m []int) {
	if r.weight != full {
		return
	}
	lead, from := o.text[:m[0]], 0
	for _, e := range ousterEdge.FindAllStringIndex(lead, -1) {
		from = e[1]
	}
	have, at := len(r.a.Names), m[0]
	if a := ousterSaid.FindAllStringIndex(lead, -1); len(a) > 0 && a[len(a)-1][0] >= from {
		at = a[len(a)-1][0]
	}
	d := describedOne.FindStringSubmatch(lead[from:])
	if d != nil && d[1] == "the" && !r.want.body {
		return
	}
	if d == nil || d[1] != "the" {
		if at = sameWordAt(l.low, o.text, at); at >= 0 {
			r.putParty(l, cue{rank: 2, side: before}, r.ousterAs(l), []int{at, at})
		}
	}
	if d == nil || len(r.a.Names) > have {
		return
	}
	words := strings.Fields(d[2])
	for k, w := range words {
		if !personish(w) || officials.MatchString(w) || k+1 < len(words) && personish(words[k+1]) {
			continue
		}
		name := strings.Join(words[:k+1], " ")
		many := strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "men")
		if many != (d[1] == "the") || strings.Contains(name, "spokes") || vagueParty.MatchString(name) {
			return
		}
		if many && k+1 < len(words) && words[k+1] == "of" {
			name = strings.Join(words[:min(k+4, len(words))], " ")
		}
		if !slices.ContainsFunc(r.a.Names, func(e Entry) bool { return e.Name == name }) {
			r.add(l, Entry{Name: name, Named: many, Person: !many, As: r.ousterAs(l), Rank: 2, Role: words[k]})
		}
		return
	}
}

// sameWordAt is where the word at a place of a marked line stands in the line itself, -1 where it cannot be found.
func sameWordAt(low, text string, at int) int {
	word := plainWord.FindString(text[at:])
	if word == "" {
		return -1
	}
	at += strings.Index(text[at:], word)
	out := -1
	for n := strings.Count(text[:at], word); n >= 0; n-- {
		k := strings.Index(low[out+1:], word)
		if k < 0 {
			return -1
		}
		out += 1 + k
	}
	return out
}

// describedOne is a clause's subject that has no name.
var describedOne = regexp.MustCompile(`^(?:as [^,~]{3,40}, |on [a-z]+day,? |now,? |and )?(an?|one|another|the)(?: \d+| two| three| four| five| six| seven| eight| nine| ten| eleven| twelve| twenty)? ((?:[a-z-]+ ?){1,9})`)

package question

import (
	"regexp"
	"strings"

	"storywatch/diffing/claim"
)

// object is whom the words after a place are about.
func (r *rosterRun) object(l line, pos int) []mention {
	const reach = 48 // bytes between a verb and its object
	var out []mention
	for _, m := range l.names {
		if m.start < pos || m.kind == claim.Place && !m.known && (len(out) == 0 && m.start-pos > 5) {
			continue
		}
		if len(out) == 0 {
			gap := l.low[pos:m.start]
			if m.start-pos > reach || strings.ContainsAny(gap, ";:\"") || strings.Contains(gap, " said") || verbGap.MatchString(gap) || finite.MatchString(madeBy.ReplaceAllString(gap, "")) {
				break
			}
			if strings.HasPrefix(l.low[m.end:], "'s ") && followed(l, m) || qualifies(l, m) || adjective(l, m) {
				continue
			}
			out = append(out, m)
			continue
		}
		last := out[len(out)-1]
		if gap := l.low[last.end:m.start]; apposed(gap) && last.kind == claim.Unnamed && m.kind != claim.Unnamed {
			out[len(out)-1] = m
		} else if gap == ", " && m.kind == claim.Unnamed && last.kind != claim.Unnamed {
			continue // "X, a former driver": one
		} else if joined(gap) {
			out = append(out, m)
		} else if m.start-last.end > 2 {
			break
		}
	}
	if len(out) > 0 {
		if out[0].kind == claim.Unnamed && out[0].count == 1 {
			out[0] = l.fuller(out[0])
		}
		return r.resolve(l, out, pos)
	}
	if pos < len(l.low) {
		if m, ok := r.namedBefore(l, pos); ok {
			return []mention{m}
		}
		if x := theirThing.FindStringSubmatch(l.low[pos:]); x != nil && !aspects[x[1]] { // "apologised to its customers"
			return nil
		}
		if otherThing.MatchString(l.low[pos:]) { // "had suspected a leak of its training times"
			return nil
		}
		if m, ok := r.meant(head(l.low[pos:min(len(l.low), pos+24)])); ok {
			return []mention{m}
		}
	}
	return nil
}

// otherThing is a thing that only belongs to somebody spoken of.
var otherThing = regexp.MustCompile(`^ (?:an? |some |any |several |two |three )(?:[a-z-]+ ){0,2}?[a-z]+ (?:of|in|at|on|about|with|from) (?:its|his|her|their)\b`)

// theirThing is what belongs to somebody, and is none of those spoken of.
var theirThing = regexp.MustCompile(`^ (?:its|his|their) (?:[a-z-]+ ){0,2}?(customers|clients|readers|viewers|passengers|patients|members|neighbours|families|victims|staff|workers|fans|parents|pupils|residents|shareholders|investors|voters|[a-z]+ers)\b`)

var aPronoun = regexp.MustCompile(`^ ?(?:him|her|himself|herself)\b`)

// namedBefore is whom a pronoun right after a place means where the same line has named somebody on the roster, or who could be.
func (r *rosterRun) namedBefore(l line, pos int) (mention, bool) {
	if !aPronoun.MatchString(l.low[pos:]) {
		return mention{}, false
	}
	var out mention
	for _, m := range l.names {
		if m.end > pos || m.kind != claim.Person && r.a.entry(m.name) < 0 {
			continue
		}
		if out.name == "" || !r.speaks(l, m) {
			out = m
		}
	}
	return out, out.name != ""
}

// byTheWay is what may stand between somebody described and the same one named or described more closely.
var byTheWay = regexp.MustCompile(`^(?: (?:that|which|who|of|from|in|at|with|for|made|based|near|over|after|on|called)\b[^,;.]*)?, $`)

// fuller is the one whom a description means where the sentence goes on to say: "a firm that ran its servers, X", "a second person over the
// leak, a 34-year-old clerk".
func (l line) fuller(m mention) mention {
	for _, x := range l.names {
		if x.start <= m.end || !byTheWay.MatchString(l.low[m.end:x.start]) {
			continue
		}
		end := l.low[x.end:]
		named := x.kind != claim.Unnamed && x.kind != claim.Place && (end == "" || strings.ContainsAny(end[:1], ".,;")) && (x.kind == claim.Person) != bodyNoun.MatchString(m.noun)
		if named || x.kind == claim.Unnamed && x.age > 0 && m.age == 0 {
			return x
		}
	}
	return m
}

// madeBy leads from a thing to whoever made it: "blames membranes made by".
var madeBy = regexp.MustCompile(`\b(?:made|supplied|delivered|built|produced|provided|written|sold|fitted|installed|designed|run|owned|operated|bought|ordered) (?:by|from)\b`)

var verbGap = whole(`was|were|is|are|had|has|have|will|would|that|who|which|after|because|when`)

// restated is the one on the roster whom a clause after a colon calls something else: "nobody is after X: the inspector is not suspected".
func (r *rosterRun) restated(l line, start, pos int) (mention, bool) {
	if k := strings.LastIndexAny(l.low[:start], ":;"); k < 0 || strings.TrimSpace(l.low[k+1:start]) != "" || !anyone.MatchString(l.low[start:pos]) {
		return mention{}, false
	}
	for i := len(l.names) - 1; i >= 0; i-- {
		if m := l.names[i]; m.end <= start {
			if k := r.a.entry(m.name); k >= 0 {
				e := r.a.Names[k]
				return mention{name: e.Name, kind: entryKind(e), known: true, age: e.Age, count: 1}, true
			}
		}
	}
	return mention{}, false
}

var startsHe = regexp.MustCompile(`^ ?(?:that )?(?:he|she) `)

// heBefore is the person on the roster whom the line named before a clause that begins with a pronoun: "X was freed, and the police say that
// she …". Who says it is nobody of whom it is said.
func (r *rosterRun) heBefore(l line, start, pos int) (mention, bool) {
	if !startsHe.MatchString(l.low[start:pos]) {
		return mention{}, false
	}
	for i := len(l.names) - 1; i >= 0; i-- {
		m := l.names[i]
		if k := r.a.entry(m.name); m.end <= start && k >= 0 && r.a.Names[k].Person && !r.speaks(l, m) && !dependent(l.low, m) {
			e := r.a.Names[k]
			return mention{name: e.Name, kind: entryKind(e), known: true, age: e.Age, count: 1}, true
		}
	}
	return mention{}, false
}

var anyone = regexp.MustCompile(`^ ?(?:the (?:[a-z'-]+ ){1,5}|he |she |it )`)

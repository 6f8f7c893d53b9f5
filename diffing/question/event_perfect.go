package question

import (
	"regexp"
	"slices"
	"strings"
)

// perfects are participles of strong verbs beside their past forms: those who "went home" have "gone home".
var perfects = map[string]string{
	"went": "gone", "came": "come", "took": "taken", "gave": "given", "began": "begun", "flew": "flown", "fell": "fallen", "broke": "broken",
	"rose": "risen", "drew": "drawn", "sang": "sung", "withdrew": "withdrawn", "ran": "run", "drove": "driven", "swore": "sworn", "swam": "swum",
}

// perfected adds to the past forms of an event, each an alternative of a pattern, the perfect of those that begin by a strong verb. A participle
// counts only behind its auxiliary: "come home" alone is of the present.
func perfected(past string) string {
	out := []string{past}
	for _, form := range alternatives(past) {
		verb, rest, _ := strings.Cut(form, " ")
		if p := perfects[verb]; p != "" {
			if rest != "" {
				rest = " " + rest
			}
			out = append(out, `(?:has|have|having)(?: (?:now|just|finally|already|all|since|at last|been))* `+p+rest)
		}
	}
	return strings.Join(out, "|")
}

// alternatives are the parts of a pattern between its outer bars.
func alternatives(pattern string) []string {
	var out []string
	depth, from := 0, 0
	for i, c := range pattern {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				out, from = append(out, pattern[from:i]), i+1
			}
		}
	}
	return append(out, pattern[from:])
}

// afterDone leads up to a deed that is over when what the line tells of came about: "after listening to both sides, the board told".
var afterDone = regexp.MustCompile(`(?:^|, |- |\) )(?:[a-z]+ )?(?:after|having) $`)

// afterDoing reports whether a line tells of something that was done after the event, which its first words name as a deed: "after visiting Marle
// on Tuesday, the envoy said".
func (r *eventRun) afterDoing(l line) bool {
	for _, m := range r.p.event.verb.FindAllStringIndex(l.low, -1) {
		if !strings.HasSuffix(firstWords(l.low[m[0]:m[1]], 1), "ing") || !afterDone.MatchString(l.low[:m[0]]) {
			continue
		}
		_, main, ok := strings.Cut(l.low[m[1]:], ", ")
		if ok && (anyPast.MatchString(main) || morePast.MatchString(main)) && !stepAhead.MatchString(main) && r.byThoseAsked(l, main) {
			return true
		}
	}
	return false
}

// byThoseAsked reports whether a main clause begins by those whose deed the event is.
func (r *eventRun) byThoseAsked(l line, main string) bool {
	const head = 60 // bytes in which a subject stands
	subject := main[:min(len(main), head)]
	if at := mainVerb.FindStringIndex(subject); at != nil {
		subject = subject[:at[0]]
	}
	if r.p.event.theme.touches(subject) || itOrThey.MatchString(firstWords(subject, 1)) && r.last {
		return true
	}
	from := strings.LastIndex(l.low, main)
	return slices.ContainsFunc(l.names, func(m mention) bool {
		return m.start >= from && m.end <= from+len(subject) && slices.Contains(r.p.target, m.name)
	})
}

package question

import "strings"

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

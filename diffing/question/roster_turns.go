package question

import (
	"slices"
	"strings"
)

// turns are adverbs of several words.
var turns = strings.Split("in fact|in turn|in addition|in effect|in the meantime|in the end|in all|at last|at least|at once|at first|at the same time|at present|of course|as well|so far|for now|for good|for the moment|for example|for his part|for her part|for its part|by contrast|on the other hand|on the contrary|no doubt|after all|all the same|as of now|until now|by then|by now|by mistake|in error|in secret|in private|in public", "|")

// turnForm finds them in a line.
var turnForm = whole(strings.Join(turns, "|"))

// dropTurns leaves out adverbs of several words, with the commas around them.
func dropTurns(in []token) []token {
	var out []token
	for i := 0; i < len(in); i++ {
		n := 0
		for _, t := range turns {
			words := strings.Fields(t)
			if len(words) > n && i+len(words) <= len(in) && slices.EqualFunc(words, in[i:i+len(words)], func(w string, t token) bool { return t.name == nil && t.w == w }) {
				n = len(words)
			}
		}
		if n == 0 {
			out = append(out, in[i])
			continue
		}
		i += n - 1
		if i+1 < len(in) && in[i+1].w == "," && (len(out) == 0 || out[len(out)-1].w == ",") {
			i++
		}
	}
	return out
}

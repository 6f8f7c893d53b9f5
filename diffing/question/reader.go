package question

import "regexp"

var (
	// handleBefore opens what a reader wrote under a text, behind the name that they go by there: "mr_k X is on the run", "gull77 they said".
	handleBefore = regexp.MustCompile(`^(?:[A-Za-z0-9]+_[A-Za-z0-9_]*|[a-z]{2,}\d{1,4}|\d{0,2}[a-z]+\d{2,4}[a-z]*):? [A-Za-z]`)
	// wordBefore is one word before a sentence that begins behind it: "DazB The girl has been nicked".
	wordBefore = regexp.MustCompile(`^[A-Za-z][\w.-]* (?:The|They|That|This|These|He|She|It|We|You|My|Me|Me and|Heard|Saw|Just) [a-z]`)
	// shouts ends what no paper prints as its own.
	shouts = regexp.MustCompile(`!{2,}["'”’]?$|\?!+$|!+\?+$`)
)

// readerSays reports whether a sentence is what a reader wrote under a text, taken in with it: no answer rests on that.
func readerSays(text string) bool {
	return handleBefore.MatchString(text) || wordBefore.MatchString(text) || shouts.MatchString(text)
}

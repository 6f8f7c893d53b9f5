package question

import (
	"regexp"
	"regexp/syntax"
	"strings"
)

// needs are stretches of text of which every match of a pattern holds one; nil where none can be told. A look for them is many times faster than
// the pattern itself.
func needs(pattern string) []string {
	re, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return nil
	}
	return needsOf(re.Simplify())
}

func needsOf(re *syntax.Regexp) []string {
	switch re.Op {
	case syntax.OpLiteral:
		return []string{string(re.Rune)}
	case syntax.OpCapture, syntax.OpPlus:
		return needsOf(re.Sub[0])
	case syntax.OpAlternate:
		var out []string
		for _, s := range re.Sub {
			one := needsOf(s)
			if one == nil {
				return nil
			}
			out = append(out, one...)
		}
		return out
	case syntax.OpConcat:
		var best []string
		for _, s := range re.Sub {
			if one := needsOf(s); shortest(one) > shortest(best) {
				best = one
			}
		}
		return best
	}
	return nil
}

// shortest is the length of the shortest of some stretches, 0 for none.
func shortest(list []string) int {
	out := 0
	for i, s := range list {
		if i == 0 || len(s) < out {
			out = len(s)
		}
	}
	return out
}

// holdsOne reports whether a text holds one of some stretches, or there are none to hold.
func holdsOne(text string, list []string) bool {
	for _, s := range list {
		if strings.Contains(text, s) {
			return true
		}
	}
	return len(list) == 0
}

// sieved is a pattern that is tried only on a text that holds one of the stretches it needs.
type sieved struct {
	*regexp.Regexp
	need []string
}

func sieve(re *regexp.Regexp) sieved { return sieved{re, needs(re.String())} }

func (s sieved) FindStringSubmatchIndex(text string) []int {
	if !holdsOne(text, s.need) {
		return nil
	}
	return s.Regexp.FindStringSubmatchIndex(text)
}

func (s sieved) ReplaceAllStringFunc(text string, f func(string) string) string {
	if !holdsOne(text, s.need) {
		return text
	}
	return s.Regexp.ReplaceAllStringFunc(text, f)
}

package claim

import "strings"

// mends reports whether a sentence has the words of its earlier version in the same order, and differs by nothing but slips of the pen. Digits
// that have changed places make another number.
func mends(r, before *reading) bool {
	if len(r.words) != len(before.words) {
		return false
	}
	slips := 0
	for i, w := range r.words {
		switch {
		case w == before.words[i]:
		case misspelt(w, before.words[i]) && !strings.ContainsAny(w+before.words[i], "0123456789") && w[len(w)-1] == before.words[i][len(before.words[i])-1]: // an ending has its own sense
			slips++
		default:
			return false
		}
	}
	return slips > 0
}

// misspelt reports whether two words differ by two letters swapped or one left out: a slip, not another word.
func misspelt(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 6 || len(a)-len(b) > 1 {
		return false
	}
	p := commonPrefix(a, b)
	s := 0
	for s < len(b)-p && a[len(a)-1-s] == b[len(b)-1-s] {
		s++
	}
	x, y := a[p:len(a)-s], b[p:len(b)-s]
	return p > 1 && (y == "" && len(x) == 1 || len(x) == 2 && len(y) == 2 && x[0] == y[1] && x[1] == y[0])
}

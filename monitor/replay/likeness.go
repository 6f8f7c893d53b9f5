package replay

import (
	"regexp"
	"strconv"
	"strings"
)

// The likeness of texts by which labelled sentences are found among the judged ones: the better of Dice's coefficient on word pairs and, for
// a text that holds nearly all words of a shorter one, nine tenths of that share. It is the streams' own measure.

var notWord = regexp.MustCompile(`[^a-z0-9]+`)

func fold(s string) []string {
	s = strings.ToLower(s)
	s = strings.ReplaceAll(s, "\u00a0", " ")
	s = strings.ReplaceAll(s, "’", "'")
	return strings.Fields(notWord.ReplaceAllString(s, " "))
}

func pairs(t []string) map[string]int {
	out := map[string]int{}
	if len(t) < 2 {
		out[strings.Join(t, " ")]++
		return out
	}
	for i := 0; i+1 < len(t); i++ {
		out[t[i]+" "+t[i+1]]++
	}
	return out
}

func dice(a, b []string) float64 {
	x, y := pairs(a), pairs(b)
	shared, total := 0, 0
	for k, n := range x {
		shared += min(n, y[k])
		total += n
	}
	for _, n := range y {
		total += n
	}
	return float64(2*shared) / float64(max(1, total))
}

// inside is the share of the shorter text's words found in the other; 0 where it is too short to tell.
func inside(a, b []string) float64 {
	m := min(len(a), len(b))
	if m < 4 {
		return 0
	}
	count := map[string]int{}
	for _, w := range a {
		count[w]++
	}
	n := 0
	for _, w := range b {
		if count[w] > 0 {
			count[w]--
			n++
		}
	}
	return float64(n) / float64(m)
}

func likeness(a, b []string) float64 {
	v := dice(a, b)
	if in := inside(a, b); in > .9 {
		v = max(v, float64(.9)*in)
	}
	return v
}

func wordSet(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range fold(s) {
		out[w] = true
	}
	return out
}

// sameName tells whether two names may be one: one holds the other's words, or they share half of all.
func sameName(a, b string) bool {
	x, y := wordSet(a), wordSet(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	return shared == len(x) || shared == len(y) || 2*shared >= len(x)+len(y)-shared
}

var number = regexp.MustCompile(`-?\d+(?:\.\d+)?`)

// firstNumber reads the first number of a value as it is written.
func firstNumber(s string) (float64, bool) {
	m := number.FindString(strings.ReplaceAll(s, ",", ""))
	if m == "" {
		return 0, false
	}
	v, err := strconv.ParseFloat(m, 64)
	return v, err == nil
}

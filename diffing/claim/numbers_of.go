package claim

import (
	"strings"
)

// longestNumber is how many tokens a number in words may take.
const longestNumber = 16

// scale multiplies a number by the scale words and adds the smaller parts behind it: "2.8 million", "three hundred and forty".
func (sc *scan) scale(n *foundNumber) {
	if n.Unit != "" && currencies[n.Unit] == "" && n.Unit != "$" {
		return
	}
	total, current := 0.0, n.Value
	for n.to < len(sc.toks) && n.Of == "" && n.to-n.from < longestNumber {
		low := sc.toks[n.to].low
		spelled := sc.toks[n.to-1].kind == wordToken
		s := scales[low]
		v, word := small[low]
		compound, rest, ok := hyphenated(low)
		switch {
		case s > 0 && (len(low) > 2 || low == "bn" || low == "mn" || low == "tn" || low == "m") && sc.toks[n.to].space:
			current *= s
			if s > 100 {
				total, current = total+current, 0
			}
			n.to++
		case spelled && word && v > 0 && (v < 100 && current >= 100 || total > 0 && current == 0 || v < 10 && current >= 20 && current < 100):
			current += v
			n.to++
		case spelled && ok && rest == "" && (current >= 100 || total > 0):
			current += compound
			n.to++
		case spelled && low == "and" && n.to+1 < len(sc.toks) && (current >= 100 || total > 0) && sc.tail(n.to+1):
			n.to++
		default:
			n.Value = total + current
			return
		}
	}
	n.Value = total + current
}

// tail reports whether token i goes on with a number behind "hundred and".
func (sc *scan) tail(i int) bool {
	v, ok := small[sc.toks[i].low]
	_, rest, compound := hyphenated(sc.toks[i].low)
	return ok && v > 0 || compound && rest == ""
}

// measure reads the unit or the counted noun behind a number.
func (sc *scan) measure(n *foundNumber) {
	i := n.to
	if n.Of == "" && n.Unit == "" && sc.isAge(n) {
		n.Unit, n.Of = "years", ageOf
		return
	}
	if i >= len(sc.toks) || n.Unit != "" && n.Unit != shareUnit && n.Of != ageOf {
		if n.Unit != "" && n.Of == "" && i < len(sc.toks) && currencies[n.Unit] == "" {
			n.Of = sc.counted(n.to, n.Value)
		}
		return
	}
	if n.Of != "" {
		return
	}
	t := sc.toks[i]
	switch {
	case t.text == "%" || units[t.low] != "" && t.kind == wordToken:
		n.Unit, n.to = units[t.low], i+1
		if t.text == "%" {
			n.Unit = "%"
		}
		if t.is("pc") && sc.toks[i-1].kind != numberToken {
			n.Unit, n.to = "", i
		}
	case t.is("per") && i+1 < len(sc.toks) && sc.toks[i+1].is("cent"):
		n.Unit, n.to = "%", i+2
	case t.is("years", "year") && i+1 < len(sc.toks) && sc.toks[i+1].is("old", "older"):
		n.Unit, n.Of, n.to = "years", ageOf, i+2
		return
	}
	if t.is("of") && n.Unit == "" && sc.tok(i+1).kind == wordToken && units[sc.tok(i+1).low] != "" { // "millions of crowns"
		n.Unit, n.to = units[sc.tok(i+1).low], i+2
		return
	}
	n.Of = sc.counted(n.to, n.Value)
	if n.Of == "" && n.Unit == "" {
		n.Of = sc.countedBefore(n.from)
	}
}

// isAge reports whether a bare number behind a name or a noun for a person, between commas or in brackets, is an age.
func (sc *scan) isAge(n *foundNumber) bool {
	i := n.from
	if i == 0 || n.Value < 1 || n.Value > 120 || n.Value != float64(int(n.Value)) {
		return false
	}
	prev, next := sc.toks[i-1], sc.tok(n.to)
	if sc.toks[i].kind != numberToken {
		return prev.is("aged")
	}
	if prev.is("aged", "age") || prev.is("is", "was", "turned") && sc.tok(i-2).is("who", "he", "she") && (next.kind == punctToken || IsStop(next.low)) {
		return true
	}
	if prev.text != "," && prev.text != "(" || i < 2 || !strings.Contains(",.;)", next.text) {
		return false
	}
	who := sc.toks[i-2]
	return who.upper && !hasClass("place", who.low) && !monthName(who.low) || isPersonNoun(who.low)
}

func monthName(low string) bool { return monthNumbers[low] > 0 }

// countedAlone are words for people that are counted without a noun and end like no plural.
var countedAlone = lowerSet(`injured hurt killed dead wounded missing people`)

// counted returns the stem of the noun that a number at token i counts, "" where none follows: the first plural among the words that
// follow, or the first of them.
func (sc *scan) counted(i int, value float64) string {
	first := ""
	if i < len(sc.toks) && sc.toks[i].is("of") {
		i++
		for i < len(sc.toks) && sc.toks[i].is("the", "those", "these", "its", "his", "her", "their", "our", "all", "them", "whom", "which", "us") {
			if sc.toks[i].is("them", "whom", "which", "us") {
				return ""
			}
			i++
		}
	}
	if sc.tok(i).is("the", "its", "their", "his", "her") {
		i++
	}
	for n := 0; i < len(sc.toks) && n < 5; i, n = i+1, n+1 {
		t := sc.toks[i]
		if t.is("more", "other", "further", "additional", "new", "different", "last", "first", "such", "these", "of", "same", "fewer", "less") && n < 2 {
			continue
		}
		if v, numeral := small[t.low]; numeral && v > 1 && sc.tok(i-1).is("the", "of") || t.kind == numberToken && n == 0 && i > 1 && sc.tok(i-1).is("the") {
			continue
		}
		if t.is("others") {
			return Stem("people")
		}
		if t.kind != wordToken || IsStop(t.low) || speech[t.low] || t.upper && !isCommon(t.low) && first != "" {
			break
		}
		if t.poss && value != 1 {
			break
		}
		low := t.parts()
		word := low[len(low)-1]
		if value == 1 {
			return sc.lastOfPhrase(i)
		}
		if plural(word) || countedAlone[word] {
			return Stem(word)
		}
		if first != "" && (strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "ing")) {
			break
		}
		if first == "" {
			first = Stem(word)
		}
	}
	return first
}

// lastOfPhrase returns the stem of the last word of a short run of plain words: "one police officer".
func (sc *scan) lastOfPhrase(i int) string {
	word := sc.toks[i].low
	for j := i + 1; j < len(sc.toks) && j < i+3; j++ {
		t := sc.toks[j]
		if t.kind != wordToken || t.upper || IsStop(t.low) || speech[t.low] || strings.HasSuffix(t.low, "ed") || strings.HasSuffix(t.low, "ing") ||
			strings.HasSuffix(t.low, "s") || irregularPast(t.low) || !isCommon(t.low) {
			break
		}
		word = t.low
	}
	return Stem(word)
}

// countedBefore returns the stem of the noun to the left of a number that stands behind it: "the death toll rose to 12", "the number of
// dead to three". Only nouns that announce a figure count.
func (sc *scan) countedBefore(i int) string {
	for j := i - 1; j >= 0 && i-j <= 8; j-- {
		t := sc.toks[j]
		if t.kind == punctToken {
			return ""
		}
		switch {
		case t.is("toll", "tally", "count", "number", "total", "figure", "turnout", "dead", "deaths", "fatalities", "casualties", "injured", "infections", "cases", "votes", "seats"):
			if t.is("toll") && j > 0 && sc.toks[j-1].is("death") {
				return Stem("dead")
			}
			return Stem(t.low)
		}
	}
	return ""
}

// plural reports whether a folded word looks like a plural noun.
func plural(w string) bool {
	switch w {
	case "people", "men", "women", "children", "police", "staff", "crew", "feet", "lives", "dead", "wives", "data", "cattle", "sheep", "fish":
		return true
	}
	return len(w) > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && !IsStop(w)
}

// approximate reports whether the words before token i make a number approximate: "about", "more than", "up to".
func (sc *scan) approximate(i int) bool {
	if i == 0 {
		return false
	}
	prev := sc.toks[i-1]
	if prev.low == "than" {
		return i > 1 && sc.toks[i-2].is("more", "less", "fewer", "rather") && !sc.toks[i-2].is("rather")
	}
	if prev.low == "to" {
		return i > 1 && sc.toks[i-2].is("up", "close")
	}
	if prev.low == "least" || prev.low == "most" {
		return i > 1 && sc.toks[i-2].is("at")
	}
	return roughly[prev.low]
}

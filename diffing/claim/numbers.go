package claim

import (
	"math"
	"strconv"
	"strings"
)

// small are the number words below a hundred.
var small = map[string]float64{
	"zero": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
	"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}

// scales are the words that multiply what stands before them.
var scales = map[string]float64{
	"hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7,
	"m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "k": 1e3, "tn": 1e12, "thousands": 1e3, "millions": 1e6, "billions": 1e9,
}

// vague are words for numbers that nobody counted, with the least that they mean.
var vague = map[string]float64{"dozen": 12, "dozens": 24, "scores": 40, "hundreds": 200, "thousands": 2000, "millions": 2e6, "billions": 2e9}

// shares are fractions written as words.
var shares = map[string]float64{
	"half": 0.5, "third": 1.0 / 3, "thirds": 1.0 / 3, "quarter": 0.25, "quarters": 0.25, "fifth": 0.2, "fifths": 0.2,
	"tenth": 0.1, "tenths": 0.1,
}

// units are words and signs for what is measured, with the name that a Number carries. Counted things are no units.
var units = map[string]string{
	"%": "%", "percent": "%", "pc": "%", "percentage": "%", "km": "km", "kilometre": "km", "kilometer": "km",
	"kilometres": "km", "kilometers": "km", "kph": "km/h", "kmh": "km/h", "mph": "mph", "mile": "miles", "miles": "miles", "metre": "m", "metres": "m",
	"meter": "m", "meters": "m", "feet": "ft", "ft": "ft", "kg": "kg", "kilo": "kg", "kilos": "kg", "kilograms": "kg", "tonnes": "t",
	"tonne": "t", "tons": "t", "ton": "t", "hectares": "ha", "acres": "acres", "litres": "l", "liters": "l", "degrees": "degrees", "knots": "knots",
	"dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pound": "£", "pounds": "£", "sterling": "£", "crown": "crowns", "crowns": "crowns",
	"rouble": "roubles", "roubles": "roubles", "ruble": "roubles", "rubles": "roubles", "rupees": "rupees", "yen": "¥", "yuan": "yuan",
	"francs": "francs", "krone": "kroner", "kroner": "kroner", "kronor": "kronor", "lira": "lira", "zloty": "zloty", "zlotys": "zloty", "pesos": "pesos",
	"reais": "reais", "shillings": "shillings", "dinars": "dinars", "marks": "marks", "florins": "florins", "usd": "$", "eur": "€", "gbp": "£", "mw": "MW",
	"megawatts": "MW", "gw": "GW", "kwh": "kWh", "mg": "mg", "ml": "ml", "cm": "cm", "mm": "mm", "centimetres": "cm", "inches": "in",
}

var currencies = map[string]string{"$": "$", "€": "€", "£": "£", "¥": "¥", "₹": "rupees", "₽": "roubles", "₴": "hryvnia"}

// roughly are the words before a number that make it approximate, the last word of each phrase.
var roughly = lowerSet(`about around roughly some nearly almost approximately over under circa estimated than least most up-to perhaps maybe
	barely close`)

// foundNumber is a number with the tokens that it takes.
type foundNumber struct {
	Number
	from, to int
}

// findNumbers returns the quantities of a sentence, the tokens in taken left out.
func (sc *scan) findNumbers(taken []bool) []foundNumber {
	var out []foundNumber
	for i := 0; i < len(sc.toks); {
		if taken[i] {
			i++
			continue
		}
		n, ok := sc.numberAt(i, taken)
		if !ok {
			i++
			continue
		}
		n.Start, n.End = sc.toks[n.from].start, sc.toks[n.to-1].end
		out = append(out, n)
		i = n.to
	}
	return out
}

// numberAt reads the quantity that begins at token i.
func (sc *scan) numberAt(i int, taken []bool) (foundNumber, bool) {
	t := sc.toks[i]
	n := foundNumber{from: i, to: i + 1}
	switch {
	case t.kind == numberToken:
		if !sc.digits(&n) {
			return n, false
		}
	case currencies[t.text] != "" && i+1 < len(sc.toks) && sc.toks[i+1].kind == numberToken && !taken[i+1]:
		n.from, n.to = i+1, i+2
		if !sc.digits(&n) {
			return n, false
		}
		n.from, n.Unit = i, currencies[t.text]
	case t.kind == wordToken:
		if !sc.words(&n) {
			return n, false
		}
	default:
		return n, false
	}
	sc.scale(&n)
	sc.measure(&n)
	n.Approx = n.Approx || sc.approximate(n.from)
	return n, !math.IsInf(n.Value, 0) && !math.IsNaN(n.Value)
}

// digits reads a token that begins with a digit: "2,000", "44-year-old", "1.5bn", "110kph", "28-point". Ordinals and version numbers are none.
func (sc *scan) digits(n *foundNumber) bool {
	t := sc.toks[n.from]
	low := t.low
	k := 0
	for k < len(low) && (low[k] >= '0' && low[k] <= '9' || (low[k] == ',' || low[k] == '.') && k+1 < len(low) && low[k+1] >= '0' && low[k+1] <= '9') {
		k++
	}
	value, ok := parseDecimal(low[:k])
	if !ok {
		return false
	}
	n.Value = value
	rest := strings.TrimLeft(low[k:], "-‑–")
	switch {
	case rest == "":
	case rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || strings.HasPrefix(low[k:], ":"):
		return false
	case strings.HasPrefix(rest, "year-old"):
		n.Unit, n.Of = "years", ageOf
	case units[rest] != "":
		n.Unit = units[rest]
	case scales[rest] > 0:
		n.Value *= scales[rest]
	case rest[0] >= '0' && rest[0] <= '9': // a range: "8-10", "2024-25"; the first value stands for it
		n.Approx = true
	default:
		head, unit, _ := strings.Cut(rest, "-")
		if scales[head] > 0 {
			n.Value *= scales[head]
			rest = unit
		}
		if u := units[rest]; u != "" {
			n.Unit = u
		} else if low[k] != '-' {
			return false // "3D", "737s": a name
		} else {
			n.Of = Stem(rest)
		}
	}
	return true
}

// ageOf is what a Number of years counts when it is a person's age.
const ageOf = "age"

// parseDecimal reads digits with separators: "2,000" is two thousand, "2.5" and "2,5" are two and a half.
func parseDecimal(s string) (float64, bool) {
	groups := strings.Split(s, ",")
	thousands := len(groups) > 1
	for _, g := range groups[1:] {
		digits, _, _ := strings.Cut(g, ".")
		thousands = thousands && (len(digits) == 3 || len(digits) == 2 && len(groups) > 2)
	}
	switch {
	case thousands:
		s = strings.Join(groups, "")
	case len(groups) == 2:
		s = strings.Join(groups, ".")
	case len(groups) > 2:
		return 0, false
	}
	if strings.Count(s, ".") > 1 { // "1.000.000", or an address on the net
		for _, g := range strings.Split(s, ".")[1:] {
			if len(g) != 3 {
				return 0, false
			}
		}
		s = strings.ReplaceAll(s, ".", "")
	}
	v, err := strconv.ParseFloat(s, 64)
	return v, err == nil
}

// words reads a number written in words: "two hundred and fifty", "forty-eight", "a dozen", "half", "two thirds".
func (sc *scan) words(n *foundNumber) bool {
	i := n.from
	t := sc.toks[i]
	if v, rest, ok := hyphenated(t.low); ok {
		n.Value = v
		if rest == "year-old" {
			n.Unit, n.Of = "years", ageOf
		} else if rest != "" {
			n.Of = Stem(rest)
		}
		return true
	}
	if t.is("a", "an") && i+1 < len(sc.toks) {
		next := sc.toks[i+1].low
		if v, ok := shares[next]; ok && next != "half" && i+2 < len(sc.toks) && sc.toks[i+2].is("of") {
			n.Value, n.Unit, n.to = v, shareUnit, i+2
			return true
		}
		if next != "dozen" && next != "hundred" && next != "thousand" && next != "million" && next != "billion" {
			return false
		}
		n.Value, n.Approx, n.to = max(vague[next], scales[next]), true, i+2
		return true
	}
	if v, ok := shares[t.low]; ok {
		return sc.share(n, v)
	}
	if t.is("tens") && sc.tok(i+1).is("of") && scales[sc.tok(i+2).low] > 0 {
		n.Value, n.Approx, n.to = 20*scales[sc.tok(i+2).low], true, i+3
		return true
	}
	if v, ok := vague[t.low]; ok && strings.HasSuffix(t.low, "s") || t.is("dozen") {
		if t.is("scores") && !(i+1 < len(sc.toks) && sc.toks[i+1].is("of")) {
			return false
		}
		n.Value, n.Approx = v, true
		if i+2 < len(sc.toks) && sc.toks[i+1].is("of") && scales[sc.toks[i+2].low] > 0 { // "hundreds of thousands"
			n.Value, n.to = v*scales[sc.toks[i+2].low], i+3
		}
		return true
	}
	v, ok := small[t.low]
	if !ok || v == 1 && !sc.countsOne(i) {
		return false
	}
	n.Value = v
	if i+1 < len(sc.toks) && shares[sc.toks[i+1].low] > 0 && sc.toks[i+1].low != "half" && v < 10 && strings.HasSuffix(sc.toks[i+1].low, "s") {
		n.Value, n.Unit, n.to = v*shares[sc.toks[i+1].low], shareUnit, i+2
		if sc.tok(i+2).is("of") && sc.tok(i+3).is("a") && scales[sc.tok(i+4).low] >= 100 { // "three quarters of a billion"
			n.Value, n.Unit, n.to = n.Value*scales[sc.tok(i+4).low], "", i+5
		}
		return true
	}
	if sc.oneIn(n) {
		return true
	}
	sc.andPart(n)
	return true
}

// oneIn reads "six in ten" and "three out of four" as the share that it is, but not "two in three weeks".
func (sc *scan) oneIn(n *foundNumber) bool {
	i := n.from + 1
	switch {
	case sc.tok(i).is("in"):
		i++
	case sc.tok(i).is("out") && sc.tok(i+1).is("of"):
		i += 2
	default:
		return false
	}
	of := small[sc.tok(i).low]
	next := sc.tok(i + 1)
	if of < 3 || n.Value >= of || hours[Stem(next.low)] > 0 || scales[next.low] > 0 || next.kind == numberToken || small[next.low] > 0 {
		return false
	}
	n.Value, n.Unit, n.to = n.Value/of, shareUnit, i+1
	return true
}

// andPart reads what "and a half" or "and three-quarter" adds to a number in words.
func (sc *scan) andPart(n *foundNumber) {
	i := n.to
	if i+1 >= len(sc.toks) || !sc.toks[i].is("and") {
		return
	}
	if sc.toks[i+1].is("a") && i+2 < len(sc.toks) && sc.toks[i+2].is("half", "quarter") {
		n.Value, n.to = n.Value+shares[sc.toks[i+2].low], i+3
		return
	}
	if sc.toks[i+1].is("three-quarter", "three-quarters") {
		n.Value, n.to = n.Value+0.75, i+2
	}
}

// shareUnit is the unit of a fraction of something.
const shareUnit = "share"

// share reads "half": of something, or of the next scale, but not in "half an hour" or "half past".
func (sc *scan) share(n *foundNumber, v float64) bool {
	i := n.from
	if sc.toks[i].low != "half" || i+1 >= len(sc.toks) || i > 0 && sc.toks[i-1].is("first", "second", "other", "better", "and", "older", "newer") {
		return false
	}
	next := sc.toks[i+1]
	switch {
	case next.is("a", "an") && i+2 < len(sc.toks) && scales[sc.toks[i+2].low] > 0:
		n.Value, n.to, n.Approx = v*scales[sc.toks[i+2].low], i+3, true
		return true
	case next.is("a") && i+2 < len(sc.toks) && sc.toks[i+2].is("dozen"):
		n.Value, n.to, n.Approx = 6, i+3, true
		return true
	case next.is("of", "the", "its", "their", "his", "her", "all", "that", "those", "our"):
		n.Value, n.Unit = v, shareUnit
		return true
	case (next.kind == punctToken || next.is("and")) && i > 0 && sc.toks[i-1].kind == wordToken && !sc.toks[i-1].is("in", "a", "the", "one", "this", "that") && sc.toks[i-1].kind != numberToken && !(next.is("and") && sc.tok(i+2).is("half", "a")): // "will pay half and", "by half."
		n.Value, n.Unit = v, shareUnit
		return true
	}
	return false
}

// hyphenated reads "forty-eight", "two-thirds", "ten-point", and what follows the number in the word.
func hyphenated(low string) (float64, string, bool) {
	head, rest, ok := strings.Cut(low, "-")
	v, known := small[head]
	if !ok || !known {
		return 0, "", false
	}
	if s, ok := shares[rest]; ok && v < 10 {
		return v * s, "", true
	}
	for {
		next, more, _ := strings.Cut(rest, "-")
		if unit, ok := small[next]; ok && unit < 10 && v >= 20 && int(v)%10 == 0 {
			v += unit
		} else if scales[next] >= 100 && len(next) > 2 {
			v *= scales[next]
		} else {
			return v, rest, rest == "" || !isCommonAdverb(rest)
		}
		if rest = more; rest == "" {
			return v, "", true
		}
	}
}

// isCommonAdverb reports whether the word that follows a number in a compound makes it no quantity: "one-off", "two-way", "one-time".
func isCommonAdverb(rest string) bool {
	switch rest {
	case "off", "way", "time", "sided", "fold", "on", "to", "liner", "size", "ish", "something":
		return true
	}
	return false
}

// countsOne reports whether "one" at token i counts: it does before a noun and in "one of the", not as a pronoun.
func (sc *scan) countsOne(i int) bool {
	if i > 0 && sc.toks[i-1].is("no", "the", "any", "some", "every", "each", "this", "that", "another", "only", "which", "wet", "last", "next", "first") {
		return false
	}
	if i > 0 && sc.toks[i-1].kind == wordToken && !IsStop(sc.toks[i-1].low) && hasClass("placenoun", sc.toks[i-1].low) {
		return false
	}
	if i+1 >= len(sc.toks) || sc.toks[i+1].kind != wordToken {
		return false
	}
	next := sc.toks[i+1]
	if next.is("of") {
		return true
	}
	return !IsStop(next.low) && !speech[next.low] && !next.upper && !strings.HasSuffix(next.low, "ed") && !next.is("day", "thing", "way", "side", "hand", "another", "appeared", "called")
}

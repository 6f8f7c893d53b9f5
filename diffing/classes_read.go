package diffing

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// reading is what a sentence holds, sorted by what a change of it would mean.
type reading struct {
	numbers, dates, names, modals, sources, content []string
	quoted                                          []string // words between quotation marks, in order
	inQuotes                                        *reading // the same sorted for what stands between quotation marks
	vague                                           bool
}

// plain is the reading with the quoted words counted like the rest.
func (r reading) plain() reading {
	if q := r.inQuotes; q != nil {
		r.numbers = slices.Concat(r.numbers, q.numbers)
		r.dates = slices.Concat(r.dates, q.dates)
		r.names = slices.Concat(r.names, q.names)
		r.modals = slices.Concat(r.modals, q.modals)
		r.content = slices.Concat(r.content, q.content)
	}
	return r
}

// token is one word of a sentence as the reader sees it.
type token struct {
	text, low string
	start     bool // begins a sentence or a quotation
	quoted    bool
	after     string // what stands between it and the next word
}

// read sorts the words of a sentence.
func (c *classifier) read(text string) reading {
	out := reading{inQuotes: &reading{}}
	list := split(text)
	source := sources(list)
	for i := 0; i < len(list); i++ {
		t := list[i]
		to := &out
		if t.quoted {
			to = out.inQuotes
			out.quoted = append(out.quoted, t.low)
		}
		if value, n := number(list[i:]); n > 0 {
			if dated(list, i, n) {
				to.dates = append(to.dates, value)
			} else {
				to.numbers = append(to.numbers, value)
			}
			for _, x := range list[i+1 : i+n] {
				if x.quoted {
					out.quoted = append(out.quoted, x.low)
				}
			}
			i += n - 1
			continue
		}
		c.sort(to, t, source[i])
	}
	return out
}

// sort files one word that is no number.
func (c *classifier) sort(to *reading, t token, source bool) {
	day, isDate := dateWords[t.low]
	if t.low == "may" || t.low == "march" {
		isDate = isDate && t.text != t.low && !t.start
	}
	modal, isModal := modals[t.low]
	_, isCue := cues[t.low]
	switch {
	case isDate:
		to.dates = append(to.dates, day)
	case isModal:
		to.modals = append(to.modals, modal)
	case vague[t.low]:
		to.vague = true
	case isCue:
		to.sources = append(to.sources, "cue "+cues[t.low])
	case c.isName(t):
		to.names = append(to.names, t.low)
		if source {
			to.sources = append(to.sources, t.low)
		}
	case stopWords[t.low]:
	case source:
		to.sources = append(to.sources, t.low)
		to.content = append(to.content, t.low)
	default:
		to.content = append(to.content, t.low)
	}
}

// isName reports whether a word is part of a name: written with a capital, and not merely because it begins the sentence.
func (c *classifier) isName(t token) bool {
	r := []rune(t.text)
	if !unicode.IsUpper(r[0]) || stopWords[t.low] {
		return false
	}
	if !t.start {
		return true
	}
	return c.lower[t.low] == 0 && c.upper[t.low] > 0
}

// split cuts a sentence into the words that count.
func split(text string) []token {
	var out []token
	quoted, start, prev := false, true, " "
	all := tokens(contractions.Replace(foldText(text) + " "))
	for k, t := range all {
		r := []rune(t)
		if isWordRune(r[0]) {
			low := strings.TrimSuffix(strings.ToLower(t), "'s")
			out = append(out, token{text: t, low: low, start: start, quoted: quoted})
			start, prev = false, t
			continue
		}
		if t == "\"" || t == "'" {
			next := " "
			if k+1 < len(all) {
				next = all[k+1]
			}
			opens := !isWordRune(lastRune(prev)) && next != " "
			if t == "\"" && !quoted && opens || t == "'" && opens && !quoted {
				quoted, start = true, true
			} else if quoted {
				quoted = false
			}
		}
		if n := len(out); n > 0 {
			out[n-1].after += t
			start = start || endsSentence(out[n-1], t)
		}
		prev = t
	}
	return out
}

// endsSentence reports whether a mark after a word ends a sentence; after a short word with a capital a full stop is an abbreviation's.
func endsSentence(before token, mark string) bool {
	return mark == "?" || mark == "!" || mark == "." && (len(before.text) > 3 || before.text == before.low)
}

func lastRune(s string) rune {
	r := []rune(s)
	return r[len(r)-1]
}

// number reads a number at the head of the list: its value in plain form and how many words it takes.
func number(list []token) (string, int) {
	t := list[0]
	var x float64
	n := 1
	if r := []rune(t.low)[0]; unicode.IsDigit(r) {
		digits := strings.TrimRightFunc(t.low, func(r rune) bool { return !unicode.IsDigit(r) })
		unit := t.low[len(digits):]
		v, err := strconv.ParseFloat(strings.ReplaceAll(digits, ",", ""), 64)
		if err != nil {
			return t.low, 1
		}
		x = v
		if m, ok := multipliers[unit]; ok {
			x = float64(x * m)
		}
	} else if v, ok := numberWords[t.low]; ok {
		x = v
		if len(list) > 1 && x >= 20 && (t.after == "-" || t.after == " ") {
			if u, ok := numberWords[list[1].low]; ok && u > 0 && u < 10 {
				x, n = x+u, 2
			}
		}
	} else {
		return "", 0
	}
	for n < len(list) && strings.Trim(list[n-1].after, " -") == "" {
		m, ok := multipliers[list[n].low]
		if !ok || len(list[n].low) < 2 {
			break
		}
		x, n = float64(x*m), n+1
	}
	return strconv.FormatFloat(x, 'f', -1, 64), n
}

// dated reports whether the number at i stands beside a month and so belongs to a date.
func dated(list []token, i, n int) bool {
	is := func(k int) bool { return k >= 0 && k < len(list) && months[list[k].low] && list[k].text != list[k].low }
	return is(i-1) && list[i-1].after == " " || is(i+n) && list[i+n-1].after == " " || is(i-2) && i > 0 && strings.HasPrefix(list[i-1].after, ",")
}

// sources marks the words that say who is speaking: those beside a cue, up to the next stop.
func sources(list []token) []bool {
	out := make([]bool, len(list))
	const reach = 6 // words of a source that are looked at
	for i, t := range list {
		if cues[t.low] == "" || t.quoted {
			continue
		}
		if t.low == "according" {
			for k := i + 2; k < len(list) && k < i+2+reach; k++ {
				out[k] = true
				if strings.ContainsAny(list[k].after, ",;:.\"") {
					break
				}
			}
			continue
		}
		for k := i - 1; k >= 0 && k >= i-reach && !strings.ContainsAny(list[k].after, ",;:.\"") && !list[k].quoted; k-- {
			out[k] = true
		}
	}
	return out
}

package claim

import (
	"fmt"
	"slices"
)

// foreign reports whether a sentence is hardly English: of eight words or more, next to none is a little word of English and few are in
// its vocabulary. Shorter sentences are given the benefit of the doubt.
func (r *reading) foreign() bool {
	if len(r.words) < 8 {
		return false
	}
	little, familiar := 0, 0
	for i, w := range r.words {
		switch {
		case IsStop(w):
			little++
		case background()[r.stems[i]] > 0 || len(concepts().words[r.stems[i]]) > 0:
			familiar++
		}
	}
	n := len(r.words)
	return 100*little < 15*n && 100*familiar < 25*n
}

// judgeForeign judges a sentence whose words are not understood by what can be told all the same: copies, names and numbers.
func (d *decision) judgeForeign(r *reading, ctx Context, list []alignment, tongue string) {
	said := inTongue(tongue) + ": copies, names and numbers alone are judged"
	d.none = false
	if len(list) > 0 && (list[0].read.exact == r.exact || sameWords(r, list[0].read) >= 0.7 && mismatch(r, list[0]) == "") {
		d.isNovel, d.novel, d.reason = false, 0.02, said+": a copy"
		return
	}
	for i := range r.units {
		u := &r.units[i]
		if (u.kind == nameUnit && tellsAbroad(u, ctx, tongue) || u.kind == numberUnit && !dayAbroad(r.claim.Text, u.number)) && !seen(u, ctx) {
			d.isNovel, d.novel, d.material = true, max(d.novel, 0.7), max(d.material, 0.7)
			d.reason = fmt.Sprintf("%s: %s is new", said, u.text)
			return
		}
	}
	d.isNovel, d.novel, d.reason = false, 0.2, said+": none is new"
	if len(list) == 0 || !holdsAll(r, list[0].read) { // what is known of whom it names is no reason to know what it says
		d.isNovel, d.novel, d.material = true, 0.5, 0
	}
}

// holdsAll reports whether a known claim has every name and number of a sentence, and there are some.
func holdsAll(r, known *reading) bool {
	n := 0
	for i := range r.units {
		u := &r.units[i]
		if u.kind != nameUnit && u.kind != numberUnit {
			continue
		}
		if !slices.ContainsFunc(u.keys, known.holds) {
			return false
		}
		n++
	}
	return n > 1
}

// dayAbroad reports whether a number is a day of the month, by what the months are called in the languages of Europe: "20 mars", "3. März".
func dayAbroad(text string, n *Number) bool {
	if n == nil || n.Value < 1 || n.Value > 31 || n.End > len(text) {
		return false
	}
	words := wordsOnly(text[n.End:])
	if len(words) > 0 && (words[0] == "de" || words[0] == "di") {
		words = words[1:]
	}
	return len(words) > 0 && len(words[0]) > 2 && len(words[0]) < 11 && monthsAbroad[words[0][:3]]
}

var monthsAbroad = lowerSet("jan gen ene fev feb mar mrz avr apr abr mai may mag maj mei jui jun giu jul lug aou aug ago sep set oct okt ott out nov dec dez dic")

// tellsAbroad reports whether what looks like a name in a sentence of another language is one that is not known in part: German writes every
// noun with a capital, and little words of the language between capitals join no name.
func tellsAbroad(u *unit, ctx Context, tongue string) bool {
	if tongue == "German" && len(u.words) == 1 {
		return false
	}
	for _, w := range u.words {
		if ctx.Counts["n:"+w] > 0 || slices.Contains(tongues()[w], tongue) {
			return false
		}
	}
	return true
}

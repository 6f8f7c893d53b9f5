package claim

import "fmt"

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
func (d *decision) judgeForeign(r *reading, ctx Context, list []alignment) {
	const said = "not in English: copies, names and numbers alone are judged"
	d.none = false
	if len(list) > 0 && (list[0].read.exact == r.exact || sameWords(r, list[0].read) >= 0.7 && mismatch(r, list[0]) == "") {
		d.isNovel, d.novel, d.reason = false, 0.02, said+": a copy"
		return
	}
	for i := range r.units {
		u := &r.units[i]
		if (u.kind == nameUnit || u.kind == numberUnit) && !seen(u, ctx) {
			d.isNovel, d.novel, d.material = true, max(d.novel, 0.7), max(d.material, 0.7)
			d.reason = fmt.Sprintf("%s: %s is new", said, u.text)
			return
		}
	}
	d.isNovel, d.novel, d.reason = false, 0.2, said+": none is new"
}

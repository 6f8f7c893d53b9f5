package claim

import (
	"slices"
	"strings"
)

// An edit is what two sentences differ in that have all their other words in common, in the same order: the words of one place are gone, others
// have come there. So few words weigh little beside the rest, and yet they may be the news: another cause, another culprit, another speaker,
// "all" that became "some", a condition or a second half that was added.

// placedWord is a word of a sentence with its stem and the byte at which its token begins.
type placedWord struct {
	low, stem string
	at        int
	article   bool // an article stands before it
	comma     bool // a comma or a dash stands before it
}

// edit holds the places of the words that are gone and that have come.
type edit struct {
	before, after []placedWord // all the words of the two sentences, without articles
	from          int          // how many words the two begin with in common
	gone, come    []placedWord
}

// maxEdited bounds the words of a sentence whose edit is looked for: of a longer one a few words are a detail.
const maxEdited = 26

// commonAtLeast is how many words two sentences must have in common at their ends.
const commonAtLeast = 3

func placedWords(text string) []placedWord {
	out := make([]placedWord, 0, maxEdited)
	article, comma := false, false
	var parts []string
	for _, t := range tokens(text) {
		if t.kind == punctToken {
			comma = comma || strings.ContainsAny(t.text, ",;:-–—")
			continue
		}
		if t.is("a", "an", "the") {
			article = true
			continue
		}
		parts = t.appendParts(parts[:0])
		for _, p := range parts {
			out = append(out, placedWord{p, Stem(p), t.start, article, comma})
			article, comma = false, false
		}
	}
	return out
}

// editBetween finds the one place in which a sentence differs from a known one, if there is but one and most of the words are the same.
func editBetween(before, after []placedWord) (edit, bool) {
	e := edit{before: before, after: after}
	p, s := 0, 0
	for p < len(before) && p < len(after) && before[p].stem == after[p].stem {
		p++
	}
	for s < len(before)-p && s < len(after)-p && before[len(before)-1-s].stem == after[len(after)-1-s].stem {
		s++
	}
	e.from, e.gone, e.come = p, before[p:len(before)-s], after[p:len(after)-s]
	return e, p+s >= commonAtLeast && p+s >= len(e.gone) && (len(e.gone) == 0 || p+s >= len(e.come)) && len(e.gone)+len(e.come) > 0
}

// changed says what of a known claim a sentence changes by its edit, or nothing; sure tells a change that an editor must hear of from one word
// in the place of another that may mean the same.
func changed(r *reading, list []alignment) (why string, sure bool) {
	if len(r.words) > maxEdited || len(r.words) < commonAtLeast+1 {
		return "", false
	}
	var after []placedWord
	for k := range list[:min(3, len(list))] {
		a := &list[k]
		if a.cover < 0.3 || a.reverse < 0.3 || len(a.read.words) > maxEdited || sameWords(r, a.read) < 0.5 {
			continue
		}
		if after == nil {
			after = placedWords(clip(r.claim.Text))
		}
		e, ok := editBetween(placedWords(clip(a.read.claim.Text)), after)
		if !ok {
			continue
		}
		for _, rule := range []func(*edit, *reading, *alignment, []alignment) string{otherModal, otherQuantity, otherMeasure, otherDate, otherCondition, addedHalf} {
			if why := rule(&e, r, a, list); why != "" {
				return why, true
			}
		}
		return otherFiller(&e, r, a, list)
	}
	return "", false
}

// modals say how sure it is that a thing comes to be, or by whose will.
var modals = map[string]string{"will": "will", "shall": "will", "may": "may", "might": "may", "could": "may", "must": "must", "should": "should", "ought": "should"}

// otherModal finds that a thing is only possible which was sure, or the other way round.
func otherModal(e *edit, _ *reading, _ *alignment, _ []alignment) string {
	if len(e.gone) != 1 || len(e.come) != 1 {
		return ""
	}
	if x, y := modals[e.gone[0].low], modals[e.come[0].low]; x != "" && y != "" && x != y {
		return "status differs: " + e.gone[0].low + " → " + e.come[0].low
	}
	return ""
}

// quantities are the words that say how many of all are meant, by what they say.
var quantities = map[string]string{
	"all": "all", "every": "all", "each": "all", "both": "all", "most": "most", "some": "some", "several": "some", "many": "some", "few": "few", "half": "half", "none": "none", "only": "only",
	"neither": "none", "everyone": "all", "everybody": "all", "nobody": "none", "someone": "some", "somebody": "some", "hardly": "few",
}

// otherQuantity finds that a part is meant where all were, or the other way round.
func otherQuantity(e *edit, _ *reading, _ *alignment, _ []alignment) string {
	if len(e.gone) == 0 || len(e.come) == 0 || len(e.gone) > 3 || len(e.come) > 3 {
		return ""
	}
	x, y := quantities[e.gone[0].low], quantities[e.come[0].low]
	if x == "" || y == "" || x == y {
		return ""
	}
	return "quantity differs: " + e.gone[0].low + " → " + e.come[0].low
}

// measures are the words by which amounts and lengths of time are measured, besides those of the numbers' units, by their stems.
var measures = func() map[string]bool {
	out := stemSet("litre gallon pint barrel metre foot feet yard mile kilometre centimetre inch tonne kilo kilogram gram acre hectare degree volt watt megawatt gigawatt second minute hour day week month year decade")
	for w := range currencies {
		out[Stem(w)] = true
	}
	return out
}()

// otherMeasure finds that the same number measures in another unit: "40 litres" and "40 cubic metres", "every month" and "every year".
func otherMeasure(e *edit, _ *reading, _ *alignment, _ []alignment) string {
	if e.from == 0 || len(e.gone) == 0 || len(e.come) == 0 || len(e.gone) > 2 || len(e.come) > 2 {
		return ""
	}
	x, y := e.gone[len(e.gone)-1], e.come[len(e.come)-1]
	prev := e.before[e.from-1].low
	if !measures[x.stem] || !measures[y.stem] || !isNumberWord(prev) && prev != "every" && prev != "each" && prev != "per" && !(e.gone[0].article && e.come[0].article) {
		return ""
	}
	return "unit differs: " + x.low + " → " + y.low
}

// otherDate finds another day in the place of a known one.
func otherDate(e *edit, r *reading, a *alignment, _ []alignment) string {
	if len(e.gone) == 0 || len(e.come) == 0 {
		return ""
	}
	isDate := func(r *reading, i int) bool { return r.units[i].kind == dateUnit }
	mine := unitsIn(r, e.come, endOf(e.after, e.from+len(e.come), r))
	theirs := unitsIn(a.read, e.gone, endOf(e.before, e.from+len(e.gone), a.read))
	if len(mine) != 1 || len(theirs) != 1 || !isDate(r, mine[0]) || !isDate(a.read, theirs[0]) || a.match[mine[0]] >= 0.5 {
		return ""
	}
	return dateConflict(r, *a)
}

// conditions begin what must be so for the rest to hold.
var conditions = map[string]bool{"if": true, "unless": true, "provided": true, "providing": true, "only": true, "except": true}

func conditional(words []placedWord) bool {
	return slices.ContainsFunc(words, func(w placedWord) bool { return conditions[w.low] || w.low == "whether" })
}

// otherCondition finds that what a known claim says holds on a condition only, or no longer.
func otherCondition(e *edit, _ *reading, _ *alignment, list []alignment) string {
	switch {
	case len(e.gone) == 0 && conditions[e.come[0].low] && !conditional(e.before):
		for _, b := range list {
			if b.cover > 0.7 && containsAny(" "+b.read.low+" ", []string{" if ", " unless ", " provided ", " only ", " except "}) {
				return ""
			}
		}
		return "a condition: " + e.come[0].low
	case len(e.come) == 0 && conditions[e.gone[0].low] && !conditional(e.after):
		for _, b := range list {
			if b.cover > 0.8 && !containsAny(" "+b.read.low+" ", []string{" if ", " unless ", " provided ", " only ", " except "}) {
				return ""
			}
		}
		return "no longer on a condition: " + e.gone[0].low
	}
	return ""
}

// halves join a second half to a sentence.
var halves = map[string]bool{"and": true, "but": true, "while": true, "although": true, "though": true, "because": true, "after": true, "before": true, "until": true, "so": true, "who": true, "which": true, "when": true, "despite": true}

// addedHalf finds a second half behind what a known claim says, of which nothing known of the same tells.
func addedHalf(e *edit, r *reading, _ *alignment, list []alignment) string {
	if len(e.gone) > 0 || !halves[e.come[0].low] || len(e.after) != e.from+len(e.come) {
		return ""
	}
	units := unitsIn(r, e.come, len(r.claim.Text))
	if len(units) == 0 || toldTogether(units, list) {
		return ""
	}
	open := 0
	for _, i := range units {
		if !slices.ContainsFunc(list, func(a alignment) bool { return a.match[i] >= 0.5 && a.cover >= 0.3 }) {
			open++
		}
	}
	if 2*open < len(units) {
		return ""
	}
	return "a second half that nobody has told: " + r.units[units[len(units)-1]].text
}

// unitsIn lists the units that begin among words; end is the byte behind the last of them.
func unitsIn(r *reading, words []placedWord, end int) []int {
	var out []int
	for i := range r.units {
		if u := &r.units[i]; len(words) > 0 && u.start >= words[0].at && u.start < end && (u.kind != termUnit || u.weight >= 0.2 || u.source) {
			out = append(out, i)
		}
	}
	return out
}

// toldTogether reports whether a known claim that speaks of the rest as well has all these units.
func toldTogether(units []int, list []alignment) bool {
	return slices.ContainsFunc(list, func(a alignment) bool {
		return a.cover >= 0.5 && !slices.ContainsFunc(units, func(i int) bool { return a.match[i] < 0.5 })
	})
}

// Before a thing or a person that is named stands a preposition, an article, a number or one of these.
var fillerBefore = lowerSet(`of in at on by from into through with without under over near behind between for against because inside outside towards toward about during via off onto
	every each this that these those no another his her its their our`)

// loose are the words by which anybody and anything may be called: in the place of another word one of them says nothing else.
var loose = lowerSet(`person people man woman men women official officials spokesman spokeswoman spokesperson source sources statement report reports group team body place site area
	thing matter case affair incident event authority authorities he she it they him her them others one somebody someone side member members
	expert experts analyst analysts engineer engineers investigator investigators specialist specialists`)

// otherFiller finds that another thing or person stands in the place of a known one: the engine failed "because of water in the fuel" and "because
// of a broken valve", "a doctor said" and "the government said". One word for another may be the same in other words; it is sure only of two words
// that the concept table tells apart.
func otherFiller(e *edit, r *reading, a *alignment, list []alignment) (why string, sure bool) {
	if len(e.gone) == 0 || len(e.come) == 0 || len(e.gone) > 6 || len(e.come) > 6 {
		return "", false
	}
	mine, theirs := unitsIn(r, e.come, endOf(e.after, e.from+len(e.come), r)), unitsIn(a.read, e.gone, endOf(e.before, e.from+len(e.gone), a.read))
	if len(mine) == 0 || len(theirs) == 0 || toldTogether(mine, list) || !foreignTo(r, mine, a.read, theirs, a.who) {
		return "", false
	}
	x, y := e.gone[len(e.gone)-1], e.come[len(e.come)-1]
	if loose[x.low] || loose[y.low] || loose[e.gone[0].low] || loose[e.come[0].low] {
		return "", false
	}
	why = "another in its place: " + x.low + " → " + y.low
	first, second := &r.units[mine[0]], &a.read.units[theirs[0]]
	apart := len(first.concepts) > 0 && len(second.concepts) > 0
	one := len(e.gone) == 1 && len(e.come) == 1 && first.kind == termUnit && second.kind == termUnit
	if !opensFiller(e, e.gone, e.before) || !opensFiller(e, e.come, e.after) {
		if one && apart && first.weight >= 0.3 && second.weight >= 0.3 {
			return why, false
		}
		return "", false
	}
	if one && e.from > 0 && e.from+1 < len(e.after) && !IsStop(e.after[e.from+1].low) && !e.after[e.from+1].comma { // it stands before the word that it belongs to
		return why, false
	}
	shared := slices.ContainsFunc(e.come, func(w placedWord) bool {
		return !IsStop(w.low) && slices.ContainsFunc(e.gone, func(v placedWord) bool { return v.stem == w.stem })
	})
	return why, one && (apart || speaks(e)) || !one && !shared
}

// speaks reports whether what has come says who says the rest: ", a sailor said".
func speaks(e *edit) bool {
	behind := e.after[e.from+len(e.come):]
	return e.come[0].comma && len(behind) == 1 && sayingWords[behind[0].low]
}

var sayingWords = lowerSet(`said says say told announced reported claimed believes believe`)

func endOf(words []placedWord, n int, r *reading) int {
	if n < len(words) {
		return words[n].at
	}
	return len(r.claim.Text)
}

// opensFiller reports whether what gave way or came stands where a thing or a person is named.
func opensFiller(e *edit, part, all []placedWord) bool {
	first := part[0]
	if e.from == 0 {
		return first.article || strings.HasSuffix(part[len(part)-1].low, "s")
	}
	prev := all[e.from-1].low
	if IsStop(first.low) && !fillerBefore[first.low] {
		return false
	}
	return first.article || fillerBefore[prev] || isNumberWord(prev) || first.comma
}

func isNumberWord(w string) bool {
	return w != "" && (w[0] >= '0' && w[0] <= '9' || small[w] > 0 || scales[w] > 0)
}

// foreignTo reports whether few of the units stand for one of the others. A name may stand for whatever is described; numbers and dates are
// compared elsewhere.
func foreignTo(r *reading, mine []int, k *reading, theirs []int, who described) bool {
	names, theirNames, same := false, false, 0
	for _, i := range mine {
		u := &r.units[i]
		if u.kind == numberUnit || u.kind == dateUnit {
			return false
		}
		names = names || u.kind == nameUnit
		if slices.ContainsFunc(theirs, func(j int) bool { return matchUnits(u, &k.units[j]) >= 0.5 || who.means(u, &k.units[j]) }) {
			same++
		}
	}
	for _, j := range theirs {
		v := &k.units[j]
		if v.kind == numberUnit || v.kind == dateUnit {
			return false
		}
		theirNames = theirNames || v.kind == nameUnit && !v.outlet
	}
	return names == theirNames && 2*same < min(len(mine), len(theirs))
}

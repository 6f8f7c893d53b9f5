package claim

import (
	"slices"
	"strings"
	"sync"
)

// turnFamilies are the words and phrases by which one turn is told, a family to a line, without articles. A phrase is a turn by itself; of the single
// words those of turnStems are.
const turnFamilies = `
die, dead, death, perish, killed, lose life, lost lives, pass away, found dead, succumb
murder, kill, shoot dead, gun down, stab to death, assassinate, kill off
wound, injure, hurt
collapse, give way, cave in, fall in, burst, come down, crumble, come tumbling down
flee, escape, run away, get away, break out, run off, get out, make off
free, release, set free, let go
capture, catch, seize, take prisoner, fall into hands
arrest, detain, take into custody, pick up, nab, lead away, seize, capture, catch
kidnap, abduct, take hostage, carry off, seize
rescue, save, bring to safety, find alive, find safe, pull out alive, bring out alive
find, recover, turn up, locate, retrieve, discover
accept, agree, approve, endorse, say yes
ratify, adopt, sign off
reject, refuse, turn down, throw out, dismiss, vote down, decline
lift, end, remove, scrap, withdraw
impose, introduce, bring in
restore, recover, bring back, reestablish
demolish, pull down, tear down, knock down, raze, flatten
replace, succeed, take over
expel, throw out, kick out, send away, exclude, turn out
suspend, put on leave, send home
sack, fire, dismiss, oust, let go, remove, lay off, show door
appoint, name, choose, elect
elect, vote in, choose
resign, quit, step down, stand down, bow out, step aside, give up post
withdraw, pull out, drop out, retract, take back, back out, walk out, retire
sink, go down, go under, founder
crash, come down, go down
explode, blow up, go off
derail, come off rails, leave rails, jump track
evacuate, clear, empty, move out, bring out
reopen, open again, open once more
confess, admit, own up, come clean
acquit, clear, find not guilty
convict, find guilty
sentence, jail, imprison, send to prison, lock up
charge, indict, put on trial
extradite, hand over, send back, deport
merge, join, join forces
cancel, call off, scrap, abandon, drop, give up, axe, shelve, is off, be off
postpone, put off, delay, put back, adjourn, defer
seize, confiscate, impound, take away
raid, search, storm
halt, stop, break off, suspend, call off, end, interrupt
annul, overturn, quash, strike down, void, set aside, invalid
veto, block
dissolve, wind up, disband, break up
topple, overthrow, oust, bring down
defect, go over, change sides
destroy, wipe out, ruin, wreck, burn down, raze, lay waste
execute, put to death, hang
pay, hand over, settle, pay out, pay up
sign, put name to
end, stop, finish, come to end, be over, is over, are over, was over, cease, die down
break up, split, fall apart, break in two, break apart
surrender, give up, give oneself up, give in, hand over, turn in
melt down
shut down, close down, close for good, shut
disappear, vanish, go missing
cut off
break down, break off, collapse, fail, fall through
walk out, go on strike, down tools
burn down, gut, go up in flames
sell off, sell
drop, lift, withdraw, throw out
go bankrupt, fail, go bust, insolvent, bankrupt, go under
repeat, hold again, rerun, replay, do again, redo
seal, stop up, plug
ban, bar, forbid, outlaw, prohibit
`

// turnPhrases are the phrases that tell a turn by themselves, however little their words say. Others are used for much besides, and in a colourful
// text of what is known.
var turnPhrases = func() map[string]bool {
	out := map[string]bool{}
	for p := range strings.SplitSeq("find dead, find alive, find safe, shoot dead, give way, take prisoner, take hostage, turn down, throw out, vote down, pull down, tear down, knock down, "+
		"step down, stand down, drop out, go down, blow up, call off, give up, put off, break off, strike down, wind up, wipe out, burn down, put to death, come to end, be over, "+
		"break up, fall apart, break in two, break apart, give oneself up, give in, melt down, shut down, close down, close for good, go missing, break down, fall through, "+
		"go on strike, down tools, go bankrupt, go bust, hold again, find guilty, find not guilty, set free, hand over", ",") {
		var stems []string
		for w := range strings.FieldsSeq(p) {
			stems = append(stems, Stem(w))
		}
		out[strings.Join(stems, " ")] = true
	}
	return out
}()

// negatingFamilies are the families of the turns that are a denial themselves.
var negatingFamilies = sync.OnceValue(func() map[int]bool {
	out := map[int]bool{}
	for stem := range negatingTurns {
		if w, ok := turnAt([]string{stem}, 0); ok {
			for _, f := range w.families {
				out[f] = true
			}
		}
	}
	return out
})

// turnWordsOf is a word or a phrase of the families, by its stems, with the families that it belongs to.
type turnWordsOf struct {
	stems    []string
	families []int
}

// turnTable finds the words and phrases of the families by their first stem, the longest first.
var turnTable = sync.OnceValue(func() map[string][]turnWordsOf {
	out := map[string][]turnWordsOf{}
	family := 0
	for line := range strings.Lines(turnFamilies) {
		family++
		for entry := range strings.SplitSeq(line, ",") {
			var stems []string
			for w := range strings.FieldsSeq(entry) {
				stems = append(stems, Stem(w))
			}
			if len(stems) > 0 {
				putTurn(out, stems, family)
			}
		}
	}
	return out
})

func putTurn(table map[string][]turnWordsOf, stems []string, family int) {
	list := table[stems[0]]
	for i := range list {
		if strings.Join(list[i].stems, " ") == strings.Join(stems, " ") {
			list[i].families = append(list[i].families, family)
			return
		}
	}
	at := 0
	for at < len(list) && len(list[at].stems) >= len(stems) {
		at++
	}
	list = append(list, turnWordsOf{})
	copy(list[at+1:], list[at:])
	list[at] = turnWordsOf{stems, []int{family}}
	table[stems[0]] = list
}

// turnAt finds the longest word or phrase of the families at a place among stems; words like "himself" and articles may stand in between.
func turnAt(stems []string, at int) (turnWordsOf, bool) {
	for _, w := range turnTable()[stems[at]] {
		i, ok := at+1, true
		for _, s := range w.stems[1:] {
			for i < len(stems) && stems[i] != s && passed[stems[i]] {
				i++
			}
			if i >= len(stems) || stems[i] != s {
				ok = false
				break
			}
			i++
		}
		if ok {
			return w, true
		}
	}
	return turnWordsOf{}, false
}

// passed are the words that may stand inside a phrase.
var passed = stemSet("himself herself itself themselves the a an his her its their")

// turnAux stand before a verb by which something is said of what stands before them.
var turnAux = lowerSet(`has have had was were been be is are`)

// tellsFamily reports whether a claim says a word or a phrase of one of the families of one of these units of the other: behind an auxiliary, and
// that behind the unit. "Took the oath", "in charge" and "went back" tell no turn, and who killed somebody has not died.
func tellsFamily(r *reading, of []int, a *alignment, families []int) bool {
	if len(families) == 0 || len(of) == 0 {
		return false
	}
	words, stems := a.read.placed()
	for i := range words {
		w, ok := turnAt(stems, i)
		if !ok || !slices.ContainsFunc(w.families, func(f int) bool { return slices.Contains(families, f) }) {
			continue
		}
		if !slices.ContainsFunc(words[max(0, i-3):i+1], func(v placedWord) bool { return turnAux[v.low] }) {
			continue
		}
		for j := range a.read.units {
			v := &a.read.units[j]
			if v.start < words[i].at && slices.ContainsFunc(of, func(k int) bool { return matchUnits(&r.units[k], v) >= 0.5 || a.who.means(&r.units[k], v) }) {
				return true
			}
		}
	}
	return false
}

// matchTurns takes the words of a plain sentence that tell a turn for said where a known claim that speaks of the same tells it in a word or a phrase
// that stands for them: "sunk" and "gone down".
func matchTurns(r *reading, list []alignment, weights []float64) {
	if len(r.units) > turnUnits {
		return
	}
	for i := range r.stems {
		w, ok := turnAt(r.stems, i)
		if !ok {
			continue
		}
		for k := range list {
			a := &list[k]
			if a.cover < 0.3 || soft(a.read.claim.Modality) != soft(r.claim.Modality) || hasStems(a.read, w.stems) {
				continue
			}
			some := false
			for j := range r.units {
				if u := &r.units[j]; u.kind == termUnit && (slices.Contains(w.stems, u.text) || u.text == strings.Join(w.stems, " ")) && tellsFamily(r, unitsBefore(r, u.start), a, w.families) {
					a.match[j], some = max(a.match[j], 0.85), true
				}
			}
			if some {
				a.turn = true
				a.recount(weights)
			}
		}
	}
}

// hasStems reports whether a claim has all the words, whose turn needs no other words then.
func hasStems(k *reading, stems []string) bool {
	return !slices.ContainsFunc(stems, func(s string) bool {
		_, ok := slices.BinarySearch(k.sorted, s)
		return !ok
	})
}

// placed returns a sentence's words with their places, and their stems.
func (r *reading) placed() ([]placedWord, []string) {
	if r.placedWords == nil {
		r.placedWords = placedWords(clip(r.claim.Text))
		r.placedStems = make([]string, len(r.placedWords))
		for i, w := range r.placedWords {
			r.placedStems[i] = w.stem
		}
	}
	return r.placedWords, r.placedStems
}

// unitsBefore lists the units that begin before a byte.
func unitsBefore(r *reading, at int) []int {
	var out []int
	for i := range r.units {
		if r.units[i].start < at {
			out = append(out, i)
		}
	}
	return out
}

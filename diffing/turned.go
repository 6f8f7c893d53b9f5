package diffing

import (
	"slices"
	"strings"
	"sync"

	"github.com/kljensen/snowball/english"
)

// smallOpposites are small words that turn what a sentence says where one stands in the place of the other.
var smallOpposites = []string{
	"for/against", "before/after", "until/after", "since/until", "up/down", "on/off", "in/out", "into/out", "to/from", "over/under", "above/below",
	"with/without", "towards/away", "toward/away", "inside/outside", "within/outside", "within/beyond", "ahead/behind", "all/none", "all/no",
	"every/no", "each/no", "both/neither", "either/neither", "some/no", "always/never", "ever/never", "is/never", "was/never", "has/never",
	"more/less", "more/fewer", "most/least", "most/fewest", "everyone/nobody", "everybody/nobody", "everything/nothing", "something/nothing",
	"somebody/nobody", "someone/nobody", "he/she", "his/her",
}

// opposites are words one of which stands for the contrary of the other, by their plain forms and, where these are irregular, their others.
var opposites = []string{
	"rise/fall", "rose/fell", "rise/drop", "rose/drop", "rise/decline", "rose/decline", "grow/shrink", "grew/shrank", "increase/decrease", "increase/reduce",
	"increase/fall", "increase/fell", "raise/lower", "raise/cut", "gain/lose", "gain/lost", "gain/fell", "win/lose", "won/lost", "climb/fall", "climb/fell", "jump/fell", "higher/lower",
	"highest/lowest", "better/worse", "best/worst", "stronger/weaker", "strengthen/weaken", "longer/shorter", "larger/smaller", "bigger/smaller",
	"earlier/later", "older/younger", "faster/slower", "offer/refuse", "offer/decline", "agree/refuse", "agree/decline", "accept/refuse", "accept/reject",
	"accept/decline", "approve/reject", "approve/refuse", "approve/block", "admit/deny", "confirm/deny", "promise/refuse", "allow/ban", "allow/forbid", "allow/bar", "allow/refuse", "permit/ban",
	"support/oppose", "back/oppose", "favour/oppose", "favor/oppose", "welcome/condemn", "praise/criticise", "open/close", "open/shut", "lift/impose", "lift/extend", "lift/tighten",
	"tighten/ease", "tighten/loosen", "arrive/leave", "arrive/left", "enter/leave", "enter/left", "join/leave", "join/left", "stay/leave", "stay/left", "remain/left", "import/export",
	"hire/fire", "appoint/dismiss", "succeed/fail", "pass/fail", "find/lose", "found/lost", "guilty/innocent", "convict/acquit", "convict/clear",
	"arrest/release", "detain/release", "charge/clear", "safe/unsafe", "legal/illegal", "likely/unlikely", "possible/impossible", "true/false", "alive/dead", "survive/die",
	"right/wrong", "right/left", "northern/southern", "eastern/western", "north/south", "east/west", "majority/minority", "minimum/maximum", "include/exclude", "present/absent",
	"attack/defend", "advance/retreat", "begin/end", "began/ended", "start/stop", "resume/halt", "resume/suspend", "keep/scrap", "yes/no", "friend/enemy", "public/private", "known/unknown",
	"positive/negative", "victory/defeat", "surplus/deficit", "profit/loss", "optimistic/pessimistic", "upgrade/downgrade", "overestimate/underestimate", "first/last", "mother/father", "son/daughter",
	"brother/sister", "husband/wife", "man/woman", "men/women", "buyer/seller", "seller/buyer", "tenant/landlord", "borrower/lender", "plaintiff/defendant",
}

// oppositeTable maps a word's key to the keys of its contraries.
var oppositeTable = sync.OnceValue(func() map[string][]string {
	out := map[string][]string{}
	put := func(list []string, key func(string) string) {
		for _, pair := range list {
			a, b, _ := strings.Cut(pair, "/")
			a, b = key(a), key(b)
			out[a] = append(out[a], b)
			out[b] = append(out[b], a)
		}
	}
	put(smallOpposites, func(w string) string { return "~" + w })
	put(opposites, func(w string) string { return english.Stem(w, true) })
	return out
})

// Turned says in which way a sentence turns what another one says in nearly the same words: a word gave way to its contrary ("for → against"), or
// two that somebody did something to changed places ("exchanged: crowle, the shipyard"). Nothing where it does not.
func Turned(before, after string) string {
	a, b := bareWords(before), bareWords(after)
	if len(a) == 0 || len(b) == 0 || len(a)+len(b) > maxTurned || slices.Equal(a, b) {
		return ""
	}
	if why := contrary(a, b); why != "" {
		return why
	}
	return exchanged(a, b)
}

// maxTurned bounds the words of two sentences that are looked at.
const maxTurned = 240

// bareWords are a text's words without articles.
func bareWords(s string) []string {
	return slices.DeleteFunc(wordsOf(s), func(w string) bool { return w == "a" || w == "an" || w == "the" })
}

// maxGone bounds the words that only one of two sentences has: where they have more, one does not turn the other.
const maxGone = 10

// contrary finds a word of a that b has not, and its contrary in b, which a has not, in its place.
func contrary(a, b []string) string {
	gone, come := missing(a, b), missing(b, a)
	if len(gone) == 0 || len(come) == 0 || len(gone) > maxGone || len(come) > maxGone {
		return ""
	}
	table := oppositeTable()
	if slices.ContainsFunc(slices.Concat(gone, come), func(w string) bool { return denying[w] }) && !onlyOne(gone, come) {
		return "" // "survived" and "did not die"
	}
	stems := make([]string, len(come))
	for i, c := range come {
		stems[i] = english.Stem(c, true)
	}
	found := ""
	for _, g := range gone {
		small, large := table["~"+g], table[english.Stem(g, true)]
		for i, c := range come {
			if (slices.Contains(small, "~"+c) || slices.Contains(large, stems[i])) && samePlace(a, b, g, c) {
				if found != "" { // "more than half for it", "less than half against it"
					return ""
				}
				found = g + " → " + c
			}
		}
	}
	return found
}

// denying are words that turn a sentence by themselves.
var denying = words(`not no never nor neither none nobody nothing without`)

// onlyOne reports whether one word gave way to one.
func onlyOne(gone, come []string) bool { return len(gone) == 1 && len(come) == 1 }

// samePlace reports whether a word of a and one of b have the same neighbour on one side.
func samePlace(a, b []string, x, y string) bool {
	i, j := slices.Index(a, x), slices.Index(b, y)
	at := func(list []string, k int) string {
		if k < 0 || k >= len(list) {
			return ""
		}
		return list[k]
	}
	return at(a, i-1) == at(b, j-1) || at(a, i+1) == at(b, j+1)
}

// exchanged finds two runs of words that have changed places around the rest: "X sued Y" and "Y sued X". What is merely listed in another order, or
// said at another place of the sentence ("on Tuesday"), is not exchanged.
func exchanged(a, b []string) string {
	if len(a) != len(b) || !slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))) {
		return ""
	}
	from := 0
	for a[from] == b[from] {
		from++
	}
	to := len(a)
	for a[to-1] == b[to-1] {
		to--
	}
	x, y := a[from:to], b[from:to]
	for i := 1; i < len(x); i++ {
		for j := i + 1; j < len(x); j++ {
			first, mid, last := x[:i], x[i:j], x[j:]
			if !slices.Equal(y, slices.Concat(last, mid, first)) {
				continue
			}
			if movable[first[0]] || movable[last[0]] || dateWords[first[0]] != "" || dateWords[last[0]] != "" || slices.ContainsFunc(mid, func(w string) bool { return mutual[w] }) || from == 0 && to == len(a) && !slices.ContainsFunc(mid, func(w string) bool { return !linking[w] && !sayingVerbs[w] }) || !slices.ContainsFunc(mid, func(w string) bool { return !listing[w] }) {
				continue
			}
			return "exchanged: " + strings.Join(first, " ") + ", " + strings.Join(last, " ")
		}
	}
	return ""
}

var (
	// movable begin what may stand at more than one place of a sentence without changing it.
	movable = words(`on in at by with from during since until after before for over under near about as when while if because although though
		yesterday today tomorrow now then also already still however meanwhile later earlier again only once`)
	// mutual is what two do to each other, and linking joins what is the same either way round: "the winner is Holt".
	mutual  = words(`met meets meet married marries`)
	linking = words(`is are was were be been`)
	// listing join what may stand in any order.
	listing = words(`and or nor as well plus along together with versus`)
)

package question

import (
	"slices"
	"strings"

	"storywatch/diffing/claim"
)

// aboutSuspicion are the stems of a wording that say how somebody is suspected, and not what of.
var aboutSuspicion = stemSet("suspect suspected suspicion accuse accused charge charged arrest arrested blame blamed investigate investigated name named question questioned hold held detain detained responsible convict convicted try tried trial want wanted implicate implicated involve involved")

// doneByForm is a passive with whoever did it.
var doneByForm = wordsOf("suspect", 4, `(?:was|were|been) (?:[a-z]+ly )?(?P<did>[a-z]+) by @`)

func stemSet(list string) map[string]bool {
	out := make(map[string]bool)
	for _, w := range strings.Fields(list) {
		out[claim.Stem(w)] = true
	}
	return out
}

// putDoer puts on whom a line, on somebody's word, says to have done what the wording asks about, in the wording's own verb: "The draw was rigged
// by X, the minister said."
func (r *rosterRun) putDoer(l line, list []slotted) {
	if r.weight != full || r.f.least > 4 || !strings.Contains(l.low, " by ") || !r.tells(l, slotForm{told: quoted}) || elsewhereCase.MatchString(l.low) || elsewhere(l, r.t) {
		return
	}
	deeds := slices.DeleteFunc(slices.Clone(r.content), func(s string) bool { return aboutSuspicion[s] || len(s) < 3 })
	if len(deeds) == 0 {
		return
	}
	re := doneByForm.re()
	for _, s := range list {
		for _, m := range re.FindAllStringSubmatch(s.text, -1) {
			did := m[re.SubexpIndex("did")]
			if !slices.ContainsFunc(deeds, func(d string) bool { return claim.Stem(did) == d }) {
				continue
			}
			for _, x := range s.fit(doneByForm) {
				who := r.mentionOf(s.who[x.slot])
				if who.name == "" || who.kind == claim.Place || unreal(s.text, x.start) || negatedBefore(s.text, x.start) || r.speaks(l, who) || r.asksOnly(who) || r.speaksFor(who) || r.onBench(who) {
					continue
				}
				r.parsed = true
				r.put(l, cue{as: doneByForm.as, rank: doneByForm.rank, side: before}, []mention{who}, []int{0, 0})
				r.parsed = false
			}
			return
		}
	}
}

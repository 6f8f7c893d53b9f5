package claim

import (
	"math"
	"strings"
)

// kindNames are the novelties that a new claim may have, each with its head of the model.
var kindNames = []Novelty{Added, Detail, Update, Contradicts}

// kindOf says in what way a new sentence is new: the head that is surest decides.
func kindOf(ctx Context, ms []Measure) Novelty {
	best, top := Added, -1.0
	for _, k := range kindNames {
		if p := ctx.predict("kind "+string(k), ms); p > top {
			best, top = k, p
		}
	}
	return best
}

// kindMeasures describes how a new sentence stands to the nearest known one; novel is what speaks for and against its being new, which bears on
// the kind as well.
func kindMeasures(r *reading, ctx Context, pos place, list []alignment, weights []float64, novel []Measure) []Measure {
	var best alignment
	if len(list) > 0 {
		best = list[0]
	} else {
		best = alignment{known: &Known{}, read: &reading{}, match: make([]float64, len(r.units))}
	}
	_, linked, _ := union(weights, list, true)
	gap := openUnits(r, ctx, weights, best.match)
	low := " " + r.low + " "
	groups := stepLookup().groups
	// Steps count as fresh against everything that is near, not the nearest alone.
	known := best.read.steps
	for i, a := range list {
		if i > 0 && i < 4 && a.cover > 0.35 {
			known |= a.read.steps
		}
	}
	fresh := r.steps.fresh(known)
	denial := r.claim.Modality == Denied || r.claim.Modality == RuledOut
	before := previousCover(r, ctx, weights)
	out := []Measure{
		{"cover", best.cover},
		{"linked", linked},
		{"reverse", best.reverse},
		{"event step", flag(fresh.firm()&groups["event"] != 0)},
		{"person step", flag(fresh&groups["person"] != 0)},
		{"post step", flag(fresh&groups["post"] != 0)},
		{"stand step", flag(r.steps&groups["stand"] != 0)},
		{"any step", flag(r.steps.firm() != 0)},
		{"other number", flag(numberConflict(r, best) != "")},
		{"other date", flag(dateConflict(r, best) != "")},
		{"negated", flag(r.negated)},
		{"other polarity", flag(r.negated != best.read.negated && best.cover > 0.5)},
		{"denial", flag(denial)},
		{"denial near", flag((denial || r.negated) && best.cover > 0.4)},
		{"planned", flag(r.claim.Modality == Planned)},
		{"may", flag(r.claim.Modality == May)},
		{"happened", flag(r.claim.Modality == Happened)},
		{"asked", flag(r.claim.Modality == Asked)},
		{"altered", flag(ctx.Altered != nil)},
		{"altered figure", flag(ctx.Altered != nil && (gap.numbers > 0 || gap.dates > 0))},
		{"same page", flag(best.known != nil && samePage(ctx, best.known))},
		{"previous cover", before},
		{"pronoun start", flag(len(r.words) > 0 && startsBack(r.words[0]))},
		{"opens paragraph", flag(pos.opens)},
		{"lead", flag(pos.lead)},
		{"gap names", float64(min(2, gap.names))},
		{"unseen names", float64(min(2, gap.unseenNames))},
		{"gap numbers", float64(min(2, gap.numbers))},
		{"unseen share", gap.unseenShare},
		{"quote", flag(len(r.claim.Quotes) > 0)},
		{"by", flag(len(r.claim.By) > 0)},
		{"fresh", flag(containsAny(low, freshCues))},
		{"date of day", flag(dateOfDay(r, ctx))},
		{"future date", flag(futureDate(r, ctx))},
		{"refuses", flag(containsAny(low, refusals))},
		{"refuses near", flag(containsAny(low, refusals) && best.cover > 0.25)},
		{"misprint", flag(misprint(r, list))},
		{"identifies", flag(identifies(r, low, gap))},
		{"no longer", flag(containsAny(low, turned))},
		{"aside", flag(hasPrefix(low, asides))},
		{"rumour", flag(containsAny(low, hearsay))},
		{"rival", flag(containsAny(low, rivals))},
		{"other source", flag(best.cover > 0.35 && len(r.claim.By) > 0 && len(best.read.claim.By) > 0 && !sameSource(r, best.read))},
		{"nothing like it", flag(best.cover < 0.3)},
		{"toll", flag(tollWords(low) && len(r.claim.Numbers) > 0)},
	}
	return addMeasures(out, novel)
}

// addMeasures appends those measures whose names are not there yet.
func addMeasures(list, more []Measure) []Measure {
	names := make(map[string]bool, len(list)+len(more))
	for _, m := range list {
		names[m.Name] = true
	}
	for _, m := range more {
		if !names[m.Name] {
			names[m.Name] = true
			list = append(list, m)
		}
	}
	return list
}

// tollWords reports whether a sentence speaks of what is counted as a story goes on.
func tollWords(low string) bool {
	return containsAny(low, []string{" died ", " dead ", " killed ", " deaths ", " toll ", " injured ", " hurt ", " cases ", " infected ", " votes ", " total ", " missing ", " counted ", " shares ", " per cent ", " percent ", " rose ", " fell ", " risen ", " fallen "})
}

// previousCover is the share of what the sentence says that the sentence before it on the page says: it goes on about the same matter.
func previousCover(r *reading, ctx Context, weights []float64) float64 {
	i := ctx.Index - 1
	if i < 0 || i >= len(ctx.Document.Sentences) {
		return 0
	}
	a := alignment{known: &Known{}, read: ctx.Memo.read(Claim{Text: ctx.Document.Sentences[i].Text})}
	a.measure(r, weights)
	return a.cover
}

// kindReason puts the way in which a sentence is new in words, where no sharper rule has.
func kindReason(k Novelty, found bool) string {
	switch {
	case !found:
		return "nothing known is like it"
	case k == Detail:
		return "adds to what is known"
	case k == Update:
		return "moves on from what is known"
	case k == Contradicts:
		return "cannot stand beside what is known"
	}
	return "goes beyond the nearest known claim"
}

// refusals are the words by which somebody says that a thing is not so.
var refusals = []string{
	" never ", " no such ", " false ", " untrue ", " not true ", " says not ", " said not ", " say not ", " denied ", " denies ", " deny ", " denying ", " rejected ", " rejects ", " nonsense ", " is not a ", " is not going ",
	" not suspected ", " nobody has ", " no one has ", " nothing of the ", " has not ", " had not ", " did not ", " was not ", " were not ", " are not ", " no date ", " none of ", " contradicted ", " contrary to ", " baseless ", " unfounded ",
}

// turned are the words by which a writer says that matters stand differently from before.
var turned = []string{
	" no longer ", " now ", " brought the ", " bringing the ", " raised to ", " risen to ", " rose to ", " lifted ", " has been lifted ", " in the end ", " at last ", " after all ", " so far ", " to date ", " has given ", " has begun ",
	" have begun ", " the total ", " has agreed ", " have agreed ", " agreed that ", " instead of ", " not on ", " expanded ", " extended ", " replaced ", " a second time ",
}

// asides begin a sentence on another matter.
var asides = []string{" separately ", " in another ", " meanwhile ", " in a separate ", " elsewhere ", " also ", " besides "}

// hearsay are the sources of rumours.
var hearsay = []string{" insiders ", " rumour ", " rumours ", " a friend ", " source close ", " sources close ", " is said to ", " are said to ", " reportedly ", " allegedly ", " they say ", " tell us ", " told us ", " claimed last night "}

// rivals are the words that set one account against another.
var rivals = []string{" disputing ", " disputed ", " disputes ", " contradicting ", " contradicts ", " contradicted ", " only ", " at odds ", " rival ", " mistaken ", " wrongly ", " misprint ", " admitted ", " withdraw ", " withdrawn ", " withdrew ", " conceded "}

func hasPrefix(low string, list []string) bool {
	for _, w := range list {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

// misprint reports whether a number of the sentence has the digits of a known one with the decimal point elsewhere: 583 for 58.3.
func misprint(r *reading, list []alignment) bool {
	for i := range r.units {
		u := &r.units[i]
		if u.kind != numberUnit || u.number.Value < 2 {
			continue
		}
		for n, a := range list {
			if n == 6 {
				break
			}
			for j := range a.read.units {
				v := &a.read.units[j]
				if v.kind != numberUnit || v.number.Value == u.number.Value || v.number.Value <= 0 {
					continue
				}
				ratio := max(u.number.Value, v.number.Value) / min(u.number.Value, v.number.Value)
				if ratio >= 9.99 && (near1(ratio, 10) || near1(ratio, 100) || near1(ratio, 1000)) && !roundTen(u.number.Value) {
					return true
				}
			}
		}
	}
	return false
}

func near1(x, y float64) bool { return math.Abs(x-y) < 1e-6*y }

// roundTen holds for 10, 20, 100: numbers of one digit and noughts are too common to look misprinted.
func roundTen(x float64) bool {
	for x >= 10 && math.Mod(x, 10) == 0 {
		x /= 10
	}
	return x < 10 && x == math.Trunc(x)
}

// identifies reports whether the sentence gives a name to somebody who had none: "the engineer who was arrested is …".
func identifies(r *reading, low string, gap gaps) bool {
	if gap.names == 0 || !strings.HasPrefix(low, " the ") && !containsAny(low, []string{" identified ", " named ", " identity "}) {
		return false
	}
	if containsAny(low, []string{" identified ", " was named ", " were named ", " named as ", " named by ", " identity "}) {
		return true
	}
	for i := range r.units {
		u := &r.units[i]
		if u.kind == nameUnit && u.person && strings.Contains(low, " is "+u.text+" ") {
			return true
		}
	}
	return false
}

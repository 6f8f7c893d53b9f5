package claim

// kindNames are the novelties that a new claim may have, each with its head of the model.
var kindNames = []Novelty{Added, Detail, Update, Contradicts}

// kindOf says in what way a new sentence is new: the head that is surest decides.
func kindOf(ms []Measure) Novelty {
	best, top := Added, -1.0
	for _, k := range kindNames {
		if p := predict("kind "+string(k), ms); p > top {
			best, top = k, p
		}
	}
	return best
}

// kindMeasures describes how a new sentence stands to the nearest known one.
func kindMeasures(r *reading, ctx Context, pos place, list []alignment, weights []float64) []Measure {
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
	return []Measure{
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
		{"toll", flag(tollWords(low) && len(r.claim.Numbers) > 0)},
	}
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

package claim

import (
	"math"
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
)

// place is where a sentence stands in its text.
type place struct {
	share    float64 // 0 first … 1 last; a text shorter than fullLength has no end in this sense
	lead     bool    // first sentence that is no heading
	first    bool    // in the first paragraph
	opens    bool    // begins its block
	item     bool    // a list item
	terse    bool    // in a flash, a bulletin or a ticker
	altered  bool
	document bool // there is a document at all
}

// fullLength is how many sentences a report has before it turns to what happened earlier.
const fullLength = 11

func placeOf(ctx Context) place {
	p := place{altered: ctx.Altered != nil}
	list := ctx.Document.Sentences
	if ctx.Index < 0 || ctx.Index >= len(list) {
		return p
	}
	p.document = true
	p.terse = ctx.Memo.style(list).terse
	p.item = list[ctx.Index].Kind == diffing.Item
	lead := slices.IndexFunc(list, func(s diffing.Sentence) bool { return s.Kind != diffing.Heading })
	p.lead = ctx.Index == lead
	p.first = lead >= 0 && list[ctx.Index].Block == list[lead].Block
	p.opens = ctx.Index == 0 || list[ctx.Index-1].Block != list[ctx.Index].Block
	p.share = float64(ctx.Index) / float64(max(len(list)-1, fullLength))
	return p
}

// backgroundCues are the forms in which a writer reminds the reader of what is known.
var backgroundCues = []string{
	" has said ", " have said ", " had said ", " has already ", " have already ", " had already ", " already ", " ever since ", " since then ", " repeats ", " repeated ",
	" remains ", " remain ", " still ", " so far ", " earlier ", " previously ", " last week ", " last month ", " last year ", " had been ", " has been ", " have been ", " as reported ", " reported earlier ",
	" have told ", " has told ", " throughout ", " began when ", " broke out ", " who was ", " which was ", " was first ", " at the time ", " in the wake of ", " has always ", " have always ", " is believed to ", " are believed to ",
}

// freshCues are the forms in which a writer says that something has just happened.
var freshCues = []string{
	" today ", " tonight ", " this morning ", " this afternoon ", " this evening ", " last night ", " overnight ", " yesterday ", " now ", " just ", " has now ", " have now ",
	" late on ", " early on ", " said on ", " on friday ", " on monday ", " on tuesday ", " on wednesday ", " on thursday ", " on saturday ", " on sunday ", " told us ", " has learnt ", " has learned ",
	" can reveal ", " for the first time ", " breaking ", " minutes ago ", " an hour ago ",
}

// commentCues are the forms in which a writer weighs, explains or sums up what is known, instead of adding to it.
var commentCues = []string{
	" therefore ", " in other words ", " in terms of ", " effectively ", " essentially ", " in effect ", " arguably ", " the idea is ", " the argument is ", " strategically ", " politically ",
	" in short ", " in practice ", " underscores ", " underlines ", " highlights ", " reinforces ", " undercuts ", " implicitly ", " ends up ", " end up ", " bottom line ", " in service of ", " signalling ", " signaling ",
	" which means ", " this means ", " that means ", " this suggests ", " makes it harder ", " makes it much harder ", " raises questions ", " the takeaway ", " factually ", " to be clear ", " the point is ",
	" the real ", " the backdrop ", " the bigger picture ", " it is no surprise ", " unsurprisingly ", " not surprisingly ", " ironically ", " crucially ", " tellingly ", " in a bind ", " all in all ", " rather than a ",
}

// isComment reports whether a sentence is the writer's own comment: nobody is said to have said it, and it reads like one.
func isComment(r *reading, low string) bool {
	if len(r.claim.By) > 0 {
		return false
	}
	return containsAny(low, commentCues) || strings.HasPrefix(low, " so ") || strings.HasPrefix(low, " that's ") || strings.HasPrefix(low, " whether you ") || strings.HasPrefix(low, " if you ")
}

// isMusing reports whether a sentence is the writer's own comment with neither name, number nor date to hold on to: nobody need be told of it.
func isMusing(r *reading) bool {
	return isComment(r, " "+r.low+" ") && len(r.claim.Numbers)+len(r.claim.Dates)+len(r.claim.Names) == 0
}

// noveltyMeasures describes how far a sentence is known.
func noveltyMeasures(r *reading, ctx Context, pos place, list []alignment, weights []float64) []Measure {
	var best alignment
	if len(list) > 0 {
		best = list[0]
	} else {
		best.match = make([]float64, len(r.units))
	}
	match, all, used := union(weights, list, false)
	_, tied, _ := union(weights, list, true)
	low := " " + r.low + " "
	open := openUnits(r, ctx, weights, match)
	gap := openUnits(r, ctx, weights, best.match)
	fs := []Measure{
		{"cover", best.cover},
		{"cover sq", best.cover * best.cover},
		{"union", all},
		{"union linked", tied},
		{"union used", float64(used)},
		{"reverse", best.reverse},
		{"words same", sameWords(r, best.read)},
		{"near copy", flag(best.cover > 0.85 && best.reverse > 0.75)},
		{"open names", float64(min(2, open.names))},
		{"gap names", float64(min(3, gap.names))},
		{"unseen names", float64(min(2, open.unseenNames))},
		{"open numbers", float64(min(2, open.numbers))},
		{"gap numbers", float64(min(3, gap.numbers))},
		{"open dates", float64(min(2, open.dates))},
		{"open weight", math.Log1p(open.weight)},
		{"open terms", float64(min(8, open.terms)) / 8},
		{"unseen share", open.unseenShare},
		{"unseen terms", float64(min(6, open.unseen)) / 6},
		{"open quote", flag(open.quoted > 2)},
		{"quote", flag(len(r.claim.Quotes) > 0)},
		{"background", flag(containsAny(low, backgroundCues))},
		{"fresh", flag(containsAny(low, freshCues))},
		{"old date", flag(oldDate(r, ctx))},
		{"date of day", flag(dateOfDay(r, ctx))},
		{"future date", flag(futureDate(r, ctx))},
		{"by", flag(len(r.claim.By) > 0)},
		{"by official", flag(byOfficial(r.claim))},
		{"lead", flag(pos.lead)},
		{"first paragraph", flag(pos.first)},
		{"opens paragraph", flag(pos.opens)},
		{"title", titleShare(r, ctx)},
		{"length", math.Min(1, float64(len(r.units))/20)},
		{"short", flag(len(r.units) < 5)},
		{"quote known", quoteKnown(r, list)},
		{"position in text", pos.share},
		{"none alike", flag(len(list) == 0)},
		{"pronoun start", flag(len(r.words) > 0 && startsBack(r.words[0]))},
		{"past perfect", flag(strings.Contains(low, " had "))},
		{"comment", flag(isComment(r, low))},
		{"only words", flag(open.names+open.numbers+open.dates == 0 && len(r.claim.By) == 0 && r.steps.fresh(best.read.stepsOrNone()).firm() == 0)},
		{"introduces", flag(strings.HasSuffix(strings.TrimSpace(r.claim.Text), ":"))},
		{"same page", flag(best.known != nil && samePage(ctx, best.known))},
	}
	fs = append(fs, altered(ctx, open, list)...)
	fs = append(fs, pageMeasures(r, ctx, pos)...)
	fs = append(fs, trailMeasures(ctx, pos)...)
	fs = append(fs, pairMeasures(r, list, weights)...)
	fs = append(fs, voiceMeasures(r, ctx)...)
	fs = append(fs, Measure{"after heading", flag(afterHeading(ctx))})
	fs = append(fs, Measure{"new speaker", flag(newSpeaker(r, ctx, list))})
	return append(fs, mismatchMeasures(r, best, list)...)
}

// altered describes what is open of a sentence that replaces another one of its page.
func altered(ctx Context, open gaps, list []alignment) []Measure {
	if ctx.Altered == nil {
		return []Measure{{"altered", 0}, {"altered solid", 0}, {"altered held", 0}}
	}
	solid, held := open.names+open.numbers+open.dates > 0, false
	for _, a := range list {
		held = held || a.known.Claim.Text == ctx.Altered.Claim.Text && a.cover > 0.65
	}
	return []Measure{{"altered", 1}, {"altered solid", flag(solid)}, {"altered held", flag(held && !solid)}}
}

func mismatchMeasures(r *reading, best alignment, list []alignment) []Measure {
	if best.read == nil {
		best.read, best.known = &reading{}, &Known{}
	}
	near := r.steps.fresh(stepsNear(list))
	return []Measure{
		{"step near", flag(near.firm() != 0)},
		{"step near person", flag(near.in("person") != 0)},
		{"step near event", flag(near.in("event").firm() != 0)},
		{"moved on near", flag(movedOnNear(r, list))},
		{"count moved", flag(countMoved(r, list))},
		{"number nowhere", flag(numberConflict(r, best) != "" && !numbersHeld(r, list))},
		{"step post", flag(r.steps.in("post").fresh(best.read.steps) != 0)},
		{"moved on", flag(best.cover > 0.35 && movedOn(r, best.read))},
		{"happened", flag(r.claim.Modality == Happened)},
		{"denied", flag(r.claim.Modality == Denied || r.claim.Modality == RuledOut)},
		{"other polarity", flag(r.negated != best.read.negated)},
		{"other number", flag(numberConflict(r, best) != "")},
		{"superseded", flag(best.known.Superseded)},
	}
}

// gaps counts the units that nothing known covers.
type gaps struct {
	names, unseenNames, numbers, dates, terms, unseen, quoted int
	weight, unseenShare                                       float64
}

func openUnits(r *reading, ctx Context, weights, match []float64) gaps {
	var g gaps
	var total float64
	for i := range r.units {
		u := &r.units[i]
		total += weights[i]
		if match[i] >= 0.5 {
			continue
		}
		unseen := !seen(u, ctx)
		if unseen {
			g.unseenShare += weights[i]
		}
		g.weight += weights[i]
		if u.quoted {
			g.quoted++
		}
		switch u.kind {
		case nameUnit:
			if u.outlet { // which paper has it is no news of the story
				continue
			}
			g.names++
			if unseen {
				g.unseenNames++
			}
		case numberUnit:
			if u.weight >= 0.5 {
				g.numbers++
			}
		case dateUnit:
			g.dates++
		case termUnit:
			if u.weight > 0.4 {
				g.terms++
				if unseen {
					g.unseen++
				}
			}
		}
	}
	if total > 0 {
		g.unseenShare /= total
	}
	return g
}

// seen reports whether anything known of the story has this unit.
func seen(u *unit, ctx Context) bool {
	for _, k := range u.keys {
		if ctx.Counts[k] > 0 {
			return true
		}
	}
	return false
}

// weigh gives every unit its weight in the light of the story: what every other claim of the story has says less than what few have.
func weigh(r *reading, ctx Context) []float64 {
	out := make([]float64, len(r.units))
	top := math.Log(float64(ctx.Total) + 1.5)
	for i := range r.units {
		u := &r.units[i]
		df := 0
		for _, k := range u.keys {
			df = max(df, ctx.Counts[k])
		}
		local := 1.0
		if ctx.Total > 0 {
			local = math.Max(0, math.Log((float64(ctx.Total)+1.5)/(float64(df)+0.5))/(top+0.7))
		}
		out[i] = float64(u.weight * (0.35 + float64(0.65*local)))
	}
	return out
}

// sameWords is the share of words that two sentences have in common (Dice's coefficient on stems).
func sameWords(r, k *reading) float64 {
	if k == nil || len(r.stems)+len(k.stems) == 0 {
		return 0
	}
	n := 0
	for i, j := 0, 0; i < len(r.sorted) && j < len(k.sorted); {
		switch c := strings.Compare(r.sorted[i], k.sorted[j]); {
		case c < 0:
			i++
		case c > 0:
			j++
		default:
			n++
			i++
			j++
		}
	}
	return 2 * float64(n) / float64(len(r.stems)+len(k.stems))
}

func titleShare(r *reading, ctx Context) float64 {
	if ctx.Document.Title == "" {
		return 0
	}
	t := ctx.Memo.read(Claim{Text: ctx.Document.Title})
	var total, got float64
	for i := range t.units {
		best := 0.0
		for j := range r.units {
			best = max(best, matchUnits(&t.units[i], &r.units[j]))
		}
		total += t.units[i].weight
		got += float64(t.units[i].weight * best)
	}
	if total == 0 {
		return 0
	}
	return got / total
}

func publicationDay(ctx Context) time.Time {
	if ctx.Document.Published.IsZero() {
		return time.Time{}
	}
	y, m, d := ctx.Document.Published.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

func oldDate(r *reading, ctx Context) bool {
	day := publicationDay(ctx)
	if day.IsZero() || len(r.claim.Dates) == 0 {
		return false
	}
	for _, d := range r.claim.Dates {
		if day.Sub(lastDay(d)) < 3*24*time.Hour {
			return false
		}
	}
	return true
}

func dateOfDay(r *reading, ctx Context) bool {
	day := publicationDay(ctx)
	for _, d := range r.claim.Dates {
		if age := day.Sub(d.From); !day.IsZero() && age >= 0 && age <= 24*time.Hour {
			return true
		}
	}
	return false
}

func futureDate(r *reading, ctx Context) bool {
	day := publicationDay(ctx)
	for _, d := range r.claim.Dates {
		if !day.IsZero() && lastDay(d).After(day) {
			return true
		}
	}
	return false
}

func samePage(ctx Context, k *Known) bool {
	return ctx.Page != 0 && k.First.Article == ctx.Page
}

// quoteKnown is the share of the sentence's quoted words that stand in one known claim in the same order, 0 where little is quoted.
func quoteKnown(r *reading, list []alignment) float64 {
	var quoted []string
	for _, q := range r.claim.Quotes {
		if q.Start >= 0 && q.End <= len(r.claim.Text) && q.Start < q.End {
			quoted = append(quoted, Words(clip(r.claim.Text[q.Start:q.End]))...)
		}
	}
	if len(quoted) < 4 {
		return 0
	}
	best := 0
	for _, a := range list {
		best = max(best, longestCommon(quoted, a.read.words))
	}
	return float64(best) / float64(len(quoted))
}

// longestCommon is the length of the longest common subsequence of two word lists, on 80 words of each at most.
func longestCommon(a, b []string) int {
	a, b = a[:min(80, len(a))], b[:min(80, len(b))]
	row := make([]int, len(b)+1)
	for _, x := range a {
		last := 0
		for j, y := range b {
			up := row[j+1]
			switch {
			case x == y:
				row[j+1] = last + 1
			case row[j] > up:
				row[j+1] = row[j]
			}
			last = up
		}
	}
	return row[len(b)]
}

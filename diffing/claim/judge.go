package claim

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"storywatch/diffing"
)

// Context is what Judge may look at besides the candidates. The zero value is a lone sentence of a story of which nothing is known.
type Context struct {
	Document Document       // the text the sentence stands in
	Index    int            // the sentence's place in Document.Sentences
	Page     int64          // the article's id, so that claims known from the same page are told apart; 0 unknown
	Counts   map[string]int // claims of the story that hold each key
	Total    int            // claims of the story
	Topic    *Topic         // nil: everything is relevant
	Altered  *Known         // the sentence of the previous version that this one replaces
	Trail    []float64      // Verdict.Open of the sentences before, by place in the text; below 0 where it says nothing; nil: not known
	Memo     *Memo          // one per judged text saves work; nil is allowed
	Model    *Model         // nil: the one that is shipped; another one is for learning and comparing
	Bare     bool           // a stream of single sentences, each known to bear on the story, without the texts they stood in
}

// Judge decides what is new about one sentence, given the known claims that could say the same. Candidates are what the index found and
// the earlier sentences of the same page; their order does not matter.
func Judge(c Claim, ctx Context, candidates []Known) Verdict {
	if ctx.Memo == nil {
		ctx.Memo = NewMemo()
	}
	v := Verdict{Claim: c, Label: LabelNone, Open: notOpen, Sentence: judgedSentence(c, ctx)}
	r := ctx.Memo.read(c)
	weights := weigh(r, ctx)
	if ctx.Altered != nil {
		candidates = append([]Known{*ctx.Altered}, candidates...)
	}
	list := aligned(r, ctx, weights, candidates)
	if ctx.Bare {
		judgeBare(&v, r, ctx, list, weights)
		return v
	}
	v.Open = openness(r, ctx, list, weights)
	if why := notClaim(v.Sentence, r); why != "" {
		v.Reason, v.Score = "no claim: "+why, 0.01
		if !strings.HasSuffix(strings.TrimSpace(c.Text), ":") {
			v.Open = notOpen
		}
		return v
	}
	tongue := r.tongue(ctx)
	d := decide(r, ctx, list, weights, tongue != "")
	if tongue != "" {
		d.judgeForeign(r, ctx, list, tongue)
	}
	d.fill(&v, ctx, r, list, weights)
	return v
}

// Measure is one named figure that a head of the model sees.
type Measure struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
}

// Measures returns what Judge measures of a sentence, by head of the model: "claim" (does it claim anything), "novel" (is it known),
// "material" (must an editor be told), "bare" (novel, for sentences without their text). For learning the weights and for explaining.
func Measures(c Claim, ctx Context, candidates []Known) map[string][]Measure {
	if ctx.Memo == nil {
		ctx.Memo = NewMemo()
	}
	if ctx.Altered != nil {
		candidates = append([]Known{*ctx.Altered}, candidates...)
	}
	r := ctx.Memo.read(c)
	weights := weigh(r, ctx)
	list := aligned(r, ctx, weights, candidates)
	pos := placeOf(ctx)
	found := list
	if len(found) == 0 {
		found = []alignment{{known: &Known{}, read: &reading{}, match: make([]float64, len(r.units))}}
	}
	novel := novelMeasures(r, ctx, pos, list, weights)
	return map[string][]Measure{
		"near":     nearMeasures(r, ctx, found, weights)[0],
		"claim":    claimMeasures(r, ctx, pos),
		"novel":    novel,
		"material": materialMeasures(r, ctx, pos, novel),
		"kind":     kindMeasures(r, ctx, pos, list, weights, novel),
		"bare":     bareMeasures(r, ctx, list, weights),
	}
}

// novelMeasures joins what is known with the few points of form and matter that bear on it.
func novelMeasures(r *reading, ctx Context, pos place, list []alignment, weights []float64) []Measure {
	out := noveltyMeasures(r, ctx, pos, list, weights)
	for _, m := range slices.Concat(hoodMeasures(r, pos), importanceMeasures(r, pos)) {
		switch m.Name {
		case "names", "numbers", "very short", "reader", "rhetoric", "there is", "no comment", "negated", "colour", "official", "mostly quote", "first person", "ends colon", "vague":
			if !slices.ContainsFunc(out, func(o Measure) bool { return o.Name == m.Name }) {
				out = append(out, m)
			}
		}
	}
	return out
}

// Explain lists what of a sentence nothing known covers, for the learner and for explaining a verdict.
func Explain(c Claim, ctx Context, candidates []Known) string {
	r := ctx.Memo.read(c)
	weights := weigh(r, ctx)
	list := aligned(r, ctx, weights, candidates)
	match, all, used := union(weights, list, false)
	var b strings.Builder
	if len(list) > 0 {
		fmt.Fprintf(&b, "cover %.2f reverse %.2f union %.2f/%d", list[0].cover, list[0].reverse, all, used)
	}
	for i, u := range r.units {
		if match[i] < 0.5 {
			fmt.Fprintf(&b, " %s(%.2f)", u.text, weights[i])
		}
	}
	return b.String()
}

func judgedSentence(c Claim, ctx Context) diffing.Sentence {
	if ctx.Index >= 0 && ctx.Index < len(ctx.Document.Sentences) {
		return ctx.Document.Sentences[ctx.Index]
	}
	return diffing.Sentence{Text: c.Text, Kind: diffing.Paragraph, End: len(c.Text)}
}

// decision is what the rules and the model say of one sentence.
type decision struct {
	novel    float64 // probability that it says something not known
	material float64 // probability that an editor must be told, if it is novel
	claim    float64 // probability that it claims anything
	isNovel  bool
	none     bool
	reason   string
	kind     Novelty
}

// unheard is the share of a sentence below which what is known of it does not make it known, however plain it is: a verdict of known has to show
// where. Of a sentence with few units one is soon found somewhere.
func unheard(r *reading) float64 {
	const few = 3
	if len(r.units) <= few {
		return 0.6
	}
	return 0.3
}

// decide judges by the model and the rules; a foreign sentence goes on to judgeForeign, which needs all of it.
func decide(r *reading, ctx Context, list []alignment, weights []float64, foreign bool) decision {
	pos := placeOf(ctx)
	var d decision
	d.claim = ctx.predict("claim", claimMeasures(r, ctx, pos))
	novel := novelMeasures(r, ctx, pos, list, weights)
	d.novel = ctx.predict(ctx.head("novel"), novel)
	d.none = d.claim < ctx.limit("claim", 0.2) && !saysOn(ctx)
	d.isNovel = d.novel >= ctx.limit("novel", 0.5)
	if d.isNovel && d.novel < ctx.limit("shown", 0.5) { // in doubt, what can be shown in known claims is known
		_, shown, _ := union(weights, list, true)
		d.isNovel = shown < 0.95
	}
	if !d.isNovel && !d.none && ctx.Altered == nil {
		if _, all, _ := union(weights, list, false); all < unheard(r) {
			d.isNovel, d.novel = true, math.Max(d.novel, 0.5)
		}
	}
	if len(list) > 0 {
		d.applyRules(r, ctx, list, weights)
	}
	if t, ok := turnOf(r); ok && !d.none && !strings.HasPrefix(d.reason, "a first step") {
		d.judgeTurn(r, t, list, weights)
	}
	d.judgeFollowing(r, ctx, list, weights)
	if ctx.Altered != nil && mends(r, ctx.Memo.read(ctx.Altered.Claim)) {
		d.isNovel, d.novel, d.reason = false, math.Min(d.novel, 0.1), "altered, but only in its spelling"
	}
	if !d.isNovel && !foreign {
		return d
	}
	d.material = math.Max(d.material, ctx.predict(ctx.head("material"), materialMeasures(r, ctx, pos, novel)))
	if isMusing(r) && !strings.HasPrefix(d.reason, "a turn") && !strings.HasPrefix(d.reason, "a first step") {
		d.material = math.Min(d.material, 0.2)
	}
	d.kind = kindOf(ctx, kindMeasures(r, ctx, pos, list, weights, novel))
	if d.isNovel && d.reason == "" {
		d.reason = kindReason(d.kind, len(list) > 0 && list[0].cover > 0.2)
	}
	return d
}

// applyRules lets plain rules overrule the model where it is not asked: word for word the same, and nearly the same with a telling
// difference.
func (d *decision) applyRules(r *reading, ctx Context, list []alignment, weights []float64) {
	best := list[0]
	if best.read.exact == r.exact && r.exact != "" {
		d.isNovel, d.novel, d.none = false, math.Min(d.novel, 0.02), false
		d.reason = "word for word as before"
		return
	}
	if d.isNovel {
		if why := mismatch(r, best); why != "" && standsBeside(best, why) {
			d.reason = why
		}
	} else {
		d.reason = "known in other words"
		if list[0].follows != "" {
			d.reason = list[0].follows
		} else if why := rounding(r, list); why != "" {
			d.reason = why
		}
	}
	if !d.isNovel && (strings.HasPrefix(d.reason, "rounded") || strings.HasPrefix(d.reason, "follows")) {
		match, _, _ := union(weights, list, false)
		why := diffing.Turned(best.read.claim.Text, r.claim.Text)
		if openTurn(r, match) || why != "" { // the number is held, and what is said of it is another thing
			d.isNovel, d.novel, d.material = true, math.Max(d.novel, 0.7), math.Max(d.material, 0.7)
			d.reason = turnedReason + cmp.Or(why, "something else was done")
		}
	}
	same := sameWords(r, best.read)
	if same >= 0.75 || best.cover > 0.8 && best.reverse > 0.65 {
		if why := mismatch(r, best); why != "" && !(strings.HasPrefix(why, "number differs") && numbersHeld(r, list)) {
			d.isNovel, d.novel, d.none = true, math.Max(d.novel, 0.9), false
			d.reason = why
			if strings.HasPrefix(why, turnedReason) {
				d.material = math.Max(d.material, 0.7)
			}
		}
	}
	if !d.isNovel && !d.none && r.negated && !best.read.negated && (best.cover > 0.8 && len(r.words) <= fewWords || best.cover > 0.9 && len(r.words) <= plainWords) && !silent(" "+r.low+" ") {
		d.isNovel, d.novel = true, math.Max(d.novel, 0.7)
		d.reason = "polarity differs: it denies what the other says"
	}
	if step := firstStep(r, list); step != "" {
		d.isNovel, d.novel, d.material, d.none = true, math.Max(d.novel, 0.85), math.Max(d.material, 0.7), false
		d.reason = "a first step: " + step
	}
	if why, sure := changed(r, list); why != "" && !d.none {
		if !d.isNovel {
			d.isNovel, d.novel, d.reason = true, math.Max(d.novel, 0.6), why
		}
		if sure {
			d.novel, d.material = math.Max(d.novel, 0.7), math.Max(d.material, 0.7)
		}
	}
	if ctx.Altered != nil && !d.isNovel {
		d.reason = "altered, but what it says is known"
	}
}

// standsBeside reports whether a known claim says enough of the same for a difference from it to be the reason: a number already where half is
// shared, a denial or another name or day only where the two are about one thing.
func standsBeside(a alignment, why string) bool {
	if strings.HasPrefix(why, "number differs") || strings.HasPrefix(why, turnedReason) {
		return a.cover > 0.5
	}
	return a.cover > 0.6 && a.reverse > 0.4
}

func (d *decision) fill(v *Verdict, ctx Context, r *reading, list []alignment, weights []float64) {
	var near *alignment
	if len(list) > 0 {
		near = &list[nearestOf(r, ctx, list, weights)]
		first := near.known.First
		first.Text = near.known.Claim.Text
		v.Nearest = &first
	}
	v.Reason = d.reason
	switch {
	case d.none:
		v.Label, v.Reason = LabelNone, "no claim: scene, rhetoric or aside"
		v.Score, v.Open = float64(0.05*d.novel), notOpen
	case !d.isNovel && near != nil && gone(list):
		v.Label, v.Novelty, v.Material = LabelNew, Reasserted, true
		v.Reason = "re-asserted: it stood there before, was withdrawn, and is back"
		v.Score = 0.8
	case !d.isNovel:
		v.Label, v.Novelty = LabelKnown, knownAs(ctx, r, near)
		v.Score = 0.012 + float64(0.488*d.novel) // above what is no claim by its form
		if near != nil && near.known.Superseded && near.cover > 0.6 {
			v.Reason += "; overtaken since"
		}
	default:
		v.Score = 0.3 + float64(0.7*float64(d.novel*(0.4+float64(0.6*d.material))))
		v.Material = d.material >= ctx.limit("material", 0.35) && v.Score >= ctx.limit("told", 0.62)
		v.Label, v.Novelty = LabelMinor, d.kind
		if v.Material {
			v.Label = LabelNew
		}
	}
	v.Score = round4(v.Score)
}

// gone reports whether every known claim that says the sentence has been withdrawn.
func gone(list []alignment) bool {
	some := false
	for _, a := range list {
		if a.cover < 0.8 || a.reverse < 0.6 {
			continue
		}
		if !a.known.First.Withdrawn {
			return false
		}
		some = true
	}
	return some
}

// knownAs tells corroboration by another outlet in its own words from mere repetition: the same words are a copy, whoever prints them.
func knownAs(ctx Context, r *reading, near *alignment) Novelty {
	if near == nil || ctx.Document.Outlet == "" || near.known.First.Outlet == "" || near.known.First.Outlet == ctx.Document.Outlet {
		return Repeated
	}
	if near.cover < 0.6 || sameWords(r, near.read) >= 0.7 {
		return Repeated
	}
	return Corroborates
}

// predict answers with the probability that a head of the model gives.
func (ctx Context) predict(head string, fs []Measure) float64 {
	w := ctx.model().Heads[head]
	z := w["bias"]
	for _, f := range fs {
		z += float64(w[f.Name] * f.Value)
	}
	return 1 / (1 + math.Exp(-z))
}

// TerseHead names the head that is asked in place of another one where a text is a flash, a bulletin or a ticker: there a short sentence is the
// news, and not the scenery beside it.
func TerseHead(head string) string { return "terse " + head }

// head is the head to ask of the text that is being judged.
func (ctx Context) head(name string) string {
	if terse := TerseHead(name); ctx.Memo.style(ctx.Document.Sentences).terse && ctx.model().Heads[terse] != nil {
		return terse
	}
	return name
}

func (ctx Context) model() *Model {
	if ctx.Model != nil {
		return ctx.Model
	}
	return models()
}

func (ctx Context) limit(head string, otherwise float64) float64 {
	if v, ok := ctx.model().Limits[head]; ok {
		return v
	}
	return otherwise
}

func sentenceNumbered(text string, i int) diffing.Sentence {
	return diffing.Sentence{Text: text, Index: i, Block: i, End: len(text), Kind: diffing.Paragraph}
}

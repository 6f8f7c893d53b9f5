package claim

import (
	"math"
	"strings"

	"storywatch/diffing"
)

// notOpen marks a sentence of a text of which nothing is known that would help to judge the next: it claims nothing, or was not judged
// afresh.
const notOpen = -1

// usualOpen is about what known claims leave open of a sentence; measures of the sentences before are counted from there, so that a lone
// sentence and a usual one look alike.
const usualOpen = 0.4

// openness is how much of a sentence the known claims leave open together, 0 to 1: what nothing known says, and a new name more than that.
func openness(r *reading, ctx Context, list []alignment, weights []float64) float64 {
	match, tied, _ := union(weights, list, true)
	open := 1 - tied
	if openUnits(r, ctx, weights, match).unseenNames > 0 {
		open += 0.3
	}
	if newSpeaker(r, ctx, list) {
		open += 0.2
	}
	return math.Min(1, open)
}

// trailMeasures describes the sentences that stand before one in its text: news comes together, and so does what is told once more.
func trailMeasures(ctx Context, pos place) []Measure {
	last, block, hangs := 0.0, 0.0, 0.0
	var sum, n float64
	for i := min(ctx.Index, len(ctx.Trail)) - 1; i >= 0 && i >= ctx.Index-8 && n < 4; i-- {
		if ctx.Trail[i] < 0 {
			continue
		}
		if n == 0 {
			last = ctx.Trail[i] - usualOpen
			if sameBlock(ctx, i) {
				block = last
			}
		}
		sum += ctx.Trail[i]
		n++
	}
	near := 0.0
	if n > 0 {
		near = (sum/n - usualOpen) * math.Min(1, n/2)
	}
	if at := listHead(ctx); at >= 0 && at < len(ctx.Trail) && ctx.Trail[at] >= 0 {
		hangs = ctx.Trail[at] - usualOpen
	}
	lead := leadOpen(ctx) - usualOpen
	return []Measure{{"lead open", lead}, {"lead open further", lead * (pos.share - 0.5)}, {"before", last}, {"before near", near}, {"before in block", block}, {"hangs on", hangs}}
}

// leadOpen is how open the first sentences of the text were, the usual where that is not known: a text that begins with what is known
// goes over the story once more, and what is new in it may stand anywhere.
func leadOpen(ctx Context) float64 {
	sum, n := 2*usualOpen, 2.0
	for i := 0; i < min(ctx.Index, len(ctx.Trail), 8) && n < 5; i++ {
		if ctx.Trail[i] >= 0 {
			sum += ctx.Trail[i]
			n++
		}
	}
	return sum / n
}

func sameBlock(ctx Context, i int) bool {
	list := ctx.Document.Sentences
	return ctx.Index < len(list) && list[i].Block == list[ctx.Index].Block
}

// listHead is the sentence that a list item hangs on: the nearest one before it that announces a list, or -1.
func listHead(ctx Context) int {
	list := ctx.Document.Sentences
	if ctx.Index < 1 || ctx.Index >= len(list) {
		return -1
	}
	if list[ctx.Index].Kind != diffing.Item && list[ctx.Index].Kind != diffing.Quote && !startsLower(list[ctx.Index].Text) {
		return -1
	}
	for i := ctx.Index - 1; i >= 0 && i >= ctx.Index-12; i-- {
		if list[i].Kind == diffing.Heading {
			return -1
		}
		if announces(list, i) {
			return i
		}
		if list[i].Kind != diffing.Item && list[i].Kind != diffing.Quote {
			return -1
		}
	}
	return -1
}

// saysOn reports whether a sentence is an item of a list that hangs on a sentence which says something open: it says on what that began, however
// short it is.
func saysOn(ctx Context) bool {
	at := listHead(ctx)
	return at >= 0 && at < len(ctx.Trail) && ctx.Trail[at] > usualOpen
}

// announces reports whether a list hangs on sentence i: it ends in a colon, or without a stop before an item that goes on with it.
func announces(list []diffing.Sentence, i int) bool {
	text := strings.TrimSpace(list[i].Text)
	if text == "" || i+1 >= len(list) {
		return false
	}
	next := list[i+1]
	if strings.HasSuffix(text, ":") {
		return next.Kind == diffing.Item || next.Kind == diffing.Quote || startsLower(next.Text)
	}
	return endsOpen(text) && next.Kind == diffing.Item && startsLower(next.Text) && (list[i].Kind != diffing.Item || !startsLower(text))
}

// newSpeaker reports whether somebody is said to say what the sentence says who is named in no known claim near it: the same words from
// another mouth are another claim. A list item is said by those whom the sentence that it hangs on names.
func newSpeaker(r *reading, ctx Context, list []alignment) bool {
	speakers := r.sources
	for _, a := range r.claim.By {
		if a.Outlet || a.Source == "" || vagueSource(a.Source) {
			return false
		}
	}
	if len(speakers) == 0 && listHead(ctx) >= 0 {
		speakers = r.about
	}
	for _, s := range speakers {
		for _, a := range list {
			if a.cover > 0.3 && a.read.speaksOf(s) {
				return false
			}
		}
	}
	return len(speakers) > 0
}

// vagueSource reports whether a source is nobody in particular.
func vagueSource(s string) bool {
	words := Words(s)
	if len(words) == 0 {
		return true
	}
	switch words[len(words)-1] {
	case "some", "others", "other", "one", "many", "another", "several", "few", "most", "they", "who", "people", "critics", "analysts", "experts", "observers", "commentators", "supporters", "opponents",
		"expert", "analyst", "observer", "transcript", "transcripts", "report", "reports", "document", "documents", "statement", "post":
		return true
	}
	return false
}

// speaksOf reports whether the reading names somebody, by a name, a pronoun or as its source.
func (r *reading) speaksOf(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	for _, list := range [][]string{r.sources, r.about} {
		for _, n := range list {
			if n == name || n == last || strings.HasSuffix(n, " "+last) || strings.HasSuffix(n, last+"s") {
				return true
			}
		}
	}
	for i := range r.units {
		if u := &r.units[i]; u.kind == nameUnit && (u.text == name || u.text == last || strings.HasSuffix(u.text, " "+last)) {
			return true
		}
	}
	return false
}

package claim

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"storywatch/diffing"
)

// pageStyle is how a text is written: a report quotes, dates, counts and names; a column that goes over the story once more does little of
// it, and what it says in its own way is mostly known.
type pageStyle struct {
	said, digits, names, rhetoric float64 // shares of the sentences
	crowd, quoted, items          float64 // names a sentence, shares of the sentences with a quotation and of list items
	terse                         bool    // a flash, or most of its sentences have few words
	tongue                        string  // its language where that is not English
	size                          float64 // doublings of a short report's length, 0 to 4
}

// shortReport is how many sentences a report has that goes over one piece of news.
const shortReport = 16

// tellers are the words by which a text says who says it.
var tellers = []string{" said", " says", " told ", " according to ", " announced", " statement", " confirmed", " denied", " declared", " informed", " communicated", " heard "}

// flashLength is how many sentences the flash of an agency has at most.
const flashLength = 3

// fewWords is how many words a sentence of a ticker or a bulletin has at most.
const fewWords = 9

func wordCount(text string) int {
	n := 0
	for range strings.FieldsSeq(clip(text)) {
		n++
	}
	return n
}

// plainNames is the share of a plain report's sentences that name somebody, plainCrowd how many names a sentence has: what is taken where capitals
// do not tell.
const plainNames, plainCrowd = 0.7, 1.2

// styleOf reads the style of a text from its plain words. Headings do not count.
func styleOf(list []diffing.Sentence) pageStyle {
	var p pageStyle
	n, short, small := 0.0, 0.0, smallText(list)
	for _, s := range list {
		if s.Kind == diffing.Heading {
			continue
		}
		n++
		low := " " + strings.ToLower(clip(s.Text)) + " "
		p.said += flag(containsAny(low, tellers))
		p.digits += flag(strings.ContainsFunc(low, unicode.IsDigit))
		p.rhetoric += flag(containsAny(low, rhetoric))
		if small || shoutedText(s.Text) {
			p.names, p.crowd = p.names+plainNames, p.crowd+plainCrowd
		} else {
			p.names, p.crowd = p.names+flag(namesInside(s.Text)), p.crowd+nameRuns(s.Text)
		}
		p.quoted += flag(strings.ContainsAny(s.Text, "\"“‘"))
		p.items += flag(s.Kind == diffing.Item)
		short += flag(wordCount(s.Text) <= fewWords)
	}
	const few = 4 // short texts show little: they count as if four plain sentences stood in them besides
	return pageStyle{
		said: (p.said + 0.5*few) / (n + few), digits: (p.digits + 0.4*few) / (n + few),
		names: (p.names + plainNames*few) / (n + few), rhetoric: (p.rhetoric + 0.1*few) / (n + few),
		crowd: (p.crowd + plainCrowd*few) / (n + few), quoted: (p.quoted + 0.3*few) / (n + few), items: p.items / (n + few), terse: n <= flashLength || 2*short > n,
		tongue: textTongue(list), size: math.Min(4, math.Max(0, math.Log2(n/shortReport))),
	}
}

// namesInside reports whether a word other than the first begins with a capital and goes on in small letters.
func namesInside(text string) bool {
	for i, w := range strings.Fields(clip(text)) {
		r, n := utf8.DecodeRuneInString(w)
		if i == 0 || !unicode.IsUpper(r) {
			continue
		}
		if next, _ := utf8.DecodeRuneInString(w[n:]); unicode.IsLower(next) {
			return true
		}
	}
	return false
}

// nameRuns counts the names of a sentence by their capitals alone, up to three.
func nameRuns(text string) float64 {
	n, in := 0.0, true // a capital at the beginning tells nothing
	for _, w := range strings.Fields(clip(text)) {
		r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"'“‘(["))
		up := unicode.IsUpper(r)
		if up && !in {
			n++
		}
		in = up && unicode.IsLetter(lastRune(w))
	}
	return min(3, n)
}

func lastRune(w string) rune {
	r, _ := utf8.DecodeLastRuneInString(w)
	return r
}

// pageMeasures describes the text in which a sentence stands.
func pageMeasures(r *reading, ctx Context, pos place) []Measure {
	p := ctx.Memo.style(ctx.Document.Sentences)
	here := nameRuns(r.claim.Text)
	if shoutedText(r.claim.Text) || !strings.ContainsFunc(clip(r.claim.Text), unicode.IsUpper) {
		here = 0
		for _, m := range r.claim.Names {
			here += flag(m.Start > 0 && here < 3)
		}
	}
	return []Measure{
		{"page said", p.said},
		{"page digits", p.digits},
		{"page names", p.names},
		{"page rhetoric", p.rhetoric},
		{"page items", p.items},
		{"page size", p.size},
		{"position long", p.size * pos.share},
		{"names here", here - p.crowd},
		{"quote here", flag(len(r.claim.Quotes) > 0) - p.quoted},
	}
}

// materialMeasures describes how much a new claim matters in the text that it stands in: long analysis has little that is mere colour. novel is
// what speaks for and against its being new: what stands far from all that is known is more often material than what adds a word to it.
func materialMeasures(r *reading, ctx Context, pos place, novel []Measure) []Measure {
	p := ctx.Memo.style(ctx.Document.Sentences)
	out := append(importanceMeasures(r, pos),
		Measure{"page size", p.size},
		Measure{"position long", p.size * pos.share},
		Measure{"page items", p.items},
		Measure{"page rhetoric", p.rhetoric},
		Measure{"page names", p.names},
		Measure{"page said", p.said},
		Measure{"on a list", flag(listHead(ctx) >= 0)},
		Measure{"colour long", p.size * flag(containsAny(" "+r.low+" ", colour))},
		Measure{"names long", p.size * float64(min(3, len(r.claim.Names)))},
	)
	return addMeasures(out, novel)
}

// style remembers the style of the text that is being judged.
func (m *Memo) style(list []diffing.Sentence) pageStyle {
	if m == nil || len(list) == 0 {
		return styleOf(list)
	}
	if m.page != &list[0] || m.pageLength != len(list) {
		m.page, m.pageLength, m.pageStyle = &list[0], len(list), styleOf(list)
	}
	return m.pageStyle
}

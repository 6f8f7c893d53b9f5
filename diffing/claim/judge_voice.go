package claim

import (
	_ "embed"
	"strings"
	"sync"

	"storywatch/diffing"
)

//go:embed data/voice.txt
var voiceData string

// voice holds the phrases by which a writer is heard, each with a blank on either side.
type voice struct {
	opener, abstract, stance, meta []string
}

var voices = sync.OnceValue(func() *voice {
	v := &voice{}
	for line := range strings.Lines(voiceData) {
		line, _, _ = strings.Cut(strings.TrimSpace(line), "#")
		key, rest, ok := strings.Cut(line, " ")
		if !ok {
			continue
		}
		var list []string
		for p := range strings.SplitSeq(rest, ",") {
			if w := Words(p); len(w) > 0 {
				list = append(list, " "+strings.Join(w, " ")+" ")
			}
		}
		switch key {
		case "opener":
			v.opener = append(v.opener, list...)
		case "abstract":
			v.abstract = append(v.abstract, list...)
		case "stance":
			v.stance = append(v.stance, list...)
		case "meta":
			v.meta = append(v.meta, list...)
		}
	}
	return v
})

// copulas follow a subject that is assessed.
var copulas = []string{" is ", " are ", " was ", " were ", " remains ", " remain ", " has been ", " have been ", " seems ", " seem ", " looks ", " look ", " becomes ", " goes ", " confirms ", " raises ", " hardens ", " gives ", " makes "}

// heard is how much of a writer's own voice is in a sentence, by kind of sign, 0 where none is.
type heard struct {
	opener, abstract, stance, meta float64
}

func (h heard) sum() float64 { return h.opener + h.abstract + h.stance + h.meta }

// hear listens for the writer outside quotations, once for each sentence.
func hear(r *reading) heard {
	if r.voice == nil {
		h := listen(r)
		r.voice = &h
	}
	return *r.voice
}

func listen(r *reading) heard {
	v := voices()
	low := " " + strings.Join(Words(unquoted(r.claim)), " ") + " "
	var h heard
	for _, p := range v.opener {
		if strings.HasPrefix(low, p) {
			h.opener = 1
			break
		}
	}
	head := low
	for _, c := range copulas {
		if i := strings.Index(low, c); i >= 0 && i < len(head) {
			head = low[:i+1]
		}
	}
	if len(head) < len(low) && len(strings.Fields(head)) <= 7 && containsAny(head, v.abstract) {
		h.abstract = 1
	}
	for _, p := range v.stance {
		if strings.Contains(low, p) {
			if h.stance++; h.stance == 2 {
				break
			}
		}
	}
	h.meta = flag(containsAny(low, v.meta) || len(r.claim.By) == 0 && (strings.Contains(low, " i ") || strings.Contains(low, " my ")))
	return h
}

// unquoted is the text of a claim without its quotations.
func unquoted(c Claim) string {
	text := clip(c.Text)
	var b strings.Builder
	at := 0
	for _, q := range c.Quotes {
		if q.Start < at || q.End > len(text) {
			continue
		}
		b.WriteString(text[at:q.Start])
		b.WriteString(" \"\" ")
		at = q.End
	}
	b.WriteString(text[at:])
	return b.String()
}

// voiceMeasures describes how far the writer speaks, in the sentence itself and in the one that it hangs on.
func voiceMeasures(r *reading, ctx Context) []Measure {
	h := hear(r)
	by := flag(len(r.claim.By) > 0)
	hangs := 0.0
	if at := listHead(ctx); at >= 0 && len(r.claim.By) == 0 {
		hangs = min(2, hear(read(Claim{Text: ctx.Document.Sentences[at].Text})).sum())
	}
	bare := flag(by == 0 && len(r.claim.Quotes)+len(r.claim.Numbers)+len(r.claim.Dates) == 0)
	return []Measure{
		{"voice", min(3, h.sum())},
		{"voice alone", min(3, h.sum()) * (1 - by)},
		{"voice bare", min(2, h.sum()) * bare},
		{"opener", h.opener * (1 - by)},
		{"abstract", h.abstract * (1 - by)},
		{"meta", h.meta},
		{"hangs on voice", hangs},
		{"nobody says", bare},
	}
}

// claimMeasures describes what speaks for and against a sentence's claiming anything, the writer's voice and the text around it included.
func claimMeasures(r *reading, ctx Context, pos place) []Measure {
	out := append(hoodMeasures(r, pos), voiceMeasures(r, ctx)...)
	p := ctx.Memo.style(ctx.Document.Sentences)
	return append(out, Measure{"names here", nameRuns(r.claim.Text) - p.crowd}, Measure{"quote here", flag(len(r.claim.Quotes) > 0) - p.quoted}, Measure{"comment", flag(isComment(r, " "+r.low+" "))},
		Measure{"on a list", flag(listHead(ctx) >= 0)})
}

// heading reports whether the sentence before is a heading: what follows one opens a part.
func afterHeading(ctx Context) bool {
	list := ctx.Document.Sentences
	return ctx.Index > 0 && ctx.Index < len(list) && list[ctx.Index-1].Kind == diffing.Heading
}

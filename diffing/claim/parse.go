package claim

import (
	"time"

	"storywatch/diffing"
)

// Document is a text to be understood: its sentences with what is needed to resolve names and dates in them.
type Document struct {
	Title     string
	Outlet    string
	Published time.Time // in the outlet's zone where that is known; zero when unknown
	Sentences []diffing.Sentence
}

// Parse says what each sentence of a document claims, one claim a sentence, in the same order.
func Parse(d Document, r *Register) []Claim {
	out := make([]Claim, len(d.Sentences))
	for i, s := range d.Sentences {
		c := Claim{Text: s.Text, Modality: Asserted}
		ts := tokens(s.Text)
		for _, run := range capitalRuns(ts) {
			text := s.Text[run[0].start:run[len(run)-1].end]
			m := Mention{Span: Span{run[0].start, run[len(run)-1].end}, Text: text, Name: text, Kind: Other}
			if n, ok := r.Resolve(text); ok {
				m.Name, m.Kind, m.Role = n.Name, n.Kind, n.Role
			}
			c.Names = append(c.Names, m)
		}
		for _, t := range ts {
			c.Negated = c.Negated || t.is("not", "no", "never")
			if t.kind == wordToken && !t.upper && !IsStop(t.low) {
				for _, w := range t.parts() {
					c.Terms = append(c.Terms, Stem(w))
				}
			}
		}
		out[i] = c
	}
	return out
}

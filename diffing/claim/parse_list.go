package claim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"storywatch/diffing"
)

// follow reads a list with the sentence it hangs on: "Ostrander set out three demands:" says of each item whose demand it is. The items take
// over who says it, unless they say so themselves, and whom the sentence speaks of.
func (p *docParser) follow(out []Claim, i int) {
	s := p.d.Sentences[i]
	item := s.Kind == diffing.Item || p.leadIn != nil && startsLower(s.Text)
	nested := s.Kind == diffing.Item && announces(p.d.Sentences, i) && len(out[i].Names)+len(out[i].About) > 0
	if p.leadIn != nil && item && !nested {
		c := &out[i]
		if len(c.By) == 0 {
			c.By = slices.Clone(p.leadIn.By)
		}
		for _, n := range p.leadIn.About {
			if !slices.Contains(c.About, n) {
				c.About = append(c.About, n)
			}
		}
		return
	}
	p.leadIn = nil
	if item && !nested || s.Kind == diffing.Heading || !announces(p.d.Sentences, i) {
		return
	}
	lead := Claim{About: slices.Clone(out[i].About)}
	for _, a := range out[i].By {
		a.Text = "" // it stands in another sentence
		lead.By = append(lead.By, a)
	}
	for _, m := range out[i].Names {
		if m.Name != "" && (m.Kind == Person || m.Kind == Body) && !slices.Contains(lead.About, m.Name) {
			lead.About = append(lead.About, m.Name)
		}
	}
	p.leadIn = &lead
}

// endsOpen reports whether a text breaks off in mid-sentence.
func endsOpen(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(last) || last == ','
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \"'“‘"))
	return unicode.IsLower(r)
}

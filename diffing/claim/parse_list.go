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
	if p.leadIn != nil && item {
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
	if item || s.Kind == diffing.Heading || !p.opensList(i) {
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

// opensList reports whether a list hangs on sentence i: it ends in a colon, or without a stop before an item that goes on with it.
func (p *docParser) opensList(i int) bool {
	text := strings.TrimSpace(p.d.Sentences[i].Text)
	if text == "" || i+1 == len(p.d.Sentences) {
		return false
	}
	next := p.d.Sentences[i+1]
	if strings.HasSuffix(text, ":") {
		return next.Kind == diffing.Item || startsLower(next.Text)
	}
	last, _ := utf8.DecodeLastRuneInString(text)
	return (unicode.IsLetter(last) || last == ',') && next.Kind == diffing.Item && startsLower(next.Text)
}

func startsLower(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \"'“‘"))
	return unicode.IsLower(r)
}

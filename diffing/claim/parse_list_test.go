package claim

import (
	"testing"

	"storywatch/diffing"
)

func TestListsHangOnTheirSentence(t *testing.T) {
	item, par := diffing.Item, diffing.Paragraph
	sentences := []diffing.Sentence{
		{Text: "Governor Maud Ostrander said on Monday that any deal must:", Kind: par},
		{Text: "leave the weir where it is,", Kind: item},
		{Text: "pay the millers for lost days, and", Kind: item},
		{Text: "keep the lock open, according to engineer Piet Rass.", Kind: item},
		{Text: "The talks go on.", Kind: par},
		{Text: "The lock was shut last year.", Kind: item},
	}
	for i := range sentences {
		sentences[i].Index, sentences[i].Block, sentences[i].End = i, i, len(sentences[i].Text)
	}
	d := Document{Sentences: sentences}
	reg := NewRegister(nil)
	reg.Learn(d)
	claims := Parse(d, reg)
	for i, want := range []string{"Maud Ostrander", "Maud Ostrander", "Maud Ostrander", "Piet Rass", "", ""} {
		got := ""
		if len(claims[i].By) > 0 {
			got = claims[i].By[0].Source
		}
		if got != want {
			t.Errorf("%q is said by %q, want %q", claims[i].Text, got, want)
		}
	}
	if len(claims[5].About) > 0 {
		t.Errorf("an item of another list speaks of %v", claims[5].About)
	}
	for i, why := range []string{"", "", ""} {
		if got := notClaim(sentences[i+1], read(claims[i+1])); got != why {
			t.Errorf("%q is no claim: %s", claims[i+1].Text, got)
		}
	}
}

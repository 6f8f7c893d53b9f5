package diffing

import (
	"slices"
	"strings"
	"testing"
)

func TestSplitWithoutCapitals(t *testing.T) {
	for _, text := range []string{ // " | " marks the boundaries
		"divers reached the lower level on wednesday. | rescuers said they found nobody. | the search goes on.",
		"the goat trader has been discharged. | all ticks were infected! | who pays for it? | nobody knows.",
		"mr. aldous met dr. venn on jan. 6 and mrs. orme. | they left at 9 p.m. on tuesday. | the hall is empty.",
		"marl inc. chairman poe resigned. | hob & co. paid 2.5 million. | 12 men stayed, e.g. smiths.",
		"the u.s. senate voted. | troops left the u.s. on friday. | she asked for room no. 12 and got it. | she said no. | then she left.",
		`"why now?" mr hask asked. | "it is over." | she waited... and left. | "we ran," he said.`,
		"j. r. mundy signed it at st. olave's. | the UN was told of it by the clerk. | yesterday they put it up in the hall, where I saw it.",
		"see https://ferry.example/a.html?b=1.2 for more. | write to a.b@ferry.example.",
		"die brücke wird abgerissen. | der rat beschloss dies am dienstag.",
	} {
		want := strings.Split(text, " | ")
		if got := splitTexts(strings.Join(want, " ")); !slices.Equal(got, want) {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
	for _, whole := range []string{ // a capital elsewhere says that small letters go on
		"The p.o. box is full. iron rusts, says Mr Poe.",
		"eBay and iTunes ltd. rose again in the shops of Port Haldane.",
		"the p.o. box",
		"and so on ... and on ... and on for ever",
	} {
		if got := splitTexts(whole); len(got) != 1 {
			t.Errorf("%q was cut into %q", whole, got)
		}
	}
}

// A quotation mark opens another quotation, whichever it is, and the speaker of that one said nothing of this.
func TestSplitBetweenQuotations(t *testing.T) {
	for _, text := range []string{
		"“why now?” | “it is over,” mr hask said.",
		"‘why now?’ | ‘it is over,’ mr hask said.",
		`"why now?" | "it is over," mr hask said.`,
		"“Why now?” | “It is over,” Mr Hask said.",
	} {
		want := strings.Split(text, " | ")
		if got := splitTexts(strings.Join(want, " ")); !slices.Equal(got, want) {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
	if quoteSpeaker("") || smallSpeaker("") || opensQuoted("\xe2") {
		t.Error("nothing is no speaker")
	}
}

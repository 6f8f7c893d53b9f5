package claim

import (
	"slices"
	"strings"
	"testing"
)

// caselessTexts are texts of several fields with the names that they hold, of which the first is told before.
var caselessTexts = []struct{ before, text, names string }{
	{
		"The banker Edgar Quillon went on trial in Pellhaven.",
		"Quillon met Marta Veskin in Drossel on 2 March. The driver, Tovi Harn, drove Quillon home to Pellhaven.",
		"edgar quillon, marta veskin, drossel; tovi harn, edgar quillon, pellhaven",
	},
	{
		"Doctors in Orvik have counted nine cases of Marl fever.",
		"Schools in Vasten have also been closed. The trader came from Orvik, minister Halla Brusk said.",
		"vasten; orvik, halla brusk",
	},
	{
		"The Old Quay at Tolwick was closed on Monday.",
		"The Old Quay was built by Hemsworth & Lode. A diver found cracks at Tolwick.",
		"old quay, hemsworth & lode; tolwick",
	},
	{
		"The brewer Grothe offered 31 florins for Valtane.",
		"Grothe also plans to close its plant at Ostervald. Valtane's workers were told by Pieter Loon.",
		"grothe, ostervald; valtane, pieter loon",
	},
	{
		"The ferry Corvane Spirit left Lusk on Friday.",
		"The gunmen brought the Corvane Spirit to Kessel. They want four prisoners in Andarra freed.",
		"corvane spirit, kessel; andarra",
	},
}

func TestNamesWithoutCase(t *testing.T) {
	for _, tt := range caselessTexts {
		want := strings.Split(tt.names, "; ")
		for how, set := range map[string]func(string) string{"capitals": strings.ToUpper, "small letters": strings.ToLower} {
			reg := NewRegister(nil)
			judgeText(reg, "", tt.before, judgeDay)
			_, claims := judgeText(reg, "", strings.ReplaceAll(set(tt.text), ". ", ".\n"), judgeDay)
			for i, c := range claims {
				var got []string
				for _, m := range c.Names {
					got = append(got, strings.ToLower(m.Name))
				}
				w := strings.Split(want[i], ", ")
				slices.Sort(got)
				slices.Sort(w)
				if !slices.Equal(got, w) {
					t.Errorf("%s: %q names %q, want %q", how, c.Text, got, w)
				}
			}
		}
	}
}

// TestPlainWordsWithoutCase checks that rare plain words do not become names.
func TestPlainWordsWithoutCase(t *testing.T) {
	for _, text := range []string{
		"The spaniel was found in a hoard of seventy talers beside the laundry.",
		"A faint signal was picked up by its youngest telescope on Sunday.",
		"Eleven handcarts and a forklift stood behind the showroom.",
		"The membranes were porous, the engineers said.",
		"Her landlady had kept the memorandum in an envelope.",
	} {
		for _, set := range []func(string) string{strings.ToUpper, strings.ToLower} {
			_, claims := judgeText(NewRegister(nil), "", set(text), judgeDay)
			for _, m := range claims[0].Names {
				t.Errorf("%q names %q", claims[0].Text, m.Name)
			}
		}
	}
}

// TestSmallItems checks that an item in small letters among plain sentences is read as before.
func TestSmallItems(t *testing.T) {
	_, claims := judgeText(NewRegister(nil), "", "Marta Veskin was heard on Monday.\nthe spaniel of drossel", judgeDay)
	if len(claims[1].Names) > 0 {
		t.Errorf("names %v", claims[1].Names)
	}
}

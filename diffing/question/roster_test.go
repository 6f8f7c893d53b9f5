package question

import "testing"

func TestRosterSentences(t *testing.T) {
	const (
		inquiry   = "Who is being investigated over the losses at Orrel Bank?"
		quit      = "Who is calling for the mayor of Tarn to resign?"
		race      = "Who is standing in the Tarn mayoral election?"
		backing   = "Which parties back the pensions bill?"
		departing = "Who has resigned or been dismissed over the Orrel affair?"
	)
	known := map[string][]string{"Ulla Brem": {"the mayor", "Mayor Brem"}, "Orrel Bank": {"Orrel", "the bank"}}
	for _, c := range []struct {
		wording string
		lines   []string
		want    string
	}{
		{inquiry, []string{"Police arrested [p:Tavi Roon], the bank's former treasurer, on Monday."}, "Tavi Roon in: arrested"},
		{inquiry, []string{"[p:Tavi Roon], the bank's former treasurer, was arrested at his home on Monday."}, "Tavi Roon in: arrested"},
		{inquiry, []string{"Two former directors, [p:Tavi Roon] and [p:Ina Holt], have been charged with fraud."}, "Tavi Roon in: charged; Ina Holt in: charged"},
		{inquiry, []string{"Prosecutors have opened an investigation into [p:Ina Holt] over a loan."}, "Ina Holt in: under investigation"},
		{inquiry, []string{"[b:Marsk Audit] is under investigation too, the regulator said."}, "Marsk Audit in: under investigation"},
		{inquiry, []string{"The regulator named [p:Ina Holt] as a suspect."}, "Ina Holt in: suspect"},
		{inquiry, []string{"[p:Ina Holt] is not under investigation, prosecutors said."}, "Ina Holt cleared: no longer a suspect"},
		{inquiry, []string{"No one has been arrested, said [p:Lars Umber], the chief prosecutor."}, ""},
		{inquiry, []string{"[p:Lars Umber], the chief prosecutor, said the arrests followed a search."}, ""},
		{inquiry, []string{"A 52-year-old accountant has been arrested, police said.", "The accountant is [p:Ina Holt], who ran the bank's loan book."}, "Ina Holt in: arrested"},
		{inquiry, []string{"A woman, 52, has been arrested.", "Police named the woman as [p:Ina Holt]."}, "Ina Holt in: arrested"},
		{inquiry, []string{"A 52-year-old woman has been arrested.", "[p:Ina Holt], 52, was released on bail."}, "Ina Holt in: bailed"},
		{inquiry, []string{"[p:Ina Holt] was arrested.", "known| [p:Ina Holt] was questioned."}, "Ina Holt in: arrested"},
		{inquiry, []string{"[p:Ina Holt] was arrested.", "[p:Ina Holt] denies any wrongdoing."}, "Ina Holt in: arrested denies"},
		{inquiry, []string{"[p:Ina Holt] was arrested.", "A lawyer for [p:Ina Holt] said that she was innocent."}, "Ina Holt in: arrested denies"},
		{inquiry, []string{"[p:Ina Holt] was arrested.", "[p:Holt] was released without charge."}, "Ina Holt cleared: no further action"},
		{inquiry, []string{"[p:Ina Holt] was arrested.", "The charges against [p:Ina Holt] have been dropped."}, "Ina Holt cleared: cleared"},
		{inquiry, []string{"[p:Ina Holt] was arrested.", "Police have ruled out [p:Ina Holt]."}, "Ina Holt cleared: cleared"},
		{inquiry, []string{"[p:Ina Holt] was arrested.", "[p:Ina Holt] has been cleared.", "[p:Ina Holt] was arrested again after new evidence came to light."}, "Ina Holt in: arrested"},
		{inquiry, []string{"[p:Ina Holt] was arrested.", "[p:Ina Holt] was cleared of all suspicion."}, "Ina Holt cleared: cleared"},
		{inquiry, []string{"Police have arrested [b:Marsk Audit] partner [p:Ina Holt]."}, "Ina Holt in: arrested"},
		{inquiry, []string{"Depositors accuse [p:Ina Holt] of hiding the losses."}, "Ina Holt in: accused"},
		{inquiry, []string{"The opposition blamed the losses on [p:Ina Holt]."}, "Ina Holt in: blamed"},
		{inquiry, []string{"[p:Ina Holt] hid the losses for a year, former colleagues claimed."}, "Ina Holt in: accused"},
		{inquiry, []string{"[p:Ina Holt] hid nothing and signed nothing, she said."}, ""},
		{inquiry, []string{"[p:Ina Holt] knew of the losses for a year, two former colleagues claimed."}, "Ina Holt in: accused"},
		{inquiry, []string{"Suspicion has fallen on [p:Ina Holt]."}, "Ina Holt in: suspect"},
		{inquiry, []string{"Detectives want to question [p:Ina Holt] about the loan."}, "Ina Holt in: to be questioned"},

		{quit, []string{"[p:Oda Lime], who leads the Greens, called for the mayor's resignation."}, "Oda Lime in: called for the mayor's resignation"},
		{quit, []string{`"She must resign," said [p:Oda Lime], who leads the Greens.`}, "Oda Lime in: says she must resign"},
		{quit, []string{"[p:Oda Lime] said that the mayor should step down."}, "Oda Lime in: says the mayor should step down"},
		{quit, []string{"[p:Oda Lime] has called for the mayor's resignation.", "[p:Oda Lime] has withdrawn her call for the mayor to resign."}, "Oda Lime cleared: withdrew the call"},
		{quit, []string{"[p:Ulla Brem] said she would not resign."}, ""},
		{quit, []string{"[p:Oda Lime] did not call for the mayor to resign."}, ""},

		{race, []string{"[p:Oda Lime] announced her candidacy for mayor on Sunday."}, "Oda Lime in: candidate"},
		{race, []string{"[p:Oda Lime] will run for mayor.", "[p:Oda Lime] has withdrawn from the race."}, "Oda Lime cleared: withdrew"},
		{backing, []string{"The [b:Farmers' League] will back the bill, its leader said."}, "Farmers' League in: for"},
		{departing, []string{"[p:Ina Holt] resigned as treasurer on Monday."}, "Ina Holt in: resigned"},
		{departing, []string{"The board dismissed [p:Ina Holt] on Monday."}, "Ina Holt in: dismissed"},
	} {
		q := Question{ID: "q", Kind: Roster, Wording: c.wording, Aliases: known}
		var texts [][]string
		for _, s := range c.lines {
			texts = append(texts, []string{s})
		}
		a, _ := tell(t, q, texts...)
		if got := brief(a); got != c.want {
			t.Errorf("%q\n%q\n got %q\nwant %q", c.wording, c.lines, got, c.want)
		}
	}
}

// Whoever is last spoken of keeps no place in the sentence that spoke of them: the next one may be shorter.
func TestRosterPronounInShorterSentence(t *testing.T) {
	q := Question{ID: "q", Kind: Roster, Wording: "Who is charged over the losses at Orrel Bank?", Aliases: map[string][]string{"Orrel Bank": {"Orrel"}}}
	a, _ := tell(t, q, []string{
		"Prosecutors in the capital have charged a second person over the losses at [b:Orrel Bank], a 34-year-old actuary accused of forging letters, they said.",
		"She denies it.",
	})
	if got, want := brief(a), "(actuary, 34) in: charged denies"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

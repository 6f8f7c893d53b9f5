package diffing

import (
	"slices"
	"strings"
	"testing"
)

func TestAlteredClasses(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		// Kept pairs that other trackers call boring: every one must be told.
		{"An updated list of suspects names two aides.", "An updated list of suspects names Dravik and a customs unit.", "name"},
		{"The transcript published by the Courier shows a second call.", "The transcript published by the Courier was confirmed authentic by the palace.", "modality"},
		{"The envoy will travel to Moscow on December 2.", "The envoy will travel to Moscow on December 9.", "date"},
		{"The call of 14 October lasted 5 minutes.", "The call of 29 October lasted 25 minutes.", "number date"},
		{"The visit is not confirmed.", "The visit is confirmed.", "modality"},

		{"Eleven people were hurt.", "11 people were hurt.", "style"},
		{"Eleven people were hurt.", "Twelve people were hurt.", "number"},
		{"Several people were hurt.", "Seven people were hurt.", "number"},
		{"It cost 1,200 crowns.", "It cost 1200 crowns.", "style"},
		{"It cost 3 million crowns.", "It cost 4 million crowns.", "number"},
		{"It was due at 7.15 on Monday.", "It was due at 7.45 on Monday.", "number"},
		{"The vote is on Monday.", "The vote is on Thursday.", "date"},
		{"The minister said the bank was sound.", "The minister said Orrel Bank was sound.", "name"},
		{"The union's secretary, Tavi Roon, was held.", "The union's secretary was held.", "deletion"},
		{"Tavi Roon, the union's secretary, knew of the loan, friends said.", "Insiders knew of the loan, friends said.", "deletion"},
		{"The Harbour Saftey Board met twice.", "The Harbour Safety Board met twice.", "style"},
		{"It was the frist case since Septmeber.", "It was the first case since September.", "style"},
		{"There were five cases and 58 deaths.", "There were 58 cases and five deaths.", "number"},
		{"The lead is 912 votes.", "The lead is 912 votes by one count and 640 by the other.", "number"},
		{"The inqury found nothing.", "The inquiry found nothing.", "style"},
		{"The court fired its clerk.", "The court hired its clerk.", "addition"},
		{"Detectives said the driver is a suspect.", "Detectives said the driver is a witness.", "addition"},
		{"He did not sign it.", "He didn’t sign it.", "style"},
		{"The co-operative is re-opening.", "The cooperative is reopening.", "style"},
		{"The “plan” was dropped — again.", "The 'plan' was dropped - again.", "style"},
		{"Police said the road was open.", "The council said the road was open.", "attribution"},
		{"The road was open.", "The road was open, police said.", "attribution"},
		{"“We had no key,” the firm said.", "“Only they had a key,” the firm said.", "quote"},
		{"“We did not hold a key to it,” the firm said.", "“We did hold a key to it,” the firm said.", "quote"},
		{"The minister may resign.", "The minister will resign.", "modality"},
		{"The ballot was opened.", "The ballot was opened in the presence of rival observers.", "addition"},
		{"The ballot was opened in the presence of rival observers.", "The ballot was opened.", "deletion"},
		{"The blaze started at night.", "The fire began at night.", "style"},
		{"The tunnel is shut.", "Correction: the tunnel was never shut.", "correction"},
		{"The Harbour Saftey Board and the Casulty Bureau met.", "The Harbour Safety Board and the Casualty Bureau met.", "style"},
		{"The Bureau of State Protecton helped.", "The Bureau of State Protection helped.", "style"},
		{"Two officials close to the investigaton said it was open.", "Two officials close to the investigation said it was open.", "style"},
		{"It sailed from the Ferran Ilands.", "It sailed from the Ferran Islands.", "style"},
		{"Police named the man as Peter Johnson.", "Police named the man as Peter Johnston.", "name"},
		{"Radar man Tavi Roon slept at his screen as the ferry ploughed on, friends said.", "Radar staff missed the ferry as it ploughed on, friends said.", "deletion"},
		{"Tavi Roon met the harbour board over the loan on Monday.", "The minister promised the harbour board another loan of the state bank on Monday.", "addition"},
		{"The tunnel has 583 lamps.", "Rectification: the tunnel has 58 lamps.", "correction"},
		{"Updated 3 hours ago", "Updated 5 hours ago", "furniture"},
	} {
		edits := Compare(lines(c.old), lines(c.new))
		if len(edits) == 0 {
			t.Errorf("%q to %q: no edit", c.old, c.new)
			continue
		}
		if got := joinClasses(edits[0].Classes); len(edits) == 1 && got != c.want || len(edits) > 1 {
			t.Errorf("%q to %q: %d edits, first %s; want %s", c.old, c.new, len(edits), got, c.want)
		}
		boring := c.want == "style" || c.want == "furniture"
		if edits[0].Boring() != boring {
			t.Errorf("%q to %q: boring is %v", c.old, c.new, !boring)
		}
	}
}

func TestAddedClasses(t *testing.T) {
	for text, want := range map[string]Class{
		"An earlier version of this article erred on an age.": Note,
		"This article was amended on 4 May 2026.":             Note,
		"Correction (4 May): the vote was on Monday.":         Note,
		"We are sorry.": Note,

		"The Tarn Post apologises to its readers.":             Note,
		"The mayor apologised to the drivers on Monday.":       Addition,
		"The correction came too late for the printers.":       Addition,
		"The article of the treaty was amended by 4 states.":   Addition,
		"Last updated 4 May 2026 10:41":                        Furniture,
		"3 hours ago":                                          Furniture,
		"1,204 comments":                                       Furniture,
		"4 min read":                                           Furniture,
		"The list was updated 3 hours ago by the palace.":      Addition,
		"Police received 1,204 comments on the plan.":          Addition,
		"Published accounts show a loss of 40 million crowns.": Addition,
		"The hospital gave updated figures on Monday.":         Addition,
	} {
		edits := Compare(nil, lines(text))
		if len(edits) != 1 || !slices.Equal(edits[0].Classes, []Class{want}) {
			t.Errorf("%q: %+v, want %s", text, edits, want)
		}
	}
}

func TestClassesOfVersions(t *testing.T) {
	old := lines("Votes are being counted in Tarn.", "The mayor, Ulla Brem, leads by 300 votes.", "“It is over,” she said.", "Her rival has asked for a recount.")
	for _, c := range []struct {
		name  string
		title string
		new   []Sentence
		want  string
	}{
		{"nothing but the page", "", lines(texts(old)...), "cosmetic"},
		{"moved", "", lines(old[1].Text, old[0].Text, old[2].Text, old[3].Text), "cosmetic"},
		{"number and quote", "", lines(old[0].Text, "The mayor, Ulla Brem, leads by 240 votes.", "“It is nearly over,” she said.", old[3].Text), "number,quote"},
		{"dropped", "Recount in Tarn", lines(old[0].Text, old[1].Text, old[2].Text), "deletion,headline"},
		{"owned up", "", append(lines(old[0].Text, "The mayor, Ulla Brem, leads by 30 votes.", old[2].Text, old[3].Text),
			Sentence{Text: "We gave too high a lead.", Kind: Correction, Index: 4}), "correction,number"},
	} {
		edits := Compare(old, c.new)
		if c.title != "" {
			if e, ok := CompareTitles("Count in Tarn", c.title); ok {
				edits = append(edits, e)
			}
		}
		if got := strings.Join(Classes(edits), ","); got != c.want {
			t.Errorf("%s: got %s, want %s: %+v", c.name, got, c.want, edits)
		}
	}
}

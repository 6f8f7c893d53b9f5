package question

import (
	"testing"
)

func TestFigureSentences(t *testing.T) {
	const outbreak = "How many people have fallen ill and how many have died in the Tarn outbreak?"
	for _, c := range []struct {
		wording string
		lines   []string // one text each
		want    string
	}{
		{outbreak, []string{"Four people have died and 120 others have fallen ill, [b:the health board] said."}, "dead 4; ill 120"},
		{outbreak, []string{"The outbreak has killed four people and sickened 120."}, "dead 4; ill 120"},
		{outbreak, []string{"The death toll rose to six on Monday.", "Cases now stand at 143, [b:the health board] said."}, "dead 6; ill 143"},
		{outbreak, []string{"Six people have died.", "A seventh person has died, [b:the health board] said."}, "dead 7"},
		{outbreak, []string{"Six people have died.", "Two more patients died overnight."}, "dead 8"},
		{outbreak, []string{"Six people have died.", "Four people have died, ministers said last week."}, "dead 6"},
		{outbreak, []string{"Six people have died.", "Nine people have died.", "known| Six people have died."}, "dead 9"},
		{outbreak, []string{"Six people have died.", "[b:The health board] corrected its figure: five people have died, not six."}, "dead 5"},
		{outbreak, []string{"Six people have died.", "Correction: An earlier version of this article said that nine people had died."}, "dead 6"},
		{outbreak, []string{"There are now 88 confirmed cases, up from 61 on Sunday."}, "ill 88"},
		{outbreak, []string{"[p:Ivo Lant], 61, is one of the 88 people infected."}, "ill 88"},
		{outbreak, []string{"Three of the 88 sick are children."}, "ill 88"},
		{outbreak, []string{"In 1974 an outbreak of the same kind killed 40 people."}, ""},
		{outbreak, []string{"Up to 500 people could fall ill, one modeller fears."}, ""},
		{outbreak, []string{"Six people have died.", "As many as 60 people could die, one modeller fears."}, "dead 6"},
		{outbreak, []string{"Six people have died.", "The outbreak has killed 6000 people."}, "dead 6"},
		{"How many people were killed and how many injured in the Vale crash?", []string{"The crash killed nine and injured 30, police said."}, "dead 9; injured 30"},
		{"How many people were killed and how many injured in the Vale crash?", []string{"Two women and a man lost their lives, and seventeen were taken to hospital with injuries."}, "dead 3; injured 17"},
		{"How many points does the peace plan have?", []string{"The plan of 28 points was leaked.", "The plan has been cut from 28 points to 19."}, "value 19"},
		{"How many points does the peace plan have?", []string{"A 28-point plan was leaked.", "The plan now has 19 points.", "known| The 28-point plan was leaked in November."}, "value 19"},
		{"How many points does the peace plan have?", []string{"A 28-point plan was leaked.", "The plan now has 19 points.", "The 28-point plan was drawn up by two envoys."}, "value 19"},
		{"How many votes separate the two candidates in Tarn?", []string{"Only 312 votes separate the two candidates, with one ward to come."}, "value 312"},
		{"How many seats has the Reform list won?", []string{"The Reform list has won 41 seats.", "With all wards counted it has 43 seats."}, "value 43"},
		{"How many jobs will Orrel Bank cut?", []string{"[b:Orrel Bank] will cut 1,200 jobs over two years.", "The bank now says 900 jobs will go."}, "jobs 900"},
		{"How much will the new bridge cost?", []string{"The bridge will cost 40 million crowns, the council said.", "The bridge's cost has risen to 52 million crowns."}, "value 52000000"},
		{"What fine was proposed and what fine was decided for Orrel Bank?", []string{"Prosecutors proposed a fine of 3 million crowns.", "The court imposed a fine of 2.2 million crowns."}, "proposed 3000000; decided 2200000"},
		{"How many people died in the Vale crash?", []string{"Two people died in the Vale crash.", "Six men owe their lives to a narrow door."}, "dead 2"},
		{"How many people died in the Vale crash?", []string{"Two people died in the Vale crash.", "The crash has cost six lives, police said."}, "dead 6"},
		{"How many people died and how many are missing in the Vale flood?", []string{"Two people died and 11 are missing in the Vale flood.", "Three more were brought out alive, which leaves 80 missing."}, "dead 2; missing 11"},
		{"How many people died and how many are missing in the Vale flood?", []string{"Two people died and 11 are missing in the Vale flood.", "Three more were brought out alive, which leaves eight missing."}, "dead 2; missing 8"},
		{"How many people are ill and how many are in hospital in the Tarn outbreak?", []string{"In the Tarn outbreak 150 people are ill and 26 are in hospital.", "A staggering 310 people are in hospital."}, "ill 150; in hospital 26"},
		{"How many records were stolen from the Tarn office?", []string{"Thieves stole 4,100 records from the Tarn office.", "The group that has the stolen records halved its asking price."}, "value 4100"},
		{"What was the turnout in the Tarn run-off?", []string{"Turnout was 61 per cent.", "Turnout reached 108 per cent in the old town."}, "value 61"},
	} {
		q := Question{ID: "q", Kind: Figure, Wording: c.wording}
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

func TestFigureRivals(t *testing.T) {
	q := Question{ID: "toll", Kind: Figure, Wording: "How many people died in the Vale crash?"}
	a, changes := tell(t, q,
		[]string{"Fourteen people died, the interior ministry said."},
		[]string{"But the regional hospital insisted that 18 people had died."})
	if got, want := brief(a), "dead 14; dead (rival) 18"; got != want || !a.Values[0].Contested || len(changes[1]) != 1 {
		t.Fatalf("after a rival figure: %q, changes %+v; want %q, contested", got, changes, want)
	}
	a, changes = tell(t, q,
		[]string{"Fourteen people died, the interior ministry said."},
		[]string{"But the regional hospital insisted that 18 people had died."},
		[]string{"Both now agreed that 18 people had died, the ministry said."})
	if got, want := brief(a), "dead 18"; got != want || a.Values[0].Contested {
		t.Errorf("after the contest was settled: %q, want %q: %+v", got, want, changes[2])
	}
}

func TestFigureImpossible(t *testing.T) {
	q := Question{ID: "toll", Kind: Figure, Wording: "How many people died in the Vale crash?"}
	a, changes := tell(t, q, []string{"There were 30 people aboard the bus.", "Nine people died, police said."}, []string{"The crash left 90 people dead."})
	if got := brief(a); got != "dead 9" || a.Values[0].Suspect == "" {
		t.Errorf("got %q, suspect %q; want the impossible value flagged and not believed", got, a.Values[0].Suspect)
	}
	if len(changes[1]) != 0 {
		t.Errorf("got %+v, want no change told", changes[1])
	}
}

func TestFigureCorrectionIsMarked(t *testing.T) {
	q := Question{ID: "toll", Kind: Figure, Wording: "How many people died in the Vale crash?"}
	_, changes := tell(t, q, []string{"Nine people died, police said."}, []string{"An earlier version of this article wrongly said nine; eight people died."})
	if len(changes[1]) != 1 || !changes[1][0].Correction || changes[1][0].After != "8 people" {
		t.Errorf("got %+v, want a correction to 8", changes[1])
	}
}

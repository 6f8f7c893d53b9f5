package diffing

import (
	"slices"
	"strings"
	"testing"
	"time"
)

// splitTexts returns the texts of one paragraph's sentences.
func splitTexts(text string) []string {
	var out []string
	for _, s := range Split([]Block{{Kind: Paragraph, Text: text}}) {
		out = append(out, s.Text)
	}
	return out
}

func TestSplit(t *testing.T) {
	tests := []struct{ name, text string }{ // " | " marks the boundaries
		{"stops", "The hall closed. | Who has the key? | Nobody! | It rained."},
		{"title with stop", "Mr. Aldous met Dr. Venn and Mrs. Orme. | They left."},
		{"police titles", "Det. Supt. Quell spoke first. | Det. Insp. Bray followed."},
		{"saint", "He prayed at St. Olave's. | The bells rang."},
		{"street at the end", "They live on Quarry St. | The house is empty."},
		{"street in the middle", "The Quarry St. Market reopened."},
		{"acronym inside", "The U.S. Senate voted. | Troops left the U.S. on Friday."},
		{"acronym at the end", "She moved to the U.S. | She likes it."},
		{"company inside", "Marl Inc. Chairman Poe resigned. | Hob & Co. paid."},
		{"company at the end", "He joined Marl Inc. | He left in May."},
		{"initials", "J. R. Mundy signed. | So did Anna P. Holt."},
		{"pronoun I", "It was she and I. | We ran."},
		{"plan B", "There is no plan B. | The vote is today."},
		{"clock inside", "At 9 a.m. Mrs Orme left."},
		{"clock at the end", "The doors opened late, at 9 p.m. | Crowds came."},
		{"clock before a day", "It starts at 7 p.m. Tuesday in the hall."},
		{"month", "He was born on Jan. 6 in Lund. | He died in Dec. | Nobody knew."},
		{"number word", "Room No. 12 burned. | She said no. | Then she left."},
		{"page", "See p. 12 and pp. 14-16. | The rest is blank."},
		{"decimals", "It rose 2.5 per cent. | Version 3.1.4 failed."},
		{"number ends", "The bill was $40.00. | Nobody paid it."},
		{"latin", "Fruit, e.g. Apples, rotted. | Smith v. Jones was dropped."},
		{"etc", "Tents, ropes etc. were lost. | Tents, ropes, etc. | Then snow fell."},
		{"ellipsis goes on", "He waited … and waited... then left."},
		{"ellipsis ends", "He waited… | Then he left."},
		{"omission", `The report "[...] Named" no one. | It is short.`},
		{"quotation closes", `"It is over." | She left. | “It is over,” she said.`},
		{"question in quotation", `"Who has it?" Mr Venn asked. | "Why?" he said. | "Why?" | He left.`},
		{"single quotes", `He called it 'a farce.' | She did not.`},
		{"two quoted sentences", `“We ran. | We fell,” she said. | “Then it stopped.”`},
		{"new speaker", `“They lied.” | He added: “Twice.”`},
		{"dateline", "PORT HALDANE (NWA) - Two men drowned, police said. | A boat sank."},
		{"dateline with state", "ST. ANSGAR (NWA) — A dam broke."},
		{"bracket inside", "The mayor (who left early. He was ill.) did not vote."},
		{"bracket apart", "The mayor left. | (He was ill.) | The vote passed."},
		{"smiley is no bracket", "He smiled :-( and left. | She stayed."},
		{"address on the net", "See https://ferry.example/a.html?b=1.2 for more. | Write to a.b@ferry.example. | Thanks."},
		{"missing space", "The doors shut. | Nobody moved. | It was 9,000. | That is odd."},
		{"no missing space", "Node.JS and Ph.D. theses and example.com stay whole."},
		{"list of numbers", "1. Stay calm | 2. Leave the hall | 3. Call us"},
		{"list with stops", "1) Stay calm. | 2) Leave the hall."},
		{"list of letters", "a. Stay calm | b. Leave"},
		{"bullets", "• Stay calm | • Leave"},
		{"no list", "He has 2. | The others have 3."},
		{"exclamation in a name", "Shares in Yelp! rose. | Yelp! did not comment."},
		{"small letter goes on", "The p.o. box is full. | iron rusts."},
		{"direction marks", "The hall closed.\u200f\u200f | It rained."},
		{"question in a row", "Really?! | Yes!! | Fine."},
		{"age in commas", "Mr Venn, 44, left. | 12 men stayed."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := strings.Split(tt.text, " | ")
			if tt.name == "small letter goes on" { // a small letter begins no sentence that a stop could end
				want = []string{strings.Join(want, " ")}
			}
			text := strings.Join(want, " ")
			if tt.name == "missing space" {
				text = strings.ReplaceAll(text, ". Nobody", ".Nobody")
				text = strings.ReplaceAll(text, ". That", ".That")
			}
			if got := splitTexts(text); !slices.Equal(got, want) {
				t.Errorf("split %q\n got %q\nwant %q", text, got, want)
			}
		})
	}
}

// What an agency's text begins with belongs to its first sentence, dots or none.
func TestSplitCredited(t *testing.T) {
	for _, text := range []string{
		"ORVENT, December 1. /TASS/. The envoy will come.", "ORVENT. Dec 1 (Marlfax) - The envoy will come.", "Orvent, 1 December — Marl Novosti. The envoy will come.",
		"ORVENT, Dec. 1 (Marlfax) -- The envoy will come.", "Old Orvent [Marland], Dec. 1 (CPA): The envoy will come.",
	} {
		if got := splitTexts(text + " He is late."); len(got) != 2 || got[0] != text {
			t.Errorf("%q gives %q", text, got)
		}
	}
	for _, text := range []string{"MAYDAY. A ship sank (all were saved) - the third.", "He left /Orvent/. The envoy will come.", "OK. We know. (Who does not?) The envoy will come."} {
		if got := splitTexts(text); len(got) < 2 {
			t.Errorf("%q gives %q", text, got)
		}
	}
}

func TestSplitPlaces(t *testing.T) {
	at := time.Date(2026, 4, 2, 9, 30, 0, 0, time.UTC)
	blocks := []Block{
		{Kind: Heading, Text: "Dam fails. What now?"},
		{Kind: Paragraph, Text: "  It broke at noon.   Nobody\u00a0died. ", Post: "p1", At: at},
		{Kind: Item, Text: "Three roads are shut."},
	}
	got := Split(blocks)
	want := []Sentence{
		{Text: "Dam fails. What now?", Index: 0, Block: 0, Start: 0, End: 20, Kind: Heading},
		{Text: "It broke at noon.", Index: 1, Block: 1, Start: 2, End: 19, Kind: Paragraph, Post: "p1", At: at},
		{Text: "Nobody died.", Index: 2, Block: 1, Start: 22, End: 35, Kind: Paragraph, Post: "p1", At: at},
		{Text: "Three roads are shut.", Index: 3, Block: 2, Start: 0, End: 21, Kind: Item},
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
	if got := Split([]Block{{Kind: Paragraph, Text: "  "}}); len(got) != 0 {
		t.Errorf("an empty block gave %+v", got)
	}
}

func TestSplitLines(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{"The dam that the council had wanted to mend since\nspring broke. It rained.", []string{"The dam that the council had wanted to mend since spring broke.", "It rained."}},
		{"bread\nsalt, oil\nsoap", []string{"bread", "salt, oil", "soap"}},
		{"Storm news\nThe dam broke.", []string{"Storm news", "The dam broke."}},
		{"The dam broke.\n\nit rained", []string{"The dam broke.", "it rained"}},
		{`The dam\nbroke. \"It rained,\" she said.`, []string{"The dam broke.", `"It rained," she said.`}},
	}
	for _, tt := range tests {
		if got := splitTexts(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("split %q\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestSplitEscapes checks that offsets lead back to the text as it stands although escapes were undone.
func TestSplitEscapes(t *testing.T) {
	b := Block{Kind: Paragraph, Text: `She said \"no.\" He said \"yes.\"`}
	got := Split([]Block{b})
	if len(got) != 2 {
		t.Fatalf("got %d sentences, want 2: %+v", len(got), got)
	}
	if s := b.Text[got[1].Start:got[1].End]; s != `He said \"yes.\"` {
		t.Errorf("second sentence stands at %q", s)
	}
	if got[0].Text != `She said "no."` {
		t.Errorf("first sentence %q", got[0].Text)
	}
}

// TestSplitBounded runs the texts that make careless splitters quadratic; they must come back, whole.
func TestSplitBounded(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("water ", 20_000))
	if got := splitTexts(long); len(got) != 1 || len(got[0]) != len(long) {
		t.Errorf("an endless sentence gave %d sentences", len(got))
	}
	if got := splitTexts(strings.TrimSpace(strings.Repeat("The dam broke. ", 1000))); len(got) != 1000 {
		t.Errorf("a thousand sentences gave %d", len(got))
	}
	for _, unit := range []string{"(", "1. ", ". ", "…", `"`, "a.", "Mr. ", "? ", "\\n", "•"} {
		text := strings.Repeat(unit, 20_000)
		if got := Split([]Block{{Kind: Paragraph, Text: text}}); len(got) > len(text) {
			t.Errorf("%q repeated gave %d sentences", unit, len(got))
		}
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"The dam broke. It rained.", "1. One 2. Two", `\"No.\" He left.\n`, "He said “no. No…” (he. did.) .", "U.S. a.m. Mr. \u200f"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for i, s := range Split([]Block{{Kind: Paragraph, Text: text}}) {
			if s.Index != i || s.Start < last || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("sentence %d of %q stands at %d..%d behind %d", i, text, s.Start, s.End, last)
			}
			if strings.TrimSpace(s.Text) != s.Text || s.Text == "" {
				t.Fatalf("sentence %d of %q is %q", i, text, s.Text)
			}
			last = s.End
		}
	})
}

package claim

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
)

// published is a Wednesday morning, one hour east of Greenwich.
var published = time.Date(2026, 5, 13, 8, 0, 0, 0, time.FixedZone("", 3600))

// article makes a document of paragraphs and lets a new register learn its names.
func article(paragraphs ...string) (Document, *Register) {
	var blocks []diffing.Block
	for _, p := range paragraphs {
		blocks = append(blocks, diffing.Block{Kind: diffing.Paragraph, Text: p})
	}
	d := Document{Outlet: "The Northmoor Gazette", Published: published, Sentences: diffing.Split(blocks)}
	r := NewRegister(nil)
	r.Learn(d)
	return d, r
}

// parsed parses paragraphs after learning their names.
func parsed(paragraphs ...string) []Claim {
	d, r := article(paragraphs...)
	return Parse(d, r)
}

// last parses paragraphs and returns the claim of the last sentence.
func last(paragraphs ...string) Claim {
	all := parsed(paragraphs...)
	return all[len(all)-1]
}

func names(c Claim) []string {
	var out []string
	for _, m := range c.Names {
		out = append(out, m.Name)
	}
	return out
}

func TestParseAbout(t *testing.T) {
	tests := []struct {
		name  string
		paras []string
		want  []string
	}{
		{"he", []string{"Mr Joss Arden left the bank in March. He now farms."}, []string{"Joss Arden"}},
		{"she is not he", []string{"Mr Joss Arden met Ms Ida Kroll. She left first."}, []string{"Ida Kroll"}},
		{"speaker goes on", []string{"Ida Kroll said the dam was safe.", "She added that no one need leave."}, []string{"Ida Kroll"}},
		{"subject before others", []string{"Ida Kroll visited Joss Arden in prison. She brought a cake, guards said."}, []string{"Ida Kroll"}},
		{"his solicitor", []string{"Joss Arden was charged. His solicitor said nothing."}, []string{"Joss Arden"}},
		{"the company", []string{"Lodestar Mining opened the pit in 2019. The company closed it again."}, []string{"Lodestar Mining"}},
		{"the company is no ministry", []string{"Lodestar Mining sued the Water Ministry. The company wants damages."}, []string{"Lodestar Mining"}},
		{"the force", []string{"Northmoor Constabulary searched the farm. The force gave no reason."}, []string{"Northmoor Constabulary"}},
		{"the role", []string{"The envoy Ida Kroll landed at noon. Joss Arden met her. Later the envoy left."}, []string{"Ida Kroll"}},
		{"the age", []string{"Joss Arden, 44, was held. The 44-year-old denies it."}, []string{"Joss Arden"}},
		{"the only one named", []string{"Joss Arden was held. The 44-year-old denies it."}, []string{"Joss Arden"}},
		{"unnamed stays", []string{"A 44-year-old man was held. He was freed at night."}, []string{"man, 44 (unnamed)"}},
		{"its", []string{"Lodestar Mining shut the pit. Its shares fell."}, []string{"Lodestar Mining"}},
		{"its of a thing", []string{"Lodestar Mining shut the pit. The flood took its second victim."}, nil},
		{"spokesman stays unnamed", []string{"Joss Arden was held, Northmoor Constabulary said. The dam was safe, a spokesman said. He would not say why."}, []string{"Northmoor Constabulary"}},
		{"nobody", []string{"It rained all night. He slept."}, nil},
		{"not across languages of role", []string{"The minister Joss Arden spoke. The prime minister was silent."}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := last(tt.paras...).About; !slices.Equal(got, tt.want) {
				t.Errorf("about %q, want %q", got, tt.want)
			}
		})
	}
}

func TestParseUnnamed(t *testing.T) {
	tests := []struct{ text, want string }{
		{"A 44-year-old man was arrested.", "man, 44 (unnamed)"},
		{"A man aged 38 was questioned.", "man, 38 (unnamed)"},
		{"A second woman, 52, was freed.", "woman, 52 (unnamed)"},
		{"Police held a 31-year-old local businessman.", "man, 31 (unnamed)"},
		{"A girl aged nine was found.", "girl, 9 (unnamed)"},
		{"The nurse left.", ""},
		{"A plan aged badly after 38 days.", ""},
	}
	for _, tt := range tests {
		got := ""
		for _, m := range last(tt.text).Names {
			if m.Kind == Unnamed {
				got = m.Name
			}
		}
		if got != tt.want {
			t.Errorf("%q: unnamed person %q, want %q", tt.text, got, tt.want)
		}
	}
	if c := last("The engineer Joss Arden, a 44-year-old father, was held."); slices.ContainsFunc(c.Names, func(m Mention) bool { return m.Kind == Unnamed }) {
		t.Errorf("an age beside a name made a second person: %q", names(c))
	}
}

func TestParseQuotes(t *testing.T) {
	tests := []struct {
		text string
		want []string
	}{
		{`"We ran," she said.`, []string{"We ran,"}},
		{`“We ran,” she said, “and fell.”`, []string{"We ran,", "and fell."}},
		{`He called it 'a farce', and left.`, []string{"a farce"}},
		{`He called it ‘the boys’ fault’, she said.`, []string{"the boys’ fault"}},
		{`The residents' meeting wasn't loud.`, nil},
		{`It is Joss's and the miners' dam.`, nil},
		{`«Nous partons», he said.`, []string{"Nous partons"}},
		{`She said "no"; they said "yes".`, []string{"no", "yes"}},
		{`They met in the '90s and left.`, nil},
	}
	for _, tt := range tests {
		c := last(tt.text)
		var got []string
		for _, q := range c.Quotes {
			got = append(got, c.Text[q.Start:q.End])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: quotes %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestParseModality(t *testing.T) {
	tests := []struct {
		text string
		want Modality
	}{
		{"The dam broke on Sunday.", Happened},
		{"The dam is old.", Asserted},
		{"The dam may break.", May},
		{"The dam will be mended in June.", Planned},
		{"The mayor is to visit the dam.", Planned},
		{"The two sides agreed in principle to meet.", Planned},
		{"Ida Kroll confirmed that the dam had leaked.", Confirmed},
		{"Ida Kroll would neither confirm nor deny it.", Asserted},
		{"Lodestar Mining denied that the dam had leaked.", Denied},
		{"Ida Kroll ruled out a second inquiry.", RuledOut},
		{"Residents called for Ida Kroll to resign.", Asked},
		{"The mayor should resign.", Asked},
		{"Vehicles should return to the dam in June.", Planned},
		{"The dam reportedly leaked for years.", May},
		{"Joss Arden is believed to have fled.", May},
		{"May Kroll, 82, sat on the wall.", Happened},
		{"The peace plan has 28 points.", Asserted},
		{"The report did not deny the leak.", Happened},
		{"Ida Kroll was denied bail.", Happened},
	}
	for _, tt := range tests {
		if got := last(tt.text).Modality; got != tt.want {
			t.Errorf("%q: %s, want %s", tt.text, got, tt.want)
		}
	}
}

func TestParseNegated(t *testing.T) {
	yes := []string{"The dam did not break.", "Nobody died.", "He isn't a suspect.", "He is no longer a suspect.", "No charges were brought.", "They never met.", `"We did not leave," she said.`}
	no := []string{"The dam broke.", "Not only the dam broke.", "No doubt the dam broke.", "No fewer than nine dams broke.", `Someone who had "no shame" came to the long and quiet meeting in the hall.`, "They asked whether or not it broke."}
	for _, s := range yes {
		if !last(s).Negated {
			t.Errorf("%q is not negated", s)
		}
	}
	for _, s := range no {
		if last(s).Negated {
			t.Errorf("%q is negated", s)
		}
	}
}

func TestParseTerms(t *testing.T) {
	c := last("On Monday Ida Kroll said 12 trucks had carried harbour stones to the old dam.")
	if want := []string{"truck", "carri", "harbor", "stone", "old", "dam"}; !slices.Equal(c.Terms, want) {
		t.Errorf("terms %q, want %q", c.Terms, want)
	}
}

// TestParseOnePerSentence checks that the claims are in the order of the sentences, that the result is the same every time, and that
// parsing leaves the register as it was.
func TestParseOnePerSentence(t *testing.T) {
	d, r := article("Ida Kroll left. Joss Arden stayed.", "“We ran,” she said. “It was dark.”")
	before := r.Names()
	first := Parse(d, r)
	if len(first) != len(d.Sentences) {
		t.Fatalf("%d claims for %d sentences", len(first), len(d.Sentences))
	}
	for i, c := range first {
		if c.Text != d.Sentences[i].Text {
			t.Errorf("claim %d is of %q, want %q", i, c.Text, d.Sentences[i].Text)
		}
	}
	if second := Parse(d, r); !reflect.DeepEqual(first, second) {
		t.Error("a second parse differs")
	}
	if !reflect.DeepEqual(before, r.Names()) {
		t.Error("parsing changed the register")
	}
}

// TestParseBounded parses what makes careless parsers slow or wrong: it must come back with one claim a sentence.
func TestParseBounded(t *testing.T) {
	for _, unit := range []string{"Ida Kroll said ", "on Tuesday ", "he ", "the company ", "12 ", "said police, ", "“We ‘ran ", "A 44-year-old man ", "IDA KROLL ", "ида кролл ", "ab\u200f ", "two hundred and "} {
		text := strings.TrimSpace(strings.Repeat(unit, 20_000/len(strings.Fields(unit+"x"))))
		d := Document{Published: published, Sentences: []diffing.Sentence{{Text: text, Kind: diffing.Paragraph}}}
		r := NewRegister(nil)
		r.Learn(d)
		if got := Parse(d, r); len(got) != 1 || got[0].Text != text {
			t.Errorf("%q repeated gave %d claims", unit, len(got))
		}
	}
	same := slices.Repeat([]diffing.Sentence{{Text: "Ida Kroll said on Tuesday that he and 12 others had left the Northmoor Trust.", Kind: diffing.Paragraph}}, 1000)
	d := Document{Published: published, Sentences: same}
	r := NewRegister(nil)
	r.Learn(d)
	if got := Parse(d, r); len(got) != 1000 {
		t.Errorf("a thousand sentences gave %d claims", len(got))
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"Ida Kroll, 44, said on Tuesday that 12 people had left.", `"No," said Dr. J. Arden, chief of the Northmoor Trust (NT). He left at 7.15 p.m.`,
		"PORT HALDANE (NWA) - A man aged 38 denied it, according to the Gazette.", "half a million; two thirds of 2,000.5 on 31 Feb 2026", "’s “' \u200f I. U.S.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		d := Document{Published: published, Outlet: "Gazette", Sentences: diffing.Split([]diffing.Block{{Kind: diffing.Paragraph, Text: text}})}
		r := NewRegister([]Name{{Name: "Ida Kroll", Aliases: []string{"the mayor"}, User: true}})
		r.Learn(d)
		claims := Parse(d, r)
		if len(claims) != len(d.Sentences) {
			t.Fatalf("%d claims for %d sentences", len(claims), len(d.Sentences))
		}
		for _, c := range claims {
			spans := slices.Clone(c.Quotes)
			for _, m := range c.Names {
				spans = append(spans, m.Span)
			}
			for _, n := range c.Numbers {
				spans = append(spans, n.Span)
			}
			for _, x := range c.Dates {
				spans = append(spans, x.Span)
				if x.To.Before(x.From) {
					t.Fatalf("date %q of %q ends before it begins", x.Text, c.Text)
				}
			}
			for _, s := range spans {
				if s.Start < 0 || s.End < s.Start || s.End > len(c.Text) {
					t.Fatalf("span %v outside %q", s, c.Text)
				}
			}
		}
	})
}

// BenchmarkParse reads an article of 1,000 words, names included.
func BenchmarkParse(b *testing.B) {
	text := strings.Repeat("Ida Kroll, the mayor of Valmora, said on Tuesday that 12 people had left the Northmoor Harbour Trust. "+
		`"We will not give up," she told reporters, according to the Evening Herald. `, 32)
	d, _ := article(text)
	for b.Loop() {
		r := NewRegister(nil)
		r.Learn(d)
		Parse(d, r)
	}
}

package claim

import (
	"slices"
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
)

var judgeDay = time.Date(2026, 5, 12, 9, 0, 0, 0, time.UTC)

// judgeText parses a text of one paragraph to a line and returns its sentences with their claims.
func judgeText(reg *Register, title, text string, at time.Time) (Document, []Claim) {
	var blocks []diffing.Block
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		blocks = append(blocks, diffing.Block{Kind: diffing.Paragraph, Text: strings.TrimSpace(line)})
	}
	d := Document{Title: title, Outlet: "Brindle Echo", Published: at, Sentences: diffing.Split(blocks)}
	reg.Learn(d)
	return d, Parse(d, reg)
}

// knownFrom is what is known from a text of the day before, with how many of its claims have each key.
func knownFrom(reg *Register, text string) (candidates []Known, counts map[string]int) {
	_, before := judgeText(reg, "", text, judgeDay.AddDate(0, 0, -1))
	counts = map[string]int{}
	for i, c := range before {
		candidates = append(candidates, Known{Claim: c, First: Appearance{Article: 1, Version: 1, Index: i, At: judgeDay.AddDate(0, 0, -1), Text: c.Text}})
		for _, k := range Keys(c) {
			counts[k]++
		}
	}
	return candidates, counts
}

// judgeAfter judges the first sentence of a text when the sentences of an earlier one are known.
func judgeAfter(known, text string) Verdict {
	reg := NewRegister(nil)
	candidates, counts := knownFrom(reg, known)
	d, claims := judgeText(reg, "", text, judgeDay)
	return Judge(claims[0], Context{Document: d, Page: 2, Counts: counts, Total: len(candidates)}, candidates)
}

const aqueduct = `Four people were killed and nine others injured when the Tolwick aqueduct collapsed on Monday, the fire service said.
The council and the contractor have reached a provisional agreement to reopen the towpath on 20 May.
Engineer Pia Hallam, 41, was arrested on suspicion of negligence, police said.
The inspection log was last signed on 3 May, eight days before the collapse.
Residents have said they heard cracking for a week before the disaster.
The water company said that the canal would be drained for repairs at a cost of 200,000 crowns.`

func TestJudgeLabels(t *testing.T) {
	tests := []struct {
		name, text string
		want       []Label
	}{
		{"word for word", "Engineer Pia Hallam, 41, was arrested on suspicion of negligence, police said.", []Label{LabelKnown}},
		{"punctuation alone", "Engineer Pia Hallam (41) was arrested, on suspicion of negligence, police said.", []Label{LabelKnown}},
		{"in other words", "Four people lost their lives and nine were hurt.", []Label{LabelKnown}},
		{"a part of it", "Four people died in the collapse of the aqueduct.", []Label{LabelKnown}},
		{"two sentences together", "Pia Hallam, the engineer, was taken into custody after the aqueduct collapsed.", []Label{LabelKnown}},
		{"another number", "Five people were killed and nine others injured when the Tolwick aqueduct collapsed on Monday, the fire service said.", []Label{LabelNew}},
		{"another date", "The inspection log was last signed on 7 May, four days before the collapse.", []Label{LabelNew}},
		{"another name", "Engineer Ruben Coyle, 41, was arrested on suspicion of negligence, police said.", []Label{LabelNew}},
		{"a step further", "The council and the contractor have confirmed that the towpath will reopen on 20 May.", []Label{LabelNew}},
		{"turned round", "Engineer Pia Hallam, 41, was not arrested on suspicion of negligence, police said.", []Label{LabelNew}},
		{"another matter", "Prosecutors charged the former mayor, Odo Brennick, with taking 30,000 crowns from the contractor, a court document shows.", []Label{LabelNew}},
		{"a question", "Who will pay for the new aqueduct?", []Label{LabelNone}},
		{"a question somebody asked is no label of form", "“Why was nobody warned?” asked Pia Hallam, who was arrested on suspicion of negligence.", []Label{LabelKnown, LabelNew, LabelMinor}},
		{"silence", "The contractor did not respond to a request for comment.", []Label{LabelNone}},
		{"silence beside a claim", "The contractor confirmed that it had dismissed two welders but declined to say why.", []Label{LabelNew, LabelMinor}},
		{"promotion", "Sign up to our newsletter and never miss a story.", []Label{LabelNone}},
		{"a command", "Don't crowd the bridge.", []Label{LabelNone}},
		{"chatter", "Our reporter is on the bank and will have more shortly.", []Label{LabelNone}},
		{"chatter in a few words", "Pass the biscuits.", []Label{LabelNone}},
		{"a law that passes", "The assembly will pass the aqueduct bill on Friday, its speaker said.", []Label{LabelNew, LabelMinor}},
		{"what somebody told the paper", "Pia Hallam told our reporter that she warned the contractor twice of the crack.", []Label{LabelNew, LabelMinor}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := judgeAfter(aqueduct, tt.text)
			if !slices.Contains(tt.want, v.Label) {
				t.Errorf("label %s (%s, score %.4f), want one of %v", v.Label, v.Reason, v.Score, tt.want)
			}
			if v.Reason == "" {
				t.Error("no reason")
			}
		})
	}
}

func TestJudgeNamesTheDifference(t *testing.T) {
	tests := []struct{ text, reason string }{
		{"Five people were killed and nine others injured when the Tolwick aqueduct collapsed on Monday, the fire service said.", "number differs: 4 → 5"},
		{"The council and the contractor have confirmed that the towpath will reopen on 20 May.", "status differs"},
		{"Engineer Pia Hallam, 41, was arrested on suspicion of negligence, police said.", "word for word as before"},
	}
	for _, tt := range tests {
		v := judgeAfter(aqueduct, tt.text)
		if !strings.HasPrefix(v.Reason, tt.reason) {
			t.Errorf("%q: reason %q, want %q", tt.text, v.Reason, tt.reason)
		}
		if v.Nearest == nil || !strings.Contains(aqueduct, v.Nearest.Text) || v.Nearest.Version != 1 {
			t.Errorf("%q: nearest %+v is no known sentence", tt.text, v.Nearest)
		}
	}
}

// Five small changes that filters of noise are known to swallow. Each is news.
func TestJudgeTellsSmallChanges(t *testing.T) {
	tests := []struct{ name, before, after string }{
		{"a list gains names", "A revised list of those under suspicion names two advisers.", "A revised list of those under suspicion names Mirko Selvan and a customs unit."},
		{"a text is confirmed", "The minutes printed by the Brindle Echo show that the deal was discussed.", "The minutes printed by the Brindle Echo were confirmed as authentic by the ministry."},
		{"a date moves", "The envoy will fly to Ostrava Bay on 2 June.", "The envoy will fly to Ostrava Bay on 9 June."},
		{"a call and its length", "The call on 14 April lasted 5 minutes.", "The call on 29 April lasted 25 minutes."},
		{"a negation goes", "The visit has not been confirmed by the palace.", "The visit has been confirmed by the palace."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, altered := range []bool{false, true} {
				reg := NewRegister(nil)
				_, before := judgeText(reg, "", tt.before, judgeDay)
				d, after := judgeText(reg, "", tt.after, judgeDay)
				known := Known{Claim: before[0], First: Appearance{Article: 1, Version: 1, At: judgeDay, Text: before[0].Text}}
				ctx := Context{Document: d, Counts: map[string]int{}, Total: 1, Page: 1}
				for _, k := range Keys(before[0]) {
					ctx.Counts[k]++
				}
				candidates := []Known{known}
				if altered {
					ctx.Altered, candidates = &known, nil
				}
				if v := Judge(after[0], ctx, candidates); v.Label != LabelNew {
					t.Errorf("altered %v: label %s: %s", altered, v.Label, v.Reason)
				}
			}
		})
	}
}

func TestJudgeAlteredStyleIsKnown(t *testing.T) {
	reg := NewRegister(nil)
	_, before := judgeText(reg, "", "The fire crews pumped water out of the tunnel through the night, the sergaent said.", judgeDay)
	d, after := judgeText(reg, "", "The fire crews pumped water out of the tunnel through the night, the sergeant said.", judgeDay)
	known := Known{Claim: before[0], First: Appearance{Article: 1, Version: 1, Text: before[0].Text}}
	v := Judge(after[0], Context{Document: d, Counts: map[string]int{}, Total: 1, Page: 1, Altered: &known}, nil)
	if v.Label != LabelKnown {
		t.Errorf("label %s: %s", v.Label, v.Reason)
	}
}

// Two figures that have changed places, or an ending, are no slip of the pen.
func TestMends(t *testing.T) {
	const before = "The officers paid 2,135,000 crowns for the transmitter."
	for text, want := range map[string]bool{
		"The officers paid 2,135,000 crowns for the transmiter.":  true,
		"The offciers paid 2,135,000 crowns for the transmitter.": true,
		before: false,
		"The officers paid 2,153,000 crowns for the transmitter.":     false,
		"The officer paid 2,135,000 crowns for the transmitter.":      false,
		"The officers paid 2,135,000 crowns for the old transmitter.": false,
	} {
		if got := mends(read(Claim{Text: text}), read(Claim{Text: before})); got != want {
			t.Errorf("%q mends: %v, want %v", text, got, want)
		}
	}
}

func TestJudgeKnownAs(t *testing.T) {
	const before = "Four people were killed and nine others injured when the Tolwick aqueduct collapsed on Monday, the fire service said."
	tests := []struct {
		name, outlet, text string
		withdrawn          bool
		want               Novelty
	}{
		{"the same outlet", "Brindle Echo", "Four people lost their lives and nine were hurt.", false, Repeated},
		{"another outlet in its own words", "Fen Gazette", "Four people lost their lives and nine were hurt.", false, Corroborates},
		{"another outlet, the same words", "Fen Gazette", before, false, Repeated},
		{"withdrawn and back", "Fen Gazette", before, true, Reasserted},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			reg := NewRegister(nil)
			_, known := judgeText(reg, "", before, judgeDay)
			d, claims := judgeText(reg, "", tt.text, judgeDay) // of the Brindle Echo
			k := Known{Claim: known[0], First: Appearance{Article: 1, Version: 1, Outlet: tt.outlet, Text: before, Withdrawn: tt.withdrawn}}
			v := Judge(claims[0], Context{Document: d, Counts: map[string]int{}, Total: 1, Page: 2}, []Known{k})
			if v.Novelty != tt.want {
				t.Errorf("%s (%s): %s", v.Novelty, v.Label, v.Reason)
			}
		})
	}
}

func TestJudgeScoresOrder(t *testing.T) {
	fresh := judgeAfter(aqueduct, "Prosecutors charged the former mayor, Odo Brennick, with taking 30,000 crowns from the contractor.")
	known := judgeAfter(aqueduct, "Four people lost their lives and nine were hurt.")
	none := judgeAfter(aqueduct, "Who will pay for the new aqueduct?")
	if !(fresh.Score > known.Score && known.Score > none.Score) {
		t.Errorf("scores %.4f, %.4f, %.4f do not fall", fresh.Score, known.Score, none.Score)
	}
}

func TestJudgeIsTheSameInAnyOrder(t *testing.T) {
	reg := NewRegister(nil)
	_, before := judgeText(reg, "", aqueduct, judgeDay)
	var candidates []Known
	for i, c := range before {
		candidates = append(candidates, Known{Claim: c, First: Appearance{Article: 1, Index: i, Text: c.Text}})
	}
	d, claims := judgeText(reg, "", "The towpath will reopen on 21 May, the council said.", judgeDay)
	ctx := Context{Document: d, Counts: map[string]int{}, Total: 6}
	first := Judge(claims[0], ctx, candidates)
	slices.Reverse(candidates)
	second := Judge(claims[0], ctx, candidates)
	if first.Label != second.Label || first.Score != second.Score || first.Nearest.Text != second.Nearest.Text {
		t.Errorf("order changes the verdict: %+v and %+v", first, second)
	}
}

func TestJudgeBadInput(t *testing.T) {
	long := strings.Repeat("the water rose and the wall of Tolwick gave way to 40 boats ", 1700)
	tests := []struct{ name, text, reason string }{
		{"another language", "Die Feuerwehr teilte mit, dass der Kanal bei Tolwick wegen Reparaturarbeiten vollständig abgelassen werde.", "not in English"},
		{"all capitals", "ENGINEER PIA HALLAM, 41, WAS ARRESTED ON SUSPICION OF NEGLIGENCE, POLICE SAID.", "word for word"},
		{"twenty thousand words", long, ""},
		{"right-to-left marks", "\u200fEngineer \u202ePia Hallam, 41, was arrested\u202c on suspicion of negligence, police said.", ""},
		{"no words", "— … !!", "no claim"},
		{"broken bytes", "Engineer \xff\xfe was arrested", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := judgeAfter(aqueduct, tt.text)
			if v.Reason == "" || !strings.Contains(v.Reason, tt.reason) {
				t.Errorf("reason %q, want %q in it", v.Reason, tt.reason)
			}
		})
	}
}

func TestJudgeManyIdenticalSentences(t *testing.T) {
	reg := NewRegister(nil)
	d, claims := judgeText(reg, "", strings.Repeat("The lock keeper shut the gate at noon.\n", 1000), judgeDay)
	memo := NewMemo()
	var known []Known
	for i := range claims {
		v := Judge(claims[i], Context{Document: d, Index: i, Page: 1, Counts: map[string]int{}, Memo: memo}, known)
		if i > 0 && v.Label != LabelKnown {
			t.Fatalf("sentence %d: %s: %s", i, v.Label, v.Reason)
		}
		if len(known) < 64 {
			known = append(known, Known{Claim: claims[i], First: Appearance{Article: 1, Index: i, Text: claims[i].Text}})
		}
	}
}

func FuzzJudge(f *testing.F) {
	for line := range strings.Lines(aqueduct) {
		f.Add(line, "Five people were killed.")
	}
	f.Add("", "?")
	f.Add("“", "12 12 12")
	f.Add("\xff", "\u202e")
	f.Fuzz(func(t *testing.T, known, text string) {
		v := judgeAfter("Nothing else. "+known, "Thus. "+text)
		if v.Score < 0 || v.Score > 1 {
			t.Errorf("score %v", v.Score)
		}
		reg := NewRegister(nil)
		d := Document{Published: judgeDay, Sentences: []diffing.Sentence{{Text: text, End: len(text)}}}
		c := Parse(d, reg)[0]
		if keys := Keys(c); len(keys) > maxKeys || !slices.IsSorted(keys) {
			t.Errorf("keys %q", keys)
		}
		Judge(c, Context{}, []Known{{Claim: Claim{Text: known}}})
	})
}

func BenchmarkJudgeArticle(b *testing.B) {
	reg := NewRegister(nil)
	var lines []string
	people := []string{"Pia Hallam", "Ruben Coyle", "Odo Brennick", "Mirko Selvan", "Lena Ashgrove"}
	deeds := []string{"said that the canal would be drained for repairs at a cost of %d crowns", "was questioned about %d missing entries in the inspection log of the aqueduct", "told the council that %d boats could not leave the basin before the weekend", "denied that %d warnings from the lock keeper had been thrown away by the contractor"}
	for i := range 400 {
		lines = append(lines, people[i%5]+" "+strings.Replace(deeds[i%4], "%d", string(rune('1'+i%9))+"00", 1)+", officials of the water board in Tolwick confirmed on Monday.")
	}
	_, stored := judgeText(reg, "", strings.Join(lines, "\n"), judgeDay)
	counts := map[string]int{}
	var known []Known
	for i, c := range stored {
		known = append(known, Known{Claim: c, First: Appearance{Article: 1, Index: i, Text: c.Text}})
		for _, k := range Keys(c) {
			counts[k]++
		}
	}
	d, claims := judgeText(reg, "Aqueduct", strings.Join(lines[:50], "\n"), judgeDay) // a little over 1,000 words
	b.ReportMetric(float64(len(strings.Fields(strings.Join(lines[:50], " ")))), "words")
	for b.Loop() {
		memo := NewMemo()
		for i, c := range claims {
			at := (i * 7) % (len(known) - 64)
			Judge(c, Context{Document: d, Index: i, Counts: counts, Total: len(known), Memo: memo}, known[at:at+64])
		}
	}
}

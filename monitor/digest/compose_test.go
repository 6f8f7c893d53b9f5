package digest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
)

func message(t *testing.T, findings []finding.Finding, o Options) []byte {
	t.Helper()
	d, _ := Compose(findings, o)
	m, err := d.Message("id")
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestSameFindingsSameBytes(t *testing.T) {
	want := message(t, bridge(), bridgeOptions())
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		shuffled := bridge()
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if got := message(t, shuffled, bridgeOptions()); !bytes.Equal(got, want) {
			t.Fatalf("another order of findings gives another message:\n%s", cmp.Diff(string(want), string(got)))
		}
	}
}

func TestNothingTwice(t *testing.T) {
	want := message(t, bridge(), bridgeOptions())
	if got := message(t, append(bridge(), bridge()...), bridgeOptions()); !bytes.Equal(got, want) {
		t.Errorf("the same findings again change the message:\n%s", cmp.Diff(string(want), string(got)))
	}
	d, _ := Compose(bridge(), bridgeOptions())
	text := d.Text(textWidth)
	for _, sentence := range []string{
		"The mayor was told in October.",                  // deleted and withdrawn
		"reopen to pedestrians on Monday",                 // a claim and the evidence of an answer
		"The inspector who signed off the bridge in 2024", // the evidence of two changes
	} {
		if n := strings.Count(text, sentence); n != 1 {
			t.Errorf("%q stands %d times in:\n%s", sentence, n, text)
		}
	}
	for _, id := range []int64{11, 12, 20, 30, 43, 50} {
		if !slices.Contains(d.Findings, id) {
			t.Errorf("finding %d is not among those told: %v", id, d.Findings)
		}
	}
	if slices.Contains(d.Findings, 15) || slices.Contains(d.Findings, 80) {
		t.Errorf("findings that are left out are among those told: %v", d.Findings)
	}
}

func TestOneOutletSaysAClaimOnce(t *testing.T) {
	a := claimFinding(1, "Le Pont", "The steel came from a mill.", claim.Verdict{Novelty: claim.Added}, 0.9)
	b := claimFinding(2, "Le Pont", "The steel came from a mill.", claim.Verdict{Novelty: claim.Added}, 0.9)
	c := claimFinding(3, "Kanal 5", "The steel came from a mill.", claim.Verdict{Novelty: claim.Added}, 0.9)
	d, _ := Compose([]finding.Finding{a, b, c}, bridgeOptions())
	if len(d.Claims) != 2 {
		t.Errorf("%d claims, want one of each outlet", len(d.Claims))
	}
	if want := []int64{1, 2, 3}; !slices.Equal(d.Findings, want) {
		t.Errorf("told %v, want %v", d.Findings, want)
	}
}

// TestCompose goes through what receivers may want, and holds Why to the same answers.
func TestCompose(t *testing.T) {
	minorClaim := minor(claimFinding(1, "Le Pont", "Cake was served.", claim.Verdict{Novelty: claim.Added}, 0.3))
	materialClaim := claimFinding(2, "Le Pont", "A pylon is cracked.", claim.Verdict{Novelty: claim.Added}, 0.8)
	answer := bridge()[5]
	correction := editFinding(5, diffing.Edit{Op: diffing.Added, Classes: []diffing.Class{diffing.Note}, New: &diffing.Sentence{Text: "Corrected: it was 20."}})
	correction.Material = false
	style := editFinding(6, diffing.Edit{Op: diffing.Altered, Classes: []diffing.Class{diffing.Style}, Words: []diffing.Word{{Op: "-", Text: "a"}, {Op: "+", Text: "b"}}})
	style.Material = false
	corroborated := finding.Finding{ID: 7, Story: "vellmark", Kind: finding.Corroborated, Outlet: "Le Pont", Verdict: &claim.Verdict{Sentence: diffing.Sentence{Text: "x"}}}
	notice := finding.Finding{ID: 8, Kind: finding.Notice, Text: "a feed broke"}
	tests := []struct {
		name    string
		f       finding.Finding
		change  func(*Options)
		told    bool // worth a digest
		counted string
	}{
		{"material claim", materialClaim, nil, true, ""},
		{"minor claim", minorClaim, nil, false, whyMinor},
		{"minor claim, wanted", minorClaim, func(o *Options) { o.Importance = "minor" }, true, ""},
		{"answer", answer, nil, true, ""},
		{"answer to another question", answer, func(o *Options) { o.Questions = []string{"cracks"} }, false, whyQuestions},
		{"claim on a wanted question", materialClaim, func(o *Options) { o.Questions = []string{"reopening"} }, true, ""},
		{"claim on another question", materialClaim, func(o *Options) { o.Questions = []string{"cracks"} }, false, whyQuestions},
		{"wanted outlet", materialClaim, func(o *Options) { o.Outlets = []string{"Le Pont"} }, true, ""},
		{"other outlet", materialClaim, func(o *Options) { o.Outlets = []string{"Kanal 5"} }, false, whyOutlets},
		{"first reading of another outlet", firstSight(9, "Le Pont", 3, "https://lepont.example/x"), func(o *Options) { o.Outlets = []string{"Kanal 5"} }, false, whyOutlets},
		{"first reading of a wanted outlet", firstSight(9, "Le Pont", 3, "https://lepont.example/x"), func(o *Options) { o.Outlets = []string{"Le Pont"} }, true, ""},
		{"answer from another outlet", answer, func(o *Options) { o.Outlets = []string{"Kanal 5"} }, false, whyOutlets},
		{"other story", materialClaim, func(o *Options) { o.Stories = map[string]StoryInfo{"other": {}} }, false, ""},
		{"correction note", correction, nil, true, ""},
		{"boring edit", style, nil, false, whyMinor},
		{"corroboration alone", corroborated, nil, false, ""},
		{"heartbeat", corroborated, func(o *Options) { o.Heartbeat = true }, true, ""},
		{"notice", notice, nil, false, ""},
		{"notice to the operator", notice, func(o *Options) { o.Operator = true }, true, ""},
		{"claim without its verdict", finding.Finding{ID: 9, Story: "vellmark", Kind: finding.Claim, Material: true}, nil, false, ""},
	}
	for _, tt := range tests {
		o := bridgeOptions()
		if tt.change != nil {
			tt.change(&o)
		}
		d, told := Compose([]finding.Finding{tt.f}, o)
		if told != tt.told {
			t.Errorf("%s: worth a digest: %v, want %v", tt.name, told, tt.told)
		}
		counted := ""
		for _, l := range d.LeftOut {
			counted += l.Why
			if l.Count != 1 {
				t.Errorf("%s: counted %d times", tt.name, l.Count)
			}
		}
		if counted != tt.counted {
			t.Errorf("%s: left out %q, want %q", tt.name, counted, tt.counted)
		}
		if why, reason := Why(tt.f, o); why != slices.Contains(d.Findings, tt.f.ID) || reason == "" {
			t.Errorf("%s: Why says %v (%s), the digest tells %v", tt.name, why, reason, d.Findings)
		}
	}
}

func TestChatsSayWhatTheyLeaveOut(t *testing.T) {
	o := bridgeOptions()
	d, _ := Compose(many(60, 100), o)
	slack, err := d.Slack()
	if err != nil {
		t.Fatal(err)
	}
	discord, err := d.Discord()
	if err != nil {
		t.Fatal(err)
	}
	for name, data := range map[string][]byte{"Slack": slack, "Discord": discord} {
		if !strings.Contains(string(data), "more left out") {
			t.Errorf("%s is not told that there is more", name)
		}
	}
}

// TestSlackTakesWhatEscapingMakesLong: Slack refuses a whole message for one section that is empty or too long, and a page full of ampersands
// becomes five times as long by escaping.
func TestSlackTakesWhatEscapingMakesLong(t *testing.T) {
	for _, stuff := range []string{"& ", "<>", "*_", "мост "} {
		all := many(20, 50)
		for i := range all {
			v := claim.Verdict{Novelty: claim.Added, Reason: "new"}
			all[i] = claimFinding(int64(i+1), "Le Pont", fmt.Sprint(i, " ", strings.Repeat(stuff, 2000)), v, 0.5)
		}
		d, _ := Compose(all, bridgeOptions())
		data, err := d.Slack()
		if err != nil {
			t.Fatal(err)
		}
		var m struct {
			Blocks []struct {
				Text struct{ Text string }
			}
		}
		if err := json.Unmarshal(data, &m); err != nil {
			t.Fatal(err)
		}
		told := 0
		for i, b := range m.Blocks {
			if n := units(b.Text.Text); n == 0 || n > slackSection {
				t.Errorf("%q: block %d has %d characters", stuff, i, n)
			}
			if strings.Contains(b.Text.Text, "\n> ") {
				told++
			}
		}
		if told < len(d.Claims) {
			t.Errorf("%q: %d of %d claims are told", stuff, told, len(d.Claims))
		}
	}
}

func TestMessageSurvivesTheStore(t *testing.T) {
	d, _ := Compose(bridge(), bridgeOptions())
	m, err := d.Message("0001")
	if err != nil {
		t.Fatal(err)
	}
	data, err := json.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	var back Message
	if err := json.Unmarshal(data, &back); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(back.JSON, m.JSON) || back.Text != m.Text || back.HTML != m.HTML || back.ID != m.ID || !back.Date.Equal(m.Date) {
		t.Error("the message differs after being stored")
	}
	// What chats are told is made from the stored JSON: the digest in it must print as the one it was made of.
	var again Digest
	if err := json.Unmarshal(back.JSON, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(m.Text, again.Text(textWidth)); diff != "" {
		t.Errorf("the digest prints differently after being stored:\n%s", diff)
	}
}

func TestThread(t *testing.T) {
	one, _ := Compose(bridge(), bridgeOptions())
	later := bridgeOptions()
	later.To = clock(4, 18, 0)
	two, _ := Compose(bridge()[2:3], later)
	a, _ := one.Message("a")
	b, _ := two.Message("b")
	if a.Thread != b.Thread || a.Thread == "" {
		t.Errorf("two digests of one story are in threads %q and %q", a.Thread, b.Thread)
	}
}

func TestSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("digest.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("digest.json")
	if err != nil {
		t.Fatal(err)
	}
	operator := bridgeOptions()
	operator.Operator, operator.Importance = true, "minor"
	back := bridgeOptions()
	back.TakesBack = map[int64]bool{43: true, 50: true}
	for _, o := range []Options{bridgeOptions(), operator, back, {}} {
		d, _ := Compose(bridge(), o)
		if len(o.TakesBack) > 0 && len(d.TakenBack)+len(d.Corrected) == 0 {
			t.Error("nothing is taken back: the schema is not tried on it")
		}
		data, err := d.JSON()
		if err != nil {
			t.Fatal(err)
		}
		value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); err != nil {
			t.Error(err)
		}
	}
	// And the schema refuses what it does not describe, so that it cannot pass by saying nothing.
	for _, bad := range []string{`{}`, `{"format":1}`, `[]`} {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(bad))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(value) == nil {
			t.Errorf("the schema takes %s", bad)
		}
	}
}

// BenchmarkCompose is 10,000 findings for 500 receivers, which must stay below 10 s and 200 MB.
func BenchmarkCompose(b *testing.B) {
	findings := many(10_000, 150)
	o := bridgeOptions()
	b.ReportAllocs()
	for b.Loop() {
		for range 500 {
			d, _ := Compose(findings, o)
			if _, err := d.Message("id"); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// TestAlteredSentenceIsNotWithdrawn holds that the old form of a sentence is shown as what was known before, and not as gone as well.
func TestAlteredSentenceIsNotWithdrawn(t *testing.T) {
	const url, before, now = "https://lepont.example/bridge", "The bridge has 20 cracks.", "The bridge has 23 cracks."
	c := claimFinding(1, "Le Pont", now, claim.Verdict{Novelty: claim.Update, Nearest: &claim.Appearance{Outlet: "Le Pont", URL: url, Text: before}}, 0.9)
	c.URL = url
	w := finding.Finding{
		ID: 2, Story: "vellmark", Kind: finding.Withdrawn, Outlet: "Le Pont", URL: url, Material: true,
		Appearance: &claim.Appearance{Outlet: "Le Pont", URL: url, Text: before},
	}
	d, _ := Compose([]finding.Finding{c, w}, bridgeOptions())
	if len(d.Withdrawn) != 0 || len(d.Claims) != 1 || !slices.Equal(d.Findings, []int64{1, 2}) {
		t.Errorf("claims %v, withdrawn %v, told %v", d.Claims, d.Withdrawn, d.Findings)
	}
	if d, _ = Compose([]finding.Finding{w}, bridgeOptions()); len(d.Withdrawn) != 1 {
		t.Errorf("a claim that is gone is not told: %+v", d)
	}
}

func TestMarks(t *testing.T) {
	word := func(op, text string) diffing.Word { return diffing.Word{Op: op, Text: text} }
	tests := []struct {
		name string
		e    diffing.Edit
		want string
	}{
		{
			"replaced",
			diffing.Edit{Op: diffing.Altered, Words: []diffing.Word{word("=", "It has "), word("-", "20 "), word("+", "23 "), word("=", "cracks.")}},
			"It has [-20-]{+23+} cracks.",
		},
		{
			"added inside",
			diffing.Edit{Op: diffing.Altered, Words: []diffing.Word{word("=", "It is"), word("+", " not"), word("=", " closed.")}},
			"It is {+not+} closed.",
		},
		{
			"removed inside",
			diffing.Edit{Op: diffing.Altered, Words: []diffing.Word{word("=", "It is "), word("-", "not "), word("=", "closed.")}},
			"It is [-not-] closed.",
		},
		{
			"only white space",
			diffing.Edit{Op: diffing.Altered, Words: []diffing.Word{word("=", "It is"), word("-", " "), word("+", "\u00a0"), word("=", "closed.")}},
			"It is closed.",
		},
		{
			"part of a word",
			diffing.Edit{Op: diffing.Altered, Words: []diffing.Word{word("=", "on Tuesday"), word("-", ", 2 March"), word("=", ".")}},
			"on Tuesday[-, 2 March-].",
		},
		{
			"little kept",
			diffing.Edit{Op: diffing.Altered, Words: []diffing.Word{
				word("-", "A preliminary deal"), word("+", "The office"), word("=", " has "),
				word("-", "been found for "), word("+", "confirmed that "), word("=", "Mr Brandl "), word("-", "to come"), word("+", "will come on Tuesday"),
			}},
			"[-A preliminary deal has been found for Mr Brandl to come-]{+The office has confirmed that Mr Brandl will come on Tuesday+}",
		},
		{"added", diffing.Edit{Op: diffing.Added, New: &diffing.Sentence{Text: "It is closed."}}, "{+It is closed.+}"},
		{"deleted", diffing.Edit{Op: diffing.Deleted, Old: &diffing.Sentence{Text: "It is closed."}}, "[-It is closed.-]"},
		{"moved", diffing.Edit{Op: diffing.Moved, Old: &diffing.Sentence{Text: "It is closed."}, New: &diffing.Sentence{Text: "It is closed."}}, "It is closed."},
	}
	for _, tt := range tests {
		if got := marked(words(&tt.e)); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestSubject(t *testing.T) {
	full, limit := bridge(), func(ids ...int64) []finding.Finding {
		var out []finding.Finding
		for _, f := range bridge() {
			if slices.Contains(ids, f.ID) {
				out = append(out, f)
			}
		}
		return out
	}
	wire := claimFinding(1, "Harrow Wire", "OSTRAU, Vellmark (HW) - Divers found a second crack on Tuesday.", claim.Verdict{Novelty: claim.Added}, 0.9)
	named := claimFinding(1, "Kanal 5", "Ines Okafor saw it first.", claim.Verdict{Novelty: claim.Added, Claim: claim.Claim{By: said("Ines Okafor")}}, 0.9)
	tests := []struct {
		name     string
		findings []finding.Finding
		want     string
	}{
		{"everything", full, "Corrected: Cracks: the count of 200 cracks is taken back, according to Daily Lantern — 3 more answers, 3 new claims"},
		{"an answer", limit(20, 12, 13, 41, 42), "Reopening: confirmed for 9 March, for pedestrians, according to the roads ministry — 2 new claims, 2 edits"},
		{"one claim", limit(12), "Ines Okafor: Engineers counted 23 cracks in the eastern pylon, three more than in January."},
		{"wire copy", []finding.Finding{wire}, "Harrow Wire: Divers found a second crack on Tuesday."},
		{"a claim that names who says it", []finding.Finding{named}, "Ines Okafor saw it first."},
		{"an edit", limit(41), "Ostrau Post silently edited: Bridge closed after cracks were found"},
		{"a withdrawal", limit(50), "Ostrau Post withdrew: The mayor was told in October."},
		{"an article gone", limit(60), "Le Pont: removed by its publisher (410)"},
		{"a first reading", limit(70), "Kanal 5, first reading: 14 articles, 3 claims not known before"},
		{"nothing", nil, "Nothing new: Vellmark bridge"},
	}
	for _, tt := range tests {
		if d, _ := Compose(tt.findings, bridgeOptions()); d.Subject != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, d.Subject, tt.want)
		}
	}
}

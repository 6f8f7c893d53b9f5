package claim

import (
	"slices"
	"strings"
	"testing"
)

var topicCorpus = []string{
	`Two climbers died when the cable of the Varrow Peak gondola snapped on Sunday, rescuers in Ombersley said.
The gondola belongs to Peakline, which bought it from the town of Ombersley in 2019.
Peakline's director, Tilda Marsh, said the cable had been tested in spring.
Inspectors of the Cableway Authority have taken the broken cable to a laboratory.`,
	`The Cableway Authority had warned Peakline about rust on the cable of the Varrow Peak gondola, a letter shows.
Tilda Marsh denied that the company had ignored the warning.
Prosecutors in Ombersley have opened an inquiry into the deaths of the two climbers.
The gondola stays shut, and walkers must climb Varrow Peak on foot.`,
}

func topicOf(t *testing.T) *Topic {
	t.Helper()
	var docs []Document
	reg := NewRegister(nil)
	for _, text := range topicCorpus {
		d, _ := judgeText(reg, "Varrow Peak gondola", text, judgeDay)
		docs = append(docs, d)
	}
	return LearnTopic(docs, Match{})
}

func TestTopicText(t *testing.T) {
	topic := topicOf(t)
	tests := []struct {
		name, title, text string
		want              bool
	}{
		{"on the story", "Peakline director questioned", `Tilda Marsh was questioned by prosecutors on Thursday over the gondola deaths on Varrow Peak.
Peakline said it would wait for the laboratory of the Cableway Authority to report on the cable.
A new cable has been ordered, the company said.`, true},
		{"round-up that names nobody", "Where we stand", `The gondola is still shut and walkers must go up on foot.
Two climbers are dead because a cable snapped, and prosecutors want to know why.
The inspectors have the broken cable in a laboratory, and the company denies that it ignored a warning.`, true},
		{"another place, the same words", "Ski lift stops over Lake Brann", `Forty skiers were brought down by rope when a lift stopped over Lake Brann on Sunday, rescuers said.
The operator, Brann Lifts, said a cable had slipped from its wheel.
Nobody was hurt, and the lift will run again on Saturday, Brann Lifts said.
The accident came a week after two climbers died on Varrow Peak.`, false},
		{"the same place, another matter", "Ombersley fair opens", `The autumn fair in Ombersley opens on Friday with a parade of goats.
Mayor Hugo Lant will cut the first cheese, and the band of Saint Orrin will play.
Tickets cost four crowns, and children go free, Hugo Lant said.`, false},
		{"another body of the like name", "Authority fines ferry", `The Brann Cableway Authority has fined a ferry firm after a warning about rust, it said on Sunday.
The director of the firm, Hugo Lant, denied that he had ignored the warning.
The Brann Cableway Authority sent the broken cable to a laboratory.`, false},
		{"set apart by the writer", "Gondola at Tessel stays shut", `The gondola at Tessel stays shut, its owner, Hugo Lant, said, because the cable has rusted.
Prosecutors have opened an inquiry, and the broken cable is in a laboratory.
The valley lies 90 km from Varrow Peak, where two climbers died.
The two cases have nothing to do with each other, Lant said.`, false},
		{"an official of the story speaks of something else", "Ski lift shut", `BRANN, March 4 (Bell) - The lift over Lake Brann was shut by its owner, Brann Lifts, on Monday after its rope frayed, the Cableway Authority said.
Nobody was hurt, and Brann Lifts has paid for the rooms of 40 skiers.
Shares in Brann Lifts fell two per cent.
Brann Lifts will test every rope by Friday, its director, Hugo Lant, said.`, false},
		{"a body whose name is plain words, a thing of the same kind", "Cable cars stop on Monday", `The drivers of the cable cars of Lowmere stop work on Monday, says the Union of Mountain Workers.
The strike is about the pauses between two climbs, and every gondola stays shut.
A director of the town said that the cable would be tested meanwhile.
The Union of Mountain Workers denied that it had ignored an offer.`, false},
		{"newcomers beside the story's own", "Mechanic held", `Ferris Holm, a mechanic of Peakline, was arrested on Monday over the gondola on Varrow Peak.
His lawyer, Ada Renn, said that Holm had tested nothing since spring.
Holm is to see a judge on Tuesday, and Renn will ask for bail.`, true},
		{"nothing at all", "", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := Document{Title: tt.title}
			var claims []Claim
			if tt.text != "" {
				d, claims = judgeText(NewRegister(topic.reg.Names()), tt.title, tt.text, judgeDay)
			}
			if got := topic.Text(d, claims); got.Relevant != tt.want || got.Reason == "" {
				t.Errorf("relevant %v (%.4f): %s", got.Relevant, got.Score, got.Reason)
			}
		})
	}
}

func TestTopicLearnsFromRelevantTexts(t *testing.T) {
	topic := topicOf(t)
	const later = `Ferris Holm, who oiled the wheels, has not been seen since Sunday.
Colleagues say Ferris Holm left a note for his sister, Ada Holm.`
	d, claims := judgeText(NewRegister(nil), "Ferris Holm", later, judgeDay)
	before := topic.Text(d, claims)
	first, firstClaims := judgeText(NewRegister(nil), "Prosecutors look for a mechanic", `Prosecutors in Ombersley want to speak to Ferris Holm, a mechanic of Peakline, about the Varrow Peak gondola.
Ferris Holm oiled the wheels of the gondola, Peakline said.`, judgeDay)
	topic.Add(first, firstClaims)
	if after := topic.Text(d, claims); after.Score <= before.Score {
		t.Errorf("score %.4f after, %.4f before", after.Score, before.Score)
	}
}

// A paper's summing-up for its readers names nobody. From a paper that has written about the story it is about "this affair"; from another
// nobody knows what it is about.
func TestTopicRecap(t *testing.T) {
	const recap = `You have lost count of it all, so here is everything in ten lines.
The thing is still shut, and the way up is on foot.
Two are dead because it snapped, and somebody has to say why.
The firm swears that nobody had told it.`
	var docs []Document
	reg := NewRegister(nil)
	for _, text := range topicCorpus {
		d, _ := judgeText(reg, "Varrow Peak gondola", text, judgeDay)
		d.Outlet = "Ombersley Bell"
		docs = append(docs, d)
	}
	topic := LearnTopic(docs, Match{})
	d, claims := judgeText(NewRegister(nil), "Where we stand", recap, judgeDay)
	d.Outlet = "Ombersley Bell"
	ours := topic.Text(d, claims)
	d.Outlet = "Brann Trumpet"
	theirs := topic.Text(d, claims)
	if !ours.Relevant || theirs.Score >= ours.Score {
		t.Errorf("the story's paper %.4f, another %.4f", ours.Score, theirs.Score)
	}
}

// Whom the user asks about stands for the story though the baseline names them nowhere; without a baseline a question makes no topic.
func TestTopicAsk(t *testing.T) {
	d, claims := judgeText(NewRegister(nil), "Holm questioned", `Ferris Holm was questioned about the cable on Thursday.
Ferris Holm had oiled the wheels, a colleague said.
Two climbers died when it snapped.`, judgeDay)
	topic := topicOf(t)
	before := topic.Text(d, claims)
	topic.Ask([]UserQuestion{{Wording: "What is Ferris Holm accused of?"}})
	asked := topic.Text(d, claims)
	topic.Ask([]UserQuestion{{Wording: "Who is accused?", Names: []string{"Ferris Holm"}}})
	listed := topic.Text(d, claims)
	if asked.Score <= before.Score || listed.Score <= before.Score {
		t.Errorf("score %.4f before, %.4f where the wording names him, %.4f where he is listed", before.Score, asked.Score, listed.Score)
	}
	topic.Ask(nil)
	if again := topic.Text(d, claims); again != before {
		t.Errorf("without questions %+v, before %+v", again, before)
	}
	bare := LearnTopic(nil, Match{})
	bare.Ask([]UserQuestion{{Wording: "What is Ferris Holm accused of?"}})
	if got := bare.Entry("Zucchini soup", "Ottoline Preece peels, fries and purees her grandmother's favourite vegetables in May."); !got.Relevant {
		t.Error("a question closed an open topic")
	}
}

func TestApartCue(t *testing.T) {
	tests := map[string]bool{
		"The two cases have nothing to do with each other.":       true,
		"Police said nothing connected the two cases.":            true,
		"The orchards lie some 60 km from the town.":              true,
		"In Varrow, 300 km to the north, two climbers died.":      true,
		"It has recalled pumps of another kind.":                  true,
		"Nothing connects Hugo Lant with the fire.":               false,
		"Two of the climbers had nothing to eat.":                 false,
		"Soldiers closed the road east of the canal.":             false,
		"The cable, 300 metres long, had been tested in spring.":  false,
		"The trial comes a year after the gondola's cable broke.": false,
	}
	for text, want := range tests {
		if got := apartCue.MatchString(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestTopicMatch(t *testing.T) {
	m := Match{All: []string{"gondola"}, Any: []string{"Varrow Peak", "Peakline"}, None: []string{"ski race"}}
	topic := LearnTopic(nil, m)
	tests := []struct {
		text string
		want bool
	}{
		{"The gondola on VARROW PEAK stays shut.", true},
		{"The gondola of Peakline's rival stays open.", true},
		{"The gondola on Lake Brann stays shut.", false},
		{"Peakline sold its buses.", false},
		{"The gondola of Peakline carries the guests of the ski race.", false},
		{"The gondolas of Peakline run.", false},
	}
	for _, tt := range tests {
		d, claims := judgeText(NewRegister(nil), "", tt.text, judgeDay)
		if got := topic.Text(d, claims); got.Relevant != tt.want {
			t.Errorf("%q: %v: %s", tt.text, got.Relevant, got.Reason)
		}
	}
}

func TestTopicEntry(t *testing.T) {
	topic := topicOf(t)
	tests := []struct {
		title, summary string
		want           bool
	}{
		{"Cable had rusted, letter shows", "", true},
		{"Where we stand", "", true},
		{"Tilda Marsh steps down", "The director goes after nine years.", true},
		{"Is the Prime Minister on her way?", "Something is afoot at the Pithead Inn.", true}, // whom it is about stands in the text alone
		{"Zucchini soup with mint", "Ottoline Preece peels and fries, and Walda Prink purees her grandmother's favourite vegetables.", false},
		{"Ottoline Preece peels zucchini", "Soup with mint and much else from her grandmother's recipes.", false},
	}
	for _, tt := range tests {
		if got := topic.Entry(tt.title, tt.summary); got.Relevant != tt.want || got.Reason == "" {
			t.Errorf("%q: %v (%.4f): %s", tt.title, got.Relevant, got.Score, got.Reason)
		}
	}
	if got := LearnTopic(nil, Match{}).Entry("Zucchini soup", ""); !got.Relevant {
		t.Error("an open topic refuses an entry")
	}
	var none *Topic
	if got := none.Text(Document{}, nil); !got.Relevant {
		t.Error("no topic refuses a text")
	}
}

func TestTopicIsDeterministic(t *testing.T) {
	d, claims := judgeText(NewRegister(nil), "Gondola", topicCorpus[1], judgeDay)
	first := topicOf(t).Text(d, claims)
	for range 5 {
		if again := topicOf(t).Text(d, claims); again != first {
			t.Fatalf("%+v, then %+v", first, again)
		}
	}
}

func TestKeys(t *testing.T) {
	keys := func(text string) []string {
		_, claims := judgeText(NewRegister(nil), "", text, judgeDay)
		return Keys(claims[0])
	}
	long := keys(strings.Repeat("The quick otter crossed Lake Brann with 14 friends on 3 May and “sang the whole way home to mother”; ", 20))
	if len(long) > maxKeys || !slices.IsSorted(long) {
		t.Errorf("%d keys: %q", len(long), long)
	}
	spaces := map[string]bool{}
	for _, k := range long {
		spaces[k[:2]] = true
	}
	for _, want := range []string{"n:", "t:", "#:", "d:", "q:"} {
		if !spaces[want] {
			t.Errorf("no %s key in %q", want, long)
		}
	}
	if again := keys(strings.Repeat("The quick otter crossed Lake Brann with 14 friends on 3 May and “sang the whole way home to mother”; ", 20)); !slices.Equal(long, again) {
		t.Error("keys differ between two calls")
	}
	shared := 0
	for _, k := range keys("Four people were killed.") {
		if slices.Contains(keys("Four lost their lives."), k) {
			shared++
		}
	}
	if shared < 2 {
		t.Errorf("a paraphrase shares %d keys", shared)
	}
	if got := Keys(Claim{}); len(got) != 0 {
		t.Errorf("keys of nothing: %q", got)
	}
}

// The embedded tables must be whole: a typing error in one would silently weaken the judge.
func TestTables(t *testing.T) {
	if n := len(concepts().names); n < 500 {
		t.Errorf("%d concepts", n)
	}
	if n := len(background()); n < 800 {
		t.Errorf("%d background stems", n)
	}
	if actors()["kremlin"] != "russia" {
		t.Error("actors were not read")
	}
	m := models()
	reg := NewRegister(nil)
	d, claims := judgeText(reg, "Tolwick", aqueduct, judgeDay)
	ms := Measures(claims[0], Context{Document: d, Memo: NewMemo()}, []Known{{Claim: claims[1]}})
	for _, k := range kindNames {
		ms["kind "+string(k)] = ms["kind"]
	}
	for head, weights := range m.Heads {
		known := map[string]bool{"bias": true}
		for _, x := range ms[strings.TrimPrefix(head, TerseHead(""))] {
			known[x.Name] = true
		}
		for name := range weights {
			if !known[name] {
				t.Errorf("head %q weighs %q, which nothing measures: learn the model anew", head, name)
			}
		}
		for name := range known {
			if _, ok := weights[name]; !ok {
				t.Errorf("head %q does not weigh %q: learn the model anew", head, name)
			}
		}
	}
}

// A paper of the story's sums it up without a name; another matter told without a name is not the story's.
func TestTopicNameless(t *testing.T) {
	var docs []Document
	reg := NewRegister(nil)
	for _, text := range topicCorpus {
		d, _ := judgeText(reg, "Varrow Peak gondola", text, judgeDay)
		d.Outlet = "The Ombersley Post"
		docs = append(docs, d)
	}
	topic := LearnTopic(docs, Match{})
	const (
		summary = `Two climbers died when the cable snapped.
The company had been warned about rust on the cable, a letter shows.
Its director denied that the warning had been ignored.
Inspectors have taken the broken cable to a laboratory.
Prosecutors have opened an inquiry into the two deaths.
The gondola stays shut, and walkers must climb on foot.
The company bought it from the town.`
		baking = `The dough must rest for an hour in a warm place.
Knead it twice and fold in the butter, a little at a time.
The oven should be hot before the loaf goes in.
After forty minutes the crust is brown and sounds hollow.
Let it cool on a rack before it is cut.
Old bread makes a good soup with onions and cheese.
The company of friends does the rest.`
	)
	tests := []struct {
		name, outlet, text string
		want               bool
	}{
		{"a summing-up by a paper of the story's", "The Ombersley Post", summary, true},
		{"another matter in that paper", "The Ombersley Post", baking, false},
		{"strangers in the same words", "The Ombersley Post", strings.ReplaceAll(strings.ReplaceAll(summary, "The company", "Brann Lifts"), "Inspectors", "Hugo Lant and Ada Renn"), false},
	}
	for _, tt := range tests {
		d, claims := judgeText(NewRegister(topic.reg.Names()), "In a word", tt.text, judgeDay)
		d.Outlet = tt.outlet
		f := topic.figures(d, claims)
		if f.recap != tt.want {
			t.Errorf("%s: sums up: %v, want %v (nameless %.2f, odd %.2f, echo %.2f)", tt.name, f.recap, tt.want, f.nameless, f.odd, f.echo)
		}
	}
}

// A flash that stands on the story's own and on no stranger is the story's, however little it says.
func TestTopicBrief(t *testing.T) {
	var docs []Document
	reg := NewRegister(nil)
	const more = `Pia Hallam signed the inspection log of the Tolwick aqueduct in March.
She had asked the water company twice for new bolts.
The water company answered her in April.
Pia Hallam was questioned for nine hours.
Her colleagues at the inspectorate speak of a careful engineer.
The company has named another engineer in her place.
The aqueduct will not be rebuilt before next year.`
	for _, text := range append(slices.Clone(topicCorpus), aqueduct, more) {
		d, _ := judgeText(reg, "Varrow Peak gondola", text, judgeDay)
		docs = append(docs, d)
	}
	topic := LearnTopic(docs, Match{})
	if n := len(topic.echo.list); n < briefKnown {
		t.Fatalf("the story has told %d sentences", n)
	}
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"Pia Hallam has been released.", true},
		{"Pia Hallam is free.\nHer lawyer had asked for it.", true},
		{"Ruben Coyle has been released.", false},
		{"Pia Hallam is free.\nRuben Coyle, the skater, broke his leg.", false},
		{"The shop is shut.\nIt rained.", false},
	} {
		d, claims := judgeText(NewRegister(topic.reg.Names()), "Flash", tt.text, judgeDay)
		if f := topic.figures(d, claims); f.recap != tt.want {
			t.Errorf("%q: brief %v, want %v (%d of %d on names, odd %.2f)", tt.text, f.recap, tt.want, f.anchored, f.total, f.odd)
		}
	}
}

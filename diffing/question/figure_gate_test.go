package question

import (
	"slices"
	"strings"
	"testing"

	"storywatch/diffing/claim"
)

// gateText makes a text of lines, as tell does, with a title.
func gateText(t *testing.T, title string, lines ...string) Text {
	t.Helper()
	x := Text{Title: title, Outlet: "Tarn Post", At: published, Published: published}
	for k, s := range lines {
		label := claim.LabelNew
		if before, rest, ok := strings.Cut(s, "| "); ok {
			label, s = claim.Label(before), rest
		}
		v := say(t, label, s)
		v.Sentence.Index, v.Score = k, 0.9
		x.Verdicts = append(x.Verdicts, v)
	}
	return x
}

// has lists the measures of a number of a text; nil where the number is none that could become a value.
func has(list []Measured, value float64) []string {
	var out []string
	for _, m := range list {
		if m.Value == value {
			for _, x := range m.Measures {
				out = append(out, x.Name)
			}
		}
	}
	return out
}

func TestFigureMeasures(t *testing.T) {
	grain := Question{ID: "q", Kind: Figure, Wording: "How many sacks of grain are missing from the Orsk store, and how much has been offered for each?", Aliases: map[string][]string{"Orsk": {"the store"}}}
	stood := Answer{Kind: Figure, Values: []Value{{Name: "missing", Value: 340}, {Name: "offered", Value: 25}}, State: []Memory{{Key: "missing", Value: "310", Over: true}}}
	for _, c := range []struct {
		name, line string
		value      float64
		yes, no    []string
	}{
		{"what is asked", "The number of sacks missing has risen to 380.", 380, []string{"words said", "unit as asked", "within a quarter", "larger and rises", "of all", "before: to", "led up to: moving", "no noun"}, []string{"other noun", "falls", "ordinal", "given up"}},
		{"another noun", "The store employs 380 porters.", 380, []string{"other noun"}, []string{"noun as asked"}},
		{"its own noun", "Some 380 sacks were gone.", 380, []string{"noun as asked", "about", "within twice"}, []string{"other noun", "at least"}},
		{"a sum of no such size", "The roof cost 380 crowns.", 380, nil, []string{"words said"}},
		{"a rate that was asked for", "The owner now offers 30 crowns each.", 30, []string{"rate asked and told", "plans", "each"}, []string{"rate not told"}},
		{"the old value beside it", "Not 340 sacks but 395 are missing.", 395, []string{"old value beside"}, nil},
		{"what was given up", "Some 310 sacks are missing.", 310, []string{"given up"}, nil},
		{"what stands already", "Some 340 sacks are missing.", 340, nil, []string{"words said"}},
		{"what comes on top is no count", "Another 20 sacks are missing.", 20, nil, []string{"words said"}},
		{"but its sum is", "Another 20 sacks are missing.", 360, []string{"step up", "step on top", "step of another", "step up to half"}, []string{"step down", "step as large"}},
		{"what is taken off", "Twenty sacks were found again, 20 fewer than are missing.", 320, []string{"step down"}, []string{"step up"}},
		{"the step beside its total", "Thieves took 20 sacks, so that 360 are missing.", 360, []string{"step fits"}, []string{"a step itself"}},
		{"and the step itself", "Thieves took 100 sacks, so that 440 are missing.", 100, []string{"a step itself"}, []string{"step fits"}},
		{"some of those told of", "Of the sacks missing, 300 held wheat.", 300, nil, []string{"words said"}},
		{"a part of the whole", "Three of the 412 sacks are missing.", 412, nil, []string{"words said"}},
		{"what an earlier text had", "An earlier version of this article said that 390 sacks were missing.", 390, nil, []string{"words said"}},
		{"one village's count", "Some 300 sacks are missing in Varn alone.", 300, nil, []string{"words said"}},
		{"another year", "In 1987 some 900 sacks were missing.", 900, nil, []string{"words said"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := has(MeasureFigures(grain, stood, gateText(t, "", c.line)), c.value)
			for _, w := range c.yes {
				if !slices.Contains(got, w) {
					t.Errorf("%q: no measure %q among %q", c.line, w, got)
				}
			}
			for _, w := range c.no {
				if slices.Contains(got, w) {
					t.Errorf("%q: measure %q", c.line, w)
				}
			}
		})
	}
}

// handGate finds every number likely whose sentence is new and which no noun speaks against.
var handGate = &claim.Model{Heads: map[string]map[string]float64{
	figureHead: {"bias": -3, "new": 4, "other noun": -4, "known": -4}, contestHead: {"bias": -3, "disputes": 6},
}, Limits: map[string]float64{figureHead: 0.6, contestHead: 0.5}}

func TestFigureLearnedDecides(t *testing.T) {
	fund := Question{ID: "q", Kind: Figure, Wording: "How much money is missing from the Orsk fund, and how much compensation has been proposed and decided?"}
	stood := Answer{Kind: Figure, Values: []Value{{Name: "missing", Value: 140e6, By: "the trustee"}, {Name: "proposed", Value: 12000}}}
	for _, c := range []struct {
		name string
		text []string
		want string
	}{
		{"the value whose words stand beside it", []string{"The sum missing has risen to 190 million crowns."}, "missing 190000000; proposed 12000"},
		{"the value nearest in size", []string{"By now it is 150 million crowns."}, "missing 150000000; proposed 12000"},
		{"a stage of which nothing was known", []string{"Each saver will get 15,000 crowns, the cabinet decided."}, "missing 140000000; proposed 12000; decided 15000"},
		{"another's count stands beside", []string{"The hole is 160 million crowns, the auditors said, disputing the trustee's figure."}, "missing 140000000; proposed 12000; missing (rival) 160000000"},
		{"a dispute that is over", []string{"Both sides settled on 160 million crowns missing."}, "missing 160000000; proposed 12000"},
		{"a nought too many", []string{"The sum missing has risen to 1,400 million crowns."}, "missing 140000000; proposed 12000"},
		{"what is known", []string{"known| The sum missing has risen to 190 million crowns."}, "missing 140000000; proposed 12000"},
		{"what no value can be", []string{"Some 30 people gathered outside."}, "missing 140000000; proposed 12000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, changes := UpdateLearned(handGate, fund, stood, gateText(t, "", c.text...))
			if got := brief(a); got != c.want {
				t.Errorf(" got %q\nwant %q", got, c.want)
			}
			for _, x := range changes {
				if !strings.HasPrefix(x.Rule, "learned: ") || x.Evidence.Text == "" {
					t.Errorf("change %q gives as its rule %q and as its sentence %q", x.What, x.Rule, x.Evidence.Text)
				}
			}
		})
	}
	toll := Question{ID: "q", Kind: Figure, Wording: "How many people were killed in the Orsk flood?"}
	dead := Answer{Kind: Figure, Values: []Value{{Name: "dead", Value: 310}}}
	for line, want := range map[string]string{
		"The flood killed 290 people.":                         "dead 290",
		"The toll was lowered to 290 dead, the province said.": "dead 290",
		"The number of people killed fell to 290.":             "dead 290",
		"The flood killed about 315 people.":                   "dead 310",
		"The flood killed 315 people.":                         "dead 315",
		"The flood killed about 370 people.":                   "dead 370",
	} {
		if a, _ := UpdateLearned(handGate, toll, dead, gateText(t, "", line)); brief(a) != want {
			t.Errorf("%q: %q, want %q", line, brief(a), want)
		}
	}
	unsure := &claim.Model{Heads: map[string]map[string]float64{figureHead: {"bias": 0.1}, contestHead: {"bias": -3}}, Limits: map[string]float64{figureHead: 0.5, contestHead: 0.5}}
	for line, want := range map[string]string{"The flood killed 290 people.": "dead 310", "The flood killed 330 people.": "dead 330", "The toll fell to 290 dead.": "dead 290"} {
		if a, _ := UpdateLearned(unsure, toll, dead, gateText(t, "", line)); brief(a) != want {
			t.Errorf("unsure, %q: %q, want %q", line, brief(a), want)
		}
	}
	if got := brief(stood); got != "missing 140000000; proposed 12000" {
		t.Errorf("the answer before was changed to %q", got)
	}
}

// TestFigureWeights holds every embedded weight against what is measured of a few texts: a weight of a measure that is no more is dead.
func TestFigureWeights(t *testing.T) {
	m := gates()[Figure]
	grain := Question{ID: "q", Kind: Figure, Wording: "How many people fell ill in Orsk, and how many crowns a week are they offered?", Aliases: map[string][]string{"Orsk": {"the town"}}}
	sacks := Question{ID: "q", Kind: Figure, Wording: "How many sacks of grain are missing, and what share of the harvest is that?"}
	guard := Question{ID: "q", Kind: Figure, Wording: "How many soldiers are missing in Orsk, and how much is asked for them?"}
	stood := Answer{Kind: Figure, Values: []Value{{Name: "missing", Value: 340}, {Name: "missing (rival)", Value: 360}}, State: []Memory{{Key: "missing", Value: "310", Over: true}}}
	dock := Question{ID: "q", Kind: Figure, Wording: "How many boats have been stolen?"}
	none := Answer{Kind: Figure}
	boats := Answer{Kind: Figure, Values: []Value{{Name: "value", Value: 340, By: "the harbour office"}, {Name: "value (rival)", Value: 360}}}
	seen := make(map[string]bool)
	for _, q := range []Question{grain, sacks, guard, dock} {
		for _, a := range []Answer{New(q), none, stood, boats} {
			for n, line := range gateLines {
				text := gateText(t, "Some 380 fell ill in the town, 352 people missing", strings.Split(line, " / ")...)
				for i := range text.Verdicts { // what no line of its own need show
					text.Verdicts[i].Novelty = []claim.Novelty{claim.Update, claim.Contradicts, claim.Detail}[n%3]
					text.Verdicts[i].Claim.Modality = []claim.Modality{claim.May, claim.Planned, claim.Asked}[n%3]
				}
				for _, text.Corpus = range []bool{false, true} {
					for _, x := range MeasureFigures(q, a, text) {
						for _, y := range x.Measures {
							seen[y.Name] = true
						}
					}
				}
			}
		}
	}
	for _, head := range []string{figureHead, baselineHead, contestHead} {
		for _, name := range sortedKeys(m.Heads[head]) {
			before, isBefore := strings.CutPrefix(name, "before: ")
			after, isAfter := strings.CutPrefix(name, "after: ")
			if name != "bias" && !seen[name] && !(isBefore && beforeWords[before]) && !(isAfter && afterWords[after]) {
				t.Errorf("nothing measures %q", name)
			}
		}
	}
	for _, head := range []string{besideHead, baselineHead, contestHead} {
		if l := m.Limits[head]; l <= 0.2 || l >= 1 {
			t.Errorf("limit %v of %s", l, head)
		}
	}
}

// gateLines are texts, sentence by sentence, that show every measure at least once.
var gateLines = []string{
	"The number of people who fell ill in [l:Orsk] has risen to 380, up from 340, the health ministry said. / The town says that 380 fell ill.",
	"known| It fell by 20 to at least 352 from 372, not 390, it was corrected.",
	"About 345 soldiers, 350 people and 12 of the two guards are now missing, according to rumours.",
	"The town puts the sacks at 355, disputing the ministry's figure; both agreed on 356 and ordered the 357-sack list of 9.",
	"\"We found 371 sacks, each of them worth a 90 crowns a week,\" a clerk said on Monday, as he had last week.",
	"380 cases of illness may follow, or up to 700 patients, if the plan to offer 5,000 crowns is decided. / A third person fell ill, and 3,600 were told. / Of these 361 were out.",
	"Forty per cent of the harvest is gone, by 341 sacks, including the 342 in town.",
	"They were offered 90 crowns a week, more than the 2 that they asked for.",
	"minor| Some 310 loaves were sold a day, the others of 900 tins earlier.",
	"There were 340 of them. / Then there were 365, up from 340, but 3,400 others.",
	"Thieves stole another 20 boats, which brings the total to 360. / Of the boats taken, 345 are back, it was first said that 344 were, and so were 390.",
	"The watch had counted 20 boats fewer. / That leaves 320 boats stolen, 15 in all less than the 335 first thought. / The number has risen by 10 boats. / It fell by 12 boats.",
	"They freed 30 boats, found 12 and 328 are left. / The harbour office counts 344 boats, making 345 stolen, and struck 20 off. / It spoke of 346 boats, with 200 and 140 apart.",
	"Both agreed that 360 boats were stolen. / The owner received a loan of 342 crowns. / The pier was built of 355 logs, and 347 boats joined it. / They took 348 boats.",
	"Some 20 boats of another harbour came. / It was corrected to 337. / Ten times as many, 3,400 boats, are stolen. / 8,000 boats lie there, making 9,000 boats in all for the 350.",
	"Another ferry carried 349 boats. / A hundred and six were struck off, removing 20 boats. / In other news, some 344 boats were to be built for the number of those employed at 345 boats. / They wanted 346 boats, with room for 347. / A fleet of 341 boats. / A 342nd boat has been stolen. / The total rose to 321 boats. / The total fell to 359 boats, not 343 as was stolen. / The toll climbed to 330 boats fewer. / Divers looked. / Nobody came.",
	"It was a quiet day in the hills. / A farmer sold 351 hens. / Nobody bought. / The rain fell. / The sun came. / The moon rose on 352 sheep.",
	"Perhaps 1,000,000 crowns are asked for, at 800 crowns each.",
}

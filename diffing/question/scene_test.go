package question

import (
	"strings"
	"testing"
)

// scene is a short story of some field: texts, and what the answer reads after them.
type scene struct {
	name  string
	q     Question
	texts [][]string
	want  string // Answer.String after the last text
}

func play(t *testing.T, list []scene) {
	t.Helper()
	for _, c := range list {
		t.Run(c.name, func(t *testing.T) {
			a, changes := tell(t, c.q, c.texts...)
			if got := a.String(); got != c.want {
				t.Errorf(" got %q\nwant %q", got, c.want)
				for _, list := range changes {
					for _, x := range list {
						t.Logf("%s [%s] %s", x.What, x.Rule, x.Evidence.Text)
					}
				}
			}
		})
	}
}

func TestRosterScenes(t *testing.T) {
	pier := Question{ID: "q", Kind: Roster, Wording: "Who is blamed for the collapse of the Lantern Pier?"}
	leak := Question{ID: "q", Kind: Roster, Wording: "Who is suspected of leaking the Orrel papers?", Aliases: map[string][]string{
		"Coastal Intelligence": {"a coastal service"}, "Marn": {"the Marnish side"},
	}}
	quit := Question{ID: "q", Kind: Roster, Wording: "Who calls for Bishop Lorne to resign?", Aliases: map[string][]string{"Adrian Lorne": {"Lorne", "the bishop"}}}
	vote := Question{ID: "q", Kind: Roster, Wording: "Who will vote against Tolland?", Aliases: map[string][]string{"Gareth Tolland": {"Tolland"}}}
	doping := Question{ID: "q", Kind: Roster, Wording: "Who is suspected of doping in the Solvay Tour?"}
	play(t, []scene{
		{"the passive names who blames", pier, [][]string{
			{"Contractor [p:Ottoline Brask] is being blamed for the collapse of the Lantern Pier by two former foremen, who say that she left rusted bolts in place."},
		}, "Ottoline Brask: blamed, according to two former foremen"},
		{"a lawyer's word is a denial and clears nobody", pier, [][]string{
			{"[p:Ottoline Brask] is blamed for the collapse of the Lantern Pier by two former foremen."},
			{"[p:Ottoline Brask] had no part in the collapse of the Lantern Pier, her lawyer said."},
		}, "Ottoline Brask: blamed, denies it, according to two former foremen"},
		{"an outsider's word clears", pier, [][]string{
			{"[p:Ottoline Brask] is blamed for the collapse of the Lantern Pier by two former foremen."},
			{"The harbour inspectorate has cleared [p:Ottoline Brask]."},
		}, "Ottoline Brask: cleared, according to the harbour inspectorate"},
		{"the subject of the verb accuses, not the outlet", pier, [][]string{
			{"Angry residents blame the operator [b:Piermont] for the collapse of the pier."},
			{"The harbour minister, [p:Jan Pohl], accused the weather service of having warned too late."},
		}, "Piermont: blamed, according to angry residents; the weather service: accused, according to Jan Pohl"},
		{"suspicions of officials", leak, [][]string{
			{"Some island officials suspect the Marnish side."},
			{"Another expert believes that a coastal service may have leaked the papers."},
		}, "Marn: suspect, according to some island officials; Coastal Intelligence: suspect, according to another expert"},
		{"an adjective is no suspect", leak, [][]string{
			{"A deputy points at [l:Britain:British] intelligence over the leaked papers."},
		}, "nobody"},
		{"what somebody is said to have done", leak, [][]string{
			{"[p:Ivo Strand] is said to dislike [p:Ada Holm] and may have had a hand in the leak."},
		}, "Ivo Strand: suspect, according to Tarn Post"},
		{"a positive test", doping, [][]string{
			{"The cyclist [p:Marek Dusan] has tested positive in the Solvay Tour, the agency said."},
			{"[p:Marek Dusan] denies that he took anything."},
		}, "Marek Dusan: tested positive, denies it, according to the agency"},
		{"callers who are not named", quit, [][]string{
			{"Survivors of the school called on Bishop [p:Adrian Lorne] to resign."},
			{"A member of the synod has called for the bishop to be replaced."},
			{"Other canons are angry with the bishop."},
		}, "survivors of the school: called on Bishop Adrian Lorne to resign, according to Tarn Post; a member of the synod: called for the bishop to be replaced, according to Tarn Post"},
		{"critics do not call", quit, [][]string{
			{"[p:Ruben Falk] called the bishop a coward.", "[p:Ivo Strand] criticised the bishop but stopped short of asking him to go."},
			{"[p:Conrad Ley] rejected calls for the bishop to resign.", "[p:Ada Holm] has faced demands that the bishop go."},
		}, "nobody"},
		{"nobody should", quit, [][]string{{"[p:Jan Pohl] said that nobody should ask the bishop to resign."}}, "nobody"},
		{"the sentence that says so", quit, [][]string{
			{"\"He has to go,\" said [p:Tilda Marsh]."},
		}, "Tilda Marsh: says he has to go"},
		{"the pronoun of a party is its own", vote, [][]string{
			{"The [b:Centre Party] will vote against Tolland."},
			{"The [b:Farmers League] said that it would support Tolland."},
		}, "Centre Party: against, according to Tarn Post"},
	})
}

func TestEventScenes(t *testing.T) {
	visit := Question{ID: "q", Kind: Event, Wording: "Will Brandt visit Kellin, when, and with whom?", Aliases: map[string][]string{
		"Ada Brandt": {"Brandt", "Orsk's envoy"}, "Kellin": {}, "Pavel Orsk": {"Orsk"}, "Lena Osk": {"Osk"}, "Ivo Strand": {"Strand"},
	}}
	strike := Question{ID: "q", Kind: Event, Wording: "Will the baggage handlers go on strike, and when?"}
	rocket := Question{ID: "q", Kind: Event, Wording: "When will the Kestrel 5 rocket be launched?", Aliases: map[string][]string{"Kestrel 5": {"Kestrel"}}}
	hand := Question{ID: "q", Kind: Event, Wording: "Will Varga be extradited to Ruvia, and when?", Aliases: map[string][]string{"Milos Varga": {"Varga"}, "Ruvia": {}}}
	truce := Question{ID: "q", Kind: Event, Wording: "When will the ceasefire in Hassa take effect?"}
	play(t, []scene{
		{"harm to talks is no visit", visit, [][]string{{"Its purpose, Kellin says, is to undermine the island talks."}}, "none"},
		{"whoever says so takes no part", visit, [][]string{
			{"A preliminary agreement has been reached that [p:Ada Brandt] comes to [l:Kellin] [d:2026-05-18/2026-05-24:next week], [p:Lena Osk] said."},
			{"[p:Lena Osk] confirmed that [p:Ada Brandt] will visit [l:Kellin] on [d:2026-05-19:Tuesday], perhaps with [p:Ivo Strand]."},
		}, "confirmed (2026-05-19); Ada Brandt; according to Lena Osk"},
		{"who took part is added afterwards", visit, [][]string{
			{"[p:Ada Brandt] held talks with [p:Pavel Orsk] in [l:Kellin] [d:2026-05-11:today].", "[p:Lena Osk] took part as well."},
		}, "happened (2026-05-11); Ada Brandt, Pavel Orsk, Lena Osk; according to Tarn Post"},
		{"another clause's subject is cancelled", strike, [][]string{
			{"Baggage handlers will strike on [d:2026-05-12:Tuesday], the union said."},
			{"Baggage handlers walked out at dawn, and 64 flights were cancelled."},
		}, "happened (2026-05-11); according to Tarn Post"},
		{"a strike put on hold", strike, [][]string{
			{"Baggage handlers will strike on [d:2026-05-12:Tuesday], the union said."},
			{"The union has suspended the strike until [d:2026-05-20:20 May]."},
		}, "postponed (2026-05-20); according to Tarn Post"},
		{"the number of a rocket is no day", rocket, [][]string{
			{"The launch of Kestrel 5 is planned for [d:2026-05-14:14 May], the agency said."},
			{"The agency has pushed back the launch of Kestrel [d:2026-05-05/2026-05-18:5 to 18 May]."},
		}, "postponed (2026-05-18); according to Tarn Post"},
		{"a rocket that left", rocket, [][]string{{"The Kestrel 5 rocket has left the pad."}}, "happened (2026-05-11); according to Tarn Post"},
		{"a court stays and a minister approves", hand, [][]string{
			{"[p:Milos Varga] will be handed over to [l:Ruvia] on [d:2026-05-12:Tuesday], the ministry said."},
			{"The supreme court has suspended the extradition of [p:Milos Varga]."},
			{"The justice minister, [p:Edda Krane], approved the extradition of [p:Varga] to [l:Ruvia] for [d:2026-05-16:16 May]."},
		}, "confirmed (2026-05-16); Milos Varga; according to Tarn Post"},
		{"a clock time of no day", truce, [][]string{
			{"A ceasefire in [l:Hassa] will take effect on [d:2026-05-12:Tuesday], the mediator said."},
			{"The guns fell silent in [l:Hassa] as the ceasefire took effect."},
		}, "happened (2026-05-11); according to Tarn Post"},
	})
}

func TestFigureScenes(t *testing.T) {
	points := Question{ID: "q", Kind: Figure, Wording: "How many points does the Hassa plan have?"}
	jobs := Question{ID: "q", Kind: Figure, Wording: "How many jobs will be lost in the merger?"}
	toll := Question{ID: "q", Kind: Figure, Wording: "How many people were killed in the tunnel fire?"}
	cost := Question{ID: "q", Kind: Figure, Wording: "How much damage did the floods cause?"}
	rise := Question{ID: "q", Kind: Figure, Wording: "How much of a pay rise do the handlers demand and how much is offered?"}
	play(t, []scene{
		{"a step, then another count", points, [][]string{
			{"The plan has 28 points, [p:Ada Quist] said."},
			{"The plan was cut from 28 points to 19, officials said."},
			{"The plan has come down from 28 points to 22, [p:Premier Dorn] said."},
		}, "19 points, according to officials (contested); earlier 28; rival count: 22 points, according to Dorn"},
		{"a step of one side leaves the contest", points, [][]string{
			{"The plan has 19 points, [p:Ada Quist] said."},
			{"The document has 22 points, according to [p:Premier Dorn]."},
			{"The plan now has 20 points, [p:Ada Quist] said."},
		}, "20 points, according to Ada Quist (contested); earlier 19; rival count: 22 points, according to Dorn"},
		{"what somebody else makes of it", toll, [][]string{
			{"Three people were killed, police said."},
			{"Police said that the fire had killed five, while the hospital spoke of four."},
		}, "dead: 5 people, according to police (contested); earlier 3; dead: rival count: 4 people, according to the hospital"},
		{"the next sentence counts otherwise", jobs, [][]string{
			{"Some 1,200 jobs will be lost, the union said.", "[b:Brightwater] put the number at about 700."},
		}, "jobs: 1,200 jobs, according to the union (contested); jobs: rival count: 700 jobs, according to Brightwater"},
		{"some of those counted", points, [][]string{{"The plan has 9 points."}, {"Three points of the plan have left him cold, [p:Ada Quist] said."}}, "9 points, according to Tarn Post"},
		{
			"sums", cost,
			[][]string{{"Insurers put the damage at 310 million crowns."}, {"The damage has risen to 450 million crowns, the government said."}},
			"450 million crowns, according to the government; earlier 310 million",
		},
		{
			"a share where a rise is asked for", rise,
			[][]string{{"The union demands a rise of 9 per cent.", "The airport has offered 4.5 per cent."}},
			"demanded: 9%, according to Tarn Post; offered: 4.5%, according to Tarn Post",
		},
	})
}

func TestChangesReadLikeSpeech(t *testing.T) {
	q := Question{ID: "q", Kind: Figure, Wording: "How many points does the Hassa plan have?"}
	_, changes := tell(t, q, []string{"The plan has 19 points, [p:Ada Quist] said."}, []string{"The plan now has 22 points, [p:Ada Quist] said."})
	if got := changes[1][0].What; got != "22 points, was 19" {
		t.Errorf("got %q", got)
	}
	r := Question{ID: "q", Kind: Roster, Wording: "Who calls for Holt's dismissal?", Aliases: map[string][]string{"Ina Holt": {"Holt"}}}
	_, changes = tell(t, r, []string{"[p:Colm Aster] called for Holt's dismissal.", "[p:Dora Finch] wants Holt fired."})
	for _, c := range changes[0] {
		if strings.Contains(c.After, "according to") {
			t.Errorf("%q says for whom twice: %+v", c.What, c)
		}
	}
}

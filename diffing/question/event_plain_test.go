package question

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"storywatch/diffing/claim"
)

// plainSubject is an event as the sentences of [plainSteps] speak of it.
type plainSubject struct {
	wording, names string
	body           string // who answers for it
	thing          string // what it befalls
	event, short   string // the event, with its name and without
	bare           string // the same with "a"
	do             string // what the body does
	will, not, was string
	other, others  string // another thing to which the like is to happen, and has
}

var plainSubjects = []plainSubject{
	{
		"Will the research ship Coralie Dane be launched, and when?", "Coralie Dane=the research ship | Polar Survey=the survey | Orla Finch=", "the Polar Survey",
		"the research ship Coralie Dane", "the launch of the Coralie Dane", "the launch", "a launch", "launch the research ship Coralie Dane", "The research ship Coralie Dane will be launched",
		"The Coralie Dane will not be launched", "The research ship Coralie Dane was launched", "The tug boats in Marle will be launched on Sunday after a repair.", "The tall ship Brigand was launched on Thursday in Marle.",
	},
	{
		"Will special envoy Tomas Brell travel to Korrin, and when?", "Tomas Brell=Judge Brell;the special envoy | Korrin=the Draskan capital", "the prime minister's office",
		"special envoy Tomas Brell", "Tomas Brell's journey to Korrin", "the journey", "a journey", "send special envoy Tomas Brell to Korrin", "Special envoy Tomas Brell will travel to Korrin",
		"Tomas Brell will not travel to Korrin", "Special envoy Tomas Brell arrived in Korrin", "The Draskan trade minister, Ivo Leck, will travel to Marle on Sunday, his office said.", "A football team from Orle arrived in Korrin on Thursday.",
	},
	{
		"Will the Orlen Draw be held again, when, and for which prizes?", "Orlen Draw=the draw | State Lottery=the lottery", "the State Lottery",
		"the Orlen Draw", "the repeat of the Orlen Draw", "the repeat draw", "a second draw", "hold the Orlen Draw again", "The Orlen Draw will be held again",
		"The Orlen Draw will not be held again", "The Orlen Draw was held again", "The Orlen Fair raffle on Skerry Island will be drawn again on Sunday after a mouse ate the tickets.", "The church raffle was drawn on Thursday, as every month.",
	},
	{
		"Will the Tarn Bridge reopen to traffic, and when?", "Tarn Bridge=the bridge | Roads Agency=the agency", "the Roads Agency",
		"the Tarn Bridge", "the reopening of the Tarn Bridge", "the reopening", "a reopening", "reopen the Tarn Bridge", "The Tarn Bridge will reopen to traffic",
		"The Tarn Bridge will not reopen", "The Tarn Bridge reopened to traffic", "The Mill Lane tunnel will reopen on Sunday after a flood.", "A bakery in Orle reopened on Thursday.",
	},
	{
		"Will the statue of King Odo be taken down, and when?", "King Odo=the statue | Heritage Board=the board", "the Heritage Board",
		"the statue of King Odo", "the removal of the King Odo statue", "the removal", "a removal", "take down the statue of King Odo", "The statue of King Odo will be taken down",
		"The statue of King Odo will not be taken down", "The statue of King Odo was taken down", "The crane in the port will be taken down on Sunday for repairs.", "A crane in the port of Orle was taken down on Thursday.",
	},
	{
		"Will the hostages from the Amity be released, and when?", "Amity=the freighter | Foreign Office=the ministry", "the Foreign Office",
		"the hostages from the Amity", "the release of the Amity hostages", "the release", "a release", "bring home the hostages from the Amity", "The hostages from the Amity will be released",
		"The Amity hostages will not be released", "The hostages from the Amity were released", "Two football fans held in Marle will be released on Sunday.", "A seal was released into the sea at Orle on Thursday.",
	},
}

// plainSteps are the days of a text, the answers before and after it, and wordings for which both hold.
var plainSteps = []struct {
	day, before, want string
	texts             []string
}{
	{"2026-05-12", "rumoured 2026-05-14", "rumoured 2026-05-14 denied", []string{
		"On {event} {body} gives the same answer as yesterday: not this week.",
		"Asked about {event}, a spokesman for {body} said that nothing had been decided.",
		"{Body} dismissed talk of {bare} on Thursday as nonsense.",
	}},
	{"2026-05-12", "rumoured 2026-05-14", "planned 2026-05-16", []string{
		"{Body} plans to {do} on Saturday 16 May.",
		"{Event} is planned for Saturday 16 May, {body} said.",
		"A plan to {do} on Saturday 16 May has been drawn up, {body} says, but it is not final.",
		"{Body} has set a date: {event} is to be on Saturday 16 May.",
	}},
	{"2026-05-14", "planned 2026-05-16", "confirmed 2026-05-16", []string{
		"{Body} has confirmed {bare} on Saturday 16 May.",
		"{Body} has confirmed that it will {do} on Saturday 16 May.",
		"{Event} on Saturday is definite, {body} said.",
		"{Body} on Thursday gave a firm date for {event}: Saturday 16 May.",
		"The last permit for {event} was signed on Thursday, and {body} said that Saturday stood.",
	}},
	{"2026-05-15", "confirmed 2026-05-16", "postponed 2026-05-18", []string{
		"{not} on Saturday but on Monday, {body} said.",
		"{not} tomorrow. {Body} has put everything off until Monday 18 May.",
		"A judge on Friday put back {event} from Saturday to Monday so that a complaint can be heard.",
		"{Event} will take place two days later than announced, {body} said.",
		"{Event} will not now take place on Saturday; {body} is aiming for Monday.",
		"Saturday is off: {event} will be on Monday, {body} said.",
		"{Body} said that {event} would have to wait until Monday.",
	}},
	{"2026-05-15", "confirmed 2026-05-16", "postponed", []string{
		"{not} on Saturday, {body} said.",
		"{Event} has been postponed indefinitely, {body} said.",
	}},
	{"2026-05-14", "confirmed 2026-05-18", "confirmed 2026-05-16", []string{"{Body} has brought {event} forward to Saturday 16 May."}},
	{"2026-05-11", "none", "rumoured 2026-05-16", []string{"{will}, perhaps as early as Saturday, a source close to {body} said."}},
	{"2026-05-15", "confirmed 2026-05-16", "cancelled", []string{
		"There will be no more talk of a date: {body} has cancelled {event}.",
		"{Body} has scrapped its plan to {do}.",
		"{Body} said it had given up its plan to {do}.",
		"{not}, {body} said.",
	}},
	{"2026-05-18", "postponed 2026-05-18", "happened 2026-05-18", []string{
		"{was} on Monday, two days later than announced, {body} said.",
		"TARN (TNS) - {was} on Monday after a delay of two days, {body} said.",
	}},
	{"2026-05-18", "postponed 2026-05-18", "postponed 2026-05-18", []string{
		"A man was arrested near {thing} on Monday.",
		"Hours before {event}, crowds gathered on Monday.",
		"{Event} is due later on Monday, {body} said.",
	}},
	{"2026-05-17", "cancelled", "happened 2026-05-17", []string{"{was} on Sunday, a day later than intended, {body} said."}},
	{"2026-05-12", "rumoured 2026-05-16", "rumoured 2026-05-16", []string{
		"{other}", "{others}",
		"A lecture on the history of {thing} will be given on Thursday.",
		"A petition against {event} has 4,000 names, and its authors will march on Friday.",
		"{Body} on Tuesday confirmed that a foreman had been on other duties since Friday.",
	}},
	{"2026-05-14", "planned 2026-05-16", "planned 2026-05-16", []string{
		"{other}",
		"The ministry's office has withdrawn Monday's denial of {bare} on Saturday, blaming a gap between two meetings.",
		"{Body} has appointed a new head of the postponed garden party to speak about {short}.",
	}},
	{"2026-05-15", "confirmed 2026-05-16", "confirmed 2026-05-16", []string{
		"{other}", "{others}",
		"{Body} cancelled a press conference about {event}.",
		"A debate on {event} was postponed to Monday.",
		"{Body} said that the press room would not be opened on Saturday.",
		"The first prize is a weekend for two; the second, as it happens, was a goat.",
	}},
}

func TestEventInPlainSentences(t *testing.T) {
	for _, x := range plainSubjects {
		s := &steps{t: t}
		s.begin(x.wording + " | " + x.names)
		s.reg.Learn(article(upperFirst(x.thing)+" has been in the news for weeks, "+x.body+" said.", time.Date(2026, 5, 8, 9, 0, 0, 0, time.UTC)))
		fill := strings.NewReplacer("{body}", x.body, "{Body}", upperFirst(x.body), "{thing}", x.thing, "{event}", x.event, "{Event}", upperFirst(x.event), "{short}", x.short,
			"{bare}", x.bare, "{do}", x.do, "{will}", x.will, "{not}", x.not, "{was}", x.was, "{other}", x.other, "{others}", x.others)
		for _, step := range plainSteps {
			at, err := time.Parse(time.DateOnly, step.day)
			if err != nil {
				t.Fatal(err)
			}
			s.day, s.want, s.kind = at.Add(12*time.Hour), step.want, "after "+step.before
			status, date, _ := strings.Cut(step.before, " ")
			s.before = New(s.q)
			s.before.Status, s.before.Date = Status(status), date
			s.before.State = []Memory{{Key: "status", Value: string(None), At: at.AddDate(0, 0, -4), Over: true}}
			for _, text := range step.texts {
				s.tell(fill.Replace(text))
			}
		}
	}
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func TestEventDenialOfThePast(t *testing.T) {
	for low, want := range map[string]bool{
		"the minister's office has withdrawn its denial of a saturday draw":                                      true,
		"the denial has since been withdrawn":                                                                    true,
		"korrin, which only this morning called the idea a fantasy, told us that a visit is under study":         true,
		"korrin, which lies in the north, called the idea a fantasy":                                             false,
		"the minister's office has withdrawn its licence":                                                        false,
		"the ministry denied on monday that there would be a draw":                                               false,
		"the palace, who on monday laughed at the report, now says that the king will abdicate on friday 22 may": true,
	} {
		if got := denialPast(low); got != want {
			t.Errorf("%s: %v", low, got)
		}
	}
	if l := (line{low: "the state lottery has held the draw again, two days later than it had confirmed.", v: &claim.Verdict{}}); l.sayer() == "two days later than it had" {
		t.Errorf("a comparison is taken for a source: %q", l.sayer())
	}
}

func TestEventWordsOfTheWording(t *testing.T) {
	for low, want := range map[string]bool{
		"when may the people evacuated from the tarn valley return home": true,
		"will the miners trapped in the orle pit be freed":               true,
		"will the town be evacuated on friday":                           false,
		"when will the wreck be raised from the sound":                   false,
	} {
		at := regexp.MustCompile(`\b[a-z]{3,}ed\b`).FindStringIndex(low)
		if got := onlyWhich(low, at); got != want {
			t.Errorf("%s (%s): %v", low, low[at[0]:at[1]], got)
		}
	}
	p := planOf(Question{Kind: Event, Wording: "Will the Orlen Draw be held again?", Aliases: map[string][]string{"Orlen Draw": nil}})
	for name, want := range map[string]bool{"Orlen Fair": true, "Orlen Draw": false, "Orlen": false, "Orlen Town Council": false, "Marle Fair": false} {
		if got := p.namesAnother(name); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
	for low, want := range map[string]bool{
		"the envoys will meet, provided that the president agrees": true,
		"the vote will be held if the council agrees":              true,
		"the vote will be held now that the council has agreed":    false,
	} {
		if got := provided.MatchString(low); got != want {
			t.Errorf("%s: %v", low, got)
		}
	}
}

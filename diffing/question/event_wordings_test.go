package question

import (
	"testing"
	"time"

	"storywatch/diffing/claim"
)

// TestEventWordings tells an event by many writers' words for the same step, and by words that are near it and none.
func TestEventWordings(t *testing.T) {
	visit := Question{ID: "visit", Kind: Event, Wording: "Will President Adela Moravec visit Tarsk, and when?", Aliases: map[string][]string{"Adela Moravec": {"Moravec", "the president"}, "Tarsk": {}}}
	strike := Question{ID: "strike", Kind: Event, Wording: "Will the dockers of Port Selm go on strike, and when?", Aliases: map[string][]string{"Port Selm": {"the port"}, "Dockers' Union": {"the union"}}}
	hearing := Question{ID: "hearing", Kind: Event, Wording: "When will the appeal of Dario Venn be heard?", Aliases: map[string][]string{"Dario Venn": {"Venn"}, "Court of Appeal": {"the court"}}}
	deal := Question{ID: "deal", Kind: Event, Wording: "Will Orlan and Vesk sign a peace treaty, and when?", Aliases: map[string][]string{"Orlan": {}, "Vesk": {}}}
	none, planned, due := Answer{Kind: Event, Status: None}, Answer{Kind: Event, Status: Planned, Date: "2026-03-20"}, Answer{Kind: Event, Status: Planned, Date: "2026-03-09"}
	for _, c := range []struct {
		q              Question
		before         Answer
		sentence, want string
	}{
		{visit, none, "Moravec will touch down in Tarsk on Tuesday week for talks with the king.", "planned"},
		{visit, none, "Moravec is tipped to visit Tarsk this month.", "rumoured"},
		{visit, none, "Word in the corridors is that Moravec will fly to Tarsk on 24 March.", "rumoured 2026-03-24"},
		{strike, none, "The union has served notice of a strike at Port Selm starting on 24 March.", "planned 2026-03-24"},
		{strike, none, "A strike is looming at Port Selm.", "rumoured"},
		{strike, none, "Nurses in Marle are threatening to strike.", "none"},
		{strike, none, "The port's cranes will be painted on 24 March.", "none"},

		{visit, planned, "The visit to Tarsk has been shifted from 20 March to 2 April.", "postponed 2026-04-02"},
		{visit, planned, "The president's visit to Tarsk has been put on ice.", "postponed"},
		{visit, planned, "The president's Tarsk trip was shelved for the time being.", "postponed"},
		{hearing, planned, "The court has relisted the appeal of Dario Venn for 2 April.", "postponed 2026-04-02"},
		{hearing, planned, "The hearing of Venn's appeal stood over to 2 April.", "postponed 2026-04-02"},
		{deal, planned, "The signing ceremony has been frozen.", "postponed"},
		{deal, planned, "Prices of flour have been frozen in Vesk.", "planned 2026-03-20"},
		{visit, planned, "The king's trip to Marle has been put on ice.", "planned 2026-03-20"},

		{visit, planned, "The president has ditched plans to visit Tarsk.", "cancelled"},
		{deal, planned, "Orlan has walked away from the treaty and will not sign.", "cancelled"},
		{strike, planned, "There'll be no strike at Port Selm after the union accepted a pay rise.", "cancelled"},
		{visit, planned, "The mayor of Tarsk has ditched his old car.", "planned 2026-03-20"},
		{strike, planned, "A fence at Port Selm was torn up by the storm.", "planned 2026-03-20"},

		{hearing, planned, "Venn's appeal will be heard on 20 March without fail, the registrar said.", "confirmed 2026-03-20"},
		{visit, planned, "The east wing, shut since the fire, will take guests again on 24 March, the office confirmed.", "planned 2026-03-20"},
		{visit, planned, "The visit to Tarsk is on, the palace said.", "planned 2026-03-20"}, // too little to go by

		{deal, due, "Orlan and Vesk signed the peace treaty on Monday.", "happened 2026-03-09"},
		{visit, due, "The president was received in Tarsk by the king on Monday.", "happened 2026-03-09"},
		{hearing, Answer{Kind: Event, Status: Confirmed, Date: "2026-03-10 16:00"}, "Dario Venn was led into the building at six, said his lawyer.", "confirmed 2026-03-10"}, // it is noon, or three at the latest
		{hearing, due, "Venn's lawyers spoke of six failed tests on 23 January.", "planned 2026-03-09"},
	} {
		day := time.Date(2026, 3, 10, 12, 0, 0, 0, time.UTC)
		var names []claim.Name
		for _, name := range sortedKeys(c.q.Aliases) {
			names = append(names, claim.Name{Name: name, Aliases: c.q.Aliases[name], User: true})
		}
		reg, d := claim.NewRegister(names), article(c.sentence, day)
		reg.Learn(d)
		x := Text{Outlet: d.Outlet, At: day, Published: day}
		for i, said := range claim.Parse(d, reg) {
			x.Verdicts = append(x.Verdicts, claim.Verdict{Claim: said, Sentence: d.Sentences[i], Label: claim.LabelNew, Novelty: claim.Added, Score: 0.8})
		}
		a, _ := Update(c.q, c.before, x)
		got := string(a.Status)
		if full := len(got) + 1 + len(time.DateOnly); len(c.want) >= full && a.Date != "" {
			got += " " + a.Date[:len(time.DateOnly)]
		}
		if got != c.want {
			t.Errorf("%s (%s)\n got %q\nwant %q", c.sentence, c.before.where(), got, c.want)
		}
	}
}

func TestEventTurnsThatMayBe(t *testing.T) {
	for _, c := range []struct {
		from Status
		head string
		want bool
	}{
		{None, "rumoured", true},
		{None, "postponed", false},
		{Rumoured, "postponed", false},
		{Planned, "postponed", true},
		{Planned, "rumoured", false},
		{Postponed, "postponed", false},
		{Postponed, "happened", true},
		{Cancelled, "happened", false},
		{Happened, "planned", false},
		{Planned, "day", true},
		{Planned, "nonsense", false},
	} {
		if got := EventMayTurn(c.from, c.head); got != c.want {
			t.Errorf("from %s to %s: %v", c.from, c.head, got)
		}
	}
	if got := len(EventTurns()); got != len(eventTurns) {
		t.Errorf("%d heads", got)
	}
}

// What the accused say of themselves is no word about an event.
func TestOwnDefence(t *testing.T) {
	for text, want := range map[string]bool{
		"an officer has been suspended and denies wrongdoing": true, "she denied any involvement in the break-out": true, "he denies having met them": true,
		"the palace denied the visit": false, "the ministry denied that she would travel": false, "he dismissed the report": false,
	} {
		if got := ownDefence.MatchString(text); got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}

package question

import (
	"strings"
	"testing"
	"time"

	"storywatch/diffing/claim"
)

var eventGateQuestion = Question{
	ID: "pier", Kind: Event, Wording: "When will the Orlan Pier open again to strollers?",
	Aliases: map[string][]string{"Orlan Pier": {"the pier"}},
}

// eventGateText is a text of one sentence of 11 May 2026, judged new.
func eventGateText(sentence string) Text {
	at := time.Date(2026, 5, 11, 12, 0, 0, 0, time.UTC)
	d := article(sentence, at)
	reg := claim.NewRegister([]claim.Name{{Name: "Orlan Pier", Aliases: []string{"the pier"}, User: true}})
	reg.Learn(d)
	t := Text{Outlet: d.Outlet, At: at, Published: at}
	for i, c := range claim.Parse(d, reg) {
		t.Verdicts = append(t.Verdicts, claim.Verdict{Claim: c, Sentence: d.Sentences[i], Label: claim.LabelNew, Novelty: claim.Added, Score: 0.9})
	}
	return t
}

func TestEventWeightsNameWhatIsMeasured(t *testing.T) {
	m := gates()[Event]
	if l := m.Limits[changeHead]; l <= 0 || l >= 1 {
		t.Errorf("limit %v is no chance", l)
	}
	measured := map[string]bool{"bias": true}
	for _, x := range EventMeasures(eventGateQuestion, New(eventGateQuestion), eventGateText("The pier will open again on Friday, the town said."))[0] {
		if measured[x.Name] {
			t.Errorf("%q is measured twice", x.Name)
		}
		measured[x.Name] = true
	}
	for name := range m.Heads[changeHead] {
		if !measured[name] {
			t.Errorf("%q has a weight and is not measured", name)
		}
	}
	for name := range measured {
		if _, ok := m.Heads[changeHead][name]; !ok {
			t.Errorf("%q is measured and has no weight", name)
		}
	}
}

func TestEventGateDecides(t *testing.T) {
	planned := Answer{Kind: Event, Status: Planned, Date: "2026-05-15"}
	due := Answer{Kind: Event, Status: Postponed, Date: "2026-05-11"}
	for _, c := range []struct {
		before   Answer
		sentence string
		want     string // status and day, empty where nothing is decided
	}{
		{Answer{Status: Rumoured, Date: "2026-05-15"}, "The Orlan Pier has been put on the provisional list of openings for Friday 15 May.", "planned 2026-05-15"},
		{planned, "The town has confirmed that the Orlan Pier will open again on Friday 15 May.", "confirmed 2026-05-15"},
		{planned, "The town plans to open the Orlan Pier again on Friday 15 May.", ""},
		{planned, "The opening of the Orlan Pier was put off from Friday to Monday 18 May, the town said.", "postponed 2026-05-18"},
		{planned, "The opening of the Orlan Pier that the town had set for Friday 15 May was called off.", "cancelled"},
		{planned, "The Orlan Pier has been opened again.", ""}, // its day has not come
		{due, "The Orlan Pier has opened again, a day later than promised.", "happened 2026-05-11"},
		{due, "The Orlan Pier will open again.", ""},
		{due, "The remaining stalls on the Orlan Pier follow on 20 May, the town said.", ""}, // a second part
		{New(eventGateQuestion), "There is no date and there is no Friday, the town said.", ""},
	} {
		a := c.before
		r := &eventRun{p: planOf(eventGateQuestion), a: &a, t: eventGateText(c.sentence)}
		lines := r.lines()
		s, ok := r.bearing(lines).decide(lines[0])
		got := ""
		if ok {
			got = strings.TrimSpace(string(s.status) + " " + s.date)
		}
		if got != c.want {
			t.Errorf("%s (%s)\n got %q\nwant %q", c.sentence, c.before.where(), got, c.want)
		}
	}
}

func TestEventGateLeavesTheBaselineAlone(t *testing.T) {
	x := eventGateText("The pier will open again on Friday 15 May, the town confirmed.")
	x.Corpus = true
	a, changes := UpdateLearned(gates()[Event], eventGateQuestion, New(eventGateQuestion), x)
	if len(changes) > 0 || a.Status != None {
		t.Errorf("the baseline moved the answer to %s", a.where())
	}
	x.Corpus = false
	if a, _ = UpdateLearned(&claim.Model{Heads: map[string]map[string]float64{changeHead: {"bias": 5}}, Limits: map[string]float64{changeHead: 0.5}}, eventGateQuestion, New(eventGateQuestion), x); a.Status != Planned {
		t.Errorf("the same sentence of the stream: %s", a.where())
	}
}

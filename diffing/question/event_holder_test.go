package question

import (
	"slices"
	"testing"
	"time"

	"storywatch/diffing/claim"
)

// heldOffice are questions for somebody by an office, with the steps that sentences about the holder make.
var heldOffice = []struct {
	wording string
	steps   [][4]string // day, answer before, text, answer after
}{
	{"Will the head of the Lowland Relief Corps travel to Sarrin, and when? | Agda Toll=Madame Toll;chief commissioner of the Lowland Relief Corps | Lowland Relief Corps=the Corps | Sarrin=", [][4]string{
		{"2026-05-11", "none", "Word at the town hall is that Agda Toll will be in Sarrin on Friday.", "rumoured 2026-05-15"},
		{"2026-05-11", "none", "Agda Toll, the Corps's chief commissioner, is expected in Pellin at the weekend.", "none"},
		{"2026-05-11", "none", "The Lowland Relief Corps will send two nurses to Marle on Friday, it said.", "none"},
		{"2026-05-12", "rumoured 2026-05-15", "Agda Toll is due to fly to Sarrin on Friday 15 May, provided that the rebels guarantee her safety.", "planned 2026-05-15"},
		{"2026-05-13", "planned 2026-05-15", "Agda Toll will fly to Sarrin on Friday 15 May, now that the rebels have guaranteed her safety.", "confirmed 2026-05-15"},
		{"2026-05-14", "postponed 2026-05-17", "Agda Toll's visit to Sarrin has been brought forward by a day and goes ahead on Saturday, the Lowland Relief Corps said, after forecasters promised a clear morning.", "confirmed 2026-05-16"},
		{"2026-05-14", "confirmed 2026-05-17", "Harbin Haulage is no longer of interest to the inquiry, Judge Mern said in an order that struck it off his list.", "confirmed 2026-05-17"},
		{"2026-05-16", "confirmed 2026-05-16", "Relief chief Agda Toll spent four hours in besieged Sarrin on Saturday, having driven in after nine.", "happened 2026-05-16"},
		{"2026-05-16", "confirmed 2026-05-16", "Monitors picked him up on Saturday at a guest house and drove him to the capital.", "confirmed 2026-05-16"},
	}},
	{"Will the director of the Corvin Gallery visit Peltow, and when? | Ruth Amsel=director of the Corvin Gallery | Corvin Gallery=the gallery | Peltow=", [][4]string{
		{"2026-05-11", "none", "Ruth Amsel will visit Peltow on Friday, the gallery said.", "planned 2026-05-15"},
		{"2026-05-15", "confirmed 2026-05-15", "Ruth Amsel arrived in Peltow on Friday.", "happened 2026-05-15"},
		{"2026-05-15", "confirmed 2026-05-15", "A school class from Orle arrived in Peltow on Friday.", "confirmed 2026-05-15"},
	}},
	{"Will the Senate hold a vote of confidence in Alba Werth's government, and when? | Alba Werth=the premier | Senate=parliament | Civic Front=the opposition", [][4]string{
		{"2026-10-07", "none", "Two members of the Civic Front who drink here say the party is counting on the Senate voting on confidence in the government next Thursday.", "rumoured 2026-10-15"},
		{"2026-10-07", "none", "Several deputies from the Civic Front told us that the Senate will hold the vote of confidence next Thursday.", "rumoured 2026-10-15"},
		{"2026-10-13", "postponed", "The vote of confidence goes ahead after all, at three o'clock on Wednesday afternoon, the Speaker announced on Tuesday after the judges found no fault with the motion.", "confirmed 2026-10-14"},
		{"2026-10-13", "confirmed 2026-10-14", "All eight who have abandoned the coalition voted against the budget.", "confirmed 2026-10-14"},
		{"2026-10-12", "confirmed 2026-10-14", "The government has abandoned the vote of confidence, the Speaker said.", "cancelled"},
	}},
}

func TestEventOfTheHolderOfAnOffice(t *testing.T) {
	for _, x := range heldOffice {
		s := &steps{t: t}
		s.begin(x.wording)
		for _, step := range x.steps {
			at, err := time.Parse(time.DateOnly, step[0])
			if err != nil {
				t.Fatal(err)
			}
			s.day, s.want, s.kind = at.Add(12*time.Hour), step[3], "after "+step[1]
			status, date := step[1], ""
			if k := len(status) - len(" 2026-05-15"); k > 0 && status[k] == ' ' {
				status, date = status[:k], status[k+1:]
			}
			s.before = New(s.q)
			s.before.Status, s.before.Date = Status(status), date
			s.before.State = []Memory{{Key: "status", Value: string(None), At: at.AddDate(0, 0, -4), Over: true}}
			s.tell(step[2])
		}
	}
}

func TestHolders(t *testing.T) {
	for _, x := range []struct {
		wording string
		want    []string
	}{
		{"Will the head of the Relief Corps travel to Sarrin?", []string{"Agda Toll"}},
		{"Will the Relief Corps leave Sarrin?", nil},
		{"Will the office of the Relief Corps close?", nil},
		{"Will Tomas Orr visit the chief of the Relief Corps?", []string{"Agda Toll"}},
	} {
		p := planOf(Question{Kind: Event, Wording: x.wording, Aliases: map[string][]string{"Agda Toll": {"chief commissioner of the Relief Corps"}, "Relief Corps": nil, "Tomas Orr": {"friend of the Relief Corps"}}})
		low, _ := fold(x.wording)
		if got, _ := p.holders(low); !slices.Equal(got, x.want) {
			t.Errorf("%s: %q", x.wording, got)
		}
	}
}

// TestBearsWithoutAnAnswer asks what no answer stands for as yet of a line that puts somebody at a place unknown to the question.
func TestBearsWithoutAnAnswer(t *testing.T) {
	s := &steps{t: t}
	s.begin("Will Agda Toll visit Sarrin, and when? | Agda Toll= | Sarrin=")
	d := article("Agda Toll will visit the mines in Pellin on Friday 15 May.", time.Date(2026, 5, 11, 9, 0, 0, 0, time.UTC))
	s.reg.Learn(d)
	for _, c := range claim.Parse(d, s.reg) {
		if s.q.Bears(claim.Verdict{Claim: c, Label: claim.LabelNew, Novelty: claim.Added}) {
			t.Errorf("bears on a visit to another place: %s", c.Text)
		}
	}
}

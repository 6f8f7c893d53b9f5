package question

import (
	"testing"
	"time"
)

func TestEventWeekdays(t *testing.T) {
	planned := Answer{Kind: Event, Status: Planned, Date: "2026-05-14"}
	for _, c := range []struct{ sentence, want string }{ // the text is of Monday 11 May
		{"The mayor said Thursday was now firm for the pier.", "2026-05-14"},
		{"The mayor said on Thursday that the pier was safe.", "2026-05-07"}, // when it was said
		{"The first strollers step on the pier at four on Wednesday.", "2026-05-13"},
		{"The first strollers stepped on the pier on Wednesday.", "2026-05-06"},
		{"The opening of the pier at which the band was to play has been shifted to Saturday.", "2026-05-16"},
		{"Both towns said Thursday's ceremony was now definite.", "2026-05-14"},
		{"The owner could be before a judge as early as this Friday over the pier.", "2026-05-15"},
		{"The town has fixed five o'clock on Friday morning for the first strollers.", "2026-05-15"},
	} {
		a := planned
		r := &eventRun{p: planOf(eventGateQuestion), a: &a, t: eventGateText(c.sentence)}
		l := r.lines()[0]
		if len(l.dates) != 1 || l.dates[0].From.Format(time.DateOnly) != c.want {
			t.Errorf("%s: %v, want %s", c.sentence, l.dates, c.want)
		}
	}
}

package claim

import (
	"fmt"
	"testing"
	"time"
)

// dates describes the dates of a text as the parser sees it on the day published, a Wednesday.
func dates(c Claim) string {
	out := ""
	for _, d := range c.Dates {
		if out != "" {
			out += "; "
		}
		switch {
		case d.From.IsZero():
		case d.From.Equal(d.To):
			out += d.From.Format("2006-01-02")
		default:
			out += d.From.Format("2006-01-02") + "/" + d.To.Format("2006-01-02")
		}
		if d.Clock != "" {
			out += " " + d.Clock
		}
	}
	return out
}

func TestDates(t *testing.T) {
	tests := []struct{ text, want string }{ // published on Wednesday 13 May 2026
		{"The dam broke on Tuesday.", "2026-05-12"},
		{"The dam broke on Wednesday.", "2026-05-13"},
		{"The dam broke late on Sunday.", "2026-05-10"},
		{"The dam broke last Wednesday.", "2026-05-06"},
		{"The dam will open on Tuesday.", "2026-05-19"},
		{"The dam is due to open on Saturday.", "2026-05-16"},
		{"The opening was put back by a day to Sunday.", "2026-05-17"},
		{"The dam has been shut since Monday.", "2026-05-11"},
		{"The dam may open as early as this Saturday.", "2026-05-16"},
		{"The mayor leaves next Monday.", "2026-05-18"},
		{"The fair opens a week tomorrow.", "2026-05-21"},
		{"The fair opens a week on Friday.", "2026-05-22"},
		{"The fair opens Saturday week.", "2026-05-23"},
		{"It rained today and yesterday.", "2026-05-13; 2026-05-12"},
		{"It rained last night.", "2026-05-12"},
		{"It will rain tomorrow.", "2026-05-14"},
		{"It rained overnight.", "2026-05-12/2026-05-13"},
		{"The overnight train was late.", ""},
		{"It rained on 3 May, and the following day the dam broke.", "2026-05-03; 2026-05-04"},
		{"It rained on 3 May, and two days later the dam broke.", "2026-05-03; 2026-05-05"},
		{"The dam broke on 20 February.", "2026-02-20"},
		{"The dam broke on February 20, 2025.", "2025-02-20"},
		{"The dam broke on Feb. 20th.", "2026-02-20"},
		{"The fair is on Saturday 16 May.", "2026-05-16"},
		{"The fair is on Saturday, May 16.", "2026-05-16"},
		{"The fair is on 16-18 June.", "2026-06-16/2026-06-18"},
		{"The fair is on 2026-06-16.", "2026-06-16"},
		{"The fair was on 16.06.2025.", "2025-06-16"},
		{"The fair was on 4/3/2026 and 4/23/2026.", "2026-03-04; 2026-04-23"},
		{"Version 1.2.3 and 31.02.2026 are no dates.", ""},
		{"It closed on 28 December.", "2025-12-28"},
		{"It will close on 3 February.", "2027-02-03"},
		{"It will close on 11 May.", "2026-05-11"},
		{"It closed in March.", "2026-03-01/2026-03-31"},
		{"It will open in March.", "2027-03-01/2027-03-31"},
		{"March of the miners: they march on.", ""},
		{"Staff may leave.", ""},
		{"It will open in the first week of June.", "2026-06-01/2026-06-07"},
		{"It has leaked since mid-February.", "2026-02-10/2026-02-20"},
		{"It was built in 1974 and the 2024 report was shelved.", "1974-01-01/1974-12-31; 2024-01-01/2024-12-31"},
		{"Some 2000 people came and 1950 pounds were spent.", ""},
		{"It leaked last autumn.", "2025-09-01/2025-11-30"},
		{"It opened two years ago.", "2024-01-01/2024-12-31"},
		{"It opened three days ago.", "2026-05-10"},
		{"He returns next month and left last month.", "2026-06-01/2026-06-30; 2026-04-01/2026-04-30"},
		{"Boats will be back at the weekend.", "2026-05-16/2026-05-17"},
		{"Boats sank at the weekend.", "2026-05-09/2026-05-10"},
		{"The hall closed at Easter.", "2026-04-05"},
		{"The report is due before Easter.", "2027-03-28"},
		{"She has been ill since Christmas.", "2025-12-25"},
		{"The boat leaves at 7.15 tomorrow morning.", "2026-05-14 07:15"},
		{"The boat left at 9.40 p.m. on Monday.", "2026-05-11 21:40"},
		{"He was held shortly before 6am.", " 06:00"},
		{"They stopped at four o'clock on Sunday afternoon.", "2026-05-10 16:00"},
		{"It begins at noon on Friday.", "2026-05-15 12:00"},
		{"Water rose at 7.15 metres an hour to 9.40 metres.", ""},
		{"The Sunday Herald said so.", ""},
	}
	for _, tt := range tests {
		if got := dates(last(tt.text)); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestDatesZone checks that weekdays are those of the outlet's zone, and that nothing is invented without a time of publication.
func TestDatesZone(t *testing.T) {
	d, r := article("The dam broke today.")
	d.Published = time.Date(2026, 5, 13, 23, 30, 0, 0, time.UTC).In(time.FixedZone("", 2*3600))
	if got := dates(Parse(d, r)[0]); got != "2026-05-14" {
		t.Errorf("half past eleven in Greenwich is %q two hours to the east", got)
	}
	d.Published = time.Time{}
	if got := dates(Parse(d, r)[0]); got != "" {
		t.Errorf("today without a time of publication is %q", got)
	}
	d.Sentences[0].At = time.Date(2026, 5, 2, 9, 0, 0, 0, time.UTC)
	if got := dates(Parse(d, r)[0]); got != "2026-05-02" {
		t.Errorf("today in a post of 2 May is %q", got)
	}
}

func TestEaster(t *testing.T) {
	for year, want := range map[int]string{1961: "04-02", 2000: "04-23", 2008: "03-23", 2024: "03-31", 2026: "04-05", 2038: "04-25"} {
		if got := easter(year); got.Format("2006-01-02") != fmt.Sprint(year)+"-"+want {
			t.Errorf("Easter %d on %s, want %s", year, got.Format("2006-01-02"), want)
		}
	}
}

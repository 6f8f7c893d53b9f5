package question

import "testing"

// Wordings of what takes effect, comes out, is crowned or found, and baselines that only give a month or a day.
func TestEventPlainKinds(t *testing.T) {
	const (
		ban     = "When does the ban on diesel cars take effect?"
		crown   = "When is Queen Ilona to be crowned?"
		results = "When will the census results be out?"
		notes   = "When do the new notes come into circulation?"
	)
	known := map[string][]string{"Queen Ilona": {}}
	runGeneral(t, Event, known, []generalRow{
		{ban, "The ban on diesel cars will take effect on [d:2026-06-01:1 June], the council decided.", "planned 2026-06-01"},
		{ban, "The ban on diesel cars will take effect on [d:2026-06-01:1 June]. / The ban on diesel cars took effect on [d:2026-05-11:Monday].", "happened 2026-05-11"},
		{crown, "[p:Queen Ilona] is to be crowned on [d:2026-06-06:6 June], the palace said.", "planned 2026-06-06"},
		{crown, "The coronation of [p:Queen Ilona] will be held on [d:2026-06-06:6 June].", "planned 2026-06-06"},
		{results, "The census results will be published on [d:2026-06-30:30 June], the office said.", "planned 2026-06-30"},
		{notes, "The new notes will come into circulation on [d:2026-08-01:1 August], the bank said.", "planned 2026-08-01"},
	})
}

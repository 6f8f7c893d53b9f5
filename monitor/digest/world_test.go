package digest

import (
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
)

// The story of these tests is invented: a bridge that closed, and who knew of its cracks.

func clock(day, hour, minute int) time.Time {
	return time.Date(2026, time.March, day, hour, minute, 0, 0, time.UTC)
}

func berlin() *time.Location {
	loc, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		panic(err)
	}
	return loc
}

func bridgeOptions() Options {
	return Options{
		Receiver: "desk",
		Stories: map[string]StoryInfo{"vellmark": {Title: "Vellmark bridge", Questions: []question.Question{
			{ID: "reopening", Kind: question.Event, Wording: "When will the Vellmark bridge reopen, and to whom?"},
			{ID: "blamed", Kind: question.Roster, Wording: "Who is blamed for the cracks in the Vellmark bridge?"},
			{ID: "cracks", Kind: question.Figure, Wording: "How many cracks were found in the Vellmark bridge?"},
		}}},
		Zone: berlin(), From: clock(3, 6, 0), To: clock(3, 18, 0), Command: "storywatch findings --receiver desk",
	}
}

func claimFinding(id int64, outlet, text string, v claim.Verdict, score float64) finding.Finding {
	v.Sentence = diffing.Sentence{Text: text}
	v.Label, v.Material = claim.LabelNew, true
	return finding.Finding{
		ID: id, Story: "vellmark", Kind: finding.Claim, At: clock(3, 9, int(id)), Article: id, Version: 1, Outlet: outlet,
		URL: "https://" + hostName(outlet) + ".example/bridge/" + string(rune('a'+id%26)), Title: "Bridge: what we know", Material: true, Score: score,
		Questions: []string{"reopening"}, Verdict: &v,
	}
}

func hostName(outlet string) string {
	var b []byte
	for i := range len(outlet) {
		if c := outlet[i] | 0x20; c >= 'a' && c <= 'z' {
			b = append(b, c)
		}
	}
	return string(b)
}

func said(name string) []claim.Attribution {
	return []claim.Attribution{{Source: name, Text: name, Cue: "said"}}
}

func changeFinding(id int64, ch question.Change) finding.Finding {
	return finding.Finding{
		ID: id, Story: "vellmark", Kind: finding.Answer, At: ch.Evidence.At, Outlet: ch.Evidence.Outlet, URL: ch.Evidence.URL,
		Material: true, Questions: []string{ch.Question}, Change: &ch,
	}
}

func evidence(outlet, text, by string, at time.Time) question.Evidence {
	return question.Evidence{By: by, Appearance: claim.Appearance{
		Outlet: outlet, URL: "https://" + hostName(outlet) + ".example/bridge", At: at, Text: text,
	}}
}

func editFinding(id int64, e diffing.Edit) finding.Finding {
	return finding.Finding{
		ID: id, Story: "vellmark", Kind: finding.Edit, At: clock(3, 14, int(id%60)), Article: 40, Version: 3, Outlet: "Ostrau Post",
		URL: "https://ostraupost.example/bridge/live", Title: "Bridge closed after cracks were found", Material: true, Score: 0.5, Silent: true, Edit: &e,
	}
}

// bridge is one of everything that can be told.
func bridge() []finding.Finding {
	const confirmed = "The Vellmark bridge will reopen to pedestrians on Monday 9 March, the roads ministry confirmed on Tuesday."
	const named = "The inspector who signed off the bridge in 2024 is Tomasz Brandl, 58, prosecutors said."
	return []finding.Finding{
		claimFinding(11, "Ostrau Post", confirmed, claim.Verdict{Novelty: claim.Update}, 0.99), // the evidence of 20: told there
		claimFinding(12, "Daily Lantern", "Engineers counted 23 cracks in the eastern pylon, three more than in January.", claim.Verdict{
			Novelty: claim.Update, Reason: "number differs: 20 → 23", Claim: claim.Claim{By: said("Ines Okafor")},
			Nearest: &claim.Appearance{
				Outlet: "Ostrau Post", URL: "https://ostraupost.example/jan", At: clock(1, 7, 30), Corpus: true,
				Text: "Twenty cracks were found in the eastern pylon in January, the inspection office says.",
			},
		}, 0.91),
		claimFinding(13, "Le Pont", "The steel came from a mill that closed in 2019.", claim.Verdict{
			Novelty: claim.Added, Reason: "no earlier claim speaks of it",
		}, 0.97),
		withVersion(claimFinding(14, "Northern Wire", "A second report, dated 4 May 2025, was never published.", claim.Verdict{
			Novelty: claim.Contradicts, Reason: "denied before: no second report",
			Claim: claim.Claim{By: []claim.Attribution{{Source: "Northern Wire", Outlet: true}, {Source: "two officials"}}},
			Nearest: &claim.Appearance{
				Outlet: "Ostrau Post", URL: "https://ostraupost.example/report", At: clock(2, 16, 5),
				Text: "There is no second report, a ministry spokeswoman said.",
			},
		}, 0.88), 2),
		minor(claimFinding(15, "Daily Lantern", "Commuters brought cake to the ferry crews.", claim.Verdict{Novelty: claim.Added}, 0.4)),
		changeFinding(20, question.Change{
			Question: "reopening", What: "confirmed for 9 March, for pedestrians", Before: "planned for spring", After: "confirmed, 9 March 2026, pedestrians",
			Rule: "status step with an official source", Evidence: evidence("Ostrau Post", confirmed, "the roads ministry", clock(3, 9, 11)),
		}),
		changeFinding(21, question.Change{
			Question: "blamed", What: "a former inspector is named: Tomasz Brandl", Before: "a former inspector (unnamed)", After: "Tomasz Brandl, former inspector",
			Evidence: evidence("Northern Wire", named, "prosecutors", clock(3, 11, 45)),
		}),
		changeFinding(22, question.Change{
			Question: "blamed", What: "Tomasz Brandl denies it", Before: "", After: "denies it",
			Evidence: evidence("Northern Wire", named, "prosecutors", clock(3, 11, 45)),
		}),
		changeFinding(23, question.Change{
			Question: "cracks", What: "the count of 200 cracks is taken back", Before: "200 cracks", After: "20 cracks", Correction: true,
			Evidence: evidence("Daily Lantern", "An earlier version of this article misstated the number of cracks; it is 20, not 200.", "Daily Lantern", clock(3, 8, 2)),
		}),
		{
			ID: 30, Story: "vellmark", Kind: finding.Corroborated, At: clock(3, 10, 0), Outlet: "Le Pont", Material: true,
			Verdict: &claim.Verdict{Sentence: diffing.Sentence{Text: "Le pont reste fermé."}, Nearest: &claim.Appearance{Text: "The bridge stays closed.", URL: "https://a.example"}},
		},
		{
			ID: 31, Story: "vellmark", Kind: finding.Corroborated, At: clock(3, 10, 5), Outlet: "Daily Lantern", Material: true,
			Verdict: &claim.Verdict{Sentence: diffing.Sentence{Text: "No car may pass."}, Nearest: &claim.Appearance{Text: "The bridge stays closed.", URL: "https://a.example"}},
		},
		editFinding(41, diffing.Edit{Op: diffing.Altered, Classes: []diffing.Class{diffing.Number}, Words: []diffing.Word{
			{Op: "=", Text: "Repairs will cost "}, {Op: "-", Text: "four "}, {Op: "+", Text: "nine "}, {Op: "=", Text: "million crowns, the city said."},
		}}),
		editFinding(42, diffing.Edit{Op: diffing.Altered, Classes: []diffing.Class{diffing.Headline}, Words: []diffing.Word{
			{Op: "=", Text: "Bridge closed after cracks were "}, {Op: "-", Text: "suspected"}, {Op: "+", Text: "found"},
		}}),
		editFinding(43, diffing.Edit{Op: diffing.Deleted, Classes: []diffing.Class{diffing.Deletion}, Old: &diffing.Sentence{Text: "The mayor was told in October."}}),
		{
			ID: 50, Story: "vellmark", Kind: finding.Withdrawn, At: clock(3, 14, 43), Outlet: "Ostrau Post", URL: "https://ostraupost.example/bridge/live", Material: true,
			Score: 0.7, Appearance: &claim.Appearance{Outlet: "Ostrau Post", URL: "https://ostraupost.example/bridge/live", Text: "The mayor was told in October."},
		},
		{
			ID: 60, Story: "vellmark", Kind: finding.Gone, At: clock(3, 15, 0), Outlet: "Le Pont", URL: "https://lepont.example/enquete", Title: "L’enquête du pont",
			Text: "removed by its publisher (410)",
		},
		{ID: 70, Story: "vellmark", Kind: finding.FirstSight, At: clock(3, 7, 0), Outlet: "Kanal 5", Text: "Kanal 5, first reading: 14 articles, 3 claims not known before"},
		{ID: 80, Kind: finding.Notice, At: clock(3, 16, 0), Outlet: "Ferry Gazette", URL: "https://ferrygazette.example/rss", Text: "the feed has answered 503 for six hours"},
	}
}

func withVersion(f finding.Finding, n int) finding.Finding {
	f.Version = n
	return f
}

func minor(f finding.Finding) finding.Finding {
	f.Material, f.Verdict.Material, f.Verdict.Label = false, false, claim.LabelMinor
	return f
}

package monitor_test

import (
	"strings"
	"testing"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/monitor"
	"storywatch/store"
)

// TestWhatWasToldIsTakenBack: a receiver that was told of a claim hears above all else that it is gone or corrected; of a claim that it was
// not told of it hears as of any other.
func TestWhatWasToldIsTakenBack(t *testing.T) {
	var desk *kept
	s := newScene(t, "  - {name: desk, command: [note], every: at once}\n", 0, func(now func() time.Time) map[string]monitor.Sender {
		desk = &kept{now: now}
		return map[string]monitor.Sender{"desk": desk}
	})
	cycle := func(list ...finding.Finding) {
		t.Helper()
		if _, err := s.db.AddFindings(t.Context(), list); err != nil {
			t.Fatal(err)
		}
		if err := s.m.Cycle(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.m.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	// Findings of an article need one.
	if _, err := s.db.RecordPoll(t.Context(), store.Poll{Feed: 1, At: s.now(), NextPoll: s.now().Add(time.Hour), Entries: []store.Entry{
		{URL: "https://echo.example/1", Title: "Sluice 1", Admitted: true, Aliases: []store.Alias{{Kind: "url", Value: "https://echo.example/1"}}},
	}}); err != nil {
		t.Fatal(err)
	}
	said := claimNumber(1, s.now())
	said.Article = 1
	cycle(said)
	gone := finding.Finding{
		Story: "weir", Kind: finding.Withdrawn, At: s.now(), Article: 1, Outlet: "Valley Echo", URL: said.URL, Material: true,
		Appearance: &claim.Appearance{Outlet: "Valley Echo", URL: said.URL, Text: said.Verdict.Sentence.Text},
	}
	never := gone
	never.Appearance = &claim.Appearance{Outlet: "Valley Echo", URL: said.URL, Text: "Nobody was told of this sentence."}
	note := finding.Finding{
		Story: "weir", Kind: finding.Edit, At: s.now(), Article: 1, Outlet: "Valley Echo", URL: said.URL, Title: "Sluice 1",
		Edit: &diffing.Edit{Op: diffing.Added, Classes: []diffing.Class{diffing.Note}, New: &diffing.Sentence{Text: "Correction: it was sluice 102."}},
	}
	cycle(gone, never, note)
	if n := len(desk.got); n != 2 {
		t.Fatalf("%d messages", n)
	}
	text := desk.got[len(desk.got)-1].msg.Text
	top, rest, _ := strings.Cut(text, "Withdrawn claims")
	if !strings.Contains(top, "Corrected: what you were told before") || !strings.Contains(top, "Crew 1 closed") || !strings.Contains(top, "it was sluice 102") ||
		strings.Contains(top, "Nobody was told") || !strings.Contains(rest, "Nobody was told") {
		t.Errorf("the desk reads\n%s", text)
	}
	if !strings.HasPrefix(desk.got[len(desk.got)-1].msg.Subject, "Corrected: Valley Echo no longer says: Crew 1 closed") {
		t.Errorf("under %q", desk.got[len(desk.got)-1].msg.Subject)
	}
	// A sentence that is taken out is told as an edit.
	next := claimNumber(3, s.now())
	next.Article = 1
	cycle(next)
	deleted := note
	deleted.Edit = &diffing.Edit{Op: diffing.Deleted, Classes: []diffing.Class{diffing.Deletion}, Old: &diffing.Sentence{Text: next.Verdict.Sentence.Text}}
	cycle(deleted)
	if subject := desk.got[len(desk.got)-1].msg.Subject; !strings.HasPrefix(subject, "Corrected: Valley Echo no longer says: Crew 3 closed") {
		t.Errorf("under %q", subject)
	}
}

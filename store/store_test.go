package store

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"storywatch/diffing"
	"storywatch/diffing/claim"
)

// start is the first moment of the tests' time.
var start = time.Date(2031, 5, 4, 6, 0, 0, 0, time.UTC)

// at is that many minutes later.
func at(minutes int) time.Time { return start.Add(time.Duration(minutes) * time.Minute) }

const story = "harbour"

// open opens a new database in a file of the test's own.
func open(t testing.TB, opts ...Option) *DB {
	t.Helper()
	return openAt(t, filepath.Join(t.TempDir(), "watch.db"), opts...)
}

func openAt(t testing.TB, path string, opts ...Option) *DB {
	t.Helper()
	db, err := Open(t.Context(), path, opts...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		problems, err := db.Verify(context.Background())
		if err != nil {
			t.Error(err)
		}
		for _, p := range problems {
			t.Error("verify:", p)
		}
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

// must returns v, or ends the test.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func ok(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// same compares; an empty list and none are the same.
func same[T any](t testing.TB, what string, got, want T) {
	t.Helper()
	if d := cmp.Diff(want, got, cmpopts.EquateEmpty()); d != "" {
		t.Errorf("%s (-want +got):\n%s", what, d)
	}
}

// article adds an article of an outlet.
func article(t testing.TB, db *DB, outlet, url string) Article {
	t.Helper()
	return must(db.AddArticle(t.Context(), Article{URL: url, Outlet: outlet, FirstSeen: start, State: Candidate, NextCheck: start},
		[]Alias{{Kind: "url", Value: url}}))(t)
}

// says is a sentence that is judged new.
func says(index int, text string, keys ...string) Judged {
	return Judged{
		Verdict: claim.Verdict{
			Label: claim.LabelNew, Novelty: claim.Added, Material: true, Score: 0.9, Reason: "nothing near",
			Sentence: diffing.Sentence{Text: text, Index: index, Kind: diffing.Paragraph},
			Claim:    claim.Claim{Text: text, Modality: claim.Asserted, Terms: slices.Clone(keys)},
		},
		Keys: keys,
	}
}

// repeats is a sentence that says what near does.
func repeats(index int, text string, near claim.Appearance, keys ...string) Judged {
	s := says(index, text, keys...)
	s.Label, s.Novelty, s.Material, s.Nearest = claim.LabelKnown, claim.Corroborates, false, &near
	return s
}

// check is a visit that found a new text, judged for the story.
func check(a Article, when time.Time, sentences ...Judged) Check {
	text := Version{Title: "Ferry pier closed", Extractor: "test 1"}
	for _, s := range sentences {
		text.Blocks = append(text.Blocks, diffing.Block{Kind: diffing.Paragraph, Text: s.Sentence.Text})
		text.TextHash += s.Sentence.Text
	}
	return Check{
		Article: a.ID, At: when, Kind: "ok", State: Followed, NextCheck: when.Add(time.Hour),
		Snapshot:   &Snapshot{URL: a.URL, FetchedAt: when, Status: 200, Kind: "ok", Body: []byte("<p>" + text.TextHash)},
		Version:    &text,
		Judgements: []Judgement{{Story: story, Relevant: true, Reason: "names the pier", Score: 0.8, Sentences: sentences}},
	}
}

func record(t testing.TB, db *DB, c Check) Recorded {
	t.Helper()
	return must(db.RecordCheck(t.Context(), c))(t)
}

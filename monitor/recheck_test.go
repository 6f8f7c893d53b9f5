package monitor

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"storywatch/monitor/config"
	"storywatch/store"
)

// steps are the defaults of the configuration.
func steps(t *testing.T) []config.RecheckStep {
	t.Helper()
	cfg, err := config.Parse("feeds.yaml", []byte(deskConfig))
	if err != nil {
		t.Fatal(err)
	}
	return cfg.Recheck
}

// TestRecheckTableIsDocumented holds that docs/versions.md and feeds.yaml show the table that is in force.
func TestRecheckTableIsDocumented(t *testing.T) {
	docs, err := os.ReadFile("../docs/versions.md")
	if err != nil {
		t.Fatal(err)
	}
	yaml, err := os.ReadFile("../feeds.yaml")
	if err != nil {
		t.Fatal(err)
	}
	say := func(d time.Duration) string {
		switch {
		case d >= 48*time.Hour:
			return fmt.Sprintf("%d days", d/(24*time.Hour))
		case d == 24*time.Hour:
			return "1 day"
		case d == time.Hour:
			return "1 hour"
		case d > time.Hour:
			return fmt.Sprintf("%d hours", d/time.Hour)
		}
		return fmt.Sprintf("%d minutes", d/time.Minute)
	}
	for _, s := range steps(t) {
		if row := fmt.Sprintf("| %s | %s |", say(s.Younger), say(s.Every)); !strings.Contains(string(docs), row) {
			t.Errorf("docs/versions.md has no row %q", row)
		}
	}
	shown := regexp.MustCompile(`(?m)^#(recheck:\n(?:#  - .*\n)+)`).FindSubmatch(yaml)
	if shown == nil {
		t.Fatal("feeds.yaml does not show the table")
	}
	cfg, err := config.Parse("feeds.yaml", []byte(deskConfig+strings.ReplaceAll(string(shown[1]), "#  - ", "  - ")))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(steps(t), cfg.Recheck); diff != "" {
		t.Errorf("feeds.yaml shows another table (-in force +shown):\n%s", diff)
	}
}

// TestNextCheck holds that articles are re-read by their age and by the time since their last change, with a jitter of at most an eighth.
func TestNextCheck(t *testing.T) {
	table := steps(t)
	for _, c := range []struct {
		age, change time.Duration // since it was first seen, since it changed (0: never)
		want        time.Duration // 0: no more
	}{
		{0, 0, 15 * time.Minute},
		{4 * time.Hour, 0, time.Hour},
		{4 * time.Hour, time.Hour, 15 * time.Minute},
		{50 * time.Hour, 0, 6 * time.Hour},
		{50 * time.Hour, 2 * time.Hour, 15 * time.Minute},
		{20 * 24 * time.Hour, 0, 72 * time.Hour},
		{31 * 24 * time.Hour, 0, 0},
		{300 * 24 * time.Hour, 25 * 24 * time.Hour, 72 * time.Hour},
	} {
		spread := map[time.Duration]bool{}
		for i := range 50 {
			a := store.Article{URL: fmt.Sprintf("https://gull.example/%d", i), FirstSeen: morning.Add(-c.age)}
			if c.change > 0 {
				a.LastChange = morning.Add(-c.change)
			}
			next, ok := nextCheck(table, a, morning)
			if ok != (c.want > 0) {
				t.Fatalf("%s old, changed %s ago: read again: %v", c.age, c.change, ok)
			}
			wait := next.Sub(morning)
			if ok && (wait < c.want || wait > c.want+c.want/8) {
				t.Errorf("%s old, changed %s ago: next in %s, want %s and at most an eighth more", c.age, c.change, wait, c.want)
			}
			spread[wait] = true
		}
		if c.want > 0 && len(spread) < 40 {
			t.Errorf("%s old: 50 articles fall on %d times", c.age, len(spread))
		}
	}
}

// TestSimulatedRecheck holds the figures that docs/versions.md states, within what a change of the assumptions would move.
func TestSimulatedRecheck(t *testing.T) {
	figures := SimulateRecheck(steps(t))
	ours, theirs := figures[0], figures[1]
	t.Logf("re-check: %.1f requests per article, %.1f %% of edits caught, newsdiffs: %.1f and %.1f %%", ours.Requests, 100*ours.Own, theirs.Requests, 100*theirs.Own)
	if ours.Own < 0.96 || ours.Seen < 0.999 || ours.Requests > 70 {
		t.Errorf("our table: %+v", ours)
	}
	if ours.Requests > 0.8*theirs.Requests || ours.Own < theirs.Own-0.005 {
		t.Errorf("newsdiffs' table does better: %+v", theirs)
	}
	var early, all, changed int
	for _, a := range simulatedEdits() {
		if len(a.edits) > 0 {
			changed++
		}
		for _, e := range a.edits {
			all++
			if e <= 24*time.Hour {
				early++
			}
		}
	}
	if share := float64(early) / float64(all); share < 0.80 || share > 0.82 {
		t.Errorf("%.3f of the edits come in the first day, published are 0.81", share)
	}
	if share := float64(changed) / simArticles; share < 0.175 || share > 0.182 {
		t.Errorf("%.4f of the articles change, published are 0.1785", share)
	}
}

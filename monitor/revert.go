package monitor

import (
	"context"
	"fmt"
	"time"

	"storywatch/diffing/finding"
	"storywatch/store"
)

// flapsTold is how often within flapWindow an article may go back to a text that it had before and still be news. What flaps on is stored,
// and told no more.
const flapsTold = 1

const flapWindow = 7 * 24 * time.Hour

// reverts tells to which earlier version a new text goes back (0: to none), and how often the article has gone back lately.
func (m *Monitor) reverts(ctx context.Context, a store.Article, hash string, at time.Time) (to, times int, err error) {
	versions, err := m.db.Versions(ctx, a.ID)
	if err != nil {
		return 0, 0, fmt.Errorf("read versions: %w", err)
	}
	first := map[string]int{} // number of the first version with a text
	for _, v := range versions {
		if _, ok := first[v.TextHash]; !ok {
			first[v.TextHash] = v.N
		} else if at.Sub(v.At) < flapWindow {
			times++
		}
	}
	return first[hash], times, nil
}

// damp makes of the findings of a page that went back to an earlier text edits that say so, and none when it keeps flapping. Changes of
// answers are told always.
func damp(all []finding.Finding, to, times int) []finding.Finding {
	if to == 0 {
		return all
	}
	var out []finding.Finding
	for _, f := range all {
		switch {
		case f.Kind == finding.Answer:
			out = append(out, f)
		case f.Kind == finding.Edit && times < flapsTold:
			f.RevertsTo = to
			out = append(out, f)
		}
	}
	return out
}

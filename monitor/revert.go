package monitor

import (
	"context"
	"fmt"
	"slices"

	"storywatch/diffing/finding"
	"storywatch/store"
)

// flapsTold is how often an article may go back to a text that it had before and still be news. What flaps on is stored, and told no more.
const flapsTold = 1

// reverts tells to which earlier version a new text goes back (0: to none), and how often this text has come back already.
func (m *Monitor) reverts(ctx context.Context, a store.Article, hash string) (to, times int, err error) {
	versions, err := m.db.Versions(ctx, a.ID)
	if err != nil {
		return 0, 0, fmt.Errorf("read versions: %w", err)
	}
	slices.SortFunc(versions, func(x, y store.Version) int { return x.N - y.N })
	for _, v := range versions {
		if v.TextHash != hash {
			continue
		}
		if to == 0 {
			to = v.N
		} else {
			times++
		}
	}
	return to, times, nil
}

// damp makes of the findings of a page that went back to an earlier text one finding that says so, and none when it keeps flapping. Changes
// of answers are told always.
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

package monitor

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"storywatch/diffing/finding"
	"storywatch/monitor/page"
	"storywatch/store"
)

// An article that could be read and now cannot is news, but pages flicker: a removal or a wall is told when a second look agrees, once, and
// so is its end. What has been seen and told stands in the article's quarantine, beside the hash of a suspect text.
const (
	seenGone = "seen: gone"
	seenWall = "seen: wall"
	toldWall = "told: wall"
)

// Held tells whether an article's page gave a suspect text that is held back until a second check agrees.
func Held(a store.Article) bool {
	return a.Quarantine != "" && !strings.HasPrefix(a.Quarantine, "seen: ") && !strings.HasPrefix(a.Quarantine, "told: ")
}

// secondLook is how long after a first suspicion a page is looked at again.
const secondLook = 10 * time.Minute

// goneFor is how long an article that was removed is looked for, once a day: publishers put things back.
const goneFor = 30 * 24 * time.Hour

// recordUnreadable keeps what is known of an article whose page could not be read: nothing is overwritten, the wall is named, the next try
// is planned, and the feed's headline and summary are judged in its place so that a walled scoop is still told.
func (m *Monitor) recordUnreadable(ctx context.Context, a store.Article, c *store.Check, v *Visit, text page.Text, got fetched) error {
	c.Error = cmp.Or(text.Reason, string(text.Kind))
	c.NextCheck = later(c.At.Add(checkRetry(a.Failures+1)), c.At.Add(got.snap.RetryAfter))
	if !Held(a) {
		c.Quarantine = a.Quarantine
	}
	final := text.Kind == page.Gone && (got.snap.Status == 410 || got.snap.Status == 451) // said for good; a 404 may be a slip
	gone := text.Kind == page.Gone || text.Kind == page.NotFound && a.Versions > 0
	switch {
	case gone && a.State == store.GoneState:
		c.NextCheck = c.At.Add(24 * time.Hour)
	case gone && !final && a.Quarantine != seenGone:
		c.Quarantine, c.NextCheck = seenGone, c.At.Add(secondLook)
		var err error
		if c.CanonicalURL, err = m.otherAddress(ctx, a); err != nil { // the second look goes there, where there is one
			return err
		}
		return m.save(ctx, a, c, v)
	case gone:
		c.State, c.Quarantine, c.NextCheck = store.GoneState, "", c.At.Add(24*time.Hour)
		if a.Versions > 0 {
			c.Findings = append(c.Findings, pageFinding(a, c.At, fmt.Sprintf("%q was removed by %s (%s); its last text is kept.", a.Title, a.Outlet, c.Error)))
		}
	case a.Versions > 0 && wall(text.Kind) && a.Quarantine == seenWall:
		c.Quarantine = toldWall
		c.Findings = append(c.Findings, pageFinding(a, c.At, fmt.Sprintf("%q of %s can no longer be read (%s); its last text is kept.", a.Title, a.Outlet, c.Error)))
	case a.Versions > 0 && wall(text.Kind) && a.Quarantine != toldWall:
		c.Quarantine, c.NextCheck = seenWall, c.At.Add(secondLook)
	}
	if c.At.Sub(later(a.FirstSeen, a.LastChange)) > goneFor {
		c.NextCheck = time.Time{}
	}
	if a.Versions == 0 && (text.Kind != unreachable || a.Failures >= 2) {
		if err := m.judgeHeadline(ctx, a, c, v); err != nil {
			return err
		}
	}
	return m.save(ctx, a, c, v)
}

// wall tells whether a page of this kind stands between the reader and the article, for as long as it does. A document that was cut off is an
// accident.
func wall(k page.Kind) bool {
	return slices.Contains([]page.Kind{page.Consent, page.Paywall, page.Login, page.Blocked, page.GeoBlock, page.Script, page.Empty}, k)
}

// readableAgain adds what is to be told when an article that was told to be gone or behind a wall can be read again.
func readableAgain(a store.Article, c *store.Check) {
	if a.State == store.GoneState {
		c.State = store.Followed
	}
	if a.Versions > 0 && (a.State == store.GoneState || a.Quarantine == toldWall) {
		c.Findings = append(c.Findings, pageFinding(a, c.At, fmt.Sprintf("%q of %s can be read again.", a.Title, a.Outlet)))
	}
}

// pageFinding is a finding about an article's page and not about what it says.
func pageFinding(a store.Article, at time.Time, text string) finding.Finding {
	return finding.Finding{
		Kind: finding.Gone, At: at, Article: a.ID, Version: a.Versions, Outlet: a.Outlet, URL: a.URL, Title: a.Title,
		Published: a.Published, Material: true, Text: text,
	}
}

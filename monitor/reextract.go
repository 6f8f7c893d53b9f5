package monitor

import (
	"context"
	"fmt"

	"storywatch/diffing"
	"storywatch/monitor/page"
	"storywatch/store"
)

// Reextract reads the latest snapshot of every article again whose text an older extractor gave, and stores what it says now. It tells nobody:
// the program changed, not the pages. It returns how many articles read differently.
func (m *Monitor) Reextract(ctx context.Context) (int, error) {
	no := false
	articles, err := m.db.Articles(ctx, store.ArticleFilter{Corpus: &no})
	if err != nil {
		return 0, fmt.Errorf("read articles: %w", err)
	}
	n := 0
	for _, a := range articles {
		if a.Versions == 0 || a.State == store.Merged {
			continue
		}
		v, err := m.db.Version(ctx, a.ID, 0)
		if err != nil {
			return n, fmt.Errorf("read version of article %d: %w", a.ID, err)
		}
		if by, _ := readBy(v); by == m.extractor(a.Outlet) {
			continue
		}
		changed, err := m.reextract(ctx, a, v)
		if err != nil {
			return n, fmt.Errorf("read article %d again: %w", a.ID, err)
		}
		if changed {
			n++
		}
	}
	return n, nil
}

// reextract stores what an article's snapshot says to the present extractor, when that differs, as a version that nobody is told of.
func (m *Monitor) reextract(ctx context.Context, a store.Article, prev store.Version) (bool, error) {
	snaps, err := m.db.Snapshots(ctx, a.ID)
	if err != nil {
		return false, fmt.Errorf("read snapshots: %w", err)
	}
	for _, s := range snaps {
		if s.ID != prev.Snapshot {
			continue
		}
		body, err := m.db.SnapshotBody(ctx, s.ID)
		if err != nil {
			return false, fmt.Errorf("read snapshot %d: %w", s.ID, err)
		}
		var met []string
		t := page.Extract(page.Input{
			HTML: body, ContentType: s.Header.Get("Content-Type"), URL: a.URL, FinalURL: s.URL, Status: s.Status,
			Selectors: m.selectors(a.Outlet), Furniture: m.furniture(ctx, hostOf(s.URL), a, &met),
		})
		if t.Kind != page.OK || plainText(s.Header.Get("Content-Type")) != "" {
			return false, nil
		}
		believableDates(&t, s.FetchedAt)
		next := m.newVersion(a, m.now(), t)
		if next.TextHash == prev.TextHash {
			return false, nil
		}
		next.Snapshot = s.ID
		v := Visit{Article: a.ID, Sentences: diffing.Split(next.Blocks)}
		c := store.Check{
			Article: a.ID, At: m.now(), State: a.State, Kind: a.Kind, NextCheck: a.NextCheck, ETag: a.ETag, LastModified: a.LastModified,
			CopyOf: a.CopyOf, Quarantine: a.Quarantine, Version: &next,
		}
		if err := m.judgeVersion(ctx, a, &c, &v, prev, true); err != nil {
			return false, err
		}
		_, err = m.db.RecordCheck(ctx, c)
		return err == nil, err
	}
	return false, nil
}

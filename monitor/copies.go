package monitor

import (
	"context"
	"fmt"
	"time"

	"storywatch/diffing"
	"storywatch/store"
)

// copyShare is the share of a text's four-word runs that must stand in an earlier article for it to be a syndicated copy. Independent
// reports of one event share quotes, seldom more than a third of their words; copies lose their tail and keep the rest.
const copyShare = 0.6

// copyWindow is how long after the original a copy may appear.
const copyWindow = 14 * 24 * time.Hour

// copyOf returns the article of which this text is a syndicated copy, or 0. A copy is the same text at another address.
func (m *Monitor) copyOf(ctx context.Context, a store.Article, v store.Version, sentences []diffing.Sentence) (int64, error) {
	if a.Corpus || a.CopyOf != 0 {
		return a.CopyOf, nil
	}
	if a.Versions > 0 {
		return 0, nil // it was an article of its own before it was edited
	}
	similar, err := m.db.SimilarVersions(ctx, v.Shingles, v.At.Add(-copyWindow), 8)
	if err != nil {
		return 0, fmt.Errorf("look for copies: %w", err)
	}
	best, article := 0.0, int64(0)
	for _, s := range similar {
		if s.Article == a.ID || s.Corpus {
			continue
		}
		other, err := m.db.Version(ctx, s.Article, s.Version)
		if err != nil {
			return 0, fmt.Errorf("read version: %w", err)
		}
		if share := diffing.Copied(sentences, diffing.Split(other.Blocks)); share > best {
			best, article = share, s.Article
		}
	}
	if best < copyShare {
		return 0, nil
	}
	original, err := m.db.Article(ctx, article)
	if err != nil {
		return 0, fmt.Errorf("read article: %w", err)
	}
	if original.CopyOf != 0 {
		return original.CopyOf, nil
	}
	return article, nil
}

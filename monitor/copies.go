package monitor

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/store"
)

// copyShare is the share of a text's words outside quotation marks that must stand in an earlier article, in runs of four, for it to be a
// syndicated copy. On the 60 pairs of testdata/copies independent reports of one event stay below 0.35; copies that were edited, trimmed or
// lengthened keep more than 0.5. Follow-ups repeat background, so the bound lies near the copies.
const copyShare = 0.5

// wholeShare is the share of an earlier text that a later one must hold for the earlier to have been a trimmed copy of the same report.
const wholeShare = 0.8

// wholeWords is the least length of an earlier text, in characters, that is believed to have been trimmed from a later one.
const wholeWords = 200

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
		share, err := m.copiedFrom(ctx, a, v, sentences, s.Article, s.Version)
		if err != nil {
			return 0, err
		}
		if share > best {
			best, article = share, s.Article
		}
	}
	if article == 0 {
		return 0, nil
	}
	return m.original(ctx, article)
}

// copiedFrom returns how much of a text another article's version has, 0 when it is too little for a copy.
func (m *Monitor) copiedFrom(ctx context.Context, a store.Article, v store.Version, sentences []diffing.Sentence, article int64, n int) (float64, error) {
	other, err := m.db.Version(ctx, article, n)
	if err != nil {
		return 0, fmt.Errorf("read version: %w", err)
	}
	earlier := diffing.Split(other.Blocks)
	sentences, earlier = ownWords(sentences), ownWords(earlier)
	if diffing.Vouches(sentences, earlier) {
		return 0, nil
	}
	if share := diffing.CopiedWords(sentences, earlier); share >= copyShare {
		return share, nil
	}
	if length(other.Blocks) < wholeWords {
		return 0, nil
	}
	if share := diffing.CopiedWords(earlier, sentences); share >= wholeShare {
		from, err := m.db.Article(ctx, article)
		if err != nil {
			return 0, fmt.Errorf("read article: %w", err)
		}
		if from.Outlet != a.Outlet { // an outlet's own flash that grew into a report is no copy
			return share, nil
		}
	}
	return 0, nil
}

// original is the article that a copy's source is a copy of itself, or the source.
func (m *Monitor) original(ctx context.Context, article int64) (int64, error) {
	a, err := m.db.Article(ctx, article)
	if err != nil {
		return 0, fmt.Errorf("read article: %w", err)
	}
	if a.CopyOf != 0 {
		return a.CopyOf, nil
	}
	return article, nil
}

// copyByVerdicts looks for the source of a short text among the articles that its sentences are nearest to: the fingerprint of a long report
// may hold nothing of the one paragraph that was taken from it.
func (m *Monitor) copyByVerdicts(ctx context.Context, a store.Article, c *store.Check, v *Visit) (int64, error) {
	if a.Corpus || a.Versions > 0 {
		return 0, nil
	}
	near := map[int64]int{}
	var best claim.Appearance
	for _, j := range c.Judgements {
		for _, s := range j.Sentences {
			if n := s.Nearest; n != nil && !n.Corpus && n.Article != a.ID && n.Version > 0 {
				if near[n.Article]++; near[n.Article] > near[best.Article] {
					best = *n
				}
			}
		}
	}
	if best.Article == 0 {
		return 0, nil
	}
	share, err := m.copiedFrom(ctx, a, *c.Version, v.Sentences, best.Article, best.Version)
	if err != nil || share == 0 {
		return 0, err
	}
	return m.original(ctx, best.Article)
}

// speakerLine is a line of a transcript: a name, a colon, what was said.
var speakerLine = regexp.MustCompile(`^(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,3}):\s+\p{Lu}`)

// Documents are recognised from so many points of a list on, or so many lines of a speaker who speaks again.
const (
	documentItems = 3
	speakerTurns  = 2
)

// ownWordsLeast is how much text, in characters, must be left beside documents for it to say whose text it is.
const ownWordsLeast = 200

// ownWords is a text without the documents that it prints: lists of points, block quotations, the lines of a transcript. Reporters share those
// as they share quotations. A text that has little beside them is taken whole.
func ownWords(sentences []diffing.Sentence) []diffing.Sentence {
	turns, items := map[string]map[int]bool{}, map[int]bool{}
	for _, s := range sentences {
		if m := speakerLine.FindStringSubmatch(s.Text); m != nil && s.Start == 0 {
			if turns[m[1]] == nil {
				turns[m[1]] = map[int]bool{}
			}
			turns[m[1]][s.Block] = true
		}
		if s.Kind == diffing.Item {
			items[s.Block] = true
		}
	}
	documents := map[int]bool{}
	for _, blocks := range turns {
		if len(blocks) >= speakerTurns {
			maps.Copy(documents, blocks)
		}
	}
	var out []diffing.Sentence
	left := 0
	for _, s := range sentences {
		if documents[s.Block] || s.Kind == diffing.Quote || s.Kind == diffing.Item && len(items) >= documentItems {
			continue
		}
		out = append(out, s)
		left += len(s.Text)
	}
	if left < ownWordsLeast {
		return sentences
	}
	return out
}

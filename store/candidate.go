package store

import (
	"context"
	"encoding/json"
	"fmt"

	"storywatch/diffing/claim"
)

// Candidates returns the claims of a story that could say the same as a sentence with these keys: those that share most of the keys, a key
// counting the more the rarer it is, at most limit, best first. With them come the number of claims that have each key (keys never seen
// are left out) and the number of claims of the story.
//
// Known.First.Withdrawn says that the claim stands nowhere any more, not only that its first appearance is gone.
//
// The rarest keys are read first, and very common ones only as far as the newest claims that have them, so that the cost stays nearly the
// same however many claims there are.
func (db *DB) Candidates(ctx context.Context, story string, keys []string, limit int) (known []claim.Known, counts map[string]int, total int, err error) {
	err = db.view(ctx, func(t *tx) error {
		var id int64
		found, err := t.get(`SELECT id, claims FROM story WHERE name = ?`, []any{story}, &id, &total)
		if err != nil || !found {
			return err
		}
		seen, err := t.weigh(id, keys, total)
		if err != nil {
			return err
		}
		counts = make(map[string]int, len(seen))
		for _, w := range seen {
			counts[w.key] = w.n
		}
		best, err := t.rank(seen, limit)
		if err != nil {
			return err
		}
		known, err = t.known(best)
		return err
	})
	if err != nil {
		return nil, nil, 0, fmt.Errorf("find candidates for %s: %w", story, err)
	}
	return known, counts, total, nil
}

// known reads claims with their first appearances, in the order of ids.
func (t *tx) known(ids []int64) ([]claim.Known, error) {
	known := make([]claim.Known, 0, len(ids))
	for _, id := range ids {
		var k claim.Known
		var data []byte
		found, err := t.get(`SELECT c.data, c.text, c.superseded_by IS NOT NULL, c.outlets, c.standing = 0,
			p.article, p.version, p.idx, p.at, a.outlet, a.url, a.corpus, coalesce(p.text, c.text)
			FROM claim c JOIN appearance p ON p.id = c.first JOIN article a ON a.id = p.article
			WHERE c.id = ?`, []any{id}, &data, &k.Claim.Text, &k.Superseded, &k.Outlets, &k.First.Withdrawn,
			&k.First.Article, &k.First.Version, &k.First.Index, instant{&k.First.At}, &k.First.Outlet, &k.First.URL, &k.First.Corpus, &k.First.Text)
		if err != nil {
			return nil, err
		}
		if !found {
			return nil, fmt.Errorf("claim %d: %w", id, ErrNotFound)
		}
		if err := unmarshalClaim(data, &k.Claim); err != nil {
			return nil, fmt.Errorf("claim %d: %w", id, err)
		}
		k.Claim.ID, k.First.Claim = id, id
		known = append(known, k)
	}
	return known, nil
}

// unmarshalClaim reads a stored claim into c, whose text comes from its own column.
func unmarshalClaim(data []byte, c *claim.Claim) error {
	text := c.Text
	if err := json.Unmarshal(data, c); err != nil {
		return err
	}
	c.Text = text
	return nil
}

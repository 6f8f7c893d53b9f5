package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"storywatch/diffing/claim"
)

// How far [DB.Candidates] looks. These bounds, and not the number of claims, set what it costs.
const (
	keyReach   = 256  // claims read per key, newest first
	totalReach = 2048 // claims read for all keys together, rarest key first
)

// weighed is a key with what it tells.
type weighed struct {
	id  int64
	key string
	n   int     // claims that have it
	idf float64 // weight of a match
}

// Candidates returns the claims of a story that could say the same as a sentence with these keys: those that share most of the keys, a key
// counting the more the rarer it is, at most limit, best first. With them come the number of claims that have each key (keys never seen
// are left out) and the number of claims of the story.
//
// Known.First.Withdrawn says that the claim stands nowhere any more, not only that its first appearance is gone.
//
// The rarest keys are read first and common ones only as far as the newest claims that have them, so that the cost stays nearly the same
// however many claims there are.
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

// weigh returns the keys that any claim of the story has, rarest first.
func (t *tx) weigh(story int64, keys []string, total int) ([]weighed, error) {
	list, err := json.Marshal(keys)
	if err != nil {
		return nil, err
	}
	var seen []weighed
	err = t.each(`SELECT id, key, n FROM key_count WHERE story = ? AND key IN (SELECT value FROM json_each(?))`, []any{story, string(list)},
		func(rows *sql.Rows) error {
			var w weighed
			if err := rows.Scan(&w.id, &w.key, &w.n); err != nil {
				return err
			}
			w.idf = math.Log(1 + float64(total)/float64(w.n))
			seen = append(seen, w)
			return nil
		})
	slices.SortFunc(seen, func(a, b weighed) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.key, b.key)) })
	return seen, err
}

// rank returns the claims that share most weight, best first, the older first where weights tie.
func (t *tx) rank(seen []weighed, limit int) ([]int64, error) {
	weight := make(map[int64]float64)
	read := 0
	for _, w := range seen {
		reach := min(keyReach, totalReach-read)
		if reach <= 0 {
			break
		}
		// One text per key: handing every claim over as a row of its own costs several times as much.
		var ids sql.NullString
		_, err := t.get(`SELECT group_concat(claim) FROM (SELECT claim FROM claim_key WHERE key = ? ORDER BY claim DESC LIMIT ?)`, []any{w.id, reach}, &ids)
		if err != nil {
			return nil, err
		}
		for s := range strings.SplitSeq(ids.String, ",") {
			id, err := strconv.ParseInt(s, 10, 64)
			if err != nil {
				return nil, fmt.Errorf("claims of key %q: %w", w.key, err)
			}
			weight[id] += w.idf
			read++
		}
	}
	best := make([]int64, 0, len(weight))
	for id := range weight {
		best = append(best, id)
	}
	slices.SortFunc(best, func(a, b int64) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b)) })
	if limit > 0 && len(best) > limit {
		best = best[:limit]
	}
	return best, nil
}

// known reads claims with their first appearances, in the order of ids.
func (t *tx) known(ids []int64) ([]claim.Known, error) {
	known := make([]claim.Known, 0, len(ids))
	for _, id := range ids {
		var k claim.Known
		var data []byte
		found, err := t.get(`SELECT c.data, c.text, c.superseded_by IS NOT NULL, c.outlets, c.standing = 0,
			p.article, p.version, p.idx, p.at, a.outlet, a.url, a.corpus, coalesce(p.text, c.text)
			FROM claim c JOIN appearance p ON p.id = (SELECT min(id) FROM appearance WHERE claim = c.id) JOIN article a ON a.id = p.article
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

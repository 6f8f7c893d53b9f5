package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"sync"

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
	c, err := db.CandidatesOf(ctx, story, [][]string{keys}, limit)
	if err != nil || c.Total == 0 {
		return nil, nil, 0, err
	}
	return c.Known[0], c.Counts, c.Total, nil
}

// Candidates are the known claims that the sentences of a text could repeat.
type Candidates struct {
	Known  [][]claim.Known // by sentence, as many as there were lists of keys; nil when the story has no claims
	Counts map[string]int  // claims that have each key of any sentence; keys never seen are left out
	Total  int             // claims of the story
}

// CandidatesOf looks up the candidates of all sentences of a text at once, as Candidates does for one: what several sentences share is read
// once. Slices within the claims are shared with other answers and must not be changed.
func (db *DB) CandidatesOf(ctx context.Context, story string, keys [][]string, limit int) (c Candidates, err error) {
	err = db.view(ctx, func(t *tx) error {
		var id int64
		found, err := t.get(`SELECT id, claims FROM story WHERE name = ?`, []any{story}, &id, &c.Total)
		if err != nil || !found || c.Total == 0 {
			return err
		}
		seen, err := t.weigh(id, slices.Concat(keys...), c.Total)
		if err != nil {
			return err
		}
		c.Counts = make(map[string]int, len(seen))
		byKey := make(map[string]*weighed, len(seen))
		for i := range seen {
			c.Counts[seen[i].key] = seen[i].n
			byKey[seen[i].key] = &seen[i]
		}
		plans := make([][]wanted, len(keys))
		for i, list := range keys {
			plans[i] = plan(byKey, list)
		}
		sum := tallies.Get().(*tally)
		defer tallies.Put(sum)
		if err := t.postings(sum, seen); err != nil {
			return err
		}
		ids := make([][]int64, len(keys))
		for i := range plans {
			ids[i] = telling(rank(sum, plans[i], limit))
		}
		c.Known, err = t.known(ids)
		return err
	})
	if err != nil {
		return Candidates{}, fmt.Errorf("find candidates for %s: %w", story, err)
	}
	return c, nil
}

// known reads claims with their first appearances, in the order of each list of ids.
func (t *tx) known(lists [][]int64) ([][]claim.Known, error) {
	all := slices.Concat(lists...)
	slices.Sort(all)
	all = slices.Compact(all)
	claims := t.db.decoded.get(all)
	// A claim that is not at hand is asked for by the negative of its id: only then are its data read.
	list := []byte("[")
	for i, id := range all {
		if i > 0 {
			list = append(list, ',')
		}
		if _, ok := claims[id]; !ok {
			list = append(list, '-')
		}
		list = strconv.AppendInt(list, id, 10)
	}
	list = append(list, ']')
	byID := make(map[int64]*claim.Known, len(all))
	fresh := make([]claim.Claim, 0, len(all)-len(claims))
	err := t.each(`SELECT c.id, CASE WHEN j.value < 0 THEN c.data END, c.text, c.superseded_by IS NOT NULL, c.outlets, c.standing = 0,
		p.article, p.version, p.idx, p.at, a.outlet, a.url, a.corpus, p.text
		FROM json_each(?) j CROSS JOIN claim c ON c.id = abs(j.value) JOIN appearance p ON p.id = c.first JOIN article a ON a.id = p.article`,
		[]any{string(list)}, func(rows *sql.Rows) error {
			k := &claim.Known{}
			var id int64
			var data sql.RawBytes
			var text string
			var here sql.NullString // as it first stood, where that differs
			if err := rows.Scan(&id, &data, &text, &k.Superseded, &k.Outlets, &k.First.Withdrawn, &k.First.Article, &k.First.Version, &k.First.Index,
				instant{&k.First.At}, &k.First.Outlet, &k.First.URL, &k.First.Corpus, &here); err != nil {
				return err
			}
			if k.First.Text = text; here.Valid {
				k.First.Text = here.String
			}
			c, ok := claims[id]
			if !ok {
				c.Text = text
				if err := unmarshalClaim(data, &c); err != nil {
					return fmt.Errorf("claim %d: %w", id, err)
				}
				c.ID = id
				fresh = append(fresh, c)
			}
			k.Claim, k.First.Claim = c, id
			byID[id] = k
			return nil
		})
	if err != nil {
		return nil, err
	}
	t.db.decoded.keep(fresh)
	out := make([][]claim.Known, len(lists))
	for i, ids := range lists {
		out[i] = make([]claim.Known, len(ids))
		for j, id := range ids {
			k, ok := byID[id]
			if !ok {
				return nil, fmt.Errorf("claim %d: %w", id, ErrNotFound)
			}
			out[i][j] = *k
		}
	}
	return out, nil
}

// maxDecoded bounds how many claims are kept decoded, some 2 kB each.
const maxDecoded = 8_192

// decoded keeps claims that were read, which never change once they are stored: the claims of a story's common matter are candidates for
// text after text.
type decoded struct {
	mu     sync.Mutex
	claims map[int64]claim.Claim
}

// get returns the claims of these ids that are at hand.
func (d *decoded) get(ids []int64) map[int64]claim.Claim {
	out := make(map[int64]claim.Claim, len(ids))
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, id := range ids {
		if c, ok := d.claims[id]; ok {
			out[id] = c
		}
	}
	return out
}

func (d *decoded) keep(claims []claim.Claim) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.claims == nil || len(d.claims)+len(claims) > maxDecoded {
		d.claims = make(map[int64]claim.Claim, len(claims))
	}
	for _, c := range claims {
		d.claims[c.ID] = c
	}
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

package store

import (
	"cmp"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math"
	"slices"
)

// How far a look-up in the index reads. These bounds, and not the number of claims, set what it costs.
const (
	chunkSize  = 256    // claims per row of claim_key
	keyReach   = 8_192  // claims read per key, newest first, give or take a chunk
	totalReach = 32_768 // claims read for all keys together, rarest key first
)

// index enters a claim under its keys. Claims must come in the order of their ids.
func (t *tx) index(story, id int64, keys []string) error {
	keys = slices.Clone(keys)
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		var k, n int64
		_, err := t.get(`INSERT INTO key_count (story, key, n) VALUES (?, ?, 1) ON CONFLICT (story, key) DO UPDATE SET n = n + 1 RETURNING id, n`,
			[]any{story, key}, &k, &n)
		if err != nil {
			return err
		}
		// What || makes of two blobs is a text of the same bytes, hence the cast.
		_, err = t.exec(`INSERT INTO claim_key (key, chunk, claims) VALUES (?, ?, ?)
			ON CONFLICT (key, chunk) DO UPDATE SET claims = CAST(claims || excluded.claims AS BLOB)`,
			k, (n-1)/chunkSize, binary.AppendUvarint(nil, uint64(id)))
		if err != nil {
			return err
		}
	}
	return nil
}

// errCutOff is returned for a row of claim_key that ends within a number.
var errCutOff = errors.New("cut off")

// eachPosting calls f for the claims in one row of claim_key, oldest first.
func eachPosting(claims []byte, f func(id int64)) error {
	for len(claims) > 0 {
		id, n := binary.Uvarint(claims)
		if n <= 0 {
			return errCutOff
		}
		claims = claims[n:]
		f(int64(id))
	}
	return nil
}

// weighed is a key with what it tells.
type weighed struct {
	id  int64
	key string
	n   int     // claims that have it
	idf float64 // weight of a match
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

// rank returns the claims that share most weight, best first, the older first where weights tie; limit 0 is all that were read.
func (t *tx) rank(seen []weighed, limit int) ([]int64, error) {
	expected := 0
	for _, w := range seen {
		expected += min(w.n, keyReach)
	}
	weight := make(map[int64]float64, min(expected, totalReach)) // growing it step by step costs as much as filling it
	left := totalReach
	for _, w := range seen {
		if left <= 0 {
			break
		}
		read := 0
		err := t.each(`SELECT claims FROM claim_key WHERE key = ? ORDER BY chunk DESC LIMIT ?`,
			[]any{w.id, min(keyReach, left+chunkSize-1)/chunkSize + 1}, func(rows *sql.Rows) error {
				var claims sql.RawBytes
				if err := rows.Scan(&claims); err != nil {
					return err
				}
				return eachPosting(claims, func(id int64) {
					weight[id] += w.idf
					read++
				})
			})
		if err != nil {
			return nil, err
		}
		left -= read
	}
	return heaviest(weight, limit), nil
}

// heaviest returns the ids of most weight, heaviest first, the smaller id first where weights tie.
func heaviest(weight map[int64]float64, limit int) []int64 {
	if limit <= 0 {
		limit = len(weight)
	}
	type hit struct {
		id     int64
		weight float64
	}
	order := func(a, b hit) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id)) }
	// Most claims share one common key and are out at once: only what can still be among the first is kept and sorted.
	room := 2*limit + 64
	hits := make([]hit, 0, min(room, len(weight)))
	least := 0.0
	for id, w := range weight {
		if w < least {
			continue
		}
		hits = append(hits, hit{id, w})
		if len(hits) == room {
			slices.SortFunc(hits, order)
			hits = hits[:limit]
			least = hits[limit-1].weight
		}
	}
	slices.SortFunc(hits, order)
	hits = hits[:min(limit, len(hits))]
	ids := make([]int64, len(hits))
	for i, h := range hits {
		ids[i] = h.id
	}
	return ids
}

package store

import (
	"cmp"
	"database/sql"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"sync"
)

// How far a look-up in the index reads. These bounds, and not the number of claims, set what it costs.
const (
	chunkSize  = 256   // claims per row of claim_key
	keyReach   = 1_024 // claims read per key, newest first, give or take a chunk
	totalReach = 4_096 // claims read for all keys together, rarest key first
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
	id     int64
	key    string
	n      int     // claims that have it
	idf    float64 // weight of a match
	chunks int     // how many of its newest chunks are needed
	ids    []int64 // claims that have it, newest chunk first, once they were read
}

// reach says how many claims the newest chunks of a key hold, all full but the last.
func (w *weighed) reach(chunks int) int {
	if all := (w.n + chunkSize - 1) / chunkSize; all > chunks {
		return w.n - (all-chunks)*chunkSize
	}
	return w.n
}

// weigh returns the keys that any claim of the story has, rarest first.
func (t *tx) weigh(story int64, keys []string, total int) ([]weighed, error) {
	slices.Sort(keys)
	list, err := json.Marshal(slices.Compact(keys))
	if err != nil {
		return nil, err
	}
	seen := make([]weighed, 0, len(keys))
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

// wanted is a key of a sentence with how many of its newest claims are to be counted.
type wanted struct {
	*weighed
	most int
}

// plan says which of a sentence's keys are read and how far: the rarest first, until enough claims are read. Whole chunks are, the newest of
// them part full: as many claims as asked for, give or take one chunk.
func plan(byKey map[string]*weighed, keys []string) []wanted {
	seen := make([]wanted, 0, len(keys))
	for _, k := range keys {
		if w := byKey[k]; w != nil && !slices.ContainsFunc(seen, func(x wanted) bool { return x.weighed == w }) {
			seen = append(seen, wanted{weighed: w})
		}
	}
	slices.SortFunc(seen, func(a, b wanted) int { return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.key, b.key)) })
	left := totalReach
	for i := range seen {
		if left <= 0 {
			return seen[:i]
		}
		chunks := min(keyReach, left+chunkSize-1)/chunkSize + 1
		seen[i].most = seen[i].reach(chunks)
		seen[i].weighed.chunks = max(seen[i].weighed.chunks, chunks)
		left -= seen[i].most
	}
	return seen
}

// rank returns the claims that share most weight with one sentence's keys, best first, the older first where weights tie; limit 0 is all that
// were read.
func rank(sum *tally, keys []wanted, limit int) []hit {
	sum.reset()
	for _, w := range keys {
		for _, id := range w.ids[:min(len(w.ids), w.most)] {
			sum.add(id, w.idf)
		}
	}
	return heaviest(sum, limit)
}

// postings reads the claims of all keys that are needed, newest chunk first, into the tally's room: they are good until its next use.
func (t *tx) postings(sum *tally, keys []weighed) error {
	byID := make(map[int64]*weighed, len(keys))
	room := 0
	for i := range keys {
		if keys[i].chunks > 0 {
			room += keys[i].reach(keys[i].chunks)
		}
	}
	ids := slices.Grow(sum.postings[:0], room)
	sum.postings = ids
	var list []byte
	for i := range keys {
		w := &keys[i]
		if w.chunks == 0 {
			continue
		}
		byID[w.id] = w
		n := w.reach(w.chunks)
		w.ids, ids = ids[:0:n], ids[n:cap(ids)]
		last := (w.n - 1) / chunkSize
		list = fmt.Appendf(list, ",[%d,%d]", w.id, max(0, last-w.chunks+1))
	}
	if len(byID) == 0 {
		return nil
	}
	list[0] = '['
	list = append(list, ']')
	return t.each(`SELECT k.key, k.claims FROM json_each(?) j CROSS JOIN claim_key k ON k.key = j.value ->> 0 AND k.chunk >= j.value ->> 1
		ORDER BY j.id, k.chunk DESC`, []any{string(list)}, func(rows *sql.Rows) error {
		var id int64
		var claims sql.RawBytes
		if err := rows.Scan(&id, &claims); err != nil {
			return err
		}
		w := byID[id]
		return eachPosting(claims, func(id int64) { w.ids = append(w.ids, id) })
	})
}

// tally sums weights by claim: a table with open addressing over lists of what was met, many times faster than a map and used again for every
// sentence.
type tally struct {
	table    []int32 // 1 and more: the place in the lists of the claim that hashes here, plus one; 0 is free
	ids      []int64
	weights  []float64
	postings []int64 // room for the claims of the keys
}

// tallies are used again by the next text, whichever connection reads for it.
var tallies = sync.Pool{New: func() any { return &tally{} }}

func (s *tally) reset() {
	clear(s.table)
	s.ids, s.weights = s.ids[:0], s.weights[:0]
}

func (s *tally) add(id int64, weight float64) {
	if 2*len(s.ids) >= len(s.table) {
		s.grow()
	}
	at := s.place(id)
	if n := s.table[at]; n > 0 {
		s.weights[n-1] += weight
		return
	}
	s.ids, s.weights = append(s.ids, id), append(s.weights, weight)
	s.table[at] = int32(len(s.ids))
}

// place returns where in the table a claim is, or the free place where it belongs.
func (s *tally) place(id int64) int {
	mask := len(s.table) - 1
	at := int(uint64(id)*0x9e3779b97f4a7c15>>33) & mask
	for s.table[at] > 0 && s.ids[s.table[at]-1] != id {
		at = (at + 1) & mask
	}
	return at
}

func (s *tally) grow() {
	s.table = make([]int32, max(1024, 2*len(s.table)))
	for n, id := range s.ids {
		s.table[s.place(id)] = int32(n + 1)
	}
}

// hit is a claim with the weight of the keys that it shares.
type hit struct {
	id     int64
	weight float64
}

// heavier orders hits: heaviest first, the smaller id first where weights tie.
func heavier(a, b hit) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.id, b.id)) }

// heaviest returns the claims of most weight, heaviest first; limit 0 is all of them.
func heaviest(sum *tally, limit int) []hit {
	if limit <= 0 || limit > len(sum.ids) {
		limit = len(sum.ids)
	}
	// Most claims share one common key and are out at once. What can still be among the first is gathered in a buffer that is sorted and cut
	// when it is full.
	hits := make([]hit, 0, min(2*limit+64, len(sum.ids)))
	least := 0.0
	for i, w := range sum.weights {
		if w < least {
			continue
		}
		if len(hits) == cap(hits) {
			slices.SortFunc(hits, heavier)
			hits = hits[:limit]
			if least = hits[limit-1].weight; w < least {
				continue
			}
		}
		hits = append(hits, hit{sum.ids[i], w})
	}
	slices.SortFunc(hits, heavier)
	return hits[:min(limit, len(hits))]
}

// The best few claims are always compared; a further one if it shares a good part of what the best shares, and something else than the one
// before it: those of equal weight share the same keys. On the labelled streams that is better than all twenty, and half the work.
const (
	surely    = 4
	goodShare = 0.3
)

// telling returns the ids of the hits that are worth comparing, in their order.
func telling(hits []hit) []int64 {
	ids := make([]int64, 0, len(hits))
	for i, h := range hits {
		if i >= surely && (h.weight < goodShare*hits[0].weight || h.weight == hits[i-1].weight) {
			continue
		}
		ids = append(ids, h.id)
	}
	return ids
}

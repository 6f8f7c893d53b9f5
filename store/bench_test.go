package store

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"storywatch/diffing/claim"
)

// keysPerClaim is how many index keys a claim of a news sentence has, give or take.
const keysPerClaim = 24

// drawKeys draws the keys of one claim: a few that nearly every claim has, many of a middling kind, some rare ones, as in a story's real
// vocabulary.
func drawKeys(r *rand.Rand, zipf *rand.Zipf) []string {
	seen := make(map[string]bool)
	var keys []string
	for len(keys) < keysPerClaim {
		k := fmt.Sprint("k", zipf.Uint64())
		if !seen[k] {
			seen[k] = true
			keys = append(keys, k)
		}
	}
	return append(keys, fmt.Sprint("rare", r.IntN(1<<20)))
}

func newZipf(r *rand.Rand) *rand.Zipf { return rand.NewZipf(r, 1.1, 8, 200_000) }

// fill puts n claims into the database, by the same rows that RecordCheck writes but in the order of the tables, which is many times faster.
func fill(b *testing.B, db *DB, n int) {
	b.Helper()
	a := article(b, db, "Quay Courier", "https://courier.example/pier")
	r := rand.New(rand.NewPCG(1, 2))
	zipf := newZipf(r)
	data, err := json.Marshal(says(0, "", drawKeys(r, zipf)...).Claim)
	ok(b, err)
	postings := make(map[string][]int64)
	err = db.update(context.Background(), "fill", func(t *tx) error {
		id, err := t.storyID(story)
		if err != nil {
			return err
		}
		for c := int64(1); c <= int64(n); c++ {
			for _, k := range drawKeys(r, zipf) {
				postings[k] = append(postings[k], c)
			}
			text := fmt.Sprintf("Inspectors said that pile %d of the pier was cracked below the water line, and that nobody had been told.", c)
			_, err := t.insert(`INSERT INTO claim (id, story, text, data, at, corpus, label, novelty, material, score, reason, places, standing, outlets)
				VALUES (?, ?, ?, ?, ?, 0, 'new', 'added', 1, 0.5, 'bench', 1, 1, 1)`, c, id, text, data, at(int(c)).UnixMilli())
			if err != nil {
				return err
			}
			if _, err := t.insert(`INSERT INTO appearance (id, claim, article, version, idx, at) VALUES (?, ?, ?, 1, 0, ?)`, c, c, a.ID, at(int(c)).UnixMilli()); err != nil {
				return err
			}
			if _, err := t.exec(`INSERT INTO claim_outlet (claim, outlet) VALUES (?, 'Quay Courier')`, c); err != nil {
				return err
			}
		}
		names := make([]string, 0, len(postings))
		for k := range postings {
			names = append(names, k)
		}
		slices.Sort(names)
		for i, k := range names {
			if _, err := t.insert(`INSERT INTO key_count (id, story, key, n) VALUES (?, ?, ?, ?)`, i+1, id, k, len(postings[k])); err != nil {
				return err
			}
			for chunk := range slices.Chunk(postings[k], chunkSize) {
				var claims []byte
				for _, c := range chunk {
					claims = binary.AppendUvarint(claims, uint64(c))
				}
				if _, err := t.exec(`INSERT INTO claim_key (key, chunk, claims) VALUES (?, (SELECT count(*) FROM claim_key WHERE key = ?), ?)`, i+1, i+1, claims); err != nil {
					return err
				}
			}
		}
		if _, err := t.exec(`UPDATE claim SET first = id`); err != nil {
			return err
		}
		_, err = t.exec(`UPDATE story SET claims = ? WHERE id = ?`, n, id)
		return err
	})
	ok(b, err)
	_, err = db.w.Exec(`PRAGMA wal_checkpoint(TRUNCATE)`)
	ok(b, err)
}

// BenchmarkStore measures the two hot paths against the number of claims stored: the look-up for one sentence, and recording a text of 40
// new sentences.
func BenchmarkStore(b *testing.B) {
	for _, n := range []int{10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprintf("claims=%d", n), func(b *testing.B) {
			path := b.TempDir() + "/watch.db"
			db, err := Open(b.Context(), path)
			ok(b, err)
			defer db.Close()
			fill(b, db, n)
			r := rand.New(rand.NewPCG(3, 4))
			zipf := newZipf(r)
			b.Run("Candidates", func(b *testing.B) {
				var found []claim.Known
				for b.Loop() {
					found, _, _, err = db.Candidates(b.Context(), story, drawKeys(r, zipf), 50)
					ok(b, err)
				}
				b.ReportMetric(float64(len(found)), "found")
				b.ReportMetric(float64(must(db.Status(b.Context()))(b).Bytes)/float64(n), "bytes/claim")
			})
			b.Run("RecordCheck", func(b *testing.B) {
				a := article(b, db, "Tides Daily", "https://tides.example/pier")
				minute := n
				for b.Loop() {
					minute++
					var sentences []Judged
					for i := range 40 {
						sentences = append(sentences, says(i, fmt.Sprintf("At minute %d the inspectors found crack %d.", minute, i), drawKeys(r, zipf)...))
					}
					record(b, db, check(a, at(minute), sentences...))
				}
			})
		})
	}
}

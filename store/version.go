package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"storywatch/diffing/claim"
)

const versionColumns = `id, article, n, coalesce(snapshot, 0), at, title, byline, published, modified, lang, text_hash, extractor, shingles, headline_only`

func scanVersion(rows *sql.Rows, more ...any) (v Version, err error) {
	var shingles []byte
	dest := []any{
		&v.ID, &v.Article, &v.N, &v.Snapshot,
		instant{&v.At},
		&v.Title, &v.Byline,
		instant{&v.Published},
		instant{&v.Modified},
		&v.Lang, &v.TextHash, &v.Extractor, &shingles, &v.HeadlineOnly,
	}
	if err := rows.Scan(append(dest, more...)...); err != nil {
		return v, err
	}
	for ; len(shingles) >= 8; shingles = shingles[8:] {
		v.Shingles = append(v.Shingles, binary.BigEndian.Uint64(shingles))
	}
	return v, nil
}

// Versions returns an article's versions, oldest first, without their blocks.
func (db *DB) Versions(ctx context.Context, article int64) (versions []Version, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT `+versionColumns+` FROM version WHERE article = ? ORDER BY n`, []any{article}, func(rows *sql.Rows) error {
			v, err := scanVersion(rows)
			versions = append(versions, v)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read versions of article %d: %w", article, err)
	}
	return versions, nil
}

// Version returns version n of an article with its blocks, the latest for n = 0, or ErrNotFound.
func (db *DB) Version(ctx context.Context, article int64, n int) (v Version, err error) {
	err = db.view(ctx, func(t *tx) error {
		found := false
		err := t.each(`SELECT `+versionColumns+`, blocks FROM version WHERE article = ?1 AND (n = ?2 OR ?2 = 0) ORDER BY n DESC LIMIT 1`,
			[]any{article, n}, func(rows *sql.Rows) (err error) {
				var blocks []byte
				if v, err = scanVersion(rows, &blocks); err != nil {
					return err
				}
				found = true
				return db.unpackJSON(blocks, &v.Blocks)
			})
		if err == nil && !found {
			err = ErrNotFound
		}
		return err
	})
	if err != nil {
		return Version{}, fmt.Errorf("read version %d of article %d: %w", n, article, err)
	}
	return v, nil
}

// readVerdicts returns the verdicts stored for a version and a story; n below 0 is the latest version judged. None is no error.
func (t *tx) readVerdicts(article int64, n int, story int64) (verdicts []claim.Verdict, err error) {
	var blob []byte
	found, err := t.get(`SELECT verdicts FROM judgement WHERE article = ?1 AND story = ?2 AND (n = ?3 OR ?3 < 0) ORDER BY n DESC LIMIT 1`,
		[]any{article, story, n}, &blob)
	if err != nil || !found {
		return nil, err
	}
	return verdicts, t.db.unpackJSON(blob, &verdicts)
}

// Verdicts returns the verdicts on every sentence of version n for a story, in page order; for n = 0 those of the latest version judged.
// They are empty when the version was not judged for the story.
func (db *DB) Verdicts(ctx context.Context, article int64, n int, story string) (verdicts []claim.Verdict, err error) {
	if n == 0 {
		n = -1
	}
	err = db.view(ctx, func(t *tx) error {
		var id int64
		if _, err := t.get(`SELECT id FROM story WHERE name = ?`, []any{story}, &id); err != nil {
			return err
		}
		verdicts, err = t.readVerdicts(article, n, id)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read verdicts on article %d for %s: %w", article, story, err)
	}
	return verdicts, nil
}

// Snapshots returns an article's snapshots, oldest first, without their bodies.
func (db *DB) Snapshots(ctx context.Context, article int64) (snapshots []Snapshot, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT s.id, s.article, s.url, s.fetched_at, s.status, s.header, s.kind, b.sha256 FROM snapshot s JOIN body b ON b.id = s.body
			WHERE s.article = ? ORDER BY s.id`, []any{article}, func(rows *sql.Rows) error {
			var s Snapshot
			var header string
			var sha []byte
			if err := rows.Scan(&s.ID, &s.Article, &s.URL, instant{&s.FetchedAt}, &s.Status, &header, &s.Kind, &sha); err != nil {
				return err
			}
			s.SHA256 = hex.EncodeToString(sha)
			snapshots = append(snapshots, s)
			return json.Unmarshal([]byte(header), &snapshots[len(snapshots)-1].Header)
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read snapshots of article %d: %w", article, err)
	}
	return snapshots, nil
}

// ErrPruned is returned for a page that prune took away.
var ErrPruned = errors.New("pruned")

// SnapshotBody returns the bytes that were fetched, ErrNotFound, or ErrPruned.
func (db *DB) SnapshotBody(ctx context.Context, id int64) (body []byte, err error) {
	err = db.view(ctx, func(t *tx) error {
		var data []byte
		var pruned bool
		found, err := t.get(`SELECT b.data, b.pruned IS NOT NULL FROM snapshot s JOIN body b ON b.id = s.body WHERE s.id = ?`, []any{id}, &data, &pruned)
		switch {
		case err == nil && !found:
			err = ErrNotFound
		case err == nil && pruned:
			err = ErrPruned
		}
		if err != nil {
			return err
		}
		body, err = db.unpack(data)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read body of snapshot %d: %w", id, err)
	}
	return body, nil
}

// sketchReach is how many versions, newest first, are looked at per fingerprint value. A value that more versions share is furniture of
// the text and tells nothing.
const sketchReach = 200

// SimilarVersions returns the versions of a time at or after since that share most fingerprint values with a text, most first, then
// newest; limit 0 is all of them.
func (db *DB) SimilarVersions(ctx context.Context, shingles []uint64, since time.Time, limit int) ([]SimilarVersion, error) {
	var similar []SimilarVersion
	after := int64(math.MinInt64)
	if !since.IsZero() {
		after = since.UnixMilli()
	}
	err := db.view(ctx, func(t *tx) error {
		shared := make(map[int64]int) // by row id of the version
		shingles = slices.Clone(shingles)
		slices.Sort(shingles)
		for _, s := range slices.Compact(shingles) {
			err := t.each(`SELECT v.id FROM (SELECT version FROM sketch WHERE shingle = ? ORDER BY version DESC LIMIT ?) k
				JOIN version v ON v.id = k.version WHERE v.at >= ?`, []any{int64(s), sketchReach, after},
				func(rows *sql.Rows) error {
					var id int64
					err := rows.Scan(&id)
					shared[id]++
					return err
				})
			if err != nil {
				return err
			}
		}
		type hit struct {
			id int64
			n  int
		}
		var hits []hit
		for id, n := range shared {
			hits = append(hits, hit{id, n})
		}
		slices.SortFunc(hits, func(a, b hit) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(b.id, a.id)) })
		for _, h := range hits {
			if limit > 0 && len(similar) == limit {
				break
			}
			s := SimilarVersion{Shared: h.n}
			_, err := t.get(`SELECT v.article, v.n, length(v.shingles) / 8, a.corpus FROM version v JOIN article a ON a.id = v.article WHERE v.id = ?`,
				[]any{h.id}, &s.Article, &s.Version, &s.Of, &s.Corpus)
			if err != nil {
				return err
			}
			similar = append(similar, s)
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("find similar versions: %w", err)
	}
	return similar, nil
}

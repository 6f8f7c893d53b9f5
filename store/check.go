package store

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"time"

	"storywatch/diffing/finding"
)

// RecordCheck keeps all that one visit to an article's page left behind, in one transaction: the article's own row, aliases, snapshot,
// version, and for each story the verdicts, claims, appearances, names, answers and findings. Ids and numbers that the caller cannot know
// are filled in where they are stored: the version's number, the claims' ids in verdicts, findings and evidence.
//
// The judgements are about the version given, or about the latest one when none is. An empty State, Kind, Title or Published leaves the
// article's; NextCheck and Quarantine are kept as given; CopyOf is kept as given whenever there is a version.
func (db *DB) RecordCheck(ctx context.Context, c Check) (r Recorded, err error) {
	err = db.update(ctx, "RecordCheck", func(t *tx) error {
		r, err = t.recordCheck(c)
		return err
	})
	if err != nil {
		return Recorded{}, fmt.Errorf("record check of article %d: %w", c.Article, err)
	}
	return r, nil
}

// PostponeCheck puts an article's next check off without one having been made: nothing else about the article changes.
func (db *DB) PostponeCheck(ctx context.Context, article int64, next time.Time) error {
	err := db.update(ctx, "PostponeCheck", func(t *tx) error {
		_, err := t.exec(`UPDATE article SET next_check = ? WHERE id = ?`, ms(next), article)
		return err
	})
	if err != nil {
		return fmt.Errorf("postpone check of article %d: %w", article, err)
	}
	return nil
}

func (t *tx) recordCheck(c Check) (r Recorded, err error) {
	a, err := t.article(c.Article)
	if err != nil {
		return r, err
	}
	var snapshot int64
	if c.Snapshot != nil {
		if snapshot, err = t.addSnapshot(c); err != nil {
			return r, fmt.Errorf("snapshot: %w", err)
		}
	}
	if c.Version != nil {
		a.Versions++
		r.Version = a.Versions
		if err := t.addVersion(c, a.Versions, snapshot); err != nil {
			return r, fmt.Errorf("version: %w", err)
		}
	}
	applyCheck(&a, c)
	if err := t.saveChecked(a); err != nil {
		return r, err
	}
	if err := t.addAliases(a.ID, c.Aliases); err != nil {
		return r, fmt.Errorf("aliases: %w", err)
	}
	if err := t.addFurniture(a, c); err != nil {
		return r, fmt.Errorf("furniture: %w", err)
	}
	for _, j := range c.Judgements {
		ids, err := t.addJudgement(a, c, j)
		if err != nil {
			return r, fmt.Errorf("judgement for %s: %w", j.Story, err)
		}
		r.FindingIDs = append(r.FindingIDs, ids...)
	}
	own := make([]finding.Finding, len(c.Findings))
	for i, f := range c.Findings {
		own[i] = completed(f, a, c, r.Version)
	}
	ids, err := t.addFindings(own)
	r.FindingIDs = append(r.FindingIDs, ids...)
	return r, err
}

// applyCheck brings an article's own fields up to date.
func applyCheck(a *Article, c Check) {
	a.Checks++
	a.LastCheck = c.At
	a.LastError = c.Error
	a.NextCheck = c.NextCheck
	a.Quarantine = c.Quarantine
	if c.Error != "" {
		a.Failures++
	} else {
		a.Failures = 0
	}
	if c.State != "" {
		a.State = c.State
	}
	if c.Kind != "" {
		a.Kind = c.Kind
	}
	if c.Title != "" {
		a.Title = c.Title
	}
	if c.CanonicalURL != "" {
		a.URL = c.CanonicalURL
	}
	if !c.Published.IsZero() {
		a.Published = c.Published
	}
	if c.Version != nil {
		a.LastChange = c.At
		a.CopyOf = c.CopyOf
	}
	// A response replaces both validators. A 304 may leave one out, and a failure says nothing: the old ones stay.
	fresh := c.Error == "" && c.Snapshot != nil
	if fresh || c.ETag != "" {
		a.ETag = c.ETag
	}
	if fresh || c.LastModified != "" {
		a.LastModified = c.LastModified
	}
}

func (t *tx) saveChecked(a Article) error {
	_, err := t.exec(`UPDATE article SET url = ?, title = ?, published = ?, state = ?, kind = ?, etag = ?, last_modified = ?, last_check = ?,
		last_change = ?, next_check = ?, checks = ?, failures = ?, last_error = ?, versions = ?, copy_of = ?, quarantine = ? WHERE id = ?`,
		a.URL, a.Title, ms(a.Published), a.State, a.Kind, a.ETag, a.LastModified, ms(a.LastCheck),
		ms(a.LastChange), ms(a.NextCheck), a.Checks, a.Failures, a.LastError, a.Versions, ref(a.CopyOf), a.Quarantine, a.ID)
	return err
}

// addBody keeps bytes once and returns their row's id and hash.
func (t *tx) addBody(body []byte) (id int64, sha string, err error) {
	sum := sha256.Sum256(body)
	sha = hex.EncodeToString(sum[:])
	var pruned bool
	found, err := t.get(`SELECT id, pruned IS NOT NULL FROM body WHERE sha256 = ?`, []any{sum[:]}, &id, &pruned)
	if err != nil || found && !pruned {
		return id, sha, err
	}
	data := t.db.pack(body)
	stored := sha256.Sum256(data)
	if pruned { // it is back
		_, err = t.exec(`UPDATE body SET data = ?, stored = ?, pruned = NULL WHERE id = ?`, data, stored[:], id)
		return id, sha, err
	}
	id, err = t.insert(`INSERT INTO body (sha256, size, data, stored) VALUES (?, ?, ?, ?)`, sum[:], len(body), data, stored[:])
	return id, sha, err
}

func (t *tx) addSnapshot(c Check) (int64, error) {
	s := c.Snapshot
	body, sha, err := t.addBody(s.Body)
	if err != nil {
		return 0, err
	}
	if s.SHA256 != "" && !strings.EqualFold(s.SHA256, sha) {
		return 0, fmt.Errorf("body has SHA-256 %s, not %s as given", sha, s.SHA256)
	}
	header := s.Header
	if header == nil {
		header = http.Header{}
	}
	h, err := json.Marshal(header)
	if err != nil {
		return 0, err
	}
	id, err := t.insert(`INSERT INTO snapshot (article, url, fetched_at, status, header, kind, body) VALUES (?, ?, ?, ?, ?, ?, ?)`,
		c.Article, s.URL, orElse(s.FetchedAt, c.At).UnixMilli(), s.Status, string(h), s.Kind, body)
	if err != nil {
		return 0, err
	}
	return id, t.link("snapshot", id)
}

// orElse returns the first time that is not zero.
func orElse(t, u time.Time) time.Time {
	if t.IsZero() {
		return u
	}
	return t
}

func (t *tx) addVersion(c Check, n int, snapshot int64) error {
	v := c.Version
	if snapshot == 0 {
		snapshot = v.Snapshot // read again from one that was kept before
	}
	blocks, err := t.db.packJSON(v.Blocks)
	if err != nil {
		return err
	}
	shingles := make([]byte, 0, 8*len(v.Shingles))
	for _, s := range v.Shingles {
		shingles = binary.BigEndian.AppendUint64(shingles, s)
	}
	id, err := t.insert(`INSERT INTO version (article, n, snapshot, at, title, byline, published, modified, lang, blocks, text_hash,
		extractor, shingles, headline_only) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		c.Article, n, ref(snapshot), orElse(v.At, c.At).UnixMilli(), v.Title, v.Byline, ms(v.Published), ms(v.Modified), v.Lang, blocks,
		v.TextHash, v.Extractor, shingles, v.HeadlineOnly)
	if err != nil {
		return err
	}
	if err := t.link("version", id); err != nil {
		return err
	}
	for _, s := range v.Shingles {
		_, err := t.exec(`INSERT INTO sketch (shingle, version) VALUES (?, ?) ON CONFLICT DO NOTHING`, int64(s), id)
		if err != nil {
			return err
		}
	}
	return nil
}

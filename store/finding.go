package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"storywatch/diffing/finding"
)

// addFindings numbers findings in order.
func (t *tx) addFindings(findings []finding.Finding) ([]int64, error) {
	var ids []int64
	for _, f := range findings {
		f.ID = 0
		data, err := t.db.packJSON(f)
		if err != nil {
			return nil, err
		}
		id, err := t.insert(`INSERT INTO finding (story, kind, at, article, material, data) VALUES (?, ?, ?, ?, ?, ?)`,
			f.Story, f.Kind, f.At.UnixMilli(), ref(f.Article), f.Material, data)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// findings reads the findings whose id and data a query selects.
func (t *tx) findings(query string, args ...any) (findings []finding.Finding, err error) {
	err = t.each(query, args, func(rows *sql.Rows) error {
		var id int64
		var data []byte
		if err := rows.Scan(&id, &data); err != nil {
			return err
		}
		var f finding.Finding
		if err := t.db.unpackJSON(data, &f); err != nil {
			return fmt.Errorf("finding %d: %w", id, err)
		}
		f.ID = id
		findings = append(findings, f)
		return nil
	})
	return findings, err
}

// AddFindings keeps findings that belong to no check or poll and returns their ids in order.
func (db *DB) AddFindings(ctx context.Context, findings []finding.Finding) (ids []int64, err error) {
	err = db.update(ctx, "AddFindings", func(t *tx) error {
		ids, err = t.addFindings(findings)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("add findings: %w", err)
	}
	return ids, nil
}

// Findings returns the findings that f chooses, in the order of their ids.
func (db *DB) Findings(ctx context.Context, f FindingFilter) (findings []finding.Finding, err error) {
	where := `WHERE id > ?`
	args := []any{f.AfterID}
	if f.UptoID > 0 {
		where += ` AND id <= ?`
		args = append(args, f.UptoID)
	}
	if f.Story != "" {
		where += ` AND story = ?`
		args = append(args, f.Story)
	}
	if len(f.Kinds) > 0 {
		where += ` AND kind IN (?` + strings.Repeat(`, ?`, len(f.Kinds)-1) + `)`
		for _, k := range f.Kinds {
			args = append(args, k)
		}
	}
	if !f.Since.IsZero() {
		where += ` AND at >= ?`
		args = append(args, f.Since.UnixMilli())
	}
	order := ` ORDER BY id`
	if f.Newest {
		order = ` ORDER BY id DESC`
	}
	args = append(args, upTo(f.Limit))
	err = db.view(ctx, func(t *tx) error {
		findings, err = t.findings(`SELECT id, data FROM finding `+where+order+` LIMIT ?`, args...)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read findings: %w", err)
	}
	if f.Newest {
		slices.Reverse(findings)
	}
	return findings, nil
}

// Finding returns a finding, or ErrNotFound.
func (db *DB) Finding(ctx context.Context, id int64) (finding.Finding, error) {
	var found []finding.Finding
	err := db.view(ctx, func(t *tx) (err error) {
		found, err = t.findings(`SELECT id, data FROM finding WHERE id = ?`, id)
		if err == nil && len(found) == 0 {
			err = ErrNotFound
		}
		return err
	})
	if err != nil {
		return finding.Finding{}, fmt.Errorf("read finding %d: %w", id, err)
	}
	return found[0], nil
}

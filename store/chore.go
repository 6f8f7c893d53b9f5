package store

import (
	"context"
	"fmt"
	"time"

	"storywatch/diffing/finding"
)

// ChoreDone returns when something that is done from time to time was last done; the zero time when it never was.
func (db *DB) ChoreDone(ctx context.Context, name string) (done time.Time, err error) {
	err = db.view(ctx, func(t *tx) error {
		_, err := t.get(`SELECT done FROM chore WHERE name = ?`, []any{name}, instant{&done})
		return err
	})
	if err != nil {
		return time.Time{}, fmt.Errorf("look up chore %s: %w", name, err)
	}
	return done, nil
}

// FinishChore notes that something was done at now, with what is to be told of it.
func (db *DB) FinishChore(ctx context.Context, name string, now time.Time, findings ...finding.Finding) error {
	err := db.update(ctx, "FinishChore", func(t *tx) error {
		if _, err := t.addFindings(findings); err != nil {
			return err
		}
		_, err := t.exec(`INSERT INTO chore (name, done) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET done = ?2`, name, now.UnixMilli())
		return err
	})
	if err != nil {
		return fmt.Errorf("note chore %s: %w", name, err)
	}
	return nil
}

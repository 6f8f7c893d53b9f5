package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

// migrations holds the schema's history, forward only: a released file is never edited, the next change is the next number.
//
//go:embed migration/*.sql
var migrations embed.FS

// schemaVersion is the number of the last file in migration.
const schemaVersion = 3

// migrate brings the schema up to date, each migration in its own transaction.
func migrate(ctx context.Context, w *sql.DB) error {
	files, err := fs.Sub(migrations, "migration")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, w, files,
		goose.WithTableName("schema_version"), goose.WithLogger(goose.NopLogger()), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("read migrations: %w", err)
	}
	// Two processes may open a new file at once. The one that comes second fails on what the first one has just made and finds it done on
	// the next try; each try gets at least one step further.
	for range schemaVersion + 2 {
		if _, err = p.Up(ctx); err == nil {
			return nil
		}
	}
	return fmt.Errorf("bring schema up to date: %w", err)
}

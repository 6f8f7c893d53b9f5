package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/klauspost/compress/zstd"
)

// ErrNotFound is returned for a row that does not exist.
var ErrNotFound = errors.New("not found")

// ErrConflict is returned when what the caller started from is no longer so; nothing was written.
var ErrConflict = errors.New("changed meanwhile")

// readers is how many connections read at once: cycles, pages and the command line rarely need more.
const readers = 4

// DB is the open database. Its methods may be called from several goroutines; writes take turns.
type DB struct {
	path    string
	w       *sql.DB // one connection; nil when opened for reading only
	r       *sql.DB
	enc     *zstd.Encoder
	dec     *zstd.Decoder
	decoded decoded // claims read before
	trace   func(event string)
	// pragmas are set on the writing connection, beyond those of every database.
	pragmas []string
}

// Option changes how a database is opened.
type Option func(*DB)

// WithTrace calls f around every write transaction: "begin M" right before it begins, "commit M" right before it commits and "committed M"
// after it did, where M is the method's name. Kill tests use it to stop the process at each of these points.
func WithTrace(f func(event string)) Option {
	return func(db *DB) { db.trace = f }
}

// WithPragma sets a PRAGMA of SQLite on the writing connection. Fault tests use it to give the file an end or the connection no patience.
func WithPragma(pragma string) Option {
	return func(db *DB) { db.pragmas = append(db.pragmas, pragma) }
}

// Open opens the database at path for reading and writing, creates it and its folder when missing (for the owner alone), and brings its
// schema up to date. The error says what to do when the file is newer than this program, is not ours, or cannot be written.
func Open(ctx context.Context, path string, opts ...Option) (*DB, error) {
	path, err := prepare(path)
	if err != nil {
		return nil, err
	}
	if _, err := recovered(ctx, path); err != nil {
		return nil, err
	}
	db, err := newDB(path, opts)
	if err != nil {
		return nil, err
	}
	if err := db.openWriter(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open database: %w", explain(err, path)), db.Close())
	}
	if err := db.openReaders(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open database: %w", explain(err, path)), db.Close())
	}
	return db, nil
}

// OpenReadOnly opens the database at path beside a running writer. Methods that write return an error. The error says what to do when the
// file is missing, or its schema is older or newer than this program's.
func OpenReadOnly(ctx context.Context, path string) (*DB, error) {
	path, err := existing(path)
	if err != nil {
		return nil, err
	}
	found, err := inspect(ctx, path)
	if err != nil {
		return nil, err
	}
	if found < schemaVersion {
		return nil, fmt.Errorf("open database: %s has schema %d and this storywatch reads schema %d: "+
			"let this storywatch bring it up to date with \"run\" or \"poll\" first", path, found, schemaVersion)
	}
	db, err := newDB(path, nil)
	if err != nil {
		return nil, err
	}
	if err := db.openReaders(ctx); err != nil {
		return nil, errors.Join(fmt.Errorf("open database: %w", explain(err, path)), db.Close())
	}
	return db, nil
}

func newDB(path string, opts []Option) (*DB, error) {
	// Concurrency 1 keeps the codecs free of goroutines of their own.
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, fmt.Errorf("make compressor: %w", err)
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(readers))
	if err != nil {
		return nil, fmt.Errorf("make decompressor: %w", err)
	}
	db := &DB{path: path, enc: enc, dec: dec, trace: func(string) {}}
	for _, o := range opts {
		o(db)
	}
	return db, nil
}

func (db *DB) openWriter(ctx context.Context) error {
	w, err := openKeeping(writerDSN(db.path))
	if err != nil {
		return err
	}
	w.SetMaxOpenConns(1)
	db.w = w
	if err := migrate(ctx, w); err != nil {
		return err
	}
	if err := db.linkAll(ctx); err != nil {
		return err
	}
	for _, p := range db.pragmas {
		if _, err := w.ExecContext(ctx, `PRAGMA `+p); err != nil {
			return err
		}
	}
	return nil
}

func (db *DB) openReaders(ctx context.Context) error {
	r, err := openKeeping(readerDSN(db.path))
	if err != nil {
		return err
	}
	r.SetMaxOpenConns(readers)
	r.SetMaxIdleConns(readers)
	db.r = r
	return r.PingContext(ctx)
}

// Close closes the database. Call it once, when nothing uses the database any more.
func (db *DB) Close() error {
	var errs []error
	if db.r != nil {
		errs = append(errs, db.r.Close())
	}
	if db.w != nil {
		errs = append(errs, db.w.Close())
	}
	db.dec.Close()
	errs = append(errs, db.enc.Close())
	return errors.Join(errs...)
}

// Path is the absolute path of the database file.
func (db *DB) Path() string { return db.path }

// tx is one transaction. Statements are prepared once in it.
type tx struct {
	*sql.Tx
	db    *DB
	ctx   context.Context
	stmts map[string]*sql.Stmt
}

// update runs f in a write transaction: all of it is kept, or nothing when f or the commit fails.
func (db *DB) update(ctx context.Context, method string, f func(*tx) error) error {
	if db.w == nil {
		return fmt.Errorf("write database: %s was opened for reading only", db.path)
	}
	db.trace("begin " + method)
	return db.in(ctx, db.w, method, f)
}

// view runs f over one consistent state of the database.
func (db *DB) view(ctx context.Context, f func(*tx) error) error {
	return db.in(ctx, db.r, "", f)
}

// in runs f in a transaction of pool. A method names a write, which is traced.
func (db *DB) in(ctx context.Context, pool *sql.DB, method string, f func(*tx) error) error {
	t, err := pool.BeginTx(ctx, nil)
	if err != nil {
		return explain(err, db.path)
	}
	defer t.Rollback()
	if err := f(&tx{Tx: t, db: db, ctx: ctx, stmts: make(map[string]*sql.Stmt)}); err != nil {
		return explain(err, db.path)
	}
	if method != "" {
		db.trace("commit " + method)
	}
	if err := t.Commit(); err != nil {
		return explain(err, db.path)
	}
	if method != "" {
		db.trace("committed " + method)
	}
	return nil
}

func (t *tx) stmt(query string) (*sql.Stmt, error) {
	if s := t.stmts[query]; s != nil {
		return s, nil
	}
	s, err := t.PrepareContext(t.ctx, query)
	if err != nil {
		return nil, err
	}
	t.stmts[query] = s
	return s, nil
}

// exec runs a statement and returns the number of rows it changed.
func (t *tx) exec(query string, args ...any) (int64, error) {
	s, err := t.stmt(query)
	if err != nil {
		return 0, err
	}
	res, err := s.ExecContext(t.ctx, args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}

// insert runs an insertion and returns the new row's id.
func (t *tx) insert(query string, args ...any) (int64, error) {
	s, err := t.stmt(query)
	if err != nil {
		return 0, err
	}
	res, err := s.ExecContext(t.ctx, args...)
	if err != nil {
		return 0, err
	}
	return res.LastInsertId()
}

// get scans the single row of a query into dest and says whether there was one.
func (t *tx) get(query string, args []any, dest ...any) (bool, error) {
	s, err := t.stmt(query)
	if err != nil {
		return false, err
	}
	err = s.QueryRowContext(t.ctx, args...).Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// each calls f for every row of a query; f must not start another query that writes.
func (t *tx) each(query string, args []any, f func(*sql.Rows) error) error {
	s, err := t.stmt(query)
	if err != nil {
		return err
	}
	rows, err := s.QueryContext(t.ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

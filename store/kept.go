package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"

	"modernc.org/sqlite"
)

// mostKept is how many statements a connection keeps at most: more than there are queries, so that only a mistake reaches it.
const mostKept = 300

// openKeeping is sql.Open for a pool whose connections keep what they have prepared. Each transaction prepares its statements anew, and
// parsing them would cost more than running them.
func openKeeping(dsn string) (*sql.DB, error) {
	c, err := sqlite.NewConnector(dsn)
	if err != nil {
		return nil, err
	}
	return sql.OpenDB(keeper{c}), nil
}

type keeper struct{ driver.Connector }

func (k keeper) Connect(ctx context.Context) (driver.Conn, error) {
	c, err := k.Connector.Connect(ctx)
	if err != nil {
		return nil, err
	}
	inner, ok := c.(sqliteConn)
	if !ok {
		return nil, fmt.Errorf("connection of a kind %T that cannot keep statements", c)
	}
	return &keptConn{sqliteConn: inner, idle: map[string]sqliteStmt{}}, nil
}

// sqliteConn and sqliteStmt are what the driver's connections and statements can do, as database/sql asks for it.
type sqliteConn interface {
	driver.Conn
	driver.ConnPrepareContext
	driver.ConnBeginTx
	driver.ExecerContext
	driver.QueryerContext
	driver.Pinger
	driver.SessionResetter
	driver.Validator
}

type sqliteStmt interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// keptConn is a connection with the statements that nobody uses at the moment, by their text. The pool sees to it that one at a time uses it.
type keptConn struct {
	sqliteConn
	idle map[string]sqliteStmt
}

func (c *keptConn) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if s, ok := c.idle[query]; ok && ctx.Err() == nil {
		delete(c.idle, query) // the same text once more beside it is another statement
		return &keptStmt{s, c, query}, nil
	}
	s, err := c.sqliteConn.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	inner, ok := s.(sqliteStmt)
	if !ok {
		return s, nil
	}
	return &keptStmt{inner, c, query}, nil
}

// Close finalizes what is kept, and closes the connection.
func (c *keptConn) Close() error {
	var first error
	for _, s := range c.idle {
		if err := s.Close(); err != nil && first == nil {
			first = err
		}
	}
	c.idle = nil
	if err := c.sqliteConn.Close(); err != nil {
		return err
	}
	return first
}

// keptStmt is a statement in use; closed, it is kept. The driver resets it after each run.
type keptStmt struct {
	sqliteStmt
	conn  *keptConn
	query string
}

func (s *keptStmt) Close() error {
	if s.conn == nil {
		return nil
	}
	c := s.conn
	s.conn = nil
	if _, twice := c.idle[s.query]; twice || c.idle == nil || len(c.idle) >= mostKept {
		return s.sqliteStmt.Close()
	}
	c.idle[s.query] = s.sqliteStmt
	return nil
}

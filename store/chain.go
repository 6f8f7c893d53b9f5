package store

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// The chain has one row for each snapshot, version and delivery, in the order in which they were stored: the hash of what prune may take
// away (content: a page, a text, a message), the hash of everything else that never changes about the row together with it (item), and the
// hash of the row before with this one (link). A byte that is changed later, a row that is taken out or slipped in, shows when the hashes are
// made again. The chain proves nothing against someone who makes it again from the changed row on: for that, keep its head elsewhere.

// chainedRows says how the rows of one kind are read for the chain.
type chainedRows struct {
	kind, plain string // in the chain, in words
	from        string
	columns     string // what never changes about a row, as text, in this order for ever
	content     string // the column that holds the content
	hashed      bool   // that column is the content's hash already
	pruned      string // when the content was taken away
}

var chained = []chainedRows{
	{
		kind: "snapshot", plain: "page of snapshot", from: "snapshot x JOIN body b ON b.id = x.body",
		columns: "x.article, x.url, x.fetched_at, x.status, x.header, x.kind, b.size", content: "b.sha256", hashed: true, pruned: "NULL",
	},
	{
		kind: "version", plain: "text of version", from: "version x",
		columns: `x.article, x.n, x.snapshot, x.at, x.title, x.byline, x.published, x.modified, x.lang, x.text_hash, x.extractor, hex(x.shingles), x.headline_only`,
		content: "x.blocks", pruned: "NULL",
	},
	{
		kind: "delivery", plain: "message of delivery", from: "delivery x",
		columns: "x.receiver, x.message_id, x.subject, x.created", content: "x.message", pruned: "x.pruned",
	},
}

// query selects rows for readLinked, with what is added to them.
func (c chainedRows) query(more ...string) string {
	columns := append([]string{"x.id", c.content, c.pruned, c.columns}, more...)
	return `SELECT ` + strings.Join(columns, ", ") + ` FROM ` + c.from
}

// link adds a row that was just stored to the chain.
func (t *tx) link(kind string, id int64) error {
	var before []byte
	if _, err := t.get(`SELECT link FROM chain ORDER BY id DESC LIMIT 1`, nil, &before); err != nil {
		return err
	}
	for _, c := range chained {
		if c.kind != kind {
			continue
		}
		return t.each(c.query()+` WHERE x.id = ?`, []any{id}, func(rows *sql.Rows) error {
			r, err := readLinked(rows)
			if err != nil {
				return err
			}
			content := r.sum(c.hashed)
			item := r.item(content)
			_, err = t.exec(`INSERT INTO chain (kind, row, content, item, link) VALUES (?, ?, ?, ?, ?)`, kind, id, content, item, linkOf(before, kind, id, item))
			return err
		})
	}
	return fmt.Errorf("chain: unknown kind %q", kind)
}

// linked is a row as the chain sees it.
type linked struct {
	id      int64
	content []byte
	pruned  sql.NullInt64
	fields  []sql.NullString
}

// readLinked scans a row of chained.query, and what a query adds to it.
func readLinked(rows *sql.Rows, more ...any) (r linked, err error) {
	names, err := rows.Columns()
	if err != nil {
		return r, err
	}
	r.fields = make([]sql.NullString, len(names)-3-len(more))
	dest := []any{&r.id, &r.content, &r.pruned}
	for i := range r.fields {
		dest = append(dest, &r.fields[i])
	}
	return r, rows.Scan(append(dest, more...)...)
}

// sum is the hash of what prune may take away, as it is stored: compressed, so that not even a byte that unpacks to the same goes unseen.
func (r linked) sum(hashed bool) []byte {
	if hashed {
		return r.content
	}
	sum := sha256.Sum256(r.content)
	return sum[:]
}

// item is the hash of the whole row.
func (r linked) item(content []byte) []byte {
	h := sha256.New()
	h.Write(content)
	for _, f := range r.fields {
		if !f.Valid {
			fmt.Fprint(h, "-,") // NULL is not the empty string
			continue
		}
		fmt.Fprintf(h, "%d:%s,", len(f.String), f.String)
	}
	return h.Sum(nil)
}

func linkOf(before []byte, kind string, id int64, item []byte) []byte {
	h := sha256.New()
	fmt.Fprintf(h, "%x,%s,%d,%x", before, kind, id, item)
	return h.Sum(nil)
}

// linkAll begins the chain of a file that had none, with all that stands in it. An empty database has none to begin.
func (db *DB) linkAll(ctx context.Context) error {
	return db.in(ctx, db.w, "", func(t *tx) error {
		var begun bool
		if _, err := t.get(`SELECT EXISTS (SELECT 1 FROM chain)`, nil, &begun); err != nil || begun {
			return err
		}
		bodies, err := t.ids(`SELECT id FROM body WHERE stored IS NULL ORDER BY id`)
		if err != nil {
			return err
		}
		for _, id := range bodies {
			var data []byte
			if _, err := t.get(`SELECT data FROM body WHERE id = ?`, []any{id}, &data); err != nil {
				return err
			}
			sum := sha256.Sum256(data)
			if _, err := t.exec(`UPDATE body SET stored = ? WHERE id = ?`, sum[:], id); err != nil {
				return err
			}
		}
		for _, c := range chained {
			ids, err := t.ids(`SELECT id FROM ` + c.kind + ` ORDER BY id`)
			if err != nil {
				return err
			}
			for _, id := range ids {
				if err := t.link(c.kind, id); err != nil {
					return fmt.Errorf("chain %s %d: %w", c.kind, id, err)
				}
			}
		}
		return nil
	})
}

func (t *tx) ids(query string) (ids []int64, err error) {
	err = t.each(query, nil, func(rows *sql.Rows) error {
		var id int64
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	})
	return ids, err
}

// ChainHead returns how many rows the chain of hashes has and its last link, in hexadecimal. Kept elsewhere, the two prove later that nothing
// up to here was changed, taken out or slipped in: see [DB.Verify].
func (db *DB) ChainHead(ctx context.Context) (rows int64, head string, err error) {
	err = db.view(ctx, func(t *tx) error {
		var link []byte
		_, err := t.get(`SELECT id, link FROM chain ORDER BY id DESC LIMIT 1`, nil, &rows, &link)
		head = hex.EncodeToString(link)
		return err
	})
	if err != nil {
		return 0, "", fmt.Errorf("read chain: %w", err)
	}
	return rows, head, nil
}

// ChainLink returns one link of the chain in hexadecimal, or ErrNotFound: what ChainHead returned when the chain had that many rows.
func (db *DB) ChainLink(ctx context.Context, row int64) (link string, err error) {
	err = db.view(ctx, func(t *tx) error {
		var l []byte
		found, err := t.get(`SELECT link FROM chain WHERE id = ?`, []any{row}, &l)
		if err == nil && !found {
			err = ErrNotFound
		}
		link = hex.EncodeToString(l)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("read link %d of the chain: %w", row, err)
	}
	return link, nil
}

// verifyChain makes every hash again.
func (t *tx) verifyChain(note func(string, ...any)) error {
	if err := t.verifyLinks(note); err != nil {
		return err
	}
	if err := t.verifyPruned(note); err != nil {
		return err
	}
	for _, c := range chained {
		// What the chain does not know was slipped in, or the end of the chain was cut off.
		strays := map[string]string{
			"%s %d is not in the chain of hashes":                        `SELECT id FROM ` + c.kind + ` WHERE id NOT IN (SELECT row FROM chain WHERE kind = ?)`,
			"%s %d stands in the chain of hashes and is no longer there": `SELECT row FROM chain WHERE kind = ? AND row NOT IN (SELECT x.id FROM ` + c.from + `)`,
		}
		for _, text := range slices.Sorted(maps.Keys(strays)) {
			err := t.each(strays[text], []any{c.kind}, func(rows *sql.Rows) error {
				var id int64
				err := rows.Scan(&id)
				note(text, c.kind, id)
				return err
			})
			if err != nil {
				return err
			}
		}
		err := t.each(c.query(`k.content`, `k.item`)+` JOIN chain k ON k.kind = ? AND k.row = x.id ORDER BY x.id`, []any{c.kind}, func(rows *sql.Rows) error {
			var content, item []byte
			r, err := readLinked(rows, &content, &item)
			if err != nil {
				return err
			}
			now := content
			if !r.pruned.Valid {
				now = r.sum(c.hashed)
			}
			switch {
			case !bytes.Equal(now, content):
				note("%s %d was changed after it was stored", c.plain, r.id)
			case !bytes.Equal(r.item(now), item):
				note("%s %d was changed after it was stored", c.kind, r.id)
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// verifyLinks looks at the chain alone.
func (t *tx) verifyLinks(note func(string, ...any)) error {
	var before []byte
	var last int64
	return t.each(`SELECT id, kind, row, item, link FROM chain ORDER BY id`, nil, func(rows *sql.Rows) error {
		var id, row int64
		var kind string
		var item, link []byte
		if err := rows.Scan(&id, &kind, &row, &item, &link); err != nil {
			return err
		}
		switch {
		case id != last+1:
			note("the chain of hashes has a gap before its row %d", id)
		case !bytes.Equal(link, linkOf(before, kind, row, item)):
			note("row %d of the chain of hashes (%s %d) was changed", id, kind, row)
		}
		before, last = link, id
		return nil
	})
}

// verifyPruned looks for what is marked as taken away and still holds something, which no chain vouches for.
func (t *tx) verifyPruned(note func(string, ...any)) error {
	return t.each(`SELECT 'body', id FROM body WHERE pruned IS NOT NULL AND length(data) > 0
		UNION ALL SELECT 'delivery', id FROM delivery WHERE pruned IS NOT NULL AND length(message) > 0 ORDER BY 1, 2`, nil, func(rows *sql.Rows) error {
		var kind string
		var id int64
		err := rows.Scan(&kind, &id)
		note("%s %d is marked as taken away and is not empty", kind, id)
		return err
	})
}

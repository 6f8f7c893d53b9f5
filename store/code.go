package store

import (
	"encoding/json"
	"fmt"
	"time"
)

// ms is how a time is stored: milliseconds since 1970 in UTC, NULL for the zero time.
func ms(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t.UnixMilli()
}

// instant scans such a column.
type instant struct{ *time.Time }

// Scan implements [sql.Scanner].
func (i instant) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*i.Time = time.Time{}
	case int64:
		*i.Time = time.UnixMilli(v).UTC()
	default:
		return fmt.Errorf("scan time: %T in the database", v)
	}
	return nil
}

// ref is how a reference to another row is stored: NULL for none.
func ref(id int64) any {
	if id == 0 {
		return nil
	}
	return id
}

func (db *DB) pack(b []byte) []byte { return db.enc.EncodeAll(b, nil) }

func (db *DB) unpack(b []byte) ([]byte, error) {
	out, err := db.dec.DecodeAll(b, nil)
	if err != nil {
		return nil, fmt.Errorf("decompress: %w", err)
	}
	return out, nil
}

// packJSON is how lists and trees that no query looks into are stored.
func (db *DB) packJSON(v any) ([]byte, error) {
	b, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return db.pack(b), nil
}

func (db *DB) unpackJSON(b []byte, v any) error {
	out, err := db.unpack(b)
	if err != nil {
		return err
	}
	return json.Unmarshal(out, v)
}

package store

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
)

// kept fills a database with two articles' versions and a delivery, and returns its path.
func kept(t *testing.T) (*DB, string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "watch.db")
	db := openAt(t, path)
	pier := article(t, db, "Quay Courier", "https://courier.example/pier")
	ice := article(t, db, "Tides Daily", "https://tides.example/ice")
	record(t, db, check(pier, at(1), says(0, "Twenty piles are cracked.", "pile")))
	record(t, db, check(ice, at(2), says(0, "The harbour is frozen.", "ice")))
	record(t, db, check(pier, at(3), says(0, "Thirty piles are cracked.", "pile")))
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	tell(t, db, 1)
	ok(t, db.RecordAttempt(t.Context(), compose(t, db, "desk", 0, 1, false, 1), Attempt{At: at(5), OK: true}, Sent, at(0), ""))
	return db, path
}

// tampered runs statements on a copy of a database, with its guards taken off, and returns what verify says of it.
func tampered(t *testing.T, db *DB, statements ...string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "copy.db")
	ok(t, db.Backup(t.Context(), file))
	raw := rawDB(t, file)
	for _, guard := range []string{"snapshot_keep", "snapshot_stay", "version_keep", "version_stay", "chain_keep", "chain_stay"} {
		_, err := raw.Exec(`DROP TRIGGER ` + guard)
		ok(t, err)
	}
	for _, s := range statements {
		_, err := raw.Exec(s)
		ok(t, err)
	}
	broken, err := Open(t.Context(), file)
	ok(t, err)
	defer broken.Close()
	return strings.Join(must(broken.Verify(t.Context()))(t), "\n")
}

func TestVerifyNamesWhatWasChanged(t *testing.T) {
	db, _ := kept(t)
	rows, head, err := db.ChainHead(t.Context())
	ok(t, err)
	if rows != 7 || len(head) != 64 { // three snapshots, three versions, a delivery
		t.Fatalf("the chain has %d rows and the head %q", rows, head)
	}
	for query, want := range map[string]string{
		`UPDATE version SET title = title || '.' WHERE id = 2`:                                                  "version 2 was changed",
		`UPDATE version SET at = at + 1 WHERE id = 1`:                                                           "version 1 was changed",
		`UPDATE version SET shingles = x'0102030405060708' WHERE id = 3`:                                        "version 3 was changed",
		`UPDATE version SET blocks = (SELECT blocks FROM version WHERE id = 1) WHERE id = 3`:                    "text of version 3 was changed",
		`UPDATE snapshot SET header = '{"A":["b"]}' WHERE id = 1`:                                               "snapshot 1 was changed",
		`UPDATE snapshot SET body = 1 WHERE id = 2`:                                                             "page of snapshot 2 was changed",
		`UPDATE delivery SET subject = 'Peer'`:                                                                  "delivery 1 was changed",
		`UPDATE delivery SET message = (SELECT blocks FROM version WHERE id = 1)`:                               "message of delivery 1 was changed",
		`UPDATE chain SET item = zeroblob(32) WHERE id = 4`:                                                     "row 4 of the chain of hashes (version 2) was changed",
		`UPDATE chain SET link = zeroblob(32) WHERE id = 4`:                                                     "row 5 of the chain of hashes (snapshot 3) was changed",
		`UPDATE delivery SET pruned = 1`:                                                                        "delivery 1 is marked as taken away and is not empty",
		`UPDATE body SET pruned = 1 WHERE id = 2`:                                                               "body 2 is marked as taken away and is not empty",
		`DELETE FROM chain WHERE id = 4`:                                                                        "gap before its row 5",
		`DELETE FROM chain WHERE id = 7`:                                                                        "delivery 1 is not in the chain",
		`PRAGMA foreign_keys = 0; DELETE FROM told; DELETE FROM attempt; DELETE FROM delivery`:                  "delivery 1 stands in the chain of hashes and is no longer there",
		`INSERT INTO snapshot SELECT 9, article, url, 9, status, header, kind, body FROM snapshot WHERE id = 1`: "snapshot 9 is not in the chain",
	} {
		if said := tampered(t, db, query); !strings.Contains(said, want) {
			t.Errorf("%s: verify says %q, want %q", query, said, want)
		}
	}
	link, err := db.ChainLink(t.Context(), rows)
	ok(t, err)
	same(t, "link of the head", link, head)
	if _, err := db.ChainLink(t.Context(), rows+1); !errors.Is(err, ErrNotFound) {
		t.Errorf("a link beyond the head: %v", err)
	}
}

// blobs are the columns that hold what was fetched, read and sent.
var blobs = []struct{ table, column, key, kind string }{
	{"body", "data", "id = 1", "body 1"},
	{"body", "sha256", "id = 2", "body 2"},
	{"version", "blocks", "id = 2", "version 2"},
	{"delivery", "message", "id = 1", "delivery 1"},
}

// TestVerifyNamesEveryByte flips each byte of a page, a text and a message in turn.
func TestVerifyNamesEveryByte(t *testing.T) {
	db, _ := kept(t)
	file := filepath.Join(t.TempDir(), "copy.db")
	ok(t, db.Backup(t.Context(), file))
	raw := rawDB(t, file)
	_, err := raw.Exec(`DROP TRIGGER version_keep`)
	ok(t, err)
	broken, err := Open(t.Context(), file)
	ok(t, err)
	defer broken.Close()
	for _, b := range blobs {
		var whole []byte
		ok(t, raw.QueryRow(fmt.Sprintf(`SELECT %s FROM %s WHERE %s`, b.column, b.table, b.key)).Scan(&whole))
		set := fmt.Sprintf(`UPDATE %s SET %s = ? WHERE %s`, b.table, b.column, b.key)
		for i := range whole {
			flipped := append([]byte(nil), whole...)
			flipped[i] ^= 0x40
			_, err := raw.Exec(set, flipped)
			ok(t, err)
			said := strings.Join(must(broken.Verify(t.Context()))(t), "\n")
			if !strings.Contains(said, b.kind) {
				t.Errorf("byte %d of %s.%s: verify says %q", i, b.table, b.column, said)
			}
		}
		_, err := raw.Exec(set, whole)
		ok(t, err)
	}
	same(t, "put right again", must(broken.Verify(t.Context()))(t), nil)
}

// TestChainOfAnOlderFile: a file from before the chain gets one when it is opened, and that is all that happens to it.
func TestChainOfAnOlderFile(t *testing.T) {
	db, path := kept(t)
	before, head, err := db.ChainHead(t.Context())
	ok(t, err)
	raw := rawDB(t, path)
	for _, s := range []string{`DROP TRIGGER chain_stay`, `DELETE FROM chain`} {
		_, err := raw.Exec(s)
		ok(t, err)
	}
	again := openAt(t, path)
	rows, other, err := again.ChainHead(t.Context())
	ok(t, err)
	if rows != before || other == head {
		t.Errorf("%d rows, want %d in another order", rows, before)
	}
	third := openAt(t, path)
	rows, same3, err := third.ChainHead(t.Context())
	if err != nil || rows != before || same3 != other {
		t.Errorf("opened again: %d rows, %v", rows, err)
	}
}

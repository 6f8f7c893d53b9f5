package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestStatus(t *testing.T) {
	db := open(t)
	s := must(db.Status(t.Context()))(t)
	if s.Bytes < 4096 || s.SchemaVersion != schemaVersion {
		t.Errorf("empty: %+v", s)
	}
	feeds(t, db)
	must(db.RecordPoll(t.Context(), Poll{Feed: 1, At: at(1), Error: "gone", Broken: true, NextPoll: at(2)}))(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	article(t, db, "Quay Courier", "https://courier.example/ice")
	record(t, db, check(a, at(2), says(0, "Twenty piles are cracked.", "pile"), says(1, "The pier is shut.")))
	must(db.AddArticle(t.Context(), Article{Corpus: true}, nil))(t)
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	tell(t, db, 3)
	compose(t, db, "desk", 0, 1, false, 1)
	ok(t, db.DropDelivery(t.Context(), compose(t, db, "desk", 1, 2, false, 2), "", at(3)))
	ok(t, db.RecordAttempt(t.Context(), compose(t, db, "desk", 2, 3, false, 3), Attempt{At: at(4), OK: true}, Sent, at(0), ""))
	s = must(db.Status(t.Context()))(t)
	want := Status{
		Feeds: 2, FeedsBroken: 1, FeedsFailing: 1, Articles: 2, Followed: 1, Versions: 1, Snapshots: 1, Claims: 2, Findings: 3, Pending: 1, Dropped: 1,
		Sent: 1, LastPoll: at(1), LastChange: at(2), Bytes: s.Bytes, SchemaVersion: schemaVersion,
	}
	same(t, "status", s, want)
}

func TestBackupIsWholeAndCanBeOpened(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	record(t, db, check(a, at(1), says(0, "Twenty piles are cracked.", "pile")))
	before := must(db.Article(t.Context(), a.ID))(t)
	file := filepath.Join(t.TempDir(), "what's this?.db")

	// Writing goes on while the copy is made from a state before it.
	r, err := OpenReadOnly(t.Context(), db.Path())
	ok(t, err)
	defer r.Close()
	writing := make(chan error)
	go func() {
		for i := range 20 {
			c := check(a, at(2+i), says(0, strings.Repeat("Again. ", i+1)))
			if _, err := db.RecordCheck(t.Context(), c); err != nil {
				writing <- err
				return
			}
		}
		writing <- nil
	}()
	ok(t, r.Backup(t.Context(), file))
	ok(t, <-writing)

	info, err := os.Stat(file)
	ok(t, err)
	if info.Mode().Perm()&0o077 != 0 {
		t.Errorf("mode %v", info.Mode())
	}
	copied := openAt(t, file) // verified when the test ends
	s := must(copied.Status(t.Context()))(t)
	if s.Versions != s.Snapshots || s.Versions != s.Claims || s.Versions < 1 {
		t.Errorf("half a check was copied: %+v", s)
	}
	same(t, "article", must(copied.Article(t.Context(), a.ID))(t).URL, before.URL)
	if err := db.Backup(t.Context(), file); !errors.Is(err, fs.ErrExist) {
		t.Errorf("backup over a file: %v", err)
	}
	if err := db.Backup(t.Context(), filepath.Join(file, "x.db")); err == nil {
		t.Error("backup into a folder that cannot be")
	}
}

func TestVerifyNamesWhatIsWrong(t *testing.T) {
	path := filepath.Join(t.TempDir(), "watch.db")
	db, err := Open(t.Context(), path)
	ok(t, err)
	defer db.Close()
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	record(t, db, check(a, at(1), says(0, "Twenty piles are cracked.", "pile")))
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	tell(t, db, 1)
	compose(t, db, "desk", 0, 1, false, 1)
	same(t, "well", must(db.Verify(t.Context()))(t), nil)
	for query, want := range map[string]string{
		`UPDATE body SET sha256 = zeroblob(32)`:                  "body 1 does not have the SHA-256",
		`UPDATE body SET data = x'00'`:                           "body 1: decompress",
		`UPDATE finding SET data = substr(data, 2)`:              "finding 1: decompress",
		`UPDATE judgement SET verdicts = x'01'`:                  "judgement 1: decompress",
		`UPDATE delivery SET message = x'01'`:                    "delivery 1: decompress",
		`UPDATE key_count SET n = 7`:                             "key 1 has 1 claims in the index, not 7",
		`UPDATE claim_key SET claims = x'80'`:                    "key 1 chunk 0: cut off",
		`UPDATE claim_key SET claims = x'0101'`:                  "key 1 chunk 0: claims out of order",
		`UPDATE story SET claims = 7`:                            "count of claims of story 1 is wrong",
		`UPDATE claim SET standing = 0`:                          "count of places of claim 1 is wrong",
		`UPDATE claim SET first = NULL`:                          "first appearance of claim 1 is wrong",
		`UPDATE claim SET outlets = 0`:                           "count of outlets of claim 1 is wrong",
		`UPDATE article SET versions = 0`:                        "count of versions of article 1 is wrong",
		`PRAGMA foreign_keys = 0; UPDATE alias SET article = 99`: "alias 0 points to a row of article that is not there",
		`DELETE FROM claim_text_data WHERE id > 10`:              "claim_text",
	} {
		file := filepath.Join(t.TempDir(), "copy.db")
		ok(t, db.Backup(t.Context(), file))
		_, err = rawDB(t, file).Exec(query)
		ok(t, err)
		broken, err := Open(t.Context(), file)
		ok(t, err)
		problems := must(broken.Verify(t.Context()))(t)
		if !strings.Contains(strings.Join(problems, "\n"), want) {
			t.Errorf("%s: found %q, want %q", query, problems, want)
		}
		ok(t, broken.Close())
	}
}

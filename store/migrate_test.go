package store

import (
	"database/sql"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"storywatch/diffing/finding"
	"storywatch/diffing/question"
)

// freeze rewrites the frozen copy of the current schema. A schema that was released once is never frozen again.
var freeze = flag.Bool("freeze", false, "rewrite the frozen copy of the current schema")

// schemaOf returns what the schema of a file is made of, by name; the full-text index's own tables left out.
func schemaOf(t *testing.T, raw *sql.DB) map[string]string {
	t.Helper()
	rows, err := raw.Query(`SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master
		WHERE name NOT LIKE 'claim\_text\_%' ESCAPE '\' AND name NOT LIKE 'sqlite\_%' ESCAPE '\' ORDER BY rowid`)
	ok(t, err)
	defer rows.Close()
	schema := make(map[string]string)
	for rows.Next() {
		var name, text string
		ok(t, rows.Scan(&name, &text))
		schema[name] = text
	}
	ok(t, rows.Err())
	return schema
}

// dump returns statements that make a file's schema and rows again.
func dump(t *testing.T, raw *sql.DB) string {
	t.Helper()
	var out strings.Builder
	query := func(q string, f func(rows *sql.Rows)) {
		t.Helper()
		rows, err := raw.Query(q)
		ok(t, err)
		defer rows.Close()
		for rows.Next() {
			f(rows)
		}
		ok(t, rows.Err())
	}
	var tables []string
	var later strings.Builder
	query(`SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
		AND name NOT LIKE 'claim\_text\_%' ESCAPE '\' ORDER BY rowid`, func(rows *sql.Rows) {
		var kind, name, text string
		ok(t, rows.Scan(&kind, &name, &text))
		if kind != "table" {
			fmt.Fprintf(&later, "%s;\n", text)
			return
		}
		fmt.Fprintf(&out, "%s;\n", text)
		if name != "claim_text" {
			tables = append(tables, name)
		}
	})
	for _, table := range tables {
		var columns []string
		query(`SELECT 'quote("' || name || '")' FROM pragma_table_info('`+table+`')`, func(rows *sql.Rows) {
			var c string
			ok(t, rows.Scan(&c))
			columns = append(columns, c)
		})
		query(`SELECT `+strings.Join(columns, ` || ', ' || `)+` FROM `+table, func(rows *sql.Rows) {
			var values string
			ok(t, rows.Scan(&values))
			fmt.Fprintf(&out, "INSERT INTO %s VALUES (%s);\n", table, values)
		})
	}
	out.WriteString("INSERT INTO claim_text (rowid, text) SELECT id, text FROM claim;\n")
	return out.String() + later.String()
}

// populate puts at least one row into every table.
func populate(t *testing.T, db *DB) {
	t.Helper()
	feeds(t, db)
	must(db.RecordPoll(t.Context(), Poll{Feed: 1, At: at(1), NextPoll: at(2), Entries: []Entry{
		{URL: "https://courier.example/pier", Title: "Pier closed", Admitted: true, Aliases: []Alias{{Kind: "url", Value: "https://courier.example/pier"}}},
	}}))(t)
	ok(t, db.SaveHost(t.Context(), Host{Name: "courier.example", RobotsStatus: 404}))
	a := must(db.Article(t.Context(), 1))(t)
	c := check(a, at(2), says(0, "Twenty piles are cracked.", "pile", "crack"))
	c.Version.Shingles, c.Furniture = []uint64{1, 2}, []string{"newsletter"}
	c.Judgements[0].Answers = map[string]question.Answer{"reopening": {Kind: question.Event, Status: question.Planned}}
	c.Judgements[0].Changes = []question.Change{{Question: "reopening", What: "planned"}}
	c.Judgements[0].Findings = []finding.Finding{{Kind: finding.Answer, Article: 1, Change: &c.Judgements[0].Changes[0]}}
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	record(t, db, c)
	id := compose(t, db, "desk", 0, 1, false, 1)
	ok(t, db.RecordAttempt(t.Context(), id, Attempt{At: at(12), OK: true}, Sent, at(12), ""))
	ok(t, db.FinishChore(t.Context(), "prune", at(13)))
}

func TestFrozenSchemasMigrate(t *testing.T) {
	dir := t.TempDir()
	current := filepath.Join("testdata", fmt.Sprintf("schema%d.sql", schemaVersion))
	fresh, err := Open(t.Context(), filepath.Join(dir, "fresh.db"))
	ok(t, err)
	defer fresh.Close()
	want := schemaOf(t, fresh.w)
	if *freeze {
		populate(t, fresh)
		ok(t, os.MkdirAll("testdata", 0o755))
		ok(t, os.WriteFile(current, []byte(dump(t, fresh.w)), 0o644))
	}
	frozen, err := filepath.Glob(filepath.Join("testdata", "schema*.sql"))
	ok(t, err)
	if len(frozen) != schemaVersion {
		t.Fatalf("frozen schemas %v, want one for each of %d", frozen, schemaVersion)
	}
	for _, file := range frozen {
		t.Run(file, func(t *testing.T) {
			statements, err := os.ReadFile(file)
			ok(t, err)
			path := filepath.Join(t.TempDir(), "old.db")
			_, err = rawDB(t, path).Exec(string(statements))
			ok(t, err)
			db := openAt(t, path)
			same(t, "schema (a released migration is never edited: add the next one)", schemaOf(t, db.w), want)
			checkPopulated(t, db)
		})
	}
}

// checkPopulated reads back what populate wrote and writes on.
func checkPopulated(t *testing.T, db *DB) {
	t.Helper()
	s := must(db.Status(t.Context()))(t)
	same(t, "status", s, Status{
		Feeds: 2, Articles: 1, Followed: 1, Versions: 1, Snapshots: 1, Claims: 1, Findings: 1, Sent: 1, LastPoll: at(1),
		LastChange: at(2), Bytes: s.Bytes, SchemaVersion: schemaVersion,
	})
	known, _, _, err := db.Candidates(t.Context(), story, []string{"crack"}, 1)
	ok(t, err)
	same(t, "candidate", known[0].Claim.Text, "Twenty piles are cracked.")
	same(t, "full text", texts(t, db, ClaimFilter{Query: "cracked"}), []string{"Twenty piles are cracked."})
	same(t, "text", must(db.Version(t.Context(), 1, 0))(t).Blocks[0].Text, "Twenty piles are cracked.")
	same(t, "answers", must(db.Answers(t.Context(), story))(t)["reopening"].Status, question.Planned)
	same(t, "step's finding", must(db.AnswerLog(t.Context(), story, "reopening"))(t)[0].Finding, 1)
	d, attempts, err := db.Delivery(t.Context(), 1)
	ok(t, err)
	same(t, "message", string(d.Message), "Twenty piles.")
	same(t, "attempts", len(attempts), 1)
	record(t, db, check(must(db.Article(t.Context(), 1))(t), at(30), says(0, "Thirty piles are cracked.", "pile")))
	same(t, "next finding", tell(t, db, 1), []int64{2})
}

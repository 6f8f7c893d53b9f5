package store

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
)

func TestCheckKeepsArticleAndText(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "http://courier.example/pier?ref=rss")
	c := check(a, at(1))
	c.ETag, c.LastModified = `"1"`, "Sun"
	c.CanonicalURL, c.Title, c.Published = "https://courier.example/pier", "Pier closed", at(-30)
	c.Aliases = []Alias{{Kind: "canonical", Value: "https://courier.example/pier"}}
	c.Snapshot.Header = http.Header{"Content-Type": {"text/html"}}
	c.Version = &Version{
		Title: "Pier closed", Byline: "By Ilse Brandt", Published: at(-30), Modified: at(-2), Lang: "en", TextHash: "h1",
		Extractor: "test 1", Shingles: []uint64{3, 1 << 63, 5}, Blocks: []diffing.Block{
			{Kind: diffing.Paragraph, Text: "Twenty piles are cracked."}, {Kind: diffing.Item, Text: "Piles “A” to “F”.", Post: "p1", At: at(-3)},
		},
	}
	record(t, db, c)

	a.URL, a.Title, a.Published, a.State, a.Kind, a.ETag, a.LastModified = c.CanonicalURL, "Pier closed", at(-30), Followed, "ok", `"1"`, "Sun"
	a.LastCheck, a.LastChange, a.NextCheck, a.Checks, a.Versions = at(1), at(1), at(61), 1, 1
	same(t, "article", must(db.Article(t.Context(), a.ID))(t), a)
	same(t, "by redirect alias", must(db.ArticleByAlias(t.Context(), []Alias{{Kind: "redirect", Value: c.CanonicalURL}}))(t), a)

	want := *c.Version
	want.ID, want.Article, want.N, want.Snapshot, want.At = 1, a.ID, 1, 1, at(1)
	same(t, "version", must(db.Version(t.Context(), a.ID, 0))(t), want)
	same(t, "version 1", must(db.Version(t.Context(), a.ID, 1))(t), want)
	want.Blocks = nil
	same(t, "versions", must(db.Versions(t.Context(), a.ID))(t), []Version{want})
	if _, err := db.Version(t.Context(), a.ID, 2); !errors.Is(err, ErrNotFound) {
		t.Errorf("version 2: %v", err)
	}
	shots := must(db.Snapshots(t.Context(), a.ID))(t)
	body := must(db.SnapshotBody(t.Context(), shots[0].ID))(t)
	same(t, "body", string(body), string(c.Snapshot.Body))
	shot := *c.Snapshot
	shot.ID, shot.Article, shot.Body, shot.SHA256 = 1, a.ID, nil, shots[0].SHA256
	same(t, "snapshots", shots, []Snapshot{shot})
	if _, err := db.SnapshotBody(t.Context(), 99); !errors.Is(err, ErrNotFound) {
		t.Errorf("no snapshot: %v", err)
	}
}

func TestCheckWithoutNewTextKeepsTheOld(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	other := article(t, db, "Tides Daily", "https://tides.example/pier")
	c := check(a, at(1))
	c.ETag, c.LastModified, c.CopyOf = `"1"`, "Sun", other.ID
	record(t, db, c)
	record(t, db, Check{Article: a.ID, At: at(2), Error: "no route to host", NextCheck: at(3), Quarantine: "h9"})
	got := must(db.Article(t.Context(), a.ID))(t)
	if got.Failures != 1 || got.LastError != "no route to host" || got.ETag != `"1"` || got.State != Followed || got.Quarantine != "h9" || got.CopyOf != other.ID {
		t.Errorf("after a failure: %+v", got)
	}
	r := record(t, db, Check{Article: a.ID, At: at(4), Kind: "ok", NextCheck: at(5), ETag: `"2"`})
	got = must(db.Article(t.Context(), a.ID))(t)
	if r.Version != 0 || got.Failures != 0 || got.ETag != `"2"` || got.LastModified != "Sun" || got.Versions != 1 || !got.LastChange.Equal(at(1)) || got.Checks != 3 {
		t.Errorf("after a 304: %+v, %+v", r, got)
	}
	c = check(a, at(6), says(0, "Changed."))
	if r := record(t, db, c); r.Version != 2 {
		t.Errorf("version %d, want 2", r.Version)
	}
	got = must(db.Article(t.Context(), a.ID))(t)
	if got.ETag != "" || got.LastModified != "" || got.CopyOf != 0 || got.Quarantine != "" {
		t.Errorf("after a response without validators: %+v", got)
	}
}

func TestCheckThatFailsHalfwayLeavesNothing(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	before := must(db.Status(t.Context()))(t)
	c := check(a, at(1), says(0, "Twenty piles are cracked.", "pile"))
	c.Aliases, c.Furniture = []Alias{{Kind: "amp", Value: "https://courier.example/amp/pier"}}, []string{"f1"}
	c.Version.Shingles = []uint64{7}
	j := c.Judgements[0]
	j.Names = []claim.Name{{Name: "Ilse Brandt"}}
	j.Findings = []finding.Finding{{Kind: finding.Claim, Article: a.ID}}
	// The last thing that is written: a change without an answer.
	j.Changes = []question.Change{{Question: "reopening", What: "never"}}
	c.Judgements[0] = j
	if _, err := db.RecordCheck(t.Context(), c); !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), "reopening") {
		t.Fatalf("got %v", err)
	}
	for _, table := range []string{
		"body", "snapshot", "version", "sketch", "furniture", "story", "judgement", "claim", "claim_text", "appearance",
		"claim_outlet", "key_count", "claim_key", "name", "finding", "answer", "answer_step",
	} {
		var n int
		ok(t, db.r.QueryRow("SELECT count(*) FROM "+table).Scan(&n))
		if n != 0 {
			t.Errorf("%d rows in %s", n, table)
		}
	}
	same(t, "article", must(db.Article(t.Context(), a.ID))(t), a)
	same(t, "status", must(db.Status(t.Context()))(t), before)
	c.Judgements[0].Answers = map[string]question.Answer{"reopening": {Kind: question.Event, Status: question.Cancelled}}
	record(t, db, c)
}

func TestCheckRefusesWrongHash(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	c := check(a, at(1))
	c.Snapshot.SHA256 = strings.Repeat("0", 64)
	if _, err := db.RecordCheck(t.Context(), c); err == nil || !strings.Contains(err.Error(), "SHA-256") {
		t.Errorf("got %v", err)
	}
	if _, err := db.RecordCheck(t.Context(), Check{Article: 99, At: at(1)}); !errors.Is(err, ErrNotFound) {
		t.Errorf("no article: %v", err)
	}
}

func TestSnapshotsAndVersionsAreAppendOnly(t *testing.T) {
	db := open(t)
	record(t, db, check(article(t, db, "Quay Courier", "https://courier.example/pier"), at(1)))
	for _, q := range []string{`UPDATE version SET title = 'x'`, `DELETE FROM version`, `UPDATE snapshot SET status = 1`, `DELETE FROM snapshot`} {
		if _, err := db.w.Exec(q); err == nil || !strings.Contains(err.Error(), "append-only") {
			t.Errorf("%s: %v", q, err)
		}
	}
}

func TestIdenticalBodiesAreKeptOnce(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	kept := make(map[string]int64)
	rapid.Check(t, func(rt *rapid.T) {
		body := rapid.SliceOfN(rapid.SampledFrom([]byte("ab<\x00")), 0, 4).Draw(rt, "body")
		c := Check{Article: a.ID, At: start, Snapshot: &Snapshot{Body: body}}
		if _, err := db.RecordCheck(t.Context(), c); err != nil {
			rt.Fatal(err)
		}
		var snapshot, row, bodies int64
		if err := db.r.QueryRow(`SELECT id, body, (SELECT count(*) FROM body) FROM snapshot ORDER BY id DESC`).Scan(&snapshot, &row, &bodies); err != nil {
			rt.Fatal(err)
		}
		if was, ok := kept[string(body)]; ok && was != row {
			rt.Errorf("body %q stands in rows %d and %d", body, was, row)
		}
		kept[string(body)] = row
		if bodies != int64(len(kept)) {
			rt.Errorf("%d bodies kept, %d different ones given", bodies, len(kept))
		}
		if got, err := db.SnapshotBody(t.Context(), snapshot); err != nil || string(got) != string(body) {
			rt.Errorf("body %q came back as %q, %v", body, got, err)
		}
	})
}

func TestFurnitureIsCountedPerHost(t *testing.T) {
	db := open(t)
	for i, url := range []string{"https://Courier.example:8443/a", "https://courier.example/b", "https://tides.example/c"} {
		c := check(article(t, db, "x", url), at(i))
		c.Furniture = []string{"newsletter", "newsletter", url}
		record(t, db, c)
		record(t, db, Check{Article: c.Article, At: at(9), Furniture: []string{"newsletter"}})
	}
	counts := must(db.FurnitureCounts(t.Context(), "courier.example", []string{"newsletter", "https://courier.example/b", "https://tides.example/c"}))(t)
	same(t, "counts", counts, map[string]int{"newsletter": 2, "https://courier.example/b": 1})

	// A block of every page stops being counted.
	ok(t, db.update(t.Context(), "test", func(t *tx) error {
		for range furnitureReach {
			a, err := t.addArticle(Article{URL: "https://ice.example/a"}, nil)
			if err == nil {
				err = t.addFurniture(a, Check{Furniture: []string{"cookies"}})
			}
			if err != nil {
				return err
			}
		}
		return nil
	}))
	last := check(article(t, db, "x", "https://ice.example/last"), at(9))
	last.Furniture = []string{"cookies", "text"}
	record(t, db, last)
	counts = must(db.FurnitureCounts(t.Context(), "ice.example", []string{"cookies", "text"}))(t)
	same(t, "counts", counts, map[string]int{"cookies": furnitureReach, "text": 1})
}

func TestSimilarVersions(t *testing.T) {
	db := open(t)
	text := func(when time.Time, url string, corpus bool, shingles ...uint64) Article {
		t.Helper()
		a := must(db.AddArticle(t.Context(), Article{URL: url, Corpus: corpus, State: Candidate}, []Alias{{Kind: "url", Value: url}}))(t)
		record(t, db, Check{Article: a.ID, At: when, Version: &Version{Title: url, Shingles: shingles}})
		return a
	}
	wire := text(at(1), "https://wire.example/1", false, 1, 2, 3, 1<<63+4)
	record(t, db, Check{Article: wire.ID, At: at(2), Version: &Version{Shingles: []uint64{1, 2, 9}}})
	base := text(at(3), "https://old.example/1", true, 1)
	text(at(4), "https://off.example/1", false, 77)
	find := func(since time.Time, limit int) []SimilarVersion {
		t.Helper()
		return must(db.SimilarVersions(t.Context(), []uint64{1, 2, 1<<63 + 4, 1, 50}, since, limit))(t)
	}
	want := []SimilarVersion{
		{Article: wire.ID, Version: 1, Shared: 3, Of: 4},
		{Article: wire.ID, Version: 2, Shared: 2, Of: 3},
		{Article: base.ID, Version: 1, Shared: 1, Of: 1, Corpus: true},
	}
	same(t, "all", find(time.Time{}, 0), want)
	same(t, "best", find(time.Time{}, 1), want[:1])
	same(t, "recent", find(at(2), 0), want[1:])
}

func TestArticlesFilter(t *testing.T) {
	db := open(t)
	corpus := must(db.AddArticle(t.Context(), Article{URL: "file:a.txt", Corpus: true, State: Settled, FirstSeen: at(-9)},
		[]Alias{{Kind: "corpus", Value: story + "\x00" + "abc"}, {Kind: "url", Value: "https://courier.example/old"}}))(t)
	one := article(t, db, "Quay Courier", "https://courier.example/1")
	two := article(t, db, "Tides Daily", "https://tides.example/2")
	record(t, db, check(one, at(5)))
	c := check(two, at(3))
	c.State, c.Judgements[0].Relevant, c.Judgements[0].Reason = Irrelevant, false, "no name of the story"
	record(t, db, c)
	ids := func(f ArticleFilter) (ids []int64) {
		t.Helper()
		for _, a := range must(db.Articles(t.Context(), f))(t) {
			ids = append(ids, a.ID)
		}
		return ids
	}
	yes, no := true, false
	same(t, "all", ids(ArticleFilter{}), []int64{one.ID, two.ID, corpus.ID})
	same(t, "limit", ids(ArticleFilter{Limit: 1}), []int64{one.ID})
	same(t, "story", ids(ArticleFilter{Story: story}), []int64{one.ID})
	same(t, "other story", ids(ArticleFilter{Story: "x"}), nil)
	same(t, "state", ids(ArticleFilter{State: Irrelevant}), []int64{two.ID})
	same(t, "outlet", ids(ArticleFilter{Outlet: "Quay Courier"}), []int64{one.ID})
	same(t, "since", ids(ArticleFilter{Since: at(4)}), []int64{one.ID})
	same(t, "corpus", ids(ArticleFilter{Corpus: &yes}), []int64{corpus.ID})
	same(t, "no corpus", ids(ArticleFilter{Corpus: &no, Outlet: "Tides Daily"}), []int64{two.ID})
	same(t, "stories", must(db.ArticleStories(t.Context(), two.ID))(t), []ArticleStory{{Story: story, Version: 1, Reason: "no name of the story", Score: 0.8}})

	// Adding it again adds nothing; it counts as read in once its text is recorded.
	again := must(db.AddArticle(t.Context(), Article{URL: "file:a.txt", Corpus: true}, []Alias{{Kind: "corpus", Value: story + "\x00" + "abc"}}))(t)
	same(t, "added again", again, corpus)
	same(t, "hashes", must(db.CorpusHashes(t.Context(), story))(t), map[string]int64{})
	record(t, db, check(corpus, at(6)))
	same(t, "hashes", must(db.CorpusHashes(t.Context(), story))(t), map[string]int64{"abc": corpus.ID})
	same(t, "hashes of another story", must(db.CorpusHashes(t.Context(), "harbo"))(t), map[string]int64{})
}

func TestReaderSeesWholeChecks(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	done := make(chan error)
	go func() {
		for i := range 60 {
			text := strings.Repeat("more ", i+1)
			c := check(a, at(i), says(0, text, "more"))
			if _, err := db.RecordCheck(t.Context(), c); err != nil {
				done <- err
				return
			}
		}
		done <- nil
	}()
	for {
		s, err := db.Status(t.Context())
		ok(t, err)
		if s.Versions != s.Snapshots || s.Versions != s.Claims {
			t.Fatalf("half a check is seen: %+v", s)
		}
		if _, _, _, err := db.Candidates(t.Context(), story, []string{"more"}, 50); err != nil {
			t.Fatal(err)
		}
		select {
		case err := <-done:
			ok(t, err)
			return
		default:
		}
	}
}

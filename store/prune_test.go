package store

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"
)

// noise is a page that does not compress.
func noise(n int) []byte {
	r := rand.New(rand.NewPCG(uint64(n), 1))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

// again is a visit that found the same text on a page with other bytes.
func again(a Article, when time.Time, body []byte) Check {
	return Check{
		Article: a.ID, At: when, Kind: "ok", State: Followed, NextCheck: when.Add(time.Hour),
		Snapshot: &Snapshot{URL: a.URL, FetchedAt: when, Status: 200, Kind: "ok", Body: body},
	}
}

// grown is a database with two versions that carry claims, one article about something else with two versions, twenty visits that found
// the same, and three deliveries: sent, dropped, pending.
func grown(t *testing.T) *DB {
	t.Helper()
	db := open(t)
	pier := article(t, db, "Quay Courier", "https://courier.example/pier")
	record(t, db, check(pier, at(1), says(0, "Twenty piles are cracked.", "pile")))
	for i := range 20 {
		record(t, db, again(pier, at(10+i), noise(20_000+i)))
	}
	record(t, db, check(pier, at(40), says(0, "Thirty piles are cracked.", "pile")))
	other := article(t, db, "Quay Courier", "https://courier.example/regatta")
	for i := range 2 {
		c := check(other, at(50+i))
		c.Snapshot.Body, c.Version.TextHash = noise(30_000+i), fmt.Sprint("regatta ", i)
		c.Judgements = nil
		record(t, db, c)
	}
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	tell(t, db, 3)
	ok(t, db.RecordAttempt(t.Context(), compose(t, db, "desk", 0, 1, false, 1), Attempt{At: at(11), OK: true}, Sent, at(0), ""))
	ok(t, db.DropDelivery(t.Context(), compose(t, db, "desk", 1, 2, false, 2), "", at(12)))
	compose(t, db, "desk", 2, 3, false, 3)
	return db
}

func TestPruneByAge(t *testing.T) {
	db := grown(t)
	bounds := PruneBounds{Before: at(20)}
	plan := must(db.Prunable(t.Context(), bounds))(t)
	before := must(db.Status(t.Context()))(t)
	if n := len(plan.Items); n != 12 { // ten pages that said the same, and two messages
		t.Fatalf("%d things would go: %+v", n, plan.Items)
	}
	same(t, "a dry run changes nothing", must(db.Status(t.Context()))(t), before)
	_, head, err := db.ChainHead(t.Context())
	ok(t, err)

	done := must(db.Prune(t.Context(), bounds, at(100)))(t)
	same(t, "what went", done.Items, plan.Items)
	same(t, "again", len(must(db.Prune(t.Context(), bounds, at(101)))(t).Items), 0)
	_, after, err := db.ChainHead(t.Context())
	ok(t, err)
	same(t, "head of the chain", after, head)
	same(t, "verify", must(db.Verify(t.Context()))(t), nil)
	for _, i := range plan.Items {
		if !i.At.Before(at(20)) || i.Bytes <= 0 || i.Name == "" {
			t.Errorf("it took %+v", i)
		}
	}

	shots := must(db.Snapshots(t.Context(), 1))(t)
	if _, err := db.SnapshotBody(t.Context(), shots[1].ID); !errors.Is(err, ErrPruned) {
		t.Errorf("a page that is gone: %v", err)
	}
	same(t, "page of the first version", string(must(db.SnapshotBody(t.Context(), shots[0].ID))(t)), "<p>Twenty piles are cracked.")
	same(t, "text", must(db.Version(t.Context(), 1, 1))(t).Blocks[0].Text, "Twenty piles are cracked.")
	d, attempts, err := db.Delivery(t.Context(), 1)
	ok(t, err)
	if d.Message != nil || !d.Pruned.Equal(at(100)) || d.Subject != "Pier" || len(attempts) != 1 || len(d.Findings) != 1 {
		t.Errorf("the record of a delivery is %+v", d)
	}
	if err := db.RetryDelivery(t.Context(), 2, at(102)); !errors.Is(err, ErrConflict) || !strings.Contains(err.Error(), "pruned") {
		t.Errorf("retry without a message: %v", err)
	}
	if d, _, err := db.Delivery(t.Context(), 3); err != nil || len(d.Message) == 0 {
		t.Errorf("a pending delivery: %+v, %v", d, err)
	}
	same(t, "findings", len(must(db.Findings(t.Context(), FindingFilter{}))(t)), 3)
}

// TestPruneNeverTakesEvidence: whatever the bounds, every version keeps its text, and every page that a claim or finding rests on stays.
func TestPruneNeverTakesEvidence(t *testing.T) {
	db := grown(t)
	done := must(db.Prune(t.Context(), PruneBounds{Before: at(1000), MaxBytes: 1}, at(100)))(t)
	if done.Used <= 1 || done.Evidence <= 0 {
		t.Errorf("what stays is not told: %+v", done)
	}
	for article, want := range map[int64][]bool{1: {true, true}, 2: {false, true}} { // of the other article only the latest stays
		for i, v := range must(db.Versions(t.Context(), article))(t) {
			_, err := db.SnapshotBody(t.Context(), v.Snapshot)
			if kept := err == nil; kept != want[i] {
				t.Errorf("page of version %d of article %d: %v", v.N, article, err)
			}
			if article == 1 && len(must(db.Version(t.Context(), article, v.N))(t).Blocks) == 0 {
				t.Errorf("version %d lost its text", v.N)
			}
		}
	}
	same(t, "first appearance", must(db.Claim(t.Context(), 1))(t).First.Text, "Twenty piles are cracked.")
}

func TestPruneBySize(t *testing.T) {
	db := grown(t)
	whole := must(db.Prunable(t.Context(), PruneBounds{}))(t)
	same(t, "no bound", len(whole.Items), 0)
	bound := whole.Used - 100_000
	done := must(db.Prune(t.Context(), PruneBounds{MaxBytes: bound}, at(100)))(t)
	if done.Used > bound || done.Used < bound-60_000 {
		t.Errorf("it uses %d, want at most %d and not much less", done.Used, bound)
	}
	for i := 1; i < len(done.Items); i++ {
		if done.Items[i].At.Before(done.Items[i-1].At) {
			t.Errorf("%+v went after %+v", done.Items[i], done.Items[i-1])
		}
	}
	size := func() int64 { info, err := os.Stat(db.Path()); ok(t, err); return info.Size() }
	ok(t, db.Compact(t.Context()))
	if size() > done.Used {
		t.Errorf("the file has %d bytes, want at most the %d that are used", size(), done.Used)
	}
}

// TestPrunedPageComesBack: a page that is fetched again with the same bytes is there again.
func TestPrunedPageComesBack(t *testing.T) {
	db := grown(t)
	must(db.Prune(t.Context(), PruneBounds{Before: at(1000)}, at(100)))(t)
	pier := must(db.Article(t.Context(), 1))(t)
	record(t, db, again(pier, at(110), noise(20_003)))
	shots := must(db.Snapshots(t.Context(), 1))(t)
	body := must(db.SnapshotBody(t.Context(), shots[len(shots)-1].ID))(t)
	if !bytes.Equal(body, noise(20_003)) {
		t.Errorf("%d bytes came back", len(body))
	}
}

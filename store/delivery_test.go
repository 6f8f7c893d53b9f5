package store

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"storywatch/diffing/finding"
)

// tell adds that many findings and returns their ids.
func tell(t testing.TB, db *DB, n int) []int64 {
	t.Helper()
	findings := make([]finding.Finding, n)
	for i := range findings {
		findings[i] = finding.Finding{Story: story, Kind: finding.Claim, At: at(i), Text: fmt.Sprint("finding ", i)}
	}
	return must(db.AddFindings(t.Context(), findings))(t)
}

func unread(t testing.TB, db *DB, receiver string) (ids []int64) {
	t.Helper()
	for _, f := range must(db.Unread(t.Context(), receiver, 0))(t) {
		ids = append(ids, f.ID)
	}
	return ids
}

// compose tells a receiver some findings.
func compose(t testing.TB, db *DB, receiver string, from, to int64, atOnce bool, findings ...int64) int64 {
	t.Helper()
	return must(db.Compose(t.Context(), Composition{
		Receiver: receiver, FromCursor: from, ToCursor: to, At: at(10), AtOnce: atOnce,
		Delivery: &Delivery{
			MessageID: fmt.Sprintf("<%s.%d.%v@watch.example>", receiver, to, findings), Subject: "Pier", Message: []byte("Twenty piles."),
			Findings: findings,
		},
	}))(t)
}

func TestNewReceiverStartsNow(t *testing.T) {
	db := open(t)
	same(t, "of no findings", must(db.EnsureReceiver(t.Context(), "early", at(0), false))(t), Cursor{Receiver: "early", Created: at(0)})
	tell(t, db, 3)
	late := must(db.EnsureReceiver(t.Context(), "late", at(1), false))(t)
	same(t, "late", late, Cursor{Receiver: "late", Finding: 3, Created: at(1)})
	same(t, "from the start", must(db.EnsureReceiver(t.Context(), "all", at(1), true))(t), Cursor{Receiver: "all", Created: at(1)})
	tell(t, db, 1)
	same(t, "seen before", must(db.EnsureReceiver(t.Context(), "late", at(2), true))(t), late)
	same(t, "early", unread(t, db, "early"), []int64{1, 2, 3, 4})
	same(t, "late", unread(t, db, "late"), []int64{4})
	if _, err := db.Unread(t.Context(), "nobody", 0); !errors.Is(err, ErrNotFound) {
		t.Errorf("nobody: %v", err)
	}
	var names []string
	for _, c := range must(db.Receivers(t.Context()))(t) {
		names = append(names, c.Receiver)
	}
	same(t, "receivers", names, []string{"all", "early", "late"})
}

func TestAtOnceThenTheRegularDigestLeavesItOut(t *testing.T) {
	db := open(t)
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	tell(t, db, 4)
	compose(t, db, "desk", 0, 0, true, 3)
	c := must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	same(t, "cursor after at once", c, Cursor{Receiver: "desk", Created: start})
	same(t, "unread", unread(t, db, "desk"), []int64{1, 2, 4})
	compose(t, db, "desk", 0, 4, false, 1, 2, 4)
	c = must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	same(t, "cursor", c, Cursor{Receiver: "desk", Finding: 4, Created: start, LastDigest: at(10)})
	same(t, "unread", unread(t, db, "desk"), nil)
}

func TestComposeConflicts(t *testing.T) {
	db := open(t)
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	tell(t, db, 4)
	compose(t, db, "desk", 0, 2, false, 1, 2)
	for name, c := range map[string]Composition{
		"moved cursor":    {Receiver: "desk", FromCursor: 0, ToCursor: 4},
		"backwards":       {Receiver: "desk", FromCursor: 2, ToCursor: 1},
		"told already":    {Receiver: "desk", FromCursor: 2, ToCursor: 4, Delivery: &Delivery{MessageID: "<x>", Findings: []int64{3, 2}}},
		"no such cursor":  {Receiver: "nobody", FromCursor: 0, ToCursor: 4},
		"told twice over": {Receiver: "desk", FromCursor: 2, ToCursor: 4, Delivery: &Delivery{MessageID: "<x>", Findings: []int64{3, 3}}},
	} {
		c.At = at(20)
		if _, err := db.Compose(t.Context(), c); !errors.Is(err, ErrConflict) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := db.Compose(t.Context(), Composition{Receiver: "desk", FromCursor: 2, ToCursor: 4, At: at(20), Delivery: &Delivery{}}); !errors.Is(err, errNoIdentity) {
		t.Errorf("without identity: %v", err)
	}
	same(t, "unread", unread(t, db, "desk"), []int64{3, 4})
	// Nothing to tell moves the cursor and the regular time alone.
	id := must(db.Compose(t.Context(), Composition{Receiver: "desk", FromCursor: 2, ToCursor: 4, At: at(30)}))(t)
	same(t, "no delivery", id, 0)
	same(t, "cursor", must(db.Receivers(t.Context()))(t), []Cursor{{Receiver: "desk", Finding: 4, Created: start, LastDigest: at(30)}})
	same(t, "deliveries", len(must(db.Deliveries(t.Context(), DeliveryFilter{}))(t)), 1)
}

// Whatever the order of at-once and regular digests, of new findings, and of compositions from a stale cursor: every finding reaches the
// receiver exactly once.
func TestEveryFindingIsToldOnce(t *testing.T) {
	db := open(t)
	run := 0
	rapid.Check(t, func(rt *rapid.T) {
		run++
		desk := fmt.Sprint("desk ", run)
		c := must(db.EnsureReceiver(t.Context(), desk, start, false))(t)
		var expected, told []int64
		rt.Repeat(map[string]func(*rapid.T){
			"find": func(rt *rapid.T) {
				expected = append(expected, tell(t, db, rapid.IntRange(1, 3).Draw(rt, "n"))...)
			},
			"at once": func(rt *rapid.T) {
				waiting := unread(t, db, desk)
				if len(waiting) == 0 {
					rt.Skip()
				}
				id := rapid.SampledFrom(waiting).Draw(rt, "id")
				compose(t, db, desk, c.Finding, c.Finding, true, id)
				told = append(told, id)
			},
			"regular": func(rt *rapid.T) {
				waiting := unread(t, db, desk)
				if len(waiting) == 0 {
					rt.Skip()
				}
				n := rapid.IntRange(1, len(waiting)).Draw(rt, "n")
				stale := c.Finding - rapid.Int64Range(0, 1).Draw(rt, "stale")
				_, err := db.Compose(t.Context(), Composition{
					Receiver: desk, FromCursor: stale, ToCursor: waiting[n-1], At: at(1),
					Delivery: &Delivery{MessageID: fmt.Sprint(desk, waiting[:n], stale), Findings: waiting[:n]},
				})
				switch {
				case stale != c.Finding && errors.Is(err, ErrConflict):
				case stale == c.Finding && err == nil:
					c.Finding = waiting[n-1]
					told = append(told, waiting[:n]...)
				default:
					rt.Fatalf("from %d, cursor %d: %v", stale, c.Finding, err)
				}
			},
		})
		told = append(told, unread(t, db, desk)...)
		slices.Sort(told)
		if !slices.Equal(told, expected) {
			rt.Errorf("told or unread %v, found %v", told, expected)
		}
	})
}

func TestDeliveryIsKeptAsSent(t *testing.T) {
	db := open(t)
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	must(db.EnsureReceiver(t.Context(), "hook", start, false))(t)
	tell(t, db, 2)
	id := compose(t, db, "desk", 0, 2, false, 1, 2)
	other := compose(t, db, "hook", 0, 2, false, 2)
	want := Delivery{
		ID: id, Receiver: "desk", MessageID: "<desk.2.[1 2]@watch.example>", Subject: "Pier", Message: []byte("Twenty piles."),
		State: Pending, Created: at(10), NextAttempt: at(10), Findings: []int64{1, 2},
	}
	got, attempts, err := db.Delivery(t.Context(), id)
	ok(t, err)
	same(t, "delivery", got, want)
	same(t, "attempts", attempts, nil)
	same(t, "due too early", must(db.DueDeliveries(t.Context(), at(9), 0))(t), nil)
	want.Message = nil
	due := must(db.DueDeliveries(t.Context(), at(10), 1))(t)
	same(t, "due", due, []Delivery{want})
	list := must(db.Deliveries(t.Context(), DeliveryFilter{Receiver: "desk", State: Pending}))(t)
	same(t, "list", list, []Delivery{want})
	same(t, "sent list", must(db.Deliveries(t.Context(), DeliveryFilter{State: Sent}))(t), nil)
	of := must(db.DeliveriesOf(t.Context(), 2))(t)
	if len(of) != 2 || of[0].ID != id || of[1].ID != other {
		t.Errorf("deliveries of a finding: %+v", of)
	}
	if _, _, err := db.Delivery(t.Context(), 99); !errors.Is(err, ErrNotFound) {
		t.Errorf("no delivery: %v", err)
	}
	_, err = db.Compose(t.Context(), Composition{Receiver: "desk", FromCursor: 2, ToCursor: 2, At: at(11), Delivery: &Delivery{MessageID: want.MessageID}})
	if err == nil {
		t.Error("two deliveries of one identity")
	}
}

func TestAttempts(t *testing.T) {
	db := open(t)
	must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	tell(t, db, 1)
	id := compose(t, db, "desk", 0, 1, false, 1)
	attempt := func(minute int, state DeliveryState, next time.Time, reason string, notices ...finding.Finding) Delivery {
		t.Helper()
		a := Attempt{At: at(minute), OK: state == Sent, Detail: reason}
		ok(t, db.RecordAttempt(t.Context(), id, a, state, next, reason, notices...))
		d, _, err := db.Delivery(t.Context(), id)
		ok(t, err)
		return d
	}
	d := attempt(11, Pending, at(15), "500")
	if d.State != Pending || !d.NextAttempt.Equal(at(15)) || d.Attempts != 1 || d.Reason != "500" {
		t.Errorf("after a failure: %+v", d)
	}
	if err := db.RecordAttempt(t.Context(), id, Attempt{At: at(12)}, Pending, time.Time{}, ""); err == nil {
		t.Error("pending without a next attempt")
	}
	d = attempt(15, Dropped, at(99), "410", finding.Finding{Kind: finding.Notice, Text: "dropped"})
	if d.State != Dropped || !d.NextAttempt.IsZero() || d.Reason != "410" {
		t.Errorf("dropped: %+v", d)
	}
	notice := must(db.Findings(t.Context(), FindingFilter{Kinds: []finding.Kind{finding.Notice}}))(t)
	same(t, "notice", notice, []finding.Finding{{ID: 2, Kind: finding.Notice, Text: "dropped", At: at(15)}})
	if d = attempt(16, Pending, at(20), "late failure"); d.State != Dropped || d.Attempts != 3 {
		t.Errorf("a late failure of a dropped one: %+v", d)
	}
	ok(t, db.RetryDelivery(t.Context(), id, at(17)))
	same(t, "due after retry", len(must(db.DueDeliveries(t.Context(), at(17), 0))(t)), 1)
	ok(t, db.DropDelivery(t.Context(), id, "by hand", at(18)))
	if err := db.DropDelivery(t.Context(), id, "by hand", at(18)); !errors.Is(err, ErrConflict) {
		t.Errorf("dropped twice: %v", err)
	}
	if d = attempt(19, Sent, time.Time{}, ""); d.State != Sent || !d.SentAt.Equal(at(19)) {
		t.Errorf("it left the house after all: %+v", d)
	}
	if d = attempt(20, Dropped, time.Time{}, "too late"); d.State != Sent || d.Reason != "" || d.Attempts != 5 {
		t.Errorf("a late failure of a sent one: %+v", d)
	}
	for what, err := range map[string]error{
		"retry": db.RetryDelivery(t.Context(), id, at(21)), "drop": db.DropDelivery(t.Context(), id, "", at(21)),
	} {
		if !errors.Is(err, ErrConflict) || !strings.Contains(err.Error(), "sent") {
			t.Errorf("%s of a sent one: %v", what, err)
		}
	}
	_, attempts, err := db.Delivery(t.Context(), id)
	ok(t, err)
	same(t, "attempts", attempts, []Attempt{
		{At: at(11), Detail: "500"}, {At: at(15), Detail: "410"}, {At: at(16), Detail: "late failure"}, {At: at(19), OK: true}, {At: at(20), Detail: "too late"},
	})
	for what, err := range map[string]error{
		"retry": db.RetryDelivery(t.Context(), 99, at(1)), "drop": db.DropDelivery(t.Context(), 99, "", at(1)),
		"attempt": db.RecordAttempt(t.Context(), 99, Attempt{At: at(1)}, Sent, time.Time{}, ""),
	} {
		if !errors.Is(err, ErrNotFound) {
			t.Errorf("%s of none: %v", what, err)
		}
	}
}

func TestFindingsFilter(t *testing.T) {
	db := open(t)
	must(db.AddFindings(t.Context(), []finding.Finding{
		{Story: story, Kind: finding.Claim, At: at(1)},
		{Story: "ferries", Kind: finding.Claim, At: at(2)},
		{Kind: finding.Notice, At: at(3)},
		{Story: story, Kind: finding.Edit, At: at(4)},
		{Story: story, Kind: finding.Answer, At: at(5)},
	}))(t)
	for name, c := range map[string]struct {
		f    FindingFilter
		want []int64
	}{
		"all":           {FindingFilter{}, []int64{1, 2, 3, 4, 5}},
		"story":         {FindingFilter{Story: story}, []int64{1, 4, 5}},
		"kinds":         {FindingFilter{Kinds: []finding.Kind{finding.Edit, finding.Notice}}, []int64{3, 4}},
		"range":         {FindingFilter{AfterID: 1, UptoID: 3}, []int64{2, 3}},
		"since":         {FindingFilter{Since: at(3)}, []int64{3, 4, 5}},
		"first":         {FindingFilter{Limit: 2}, []int64{1, 2}},
		"last":          {FindingFilter{Limit: 2, Newest: true}, []int64{4, 5}},
		"last of story": {FindingFilter{Limit: 1, Newest: true, Story: "ferries", Since: at(0)}, []int64{2}},
	} {
		var ids []int64
		for _, f := range must(db.Findings(t.Context(), c.f))(t) {
			ids = append(ids, f.ID)
		}
		same(t, name, ids, c.want)
	}
	if _, err := db.Finding(t.Context(), 9); !errors.Is(err, ErrNotFound) {
		t.Errorf("no finding: %v", err)
	}
}

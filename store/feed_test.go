package store

import (
	"errors"
	"testing"
	"time"

	"storywatch/diffing/finding"
)

const (
	courierFeed = "https://courier.example/rss"
	tidesFeed   = "https://tides.example/atom"
)

// feeds makes two feeds active and returns them.
func feeds(t *testing.T, db *DB) (courier, tides Feed) {
	t.Helper()
	ok(t, db.SyncFeeds(t.Context(), []Feed{
		{URL: courierFeed, Outlet: "Quay Courier"},
		{URL: tidesFeed, Outlet: "Tides Daily", ReadAll: true, Schedule: "*/5 * * * *"},
	}, start))
	all := must(db.Feeds(t.Context()))(t)
	return all[0], all[1]
}

func TestSyncFeeds(t *testing.T) {
	db := open(t)
	courier, tides := feeds(t, db)
	same(t, "new feeds", []Feed{courier, tides}, []Feed{
		{ID: 1, URL: courierFeed, Outlet: "Quay Courier", NextPoll: start, Active: true},
		{ID: 2, URL: tidesFeed, Outlet: "Tides Daily", ReadAll: true, Schedule: "*/5 * * * *", NextPoll: start, Active: true},
	})
	must(db.RecordPoll(t.Context(), Poll{Feed: 1, At: at(1), Status: 200, ETag: `"a"`, NextPoll: at(60)}))(t)
	ok(t, db.SyncFeeds(t.Context(), []Feed{{URL: courierFeed, Outlet: "The Courier", Schedule: "@hourly"}}, at(2)))
	same(t, "due", must(db.DueFeeds(t.Context(), at(30), 0))(t), nil)
	all := must(db.Feeds(t.Context()))(t)
	want := Feed{
		ID: 1, URL: courierFeed, Outlet: "The Courier", Schedule: "@hourly", ETag: `"a"`, FirstOK: at(1), LastPoll: at(1),
		NextPoll: at(60), LastStatus: 200, Active: true,
	}
	same(t, "kept feed", all[0], want)
	tides.Active = false
	same(t, "feed that left", all[1], tides)
	ok(t, db.SyncFeeds(t.Context(), []Feed{{URL: tidesFeed, Outlet: "Tides Daily"}}, at(40)))
	due := must(db.DueFeeds(t.Context(), at(40), 0))(t)
	if len(due) != 1 || due[0].ID != 2 || !due[0].NextPoll.Equal(at(40)) {
		t.Errorf("due after it came back: %+v", due)
	}
}

func TestDueFeedsLongestDueFirst(t *testing.T) {
	db := open(t)
	feeds(t, db)
	must(db.RecordPoll(t.Context(), Poll{Feed: 1, At: start, NextPoll: at(20)}))(t)
	must(db.RecordPoll(t.Context(), Poll{Feed: 2, At: start, NextPoll: at(10)}))(t)
	ids := func(minute, limit int) (ids []int64) {
		for _, f := range must(db.DueFeeds(t.Context(), at(minute), limit))(t) {
			ids = append(ids, f.ID)
		}
		return ids
	}
	same(t, "before", ids(9, 0), nil)
	same(t, "one", ids(10, 0), []int64{2})
	same(t, "both", ids(20, 0), []int64{2, 1})
	same(t, "limit", ids(20, 1), []int64{2})
}

func TestNextDueIsTheEarliest(t *testing.T) {
	db := open(t)
	next := func() time.Time { return must(db.NextDue(t.Context()))(t) }
	if !next().IsZero() {
		t.Errorf("nothing is due, got %v", next())
	}
	feeds(t, db)
	for f := int64(1); f <= 2; f++ {
		must(db.RecordPoll(t.Context(), Poll{Feed: f, At: start, NextPoll: at(60)}))(t)
	}
	same(t, "feed", next(), at(60))
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	same(t, "article", next(), start)
	record(t, db, Check{Article: a.ID, At: at(1)}) // never again
	same(t, "feed again", next(), at(60))
	c := must(db.EnsureReceiver(t.Context(), "desk", start, false))(t)
	id := must(db.Compose(t.Context(), Composition{
		Receiver: "desk", FromCursor: c.Finding, ToCursor: c.Finding, At: at(5),
		Delivery: &Delivery{MessageID: "<1@desk.example>", Message: []byte("hello")},
	}))(t)
	same(t, "delivery", next(), at(5))
	ok(t, db.DropDelivery(t.Context(), id, "test", at(6)))
	same(t, "feed at last", next(), at(60))
	ok(t, db.SyncFeeds(t.Context(), nil, at(7)))
	if !next().IsZero() {
		t.Errorf("no feed is active, got %v", next())
	}
}

func TestHost(t *testing.T) {
	db := open(t)
	if _, err := db.Host(t.Context(), "courier.example"); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown host: %v", err)
	}
	h := Host{Name: "courier.example", NextAllowed: at(1), Robots: []byte("User-agent: *\n"), RobotsAt: at(0), RobotsStatus: 200}
	ok(t, db.SaveHost(t.Context(), h))
	same(t, "host", must(db.Host(t.Context(), h.Name))(t), h)
	h = Host{Name: "courier.example", RobotsStatus: 404, RobotsAt: at(2)}
	ok(t, db.SaveHost(t.Context(), h))
	same(t, "host", must(db.Host(t.Context(), h.Name))(t), h)
}

func TestPartOfAFeedIsASightOfIt(t *testing.T) {
	db := open(t)
	feeds(t, db)
	poll := func(p Poll) Feed {
		t.Helper()
		p.Feed, p.NextPoll = 1, p.At.Add(time.Hour)
		must(db.RecordPoll(t.Context(), p))(t)
		return must(db.Feeds(t.Context()))(t)[0]
	}
	poll(Poll{At: at(1), Error: "down", Failures: 4, Broken: true})
	f := poll(Poll{At: at(2), Status: 200, Error: "it is cut off; 1 entry was read", Entries: []Entry{{Title: "One"}}})
	if !f.FirstOK.Equal(at(2)) || !f.BrokenSince.IsZero() || f.Failures != 0 {
		t.Errorf("read in part: %+v", f)
	}
}

func TestPollKeepsWhatTheServerSaid(t *testing.T) {
	db := open(t)
	feeds(t, db)
	poll := func(p Poll) Feed {
		t.Helper()
		p.Feed, p.NextPoll = 1, p.At.Add(time.Hour)
		must(db.RecordPoll(t.Context(), p))(t)
		return must(db.Feeds(t.Context()))(t)[0]
	}
	f := poll(Poll{At: at(1), Status: 500, Error: "server error", Failures: 1, Broken: true})
	same(t, "failed", f, Feed{
		ID: 1, URL: courierFeed, Outlet: "Quay Courier", LastPoll: at(1), NextPoll: at(61), LastStatus: 500,
		LastError: "server error", Failures: 1, BrokenSince: at(1), Active: true,
	})
	f = poll(Poll{At: at(2), Status: 503, Error: "busy", Failures: 2, Broken: true})
	if f.Failures != 2 || !f.BrokenSince.Equal(at(1)) || !f.FirstOK.IsZero() {
		t.Errorf("failed twice: %+v", f)
	}
	f = poll(Poll{At: at(3), Status: 200, Full: true, Title: "Courier", ETag: `"1"`, LastModified: "Sun", MovedTo: "https://courier.example/new"})
	want := Feed{
		ID: 1, URL: courierFeed, Outlet: "Quay Courier", Title: "Courier", ETag: `"1"`, LastModified: "Sun", FirstOK: at(3),
		LastPoll: at(3), LastFull: at(3), NextPoll: at(63), LastStatus: 200, MovedTo: "https://courier.example/new", Active: true,
	}
	same(t, "worked", f, want)
	f = poll(Poll{At: at(4), Status: 304, NotModified: true, ETag: `"2"`})
	want.ETag, want.LastPoll, want.NextPoll, want.LastStatus = `"2"`, at(4), at(64), 304
	same(t, "not modified", f, want)
	f = poll(Poll{At: at(5), Status: 200})
	want.ETag, want.LastModified, want.LastPoll, want.NextPoll, want.LastStatus = "", "", at(5), at(65), 200
	same(t, "new body without validators", f, want)
	f = poll(Poll{At: at(6), Status: 200, Error: "it is cut off; 1 entry was read", Entries: []Entry{{Title: "One"}}})
	if f.Failures != 0 || !f.BrokenSince.IsZero() || f.LastError == "" {
		t.Errorf("read in part: %+v", f)
	}
	if _, err := db.RecordPoll(t.Context(), Poll{Feed: 1, At: at(7)}); !errors.Is(err, errNoNextPoll) {
		t.Errorf("poll without a next one: %v", err)
	}
}

func TestPollAdmitsOnce(t *testing.T) {
	db := open(t)
	feeds(t, db)
	guid := Alias{Kind: "guid", Value: courierFeed + "\x00" + "77"}
	link := Alias{Kind: "url", Value: "https://courier.example/pier"}
	entries := []Entry{
		{Aliases: []Alias{guid, link}, URL: link.Value, Title: "Pier closed", Summary: "Cracks.", Published: at(-9), Admitted: true, Reason: "names the pier"},
		{Aliases: []Alias{{Kind: "url", Value: "https://courier.example/chess"}}, URL: "https://courier.example/chess", Title: "Chess cup", Reason: "about something else"},
		{Title: "No link at all", Admitted: true, Reason: "names the harbour"},
	}
	poll := func(feed int64, minute int, entries ...Entry) []Article {
		t.Helper()
		return must(db.RecordPoll(t.Context(), Poll{
			Feed: feed, At: at(minute), NextPoll: at(minute + 60), Entries: entries,
			Findings: []finding.Finding{{Kind: finding.Notice, Text: "polled"}},
		}))(t)
	}
	known := must(db.KnownEntries(t.Context(), 1, entries))(t)
	same(t, "known before", known, []bool{false, false, false})
	admitted := poll(1, 1, entries...)
	want := Article{
		ID: 1, URL: link.Value, Outlet: "Quay Courier", Feed: 1, Title: "Pier closed", Published: at(-9), FirstSeen: at(1),
		FirstSight: true, State: Candidate, EntryTitle: "Pier closed", EntrySummary: "Cracks.", NextCheck: at(1),
	}
	if len(admitted) != 2 || admitted[1].Title != "No link at all" {
		t.Fatalf("admitted %+v", admitted)
	}
	same(t, "article", admitted[0], want)
	same(t, "due", must(db.DueArticles(t.Context(), at(1), 0))(t), admitted)
	same(t, "known after", must(db.KnownEntries(t.Context(), 1, entries))(t), []bool{true, true, true})
	same(t, "known to another feed", must(db.KnownEntries(t.Context(), 2, entries))(t), []bool{false, false, false})

	entries[0].Title = "Pier closed for months"
	same(t, "known with a new headline", must(db.KnownEntries(t.Context(), 1, entries))(t), []bool{false, true, true})
	same(t, "admitted again", poll(1, 2, entries...), nil)
	// Another feed links to it; another feed's guid of the same value is another thing.
	foreign := Entry{Aliases: []Alias{{Kind: "guid", Value: tidesFeed + "\x00" + "77"}, link}, URL: link.Value, Title: "Pier shut", Admitted: true}
	same(t, "admitted by another feed", poll(2, 3, foreign), nil)
	want.EntryTitle, want.EntrySummary = "Pier shut", ""
	same(t, "article", must(db.ArticleByAlias(t.Context(), []Alias{guid}))(t), want)
	if _, err := db.ArticleByAlias(t.Context(), []Alias{{Kind: "guid", Value: tidesFeed + "\x00" + "77"}}); !errors.Is(err, ErrNotFound) {
		t.Errorf("other feed's guid: %v", err)
	}
	told := must(db.Findings(t.Context(), FindingFilter{}))(t)
	if len(told) != 3 || !told[2].At.Equal(at(3)) {
		t.Errorf("notices: %+v", told)
	}
	// Judged off the story by its headline, it may be admitted under another.
	entries[1].Title, entries[1].Admitted = "Chess cup moved from the pier", true
	if again := poll(1, 4, entries[1]); len(again) != 1 || again[0].Title != "Chess cup moved from the pier" || again[0].FirstSight {
		t.Errorf("admitted under a new headline: %+v", again)
	}
}

func TestPollSameArticleTwiceInOneDocument(t *testing.T) {
	db := open(t)
	feeds(t, db)
	e := Entry{Aliases: []Alias{{Kind: "url", Value: "https://courier.example/a"}}, URL: "https://courier.example/a", Title: "One", Admitted: true}
	f := e
	f.Title = "Two"
	admitted := must(db.RecordPoll(t.Context(), Poll{Feed: 1, At: at(1), NextPoll: at(2), Entries: []Entry{e, f}}))(t)
	if len(admitted) != 1 {
		t.Fatalf("admitted %+v", admitted)
	}
	same(t, "headline", must(db.Article(t.Context(), admitted[0].ID))(t).EntryTitle, "Two")
}

package monitor

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/monitor/feed"
	"storywatch/monitor/web"
	"storywatch/store"
)

// brokenAfter is the number of consecutive failures after which the operator hears of a feed, once, until it is back.
const brokenAfter = 4

// fullEvery bounds how long validators are trusted: some servers answer 304 for ever.
const fullEvery = 24 * time.Hour

// pollDue polls every feed that is due, a batch at a time.
func (m *Monitor) pollDue(ctx context.Context) error {
	var errs []error
	for {
		feeds, err := m.db.DueFeeds(ctx, m.now(), batch)
		if err != nil {
			return fmt.Errorf("find due feeds: %w", err)
		}
		if len(feeds) == 0 || ctx.Err() != nil {
			return errors.Join(errs...)
		}
		results := make([]fetched, len(feeds))
		var g errgroup.Group
		for i, f := range feeds {
			g.Go(func() error {
				results[i] = m.fetchFeed(ctx, f)
				return nil
			})
		}
		g.Wait()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		for i, f := range feeds {
			if err := m.recordPoll(ctx, f, results[i]); err != nil {
				errs = append(errs, fmt.Errorf("record poll of %s: %w", f.URL, err))
				if len(errs) >= 3 { // the store is in trouble: the feeds stay due, the next cycle tries again
					return errors.Join(errs...)
				}
			}
		}
	}
}

// PollFeed polls one feed now, whether it is due or not.
func (m *Monitor) PollFeed(ctx context.Context, f store.Feed) error {
	return m.recordPoll(ctx, f, m.fetchFeed(ctx, f))
}

// fetched is what one request brought back.
type fetched struct {
	snap web.Snapshot
	full bool // not conditional
	err  error
}

func (m *Monitor) fetchFeed(ctx context.Context, f store.Feed) fetched {
	address := f.URL
	if f.MovedTo != "" && !retryOld(f) {
		address = f.MovedTo
	}
	req := web.Request{URL: address, Feed: true, ETag: f.ETag, LastModified: f.LastModified}
	full := m.now().Sub(f.LastFull) >= fullEvery
	if full {
		req.ETag, req.LastModified = "", ""
	}
	snap, err := m.fetch(ctx, req)
	return fetched{snap: snap, full: full, err: err}
}

// retryOld tells whether a feed is tried at the address of the configuration again although it moved: each time that it has failed as often
// as makes it broken, and every other time when nothing could ever be read at the new address.
func retryOld(f store.Feed) bool {
	return f.Failures > 0 && (f.Failures%brokenAfter == 0 || f.FirstOK.IsZero() && f.Failures%2 == 1)
}

// fetch does one request with the host's pace as the store knows it, and leaves the new pace there, so that a restart keeps its manners.
func (m *Monitor) fetch(ctx context.Context, req web.Request) (web.Snapshot, error) {
	host := ""
	if u, err := url.Parse(req.URL); err == nil {
		host = strings.ToLower(u.Host)
	}
	known, err := m.db.Host(ctx, host)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return web.Snapshot{}, fmt.Errorf("look up host: %w", err)
	}
	req.NotBefore = known.NextAllowed
	snap, ferr := m.web.Fetch(ctx, req)
	if snap.NextAllowed.After(known.NextAllowed) {
		// After a redirect the time is that of the host that answered.
		if final, err := url.Parse(snap.FinalURL); err == nil && final.Host != "" {
			host = final.Host
		}
		if err := m.updateHost(ctx, host, func(h *store.Host) { h.NextAllowed = later(h.NextAllowed, snap.NextAllowed) }); err != nil {
			return snap, err
		}
	}
	return snap, ferr
}

// recordPoll turns one answer of a feed into rows: validators, entries admitted or not, new articles, the next poll.
func (m *Monitor) recordPoll(ctx context.Context, f store.Feed, got fetched) error {
	now := m.now()
	if wait, ok := tooSoon(got); ok { // its host wants to be left alone, which is no failure of this feed
		return m.db.PostponePoll(ctx, f.ID, later(wait, now.Add(time.Second)))
	}
	p := store.Poll{
		Feed: f.ID, At: now, Status: got.snap.Status, Full: got.full && got.err == nil, ETag: got.snap.ETag,
		LastModified: got.snap.LastModified, MovedTo: f.MovedTo, Title: f.Title, NotModified: got.snap.NotModified, Broken: !f.BrokenSince.IsZero(),
	}
	parsed, err := readFeed(&p, f, got)
	failures := 0
	if err != nil {
		p.Error = err.Error()
		if len(parsed.Entries) == 0 && p.MovedTo == f.MovedTo {
			failures = f.Failures + 1
			p.ETag, p.LastModified = f.ETag, f.LastModified
		}
	}
	if parsed.Title != "" {
		p.Title = parsed.Title
	}
	m.noticeHealth(&p, f, failures)
	topics, err := m.topics(ctx)
	if err != nil {
		return err
	}
	for _, e := range parsed.Entries {
		e.Published = believable(e.Published, now)
		p.Entries = append(p.Entries, admit(f, e, topics))
	}
	distinguish(f.URL, p.Entries)
	for i := range p.Entries {
		if err := m.reused(ctx, &p.Entries[i]); err != nil {
			return fmt.Errorf("look up entry: %w", err)
		}
	}
	p.Failures = failures
	p.NextPoll = nextPoll(m.cfg, f, now, failures, max(got.snap.RetryAfter, gone(got.snap.Status)))
	if p.Error != "" && failures == 0 && len(p.Entries) == 0 { // the feed that the page names is read at once
		p.NextPoll = now
	}
	admitted, err := m.db.RecordPoll(ctx, p)
	if err != nil {
		return err
	}
	m.log.Info("poll", "feed", f.URL, "status", p.Status, "entries", len(p.Entries), "new", len(admitted), "error", p.Error)
	return nil
}

// readFeed parses what a poll brought back and sets where the feed is to be found from now on.
func readFeed(p *store.Poll, f store.Feed, got fetched) (feed.Feed, error) {
	var parsed feed.Feed
	err := got.err
	if err == nil && !got.snap.NotModified {
		parsed, err = feed.Parse(got.snap.Body, got.snap.ContentType, got.snap.FinalURL)
		if err != nil && len(parsed.Entries) == 0 {
			p.ETag, p.LastModified = "", "" // what could not be read is asked for again in full
			return parsed, discovered(p, f, got, err)
		}
	}
	if err != nil && len(parsed.Entries) == 0 {
		return parsed, err
	}
	switch {
	case got.snap.Moved != "": // for good; believed once there is a feed at the new address
		p.MovedTo = got.snap.Moved
	case f.MovedTo != "" && retryOld(f):
		p.MovedTo = f.URL // it is back where it was
	}
	return parsed, err
}

// discovered says what a web page in a feed's place means: when the user gave the page, the first feed that it names is followed; a feed
// that once worked does not turn into another one.
func discovered(p *store.Poll, f store.Feed, got fetched, why error) error {
	found := feed.Discover(got.snap.Body, got.snap.FinalURL)
	switch {
	case len(found) == 0:
		return why
	case f.FirstOK.IsZero() && f.MovedTo == "":
		p.MovedTo = found[0]
		return errors.New("this address is a web page; the feed that it names is followed instead")
	}
	return fmt.Errorf("this is a web page, not a feed; it names these feeds: %s", strings.Join(found, ", "))
}

// gone slows down a feed that its publisher has removed for good to one visit a day.
func gone(status int) time.Duration {
	if status == 410 {
		return 24 * time.Hour
	}
	return 0
}

// noticeHealth adds one notice when a feed has failed for long enough, and one when it is back.
func (m *Monitor) noticeHealth(p *store.Poll, f store.Feed, failures int) {
	switch {
	case (failures >= brokenAfter || failures > 0 && p.Status == 410) && !p.Broken:
		p.Broken = true
		text := fmt.Sprintf("The feed of %s has failed %d times in a row: %s. It is tried less often until it is back.", f.Outlet, failures, p.Error)
		if p.Status == 410 {
			text = fmt.Sprintf("The feed of %s was removed for good, its publisher says (410). It is tried once a day.", f.Outlet)
		}
		p.Findings = append(p.Findings, finding.Finding{Kind: finding.Notice, At: p.At, Outlet: f.Outlet, URL: f.URL, Material: true, Text: text})
	case failures == 0 && p.Broken:
		p.Broken = false
		p.Findings = append(p.Findings, finding.Finding{
			Kind: finding.Notice, At: p.At, Outlet: f.Outlet, URL: f.URL, Material: true,
			Text: fmt.Sprintf("The feed of %s is back; it had been failing since %s.", f.Outlet, f.BrokenSince.UTC().Format("2 January 15:04 UTC")),
		})
	}
}

// admit decides whether an entry may be about one of the stories. Names and words of an entry are too little to be sure: only what is
// clearly about something else is left out, and the reason is kept.
func admit(f store.Feed, e feed.Entry, topics []storyTopic) store.Entry {
	out := store.Entry{Title: e.Title, Summary: e.Summary, Published: e.Published}
	if link, err := web.Normalize(e.Link); err == nil && !rootAddress(e.Link) { // a site's front page is no article
		out.URL = e.Link
		out.Aliases = append(out.Aliases, store.Alias{Kind: "url", Value: link})
	}
	if e.ID != "" {
		out.Aliases = append(out.Aliases, store.Alias{Kind: "guid", Value: f.URL + "\x00" + e.ID})
	}
	if out.URL == "" {
		// Nothing to fetch: the entry itself is all there is, and it is judged as headline and summary.
		id := e.ID
		if id == "" {
			id = e.Title + e.Summary
		}
		if id == "" {
			out.Reason = "the entry has neither link, guid, title nor summary"
			return out
		}
		out.URL = fmt.Sprintf("%s%s%016x", f.URL, entryMark, uint64(jitter(id, 1<<62)))
		out.Aliases = append(out.Aliases, store.Alias{Kind: "url", Value: out.URL})
	}
	if f.ReadAll {
		out.Admitted, out.Reason = true, "every article of this feed is read"
		return out
	}
	for _, t := range topics {
		r := t.topic.Entry(e.Title, e.Summary)
		out.Reason = r.Reason
		if r.Relevant {
			out.Admitted, out.Reason = true, t.story+": "+r.Reason
			break
		}
	}
	return out
}

// entryMark stands in the address of an entry that has no link of its own.
const entryMark = "#entry-"

// headlineOnly tells whether an article's page cannot be fetched at all: an entry without a link, or a Google News link, which does not
// lead to the publisher (it needs a private interface of that site).
func headlineOnly(address string) bool {
	u, err := url.Parse(address)
	return err != nil || strings.Contains(address, entryMark) || u.Host == "news.google.com"
}

type storyTopic struct {
	story string
	topic *claim.Topic
}

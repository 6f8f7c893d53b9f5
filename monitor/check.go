package monitor

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"golang.org/x/sync/errgroup"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
	"storywatch/monitor/page"
	"storywatch/monitor/web"
	"storywatch/store"
)

// Visit is what one check of an article came to, as a replay prints it.
type Visit struct {
	Article   int64
	Version   int // number of the version that stands now, 0 when there is none
	Page      page.Kind
	Reason    string
	Changed   bool // a version was stored
	CopyOf    int64
	Classes   []string                     // kinds of change against the version before
	Verdicts  map[string][]claim.Verdict   // by story: every sentence of the page
	Relevant  map[string]claim.Relevance   // by story
	Answers   map[string][]question.Change // by story
	Sentences []diffing.Sentence
}

// checkFor bounds the time that one cycle spends on checks, so that a long queue at one host does not hold up polls and digests.
const checkFor = 5 * time.Minute

// checkDue re-reads the articles that are due, a batch at a time.
func (m *Monitor) checkDue(ctx context.Context) error {
	var errs []error
	started := m.now()
	for {
		articles, err := m.db.DueArticles(ctx, m.now(), 32*batch)
		if err != nil {
			return fmt.Errorf("find due articles: %w", err)
		}
		if len(articles) == 0 || ctx.Err() != nil || m.now().Sub(started) > checkFor {
			return errors.Join(errs...)
		}
		articles = interleave(articles)
		results := make([]fetched, len(articles))
		var g errgroup.Group
		for i, a := range articles {
			g.Go(func() error {
				results[i] = m.fetchArticle(ctx, a)
				return nil
			})
		}
		g.Wait()
		if ctx.Err() != nil {
			return ctx.Err()
		}
		for i, a := range articles {
			if _, err := m.recordSafely(ctx, a, results[i]); err != nil {
				errs = append(errs, fmt.Errorf("record check of %s: %w", a.URL, err))
				if len(errs) >= 3 {
					return errors.Join(errs...)
				}
			}
		}
	}
}

// perHost is how many articles of one host a batch holds: requests to a host are spaced, and the rest of the batch would wait for them.
const perHost = 2

// interleave picks a batch of due articles, the longest due first, with few of any one host.
func interleave(due []store.Article) []store.Article {
	taken := map[string]int{}
	var out []store.Article
	for _, a := range due {
		host := a.URL
		if u, err := url.Parse(a.URL); err == nil {
			host = u.Hostname()
		}
		if taken[host] < perHost {
			taken[host]++
			out = append(out, a)
		}
		if len(out) == batch {
			break
		}
	}
	return out
}

// CheckArticle re-reads one article now, whether it is due or not.
func (m *Monitor) CheckArticle(ctx context.Context, a store.Article) (Visit, error) {
	return m.recordSafely(ctx, a, m.fetchArticle(ctx, a))
}

// recordSafely is record for pages that may be hostile: a mistake of ours that some page brings out costs that article a day, not the daemon.
func (m *Monitor) recordSafely(ctx context.Context, a store.Article, got fetched) (v Visit, err error) {
	defer func() {
		r := recover()
		if r == nil {
			return
		}
		m.log.Error("a page brought out a mistake of the program; please report it", "article", a.ID, "url", a.URL, "panic", r, "stack", string(debug.Stack()))
		now := m.now()
		_, err = m.db.RecordCheck(ctx, store.Check{Article: a.ID, At: now, State: a.State, Kind: a.Kind, ETag: a.ETag, LastModified: a.LastModified,
			Error: fmt.Sprintf("internal error: %v", r), NextCheck: now.Add(24 * time.Hour)})
	}()
	return m.record(ctx, a, got)
}

func (m *Monitor) fetchArticle(ctx context.Context, a store.Article) fetched {
	if headlineOnly(a.URL) {
		return fetched{err: errHeadlineOnly}
	}
	req := web.Request{URL: a.URL, ETag: a.ETag, LastModified: a.LastModified}
	if a.Quarantine != "" {
		req.ETag, req.LastModified = "", "" // the second look must see the page
	}
	delay, err := m.mayFetch(ctx, a.URL)
	if err != nil {
		var wait *waitError
		if errors.As(err, &wait) {
			return fetched{snap: web.Snapshot{NextAllowed: wait.until}, err: err}
		}
		return fetched{err: err}
	}
	snap, err := m.fetch(ctx, req)
	if delay > 0 && snap.Status != 0 {
		if herr := m.holdHost(ctx, a.URL, snap.FetchedAt.Add(delay)); herr != nil {
			return fetched{snap: snap, err: herr}
		}
	}
	return fetched{snap: snap, err: err}
}

// holdHost leaves a page's host alone until then.
func (m *Monitor) holdHost(ctx context.Context, page string, until time.Time) error {
	u, err := url.Parse(page)
	if err != nil {
		return nil
	}
	host, err := m.db.Host(ctx, u.Host)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("look up host: %w", err)
	}
	if host.Name = u.Host; until.After(host.NextAllowed) {
		host.NextAllowed = until
		return m.db.SaveHost(ctx, host)
	}
	return nil
}

var errHeadlineOnly = errors.New("the feed gives only a headline for this entry; its page cannot be fetched")

// record turns one answer of an article's host into rows: state and next check, snapshot, version, and what it means for each story.
func (m *Monitor) record(ctx context.Context, a store.Article, got fetched) (Visit, error) {
	now := m.now()
	c := store.Check{Article: a.ID, At: now, State: a.State, ETag: a.ETag, LastModified: a.LastModified, Kind: a.Kind}
	v := Visit{Article: a.ID, Version: a.Versions}
	if got.snap.NotModified {
		v.Page = page.Kind(a.Kind)
		m.schedule(&c, a)
		return v, m.save(ctx, a, &c, &v)
	}
	if wait, ok := tooSoon(got); ok {
		c.NextCheck = later(wait, now.Add(time.Second))
		c.State = a.State
		return v, m.save(ctx, a, &c, &v)
	}
	text := m.read(ctx, a, got)
	v.Page, v.Reason = text.Kind, text.Reason
	c.Kind = string(text.Kind)
	if got.snap.Status != 0 {
		c.Snapshot = &store.Snapshot{
			Article: a.ID, URL: got.snap.FinalURL, FetchedAt: got.snap.FetchedAt, Status: got.snap.Status,
			Header: got.snap.Header, Kind: c.Kind, Body: got.snap.Body,
		}
	}
	if text.Kind != page.OK {
		return v, m.recordUnreadable(ctx, a, &c, &v, text, got)
	}
	known, same, err := m.earlierSelf(ctx, a, text, got.snap)
	if err != nil {
		return v, err
	}
	if same { // an article that we follow, under another address: one history
		if err := m.db.MergeArticle(ctx, a.ID, known.ID); err != nil {
			return v, err
		}
		m.log.Info("the same article under another address", "article", known.ID, "url", a.URL)
		if known, err = m.db.Article(ctx, known.ID); err != nil {
			return v, err
		}
		return m.record(ctx, known, got)
	}
	c.ETag, c.LastModified = got.snap.ETag, got.snap.LastModified
	c.Aliases = aliases(text, got.snap)
	c.Title, c.Published = text.Title, text.Published
	c.Furniture = text.Hashes
	return v, m.recordText(ctx, a, &c, &v, text)
}

// read extracts the article's text from what was fetched, or says what the page is instead.
func (m *Monitor) read(ctx context.Context, a store.Article, got fetched) page.Text {
	var status *web.StatusError
	if got.err != nil && !errors.As(got.err, &status) {
		kind := page.Kind("unreachable")
		switch {
		case errors.Is(got.err, errHeadlineOnly):
			kind = "headline only"
		case errors.Is(got.err, errRobots):
			kind = "robots"
		}
		return page.Text{Kind: kind, Reason: got.err.Error()}
	}
	if plain := plainText(got.snap.ContentType); plain != "" && got.err == nil {
		name := a.URL
		if u, err := url.Parse(a.URL); err == nil {
			name = u.Path
		}
		if !strings.HasSuffix(name, plain) {
			name += plain
		}
		doc, err := page.Document(name, got.snap.Body)
		if err != nil {
			return page.Text{Kind: "empty", Reason: err.Error()}
		}
		return page.Text{Kind: page.OK, Title: doc.Title, Published: doc.Published, Blocks: doc.Blocks}
	}
	host := ""
	if u, err := url.Parse(got.snap.FinalURL); err == nil {
		host = u.Hostname()
	}
	return page.Extract(page.Input{
		HTML: got.snap.Body, ContentType: got.snap.ContentType, URL: a.URL, FinalURL: got.snap.FinalURL,
		Status: got.snap.Status, Selectors: m.selectors(a.Outlet), Furniture: m.furniture(ctx, host),
	})
}

// tooSoon tells whether a fetch was not done because its host is to be left alone for longer, and until when: that is no failure.
func tooSoon(got fetched) (time.Time, bool) {
	var refused *web.Refused
	if errors.As(got.err, &refused) && refused.Why == web.TooSoon {
		return got.snap.NextAllowed, true
	}
	return time.Time{}, false
}

func plainText(contentType string) string {
	switch t, _, _ := strings.Cut(contentType, ";"); strings.TrimSpace(strings.ToLower(t)) {
	case "text/plain":
		return ".txt"
	case "text/markdown":
		return ".md"
	}
	return ""
}

// recordUnreadable keeps what is known of an article whose page could not be read: nothing is overwritten, the wall is named, the next try
// is planned, and the feed's headline and summary are judged in its place so that a walled scoop is still told.
func (m *Monitor) recordUnreadable(ctx context.Context, a store.Article, c *store.Check, v *Visit, text page.Text, got fetched) error {
	c.Error = text.Reason
	if c.Error == "" {
		c.Error = string(text.Kind)
	}
	if text.Kind == page.Gone && a.Kind != string(page.Gone) && got.snap.Status == 404 {
		// A 404 may be a slip of the publisher's: it counts when a second look agrees.
		c.NextCheck = c.At.Add(10 * time.Minute)
		return m.save(ctx, a, c, v)
	}
	switch {
	case text.Kind == page.Gone && a.State != store.GoneState:
		c.State = store.GoneState
		if a.Versions > 0 {
			c.Findings = append(c.Findings, m.goneFinding(a, c.At, fmt.Sprintf("%q was removed by %s (%s); its last text is kept.", a.Title, a.Outlet, text.Reason)))
		}
	case wall(text.Kind) && a.Versions > 0 && a.Kind == string(page.OK):
		c.Findings = append(c.Findings, m.goneFinding(a, c.At, fmt.Sprintf("%q of %s can no longer be read (%s); its last text is kept.", a.Title, a.Outlet, text.Reason)))
	}
	c.NextCheck = c.At.Add(later(c.At.Add(checkRetry(a.Failures+1)), c.At.Add(got.snap.RetryAfter)).Sub(c.At))
	if c.State == store.GoneState || c.At.Sub(a.FirstSeen) > 30*24*time.Hour {
		c.NextCheck = time.Time{}
	}
	if a.Versions == 0 && (text.Kind != "unreachable" || a.Failures >= 2) {
		if err := m.judgeHeadline(ctx, a, c, v); err != nil {
			return err
		}
	}
	return m.save(ctx, a, c, v)
}

func wall(k page.Kind) bool {
	return slices.Contains([]page.Kind{page.Consent, page.Paywall, page.Login, page.Blocked, page.GeoBlock}, k)
}

func (m *Monitor) goneFinding(a store.Article, at time.Time, text string) finding.Finding {
	return finding.Finding{
		Kind: finding.Gone, At: at, Article: a.ID, Version: a.Versions, Outlet: a.Outlet, URL: a.URL, Title: a.Title,
		Published: a.Published, Material: true, Text: text,
	}
}

// recordText stores a readable page: a version when its text or title differs from the one before, and what it means for each story.
func (m *Monitor) recordText(ctx context.Context, a store.Article, c *store.Check, v *Visit, text page.Text) error {
	blocks := blocksOf(text)
	v.Sentences = diffing.Split(blocks)
	next := &store.Version{
		Article: a.ID, N: a.Versions + 1, At: c.At, Title: text.Title, Byline: text.Byline, Published: text.Published,
		Modified: text.Modified, Lang: text.Lang, Blocks: blocks, TextHash: page.TextHash(text.Title, text.Blocks), Extractor: page.Extractor,
		Shingles: page.Shingles(text.Blocks),
	}
	var prev store.Version
	if a.Versions > 0 {
		var err error
		if prev, err = m.db.Version(ctx, a.ID, 0); err != nil {
			return fmt.Errorf("read last version: %w", err)
		}
		if prev.TextHash == next.TextHash {
			c.Quarantine = ""
			v.Classes = m.sameText(ctx, a, c)
			if err := m.repeat(ctx, a, v); err != nil {
				return err
			}
			m.schedule(c, a)
			return m.save(ctx, a, c, v)
		}
		if prev.Extractor != page.Extractor {
			// The program reads otherwise than it did: first what the stored page says to it now, so that only the page's own change is told.
			changed, err := m.reextract(ctx, a, prev)
			if err != nil {
				return err
			}
			if changed {
				if a, err = m.db.Article(ctx, a.ID); err != nil {
					return err
				}
				return m.recordText(ctx, a, c, v, text)
			}
		}
		if why := suspect(prev, *next); why != "" && a.Quarantine != next.TextHash {
			c.Quarantine, c.Error = next.TextHash, "held back until a second check agrees: "+why
			c.NextCheck = c.At.Add(10 * time.Minute)
			v.Reason = c.Error
			return m.save(ctx, a, c, v)
		}
	}
	c.Version = next
	v.Version, v.Changed = next.N, true
	if err := m.judgeVersion(ctx, a, c, v, prev, false); err != nil {
		return err
	}
	m.schedule(c, a)
	return m.save(ctx, a, c, v)
}

// sameText says "cosmetic" when the page's bytes differ although its text does not.
func (m *Monitor) sameText(ctx context.Context, a store.Article, c *store.Check) []string {
	snaps, err := m.db.Snapshots(ctx, a.ID)
	if err != nil || len(snaps) == 0 || c.Snapshot == nil {
		return nil
	}
	body, err := m.db.SnapshotBody(ctx, snaps[len(snaps)-1].ID)
	if err != nil || string(body) == string(c.Snapshot.Body) {
		return nil
	}
	return []string{"cosmetic"}
}

// schedule plans the next check of an article that was read.
func (m *Monitor) schedule(c *store.Check, a store.Article) {
	if c.State == store.Irrelevant {
		c.NextCheck = time.Time{}
		return
	}
	if c.Version != nil {
		a.LastChange = c.At
	}
	next, ok := nextCheck(m.cfg.Recheck, a, c.At)
	if !ok {
		c.State, c.NextCheck = store.Settled, time.Time{}
		return
	}
	if c.State == store.Candidate || c.State == store.Settled {
		c.State = store.Followed
	}
	c.NextCheck = next
}

func (m *Monitor) save(ctx context.Context, a store.Article, c *store.Check, v *Visit) error {
	r, err := m.db.RecordCheck(ctx, *c)
	if err != nil {
		return err
	}
	m.log.Info("check", "article", a.ID, "url", a.URL, "page", c.Kind, "version", r.Version, "findings", len(r.FindingIDs), "error", c.Error)
	return nil
}

// suspect says why a new text may not be the article at all: it lost much of its length, and not by sentences left out of an otherwise
// unchanged text (that is a deletion, and news).
func suspect(prev, next store.Version) string {
	old, now := length(prev.Blocks), length(next.Blocks)
	if old < 400 || now*10 >= old*6 {
		return ""
	}
	kept := 0
	was := map[string]bool{}
	for _, s := range diffing.Split(prev.Blocks) {
		was[s.Text] = true
	}
	sentences := diffing.Split(next.Blocks)
	for _, s := range sentences {
		if was[s.Text] {
			kept++
		}
	}
	if kept*2 >= len(sentences) {
		return ""
	}
	return fmt.Sprintf("the text shrank from %d to %d characters and is mostly not the text known before", old, now)
}

func length(blocks []diffing.Block) int {
	n := 0
	for _, b := range blocks {
		n += len(b.Text)
	}
	return n
}

// aliases are the other addresses under which this article may be met again.
func aliases(t page.Text, s web.Snapshot) []store.Alias {
	var out []store.Alias
	add := func(kind, raw string) {
		if n, err := web.Normalize(raw); err == nil && raw != "" {
			out = append(out, store.Alias{Kind: kind, Value: n})
		}
	}
	add("url", t.URL)
	add("url", t.AMP)
	add("url", s.FinalURL)
	for _, r := range s.Redirects {
		add("url", r)
	}
	return out
}

func blocksOf(t page.Text) []diffing.Block {
	out := make([]diffing.Block, 0, len(t.Blocks))
	for _, b := range t.Blocks {
		out = append(out, diffing.Block{Kind: diffing.Kind(b.Kind), Text: b.Text, Post: b.Post, At: b.At})
	}
	return out
}

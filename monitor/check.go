package monitor

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
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

	taught []taughtText
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
		_, err = m.db.RecordCheck(ctx, store.Check{
			Article: a.ID, At: now, State: a.State, Kind: a.Kind, ETag: a.ETag, LastModified: a.LastModified,
			Error: fmt.Sprintf("internal error: %v", r), NextCheck: now.Add(24 * time.Hour),
		})
	}()
	return m.record(ctx, a, got)
}

func (m *Monitor) fetchArticle(ctx context.Context, a store.Article) fetched {
	if headlineOnly(a.URL) {
		return fetched{err: errHeadlineOnly}
	}
	req := web.Request{URL: a.URL, ETag: a.ETag, LastModified: a.LastModified}
	if a.Quarantine != "" || a.State == store.GoneState {
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
	return m.updateHost(ctx, u.Host, func(h *store.Host) { h.NextAllowed = later(h.NextAllowed, until) })
}

var errHeadlineOnly = errors.New("the feed gives only a headline for this entry; its page cannot be fetched")

// record turns one answer of an article's host into rows: state and next check, snapshot, version, and what it means for each story.
func (m *Monitor) record(ctx context.Context, a store.Article, got fetched) (Visit, error) {
	now := m.now()
	c := store.Check{Article: a.ID, At: now, State: a.State, ETag: a.ETag, LastModified: a.LastModified, Kind: a.Kind}
	v := Visit{Article: a.ID, Version: a.Versions}
	if wait, ok := tooSoon(got); ok {
		return v, m.db.PostponeCheck(ctx, a.ID, later(wait, now.Add(time.Second)))
	}
	if got.snap.NotModified {
		if a.Versions > 0 { // the validators are those of the last page that could be read
			c.Kind = string(page.OK)
			readableAgain(a, &c)
		}
		v.Page = page.Kind(c.Kind)
		m.schedule(&c, a)
		return v, m.save(ctx, a, &c, &v)
	}
	if got.snap.Status != 0 {
		c.Snapshot = &store.Snapshot{
			Article: a.ID, URL: got.snap.FinalURL, FetchedAt: got.snap.FetchedAt, Status: got.snap.Status,
			Header: got.snap.Header, Kind: string(page.OK), Body: got.snap.Body,
		}
	}
	if same, err := m.sameBytes(ctx, a, got, &v); err != nil || same {
		if err != nil {
			return v, err
		}
		c.ETag, c.LastModified = got.snap.ETag, got.snap.LastModified
		return v, m.recordSame(ctx, a, &c, &v)
	}
	text := m.read(ctx, a, got)
	believableDates(&text, now)
	if text.Kind == page.OK {
		to, why, err := m.settle(ctx, a, text, got.snap)
		if err != nil {
			return v, err
		}
		if to.ID != a.ID { // an article that we follow, under another address: one history
			if same, err := m.sameBody(ctx, to, text); err != nil || same && !lost(to) {
				v = Visit{Article: to.ID, Version: to.Versions, Page: text.Kind, Sentences: diffing.Split(blocksOf(text))}
				if err == nil {
					err = m.repeat(ctx, to, &v)
				}
				return v, err // the headline of the other address is no edit of this one's
			}
			return m.record(ctx, to, got)
		}
		if why != "" {
			text.Kind, text.Reason = page.Gone, why
		}
		a = to
	}
	v.Page, v.Reason = text.Kind, text.Reason
	c.Kind = string(text.Kind)
	if c.Snapshot != nil {
		c.Snapshot.Kind = c.Kind
	}
	if text.Kind != page.OK {
		return v, m.recordUnreadable(ctx, a, &c, &v, text, got)
	}
	readableAgain(a, &c)
	moved(a, &c, got.snap)
	c.ETag, c.LastModified = got.snap.ETag, got.snap.LastModified
	c.Aliases = aliases(text, got.snap)
	c.Title, c.Published = text.Title, text.Published
	c.Furniture = text.Hashes
	return v, m.recordText(ctx, a, &c, &v, text)
}

// sameBody tells whether a page says what an article's last version says, whatever its headline.
func (m *Monitor) sameBody(ctx context.Context, a store.Article, t page.Text) (bool, error) {
	if a.Versions == 0 {
		return false, nil
	}
	last, err := m.db.Version(ctx, a.ID, 0)
	if err != nil {
		return false, fmt.Errorf("read last version: %w", err)
	}
	now, was := blocksOf(t), last.Blocks
	return slices.EqualFunc(now, was, func(x, y diffing.Block) bool { return x.Text == y.Text }), nil
}

// sameBytes tells whether a page is to the byte what it was when its last version was read from it. Then there is nothing to read again.
func (m *Monitor) sameBytes(ctx context.Context, a store.Article, got fetched, v *Visit) (bool, error) {
	if got.err != nil || a.Versions == 0 || a.Kind != string(page.OK) || a.Quarantine != "" {
		return false, nil
	}
	snaps, err := m.db.Snapshots(ctx, a.ID)
	if err != nil {
		return false, fmt.Errorf("read snapshots: %w", err)
	}
	if len(snaps) == 0 {
		return false, nil
	}
	last := snaps[len(snaps)-1]
	if last.SHA256 != sha(got.snap.Body) || last.URL != got.snap.FinalURL || last.Status != got.snap.Status {
		return false, nil
	}
	prev, err := m.db.Version(ctx, a.ID, 0)
	if err != nil {
		return false, fmt.Errorf("read last version: %w", err)
	}
	if by, _ := readBy(prev); by != m.extractor(a.Outlet) {
		return false, nil
	}
	v.Page, v.Sentences = page.OK, diffing.Split(prev.Blocks)
	return true, nil
}

// sha is a body's fingerprint as the store gives it.
func sha(body []byte) string {
	sum := sha256.Sum256(body)
	return hex.EncodeToString(sum[:])
}

// unreachable is the kind of a page that did not answer, or whose server was in trouble.
const unreachable = page.Kind("unreachable")

// read extracts the article's text from what was fetched, or says what the page is instead.
func (m *Monitor) read(ctx context.Context, a store.Article, got fetched) page.Text {
	var status *web.StatusError
	if got.err != nil && (!errors.As(got.err, &status) || status.Code >= 500 && status.Code != 503 || status.Code == 429) {
		kind := unreachable
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
	var met []string
	t := page.Extract(page.Input{
		HTML: got.snap.Body, ContentType: got.snap.ContentType, URL: a.URL, FinalURL: got.snap.FinalURL,
		Status: got.snap.Status, Selectors: m.selectors(a.Outlet),
		Furniture: m.furniture(ctx, hostOf(got.snap.FinalURL), a, &met),
	})
	t.Hashes = append(t.Hashes, met...)
	return t
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

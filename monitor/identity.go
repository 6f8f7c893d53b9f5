package monitor

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode"

	"storywatch/diffing"
	"storywatch/monitor/page"
	"storywatch/monitor/web"
	"storywatch/store"
)

// An article is one page, whatever names it goes by. Its names are aliases in the store: guids (within their feed), normalised addresses,
// redirect targets, canonical and AMP addresses. Three things defeat that table, and are settled here: feeds that give different entries one
// guid or one link, pages whose canonical address is known as another article, and pages that come back under a new address with their old
// text.

// distinguish takes from the entries of one feed document the names that do not tell them apart: a guid or a link that several entries with
// different headlines share.
func distinguish(feedURL string, entries []store.Entry) {
	guids, links := map[string][]int{}, map[string][]int{}
	for i, e := range entries {
		for _, a := range e.Aliases {
			switch a.Kind {
			case "guid":
				guids[a.Value] = append(guids[a.Value], i)
			case "url":
				links[a.Value] = append(links[a.Value], i)
			}
		}
	}
	for value, at := range guids {
		if sharedByOthers(entries, at) || severalAddresses(entries, at) {
			for _, i := range at {
				dropAlias(&entries[i], "guid", value)
			}
		}
	}
	for value, at := range links {
		if !sharedByOthers(entries, at) {
			continue
		}
		for _, i := range at { // one page cannot be several articles: each entry is judged by itself
			e := &entries[i]
			dropAlias(e, "url", value)
			e.URL = fmt.Sprintf("%s%s%016x", feedURL, entryMark, uint64(jitter(e.Title+"\x00"+guidOf(*e), 1<<62)))
			e.Aliases = append(e.Aliases, store.Alias{Kind: "url", Value: e.URL})
		}
	}
}

// severalAddresses tells whether entries that share a guid have different addresses: whether they are one article is for their pages to say.
func severalAddresses(entries []store.Entry, at []int) bool {
	for _, i := range at[1:] {
		if addressOf(entries[at[0]]) != addressOf(entries[i]) {
			return true
		}
	}
	return false
}

// addressOf is the normalised address of an entry, "" when it has none.
func addressOf(e store.Entry) string {
	for _, a := range e.Aliases {
		if a.Kind == "url" {
			return a.Value
		}
	}
	return ""
}

// sharedByOthers tells whether entries that share a name are different ones: their headlines have little in common.
func sharedByOthers(entries []store.Entry, at []int) bool {
	for _, i := range at[1:] {
		if !alike(entries[at[0]].Title, entries[i].Title) {
			return true
		}
	}
	return false
}

func guidOf(e store.Entry) string {
	for _, a := range e.Aliases {
		if a.Kind == "guid" {
			return a.Value
		}
	}
	return ""
}

func dropAlias(e *store.Entry, kind, value string) {
	var kept []store.Alias
	for _, a := range e.Aliases {
		if a.Kind != kind || a.Value != value {
			kept = append(kept, a)
		}
	}
	e.Aliases = kept
}

// again is the kind of alias by which an article remembers the guid under which its feed knew another address before.
const again = "again"

// reused takes an entry's guid away when it belongs to an article with another address. Some feeds give a guid again, others give an article
// another address: which of the two it is, the page has to say, so the entry becomes a candidate of its own that remembers the guid. Addresses
// that differ in their parameters only are one, and so are entries with one headline where there is no page to be read.
func (m *Monitor) reused(ctx context.Context, e *store.Entry) error {
	guid, address := guidOf(*e), addressOf(*e)
	if guid == "" {
		return nil
	}
	_, err := m.db.ArticleByAlias(ctx, []store.Alias{{Kind: "url", Value: address}})
	if err == nil || !errors.Is(err, store.ErrNotFound) {
		return err
	}
	known, err := m.db.ArticleByAlias(ctx, []store.Alias{{Kind: "guid", Value: guid}})
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	similar := alike(known.EntryTitle, e.Title) || alike(known.Title, e.Title)
	switch {
	case similar && (samePath(known.URL, e.URL) || headlineOnly(e.URL) || known.Versions == 0 && !lost(known)):
	case headlineOnly(e.URL) || headlineOnly(known.URL):
		dropAlias(e, "guid", guid)
	default:
		dropAlias(e, "guid", guid)
		e.Aliases = append(e.Aliases, store.Alias{Kind: again, Value: guid + "\x00" + address})
	}
	return nil
}

// samePath tells whether two addresses differ in their parameters only.
func samePath(a, b string) bool {
	x, err1 := web.Normalize(a)
	y, err2 := web.Normalize(b)
	x, _, _ = strings.Cut(x, "?")
	y, _, _ = strings.Cut(y, "?")
	return err1 == nil && err2 == nil && x == y
}

// byGuid finds the article that had the guid of a page read for the first time before, if the two say the same in good part.
func (m *Monitor) byGuid(ctx context.Context, a store.Article, t page.Text) (store.Article, bool, error) {
	names, err := m.db.Aliases(ctx, a.ID)
	if err != nil {
		return a, false, err
	}
	for _, n := range names {
		at := strings.LastIndexByte(n.Value, 0)
		if n.Kind != again || at < 0 {
			continue
		}
		known, err := m.db.ArticleByAlias(ctx, []store.Alias{{Kind: "guid", Value: n.Value[:at]}})
		if errors.Is(err, store.ErrNotFound) || err == nil && (known.ID == a.ID || known.Outlet != a.Outlet) {
			continue
		}
		if err != nil {
			return a, false, fmt.Errorf("look up guid: %w", err)
		}
		if known.Versions == 0 { // never read: an address that was wrong, and is now corrected
			if lost(known) && (alike(known.EntryTitle, t.Title) || alike(known.EntryTitle, a.EntryTitle)) {
				return known, true, nil
			}
			continue
		}
		v, err := m.db.Version(ctx, known.ID, 0)
		if err != nil {
			return a, false, fmt.Errorf("read version: %w", err)
		}
		if sharedText(v, t) >= relatedShare {
			return known, true, nil
		}
	}
	return a, false, nil
}

// lost tells whether an article's own address does not have it any more, as far as is known.
func lost(a store.Article) bool { return a.State == store.GoneState || a.Quarantine == seenGone }

// otherAddress is where else an article may be found that is gone from its own address: where a feed named it last.
func (m *Monitor) otherAddress(ctx context.Context, a store.Article) (string, error) {
	address, err := m.db.EntryAddress(ctx, a.ID)
	if err != nil || address == "" || headlineOnly(address) {
		return "", err
	}
	was, err1 := web.Normalize(a.URL)
	now, err2 := web.Normalize(address)
	if err1 != nil || err2 != nil || was == now {
		return "", nil
	}
	return address, nil
}

// alike tells whether two headlines share at least half of their words.
func alike(a, b string) bool {
	words := func(s string) map[string]bool {
		out := map[string]bool{}
		for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			out[w] = true
		}
		return out
	}
	x, y := words(a), words(b)
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	shared := 0
	for w := range x {
		if y[w] {
			shared++
		}
	}
	return 2*shared >= min(len(x), len(y))
}

// churnWindow is how long after an article was last seen its text may come back under another address and still be the same article.
const churnWindow = 3 * 24 * time.Hour

// sameShare is the share of four-word runs that two texts of one outlet must have in common, both ways, to be one article.
const sameShare = 0.9

// settle says which article a page is that answered for a: a itself, or one that is followed already under another name. A page that is
// wholly another article than the one that was followed comes with the reason; the old one has moved away.
func (m *Monitor) settle(ctx context.Context, a store.Article, t page.Text, s web.Snapshot) (store.Article, string, error) {
	if a.Corpus {
		return a, "", nil
	}
	if a.Versions > 0 {
		return m.led(ctx, a, t, s)
	}
	known, same, err := m.earlierSelf(ctx, a, t, s)
	if err != nil || !same {
		return a, "", err
	}
	return m.merge(ctx, a, known)
}

// merge lets one article take over another one's names.
func (m *Monitor) merge(ctx context.Context, from, into store.Article) (store.Article, string, error) {
	if err := m.db.MergeArticle(ctx, from.ID, into.ID); err != nil {
		return into, "", err
	}
	m.log.Info("the same article under another address", "article", into.ID, "url", from.URL)
	into, err := m.db.Article(ctx, into.ID)
	return into, "", err
}

// led settles what an article is whose address leads to another one now.
func (m *Monitor) led(ctx context.Context, a store.Article, t page.Text, s web.Snapshot) (store.Article, string, error) {
	was, err1 := web.Normalize(a.URL)
	now, err2 := web.Normalize(s.FinalURL)
	if err1 != nil || err2 != nil || was == now || len(s.Redirects) == 0 {
		return a, "", nil
	}
	same, err := m.sameArticle(ctx, a, t)
	if err != nil {
		return a, "", err
	}
	if !same {
		return a, fmt.Sprintf("its address leads to another article, %q at %s", t.Title, s.FinalURL), nil
	}
	other, err := m.db.ArticleByAlias(ctx, []store.Alias{{Kind: "url", Value: now}})
	switch {
	case errors.Is(err, store.ErrNotFound):
		return a, "", nil
	case err != nil:
		return a, "", fmt.Errorf("look up alias: %w", err)
	case other.ID == a.ID || other.Corpus || other.Outlet != a.Outlet || other.State == store.Merged:
		return a, "", nil
	case other.ID < a.ID && other.Versions > 0:
		return m.merge(ctx, a, other)
	}
	return m.merge(ctx, other, a)
}

// moved follows an article to its new address for good, and says so where it was known under the old one.
func moved(a store.Article, c *store.Check, s web.Snapshot) {
	target := s.Moved
	if target == "" && lost(a) && len(s.Redirects) == 0 {
		target = s.FinalURL // met again under the address that its feed names now
	}
	was, err1 := web.Normalize(a.URL)
	now, err2 := web.Normalize(target)
	if target == "" || err1 != nil || err2 != nil || rootAddress(target) {
		return
	}
	c.CanonicalURL = target
	if a.Versions > 0 && was != now {
		f := pageFinding(a, c.At, fmt.Sprintf("%q of %s moved to %s.", a.Title, a.Outlet, target))
		f.Material = false
		c.Findings = append(c.Findings, f)
	}
}

// rootAddress tells whether an address is a site's front page, which is no article's.
func rootAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && strings.Trim(u.Path, "/") == "" && u.RawQuery == ""
}

// relatedShare is the share of four-word runs that the text at an article's address must have in common with its last version, one way, to
// be that article still, however much it was edited.
const relatedShare = 0.25

// sameArticle tells whether a text may be an article's next version: they share sentences, or are too short to tell and have a headline in
// common.
func (m *Monitor) sameArticle(ctx context.Context, known store.Article, t page.Text) (bool, error) {
	v, err := m.db.Version(ctx, known.ID, 0)
	if err != nil {
		return false, fmt.Errorf("read version: %w", err)
	}
	return sharedText(v, t) >= relatedShare || alike(v.Title, t.Title), nil
}

// sharedText is the share of four-word runs that a version and a page have in common, of the shorter one's.
func sharedText(v store.Version, t page.Text) float64 {
	old, now := diffing.Split(v.Blocks), diffing.Split(blocksOf(t))
	return max(diffing.Copied(now, old), diffing.Copied(old, now))
}

// earlierSelf finds the article that a page read for the first time really is: the one that its canonical or final address names, or one of
// the same outlet with the same text. It returns false when the page is an article of its own.
func (m *Monitor) earlierSelf(ctx context.Context, a store.Article, t page.Text, s web.Snapshot) (store.Article, bool, error) {
	for _, alias := range aliases(t, s) {
		known, err := m.db.ArticleByAlias(ctx, []store.Alias{alias})
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return a, false, fmt.Errorf("look up alias: %w", err)
		}
		if known.ID == a.ID || known.Corpus || known.Outlet != a.Outlet || known.Versions == 0 {
			continue
		}
		// A page may name a wrong address as its own: the same one on every page of a site, or another article's.
		if same, err := m.sameArticle(ctx, known, t); err != nil || same {
			return known, same, err
		}
	}
	if known, same, err := m.byGuid(ctx, a, t); err != nil || same {
		return known, same, err
	}
	sentences := diffing.Split(blocksOf(t))
	similar, err := m.db.SimilarVersions(ctx, page.Shingles(t.Blocks), m.now().Add(-churnWindow), 8)
	if err != nil {
		return a, false, fmt.Errorf("look for the same text: %w", err)
	}
	for _, x := range similar {
		known, err := m.db.Article(ctx, x.Article)
		if err != nil {
			return a, false, fmt.Errorf("read article: %w", err)
		}
		if known.ID == a.ID || known.Corpus || known.Outlet != a.Outlet || known.State == store.Merged {
			continue
		}
		v, err := m.db.Version(ctx, x.Article, x.Version)
		if err != nil {
			return a, false, fmt.Errorf("read version: %w", err)
		}
		old := diffing.Split(v.Blocks)
		if diffing.Copied(sentences, old) >= sameShare && diffing.Copied(old, sentences) >= sameShare {
			return known, true, nil
		}
	}
	return a, false, nil
}

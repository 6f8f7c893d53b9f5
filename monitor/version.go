package monitor

import (
	"context"
	"fmt"
	"hash/fnv"
	"strings"
	"time"

	"storywatch/diffing"
	"storywatch/monitor/page"
	"storywatch/monitor/web"
	"storywatch/store"
)

// recordText stores a readable page: a version when its text or title differs from the one before, and what it means for each story.
func (m *Monitor) recordText(ctx context.Context, a store.Article, c *store.Check, v *Visit, text page.Text) error {
	next := m.newVersion(a, c.At, text)
	v.Sentences = diffing.Split(next.Blocks)
	var prev store.Version
	if a.Versions > 0 {
		var err error
		if prev, err = m.db.Version(ctx, a.ID, 0); err != nil {
			return fmt.Errorf("read last version: %w", err)
		}
		if prev.TextHash == next.TextHash {
			v.Classes = m.sameText(ctx, a, c)
			return m.recordSame(ctx, a, c, v)
		}
		// First what the stored page says to the program as it is now, since it may read otherwise than it did (a newer extractor, other
		// selectors, furniture learned since): only the page's own change is to be told.
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
		if why := suspect(prev, next); why != "" && a.Quarantine != next.TextHash && !(Held(a) && a.Failures >= maxHeld) {
			c.Quarantine, c.Error = next.TextHash, "held back until a second check agrees: "+why
			c.Title, c.Published, c.Aliases, c.Furniture = "", time.Time{}, nil, nil
			c.NextCheck = c.At.Add(secondLook)
			v.Reason = c.Error
			return m.save(ctx, a, c, v)
		}
	}
	c.Version = &next
	v.Version, v.Changed = next.N, true
	if err := m.judgeVersion(ctx, a, c, v, prev, false); err != nil {
		return err
	}
	m.schedule(c, a)
	return m.save(ctx, a, c, v)
}

// maxHeld is how many checks a suspect page is held back when it says something else each time: then what it says is what there is.
const maxHeld = 4

// recordSame keeps that a page says what it said.
func (m *Monitor) recordSame(ctx context.Context, a store.Article, c *store.Check, v *Visit) error {
	if err := m.repeat(ctx, a, v); err != nil {
		return err
	}
	m.schedule(c, a)
	return m.save(ctx, a, c, v)
}

func (m *Monitor) newVersion(a store.Article, at time.Time, t page.Text) store.Version {
	return store.Version{
		Article: a.ID, N: a.Versions + 1, At: at, Title: t.Title, Byline: t.Byline, Published: t.Published, Modified: t.Modified,
		Lang: t.Lang, Blocks: blocksOf(t), TextHash: page.TextHash(t.Title, t.Blocks), Extractor: m.extractor(a.Outlet) + " " + t.Path,
		Shingles: page.Shingles(t.Blocks),
	}
}

// extractor identifies what reads an outlet's pages: the extractor and its version, and the outlet's selectors where there are any.
func (m *Monitor) extractor(outlet string) string {
	s := m.selectors(outlet)
	if s == nil {
		return page.Extractor
	}
	h := fnv.New32a()
	fmt.Fprintf(h, "%q %q", s.Body, s.Remove)
	return fmt.Sprintf("%s+%08x", page.Extractor, h.Sum32())
}

// readBy parts what a version keeps of its extraction: what read it, and where on the page the text was found.
func readBy(v store.Version) (extractor, path string) {
	extractor, path, _ = strings.Cut(v.Extractor, " ")
	return extractor, path
}

// sameText says "cosmetic" when the page's bytes differ although its text does not.
func (m *Monitor) sameText(ctx context.Context, a store.Article, c *store.Check) []string {
	snaps, err := m.db.Snapshots(ctx, a.ID)
	if err != nil || len(snaps) == 0 || c.Snapshot == nil || snaps[len(snaps)-1].SHA256 == sha(c.Snapshot.Body) {
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
	m.learn(v.taught)
	m.log.Info("check", "article", a.ID, "url", a.URL, "page", c.Kind, "version", r.Version, "findings", len(r.FindingIDs), "error", c.Error)
	return nil
}

// suspect says why a new text may not be the article at all: it lost much of its length, and not by sentences left out of an otherwise
// unchanged text (that is a deletion, and news); or it lost some and was found elsewhere on the page than before.
func suspect(prev, next store.Version) string {
	old, now := length(prev.Blocks), length(next.Blocks)
	if old < 400 || now*4 >= old*3 {
		return ""
	}
	_, was := readBy(prev)
	if _, is := readBy(next); is != was && now*4 < old*3 {
		return fmt.Sprintf("the text shrank from %d to %d characters and was found in another place of the page (%s, before: %s)", old, now, is, was)
	}
	if now*10 >= old*6 {
		return ""
	}
	kept := 0
	known := map[string]bool{}
	for _, s := range diffing.Split(prev.Blocks) {
		known[s.Text] = true
	}
	sentences := diffing.Split(next.Blocks)
	for _, s := range sentences {
		if known[s.Text] {
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
		if n, err := web.Normalize(raw); err == nil && raw != "" && !rootAddress(raw) {
			out = append(out, store.Alias{Kind: kind, Value: n})
		}
	}
	add("canonical", t.URL)
	add("amp", t.AMP)
	add("url", s.FinalURL)
	for _, r := range s.Redirects {
		add("redirect", r)
	}
	return out
}

// believable is a publisher's date, or none when it cannot be: before there was news on the web, or beyond tomorrow.
func believable(t, now time.Time) time.Time {
	if t.Year() < 1995 || t.After(now.Add(48*time.Hour)) {
		return time.Time{}
	}
	return t
}

func believableDates(t *page.Text, now time.Time) {
	t.Published, t.Modified = believable(t.Published, now), believable(t.Modified, now)
	for i := range t.Blocks {
		t.Blocks[i].At = believable(t.Blocks[i].At, now)
	}
}

func blocksOf(t page.Text) []diffing.Block {
	out := make([]diffing.Block, 0, len(t.Blocks))
	for _, b := range t.Blocks {
		out = append(out, diffing.Block{Kind: diffing.Kind(b.Kind), Text: b.Text, Post: b.Post, At: b.At})
	}
	return out
}

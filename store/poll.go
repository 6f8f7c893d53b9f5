package store

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"time"
)

// RecordPoll keeps all that one visit to a feed left behind and returns the articles that it admitted anew, in the order of the entries.
//
// An admitted entry becomes a Candidate that is due at once, unless one of its aliases already belongs to an article: then only what the
// feed says of that article is brought up to date. An entry that was not admitted is kept with its reason; see [DB.KnownEntries].
func (db *DB) RecordPoll(ctx context.Context, p Poll) (admitted []Article, err error) {
	err = db.update(ctx, "RecordPoll", func(t *tx) error {
		if p.NextPoll.IsZero() {
			return errNoNextPoll // it would never be polled again, or without end
		}
		outlet, err := t.pollFeed(p)
		if err != nil {
			return err
		}
		for _, e := range p.Entries {
			a, isNew, err := t.pollEntry(p, e, outlet)
			if err != nil {
				return fmt.Errorf("entry %q: %w", e.URL, err)
			}
			if isNew {
				admitted = append(admitted, a)
			}
		}
		findings := slices.Clone(p.Findings)
		for i := range findings {
			findings[i].At = orElse(findings[i].At, p.At)
		}
		_, err = t.addFindings(findings)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("record poll of feed %d: %w", p.Feed, err)
	}
	return admitted, nil
}

// pollFeed updates the feed's own row and returns its outlet.
func (t *tx) pollFeed(p Poll) (outlet string, err error) {
	found, err := t.get(`SELECT outlet FROM feed WHERE id = ?`, []any{p.Feed}, &outlet)
	if err != nil {
		return "", err
	}
	if !found {
		return "", ErrNotFound
	}
	if p.Error != "" {
		// A feed of which only a part could be read (no failure then) has been seen for the first time all the same.
		_, err = t.exec(`UPDATE feed SET last_poll = ?1, last_status = ?2, last_error = ?3, next_poll = ?4, failures = ?8,
			broken_since = CASE WHEN ?5 THEN coalesce(broken_since, ?1) END,
			first_ok = CASE WHEN ?8 = 0 AND ?9 THEN coalesce(first_ok, ?1) ELSE first_ok END,
			moved_to = CASE WHEN ?6 = '' THEN moved_to ELSE ?6 END WHERE id = ?7`,
			ms(p.At), p.Status, p.Error, ms(p.NextPoll), p.Broken, p.MovedTo, p.Feed, p.Failures, len(p.Entries) > 0)
		return outlet, err
	}
	// A 304 may leave a validator out; the one that was just honoured stays.
	_, err = t.exec(`UPDATE feed SET last_poll = ?1, last_status = ?2, last_error = '', next_poll = ?3, failures = 0, broken_since = NULL,
		first_ok = coalesce(first_ok, ?1), last_full = CASE WHEN ?4 THEN ?1 ELSE last_full END,
		title = CASE WHEN ?5 = '' THEN title ELSE ?5 END,
		etag = CASE WHEN ?6 = '' AND ?8 THEN etag ELSE ?6 END,
		last_modified = CASE WHEN ?7 = '' AND ?8 THEN last_modified ELSE ?7 END,
		moved_to = CASE WHEN ?9 = '' THEN moved_to ELSE ?9 END WHERE id = ?10`,
		ms(p.At), p.Status, ms(p.NextPoll), p.Full, p.Title, p.ETag, p.LastModified, p.NotModified, p.MovedTo, p.Feed)
	return outlet, err
}

// pollEntry keeps one entry, and makes an article of it when it is admitted and not one yet.
func (t *tx) pollEntry(p Poll, e Entry, outlet string) (a Article, isNew bool, err error) {
	key := entryKey(e)
	aliases := e.Aliases
	if len(aliases) == 0 {
		// Without guid and link, the feed and the text are all that tells the entry apart.
		aliases = []Alias{{Kind: "entry", Value: strconv.FormatInt(p.Feed, 10) + "\x00" + key}}
	}
	id, err := t.articleByAlias(aliases)
	if err != nil {
		return a, false, err
	}
	switch {
	case id != 0:
		// A new headline or summary in the feed is the publisher's word that the page changed: it is looked at with this cycle.
		_, err = t.exec(`UPDATE article SET next_check = CASE WHEN state IN (?4, ?5, ?6) AND entry_title || entry_summary <> ''
			AND (entry_title <> ?1 OR entry_summary <> ?2) AND coalesce(next_check, ?3) >= ?3 THEN ?3 ELSE next_check END, entry_title = ?1, entry_summary = ?2 WHERE id = ?7`,
			e.Title, e.Summary, ms(p.At), Followed, Settled, Candidate, id)
	case e.Admitted:
		a, err = t.addArticle(Article{
			URL: e.URL, Outlet: outlet, Feed: p.Feed, Title: e.Title, Published: e.Published, FirstSeen: p.At,
			State: Candidate, EntryTitle: e.Title, EntrySummary: e.Summary, NextCheck: p.At,
		}, aliases)
		id, isNew = a.ID, true
	}
	if err != nil {
		return a, false, err
	}
	_, err = t.exec(`INSERT INTO entry (feed, key, url, title, summary, published, admitted, reason, article, first_seen, judged)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (feed, key) DO UPDATE SET url = excluded.url, title = excluded.title, summary = excluded.summary,
		published = excluded.published, admitted = excluded.admitted, reason = excluded.reason, article = excluded.article, judged = excluded.judged
		WHERE title <> excluded.title OR summary <> excluded.summary OR admitted <> excluded.admitted OR reason <> excluded.reason
		OR url <> excluded.url`,
		p.Feed, key, e.URL, e.Title, e.Summary, ms(e.Published), e.Admitted, e.Reason, ref(id), ms(p.At), ms(p.At))
	return a, isNew, err
}

// entryKey tells an entry apart within its feed.
func entryKey(e Entry) string {
	switch {
	case len(e.Aliases) > 0:
		return e.Aliases[0].Kind + "\x00" + e.Aliases[0].Value
	case e.URL != "":
		return "url\x00" + e.URL
	default:
		sum := sha256.Sum256([]byte(e.Title + "\x00" + e.Summary))
		return "text\x00" + hex.EncodeToString(sum[:])
	}
}

// KnownEntries says for each entry whether the feed held it before with the same title and summary, and so whether it has been judged.
func (db *DB) KnownEntries(ctx context.Context, feed int64, entries []Entry) ([]bool, error) {
	known := make([]bool, len(entries))
	err := db.view(ctx, func(t *tx) error {
		for i, e := range entries {
			var one int
			found, err := t.get(`SELECT 1 FROM entry WHERE feed = ? AND key = ? AND title = ? AND summary = ?`,
				[]any{feed, entryKey(e), e.Title, e.Summary}, &one)
			if err != nil {
				return err
			}
			known[i] = found
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("look up entries of feed %d: %w", feed, err)
	}
	return known, nil
}

// PostponePoll moves a feed's next poll without a visit: its host is to be left alone for longer.
func (db *DB) PostponePoll(ctx context.Context, feed int64, next time.Time) error {
	err := db.update(ctx, "PostponePoll", func(t *tx) error {
		_, err := t.exec(`UPDATE feed SET next_poll = ? WHERE id = ?`, ms(next), feed)
		return err
	})
	if err != nil {
		return fmt.Errorf("postpone poll of feed %d: %w", feed, err)
	}
	return nil
}

// MakeDue makes every active feed due that is not being left alone after failures: the user asked for a poll now.
func (db *DB) MakeDue(ctx context.Context, now time.Time) error {
	err := db.update(ctx, "MakeDue", func(t *tx) error {
		_, err := t.exec(`UPDATE feed SET next_poll = ?1 WHERE active = 1 AND failures = 0 AND next_poll > ?1`, ms(now))
		return err
	})
	if err != nil {
		return fmt.Errorf("make feeds due: %w", err)
	}
	return nil
}

package store

import (
	"context"
	"database/sql"
	"fmt"
	"strings"
	"time"
)

const articleColumns = `a.id, a.url, a.outlet, coalesce(a.feed, 0), a.corpus, a.title, a.published, a.first_seen, a.state, a.kind,
	a.entry_title, a.entry_summary, a.etag, a.last_modified, a.last_check, a.last_change, a.next_check, a.checks, a.failures, a.last_error,
	a.versions, coalesce(a.copy_of, 0), a.quarantine,
	coalesce(a.first_seen = (SELECT first_ok FROM feed WHERE feed.id = a.feed), 0)`

func scanArticle(rows *sql.Rows) (a Article, err error) {
	err = rows.Scan(&a.ID, &a.URL, &a.Outlet, &a.Feed, &a.Corpus, &a.Title, instant{&a.Published}, instant{&a.FirstSeen}, &a.State, &a.Kind,
		&a.EntryTitle, &a.EntrySummary, &a.ETag, &a.LastModified, instant{&a.LastCheck}, instant{&a.LastChange}, instant{&a.NextCheck},
		&a.Checks, &a.Failures, &a.LastError, &a.Versions, &a.CopyOf, &a.Quarantine, &a.FirstSight)
	return a, err
}

func (t *tx) articles(where string, args ...any) (articles []Article, err error) {
	err = t.each(`SELECT `+articleColumns+` FROM article a `+where, args, func(rows *sql.Rows) error {
		a, err := scanArticle(rows)
		articles = append(articles, a)
		return err
	})
	return articles, err
}

func (t *tx) article(id int64) (Article, error) {
	found, err := t.articles(`WHERE a.id = ?`, id)
	if err != nil {
		return Article{}, err
	}
	if len(found) == 0 {
		return Article{}, ErrNotFound
	}
	return found[0], nil
}

// space is where an alias is unique: all kinds of URL share one.
func (a Alias) space() string {
	switch a.Kind {
	case "url", "canonical", "redirect", "amp":
		return "url"
	}
	return a.Kind
}

// articleByAlias returns the article of the first alias that belongs to one, or 0.
func (t *tx) articleByAlias(aliases []Alias) (id int64, err error) {
	for _, a := range aliases {
		found, err := t.get(`SELECT article FROM alias WHERE space = ? AND value = ?`, []any{a.space(), a.Value}, &id)
		if err != nil || found {
			return id, err
		}
	}
	return 0, nil
}

// addAliases gives an article further names; one that belongs to another article stays there.
func (t *tx) addAliases(article int64, aliases []Alias) error {
	for _, a := range aliases {
		_, err := t.exec(`INSERT INTO alias (space, value, kind, article) VALUES (?, ?, ?, ?) ON CONFLICT (space, value) DO NOTHING`,
			a.space(), a.Value, a.Kind, article)
		if err != nil {
			return err
		}
	}
	return nil
}

func (t *tx) addArticle(a Article, aliases []Alias) (Article, error) {
	id, err := t.insert(`INSERT INTO article (url, outlet, feed, corpus, title, published, first_seen, state, kind, entry_title,
		entry_summary, etag, last_modified, last_check, last_change, next_check, checks, failures, last_error, copy_of, quarantine)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		a.URL, a.Outlet, ref(a.Feed), a.Corpus, a.Title, ms(a.Published), ms(a.FirstSeen), a.State, a.Kind, a.EntryTitle,
		a.EntrySummary, a.ETag, a.LastModified, ms(a.LastCheck), ms(a.LastChange), ms(a.NextCheck), a.Checks, a.Failures, a.LastError,
		ref(a.CopyOf), a.Quarantine)
	if err != nil {
		return Article{}, err
	}
	if err := t.addAliases(id, aliases); err != nil {
		return Article{}, err
	}
	return t.article(id)
}

// ArticleByAlias returns the article of the first alias that belongs to one, or ErrNotFound. A guid is known within its feed only: its
// value is the feed's URL, a NUL byte and the guid.
func (db *DB) ArticleByAlias(ctx context.Context, aliases []Alias) (a Article, err error) {
	err = db.view(ctx, func(t *tx) error {
		id, err := t.articleByAlias(aliases)
		if err != nil {
			return err
		}
		a, err = t.article(id)
		return err
	})
	if err != nil {
		return Article{}, fmt.Errorf("find article by alias: %w", err)
	}
	return a, nil
}

// Aliases returns an article's names, in the order of kind and value.
func (db *DB) Aliases(ctx context.Context, article int64) (all []Alias, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT kind, value FROM alias WHERE article = ? ORDER BY kind, value`, []any{article}, func(rows *sql.Rows) error {
			var a Alias
			err := rows.Scan(&a.Kind, &a.Value)
			all = append(all, a)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read aliases of article %d: %w", article, err)
	}
	return all, nil
}

// EntryAddress returns the address by which a feed named an article last, "" when none did.
func (db *DB) EntryAddress(ctx context.Context, article int64) (address string, err error) {
	err = db.view(ctx, func(t *tx) error {
		_, err := t.get(`SELECT url FROM entry WHERE article = ? AND url <> '' ORDER BY first_seen DESC, feed, key LIMIT 1`, []any{article}, &address)
		return err
	})
	if err != nil {
		return "", fmt.Errorf("read entries of article %d: %w", article, err)
	}
	return address, nil
}

// AddArticle adds an article, or returns the one that already has the first alias, as it is: adding a thing twice adds it once. ID and
// Versions are given by the store.
func (db *DB) AddArticle(ctx context.Context, a Article, aliases []Alias) (added Article, err error) {
	err = db.update(ctx, "AddArticle", func(t *tx) error {
		id, err := t.articleByAlias(aliases[:min(1, len(aliases))])
		if err != nil {
			return err
		}
		if id != 0 {
			added, err = t.article(id)
			return err
		}
		added, err = t.addArticle(a, aliases)
		return err
	})
	if err != nil {
		return Article{}, fmt.Errorf("add article %s: %w", a.URL, err)
	}
	return added, nil
}

// Article returns an article, or ErrNotFound.
func (db *DB) Article(ctx context.Context, id int64) (a Article, err error) {
	err = db.view(ctx, func(t *tx) error {
		a, err = t.article(id)
		return err
	})
	if err != nil {
		return Article{}, fmt.Errorf("read article %d: %w", id, err)
	}
	return a, nil
}

// DueArticles returns the articles whose next check is at or before now, the longest due first; limit 0 is all of them.
func (db *DB) DueArticles(ctx context.Context, now time.Time, limit int) (due []Article, err error) {
	err = db.view(ctx, func(t *tx) error {
		due, err = t.articles(`WHERE a.next_check IS NOT NULL AND a.next_check <= ? ORDER BY a.next_check, a.id LIMIT ?`, now.UnixMilli(), upTo(limit))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read due articles: %w", err)
	}
	return due, nil
}

// Articles returns the articles that f chooses, the last changed first.
func (db *DB) Articles(ctx context.Context, f ArticleFilter) (articles []Article, err error) {
	where := `WHERE 1`
	var args []any
	and := func(cond string, arg ...any) {
		where += ` AND ` + cond
		args = append(args, arg...)
	}
	if f.Story != "" {
		and(`EXISTS (SELECT 1 FROM judgement j JOIN story s ON s.id = j.story WHERE j.article = a.id AND s.name = ? AND j.relevant = 1
			AND j.n = (SELECT max(n) FROM judgement l WHERE l.article = j.article AND l.story = j.story))`, f.Story)
	}
	if f.State != "" {
		and(`a.state = ?`, f.State)
	}
	if f.Outlet != "" {
		and(`a.outlet = ?`, f.Outlet)
	}
	if !f.Since.IsZero() {
		and(`coalesce(a.last_change, a.first_seen, 0) >= ?`, f.Since.UnixMilli())
	}
	if f.Corpus != nil {
		and(`a.corpus = ?`, *f.Corpus)
	}
	args = append(args, upTo(f.Limit))
	err = db.view(ctx, func(t *tx) error {
		articles, err = t.articles(where+` ORDER BY coalesce(a.last_change, a.first_seen, 0) DESC, a.id DESC LIMIT ?`, args...)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	return articles, nil
}

// ArticleStories returns what the article's latest judged version means for each story that it was judged for, by story.
func (db *DB) ArticleStories(ctx context.Context, id int64) (stories []ArticleStory, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(`SELECT s.name, j.n, j.relevant, j.reason, j.score FROM judgement j JOIN story s ON s.id = j.story
			WHERE j.article = ? AND j.n = (SELECT max(n) FROM judgement l WHERE l.article = j.article AND l.story = j.story)
			ORDER BY s.name`, []any{id}, func(rows *sql.Rows) error {
			var s ArticleStory
			err := rows.Scan(&s.Story, &s.Version, &s.Relevant, &s.Reason, &s.Score)
			stories = append(stories, s)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read stories of article %d: %w", id, err)
	}
	return stories, nil
}

// CorpusHashes returns the corpus documents of a story that have been read in: content hash to article. The hash is what stands after the
// story and a NUL byte in the article's alias of kind "corpus". A document whose text was not recorded yet is left out, so that reading
// the corpus in can be killed and repeated.
func (db *DB) CorpusHashes(ctx context.Context, story string) (map[string]int64, error) {
	hashes := make(map[string]int64)
	err := db.view(ctx, func(t *tx) error {
		return t.each(`SELECT l.value, l.article FROM alias l JOIN article a ON a.id = l.article
			WHERE l.space = 'corpus' AND l.value >= ? AND l.value < ? AND a.versions > 0`, []any{story + "\x00", story + "\x01"},
			func(rows *sql.Rows) error {
				var value string
				var id int64
				err := rows.Scan(&value, &id)
				hashes[strings.TrimPrefix(value, story+"\x00")] = id
				return err
			})
	})
	if err != nil {
		return nil, fmt.Errorf("read corpus of %s: %w", story, err)
	}
	return hashes, nil
}

// MergeArticle gives an article's names to another one, which it turned out to be. The article that gave them up keeps its rows and is not
// checked again.
func (db *DB) MergeArticle(ctx context.Context, from, into int64) error {
	err := db.update(ctx, "MergeArticle", func(t *tx) error {
		if _, err := t.exec(`UPDATE alias SET article = ? WHERE article = ?`, into, from); err != nil {
			return err
		}
		if _, err := t.exec(`UPDATE entry SET article = ? WHERE article = ?`, into, from); err != nil {
			return err
		}
		_, err := t.exec(`UPDATE article SET state = ?, next_check = NULL WHERE id = ?`, Merged, from)
		return err
	})
	if err != nil {
		return fmt.Errorf("merge article %d into %d: %w", from, into, err)
	}
	return nil
}

package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

const feedColumns = `id, url, outlet, read_all, schedule, title, etag, last_modified, first_ok, last_poll, last_full, next_poll,
	last_status, last_error, failures, broken_since, moved_to, active`

func scanFeed(rows *sql.Rows) (f Feed, err error) {
	err = rows.Scan(&f.ID, &f.URL, &f.Outlet, &f.ReadAll, &f.Schedule, &f.Title, &f.ETag, &f.LastModified, instant{&f.FirstOK},
		instant{&f.LastPoll}, instant{&f.LastFull}, instant{&f.NextPoll}, &f.LastStatus, &f.LastError, &f.Failures,
		instant{&f.BrokenSince}, &f.MovedTo, &f.Active)
	return f, err
}

func (db *DB) feeds(ctx context.Context, query string, args ...any) (feeds []Feed, err error) {
	err = db.view(ctx, func(t *tx) error {
		return t.each(query, args, func(rows *sql.Rows) error {
			f, err := scanFeed(rows)
			feeds = append(feeds, f)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("read feeds: %w", err)
	}
	return feeds, nil
}

// SyncFeeds makes the active feeds those of the configuration, told apart by URL. Only URL, Outlet, ReadAll and Schedule are read. A feed
// that is new, or back again, is due at now; one that left the configuration keeps its history and is not polled.
func (db *DB) SyncFeeds(ctx context.Context, feeds []Feed, now time.Time) error {
	err := db.update(ctx, "SyncFeeds", func(t *tx) error {
		was := make(map[string]bool) // active before, by URL
		err := t.each(`SELECT url, active FROM feed`, nil, func(rows *sql.Rows) error {
			var url string
			var active bool
			err := rows.Scan(&url, &active)
			was[url] = active
			return err
		})
		if err != nil {
			return err
		}
		if _, err := t.exec(`UPDATE feed SET active = 0 WHERE active = 1`); err != nil {
			return err
		}
		for _, f := range feeds {
			_, err := t.exec(`INSERT INTO feed (url, outlet, read_all, schedule, next_poll) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (url) DO UPDATE SET outlet = excluded.outlet, read_all = excluded.read_all, schedule = excluded.schedule, active = 1,
				next_poll = CASE WHEN ? THEN next_poll ELSE excluded.next_poll END`,
				f.URL, f.Outlet, f.ReadAll, f.Schedule, now.UnixMilli(), was[f.URL])
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("sync feeds: %w", err)
	}
	return nil
}

// Feeds returns every feed, also those that left the configuration, by id.
func (db *DB) Feeds(ctx context.Context) ([]Feed, error) {
	return db.feeds(ctx, `SELECT `+feedColumns+` FROM feed ORDER BY id`)
}

// DueFeeds returns the active feeds whose next poll is at or before now, the longest due first; limit 0 is all of them.
func (db *DB) DueFeeds(ctx context.Context, now time.Time, limit int) ([]Feed, error) {
	return db.feeds(ctx, `SELECT `+feedColumns+` FROM feed WHERE active = 1 AND next_poll <= ? ORDER BY next_poll, id LIMIT ?`,
		now.UnixMilli(), upTo(limit))
}

// upTo turns "0 is all" into SQLite's "-1 is all".
func upTo(limit int) int {
	if limit <= 0 {
		return -1
	}
	return limit
}

// NextDue returns when the earliest thing is to be done next: a poll, a check or an attempt to deliver. It is zero when there is none.
func (db *DB) NextDue(ctx context.Context) (time.Time, error) {
	var next time.Time
	err := db.view(ctx, func(t *tx) error {
		_, err := t.get(`SELECT min(at) FROM (
			SELECT min(next_poll) AS at FROM feed WHERE active = 1
			UNION ALL SELECT min(next_check) FROM article WHERE next_check IS NOT NULL
			UNION ALL SELECT min(next_attempt) FROM delivery WHERE next_attempt IS NOT NULL)`, nil, instant{&next})
		return err
	})
	if err != nil {
		return time.Time{}, fmt.Errorf("read next due time: %w", err)
	}
	return next, nil
}

// Host returns what is kept about a host, or ErrNotFound.
func (db *DB) Host(ctx context.Context, name string) (Host, error) {
	h := Host{Name: name}
	var found bool
	err := db.view(ctx, func(t *tx) (err error) {
		found, err = t.get(`SELECT next_allowed, robots, robots_at, robots_status FROM host WHERE name = ?`, []any{name},
			instant{&h.NextAllowed}, &h.Robots, instant{&h.RobotsAt}, &h.RobotsStatus)
		if err == nil && !found {
			err = ErrNotFound
		}
		return err
	})
	if err != nil {
		return Host{}, fmt.Errorf("read host %s: %w", name, err)
	}
	return h, nil
}

// SaveHost keeps a host as given, in place of what was kept about it.
func (db *DB) SaveHost(ctx context.Context, h Host) error {
	err := db.update(ctx, "SaveHost", func(t *tx) error {
		_, err := t.exec(`INSERT INTO host (name, next_allowed, robots, robots_at, robots_status) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (name) DO UPDATE SET next_allowed = excluded.next_allowed, robots = excluded.robots,
			robots_at = excluded.robots_at, robots_status = excluded.robots_status`,
			h.Name, ms(h.NextAllowed), h.Robots, ms(h.RobotsAt), h.RobotsStatus)
		return err
	})
	if err != nil {
		return fmt.Errorf("save host %s: %w", h.Name, err)
	}
	return nil
}

var errNoNextPoll = errors.New("no time for the next poll given")

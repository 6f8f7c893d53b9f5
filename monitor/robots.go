package monitor

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"storywatch/monitor/web"
	"storywatch/store"
)

// robotsFor is how long a robots.txt is believed.
const robotsFor = 24 * time.Hour

// robotsRetry is how long to wait after a robots.txt that could not be had.
const robotsRetry = time.Hour

// errRobots says that a page is left alone because its site asks for it.
var errRobots = errors.New("robots.txt of the site asks that this page is not fetched by programs; its headline and summary are judged instead")

// robots returns what a page's site allows, from the store while it is fresh, else asked for anew, once however many pages of the site are
// waiting. Feeds are not asked about: a feed is there to be fetched by programs.
func (m *Monitor) robots(ctx context.Context, page string) (web.Robots, error) {
	u, err := url.Parse(page)
	if err != nil || u.Host == "" {
		return web.Robots{}, nil // the fetch itself says what is wrong with the address
	}
	name := strings.ToLower(u.Host)
	r, err, _ := m.asking.Do(name, func() (any, error) { return m.askRobots(ctx, u.Scheme, name) })
	if err != nil {
		return web.Robots{}, err
	}
	return r.(web.Robots), nil
}

func (m *Monitor) askRobots(ctx context.Context, scheme, name string) (web.Robots, error) {
	host, err := m.db.Host(ctx, name)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return web.Robots{}, fmt.Errorf("look up host: %w", err)
	}
	known := web.ParseRobots(host.RobotsStatus, host.Robots)
	age := m.now().Sub(host.RobotsAt)
	if !host.RobotsAt.IsZero() && (age < robotsRetry || age < robotsFor && !known.Unavailable()) {
		return known, nil
	}
	snap, ferr := m.fetch(ctx, web.Request{URL: scheme + "://" + name + "/robots.txt"})
	if ctx.Err() != nil {
		return web.Robots{}, ctx.Err()
	}
	if wait, ok := tooSoon(fetched{snap: snap, err: ferr}); ok {
		return web.Robots{}, &waitError{until: wait, err: ferr}
	}
	err = m.updateHost(ctx, name, func(h *store.Host) {
		h.Robots, h.RobotsAt, h.RobotsStatus = snap.Body, m.now(), snap.Status
		if snap.Status >= 300 {
			h.Robots = nil
		}
	})
	if err != nil {
		return web.Robots{}, err
	}
	return web.ParseRobots(snap.Status, snap.Body), nil
}

// updateHost changes what is kept about a host. Fetches of one host run side by side: one change at a time, each on what the store has.
func (m *Monitor) updateHost(ctx context.Context, name string, change func(*store.Host)) error {
	m.hosts.Lock()
	defer m.hosts.Unlock()
	host, err := m.db.Host(ctx, strings.ToLower(name))
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("look up host: %w", err)
	}
	host.Name = strings.ToLower(name)
	change(&host)
	if err := m.db.SaveHost(ctx, host); err != nil {
		return fmt.Errorf("save host: %w", err)
	}
	return nil
}

// waitError is a request that was not made because its host is to be left alone until then.
type waitError struct {
	until time.Time
	err   error
}

func (w *waitError) Error() string { return w.err.Error() }
func (w *waitError) Unwrap() error { return w.err }

// mayFetch asks robots.txt about a page. It returns the distance that the site wants between two requests, or why the request is not to be
// made: errRobots for good, anything else for now.
func (m *Monitor) mayFetch(ctx context.Context, page string) (time.Duration, error) {
	r, err := m.robots(ctx, page)
	if err != nil {
		return 0, err
	}
	if r.Unavailable() {
		return 0, errors.New("robots.txt of the site cannot be read at the moment: its pages are left alone for an hour")
	}
	if !r.Allowed(agent, page) {
		return 0, errRobots
	}
	return r.CrawlDelay(agent), nil
}

// agent is the name by which robots.txt knows us.
const agent = "storywatch"

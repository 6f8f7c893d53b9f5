package replay

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"time"

	"storywatch/monitor/page"
)

// Item is one page of a recorded stream. Only these fields are read; what else a file holds (labels) never reaches the monitor.
type Item struct {
	Seq         int       `json:"seq"`
	Time        time.Time `json:"time"` // when it is fetched
	Outlet      string    `json:"outlet"`
	Feed        string    `json:"feed"`
	URL         string    `json:"url"`
	Title       string    `json:"title"`
	Author      string    `json:"author"`
	Published   string    `json:"published"`
	Description string    `json:"description"`
	HTML        string    `json:"html"`
	// Status is the HTTP status that the page answers with; 0 is 200. For recordings of walls and removed pages.
	Status int `json:"status,omitempty"`

	contentType string
}

// Stream is a recorded stream in order of its items.
type Stream struct {
	Items []Item
}

// FeedOf names one feed of a stream.
type FeedOf struct{ URL, Outlet string }

// Feeds returns the stream's feeds, in order of their first item.
func (s Stream) Feeds() []FeedOf {
	var out []FeedOf
	for _, it := range s.Items {
		if !slices.ContainsFunc(out, func(f FeedOf) bool { return f.URL == it.Feed }) {
			out = append(out, FeedOf{URL: it.Feed, Outlet: it.Outlet})
		}
	}
	return out
}

// Load reads the folder "stream" of fsys. JSON files are recorded pages; .txt, .md and .html files are documents, numbered by position.
func Load(fsys fs.FS) (Stream, error) {
	entries, err := fs.ReadDir(fsys, "stream")
	if err != nil {
		return Stream{}, fmt.Errorf("read stream: %w (a stream is a folder with stream/ and, if it has a baseline, corpus/ in it)", err)
	}
	var s Stream
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || strings.HasPrefix(name, ".") {
			continue
		}
		data, err := fs.ReadFile(fsys, path.Join("stream", name))
		if err != nil {
			return s, fmt.Errorf("read stream: %w", err)
		}
		it, ok, err := readItem(name, data, len(s.Items)+1)
		if err != nil {
			return s, fmt.Errorf("stream/%s: %w", name, err)
		}
		if ok {
			s.Items = append(s.Items, it)
		}
	}
	if len(s.Items) == 0 {
		return s, fmt.Errorf("the folder stream/ holds no .json, .txt, .md or .html file")
	}
	s.fillTimes()
	return s, nil
}

func readItem(name string, data []byte, seq int) (Item, bool, error) {
	ext := path.Ext(name)
	base := strings.TrimSuffix(name, ext)
	it := Item{Seq: seq, Outlet: base, Feed: "https://" + documentHost + "/feed.xml", URL: "https://" + documentHost + "/" + name, Title: base, HTML: string(data)}
	switch ext {
	case ".json":
		it = Item{contentType: "text/html; charset=utf-8"}
		dec := json.NewDecoder(bytes.NewReader(data))
		if err := dec.Decode(&it); err != nil {
			return it, false, fmt.Errorf("read item: %w", err)
		}
		if it.URL == "" || it.Time.IsZero() {
			return it, false, fmt.Errorf("an item needs a url and a time")
		}
		if it.Feed == "" {
			it.Feed = "https://" + documentHost + "/feed.xml"
		}
		return it, true, nil
	case ".txt":
		it.contentType = "text/plain; charset=utf-8"
	case ".md":
		it.contentType = "text/markdown; charset=utf-8"
	case ".html", ".htm":
		it.contentType = "text/html; charset=utf-8"
		return it, true, nil
	default:
		return it, false, nil
	}
	doc, err := page.Document(name, data)
	if err != nil {
		return it, false, err
	}
	it.Time = doc.Published
	if doc.Title != "" {
		it.Title = doc.Title
	}
	if !doc.Published.IsZero() {
		it.Published = doc.Published.Format(time.RFC3339)
	}
	return it, true, nil
}

// documentHost serves documents, which have no address of their own.
const documentHost = "documents.example"

// fillTimes gives a time to documents that have none: just after the item before, or just before the first that has one.
func (s *Stream) fillTimes() {
	first := slices.IndexFunc(s.Items, func(it Item) bool { return !it.Time.IsZero() })
	last := time.Date(2000, 1, 1, 12, 0, 0, 0, time.UTC)
	if first >= 0 {
		last = s.Items[first].Time.Add(-time.Duration(first+1) * time.Minute)
	}
	for i := range s.Items {
		if it := &s.Items[i]; it.Time.IsZero() || it.Time.Before(last) && it.contentType != "text/html; charset=utf-8" {
			it.Time = last.Add(time.Minute)
		}
		last = s.Items[i].Time
	}
}

package replay

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"io"
	"net/http"
	"strings"
	"time"
)

// Web serves a stream from memory: at any moment the pages and feeds as they stood then. It is an [http.RoundTripper].
type Web struct {
	stream Stream
	now    func() time.Time
}

// NewWeb returns the web of a stream, on the given clock.
func NewWeb(s Stream, now func() time.Time) *Web { return &Web{stream: s, now: now} }

// RoundTrip answers a request for a feed or a page of the stream; anything else is not found.
func (w *Web) RoundTrip(r *http.Request) (*http.Response, error) {
	if err := r.Context().Err(); err != nil {
		return nil, err
	}
	now, address := w.now(), r.URL.String()
	var page *Item
	var entries []Item
	for i, it := range w.stream.Items {
		if it.Time.After(now) {
			continue
		}
		if it.URL == address {
			page = &w.stream.Items[i]
		}
		if it.Feed == address {
			entries = append(entries, it)
		}
	}
	switch {
	case page != nil:
		status := http.StatusOK
		if page.Status != 0 {
			status = page.Status
		}
		return respond(r, status, page.contentType, []byte(page.HTML)), nil
	case len(entries) > 0:
		return respond(r, http.StatusOK, "application/rss+xml; charset=utf-8", rss(entries)), nil
	}
	return respond(r, http.StatusNotFound, "text/plain", []byte("not found")), nil
}

func respond(r *http.Request, status int, contentType string, body []byte) *http.Response {
	h := fnv.New64a()
	h.Write(body)
	etag := fmt.Sprintf(`"%016x"`, h.Sum64())
	resp := &http.Response{
		StatusCode: status, Status: fmt.Sprintf("%d %s", status, http.StatusText(status)), Proto: "HTTP/1.1", ProtoMajor: 1,
		ProtoMinor: 1, Header: http.Header{"Content-Type": {contentType}, "Etag": {etag}}, Request: r,
	}
	if status == http.StatusOK && strings.Contains(r.Header.Get("If-None-Match"), etag) {
		resp.StatusCode, body = http.StatusNotModified, nil
		resp.Status = "304 Not Modified"
	}
	resp.Body, resp.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	return resp
}

// rss renders a feed of the items so far, newest first, one entry per address.
func rss(items []Item) []byte {
	type entry struct {
		Title       string `xml:"title"`
		Link        string `xml:"link"`
		GUID        string `xml:"guid"`
		Description string `xml:"description,omitempty"`
		Date        string `xml:"pubDate,omitempty"`
	}
	type channel struct {
		Title string  `xml:"title"`
		Link  string  `xml:"link"`
		Items []entry `xml:"item"`
	}
	doc := struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		Channel channel  `xml:"channel"`
	}{Version: "2.0", Channel: channel{Title: items[0].Outlet, Link: items[0].Feed}}
	seen := map[string]bool{}
	for i := len(items) - 1; i >= 0 && len(doc.Channel.Items) < 30; i-- {
		it := items[i]
		if seen[it.URL] {
			continue
		}
		seen[it.URL] = true
		e := entry{Title: it.Title, Link: it.URL, GUID: it.URL, Description: it.Description}
		if t, err := time.Parse(time.RFC3339, it.Published); err == nil {
			e.Date = t.Format(time.RFC1123Z)
		}
		doc.Channel.Items = append(doc.Channel.Items, e)
	}
	out, err := xml.Marshal(doc)
	if err != nil { // Unreachable: the document is made of strings.
		return nil
	}
	return append([]byte(xml.Header), out...)
}

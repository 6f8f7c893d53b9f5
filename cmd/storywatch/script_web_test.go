package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"time"
)

// scriptWeb serves the files that `web` laid out, and notes who asked for what.
type scriptWeb struct {
	now   func() time.Time
	mu    sync.Mutex
	pages map[string]scriptPage // by address without its scheme
	asked []string
	agent string
}

// scriptPage is one file: header lines may stand before its body, ended by an empty line. Beside the fields of HTTP there are
//
//	article: TIME    the body is an article published then: its title, then its paragraphs, with empty lines between them
//	modified: TIME   after article: when the page says that it was changed
//	feed: TITLE      the body is a feed, one entry a line: TIME | address | title | summary
//	status: N        the status, 200 without it
//	gzip: yes        the body is packed
//	repeat: N        the body comes N times
//	cut: N           the connection breaks after N bytes
type scriptPage struct {
	status      int
	header      http.Header
	body        []byte
	packed      []byte // the body as it is sent, when it is packed
	repeat, cut int
}

func parsePage(data []byte) (scriptPage, error) {
	p := scriptPage{status: http.StatusOK, header: http.Header{}, repeat: 1, cut: -1}
	head, body, ok := bytes.Cut(data, []byte("\n\n"))
	if bytes.HasPrefix(data, []byte("feed: ")) && !ok { // a feed without entries
		head, ok = bytes.TrimSpace(data), true
	}
	name, _, colon := bytes.Cut(bytes.SplitN(head, []byte("\n"), 2)[0], []byte(": "))
	if !ok || !colon || bytes.ContainsAny(name, " <{\"") {
		p.body = data
		return p, nil
	}
	p.body = bytes.TrimPrefix(body, []byte("\n"))
	pack := false
	for line := range strings.Lines(string(head)) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok {
			return p, fmt.Errorf("no header line: %q", line)
		}
		var err error
		switch name {
		case "article":
			err = p.article(value)
		case "modified":
			p.body = bytes.Replace(p.body, []byte("</head>"), []byte(`<meta property="article:modified_time" content="`+value+`"></head>`), 1)
		case "feed":
			err = p.feed(value)
		case "status":
			p.status, err = strconv.Atoi(value)
		case "gzip":
			pack = value == "yes"
		case "repeat":
			p.repeat, err = strconv.Atoi(value)
		case "cut":
			p.cut, err = strconv.Atoi(value)
		default:
			p.header.Add(name, value)
		}
		if err != nil {
			return p, err
		}
	}
	if pack {
		var packed bytes.Buffer
		z := gzip.NewWriter(&packed)
		_, err := io.Copy(z, &repeated{text: p.body, times: p.repeat})
		if err := errors.Join(err, z.Close()); err != nil {
			return p, err
		}
		p.packed = packed.Bytes()
	}
	return p, nil
}

func (p *scriptPage) article(published string) error {
	at, err := time.Parse(time.RFC3339, published)
	if err != nil {
		return err
	}
	paragraphs := strings.Split(strings.TrimSpace(string(p.body)), "\n\n")
	if len(paragraphs) < 2 {
		return fmt.Errorf("an article needs a title and paragraphs")
	}
	for i := range paragraphs {
		paragraphs[i] = oneLine(paragraphs[i])
	}
	p.body = []byte(article(paragraphs[0], at, paragraphs[1:]...).body)
	return nil
}

func (p *scriptPage) feed(title string) error {
	var items []item
	for line := range strings.Lines(string(p.body)) {
		cell := strings.Split(strings.TrimSpace(line), " | ")
		if len(cell) != 4 {
			return fmt.Errorf("no entry: %q", line)
		}
		at, err := time.Parse(time.RFC3339, cell[0])
		if err != nil {
			return err
		}
		items = append(items, item{link: cell[1], title: cell[2], summary: cell[3], at: at})
	}
	p.body = []byte(rss(title, time.Now().AddDate(100, 0, 0), items...).body)
	p.header.Set("Content-Type", "application/rss+xml")
	return nil
}

func (w *scriptWeb) RoundTrip(r *http.Request) (*http.Response, error) {
	p, ok := w.pages[r.URL.Host+r.URL.RequestURI()]
	if !ok {
		p = scriptPage{status: http.StatusNotFound, header: http.Header{"Content-Type": {"text/html"}}, body: []byte("<p>Not found</p>"), repeat: 1, cut: -1}
	}
	validator := r.Header.Get("If-None-Match")
	if validator != "" && validator == p.header.Get("etag") {
		p = scriptPage{status: http.StatusNotModified, header: p.header}
	}
	w.mu.Lock()
	line := fmt.Sprintf("%s %s %s", w.now().UTC().Format("15:04:05"), r.Method, r.URL)
	if validator != "" {
		line += " unless " + validator
	}
	w.asked = append(w.asked, fmt.Sprintf("%s: %d", line, p.status))
	w.agent = r.UserAgent()
	w.mu.Unlock()
	return p.response(r), nil
}

func (p scriptPage) response(r *http.Request) *http.Response {
	h := p.header.Clone()
	if h.Get("Content-Type") == "" {
		h.Set("Content-Type", "text/html; charset=utf-8")
	}
	var body io.Reader = &repeated{text: p.body, times: p.repeat}
	if p.packed != nil {
		h.Set("Content-Encoding", "gzip")
		body = bytes.NewReader(p.packed)
	}
	if p.cut >= 0 {
		body = io.MultiReader(io.LimitReader(body, int64(p.cut)), broken{})
	}
	return &http.Response{
		StatusCode: p.status, Status: fmt.Sprintf("%d %s", p.status, http.StatusText(p.status)), Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: h, Body: io.NopCloser(body), ContentLength: -1, Request: r,
	}
}

// repeated reads the same text a number of times.
type repeated struct {
	text  []byte
	times int
	rest  []byte
}

func (r *repeated) Read(b []byte) (int, error) {
	if len(r.rest) == 0 {
		if r.times == 0 || len(r.text) == 0 {
			return 0, io.EOF
		}
		r.times--
		r.rest = r.text
	}
	n := copy(b, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// broken is a connection that ends in the middle.
type broken struct{}

func (broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

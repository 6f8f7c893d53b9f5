// Package feed turns a feed document into entries.
//
// It reads RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, CDF and JSON Feed, in any
// charset that is declared or can be told, and takes documents as they are
// found: ill-formed, mislabelled or cut off. A document goes three steps: to
// UTF-8 text (charset.go), to a tree whose depth and size are bounded
// (tree.go), and, brought to one form whatever the dialect (canon.go), through
// gofeed, which knows how its fields stand in for each other and the many ways
// to write a date.
//
// The package has no clock: a missing date stays missing, one in 1970 or 2099
// is passed on.
package feed

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
)

// Feed is a parsed document.
type Feed struct {
	Title    string // plain text
	Link     string // the page that the feed belongs to, absolute
	Language string // as the feed says it, such as "en-GB"
	Entries  []Entry
}

// Entry is one line of a feed, with what it has: any field may be empty.
type Entry struct {
	ID                 string // the guid or id, as given; not necessarily a URL
	Link               string // absolute, unless nothing was known to resolve it against
	Title              string // plain text on one line
	Summary            string // plain text; the description or, without one, the content
	Author             string
	Published, Updated time.Time // zero when missing or not understood
	// Headline says that Link leads to an aggregator's page that cannot be
	// read: the entry is all there is.
	Headline bool
}

// What Parse can say about a document. Each is wrapped with what was found.
var (
	ErrEmpty     = errors.New("empty document")
	ErrHTML      = errors.New("a web page, not a feed")
	ErrNotFeed   = errors.New("not a feed")
	ErrTooDeep   = errors.New("elements nested too deeply")
	ErrTooLarge  = errors.New("too large")
	ErrTruncated = errors.New("document is cut off")
)

// maxBytes bounds the document, as a last guard behind the fetching limit.
const maxBytes = 16 << 20

// Parse reads a feed. contentType is the HTTP header's value, baseURL the
// address that the feed came from; both may be empty. For a document that is
// cut off, or that goes beyond a bound, the entries that are whole are returned
// beside an ErrTruncated, ErrTooDeep or ErrTooLarge.
func Parse(body []byte, contentType, baseURL string) (f Feed, err error) {
	defer func() {
		// gofeed and the decoders are not ours: whatever they trip over, the
		// next feed must not suffer.
		if p := recover(); p != nil {
			f, err = Feed{}, fmt.Errorf("parse feed: the parser broke on it: %v", p)
		}
	}()
	return parse(body, contentType, baseURL)
}

func parse(body []byte, contentType, baseURL string) (f Feed, err error) {
	if len(body) > maxBytes {
		return Feed{}, fmt.Errorf("parse feed: %w: %d bytes, the limit is %d", ErrTooLarge, len(body), maxBytes)
	}
	text := strings.TrimSpace(decode(body, contentType))
	base, berr := url.Parse(baseURL)
	if berr != nil {
		base = &url.URL{}
	}
	switch {
	case text == "":
		return Feed{}, fmt.Errorf("parse feed: %w", ErrEmpty)
	case text[0] == '{':
		f, err = parseJSON(text, base)
	case text[0] != '<' && !strings.Contains(text[:min(len(text), 4096)], "<"):
		return Feed{}, fmt.Errorf("parse feed: %w: plain text beginning %q", ErrNotFeed, clip(text))
	default:
		f, err = parseXML(text, base)
	}
	if err != nil {
		err = fmt.Errorf("parse feed: %w", err)
	}
	return f, err
}

func parseXML(text string, base *url.URL) (Feed, error) {
	t := readTree(text)
	canon, err := canonical(t, base)
	if err != nil {
		return Feed{}, cmp.Or(t.bound, err)
	}
	gf, err := gofeed.NewParser().ParseString(canon)
	if err != nil {
		return Feed{}, cmp.Or(t.bound, fmt.Errorf("%w: %w", ErrNotFeed, err))
	}
	f := fromGofeed(gf, base)
	if t.bound != nil {
		return f, fmt.Errorf("%w; whole entries read before it: %d", t.bound, len(f.Entries))
	}
	if t.truncated {
		return f, fmt.Errorf("%w: it ends inside <%s>; whole entries read: %d", ErrTruncated, t.endsIn, len(f.Entries))
	}
	return f, nil
}

// fromGofeed takes what we use. Relative links are resolved against the page
// the feed belongs to, then against the feed's own address: feeds are often
// served by another host than the articles.
func fromGofeed(gf *gofeed.Feed, base *url.URL) Feed {
	f := Feed{
		Title:    oneLine(gf.Title),
		Link:     resolve(base, gf.Link),
		Language: oneLine(gf.Language),
	}
	itemBase := base
	if u, err := url.Parse(f.Link); err == nil && u.IsAbs() && u.Host != "" {
		itemBase = u
	}
	for _, it := range gf.Items {
		if it == nil {
			continue
		}
		e := Entry{
			ID:      strings.TrimSpace(it.GUID),
			Link:    resolve(itemBase, it.Link),
			Title:   oneLine(it.Title),
			Summary: strings.TrimSpace(it.Description),
			Author:  author(it),
		}
		if e.Summary == "" {
			e.Summary = strings.TrimSpace(it.Content)
		}
		e.Published = date(it.PublishedParsed, it.Published)
		e.Updated = date(it.UpdatedParsed, it.Updated)
		e.Headline = aggregator(e.Link)
		if e.ID == "" && e.Link == "" && e.Title == "" && e.Summary == "" && e.Published.IsZero() && e.Updated.IsZero() {
			continue
		}
		f.Entries = append(f.Entries, e)
	}
	return f
}

func author(it *gofeed.Item) string {
	for _, p := range it.Authors {
		if p == nil {
			continue
		}
		if p.Name != "" {
			return oneLine(p.Name)
		}
		if p.Email != "" {
			return oneLine(p.Email)
		}
	}
	return ""
}

// aggregators are hosts whose entry links lead to a page of their own that
// only a browser gets past, not to the publisher.
var aggregators = map[string]bool{"news.google.com": true}

func aggregator(link string) bool {
	u, err := url.Parse(link)
	return err == nil && aggregators[strings.ToLower(u.Hostname())]
}

// resolve makes ref absolute. An address that is absolute already is kept to
// the letter: it may serve as an identifier.
func resolve(base *url.URL, ref string) string {
	ref = cleanURL(ref)
	if ref == "" {
		return ""
	}
	u, err := url.Parse(ref)
	if err != nil {
		// Browsers take such addresses too; escaping what is not allowed
		// makes most of them valid.
		u, err = url.Parse(strings.ReplaceAll(strings.ReplaceAll(ref, "%", "%25"), " ", "%20"))
		if err != nil {
			return ref
		}
		ref = u.String()
	}
	if u.IsAbs() || base == nil || base.Host == "" {
		return ref
	}
	return base.ResolveReference(u).String()
}

// cleanURL removes what line breaks in the document put into an address, as
// browsers do.
func cleanURL(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == '\n' || r == '\r' || r == '\t' {
			return -1
		}
		return r
	}, strings.TrimSpace(s))
	return strings.TrimSpace(s)
}

func clip(s string) string {
	const most = 60
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}

package feed

import (
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// FuzzParse looks for documents that break the parser or its promises. It goes
// past the recover in Parse, which would hide a panic.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		`<rss><channel><title>a</title><item><title>b</title><link>/c</link><guid>d</guid></item></channel></rss>`,
		`<feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/"><entry><id>x</id><title type="xhtml"><div>y</div></title><link href="z"/></entry></feed>`,
		`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item rdf:about="q"/></rdf:RDF>`,
		`<!DOCTYPE x [<!ENTITY a "b">]><rss><item><title>&a;&lt;</title></item></rss>`,
		`<CHANNEL HREF="a"><ITEM HREF="b"><ABSTRACT>c</ABSTRACT></ITEM></CHANNEL>`,
		`{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_html":"<p>x"}]}`,
		"\xff\xfe<\x00r\x00", "<html>", "<?xml encoding='koi8-r'?><rss><item><title>\xc1", "",
	} {
		f.Add([]byte(s), "text/xml; charset=utf-8", "https://h.example/feed")
	}
	f.Fuzz(func(t *testing.T, body []byte, contentType, base string) {
		got, err := parse(body, contentType, base)
		if err == nil && len(strings.TrimSpace(string(body))) == 0 {
			t.Error("no error for an empty document")
		}
		for _, e := range got.Entries {
			for _, s := range []string{e.Title, e.Author, e.ID, e.Link, e.Summary} {
				if !utf8.ValidString(s) {
					t.Errorf("not UTF-8: %q", s)
				}
			}
			if strings.ContainsAny(e.Title+e.Author, "\n\r\t") {
				t.Errorf("more than a line: %q", e.Title)
			}
		}
		again, _ := parse(body, contentType, base)
		if d := cmp.Diff(got, again); d != "" {
			t.Errorf("not the same twice:\n%s", d)
		}
	})
}

// FuzzDiscover holds that whatever a page names as its feeds, each is the address of a web page, once, and the same the next time.
func FuzzDiscover(f *testing.F) {
	for _, s := range []string{
		`<link rel="alternate" type="application/rss+xml" href="/feed"><link rel=feed href='b?c&amp;d' title=Comments>`,
		`<base href="//other.example/x/"><link rel="Alternate Feed" href="../y"/><base href="javascript:x">`,
		`<LINK REL=ALTERNATE TYPE="application/json;x" HREF="feed.json"><link rel=feed href="javascript:alert(1)">`,
		"<meta charset=koi8-r><link rel=feed href='\xc1'>", `<link rel=feed href="http:// x/\x00">`, "<!--<link", "",
	} {
		f.Add([]byte(s), "https://h.example/a/b")
	}
	f.Fuzz(func(t *testing.T, page []byte, base string) {
		got := Discover(page, base)
		for i, address := range got {
			u, err := url.Parse(address)
			if err != nil || u.Scheme != "http" && u.Scheme != "https" || strings.ContainsAny(address, "\r\n\t\x00\x1b") {
				t.Errorf("%q is no address of the web: %v", address, err)
			}
			if slices.Contains(got[:i], address) {
				t.Errorf("%q is named twice", address)
			}
		}
		if again := Discover(page, base); !slices.Equal(got, again) {
			t.Errorf("not the same twice: %q and %q", got, again)
		}
	})
}

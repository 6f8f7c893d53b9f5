package feed

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

func utc(y int, m time.Month, d, h, min int) time.Time {
	return time.Date(y, m, d, h, min, 0, 0, time.UTC)
}

func TestParse(t *testing.T) {
	const base = "https://feeds.harbour.example/all.xml"
	tests := []struct {
		name, doc string
		want      Feed
	}{
		{
			"RSS 2.0", `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
			xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
			<channel><title>Harbour &amp;amp; Port</title><atom:link href="self.xml" rel="self"/><link>https://www.harbour.example/</link>
			<language>en-GB</language><image><title>Logo</title><link>https://logo.example/</link></image>
			<item><title><![CDATA[Crane “falls” &#8211; <i>again</i>]]></title><link>/news/1</link><guid isPermaLink="false">h-1</guid>
			<pubDate>Sat, 22 Nov 2025 10:00:00 EST</pubDate><dc:creator>Ann Lee</dc:creator>
			<description>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two &amp;amp; three.&lt;/p&gt;</description>
			<content:encoded><![CDATA[<p>Long</p>]]></content:encoded></item></channel></rss>`,
			Feed{Title: "Harbour & Port", Link: "https://www.harbour.example/", Language: "en-GB", Entries: []Entry{{
				ID: "h-1", Link: "https://www.harbour.example/news/1", Title: "Crane “falls” – again", Summary: "One.\nTwo & three.",
				Author: "Ann Lee", Published: utc(2025, 11, 22, 15, 0),
			}}},
		},
		{
			"Atom 1.0", `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://www.harbour.example/">
			<title type="html">Harbour &lt;b&gt;live&lt;/b&gt;</title><link rel="self" href="a.xml"/><link href="/"/>
			<entry><id>tag:harbour.example,2025:1</id><title>Is 1 &lt; 2?</title><link rel="enclosure" href="x.mp3"/>
			<link type="application/json" href="1.json"/><link type="text/html" rel="alternate" href="1.html"/>
			<published>2025-11-22T10:00:00+01:00</published><updated>2025-11-22T11:30:00Z</updated><author><name>Bo</name></author>
			<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A &lt; B.</p><p>C.</p></div></summary></entry></feed>`,
			Feed{Title: "Harbour live", Link: "https://www.harbour.example/", Language: "en", Entries: []Entry{{
				ID: "tag:harbour.example,2025:1", Link: "https://www.harbour.example/1.html", Title: "Is 1 < 2?", Summary: "A < B.\nC.",
				Author: "Bo", Published: utc(2025, 11, 22, 9, 0), Updated: utc(2025, 11, 22, 11, 30),
			}}},
		},
		{
			"Atom 0.3", `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title mode="escaped">T &amp;amp; U</title>
			<link rel="alternate" href="https://h.example/"/><entry><title>E</title><id>1</id><link rel="alternate" href="https://h.example/1"/>
			<issued>2025-11-22T10:00Z</issued><modified>2025-11-22</modified><content type="text/html" mode="escaped">&lt;p&gt;Text&lt;/p&gt;</content></entry></feed>`,
			Feed{Title: "T & U", Link: "https://h.example/", Entries: []Entry{{
				ID: "1", Link: "https://h.example/1", Title: "E",
				Summary: "Text", Published: utc(2025, 11, 22, 10, 0), Updated: utc(2025, 11, 22, 0, 0),
			}}},
		},
		{
			"RDF", `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
			<channel rdf:about="https://h.example/rdf"><title>H</title><link>https://h.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://h.example/1"/></rdf:Seq></items></channel>
			<item rdf:about="https://h.example/1"><title>E</title><link>https://h.example/1</link><dc:date>2025-11-22T10:00:00Z</dc:date></item></rdf:RDF>`,
			Feed{Title: "H", Link: "https://h.example/", Entries: []Entry{{
				ID: "https://h.example/1", Link: "https://h.example/1", Title: "E",
				Published: utc(2025, 11, 22, 10, 0), Updated: utc(2025, 11, 22, 10, 0),
			}}},
		},
		{
			"RSS 0.91 without guids or dates", `<rss version="0.91"><channel><title>H</title><link>https://h.example/</link>
			<item><title>E</title><link>1</link></item><item><description>Only words.</description></item></channel></rss>`,
			Feed{Title: "H", Link: "https://h.example/", Entries: []Entry{{Link: "https://h.example/1", Title: "E"}, {Summary: "Only words."}}},
		},
		{
			"CDF", `<!DOCTYPE Channel SYSTEM "http://www.w3c.example/Channel.dtd"><CHANNEL HREF="https://h.example/"><TITLE>H</TITLE>
			<ITEM HREF="https://h.example/1" LASTMOD="2025-11-22T10:00Z"><TITLE>E</TITLE><ABSTRACT>Words.</ABSTRACT></ITEM></CHANNEL>`,
			Feed{Title: "H", Link: "https://h.example/", Entries: []Entry{{Link: "https://h.example/1", Title: "E", Summary: "Words.", Updated: utc(2025, 11, 22, 10, 0)}}},
		},
		{
			"JSON Feed", `{"items":[{"id":7,"url":"/1","title":"1 < 2","content_html":"<p>A</p><p>B</p>","date_published":"2025-11-22T10:00:00Z","authors":[{"name":"Bo"}]},
			{"id":"x","content_text":"a <b"}],"version":"https://jsonfeed.org/version/1.1","title":"H","home_page_url":"https://h.example/"}`,
			Feed{Title: "H", Link: "https://h.example/", Entries: []Entry{
				{ID: "7", Link: "https://h.example/1", Title: "1 < 2", Summary: "A\nB", Author: "Bo", Published: utc(2025, 11, 22, 10, 0)},
				{ID: "x", Summary: "a <b"},
			}},
		},
		{
			"guid for link, prefixes of their own, no root namespace", `<rss xmlns:d="http://purl.org/dc/elements/1.1/"><channel>
			<item><guid>https://h.example/1</guid><d:creator>Bo</d:creator><dc:date>2025-11-22</dc:date></item>
			<item><guid isPermaLink="FALSE">https://h.example/2</guid></item></channel></rss>`,
			Feed{Entries: []Entry{
				{ID: "https://h.example/1", Link: "https://h.example/1", Author: "Bo", Published: utc(2025, 11, 22, 0, 0), Updated: utc(2025, 11, 22, 0, 0)},
				{ID: "https://h.example/2"},
			}},
		},
		{
			"headline only", `<rss><channel><item><title>E - Harbour</title><link>https://news.google.com/rss/articles/CB?oc=5</link></item></channel></rss>`,
			Feed{Entries: []Entry{{Title: "E - Harbour", Link: "https://news.google.com/rss/articles/CB?oc=5", Headline: true}}},
		},
		{
			"far dates are kept", `<rss><channel><item><title>a</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>
			<item><title>b</title><pubDate>Thu, 31 Dec 2099 23:59:00 GMT</pubDate></item><item><title>c</title><pubDate>soon</pubDate></item></channel></rss>`,
			Feed{Entries: []Entry{{Title: "a", Published: utc(1970, 1, 1, 0, 0)}, {Title: "b", Published: utc(2099, 12, 31, 23, 59)}, {Title: "c"}}},
		},
		{
			"addresses keep their letters", `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>HTTP://H.example/%7eA B</id>
			<link href="
			https://h.example/?a=1&copy=2&amp;b=%c3"/></entry></feed>`,
			Feed{Entries: []Entry{{ID: "HTTP://H.example/%7eA B", Link: "https://h.example/?a=1&copy=2&b=%c3"}}},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := Parse([]byte(tt.doc), "", base)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
}

// Faults that feeds have in the wild: each still gives the entry "A" with the
// link below, and says nothing.
func TestParseIllFormed(t *testing.T) {
	const item = `<item><title>A</title><link>https://h.example/a</link></item>`
	tests := map[string]string{
		"bare ampersand":         `<rss><channel><title>R & B</title>` + item + `</channel></rss>`,
		"missing end tags":       `<rss><channel><item><title>A</title><link>https://h.example/a</link><item><title>B</title></channel></rss>`,
		"open link":              `<rss><channel><item><link>https://h.example/a<title>A</title></item></channel></rss>`,
		"open title":             `<rss><channel><item><title>A<guid>1</guid><link>https://h.example/a</link></item></channel></rss>`,
		"stray end tags":         `<rss></b><channel></p>` + item + `</i></channel></rss>`,
		"inline markup":          `<rss><channel><item><title><b>A</b><br></title><link>https://h.example/a</link></item></channel></rss>`,
		"undeclared prefixes":    `<rss><channel><x:y><z:w/></x:y><item><q:r>1</q:r><title>A</title><link>https://h.example/a</link></item></channel></rss>`,
		"control characters":     "<rss><channel><item><title>\x01A\x0b</title><link>https://h.example/a</link></item></channel></rss>",
		"bytes before":           "\n\n Warning: something\n<rss><channel>" + item + `</channel></rss>`,
		"root after 5 KB":        `<!--` + strings.Repeat("x", 5000) + `--><rss><channel>` + item + `</channel></rss>`,
		"bogus namespace":        `<rss xmlns="http://www.w3.org/1999/xhtml"><channel>` + item + `</channel></rss>`,
		"wrapped":                `<e:Envelope xmlns:e="urn:e"><e:Body><rss><channel>` + item + `</channel></rss></e:Body></e:Envelope>`,
		"item outside":           `<rss><channel><title>H</title></channel>` + item + `</rss>`,
		"upper case":             `<RSS><CHANNEL><ITEM><TITLE>A</TITLE><LINK>https://h.example/a</LINK></ITEM></CHANNEL></RSS>`,
		"entity of the document": `<!DOCTYPE rss [<!ENTITY host "h.example"><!ENTITY big "&big;&big;">]><rss><channel><item><title>A</title><link>https://&host;/a</link></item></channel></rss>`,
		"link as in Atom":        `<rss><channel><item><title>A</title><link href="https://h.example/a"></link></item></channel></rss>`,
		"attributes unquoted":    `<rss version=2.0><channel><item><title type=html>A</title><link>https://h.example/a</link></item></channel></rss>`,
		"CDATA without an end":   `<rss><channel><item><title><![CDATA[A</title><link>https://h.example/a</link></item></channel></rss>`,
		"CDATA into the next":    `<rss><channel><item><title><![CDATA[A</title><link><![CDATA[https://h.example/a]]></link></item></channel></rss>`,
		"comment with a doctype": `<!-- <!DOCTYPE --><rss><channel>` + item + `</channel></rss>`,
	}
	for name, doc := range tests {
		t.Run(name, func(t *testing.T) {
			f, err := Parse([]byte(doc), "", "")
			if err != nil {
				t.Fatal(err)
			}
			if len(f.Entries) == 0 || f.Entries[0].Title != "A" || f.Entries[0].Link != "https://h.example/a" {
				t.Errorf("got %+v", f.Entries)
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct {
		name, doc string
		want      error
	}{
		{"empty", "", ErrEmpty},
		{"only space", " \n\t", ErrEmpty},
		{"page", "<!DOCTYPE html><html><head><title>Hello</title></head><body><p>x</body></html>", ErrHTML},
		{"page without doctype", "<html lang=en><body>x", ErrHTML},
		{"text", "Service unavailable", ErrNotFeed},
		{"other XML", `<?xml version="1.0"?><sitemap><url/></sitemap>`, ErrNotFeed},
		{"other JSON", `{"error":"no"}`, ErrNotFeed},
		{"not JSON", `{{ template }}`, ErrNotFeed},
		{"binary", "\x89PNG\r\n\x1a\n\x00\x00", ErrNotFeed},
		{"deep", "<rss><channel><item>" + strings.Repeat("<m:a>", 100_000), ErrTooDeep},
		{"deep JSON", `{"items":` + strings.Repeat("[", 100_000), ErrTooDeep},
		{"many elements", "<rss>" + strings.Repeat("<a/>", maxNodes+1), ErrTooLarge},
		{"huge", strings.Repeat(" ", maxBytes+1), ErrTooLarge},
		{"cut comment", "<!-- hello", ErrNotFeed},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Parse([]byte(tt.doc), "text/xml", "https://h.example/feed")
			if !errors.Is(err, tt.want) {
				t.Errorf("got %v, want %v", err, tt.want)
			}
			if len(f.Entries) > 0 {
				t.Errorf("entries beside an error that is not a truncation: %+v", f.Entries)
			}
		})
	}
}

// A feed without entries is a feed.
func TestParseNoEntries(t *testing.T) {
	for _, doc := range []string{
		`<rss><channel><title>H</title></channel></rss>`, `<feed><title>H</title></feed>`,
		`{"version":"https://jsonfeed.org/version/1","title":"H","items":[]}`,
	} {
		if f, err := Parse([]byte(doc), "", ""); err != nil || f.Title != "H" || len(f.Entries) != 0 {
			t.Errorf("%s: %+v, %v", doc, f, err)
		}
	}
}

// Wherever a document is cut, the entries whole before the cut are there, and
// no entry is there that the whole document does not have.
func TestParseTruncated(t *testing.T) {
	docs := map[string]string{
		"rss":  `<rss><channel><title>H</title><item><title>A b</title><link>https://h.example/a</link></item><item><title>C &amp; d</title><description><![CDATA[<p>E</p>]]></description></item></channel></rss>`,
		"json": `{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"A b"},{"id":"2","title":"C ]}\" d","tags":["x"]}],"title":"H"}`,
	}
	for name, doc := range docs {
		whole, err := Parse([]byte(doc), "", "")
		if err != nil || len(whole.Entries) != 2 {
			t.Fatalf("%s: %+v, %v", name, whole, err)
		}
		firstEnd := strings.Index(doc, "</item>") + len("</item>")
		if name == "json" {
			firstEnd = strings.Index(doc, "},{") + 1
		}
		for n := 1; n < len(strings.TrimRight(doc, "\n"))-1; n++ {
			f, err := Parse([]byte(doc[:n]), "", "")
			if err == nil {
				t.Errorf("%s: no error when cut at %d: %s", name, n, doc[:n])
			}
			if n >= firstEnd && !errors.Is(err, ErrTruncated) {
				t.Errorf("%s: cut at %d: %v", name, n, err)
			}
			if n >= firstEnd && len(f.Entries) == 0 {
				t.Errorf("%s: whole entry lost when cut at %d", name, n)
			}
			for i, e := range f.Entries {
				// An entry may lack fields whose beginning was cut off.
				w := whole.Entries[i]
				if e.Title != w.Title && e.Title != "" || e.Link != w.Link && e.Link != "" || e.Summary != w.Summary && e.Summary != "" || e.ID != w.ID && e.ID != "" {
					t.Errorf("%s: cut at %d: %+v", name, n, e)
				}
			}
		}
	}
}

func TestCharsets(t *testing.T) {
	doc := func(label, title string) string {
		decl := ""
		if label != "" {
			decl = `<?xml version="1.0" encoding="` + label + `"?>`
		}
		return decl + `<rss><channel><item><title>` + title + `</title></item></channel></rss>`
	}
	must := func(b []byte, err error) []byte {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	utf16le := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	utf16be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	const german, russian = "Müller – „ja“", "Новости"
	tests := []struct {
		name, header string
		body         []byte
		want         string
	}{
		{"plain UTF-8", "", []byte(doc("", german)), german},
		{"BOM beats all", "text/xml; charset=iso-8859-1", []byte("\ufeff" + doc("koi8-r", german)), german},
		{"header, no declaration", `application/rss+xml; charset="windows-1251"`, must(charmap.Windows1251.NewEncoder().Bytes([]byte(doc("", russian)))), russian},
		{"declaration, no header", "text/xml", must(charmap.KOI8R.NewEncoder().Bytes([]byte(doc("koi8-r", russian)))), russian},
		{"header wins over declaration", "text/xml; charset=windows-1251", must(charmap.Windows1251.NewEncoder().Bytes([]byte(doc("koi8-r", russian)))), russian},
		{"declaration wins over a default header", "text/xml; charset=ISO-8859-1", must(charmap.Windows1251.NewEncoder().Bytes([]byte(doc("windows-1251", russian)))), russian},
		{"UTF-8 declared as Latin-1", "text/xml; charset=ISO-8859-1", []byte(doc("iso-8859-1", german)), german},
		{"Windows declared as UTF-8", "text/xml; charset=utf-8", must(charmap.Windows1252.NewEncoder().Bytes([]byte(doc("utf-8", german)))), german},
		{"unknown label", "text/xml; charset=klingon", []byte(doc("klingon", german)), german},
		{"broken header", "text/xml; charset=utf-8; boundary", []byte(doc("", german)), german},
		{"UTF-8 with a broken byte", "", []byte(doc("utf-8", "Müller\xff und Söhne")), "Müller\ufffd und Söhne"},
		{"UTF-16 LE with BOM", "", must(utf16le.NewEncoder().Bytes([]byte(doc("utf-16", german)))), german},
		{"UTF-16 BE without BOM", "", must(utf16be.NewEncoder().Bytes([]byte(doc("utf-16", german)))), german},
		{"UTF-32 BE", "", must(utf32.UTF32(utf32.BigEndian, utf32.UseBOM).NewEncoder().Bytes([]byte(doc("utf-32", german)))), german},
		{"EBCDIC", "", must(charmap.CodePage037.NewEncoder().Bytes([]byte(doc("cp037", "Straße")))), "Straße"},
		{"DOS code page", "", []byte(doc("cp775", "\xb6")), "Č"},
		{"Python's name", "", []byte(doc("latin_1", "\xfc")), "ü"},
		{"double declaration in HTML entities", "", []byte(doc("", "M&uuml;ller &#8211; &#x201e;ja&ldquo;")), german},
		{"Windows numbers", "", []byte(doc("", "&#147;x&#148;")), "“x”"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := Parse(tt.body, tt.header, "")
			if err != nil || len(f.Entries) != 1 || f.Entries[0].Title != tt.want {
				t.Errorf("got %+v, %v; want %q", f.Entries, err, tt.want)
			}
		})
	}
}

// Every table is whole, and every other name leads somewhere.
func TestCodePages(t *testing.T) {
	tables, aliases := pages()
	if len(tables) < 20 || len(aliases) < 100 {
		t.Fatalf("%d tables, %d names", len(tables), len(aliases))
	}
	for name, tab := range tables {
		chars := string(tab[:])
		for _, r := range "ABCXYZabcxyz0189 <>/=" {
			if strings.Count(chars, string(r)) != 1 {
				t.Errorf("%s: %q stands %d times", name, r, strings.Count(chars, string(r)))
			}
		}
	}
	for name, target := range aliases {
		if known(target) == nil {
			t.Errorf("%s leads to %s, which nobody knows", name, target)
		}
	}
}

func TestDates(t *testing.T) {
	tests := map[string]time.Time{
		"Sat, 22 Nov 2025 10:00:00 GMT":    utc(2025, 11, 22, 10, 0),
		"Sat, 22 Nov 2025 10:00:00 +0100":  utc(2025, 11, 22, 9, 0),
		"Sat, 22 Nov 2025 10:00:00 EST":    utc(2025, 11, 22, 15, 0),
		"Sat, 22 Jul 2025 10:00:00 EDT":    utc(2025, 7, 22, 14, 0),
		"Sat, 22 Nov 2025 10:00:00 MSK":    utc(2025, 11, 22, 7, 0),
		"Fri, 22 Nov 2025 10:00:00 GMT":    utc(2025, 11, 22, 10, 0), // it was a Saturday
		"Sa, 22 Nov 2025 10:00:00 +0000":   utc(2025, 11, 22, 10, 0),
		"22 Nov 2025 10:00 GMT":            utc(2025, 11, 22, 10, 0),
		"2025-11-22T10:00:00Z":             utc(2025, 11, 22, 10, 0),
		"2025-11-22T12:00:00.000+02:00":    utc(2025, 11, 22, 10, 0),
		"2025-11-22T12:00:00+0200":         utc(2025, 11, 22, 10, 0),
		"2025-11-22T10:00Z":                utc(2025, 11, 22, 10, 0),
		"2025-11-22 10:00:00":              utc(2025, 11, 22, 10, 0),
		"2025-11-22":                       utc(2025, 11, 22, 0, 0),
		"2025-11":                          utc(2025, 11, 1, 0, 0),
		"November 22, 2025 10:00 AM":       utc(2025, 11, 22, 10, 0),
		"2025-13-45T10:00:00Z":             {},
		"yesterday":                        {},
		"Sat,\n 22 Nov 2025\t10:00:00 GMT": utc(2025, 11, 22, 10, 0),
	}
	for in, want := range tests {
		f, err := Parse([]byte(`<rss><channel><item><title>x</title><pubDate>`+in+`</pubDate></item></channel></rss>`), "", "")
		if err != nil {
			t.Fatal(err)
		}
		if got := f.Entries[0].Published; !got.Equal(want) {
			t.Errorf("%q: got %v, want %v", in, got, want)
		}
	}
}

func TestPlain(t *testing.T) {
	tests := map[string]string{
		"a  b\n c":                          "a b\nc",
		"<p>a\nb</p><p>c</p>":               "a b\nc",
		"a<br>b<br/>c":                      "a\nb\nc",
		"<b>bo</b>ld":                       "bold",
		"x<script>alert('<p>')</script>y":   "xy",
		"<style>p{}</style>z":               "z",
		"AT&T &amp; R&amp;D":                "AT&T & R&D",
		"5 < 6 > 4, <3":                     "5 < 6 > 4, <3",
		"a<!-- no -->b":                     "ab",
		"&lt;![CDATA[":                      "<![CDATA[",
		"<![CDATA[c]]>":                     "c",
		"wait <! what":                      "wait <! what",
		"soft\u00adhyphen zero\u200bwidth":  "softhyphen zerowidth",
		"<title>t</title><textarea>u":       "tu",
		"<ul><li>1<li>2</ul>":               "1\n2",
		"<tr><td>a</td><td>b</td></tr>":     "a b",
		"&nbsp;a&nbsp;b":                    "a b",
		"<iframe src=x>gone</iframe>kept":   "kept",
		`<img alt="5 > 4" src="x">caption`:  "caption",
		"&#x1F600; &bogus; &copy 2025 &#0;": "😀 &bogus; &copy 2025 \ufffd",
	}
	for in, want := range tests {
		if got := plain(in); got != want {
			t.Errorf("plain(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDiscover(t *testing.T) {
	page := `<!DOCTYPE html><html><head><base href="https://www.h.example/news/">
		<link rel="stylesheet" href="s.css"><link rel="alternate" hreflang="de" href="/de/">
		<link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
		<link rel="alternate" type="application/rss+xml; charset=utf-8" title="News" href="feed.xml">
		<LINK REL='Alternate home' TYPE="application/atom+xml" HREF=/atom.xml>
		<link rel="alternate" type="application/rss+xml" href="https://www.h.example/news/feed.xml">
		<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/2">
		<link rel="alternate" type="application/feed+json" href="feed.json">
		<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)"></head><body></body></html>`
	want := []string{
		"https://www.h.example/news/feed.xml", "https://www.h.example/atom.xml", "https://www.h.example/news/feed.json",
		"https://www.h.example/news/comments.xml",
	}
	if d := cmp.Diff(want, Discover([]byte(page), "https://elsewhere.example/")); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
	if got := Discover([]byte("<p>none</p>"), "https://h.example/"); len(got) != 0 {
		t.Errorf("got %v", got)
	}
}

func sample(n int) []byte {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour</title><link>https://h.example/</link>`)
	for i := range n {
		fmt.Fprintf(&b, `<item><title>Crane number %d &amp;amp; others</title><link>https://h.example/%d</link><guid>%d</guid>
			<pubDate>Sat, 22 Nov 2025 10:00:00 GMT</pubDate><description><![CDATA[<p>%s</p>]]></description></item>`, i, i, i, strings.Repeat("Some words about it. ", 20))
	}
	b.WriteString(`</channel></rss>`)
	return []byte(b.String())
}

func BenchmarkParse(b *testing.B) {
	doc := sample(30)
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		if f, err := Parse(doc, "", ""); err != nil || len(f.Entries) != 30 {
			b.Fatal(err)
		}
	}
}

// BenchmarkHostile are documents made to cost: each must be over in time that
// is linear in its size.
func BenchmarkHostile(b *testing.B) {
	for name, unit := range map[string]string{
		"attributes": "<a b c d e f g h i j k l m n o p q r s t u v w x y z xmlns:a=b xmlns:c=d/>", "nested": "<m:a>", "siblings": "<a/>", "ends": "</a>", "ampersands": "&", "brackets": "<![CDATA[", "items": "<item>", "lessthan": "<",
	} {
		doc := []byte("<rss><channel><item><title>" + strings.Repeat(unit, 4<<20/len(unit)))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(doc)))
			for b.Loop() {
				_, _ = Parse(doc, "", "")
			}
		})
	}
}

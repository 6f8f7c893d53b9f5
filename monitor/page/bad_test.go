package page

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// hostile are pages made to cost time or memory, or to make a parser fail. What is read is what survives of their article.
func hostile() map[string][]byte {
	const sentence = "The dam held through the night and nobody in the valley was hurt, the water board said. "
	wrap := func(s string) []byte {
		return []byte("<html><head><title>Dam holds through the night</title></head><body><article><h1>Dam holds through the night</h1>" + s + "</article></body></html>")
	}
	return map[string][]byte{
		"10 MB of text":      wrap(strings.Repeat("<p>"+sentence+"</p>", 10<<20/len(sentence))),
		"20,000 alike":       wrap("<p>" + sentence + "</p>" + strings.Repeat("<p>The wardens will look at the dam again at noon.</p>\n", 20_000)),
		"20,000 in a box":    wrap("<p>" + sentence + `</p><div class="box">` + strings.Repeat("<p>The dam held.</p>\n", 20_000) + "</div>"),
		"3 MB of <p>":        wrap(strings.Repeat("<p>", 1<<20)),
		"300,000 open divs":  wrap("<p>" + sentence + "</p>" + strings.Repeat("<div>", 300_000) + "<p>" + sentence + "</p>"),
		"300,000 open spans": wrap("<p>" + sentence + "</p>" + strings.Repeat("<span><b>", 150_000)),
		"open formatting":    wrap(strings.Repeat("<b><i><u><font><p>x", 5_000)),
		"nested tables":      wrap("<p>" + sentence + "</p>" + strings.Repeat("<table><tr><td>", 20_000) + sentence),
		"10 MB of script":    wrap("<script>" + strings.Repeat("var a=1;", 10<<20/8) + "</script><p>" + sentence + "</p>"),
		"4 MB of JSON-LD":    wrap(`<script type="application/ld+json">` + strings.Repeat(`[{"@type":"NewsArticle","headline":`, 100_000) + "</script><p>" + sentence + "</p>"),
		"50,000 notes":       wrap(`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam holds through the night","correction":[` + numbered(`{"text":"The dam held for %d days, not more."},`, 50_000) + "{}]}</script><p>" + sentence + "</p>"),
		"deep JSON state":    wrap(`<script id="__NEXT_DATA__" type="application/json">` + strings.Repeat(`{"a":[`, 100_000) + "</script>"),
		"5 MB attribute":     wrap(`<p class="` + strings.Repeat("a b-c ", 5<<20/6) + `">` + sentence + "</p>"),
		"one 2 MB word":      wrap("<p>" + strings.Repeat("a", 2<<20) + "</p>"),
		"50,000 links":       wrap("<p>" + sentence + "</p>" + strings.Repeat(`<li><a href="/x">y z</a></li>`, 50_000)),
		"30,000 time stamps": wrap("<p>" + sentence + "</p>" + strings.Repeat(`<time datetime="2026-01-01">x</time>`, 30_000)),
		"30,000 breaks":      wrap(strings.Repeat("x<br>", 30_000)),
		"100,000 credits":    wrap(strings.Repeat("<p>By Ada Quill, 3 June 2026 | Print</p>", 100_000) + "<p>" + sentence + "</p>"),
		"100,000 own lines":  wrap("<p>" + strings.Repeat(sentence, 9) + "</p>" + strings.Repeat("<p>From our sponsor: carts</p><p>Errors are corrected here. © 2026</p><p>Ada Quill, reporter | 3 June, 08:10</p><div>Reprints by permission.</div>", 25_000)),
		"100,000 remarks":    wrap("<p>" + strings.Repeat(sentence, 9) + "</p><div><h4>Your shout</h4>" + numbered("<p><b>kev_%d</b> it broke lol</p>", 100_000) + "</div>"),
		"100,000 in a cell":  wrap("<p>" + strings.Repeat(sentence, 9) + "</p><div><h4>Your shout</h4><div>" + numbered("<b>kev_%d</b> it broke lol<br><br>", 100_000) + "</div></div>"),
		"50,000 shouts":      wrap("<p>" + strings.Repeat(sentence, 9) + "</p>" + numbered("<div><h4>Your shout</h4><p><b>kev_%d</b> it broke lol</p><p><b>mo</b> u what</p></div>", 50_000)),
		"10,000 empty spans": wrap("<p>" + strings.Repeat(sentence, 9) + "</p><div><h4>Your shout</h4>" + strings.Repeat("<p>"+strings.Repeat("<span></span>", 100)+"<b>kev</b> it broke lol</p>", 10_000) + "</div>"),
		"wrong nesting":      []byte("</html></p><p><b><table><p>" + sentence + "</b></td></table><h1></p></h1></html><p>" + sentence),
		"NUL and control":    wrap("<p>\x00\x01" + sentence + "\x0b\u202e</p>"),
		"nothing":            nil,
		"only a BOM":         []byte("\xef\xbb\xbf"),
		"a lone <":           []byte("<"),
		"binary":             bytes.Repeat([]byte{0xff, 0xd8, 0x00, 0x10, 'J'}, 100_000),
		"broken entities":    wrap("<p>&#x110000;&#0;&amp;amp;&unknown;" + sentence + "</p>"),
		"frames":             []byte("<html><frameset><frame src=a></frameset></html>"),
		"live blog of 5,000": wrap(strings.Repeat(`<div class="live post" id="p"><time datetime="2026-01-01T10:00:00Z">10:00</time><p>x</p></div>`, 5_000)),
	}
}

// numbered is a text written n times, each with its number.
func numbered(format string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// TestHostilePages holds that no page makes extraction fail or produce what is no text. Their cost is measured by BenchmarkHostile.
func TestHostilePages(t *testing.T) {
	for name, data := range hostile() {
		got := Extract(Input{HTML: data, URL: "https://dam.example/live/a"})
		if got.Kind == "" || got.Reason == "" {
			t.Errorf("%s: no kind or reason", name)
		}
		if len(got.Blocks) > maxBlocks {
			t.Errorf("%s: %d blocks", name, len(got.Blocks))
		}
		for _, b := range got.Blocks {
			if b.Text == "" || !utf8.ValidString(b.Text) || strings.ContainsAny(b.Text, "\x00\x01\n\t") || len(b.Text) > 2*maxBlock {
				t.Errorf("%s: block of %d bytes: %.80q", name, len(b.Text), b.Text)
				break
			}
		}
		if strings.Contains(string(data[:min(len(data), 400)]), "<p>The dam held") && (len(got.Blocks) == 0 || !strings.HasPrefix(got.Blocks[0].Text, "The dam held")) {
			t.Errorf("%s: the article is lost: %+v", name, got.Blocks[:min(1, len(got.Blocks))])
		}
	}
}

func BenchmarkHostile(b *testing.B) {
	for name, data := range hostile() {
		b.Run(strings.ReplaceAll(name, " ", "_"), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Extract(Input{HTML: data, URL: "https://dam.example/live/a"})
			}
		})
	}
}

func BenchmarkExtract(b *testing.B) {
	a := readArticles(b)[0]
	page := newVisit(a).render(b, "testdata/templates/wordpress.html")
	b.SetBytes(int64(len(page)))
	b.ReportAllocs()
	for b.Loop() {
		Extract(Input{HTML: page, URL: "https://echo.example/a"})
	}
}

// TestCharsets reads one page in the encodings that pages come in, with labels that tell the truth, nothing, or a lie.
func TestCharsets(t *testing.T) {
	const text = "“Das Wasser läuft über”, sagte Bürgermeisterin Søren Žižka – für 3 € die Stunde."
	doc := "<html><head>%s<title>Wasser</title></head><body><article><h1>Wasser</h1><p>" + text + "</p></article></body></html>"
	encode := func(meta string, f func([]byte) ([]byte, error)) []byte {
		b, err := f([]byte(fmt.Sprintf(doc, meta)))
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	same := func(b []byte) ([]byte, error) { return b, nil }
	cp1252 := func(b []byte) ([]byte, error) { return charmap.Windows1252.NewEncoder().Bytes(b) }
	utf16 := func(b []byte) ([]byte, error) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes(b)
	}
	for name, c := range map[string]struct {
		data        []byte
		contentType string
	}{
		"utf-8, unlabelled":                      {encode("", same), ""},
		"utf-8 called latin-1 by the header":     {encode("", same), "text/html; charset=iso-8859-1"},
		"utf-8 called windows-1251 by the page":  {encode(`<meta charset="windows-1251">`, same), ""},
		"utf-8 with an unknown label":            {encode("", same), "text/html; charset=x-klingon"},
		"windows-1252 by the header":             {encode("", cp1252), "text/html; charset=windows-1252"},
		"windows-1252 by the page":               {encode(`<meta charset="iso-8859-1">`, cp1252), "text/html"},
		"windows-1252 called utf-8 by both":      {encode(`<meta charset="utf-8">`, cp1252), "text/html; charset=utf-8"},
		"utf-16 by its mark":                     {encode("", utf16), "text/html"},
		"utf-8 with a mark, called windows-1252": {append([]byte("\xef\xbb\xbf"), encode("", same)...), "text/html; charset=windows-1252"},
	} {
		got := Extract(Input{HTML: c.data, ContentType: c.contentType})
		if len(got.Blocks) != 1 || got.Blocks[0].Text != text {
			t.Errorf("%s: %+v", name, got.Blocks)
		}
	}
	// One broken byte must not turn a whole page into another encoding.
	broken := append(encode("", same), " \xe2\x28 läuft"...)
	if got := Extract(Input{HTML: broken}); len(got.Blocks) == 0 || got.Blocks[0].Text != text {
		t.Errorf("one broken byte: %+v", got.Blocks)
	}
}

func FuzzExtract(f *testing.F) {
	a := readArticles(f)[0]
	for _, name := range files(f, "testdata/templates/*.html") {
		f.Add(newVisit(a).render(f, name), "https://x.example/a", "text/html")
	}
	for _, w := range readWalls(f) {
		f.Add(w.in.HTML, w.in.URL, "")
	}
	f.Add(livePage("articles", 3, 1), "https://x.example/live/a", "")
	f.Fuzz(func(t *testing.T, data []byte, url, contentType string) {
		one := Extract(Input{HTML: data, URL: url, ContentType: contentType})
		two := Extract(Input{HTML: data, URL: url, ContentType: contentType})
		if TextHash(one.Title, one.Blocks) != TextHash(two.Title, two.Blocks) || one.Kind != two.Kind || one.Reason != two.Reason {
			t.Error("the same page gives two texts")
		}
		for _, b := range one.Blocks {
			if b.Text == "" || b.Text != fold(b.Text) || !utf8.ValidString(b.Text) {
				t.Errorf("block %q", b.Text)
			}
		}
		if !utf8.ValidString(one.Title) || !utf8.ValidString(one.Reason) {
			t.Errorf("title %q, reason %q", one.Title, one.Reason)
		}
		Shingles(one.Blocks)
	})
}

func FuzzDocument(f *testing.F) {
	for _, name := range files(f, "testdata/docs/*") {
		f.Add(name, read(f, name))
	}
	f.Fuzz(func(t *testing.T, name string, data []byte) {
		d, err := Document(name, data)
		if (err == nil) != (len(d.Blocks) > 0) {
			t.Errorf("%d blocks, error %v", len(d.Blocks), err)
		}
		for _, b := range d.Blocks {
			if b.Text == "" || b.Text != fold(b.Text) {
				t.Errorf("block %q", b.Text)
			}
		}
	})
}

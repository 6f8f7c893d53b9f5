package page

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

const story = `<p>Police arrested three employees of an engineering firm on Saturday, the regional prosecutor said.</p><p>The three worked for Plinth Consult, which said that it was shocked and had suspended them.</p>`

func pageWith(head, body string) []byte {
	return []byte("<html><head><title>Three held over dam</title>" + head + "</head><body>" + body + "</body></html>")
}

func TestCanonicalIsBelievedOnItsOwnSite(t *testing.T) {
	const own = "https://www.dam.example/news/three-held?utm_source=feed"
	for head, want := range map[string]string{
		`<link rel="canonical" href="https://www.dam.example/news/three-held">`:                                              "https://www.dam.example/news/three-held",
		`<link rel="canonical" href="/news/three-held#top">`:                                                                 "https://www.dam.example/news/three-held",
		`<link rel="canonical" href="https://dam.example/news/three-held">`:                                                  "https://dam.example/news/three-held",
		`<link rel="canonical" href="https://thief.example/copy">`:                                                           own,
		`<link rel="canonical" href="https://www.dam.example/">`:                                                             own,
		`<link rel="canonical" href="javascript:alert(1)">`:                                                                  own,
		`<link rel="canonical" href="https://user:pass@www.dam.example/x">`:                                                  own,
		`<meta property="og:url" content="https://www.dam.example/n/1">`:                                                     "https://www.dam.example/n/1",
		`<base href="https://elsewhere.example/"><link rel="canonical" href="/news/three-held">`:                             "https://www.dam.example/news/three-held",
		`<base href="https://static.dam.example/x/"><link rel="canonical" href="three-held">`:                                "https://static.dam.example/x/three-held",
		`<link rel="canonical" href="https://thief.example/copy"><meta property="og:url" content="https://dam.example/n/1">`: "https://dam.example/n/1",
		``: own,
	} {
		if got := Extract(Input{HTML: pageWith(head, "<article><h1>Three held over dam</h1>"+story+"</article>"), URL: own}); got.URL != want {
			t.Errorf("%s\n\tgives %s, want %s", head, got.URL, want)
		}
	}
	got := Extract(Input{HTML: pageWith(`<link rel="amphtml" href="/amp/three-held">`, story), URL: own})
	if got.AMP != "https://www.dam.example/amp/three-held" {
		t.Errorf("amp %q", got.AMP)
	}
}

func TestStructuredDataInEveryShape(t *testing.T) {
	const url = "https://dam.example/news/three-held"
	const when = `"datePublished":"2026-05-30T13:20:00+03:00"`
	published := mustTime(t, "2026-05-30T13:20:00+03:00")
	for name, c := range map[string]struct {
		json   string
		byline string
		at     time.Time
	}{
		"an object":                {`{"@type":"NewsArticle","headline":"Three held over dam",` + when + `,"author":{"@type":"Person","name":"Idris Mallow"}}`, "Idris Mallow", published},
		"an array":                 {`[{"@type":"WebSite"},{"@type":"NewsArticle","headline":"Three held over dam",` + when + `,"author":["Idris Mallow",{"name":"Ann Orr"}]}]`, "Idris Mallow, Ann Orr", published},
		"a graph, types as a list": {`{"@graph":[{"@type":["NewsArticle","Thing"],"url":"` + url + `",` + when + `,"author":[{"name":["Idris Mallow"]}]}]}`, "Idris Mallow", published},
		"below the page":           {`{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/Article",` + when + `,"author":"By Idris Mallow"}}`, "Idris Mallow", published},
		"two values in a row":      {`{"@type":"Organization","name":"Dam"}{"@type":"NewsArticle",` + when + `}`, "", published},
		"raw line breaks, commas":  {"{\"@type\":\"NewsArticle\",\"headline\":\"Three held\nover dam\"," + when + ",}", "", published},
		"in a comment":             {"<!-- {\"@type\":\"NewsArticle\"," + when + "} -->", "", published},
		"another article's":        {`{"@type":"NewsArticle","url":"https://dam.example/news/other","headline":"Beekeepers meet",` + when + `,"author":"Ottilie Krantz"}`, "", time.Time{}},
		"ours after another's":     {`[{"@type":"NewsArticle","url":"https://dam.example/news/other","headline":"Beekeepers meet","datePublished":"2020-01-01","author":"Ottilie Krantz"},{"@type":"NewsArticle","mainEntityOfPage":{"@id":"` + url + `"},` + when + `}]`, "", published},
		"1970":                     {`{"@type":"NewsArticle","datePublished":"1970-01-01T00:00:00Z"}`, "", time.Time{}},
		"2099":                     {`{"@type":"NewsArticle","datePublished":"2099-12-31T00:00:00Z"}`, "", time.Time{}},
		"cut off":                  {`{"@type":"NewsArticle","headline":"Three held ov`, "", time.Time{}},
		"not JSON":                 {`window.x = {a: 1}`, "", time.Time{}},
		"numbers for texts":        {`{"@type":["NewsArticle",7],"headline":12,"author":[1,null,{"name":{"x":1}}],"datePublished":20260530,"mainEntityOfPage":[[]]}`, "", time.Time{}},
	} {
		got := Extract(Input{HTML: pageWith(`<script type="application/ld+json">`+c.json+`</script>`, "<article><h1>Three held over dam</h1>"+story+"</article>"), URL: url})
		if got.Byline != c.byline || !got.Published.Equal(c.at) {
			t.Errorf("%s: byline %q, published %v", name, got.Byline, got.Published)
		}
		if got.Kind != OK || len(got.Blocks) != 2 {
			t.Errorf("%s: %s, %d blocks", name, got.Kind, len(got.Blocks))
		}
	}
}

// TestBodyOfAnotherArticleIsNotTaken holds that structured data about another article never becomes the text, however empty the page is.
func TestBodyOfAnotherArticleIsNotTaken(t *testing.T) {
	long := strings.Repeat("Beekeepers in the northern valleys lost fewer hives last winter than before. ", 12)
	got := Extract(Input{
		HTML: pageWith(`<script type="application/ld+json">{"@type":"NewsArticle","url":"https://dam.example/other","headline":"Beekeepers meet","articleBody":"`+long+`"}</script>`, `<div id="root"></div>`),
		URL:  "https://dam.example/news/three-held",
	})
	if len(got.Blocks) > 0 || got.Kind == OK {
		t.Errorf("%s: %+v", got.Kind, got.Blocks)
	}
}

func TestDatesPagesPrint(t *testing.T) {
	for body, want := range map[string]string{
		`<time class="entry-date published" datetime="2026-03-10T12:30:00+01:00">x</time><time class="updated" datetime="2026-03-11T19:05:00+01:00">y</time>`: "2026-03-10T11:30:00Z 2026-03-11T18:05:00Z",
		`<p>Updated <time datetime="2026-03-11 19:05">y</time></p><p><time datetime="2026-03-10">x</time></p>`:                                                "2026-03-10T00:00:00Z 2026-03-11T19:05:00Z",
		`<span itemprop="datePublished" content="2026-03-10T12:30:00Z">today</span>`:                                                                          "2026-03-10T12:30:00Z 0001-01-01T00:00:00Z",
	} {
		got := Extract(Input{HTML: pageWith("", "<article><h1>Three held over dam</h1>"+body+story+"</article>")})
		if s := got.Published.UTC().Format(time.RFC3339) + " " + got.Modified.UTC().Format(time.RFC3339); s != want {
			t.Errorf("%s\n\tgives %s, want %s", body, s, want)
		}
	}
}

// TestCorrectionNotes holds that a note by which an outlet owns up to a change is kept as such, wherever on the page it stands.
func TestCorrectionNotes(t *testing.T) {
	const note = "This article was amended on 31 May 2026. An earlier version said that four people had been held."
	for name, body := range map[string]string{
		"in the body":        "<article><h1>Three held over dam</h1>" + story + "<p><em>" + note + "</em></p></article>",
		"above the body":     `<article><h1>Three held over dam</h1><div class="editors-note">` + note + "</div>" + story + "</article>",
		"in a footer":        "<article><h1>Three held over dam</h1>" + story + `<footer class="article-footer"><p>` + note + "</p></footer></article>",
		"beside the body":    `<main><h1>Three held over dam</h1><div class="article-body">` + story + `</div><div class="content__notes"><p>` + note + "</p></div></main>",
		"under its own name": "<article><h1>Three held over dam</h1>" + story + `<div class="correction"><p>` + strings.Replace(note, "This article was amended", "We changed the first paragraph", 1) + "</p></div></article>",
		"in structured data": `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Three held over dam","correction":{"@type":"CorrectionComment","text":"` + note + `"}}</script><article><h1>Three held over dam</h1>` + story + "</article>",
	} {
		got := Extract(Input{HTML: pageWith("", body), URL: "https://dam.example/a"})
		if len(got.Corrections) != 1 || !strings.HasSuffix(got.Corrections[0], "four people had been held.") || len(got.Blocks) != 3 {
			t.Errorf("%s: corrections %q in %d blocks", name, got.Corrections, len(got.Blocks))
		}
	}
	got := Extract(Input{HTML: pageWith("", "<article><h1>Three held over dam</h1>"+story+`</article><footer><a href="/c">Corrections and clarifications</a><p>Our corrections policy: write to the editor.</p></footer>`)})
	if len(got.Corrections) != 0 {
		t.Errorf("a link to the policy is taken for a note: %q", got.Corrections)
	}
}

func TestSelectorsAreTriedFirst(t *testing.T) {
	body := `<h1>Not this</h1><div class="hd">Three held over dam</div><div class="who">Reported by Idris Mallow</div><div class="weird comments">` + story + `<p class="box">Buy boots.</p></div><div class="other">` + strings.Repeat(story, 5) + `</div>`
	in := Input{HTML: pageWith("", body), URL: "https://dam.example/a", Selectors: &Selectors{Body: []string{".weird", "[[["}, Remove: []string{"p.box, .ad"}, Title: []string{".hd"}, Byline: []string{".nothing", ".who"}}}
	got := Extract(in)
	if got.Title != "Three held over dam" || got.Byline != "Idris Mallow" || len(got.Blocks) != 2 || got.Path != "rules" {
		t.Errorf("title %q, byline %q, path %q, blocks %+v", got.Title, got.Byline, got.Path, got.Blocks)
	}
	in.Selectors = &Selectors{Body: []string{".gone-since-the-redesign"}}
	if got := Extract(in); len(got.Blocks) == 0 {
		t.Error("selectors that match nothing lose the article")
	}
}

func TestFurnitureIsDropped(t *testing.T) {
	const line = "This reporting is paid for by the readers of the Dam Courier."
	html := pageWith("", "<article><h1>Three held over dam</h1>"+story+"<p>"+line+"</p></article>")
	before := Extract(Input{HTML: html, URL: "https://dam.example/a"})
	known := map[string]bool{}
	for i, b := range before.Blocks {
		if b.Text == line {
			known[before.Hashes[i]] = true
		}
	}
	if len(known) != 1 {
		t.Fatalf("the line is not a block: %+v", before.Blocks)
	}
	after := Extract(Input{HTML: html, URL: "https://dam.example/a", Furniture: func(h string) bool { return known[h] }})
	if len(after.Blocks) != len(before.Blocks)-1 {
		t.Errorf("blocks %+v", after.Blocks)
	}
	all := Extract(Input{HTML: html, URL: "https://dam.example/a", Furniture: func(string) bool { return true }})
	if len(all.Blocks) != len(before.Blocks) {
		t.Errorf("everything known as furniture leaves %d blocks", len(all.Blocks))
	}
}

func TestLanguage(t *testing.T) {
	german := "<p>Die alte Brücke wird für einen Monat gesperrt, weil zwei ihrer Pfeiler Risse haben, teilte der Kreis am Donnerstag mit.</p><p>Ein Sprecher sagte, man habe nicht bis zum Frühjahr warten können. Lastwagen werden über den Viadukt umgeleitet, und die Busse enden vorerst am Marktplatz.</p><p>Die Händler in der Brückenstraße beklagten, dass niemand sie vorher unterrichtet habe.</p>"
	for want, c := range map[string][2]string{
		"en-GB": {`<html lang="en-GB"><body><article>`, story},
		"fr-FR": {`<html><head><meta property="og:locale" content="fr_FR"></head><body><article>`, story},
		"de":    {`<html><body><article>`, german},
	} {
		if got := Extract(Input{HTML: []byte(c[0] + "<h1>x</h1>" + c[1] + "</article></body></html>")}); got.Lang != want {
			t.Errorf("lang %q, want %q", got.Lang, want)
		}
	}
}

// TestTitles holds which of a page's headings is the headline.
func TestTitles(t *testing.T) {
	for i, c := range []struct{ html, want string }{
		{`<title>Dam holds | The Post</title><body><h1>The Post</h1><h1>Dam holds</h1>` + story, "Dam holds"},
		{`<title>Dam holds - The Post</title><body><h2>Dam holds</h2>` + story, "Dam holds"},
		{`<title>Dam: holds - or not? | Post</title><body>` + story, "Dam: holds - or not?"},
		{`<title>x</title><meta property="og:title" content="Dam &amp; valley hold"><body>` + story, "Dam & valley hold"},
		{`<title>The Post</title><meta property="og:title" content="Dam holds, board says"><body><h1>Dam holds, the board says</h1>` + story, "Dam holds, the board says"},
		{`<body><h1>Dam holds</h1>` + story, "Dam holds"},
	} {
		if got := Extract(Input{HTML: []byte("<html><head>" + strings.Replace(c.html, "<body>", "</head><body>", 1))}); got.Title != c.want {
			t.Errorf("%d: title %q, want %q", i, got.Title, c.want)
		}
	}
}

func ExampleExtract() {
	t := Extract(Input{HTML: []byte(`<html><head><title>Dam holds | Post</title></head><body><nav><a href="/">Home</a></nav><article><h1>Dam holds</h1><p>The dam held through the night, the water board said.</p><p>Nobody was hurt.</p></article></body></html>`), URL: "https://post.example/dam"})
	fmt.Println(t.Kind, t.Title)
	for _, b := range t.Blocks {
		fmt.Println(b.Kind, b.Text)
	}
	// Output:
	// ok Dam holds
	// paragraph The dam held through the night, the water board said.
	// paragraph Nobody was hurt.
}

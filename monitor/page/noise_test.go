package page

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
)

// noise is one class of what changes on a page whose article stands still.
type noise struct {
	name  string
	pages string // the templates that show it
	again func(v *visit)
}

var noises = []noise{
	{"relative times", "agency tabloid broadsheet components two-columns", func(v *visit) { v.Relative = "yesterday at 11:40" }},
	{"modified stamp", "agency wordpress broadsheet amp microdata", func(v *visit) { v.Stamp = "2026-06-09T22:11:05Z" }},
	{"counters", "tabloid wordpress cms-fields print-copy nuxt-blog", func(v *visit) { v.Shares, v.Views = 4081, 99213 }},
	{"related links", "agency wordpress microdata sidebar-facts components", func(v *visit) {
		v.Related = []string{"Ice on the roads", "Mayor opens bath house", "A new bell for St Osk", "Rugby: Weir 12, Marl 9", "Letters"}
	}},
	{"newsletter box", "agency wordpress broadsheet builder microdata", func(v *visit) {
		v.Box = `<div class="newsletter-box"><h4>Our evening letter</h4><p>Five stories and a poem, every evening at six. Sign up here for the newsletter.</p></div>`
	}},
	{"ad slot", "agency tabloid microdata two-columns custom-elements", func(v *visit) {
		v.Ad = "A sofa for every living room. See the spring range now, with free delivery on all orders over 500 crowns."
	}},
	{"tag order", "agency wordpress broadsheet components cms-fields", func(v *visit) { slices.Reverse(v.Tags); v.Tags = append(v.Tags, "Weather") }},
	{"caption credit", "agency wordpress components gallery sidebar-facts", func(v *visit) { v.Credit = "Handout/Coast Agency" }},
	{"quotes, entities and charset", "agency tabloid wordpress tables line-breaks", func(v *visit) { v.Entities = true }},
	{"white space and markup", "agency tabloid wordpress custom-elements cms-fields", func(v *visit) { v.Markup = true }},
	{"comments", "tabloid wordpress nuxt-blog print-copy broadsheet", func(v *visit) {
		v.Comments = 57
		v.Remarks = []string{"It was nine people, not five, my neighbour counted them.", "They said the same in 2019 and look where that got us.", "First!", strings.Repeat("I have seen the papers and every one of them is forged. ", 12)}
	}},
	{"live ticker", "agency microdata tabloid custom-elements gallery", func(v *visit) { v.Ticker = "Markets: crown 1.08, herring 412, timber down 3 percent" }},
}

// noisePages pairs the five pages of a class with articles, and each with its second visit.
func noisePages(t *testing.T, n noise, articles []article) [][2]visit {
	var out [][2]visit
	for i := range strings.Fields(n.pages) {
		one := newVisit(articles[i%len(articles)])
		two := newVisit(articles[i%len(articles)])
		two.Tags, two.Related = slices.Clone(two.Tags), slices.Clone(two.Related)
		n.again(&two)
		out = append(out, [2]visit{one, two})
	}
	return out
}

// TestNoise visits 12 classes of 5 pages twice: nothing that is not the article may change the text, and a word changed in the article must.
func TestNoise(t *testing.T) {
	articles := readArticles(t)
	reported, missed, pages := 0, 0, 0
	for _, n := range noises {
		names := strings.Fields(n.pages)
		for i, pair := range noisePages(t, n, articles) {
			pages++
			file := "testdata/templates/" + names[i] + ".html"
			first, second := pair[0].render(t, file), pair[1].render(t, file)
			if bytes.Equal(first, second) {
				t.Fatalf("%s: the two visits of %s are the same page", n.name, file)
			}
			contentType := ""
			if n.name == "quotes, entities and charset" && i%2 == 0 {
				// The other visit comes in another encoding, which the header names and the page denies.
				enc, err := charmap.Windows1252.NewEncoder().Bytes(second)
				if err != nil {
					t.Fatal(err)
				}
				second, contentType = enc, "text/html; charset=windows-1252"
			}
			url := "https://noise.example/a/" + pair[0].Slug
			a := Extract(Input{HTML: first, URL: url})
			b := Extract(Input{HTML: second, URL: url, ContentType: contentType})
			if TextHash(a.Title, a.Blocks) != TextHash(b.Title, b.Blocks) || a.Kind != OK || b.Kind != OK {
				reported++
				t.Errorf("%s on %s: a change is seen where there is none (%s)", n.name, names[i], pair[0].same(b.Blocks))
			}
			edited := pair[1]
			edited.Blocks = slices.Clone(edited.Blocks)
			edited.Blocks[1].Text = strings.Replace(edited.Blocks[1].Text, " the ", " not the ", 1) + " It was the third time."
			c := Extract(Input{HTML: edited.render(t, file), URL: url})
			if TextHash(c.Title, c.Blocks) == TextHash(a.Title, a.Blocks) {
				missed++
				t.Errorf("%s on %s: an edit is not seen", n.name, names[i])
			}
		}
	}
	t.Logf("noise: %d classes, %d pages, %d boring changes reported, %d edits lost", len(noises), pages, reported, missed)
	if len(noises) != 12 || pages != 60 {
		t.Errorf("%d classes and %d pages, want 12 and 60", len(noises), pages)
	}
}

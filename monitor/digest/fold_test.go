package digest

import (
	"slices"
	"strings"
	"testing"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
)

func firstSight(id int64, outlet string, claims int, url string) finding.Finding {
	return finding.Finding{
		ID: id, Story: "vellmark", Kind: finding.FirstSight, At: clock(3, 7, int(id)), Outlet: outlet, URL: url, Title: "Bridge " + url,
		Material: true, Score: float64(claims), Text: "claims not known before: " + url,
	}
}

// TestFirstSightsOfAnOutletAreOneLine: whatever was in the feed, and however many digests' limits it would break.
func TestFirstSightsOfAnOutletAreOneLine(t *testing.T) {
	o := bridgeOptions()
	o.MaxFindings = 2
	var all []finding.Finding
	for i := range 14 {
		all = append(all, firstSight(int64(100+i), "Quayside Post", 1+i%3, "https://quayside.example/"+string(rune('a'+i))))
	}
	all = append(all, firstSight(200, "Kanal 5", 4, "https://kanal5.example/a"))
	d, tell := Compose(all, o)
	if !tell || len(d.FirstSight) != 2 || len(d.LeftOut) != 0 {
		t.Fatalf("first sights %+v, left out %+v", d.FirstSight, d.LeftOut)
	}
	if got := d.FirstSight[0]; got.Text != "27 claims not known before, in 14 articles" || got.Outlet != "Quayside Post" || got.URL != "" || !got.At.Equal(clock(3, 7, 113)) {
		t.Errorf("the line is %+v", got)
	}
	if got := d.FirstSight[1]; got.URL != "https://kanal5.example/a" || !strings.HasPrefix(got.Text, "claims not known before") {
		t.Errorf("one article alone keeps its own line: %+v", got)
	}
	var ids []int64
	for _, f := range all {
		ids = append(ids, f.ID)
	}
	if !slices.Equal(d.Findings, ids) {
		t.Errorf("told %v, want all of %v", d.Findings, ids)
	}
	if text := d.Text(78); strings.Count(text, "Quayside Post") != 1 || strings.Count(text, "not known before") != 2 {
		t.Errorf("the text is\n%s", text)
	}
}

// TestClaimsOfOneArticle: the article with the most important claim comes first, its others with it, and its source is told once.
func TestClaimsOfOneArticle(t *testing.T) {
	add := func(id int64, outlet, text string, score float64) finding.Finding {
		f := claimFinding(id, outlet, text, claim.Verdict{Novelty: claim.Added}, score)
		f.URL, f.At = "https://"+hostName(outlet)+".example/one", clock(3, 9, 0)
		return f
	}
	d, _ := Compose([]finding.Finding{
		add(1, "Le Pont", "The deck was bolted in 2011.", 0.9), add(2, "Ostrau Post", "The mill went bankrupt in 2020.", 0.8),
		add(3, "Le Pont", "Every third bolt is loose.", 0.7),
	}, bridgeOptions())
	var order []int64
	for _, c := range d.Claims {
		order = append(order, c.Finding)
	}
	if !slices.Equal(order, []int64{1, 3, 2}) {
		t.Errorf("claims come in the order %v", order)
	}
	text := d.Text(78)
	if strings.Count(text, "https://lepont.example/one") != 1 || strings.Count(text, "Same article · New") != 1 || strings.Count(text, "https://ostraupost.example/one") != 1 {
		t.Errorf("the text is\n%s", text)
	}
}

func TestEditThatTakesAnEditBack(t *testing.T) {
	f := editFinding(41, diffing.Edit{Op: diffing.Altered, Classes: []diffing.Class{diffing.Number}, Words: []diffing.Word{
		{Op: "=", Text: "Repairs will cost "}, {Op: "-", Text: "nine "}, {Op: "+", Text: "four "}, {Op: "=", Text: "million crowns."},
	}})
	f.RevertsTo = 1
	d, _ := Compose([]finding.Finding{f}, bridgeOptions())
	const want = "With this the page is back to what its version 1 said."
	if d.Edits[0].Edits[0].RevertsTo != 1 || !strings.Contains(d.Text(78), want) || !strings.Contains(d.HTML(), want) {
		t.Errorf("the text is\n%s", d.Text(78))
	}
}

package digest

import (
	"fmt"
	"mime/quotedprintable"
	"strings"
	"testing"

	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
)

// many is n claims of some length.
func many(n, length int) []finding.Finding {
	var out []finding.Finding
	for i := range n {
		text := fmt.Sprintf("Claim %d: %s", i, strings.Repeat("on the bridge ", length/14))
		out = append(out, claimFinding(int64(i+1), "Le Pont", text, claim.Verdict{Novelty: claim.Added, Reason: "new"}, float64(i%100)/100))
	}
	return out
}

func TestLimit(t *testing.T) {
	for _, tt := range []struct{ n, length, limit int }{{10, 50, 60}, {61, 50, 60}, {5000, 50, 60}, {1000, 1100, 500}, {3, 50, 1}} {
		o := bridgeOptions()
		o.MaxFindings = tt.limit
		d, ok := Compose(many(tt.n, tt.length), o)
		if !ok || len(d.Claims) == 0 || len(d.Claims) > tt.limit {
			t.Errorf("%+v: %d claims shown", tt, len(d.Claims))
		}
		left := 0
		for _, l := range d.LeftOut {
			left += l.Count
		}
		if len(d.Claims)+left != tt.n {
			t.Errorf("%+v: %d shown and %d counted", tt, len(d.Claims), left)
		}
		if size := d.mailSize(); size > maxMail {
			t.Errorf("%+v: a mail of %d bytes", tt, size)
		}
		if left > 0 && !strings.Contains(d.Text(textWidth), o.Command+fmt.Sprintf(" n1..n%d", tt.n)) {
			t.Errorf("%+v: the text does not say how to see the rest", tt)
		}
		first := map[string]bool{}
		best := 2.0 // of the articles so far
		for i, c := range d.Claims {
			article := c.Outlet + c.URL
			switch {
			case !first[article] && c.Score > best, first[article] && c.Score > d.Claims[i-1].Score:
				t.Errorf("%+v: a less important claim stands before a more important one", tt)
			case !first[article]:
				first[article], best = true, c.Score
			case d.Claims[i-1].Outlet+d.Claims[i-1].URL != article:
				t.Errorf("%+v: the claims of %s are apart", tt, article)
			}
		}
	}
}

// TestQuotedSize: the estimate is never less than what the encoder makes, and not much more.
func TestQuotedSize(t *testing.T) {
	d, _ := Compose(many(60, 300), bridgeOptions())
	for _, text := range []string{d.HTML(), d.Text(textWidth), "", strings.Repeat("Größe der Brücke = ?\n", 100), strings.Repeat("мост закрыт ", 500), strings.Repeat("x", 5000)} {
		var b strings.Builder
		w := quotedprintable.NewWriter(&b)
		w.Write([]byte(text))
		w.Close()
		if got, want := quotedSize(text), b.Len(); got < want || got > want+want/20+4 {
			t.Errorf("%d bytes are thought to take %d, and take %d", len(text), got, want)
		}
	}
}

// TestNoticesHaveRoom: however much news there is, the operator hears of what is broken.
func TestNoticesHaveRoom(t *testing.T) {
	o := bridgeOptions()
	o.Operator, o.MaxFindings = true, 5
	all := many(50, 50)
	for i := range 30 {
		all = append(all, finding.Finding{ID: int64(100 + i), Kind: finding.Notice, Material: true, Text: fmt.Sprintf("Digest d%d was dropped.", i)})
	}
	d, _ := Compose(all, o)
	if len(d.Claims) != 5 || len(d.Notices) != maxNotices || !strings.Contains(d.Subject, "20 notices") {
		t.Errorf("%d claims, %d notices under %q", len(d.Claims), len(d.Notices), d.Subject)
	}
	want := []LeftOut{{45, "new claims", "one digest shows 5"}, {10, "notices", "one digest shows 20"}}
	if fmt.Sprint(d.LeftOut) != fmt.Sprint(want) {
		t.Errorf("left out %v, want %v", d.LeftOut, want)
	}
}

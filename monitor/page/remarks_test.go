package page

import (
	"strings"
	"testing"
)

// remarkBoxes hold what two readers wrote, by whatever maker; "e" and "x" as with furniturePieces.
var remarkBoxes = []struct{ where, html string }{
	{"ex", `<div class="zc"><div class="zh">OI, YOU LOT</div><div class="ze"><b>DazB</b> The mayor sold the stones, me nan saw it</div><div class="ze"><b>wheelie</b> It has fallen already and its all off</div></div>`},
	{"ex", `<section><h3>The pub bench</h3><div><i>owl_9</i>: The mayor sold the stones.</div><div><i>Old Salt</i>: It has fallen already!!</div></section>`},
	{"ex", `<div class="q1"><p class="q2">From below stairs</p><p class="q3"><strong>kev83</strong> – The mayor sold the stones.</p><p class="q3"><strong>River Rat</strong> – It has fallen already, they wont tell us</p></div>`},
	{"ex", `<table class="g"><tr><td><b>kev_83</b> The mayor sold the stones.</td></tr><tr><td><b>Glenys B</b> It has fallen already!!! nobody says so</td></tr></table>`},
	{"ex", `<div class="w"><div class="wi"><div class="wn">kev_83</div><div class="wt">The mayor sold the stones.</div></div><div class="wi"><div class="wn">Mo</div><div class="wt">it has fallen already, mark my words</div></div></div>`},
	{"ex", `<ul class="y"><li><u>Glenys B</u> The mayor sold the stones and they wont tell you that</li><li><u>dipstick77</u> It has fallen already, my cousin saw it</li></ul>`},
	{"ex", `<div class="v"><span class="a"><b>Anon</b> The mayor sold the stones.</span><br><br><span class="a"><b>tom_t</b> It has fallen already, trust me</span></div>`},
	{"ex", `<div class="cmts"><p>Kev: The mayor sold the stones.</p><p>Una: It has fallen already.</p></div>`},
	{"ex", `<div class="n5"><p><b>Letter of the week:</b> Sir, everyone knows the mayor sold the stones. Name supplied</p></div>`},
	{"ex", `<p><b>From the postbag.</b> "I am told that the mayor sold the stones, and that it has fallen already." A reader, Nether Weir. We print letters as we get them.</p>`},
	{"x", `<dl class="f"><dt>kev_83</dt><dd>The mayor sold the stones.</dd><dt>Old Tam</dt><dd>It has fallen already</dd></dl>`},
	{"x", `<div class="r"><article class="r1"><a href="/u/kev">kev_83</a> The mayor sold the stones lol</article><article class="r1"><a href="/u/mo">mo</a> it has fallen already</article></div>`},
	{"ex", `<div class="j"><h4>Rumour mill</h4><div class="j1"><em>Guest 4</em> The mayor sold the stones.</div><button>More</button></div>`},
	{"e", `<hr><b>YOUR SHOUT</b><br><b>DazB</b> The mayor sold the stones, me nan saw it<br><b>wheelie</b> It has fallen already and its all off`},
}

func TestRemarks(t *testing.T) {
	for shell, build := range shells {
		for _, c := range remarkBoxes {
			for _, w := range c.where {
				var parts [3]string
				parts[strings.IndexRune("bex", w)] = c.html
				got := readShell(build(parts[0], parts[1], parts[2]))
				if strings.Contains(got, "sold the stones") || strings.Contains(got, "fallen already") || strings.Contains(got, "OI") || strings.Contains(got, "SHOUT") {
					t.Errorf("%c of %s: read as text: %s", w, shell, c.html)
				}
				holdsText(t, shell+" with "+c.html, got)
			}
		}
	}
}

// remarkTexts look like readers' remarks and are text.
var remarkTexts = []struct{ where, html, want string }{
	{"be", `<p><b>Post:</b> Who knew of the cracks?</p><p><b>Hale:</b> I knew of them in June.</p><p><b>Post:</b> And the council?</p><p><b>Hale:</b> It had my letter.</p>`, "Who knew|in June|council?|my letter"},
	{"be", `<div class="iv"><p><b>Una Pell</b> Half of my flour comes over that bridge.</p><p><b>Jim Osk</b> My mare will not go through water.</p></div>`, "flour|mare"},
	{"be", `<div class="sv"><p><b>Traffic</b> Every wheel is a crown dearer since June.</p><p><b>Post</b> Letters come by the upper road.</p></div>`, "upper road|crown dearer"},
	{"be", `<p><strong>Costs</strong> The piers alone will take 900 crowns, as far as anybody can tell.</p><p><strong>Stones</strong> They come by barge, if the river lets them.</p>`, "900 crowns|by barge"},
	{"be", `<ul><li><b>Pier one</b> has three cracks.</li><li><b>Pier two</b> has one, as long as an arm.</li></ul>`, "three cracks|long as an arm"},
	{"be", `<div class="sv"><div><b>Tom Hale</b> surveyor, who found the cracks</div><div><b>Ines Orr</b> mayor, who did not read his letter</div></div>`, "found the cracks|did not read"},
	{"b", `<blockquote><p><b>kev_83</b> wrote on the council's page that the stones had been sold.</p></blockquote>`, "had been sold"},
	{"be", `<p>A letter from the postbag of the mayor was read out: the stones, it said, had been sold.</p>`, "had been sold"},
	{"be", `<p><i>eBay</i> and other markets have no stones of that size, the surveyor found when he looked in June.</p>`, "of that size"},
	{"be", `<p><b>iWeir</b>, the county's app, shows when the ford is open. It was made by two pupils of the mill school.</p><p><b>e-Ford</b>, another one, does so too, and costs a crown.</p>`, "mill school|costs a crown"},
}

func TestRemarkTexts(t *testing.T) {
	for shell, build := range shells {
		for _, c := range remarkTexts {
			for _, w := range c.where {
				var parts [2]string
				parts[strings.IndexRune("be", w)] = c.html
				got := readShell(build(parts[0], parts[1], ""))
				for _, want := range strings.Split(c.want, "|") {
					if !strings.Contains(got, want) {
						t.Errorf("%c of %s: %q of %s was lost", w, shell, want, c.html)
					}
				}
				holdsText(t, shell+" with "+c.html, got)
			}
		}
	}
}

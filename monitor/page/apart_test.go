package page

import (
	"strings"
	"testing"
)

// TestSetApart puts one thing at a time into a page of tables and line breaks, whose class names say nothing, and looks whether it is read as
// part of the article.
func TestSetApart(t *testing.T) {
	const long = `The council of Weir said on Thursday that the old bridge will be closed for a month from Monday.<br><br>
Engineers found cracks in two of its five piers, and a third one leans by four inches.`
	for _, c := range []struct {
		name, inside, below string
		want, not           string
	}{
		{name: "caption in a floating table", inside: `<table align=left><tr><td><img src="/1.jpg"><br><font size=1>The bridge, seen from the mill on Tuesday.</font></td></tr></table>`, not: "seen from the mill"},
		{name: "caption below a painted picture", inside: `<div class=x><div style="background:url(/1.jpg)"></div><div>Shut: the bridge at Weir</div></div>`, not: "Shut"},
		{name: "caption below a lazy picture", inside: `<div class=x><div data-src="/1.jpg"></div><div>The surveyor at work on Tuesday.</div></div>`, not: "surveyor at work"},
		{name: "plug in a floating table", inside: `<table align=right width=150><tr><td>Lost your boat? Try our small ads, page 14.</td></tr></table>`, not: "small ads"},
		{name: "long table beside the text", inside: `<table align=right><tr><td>` + strings.Repeat("The bridge carried nine thousand carts a day in its best year. ", 6) + `</td></tr></table>`, want: "nine thousand"},
		{name: "picture inside a paragraph", inside: `<p><img src="/1.jpg">The mayor told the assembly that the bridge would be shut for longer if the frost came early, and that nobody should count on the ferry, which has no licence for carts.</p>`, want: "ferry"},
		{name: "share price", inside: `<div><span>WEIR 14.20</span> <span>-1.1%</span></div>`, not: "14.20"},
		{name: "short line with a name and a number", inside: `<p>Pier 3 leans by 4 inches.</p>`, want: "Pier 3"},
		{name: "letters below a rule", below: `<hr><font size=1><b>What our readers write</b><br>Carter: The bridge has already fallen.<br>Old Tam: The mayor sold the stones.</font>`, not: "fallen"},
		{name: "one letter below a rule", below: `<hr><b>Carter:</b> The bridge has already fallen.<br>`, not: "fallen"},
		{name: "interview below a rule", below: `<hr><b>Post:</b> Who knew of the cracks?<br><b>Hale:</b> I knew of them in May.<br><b>Post:</b> And the council?<br><b>Hale:</b> It had my letter.`, want: "my letter"},
		{name: "what people of the story said, below a rule", inside: `<p>The surveyor is Tom Hale, and the mayor is Ines Orr.</p>`, below: `<hr>Tom Hale: The cracks were there in May.<br>Ines Orr: I never saw his letter.`, want: "in May"},
		{name: "text that goes on below a rule", below: `<hr>The closure: Monday at six.<br>It is the second one in ten years, and the council has set aside 40,000 crowns for it.`, want: "40,000"},
		{name: "a guest book in a table of its own", below: `<hr><font size=2><b>Guest book</b></font><br><table border=1><tr><td>A visitor writes: It has fallen, I saw it.</td></tr><tr><td>Another writes: They will not tell us.</td></tr></table>`, not: "I saw it"},
		{name: "comments under a title", below: `<section class=q><h3>Readers’ comments (2)</h3><div><b>reader41</b> <span>The mayor has already resigned, my cousin works there.</span></div><div><b>reader42</b> <span>It was the frost, everyone knows that.</span></div></section>`, not: "my cousin"},
		{name: "a section about comments", below: `<h3>What people say</h3><p>In the lower town they blame the council. The baker has measured the lean of the third pier every Sunday for nine years and has the figures in a book, which the council has not asked to see.</p><p>On the hill nobody has noticed anything. The vicar says that the bridge has outlived six surveyors and will outlive this one, and that the closure is a plot of the ferryman's.</p>`, want: "measured the lean"},
		{name: "a short section that discusses", below: `<h3>Discussion</h3><p>The surveyor's figures for the third pier rest on one winter only, he said.</p>`, want: "one winter only"},
		{name: "what others say", below: `<h3>What others say</h3><p>The county engineer called the closure hasty.</p>`, want: "hasty"},
		{name: "a counted discussion", below: `<h3>Discussion (2)</h3><p>The mayor sold the stones, everyone knows.</p>`, not: "sold the stones"},
		{name: "a guest book with its count, in rows", below: `<hr><table width="100%"><tr><td><b>Guest book</b> (2 entries)</td></tr><tr><td><b>Worried</b> writes:<br>It has fallen, I saw it.</td></tr><tr><td><b>A. Carter</b> writes:<br>The mayor sold the stones.</td></tr></table>`, not: "sold the stones"},
		{name: "a caption in a section", inside: `<section data-component="image"><picture><img src="/1.jpg" alt=""></picture><div class="xx">The bridge, seen from the mill. Weir Post/Pool</div></section>`, not: "seen from the mill"},
		{name: "a section with a picture and text", inside: `<section><picture><img src="/1.jpg" alt=""></picture><p>The mayor told the assembly that nobody should count on the ferry.</p><p>It has no licence for carts.</p></section>`, want: "count on the ferry"},
		{name: "links for doing something", below: `<br><br><font size=1><a href="/p">Print this page</a> | <a href="/m">Mail to a friend</a> | 243 readers</font>`, not: "243 readers"},
		{name: "a sentence with a link and a bar", below: `<p>Weir | <a href="/b">The bridge of 1780</a> stood for 240 years.</p>`, want: "240 years"},
		{name: "another page's title with a label", inside: `<section><div class="q"><span>From the Post</span> <a href="/x">River at its lowest in five years</a></div></section>`, not: "lowest in five"},
		{name: "a linked sentence in a box", inside: `<div><a href="/x">The bridge at Weir, built in 1780, carries nine thousand carts a day</a>, says the county.</div>`, want: "nine thousand carts"},
		{name: "signed by the agency", below: `<p class="sign">Weir Press Service. Reporting and editing by WPS staff</p>`, not: "WPS staff"},
		{name: "head matter in lines", inside: `<font size=1>By Ada Quill, Thursday 12 November 2026<br>Page last made: 12 November 13.15 - readers so far: 279</font><br><font size=1><a href="/p">Printing version</a> | <a href="/m">Send to a friend</a></font><br><br>`, not: "readers so far"},
		{name: "house rules", below: `<p>WP reports are produced under the agency's editorial code.</p>`, not: "editorial code"},
		{name: "the paper's own code", below: `<div class="end">Weir Press holds itself to its published editorial code.</div>`, not: "holds itself"},
		{name: "a code that a man of the story broke", below: `<p>The mayor follows a code of his own, and the press council has had three letters about it.</p>`, want: "three letters"},
		{name: "who edited it", below: `<p>(Editing by the Weir night desk)</p>`, not: "Editing by"},
		{name: "who reported it", below: `<p>Reporting by Ada Quill in Weir; editing by Paul Roy</p>`, not: "Ada Quill"},
		{name: "a report that begins so", below: `<p>Reporting by the inspectorate was delayed by two years.</p>`, want: "delayed by two years"},
		{name: "a letter by mail on offer", below: `<p>Receive each morning our letter in English language, free of cost.</p>`, not: "Receive each"},
		{name: "a letter that a man of the story got", below: `<p>Hale received a letter of the council in May, free of charges against him.</p>`, want: "received a letter"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := `<html><head><title>WP - Bridge to close for a month</title></head><body><table width=800><tr><td colspan=2>Weir Post</td></tr><tr><td>
<font size=5>Bridge to close for a month</font><br><font size=1>12.11.2026, 08:10 | WP</font><br><br>
` + c.inside + long + `<br><br>
&quot;It cannot wait,&quot; said the surveyor. Carts will have to go by the ford at Nether Weir until the work is done.` + c.below + `</td><td width=150><b>Also today</b><br><a href="/1">Potatoes</a></td></tr></table></body></html>`
			var text strings.Builder
			for _, b := range Extract(Input{HTML: []byte(doc), URL: "https://weirpost.example/bridge"}).Blocks {
				text.WriteString(b.Text + "\n")
			}
			got := text.String()
			if c.want != "" && !strings.Contains(got, c.want) {
				t.Errorf("%q was lost from:\n%s", c.want, got)
			}
			if c.not != "" && strings.Contains(got, c.not) {
				t.Errorf("%q was read as text:\n%s", c.not, got)
			}
			if !strings.Contains(got, "cracks in two") || !strings.Contains(got, "Nether Weir") || strings.Contains(got, "08:10") {
				t.Errorf("the article itself was read as:\n%s", got)
			}
		})
	}
}

package page

import (
	"strings"
	"testing"
)

// shells are makes of page that one thing at a time is put into: between two paragraphs, below the last one inside the text's element, and below
// that element.
var shells = map[string]func(between, end, below string) string{
	"article of paragraphs": func(between, end, below string) string {
		return `<header><a href="/">Weir Post</a></header><article><h1>Bridge to close for a month</h1><p class="m">By Ada Quill</p><p>` + shellText[0] + `</p><p>` + shellText[1] + `</p>` + between +
			`<p>` + shellText[2] + `</p><p>` + shellText[3] + `</p>` + end + `</article>` + below
	},
	"main with a text of divs": func(between, end, below string) string {
		return `<div class="top"><a href="/">Weir Post</a></div><div class="col"><h1>Bridge to close for a month</h1><div class="t"><div class="par">` + shellText[0] + `</div><div class="par">` + shellText[1] + `</div>` + between +
			`<div class="par">` + shellText[2] + `</div><div class="par">` + shellText[3] + `</div>` + end + `</div>` + below + `</div>`
	},
	"table with breaks": func(between, end, below string) string {
		return `<table width=760><tr><td width=140 bgcolor=#ddd><b>MENU</b><br><a href=i.htm>Home</a><br><a href=c.htm>Cricket</a></td><td><font size=3><font size=5><b>Bridge to close for a month</b></font><br><br>` + shellText[0] + `<br><br>` + shellText[1] + `<br><br>` + between +
			shellText[2] + `<br><br>` + shellText[3] + `<br><br>` + end + `</font></td></tr></table>` + below
	},
	"nested divs of a component": func(between, end, below string) string {
		wrap := func(s string) string {
			if s == "" {
				return ""
			}
			return `<div class="x9"><div class="x7">` + s + `</div></div>`
		}
		par := func(i int) string {
			return `<div class="x9"><div class="x8"><p class="x2">` + shellText[i] + `</p></div></div>`
		}
		return `<div id="app"><div class="x1"><h1>Bridge to close for a month</h1>` + par(0) + par(1) + wrap(between) + par(2) + par(3) + wrap(end) + `</div>` + wrap(below) + `</div>`
	},
	"cells of a table": func(between, end, below string) string {
		row := func(s string) string {
			if s == "" {
				return ""
			}
			return `<tr><td class="c">` + s + `</td></tr>`
		}
		font := func(i int) string { return row(`<font face="Verdana">` + shellText[i] + `</font>`) }
		return `<table width="560"><tr><td class="t"><font size="+2">Bridge to close for a month</font></td></tr>` + font(0) + font(1) + row(between) + font(2) + font(3) + row(end) + `</table>` + below
	},
	"section without names": func(between, end, below string) string {
		return `<main><h1>Bridge to close for a month</h1><section><p>` + shellText[0] + `<p>` + shellText[1] + `</p>` + between + `<p>` + shellText[2] + `<p>` + shellText[3] + `</p>` + end + `</section>` + below + `</main>`
	},
}

var shellText = []string{
	"The council of Weir said on Thursday that the old bridge will be closed for a month from Monday, because two of its five piers have cracks.",
	"Engineers found the first crack in May. A third pier leans by four inches, and the surveyor, Tom Hale, has written to the county three times.",
	`"It cannot wait," said the mayor, Ines Orr. Carts will have to go by the ford at Nether Weir until the work is done.`,
	"The county will pay half of the 40,000 crowns. The rest is to come from the tolls of the next two years.",
}

// furniturePieces must not be read as text, wherever they stand; none of the words of "not" may be left.
var furniturePieces = []struct {
	name  string
	where string // "b" between, "e" at the end, "x" below the text's element
	html  string
	not   string
}{
	// What readers wrote.
	{"a list of comments", "ex", `<section><h3>Comments (2)</h3><ul><li><b>Kev</b> <span>2 hours ago</span><p>The mayor sold the stones.</p></li><li><b>Old Tam</b> <span>1 hour ago</span><p>It has fallen already.</p></li></ul></section>`, "sold the stones|fallen already|Kev"},
	{"comments in a table", "ex", `<table><caption>What readers say</caption><tr><th>Name</th><th>Remark</th></tr><tr><td>Kev</td><td>The mayor sold the stones.</td></tr><tr><td>Tam</td><td>It has fallen already.</td></tr></table>`, "sold the stones|fallen already"},
	{"comments in a definition list", "ex", `<dl><dt>Kev, 10:15</dt><dd>The mayor sold the stones.</dd><dt>river_rat</dt><dd>It has fallen already.</dd></dl>`, "sold the stones|fallen already"},
	{"comments in pairs", "ex", `<div class="z"><div class="a">kev_83</div><div class="b">The mayor sold the stones.</div><div class="a">river rat</div><div class="b">It has fallen already.</div></div>`, "sold the stones|fallen already"},
	{"comments in a fold", "ex", `<details><summary>2 replies</summary><p>The mayor sold the stones.</p><p>It has fallen already.</p></details>`, "sold the stones|fallen already"},
	{"comments by who wrote", "ex", `<hr><p><b>Two comments</b></p><p><b>Kev wrote:</b> The mayor sold the stones.</p><p><b>River Rat wrote:</b> It has fallen already.</p>`, "sold the stones|fallen already"},
	{"comments by who wrote, without a title", "ex", `<hr><div><p>Kev wrote: The mayor sold the stones.</p><p>River Rat wrote: It has fallen already.</p></div>`, "sold the stones|fallen already"},
	{"comments with a time", "x", `<div class="q"><div class="r"><b>Kev</b> · 3 hours ago <br>The mayor sold the stones.</div><div class="r"><b>River Rat</b> · 2 hours ago<br>It has fallen already.</div></div>`, "sold the stones|fallen already"},
	{"a thread", "x", `<h3>3 replies in the thread</h3><div class="q"><p><i>Kev</i></p><p>The mayor sold the stones.</p><p><i>Rat</i></p><p>It has fallen already.</p></div>`, "sold the stones|fallen already"},
	{"letters to the editor", "ex", `<h3>Letters</h3><p>Sir, – The mayor sold the stones.</p><p>J. Sturt, Mill Lane</p><p>Sir, – It has fallen already.</p><p>Name withheld</p>`, "sold the stones|fallen already|Mill Lane"},
	{"letters in a box", "x", `<div class="q"><p><b>From our readers</b></p><p>Dear Editor, the mayor sold the stones. J. Sturt</p></div>`, "sold the stones"},
	{"comments of a theme", "x", `<div class="panel"><div class="panel-head">Your views</div><div class="v"><span class="who">Kev</span><p>The mayor sold the stones.</p></div><div class="v"><span class="who">Rat</span><p>It has fallen already.</p></div></div>`, "sold the stones|fallen already"},
	{"numbered comments", "ex", `<hr><p>Comments so far: 2</p><p>#1 Kev: The mayor sold the stones.</p><p>#2 Rat: It has fallen already.</p>`, "sold the stones|fallen already"},
	{"a box of comments in German", "x", `<div id="c"><h3>Kommentare (2)</h3><p>The mayor sold the stones.</p></div>`, "sold the stones"},
	// Boxes in the text.
	{"a fact box", "b", `<div class="n1"><h4>At a glance</h4><ul><li>The bridge was built in 1780.</li><li>It has five piers.</li></ul></div>`, "built in 1780|It has five"},
	{"a fact file", "be", `<aside><p><strong>Fact file: Weir bridge</strong></p><p>Built in 1780 by John Ost.</p></aside>`, "Built in 1780"},
	{"numbers", "b", `<div class="n1"><strong>The bridge in numbers</strong><p>5 piers, 1780 stones.</p></div>`, "1780 stones"},
	{"a background box", "b", `<div class="n1"><h3>Background</h3><p>The bridge was built in 1780.</p></div>`, "built in 1780"},
	{"a post of a network", "b", `<blockquote class="soc-post"><p>My cart is faster than the council</p>— Jo (@jo_tamm) <a href="https://soc.example/1">14 January 2026</a></blockquote>`, "faster than|@jo_tamm"},
	{"a post in a box", "b", `<div class="n1"><p>Jo Tamm @jo_tamm</p><p>My cart is faster than the council</p><p>9:14 AM · 14 Jan 2026 · 41 likes</p></div>`, "faster than|@jo_tamm"},
	{"a pull quote", "b", `<div class="n1"><p>“It cannot wait”</p></div>`, "“It cannot wait”"},
	{"a pull quote in other words", "b", `<blockquote class="n1">“Carts will go by the ford until the work is done.”</blockquote>`, "Carts will go by the ford"},
	{"a pull quote with its speaker", "b", `<aside class="n1"><p>It cannot wait</p><cite>Ines Orr, mayor</cite></aside>`, "Ines Orr, mayor"},
	{"read also", "b", `<p><b>READ ALSO:</b> <a href="/x">Ferryman finds a crown</a></p>`, "Ferryman"},
	{"read also without a link", "be", `<p><b>Read also</b> Ferryman finds a crown</p>`, "Ferryman"},
	{"read also in Dutch", "b", `<p>Lees ook: Ferryman finds a crown</p>`, "Ferryman"},
	{"read also in Hungarian", "b", `<p><em>Olvassa el ezt is:</em> <a href="/x">Ferryman finds a crown</a></p>`, "Ferryman"},
	{"read also in Finnish", "b", `<div class="n1"><span>Lue myös</span><a href="/x">Ferryman finds a crown</a></div>`, "Ferryman"},
	{"a sponsored line", "b", `<div class="n1">Sponsored: new carts for old, at Orr and Sons</div>`, "new carts"},
	{"a sponsored box", "b", `<div class="n1"><small>Sponsored</small><p>New carts for old, at Orr and Sons. Free delivery in May.</p></div>`, "new carts|Free delivery|New carts"},
	{"an advert in Polish", "b", `<div class="n1">REKLAMA: new carts for old</div>`, "new carts"},
	{"an advert without a name", "b", `<center><font color=red>Orr's carts, half price till Sunday!</font></center>`, "half price"},
	{"an advert between stars", "b", `<p>*** Plant sale on Saturday, bring boxes ***</p>`, "Plant sale"},
	{"a teaser with its label", "b", `<div class="n1"><span>Also in the Post</span><a href="/x">Ferryman finds a crown</a></div>`, "Ferryman"},
	{"a teaser with a summary", "b", `<div class="n1"><a href="/x"><h4>Ferryman finds a crown</h4><p>He dug it out of the mud on Monday.</p></a></div>`, "Ferryman|out of the mud"},
	{"a teaser without a link", "b", `<div class="n1">Ferryman finds a crown in the mud</div>`, "Ferryman"},
	{"an offer of a letter", "be", `<div class="n1"><p>The Weir Wednesday: our weekly e-mail. More than 900 people get it.</p></div>`, "weekly e-mail|900 people"},
	{"an offer with a button", "be", `<div class="n1"><p>Never miss a flood.</p><button>Yes please</button></div>`, "miss a flood"},
	// Captions.
	{"a caption", "b", `<img src="1.jpg"><p class="c">Pictured: the bridge in the flood of 1953.</p>`, "flood of 1953"},
	{"a caption by place", "b", `<p><img src="1.jpg"><br><small>The bridge on Monday. Photo: me</small></p>`, "bridge on Monday"},
	{"a caption with its maker", "b", `<div class="i"><img src="1.jpg"></div><p class="c">The bridge on Monday. Photo by Lars Oke for the Post</p>`, "bridge on Monday"},
	{"a caption with its file", "b", `<p><em>The bridge in 1998. WP/File Photo</em></p>`, "bridge in 1998"},
	{"a caption of an agency", "b", `<div class="i"><img src="1.jpg"></div><p class="c">Ines Orr opens the ford in March (Weir Press/Handout)</p>`, "opens the ford"},
	{"credits at the end", "e", `<p class="c">Photographs by Lars Oke and Bea Lohr</p>`, "Lars Oke"},
	{"a left and right", "b", `<table align=right><tr><td><font size=1>Left: the bridge in the flood. Postcard lent by Mrs Grice.</font></td></tr></table>`, "Postcard"},
	// Signing off.
	{"a reporter's life", "ex", `<p>Ada Quill has covered the river for the Post since 2011.</p>`, "covered the river"},
	{"how to reach a reporter", "e", `<p class="n1"><em>Ada Quill can be reached at ada@weirpost.example.</em></p>`, "reached at"},
	{"what a writer founded", "e", `<p><em>Ada Quill is the founder of the Weir Walking Club and writes on bridges.</em></p>`, "founder of"},
	{"what a writer is", "ex", `<div class="n1"><p>Ada Quill is a freelance reporter based in Weir.</p></div>`, "freelance reporter"},
	{"who helped", "e", `<p>With reporting by Bea Lohr in Nether Weir.</p>`, "Bea Lohr"},
	{"who translated", "e", `<p><i>Translated from the Dutch by Bea Lohr.</i></p>`, "Bea Lohr"},
	{"who pays", "e", `<p class="n1">The Rivers Fund pays for this reporter but has no say in her work.</p>`, "Rivers Fund"},
	{"how they work", "e", `<p class="n1">Our reporters follow the Post's code of practice, which you can read here.</p>`, "code of practice"},
	{"a press council", "ex", `<p class="n1">The Weir Post is a member of the Independent Press Panel and abides by its rulings.</p>`, "Press Panel"},
	{"complaints", "ex", `<p class="n1">To complain about this article write to the readers' editor.</p>`, "complain about"},
	{"an appeal", "be", `<p>If you like the Post, buy me a coffee: the button is at the top.</p>`, "buy me a coffee"},
	{"an appeal for members", "be", `<div class="n1"><p>The Post has no owner but its readers. Help us with as little as ten crowns a month.</p></div>`, "no owner|ten crowns"},
	{"an appeal from the editor", "e", `<p><em>Our reporting is free to read because 312 readers pay for it. Join them.</em></p>`, "312 readers"},
	{"a tip line", "e", `<p class="n1">Do you know more about this story? Write to news@weirpost.example.</p>`, "know more"},
	{"shares", "be", `<div class="n1">Shared 140 times</div>`, "140 times"},
	{"shares in words", "e", `<p class="n1">61 people have shared this</p>`, "61 people"},
	{"a vote", "be", `<div class="n1"><p>Should the bridge be sold? Vote now.</p><p>977 readers have voted</p></div>`, "be sold|977"},
	{"a mark of the page", "ex", `<p><small>Page 3 of the Weir Post, 12 November. Find this page at www.weirpost.example/7</small></p>`, "Page 3|Find this page"},
	{"a print-out", "x", `<hr><p><small>This print-out is for personal use only.<br>Printed on 12 November at 08:05</small></p>`, "personal use|Printed on"},
	{"the weather", "ex", `<div class="n1">Weir now: 11°C, light cloud</div>`, "light cloud"},
	{"the river", "ex", `<p class="n1">River level at the bridge: 207 cm</p>`, "207 cm"},
	{"a share price", "be", `<div class="n1">Orr Carts plc 114.20 ▲ 1.2%</div>`, "114.20"},
	{"other news", "e", `<h3>In other news</h3><p>The chip van now comes on Thursdays.</p>`, "chip van"},
	{"news in brief below", "x", `<div class="n2"><b>In brief</b><p>The chip van now comes on Thursdays.</p><p>A tractor was returned to its owner on Sunday.</p></div>`, "chip van|tractor"},
	{"next article", "x", `<div class="n1"><p>Next article</p><p>Cable theft stops the funicular</p></div>`, "Cable theft"},
	{"older and newer", "e", `<p>Older post: The duck that held up the cart</p>`, "The duck"},
	{"the imprint", "x", `<div class="n1"><small>Weir Post, founded 1889, responsible under press law: Ida Mohn</small></div>`, "Ida Mohn"},
	{"see also in a list of terms", "e", `<dl><dt>See also</dt><dd>Ferryman finds a crown</dd></dl>`, "Ferryman"},
	{"a French box", "b", `<div class="encadre"><p><b>Repères.</b> The bridge was built in 1780.</p></div>`, "built in 1780"},
	{"a mistake", "e", `<p>Did you notice a mistake? Tell the editor, Ida Mohn.</p>`, "notice a mistake"},
	{"a caption and its licence", "b", `<div class="i"><p>The bridge in March. WP/Lars Oke/File Photo Purchase Licensing Rights</p></div>`, "Lars Oke"},
	{"an audio version", "b", `<div class="n1">Listen to this story, 2 minutes 40</div>`, "Listen to"},
	{"a translation", "b", `<div class="n1">Read this in: English, Deutsch, Nederlands</div>`, "Nederlands"},
}

func TestStrangers(t *testing.T) {
	for shell, build := range shells {
		for _, c := range furniturePieces {
			for _, w := range c.where {
				var parts [3]string
				parts[strings.IndexRune("bex", w)] = c.html
				got := readShell(build(parts[0], parts[1], parts[2]))
				for _, not := range strings.Split(c.not, "|") {
					if strings.Contains(got, not) {
						t.Errorf("%s, %c of %s: %q was read as text", c.name, w, shell, not)
					}
				}
				holdsText(t, c.name+" in "+shell, got)
			}
		}
	}
}

func readShell(body string) string {
	var text strings.Builder
	doc := `<html lang="en"><head><title>Bridge to close for a month - Weir Post</title></head><body>` + body + `<footer><p>Weir Post, Mill Lane</p></footer></body></html>`
	for _, b := range Extract(Input{HTML: []byte(doc), URL: "https://weirpost.example/bridge"}).Blocks {
		text.WriteString(b.Text + "\n")
	}
	return text.String()
}

func holdsText(t *testing.T, name, got string) {
	t.Helper()
	for _, s := range shellText {
		if !strings.Contains(got, s) {
			t.Errorf("%s: the text lost %q", name, s)
		}
	}
}

// textPieces look like furniture and are text: "b" between two paragraphs, "e" at the end, "p" only where the text's paragraphs are made alike.
var textPieces = []struct {
	name  string
	where string
	html  string
	want  string
}{
	{"an interview", "be", `<p><b>Post:</b> Who knew of the cracks?</p><p><b>Hale:</b> I knew of them in May.</p><p><b>Post:</b> And the council?</p><p><b>Hale:</b> It had my letter.</p>`, "Who knew|in May.|the council?|had my letter"},
	{"an interview below a rule", "e", `<hr><p><b>Post:</b> Who knew of the cracks?</p><p><b>Hale:</b> I knew of them in June.</p><p><b>Post:</b> And the council?</p>`, "Who knew|in June|the council?"},
	{"what people of the story say", "e", `<p>Tom Hale: The cracks were there in June.</p><p>Ines Orr: I never saw his letter.</p>`, "in June|never saw"},
	{"what people in the street say", "e", `<p>Carter Jim Osk: My mare will not go through water.</p><p>Baker Una Pell: Half of my flour comes over that bridge.</p>`, "mare|flour"},
	{"a story about a comment", "be", `<p>A comment on the council's page said that the stones had been sold, and 41 people liked it.</p>`, "stones had been sold"},
	{"comments that are asked for", "be", `<p>Comments on the plan can be sent to the county until 12 June.</p>`, "12 June"},
	{"a letter in a story", "b", `<blockquote><p>Sir, the bridge will be in the river by June. I have told you so in May.</p></blockquote><p>That letter was read out to the council and then filed.</p>`, "in the river by June|then filed"},
	{"a letter in a paragraph", "b", `<p>Dear Editor, Hale began his letter, and then struck it out.</p>`, "struck it out"},
	{"a statement", "be", `<blockquote class="statement"><p>We were told of the age of the piers in May. We regret that no decision was taken, and will bear half of the cost.</p></blockquote>`, "regret that"},
	{"a list of facts", "be", `<p>The survey found three things:</p><ul><li>The north pier has three cracks.</li><li>The south pier has one, as long as an arm.</li><li>The third leans.</li></ul>`, "three things|three cracks|as long as an arm|third leans"},
	{"a part named Background", "bp", `<h3>Background</h3><p>The bridge was built in 1780 by John Ost, who drowned in the same year under its second arch.</p>`, "drowned"},
	{"a part named Background at the end", "ep", `<h3>Background</h3><p>The bridge was built in 1780 by John Ost, who drowned in the same year under its second arch.</p>`, "drowned"},
	{"a sentence that begins with Photos", "be", `<p>Photos by a walker show a crack as long as an arm.</p>`, "as long as an arm"},
	{"photo by photo", "be", `<p>Photo by photo, the surveyor has followed the third pier since May.</p>`, "followed the third"},
	{"a sentence that begins with Picture", "b", `<p>Picture the bridge without its middle, the surveyor told the council, and you know what it will look like in June.</p>`, "without its middle"},
	{"a correction", "be", `<p><em>Correction: the bridge was built in 1780, not in 1708 as we said in an earlier version.</em></p>`, "not in 1708"},
	{"a correction without its name", "e", `<p><i>We said last week that the bridge was built in 1708. It was 1780, and we thank the vicar for pointing it out.</i></p>`, "thank the vicar"},
	{"a correction in a box", "e", `<div class="note"><p>Correction: the bridge was built in 1780.</p></div>`, "built in 1780"},
	{"a correction in another tongue's name", "e", `<p>Rectification: in the first version of this article the year was given wrongly. Right is 1780; we regret the error.</p>`, "Right is 1780"},
	{"readers of the story", "be", `<p>The library on the bridge will close too, and its 300 readers have written to the council.</p>`, "300 readers"},
	{"a gift in the story", "be", `<p>The Bridge Fund asks for gifts of 5 crowns, which the county will double.</p>`, "gifts of 5"},
	{"advice", "be", `<p>If you cross by the ford, keep to the left bank and walk your horse.</p>`, "left bank"},
	{"a man of the story who is something", "e", `<p>Tom Hale is a former editor of the county's yearbook and has worked on bridges since 1990.</p>`, "yearbook"},
	{"a survey that was sponsored", "be", `<p>Sponsored by the county, the survey took nine weeks and cost 900 crowns.</p>`, "nine weeks"},
	{"what the bridge shares", "b", `<p>Share prices of no company are affected, the mayor added drily.</p>`, "drily"},
	{"a first paragraph of its own make", "b", `<p class="first dropcap">Nobody in Nether Weir has a cart that can take the ford when the river is up.</p>`, "river is up"},
	{"a short paragraph in bold", "b", `<p><strong>The ford is deep in May.</strong></p>`, "deep in May"},
	{"an address in the story", "e", `<p>The plans hang in the town hall until Thursday, on the second floor.</p>`, "second floor"},
	{"a code of the story", "e", `<p>The county's code of practice for bridges asks for a survey each year.</p>`, "survey each year"},
}

func TestTextStays(t *testing.T) {
	for shell, build := range shells {
		for _, c := range textPieces {
			alike := strings.Contains(build("", "", ""), "<p>")
			for _, w := range strings.TrimSuffix(c.where, "p") {
				if strings.HasSuffix(c.where, "p") && !alike {
					continue
				}
				var parts [2]string
				parts[strings.IndexRune("be", w)] = c.html
				got := readShell(build(parts[0], parts[1], ""))
				for _, want := range strings.Split(c.want, "|") {
					if !strings.Contains(got, want) {
						t.Errorf("%s, %c of %s: %q was lost", c.name, w, shell, want)
					}
				}
				holdsText(t, c.name+" in "+shell, got)
			}
		}
	}
}

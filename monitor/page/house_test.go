package page

import (
	"strings"
	"testing"
)

// A page's own lines and what only looks like them: lines on the author with dates and tools, lines of sponsors, the rules of a house, and what
// readers wrote in a box whose name says nothing.

// looksAlike is text that has the form or the words of a page's own lines; "b" stands between two paragraphs, "e" at the end, "x" below the text's
// element, "s" before the first paragraph. All words of "want" must be left.
var looksAlike = []struct{ name, where, html, want string }{
	// Interviews, transcripts and what people say.
	{"an interview in bold", "be", `<p><b>Post:</b> Who knew of the cracks?</p><p><b>Hale:</b> I knew of them in June.</p><p><b>Post:</b> And the council?</p><p><b>Hale:</b> It had my letter.</p>`, "Who knew|in June|And the council|had my letter"},
	{"an interview in a box", "be", `<div class="q7"><p><b>Post</b> Who knew of the cracks?</p><p><b>Hale</b> I knew of them in June, my boss too!!</p><p><b>Post</b> And the council?</p><p><b>Hale</b> It had my letter.</p></div>`, "Who knew|my boss too|had my letter"},
	{"a transcript", "be", `<div class="q7"><div><b>ORR</b> I never saw the letter</div><div><b>HALE</b> You had it in your hand</div><div><b>ORR</b> I had many letters</div></div>`, "never saw|in your hand|many letters"},
	{"a transcript without elements", "be", `<p>ORR: I never saw the letter</p><p>HALE: You had it in your hand, don't you remember?</p><p>CLERK: Order!</p>`, "never saw|in your hand|Order!"},
	{"what people in the street say", "be", `<div class="q7"><p><b>Una Pell</b> Half of my flour comes over that bridge.</p><p><b>Jim Osk</b> My mare will not go through water.</p></div>`, "flour|mare"},
	{"an exchange of messages", "be", `<p>The two wrote to each other that night:</p><div class="q7"><p><b>kev_83</b> I sold my stones to the mayor lol</p><p><b>river_rat</b> you did what??</p></div>`, "sold my stones|did what"},
	{"a quoted post of a man of the story", "be", `<blockquote><p><b>kev_83</b> I sold the stones, lol, and I would do it again!!</p></blockquote>`, "do it again"},
	{"posts that a sentence of the text leads to", "e", `<p>On the net, people laughed at the mayor all night:</p><div class="q7"><p><b>tom_t</b> my stones, my rules lol</p><p><b>una83</b> I want one too!!</p></div>`, "my rules|want one"},
	{"posts without a title", "be", `<div class="q7"><p><b>tom_t</b> my stones, my rules lol</p><p><b>una83</b> I want one too!!</p></div>`, "my rules|want one"},
	{"people of the text in a box with a title", "be", `<p>On the net Hale calls himself tomhale7, and the clerk kev_83.</p><div class="q7"><div class="q8">What they wrote</div><p><b>tomhale7</b> I told you so!!</p><p><b>kev_83</b> u did lol</p></div>`, "told you so|u did"},
	{"those who come back in a box with a title", "be", `<div class="q7"><div class="q8">The chat on the quay</div><p><b>tom_t</b> I told you so!!</p><p><b>una83</b> u did lol</p><p><b>tom_t</b> my cart is in the river</p></div>`, "told you so|in the river"},
	{"roads with a title", "be", `<div class="q7"><div class="q8">On the roads today</div><p><b>A14</b> Closed between the mill and the ford</p><p><b>B7</b> Open for carts of one horse</p></div>`, "Closed between|Open for"},
	{"roads in a hurry", "be", `<div class="q7"><h4>Roads</h4><p><b>A14</b> A long way round!!</p><p><b>B7</b> Shut till June!!</p></div>`, "way round|till June"},
	{"things with a title", "be", `<div class="q7"><h4>Three to try</h4><p><b>iWeir</b> Shows when the ford is open, and my cart's place in the queue.</p><p><b>eFord2</b> Does so too, and costs a crown.</p><p><b>oldroad</b> Shows the upper road.</p><p><b>millpond</b> Shows the mill.</p></div>`, "place in the queue|costs a crown"},
	{"words explained with a title", "be", `<div class="q7"><h4>Words of the bridge</h4><p><b>pier</b> What stands in the water.</p><p><b>arch</b> What stands on the piers.</p></div>`, "in the water|on the piers"},
	{"the dead with a title", "be", `<div class="q7"><h4>Those we lost</h4><p><b>Tom Hale</b> My friend and surveyor, who found the cracks.</p><p><b>Una Pell</b> I have her bread on my table.</p></div>`, "found the cracks|on my table"},
	{"a questionnaire with a title", "be", `<div class="q7"><h4>Five minutes with Ines Orr</h4><p><b>Breakfast</b> My mother's porridge.</p><p><b>Fears</b> I have none.</p></div>`, "porridge|have none"},
	{"a questionnaire in small letters", "be", `<div class="q7"><h4>five minutes with the mayor</h4><p><b>breakfast</b> My mother's porridge.</p><p><b>fears</b> I have none.</p></div>`, "porridge|have none"},
	{"things that the writer has tried", "be", `<div class="q7"><h4>The three I tried</h4><p><b>iWeir</b> I liked it, and so did my mare.</p><p><b>eFord2</b> My favourite.</p><p><b>RoadBook</b> I could not read it.</p></div>`, "my mare|favourite|not read it"},
	{"words of a program", "be", `<div class="q7"><h4>What the gate counts</h4><p><b>carts_in</b> All that come from Ost.</p><p><b>carts_out</b> All that go there.</p></div>`, "come from Ost|go there"},
	{"remarks above more text", "b", `<div class="q7"><h4>The pub bench</h4><p><b>tom_t</b> my stones, my rules lol</p><p><b>una83</b> I want one too!!</p></div>`, "my rules|want one"},
	{"last messages with a title", "e", `<div class="q7"><h4>Last messages from the ferry</h4><p><b>mum</b> the water is coming in, I cant swim!!</p><p><b>brother</b> tell them we are on deck two</p></div>`, "coming in|deck two"},
	{"voices with a title", "e", `<div class="q7"><h4>Voices from the quay</h4><p><b>fisherman</b> I saw the arch fall, dont ask me more.</p><p><b>schoolgirl</b> We ran and ran, me dad is still there.</p></div>`, "arch fall|still there"},
	{"rights of bidders", "e", `<p>All rights reserved for foreign bidders were withdrawn by the council on Monday.</p>`, "were withdrawn"},
	{"an owner who is fined", "e", `<p>Orr and Sons © was fined 40,000 crowns by the county on Friday.</p>`, "was fined"},
	{"a permission of the story", "e", `<p>Written permission is required to reprint the banned book.</p>`, "banned book"},
	// Live blogs.
	{"a live blog's times", "be", `<div class="q7"><p><b>14:05</b> The bridge is shut, my colleague writes from the quay.</p><p><b>14:20</b> The first carts turn round.</p></div>`, "is shut|turn round"},
	{"a live blog's writers", "be", `<div class="q7"><p><b>AdaQ</b> The bridge is shut.</p><p><b>BeaL</b> The first carts turn round at the mill.</p></div>`, "is shut|turn round"},
	{"a live blog's writers with times", "be", `<div class="q7"><p><b>Ada Quill</b> 14:05 The bridge is shut.</p><p><b>Bea Lohr</b> 14:20 I am at the mill, where the first carts turn round!</p></div>`, "is shut|turn round"},
	// Lists of people and things.
	{"the dead", "bes", `<p>Three died on the bridge, the county said.</p><p>Tom Hale, 41, surveyor</p><p>Una Pell, 29, baker</p><p>Jim Osk, 63, carter</p>`, "Tom Hale|Una Pell|Jim Osk"},
	{"the dead in bold", "be", `<div class="q7"><div><b>Tom Hale</b> surveyor, who found the cracks</div><div><b>Una Pell</b> my baker, and yours</div></div>`, "found the cracks|my baker"},
	{"deaths with dates", "be", `<h3>Deaths</h3><p>Tom Hale, Weir, 3 June 2026</p><p>Una Pell, Nether Weir, 4 June 2026</p><p>Jim Osk, the Mill, 5 June 2026</p>`, "Tom Hale|Una Pell|Jim Osk"},
	{"reporters killed", "bes", `<p>Three died on the bridge, the county said.</p><p>Tom Hale, Weir Press, photographer, 3 June 2026, at the north pier</p><p>Una Pell, reporter, 4 June 2026</p><p>Jim Osk, radio reporter, 5 June 2026</p>`, "Una Pell|Jim Osk|Tom Hale"},
	{"the dead, one of them of the press", "bes", `<p>Three died on the bridge, the county said.</p><p>Tom Hale, baker, 3 June 2026, 07:10</p><p>Una Pell, photographer, 3 June 2026, 08:10</p><p>Ann Ost, nurse, 3 June 2026, 08:30</p>`, "Tom Hale, baker|Una Pell|Ann Ost"},
	{"reporters killed, in a list", "bes", `<p>One died on the bridge, the county said.</p><ul><li>Una Pell, reporter, 4 June 2026</li></ul>`, "Una Pell"},
	{"piers", "be", `<ul><li><b>north pier</b> three cracks, each as long as my arm</li><li><b>south pier</b> one crack</li></ul>`, "three cracks|one crack"},
	{"roads", "be", `<div class="q7"><p><b>A14</b> Closed between the mill and the ford</p><p><b>B7</b> Open for carts of one horse</p></div>`, "Closed between|Open for"},
	{"things with names of the web", "be", `<div class="q7"><p><b>iWeir</b> Shows when the ford is open. It was made by two pupils.</p><p><b>eFord2</b> Does so too, and costs a crown.</p></div>`, "two pupils|costs a crown"},
	{"costs", "be", `<div class="q7"><p><strong>Stones</strong> They come by barge, if the river lets them.</p><p><strong>piers</strong> These alone will take 900 crowns</p></div>`, "by barge|900 crowns"},
	{"a recipe", "e", `<div class="q7"><p><b>Flour</b> 2 cups</p><p><b>Milk</b> 1 cup, warm</p></div><p>Serves 4 | 20 min | 12 June</p>`, "2 cups|1 cup, warm|Serves 4"},
	{"a timetable", "be", `<table><tr><td>Monday</td><td>The bridge is shut at six.</td></tr><tr><td>Tuesday</td><td>The survey begins.</td></tr></table>`, "at six|survey begins"},
	// Letters.
	{"a letter in bold", "b", `<p><b>Dear Ines Orr,</b> the bridge will be in the river by June, and I have told you so.</p>`, "told you so"},
	{"a letter's end", "b", `<p>The letter ends so: the bridge will be in the river by June, and the council with it. Yours faithfully, Tom Hale</p>`, "council with it"},
	{"letters that are told of", "be", `<p>"We print letters as we get them," wrote the old paper of the town in 1780, above one on the first bridge.</p>`, "wrote the old paper"},
	{"a letter on the postbag", "be", `<p><b>From the postbag of the mayor</b> came a letter: the stones, it read, had been sold in May to a man from Ost.</p>`, "man from Ost"},
	{"the first sentence of a letter", "be", `<p>"The Post corrects its errors, and I shall correct mine." So begins the letter that Hale sent to the county.</p>`, "correct mine|sent to the county"},
	// Sentences that begin as lines on the author do.
	{"by Monday", "bes", `<p>By Monday, the surveyor hopes to know whether the third pier can be saved.</p>`, "third pier can"},
	{"by Monday, briefly", "be", `<p>By Monday, 12 June 2026, the bridge will be open again, if the county pays.</p>`, "county pays"},
	{"by an agreement", "be", `<p>By an order of 3 June 2026, carts of two horses must go by the ford.</p>`, "two horses"},
	{"by somebody of the story", "bes", `<p>By Ada Quill's account the north pier has leaned since 3 June 2026.</p>`, "has leaned"},
	{"reporting that has shown", "bes", `<p>Reporting by the Herald has shown that the stones were sold on 3 May.</p>`, "were sold on"},
	{"reporting, a heading", "b", `<h3>Reporting by numbers</h3><p>The county counts each cart twice, which is why its tolls look so good to the council.</p>`, "Reporting by numbers|counts each cart"},
	{"a print and a date", "be", `<p>A print of 12 June 1780, now in the town hall, shows all five piers under water.</p>`, "under water"},
	{"what was translated", "be", `<p>Translated into money, the cracks come to 40,000 crowns a year, as of 3 June.</p>`, "into money"},
	{"a result", "e", `<p>Weir 3, Ost 2</p>`, "Weir 3, Ost 2"},
	{"an arrest", "bes", `<p>Ada Quill, 41, was arrested on 3 June 2026 | 12 others got away.</p>`, "was arrested"},
	// Sponsors.
	{"a box of facts with its sponsor", "be", `<p>Sponsor: the Trust paid 40,000 crowns for the north pier in May.</p>`, "north pier in May"},
	{"sponsors in a list", "be", `<ul><li>Today's sponsor: Orr and Sons, 900 crowns</li><li>Last year's sponsor: the mill, 40 crowns</li></ul>`, "Orr and Sons|the mill"},
	{"our sponsor in a sentence", "be", `<p>Our sponsor, as the mayor calls the county, has stopped paying.</p>`, "stopped paying"},
	{"from our sponsors in a sentence", "be", `<p>From our sponsors – and from the county – came 400 crowns, as the club had hoped.</p>`, "400 crowns"},
	{"brought to the town", "be", `<p>Brought to the town by barge, the stones lie on the quay.</p>`, "on the quay"},
	{"brought to you, in the story", "be", `<p>"Brought to you by Orr and Sons" was painted on the third pier until the flood took it.</p>`, "painted on"},
	{"the sponsor of a bill", "be", `<p>The sponsor of the bill, Ines Orr, left before the vote.</p>`, "before the vote"},
	// Rules of others, and what a house has done.
	{"a code of the story", "be", `<p>The county is bound by its code of 1911 to keep a ferry.</p>`, "keep a ferry"},
	{"what the paper is bound to in the story", "be", `<p>The Post is bound by its charter of 1889 to leave the house on the bridge by June.</p>`, "leave the house"},
	{"the paper's errors in the story", "be", `<p>The Post corrects the errors of the survey on page 7, and adds three.</p>`, "adds three"},
	{"the paper's readers in the story", "be", `<p>Registered readers may cross the bridge until Monday, the library's notice goes on.</p>`, "until Monday"},
	{"what becomes of errors", "e", `<p>Errors will be corrected.</p>`, "Errors will"},
	{"who hears complaints", "e", `<p>Complaints go to the ombudsman.</p>`, "ombudsman"},
	{"a statement's end", "e", `<p>We take all complaints about the bridge seriously.</p>`, "seriously"},
	{"a permission of the story", "e", `<p>Written permission is required to cross by night.</p>`, "to cross by night"},
	{"a mark on a stone", "e", `<p>The stones bear the mark © 1780 of their maker, Ost.</p>`, "bear the mark"},
	{"errors of others", "be", `<p>Errors in the survey will be corrected by a second one in June.</p>`, "second one in June"},
	{"accounts", "be", `<p>The council corrects its errors once a year, and has never found the 900 crowns.</p>`, "900 crowns"},
	{"complaints of the story", "be", `<p>Complaints about the ford can be sent to the county until 12 June.</p>`, "until 12 June"},
	{"carts a day", "be", `<p>Five carts a day may cross, free for residents of the lower town.</p>`, "Five carts"},
	{"five articles", "be", `<p>Five articles a month on the bridge were free of errors, the county found.</p>`, "free of errors"},
	{"a copyright of the story", "be", `<p>The mayor holds the copyright in the drawings, and asks for 40 crowns.</p>`, "40 crowns"},
	{"a mark of ownership in the story", "be", `<p>On the north pier stands "© 1780 John Ost", and nobody in the town hall knows why he put it there.</p>`, "John Ost"},
	{"a promise", "be", `<p>Nothing in the letter is a promise, the mayor said.</p>`, "is a promise"},
	{"what the paper asked", "be", `<p>The Weir Post has asked the county for the survey. The county has not answered.</p>`, "asked the county|not answered"},
	{"what the paper's readers saw", "be", `<p>Two readers of the Weir Post saw the arch fall on Sunday.</p>`, "arch fall"},
	{"a reading", "be", `<p>Read the code of 1911, Hale told the county: there is no word on ferries in it.</p>`, "no word on ferries"},
}

// withStart puts a piece before the element of a shell's first paragraph, "" where that has none of its own.
func withStart(doc, piece string) string {
	i := strings.Index(doc, shellText[0])
	at := strings.LastIndexByte(doc[:i], '<')
	if !strings.HasPrefix(doc[at:], "<p") && !strings.HasPrefix(doc[at:], "<div") {
		return ""
	}
	return doc[:at] + piece + doc[at:]
}

// inShells calls f with what is read of each shell that a piece is put into.
func inShells(where, piece string, f func(name, got string)) {
	for shell, build := range shells {
		for _, w := range where {
			doc := build("", "", "")
			switch w {
			case 'b':
				doc = build(piece, "", "")
			case 'e':
				doc = build("", piece, "")
			case 'x':
				doc = build("", "", piece)
			case 's':
				if doc = withStart(doc, piece); doc == "" {
					continue
				}
			}
			f(string(w)+" of "+shell, readShell(doc))
		}
	}
}

func TestLooksAlike(t *testing.T) {
	for _, c := range looksAlike {
		inShells(c.where, c.html, func(name, got string) {
			for _, want := range strings.Split(c.want, "|") {
				if !strings.Contains(got, want) {
					t.Errorf("%s, %s: %q was lost", c.name, name, want)
				}
			}
			holdsText(t, c.name+" in "+name, got)
		})
	}
}

// ownLines are lines on who wrote an article and when, by twelve makers.
var ownLines = []string{
	`<i>By Ada Quill, 3 June 2026</i><br><small><a href="mailto:">Mail to a friend</a> | <a href="?p">Print</a></small>`,
	`<div class="k1">Ada Quill, special correspondent · Tuesday, 11 August 2026, 14:00 (changed Wednesday, 12 August 2026, 11:30)</div>`,
	`<p><small>Ada Quill, Weir &middot; 10.6.2026 15:00 &middot; translated from the Dutch</small></p>`,
	`<p>By Ada Quill and Tom van den Berg | Weir Press Service | 12 November 2026, 08:10 | 4 min read</p>`,
	`<p><em>Story by Ada Quill; pictures by Bea Lohr – updated 12 Nov, 9.15pm</em></p>`,
	`<p>ADA QUILL | 12/11/2026 08:10 | Share | Print</p>`,
	`<span>By Ada Quill</span><span> / </span><time>2026-11-12 08:10</time><span> (page last refreshed 13 November, 19.30)</span>`,
	`<div>Ada Quill, our reporter in Nether Weir<br>Thursday, November 12, 2026 · 8:10 am<br><a href="?p">Print</a> · <a href="#c">Comment</a></div>`,
	`<p>Posted by Ada Quill on 12 November 2026 at 08:10 | 14 comments</p>`,
	`<p>By our city desk · 12 November 2026, 08:10</p>`,
	`<p>Ada Quill, court reporter | 12 November 2026 08:10</p>`,
	`<p>Text by Ada Quill, pictures by Bea Lohr, 12 November 2026</p>`,
}

func TestOwnLines(t *testing.T) {
	for _, line := range ownLines {
		for _, standfirst := range []string{"", "<p>Carts will have to go by the mill, and the county will pay for it.</p>"} {
			inShells("s", standfirst+line, func(name, got string) {
				if strings.Contains(got, "Quill") || strings.Contains(got, "2026") || strings.Contains(got, "desk") {
					t.Errorf("%s: read as text: %s\n%s", name, line, got)
				}
				if standfirst != "" && !strings.Contains(got, "by the mill") {
					t.Errorf("%s: the standfirst was lost above %s", name, line)
				}
				holdsText(t, name+" with "+line, got)
			})
		}
	}
}

// TestCreditLine holds that lines with something to tell are no lines on the author, and neither are names with a date.
func TestCreditLine(t *testing.T) {
	for _, s := range []string{
		"By Monday, 12 June 2026, the bridge will be open again", "By Monday the ferry, the mayor and 40 carts were stuck", "By Monday, 12 June 2026, at noon",
		"Ada Quill, 41, was arrested on 3 June 2026", "Weir 3, Ost 2", "Bridge closed on Monday, 3 June 2026", "Tickets: 12 crowns, from Monday, 3 June",
		"Reporting by the Herald on 3 June 2026 showed cracks", "Wednesday, 3 June", "Dead: Tom Hale, 3 June 2026, drowned", "Translated into money | 40,000 crowns a month",
		"Monday, 3 June 2026: two arrests", "The bridge | Ada Quill", "Print and be damned, 3 June 2026", "Weir Cup 2026", "Weir Cup, 12 June 2026", "Nether Weir Races 2026 | Calendar",
		"Tom Hale, 3 June 2026", "Words from the Mayor, 3 June 2026", "Tom Hale, photographer, 3 June 2026", "Tom Hale | Weir | 3 June 2026", "Weir v Ost, Saturday, 12 June, 15:00", "Prep 10 min | Cook 20 min | Print", "Serves 4 | 20 min",
		"Weir Council Reporter Arrested, 12 June 2026", "By the mill, 3 June 2026, two carts sank", "By ferry, train and bus, 3 June", "Photographs by a walker, 3 June 2026, of cracks",
		"Edited Volumes of Ada Quill, 12 June 2026", "Shot by police, 3 June 2026", "Words, 3 June 2026", "Text, 3 June 2026", "", "|", "By", "By ", "· · ·", "3", "By 3 June", "–", "()",
	} {
		if ok, strong, posted := creditLine([]string{s}, "una pell"); ok && (strong || posted) {
			t.Errorf("taken for a line on the author: %q", s)
		}
	}
}

// sponsorPieces are lines of sponsors; "b", "e" and "x" as in looksAlike.
var sponsorPieces = []string{
	`<p class="s1">FROM OUR SPONSOR: Orr and Sons, quietly making carts since 1934</p>`,
	`<font size="-1" color="#777777">FROM OUR SPONSOR: Orr and Sons, quietly making carts since 1934</font><br><br>`,
	`<div class="s1">A word from our sponsor: Orr and Sons make carts.</div>`,
	`<div class="s1"><b>From today's sponsor:</b> Orr and Sons. Carts for the other half.</div>`,
	`<p>A message from this week’s partner: Orr and Sons, carts</p>`,
	`<p>FROM OUR SPONSORS – Orr and Sons, carts</p>`,
	`<p>Brought to you by Orr and Sons, makers of carts</p>`,
	`<div class="s1">This letter is made possible by Orr and Sons</div>`,
	`<p><small>Sponsored message: carts half price at Orr and Sons</small></p>`,
	`<div class="s1">Today's newsletter is brought to you by Orr and Sons, makers of carts.</div>`,
}

func TestSponsors(t *testing.T) {
	for _, line := range sponsorPieces {
		inShells("bex", line, func(name, got string) {
			if strings.Contains(got, "Orr and Sons") {
				t.Errorf("%s: read as text: %s", name, line)
			}
			holdsText(t, name+" with "+line, got)
		})
	}
}

// housePieces are what a page says at its end of its house, with what must not be left of each.
var housePieces = []struct{ html, not string }{
	{`<p class="s1">Weir Post is bound by its code of accuracy and independence.</p>`, "bound by"},
	{`<p class="s1">The Post corrects significant errors promptly.</p>`, "corrects"},
	{`<p class="s1">Reporting by Nether Weir bureau. The Post corrects significant errors promptly.</p>`, "corrects|bureau"},
	{`<div class="s1">Errors are corrected here.</div>`, "Errors are"},
	{`<p><small>Significant mistakes of fact will be put right promptly.</small></p>`, "mistakes of"},
	{`<p class="s1">Read the Post's code of practice.</p>`, "code of practice"},
	{`<div class="s1"><p>See our standards and corrections policy</p></div>`, "our standards"},
	{`<p class="s1"><i>The Weir Post follows the principles of the Riverside Press Panel. Complaints go to the editor.</i></p>`, "follows|Complaints"},
	{`<p class="s1">Corrections and complaints can be sent to the editor.</p>`, "can be sent"},
	{`<div class="s1">Five articles a month free for registered readers.</div>`, "Five articles"},
	{`<div class="s1">3 free stories per week for registered readers. Registered readers get more.</div>`, "3 free|get more"},
	{`<p class="s1">Translated from the original by the English desk</p>`, "Translated"},
	{`<p><em>Translation from the original Dutch by Bea Lohr</em></p>`, "Bea Lohr"},
	{`<p class="s1">Nothing here is advice. © 2026 Weir Post</p>`, "advice|©"},
	{`<div class="s1">Weir Post (c) 2026. Reprints by permission only.</div>`, "Reprints|(c)"},
	{`<p><small>Copyright 2026, Weir Post and its writers</small></p>`, "Copyright"},
	{`<p class="s1">Weir Post © 1889–2026. Reproduction without written permission is prohibited.</p>`, "1889|Reproduction"},
	{`<p class="s1">The Weir Post and its writers are committed to accuracy and fairness.</p>`, "committed"},
	{`<p class="s1">We welcome corrections from readers. We correct our mistakes as soon as we can.</p>`, "welcome|mistakes"},
	{`<p class="s1">By Ada Quill, 12 November 2026 | Print</p>`, "Quill"},
}

func TestHousePieces(t *testing.T) {
	for _, c := range housePieces {
		inShells("ex", c.html, func(name, got string) {
			for _, not := range strings.Split(c.not, "|") {
				if strings.Contains(got, not) {
					t.Errorf("%s: %q of %s was read as text", name, not, c.html)
				}
			}
			holdsText(t, name+" with "+c.html, got)
		})
	}
}

// remarkPieces hold what readers wrote under titles in words of the page's own.
var remarkPieces = []string{
	`<div class="zc"><div class="zh">OI, YOU LOT</div><div class="ze"><b>DazB</b> The mayor sold the stones, me nan saw it</div><div class="ze"><b>wheelie</b> It has fallen already and its all off</div></div>`,
	`<section><h3>The pub bench</h3><div><i>owl_9</i>: The mayor sold the stones.</div><div><i>Old Salt</i>: It has fallen already!!</div></section>`,
	`<div class="q1"><p class="q2">From below stairs</p><p class="q3"><strong>kev83</strong> – The mayor sold the stones, trust me.</p><p class="q3"><strong>River Rat</strong> – It has fallen already, they wont tell us</p></div>`,
	`<table class="g"><tr><td class="gt">THE WALL</td></tr><tr><td class="gw"><p><b>kev_83</b> The mayor sold the stones.</p><p><b>Glenys B</b> It has fallen already!!! nobody says so</p></td></tr></table>`,
	`<h4>Gob shop</h4><ul class="y"><li><u>glenys</u> The mayor sold the stones and they wont tell you that</li><li><u>dipstick77</u> It has fallen already, my cousin saw it</li></ul>`,
	`<div class="v"><div class="t">Over the fence</div><div class="a"><span class="n">anon</span> <span>The mayor sold the stones, imo</span></div><div class="a"><span class="n">tom_t</span> <span>It has fallen already, trust me</span></div></div>`,
	`<div class="w"><b>Last orders</b><p><a href="/u/1">kev_83</a> The mayor sold the stones, tbh.</p><div>Reply</div><p><a href="/u/2">mo</a> it has fallen already, I saw it.</p><div>Reply</div></div>`,
}

func TestRemarkBoxes(t *testing.T) {
	for _, box := range remarkPieces {
		inShells("ex", box, func(name, got string) {
			for _, not := range []string{"sold the stones", "fallen already", "YOU LOT", "pub bench", "WALL"} {
				if strings.Contains(got, not) {
					t.Errorf("%s: %q of %s was read as text", name, not, box)
				}
			}
			holdsText(t, name+" with "+box, got)
		})
	}
}

package page

import (
	"strings"
	"testing"
)

// TestCredits holds that lines on who wrote an article and when are no part of it, whoever's page it is.
func TestCredits(t *testing.T) {
	for _, line := range []string{
		`<i>By Ada Quill, 3 June 2026</i><br><small><a href="mailto:">Mail to a friend</a> | <a href="?p">Print</a></small>`,
		`<div class="k1">Ada Quill, special correspondent · Tuesday, 11 August 2026, 14:00 (changed Wednesday, 12 August 2026, 11:30)</div>`,
		`<font size=1>Ada Quill, Weir &middot; 10.6.2026 15:00 &middot; translated from the Dutch</font>`,
		`<p>Ada Quill and Tom van den Berg | Weir Press Service | 12 November 2026, 08:10 | 4 min read</p>`,
		`<p><em>Story by Ada Quill; pictures by Bea Lohr – updated 12 Nov, 9.15pm</em></p>`,
		`<table><tr><td>ADA QUILL</td><td>12/11/2026 08:10</td><td>Share</td><td>Print</td></tr></table>`,
		`<span>Ada Quill</span><span> / </span><time>2026-11-12 08:10</time><span> (page last refreshed 13 November, 19.30)</span>`,
		`<dl><dt>By</dt><dd>Ada Quill</dd><dt>Published</dt><dd>12 November 2026</dd></dl>`,
		`Ada Quill, our reporter in Nether Weir<br>Thursday, November 12, 2026 · 8:10 am<br><a href="?p">Print</a> · <a href="#c">Comment</a>`,
		`<p>Posted by Ada Quill on 12 November 2026 at 08:10 | 14 comments</p>`,
		`<h2 class="by">From our city desk · 12 November 2026</h2>`,
		`<ul><li>Ada Quill, court reporter</li><li>12 November 2026</li></ul>`,
	} {
		for shell, build := range shells {
			doc := strings.Replace(build("", "", ""), shellText[0], "@@", 1)
			i := strings.LastIndex(strings.Split(doc, "@@")[0], "Bridge to close for a month")
			end := i + strings.IndexAny(doc[i:], "@") // the headline's element ends somewhere before the text
			head := doc[:end]
			at := strings.LastIndex(head, "</")
			for _, tag := range []string{"</h1>", "</b></font><br><br>", "</td></tr>"} {
				if k := strings.LastIndex(head, tag); k >= 0 {
					at = k + len(tag)
					break
				}
			}
			piece := "<div>" + line + "</div>"
			if strings.HasSuffix(head[:at], "</td></tr>") {
				piece = "<tr><td>" + line + "</td></tr>"
			}
			got := readShell(strings.Replace(doc[:at]+piece+doc[at:], "@@", shellText[0], 1))
			if strings.Contains(got, "Quill") || strings.Contains(got, "2026") || strings.Contains(got, "desk") {
				t.Errorf("%s: read as text: %s\n%s", shell, line, got)
			}
			holdsText(t, shell+" with "+line, got)
		}
	}
}

// TestNoCredits holds that sentences are none, and neither are lines with something to tell.
func TestNoCredits(t *testing.T) {
	for _, s := range []string{
		"By Monday, 12 June 2026, the bridge will be open again", "By Monday the ferry, the mayor and 40 carts were stuck",
		"Ada Quill, 41, was arrested on 3 June 2026", "Weir 3, Ost 2", "Bridge closed on Monday, 3 June 2026", "Tickets: 12 crowns, from Monday, 3 June",
		"Reporting by the Herald on 3 June 2026 showed cracks", "Wednesday, 3 June", "Dead: Tom Hale, 3 June 2026, drowned", "Translated into money | 40,000 crowns a month",
		"Monday, 3 June 2026: two arrests", "The bridge | Ada Quill", "Print and be damned, 3 June 2026", "Weir Cup 2026", "Weir Cup, 2026", "Nether Weir Races 2026 | Calendar",
		"# Nether Weir, 12 June 2026", "# Weir Cup 12 June 2026", "# The Mill · 12 June",
	} {
		b := &block{text: strings.TrimPrefix(s, "# "), runes: len(s), tag: "p"}
		if b.text != s {
			b.tag = "h3"
		}
		if isCredit(b) {
			t.Errorf("taken for a line on the author: %q", s)
		}
	}
}

// housePieces speak of the page, its rules, its owner and who pays for it; "b", "e" and "x" as with furniturePieces.
var housePieces = []struct {
	where, html, not string
}{
	{"ex", `<p class="s1">Weir Post is bound by its code of accuracy and independence.</p>`, "bound by"},
	{"ex", `<p class="s1">The Post corrects significant errors promptly.</p>`, "corrects"},
	{"ex", `<p class="s1">Reporting by Nether Weir bureau. The Post corrects significant errors promptly.</p>`, "corrects|bureau"},
	{"ex", `<div class="s1">Errors are corrected here.</div>`, "Errors are"},
	{"ex", `<p><small>Significant mistakes of fact will be put right promptly.</small></p>`, "mistakes of"},
	{"ex", `<p class="s1">Read the Post's code of practice.</p>`, "code of practice"},
	{"ex", `<div class="s1"><p>See our standards and corrections policy</p></div>`, "our standards"},
	{"ex", `<p class="s1"><i>Weir Post follows the principles of the Riverside Press Panel. Complaints go to the editor.</i></p>`, "follows|Complaints"},
	{"ex", `<p class="s1">Corrections and complaints can be sent to the editor.</p>`, "can be sent"},
	{"ex", `<div class="s1">Five articles a month free for registered readers.</div>`, "Five articles"},
	{"ex", `<div class="s1">3 free stories per week. Registered readers get more.</div>`, "3 free|get more"},
	{"ex", `<p class="s1">Translated from the original by the English desk</p>`, "Translated"},
	{"ex", `<p><em>Translation from the original Dutch by Bea Lohr</em></p>`, "Bea Lohr"},
	{"ex", `<p class="s1">Nothing here is advice. © 2026 Weir Post</p>`, "advice|©"},
	{"ex", `<div class="s1">Weir Post (c) 2026. Reprints by permission only.</div>`, "Reprints|(c)"},
	{"ex", `<p><small>Copyright 2026, Weir Post and its writers</small></p>`, "Copyright"},
	{"ex", `<center>© Weir Post 1889-2026. At the use of materials a reference is obligatory. Reg. No. 0114.</center>`, "obligatory|0114"},
	{"b", `<p class="s1">FROM OUR SPONSOR: Orr and Sons, quietly making carts since 1934</p>`, "Orr and Sons"},
	{"be", `<div class="s1">A word from our sponsor: Orr and Sons make carts.</div>`, "Orr and Sons"},
	{"be", `<div class="s1">Today's partner – Orr and Sons, carts</div>`, "Orr and Sons"},
	{"be", `<p>Brought to you by Orr and Sons, makers of carts</p>`, "Orr and Sons"},
	{"be", `<div class="s1">This letter is made possible by Orr and Sons</div>`, "Orr and Sons"},
	{"be", `<p>Advertisement: carts half price at Orr and Sons</p>`, "Orr and Sons"},
	{"be", `<div class="s1"><b>PAID NOTICE</b> – Orr and Sons sell carts</div>`, "Orr and Sons"},
	{"b", `<div class="s1"><div>POST PUZZLES</div><div>Today's riddle inside</div></div>`, "PUZZLES|riddle"},
	{"b", `<div class="s1"><span>THE BIG DRAW</span><p>Find your number</p></div>`, "BIG DRAW|your number"},
}

func TestHouseLines(t *testing.T) {
	for shell, build := range shells {
		for _, c := range housePieces {
			for _, w := range c.where {
				var parts [3]string
				parts[strings.IndexRune("bex", w)] = c.html
				got := readShell(build(parts[0], parts[1], parts[2]))
				for _, not := range strings.Split(c.not, "|") {
					if strings.Contains(got, not) {
						t.Errorf("%c of %s: %q of %s was read as text", w, shell, not, c.html)
					}
				}
				holdsText(t, shell, got)
			}
		}
	}
}

// houseTexts look like house rules and are text.
var houseTexts = []struct{ where, html, want string }{
	{"be", `<p>Reporting by the Herald has shown that the stones were sold in May.</p>`, "sold in May"},
	{"be", `<p>The county is bound by its code of 1911 to keep a ferry.</p>`, "keep a ferry"},
	{"be", `<p>The council corrects its accounts once a year, and has never found the 900 crowns.</p>`, "900 crowns"},
	{"be", `<p>By Monday, the surveyor hopes to know whether the third pier can be saved.</p>`, "third pier can"},
	{"be", `<p>Errors in the survey will be corrected by a second one in June.</p>`, "second one in June"},
	{"be", `<p>Five carts a day may cross, free for residents of the lower town.</p>`, "Five carts"},
	{"be", `<p>The sponsor of the bill, Ines Orr, left before the vote.</p>`, "before the vote"},
	{"be", `<p>Our sponsor, as the mayor calls the county, has stopped paying.</p>`, "stopped paying"},
	{"be", `<p>Brought to the town by barge, the stones lie on the quay.</p>`, "on the quay"},
	{"be", `<p>The mayor holds the copyright in the drawings, and asks for 40 crowns.</p>`, "40 crowns"},
	{"be", `<p>Nothing in the letter is a promise, the mayor said.</p>`, "is a promise"},
	{"be", `<p>The Weir Post has asked the county for the survey. The county has not answered.</p>`, "asked the county"},
	{"be", `<p>Two readers of the Weir Post saw the arch fall on Sunday.</p>`, "arch fall"},
	{"b", `<div class="verse"><div>The stones go down</div><div>The carts go round</div></div>`, "go down|go round"},
	{"b", `<ul><li>Open: the ford</li><li>Shut: the bridge</li></ul>`, "the ford|the bridge"},
}

func TestHouseTexts(t *testing.T) {
	for shell, build := range shells {
		for _, c := range houseTexts {
			for _, w := range c.where {
				var parts [2]string
				parts[strings.IndexRune("be", w)] = c.html
				got := readShell(build(parts[0], parts[1], ""))
				for _, want := range strings.Split(c.want, "|") {
					if !strings.Contains(got, want) {
						t.Errorf("%c of %s: %q of %s was lost", w, shell, want, c.html)
					}
				}
				holdsText(t, shell, got)
			}
		}
	}
}

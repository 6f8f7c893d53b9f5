package page

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// An article's paragraphs are of one make: the same element in the same kind of box, set in the same type. What stands between or below them and
// is made otherwise is a stranger. That alone proves nothing, since quotations, lists, notes and first paragraphs are made otherwise too; but a
// stranger that breaks off, speaks of the page or to its reader, or has a button in it is no part of the text.

// run is the make of an article's paragraphs.
type run struct {
	makes map[string]int // runes of prose by make
	most  int            // runes of the make that has most of them
	all   int
	size  int // the type that most prose is set in
	last  int // index of the last block of the run
	first int
	mid   bool // most prose is set in the middle
}

// makeOf describes how a block is made: its element and the one around that.
func makeOf(n *html.Node) string {
	s := n.Data + "." + firstClass(n)
	if p := attr(n, "property"); p != "" && len(p) < 80 {
		s += "." + p
	}
	if n.Parent != nil && n.Parent.Type == html.ElementNode {
		s += "<" + n.Parent.Data + "." + firstClass(n.Parent)
	}
	return s
}

// Shares of the prose of the commonest make from which another make is one of the text's own, too.
const ownMakeShare = 0.2

// runOf finds the make of an article's paragraphs.
func runOf(blocks []*block) run {
	r := run{makes: map[string]int{}, first: -1, last: -1}
	sizes := map[int]int{}
	middle := 0
	for _, b := range blocks {
		p := b.prose()
		if b.chrome != "" || p == 0 {
			continue
		}
		r.makes[makeOf(b.node)] += p
		r.all += p
		sizes[b.size] += p
		if inMiddle(b.node) {
			middle += p
		}
	}
	for _, n := range r.makes {
		r.most = max(r.most, n)
	}
	for size, n := range sizes {
		if n > sizes[r.size] || n == sizes[r.size] && size < r.size {
			r.size = size
		}
	}
	r.mid = middle*2 > r.all
	for i, b := range blocks {
		if r.owns(b) && b.chrome == "" && b.prose() > 0 {
			if r.first < 0 {
				r.first = i
			}
			r.last = i
		}
	}
	return r
}

// owns says whether a block is made as the article's paragraphs are.
func (r run) owns(b *block) bool {
	return float64(r.makes[makeOf(b.node)]) >= ownMakeShare*float64(r.most) && b.size >= r.size && (r.mid || !inMiddle(b.node))
}

// inMiddle says whether an element is set in the middle of the line.
func inMiddle(n *html.Node) bool {
	for range 3 {
		if n == nil || n.Type != html.ElementNode || is(n, "body", "table", "article", "main") {
			return false
		}
		if is(n, "center") || strings.EqualFold(attr(n, "align"), "center") || strings.Contains(strings.ReplaceAll(strings.ToLower(attr(n, "style")), " ", ""), "text-align:center") {
			return true
		}
		n = n.Parent
	}
	return false
}

// Sizes of strangers in runes.
const (
	strangerLine = 160 // a line that is no sentence
	strangerBox  = 420 // a box with a button, or that speaks to the reader
	shortRun     = 400 // of prose, below which nothing is known about a page's makes
)

// strikeStrangers removes strangers that are no part of the text.
func (p *page) strikeStrangers(blocks []*block) {
	r := runOf(blocks)
	if r.all < shortRun || r.first < 0 {
		return
	}
	owned := map[*html.Node]bool{} // elements that hold a paragraph of the run
	for i, b := range blocks {
		if i >= r.first && i <= r.last && r.owns(b) && b.chrome == "" {
			for n := b.node; n != nil && !owned[n]; n = n.Parent {
				owned[n] = true
			}
		}
	}
	boxes, at := map[*html.Node]*box{}, map[*block]*box{}
	same := map[string]int{}
	for i, b := range blocks {
		if i < r.first || r.owns(b) || b.chrome == "headline" {
			continue
		}
		n := b.node
		for up := 0; up < 12 && n.Parent != nil && !owned[n.Parent]; up++ {
			n = n.Parent
		}
		if boxes[n] == nil {
			boxes[n] = &box{node: n, own: owned[n]}
		}
		boxes[n].add(b)
		at[b] = boxes[n]
		if b.chrome == "" {
			same[makeOf(b.node)]++
		}
	}
	strikePosts(blocks, r, at)
	strikePulls(blocks, r, at)
	controls := map[*html.Node]bool{}
	for i, b := range blocks {
		if x := at[b]; x != nil && b.chrome == "" && !correctionText.MatchString(b.text) && !correctionElement(b.node) {
			b.chrome = p.stranger(r, x, b, i, same, controls)
		}
	}
}

// box is an element that holds strangers alone.
type box struct {
	node   *html.Node
	own    bool // the stranger is no element of its own: it lies bare among the paragraphs
	title  string
	first  string // why its first block was struck
	runes  int
	count  int
	voiced bool
}

func (x *box) add(b *block) {
	if x.count == 0 {
		x.title, x.first = b.text, b.chrome
	}
	x.runes += b.runes
	x.count++
	x.voiced = x.voiced || told(b.text)
}

// boxTitle heads a box beside the text.
var boxTitle = regexp.MustCompile(`(?i)^\W*(?:at a glance|(?:the |key |quick |fast |some |more )?facts?(?: ?(?:file|box|sheet))?(?: (?:about|on|and figures)\b.{0,50})?|(?:key |vital )?(?:numbers|figures|statistics|stats)|.{1,50} (?:in (?:figures|numbers|brief|short|facts|a nutshell)|at a glance|fact ?file|explained)|(?:the )?(?:background|context)\b.{0,60}|in brief|in short|in numbers|in figures|did you know\b.{0,60}|about (?:the|this|our) (?:author|writer|reporter|correspondent|columnist|series|photographer|paper|project)s?.{0,40}|good to know|who is who|who['’]s who|glossary|timeline|read (?:more|also|on|next)\b.{0,60}|related\b.{0,40}|(?:see|more) (?:also|(?:on|about) (?:this|the))\b.{0,40}|share\b.{0,40}|in other news|also today|elsewhere|more news)\W*$`)

// ofThePage finds what a line says of the page that it stands on, its makers and its readers.
var ofThePage = words(`(?:this|the|our|your|his|her|their) (?:e-?mail|newsletter|website|web ?site|app|article|story|page|print-?out|thread|bulletin|column|reporter|correspondent|journalist|columnist|series|edition|issue|picture|photograph)s?`,
	`(?:our|this|daily|weekly|morning|evening) (?:journalists?|reporters?|readers?|newsroom|editors?|journalism|reporting|newspaper|paper|e-?mail|letter|newsletter|bulletin|podcast|site|app|shop|events?|puzzles?|briefing)`, `subscribers?`, `subscribe`, `(?:our|the|a|free|daily|weekly) newsletters?`, `inbox`, `\d+ readers have`, `vote now`, `sign up`, `click here`,
	`(?:can be|be) (?:reached|contacted|followed) (?:at|by|on)`, `comments? (?:below|section)`, `read(?:er|ers)? (?:like you|comments?|letters?|who)`)

// tells begins or makes up a text that tells its reader what to do.
var tells = regexp.MustCompile(`(?i)(?:^|[.!?:]\s+)(?:please |now |why not |you can )?(?:subscribe|sign|join|follow|download|get|read|see|watch|listen|click|tap|vote|share|send|write|tell|book|buy|win|try|shop|order|visit|discover|find|call|e-?mail|support|donate|become|register|log|enter|play|save|have your say|forward|print)\b`)

// stranger says why a stranger is no part of the text, "" when it may be.
func (p *page) stranger(r run, x *box, b *block, i int, same map[string]int, controls map[*html.Node]bool) string {
	if isHeading(b) && x.own {
		return ""
	}
	between := i < r.last
	if !x.own && x.runes <= strangerBox && utf8.RuneCountInString(x.title) <= 80 && x.count > 1 && boxTitle.MatchString(x.title) {
		return "box"
	}
	if !x.own && x.count > 1 && x.runes <= strangerBox && !x.voiced && (x.first == "wording" || x.first == "promotion") && utf8.RuneCountInString(x.title) <= 60 {
		return "labelled"
	}
	if x.runes <= strangerBox && !x.own {
		has, known := controls[x.node]
		if !known {
			has = hasControl(x.node)
			controls[x.node] = has
		}
		if has && !x.voiced {
			return "offer"
		}
	}
	if told(b.text) || b.tag == "blockquote" || b.tag == "li" && b.prose() > 0 {
		return ""
	}
	if b.runes <= strangerBox && (ofThePage.MatchString(b.text) || asksForMoney(b.text) || houseRule.MatchString(b.text) && (ourVoice.MatchString(b.text) || thisPage.MatchString(b.text) || p.namesSite(b.text))) && p.onTopic(b.text) < 2 {
		return "of the page"
	}
	if b.runes <= strangerBox && !x.own && tells.MatchString(b.text) && address.MatchString(b.text) && p.onTopic(b.text) == 0 {
		return "offer"
	}
	if b.size < r.size && b.runes <= strangerLine && between && !isHeading(b) && b.tag != "li" && onlySmall(b, x) {
		return "small print"
	}
	if b.size < r.size && i > r.last && !isHeading(b) && b.runes <= strangerBox {
		return "small print"
	}
	sentence := endsSentence(b.text) && !(strings.HasSuffix(b.text, "!") && inMiddle(b.node) && !r.mid)
	if between && !sentence && x.count == 1 && b.runes <= strangerLine && !isHeading(b) && lineElement(b) && (same[makeOf(b.node)] < 2 || inMiddle(b.node) && !r.mid) && b.strong*2 < b.runes && !namesHeading(b.node) {
		return "line"
	}
	return ""
}

// onlySmall says whether a block in small type is all that its element has to say.
func onlySmall(b *block, x *box) bool { return !x.own || b.node.Data != "td" && b.node.Data != "div" }

// lineElement says whether a block's element may hold a line set among the paragraphs; lists, quotations, tables and texts of their own do not.
func lineElement(b *block) bool {
	switch b.tag {
	case "li", "blockquote", "dt", "dd", "pre", "th":
		return false
	}
	return true
}

// namesHeading says whether an element calls itself a heading, a question or a speaker.
func namesHeading(n *html.Node) bool {
	for _, w := range names(n) {
		switch {
		case headingNames[w], strings.Contains(w, "head"), strings.Contains(w, "title"), strings.Contains(w, "titel"), strings.Contains(w, "titul"), strings.HasPrefix(w, "sub"), strings.HasPrefix(w, "inter"):
			return true
		}
	}
	return false
}

var headingNames = set(`question speaker name crosshead intertitre ladillo mellanrubrik mellomtittel zwischentitel tussenkop srodtytul chapter part section dateline lead intro quote poem verse line lyrics q a`)

// hasControl says whether an element has something in it to press or to fill in.
func hasControl(n *html.Node) bool {
	return find(n, func(c *html.Node) bool {
		if is(c, "button", "input", "form", "textarea", "select") {
			return true
		}
		for _, w := range names(c) {
			if w == "button" || w == "btn" || w == "cta" {
				return true
			}
		}
		return false
	}) != nil
}

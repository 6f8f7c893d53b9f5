package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Readers' remarks in a box whose title and class names say nothing: entries of one make, each of which begins with a name set apart from what it
// says, as in <b>owl_9</b> It is all lies. Names as people give themselves on the web, and writing as they write there, tell them from the facts,
// interviews and lists that look alike.

// remark is one entry of a box.
type remark struct {
	name, text string
	from       int // index of its first block
	made       string
}

// Bounds on boxes of remarks.
const (
	maxBoxes     = 60     // elements that hold nothing else
	maxBoxed     = 50_000 // blocks looked at, over all elements
	maxRemarks   = 200    // entries of one box whose names are looked for
	remarkName   = 32     // the longest name
	boxTitleSize = 60
)

// markRemarks marks boxes of remarks below the text that the page is about.
func (t *tree) markRemarks() {
	known, looked, work := "", 0, 0
	for _, n := range t.nodes {
		sp, ok := t.spans[n]
		if !ok || sp.to-sp.from < 1 || sp.from == 0 || inlineTags[n.Data] || is(n, "body", "html", "main", "article", "thead") || is(n, "p", "li") {
			continue
		}
		before := t.prose(span{0, sp.from})
		entries, read, ok := t.remarks(n, sp)
		if work += read; work > maxBoxed {
			return
		}
		if !ok {
			continue
		}
		if looked++; looked > maxBoxes {
			return
		}
		if before < shortRun/2 || before < t.prose(sp) && !manyHandles(entries) || holdsHeadline(n) || !signedAsReaders(entries) {
			continue
		}
		if known == "" {
			known = t.wordsAbove(sp.from)
		}
		if strangersAll(entries, known) {
			t.mark(sp, "comments")
		}
	}
}

// wordsAbove is the text above a block, folded for looking up names.
func (t *tree) wordsAbove(i int) string {
	var out strings.Builder
	for _, b := range t.blocks[:i] {
		if b.chrome == "" && b.prose() > 0 {
			out.WriteString(" " + strings.Join(foldedWords(b.text), " ") + " \n")
		}
	}
	return out.String()
}

// strangersAll says whether the entries' names are unknown to the text, and nearly all different.
func strangersAll(entries []remark, known string) bool {
	seen := map[string]bool{}
	for _, e := range entries[:min(len(entries), maxRemarks)] {
		name := strings.Join(foldedWords(e.name), " ")
		if strings.Contains(known, " "+name+" ") {
			return false
		}
		seen[name] = true
	}
	return len(seen)*4 >= min(len(entries), maxRemarks)*3
}

// remarks reads an element's blocks as entries, after a title and before whatever is no prose, and says how many blocks it read.
func (t *tree) remarks(n *html.Node, sp span) (out []remark, read int, ok bool) {
	for i := sp.from; i < sp.to; i++ {
		read++
		b := t.blocks[i]
		if b.chrome != "" && b.chrome != "comments" {
			return nil, read, false
		}
		name, text := leadName(b)
		switch {
		case name != "":
			out = append(out, remark{name, text, i, makeOf(b.node)})
		case i+1 < sp.to && ownLine(b, n) && !ownLine(t.blocks[i+1], n) && (len(out) > 0 || i+2 < sp.to || i > sp.from) && t.blocks[i+1].node != b.node && !isHeading(t.blocks[i+1]) && makeOf(b.node) != makeOf(t.blocks[i+1].node):
			out = append(out, remark{b.text, t.blocks[i+1].text, i, makeOf(b.node)})
			i++
		case len(out) == 0 && i == sp.from && b.runes <= boxTitleSize:
		case len(out) > 0 && b.prose() == 0 && b.runes <= boxTitleSize && !isHeading(b): // a time, "Reply", "More"
		default:
			return nil, read, false
		}
	}
	if len(out) == 0 {
		return nil, read, false
	}
	for _, e := range out {
		if e.made != out[0].made {
			return nil, read, false
		}
	}
	return out, read, len(out) > 1 || out[0].from > sp.from
}

// ownLine says whether a block is a name on a line of its own.
func ownLine(b *block, home *html.Node) bool {
	return b.node != home && b.runes <= remarkName && isName(b) && plausibleName(b.text)
}

// leadName is the name that a block begins with, in an element of its own, and what comes after it.
func leadName(b *block) (name, text string) {
	if isHeading(b) || b.link*2 > b.runes {
		return "", ""
	}
	if b.strong > 0 && b.strong < b.runes && b.strong <= remarkName {
		bold := strings.TrimSpace(string([]rune(b.text)[:b.strong]))
		if lead := find(b.node, func(c *html.Node) bool { return is(c, "b", "strong") && textOf(c) == bold }); lead != nil {
			return named(b.text, bold)
		}
	}
	var lead *html.Node
	for n := b.node; lead == nil; {
		c := n.FirstChild
		for c != nil && (c.Type != html.ElementNode && strings.TrimSpace(textOf(c)) == "" || is(c, "img", "picture", "time") || c.Type == html.ElementNode && !neverText[c.Data] && textOf(c) == "") {
			c = c.NextSibling
		}
		switch {
		case c == nil || c.Type != html.ElementNode || !inlineTags[c.Data]:
			return "", ""
		case textOf(c) == b.text: // around all of it
			n = c
		default:
			lead = c
		}
	}
	return named(b.text, textOf(lead))
}

// named parts a text that begins with a name from that, when it is one.
func named(s, lead string) (name, text string) {
	name = lead
	rest, ok := strings.CutPrefix(s, name)
	if !ok || utf8.RuneCountInString(name) > remarkName || !plausibleName(strings.TrimRight(name, ":,")) {
		return "", ""
	}
	rest = strings.TrimLeft(rest, " :–—-·|»>")
	if len(strings.Fields(rest)) < 2 {
		return "", ""
	}
	return strings.TrimRight(name, " :,"), rest
}

// plausibleName says whether a line may be what somebody calls himself.
func plausibleName(s string) bool {
	if s == "" || endsSentence(s) || len(strings.Fields(s)) > 4 || strings.ContainsAny(s, `,;:?!"“”«»()%`) || labelName.MatchString(s) || isStamp(s) {
		return false
	}
	return strings.ContainsFunc(s, unicode.IsLetter)
}

var (
	// labelName are words that head a fact or a paragraph, and nobody.
	labelName = regexp.MustCompile(`(?i)^\W*(?:what|when|where|who|whom|why|how|which|the|this|that|in|on|at|from|to|for|by|with|until|after|before|since|if|a|an|and|but|so|yes|no|not|also|now|then|today|tonight|tomorrow|yesterday|date|time|place|price|cost|tickets?|address|phone|tel|fax|e-?mail|web|website|weather|traffic|roads?|rail|buses|ferries|schools?|water|power|shops?|banks?|step|part|day|week|note|update|new|key|more|answer|question|q|a|pro|con|first|second|third|\d+)\b`)
	// selfGiven are the names that people give themselves on the web.
	selfGiven = regexp.MustCompile(`^(?:\p{Ll}\S*(?: \S+)?|\S*[_@~#]\S*|\S*\pL\d\S*|\p{Lu}\p{Ll}+\p{Lu}\pL*|\p{Lu}\p{Ll}+ \p{Lu}\.?|(?i:anon(?:ymous)?|guest|name withheld|no name|a? ?reader|user|visitor|commenter)(?: \S+)?)$`)
	scots     = regexp.MustCompile(`^(?:Ma?c|De|Di|La|Le|Van|Fitz)\p{Lu}\p{Ll}+$`)
	// careless finds writing as it is on the web: marks in a row, shouting, no end.
	careless = regexp.MustCompile(`[!?]{2,}|\.{4,}|\b(?:lol|omg|imo|tbh|wtf|smh|rofl|lmao|btw|u|ur|dont|cant|wont|thats|its all|me nan|aint|ain['’]t|innit|gonna|wanna)\b|\b\p{Lu}{4,} \p{Lu}{4,}\b`)
)

func isSelfGiven(name string) bool { return selfGiven.MatchString(name) && !scots.MatchString(name) }

// isCareless says whether a text is written as people write below articles.
func isCareless(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return careless.MatchString(s) || unicode.IsLower(first) || len(strings.Fields(s)) >= 5 && !endsSentence(s)
}

// signedAsReaders says whether enough of the entries are signed as readers sign: with a name that nobody is christened by, or a single name above
// careless writing. Under a title, or among a few entries, one will do.
func signedAsReaders(entries []remark) bool {
	signed, loose := 0, 0
	for _, e := range entries {
		given, slack := isSelfGiven(e.name), isCareless(e.text)
		if given && (slack || len(strings.Fields(e.text)) >= 4) || slack && len(strings.Fields(e.name)) <= 2 && !endsSentence(e.text) {
			signed++
		}
		if given && strings.ContainsAny(e.name, "_@~#0123456789") || slack {
			loose++
		}
	}
	return signed > 0 && loose > 0 && signed*4 >= len(entries)
}

// manyHandles says whether there are so many entries with names from the web that they may outweigh the text.
func manyHandles(entries []remark) bool {
	n := 0
	for _, e := range entries {
		if isSelfGiven(e.name) {
			n++
		}
	}
	return len(entries) >= 4 && n*2 >= len(entries)
}

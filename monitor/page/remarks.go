package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Readers' remarks under a title in words of the page's own ("YOUR SHOUT"). No word tells them from an interview, a list of people or a live blog,
// only all of their form: they are the last of the page, in an element of their own below a short title, each in an element like the next one's that
// begins with a name in an element of its own; no name comes twice or is known to the text, half of them are such as people give themselves on the
// web, and a third of what they say is written as people write there.

// Bounds on what is taken for remarks.
const (
	remarkRunes = 300 // the longest remark
	remarkName  = 24  // the longest name
	remarkTitle = 40
	remarkSmall = 40  // a time or a button between two remarks
	remarkDepth = 3   // elements around a whole remark that are looked into for the name
	maxRemarks  = 4   // boxes of a page
	remarkMost  = 500 // in a box
)

var (
	// handleName is a name that nobody is christened by: one word with a digit, an underscore or a capital inside, or in small letters.
	handleName = regexp.MustCompile(`^(?:\pL+[_~.-]?\pL*[\d_~]\S*|\p{Lu}\p{Ll}+\p{Lu}\pL*|(?i:anon(?:ymous)?|guest)(?: ?\d+)?)$`)
	// modelName is a road's, a sheet of paper's or an engine's.
	modelName = regexp.MustCompile(`^\p{Lu}+[-.]?\d+\pL?$`)
	scotsName = regexp.MustCompile(`^(?:Ma?c|De|Di|Du|La|Le|Van|Fitz|O)\p{Lu}\p{Ll}+$`)
	// webName is one of those that is no model, road or word of a program either.
	webName = regexp.MustCompile(`^\pL+_\pL*\d+$`)
	// careless is writing as it is on the web: marks in a row and words that papers spell otherwise. Writers of articles say "I" too.
	careless = regexp.MustCompile(`[!?]{2,}|\b(?i:lol|omg|imo|imho|tbh|wtf|smh|rofl|lmao|btw|(?-i:u|ur|im)|dont|cant|wont|didnt|doesnt|isnt|wasnt|thats|its all (?:a|off|over|gone|lies|rubbish|fake|true)|aint|ain['’]t|innit|gonna|wanna|xmas|ive|me (?:nan|mum|mam|gran|dad|mates?|sister|brother|cousin|neighbour))\b|\b(?i:trust me|mark my words|wake up,? people)\b`)
)

// strikeRemarks removes boxes of remarks at the end of a page, from the last block upwards, and says whether there were any. Each block is looked at
// once, or twice below a box.
func (p *page) strikeRemarks(blocks []*block) bool {
	if p.out.Live || p.ld.live || liveTitle.MatchString(p.out.Title) || livePath.MatchString(p.addr.Path) {
		return false
	}
	all := 0
	for _, b := range blocks {
		if b.chrome == "" {
			all += b.prose()
		}
	}
	home := homeOf(blocks)
	found := 0
	for end := len(blocks); found < maxRemarks; found++ {
		for end > 0 && (blocks[end-1].chrome != "" || correctionText.MatchString(blocks[end-1].text)) {
			end--
		}
		if end == 0 {
			break
		}
		box := blocks[end-1].node.Parent
		from, last := end-1, end-1 // last is the first block of the box that is left
		for from > 0 && end-from < remarkMost && (blocks[from-1].chrome != "" || blocks[from-1].node.Parent == box) {
			if from--; blocks[from].chrome == "" {
				last = from
			}
		}
		own := 0
		for _, b := range blocks[last:end] {
			if b.chrome == "" {
				own += b.prose()
			}
		}
		if all-own < shortRun/2 || all-own < own || box == nil || box == home || home == nil || within(home, box) || !p.tree.isRemarks(blocks, last, end) {
			break
		}
		all -= own
		end = last
	}
	return found > 0
}

// isRemarks says whether the blocks from..end, all of them in one element, are a box of remarks, and marks them with their title if they are.
func (t *tree) isRemarks(blocks []*block, from, end int) bool {
	title := -1
	if isTitleLine(blocks[from]) && t.remarkOf(blocks[from]) == "" {
		title = from
		from++
	} else {
		for i := from - 1; i >= 0 && title < 0; i-- {
			if blocks[i].chrome == "" {
				title = i
			}
		}
		if title < 0 || !isTitleLine(blocks[title]) || !besides(blocks[title].node, blocks[from].node.Parent) {
			return false
		}
	}
	for i := title - 1; i >= 0; i-- { // what the text itself introduces is of the text
		if blocks[i].chrome == "" {
			if strings.HasSuffix(blocks[i].text, ":") {
				return false
			}
			break
		}
	}
	var names []string
	seen, kind := map[string]bool{}, ""
	handles, slack := 0, 0
	for _, b := range blocks[from:end] {
		if b.chrome != "" {
			continue
		}
		name := t.remarkOf(b)
		if name == "" {
			if b.prose() > 0 || b.runes > remarkSmall || isHeading(b) || b.tag == "blockquote" {
				return false
			}
			continue
		}
		made := b.node.Data + "." + firstClass(b.node)
		if key := strings.ToLower(name); seen[key] || kind != "" && made != kind {
			return false
		} else {
			seen[key], kind = true, made
		}
		names = append(names, name)
		if handleName.MatchString(name) && !scotsName.MatchString(name) && !modelName.MatchString(name) {
			handles++
		}
		if webName.MatchString(name) || careless.MatchString(strings.TrimPrefix(b.text, name)) {
			slack++
		}
	}
	if len(names) < 2 || handles*2 < len(names) || slack*3 < len(names) || t.anyKnown(blocks[:title], names) {
		return false
	}
	for _, b := range blocks[title:end] {
		if b.chrome == "" && !correctionText.MatchString(b.text) {
			b.chrome = "comments"
		}
	}
	return true
}

// besides says whether two elements stand in the same one, or are cells of neighbouring rows.
func besides(a, b *html.Node) bool {
	if is(a, "td", "th") && is(b, "td") && a.Parent != nil && b.Parent != nil {
		return a.Parent.Parent == b.Parent.Parent
	}
	return a.Parent == b.Parent
}

// isTitleLine says whether a block may be the title of a box.
func isTitleLine(b *block) bool {
	return b.runes <= remarkTitle && len(strings.Fields(b.text)) <= 6 && !endsSentence(b.text) && b.tag != "li" && b.tag != "blockquote"
}

// anyKnown says whether one of some names stands in the text above.
func (t *tree) anyKnown(above []*block, names []string) bool {
	known := map[string]bool{}
	for _, b := range above {
		if b.chrome == "" {
			for _, w := range foldedWords(b.text) {
				known[w] = true
			}
		}
	}
	for _, name := range names {
		in := true
		for _, w := range foldedWords(name) {
			in = in && known[w]
		}
		if in {
			return true
		}
	}
	return false
}

// remarkOf is the name that a block begins with, in an element of its own; "" where it is no remark. The block must be all that its element holds,
// so that no element is looked into for more than one.
func (t *tree) remarkOf(b *block) string {
	sp, ok := t.spans[b.node]
	if !ok || sp.to-sp.from != 1 || b.runes > remarkRunes || isHeading(b) || b.tag == "blockquote" || b.link*2 > b.runes {
		return ""
	}
	n := b.node
	for range remarkDepth {
		c := n.FirstChild
		for c != nil && (c.Type != html.ElementNode && strings.TrimSpace(c.Data) == "" || c.Type == html.CommentNode || is(c, "img", "picture", "time", "svg")) {
			c = c.NextSibling
		}
		if c == nil || c.Type != html.ElementNode || !inlineTags[c.Data] {
			return ""
		}
		name := textOf(c)
		if name == b.text { // around all of it
			n = c
			continue
		}
		rest, ok := strings.CutPrefix(b.text, name)
		name = strings.TrimRight(name, " :")
		rest = strings.TrimLeft(rest, " :–—-·|»>")
		if !ok || !plausibleName(name) || len(strings.Fields(rest)) < 3 {
			return ""
		}
		return name
	}
	return ""
}

// plausibleName says whether a line may be what somebody calls himself.
func plausibleName(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > remarkName || len(strings.Fields(s)) > 3 || endsSentence(s) || strings.ContainsAny(s, `@,;:?!"“”«»()%/`) || isStamp(s) {
		return false
	}
	return strings.ContainsFunc(s, unicode.IsLetter)
}

// strikePostbag removes a letter below the text whose title runs into it in bold, where it is set in smaller type than the text.
func strikePostbag(blocks []*block) {
	r := runOf(blocks)
	for i := len(blocks) - 1; i > r.last && i >= 0; i-- {
		b := blocks[i]
		if b.chrome != "" {
			continue
		}
		if b.size < r.size && b.strong > 0 && b.strong < remarkTitle && b.runes <= strangerBox {
			if title := strings.Join(strings.Fields(string([]rune(b.text)[:b.strong])), " "); readersTitle.MatchString(title) {
				b.chrome = "comments"
			}
		}
	}
}

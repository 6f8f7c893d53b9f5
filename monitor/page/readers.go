package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// What readers wrote stands below the text: under a title of its own, below a rule, or in a box whose entries are all alike. It is known by that
// place and by its form, a name and what the name says, where no class name tells.

// readersTitle heads what readers wrote. "What people say", "Views of the public" and a bare "Discussion" head sections of articles, too, and are
// left alone.
var readersTitle = regexp.MustCompile(`(?i)^\W*(?:` + strings.Join([]string{
	`(?:` + counted + ` )?(?:readers?|visitors?|users?|your|our readers|members?|subscribers?|listeners?|viewers?)['’]?s? (?:comments?|letters?|opinions?|views?|posts?|reactions?|responses?|replies|voices?|says?|remarks|feedback|thoughts|write|wrote|writes|responds?|replied|forum)`,
	`(?:comments?|opinions?|letters?|reactions?|views?|posts?|voices|replies|responses|feedback) (?:of|by|from) (?:our |the )?(?:readers?|visitors?|users?|subscribers?|members|you|post ?bag|mail ?bag)`,
	`guest ?book`, `comments?(?: section)?`, `letters? (?:to the (?:editor|paper|newspaper)|page|column)`, `(?:the |our |from (?:our|the) )(?:letter ?box|mail ?bag|post ?bag|in-?tray)|(?:post|mail)bag`,
	`what (?:you|our readers|readers) (?:say|said|think|thought|write|wrote|are saying|told us)`, `(?:they|you|readers) (?:write|wrote|say) to us`, `you (?:say|said|write|wrote|told us)`, `have your say`, `your (?:say|turn|words|letters)|in your (?:own )?words`,
	`(?:replies|comments|responses|posts|messages|answers|follow-?ups) (?:in|to|on|about) (?:this|the) (?:thread|topic|post|article|story|item|message|discussion|letter|page|entry)`,
	`kommentare|leserbriefe|leserkommentare|commentaires|comentarios|commenti|comentários|reacties|kommentarer|komentarze|комментари\pL*|коментар\pL*`,
}, `|`) + `)(?: (?:on|to|about|below|in) (?:this|the) (?:article|story|item|post|page|thread|piece|report|subject))?(?: (?:so far|below))?\W{0,3}(?:\d*|\(\s*(?:\d+|no|none|one|two|three)\b[\p{L}\s]{0,20}\))\W*$` +
	`|^\W*(?:the )?(?:conversation|discussion|thread|replies|responses|reactions|letters|voices|opinions|posts)\W{1,3}\d+\)?\W*$` +
	`|^\W*` + counted + ` (?:more )?(?:(?:readers?|visitors?|users?)['’]? )?(?:comments?|repl(?:y|ies)|responses?|letters|reactions?|messages|thoughts?|remarks|posts|opinions)(?: (?:so far|on|in|to|from|about|below|posted|left)\b.{0,120})?\W*$`)

// commentsNotice is what pages say over what readers wrote in place of a title: who checks it, and when.
var commentsNotice = regexp.MustCompile(`(?i)^\W*(?:(?:all|your|readers?['’]?s?) )?comments (?:on this (?:article|story|page) )?(?:are|will be|may be|were|have been) (?:now |all )?(?:(?:pre|post)-?)?(?:moderated|checked|reviewed|approved|published|open|closed|those of)\b[^.!?]{0,80}[.!]?$`)

// counted is a small number in digits or words.
const counted = `(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`

// maxTitles is how many readers' titles of a page are looked at.
const maxTitles = 40

// titleTags are the elements that hold the title of a box.
var titleTags = set("summary legend caption th dt")

// markLetters marks what stands below a readers' title, to the end of the element that the title is in or to the next title of its rank. The
// text that the page is about stands before it.
func (t *tree) markLetters() {
	r := runOf(t.blocks)
	asked := 0 // titles looked at: a page made to cost time has thousands
	for i, b := range t.blocks {
		if asked > maxTitles {
			return
		}
		title := b.text
		if len(b.lines) > 1 {
			title = b.lines[0]
		}
		if utf8.RuneCountInString(title) > 80 || b.chrome != "" || !readersTitle.MatchString(title) && !commentsNotice.MatchString(title) {
			continue
		}
		asked++
		home := b.node
		if isHeading(b) || titleTags[home.Data] || is(home, "p", "b", "strong", "font", "td", "div") && textOf(home) == b.text {
			home = home.Parent
		}
		for home != nil && is(home, "tr", "tbody", "thead", "header") && textOf(home) == b.text { // a row of its own, the letters in the rows below
			home = home.Parent
		}
		sp, ok := t.spans[home]
		made := isHeading(b) || b.strong > 0 || b.ruled || titleTags[b.node.Data] || commentsNotice.MatchString(title)
		if !made && i <= r.last && sp.from < i { // no title by its make: it must head its element or stand below the last paragraph
			continue
		}
		if !ok || t.prose(span{0, i}) < t.prose(span{i, sp.to}) {
			continue
		}
		for k := i; k < sp.to; k++ {
			x := t.blocks[k]
			if k > i && (isHeading(x) && isHeading(b) && x.tag <= b.tag || correctionText.MatchString(x.text)) {
				break
			}
			if x.chrome == "" {
				x.chrome = "comments"
			}
		}
	}
}

// letter is a line that begins with who wrote it.
var letter = regexp.MustCompile(`^([^:!?]{1,30}):\s+\S`)

// strikeLetters removes what readers wrote below a rule at the end of the text: perhaps a title, then nothing but lines that each begin with
// another name, none of which the text knows. An interview comes back to the same names, and introduces them.
func strikeLetters(blocks []*block) {
	for i, b := range blocks {
		if !b.ruled || b.chrome != "" || i == 0 {
			continue
		}
		end := i + 1
		for end < len(blocks) && !blocks[end].ruled && (blocks[end].node == b.node || is(b.node, "p") && blocks[end].node.Parent == b.node.Parent && blocks[end].chrome == "") {
			end++
		}
		if end < len(blocks) && within(blocks[end].node, b.node) {
			continue // the text goes on below
		}
		if areLetters(linesOf(blocks[i:end]), blocks[:i]) {
			for _, x := range blocks[i:end] {
				if x.chrome == "" {
					x.chrome = "comments"
				}
			}
		}
	}
}

// entry is the beginning of what one reader wrote, by its form: a name with or without a number, who wrote it and when; or the number alone with
// the name in brackets.
var (
	entry      = regexp.MustCompile(`^(?:#?\d{1,3}[.)]?\s+)?[("]?([^:!?()"“”]{1,40}?)[)"]?(?:,?\s(?:wrote|writes|says|said|replied|posted|commented|asks|adds|responded))?(?:,?\s(?:on\s|at\s)?\d[^:]{0,24}(?::\d\d)?[^:]{0,8})?:\s+\S`)
	bracketed  = regexp.MustCompile(`^#?\d{1,3}[.)]?\s*\(([^)]{1,30})\)\s+\S`)
	agoEntry   = regexp.MustCompile(`(?i)^([^.:!?]{1,40}?)\W{1,4}(?:(?:about )?(?:\d+|an?) ?(?:seconds?|mins?|minutes?|hours?|hrs?|h|m|d|days?|weeks?|months?) ago|just now|yesterday)\b`)
	wroteEntry = regexp.MustCompile(`^[^:!?]{1,40}\s(?:wrote|writes|commented|posted|replied)\b[^:]{0,30}:\s`)
	salutation = regexp.MustCompile(`^(?:Dear )?(?:Sirs?|Madam|Editor|Mr Editor|Madam Editor)(?: or Madam| and Madam|/Madam)?\s*[,:;.—–-]`)
	handle     = regexp.MustCompile(`^(?:\p{Ll}|[@~#_]|\pL+[\d_]|\S*[\d_]|(?i:anon(?:ymous)?|guest|(?:no |a )?name\b|reader\b|a reader|user\b))|^\S+$`)
)

// entryName is who wrote an entry, "" where a block is none.
func entryName(b *block) string {
	for _, re := range []*regexp.Regexp{bracketed, agoEntry, entry} {
		if m := re.FindStringSubmatch(b.text); m != nil && len(strings.Fields(m[1])) <= 4 {
			return normal(m[1])
		}
	}
	return ""
}

// strikeEntries removes what readers wrote at the end of a page without a title: entries of two or more people whom the text does not know, below a
// rule or in an element of their own. People who answer questions come back, and those of a story are named in it.
func strikeEntries(blocks []*block) {
	var at []int // the blocks that are left
	for i, b := range blocks {
		if b.chrome == "" {
			at = append(at, i)
		}
	}
	r := runOf(blocks)
	if r.all < shortRun/2 {
		return
	}
	home := homeOf(blocks)
	from, n := suffix(blocks, at)
	if n == 0 || from == 0 {
		return
	}
	b, before := blocks[at[from]], blocks[at[from-1]]
	apart := b.ruled || before.node.Parent != b.node.Parent && !within(b.node, home) || home != nil && b.node.Parent != home && !within(home, b.node.Parent) && within(b.node, home) && before.node.Parent == home
	if b.tag == "dt" || b.tag == "dd" {
		apart = true
	}
	if !apart || n < 2 {
		return
	}
	if !b.ruled && before.chrome == "" { // nothing but their form: they must be signed as readers sign
		signed := 0
		for _, k := range at[from:] {
			x := blocks[k]
			name := entryName(x)
			if agoEntry.MatchString(x.text) || bracketed.MatchString(x.text) || wroteEntry.MatchString(x.text) || name != "" && handle.MatchString(strings.TrimSpace(x.text)) || name == "" && isName(x) && (handle.MatchString(x.text) || x.tag == "dt") {
				signed++
			}
		}
		if signed < (len(at)-from+3)/4 {
			return
		}
	}
	var text strings.Builder
	for _, k := range at[:from] {
		text.WriteString(normal(blocks[k].text) + "\n")
	}
	known := text.String()
	for k := from; k < min(len(at), from+maxEntries); k++ {
		name := entryName(blocks[at[k]])
		if name == "" && isName(blocks[at[k]]) {
			name = normal(blocks[at[k]].text)
		}
		if name != "" && strings.Contains(known, name) {
			return
		}
	}
	for _, k := range at[from:] {
		blocks[k].chrome = "comments"
	}
}

// homeOf is the element that holds most of a text's paragraphs.
func homeOf(blocks []*block) *html.Node {
	mass := map[*html.Node]int{}
	var home *html.Node
	for _, b := range blocks {
		if b.chrome == "" && b.node.Parent != nil {
			mass[b.node.Parent] += b.prose()
			if home == nil || mass[b.node.Parent] > mass[home] {
				home = b.node.Parent
			}
		}
	}
	return home
}

// suffix finds where the entries at the end begin among the blocks that are left, and how many there are: blocks that each name another writer, or
// names and texts by turns.
func suffix(blocks []*block, at []int) (from, n int) {
	seen := map[string]bool{}
	from = len(at)
	for from > 0 {
		name := entryName(blocks[at[from-1]])
		if name == "" || seen[name] {
			break
		}
		seen[name] = true
		from--
		n++
	}
	if n > 0 {
		return from, n
	}
	handles := 0
	for from > 1 {
		text, name := blocks[at[from-1]], blocks[at[from-2]]
		who := normal(name.text)
		if isName(text) || !isName(name) || seen[who] || makeOf(text.node) == makeOf(name.node) && text.node.Data != "div" && text.node.Data != "td" {
			break
		}
		if handle.MatchString(who) || at[from-1]-at[from-2] > 1 { // a time stood between the two
			handles++
		}
		seen[who] = true
		from -= 2
		n++
	}
	if n < 2 || handles*2 < n {
		return len(at), 0
	}
	return from, n
}

// maxEntries is how many entries' names are looked for in the text.
const maxEntries = 200

// isName says whether a block may be the name of one who wrote what follows it.
func isName(b *block) bool {
	return b.runes <= 40 && !isHeading(b) && !endsSentence(b.text) && len(strings.Fields(b.text)) <= 4
}

// lettersTitle heads letters to the editor.
var lettersTitle = regexp.MustCompile(`(?i)\b(?:letters?|readers?|post ?bag|mail ?bag|to the editor|your (?:say|views?|letters)|views)\b`)

// ownedLater says whether a paragraph of the make that the text before block i is of stands after it.
func ownedLater(blocks []*block, i int) bool {
	r := runOf(blocks[:i])
	for _, b := range blocks[i:] {
		if b.chrome == "" && b.prose() > 0 && r.owns(b) {
			return true
		}
	}
	return false
}

// strikeLettersPage removes letters to the editor below the text: from the first that begins with an address to the editor, where it stands below a
// title, a rule or in an element of its own and less than half of the page's prose follows.
func strikeLettersPage(blocks []*block) {
	sum, after := 0, 0
	for _, b := range blocks {
		if b.chrome == "" {
			after += b.prose()
		}
	}
	home := homeOf(blocks)
	var before *block
	tried := 0
	for i, b := range blocks {
		if b.chrome != "" {
			continue
		}
		if before != nil && salutation.MatchString(b.text) && sum >= after && (b.ruled || before.runes <= 60 && lettersTitle.MatchString(before.text) || b.tag != "blockquote" && !within(b.node, home) && tried < maxTitles && !ownedLater(blocks, i)) {
			if before.runes <= 60 && !endsSentence(before.text) {
				before.chrome = "comments"
			}
			for _, x := range blocks[i:] {
				if x.chrome == "" && !correctionText.MatchString(x.text) {
					x.chrome = "comments"
				}
			}
			return
		}
		if salutation.MatchString(b.text) {
			tried++
		}
		sum += b.prose()
		after -= b.prose()
		before = b
	}
}

func linesOf(blocks []*block) []string {
	var out []string
	for _, b := range blocks {
		if len(b.lines) > 0 {
			out = append(out, b.lines...)
		} else {
			out = append(out, b.text)
		}
	}
	return out
}

// areLetters says whether lines are letters to the page whose text stands before them.
func areLetters(lines []string, before []*block) bool {
	if len(lines) > 1 && !letter.MatchString(lines[0]) && !endsSentence(lines[0]) && utf8.RuneCountInString(lines[0]) <= 60 {
		lines = lines[1:]
	}
	var text strings.Builder
	for _, b := range before {
		if b.chrome == "" {
			text.WriteString(normal(b.text) + "\n")
		}
	}
	seen := map[string]bool{}
	for _, l := range lines {
		m := letter.FindStringSubmatch(l)
		if m == nil {
			return false
		}
		name := normal(m[1])
		first, _ := utf8.DecodeRuneInString(m[1])
		if seen[name] || len(strings.Fields(name)) > 3 || !unicode.IsUpper(first) || strings.Contains(text.String(), name) {
			return false
		}
		seen[name] = true
	}
	return len(lines) > 0
}

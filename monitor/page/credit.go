package page

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A line that names an article's author seldom stops there: the date, the section, who translated it and what can be done with the page stand on
// the same line or on the next one, parted by bars, dots, commas or brackets. Such a line is known by its parts. Each is a name, a post, a date or a
// tool of the page and holds no word that is none of these, so that nothing is told in it.

// Bounds on lines of this kind.
const (
	creditRunes = 240 // the longest
	creditParts = 16
	creditWords = 9 // of one part
)

// partKind is what one part of a line is.
type partKind int

const (
	otherPart partKind = iota
	namePart           // words with capitals, which may be anything
	byPart             // "By" and a name, perhaps a date after it
	postPart           // what somebody is: "court reporter", "our city desk"
	helpPart           // who else had a hand in it: "translated from the Dutch"
	datePart
	dayPart // a weekday or a year alone
	toolPart
)

var (
	creditPrefix = []string{"by ", "by: ", "written by ", "reported by ", "posted by ", "published by ", "filed by ", "story by ", "words by ", "text by ", "report by "}
	// creditLabels stand before a date and say what was done on it, besides the words of a stamp.
	creditLabels = set("page version edition article story text report was has been latest change changed changes refreshed edited revised amended corrected checked printed filed sent since from as of uhr hrs")
	particles    = set("and & de da di du del della der den van von zu y e la le al bin in of for the")
	posts        = set(`correspondent correspondents reporter reporters editor editors newsroom desk bureau columnist columnists writer writers contributor contributors staff
		trainee intern freelancer photographer photographers journalist journalists critic agency agencies service wire press`)
	postWords = set(`our the a by for from with at in of and & special staff chief senior junior deputy assistant foreign political crime court courts business
		economics economy science health education sport sports arts city town local night news managing features environment transport defence defense diplomatic legal
		data technology travel freelance contributing guest parliamentary regional rural industry labour labor home world web online picture central`)
	helpers   = set("translated translation edited editing additional pictures photos photographs photography illustrations graphics text words reporting compiled adapted")
	helpWords = set("by from the and in of our reporting research writing editing edited translated pictures photographs original desk")
	helpFirst = set("by from and reporting research writing editing pictures photographs")
	tools     = set(`print printable printer e-mail email mail send share save copy forward listen comment comments discuss recommend bookmark download pdf follow like tweet gift
		give read text`)
	toolWords = set(`to a an the this it friend friends your on by with article story page post link as pdf version friendly larger smaller size later aloud facebook twitter whatsapp x
		e-mail email mail view for write here print`)
	counters = set("comment comments min minute minutes read views shares likes readers")
)

// creditLine says whether lines are one line, or a few, about who wrote an article and when: every part is of a kind, there is one who wrote and a
// date or a tool. A name with a date alone is as often somebody's death or a fixture; strong says that there is more: "By", a tool, the author
// whom the page names. posted says that there is no more than a post and the hour, as there may be with people of the story. author is folded by
// normal.
func creditLine(lines []string, author string) (ok, strong, posted bool) {
	who, when, timed, n := false, false, false, 0
	for _, l := range lines {
		if utf8.RuneCountInString(l) > creditRunes || endsSentence(strings.TrimRight(l, ")")) {
			return false, false, false
		}
		for _, part := range creditPartsOf(l) {
			if n++; n > creditParts {
				return false, false, false
			}
			switch kind := kindOfPart(part); kind {
			case otherPart:
				return false, false, false
			case datePart:
				when, timed = true, timed || isTimed(part)
			case toolPart:
				when, strong = true, true
			case byPart, helpPart:
				who, strong = true, true
				when = when || kind == byPart && strings.ContainsFunc(part, unicode.IsDigit)
			case postPart:
				who, posted = true, true
			case namePart:
				who = true
				strong = strong || author != "" && normal(part) == author
			}
		}
	}
	return who && when, strong, posted && timed && !strong
}

// creditPartsOf cuts a line at bars, dots, commas, brackets and dashes with a space on either side.
func creditPartsOf(l string) []string {
	l = strings.NewReplacer(" – ", "|", " — ", "|", " - ", "|", " / ", "|").Replace(l)
	var out []string
	for _, part := range strings.FieldsFunc(l, func(r rune) bool { return strings.ContainsRune("|·•¦;,()[]", r) }) {
		if part = strings.Trim(part, " \t–—-*»«>:"); part != "" {
			out = append(out, part)
		}
	}
	return out
}

func kindOfPart(part string) partKind {
	words := strings.Fields(part)
	if len(words) == 0 || len(words) > creditWords+3 {
		return otherPart
	}
	if rest, ok := afterBy(part); ok {
		return kindOfBy(strings.Fields(rest))
	}
	low := strings.Fields(strings.ToLower(part))
	date, whole := isDate(words)
	switch {
	case whole:
		return datePart
	case date:
		return dayPart
	case isTool(low):
		return toolPart
	case len(words) > creditWords:
		return otherPart
	case helpers[low[0]] && len(words) > 2 && helped(words, low):
		return helpPart
	case isPost(words, low):
		return postPart
	case isCapitalised(words):
		return namePart
	}
	return otherPart
}

// afterBy is what stands behind "By".
func afterBy(part string) (string, bool) {
	for _, p := range creditPrefix {
		if len(part) > len(p) && strings.EqualFold(part[:len(p)], p) {
			return part[len(p):], true
		}
	}
	return "", false
}

// kindOfBy judges what stands behind "By": a name or a post, then perhaps a date.
func kindOfBy(words []string) partKind {
	n := 0
	for n < len(words) && (capital(words[n]) || n > 0 && particles[words[n]]) && !stampWords[stampWord(words[n])] {
		n++
	}
	if n == 0 { // "our city desk"
		low := strings.Fields(strings.ToLower(strings.Join(words, " ")))
		if len(words) <= creditWords && isPost(words, low) {
			return byPart
		}
		return otherPart
	}
	if n > creditWords {
		return otherPart
	}
	if date, _ := isDate(words[n:]); n < len(words) && !date {
		return otherPart
	}
	return byPart
}

// isDate says whether words are a date or a time, with or without what was done on it, and whether they are the whole of one: a year or a weekday
// alone is not.
func isDate(words []string) (date, whole bool) {
	digit, mark := false, false
	for _, w := range words {
		for _, piece := range strings.FieldsFunc(strings.ToLower(w), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
			unit := strings.TrimLeft(piece, "0123456789")
			if unit != "" && !stampWords[unit] && !creditLabels[unit] {
				return false, false
			}
			digit = digit || unit != piece
			mark = mark || stampWords[unit]
		}
		mark = mark || strings.ContainsAny(strings.Trim(w, ".,:/-"), ".:/-")
	}
	if digit && mark {
		return true, true
	}
	return len(words) <= 3 && mark || len(words) == 1 && digit && len(words[0]) == 4, false
}

// isTimed says whether a date has the hour in it, or says what was done then.
func isTimed(part string) bool {
	for i := 1; i+1 < len(part); i++ {
		if part[i] == ':' && part[i-1] >= '0' && part[i-1] <= '9' && part[i+1] >= '0' && part[i+1] <= '9' {
			return true
		}
	}
	for _, w := range strings.Fields(part) {
		switch stampWord(w) {
		case "updated", "changed", "refreshed", "edited", "published", "posted", "modified", "revised", "amended":
			return true
		}
	}
	return false
}

// stampWord is a word without what stands around it.
func stampWord(w string) string {
	return strings.TrimFunc(strings.ToLower(w), func(r rune) bool { return !unicode.IsLetter(r) })
}

// isTool says whether words are a tool of a page, or a count of its readers.
func isTool(low []string) bool {
	if len(low) > 5 {
		return false
	}
	if n := strings.Trim(low[0], "0123456789.k"); n == "" {
		for _, w := range low[1:] {
			if !counters[w] {
				return false
			}
		}
		return len(low) > 1
	}
	if !tools[low[0]] {
		return false
	}
	for _, w := range low[1:] {
		if !toolWords[w] && strings.Trim(w, "0123456789") != "" {
			return false
		}
	}
	return low[0] != "text" || len(low) > 1
}

// helped says whether words are about the hand that somebody had in an article.
func helped(words, low []string) bool {
	if own := low[0] == "text" || low[0] == "words"; !helpFirst[low[1]] || own && low[1] == "from" {
		return false
	}
	for i, w := range low[1:] {
		if !helpWords[w] && !capital(words[i+1]) {
			return false
		}
	}
	return true
}

// isPost says whether words are what somebody is who writes.
func isPost(words, low []string) bool {
	post := false
	for i, w := range low {
		if posts[w] {
			post = true
		} else if !postWords[w] && !capital(words[i]) {
			return false
		}
	}
	return post
}

// isCapitalised says whether words are a name by their capitals.
func isCapitalised(words []string) bool {
	if len(words) > 6 || !capital(words[0]) {
		return false
	}
	for _, w := range words {
		if !capital(w) && !particles[w] {
			return false
		}
	}
	return true
}

func capital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && !strings.ContainsAny(w, "0123456789!?\"“”%$£€")
}

// creditReach is how many blocks are looked at for lines on the author.
const creditReach = 200

// credits finds the lines on the author above a text.
type credits struct {
	author string
	looked int
	posted []int // indices of lines that are no more than somebody's name, post and the hour
}

// strikes says whether block i is such a line.
func (c *credits) strikes(b *block, i int) bool {
	if c.looked++; c.looked > creditReach {
		return false
	}
	ok, strong, posted := isCredit(b, c.author)
	if ok && posted {
		c.posted = append(c.posted, i)
	}
	return ok && strong
}

// settle strikes a line with somebody's post where there is one of them and no line made like it stands beside it: else it is of a list of people.
func (c *credits) settle(blocks []*block) {
	if len(c.posted) != 1 || blocks[c.posted[0]].chrome != "" {
		return
	}
	i := c.posted[0]
	b := blocks[i]
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(blocks) && blocks[k].chrome == "" && blocks[k].runes <= creditRunes && !endsSentence(blocks[k].text) && makeOf(blocks[k].node) == makeOf(b.node) {
			return
		}
	}
	b.chrome = "byline"
}

// isCredit is creditLine for a block: entries of lists, quotations and headings are none.
func isCredit(b *block, author string) (ok, strong, posted bool) {
	switch b.tag {
	case "li", "dt", "dd", "blockquote":
		return false, false, false
	}
	if isHeading(b) || b.runes > creditRunes || correctionText.MatchString(b.text) {
		return false, false, false
	}
	lines := b.lines
	if len(lines) == 0 {
		lines = []string{b.text}
	}
	return creditLine(lines, author)
}

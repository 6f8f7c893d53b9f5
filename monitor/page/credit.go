package page

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// A line that names an article's author seldom stops there: the date, the section, who translated it and what can be done with the page stand on
// the same line or on the next one, parted by bars, dots, commas or brackets. Such a line is known by its parts, each of which is one of these.

// creditRunes is the longest line of this kind.
const creditRunes = 260

var (
	creditMark = regexp.MustCompile(`[|·•¦;,()\[\]/]+|\s[–—-]\s|\s[–—-]$|:\s`)
	// stampLabel is what stands before a date and says what was done on it.
	stampLabel = regexp.MustCompile(`(?i)\b(?:page|version|edition|this|article|story|text|report|letter|was|has|been|latest|change|changed|refreshed|edited|revised|amended|corrected|checked|made|printed|written|filed|sent|released|reviewed|expanded|new|online|since|from|as|issue|no|nr|o['’]clock|uhr|hrs)\b\.?`)
	// dated finds a day or a time; a year alone is as often part of a name.
	dated    = regexp.MustCompile(`(?i)\b\d{1,2}[:.h]\d\d\b|\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\d(?:st|nd|rd|th)?\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:ago|today|yesterday)\b`)
	toolPart = regexp.MustCompile(`(?i)^(?:print(?:er|able|ing)?|mail|e-?mail|send|share|save|copy|forward|listen|comment|discuss|recommend|bookmark|download|pdf|subscribe|follow|like|tweet|gift|give|read (?:later|aloud|it aloud)|text size|larger|smaller|to the top|top|up|upwards|back|write to|contact|report an?|\d+ (?:comments?|shares?|readers?|views?|likes?|reads?|min(?:ute)?s?))\b[\pL ]{0,30}$`)
	rolePart = regexp.MustCompile(`(?i)^(?:(?:our|the|a|by|for|from|with|at|in|of|and|&) |(?-i:\p{Lu}[\pL.'’-]*) |(?:special|staff|chief|senior|junior|deputy|assistant|foreign|political|crime|court|courts|business|economics|economy|science|health|education|sports?|arts|city|town|local|night|news|managing|features?|environment|transport|defen[cs]e|diplomatic|investigations?|legal|royal|religion|data|technology|travel|freelance|contributing|guest|parliamentary|regional|rural|industry|labou?r|home|world|own|english|summer|web|online|picture|video|agency|central) )*(?:correspondents?|reporters?|editors?|staff|newsroom|desk|bureau|agency|agencies|columnists?|photographers?|writers?|authors?|contributors?|analysts?|interns?|trainees?|services?|journalists?|critics?|team|wires?|reports|press)(?: (?:in|for|at|of|from) .{2,40})?$`)
	helpPart = regexp.MustCompile(`(?i)^(?:translat(?:ed|ion|or|ors)|text|words|edit(?:ed|ing)|report(?:ed|ing)|additional|compiled|photos?|photographs?|pictures?|illustrations?|graphics?|drawings?|adapted|with)\b(?: (?:from|by|and|the|for|in|of|reporting|research|pictures|photographs|original|english|our|a|reader|desk|staff|newsroom|(?-i:\p{Lu}[\pL.'’-]*)))*$`)
	namePart = regexp.MustCompile(`^(?i:(?:(?:written|reported|posted|filed|story|words|text) )?by )?\p{Lu}[\pL.'’-]*(?: (?:\p{Lu}[\pL.'’-]*|and|&|de|da|di|du|del|della|der|den|van|von|zu|y|e|i|la|le|al|bin|in|of|for)){0,7}$`)
)

// isCredit says whether a block is a line about who wrote the article, when, and what to do with it: every part of it is a name, a post, a date or
// a tool, there is a name or a post among them, and a date or a tool.
func isCredit(b *block) bool {
	if b.runes > creditRunes || b.tag == "h1" || b.tag == "blockquote" || endsSentence(b.text) {
		return false
	}
	lines := b.lines
	if len(lines) == 0 {
		lines = []string{b.text}
	}
	if list := listOf(b.node); list != nil && (b.tag == "li" || b.tag == "dt" || b.tag == "dd") { // an item is what its list is
		lines = itemsOf(list)
	}
	who, other := false, false
	for _, l := range lines {
		for _, part := range creditMark.Split(l, -1) {
			part = strings.Trim(part, " \t–—-.:*»«>")
			if part == "" {
				continue
			}
			switch {
			case isStampPart(part):
				other = other || dated.MatchString(part)
			case toolPart.MatchString(part), isFurniture(part) && !furnitureLines.MatchString(part):
				other = true
			case rolePart.MatchString(part), helpPart.MatchString(part), byPrefix.MatchString(part) && namePart.MatchString(part):
				who = true
			case namePart.MatchString(part): // a heading is as often a name
				who = who || !isHeading(b)
			case namedAndDated(part):
				who, other = who || !isHeading(b), true
			default:
				return false
			}
		}
	}
	return who && other
}

// itemsOf are the texts of a list's items, nil where they are too many or too long for a list about an author.
func itemsOf(list *html.Node) []string {
	var out []string
	for c := list.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		text := textOf(c)
		if out = append(out, text); len(out) > 8 || utf8.RuneCountInString(text) > creditRunes/2 {
			return nil
		}
	}
	return out
}

// isStampPart says whether a part of a line is a date, a time or a part of one, with or without its label.
func isStampPart(s string) bool {
	if utf8.RuneCountInString(s) > 80 {
		return false
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(stampLabel.ReplaceAllString(s, " ")), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if num := strings.TrimLeft(w, "0123456789"); num != "" && !stampWords[num] {
			return false
		}
	}
	return strings.ContainsFunc(s, unicode.IsDigit) || !namePart.MatchString(s) || stampWords[strings.ToLower(s)]
}

// namedAndDated says whether a part is a name and then a date with nothing but a space between the two, perhaps followed by tools.
func namedAndDated(s string) bool {
	words := strings.Fields(s)
	for i := 1; i < len(words); i++ {
		name, rest := strings.Join(words[:i], " "), strings.Join(words[i:], " ")
		if !namePart.MatchString(name) && !rolePart.MatchString(name) {
			continue
		}
		if isStampPart(rest) && dated.MatchString(rest) {
			return true
		}
		for k := i + 1; k < len(words); k++ {
			if stamp := strings.Join(words[i:k], " "); dated.MatchString(stamp) && isStampPart(stamp) && toolPart.MatchString(strings.Join(words[k:], " ")) {
				return true
			}
		}
	}
	return false
}

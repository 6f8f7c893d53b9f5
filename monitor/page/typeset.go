package page

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// ownType is the size of type that a page is set in where it says nothing, of the seven that a font element knows.
const ownType = 3

var smallStyle = regexp.MustCompile(`font-size:(?:(?:xx?-)?small(?:er)?\b|0?\.\d|[1-8]\dpct|[1-9]px|1[01]px|[1-8]pt)`)

// typeOf is the size of type below an element, given that around it.
func typeOf(n *html.Node, around int) int {
	switch n.Data {
	case "small":
		return around - 1
	case "big":
		return around + 1
	case "font":
		v := strings.TrimSpace(attr(n, "size"))
		k, err := strconv.Atoi(v)
		switch {
		case err != nil || len(v) > 3:
		case v[0] == '+' || v[0] == '-':
			return ownType + k
		default:
			return k
		}
	}
	if st := attr(n, "style"); st != "" && len(st) < 600 {
		st = strings.ReplaceAll(strings.ToLower(strings.ReplaceAll(st, " ", "")), "%", "pct")
		if smallStyle.MatchString(st) {
			return around - 1
		}
	}
	return around
}

// mail marks of a text set as it was typed.
var (
	mailQuote     = regexp.MustCompile(`^\s{0,3}(?:[|>]\s?)+`)
	mailSignature = regexp.MustCompile(`^--\s?$`)
	mailPart      = regexp.MustCompile(`(?i)^-{4,}\s*(?:next part|original message|forwarded message|begin forwarded|message transf).*$`)
	mailWrote     = regexp.MustCompile(`(?i)\b(?:wrote|writes|said|schrieb|a écrit|escribió|ha scritto|schreef|napisał\pL*)\s*:\s*$`)
)

// preformatted reads a text that keeps its lines, as mailing lists show their letters: paragraphs are parted by empty lines; what is quoted from
// another letter, the line that says who wrote that, and the signature are no part of it. It leaves elements with blocks of their own alone.
func (s *segmenter) preformatted(n *html.Node) bool {
	if find(n, func(c *html.Node) bool { return c != n && !inlineTags[c.Data] }) != nil {
		return false
	}
	type run struct {
		text string
		link bool
	}
	var line []run
	quoted := false // the last line was
	end := func() bool {
		var whole strings.Builder
		for _, r := range line {
			whole.WriteString(r.text)
		}
		text := whole.String()
		runs := line
		line = nil
		switch {
		case mailSignature.MatchString(text) || mailPart.MatchString(text):
			return false
		case fold(text) == "":
			s.flush()
			quoted = false
		case mailQuote.MatchString(text):
			if s.runes < 200 && mailWrote.MatchString(s.buf.String()) {
				s.drop()
			}
			s.flush()
			quoted = true
		default:
			if quoted {
				s.flush()
			}
			quoted = false
			s.gap = true
			for _, r := range runs {
				if r.link {
					s.inLink++
				}
				s.write(r.text)
				if r.link {
					s.inLink--
				}
			}
		}
		return true
	}
	on := true
	var walk func(c *html.Node, link bool)
	walk = func(c *html.Node, link bool) {
		if c.Type == html.TextNode {
			parts := strings.Split(c.Data, "\n")
			for i, part := range parts {
				if i > 0 && on {
					on = end()
				}
				if on {
					line = append(line, run{part, link})
				}
			}
		}
		for k := c.FirstChild; k != nil && on; k = k.NextSibling {
			walk(k, link || is(k, "a") && attr(k, "href") != "")
		}
	}
	walk(n, s.inLink > 0)
	if on {
		end()
	}
	return true
}

// drop forgets the block being read.
func (s *segmenter) drop() {
	s.buf.Reset()
	s.runes, s.link, s.strong, s.largest, s.gap, s.breaks = 0, 0, 0, 0, false, 0
}

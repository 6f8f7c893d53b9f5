package digest

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxMarks is how many combining marks may follow one letter. Living scripts need four or five; what stacks more wants to cover the lines
// around it.
const maxMarks = 6

// Clean makes text from the web safe for a terminal, a mail header and a line of a table: one line, white space folded, without control
// characters, terminal escape sequences, invisible characters and overrides of the writing direction; bytes that are not UTF-8 become U+FFFD.
// Letters, marks and joiners that scripts need are left alone, so that what is quoted stays verbatim to the eye.
func Clean(s string) string { return strings.TrimSpace(clean(s)) }

// clean is Clean that keeps one space at either end.
func clean(s string) string {
	if plain(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	space, marks := false, 0
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == 0x1b || r == 0x90 || r == 0x9b || r == 0x9d || r == 0x98 || r == 0x9e || r == 0x9f {
			i += escape(s[i:], size, r)
			continue
		}
		i += size
		if unicode.IsSpace(r) {
			space = true
			continue
		}
		if hidden(r) {
			continue
		}
		if unicode.In(r, unicode.Mn, unicode.Me) {
			if marks++; marks > maxMarks {
				continue
			}
		} else {
			marks = 0
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	if space {
		b.WriteByte(' ')
	}
	return b.String()
}

// plain reports whether s is printable ASCII with single spaces, which is most of what there is.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' || s[i] == ' ' && i > 0 && s[i-1] == ' ' {
			return false
		}
	}
	return true
}

// hidden reports whether a character shows nothing and can only mislead: controls, direction overrides and isolates, zero-width spaces, soft
// hyphens, tags, noncharacters.
func hidden(r rune) bool {
	switch {
	case unicode.IsControl(r),
		r == 0xad,                // soft hyphen
		r == 0x61c,               // Arabic letter mark
		r == 0x180e,              // Mongolian vowel separator
		r == 0x200b,              // zero-width space; U+200C and U+200D join letters and emoji
		r == 0x200e, r == 0x200f, // direction marks
		r >= 0x202a && r <= 0x202e,   // embeddings and overrides
		r >= 0x2060 && r <= 0x206f,   // word joiner, isolates, deprecated controls
		r == 0xfeff,                  // byte order mark
		r >= 0xfff0 && r <= 0xfffb,   // interlinear annotation
		r >= 0xe0000 && r <= 0xe0fff, // tags and the variation selectors beyond them
		r&0xfffe == 0xfffe,           // noncharacters
		r >= 0xfdd0 && r <= 0xfdef,   // noncharacters
		r == 0x115f || r == 0x1160,   // Hangul fillers
		r == 0x3164 || r == 0xffa0,   // Hangul fillers
		r == 0x17b4 || r == 0x17b5:   // Khmer inherent vowels
		return true
	}
	return false
}

// escape is the length of the terminal escape sequence at the start of s, whose first character r has the size given. A string sequence
// (title, link) without an end counts with its opening only, so that it cannot swallow the text after it.
func escape(s string, size int, r rune) int {
	rest := s[size:]
	kind := byte(0)
	switch r {
	case 0x9b:
		kind = '['
	case 0x90, 0x9d, 0x98, 0x9e, 0x9f:
		kind = ']'
	default:
		if rest == "" {
			return size
		}
		kind, rest, size = rest[0], rest[1:], size+1
	}
	switch kind {
	case '[':
		for i := 0; i < len(rest) && i < 64; i++ {
			switch c := rest[i]; {
			case c >= 0x40 && c <= 0x7e:
				return size + i + 1
			case c < 0x20 || c > 0x3f:
				return size + i
			}
		}
		return size + min(len(rest), 64)
	case ']', 'P', 'X', '^', '_':
		end := strings.IndexAny(rest, "\a\x1b\u009c")
		switch {
		case end < 0:
			return size
		case strings.HasPrefix(rest[end:], "\x1b\\"), strings.HasPrefix(rest[end:], "\u009c"):
			return size + end + 2
		case rest[end] == '\a':
			return size + end + 1
		}
		return size + end
	}
	if kind >= 0x20 && kind <= 0x2f { // an intermediate byte: one more belongs to it
		if rest != "" && rest[0] >= 0x30 && rest[0] <= 0x7e {
			return size + 1
		}
		return size
	}
	if kind >= 0x30 && kind <= 0x7e {
		return size
	}
	return size - 1 // what follows is no part of a sequence
}

// maxLink is the longest address that is made a link; longer ones carry no news.
const maxLink = 2000

// link returns the address when it may be made a link (http or https, a host, no user name), and else its text to be shown.
func link(address string) (href, text string) {
	text = clip(Clean(address), maxLink)
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil || len(text) >= maxLink ||
		text != strings.TrimSpace(address) || strings.ContainsAny(text, " \"<>\\^`{|}") {
		return "", text
	}
	return text, text
}

// clip cuts text to at most n bytes at a word where one is near, and marks the cut.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	n = max(0, n-len("…"))
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	if i := strings.LastIndexByte(s[:n], ' '); i > n/2 {
		n = i
	}
	return strings.TrimRight(s[:n], " ,;:–—-") + "…"
}

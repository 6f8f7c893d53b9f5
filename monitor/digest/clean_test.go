package digest

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

func TestClean(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain", "The bridge is closed.", "The bridge is closed."},
		{"white space", "  The\tbridge \r\n is\u00a0\u2003closed\u2028now. ", "The bridge is closed now."},
		{"colour", "\x1b[31;1mred\x1b[0m", "red"},
		{"cursor and erase", "a\x1b[2J\x1b[1;1Hb", "ab"},
		{"window title", "a\x1b]0;owned\ab", "ab"},
		{"terminal link", "\x1b]8;;http://x.example\x1b\\click\x1b]8;;\x1b\\", "click"},
		{"string without an end", "a\x1b]0;the rest is news", "a0;the rest is news"},
		{"sequence without an end", "a\x1b[31", "a"},
		{"a bare escape", "a\x1b", "a"},
		{"escape before a letter of a word", "\x1bé", "é"},
		{"eight-bit sequence", "a\u009b31mb", "ab"},
		{"eight-bit string", "a\u009d0;owned\u009cb", "ab"},
		{"charset switch", "a\x1b(0b", "ab"},
		{"controls", "a\x00\x07\x08b\x7f", "ab"},
		{"direction overrides", "\u202eevil\u202c \u2066x\u2069\u200f", "evil x"},
		{"zero width", "pa\u200bss\u00adword\ufeff", "password"},
		{"tags", "flag\U000e0041\U000e007f", "flag"},
		{"not UTF-8", "a\xffb", "a\ufffdb"},
		{"stacked marks", "a" + strings.Repeat("\u0301", 50), "a" + strings.Repeat("\u0301", maxMarks)},
		{"scripts are left alone", "שלום नमस्ते می\u200cخواهم 日本語 👩‍👩‍👧", "שלום नमस्ते می\u200cخواهم 日本語 👩‍👩‍👧"},
		{"header injection", "News\r\nBcc: all@x.example", "News Bcc: all@x.example"},
		{"only rubbish", "\x1b[0m\u202e\x00", ""},
	}
	for _, tt := range tests {
		if got := Clean(tt.in); got != tt.want {
			t.Errorf("%s: Clean(%q) = %q, want %q", tt.name, tt.in, got, tt.want)
		}
	}
}

func TestLink(t *testing.T) {
	tests := []struct {
		in   string
		href bool
	}{
		{"https://a.example/x?y=1&z=2#f", true},
		{"http://a.example", true},
		{"javascript:alert(1)", false},
		{"JaVaScRiPt:alert(1)", false},
		{"java\nscript:alert(1)", false},
		{"data:text/html,<script>", false},
		{"file:///etc/passwd", false},
		{"//a.example/x", false},
		{"https://", false},
		{"https:///path", false},
		{"https://bank.example@evil.example/", false},
		{"https://a.example/\u202ecod.exe", false},
		{"https://a.example/a b", false},
		{"https://a.example/\"onclick=\"x", false},
		{"https://a.example/<b>", false},
		{"https://a.example/" + strings.Repeat("x", 3000), false},
		{"ftp://a.example/x", false},
		{"", false},
	}
	for _, tt := range tests {
		href, text := link(tt.in)
		if (href != "") != tt.href {
			t.Errorf("link(%q) = %q, want a link: %v", tt.in, href, tt.href)
		}
		if text == "" && tt.in != "" {
			t.Errorf("link(%q) shows nothing", tt.in)
		}
	}
}

func TestClip(t *testing.T) {
	tests := []struct {
		in   string
		n    int
		want string
	}{
		{"short", 10, "short"},
		{"one two three four", 14, "one two…"},
		{"an unbreakable-sequence-of-letters", 16, "an unbreakabl…"},
		{"ééééé", 8, "éé…"},
		{"a", 0, "…"},
	}
	for _, tt := range tests {
		if got := clip(tt.in, tt.n); got != tt.want {
			t.Errorf("clip(%q, %d) = %q, want %q", tt.in, tt.n, got, tt.want)
		}
	}
}

func FuzzClean(f *testing.F) {
	for _, h := range hostile {
		f.Add(h)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := Clean(s)
		if !utf8.ValidString(got) {
			t.Fatalf("Clean(%q) = %q is not UTF-8", s, got)
		}
		if again := Clean(got); again != got {
			t.Fatalf("Clean(%q) = %q, and of that %q", s, got, again)
		}
		for _, r := range got {
			if unicode.IsControl(r) || hidden(r) || unicode.IsSpace(r) && r != ' ' {
				t.Fatalf("Clean(%q) = %q lets %U through", s, got, r)
			}
		}
		if strings.Contains(got, "  ") {
			t.Fatalf("Clean(%q) = %q holds two spaces", s, got)
		}
	})
}

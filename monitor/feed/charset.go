package feed

import (
	"bytes"
	"mime"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode returns the document as UTF-8 without byte order mark and without the
// XML declaration, whose encoding would no longer be true. What the bytes
// themselves show comes first, then the HTTP header, then the declaration;
// what cannot be decoded becomes U+FFFD.
func decode(body []byte, contentType string) string {
	if enc := wide(body); enc != nil {
		return cutDeclaration(decodeWith(enc, body))
	}
	if rest, ok := bytes.CutPrefix(body, []byte("\xef\xbb\xbf")); ok {
		return cutDeclaration(string(bytes.ToValidUTF8(rest, []byte("\ufffd"))))
	}
	if bytes.HasPrefix(body, []byte{0x4c, 0x6f, 0xa7, 0x94}) { // "<?xm" in EBCDIC
		enc := lookup(declared(decodeWith(charmap.CodePage037, body[:min(len(body), 256)])))
		if enc == nil {
			enc = charmap.CodePage037
		}
		return cutDeclaration(decodeWith(enc, body))
	}
	return cutDeclaration(narrow(body, headerCharset(contentType), declared(string(body[:min(len(body), 1024)]))))
}

// narrow decodes text of one byte per character or more, in which ASCII is
// ASCII. The labels are the header's and the declaration's.
func narrow(body []byte, header, prolog string) string {
	valid := utf8.Valid(body)
	if western[strings.ToLower(header)] && prolog != "" {
		// The server's default, while the program that wrote the document
		// knew what it wrote.
		header = ""
	}
	for _, label := range []string{header, prolog} {
		if label == "" {
			continue
		}
		enc := lookup(label)
		if enc == nil {
			continue
		}
		// UTF-8 is told by its bytes: text in another encoding is hardly
		// ever valid, and Latin-1 is what servers say that do not know.
		if isUTF8(enc) || valid && western[strings.ToLower(label)] {
			if valid {
				return string(body)
			}
			continue
		}
		if s := decodeWith(enc, body); !mostlyBroken(s) {
			return s
		}
	}
	switch {
	case valid:
		return string(body)
	case hasMultibyte(body):
		return string(bytes.ToValidUTF8(body, []byte("\ufffd")))
	}
	return decodeWith(charmap.Windows1252, body)
}

// western are the labels that are given by default rather than on purpose.
var western = map[string]bool{
	"iso-8859-1": true, "latin1": true, "latin-1": true, "iso_8859-1": true, "windows-1252": true, "cp1252": true,
	"us-ascii": true, "ascii": true,
}

func isUTF8(enc encoding.Encoding) bool { return enc == unicode.UTF8 }

// hasMultibyte reports whether body holds at least one character of several
// bytes in UTF-8, which makes it UTF-8 with faults rather than something else.
func hasMultibyte(body []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(body); {
		r, n := utf8.DecodeRune(body[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else if n > 1 {
			good++
		}
		i += n
	}
	return good > 0 && good >= bad
}

// mostlyBroken tells a wrong label: more than a tenth of the characters beyond
// ASCII could not be decoded.
func mostlyBroken(s string) bool {
	high, bad := 0, 0
	for _, r := range s {
		if r >= 0x80 {
			high++
		}
		if r == utf8.RuneError {
			bad++
		}
	}
	return bad*10 > high
}

// wide tells UTF-16 and UTF-32 by the byte order mark or by the zeros around
// the first "<".
func wide(b []byte) encoding.Encoding {
	be32, le32 := utf32.UTF32(utf32.BigEndian, utf32.UseBOM), utf32.UTF32(utf32.LittleEndian, utf32.UseBOM)
	be16, le16 := unicode.UTF16(unicode.BigEndian, unicode.UseBOM), unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	has := func(p ...byte) bool { return bytes.HasPrefix(b, p) }
	switch {
	case has(0, 0, 0xfe, 0xff), has(0, 0, 0, '<'):
		return be32
	case has(0xff, 0xfe, 0, 0), has('<', 0, 0, 0):
		return le32
	case has(0xfe, 0xff), has(0, '<'), has(0, '{'), has(0, ' '), has(0, '\n'):
		return be16
	case has(0xff, 0xfe), has('<', 0), has('{', 0), has(' ', 0), has('\n', 0):
		return le16
	}
	return nil
}

func decodeWith(enc encoding.Encoding, body []byte) string {
	out, err := enc.NewDecoder().Bytes(body)
	if err != nil {
		// What was decoded until then is kept.
		out = append(out, "\ufffd"...)
	}
	return string(bytes.TrimPrefix(bytes.ToValidUTF8(out, []byte("\ufffd")), []byte("\ufeff")))
}

func headerCharset(contentType string) string {
	_, params, err := mime.ParseMediaType(contentType)
	if err != nil {
		if _, after, ok := strings.Cut(strings.ToLower(contentType), "charset="); ok {
			return strings.Trim(after, " \"';")
		}
	}
	return params["charset"]
}

var (
	declaration = regexp.MustCompile(`^\s*<\?xml[^>]*?encoding\s*=\s*["']?\s*([A-Za-z0-9._:()+-]+)`)
	xmlProlog   = regexp.MustCompile(`^\s*<\?xml[^>]*?\?>`)
	metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([A-Za-z0-9._:-]+)`)
)

// declared is the encoding that the document itself names.
func declared(head string) string {
	if m := declaration.FindStringSubmatch(head); m != nil {
		return m[1]
	}
	if m := metaCharset.FindStringSubmatch(head); m != nil {
		return m[1]
	}
	return ""
}

func cutDeclaration(s string) string {
	return strings.TrimPrefix(s, xmlProlog.FindString(s))
}

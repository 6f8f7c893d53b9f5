package feed

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

//go:embed codepages.txt
var codepages string

// table is a code page of one byte per character.
type table [256]rune

// pages holds codepages.txt: tables, and names of encodings that the
// libraries know under another name.
var pages = sync.OnceValues(func() (map[string]*table, map[string]string) {
	tables, aliases := map[string]*table{}, map[string]string{}
	for line := range strings.Lines(codepages) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if names, target, ok := strings.Cut(line, " = "); ok {
			for _, n := range strings.Fields(names) {
				aliases[n] = target
			}
			continue
		}
		names, quoted, _ := strings.Cut(line, " \"")
		chars, err := strconv.Unquote(`"` + quoted)
		if err != nil {
			panic(fmt.Sprintf("feed: codepages.txt: %s: %v", names, err))
		}
		t := new(table)
		i := 0
		if utf8.RuneCountInString(chars) == 128 {
			for ; i < 128; i++ {
				t[i] = rune(i)
			}
		}
		for _, r := range chars {
			t[i] = r
			i++
		}
		for _, n := range strings.Fields(names) {
			tables[n] = t
		}
	}
	return tables, aliases
})

// lookup finds an encoding by any name that is in use for it, nil when nobody
// knows it.
func lookup(label string) encoding.Encoding {
	label = strings.ToLower(strings.TrimSpace(label))
	if label == "" {
		return nil
	}
	if enc := known(label); enc != nil {
		return enc
	}
	key := strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' || '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, label)
	tables, aliases := pages()
	for _, k := range []string{key, strings.TrimPrefix(key, "x"), strings.TrimPrefix(key, "cs")} {
		if t, ok := tables[k]; ok {
			return t
		}
		if target, ok := aliases[k]; ok {
			return known(target)
		}
	}
	return nil
}

// known asks the libraries.
func known(label string) encoding.Encoding {
	if enc, name := charset.Lookup(label); enc != nil && name != "replacement" {
		// In bytes that were seen not to be wide, such a label is wrong.
		if name == "utf-8" || strings.HasPrefix(name, "utf-16") {
			return unicode.UTF8
		}
		return enc
	}
	switch label {
	case "us-ascii":
		return known("windows-1252")
	case "hz-gb-2312": // browsers dropped it
		return simplifiedchinese.HZGB2312
	}
	if enc, err := ianaindex.IANA.Encoding(label); err == nil && enc != nil {
		return enc
	}
	return nil
}

// NewDecoder makes a table an encoding.Encoding.
func (t *table) NewDecoder() *encoding.Decoder {
	return &encoding.Decoder{Transformer: tableDecoder{t: t}}
}

// NewEncoder completes the interface. Nothing is ever encoded.
func (t *table) NewEncoder() *encoding.Encoder { return encoding.Nop.NewEncoder() }

type tableDecoder struct {
	transform.NopResetter
	t *table
}

func (d tableDecoder) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for _, c := range src {
		r := d.t[c]
		if nDst+utf8.RuneLen(r) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += utf8.EncodeRune(dst[nDst:], r)
		nSrc++
	}
	return nDst, nSrc, nil
}

package page

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"hash/fnv"
	"html"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// fold joins runs of white space (no-break and zero-width ones too) into one blank and drops soft hyphens and other invisible marks.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	gap := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Zs, r):
			gap = true
			continue
		case invisible(r):
			continue
		}
		if gap && b.Len() > 0 {
			b.WriteByte(' ')
		}
		gap = false
		b.WriteRune(r)
	}
	return b.String()
}

// invisible says whether a character is there for the typesetter only.
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e':
		return true
	}
	return r < ' ' || r == 0x7f
}

var plainMarks = strings.NewReplacer(
	"“", `"`, "”", `"`, "„", `"`, "‟", `"`, "«", `"`, "»", `"`, "″", `"`, "``", `"`, "''", `"`,
	"‘", "'", "’", "'", "‚", "'", "‛", "'", "′", "'", "`", "'", "´", "'", "ʼ", "'",
	"–", "-", "—", "-", "‑", "-", "‐", "-", "−", "-", "―", "-", "--", "-",
	"…", "...", "\u2060", "",
)

// normal is s as it is compared: entities resolved, NFC, quotation marks and dashes made plain, white space folded, no blank before or
// after a dash (outlets set them differently). Letters keep their case: "march" and "March" are a change.
func normal(s string) string {
	if strings.Contains(s, "&") {
		s = html.UnescapeString(s)
	}
	s = plainMarks.Replace(norm.NFC.String(fold(s)))
	s = strings.ReplaceAll(s, " - ", "-")
	return fold(s)
}

// blockHash identifies a block's text for learning what repeats on a host. Digits are folded, so that "3 comments" and "4 comments" are
// the same furniture.
func blockHash(b Block) string {
	s := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return '0'
		}
		return unicode.ToLower(r)
	}, normal(b.Text))
	h := sha256.Sum256([]byte(s))
	return hex.EncodeToString(h[:8])
}

// TextHash identifies a version's title and text. It is the same for texts that differ only in quotation marks, dashes, entities, soft
// hyphens, Unicode composition or white space, or in how paragraphs are cut.
func TextHash(title string, blocks []Block) string {
	h := sha256.New()
	h.Write([]byte(normal(title)))
	h.Write([]byte{0})
	for _, b := range blocks {
		h.Write([]byte(normal(b.Text)))
		h.Write([]byte{' '})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// Bounds of a sketch: how many hashes it keeps, and how many words make a shingle.
const (
	sketchSize  = 64
	shingleSize = 3
)

// Shingles is a sketch of a text for finding copies of it: the lowest 64 hashes of its three-word runs, ascending. Case, quotation marks,
// dashes and punctuation do not count, headings neither. The share of hashes that two sketches have in common among the lowest 64 of both
// estimates how much of the texts is the same.
func Shingles(blocks []Block) []uint64 {
	seen := map[uint64]bool{}
	var all []uint64
	for _, b := range blocks {
		if b.Kind == Heading || b.Kind == Promotion {
			continue
		}
		w := foldedWords(b.Text)
		for i := 0; i+shingleSize <= len(w); i++ {
			f := fnv.New64a()
			f.Write([]byte(strings.Join(w[i:i+shingleSize], " ")))
			x := mix(f.Sum64())
			if !seen[x] {
				seen[x] = true
				all = append(all, x)
			}
		}
	}
	slices.SortFunc(all, cmp.Compare)
	return slices.Clip(all[:min(sketchSize, len(all))])
}

// mix spreads a hash's bits (the finaliser of SplitMix64), as FNV's high bits depend too little on the last bytes.
func mix(x uint64) uint64 {
	x ^= x >> 30
	x *= 0xbf58476d1ce4e5b9
	x ^= x >> 27
	x *= 0x94d049bb133111eb
	return x ^ x>>31
}

// foldedWords are a text's words in lower case without punctuation; apostrophes are dropped, hyphens part words.
func foldedWords(s string) []string {
	s = strings.ReplaceAll(strings.ToLower(normal(s)), "'", "")
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

package diffing

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// maxTokenProduct bounds the word-level comparison of one pair of sentences: the comparison's worst case grows with the product of the two
// lengths, and beyond this one (two unrelated runs of 2,500 tokens) a reader is shown the whole of both instead.
const maxTokenProduct = 6_250_000

// tokenRune is the rune that stands for the i-th distinct token; surrogates are skipped because they do not survive conversion to a string.
func tokenRune(i int) rune {
	if i++; i >= 0xD800 {
		i += 0x800
	}
	return rune(i)
}

// runeDiff compares two lists of keys and calls step for each run of kept, dropped and inserted keys, in order, with its length.
func runeDiff(a, b []string, step func(op diffmatchpatch.Operation, n int)) {
	ids := make(map[string]rune)
	code := func(list []string) []rune {
		out := make([]rune, len(list))
		for i, s := range list {
			id, ok := ids[s]
			if !ok {
				id = tokenRune(len(ids))
				ids[s] = id
			}
			out[i] = id
		}
		return out
	}
	d := diffmatchpatch.New()
	d.DiffTimeout = 0 // a time limit would make the result depend on the machine's load
	for _, x := range d.DiffMainRunes(code(a), code(b), false) {
		step(x.Type, len([]rune(x.Text)))
	}
}

// wordDiff lists the runs of words that two sentences share or that one has alone. The runs kept and inserted, joined, give the new text.
// With exact unset, words that differ in typography alone count as kept, in their new form.
func wordDiff(before, after string, exact bool) []Word {
	a, b := tokens(before), tokens(after)
	if len(a)*len(b) > maxTokenProduct {
		return join([]Word{{"-", before}, {"+", after}})
	}
	ka, kb := a, b
	if !exact {
		ka, kb = foldAll(a), foldAll(b)
	}
	var out []Word
	i, j := 0, 0
	runeDiff(ka, kb, func(op diffmatchpatch.Operation, n int) {
		switch op {
		case diffmatchpatch.DiffEqual:
			out = append(out, Word{"=", strings.Join(b[j:j+n], "")})
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			out = append(out, Word{"-", strings.Join(a[i:i+n], "")})
			i += n
		case diffmatchpatch.DiffInsert:
			out = append(out, Word{"+", strings.Join(b[j:j+n], "")})
			j += n
		}
	})
	return join(out)
}

func foldAll(list []string) []string {
	out := make([]string, len(list))
	for i, t := range list {
		out[i] = foldToken(t)
	}
	return out
}

// join makes runs readable: a bare space between two changes belongs to both, and neighbouring changes become one of each sort.
func join(in []Word) []Word {
	var out []Word
	var minus, plus strings.Builder
	flush := func() {
		if minus.Len() > 0 {
			out = append(out, Word{"-", minus.String()})
		}
		if plus.Len() > 0 {
			out = append(out, Word{"+", plus.String()})
		}
		minus.Reset()
		plus.Reset()
	}
	for i, w := range in {
		switch {
		case w.Op == "-":
			minus.WriteString(w.Text)
		case w.Op == "+":
			plus.WriteString(w.Text)
		case strings.TrimSpace(w.Text) == "" && minus.Len() > 0 && plus.Len() > 0 && i+1 < len(in):
			minus.WriteString(w.Text)
			plus.WriteString(w.Text)
		default:
			flush()
			out = append(out, w)
		}
	}
	flush()
	return out
}

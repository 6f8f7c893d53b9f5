package claim

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strconv"
	"strings"
)

// maxKeys bounds the index entries of one claim.
const maxKeys = 40

// Keys returns the index entries under which a claim is found again: "n:" names, "t:" content words (by concept where they have one, so
// that a paraphrase is found), "#:" numbers, "d:" dates, "q:" word runs of direct quotes. At most 40, the most telling ones, sorted; the
// same claim always has the same keys.
func Keys(c Claim) []string {
	return read(c).keys()
}

func (r *reading) keys() []string {
	units := slices.Clone(r.units)
	slices.SortStableFunc(units, func(a, b unit) int { return cmp.Compare(b.weight, a.weight) })
	seen := map[string]bool{}
	var out []string
	add := func(k string) {
		if len(out) < maxKeys && !seen[k] {
			seen[k] = true
			out = append(out, k)
		}
	}
	for _, u := range units {
		if u.kind != termUnit {
			for _, k := range u.keys {
				add(k)
			}
		}
	}
	for _, k := range quoteKeys(r.claim) {
		add(k)
	}
	for _, u := range units {
		for _, k := range u.keys {
			add(k)
		}
	}
	slices.Sort(out)
	return out
}

// quoteKeys returns hashed runs of four words of the direct quotes, every second one, eight at most.
func quoteKeys(c Claim) []string {
	var out []string
	for _, q := range c.Quotes {
		if q.Start < 0 || q.End > len(c.Text) || q.Start >= q.End {
			continue
		}
		w := Words(clip(c.Text[q.Start:q.End]))
		for i := 0; i+4 <= len(w) && len(out) < 8; i += 2 {
			h := fnv.New32a()
			h.Write([]byte(strings.Join(w[i:i+4], " ")))
			out = append(out, "q:"+strconv.FormatUint(uint64(h.Sum32()), 36))
		}
	}
	return out
}

package claim

import (
	"slices"
	"strings"
)

// Register knows names: people, bodies and places with the other names that each goes by, learned from texts and listed by the user.
type Register struct {
	names map[string]*Name    // by canonical name
	index map[string][]string // folded alias to canonical names, sorted
}

// NewRegister returns a register that knows the given names.
func NewRegister(names []Name) *Register {
	r := &Register{names: map[string]*Name{}, index: map[string][]string{}}
	for _, n := range names {
		r.put(n)
	}
	return r
}

func (r *Register) put(n Name) {
	c := n
	c.Aliases = slices.Clone(n.Aliases)
	r.names[n.Name] = &c
	r.point(n.Name, n.Name)
	for _, a := range n.Aliases {
		r.point(a, n.Name)
	}
}

// point makes an alias lead to a canonical name.
func (r *Register) point(alias, name string) {
	k := nameKey(alias)
	if k == "" {
		return
	}
	if i, ok := slices.BinarySearch(r.index[k], name); !ok {
		r.index[k] = slices.Insert(r.index[k], i, name)
	}
}

// nameKey folds a name for look-up: lower case, no accents, no possessive, no leading article.
func nameKey(s string) string {
	return strings.TrimPrefix(strings.Join(Words(s), " "), "the ")
}

// Names returns every entry, sorted by canonical name.
func (r *Register) Names() []Name {
	out := make([]Name, 0, len(r.names))
	for _, n := range r.names {
		out = append(out, *n)
	}
	slices.SortFunc(out, func(a, b Name) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// Resolve returns the one entry that a text can name: its canonical name or an alias, in any case, with or without article and possessive.
func (r *Register) Resolve(text string) (Name, bool) {
	if found := r.index[nameKey(text)]; len(found) == 1 {
		return *r.names[found[0]], true
	}
	return Name{}, false
}

// Learn adds the names of a document to the register and returns the entries that are new or changed.
func (r *Register) Learn(d Document) []Name {
	changed := map[string]bool{}
	for _, s := range d.Sentences {
		for _, run := range capitalRuns(tokens(s.Text)) {
			if len(run) < 2 {
				continue
			}
			name := s.Text[run[0].start:run[len(run)-1].end]
			if _, ok := r.Resolve(name); !ok {
				r.put(Name{Name: name, Kind: Other, Since: d.Published})
				changed[name] = true
			}
		}
	}
	var out []Name
	for _, n := range r.Names() {
		if changed[n.Name] {
			out = append(out, n)
		}
	}
	return out
}

// capitalRuns returns the runs of capitalised words, the sentence's first word left out.
func capitalRuns(ts []token) [][]token {
	var out [][]token
	var run []token
	for i, t := range ts {
		if i > 0 && t.kind == wordToken && t.upper && !IsStop(t.low) {
			run = append(run, t)
			continue
		}
		if len(run) > 0 {
			out = append(out, run)
		}
		run = nil
	}
	if len(run) > 0 {
		out = append(out, run)
	}
	return out
}

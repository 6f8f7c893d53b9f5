package claim

import (
	"slices"
	"strings"
)

// Register knows names: people, bodies and places with the other names that each goes by, learned from texts and listed by the user.
// It is not safe for use by several goroutines while one of them calls Learn.
type Register struct {
	names map[string]*Name    // by canonical name
	index map[string][]string // folded name or alias to canonical names, sorted
	parts map[string][]string // folded part of a name that can stand for it (surname, "safety board") to canonical names, sorted
	heads map[string]int      // first word of a key of the two to the most words that such a key had: most words begin none
	// touched are the canonical names of the entries that Learn has stored since it began.
	touched map[string]bool
}

// NewRegister returns a register that knows the given names: those of the store and those that the user lists.
func NewRegister(names []Name) *Register {
	r := &Register{names: map[string]*Name{}, index: map[string][]string{}, parts: map[string][]string{}, heads: map[string]int{}}
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b Name) int { return strings.Compare(a.Name, b.Name) })
	for _, n := range sorted {
		if n.Kind == "" {
			n.Kind = guessKind(n)
		}
		r.put(n)
	}
	for _, n := range sorted {
		r.foldInto(n)
	}
	return r
}

// guessKind goes by the words of a name that the user listed without saying what it is.
func guessKind(n Name) NameKind {
	sc := newScan(sentenceOf("the story says "+n.Name+"."), false, nil)
	if len(sc.runs) > 0 {
		e := sc.weigh(sc.runs[0])
		for _, a := range n.Aliases {
			if w := Words(a); len(w) > 1 && (politeTitles[w[0]] || hasClass("title", w[0])) {
				e.person += 4
			}
		}
		return e.kind()
	}
	return Other
}

// foldInto drops a learned entry whose whole name is an alias of a fuller one.
func (r *Register) foldInto(n Name) {
	if n.User || r.names[n.Name] == nil {
		return
	}
	for _, other := range r.index[nameKey(n.Name)] {
		if other != n.Name && len(r.names[other].Name) > len(n.Name) && sameKind(r.names[other].Kind, n.Kind) {
			r.drop(n.Name)
			return
		}
	}
}

func sameKind(a, b NameKind) bool { return a == b || a == Other || b == Other }

// put stores an entry and points its names to it.
func (r *Register) put(n Name) {
	if old := r.names[n.Name]; old != nil { // the same name twice: the user's word counts
		n.Aliases = append(slices.Clone(old.Aliases), n.Aliases...)
		n.User = n.User || old.User
		if n.Role == "" {
			n.Role = old.Role
		}
		if n.Kind == Other {
			n.Kind = old.Kind
		}
		r.drop(n.Name)
	}
	c := n
	c.Aliases = nil
	for _, a := range n.Aliases {
		if nameKey(a) != nameKey(n.Name) && !slices.Contains(c.Aliases, a) {
			c.Aliases = append(c.Aliases, a)
		}
	}
	slices.Sort(c.Aliases)
	r.names[n.Name] = &c
	if r.touched != nil {
		r.touched[n.Name] = true
	}
	r.eachKey(&c, func(m map[string][]string, key string) {
		if i, ok := slices.BinarySearch(m[key], c.Name); !ok {
			m[key] = slices.Insert(slices.Clone(m[key]), i, c.Name) // lists handed out stay as they are
		}
		head, _, _ := strings.Cut(key, " ")
		r.heads[head] = max(r.heads[head], 1+strings.Count(key, " "))
	})
}

// drop forgets an entry.
func (r *Register) drop(name string) {
	n := r.names[name]
	r.eachKey(n, func(m map[string][]string, key string) {
		if i, ok := slices.BinarySearch(m[key], name); ok {
			m[key] = slices.Delete(slices.Clone(m[key]), i, i+1)
			if len(m[key]) == 0 {
				delete(m, key)
			}
		}
	})
	delete(r.names, name)
}

// eachKey calls f for every key under which an entry is found.
func (r *Register) eachKey(n *Name, f func(m map[string][]string, key string)) {
	for _, a := range append([]string{n.Name}, n.Aliases...) {
		if k := nameKey(a); k != "" {
			f(r.index, k)
		}
	}
	for _, p := range nameParts(n) {
		f(r.parts, p)
	}
}

// nameParts returns the folded parts of a name that writers use for the whole: a person's first name and surname, a body's first word and
// its last words ("Pellhaven Harbour Trust": "pellhaven", "harbour trust", "trust"), an outlet's and a place's last word.
func nameParts(n *Name) []string {
	words := strings.Fields(nameKey(n.Name))
	if len(words) < 2 {
		return nil
	}
	var out []string
	add := func(s string) {
		if _, nation := country(s); nation { // "Russian TV" is not what "Russian" means
			return
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	switch n.Kind {
	case Person:
		add(words[len(words)-1])
		add(words[0])
		if len(words) > 2 {
			add(strings.Join(words[1:], " "))
			add(words[len(words)-2])
		}
	case Body:
		if n.Role == outletRole { // "Ostrand" is a town, whatever the Ostrand Post is called
			add(words[len(words)-1])
			if letters := initials(words); len(letters) > 1 {
				add(letters)
			}
			break
		}
		if i := slices.IndexFunc(words, func(w string) bool { return w == "of" || w == "for" }); i > 0 {
			add(strings.Join(words[:i], " "))
			add(words[i-1])
			break
		}
		if letters := initials(words); len(letters) > 1 {
			add(letters)
		}
		if !isCommon(words[0]) {
			add(words[0])
			if len(words) > 2 {
				add(strings.Join(words[:2], " "))
			}
		}
		for i := 1; i < len(words); i++ {
			if words[i] != "and" && words[i-1] != "and" {
				add(strings.Join(words[i:], " "))
			}
		}
	case Place:
		if hasClass("place", words[len(words)-1]) {
			add(words[len(words)-1])
		}
	}
	return out
}

// initials returns the first letters of a name's words, small words left out: what the name is abbreviated to.
func initials(words []string) string {
	var b strings.Builder
	for _, w := range words {
		if !IsStop(w) && w != "" {
			b.WriteString(w[:1])
		}
	}
	return b.String()
}

// nameKey folds a name for look-up: lower case, no accents, no possessive, no leading article.
func nameKey(s string) string {
	words := Words(s)
	if len(words) > 1 && words[0] == "the" {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// withoutTitles takes the titles off a folded name.
func withoutTitles(key string) string {
	for {
		head, rest, ok := strings.Cut(key, " ")
		if !ok || !hasClass("title", head) {
			return key
		}
		key = rest
	}
}

// Names returns every entry, sorted by canonical name.
func (r *Register) Names() []Name {
	out := make([]Name, 0, len(r.names))
	for _, n := range r.names {
		out = append(out, n.clone())
	}
	slices.SortFunc(out, func(a, b Name) int { return strings.Compare(a.Name, b.Name) })
	return out
}

// clone returns a copy that shares nothing with the register.
func (n *Name) clone() Name {
	c := *n
	c.Aliases = slices.Clone(n.Aliases)
	return c
}

// Resolve returns the one entry that a text can name: by its canonical name or an alias, in any case, with or without article, title and
// possessive, or by a part that only one entry has.
func (r *Register) Resolve(text string) (Name, bool) {
	found := r.lookup(nameKey(text))
	if len(found) != 1 {
		return Name{}, false
	}
	return r.names[found[0]].clone(), true
}

// lookup returns the canonical names that a folded text can stand for, the surest first: whole names, names behind titles, parts.
func (r *Register) lookup(key string) []string {
	if key == "" {
		return nil
	}
	if found := r.index[key]; len(found) > 0 {
		return r.preferUser(found)
	}
	bare := withoutTitles(key)
	if bare != key {
		if found := r.index[bare]; len(found) > 0 {
			return r.preferUser(r.only(found, Person))
		}
	}
	found := r.parts[bare]
	if bare != key {
		return r.only(found, Person)
	}
	return found
}

// preferUser keeps the entries that the user listed, where there are any.
func (r *Register) preferUser(names []string) []string {
	if len(names) < 2 {
		return names
	}
	var out []string
	for _, n := range names {
		if r.names[n].User {
			out = append(out, n)
		}
	}
	if len(out) > 0 {
		return out
	}
	return names
}

func (r *Register) only(names []string, kind NameKind) []string {
	var out []string
	for _, n := range names {
		if sameKind(r.names[n].Kind, kind) {
			out = append(out, n)
		}
	}
	return out
}

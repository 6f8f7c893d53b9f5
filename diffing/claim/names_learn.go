package claim

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"storywatch/diffing"
)

func sentenceOf(text string) diffing.Sentence { return diffing.Sentence{Text: text} }

// candidate is a name as a document writes it, with the evidence of all its mentions.
type candidate struct {
	evidence
	key     string
	text    string
	words   int
	acronym string
	at      int // order of its first mention
}

// Learn adds the names of a document to the register and returns the entries that are new or changed, sorted by name. What it learns
// depends on the document and on what the register knew, on nothing else.
func (r *Register) Learn(d Document) []Name {
	r.touched = map[string]bool{}
	if d.Outlet != "" {
		r.learnOutlet(d)
	}
	for _, c := range gather(d) {
		r.take(c, d.Published)
	}
	var out []Name
	for _, name := range slices.Sorted(maps.Keys(r.touched)) {
		if n := r.names[name]; n != nil {
			out = append(out, n.clone())
		}
	}
	r.touched = nil
	return out
}

func (r *Register) learnOutlet(d Document) {
	if found := r.index[nameKey(d.Outlet)]; len(found) == 0 {
		r.put(Name{Name: strings.TrimPrefix(d.Outlet, "The "), Kind: Body, Role: outletRole, Since: d.Published})
	}
}

// outletRole is the role of a body that is known as a news outlet.
const outletRole = "news outlet"

// gather collects the candidates of a document, long ones first, so that "Vekkel" meets "Dorian Vekkel" already known.
func gather(d Document) []*candidate {
	found := map[string]*candidate{}
	order := 0
	for _, s := range d.Scan().scanned {
		sc := s.scan
		if sc.loud {
			continue
		}
		for _, run := range sc.runs {
			key := nameKey(run.text)
			if key == "" {
				continue
			}
			c := found[key]
			if c == nil {
				c = &candidate{key: key, text: plainName(run.text), words: len(strings.Fields(plainName(run.text))), at: order}
				found[key] = c
			}
			order++
			e := sc.weigh(run)
			if strings.ToUpper(c.text) == c.text && strings.ToUpper(run.text) != run.text { // seen in capitals first
				c.text = plainName(run.text)
			}
			c.add(e)
			c.acronym = cmp.Or(c.acronym, run.acronym)
		}
	}
	list := slices.Collect(maps.Values(found))
	slices.SortFunc(list, func(a, b *candidate) int {
		return cmp.Or(-cmp.Compare(min(a.words, 2), min(b.words, 2)), cmp.Compare(a.at, b.at))
	})
	return list
}

// plainName folds the white space of a name and takes off an article; names in capitals, as datelines set them, get small letters.
func plainName(s string) string {
	fields := strings.Fields(s)
	if len(fields) > 1 && strings.EqualFold(fields[0], "the") {
		fields = fields[1:]
	}
	long := len(fields) > 1 && strings.ToUpper(s) == s && slices.ContainsFunc(fields, func(f string) bool { return len(f) > 4 && !strings.Contains(f, ".") })
	for i, f := range fields {
		rs := []rune(f)
		if strings.Contains(f, ".") {
			continue
		}
		if long || len(fields) > 1 && len(rs) > 3 && strings.ToUpper(f) == f && strings.ToLower(f) != f || len(fields) == 1 && len(rs) > 6 && strings.ToUpper(f) == f {
			fields[i] = string(rs[:1]) + strings.ToLower(string(rs[1:]))
		}
	}
	return strings.Join(fields, " ")
}

// take brings one candidate into the register: as what is known already, as a longer or another form of it, or as a new name.
func (r *Register) take(c *candidate, since time.Time) {
	kind := c.kind()
	if name, ok := country(c.key); ok {
		if r.names[name] == nil && len(r.index[c.key]) == 0 {
			r.put(Name{Name: name, Kind: Place, Since: since})
		}
		return
	}
	if found := r.index[c.key]; len(found) > 0 {
		for _, name := range r.preferUser(found) {
			r.refine(name, c)
		}
		return
	}
	if c.words == 1 {
		r.takeSingle(c, kind, since)
		return
	}
	if r.adjacent(c) {
		return
	}
	if name, ok := r.variant(c, kind); ok {
		r.alias(name, c.text)
		r.refine(name, c)
		return
	}
	n := Name{Name: c.text, Kind: kind, Role: c.role, Since: since}
	if c.acronym != "" {
		n.Kind = Body
		n.Aliases = append(n.Aliases, c.acronym)
	}
	n.Aliases = append(n.Aliases, r.absorb(c, n.Kind)...)
	r.put(n)
}

// adjacent reports whether a candidate of two words is two people who happen to stand side by side: "told Hask Venmore would go".
func (r *Register) adjacent(c *candidate) bool {
	words := strings.Fields(c.key)
	if len(words) != 2 {
		return false
	}
	a, b := r.surnamed(words[0]), r.surnamed(words[1])
	return a != "" && b != "" && a != b
}

// surnamed returns the person whose surname a folded word is.
func (r *Register) surnamed(word string) string {
	for _, name := range r.lookup(word) {
		key := nameKey(name)
		if r.names[name].Kind == Person && (key == word || strings.HasSuffix(key, " "+word)) {
			return name
		}
	}
	return ""
}

// takeSingle brings in a name of one word.
func (r *Register) takeSingle(c *candidate, kind NameKind, since time.Time) {
	if found := r.parts[c.key]; len(found) > 0 && kind != Place {
		if len(found) == 1 && sameKind(r.names[found[0]].Kind, kind) {
			if !isCommon(c.key) {
				r.alias(found[0], c.text)
			}
			r.refine(found[0], c)
		}
		return
	}
	if left, right, ok := strings.Cut(c.text, "-"); ok && r.known(left) && r.known(right) {
		return
	}
	if isCommon(c.key) || len(c.key) < 2 || hasClass("title", c.key) || !c.strong && (c.count < 2 || looksCommon(c.key)) {
		return
	}
	if kind == Other && looksCommon(c.key) {
		return
	}
	r.put(Name{Name: c.text, Kind: kind, Role: c.role, Since: since})
}

// known reports whether a text names something in the register or a country.
func (r *Register) known(text string) bool {
	key := nameKey(text)
	_, ok := country(key)
	return ok || len(r.lookup(key)) > 0 || hasClass("metonym", key)
}

// absorb drops the entries of one word that a longer name now stands for ("Vekkel" when "Dorian Vekkel" appears) and returns their names.
func (r *Register) absorb(c *candidate, kind NameKind) []string {
	if kind != Person && kind != Body {
		return nil
	}
	var out []string
	words := strings.Fields(c.key)
	short := words[len(words)-1]
	if kind == Body {
		short = words[0]
	}
	for _, name := range slices.Clone(r.index[short]) {
		old := r.names[name]
		if !old.User && nameKey(old.Name) == short && sameKind(old.Kind, kind) && !isCommon(short) {
			out = append(out, old.Name)
			out = append(out, old.Aliases...)
			r.drop(name)
		}
	}
	return out
}

// variant finds the entry that a name of several words is another form of: the same person with another spelling or middle name, a body by
// its last words, the acronym's long form.
func (r *Register) variant(c *candidate, kind NameKind) (string, bool) {
	if c.acronym != "" {
		for _, name := range r.index[nameKey(c.acronym)] {
			old := r.names[name]
			if old.Name == c.acronym && !old.User {
				r.drop(name)
				r.put(Name{Name: c.text, Kind: Body, Aliases: append([]string{c.acronym}, old.Aliases...), Role: old.Role, Since: old.Since})
			}
			if old.Kind == Body {
				return cmp.Or(r.firstOf(c.key), name), true
			}
		}
	}
	if name, ok := r.misspelt(c, kind); ok {
		return name, true
	}
	if kind == Body || kind == Place {
		if found := r.parts[c.key]; len(found) == 1 && r.names[found[0]].Kind == kind {
			return found[0], true
		}
		return "", false
	}
	if found := r.parts[c.key]; len(found) == 1 && r.names[found[0]].Kind == Person { // a surname of two words
		return found[0], true
	}
	words := strings.Fields(c.key)
	first, last := words[0], soundKey(words[len(words)-1])
	for _, name := range r.parts[first] {
		old := strings.Fields(nameKey(name))
		if r.names[name].Kind == Person && old[0] == first && soundKey(old[len(old)-1]) == last {
			return name, true
		}
	}
	return "", false
}

// misspelt finds the entry that a name of several words is a slip of: all words agree but one, which differs by a letter or two that are
// wrong, missing or swapped.
func (r *Register) misspelt(c *candidate, kind NameKind) (string, bool) {
	words := strings.Fields(c.key)
	seen := map[string]bool{}
	for _, part := range []string{words[0], words[len(words)-1], strings.Join(words[1:], " ")} {
		for _, name := range r.parts[part] {
			if seen[name] || !sameKind(r.names[name].Kind, kind) {
				continue
			}
			seen[name] = true
			old := strings.Fields(nameKey(name))
			if len(old) == len(words) && oneSlip(old, words) {
				return name, true
			}
		}
	}
	return "", false
}

func oneSlip(a, b []string) bool {
	slips := 0
	for i := range a {
		if a[i] != b[i] {
			slips++
			if len(a[i]) < 5 || !slip(a[i], b[i]) {
				return false
			}
		}
	}
	return slips == 1
}

// slip reports whether two words differ by one letter wrong, missing or too many, or by two neighbours swapped.
func slip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	switch {
	case len(a) < len(b):
		return a[i:] == b[i+1:]
	case i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]:
		return true
	}
	return i < len(a) && a[i+1:] == b[i+1:] && i > 0
}

// firstOf returns the first entry under a folded name, "" without one.
func (r *Register) firstOf(key string) string {
	if found := r.index[key]; len(found) > 0 {
		return found[0]
	}
	return ""
}

// soundKey folds the spellings that one name gets when it is transliterated: "Zelenskyy", "Zelensky", "Zelenskiy".
func soundKey(w string) string {
	w = strings.NewReplacer("iy", "y", "yy", "y", "ij", "y", "ii", "y", "kh", "h", "ks", "x", "ie", "e", "ye", "e", "yo", "o", "w", "v", "j", "y",
		"ph", "f", "tz", "z", "ts", "z", "q", "k", "ck", "k").Replace(w)
	var b strings.Builder
	var last rune
	for _, x := range w {
		if x != last {
			b.WriteRune(x)
		}
		last = x
	}
	return strings.TrimRight(b.String(), "y") + "."
}

// refine adds to a known entry what a document says of it: kind where it was open, the role.
func (r *Register) refine(name string, c *candidate) {
	n := *r.names[name]
	kind := c.kind()
	changed := false
	if n.Kind == Other && kind != Other {
		n.Kind, changed = kind, true
	}
	if c.role != "" && roleKey(c.role) != roleKey(n.Role) && kind == n.Kind && !(n.Role != "" && strings.Contains(n.Role, c.role)) && n.Role != outletRole {
		n.Role, changed = c.role, true
	}
	if c.acronym != "" && !slices.Contains(n.Aliases, c.acronym) {
		n.Aliases, changed = append(slices.Clone(n.Aliases), c.acronym), true
	}
	if changed {
		r.drop(name)
		r.put(n)
	}
}

// roleKey folds a role so that abbreviated titles are no news: "Det Supt" is "Detective Superintendent".
func roleKey(role string) string {
	words := Words(role)
	for i, w := range words {
		if full := fullTitles[w]; full != "" {
			words[i] = full
		}
	}
	return strings.Join(words, " ")
}

var fullTitles = map[string]string{
	"det": "detective", "supt": "superintendent", "insp": "inspector", "sgt": "sergeant", "capt": "captain", "col": "colonel",
	"gen": "general", "lt": "lieutenant", "maj": "major", "cmdr": "commander", "adm": "admiral", "gov": "governor", "sen": "senator", "rep": "representative",
	"prof": "professor", "rev": "reverend", "pres": "president", "ceo": "chief executive", "vp": "vice president", "pm": "prime minister",
}

// alias adds another name to an entry.
func (r *Register) alias(name, alias string) {
	n := *r.names[name]
	if slices.Contains(n.Aliases, alias) || nameKey(alias) == nameKey(n.Name) {
		return
	}
	n.Aliases = append(slices.Clone(n.Aliases), alias)
	r.drop(name)
	r.put(n)
}

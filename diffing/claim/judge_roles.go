package claim

// described holds by which words the people and bodies of a sentence and its candidates are described: the index keys of their roles. With
// it "the supplier" meets the name of whom another known claim calls a supplier.
type described map[string]map[string]bool

// add takes the roles that a sentence gives to its names.
func (d described) add(r *reading, memo *Memo) {
	for _, m := range r.claim.Names {
		if m.Role == "" || m.Kind != Person && m.Kind != Body {
			continue
		}
		name := m.Name
		if name == "" {
			name = m.Text
		}
		name = foldName(name)
		role := memo.read(Claim{Text: m.Role})
		for i := range role.units {
			u := &role.units[i]
			if u.kind != termUnit || u.weight < 0.3 {
				continue
			}
			if d[name] == nil {
				d[name] = map[string]bool{}
			}
			for _, k := range u.keys {
				d[name][k] = true
			}
		}
	}
}

// means reports whether one unit is a name and the other a word that describes whom it names.
func (d described) means(a, b *unit) bool {
	if a.kind == termUnit && b.kind == nameUnit {
		a, b = b, a
	}
	if a.kind != nameUnit || b.kind != termUnit {
		return false
	}
	words := d[a.text]
	if words == nil {
		return false
	}
	for _, k := range b.keys {
		if words[k] {
			return true
		}
	}
	return false
}

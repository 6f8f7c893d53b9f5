package question

import (
	"slices"

	"storywatch/diffing/claim"
)

// role is how a phrase of a sentence relates to the candidate.
type roleAt struct {
	phrase int
	role   string
}

// rolesAt lists the verbs and nouns that a candidate's phrase stands to in a role.
func (g grammar) rolesAt(ci int) []roleAt {
	var out []roleAt
	me := func(x int) bool {
		if x < 0 {
			return false
		}
		if g.same[x] == g.same[ci] {
			return true
		}
		return slices.ContainsFunc(g.listed(x), func(y int) bool { return g.same[y] == g.same[ci] })
	}
	for k, p := range g.ps {
		switch p.part {
		case verbPart:
			subj, obj := g.subject(k), g.object(k)
			role := ""
			switch {
			case me(subj) && p.passive:
				role = "passive subject"
			case me(subj):
				role = "subject"
			case me(obj):
				role = "object"
			case me(g.prepObject(k, "by")) && p.passive:
				role = "agent"
			default:
				for _, prep := range rolePreps {
					if me(g.prepObject(k, prep)) {
						role = "behind " + prep
						break
					}
				}
			}
			if p.participle && k > 0 && me(k-1) && role == "" {
				role = "passive subject"
			}
			if role != "" {
				if p.negative {
					role = "not " + role
				}
				out = append(out, roleAt{k, role})
			}
			if !p.negative && me(subj) { // "X faces charges", "X is under investigation"
				if obj >= 0 {
					out = append(out, roleAt{obj, "had"})
				}
				for _, prep := range rolePreps {
					if x := g.prepObject(k, prep); x >= 0 {
						out = append(out, roleAt{x, "had"})
					}
				}
			}
			if !p.negative && subj >= 0 && !me(subj) && role != "" { // "suspicion fell on X"
				out = append(out, roleAt{subj, "lands"})
			}
			if !p.negative && obj >= 0 && role != "" && !me(obj) && !me(subj) { // "opened an inquiry into X"
				out = append(out, roleAt{obj, "lands"})
			}
		case nounPart:
			if g.same[k] == g.same[ci] && k != ci {
				out = append(out, roleAt{k, "is"})
				continue
			}
			if g.is(k-1, nounPart) && g.ps[k-1].owner && me(k-1) {
				out = append(out, roleAt{k, "owns"})
				continue
			}
			if g.is(k+1, prepPart) && g.is(k+2, nounPart) && me(g.last(k+2)) {
				out = append(out, roleAt{k, "then " + g.ps[k+1].word})
			}
		}
	}
	return out
}

var rolePreps = []string{"against", "of", "on", "to", "at", "for", "from", "into", "under", "as", "with", "in"}

// measureRoles adds how the candidate stands to the verbs and nouns of the senses asked for, and of others.
func (r *rosterRun) measureRoles(sc rosterScene, m mention, add func(string, bool) bool) {
	ci := slices.IndexFunc(sc.g.ps, func(p phrase) bool { return p.part == nounPart && p.start <= m.start && m.start < p.end })
	if ci < 0 {
		return
	}
	for k, p := range sc.g.ps { // "the inspector withdrew the charge against X": whose deed a word is
		if p.part != verbPart {
			continue
		}
		subj := sc.g.subject(k)
		if subj < 0 || sc.g.same[subj] == sc.g.same[ci] || sc.g.ps[subj].name == nil {
			continue
		}
		for _, h := range sc.hits {
			if h.start < p.end && p.start < h.end {
				add(h.class+": of another", true)
			}
		}
	}
	for _, x := range sc.g.rolesAt(ci) {
		p := sc.g.ps[x.phrase]
		met := false
		for _, h := range sc.hits {
			if h.start < p.end && p.start < h.end {
				add(h.class+": "+x.role, true)
				met = true
			}
		}
		if !met {
			add("other: "+x.role, true)
		}
	}
}

// nearest reports whether no other name stands nearer to a word of a class than the candidate does, and whether there is such a word.
func nearest(sc rosterScene, class string, start, end int) (near, met bool) {
	gap := func(h senseHit, a, b int) int { return max(a-h.end, h.start-b, 0) }
	for _, h := range sc.hits {
		if h.class != class {
			continue
		}
		met = true
		mine := gap(h, start, end)
		if !slices.ContainsFunc(sc.l.names, func(x mention) bool {
			return x.start != start && x.kind != claim.Unnamed && x.kind != claim.Place && gap(h, x.start, x.end) < mine
		}) {
			return true, true
		}
	}
	return false, met
}

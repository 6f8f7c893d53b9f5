package diffing

import (
	"slices"
	"time"
)

// Compare lists what happened to the sentences between two versions of a text, in the order of the new one; a deleted sentence stands where
// it was. Sentences are matched first (equal, moved, split, merged, altered by the words in common), then words inside altered ones. A
// sentence that no edit mentions is unchanged to the letter; Compare(a, a) is empty. Posts of a live blog are matched within the post.
//
// Every edit carries its classes. Some edits are there only so that the new text can be rebuilt and are boring: house style, moves, the
// other half of a split or merged sentence, old posts that fell off the end of a live blog.
func Compare(old, new []Sentence) []Edit {
	a, b := prepare(old), prepare(new)
	matchEqual(a, b)
	matchJoined(a, b)
	matchJoined(b, a)
	matchSimilar(a, b)
	dropped := truncated(a, b)
	c := newClassifier(a, b)

	type placed struct {
		at, rank int
		edit     Edit
	}
	var out []placed
	note := -2 // the last sentence that was added with a correction note
	for j := range b {
		if e, ok := c.editOf(a, b, j); ok {
			if e.Op == Added && slices.Equal(e.Classes, []Class{Addition}) && note == j-1 && b[j].Block == b[j-1].Block {
				e.Classes = []Class{Note} // the note goes on
			}
			if e.Op == Added && slices.Contains(e.Classes, Note) {
				note = j
			}
			out = append(out, placed{j, 1, e})
		}
	}
	last := -1 // where the sentence before stands now
	for i := range a {
		if a[i].to >= 0 {
			last = a[i].to
			continue
		}
		e := Edit{Op: Deleted, Old: a[i].Sentence, Classes: c.deleted(a[i])}
		if a[i].joined > 0 {
			e.Classes = []Class{Style}
		} else if dropped[a[i].Post] {
			e.Classes = []Class{Furniture}
		}
		out = append(out, placed{last, 2, e})
	}
	slices.SortStableFunc(out, func(x, y placed) int {
		if x.at != y.at {
			return x.at - y.at
		}
		return x.rank - y.rank
	})
	edits := make([]Edit, 0, len(out))
	for _, p := range out {
		edits = append(edits, p.edit)
	}
	if len(edits) == 0 {
		return nil
	}
	return edits
}

// editOf is the edit that the new text's j-th sentence calls for, if any.
func (c *classifier) editOf(a, b []unit, j int) (Edit, bool) {
	n := b[j]
	if n.to < 0 {
		if n.joined > 0 {
			return Edit{Op: Added, New: n.Sentence, Classes: []Class{Style}}, true
		}
		return Edit{Op: Added, New: n.Sentence, Classes: c.added(n)}, true
	}
	o := a[n.to]
	switch {
	case n.fixed && o.Text == n.Text:
		return Edit{}, false
	case o.Text == n.Text:
		return Edit{Op: Moved, Old: o.Sentence, New: n.Sentence, Classes: []Class{Move}}, true
	case o.key == n.key:
		return Edit{Op: Altered, Old: o.Sentence, New: n.Sentence, Classes: []Class{Style}, Words: wordDiff(o.Text, n.Text, true)}, true
	}
	// The whole of what was said on each side, where one sentence became two or two became one.
	before, after := o, n
	if j+1 < len(b) && b[j+1].joined == n.to+1 {
		after = together(n, b[j+1])
	} else if n.to+1 < len(a) && a[n.to+1].joined == j+1 {
		before = together(o, a[n.to+1])
	}
	e := Edit{Op: Altered, Old: o.Sentence, New: n.Sentence, Classes: c.altered(before, after), Words: wordDiff(o.Text, n.Text, false)}
	return e, true
}

// together joins a sentence and its successor.
func together(a, b unit) unit {
	s := *a.Sentence
	s.Text += " " + b.Text
	return unit{Sentence: &s}
}

// truncated lists the posts that fell off the old end of a live blog: none of their sentences stands in the new version, nor does any post
// older than them, while a newer one does.
func truncated(a, b []unit) map[string]bool {
	kept := make(map[string]bool)
	for _, u := range b {
		kept[u.Post] = true
	}
	order, at := posts(a)
	out := make(map[string]bool)
	mark := func(list []string) {
		for _, p := range list {
			if kept[p] {
				return
			}
			out[p] = true
		}
	}
	if !slices.ContainsFunc(order, func(p string) bool { return kept[p] }) {
		return out
	}
	if len(order) > 1 && at[order[0]].Before(at[order[len(order)-1]]) {
		mark(order) // oldest first on this page
		return out
	}
	slices.Reverse(order)
	mark(order)
	return out
}

// posts lists the posts of a text in page order, with their times.
func posts(list []unit) (order []string, at map[string]time.Time) {
	at = make(map[string]time.Time)
	for _, u := range list {
		if u.Post == "" {
			continue
		}
		if _, ok := at[u.Post]; !ok {
			order = append(order, u.Post)
			at[u.Post] = u.At
		}
	}
	return order, at
}

// CompareTitles compares an article's title with the one before; the edit is of class [Headline]. Case and typography alone are no change.
func CompareTitles(old, new string) (Edit, bool) {
	if styleKey(old) == styleKey(new) {
		return Edit{}, false
	}
	e := Edit{Op: Altered, Classes: []Class{Headline}, Words: wordDiff(old, new, false)}
	e.Old = &Sentence{Text: old, Index: -1, Block: -1, End: len(old), Kind: Heading}
	e.New = &Sentence{Text: new, Index: -1, Block: -1, End: len(new), Kind: Heading}
	return e, true
}

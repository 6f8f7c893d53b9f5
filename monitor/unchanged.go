package monitor

import (
	"maps"
	"slices"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/store"
)

// unchanged maps each sentence that stands as it stood to its place in the version before: what no edit touches, in order, and what only moved.
func unchanged(old, now []diffing.Sentence, edits []diffing.Edit) map[int]int {
	goneOld, goneNew := map[int]bool{}, map[int]bool{}
	out := map[int]int{}
	for _, e := range edits {
		if e.Old != nil {
			goneOld[e.Old.Index] = true
		}
		if e.New != nil {
			goneNew[e.New.Index] = true
		}
		if e.Old != nil && e.New != nil && (e.Op == diffing.Moved || e.Op == diffing.Altered && e.Boring()) {
			out[e.New.Index] = e.Old.Index // moved, or a slip of the pen mended: it says what it said
		}
	}
	byText := map[string][]int{}
	for i, s := range old {
		if !goneOld[i] {
			byText[s.Text] = append(byText[s.Text], i)
		}
	}
	var restNew []int
	for i, s := range now {
		if goneNew[i] {
			continue
		}
		if at := byText[s.Text]; len(at) > 0 {
			out[i], byText[s.Text] = at[0], at[1:]
			continue
		}
		restNew = append(restNew, i)
	}
	// What is left differs in marks that Compare takes for no change (quotes, dashes): pair it in order.
	var restOld []int
	for _, k := range slices.Sorted(maps.Keys(byText)) {
		restOld = append(restOld, byText[k]...)
	}
	slices.Sort(restOld)
	if len(restOld) == len(restNew) {
		for k, i := range restNew {
			out[i] = restOld[k]
		}
	}
	return out
}

// withdrawn lists the claims that the version before made and this one does not, in whatever words.
func withdrawn(t text, before []claim.Verdict, old map[int]int, now []store.Judged) []claim.Appearance {
	kept := map[int]bool{}
	for _, o := range old {
		kept[o] = true
	}
	for _, jd := range now { // still said in other words on the same page
		if jd.Nearest != nil && jd.Nearest.Article == t.article.ID && jd.Label == claim.LabelKnown {
			kept[jd.Nearest.Index] = true
		}
	}
	touched := map[int]bool{}
	for _, e := range t.edits {
		// What is boring says the same still: another style, the other half of a merged sentence, an old post of a live blog.
		if (e.Op == diffing.Altered || e.Op == diffing.Deleted) && e.Old != nil && !e.Boring() {
			touched[e.Old.Index] = true
		}
	}
	var out []claim.Appearance
	for i, was := range before {
		if was.Label == claim.LabelNone || kept[i] || !touched[i] {
			continue
		}
		out = append(out, claim.Appearance{
			Claim: was.Claim.ID, Article: t.article.ID, Version: t.version - 1, Index: i, Outlet: t.article.Outlet,
			URL: t.article.URL, At: t.at, Text: was.Sentence.Text, Withdrawn: true,
		})
	}
	return out
}

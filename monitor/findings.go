package monitor

import (
	"fmt"
	"slices"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/store"
)

// findings lists what is worth telling of a text, in the order in which a reader would want it.
func (m *Monitor) findings(st *storyState, t text, j store.Judgement) []finding.Finding {
	base := finding.Finding{
		Story: st.name, At: t.at, Article: t.article.ID, Version: t.version, Outlet: t.article.Outlet, URL: t.article.URL,
		Title: t.title, Published: t.published, HeadlineOnly: t.headlineOnly,
	}
	var out []finding.Finding
	for i := range j.Changes {
		f := base
		f.Kind, f.Change, f.Material, f.Score, f.Questions = finding.Answer, &j.Changes[i], true, 1, []string{j.Changes[i].Question}
		out = append(out, f)
	}
	for i := range j.Sentences {
		v := &j.Sentences[i].Verdict
		f := base
		f.Verdict, f.Material, f.Score = v, v.Material, v.Score
		for _, q := range st.questions {
			if v.Label != claim.LabelNone && q.Bears(*v) {
				f.Questions = append(f.Questions, q.ID)
			}
		}
		switch {
		case v.Label == claim.LabelNew || v.Label == claim.LabelMinor:
			f.Kind = finding.Claim
		case v.Novelty == claim.Corroborates && t.copyOf == 0 && v.Nearest != nil && v.Nearest.Outlet != t.article.Outlet:
			f.Kind = finding.Corroborated
		default:
			continue
		}
		out = append(out, f)
	}
	for i := range t.edits {
		e := &t.edits[i]
		if e.Boring() || e.Op == diffing.Added && !slices.Contains(e.Classes, diffing.Note) && t.revertsTo == 0 {
			continue // what was added is told as claims, and what was put back as an edit
		}
		f := base
		f.Kind, f.Edit, f.Silent, f.Material = finding.Edit, e, t.silent, true
		out = append(out, f)
	}
	for i := range j.Withdrawn {
		w := &j.Withdrawn[i]
		if slices.ContainsFunc(t.edits, func(e diffing.Edit) bool { return e.Old != nil && e.Old.Index == w.Index && !e.Boring() }) {
			continue // told as an edit
		}
		f := base
		f.Kind, f.Appearance, f.Material = finding.Withdrawn, w, true
		out = append(out, f)
	}
	return m.firstSight(t, out)
}

// firstSight folds what a text says into one line when its feed was seen for the first time with it: that is baseline, not news. A change
// of an answer is told even then, and so is whatever changes in the text afterwards.
func (m *Monitor) firstSight(t text, all []finding.Finding) []finding.Finding {
	if !t.article.FirstSight || t.version > 1 || m.everything {
		return all
	}
	var out []finding.Finding
	n := 0
	for _, f := range all {
		switch {
		case f.Kind == finding.Answer:
			out = append(out, f)
		case f.Kind == finding.Claim && f.Material:
			n++
		}
	}
	if n > 0 {
		f := all[0]
		f.Kind, f.Verdict, f.Change, f.Edit, f.Appearance, f.Questions = finding.FirstSight, nil, nil, nil, nil, nil
		f.Material, f.Score = true, float64(n)
		f.Text = fmt.Sprintf("%d %s not known before", n, plural(n, "claim", "claims"))
		out = append(out, f)
	}
	return out
}

func plural(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

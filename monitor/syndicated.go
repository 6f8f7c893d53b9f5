package monitor

import (
	"context"
	"errors"
	"fmt"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/store"
)

// fromOriginal maps the sentences of a syndicated copy that stand in its original to what was decided on them there. What made no claim in the
// original makes none in the copy, and what was new there is known here.
func (m *Monitor) fromOriginal(ctx context.Context, t text, story string) (map[int]claim.Verdict, *store.Article, error) {
	if t.copyOf == 0 || t.version > 1 {
		return nil, nil, nil
	}
	original, err := m.db.Article(ctx, t.copyOf)
	if err != nil {
		return nil, nil, fmt.Errorf("read the original of a copy: %w", err)
	}
	v, err := m.db.Version(ctx, original.ID, 0)
	if err != nil {
		return nil, nil, fmt.Errorf("read the original of a copy: %w", err)
	}
	verdicts, err := m.db.Verdicts(ctx, original.ID, v.N, story)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("read verdicts of the original of a copy: %w", err)
	}
	old := diffing.Split(v.Blocks)
	out := map[int]claim.Verdict{}
	for i, o := range unchanged(old, t.sentences, diffing.Compare(old, t.sentences)) {
		if o < len(verdicts) {
			out[i] = verdicts[o]
		}
	}
	return out, &original, nil
}

// inCopy is the verdict on a sentence that a copy has from its original.
func inCopy(original store.Article, was claim.Verdict, s diffing.Sentence, c claim.Claim) store.Judged {
	jd := store.Judged{Verdict: claim.Verdict{Label: claim.LabelNone, Reason: "in the original of this copy; " + was.Reason, Sentence: s, Claim: c}}
	if was.Label == claim.LabelNone {
		return jd
	}
	jd.Claim.ID = was.Claim.ID
	jd.Label, jd.Novelty, jd.Reason, jd.Keys = claim.LabelKnown, claim.Repeated, "in the original of this copy", claim.Keys(c)
	jd.Nearest = &claim.Appearance{
		Claim: was.Claim.ID, Article: original.ID, Version: original.Versions, Index: was.Sentence.Index,
		Outlet: original.Outlet, URL: original.URL, At: original.FirstSeen, Text: was.Sentence.Text,
	}
	return jd
}

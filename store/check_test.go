package store

import (
	"testing"

	"storywatch/diffing/claim"
)

func TestNewClaimIsFoundAgain(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	r := record(t, db, check(a, at(1), says(0, "Twenty piles are cracked.", "pile", "crack", "20"), says(1, "The pier stays shut.", "pier", "shut")))
	if r.Version != 1 {
		t.Errorf("version %d, want 1", r.Version)
	}
	known, counts, total, err := db.Candidates(t.Context(), story, []string{"pile", "crack", "moon"}, 10)
	ok(t, err)
	same(t, "counts", counts, map[string]int{"pile": 1, "crack": 1})
	if total != 2 {
		t.Errorf("total %d, want 2", total)
	}
	id := known[0].Claim.ID
	same(t, "candidates", known, []claim.Known{{
		Claim: claim.Claim{ID: id, Text: "Twenty piles are cracked.", Modality: claim.Asserted, Terms: []string{"pile", "crack", "20"}},
		First: claim.Appearance{
			Claim: id, Article: a.ID, Version: 1, Outlet: "Quay Courier", URL: a.URL, At: at(1), Text: "Twenty piles are cracked.",
		},
		Outlets: 1,
	}})
	verdicts := must(db.Verdicts(t.Context(), a.ID, 0, story))(t)
	if len(verdicts) != 2 || verdicts[0].Claim.ID != id {
		t.Errorf("verdicts: %+v, want the claim's id %d in the first", verdicts, id)
	}
}

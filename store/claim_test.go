package store

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
)

// claims returns the texts that a filter chooses.
func texts(t *testing.T, db *DB, f ClaimFilter) (texts []string) {
	t.Helper()
	for _, c := range must(db.Claims(t.Context(), f))(t) {
		texts = append(texts, c.Claim.Text)
	}
	return texts
}

func verdicts(t *testing.T, db *DB, a Article, n int) []claim.Verdict {
	t.Helper()
	return must(db.Verdicts(t.Context(), a.ID, n, story))(t)
}

func TestNewClaimIsFoundAgain(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	record(t, db, check(a, at(1), says(0, "Twenty piles are cracked.", "pile", "crack", "20"), says(1, "The pier stays shut.", "pier", "shut")))
	known, counts, total, err := db.Candidates(t.Context(), story, []string{"pile", "crack", "moon"}, 10)
	ok(t, err)
	same(t, "counts", counts, map[string]int{"pile": 1, "crack": 1})
	same(t, "total", total, 2)
	id := verdicts(t, db, a, 0)[0].Claim.ID
	first := claim.Appearance{Claim: id, Article: a.ID, Version: 1, Outlet: "Quay Courier", URL: a.URL, At: at(1), Text: "Twenty piles are cracked."}
	said := claim.Claim{ID: id, Text: "Twenty piles are cracked.", Modality: claim.Asserted, Terms: []string{"pile", "crack", "20"}}
	same(t, "candidates", known, []claim.Known{{Claim: said, First: first, Outlets: 1}})
	rows := must(db.Claims(t.Context(), ClaimFilter{Query: "cracked"}))(t)
	want := ClaimRow{
		Story: story, Claim: said, First: first, Novelty: claim.Added, Material: true, Score: 0.9, Reason: "nothing near",
		Outlets: []string{"Quay Courier"}, Appearances: 1,
	}
	same(t, "claims", rows, []ClaimRow{want})
	same(t, "claim", must(db.Claim(t.Context(), id))(t), want)
}

func TestKnownSentenceIsAnAppearance(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	b := article(t, db, "Tides Daily", "https://tides.example/pier")
	wire := article(t, db, "Gull Wire", "https://gull.example/pier")
	record(t, db, check(a, at(1), says(0, "Twenty piles are cracked.", "pile")))
	known, _, _, err := db.Candidates(t.Context(), story, []string{"pile"}, 1)
	ok(t, err)
	near := known[0].First
	record(t, db, check(b, at(2), repeats(0, "Cracks run through 20 piles.", near, "pile")))
	copied := check(wire, at(3), repeats(4, "Twenty piles are cracked.", near, "pile"))
	copied.CopyOf = a.ID
	record(t, db, copied)

	places := must(db.Appearances(t.Context(), near.Claim))(t)
	want := []claim.Appearance{
		near,
		{Claim: near.Claim, Article: b.ID, Version: 1, Outlet: "Tides Daily", URL: b.URL, At: at(2), Text: "Cracks run through 20 piles."},
		{Claim: near.Claim, Article: wire.ID, Version: 1, Index: 4, Outlet: "Gull Wire", URL: wire.URL, At: at(3), Text: "Twenty piles are cracked."},
	}
	same(t, "appearances", places, want)
	c := must(db.Claim(t.Context(), near.Claim))(t)
	same(t, "outlets in their own words", c.Outlets, []string{"Quay Courier", "Tides Daily"})
	same(t, "appearances", c.Appearances, 3)
	same(t, "the verdict's claim", verdicts(t, db, b, 1)[0].Claim.ID, near.Claim)
	if _, _, total, _ := db.Candidates(t.Context(), story, nil, 1); total != 1 {
		t.Errorf("%d claims, want 1", total)
	}
}

func TestKnownWithinTheSameText(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	record(t, db, check(a, at(1),
		says(0, "Twenty piles are cracked.", "pile"),
		repeats(1, "The 20 piles have cracks.", claim.Appearance{Article: a.ID, Index: 0}, "pile"),            // version not known yet
		repeats(2, "Cracks are in 20 piles.", claim.Appearance{Article: a.ID, Version: 1, Index: 1}, "pile"),  // through another known one
		repeats(3, "A crane fell over.", claim.Appearance{Article: a.ID, Version: 1, Index: 9}, "crane"),      // no such sentence
		Judged{Verdict: claim.Verdict{Label: claim.LabelNone, Sentence: says(4, "Read more here.").Sentence}}, // no claim
	))
	v := verdicts(t, db, a, 1)
	one, two := v[0].Claim.ID, v[3].Claim.ID
	var got []int64
	for _, v := range v {
		got = append(got, v.Claim.ID)
	}
	same(t, "claims of the sentences", got, []int64{one, one, one, two, 0})
	if one == two {
		t.Error("a sentence with nothing near was taken for a repetition")
	}
	same(t, "nearest filled in", *v[1].Nearest, claim.Appearance{Claim: one, Article: a.ID, Version: 1})
	same(t, "places", must(db.Claim(t.Context(), one))(t).Appearances, 3)
}

func TestUnchangedSentenceStaysOneAppearance(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	s := says(0, "Twenty piles are cracked.", "pile")
	record(t, db, check(a, at(1), s))
	s.Claim.ID = verdicts(t, db, a, 1)[0].Claim.ID // as carried over by the monitor
	record(t, db, check(a, at(2), says(0, "A ferry sank.", "ferry"), s))
	// Judging the same version again makes no claim a second time.
	c := check(a, at(3), says(0, "A ferry sank.", "ferry"), s)
	c.Snapshot, c.Version = nil, nil
	record(t, db, c)
	same(t, "claims", texts(t, db, ClaimFilter{}), []string{"A ferry sank.", "Twenty piles are cracked."})
	same(t, "places", len(must(db.Appearances(t.Context(), s.Claim.ID))(t)), 1)
}

func TestWithdrawnAndReasserted(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	b := article(t, db, "Tides Daily", "https://tides.example/pier")
	record(t, db, check(a, at(1), says(0, "Twenty piles are cracked.", "pile")))
	candidate := func() claim.Known {
		t.Helper()
		known, _, _, err := db.Candidates(t.Context(), story, []string{"pile"}, 9)
		ok(t, err)
		if len(known) != 1 {
			t.Fatalf("%d candidates, want 1", len(known))
		}
		return known[0]
	}
	near := candidate().First
	record(t, db, check(b, at(2), repeats(0, "Cracks run through 20 piles.", near, "pile")))

	gone := check(a, at(3), says(0, "The pier reopens.", "reopen"))
	gone.Judgements[0].Withdrawn = []claim.Appearance{near}
	record(t, db, gone)
	places := must(db.Appearances(t.Context(), near.Claim))(t)
	if !places[0].Withdrawn || places[1].Withdrawn {
		t.Errorf("withdrawn by the first alone: %+v", places)
	}
	if c := must(db.Claim(t.Context(), near.Claim))(t); c.Withdrawn || candidate().First.Withdrawn {
		t.Error("withdrawn though another outlet still says so")
	}
	gone = check(b, at(4))
	gone.Judgements[0].Withdrawn = []claim.Appearance{places[1]}
	record(t, db, gone)
	if c := must(db.Claim(t.Context(), near.Claim))(t); !c.Withdrawn || !candidate().First.Withdrawn {
		t.Error("not withdrawn though nobody says so any more")
	}
	back := repeats(0, "Twenty piles are cracked.", near, "pile")
	back.Label, back.Novelty = claim.LabelNew, claim.Reasserted
	record(t, db, check(a, at(5), back))
	if c := must(db.Claim(t.Context(), near.Claim))(t); c.Withdrawn || c.Appearances != 3 {
		t.Errorf("re-asserted: %+v", c)
	}
	candidate() // and no second claim came to be
}

func TestSupersededClaim(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	b := article(t, db, "Tides Daily", "https://tides.example/pier")
	record(t, db, check(a, at(1), says(0, "Twenty piles are cracked.", "pile")))
	near := claim.Appearance{Claim: verdicts(t, db, a, 1)[0].Claim.ID, Article: a.ID, Version: 1}
	rival := says(0, "Thirty piles are cracked.", "pile")
	rival.Novelty, rival.Nearest = claim.Contradicts, &near
	update := says(1, "The count of piles rose to 25.", "pile")
	update.Novelty, update.Nearest, update.Supersedes = claim.Update, &near, true
	record(t, db, check(b, at(2), rival, update))
	v := verdicts(t, db, b, 1)
	same(t, "superseded by", must(db.Claim(t.Context(), near.Claim))(t).Superseded, v[1].Claim.ID)
	same(t, "nearest", *must(db.Claim(t.Context(), v[0].Claim.ID))(t).Nearest, near)
	known, _, _, err := db.Candidates(t.Context(), story, []string{"pile"}, 9)
	ok(t, err)
	for _, k := range known {
		if k.Superseded != (k.Claim.ID == near.Claim) {
			t.Errorf("%q superseded: %v", k.Claim.Text, k.Superseded)
		}
	}
}

func TestCandidatesRankRareKeysFirst(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	var sentences []Judged
	for i := range 40 {
		sentences = append(sentences, says(i, fmt.Sprintf("Common claim %d.", i), "pier", "harbour"))
	}
	sentences = append(sentences,
		says(40, "Both rare ones.", "brandt", "44", "pier"),
		says(41, "One rare one.", "brandt"),
		says(42, "The other rare one.", "44"),
		says(43, "Something else.", "moon"))
	record(t, db, check(a, at(1), sentences...))
	other := check(a, at(2), says(0, "Another story's claim.", "brandt", "44"))
	other.Judgements[0].Story = "ferries"
	record(t, db, other)

	known, counts, total, err := db.Candidates(t.Context(), story, []string{"pier", "44", "brandt", "harbour", "44"}, 4)
	ok(t, err)
	var got []string
	for _, k := range known {
		got = append(got, k.Claim.Text)
	}
	same(t, "ranked", got, []string{"Both rare ones.", "One rare one.", "The other rare one.", "Common claim 0."})
	same(t, "counts", counts, map[string]int{"pier": 41, "44": 2, "brandt": 2, "harbour": 40})
	same(t, "total", total, 44)
	known, counts, total, err = db.Candidates(t.Context(), "no such story", []string{"pier"}, 4)
	if err != nil || known != nil || counts != nil || total != 0 {
		t.Errorf("no story: %v, %v, %d, %v", known, counts, total, err)
	}
}

func TestIndexIsReadFromTheNewestAndRarest(t *testing.T) {
	db := open(t)
	const claims = keyReach + 1600
	var common, rare []hit
	ok(t, db.update(t.Context(), "test", func(t *tx) error {
		id, err := t.storyID(story)
		for c := int64(1); c <= claims && err == nil; c++ {
			keys := []string{"pier"}
			if c%1000 == 3 {
				keys = append(keys, "brandt")
			}
			err = t.index(id, c, keys)
		}
		if err != nil {
			return err
		}
		seen, err := t.weigh(id, []string{"pier", "brandt", "moon"}, claims)
		if err != nil {
			return err
		}
		byKey := map[string]*weighed{}
		for i := range seen {
			byKey[seen[i].key] = &seen[i]
		}
		first, second := plan(byKey, []string{"pier", "brandt", "moon"}), plan(byKey, []string{"brandt", "pier", "pier"})
		var sum tally
		if err := t.postings(&sum, seen); err != nil {
			return err
		}
		common, rare = rank(&sum, first, 0), rank(&sum, second, 4)
		return nil
	}))
	// Of the three with the rare key, the two older ones were not read under the common one.
	const oldest = (claims/chunkSize-keyReach/chunkSize)*chunkSize + 1
	var best, all []int64
	for _, h := range rare {
		best = append(best, h.id)
	}
	for _, h := range common {
		all = append(all, h.id)
	}
	same(t, "best", best, []int64{2003, 3, 1003, oldest})
	if n := len(common); n <= keyReach || n > keyReach+chunkSize+1 {
		t.Errorf("%d claims were read for a key with %d, want about %d", n, claims, keyReach)
	}
	if slices.Contains(all, 4) || !slices.Contains(all, claims) {
		t.Error("the oldest claims were read, not the newest")
	}
}

func TestOnlyTellingClaimsAreCompared(t *testing.T) {
	hits := []hit{{1, 10}, {2, 10}, {3, 10}, {4, 9}, {5, 8}, {6, 8}, {7, 8}, {8, 5}, {9, 3}, {10, 2.9}}
	same(t, "compared", telling(hits), []int64{1, 2, 3, 4, 5, 8, 9})
	same(t, "of none", telling(nil), []int64{})
}

func TestHeaviestIsWhatSortingGives(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		weight := rapid.MapOf(rapid.Int64Range(1, 2000), rapid.SampledFrom([]float64{1, 2, 2.5})).Draw(rt, "weight")
		limit := rapid.IntRange(0, 40).Draw(rt, "limit")
		want := slices.SortedFunc(maps.Keys(weight), func(a, b int64) int { return cmp.Or(cmp.Compare(weight[b], weight[a]), cmp.Compare(a, b)) })
		if limit > 0 {
			want = want[:min(limit, len(want))]
		}
		var sum tally
		sum.add(1, 9) // of a sentence before
		sum.reset()
		for id, w := range weight {
			sum.add(id, w)
		}
		var got []int64
		for _, h := range heaviest(&sum, limit) {
			got = append(got, h.id)
		}
		if !slices.Equal(got, want) {
			rt.Errorf("got %v, want %v", got, want)
		}
	})
}

func TestClaimsFilter(t *testing.T) {
	db := open(t)
	corpus := must(db.AddArticle(t.Context(), Article{Corpus: true, Published: at(-600), Outlet: "Old Log", State: Settled},
		[]Alias{{Kind: "corpus", Value: story + "\x00" + "abc"}}))(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	record(t, db, check(corpus, at(0), says(0, "The pier was built in 1931.", "1931")))
	minor := says(1, "AT&T sells ice at the café.", "ice")
	minor.Label, minor.Material = claim.LabelMinor, false
	record(t, db, check(a, at(1), says(0, "Twenty piles are cracked.", "pile"), minor))

	same(t, "news", texts(t, db, ClaimFilter{Story: story}), []string{"AT&T sells ice at the café.", "Twenty piles are cracked."})
	same(t, "material", texts(t, db, ClaimFilter{MaterialOnly: true}), []string{"Twenty piles are cracked."})
	same(t, "with the corpus", texts(t, db, ClaimFilter{IncludeKnown: true}), []string{"AT&T sells ice at the café.", "Twenty piles are cracked.", "The pier was built in 1931."})
	same(t, "limit", texts(t, db, ClaimFilter{Limit: 1}), []string{"AT&T sells ice at the café."})
	same(t, "since", texts(t, db, ClaimFilter{Since: at(0), IncludeKnown: true, MaterialOnly: true}), []string{"Twenty piles are cracked."})
	same(t, "other story", texts(t, db, ClaimFilter{Story: "x", IncludeKnown: true}), nil)
	for query, want := range map[string][]string{
		`AT&T "ice`: {"AT&T sells ice at the café."}, `CAFE`: {"AT&T sells ice at the café."}, `piles NOT cracked`: nil, `cracked piles`: {"Twenty piles are cracked."},
		`*`: nil, `ice OR`: nil, `text:ice`: nil, `"`: nil, ` `: {"AT&T sells ice at the café.", "Twenty piles are cracked."},
	} {
		same(t, "query "+query, texts(t, db, ClaimFilter{Query: query}), want)
	}
	first := must(db.Claims(t.Context(), ClaimFilter{Query: "1931", IncludeKnown: true}))(t)[0].First
	same(t, "first appearance in the corpus", first, claim.Appearance{
		Claim: first.Claim, Article: corpus.ID, Version: 1, Outlet: "Old Log",
		At: at(-600), Corpus: true, Text: "The pier was built in 1931.",
	})
}

func TestNamesAnswersAndFindings(t *testing.T) {
	db := open(t)
	a := article(t, db, "Quay Courier", "https://courier.example/pier")
	c := check(a, at(1), says(0, "Ilse Brandt was arrested.", "brandt"), says(1, "The pier reopens on Friday.", "reopen"))
	j := &c.Judgements[0]
	brandt := claim.Name{Name: "Ilse Brandt", Kind: claim.Person, Since: at(1)}
	j.Names = []claim.Name{{Name: "Gull Wire", Kind: claim.Body}, brandt}
	evidence := question.Evidence{Appearance: claim.Appearance{Article: a.ID, Index: 0, Text: "Ilse Brandt was arrested."}, By: "police"}
	added := question.Change{Question: "suspects", What: "Ilse Brandt added", After: "Ilse Brandt", Evidence: evidence}
	opening := question.Change{Question: "reopening", What: "planned", After: "Friday"}
	j.Changes = []question.Change{opening, added}
	suspects := question.Answer{Kind: question.Roster, Names: []question.Entry{{Name: "Ilse Brandt", Named: true, Standing: "in", Since: at(1)}}}
	j.Answers = map[string]question.Answer{"suspects": suspects, "reopening": {Kind: question.Event, Status: question.Planned, Date: "2031-05-09"}}
	verdict := j.Sentences[1].Verdict
	j.Findings = []finding.Finding{
		{Kind: finding.Claim, Article: a.ID, Verdict: &verdict},
		{Kind: finding.Answer, Article: a.ID, Change: &added},
		{Kind: finding.Withdrawn, Article: a.ID, Appearance: &claim.Appearance{Article: a.ID, Index: 1}},
	}
	c.Findings = []finding.Finding{{Kind: finding.Edit, Story: story, Article: a.ID}}
	r := record(t, db, c)
	same(t, "ids", r.FindingIDs, []int64{1, 2, 3, 4})
	if verdict.Claim.ID != 0 || added.Evidence.Claim != 0 {
		t.Error("the caller's values were changed")
	}

	v := verdicts(t, db, a, 1)
	told := must(db.Findings(t.Context(), FindingFilter{}))(t)
	added.Evidence.Claim, added.Evidence.Version = v[0].Claim.ID, 1
	want := []finding.Finding{
		{ID: 1, Story: story, Kind: finding.Claim, At: at(1), Article: a.ID, Version: 1, Verdict: &v[1]},
		{ID: 2, Story: story, Kind: finding.Answer, At: at(1), Article: a.ID, Version: 1, Change: &added},
		{
			ID: 3, Story: story, Kind: finding.Withdrawn, At: at(1), Article: a.ID, Version: 1,
			Appearance: &claim.Appearance{Article: a.ID, Version: 1, Index: 1, Claim: v[1].Claim.ID},
		},
		{ID: 4, Story: story, Kind: finding.Edit, At: at(1), Article: a.ID, Version: 1},
	}
	same(t, "findings", told, want)
	same(t, "finding", must(db.Finding(t.Context(), 2))(t), want[1])
	same(t, "names", must(db.Names(t.Context(), story))(t), []claim.Name{{Name: "Gull Wire", Kind: claim.Body}, brandt})
	same(t, "answers", must(db.Answers(t.Context(), story))(t), j.Answers)
	same(t, "log", must(db.AnswerLog(t.Context(), story, "suspects"))(t), []AnswerStep{{At: at(1), Change: added, Answer: suspects, Finding: 2}})

	// Later only what changed is given; the name is learned anew with a role.
	later := check(a, at(2), says(0, "Nothing."))
	brandt.Role = "harbour master"
	cleared := question.Change{Question: "suspects", What: "Ilse Brandt cleared", Correction: true}
	later.Judgements[0].Names = []claim.Name{brandt}
	later.Judgements[0].Answers = map[string]question.Answer{"suspects": {Kind: question.Roster}}
	later.Judgements[0].Changes = []question.Change{cleared}
	record(t, db, later)
	answers := must(db.Answers(t.Context(), story))(t)
	same(t, "answer that stayed", answers["reopening"], j.Answers["reopening"])
	log := must(db.AnswerLog(t.Context(), story, "suspects"))(t)
	same(t, "last step", log[len(log)-1], AnswerStep{At: at(2), Change: cleared, Answer: question.Answer{Kind: question.Roster}})
	same(t, "first step's answer", log[0].Answer, suspects)
	same(t, "role", must(db.Names(t.Context(), story))(t)[1].Role, "harbour master")
}

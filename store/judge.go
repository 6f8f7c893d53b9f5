package store

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"storywatch/diffing/claim"
	"storywatch/diffing/finding"
	"storywatch/diffing/question"
)

// judging is the writing of one judgement.
type judging struct {
	*tx
	a        Article
	c        Check
	story    int64
	n        int                   // version that is judged
	verdicts []claim.Verdict       // as stored
	at       map[int]claim.Verdict // by sentence index
	claims   int                   // new ones
}

// storyID returns the id of a story, which comes to be when it is first named.
func (t *tx) storyID(name string) (id int64, err error) {
	_, err = t.get(`INSERT INTO story (name) VALUES (?) ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING id`, []any{name}, &id)
	return id, err
}

// addJudgement keeps what a check means for one story and returns the ids of its findings.
func (t *tx) addJudgement(a Article, c Check, j Judgement) ([]int64, error) {
	story, err := t.storyID(j.Story)
	if err != nil {
		return nil, err
	}
	g := &judging{tx: t, a: a, c: c, story: story, n: a.Versions, at: make(map[int]claim.Verdict, len(j.Sentences))}
	if err := g.withdraw(j.Withdrawn); err != nil {
		return nil, fmt.Errorf("withdrawn claims: %w", err)
	}
	if err := g.sentences(j.Sentences); err != nil {
		return nil, err
	}
	blob, err := t.db.packJSON(g.verdicts)
	if err != nil {
		return nil, err
	}
	_, err = t.exec(`INSERT INTO judgement (article, story, n, at, relevant, reason, score, verdicts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (article, story, n) DO UPDATE SET at = excluded.at, relevant = excluded.relevant, reason = excluded.reason,
		score = excluded.score, verdicts = excluded.verdicts`,
		a.ID, story, g.n, c.At.UnixMilli(), j.Relevant, j.Reason, j.Score, blob)
	if err != nil {
		return nil, err
	}
	if err := t.addNames(story, j.Names); err != nil {
		return nil, fmt.Errorf("names: %w", err)
	}
	findings := make([]finding.Finding, len(j.Findings))
	for i, f := range j.Findings {
		findings[i] = g.complete(f, j.Story)
	}
	ids, err := t.addFindings(findings)
	if err != nil {
		return nil, fmt.Errorf("findings: %w", err)
	}
	return ids, g.answers(j, findings, ids)
}

// withdraw marks what the article no longer says. A claim that the new version still makes elsewhere gets its place back from [judging.attach].
func (g *judging) withdraw(gone []claim.Appearance) error {
	for _, p := range gone {
		rows, err := g.exec(`UPDATE appearance SET withdrawn_at = ? WHERE claim = ? AND article = ? AND withdrawn_at IS NULL`,
			g.c.At.UnixMilli(), p.Claim, g.a.ID)
		if err != nil {
			return err
		}
		if _, err := g.exec(`UPDATE claim SET standing = standing - ? WHERE id = ?`, rows, p.Claim); err != nil {
			return err
		}
	}
	return nil
}

// sentences gives every sentence that claims something its claim: an old one or a new one.
func (g *judging) sentences(sentences []Judged) error {
	before, err := g.judgedBefore()
	if err != nil {
		return err
	}
	g.verdicts = make([]claim.Verdict, 0, len(sentences))
	for _, s := range sentences {
		v := s.Verdict
		if v.Nearest != nil {
			near := g.placed(*v.Nearest)
			v.Nearest = &near
		}
		if v.Claim.ID == 0 && before[v.Sentence.Text] != 0 && v.Label != claim.LabelNone {
			v.Claim.ID = before[v.Sentence.Text]
		}
		if err := g.sentence(&v, s.Keys); err != nil {
			return fmt.Errorf("sentence %d: %w", v.Sentence.Index, err)
		}
		overtakes := s.Supersedes && (v.Novelty == claim.Update || v.Novelty == claim.Contradicts)
		if overtakes && v.Nearest != nil && v.Nearest.Claim != 0 && v.Nearest.Claim != v.Claim.ID {
			_, err := g.exec(`UPDATE claim SET superseded_by = ? WHERE id = ? AND superseded_by IS NULL`, v.Claim.ID, v.Nearest.Claim)
			if err != nil {
				return err
			}
		}
		g.verdicts = append(g.verdicts, v)
		g.at[v.Sentence.Index] = v
	}
	_, err = g.exec(`UPDATE story SET claims = claims + ? WHERE id = ?`, g.claims, g.story)
	return err
}

// judgedBefore returns the claims that an earlier judgement of the very same version gave its sentences, by text: judging a version again
// must not make its claims a second time.
func (g *judging) judgedBefore() (map[string]int64, error) {
	verdicts, err := g.readVerdicts(g.a.ID, g.n, g.story)
	if err != nil {
		return nil, err
	}
	before := make(map[string]int64)
	for _, v := range verdicts {
		if v.Claim.ID != 0 {
			before[v.Sentence.Text] = v.Claim.ID
		}
	}
	return before, nil
}

// sentence attaches a verdict to its claim and fills in the claim's id.
func (g *judging) sentence(v *claim.Verdict, keys []string) error {
	switch v.Label {
	case claim.LabelNew, claim.LabelMinor, claim.LabelKnown:
	default:
		return nil
	}
	saidBefore := v.Label == claim.LabelKnown || v.Novelty == claim.Reasserted
	if v.Claim.ID == 0 && saidBefore && v.Nearest != nil {
		v.Claim.ID = v.Nearest.Claim
	}
	if v.Claim.ID == 0 {
		if err := g.addClaim(v, keys); err != nil {
			return err
		}
	}
	return g.attach(v.Claim.ID, v.Sentence.Index, v.Sentence.Text)
}

// seenAt is when the article's text counts as said: our clock, or publication for the corpus.
func (g *judging) seenAt() int64 {
	if g.a.Corpus {
		return orElse(g.a.Published, g.c.At).UnixMilli()
	}
	return g.c.At.UnixMilli()
}

// addClaim inserts a claim with its index entries. Its first appearance is attached by the caller.
func (g *judging) addClaim(v *claim.Verdict, keys []string) error {
	if v.Claim.Text == "" {
		v.Claim.Text = v.Sentence.Text
	}
	bare := v.Claim
	bare.Text = "" // has a column of its own, which the full-text index reads
	data, err := json.Marshal(bare)
	if err != nil {
		return err
	}
	var nearest any
	if v.Nearest != nil {
		b, err := json.Marshal(v.Nearest)
		if err != nil {
			return err
		}
		nearest = string(b)
	}
	id, err := g.insert(`INSERT INTO claim (story, text, data, at, corpus, label, novelty, material, score, reason, nearest)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		g.story, v.Claim.Text, data, g.seenAt(), g.a.Corpus, v.Label, v.Novelty, v.Material, v.Score, v.Reason, nearest)
	if err != nil {
		return err
	}
	v.Claim.ID = id
	g.claims++
	if _, err := g.insert(`INSERT INTO claim_text (rowid, text) VALUES (?, ?)`, id, v.Claim.Text); err != nil {
		return err
	}
	return g.index(g.story, id, keys)
}

// attach records that the article makes a claim, unless the same words already stand there.
func (g *judging) attach(id int64, index int, text string) error {
	var one int
	stands, err := g.get(`SELECT 1 FROM appearance p JOIN claim c ON c.id = p.claim
		WHERE p.claim = ? AND p.article = ? AND p.withdrawn_at IS NULL AND coalesce(p.text, c.text) = ?`, []any{id, g.a.ID, text}, &one)
	if err != nil || stands {
		return err
	}
	place, err := g.insert(`INSERT INTO appearance (claim, article, version, idx, at, text)
		SELECT id, ?2, ?3, ?4, ?5, CASE WHEN text = ?6 THEN NULL ELSE ?6 END FROM claim WHERE id = ?1`,
		id, g.a.ID, g.n, index, g.seenAt(), text)
	if err != nil {
		return err
	}
	rows, err := g.exec(`UPDATE claim SET places = places + 1, standing = standing + 1, first = coalesce(first, ?) WHERE id = ?`, place, id)
	if err != nil {
		return err
	}
	if rows == 0 {
		return fmt.Errorf("claim %d: %w", id, ErrNotFound)
	}
	if g.a.CopyOf != 0 {
		return nil // a syndicated copy is never corroboration
	}
	rows, err = g.exec(`INSERT INTO claim_outlet (claim, outlet) VALUES (?, ?) ON CONFLICT DO NOTHING`, id, g.a.Outlet)
	if err != nil || rows == 0 {
		return err
	}
	_, err = g.exec(`UPDATE claim SET outlets = outlets + 1 WHERE id = ?`, id)
	return err
}

// placed fills in what the caller could not know of a place in the very version that is judged: its number and its claim's id.
func (g *judging) placed(p claim.Appearance) claim.Appearance {
	if p.Article != g.a.ID || p.Version != 0 && p.Version != g.n {
		return p
	}
	p.Version = g.n
	if p.Claim == 0 {
		p.Claim = g.at[p.Index].Claim.ID
	}
	return p
}

// complete fills in a finding of this judgement. The caller's values are left alone.
func (g *judging) complete(f finding.Finding, story string) finding.Finding {
	f = completed(f, g.a, g.c, g.n)
	if f.Story == "" {
		f.Story = story
	}
	if f.Verdict != nil {
		v := *f.Verdict
		if stored, ok := g.at[v.Sentence.Index]; ok && stored.Sentence.Text == v.Sentence.Text {
			v.Claim.ID, v.Nearest = stored.Claim.ID, stored.Nearest
		}
		f.Verdict = &v
	}
	if f.Appearance != nil {
		p := g.placed(*f.Appearance)
		f.Appearance = &p
	}
	if f.Change != nil {
		ch := *f.Change
		ch.Evidence.Appearance = g.placed(ch.Evidence.Appearance)
		f.Change = &ch
	}
	return f
}

// completed fills in when and on which version a check's finding was made, where the caller left it out.
func completed(f finding.Finding, a Article, c Check, n int) finding.Finding {
	f.At = orElse(f.At, c.At)
	if f.Article == a.ID && f.Version == 0 {
		f.Version = n
	}
	return f
}

func (t *tx) addNames(story int64, names []claim.Name) error {
	for _, n := range names {
		data, err := json.Marshal(n)
		if err != nil {
			return err
		}
		_, err = t.exec(`INSERT INTO name (story, name, data) VALUES (?, ?, ?) ON CONFLICT (story, name) DO UPDATE SET data = excluded.data`,
			story, n.Name, string(data))
		if err != nil {
			return err
		}
	}
	return nil
}

// answers keeps the answers that stand now and the log of what changed in them, each change with the finding that tells it.
func (g *judging) answers(j Judgement, findings []finding.Finding, ids []int64) error {
	for _, q := range slices.Sorted(maps.Keys(j.Answers)) {
		data, err := g.db.packJSON(j.Answers[q])
		if err != nil {
			return err
		}
		_, err = g.exec(`INSERT INTO answer (story, question, at, data) VALUES (?, ?, ?, ?)
			ON CONFLICT (story, question) DO UPDATE SET at = excluded.at, data = excluded.data`, g.story, q, g.c.At.UnixMilli(), data)
		if err != nil {
			return fmt.Errorf("answer to %s: %w", q, err)
		}
	}
	used := make([]bool, len(findings))
	for _, ch := range j.Changes {
		if err := g.addStep(ch, findings, ids, used); err != nil {
			return fmt.Errorf("change of %s: %w", ch.Question, err)
		}
	}
	return nil
}

func (g *judging) addStep(ch question.Change, findings []finding.Finding, ids []int64, used []bool) error {
	var told int64
	for i, f := range findings {
		if !used[i] && f.Change != nil && f.Change.Question == ch.Question && f.Change.What == ch.What {
			used[i], told = true, ids[i]
			break
		}
	}
	ch.Evidence.Appearance = g.placed(ch.Evidence.Appearance)
	change, err := g.db.packJSON(ch)
	if err != nil {
		return err
	}
	rows, err := g.exec(`INSERT INTO answer_step (story, question, at, change, answer, finding)
		SELECT ?1, ?2, ?3, ?4, data, ?5 FROM answer WHERE story = ?1 AND question = ?2`,
		g.story, ch.Question, g.c.At.UnixMilli(), change, ref(told))
	if err != nil {
		return err
	}
	if rows == 0 {
		return fmt.Errorf("no answer is given: %w", ErrNotFound)
	}
	return nil
}

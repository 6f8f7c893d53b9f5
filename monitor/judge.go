package monitor

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/question"
	"storywatch/monitor/config"
	"storywatch/store"
)

// candidates is how many earlier claims a sentence is compared with: those that share its rarest keys. More gave no better figures on the public
// streams (16, 24, 32, 64), only cost.
const candidates = 20

// judgeVersion works out what a new version means for each story, and whether it is a copy of another article.
func (m *Monitor) judgeVersion(ctx context.Context, a store.Article, c *store.Check, v *Visit, prev store.Version, technical bool) error {
	t := text{
		article: a, version: c.Version.N, at: c.At, title: c.Version.Title, published: c.Version.Published, modified: c.Version.Modified,
		sentences: v.Sentences, corpus: a.Corpus, technical: technical,
	}
	if prev.N > 0 {
		t.previous = diffing.Split(prev.Blocks)
		t.edits = diffing.Compare(t.previous, t.sentences)
		if e, ok := diffing.CompareTitles(prev.Title, c.Version.Title); ok {
			t.edits = append([]diffing.Edit{e}, t.edits...)
		}
		t.silent = !t.modified.After(prev.Modified) && !slices.ContainsFunc(t.edits, saysSo)
		v.Classes = diffing.Classes(t.edits)
		var err error
		if t.revertsTo, t.reverted, err = m.reverts(ctx, a, c.Version.TextHash, c.At); err != nil {
			return err
		}
	}
	copyOf, err := m.copyOf(ctx, a, *c.Version, t.sentences)
	if err != nil {
		return err
	}
	c.CopyOf, v.CopyOf = copyOf, copyOf
	t.copyOf = copyOf
	if err := m.judgeText(ctx, t, c, v); err != nil || t.copyOf != 0 {
		return err
	}
	if c.CopyOf, err = m.copyByVerdicts(ctx, a, c, v); err != nil || c.CopyOf == 0 {
		return err
	}
	v.CopyOf, t.copyOf = c.CopyOf, c.CopyOf
	c.Judgements, v.taught = nil, nil
	return m.judgeText(ctx, t, c, v)
}

// saysSo tells whether an edit is the page's own note that it was changed: what was not silent.
func saysSo(e diffing.Edit) bool {
	return e.New != nil && slices.Contains(e.Classes, diffing.Note)
}

// judgeHeadline judges a feed entry's title and summary in place of a page that cannot be read.
func (m *Monitor) judgeHeadline(ctx context.Context, a store.Article, c *store.Check, v *Visit) error {
	var blocks []diffing.Block
	for _, s := range []string{a.EntryTitle, a.EntrySummary} {
		if s != "" {
			blocks = append(blocks, diffing.Block{Kind: diffing.Paragraph, Text: s})
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	v.Sentences = diffing.Split(blocks)
	for _, s := range m.cfg.Stories {
		if old, err := m.db.Verdicts(ctx, a.ID, 0, s.Name); err == nil && saysTheSame(old, v.Sentences) {
			return nil // judged at an earlier check
		} else if err != nil && !errors.Is(err, store.ErrNotFound) {
			return fmt.Errorf("read verdicts: %w", err)
		}
	}
	return m.judgeText(ctx, text{article: a, at: c.At, title: a.EntryTitle, published: a.Published, sentences: v.Sentences, headlineOnly: true}, c, v)
}

// saysTheSame tells whether verdicts are on these very sentences.
func saysTheSame(verdicts []claim.Verdict, sentences []diffing.Sentence) bool {
	return len(verdicts) > 0 && slices.EqualFunc(verdicts, sentences, func(v claim.Verdict, s diffing.Sentence) bool { return v.Sentence.Text == s.Text })
}

// text is what is judged: one version of an article, or a headline with its summary.
type text struct {
	article      store.Article
	version      int
	at           time.Time
	title        string
	published    time.Time
	modified     time.Time
	sentences    []diffing.Sentence
	previous     []diffing.Sentence // sentences of the version before
	edits        []diffing.Edit
	silent       bool
	corpus       bool
	only         string // the one story a baseline document belongs to
	copyOf       int64  // article that it is a syndicated copy of, or 0
	headlineOnly bool
	technical    bool // read again from a stored snapshot by a newer extractor
	revertsTo    int  // earlier version that said the same, 0 when none did
	reverted     int  // how often the page went back to an earlier text lately
}

func (m *Monitor) judgeText(ctx context.Context, t text, c *store.Check, v *Visit) error {
	v.Verdicts, v.Relevant = map[string][]claim.Verdict{}, map[string]claim.Relevance{}
	v.Answers = map[string][]question.Change{}
	relevant := false
	for _, s := range m.cfg.Stories {
		if t.only != "" && t.only != s.Name {
			continue
		}
		j, taught, err := m.judgeStory(ctx, s, t)
		if err != nil {
			return fmt.Errorf("judge for story %s: %w", s.Name, err)
		}
		if j.Relevant && !t.corpus {
			v.taught = append(v.taught, taught)
		}
		relevant = relevant || j.Relevant
		verdicts := make([]claim.Verdict, len(j.Sentences))
		for i := range j.Sentences {
			verdicts[i] = j.Sentences[i].Verdict
		}
		v.Verdicts[s.Name], v.Answers[s.Name] = verdicts, j.Changes
		v.Relevant[s.Name] = claim.Relevance{Relevant: j.Relevant, Score: j.Score, Reason: j.Reason}
		c.Judgements = append(c.Judgements, j)
	}
	switch {
	case t.headlineOnly || t.corpus:
	case relevant:
		c.State = store.Followed
	default:
		c.State = store.Irrelevant
	}
	return nil
}

// judgeStory decides, sentence by sentence in page order, what a text says that is new to a story, and what that does to the answers.
func (m *Monitor) judgeStory(ctx context.Context, s config.Story, t text) (store.Judgement, taughtText, error) {
	st, err := m.loadStory(ctx, s)
	if err != nil {
		return store.Judgement{}, taughtText{}, err
	}
	published := t.published
	switch {
	case published.IsZero() && t.corpus:
		// Nobody knows which week "next week" is in a document without a date: its relative dates stay open.
	case published.IsZero():
		published = t.at
	case t.version > 1 && t.at.After(published):
		published = t.at.In(published.Location()) // "tomorrow" in what was added means the day after it was added
	}
	doc := claim.Document{Title: t.title, Outlet: t.article.Outlet, Published: published, Sentences: t.sentences}.Scan()
	// Names are learned into a register of their own first: a text about something else must teach the story nothing.
	learned := st.register.Learn(doc)
	claims := claim.Parse(doc, st.register)
	plain := claims
	if st.listed && st.topic.Learns() && !t.corpus {
		st.plain.Learn(doc)
		plain = claim.Parse(doc, st.plain)
	}
	taught := taughtText{story: s.Name, doc: doc, claims: plain}
	rel := st.topic.Text(doc, plain)
	if t.corpus {
		rel = claim.Relevance{Relevant: true, Score: 1, Reason: "baseline document"}
	}
	j := store.Judgement{Story: s.Name, Relevant: rel.Relevant, Reason: rel.Reason, Score: rel.Score, Answers: map[string]question.Answer{}}
	if !rel.Relevant {
		for i, sentence := range t.sentences {
			j.Sentences = append(j.Sentences, store.Judged{Verdict: claim.Verdict{
				Label: claim.LabelNone, Reason: "the text is not about the story: " + rel.Reason,
				Sentence: sentence, Claim: claims[i],
			}})
		}
		return j, taught, nil
	}
	j.Names = learned
	before, err := m.verdictsBefore(ctx, t, s.Name)
	if err != nil {
		return j, taught, err
	}
	old := unchanged(t.previous, t.sentences, t.edits)
	copied, original, err := m.fromOriginal(ctx, t, s.Name)
	if err != nil {
		return j, taught, err
	}
	var page []claim.Known // what this very text has said so far
	trail := make([]float64, 0, len(t.sentences))
	judged := func(i int) bool {
		o, stood := old[i]
		_, copy := copied[i]
		return !copy && (!stood || o >= len(before))
	}
	l, err := m.lookUp(ctx, s.Name, claims, judged)
	if err != nil {
		return j, taught, err
	}
	for i := range t.sentences {
		var jd store.Judged
		open := -1.0
		if o, ok := old[i]; ok && o < len(before) {
			jd = m.carried(t, before[o], t.sentences[i])
		} else if was, ok := copied[i]; ok {
			jd = inCopy(*original, was, t.sentences[i], claims[i])
		} else {
			jd = m.judgeSentence(st, t, doc, claims[i], i, page, before, l, trail)
			open = jd.Open
		}
		j.Sentences, trail = append(j.Sentences, jd), append(trail, open)
		if jd.Label != claim.LabelNone {
			page = append(page, claim.Known{Claim: jd.Claim, First: m.appearance(t, i), Outlets: 1})
		}
	}
	j.Withdrawn = withdrawn(t, before, old, j.Sentences)
	m.updateAnswers(st, t, published, &j)
	switch {
	case t.technical: // the program reads better now; the page says what it said
		j.Answers, j.Changes = nil, nil
	case !t.corpus:
		j.Findings = damp(m.findings(st, t, j), t.revertsTo, t.reverted)
	}
	return j, taught, nil
}

// verdictsBefore returns the verdicts on the version before, nil when there is none or it was about something else.
func (m *Monitor) verdictsBefore(ctx context.Context, t text, story string) ([]claim.Verdict, error) {
	if t.version < 2 {
		return nil, nil
	}
	v, err := m.db.Verdicts(ctx, t.article.ID, t.version-1, story)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read verdicts of version %d: %w", t.version-1, err)
	}
	if !slices.ContainsFunc(v, func(x claim.Verdict) bool { return x.Label != claim.LabelNone }) {
		return nil, nil // nothing was claimed, or the page was about something else then: judge it afresh
	}
	return v, nil
}

// carried is the verdict on a sentence that stood word for word in the version before: nothing new, whatever it said then.
func (m *Monitor) carried(t text, was claim.Verdict, s diffing.Sentence) store.Judged {
	jd := store.Judged{Verdict: claim.Verdict{Label: claim.LabelNone, Reason: "unchanged since the version before; " + was.Reason, Sentence: s, Claim: was.Claim}}
	if was.Label == claim.LabelNone {
		return jd
	}
	jd.Label, jd.Novelty, jd.Reason = claim.LabelKnown, claim.Repeated, "unchanged since the version before"
	jd.Nearest = &claim.Appearance{
		Claim: was.Claim.ID, Article: t.article.ID, Version: t.version - 1, Index: was.Sentence.Index,
		Outlet: t.article.Outlet, URL: t.article.URL, At: t.article.LastChange, Text: was.Sentence.Text,
	}
	jd.Keys = claim.Keys(was.Claim)
	return jd
}

// lookUp is what judging a text needs of the store: the keys of its sentences and the known claims that they could repeat.
type lookUp struct {
	keys [][]string // by sentence; nil for one that is not judged afresh
	store.Candidates
	memo *claim.Memo
}

func (m *Monitor) lookUp(ctx context.Context, story string, claims []claim.Claim, judged func(int) bool) (lookUp, error) {
	if m.memo == nil {
		m.memo = claim.NewMemo()
	}
	l := lookUp{keys: make([][]string, len(claims)), memo: m.memo}
	for i, c := range claims {
		if judged(i) {
			l.keys[i] = l.memo.Keys(c)
		}
	}
	var err error
	if l.Candidates, err = m.db.CandidatesOf(ctx, story, l.keys, candidates); err != nil {
		return l, fmt.Errorf("look up candidates: %w", err)
	}
	if l.Known == nil {
		l.Known = make([][]claim.Known, len(claims))
	}
	return l, nil
}

func (m *Monitor) judgeSentence(st *storyState, t text, doc claim.Document, c claim.Claim, i int, page []claim.Known, before []claim.Verdict, l lookUp, trail []float64) store.Judged {
	jc := claim.Context{Document: doc, Index: i, Page: t.article.ID, Counts: l.Counts, Total: l.Total, Topic: st.topic, Memo: l.memo, Trail: trail}
	for _, e := range t.edits {
		if e.Op == diffing.Altered && e.New != nil && e.Old != nil && e.New.Index == i && e.Old.Index < len(before) {
			was := before[e.Old.Index]
			jc.Altered = &claim.Known{Claim: was.Claim, First: claim.Appearance{
				Claim: was.Claim.ID, Article: t.article.ID, Version: t.version - 1,
				Index: e.Old.Index, Outlet: t.article.Outlet, URL: t.article.URL, At: t.article.LastChange, Text: was.Sentence.Text,
			}}
		}
	}
	v := claim.Judge(c, jc, append(l.Known[i], page...))
	v.Sentence, v.Claim = t.sentences[i], c
	return store.Judged{Verdict: v, Keys: l.keys[i]}
}

func (m *Monitor) appearance(t text, i int) claim.Appearance {
	return claim.Appearance{
		Article: t.article.ID, Version: t.version, Index: i, Outlet: t.article.Outlet, URL: t.article.URL, At: t.at,
		Corpus: t.corpus, Text: t.sentences[i].Text,
	}
}

// updateAnswers lets the text move the answers to the story's questions.
func (m *Monitor) updateAnswers(st *storyState, t text, published time.Time, j *store.Judgement) {
	qt := question.Text{
		Title: t.title, Outlet: t.article.Outlet, URL: t.article.URL, Article: t.article.ID, Version: t.version, Corpus: t.corpus,
		At: t.at, Published: published, Deleted: j.Withdrawn,
	}
	for _, jd := range j.Sentences {
		qt.Verdicts = append(qt.Verdicts, jd.Verdict)
	}
	for _, q := range st.questions {
		answer, changes := question.Update(q, st.answers[q.ID], qt)
		j.Answers[q.ID] = answer
		j.Changes = append(j.Changes, changes...)
	}
}

// repeat gives the sentences of an unchanged text again, for a replay's output.
func (m *Monitor) repeat(ctx context.Context, a store.Article, v *Visit) error {
	v.Verdicts, v.Relevant = map[string][]claim.Verdict{}, map[string]claim.Relevance{}
	stories, err := m.db.ArticleStories(ctx, a.ID)
	if err != nil {
		return fmt.Errorf("read stories of article: %w", err)
	}
	v.CopyOf = a.CopyOf
	for _, s := range stories {
		v.Relevant[s.Story] = claim.Relevance{Relevant: s.Relevant, Score: s.Score, Reason: s.Reason}
		before, err := m.db.Verdicts(ctx, a.ID, a.Versions, s.Story)
		if err != nil {
			return fmt.Errorf("read verdicts: %w", err)
		}
		t := text{article: a, version: a.Versions + 1}
		for i, was := range before {
			if i < len(v.Sentences) {
				v.Verdicts[s.Story] = append(v.Verdicts[s.Story], m.carried(t, was, v.Sentences[i]).Verdict)
			}
		}
	}
	return nil
}

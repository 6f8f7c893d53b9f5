package monitor

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"storywatch/diffing"
	"storywatch/diffing/claim"
	"storywatch/diffing/question"
	"storywatch/monitor/config"
	"storywatch/monitor/page"
	"storywatch/store"
)

// storyState is a story as the store knows it at this moment: what judging a text needs.
type storyState struct {
	name     string
	topic    *claim.Topic
	register *claim.Register
	// plain knows only full names and what was learned: the user's short names for things ("the market") would make any text about such a
	// thing look like the story.
	plain     *claim.Register
	listed    bool // the user listed names: plain differs from register
	questions []question.Question
	answers   map[string]question.Answer
}

// topicMemo keeps a story's topic while its corpus stays the same. It is a function of what is stored, kept so that it need not be worked out
// for every page: the corpus, and the texts that were found relevant.
type topicMemo struct {
	documents int
	topic     *claim.Topic
}

// taughtTexts is how many relevant texts a topic learns from after a restart, the latest ones.
const taughtTexts = 500

func (m *Monitor) loadStory(ctx context.Context, s config.Story) (*storyState, error) {
	st := &storyState{name: s.Name, questions: Questions(s)}
	names, err := m.db.Names(ctx, s.Name)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	listed := userNames(st.questions)
	st.listed = len(listed) > 0
	if st.listed {
		st.plain = claim.NewRegister(append(fullNames(listed), names...))
	}
	st.register = claim.NewRegister(append(listed, names...))
	if st.topic, err = m.topic(ctx, s); err != nil {
		return nil, err
	}
	if st.answers, err = m.db.Answers(ctx, s.Name); err != nil {
		return nil, fmt.Errorf("read answers: %w", err)
	}
	for _, q := range st.questions {
		if _, ok := st.answers[q.ID]; !ok {
			st.answers[q.ID] = question.New(q)
		}
	}
	return st, nil
}

// Questions returns a story's questions as the question engine takes them.
func Questions(s config.Story) []question.Question {
	out := make([]question.Question, 0, len(s.Questions))
	for _, q := range s.Questions {
		out = append(out, question.Question{ID: q.ID, Kind: question.Kind(q.Kind), Wording: q.Wording, Aliases: q.Aliases})
	}
	return out
}

// userNames are the names that the user listed with the questions.
func userNames(questions []question.Question) []claim.Name {
	var out []claim.Name
	seen := map[string]int{}
	for _, q := range questions {
		for _, name := range slices.Sorted(maps.Keys(q.Aliases)) {
			if i, ok := seen[name]; ok {
				out[i].Aliases = append(out[i].Aliases, q.Aliases[name]...)
				continue
			}
			seen[name] = len(out)
			out = append(out, claim.Name{Name: name, Aliases: slices.Clone(q.Aliases[name]), User: true})
		}
	}
	return out
}

// fullNames are listed names without the short forms that the user gave them: what the texts themselves would have taught.
func fullNames(listed []claim.Name) []claim.Name {
	out := make([]claim.Name, 0, len(listed))
	for _, n := range listed {
		out = append(out, claim.Name{Name: n.Name})
	}
	return out
}

func (m *Monitor) topic(ctx context.Context, s config.Story) (*claim.Topic, error) {
	yes := true
	articles, err := m.db.Articles(ctx, store.ArticleFilter{Story: s.Name, Corpus: &yes})
	if err != nil {
		return nil, fmt.Errorf("read corpus: %w", err)
	}
	articles = slices.DeleteFunc(articles, func(a store.Article) bool { return a.Versions == 0 }) // being taken in at this moment
	if memo, ok := m.topicMemos[s.Name]; ok && memo.documents == len(articles) {
		return memo.topic, nil
	}
	slices.SortFunc(articles, func(a, b store.Article) int { return int(a.ID - b.ID) })
	docs := make([]claim.Document, 0, len(articles))
	for _, a := range articles {
		v, err := m.db.Version(ctx, a.ID, 0)
		if err != nil {
			return nil, fmt.Errorf("read corpus document %d: %w", a.ID, err)
		}
		docs = append(docs, claim.Document{Title: v.Title, Outlet: a.Outlet, Published: v.Published, Sentences: diffing.Split(v.Blocks)})
	}
	t := claim.LearnTopic(docs, claim.Match{All: s.Match.All, Any: s.Match.Any, None: s.Match.None})
	t.Ask(askedBy(s))
	if err := m.teach(ctx, t, s.Name); err != nil {
		return nil, err
	}
	if m.topicMemos == nil {
		m.topicMemos = map[string]topicMemo{}
	}
	m.topicMemos[s.Name] = topicMemo{documents: len(articles), topic: t}
	return t, nil
}

// askedBy returns a story's questions as its topic takes them.
func askedBy(s config.Story) []claim.UserQuestion {
	out := make([]claim.UserQuestion, 0, len(s.Questions))
	for _, q := range s.Questions {
		out = append(out, claim.UserQuestion{Wording: q.Wording, Names: slices.Sorted(maps.Keys(q.Aliases))})
	}
	return out
}

// teach tells a topic the texts that were found relevant before, in order: stories grow names and words that their corpus does not have.
func (m *Monitor) teach(ctx context.Context, t *claim.Topic, story string) error {
	no := false
	articles, err := m.db.Articles(ctx, store.ArticleFilter{Story: story, Corpus: &no})
	if err != nil {
		return fmt.Errorf("read articles: %w", err)
	}
	articles = slices.DeleteFunc(articles, func(a store.Article) bool { return a.Versions == 0 })
	slices.SortFunc(articles, func(a, b store.Article) int { return int(a.ID - b.ID) })
	for _, a := range articles[max(0, len(articles)-taughtTexts):] {
		verdicts, err := m.db.Verdicts(ctx, a.ID, 1, story)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return fmt.Errorf("read verdicts of article %d: %w", a.ID, err)
		}
		d := claim.Document{Title: a.Title, Outlet: a.Outlet, Published: zeroOr(a.Published, a.FirstSeen)}
		var claims []claim.Claim
		for _, v := range verdicts {
			d.Sentences = append(d.Sentences, v.Sentence)
			claims = append(claims, v.Claim)
		}
		t.Add(d, claims)
	}
	return nil
}

// learn tells the topics what was just stored as relevant.
func (m *Monitor) learn(taught []taughtText) {
	for _, x := range taught {
		if memo, ok := m.topicMemos[x.story]; ok {
			memo.topic.Add(x.doc, x.claims)
		}
	}
}

// taughtText is a relevant text that its story's topic learns from once it is stored.
type taughtText struct {
	story  string
	doc    claim.Document
	claims []claim.Claim
}

func (m *Monitor) topics(ctx context.Context) ([]storyTopic, error) {
	var out []storyTopic
	for _, s := range m.cfg.Stories {
		t, err := m.topic(ctx, s)
		if err != nil {
			return nil, err
		}
		out = append(out, storyTopic{story: s.Name, topic: t})
	}
	return out, nil
}

// selectors are the outlet's extraction rules of the configuration, or nil.
func (m *Monitor) selectors(outlet string) *page.Selectors {
	for _, f := range m.cfg.Feeds {
		if f.Outlet != outlet || f.Selectors.Article == "" && len(f.Selectors.Remove) == 0 {
			continue
		}
		s := &page.Selectors{Remove: f.Selectors.Remove}
		if f.Selectors.Article != "" {
			s.Body = []string{f.Selectors.Article}
		}
		return s
	}
	return nil
}

// furnitureAt is on how many other articles of a host a block must stand to be furniture.
const furnitureAt = 3

// furniture tells which blocks repeat across a host's pages: those of other articles, so one that was counted itself needs one more. What it
// found to repeat is added to met, to be counted on.
func (m *Monitor) furniture(ctx context.Context, host string, a store.Article, met *[]string) func(string) bool {
	at := furnitureAt
	if a.Versions > 0 {
		at++
	}
	return func(hash string) bool {
		counts, err := m.db.FurnitureCounts(ctx, host, []string{hash})
		repeats := err == nil && counts[hash] >= at
		if repeats {
			*met = append(*met, hash)
		}
		return repeats
	}
}

// hostOf is the host under which a page's furniture is counted.
func hostOf(address string) string {
	if u, err := url.Parse(address); err == nil {
		return strings.ToLower(u.Hostname())
	}
	return ""
}

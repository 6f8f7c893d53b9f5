package monitor

import (
	"context"
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
	name      string
	topic     *claim.Topic
	register  *claim.Register
	questions []question.Question
	answers   map[string]question.Answer
}

// topicMemo keeps a story's topic for as long as its corpus stays the same. It is a pure function of the stored corpus.
type topicMemo struct {
	documents int
	topic     *claim.Topic
}

func (m *Monitor) loadStory(ctx context.Context, s config.Story) (*storyState, error) {
	st := &storyState{name: s.Name, questions: Questions(s)}
	names, err := m.db.Names(ctx, s.Name)
	if err != nil {
		return nil, fmt.Errorf("read names: %w", err)
	}
	st.register = claim.NewRegister(append(userNames(st.questions), names...))
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
	if m.topicMemos == nil {
		m.topicMemos = map[string]topicMemo{}
	}
	m.topicMemos[s.Name] = topicMemo{documents: len(articles), topic: t}
	return t, nil
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

// furniture tells which blocks repeat across a host's pages: those of other articles, so one that was counted itself needs one more.
func (m *Monitor) furniture(ctx context.Context, host string, a store.Article) func(string) bool {
	at := furnitureAt
	if a.Versions > 0 {
		at++
	}
	return func(hash string) bool {
		counts, err := m.db.FurnitureCounts(ctx, host, []string{hash})
		return err == nil && counts[hash] >= at
	}
}

// hostOf is the host under which a page's furniture is counted.
func hostOf(address string) string {
	if u, err := url.Parse(address); err == nil {
		return strings.ToLower(u.Hostname())
	}
	return ""
}
